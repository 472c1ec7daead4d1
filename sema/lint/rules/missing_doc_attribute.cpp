// The documentation of a schema has a section of attributes that leaves one out. Off by default. Private attributes and
// inherited ones need no description.
#include "sema/lint/docstring.h"
#include "sema/lint/pass.h"

#include <unordered_set>

namespace kcl::sema::lint {

void missingDocAttribute(Pass& pass) {
    for (const SchemaModel& schema : pass.model.schemas) {
        if (schema.schema == nullptr || schema.schema->doc == nullptr) {
            continue;
        }
        const Span doc = schema.schema->doc->span;
        const DocAttributes described = parseDocAttributes(pass.source(doc), doc.begin);
        if (!described.hasSection) {
            continue;
        }
        std::unordered_set<std::string_view> known;
        for (const DocAttribute& attribute : described.attributes) {
            known.insert(attribute.name);
        }
        for (const SchemaAttr& attr : schema.attrs) {
            if (attr.decl != nullptr && !pass.isPrivate(attr.name) && !known.contains(pass.text(attr.name))) {
                pass.report(attr.declaration, diag::MissingDocAttribute, pass.text(schema.name), pass.text(attr.name));
            }
        }
    }
}

}  // namespace kcl::sema::lint

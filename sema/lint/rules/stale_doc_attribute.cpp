// The documentation of a schema describes an attribute that the schema does not have, nor what it inherits from. Schemas
// with an index signature may describe keys of their data, mixins what they ask of their host.
#include "sema/lint/docstring.h"
#include "sema/lint/pass.h"

#include <algorithm>

namespace kcl::sema::lint {

namespace {

/// True when all attributes are known: no index signature, no base or mixin that is a mistake.
bool isClosed(const Pass& pass, const SchemaModel& schema) {
    const SchemaModel* at = &schema;
    for (;;) {
        if (at->schema == nullptr || at->schema->indexSignature != nullptr || (!at->schema->base.empty() && at->base == kNoId) ||
            at->schema->mixins.size() != at->mixins.size()) {
            return false;
        }
        if (at->base == kNoId) {
            return true;
        }
        at = &pass.model.schemas[at->base];
    }
}

}  // namespace

void staleDocAttribute(Pass& pass) {
    for (const SchemaModel& schema : pass.model.schemas) {
        if (schema.schema == nullptr || schema.schema->doc == nullptr || schema.isMixin || !isClosed(pass, schema)) {
            continue;
        }
        const Span doc = schema.schema->doc->span;
        for (const DocAttribute& described : parseDocAttributes(pass.source(doc), doc.begin).attributes) {
            const Name name = pass.program.session.names.find(described.name);
            const bool known = name != Name::None && (pass.model.findAttr(schema.id, name) != nullptr ||
                                                      std::ranges::any_of(schema.params(), [&](const ast::Param& param) {
                                                          return param.name.name == name;
                                                      }));
            if (!known) {
                pass.report(described.place, diag::StaleDocAttribute, described.name, pass.text(schema.name));
            }
        }
    }
}

}  // namespace kcl::sema::lint

// A private attribute of a schema whose name is nowhere read in the program: not in the schema, not in those that
// inherit from it, not as a member or key. Names with two underscores in front are for tools.
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

void unusedPrivateAttribute(Pass& pass) {
    for (const SchemaModel& schema : pass.model.schemas) {
        for (const SchemaAttr& attr : schema.attrs) {
            const std::string_view name = pass.text(attr.name);
            const bool isPrivate = name.starts_with('_') && !name.starts_with("__") && name != "_";
            const bool read = pass.facts.mentioned[static_cast<std::uint32_t>(attr.name)] ||
                              pass.facts.localRead.contains(attr.declaration.begin);
            if (isPrivate && !read && pass.model.package(schema.package).used) {
                pass.report(attr.declaration, diag::UnusedPrivateAttribute, name, pass.text(schema.name));
            }
        }
    }
}

}  // namespace kcl::sema::lint

// A private attribute of an instance that is read outside of the package whose schema has it. Private members of packages
// are an error of name resolution already; those of instances can be reached.
#include "sema/lint/members.h"

namespace kcl::sema::lint {

void privateMemberRead(Pass& pass) {
    const Members members(pass);
    for (const FileFacts& file : pass.facts.files) {
        members.reads(file, [&](const AttrUse& use) {
            const SchemaModel& owner = pass.model.schema(use.owner);
            if (pass.isPrivate(use.attr->name) && owner.package != file.package) {
                pass.report(use.place, diag::PrivateMemberRead, pass.text(use.attr->name),
                            std::string_view(pass.model.package(owner.package).path));
            }
        });
    }
}

}  // namespace kcl::sema::lint

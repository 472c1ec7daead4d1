// The parts of the plan that are no templates.
#include "vm/emit/plan.h"

#include "vm/program/schema_def.h"

namespace kcl::vm {

std::string typePath(const Instance& instance) {
    std::string out(instance.def->package);
    if (!out.empty()) {
        out += '.';
    }
    out += instance.def->name;
    return out;
}

bool isStream(Value result) {
    return result.is(ValueKind::List) && std::ranges::all_of(result.asList()->view(), [](Value v) {
               return v.is(ValueKind::Dict) || v.is(ValueKind::Instance);
           });
}

}  // namespace kcl::vm

// System module `runtime`, and the members of schema types.
#include "frontend/diag/eval_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"

namespace kcl::stdlib {

namespace {

/// What the program itself says about a failed check; what the diagnostic says about everything else.
std::string messageOf(const diag::Diagnostic& diagnostic) {
    if (diagnostic.kind != diag::InstanceCheckFailed.kind || diagnostic.labels.empty()) {
        return diagnostic.text;
    }
    const std::string head = diag::format(diag::CheckCondition, std::string_view(": "));
    const std::string& text = diagnostic.labels.front().text;
    return text.starts_with(head) ? text.substr(head.size()) : std::string();
}

}  // namespace

Value runtimeCatch(Call& call) {
    try {
        static_cast<void>(call.context.call(Args(call).required(0), {}));
    } catch (const vm::EvalError& error) {
        return makeText(call.context, messageOf(error.diagnostic()));
    }
    return {};
}

/// Language rule: semantics section 5.8.
Value schemaInstances(Call& call) {
    return call.context.instances(*call.receiver.asSchemaType(), Args(call).flag(0, false));
}

}  // namespace kcl::stdlib

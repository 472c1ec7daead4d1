// System module `runtime`, and the members of schema types.
#include "stdlib/args.h"
#include "stdlib/builtins.h"

namespace kcl::stdlib {

Value runtimeCatch(Call& call) {
    try {
        static_cast<void>(call.context.call(Args(call).required(0), {}));
    } catch (const vm::EvalError& error) {
        return makeText(call.context, error.diagnostic().text);
    }
    return {};
}

/// Language rule: semantics section 5.8.
Value schemaInstances(Call& call) {
    return call.context.instances(*call.receiver.asSchemaType(), Args(call).flag(0, false));
}

}  // namespace kcl::stdlib

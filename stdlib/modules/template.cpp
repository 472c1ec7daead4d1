// System module `template`: spec "stdlib section 3, template".
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/modules/detail/handlebars.h"

namespace kcl::stdlib {

Value templateExecute(Call& call) {
    const Args args(call);
    Value data = args[1];
    if (data.isNullish()) {
        data = Value::dict(vm::makeDict(call.context.heap));
    } else if (!data.is(ValueKind::Dict) && !data.is(ValueKind::Instance)) {
        throw vm::EvalError(diag::InvalidDictValue);
    }
    const std::vector<TemplateNode> nodes = parseTemplate(args.text(0));
    return makeText(call.context, renderTemplate(call.context, nodes, data));
}

Value templateHtmlEscape(Call& call) {
    std::string out;
    appendHtml(out, Args(call).text(0));
    return makeText(call.context, out);
}

}  // namespace kcl::stdlib

// System module `yaml`: spec "stdlib section 3, yaml".
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/modules/detail/sandbox.h"
#include "stdlib/modules/detail/yaml_values.h"
#include "vm/emit/emit.h"

#include <vector>

namespace kcl::stdlib {

namespace {

/// The options of the encoding functions, from parameter `first` on.
vm::EmitOptions optionsOf(const Call& call, std::size_t first) {
    const Args args(call);
    vm::EmitOptions options;
    options.sortKeys = args.flag(first, false);
    options.showHidden = !args.flag(first + 1, false);
    options.disableNone = args.flag(first + 2, false);
    return options;
}

std::string encode(const Call& call, const vm::EmitOptions& options) {
    std::string out;
    vm::encodeYaml(out, Args(call).required(0), options);
    call.context.heap.reserve(out.size());
    return out;
}

/// Each document ends with its own line break; the separator stands on a line of its own behind a blank one.
std::string encodeAll(const Call& call, std::size_t first) {
    const vm::EmitOptions options = optionsOf(call, first);
    std::string out;
    bool isFirst = true;
    for (const Value v : Args(call).list(0)->view()) {
        out += isFirst ? "" : "\n---\n";
        isFirst = false;
        vm::encodeYaml(out, v, options);
        call.context.heap.reserve(out.size());
    }
    return out;
}

std::vector<Value> documents(const Call& call, std::size_t limit) {
    std::vector<Value> out;
    std::string mistake;
    if (!readYaml(call.context, Args(call).text(0), limit, out, mistake)) {
        throw vm::EvalError(diag::BadYaml, mistake);
    }
    if (out.empty()) {
        out.push_back(Value::none());
    }
    return out;
}

}  // namespace

Value yamlDecode(Call& call) {
    const std::vector<Value> all = documents(call, 1);
    if (all.size() > 1) {
        throw vm::EvalError(diag::SeveralYamlDocuments);
    }
    return all[0];
}

Value yamlDecodeAll(Call& call) {
    return Value::list(vm::makeList(call.context.heap, documents(call, SIZE_MAX)));
}

Value yamlDumpAllToFile(Call& call) {
    dumpText(call, Args(call).text(1), encodeAll(call, 2));
    return {};
}

Value yamlDumpToFile(Call& call) {
    dumpText(call, Args(call).text(1), encode(call, optionsOf(call, 2)));
    return {};
}

Value yamlEncode(Call& call) {
    vm::EmitOptions options = optionsOf(call, 1);
    // observed: yaml.encode({b = 1, a = 2}, multiline_string=True) sorts the keys; texts of several lines are blocks anyway
    options.sortKeys = options.sortKeys || Args(call).flag(4, false);
    return makeText(call.context, encode(call, options));
}

Value yamlEncodeAll(Call& call) {
    return makeText(call.context, encodeAll(call, 1));
}

Value yamlValidate(Call& call) {
    std::vector<Value> out;
    std::string mistake;
    return Value::boolean(readYaml(call.context, Args(call).text(0), SIZE_MAX, out, mistake));
}

}  // namespace kcl::stdlib

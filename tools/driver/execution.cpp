#include "tools/driver/execution.h"

#include "stdlib/catalogue.h"
#include "vm/emit/emit.h"
#include "vm/value/containers.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <utility>

namespace kcl::tools {

Execution::Execution(const load::LoadedProgram& program, const vm::Program& code, vm::RunConfig config, FileSystem& files)
    : program_(program), code_(code), config_(std::move(config)), files_(files) {}

bool Execution::evaluate(diag::Engine& sink) {
    evaluation_ = vm::run(code_, config_, files_, stdlib::builtin, sink);
    return evaluation_.ok && select(sink);
}

bool Execution::select(diag::Engine& sink) {
    const std::vector<std::string>& paths = config_.selectors;
    if (paths.empty()) {
        return true;
    }
    try {
        vm::Context& context = *evaluation_.context;
        std::vector<vm::Value> selected;
        for (const std::string& path : paths) {
            selected.push_back(vm::selectPath(context, evaluation_.result, path));
        }
        evaluation_.result = selected.size() == 1 ? selected.front()
                                                  : vm::Value::list(vm::makeList(context.heap, selected));
    } catch (const vm::EvalError& error) {
        diag::Diagnostic diagnostic = error.diagnostic();
        if (!diagnostic.span.valid()) {
            // observed: the place is the statement evaluated last
            for (const parse::ParsedFile& file : program_.mainPackage().files) {
                if (!file.module->body.empty()) {
                    diagnostic.span = file.module->body.back()->span;
                }
            }
        }
        sink.add(std::move(diagnostic));
        return false;
    }
    return true;
}

bool Execution::isStream() const {
    return evaluation_.context->stream != nullptr && config_.selectors.empty();
}

vm::Value Execution::result() const {
    return isStream() ? vm::Value::list(evaluation_.context->stream) : evaluation_.result;
}

vm::EmitOptions Execution::options() const {
    vm::EmitOptions options = isStream() ? evaluation_.context->streamOptions
                                         : vm::EmitOptions{config_.sortKeys, config_.disableNone, config_.disableEmptyList,
                                                           config_.showHidden, config_.includeSchemaTypePath};
    options.maxBytes = std::min(options.maxBytes, config_.maxBytes);
    return options;
}

void Execution::write(OutputFormat format, std::string& out) const {
    if (isStream() && format == OutputFormat::Yaml) {
        vm::emitYamlStream(out, *evaluation_.context->stream, options());
        return;
    }
    switch (format) {
        case OutputFormat::Yaml: vm::emitYaml(out, result(), options()); return;
        case OutputFormat::Json: vm::emitJson(out, result(), options()); return;
        case OutputFormat::Toml: vm::emitToml(out, result(), options()); return;
    }
}

bool Execution::emit(OutputFormat format, std::string& out, diag::Engine& sink) const {
    const std::size_t before = out.size();
    try {
        write(format, out);
        return true;
    } catch (const vm::EvalError& error) {
        out.resize(before);
        sink.add(error.diagnostic());
        return false;
    }
}

}  // namespace kcl::tools

// Evaluates a program given as text, for the tests of the machine and the compiler.
#pragma once

#include "codegen/bytecode/compile.h"
#include "frontend/load/loader.h"
#include "frontend/support/overlay_file_system.h"
#include "sema/check/check.h"
#include "sema/resolve/resolve.h"
#include "stdlib/catalogue.h"
#include "vm/emit/emit.h"
#include "vm/machine/machine.h"
#include "vm/program/program.h"

#include <memory>
#include <string>
#include <utility>

namespace kcl::vm::test {

/// What became of a program: its output, or the text of its first diagnostic.
struct Outcome {
    bool ok = false;
    std::string text;
    std::string printed;
    std::string broken;  ///< what the verifier says
    std::string code;    ///< the disassembler's text
};

inline Outcome evaluate(std::string source, const RunConfig& config = {}) {
    Outcome out;
    OverlayFileSystem files;
    diag::Engine sink;
    load::LoadOptions options;
    options.entries.push_back({"/main.k", std::move(source)});
    options.isSystemModule = stdlib::isSystemModule;
    load::LoadedProgram program = load::load(options, files, sink);
    const sema::Model model = sema::resolve(program, sink);
    TypeStore store;
    const sema::Types types = sema::check(program, model, store, sink);
    if (!sink.hasErrors()) {
        const std::unique_ptr<Program> code = codegen::compile(program, model, types);
        out.broken = verify(*code);
        out.code = disassemble(*code);
        const Evaluation evaluation = run(*code, config, files, stdlib::builtin, sink);
        out.ok = evaluation.ok;
        out.printed = evaluation.printed;
        if (evaluation.ok) {
            emitYaml(out.text, evaluation.result, {});
        }
    }
    if (!out.ok && !sink.all().empty()) {
        out.text = sink.all().front().text;
    }
    return out;
}

}  // namespace kcl::vm::test

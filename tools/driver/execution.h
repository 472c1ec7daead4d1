// One evaluation of a compiled program: the run, the selection of parts of its result, the output. Any number of
// executions may work on one program at the same time, each in its own thread. Call on a big stack (big_stack.h).
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"
#include "frontend/support/file_system.h"
#include "tools/driver/options.h"
#include "vm/machine/machine.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kcl::tools {

class Execution {
public:
    /// Evaluates `code`, which was made of `program`; both, and `files`, must outlive the object. `config` is what the
    /// evaluation is given; it is copied.
    Execution(const load::LoadedProgram& program, const vm::Program& code, vm::RunConfig config, FileSystem& files);
    Execution(const Execution&) = delete;
    Execution& operator=(const Execution&) = delete;

    /// False after a diagnostic.
    [[nodiscard]] bool evaluate(diag::Engine& sink);
    /// Appends the result to `out`, after evaluate(); false after a diagnostic, with `out` as it was.
    [[nodiscard]] bool emit(OutputFormat format, std::string& out, diag::Engine& sink) const;

    /// The result, of which hidden parts are still there; options() says what is printed of it.
    [[nodiscard]] vm::Value result() const;
    [[nodiscard]] vm::EmitOptions options() const;
    [[nodiscard]] const vm::RunConfig& config() const { return config_; }
    /// By probe of the program: how often the evaluation reached it.
    [[nodiscard]] const std::vector<std::uint64_t>& hits() const { return evaluation_.hits; }
    /// Steps of the evaluation, to compare with those of another one of the same program.
    [[nodiscard]] std::uint64_t steps() const { return evaluation_.steps; }
    /// What native code cost and did.
    [[nodiscard]] const vm::NativeStatistics& nativeStatistics() const { return evaluation_.native; }
    /// The text of print(), also of an evaluation that failed.
    [[nodiscard]] const std::string& printed() const { return evaluation_.printed; }

private:
    [[nodiscard]] bool select(diag::Engine& sink);
    /// The result is what manifests.yaml_stream() was given.
    [[nodiscard]] bool isStream() const;
    void write(OutputFormat format, std::string& out) const;

    const load::LoadedProgram& program_;
    const vm::Program& code_;
    vm::RunConfig config_;
    FileSystem& files_;
    vm::Evaluation evaluation_;
};

}  // namespace kcl::tools

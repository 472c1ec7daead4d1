// One run of one program, from options to output: the only place that knows the order of the phases.
//
//   prepare   options, settings files, kcl.mod       load      files, tokens, trees, imports
//   check     names, types                           compile   bytecode
//   evaluate  run, selection                         emit      YAML or JSON
//
// Each step may be called when the one before it returned true. Diagnostics collect in `diagnostics()`; a step returns
// false when there is an error that makes the next one senseless. Call on a big stack (big_stack.h).
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"
#include "frontend/support/file_system.h"
#include "sema/lint/lint.h"
#include "tools/driver/options.h"
#include "tools/driver/timing.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::vm {
struct NativeStatistics;
struct Program;
}

namespace kcl::tools {

class Session {
public:
    /// `files` and `timing` must outlive the session.
    Session(FileSystem& files, Timing& timing);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] bool prepare(const RunOptions& options);
    /// In place of prepare(), for a tool that knows what to load.
    void prepare(load::LoadOptions options) { plan_.load = std::move(options); }
    /// Reads and parses everything. True unless a main file is missing or packages import each other in a circle; with
    /// other errors, check() finds further ones.
    [[nodiscard]] bool load();
    [[nodiscard]] bool check(sema::Detail detail = sema::Detail::All);
    /// What the rules find in the files for which `wanted` holds, after check().
    [[nodiscard]] std::vector<diag::Diagnostic> lint(const sema::lint::Levels& levels,
                                                     const std::function<bool(const SourceFile&)>& wanted);
    /// `probes`: see codegen::CompileOptions.
    [[nodiscard]] bool compile(bool probes = false);
    [[nodiscard]] bool evaluate();
    /// Appends the result in the format of the plan to `out`; false after a diagnostic, with `out` as it was.
    [[nodiscard]] bool emit(std::string& out);
    /// Reports that the machine ran out of memory in some phase.
    void reportOutOfMemory();

    /// Appends each variable of the main package with its type, after check(); the program's instructions, after
    /// compile().
    void dumpTypes(std::string& out) const;
    void dumpBytecode(std::string& out) const;

    [[nodiscard]] const Plan& plan() const { return plan_; }
    [[nodiscard]] const load::LoadedProgram& program() const;
    /// To add texts to its sources that diagnostics point into.
    [[nodiscard]] load::LoadedProgram& program();
    /// What compile() made; lives as long as the session, any number of machines may run it.
    [[nodiscard]] const vm::Program& code() const;
    [[nodiscard]] diag::Engine& diagnostics() { return diagnostics_; }
    [[nodiscard]] const diag::Engine& diagnostics() const { return diagnostics_; }
    /// By probe of code(): how often evaluate() reached it.
    [[nodiscard]] const std::vector<std::uint64_t>& hits() const;
    /// Steps of evaluate(), to compare with another run of the same program.
    [[nodiscard]] std::uint64_t steps() const;
    /// What native code cost and did in evaluate().
    [[nodiscard]] vm::NativeStatistics nativeStatistics() const;
    /// The text of print(), also of an evaluation that failed.
    [[nodiscard]] std::string_view printed() const;

private:
    /// What the phases behind loading made; hidden so that users of a session need not see their headers.
    struct Results;

    FileSystem& files_;
    Timing& timing_;
    diag::Engine diagnostics_;
    Plan plan_;
    std::unique_ptr<Results> results_;
};

/// The whole way. True when the program is right; then `out` holds its output.
[[nodiscard]] bool runProgram(Session& session, const RunOptions& options, std::string& out);

}  // namespace kcl::tools

// Runs tests: each package is loaded, compiled and evaluated once, then every test of it is a call. Packages, and the
// tests of one package, are spread over threads. Nothing is written into the user's folders but goldens that `update`
// asks for.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "tools/driver/options.h"
#include "tools/test/coverage.h"
#include "tools/test/suite.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace kcl::tools::test {

enum class Status : std::uint8_t { Pass, Fail, Skipped };

struct TestResult {
    std::string name;
    std::string file;              ///< absolute; of the test, or the golden
    std::uint32_t line = 0;        ///< 1-based; 0 when the whole file is meant
    Status status = Status::Pass;
    bool updated = false;          ///< a golden was written
    std::uint64_t nanoseconds = 0;
    std::string printed;
    std::vector<std::string> messages;  ///< of the failures, one line or more each
    std::string kind;              ///< stable name of the first failure
    std::string rendered;          ///< the failures as diagnostics
};

struct SuiteResult {
    std::string name;
    std::vector<TestResult> tests;  ///< in the order of files and text
};

struct RunnerOptions {
    RunOptions run;                 ///< options of the programs; without inputs
    std::function<bool(const std::string&)> selected;  ///< by name; empty for all
    bool failFast = false;          ///< after a failure, the other tests of the package are skipped
    bool coverage = false;
    bool update = false;            ///< write goldens
    /// How failures are rendered.
    std::function<void(std::string&, const diag::Engine&, const SourceMap&)> render;
};

/// Of all suites, then of all stacks, in their order. `coverage` is filled when it is asked for.
[[nodiscard]] std::vector<SuiteResult> runTests(FileSystem& files, const Found& found, const RunnerOptions& options, Coverage& coverage);

// What runTests does with one of each; counts go to `coverage` under the caller's lock.
[[nodiscard]] SuiteResult runSuite(FileSystem& files, const Suite& suite, const RunnerOptions& options, std::size_t threads,
                                   const std::function<void(const std::function<void(Coverage&)>&)>& count);
[[nodiscard]] SuiteResult runStack(FileSystem& files, const Stack& stack, const RunnerOptions& options,
                                   const std::function<void(const std::function<void(Coverage&)>&)>& count);

}  // namespace kcl::tools::test

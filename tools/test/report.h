// What the tests gave: for people, as JSON, and as JUnit XML.
#pragma once

#include "tools/test/runner.h"

#include <string>
#include <vector>

namespace kcl::tools::test {

struct ReportOptions {
    bool times = true;  ///< durations are shown; without them a report depends on the tests only
};

struct Summary {
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::size_t skipped = 0;
    [[nodiscard]] std::size_t all() const { return passed + failed + skipped; }
};
[[nodiscard]] Summary summarise(const std::vector<SuiteResult>& results);

/// One line for each test of `results`, failures and printed text below it; then the sums (tools section 5).
void renderTestText(std::string& out, const std::vector<SuiteResult>& results, const Summary& sum, const ReportOptions& options);
/// Members: tests (package, name, status, file, line, nanoseconds, log, messages, kind, error), passed, failed, skipped,
/// and coverage when `coverage` is not empty, which is JSON.
void renderTestJson(std::string& out, const std::vector<SuiteResult>& results, const ReportOptions& options, const std::string& coverage);
void renderJunit(std::string& out, const std::vector<SuiteResult>& results, const ReportOptions& options);

}  // namespace kcl::tools::test

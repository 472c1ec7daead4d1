#include "tools/test/report.h"

#include "frontend/diag/render_json.h"

#include <fmt/format.h>

namespace kcl::tools::test {

namespace {

[[nodiscard]] std::string_view statusWord(const TestResult& test) {
    switch (test.status) {
        case Status::Pass: return test.updated ? "UPDATED" : "PASS";
        case Status::Fail: return "FAIL";
        case Status::Skipped: return "SKIPPED";
    }
    return {};
}

void withNewline(std::string& out, std::string_view text) {
    out += text;
    if (!text.empty() && !text.ends_with('\n')) {
        out += '\n';
    }
}

/// Text of an XML attribute or element; what XML cannot hold is left out.
void appendXml(std::string& out, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\n': out += "&#10;"; break;
            case '\t': out += "&#9;"; break;
            default:
                if (byte >= 0x20) {
                    out += c;
                }
        }
    }
}

[[nodiscard]] std::string xml(std::string_view text) {
    std::string out;
    appendXml(out, text);
    return out;
}

[[nodiscard]] std::string seconds(std::uint64_t nanoseconds, const ReportOptions& options) {
    return options.times ? fmt::format("{:.6f}", static_cast<double>(nanoseconds) / 1e9) : std::string("0");
}

[[nodiscard]] Summary summariseOne(const SuiteResult& suite) {
    Summary out;
    for (const TestResult& test : suite.tests) {
        switch (test.status) {
            case Status::Pass: ++out.passed; break;
            case Status::Fail: ++out.failed; break;
            case Status::Skipped: ++out.skipped; break;
        }
    }
    return out;
}

[[nodiscard]] std::uint64_t timeOf(const SuiteResult& suite) {
    std::uint64_t out = 0;
    for (const TestResult& test : suite.tests) {
        out += test.nanoseconds;
    }
    return out;
}

}  // namespace

Summary summarise(const std::vector<SuiteResult>& results) {
    Summary out;
    for (const SuiteResult& suite : results) {
        const Summary one = summariseOne(suite);
        out.passed += one.passed;
        out.failed += one.failed;
        out.skipped += one.skipped;
    }
    return out;
}

void renderTestText(std::string& out, const std::vector<SuiteResult>& results, const Summary& sum, const ReportOptions& options) {
    for (const SuiteResult& suite : results) {
        if (results.size() > 1 && !suite.tests.empty()) {
            out += suite.name + ":\n";
        }
        for (const TestResult& test : suite.tests) {
            out += test.name + ": ";
            out += statusWord(test);
            if (options.times && test.status != Status::Skipped) {
                out += fmt::format(" ({}ms)", test.nanoseconds / 1'000'000);
            }
            out += '\n';
            withNewline(out, test.rendered);
            withNewline(out, test.printed);
        }
    }
    out += std::string(80, '-') + "\n";
    const auto line = [&](std::string_view word, std::size_t count) {
        if (count > 0) {
            out += fmt::format("{}: {}/{}\n", word, count, sum.all());
        }
    };
    line("PASS", sum.passed);
    line("FAIL", sum.failed);
    line("SKIPPED", sum.skipped);
}

void renderTestJson(std::string& out, const std::vector<SuiteResult>& results, const ReportOptions& options, const std::string& coverage) {
    out += "{\"tests\":[";
    bool first = true;
    const auto text = [&](std::string_view name, std::string_view value) {
        out += ",\"";
        out += name;
        out += "\":";
        diag::appendJsonString(out, value);
    };
    for (const SuiteResult& suite : results) {
        for (const TestResult& test : suite.tests) {
            out += first ? "{\"package\":" : ",{\"package\":";
            first = false;
            diag::appendJsonString(out, suite.name);
            text("name", test.name);
            text("status", test.status == Status::Pass ? "pass" : test.status == Status::Fail ? "fail" : "skipped");
            text("file", test.file);
            out += fmt::format(",\"line\":{},\"nanoseconds\":{}", test.line, options.times ? test.nanoseconds : 0);
            text("log", test.printed);
            out += ",\"messages\":[";
            for (std::size_t i = 0; i < test.messages.size(); ++i) {
                out += i == 0 ? "" : ",";
                diag::appendJsonString(out, test.messages[i]);
            }
            out += ']';
            text("kind", test.kind);
            text("error", test.rendered);
            out += '}';
        }
    }
    const Summary sum = summarise(results);
    out += fmt::format("],\"passed\":{},\"failed\":{},\"skipped\":{}", sum.passed, sum.failed, sum.skipped);
    if (!coverage.empty()) {
        out += ",\"coverage\":" + coverage;
    }
    out += "}\n";
}

void renderJunit(std::string& out, const std::vector<SuiteResult>& results, const ReportOptions& options) {
    const Summary sum = summarise(results);
    std::uint64_t time = 0;
    for (const SuiteResult& suite : results) {
        time += timeOf(suite);
    }
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out += fmt::format("<testsuites name=\"kcl test\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"{}\">\n", sum.all(), sum.failed,
                       sum.skipped, seconds(time, options));
    for (const SuiteResult& suite : results) {
        const Summary one = summariseOne(suite);
        out += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"{}\">\n", xml(suite.name), one.all(),
                           one.failed, one.skipped, seconds(timeOf(suite), options));
        for (const TestResult& test : suite.tests) {
            out += fmt::format("    <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\" time=\"{}\"", xml(suite.name), xml(test.name),
                               xml(test.file), test.line, seconds(test.nanoseconds, options));
            if (test.status == Status::Pass && test.printed.empty()) {
                out += "/>\n";
                continue;
            }
            out += ">\n";
            if (test.status == Status::Fail) {
                out += fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", xml(test.kind),
                                   xml(test.messages.empty() ? std::string() : test.messages.front()), xml(test.rendered));
            } else if (test.status == Status::Skipped) {
                out += "      <skipped/>\n";
            }
            if (!test.printed.empty()) {
                out += "      <system-out>" + xml(test.printed) + "</system-out>\n";
            }
            out += "    </testcase>\n";
        }
        out += "  </testsuite>\n";
    }
    out += "</testsuites>\n";
}

}  // namespace kcl::tools::test

#include "tools/test/runner.h"

#include "frontend/diag/load_kinds.h"
#include "stdlib/catalogue.h"
#include "tools/driver/parallel.h"
#include "tools/driver/session.h"
#include "tools/test/folder_file_system.h"
#include "vm/machine/evaluator.h"
#include "vm/program/program.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <new>
#include <utility>

namespace kcl::tools::test {

namespace {

using Clock = std::chrono::steady_clock;
using Count = std::function<void(const std::function<void(Coverage&)>&)>;

/// A machine that holds more than this is replaced by a new one.
constexpr std::uint64_t kMachineBytes = std::uint64_t{256} << 20;
/// A package with fewer tests is run by one thread.
constexpr std::size_t kTestsPerThread = 64;

[[nodiscard]] std::uint64_t since(Clock::time_point begin) {
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin).count());
}

void fail(TestResult& result, const diag::Engine& failures, const SourceMap& sources, const RunnerOptions& options) {
    result.status = Status::Fail;
    for (const diag::Diagnostic& d : failures.all()) {
        if (diag::info(d.kind).severity != diag::Severity::Error) {
            continue;
        }
        if (result.messages.empty()) {
            result.kind = diag::info(d.kind).name;
        }
        std::string text;
        const auto line = [&text](const std::string& part) {
            text += text.empty() || part.empty() ? "" : "\n";
            text += part;
        };
        line(d.text);
        for (const diag::Label& label : d.labels) {
            line(label.text);
        }
        for (const std::string& note : d.notes) {
            line(note);
        }
        result.messages.push_back(std::move(text));
    }
    options.render(result.rendered, failures, sources);
}

/// One package: which of its test files can be run, and what is wrong with the others.
class SuiteRunner {
public:
    SuiteRunner(FileSystem& files, const Suite& suite, const RunnerOptions& options, std::size_t threads, const Count& count)
        : files_(files, suite.folder), suite_(suite), options_(options), threads_(threads), count_(count), timing_(false) {}

    SuiteResult run() {
        std::vector<std::string> testFiles = suite_.testFiles;
        // Each round leaves out the files that are broken, until the rest is right.
        while (!testFiles.empty()) {
            std::vector<std::string> broken = attempt(testFiles);
            if (broken.empty()) {
                break;
            }
            std::erase_if(testFiles, [&](const std::string& file) { return std::ranges::find(broken, file) != broken.end(); });
        }
        SuiteResult out{suite_.name, {}};
        for (const std::string& file : suite_.testFiles) {
            for (TestResult& result : results_[file]) {
                out.tests.push_back(std::move(result));
            }
        }
        return out;
    }

private:
    [[nodiscard]] bool isSelected(const std::string& name) const { return !options_.selected || options_.selected(name); }

    /// Runs the tests of `testFiles`, or gives those that are broken after their failures were noted.
    std::vector<std::string> attempt(const std::vector<std::string>& testFiles) {
        session_ = std::make_unique<Session>(files_, timing_);
        RunOptions run = options_.run;
        run.inputs.clear();
        for (const auto* list : {&suite_.files, &testFiles}) {
            for (const std::string& file : *list) {
                run.inputs.push_back({file, std::nullopt});
            }
        }
        if (run.settingsFiles.empty()) {
            run.useDefaultSettings = false;
        }
        bool ok = false;
        try {
            ok = session_->prepare(run) && session_->load() && session_->check() && session_->compile(options_.coverage);
        } catch (const std::bad_alloc&) {
            session_->reportOutOfMemory();
        }
        if (!ok) {
            return blame(session_->diagnostics(), testFiles);
        }
        machine_ = start();
        diag::Engine sink;
        if (!machine_->evaluate(sink)) {
            return blame(sink, testFiles);
        }
        runAll(testFiles);
        return {};
    }

    [[nodiscard]] std::unique_ptr<vm::Evaluator> start() {
        return std::make_unique<vm::Evaluator>(session_->code(), session_->plan().run, files_, stdlib::builtin);
    }

    /// The tests of a file, also of one that is broken.
    [[nodiscard]] std::vector<TestCase> testsIn(const std::string& path) const {
        for (const parse::ParsedFile& file : std::as_const(*session_).program().mainPackage().files) {
            if (file.file->path == path && file.module != nullptr) {
                return testsOf(std::as_const(*session_).program(), file);
            }
        }
        return {};
    }

    [[nodiscard]] TestResult resultOf(const std::string& file, const TestCase& test) const {
        TestResult out;
        out.name = test.name;
        out.file = file;
        out.line = std::as_const(*session_).program().sources.position(test.place.begin).line;
        return out;
    }

    /// The test files that the errors point into; all when one points elsewhere. Their tests fail.
    std::vector<std::string> blame(const diag::Engine& errors, const std::vector<std::string>& testFiles) {
        const SourceMap& sources = std::as_const(*session_).program().sources;
        std::map<std::string, diag::Engine> byFile;
        bool elsewhere = false;
        for (const diag::Diagnostic& d : errors.all()) {
            if (diag::info(d.kind).severity != diag::Severity::Error) {
                continue;
            }
            const std::string path(sources.position(d.span.begin).path);
            if (std::ranges::find(testFiles, path) == testFiles.end()) {
                elsewhere = true;
                break;
            }
            byFile[path].add(d);
        }
        std::vector<std::string> broken;
        for (const std::string& file : testFiles) {
            const auto own = byFile.find(file);
            if (!elsewhere && own == byFile.end()) {
                continue;
            }
            broken.push_back(file);
            std::vector<TestCase> tests = testsIn(file);
            if (tests.empty()) {
                tests.push_back({file.substr(file.rfind('/') + 1), {}, false});
            }
            for (const TestCase& test : tests) {
                if (isSelected(test.name)) {
                    TestResult& result = results_[file].emplace_back(resultOf(file, test));
                    fail(result, elsewhere ? errors : own->second, sources, options_);
                }
            }
        }
        return broken;
    }

    /// Whether some code changes an object in place, so that a test could see what another one did.
    [[nodiscard]] bool changesObjects() const {
        return std::ranges::any_of(session_->code().chunks, [](const vm::Chunk* chunk) {
            return std::ranges::any_of(chunk->code, [](const vm::Instruction& i) {
                return i.op == vm::Opcode::AssignMember || i.op == vm::Opcode::AssignIndex;
            });
        });
    }

    void runAll(const std::vector<std::string>& testFiles) {
        std::vector<std::pair<TestCase, TestResult>> work;
        for (const std::string& file : testFiles) {
            for (const TestCase& test : testsIn(file)) {
                if (isSelected(test.name)) {
                    work.emplace_back(test, resultOf(file, test));
                }
            }
        }
        const bool fresh = changesObjects();
        const std::size_t workers = options_.failFast ? 1 : std::min(threads_, work.size() / kTestsPerThread + 1);
        std::atomic<std::size_t> next{0};
        // What evaluating the packages counts, counts once.
        const std::vector<std::uint64_t> base = machine_->hits();
        std::vector<std::uint64_t> total = base;
        std::mutex lock;
        const auto addHits = [&](const vm::Evaluator& machine) {
            const std::lock_guard<std::mutex> guard(lock);
            for (std::size_t i = 0; i < total.size(); ++i) {
                total[i] += machine.hits()[i] - std::min(base[i], machine.hits()[i]);
            }
        };
        std::atomic<bool> failed{false};
        const auto worker = [&](std::size_t number) {
            std::unique_ptr<vm::Evaluator> machine = number == 0 ? std::move(machine_) : nullptr;
            for (std::size_t i = next++; i < work.size(); i = next++) {
                if (options_.failFast && failed) {
                    work[i].second.status = Status::Skipped;
                    continue;
                }
                if (machine == nullptr || fresh || !machine->usable() || machine->memoryUsed() > kMachineBytes) {
                    if (machine != nullptr) {
                        addHits(*machine);
                    }
                    machine = start();
                    diag::Engine quiet;  // the same evaluation has succeeded before
                    (void)machine->evaluate(quiet);
                }
                runOne(*machine, work[i].first, work[i].second);
                if (work[i].second.status == Status::Fail) {
                    failed = true;
                }
            }
            if (machine != nullptr) {
                addHits(*machine);
            }
        };
        if (workers <= 1) {
            worker(0);
        } else {
            runWorkers(workers, worker);
        }
        if (options_.coverage) {
            count_([&](Coverage& coverage) {
                coverage.add(session_->code(), total, std::as_const(*session_).program().sources, std::as_const(*session_).program().root);
            });
        }
        for (auto& [test, result] : work) {
            const std::string file = result.file;
            results_[file].push_back(std::move(result));
        }
    }

    void runOne(vm::Evaluator& machine, const TestCase& test, TestResult& result) const {
        const auto begin = Clock::now();
        diag::Engine failures;
        if (test.hasParameters) {
            failures.report(test.place, diag::TestTakesParameters, std::string_view(test.name));
        } else {
            (void)machine.call(machine.global(test.name), failures, result.printed);
        }
        result.nanoseconds = since(begin);
        if (failures.hasErrors()) {
            fail(result, failures, std::as_const(*session_).program().sources, options_);
        }
    }

    FolderFileSystem files_;
    const Suite& suite_;
    const RunnerOptions& options_;
    std::size_t threads_;
    const Count& count_;
    Timing timing_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<vm::Evaluator> machine_;
    std::map<std::string, std::vector<TestResult>> results_;  ///< by test file
};

/// The first line in which two texts differ, 1-based, and that line of each.
struct Difference {
    std::size_t line = 1;
    std::string_view wanted;
    std::string_view got;
};

[[nodiscard]] Difference compareLines(std::string_view wanted, std::string_view got) {
    const auto take = [](std::string_view& rest) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return line;
    };
    Difference out;
    for (;; ++out.line) {
        out.wanted = take(wanted);
        out.got = take(got);
        if (out.wanted != out.got || (wanted.empty() && got.empty())) {
            return out;
        }
    }
}

}  // namespace

SuiteResult runSuite(FileSystem& files, const Suite& suite, const RunnerOptions& options, std::size_t threads, const Count& count) {
    return SuiteRunner(files, suite, options, threads, count).run();
}

SuiteResult runStack(FileSystem& files, const Stack& stack, const RunnerOptions& options, const Count& count) {
    SuiteResult out{stack.name, {}};
    const std::string name = "golden";
    if (options.selected && !options.selected(name)) {
        return out;
    }
    const auto begin = Clock::now();
    TestResult& result = out.tests.emplace_back();
    result.name = name;
    result.file = stack.golden;
    FolderFileSystem folder(files, stack.folder);
    Timing timing(false);
    Session session(folder, timing);
    RunOptions run = options.run;
    run.inputs.clear();
    run.settingsFiles.insert(run.settingsFiles.begin(), stack.settings.begin(), stack.settings.end());
    std::string printed;
    bool ok = false;
    try {
        ok = session.prepare(run) && session.load() && session.check(sema::Detail::Needed) && session.compile(options.coverage) && session.evaluate() &&
             session.emit(printed);
    } catch (const std::bad_alloc&) {
        session.reportOutOfMemory();
    }
    if (options.coverage && ok) {
        count([&](Coverage& coverage) {
            coverage.add(session.code(), session.hits(), std::as_const(session).program().sources, std::as_const(session).program().root);
        });
    }
    const std::string output = std::string(session.printed()) + printed;
    const ReadResult golden = files.read(stack.golden);
    diag::Engine failures;
    if (!ok) {
        for (const diag::Diagnostic& d : session.diagnostics().all()) {
            failures.add(d);
        }
    } else if (options.update && (!golden.ok || golden.text != output)) {
        FileError error;
        result.updated = files.write(stack.golden, output, error);
        if (!result.updated) {
            failures.report(Span{}, diag::OutputUnwritable, std::string_view(stack.golden), std::string_view(error.reason));
        }
    } else if (!golden.ok) {
        failures.report(Span{}, diag::GoldenMissing, std::string_view(stack.golden));
    } else if (golden.text != output) {
        const Difference d = compareLines(golden.text, output);
        failures.report(Span{}, diag::GoldenDiffers, std::string_view(stack.golden), d.line, d.wanted, d.got);
    }
    result.nanoseconds = since(begin);
    if (failures.hasErrors()) {
        fail(result, failures, std::as_const(session).program().sources, options);
    }
    return out;
}

std::vector<SuiteResult> runTests(FileSystem& files, const Found& found, const RunnerOptions& options, Coverage& coverage) {
    const std::size_t pieces = found.suites.size() + found.stacks.size();
    std::vector<SuiteResult> out(pieces);
    std::atomic<std::size_t> next{0};
    std::mutex lock;
    const Count count = [&](const std::function<void(Coverage&)>& add) {
        const std::lock_guard<std::mutex> guard(lock);
        add(coverage);
    };
    const std::size_t threads = workerCount(SIZE_MAX);
    const std::size_t workers = std::max<std::size_t>(1, std::min(threads, pieces));
    const auto worker = [&](std::size_t) {
        for (std::size_t i = next++; i < pieces; i = next++) {
            out[i] = i < found.suites.size() ? runSuite(files, found.suites[i], options, threads / workers, count)
                                             : runStack(files, found.stacks[i - found.suites.size()], options, count);
        }
    };
    if (workers == 1) {
        worker(0);
    } else {
        runWorkers(workers, worker);
    }
    return out;
}

}  // namespace kcl::tools::test

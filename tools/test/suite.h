// Finds what `kcl test` runs: folders with `*_test.k` files, and stacks with a golden output.
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/load/program.h"
#include "frontend/support/file_system.h"

#include <string>
#include <vector>

namespace kcl::tools::test {

/// A package under test: all its files are compiled together with its test files.
struct Suite {
    std::string name;                    ///< the folder as given or found, for reports
    std::string folder;                  ///< absolute
    std::vector<std::string> files;      ///< absolute, of the package
    std::vector<std::string> testFiles;  ///< absolute, `*_test.k`
};

/// A folder with ci-test: what `kcl run` prints there with its kcl.yaml and ci-test/settings.yaml.
struct Stack {
    std::string name;
    std::string folder;                  ///< absolute
    std::vector<std::string> settings;   ///< absolute
    std::string golden;                  ///< absolute; may not exist yet
};

struct Found {
    std::vector<Suite> suites;
    std::vector<Stack> stacks;
    std::vector<std::string> missing;    ///< words that name nothing
};

/// `words`: folders, `folder/...` for all below, test files; none for the working directory. In order of the words,
/// then of the paths; nothing twice. Hidden folders and `vendor` are not entered.
[[nodiscard]] Found findTests(FileSystem& files, const std::vector<std::string>& words);

/// A test of a file: a top-level assignment of a lambda literal to a name that begins with `test_`.
struct TestCase {
    std::string name;
    Span place;             ///< of the name
    bool hasParameters = false;
};
[[nodiscard]] std::vector<TestCase> testsOf(const load::LoadedProgram& program, const parse::ParsedFile& file);

}  // namespace kcl::tools::test

#include "tools/test/suite.h"

#include "frontend/support/path.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kcl::tools::test {

namespace {

constexpr std::string_view kSuffix = "_test.k";

[[nodiscard]] bool isTestFile(std::string_view name) { return name.ends_with(kSuffix) && !name.starts_with('_'); }

class Finder {
public:
    explicit Finder(FileSystem& files) : files_(files) {}

    Found found;

    void word(const std::string& word) {
        std::string folder = word;
        const bool below = folder.ends_with("/...") || folder == "...";
        if (below) {
            folder.resize(folder.size() - 3);
            folder = folder.empty() ? "." : folder;
        }
        while (folder.size() > 1 && folder.ends_with('/')) {
            folder.pop_back();
        }
        const std::string absolute = files_.absolute(folder);
        switch (files_.kind(absolute)) {
            case FileKind::Directory: visit(folder, absolute, below, 0); return;
            case FileKind::File:
                if (isTestFile(fileName(absolute))) {
                    file(folder, absolute);
                    return;
                }
                break;
            case FileKind::Missing:
            case FileKind::Other: break;
        }
        found.missing.push_back(word);
    }

private:
    void file(const std::string& shown, const std::string& absolute) {
        Suite suite = suiteOf(std::string(parentPath(shown)), std::string(parentPath(absolute)));
        suite.testFiles = {absolute};
        if (seen_.insert(absolute).second) {
            found.suites.push_back(std::move(suite));
        }
    }

    [[nodiscard]] Suite suiteOf(const std::string& shown, const std::string& absolute) {
        Suite suite{shown, absolute, {}, {}};
        for (const std::string& name : files_.list(absolute)) {
            const std::string path = joinPath(absolute, name);
            if (!name.ends_with(".k") || name.starts_with('_') || files_.kind(path) != FileKind::File) {
                continue;
            }
            (isTestFile(name) ? suite.testFiles : suite.files).push_back(path);
        }
        return suite;
    }

    void visit(const std::string& shown, const std::string& absolute, bool below, int depth) {
        constexpr int kDeepest = 64;  // links may go in circles
        if (!seen_.insert(absolute).second) {
            return;
        }
        Suite suite = suiteOf(shown, absolute);
        if (!suite.testFiles.empty()) {
            found.suites.push_back(std::move(suite));
        }
        stack(shown, absolute);
        if (!below || depth == kDeepest) {
            return;
        }
        for (const std::string& name : files_.list(absolute)) {
            const std::string path = joinPath(absolute, name);
            if (!name.starts_with('.') && name != "vendor" && files_.kind(path) == FileKind::Directory) {
                visit(shown == "." ? name : shown + "/" + name, path, true, depth + 1);
            }
        }
    }

    void stack(const std::string& shown, const std::string& absolute) {
        const std::string settings = joinPath(absolute, "ci-test/settings.yaml");
        const std::string golden = joinPath(absolute, "ci-test/stdout.golden.yaml");
        const bool hasSettings = files_.kind(settings) == FileKind::File;
        if (!hasSettings && files_.kind(golden) != FileKind::File) {
            return;
        }
        Stack stack{shown, absolute, {}, golden};
        if (const std::string own = joinPath(absolute, "kcl.yaml"); files_.kind(own) == FileKind::File) {
            stack.settings.push_back(own);
        }
        if (hasSettings) {
            stack.settings.push_back(settings);
        }
        found.stacks.push_back(std::move(stack));
    }

    FileSystem& files_;
    std::set<std::string> seen_;
};

}  // namespace

Found findTests(FileSystem& files, const std::vector<std::string>& words) {
    Finder finder(files);
    if (words.empty()) {
        finder.word(".");
    }
    for (const std::string& word : words) {
        finder.word(word);
    }
    return std::move(finder.found);
}

std::vector<TestCase> testsOf(const load::LoadedProgram& program, const parse::ParsedFile& file) {
    std::vector<TestCase> out;
    for (const ast::Stmt* stmt : file.module->body) {
        const auto* assign = ast::as<ast::AssignStmt>(stmt);
        if (assign == nullptr || assign->value->kind != ast::ExprKind::LambdaExpr) {
            continue;
        }
        for (const ast::Target& target : assign->targets) {
            const std::string_view name = program.session.names.text(target.name.name);
            if (target.path.empty() && name.starts_with("test_")) {
                out.push_back({std::string(name), target.name.span, !static_cast<const ast::LambdaExpr*>(assign->value)->params.empty()});
            }
        }
    }
    return out;
}

}  // namespace kcl::tools::test

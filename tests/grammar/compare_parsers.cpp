// Holds the parser of frontend/parse to grammar/Kcl.g4: reads every .k file below the folders that are given, and mutated
// ones, with it and with the parser that ANTLR makes of the grammar; both must accept the same files and build the same
// trees. KCL_CONFORMANCE names one more folder.
//
//     kcl_grammar_check [--mutations N] [--seed S] [--sabotage] FOLDER...
//
// With --sabotage one of the two reads each file without its last word: then the check has to fail.
#include "frontend/ast/dump.h"
#include "frontend/lex/scanner.h"
#include "frontend/parse/descent.h"
#include "frontend/parse/parse.h"
#include "tests/grammar/generated_parser.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using kcl::lex::Token;

struct File {
    std::string path;
    std::string text;
};

/// A tree as text; without one, "rejected".
struct Outcome {
    bool accepted = false;
    std::string tree;
    bool operator==(const Outcome&) const = default;
};

Outcome outcome(const kcl::ast::Module* module, const kcl::parse::Session& session, const kcl::SourceMap& sources) {
    Outcome out{module != nullptr, "rejected"};
    if (module != nullptr) {
        out.tree = std::to_string(session.nextNode) + " nodes\n";
        kcl::ast::dump(out.tree, *module, session.names, sources);
    }
    return out;
}

/// Words, operators and layout that mutations put in.
constexpr std::string_view kPool[] = {
    "if",    "else", "elif", "for",    "in",   "not",   "and",       "or",   "is",   "as",   "schema", "mixin", "protocol", "rule", "check", "assert",
    "import", "type", "lambda", "all",  "any",  "map",   "filter",   "True", "None", "a",    "b.c",    "1",     "2.5",      "'s'",  "'''d'''", "'${x}'",
    "(",     ")",    "[",    "]",      "{",    "}",     ",",         ":",    "=",    "+=",   "->",     "...",   "**",       "*",    "-",     "+",
    "?",     "?.",   "@",    "|",      "<",    "==",    "~",         "//",   "\n",   "\n    ",
};

/// A token and the blanks and comments before it.
struct Piece {
    std::string gap;
    std::string token;
};

std::vector<Piece> pieces(const std::string& text) {
    kcl::SourceMap sources;
    const kcl::SourceFile& file = *sources.add("mutated.k", text);
    kcl::lex::TokenList list;
    kcl::diag::Engine ignored;
    (void)kcl::lex::scan(file, list, ignored);
    std::vector<Piece> out;
    std::size_t at = 0;
    for (const Token& t : list.tokens) {
        if (t.length > 0 && t.offset >= at) {
            out.push_back({file.text.substr(at, t.offset - at), file.text.substr(t.offset, t.length)});
            at = t.offset + t.length;
        }
    }
    return out;
}

/// `text` after one or two mistakes.
std::string mutated(const std::string& text, std::mt19937& random) {
    std::vector<Piece> all = pieces(text);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    const auto any = [&] { return std::string(kPool[below(std::size(kPool))]); };
    for (std::size_t left = 1 + below(2); left > 0 && !all.empty(); --left) {
        const std::size_t i = below(all.size());
        const auto at = all.begin() + static_cast<std::ptrdiff_t>(i);
        switch (below(7)) {
            case 0: all.erase(at); break;
            case 1: all.insert(at, Piece{" ", at->token}); break;
            case 2: std::swap(at->token, all[below(all.size())].token); break;
            case 3: at->token = any(); break;
            case 4: all.insert(at, Piece{" ", any()}); break;
            case 5: at->gap += below(2) == 0 ? "\n" : "\n    "; break;
            default: all.resize(below(4) == 0 ? i : all.size());
        }
    }
    std::string out;
    for (const Piece& piece : all) {
        out += piece.gap + piece.token;
    }
    return out + "\n";
}

/// Leaves out the last token that is no layout.
void dropLastWord(std::vector<Token>& tokens) {
    const auto last = std::find_if(tokens.rbegin(), tokens.rend(),
                                   [](const Token& t) { return !kcl::lex::isLayout(t.kind) && t.kind != kcl::lex::TokenKind::Eof; });
    if (last != tokens.rend()) {
        tokens.erase(std::next(last).base());
    }
}

class Check {
public:
    explicit Check(bool sabotage) : sabotage_(sabotage) {}

    void compare(const std::string& name, const std::string& text) {
        kcl::SourceMap sources;
        const kcl::SourceFile& file = *sources.add(name, text);
        kcl::lex::TokenList list;
        kcl::diag::Engine ignored;
        if (!kcl::lex::scan(file, list, ignored)) {
            return;  // too deep for any parser
        }
        kcl::parse::Session ours;
        kcl::parse::Descent<false> descent(file, ours, nullptr);
        const Outcome have = outcome(descent.run(list.tokens.data()), ours, sources);
        std::vector<Token> tokens = list.tokens;
        if (sabotage_) {
            dropLastWord(tokens);
        }
        kcl::parse::Session theirs;
        kcl::parse::GeneratedParser generated(file, theirs);
        const Outcome want = outcome(generated.run(tokens.data()), theirs, sources);
        ++files_;
        accepted_ += want.accepted ? 1 : 0;
        if (have != want) {
            report(name, text, have, want);
        }
    }

    /// Says what was compared; whether all of it was equal.
    [[nodiscard]] bool finish() const {
        fmt::print("{} files, {} of them programs, {} differ\n", files_, accepted_, differences_);
        return files_ > 0 && accepted_ > 0 && accepted_ < files_ && differences_ == 0;
    }

private:
    void report(const std::string& name, const std::string& text, const Outcome& have, const Outcome& want) {
        if (++differences_ > 5) {
            return;
        }
        const auto [mine, other] = std::ranges::mismatch(have.tree, want.tree);
        const auto context = [](const std::string& tree, std::size_t at) { return tree.substr(at - std::min<std::size_t>(at, 80), 160); };
        const auto at = static_cast<std::size_t>(mine - have.tree.begin());
        fmt::print("{}: the parser and the grammar differ\n--- text\n{}\n--- parser\n{}\n--- grammar\n{}\n---\n", name, text.substr(0, 2000),
                   context(have.tree, at), context(want.tree, static_cast<std::size_t>(other - want.tree.begin())));
    }

    bool sabotage_;
    std::size_t files_ = 0;
    std::size_t accepted_ = 0;
    std::size_t differences_ = 0;
};

std::vector<File> readAll(const std::vector<std::string>& folders) {
    std::vector<File> out;
    for (const std::string& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file() && entry.path().extension() == ".k") {
                std::ifstream in(entry.path(), std::ios::binary);
                out.push_back({entry.path().string(), std::string(std::istreambuf_iterator<char>(in), {})});
            }
        }
    }
    std::ranges::sort(out, {}, &File::path);
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t mutations = 0;
    std::uint32_t seed = 1;
    bool sabotage = false;
    std::vector<std::string> folders;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--mutations" && i + 1 < argc) {
            mutations = std::strtoul(argv[++i], nullptr, 10);
        } else if (word == "--seed" && i + 1 < argc) {
            seed = static_cast<std::uint32_t>(std::strtoul(argv[++i], nullptr, 10));
        } else if (word == "--sabotage") {
            sabotage = true;
        } else {
            folders.emplace_back(word);
        }
    }
    if (const char* suites = std::getenv("KCL_CONFORMANCE"); suites != nullptr && std::filesystem::is_directory(suites)) {
        folders.emplace_back(suites);
    }
    const std::vector<File> files = readAll(folders);
    Check check(sabotage);
    std::vector<const File*> small;  // worth to be mutated: the mistakes are not lost in them
    for (const File& file : files) {
        check.compare(file.path, file.text);
        if (file.text.size() < 20'000) {
            small.push_back(&file);
        }
    }
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < mutations && !small.empty(); ++i) {
        const File& file = *small[random() % small.size()];
        check.compare(file.path + " (mutation " + std::to_string(i) + ")", mutated(file.text, random));
    }
    return check.finish() ? 0 : 1;
}

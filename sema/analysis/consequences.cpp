#include "sema/analysis/consequences.h"

#include "frontend/diag/resolve_kinds.h"
#include "frontend/lex/token.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kcl::sema {

namespace {

/// The words in the broken text of a program; read from the text, since tokens may have been left out.
std::unordered_set<std::string_view> brokenWords(const load::LoadedProgram& program) {
    std::unordered_set<std::string_view> out;
    const auto isPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    };
    for (const load::Package& package : program.packages) {
        for (const parse::ParsedFile& file : package.files) {
            for (const Span broken : file.broken) {
                const std::string_view text = program.sources.text(broken);
                for (std::size_t i = 0; i < text.size();) {
                    std::size_t end = i;
                    while (end < text.size() && isPart(text[end])) {
                        ++end;
                    }
                    if (end > i) {
                        out.insert(text.substr(i, end - i));
                    }
                    i = end + 1;
                }
            }
        }
    }
    return out;
}

/// The ranges of broken text of all files, to be asked about places.
class BrokenText {
public:
    explicit BrokenText(const load::LoadedProgram& program) {
        for (const load::Package& package : program.packages) {
            for (const parse::ParsedFile& file : package.files) {
                spans_.insert(spans_.end(), file.broken.begin(), file.broken.end());
            }
        }
        std::ranges::sort(spans_, {}, &Span::begin);
        Loc end = 0;
        for (Span& span : spans_) {
            end = span.end = std::max(span.end, end);
        }
    }

    [[nodiscard]] bool holds(Loc place) const {
        const auto behind = std::ranges::upper_bound(spans_, place, {}, &Span::begin);
        return behind != spans_.begin() && place < std::prev(behind)->end;
    }

private:
    std::vector<Span> spans_;  ///< by their begin; each reaches as far as any before it
};

}  // namespace

bool hasBrokenText(const load::LoadedProgram& program) {
    return std::ranges::any_of(program.packages, [](const load::Package& package) {
        return std::ranges::any_of(package.files, [](const parse::ParsedFile& file) { return !file.broken.empty(); });
    });
}

void addCauses(const load::LoadedProgram& program, const diag::Engine& found, diag::Engine& sink) {
    const std::unordered_set<std::string_view> words = brokenWords(program);
    const BrokenText broken(program);
    for (const diag::Diagnostic& d : found.all()) {
        std::string_view name = program.sources.text(d.span);
        name = name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1);
        const bool unknown = d.kind == diag::UndefinedName.kind || d.kind == diag::MemberMissing.kind;
        if (!broken.holds(d.span.begin) && !(unknown && words.contains(name))) {
            sink.add(d);
        }
    }
}

}  // namespace kcl::sema

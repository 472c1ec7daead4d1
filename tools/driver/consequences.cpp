#include "tools/driver/consequences.h"

#include "frontend/diag/resolve_kinds.h"
#include "frontend/lex/token.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace kcl::tools {

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

}  // namespace

bool hasBrokenText(const load::LoadedProgram& program) {
    return std::ranges::any_of(program.packages, [](const load::Package& package) {
        return std::ranges::any_of(package.files, [](const parse::ParsedFile& file) { return !file.broken.empty(); });
    });
}

void addCauses(const load::LoadedProgram& program, const diag::Engine& found, diag::Engine& sink) {
    const std::unordered_set<std::string_view> words = brokenWords(program);
    std::vector<Span> broken;
    for (const load::Package& package : program.packages) {
        for (const parse::ParsedFile& file : package.files) {
            broken.insert(broken.end(), file.broken.begin(), file.broken.end());
        }
    }
    for (const diag::Diagnostic& d : found.all()) {
        const auto inside = [&](Span span) { return span.begin <= d.span.begin && d.span.begin < span.end; };
        std::string_view name = program.sources.text(d.span);
        name = name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1);
        const bool unknown = d.kind == diag::UndefinedName.kind || d.kind == diag::MemberMissing.kind;
        if (std::ranges::none_of(broken, inside) && !(unknown && words.contains(name))) {
            sink.add(d);
        }
    }
}

}  // namespace kcl::tools

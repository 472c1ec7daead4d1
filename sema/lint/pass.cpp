#include "sema/lint/pass.h"

#include <algorithm>

namespace kcl::sema::lint {

std::string Pass::text(ast::DottedName name) const {
    std::string out;
    for (const ast::NameRef& part : name) {
        out += out.empty() ? "" : ".";
        out += text(part.name);
    }
    return out;
}

Span wholeLines(const parse::ParsedFile& file, Span span) {
    const std::string_view text = file.file->text;
    std::size_t begin = span.begin - file.file->base;
    std::size_t end = span.end - file.file->base;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) {
        --begin;
    }
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) {
        ++end;
    }
    if ((begin > 0 && text[begin - 1] != '\n') || (end < text.size() && text[end] != '\n')) {
        return {};
    }
    return {file.file->at(begin), file.file->at(std::min(end + 1, text.size()))};
}

const Global* headerGlobal(const Pass& pass, PackageId package, ast::DottedName name) {
    if (name.empty()) {
        return nullptr;
    }
    const Package* from = &pass.model.package(package);
    const auto import = from->imports.find(name.front().name);
    if (name.size() > 1) {
        if (import == from->imports.end() || import->second.kind != ImportTarget::Kind::Package) {
            return nullptr;
        }
        from = &pass.model.package(import->second.package);
    }
    const auto found = from->names.find(name.back().name);
    return found == from->names.end() ? nullptr : &pass.model.global(found->second);
}

}  // namespace kcl::sema::lint

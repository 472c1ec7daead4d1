#include "sema/doc/type_builder.h"

#include "frontend/ast/visit.h"

#include <algorithm>

namespace kcl::sema::doc {

DocType TypeBuilder::type(const ast::TypeExpr* type) const {
    DocType out;
    if (type == nullptr) {
        out.kind = DocTypeKind::Any;
        out.text = "any";
        return out;
    }
    out.text = line(type->span);
    const auto add = [&](const ast::TypeExpr* part) { out.parts.push_back(this->type(part)); };
    ast::visit(*type, ast::overloaded{
        [&](const ast::AnyType&) { out.kind = DocTypeKind::Any; },
        [&](const ast::BasicType& t) {
            out.kind = DocTypeKind::Basic;
            out.basic = t.basic;
        },
        [&](const ast::NamedType& t) { named(t, out); },
        [&](const ast::ListType& t) {
            out.kind = DocTypeKind::List;
            if (t.element != nullptr) {
                add(t.element);
            }
        },
        [&](const ast::DictType& t) {
            out.kind = DocTypeKind::Dict;
            add(t.key);
            add(t.value);
        },
        [&](const ast::UnionType& t) {
            out.kind = DocTypeKind::Union;
            std::for_each(t.members.begin(), t.members.end(), add);
        },
        [&](const ast::LiteralType& t) {
            out.kind = DocTypeKind::Literal;
            out.literal = t.value;
        },
        [&](const ast::FunctionType& t) {
            out.kind = DocTypeKind::Function;
            std::for_each(t.params.begin(), t.params.end(), add);
            add(t.result);
        },
    });
    return out;
}

void TypeBuilder::named(const ast::NamedType& type, DocType& out) const {
    const Ref ref = model_.refs.get(type.id);
    if (ref.kind == RefKind::SystemModule && out.text == "units.NumberMultiplier") {
        out.kind = DocTypeKind::Number;
        return;
    }
    if (ref.kind != RefKind::Global) {
        return;
    }
    const Global& global = model_.globals[ref.index];
    switch (global.kind) {
        case GlobalKind::Schema:
        case GlobalKind::Rule:
            out.kind = DocTypeKind::Schema;
            out.target = static_cast<std::uint32_t>(global.schema);
            break;
        case GlobalKind::TypeAlias:
            out.kind = DocTypeKind::Alias;
            out.target = ref.index;
            break;
        case GlobalKind::Variable: break;
    }
}

std::string TypeBuilder::source(Span span) const {
    std::string_view text = program_.sources.text(span);
    std::size_t indent = std::string_view::npos;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        const std::size_t first = text.find_first_not_of(" \t", at + 1);
        if (first != std::string_view::npos && text[first] != '\n') {
            indent = std::min(indent, first - at - 1);
        }
    }
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += text.substr(0, end);
        text.remove_prefix(end);
        if (!text.empty()) {
            out += '\n';
            text.remove_prefix(1);
            const std::size_t blank = std::min(text.find_first_not_of(" \t"), text.size());
            text.remove_prefix(std::min(blank, indent));
        }
    }
    return out;
}

std::string TypeBuilder::line(Span span) const {
    std::string out;
    bool blank = false;
    for (const char c : program_.sources.text(span)) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            blank = true;
            continue;
        }
        out += blank && !out.empty() ? " " : "";
        out += c;
        blank = false;
    }
    return out;
}

std::string TypeBuilder::commentAbove(Loc place) const {
    const SourceFile* const file = program_.sources.file(place);
    if (file == nullptr) {
        return {};
    }
    std::vector<std::string_view> lines;
    const std::string_view text = file->text;
    std::size_t begin = place - file->base;
    begin = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;  // npos + 1 is 0
    while (begin > 0) {
        const std::size_t end = begin - 1;
        begin = end == 0 ? 0 : text.rfind('\n', end - 1) + 1;
        std::string_view one = text.substr(begin, end - begin);
        one.remove_prefix(std::min(one.find_first_not_of(" \t"), one.size()));
        if (!one.starts_with('#')) {
            break;
        }
        one.remove_prefix(one.starts_with("# ") ? 2 : 1);
        lines.push_back(one);
    }
    std::string out;
    for (auto it = lines.rbegin(); it != lines.rend(); ++it) {
        out += (out.empty() ? "" : "\n") + std::string(*it);
    }
    return out;
}

}  // namespace kcl::sema::doc

// Requests about what a file looks like: colours, folds, links, hints, hierarchies.
#include "lsp/features/document_symbols.h"
#include "lsp/features/folding.h"
#include "lsp/features/inlay_hints.h"
#include "lsp/features/links.h"
#include "lsp/features/semantic_tokens.h"
#include "lsp/features/type_hierarchy.h"
#include "lsp/protocol/codec.h"
#include "lsp/server/server.h"

#include <algorithm>
#include <utility>

namespace kcl::lsp {

namespace {

constexpr std::size_t kMaxSymbols = 1000;

template <typename T>
Json toJson(const T& value) {
    std::string text;
    encode(text, value);
    return parseJson(text).value_or(Json());
}

/// Whether the letters of `query` stand in `name` in that order, whatever their case.
bool matches(std::string_view name, std::string_view query) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::size_t at = 0;
    for (const char c : name) {
        if (at < query.size() && lower(c) == lower(query[at])) {
            ++at;
        }
    }
    return at == query.size();
}

SymbolKind symbolOf(OutlineKind kind) {
    switch (kind) {
        case OutlineKind::Schema: return SymbolKind::Struct;
        case OutlineKind::Mixin: return SymbolKind::Class;
        case OutlineKind::Protocol: return SymbolKind::Interface;
        case OutlineKind::Rule:
        case OutlineKind::Function: return SymbolKind::Function;
        case OutlineKind::Alias: return SymbolKind::TypeParameter;
        case OutlineKind::Attribute: return SymbolKind::Property;
        case OutlineKind::Variable: return SymbolKind::Variable;
        case OutlineKind::Entry: return SymbolKind::Key;
    }
    return SymbolKind::Variable;
}

TypeHierarchyItem hierarchyItemOf(Converter& convert, const HierarchyItem& item) {
    TypeHierarchyItem out;
    out.name = item.name;
    out.kind = SymbolKind::Struct;
    if (!item.package.empty()) {
        out.detail = item.package;
    }
    out.uri = convert.uri(item.range.path);
    out.range = convert.range(item.range);
    out.selectionRange = convert.range(item.place);
    return out;
}

}  // namespace

std::vector<std::uint32_t> Server::tokenData(const TextDocumentIdentifier& document, const Range* range) {
    std::vector<std::uint32_t> out;
    const auto at = cursorAt(document, {});
    if (!at.has_value()) {
        return out;
    }
    const std::uint32_t begin = range != nullptr ? convert_.offset(at->path(), range->start) : 0;
    const std::uint32_t end = range != nullptr ? convert_.offset(at->path(), range->end) : UINT32_MAX;
    Position last;
    for (const ColouredToken& token : semanticTokens(*at)) {
        if (token.end <= begin || token.begin >= end) {
            continue;
        }
        const Position from = convert_.position(at->path(), token.begin);
        const Position to = convert_.position(at->path(), token.end);
        const std::uint32_t right = from.line == last.line ? from.character - last.character : from.character;
        out.insert(out.end(), {from.line - last.line, right, to.character - from.character, static_cast<std::uint32_t>(token.type), token.modifiers});
        last = from;
    }
    return out;
}

std::string Server::remember(const std::string& path, const std::vector<std::uint32_t>& data) {
    const std::string id = std::to_string(++tokenIds_);
    if (workspace_.documents().find(path) != nullptr) {
        tokens_[path] = {id, data};
    }
    return id;
}

SemanticTokens Server::semanticTokensFull(const TextDocumentParams& params) {
    SemanticTokens out;
    out.data = tokenData(params.textDocument, nullptr);
    out.resultId = remember(pathOf(params.textDocument.uri), out.data);
    return out;
}

Json Server::semanticTokensDelta(const SemanticTokensDeltaParams& params) {
    const std::string path = pathOf(params.textDocument.uri);
    std::vector<std::uint32_t> data = tokenData(params.textDocument, nullptr);
    const auto known = tokens_.find(path);
    if (known == tokens_.end() || known->second.id != params.previousResultId) {
        return toJson(SemanticTokens{remember(path, data), std::move(data)});
    }
    // One edit: what stands between the parts that are the same.
    const std::vector<std::uint32_t>& old = known->second.data;
    const auto head = static_cast<std::size_t>(std::ranges::mismatch(old, data).in1 - old.begin());
    std::size_t tail = 0;
    while (tail < std::min(old.size(), data.size()) - head && old[old.size() - 1 - tail] == data[data.size() - 1 - tail]) {
        ++tail;
    }
    SemanticTokensDelta out;
    if (head < old.size() || head < data.size()) {
        SemanticTokensEdit edit;
        edit.start = static_cast<std::uint32_t>(head);
        edit.deleteCount = static_cast<std::uint32_t>(old.size() - tail - head);
        edit.data.assign(data.begin() + static_cast<std::ptrdiff_t>(head), data.end() - static_cast<std::ptrdiff_t>(tail));
        out.edits.push_back(std::move(edit));
    }
    out.resultId = remember(path, data);
    return toJson(out);
}

SemanticTokens Server::semanticTokensRange(const RangeParams& params) {
    return {std::nullopt, tokenData(params.textDocument, &params.range)};
}

std::vector<FoldingRange> Server::foldingRange(const TextDocumentParams& params) {
    std::vector<FoldingRange> out;
    const auto at = cursorAt(params.textDocument, {});
    if (!at.has_value()) {
        return out;
    }
    for (const Fold& fold : folds(*at)) {
        FoldingRange one;
        one.startLine = convert_.position(at->path(), fold.begin).line;
        one.endLine = convert_.position(at->path(), fold.end).line;
        if (fold.kind != FoldKind::Code) {
            one.kind = fold.kind == FoldKind::Comment ? "comment" : "imports";
        }
        // Two of them on one line are one to the client.
        if (one.endLine > one.startLine && (out.empty() || out.back().startLine != one.startLine)) {
            out.push_back(std::move(one));
        }
    }
    return out;
}

std::vector<SelectionRange> Server::selectionRange(const SelectionRangeParams& params) {
    std::vector<SelectionRange> out;
    for (const Position position : params.positions) {
        const auto at = cursorAt(params.textDocument, position);
        std::vector<FileRange> ranges = at.has_value() ? enclosing(*at) : std::vector<FileRange>{};
        SelectionRange one{{position, position}, Json()};
        Json outer;
        while (!ranges.empty()) {
            one.range = convert_.range(ranges.back());
            one.parent = outer;
            ranges.pop_back();
            outer = Json::object();
            outer.set("range", Converter::json(one.range));
            if (!one.parent.isNull()) {
                outer.set("parent", one.parent);
            }
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<DocumentLink> Server::documentLink(const TextDocumentParams& params) {
    std::vector<DocumentLink> out;
    const auto at = cursorAt(params.textDocument, {});
    if (at.has_value()) {
        for (const Link& link : links(*at)) {
            out.push_back({convert_.range(link.range), convert_.uri(link.target), link.tooltip});
        }
    }
    return out;
}

std::vector<CodeLens> Server::codeLens(const TextDocumentParams& params) {
    std::vector<CodeLens> out;
    const auto at = cursorAt(params.textDocument, {});
    if (!at.has_value()) {
        return out;
    }
    for (const Lens& lens : lenses(*at)) {
        CodeLens one;
        one.range = convert_.range(lens.range);
        one.command = {lens.title, lens.command, std::vector<Json>{}};
        for (std::size_t i = 0; i < lens.arguments.size(); ++i) {
            one.command.arguments->push_back(Json(i == 0 ? convert_.uri(lens.arguments[i]) : lens.arguments[i]));
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<InlayHint> Server::inlayHint(const RangeParams& params) {
    std::vector<InlayHint> out;
    const auto at = cursorAt(params.textDocument, {});
    if (!at.has_value()) {
        return out;
    }
    const std::uint32_t begin = convert_.offset(at->path(), params.range.start);
    const std::uint32_t end = convert_.offset(at->path(), params.range.end);
    for (const Hint& hint : hints(*at, begin, end)) {
        InlayHint one;
        one.position = convert_.position(at->path(), hint.offset);
        one.label = hint.label;
        one.kind = hint.isType ? InlayHintKind::Type : InlayHintKind::Parameter;
        if (hint.canInsert) {
            one.textEdits = std::vector{TextEdit{{one.position, one.position}, hint.label}};
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::optional<std::vector<TypeHierarchyItem>> Server::prepareTypeHierarchy(const TextDocumentPositionParams& params) {
    const auto at = cursorAt(params.textDocument, params.position);
    const auto item = at.has_value() ? hierarchyItem(*at) : std::nullopt;
    return item.has_value() ? std::optional(std::vector{hierarchyItemOf(convert_, *item)}) : std::nullopt;
}

std::vector<TypeHierarchyItem> Server::typeHierarchySupertypes(const TypeHierarchyParams& params) {
    std::vector<TypeHierarchyItem> out;
    const auto at = cursorAt({params.item.uri}, params.item.selectionRange.start);
    if (at.has_value()) {
        for (const HierarchyItem& item : supertypes(*at)) {
            out.push_back(hierarchyItemOf(convert_, item));
        }
    }
    return out;
}

std::vector<TypeHierarchyItem> Server::typeHierarchySubtypes(const TypeHierarchyParams& params) {
    std::vector<TypeHierarchyItem> out;
    const auto at = cursorAt({params.item.uri}, params.item.selectionRange.start);
    if (!at.has_value()) {
        return out;
    }
    const auto add = [&](const std::vector<HierarchyItem>& items) {
        for (const HierarchyItem& item : items) {
            TypeHierarchyItem one = hierarchyItemOf(convert_, item);
            const bool known = std::ranges::any_of(out, [&](const TypeHierarchyItem& other) {
                return other.uri == one.uri && other.range.start.line == one.range.start.line;
            });
            if (!known) {
                out.push_back(std::move(one));
            }
        }
    };
    // Other programs of the module may have heirs of their own.
    const std::string path = at->path();
    const std::uint32_t offset = at->offset();
    workspace_.eachUnit(path, params.item.name, [&](Unit& unit) {
        const Cursor there(unit, path, offset);
        if (there.valid()) {
            add(subtypes(there));
        }
        return !isCancelled();
    });
    return out;
}

std::vector<WorkspaceSymbol> Server::workspaceSymbol(const WorkspaceSymbolParams& params) {
    std::vector<WorkspaceSymbol> out;
    std::set<std::string> seen;
    const auto& open = workspace_.documents().all();
    workspace_.eachUnit(open.empty() ? std::string{} : open.begin()->first, {}, [&](Unit& unit) {
        for (const std::string& path : unit.plan().files) {
            const auto file = unit.file(path);
            if (!file.has_value() || !seen.insert(path).second) {
                continue;
            }
            const auto add = [&](const OutlineItem& item, const std::string& container) {
                if (matches(item.name, params.query) && out.size() < kMaxSymbols) {
                    WorkspaceSymbol one;
                    one.name = item.name;
                    one.kind = symbolOf(item.kind);
                    if (!container.empty()) {
                        one.containerName = container;
                    }
                    one.location = convert_.location({path, item.nameBegin, item.nameEnd});
                    out.push_back(std::move(one));
                }
            };
            for (const OutlineItem& item : outline(unit.program(), *file->parsed)) {
                add(item, {});
                for (const OutlineItem& child : item.children) {
                    if (child.kind == OutlineKind::Attribute) {
                        add(child, item.name);
                    }
                }
            }
        }
        return out.size() < kMaxSymbols && !isCancelled();
    });
    return out;
}

}  // namespace kcl::lsp

// Requests about names: what they are, where they come from and where they are used.
#include "lsp/features/document_symbols.h"
#include "lsp/features/hover.h"
#include "lsp/features/navigation.h"
#include "lsp/features/references.h"
#include "lsp/features/rename.h"
#include "lsp/server/server.h"

namespace kcl::lsp {

namespace {

constexpr int kRequestFailed = -32803;

SymbolKind symbolOf(OutlineKind kind) {
    switch (kind) {
        case OutlineKind::Schema: return SymbolKind::Struct;
        case OutlineKind::Mixin: return SymbolKind::Class;
        case OutlineKind::Protocol: return SymbolKind::Interface;
        case OutlineKind::Rule: return SymbolKind::Function;
        case OutlineKind::Alias: return SymbolKind::TypeParameter;
        case OutlineKind::Attribute: return SymbolKind::Property;
        case OutlineKind::Variable: return SymbolKind::Variable;
        case OutlineKind::Function: return SymbolKind::Function;
        case OutlineKind::Entry: return SymbolKind::Key;
    }
    return SymbolKind::Variable;
}

std::vector<DocumentSymbol> symbols(Converter& convert, const std::string& path, const std::vector<OutlineItem>& items) {
    std::vector<DocumentSymbol> out;
    for (const OutlineItem& item : items) {
        DocumentSymbol one;
        one.name = item.name;
        one.kind = symbolOf(item.kind);
        if (!item.detail.empty()) {
            one.detail = item.detail;
        }
        if (item.deprecated) {
            one.tags = std::vector{DiagnosticTag::Unnecessary};  // the number of the tag "deprecated" of symbols is 1
        }
        one.range = convert.range({path, item.begin, item.end});
        one.selectionRange = convert.range({path, item.nameBegin, item.nameEnd});
        one.children = symbols(convert, path, item.children);
        out.push_back(std::move(one));
    }
    return out;
}

/// All places of what stands under the cursor, in every program of the module.
std::vector<Reference> everywhere(Workspace& workspace, const Cursor& at, const std::function<bool()>& cancelled) {
    std::vector<Reference> out;
    const std::vector<Anchor> anchors = anchorsOf(at);
    if (anchors.empty()) {
        return out;
    }
    const std::string word(at.scope().text(at.name()->entity.name));
    const bool local = at.name()->entity.kind == EntityKind::Local || at.name()->entity.kind == EntityKind::Parameter;
    workspace.eachUnit(at.path(), word, [&](Unit& unit) {
        const auto wanted = [&](const std::string& path) { return unit.plan().files.contains(path); };
        for (Reference& one : referencesIn(unit, anchors, wanted)) {
            out.push_back(std::move(one));
        }
        return !local && !cancelled();
    });
    arrange(out);
    return out;
}

}  // namespace

std::optional<Cursor> Server::cursorAt(const TextDocumentIdentifier& document, Position position) {
    const std::string path = pathOf(document.uri);
    Unit* unit = workspace_.unitOf(path);
    if (unit == nullptr) {
        return std::nullopt;
    }
    Cursor at(*unit, path, convert_.offset(path, position));
    return at.valid() ? std::optional(std::move(at)) : std::nullopt;
}

Server::Locations Server::locations(const std::vector<FileRange>& ranges) {
    Locations out;
    for (const FileRange& range : ranges) {
        out.push_back(convert_.location(range));
    }
    return out;
}

Server::Locations Server::definition(const TextDocumentPositionParams& params) {
    const auto at = cursorAt(params.textDocument, params.position);
    return at.has_value() ? locations(lsp::definition(*at)) : Locations{};
}

Server::Locations Server::declaration(const TextDocumentPositionParams& params) {
    const auto at = cursorAt(params.textDocument, params.position);
    return at.has_value() ? locations(lsp::declaration(*at)) : Locations{};
}

Server::Locations Server::typeDefinition(const TextDocumentPositionParams& params) {
    const auto at = cursorAt(params.textDocument, params.position);
    return at.has_value() ? locations(lsp::typeDefinition(*at)) : Locations{};
}

Server::Locations Server::implementation(const TextDocumentPositionParams& params) {
    const auto at = cursorAt(params.textDocument, params.position);
    return at.has_value() ? locations(lsp::implementation(*at)) : Locations{};
}

Server::Locations Server::references(const ReferenceParams& params) {
    Locations out;
    const auto at = cursorAt(params.textDocument, params.position);
    if (!at.has_value()) {
        return out;
    }
    for (const Reference& one : everywhere(workspace_, *at, [this] { return isCancelled(); })) {
        if (params.context.includeDeclaration || one.role != Role::Declaration) {
            out.push_back(convert_.location(one.range));
        }
    }
    return out;
}

std::vector<DocumentHighlight> Server::documentHighlight(const TextDocumentPositionParams& params) {
    std::vector<DocumentHighlight> out;
    const auto at = cursorAt(params.textDocument, params.position);
    if (at.has_value()) {
        for (const Reference& one : highlights(*at)) {
            const bool writes = one.role == Role::Declaration || one.isKey;
            out.push_back({convert_.range(one.range), writes ? DocumentHighlightKind::Write : DocumentHighlightKind::Read});
        }
    }
    return out;
}

std::optional<Hover> Server::hover(const TextDocumentPositionParams& params) {
    const auto at = cursorAt(params.textDocument, params.position);
    const auto found = at.has_value() ? lsp::hover(*at) : std::nullopt;
    if (!found.has_value()) {
        return std::nullopt;
    }
    Hover out;
    out.contents.value = found->markdown;
    out.range = convert_.range(found->range);
    return out;
}

std::vector<DocumentSymbol> Server::documentSymbol(const TextDocumentParams& params) {
    const auto at = cursorAt(params.textDocument, {});
    return at.has_value() ? symbols(convert_, at->path(), outline(at->unit().program(), *at->file().parsed)) : std::vector<DocumentSymbol>{};
}

std::optional<PrepareRenameResult> Server::prepareRename(const TextDocumentPositionParams& params) {
    const auto at = cursorAt(params.textDocument, params.position);
    std::string refusal = "this is no source file";
    const auto place = at.has_value() ? renameable(*at, refusal) : std::nullopt;
    if (!place.has_value()) {
        fail(kRequestFailed, refusal);
        return std::nullopt;
    }
    return PrepareRenameResult{convert_.range(*place), std::string(at->text().substr(place->begin, place->end - place->begin))};
}

std::optional<WorkspaceEdit> Server::rename(const RenameParams& params) {
    const auto at = cursorAt(params.textDocument, params.position);
    if (!at.has_value()) {
        fail(kRequestFailed, "this is no source file");
        return std::nullopt;
    }
    const std::vector<Reference> places = everywhere(workspace_, *at, [this] { return isCancelled(); });
    // Looking at other programs may have put that of the cursor away.
    const auto again = cursorAt(params.textDocument, params.position);
    Renaming done = lsp::rename(*again, params.newName, places);
    if (!done.refusal.empty()) {
        fail(kRequestFailed, done.refusal);
        return std::nullopt;
    }
    return convert_.workspaceEdit(done.edits);
}

}  // namespace kcl::lsp

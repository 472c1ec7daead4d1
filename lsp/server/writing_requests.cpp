// Requests while text is written: completion, signatures, actions, formatting.
#include "lsp/features/code_actions.h"
#include "lsp/features/completion.h"
#include "lsp/features/describe.h"
#include "lsp/features/formatting.h"
#include "lsp/features/signature_help.h"
#include "lsp/server/server.h"

#include <algorithm>
#include <utility>

namespace kcl::lsp {

namespace {

CompletionItemKind kindOf(CandidateKind kind) {
    switch (kind) {
        case CandidateKind::Attribute: return CompletionItemKind::Field;
        case CandidateKind::Variable: return CompletionItemKind::Variable;
        case CandidateKind::Function: return CompletionItemKind::Function;
        case CandidateKind::Schema: return CompletionItemKind::Struct;
        case CandidateKind::Alias: return CompletionItemKind::TypeParameter;
        case CandidateKind::Package:
        case CandidateKind::Module: return CompletionItemKind::Module;
        case CandidateKind::Keyword: return CompletionItemKind::Keyword;
        case CandidateKind::Snippet: return CompletionItemKind::Snippet;
        case CandidateKind::Value: return CompletionItemKind::Value;
        case CandidateKind::Type: return CompletionItemKind::Class;
        case CandidateKind::File: return CompletionItemKind::File;
        case CandidateKind::Folder: return CompletionItemKind::Folder;
    }
    return CompletionItemKind::Text;
}

std::string_view kindOf(ActionKind kind) {
    switch (kind) {
        case ActionKind::QuickFix: return "quickfix";
        case ActionKind::Rewrite: return "refactor.rewrite";
        case ActionKind::Extract: return "refactor.extract";
        case ActionKind::OrganizeImports: return "source.organizeImports";
    }
    return "quickfix";
}

/// Enough to find the documentation of an entity again: path of the file, kind, number and name.
Json entityData(const std::string& path, const Entity& entity, std::string_view name) {
    Json out = Json::array();
    out.add(Json(path));
    out.add(Json(static_cast<std::int64_t>(entity.kind)));
    out.add(Json(static_cast<std::int64_t>(entity.id)));
    out.add(Json(std::string(name)));
    out.add(Json(entity.row != nullptr ? std::string(entity.row->module) : std::string{}));
    return out;
}

/// What entityData() said, when the program still has it.
std::optional<Entity> entityOf(Unit& unit, const Json& data) {
    const std::vector<Json>& items = data.items();
    if (items.size() != 5 || !items[1].isInteger() || !items[2].isInteger()) {
        return std::nullopt;
    }
    Entity out;
    out.kind = static_cast<EntityKind>(items[1].integer());
    out.id = static_cast<std::uint32_t>(items[2].integer());
    const Scope scope{unit.program(), unit.model(), unit.types()};
    out.name = scope.program.session.names.find(items[3].text());
    switch (out.kind) {
        case EntityKind::Builtin:
            out.row = stdlib::find(items[4].text(), items[3].text());
            return out.row != nullptr ? std::optional(out) : std::nullopt;
        case EntityKind::Variable:
        case EntityKind::Schema:
        case EntityKind::Rule:
        case EntityKind::TypeAlias:
            if (out.id >= scope.model.globals.size() || scope.model.globals[out.id].name != out.name) {
                return std::nullopt;
            }
            return globalEntity(scope, out.id);
        case EntityKind::Attribute:
            return out.id < scope.model.schemas.size() ? attributeEntity(scope, sema::SchemaId{out.id}, out.name) : std::nullopt;
        case EntityKind::Package: return out.id < scope.model.packages.size() ? std::optional(out) : std::nullopt;
        case EntityKind::SystemModule: return out;
        case EntityKind::Parameter:
        case EntityKind::Local:
        case EntityKind::Entry: return std::nullopt;
    }
    return std::nullopt;
}

/// Whether the word is the last of its line, behind `name:`.
bool isAnnotation(std::string_view text, Word word) {
    const std::size_t line = text.rfind('\n', word.begin == 0 ? 0 : word.begin - 1) + 1;
    std::string_view before = text.substr(line, word.begin - std::min<std::size_t>(line, word.begin));
    before = before.substr(0, before.find_last_not_of(" \t[{|") + 1);
    const std::size_t next = text.find_first_not_of(" \t\r", word.end);
    return before.find(':') != std::string_view::npos && (next == std::string_view::npos || text[next] == '\n');
}

}  // namespace

template <typename Ask>
void Server::withWord(const TextDocumentIdentifier& document, Position position, std::string_view behind, Ask ask) {
    const std::string path = pathOf(document.uri);
    const Document* open = workspace_.documents().find(path);
    Unit* unit = workspace_.unitOf(path);
    if (open == nullptr || unit == nullptr) {
        return;
    }
    const std::size_t raw = open->lines.rawOffset(open->text, position, convert_.encoding());
    const Word word = wordAt(open->text, static_cast<std::uint32_t>(raw));
    const std::uint32_t offset = convert_.offset(path, position);
    if (word.begin < word.end && behind.empty()) {
        const Cursor at(*unit, path, offset + (word.end - static_cast<std::uint32_t>(raw)));
        if (at.valid()) {
            ask(at);
        }
        return;
    }
    std::string text = open->text;
    std::string put(word.begin < word.end ? std::string_view() : kPlaceholder);
    const std::uint32_t end = offset + (word.end - static_cast<std::uint32_t>(raw)) + static_cast<std::uint32_t>(put.size());
    text.insert(word.end, put += behind);
    workspace_.files().set(path, std::move(text));
    unit->edited(path);
    {
        const Cursor at(*unit, path, end);
        if (at.valid()) {
            ask(at);
        }
    }
    workspace_.files().set(path, open->text);
    unit->edited(path);
}

CompletionList Server::completion(const CompletionParams& params) {
    CompletionList out;
    const std::string path = pathOf(params.textDocument.uri);
    const Document* open = workspace_.documents().find(path);
    if (open == nullptr) {
        return out;
    }
    const std::size_t raw = open->lines.rawOffset(open->text, params.position, convert_.encoding());
    if (!canComplete(open->text, static_cast<std::uint32_t>(raw))) {
        return out;
    }
    const Word word = wordAt(open->text, static_cast<std::uint32_t>(raw));
    const Range range{open->lines.rawPosition(open->text, word.begin, convert_.encoding()),
                      open->lines.rawPosition(open->text, word.end, convert_.encoding())};
    const auto ask = [&](const Cursor& at) {
        std::vector<Candidate> found = complete(at, workspace_.files(), out.isIncomplete);
        for (Candidate& one : found) {
            CompletionItem item;
            item.label = one.label;
            item.kind = kindOf(one.kind);
            if (!one.detail.empty()) {
                item.detail = one.detail;
            }
            item.sortText = std::to_string(one.group) + one.label;
            item.textEdit = TextEdit{range, one.insert};
            if (one.isSnippet) {
                item.insertTextFormat = InsertTextFormat::Snippet;
            }
            if (!one.import.empty()) {
                // The line of the edit is above the word, so the placeholder does not move it.
                const FileEdit edit = importEdit(*at.file().parsed, one.import);
                item.additionalTextEdits = std::vector{convert_.edit(edit)};
            }
            if (one.entity.has_value()) {
                item.data = entityData(path, *one.entity, at.scope().text(one.entity->name).empty() ? one.label : at.scope().text(one.entity->name));
            }
            out.items.push_back(std::move(item));
        }
    };
    withWord(params.textDocument, params.position, {}, ask);
    if (out.items.empty() && isAnnotation(open->text, word)) {
        // `name: ` is a statement only with its value.
        withWord(params.textDocument, params.position, " = None", ask);
    }
    return out;
}

CompletionItem Server::resolveCompletion(const CompletionItem& params) {
    CompletionItem out = params;
    if (!params.data.has_value() || params.data->items().empty()) {
        return out;
    }
    Unit* unit = workspace_.unitOf(params.data->items().front().text());
    const auto entity = unit != nullptr ? entityOf(*unit, *params.data) : std::nullopt;
    if (entity.has_value()) {
        MarkupContent text;
        text.value = "```kcl\n" + declarationText(*unit, *entity) + "\n```";
        const std::string documentation = documentationText(*unit, *entity);
        text.value += documentation.empty() ? "" : "\n\n" + documentation;
        out.documentation = std::move(text);
    }
    return out;
}

std::optional<SignatureHelp> Server::signatureHelp(const TextDocumentPositionParams& params) {
    std::optional<SignatureHelp> out;
    withWord(params.textDocument, params.position, {}, [&](const Cursor& at) {
        const auto found = lsp::signatureHelp(at);
        if (!found.has_value()) {
            return;
        }
        SignatureInformation one;
        one.label = found->label;
        if (!found->documentation.empty()) {
            one.documentation = MarkupContent{"markdown", found->documentation};
        }
        const LineIndex lines(found->label);
        for (const Signature::Parameter p : found->parameters) {
            ParameterInformation info;
            info.label = {lines.rawPosition(found->label, p.begin, convert_.encoding()).character,
                          lines.rawPosition(found->label, p.end, convert_.encoding()).character};
            one.parameters.push_back(std::move(info));
        }
        out.emplace();
        out->signatures.push_back(std::move(one));
        out->activeParameter = found->active;
    });
    return out;
}

std::vector<CodeAction> Server::codeAction(const CodeActionParams& params) {
    std::vector<CodeAction> out;
    const auto at = cursorAt(params.textDocument, params.range.start);
    if (!at.has_value()) {
        return out;
    }
    for (const Action& one : codeActions(*at, convert_.offset(at->path(), params.range.end))) {
        CodeAction action;
        action.title = one.title;
        action.kind = kindOf(one.kind);
        const auto wanted = [&](const std::string& kind) { return action.kind == kind || action.kind.starts_with(kind + "."); };
        if (params.context.only.has_value() && std::ranges::none_of(*params.context.only, wanted)) {
            continue;
        }
        if (one.preferred) {
            action.isPreferred = true;
        }
        action.edit = convert_.workspaceEdit(one.edits);
        out.push_back(std::move(action));
    }
    return out;
}

std::vector<TextEdit> Server::formatting(const DocumentFormattingParams& params) {
    std::vector<TextEdit> out;
    const std::string path = pathOf(params.textDocument.uri);
    const ReadResult read = workspace_.files().read(path);
    SourceMap sources;
    const SourceFile* source = read.ok ? sources.add(path, read.text) : nullptr;
    if (source != nullptr) {
        for (const FileEdit& edit : formatEdits(workspace_.files(), path, source->text)) {
            out.push_back(convert_.edit(edit));
        }
    }
    return out;
}

std::vector<TextEdit> Server::rangeFormatting(const DocumentRangeFormattingParams& params) {
    std::vector<TextEdit> out;
    const std::string path = pathOf(params.textDocument.uri);
    const ReadResult read = workspace_.files().read(path);
    SourceMap sources;
    const SourceFile* source = read.ok ? sources.add(path, read.text) : nullptr;
    if (source != nullptr) {
        const FileRange range{path, convert_.offset(path, params.range.start), convert_.offset(path, params.range.end)};
        for (const FileEdit& edit : formatEdits(workspace_.files(), path, source->text, range)) {
            out.push_back(convert_.edit(edit));
        }
    }
    return out;
}

std::vector<TextEdit> Server::onTypeFormatting(const DocumentOnTypeFormattingParams& params) {
    std::vector<TextEdit> out;
    const std::string path = pathOf(params.textDocument.uri);
    const ReadResult read = workspace_.files().read(path);
    SourceMap sources;
    const SourceFile* source = read.ok ? sources.add(path, read.text) : nullptr;
    if (source != nullptr) {
        for (const FileEdit& edit : indentEdits(workspace_.files(), path, source->text, convert_.offset(path, params.position))) {
            out.push_back(convert_.edit(edit));
        }
    }
    return out;
}

}  // namespace kcl::lsp

// The structures of the Language Server Protocol 3.17 that language features answer with and ask for, named as in the
// specification; `fields` lists the members for codec.h.
#pragma once

#include "lsp/protocol/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kcl::lsp {

struct DiagnosticRelatedInformation {
    Location location;
    std::string message;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("location", s.location);
        v("message", s.message);
    }
};

struct CodeDescription {
    std::string href;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("href", s.href);
    }
};

struct Diagnostic {
    Range range;
    DiagnosticSeverity severity = DiagnosticSeverity::Error;
    std::string code;
    std::optional<CodeDescription> codeDescription;
    std::string source = "kcl";
    std::string message;
    std::optional<std::vector<DiagnosticTag>> tags;
    std::optional<std::vector<DiagnosticRelatedInformation>> relatedInformation;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("range", s.range);
        v("severity", s.severity);
        v("code", s.code);
        v("codeDescription", s.codeDescription);
        v("source", s.source);
        v("message", s.message);
        v("tags", s.tags);
        v("relatedInformation", s.relatedInformation);
    }
};

struct PublishDiagnosticsParams {
    std::string uri;
    std::optional<std::int64_t> version;
    std::vector<Diagnostic> diagnostics;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("uri", s.uri);
        v("version", s.version);
        v("diagnostics", s.diagnostics);
    }
};

struct DocumentDiagnosticParams {
    TextDocumentIdentifier textDocument;
    std::optional<std::string> previousResultId;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("previousResultId", s.previousResultId);
    }
};

/// `kind` is "full" or "unchanged".
struct DocumentDiagnosticReport {
    std::string kind;
    std::optional<std::string> resultId;
    std::optional<std::vector<Diagnostic>> items;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("kind", s.kind);
        v("resultId", s.resultId);
        v("items", s.items);
    }
};

struct CompletionContext {
    CompletionTriggerKind triggerKind = CompletionTriggerKind::Invoked;
    std::optional<std::string> triggerCharacter;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("triggerKind", s.triggerKind);
        v("triggerCharacter", s.triggerCharacter);
    }
};

struct CompletionParams {
    TextDocumentIdentifier textDocument;
    Position position;
    CompletionContext context;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("position", s.position);
        v("context", s.context);
    }
};

struct CompletionItemLabelDetails {
    std::optional<std::string> detail;
    std::optional<std::string> description;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("detail", s.detail);
        v("description", s.description);
    }
};

struct CompletionItem {
    std::string label;
    CompletionItemKind kind = CompletionItemKind::Text;
    std::optional<std::vector<DiagnosticTag>> tags;
    std::optional<std::string> detail;
    std::optional<MarkupContent> documentation;
    std::optional<std::string> sortText;
    std::optional<std::string> filterText;
    std::optional<InsertTextFormat> insertTextFormat;
    std::optional<TextEdit> textEdit;
    std::optional<std::vector<TextEdit>> additionalTextEdits;
    std::optional<Json> data;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("label", s.label);
        v("kind", s.kind);
        v("tags", s.tags);
        v("detail", s.detail);
        v("documentation", s.documentation);
        v("sortText", s.sortText);
        v("filterText", s.filterText);
        v("insertTextFormat", s.insertTextFormat);
        v("textEdit", s.textEdit);
        v("additionalTextEdits", s.additionalTextEdits);
        v("data", s.data);
    }
};

struct CompletionList {
    bool isIncomplete = false;
    std::vector<CompletionItem> items;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("isIncomplete", s.isIncomplete);
        v("items", s.items);
    }
};

struct Hover {
    MarkupContent contents;
    std::optional<Range> range;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("contents", s.contents);
        v("range", s.range);
    }
};

/// `label` is a pair of offsets in the label of the signature.
struct ParameterInformation {
    std::vector<std::uint32_t> label;
    std::optional<MarkupContent> documentation;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("label", s.label);
        v("documentation", s.documentation);
    }
};

struct SignatureInformation {
    std::string label;
    std::optional<MarkupContent> documentation;
    std::vector<ParameterInformation> parameters;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("label", s.label);
        v("documentation", s.documentation);
        v("parameters", s.parameters);
    }
};

struct SignatureHelp {
    std::vector<SignatureInformation> signatures;
    std::uint32_t activeSignature = 0;
    std::optional<std::uint32_t> activeParameter;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("signatures", s.signatures);
        v("activeSignature", s.activeSignature);
        v("activeParameter", s.activeParameter);
    }
};

struct ReferenceContext {
    bool includeDeclaration = true;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("includeDeclaration", s.includeDeclaration);
    }
};

struct ReferenceParams {
    TextDocumentIdentifier textDocument;
    Position position;
    ReferenceContext context;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("position", s.position);
        v("context", s.context);
    }
};

struct DocumentHighlight {
    Range range;
    DocumentHighlightKind kind = DocumentHighlightKind::Text;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("range", s.range);
        v("kind", s.kind);
    }
};

struct DocumentSymbol {
    std::string name;
    std::optional<std::string> detail;
    SymbolKind kind = SymbolKind::Variable;
    std::optional<std::vector<DiagnosticTag>> tags;
    Range range;
    Range selectionRange;
    std::vector<DocumentSymbol> children;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("name", s.name);
        v("detail", s.detail);
        v("kind", s.kind);
        v("tags", s.tags);
        v("range", s.range);
        v("selectionRange", s.selectionRange);
        v("children", s.children);
    }
};

struct WorkspaceSymbolParams {
    std::string query;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("query", s.query);
    }
};

struct WorkspaceSymbol {
    std::string name;
    SymbolKind kind = SymbolKind::Variable;
    std::optional<std::string> containerName;
    Location location;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("name", s.name);
        v("kind", s.kind);
        v("containerName", s.containerName);
        v("location", s.location);
    }
};

struct CodeActionContext {
    std::vector<Json> diagnostics;
    std::optional<std::vector<std::string>> only;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("diagnostics", s.diagnostics);
        v("only", s.only);
    }
};

struct CodeActionParams {
    TextDocumentIdentifier textDocument;
    Range range;
    CodeActionContext context;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("range", s.range);
        v("context", s.context);
    }
};

struct CodeAction {
    std::string title;
    std::string kind;
    std::optional<std::vector<Diagnostic>> diagnostics;
    std::optional<bool> isPreferred;
    std::optional<WorkspaceEdit> edit;
    std::optional<Command> command;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("title", s.title);
        v("kind", s.kind);
        v("diagnostics", s.diagnostics);
        v("isPreferred", s.isPreferred);
        v("edit", s.edit);
        v("command", s.command);
    }
};

struct CodeLens {
    Range range;
    Command command;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("range", s.range);
        v("command", s.command);
    }
};

struct DocumentLink {
    Range range;
    std::string target;
    std::optional<std::string> tooltip;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("range", s.range);
        v("target", s.target);
        v("tooltip", s.tooltip);
    }
};

struct FormattingOptions {
    std::uint32_t tabSize = 4;
    bool insertSpaces = true;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("tabSize", s.tabSize);
        v("insertSpaces", s.insertSpaces);
    }
};

struct DocumentFormattingParams {
    TextDocumentIdentifier textDocument;
    FormattingOptions options;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("options", s.options);
    }
};

struct DocumentRangeFormattingParams {
    TextDocumentIdentifier textDocument;
    Range range;
    FormattingOptions options;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("range", s.range);
        v("options", s.options);
    }
};

struct DocumentOnTypeFormattingParams {
    TextDocumentIdentifier textDocument;
    Position position;
    std::string ch;
    FormattingOptions options;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("position", s.position);
        v("ch", s.ch);
        v("options", s.options);
    }
};

struct RenameParams {
    TextDocumentIdentifier textDocument;
    Position position;
    std::string newName;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("position", s.position);
        v("newName", s.newName);
    }
};

struct PrepareRenameResult {
    Range range;
    std::string placeholder;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("range", s.range);
        v("placeholder", s.placeholder);
    }
};

struct FoldingRange {
    std::uint32_t startLine = 0;
    std::uint32_t endLine = 0;
    std::optional<std::string> kind;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("startLine", s.startLine);
        v("endLine", s.endLine);
        v("kind", s.kind);
    }
};

struct SelectionRangeParams {
    TextDocumentIdentifier textDocument;
    std::vector<Position> positions;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("positions", s.positions);
    }
};

/// `parent` is another one, written out.
struct SelectionRange {
    Range range;
    Json parent;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("range", s.range);
        v("parent", s.parent);
    }
};

struct SemanticTokens {
    std::optional<std::string> resultId;
    std::vector<std::uint32_t> data;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("resultId", s.resultId);
        v("data", s.data);
    }
};

struct SemanticTokensDeltaParams {
    TextDocumentIdentifier textDocument;
    std::string previousResultId;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("previousResultId", s.previousResultId);
    }
};

struct SemanticTokensEdit {
    std::uint32_t start = 0;
    std::uint32_t deleteCount = 0;
    std::vector<std::uint32_t> data;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("start", s.start);
        v("deleteCount", s.deleteCount);
        v("data", s.data);
    }
};

struct SemanticTokensDelta {
    std::string resultId;
    std::vector<SemanticTokensEdit> edits;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("resultId", s.resultId);
        v("edits", s.edits);
    }
};

struct InlayHint {
    Position position;
    std::string label;
    InlayHintKind kind = InlayHintKind::Type;
    std::optional<std::vector<TextEdit>> textEdits;
    std::optional<bool> paddingLeft;
    std::optional<bool> paddingRight;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("position", s.position);
        v("label", s.label);
        v("kind", s.kind);
        v("textEdits", s.textEdits);
        v("paddingLeft", s.paddingLeft);
        v("paddingRight", s.paddingRight);
    }
};

struct TypeHierarchyItem {
    std::string name;
    SymbolKind kind = SymbolKind::Class;
    std::optional<std::string> detail;
    std::string uri;
    Range range;
    Range selectionRange;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("name", s.name);
        v("kind", s.kind);
        v("detail", s.detail);
        v("uri", s.uri);
        v("range", s.range);
        v("selectionRange", s.selectionRange);
    }
};

/// Of super- and subtypes.
struct TypeHierarchyParams {
    TypeHierarchyItem item;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("item", s.item);
    }
};

struct ExecuteCommandParams {
    std::string command;
    std::vector<Json> arguments;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("command", s.command);
        v("arguments", s.arguments);
    }
};

/// Also of window/logMessage.
struct ShowMessageParams {
    MessageType type = MessageType::Info;
    std::string message;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("type", s.type);
        v("message", s.message);
    }
};

}  // namespace kcl::lsp

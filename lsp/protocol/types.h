// The structures of the Language Server Protocol 3.17 that every request needs: places, documents, the life of a server.
// Names are those of the specification, and so is what it says about each; `fields` lists the members for codec.h.
// What features answer stands in feature_types.h.
#pragma once

#include "lsp/protocol/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kcl::lsp {

enum class DiagnosticSeverity : std::uint8_t { Error = 1, Warning = 2, Information = 3, Hint = 4 };

enum class DiagnosticTag : std::uint8_t { Unnecessary = 1, Deprecated = 2 };

enum class CompletionItemKind : std::uint8_t {
    Text = 1, Method = 2, Function = 3, Field = 5, Variable = 6, Class = 7, Interface = 8, Module = 9,
    Property = 10, Value = 12, Enum = 13, Keyword = 14, Snippet = 15, File = 17, Folder = 19, EnumMember = 20,
    Constant = 21, Struct = 22, TypeParameter = 25,
};

enum class InsertTextFormat : std::uint8_t { PlainText = 1, Snippet = 2 };

enum class SymbolKind : std::uint8_t {
    File = 1, Module = 2, Namespace = 3, Package = 4, Class = 5, Method = 6, Property = 7, Field = 8, Enum = 10,
    Interface = 11, Function = 12, Variable = 13, Constant = 14, Object = 19, Key = 20, Struct = 23,
    TypeParameter = 26,
};

enum class DocumentHighlightKind : std::uint8_t { Text = 1, Read = 2, Write = 3 };

enum class InlayHintKind : std::uint8_t { Type = 1, Parameter = 2 };

enum class MessageType : std::uint8_t { Error = 1, Warning = 2, Info = 3, Log = 4 };

enum class CompletionTriggerKind : std::uint8_t { Invoked = 1, TriggerCharacter = 2, Incomplete = 3 };

enum class FileChangeType : std::uint8_t { Created = 1, Changed = 2, Deleted = 3 };

/// Zero-based; `character` in units of the negotiated encoding.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t character = 0;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("line", s.line);
        v("character", s.character);
    }
};

/// Half-open.
struct Range {
    Position start;
    Position end;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("start", s.start);
        v("end", s.end);
    }
};

struct Location {
    std::string uri;
    Range range;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("uri", s.uri);
        v("range", s.range);
    }
};

struct TextDocumentIdentifier {
    std::string uri;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("uri", s.uri);
    }
};

struct VersionedTextDocumentIdentifier {
    std::string uri;
    std::int64_t version = 0;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("uri", s.uri);
        v("version", s.version);
    }
};

struct TextDocumentItem {
    std::string uri;
    std::string languageId;
    std::int64_t version = 0;
    std::string text;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("uri", s.uri);
        v("languageId", s.languageId);
        v("version", s.version);
        v("text", s.text);
    }
};

struct TextEdit {
    Range range;
    std::string newText;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("range", s.range);
        v("newText", s.newText);
    }
};

struct MarkupContent {
    std::string kind = "markdown";
    std::string value;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("kind", s.kind);
        v("value", s.value);
    }
};

struct Command {
    std::string title;
    std::string command;
    std::optional<std::vector<Json>> arguments;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("title", s.title);
        v("command", s.command);
        v("arguments", s.arguments);
    }
};

struct TextDocumentEdit {
    VersionedTextDocumentIdentifier textDocument;
    std::vector<TextEdit> edits;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("edits", s.edits);
    }
};

/// `changes` is an object of lists of TextEdit by URI.
struct WorkspaceEdit {
    Json changes;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("changes", s.changes);
    }
};

struct TextDocumentPositionParams {
    TextDocumentIdentifier textDocument;
    Position position;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("position", s.position);
    }
};

/// Of requests that ask about a whole file.
struct TextDocumentParams {
    TextDocumentIdentifier textDocument;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
    }
};

/// Of requests that ask about a part of a file.
struct RangeParams {
    TextDocumentIdentifier textDocument;
    Range range;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("range", s.range);
    }
};

struct WorkspaceFolder {
    std::string uri;
    std::string name;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("uri", s.uri);
        v("name", s.name);
    }
};

struct InitializeParams {
    std::optional<std::string> rootUri;
    std::optional<std::vector<WorkspaceFolder>> workspaceFolders;
    Json capabilities;
    Json initializationOptions;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("rootUri", s.rootUri);
        v("workspaceFolders", s.workspaceFolders);
        v("capabilities", s.capabilities);
        v("initializationOptions", s.initializationOptions);
    }
};

struct WorkspaceFoldersChangeEvent {
    std::vector<WorkspaceFolder> added;
    std::vector<WorkspaceFolder> removed;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("added", s.added);
        v("removed", s.removed);
    }
};

struct DidChangeWorkspaceFoldersParams {
    WorkspaceFoldersChangeEvent event;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("event", s.event);
    }
};

struct DidChangeConfigurationParams {
    Json settings;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("settings", s.settings);
    }
};

struct FileEvent {
    std::string uri;
    FileChangeType type = FileChangeType::Changed;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("uri", s.uri);
        v("type", s.type);
    }
};

struct DidChangeWatchedFilesParams {
    std::vector<FileEvent> changes;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("changes", s.changes);
    }
};

struct CancelParams {
    Json id;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("id", s.id);
    }
};

struct DidOpenTextDocumentParams {
    TextDocumentItem textDocument;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
    }
};

/// Without a range, the whole text.
struct TextDocumentContentChangeEvent {
    std::optional<Range> range;
    std::string text;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("range", s.range);
        v("text", s.text);
    }
};

struct DidChangeTextDocumentParams {
    VersionedTextDocumentIdentifier textDocument;
    std::vector<TextDocumentContentChangeEvent> contentChanges;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
        v("contentChanges", s.contentChanges);
    }
};

struct DidCloseTextDocumentParams {
    TextDocumentIdentifier textDocument;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
    }
};

struct DidSaveTextDocumentParams {
    TextDocumentIdentifier textDocument;
    template <typename Self, typename V>
    static void fields(Self& s, V&& v) {
        v("textDocument", s.textDocument);
    }
};

}  // namespace kcl::lsp

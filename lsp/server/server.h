// The language server: takes messages off a transport, keeps documents and programs, answers with what the features
// find. The front door of lsp; `kcl lsp` is all there is around it.
//
// One thread reads messages and notes what is cancelled, the caller's thread answers one after the other, so that every
// answer sees exactly the edits that came before it. Diagnostics are published when nothing waits to be answered, or
// has been waiting for a while. A file's content never ends the server.
#pragma once

#include "frontend/support/file_system.h"
#include "lsp/protocol/feature_types.h"
#include "lsp/server/convert.h"
#include "lsp/server/evaluator.h"
#include "lsp/server/inbox.h"
#include "lsp/server/workspace.h"
#include "lsp/transport/framing.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::lsp {

class Cursor;
struct Problem;

class Server {
public:
    /// All must outlive the server; `evaluator` may be null. `version` is what it calls itself.
    Server(Transport& transport, FileSystem& disk, Evaluator* evaluator, std::string version);

    /// Serves until the client says `exit` or goes away. True when it said `shutdown` before. Call on a big stack.
    [[nodiscard]] bool run();

private:
    using None = std::optional<Json>;  ///< null
    using Locations = std::vector<Location>;

    // server.cpp: messages
    void handle(const Message& message);
    void dispatch(const Message& message);
    template <typename Params, typename Result>
    void answer(const Message& message, Result (Server::*handler)(const Params&));
    template <typename Params>
    void notice(const Message& message, void (Server::*handler)(const Params&));
    void reply(const Json& id, std::string_view result);
    void replyError(const Json& id, int code, std::string_view text);
    void notify(std::string_view method, std::string_view params);
    void fail(int code, std::string text);
    /// Whether the request being answered was taken back.
    [[nodiscard]] bool isCancelled();

    // lifecycle.cpp
    Json initialize(const InitializeParams& params);
    None shutdown(const Json& params);
    void initialized(const Json& params);
    void didOpen(const DidOpenTextDocumentParams& params);
    void didChange(const DidChangeTextDocumentParams& params);
    void didClose(const DidCloseTextDocumentParams& params);
    void didSave(const DidSaveTextDocumentParams& params);
    void didChangeWatchedFiles(const DidChangeWatchedFilesParams& params);
    void didChangeWorkspaceFolders(const DidChangeWorkspaceFoldersParams& params);
    void didChangeConfiguration(const DidChangeConfigurationParams& params);
    void configure(const Json& settings);

    // publishing.cpp
    void touch(const std::string& path);
    void publish();
    /// Of a source file, a kcl.mod, or data.
    [[nodiscard]] std::vector<Diagnostic> diagnosticsOf(const std::string& path);
    [[nodiscard]] std::vector<Diagnostic> toDiagnostics(Unit& unit, const std::vector<Problem>& list);
    [[nodiscard]] std::vector<Diagnostic> manifestDiagnostics(const std::string& path);
    [[nodiscard]] std::vector<Diagnostic> dataDiagnostics(const std::string& path);
    [[nodiscard]] Diagnostic diagnosticOf(const diag::Diagnostic& d, const FileRange& place, const SourceMap& sources);
    void send(const std::string& path, const std::vector<Diagnostic>& list);
    DocumentDiagnosticReport pullDiagnostics(const DocumentDiagnosticParams& params);

    // navigation_requests.cpp
    Locations definition(const TextDocumentPositionParams& params);
    Locations declaration(const TextDocumentPositionParams& params);
    Locations typeDefinition(const TextDocumentPositionParams& params);
    Locations implementation(const TextDocumentPositionParams& params);
    Locations references(const ReferenceParams& params);
    std::vector<DocumentHighlight> documentHighlight(const TextDocumentPositionParams& params);
    std::optional<Hover> hover(const TextDocumentPositionParams& params);
    std::vector<DocumentSymbol> documentSymbol(const TextDocumentParams& params);
    std::optional<PrepareRenameResult> prepareRename(const TextDocumentPositionParams& params);
    std::optional<WorkspaceEdit> rename(const RenameParams& params);

    // writing_requests.cpp
    CompletionList completion(const CompletionParams& params);
    CompletionItem resolveCompletion(const CompletionItem& params);
    std::optional<SignatureHelp> signatureHelp(const TextDocumentPositionParams& params);
    std::vector<CodeAction> codeAction(const CodeActionParams& params);
    std::vector<TextEdit> formatting(const DocumentFormattingParams& params);
    std::vector<TextEdit> rangeFormatting(const DocumentRangeFormattingParams& params);
    std::vector<TextEdit> onTypeFormatting(const DocumentOnTypeFormattingParams& params);
    /// Calls `ask` with a cursor at the end of the word at the position, or of a placeholder that is put there for it;
    /// `behind` stands behind it meanwhile.
    template <typename Ask>
    void withWord(const TextDocumentIdentifier& document, Position position, std::string_view behind, Ask ask);

    // commands.cpp
    None executeCommand(const ExecuteCommandParams& params);

    // view_requests.cpp
    SemanticTokens semanticTokensFull(const TextDocumentParams& params);
    Json semanticTokensDelta(const SemanticTokensDeltaParams& params);
    SemanticTokens semanticTokensRange(const RangeParams& params);
    std::vector<FoldingRange> foldingRange(const TextDocumentParams& params);
    std::vector<SelectionRange> selectionRange(const SelectionRangeParams& params);
    std::vector<DocumentLink> documentLink(const TextDocumentParams& params);
    std::vector<CodeLens> codeLens(const TextDocumentParams& params);
    std::vector<InlayHint> inlayHint(const RangeParams& params);
    std::optional<std::vector<TypeHierarchyItem>> prepareTypeHierarchy(const TextDocumentPositionParams& params);
    std::vector<TypeHierarchyItem> typeHierarchySupertypes(const TypeHierarchyParams& params);
    std::vector<TypeHierarchyItem> typeHierarchySubtypes(const TypeHierarchyParams& params);
    std::vector<WorkspaceSymbol> workspaceSymbol(const WorkspaceSymbolParams& params);
    [[nodiscard]] std::vector<std::uint32_t> tokenData(const TextDocumentIdentifier& document, const Range* range);
    [[nodiscard]] std::string remember(const std::string& path, const std::vector<std::uint32_t>& data);

    /// The place that a request is about; nothing when its file is no source file of a program.
    [[nodiscard]] std::optional<Cursor> cursorAt(const TextDocumentIdentifier& document, Position position);
    [[nodiscard]] Locations locations(const std::vector<struct FileRange>& ranges);

    Transport& transport_;
    Evaluator* evaluator_;
    std::string version_;
    Workspace workspace_;
    Converter convert_;
    Inbox inbox_;

    bool initialized_ = false;
    bool shutdown_ = false;
    bool exit_ = false;
    std::string explainUrl_;  ///< what the names of diagnostics are appended to; empty for no link
    const Json* current_ = nullptr;  ///< id of the request being answered
    struct Failure {
        int code;
        std::string text;
    };
    std::optional<Failure> failure_;

    std::set<std::string> touched_;  ///< documents whose programs have something new to say
    std::chrono::steady_clock::time_point touchedSince_{};
    std::map<std::string, std::string> published_;  ///< by path: what the client was told last
    struct SentTokens {
        std::string id;
        std::vector<std::uint32_t> data;
    };
    std::map<std::string, SentTokens> tokens_;  ///< by path of open documents
    std::uint64_t tokenIds_ = 0;
};

}  // namespace kcl::lsp

#include "lsp/server/capabilities.h"

#include "lsp/features/semantic_tokens.h"

#include <string_view>
#include <utility>

namespace kcl::lsp {

namespace {

constexpr std::string_view kCapabilities = R"json({
  "textDocumentSync": {"openClose": true, "change": 2, "save": true},
  "definitionProvider": true,
  "declarationProvider": true,
  "typeDefinitionProvider": true,
  "implementationProvider": true,
  "referencesProvider": true,
  "documentHighlightProvider": true,
  "hoverProvider": true,
  "documentSymbolProvider": true,
  "renameProvider": {"prepareProvider": true},
  "diagnosticProvider": {"identifier": "kcl", "interFileDependencies": true, "workspaceDiagnostics": false},
  "completionProvider": {"triggerCharacters": [".", "@"], "resolveProvider": true},
  "signatureHelpProvider": {"triggerCharacters": ["(", ","]},
  "codeActionProvider": {"codeActionKinds": ["quickfix", "refactor.extract", "refactor.rewrite", "source.organizeImports"]},
  "documentFormattingProvider": true,
  "documentRangeFormattingProvider": true,
  "documentOnTypeFormattingProvider": {"firstTriggerCharacter": "\n", "moreTriggerCharacter": ["}", "]", ")"]},
  "foldingRangeProvider": true,
  "selectionRangeProvider": true,
  "documentLinkProvider": {"resolveProvider": false},
  "codeLensProvider": {"resolveProvider": false},
  "inlayHintProvider": true,
  "typeHierarchyProvider": true,
  "workspaceSymbolProvider": true,
  "executeCommandProvider": {"commands": ["kcl.showYaml", "kcl.explain"]},
  "workspace": {"workspaceFolders": {"supported": true, "changeNotifications": true}}
})json";

std::string_view nameOf(PositionEncoding encoding) {
    switch (encoding) {
        case PositionEncoding::Utf8: return "utf-8";
        case PositionEncoding::Utf16: return "utf-16";
        case PositionEncoding::Utf32: return "utf-32";
    }
    return "utf-16";
}

template <typename Names>
Json textList(const Names& names) {
    Json out = Json::array();
    for (const std::string_view name : names) {
        out.add(Json(std::string(name)));
    }
    return out;
}

Json tokenOptions() {
    Json legend = Json::object();
    legend.set("tokenTypes", textList(kTokenTypeNames));
    legend.set("tokenModifiers", textList(kTokenModifierNames));
    Json full = Json::object();
    full.set("delta", Json(true));
    Json out = Json::object();
    out.set("legend", std::move(legend));
    out.set("full", std::move(full));
    out.set("range", Json(true));
    return out;
}

}  // namespace

Json capabilities(PositionEncoding encoding, const std::string& version) {
    Json own = parseJson(kCapabilities).value_or(Json::object());
    own.set("semanticTokensProvider", tokenOptions());
    own.set("positionEncoding", Json(std::string(nameOf(encoding))));
    Json info = Json::object();
    info.set("name", Json(std::string("kcl-language-server")));
    info.set("version", Json(version));
    Json out = Json::object();
    out.set("capabilities", std::move(own));
    out.set("serverInfo", std::move(info));
    return out;
}

}  // namespace kcl::lsp

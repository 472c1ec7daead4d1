#include "lsp/server/capabilities.h"

#include <string_view>

namespace kcl::lsp {

namespace {

constexpr std::string_view kCapabilities = R"({
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
  "workspace": {"workspaceFolders": {"supported": true, "changeNotifications": true}}
})";

std::string_view nameOf(PositionEncoding encoding) {
    switch (encoding) {
        case PositionEncoding::Utf8: return "utf-8";
        case PositionEncoding::Utf16: return "utf-16";
        case PositionEncoding::Utf32: return "utf-32";
    }
    return "utf-16";
}

}  // namespace

Json capabilities(PositionEncoding encoding, const std::string& version) {
    Json own = parseJson(kCapabilities).value_or(Json::object());
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

// The life of a server and its documents: what it can do, what is open, what changed.
#include "lsp/protocol/codec.h"
#include "lsp/server/capabilities.h"
#include "lsp/server/server.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

PositionEncoding chooseEncoding(const Json& capabilities) {
    const Json* general = capabilities.find("general");
    const Json* offered = general != nullptr ? general->find("positionEncodings") : nullptr;
    if (offered != nullptr) {
        for (const Json& one : offered->items()) {
            if (one.text() == "utf-8") {
                return PositionEncoding::Utf8;
            }
        }
    }
    return PositionEncoding::Utf16;
}

}  // namespace

Json Server::initialize(const InitializeParams& params) {
    initialized_ = true;
    convert_.setEncoding(chooseEncoding(params.capabilities));
    std::vector<std::string> roots;
    if (params.workspaceFolders.has_value()) {
        for (const WorkspaceFolder& folder : *params.workspaceFolders) {
            roots.push_back(pathOf(folder.uri));
        }
    } else if (params.rootUri.has_value()) {
        roots.push_back(pathOf(*params.rootUri));
    }
    std::erase(roots, std::string());
    workspace_.setRoots(std::move(roots));
    configure(params.initializationOptions);
    return capabilities(convert_.encoding(), version_);
}

Server::None Server::shutdown(const Json&) {
    shutdown_ = true;
    touched_.clear();
    return std::nullopt;
}

void Server::initialized(const Json&) {}

void Server::didOpen(const DidOpenTextDocumentParams& params) {
    const std::string path = pathOf(params.textDocument.uri);
    if (!path.empty()) {
        workspace_.opened(params.textDocument);
        touch(path);
    }
}

void Server::didChange(const DidChangeTextDocumentParams& params) {
    Document* document = workspace_.documents().find(pathOf(params.textDocument.uri));
    if (document == nullptr) {
        return;
    }
    document->change(params.contentChanges, convert_.encoding());
    document->version = params.textDocument.version;
    workspace_.changed(*document);
    touch(document->path);
    if (isSettings(document->path)) {
        for (const auto& [path, open] : workspace_.documents().all()) {
            touch(path);
        }
    }
}

void Server::didClose(const DidCloseTextDocumentParams& params) {
    const std::string path = pathOf(params.textDocument.uri);
    if (workspace_.documents().find(path) == nullptr) {
        return;
    }
    send(path, {});
    workspace_.closed(path);
    touched_.erase(path);
    tokens_.erase(path);
    for (const auto& [other, document] : workspace_.documents().all()) {
        touch(other);
    }
}

void Server::didSave(const DidSaveTextDocumentParams&) {
    // Validating data compiles a program: not at every key, but when something is saved.
    for (const auto& [path, document] : workspace_.documents().all()) {
        if (isData(path)) {
            touch(path);
        }
    }
}

void Server::didChangeWatchedFiles(const DidChangeWatchedFilesParams& params) {
    const bool matters = std::ranges::any_of(params.changes, [&](const FileEvent& event) {
        // What is open has the client's text, whatever the disk says.
        return event.type != FileChangeType::Changed || workspace_.documents().find(pathOf(event.uri)) == nullptr;
    });
    if (!matters) {
        return;
    }
    workspace_.filesChanged();
    for (const auto& [path, document] : workspace_.documents().all()) {
        touch(path);
    }
}

void Server::didChangeWorkspaceFolders(const DidChangeWorkspaceFoldersParams& params) {
    std::vector<std::string> roots = workspace_.roots();
    for (const WorkspaceFolder& folder : params.event.removed) {
        std::erase(roots, pathOf(folder.uri));
    }
    for (const WorkspaceFolder& folder : params.event.added) {
        roots.push_back(pathOf(folder.uri));
    }
    workspace_.setRoots(std::move(roots));
}

void Server::didChangeConfiguration(const DidChangeConfigurationParams& params) {
    const Json* own = params.settings.find("kcl");
    configure(own != nullptr ? *own : params.settings);
    for (const auto& [path, document] : workspace_.documents().all()) {
        touch(path);
    }
}

/// `packages`: directories of external packages by name; `explainUrl`: where pages about diagnostics are.
void Server::configure(const Json& settings) {
    if (const Json* url = settings.find("explainUrl")) {
        explainUrl_ = url->text();
    }
    if (const Json* packages = settings.find("packages")) {
        std::vector<load::ExternalPackage> externals;
        for (const auto& [name, directory] : packages->members()) {
            externals.push_back({name, workspace_.files().absolute(directory.text())});
        }
        workspace_.setExternals(std::move(externals));
    }
}

}  // namespace kcl::lsp

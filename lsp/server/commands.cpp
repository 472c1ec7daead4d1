// Commands of the server: workspace/executeCommand. A client asks for them by the names in kCommands.
#include "frontend/diag/explain_pages.h"
#include "frontend/support/path.h"
#include "lsp/server/server.h"

namespace kcl::lsp {

namespace {

constexpr int kRequestFailed = -32803;
constexpr int kInvalidParams = -32602;

}  // namespace

/// `kcl.showYaml` [uri]: the result of the program that the file belongs to; `kcl.explain` [name]: the page about a kind
/// of diagnostic.
Server::None Server::executeCommand(const ExecuteCommandParams& params) {
    if (params.arguments.empty() || !params.arguments.front().isString()) {
        fail(kInvalidParams, "the command takes a text");
        return std::nullopt;
    }
    const std::string& argument = params.arguments.front().text();
    if (params.command == "kcl.explain") {
        const std::string_view page = diag::explainPage(argument);
        return page.empty() ? std::nullopt : None(Json(std::string(page)));
    }
    if (params.command != "kcl.showYaml") {
        fail(kInvalidParams, "there is no command '" + params.command + "'");
        return std::nullopt;
    }
    const std::string path = pathOf(argument);
    Unit* unit = workspace_.unitOf(path);
    if (unit == nullptr || evaluator_ == nullptr || unit->plan().load.entries.empty()) {
        fail(kRequestFailed, "the file belongs to no program that can be run");
        return std::nullopt;
    }
    std::string settings = joinPath(parentPath(path), "kcl.yaml");
    if (workspace_.files().kind(settings) != FileKind::File) {
        settings.clear();
    }
    Evaluator::Result result = evaluator_->evaluate(unit->plan().load, settings, workspace_.files());
    if (!result.ok) {
        fail(kRequestFailed, std::move(result.text));
        return std::nullopt;
    }
    return Json(std::move(result.text));
}

}  // namespace kcl::lsp

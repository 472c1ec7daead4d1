// `kcl dump`: what each phase of the compiler makes of a program, for people who work on it.
#include "frontend/ast/dump.h"
#include "frontend/lex/token_kinds.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/driver/session.h"

#include <fmt/core.h>

namespace kcl::tools {

namespace {

enum class Stage { Tokens, Ast, Types, Bytecode };

[[nodiscard]] bool parseStage(std::string_view word, Stage& out) {
    constexpr std::string_view kNames[] = {"tokens", "ast", "types", "bytecode"};
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        if (word == kNames[i]) {
            out = static_cast<Stage>(i);
            return true;
        }
    }
    return false;
}

void dumpTokens(std::string& out, const parse::ParsedFile& file, const SourceMap& sources) {
    for (const lex::Token& token : file.tokens.tokens) {
        const Position at = sources.position(file.file->at(token.offset));
        const std::string_view text = std::string_view(file.file->text).substr(token.offset, token.length);
        out += fmt::format("{}:{} {}{}{}\n", at.line, at.column, lex::kindName(token.kind),
                           lex::isLayout(token.kind) || text.empty() ? "" : " ", lex::isLayout(token.kind) ? "" : text);
    }
}

/// Goes through the phases up to `stage`; false when a phase before it found errors that leave nothing to show.
[[nodiscard]] bool dumpStage(Session& session, Stage stage, std::string& out) {
    if (!session.load()) {
        return false;
    }
    const load::LoadedProgram& program = session.program();
    switch (stage) {
        case Stage::Tokens:
            for (const parse::ParsedFile& file : program.mainPackage().files) {
                dumpTokens(out, file, program.sources);
            }
            return true;
        case Stage::Ast:
            for (const parse::ParsedFile& file : program.mainPackage().files) {
                ast::dump(out, *file.module, program.session.names, program.sources);
            }
            return true;
        case Stage::Types:
            if (!session.check()) {
                return false;
            }
            session.dumpTypes(out);
            return true;
        case Stage::Bytecode:
            if (!session.check() || !session.compile()) {
                return false;
            }
            session.dumpBytecode(out);
            return true;
    }
    return false;
}

}  // namespace

int cmdDump(Invocation& invocation) {
    std::string word = "ast";
    Arguments arguments("dump [FILES] [OPTIONS]", "Prints what a phase of the compiler makes of the main files.");
    arguments.value("stage", "tokens|ast|types|bytecode", "the phase; ast when not given", word)
        .example("kcl dump main.k --stage tokens", "prints the tokens of main.k with their places");
    std::vector<std::string> inputs;
    std::string error;
    if (!arguments.parse(invocation.words, inputs, error)) {
        return usageError(invocation, "dump", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    Stage stage = Stage::Ast;
    if (!parseStage(word, stage)) {
        return usageError(invocation, "dump", "invalid stage, expected [tokens ast types bytecode], got " + word);
    }
    RunOptions options;
    for (const std::string& input : inputs) {
        options.inputs.push_back({input, std::nullopt});
    }
    Timing timing(false);
    Session session(invocation.files, timing);
    const bool shown = session.prepare(options) && dumpStage(session, stage, invocation.out);
    bool colored = false;
    (void)parseColor("auto", colored);
    renderErrors(invocation.err, session.diagnostics(), session.program().sources, ErrorFormat::Pretty, colored);
    return shown && !session.diagnostics().hasErrors() ? kOk : kProgramWrong;
}

}  // namespace kcl::tools

#include "lsp/features/rename.h"

#include "frontend/lex/scanner.h"
#include "lsp/features/navigation.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

/// Whether `text` is a name and nothing else, as the scanner sees it.
bool isName(const std::string& text) {
    SourceMap map;
    const SourceFile* file = map.add("name", text);
    lex::TokenList tokens;
    diag::Engine quiet;
    if (!lex::scan(*file, tokens, quiet) || quiet.hasErrors() || tokens.tokens.empty()) {
        return false;
    }
    const lex::Token& first = tokens.tokens.front();
    return first.kind == lex::TokenKind::Ident && first.offset == 0 && first.length == text.size() && (first.flags & lex::kSoftKeyword) == 0;
}

/// What has the name `name` where `entity` is declared.
bool isTaken(const Cursor& at, const Entity& entity, const std::string& newName) {
    const load::LoadedProgram& program = at.unit().program();
    const sema::Model& model = at.unit().model();
    const Name name = program.session.names.find(newName);
    if (name == Name::None) {
        return false;
    }
    switch (entity.kind) {
        case EntityKind::Variable:
        case EntityKind::Schema:
        case EntityKind::Rule:
        case EntityKind::TypeAlias: {
            const sema::Package& package = model.package(model.globals[entity.id].package);
            return package.names.contains(name) || package.imports.contains(name);
        }
        case EntityKind::Attribute: {
            if (model.findAttr(sema::SchemaId{entity.id}, name) != nullptr) {
                return true;
            }
            const auto all = heirs(model, sema::SchemaId{entity.id});
            return std::ranges::any_of(all, [&](sema::SchemaId heir) { return model.schema(heir).attrIndex.contains(name); });
        }
        case EntityKind::Parameter:
        case EntityKind::Local:
        case EntityKind::Entry: {
            // Any other use of the name in the file could become one of this.
            const Occurrences& names = *at.unit().occurrences(at.path());
            return std::ranges::any_of(names, [&](const Occurrence& one) { return one.entity.name == name; });
        }
        case EntityKind::Package:
        case EntityKind::SystemModule:
        case EntityKind::Builtin: return false;
    }
    return false;
}

}  // namespace

std::optional<FileRange> renameable(const Cursor& at, std::string& refusal) {
    const Occurrence* name = at.name();
    if (name == nullptr) {
        refusal = "there is no name here that can be changed";
        return std::nullopt;
    }
    const Entity& entity = name->entity;
    switch (entity.kind) {
        case EntityKind::Package: refusal = "a package has the name of its folder"; return std::nullopt;
        case EntityKind::SystemModule:
        case EntityKind::Builtin: refusal = "the name is part of the language"; return std::nullopt;
        case EntityKind::Variable:
        case EntityKind::Schema:
        case EntityKind::Rule:
        case EntityKind::TypeAlias:
        case EntityKind::Attribute:
        case EntityKind::Parameter:
        case EntityKind::Local:
        case EntityKind::Entry: break;
    }
    const load::LoadedProgram& program = at.unit().program();
    const SourceFile* declared = program.sources.file(entity.declaration.begin);
    if (declared == nullptr || !declared->path.starts_with(program.root + "/")) {
        refusal = "the name is declared outside of this module";
        return std::nullopt;
    }
    return rangeOf(program.sources, name->span);
}

Renaming rename(const Cursor& at, const std::string& newName, const std::vector<Reference>& places) {
    Renaming out;
    if (!renameable(at, out.refusal).has_value()) {
        return out;
    }
    if (!isName(newName)) {
        out.refusal = "'" + newName + "' is not a name";
        return out;
    }
    const Occurrence& name = *at.name();
    const std::string old(at.scope().text(name.entity.name));
    if (isTaken(at, name.entity, newName)) {
        out.refusal = "'" + newName + "' is taken already";
        return out;
    }
    for (const Reference& place : places) {
        std::string text = newName;
        if (place.role == Role::Shorthand) {
            text = place.isKey ? newName + " = " + old : old + " = " + newName;
        }
        out.edits.push_back({place.range, std::move(text)});
    }
    return out;
}

}  // namespace kcl::lsp

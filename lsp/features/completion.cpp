#include "lsp/features/completion.h"

#include "frontend/lex/token.h"
#include "frontend/support/path.h"
#include "lsp/analysis/hole.h"
#include "lsp/features/describe.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

namespace kcl::lsp {

namespace {

using lex::TokenKind;
using sema::kNoId;
using vm::Type;

constexpr std::array<std::string_view, 128> kTokenTexts{
#define KCL_TOKEN(Ident, Text) Text,
#include "frontend/lex/tokens.def"
};

std::string_view textOf(TokenKind kind) {
    return kTokenTexts[static_cast<std::size_t>(kind)];
}

constexpr std::array kStatementWords{TokenKind::Import, TokenKind::Schema, TokenKind::Mixin, TokenKind::Protocol, TokenKind::Rule,
                                     TokenKind::Type,   TokenKind::Assert, TokenKind::If};
constexpr std::array kSchemaWords{TokenKind::Check, TokenKind::Mixin, TokenKind::Assert, TokenKind::If};
constexpr std::array kValueWords{TokenKind::True,   TokenKind::False, TokenKind::None, TokenKind::Undefined, TokenKind::Lambda, TokenKind::Not,
                                 TokenKind::All,    TokenKind::Any,   TokenKind::Map,  TokenKind::Filter,    TokenKind::If};

struct SnippetRow {
    std::string_view label;
    std::string_view text;
    std::string_view what;
};
constexpr std::array<SnippetRow, 3> kStatementSnippets{{
    {"schema ...", "schema ${1:Name}:\n    ${2:name}: ${3:str}\n", "a schema with one attribute"},
    {"if ... else", "if ${1:condition}:\n    $2\nelse:\n    $3\n", "two branches"},
    {"rule ...", "rule ${1:Name}:\n    $2\n", "a rule"},
}};
constexpr std::array<SnippetRow, 3> kValueSnippets{{
    {"lambda ... {}", "lambda ${1:x} {\n    $2\n}", "a function"},
    {"[for]", "[${1:x} for ${1:x} in ${2:list}]", "a list made of another"},
    {"{for}", "{${1:k} = ${2:v} for ${1:k}, ${2:v} in ${3:dict}}", "a dict made of another"},
}};
constexpr std::array<std::string_view, 5> kBasicTypes{"any", "bool", "float", "int", "str"};

constexpr std::string_view kSuffix = ".k";

class Completer {
public:
    Completer(const Cursor& at, FileSystem& files)
        : at_(at), files_(files), scope_(at.scope()), word_(wordAt(at.text(), at.offset())),
          prefix_(at.text().substr(word_.begin, word_.end - word_.begin)) {
        if (prefix_ == kPlaceholder) {
            prefix_ = {};
        }
    }

    std::vector<Candidate> run(bool& more) {
        const Hole hole = holeAt(scope_, *at_.file().parsed, at_.file().package, at_.loc());
        switch (hole.kind) {
            case HoleKind::None: break;
            case HoleKind::Member: members(hole); break;
            case HoleKind::Entry: entries(hole); break;
            case HoleKind::Value: values(hole); break;
            case HoleKind::TypeName: types(true); break;
            case HoleKind::BaseName: types(false); break;
            case HoleKind::Statement: statements(hole); break;
            case HoleKind::Import: imports(*hole.import); break;
            case HoleKind::Decorator: decorators(); break;
        }
        more = out_.size() > kMaxCandidates;
        std::ranges::stable_sort(out_, [](const Candidate& a, const Candidate& b) { return a.group < b.group; });
        if (more) {
            out_.resize(kMaxCandidates);
        }
        return std::move(out_);
    }

private:
    Candidate* add(std::string_view label, CandidateKind kind, std::uint8_t group, std::string detail = {}) {
        const bool fits = label.size() >= prefix_.size() && std::ranges::equal(label.substr(0, prefix_.size()), prefix_, {}, lower, lower);
        if (!fits || label.empty() || label == kPlaceholder || (group != 0 && !seen_.insert(std::string(label)).second)) {
            return nullptr;
        }
        Candidate one;
        one.label = label;
        one.insert = label;
        one.kind = kind;
        one.group = group;
        one.detail = std::move(detail);
        out_.push_back(std::move(one));
        return &out_.back();
    }

    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

    void entity(const Entity& what, std::uint8_t group) {
        CandidateKind kind = CandidateKind::Variable;
        std::string detail = shortType(what.type);
        bool calls = what.type != nullptr && what.type->is(vm::TypeKind::Function);
        switch (what.kind) {
            case EntityKind::Schema:
            case EntityKind::Rule: kind = CandidateKind::Schema; detail = "schema"; break;
            case EntityKind::TypeAlias: kind = CandidateKind::Alias; break;
            case EntityKind::Attribute:
            case EntityKind::Entry: kind = CandidateKind::Attribute; break;
            case EntityKind::Package: kind = CandidateKind::Package; detail = "package"; break;
            case EntityKind::SystemModule: kind = CandidateKind::Module; detail = "module"; break;
            case EntityKind::Builtin:
                detail = what.row->signature;
                calls = what.row->signature.starts_with('(');
                break;
            case EntityKind::Variable:
            case EntityKind::Parameter:
            case EntityKind::Local: break;
        }
        const std::string_view name = what.row != nullptr ? what.row->name : scope_.text(what.name);
        if (Candidate* one = add(name, calls ? CandidateKind::Function : kind, group, std::move(detail))) {
            one->entity = what;
            if (calls && !followedByParen()) {
                one->insert = std::string(name) + "($1)";
                one->isSnippet = true;
            }
        }
    }

    [[nodiscard]] bool followedByParen() const { return word_.end < at_.text().size() && at_.text()[word_.end] == '('; }

    // --- behind a dot

    void rows(std::string_view module, std::uint8_t group) {
        for (const stdlib::Row& row : stdlib::rows()) {
            if (row.module == module) {
                Entity what;
                what.kind = EntityKind::Builtin;
                what.row = &row;
                entity(what, group);
            }
        }
    }

    void members(const Hole& hole) {
        if (hole.object.has_value() && hole.object->kind == EntityKind::Package) {
            for (const sema::GlobalId id : scope_.model.packages[hole.object->id].order) {
                if (scope_.model.global(id).exported) {
                    entity(globalEntity(scope_, static_cast<std::uint32_t>(id)), 2);
                }
            }
            return;
        }
        if (hole.object.has_value() && hole.object->kind == EntityKind::SystemModule) {
            rows(scope_.text(hole.object->name), 2);
            return;
        }
        membersOf(hole.objectType, 0);
    }

    void membersOf(const Type* type, int depth) {
        if (type == nullptr || depth > 8) {
            return;
        }
        if (type->is(vm::TypeKind::Union)) {
            for (const Type* member : type->members) {
                membersOf(member, depth + 1);
            }
            return;
        }
        eachSchema(type, [&](sema::SchemaId id) { eachAttribute(id, [&](const Entity& what, bool) { entity(what, 1); }); });
        if (type->is(vm::TypeKind::Dict) && type->shape != nullptr) {
            for (const vm::DictShape::Field& field : type->shape->fields) {
                const Name name = scope_.program.session.names.find(field.name);
                if (const auto what = name == Name::None ? std::nullopt : memberEntity(scope_, type, name)) {
                    entity(*what, 1);
                }
            }
        }
        if (type->is(vm::TypeKind::Str) || type->is(vm::TypeKind::StrLit)) {
            rows("str.", 2);
        } else if (type->is(vm::TypeKind::Module)) {
            rows(type->package, 2);
        }
    }

    /// Attributes of a schema and what it inherits from, its own first; `visit` learns whether one has to be given.
    template <typename Visit>
    void eachAttribute(sema::SchemaId id, Visit visit) {
        std::unordered_set<std::uint32_t> names;
        std::unordered_set<std::uint32_t> known;
        std::vector<std::uint32_t> work{static_cast<std::uint32_t>(id)};
        for (std::size_t i = 0; i < work.size(); ++i) {
            if (work[i] == kNoId || !known.insert(work[i]).second) {
                continue;
            }
            const sema::SchemaModel& schema = scope_.model.schemas[work[i]];
            for (const sema::SchemaAttr& attr : schema.attrs) {
                if (!names.insert(static_cast<std::uint32_t>(attr.name)).second) {
                    continue;
                }
                if (const auto what = attributeEntity(scope_, schema.id, attr.name)) {
                    visit(*what, attr.decl != nullptr && !attr.decl->optional && attr.decl->value == nullptr && attr.setters.size() <= 1);
                }
            }
            work.push_back(schema.base);
            for (const sema::SchemaId mixin : schema.mixins) {
                work.push_back(static_cast<std::uint32_t>(mixin));
            }
        }
    }

    // --- keys

    void entries(const Hole& hole) {
        std::unordered_set<std::uint32_t> given;
        for (const std::span<const ast::ConfigEntry> list : hole.siblings) {
            for (const ast::ConfigEntry& e : list) {
                const auto* name = e.kind == ast::ConfigEntryKind::Pair && e.key != nullptr ? ast::as<ast::IdentifierExpr>(e.key) : nullptr;
                if (name != nullptr && !(name->span.begin <= at_.loc() && at_.loc() <= name->span.end)) {
                    given.insert(static_cast<std::uint32_t>(name->names.front().name));
                }
            }
        }
        bool any = false;
        eachSchema(hole.expected, [&](sema::SchemaId id) {
            eachAttribute(id, [&](const Entity& what, bool required) {
                if (given.contains(static_cast<std::uint32_t>(what.name)) || scope_.text(what.name).starts_with('_')) {
                    return;
                }
                any = true;
                const std::string name(scope_.text(what.name));
                if (Candidate* one = add(name, CandidateKind::Attribute, required ? 1 : 2, shortType(what.type))) {
                    one->entity = what;
                    one->detail += required ? "  (required)" : "";
                    value(*one, what.type);
                }
            });
        });
        if (!any) {
            values(hole);
        }
    }

    /// Adds ` = ` and the form of the value, unless an operator stands there already.
    void value(Candidate& one, const Type* type) {
        std::size_t next = word_.end;
        while (next < at_.text().size() && (at_.text()[next] == ' ' || at_.text()[next] == '\t')) {
            ++next;
        }
        const char c = next < at_.text().size() ? at_.text()[next] : '\n';
        if (c == '=' || c == ':' || c == '+' || c == '.' || c == '[') {
            return;
        }
        std::string form = "$1";
        if (type != nullptr) {
            if (type->is(vm::TypeKind::Str)) {
                form = "\"$1\"";
            } else if (type->is(vm::TypeKind::List)) {
                form = "[$1]";
            } else if (type->is(vm::TypeKind::Dict) || type->is(vm::TypeKind::Schema)) {
                form = "{$1}";
            }
        }
        one.insert = one.label + " = " + form;
        one.isSnippet = true;
    }

    // --- values

    void values(const Hole& hole) {
        if (hole.expected != nullptr && hole.kind == HoleKind::Value) {
            expected(hole.expected, 0);
        }
        if (hole.call.has_value()) {
            keywords(*hole.call);
        }
        visible(hole);
        for (const TokenKind word : kValueWords) {
            add(textOf(word), CandidateKind::Keyword, 7);
        }
        for (const SnippetRow& row : kValueSnippets) {
            snippet(row);
        }
        unimported();
    }

    void snippet(const SnippetRow& row) {
        if (Candidate* one = add(row.label, CandidateKind::Snippet, 8, std::string(row.what))) {
            one->insert = row.text;
            one->isSnippet = true;
        }
    }

    void expected(const Type* type, int depth) {
        if (depth > 8) {
            return;
        }
        switch (type->kind) {
            case vm::TypeKind::Union:
                for (const Type* member : type->members) {
                    expected(member, depth + 1);
                }
                return;
            case vm::TypeKind::Bool:
                add(textOf(TokenKind::True), CandidateKind::Value, 1);
                add(textOf(TokenKind::False), CandidateKind::Value, 1);
                return;
            case vm::TypeKind::StrLit:
            case vm::TypeKind::IntLit:
            case vm::TypeKind::FloatLit:
            case vm::TypeKind::BoolLit: add(vm::runtimeTypeText(*type), CandidateKind::Value, 1); return;
            case vm::TypeKind::Schema: instance(*type); return;
            case vm::TypeKind::List:
                if (Candidate* one = add("[]", CandidateKind::Value, 2, shortType(type))) {
                    one->insert = "[$1]";
                    one->isSnippet = true;
                }
                return;
            case vm::TypeKind::Dict:
                if (Candidate* one = add("{}", CandidateKind::Value, 2, shortType(type))) {
                    one->insert = "{$1}";
                    one->isSnippet = true;
                }
                return;
            case vm::TypeKind::Error:
            case vm::TypeKind::Any:
            case vm::TypeKind::Void:
            case vm::TypeKind::None:
            case vm::TypeKind::Int:
            case vm::TypeKind::Float:
            case vm::TypeKind::Str:
            case vm::TypeKind::Unit:
            case vm::TypeKind::UnitLit:
            case vm::TypeKind::SchemaType:
            case vm::TypeKind::Function:
            case vm::TypeKind::Module: return;
        }
    }

    /// `pkg.Name {}` of a schema, as this file can name it.
    void instance(const Type& type) {
        const sema::SchemaModel& schema = scope_.model.schema(type.schema);
        std::string name(scope_.text(schema.name));
        if (schema.package != at_.file().package) {
            const std::string bound = boundName(schema.package);
            if (bound.empty()) {
                return;  // offered with its import
            }
            name = bound + "." + name;
        }
        if (Candidate* one = add(name, CandidateKind::Schema, 1, "schema")) {
            one->insert = name + " {$1}";
            one->isSnippet = true;
            one->entity = globalEntity(scope_, static_cast<std::uint32_t>(schema.global));
        }
    }

    /// What the package of the file calls the imported package `id`; empty when it does not import it.
    [[nodiscard]] std::string boundName(sema::PackageId id) const {
        std::string best;
        for (const auto& [name, target] : scope_.model.package(at_.file().package).imports) {
            if (target.kind == sema::ImportTarget::Kind::Package && target.package == id) {
                const std::string text(scope_.text(name));
                best = best.empty() || text < best ? text : best;
            }
        }
        return best;
    }

    void keywords(const CallPlace& call) {
        const auto keyword = [&](std::string_view name) {
            if (Candidate* one = add(name, CandidateKind::Attribute, 0, "parameter")) {
                one->insert = std::string(name) + "=";
            }
        };
        if (call.function != nullptr && call.function->params != nullptr) {
            for (const vm::FunctionParams::Param& p : call.function->params->params) {
                keyword(p.name);
            }
        }
        if (call.schema != sema::SchemaId{kNoId}) {
            for (const ast::Param& p : scope_.model.schema(call.schema).params()) {
                keyword(scope_.text(p.name.name));
            }
        }
    }

    /// Names that an expression can use here.
    void visible(const Hole& hole) {
        for (auto it = hole.locals.rbegin(); it != hole.locals.rend(); ++it) {
            Entity local;
            local.kind = EntityKind::Local;
            local.name = it->name;
            local.declaration = it->span;
            const Type* const* known = it->span.valid() ? scope_.types.local.find(it->span.begin) : nullptr;
            local.type = known != nullptr ? *known : nullptr;
            entity(local, 3);
        }
        if (hole.schema != kNoId) {
            eachAttribute(sema::SchemaId{hole.schema}, [&](const Entity& what, bool) { entity(what, 3); });
        }
        const sema::Package& package = scope_.model.package(at_.file().package);
        for (const sema::GlobalId id : package.order) {
            entity(globalEntity(scope_, static_cast<std::uint32_t>(id)), 4);
        }
        importedNames();
        rows("", 6);
    }

    void importedNames() {
        std::set<std::string> names;
        const sema::Package& package = scope_.model.package(at_.file().package);
        for (const auto& [name, target] : package.imports) {
            names.insert(std::string(scope_.text(name)));
        }
        for (const std::string& text : names) {
            const Name name = scope_.program.session.names.find(text);
            const auto what = importedEntity(scope_, at_.file().package, name);
            if (!what.has_value()) {
                continue;
            }
            if (Candidate* one = add(text, what->kind == EntityKind::Package ? CandidateKind::Package : CandidateKind::Module, 4,
                                     what->kind == EntityKind::Package ? "package" : "module")) {
                one->entity = *what;
            }
        }
    }

    /// Schemas of other packages of the program by their bare names, and system modules, with the import that they need.
    void unimported() {
        if (prefix_.empty()) {
            return;
        }
        const load::LoadedProgram& program = scope_.program;
        for (const sema::Package& package : scope_.model.packages) {
            const load::Package& loaded = program.packages[program.order[static_cast<std::size_t>(package.id)]];
            if (package.id == at_.file().package || loaded.path == load::kMainPackage) {
                continue;
            }
            const std::string bound = boundName(package.id);
            for (const sema::GlobalId id : package.order) {
                const sema::Global& global = scope_.model.global(id);
                if (global.kind != sema::GlobalKind::Schema || !global.exported || out_.size() > kMaxCandidates) {
                    continue;
                }
                const std::string_view name = scope_.text(global.name);
                const std::string last = loaded.path.substr(loaded.path.find_last_of('.') + 1);
                if (name.starts_with(prefix_)) {
                    const std::string detail = bound.empty() ? "import " + loaded.path : "schema of " + loaded.path;
                    if (Candidate* one = add(name, CandidateKind::Schema, bound.empty() ? 9 : 5, detail)) {
                        one->insert = (bound.empty() ? last : bound) + "." + std::string(name);
                        one->import = bound.empty() ? loaded.path : std::string{};
                        one->entity = globalEntity(scope_, static_cast<std::uint32_t>(id));
                    }
                }
            }
        }
        std::string_view last;
        for (const stdlib::Row& row : stdlib::rows()) {
            if (row.module != last && stdlib::isSystemModule(row.module)) {
                last = row.module;
                if (Candidate* one = add(row.module, CandidateKind::Module, 9, "import " + std::string(row.module))) {
                    one->import = row.module;
                }
            }
        }
    }

    // --- types, statements, imports

    void types(bool withBasic) {
        const sema::Package& package = scope_.model.package(at_.file().package);
        for (const sema::GlobalId id : package.order) {
            if (scope_.model.global(id).kind != sema::GlobalKind::Variable) {
                entity(globalEntity(scope_, static_cast<std::uint32_t>(id)), 2);
            }
        }
        importedNames();
        for (std::size_t i = 0; withBasic && i < kBasicTypes.size(); ++i) {
            add(kBasicTypes[i], CandidateKind::Type, 1);
        }
        unimported();
    }

    void statements(const Hole& hole) {
        if (hole.schema != kNoId) {
            for (const TokenKind word : kSchemaWords) {
                add(textOf(word), CandidateKind::Keyword, 7);
            }
        } else {
            for (const TokenKind word : kStatementWords) {
                add(textOf(word), CandidateKind::Keyword, 7);
            }
            for (const SnippetRow& row : kStatementSnippets) {
                snippet(row);
            }
        }
        visible(hole);
        unimported();
    }

    void decorators() {
        add("deprecated", CandidateKind::Function, 1, "(version?: str, reason?: str, strict?: bool)");
        add("info", CandidateKind::Function, 1, "(**arguments)");
    }

    void imports(const ast::ImportStmt& stmt) {
        std::string below;
        std::size_t part = 0;
        for (; part < stmt.path.size() && stmt.path[part].span.end < at_.loc(); ++part) {
            below += "/" + std::string(scope_.text(stmt.path[part].name));
        }
        std::string base = scope_.program.root;
        if (stmt.leadingDots > 0) {
            base = std::string(parentPath(at_.path()));
            for (std::uint32_t i = 1; i < stmt.leadingDots; ++i) {
                base = std::string(parentPath(base));
            }
        }
        folder(base + below);
        if (part == 0 && stmt.leadingDots == 0) {
            std::string_view last;
            for (const stdlib::Row& row : stdlib::rows()) {
                if (row.module != last && stdlib::isSystemModule(row.module)) {
                    last = row.module;
                    add(row.module, CandidateKind::Module, 3, "module");
                }
            }
        }
        // What is loaded already, also of external packages.
        std::string dotted = below.empty() ? std::string{} : below.substr(1) + "/";
        std::ranges::replace(dotted, '/', '.');
        for (const load::Package& package : scope_.program.packages) {
            if (stmt.leadingDots == 0 && package.path.starts_with(dotted) && package.path != load::kMainPackage) {
                const std::string rest = package.path.substr(dotted.size());
                add(rest.substr(0, rest.find('.')), CandidateKind::Folder, 4, "package");
            }
        }
    }

    void folder(const std::string& directory) {
        for (const std::string& name : files_.list(directory)) {
            const std::string path = joinPath(directory, name);
            if (path == at_.path() || name.starts_with('.')) {
                continue;
            }
            if (name.ends_with(kSuffix) && !name.ends_with("_test.k")) {
                add(name.substr(0, name.size() - kSuffix.size()), CandidateKind::File, 2, name);
            } else if (files_.kind(path) == FileKind::Directory && name != "vendor") {
                add(name, CandidateKind::Folder, 1, name + "/");
            }
        }
    }

    const Cursor& at_;
    FileSystem& files_;
    Scope scope_;
    Word word_;
    std::string_view prefix_;
    std::vector<Candidate> out_;
    std::unordered_set<std::string> seen_;
};

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

}  // namespace

Word wordAt(std::string_view text, std::uint32_t offset) {
    Word out{offset, offset};
    while (out.begin > 0 && isWordByte(text[out.begin - 1])) {
        --out.begin;
    }
    while (out.end < text.size() && isWordByte(text[out.end])) {
        ++out.end;
    }
    return out;
}

bool canComplete(std::string_view text, std::uint32_t offset) {
    // The state of the line decides, but for long texts; those begin and end with three quotes.
    bool isLong = false;
    char quote = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == '\\') {
                ++i;
            } else if (isLong && text.substr(i, 3) == std::string(3, quote)) {
                i += 2;
                quote = 0;
            } else if (!isLong && (c == quote || c == '\n')) {
                quote = 0;
            }
        } else if (c == '"' || c == '\'') {
            isLong = text.substr(i, 3) == std::string(3, c);
            quote = c;
            i += isLong ? 2 : 0;
        } else if (c == '#') {
            const std::size_t end = text.find('\n', i);
            if (end == std::string_view::npos || end >= offset) {
                return false;
            }
            i = end;
        }
    }
    return quote == 0;
}

std::vector<Candidate> complete(const Cursor& at, FileSystem& files, bool& more) {
    return Completer(at, files).run(more);
}

FileEdit importEdit(const parse::ParsedFile& file, const std::string& path) {
    const SourceFile& source = *file.file;
    std::uint32_t offset = 0;
    const ast::Stmt* last = nullptr;
    for (const ast::Stmt* s : file.module->body) {
        if (s->kind != ast::StmtKind::ImportStmt) {
            break;
        }
        last = s;
    }
    const Span before = last != nullptr ? last->span : file.module->doc != nullptr ? file.module->doc->span : Span{};
    if (before.valid()) {
        const std::size_t end = source.text.find('\n', before.end - source.base);
        offset = static_cast<std::uint32_t>(end == std::string::npos ? source.text.size() : end + 1);
    }
    const bool needsLine = offset > 0 && source.text[offset - 1] != '\n';
    return {{source.path, offset, offset}, (needsLine ? "\n" : "") + ("import " + path + "\n")};
}

}  // namespace kcl::lsp

// Uses of schemas and attributes that are marked `@deprecated`. With `strict`, which is the default, a run fails when it
// reaches the use; otherwise nothing else says so.
#include "sema/lint/members.h"

namespace kcl::sema::lint {

namespace {

/// `: reason` of a decorator @deprecated in the list; nothing when there is none.
std::optional<std::string> deprecation(const Pass& pass, std::span<const ast::Decorator> decorators) {
    for (const ast::Decorator& decorator : decorators) {
        const auto* name = ast::as<ast::IdentifierExpr>(decorator.name);
        if (name == nullptr || pass.text(name->names) != "deprecated") {
            continue;
        }
        for (const ast::KeywordArg& argument : decorator.args.keywords) {
            const auto* text = ast::as<ast::StringLit>(argument.value);
            if (text != nullptr && pass.text(argument.name.name) == "reason" && !text->value.empty()) {
                return ": " + std::string(text->value);
            }
        }
        return std::string{};
    }
    return std::nullopt;
}

class Finder {
public:
    explicit Finder(Pass& pass) : pass_(pass) {
        for (const SchemaModel& schema : pass.model.schemas) {
            if (schema.schema == nullptr) {
                continue;
            }
            if (std::optional<std::string> reason = deprecation(pass, schema.schema->decorators)) {
                schemas_.emplace(static_cast<std::uint32_t>(schema.global), *std::move(reason));
            }
            for (const SchemaAttr& attr : schema.attrs) {
                if (attr.decl != nullptr && !attr.decl->decorators.empty()) {
                    if (std::optional<std::string> reason = deprecation(pass, attr.decl->decorators)) {
                        attrs_.emplace(&attr, *std::move(reason));
                    }
                }
            }
        }
    }

    [[nodiscard]] bool nothing() const { return schemas_.empty() && attrs_.empty(); }

    void file(const FileFacts& file, const Members& members) {
        file.each<ast::IdentifierExpr>([&](const ast::IdentifierExpr& e) { reference(pass_.model.refs.get(e.id), e.names); });
        file.each<ast::NamedType>([&](const ast::NamedType& t) { reference(pass_.model.refs.get(t.id), t.names); });
        file.each<ast::SchemaStmt>([&](const ast::SchemaStmt& s) {
            header(file.package, s.base);
            for (const ast::DottedName mixin : s.mixins) {
                header(file.package, mixin);
            }
        });
        members.reads(file, [&](const AttrUse& use) { attribute(use); });
        members.entries(file, [&](const AttrUse& use, const ast::ConfigEntry&) { attribute(use); });
    }

private:
    void reference(const Ref& ref, ast::DottedName names) {
        if (ref.kind == RefKind::Global) {
            schema(ref.index, ast::spanOf(names.first(ref.consumed)), names[ref.consumed - 1U].name);
        }
    }
    void header(PackageId package, ast::DottedName names) {
        if (const Global* global = headerGlobal(pass_, package, names)) {
            schema(static_cast<std::uint32_t>(global - pass_.model.globals.data()), ast::spanOf(names), names.back().name);
        }
    }
    void schema(std::uint32_t global, Span place, Name name) {
        if (const auto found = schemas_.find(global); found != schemas_.end()) {
            pass_.report(place, diag::DeprecatedReference, pass_.text(name), std::string_view(found->second));
        }
    }
    void attribute(const AttrUse& use) {
        if (const auto found = attrs_.find(use.attr); found != attrs_.end()) {
            pass_.report(use.place, diag::DeprecatedReference, pass_.text(use.attr->name), std::string_view(found->second));
        }
    }

    Pass& pass_;
    std::unordered_map<std::uint32_t, std::string> schemas_;  ///< by GlobalId
    std::unordered_map<const SchemaAttr*, std::string> attrs_;
};

}  // namespace

void deprecatedReference(Pass& pass) {
    Finder rule(pass);
    if (rule.nothing()) {
        return;
    }
    const Members members(pass);
    for (const FileFacts& file : pass.facts.files) {
        rule.file(file, members);
    }
}

}  // namespace kcl::sema::lint

#include "sema/doc/model.h"

#include "sema/doc/type_builder.h"

#include <algorithm>
#include <unordered_map>

namespace kcl::sema::doc {

namespace {

[[nodiscard]] const DocDecorator* findDeprecated(const std::vector<DocDecorator>& decorators) {
    const auto found = std::find_if(decorators.begin(), decorators.end(),
                                    [](const DocDecorator& decorator) { return decorator.name == "deprecated"; });
    return found == decorators.end() ? nullptr : &*found;
}

class Builder {
public:
    Builder(const load::LoadedProgram& program, const Model& model, const Types& types)
        : program_(program), model_(model), types_(types), text_(program, model) {}

    Documentation run(const std::vector<bool>* wanted) {
        const auto isWanted = [&](PackageId id) { return wanted == nullptr || (*wanted)[static_cast<std::size_t>(id)]; };
        out_.schemas.resize(model_.schemas.size());
        out_.packages.resize(model_.packages.size());
        out_.aliasPlaces.resize(model_.globals.size());
        for (std::size_t i = 0; i < model_.schemas.size(); ++i) {
            if (isWanted(model_.schemas[i].package)) {
                schema(model_.schemas[i], out_.schemas[i]);
            }
        }
        for (std::size_t i = 0; i < model_.packages.size(); ++i) {
            if (isWanted(model_.packages[i].id)) {
                package(model_.packages[i], out_.packages[i]);
            }
        }
        link();
        return std::move(out_);
    }

private:
    void package(const Package& from, DocPackage& to) {
        const load::Package& loaded = program_.packages[program_.order[static_cast<std::uint32_t>(from.id)]];
        to.id = from.id;
        to.path = from.path == load::kMainPackage ? std::string() : from.path;
        to.directory = loaded.directory;
        for (const parse::ParsedFile& file : loaded.files) {
            if (file.module->doc != nullptr) {
                to.docs.push_back(parseDocString(file.module->doc->value));
            }
        }
        for (const GlobalId id : from.order) {
            const Global& global = model_.global(id);
            if (!global.exported) {
                continue;
            }
            switch (global.kind) {
                case GlobalKind::Schema:
                case GlobalKind::Rule: to.schemas.push_back(global.schema); break;
                case GlobalKind::TypeAlias: alias(id, global, to); break;
                case GlobalKind::Variable: variable(id, global, to); break;
            }
        }
    }

    void alias(GlobalId id, const Global& global, DocPackage& to) {
        out_.aliasPlaces[static_cast<std::uint32_t>(id)] = {static_cast<std::uint32_t>(to.id),
                                                           static_cast<std::uint32_t>(to.aliases.size())};
        DocAlias alias;
        alias.name = name(global.name);
        alias.global = id;
        alias.place = global.declaration;
        alias.description = text_.commentAbove(global.declaration.begin);
        if (global.alias != nullptr) {
            alias.type = text_.type(global.alias->type);
        }
        to.aliases.push_back(std::move(alias));
    }

    void variable(GlobalId id, const Global& global, DocPackage& to) {
        DocVariable variable;
        variable.name = name(global.name);
        variable.place = global.declaration;
        variable.doc = parseDocString(text_.commentAbove(global.declaration.begin));
        if (global.annotation != nullptr) {
            variable.type = text_.type(global.annotation);
            variable.typeText = variable.type.text;
        } else if (const vm::Type* const type = types_.global[static_cast<std::uint32_t>(id)]; type != nullptr && !type->is(vm::TypeKind::Any)) {
            variable.typeText = vm::typeText(*type);
        }
        const ast::Expr* value = nullptr;
        if (!global.setters.empty()) {
            const ast::Stmt* const first = global.setters.front().stmt;
            if (const auto* assign = ast::as<ast::AssignStmt>(first)) {
                value = assign->value;
            } else if (const auto* unification = ast::as<ast::UnificationStmt>(first)) {
                value = unification->value;
            }
        }
        if (value != nullptr) {
            variable.value = text_.source(value->span);
            if (const auto* lambda = ast::as<ast::LambdaExpr>(value)) {
                function(*lambda, variable);
            }
        }
        (variable.isFunction ? to.functions : to.variables).push_back(std::move(variable));
    }

    void function(const ast::LambdaExpr& lambda, DocVariable& out) {
        out.isFunction = true;
        if (!lambda.body.empty()) {
            // A string that stands alone at the start of the body documents the function.
            const auto* first = ast::as<ast::ExprStmt>(lambda.body.front());
            const auto* string = first == nullptr ? nullptr : ast::as<ast::StringLit>(first->value);
            if (string != nullptr && lambda.body.size() > 1) {
                out.doc = parseDocString(string->value);
            }
        }
        out.params = params(lambda.params, out.doc);
        out.result = text_.type(lambda.returnType);
    }

    [[nodiscard]] std::vector<DocParam> params(std::span<const ast::Param> list, const DocString& doc) {
        std::vector<DocParam> out;
        for (const ast::Param& param : list) {
            DocParam one;
            one.name = name(param.name.name);
            one.type = text_.type(param.type);
            one.defaultValue = param.defaultValue == nullptr ? "" : text_.source(param.defaultValue->span);
            for (const auto* entries : {&doc.parameters, &doc.attributes}) {
                for (const DocEntry& entry : *entries) {
                    if (entry.name == one.name && one.description.empty()) {
                        one.description = entry.text;
                    }
                }
            }
            out.push_back(std::move(one));
        }
        return out;
    }

    void schema(const SchemaModel& from, DocSchema& to) {
        to.id = from.id;
        to.package = static_cast<std::uint32_t>(from.package);
        to.name = name(from.name);
        to.place = from.nameSpan();
        to.base = from.base;
        to.host = from.host;
        to.mixins = from.mixins;
        const ast::StringLit* doc = from.schema != nullptr ? from.schema->doc : from.rule->doc;
        if (doc != nullptr) {
            to.docPlace = doc->span;
            to.doc = parseDocString(doc->value);
        } else {
            to.doc = parseDocString(text_.commentAbove(from.schema != nullptr ? from.schema->span.begin : from.rule->span.begin));
        }
        to.params = params(from.params(), to.doc);
        if (from.schema == nullptr) {
            to.keyword = "rule";
            to.mixins = from.parents;
            to.decorators = decorators(from.rule->decorators);
            checks(from.rule->checks, to);
            return;
        }
        switch (from.schema->keyword) {
            case ast::SchemaKeyword::Schema: to.keyword = "schema"; break;
            case ast::SchemaKeyword::Mixin: to.keyword = "mixin"; break;
            case ast::SchemaKeyword::Protocol: to.keyword = "protocol"; break;
        }
        to.decorators = decorators(from.schema->decorators);
        checks(from.schema->checks, to);
        for (const SchemaAttr& attr : from.attrs) {
            attribute(from, attr, to);
        }
        if (const ast::IndexSignature* const index = from.schema->indexSignature) {
            to.index.exists = true;
            to.index.keyName = name(index->keyName.name);
            to.index.key = text_.type(index->keyType);
            to.index.value = text_.type(index->valueType);
            to.index.defaultValue = index->value == nullptr ? "" : text_.source(index->value->span);
            to.index.anyOther = index->anyOther;
        }
    }

    void attribute(const SchemaModel& schema, const SchemaAttr& from, DocSchema& to) {
        DocAttribute attribute;
        attribute.name = name(from.name);
        if (attribute.name.starts_with('_')) {
            return;
        }
        attribute.decl = from.decl;
        attribute.owner = schema.id;
        attribute.place = from.declaration;
        if (from.decl != nullptr) {
            attribute.type = text_.type(from.decl->type);
            attribute.optional = from.decl->optional;
            attribute.value = from.decl->value;
            attribute.decorators = decorators(from.decl->decorators);
            attribute.description = text_.commentAbove(from.decl->span.begin);
        } else if (!from.setters.empty() && from.setters.front().guards.empty()) {
            if (const auto* assign = ast::as<ast::AssignStmt>(from.setters.front().stmt)) {
                attribute.value = assign->value;
                attribute.type = text_.type(assign->type);
            }
        }
        if (attribute.value != nullptr) {
            attribute.defaultValue = text_.source(attribute.value->span);
        }
        if (const DocEntry* const entry = to.doc.attribute(attribute.name); entry != nullptr && !entry->text.empty()) {
            attribute.description = entry->text;
        }
        to.attributes.push_back(std::move(attribute));
    }

    [[nodiscard]] std::vector<DocDecorator> decorators(std::span<const ast::Decorator> list) const {
        std::vector<DocDecorator> out;
        for (const ast::Decorator& decorator : list) {
            DocDecorator one;
            one.name = text_.line(decorator.name->span);
            for (const ast::Expr* const argument : decorator.args.positional) {
                one.arguments.push_back(text_.line(argument->span));
            }
            for (const ast::KeywordArg& keyword : decorator.args.keywords) {
                one.arguments.push_back(text_.line(keyword.span));
            }
            out.push_back(std::move(one));
        }
        return out;
    }

    void checks(std::span<const ast::CheckExpr> list, DocSchema& to) const {
        for (const ast::CheckExpr& check : list) {
            DocCheck one;
            one.check = &check;
            one.test = text_.line(check.test->span);
            one.condition = check.cond == nullptr ? "" : text_.line(check.cond->span);
            if (check.message != nullptr) {
                const auto* plain = ast::as<ast::StringLit>(check.message);
                one.message = plain != nullptr ? std::string(plain->value) : text_.line(check.message->span);
                if (ast::as<ast::JoinedString>(check.message) != nullptr && one.message.size() > 1) {
                    one.message = one.message.substr(1, one.message.size() - 2);
                }
            }
            to.checks.push_back(std::move(one));
        }
    }

    // --- links from the other side

    void noteUses(const DocType& type, SchemaId from) {
        if (type.kind == DocTypeKind::Schema && type.target < out_.schemas.size()) {
            std::vector<SchemaId>& users = out_.schemas[type.target].usedBy;
            if (users.empty() || users.back() != from) {
                users.push_back(from);
            }
        }
        for (const DocType& part : type.parts) {
            noteUses(part, from);
        }
    }

    void link() {
        for (const DocSchema& schema : out_.schemas) {
            for (const DocAttribute& attribute : schema.attributes) {
                noteUses(attribute.type, schema.id);
            }
            noteUses(schema.index.value, schema.id);
            if (schema.base != kNoId) {
                out_.schemas[schema.base].derived.push_back(schema.id);
            }
        }
    }

    [[nodiscard]] std::string name(Name n) const { return std::string(program_.session.names.text(n)); }

    const load::LoadedProgram& program_;
    const Model& model_;
    const Types& types_;
    TypeBuilder text_;
    Documentation out_;
};

}  // namespace

const DocDecorator* DocAttribute::deprecated() const {
    return findDeprecated(decorators);
}

const DocDecorator* DocSchema::deprecated() const {
    return findDeprecated(decorators);
}

const DocAlias* Documentation::alias(std::uint32_t global) const {
    if (global >= aliasPlaces.size() || aliasPlaces[global].package == kNoId) {
        return nullptr;
    }
    return &packages[aliasPlaces[global].package].aliases[aliasPlaces[global].index];
}

std::string Documentation::fullName(const DocSchema& schema) const {
    const std::string& path = packages[schema.package].path;
    return path.empty() ? schema.name : path + "." + schema.name;
}

std::vector<SchemaId> Documentation::chain(SchemaId id) const {
    // Circles were cut when names were resolved.
    std::vector<SchemaId> out{id};
    for (std::uint32_t base = schema(id).base; base != kNoId; base = schemas[base].base) {
        out.push_back(SchemaId{base});
    }
    std::reverse(out.begin(), out.end());
    return out;
}

std::vector<const DocAttribute*> Documentation::allAttributes(SchemaId id) const {
    std::vector<const DocAttribute*> out;
    std::unordered_map<std::string_view, std::size_t> places;
    const auto add = [&](const DocSchema& from) {
        for (const DocAttribute& attribute : from.attributes) {
            const auto [at, isNew] = places.emplace(attribute.name, out.size());
            if (isNew) {
                out.push_back(&attribute);
            } else if (attribute.decl != nullptr || out[at->second]->decl == nullptr) {
                out[at->second] = &attribute;
            }
        }
    };
    for (const SchemaId one : chain(id)) {
        add(schema(one));
        for (const SchemaId mixin : schema(one).mixins) {
            add(schema(mixin));
        }
    }
    return out;
}

Documentation document(const load::LoadedProgram& program, const Model& model, const Types& types,
                       const std::vector<bool>* wanted) {
    return Builder(program, model, types).run(wanted);
}

}  // namespace kcl::sema::doc

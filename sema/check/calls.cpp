// Calls and their arguments (semantics section 6; section 5.2 for schemas).
#include "frontend/diag/type_kinds.h"
#include "sema/check/checker.h"
#include "sema/resolve/suggest.h"

#include <algorithm>

namespace kcl::sema {

namespace {

/// As suggestion(), in the words that the language has for keyword arguments: `, did you mean 'a or b'?`.
std::string keywordSuggestion(std::string_view name, std::span<const vm::FunctionParams::Param> params,
                              SuggestionBudget& budget) {
    if (!budget.isLeft()) {
        return {};
    }
    budget.spend(params.size());
    std::vector<std::string_view> known;
    known.reserve(params.size());
    for (const vm::FunctionParams::Param& p : params) {
        known.push_back(p.name);
    }
    std::string out;
    bool inList = false;
    for (const char c : suggestion(name, known)) {
        if (c == '[' || c == ']') {
            inList = c == '[';
        } else if (inList && c == ',') {
            out += " or";
        } else if (c != '"') {
            out += c;
        }
    }
    return out;
}

}  // namespace

std::string Checker::calleeName(const ast::Expr& callee) const {
    if (const auto* name = ast::as<ast::IdentifierExpr>(&callee)) {
        std::string out = "\"";
        for (const ast::NameRef& part : name->names) {
            if (out.size() > 1) {
                out += '.';
            }
            out += text(part.name);
        }
        return out + "\"";
    }
    if (const auto* selected = ast::as<ast::SelectorExpr>(&callee)) {
        return "\"" + std::string(text(selected->attr.name)) + "\"";
    }
    if (const auto* paren = ast::as<ast::ParenExpr>(&callee)) {
        return calleeName(*paren->inner);
    }
    return "anonymous function";
}

void Checker::inferArguments(const ast::CallArgs& args) {
    inferAll(args.positional);
    for (const ast::KeywordArg& k : args.keywords) {
        (void)infer(*k.value);
    }
}

const Type* Checker::schemaParams(SchemaId id) {
    const Type*& known = schemaParams_[static_cast<std::uint32_t>(id)];
    if (known != nullptr) {
        return known;
    }
    const SchemaModel& s = model_.schema(id);
    std::vector<const Type*> types;
    std::vector<vm::FunctionParams::Param> names;
    for (const ast::Param& p : s.params()) {
        types.push_back(typeOf(p.type));
        names.push_back({text(p.name.name), p.defaultValue != nullptr, p.name.span.begin});
    }
    vm::FunctionParams shape;
    shape.params = names;
    known = store_.function(types, instance(id), store_.functionParams(shape));
    return known;
}

const Type* Checker::call(const ast::CallExpr& e) {
    const Type* callee = infer(*e.callee);
    switch (callee->kind) {
        case TypeKind::Function:
            arguments(callee, calleeName(*e.callee), e.callee->span, e.args);
            return callee->element->is(TypeKind::None) ? store_.any : callee->element;
        case TypeKind::SchemaType:
            arguments(schemaParams(callee->schema), calleeName(*e.callee), e.callee->span, e.args);
            return instance(callee->schema);
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::Module: inferArguments(e.args); return callee->is(TypeKind::Error) ? callee : store_.any;
        case TypeKind::Schema:
            inferArguments(e.args);
            sink_.report(e.span, diag::InstanceNotCallable, callee->text);
            return store_.error;
        case TypeKind::None:
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::Str:
        case TypeKind::BoolLit:
        case TypeKind::IntLit:
        case TypeKind::FloatLit:
        case TypeKind::StrLit:
        case TypeKind::Unit:
        case TypeKind::UnitLit:
        case TypeKind::List:
        case TypeKind::Dict:
        case TypeKind::Union: break;
    }
    inferArguments(e.args);
    sink_.report(e.span, diag::NotCallable, vm::typeText(*callee));
    return store_.error;
}

void Checker::arguments(const Type* function, std::string_view name, Span where, const ast::CallArgs& args) {
    const vm::FunctionParams* names = function->params;
    const std::size_t count = function->members.size();
    std::vector<bool> given(count, false);
    bool reported = false;
    const auto check = [&](const ast::Expr& value, std::size_t i) {
        const Loc place = names == nullptr ? 0 : names->params[i].place;
        const Expected expected{function->members[i], {place, place}};
        (void)require(infer(value, expected), expected, value.span);
        given[i] = true;
    };
    for (std::size_t i = 0; i < args.positional.size(); ++i) {
        const ast::Expr& value = *args.positional[i];
        if (i < count) {
            check(value, i);
            continue;
        }
        (void)infer(value);
        const bool takesMore = names != nullptr && names->rest;
        if (!takesMore && !reported) {
            reported = true;
            sink_.report(value.span, diag::TooManyArguments, name, count, std::string_view(count > 1 ? "arguments" : "argument"),
                         args.positional.size());
        }
    }
    IdMap<bool> seen;
    for (const ast::KeywordArg& k : args.keywords) {
        const std::uint64_t id = static_cast<std::uint32_t>(k.name.name);
        if (id == 0) {  // the parser has reported it
            (void)infer(*k.value);
            reported = true;
            continue;
        }
        if (seen.find(id) != nullptr) {
            sink_.report(k.span, diag::KeywordTwice, name, text(k.name.name));
            reported = true;
        }
        seen.set(id, true);
        std::size_t i = count;
        if (names != nullptr) {
            i = 0;
            while (i < count && names->params[i].name != text(k.name.name)) {
                ++i;
            }
        }
        if (i < count) {
            check(*k.value, i);
            continue;
        }
        (void)infer(*k.value);
        const bool takesMore = names == nullptr || names->keywords;
        if (takesMore) {
            reported = true;  // what it stands for is not known
        } else {
            sink_.report(k.span, diag::UnexpectedKeyword, name, text(k.name.name), keywordSuggestion(text(k.name.name), names->params, suggestions_));
            reported = true;
        }
    }
    if (reported) {
        return;
    }
    std::size_t required = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (names == nullptr || !names->params[i].optional) {
            ++required;
            found += i >= args.positional.size() && given[i] ? 1U : 0U;
        }
    }
    // Observed: a parameter that is given twice makes up for one that is not given.
    found += std::min(args.positional.size(), required);
    for (const ast::KeywordArg& k : args.keywords) {
        for (std::size_t i = 0; names != nullptr && i < std::min(count, args.positional.size()); ++i) {
            found += names->params[i].name == text(k.name.name) ? 1U : 0U;
        }
    }
    // Parameters of built-in functions have no place.
    const bool ofProgram = names == nullptr || names->params.empty() || names->params.front().place != 0;
    if (found < required && !(program_.edition.missingArguments && ofProgram)) {
        sink_.report(where, diag::MissingArguments, required, std::string_view(required > 1 ? "arguments" : "argument"), found);
    }
}

}  // namespace kcl::sema

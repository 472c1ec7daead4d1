// Attributes and subscripts (semantics sections 3.5, 3.10, 3.11 and 5.4).
#include "frontend/diag/type_kinds.h"
#include "sema/check/checker.h"
#include "sema/resolve/suggest.h"
#include "stdlib/catalogue.h"

#include <algorithm>

namespace kcl::sema {

const Type* Checker::noMember(const Type* object, std::string_view name, Span where, std::span<const std::string_view> similar) {
    diag::Diagnostic& d = sink_.report(where, diag::NoAttribute, name, vm::typeText(*object), suggestion(name, similar));
    if (hiddenModule_ != Name::None && d.notes.empty()) {
        d.notes.push_back(diag::format(diag::HidesModule, text(hiddenModule_), text(hiddenModule_)));
    }
    return store_.error;
}

const Type* Checker::memberOf(const Type* instance, Name name, std::string_view spelling, Span where) {
    const Attr a = attribute(instance->schema, name);
    if (a.type != nullptr) {
        return a.type;
    }
    if (const ast::IndexSignature* sig = indexSignature(instance->schema)) {
        return typeOf(sig->valueType);
    }
    return isOpen(instance->schema) ? store_.any : noMember(instance, spelling, where, namesToSuggest(instance->schema));
}

const Type* Checker::member(const Type* object, Name name, Span where) {
    if (name == Name::None) {
        return store_.error;  // the parser has reported it
    }
    const std::string_view n = text(name);
    switch (object->kind) {
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::Union: return object->is(TypeKind::Error) ? object : store_.any;
        case TypeKind::Dict: {
            if (object->shape != nullptr) {
                if (const vm::DictShape::Field* known = rules_.field(*object->shape, n)) {
                    return known->type;
                }
            }
            return object->element->is(TypeKind::None) ? store_.any : object->element;
        }
        case TypeKind::Schema: return memberOf(object, name, n, where);
        case TypeKind::SchemaType: {
            if (const Type* method = builtinType("schema.", n)) {
                return method;
            }
            if (attribute(object->schema, name).type != nullptr || isOpen(object->schema)) {
                return store_.any;
            }
            std::vector<std::string_view> similar = namesToSuggest(object->schema);
            similar.emplace_back("instances");
            return noMember(object, n, where, similar);
        }
        case TypeKind::Module: {
            if (!stdlib::isSystemModule(object->package)) {
                return store_.any;  // packages are resolved with their members
            }
            const Type* known = builtinType(object->package, n);
            return known != nullptr ? known : noMember(object, n, where, {});
        }
        case TypeKind::Str:
        case TypeKind::StrLit: {
            if (const Type* method = builtinType("str.", n)) {
                return method;
            }
            return noMember(object, n, where, {});
        }
        case TypeKind::None:
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::BoolLit:
        case TypeKind::IntLit:
        case TypeKind::FloatLit:
        case TypeKind::Unit:
        case TypeKind::UnitLit:
        case TypeKind::List:
        case TypeKind::Function: return noMember(object, n, where, {});
    }
    return store_.any;
}

const Type* Checker::selector(const ast::SelectorExpr& e) {
    const Type* object = infer(*e.object);
    if (e.optional) {
        if (object->is(TypeKind::Module)) {
            sink_.report({e.object->span.end, e.attr.span.end}, diag::ModuleQuestion, text(e.attr.name), text(e.attr.name));
        } else if (object->is(TypeKind::None)) {
            return store_.any;
        }
    }
    return member(object, e.attr.name, e.attr.span);
}

/// An index of a list or text, or a bound of a slice.
void Checker::intIndex(const ast::Expr* e) {
    if (e == nullptr) {
        return;
    }
    const Type* index = infer(*e);
    if (!index->is(TypeKind::None)) {
        (void)require(index, {store_.integer, {}}, e->span);
    }
}

const Type* Checker::keyed(const Type* object, const ast::SubscriptExpr& e) {
    if (e.slice) {
        sink_.report(e.span, diag::SliceOfDict);
        return store_.error;
    }
    const Type* index = e.index == nullptr ? store_.any : infer(*e.index);
    if (index->is(TypeKind::StrLit)) {
        if (object->is(TypeKind::Schema)) {
            return memberOf(object, findName(index->text), index->text, e.span);
        }
        if (object->shape != nullptr) {
            if (const vm::DictShape::Field* known = rules_.field(*object->shape, index->text)) {
                return known->type;
            }
        }
    } else if (!isAny(index) && !index->is(TypeKind::None) && !allOf(index, [](const Type* t) { return isStr(t) || isAny(t); })) {
        sink_.report(e.span, diag::BadKeyType, vm::typeText(*index));
        return store_.error;
    }
    return object->is(TypeKind::Dict) && !object->element->is(TypeKind::None) ? object->element : store_.any;
}

const Type* Checker::subscript(const ast::SubscriptExpr& e) {
    const Type* object = infer(*e.object);
    const auto bounds = [&] {
        intIndex(e.lower);
        intIndex(e.upper);
        intIndex(e.step);
    };
    const auto anything = [&] {
        for (const ast::Expr* part : {e.index, e.lower, e.upper, e.step}) {
            if (part != nullptr) {
                (void)infer(*part);
            }
        }
    };
    if (isStr(object) || object->is(TypeKind::List)) {
        if (e.slice) {
            bounds();
            return rules_.primitive(object);
        }
        intIndex(e.index);
        return isStr(object) ? store_.string : object->element->is(TypeKind::None) ? store_.any : object->element;
    }
    if (object->is(TypeKind::Dict) || object->is(TypeKind::Schema) || object->is(TypeKind::SchemaType)) {
        return keyed(object->is(TypeKind::SchemaType) ? instance(object->schema) : object, e);
    }
    anything();
    if (isAny(object) || (object->is(TypeKind::None) && e.optional)) {
        return object->is(TypeKind::Error) ? object : store_.any;
    }
    sink_.report(e.span, diag::TypeNotSubscriptable, vm::typeText(*object));
    return store_.error;
}

}  // namespace kcl::sema

// A member of a union that another one admits: written twice, a literal beside its type, a plain type beside `any`.
// Members that convert a dict, schemas and containers of them, always make a difference.
#include "sema/lint/pass.h"

#include <unordered_map>

namespace kcl::sema::lint {

namespace {

/// The kind of plain type that admits a literal; Any when there is none.
vm::TypeKind plainKind(vm::TypeKind kind) {
    switch (kind) {
        case vm::TypeKind::BoolLit: return vm::TypeKind::Bool;
        case vm::TypeKind::IntLit: return vm::TypeKind::Int;
        case vm::TypeKind::FloatLit: return vm::TypeKind::Float;
        case vm::TypeKind::StrLit: return vm::TypeKind::Str;
        case vm::TypeKind::Error:
        case vm::TypeKind::Any:
        case vm::TypeKind::Void:
        case vm::TypeKind::None:
        case vm::TypeKind::Bool:
        case vm::TypeKind::Int:
        case vm::TypeKind::Float:
        case vm::TypeKind::Str:
        case vm::TypeKind::Unit:
        case vm::TypeKind::UnitLit:
        case vm::TypeKind::List:
        case vm::TypeKind::Dict:
        case vm::TypeKind::Union:
        case vm::TypeKind::Schema:
        case vm::TypeKind::SchemaType:
        case vm::TypeKind::Function:
        case vm::TypeKind::Module: return vm::TypeKind::Any;
    }
    return vm::TypeKind::Any;
}

bool isPlain(vm::TypeKind kind) {
    return kind == vm::TypeKind::Bool || kind == vm::TypeKind::Int || kind == vm::TypeKind::Float || kind == vm::TypeKind::Str;
}

void check(Pass& pass, const ast::UnionType& u) {
    std::unordered_map<vm::TypeKind, const ast::TypeExpr*> plain;
    std::unordered_map<const vm::Type*, const ast::TypeExpr*> seen;
    const auto typeOf = [&](const ast::TypeExpr* t) { return pass.types.typeExpr.get(t->id); };
    for (const ast::TypeExpr* member : u.members) {
        const vm::Type* type = typeOf(member);
        if (type != nullptr && (isPlain(type->kind) || type->is(vm::TypeKind::Any))) {
            plain.try_emplace(type->kind, member);
        }
    }
    for (std::size_t i = 0; i < u.members.size(); ++i) {
        const ast::TypeExpr* member = u.members[i];
        const vm::Type* type = typeOf(member);
        if (type == nullptr || type->is(vm::TypeKind::Error)) {
            continue;
        }
        const auto [first, fresh] = seen.try_emplace(type, member);
        const ast::TypeExpr* admits = fresh ? nullptr : first->second;
        const vm::TypeKind asPlain = plainKind(type->kind);
        if (admits == nullptr && asPlain != vm::TypeKind::Any) {
            const auto found = plain.find(asPlain);
            admits = found == plain.end() ? nullptr : found->second;
        }
        if (admits == nullptr && (asPlain != vm::TypeKind::Any || isPlain(type->kind))) {
            const auto found = plain.find(vm::TypeKind::Any);
            admits = found == plain.end() ? nullptr : found->second;
        }
        if (admits == nullptr) {
            continue;
        }
        diag::Diagnostic& d = pass.report(member->span, diag::UnreachableUnionMember, pass.source(member->span), pass.source(admits->span));
        const Span cut = i == 0 ? Span{member->span.begin, u.members[1]->span.begin} : Span{u.members[i - 1]->span.end, member->span.end};
        if (pass.source(cut).find_first_of("#\n()") == std::string_view::npos) {
            d.fixes = {{cut, ""}};
        }
    }
}

}  // namespace

void unreachableUnionMember(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::UnionType>([&](const ast::UnionType& u) { check(pass, u); });
    }
}

}  // namespace kcl::sema::lint

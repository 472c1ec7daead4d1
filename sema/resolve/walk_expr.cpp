// Name resolution in expressions and types.
#include "frontend/ast/element_key.h"
#include "frontend/ast/visit.h"
#include "frontend/diag/resolve_kinds.h"
#include "sema/resolve/walker.h"

#include <algorithm>

namespace kcl::sema {

void Walker::optional(const ast::Expr* e) {
    if (e != nullptr) {
        expr(*e);
    }
}

void Walker::all(std::span<const ast::Expr* const> list) {
    for (const ast::Expr* e : list) {
        expr(*e);
    }
}

void Walker::expr(const ast::Expr& e) {
    if (e.isData && !scopes_.inLoop()) {
        return;  // its keys are no names, and nothing in it is one
    }
    ast::visit(e, ast::overloaded{
        [&](const ast::IdentifierExpr& x) { model_.refs.set(x.id, lookUp(x.names)); },
        [&](const ast::UnaryExpr& x) { expr(*x.operand); },
        [&](const ast::BinaryExpr& x) { binary(x); },
        [&](const ast::CompareExpr& x) { all(x.operands); },
        [&](const ast::IfExpr& x) {
            expr(*x.cond);
            expr(*x.body);
            expr(*x.orElse);
        },
        [&](const ast::SelectorExpr& x) { expr(*x.object); },
        [&](const ast::SubscriptExpr& x) {
            expr(*x.object);
            optional(x.index);
            optional(x.lower);
            optional(x.upper);
            optional(x.step);
        },
        [&](const ast::CallExpr& x) {
            expr(*x.callee);
            call(x.args);
        },
        [&](const ast::ParenExpr& x) { expr(*x.inner); },
        [&](const ast::QuantExpr& x) {
            expr(*x.target);
            scopes_.push(ScopeKind::Loop);
            for (const ast::NameRef& variable : x.variables) {
                (void)scopes_.bind(variable);
            }
            expr(*x.test);
            optional(x.cond);
            scopes_.pop();
        },
        [&](const ast::ListExpr& x) { all(x.items); },
        [&](const ast::StarredExpr& x) { expr(*x.value); },
        [&](const ast::ListIfItem& x) {
            for (const ast::ListIfBranch& branch : x.branches) {
                optional(branch.cond);
                all(branch.items);
            }
        },
        [&](const ast::ListComp& x) {
            scopes_.push(ScopeKind::Loop);
            clauses(x.clauses);
            if (x.element->kind == ast::ExprKind::StarredExpr) {
                sink().report(x.element->span, diag::ListUnpackInComp);
            }
            expr(*x.element);
            scopes_.pop();
        },
        [&](const ast::ConfigExpr& x) { config(x, ScopeKind::Config); },
        [&](const ast::ConfigIfExpr& x) {
            for (const ast::ConfigIfBranch& branch : x.branches) {
                optional(branch.cond);
                scopes_.push(ScopeKind::Branch, x.id);
                entries(branch.entries);
                scopes_.pop();
            }
        },
        [&](const ast::DictComp& x) {
            if (x.entry.kind == ast::ConfigEntryKind::Unpack) {
                sink().report(x.entry.value->span, diag::DictUnpackInComp);
            }
            scopes_.push(ScopeKind::Loop);
            clauses(x.clauses);
            optional(x.entry.key);  // a name as key of a comprehension is read, whatever it names (observed)
            expr(*x.entry.value);
            scopes_.pop();
        },
        [&](const ast::SchemaExpr& x) {
            model_.refs.set(x.name->id, lookUp(x.name->names));
            call(x.args);
            if (x.config != nullptr) {
                config(*x.config, ScopeKind::SchemaConfig);
            }
        },
        [&](const ast::LambdaExpr& x) { lambda(x); },
        [&](const ast::JoinedString& x) { joined(x); },
        [](const ast::NumberLit&) {},
        [](const ast::StringLit&) {},
        [](const ast::NameConstant&) {},
        [](const ast::MissingExpr&) {},
    });
}

void Walker::call(const ast::CallArgs& args) {
    all(args.positional);
    for (const ast::KeywordArg& keyword : args.keywords) {
        expr(*keyword.value);
    }
}

void Walker::binary(const ast::BinaryExpr& e) {
    expr(*e.operands.front());
    for (std::size_t i = 0; i < e.ops.size(); ++i) {
        const ast::Expr& right = *e.operands[i + 1];
        if (e.ops[i] != ast::BinaryOp::As) {
            expr(right);
            continue;
        }
        const auto* name = ast::as<ast::IdentifierExpr>(&right);
        if (name == nullptr) {
            if (right.kind != ast::ExprKind::MissingExpr) {
                sink().report(e.span, diag::AsNeedsType);
            }
        } else if (name->names.size() == 1 && isBasicTypeName(ws_.text(name->names.front().name))) {
            model_.refs.set(name->id, {RefKind::Builtin});
        } else {
            model_.refs.set(name->id, lookUpType(name->names, ast::spanOf(name->names)));
        }
    }
}

void Walker::config(const ast::ConfigExpr& e, ScopeKind kind) {
    scopes_.push(kind, e.id);
    entries(e.entries);
    scopes_.pop();
}

void Walker::entries(std::span<const ast::ConfigEntry> list) {
    for (const ast::ConfigEntry& e : list) {
        entry(e);
    }
}

void Walker::entry(const ast::ConfigEntry& e) {
    switch (e.kind) {
        case ast::ConfigEntryKind::Pair:
            key(*e.key);
            expr(*e.value);
            bindEntry(*e.key);
            break;
        case ast::ConfigEntryKind::Shorthand:
            expr(*e.value);
            bindEntry(*e.value);
            break;
        case ast::ConfigEntryKind::Unpack:
        case ast::ConfigEntryKind::If: expr(*e.value); break;
    }
}

/// A name as key is the text of the name, unless it is a loop variable (semantics section 3.11).
void Walker::key(const ast::Expr& e) {
    if (const auto* name = ast::as<ast::IdentifierExpr>(&e)) {
        if (const Binding* variable = scopes_.findLoopVariable(name->names.front().name)) {
            model_.refs.set(name->id, bound(*variable));
        }
    } else if (ast::elementIndex(e)) {
        key(*static_cast<const ast::SubscriptExpr&>(e).object);
    } else if (const auto* difference = ast::as<ast::BinaryExpr>(&e); difference != nullptr && isDashedKey(*difference)) {
        diag::Diagnostic& d = sink().report(e.span, diag::DashedKey, ws_.program.sources.text(e.span));
        if (d.fixes.empty()) {
            d.fixes.push_back({e.span, '"' + std::string(ws_.program.sources.text(e.span)) + '"'});
        }
    } else {
        expr(e);
    }
}

/// Whether a key is `a-b`, written without blanks, of names that are not all known.
bool Walker::isDashedKey(const ast::BinaryExpr& e) const {
    if (std::ranges::any_of(e.ops, [](ast::BinaryOp op) { return op != ast::BinaryOp::Sub; }) ||
        ws_.program.sources.text(e.span).find_first_of(" \t\n") != std::string_view::npos) {
        return false;
    }
    bool unknown = false;
    for (const ast::Expr* operand : e.operands) {
        const auto* name = ast::as<ast::IdentifierExpr>(operand);
        if (name == nullptr) {
            continue;
        }
        const ast::NameRef first = name->names.front();
        const Slot& known = slot(first.name);
        unknown = unknown || (scopes_.find(first.name) == nullptr && attributes_.find(first.name) == nullptr && known.import == nullptr &&
                              known.global == kNoId && !ws_.isBuiltin(first.name));
    }
    return unknown;
}

/// Later entries of the literal can read this one.
void Walker::bindEntry(const ast::Expr& key) {
    if (const auto* name = ast::as<ast::IdentifierExpr>(&key)) {
        if (scopes_.findLoopVariable(name->names.front().name) == nullptr) {
            scopes_.bindEntry(name->names.front());
        }
    } else if (const auto* text = ast::as<ast::StringLit>(&key)) {
        const Name known = ws_.names.find(text->value);  // a text that is no name of the program is never asked for
        if (known != Name::None) {
            scopes_.bindEntry({known, key.span});
        }
    } else if (ast::elementIndex(key)) {
        bindEntry(*static_cast<const ast::SubscriptExpr&>(key).object);
    }
}

void Walker::clauses(std::span<const ast::CompClause> list) {
    for (const ast::CompClause& clause : list) {
        expr(*clause.iterable);
        const auto dotted = std::ranges::find_if(clause.targets, [](ast::DottedName n) { return n.size() > 1; });
        if (dotted != clause.targets.end()) {
            sink().report(ast::spanOf(*dotted), diag::LoopVariableName);
        } else if (clause.targets.size() > 2) {
            const Loc end = clause.targets[1].back().span.end;
            sink().report({end, clause.targets.back().back().span.end}, diag::LoopVariableCount, clause.targets.size());
        }
        for (const ast::DottedName& target : clause.targets) {
            (void)scopes_.bind(target.front());
        }
        all(clause.conditions);
    }
}

void Walker::lambda(const ast::LambdaExpr& e) {
    params(e.params);
    for (const ast::Param& param : e.params) {
        annotation(param.type, {});
    }
    const Place outer = place_;
    place_ = Place::Lambda;
    // Defaults see what surrounds the lambda, not the parameters; they run when it is called.
    for (const ast::Param& param : e.params) {
        optional(param.defaultValue);
    }
    scopes_.push(ScopeKind::Lambda);
    for (const ast::Param& param : e.params) {
        (void)scopes_.bind(param.name);
    }
    annotation(e.returnType, {});
    body(e.body);
    if (!e.body.empty()) {
        const ast::Stmt& last = *e.body.back();
        const bool hasValue = last.kind == ast::StmtKind::ExprStmt || last.kind == ast::StmtKind::AssignStmt ||
                              last.kind == ast::StmtKind::AugAssignStmt || last.kind == ast::StmtKind::AssertStmt;
        if (!hasValue) {
            sink().report(last.span, diag::LambdaLast);
        }
    }
    scopes_.pop();
    place_ = outer;
}

void Walker::joined(const ast::JoinedString& e) {
    for (const ast::StringPart& part : e.parts) {
        if (part.expr == nullptr) {
            continue;
        }
        if (part.spec == ast::FormatSpec::Unknown) {
            sink().report(part.expr->span, diag::BadFormatSpec, ws_.text(part.specText.name));
        }
        expr(*part.expr);
    }
}

/// A whole annotation. Its mistakes are reported where it begins, or at `anchor` when that is a place (observed).
void Walker::annotation(const ast::TypeExpr* t, Span anchor) {
    if (t != nullptr) {
        anchor_ = anchor.valid() ? anchor : t->span;
        type(*t);
    }
}

void Walker::optionalType(const ast::TypeExpr* t) {
    if (t != nullptr) {
        type(*t);
    }
}

void Walker::type(const ast::TypeExpr& t) {
    ast::visit(t, ast::overloaded{
        [](const ast::AnyType&) {},
        [](const ast::BasicType&) {},
        [](const ast::LiteralType&) {},
        [&](const ast::NamedType& x) { model_.refs.set(x.id, lookUpType(x.names, anchor_)); },
        [&](const ast::ListType& x) { optionalType(x.element); },
        [&](const ast::DictType& x) {
            optionalType(x.key);
            optionalType(x.value);
        },
        [&](const ast::UnionType& x) {
            for (const ast::TypeExpr* member : x.members) {
                type(*member);
            }
        },
        [&](const ast::FunctionType& x) {
            for (const ast::TypeExpr* param : x.params) {
                type(*param);
            }
            optionalType(x.result);
        },
    });
}

}  // namespace kcl::sema

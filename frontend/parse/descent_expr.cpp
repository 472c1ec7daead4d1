// Expressions, lists, configurations, comprehensions, lambdas and quantifiers.
#include "frontend/parse/descent.h"

namespace kcl::parse {

template <bool Recovering>
void Descent<Recovering>::expr() {
    if constexpr (!Recovering) {
        if (in(S::Single) && !isIn(at_[1].kind, S::Suffix, S::BinaryOp) && at_[1].kind != K::IfOp && builder_.operandAlone(at_)) {
            skip();
            return;
        }
    }
    rule(Rule::Expr, [this] {
        simple();
        if (takeIf(K::IfOp)) {
            simple();
            match(K::Else);
            expr();
        }
    });
}

/// Operands with their signs and suffixes, and operators between them: flat, the builder knows the precedence.
template <bool Recovering>
void Descent<Recovering>::simple() {
    rule(Rule::Simple, [this] {
        operand();
        while (in(S::BinaryOp)) {
            take();
            operand();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::operand() {
    if (in(S::Sign)) {
        take();
    }
    switch (kind()) {
        case K::Ident:
        case K::Int:
        case K::Float:
        case K::String:
        case K::LongString:
        case K::True:
        case K::False:
        case K::None:
        case K::Undefined: take(); break;
        case K::LParen:
            take();
            expr();
            match(K::RParen);
            break;
        case K::LBracket: list(); break;
        case K::LBrace:
            take();
            configTail();
            break;
        case K::Lambda: lambda(); break;
        case K::All:
        case K::Any:
        case K::Filter:
        case K::Map: quantifier(); break;
        default: noAlternative();
    }
    suffixes();
}

template <bool Recovering>
void Descent<Recovering>::suffixes() {
    while (in(S::Suffix)) {
        switch (kind()) {
            case K::Dot:
            case K::QuestionDot:
                take();
                match(K::Ident);
                break;
            case K::CallParen:
                take();
                args();
                match(K::RParen);
                break;
            case K::SchemaBrace:
                take();
                configTail();
                break;
            default:
                take();
                subscript();
                match(K::RBracket);
        }
    }
}

template <bool Recovering>
void Descent<Recovering>::exprIfAny() {
    if (in(S::Expr)) {
        expr();
    }
}

template <bool Recovering>
void Descent<Recovering>::subscript() {
    rule(Rule::Subscript, [this] {
        exprIfAny();
        if (takeIf(K::Colon)) {
            exprIfAny();
            if (takeIf(K::Colon)) {
                exprIfAny();
            }
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::arg() {
    expr();
    if (takeIf(K::Assign)) {
        expr();
    }
    skipIf(K::Comma);
}

/// Arguments may stand on lines of their own only when the first does.
template <bool Recovering>
void Descent<Recovering>::args() {
    rule(Rule::Args, [this] {
        const bool lines = in(S::Layout);
        skipLayout();
        while (in(S::Expr)) {
            arg();
            if (lines) {
                skipLayout();
            }
        }
    });
}

// ---- lists

template <bool Recovering>
void Descent<Recovering>::item() {
    if (is(K::If)) {
        listIf();
        return;
    }
    takeIf(K::Spread);
    expr();
}

template <bool Recovering>
void Descent<Recovering>::list() {
    rule(Rule::List, [this] {
        take();
        skipLayout();
        while (in(S::Expr) || is(K::Spread) || is(K::If)) {
            item();
            skipIf(K::Comma);
            skipLayout();
        }
        if (is(K::For)) {
            compTail();
        }
        match(K::RBracket);
    });
}

/// `if c:`, once or, where an inline branch is an `if` itself, several times.
template <bool Recovering>
void Descent<Recovering>::conditions() {
    while (takeIf(K::If)) {
        expr();
        match(K::Colon);
    }
}

/// An `if` in brackets, whose branches are given by `block`. Flat: the builder gives each `elif` and `else` to the
/// nearest `if`.
template <bool Recovering>
template <typename Block>
void Descent<Recovering>::conditional(Block block) {
    conditions();
    block();
    while (true) {
        if (is(K::NewlineElif) || is(K::Elif)) {
            skipIf(K::NewlineElif);
            match(K::Elif);
            expr();
        } else if (is(K::NewlineElse) || is(K::Else)) {
            skipIf(K::NewlineElse);
            match(K::Else);
        } else {
            return;
        }
        match(K::Colon);
        conditions();
        block();
    }
}

template <bool Recovering>
void Descent<Recovering>::listIf() {
    rule(Rule::ListIf, [this] { conditional([this] { listBlock(); }); });
}

template <bool Recovering>
void Descent<Recovering>::listBlock() {
    rule(Rule::ListBlock, [this] {
        if (!skipIf(K::Newline)) {
            if (!in(S::Expr) && !is(K::Spread)) {
                noAlternative();
            }
            item();
            return;
        }
        match(K::Indent);
        do {
            if (!in(S::Expr) && !is(K::Spread) && !is(K::If)) {
                noAlternative();
            }
            item();
            skipIf(K::Comma);
            skipIf(K::Newline);
        } while (in(S::Expr) || is(K::Spread) || is(K::If));
        match(K::Dedent);
    });
}

// ---- comprehensions

template <bool Recovering>
void Descent<Recovering>::compTail() {
    rule(Rule::CompTail, [this] {
        compFor();
        while (true) {
            if (is(K::For)) {
                compFor();
            } else if (takeIf(K::If)) {
                expr();
            } else if (in(S::Layout)) {
                skip();
            } else {
                return;
            }
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::compFor() {
    rule(Rule::CompFor, [this] {
        take();
        dotted();
        while (skipIf(K::Comma)) {
            dotted();
        }
        match(K::In);
        simple();
        if (takeIf(K::IfOp)) {
            expr();
        }
    });
}

// ---- configurations

template <bool Recovering>
void Descent<Recovering>::entry() {
    if (is(K::If)) {
        configIf();
    } else if (takeIf(K::DoubleSpread)) {
        expr();
    } else {
        expr();
        if (in(S::ConfigOp)) {
            take();
            expr();
        }
    }
    skipIf(K::Comma);
}

/// From behind the opening brace to the closing one. Entries may stand on lines of their own only when the first does.
template <bool Recovering>
void Descent<Recovering>::configTail() {
    rule(Rule::ConfigTail, [this] {
        const bool lines = in(S::Layout);
        skipLayout();
        while (in(S::Expr) || is(K::DoubleSpread) || is(K::If)) {
            entry();
            if (lines) {
                skipLayout();
            }
        }
        skipLayout();
        if (is(K::For)) {
            compTail();
        }
        match(K::RBrace);
    });
}

template <bool Recovering>
void Descent<Recovering>::configIf() {
    rule(Rule::ConfigIf, [this] { conditional([this] { configBlock(); }); });
}

/// An entry of a branch, which has an operator in any case.
template <bool Recovering>
void Descent<Recovering>::pair() {
    if (takeIf(K::DoubleSpread)) {
        simple();
        return;
    }
    if (!in(S::Expr)) {
        noAlternative();
    }
    expr();
    if (!in(S::ConfigOp)) {
        mismatchSet();
    }
    take();
    expr();
}

template <bool Recovering>
void Descent<Recovering>::configBlock() {
    rule(Rule::ConfigBlock, [this] {
        if (!skipIf(K::Newline)) {
            pair();
            return;
        }
        match(K::Indent);
        do {
            is(K::If) ? configIf() : pair();
            skipIf(K::Comma);
            skipIf(K::Newline);
        } while (in(S::Expr) || is(K::DoubleSpread) || is(K::If));
        match(K::Dedent);
    });
}

// ---- lambdas and quantifiers

template <bool Recovering>
void Descent<Recovering>::lambda() {
    rule(Rule::Lambda, [this] {
        take();
        if (takeIf(K::ParamBrace)) {
            skipLayout();
            while (is(K::Ident)) {
                param();
                skipIf(K::Comma);
                skipLayout();
            }
            match(K::RBrace);
            match(K::Arrow);
            type();
        } else if (is(K::Ident) || is(K::LambdaBrace) || is(K::Arrow)) {
            while (is(K::Ident)) {
                param();
                skipIf(K::Comma);
            }
            if (takeIf(K::Arrow)) {
                type();
            }
        } else {
            noAlternative();
        }
        match(K::LambdaBrace);
        while (true) {
            if (in(S::Layout)) {
                skip();
            } else if (in(S::Statement) && !is(K::At)) {
                lambdaStmt();
            } else {
                break;
            }
        }
        match(K::RBrace);
    });
}

template <bool Recovering>
void Descent<Recovering>::lambdaStmt() {
    rule(Rule::LambdaStmt, [this] {
        switch (kind()) {
            case K::If: ifStmt(); return;
            case K::Import: importStmt(); return;
            case K::Type: typeAlias(); return;
            case K::Assert: assertStmt(); return;
            case K::Schema:
            case K::Mixin:
            case K::Protocol: lambdaSchema(); return;
            case K::Rule: ruleStmt(); return;
            default: exprStmt();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::quantifier() {
    rule(Rule::Quantifier, [this] {
        const auto test = [this] {
            simple();
            if (takeIf(K::IfOp)) {
                expr();
            }
        };
        take();
        match(K::Ident);
        if (skipIf(K::Comma)) {
            match(K::Ident);
        }
        match(K::In);
        quantifierTarget();
        if (!is(K::LBrace) && !is(K::SchemaBrace)) {
            mismatchSet();
        }
        take();
        if (skipIf(K::Newline)) {
            match(K::Indent);
            test();
            match(K::Newline);
            match(K::Dedent);
        } else if (in(S::Expr)) {
            test();
        } else {
            noAlternative();
        }
        match(K::RBrace);
    });
}

template <bool Recovering>
void Descent<Recovering>::quantifierTarget() {
    rule(Rule::QuantifierTarget, [this] {
        switch (kind()) {
            case K::Ident:
                take();
                while (is(K::Dot) || is(K::QuestionDot) || is(K::IndexBracket) || is(K::QuestionBracket)) {
                    const bool bracket = is(K::IndexBracket) || is(K::QuestionBracket);
                    take();
                    if (bracket) {
                        subscript();
                        match(K::RBracket);
                    } else {
                        match(K::Ident);
                    }
                }
                return;
            case K::String:
            case K::LongString: take(); return;
            case K::LBracket: list(); return;
            case K::LBrace:
                take();
                configTail();
                return;
            default: noAlternative();
        }
    });
}

// What descent_stmt.cpp uses; the rest is reached from these.
#define KCL_INSTANTIATE(recovering)                 \
    template void Descent<recovering>::expr();      \
    template void Descent<recovering>::simple();    \
    template void Descent<recovering>::args();      \
    template void Descent<recovering>::configTail();
KCL_INSTANTIATE(false)
KCL_INSTANTIATE(true)
#undef KCL_INSTANTIATE

}  // namespace kcl::parse

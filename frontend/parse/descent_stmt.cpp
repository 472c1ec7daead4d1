// Files, statements, schemas and types, and what happens at a mistake.
#include "frontend/parse/descent.h"

namespace kcl::parse {

template <bool Recovering>
Descent<Recovering>::Descent(const SourceFile& file, Session& session, diag::Engine* sink)
    : builder_(file, session, sink, *this), recovery_(file, builder_, sink) {}

template <bool Recovering>
const ast::Module* Descent<Recovering>::run(const lex::Token* tokens) {
    at_ = tokens;
    try {
        module();
    } catch (const Bail&) {
        return nullptr;
    }
    return !Recovering && builder_.failed() ? nullptr : builder_.module();
}

template <bool Recovering>
void Descent<Recovering>::parseInterpolation(const lex::Token* tokens) {
    // The position comes back also when the parse is given up: the tokens of the string die before it.
    struct Restored {
        const lex::Token*& at;
        const lex::Token* saved;
        ~Restored() { at = saved; }
    } const restored{at_, at_};
    at_ = tokens;
    interpolation();
}

// ---- mistakes

template <bool Recovering>
void Descent<Recovering>::mismatch(K wanted) {
    if constexpr (Recovering) {
        if (recovery_.mismatch(at_, wanted) == Recovery::Action::Leave) {
            throw Mistake{};
        }
    } else {
        bail();
    }
}

template <bool Recovering>
void Descent<Recovering>::mismatchSet() {
    if constexpr (Recovering) {
        recovery_.mismatchSet(at_);
        throw Mistake{};
    } else {
        bail();
    }
}

template <bool Recovering>
void Descent<Recovering>::noAlternative() {
    if constexpr (Recovering) {
        recovery_.noAlternative(at_);
        throw Mistake{};
    } else {
        bail();
    }
}

// ---- files and statements

template <bool Recovering>
void Descent<Recovering>::module() {
    rule(Rule::Module, [this] {
        sync();
        while (is(K::Newline) || in(S::Statement)) {
            if (!skipIf(K::Newline)) {
                stmt();
            }
            sync();
        }
        match(K::Eof);
    });
}

template <bool Recovering>
void Descent<Recovering>::interpolation() {
    rule(Rule::Interpolation, [this] {
        expr();
        if (takeIf(K::Colon)) {
            match(K::FormatSpec);
        }
        match(K::Eof);
    });
}

template <bool Recovering>
void Descent<Recovering>::stmt() {
    rule(Rule::Stmt, [this] {
        while (is(K::At)) {
            decorator();
        }
        switch (kind()) {
            case K::If: ifStmt(); return;
            case K::Schema:
            case K::Mixin:
            case K::Protocol: schemaStmt(); return;
            case K::Rule: ruleStmt(); return;
            case K::Import: importStmt(); return;
            case K::Type: typeAlias(); return;
            case K::Assert: assertStmt(); return;
            default: in(S::Expr) ? exprStmt() : noAlternative();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::suite() {
    rule(Rule::Suite, [this] {
        if (!skipIf(K::Newline)) {
            in(S::Expr) ? exprStmt() : noAlternative();
            return;
        }
        match(K::Indent);
        sync();
        do {
            if (in(S::Statement)) {
                stmt();
            } else if (!skipIf(K::Newline)) {
                noAlternative();
            }
            sync();
        } while (is(K::Newline) || in(S::Statement));
        match(K::Dedent);
    });
}

template <bool Recovering>
void Descent<Recovering>::ifStmt() {
    rule(Rule::IfStmt, [this] {
        take();
        expr();
        match(K::Colon);
        suite();
        while (is(K::NewlineElif) || is(K::Elif)) {
            skipIf(K::NewlineElif);
            match(K::Elif);
            expr();
            match(K::Colon);
            suite();
        }
        if (is(K::NewlineElse) || is(K::Else)) {
            skipIf(K::NewlineElse);
            match(K::Else);
            match(K::Colon);
            suite();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::importStmt() {
    rule(Rule::ImportStmt, [this] {
        take();
        while (is(K::Dot) || is(K::Ellipsis)) {
            take();
        }
        dotted();
        if (takeIf(K::As)) {
            match(K::Ident);
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::typeAlias() {
    rule(Rule::TypeAlias, [this] {
        take();
        dotted();
        match(K::Assign);
        type();
    });
}

template <bool Recovering>
void Descent<Recovering>::assertStmt() {
    rule(Rule::AssertStmt, [this] {
        take();
        simple();
        if (takeIf(K::IfOp)) {
            simple();
        }
        if (skipIf(K::Comma)) {
            expr();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::assignments() {
    while (takeIf(K::Assign)) {
        expr();
    }
}

template <bool Recovering>
void Descent<Recovering>::exprStmt() {
    rule(Rule::ExprStmt, [this] {
        expr();
        if (is(K::Assign)) {
            assignments();
            return;
        }
        if (in(S::Augmented)) {
            take();
            expr();
            return;
        }
        if (!is(K::Colon) && !is(K::Question)) {
            return;
        }
        takeIf(K::Question);
        match(K::Colon);
        type();
        if (is(K::CallParen) || is(K::SchemaBrace)) {
            if (takeIf(K::CallParen)) {
                args();
                match(K::RParen);
            }
            match(K::SchemaBrace);
            configTail();
        } else if (in(S::Augmented)) {
            take();
            expr();
        } else if (is(K::IndexBracket)) {
            listStmt();
        } else {
            assignments();
        }
    });
}

/// A list behind a type on the same line is a statement of its own; the scanner takes its bracket for an index.
template <bool Recovering>
void Descent<Recovering>::listStmt() {
    rule(Rule::ListStmt, [this] {
        take();
        skipLayout();
        while (in(S::Expr) || is(K::Spread)) {
            takeIf(K::Spread);
            expr();
            skipIf(K::Comma);
            skipLayout();
        }
        match(K::RBracket);
    });
}

template <bool Recovering>
void Descent<Recovering>::decorator() {
    rule(Rule::Decorator, [this] {
        take();
        simple();
        skipIf(K::Newline);
    });
}

// ---- schemas and rules

/// From the keyword to the colon.
template <bool Recovering>
void Descent<Recovering>::schemaHeader() {
    take();
    dotted();
    if (is(K::IndexBracket)) {
        params();
    }
    if (takeIf(K::CallParen)) {
        dotted();
        match(K::RParen);
    }
    if (takeIf(K::For)) {
        dotted();
    }
    match(K::Colon);
}

template <bool Recovering>
void Descent<Recovering>::schemaStmt() {
    rule(Rule::SchemaStmt, [this] {
        schemaHeader();
        match(K::Newline);
        if (skipIf(K::Indent)) {
            schemaBody();
            match(K::Dedent);
        }
    });
}

/// A schema in a lambda cannot be without a body: its layout would be that of the lambda.
template <bool Recovering>
void Descent<Recovering>::lambdaSchema() {
    rule(Rule::LambdaSchema, [this] {
        schemaHeader();
        match(K::Newline);
        match(K::Indent);
        schemaBody();
        match(K::Dedent);
    });
}

template <bool Recovering>
void Descent<Recovering>::ruleStmt() {
    rule(Rule::RuleStmt, [this] {
        take();
        dotted();
        if (is(K::IndexBracket)) {
            params();
        }
        if (takeIf(K::CallParen)) {
            while (is(K::Ident)) {
                dotted();
                skipIf(K::Comma);
            }
            match(K::RParen);
        }
        if (takeIf(K::For)) {
            dotted();
        }
        match(K::Colon);
        checks();
    });
}

template <bool Recovering>
void Descent<Recovering>::params() {
    rule(Rule::Params, [this] {
        take();
        while (is(K::Ident)) {
            param();
            skipIf(K::Comma);
        }
        match(K::RBracket);
    });
}

template <bool Recovering>
void Descent<Recovering>::param() {
    rule(Rule::Param, [this] {
        take();
        if (takeIf(K::Colon)) {
            type();
        }
        if (takeIf(K::Assign)) {
            expr();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::schemaBody() {
    rule(Rule::SchemaBody, [this] {
        sync();
        while (true) {
            if (is(K::Mixin)) {
                mixinList();
            } else if (in(S::Statement) || is(K::SignatureBracket)) {
                bodyItem();
            } else if (!skipIf(K::Newline)) {
                break;
            }
            sync();
        }
        if (is(K::Check)) {
            checkBlock();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::bodyItem() {
    rule(Rule::BodyItem, [this] {
        while (is(K::At)) {
            decorator();
        }
        switch (kind()) {
            case K::Assert: assertStmt(); return;
            case K::If: ifStmt(); return;
            case K::SignatureBracket: indexSignature(); return;
            // Where no such statement may begin, its keyword is a name.
            case K::Schema:
            case K::Protocol:
            case K::Rule:
            case K::Import:
            case K::Type: rule(Rule::KeywordName, [this] { take(); }); return;
            default: in(S::Expr) ? exprStmt() : noAlternative();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::mixinList() {
    rule(Rule::MixinList, [this] {
        take();
        if (!is(K::LBracket) && !is(K::IndexBracket)) {
            mismatchSet();
        }
        take();
        if (skipIf(K::Newline)) {
            match(K::Indent);
            while (is(K::Ident)) {
                dotted();
                skipIf(K::Comma);
                skipIf(K::Newline);
            }
            match(K::Dedent);
        } else if (is(K::Ident) || is(K::RBracket)) {
            while (is(K::Ident)) {
                dotted();
                skipIf(K::Comma);
            }
        } else {
            noAlternative();
        }
        match(K::RBracket);
    });
}

template <bool Recovering>
void Descent<Recovering>::indexSignature() {
    rule(Rule::IndexSignature, [this] {
        take();
        if (takeIf(K::Ellipsis)) {
            type();
        } else if (is(K::Ident) || is(K::Any)) {
            take();
            if (takeIf(K::Colon)) {
                takeIf(K::Ellipsis);
                type();
            }
        } else {
            noAlternative();
        }
        match(K::RBracket);
        match(K::Colon);
        type();
        if (takeIf(K::Assign)) {
            expr();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::checkBlock() {
    rule(Rule::CheckBlock, [this] {
        take();
        match(K::Colon);
        checks();
    });
}

/// The indented lines of a check block or a rule.
template <bool Recovering>
void Descent<Recovering>::checks() {
    const auto begins = [this] { return in(S::Expr) || is(K::If) || is(K::Assert); };
    match(K::Newline);
    match(K::Indent);
    sync();
    do {
        if (begins()) {
            checkExpr();
        } else if (!skipIf(K::Newline)) {
            noAlternative();
        }
        sync();
    } while (is(K::Newline) || begins());
    match(K::Dedent);
}

template <bool Recovering>
void Descent<Recovering>::checkExpr() {
    rule(Rule::CheckExpr, [this] {
        if (!in(S::Expr)) {
            checkName();
            return;
        }
        simple();
        if (takeIf(K::IfOp)) {
            simple();
        }
        if (skipIf(K::Comma)) {
            in(S::Expr) ? simple() : checkName();
        }
    });
}

/// `if` and `assert` are names in a check block.
template <bool Recovering>
void Descent<Recovering>::checkName() {
    if (!is(K::If) && !is(K::Assert)) {
        noAlternative();
    }
    rule(Rule::CheckName, [this] { take(); });
}

// ---- types

template <bool Recovering>
void Descent<Recovering>::type() {
    rule(Rule::Type, [this] {
        typeElement();
        while (is(K::Bar) || is(K::FunctionArrow)) {
            take();
            typeElement();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::typeElement() {
    rule(Rule::TypeElement, [this] {
        switch (kind()) {
            case K::Ident:
                take();
                while (takeIf(K::Dot)) {
                    match(K::Ident);
                }
                return;
            case K::LBracket:
            case K::IndexBracket:
                take();
                if (in(S::Type)) {
                    type();
                }
                match(K::RBracket);
                return;
            case K::LBrace:
            case K::SchemaBrace:
                take();
                if (in(S::Type)) {
                    type();
                }
                match(K::Colon);
                if (in(S::Type)) {
                    type();
                }
                match(K::RBrace);
                return;
            case K::LParen:
            case K::CallParen:
                take();
                while (in(S::Type)) {
                    type();
                    skipIf(K::Comma);
                }
                match(K::RParen);
                return;
            default:
                if (!in(S::Type)) {
                    noAlternative();
                }
                take();
        }
    });
}

template <bool Recovering>
void Descent<Recovering>::dotted() {
    rule(Rule::Dotted, [this] {
        match(K::Ident);
        while (takeIf(K::Dot)) {
            match(K::Ident);
        }
    });
}

template class Descent<false>;
template class Descent<true>;

}  // namespace kcl::parse

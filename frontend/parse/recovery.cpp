#include "frontend/parse/recovery.h"

#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/messages.h"
#include "frontend/parse/token_sets.h"

#include <algorithm>
#include <string>

namespace kcl::parse {

namespace {

using lex::Token;
using K = lex::TokenKind;

bool isDedent(lex::TokenKind k) {
    return k == K::Dedent || k == K::PartialDedent;
}

}  // namespace

Rule Recovery::rule(std::size_t back) const {
    const Builder::Frame* frame = builder_.frame();
    for (; back > 0 && frame != nullptr; --back) {
        frame = frame->parent;
    }
    return frame == nullptr ? Rule::Module : frame->rule;
}

template <typename... Args, typename... Given>
void Recovery::report(const Token* at, const diag::Definition<Args...>& definition, const Given&... given) {
    ++reported_;
    sink_.report(placeOf(file_, *at), definition, given...);
}

void Recovery::expected(const Token* at, std::string_view set) {
    report(at, diag::ExpectedOneOf, set, describe(file_, *at));
}

void Recovery::expectedToken(const Token* at, lex::TokenKind wanted) {
    std::string set = "\"";
    set += lex::kindText(wanted);
    set += '"';
    expected(at, set);
}

void Recovery::unexpected(const Token* at) {
    if (at->kind == K::PartialDedent) {
        report(at, diag::BadIndentation, at->extra == 1 ? "1 space" : std::to_string(at->extra) + " spaces");
        return;
    }
    report(at, diag::UnexpectedToken, lex::isKeyword(at->kind) || at->kind == K::Ident ? lex::kindText(K::Ident) : describe(file_, *at));
}

// ---- statements

const Token* Recovery::sync(const Token* at) {
    const Rule in = rule();
    switch (in) {
        case Rule::Module: break;
        case Rule::Suite:
        case Rule::CheckBlock:
        case Rule::SchemaBody:
        case Rule::RuleStmt: {
            // Only inside of the block, not in the header before it.
            const Token* const first = builder_.frame()->first;
            const bool inside = in == Rule::SchemaBody || std::any_of(first, at, [](const Token& t) { return t.kind == K::Indent; });
            if (!inside) {
                return at;
            }
            break;
        }
        default: return at;
    }
    while (true) {
        if (isDropped(at)) {
            ++at;
            continue;
        }
        if (at->kind == K::NewlineElif || at->kind == K::NewlineElse) {
            ++at;
            continue;
        }
        const bool ends = at->kind == K::Eof || (in != Rule::Module && at->kind == K::Dedent);
        const bool fits = isIn(at->kind, TokenSet::Statement) || at->kind == K::Newline ||
                          (in == Rule::SchemaBody && (at->kind == K::SignatureBracket || at->kind == K::Check));
        if (ends || fits || hopeless()) {
            return at;
        }
        if (at->kind == K::Indent) {
            unexpected(at);
            dropIndent(at);
            ++at;
        } else if (isDedent(at->kind)) {
            unexpected(at);
            ++at;
        } else {
            if (in == Rule::SchemaBody || in == Rule::CheckBlock || in == Rule::RuleStmt) {
                expected(at, kOperandSet);
            } else {
                unexpected(at);
            }
            const Token* const first = at;
            at = skipStatement(at, at);
            skip(first, at);
        }
    }
}

/// Remembers the dedent that belongs to the stray indent at `at`.
void Recovery::dropIndent(const Token* at) {
    int level = 0;
    for (const Token* t = at; t->kind != K::Eof; ++t) {
        if (t->kind == K::Indent) {
            ++level;
        } else if (t->kind == K::Dedent && --level == 0) {
            dropped_.push_back(t);
            return;
        }
    }
}

/// Remembers the dedents behind `end` of the indents from `first` on that are skipped.
void Recovery::dropIndents(const Token* first, const Token* end) {
    std::size_t level = 0;
    for (const Token* t = first; t->kind != K::Eof && (t < end || level > 0); ++t) {
        if (t->kind == K::Indent) {
            ++level;
        } else if (t->kind == K::Dedent && level > 0) {
            --level;
            if (t > end) {
                dropped_.push_back(t);
            }
        }
    }
}

bool Recovery::isDropped(const Token* at) const {
    return !dropped_.empty() && std::find(dropped_.begin(), dropped_.end(), at) != dropped_.end();
}

/// The end of the statement that began at `first`: the newline behind it, or what follows its block; at or behind `at`.
const Token* Recovery::skipStatement(const Token* first, const Token* at) const {
    std::uint32_t depth = 0;
    std::uint32_t indents = 0;
    for (const Token* t = first;; ++t) {
        const bool beyond = t >= at;
        if (t->kind == K::Eof) {
            return t;
        }
        if (lex::isOpener(t->kind)) {
            ++depth;
        } else if (lex::isCloser(t->kind)) {
            if (depth == 0 && beyond) {
                return t > at ? t : t + 1;
            }
            depth -= depth > 0 ? 1 : 0;
        } else if (t->kind == K::Indent) {
            ++indents;
        } else if (isDedent(t->kind)) {
            if (indents == 0 && depth == 0 && beyond) {
                return t;
            }
            indents -= indents > 0 ? 1 : 0;
            if (indents == 0 && depth == 0 && beyond && t[1].kind != K::Elif && t[1].kind != K::Else) {
                return t + 1;
            }
        } else if (lex::isNewline(t->kind) && depth == 0 && indents == 0 && beyond) {
            if (t[1].kind != K::Indent && t->kind == K::Newline) {
                return t;
            }
        }
    }
}

// ---- items of brackets

/// The end of the item that began at `first`: the comma, newline or closing bracket behind it.
const Token* Recovery::skipItem(const Token* first, const Token* at) const {
    std::uint32_t depth = 0;
    for (const Token* t = first;; ++t) {
        const bool beyond = t >= at;
        if (t->kind == K::Eof) {
            return t;
        }
        if (lex::isOpener(t->kind)) {
            ++depth;
        } else if (lex::isCloser(t->kind)) {
            if (depth == 0 && beyond) {
                return t;
            }
            depth -= depth > 0 ? 1 : 0;
        } else if (depth == 0 && beyond && (t->kind == K::Comma || lex::isNewline(t->kind))) {
            return t;
        }
    }
}

/// The bracket that closes the one around `at`, or Eof.
const Token* Recovery::skipToCloser(const Token* at) const {
    std::uint32_t depth = 0;
    for (;; ++at) {
        if (at->kind == K::Eof) {
            return at;
        }
        if (lex::isOpener(at->kind)) {
            ++depth;
        } else if (lex::isCloser(at->kind)) {
            if (depth == 0) {
                return at;
            }
            --depth;
        }
    }
}

void Recovery::skip(const Token* first, const Token* end) {
    skipped_.push_back({file_.at(first->offset), file_.at(end->offset)});
}

bool Recovery::resume(const Token*& at) {
    const Token* const first = builder_.frame()->first;
    const bool left = leave(at);
    if (left && rule() != Rule::Module) {
        skip(first, at);
    }
    return left;
}

/// Where to go on behind the current rule, when that can be left at a mistake.
bool Recovery::leave(const Token*& at) const {
    const Builder::Frame& frame = *builder_.frame();
    switch (frame.rule) {
        case Rule::Stmt:
        case Rule::BodyItem:
        case Rule::LambdaStmt:
        case Rule::CheckExpr: at = skipStatement(frame.first, at); return true;
        case Rule::Module: at = skipToCloser(at); return true;
        case Rule::Expr:
            if (rule(1) != Rule::ConfigTail && rule(1) != Rule::List && rule(1) != Rule::Args) {
                return false;
            }
            at = skipItem(frame.first, at);
            return true;
        case Rule::Interpolation:
            while (at->kind != K::Eof) {
                ++at;
            }
            return true;
        default: return false;
    }
}

// ---- mistakes

/// What is said when the token at `at` is not `wanted`. The reference's words depend on the place.
void Recovery::complain(const Token* at, K wanted) {
    const Rule in = rule();
    const bool word = lex::isKeyword(at->kind) || at->kind == K::Ident;
    const bool ends = lex::isLayout(at->kind) || at->kind == K::Eof || lex::isCloser(at->kind);
    const bool closer = lex::isCloser(wanted);
    if (in == Rule::Module) {
        unexpected(at);
    } else if (wanted == K::Newline) {
        expectedToken(at, K::Indent);
    } else if (wanted == K::FormatSpec) {
        report(at, diag::FormatSpecWithoutHash);
    } else if (wanted == K::Eof) {
        const Token* const first = builder_.frame()->first;
        const auto begin = first->offset;
        report(first, diag::BadInterpolation, std::string_view(file_.text).substr(begin, endOfInterpolation(at) - begin));
    } else if (wanted == K::Colon && at->kind == K::If && at[-1].kind == K::Else) {
        report(at - 1, diag::ElseIf);
    } else if (wanted == K::Colon && at[-1].kind == K::Question && rule(1) != Rule::BodyItem) {
        unexpected(at - 1);
    } else if (wanted == K::LambdaBrace) {
        if (at[-1].kind == K::Lambda) {
            at->kind == K::LParen || word ? expectedToken(at, K::LambdaBrace) : expectedToken(at, K::Ident);
        } else {
            lex::isNewline(at->kind) ? expected(at, kLambdaSet) : expectedToken(at, K::Ident);
        }
    } else if (in == Rule::Params && wanted == K::RBracket && at->kind != K::Eof) {
        expectedToken(at, K::Ident);
    } else if (in == Rule::TypeElement && (closer || wanted == K::Colon) && lex::isOpener(at[-1].kind) && at->kind != K::RBrace) {
        expected(at, kTypeSet);
    } else if ((in == Rule::List || in == Rule::ConfigTail) && closer && at->kind != K::Eof && !word && !isIn(at->kind, TokenSet::Expr)) {
        expected(at, kOperandSet);
    } else if (in == Rule::Simple && wanted == K::RBracket && at->kind != K::Eof) {
        if (at[-1].kind == K::Comma || at->kind == K::Comma || isIn(at->kind, TokenSet::Expr)) {
            report(at, diag::SeveralIndices);
        } else {
            expected(at, kOperandSet);
        }
    } else if (in == Rule::Simple && wanted == K::RParen && !ends && !isIn(at->kind, TokenSet::Expr) && openerOf(at) == K::CallParen) {
        expected(at, kOperandSet);
    } else {
        expectedToken(at, wanted);
    }
}

/// Kind of the bracket around `at`, Eof when there is none.
K Recovery::openerOf(const Token* at) const {
    // The inside of a string has tokens of its own.
    const Builder::Frame* outermost = builder_.frame();
    while (outermost->parent != nullptr && outermost->rule != Rule::Interpolation) {
        outermost = outermost->parent;
    }
    const Token* const begin = outermost->first;
    std::uint32_t depth = 0;
    while (at > begin) {
        --at;
        if (lex::isCloser(at->kind)) {
            ++depth;
        } else if (lex::isOpener(at->kind)) {
            if (depth == 0) {
                return at->kind;
            }
            --depth;
        }
    }
    return K::Eof;
}

std::uint32_t Recovery::endOfInterpolation(const Token* at) {
    while (at->kind != K::Eof) {
        ++at;
    }
    return at->offset;
}

void Recovery::mismatchSet(const Token* at) {
    switch (rule()) {
        case Rule::MixinList: expectedToken(at, K::LBracket); break;
        case Rule::Quantifier: expectedToken(at, K::LBrace); break;
        default: expected(at, kConfigOpSet);
    }
}

Recovery::Action Recovery::mismatch(const Token*& at, K wanted) {
    if (wanted == K::Newline && rule() == Rule::SchemaStmt && !lex::isLayout(at->kind)) {
        forgave_ = true;  // observed: `schema S: a = 1` is an empty schema and a statement
        return Action::Go;
    }
    complain(at, wanted);
    if (wanted == K::Colon && lex::isNewline(at->kind)) {
        return Action::Go;
    }
    if (lex::isCloser(wanted)) {
        const Token* const close = skipToCloser(at);
        if (close->kind == wanted) {
            dropIndents(at, close);
            at = close + 1;
            return Action::Go;
        }
    }
    return Action::Leave;
}

void Recovery::noAlternative(const Token* at) {
    switch (rule()) {
        case Rule::TypeElement: expected(at, kTypeSet); break;
        case Rule::IndexSignature: report(at, diag::BadIndexSignature, describe(file_, *at)); break;
        case Rule::QuantifierTarget: expected(at, kTargetSet); break;
        case Rule::Lambda: at->kind == K::LParen ? expectedToken(at, K::LambdaBrace) : expectedToken(at, K::Ident); break;
        default: expected(at, kOperandSet);
    }
}

}  // namespace kcl::parse

// Strings, numbers and the constants.
#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/number_literal.h"
#include "frontend/lex/scanner.h"
#include "frontend/lex/string_literal.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/builder.h"
#include "frontend/support/unicode.h"

namespace kcl::parse {

/// The node of a literal token, or null when it is none.
const ast::Expr* Builder::literal(const Value& value) {
    if (!value.isToken()) {
        return missing();
    }
    const lex::Token& t = value.token();
    switch (t.kind) {
        case TokenKind::Int:
        case TokenKind::Float: return number(t);
        case TokenKind::String:
        case TokenKind::LongString: return string(t);
        case TokenKind::True: return make<ast::NameConstant>(span(t), ast::ConstantKind::True);
        case TokenKind::False: return make<ast::NameConstant>(span(t), ast::ConstantKind::False);
        case TokenKind::None: return make<ast::NameConstant>(span(t), ast::ConstantKind::None);
        case TokenKind::Undefined: return make<ast::NameConstant>(span(t), ast::ConstantKind::Undefined);
        default: return missing();
    }
}

const ast::Expr* Builder::number(const lex::Token& token) {
    const std::string_view literal = text(token);
    if (token.kind == TokenKind::Float) {
        const lex::FloatValue parsed = lex::parseFloat(literal);
        if (!parsed.ok) {
            refuse(span(token), diag::ExpectedOneOf, "\"float\"", literal);
        }
        return make<ast::NumberLit>(span(token), parsed.value);
    }
    if ((token.flags & lex::kPlainDecimal) != 0) {
        std::int64_t value = 0;
        for (const char c : literal) {
            value = value * 10 + (c - '0');
        }
        return make<ast::NumberLit>(span(token), value, ast::UnitSuffix::None);
    }
    const lex::IntValue parsed = lex::parseInt(literal);
    if (!parsed.ok && (token.flags & lex::kBadNumber) == 0) {
        refuse(span(token), diag::ExpectedOneOf, "\"int\"", literal);
    }
    return make<ast::NumberLit>(span(token), static_cast<std::int64_t>(parsed.value),
                                static_cast<ast::UnitSuffix>(parsed.suffix));
}

const ast::StringLit* Builder::plainString(const lex::Token& token) {
    std::string_view value;
    if (!lex::evaluateString(file_.text, token, session_.arena, value)) {
        const lex::StringBounds bounds = lex::stringBounds(file_.text, token);
        refuse(Span{file_.at(bounds.begin), file_.at(bounds.end)}, diag::InvalidString);
    }
    return make<ast::StringLit>(span(token), value, token.kind == TokenKind::LongString);
}

const ast::Expr* Builder::string(const lex::Token& token) {
    if ((token.flags & lex::kInterpolated) != 0 && !isDoc(token)) {
        return joinedString(token);
    }
    return plainString(token);
}

/// Whether `token`, an operand, is the doc string of the module, or of the schema or rule around it: there `${` is text.
bool Builder::isDoc(const lex::Token& token) const {
    if (token.kind != TokenKind::LongString) {
        return false;
    }
    // The rules around the operand, from the inside.
    const Frame* around = frame_;
    const auto next = [&](Rule rule) {
        around = around == nullptr ? nullptr : around->parent;
        return around != nullptr && around->rule == rule;
    };
    if (next(Rule::CheckExpr)) {
        return next(Rule::RuleStmt) && (&token)[-1].kind == TokenKind::Indent;
    }
    if (around == nullptr || around->rule != Rule::Expr || !next(Rule::ExprStmt)) {
        return false;
    }
    if (next(Rule::Stmt)) {
        return next(Rule::Module) && (token.offset == 0 || around->first == &token);
    }
    return around != nullptr && around->rule == Rule::BodyItem && next(Rule::SchemaBody) && around->first == &token;
}

const ast::Expr* Builder::joinedString(const lex::Token& token) {
    std::vector<lex::StringPiece> pieces;
    const lex::PieceProblem problem = lex::splitString(file_.text, token, session_.arena, pieces);
    if (problem == lex::PieceProblem::Escape) {
        const lex::StringBounds bounds = lex::stringBounds(file_.text, token);
        refuse(Span{file_.at(bounds.begin), file_.at(bounds.end)}, diag::InvalidString);
        return plainString(token);
    }
    if (problem == lex::PieceProblem::Unclosed) {
        refuse(placeOf(file_, (&token)[1]), diag::UnclosedInterpolation);
        return plainString(token);
    }
    std::vector<ast::StringPart> parts;
    bool any = false;
    for (const lex::StringPiece& piece : pieces) {
        if (piece.isExpr()) {
            any = true;
            parts.push_back(interpolationPart(piece.begin, piece.end));
        } else {
            parts.push_back({piece.text, nullptr, ast::FormatSpec::None, {}});
        }
    }
    const bool isLong = token.kind == TokenKind::LongString;
    if (!any) {
        return make<ast::StringLit>(span(token), parts.empty() ? std::string_view{} : parts.front().text, isLong);
    }
    return make<ast::JoinedString>(span(token), session_.arena.copy(parts), isLong);
}

/// Parses the inside of a `${ }`. The parser comes back to this builder, so what it is busy with is put aside.
ast::StringPart Builder::interpolationPart(std::uint32_t begin, std::uint32_t end) {
    ast::StringPart part{{}, nullptr, ast::FormatSpec::None, {}};
    const std::string_view inside = std::string_view(file_.text).substr(begin, end - begin);
    const auto bad = [&] {
        refuse(Span{file_.at(begin), file_.at(end)}, diag::BadInterpolation, inside);
    };
    if (inside.find_first_not_of(" \t") == std::string_view::npos) {
        refuse(Span{file_.at(begin - 2), file_.at(begin - 1)}, diag::BadInterpolation, inside);
        part.expr = missing();
        return part;
    }
    std::vector<lex::Token> tokens;
    diag::Engine ignored;
    if (!lex::scanInterpolation(file_, begin, end, tokens, sink_ != nullptr ? *sink_ : ignored) || ignored.hasErrors()) {
        failed_ = true;
    }
    ValueStack saved;
    std::swap(saved, stack_);
    const lex::Token* const savedAt = at_;
    interpolator_.parseInterpolation(tokens.data());
    Slice values(stack_.from(0));
    part.expr = takeExpr(values);
    if (values.take(TokenKind::Colon)) {
        const Value& spec = values.next();
        if (spec.is(TokenKind::FormatSpec)) {
            const std::string_view written = text(spec.token()).substr(1);
            const std::string known = unicode::toLower(written);  // observed: `${d: #JSON}` is JSON too
            part.spec = known == "json" ? ast::FormatSpec::Json : known == "yaml" ? ast::FormatSpec::Yaml : ast::FormatSpec::Unknown;
            part.specText = {session_.names.intern(written), span(spec.token())};
        }
    } else if (!values.empty() && !values.peek().is(TokenKind::Eof)) {
        bad();
    }
    std::swap(saved, stack_);
    at_ = savedAt;
    return part;
}

}  // namespace kcl::parse

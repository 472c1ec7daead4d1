// The one place that compiles generated code. It is compiled without warnings and with exceptions; the base class has
// to be known before the generated header, which does not include it.
#include "tests/grammar/generated_parser.h"

#include "frontend/parse/rules.h"
#include "tests/grammar/parser_base.h"

#include "grammar/generated/Kcl.cpp"

namespace kcl::parse {

// The grammar's tokens and rules are numbered like ours.
#define KCL_RULE(Ident) static_assert(static_cast<int>(Kcl::Rule##Ident) == static_cast<int>(Rule::Ident));
#include "frontend/parse/rules.def"
namespace {
enum { Eof = 0 };
struct TokenNumbers : Kcl {
    static constexpr int Eof = 0;
#define KCL_TOKEN(Ident, Text) static_assert(static_cast<int>(Ident) == static_cast<int>(lex::TokenKind::Ident));
#include "frontend/lex/tokens.def"
};
}  // namespace

struct GeneratedParser::Impl : Interpolator {
    Impl(const SourceFile& file, Session& session) : builder(file, session, nullptr, *this), parser(nullptr) {}
    void parseInterpolation(const lex::Token* tokens) override {
        const lex::Token* const saved = parser.position();
        parser.setPosition(tokens);
        parser.interpolation();
        parser.setPosition(saved);
    }
    Builder builder;
    Kcl parser;
};

GeneratedParser::GeneratedParser(const SourceFile& file, Session& session) : impl_(std::make_unique<Impl>(file, session)) {}

GeneratedParser::~GeneratedParser() = default;

const ast::Module* GeneratedParser::run(const lex::Token* tokens) {
    impl_->parser.attach(impl_->builder, tokens);
    try {
        impl_->parser.module();
    } catch (const Bail&) {
        return nullptr;
    }
    return impl_->builder.failed() ? nullptr : impl_->builder.module();
}

}  // namespace kcl::parse

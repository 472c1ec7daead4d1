// The one place that compiles generated code. It is compiled without warnings and with exceptions; the base class has
// to be known before the generated header, which does not include it.
#include "frontend/parse/generated_parser.h"

#include "frontend/parse/parser_base.h"
#include "frontend/parse/rules.h"

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
    Impl(const SourceFile& file, Session& session, diag::Engine* sink) : builder(file, session, sink, *this), parser(nullptr) {
        if (sink != nullptr) {
            recovery = std::make_unique<Recovery>(file, builder, *sink);
        }
    }
    void parseInterpolation(const lex::Token* tokens) override {
        const lex::Token* const saved = parser.position();
        parser.setPosition(tokens);
        parser.interpolation();
        parser.setPosition(saved);
    }
    Builder builder;
    std::unique_ptr<Recovery> recovery;
    Kcl parser;
};

GeneratedParser::GeneratedParser(const SourceFile& file, Session& session, diag::Engine* sink)
    : impl_(std::make_unique<Impl>(file, session, sink)) {}

GeneratedParser::~GeneratedParser() = default;

const std::vector<Span>& GeneratedParser::skipped() const {
    return impl_->recovery->skipped();
}

bool GeneratedParser::explained() const {
    return impl_->builder.failed() || impl_->recovery->explained();
}

bool GeneratedParser::tookFastPath() const {
    return impl_->parser.runtimeIsUntouched();
}

const lex::Token& GeneratedParser::position() const {
    return *impl_->parser.position();
}

const ast::Module* GeneratedParser::run(const lex::Token* tokens) {
    impl_->parser.attach(impl_->builder, impl_->recovery.get(), tokens);
    try {
        impl_->parser.module();
    } catch (const Bail&) {
        return nullptr;
    }
    if (impl_->recovery == nullptr && impl_->builder.failed()) {
        return nullptr;
    }
    return impl_->builder.module();
}

}  // namespace kcl::parse

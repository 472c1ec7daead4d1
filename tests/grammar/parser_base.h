// The base class of the generated parser. It shadows every member of the ANTLR runtime that generated code names
// (_input, _tracker, _errHandler, finally, enterRule, consume, match, ...), so that a parse builds no tree: tokens and
// rules go straight to the Builder, contexts do not exist, and no prediction automaton is ever read.
//
// The first mistake ends the parse. Include only where generated code is compiled (generated_parser.cpp).
#pragma once

#include "frontend/lex/token_kinds.h"
#include "frontend/parse/builder.h"

#include <antlr4-runtime.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <utility>

namespace kcl::parse {

class ParserBase : public antlr4::Parser {
public:
    /// Where the parser stands in the tokens: `_input->LA(1)` of generated code.
    class Cursor {
    public:
        const Cursor* operator->() const { return this; }
        /// Kind of the next token as ANTLR counts: Eof is -1.
        [[nodiscard]] std::size_t LA(int) const {
            const auto kind = static_cast<std::size_t>(at->kind);
            return kind - static_cast<std::size_t>(kind == 0);
        }
        const lex::Token* at = nullptr;
    };

    void attach(Builder& builder, const lex::Token* tokens) {
        builder_ = &builder;
        _input.at = tokens;
    }
    [[nodiscard]] const lex::Token* position() const { return _input.at; }
    void setPosition(const lex::Token* at) { _input.at = at; }

protected:
    explicit ParserBase(antlr4::TokenStream* input) : antlr4::Parser(input) {}

    /// Generated code throws this where no alternative fits; here it ends the parse.
    struct RecognitionException {};
    struct NoViableAltException : RecognitionException {
        explicit NoViableAltException(ParserBase*) { throw Bail{}; }
    };

    /// Contexts: nothing looks at them.
    struct Tracker {
        template <typename Context>
        Context* createInstance(antlr4::ParserRuleContext*, std::size_t) {
            return nullptr;
        }
    };

    /// Runs `f` at the end of a rule, unless the parse is being given up.
    template <typename F>
    class Finally {
    public:
        explicit Finally(F f) : f_(std::move(f)), flying_(std::uncaught_exceptions()) {}
        Finally(const Finally&) = delete;
        Finally& operator=(const Finally&) = delete;
        ~Finally() noexcept(false) {
            if (std::uncaught_exceptions() == flying_) {
                f_();
            }
        }

    private:
        F f_;
        int flying_;
    };
    template <typename F>
    Finally<F> finally(F f) {
        return Finally<F>(std::move(f));
    }

    struct ErrorHandler {
        ErrorHandler* operator->() { return this; }
        void sync(ParserBase*) {}
        void recoverInline(ParserBase*) { throw Bail{}; }
        void reportMatch(ParserBase*) {}
        void reportError(ParserBase*, const RecognitionException&) {}
        void recover(ParserBase*, const std::exception_ptr&) {}
    };

    void enterRule(antlr4::ParserRuleContext*, std::size_t, std::size_t rule) final {
        builder_->enter(frames_.emplace_back(), static_cast<Rule>(rule), _input.at);
    }
    void exitRule() {
        builder_->exit(frames_.back().rule, _input.at);
        frames_.pop_back();
    }
    void enterOuterAlt(antlr4::ParserRuleContext*, std::size_t) final {}
    void setState(std::size_t) {}
    [[nodiscard]] std::size_t getState() const final { return 0; }

    antlr4::Token* match(std::size_t kind) final {
        if (_input.LA(1) != kind) {
            throw Bail{};
        }
        return consume();
    }
    antlr4::Token* consume() final {
        const lex::TokenKind kind = _input.at->kind;
        if (kind != lex::TokenKind::Eof) {
            if (!lex::isLayout(kind) && kind != lex::TokenKind::Comma) {
                builder_->push(_input.at);
            }
            ++_input.at;
        }
        return nullptr;
    }

    /// A decision that needs more than one token does not compile.
    template <typename T>
    T* getInterpreter() = delete;

    Cursor _input;
    Tracker _tracker;
    ErrorHandler _errHandler;

private:
    Builder* builder_ = nullptr;
    std::deque<Builder::Frame> frames_;  ///< of the rules being parsed
};

}  // namespace kcl::parse

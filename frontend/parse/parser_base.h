// The base class of the generated parser. It shadows every member of the ANTLR runtime that generated code names
// (_input, _tracker, _errHandler, finally, enterRule, consume, match, ...), so that a parse builds no tree: tokens and
// rules go straight to the Builder, contexts do not exist, and no prediction automaton is ever read.
//
// The same generated code does both passes. The first stops at the first mistake; the second reports and goes on
// (see recovery.h), which costs the first a test of one flag.
//
// Include only where generated code is compiled (generated_parser.cpp).
#pragma once

#include "frontend/parse/builder.h"
#include "frontend/parse/recovery.h"

#include <antlr4-runtime.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

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

    void attach(Builder& builder, Recovery* recovery, const lex::Token* tokens) {
        builder_ = &builder;
        recovery_ = recovery;
        _input.at = tokens;
        _errHandler.recovery = recovery;
        _tracker.wanted = recovery != nullptr;
    }
    [[nodiscard]] const lex::Token* position() const { return _input.at; }
    void setPosition(const lex::Token* at) { _input.at = at; }

    /// Whether the runtime's own state is that of a parser which never ran.
    [[nodiscard]] bool runtimeIsUntouched() {
        return getContext() == nullptr && getTokenStream() == nullptr && getNumberOfSyntaxErrors() == 0 &&
               antlr4::Recognizer::getState() == static_cast<std::size_t>(antlr4::atn::ATNState::INVALID_STATE_NUMBER);
    }

protected:
    explicit ParserBase(antlr4::TokenStream* input) : antlr4::Parser(input) {}

    /// Generated code throws this where no alternative fits; it never reaches the runtime.
    struct RecognitionException {};
    struct NoViableAltException : RecognitionException {
        explicit NoViableAltException(ParserBase* parser) { parser->noAlternative(); }
    };

    /// Contexts: nothing looks at them, so the first pass has none. Generated code of the second stores an exception
    /// in its own, so there each rule has one while it runs.
    class Tracker {
    public:
        template <typename Context>
        Context* createInstance(antlr4::ParserRuleContext*, std::size_t) {
            if (!wanted) [[likely]] {
                return nullptr;
            }
            live.push_back(std::make_unique<Context>(nullptr, 0));
            return static_cast<Context*>(live.back().get());
        }
        bool wanted = false;
        std::vector<std::unique_ptr<antlr4::ParserRuleContext>> live;
    };

    /// Runs `f` at the end of a rule.
    template <typename F>
    class Finally {
    public:
        explicit Finally(F f) : f_(std::move(f)) {}
        Finally(const Finally&) = delete;
        Finally& operator=(const Finally&) = delete;
        ~Finally() noexcept(false) { f_(); }

    private:
        F f_;
    };
    template <typename F>
    Finally<F> finally(F f) {
        return Finally<F>(std::move(f));
    }

    class ErrorHandler {
    public:
        ErrorHandler* operator->() { return this; }
        void sync(ParserBase* parser) {
            if (recovery != nullptr) [[unlikely]] {
                parser->_input.at = recovery->sync(parser->_input.at);
            }
        }
        void recoverInline(ParserBase* parser) { parser->mismatch(lex::TokenKind::Eof, true); }
        void reportMatch(ParserBase*) {}
        void reportError(ParserBase*, const RecognitionException&) {}
        /// At the end of a rule that was left: goes on behind what is skipped, or leaves the rule around it too.
        void recover(ParserBase* parser, const std::exception_ptr&) {
            if (recovery->hopeless()) {
                parser->bail();
            }
            if (!recovery->resume(parser->_input.at)) {
                throw RecognitionException{};
            }
        }
        Recovery* recovery = nullptr;
    };

    void enterRule(antlr4::ParserRuleContext*, std::size_t, std::size_t rule) final {
        builder_->enter(static_cast<std::uint8_t>(rule), _input.at);
    }
    void exitRule() {
        builder_->exit(_input.at);
        if (_tracker.wanted) [[unlikely]] {
            _tracker.live.pop_back();
        }
    }
    void enterOuterAlt(antlr4::ParserRuleContext*, std::size_t) final {}
    void setState(std::size_t) {}
    [[nodiscard]] std::size_t getState() const final { return 0; }

    antlr4::Token* match(std::size_t kind) final {
        if (_input.LA(1) == kind) [[likely]] {
            consume();
        } else {
            mismatch(static_cast<lex::TokenKind>(kind == static_cast<std::size_t>(-1) ? 0 : kind), false);
        }
        return nullptr;
    }
    antlr4::Token* consume() final {
        builder_->token(_input.at);
        _input.at += _input.at->kind != lex::TokenKind::Eof;
        return nullptr;
    }

    /// A decision that needs more than one token does not compile.
    template <typename T>
    T* getInterpreter() = delete;

    Cursor _input;
    Tracker _tracker;
    ErrorHandler _errHandler;

private:
    [[noreturn]] void bail() {
        builder_->abandon();
        throw Bail{};
    }
    /// A token other than `wanted` (or, with `set`, than one of a set) stands here.
    void mismatch(lex::TokenKind wanted, bool set) {
        if (recovery_ == nullptr) {
            bail();
        }
        if (recovery_->mismatch(_input.at, wanted, set) == Recovery::Action::Leave) {
            throw RecognitionException{};
        }
    }
    void noAlternative() {
        if (recovery_ == nullptr) {
            bail();
        }
        recovery_->noAlternative(_input.at);
    }

    Builder* builder_ = nullptr;
    Recovery* recovery_ = nullptr;
};

}  // namespace kcl::parse

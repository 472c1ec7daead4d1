// The builder's stack: tokens and finished nodes, in the order in which the parser met them.
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/lex/token.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace kcl::parse {

/// What a Value holds when it is no token.
enum class Tag : std::uint32_t {
    Expr = 256,
    Stmt,
    Type,
    Names,      ///< ast::NameRef[count]
    Args,       ///< ast::CallArgs
    Subscript,  ///< ast::SubscriptExpr without its object
    CompFor,    ///< ast::CompClause
    CompTail,   ///< ast::CompClause[count]
    Block,      ///< const ast::Stmt*[count]
    Items,      ///< BranchItems<const ast::Expr*>
    Entries,    ///< BranchItems<ast::ConfigEntry>
    Param,      ///< ast::Param
    Params,     ///< ast::Param[count]
    Decorator,  ///< ast::Decorator
    Mixins,     ///< ast::DottedName[count]
    Signature,  ///< ast::IndexSignature
    Check,      ///< ast::CheckExpr
    Checks,     ///< ast::CheckExpr[count]
    Body,       ///< SchemaParts
    End,        ///< stands for the end of a slice
};

struct Value {
    std::uint32_t kind;   ///< a lex::TokenKind below 256, or a Tag
    std::uint32_t count;  ///< of array tags
    const void* ptr;      ///< the token or the node

    [[nodiscard]] bool is(Tag tag) const { return kind == static_cast<std::uint32_t>(tag); }
    [[nodiscard]] bool is(lex::TokenKind token) const { return kind == static_cast<std::uint32_t>(token); }
    [[nodiscard]] bool isToken() const { return kind < 256; }
    [[nodiscard]] lex::TokenKind tokenKind() const { return static_cast<lex::TokenKind>(kind); }
    [[nodiscard]] const lex::Token& token() const { return *static_cast<const lex::Token*>(ptr); }
    [[nodiscard]] const ast::Expr* expr() const { return static_cast<const ast::Expr*>(ptr); }
    template <typename T>
    [[nodiscard]] const T& get() const {
        return *static_cast<const T*>(ptr);
    }
    template <typename T>
    [[nodiscard]] std::span<const T> array() const {
        return {static_cast<const T*>(ptr), count};
    }
};

/// A growing array of Values; indices stay valid, pointers do not across push().
class ValueStack {
public:
    void push(Value value) {
        if (size_ == capacity_) [[unlikely]] {
            grow();
        }
        data_[size_++] = value;
    }
    [[nodiscard]] std::uint32_t size() const { return size_; }
    /// The values from `mark` on.
    [[nodiscard]] std::span<const Value> from(std::uint32_t mark) const { return {data_.get() + mark, size_ - mark}; }
    void shrink(std::uint32_t size) { size_ = size; }

private:
    void grow() {
        const std::uint32_t bigger = capacity_ == 0 ? 256 : capacity_ * 2;
        auto data = std::make_unique_for_overwrite<Value[]>(bigger);
        for (std::uint32_t i = 0; i < size_; ++i) {
            data[i] = data_[i];
        }
        data_ = std::move(data);
        capacity_ = bigger;
    }

    std::unique_ptr<Value[]> data_;
    std::uint32_t size_ = 0;
    std::uint32_t capacity_ = 0;
};

/// The values of one rule, read from the left. Reading past the end gives Tag::End.
class Slice {
public:
    explicit Slice(std::span<const Value> values) : at_(values.data()), end_(at_ + values.size()) {}
    [[nodiscard]] bool empty() const { return at_ == end_; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(end_ - at_); }
    [[nodiscard]] const Value& peek(std::size_t ahead = 0) const { return ahead < size() ? at_[ahead] : kEnd; }
    const Value& next() { return empty() ? kEnd : *at_++; }
    [[nodiscard]] bool take(lex::TokenKind kind) {
        const bool found = peek().is(kind);
        at_ += found ? 1 : 0;
        return found;
    }
    /// The next value when it has this tag, else null.
    [[nodiscard]] const Value* take(Tag tag) {
        const bool found = !empty() && at_->is(tag);
        return found ? at_++ : nullptr;
    }

private:
    static constexpr Value kEnd{static_cast<std::uint32_t>(Tag::End), 0, nullptr};
    const Value* at_;
    const Value* end_;
};

}  // namespace kcl::parse

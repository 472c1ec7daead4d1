// Appends to a string through a raw cursor: the emitters write a few bytes at a time, and this makes each write a
// compare and a copy. The string is grown by doubling and cut to what was written at the end.
#pragma once

#include "frontend/diag/eval_kinds.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace kcl::vm {

class Writer {
public:
    /// Writes behind the present end of `out`; more than `limit` new bytes throw EvalError (diag::OutputTooLarge).
    Writer(std::string& out, std::uint64_t limit) : out_(out), start_(out.size()), limit_(limit), used_(out.size()) {}
    ~Writer() { out_.resize(used_); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void put(char c) {
        room(1);
        data_[used_++] = c;
    }
    void put(std::string_view text) {
        if (text.empty()) {
            return;
        }
        room(text.size());
        std::memcpy(data_ + used_, text.data(), text.size());
        used_ += text.size();
    }
    void blanks(std::size_t n) {
        if (n == 0) {
            return;
        }
        room(n);
        std::memset(data_ + used_, ' ', n);
        used_ += n;
    }
    void newline(std::size_t indent) {
        room(indent + 1);
        data_[used_++] = '\n';
        std::memset(data_ + used_, ' ', indent);
        used_ += indent;
    }
    /// Place for at least `n` bytes; advance() tells how many were written.
    [[nodiscard]] char* reserve(std::size_t n) {
        room(n);
        return data_ + used_;
    }
    void advance(const char* end) { used_ = static_cast<std::size_t>(end - data_); }

    [[nodiscard]] std::size_t size() const { return used_; }
    /// Drops everything behind `size` bytes.
    void cut(std::size_t size) { used_ = size; }
    [[nodiscard]] std::string_view written(std::size_t from) const { return {data_ + from, used_ - from}; }

private:
    void room(std::size_t n) {
        if (used_ + n > capacity_) [[unlikely]] {
            grow(n);
        }
    }
    void grow(std::size_t n) {
        if (used_ - start_ + n > limit_) {
            throw EvalError(diag::OutputTooLarge, limit_);
        }
        const std::size_t wanted = used_ + n;
        out_.resize(wanted < 512 ? 1024 : std::min(wanted * 2, std::max(wanted, start_ + limit_)));
        data_ = out_.data();
        capacity_ = out_.size();
    }

    std::string& out_;
    std::size_t start_;
    std::uint64_t limit_;
    char* data_ = nullptr;
    std::size_t used_;
    std::size_t capacity_ = 0;  ///< 0 until the first write
};

}  // namespace kcl::vm

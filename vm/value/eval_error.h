// The exception by which an operation ends an evaluation. Thrown by vm/ops, vm/machine and stdlib only; caught by
// the machine (and by every entry of vm/abi), which adds the place and the call chain.
#pragma once

#include "frontend/diag/diagnostic.h"

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kcl::vm {

class EvalError : public std::exception {
public:
    template <typename... Args, typename... Given>
    explicit EvalError(const diag::Definition<Args...>& def, const Given&... given)
        : diagnostic_{def.kind, {}, diag::format(def, given...), {}, {}, {}, {}} {}
    explicit EvalError(diag::Diagnostic diagnostic) : diagnostic_(std::move(diagnostic)) {}

    [[nodiscard]] const char* what() const noexcept override { return diagnostic_.text.c_str(); }
    /// The span is {0, 0} until somebody who knows the place fills it in.
    [[nodiscard]] diag::Diagnostic& diagnostic() { return diagnostic_; }
    [[nodiscard]] const diag::Diagnostic& diagnostic() const { return diagnostic_; }

    /// Adds a line of advice.
    template <typename... Args, typename... Given>
    [[nodiscard]] EvalError&& with(const diag::Definition<Args...>& note, const Given&... given) && {
        diagnostic_.notes.push_back(diag::format(note, given...));
        return std::move(*this);
    }

    /// What was being converted stands at `step` (`name`, `[0]`) of something larger.
    void inside(std::string_view step) {
        constexpr std::size_t kLongest = 4096;
        if (path_.size() < kLongest) {
            path_ = std::string(step) + (path_.empty() || path_.front() == '[' ? "" : ".") + path_;
        }
    }
    /// The key that a mapping should not have.
    void wrongKey(std::string_view key) { key_ = key; }
    /// The way from what was converted to the mistake; empty when it is the whole of it.
    [[nodiscard]] std::string path() const { return path_.empty() || key_.empty() ? path_ : path_ + "." + key_; }

private:
    diag::Diagnostic diagnostic_;
    std::string path_;
    std::string key_;
};

}  // namespace kcl::vm

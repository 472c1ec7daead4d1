// The exception by which an operation ends an evaluation. Thrown by vm/ops, vm/machine and stdlib only; caught by
// the machine (and by every entry of vm/abi), which adds the place and the call chain.
#pragma once

#include "frontend/diag/diagnostic.h"

#include <exception>
#include <string>
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

private:
    diag::Diagnostic diagnostic_;
};

}  // namespace kcl::vm

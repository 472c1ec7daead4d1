// The value of an expression that is made of literals only, computed by the operations of vm/ops, so that what a rule
// calls constant is what the machine computes.
#pragma once

#include "frontend/ast/expr.h"
#include "frontend/support/overlay_file_system.h"
#include "vm/value/context.h"

#include <optional>

namespace kcl::sema::lint {

class Constants {
public:
    Constants();
    ~Constants();
    Constants(const Constants&) = delete;
    Constants& operator=(const Constants&) = delete;

    /// Nothing when the value depends on a name or a call, or when computing it fails.
    [[nodiscard]] std::optional<vm::Value> value(const ast::Expr& e);
    /// The same as a condition; `False and x` is known though x is not.
    [[nodiscard]] std::optional<bool> truth(const ast::Expr& e);

private:
    class Machine;

    [[nodiscard]] std::optional<vm::Value> compute(const ast::Expr& e);
    [[nodiscard]] std::optional<vm::Value> binary(const ast::BinaryExpr& e);
    [[nodiscard]] std::optional<vm::Value> compare(const ast::CompareExpr& e);

    OverlayFileSystem noFiles_;
    vm::RunConfig config_;
    vm::Heap heap_;
    std::unique_ptr<Machine> machine_;
};

}  // namespace kcl::sema::lint

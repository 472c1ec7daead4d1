// Walks a body with its nested `if` statements and tells for each statement under which branches it stands.
#pragma once

#include "frontend/support/arena.h"
#include "sema/model/model.h"

#include <span>
#include <vector>

namespace kcl::sema {

/// Calls `leaf(stmt, guards)` for every statement of `body` that is no `if`, in textual order, also in the branches.
/// `guards()` gives the path to the statement; it is only built in the arena when asked for.
template <typename Leaf>
class BlockWalker {
public:
    BlockWalker(Arena& arena, Leaf leaf) : arena_(arena), leaf_(leaf) {}

    void walk(std::span<const ast::Stmt* const> body) {
        std::span<const Guard> built;
        bool isBuilt = path_.empty();
        const auto guards = [&] {
            if (!isBuilt) {
                built = arena_.copy(path_);
                isBuilt = true;
            }
            return built;
        };
        for (const ast::Stmt* stmt : body) {
            if (const auto* branches = ast::as<ast::IfStmt>(stmt)) {
                for (std::uint32_t i = 0; i < branches->branches.size(); ++i) {
                    path_.push_back({branches, i});
                    walk(branches->branches[i].body);
                    path_.pop_back();
                }
            } else {
                leaf_(stmt, guards);
            }
        }
    }

private:
    Arena& arena_;
    Leaf leaf_;
    std::vector<Guard> path_;
};

}  // namespace kcl::sema

// State of names that are evaluated on demand: globals and attributes of an instance under construction.
//
// A name has setters in textual order. Each is run at most once and leaves the name's value after it. The rules of
// semantics section 2 read:
//   - a setter that reads its own name gets the value before it;
//   - any other reader gets the cached value, or else that after the last setter which is not running; this evaluates
//     the setter, which asks for earlier ones only when it needs them;
//   - the condition of an `if` that has setters of a name below it gets the value before the first of them;
//   - a setter under an `if` whose branch is not taken contributes nothing;
//   - the normal pass caches the value when it reaches the last setter, and at each self-referential one (of globals only).
// Each setter runs once, so a contribution is never applied twice, in whatever order names are read.
#pragma once

#include "vm/value/value.h"

#include <cstdint>

namespace kcl::vm {

enum class CellState : std::uint8_t { NotRun, Running, Done, Skipped };

/// A setter and the value of its name after it.
struct SetterCell {
    Value value;
    CellState state = CellState::NotRun;
};

/// A name. For an attribute, `stored` is in the instance itself.
struct NameState {
    Value cache;
    Value stored;              ///< as the last setter that ran left it
    std::uint32_t top = 0;     ///< highest setter that ran, counted from 1
    bool ready = false;        ///< `cache` is what readers get
    bool resolved = false;     ///< a reader had the setters run
};

struct GuardState {
    CellState state = CellState::NotRun;
    /// The branch taken, UINT32_MAX when there is none such. Of a Skipped guard: the setter that its condition met
    /// running, or the guard (with kOpenForGuard); it is decided when that is done.
    std::uint32_t branch = UINT32_MAX;
};

inline constexpr std::uint32_t kOpenForGuard = std::uint32_t{1} << 31;

/// What asking for a value came to.
enum class Ask : std::uint8_t {
    Ready,   ///< here it is
    Pushed,  ///< a frame that must run first was pushed
};

}  // namespace kcl::vm

// A program whose packages are evaluated once, and what tools ask of it afterwards: to call a function, to validate a
// value. One object is used by one thread; any number of them may share a program.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "vm/machine/machine.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::vm {

class Interpreter;
struct SchemaDef;

/// One mistake of a value that was validated.
struct Violation {
    diag::Diagnostic diagnostic;  ///< its places are those of the program
    /// Where it is in the validated value: names of attributes, keys, and `[0]` for items; empty for the whole.
    std::vector<std::string_view> path;
    std::string_view attribute;   ///< the attribute that is missing or of a wrong type; empty for a check
};

class Evaluator {
public:
    /// All arguments must outlive the object.
    Evaluator(const Program& program, const RunConfig& config, FileSystem& files, MethodLookup methods);
    ~Evaluator();
    Evaluator(const Evaluator&) = delete;
    Evaluator& operator=(const Evaluator&) = delete;

    /// Gives a variable of the main package its value instead of what the program says. Before evaluate().
    void preset(std::string_view name, Value v);
    /// Evaluates all packages. False after a diagnostic.
    [[nodiscard]] bool evaluate(diag::Engine& sink);
    /// As evaluate(), but an assert of the main package that fails is a violation, and the evaluation goes on.
    [[nodiscard]] std::vector<Violation> evaluateAll(diag::Engine& sink);
    /// A variable of the main package; Undefined when there is none.
    [[nodiscard]] Value global(std::string_view name) const;
    /// Calls `function` without arguments; false after a diagnostic. What the call printed goes to `printed`. Instances
    /// that it made are not seen by later calls.
    [[nodiscard]] bool call(Value function, diag::Engine& sink, std::string& printed);
    /// Makes an instance of `def` from `data` and gives every violation of types, required attributes and checks.
    /// `made` receives the instance; with violations it is of no use.
    [[nodiscard]] std::vector<Violation> validate(const SchemaDef& def, const Dict& data, Value* made = nullptr);
    /// False when a limit was reached, after which this object is of no use.
    [[nodiscard]] bool usable() const { return usable_; }

    [[nodiscard]] Context& context();
    /// By probe of the program: how often it was reached.
    [[nodiscard]] const std::vector<std::uint64_t>& hits() const;
    [[nodiscard]] std::uint64_t memoryUsed() const { return heap_->used(); }

private:
    void note(const diag::Diagnostic& diagnostic);

    std::unique_ptr<Heap> heap_;
    std::unique_ptr<Interpreter> machine_;
    bool usable_ = true;
};

}  // namespace kcl::vm

// Function values: closures of the program and built-in functions.
#pragma once

#include "vm/value/containers.h"
#include "vm/value/context.h"

#include <span>
#include <string_view>

namespace kcl::vm {

class Call;
struct LambdaProto;  // vm/program/program.h

using BuiltinFunction = Value (*)(Call&);

/// A row of the catalogue of built-in functions (stdlib/catalogue.h) with its C++ function.
struct Builtin {
    std::string_view module;     ///< "" for globals, "math", or "str." and the like for methods of a kind of value
    std::string_view name;
    BuiltinFunction function;
    std::string_view signature;  ///< KCL syntax
    std::string_view doc;
    bool constant;               ///< a member that is a value, not a function: `units.Ki`
};

struct Function {
    const LambdaProto* proto = nullptr;     ///< null for a built-in
    const Builtin* builtin = nullptr;
    Value receiver;                         ///< of a bound method
    std::span<const Value> captures;        ///< values of enclosing non-global scopes when the lambda was made
    InstanceContext* self = nullptr;        ///< the instance in whose schema body the lambda was made
};

struct KeywordValue {
    std::string_view name;
    Value value;
};

/// One call of a built-in function: its arguments as the program gave them.
class Call {
public:
    Call(Context& c, const Builtin& b, Value r, std::span<const Value> a, std::span<const KeywordValue> k)
        : context(c), builtin(b), receiver(r), args(a), keywords(k) {}

    Context& context;
    const Builtin& builtin;
    Value receiver;  ///< Undefined but for methods
    std::span<const Value> args;
    std::span<const KeywordValue> keywords;
};

}  // namespace kcl::vm

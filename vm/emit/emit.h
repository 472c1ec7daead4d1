// Output of a value as YAML or JSON text, streamed into one buffer (stdlib section 4, semantics section 10).
#pragma once

#include "vm/value/context.h"
#include "vm/value/value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kcl::vm {

struct EmitOptions {
    bool sortKeys = false;
    bool disableNone = false;
    bool disableEmptyList = false;
    bool showHidden = false;             ///< keys that start with `_`
    bool includeSchemaTypePath = false;  ///< adds `_type` last in each instance
    /// More output than this is an EvalError; values that share parts can be exponentially larger than their memory.
    std::uint64_t maxBytes = std::uint64_t{1} << 30;
};

/// The YAML document(s) of a program's result: a list of dicts is a stream (section 4.1, 4.2). Ends with one newline
/// as the rule of 4.2 has it.
void emitYaml(std::string& out, Value result, const EmitOptions& options);
/// One YAML value, as yaml.encode() and `${x: #yaml}` print it.
void encodeYaml(std::string& out, Value v, const EmitOptions& options);
/// JSON with `indent` blanks per level; 0 gives one line with ", " and ": ".
void encodeJson(std::string& out, Value v, const EmitOptions& options, int indent);
/// The result as `--format json` prints it: indented by 4, streams as in tools section 1.2 but valid.
void emitJson(std::string& out, Value result, const EmitOptions& options);

/// Shortest round-trip decimal of a finite double as str() (no exponent), YAML and JSON print it.
enum class FloatStyle { Str, Yaml, Json };
void appendFloat(std::string& out, double d, FloatStyle style);

/// The sub-value(s) that `-S` names; throws EvalError when one is not found.
[[nodiscard]] Value selectPath(Context& context, Value result, std::string_view path);

}  // namespace kcl::vm

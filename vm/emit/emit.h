// Output of a value as YAML, JSON or TOML text, streamed into one buffer (stdlib section 4, semantics section 10).
#pragma once

#include "vm/value/context.h"
#include "vm/value/emit_options.h"
#include "vm/value/value.h"

#include <string>
#include <string_view>

namespace kcl::vm {

/// The YAML document(s) of a program's result: a list of dicts is a stream (section 4.1, 4.2). Ends with one newline
/// as the rule of 4.2 has it.
void emitYaml(std::string& out, Value result, const EmitOptions& options);
/// The documents of manifests.yaml_stream(), whatever they are; none gives an empty text.
void emitYamlStream(std::string& out, const List& documents, const EmitOptions& options);
/// One YAML value, as yaml.encode() and `${x: #yaml}` print it.
void encodeYaml(std::string& out, Value v, const EmitOptions& options);
/// JSON with `indent` blanks per level; 0 gives one line with ", " and ": ".
void encodeJson(std::string& out, Value v, const EmitOptions& options, int indent);
/// The result as `--format json` prints it: indented by 4, streams as in tools section 1.2 but valid.
void emitJson(std::string& out, Value result, const EmitOptions& options);

/// The result as a TOML document. TOML has no null: None is left out of tables. A null in a list, and a result that is
/// no table, are EvalErrors.
void emitToml(std::string& out, Value result, const EmitOptions& options);

/// Shortest round-trip decimal of a finite double as str() and TOML (no exponent), YAML and JSON print it.
enum class FloatStyle { Str, Yaml, Json };
void appendFloat(std::string& out, double d, FloatStyle style);

/// The sub-value(s) that `-S` names; throws EvalError when one is not found.
[[nodiscard]] Value selectPath(Context& context, Value result, std::string_view path);

}  // namespace kcl::vm

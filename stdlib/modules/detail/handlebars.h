// Handlebars templates: the parsed form, reading it and filling it in. Spec "stdlib section 3, template".
#pragma once

#include "frontend/diag/library_kinds.h"
#include "vm/value/context.h"
#include "vm/value/value.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::stdlib {

/// `../a.b.[c d]`, `@root.x`, `this`.
struct TemplatePath {
    std::uint32_t up = 0;                 ///< number of `../`
    bool isLocal = false;                 ///< `@name`
    std::vector<std::string> parts;       ///< without `this`
};

struct TemplateExpr {
    enum class Kind : std::uint8_t { Path, Literal, Call };
    struct Named;
    Kind kind = Kind::Path;
    TemplatePath path;
    vm::Value literal;                    ///< texts point into the template
    std::string helper;                   ///< Call: its name; Path: the text, which may name a helper
    std::vector<TemplateExpr> params;
    std::vector<Named> named;             ///< `key=value`
};

struct TemplateExpr::Named {
    std::string name;
    TemplateExpr value;
};

struct TemplateNode {
    enum class Kind : std::uint8_t { Text, Expression, Block, Partial, Inline };
    Kind kind = Kind::Text;
    std::string text;                     ///< Text; Partial: the blanks in front of it when it has a line of its own
    bool escaped = true;                  ///< Expression
    bool hasBlock = false;                ///< Partial: `{{#> p}}body{{/p}}`
    TemplateExpr expr;                    ///< Partial: its name is the helper, or the `name` when that is computed
    std::vector<TemplateExpr> name;       ///< Partial: one or none
    std::vector<std::string> blockParams; ///< `as |v i|`
    std::vector<TemplateNode> body;
    std::vector<TemplateNode> inverse;
};

/// Throws EvalError (diag::BadTemplate) when `text`, which must outlive the result, is no template.
[[nodiscard]] std::vector<TemplateNode> parseTemplate(std::string_view text);

/// The nodes with `data` filled in. Throws diag::TemplateFailed.
[[nodiscard]] std::string renderTemplate(vm::Context& context, const std::vector<TemplateNode>& nodes, vm::Value data);

/// `text` appended with the characters that HTML gives a meaning as entities.
void appendHtml(std::string& out, std::string_view text);

}  // namespace kcl::stdlib

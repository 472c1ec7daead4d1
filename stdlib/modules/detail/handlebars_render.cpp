// Filling in templates: scopes, helpers and the text of values.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "stdlib/modules/detail/handlebars.h"
#include "stdlib/numbers.h"
#include "vm/emit/emit.h"
#include "vm/ops/ops.h"
#include "vm/value/eval_error.h"
#include "vm/value/unit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kcl::stdlib {

namespace {

using vm::Value;
using vm::ValueKind;

/// What names mean inside a block.
struct Scope {
    Value self;
    Value key;                          ///< of a loop: @index or @key
    bool isLoop = false;
    bool isDict = false;
    bool isFirst = false;
    bool isLast = false;
    const TemplateNode* node = nullptr; ///< whose block parameters stand for self and key

    [[nodiscard]] Value local(std::string_view name) const {
        if (!isLoop) {
            return {};
        }
        return name == "first" ? Value::boolean(isFirst)
               : name == "last" ? Value::boolean(isLast)
               : name == (isDict ? "key" : "index") ? key : Value();
    }
    /// Whether `name` is a block parameter; its value then.
    bool param(std::string_view name, Value& out) const {
        const std::size_t count = node == nullptr ? 0 : std::min<std::size_t>(node->blockParams.size(), isLoop ? 2 : 1);
        for (std::size_t i = 0; i < count; ++i) {
            if (node->blockParams[i] == name) {
                out = i == 0 ? self : key;
                return true;
            }
        }
        return false;
    }
};

[[nodiscard]] const vm::Dict* dictOf(Value v) {
    return v.is(ValueKind::Dict) ? v.asDict() : v.is(ValueKind::Instance) ? &v.asInstance()->attrs : nullptr;
}

[[nodiscard]] Value memberOf(Value v, std::string_view key) {
    if (const vm::Dict* const dict = dictOf(v); dict != nullptr) {
        const vm::DictEntry* const entry = dict->find(key);
        return entry != nullptr ? entry->value : Value();
    }
    std::int64_t index = -1;
    if (v.is(ValueKind::List) && readInteger(key, 10, index) == IntegerText::Ok && index >= 0 && index < v.asList()->size) {
        return v.asList()->items[index];
    }
    return {};
}

[[nodiscard]] bool isTruthy(Value v, bool includeZero) {
    if (v.is(ValueKind::Unit)) {
        v = Value::floating(vm::unitNumber(v));
    }
    if (includeZero && v.isNumber()) {
        return !(v.is(ValueKind::Float) && std::isnan(v.asFloat()));
    }
    return !v.is(ValueKind::Function) && vm::truthy(v) && !(v.is(ValueKind::Float) && std::isnan(v.asFloat()));
}

constexpr auto kHelpers = std::to_array<std::string_view>({"and", "each", "eq", "gt", "gte", "if", "len", "log", "lookup",
                                                          "lt", "lte", "ne", "not", "or", "raw", "unless", "with"});

[[nodiscard]] bool isHelper(std::string_view name) {
    return std::binary_search(kHelpers.begin(), kHelpers.end(), name);
}

class Renderer {
public:
    Renderer(vm::Context& context, Value data) : context_(context) {
        Scope root;
        root.self = data;
        scopes_.push_back(root);
    }

    std::string run(const std::vector<TemplateNode>& nodes) {
        render(nodes);
        return std::move(out_);
    }

private:
    [[noreturn]] static void fail(const std::string& message) { throw vm::EvalError(diag::TemplateFailed, message); }

    void step() {
        constexpr std::uint64_t kMaxSteps = 10'000'000;
        if (++steps_ > kMaxSteps) {
            fail("the template needs too many steps");
        }
        if (out_.size() > UINT32_MAX) {
            throw vm::EvalError(diag::StringTooLong);
        }
        context_.heap.reserve(out_.size());
    }

    void render(const std::vector<TemplateNode>& nodes) {
        for (const TemplateNode& node : nodes) {
            step();
            switch (node.kind) {
            case TemplateNode::Kind::Text: out_ += node.text; break;
            case TemplateNode::Kind::Partial: fail("partial '" + node.text + "' not found");
            case TemplateNode::Kind::Expression: expression(node); break;
            case TemplateNode::Kind::Block: block(node); break;
            }
        }
    }

    void expression(const TemplateNode& node) {
        const TemplateExpr& expr = node.expr;
        const bool isCall = expr.kind == TemplateExpr::Kind::Call || isHelper(expr.helper);
        if (isCall && (expr.helper == "if" || expr.helper == "unless" || expr.helper == "each" || expr.helper == "with")) {
            block(node);
            return;
        }
        std::string text;
        appendValue(text, evaluate(expr));
        node.escaped && !(isCall && expr.helper == "raw") ? appendHtml(out_, text) : void(out_ += text);
    }

    Value param(const TemplateExpr& expr, std::size_t index) {
        if (index >= expr.params.size()) {
            fail("helper '" + expr.helper + "' lacks parameter " + std::to_string(index));
        }
        return evaluate(expr.params[index]);
    }

    Value evaluate(const TemplateExpr& expr) {
        step();
        switch (expr.kind) {
        case TemplateExpr::Kind::Literal: return expr.literal;
        case TemplateExpr::Kind::Path:
            return isHelper(expr.helper) ? helper(expr) : lookUp(expr.path);
        case TemplateExpr::Kind::Call: return helper(expr);
        }
        return {};
    }

    Value lookUp(const TemplatePath& path) {
        const std::size_t level = scopes_.size() - 1 - std::min<std::size_t>(path.up, scopes_.size() - 1);
        Value v = scopes_[level].self;
        std::size_t i = 0;
        if (path.isLocal) {
            if (path.parts.empty()) {
                return {};
            }
            v = path.parts[0] == "root" ? scopes_[0].self : scopes_[level].local(path.parts[0]);
            i = 1;
        } else if (path.up == 0 && !path.parts.empty()) {
            for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
                if (scope->param(path.parts[0], v)) {
                    i = 1;
                    break;
                }
            }
        }
        for (; i < path.parts.size(); ++i) {
            v = memberOf(v, path.parts[i]);
        }
        return v;
    }

    std::int64_t integerParam(const TemplateExpr& expr, std::size_t index) {
        const Value v = param(expr, index);
        if (!v.is(ValueKind::Int)) {
            fail("helper '" + expr.helper + "' takes ints only");
        }
        return v.asInt();
    }

    Value helper(const TemplateExpr& expr) {
        const std::string& name = expr.helper;
        if (name == "lookup") {
            const Value in = param(expr, 0);
            std::string key;
            appendValue(key, param(expr, 1));
            return memberOf(in, key);
        }
        if (name == "log") {
            return Value::string("");
        }
        if (name == "raw") {
            return param(expr, 0);
        }
        if (name == "len") {
            const Value v = param(expr, 0);
            const vm::Dict* const dict = dictOf(v);
            return Value::integer(dict != nullptr            ? std::int64_t{dict->size}
                                  : v.is(ValueKind::List)    ? std::int64_t{v.asList()->size}
                                  : v.is(ValueKind::Str) ? static_cast<std::int64_t>(v.asString().size())
                                                             : 0);
        }
        if (name == "not") {
            return Value::boolean(!isTruthy(param(expr, 0), false));
        }
        if (name == "and" || name == "or") {
            const bool a = isTruthy(param(expr, 0), false);
            const bool b = isTruthy(param(expr, 1), false);
            return Value::boolean(name == "and" ? a && b : a || b);
        }
        if (name == "eq" || name == "ne") {
            const Value a = param(expr, 0);
            const Value b = param(expr, 1);
            const bool same = (a.isNumber() && b.isNumber() ? a.kind() == b.kind() : true) && vm::equal(a, b);
            return Value::boolean(same == (name == "eq"));
        }
        if (name == "gt" || name == "gte" || name == "lt" || name == "lte") {
            const std::int64_t a = integerParam(expr, 0);
            const std::int64_t b = integerParam(expr, 1);
            return Value::boolean((name.ends_with('e') && a == b) || (name.starts_with('g') ? a > b : a < b));
        }
        fail("helper '" + name + "' not found");
    }

    void block(const TemplateNode& node) {
        const std::string& name = node.expr.helper;
        if (!isHelper(name)) {
            fail("helper '" + name + "' not found");
        }
        if (name == "if" || name == "unless") {
            bool includeZero = false;
            for (const TemplateExpr::Named& named : node.expr.named) {
                includeZero = includeZero || (named.name == "includeZero" && isTruthy(evaluate(named.value), false));
            }
            const bool holds = isTruthy(param(node.expr, 0), includeZero) == (name == "if");
            render(holds ? node.body : node.inverse);
        } else if (name == "with") {
            const Value v = param(node.expr, 0);
            if (!isTruthy(v, false)) {
                render(node.inverse);
                return;
            }
            Scope scope;
            scope.self = v;
            scope.node = &node;
            scopes_.push_back(scope);
            render(node.body);
            scopes_.pop_back();
        } else if (name == "each") {
            each(node);
        } else {
            appendValue(out_, helper(node.expr));
        }
    }

    void each(const TemplateNode& node) {
        const Value v = param(node.expr, 0);
        std::vector<std::pair<Value, Value>> items;  // key or index, item
        const vm::Dict* const dict = dictOf(v);
        if (dict != nullptr) {
            for (const vm::DictEntry& entry : dict->view()) {
                items.emplace_back(Value::string(entry.key.text()), entry.value);
            }
            std::sort(items.begin(), items.end(),
                      [](const auto& a, const auto& b) { return a.first.asString() < b.first.asString(); });
        } else if (v.is(ValueKind::List)) {
            for (std::uint32_t i = 0; i < v.asList()->size; ++i) {
                items.emplace_back(Value::integer(i), v.asList()->items[i]);
            }
        }
        if (items.empty()) {
            render(node.inverse);
            return;
        }
        Scope scope;
        scope.isLoop = true;
        scope.isDict = dict != nullptr;
        scope.node = &node;
        scopes_.push_back(scope);
        for (std::size_t i = 0; i < items.size(); ++i) {
            step();
            Scope& current = scopes_.back();
            current.key = items[i].first;
            current.self = items[i].second;
            current.isFirst = i == 0;
            current.isLast = i + 1 == items.size();
            render(node.body);
        }
        scopes_.pop_back();
    }

    void appendValue(std::string& out, Value v) {
        switch (v.kind()) {
        case ValueKind::Undefined:
        case ValueKind::None:
        case ValueKind::Function:
        case ValueKind::SchemaType: return;
        case ValueKind::Bool: out += v.asBool() ? "true" : "false"; return;
        case ValueKind::Int: out += std::to_string(v.asInt()); return;
        case ValueKind::Float:
        case ValueKind::Unit: {
            const double d = v.is(ValueKind::Float) ? v.asFloat() : vm::unitNumber(v);
            if (std::isfinite(d)) {
                vm::appendFloat(out, d, vm::FloatStyle::Json);
            }
            return;
        }
        case ValueKind::Str: out += v.asString(); return;
        case ValueKind::Dict:
        case ValueKind::Instance: out += "[object]"; return;
        case ValueKind::List: break;
        }
        // Lists are shared, never circular; the depth of values is bounded.
        out += '[';
        for (std::uint32_t i = 0; i < v.asList()->size; ++i) {
            out += i > 0 ? ", " : "";
            step();
            context_.heap.reserve(out.size());
            appendValue(out, v.asList()->items[i]);
        }
        out += ']';
    }

    vm::Context& context_;
    std::string out_;
    std::vector<Scope> scopes_;
    std::uint64_t steps_ = 0;
};

}  // namespace

std::string renderTemplate(vm::Context& context, const std::vector<TemplateNode>& nodes, vm::Value data) {
    return Renderer(context, data).run(nodes);
}

void appendHtml(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#x27;"; break;
        case '`': out += "&#x60;"; break;
        case '=': out += "&#x3D;"; break;
        default: out += c; break;
        }
    }
}

}  // namespace kcl::stdlib

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
#include <unordered_map>
#include <utility>

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

/// The body of `{{#> p}}`, which p shows with `{{> @partial-block}}`.
struct PartialBlock {
    const std::vector<TemplateNode>* body = nullptr;
    const PartialBlock* outer = nullptr;  ///< what @partial-block is inside the body
};

class Renderer {
public:
    Renderer(vm::Context& context, Value data) : context_(context), data_(data) {
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
        constexpr std::uint32_t kMaxDepth = 1000;
        if (++depth_ > kMaxDepth) {
            fail("blocks and partials are nested too deep");
        }
        for (const TemplateNode& node : nodes) {
            step();
            switch (node.kind) {
            case TemplateNode::Kind::Text: out_ += node.text; break;
            case TemplateNode::Kind::Partial: partial(node); break;
            case TemplateNode::Kind::Inline: define(node); break;
            case TemplateNode::Kind::Expression: expression(node); break;
            case TemplateNode::Kind::Block: block(node); break;
            }
        }
        --depth_;
    }

    /// `{{#*inline "name"}}`: a partial from here on, until the partial that defines it ends.
    void define(const TemplateNode& node) {
        if (node.expr.helper != "inline") {
            fail("decorator '" + node.expr.helper + "' not found");
        }
        const Value name = param(node.expr, 0);
        if (!name.is(ValueKind::Str)) {
            fail("the name of an inline partial must be a text");
        }
        const TemplateNode*& slot = partials_[name.asString()];
        hidden_.emplace_back(name.asString(), slot);
        slot = &node;
    }

    void partial(const TemplateNode& node) {
        std::string name = node.expr.helper;
        if (!node.name.empty()) {
            name.clear();
            appendValue(name, evaluate(node.name[0]));
        }
        const bool isBlock = name == "@partial-block";
        const auto found = partials_.find(name);
        const bool known = isBlock ? block_ != nullptr : found != partials_.end() && found->second != nullptr;
        if (!known && !node.hasBlock) {
            fail("partial '" + name + "' not found");
        }
        bool ownContext = false;
        Scope scope = scopes_.back();
        scope.self = partialContext(node.expr, ownContext);
        // observed: inside a partial with a context of its own, `../` leads nowhere
        std::vector<Scope> around = ownContext ? std::vector<Scope>() : scopes_;
        around.resize(ownContext ? 1 : around.size());
        around.back() = scope;
        scopes_.swap(around);
        if (!known) {
            render(node.body);  // what to show when there is no such partial
        } else {
            const std::size_t mark = hidden_.size();
            const std::size_t start = out_.size();
            const PartialBlock* const outer = block_;
            const PartialBlock own{&node.body, outer};
            const std::vector<TemplateNode>& body = isBlock ? *block_->body : found->second->body;
            block_ = isBlock ? block_->outer : block_;
            if (node.hasBlock) {
                for (const TemplateNode& child : node.body) {
                    if (child.kind == TemplateNode::Kind::Inline) {
                        define(child);
                    }
                }
                block_ = &own;
            }
            render(body);
            block_ = outer;
            indent(start, node.text);
            for (; hidden_.size() > mark; hidden_.pop_back()) {
                partials_[hidden_.back().first] = hidden_.back().second;
            }
        }
        scopes_.swap(around);
    }

    /// What `this` is inside a partial: its parameter, with the named ones added (observed: a literal is none, and one
    /// that is missing changes nothing).
    Value partialContext(const TemplateExpr& expr, bool& isOwn) {
        Value self = scopes_.back().self;
        if (!expr.params.empty() && expr.params[0].kind != TemplateExpr::Kind::Literal) {
            const Value given = evaluate(expr.params[0]);
            isOwn = !given.isNullish();
            self = isOwn ? given : self;
        }
        if (expr.named.empty()) {
            return self;
        }
        vm::Dict* const merged = vm::makeDict(context_.heap);
        if (const vm::Dict* const base = dictOf(self); base != nullptr) {
            for (const vm::DictEntry& entry : base->view()) {
                merged->set(context_.heap, entry.key, entry.value, vm::EntryOp::Override);
            }
        }
        for (const TemplateExpr::Named& named : expr.named) {
            merged->set(context_.heap, vm::Key(context_.heap.copy(named.name)), evaluate(named.value), vm::EntryOp::Override);
        }
        return Value::dict(merged);
    }

    /// Puts `blanks` in front of each line of the output from `start`.
    void indent(std::size_t start, const std::string& blanks) {
        if (blanks.empty() || start == out_.size()) {
            return;
        }
        const std::string text = out_.substr(start);
        out_.resize(start);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
            out_ += blanks;
            out_.append(text, at, end - at);
            at = end;
            step();
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
            v = path.parts[0] == "root" ? data_ : scopes_[level].local(path.parts[0]);
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
    Value data_;
    std::string out_;
    std::unordered_map<std::string_view, const TemplateNode*> partials_;               ///< null: defined no more
    std::vector<std::pair<std::string_view, const TemplateNode*>> hidden_;             ///< to be restored, the last first
    const PartialBlock* block_ = nullptr;
    std::uint32_t depth_ = 0;
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

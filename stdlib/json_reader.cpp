// The events of the JSON library, made values. The only file that includes it.
#include "stdlib/json_reader.h"

#include "frontend/diag/library_kinds.h"
#include "stdlib/json_mistake.h"
#include "vm/value/containers.h"
#include "vm/value/depth.h"
#include "vm/value/eval_error.h"

#include <limits>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace kcl::stdlib {

namespace {

using vm::Value;

/// Builds the value from the outside in; an object's entry is made when its key is known.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(vm::Context& context) : heap_(context.heap) {}

    [[nodiscard]] Value result() const { return result_; }
    /// The first integer beyond 64 bits; empty when there is none.
    [[nodiscard]] const std::string& tooLarge() const { return tooLarge_; }

    bool null() override { return add(Value::none()); }
    bool boolean(bool b) override { return add(Value::boolean(b)); }
    bool number_integer(number_integer_t i) override {
        // Numbers without a minus arrive unsigned, so a zero here is `-0`.
        return add(i == 0 ? Value::floating(-0.0) : Value::integer(i));
    }
    bool number_unsigned(number_unsigned_t i) override {
        if (i > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            tooLarge(std::to_string(i));
            i = 0;
        }
        return add(Value::integer(static_cast<std::int64_t>(i)));
    }
    bool number_float(number_float_t d, const string_t& text) override {
        // The library makes floats of integers beyond 64 bits.
        if (text.find_first_of(".eE") == string_t::npos) {
            tooLarge(text);
        }
        return add(Value::floating(d));
    }
    bool string(string_t& text) override { return add(Value::string(heap_.copy(text))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Value::dict(vm::makeDict(heap_))); }
    bool key(string_t& text) override {
        key_ = vm::Key(heap_.copy(text));
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Value::list(vm::makeList(heap_))); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

private:
    void tooLarge(const std::string& number) {
        if (tooLarge_.empty()) {
            tooLarge_ = number;
        }
    }
    bool add(Value v) {
        if (open_.empty()) {
            result_ = v;
        } else if (open_.back().is(vm::ValueKind::List)) {
            open_.back().asList()->push(heap_, v);
        } else {
            open_.back().asDict()->set(heap_, key_, v, vm::EntryOp::Union);
        }
        return true;
    }
    bool open(Value container) {
        add(container);
        open_.push_back(container);
        vm::checkDepth(static_cast<std::uint32_t>(open_.size()));
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    vm::Heap& heap_;
    Value result_;
    vm::Key key_;
    std::vector<Value> open_;
    std::string tooLarge_;
};

[[nodiscard]] bool parse(Builder& builder, std::string_view text) {
    // The library skips a byte order mark, which is no JSON.
    return !text.starts_with("\xEF\xBB\xBF") && nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
}

}  // namespace

std::optional<Value> readJson(vm::Context& context, std::string_view text, JsonMistake* mistake) {
    Builder builder(context);
    if (parse(builder, text)) {
        if (!builder.tooLarge().empty()) {
            throw vm::EvalError(diag::IntegerOfDataTooLarge, builder.tooLarge());
        }
        return builder.result();
    }
    if (mistake != nullptr) {
        *mistake = findJsonMistake(text);
    }
    return std::nullopt;
}

bool isJson(vm::Context& context, std::string_view text) {
    Builder builder(context);
    return parse(builder, text);
}

}  // namespace kcl::stdlib

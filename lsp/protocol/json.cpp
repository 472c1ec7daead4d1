#include "lsp/protocol/json.h"

#include "frontend/diag/render_json.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

#include <nlohmann/json.hpp>

namespace kcl::lsp {

namespace {

constexpr std::size_t kMaxDepth = 200;
constexpr double kLargestWhole = 9007199254740992.0;  // 2^53

/// Builds the value from the outside in.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    [[nodiscard]] Json take() { return std::move(result_); }

    bool null() override { return add(Json()); }
    bool boolean(bool b) override { return add(Json(b)); }
    bool number_integer(number_integer_t i) override { return add(Json(static_cast<std::int64_t>(i))); }
    bool number_unsigned(number_unsigned_t i) override {
        return i > static_cast<number_unsigned_t>(INT64_MAX) ? add(Json(static_cast<double>(i))) : add(Json(static_cast<std::int64_t>(i)));
    }
    bool number_float(number_float_t d, const string_t&) override { return add(Json(d)); }
    bool string(string_t& text) override { return add(Json(std::move(text))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool key(string_t& text) override {
        keys_.back() = std::move(text);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

private:
    bool add(Json value) {
        if (open_.empty()) {
            result_ = std::move(value);
        } else if (open_.back().isArray()) {
            open_.back().add(std::move(value));
        } else {
            open_.back().set(std::move(keys_.back()), std::move(value));
        }
        return true;
    }
    bool open(Json container) {
        if (open_.size() == kMaxDepth) {
            return false;
        }
        open_.push_back(std::move(container));
        keys_.emplace_back();
        return true;
    }
    bool close() {
        Json done = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        return add(std::move(done));
    }

    Json result_;
    std::vector<Json> open_;
    std::vector<std::string> keys_;  ///< of each open container
};

}  // namespace

bool Json::isInteger() const {
    return kind_ == Kind::Integer || (kind_ == Kind::Number && std::fabs(number_) < kLargestWhole && number_ == std::floor(number_));
}

std::int64_t Json::integer() const {
    return kind_ == Kind::Number ? static_cast<std::int64_t>(number_) : integer_;
}

const Json* Json::find(std::string_view name) const {
    for (const auto& [key, value] : members_) {
        if (key == name) {
            return &value;
        }
    }
    return nullptr;
}

void Json::write(std::string& out) const {
    switch (kind_) {
        case Kind::Null: out += "null"; return;
        case Kind::Boolean: out += integer_ != 0 ? "true" : "false"; return;
        case Kind::Integer: {
            std::array<char, 24> digits;
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), integer_).ptr;
            out.append(digits.data(), end);
            return;
        }
        case Kind::Number: {
            std::array<char, 32> digits;
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number_).ptr;
            out.append(digits.data(), end);
            return;
        }
        case Kind::String: diag::appendJsonString(out, text_); return;
        case Kind::Array: {
            out += '[';
            for (std::size_t i = 0; i < items_.size(); ++i) {
                out += i == 0 ? "" : ",";
                items_[i].write(out);
            }
            out += ']';
            return;
        }
        case Kind::Object: {
            out += '{';
            for (std::size_t i = 0; i < members_.size(); ++i) {
                out += i == 0 ? "" : ",";
                diag::appendJsonString(out, members_[i].first);
                out += ':';
                members_[i].second.write(out);
            }
            out += '}';
            return;
        }
    }
}

std::optional<Json> parseJson(std::string_view text) {
    Builder builder;
    if (!nlohmann::json::sax_parse(text, &builder)) {
        return std::nullopt;
    }
    return builder.take();
}

}  // namespace kcl::lsp

// JSON as a value, for messages whose form is not known before they are read. Members keep their order. Reading is
// done by the JSON library, which only json.cpp sees.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kcl::lsp {

class Json {
public:
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Number, String, Array, Object };

    Json() = default;
    Json(bool value) : kind_(Kind::Boolean), integer_(value ? 1 : 0) {}
    Json(std::int64_t value) : kind_(Kind::Integer), integer_(value) {}
    Json(double value) : kind_(Kind::Number), number_(value) {}
    Json(std::string value) : kind_(Kind::String), text_(std::move(value)) {}
    [[nodiscard]] static Json array() { return Json(Kind::Array); }
    [[nodiscard]] static Json object() { return Json(Kind::Object); }

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] bool isNull() const { return kind_ == Kind::Null; }
    [[nodiscard]] bool isObject() const { return kind_ == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind_ == Kind::Array; }
    [[nodiscard]] bool isString() const { return kind_ == Kind::String; }
    [[nodiscard]] bool isBoolean() const { return kind_ == Kind::Boolean; }
    /// Integers, and numbers that are whole.
    [[nodiscard]] bool isInteger() const;
    [[nodiscard]] bool boolean() const { return integer_ != 0; }
    [[nodiscard]] std::int64_t integer() const;
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::vector<Json>& items() const { return items_; }
    [[nodiscard]] const std::vector<std::pair<std::string, Json>>& members() const { return members_; }
    /// The member called `name`; null when there is none, or this is no object.
    [[nodiscard]] const Json* find(std::string_view name) const;

    void add(Json item) { items_.push_back(std::move(item)); }
    void set(std::string name, Json value) { members_.emplace_back(std::move(name), std::move(value)); }
    void reserve(std::size_t n) { items_.reserve(n); }

    /// Appends it without blanks.
    void write(std::string& out) const;

private:
    explicit Json(Kind kind) : kind_(kind) {}

    Kind kind_ = Kind::Null;
    std::int64_t integer_ = 0;
    double number_ = 0;
    std::string text_;
    std::vector<Json> items_;
    std::vector<std::pair<std::string, Json>> members_;
};

/// Nothing for a text that is no JSON or nested deeper than 200.
[[nodiscard]] std::optional<Json> parseJson(std::string_view text);

}  // namespace kcl::lsp

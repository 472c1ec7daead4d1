// JSON as a tree that keeps the order of its members: what JSON Schema and OpenAPI are built as.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kcl::tools::doc {

class Json {
public:
    Json() = default;
    static Json text(std::string_view value);
    static Json integer(std::int64_t value) { return Json(std::to_string(value)); }
    static Json number(double value);
    static Json boolean(bool value) { return Json(value ? "true" : "false"); }
    static Json array() { return Json(Kind::Array); }
    static Json object() { return Json(Kind::Object); }

    /// Appends to an array.
    Json& add(Json item);
    /// Appends a member to an object that has none of that name.
    Json& append(std::string_view name, Json value);
    /// Sets a member of an object; one that exists is replaced at its place.
    Json& set(std::string_view name, Json value);
    [[nodiscard]] const Json* find(std::string_view name) const;
    /// The member, made null when it is new.
    [[nodiscard]] Json& at(std::string_view name);

    [[nodiscard]] bool empty() const { return members_.empty() && kind_ != Kind::Scalar; }
    [[nodiscard]] bool operator==(const Json&) const = default;

    /// Appends it, indented by two blanks per level; no newline at the end.
    void write(std::string& out, std::size_t indent = 0) const;

private:
    enum class Kind : std::uint8_t { Scalar, Array, Object };
    explicit Json(Kind kind) : kind_(kind) {}
    explicit Json(std::string scalar) : scalar_(std::move(scalar)) {}

    Kind kind_ = Kind::Scalar;
    std::string scalar_ = "null";  ///< as it is written
    std::vector<std::pair<std::string, Json>> members_;  ///< items of an array have no name
};

}  // namespace kcl::tools::doc

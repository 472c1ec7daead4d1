// Between JSON and the structures of the protocol: each structure lists its members once (`fields`), and reading and
// writing follow from that. A member that is absent keeps its value; an empty optional is not written.
#pragma once

#include "frontend/diag/render_json.h"
#include "lsp/protocol/json.h"

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace kcl::lsp {

/// A structure with `template <class Self, class V> static void fields(Self&, V&&)`.
template <typename T>
concept Structure = requires(T& value) { T::fields(value, [](const char*, auto&) {}); };

// --- reading: false when the JSON has another form

inline bool decode(const Json& json, Json& out) {
    out = json;
    return true;
}
inline bool decode(const Json& json, bool& out) {
    out = json.boolean();
    return json.isBoolean();
}
inline bool decode(const Json& json, std::string& out) {
    out = json.text();
    return json.isString();
}
template <std::integral T>
bool decode(const Json& json, T& out) {
    if (!json.isInteger() || !std::in_range<T>(json.integer())) {
        return false;
    }
    out = static_cast<T>(json.integer());
    return true;
}
template <typename T>
    requires std::is_enum_v<T>
bool decode(const Json& json, T& out) {
    std::underlying_type_t<T> value{};
    const bool ok = decode(json, value);
    out = static_cast<T>(value);
    return ok;
}
template <typename T>
bool decode(const Json& json, std::vector<T>& out);
template <typename T>
bool decode(const Json& json, std::optional<T>& out);
template <Structure T>
bool decode(const Json& json, T& out) {
    bool ok = json.isObject();
    T::fields(out, [&](const char* name, auto& member) {
        const Json* found = json.find(name);
        ok = ok && (found == nullptr || found->isNull() || decode(*found, member));
    });
    return ok;
}
template <typename T>
bool decode(const Json& json, std::vector<T>& out) {
    out.clear();
    for (const Json& item : json.items()) {
        if (!decode(item, out.emplace_back())) {
            return false;
        }
    }
    return json.isArray();
}
template <typename T>
bool decode(const Json& json, std::optional<T>& out) {
    return decode(json, out.emplace());
}

// --- writing

inline void encode(std::string& out, const Json& json) { json.write(out); }
inline void encode(std::string& out, bool value) { out += value ? "true" : "false"; }
inline void encode(std::string& out, const std::string& value) { diag::appendJsonString(out, value); }
template <std::integral T>
void encode(std::string& out, T value) {
    out += std::to_string(value);
}
template <typename T>
    requires std::is_enum_v<T>
void encode(std::string& out, T value) {
    out += std::to_string(static_cast<std::underlying_type_t<T>>(value));
}
template <typename T>
void encode(std::string& out, const std::vector<T>& list);
template <typename T>
void encode(std::string& out, const std::optional<T>& value);

template <typename T>
inline constexpr bool isOptional = false;
template <typename T>
inline constexpr bool isOptional<std::optional<T>> = true;

template <Structure T>
void encode(std::string& out, const T& value) {
    out += '{';
    bool first = true;
    T::fields(value, [&](const char* name, const auto& member) {
        if constexpr (isOptional<std::remove_cvref_t<decltype(member)>>) {
            if (!member.has_value()) {
                return;
            }
        }
        out += first ? "\"" : ",\"";
        first = false;
        out += name;
        out += "\":";
        encode(out, member);
    });
    out += '}';
}
template <typename T>
void encode(std::string& out, const std::vector<T>& list) {
    out += '[';
    bool first = true;
    for (const T& item : list) {
        out += first ? "" : ",";
        first = false;
        encode(out, item);
    }
    out += ']';
}
/// Null when there is no value: the answer of a request that found nothing.
template <typename T>
void encode(std::string& out, const std::optional<T>& value) {
    if (value.has_value()) {
        encode(out, *value);
    } else {
        out += "null";
    }
}

}  // namespace kcl::lsp

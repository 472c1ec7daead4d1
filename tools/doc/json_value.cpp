#include "tools/doc/json_value.h"

#include "frontend/diag/render_json.h"

#include <algorithm>

#include <fmt/core.h>

namespace kcl::tools::doc {

Json Json::text(std::string_view value) {
    std::string out;
    diag::appendJsonString(out, value);
    return Json(std::move(out));
}

Json Json::number(double value) {
    return Json(fmt::format("{}", value));
}

Json& Json::add(Json item) {
    members_.emplace_back(std::string(), std::move(item));
    return *this;
}

Json& Json::append(std::string_view name, Json value) {
    members_.emplace_back(std::string(name), std::move(value));
    return *this;
}

Json& Json::set(std::string_view name, Json value) {
    at(name) = std::move(value);
    return *this;
}

const Json* Json::find(std::string_view name) const {
    const auto found = std::find_if(members_.begin(), members_.end(), [&](const auto& member) { return member.first == name; });
    return found == members_.end() ? nullptr : &found->second;
}

Json& Json::at(std::string_view name) {
    const auto found = std::find_if(members_.begin(), members_.end(), [&](const auto& member) { return member.first == name; });
    return found != members_.end() ? found->second : members_.emplace_back(std::string(name), Json()).second;
}

void Json::write(std::string& out, std::size_t indent) const {
    if (kind_ == Kind::Scalar) {
        out += scalar_;
        return;
    }
    const bool isObject = kind_ == Kind::Object;
    if (members_.empty()) {
        out += isObject ? "{}" : "[]";
        return;
    }
    out += isObject ? '{' : '[';
    bool first = true;
    for (const auto& [name, value] : members_) {
        out += first ? "\n" : ",\n";
        first = false;
        out.append(indent + 2, ' ');
        if (isObject) {
            diag::appendJsonString(out, name);
            out += ": ";
        }
        value.write(out, indent + 2);
    }
    out += '\n';
    out.append(indent, ' ');
    out += isObject ? '}' : ']';
}

}  // namespace kcl::tools::doc

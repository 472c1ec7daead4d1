// Text as HTML shows it, for every page that a command writes.
#pragma once

#include <string>
#include <string_view>

namespace kcl::tools {

/// `text` with the four characters replaced that HTML would read as markup, in contents and in quoted attributes.
[[nodiscard]] std::string escapeHtml(std::string_view text);

}  // namespace kcl::tools

// Whether a text is a date or time of a format. No value is made of it.
#pragma once

#include <string_view>

namespace kcl::stdlib {

/// True when all of `text` can be read by `format` (strftime's specifiers with `%.f`, `%3f`, `%:z`, `%+`) and what was
/// read makes a date-time, a date, or a time of day.
[[nodiscard]] bool isTimeOfFormat(std::string_view text, std::string_view format);
/// RFC 3339: `2024-08-26T12:30:45.5+08:00`.
[[nodiscard]] bool isRfc3339(std::string_view text);
/// An ISO 8601 duration: `P3Y6M4DT12H30M5S`, `P2W`.
[[nodiscard]] bool isIsoDuration(std::string_view text);

}  // namespace kcl::stdlib

// Paths as text: the pure part of what a FileSystem does. Separator is `/`; nothing here touches the disk.
#pragma once

#include <string>
#include <string_view>

namespace kcl {

/// `path` without `.`, `..` and doubled separators; `..` above the root is dropped. "/a/./b/../c/" gives "/a/c".
[[nodiscard]] std::string normalisePath(std::string_view path);
/// `path` itself when absolute, else below `directory`; normalised.
[[nodiscard]] std::string joinPath(std::string_view directory, std::string_view path);
/// What stands before the last separator: "/a/b.k" gives "/a", "/a" gives "/", "a" gives ".".
[[nodiscard]] std::string_view parentPath(std::string_view path);
/// What stands behind the last separator.
[[nodiscard]] std::string_view fileName(std::string_view path);

}  // namespace kcl

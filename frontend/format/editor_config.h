// What `.editorconfig` files say about the indentation of KCL files (language rule: tools section 3.1).
//
// Files are read from the folder of the source upwards until one says `root = true`; nearer ones win, in a file later
// sections do. Known are indent_style, indent_size and tab_width; everything else, and what is malformed, is ignored.
#pragma once

#include "frontend/format/format.h"
#include "frontend/support/file_system.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::format {

/// Whether `pattern` of a section fits `path`, relative to the folder of its file: `*`, `**`, `?`, `[a-z]`, `[!a]`,
/// `{a,b}`. A pattern without a `/` fits names in every folder below.
[[nodiscard]] bool editorPatternMatches(std::string_view pattern, std::string_view path);

/// Reads and remembers the files. Not for use from two threads at once.
class EditorConfig {
public:
    explicit EditorConfig(FileSystem& files) : files_(files) {}

    /// The style of the source file at `path`, which need not exist.
    [[nodiscard]] Style styleFor(const std::string& path);

private:
    struct Section {
        std::string pattern;
        std::vector<std::pair<std::string, std::string>> settings;  ///< lower case
    };
    struct File {
        bool root = false;
        std::vector<Section> sections;
    };
    const File& fileIn(const std::string& folder);
    [[nodiscard]] static File parse(std::string_view text);

    FileSystem& files_;
    std::map<std::string, File> known_;  ///< by folder
};

}  // namespace kcl::format

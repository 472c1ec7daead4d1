// The only way by which the project reads and writes files. The command line uses the disk, tests and the language
// server an overlay in memory, the library callbacks; sandbox rules live in decorators of this interface.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kcl {

enum class FileKind { Missing, File, Directory, Other };

struct FileError {
    std::string path;
    std::string reason;  ///< one line, lower case, as strerror gives it
};

/// The text read, or why not.
struct ReadResult {
    std::string text;
    bool ok = false;
    FileError error;
};

class FileSystem {
public:
    virtual ~FileSystem() = default;

    /// The whole file at `path`; a directory or an unreadable file is an error.
    [[nodiscard]] virtual ReadResult read(const std::string& path) = 0;
    [[nodiscard]] virtual FileKind kind(const std::string& path) = 0;
    /// Names (not paths) in a directory, sorted by byte; empty when it cannot be read.
    [[nodiscard]] virtual std::vector<std::string> list(const std::string& directory) = 0;
    /// `path` made absolute against the working directory, `.` and `..` removed; links are not resolved.
    [[nodiscard]] virtual std::string absolute(const std::string& path) = 0;
    /// Writes `text` to a temporary name in the same directory and renames it; false and `error` filled otherwise.
    [[nodiscard]] virtual bool write(const std::string& path, std::string_view text, FileError& error) = 0;

    // What only programs that change directories need; a file system may refuse all of it, as this class does.
    /// `path` made absolute, with the links of the part that exists followed.
    [[nodiscard]] virtual std::string canonical(const std::string& path) { return absolute(path); }
    /// Makes a directory and those above it; one that exists is no error.
    [[nodiscard]] virtual bool makeDirectories(const std::string& path, FileError& error);
    /// Removes a file, or a link; a directory is an error.
    [[nodiscard]] virtual bool removeFile(const std::string& path, FileError& error);
    /// Moves a file or a directory, replacing a file at `to`.
    [[nodiscard]] virtual bool move(const std::string& from, const std::string& to, FileError& error);
};

/// The disk of this machine.
[[nodiscard]] std::unique_ptr<FileSystem> makeDiskFileSystem();

}  // namespace kcl

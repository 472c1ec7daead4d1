// The only way by which the project reads and writes files. The command line uses the disk, tests and the language
// server an overlay in memory, the library callbacks; sandbox rules live in decorators of this interface.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
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

/// What changes when a file or a directory does: two equal stamps of one path mean equal content, unless it was changed
/// within one tick of the clock that the system stamps files with.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0;  ///< nanoseconds since 1970
    std::int64_t changed = 0;   ///< the same, of its inode: no program can set it
    bool directory = false;
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
    /// The stamp of the file or directory at `path`; nothing when there is none, or when the file system keeps none.
    [[nodiscard]] virtual std::optional<FileStamp> stamp(const std::string& path);
    /// Writes `text` to a temporary name in the same directory and renames it; false and `error` filled otherwise.
    [[nodiscard]] virtual bool write(const std::string& path, std::string_view text, FileError& error) = 0;

    // What only programs that change directories need; a file system may refuse all of it, as this class does.
    /// `path` made absolute, with the links of the part that exists followed.
    [[nodiscard]] virtual std::string canonical(const std::string& path) { return absolute(path); }
    /// Makes a directory and those above it; one that exists is no error.
    [[nodiscard]] virtual bool makeDirectories(const std::string& path, FileError& error);
    /// Removes a file, or a link; a directory is an error.
    [[nodiscard]] virtual bool removeFile(const std::string& path, FileError& error);
    /// Makes a directory that only this user can see, and those above it; one that exists is no error.
    [[nodiscard]] virtual bool makePrivateDirectory(const std::string& path);
    /// Whether `path` is a directory of this user's that nobody else can write to.
    [[nodiscard]] virtual bool isPrivateDirectory(const std::string& path);
    /// Sets the time of the last change of a file to now, when that can be done.
    virtual void touch(const std::string& path);
    /// Moves a file or a directory, replacing a file at `to`.
    [[nodiscard]] virtual bool move(const std::string& from, const std::string& to, FileError& error);
};

/// The disk of this machine.
[[nodiscard]] std::unique_ptr<FileSystem> makeDiskFileSystem();

}  // namespace kcl

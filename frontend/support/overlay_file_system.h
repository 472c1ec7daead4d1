// Files in memory, laid over another file system or over nothing: what the tests and the language server load from.
#pragma once

#include "frontend/support/file_system.h"

#include <map>
#include <string>

namespace kcl {

class OverlayFileSystem final : public FileSystem {
public:
    /// `below` answers for every path that is not in memory; null for no other files. It must outlive this object.
    explicit OverlayFileSystem(FileSystem* below = nullptr) : below_(below) {}

    /// Puts a file at `path`, which must be absolute; its directories come to be.
    void set(const std::string& path, std::string text);
    /// Takes the file at `path` out of memory; the one below, if any, shows again.
    void remove(const std::string& path);

    [[nodiscard]] ReadResult read(const std::string& path) override;
    [[nodiscard]] FileKind kind(const std::string& path) override;
    [[nodiscard]] std::vector<std::string> list(const std::string& directory) override;
    [[nodiscard]] std::string absolute(const std::string& path) override;
    /// Writes to memory.
    [[nodiscard]] bool write(const std::string& path, std::string_view text, FileError& error) override;
    /// Removes from memory only.
    [[nodiscard]] bool removeFile(const std::string& path, FileError& error) override;

private:
    FileSystem* below_;
    std::map<std::string, std::string> files_;  ///< by normalised absolute path
};

}  // namespace kcl

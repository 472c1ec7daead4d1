// A file system as a process would see it that was started in another folder.
#pragma once

#include "frontend/support/file_system.h"
#include "frontend/support/path.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kcl::tools::test {

class FolderFileSystem final : public FileSystem {
public:
    /// `folder` is absolute; `files` must outlive the object.
    FolderFileSystem(FileSystem& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

    ReadResult read(const std::string& path) override { return files_.read(path); }
    FileKind kind(const std::string& path) override { return files_.kind(path); }
    std::vector<std::string> list(const std::string& directory) override { return files_.list(directory); }
    std::string absolute(const std::string& path) override { return joinPath(folder_, path); }
    bool write(const std::string& path, std::string_view text, FileError& error) override { return files_.write(path, text, error); }
    std::string canonical(const std::string& path) override { return files_.canonical(absolute(path)); }
    bool makeDirectories(const std::string& path, FileError& error) override { return files_.makeDirectories(path, error); }
    bool removeFile(const std::string& path, FileError& error) override { return files_.removeFile(path, error); }
    bool move(const std::string& from, const std::string& to, FileError& error) override { return files_.move(from, to, error); }

private:
    FileSystem& files_;
    std::string folder_;
};

}  // namespace kcl::tools::test

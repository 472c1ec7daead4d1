#include "frontend/support/overlay_file_system.h"

#include "frontend/support/path.h"

#include <algorithm>
#include <utility>

namespace kcl {

void OverlayFileSystem::set(const std::string& path, std::string text) {
    files_.insert_or_assign(absolute(path), std::move(text));
}

void OverlayFileSystem::remove(const std::string& path) {
    files_.erase(absolute(path));
}

ReadResult OverlayFileSystem::read(const std::string& path) {
    const auto found = files_.find(absolute(path));
    if (found != files_.end()) {
        return {found->second, true, {}};
    }
    if (below_ != nullptr) {
        return below_->read(path);
    }
    return {{}, false, {path, "no such file or directory"}};
}

FileKind OverlayFileSystem::kind(const std::string& path) {
    const std::string full = absolute(path);
    if (files_.contains(full)) {
        return FileKind::File;
    }
    const std::string prefix = full == "/" ? full : full + '/';
    const auto inside = files_.lower_bound(prefix);
    if (inside != files_.end() && inside->first.starts_with(prefix)) {
        return FileKind::Directory;
    }
    return below_ != nullptr ? below_->kind(path) : FileKind::Missing;
}

std::vector<std::string> OverlayFileSystem::list(const std::string& directory) {
    std::vector<std::string> names = below_ != nullptr ? below_->list(directory) : std::vector<std::string>{};
    const std::string full = absolute(directory);
    const std::string prefix = full == "/" ? full : full + '/';
    for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix); ++it) {
        const std::string rest = it->first.substr(prefix.size());
        names.push_back(rest.substr(0, rest.find('/')));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string OverlayFileSystem::absolute(const std::string& path) {
    if (below_ != nullptr) {
        return below_->absolute(path);
    }
    return joinPath("/", path);
}

bool OverlayFileSystem::write(const std::string& path, std::string_view text, FileError&) {
    set(path, std::string(text));
    return true;
}

bool OverlayFileSystem::removeFile(const std::string& path, FileError& error) {
    if (files_.erase(absolute(path)) > 0) {
        return true;
    }
    return FileSystem::removeFile(path, error);
}

}  // namespace kcl

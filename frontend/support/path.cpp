#include "frontend/support/path.h"

#include <vector>

namespace kcl {

namespace {

/// Whether there is nothing to normalise: each part is there and none begins with a dot, which might be "." or "..".
bool isPlain(std::string_view path) {
    if (path.size() < 2 || path.back() == '/' || path.front() == '.') {
        return false;
    }
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
        if (path[slash + 1] == '/' || path[slash + 1] == '.') {
            return false;
        }
    }
    return true;
}

}  // namespace

std::string normalisePath(std::string_view path) {
    if (isPlain(path)) {
        return std::string(path);
    }
    const bool rooted = path.starts_with('/');
    std::vector<std::string_view> parts;
    std::size_t at = 0;
    while (at <= path.size()) {
        std::size_t end = path.find('/', at);
        if (end == std::string_view::npos) {
            end = path.size();
        }
        const std::string_view part = path.substr(at, end - at);
        at = end + 1;
        if (part.empty() || part == ".") {
            continue;
        }
        if (part == ".." && !parts.empty() && parts.back() != "..") {
            parts.pop_back();
        } else if (part != ".." || !rooted) {
            parts.push_back(part);
        }
    }
    std::string out = rooted ? "/" : "";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            out += '/';
        }
        out += parts[i];
    }
    return out.empty() ? "." : out;
}

std::string joinPath(std::string_view directory, std::string_view path) {
    if (path.starts_with('/')) {
        return normalisePath(path);
    }
    std::string joined;
    joined.reserve(directory.size() + 1 + path.size());
    joined += directory;
    joined += '/';
    joined += path;
    return normalisePath(joined);
}

std::string_view parentPath(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) {
        return ".";
    }
    return slash == 0 ? path.substr(0, 1) : path.substr(0, slash);
}

std::string_view fileName(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace kcl

#include "frontend/load/import_path.h"

#include "frontend/support/path.h"

#include <algorithm>

namespace kcl::load {

std::string joinNames(const ast::ImportStmt& import, const Interner& names, char separator) {
    std::string out;
    for (const ast::NameRef& part : import.path) {
        if (!out.empty()) {
            out += separator;
        }
        out += names.text(part.name);
    }
    return out;
}

std::string writtenPath(const ast::ImportStmt& import, const Interner& names) {
    return std::string(import.leadingDots, '.') + joinNames(import, names, '.');
}

bool isInside(std::string_view path, std::string_view directory) {
    if (directory == "/") {
        return path.starts_with('/');
    }
    return path.starts_with(directory) && (path.size() == directory.size() || path[directory.size()] == '/');
}

std::string dottedBelow(std::string_view root, std::string_view target) {
    if (!isInside(target, root)) {
        return {};
    }
    std::string_view rest = target.substr(std::min(root.size(), target.size()));
    if (rest.starts_with('/')) {
        rest.remove_prefix(1);
    }
    std::string out(rest);
    std::replace(out.begin(), out.end(), '/', '.');
    return out;
}

std::string relativeBase(std::string_view root, std::string_view directory, std::uint32_t leadingDots) {
    std::string_view base = directory;
    for (std::uint32_t i = 1; i < leadingDots && isInside(base, root) && base != "/"; ++i) {
        base = base == root ? std::string_view{} : parentPath(base);
    }
    return isInside(base, root) ? std::string(base) : std::string{};
}

std::string importableName(std::string_view packageName) {
    std::string out(packageName);
    std::replace(out.begin(), out.end(), '-', '_');
    return out;
}

}  // namespace kcl::load

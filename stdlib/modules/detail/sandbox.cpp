// Which paths a run may use.
#include "stdlib/modules/detail/sandbox.h"

#include "frontend/diag/library_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "frontend/support/path.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace kcl::stdlib {

namespace {

[[nodiscard]] bool isBelow(std::string_view path, std::string_view directory) {
    return path == directory || directory == "/" ||
           (path.starts_with(directory) && path.size() > directory.size() && path[directory.size()] == '/');
}

[[nodiscard]] const std::string& rootOf(const vm::Call& call) {
    const vm::RunConfig& config = call.context.config;
    return config.moduleRoot.empty() ? config.workDirectory : config.moduleRoot;
}

}  // namespace

std::string pathBelowRoot(const vm::Call& call, std::string_view path) {
    if (path.starts_with('/')) {
        return std::string(path);
    }
    std::string out = rootOf(call);
    out += '/';
    out += path;
    return out;
}

std::string checkedPath(const vm::Call& call, std::string_view path, Access access) {
    const vm::RunConfig& config = call.context.config;
    FileSystem& files = call.context.files;
    const std::string whole = files.canonical(pathBelowRoot(call, path));
    const auto covers = [&](const std::string& allowed) {
        return isBelow(whole, files.canonical(joinPath(config.workDirectory, allowed)));
    };
    const std::vector<std::string>& allowed = access == Access::Read ? config.allowRead : config.allowWrite;
    if (std::any_of(allowed.begin(), allowed.end(), covers)) {
        return whole;
    }
    const std::string_view option = access == Access::Read ? "--allow-read" : "--allow-write";
    if (access == Access::Write && !config.write) {
        vm::EvalError error(diag::WriteForbidden, path);
        error.diagnostic().notes.push_back(diag::format(diag::AllowAccess, option, path));
        throw error;
    }
    if (config.hermetic) {
        vm::EvalError error(diag::PathNotDeclared, path);
        error.diagnostic().notes.push_back(diag::format(diag::AllowAccess, option, path));
        throw error;
    }
    if (!isBelow(whole, files.canonical(rootOf(call)))) {
        vm::EvalError error(diag::PathEscapes, path, rootOf(call));
        error.diagnostic().notes.push_back(diag::format(diag::AllowAccess, option, path));
        throw error;
    }
    return whole;
}

void dumpText(const vm::Call& call, std::string_view path, std::string_view text) {
    FileError error;
    if (!call.context.files.write(checkedPath(call, path, Access::Write), text, error)) {
        throw vm::EvalError(diag::FailedToDump, path, reasonText(error.reason));
    }
}

std::string reasonText(std::string_view reason) {
    constexpr int kLastError = 133;
    for (int number = 1; number <= kLastError; ++number) {
        const std::string_view known = std::strerror(number);
        if (known.size() == reason.size() && known.substr(1) == reason.substr(1) && (known[0] | 0x20) == (reason[0] | 0x20)) {
            std::string out(known);
            out += " (os error ";
            out += std::to_string(number);
            return out += ')';
        }
    }
    return std::string(reason);
}

}  // namespace kcl::stdlib

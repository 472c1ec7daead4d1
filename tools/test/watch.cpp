#include "tools/test/watch.h"

#include "frontend/support/hash.h"
#include "frontend/support/path.h"

#include <poll.h>
#include <unistd.h>

namespace kcl::tools::test {

namespace {

constexpr int kDeepest = 32;
constexpr int kPauseMilliseconds = 300;

void add(std::uint64_t& state, std::string_view text) { state = state * 0x9E3779B97F4A7C15ULL + hashText(text) + text.size(); }

void visit(FileSystem& files, const std::string& folder, int depth, std::uint64_t& state) {
    for (const std::string& name : files.list(folder)) {
        const std::string path = joinPath(folder, name);
        const bool watched = name.ends_with(".k") || name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json") || name == "kcl.mod";
        if (watched) {
            add(state, path);
            add(state, files.read(path).text);
        } else if (!name.starts_with('.') && depth < kDeepest && files.kind(path) == FileKind::Directory) {
            visit(files, path, depth + 1, state);
        }
    }
}

/// Waits a moment; true when standard input ends meanwhile.
[[nodiscard]] bool inputEnds() {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (::poll(&input, 1, kPauseMilliseconds) <= 0) {
        return false;
    }
    char dropped[256];
    return ::read(STDIN_FILENO, dropped, sizeof dropped) <= 0;
}

}  // namespace

std::uint64_t stateOf(FileSystem& files, const std::vector<std::string>& folders) {
    std::uint64_t state = 1;
    for (const std::string& folder : folders) {
        visit(files, folder, 0, state);
    }
    return state;
}

bool waitForChange(FileSystem& files, const std::vector<std::string>& folders, std::uint64_t state) {
    while (!inputEnds()) {
        if (stateOf(files, folders) != state) {
            return true;
        }
    }
    return false;
}

}  // namespace kcl::tools::test

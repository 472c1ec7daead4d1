// The process: arguments in, two streams and an exit status out. Whatever goes wrong inside ends with status 70 and a
// line on standard error, never by a signal.
#include "tools/cli/command.h"
#include "tools/driver/big_stack.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <unistd.h>

namespace {

/// False when the stream does not take it all.
[[nodiscard]] bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t n = ::write(fd, text.data(), text.size());
        if (n < 0 && errno != EINTR) {
            return false;
        }
        if (n > 0) {
            text.remove_prefix(static_cast<std::size_t>(n));
        }
    }
    return true;
}

/// Of a signal that means a mistake of ours.
extern "C" void endWithInternalError(int) {
    constexpr std::string_view kMessage = "kcl: internal error, please report it\n";
    (void)!::write(STDERR_FILENO, kMessage.data(), kMessage.size());
    ::_exit(kcl::tools::kInternalError);
}

void handleSignals() {
    struct sigaction action {};
    action.sa_handler = endWithInternalError;
    action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
        ::sigaction(signal, &action, nullptr);
    }
    // A reader that went away is a write that fails.
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignore, nullptr);
}

/// A stack for signal handlers of the calling thread, for when its own is used up.
class SignalStack {
public:
    SignalStack() : memory_(new char[kSize]) {
        stack_t stack{};
        stack.ss_sp = memory_.get();
        stack.ss_size = kSize;
        ::sigaltstack(&stack, nullptr);
    }
    SignalStack(const SignalStack&) = delete;
    SignalStack& operator=(const SignalStack&) = delete;
    ~SignalStack() {
        stack_t stack{};
        stack.ss_flags = SS_DISABLE;
        ::sigaltstack(&stack, nullptr);
    }

private:
    static constexpr std::size_t kSize = 65536;
    std::unique_ptr<char[]> memory_;
};

/// Whether the program was started by the name under which editors look for the language server.
[[nodiscard]] bool isLanguageServer(std::string_view program) {
    const std::size_t slash = program.find_last_of('/');
    return (slash == std::string_view::npos ? program : program.substr(slash + 1)) == "kcl-language-server";
}

int runProcess(int argc, char** argv) {
    kcl::FileSystem* const files = kcl::makeDiskFileSystem().release();
    std::vector<std::string> words(argv + 1, argv + argc);
    if (argc > 0 && isLanguageServer(argv[0])) {
        if (words.empty() || words.front() != "version") {
            words.insert(words.begin(), "lsp");
        }
    }
    // Never deleted: the process ends behind it, and the system takes its memory back all at once.
    auto& invocation = *new kcl::tools::Invocation{{}, *files, {}, {}};
    invocation.flush = [&invocation] {
        (void)writeAll(STDOUT_FILENO, std::exchange(invocation.out, {}));
        (void)writeAll(STDERR_FILENO, std::exchange(invocation.err, {}));
    };
    int status = kcl::tools::kInternalError;
    kcl::tools::runOnBigStack([&] {
        const SignalStack signalStack;
        status = kcl::tools::runCommandLine(std::move(words), invocation);
    });
    if (!writeAll(STDOUT_FILENO, invocation.out)) {
        invocation.err += "kcl: cannot write to standard output: " + std::string(std::strerror(errno)) + "\n";
        status = kcl::tools::kProgramWrong;
    }
    (void)writeAll(STDERR_FILENO, invocation.err);
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    handleSignals();
    try {
        ::_exit(runProcess(argc, argv));
    } catch (const std::bad_alloc&) {
        (void)writeAll(STDERR_FILENO, "kcl: out of memory\n");
    } catch (const std::exception& failure) {
        (void)writeAll(STDERR_FILENO, "kcl: internal error, please report it: " + std::string(failure.what()) + "\n");
    } catch (...) {
        (void)writeAll(STDERR_FILENO, "kcl: internal error, please report it\n");
    }
    ::_exit(kcl::tools::kInternalError);
}

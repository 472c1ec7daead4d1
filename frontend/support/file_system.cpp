#include "frontend/support/file_system.h"

#include "frontend/support/path.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kcl {

namespace {

/// strerror's text with a lower-case first letter.
[[nodiscard]] std::string reasonOf(int error) {
    std::string text = std::strerror(error);
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    }
    return text;
}

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }
    [[nodiscard]] int get() const { return fd_; }
    /// Closes now; false when the system reports an error.
    [[nodiscard]] bool close() {
        const int fd = fd_;
        fd_ = -1;
        return ::close(fd) == 0;
    }

private:
    int fd_;
};

[[nodiscard]] bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t n = ::write(fd, text.data(), text.size());
        if (n < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

/// A file that is read whole is at most this large: texts have 32-bit places.
constexpr std::uint64_t kLargestFile = std::uint64_t{4} << 30;
/// What has no size (a device, a pipe) may go on for ever.
constexpr std::uint64_t kLargestStream = std::uint64_t{1} << 30;
/// How long a named pipe may stay without a writer.
constexpr int kPipeMilliseconds = 2000;

/// Waits until there is something to read, at most so many milliseconds; for ever when negative.
[[nodiscard]] bool waitForInput(int fd, int milliseconds) {
    pollfd wanted{fd, POLLIN, 0};
    int ready = 0;
    do {
        ready = ::poll(&wanted, 1, milliseconds);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

class DiskFileSystem final : public FileSystem {
public:
    ReadResult read(const std::string& path) override {
        const auto failed = [&](int error) { return ReadResult{{}, false, {path, reasonOf(error)}}; };
        // Without O_NONBLOCK, opening a named pipe that nobody writes to waits for ever.
        const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (fd.get() < 0) {
            return failed(errno);
        }
        struct stat info {};
        if (::fstat(fd.get(), &info) != 0) {
            return failed(errno);
        }
        if (S_ISDIR(info.st_mode)) {
            return failed(EISDIR);
        }
        const std::uint64_t largest = S_ISREG(info.st_mode) ? kLargestFile : kLargestStream;
        if (info.st_size > 0 && static_cast<std::uint64_t>(info.st_size) > largest) {
            return failed(EFBIG);
        }
        const bool silent = S_ISFIFO(info.st_mode) && !waitForInput(fd.get(), kPipeMilliseconds);
        ReadResult out;
        out.text.resize(static_cast<std::size_t>(std::max<off_t>(info.st_size, 0)) + 1);
        std::size_t size = 0;
        for (;;) {
            if (size == out.text.size()) {
                out.text.resize(out.text.size() * 2 + 4096);
            }
            const ssize_t n = ::read(fd.get(), out.text.data() + size, out.text.size() - size);
            if (n < 0 && errno == EINTR) {
                continue;
            }
            if (n < 0 && errno == EAGAIN && waitForInput(fd.get(), -1)) {
                continue;
            }
            if (n < 0) {
                return failed(errno);
            }
            if (n == 0 && silent && size == 0) {
                return failed(ENXIO);  // no writer; a slow one is EAGAIN
            }
            if (n == 0) {
                break;
            }
            size += static_cast<std::size_t>(n);
            if (size > largest) {
                return failed(EFBIG);
            }
        }
        out.text.resize(size);
        out.ok = true;
        return out;
    }

    FileKind kind(const std::string& path) override {
        struct stat info {};
        if (::stat(path.c_str(), &info) != 0) {
            return FileKind::Missing;
        }
        if (S_ISREG(info.st_mode)) {
            return FileKind::File;
        }
        return S_ISDIR(info.st_mode) ? FileKind::Directory : FileKind::Other;
    }

    std::vector<std::string> list(const std::string& directory) override {
        std::vector<std::string> names;
        DIR* const dir = ::opendir(directory.c_str());
        if (dir == nullptr) {
            return names;
        }
        while (const dirent* entry = ::readdir(dir)) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..") {
                names.emplace_back(name);
            }
        }
        ::closedir(dir);
        std::sort(names.begin(), names.end());
        return names;
    }

    std::string absolute(const std::string& path) override {
        if (path.starts_with('/')) {
            return normalisePath(path);
        }
        if (workingDirectory_.empty()) {
            std::string buffer(256, '\0');
            while (::getcwd(buffer.data(), buffer.size()) == nullptr) {
                if (errno != ERANGE) {
                    buffer = "/";
                    break;
                }
                buffer.resize(buffer.size() * 2);
            }
            workingDirectory_ = buffer.c_str();
        }
        return joinPath(workingDirectory_, path);
    }

    bool write(const std::string& path, std::string_view text, FileError& error) override {
        const auto failed = [&](int number) {
            error = {path, reasonOf(number)};
            return false;
        };
        const FileKind before = kind(path);
        if (before == FileKind::Directory) {
            return failed(EISDIR);
        }
        if (before == FileKind::Other || path.starts_with("/dev/")) {
            // A device or a pipe cannot be replaced by a new file, nor can /dev/stdout, a link to what may be a file.
            Descriptor fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
            return fd.get() >= 0 && writeAll(fd.get(), text) && fd.close() ? true : failed(errno);
        }
        struct stat old {};
        const bool replaces = ::stat(path.c_str(), &old) == 0;
        std::string temporary = path + ".XXXXXX";
        Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC));
        if (fd.get() < 0) {
            return failed(errno);
        }
        const mode_t mask = ::umask(0);
        ::umask(mask);
        const mode_t mode = replaces ? (old.st_mode & 07777U) : (0666U & ~mask);
        if (!writeAll(fd.get(), text) || ::fchmod(fd.get(), mode) != 0 || !fd.close() ||
            ::rename(temporary.c_str(), path.c_str()) != 0) {
            const int number = errno;
            ::unlink(temporary.c_str());
            return failed(number);
        }
        return true;
    }

    std::string canonical(const std::string& path) override {
        const std::string whole = absolute(path);
        // The longest part that exists, then what is left of the text.
        for (std::size_t end = whole.size();; end = whole.rfind('/', end - 1)) {
            const std::string existing = end == 0 ? "/" : whole.substr(0, end);
            if (char* const resolved = ::realpath(existing.c_str(), nullptr); resolved != nullptr) {
                std::string out = resolved;
                std::free(resolved);
                return joinPath(out, "." + whole.substr(end));
            }
            if (end == 0) {
                return whole;
            }
        }
    }

    bool makeDirectories(const std::string& path, FileError& error) override {
        const std::string whole = absolute(path);
        for (std::size_t end = whole.find('/', 1);; end = whole.find('/', end + 1)) {
            const std::string part = whole.substr(0, end);
            if (::mkdir(part.c_str(), 0777) != 0 && (errno != EEXIST || kind(part) != FileKind::Directory)) {
                error = {path, reasonOf(errno)};
                return false;
            }
            if (end == std::string::npos) {
                return true;
            }
        }
    }

    bool removeFile(const std::string& path, FileError& error) override {
        if (::unlink(path.c_str()) == 0) {
            return true;
        }
        error = {path, reasonOf(errno)};
        return false;
    }

    std::optional<FileStamp> stamp(const std::string& path) override {
        struct stat info {};
        if (::stat(path.c_str(), &info) != 0 || (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))) {
            return std::nullopt;
        }
        const auto nanoseconds = [](const timespec& t) { return std::int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec; };
        FileStamp out;
        out.device = static_cast<std::uint64_t>(info.st_dev);
        out.inode = static_cast<std::uint64_t>(info.st_ino);
        out.size = static_cast<std::uint64_t>(info.st_size);
        out.modified = nanoseconds(info.st_mtim);
        out.changed = nanoseconds(info.st_ctim);
        out.directory = S_ISDIR(info.st_mode);
        return out;
    }

    bool makePrivateDirectory(const std::string& path) override {
        FileError error;
        const std::string above(parentPath(path));
        if (kind(above) != FileKind::Directory && !makeDirectories(above, error)) {
            return false;
        }
        return ::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST;
    }

    bool isPrivateDirectory(const std::string& path) override {
        struct stat info {};
        return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == ::geteuid() &&
               (info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    }

    void touch(const std::string& path) override { (void)::utimensat(AT_FDCWD, path.c_str(), nullptr, 0); }

    bool move(const std::string& from, const std::string& to, FileError& error) override {
        if (::rename(from.c_str(), to.c_str()) == 0) {
            return true;
        }
        error = {from, reasonOf(errno)};
        return false;
    }

private:
    std::string workingDirectory_;  ///< asked for once
};

}  // namespace

bool FileSystem::makeDirectories(const std::string& path, FileError& error) {
    error = {path, reasonOf(EROFS)};
    return false;
}

bool FileSystem::removeFile(const std::string& path, FileError& error) {
    error = {path, reasonOf(EROFS)};
    return false;
}

std::optional<FileStamp> FileSystem::stamp(const std::string& path) {
    static_cast<void>(path);
    return std::nullopt;
}

bool FileSystem::makePrivateDirectory(const std::string& path) {
    static_cast<void>(path);
    return false;
}

bool FileSystem::isPrivateDirectory(const std::string& path) {
    static_cast<void>(path);
    return false;
}

void FileSystem::touch(const std::string& path) {
    static_cast<void>(path);
}

bool FileSystem::move(const std::string& from, const std::string& to, FileError& error) {
    static_cast<void>(to);
    error = {from, reasonOf(EROFS)};
    return false;
}

std::unique_ptr<FileSystem> makeDiskFileSystem() {
    return std::make_unique<DiskFileSystem>();
}

}  // namespace kcl

#include "frontend/support/blob_store.h"

#include "frontend/support/checksum.h"
#include "frontend/support/path.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>
#include <vector>

namespace kcl {

namespace {

constexpr std::string_view kMagic("kclblob\n", 8);
/// Of the header and of everything that is stored in blobs.
constexpr std::uint32_t kFormat = 1;
constexpr std::size_t kNameLength = 2 * sizeof(BlobKey);
/// What a writer was interrupted at is older than this.
constexpr std::int64_t kAbandonedNanoseconds = std::int64_t{3600} * 1'000'000'000;

/// In front of the content, as it lies in memory: a cache is read by the machine that wrote it.
struct Header {
    char magic[8];
    std::uint32_t format;
    std::uint32_t headerSize;
    BlobKey build;
    BlobKey key;
    std::uint64_t length;
    std::uint64_t checksum;  ///< of the content and of the header without this field
};
static_assert(sizeof(Header) == 96, "no gaps: the header is compared as bytes");

std::uint64_t checksumOf(const Header& header, std::string_view content) {
    return hashBytes(content, hashBytes({reinterpret_cast<const char*>(&header), offsetof(Header, checksum)}, 0));
}

Header headerOf(const BlobKey& build, const BlobKey& key, std::string_view content) {
    Header header{};
    std::memcpy(header.magic, kMagic.data(), kMagic.size());
    header.format = kFormat;
    header.headerSize = sizeof(Header);
    header.build = build;
    header.key = key;
    header.length = content.size();
    header.checksum = checksumOf(header, content);
    return header;
}

bool isHex(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::string_view Blob::content() const {
    return std::string_view(file_.text).substr(sizeof(Header));
}

BlobStore::BlobStore(FileSystem& files, std::string directory, const BlobKey& build, std::uint64_t maxBytes)
    : files_(files), directory_(std::move(directory)), build_(build), maxBytes_(maxBytes) {}

std::string BlobStore::pathOf(const BlobKey& key) const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string path = directory_;
    path += '/';
    for (const std::uint8_t byte : key) {
        path += kDigits[byte >> 4];
        path += kDigits[byte & 0xFU];
    }
    return path;
}

bool BlobStore::readable() {
    if (state_ == State::Unknown) {
        const FileKind kind = files_.kind(directory_);
        state_ = kind == FileKind::Missing                ? State::Missing
                 : files_.isPrivateDirectory(directory_) ? State::Usable
                                                          : State::Refused;
    }
    return state_ == State::Usable;
}

bool BlobStore::writable() {
    if (!readable() && state_ == State::Missing) {
        state_ = files_.makePrivateDirectory(directory_) && files_.isPrivateDirectory(directory_) ? State::Usable : State::Refused;
    }
    return state_ == State::Usable;
}

std::optional<Blob> BlobStore::find(const BlobKey& key) {
    if (!readable()) {
        return std::nullopt;
    }
    ReadResult file = files_.read(pathOf(key));
    if (!file.ok || file.text.size() < sizeof(Header)) {
        return std::nullopt;
    }
    const Header wanted = headerOf(build_, key, std::string_view(file.text).substr(sizeof(Header)));
    if (std::memcmp(&wanted, file.text.data(), sizeof wanted) != 0) {
        return std::nullopt;
    }
    return Blob(std::move(file));
}

bool BlobStore::put(const BlobKey& key, std::string_view content) {
    if (content.size() + sizeof(Header) > maxBytes_ / 4 || !writable()) {
        return false;
    }
    const Header header = headerOf(build_, key, content);
    std::string bytes;
    bytes.reserve(sizeof header + content.size());
    bytes.append(reinterpret_cast<const char*>(&header), sizeof header);
    bytes += content;
    FileError error;
    if (!files_.write(pathOf(key), bytes, error)) {
        return false;
    }
    // Once behind one blob of sixteen on average, chosen by its key so that nothing need be remembered between runs; then
    // only when much was written, since each time costs a look at the whole folder.
    written_ += bytes.size();
    if ((key[0] % 16 == 0 && !trimmed_) || written_ > maxBytes_ / 16) {
        trim();
    }
    return true;
}

void BlobStore::touch(const BlobKey& key) {
    if (readable()) {
        files_.touch(pathOf(key));
    }
}

void BlobStore::trim() {
    if (!readable()) {
        return;
    }
    written_ = 0;
    trimmed_ = true;
    struct Entry {
        std::int64_t used;
        std::uint64_t size;
        std::string path;
    };
    const std::int64_t now =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    std::vector<Entry> entries;
    std::uint64_t total = 0;
    FileError error;
    for (const std::string& name : files_.list(directory_)) {
        if (name.size() < kNameLength || !isHex(std::string_view(name).substr(0, kNameLength))) {
            continue;  // not ours
        }
        std::string path = joinPath(directory_, name);
        const std::optional<FileStamp> stamp = files_.stamp(path);
        if (!stamp.has_value() || stamp->directory) {
            continue;
        }
        if (name.size() > kNameLength && now - stamp->modified > kAbandonedNanoseconds) {
            (void)files_.removeFile(path, error);
            continue;
        }
        total += stamp->size;
        entries.push_back({stamp->modified, stamp->size, std::move(path)});
    }
    if (total <= maxBytes_) {
        return;
    }
    // Down to three quarters, so that not every further blob leads here.
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) { return a.used != b.used ? a.used < b.used : a.path < b.path; });
    for (const Entry& entry : entries) {
        if (total <= maxBytes_ / 4 * 3) {
            return;
        }
        if (files_.removeFile(entry.path, error)) {
            total -= entry.size;
        }
    }
}

}  // namespace kcl

// A folder of blobs on disk, each under the hash of what it was made from: what caches of the compiler keep between runs.
//
// A blob can be lost at any time and its maker must be able to make it again, so nothing here is an error: a file that
// is torn, altered, of another build or of another user's folder is not there, and what cannot be written is not kept.
// A blob is written to a temporary name and renamed; any number of processes may read and write at the same time. When
// the folder outgrows its bound, the blobs that were not used for longest go first.
#pragma once

#include "frontend/support/blake3.h"
#include "frontend/support/file_system.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kcl {

using BlobKey = Blake3;

/// Makes a key of several parts, each of them marked off from the next.
class BlobKeyMaker {
public:
    void add(std::string_view text) {
        add(text.size());
        bytes_ += text;
    }
    void add(const BlobKey& key) { bytes_.append(reinterpret_cast<const char*>(key.data()), key.size()); }
    void add(std::uint64_t number) {
        for (int i = 0; i < 8; ++i) {
            bytes_ += static_cast<char>(number >> (8 * i));
        }
    }
    [[nodiscard]] BlobKey key() const { return blake3(bytes_); }

private:
    std::string bytes_;
};

/// The content of a blob; moves without its bytes changing their place.
class Blob {
public:
    explicit Blob(ReadResult file) : file_(std::move(file)) {}
    [[nodiscard]] std::string_view content() const;
    /// The bytes that content() is a part of.
    [[nodiscard]] std::string release() && { return std::move(file_.text); }

private:
    ReadResult file_;
};

class BlobStore {
public:
    /// `files` must outlive the store. `directory` is absolute and need not exist; one that others may write to, or that
    /// belongs to another user, is not used. `build` says which program made a blob: it reads no other's.
    BlobStore(FileSystem& files, std::string directory, const BlobKey& build, std::uint64_t maxBytes);

    /// What was put under `key`, if it is there and whole.
    [[nodiscard]] std::optional<Blob> find(const BlobKey& key);
    /// Keeps `content` under `key`, in place of what was there. False when that could not be done.
    bool put(const BlobKey& key, std::string_view content);
    /// Notes that the blob is in use. To be called about once a day for what is read; put() does it too.
    void touch(const BlobKey& key);
    /// Removes blobs until the folder is within its bound, and what interrupted writers left. put() does it now and then.
    void trim();

    [[nodiscard]] const BlobKey& build() const { return build_; }

private:
    [[nodiscard]] std::string pathOf(const BlobKey& key) const;
    [[nodiscard]] bool readable();
    [[nodiscard]] bool writable();

    enum class State : std::uint8_t { Unknown, Missing, Usable, Refused };

    FileSystem& files_;
    std::string directory_;
    BlobKey build_;
    std::uint64_t maxBytes_;
    State state_ = State::Unknown;
    std::uint64_t written_ = 0;  ///< bytes since the last trim()
    bool trimmed_ = false;
};

}  // namespace kcl

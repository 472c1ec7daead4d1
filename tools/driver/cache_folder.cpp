#include "tools/driver/cache_folder.h"

#include "frontend/support/path.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <elf.h>
#include <link.h>

namespace kcl::tools {

namespace {

constexpr std::uint64_t kDefaultMegabytes = 256;
constexpr std::uint64_t kMostMegabytes = std::uint64_t{1} << 20;

std::string_view environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

std::uint64_t megabytes() {
    const std::string_view text = environment("KCL_CACHE_SIZE");
    std::uint64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool whole = !text.empty() && error == std::errc() && end == text.data() + text.size();
    return whole ? std::min(out, kMostMegabytes) : kDefaultMegabytes;
}

/// The id that the linker made of the program's content, from the notes in memory.
int findBuildId(dl_phdr_info* object, std::size_t, void* result) {
    for (int i = 0; i < object->dlpi_phnum; ++i) {
        const ElfW(Phdr)& header = object->dlpi_phdr[i];
        if (header.p_type != PT_NOTE) {
            continue;
        }
        const char* at = reinterpret_cast<const char*>(object->dlpi_addr + header.p_vaddr);
        const char* const end = at + header.p_memsz;
        while (end - at >= static_cast<std::ptrdiff_t>(sizeof(ElfW(Nhdr)))) {
            ElfW(Nhdr) note;
            std::memcpy(&note, at, sizeof note);
            const auto padded = [](std::size_t n) { return (n + 3) & ~std::size_t{3}; };
            const char* const name = at + sizeof note;
            const char* const content = name + padded(note.n_namesz);
            if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && std::memcmp(name, "GNU", 4) == 0) {
                BlobKey& key = static_cast<std::optional<BlobKey>*>(result)->emplace();
                std::copy_n(content, std::min<std::size_t>(note.n_descsz, key.size()), key.begin());
                return 1;
            }
            at = content + padded(note.n_descsz);
        }
    }
    return 1;  // the program itself comes first, and only it is asked for
}

}  // namespace

std::optional<BlobKey> buildKey() {
    std::optional<BlobKey> out;
    (void)::dl_iterate_phdr(findBuildId, &out);
    return out;
}

std::unique_ptr<BlobStore> openCacheFolder(FileSystem& files) {
    const std::uint64_t bound = megabytes();
    std::string directory(environment("XDG_CACHE_HOME"));
    if (!directory.starts_with('/')) {  // as the XDG specification says: a relative path is ignored
        const std::string_view home = environment("HOME");
        directory = home.starts_with('/') ? joinPath(home, ".cache") : std::string();
    }
    const std::optional<BlobKey> build = buildKey();
    if (bound == 0 || directory.empty() || !build.has_value()) {
        return nullptr;
    }
    return std::make_unique<BlobStore>(files, joinPath(directory, "kcl"), *build, bound << 20);
}

}  // namespace kcl::tools

// Where the compiler keeps what it can use again: the folder `kcl` of the user's cache directory, and how large it may be.
//
//   XDG_CACHE_HOME   the cache directory; ~/.cache when it is not set
//   KCL_CACHE_SIZE   the bound in megabytes, 256 when it is not set; 0 keeps nothing
#pragma once

#include "frontend/load/package_cache.h"
#include "frontend/support/blob_store.h"
#include "frontend/support/file_system.h"

#include <memory>
#include <optional>

namespace kcl::tools {

/// Tells this build of the program from every other; nothing when it was linked without an id.
[[nodiscard]] std::optional<BlobKey> buildKey();

/// The store of this user, as the environment says; null when there is to be none. The disk is not touched yet.
[[nodiscard]] std::unique_ptr<BlobStore> openCacheFolder(FileSystem& files);

/// The cache of packages of one session, in the store of this user.
struct SessionCache {
    SessionCache(std::unique_ptr<BlobStore> folder, FileSystem& files) : store(std::move(folder)), packages(*store, files) {}

    std::unique_ptr<BlobStore> store;
    load::PackageCache packages;
};

}  // namespace kcl::tools

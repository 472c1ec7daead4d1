#include "tools/driver/native_library.h"

#include <climits>
#include <string_view>

#include <dlfcn.h>
#include <unistd.h>

namespace kcl::tools {

namespace {

/// Where the library is, seen from the folder of the program: of a build, and of an installation.
constexpr std::string_view kPlaces[] = {"/../lib/kcl/", "/../" KCL_LIBRARY_FOLDER "/kcl/"};

[[nodiscard]] std::string programFolder() {
    std::string path(PATH_MAX, '\0');
    const ssize_t size = readlink("/proc/self/exe", path.data(), path.size());
    path.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return path.substr(0, path.rfind('/'));
}

}  // namespace

std::string_view nativeBuild() { return KCL_NATIVE_BUILD; }

const vm::NativeLibrary* nativeLibrary(std::string& reason) {
    if (nativeBuild().empty()) {
        reason = "this program was built without LLVM 19";
        return nullptr;
    }
    const std::string folder = programFolder();
    for (const std::string_view place : kPlaces) {
        const std::string path = folder + std::string(place) + "libkcl_native.so";
        void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr) {
            const char* why = dlerror();
            reason = why != nullptr && (reason.empty() || access(path.c_str(), F_OK) == 0) ? why : reason;
            continue;
        }
        void* symbol = dlsym(library, vm::kNativeSymbol);
        const auto* found = symbol != nullptr ? reinterpret_cast<vm::NativeLibraryFunction>(symbol)() : nullptr;
        if (found != nullptr && found->stamp == vm::nativeStamp()) {
            return found;
        }
        reason = path + " belongs to another version of this program";
    }
    return nullptr;
}

}  // namespace kcl::tools

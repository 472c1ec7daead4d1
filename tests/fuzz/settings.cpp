// Files beside a program: settings (`-Y`), kcl.mod, and the words of -O and -D. The first byte says which.
#include "frontend/load/manifest.h"
#include "frontend/load/override.h"
#include "frontend/load/program.h"
#include "frontend/load/settings_file.h"
#include "tools/driver/options.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace {

/// An override of a small program.
void override(const std::string& spec) {
    kcl::load::LoadedProgram program;
    kcl::diag::Engine sink;
    const kcl::SourceFile* file = program.sources.add("main.k", "schema S:\n    a: int = 1\n\na = {b.c = [1], d: {e = S {}}}\ns: S {a = 2}\n");
    program.packages.emplace_back();
    program.packages.front().files.push_back(kcl::parse::parse(*file, program.session, sink));
    kcl::load::applyOverrides(program, std::span<const std::string>(&spec, 1), sink);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
        case 0: (void)kcl::load::parseSettings(text, "/w", "/w"); break;
        case 1: (void)kcl::load::parseManifest(text); break;
        case 2: override(text); break;
        default: {
            kcl::vm::Argument argument;
            (void)kcl::tools::parseArgument(text, argument);
            break;
        }
    }
    return 0;
}

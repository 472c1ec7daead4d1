// Whole runs of any program under budgets, with files in memory: main.k, and behind a byte 0x1E the file of a package
// `p` that it may import. Diagnostics are rendered, results are written in every format.
#include "frontend/diag/render_json.h"
#include "frontend/diag/render_text.h"
#include "frontend/support/overlay_file_system.h"
#include "tools/driver/session.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

constexpr char kSecondFile = '\x1E';

void runOnce(std::string_view main, std::string_view package, kcl::tools::OutputFormat format) {
    kcl::OverlayFileSystem files;
    files.set("/w/kcl.mod", "[package]\nname = \"w\"\n");
    files.set("/w/main.k", std::string(main));
    files.set("/w/p/f.k", std::string(package));
    kcl::tools::RunOptions options;
    options.inputs.push_back({"/w/main.k", std::nullopt});
    options.useDefaultSettings = false;
    options.hermetic = true;
    options.format = format;
    options.budgets.maxSteps = 100'000;
    options.budgets.maxMegabytes = 32;
    options.budgets.maxDepth = 20'000;
    kcl::tools::Timing timing(false);
    kcl::tools::Session session(files, timing);
    std::string out;
    (void)kcl::tools::runProgram(session, options, out);
    for (const kcl::diag::Diagnostic& diagnostic : session.diagnostics().all()) {
        kcl::diag::renderText(out, diagnostic, session.program().sources, {});
        kcl::diag::renderJson(out, diagnostic, session.program().sources);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = text.find(kSecondFile);
    const std::string_view package = cut == std::string_view::npos ? std::string_view("a = 1\n") : text.substr(cut + 1);
    runOnce(text.substr(0, cut), package, size % 2 == 0 ? kcl::tools::OutputFormat::Yaml : kcl::tools::OutputFormat::Json);
    return 0;
}

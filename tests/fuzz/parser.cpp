// Trees of any bytes: there always is one, its dump ends, and every mistake can be shown.
#include "frontend/ast/dump.h"
#include "frontend/diag/render_json.h"
#include "frontend/diag/render_text.h"
#include "frontend/parse/parse.h"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    kcl::SourceMap sources;
    const kcl::SourceFile* file = sources.add("main.k", std::string(reinterpret_cast<const char*>(data), size));
    kcl::parse::Session session;
    kcl::diag::Engine sink;
    const kcl::parse::ParsedFile parsed = kcl::parse::parse(*file, session, sink);
    std::string shown;
    kcl::ast::dump(shown, *parsed.module, session.names, sources);
    for (const kcl::diag::Diagnostic& diagnostic : sink.all()) {
        kcl::diag::renderText(shown, diagnostic, sources, {});
        kcl::diag::renderJson(shown, diagnostic, sources);
    }
    return 0;
}

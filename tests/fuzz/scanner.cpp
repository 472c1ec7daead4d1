// Tokens of any bytes: they stand in order, inside the text, and the last one is the end.
#include "frontend/lex/scanner.h"
#include "frontend/support/assert.h"
#include "frontend/support/source_map.h"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    kcl::SourceMap sources;
    const kcl::SourceFile* file = sources.add("main.k", std::string(reinterpret_cast<const char*>(data), size));
    kcl::lex::TokenList tokens;
    kcl::diag::Engine sink;
    (void)kcl::lex::scan(*file, tokens, sink);
    std::size_t before = 0;
    for (const kcl::lex::Token& token : tokens.tokens) {
        KCL_ASSERT(token.offset >= before, "tokens stand in the order of the text");
        KCL_ASSERT(std::size_t{token.offset} + token.length <= file->text.size(), "tokens are parts of the text");
        before = token.offset;
    }
    return 0;
}

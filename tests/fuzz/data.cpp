// Readers of data: json.decode() and yaml.decode() of any text, and what they make of it written again.
#include "tests/unit/stdlib/harness.h"
#include "vm/emit/emit.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    kcl::test::Library library;
    try {
        kcl::vm::Value value;
        switch (data[0] % 3) {
            case 0: value = library.call("json", "decode", {library.text(text)}); break;
            case 1: value = library.call("yaml", "decode", {library.text(text)}); break;
            default: value = library.call("yaml", "decode_all", {library.text(text)}); break;
        }
        kcl::vm::EmitOptions options;
        options.maxBytes = std::uint64_t{1} << 20;
        std::string out;
        kcl::vm::encodeYaml(out, value, options);
        kcl::vm::encodeJson(out, value, options, 0);
    } catch (const kcl::vm::EvalError&) {
        // a text with a mistake
    }
    return 0;
}

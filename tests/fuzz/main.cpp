// Starts libFuzzer on the stack on which all phases run (tools/driver/big_stack.h): what it calls may recurse as deep
// as it does in `kcl`. The program of a target is this file and one that defines LLVMFuzzerTestOneInput.
#include "tools/driver/big_stack.h"

#include <cstddef>
#include <cstdint>

extern "C" {
int LLVMFuzzerRunDriver(int* argc, char*** argv, int (*callback)(const std::uint8_t* data, std::size_t size));
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
}

int main(int argc, char** argv) {
    int status = 0;
    kcl::tools::runOnBigStack([&] { status = LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput); });
    return status;
}

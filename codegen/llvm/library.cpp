// The library's door: sessions that make native code for chunks (vm/abi/native.h).
#include "codegen/llvm/jit.h"
#include "codegen/llvm/lowering.h"
#include "vm/abi/native.h"
#include "vm/program/program.h"

#include <llvm/Config/llvm-config.h>
#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>

#include <memory>
#include <string>

namespace kcl::codegen::native {

namespace {

struct Session {
    vm::NativeLayout layout;
    std::unique_ptr<Jit> jit;
    std::uint64_t functions = 0;
};

void* open(const vm::NativeLayout* layout) {
    auto session = std::make_unique<Session>();
    session->layout = *layout;
    session->jit = Jit::open();
    return session->jit != nullptr ? session.release() : nullptr;
}

vm::NativeCode compile(void* handle, const vm::NativeRequest* request) {
    auto& session = *static_cast<Session*>(handle);
    const std::string name = "kcl" + std::to_string(session.functions++);
    llvm::LLVMContext context;
    llvm::Module module(name, context);
    session.jit->prepare(module);
    if (!lower(module, name, *request, session.layout)) {
        return nullptr;
    }
    return reinterpret_cast<vm::NativeCode>(session.jit->add(module, name, request->optimised));
}

void close(void* handle) { delete static_cast<Session*>(handle); }

constexpr vm::NativeLibrary kLibrary{.stamp = vm::nativeStamp(),
                                     .description = "LLVM " LLVM_VERSION_STRING,
                                     .open = open,
                                     .compile = compile,
                                     .close = close};

}  // namespace

}  // namespace kcl::codegen::native

extern "C" __attribute__((visibility("default"))) const kcl::vm::NativeLibrary* kcl_native_library() {
    return &kcl::codegen::native::kLibrary;
}

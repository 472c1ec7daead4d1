// Modules to machine code in this process. One object owns what it made; one thread at a time uses it.
#pragma once

#include <memory>
#include <string>

namespace llvm {
class LLVMContext;
class Module;
class TargetMachine;
namespace orc {
class LLJIT;
}
}  // namespace llvm

namespace kcl::codegen::native {

class Jit {
public:
    /// Null when the host cannot run what it would make.
    [[nodiscard]] static std::unique_ptr<Jit> open();
    ~Jit();
    Jit(const Jit&) = delete;
    Jit& operator=(const Jit&) = delete;

    /// Sets what a module must know of the target before functions are made in it.
    void prepare(llvm::Module& module) const;
    /// The address of the function `name` of `module`; null when it cannot be made.
    [[nodiscard]] void* add(llvm::Module& module, const std::string& name, bool optimised);

private:
    Jit(std::unique_ptr<llvm::orc::LLJIT> jit, std::unique_ptr<llvm::TargetMachine> plain, std::unique_ptr<llvm::TargetMachine> optimising);

    std::unique_ptr<llvm::orc::LLJIT> jit_;
    std::unique_ptr<llvm::TargetMachine> plain_;
    std::unique_ptr<llvm::TargetMachine> optimising_;
};

}  // namespace kcl::codegen::native

#include "codegen/llvm/jit.h"

#include <llvm/Analysis/TargetTransformInfo.h>
#include <llvm/ExecutionEngine/Orc/LLJIT.h>
#include <llvm/IR/LegacyPassManager.h>
#include <llvm/IR/Module.h>
#include <llvm/IR/PassManager.h>
#include <llvm/IR/Verifier.h>
#include <llvm/Passes/PassBuilder.h>
#include <llvm/Support/SmallVectorMemoryBuffer.h>
#include <llvm/Support/TargetSelect.h>
#include <llvm/Target/TargetMachine.h>

#include <cstdlib>
#include <utility>

namespace kcl::codegen::native {

namespace {

/// The usual passes of -O2.
void optimiseModule(llvm::Module& module, llvm::TargetMachine& machine) {
    llvm::LoopAnalysisManager loops;
    llvm::FunctionAnalysisManager functions;
    llvm::CGSCCAnalysisManager graphs;
    llvm::ModuleAnalysisManager modules;
    llvm::PipelineTuningOptions tuning;
    tuning.LoopVectorization = false;
    tuning.SLPVectorization = false;
    llvm::PassBuilder builder(&machine, tuning);
    builder.registerModuleAnalyses(modules);
    builder.registerCGSCCAnalyses(graphs);
    builder.registerFunctionAnalyses(functions);
    builder.registerLoopAnalyses(loops);
    builder.crossRegisterProxies(loops, functions, graphs, modules);
    builder.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O2).run(module, modules);
}

}  // namespace

Jit::Jit(std::unique_ptr<llvm::orc::LLJIT> jit, std::unique_ptr<llvm::TargetMachine> plain,
         std::unique_ptr<llvm::TargetMachine> optimising)
    : jit_(std::move(jit)), plain_(std::move(plain)), optimising_(std::move(optimising)) {}

Jit::~Jit() = default;

std::unique_ptr<Jit> Jit::open() {
    llvm::InitializeNativeTarget();
    llvm::InitializeNativeTargetAsmPrinter();
    auto target = llvm::orc::JITTargetMachineBuilder::detectHost();
    if (!target) {
        llvm::consumeError(target.takeError());
        return nullptr;
    }
    target->setRelocationModel(llvm::Reloc::PIC_);
    target->setCodeModel(llvm::CodeModel::Small);
    target->setCodeGenOptLevel(llvm::CodeGenOptLevel::Default);
    auto optimising = target->createTargetMachine();
    target->setCodeGenOptLevel(llvm::CodeGenOptLevel::None);
    target->getOptions().EnableFastISel = true;
    auto plain = target->createTargetMachine();
    auto jit = llvm::orc::LLJITBuilder()
                   .setJITTargetMachineBuilder(*target)
                   .setPlatformSetUp(llvm::orc::setUpInactivePlatform)
                   .create();
    if (!jit || !plain || !optimising) {
        llvm::consumeError(jit.takeError());
        llvm::consumeError(plain.takeError());
        llvm::consumeError(optimising.takeError());
        return nullptr;
    }
    (*plain)->setFastISel(true);
    return std::unique_ptr<Jit>(new Jit(std::move(*jit), std::move(*plain), std::move(*optimising)));
}

void Jit::prepare(llvm::Module& module) const {
    module.setTargetTriple(plain_->getTargetTriple().str());
    module.setDataLayout(plain_->createDataLayout());
}

void* Jit::add(llvm::Module& module, const std::string& name, bool optimised) {
    llvm::TargetMachine& machine = optimised ? *optimising_ : *plain_;
    if (optimised) {
        optimiseModule(module, machine);
    }
    llvm::SmallVector<char, 0> object;
    llvm::raw_svector_ostream stream(object);
    llvm::legacy::PassManager passes;
    if (machine.addPassesToEmitFile(passes, stream, nullptr, llvm::CodeGenFileType::ObjectFile, true)) {
        return nullptr;
    }
    passes.run(module);
    auto buffer = std::make_unique<llvm::SmallVectorMemoryBuffer>(std::move(object), name, false);
    if (llvm::Error error = jit_->addObjectFile(std::move(buffer))) {
        llvm::consumeError(std::move(error));
        return nullptr;
    }
    auto address = jit_->lookup(name);
    if (!address) {
        llvm::consumeError(address.takeError());
        return nullptr;
    }
    return address->toPtr<void*>();
}

}  // namespace kcl::codegen::native

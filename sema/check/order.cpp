#include "sema/check/order.h"

#include "frontend/diag/resolve_kinds.h"
#include "frontend/diag/type_kinds.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace kcl::sema {

namespace {

using diag::Kind;

/// Found by resolution and checking.
constexpr std::array kKinds = {
#define KCL_DIAG(Ident, ...) diag::Ident.kind,
#include "frontend/diag/resolve.def"
#include "frontend/diag/type.def"
#undef KCL_DIAG
};

/// Of these, found when the statements of a package are gone through; the others belong to declarations.
constexpr std::array kOfStatements = {
    diag::UndefinedName.kind, diag::MemberMissing.kind, diag::MemberPrivate.kind, diag::MemberImported.kind,
    diag::UnknownDecorator.kind, diag::DottedDecorator.kind, diag::DefaultBeforeParam.kind, diag::LambdaLast.kind,
    diag::LoopVariableCount.kind, diag::LoopVariableName.kind, diag::ListUnpackInComp.kind,
    diag::DictUnpackInComp.kind, diag::AsNeedsType.kind, diag::BadFormatSpec.kind, diag::TypeMismatch.kind,
    diag::BadOperands.kind, diag::BadOperand.kind, diag::DivisionByZero.kind, diag::NoAttribute.kind,
    diag::NoOverlap.kind, diag::VariableRetyped.kind, diag::UnknownMember.kind, diag::UnknownMemberOfUnion.kind,
    diag::MissingAttribute.kind, diag::MissingArguments.kind, diag::TooManyArguments.kind,
    diag::UnexpectedKeyword.kind, diag::KeywordTwice.kind, diag::NotCallable.kind, diag::InstanceNotCallable.kind,
    diag::TypeNotSubscriptable.kind, diag::SliceOfDict.kind, diag::BadKeyType.kind, diag::TypeNotIterable.kind,
    diag::BadListUnpack.kind, diag::BadDictUnpack.kind, diag::NotASchema.kind, diag::ArgumentsInModification.kind,
    diag::ModuleQuestion.kind, diag::BadAttributeKey.kind, diag::InsertNeedsList.kind,
};

struct FilePlace {
    std::uint64_t package;
    std::uint64_t file;
};

}  // namespace

void orderDiagnostics(const load::LoadedProgram& program, const Model& model, std::span<const Loc> unknownTypes,
                      diag::Engine& sink) {
    const std::vector<diag::Diagnostic>& all = sink.all();
    if (all.size() < 2) {
        return;
    }
    std::unordered_map<const SourceFile*, FilePlace> places;
    for (std::uint32_t p = 0; p < model.packages.size() && p < program.order.size(); ++p) {
        const load::Package& package = program.packages[program.order[p]];
        for (std::size_t f = 0; f < package.files.size(); ++f) {
            places[package.files[f].file] = {p + std::uint64_t{1}, f};
        }
    }
    std::vector<Loc> early(unknownTypes.begin(), unknownTypes.end());
    std::ranges::sort(early);
    std::vector<std::uint64_t> keys;
    keys.reserve(all.size());
    for (const diag::Diagnostic& d : all) {
        if (std::ranges::find(kKinds, d.kind) == kKinds.end()) {
            keys.push_back(0);
            continue;
        }
        const auto known = places.find(program.sources.file(d.span.begin));
        const FilePlace place = known == places.end() ? FilePlace{0, 0} : known->second;
        const bool ofStatement = std::ranges::find(kOfStatements, d.kind) != kOfStatements.end() &&
                                 !std::ranges::binary_search(early, d.span.begin);
        const std::uint64_t line = ofStatement ? program.sources.position(d.span.begin).line : 0;
        // 20 bits of package, 1 of phase, 16 of file, 27 of line.
        keys.push_back(place.package << 44 | (ofStatement ? std::uint64_t{1} << 43 : 0) |
                       (ofStatement ? std::min<std::uint64_t>(place.file, 0xFFFF) << 27 : 0) | std::min<std::uint64_t>(line, 0x7FFFFFF));
    }
    sink.arrange(keys);
}

}  // namespace kcl::sema

// The rows of builtins.def as data, and the look-ups over them.
#include "stdlib/catalogue.h"

#include "stdlib/builtins.h"
#include "vm/value/function.h"

#include <algorithm>
#include <array>
#include <compare>

namespace kcl::stdlib {

namespace {

constexpr auto kRows = std::to_array<Row>({
#define KCL_BUILTIN(Module, Name, Function, Signature, Kind, Doc) Row{Module, Name, Signature, Doc, Effect::Kind},
#include "stdlib/builtins.def"
});

constexpr auto kBuiltins = std::to_array<vm::Builtin>({
#define KCL_BUILTIN(Module, Name, Function, Signature, Kind, Doc) \
    vm::Builtin{Module, Name, Function, Signature, Doc, Signature[0] != '('},
#include "stdlib/builtins.def"
});

constexpr std::strong_ordering compareKeys(const Row& row, std::string_view module, std::string_view name) {
    const auto byModule = row.module <=> module;
    return byModule != 0 ? byModule : row.name <=> name;
}

constexpr bool isSorted() {
    for (std::size_t i = 1; i < kRows.size(); ++i) {
        if (compareKeys(kRows[i - 1], kRows[i].module, kRows[i].name) >= 0) {
            return false;
        }
    }
    return true;
}

constexpr bool isDocumented() {
    return std::all_of(kRows.begin(), kRows.end(), [](const Row& row) {
        return !row.doc.empty() && row.doc.back() == '.' && !row.signature.empty();
    });
}

/// Every signature with parentheses has a result behind them, and they are balanced.
constexpr bool isWellFormed() {
    return std::all_of(kRows.begin(), kRows.end(), [](const Row& row) {
        int depth = 0;
        for (const char c : row.signature) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0 && (row.signature.front() != '(' || row.signature.find(") -> ") != std::string_view::npos);
    });
}

static_assert(isSorted(), "rows of builtins.def must be sorted by module and name, without duplicates");
static_assert(isDocumented(), "every row needs a signature and a doc that ends with a point");
static_assert(isWellFormed(), "a signature is `(...) -> T` or the type of a constant");

constexpr std::size_t lowerBound(std::string_view module, std::string_view name) {
    const auto* const at = std::lower_bound(kRows.data(), kRows.data() + kRows.size(), module,
                                            [&](const Row& row, std::string_view m) { return compareKeys(row, m, name) < 0; });
    return static_cast<std::size_t>(at - kRows.data());
}

}  // namespace

std::span<const Row> rows() {
    return kRows;
}

const Row* find(std::string_view module, std::string_view name) {
    const std::size_t at = lowerBound(module, name);
    return at < kRows.size() && kRows[at].module == module && kRows[at].name == name ? &kRows[at] : nullptr;
}

bool isSystemModule(std::string_view name) {
    const std::size_t at = lowerBound(name, "");
    return !name.empty() && name.back() != '.' && at < kRows.size() && kRows[at].module == name;
}

const vm::Builtin* builtin(std::string_view module, std::string_view name) {
    const Row* const row = find(module, name);
    return row != nullptr ? &kBuiltins[static_cast<std::size_t>(row - kRows.data())] : nullptr;
}

}  // namespace kcl::stdlib

#include "frontend/load/module_root.h"

#include "frontend/diag/load_kinds.h"
#include "frontend/support/path.h"

#include <algorithm>
#include <utility>

namespace kcl::load {

std::string findModuleRoot(FileSystem& files, std::string_view directory) {
    std::string at(directory);
    for (;;) {
        if (files.kind(joinPath(at, "kcl.mod")) == FileKind::File) {
            return at;
        }
        if (at == "/" || at == ".") {
            return {};
        }
        at = std::string(parentPath(at));
    }
}

Manifest readManifest(FileSystem& files, const std::string& directory, SourceMap& sources, diag::Engine& sink) {
    const std::string path = joinPath(directory, "kcl.mod");
    ReadResult read = files.read(path);
    if (!read.ok) {
        return {};
    }
    ManifestResult parsed = parseManifest(read.text);
    if (parsed.ok) {
        return std::move(parsed.manifest);
    }
    Span at;
    if (const SourceFile* source = sources.add(path, std::move(read.text))) {
        std::size_t offset = 0;
        for (std::uint32_t line = 1; line < parsed.line && offset < source->text.size(); ++line) {
            offset = std::min(source->text.find('\n', offset), source->text.size() - 1) + 1;
        }
        offset = std::min(offset + std::max(parsed.column, 1U) - 1, source->text.size());
        at = {source->at(offset), source->at(offset)};
    }
    if (parsed.badBudget.empty()) {
        sink.report(at, diag::ManifestInvalid, parsed.reason);
    } else {
        sink.report(at, diag::BudgetInvalid, parsed.badBudget);
    }
    return {};
}

}  // namespace kcl::load

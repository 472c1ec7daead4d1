#include "lsp/features/feature.h"

namespace kcl::lsp {

const Occurrence* Cursor::name() const {
    const Occurrences* all = unit_.occurrences(path_);
    return all == nullptr ? nullptr : occurrenceAt(*all, loc());
}

std::optional<FileRange> rangeOf(const SourceMap& sources, Span span) {
    const SourceFile* file = sources.file(span.begin);
    if (file == nullptr) {
        return std::nullopt;
    }
    const Loc end = file->contains(span.end) && span.end >= span.begin ? span.end : span.begin;
    return FileRange{file->path, span.begin - file->base, end - file->base};
}

}  // namespace kcl::lsp

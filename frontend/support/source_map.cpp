#include "frontend/support/source_map.h"

#include "frontend/support/file_system.h"
#include "frontend/support/utf8.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace kcl {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Drops a leading byte order mark and makes "\r\n" "\n", in place.
void normalise(std::string& text) {
    if (text.starts_with(kByteOrderMark)) {
        text.erase(0, kByteOrderMark.size());
    }
    const std::size_t first = text.find("\r\n");
    if (first == std::string::npos) {
        return;
    }
    std::size_t to = first;
    for (std::size_t from = first; from < text.size(); ++from) {
        if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') {
            continue;
        }
        text[to++] = text[from];
    }
    text.resize(to);
}

const std::vector<std::uint32_t>& lineStartsOf(const SourceFile& file) {
    if (file.lineStarts.empty()) {
        file.lineStarts.push_back(0);
        const char* const begin = file.text.data();
        const char* const end = begin + file.text.size();
        for (const char* p = begin; p < end; ++p) {
            p = static_cast<const char*>(std::memchr(p, '\n', static_cast<std::size_t>(end - p)));
            if (p == nullptr) {
                break;
            }
            file.lineStarts.push_back(static_cast<std::uint32_t>(p - begin + 1));
        }
    }
    return file.lineStarts;
}

/// Bytes of a block whose code points are counted once, so that a column far right costs no walk along its line.
constexpr std::size_t kBlock = 1024;

std::size_t codePointsBefore(const SourceFile& file, std::size_t offset) {
    const std::string_view text = file.text;
    if (file.codePoints.empty()) {
        std::uint32_t count = 0;
        for (std::size_t at = 0; at <= text.size(); at += kBlock) {
            file.codePoints.push_back(count);
            count += static_cast<std::uint32_t>(countCodePoints(text.substr(at, kBlock)));
        }
    }
    const std::size_t block = offset / kBlock;
    return file.codePoints[block] + countCodePoints(text.substr(block * kBlock, offset - block * kBlock));
}

/// Code points of text[begin, end).
std::size_t codePointsIn(const SourceFile& file, std::size_t begin, std::size_t end) {
    if (end - begin < 2 * kBlock) {
        return countCodePoints(std::string_view(file.text).substr(begin, end - begin));
    }
    return codePointsBefore(file, end) - codePointsBefore(file, begin);
}

}  // namespace

std::uint64_t SourceMap::nextBase() const {
    return files_.empty() ? 1 : std::uint64_t{files_.back()->base} + files_.back()->size + 1;
}

const SourceFile* SourceMap::insert(std::string path, std::string text, std::uint64_t size, FileSystem* later) {
    const std::uint64_t base = nextBase();
    if (base + size >= std::numeric_limits<Loc>::max()) {
        return nullptr;
    }
    auto file = std::make_unique<SourceFile>();
    file->path = std::move(path);
    file->text = std::move(text);
    file->base = static_cast<Loc>(base);
    file->size = static_cast<std::uint32_t>(size);
    file->later = later;
    files_.push_back(std::move(file));
    return files_.back().get();
}

void SourceMap::remove(const SourceFile& file) {
    std::erase_if(files_, [&](const std::unique_ptr<SourceFile>& known) { return known.get() == &file; });
}

const SourceFile* SourceMap::add(std::string path, std::string text) {
    normalise(text);
    const std::size_t size = text.size();
    return insert(std::move(path), std::move(text), size, nullptr);
}

const SourceFile* SourceMap::addLater(std::string path, std::uint32_t size, FileSystem& files) {
    return insert(std::move(path), {}, size, &files);
}

const SourceFile* SourceMap::file(Loc loc) const {
    if (loc == 0 || files_.empty()) {
        return nullptr;
    }
    const auto after = std::upper_bound(files_.begin(), files_.end(), loc,
                                        [](Loc at, const std::unique_ptr<SourceFile>& f) { return at < f->base; });
    if (after == files_.begin()) {
        return nullptr;
    }
    const SourceFile& found = **std::prev(after);
    if (!found.contains(loc)) {
        return nullptr;
    }
    if (found.later != nullptr) {
        found.text = found.later->read(found.path).text;
        found.later = nullptr;
        normalise(found.text);
        found.text.resize(found.size, '\n');
    }
    return &found;
}

Position SourceMap::position(Loc loc) const {
    const SourceFile* owner = file(loc);
    if (owner == nullptr) {
        return {};
    }
    const std::vector<std::uint32_t>& starts = lineStartsOf(*owner);
    const std::uint32_t offset = loc - owner->base;
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    const std::uint32_t start = *std::prev(after);
    Position out;
    out.path = owner->path;
    out.line = static_cast<std::uint32_t>(after - starts.begin());
    out.column = static_cast<std::uint32_t>(codePointsIn(*owner, start, offset)) + 1;
    return out;
}

std::string_view SourceMap::line(const SourceFile& file, std::uint32_t line) const {
    const std::vector<std::uint32_t>& starts = lineStartsOf(file);
    if (line == 0 || line > starts.size()) {
        return {};
    }
    const std::size_t begin = starts[line - 1];
    const std::size_t end = line < starts.size() ? starts[line] - 1 : file.text.size();
    return std::string_view(file.text).substr(begin, end - begin);
}

std::string_view SourceMap::text(Span span) const {
    const SourceFile* owner = file(span.begin);
    if (owner == nullptr || span.end < span.begin || !owner->contains(span.end)) {
        return {};
    }
    return std::string_view(owner->text).substr(span.begin - owner->base, span.end - span.begin);
}

}  // namespace kcl

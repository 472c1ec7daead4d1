#include "lsp/features/formatting.h"

#include "frontend/format/editor_config.h"
#include "frontend/format/format.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

struct Line {
    std::size_t begin;
    std::size_t end;  ///< behind the newline
};

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t newline = text.find('\n', at);
        const std::size_t end = newline == std::string_view::npos ? text.size() : newline + 1;
        out.push_back({at, end});
        at = end;
    }
    return out;
}

}  // namespace

std::vector<FileEdit> formatEdits(FileSystem& files, const std::string& path, std::string_view text, std::optional<FileRange> range) {
    SourceMap sources;
    diag::Engine quiet;
    format::EditorConfig config(files);
    std::optional<format::ByteRange> bytes;
    if (range.has_value()) {
        bytes = format::ByteRange{range->begin, range->end};
    }
    const format::Formatted done = format::format(path, std::string(text), config.styleFor(path), sources, quiet, bytes);
    std::vector<FileEdit> out;
    if (done.outcome != format::Outcome::Changed) {
        return out;
    }
    // Lines that are the same at both ends stay, and so do those that keep their number between them.
    const std::vector<Line> before = linesOf(text);
    const std::vector<Line> after = linesOf(done.text);
    const auto same = [&](std::size_t a, std::size_t b) {
        return text.substr(before[a].begin, before[a].end - before[a].begin) ==
               std::string_view(done.text).substr(after[b].begin, after[b].end - after[b].begin);
    };
    std::size_t head = 0;
    while (head < before.size() && head < after.size() && same(head, head)) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < before.size() - head && tail < after.size() - head && same(before.size() - 1 - tail, after.size() - 1 - tail)) {
        ++tail;
    }
    const auto place = [&](std::size_t line) {
        return static_cast<std::uint32_t>(line < before.size() ? before[line].begin : text.size());
    };
    const auto newPlace = [&](std::size_t line) { return line < after.size() ? after[line].begin : done.text.size(); };
    const std::size_t oldEnd = before.size() - tail;
    const std::size_t newEnd = after.size() - tail;
    if (oldEnd == newEnd) {
        for (std::size_t line = head; line < oldEnd; ++line) {
            if (!same(line, line)) {
                out.push_back({{path, place(line), place(line + 1)},
                               done.text.substr(newPlace(line), newPlace(line + 1) - newPlace(line))});
            }
        }
        return out;
    }
    out.push_back({{path, place(head), place(oldEnd)}, done.text.substr(newPlace(head), newPlace(newEnd) - newPlace(head))});
    return out;
}

std::vector<FileEdit> indentEdits(FileSystem& files, const std::string& path, std::string_view text, std::uint32_t offset) {
    std::vector<FileEdit> out;
    offset = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text.size()));
    const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    if (newline == std::string_view::npos) {
        return out;
    }
    // The last line above that is not empty.
    std::size_t end = newline;
    std::size_t begin = 0;
    while (true) {
        const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
        begin = before == std::string_view::npos ? 0 : before + 1;
        if (text.substr(begin, end - begin).find_first_not_of(" \t") != std::string_view::npos || begin == 0) {
            break;
        }
        end = begin - 1;
    }
    std::string_view above = text.substr(begin, end - begin);
    const std::size_t indent = std::min(above.find_first_not_of(" \t"), above.size());
    std::string want(above.substr(0, indent));
    above = above.substr(0, above.find_last_not_of(" \t") + 1);
    if (!above.empty() && (above.back() == '{' || above.back() == '[' || above.back() == '(' || above.back() == ':')) {
        format::EditorConfig config(files);
        want += config.styleFor(path).indent;
    }
    std::size_t stop = newline + 1;
    while (stop < text.size() && (text[stop] == ' ' || text[stop] == '\t')) {
        ++stop;
    }
    const bool closes = stop < text.size() && (text[stop] == '}' || text[stop] == ']' || text[stop] == ')');
    if (closes) {
        want = std::string(above.substr(0, indent));
    }
    if (text.substr(newline + 1, stop - newline - 1) != want) {
        out.push_back({{path, static_cast<std::uint32_t>(newline + 1), static_cast<std::uint32_t>(stop)}, want});
    }
    return out;
}

}  // namespace kcl::lsp

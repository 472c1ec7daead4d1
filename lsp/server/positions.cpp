#include "lsp/server/positions.h"

#include "frontend/support/utf8.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::uint32_t unitsOf(Decoded c, PositionEncoding encoding) {
    switch (encoding) {
        case PositionEncoding::Utf8: return c.length;
        case PositionEncoding::Utf16: return c.codePoint > 0xFFFF ? 2 : 1;
        case PositionEncoding::Utf32: return 1;
    }
    return 1;
}

}  // namespace

LineIndex::LineIndex(std::string_view raw) {
    starts_.push_back(0);
    std::size_t at = 0;
    if (raw.starts_with(kByteOrderMark)) {
        dropped_ = {0, 1, 2};
        at = kByteOrderMark.size();
    }
    while ((at = raw.find_first_of("\r\n", at)) != std::string_view::npos) {
        if (raw[at] == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n') {
            dropped_.push_back(static_cast<std::uint32_t>(at));
            ++at;
        }
        starts_.push_back(static_cast<std::uint32_t>(++at));
    }
}

std::size_t LineIndex::rawOffset(std::string_view raw, Position at, PositionEncoding encoding) const {
    if (at.line >= starts_.size()) {
        return raw.size();
    }
    std::size_t offset = starts_[at.line];
    std::size_t end = at.line + 1 < starts_.size() ? starts_[at.line + 1] : raw.size();
    while (end > offset && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
        --end;
    }
    for (std::uint32_t units = 0; offset < end && units < at.character;) {
        const Decoded c = decodeUtf8(raw.substr(offset));
        units += unitsOf(c, encoding);
        if (units > at.character) {
            break;  // inside of a code point
        }
        offset += c.length;
    }
    return std::min(offset, end);
}

Position LineIndex::rawPosition(std::string_view raw, std::size_t offset, PositionEncoding encoding) const {
    offset = std::min(offset, raw.size());
    const auto after = std::ranges::upper_bound(starts_, static_cast<std::uint32_t>(offset));
    Position out;
    out.line = static_cast<std::uint32_t>(after - starts_.begin()) - 1;
    for (std::size_t i = *std::prev(after); i < offset;) {
        const Decoded c = decodeUtf8(raw.substr(i));
        out.character += unitsOf(c, encoding);
        i += c.length;
    }
    return out;
}

std::uint32_t LineIndex::offset(std::string_view raw, Position at, PositionEncoding encoding) const {
    const auto offset = static_cast<std::uint32_t>(rawOffset(raw, at, encoding));
    return offset - static_cast<std::uint32_t>(std::ranges::lower_bound(dropped_, offset) - dropped_.begin());
}

Position LineIndex::position(std::string_view raw, std::uint32_t offset, PositionEncoding encoding) const {
    // The i-th dropped byte stands before everything whose offset is at least its own less i.
    std::size_t low = 0;
    std::size_t high = dropped_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (dropped_[middle] - middle < offset || (dropped_[middle] == middle && middle < kByteOrderMark.size() && raw.starts_with(kByteOrderMark))) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return rawPosition(raw, offset + low, encoding);
}

}  // namespace kcl::lsp

#include "lsp/server/documents.h"

#include "frontend/support/path.h"

#include <algorithm>
#include <utility>

namespace kcl::lsp {

namespace {

constexpr std::string_view kScheme = "file://";

int hexValue(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

void Document::set(std::string newText) {
    text = std::move(newText);
    lines = LineIndex(text);
}

void Document::change(const std::vector<TextDocumentContentChangeEvent>& changes, PositionEncoding encoding) {
    for (const TextDocumentContentChangeEvent& one : changes) {
        if (!one.range.has_value()) {
            set(one.text);
            continue;
        }
        const std::size_t begin = lines.rawOffset(text, one.range->start, encoding);
        const std::size_t end = std::max(begin, lines.rawOffset(text, one.range->end, encoding));
        text.replace(begin, end - begin, one.text);
        lines = LineIndex(text);
    }
}

std::string pathOf(std::string_view uri) {
    if (!uri.starts_with(kScheme)) {
        return {};
    }
    uri.remove_prefix(kScheme.size());
    const std::size_t slash = uri.find('/');  // what stands before it is a host
    if (slash == std::string_view::npos) {
        return {};
    }
    uri.remove_prefix(slash);
    std::string out;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        if (uri[i] == '%' && i + 2 < uri.size() && hexValue(uri[i + 1]) >= 0 && hexValue(uri[i + 2]) >= 0) {
            out += static_cast<char>(hexValue(uri[i + 1]) * 16 + hexValue(uri[i + 2]));
            i += 2;
        } else {
            out += uri[i];
        }
    }
    return normalisePath(out);
}

std::string uriOf(std::string_view path) {
    constexpr std::string_view kPlain = "-._~/!$&'()*+,;=@";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out(kScheme);
    for (const char c : path) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isWord || kPlain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    return out;
}

Document& Documents::open(const TextDocumentItem& item) {
    const std::string path = pathOf(item.uri);
    Document& document = documents_[path];
    document.uri = item.uri;
    document.path = path;
    document.version = item.version;
    document.set(item.text);
    return document;
}

Document* Documents::find(const std::string& path) {
    const auto at = documents_.find(path);
    return at == documents_.end() ? nullptr : &at->second;
}

}  // namespace kcl::lsp

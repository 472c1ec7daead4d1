// The texts that the client has open, edited as it says, and the way between URIs and paths.
#pragma once

#include "lsp/protocol/types.h"
#include "lsp/server/positions.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace kcl::lsp {

struct Document {
    std::string uri;   ///< as the client writes it
    std::string path;
    std::int64_t version = 0;
    std::string text;  ///< the client's
    LineIndex lines{std::string_view()};

    void set(std::string newText);
    /// Applies one change after the other; each is meant for the text that the one before left.
    void change(const std::vector<TextDocumentContentChangeEvent>& changes, PositionEncoding encoding);
};

/// The path of a `file:` URI, percent signs decoded; empty for another one.
[[nodiscard]] std::string pathOf(std::string_view uri);
/// The `file:` URI of an absolute path.
[[nodiscard]] std::string uriOf(std::string_view path);

/// Open documents by path.
class Documents {
public:
    Document& open(const TextDocumentItem& item);
    void close(const std::string& path) { documents_.erase(path); }
    [[nodiscard]] Document* find(const std::string& path);
    [[nodiscard]] const std::map<std::string, Document>& all() const { return documents_; }

private:
    std::map<std::string, Document> documents_;
};

}  // namespace kcl::lsp

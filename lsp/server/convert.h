// Places of the features, bytes in files, as places of the protocol, and the other way around.
#pragma once

#include "lsp/features/feature.h"
#include "lsp/protocol/feature_types.h"
#include "lsp/server/positions.h"
#include "lsp/server/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace kcl::lsp {

class Converter {
public:
    explicit Converter(Workspace& workspace) : workspace_(workspace) {}

    void setEncoding(PositionEncoding encoding) { encoding_ = encoding; }
    [[nodiscard]] PositionEncoding encoding() const { return encoding_; }
    /// Forgets the lines of files that are not open; call when a request has been answered.
    void forget() { lines_.clear(); }

    [[nodiscard]] std::uint32_t offset(const std::string& path, Position position);
    [[nodiscard]] Position position(const std::string& path, std::uint32_t offset);
    [[nodiscard]] Range range(const FileRange& range);
    [[nodiscard]] Location location(const FileRange& range);
    /// As the client writes it, when the file is open.
    [[nodiscard]] std::string uri(const std::string& path);
    [[nodiscard]] TextEdit edit(const FileEdit& edit);
    /// Edits by file.
    [[nodiscard]] WorkspaceEdit workspaceEdit(const std::vector<FileEdit>& edits);

    [[nodiscard]] static Json json(Position position);
    [[nodiscard]] static Json json(const Range& range);

private:
    struct Text {
        std::string text;
        LineIndex lines{std::string_view()};
    };
    /// Text and lines of a file, of the client when it is open.
    template <typename Use>
    auto withText(const std::string& path, Use use);

    Workspace& workspace_;
    PositionEncoding encoding_ = PositionEncoding::Utf16;
    std::map<std::string, Text> lines_;
};

}  // namespace kcl::lsp

#include "lsp/server/convert.h"

#include <utility>

namespace kcl::lsp {

template <typename Use>
auto Converter::withText(const std::string& path, Use use) {
    if (const Document* open = workspace_.documents().find(path)) {
        return use(std::string_view(open->text), open->lines);
    }
    const auto [at, fresh] = lines_.try_emplace(path);
    if (fresh) {
        at->second.text = workspace_.files().read(path).text;
        at->second.lines = LineIndex(at->second.text);
    }
    return use(std::string_view(at->second.text), at->second.lines);
}

std::uint32_t Converter::offset(const std::string& path, Position position) {
    return withText(path, [&](std::string_view text, const LineIndex& lines) { return lines.offset(text, position, encoding_); });
}

Position Converter::position(const std::string& path, std::uint32_t offset) {
    return withText(path, [&](std::string_view text, const LineIndex& lines) { return lines.position(text, offset, encoding_); });
}

Range Converter::range(const FileRange& range) {
    return {position(range.path, range.begin), position(range.path, range.end)};
}

Location Converter::location(const FileRange& where) {
    return {uri(where.path), range(where)};
}

std::string Converter::uri(const std::string& path) {
    const Document* open = workspace_.documents().find(path);
    return open != nullptr ? open->uri : uriOf(path);
}

TextEdit Converter::edit(const FileEdit& edit) {
    return {range(edit.range), edit.text};
}

Json Converter::json(Position position) {
    Json out = Json::object();
    out.set("line", Json(static_cast<std::int64_t>(position.line)));
    out.set("character", Json(static_cast<std::int64_t>(position.character)));
    return out;
}

Json Converter::json(const Range& range) {
    Json out = Json::object();
    out.set("start", json(range.start));
    out.set("end", json(range.end));
    return out;
}

WorkspaceEdit Converter::workspaceEdit(const std::vector<FileEdit>& edits) {
    std::map<std::string, Json> byFile;
    for (const FileEdit& one : edits) {
        Json json_ = Json::object();
        json_.set("range", json(range(one.range)));
        json_.set("newText", Json(one.text));
        byFile.try_emplace(one.range.path, Json::array()).first->second.add(std::move(json_));
    }
    WorkspaceEdit out;
    out.changes = Json::object();
    for (auto& [path, list] : byFile) {
        out.changes.set(uri(path), std::move(list));
    }
    return out;
}

}  // namespace kcl::lsp

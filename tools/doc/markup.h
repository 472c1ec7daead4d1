// Prose and programs as HTML: the small part of Markdown that documentation strings use, and KCL with its tokens marked.
#pragma once

#include "sema/doc/model.h"
#include "tools/driver/html_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace kcl::tools::doc {

/// Paragraphs, lists, fenced and `inline` code, **bold**, [links](https://...) and bare web addresses. HTML in it is shown
/// as text; a link leads only to http, https, mailto or a place on the page.
[[nodiscard]] std::string proseToHtml(std::string_view markdown);
/// The same without paragraphs around it, for one line.
[[nodiscard]] std::string lineToHtml(std::string_view markdown);

/// `<pre>` with comments, strings, numbers and keywords in spans; any text may be given.
[[nodiscard]] std::string codeToHtml(std::string_view code);

/// A type in pieces: text, and what it names. Joined, the texts are the type on one line.
struct TypePiece {
    std::string text;
    sema::doc::DocTypeKind kind = sema::doc::DocTypeKind::Unknown;  ///< Schema and Alias have a target
    std::uint32_t target = 0;
};
[[nodiscard]] std::vector<TypePiece> piecesOf(const sema::doc::DocType& type);

}  // namespace kcl::tools::doc

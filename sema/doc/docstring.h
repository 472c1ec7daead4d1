// Documentation strings as users write them: a summary, prose, and sections under a title with dashes below
// (the form of numpydoc, tools section 7.1).
//
//     One line that says what it is.
//
//     Attributes
//     ----------
//     name : str, default is "web", required
//         What the attribute is for.
//
//     Examples
//     --------
//     app = App {name = "web"}
//
// Nothing a user writes is a mistake here: what does not fit is prose. Linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::sema::doc {

/// One entry of Attributes, Parameters or Returns.
struct DocEntry {
    std::string name;      ///< without `$` and quotes
    std::string type;      ///< as written; empty when it is not
    std::string defaultValue;  ///< as written behind "default is"; empty when it is not
    bool required = false; ///< the words stand there; what the code says is another matter
    bool optional = false;
    std::string text;      ///< Markdown, without indentation
};

/// What becomes of an example when examples are run.
enum class ExampleUse : std::uint8_t { Run, Fail, Skip };

/// A piece of the Examples section, in its order: a program, or prose between programs.
struct DocExample {
    std::string prose;         ///< Markdown in front of the program
    std::string code;          ///< the program, newline at the end; empty when prose ends the section
    std::string expected;      ///< text of the block of output behind it; empty when there is none
    std::string expectedKind;  ///< "yaml", "json", ... when there is one
    ExampleUse use = ExampleUse::Run;
    std::uint32_t line = 0;    ///< of the first line of code, counted from 0 in the documentation string
};

struct DocSection {
    std::string title;
    std::string text;  ///< Markdown
};

struct DocString {
    std::string summary;  ///< first paragraph, on one line
    std::string text;     ///< the paragraphs behind it, Markdown
    std::vector<DocEntry> attributes;
    std::vector<DocEntry> parameters;
    std::vector<DocEntry> returns;
    std::vector<DocExample> examples;
    std::vector<DocSection> sections;  ///< every other one, in order

    [[nodiscard]] bool empty() const { return summary.empty() && text.empty() && attributes.empty() && examples.empty(); }
    /// The entry of attributes called `name`, or null.
    [[nodiscard]] const DocEntry* attribute(std::string_view name) const;
};

/// `text` is the value of the literal; its common indentation does not matter.
[[nodiscard]] DocString parseDocString(std::string_view text);

}  // namespace kcl::sema::doc

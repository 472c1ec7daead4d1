// YAML text as a row of events with their places, and the meaning of plain scalars. yaml.decode() makes values of
// them; whoever needs the places of a document's parts reads the same events. The only door to libyaml.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace kcl::stdlib {

/// A place in the text; line and column (in characters) count from 0, offset in bytes.
struct YamlMark {
    std::size_t offset = 0;
    std::size_t line = 0;
    std::size_t column = 0;
};

struct YamlEvent {
    enum class Kind : std::uint8_t {
        StreamEnd,
        DocumentStart,
        DocumentEnd,
        Alias,
        Scalar,
        SequenceStart,
        SequenceEnd,
        MappingStart,
        MappingEnd
    };
    Kind kind = Kind::StreamEnd;
    std::string text;      ///< of a scalar, without quotes and escapes
    std::string anchor;    ///< of a node, or the name of an alias
    std::string tag;       ///< resolved (`tag:yaml.org,2002:str`), empty when there is none
    bool plain = false;    ///< a scalar without quotes
    YamlMark begin;
    YamlMark end;
};

/// Reads one event after the other. The text must outlive the reader and be UTF-8.
class YamlReader {
public:
    /// `firstLine` is the number of lines in front of `text`, which count in marks and in what mistake() says.
    explicit YamlReader(std::string_view text, std::size_t firstLine = 0);
    ~YamlReader();
    YamlReader(const YamlReader&) = delete;
    YamlReader& operator=(const YamlReader&) = delete;

    /// False at a mistake; nothing may be read behind it, nor behind StreamEnd.
    [[nodiscard]] bool next(YamlEvent& event);
    /// What is wrong, worded as the reference does: `problem at line 2 column 4, while doing so at line 1 column 1`.
    [[nodiscard]] const std::string& mistake() const { return mistake_; }
    [[nodiscard]] YamlMark mistakeMark() const { return mistakeMark_; }

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
    std::string mistake_;
    YamlMark mistakeMark_;
};

/// What a scalar means.
struct YamlScalar {
    enum class Kind : std::uint8_t { Null, Bool, Int, Float, Text, Wrong };
    Kind kind = Kind::Text;
    bool boolean = false;
    std::int64_t integer = 0;
    double floating = 0;
    std::string wrong;     ///< Wrong: why it has no value
};

/// The meaning of a scalar by its text, its tag and whether it is plain: YAML 1.2 core rules with `0b`, and only true
/// and false as booleans. Whole numbers beyond 64 bits are Wrong.
/// `.inf` and `.nan` are Null.
[[nodiscard]] YamlScalar resolveYamlScalar(std::string_view text, std::string_view tag, bool plain);

/// True for a tag that is no part of YAML itself (`!Ref`), which has no value.
[[nodiscard]] bool isLocalYamlTag(std::string_view tag);

}  // namespace kcl::stdlib

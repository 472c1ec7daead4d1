// libyaml's events in our terms. The only file that includes it.
#include "stdlib/yaml_reader.h"

#include <cstring>

#include <yaml.h>

namespace kcl::stdlib {

struct YamlReader::Parser {
    yaml_parser_t parser{};
    std::string_view text;
    std::size_t firstLine = 0;
    // libyaml counts characters; the cursor turns that into bytes. Marks come in order, save small steps back.
    std::size_t character = 0;
    std::size_t byte = 0;

    [[nodiscard]] static bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

    std::size_t byteOf(std::size_t wanted) {
        while (character < wanted && byte < text.size()) {
            ++byte;
            while (byte < text.size() && continues(text[byte])) {
                ++byte;
            }
            ++character;
        }
        while (character > wanted && byte > 0) {
            --byte;
            while (byte > 0 && continues(text[byte])) {
                --byte;
            }
            --character;
        }
        return byte;
    }
    YamlMark mark(const yaml_mark_t& m) { return {byteOf(m.index), m.line + firstLine, m.column}; }
};

namespace {

[[nodiscard]] std::string textOf(const yaml_char_t* chars) {
    return chars == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(chars));
}

void appendPlace(std::string& out, const yaml_mark_t& mark, std::size_t firstLine) {
    out += " at line ";
    out += std::to_string(mark.line + firstLine + 1);
    out += " column ";
    out += std::to_string(mark.column + 1);
}

[[nodiscard]] bool isStart(const yaml_mark_t& mark) {
    return mark.line == 0 && mark.column == 0;
}

/// Deletes an event of libyaml at the end of its scope.
class EventGuard {
public:
    explicit EventGuard(yaml_event_t& event) : event_(event) {}
    EventGuard(const EventGuard&) = delete;
    EventGuard& operator=(const EventGuard&) = delete;
    ~EventGuard() { yaml_event_delete(&event_); }

private:
    yaml_event_t& event_;
};

}  // namespace

YamlReader::YamlReader(std::string_view text, std::size_t firstLine) : parser_(std::make_unique<Parser>()) {
    parser_->text = text;
    parser_->firstLine = firstLine;
    if (yaml_parser_initialize(&parser_->parser) == 0) {
        throw std::bad_alloc();
    }
    yaml_parser_set_encoding(&parser_->parser, YAML_UTF8_ENCODING);
    const std::string_view withoutMark = text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
    parser_->byte = text.size() - withoutMark.size();
    // An empty text may have no address, which libyaml does not take.
    const char* const input = withoutMark.empty() ? "" : withoutMark.data();
    yaml_parser_set_input_string(&parser_->parser, reinterpret_cast<const unsigned char*>(input),
                                 withoutMark.size());
}

YamlReader::~YamlReader() {
    yaml_parser_delete(&parser_->parser);
}

bool YamlReader::next(YamlEvent& event) {
    yaml_parser_t& parser = parser_->parser;
    yaml_event_t raw;
    if (yaml_parser_parse(&parser, &raw) == 0) {
        mistake_ = parser.problem != nullptr ? parser.problem : "out of memory";
        mistakeMark_ = parser_->mark(parser.problem_mark);
        if (!isStart(parser.problem_mark)) {
            appendPlace(mistake_, parser.problem_mark, parser_->firstLine);
        }
        if (parser.context != nullptr) {
            mistake_ += ", ";
            mistake_ += parser.context;
            const yaml_mark_t& context = parser.context_mark;
            if (!isStart(context) &&
                (context.line != parser.problem_mark.line || context.column != parser.problem_mark.column)) {
                appendPlace(mistake_, context, parser_->firstLine);
            }
        }
        return false;
    }
    const EventGuard guard(raw);
    event = YamlEvent();
    event.begin = parser_->mark(raw.start_mark);
    event.end = parser_->mark(raw.end_mark);
    switch (raw.type) {
    case YAML_NO_EVENT:
    case YAML_STREAM_END_EVENT: event.kind = YamlEvent::Kind::StreamEnd; return true;
    case YAML_STREAM_START_EVENT: return next(event);
    case YAML_DOCUMENT_START_EVENT: event.kind = YamlEvent::Kind::DocumentStart; return true;
    case YAML_DOCUMENT_END_EVENT: event.kind = YamlEvent::Kind::DocumentEnd; return true;
    case YAML_ALIAS_EVENT:
        event.kind = YamlEvent::Kind::Alias;
        event.anchor = textOf(raw.data.alias.anchor);
        return true;
    case YAML_SCALAR_EVENT:
        event.kind = YamlEvent::Kind::Scalar;
        event.text.assign(reinterpret_cast<const char*>(raw.data.scalar.value), raw.data.scalar.length);
        event.anchor = textOf(raw.data.scalar.anchor);
        event.tag = textOf(raw.data.scalar.tag);
        event.plain = raw.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
        return true;
    case YAML_SEQUENCE_START_EVENT:
        event.kind = YamlEvent::Kind::SequenceStart;
        event.anchor = textOf(raw.data.sequence_start.anchor);
        event.tag = textOf(raw.data.sequence_start.tag);
        return true;
    case YAML_SEQUENCE_END_EVENT: event.kind = YamlEvent::Kind::SequenceEnd; return true;
    case YAML_MAPPING_START_EVENT:
        event.kind = YamlEvent::Kind::MappingStart;
        event.anchor = textOf(raw.data.mapping_start.anchor);
        event.tag = textOf(raw.data.mapping_start.tag);
        return true;
    case YAML_MAPPING_END_EVENT: event.kind = YamlEvent::Kind::MappingEnd; return true;
    }
    return false;
}

}  // namespace kcl::stdlib

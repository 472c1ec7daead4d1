// Places in JSON text. The text is known to be right, so brackets, strings and separators are all there is to see.
#include "stdlib/data_places.h"

#include <cstddef>
#include <utility>

namespace kcl::stdlib {

namespace {

class JsonPlaceFinder {
public:
    explicit JsonPlaceFinder(std::string_view text) : text_(text) {}

    DataPlaces run() {
        bool expectsKey = false;  // behind `{` and behind a comma of an object
        while (at_ < text_.size()) {
            const char c = text_[at_];
            switch (c) {
                case ' ':
                case '\t':
                case '\n':
                case '\r':
                case ':': ++at_; break;
                case ',':
                    ++at_;
                    expectsKey = !open_.empty() && text_[places_[open_.back()].begin] == '{';
                    break;
                case '{':
                case '[':
                    add(at_ + 1);
                    open_.push_back(places_.size() - 1);
                    ++at_;
                    expectsKey = c == '{';
                    break;
                case '}':
                case ']':
                    ++at_;
                    expectsKey = false;
                    close();
                    break;
                case '"': {
                    const std::size_t end = endOfString();
                    if (expectsKey) {
                        keyBegin_ = at_;
                        keyEnd_ = end;
                        expectsKey = false;
                    } else {
                        add(end);
                    }
                    at_ = end;
                    break;
                }
                default: {
                    std::size_t end = text_.find_first_of(" \t\n\r,]}", at_);
                    end = end == std::string_view::npos ? text_.size() : end;
                    add(end);
                    at_ = end;
                }
            }
        }
        return std::move(places_);
    }

private:
    [[nodiscard]] std::size_t endOfString() const {
        std::size_t at = at_ + 1;
        while (at < text_.size() && text_[at] != '"') {
            at += text_[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    void add(std::size_t end) {
        const bool isEntry = !open_.empty() && text_[places_[open_.back()].begin] == '{';
        places_.push_back({number(at_), number(end), number(isEntry ? keyBegin_ : at_), number(isEntry ? keyEnd_ : at_),
                           number(places_.size() + 1)});
    }

    void close() {
        if (!open_.empty()) {
            places_[open_.back()].end = number(at_);
            places_[open_.back()].after = number(places_.size());
            open_.pop_back();
        }
    }

    [[nodiscard]] static std::uint32_t number(std::size_t n) { return static_cast<std::uint32_t>(n); }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t keyBegin_ = 0;
    std::size_t keyEnd_ = 0;
    DataPlaces places_;
    std::vector<std::size_t> open_;
};

}  // namespace

DataPlaces findJsonPlaces(std::string_view text) {
    return JsonPlaceFinder(text).run();
}

}  // namespace kcl::stdlib

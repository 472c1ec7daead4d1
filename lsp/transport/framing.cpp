#include "lsp/transport/framing.h"

#include <charconv>

namespace kcl::lsp {

namespace {

constexpr std::string_view kLength = "content-length:";
constexpr std::size_t kMaxHeader = 4096;

/// Whether `line` begins with `kLength` in any case.
bool isLength(std::string_view line) {
    if (line.size() < kLength.size()) {
        return false;
    }
    for (std::size_t i = 0; i < kLength.size(); ++i) {
        const char c = line[i] >= 'A' && line[i] <= 'Z' ? static_cast<char>(line[i] - 'A' + 'a') : line[i];
        if (c != kLength[i]) {
            return false;
        }
    }
    return true;
}

}  // namespace

FrameReader::Result FrameReader::next(std::string& out) {
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    std::size_t line = 0;
    std::size_t length = 0;
    bool known = false;
    while (true) {
        const std::size_t end = rest.find('\n', line);
        if (end == std::string_view::npos) {
            return rest.size() > kMaxHeader && !known ? Result::Malformed : Result::NeedMore;
        }
        std::string_view header = rest.substr(line, end - line);
        line = end + 1;
        if (header.ends_with('\r')) {
            header.remove_suffix(1);
        }
        if (header.empty()) {
            break;
        }
        if (isLength(header)) {
            header.remove_prefix(kLength.size());
            while (header.starts_with(' ')) {
                header.remove_prefix(1);
            }
            const auto [stop, failure] = std::from_chars(header.data(), header.data() + header.size(), length);
            if (failure != std::errc() || stop != header.data() + header.size() || length > kMaxBytes) {
                return Result::Malformed;
            }
            known = true;
        }
    }
    if (!known) {
        return Result::Malformed;
    }
    if (rest.size() - line < length) {
        return Result::NeedMore;
    }
    out.assign(rest.substr(line, length));
    at_ += line + length;
    if (at_ == buffer_.size()) {
        buffer_.clear();
        at_ = 0;
    } else if (at_ > (std::size_t{1} << 20)) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    return Result::Message;
}

std::string frame(std::string_view content) {
    std::string out = "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n";
    out += content;
    return out;
}

}  // namespace kcl::lsp

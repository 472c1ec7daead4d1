// Messages on a pair of byte streams: `Content-Length: N`, a blank line, N bytes (the base protocol of LSP). Knows
// nothing of what is in them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kcl::lsp {

/// Where messages come from and go to. A server owns one; tests give it strings.
class Transport {
public:
    virtual ~Transport() = default;
    /// The content of the next message; false at the end of the stream, and when what comes is no message.
    [[nodiscard]] virtual bool read(std::string& out) = 0;
    /// Writes one message. May be called from any thread. What cannot be written is lost: the peer is gone.
    virtual void write(std::string_view content) = 0;
};

/// Takes messages out of bytes that arrive in pieces of any size.
class FrameReader {
public:
    /// Larger messages are refused.
    static constexpr std::size_t kMaxBytes = std::size_t{256} << 20;

    void feed(std::string_view bytes) { buffer_ += bytes; }
    enum class Result { Message, NeedMore, Malformed };
    /// Moves the first whole message into `out`. Header lines other than Content-Length are passed over.
    [[nodiscard]] Result next(std::string& out);

private:
    std::string buffer_;
    std::size_t at_ = 0;  ///< what stands before was taken
};

/// `content` with its header.
[[nodiscard]] std::string frame(std::string_view content);

}  // namespace kcl::lsp

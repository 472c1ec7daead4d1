// Messages out of bytes that arrive in pieces.
#include "lsp/transport/framing.h"

#include <string>

#include <doctest/doctest.h>

namespace kcl::lsp {

TEST_CASE("messages come whole, however the bytes are cut") {
    const std::string bytes = frame("{}") + "content-length:  3\r\nContent-Type: x\r\n\r\nabc" + frame("");
    FrameReader reader;
    std::string out;
    std::string all;
    for (const char c : bytes) {
        reader.feed({&c, 1});
        while (reader.next(out) == FrameReader::Result::Message) {
            all += "[" + out + "]";
        }
    }
    CHECK(all == "[{}][abc][]");
}

TEST_CASE("what has no length, or too much of it, is no message") {
    std::string out;
    for (const std::string& bytes : {std::string("X: 1\r\n\r\n"), std::string("Content-Length: -1\r\n\r\n"),
                                     std::string("Content-Length: 99999999999\r\n\r\n"), std::string("Content-Length: 1x\r\n\r\n"),
                                     std::string(5000, 'a')}) {
        FrameReader reader;
        reader.feed(bytes);
        CHECK(reader.next(out) == FrameReader::Result::Malformed);
    }
}

}  // namespace kcl::lsp

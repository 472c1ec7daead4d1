#include "lsp/transport/stdio.h"

#include <array>
#include <cerrno>
#include <mutex>

#include <unistd.h>

namespace kcl::lsp {

namespace {

class DescriptorTransport final : public Transport {
public:
    DescriptorTransport(int input, int output) : input_(input), output_(output) {}

    bool read(std::string& out) override {
        std::array<char, 65536> piece;
        while (true) {
            switch (reader_.next(out)) {
                case FrameReader::Result::Message: return true;
                case FrameReader::Result::Malformed: return false;
                case FrameReader::Result::NeedMore: break;
            }
            const ssize_t n = ::read(input_, piece.data(), piece.size());
            if (n == 0 || (n < 0 && errno != EINTR)) {
                return false;
            }
            if (n > 0) {
                reader_.feed({piece.data(), static_cast<std::size_t>(n)});
            }
        }
    }

    void write(std::string_view content) override {
        const std::string message = frame(content);
        const std::lock_guard lock(mutex_);
        std::string_view rest = message;
        while (!rest.empty()) {
            const ssize_t n = ::write(output_, rest.data(), rest.size());
            if (n < 0 && errno != EINTR) {
                return;
            }
            if (n > 0) {
                rest.remove_prefix(static_cast<std::size_t>(n));
            }
        }
    }

private:
    int input_;
    int output_;
    FrameReader reader_;
    std::mutex mutex_;
};

}  // namespace

std::unique_ptr<Transport> makeDescriptorTransport(int input, int output) {
    return std::make_unique<DescriptorTransport>(input, output);
}

}  // namespace kcl::lsp

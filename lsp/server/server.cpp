#include "lsp/server/server.h"

#include "lsp/protocol/codec.h"

#include <thread>
#include <utility>

namespace kcl::lsp {

namespace {

// JSON-RPC and LSP error codes.
constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kMethodNotFound = -32601;
constexpr int kInvalidParams = -32602;
constexpr int kNotInitialized = -32002;
constexpr int kCancelled = -32800;

/// Diagnostics wait for other messages this long at most.
constexpr std::chrono::milliseconds kPatience{200};

std::string textOf(const Json& json) {
    std::string out;
    json.write(out);
    return out;
}

}  // namespace

Server::Server(Transport& transport, FileSystem& disk, Evaluator* evaluator, std::string version)
    : transport_(transport), evaluator_(evaluator), version_(std::move(version)), workspace_(disk), convert_(workspace_) {}

bool Server::run() {
    std::thread reader([this] {
        std::string text;
        while (transport_.read(text)) {
            Message message = parseMessage(text);
            const bool last = message.method == "exit";
            inbox_.push(std::move(message));
            if (last) {
                break;
            }
        }
        inbox_.close();
    });
    while (!exit_) {
        const bool waiting = !touched_.empty();
        if (waiting && (inbox_.empty() || std::chrono::steady_clock::now() - touchedSince_ > kPatience)) {
            publish();
            continue;
        }
        const std::optional<Message> message = inbox_.pop();
        if (!message.has_value()) {
            break;
        }
        handle(*message);
    }
    reader.join();
    return shutdown_;
}

void Server::handle(const Message& message) {
    if (message.malformed) {
        replyError(Json(), kParseError, "the message is not JSON");
        return;
    }
    if (message.method.empty()) {
        return;  // an answer to a request of ours
    }
    if (message.method == "exit") {
        exit_ = true;
        return;
    }
    const bool isRequest = message.id.has_value();
    if (isRequest && !initialized_ && message.method != "initialize") {
        replyError(*message.id, kNotInitialized, "the server is not initialized");
        return;
    }
    if (isRequest && shutdown_) {
        replyError(*message.id, kInvalidRequest, "the server was shut down");
        return;
    }
    if (isRequest && inbox_.isCancelled(*message.id)) {
        inbox_.forget(*message.id);
        replyError(*message.id, kCancelled, "cancelled");
        return;
    }
    failure_.reset();
    current_ = isRequest ? &*message.id : nullptr;
    dispatch(message);
    current_ = nullptr;
    convert_.forget();
}

void Server::dispatch(const Message& message) {
#define KCL_LSP_REQUEST(Method, Handler)            \
    if (message.method == Method) {                 \
        answer(message, &Server::Handler);          \
        return;                                     \
    }
#define KCL_LSP_NOTIFICATION(Method, Handler)       \
    if (message.method == Method) {                 \
        notice(message, &Server::Handler);          \
        return;                                     \
    }
#include "lsp/server/methods.def"
    // Notifications that are not known are passed over, requests are not.
    if (message.id.has_value()) {
        replyError(*message.id, kMethodNotFound, "unknown request: " + message.method);
    }
}

template <typename Params, typename Result>
void Server::answer(const Message& message, Result (Server::*handler)(const Params&)) {
    if (!message.id.has_value()) {
        return;
    }
    Params params;
    if (!decode(message.params, params)) {
        replyError(*message.id, kInvalidParams, "the parameters do not fit " + message.method);
        return;
    }
    const Result result = (this->*handler)(params);
    if (inbox_.isCancelled(*message.id)) {
        inbox_.forget(*message.id);
        replyError(*message.id, kCancelled, "cancelled");
    } else if (failure_.has_value()) {
        replyError(*message.id, failure_->code, failure_->text);
    } else {
        std::string text;
        encode(text, result);
        reply(*message.id, text);
    }
}

template <typename Params>
void Server::notice(const Message& message, void (Server::*handler)(const Params&)) {
    Params params;
    if (decode(message.params, params)) {
        (this->*handler)(params);
    }
}

void Server::reply(const Json& id, std::string_view result) {
    transport_.write("{\"jsonrpc\":\"2.0\",\"id\":" + textOf(id) + ",\"result\":" + std::string(result) + "}");
}

void Server::replyError(const Json& id, int code, std::string_view text) {
    std::string message;
    encode(message, std::string(text));
    transport_.write("{\"jsonrpc\":\"2.0\",\"id\":" + textOf(id) + ",\"error\":{\"code\":" + std::to_string(code) +
                     ",\"message\":" + message + "}}");
}

void Server::notify(std::string_view method, std::string_view params) {
    transport_.write("{\"jsonrpc\":\"2.0\",\"method\":\"" + std::string(method) + "\",\"params\":" + std::string(params) + "}");
}

void Server::fail(int code, std::string text) {
    failure_ = Failure{code, std::move(text)};
}

bool Server::isCancelled() {
    return current_ != nullptr && inbox_.isCancelled(*current_);
}

}  // namespace kcl::lsp

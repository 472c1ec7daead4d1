// Messages on their way from the thread that reads them to the one that answers them, and which requests were
// cancelled meanwhile.
#pragma once

#include "lsp/protocol/json.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace kcl::lsp {

/// One JSON-RPC message.
struct Message {
    std::optional<Json> id;  ///< of a request, and of the answer to one of ours
    std::string method;      ///< empty for an answer
    Json params;
    bool malformed = false;  ///< was no JSON, or no message
    std::chrono::steady_clock::time_point arrived{};
};

/// The message in `text`.
[[nodiscard]] Message parseMessage(const std::string& text);

class Inbox {
public:
    void push(Message message);
    /// No further message will come.
    void close();
    /// The next message; nothing at the end.
    [[nodiscard]] std::optional<Message> pop();
    [[nodiscard]] bool empty();
    /// Whether the client took back the request `id`.
    [[nodiscard]] bool isCancelled(const Json& id);
    void forget(const Json& id);

private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Message> messages_;
    std::set<std::string> cancelled_;  ///< ids as JSON
    bool closed_ = false;
};

}  // namespace kcl::lsp

#include "lsp/server/inbox.h"

#include <utility>

namespace kcl::lsp {

namespace {

std::string keyOf(const Json& id) {
    std::string out;
    id.write(out);
    return out;
}

}  // namespace

Message parseMessage(const std::string& text) {
    Message out;
    out.arrived = std::chrono::steady_clock::now();
    const std::optional<Json> json = parseJson(text);
    if (!json.has_value() || !json->isObject()) {
        out.malformed = true;
        return out;
    }
    if (const Json* id = json->find("id")) {
        out.id = *id;
    }
    if (const Json* method = json->find("method")) {
        out.method = method->text();
    }
    if (const Json* params = json->find("params")) {
        out.params = *params;
    }
    return out;
}

void Inbox::push(Message message) {
    const std::lock_guard lock(mutex_);
    if (message.method == "$/cancelRequest") {
        if (const Json* id = message.params.find("id")) {
            cancelled_.insert(keyOf(*id));
        }
        return;
    }
    messages_.push_back(std::move(message));
    arrived_.notify_one();
}

void Inbox::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    arrived_.notify_one();
}

std::optional<Message> Inbox::pop() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return closed_ || !messages_.empty(); });
    if (messages_.empty()) {
        return std::nullopt;
    }
    Message out = std::move(messages_.front());
    messages_.pop_front();
    return out;
}

bool Inbox::empty() {
    const std::lock_guard lock(mutex_);
    return messages_.empty() && !closed_;
}

bool Inbox::isCancelled(const Json& id) {
    const std::lock_guard lock(mutex_);
    return cancelled_.contains(keyOf(id));
}

void Inbox::forget(const Json& id) {
    const std::lock_guard lock(mutex_);
    cancelled_.erase(keyOf(id));
}

}  // namespace kcl::lsp

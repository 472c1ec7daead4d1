#include "frontend/support/interner.h"

#include "frontend/support/hash.h"

namespace kcl {

Interner::Interner() : table_(1024, 0) {
    texts_.emplace_back();
    hashes_.push_back(0);
}

Name Interner::intern(std::string_view text) {
    const std::uint32_t hash = hashText(text);
    std::size_t at = hash & (table_.size() - 1);
    while (table_[at] != 0) {
        const std::uint32_t id = table_[at];
        if (hashes_[id] == hash && texts_[id] == text) {
            return Name{id};
        }
        at = (at + 1) & (table_.size() - 1);
    }
    const auto id = static_cast<std::uint32_t>(texts_.size());
    texts_.push_back(arena_.copy(text));
    hashes_.push_back(hash);
    table_[at] = id;
    if (texts_.size() * 2 > table_.size()) {
        grow();
    }
    return Name{id};
}

Name Interner::find(std::string_view text) const {
    const std::uint32_t hash = hashText(text);
    std::size_t at = hash & (table_.size() - 1);
    while (table_[at] != 0) {
        const std::uint32_t id = table_[at];
        if (hashes_[id] == hash && texts_[id] == text) {
            return Name{id};
        }
        at = (at + 1) & (table_.size() - 1);
    }
    return Name::None;
}

void Interner::grow() {
    std::vector<std::uint32_t> bigger(table_.size() * 2, 0);
    for (std::uint32_t id = 1; id < texts_.size(); ++id) {
        std::size_t at = hashes_[id] & (bigger.size() - 1);
        while (bigger[at] != 0) {
            at = (at + 1) & (bigger.size() - 1);
        }
        bigger[at] = id;
    }
    table_ = std::move(bigger);
}

}  // namespace kcl

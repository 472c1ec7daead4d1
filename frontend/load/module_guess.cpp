#include "frontend/load/module_guess.h"

#include <utility>

namespace kcl::load {

namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789_";
/// Longer names resemble no module.
constexpr std::size_t kLongest = 24;

}  // namespace

std::string nearSystemModule(std::string_view name, bool (*isSystemModule)(std::string_view)) {
    if (isSystemModule == nullptr || name.size() < 3 || name.size() > kLongest) {
        return {};
    }
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
        std::string guess(name);
        std::swap(guess[i], guess[i + 1]);
        if (isSystemModule(guess)) {
            return guess;
        }
    }
    for (std::size_t i = 0; i <= name.size(); ++i) {
        for (const char letter : kLetters) {
            std::string guess(name);
            guess.insert(i, 1, letter);
            if (isSystemModule(guess)) {
                return guess;
            }
            if (i < name.size()) {
                guess.assign(name);
                guess[i] = letter;
                if (isSystemModule(guess)) {
                    return guess;
                }
            }
        }
        if (i < name.size()) {
            std::string guess(name);
            guess.erase(i, 1);
            if (isSystemModule(guess)) {
                return guess;
            }
        }
    }
    return {};
}

}  // namespace kcl::load

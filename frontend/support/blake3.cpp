// The BLAKE3 hash, 32 bytes, without keys: chunks of 1024 bytes are the leaves of a binary tree of compressions.
#include "frontend/support/blake3.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

namespace kcl {

namespace {

using Words8 = std::array<std::uint32_t, 8>;
using Words16 = std::array<std::uint32_t, 16>;

constexpr std::size_t kBlock = 64;
constexpr std::size_t kChunk = 1024;
constexpr Words8 kInitial = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
/// Word of the block by round and place: each round permutes those of the one before.
constexpr auto kSchedule = [] {
    constexpr std::array<std::uint8_t, 16> permutation = {2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8};
    std::array<std::array<std::uint8_t, 16>, 7> out{};
    for (std::size_t i = 0; i < 16; ++i) {
        out[0][i] = static_cast<std::uint8_t>(i);
    }
    for (std::size_t round = 1; round < out.size(); ++round) {
        for (std::size_t i = 0; i < 16; ++i) {
            out[round][i] = out[round - 1][permutation[i]];
        }
    }
    return out;
}();

enum Flag : std::uint32_t { ChunkStart = 1, ChunkEnd = 2, Parent = 4, Root = 8 };

/// Four words that are worked on at once: a row of the state.
using Row = std::uint32_t __attribute__((vector_size(16)));

template <int Bits>
inline Row rotated(Row x) {
    return (x >> Bits) | (x << (32 - Bits));
}

/// Mixes the four columns of the state.
inline void mix(Row& a, Row& b, Row& c, Row& d, Row x, Row y) {
    a += b + x;
    d = rotated<16>(d ^ a);
    c += d;
    b = rotated<12>(b ^ c);
    a += b + y;
    d = rotated<8>(d ^ a);
    c += d;
    b = rotated<7>(b ^ c);
}

template <std::size_t Round>
inline void mixRound(Row& a, Row& b, Row& c, Row& d, const Words16& block) {
    constexpr const auto& at = kSchedule[Round];
    mix(a, b, c, d, Row{block[at[0]], block[at[2]], block[at[4]], block[at[6]]}, Row{block[at[1]], block[at[3]], block[at[5]], block[at[7]]});
    // The diagonals are columns of rows that are turned.
    b = __builtin_shufflevector(b, b, 1, 2, 3, 0);
    c = __builtin_shufflevector(c, c, 2, 3, 0, 1);
    d = __builtin_shufflevector(d, d, 3, 0, 1, 2);
    mix(a, b, c, d, Row{block[at[8]], block[at[10]], block[at[12]], block[at[14]]},
        Row{block[at[9]], block[at[11]], block[at[13]], block[at[15]]});
    b = __builtin_shufflevector(b, b, 3, 0, 1, 2);
    c = __builtin_shufflevector(c, c, 2, 3, 0, 1);
    d = __builtin_shufflevector(d, d, 1, 2, 3, 0);
}

/// The first eight words of the compression.
Words8 compress(const Words8& chaining, const Words16& block, std::uint64_t counter, std::uint32_t size, std::uint32_t flags) {
    Row a{chaining[0], chaining[1], chaining[2], chaining[3]};
    Row b{chaining[4], chaining[5], chaining[6], chaining[7]};
    Row c{kInitial[0], kInitial[1], kInitial[2], kInitial[3]};
    Row d{static_cast<std::uint32_t>(counter), static_cast<std::uint32_t>(counter >> 32), size, flags};
    // Written out for each round, so that the places of the words are constants.
    [&]<std::size_t... Rounds>(std::index_sequence<Rounds...>) {
        (mixRound<Rounds>(a, b, c, d, block), ...);
    }(std::make_index_sequence<kSchedule.size()>());
    a ^= c;
    b ^= d;
    return {a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3]};
}

/// Up to 64 bytes as little-endian words, filled with zeros.
Words16 wordsOf(std::string_view bytes) {
    Words16 out{};
    if (std::endian::native == std::endian::little && bytes.size() >= kBlock) {
        std::memcpy(out.data(), bytes.data(), kBlock);
        return out;
    }
    for (std::size_t word = 0; word < out.size() && 4 * word < bytes.size(); ++word) {
        unsigned char four[4] = {};
        std::memcpy(four, bytes.data() + 4 * word, std::min<std::size_t>(4, bytes.size() - 4 * word));
        out[word] = static_cast<std::uint32_t>(four[0]) | static_cast<std::uint32_t>(four[1]) << 8 |
                    static_cast<std::uint32_t>(four[2]) << 16 | static_cast<std::uint32_t>(four[3]) << 24;
    }
    return out;
}

/// The value of a leaf; `extra` is Root when it is the whole tree.
Words8 chunkValue(std::string_view chunk, std::uint64_t number, std::uint32_t extra) {
    Words8 chaining = kInitial;
    std::uint32_t flags = ChunkStart;
    for (;;) {
        const std::string_view block = chunk.substr(0, kBlock);
        chunk.remove_prefix(block.size());
        const bool last = chunk.empty();
        flags |= last ? ChunkEnd | extra : 0;
        chaining = compress(chaining, wordsOf(block), number, static_cast<std::uint32_t>(block.size()), flags);
        if (last) {
            return chaining;
        }
        flags = 0;
    }
}

Words8 parentValue(const Words8& left, const Words8& right, std::uint32_t extra) {
    Words16 block{};
    std::copy(left.begin(), left.end(), block.begin());
    std::copy(right.begin(), right.end(), block.begin() + 8);
    return compress(kInitial, block, 0, kBlock, Parent | extra);
}

}  // namespace

Blake3 blake3(std::string_view bytes) {
    // The stack holds complete subtrees, the larger ones below: one for each bit of the number of chunks read.
    std::vector<Words8> stack;
    std::uint64_t number = 0;
    while (bytes.size() > kChunk) {
        Words8 value = chunkValue(bytes.substr(0, kChunk), number, 0);
        bytes.remove_prefix(kChunk);
        ++number;
        for (std::uint64_t count = number; (count & 1) == 0; count >>= 1) {
            value = parentValue(stack.back(), value, 0);
            stack.pop_back();
        }
        stack.push_back(value);
    }
    Words8 value = chunkValue(bytes, number, stack.empty() ? Root : 0U);
    while (!stack.empty()) {
        const Words8 left = stack.back();
        stack.pop_back();
        value = parentValue(left, value, stack.empty() ? Root : 0U);
    }
    Blake3 out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = static_cast<std::uint8_t>(value[i / 4] >> (8 * (i % 4)));
    }
    return out;
}

}  // namespace kcl

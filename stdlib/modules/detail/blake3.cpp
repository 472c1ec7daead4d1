// The BLAKE3 hash, 32 bytes, without keys: chunks of 1024 bytes are the leaves of a binary tree of compressions.
#include "stdlib/modules/detail/digest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

namespace kcl::stdlib {

namespace {

using Words8 = std::array<std::uint32_t, 8>;
using Words16 = std::array<std::uint32_t, 16>;

constexpr std::size_t kBlock = 64;
constexpr std::size_t kChunk = 1024;
constexpr Words8 kInitial = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
constexpr std::array<std::uint8_t, 16> kPermutation = {2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8};

enum Flag : std::uint32_t { ChunkStart = 1, ChunkEnd = 2, Parent = 4, Root = 8 };

void mix(Words16& v, std::size_t a, std::size_t b, std::size_t c, std::size_t d, std::uint32_t x, std::uint32_t y) {
    v[a] += v[b] + x;
    v[d] = std::rotr(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = std::rotr(v[b] ^ v[c], 12);
    v[a] += v[b] + y;
    v[d] = std::rotr(v[d] ^ v[a], 8);
    v[c] += v[d];
    v[b] = std::rotr(v[b] ^ v[c], 7);
}

/// The first eight words of the compression.
Words8 compress(const Words8& chaining, Words16 block, std::uint64_t counter, std::uint32_t size, std::uint32_t flags) {
    Words16 v{};
    std::copy(chaining.begin(), chaining.end(), v.begin());
    std::copy(kInitial.begin(), kInitial.begin() + 4, v.begin() + 8);
    v[12] = static_cast<std::uint32_t>(counter);
    v[13] = static_cast<std::uint32_t>(counter >> 32);
    v[14] = size;
    v[15] = flags;
    for (int round = 0; round < 7; ++round) {
        mix(v, 0, 4, 8, 12, block[0], block[1]);
        mix(v, 1, 5, 9, 13, block[2], block[3]);
        mix(v, 2, 6, 10, 14, block[4], block[5]);
        mix(v, 3, 7, 11, 15, block[6], block[7]);
        mix(v, 0, 5, 10, 15, block[8], block[9]);
        mix(v, 1, 6, 11, 12, block[10], block[11]);
        mix(v, 2, 7, 8, 13, block[12], block[13]);
        mix(v, 3, 4, 9, 14, block[14], block[15]);
        Words16 next{};
        for (std::size_t i = 0; i < next.size(); ++i) {
            next[i] = block[kPermutation[i]];
        }
        block = next;
    }
    Words8 out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = v[i] ^ v[i + 8];
    }
    return out;
}

/// Up to 64 bytes as little-endian words, filled with zeros.
Words16 wordsOf(std::string_view bytes) {
    Words16 out{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        out[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i % 4));
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

std::string blake3Text(std::string_view bytes) {
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
    std::array<unsigned char, 32> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = static_cast<unsigned char>(value[i / 4] >> (8 * (i % 4)));
    }
    return hexText(out.data(), out.size());
}

}  // namespace kcl::stdlib

// How fast text becomes a tree: kcl_parse_check [-r REPEATS] FILE... reads the files as one program and prints the best
// of its runs for scanning alone and for scanning and parsing, in CPU time, and the diagnostics. Not part of `kcl`.
#include "frontend/lex/scanner.h"
#include "frontend/parse/parse.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

double cpuSeconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

void read(kcl::SourceMap& sources, const char* path) {
    std::ifstream in(path, std::ios::binary);
    if (!in || sources.add(path, std::string(std::istreambuf_iterator<char>(in), {})) == nullptr) {
        fmt::print(stderr, "{}: cannot be read\n", path);
    }
}

void measure(const kcl::SourceMap& sources, int repeats) {
    double scanning = 1e9;
    double all = 1e9;
    std::size_t tokenCount = 0;
    std::size_t bytes = 0;
    std::size_t tree = 0;
    for (int i = 0; i < repeats; ++i) {
        kcl::diag::Engine sink;
        const double start = cpuSeconds();
        for (const auto& file : sources.files()) {
            kcl::lex::TokenList tokens;
            (void)kcl::lex::scan(*file, tokens, sink);
        }
        scanning = std::min(scanning, cpuSeconds() - start);
        kcl::diag::Engine found;
        kcl::parse::Session session;
        const double parseStart = cpuSeconds();
        tokenCount = bytes = 0;
        for (const auto& file : sources.files()) {
            tokenCount += kcl::parse::parse(*file, session, found).tokens.tokens.size();
            bytes += file->text.size();
        }
        all = std::min(all, cpuSeconds() - parseStart);
        tree = session.arena.bytesReserved();
        for (const kcl::diag::Diagnostic& d : found.all()) {
            if (i == 0) {
                const kcl::Position at = sources.position(d.span.begin);
                fmt::print("{}:{}:{}: {}\n", at.path, at.line, at.column, d.text);
            }
        }
    }
    const double megabytes = static_cast<double>(bytes) / 1e6;
    fmt::print("{} files, {:.2f} MB, {} tokens: scan {:.0f} MB/s, parse {:.0f} MB/s, both {:.0f} MB/s ({:.1f} million tokens/s), tree {:.1f} MB\n",
               sources.files().size(), megabytes, tokenCount, megabytes / scanning, megabytes / (all - scanning), megabytes / all,
               static_cast<double>(tokenCount) / all / 1e6, static_cast<double>(tree) / 1e6);
}

}  // namespace

int main(int argc, char** argv) {
    int repeats = 5;
    kcl::SourceMap sources;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "-r" && i + 1 < argc) {
            repeats = std::max(1, std::atoi(argv[++i]));
        } else {
            read(sources, argv[i]);
        }
    }
    measure(sources, repeats);
    return 0;
}

// How fast text becomes a tree: kcl_parse_check [-r REPEATS] FILE... prints, for each file, the best of its runs for
// scanning alone and for scanning and parsing, in CPU time, and the diagnostics of the file. Not part of `kcl`.
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

void measure(const char* path, int repeats) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        fmt::print(stderr, "{}: cannot be read\n", path);
        return;
    }
    kcl::SourceMap sources;
    const kcl::SourceFile* file = sources.add(path, std::string(std::istreambuf_iterator<char>(in), {}));
    if (file == nullptr) {
        fmt::print(stderr, "{}: too large\n", path);
        return;
    }
    double scanning = 1e9;
    double all = 1e9;
    std::size_t tokenCount = 0;
    std::size_t arena = 0;
    for (int i = 0; i < repeats; ++i) {
        kcl::diag::Engine scanSink;
        kcl::lex::TokenList tokens;
        const double start = cpuSeconds();
        (void)kcl::lex::scan(*file, tokens, scanSink);
        scanning = std::min(scanning, cpuSeconds() - start);

        kcl::diag::Engine sink;
        kcl::parse::Session session;
        const double parseStart = cpuSeconds();
        const kcl::parse::ParsedFile parsed = kcl::parse::parse(*file, session, sink);
        all = std::min(all, cpuSeconds() - parseStart);
        tokenCount = parsed.tokens.tokens.size();
        arena = session.arena.bytesReserved();
        if (i == 0) {
            for (const kcl::diag::Diagnostic& d : sink.all()) {
                const kcl::Position at = sources.position(d.span.begin);
                fmt::print("{}:{}:{}: {}\n", path, at.line, at.column, d.text);
            }
        }
    }
    const double megabytes = static_cast<double>(file->text.size()) / 1e6;
    fmt::print("{}: {:.2f} MB, {} tokens, scan {:.0f} MB/s, scan and parse {:.0f} MB/s ({:.1f} million tokens/s), tree {:.1f} MB\n",
               path, megabytes, tokenCount, megabytes / scanning, megabytes / all, static_cast<double>(tokenCount) / all / 1e6,
               static_cast<double>(arena) / 1e6);
}

}  // namespace

int main(int argc, char** argv) {
    int repeats = 5;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "-r" && i + 1 < argc) {
            repeats = std::max(1, std::atoi(argv[++i]));
        } else {
            measure(argv[i], repeats);
        }
    }
    return 0;
}

#include "tools/fmt/targets.h"

#include <set>

namespace kcl::tools {

namespace {

class Finder {
public:
    explicit Finder(FileSystem& files) : files_(files) {}

    void add(const std::string& word) {
        constexpr std::string_view kAll = "...";
        if (word.ends_with(kAll)) {
            std::string folder = word.substr(0, word.size() - kAll.size());
            while (folder.size() > 1 && folder.ends_with('/')) {
                folder.pop_back();
            }
            addFolder(word, folder.empty() ? "." : folder, true);
            return;
        }
        switch (files_.kind(word)) {
            case FileKind::Directory: addFolder(word, word, false); return;
            case FileKind::File: case FileKind::Other: addFile(word); return;
            case FileKind::Missing: fail(word); return;
        }
    }

    Targets take() { return std::move(out_); }

private:
    void fail(const std::string& word) {
        const ReadResult read = files_.read(word);
        out_.errors.push_back({word, read.ok ? "no such file or directory" : read.error.reason});
    }

    void addFile(const std::string& path) {
        if (seen_.insert(files_.absolute(path)).second) {
            out_.files.push_back(path);
        }
    }

    void addFolder(const std::string& word, const std::string& first, bool below) {
        if (files_.kind(first) != FileKind::Directory) {
            out_.errors.push_back({word, "no such directory"});
            return;
        }
        std::vector<std::string> folders{first};
        std::set<std::string> entered;
        while (!folders.empty()) {
            const std::string folder = std::move(folders.back());
            folders.pop_back();
            if (below && !entered.insert(files_.canonical(folder)).second) {
                continue;
            }
            std::vector<std::string> inner;
            for (const std::string& name : files_.list(folder)) {
                const std::string path = folder == "." ? name : folder.ends_with('/') ? folder + name : folder + '/' + name;
                const bool isSource = name.ends_with(".k");
                if (!isSource && (!below || name.starts_with('.'))) {
                    continue;
                }
                const FileKind kind = files_.kind(path);
                if (isSource && kind == FileKind::File) {
                    addFile(path);
                } else if (below && kind == FileKind::Directory && !name.starts_with('.')) {
                    inner.push_back(path);
                }
            }
            folders.insert(folders.end(), inner.rbegin(), inner.rend());
        }
    }

    FileSystem& files_;
    Targets out_;
    std::set<std::string> seen_;
};

}  // namespace

Targets findTargets(FileSystem& files, const std::vector<std::string>& words) {
    Finder finder(files);
    for (const std::string& word : words) {
        finder.add(word);
    }
    return finder.take();
}

}  // namespace kcl::tools

#include "frontend/load/package_cache.h"

#include "frontend/ast/archive.h"
#include "frontend/support/checksum.h"
#include "frontend/support/path.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace kcl::load {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
/// The coarsest clock that a file system stamps with.
constexpr std::int64_t kTick = 2 * kSecond;
constexpr std::uint64_t kSecondsOfDay = 86400;
/// Of an index. Those not used for longest are forgotten first.
constexpr std::size_t kMostEntries = 8192;
/// That one run stores: a program of ten thousand packages is stored by several.
constexpr std::size_t kMostKept = 1000;

std::int64_t nanosecondsNow() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// Takes fields off the front of the bytes of a blob; once one is missing, all are empty.
class Fields {
public:
    explicit Fields(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint64_t number(std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) {
        const std::optional<std::uint64_t> found = ast::readNumber(bytes_);
        ok_ = ok_ && found.has_value() && *found <= most;
        return ok_ ? *found : 0;
    }
    /// How many elements follow, each of a byte at least.
    [[nodiscard]] std::size_t count() { return number(bytes_.size()); }
    [[nodiscard]] std::string_view text() { return take(number()); }
    [[nodiscard]] BlobKey key() {
        BlobKey out{};
        std::ranges::copy(take(out.size()), out.begin());
        return out;
    }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool complete() const { return ok_ && bytes_.empty(); }

private:
    std::string_view take(std::uint64_t size) {
        ok_ = ok_ && size <= bytes_.size();
        if (!ok_) {
            return {};
        }
        const std::string_view out = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return out;
    }

    std::string_view bytes_;
    bool ok_ = true;
};

void writeText(std::string& out, std::string_view text) {
    ast::writeNumber(out, text.size());
    out += text;
}

void writeKey(std::string& out, const BlobKey& key) {
    out.append(reinterpret_cast<const char*>(key.data()), key.size());
}

/// A package as bytes; empty when it cannot be stored.
std::string storedForm(const LoadedProgram& program, const Package& package, std::span<const ast::NodeId> firstNodes) {
    ast::ModuleWriter writer;
    std::string trees;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < package.files.size(); ++i) {
        if (!writer.write(*package.files[i].module, *package.files[i].file, firstNodes[i], trees)) {
            return {};
        }
        ends.push_back(trees.size());
    }
    std::string out;
    ast::writeNumber(out, package.files.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < package.files.size(); ++i) {
        writeText(out, fileName(package.files[i].file->path));
        ast::writeNumber(out, package.files[i].file->size);
        ast::writeNumber(out, firstNodes[i + 1] - firstNodes[i]);
        writeText(out, std::string_view(trees).substr(begin, ends[i] - begin));
        begin = ends[i];
    }
    ast::writeNumber(out, writer.names().size());
    for (const Name name : writer.names()) {
        writeText(out, program.session.names.text(name));
    }
    return out;
}

}  // namespace

void PackageCache::begin(const std::string& moduleRoot) {
    BlobKeyMaker maker;
    maker.add("index of packages");
    maker.add(store_.build());
    maker.add(moduleRoot);
    indexKey_ = maker.key();
    today_ = static_cast<std::uint64_t>(nanosecondsNow() / kSecond) / kSecondsOfDay;
    readIndex();
}

void PackageCache::readIndex() {
    const std::optional<Blob> blob = store_.find(indexKey_);
    if (!blob.has_value()) {
        return;
    }
    Fields in(blob->content());
    const std::size_t entries = in.count();
    for (std::size_t i = 0; i < entries && in.ok(); ++i) {
        const std::string_view location = in.text();
        Entry entry;
        entry.low = in.number();
        entry.high = in.number();
        entry.day = in.number();
        entry.key = in.key();
        if (in.ok()) {
            index_.emplace(location, entry);
        }
    }
}

void PackageCache::writeIndex() {
    std::vector<const std::pair<const std::string, Entry>*> entries;
    for (const auto& entry : index_) {
        entries.push_back(&entry);
    }
    std::ranges::sort(entries, [](const auto* a, const auto* b) {
        return a->second.day != b->second.day ? a->second.day > b->second.day : a->first < b->first;
    });
    entries.resize(std::min(entries.size(), kMostEntries));
    std::string out;
    ast::writeNumber(out, entries.size());
    for (const auto* entry : entries) {
        writeText(out, entry->first);
        ast::writeNumber(out, entry->second.low);
        ast::writeNumber(out, entry->second.high);
        ast::writeNumber(out, entry->second.day);
        writeKey(out, entry->second.key);
    }
    (void)store_.put(indexKey_, out);
}

PackageCache::Stamps PackageCache::stamps(const std::string& location, bool isFile, std::span<const std::string_view> names) {
    Stamps out;
    out.old = true;
    const std::int64_t young = nanosecondsNow() - kTick;
    std::string all;
    const auto add = [&](const std::string& path) {
        const std::optional<FileStamp> stamp = files_.stamp(path);
        out.old = out.old && stamp.has_value() && stamp->modified < young && stamp->changed < young;
        if (out.old) {
            for (const std::uint64_t field : {stamp->device, stamp->inode, stamp->size, static_cast<std::uint64_t>(stamp->modified),
                                              static_cast<std::uint64_t>(stamp->changed), std::uint64_t{stamp->directory}}) {
                all.append(reinterpret_cast<const char*>(&field), sizeof field);
            }
        }
    };
    add(location);  // of a directory: no file has come or gone
    if (!isFile) {
        for (const std::string_view name : names) {
            if (!out.old) {
                break;
            }
            add(joinPath(location, name));
        }
    }
    out.low = hashBytes(all, 1);
    out.high = hashBytes(all, 2);
    return out;
}

std::optional<StoredPackage> PackageCache::findUnchanged(const std::string& location, bool isFile) {
    const auto known = index_.find(location);
    if (known == index_.end()) {
        return std::nullopt;
    }
    Entry& entry = known->second;
    std::optional<StoredPackage> stored = open(entry.key);
    if (!stored.has_value()) {
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    for (const StoredFile& file : stored->files) {
        names.push_back(file.name);
    }
    const Stamps now = stamps(location, isFile, names);
    if (!now.old || now.low != entry.low || now.high != entry.high) {
        return std::nullopt;
    }
    if (entry.day != today_) {
        entry.day = today_;
        indexChanged_ = true;
        store_.touch(entry.key);
    }
    return stored;
}

BlobKey PackageCache::keyOf(std::span<const std::string_view> names, std::span<const std::string> texts) const {
    BlobKeyMaker maker;
    maker.add("parsed package");
    maker.add(store_.build());
    for (std::size_t i = 0; i < names.size(); ++i) {
        maker.add(names[i]);
        maker.add(blake3(texts[i]));
    }
    return maker.key();
}

std::optional<StoredPackage> PackageCache::find(const BlobKey& key, const std::string& location, const Stamps& stamps) {
    std::optional<StoredPackage> stored = open(key);
    if (stored.has_value()) {
        store_.touch(key);
        note(key, location, stamps);
    }
    return stored;
}

void PackageCache::note(const BlobKey& key, const std::string& location, const Stamps& stamps) {
    if (stamps.old) {
        index_[location] = {stamps.low, stamps.high, today_, key};
        indexChanged_ = true;
    }
}

void PackageCache::keep(const BlobKey& key, const std::string& location, const Stamps& stamps, std::uint32_t package,
                        std::vector<ast::NodeId> firstNodes) {
    if (kept_.size() < kMostKept) {
        kept_.push_back({key, package, std::move(firstNodes)});
        note(key, location, stamps);
    }
}

void PackageCache::save(const LoadedProgram& program) {
    for (const Kept& kept : kept_) {
        const std::string bytes = storedForm(program, program.packages[kept.package], kept.firstNodes);
        if (!bytes.empty()) {
            (void)store_.put(kept.key, bytes);
        }
    }
    kept_.clear();
    if (indexChanged_) {
        indexChanged_ = false;
        writeIndex();
    }
}

std::optional<StoredPackage> PackageCache::open(const BlobKey& key) {
    std::optional<Blob> blob = store_.find(key);
    if (!blob.has_value()) {
        return std::nullopt;
    }
    StoredPackage out{key, std::move(*blob), {}, {}};
    Fields in(out.blob.content());
    const std::size_t files = in.count();
    for (std::size_t i = 0; i < files && in.ok(); ++i) {
        StoredFile file;
        file.name = in.text();
        file.size = static_cast<std::uint32_t>(in.number(std::numeric_limits<Loc>::max()));
        file.nodes = static_cast<std::uint32_t>(in.number(std::numeric_limits<ast::NodeId>::max()));
        file.tree = in.text();
        out.files.push_back(file);
    }
    const std::size_t names = in.count();
    for (std::size_t i = 0; i < names && in.ok(); ++i) {
        out.names.push_back(in.text());
    }
    return in.complete() ? std::optional(std::move(out)) : std::nullopt;
}

bool readPackage(StoredPackage stored, const std::string& directory, FileSystem& files,
                 const std::function<const SourceFile*(const std::string&)>& known, LoadedProgram& program, Package& out) {
    std::vector<Name> names;
    names.reserve(stored.names.size());
    for (const std::string_view name : stored.names) {
        names.push_back(name.empty() ? Name::None : program.session.names.intern(name));
    }
    struct Part {
        std::string path;
        const SourceFile* source;
        const ast::Module* module;
    };
    std::vector<Part> parts;
    std::uint64_t base = program.sources.nextBase();
    std::uint64_t node = program.session.nextNode;
    for (const StoredFile& file : stored.files) {
        Part& part = parts.emplace_back(joinPath(directory, file.name), nullptr, nullptr);
        part.source = known(part.path);
        // A program can have less than this; a forged blob says anything.
        if (base + file.size >= std::numeric_limits<Loc>::max() || node + file.nodes >= std::numeric_limits<ast::NodeId>::max() ||
            file.nodes > 16 * file.tree.size() + 1024 || (part.source != nullptr && part.source->size != file.size)) {
            return false;
        }
        const Loc at = part.source != nullptr ? part.source->base : static_cast<Loc>(base);
        part.module = ast::readModule(file.tree,
                                      {program.session.arena, names, at, file.size, static_cast<ast::NodeId>(node), file.nodes});
        if (part.module == nullptr) {
            return false;
        }
        node += file.nodes;
        base += part.source != nullptr ? 0 : std::uint64_t{file.size} + 1;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parse::ParsedFile parsed;
        parsed.file = parts[i].source != nullptr ? parts[i].source
                                                 : program.sources.addLater(std::move(parts[i].path), stored.files[i].size, files);
        parsed.module = parts[i].module;
        out.files.push_back(std::move(parsed));
    }
    program.session.nextNode = static_cast<ast::NodeId>(node);
    program.stored.push_back(std::move(stored.blob).release());
    return true;
}

}  // namespace kcl::load

// System module `file`: spec "stdlib section 3, file". Paths are below the module root.
#include "frontend/diag/library_kinds.h"
#include "frontend/support/path.h"
#include "frontend/support/utf8.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/modules/detail/glob.h"
#include "stdlib/modules/detail/sandbox.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace kcl::stdlib {

namespace {

FileSystem& files(const Call& call) {
    return call.context.files;
}

/// The path that parameter `index` names, as written and as the file system is to see it.
struct Path {
    std::string shown;
    std::string real;
};

Path pathArgument(const Call& call, std::size_t index, Access access) {
    const std::string_view path = Args(call).text(index);
    return {pathBelowRoot(call, path), checkedPath(call, path, access)};
}

/// Copies a file, or a directory with all below; links that lead up are not followed.
bool copyTree(FileSystem& fs, const std::string& from, const std::string& to, std::vector<std::string>& open,
              FileError& error) {
    if (fs.kind(from) != FileKind::Directory) {
        const ReadResult file = fs.read(from);
        error = file.error;
        return file.ok && fs.write(to, file.text, error);
    }
    const std::string real = fs.canonical(from);
    if (std::find(open.begin(), open.end(), real) != open.end()) {
        return true;
    }
    const std::vector<std::string> names = fs.list(from);
    open.push_back(real);
    bool ok = fs.makeDirectories(to, error);
    for (std::size_t i = 0; ok && i < names.size(); ++i) {
        ok = copyTree(fs, from + "/" + names[i], to + "/" + names[i], open, error);
    }
    open.pop_back();
    return ok;
}

}  // namespace

Value fileAbs(Call& call) {
    const Path path = pathArgument(call, 0, Access::Read);
    if (files(call).kind(path.real) == FileKind::Missing) {
        throw vm::EvalError(diag::NoAbsolutePath, path.shown);
    }
    return makeText(call.context, path.real);
}

Value fileAppend(Call& call) {
    const Path path = pathArgument(call, 0, Access::Write);
    std::string text;
    if (files(call).kind(path.real) != FileKind::Missing) {
        ReadResult old = files(call).read(path.real);
        if (!old.ok) {
            throw vm::EvalError(diag::FailedToAppendFile, path.shown, reasonText(old.error.reason));
        }
        text = std::move(old.text);
    }
    text += Args(call).text(1);
    FileError error;
    if (!files(call).write(path.real, text, error)) {
        throw vm::EvalError(diag::FailedToAppendFile, path.shown, reasonText(error.reason));
    }
    return Value::none();
}

Value fileCp(Call& call) {
    const Path from = pathArgument(call, 0, Access::Read);
    const Path to = pathArgument(call, 1, Access::Write);
    FileError error;
    std::vector<std::string> open;
    if ((to.real + "/").starts_with(from.real + "/")) {
        throw vm::EvalError(diag::FailedToCopy, from.shown, to.shown, reasonText("invalid argument"));
    }
    if (!copyTree(files(call), from.real, to.real, open, error)) {
        throw vm::EvalError(diag::FailedToCopy, from.shown, to.shown, reasonText(error.reason));
    }
    return Value::none();
}

Value fileCurrent(Call& call) {
    return makeText(call.context, call.context.currentFile());
}

Value fileDelete(Call& call) {
    const Path path = pathArgument(call, 0, Access::Write);
    FileError error;
    if (!files(call).removeFile(path.real, error)) {
        throw vm::EvalError(diag::FailedToDelete, path.shown, reasonText(error.reason));
    }
    return Value::none();
}

Value fileExists(Call& call) {
    return Value::boolean(files(call).kind(pathArgument(call, 0, Access::Read).real) != FileKind::Missing);
}

Value fileGlob(Call& call) {
    const std::string_view given = Args(call).text(0);
    const std::string pattern = pathBelowRoot(call, given);
    const GlobMistake mistake = checkGlob(pattern);
    if (!mistake.reason.empty()) {
        throw vm::EvalError(diag::BadGlobPattern, mistake.position, mistake.reason);
    }
    // The directory that is searched, and each result, since a `..` may stand behind a wildcard.
    const std::string prefix(globPrefix(pattern));
    static_cast<void>(checkedPath(call, prefix.empty() ? "/" : prefix, Access::Read));
    const bool mayLeave = given.find("..") != std::string_view::npos;
    vm::List* const out = vm::makeList(call.context.heap);
    for (const std::string& path : expandGlob(files(call), pattern)) {
        if (mayLeave) {
            static_cast<void>(checkedPath(call, path, Access::Read));
        }
        out->push(call.context.heap, makeText(call.context, path));
    }
    return Value::list(out);
}

Value fileMkdir(Call& call) {
    const Path path = pathArgument(call, 0, Access::Write);
    FileError error;
    if (!files(call).makeDirectories(path.real, error)) {
        throw vm::EvalError(diag::FailedToMakeDirectory, path.shown, reasonText(error.reason));
    }
    return Value::none();
}

Value fileModpath(Call& call) {
    return makeText(call.context, call.context.config.moduleRoot);
}

Value fileMv(Call& call) {
    const Path from = pathArgument(call, 0, Access::Write);
    const Path to = pathArgument(call, 1, Access::Write);
    FileError error;
    if (!files(call).move(from.real, to.real, error)) {
        throw vm::EvalError(diag::FailedToMove, from.shown, to.shown, reasonText(error.reason));
    }
    return Value::none();
}

Value fileRead(Call& call) {
    const Path path = pathArgument(call, 0, Access::Read);
    const ReadResult file = files(call).read(path.real);
    if (!file.ok) {
        throw vm::EvalError(diag::FailedToReadFile, path.shown, reasonText(file.error.reason));
    }
    if (findInvalidUtf8(file.text) != std::string_view::npos) {
        throw vm::EvalError(diag::FailedToReadFile, path.shown, "stream did not contain valid UTF-8");
    }
    return makeText(call.context, file.text);
}

Value fileReadEnv(Call& call) {
    forbidWhenHermetic(call, "the environment");
    const char* const value = std::getenv(std::string(Args(call).text(0)).c_str());
    return value == nullptr ? Value() : makeText(call.context, value);
}

Value fileSize(Call& call) {
    const Path path = pathArgument(call, 0, Access::Read);
    const ReadResult file = files(call).read(path.real);
    if (!file.ok) {
        throw vm::EvalError(diag::FailedToSize, path.shown, reasonText(file.error.reason));
    }
    return Value::integer(static_cast<std::int64_t>(file.text.size()));
}

Value fileWorkdir(Call& call) {
    return makeText(call.context, call.context.config.workDirectory);
}

Value fileWrite(Call& call) {
    const Path path = pathArgument(call, 0, Access::Write);
    FileError error;
    if (!files(call).write(path.real, Args(call).text(1), error)) {
        throw vm::EvalError(diag::FailedToCreateFile, path.shown, reasonText(error.reason));
    }
    return Value::none();
}

}  // namespace kcl::stdlib

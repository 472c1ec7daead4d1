#include "tools/doc/stdlib_page.h"

#include "stdlib/catalogue.h"

#include <string_view>

namespace kcl::tools {

namespace {

using stdlib::Effect;
using stdlib::Row;

/// The heading of a part of the table, and how a program writes what stands in it.
struct Part {
    std::string title;
    std::string prefix;  ///< in front of a name in a signature
};

[[nodiscard]] Part partOf(std::string_view module) {
    if (module.empty()) {
        return {"Built-in functions", ""};
    }
    if (module.ends_with('.')) {
        const std::string kind(module.substr(0, module.size() - 1));
        return {kind == "schema" ? "Methods of schema types" : "Methods of " + kind, kind + "."};
    }
    return {"Module " + std::string(module), std::string(module) + "."};
}

/// What a function touches besides its arguments, as a sentence; empty when that is nothing.
[[nodiscard]] std::string_view effectText(Effect effect) {
    switch (effect) {
    case Effect::Pure: return "";
    case Effect::ReadsFiles: return "Reads files.";
    case Effect::WritesFiles: return "Writes files.";
    case Effect::Clock: return "Reads the clock.";
    case Effect::Random: return "Random.";
    case Effect::Environment: return "Reads the environment.";
    }
    return "";
}

void appendRow(std::string& out, const Row& row, const Part& part) {
    const bool isFunction = row.signature.starts_with('(');
    out += "### " + part.prefix + std::string(row.name) + "\n\n```kcl\n" + part.prefix + std::string(row.name);
    out += isFunction ? "" : ": ";
    out += row.signature;
    out += "\n```\n\n";
    out += row.doc;
    out += '\n';
    if (const std::string_view effect = effectText(row.effect); !effect.empty()) {
        out += "\nEffect: ";
        out += effect;
        out += " An error in a hermetic run";
        out += row.effect == Effect::ReadsFiles    ? " unless `--allow-read` names the path.\n"
               : row.effect == Effect::WritesFiles ? " unless `--allow-write` names the path.\n"
                                                   : ".\n";
    }
    out += '\n';
}

}  // namespace

void appendStdlibPage(std::string& out) {
    out += "# Standard library of KCL\n\n"
           "Parameters with `?` may be left out, `*args` and `**kw` take what remains. Modules are imported by name: `import math`.\n"
           "Lengths and offsets of texts count the bytes of UTF-8 unless the description says characters (code points).\n\n";
    std::string_view module = "none";
    Part part;
    for (const Row& row : stdlib::rows()) {
        if (row.module != module) {
            module = row.module;
            part = partOf(module);
            out += "## " + part.title + "\n\n";
        }
        appendRow(out, row, part);
    }
    out.pop_back();
}

}  // namespace kcl::tools

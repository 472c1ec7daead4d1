#!/usr/bin/env python3
"""Who may include whom. A folder includes only folders that stand before it, third-party headers have one door each.

Reads the #include lines of every source file that git would commit; prints each breach as file:line: reason.
"""
import os
import re
import sys

import repository

ROOT = repository.ROOT
ORDER = ["grammar", "frontend", "vm", "stdlib", "sema", "codegen", "lsp", "tools", "tests", "benchmarks"]
MAX_LINES = 800

# Folders that may see only a part of what stands before them.
FRONTEND_PARTS = {folder: ("frontend/support/", "frontend/diag/") for folder in ("vm", "stdlib")}

# Third-party headers: pattern, where they may be included, and whether one single file of each place holds the include.
THIRD_PARTY = [
    (r"antlr4|^(ANTLR|Parser|Lexer|Token|atn/|dfa/|misc/|support/|tree/)", ("grammar/", "tests/grammar/"), False),
    (r"^nlohmann/", ("stdlib/", "lsp/protocol/"), True),
    (r"^yaml-cpp/", ("frontend/load/",), True),
    (r"^yaml\.h$", ("stdlib/",), True),
    (r"^pcre2", ("stdlib/",), True),
    (r"^openssl/", ("stdlib/",), True),
    (r"^utf8proc", ("frontend/",), True),
    (r"^toml\+\+/", ("frontend/load/",), True),
    (r"^cxxopts", ("tools/cli/",), True),
    (r"^llvm/", ("codegen/llvm/",), False),
    (r"^doctest/", ("tests/",), False),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def sources():
    return [name for name in repository.files() if name.endswith((".cpp", ".h", ".def", ".g4"))]


def is_generated(name):
    return name.startswith("grammar/generated/")


def breach_of_project_include(name, folder, target):
    if target.startswith(("Kcl", "./")) and is_generated(name):
        return None
    top = target.split("/")[0]
    if top not in ORDER:
        return f'"{target}" is not the full path of a project file'
    if ORDER.index(top) > ORDER.index(folder):
        return f"{folder} may not include {top}"
    allowed = FRONTEND_PARTS.get(folder)
    if top == "frontend" and allowed and not target.startswith(allowed):
        return f"{folder} sees only {' and '.join(allowed)} of frontend"
    if top == "grammar" and not name.startswith(("grammar/", "tests/grammar/")):
        return "only tests/grammar sees the generated parser"
    return None


def check(names):
    doors = {}
    for name in names:
        folder = name.split("/")[0]
        with open(os.path.join(ROOT, name), encoding="utf-8") as f:
            lines = f.read().split("\n")
        if len(lines) - 1 > MAX_LINES and not is_generated(name):
            yield f"{name}: {len(lines) - 1} lines, more than {MAX_LINES}: split it by what it is about"
        if folder not in ORDER:
            if name.endswith((".cpp", ".h")):
                yield f"{name}: {folder} is not in the order of folders"
            continue
        for number, line in enumerate(lines, 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            style, target = found.groups()
            if style == '"' and "antlr4" not in target:
                why = breach_of_project_include(name, folder, target)
                if why:
                    yield f"{name}:{number}: {why}"
                continue
            if is_generated(name):
                continue
            for pattern, places, single in THIRD_PARTY:
                if re.search(pattern, target):
                    if not name.startswith(places):
                        yield f"{name}:{number}: <{target}> belongs to {' and '.join(places)}"
                    if single:
                        doors.setdefault((pattern, folder), set()).add(name)
    for (pattern, folder), holders in doors.items():
        if len(holders) > 1:
            yield f"{pattern} is included in {folder} by several files: {', '.join(sorted(holders))}"


def main():
    names = sources()
    breaches = list(check(names))
    print("\n".join(breaches))
    print(f"{len(names)} files, {len(breaches)} breaches")
    sys.exit(1 if breaches or not names else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""`kcl lint --fix` mends what it can and leaves the result of every program as it is.

usage: lint_fix_test.py --kcl PATH

  - The failing program of each page of a rule that has edits: mended, it has no such finding and prints the same.
  - The tree of examples, with imports that are unused, repeated and misplaced put into every file: mended, every file
    is what it was, but for its first blank lines.
  - Carriage returns and a byte order mark stay; all edits of a file are made at once; a program that does not compile
    is not touched.
Exit status: 0 when all of it holds.
"""
import argparse
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGES = os.path.join(ROOT, "frontend", "diag", "explain", "lint", "*.md")
EXAMPLES = os.path.join(ROOT, "examples")
SECONDS = 120


class Program:
    def __init__(self, path):
        self.path = os.path.abspath(path)

    def __call__(self, folder, *words):
        done = subprocess.run([self.path, *words], cwd=folder, capture_output=True, check=False, timeout=SECONDS)
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def mend(self, folder, *words):
        return self(folder, "lint", "--fix", *words)

    def findings(self, folder, *words):
        return [json.loads(line) for line in self(folder, "lint", "--format", "json", *words)[1].splitlines()]


def write(folder, name, data):
    with open(os.path.join(folder, name), "wb") as f:
        f.write(data)


def read(folder, name):
    with open(os.path.join(folder, name), "rb") as f:
        return f.read()


def check_pages(kcl):
    mended = 0
    for path in sorted(glob.glob(PAGES)):
        rule = os.path.basename(path)[:-len(".md")]
        with open(path, encoding="utf-8") as f:
            fail = re.search(r"^```kcl fail[^\n]*\n(.*?)^```$", f.read(), re.M | re.S)
        with tempfile.TemporaryDirectory() as folder:
            write(folder, "main.k", fail.group(1).encode())
            before = kcl(folder, "run", "main.k")
            if not any(f["name"] == rule and f["fixes"] for f in kcl.findings(folder, "main.k")):
                continue
            mended += 1
            kcl.mend(folder, "main.k")
            if any(f["name"] == rule for f in kcl.findings(folder, "main.k")):
                yield f"{rule}: is still found after --fix"
            if kcl(folder, "run", "main.k") != before:
                yield f"{rule}: the result differs after --fix"
    if mended < 4:
        yield f"only {mended} rules have edits"


def disturbed(text):
    """`text` with imports that do nothing, and those that it has once more at the end."""
    imports = [line for line in text.splitlines() if line.startswith("import ")]
    lines = ["import regex as nothing1", *text.splitlines(), *imports, "import math as nothing2", "import math as nothing2"]
    return "\n".join(lines) + "\n"


def check_examples(kcl):
    with tempfile.TemporaryDirectory() as folder:
        tree = shutil.copytree(EXAMPLES, os.path.join(folder, "examples"))
        originals = {}
        for path in glob.glob(os.path.join(tree, "**", "*.k"), recursive=True):
            with open(path, encoding="utf-8") as f:
                text = f.read()
            if '"""' not in text[:3]:
                originals[path] = text
                write(folder, path, disturbed(text).encode())
        status, _, errors = kcl.mend(tree, "--only", "unused-import,import-twice,import-position")
        if status != 0 or not errors.startswith("mended "):
            yield f"examples: --fix ends with {status}: {errors[:300]}"
        for path, text in originals.items():
            with open(path, encoding="utf-8") as f:
                after = f.read()
            if after != text:
                yield f"{os.path.relpath(path, tree)}: differs after --fix:\n{after[:400]}"


def check_bytes(kcl):
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "main.k", b"\xef\xbb\xbfimport math\r\nimport yaml\r\nx = yaml.encode(1 == None)\r\nimport yaml\r\nimport json\r\ny = json.encode(2)\r\n")
        kcl.mend(folder, "main.k")
        wanted = b"\xef\xbb\xbfimport yaml\r\nimport json\r\nx = yaml.encode(1 is None)\r\ny = json.encode(2)\r\n"
        if read(folder, "main.k") != wanted:
            yield f"line ends: {read(folder, 'main.k')!r}"
    with tempfile.TemporaryDirectory() as folder:
        broken = b"import math\nx: int = \"a\"\n"
        write(folder, "main.k", broken)
        status, _, _ = kcl.mend(folder, "main.k")
        if status != 1 or read(folder, "main.k") != broken:
            yield f"a program that does not compile: status {status}, {read(folder, 'main.k')!r}"
    with tempfile.TemporaryDirectory() as folder:
        text = b"_x = 1\ny = _x==None and None != _x and _x !=None\n"
        write(folder, "main.k", text)
        before = kcl(folder, "run", "main.k")
        kcl.mend(folder, "main.k")
        if kcl(folder, "run", "main.k") != before or b"_x is None" not in read(folder, "main.k"):
            yield f"comparisons: {read(folder, 'main.k')!r}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kcl", required=True)
    kcl = Program(parser.parse_args().kcl)
    wrong = [*check_pages(kcl), *check_examples(kcl), *check_bytes(kcl)]
    print("\n".join(wrong))
    print(f"{len(wrong)} faults")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

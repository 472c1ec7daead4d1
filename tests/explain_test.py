#!/usr/bin/env python3
"""Every kind of diagnostic has a page, and the page's programs do what they are shown for.

usage: explain_test.py --kcl PATH [--match REGEX]

The failing program of a page must raise its kind and no other; the corrected one must succeed and differ in few
lines. frontend/diag/explain/README.md has the format. Pages that cannot be run everywhere say why, and are few.
"""
import argparse
import concurrent.futures
import difflib
import glob
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGES = os.path.join(ROOT, "frontend", "diag", "explain")
SECONDS = 60
MAX_LINES_CHANGED = 4  # removed and added, together
MAX_EXEMPT = 0.05      # of all kinds
FENCE = re.compile(r"^```(\w+) ?(.*?)\n(.*?)^```$", re.M | re.S)
WORD = re.compile(r'(\w+)="([^"]*)"|(\w+)')


class Page:
    def __init__(self, path):
        self.name = os.path.basename(path)[:-len(".md")]
        # What a rule of the linter finds is shown by the linter, which ends with 3 then.
        self.of_linter = os.path.basename(os.path.dirname(path)) == "lint"
        with open(path, encoding="utf-8") as f:
            text = f.read()
        self.titled = bool(re.match(rf"# {re.escape(self.name)}: \S.*\n\n\S", text))
        self.programs = {}
        self.files = []  # name, text, "fail" or "fix" or None
        for language, info, body in FENCE.findall(text):
            words = {key or bare: value for key, value, bare in WORD.findall(info)}
            if language == "kcl" and "file" not in words:
                self.programs["fail" if "fail" in words else "fix"] = (words, body.replace(words.get("tab") or "\t", "\t"))
            else:
                self.files.append((words["file"], body, next((w for w in ("fail", "fix") if w in words), None)))
        self.exempt = self.programs.get("fail", ({}, ""))[0].get("exempt")


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def stands_alone(words):
    """Whether the page is that of a note without an error: it is printed for people, the program succeeds."""
    return "says" in words and "with" not in words


def run(kcl, page, which):
    words, program = page.programs[which]
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "main.k", program)
        for name, text, alone in page.files:
            if alone in (None, which):
                write(folder, name, text)
        form = "pretty" if stands_alone(page.programs["fail"][0]) else "json"
        inputs, arguments = words.get("inputs", "main.k"), shlex.split(words.get("args", ""))
        if page.of_linter:
            command = [kcl, "lint", *shlex.split(inputs), "--format", "json", "--deny", "warnings", *arguments]
        else:
            command = [kcl, *shlex.split(words.get("command", "run " + inputs)), "--error-format", form, *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)
    errors, output = done.stderr.decode(errors="replace"), done.stdout.decode(errors="replace")
    reported = errors.splitlines() + output.splitlines()  # kcl test and kcl lint report on stdout
    found = [json.loads(line) for line in reported if line.startswith('{"severity"')]
    errors = output if page.of_linter else errors
    return done.returncode, found, errors


def faults(kcl, page):
    """What is wrong with `page`, as sentences."""
    if not page.titled:
        yield f"does not begin with '# {page.name}: title' and a text"
    if set(page.programs) != {"fail", "fix"}:
        yield "needs a failing and a corrected program"
        return
    if page.exempt:
        return
    words, before = page.programs["fail"]
    status, found, errors = run(kcl, page, "fail")
    kinds = {diagnostic["name"] for diagnostic in found}
    wanted = {page.name, words["with"]} if "with" in words else {page.name}
    if "says" in words:  # a note: no diagnostic of its own
        wanted.remove(page.name)
    failing = (1, 3) if "command" in words or page.of_linter else (0 if stands_alone(words) else 1,)
    if status not in failing or kinds != wanted:
        yield f"the failing program ends with {status} and raises {sorted(kinds)}, not {sorted(wanted)}: {errors.strip()[:300]}"
    if words.get("says", "") not in errors.replace('\\"', "'").replace('"', "'"):
        yield f"the diagnostic does not contain {words['says']!r}: {errors.strip()[:300]}"
    status, _, errors = run(kcl, page, "fix")
    if status != 0 or stands_alone(words) and words["says"] in errors:
        yield f"the corrected program ends with {status}: {errors.strip()[:300]}"
    after = page.programs["fix"][1]
    changed = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
    if len(changed) > MAX_LINES_CHANGED:
        yield f"the corrected program differs in {len(changed)} lines"
    files_change = any(alone for _, _, alone in page.files)
    if not changed and page.programs["fail"][0].get("args") == page.programs["fix"][0].get("args") \
            and page.programs["fail"][0].get("command") == page.programs["fix"][0].get("command") \
            and page.programs["fail"][0].get("inputs") == page.programs["fix"][0].get("inputs") and not files_change:
        yield "the corrected program is the failing one"


def checked(kcl, page):
    try:
        return list(faults(kcl, page))
    except subprocess.TimeoutExpired as late:
        return [f"takes more than {SECONDS} seconds: {' '.join(late.cmd[1:])}"]


def said(kcl, *words):
    done = subprocess.run([kcl, *words], capture_output=True, text=True, timeout=SECONDS, check=False)
    return done.returncode, done.stdout, done.stderr


def faults_of_command(kcl, kinds):
    """What is wrong with `kcl explain` itself."""
    for name, row in kinds.items():
        status, out, _ = said(kcl, "explain", name)
        if status != 0 or not out.startswith(f"{row['severity']}[{row['code']}]: {row['header']}, {name}\n{row['title']}\n"):
            yield f"kcl explain {name} ends with {status}: {out[:100]!r}"
    for code in {row["code"] for row in kinds.values()}:
        status, out, _ = said(kcl, "explain", code)
        if status != 0 or any(f"  {name} " not in out for name, row in kinds.items() if row["code"] == code):
            yield f"kcl explain {code} ends with {status} and does not list all kinds"
    status, out, errors = said(kcl, "explain", "undefined-nam")
    if status != 2 or out or "did you mean 'undefined-name'?" not in errors:
        yield f"kcl explain undefined-nam ends with {status}: {errors}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--match", default="")
    options = parser.parse_args()
    kcl = os.path.abspath(options.kcl)
    pages = {page.name: page for page in map(Page, glob.glob(os.path.join(PAGES, "*", "*.md")))}
    status, table, errors = said(kcl, "explain", "--list")
    if status != 0:
        sys.exit(f"kcl explain --list ends with {status}: {errors}")
    kinds = {}
    for line in table.splitlines():
        row = dict(zip(("name", "code", "header", "severity", "title"), line.split("\t")))
        kinds[row["name"]] = row
    wrong = []
    if not options.match:
        wrong += [f"{name}: has no page" for name in kinds if name not in pages]
        wrong += [f"{name}: the page of no kind" for name in pages if name not in kinds]
        exempt = [name for name, page in pages.items() if page.exempt]
        if len(exempt) > MAX_EXEMPT * len(kinds):
            wrong.append(f"{len(exempt)} of {len(kinds)} pages are exempt")
        wrong += faults_of_command(kcl, kinds)
    chosen = [page for name, page in sorted(pages.items()) if re.search(options.match, name)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for page, sentences in zip(chosen, pool.map(lambda page: checked(kcl, page), chosen)):
            wrong += [f"{page.name}: {sentence}" for sentence in sentences]
    print("\n".join(wrong))
    print(f"{len(chosen)} pages, {len(kinds)} kinds, {len(wrong)} faults")
    sys.exit(1 if wrong or not chosen else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Run data cases against a kcl binary: folders that hold a program and what it must print.

usage: run_cases.py --kcl PATH [--match REGEX] [--jobs N] [--timeout S] [--update] [--kcl-args WORDS]
                    [--cache] ROOT...

A case is a folder below ROOT that holds main.k or cmd, and at least one golden:
    main.k         the program (more files and folders beside it are its imports)
    cmd            the arguments of kcl, one shell-quoted line (default: run main.k)
    stdin          what kcl reads on standard input (default: nothing)
    exit           the exit status (default: 0 with stdout.golden alone, otherwise 1)
    stdout.golden  standard output, to the byte
    stderr.golden  standard error, to the byte
    error.golden   the first diagnostic: `CODE file:line`, and on further lines texts that stderr must contain
What has no golden must be empty. ${CASE} stands for the absolute path of the folder.

A stack is a folder that holds kcl.yaml and ci-test/stdout.golden.yaml: `kcl run -Y kcl.yaml -Y ci-test/settings.yaml`
must print that golden.

No cache folder is used, and nothing of the user's. With --cache each case runs twice with one folder that is empty in
the beginning: what comes from the cache must be the same to the byte.

A folder with a program and no golden cannot fail, so it is counted as a failure. --update writes the goldens of the
cases that fail as the binary answers now; read the difference before you commit it.
--kcl-args adds words to every `run`, for instance --kcl-args "--engine native".
Exit status: 0 when every case holds and there is one, otherwise 1.
"""
import argparse
import concurrent.futures
import os
import re
import shlex
import subprocess
import sys
import tempfile

ANSI = re.compile(r"\x1b\[[0-9;]*m")
CODE = re.compile(r"^error\[(\w+)\]", re.M)
PLACE = re.compile(r"--> *(.+?):(\d+):\d+")
GOLDENS = ("stdout.golden", "stderr.golden", "error.golden")
STACK_GOLDEN = os.path.join("ci-test", "stdout.golden.yaml")


def read(*path):
    with open(os.path.join(*path), encoding="utf-8", newline="") as f:
        return f.read()


def write(text, *path):
    with open(os.path.join(*path), "w", encoding="utf-8", newline="") as f:
        f.write(text)


def find_cases(root):
    """Folders of cases and stacks below `root`, sorted; what lies inside a case belongs to it."""
    for folder, subfolders, files in os.walk(root):
        subfolders.sort()
        is_stack = "kcl.yaml" in files and os.path.exists(os.path.join(folder, STACK_GOLDEN))
        if is_stack or "cmd" in files or "main.k" in files or any(g in files for g in GOLDENS):
            subfolders.clear()
            yield folder


class Case:
    def __init__(self, folder):
        self.folder = os.path.realpath(folder)
        self.is_stack = os.path.exists(os.path.join(folder, STACK_GOLDEN))
        names = (STACK_GOLDEN,) if self.is_stack else GOLDENS
        self.goldens = [g for g in names if os.path.exists(os.path.join(folder, g))]

    def optional(self, name, default):
        return read(self.folder, name).strip() if os.path.exists(os.path.join(self.folder, name)) else default

    def arguments(self):
        if self.is_stack:
            return ["run", "-Y", "kcl.yaml", "-Y", os.path.join("ci-test", "settings.yaml")]
        return shlex.split(self.optional("cmd", "run main.k").replace("${CASE}", self.folder))

    def expected_exit(self):
        succeeds = self.is_stack or self.goldens == ["stdout.golden"]
        return int(self.optional("exit", "0" if succeeds else "1"))

    def run(self, kcl, timeout, more=(), cache=None):
        """Exit status, stdout and stderr; a status below 0 is the signal that ended it."""
        stdin = os.path.join(self.folder, "stdin")
        keep = {"XDG_CACHE_HOME": cache} if cache else {"KCL_CACHE_SIZE": "0"}
        with open(stdin if os.path.exists(stdin) else os.devnull, "rb") as given:
            words = self.arguments()
            if words[0] in ("run", "r"):
                words[1:1] = more
            done = subprocess.run([kcl] + words, cwd=self.folder, stdin=given, timeout=timeout,
                                  env=dict(os.environ, NO_COLOR="1", LC_ALL="C.UTF-8", TZ="UTC", **keep),
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        out = done.stdout.decode("utf-8", "replace").replace(self.folder, "${CASE}")
        err = ANSI.sub("", done.stderr.decode("utf-8", "replace")).replace(self.folder, "${CASE}")
        return done.returncode, out, err


def first_diagnostic(err):
    """`CODE file:line` of the first diagnostic, the file as the case would name it."""
    code, place = CODE.search(err), PLACE.search(err)
    if not code:
        return "no diagnostic"
    if not place:
        return code.group(1)
    return f"{code.group(1)} {os.path.normpath(place.group(1).replace('${CASE}/', ''))}:{place.group(2)}"


def difference(what, want, got):
    a, b = want.splitlines(), got.splitlines()
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    line = lambda lines: repr(lines[at]) if at < len(lines) else "the end"
    if at == len(a) == len(b):
        return f"{what} differs in its line ends"
    return f"{what} line {at + 1}: {line(a)} expected, got {line(b)}"


def judge(case, status, out, err):
    """Why the answer is not the expected one, or None."""
    if status < 0:
        return f"ended by signal {-status}"
    if status != case.expected_exit():
        first = next((line for line in err.splitlines() if line.strip()), "")
        return f"exit status {status}, not {case.expected_exit()}: {first}"
    for name, stream, got in (("stdout.golden", "stdout", out), ("stderr.golden", "stderr", err)):
        name = STACK_GOLDEN if case.is_stack and stream == "stdout" else name
        if name in case.goldens:
            want = read(case.folder, name)
            if got != want:
                return difference(stream, want, got)
        elif got and not (stream == "stderr" and "error.golden" in case.goldens):
            return f"{stream} should be empty, got {got.splitlines()[0]!r}"
    if "error.golden" in case.goldens:
        want = read(case.folder, "error.golden").splitlines()
        if first_diagnostic(err) != want[0]:
            return f"first diagnostic {first_diagnostic(err)}, not {want[0]}"
        for text in want[1:]:
            if text not in err:
                return f"stderr does not say {text!r}"
    return None


def update(case, status, out, err):
    """Writes the goldens of `case` as the binary answers now."""
    goldens = case.goldens or (["stdout.golden"] if status == 0 else ["error.golden"])
    for name in goldens:
        if name == "error.golden":
            # Texts that still hold stay; the others were what changed.
            kept = [t for t in read(case.folder, name).splitlines()[1:] if t in err] if case.goldens else []
            write("\n".join([first_diagnostic(err)] + kept) + "\n", case.folder, name)
        else:
            write(err if name == "stderr.golden" else out, case.folder, name)


def check(folder, options):
    """None when the case holds, otherwise why not."""
    case = Case(folder)
    if not case.goldens and not options.update:
        return "has no golden, so it cannot fail"
    run = lambda: case.run(options.kcl, options.timeout, shlex.split(options.kcl_args), options.cache)
    try:
        status, out, err = run()
        why = "is new" if not case.goldens else judge(case, status, out, err)
        if options.cache and not why:
            again = judge(case, *run())
            why = again and "with a warm cache: " + again
    except subprocess.TimeoutExpired:
        return f"no answer in {options.timeout} s"
    if why and options.update and status >= 0:
        update(case, status, out, err)
        return "updated: " + why
    return why


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--kcl-args", default="")
    parser.add_argument("--match", default="", help="only cases whose path matches this regular expression")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--timeout", type=float, default=20, help="seconds for one case")
    parser.add_argument("--update", action="store_true", help="rewrite the goldens of the cases that fail")
    parser.add_argument("--cache", action="store_true", help="run each case twice, with a cache folder")
    parser.add_argument("roots", nargs="+")
    options = parser.parse_args()
    options.kcl = os.path.abspath(options.kcl)
    if not os.access(options.kcl, os.X_OK):
        sys.exit(f"{options.kcl} is no program")

    cases = [(root, folder) for root in options.roots for folder in find_cases(root)
             if re.search(options.match, folder)]
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        options.cache = folder if options.cache else None
        answers = list(pool.map(lambda case: check(case[1], options), cases))
    failed = 0
    for (root, folder), why in zip(cases, answers):
        if why:
            failed += 1
            print(f"{os.path.relpath(folder, os.path.dirname(os.path.abspath(root)))}: {why}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    sys.exit(0 if cases and not failed else 1)


if __name__ == "__main__":
    main()

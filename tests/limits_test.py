#!/usr/bin/env python3
"""Programs too large to keep: deep, long and endless ones, written by a line of Python each.

usage: limits_test.py --kcl PATH

None may crash, hang or exhaust the host. A program ends with the status its row asks for, within the time; a failing
one says so in a diagnostic. Sizes are above what a recursive evaluator on an ordinary stack survives, so the test is
also run on a small stack.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile

SECONDS = 20
ADDRESS_SPACE = 2 << 30  # bytes; what a program may take before the test calls it exhausting


def many(count, line):
    return "".join(line.format(i=i) for i in range(count))


# name, program, whether it succeeds (None: either, but in order)
ROWS = [
    ("parentheses nested 2,000 deep", "a = " + "(" * 2000 + "1" + ")" * 2000 + "\n", True),
    ("parentheses nested 100,000 deep", "a = " + "(" * 100000 + "1" + ")" * 100000 + "\n", False),
    ("lists nested 2,000 deep", "a = " + "[" * 2000 + "]" * 2000 + "\n", True),
    ("lists nested 100,000 deep", "a = " + "[" * 100000 + "]" * 100000 + "\n", False),
    ("100,000 brackets that never close", "a = " + "[" * 100000 + "\n", False),
    ("configs nested 2,000 deep", "a = " + "{x = " * 2000 + "1" + "}" * 2000 + "\n", True),
    ("configs nested 50,000 deep", "a = " + "{x = " * 50000 + "1" + "}" * 50000 + "\n", False),
    ("500 block openers without a block", many(500, "if True:\n") + "_a = 1\n", False),
    ("indentation 3,000 levels deep", "".join(" " * i + "if True:\n" for i in range(3000)) + " " * 3000 + "_a = 1\n", None),
    ("types nested 100,000 deep", "a: " + "[" * 100000 + "int" + "]" * 100000 + " = []\n", False),
    ("lambdas nested 20,000 deep", "a = " + "lambda { " * 20000 + "1" + " }" * 20000 + "\n", False),
    ("a sum of 50,000 terms", "a = 1" + " + 1" * 50000 + "\n", True),
    ("a union of 20,000 dicts", "a = {a = 1}" + " | {a = 1}" * 20000 + "\n", True),
    ("20,000 selectors in a row", "a = None\nb = a" + "?.x" * 20000 + "\n", None),
    ("an elif chain of 5,000", "_n = 4999\nif _n == -1:\n    _r = -1\n"
     + many(5000, "elif _n == {i}:\n    _r = {i}\n") + "r = _r\n", True),
    ("a conditional chain of 5,000", "n = 3\na = " + many(5000, "{i} if n == {i} else ") + "0\n", True),
    ("50,000 globals", many(50000, "v{i} = {i}\n"), True),
    ("globals that read backwards through 20,000 names",
     "".join(f"v{i} = v{i + 1} + 1\n" for i in range(20000)) + "v20000 = 0\n", None),
    ("a dict of 20,000 entries", "a = {\n" + many(20000, "    k{i} = \"v{i}\"\n") + "}\n", True),
    ("a list of 20,000 dicts", "a = [\n" + many(20000, "    {{name = \"n{i}\", port = {i}}}\n") + "]\n", True),
    ("a string of a million characters", "a = len(\"" + "x" * 1000000 + "\")\n", True),
    ("a line of a million blanks", "a = 1" + " " * 1000000 + "\n", True),
    ("recursion 2,000 deep", "f = lambda n: int -> int {\n    0 if n == 0 else 1 + f(n - 1)\n}\na = f(2000)\n", True),
    ("recursion 20,000 deep", "f = lambda n: int -> int {\n    0 if n == 0 else 1 + f(n - 1)\n}\na = f(20000)\n", None),
    ("endless recursion", "f = lambda n {\n    f(n + 1)\n}\na = f(0)\n", False),
    ("schemas whose defaults make each other", "schema A:\n    b: B = B {}\n\nschema B:\n    a: A = A {}\n\nx = A {}\n", False),
    ("a schema whose default makes itself", "schema A:\n    a: A = A {}\n\nx = A {}\n", False),
    ("a schema that inherits itself", "schema A(A):\n    a: int = 1\n\nx = A {}\n", False),
    ("a value nested 50,000 deep", "f = lambda n, v {\n    v if n == 0 else f(n - 1, [v])\n}\na = f(50000, 1)\n", False),
    ("inheritance 1,000 deep", "schema S0:\n    a0: int = 0\n"
     + "".join(f"schema S{i}(S{i - 1}):\n    a{i}: int = {i}\n" for i in range(1, 1000)) + "x = S999 {}.a999\n", True),
    ("optional attributes nested 40 deep", "".join(f"schema N{i}:\n    n?: N{i + 1}\n    v?: int\n" for i in range(40))
     + "schema N40:\n    v?: int\n\nx = N0 {" + "n = {" * 40 + "v = 1" + "}" * 40 + "}\n", True),
    ("10,000 syntax errors", "a = = 1\n" * 10000, False),
    ("10,000 undefined names", many(10000, "a{i} = missing{i}\n"), False),
    ("a list repeated a thousand million times", "a = len([0] * 1000000000)\n", None),
    ("a string repeated a thousand million times", "a = len(\"x\" * 1000000000)\n", None),
    ("a power of a regular expression", "import regex\n\na = regex.match(\"" + "a" * 40 + "!\", \"^(a+)+$\")\n", None),
    ("bytes that are no UTF-8", b"a = \"\xff\xfe\"\n", False),
    ("a NUL in the program", "a = 1\0\n", False),
]


def limited():
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))


def judge(kcl, folder, program, succeeds, limit):
    with open(os.path.join(folder, "main.k"), "wb") as f:
        f.write(program if isinstance(program, bytes) else program.encode())
    try:
        done = subprocess.run([kcl, "run", "main.k"], cwd=folder, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limited if limit else None,
                              env=dict(os.environ, NO_COLOR="1"))
    except subprocess.TimeoutExpired:
        return f"no answer in {SECONDS} s"
    err = done.stderr.decode("utf-8", "replace")
    first = next((line for line in err.splitlines() if line.strip()), "")[:120]
    if done.returncode not in (0, 1):
        return f"status {done.returncode}: {first}"
    if done.returncode == 1 and not re.search(r"error\[\w+\]", err):
        return f"failed without a diagnostic: {first}"
    if succeeds is not None and succeeds != (done.returncode == 0):
        return f"should have {'succeeded' if succeeds else 'failed'}: {first}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--match", default="")
    parser.add_argument("--no-memory-limit", action="store_true", help="for builds that reserve address space (sanitizers)")
    options = parser.parse_args()
    kcl = os.path.abspath(options.kcl)
    rows = [row for row in ROWS if re.search(options.match, row[0])]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, program, succeeds in rows:
            why = judge(kcl, folder, program, succeeds, not options.no_memory_limit)
            if why:
                failed += 1
                print(f"{name}: {why}")
    print(f"{len(rows) - failed} passed, {failed} failed")
    sys.exit(0 if rows and not failed else 1)


if __name__ == "__main__":
    main()

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


SHARED = "_a0 = [1, 1]\n" + "".join(f"_a{i} = [_a{i - 1}, _a{i - 1}]\n" for i in range(1, 60))

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
    ("mixins that double 60 times", "mixin M0Mixin:\n    a: int = 1\n\n"
     + "".join(f"mixin M{i}Mixin:\n    mixin [M{i - 1}Mixin, M{i - 1}Mixin]\n\n" for i in range(1, 60)) + "a = 1\n", False),
    ("rules that double 60 times", "rule R0:\n    1 == 1\n\n"
     + "".join(f"rule R{i}(R{i - 1}, R{i - 1}):\n    1 == 1\n\n" for i in range(1, 60)) + "a = 1\n", False),
    ("inheritance 50,000 deep, forwards", "schema S0:\n    a0: int = 0\n"
     + "".join(f"schema S{i}(S{i - 1}):\n    a{i}: int = {i}\n" for i in range(1, 50000)) + "x = S1 {}.a1\n", False),
    ("inheritance 50,000 deep, backwards",
     "".join(f"schema S{i}(S{i + 1}):\n    a{i}: int = {i}\n" for i in range(50000)) + "schema S50000:\n    b: int = 0\n", False),
    ("dicts as keys without values, 2,000 deep", "a = " + "{" * 2000 + "b" + "}" * 2000 + "\n", False),
    ("100,000 calls inside each other", "a = " + "abs(" * 100000 + "1" + ")" * 100000 + "\n", False),
    ("100,000 calls in a row", "f = lambda {\n    1\n}\na = f" + "()" * 100000 + "\n", None),
    ("a sum of 100,000 terms", "a = 1" + " + 1" * 100000 + "\n", True),
    ("100,000 conditionals in a row", "a = " + "1 if True else " * 100000 + "0\n", None),
    ("100,000 ifs without a block", "if True:\n" * 100000 + "_a = 1\n", False),
    ("100,000 dict types inside each other", "a: " + "{str:" * 100000 + "int" + "}" * 100000 + " = {}\n", False),
    ("100,000 minus signs", "a = " + "-" * 100000 + "1\n", None),
    ("100,000 powers", "a = 2" + "**1" * 100000 + "\n", None),
    ("100,000 interpolations inside each other", "a = \"" + "${" * 100000 + "1" + "}" * 100000 + "\"\n", False),
    ("a dotted key of 100,000 parts", "a = {" + ".".join(["x"] * 100000) + " = 1}\n", None),
    ("a union type of 100,000 literals", "a: " + " | ".join(f'"v{i}"' for i in range(100000)) + " = \"v1\"\n", True),
    ("a dict of 100,000 entries", "a = {\n" + many(100000, "    k{i} = \"v{i}\"\n") + "}\n", True),
    ("a list of 100,000 dicts", "a = [\n" + many(100000, "    {{name = \"n{i}\", port = {i}}}\n") + "]\n", True),
    ("a million characters that start nothing", "?" * 1000000, False),
    ("a string repeated 10 ** 12 times", "a = \"x\" * 10 ** 12\n", False),
    ("a power with a huge exponent", "a = 10 ** 10 ** 10\n", None),
    ("a huge shift", "a = 1 << 10 ** 12\nb = -1 >> 10 ** 12\n", None),
    ("an integer of a million digits", "a = " + "9" * 1000000 + "\n", None),
    ("a range of 10 ** 15 numbers", "a = len(range(10 ** 15))\n", False),
    ("a width of 10 ** 12", "a = \"{:>1000000000000}\".format(1)\n", False),
    ("a list that holds itself", "a = [a]\n", None),
    ("instances that are made of instances()", "schema A:\n    l: [A] = A.instances()\n\nx = A {}\ny = A {}\n", None),
    ("a value 2 ** 60 times as large as its memory", SHARED + "a = _a59\n", False),
    ("text 2 ** 60 times as large as its value", SHARED + "a = str(_a59)\n", False),
    ("YAML aliases that stand for 2 ** 60 items", "import yaml\na = yaml.decode(\"a0: &a0 [1, 1]\\n"
     + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\\n" for i in range(1, 60)) + "\")\n", None),
    ("values nested 9,000 deep, compared, merged and printed", "f = lambda n, v {\n    v if n == 0 else f(n - 1, {x = v})\n}\n"
     "a = f(9000, 1)\nb = a | a\nc = a == b\nd = len(str(a))\n", True),
    ("a conversion to instances 4,000 deep", "schema S:\n    x?: S\n    v?: int\n\nf = lambda n, v {\n"
     "    v if n == 0 else f(n - 1, {x = v})\n}\n_b = f(4000, {v = 1})\na: S = S {**_b}\nb = a | a\nc = a == b\n", None),
    ("endless recursion through map", "f = lambda n {\n    map x in [n] {\n        f(x + 1)\n    }\n}\na = f(0)\n", False),
    ("text that ends in the middle of a character", b"a = \"\xe2\x82", False),
    ("a regular expression with nested repetition", "import regex\n\na = regex.match(\"a\" * 34 + \"b\", \"^(a+)+$\")\n", True),
    ("a regular expression with nested repetition and a back-reference",
     "import regex\n\na = regex.match(\"a\" * 60 + \"bd\", r\"^((a+)+)+\\1d$\")\n", False),
    ("a template that calls itself",
     "import template\n\na = template.execute(\"{{#*inline \\\"p\\\"}}x{{> p}}{{/inline}}{{> p}}\")\n", False),
    ("a template that calls itself twice",
     "import template\n\na = template.execute(\"{{#*inline \\\"p\\\"}}{{#each l}}{{> p ..}}{{/each}}{{/inline}}{{> p}}\", {l = [1, 2]})\n",
     None),
    ("a template whose loops multiply", "import template\n\na = template.execute(\"" + "{{#each @root.l}}" * 9 + "x" + "{{/each}}" * 9
     + "\", {l = range(10)})\n", False),
    ("a range of 10 ** 18 numbers", "a = len(range(10 ** 18))\n", False),
    ("a text of 10 ** 12 bytes", "a = len(\"a\" * 10 ** 12)\n", False),
    ("aliases of YAML that multiply", "import yaml\n\na = yaml.decode(\"\"\"a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
     + "".join(f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]\n" for i in range(1, 10)) + "\"\"\")\n", False),
    ("a JSON text of a gigabyte", "import json\n\na = len(json.decode(\"[\" + \"1,\" * 500000000 + \"1]\"))\n", None),
    ("a JSON text nested 100,000 deep", "import json\n\na = json.decode(\"[\" * 100000 + \"]\" * 100000)\n", False),
    ("a YAML text nested 100,000 deep", "import yaml\n\na = yaml.decode(\"[\" * 100000 + \"]\" * 100000)\n", False),
    ("bytes that are no UTF-8", b"a = \"\xff\xfe\"\n", False),
    ("a NUL in the program", "a = 1\0\n", False),
]


def limited():
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))


def make_pipe(path):
    os.mkfifo(path)


def make_link_to_itself(path):
    os.symlink(path, path)


def make_link_to_a_device(path):
    os.symlink("/dev/zero", path)


# name, what makes main.k, whether it succeeds
FILES = [
    ("a named pipe without a writer", make_pipe, False),
    ("a link to itself", make_link_to_itself, False),
    ("a directory", os.mkdir, False),
    ("a device that never ends", make_link_to_a_device, False),
]


def judge(kcl, folder, program, succeeds, limit):
    main = os.path.join(folder, "main.k")
    if callable(program):
        program(main)
    else:
        with open(main, "wb") as f:
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
    rows = [row for row in ROWS + FILES if re.search(options.match, row[0])]
    failed = 0
    for name, program, succeeds in rows:
        with tempfile.TemporaryDirectory() as folder:
            why = judge(kcl, folder, program, succeeds, not options.no_memory_limit)
            if why:
                failed += 1
                print(f"{name}: {why}")
    print(f"{len(rows) - failed} passed, {failed} failed")
    sys.exit(0 if rows and not failed else 1)


if __name__ == "__main__":
    main()

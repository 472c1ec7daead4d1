#!/usr/bin/env python3
"""No phase may cost more than its input: generated programs of n and 2n parts, instructions counted and compared.

usage: growth_test.py --kcl PATH [--match REGEX] [--scale K] [--cpu]

A family is a function from n to a program. What `kcl` executes for it, less what it executes for an empty program, may
grow at most 2.3 times when n doubles (n log n does at these sizes, n * sqrt(n) does not). Instructions are counted by
valgrind, which needs no permission and gives the same number on every run; without it, and with --cpu, the CPU time
of the best of several runs is taken. --scale makes every family K times as large, to look closer.
"""
import argparse
import concurrent.futures
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

LIMIT = 2.3
WORKERS = 2
REPEATS = 5  # of a timed run
MODULE = "[package]\nname = \"grow\"\n"


def many(count, line):
    return "".join(line.replace("@", str(i)) for i in range(count))


def joined(count, part, by):
    return by.join(part.replace("@", str(i)) for i in range(count))


def files_of(n, text, main):
    files = {f"p{i}/f.k": text.replace("@", str(i)).replace("#", str((i + 1) % n)) for i in range(n)}
    files["kcl.mod"] = MODULE
    files["main.k"] = main
    return files


def import_chain(n):
    files = {f"p{i}/f.k": f"import p{i + 1}\n\na = p{i + 1}.a + 1\n" for i in range(n)}
    files[f"p{n}/f.k"] = "a = 0\n"
    files["kcl.mod"] = MODULE
    files["main.k"] = "import p0\n\nx = p0.a\n"
    return files


def yaml_text(n):
    return "".join(f"- name: n{i}\\n  port: {i}\\n" for i in range(n))


def json_text(n):
    return "[" + ", ".join(f'{{\\"name\\": \\"n{i}\\", \\"port\\": {i}}}' for i in range(n)) + "]"


def nested(n, before, inner, after):
    return before * n + inner + after * n


def block_tree(n):
    """Ifs inside ifs, eight deep, one after another."""
    one = "".join("    " * d + "if _n > @:\n" for d in range(8)) + "    " * 8 + "_r@ = 1\n"
    return "_n = 3\n" + many(n // 8, one) + "x = 1\n"


# name, n, what makes the files ({name: text}, or the text of main.k) and the arguments after `run main.k`
FAMILIES = [
    # one large literal
    ("entries of a dict", 4000, lambda n: "a = {\n" + many(n, "    k@ = \"v@\"\n") + "}\n"),
    ("entries of a dict on one line", 4000, lambda n: "a = {" + joined(n, "k@ = @", ", ") + "}\n"),
    ("string keys of a dict", 4000, lambda n: "a = {\n" + many(n, "    \"k-@\": @\n") + "}\n"),
    ("dotted keys of a dict", 2000, lambda n: "a = {\n" + many(n, "    k.v@.x = @\n") + "}\n"),
    ("dicts in a list", 2000, lambda n: "a = [\n" + many(n, "    {name = \"n@\", port = @}\n") + "]\n"),
    ("numbers in a list", 4000, lambda n: "a = [" + joined(n, "@", ", ") + "]\n"),
    ("mixed items of a list", 2000, lambda n: "a = [" + joined(n, "@, \"@\", {a@ = 1}, [@.5]", ", ") + "]\n"),
    ("depth of lists", 1000, lambda n: "a = " + nested(n, "[", "1", "]") + "\n"),
    # not printed: the indents of nested output are as long as its depth is
    ("depth of dicts", 1000, lambda n: "_a = " + nested(n, "{x = ", "1", "}") + "\n"),
    ("depth of parentheses", 1000, lambda n: "a = " + nested(n, "(", "1", ")") + "\n"),
    ("depth of a dotted key", 1000, lambda n: "_a = {\n    " + ".".join(["x"] * n) + " = 1\n}\n"),
    ("ifs in a dict", 1000, lambda n: "_n = 3\na = {\n" + many(n, "    if _n > @:\n        k@ = @\n    else:\n        j@ = @\n") + "}\n"),
    ("unpackings in a dict", 1000, lambda n: "_d = {a = 1}\na = {\n" + many(n, "    **_d\n    k@ = @\n") + "}\n"),
    ("unpackings in a list", 2000, lambda n: "_d = [1]\na = [" + joined(n, "*_d", ", ") + "]\n"),
    # one key again and again
    ("merges of one key in a dict", 2000, lambda n: "a = {\n" + many(n, "    k: {x@ = @}\n") + "}\n"),
    ("merges of one global", 1000, lambda n: many(n, "a: {k@ = @}\n")),
    ("merges of one schema instance", 500, lambda n: "schema S:\n    [...str]: int\n\n" + many(n, "a: S {k@ = @}\n")),
    ("insertions into one list", 1000, lambda n: "a = {\n    l = []\n" + many(n, "    l += [@]\n") + "}\n"),
    ("setters of one global", 2000, lambda n: "_a = 0\n" + many(n, "_a = _a + 1\n") + "x = _a\n"),
    ("additions to one global", 2000, lambda n: "_a = 0\n" + many(n, "_a += 1\n") + "x = _a\n"),
    ("setters of one global in ifs", 1000, lambda n: "_a = 0\n" + many(n, "if _a == @:\n    _a = @ + 1\n") + "x = _a\n"),
    ("setters of one attribute", 1000,
     lambda n: "schema S:\n    _a: int = 0\n" + many(n, "    _a = _a + 1\n") + "    b: int = _a\n\nx = S {}\n"),
    ("unions of dicts", 1000, lambda n: "a = {a = 1}" + " | {a = 1}" * n + "\n"),
    ("unions of different dicts", 1000, lambda n: "a = " + joined(n, "{k@ = @}", " | ") + "\n"),
    ("members of a union type", 1000, lambda n: "a: " + joined(n, "\"v@\"", " | ") + " = \"v1\"\n"),
    ("members of a union type of schemas", 500,
     lambda n: many(n, "schema S@:\n    a@: int\n\n") + "a: " + joined(n, "S@", " | ") + " = S1 {a1 = 1}\n"),
    ("kinds of items joined", 500, lambda n: many(n, "schema S@:\n    a: int = @\n\n") + "a = [\n" + many(n, "    S@ {}\n") + "]\n"),
    # one large expression
    ("terms of a sum", 4000, lambda n: "a = " + joined(n, "@", " + ") + "\n"),
    ("terms of a sum of strings", 2000, lambda n: "a = " + joined(n, "\"v@\"", " + ") + "\n"),
    ("terms of a sum of variables", 2000, lambda n: "b = 1\na = " + " + ".join(["b"] * n) + "\n"),
    ("terms of a sum of lists", 500, lambda n: "b = [1]\na = " + " + ".join(["b"] * n) + "\n"),
    ("terms of a conjunction", 2000, lambda n: "b = True\na = " + " and ".join(["b"] * n) + "\n"),
    ("comparisons in a row", 2000, lambda n: "a = " + " < ".join(str(i) for i in range(n)) + "\n"),
    ("conditionals in a row", 500, lambda n: "b = 1\na = " + many(n, "@ if b == @ else ") + "0\n"),
    ("selectors in a row", 2000, lambda n: "b = None\na = b" + "?.x" * n + "\n"),
    ("subscripts in a row", 500, lambda n: "b = " + nested(n, "[", "1", "]") + "\na = b" + "[0]" * n + "\n"),
    ("arguments of a call", 2000, lambda n: "a = max(" + joined(n, "@", ", ") + ")\n"),
    ("depth of calls", 500, lambda n: "a = " + nested(n, "abs(", "1", ")") + "\n"),
    ("unary operators", 1000, lambda n: "a = " + "-" * n + "1\n"),
    ("nots", 1000, lambda n: "a = " + "not " * n + "True\n"),
    # text
    ("characters of a string", 100000, lambda n: "a = \"" + "x" * n + "\"\n"),
    ("escapes of a string", 50000, lambda n: "a = \"" + "\\n" * n + "\"\n"),
    ("lines of a long string", 20000, lambda n: "a = \"\"\"\n" + "line of text\n" * n + "\"\"\"\n"),
    ("parts of an interpolated string", 2000, lambda n: "b = 1\na = \"" + "${b} and " * n + "\"\n"),
    ("comments", 10000, lambda n: many(n, "# comment @\n") + "a = 1\n"),
    ("blanks of a line", 200000, lambda n: "a = 1" + " " * n + "\n"),
    ("empty lines", 50000, lambda n: "\n" * n + "a = 1\n"),
    ("continued lines", 5000, lambda n: "a = 1" + " \\\n + 1" * n + "\n"),
    ("digits of a number", 1000, lambda n: "a = 0." + "1" * n + "\n"),
    # declarations
    ("globals", 2000, lambda n: many(n, "v@ = @\n")),
    ("globals that read the one before", 2000, lambda n: "v0 = 0\n" + "".join(f"v{i} = v{i - 1} + 1\n" for i in range(1, n))),
    ("globals that read the one behind", 1000, lambda n: "".join(f"v{i} = v{i + 1} + 1\n" for i in range(n)) + f"v{n} = 0\n"),
    ("annotated globals", 2000, lambda n: many(n, "v@: int = @\n")),
    ("schemas", 1000, lambda n: many(n, "schema S@:\n    a: int = @\n\n") + "x = S0 {}\n"),
    ("schemas and instances", 500, lambda n: many(n, "schema S@:\n    a: int = @\n\nx@ = S@ {a = 1}\n")),
    ("attributes of a schema", 1000, lambda n: "schema S:\n" + many(n, "    a@: int = @\n") + "\nx = S {}\n"),
    ("attributes given to a schema", 1000, lambda n: "schema S:\n" + many(n, "    a@: int\n") + "\nx = S {" + joined(n, "a@ = @", ", ") + "}\n"),
    ("attributes that read the one before", 1000, lambda n: "schema S:\n    a0: int = 0\n"
     + "".join(f"    a{i}: int = a{i - 1} + 1\n" for i in range(1, n)) + "\nx = S {}\n"),
    ("attributes that read the one behind", 500, lambda n: "schema S:\n"
     + "".join(f"    a{i}: int = a{i + 1} + 1\n" for i in range(n)) + f"    a{n}: int = 0\n\nx = S {{}}\n"),
    ("checks of a schema", 1000, lambda n: "schema S:\n    a: int = 1\n    check:\n" + many(n, "        a != -@ - 1, \"no @\"\n") + "\nx = S {}\n"),
    ("mixins of a schema", 300, lambda n: many(n, "mixin M@Mixin:\n    a@: int = @\n\n")
     + "schema S:\n    mixin [" + joined(n, "M@Mixin", ", ") + "]\n\nx = S {}\n"),
    ("keys of an index signature", 2000, lambda n: "schema S:\n    [...str]: int\n\nx = S {\n" + many(n, "    k@ = @\n") + "}\n"),
    ("values checked by a union", 2000, lambda n: "a: [int | str | {str:int}] = [" + joined(n, "@, \"@\"", ", ") + "]\n"),
    ("instances of one schema", 1000, lambda n: "schema S:\n    a: int\n    b: str = \"b\"\n\nx = [\n" + many(n, "    S {a = @}\n") + "]\n"),
    ("depth of instances", 300, lambda n: "schema S:\n    s?: S\n\nx = " + nested(n, "S {s = ", "None", "}") + "\n"),
    ("decorators", 500, lambda n: "schema S:\n" + "".join(f"    @info(x=\"{i}\")\n    a{i}: int = {i}\n" for i in range(n)) + "\nx = S {}\n"),
    ("parameters of a lambda", 1000, lambda n: "f = lambda " + joined(n, "p@ = @", ", ") + " {\n    p0\n}\na = f()\n"),
    ("lambdas", 1000, lambda n: many(n, "f@ = lambda x {\n    x + @\n}\n") + "a = f0(1)\n"),
    ("lambdas called by the next", 500, lambda n: "f0 = lambda x {\n    x\n}\n"
     + "".join(f"f{i} = lambda x {{\n    f{i - 1}(x) + 1\n}}\n" for i in range(1, n)) + f"a = f{n - 1}(1)\n"),
    ("depth of lambdas", 200, lambda n: "a = " + nested(n, "lambda { ", "1", " }") + "\nb = 1\n"),
    ("captures of nested lambdas", 100, lambda n: "f = lambda a0 {\n" + "".join(f"lambda a{i} {{\n" for i in range(1, n)) + "a0 + 1\n" + "}\n" * n + "b = 1\n"),
    ("statements of a lambda", 1000, lambda n: "f = lambda x {\n" + many(n, "    v@ = x + @\n") + "    v0\n}\na = f(1)\n"),
    ("rules", 500, lambda n: many(n, "rule R@:\n    1 == 1\n\n") + "x = 1\n"),
    ("elifs", 500, lambda n: "_n = -1\nif _n == -2:\n    _r = -1\n" + many(n, "elif _n == @:\n    _r = @\n") + "else:\n    _r = -3\nx = _r\n"),
    ("ifs in ifs", 800, block_tree),
    ("asserts", 1000, lambda n: many(n, "assert @ < 1000000, \"no\"\n") + "a = 1\n"),
    ("assignments of dotted targets", 1000, lambda n: "a = {}\n" + many(n, "a.k@ = @\n")),
    # running
    ("items of a comprehension", 10000, lambda n: f"a = [i * 2 for i in range({n})]\n"),
    ("entries of a dict comprehension", 5000, lambda n: f"a = {{str(i): i for i in range({n})}}\n"),
    ("items of nested comprehensions", 100, lambda n: f"a = sum([sum([j for j in range(100)]) for i in range({n})])\n"),
    ("strings built by a fold", 2000,
     lambda n: f"f = lambda n, s {{\n    s if n == 0 else f(n - 1, s + \"item\\n\")\n}}\na = len(f({n}, \"\"))\n"),
    ("strings built by interpolation", 2000, lambda n: f"f = lambda n, s {{\n    s if n == 0 else f(n - 1, \"${{s}}item\\n\")\n}}\na = len(f({n}, \"\"))\n"),
    ("lists built by a fold", 2000, lambda n: f"f = lambda n, s {{\n    s if n == 0 else f(n - 1, s + [n])\n}}\na = len(f({n}, []))\n"),
    ("dicts built by a fold", 1000, lambda n: f"f = lambda n, s {{\n    s if n == 0 else f(n - 1, s | {{\"k${{n}}\" = n}})\n}}\na = len(f({n}, {{}}))\n"),
    ("depth of recursion", 5000, lambda n: f"f = lambda n {{\n    0 if n == 0 else 1 + f(n - 1)\n}}\na = f({n})\n"),
    ("depth of a value that is made", 2000, lambda n: f"f = lambda n, v {{\n    v if n == 0 else f(n - 1, [v])\n}}\na = f({n}, 1)\n"),
    ("characters joined", 5000, lambda n: f"a = \",\".join([str(i) for i in range({n})])\n"),
    ("parts of a split", 5000, lambda n: f"a = len((\"a,\" * {n}).split(\",\"))\n"),
    ("replacements", 5000, lambda n: f"a = len((\"ab\" * {n}).replace(\"a\", \"xyz\"))\n"),
    ("numbers sorted", 5000, lambda n: f"a = sorted([(i * 7919) % 10007 for i in range({n})])[0]\n"),
    ("members looked up", 3000, lambda n: f"_d = {{str(i): i for i in range({n})}}\na = all_true([str(i) in _d for i in range({n})])\n"),
    ("quantified items", 5000,
     lambda n: f"_l = [i for i in range({n})]\na = all x in _l {{ x >= 0 }}\nb = len(filter x in _l {{ x > 3 }})\nc = len(map x in _l {{ x + 1 }})\n"),
    ("list slices", 3000, lambda n: f"_l = [i for i in range({n})]\na = len(_l[1:-1])\n"),
    ("instances() of a schema", 1000, lambda n: f"schema S:\n    a: int\n\n_x = [S {{a = i}} for i in range({n})]\na = len(S.instances())\n"),
    ("formatted values", 2000, lambda n: f"a = [\"{{}}-{{:5}}\".format(i, i) for i in range({n})]\n"),
    # data
    ("YAML decoded", 500, lambda n: "import yaml\n\na = yaml.decode(\"" + yaml_text(n) + "\")\n"),
    ("YAML encoded", 1000, lambda n: f"import yaml\n\na = len(yaml.encode([{{name = \"n${{i}}\", port = i}} for i in range({n})]))\n"),
    ("JSON decoded", 500, lambda n: "import json\n\na = json.decode(\"" + json_text(n) + "\")\n"),
    ("JSON encoded", 1000, lambda n: f"import json\n\na = len(json.encode([{{name = \"n${{i}}\", port = i}} for i in range({n})]))\n"),
    ("depth of JSON", 500, lambda n: "import json\n\na = json.decode(\"" + nested(n, "[", "1", "]") + "\")\n"),
    ("text matched", 5000, lambda n: f"import regex\n\na = len(regex.findall(\"ab1\" * {n}, \"[a-z]+[0-9]\"))\n"),
    ("text encoded in base64", 20000, lambda n: f"import base64\n\na = len(base64.decode(base64.encode(\"abc\" * {n})))\n"),
    # files
    ("packages", 100, lambda n: files_of(n, "a@ = @\n", many(n, "import p@\n") + "\n" + many(n, "x@ = p@.a@\n"))),
    ("a chain of imports", 100, import_chain),
    ("files of a package", 100, lambda n: {**{f"p/f{i}.k": f"a{i} = {i}\n" for i in range(n)}, "kcl.mod": MODULE, "main.k": "import p\n\nx = p.a1\n"}),
    ("main files", 100, lambda n: ({f"f{i}.k": f"a{i} = {i}\n" for i in range(n)}, [f"f{i}.k" for i in range(n)])),
    ("overlays of main files", 100, lambda n: ({"main.k": "schema S:\n    [...str]: int\n", **{f"f{i}.k": f"a: S {{k{i} = {i}}}\n" for i in range(n)}},
                                               [f"f{i}.k" for i in range(n)])),
    ("settings files", 50, lambda n: ({"main.k": "a = option(\"k1\")\n", **{f"s{i}.yaml": f"kcl_options:\n  - key: k{i}\n    value: {i}\n" for i in range(n)}},
                                      [word for i in range(n) for word in ("-Y", f"s{i}.yaml")])),
    ("options", 500, lambda n: ({"main.k": many(n, "a@ = option(\"k@\")\n")}, [word for i in range(n) for word in ("-D", f"k{i}={i}")])),
    ("overrides", 200, lambda n: ({"main.k": "a = {\n" + many(n, "    k@ = @\n") + "}\n"}, [word for i in range(n) for word in ("-O", f"a.k{i}={i + 1}")])),
    ("overrides of globals", 200, lambda n: ({"main.k": many(n, "v@ = @\n")}, [word for i in range(n) for word in ("-O", f"v{i}={i + 1}")])),
    ("selected paths", 200, lambda n: ({"main.k": many(n, "v@ = @\n")}, [word for i in range(n) for word in ("-S", f"v{i}")])),
    # mistakes
    ("syntax errors", 1000, lambda n: "a = = 1\n" * n),
    ("unknown characters", 2000, lambda n: "a = 1 ? $ 2\n" * n),
    ("brackets that do not match", 1000, lambda n: "a = (1]\n" * n),
    ("undefined names", 1000, lambda n: many(n, "a@ = missing@\n")),
    ("undefined names among defined ones", 500, lambda n: many(n, "value@ = 1\n") + many(n, "a@ = valeu@\n")),
    ("types that do not fit", 1000, lambda n: many(n, "a@: int = \"@\"\n")),
    ("unknown attributes", 500, lambda n: "schema S:\n" + many(n, "    name@: int = 1\n") + "\nx = S {\n" + many(n, "    nmae@ = 1\n") + "}\n"),
    ("missing attributes", 500, lambda n: "schema S:\n" + many(n, "    a@: int\n") + "\nx = S {}\n"),
    ("modules that are not there", 200, lambda n: many(n, "import m@\n") + "a = 1\n"),
    ("duplicate declarations", 500, lambda n: "schema S:\n    a: int\n\n" * n),
    ("one line with many errors", 500, lambda n: "a = [" + joined(n, "missing@", ", ") + "]\n"),
]


class Counter:
    """Runs the program and says what it cost."""

    def __init__(self, kcl, timed):
        self.kcl = kcl
        self.valgrind = None if timed else shutil.which("valgrind")

    def unit(self):
        return "instructions" if self.valgrind else "microseconds of CPU"

    def cost(self, folder, arguments):
        if self.valgrind:
            return self.instructions(folder, arguments)
        return min(self.microseconds(folder, arguments) for _ in range(REPEATS))

    def instructions(self, folder, arguments):
        out = os.path.join(folder, "count.out")
        done = self.run([self.valgrind, "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=" + out, "--main-stacksize=8388608",
                         self.kcl, *arguments], folder)
        found = re.search(rb"I\s+refs:\s+([\d,]+)", done.stderr)
        if not found:
            sys.exit("valgrind counted nothing:\n" + done.stderr[-2000:].decode("utf-8", "replace"))
        return int(found[1].replace(b",", b""))

    def microseconds(self, folder, arguments):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.run([self.kcl, *arguments], folder)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1e6

    @staticmethod
    def run(command, folder):
        done = subprocess.run(command, cwd=folder, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=600, env=dict(os.environ, NO_COLOR="1", KCL_CACHE_SIZE="0"))
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(command[-3:])}: status {done.returncode}\n" + done.stderr[-2000:].decode("utf-8", "replace"))
        return done


def measure(counter, made):
    """The cost of a program in a folder of its own, and whether it succeeds is not asked."""
    files, extra = made if isinstance(made, tuple) else (made, [])
    if isinstance(files, str):
        files = {"main.k": files}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
        inputs = ["main.k"] if "main.k" in files else []
        return counter.cost(folder, ["run", *inputs, *extra])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--match", default="")
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--cpu", action="store_true", help="CPU time although valgrind is there")
    parser.add_argument("--verbose", action="store_true", help="print every family")
    options = parser.parse_args()
    counter = Counter(os.path.abspath(options.kcl), options.cpu)
    families = [family for family in FAMILIES if re.search(options.match, family[0])]
    empty = measure(counter, "a = 1\n")
    failed = []

    def compare(family):
        name, n, make = family
        n = max(2, int(n * options.scale))
        once = max(measure(counter, make(n)) - empty, 1)
        twice = measure(counter, make(2 * n)) - empty
        line = f"{name}: {once:,.0f} -> {twice:,.0f} {counter.unit()} for {n} -> {2 * n}, {twice / once:.2f} times"
        return twice > LIMIT * once, line

    # Counts do not change when programs run beside each other, times do.
    with concurrent.futures.ThreadPoolExecutor(WORKERS if counter.valgrind else 1) as pool:
        for too_much, line in pool.map(compare, families):
            if too_much:
                failed.append(line)
            if options.verbose or too_much:
                print(line, flush=True)
    print(f"{len(families) - len(failed)} passed, {len(failed)} failed ({counter.unit()}, at most {LIMIT} times for twice the input)")
    sys.exit(0 if families and not failed else 1)


if __name__ == "__main__":
    main()

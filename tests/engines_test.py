#!/usr/bin/env python3
"""Programs that nobody wrote, on every engine: same output, same diagnostics, same number of steps.

usage: engines_test.py --kcl PATH [--seed N] [--programs N] [--keep FOLDER]

Each program is derived from a grammar of the language by a seeded generator: lambdas with and without types, recursion
that ends, comprehensions, schemas with defaults and checks, configurations, operators between values that fit and (now
and then) do not. `kcl selfcheck` runs it on the virtual machine, on native code and on optimised native code. A program
on which they differ is made smaller, line by line, and printed.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

BATCH = 25


class Program:
    """One program; `lines` are its statements, each of which can be left out."""

    def __init__(self, rng):
        self.rng = rng
        self.lines = ["w = lambda x { x }"]  # what comes out of it has no type for the checker
        self.strange = rng.choice((0, 0.02, 0.1))  # how often a value is of another kind than numbers are
        self.globals = []
        self.functions = []  # name, number of parameters, depth of the calls below it
        self.schemas = []    # name, attributes
        for make in rng.choices((self.function, self.recursion, self.schema, self.variable, self.instance, self.branch, self.assertion),
                                (4, 2, 2, 6, 3, 1, 1), k=rng.randint(3, 12)):
            make()

    def text(self):
        return "\n".join(self.lines) + "\n"

    def name(self, stem):
        return f"{stem}{len(self.lines)}"

    def number(self):
        r = self.rng
        return r.choice((str(r.randint(-3, 12)), str(r.randint(-3, 12)), str(r.randint(0, 2 ** 62)), f"{r.randint(0, 90) / 8}"))

    def atom(self, scope):
        r = self.rng
        kind = r.random()
        if scope and kind < 0.5:
            return r.choice(scope)
        if self.globals and kind < 0.6:
            return r.choice(self.globals)
        if r.random() >= self.strange:
            return self.number()
        return r.choice(("True", "False", "None", '"a"', '"xyz"', "[1, 2, 3]", "[]", '{k = 1}', "1Ki"))

    def expr(self, scope, depth):
        r = self.rng
        if depth <= 0:
            return self.atom(scope)
        part = lambda: self.expr(scope, depth - 1)
        kind = r.randrange(17)
        if kind in (9, 10, 12, 13, 14) and r.random() > 0.2 + 8 * self.strange:
            kind = r.randrange(9)
        if kind < 5:
            op = r.choice(("+", "-", "*", "//", "%", "+", "-", "*", "/", "+", "-") if r.random() < 0.9 else ("&", "|", "^", "<<", "**"))
            right = r.choice((part(), str(r.randint(1, 9))))
            return f"(w({part()}) {op} {str(r.randint(0, 4)) if op in ('<<', '**') else right})"
        if kind < 7:
            return f"w({part()} if {self.condition(scope, depth - 1)} else {part()})"
        if kind < 9:
            source = r.choice((f"range({r.randint(0, 30)})", f"w([{part()}, {part()}])", "[1, 2.5, 3]",
                               f"range({r.randint(-5, 5)}, {r.randint(0, 25)}, {r.randint(1, 3)})"))
            v = f"v{depth}"
            extra = f" if {self.condition(scope + [v], 0)}" if r.random() < 0.4 else ""
            body = self.expr(scope + [v], depth - 1)
            if r.random() < 0.2:
                return "w({" + f'"k${{{v}}}": {body} for {v} in {source}{extra}' + "})"
            return r.choice(("w([{}])", "sum(w([{}]))", "len(w([{}]))", "w([{}])")).format(f"{body} for {v} in {source}{extra}")
        if kind == 9 and self.functions:
            name, params, below = r.choice(self.functions)
            if below < 3:
                return f"{name}({', '.join(part() for _ in range(params))})"
        if kind == 10:
            return f"w({part()})[{r.randint(-2, 3)}]" if r.random() < 0.2 else f"w([{part()}, {part()}])[{r.randint(0, 2)}]"
        if kind == 11:
            return 'len("' + f"t${{{r.choice(scope + ['w(1)'])}}}" + '")'
        if kind == 12:
            return r.choice((f"len([{part()}])", f"w(str({part()}))", f"int(w({part()}))", f"sum(w([{part()}, {part()}]))", f"abs(w({part()}))"))
        if kind == 13:
            return "w({a = " + part() + ", b: " + part() + "})"
        if kind == 14 and self.schemas:
            name, attributes = r.choice(self.schemas)
            return f"w({name} {{{r.choice(attributes)} = w({part()})}})"
        if kind == 15:
            return f"(not {part()})"
        return self.atom(scope)

    def condition(self, scope, depth):
        r = self.rng
        if r.random() < 0.15:
            return self.expr(scope, depth)
        return f"w({self.expr(scope, depth)}) {r.choice(('<', '<=', '>', '>=', '==', '!=', 'is', 'is not'))} {self.expr(scope, depth)}"

    def parameters(self):
        r = self.rng
        names = [f"p{k}" for k in range(r.randint(1, 3))]
        return names, ", ".join(n + r.choice(("", "", ": int", ": float") if r.random() > self.strange else (": str", ": [int]")) for n in names)

    def function(self):
        names, text = self.parameters()
        name = self.name("f")
        body = self.expr(names, 3)
        self.lines.append(f"{name} = lambda {text} {{\n    {body}\n}}")
        self.functions.append((name, len(names), 1 + max([f[2] for f in self.functions if f[0] in body], default=0)))

    def recursion(self):
        r = self.rng
        name = self.name("r")
        kind = r.choice(("n: int", "n"))
        step = f"{name}(n - {r.randint(1, 2)}, {self.expr(['n', 'acc'], 1)})"
        more = r.choice((step, f"{step} + 1", f"{name}(n - 2, acc) + {step}" if r.random() < 0.3 else step))
        self.lines.append(f"{name} = lambda {kind}, acc {{\n    {self.expr(['acc'], 1)} if n <= 0 else {more}\n}}")
        self.lines.append(f"{self.name('g')} = {name}({r.randint(3, 12)}, {self.atom([])})")

    def schema(self):
        r = self.rng
        name = "S" + str(len(self.lines))
        attributes = ["a", "b", "c"][:r.randint(1, 3)]
        rows = []
        for k, attribute in enumerate(attributes):
            kind = r.choice(("int", "any", "any", "float") if r.random() > self.strange else ("str", "[any]"))
            default = "" if r.random() < 0.2 else f" = w({self.expr(attributes[:k], 1)})"
            rows.append(f"    {attribute}{'?' if not default and r.random() < 0.5 else ''}: {kind}{default}")
        if r.random() < 0.5:
            rows.append(f"    check:\n        {self.condition(attributes, 1)}")
        self.lines.append(f"schema {name}:\n" + "\n".join(rows))
        self.schemas.append((name, attributes))

    def variable(self):
        name = self.name("g")
        self.lines.append(f"{name} = w({self.expr([], 3)})")
        self.globals.append(name)

    def instance(self):
        if not self.schemas:
            return self.variable()
        r = self.rng
        schema, attributes = r.choice(self.schemas)
        entries = ", ".join(f"{a} = w({self.expr([], 1)})" for a in attributes if r.random() < 0.6)
        name = self.name("g")
        self.lines.append(f"{name} = {schema} {{{entries}}}")
        self.globals.append(f"{name}.{r.choice(attributes)}")
        return None

    def branch(self):
        name = self.name("g")
        self.lines.append(f"_{name} = w({self.atom([])})\nif {self.condition([], 1)}:\n    _{name} = w({self.expr([], 2)})\n"
                          f"else:\n    _{name} = w({self.expr([], 2)})\n{name} = _{name}")
        self.globals.append(name)

    def assertion(self):
        self.lines.append(f"assert {self.condition([], 1)} if {self.condition([], 1)}")


def selfcheck(kcl, folder, names):
    done = subprocess.run([kcl, "selfcheck", "--max-steps", "2000000"] + names, cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=600, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def shrink(kcl, folder, lines):
    """The fewest of `lines`, and what is said about them, on which the engines still differ."""
    def differs(some):
        with open(os.path.join(folder, "small.k"), "w", encoding="utf-8") as f:
            f.write("\n".join(some) + "\n")
        status, text = selfcheck(kcl, folder, ["small.k"])
        return text if status != 0 else None
    said = differs(lines)
    again = True
    while again:
        again = False
        for k in reversed(range(len(lines))):
            fewer = lines[:k] + lines[k + 1:]
            text = differs(fewer)
            if text:
                lines, said, again = fewer, text, True
    return lines, said


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--programs", type=int, default=200)
    parser.add_argument("--keep", help="write the programs there")
    options = parser.parse_args()
    kcl = os.path.abspath(options.kcl)
    failures = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or scratch
        for begin in range(0, options.programs, BATCH):
            batch = {}
            for number in range(begin, min(begin + BATCH, options.programs)):
                program = Program(random.Random(options.seed * 1_000_003 + number))
                name = f"p{number}.k"
                batch[name] = program
                with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
                    f.write(program.text())
            status, text = selfcheck(kcl, folder, list(batch))
            if status == 0:
                continue
            for name in (n for n in batch if f"{n}: " in text or status not in (0, 3)):
                lines, said = shrink(kcl, folder, batch[name].lines)
                if said:
                    failures += 1
                    print(f"seed {options.seed}, {name}: {said}" + "\n".join(lines) + "\n")
    print(f"{options.programs} programs, {failures} on which the engines differ")
    sys.exit(1 if failures or options.programs == 0 else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What is printed reads back: generated values go through kcl and come back through readers that are not ours.

usage: round_trip_test.py --kcl PATH [--values N] [--seed N]

N values (10,000 by default; the same for the same seed) are given to one program as JSON text and printed as YAML, JSON
and TOML. PyYAML, Python's json and tomllib must read the same values: equal, of the same type, zeros with their sign.
The values are what a printer gets wrong: texts that look like every special form of YAML, all planes of Unicode, line
breaks of all kinds, long and odd keys, deep nesting, the ends of the number ranges.
"""
import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import tomllib

import yaml

WORDS = [
    "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "yes", "Yes", "no", "NO", "on", "On", "off", "OFF", "y",
    "Y", "n", "N", "nan", "NaN", ".nan", ".NaN", "inf", ".inf", "-.inf", "+.Inf", "none", "None", "nil", "=", "<<", "!", "!!str",
    "!tag x", "&a", "*a", "*", "&", "-", "- a", "--", "---", "--- a", "...", "... a", "?", "? a", "?a", ":", ": a", ":a", "a:",
    "a: b", "a:b", "a #b", "a#b", "#", "# a", ",", "[", "]", "[]", "{", "}", "{}", "{a: b}", "[a, b]", "|", ">", "|-", "@", "`", "%",
    "%YAML 1.1", "'", "\"", "''", "\"\"", "it's", "\\", "\\n", "0", "1", "-1", "+1", "01", "0o17", "017", "0x1F", "0b11", "1_000",
    "1.0", "1.", ".5", "1e3", "1E+3", "-1.5e-3", "1:30", "190:20:30", "12:30:45", "2001-12-14", "2001-12-14t21:59:43.10-05:00",
    "2001-12-14 21:59:43.10 -5", "e5", "0.1.2", "10.0.0.1", "500m", "1Ki", "9223372036854775808", "-9223372036854775809", " ",
    "  ", " a", "a ", " a ", "\t", "\ta", "a\t", "a\tb", "\n", "\n\n", "a\n", "a\n\n", "\na", "\n a", "a\nb", "a\n b", "a \nb", "a\n\nb\n",
    "a\n---\nb", "a\n...\n", "# a\nb", "- a\nb", "a\r\nb", "\r", "a\rb", "\0", "\x07", "\x1b[0m", "\x7f", "\x80", "\x85", "a\x85b", "\xa0",
    "\u2028", "a\u2028b", "\u2029", "\ufeff", "a\ufeffb", "\ufffd", "\ufffe", "\uffff", "\u200b", "\ue000", "\U0001f600", "\U0010ffff",
    "${x}", "{{x}}", "_a", "_type", "__", "a.b", "a-b", "[a]", "a = 1", "true ", "null\n", "1\n", "é", "ÿ", "日本語", "a" * 127, "b" * 128,
    "c" * 129, "d e " * 80, "x\n" * 50,
]
NUMBERS = [
    0, 1, -1, 2**31, -2**31 - 1, 2**53, 2**53 + 1, -2**53 - 1, 2**63 - 1, -2**63, 0.0, -0.0, 1.0, -1.5, 0.1, 1 / 3, 1e15, 1e16, -1e16,
    9999999999999998.0, 1.5e16, 123456789012345680.0, 1e-4, 1e-5, 1e-6, 1.5e-6, -1e-7, 5e-324, 2.2250738585072014e-308,
    2.225073858507201e-308, 1.7976931348623157e308, -1.7976931348623157e308, 4503599627370497.5, 123456789.123456789,
]
PLANES = [(0x0, 0x7F), (0x20, 0x7E), (0x20, 0x7E), (0x80, 0x7FF), (0x800, 0xD7FF), (0xE000, 0xFFFF)] + [
    (plane << 16, (plane << 16) + 0xFFFF) for plane in range(1, 17)]


class Generator:
    """Values of JSON; `nulls` false for TOML, which has none."""

    def __init__(self, seed, nulls):
        self.random = random.Random(seed)
        self.nulls = nulls

    def text(self):
        r = self.random
        kind = r.randrange(6)
        if kind <= 1:
            return r.choice(WORDS)
        if kind == 2:
            return r.choice(WORDS) + r.choice(["", " ", "\n", ":", " #", "'", "\""]) + r.choice(WORDS)
        if kind == 3:
            return "".join(r.choice(" \n\t-?:#'\"\\ab0") for _ in range(r.randrange(12)))
        plane = r.choice(PLANES)
        return "".join(chr(r.randint(*(plane if r.randrange(4) else r.choice(PLANES)))) for _ in range(r.randrange(1, 12)))

    def number(self):
        r = self.random
        kind = r.randrange(4)
        if kind == 0:
            return r.choice(NUMBERS)
        if kind == 1:
            return r.randint(-2**63, 2**63 - 1) >> r.randrange(64)
        if kind == 2:
            return round(r.uniform(-1000, 1000), r.randrange(6))
        return math.ldexp(r.uniform(-1, 1), r.randint(-1074, 1023))

    def scalar(self):
        kind = self.random.randrange(8)
        if kind < 5:
            return self.text()
        if kind == 5:
            return self.number()
        if kind == 6 and self.nulls:
            return None
        return bool(self.random.randrange(2))

    def value(self, depth):
        kind = self.random.randrange(6) if depth > 0 else 0
        if kind < 3:
            return self.scalar()
        size = self.random.choice([0, 1, 1, 2, 3, 4])
        if kind == 3:
            return [self.value(depth - 1) for _ in range(size)]
        if kind == 4:
            return [{self.text(): self.value(depth - 2) for _ in range(size)} for _ in range(self.random.randrange(3))]
        return {self.text(): self.value(depth - 1) for _ in range(size)}

    def deep(self):
        """A chain of containers, 20 to 60 levels."""
        value = self.scalar()
        for _ in range(self.random.randint(20, 60)):
            value = [value] if self.random.randrange(2) else {self.text(): value}
        return value

    def all(self, count):
        return {f"v{i}": self.deep() if i % 500 == 499 else self.value(4) for i in range(count)}


def difference(wanted, got, path):
    """Where two values differ, or None."""
    if type(wanted) is not type(got):
        return f"{path}: {wanted!r} of {type(wanted).__name__} came back as {got!r} of {type(got).__name__}"
    if isinstance(wanted, dict):
        for key in wanted.keys() | got.keys():
            if key not in got or key not in wanted:
                return f"{path}: the key {key!r} is {'missing' if key in wanted else 'new'}"
            found = difference(wanted[key], got[key], f"{path}[{key!r}]")
            if found:
                return found
        return None
    if isinstance(wanted, list):
        if len(wanted) != len(got):
            return f"{path}: {len(wanted)} items came back as {len(got)}"
        return next((found for i, (a, b) in enumerate(zip(wanted, got)) if (found := difference(a, b, f"{path}[{i}]"))), None)
    same = repr(wanted) == repr(got) if isinstance(wanted, float) else wanted == got
    return None if same else f"{path}: {wanted!r} came back as {got!r}"


def printed(kcl, values, form):
    """`values` as the program prints them."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "values.json"), "w", encoding="ascii") as f:
            json.dump(values, f)
        with open(os.path.join(folder, "main.k"), "w", encoding="ascii") as f:
            f.write("import file\nimport json\n\n{**json.decode(file.read(\"values.json\"))}\n")
        done = subprocess.run([kcl, "run", "main.k", "-H", "--format", form], cwd=folder, capture_output=True, timeout=300,
                              check=False)
    if done.returncode != 0:
        sys.exit(f"{form}: status {done.returncode}: {done.stderr.decode()[:2000]}")
    return done.stdout.decode("utf-8")


def read_in_python(text):
    """PyYAML without libyaml, whose scanner is another one; slow, so for a part of the values."""
    return yaml.load(text, Loader=yaml.SafeLoader)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--values", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    kcl = os.path.abspath(options.kcl)
    sys.setrecursionlimit(20000)
    values = Generator(options.seed, True).all(options.values)
    tables = Generator(options.seed, False).all(options.values)
    some = {name: values[name] for i, name in enumerate(values) if i % 20 == 0}
    yaml_text = printed(kcl, values, "yaml")
    rounds = [
        ("yaml", values, yaml_text, lambda text: yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))),
        ("yaml, PyYAML's own scanner", some, printed(kcl, some, "yaml"), read_in_python),
        ("json", values, printed(kcl, values, "json"), json.loads),
        ("toml", tables, printed(kcl, tables, "toml"), tomllib.loads),
    ]
    failed = 0
    for name, wanted, text, read in rounds:
        found = difference(wanted, read(text), "")
        print(f"{name}: {found or f'{len(wanted)} values read back equal'}")
        failed += found is not None
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

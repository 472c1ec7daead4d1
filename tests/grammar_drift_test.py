#!/usr/bin/env python3
"""The generated parser is what Kcl.g4 gives, decides with one token everywhere and has nothing of this machine in it.

Generating anew needs Java and the ANTLR tool (ANTLR_JAR, or Maven able to fetch it); without them that part is
skipped and says so.
"""
import filecmp
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GENERATED = os.path.join(ROOT, "grammar", "generated")


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as f:
        return f.read()


def check_sources():
    parser = read("grammar", "generated", "Kcl.cpp")
    sites = [n for n, line in enumerate(parser.split("\n"), 1) if "adaptivePredict" in line]
    if sites:
        yield f"decisions that need more than one token, at lines {sites} of Kcl.cpp"
    if re.search(r"^Kcl::Initializer Kcl::_init;", parser, re.M):
        yield "the automaton is built before main"
    for name in ("Kcl.cpp", "Kcl.h"):
        if re.search(r"/(home|root|tmp|work|usr)/", read("grammar", "generated", name)):
            yield f"{name} names a place of one machine"
    table = re.findall(r"^KCL_TOKEN\((\w+),", read("frontend", "lex", "tokens.def"), re.M)
    grammar = re.search(r"tokens \{(.*?)\}", read("grammar", "Kcl.g4"), re.S).group(1)
    if table[1:] != re.findall(r"\w+", grammar):
        yield "the tokens of Kcl.g4 and tokens.def differ"


def check_drift():
    """Yields what differs after generating anew; None when that is not possible here."""
    if not shutil.which("java") or not (os.environ.get("ANTLR_JAR") or shutil.which("mvn")):
        print("SKIP drift: no Java, or neither ANTLR_JAR nor Maven")
        return
    with tempfile.TemporaryDirectory() as out:
        made = subprocess.run(["sh", os.path.join(ROOT, "grammar", "regenerate.sh"), out], capture_output=True, text=True)
        if made.returncode != 0:
            if "adaptivePredict" in made.stderr:
                yield made.stderr
            else:
                print("SKIP drift: the ANTLR tool did not run:", made.stderr.strip().split("\n")[-1])
            return
        for name in ("Kcl.cpp", "Kcl.h"):
            if not filecmp.cmp(os.path.join(out, name), os.path.join(GENERATED, name), shallow=False):
                yield f"{name} is not what grammar/regenerate.sh makes"


def main():
    problems = list(check_sources()) + list(check_drift())
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

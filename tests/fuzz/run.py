#!/usr/bin/env python3
"""Runs the fuzz targets of a build made with the preset `fuzz`.

usage: run.py --build DIR [--seconds N] [--target NAME] [--jobs N] [--repeatable]

Each target starts from a corpus made of the test cases, kept below DIR/corpus between runs, with a dictionary made of
the token table and the tables of built-in functions. With --repeatable the seed of the random numbers, the order of the
corpus and the number of runs are fixed, so that a change that has nothing to do with a finding does not meet it by
chance; the seconds then say how many runs. A finding is left in DIR/findings/TARGET and printed with the
command that repeats it; the exit status is 1 then. What is mended becomes a case in tests/cases.
"""
import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGETS = {  # name: (largest input in bytes, what its seeds are)
    "scanner": (4096, "programs"),
    "parser": (4096, "programs"),
    "settings": (4096, "settings"),
    "data": (4096, "data"),
    "run": (8192, "programs"),
}
RUNS_A_SECOND = {"scanner": 5000, "parser": 1000, "settings": 2000, "data": 10000, "run": 600}  # with --repeatable
SEED_BYTES = 8192
TIMEOUT = 30  # seconds for one input, with sanitizers and on a busy machine
MEMORY = 3000  # megabytes


def dictionary():
    """Words between quotes as libFuzzer reads them."""
    words = set()
    with open(os.path.join(ROOT, "frontend/lex/tokens.def"), encoding="utf-8") as f:
        words |= set(re.findall(r'^KCL_TOKEN\(\w+, "([^"]+)"\)', f.read(), re.M))
    words -= {"eof", "newline", "indent", "dedent", "identifier", "literal", "comment"}
    modules = os.path.join(ROOT, "stdlib", "modules")
    for name in sorted(os.listdir(modules)):
        if name.endswith(".def"):
            with open(os.path.join(modules, name), encoding="utf-8") as f:
                words |= set(re.findall(r'"([a-zA-Z_]\w*)"', f.read()))
    words |= {"\n    ", "${", ": #json", "r\"", "\"\"\"", "@info(", "int", "str", "float", "bool", "any", "[...str]: int"}
    return "".join('"' + "".join(c if c.isalnum() else f"\\x{ord(c):02x}" for c in word) + '"\n' for word in sorted(words))


def cases():
    """Folder and names of the files of every test case."""
    for base in ("tests/cases", "examples"):
        for folder, _, names in os.walk(os.path.join(ROOT, base)):
            for name in sorted(names):
                yield os.path.join(folder, name)


def seeds(kind):
    for path in cases():
        name = os.path.basename(path)
        prefixes = []
        if kind == "programs" and name.endswith(".k"):
            prefixes = [b""]
        elif kind == "settings" and name.endswith((".yaml", ".yml")):
            prefixes = [b"\0"]
        elif kind == "settings" and name == "kcl.mod":
            prefixes = [b"\1"]
        elif kind == "data" and name.endswith((".yaml", ".yml", ".golden")):
            prefixes = [b"\1", b"\2"]
        elif kind == "data" and name.endswith(".json"):
            prefixes = [b"\0"]
        if prefixes and os.path.getsize(path) <= SEED_BYTES:
            with open(path, "rb") as f:
                text = f.read()
            for prefix in prefixes:
                yield prefix + text
    if kind == "settings":
        yield from (b"\2a.b.c=1", b"\2a.d:{x = 1}", b"\2a[\"b\"].c+=[2]", b"\2a.b-", b"\3key=value", b"\3key={\"a\": [1]}")
    if kind == "data":
        yield from (b"\0{\"a\": [1, 2.5e3, null, true, \"\\u00e9\"]}", b"\1a: &x [1, 'b']\nc: *x\n", b"\2--- |\n  a\n...\n---\n- 1\n")


def write_seeds(kind, folder):
    os.makedirs(folder, exist_ok=True)
    for text in seeds(kind):
        path = os.path.join(folder, hashlib.sha1(text).hexdigest())
        if not os.path.exists(path):
            with open(path, "wb") as f:
                f.write(text)


def fuzz(build, target, seconds, jobs, repeatable):
    largest, kind = TARGETS[target]
    corpus = os.path.join(build, "corpus", target)
    if repeatable:
        corpus += ".repeatable"
        shutil.rmtree(corpus, ignore_errors=True)
    seed_folder = os.path.join(build, "seeds", kind)
    findings = os.path.join(build, "findings", target)
    write_seeds(kind, seed_folder)
    os.makedirs(corpus, exist_ok=True)
    os.makedirs(findings, exist_ok=True)
    words = os.path.join(build, "dictionary")
    with open(words, "w", encoding="ascii") as f:
        f.write(dictionary())
    command = [os.path.join(build, "bin", "kcl_fuzz_" + target), f"-max_total_time={seconds}", f"-max_len={largest}",
               f"-timeout={TIMEOUT}", f"-rss_limit_mb={MEMORY}", f"-dict={words}", f"-artifact_prefix={findings}/",
               "-print_final_stats=1", corpus]
    if repeatable:
        inputs = os.path.join(build, "seeds", kind + ".list")
        with open(inputs, "w", encoding="utf-8") as f:
            f.write(",".join(os.path.join(seed_folder, name) for name in sorted(os.listdir(seed_folder))))
        command[1:2] = ["-seed=1", f"-runs={seconds * RUNS_A_SECOND[target]}", f"-max_total_time={seconds * 3}", f"-seed_inputs=@{inputs}"]
    else:
        command.append(seed_folder)
    if jobs > 1:
        command.insert(1, f"-fork={jobs}")
    environment = dict(os.environ)
    symbolizer = shutil.which("llvm-symbolizer-19") or shutil.which("llvm-symbolizer")
    if symbolizer:
        environment["ASAN_SYMBOLIZER_PATH"] = symbolizer
    done = subprocess.run(command, check=False, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, errors="replace")
    runs = re.search(r"number_of_executed_units:\s*(\d+)", done.stdout)
    if done.returncode == 0:
        print(f"{target}: {runs[1] if runs else '?'} runs, no finding", flush=True)
        return True
    lines = done.stdout.splitlines()
    start = next((i for i, line in enumerate(lines) if "ERROR" in line or "runtime error" in line), max(len(lines) - 40, 0))
    print(f"{target}: a finding; repeat with {command[0]} and the newest file of {findings}\n" + "\n".join(lines[start:start + 60]), flush=True)
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--target", choices=sorted(TARGETS), action="append")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--repeatable", action="store_true")
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    passed = [fuzz(build, target, options.seconds, options.jobs, options.repeatable) for target in options.target or TARGETS]
    sys.exit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()

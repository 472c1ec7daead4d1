#!/usr/bin/env python3
"""The cache folder: whatever state it is in, a run prints the same to the byte, and nothing of it is an error.

usage: cache_test.py --kcl PATH

Held: cold, warm and no cache agree on results, errors and call chains; damaged blobs (each length, flipped bits), foreign
files, folders that cannot be used and sixteen writers at once change nothing, and damage is mended; edits are seen, also
those that leave size and time of a file as they were; the folder stays within its bound; a program without imports and
--no-cache leave no trace.
Exit status: 0 when all of it holds.
"""
import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

MODULE = {
    "kcl.mod": '[package]\nname = "m"\n',
    "main.k": "import lib\nimport lib.text as t\n\na = lib.Server {name = t.title(\"web\")}\n",
    "bad.k": "import lib\nimport lib.text as t\n\na = lib.Server {name = t.fail(\"web\")}\n",
    "wrong.k": "import lib\n\na = lib.Server {name = 1, port = 99999}\n",
    "check.k": "import lib\n\na = lib.Server {name = \"x\", port = 99999}\n",
    "small.k": "import tiny\n\na = tiny.n\n",
    "tiny.k": "n = 1\n",
    "alone.k": "a = 1\n",
    "lib/server.k": 'import lib.text as t\n\nschema Server:\n    """A server."""\n    name: str\n    port: int = 80\n'
                    '    label: str = t.title(name)\n\n    check:\n        0 < port < 65536, "no port: ${port}"\n',
    "lib/text.k": "title = lambda s: str -> str {\n    s.capitalize()\n}\nfail = lambda s: str -> str {\n    x = [1]\n    str(x[len(s)])\n}\n",
}


class Bench:
    def __init__(self, kcl, folder):
        self.kcl = os.path.abspath(kcl)
        self.cache = os.path.join(folder, "cache")
        self.module = os.path.join(folder, "module")
        self.failed = 0
        for name, text in MODULE.items():
            self.write(name, text)

    def write(self, name, text):
        path = os.path.join(self.module, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)

    def environment(self, **more):
        env = {k: v for k, v in os.environ.items() if k not in ("HOME", "XDG_CACHE_HOME", "KCL_CACHE_SIZE")}
        return dict(env, NO_COLOR="1", **{"XDG_CACHE_HOME": self.cache, **more})

    def start(self, *words, **more):
        return subprocess.Popen([self.kcl, "run", *words], cwd=self.module, env=self.environment(**more), stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *words, **more):
        process = self.start(*words, **more)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def holds(self, condition, what):
        if not condition:
            self.failed += 1
            print("not so:", what)

    def blobs(self):
        folder = os.path.join(self.cache, "kcl")
        return sorted(os.path.join(folder, name) for name in os.listdir(folder)) if os.path.isdir(folder) else []

    def clear(self):
        shutil.rmtree(self.cache, ignore_errors=True)


def content(path):
    with open(path, "rb") as f:
        return f.read()


def replace(path, data):
    with open(path, "wb") as f:
        f.write(data)


def same_answers(bench):
    for name in ("main.k", "bad.k", "wrong.k", "check.k", "small.k", "alone.k"):
        for extra in ([], ["--debug"], ["--error-format", "json"]):
            want = bench.run(name, "--no-cache", *extra)
            bench.clear()
            bench.holds(bench.run(name, *extra) == want, f"{name} {extra}: a cold cache changes nothing")
            bench.holds(bench.run(name, *extra) == want, f"{name} {extra}: a warm cache changes nothing")
    bench.clear()
    bench.run("alone.k")
    bench.run("main.k", "--no-cache")
    bench.run("main.k", KCL_CACHE_SIZE="0")
    bench.holds(not os.path.exists(bench.cache), "no trace of a program without imports, of --no-cache and of size 0")


def damage(bench):
    want = bench.run("small.k", "--no-cache")
    bench.clear()
    bench.run("small.k")
    rng = random.Random(7)
    for path in bench.blobs():
        good = content(path)
        for size in range(len(good)):
            replace(path, good[:size])
            if bench.run("small.k") != want or content(path) != good:
                bench.holds(False, f"a blob cut to {size} of {len(good)} bytes is made again")
                break
        for _ in range(200):
            bad = bytearray(good)
            for _ in range(rng.randint(1, 3)):
                bad[rng.randrange(len(bad))] ^= 1 << rng.randrange(8)
            replace(path, bytes(bad))
            if bytes(bad) != good and (bench.run("small.k") != want or content(path) != good):
                bench.holds(False, f"a blob with other bits is made again: {bytes(bad)!r}")
                break
        replace(path, good)
        replace(path, good + b"more")
        bench.holds(bench.run("small.k") == want and content(path) == good, "a blob that is too long is made again")
        other = bytearray(good)
        other[20] ^= 255  # in the id of the build
        replace(path, bytes(other))
        bench.holds(bench.run("small.k") == want and content(path) == good, "a blob of another build is made again")
    first, second = bench.blobs()[:2]
    one, two = content(first), content(second)
    replace(first, two)
    replace(second, one)
    bench.holds(bench.run("small.k") == want, "blobs under each other's names are none")
    for path in bench.blobs():
        os.remove(path)
        os.mkdir(path)
    bench.holds(bench.run("small.k") == want, "folders in place of blobs are none")


def folders(bench):
    want = bench.run("main.k", "--no-cache")
    for what, more in (("a file", "/dev/null"), ("a place where nothing can be made", "/proc/kcl-test"), ("a relative path", "here"),
                       ("nothing", "")):
        bench.holds(bench.run("main.k", XDG_CACHE_HOME=more) == want, f"{what} as cache folder is no error")
    bench.holds(not os.path.exists(os.path.join(bench.module, "here")), "a relative cache folder is not used")
    bench.clear()
    bench.run("main.k", XDG_CACHE_HOME="", HOME=os.path.dirname(bench.cache))
    made = os.path.join(os.path.dirname(bench.cache), ".cache", "kcl")
    bench.holds(os.path.isdir(made) and os.stat(made).st_mode & 0o777 == 0o700, "~/.cache/kcl is the folder, for its user only")
    bench.run("main.k")
    folder = os.path.join(bench.cache, "kcl")
    before = bench.blobs()
    for path in before:
        os.remove(path)
    os.chmod(folder, 0o777)
    bench.holds(bench.run("main.k") == want and not bench.blobs(), "a folder that others can write to is not used")
    os.chmod(folder, 0o500)
    bench.holds(bench.run("main.k") == want, "a folder that cannot be written to is no error")
    os.chmod(folder, 0o700)


def writers(bench):
    want = bench.run("main.k", "--no-cache")
    bench.clear()
    running = [bench.start("main.k") for _ in range(16)]
    for process in running:
        out, err = process.communicate(timeout=60)
        bench.holds((process.returncode, out, err) == want, "sixteen writers at once do not disturb each other")
    bench.holds(all(len(os.path.basename(path)) == 64 for path in bench.blobs()), "writers leave no temporary file")
    bench.holds(bench.run("main.k") == want, "what sixteen writers left is whole")


def edits(bench):
    bench.clear()
    bench.run("small.k")
    path = os.path.join(bench.module, "tiny.k")
    old = os.stat(path)
    bench.write("tiny.k", "n = 2\n")
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
    bench.holds(bench.run("small.k")[1] == b"a: 2\n", "an edit that keeps size and time is seen")
    for n in range(3, 9):  # younger than a tick of the clock
        bench.write("tiny.k", f"n = {n}\n")
        bench.holds(bench.run("small.k")[1] == b"a: %d\n" % n, "an edit right behind a run is seen")
    time.sleep(2.1)
    bench.run("small.k")
    os.remove(path)
    bench.write("tiny/a.k", "n = 9\n")
    bench.holds(bench.run("small.k")[1] == b"a: 9\n", "a folder in place of a file is seen")
    time.sleep(2.1)
    bench.run("small.k")
    bench.write("tiny/b.k", "n = 10\n")
    bench.holds(bench.run("small.k")[0] == 1, "a further file of a folder is seen")
    bench.write("tiny/b.k", "n = = 10\n")
    want = bench.run("small.k", "--no-cache")
    bench.holds(bench.run("small.k") == want and bench.run("small.k") == want, "a package with a syntax error is parsed each time")


def bound(bench):
    names = [f"big{n}" for n in range(24)]
    for name in names:
        bench.write(f"{name}.k", f'{name} = "' + name * 20000 + '"\n')
    bench.write("many.k", "".join(f"import {name}\n" for name in names) + "a = 1\n")
    bench.clear()
    for _ in range(2):
        bench.run("many.k", KCL_CACHE_SIZE="1")
        size = sum(os.path.getsize(path) for path in bench.blobs())
        bench.holds(0 < size <= 1.25 * 2**20, f"the folder is within its bound of 1 MB, not {size} bytes")
    abandoned = os.path.join(bench.cache, "kcl", "0" * 64 + ".abcdef")
    replace(abandoned, b"x")
    os.utime(abandoned, (1, 1))
    notes = os.path.join(bench.cache, "kcl", "notes.txt")
    replace(notes, b"x")
    bench.write("big0.k", 'big0 = "' + "y" * 200000 + '"\n')
    bench.run("many.k", KCL_CACHE_SIZE="1")
    bench.holds(not os.path.exists(abandoned), "what an interrupted writer left is removed")
    bench.holds(os.path.exists(notes), "files of others are left alone")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.kcl, folder)
        time.sleep(2.1)  # stamps that are younger are not believed
        for part in (same_answers, damage, folders, writers, edits, bound):
            part(bench)
        failed = bench.failed
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

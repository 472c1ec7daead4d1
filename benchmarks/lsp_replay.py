#!/usr/bin/env python3
"""Key strokes through the language server: how long from an edit to its diagnostics, and to a completion.

usage: lsp_replay.py --kcl PATH [--models FOLDER] [--strokes N] [--seed N] [--check N]

A program that uses the models of a package is typed character by character, mangled and mended again, one incremental
edit after the other, as an editor sends them. FOLDER holds a kcl.mod of a package `k8s` (the Kubernetes models as they
are published); without it, models of the same shape are made. Every N-th edit (--check) a fresh server reads the whole
text and must say the same. Prints percentiles, a histogram and the memory of the server; status 1 when an answer
differs from that of a fresh server, or a figure is over its limit.
"""
import argparse
import os
import random
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tests"))
from lsp_client import Client  # noqa: E402  pylint: disable=wrong-import-position

LIMITS = {"diagnostics p50": 10.0, "diagnostics p99": 50.0, "completion p99": 30.0, "memory": 150.0}

HEAD = """import k8s.api.apps.v1 as apps
import k8s.api.core.v1 as core

schema App:
    name: str
    image: str
    replicas: int = 1
    ports?: [int]

_apps = [App {name = "a${i}", image = "nginx:${i}"} for i in range(3)]

"""
PIECE = """web%d = apps.Deployment {
    metadata.name = "web-%d"
    metadata.labels = {"app": "web", "tier": "😀"}
    spec = {
        replicas = 2
        selector.matchLabels = {"app" = "web"}
        template = {
            metadata.labels = {"app" = "web"}
            spec.containers = [core.Container {
                name = "main"
                image = "nginx"
                ports = [{containerPort = 80}]
                resources.limits = {"cpu" = "100m"}
            }]
        }
    }
}
"""


def make_models(folder):
    """Packages of the size of those that the program uses."""
    def write(name, text):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
    write("kcl.mod", '[package]\nname = "k8s"\n')
    many = "".join(f"    field{i}?: str\n" for i in range(20))
    for i in range(150):
        write(f"api/core/v1/model{i}.k", f'schema Model{i}:\n    """Model number {i}."""\n{many}    next?: Model{(i + 1) % 150}\n')
    write("api/core/v1/container.k", "schema Container:\n    name: str\n    image?: str\n    ports?: [{str:}]\n"
          "    resources?: {str:}\n")
    write("api/apps/v1/deployment.k", "import api.core.v1\n\nschema Deployment:\n    metadata?: {str:}\n    spec?: Spec\n\n"
          "schema Spec:\n    replicas?: int\n    selector?: {str:}\n    template?: {str:}\n    first?: v1.Model0\n")


class Editor:
    """A text and the position in it, edited like somebody types."""

    def __init__(self, client, path, text):
        self.client = client
        self.path = path
        self.text = text
        self.version = 1
        client.open(path, text)
        client.wait_diagnostics(path, 1)

    def position(self, offset):
        before = self.text[:offset]
        line = before.count("\n")
        column = before[before.rfind("\n") + 1:]
        return {"line": line, "character": len(column.encode("utf-16-le")) // 2}

    def replace(self, begin, end, text):
        """Milliseconds from the edit to its diagnostics."""
        self.version += 1
        change = {"range": {"start": self.position(begin), "end": self.position(end)}, "text": text}
        self.text = self.text[:begin] + text + self.text[end:]
        start = time.perf_counter()
        self.client.change(self.path, self.version, [change])
        self.client.wait_diagnostics(self.path, self.version)
        return (time.perf_counter() - start) * 1000

    def complete(self, offset):
        params = {"textDocument": {"uri": "file://" + self.path}, "position": self.position(offset)}
        start = time.perf_counter()
        self.client.request("textDocument/completion", params)
        return (time.perf_counter() - start) * 1000


def memory(process):
    with open(f"/proc/{process.pid}/status", encoding="utf-8") as f:
        return next(int(line.split()[1]) / 1024 for line in f if line.startswith("VmRSS"))


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def histogram(values):
    bounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    counts = [0] * (len(bounds) + 1)
    for value in values:
        counts[next((i for i, bound in enumerate(bounds) if value < bound), len(bounds))] += 1
    for i, count in enumerate(counts):
        if count:
            name = f"< {bounds[i]} ms" if i < len(bounds) else f">= {bounds[-1]} ms"
            print(f"    {name:>10} {count:6} {'#' * max(1, count * 60 // len(values))}")


def same(client, kcl, editor):
    """Whether a fresh server says the same about the text."""
    fresh = Client([kcl, "lsp"])
    fresh.initialize(os.path.dirname(editor.path))
    fresh.open(editor.path, editor.text)
    want = fresh.wait_diagnostics(editor.path, 1)
    fresh.stop()
    got = client.wait_diagnostics(editor.path, editor.version)

    def key(one):
        return str(one)
    if sorted(got, key=key) != sorted(want, key=key):
        print(f"edit {editor.version}: {len(got)} diagnostics, a fresh server has {len(want)}")
        return False
    return True


def strokes(rng, editor, base):
    """Yields (begin, end, text) without end: pieces are typed, places mangled and mended."""
    number = 0
    while True:
        number += 1
        for character in PIECE % (number, number):
            yield len(editor.text), len(editor.text), character
        for _ in range(30):
            at = rng.randrange(base, len(editor.text))
            kept = editor.text[at]
            yield at, at + 1, ""
            yield at, at, rng.choice("{}[]():=.,\"' \nax😀")
            yield at, at + 1, kept
        if len(editor.text) > 12000:
            half = base + (len(editor.text) - base) // 2
            half = editor.text.find("\nweb", half) + 1
            yield base, half or len(editor.text), ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--models")
    parser.add_argument("--strokes", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", type=int, default=500)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        models = options.models
        if models is None:
            models = os.path.join(folder, "models")
            make_models(models)
        work = os.path.join(folder, "work")
        os.makedirs(work)
        with open(os.path.join(work, "kcl.mod"), "w", encoding="utf-8") as f:
            f.write(f'[package]\nname = "work"\n\n[dependencies]\nk8s = {{ path = "{os.path.abspath(models)}" }}\n')
        path = os.path.join(work, "main.k")
        with open(path, "w", encoding="utf-8") as f:
            f.write(HEAD)
        client = Client([options.kcl, "lsp"])
        client.initialize(work)
        editor = Editor(client, path, HEAD)
        diagnostics, completions, sizes = [], [], []
        ok = True
        source = strokes(rng, editor, len(HEAD))
        for count in range(options.strokes):
            begin, end, text = next(source)
            diagnostics.append(editor.replace(begin, end, text))
            if count % 10 == 0:
                completions.append(editor.complete(begin + len(text)))
            if count % 200 == 0:
                sizes.append(memory(client.process))
            if options.check and count % options.check == options.check - 1:
                ok = same(client, options.kcl, editor) and ok
        sizes.append(memory(client.process))
        status = client.stop()
    figures = {"diagnostics p50": percentile(diagnostics, 0.5), "diagnostics p99": percentile(diagnostics, 0.99),
               "completion p99": percentile(completions, 0.99), "memory": max(sizes)}
    print(f"{options.strokes} key strokes, edit to diagnostics:")
    histogram(diagnostics)
    print(f"  p50 {figures['diagnostics p50']:.2f} ms, p90 {percentile(diagnostics, 0.9):.2f} ms, "
          f"p99 {figures['diagnostics p99']:.2f} ms, max {max(diagnostics):.1f} ms")
    print(f"{len(completions)} completions:")
    histogram(completions)
    print(f"  p50 {percentile(completions, 0.5):.2f} ms, p99 {figures['completion p99']:.2f} ms, max {max(completions):.1f} ms")
    print(f"memory: {sizes[0]:.0f} MB at the begin, {max(sizes):.0f} MB at most, {sizes[-1]:.0f} MB at the end; exit status {status}")
    over = [f"{name} {figures[name]:.1f} > {limit}" for name, limit in LIMITS.items() if figures[name] > limit]
    print("\n".join(over) if over else "all within their limits")
    sys.exit(0 if ok and not over and status == 0 else 1)


if __name__ == "__main__":
    main()

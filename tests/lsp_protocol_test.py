#!/usr/bin/env python3
"""The language server as a process: its life, positions, edits, many programs, cancellation, texts that are broken.

usage: lsp_protocol_test.py --kcl PATH [--edits N] [--seed N]

Each function test_* is one test with a folder of its own. --edits is how many random insertions, deletions and
truncations are sent; after some of them the server must say what a fresh one says about the whole text.
Exit status: 0 when all hold.
"""
import argparse
import os
import random
import sys
import tempfile
import time
import traceback

from lsp_client import Client, Failure, path_of, uri_of

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = """import math

schema Port:
    number: int
    name?: str

schema App:
    \"\"\"An application.\"\"\"
    image: str
    ports?: [Port]
    check:
        len(image) > 0, "no image"

count = math.floor(2.5)
app = App {
    image = "nginx:${count}"
    ports = [Port {number = 80 + i} for i in range(3)]
}
total = sum([p.number for p in app.ports])
text = lambda a: str, b = "x" -> str {
    a + b
}
"😀".upper()
"""


class World:
    def __init__(self, kcl, folder):
        self.kcl = kcl
        self.folder = folder
        self.clients = []

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as f:
            f.write(text)
        return path

    def client(self, root=True, **options):
        client = Client([self.kcl, "lsp"])
        client.initialize(self.folder if root else None, **options)
        self.clients.append(client)
        return client

    def module(self):
        self.write("kcl.mod", '[package]\nname = "m"\n')

    def close(self):
        for client in self.clients:
            if client.process.poll() is None:
                assert client.stop() == 0, "the server did not end in order"


def at(path, line, character):
    return {"textDocument": {"uri": uri_of(path)}, "position": {"line": line, "character": character}}


def raises(function, text):
    try:
        function()
    except Failure as failure:
        assert text in str(failure), failure
        return
    raise AssertionError("no error")


# --- the life of a server

def test_requests_before_and_after(world):
    client = Client([world.kcl, "lsp"])
    raises(lambda: client.request("textDocument/hover", {}), "not initialized")
    info = client.request("initialize", {"capabilities": {}})
    assert info["serverInfo"]["name"] == "kcl-language-server"
    raises(lambda: client.request("no/such", {}), "unknown request")
    raises(lambda: client.request("textDocument/hover", {"textDocument": {"uri": 7}}), "do not fit")
    client.notify("no/such", {})
    client.request("shutdown", None)
    raises(lambda: client.request("textDocument/hover", {}), "shut down")
    client.notify("exit", None)
    assert client.process.wait(10) == 0


def test_exit_without_shutdown(world):
    client = world.client()
    client.notify("exit", None)
    assert client.process.wait(10) == 1


def test_what_is_no_json(world):
    client = world.client()
    client.process.stdin.write(b"Content-Length: 7\r\nContent-Type: x\r\n\r\nno json")
    client.process.stdin.flush()
    time.sleep(0.1)
    path = world.write("main.k", "a = 1\n")
    client.open(path, "a = 1\n")
    assert client.wait_diagnostics(path, 1) == []


def test_other_name_of_the_program(world):
    link = os.path.join(world.folder, "kcl-language-server")
    os.symlink(world.kcl, link)
    client = Client([link])
    client.initialize()
    assert client.stop() == 0


# --- positions

def test_units_of_positions(world):
    text = 'a = "😀é" + b\nb = 1\n'
    path = world.write("main.k", text)
    for encoding, column in (("utf-16", 12), ("utf-8", 15)):
        client = world.client(encodings=[encoding, "utf-16"])
        assert client.capabilities["positionEncoding"] == encoding
        client.open(path, text)
        found = client.request("textDocument/definition", at(path, 0, column))
        assert found[0]["range"]["start"] == {"line": 1, "character": 0}, (encoding, found)
        found = client.request("textDocument/references", {**at(path, 1, 0), "context": {"includeDeclaration": False}})
        assert found[0]["range"]["start"] == {"line": 0, "character": column}, (encoding, found)


def test_edits_behind_wide_characters(world):
    text = 'a = "😀"\r\n\tb = 2\r\nc = a\r\n'
    path = world.write("main.k", text)
    client = world.client()
    client.open(path, text)
    # The tab goes, and the emoji becomes two words.
    client.change(path, 2, [{"range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 1}}, "text": ""},
                            {"range": {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 7}}, "text": "x y"}])
    assert client.wait_diagnostics(path, 2) == []
    found = client.request("textDocument/hover", at(path, 0, 0))
    assert '"x y"' in found["contents"]["value"], found


# --- edits

def test_whole_text_and_versions(world):
    path = world.write("main.k", "a = 1\n")
    client = world.client()
    client.open(path, "a = 1\n")
    client.change(path, 5, [{"text": "a = b\n"}])
    assert [d["code"] for d in client.wait_diagnostics(path, 5)] == ["undefined-name"]
    client.change(path, 6, [{"text": "a = 1\n"}])
    assert client.wait_diagnostics(path, 6) == []


def test_closing_shows_the_disk(world):
    path = world.write("main.k", "a = 1\n")
    other = world.write("other.k", "b = a\n")
    client = world.client()
    client.open(path, "c = 1\n")
    client.open(other, "b = a\n")
    assert client.wait_diagnostics(other, 1)
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri_of(path)}})
    time.sleep(0.2)
    assert client.diagnostics[uri_of(path)]["diagnostics"] == []
    assert client.diagnostics[uri_of(other)]["diagnostics"] == []


def test_pulled_diagnostics(world):
    path = world.write("main.k", "a = b\n")
    client = world.client()
    client.open(path, "a = b\n")
    ask = {"textDocument": {"uri": uri_of(path)}}
    first = client.request("textDocument/diagnostic", ask)
    assert first["kind"] == "full" and first["items"][0]["code"] == "undefined-name"
    again = client.request("textDocument/diagnostic", {**ask, "previousResultId": first["resultId"]})
    assert again["kind"] == "unchanged" and "items" not in again


def test_token_deltas(world):
    text = "a = 1\nb = a\nc = b\n"
    path = world.write("main.k", text)
    client = world.client()
    client.open(path, text)
    document = {"textDocument": {"uri": uri_of(path)}}
    full = client.request("textDocument/semanticTokens/full", document)
    client.change(path, 2, [{"range": {"start": {"line": 1, "character": 4}, "end": {"line": 1, "character": 5}}, "text": "1 + a"}])
    delta = client.request("textDocument/semanticTokens/full/delta", {**document, "previousResultId": full["resultId"]})
    data = list(full["data"])
    assert len(delta["edits"]) == 1 and len(delta["edits"][0].get("data", [])) < len(data)
    for edit in delta["edits"]:
        data[edit["start"]:edit["start"] + edit["deleteCount"]] = edit["data"]
    assert data == client.request("textDocument/semanticTokens/full", document)["data"]


def test_random_edits(world, edits=300, seed=1):
    rng = random.Random(seed)
    path = world.write("main.k", PROGRAM)
    client = world.client()
    client.open(path, PROGRAM)
    text, version = PROGRAM, 1
    pieces = ["{", "}", "(", ")", "[", "]", '"', "'", '"""', "\n", "    ", "\t", ":", "=", ".", ",", "if ", "for ", "lambda ", "schema ",
              "import ", "😀", "é", "\\", "#", "$", "${", "0x", "1e", "a", "app.", "@", "?", "*", "**", "\r\n", "\x00", "mixin ["]
    worst = 0.0

    def position(offset):
        before = text[:offset]
        line = before.count("\n")
        return {"line": line, "character": len(before[before.rfind("\n") + 1:].encode("utf-16-le")) // 2}
    for number in range(edits):
        begin = rng.randrange(len(text) + 1)
        end = min(len(text), begin + rng.choice([0, 0, 0, 1, 1, 2, 5, 30]))
        new = rng.choice(["", *rng.choices(pieces, k=3)])
        if rng.randrange(60) == 0:
            end, new = len(text), ""
        if rng.randrange(40) == 0 or len(text) > 4000:
            begin, end, new = 0, len(text), PROGRAM
        while begin > 0 and text[begin - 1:begin + 1] == "\r\n":
            begin -= 1
        while text[end - 1:end + 1] == "\r\n" and end > begin:
            end += 1
        version += 1
        change = {"range": {"start": position(begin), "end": position(end)}, "text": new}
        text = text[:begin] + new + text[end:]
        start = time.perf_counter()
        client.change(path, version, [change])
        here = at(path, **position(min(begin + len(new), len(text))))
        for method in rng.sample(["completion", "hover", "signatureHelp", "documentSymbol", "semanticTokens/full", "foldingRange",
                                  "codeLens", "definition", "documentHighlight", "formatting", "onTypeFormatting"], 2):
            more = {"options": {}, "ch": "\n"} if "ormatting" in method else {}
            client.request("textDocument/" + method, {**here, **more})
        client.request("textDocument/codeAction", {**here, "range": {"start": here["position"], "end": here["position"]}, "context": {}})
        got = client.wait_diagnostics(path, version)
        worst = max(worst, time.perf_counter() - start)
        if number % 100 == 99:
            fresh = world.client()
            fresh.open(path, text)
            want = fresh.wait_diagnostics(path, 1)
            assert sorted(map(str, got)) == sorted(map(str, want)), (number, text)
            assert (client.request("textDocument/documentSymbol", here) == fresh.request("textDocument/documentSymbol", here)), text
            world.clients.remove(fresh)
            fresh.stop()
    print(f"    {edits} edits, slowest {worst * 1000:.0f} ms")
    assert worst < 5, worst


# --- many files and programs

def test_edit_of_an_imported_package(world):
    world.module()
    library = world.write("base/b.k", "x = 1\n")
    path = world.write("main.k", "import base\na = base.x\n")
    client = world.client()
    client.open(path, "import base\na = base.x\n")
    client.open(library, "x = 1\n")
    assert client.wait_diagnostics(path, 1) == []
    client.change(library, 2, [{"text": "y = 1\n"}])
    client.change(path, 2, [{"text": "import base\na = base.x\n"}])
    assert [d["code"] for d in client.wait_diagnostics(path, 2)] == ["member-missing"]
    client.change(library, 3, [{"text": "x: str = 1\n"}])
    assert [d["code"] for d in client.wait_diagnostics(library, 3)] == ["type-mismatch"]


def test_new_imports_and_new_files(world):
    world.module()
    path = world.write("main.k", "")
    client = world.client()
    client.open(path, "import late\na = late.x\n")
    assert [d["code"] for d in client.wait_diagnostics(path, 1)] == ["module-not-found"]
    created = world.write("late/l.k", "x = 1\n")
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(created), "type": 1}]})
    client.change(path, 2, [{"text": "import late\na = late.x\n"}])
    assert client.wait_diagnostics(path, 2) == []
    client.change(path, 3, [{"text": "import math\na = math.pi2\n"}])
    assert client.wait_diagnostics(path, 3)


def test_rename_in_several_programs(world):
    world.module()
    world.write("base/b.k", "schema S:\n    old: int\n")
    world.write("one/main.k", "import base\na = base.S {old = 1}\n")
    world.write("two/main.k", "import base\nb = base.S {old = 2}\n")
    path = os.path.join(world.folder, "one/main.k")
    client = world.client()
    client.open(path, "import base\na = base.S {old = 1}\n")
    edit = client.request("textDocument/rename", {**at(path, 1, 13), "newName": "new"})
    assert sorted(os.path.relpath(path_of(uri), world.folder) for uri in edit["changes"]) == ["base/b.k", "one/main.k", "two/main.k"]


def test_two_roots(world):
    client = Client([world.kcl, "lsp"])
    world.clients.append(client)
    one, two = os.path.join(world.folder, "one"), os.path.join(world.folder, "two")
    for name in ("one", "two"):
        world.write(name + "/kcl.mod", f'[package]\nname = "{name}"\n')
        world.write(name + "/main.k", f"{name}_value = 1\n")
    client.request("initialize", {"capabilities": {}, "workspaceFolders": [{"uri": uri_of(one), "name": "one"}]})
    names = lambda: sorted(s["name"] for s in client.request("workspace/symbol", {"query": "value"}))  # noqa: E731
    assert names() == ["one_value"]
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [{"uri": uri_of(two), "name": "two"}], "removed": []}})
    assert names() == ["one_value", "two_value"]


def test_configured_packages(world):
    world.module()
    world.write("elsewhere/e.k", "x = 1\n")
    path = world.write("main.k", "import ext\na = ext.x\n")
    client = world.client(options={"packages": {"ext": os.path.join(world.folder, "elsewhere")}})
    client.open(path, "import ext\na = ext.x\n")
    assert client.wait_diagnostics(path, 1) == []
    client.notify("workspace/didChangeConfiguration", {"settings": {"kcl": {"packages": {}}}})
    client.change(path, 2, [{"text": "import ext\na = ext.x\n"}])
    assert [d["code"] for d in client.wait_diagnostics(path, 2)] == ["module-not-found"]


def test_explained_codes(world):
    path = world.write("main.k", "a = b\n")
    client = world.client(options={"explainUrl": "https://example.org/"})
    client.open(path, "a = b\n")
    assert client.wait_diagnostics(path, 1)[0]["codeDescription"]["href"] == "https://example.org/undefined-name"
    page = client.request("workspace/executeCommand", {"command": "kcl.explain", "arguments": ["undefined-name"]})
    assert page.startswith("# undefined-name"), page


def test_kcl_mod(world):
    world.module()
    path = os.path.join(world.folder, "kcl.mod")
    client = world.client()
    client.open(path, "[package]\nname = \n")
    found = client.wait_diagnostics(path, 1)
    assert len(found) == 1 and found[0]["range"]["start"]["line"] == 1, found
    client.change(path, 2, [{"text": '[package]\nname = "m"\n[lint]\nno-such-rule = "error"\n'}])
    assert [d["code"] for d in client.wait_diagnostics(path, 2)] == ["unknown-lint-rule"]


def test_lint_levels_of_the_module(world):
    world.write("kcl.mod", '[package]\nname = "m"\n[lint]\nunused-import = "off"\n')
    path = world.write("main.k", "import math\na = 1\n")
    client = world.client()
    client.open(path, "import math\na = 1\n")
    assert client.wait_diagnostics(path, 1) == []


def test_show_yaml(world):
    path = world.write("main.k", "a = 1\n")
    client = world.client()
    client.open(path, "a = 2\nb = {c = a}\n")
    ask = {"command": "kcl.showYaml", "arguments": [uri_of(path)]}
    assert client.request("workspace/executeCommand", ask) == "a: 2\nb:\n  c: 2\n"
    client.change(path, 2, [{"text": "a = 1 / 0\n"}])
    raises(lambda: client.request("workspace/executeCommand", ask), "main.k:1")
    client.change(path, 3, [{"text": "import file\nfile.write('x', 'y')\n"}])
    raises(lambda: client.request("workspace/executeCommand", ask), "main.k:2")


def test_data_against_a_schema(world):
    schema = world.write("models/app.k", "schema Other:\n    x: int\nschema App:\n    name: str\n    n: int\n    check:\n        n > 0\n")
    text = "# kcl-schema: ../models/app.k:App\nname: x\nn: 0\n---\nname: 1\nn: 2\n"
    path = world.write("data/d.yaml", text)
    client = world.client()
    client.open(path, text)
    found = client.wait_diagnostics(path, 1)
    assert [d["range"]["start"]["line"] for d in found] == [2, 4] or [d["range"]["start"]["line"] for d in found] == [1, 4], found
    client.change(path, 2, [{"text": "# kcl-schema: ../models/app.k:App\nname: x\nn: 1\n"}])
    assert client.wait_diagnostics(path, 2) == []
    client.open(schema, "schema App:\n    name: int\n    n: int\n")
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri_of(schema)}})
    client.wait_diagnostics(schema, 1)
    time.sleep(0.3)
    assert len(client.diagnostics[uri_of(path)]["diagnostics"]) == 1
    client.change(path, 3, [{"text": "name: x\n"}])
    assert client.wait_diagnostics(path, 3) == []


# --- cancellation and hard files

def test_cancelled_requests(world):
    path = world.write("main.k", PROGRAM)
    client = world.client()
    client.open(path, PROGRAM)
    numbers = [client.start("textDocument/semanticTokens/full", {"textDocument": {"uri": uri_of(path)}}) for _ in range(50)]
    client.notify("$/cancelRequest", {"id": numbers[-1]})
    cancelled = 0
    for number in numbers:
        try:
            client.wait(number)
        except Failure as failure:
            assert str(failure) == "cancelled"
            cancelled += 1
    assert cancelled <= 1


def test_hard_files(world):
    texts = ["", "\n", "\ufeff", "(" * 20000, "a = " + "[" * 5000, "{" * 7000, "a = 1 +" * 3000, '"""', "schema A(A):\n    a: A\n",
             "import main\n", "import .main\n", "a = a\n" * 2000, "\x00\x01\x02", "if" * 10000, "type A = A\n", "_a += 1\n",
             "a: {str:" * 2000, "x." * 5000, "😀" * 5000, "@" * 1000]
    client = world.client()
    for number, text in enumerate(texts):
        path = world.write(f"f{number}/main.k", "")
        start = time.perf_counter()
        client.open(path, text)
        client.wait_diagnostics(path, 1)
        for method in ("documentSymbol", "semanticTokens/full", "foldingRange", "completion", "hover", "inlayHint"):
            everything = {"start": {"line": 0, "character": 0}, "end": {"line": 9999, "character": 0}}
            client.request("textDocument/" + method, {**at(path, 0, 3), "range": everything})
        spent = time.perf_counter() - start
        assert spent < 10, (number, spent)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--edits", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--match", default="")
    options = parser.parse_args()
    failed = 0
    tests = [(name, function) for name, function in globals().items() if name.startswith("test_") and options.match in name]
    for name, function in tests:
        with tempfile.TemporaryDirectory() as folder:
            world = World(os.path.abspath(options.kcl), folder)
            more = {"edits": options.edits, "seed": options.seed} if name == "test_random_edits" else {}
            try:
                function(world, **more)
                world.close()
            except Exception:  # pylint: disable=broad-exception-caught
                failed += 1
                print("FAILED", name)
                traceback.print_exc(file=sys.stdout)
            finally:
                for client in world.clients:
                    client.process.kill()
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not tests else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The language server through carets in .k files.

usage: lsp_test.py --kcl PATH [--update] [--match REGEX] [FOLDER]

A case is a folder below tests/lsp with source files. In them, comments ask about places in the last line above that is
no such comment:

    name = app.image
    #          ^ hover            the caret stands below the place
    #@0 symbols                   or the column is written, counted in code points from 0
    #    ^ rename other           further words are arguments

The answers, in the order of files and lines, are `answers.golden`; --update writes it anew: read the difference.
Exit status: 0 when all cases hold.
"""
import argparse
import difflib
import os
import re
import sys

from lsp_client import Client, Failure, path_of, uri_of

HERE = os.path.dirname(os.path.abspath(__file__))
BELOW = re.compile(r"^(\s*)#( *)\^ (\w+.*)$")
FIXED = re.compile(r"^\s*#@(\d+) (.*)$")


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


class File:
    def __init__(self, path):
        self.path = path
        with open(path, encoding="utf-8", newline="") as f:
            self.text = f.read()
        self.lines = self.text.split("\n")

    def markers(self):
        """(line, column in code points, request) of each marker."""
        last = -1
        for number, line in enumerate(self.lines):
            found = BELOW.match(line)
            fixed = FIXED.match(line)
            if found:
                yield last, len(found.group(1)) + 1 + len(found.group(2)), found.group(3).strip()
            elif fixed:
                yield last, int(fixed.group(1)), fixed.group(2).strip()
            else:
                last = number

    def position(self, line, column):
        return {"line": line, "character": utf16(self.lines[line][:column])}

    def at(self, range_):
        """The text of a range, on one line."""
        def offset(position):
            before = sum(len(line) + 1 for line in self.lines[:position["line"]])
            rest = self.lines[position["line"]] if position["line"] < len(self.lines) else ""
            return before + len(rest.encode("utf-16-le")[:2 * position["character"]].decode("utf-16-le"))
        return self.text[offset(range_["start"]):offset(range_["end"])]


def show(range_):
    start, end = range_["start"], range_["end"]
    return f"{start['line'] + 1}:{start['character'] + 1}-{end['line'] + 1}:{end['character'] + 1}"


class Case:
    def __init__(self, folder, kcl):
        self.folder = folder
        names = [os.path.join(at, name) for at, _, files in os.walk(folder) for name in files]
        self.files = {path: File(path) for path in sorted(names) if path.endswith((".k", "kcl.mod"))}
        self.client = Client([kcl, "lsp"], cwd=folder)
        self.kcl = kcl

    def name(self, uri):
        return os.path.relpath(path_of(uri), self.folder)

    def place(self, location, name=True):
        path = path_of(location["uri"])
        text = self.files[path].at(location["range"]) if path in self.files else ""
        text = text if len(text) < 60 and "\n" not in text else ""
        return (self.name(location["uri"]) + " " if name else "") + show(location["range"]) + (f"  {text}" if text else "")

    def run(self):
        self.client.initialize(self.folder)
        for path, file in self.files.items():
            self.client.open(path, file.text)
        out = []
        for path, file in self.files.items():
            for line, column, request in file.markers():
                word, _, argument = request.partition(" ")
                asked = {"textDocument": {"uri": uri_of(path)}, "position": file.position(line, column)}
                out.append(f"== {os.path.relpath(path, self.folder)}:{line + 1}:{column + 1} {request}")
                try:
                    out += getattr(self, "ask_" + word)(file, asked, argument) or ["(nothing)"]
                except Failure as failure:
                    out.append(f"error: {failure}")
        status = self.client.stop()
        if status != 0:
            out.append(f"exit status {status}")
        return "\n".join(out).replace(self.folder, "${CASE}") + "\n"

    def ask(self, method, asked, **more):
        return self.client.request("textDocument/" + method, {**asked, **more})

    # --- one method for each word that a marker may begin with

    def ask_hover(self, _file, asked, _argument):
        found = self.ask("hover", asked)
        return [] if found is None else ["[" + show(found["range"]) + "]"] + found["contents"]["value"].split("\n")

    def ask_def(self, _file, asked, _argument):
        return [self.place(one) for one in self.ask("definition", asked)]

    def ask_decl(self, _file, asked, _argument):
        return [self.place(one) for one in self.ask("declaration", asked)]

    def ask_typedef(self, _file, asked, _argument):
        return [self.place(one) for one in self.ask("typeDefinition", asked)]

    def ask_impl(self, _file, asked, _argument):
        return [self.place(one) for one in self.ask("implementation", asked)]

    def ask_refs(self, _file, asked, argument):
        context = {"includeDeclaration": argument != "only"}
        return [self.place(one) for one in self.ask("references", asked, context=context)]

    def ask_highlight(self, _file, asked, _argument):
        uri = asked["textDocument"]["uri"]
        return [f"{('text', 'read', 'write')[one['kind'] - 1]} {self.place({'uri': uri, **one}, False)}"
                for one in self.ask("documentHighlight", asked)]

    def ask_prepare(self, _file, asked, _argument):
        found = self.ask("prepareRename", asked)
        return [f"{show(found['range'])} {found['placeholder']}"]

    def ask_rename(self, _file, asked, argument):
        return self.edits(self.ask("rename", asked, newName=argument))

    def edits(self, edit):
        if edit is None:
            return []
        return [f"{self.place({'uri': uri, 'range': one['range']})} -> {one['newText']!r}"
                for uri, list_ in sorted(edit["changes"].items()) for one in list_]

    def ask_symbols(self, file, asked, _argument):
        out = []

        def add(items, depth):
            for one in items:
                tags = " deprecated" if one.get("tags") else ""
                detail = f": {one['detail']}" if one.get("detail") else ""
                out.append("  " * depth + f"{one['kind']} {one['name']}{detail} [{show(one['range'])}]{tags}")
                assert file.at(one["selectionRange"]).strip("\"'") == one["name"], one
                add(one["children"], depth + 1)
        add(self.ask("documentSymbol", asked), 0)
        return out

    def ask_diagnostics(self, file, asked, _argument):
        out = []
        for one in self.ask("diagnostic", asked)["items"]:
            tags = "".join((" unnecessary", " deprecated")[tag - 1] for tag in one.get("tags", []))
            text = one["message"].split("\n")
            out.append(f"{show(one['range'])} {'EWIH'[one['severity'] - 1]} {one['code']}{tags}: {text[0]}")
            out += ["    " + line for line in text[1:]]
            out += [f"    related {self.place(r['location'])}: {r['message']}" for r in one.get("relatedInformation", [])]
        pushed = self.client.wait_diagnostics(file.path, 1)
        assert len(pushed) == len(out) or out, "pushed and pulled diagnostics differ"
        return out

    def ask_complete(self, file, asked, argument):
        """complete [PREFIX] [+]: labels that begin with PREFIX; with + everything about them."""
        words = argument.split()
        full = "+" in words
        prefix = next((w for w in words if w != "+"), "")
        out = []
        found = self.ask("completion", asked)
        for one in sorted(found["items"], key=lambda item: item.get("sortText", item["label"])):
            if not one["label"].startswith(prefix):
                continue
            line = f"{one['kind']} {one['label']}" + (f"  {one['detail']}" if one.get("detail") else "")
            if full:
                edit = one["textEdit"]
                line += f"  [{show(edit['range'])} {file.at(edit['range'])!r} -> {edit['newText']!r}]"
                for more in one.get("additionalTextEdits", []):
                    line += f" [{show(more['range'])} -> {more['newText']!r}]"
                whole = self.client.request("completionItem/resolve", one)
                if whole.get("documentation"):
                    line += "\n    " + whole["documentation"]["value"].replace("\n", "\n    ")
            out.append(line)
        return out

    def ask_signature(self, _file, asked, _argument):
        found = self.ask("signatureHelp", asked)
        out = []
        for one in found["signatures"] if found else []:
            out.append(one["label"])
            active = found.get("activeParameter")
            if active is not None and active < len(one["parameters"]):
                begin, end = one["parameters"][active]["label"]
                out.append(" " * begin + "^" * (end - begin))
            if one.get("documentation"):
                out.append(one["documentation"]["value"])
        return out

    def ask_tokens(self, file, asked, argument):
        legend = self.legend()
        if argument == "range":
            position = asked["position"]
            range_ = {"start": {"line": position["line"], "character": 0}, "end": {"line": position["line"] + 1, "character": 0}}
            data = self.ask("semanticTokens/range", {"textDocument": asked["textDocument"], "range": range_})["data"]
        else:
            data = self.ask("semanticTokens/full", {"textDocument": asked["textDocument"]})["data"]
        out = []
        line = column = 0
        for i in range(0, len(data), 5):
            down, right, length, kind, modifiers = data[i:i + 5]
            line += down
            column = right if down else column + right
            range_ = {"start": {"line": line, "character": column}, "end": {"line": line, "character": column + length}}
            names = [m for bit, m in enumerate(legend["tokenModifiers"]) if modifiers >> bit & 1]
            out.append(f"{line + 1}:{column + 1} {file.at(range_)} {' '.join([legend['tokenTypes'][kind]] + names)}")
        return out

    def legend(self):
        return self.client.capabilities["semanticTokensProvider"]["legend"]

    def ask_fold(self, _file, asked, _argument):
        return [f"{one['startLine'] + 1}-{one['endLine'] + 1}" + (f" {one['kind']}" if one.get("kind") else "")
                for one in self.ask("foldingRange", asked)]

    def ask_select(self, file, asked, _argument):
        out = []
        one = self.client.request("textDocument/selectionRange", {
            "textDocument": asked["textDocument"], "positions": [asked["position"]]})[0]
        while one:
            out.append(f"{show(one['range'])}  {file.at(one['range'])!r}"[:100])
            one = one.get("parent")
        return out

    def ask_links(self, file, asked, _argument):
        return [f"{show(one['range'])} {file.at(one['range'])} -> {self.name(one['target'])}"
                for one in self.ask("documentLink", asked)]

    def ask_hints(self, file, asked, _argument):
        range_ = {"start": {"line": 0, "character": 0}, "end": {"line": len(file.lines), "character": 0}}
        return [f"{one['position']['line'] + 1}:{one['position']['character'] + 1} {one['label']}"
                for one in self.ask("inlayHint", {**asked, "range": range_})]

    def ask_actions(self, _file, asked, argument):
        """actions [KIND]: with their edits."""
        range_ = {"start": asked["position"], "end": asked["position"]}
        context = {"diagnostics": [], **({"only": [argument]} if argument else {})}
        out = []
        for one in self.ask("codeAction", {**asked, "range": range_, "context": context}):
            out.append(f"{one['kind']}: {one['title']}" + (" (preferred)" if one.get("isPreferred") else ""))
            out += ["    " + line for line in self.edits(one.get("edit"))]
        return out

    def ask_lens(self, _file, asked, _argument):
        return [f"{show(one['range'])} {one['command']['title']}: {one['command']['command']}" for one in self.ask("codeLens", asked)]

    def ask_format(self, file, asked, argument):
        """format [range|type]: the edits."""
        options = {"tabSize": 4, "insertSpaces": True}
        if argument == "range":
            line = asked["position"]["line"]
            range_ = {"start": {"line": line, "character": 0}, "end": {"line": line + 1, "character": 0}}
            edits = self.ask("rangeFormatting", {**asked, "range": range_, "options": options})
        elif argument == "type":
            edits = self.ask("onTypeFormatting", {**asked, "ch": "\n", "options": options})
        else:
            edits = self.ask("formatting", {**asked, "options": options})
        return [f"{show(one['range'])} {file.at(one['range'])!r} -> {one['newText']!r}" for one in edits or []]

    def ask_wsymbols(self, _file, _asked, argument):
        return [f"{one['kind']} {one['name']} in {one.get('containerName', '-')} {self.place(one['location'])}"
                for one in self.client.request("workspace/symbol", {"query": argument})]

    def hierarchy(self, asked, method):
        items = self.ask("prepareTypeHierarchy", asked)
        out = [f"{one['name']} {self.place({'uri': one['uri'], 'range': one['selectionRange']})}" for one in items or []]
        for item in items or []:
            for one in self.client.request("typeHierarchy/" + method, {"item": item}) or []:
                out.append(f"  {one['name']} {self.place({'uri': one['uri'], 'range': one['selectionRange']})}")
        return out

    def ask_subtypes(self, _file, asked, _argument):
        return self.hierarchy(asked, "subtypes")

    def ask_supertypes(self, _file, asked, _argument):
        return self.hierarchy(asked, "supertypes")

    def ask_command(self, _file, asked, argument):
        found = self.client.request("workspace/executeCommand", {"command": argument, "arguments": [asked["textDocument"]["uri"]]})
        return str(found).split("\n")


def cases(folder, match):
    for at, _, files in sorted(os.walk(folder)):
        if "answers.golden" in files or any(name.endswith(".k") for name in files):
            parent = os.path.dirname(at)
            if os.path.dirname(parent) == os.path.join(HERE, "lsp") and re.search(match, os.path.relpath(at, folder)):
                yield at


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--match", default="")
    parser.add_argument("folder", nargs="?", default=os.path.join(HERE, "lsp"))
    options = parser.parse_args()
    passed = failed = 0
    for folder in cases(os.path.abspath(options.folder), options.match):
        case = Case(folder, os.path.abspath(options.kcl))
        got = case.run()
        golden = os.path.join(folder, "answers.golden")
        want = ""
        if os.path.exists(golden):
            with open(golden, encoding="utf-8") as f:
                want = f.read()
        if got == want and "==" in got:
            passed += 1
        elif options.update:
            with open(golden, "w", encoding="utf-8") as f:
                f.write(got)
            print("updated", os.path.relpath(folder, HERE))
            passed += 1
        else:
            failed += 1
            print("FAILED", os.path.relpath(folder, HERE))
            print("\n".join(difflib.unified_diff(want.split("\n"), got.split("\n"), "golden", "answers", lineterm="")))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The HTML of `kcl doc`: every link leads somewhere, nothing is loaded from elsewhere, every element is closed.

usage: doc_site_test.py --kcl PATH [FOLDER...]

Makes the site of each folder (default: examples/models and the modules of cases/doc) in a temporary folder. Checks each
page, the addresses in the index of the search, and that a schema of every page can be found there.
Exit status: 0 when all of it holds.
"""
import argparse
import html.parser
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = os.path.dirname(os.path.abspath(__file__))
EMPTY = {"meta", "link", "br", "input", "hr", "img"}
ALLOWED_RESOURCES = {"style.css", "search.js", "site.js", "data:,"}


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.resources, self.faults, self.open = set(), [], [], [], []
        with open(path, encoding="utf-8") as f:
            self.feed(f.read())
        self.faults += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if "id" in attrs:
            if attrs["id"] in self.ids:
                self.faults.append(f"two elements are called {attrs['id']}")
            self.ids.add(attrs["id"])
        if tag == "a":
            self.links.append(attrs.get("href", ""))
        elif "src" in attrs or tag == "link":
            self.resources.append(attrs.get("src", attrs.get("href")))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another element at line {self.getpos()[0]}")


def broken(pages, origin, address):
    """Whether a relative address leads nowhere."""
    parts = urllib.parse.urlsplit(address)
    if parts.scheme:
        return parts.scheme not in ("http", "https", "mailto")
    target = pages.get(urllib.parse.unquote(parts.path) or origin)
    return target is None or (parts.fragment and urllib.parse.unquote(parts.fragment) not in target.ids)


def check(kcl, folder):
    with tempfile.TemporaryDirectory() as target:
        done = subprocess.run([kcl, "doc", "generate", "--file-path", folder, "--format", "html", "--target", target],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=120)
        if done.returncode != 0:
            yield f"status {done.returncode}: {done.stdout}"
            return
        site = os.path.join(target, "docs")
        pages = {name: Page(os.path.join(site, name)) for name in os.listdir(site) if name.endswith(".html")}
        for name, page in sorted(pages.items()):
            yield from (f"{name}: {fault}" for fault in page.faults)
            yield from (f"{name}: broken link {link}" for link in page.links if broken(pages, name, link))
            yield from (f"{name}: loads {what}" for what in page.resources if what not in ALLOWED_RESOURCES)
        with open(os.path.join(site, "search.js"), encoding="utf-8") as f:
            rows = json.loads(f.read().split("=", 1)[1].rstrip().rstrip(";").replace(",\n]", "\n]"))
        yield from (f"search: broken address {row[3]}" for row in rows if broken(pages, "", row[3]))
        found = {row[3].split("#")[0] for row in rows}
        yield from (f"search: nothing on {name}" for name in pages if name != "index.html" and name not in found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kcl", required=True)
    parser.add_argument("folders", nargs="*")
    arguments = parser.parse_args()
    cases = os.path.join(ROOT, "cases", "doc")
    folders = arguments.folders or [os.path.join(os.path.dirname(ROOT), "examples", "models")] + \
        [os.path.join(cases, name) for name in sorted(os.listdir(cases)) if os.path.exists(os.path.join(cases, name, "kcl.mod"))]
    faults = [f"{folder}: {fault}" for folder in folders for fault in check(arguments.kcl, folder)]
    print("\n".join(faults))
    print(f"{len(folders)} sites, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

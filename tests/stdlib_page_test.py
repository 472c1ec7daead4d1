#!/usr/bin/env python3
"""The reference page of the standard library has every row of stdlib/*.def.

usage: stdlib_page_test.py --kcl PATH --page FILE

`kcl doc stdlib` must print a heading, the signature, the description and the effect of each row, in the order of the
table, and the page that the build wrote must be the same text.
"""
import argparse
import os
import re
import subprocess
import sys

MODULES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "stdlib", "modules")
ROW = re.compile(r'^KCL_BUILTIN\("([^"]*)", "([^"]*)", \w+, "((?:[^"\\]|\\.)*)", (\w+), "((?:[^"\\]|\\.)*)"\)$', re.M)


def rows():
    for name in sorted(os.listdir(MODULES)):
        if name.endswith(".def"):
            with open(os.path.join(MODULES, name), encoding="utf-8") as f:
                text = f.read()
            found = ROW.findall(text)
            assert len(found) == text.count("KCL_BUILTIN("), name
            yield from found


def problems(page):
    for module, name, signature, effect, doc in rows():
        full = f"{module}{'' if module == '' or module.endswith('.') else '.'}{name}"
        signature, doc = signature.replace('\\"', '"'), doc.replace('\\"', '"')
        is_function = signature.startswith("(")
        entry = f"### {full}\n\n```kcl\n{full}{'' if is_function else ': '}{signature}\n```\n\n{doc}\n"
        at = page.find(entry)
        if at < 0:
            yield f"{full}: no such entry"
        elif (effect != "Pure") != page[at + len(entry):].startswith("\nEffect: "):
            yield f"{full}: the effect {effect} is not told"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--page", required=True)
    options = parser.parse_args()
    page = subprocess.run([options.kcl, "doc", "stdlib"], capture_output=True, check=True, timeout=60).stdout.decode("utf-8")
    found = list(problems(page))
    with open(options.page, encoding="utf-8") as f:
        if f.read() != page:
            found.append(f"{options.page} is not what kcl doc stdlib prints")
    print("\n".join(found) or f"{page.count('### ')} entries")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

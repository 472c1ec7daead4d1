#!/usr/bin/env python3
"""Run the conformance suites, where they are installed, and hold the binary to the floor: what held must go on holding.

usage: floor.py --kcl PATH [--raise]

The suites lie in the folder that KCL_CONFORMANCE names, beside the repository by default. floor.txt has a line
`SUITE NUMBER` for each suite: the number of its cases that must hold. --raise writes the numbers reached; it never
lowers one. deviations.txt names the cases in which we differ on purpose, with the reason.
Exit status: 0 when every suite reaches its floor, or when there are no suites; otherwise 1.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FLOOR = os.path.join(HERE, "floor.txt")
SUITES = os.environ.get("KCL_CONFORMANCE", "../shared/conformance")


def read_floor():
    with open(FLOOR, encoding="utf-8") as f:
        rows = [line.split() for line in f if line.strip() and not line.startswith("#")]
    return {suite: int(count) for suite, count in rows}


def write_floor(floor):
    with open(FLOOR, encoding="utf-8") as f:
        head = [line for line in f if line.startswith("#")]
    with open(FLOOR, "w", encoding="utf-8") as f:
        f.writelines(head)
        f.writelines(f"{suite} {count}\n" for suite, count in sorted(floor.items()))


def holding(kcl):
    """How many cases of each suite hold, and how many there are."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = [sys.executable, os.path.join(SUITES, "run.py"), "--kcl", kcl, "--report", report.name, "--deviations",
                   os.path.join(HERE, "deviations.txt")]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        results = json.load(report)
    held, total = collections.Counter(), collections.Counter()
    for result in results:
        suite = os.path.relpath(result["case"], os.path.realpath(SUITES)).split(os.sep)[0]
        total[suite] += 1
        held[suite] += result["ok"]
    return held, total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--raise", dest="raise_floor", action="store_true")
    options = parser.parse_args()
    if not os.path.exists(os.path.join(SUITES, "run.py")):
        print("the conformance suites are not here; nothing to hold against the floor")
        return
    floor = read_floor()
    held, total = holding(os.path.abspath(options.kcl))
    below = 0
    for suite in sorted(total):
        mark = "" if held[suite] >= floor.get(suite, 0) else "   BELOW THE FLOOR"
        below += bool(mark)
        print(f"{suite:12} {held[suite]:5} of {total[suite]:5} hold, floor {floor.get(suite, 0)}{mark}")
    if options.raise_floor:
        write_floor({suite: max(held[suite], floor.get(suite, 0)) for suite in total.keys() | floor.keys()})
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()

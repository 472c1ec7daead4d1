#!/usr/bin/env python3
"""Measures kcl beside whatever else of its field is installed.

usage: run.py [--kcl PATH] [--runs N] [--scale F] [--tools T,T] [--growth] [--csv FILE] [--markdown FILE] [WORKLOAD...]

Each workload is written in the languages of the tools. First every tool runs it once, and the data that they print is
compared; then kcl and each other tool take turns (A B A B ...) N times. Reported are medians of the CPU time (user and
system) and of the peak memory of the process, and the median of the pairwise ratios kcl / other. Compare figures of one
sitting only. --growth runs kcl alone, at the scale and at twice the scale.
The package cache is empty in every run, XDG_CACHE_HOME names a new folder; but for the workloads whose name ends in _warm.
Exit status: 1 when a program fails or prints other data than kcl.
"""
import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time

sys.dont_write_bytecode = True

from bench import measure  # noqa: E402  (first: it forks a small process)
from bench import compare, goals, report, tools, workloads  # noqa: E402

DEFAULT_KCL = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "build", "release", "bin", "kcl")


SETTLED = 2.5  # seconds after which the cache trusts the time stamps of a file


class Sitting:
    """One workload in one folder, measured with several tools."""

    def __init__(self, workload, folder, options):
        self.workload, self.folder, self.options = workload, folder, options
        self.size = workload.write(folder, options.scale)
        self.cache = None

    def run(self, tool):
        if self.workload.warm:
            if self.cache is None:
                self.cache = os.path.join(self.folder, "cache")
                os.mkdir(self.cache)
                time.sleep(SETTLED)
                self.run(tool)
            return measure.jobs(tool.jobs(self.workload, self.folder), self.options.limit, {"XDG_CACHE_HOME": self.cache})
        with tempfile.TemporaryDirectory() as cache:
            return measure.jobs(tool.jobs(self.workload, self.folder), self.options.limit, {"XDG_CACHE_HOME": cache})

    def verdict(self, tool, ours):
        """'same', or what is wrong with what `tool` prints, compared with the file `ours`."""
        jobs = tool.jobs(self.workload, self.folder)
        out = os.path.join(self.folder, "stdout." + tool.name)
        for number, job in enumerate(jobs):
            figures = measure.process(job, f"{out}.{number}", self.options.limit)
            if not figures.ok:
                return f"fails or takes over {self.options.limit} s"
            if ours != out and not compare.same(f"{ours}.{number}", f"{out}.{number}"):
                return "other data"
        return "same"

    def rows(self, kcl, others):
        ours = os.path.join(self.folder, "stdout." + kcl.name)
        verdict = self.verdict(kcl, ours)
        if verdict != "same":
            return [report.Row(self.workload.name, kcl.name, verdict, None, None, None)]
        rows, base = [], []
        for tool in [t for t in others if t.jobs(self.workload, self.folder)]:
            verdict = self.verdict(tool, ours)
            if verdict != "same":
                rows.append(report.Row(self.workload.name, tool.name, verdict, None, None, None))
                continue
            pairs = [(self.run(kcl), self.run(tool)) for _ in range(self.options.runs)]
            base += [a for a, _ in pairs]
            rows.append(report.Row(self.workload.name, tool.name, "same", statistics.median(b.cpu for _, b in pairs),
                                   statistics.median(b.peak for _, b in pairs), statistics.median(a.cpu / max(b.cpu, 1e-4) for a, b in pairs)))
        base = base or [self.run(kcl) for _ in range(self.options.runs)]
        return [report.Row(self.workload.name, kcl.name, "same", statistics.median(a.cpu for a in base),
                           statistics.median(a.peak for a in base), None)] + rows


def growth(names, kcl, options):
    """Cost at twice the scale over cost at the scale, the least of several runs each."""
    print(f"{'workload':12} {'scale':>9} {'twice':>9} {'ratio':>6}")
    failed = False
    for name in names:
        least = []
        for scale in (options.scale, options.scale * 2):
            with tempfile.TemporaryDirectory() as folder:
                options_at = argparse.Namespace(**{**vars(options), "scale": scale})
                sitting = Sitting(workloads.Workload(name), folder, options_at)
                least.append(min(sitting.run(kcl).cpu for _ in range(options.runs)))
        ratio = least[1] / least[0]
        failed |= ratio > goals.GROWTH
        print(f"{name:12} {least[0]:8.3f}s {least[1]:8.3f}s {ratio:6.2f}{'  over ' + str(goals.GROWTH) if ratio > goals.GROWTH else ''}", flush=True)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", default=DEFAULT_KCL)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--limit", type=int, default=60, help="seconds of CPU after which a program is ended")
    parser.add_argument("--tools", help="only these, besides kcl")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--csv", help="write the table to this file")
    parser.add_argument("--markdown", help="write the report to this file")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()

    kcl, *others = tools.installed(os.path.abspath(options.kcl))
    if options.tools is not None:
        others = [t for t in others if t.name in options.tools.split(",")]
    chosen = []
    for name in options.names or workloads.names():
        missing = workloads.Workload(name).missing
        print(f"{name}: left out, {missing}") if missing else chosen.append(name)
    if options.growth:
        sys.exit(growth(chosen, kcl, options))

    rows = []
    for name in chosen:
        folder = tempfile.mkdtemp()
        try:
            for row in Sitting(workloads.Workload(name), folder, options).rows(kcl, others):
                rows.append(row)
                print(row.line(), flush=True)
        finally:
            shutil.rmtree(folder)
    if options.csv:
        report.write_csv(options.csv, rows)
    if options.markdown:
        report.write_markdown(options.markdown, rows, [kcl, *others], options)
    sys.exit(any(row.verdict != "same" and row.tool == kcl.name or row.verdict == "other data" for row in rows))


if __name__ == "__main__":
    main()

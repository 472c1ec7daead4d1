"""The table of a sitting as text, CSV and Markdown."""
import csv
import datetime
import os
import platform
from collections import namedtuple

from . import goals, workloads


class Row(namedtuple("Row", "workload tool verdict cpu peak ratio")):
    """Median CPU seconds, median peak MiB, median of kcl's CPU time over the tool's; none when it did not run."""

    def line(self):
        if self.verdict != "same":
            return f"{self.workload:11} {self.tool:12} {self.verdict}"
        ratio = "" if self.ratio is None else f"  kcl/{self.tool} {self.ratio:.4f}{self.judged()}"
        return f"{self.workload:11} {self.tool:12} {self.cpu * 1000:9.1f} ms {self.peak:8.1f} MiB{ratio}"

    def goal(self):
        return goals.RATIOS.get(self.workload, {}).get(self.tool)

    def judged(self):
        goal = self.goal()
        return "" if goal is None else f" ({'met' if self.ratio <= goal else 'MISSED'}, goal {goal:.4f})"


def write_csv(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as f:
        writer = csv.writer(f)
        writer.writerow(["workload", "tool", "verdict", "cpu_s", "peak_mib", "kcl_over_tool"])
        for r in rows:
            writer.writerow([r.workload, r.tool, r.verdict, *("" if v is None else f"{v:.5f}" for v in (r.cpu, r.peak, r.ratio))])


def machine():
    model = "unknown processor"
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as f:
            model = next(line.split(":", 1)[1].strip() for line in f if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{os.cpu_count()} cores of {model}, {platform.system()} {platform.release().split('-')[0]}"


def verdict(row, ours, peaks):
    """The cells of one row: time, memory, ratios, and whether the goals are met."""
    if row.verdict != "same":
        return f"| | {row.tool} | {row.verdict} | | | |"
    goal, notes = row.goal(), []
    if goal is not None:
        notes.append(("met" if row.ratio <= goal else "**missed**") + f", goal {goal:.3g}")
    if row.tool == "reference" and row.peak > 1:
        share = peaks[row.workload] / row.peak
        notes.append(f"memory {share:.2f} of it" + ("" if share <= goals.PEAK_OF_REFERENCE else ", **missed**"))
    return f"| | {row.tool} | {row.cpu * 1000:.1f} | {row.peak:.1f} | {row.ratio:.4f} | {'; '.join(notes)} |"


def write_markdown(path, rows, tools, options):
    ours = {r.workload: r for r in rows if r.tool == tools[0].name}
    peaks = {name: r.peak for name, r in ours.items()}
    lines = ["# Benchmarks, as measured", "",
             f"{datetime.date.today()}, {machine()}; {options.runs} runs each in turns, medians of CPU time and peak memory of the process. "
             "The ratio is kcl over the other, below 1 is faster than the other. Made by `make bench`; the programs stand in workloads/.", "",
             "Versions: " + "; ".join(f"{t.name}: {t.version}" for t in tools) + ".", "",
             "| workload | tool | CPU ms | peak MiB | kcl / tool | goal |", "|---|---|---|---|---|---|"]
    for name, row in ours.items():
        seconds = goals.SECONDS.get(name)
        note = "" if seconds is None or row.cpu is None else f"{'met' if row.cpu <= seconds else '**missed**'}, goal {seconds * 1000:.0f} ms"
        cells = "fails | |" if row.cpu is None else f"{row.cpu * 1000:.1f} | {row.peak:.1f} |"
        lines.append(f"| **{name}** | kcl | {cells} | {note} |")
        lines += [verdict(r, row, peaks) for r in rows if r.workload == name and r.tool != tools[0].name]
    lines += ["", "What each stresses:", ""] + [f"* `{name}`: {workloads.Workload(name).about}" for name in ours]
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(lines) + "\n")

#!/usr/bin/env python3
"""Time the programs of programs/ through the built kcl.

usage: run.py [--kcl PATH] [--runs N] [--scale N] [--csv FILE] [NAME...]

A program is a folder with main.k, or with generate.py whose files(scale) gives the files by name. Each runs once to
warm up and then N times. Reported are the medians of CPU time (user and system, of the process alone) and of peak
memory, and the size of the result. Compare only figures of one machine, taken in one sitting.
Exit status: 1 when a program fails.
"""
import argparse
import csv
import importlib.util
import os
import statistics
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
DEFAULT_KCL = os.path.join(os.path.dirname(HERE), "build", "release", "bin", "kcl")


def program_files(name, scale):
    generator = os.path.join(PROGRAMS, name, "generate.py")
    if os.path.exists(generator):
        spec = importlib.util.spec_from_file_location(name, generator)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module.files(scale)
    with open(os.path.join(PROGRAMS, name, "main.k"), encoding="utf-8") as f:
        return {"main.k": f.read()}


def write_files(folder, files):
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)


def measure(kcl, folder):
    """CPU seconds, peak memory in MiB and bytes printed of one run; None when it failed."""
    out = os.path.join(folder, "stdout")
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 1)
        os.execv(kcl, [kcl, "run", "main.k"])
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        return None
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.path.getsize(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", default=DEFAULT_KCL)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--scale", type=int, default=1, help="how many times the usual size")
    parser.add_argument("--csv", help="also write the table to this file")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    kcl = os.path.abspath(options.kcl)
    rows, failed = [], False
    sys.dont_write_bytecode = True
    print(f"{'program':20} {'cpu ms':>9} {'min ms':>9} {'peak MiB':>9} {'source KiB':>11} {'output KiB':>11}")
    for name in options.names or sorted(os.listdir(PROGRAMS)):
        with tempfile.TemporaryDirectory() as folder:
            files = program_files(name, options.scale)
            write_files(folder, files)
            runs = [measure(kcl, folder) for _ in range(options.runs + 1)][1:]
        if None in runs:
            failed = True
            print(f"{name:20}    failed")
            continue
        source = sum(len(text) for text in files.values()) / 1024
        row = (name, statistics.median(r[0] for r in runs) * 1000, min(r[0] for r in runs) * 1000,
               statistics.median(r[1] for r in runs), source, runs[0][2] / 1024)
        rows.append(row)
        print(f"{row[0]:20} {row[1]:9.1f} {row[2]:9.1f} {row[3]:9.1f} {row[4]:11.1f} {row[5]:11.1f}", flush=True)
    if options.csv:
        with open(options.csv, "w", newline="", encoding="utf-8") as f:
            writer = csv.writer(f)
            writer.writerow(["program", "cpu_ms", "min_cpu_ms", "peak_mib", "source_kib", "output_kib"])
            writer.writerows([row[0]] + [f"{value:.2f}" for value in row[1:]] for row in rows)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

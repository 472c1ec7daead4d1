"""What is aimed at: our CPU time over that of another tool, at most. `seconds` is an absolute figure for us.

Pkl is not run here; its figure was measured on another machine (fib: 0.117 s) and is compared as it stands.
"""

RATIOS = {
    "hello": {"jrsonnet": 1.0},
    "fib": {"reference": 1 / 100, "luajit-joff": 2.5},
    "sum1m": {"reference": 1 / 20, "python": 0.5},
    "dict100k": {"reference": 1 / 5, "python": 0.8},
    "str200k": {"reference": 1 / 5, "python": 0.8},
    "schema10k": {"reference": 1 / 50, "jrsonnet": 0.35},
    "overlay": {"reference": 1 / 150, "jrsonnet": 0.7},
    "flat10mb": {"reference": 1 / 20, "jrsonnet": 0.5},
    "emit20mb": {"reference": 1 / 20, "jrsonnet": 0.35},
    "k8s1000": {"reference": 1 / 25, "jrsonnet": 1.5},
    "chain": {"reference": 1 / 200},
    "module5k": {"reference": 1 / 8, "jrsonnet": 1.7},
    "objfib": {"reference": 1 / 20, "jrsonnet": 0.7},
    "sort": {"reference": 1.0, "python": 1.0},
    "stacks": {"reference": 1 / 7},
    "stacks_warm": {"reference": 1 / 15},
}

SECONDS = {"hello": 0.002, "fib": 0.117 / 3}
PEAK_OF_REFERENCE = 0.25
GROWTH = 2.3

"""The benchmark runner, in parts: workloads, tools, measuring, comparing, reporting."""

"""The workloads: modules of ../workloads, each written into a folder at a scale.

A module has a docstring whose first line says what it stresses, and `files(scale)`, which gives the files by relative
path. The entry files are main.k, main.jsonnet, main.py and main.lua, as many as there are. `runs()`, where it is
defined, lists runs of kcl as (folder, arguments); the figures of a workload are then their sum. `MISSING`, where it is
not empty, says why the workload cannot run here. With `WARM = True` the workload NAME is also measured as NAME_warm:
with a package cache that an earlier run of kcl has filled.
"""
import importlib.util
import os

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "workloads")


WARM_SUFFIX = "_warm"


def names():
    written = sorted(f[:-3] for f in os.listdir(FOLDER) if f.endswith(".py"))
    return sorted(written + [name + WARM_SUFFIX for name in written if getattr(Workload(name).module, "WARM", False)])


class Workload:
    def __init__(self, name):
        self.warm = name.endswith(WARM_SUFFIX)
        file = name.removesuffix(WARM_SUFFIX)
        spec = importlib.util.spec_from_file_location(file, os.path.join(FOLDER, file + ".py"))
        self.name = name
        self.module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.module)
        self.about = self.module.__doc__.split("\n")[0] + (" With a warm package cache." if self.warm else "")
        self.missing = getattr(self.module, "MISSING", "")

    def write(self, folder, scale):
        """Writes the files for `scale` into `folder` and gives the bytes of KCL written."""
        size = 0
        for path, text in self.module.files(scale).items():
            full = os.path.join(folder, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as f:
                f.write(text)
            size += len(text) if path.endswith(".k") else 0
        return size

    def runs(self):
        return self.module.runs() if hasattr(self.module, "runs") else [(".", ["run", "main.k"])]

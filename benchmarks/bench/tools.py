"""The programs that are measured: kcl, and whatever of the others is installed.

A tool is found or not; a found one gives for a folder with a workload the jobs to run, one process each, or nothing when
the workload has no program in its language. A job is either a command line or a Python function that runs in a forked
child: so the libraries of Python are measured without the time their import takes.
"""
import importlib.util
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


class Job:
    """One process in `folder`: a command line, or `call` in a fork of this process; `idle` is that call with no work."""

    def __init__(self, folder, command=None, call=None, idle=lambda: None):
        self.folder, self.command, self.call, self.idle = folder, command, call, idle


class Tool:
    def __init__(self, name, version, jobs):
        self.name, self.version, self.jobs = name, version, jobs


def first_line(command):
    """The first line that a command prints of its version, or '' when it is not there."""
    try:
        out = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    except OSError:
        return ""
    return ((out.stdout or out.stderr).strip().splitlines() or [""])[0]


def entry(folder, extension):
    return os.path.exists(os.path.join(folder, "main." + extension))


def command_tool(name, program, extension, *options, version=("--version",)):
    """A program that is given the entry file of its language."""
    path = shutil.which(program)
    if not path:
        return None

    def jobs(workload, folder):
        return [Job(folder, [path, *options, "main." + extension])] if entry(folder, extension) else []
    return Tool(name, first_line([path, *version]), jobs)


def kcl(path, name="kcl"):
    def jobs(workload, folder):
        return [Job(os.path.join(folder, below), [path, *arguments]) for below, arguments in workload.runs()]
    return Tool(name, first_line([path, "version"]), jobs)


def settings_of(arguments):
    return [arguments[i + 1] for i, a in enumerate(arguments) if a == "-Y"]


def reference():
    """The reference, as the package kcl-lib: in process, its import taken off."""
    if not importlib.util.find_spec("kcl_lib"):
        return None
    from importlib.metadata import version
    import kcl_lib.api as api

    def run(arguments):
        service = api.API()
        files = settings_of(arguments)
        if files:
            loaded = service.load_settings_files(api.LoadSettingsFilesArgs(work_dir=os.getcwd(), files=files))
            options = [api.Argument(name=o.key, value=o.value) for o in loaded.kcl_options]
            mains = [f.replace("${KCL_MOD}", os.path.abspath("../..")) for f in loaded.kcl_cli_configs.files]
            args = api.ExecProgramArgs(k_filename_list=[os.path.abspath(f) for f in mains], args=options, work_dir=os.getcwd())
        else:
            args = api.ExecProgramArgs(k_filename_list=["main.k"], work_dir=os.getcwd(), external_pkgs=external())
        sys.stdout.write(service.exec_program(args).yaml_result)

    def external():
        module = os.environ.get("KCL_K8S_MODULE")
        return [api.ExternalPkg(pkg_name="k8s", pkg_path=module)] if module else []

    def jobs(workload, folder):
        return [Job(os.path.join(folder, below), call=lambda a=arguments: run(a), idle=api.API) for below, arguments in workload.runs()]
    return Tool("reference", "kcl-lib " + version("kcl-lib"), jobs)


def gojsonnet():
    if not importlib.util.find_spec("_gojsonnet"):
        return None
    from importlib.metadata import version

    def run():
        import _gojsonnet  # a Go runtime does not survive a fork, so each child loads its own
        sys.stdout.write(_gojsonnet.evaluate_file("main.jsonnet"))

    def jobs(workload, folder):
        return [Job(folder, call=run)] if entry(folder, "jsonnet") else []
    return Tool("gojsonnet", "gojsonnet " + version("gojsonnet") + " (its import is not taken off)", jobs)


def python():
    def jobs(workload, folder):
        if not entry(folder, "py"):
            return []
        return [Job(folder, ["/usr/bin/env", "PYTHONPATH=" + HERE, "PYTHONDONTWRITEBYTECODE=1", sys.executable, "main.py"])]
    return Tool("python", "Python " + sys.version.split()[0], jobs)


def installed(kcl_path):
    """kcl first, then every other tool that was found."""
    found = [
        kcl(kcl_path),
        reference(),
        command_tool("jrsonnet", "jrsonnet", "jsonnet", "-f", "yaml", "-s", "100000"),
        command_tool("jsonnet", "jsonnet", "jsonnet", "-s", "100000"),
        gojsonnet(),
        python(),
        command_tool("luajit", "luajit", "lua", version=("-v",)),
        command_tool("luajit-joff", "luajit", "lua", "-joff", version=("-v",)),
    ]
    return [tool for tool in found if tool]

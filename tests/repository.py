"""The files that belong to the repository, for the tests that read its sources."""
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LEFT_OUT = {".git", "build", "__pycache__"}


def files():
    """Paths relative to ROOT, sorted: what git would commit, or every file where git does not answer (an unpacked
    archive)."""
    command = ["git", "-c", "safe.directory=*", "-C", ROOT, "ls-files", "-co", "--exclude-standard"]
    try:
        listed = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        names = listed.stdout.split("\n") if listed.returncode == 0 else []
    except FileNotFoundError:
        names = []
    if not any(names):
        names = []
        for folder, subfolders, found in os.walk(ROOT):
            subfolders[:] = [s for s in subfolders if s not in LEFT_OUT]
            names += [os.path.relpath(os.path.join(folder, name), ROOT) for name in found]
    return sorted({name for name in names if name and os.path.isfile(os.path.join(ROOT, name))})

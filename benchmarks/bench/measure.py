"""Measuring one process: CPU time of user and system, and the peak of its memory.

The peak that the kernel reports for a process never lies below that of the process it was forked from. Commands are
therefore started by a small helper process, forked before anything large is imported: import this module first.
"""
import os
import pickle
import resource
import signal
import sys
import traceback
from collections import namedtuple

Figures = namedtuple("Figures", "cpu peak ok")  # seconds, MiB, whether it ended with status 0


def prepare(folder, out, limit, environment):
    os.chdir(folder)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(os.open(out or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    os.environ.update(environment)


def forked(action):
    """Runs `action` in a child, which it must end, and gives the child's figures."""
    pid = os.fork()
    if pid == 0:
        try:
            action()
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    return Figures(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, status == 0)


def run_command(command, *where):
    prepare(*where)
    os.execv(command[0], command)


def run_call(call, *where):
    prepare(*where)
    status = 1
    try:
        call()
        sys.stdout.flush()
        status = 0
    except Exception:  # the library's own errors: the run has failed, whatever they are
        traceback.print_exc()
    os._exit(status)


class Launcher:
    """The helper process: takes commands through a pipe, gives figures back."""

    def __init__(self):
        request, self.requests = os.pipe()
        self.answers, answer = os.pipe()
        if os.fork() == 0:
            os.close(self.requests)
            os.close(self.answers)
            self.serve(os.fdopen(request, "rb"), os.fdopen(answer, "wb"))
        os.close(request)
        os.close(answer)
        self.requests, self.answers = os.fdopen(self.requests, "wb"), os.fdopen(self.answers, "rb")

    @staticmethod
    def serve(requests, answers):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        while True:
            try:
                arguments = pickle.load(requests)
            except EOFError:
                os._exit(0)
            pickle.dump(tuple(forked(lambda: run_command(*arguments))), answers)
            answers.flush()

    def run(self, *arguments):
        pickle.dump(arguments, self.requests)
        self.requests.flush()
        return Figures(*pickle.load(self.answers))


LAUNCHER = Launcher()


def process(job, out=None, limit=100, environment=None):
    """Runs a job once. `limit`: seconds of CPU after which it is ended. Standard output goes to the file `out`."""
    where = (job.folder, out, limit, environment or {})
    if job.command:
        return LAUNCHER.run(job.command, *where)
    # A call starts with this process's memory: what it uses is what it has more than a call that does nothing.
    idle = forked(lambda: run_call(job.idle, *where))
    busy = forked(lambda: run_call(job.call, *where))
    return Figures(busy.cpu, busy.peak - idle.peak, busy.ok)


def jobs(all_jobs, limit=100, environment=None):
    """Runs the jobs of a workload one after the other: times are added, of the memory the largest counts."""
    results = []
    for job in all_jobs:
        results.append(process(job, limit=limit, environment=environment))
        if not results[-1].ok:
            break
    return Figures(sum(r.cpu for r in results), max(r.peak for r in results), all(r.ok for r in results))

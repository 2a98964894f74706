"""What a command costs: time, processor time and memory, of all processes that it starts."""

import contextlib
import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Cost:
    seconds: float
    processor: float
    memory: int
    output: str = ""


@dataclass
class Series:
    """The costs of several rounds."""

    costs: list = field(default_factory=list)
    warm: list = field(default_factory=list)
    memory: int = 0


class Failure(Exception):
    """A tool that did not do what it is measured for."""


def adopt_orphans():
    """Chromium's helpers outlive their parents; they become ours, so that their time is counted."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER


def bury_orphans(seconds=5):
    end = time.monotonic() + seconds
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < end:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)


def run(command, watch=False):
    """Runs a command to its end. To watch the memory of its processes costs time; do it in a run of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = [0]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.DEVNULL, stdout=output, stderr=messages)
        done = threading.Event()
        watcher = threading.Thread(target=watch_memory, args=(process.pid, peak, done))
        if watch and Path("/proc/self/smaps_rollup").exists():
            watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        done.set()
        if watcher.ident:
            watcher.join()
        bury_orphans()
        if process.returncode != 0:
            messages.seek(0)
            raise Failure(f"{' '.join(map(str, command[:3]))} … ended with {process.returncode}:\n"
                          + messages.read().decode(errors="replace")[-1_500:])
        output.seek(0)
        text = output.read().decode(errors="replace")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(seconds, processor, max(largest, peak[0]), text)


def watch_memory(root, peak, done):
    """The most that a process and all below it hold at once; what they share is counted once."""
    while not done.wait(0.02):
        peak[0] = max(peak[0], sum(map(held, family(root))))


def family(root):
    parents = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                state = (folder / "stat").read_text()
                name, rest = state[state.index("(") + 1:].rsplit(")", 1)
                parents[int(folder.name)] = int(rest.split()[1]), name
    found = [root]
    for process in found:
        found += [child for child, (parent, _) in parents.items() if parent == process]
    # The program that passes Playwright's words on to Chromium is not what sets the pages.
    return [process for process in found if parents.get(process, (0, ""))[1] != "node"]


def held(process):
    with contextlib.suppress(OSError, ValueError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0

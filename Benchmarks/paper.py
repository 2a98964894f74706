#!/usr/bin/env python3
"""Measures our typesetter beside Typst, WeasyPrint and Chromium's print, on the same reports and the same handbook.

    make bench                    among the rest
    paper.py                      everything; needs .build/release/cursus
    paper.py --quick              one round, ten reports, no handbook

All tools get the same content: we a learning record or the course, WeasyPrint and Chromium our own HTML, Typst markup
that typesetters/typst_markup.py wrote from that HTML. Our times include reading course and record, scoring and composing;
the others' only setting. Before any time is taken, each tool's PDF must hold every block of text. Prints Markdown.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
sys.path.insert(0, str(HERE))

import reports  # noqa: E402
from engine import site_kit  # noqa: E402
from harness import Site, chromium  # noqa: E402
from typesetters import checking, sources  # noqa: E402
from typesetters.measuring import Failure, Series, adopt_orphans, run  # noqa: E402

OURS = "Cursus"
NAMES = {"typst": "Typst", "weasyprint": "WeasyPrint", "chromium": "Chromium"}
ROUNDS = {"report": 7, "reports": 3, "handbook": 3}
# What takes longer gains nothing that shows from being in memory already.
SLOW = 20


class Task:
    """What is set: one or more documents, by us from our own input, by the others from theirs."""

    def __init__(self, title, contents, ours, ours_output):
        self.title, self.contents, self.ours, self.ours_output = title, contents, ours, ours_output
        self.counts = [content.counts for content in contents]

    def sources(self, tool):
        return [content.typst if tool == "typst" else content.html for content in self.contents]

    def results(self, tool):
        if tool == OURS:
            return self.ours_output
        return [source.with_suffix(f".{tool}.pdf") for source in self.sources(tool)]


def worker(tool, sources):
    return [sys.executable, HERE / "typesetters/worker.py", tool, *sources]


def chromium_once(source, profile):
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return [chromium(), "--headless", *sandbox, f"--user-data-dir={profile}", "--no-pdf-header-footer",
            "--generate-pdf-document-outline", f"--print-to-pdf={source.with_suffix('.chromium.pdf')}", source.as_uri()]


def command(task, tool, profile):
    """One process that sets everything. Chromium prints one document by itself; for more, Playwright drives it."""
    if tool == OURS:
        return task.ours
    if tool == "chromium" and len(task.contents) == 1:
        return chromium_once(task.sources(tool)[0], profile)
    return worker(tool, task.sources(tool))


def check(task, tool):
    """Every document whole; gives what they are like from outside, on average."""
    found = []
    for pdf, counts in zip(task.results(tool), task.counts):
        checking.refuse_gaps(NAMES.get(tool, OURS), pdf, counts)
        found.append(checking.facts(pdf))
    return checking.Facts(
        pages=statistics.mean(each.pages for each in found), tagged=all(each.tagged for each in found),
        bytes=statistics.mean(each.bytes for each in found), sound=all(each.sound for each in found))


def warm_seconds(task, tool, cost, other):
    """The time of a document in a process that has set another one already; of many, the mean of all but the first."""
    if len(task.contents) > 1:
        times = json.loads(cost.output)
        return sum(times[1:]) / (len(times) - 1)
    if cost.seconds > SLOW:
        return None
    other = other.typst if tool == "typst" else other.html
    return json.loads(run(worker(tool, [other, *task.sources(tool)])).output)[-1]


def measure(task, tools, rounds, other, profile):
    """Interleaved rounds, each begun by another tool."""
    series = {tool: Series() for tool in tools}
    facts = {}
    for tool in tools:
        series[tool].memory = run(command(task, tool, profile), watch=True).memory
        facts[tool] = check(task, tool)
    for number in range(rounds):
        turn = number % len(tools)
        for tool in tools[turn:] + tools[:turn]:
            cost = run(command(task, tool, profile))
            series[tool].costs.append(cost)
            if tool != OURS:
                series[tool].warm.append(warm_seconds(task, tool, cost, other))
    return series, facts


def seconds_text(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def print_table(task, series, facts, rounds):
    print(f"### {task.title}, {rounds} interleaved round{'s' if rounds > 1 else ''}\n")
    print("| Tool | median | fastest to slowest | × ours | processor | × ours | in memory | peak memory | size | pages "
          "| tagged | `qpdf --check` |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|---|")
    base = {}
    for tool, found in series.items():
        times = [cost.seconds for cost in found.costs]
        wall, processor = statistics.median(times), statistics.median(cost.processor for cost in found.costs)
        base = base or {"wall": wall, "processor": processor}
        warm = seconds_text(statistics.median(found.warm)) if all(found.warm) and found.warm else "–"
        fact = facts[tool]
        print(f"| {NAMES.get(tool, OURS)} | {seconds_text(wall)} "
              f"| {seconds_text(min(times))} to {seconds_text(max(times))} "
              f"| {wall / base['wall']:.1f} | {seconds_text(processor)} | {processor / base['processor']:.1f} | {warm} "
              f"| {found.memory / 1e6:.0f} MB | {fact.bytes / 1000:,.0f} KB | {fact.pages:g} "
              f"| {'yes' if fact.tagged else 'no'} | {'good' if fact.sound else 'complaints'} |")
    print(flush=True)


def reports_task(cursus, folder, kit, count):
    """Reports of random learners, as Benchmarks/reports.py makes them: the same seed, the same records."""
    records = folder / "records"
    records.mkdir()
    paths = reports.records(records, kit, count)
    ours = [cursus, "report", "personal", "--course", ROOT / "content"]
    subprocess.run([*ours, records, "--only", "html", "--output", folder / "pages"], check=True, capture_output=True)
    contents = [sources.prepare(folder / "pages" / f"{path.stem}.html") for path in paths]
    one = [*ours, paths[0], "--only", "pdf", "--output", folder / "one"]
    many = [*ours, records, "--only", "pdf", "--output", folder / "many"]
    return (
        Task("A personal report", contents[:1], one, [folder / "one" / f"{paths[0].stem}.pdf"]),
        Task(f"{count} personal reports", contents, many, [folder / "many" / f"{path.stem}.pdf" for path in paths]),
    )


def handbook_task(cursus, folder):
    output = folder / "handbook.pdf"
    content = sources.prepare(folder / "site/handbook.html")
    return Task("The handbook of the whole course", [content],
                [cursus, "export", "handbook", "--course", ROOT / "content", "--output", output], [output])


def can_export(cursus):
    return subprocess.run([cursus, "export", "handbook", "--help"], capture_output=True).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cursus", type=Path, default=ROOT / ".build/release/cursus")
    parser.add_argument("--records", type=int, default=100)
    parser.add_argument("--rounds", type=int, help="instead of more for small tasks, fewer for large")
    parser.add_argument("--tasks", nargs="+", choices=list(ROUNDS))
    parser.add_argument("--tools", nargs="+", choices=list(NAMES), default=list(NAMES))
    parser.add_argument("--keep", type=Path, help="a new folder for sources and PDFs, to look at them afterwards")
    parser.add_argument("--quick", action="store_true", help="one round, ten reports, no handbook")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.records, arguments.rounds = 10, 1
    asked = arguments.tasks or [name for name in ROUNDS if not (arguments.quick and name == "handbook")]
    adopt_orphans()
    tools = [OURS, *arguments.tools]
    versions = "; ".join(f"{NAMES[tool]} {tool_version(tool)}" for tool in arguments.tools)
    print(f"{os.cpu_count()} cores; {versions}.\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="cursus-bench-") as scratch:
        folder = (arguments.keep or Path(scratch)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([arguments.cursus, "build", "--course", ROOT / "content", "--output", folder / "site"],
                       check=True, capture_output=True)
        kit = json.loads(site_kit(Site(folder / "site")))
        one, many = reports_task(arguments.cursus, folder, kit, arguments.records)
        tasks = {"report": one, "reports": many}
        if "handbook" in asked and can_export(arguments.cursus):
            tasks["handbook"] = handbook_task(arguments.cursus, folder)
        elif "handbook" in asked:
            print("Not measured: the handbook (`cursus export handbook` is not there).\n")
        for name, task in tasks.items():
            if name in asked:
                rounds = arguments.rounds or ROUNDS[name]
                print_table(task, *measure(task, tools, rounds, many.contents[-1], folder / "profile"), rounds)
        record = (folder / "records/p0.json").read_text(encoding="utf-8")
        _, _, first, again = reports.chromium_times(folder / "site", record, kit)
        print(f"Ours in Chromium, from disk: click to PDF {seconds_text(first)} the first time, "
              f"{seconds_text(again)} after.")


def tool_version(tool):
    if tool == "chromium":
        return subprocess.run([chromium(), "--version"], capture_output=True, text=True).stdout.split()[1]
    return version(tool)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"paper.py: {failure}")

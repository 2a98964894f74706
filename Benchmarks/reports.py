#!/usr/bin/env python3
"""Measures scoring and reports beside a script in Python, a template engine, and other typesetters.

    reports.py                 everything; needs .build/release/cursus and a built site
    reports.py --records 200   fewer records

All in one run on the same records of the course in content/: Cursus (reading, scoring, composing, writing), the
scoring of Tests/AssessmentTests/check-vectors.py in Python, the same report's HTML written by Jinja2 from scores that
are ready, and the time from click to report and to PDF in Chromium. Prints Markdown.
"""

import argparse
import importlib.util
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CURSUS = ROOT / ".build/release/cursus"
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))


def vectors_script():
    spec = importlib.util.spec_from_file_location("vectors", ROOT / "Tests/AssessmentTests/check-vectors.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cursus(*arguments):
    subprocess.run([CURSUS, *map(str, arguments)], check=True, stderr=subprocess.DEVNULL)


def records(folder, kit, count):
    """Full records as a learner's: every item rated, a few stories, reflections and a plan."""
    paths = []
    for number in range(count):
        dice = random.Random(number)
        instrument = kit["instrument"]
        ids = [d["id"] for d in instrument["dimensions"]]
        words = "We looked back at the release and moved one meeting. "
        record = {
            "format": "cursus-learning-record", "version": 1, "course": {"id": kit["course"]["id"]},
            "learner": {"id": f"p{number}", "name": f"Person {number}"}, "path": "individual",
            "attempts": [{
                "instrument": {"id": instrument["id"], "version": instrument["version"]},
                "date": "2026-11-20", "seconds": 800, "group": "team",
                "ratings": {item["id"]: {"today": dice.randint(1, 4), "wanted": dice.randint(3, 5)}
                            for d in instrument["dimensions"] for item in d["items"]},
                "picks": dice.sample(ids, 3), "influence": {name: dice.randint(1, 3) for name in ids},
                "stories": {name: words for name in ids[:3]}}],
            "reflections": {each["id"]: words * 2 for each in kit["reflections"][:12]},
            "plan": [{"id": "a1", "dimension": ids[0], "goal": words, "first-step": words, "if-then": words}],
            "progress": {each["id"]: "done" for each in kit["modules"][:9]}}
        path = Path(folder, f"p{number}.json")
        path.write_text(json.dumps(record), encoding="utf-8")
        paths.append(path)
    return paths


def chromium_times(site, record, kit):
    """Milliseconds from opening the report to seeing it, and from click to file for the PDF, first and again."""
    from harness import Site, browser, tab

    with browser() as chrome, tab(chrome) as page:
        page.goto(Site(site).file_url + "report.html")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)",
                      [f"cursus:{kit['course']['id']}:record", record])
        start = time.perf_counter()
        page.reload()
        page.locator("#report\\.sheet svg").first.wait_for(state="visible", timeout=60_000)
        times = [time.perf_counter() - start]
        button = page.locator("[data-download-pdf]")
        for _ in range(2):
            with page.expect_download(timeout=60_000):
                start = time.perf_counter()
                button.click()
            times.append(time.perf_counter() - start)
        inside = page.evaluate("""kit => { const start = performance.now();
            cursus.engine(engine => engine.run("report.personal", [cursus.kitText, cursus.record.text(), {form: "page"}]));
            return (performance.now() - start) / 1000; }""")
        return times[:1] + [inside] + times[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    try:
        import jinja2
    except ImportError:
        sys.exit("reports.py: Jinja2 is missing; run Scripts/install-dependencies --bench")

    with tempfile.TemporaryDirectory(prefix="cursus-bench-") as folder:
        folder = Path(folder)
        cursus("build", "--course", ROOT / "content", "--output", folder / "site")
        from engine import site_kit
        from harness import Site
        kit = json.loads(site_kit(Site(folder / "site")))
        source = folder / "records"
        source.mkdir()
        paths = records(source, kit, arguments.records)
        vectors = vectors_script()
        loaded = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
        scored = [vectors.score_person(each["attempts"][0], kit["instrument"]) for each in loaded]
        environment = jinja2.Environment(autoescape=True)
        template = environment.from_string((HERE / "report.jinja").read_text(encoding="utf-8"))
        one = folder / "one"
        one.mkdir()
        (one / "p0.json").write_bytes(paths[0].read_bytes())

        def jinja():
            for number, (record, scores) in enumerate(zip(loaded, scored)):
                text = template.render(kit=kit, record=record, scores=scores, attempt=record["attempts"][0])
                (folder / f"jinja-{number}.html").write_text(text, encoding="utf-8")

        def python_scores():
            for path in paths:
                record = json.loads(path.read_text(encoding="utf-8"))
                vectors.score_person(record["attempts"][0], kit["instrument"])

        def report(form, place):
            cursus("report", "personal", place, "--course", ROOT / "content", "--only", form,
                   "--output", folder / f"out-{form}")

        rows = {name: [] for name in ("start", "html", "pdf", "one html", "one pdf", "scores", "jinja")}
        for _ in range(arguments.rounds):
            rows["start"].append(seconds(lambda: cursus("check", "--course", ROOT / "content")))
            rows["html"].append(seconds(lambda: report("html", source)))
            rows["pdf"].append(seconds(lambda: report("pdf", source)))
            rows["one html"].append(seconds(lambda: report("html", one)))
            rows["one pdf"].append(seconds(lambda: report("pdf", one)))
            rows["scores"].append(seconds(python_scores))
            rows["jinja"].append(seconds(jinja))
        median = {name: sorted(times)[len(times) // 2] for name, times in rows.items()}
        count = arguments.records
        size = sum(path.stat().st_size for path in (folder / "out-html").glob("*.html")) / count
        paper = sum(path.stat().st_size for path in (folder / "out-pdf").glob("*.pdf")) / count
        each = {name: (median[name] - median["one " + name]) / (count - 1) for name in ("html", "pdf")}

        print(f"{count} records, {arguments.rounds} interleaved rounds, medians, {os.cpu_count()} cores.\n")
        print("| What | a record | records a second | × Cursus HTML |\n|---|--:|--:|--:|")
        lines = [
            ("Cursus: read, score, compose, write HTML", each["html"]),
            ("Cursus: the same as PDF", each["pdf"]),
            ("Python: read and score only", median["scores"] / count),
            ("Jinja2: write HTML from ready scores", median["jinja"] / count),
        ]
        for name, time_each in lines:
            print(f"| {name} | {time_each * 1000:.2f} ms | {1 / time_each:,.0f} | {time_each / each['html']:.1f} |")
        print(f"\nA report: {size / 1000:.0f} KB of HTML, {paper / 1000:.0f} KB of PDF. One report with process start and "
              f"the whole course read first: {median['one html'] * 1000:.0f} ms as HTML, "
              f"{median['one pdf'] * 1000:.0f} ms as PDF; `cursus check` alone {median['start'] * 1000:.0f} ms.\n")
        opened, inside, first, again = chromium_times(folder / "site", paths[0].read_text(encoding="utf-8"), kit)
        print(f"Chromium, from disk: page opened to report seen {opened * 1000:.0f} ms, the engine's part "
              f"{inside * 1000:.0f} ms; click to PDF {first * 1000:.0f} ms the first time, {again * 1000:.0f} ms after.")


if __name__ == "__main__":
    main()

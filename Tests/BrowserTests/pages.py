"""How pages of PDF look: each kind of document as pictures that were approved once.

Bytes of a PDF change with every small change of its writer; pictures change when a reader would see it.
`UPDATE_GOLDEN=1 Scripts/test-site SITE look` writes those that differ, and fails: look at them before you commit them.
"""

import json
import math
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from engine import ROOT, site_kit
from harness import Findings, Site

CURSUS = ROOT / ".build/debug/cursus"
COURSE = ROOT / "Tests/EndToEndTests/Fixtures/courses/rich/input"
GOLDEN = ROOT / "Tests/BrowserTests/Pages"
# Dots to an inch: enough to see where everything stands, too few to read.
RESOLUTION = 36
COLUMNS = 6
# Squares of 12 by 12 dots, and how much gray one may differ, of 255.
SQUARE = 12
TOLERANCE = 14


# The course of the tests names two dimensions only; this is a test that can be taken.
INSTRUMENT = """id: tea
version: 1
title: A test of tea
scale: {min: 1, max: 5, words: [never, rarely, sometimes, often, always]}
ratings:
  - {id: today, name: Today, question: How often?, missing: I cannot say}
  - {id: wanted, name: In two years, question: How often then?, missing: not important}
influence: {question: How much can you change?, words: [little, some, much]}
picks: {question: Which matter most?, number: 1}
bands:
  - {id: low, name: Low, from: 1.0, below: 3.0}
  - {id: high, name: High, from: 3.0}
dimensions:
""" + "".join(f"""  - id: {name}
    name: {title}
    summary: What it takes.
    definition: People take their time with {name}.
    items:
""" + "".join(f"      - {{id: {name}-{number}, text: When it matters we show {name} for the {word} time.}}\n"
              for number, word in enumerate(("first", "second", "third", "fourth"), 1)) + f"""    evidence-question: When did you last see {name}?
    bands: {{low: There is little of it yet., high: There is much of it already.}}
""" for name, title in (("patience", "Patience"), ("care", "Care for the leaf"), ("rest", "Rest after work")))


def record(kit, number):
    """A learner's record, all of it made from one number."""
    instrument = kit["instrument"]
    points = len(instrument["scale"]["words"] if isinstance(instrument["scale"], dict) else instrument["scale"])
    items = [item["id"] for dimension in instrument["dimensions"] for item in dimension["items"]]
    ids = [dimension["id"] for dimension in instrument["dimensions"]]

    def ratings(step):
        return {item: {"today": 1 + (index * 3 + number + step) % (points - 1),
                       "wanted": max(2, points - (index + number) % 2)} for index, item in enumerate(items)}

    attempts = [{
        "instrument": {"id": instrument["id"], "version": instrument["version"]}, "date": f"2026-0{month}-05",
        "seconds": 600, "group": "team", "ratings": ratings(month), "picks": ids[:3],
        "influence": {name: 1 + (index + number) % 3 for index, name in enumerate(ids)},
        "stories": {ids[0]: "A short story with a name: Zoë Łukasz."}} for month in (1, 6)]
    return json.dumps({
        "format": "cursus-learning-record", "version": 1, "course": {"id": kit["course"]["id"]},
        "learner": {"id": f"person-{number}", "name": f"Person {number}"}, "attempts": attempts,
        "reflections": {"favourite": "Green, when the water is not too hot."}, "plan": [], "progress": {}})


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{command[1]} ended with {done.returncode}: {done.stderr}")


def documents(folder):
    """Every kind of document, made natively from the course of the tests."""
    course = folder / "course"
    shutil.copytree(COURSE, course)
    (course / "assessment/tea.yml").write_text(INSTRUMENT, encoding="utf-8")
    run(CURSUS, "build", "--course", course, "--output", folder / "site")
    kit = json.loads(site_kit(Site(folder / "site")))
    for number in range(9):
        (folder / f"person-{number}.json").write_text(record(kit, number), encoding="utf-8")
    run(CURSUS, "report", "personal", folder / "person-0.json", "--course", course, "--output", folder, "--only", "pdf")
    run(CURSUS, "report", "team", *sorted(folder.glob("person-*.json")), "--course", course,
        "--output", folder / "team.pdf", "--only", "pdf", "--paper", "letter")
    return {"handbook": folder / "site/handbook.pdf", "workbook": folder / "site/workbook.pdf",
            "personal": folder / "person-0.pdf", "team": folder / "team.pdf"}


def sheet(path):
    """All pages of a document side by side, in shades of gray."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-gray", "-png", path, f"{folder}/page"], check=True)
        pages = [Image.open(file).convert("L") for file in sorted(Path(folder).glob("page-*.png"))]
    width, height = pages[0].size
    rows = math.ceil(len(pages) / COLUMNS)
    picture = Image.new("L", ((width + 4) * COLUMNS, (height + 4) * rows), 90)
    for index, page in enumerate(pages):
        picture.paste(page, ((index % COLUMNS) * (width + 4), (index // COLUMNS) * (height + 4)))
    return picture, (width + 4, height + 4)


def differing_pages(found, golden, page_size):
    """The numbers of pages on which some square looks different."""
    from PIL import Image, ImageChops

    squares = (math.ceil(found.width / SQUARE), math.ceil(found.height / SQUARE))
    difference = ImageChops.difference(found, golden).resize(squares, Image.Resampling.BOX)
    pages = set()
    for index, value in enumerate(difference.tobytes()):
        if value > TOLERANCE:
            x, y = (index % squares[0]) * SQUARE, (index // squares[0]) * SQUARE
            pages.add(y // page_size[1] * COLUMNS + min(COLUMNS - 1, x // page_size[0]) + 1)
    return sorted(pages)


def look_as_approved(site):
    from PIL import Image

    findings = Findings("documents")
    is_updating = os.environ.get("UPDATE_GOLDEN") == "1"
    with tempfile.TemporaryDirectory() as folder:
        for name, path in documents(Path(folder)).items():
            findings.examined += 1
            found, page_size = sheet(path)
            golden = GOLDEN / f"{name}.png"
            problem = None
            if not golden.exists():
                problem = "has no approved picture"
            else:
                with Image.open(golden) as picture:
                    approved = picture.convert("L")
                if approved.size != found.size:
                    problem = f"has another number of pages or another size: {found.size}, approved {approved.size}"
                elif pages := differing_pages(found, approved, page_size):
                    problem = "looks different on page " + ", ".join(map(str, pages))
            if problem:
                findings.add(name, problem)
                if is_updating:
                    GOLDEN.mkdir(exist_ok=True)
                    found.save(golden, optimize=True)
    return findings


CHECKS = {"pages: documents for print look as approved": look_as_approved}

"""The engine in Chromium: the test vectors, the same bytes as natively, and bad input."""

import contextlib
import json
import random
import struct
import subprocess
import tempfile
from pathlib import Path

from harness import Findings, Site, browser, tab

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "Tests/AssessmentTests/vectors.json"
NATIVE = ROOT / ".build/debug/engine-run"
POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'"
RUN = """requests => new Promise(done => cursus.engine((engine, problem) => done(
    engine ? requests.map(([name, ...parts]) => engine.run(name, parts)) : problem)))"""


@contextlib.contextmanager
def engine_page(site, policy=POLICY, body="", name="engine"):
    """A page of its own with one of the site's engines and nothing else, from disk."""
    script = next(each for each in sorted(site.files) if each.startswith(f"assets/{name}."))
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "engine.js").write_text(site.text(script), encoding="utf-8")
        Path(folder, "index.html").write_text(
            "<!DOCTYPE html><html lang='en'><meta charset='utf-8'>"
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
            f"<title>Engine</title><script src='engine.js'></script>{body}</html>",
            encoding="utf-8")
        with browser() as chrome, tab(chrome) as page:
            page.goto(Site(folder).file_url + "index.html")
            yield page


def course(instrument, **more):
    kit = {"format": "cursus-course-kit", "version": 1,
           "course": {"id": "vectors", "title": "Vectors", "language": "en", "direction": "ltr"},
           "instrument": instrument, "sections": [], "modules": [], "reflections": [],
           "experiments": [], "plan": [], "templates": {}, "words": {}, "stylesheet": ""}
    return json.dumps({**kit, **more})


def record(*attempts, **more):
    return json.dumps({"format": "cursus-learning-record", "version": 1,
                       "course": {"id": "vectors"}, "attempts": list(attempts), **more})


def natively(requests):
    """The answers of the same program without a browser, in the form in which a page gets them."""
    if not NATIVE.exists():
        raise RuntimeError(f"{NATIVE} is missing; run: swift build")

    def packed(part):
        data = part.encode()
        return struct.pack("<I", len(data)) + data

    messages = [b"".join(map(packed, request)) for request in requests]
    sent = b"".join(struct.pack("<I", len(message)) + message for message in messages)
    data = subprocess.run([NATIVE], input=sent, capture_output=True, check=True).stdout
    answers, index = [], 0
    while index < len(data):
        end, parts = index + 4 + struct.unpack_from("<I", data, index)[0], []
        index += 4
        while index < end:
            length = struct.unpack_from("<I", data, index)[0]
            parts.append(data[index + 4:index + 4 + length].decode())
            index += 4 + length
        answers.append({"ok": parts[0] == "ok", "parts": parts[1:]})
    return answers


def found_scores(scores):
    """What the engine says, in the form of the vectors."""
    def column(found):
        return found and {"sum": found["sum"], "answered": found["answered"],
                          "declined": found["declined"], "mean": found["exact"],
                          "shown": found["mean"]}

    return {
        "dimensions": [
            {"id": found["id"], "today": column(found["today"]), "wanted": column(found["wanted"]),
             "band": found["band"], "picked": found["picked"], "influence": found["influence"],
             **found["exact"]}
            for found in scores["dimensions"]],
        **{name: scores[name] for name in ("byPriority", "byGap", "top", "flags", "unscored")}}


def expected_scores(expected):
    rows = []
    for row in expected["dimensions"]:
        today = {name: value for name, value in row["today"].items() if name != "band"}
        rows.append({**row, "today": today, "wanted": row.get("wanted"),
                     "band": row["today"]["band"]})
    names = ("byPriority", "byGap", "top", "flags", "unscored")
    return {"dimensions": rows, **{name: expected[name] for name in names}}


def vectors_come_out(site):
    findings = Findings("vectors")
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    people = vectors["people"]
    requests = [["scores", course(vectors["instruments"][case["instrument"]]),
                 record(case["attempt"]), '{"attempt": 0}'] for case in people]
    with engine_page(site) as page:
        answers = page.evaluate(RUN, requests)
    for case, answer in zip(people, answers):
        findings.examined += 1
        if not answer["ok"]:
            findings.add(case["name"], answer["parts"][0])
        elif found_scores(json.loads(answer["parts"][0])) != expected_scores(case["expected"]):
            findings.add(case["name"], "has other scores in the browser")
    return findings


TEAM = ["participation", "frame", "summary", "strengths", "radar", "gaps", "matrix", "items", "narratives",
        "spread", "differences", "distributions", "talk-guide", "changes", "computed"]


def group_requests(vectors):
    """Each group and each pair of waves of the vectors as a team report with every number that may be shown."""
    for case in vectors["groups"]:
        yield case["name"], case["instrument"], [
            record(attempt, learner={"id": f"p{number}"}) for number, attempt in enumerate(case["attempts"])]
    for case in vectors["waves"]:
        people = {}
        for wave in ("first", "second"):
            for number, each in enumerate(case[wave]):
                people.setdefault(each.get("learner") or f"{wave}{number}", []).append(each["attempt"])
        yield case["name"], case["instrument"], [
            record(*attempts, learner={"id": name}) for name, attempts in people.items()]


def group_vectors_come_out(site):
    """Groups are scored natively by the Swift tests; here the browser shows the same, byte for byte."""
    findings = Findings("groups")
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    templates = {"team": [{"component": name} for name in TEAM]}
    cases = list(group_requests(vectors))
    requests = [
        ["report.team", course(vectors["instruments"][instrument], templates=templates), "{}",
         *(part for number, text in enumerate(files) for part in (f"{number}.json", text))]
        for _, instrument, files in cases]
    expected = natively(requests)
    with engine_page(site, name="team-engine") as page:
        answers = page.evaluate(RUN, requests)
    for (name, _, files), answer, native in zip(cases, answers, expected):
        findings.examined += 1
        if not answer["ok"]:
            findings.add(name, answer["parts"][0])
        elif answer != native:
            findings.add(name, "has another report in the browser")
        elif len(json.loads(answer["parts"][1])["files"]) != len(files):
            findings.add(name, "does not say what became of every file")
    return findings


def site_kit(site):
    """The course kit that the site's pages use."""
    script = site.text(next(name for name in sorted(site.files) if name.startswith("assets/kit.")))
    return json.loads(script[script.index('kitText = "') + 10:script.rindex(";")])


HARD_WORDS = ["", "A plain sentence.", "<script>alert(1)</script>", "javascript:alert(1)", "é 😀 \u202e",
              "two\nlines\r\nand a tab\t", "& \" ' ]]> --", "{{gaps}} {name}"]


def random_record(kit, seed):
    """A record as a learner's might be, or stranger; the same for the same seed."""
    dice = random.Random(seed)
    instrument = kit["instrument"]
    points = len(instrument["scale"])

    def words():
        return dice.choice(HARD_WORDS) * dice.choice([1, 1, 3])

    def answer(declined):
        kind = dice.random()
        return declined if kind < 0.1 else None if kind < 0.2 else dice.randint(1, points)

    attempts = []
    for number in range(dice.choice([0, 1, 1, 1, 2, 3])):
        ratings = {}
        for dimension in instrument["dimensions"]:
            for item in dimension["items"]:
                given = {"today": answer("cannot-say"), "wanted": answer("not-important")}
                ratings[item["id"]] = {name: value for name, value in given.items() if value}
        ids = [dimension["id"] for dimension in instrument["dimensions"]]
        attempts.append({
            "instrument": {"id": instrument["id"], "version": instrument["version"]},
            "date": f"2026-{number + 1:02}-{dice.randint(1, 28):02}",
            "seconds": dice.randint(60, 2000), "group": dice.choice(["team", "organisation"]),
            "ratings": ratings, "picks": dice.sample(ids, dice.choice([0, 3, 3])),
            "influence": {name: dice.randint(1, 3) for name in ids if dice.random() < 0.8},
            "stories": {name: words() for name in ids if dice.random() < 0.3}})
    modules = kit["modules"]
    return json.dumps({
        "format": "cursus-learning-record", "version": 1, "course": {"id": kit["course"]["id"]},
        "learner": {"id": f"l{seed}", "name": words(), "role": words()},
        "path": dice.choice(["individual", "team", "community"]), "attempts": attempts,
        "reflections": {each["id"]: words() for each in kit["reflections"] if dice.random() < 0.5},
        "plan": [{"id": f"p{index}", "dimension": dice.choice(instrument["dimensions"])["id"],
                  "goal": words(), "first-step": words(), "if-then": words(),
                  "date": f"2026-12-{dice.randint(1, 28):02}"} for index in range(dice.randint(0, 3))],
        "progress": {each["id"]: "done" for each in modules if dice.random() < 0.3}})


def same_natively_and_here(site):
    findings = Findings("answers")
    text = site_kit(site)
    kit = json.loads(text)
    records = [random_record(kit, seed) for seed in range(200)]
    requests = []
    for seed, record in enumerate(records):
        form = '{"form": "file"}' if seed % 4 == 0 else '{"base": "../"}'
        requests.append(["report.personal", text, record, form])
    for start in range(0, 50, 10):
        files = [part for index in range(start, start + 10)
                 for part in (f"{index}.json", records[index])]
        requests.append(["report.team", text, '{"name": "Team", "invited": 12}', *files])
    for record in records[:50]:
        requests.append(["plan.markdown", text, record])
        requests.append(["plan.calendar", text, record, '{"now": "20261126T101500Z"}'])
        requests.append(["record.read", text, record])
        requests.append(["record.merge", text, record, records[-1]])
    expected = natively(requests)
    for name in ("engine", "team-engine"):
        with engine_page(site, name=name) as page:
            for start in range(0, len(requests), 50):
                answers = page.evaluate(RUN, requests[start:start + 50])
                for index, answer in enumerate(answers, start):
                    operation = requests[index][0]
                    if name == "engine" and operation == "report.team":
                        continue
                    findings.examined += 1
                    place = f"{operation} of {name}, number {index}"
                    if not answer["ok"]:
                        findings.add(place, "fails in the browser: " + answer["parts"][0])
                    elif answer != expected[index]:
                        findings.add(place, "differs between the browser and the native program")
    return findings


def bad_input_is_refused(site):
    findings = Findings("bad inputs")
    instrument = json.loads(VECTORS.read_text(encoding="utf-8"))["instruments"][0]
    kit = course(instrument)
    long = record(reflections={"long": "x" * 9_900_000})
    cases = {
        "an unknown operation": ["no.such", kit],
        "no parts": ["record.read"],
        "a record cut off": ["record.read", kit, record()[:-5]],
        "11 MB of brackets": ["record.read", kit, "[" * 11_000_000],
        "11 MB of text": ["record.read", kit, record(reflections={"long": "x" * 11_000_000})],
        "a record of a later version": ["record.read", kit, record(version=2)],
        "a shared file that is a list": ["record.read", kit, "[]"],
        "no attempt": ["scores", kit, record(), "{}"],
        "a kit that is no kit": ["scores", "{}", record(), "{}"],
    }
    with engine_page(site) as page:
        answers = page.evaluate(RUN, [*cases.values(), ["record.read", kit, long]])
    for name, answer in zip(cases, answers):
        findings.examined += 1
        failure = json.loads(answer["parts"][0])
        if answer["ok"] or failure["fact"] == "engine":
            findings.add(name, "is not refused but " + ("taken" if answer["ok"] else "a crash"))
    findings.examined += 1
    if not answers[-1]["ok"]:
        findings.add("a record of nearly 10 MB", answers[-1]["parts"][0])
    return findings


def says_what_is_missing(site):
    findings = Findings("pages")
    words = "<p data-engine-missing='Please use a newer browser.'></p>"
    with engine_page(site, POLICY.replace("'wasm-unsafe-eval'", ""), words) as page:
        findings.examined += 1
        if (said := page.evaluate(RUN, [])) != "Please use a newer browser.":
            findings.add("a browser without WebAssembly", f"gets “{said}”")
    return findings


CHECKS = {
    "the engine gives the scores of the test vectors": vectors_come_out,
    "the engine gives the group results of the test vectors": group_vectors_come_out,
    "the engine gives the same bytes in the browser and natively": same_natively_and_here,
    "the engine refuses bad input without a crash": bad_input_is_refused,
    "a page without WebAssembly says so": says_what_is_missing,
}

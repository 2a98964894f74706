"""From the answers to the report, and from the files of a team to its report: on this device, and safe for everybody."""

import json

from axe import WIDER_THAN_SCREEN
from harness import Findings, browser, tab
from taking import LAPTOP, PHONE, Walk

REPORT = "report.html"
TEAM = "team.html"
EVIL = "<img src=x onerror=\"window.hacked=1\"> javascript:alert(1)"


class Instrument:
    """What the test page asks, read from the page itself."""

    def __init__(self, page):
        self.id, self.version, self.points = (
            page.locator("#test").get_attribute(f"data-{name}") for name in ("instrument", "version", "points"))
        self.fields = page.locator("[data-field]").evaluate_all(
            "scales => scales.map(scale => [scale.closest('[data-item]').dataset.item, scale.dataset.rating])")
        self.dimensions = page.locator("[data-dimension]").evaluate_all(
            "steps => steps.map(step => step.dataset.dimension)")
        self.course = page.evaluate("document.documentElement.dataset.course")

    def record(self, number, name="", story=""):
        """The answers of one person; other numbers answer otherwise."""
        points = int(self.points)
        ratings = {}
        for place, (item, rating) in enumerate(self.fields):
            low = (place * 7 + number * 3) % points + 1
            ratings.setdefault(item, {})[rating] = min(points, low + 1) if rating == "wanted" else low
        return {
            "format": "cursus-learning-record", "version": 1, "course": {"id": self.course},
            "learner": {"id": f"person-{number}", **({"name": name} if name else {})},
            "attempts": [{
                "instrument": {"id": self.id, "version": int(self.version)},
                "started": f"2026-11-2{number % 9}T09:00:00.000Z", "date": f"2026-11-2{number % 9}",
                "seconds": 700, "group": "team", "ratings": ratings,
                "picks": [self.dimensions[(number + step) % len(self.dimensions)] for step in range(3)],
                "influence": {dimension: 1 + (number + place) % 3 for place, dimension in enumerate(self.dimensions)},
                "stories": {self.dimensions[0]: story} if story else {},
            }],
        }


def file(name, record):
    text = record if isinstance(record, str) else json.dumps(record)
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def walk(site, base, check, **settings):
    findings = Findings("steps")
    with browser() as chrome, tab(chrome, **settings) as page:
        learner = Walk(findings, page, base)
        learner.open()
        check(learner, Instrument(page))
    return findings


def put(learner, record):
    learner.page.evaluate("text => cursus.record.replace(text)", json.dumps(record))


def wait_for_report(page, place="#report\\.sheet"):
    page.locator(f"{place} h2").first.wait_for(timeout=10_000)


def own_report(learner, instrument):
    page = learner.page
    learner.open(REPORT)
    learner.expect(page.locator("#report\\.none").is_visible(), "does not say that there is no finished test")
    learner.axe("report without a test")
    unfinished = instrument.record(1)
    del unfinished["attempts"][0]["date"]
    unfinished["attempts"][0]["ratings"].popitem()
    put(learner, unfinished)
    learner.open(REPORT)
    learner.expect("2" in page.locator("#report\\.left").inner_text(), "does not say how many answers are left")

    record = instrument.record(1, name=EVIL, story=EVIL)
    first = instrument.record(2)["attempts"][0]
    record["attempts"].insert(0, {**first, "started": "2025-11-20T09:00:00.000Z", "date": "2025-11-20"})
    put(learner, record)
    learner.open(REPORT)
    wait_for_report(page)
    learner.expect(not page.evaluate("window.hacked"), "runs what a learner wrote")
    learner.expect(EVIL in page.locator("#report\\.sheet").inner_text(), "does not show what a learner wrote as it was written")
    learner.expect(page.locator("#report\\.sheet svg").count() > 0, "has no charts")
    learner.expect(page.locator("#report\\.sheet a[href]").count() > 0, "leads to no module")
    learner.expect(page.locator("h1:visible").count() == 1, "has not one visible title")
    wide = page.evaluate(WIDER_THAN_SCREEN)
    learner.expect(not wide, f"scrolls sideways because of {wide}")
    learner.axe("report")
    shown = page.locator("#report\\.sheet").inner_html()
    page.locator("#report\\.attempt").select_option(index=0)
    page.wait_for_timeout(200)
    learner.expect(page.locator("#report\\.sheet").inner_html() != shown, "shows the same for another attempt")
    # One click copies an experiment into the plan.
    copy = page.locator(".report-copy button").first
    learner.expect(copy.count() == 1, "offers no experiment for the plan")
    if copy.count():
        copy.click()
        plan = learner.record().get("plan", [])
        learner.expect(len(plan) == 1 and plan[0].get("experiment") and plan[0].get("dimension"),
                       "does not put an experiment into the plan")
        learner.expect(page.evaluate("document.activeElement.getAttribute('href')") == "plan.html",
                       "does not lead on to the plan")
    for button, ending in (("page", ".html"), ("data", ".json")):
        with page.expect_download() as download:
            page.locator(f"#report\\.{button}").click()
        text = open(download.value.path(), encoding="utf-8").read()
        learner.expect(download.value.suggested_filename.endswith(ending), f"saves no {ending}")
        learner.expect("person-1" in text if ending == ".json" else "<svg" in text, f"saves an empty {ending}")
        if ending == ".html":
            learner.expect("<script" not in text and "<img" not in text, "saves a page that could run something")


def team_report(learner, instrument):
    page = learner.page
    learner.open(TEAM)
    page.locator("#team\\.choose").wait_for(timeout=10_000)
    learner.axe("team without files")
    people = [file(f"{number}.json", instrument.record(number, name="Amina" if number == 1 else EVIL if number == 2 else ""))
              for number in range(1, 7)]
    choose = page.locator("#team\\.files")
    choose.set_input_files(people[:4])
    page.locator(".team-file").nth(3).wait_for()
    learner.expect(page.locator("#team\\.sheet").is_hidden(), "shows a result of four people")
    learner.expect("4" in page.locator("#team\\.count").inner_text() and "1" in page.locator("#team\\.count").inner_text(),
                   "does not say how many are needed")
    names = page.locator("#team\\.list").inner_text()
    learner.expect("Amina" in names and EVIL in names, "does not show the names that people gave")
    learner.expect(not page.evaluate("window.hacked"), "runs what a file holds")
    learner.axe("team of four")
    choose.set_input_files([
        *people[4:], file("again.json", instrument.record(1, name="Amina")), file("broken.json", json.dumps(instrument.record(8))[:200]),
        file("empty.json", ""), file("plan-only.json", {**instrument.record(9), "attempts": []}),
        file("other.json", {**instrument.record(9), "course": {"id": "another-course"}}),
    ])
    page.locator(".team-file").nth(10).wait_for()
    wait_for_report(page, "#team\\.sheet")
    inside = page.locator(".team-file.in").count()
    learner.expect(inside == 6, f"counts {inside} of six people")
    outside = page.locator(".team-file.out").all()
    learner.expect(len(outside) == 5, f"leaves {len(outside)} files out")
    for row in outside:
        learner.expect(row.locator(".team-message-of").count() == 1, f"gives no reason for {row.inner_text()[:60]}")
    page.locator("#team\\.name").fill(EVIL)
    page.locator("#team\\.invited").fill("8")
    page.wait_for_timeout(600)
    learner.expect("8" in page.locator("#team\\.count").inner_text(), "does not say how many were asked")
    learner.expect(not page.evaluate("window.hacked"), "runs the name of a team")
    wide = page.evaluate(WIDER_THAN_SCREEN)
    learner.expect(not wide, f"scrolls sideways because of {wide}")
    learner.axe("team of six")
    with page.expect_download() as download:
        page.locator("#team\\.page").click()
    text = open(download.value.path(), encoding="utf-8").read()
    learner.expect("<svg" in text and "<script" not in text and "<img" not in text, "saves no clean page")
    # By keyboard: taking two people out leaves no result.
    for _ in range(2):
        page.locator(".team-file.in button").first.focus()
        page.keyboard.press("Enter")
    learner.expect(page.locator("#team\\.sheet").is_hidden() or page.locator(".team-file.in").count() >= 5,
                   "still shows a result")
    learner.expect(page.evaluate("document.activeElement.closest('.team-file') !== null"), "loses the focus with a file")
    page.locator("#team\\.again").click()
    learner.expect(page.locator(".team-file").count() == 0 and page.locator("#team\\.in").is_hidden(), "keeps files")
    learner.expect(page.evaluate("Object.values(localStorage).every(text => !text.includes('Amina'))"),
                   "keeps what was in a file")


def without_engine(learner, instrument):
    """A browser without WebAssembly says what still works."""
    page = learner.page
    put(learner, instrument.record(1))
    page.context.add_init_script("delete window.WebAssembly")
    learner.findings.problems.clear()
    learner.open(REPORT)
    page.locator("#report\\.problem").wait_for(timeout=10_000)
    learner.expect(page.locator("#report\\.problem a").count() >= 2, "leads nowhere without WebAssembly")
    learner.open(TEAM)
    page.locator("#team\\.problem").wait_for(timeout=10_000)
    # The engine reports on the console why it cannot start.
    learner.findings.problems = [text for text in learner.findings.problems if not text.startswith("console")]


def from_disk(check, **settings):
    return lambda site: walk(site, site.file_url, check, **settings)


def below(check, **settings):
    def run(site):
        with site.served("/a/b/") as base:
            return walk(site, base, check, **settings)
    return run


CHECKS = {
    "a learner sees, saves and uses their report, phone": below(own_report, viewport=PHONE, accept_downloads=True),
    "a learner sees, saves and uses their report, laptop": below(own_report, viewport=LAPTOP, accept_downloads=True),
    "a team lead makes the team's report, phone": below(team_report, viewport=PHONE, accept_downloads=True),
    "a team lead makes the team's report, laptop": below(team_report, viewport=LAPTOP, accept_downloads=True),
    "pages of reports say what works without WebAssembly": from_disk(without_engine, viewport=LAPTOP),
}

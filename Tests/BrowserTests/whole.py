"""The whole chain by keyboard alone: path, test, report, reflection, plan, file, deletion, import, team of six."""

import json
import random
import tempfile
from pathlib import Path

from harness import Findings, browser, tab
from learner import page_with
from taking import LAPTOP, PHONE, Walk

# More tab stops than any page has before what is looked for.
MOST_STOPS = 600
SAVED = 700
TEAM_SIZE = 6


def tab_to(walk, selector, key=None):
    """Tabs from where the focus is until it stands on what a selector names; then presses a key."""
    page = walk.page
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            walk.findings.examined += 1
            if key:
                page.keyboard.press(key)
            return True
    walk.findings.add(selector, "cannot be reached with the Tab key")
    return False


def take_the_test(walk):
    walk.open()
    walk.page.locator("#page\\.main").focus()
    walk.walk_to("test.check")
    tab_to(walk, "#test\\.next", "Enter")
    walk.page.wait_for_url("**/report.html*")
    walk.page.locator("#report\\.sheet svg").first.wait_for(state="visible", timeout=60_000)
    with walk.page.expect_download() as download:
        tab_to(walk, "#report\\.page", "Enter")
    page = Path(download.value.path()).read_text(encoding="utf-8")
    walk.expect("It happened on a Monday." in page, "the report's file misses a story")


def write(walk, site):
    name, block = page_with(site, "reflect")
    walk.open(name)
    if tab_to(walk, f"[data-block=reflect][data-id='{block}'] textarea"):
        walk.page.keyboard.type("What I saw, by keyboard")
    walk.open("plan.html")
    if not walk.page.locator(".action").count():
        tab_to(walk, "[data-add]", "Enter")
        walk.page.locator(".action").first.wait_for()
        walk.page.locator("#page\\.main").focus()
    if tab_to(walk, ".action [data-field] textarea"):
        walk.page.keyboard.type("Ask once a day")
    walk.page.wait_for_timeout(SAVED)
    kept = walk.record()
    walk.expect(kept["reflections"].get(block) == "What I saw, by keyboard", "the reflection is not kept")
    walk.expect("Ask once a day" in json.dumps(kept.get("plan")), "the plan is not kept")


def out_and_back(walk, folder):
    """A file, deletion, and everything back from the file."""
    page = walk.page
    walk.open("my-data.html")
    before = walk.record()
    with page.expect_download() as download:
        tab_to(walk, "[data-download]", "Enter")
    file = Path(folder, "record.json")
    download.value.save_as(file)
    tab_to(walk, "[data-delete]", "Enter")
    tab_to(walk, "dialog [data-yes]", "Enter")
    walk.expect(page.evaluate("localStorage.length") == 0, "something stays after deleting")
    walk.open("my-data.html")
    with page.expect_file_chooser() as chooser:
        tab_to(walk, "#page\\.file", "Enter")
    chooser.value.set_files(file)
    page.locator("[data-preview] tbody tr").first.wait_for()
    tab_to(walk, "[data-replace]", "Enter")
    page.wait_for_timeout(100)
    walk.expect(walk.record() == before, "the file does not bring everything back")
    return before


def team_of_six(walk, record, folder):
    dice = random.Random(6)
    files = []
    for number in range(TEAM_SIZE):
        attempt = json.loads(json.dumps(record["attempts"][0]))
        for rating in attempt["ratings"].values():
            if isinstance(rating.get("today"), int):
                rating["today"] = dice.randint(1, 4)
        file = Path(folder, f"person-{number}.json")
        file.write_text(json.dumps({
            "format": "cursus-shared-file", "version": 1, "course": record["course"],
            "learner": {"id": f"person{number}"},
            "attempts": [{name: value for name, value in attempt.items() if name not in ("seconds", "started")}],
        }), encoding="utf-8")
        files.append(file)
    walk.open("team.html")
    with walk.page.expect_file_chooser() as chooser:
        tab_to(walk, "#team\\.choose", "Enter")
    chooser.value.set_files(files)
    walk.page.locator("#team\\.sheet svg >> visible=true").first.wait_for(timeout=60_000)
    walk.expect(walk.page.locator("#team\\.list > li").count() == TEAM_SIZE, "does not list every file")


def chain(site, base, settings):
    findings = Findings("steps")
    with browser() as chrome, tab(chrome, accept_downloads=True, **settings) as page, \
            tempfile.TemporaryDirectory() as folder:
        walk = Walk(findings, page, base)
        walk.open("index.html")
        card = page.locator("[data-path-card]").nth(1).get_attribute("data-path-card")
        tab_to(walk, f"[data-path-card='{card}'] [data-choose-path]", "Enter")
        walk.expect(walk.record().get("path") == card, "the chosen path is not kept")
        take_the_test(walk)
        write(walk, site)
        team_of_six(walk, out_and_back(walk, folder), folder)
    return findings


def on_a_laptop_below_a_path(site):
    with site.served("/a/b/") as base:
        return chain(site, base, {"viewport": LAPTOP})


CHECKS = {
    "whole chain by keyboard, on a laptop, below a path": on_a_laptop_below_a_path,
    "whole chain by keyboard, on a phone, from disk": lambda site: chain(site, site.file_url, {"viewport": PHONE}),
}

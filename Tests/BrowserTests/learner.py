"""What a learner writes is kept, found again, given away and deleted only as they say; and what goes wrong is told."""

import contextlib
import json
import re
import tempfile
from pathlib import Path

from axe import RULES
from axe_playwright_python.sync_playwright import Axe
from harness import Findings, browser, tab

# Longer than the scripts wait before they save.
SAVED = 600
HOSTILE = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script> javascript:alert(1) \" ' & {{x}}"

REFUSES = """
  for (const name of ['setItem', 'getItem', 'removeItem'])
    Storage.prototype[name] = () => { throw new DOMException('no', 'SecurityError'); };
"""
FULL = """
  const write = Storage.prototype.setItem;
  window.limit = Infinity;
  Storage.prototype.setItem = function (key, value) {
    if (String(value).length > window.limit) throw new DOMException('full', 'QuotaExceededError');
    return write.call(this, key, value);
  };
"""


def page_with(site, block):
    """A module's page that has a block of a kind, and the id of the block."""
    for name in site.pages:
        if "/" not in name:
            continue
        found = re.search(rf'data-block="{block}" data-id="([^"]+)"', site.text(name))
        if found:
            return name, found.group(1)
    raise RuntimeError(f"the site has no {block} block")


class Walk:
    """A learner in one browser profile, with what the checks ask again and again."""

    def __init__(self, findings, site, base, page):
        self.findings, self.site, self.base, self.page = findings, site, base, page
        page.on("pageerror", lambda error: findings.add("script", str(error)[:200]))
        page.on("console", lambda message: message.type == "error" and findings.add(
            "console", message.text[:200]))

    def open(self, name):
        self.page.goto(self.base + name)
        return self.page

    def another_tab(self):
        return Walk(self.findings, self.site, self.base, self.page.context.new_page())

    def expect(self, truth, place, problem):
        self.findings.examined += 1
        if not truth:
            self.findings.add(place, problem)

    def record(self):
        return json.loads(self.page.evaluate("cursus.record.text()"))

    def reflection(self, page_name, block):
        self.open(page_name)
        return self.page.locator(f"[data-block=reflect][data-id='{block}'] textarea")

    def axe(self, place, scheme="light"):
        self.page.emulate_media(color_scheme=scheme)
        for violation in Axe().run(self.page, options={"runOnly": RULES}).response["violations"]:
            for node in violation["nodes"][:2]:
                self.findings.add(place, f"{violation['help']} [{violation['id']}]: {node['html'][:160]}")
        self.findings.examined += 1


@contextlib.contextmanager
def learner(site, base, init=None, **settings):
    findings = Findings("steps")
    with browser() as chrome, tab(chrome, **settings) as page:
        if init:
            page.context.add_init_script(init)
        yield Walk(findings, site, base, page)


def chain(site, base, **settings):
    """Path, reflection, plan, progress, file, deletion, file again."""
    with learner(site, base, accept_downloads=True, **settings) as walk:
        page = walk.page
        walk.open("index.html")
        page.locator("[data-path-card] button").nth(1).click()
        path = page.locator("[data-path-card]").nth(1).get_attribute("data-path-card")
        walk.expect(walk.record().get("path") == path, "index.html", "the chosen path is not kept")
        walk.expect(page.locator("[data-path-status]").inner_text().strip(), "index.html", "choosing a path is not confirmed")

        name, block = page_with(site, "reflect")
        walk.reflection(name, block).fill("What I saw\nand heard")
        page.wait_for_timeout(SAVED)
        page.reload()
        walk.expect(walk.reflection(name, block).input_value() == "What I saw\nand heard", name, "a reflection is gone after reloading")
        # Nobody waits for a save before going on: leaving the page must be enough.
        walk.reflection(name, block).fill("What I saw\nand heard, and more")
        walk.open("reflections.html")
        kept = page.locator(f"[data-reflection='{block}'] textarea")
        walk.expect(kept.input_value() == "What I saw\nand heard, and more", "reflections.html", "the words of a module are missing")
        walk.expect(kept.is_visible(), "reflections.html", "an answered question is folded away")

        experiment_page, experiment = page_with(site, "experiment")
        walk.open(experiment_page)
        box = page.locator(f"[data-block=experiment][data-id='{experiment}']")
        box.locator("button").first.click()
        walk.expect(walk.record()["plan"][0]["experiment"] == experiment, experiment_page, "an experiment does not reach the plan")
        box.locator("button.link").click()
        walk.expect("plan" not in walk.record(), experiment_page, "an experiment cannot be taken back")
        box.locator("button").first.click()

        page.locator("[data-done-box] button").click()
        module = page.locator("[data-done-box]").get_attribute("data-done-box")
        walk.expect(walk.record()["progress"][module] == "done", experiment_page, "a finished module is not kept")
        walk.open("index.html")
        grown = page.evaluate("[...document.querySelectorAll('.ring-grown')].map(r => r.getAttribute('stroke-dasharray'))")
        walk.expect(any(not value.startswith("0 ") for value in grown), "index.html", "no ring has grown")
        walk.expect(page.locator("[data-rings-text]").inner_text().strip(), "index.html", "the rings have no words")

        walk.open("plan.html")
        page.locator(".action [data-field] textarea").first.fill("Ask once a day")
        page.locator("[data-add]").click()
        page.locator(".action").nth(1).locator("[data-field] textarea").first.fill("Second")
        page.locator(".action").nth(1).locator("input[type=date]").first.fill("2027-02-01")
        page.wait_for_timeout(SAVED)
        plan = walk.record()["plan"]
        walk.expect([len(plan), "Second" in plan[1].values(), "2027-02-01" in plan[1].values()] == [2, True, True], "plan.html", "a second action is not kept")
        page.locator(".action").nth(1).locator("[data-up]").click()
        walk.expect(walk.record()["plan"][0]["id"] == plan[1]["id"], "plan.html", "an action does not move up")
        page.locator("[data-said] button").click()
        walk.expect(walk.record()["plan"][0]["id"] == plan[0]["id"], "plan.html", "moving cannot be taken back")
        page.locator(".action").nth(1).locator("[data-remove]").click()
        page.locator("dialog [data-yes]").click()
        walk.expect(len(walk.record()["plan"]) == 1, "plan.html", "an action cannot be removed")
        page.locator("[data-said] button").click()
        walk.expect(walk.record()["plan"] == plan, "plan.html", "removing cannot be taken back")
        for button, wanted in [("[data-markdown]", "Ask once a day"), ("[data-calendar]", "DTSTART;VALUE=DATE:20270201")]:
            page.locator(button).wait_for()
            with page.expect_download() as download:
                page.locator(button).click()
            text = Path(download.value.path()).read_text(encoding="utf-8")
            walk.expect(wanted in text, "plan.html", f"the file of {button} misses “{wanted}”")

        walk.open("my-data.html")
        before = walk.record()
        with page.expect_download() as download:
            page.locator("[data-download]").click()
        walk.expect(re.fullmatch(r"learning-record-\d{4}-\d{2}-\d{2}\.json", download.value.suggested_filename), "my-data.html", "the file has another name")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "record.json")
            download.value.save_as(file)
            walk.expect(json.loads(file.read_text(encoding="utf-8")) == before, "my-data.html", "the file differs from what is kept")
            delete(walk)
            walk.reflection(name, block).fill("Newer words")
            page.wait_for_timeout(SAVED)
            walk.open("my-data.html")
            page.locator("#page\\.file").set_input_files(file)
            page.locator("[data-preview] tbody tr").first.wait_for()
            walk.expect("and more" in page.locator("[data-preview]").inner_text(), "my-data.html", "the preview does not show what would change")
            page.locator("[data-merge]").click()
            merged = walk.record()
            words = merged["reflections"][block]
            walk.expect("Newer words" in words and "What I saw\nand heard, and more" in words, "my-data.html", "putting together loses words")
            walk.expect(merged["plan"] == before["plan"] and merged["progress"] == before["progress"], "my-data.html", "the file does not bring everything back")
            page.locator("#page\\.file").set_input_files(file)
            page.locator("[data-replace]").click()
            walk.expect(walk.record() == before, "my-data.html", "replacing leaves something else than the file")
    return walk.findings


def delete(walk):
    """Deletes everything, by keyboard, with the offer of a file before."""
    page = walk.page
    page.locator("[data-delete]").focus()
    page.keyboard.press("Enter")
    walk.expect(page.locator("dialog").is_visible(), "my-data.html", "deleting does not ask")
    page.keyboard.press("Escape")
    walk.expect(page.evaluate("document.activeElement.hasAttribute('data-delete')"), "my-data.html", "the focus does not come back from the question")
    walk.expect(walk.page.evaluate("localStorage.length") > 0, "my-data.html", "Escape deletes")
    page.keyboard.press("Enter")
    with page.expect_download():
        page.locator("dialog [data-first]").click()
    page.locator("dialog [data-yes]").click()
    walk.expect(page.evaluate("localStorage.length") == 0, "my-data.html", "something stays after deleting")


def chain_served(site):
    with site.served("/a/b/") as base:
        return chain(site, base)


def chain_on_a_phone_from_disk(site):
    return chain(site, site.file_url, viewport={"width": 390, "height": 844})


def two_tabs(site):
    name, block = page_with(site, "reflect")
    with site.served() as base, learner(site, base) as first:
        second = first.another_tab()
        here, there = first.reflection(name, block), second.reflection(name, block)
        here.fill("shared")
        there.page.wait_for_timeout(SAVED)
        first.expect(there.input_value() == "shared", name, "the other tab does not show what was written")
        # Both type before either has saved.
        here.evaluate("field => { field.value = 'mine here'; field.dispatchEvent(new Event('input')); }")
        there.evaluate("field => { field.value = 'mine there'; field.dispatchEvent(new Event('input')); }")
        there.page.wait_for_timeout(2 * SAVED)
        kept = first.record()["reflections"][block]
        first.expect("mine here" in kept and "mine there" in kept, name, f"two tabs lose words: {kept!r}")
        first.expect(here.input_value() == kept and there.input_value() == kept, name, "two tabs show different words")
        told = [walk.page.locator(f"[data-id='{block}'] [role=status]").count() for walk in (first, second)]
        first.expect(sum(told) >= 1, name, "nobody is told that both texts are kept")
        second.open("plan.html")
        second.page.locator("[data-add]").click()
        here.fill("at the end")
        first.page.wait_for_timeout(SAVED)
        record = second.record()
        first.expect(len(record["plan"]) == 1 and record["reflections"][block] == "at the end", name, "one tab overwrites the other's part")
        second.open("my-data.html")
        delete(second)
        first.page.wait_for_timeout(3000)
        first.expect(first.page.evaluate("localStorage.length") == 0, name, "a tab brings back what was deleted in another")
        first.expect(here.input_value() == "", name, "a tab still shows what was deleted in another")
    return first.findings


def file_of(walk):
    with walk.page.expect_download() as download:
        walk.page.locator(".record-banner button").first.click()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "record.json")
        download.value.save_as(file)
        return json.loads(file.read_text(encoding="utf-8"))


def storage_disabled(site):
    name, block = page_with(site, "reflect")
    with site.served() as base, learner(site, base, init=REFUSES) as walk:
        field = walk.reflection(name, block)
        walk.expect(walk.page.locator(".record-banner[role=alert]").is_visible(), name, "nobody is told that storage is disabled")
        field.fill("only in memory")
        walk.page.wait_for_timeout(SAVED)
        walk.expect(file_of(walk)["reflections"][block] == "only in memory", name, "the file misses words that storage refused")
        walk.axe("the banner")
    return walk.findings


def storage_full(site):
    name, block = page_with(site, "reflect")
    with site.served() as base, learner(site, base, init=FULL) as walk:
        field = walk.reflection(name, block)
        field.fill("kept")
        walk.page.wait_for_timeout(SAVED)
        walk.expect(walk.page.locator(".record-banner").count() == 0, name, "a banner without a problem")
        walk.page.evaluate("window.limit = 300")
        field.fill("too much " * 100)
        walk.page.wait_for_timeout(SAVED)
        walk.expect(walk.page.locator(".record-banner[role=alert]").is_visible(), name, "nobody is told that storage is full")
        walk.expect(file_of(walk)["reflections"][block] == "too much " * 100, name, "the file misses words that did not fit")
        walk.page.evaluate("window.limit = Infinity")
        field.press("End")
        field.press_sequentially("!")
        walk.page.wait_for_timeout(SAVED)
        walk.expect(walk.page.locator(".record-banner").count() == 0, name, "the banner stays after all is kept")
        walk.page.reload()
        walk.expect(field.input_value().endswith("!"), name, "words are not kept once there is room")
    return walk.findings


def storage_cleared(site):
    name, block = page_with(site, "reflect")
    with site.served() as base, learner(site, base) as walk:
        field = walk.reflection(name, block)
        field.fill("before")
        walk.page.wait_for_timeout(SAVED)
        walk.page.evaluate("localStorage.clear()")
        walk.page.locator(".record-banner[role=alert]").wait_for()
        walk.page.reload()
        walk.expect(field.input_value() == "before", name, "words are gone after the storage was emptied")
        # Half a record, as a crash may leave it.
        walk.page.evaluate("localStorage.setItem(Object.keys(localStorage).find(key => key.endsWith(':record')), '{\"format\":\"curs')")
        walk.page.reload()
        walk.expect(walk.page.locator(".record-banner[role=alert]").is_visible(), name, "nobody is told that the record cannot be read")
        walk.expect(walk.page.evaluate("Object.values(localStorage).includes('{\"format\":\"curs')"), name, "a record that cannot be read is thrown away")
        # Members of a wrong kind.
        walk.page.evaluate("""localStorage.setItem(Object.keys(localStorage).find(key => key.endsWith(':unreadable')).replace('unreadable', 'record'),
          '{"format":"cursus-learning-record","version":1,"reflections":7,"plan":"x","progress":[],"attempts":{},"path":[],"learner":3,"new":{"a":[1.50]}}')""")
        walk.reflection(name, block).fill("after")
        walk.page.wait_for_timeout(SAVED)
        record = walk.record()
        walk.expect(record["reflections"] == {block: "after"} and record["new"] == {"a": [1.5]}, name, f"a damaged record does not work: {record}")
        for page in ["index.html", "plan.html", "reflections.html", "my-data.html"]:
            walk.open(page)
            walk.expect(walk.page.locator("h1").is_visible(), page, "does not show with a damaged record")
    return walk.findings


def hostile(site):
    name, block = page_with(site, "reflect")
    record = {
        "format": "cursus-learning-record", "version": 1, "path": HOSTILE, HOSTILE: HOSTILE,
        "course": {"id": HOSTILE}, "learner": {"id": HOSTILE, "name": HOSTILE, "role": HOSTILE},
        "reflections": {block: HOSTILE, HOSTILE: HOSTILE, "__proto__": "x"},
        "progress": {HOSTILE: "done", "constructor": "done"},
        "plan": [{"id": HOSTILE, "goal": HOSTILE, "dimension": HOSTILE, "experiment": HOSTILE, "review-date": HOSTILE},
                 {"id": "__proto__", "goal": "second"}, {"id": "__proto__", "goal": "third"}, {"goal": "fourth"}],
        "attempts": [{"instrument": {"id": HOSTILE, "version": 1}, "date": HOSTILE, "stories": {HOSTILE: HOSTILE}}],
    }
    with site.served() as base, learner(site, base) as walk, tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "record.json")
        file.write_text(json.dumps(record), encoding="utf-8")
        walk.open("my-data.html")
        walk.page.locator("#page\\.file").set_input_files(file)
        walk.page.locator("[data-preview] tbody tr").first.wait_for()
        walk.axe("the preview of a file")
        walk.page.locator("[data-replace]").click()
        for page in ["my-data.html", "plan.html", "reflections.html", name, "index.html"]:
            walk.open(page)
            walk.page.wait_for_timeout(100)
            walk.expect(not walk.page.evaluate("window.hacked"), page, "text of the learner runs as a script")
            walk.expect(walk.page.locator("main img[src=x]").count() == 0, page, "text of the learner becomes an element")
        walk.open("plan.html")
        shown = [field.input_value() for field in walk.page.locator("[data-field=goal] textarea").all()]
        walk.expect(shown == [HOSTILE, "second", "third", "fourth"], "plan.html", f"actions with odd ids are lost: {shown}")
        kept = walk.record()
        walk.expect(kept["reflections"] == record["reflections"] and kept[HOSTILE] == HOSTILE, "my-data.html", "hostile text does not come through unchanged")
    return walk.findings


BAD_FILES = {
    "cut off": '{"format": "cursus-learning-record",\n "reflections": {"a": "b',
    "empty": "",
    "another file": '{"format": "something-else"}',
    "a list": "[]",
    "a picture": "\u0089PNG\r\n\u001a\n",
}


def bad_files(site):
    with site.served() as base, learner(site, base) as walk, tempfile.TemporaryDirectory() as folder:
        page = walk.open("my-data.html")
        page.evaluate("cursus.record.change(record => { record.path = 'team'; })")
        before = walk.record()
        for what, text in BAD_FILES.items():
            file = Path(folder, "file.json")
            file.write_text(text, encoding="utf-8")
            page.locator("#page\\.file").set_input_files(file)
            alert = page.locator("[data-import-problem]")
            alert.wait_for()
            walk.expect(alert.inner_text().strip(), what, "is refused without a word")
            if what == "cut off":
                walk.expect("2" in alert.inner_text(), what, "the message has no line")
            walk.expect(page.locator("[data-preview]").is_hidden(), what, "has a preview")
            walk.expect(walk.record() == before, what, "changes the record")
        large = Path(folder, "large.json")
        words = "word " * 100_000
        large.write_text(words * 21)
        page.locator("#page\\.file").set_input_files(large)
        page.wait_for_function("document.querySelector('[data-import-problem]').innerText.includes('10 MB')")
        large.write_text(json.dumps({"format": "cursus-learning-record", "version": 1, "course": before["course"], "reflections": {f"q{n}": words for n in range(19)}}))
        page.locator("#page\\.file").set_input_files(large)
        page.locator("[data-preview] tbody tr").first.wait_for()
        page.locator("[data-merge]").click()
        walk.expect(page.locator(".record-banner[role=alert]").is_visible(), "9.5 MB", "nobody is told that it does not fit")
        walk.expect(len(walk.record()["reflections"]) == 19, "9.5 MB", "is not on the page any more")
        page.evaluate("cursus.record.remove()")
    return walk.findings


SHARED = """record => {
  record.attempts = [{instrument: {id: 'x', version: 1}, date: '2026-11-20', group: 'team', seconds: 9, secret: 1,
    ratings: {a: {today: 2, wanted: 4}}, picks: ['reflect'], influence: {reflect: 3}, stories: {reflect: 'a story'}}];
  record.reflections = {q: 'private words'};
  record.plan = [{id: 'p', goal: 'a goal'}];
  record.learner.name = 'Somebody';
}"""


def shares(site):
    with site.served() as base, learner(site, base) as walk, tempfile.TemporaryDirectory() as folder:
        page = walk.open("my-data.html")
        page.evaluate(f"cursus.record.change({SHARED})")

        def shared():
            with page.expect_download() as download:
                page.locator("[data-share] [type=submit]").click()
            file = Path(folder, "shared.json")
            download.value.save_as(file)
            text = file.read_text(encoding="utf-8")
            walk.expect(page.locator("[data-share-text]").text_content() == text, "share", "the preview is not the file")
            return json.loads(text)

        file = shared()
        text = json.dumps(file)
        walk.expect(file["format"] == "cursus-shared-file", "share", "the file does not say what it is")
        for secret in ["private words", "a story", "Somebody", "a goal", "secret"]:
            walk.expect(secret not in text, "share", f"gives away what was not ticked: {secret}")
        walk.expect(file["attempts"][0]["ratings"] == {"a": {"today": 2, "wanted": 4}}, "share", "the ratings are missing")
        page.locator("[data-share] [name=stories]").check()
        page.locator("[data-share] [name=name]").check()
        page.locator("[data-share] [name=plan]").check()
        page.locator("[data-share] [name=ratings]").uncheck()
        file = shared()
        text = json.dumps(file)
        for wanted in ["a story", "Somebody", "a goal"]:
            walk.expect(wanted in text, "share", f"misses what was ticked: {wanted}")
        walk.expect("ratings" not in file["attempts"][0], "share", "gives ratings that were not ticked")
    return walk.findings


FILLED = """(record, blocks) => {
  cursus.record.part(record, 'reflections')[blocks.reflect] = 'My words';
  record.reflections['retired-question'] = 'Old words';
  record.plan = [{id: 'a', goal: 'A goal', 'review-date': '2027-02-01', experiment: blocks.experiment}, {id: 'b'}];
  record.attempts = [{instrument: {id: 'x', version: 1}, date: '2026-11-20', ratings: {}}];
  record.progress = {[blocks.module]: 'done'};
  record.path = 'team';
  record.learner.name = 'Somebody';
}"""


def filled_pages(site):
    """Axe on the learner's pages with everything in them, light and dark; and nothing wider than a small screen."""
    name, block = page_with(site, "reflect")
    experiment = page_with(site, "experiment")[1]
    module = re.search(r'data-done-box="([^"]+)"', site.text(name)).group(1)
    blocks = json.dumps({"reflect": block, "experiment": experiment, "module": module})
    with site.served() as base, learner(site, base, viewport={"width": 320, "height": 640}) as walk:
        walk.open("index.html")
        walk.page.evaluate(f"cursus.record.change(record => ({FILLED})(record, {blocks}))")
        for page in ["index.html", "plan.html", "reflections.html", "my-data.html", name, name.split("/")[0] + "/index.html"]:
            walk.open(page)
            walk.page.evaluate("document.querySelectorAll('.action-toggle[aria-expanded=false]').forEach(toggle => toggle.click())")
            walk.page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true; })")
            walk.expect(walk.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page, "scrolls sideways at 320 pixels")
            for scheme in ["light", "dark"]:
                walk.axe(f"{page}, {scheme}", scheme)
        walk.open("my-data.html")
        walk.page.locator("[data-delete]").click()
        walk.axe("the question before deleting")
    return walk.findings


def paper(site):
    """In print the learner's words stand in place of the empty lines; without scripts there are lines."""
    name, block = page_with(site, "reflect")
    with site.served() as base, learner(site, base) as walk:
        walk.reflection(name, block).fill("Words for paper")
        walk.page.wait_for_timeout(SAVED)
        walk.page.emulate_media(media="print")
        box = walk.page.locator(f"[data-id='{block}']")
        walk.expect(box.locator(".written").is_visible() and box.locator(".written").inner_text() == "Words for paper", name, "the words are not on paper")
        walk.expect(box.locator("textarea").is_hidden() and box.locator(".lines").is_hidden(), name, "paper shows a field or empty lines as well")
        walk.open("plan.html")
        walk.page.emulate_media(media="print")
        walk.expect(walk.page.locator("[data-paper] .paper-lines").first.is_visible(), "plan.html", "an empty plan is no form on paper")
    with site.served() as base, learner(site, base, java_script_enabled=False) as plain:
        for page in ["plan.html", "reflections.html", "my-data.html"]:
            plain.open(page)
            plain.expect(plain.page.locator("[data-paper]").first.is_visible(), page, "says nothing without scripts")
        walk.findings.problems += plain.findings.problems
        walk.findings.examined += plain.findings.examined
    return walk.findings


CHECKS = {
    "a learner's words go from module to plan, file and back, served": chain_served,
    "a learner's words go from module to plan, file and back, on a phone from disk": chain_on_a_phone_from_disk,
    "the learner's pages pass axe with everything in them": filled_pages,
    "two tabs at once lose nothing": two_tabs,
    "a learner is told when storage is disabled, and can save a file": storage_disabled,
    "a learner is told when storage is full, and can save a file": storage_full,
    "a learner is told when storage was emptied or damaged": storage_cleared,
    "a learner's text is never run": hostile,
    "files that are no records are refused with a reason": bad_files,
    "a shared file holds what was ticked and nothing else": shares,
    "paper shows the learner's words": paper,
}

"""The test can be taken by anyone, by keyboard alone, with stops; and it never loses or overwrites an answer."""

import json

from axe import RULES, WIDER_THAN_SCREEN
from axe_playwright_python.sync_playwright import Axe
from harness import Findings, browser, tab

TEST_PAGE = "test.html"
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
# More tab stops than any step has.
MOST_STOPS = 200

# Where the keyboard is: what kind of control, of which answer, and whether that answer is given.
HERE = """() => {
  const item = document.activeElement;
  const box = item.closest('fieldset');
  return {
    type: item.type || item.tagName, name: item.name || '', id: item.id, value: item.value,
    points: box ? box.querySelectorAll('input[type=radio]').length : 0,
    answered: Boolean(box && box.querySelector('input:checked')),
  };
}"""
STEP = "() => document.querySelector('.test-step:not(.off)').id"
# Whether the control with the focus lies under the bar at the bottom or above the top of the window.
COVERED = """() => {
  const item = document.activeElement.getBoundingClientRect();
  const bar = document.querySelector('.test-bar').getBoundingClientRect();
  if (document.activeElement.closest('.test-bar')) return false;
  return item.bottom > bar.top + 1 && bar.position !== 'static' || item.top < -1;
}"""


class Walk:
    """A learner in a profile of their own."""

    def __init__(self, findings, page, base):
        self.findings, self.page, self.base = findings, page, base
        page.on("pageerror", lambda error: findings.add("script", str(error)[:200]))
        page.on("console", lambda message: message.type == "error" and findings.add(
            "console", message.text[:200]))

    def open(self, name=TEST_PAGE):
        # A new document even where only the part after # differs.
        self.page.goto("about:blank")
        self.page.goto(self.base + name)

    def expect(self, truth, problem):
        self.findings.examined += 1
        if not truth:
            self.findings.add(self.step() if self.page.locator(".test-step").count() else "page", problem)

    def step(self):
        return self.page.evaluate(STEP)

    def record(self):
        return json.loads(self.page.evaluate("cursus.record.text()"))

    def attempts(self):
        return self.record().get("attempts", [])

    def answers(self):
        """The attempts without the time, which goes on."""
        return [{**attempt, "seconds": None} for attempt in self.attempts()]

    def axe(self, place):
        for scheme in ("light", "dark"):
            self.page.emulate_media(color_scheme=scheme)
            self.findings.examined += 1
            for violation in Axe().run(self.page, options={"runOnly": RULES}).response["violations"]:
                for node in violation["nodes"][:2]:
                    self.findings.add(
                        f"{place}, {scheme}",
                        f"{violation['help']} [{violation['id']}]: {node['html'][:160]}")

    def answer_step(self):
        """Answers everything on the step with Tab, digits, arrows and the space bar, and goes on with Enter."""
        page = self.page
        step = self.step()
        seen = 0
        while seen < MOST_STOPS:
            seen += 1
            page.keyboard.press("Tab")
            here = page.evaluate(HERE)
            if page.evaluate(COVERED):
                self.findings.add(step, f"the focus is out of sight on {here['name'] or here['id']}")
            if here["type"] == "radio" and not here["answered"]:
                if here["points"] > 2:
                    page.keyboard.press(str(1 + seen % (here["points"] - 1)))
                    # An arrow key moves the choice on, as in every group of radio buttons.
                    page.keyboard.press("ArrowRight")
                else:
                    page.keyboard.press("Space")
            elif here["name"] == "picks" and page.locator("input[name=picks]:checked").count() < self.pick_count():
                page.keyboard.press("Space")
            elif here["type"] == "textarea" and not here["value"]:
                page.keyboard.type("It happened on a Monday.")
            elif here["id"] == "test.next":
                page.keyboard.press("Enter")
                break
        self.findings.examined += seen
        page.wait_for_timeout(30)
        self.expect(
            page.evaluate("() => document.activeElement.getAttribute('aria-level') === '1' || !document.querySelector('.test')"),
            f"the focus is not on the heading after {step}")

    def pick_count(self):
        return int(self.page.locator("[data-count]").get_attribute("data-count"))

    def walk_to(self, step):
        """Answers step by step until one is shown."""
        for _ in range(40):
            if self.step() == step:
                return
            self.answer_step()
        self.findings.add(step, "cannot be reached")


def learner(site, base, check, **settings):
    findings = Findings("steps")
    with browser() as chrome, tab(chrome, **settings) as page:
        walk = Walk(findings, page, base)
        walk.open()
        check(site, walk)
    return findings


def by_keyboard(site, walk):
    page = walk.page
    total = page.locator("[data-field]").count()
    page.keyboard.press("Tab")  # the skip link
    page.locator("#page\\.main").focus()
    walk.answer_step()
    for _ in range(2):
        walk.answer_step()
    # A reload in the middle: the same step, the same answers.
    step, before = walk.step(), walk.answers()
    page.reload()
    walk.expect(walk.step() == step, "a reload leads elsewhere")
    walk.expect(walk.answers() == before, "a reload changes answers")
    # Later, from the beginning: the page offers to go on.
    walk.open()
    walk.expect(page.locator("#test\\.cards").is_visible(), "does not offer to go on")
    page.locator("#test\\.cards button").first.focus()
    page.keyboard.press("Enter")
    walk.expect(walk.step() == step, "goes on elsewhere than where it stopped")
    walk.walk_to("test.check")
    attempt = walk.attempts()[0]
    given = sum(len(rating) for rating in attempt["ratings"].values())
    walk.expect(given == total, f"keeps {given} of {total} ratings")
    if page.locator("[data-count]").count():
        walk.expect(len(attempt["picks"]) == walk.pick_count(), "does not keep the picks")
    walk.expect("date" not in attempt, "is finished before the report is asked for")
    walk.expect(isinstance(attempt["seconds"], int), "does not count the time")
    page.locator("#test\\.next").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/report.html*")
    walk.expect("date" in walk.attempts()[0], "is not finished with the report")
    # Taken again: the old answers stay.
    walk.open()
    walk.expect("2" in page.locator("#test\\.cards").inner_text(), "does not say when it was taken")
    page.locator("#test\\.cards .test-card-again button").click()
    page.locator("input[name=group]").first.check()
    attempts = walk.attempts()
    walk.expect(len(attempts) == 2 and attempts[0] == {**attempt, "date": attempts[0].get("date"),
                "seconds": attempts[0]["seconds"]}, "a second attempt touches the first")


def answers_change(site, walk):
    """The answers beside the scale clear the points and the other way round; a fourth pick is refused."""
    page = walk.page
    page.locator("input[name=group]").first.check()
    page.locator("#test\\.next").click()
    scale = page.locator("[data-field]").first
    item, rating = scale.get_attribute("data-field").rsplit(".", 1)

    def kept():
        return walk.attempts()[0]["ratings"].get(item, {}).get(rating)

    # Nothing may move when a point is chosen: the bold word has its room already.
    places = "() => [...document.querySelectorAll('.test-step:not(.off) .test-item')].map(item => item.getBoundingClientRect().top + scrollY)"
    before = page.evaluate(places)
    scale.locator("input[type=radio]").nth(0).check()
    walk.expect(page.evaluate(places) == before, "the page moves when a point is chosen")
    walk.expect(kept() == 1, "does not keep a point")
    scale.locator("input[type=checkbox]").check()
    walk.expect(isinstance(kept(), str), "does not keep that somebody cannot say")
    walk.expect(scale.locator("input[type=radio]:checked").count() == 0, "keeps a point beside “cannot say”")
    walk.expect(page.evaluate(places) == before, "the page moves when somebody cannot say")
    scale.locator("input[type=radio]").nth(1).check()
    walk.expect(kept() == 2 and not scale.locator("input[type=checkbox]").is_checked(), "does not take a point again")
    scale.locator("input[type=checkbox]").check()
    scale.locator("input[type=checkbox]").uncheck()
    walk.expect(kept() is None, "does not take an answer back")
    # From another tab.
    other = Walk(walk.findings, page.context.new_page(), walk.base)
    other.open(TEST_PAGE + walk.step().replace("test.", "#"))
    other.page.locator("[data-field]").nth(1).locator("input[type=radio]").nth(2).check()
    page.bring_to_front()
    page.wait_for_timeout(300)
    walk.expect(page.locator("[data-field]").nth(1).locator("input[type=radio]").nth(2).is_checked(),
                "does not show what another tab answered")
    scale.locator("input[type=radio]").nth(0).check()
    walk.expect(len(walk.attempts()) == 1 and sum(map(len, walk.attempts()[0]["ratings"].values())) == 2,
                "two tabs overwrite each other's answers")
    other.page.close()
    if page.locator("[data-count]").count():
        page.evaluate("location.hash = '#picks'")
        for number in range(walk.pick_count() + 1):
            page.locator("input[name=picks]").nth(number).click()
        walk.expect(len(walk.attempts()[0]["picks"]) == walk.pick_count(), "takes more picks than it asks for")
        walk.expect("problem" in page.locator("#test\\.picks\\.status").get_attribute("class"), "does not say that it was one too many")


def looks_again(site, walk):
    """A straight line, all wishes at the top, haste and gaps are asked about, and lead back."""
    page = walk.page
    page.locator("#test\\.next").click()
    walk.expect(page.locator("#test\\.group-problem").is_visible(), "does not ask for the group")
    page.locator("input[name=group]").first.check()
    page.locator("#test\\.next").click()
    points = int(page.locator("#test").get_attribute("data-points"))
    for rating, value in (("today", 2), ("wanted", points)):
        page.evaluate("""([rating, value]) => document.querySelectorAll(
            `[data-rating=${rating}] input[value="${value}"]`).forEach(input => input.click())""", [rating, value])
    page.evaluate("document.querySelector('[data-rating=today] input[type=checkbox]').click()")
    page.evaluate("document.querySelector('[data-rating=today] input[type=checkbox]').click()")
    page.evaluate("location.hash = '#check'")
    page.wait_for_timeout(50)
    words = page.locator("#test\\.words")
    remarks = page.locator("#test\\.remarks").inner_text()
    for name in ("straight", "top", "fast-one"):
        walk.expect(words.get_attribute(f"data-{name}")[:30] in remarks, f"does not ask about “{name}”")
    gap = page.locator("#test\\.remarks li", has=page.locator("ul"))
    walk.expect(gap.count() == 1, "does not list the answer that is missing")
    gap.locator("button").click()
    here = page.evaluate(HERE)
    walk.expect(here["type"] == "radio" and not here["answered"], "does not lead to the answer that is missing")


def hostile(site, walk):
    """Whatever an imported record holds, the page shows what it knows and breaks at nothing."""
    page = walk.page
    instrument = page.locator("#test").get_attribute("data-instrument")
    item = page.locator("[data-item]").first.get_attribute("data-item")
    evil = "<img src=x onerror=window.hacked=1>"
    records = [
        {"attempts": "none"},
        {"attempts": [None, 3, {"instrument": instrument}, {"instrument": {"id": instrument}}]},
        {"attempts": [{"instrument": {"id": instrument}, "started": evil, "group": evil, "picks": evil,
                       "ratings": {item: {"today": 99, "wanted": evil}, evil: {"today": 1}, "__proto__": 1},
                       "influence": [1], "stories": {"x": 1}, "seconds": evil}]},
        {"attempts": [{"instrument": {"id": instrument}, "date": evil, "ratings": evil}]},
    ]
    for record in records:
        page.evaluate("text => cursus.record.replace(text)", json.dumps(
            {"format": "cursus-learning-record", "version": 1, "learner": {"id": "x"}, **record}))
        walk.open()
        walk.expect(page.locator("#test\\.start").is_visible(), f"shows nothing for {record}")
        if page.locator("#test\\.cards button").count():
            page.locator("#test\\.cards button").first.click()
        walk.expect(page.locator(".test-step:not(.off)").count() == 1, f"stops at {record}")
        walk.expect(not page.evaluate("window.hacked"), "runs what a record holds")


def every_state(site, walk):
    page = walk.page
    walk.axe("start")
    page.locator("#test\\.next").click()
    walk.axe("start without a group")
    page.locator("input[name=group]").first.check()
    page.locator("#test\\.next").click()
    page.locator(".test-step:not(.off) [data-field] input[type=radio]").nth(1).check()
    page.locator(".test-step:not(.off) summary").click()
    walk.axe("dimension")
    for step in page.locator(".test-step").evaluate_all("steps => steps.map(step => step.id).slice(2)"):
        if page.locator(f"[id='{step}']").get_attribute("data-step") == "dimension":
            continue
        page.evaluate("step => { location.hash = step.replace('test.', '#'); }", step)
        page.wait_for_timeout(30)
        if step == "test.picks":
            page.locator("input[name=picks]").first.check()
        walk.axe(step)
    walk.open()
    walk.axe("going on")


def narrow(site, walk):
    """400 % of a laptop: nothing scrolls sideways on any step, and the bar leaves room to read."""
    page = walk.page
    for step in page.locator(".test-step").evaluate_all("steps => steps.map(step => step.id)"):
        if step != "test.start":
            page.evaluate("cursus.record.get().attempts || document.querySelector('input[name=group]').click()")
            page.evaluate("step => { location.hash = step.replace('test.', '#'); }", step)
            page.wait_for_timeout(20)
        wide = page.evaluate(WIDER_THAN_SCREEN)
        walk.expect(not wide, f"scrolls sideways because of {wide}")
        bar = page.locator(".test-bar").bounding_box()
        fixed = page.locator(".test-bar").evaluate("bar => getComputedStyle(bar).position === 'fixed'")
        walk.expect(not fixed or bar["height"] < page.viewport_size["height"] / 3, "the bar covers the page")


def targets(site, walk):
    """Points are large enough for a finger."""
    page = walk.page
    page.locator("input[name=group]").first.check()
    page.locator("#test\\.next").click()
    sizes = page.locator(".test-step:not(.off) .test-points label").evaluate_all(
        "labels => labels.map(label => { const box = label.getBoundingClientRect(); return [box.width, box.height]; })")
    walk.findings.examined += len(sizes)
    for width, height in sizes:
        if width < 44 or height < 44:
            walk.findings.add("a point", f"is {width:.0f} by {height:.0f} pixels")


def from_disk(check, **settings):
    return lambda site: learner(site, site.file_url, check, **settings)


def below(check, **settings):
    def run(site):
        with site.served("/a/b/") as base:
            return learner(site, base, check, **settings)
    return run


CHECKS = {
    "the test is taken by keyboard alone, on a phone, from disk": from_disk(by_keyboard, viewport=PHONE),
    "the test is taken by keyboard alone, on a laptop, below a path": below(by_keyboard, viewport=LAPTOP),
    "answers of the test change, and nothing moves": from_disk(answers_change, viewport=LAPTOP),
    "the test asks to look again": below(looks_again, viewport=LAPTOP),
    "the test bears any record": from_disk(hostile, viewport=LAPTOP),
    "axe finds nothing in any state of the test, phone": below(every_state, viewport=PHONE),
    "axe finds nothing in any state of the test, laptop": below(every_state, viewport=LAPTOP),
    "no step of the test scrolls sideways at 320 pixels": from_disk(
        narrow, viewport={"width": 320, "height": 512}),
    "no step of the test is covered at 400 %": from_disk(
        narrow, viewport={"width": 320, "height": 200}),
    "points of the test are large enough for a finger": from_disk(targets, viewport=PHONE),
}

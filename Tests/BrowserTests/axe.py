"""Pages in a real browser: accessibility, narrow screens, the keyboard, and silence on the network."""

from axe_playwright_python.sync_playwright import Axe
from harness import Findings, browser, tab

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = [390, 1280]
# WCAG 2.2, 1.4.10: 1280 pixels at 400 % are 320.
NARROWEST = 320
# Enough to leave the header and walk through a page's content.
TAB_STOPS = 40


def accessible(site, scheme):
    findings = Findings("page views")
    with site.served() as base, browser() as chrome:
        for width in WIDTHS:
            with tab(chrome, color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
                for name in site.samples(more=4):
                    page.goto(base + name)
                    findings.examined += 1
                    for violation in Axe().run(page, options={"runOnly": RULES}).response["violations"]:
                        for node in violation["nodes"][:3]:
                            findings.add(
                                f"{name} at {width}",
                                f"{violation['help']} [{violation['id']}]: {node['html'][:160]}"
                                + "".join(f"; {any_['message']}" for any_ in node["any"][:1]))
    return findings


def accessible_light(site):
    return accessible(site, "light")


def accessible_dark(site):
    return accessible(site, "dark")


WIDER_THAN_SCREEN = """() => {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return null;
  const scrolls = element => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')].filter(
    element => element.getBoundingClientRect().right > limit + 1 && !scrolls(element));
  const first = wide.at(-1);
  return first ? first.outerHTML.slice(0, 120) : 'something';
}"""


def fits_narrow(site):
    """Only tables and drawings may scroll sideways, inside boxes of their own."""
    findings = Findings("pages")
    with site.served() as base, browser() as chrome:
        with tab(chrome, viewport={"width": NARROWEST, "height": 640}) as page:
            for name in site.pages:
                page.goto(base + name)
                findings.examined += 1
                wide = page.evaluate(WIDER_THAN_SCREEN)
                if wide:
                    findings.add(name, f"scrolls sideways at {NARROWEST} pixels because of {wide}")
    return findings


def silent(site, base):
    findings = Findings("pages")
    with browser() as chrome, tab(chrome) as page:
        place = [""]

        def guard(route):
            url = route.request.url
            if url.startswith((base, "data:", "blob:")):
                route.continue_()
            else:
                findings.add(place[0], f"asks for {url[:120]}")
                route.abort()

        page.context.route("**/*", guard)
        page.on("websocket", lambda socket: findings.add(place[0], f"opens {socket.url[:120]}"))
        page.on("console", lambda message: message.type == "error" and findings.add(
            place[0], f"console: {message.text[:200]}"))
        page.on("pageerror", lambda error: findings.add(place[0], f"script: {str(error)[:200]}"))
        for name in site.samples(more=4):
            place[0] = name
            page.goto(base + name)
            # Give late scripts the chance to misbehave.
            page.mouse.wheel(0, 4_000)
            page.wait_for_load_state("networkidle")
            findings.examined += 1
    return findings


def silent_served(site):
    with site.served("/a/b/") as base:
        return silent(site, base)


def silent_from_disk(site):
    return silent(site, site.file_url)


# Notes how everything looks before it has focus, to compare with how it looks when it has.
LOOK = """
  const look = element => {
    const style = getComputedStyle(element);
    // The width of an outline that is not drawn still has a value, and it means nothing.
    const outline = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 ? 'none'
      : style.outlineStyle + style.outlineWidth + style.outlineColor;
    return outline + ['boxShadow', 'backgroundColor', 'color', 'borderTopColor', 'borderTopWidth',
      'borderBottomColor', 'borderBottomWidth', 'textDecorationLine', 'textDecorationThickness',
      'stroke', 'strokeWidth', 'fill',
    ].map(name => style[name]).join('|');
  };
"""
REMEMBER_LOOKS = "() => {" + LOOK + """
  window.looks = new Map([...document.querySelectorAll('*')].map(item => [item, look(item)]));
}"""
FOCUS = "() => {" + LOOK + """
  const item = document.activeElement;
  if (!item || item === document.body || item === document.documentElement) return null;
  const box = [...item.getClientRects()].find(rect => rect.width > 1 && rect.height > 1);
  const points = box ? [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].map(
    ([x, y]) => [box.left + x * box.width, box.top + y * box.height]) : [];
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    // A label may lie over the control it belongs to.
    return top && (item.contains(top) || top.contains(item) || (top.closest('label')?.control === item));
  });
  // A box may show the focus of what is in it, and a link in a drawing shows it on its shape.
  const changed = [item, item.parentElement, ...item.querySelectorAll('circle, rect')].some(
    element => window.looks.has(element) && window.looks.get(element) !== look(element));
  const text = item.outerHTML.slice(0, 100);
  return {text, seen, changed, known: window.looks.has(item), href: item.getAttribute('href')};
}"""


def keyboard(site):
    findings = Findings("tab stops")
    with site.served() as base, browser() as chrome, tab(chrome) as page:
        for name in site.samples():
            page.goto(base + name)
            if page.locator("meta[http-equiv=refresh]").count():
                continue
            page.evaluate(REMEMBER_LOOKS)
            page.keyboard.press("Tab")
            first = page.evaluate(FOCUS)
            if not first or not (first["href"] or "").startswith("#"):
                findings.add(name, f"the first tab stop is no skip link: {(first or {}).get('text')}")
            elif not first["seen"]:
                findings.add(name, "the skip link stays hidden when it has the focus")
            stops = 0
            stop = first
            while stop and stops < TAB_STOPS:
                stops += 1
                if stop["known"] and not stop["changed"]:
                    findings.add(name, f"the focus does not show on {stop['text']}")
                if not stop["seen"]:
                    findings.add(name, f"the focus is out of sight on {stop['text']}")
                page.keyboard.press("Tab")
                stop = page.evaluate(FOCUS)
            findings.examined += stops
            if first and (first["href"] or "").startswith("#"):
                findings.problems += skip_problems(page, base + name, name, first["href"])
    return findings


def skip_problems(page, address, name, href):
    """Uses the skip link: the next tab stop must lie in what it promised to skip to."""
    page.goto("about:blank")
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    skipped = page.evaluate("""href => {
      const target = document.getElementById(href.slice(1));
      if (!target) return false;
      const beyond = item => target.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING;
      // When nothing there takes the focus, it goes round to the start, and that is right.
      const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
      return Boolean(beyond(document.activeElement) || !stops.some(beyond));
    }""", href)
    return [] if skipped else [f"{name}: the skip link {href} does not move the focus on"]


CHECKS = {
    "axe finds nothing on any type of page, light": accessible_light,
    "axe finds nothing on any type of page, dark": accessible_dark,
    "no page scrolls sideways at 320 pixels": fits_narrow,
    "pages served below a path ask no other host and report no error": silent_served,
    "pages opened from disk ask no other host and report no error": silent_from_disk,
    "the keyboard finds a skip link first and always shows where it is": keyboard,
}

"""The search page finds a module by a word of its title, served and from disk."""

import re

from harness import Findings, browser, tab

SEARCH_PAGE = "search.html"
# Types of page that a learner would look for, best first.
WANTED_KINDS = ["module", "lesson", "case", "section"]
NO_SUCH_WORD = "zzqxjv"


def wanted_page(site):
    for kind in WANTED_KINDS:
        if kind in site.kinds:
            return site.kinds[kind][0]
    raise RuntimeError("the site has no page of a module to look for")


def title_word(page):
    title = page.locator("h1").first.inner_text()
    return max(re.findall(r"[^\W\d_]+", title), key=len)


def finds(site, base):
    findings = Findings("searches")
    wanted = wanted_page(site)
    with browser() as chrome, tab(chrome) as page:
        page.goto(base + wanted)
        word = title_word(page)

        def look(how, address, typed):
            findings.examined += 1
            page.goto(base + address)
            if typed:
                page.locator("main input[name=q]").fill(typed)
            results = page.locator("#search-results a")
            try:
                results.first.wait_for(timeout=5_000)
            except Exception:
                findings.add(SEARCH_PAGE, f"shows nothing for “{word}”, {how}")
                return
            targets = [link.evaluate("link => link.href") for link in results.all()]
            if not any(target.partition("#")[0].partition("?")[0] == base + wanted for target in targets):
                findings.add(SEARCH_PAGE, f"does not find {wanted} for “{word}”, {how}")

        look("typed", SEARCH_PAGE, word)
        # A search that fails once would only wait and fail again.
        if not findings.problems:
            look("typed in capitals", SEARCH_PAGE, word.upper())
            look("in the address", f"{SEARCH_PAGE}?q={word}", None)

        page.goto(base + SEARCH_PAGE)
        page.locator("main input[name=q]").fill(NO_SUCH_WORD)
        page.wait_for_timeout(500)
        findings.examined += 1
        if page.locator("#search-results a").count():
            findings.add(SEARCH_PAGE, f"finds something for “{NO_SUCH_WORD}”")
    return findings


def finds_served(site):
    with site.served("/a/b/") as base:
        return finds(site, base)


def finds_from_disk(site):
    return finds(site, site.file_url)


CHECKS = {
    "search finds a module by a word of its title, served": finds_served,
    "search finds a module by a word of its title, from disk": finds_from_disk,
}

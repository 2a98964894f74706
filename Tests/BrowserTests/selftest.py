"""Proves that every check can fail: a tiny good site passes all, and each small fault is found."""

import tempfile
from pathlib import Path

import axe
import links
import nu
import search
import wellformed
from harness import Findings, browser, run_check

NAME = "each check finds the fault made for it, and none in a good site"

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'none'; form-action 'self'; base-uri 'none'")

PAGE = """<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="{policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>{title}</title>
<link rel="icon" href="{root}icon.svg" />
<link rel="stylesheet" href="{root}style.css" />
<script src="{root}search.js" defer="defer"></script>
</head>
<body class="page-{kind}">
<a class="skip" href="#main">Skip to the text</a>
<nav aria-label="Site"><ul><li><a href="{root}index.html">Home</a></li></ul></nav>
<main id="main">
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""

STYLE = """
:root { color-scheme: light dark; }
body { background: #fff; color: #222; }
a { color: #124; display: inline-block; min-height: 24px; }
:focus-visible { outline: 3px solid #05a; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 0; background: #fff; }
@media (prefers-color-scheme: dark) {
  body { background: #111; color: #eee; }
  a { color: #bdf; }
  .skip:focus { background: #111; }
  :focus-visible { outline-color: #fd5; }
}
"""

# The smallest search that works: the word list is in the script, as on the real site.
SEARCH = """
const field = document.querySelector('main input[name=q]');
const show = () => {
  const list = document.getElementById('search-results');
  list.replaceChildren();
  if ('Listening well'.toLowerCase().split(' ').includes(field.value.toLowerCase())) {
    const link = document.createElement('a');
    link.href = 'how/listening.html';
    link.textContent = 'Listening well';
    list.append(document.createElement('li'));
    list.firstChild.append(link);
  }
};
if (field) {
  field.addEventListener('input', show);
  field.value = new URLSearchParams(location.search).get('q') || '';
  show();
}
"""

SEARCH_BODY = """<form action="search.html" method="get" role="search">
<p><label for="q">Search</label> <input id="q" type="search" name="q" /></p>
</form>
<ol id="search-results"></ol>"""


def page(kind, title, body, root=""):
    return PAGE.format(policy=POLICY, kind=kind, title=title, body=body, root=root)


def good_site():
    return {
        "index.html": page("home", "Home", (
            "<p><a href=\"how/listening.html#first\">Listening</a> "
            "<a href=\"search.html\">Search</a> "
            "<a rel=\"external\" href=\"https://example.org/\">A source</a></p>")),
        "how/listening.html": page(
            "module", "Listening well", "<h2 id=\"first\">First</h2>\n<p>Listen.</p>", "../"),
        "search.html": page("search", "Search", SEARCH_BODY),
        "style.css": STYLE,
        "search.js": SEARCH,
        "icon.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>",
    }


def replaced(name, old, new):
    def change(files):
        assert old in files[name], f"{old} is not in {name}"
        files[name] = files[name].replace(old, new, 1)
    return change


def in_body(text):
    return replaced("index.html", "</main>", text + "</main>")


# Fault, check that has to find it, words of what it has to say.
FAULTS = [
    (in_body("<a href=\"gone.html\">x</a>"), links.links_at_root, "leads nowhere"),
    (in_body("<a href=\"how/\">x</a>"), links.links_from_disk, "leads nowhere"),
    (in_body("<a href=\"how/listening.html#gone\">x</a>"), links.links_below, "no element has the id"),
    (in_body("<a href=\"/search.html\">x</a>"), links.links_at_root, "absolute path"),
    (in_body("<a href=\"../x/index.html\">x</a>"), links.links_below, "leads out of the site"),
    (in_body("<a href=\"https://example.org/x\">x</a>"), links.links_at_root, "another host"),
    (in_body("<a href=\"//example.org/x\">x</a>"), links.links_at_root, "another host"),
    (in_body("<img alt=\"\" src=\"icon.svg\" srcset=\"gone.png 2x\" />"), links.links_from_disk,
     "leads nowhere"),
    (replaced("style.css", "body {", "body { background-image: url(gone.png);"),
     links.links_from_disk, "leads nowhere"),
    (in_body("<p>one <br> two</p>"), wellformed.well_formed, "not well-formed"),
    (in_body("<p>one&nbsp;two</p>"), wellformed.well_formed, "not well-formed"),
    (replaced("icon.svg", "</svg>", ""), wellformed.well_formed, "not well-formed"),
    (replaced("index.html", "http-equiv=\"Content-Security-Policy\"", "name=\"policy\""),
     wellformed.policy, "has no Content-Security-Policy"),
    (replaced("index.html", "script-src 'self'", "script-src 'unsafe-inline'"), wellformed.policy,
     "'unsafe-inline'"),
    (replaced("index.html", "img-src 'self'", "img-src https://example.org"), wellformed.policy,
     "https://example.org"),
    (in_body("<p style=\"color: red\">x</p>"), wellformed.nothing_inline, "style attribute"),
    (in_body("<script>x</script>"), wellformed.nothing_inline, "inline script"),
    (in_body("<p onclick=\"x()\">x</p>"), wellformed.nothing_inline, "event attribute"),
    (in_body("<p id=\"main\">x</p>"), wellformed.structure, "twice"),
    (in_body("<h1>x</h1>"), wellformed.structure, "2 h1"),
    (replaced("index.html", " lang=\"en\"", ""), wellformed.structure, "no lang"),
    (in_body("<ul><p>x</p></ul>"), nu.valid, "not allowed as child"),
    (replaced("style.css", "color: #222", "color: #bbb"), axe.accessible_light, "color-contrast"),
    (replaced("style.css", "color: #eee", "color: #444"), axe.accessible_dark, "color-contrast"),
    (in_body("<table><tr><td>" + "w" * 60 + "</td></tr></table>"), axe.fits_narrow,
     "scrolls sideways"),
    (in_body("<img alt=\"\" src=\"http://192.0.2.1/x.png\" />"), axe.silent_served, "console"),
    (lambda files: (
        replaced("index.html", "img-src 'self'", "img-src *")(files),
        in_body("<img alt=\"\" src=\"http://192.0.2.1/x.png\" />")(files)),
     axe.silent_served, "asks for http://192.0.2.1"),
    (replaced("search.js", "const field", "nothing.here; const field"), axe.silent_from_disk, "script"),
    (replaced("index.html", "<a class=\"skip\" href=\"#main\">Skip to the text</a>", ""),
     axe.keyboard, "no skip link"),
    (replaced("index.html", "href=\"#main\"", "href=\"#nowhere\""), axe.keyboard,
     "does not move the focus"),
    (replaced("style.css", ".skip:focus { left: 0;", ".skip:focus {"), axe.keyboard, "stays hidden"),
    (replaced("style.css", "outline: 3px solid #05a", "outline: 0"), axe.keyboard,
     "focus does not show"),
    (replaced("search.js", "how/listening.html", "index.html"), search.finds_served, "does not find"),
    (replaced("search.js", "list.firstChild.append(link)", "link"), search.finds_from_disk,
     "shows nothing"),
    (replaced("search.js", ".includes(field.value.toLowerCase())", ""), search.finds_from_disk,
     "finds something"),
]


def write(files, folder):
    for name, text in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run():
    # One browser for all: starting one for every fault would take most of the time.
    with browser():
        return find_all()


def find_all():
    findings = Findings("faults")
    with tempfile.TemporaryDirectory() as folder:
        write(good_site(), folder)
        for module in (axe, nu, search, links, wellformed):
            for name, check in module.CHECKS.items():
                for problem in run_check(check, folder).problems:
                    findings.add(f"a good site fails “{name}”", problem)
    for change, check, expected in FAULTS:
        files = good_site()
        change(files)
        with tempfile.TemporaryDirectory() as folder:
            write(files, folder)
            problems = run_check(check, folder).problems
        findings.examined += 1
        if not any(expected in problem for problem in problems):
            findings.add(f"{check.__name__} misses a fault", f"no “{expected}” in {problems}")
    with tempfile.TemporaryDirectory() as folder:
        if not run_check(wellformed.structure, folder).problems:
            findings.add("a site without pages", "passes")
    return findings


if __name__ == "__main__":
    result = run()
    print("\n".join(result.problems) or f"{result.examined} faults found")
    raise SystemExit(bool(result.problems))

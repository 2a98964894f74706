"""Pictures of every type of page, to be looked at by people. Not a test.

    .venv/bin/python Tests/BrowserTests/screenshots.py SITE FOLDER [KIND ...]

For each type: phone (390) and laptop (1280), light and dark, and the printed pages.
"""

import subprocess
import sys
from pathlib import Path

from harness import Site, browser, tab

VIEWS = [(390, "light"), (1280, "light"), (390, "dark"), (1280, "dark")]
# The handbook would print for minutes and nobody looks at its hundredth page.
PRINTED_PAGES = 4
TALLEST = 6_000


def photograph(chrome, address, stem):
    for width, scheme in VIEWS:
        with tab(chrome, color_scheme=scheme, viewport={"width": width, "height": 900}) as page:
            page.goto(address)
            page.wait_for_load_state("networkidle")
            height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
            page.set_viewport_size({"width": width, "height": max(900, height)})
            page.screenshot(path=f"{stem}-{width}-{scheme}.png")


def print_out(chrome, address, stem):
    with tab(chrome) as page:
        page.goto(address)
        page.pdf(path=f"{stem}.pdf", format="A4", prefer_css_page_size=True)
    subprocess.run(
        ["pdftoppm", "-png", "-r", "70", "-l", str(PRINTED_PAGES), f"{stem}.pdf", f"{stem}-print"],
        check=True)


def main():
    if len(sys.argv) < 3:
        sys.exit("usage: screenshots.py SITE FOLDER [KIND ...]")
    site, folder, wanted = Site(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    folder.mkdir(parents=True, exist_ok=True)
    with site.served() as base, browser() as chrome:
        for kind, pages in site.kinds.items():
            if wanted and kind not in wanted:
                continue
            stem = folder / kind.replace("/", "-").removesuffix(".html")
            photograph(chrome, base + pages[0], stem)
            print_out(chrome, base + pages[0], stem)
            print(f"{kind}: {pages[0]}", flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Sets documents with one tool in one process: worker.py TOOL SOURCE... ; prints the seconds of each as JSON.

The PDF of every source lands beside it as NAME.TOOL.pdf. The seconds leave out the start of the tool (module, browser).
"""

import contextlib
import json
import os
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


@contextlib.contextmanager
def typst(sources):
    import typst

    # One compiler for all, with the few fonts that are used: with hundreds to choose from it takes about twice as long.
    root = os.path.commonpath([source.parent for source in sources])
    fonts = str(sources[0].parent / "fonts")
    compiler = typst.Compiler(root=root, font_paths=[fonts], ignore_system_fonts=True)

    def set_one(source, target):
        compiler.compile(input=str(source), output=str(target), pdf_standards=["ua-1"])
    yield set_one


@contextlib.contextmanager
def weasyprint(sources):
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    more = [weasyprint.CSS(HERE / "weasyprint.css", font_config=fonts)]

    def set_one(source, target):
        weasyprint.HTML(source).write_pdf(target, pdf_variant="pdf/ua-1", stylesheets=more, font_config=fonts)
    yield set_one


@contextlib.contextmanager
def chromium(sources):
    sys.path.insert(0, str(HERE.parents[1] / "Tests/BrowserTests"))
    from harness import browser, tab

    with browser() as chrome, tab(chrome) as page:
        def set_one(source, target):
            page.goto(source.as_uri())
            page.pdf(path=target, prefer_css_page_size=True, tagged=True, outline=True)
        yield set_one


TOOLS = {"typst": typst, "weasyprint": weasyprint, "chromium": chromium}


def main():
    tool, *sources = sys.argv[1:]
    sources = [Path(source).resolve() for source in sources]
    times = []
    with TOOLS[tool](sources) as set_one:
        for source in sources:
            start = time.perf_counter()
            set_one(source, source.with_suffix(f".{tool}.pdf"))
            times.append(time.perf_counter() - start)
    print(json.dumps(times))


if __name__ == "__main__":
    main()

"""The same content in each tool's own form: a learning record or a course for us, HTML, Typst markup."""

import re
import shutil
import xml.etree.ElementTree as xml
from dataclasses import dataclass
from pathlib import Path

from typesetters import drawings, page, typst_markup

HERE = Path(__file__).resolve().parent
FONTS = Path("/usr/share/fonts/truetype/noto")


@dataclass
class Content:
    """One document: its words, and the file that each of the other tools reads."""

    counts: dict
    typst: Path
    html: Path


def stylesheets(tree, folder):
    parts = [style.text for style in tree.iter("style")]
    parts += [(folder / link.get("href")).read_text(encoding="utf-8")
              for link in tree.iter("link") if link.get("rel") == "stylesheet"]
    return "\n".join(parts)


def for_print(tree, title):
    """The page with its drawings' inks, our fonts, running heads, and nothing that only a screen uses."""
    head = tree.find("head")
    for child in list(head):
        if child.tag == "script" or child.get("http-equiv"):
            head.remove(child)
    style = xml.SubElement(head, "style")
    style.text = (HERE / "print.css").read_text(encoding="utf-8").replace("$title", title)
    return "<!DOCTYPE html>\n" + xml.tostring(tree, encoding="unicode", method="html")


def prepare(path):
    """Reads a page of ours; writes NAME.typ and NAME.print.html beside it."""
    tree = page.read(path)
    title = tree.findtext("head/title")
    main = next(tree.iter("main"))
    drawings.ink(tree, drawings.rules(stylesheets(tree, path.parent)))
    counts = page.expected(main)
    html = path.with_suffix(".print.html")
    html.write_text(for_print(tree, re.sub(r'["\\]', "", title)), encoding="utf-8")
    typst = path.with_suffix(".typ")
    shutil.copy(HERE / "template.typ", path.parent)
    fonts = path.parent / "fonts"
    if not fonts.exists():
        fonts.mkdir()
        for name in (f"Noto{family}-{cut}.ttf" for family in ("Sans", "Serif")
                     for cut in ("Regular", "Bold", "Italic", "BoldItalic")):
            (fonts / name).symlink_to(FONTS / name)
    typst_markup.write(tree, typst, title)
    return Content(counts, typst, html)

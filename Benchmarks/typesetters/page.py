"""A page of ours as a tree, and the words of it that stand on paper."""

import re
import unicodedata
import xml.etree.ElementTree as xml
from collections import Counter

INLINE = {"a", "strong", "em", "b", "i", "cite", "small", "span", "code", "del", "sub", "sup", "br", "label", "input"}
# What the theme's print stylesheet hides, and what every tool makes in its own way: contents and drawings.
OFF_PAPER = {"head", "script", "nav", "footer", "svg", "img"}
OFF_PAPER_CLASSES = {
    "skip", "top", "path-note", "answer-hint", "feedback", "loop-text", "print-hint", "downloads", "lines",
    "report-lines"}


def read(path):
    """Pages of ours are well-formed XML too; the browser tests look after that."""
    tree = xml.fromstring(path.read_text(encoding="utf-8"))
    for element in tree.iter():
        element.tag = element.tag.rpartition("}")[2]
    return tree


def classes(element):
    return element.get("class", "").split()


def is_on_paper(element):
    return not (element.tag in OFF_PAPER or element.get("hidden") or OFF_PAPER_CLASSES & set(classes(element)))


def words(element):
    """All text of an element in one line."""
    return " ".join("".join(element.itertext()).split())


def plain(text):
    """Letters and digits alone: line breaks, hyphens, ligatures and capitals are the tools' own business."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def blocks(element):
    """Every run of text that stands on paper by itself: a paragraph, a cell, a heading, an entry of a list."""
    run = element.text or ""
    for child in element:
        if is_on_paper(child):
            if child.tag in INLINE:
                inside = list(blocks(child))
                run += "".join(inside)
            else:
                yield from filter(plain, [run])
                run = ""
                yield from blocks(child)
        run += child.tail or ""
    yield from filter(plain, [run])


def expected(tree):
    """How often each block must be found, but for two kinds that every tool words in its own way."""
    # A table that can be folded has two names, and paper shows one of them; our handbook tells a case's country too.
    free = [part for fold in tree.iter("details") for part in fold.iter() if part.tag in ("summary", "caption")]
    free += [line for line in tree.iter("p") if "eyebrow" in classes(line)]
    return Counter(map(plain, blocks(tree))) - Counter(plain(words(each)) for each in free)


def missing(counts, *texts):
    """Blocks that are not there as often as they should be, in any of a document's texts; a text is a list of pages."""
    whole = ["".join(pages) for pages in texts]
    return [block for block, count in counts.items()
            if max(text.count(block) for text in whole) < count and not any(goes_on(pages, block) for pages in texts)]


def goes_on(pages, block, least=8):
    """In a column of several a paragraph may go on over the page; then the other column stands between its parts."""
    return len(block) > 40 and any(
        block[:cut] in page and block[cut:] in following
        for page, following in zip(pages, pages[1:]) if block[:least] in page
        for cut in range(least, len(block) - least))

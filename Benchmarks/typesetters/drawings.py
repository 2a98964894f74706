"""Drawings inside of a page as pictures that stand alone: the stylesheet's inks become attributes."""

import re
import xml.etree.ElementTree as xml

from typesetters.page import classes, is_on_paper

SVG = "http://www.w3.org/2000/svg"
INKS = {"fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "font-size",
        "font-weight", "font-family"}
FONTS = {"--serif": "Noto Serif", "--sans": "Noto Sans", "--r-serif": "Noto Serif", "--r-sans": "Noto Sans"}
SIMPLE = re.compile(r"(:root|[a-zA-Z]*(\.[\w-]+)*)( (:root|[a-zA-Z]*(\.[\w-]+)*))*")


def rules(stylesheet):
    """Plain rules outside of @media, weakest first: the parts of the selector, and what it sets."""
    text = re.sub(r"/\*.*?\*/", "", stylesheet, flags=re.S)
    text = re.sub(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", text)
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        pairs = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        values = {name.strip(): value.strip() for name, value in pairs.items()}
        font = re.fullmatch(r"(\d+) ([\d.]+px) (.*)", values.pop("font", ""))
        if font:
            values.update(zip(("font-weight", "font-size", "font-family"), font.groups()))
        values = {name: value for name, value in values.items() if name in INKS or name.startswith("--")}
        for selector in map(str.strip, selectors.split(",")):
            if values and SIMPLE.fullmatch(selector):
                found.append((selector.replace(":root", "html").split(), values))
    return sorted(found, key=lambda rule: sum(part.count(".") for part in rule[0]))


def is_meant(part, element):
    tag, *names = part.split(".")
    return tag in ("", element.tag) and set(names) <= set(classes(element))


def values_of(element, above, stylesheet):
    """What the rules set on an element below others."""
    values = {}
    for (*outer, last), pairs in stylesheet:
        ancestors = iter(above)
        if is_meant(last, element) and all(any(is_meant(part, each) for each in ancestors) for part in outer):
            values.update(pairs)
    return values


def ink(element, stylesheet, above=(), known=None, in_drawing=False):
    """Gives every element of every drawing its inks as attributes."""
    values = values_of(element, above, stylesheet)
    known = {**(known or {}), **{name: value for name, value in values.items() if name.startswith("--")}, **FONTS}
    in_drawing = in_drawing or element.tag == "svg"
    if in_drawing:
        for name in INKS & set(values):
            value = values[name]
            while "var(" in value:
                value = re.sub(r"var\((--[\w-]+)\)", lambda match: known[match.group(1)], value)
            element.set(name, value)
    for child in element:
        ink(child, stylesheet, (*above, element), known, in_drawing)


def label(drawing):
    """What a screen reader is told."""
    parts = [drawing.findtext(tag, "") for tag in ("title", "desc")]
    return drawing.get("aria-label") or ". ".join(filter(None, parts))


def alone(drawing):
    """A drawing as a file's text."""
    drawing.set("xmlns", SVG)
    drawing.set("font-family", drawing.get("font-family", "Noto Sans"))
    return xml.tostring(drawing, encoding="unicode")


def on_paper(element):
    """The drawings that stand on paper; of the two forms of a chart, the wide one."""
    if element.tag == "svg":
        if "report-narrow" not in classes(element):
            yield element
    elif is_on_paper(element):
        for child in element:
            yield from on_paper(child)

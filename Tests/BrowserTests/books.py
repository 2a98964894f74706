"""Handbook and workbook of a site: files that readers accept, with everything of the course in them."""

import html
import re
import subprocess
from pathlib import Path

from harness import Findings

ANYTHING = re.compile(r"\s+")


def words(text):
    """A text without spaces and hyphens, which line ends change."""
    return ANYTHING.sub("", html.unescape(text)).replace("\u00ad", "")


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


def read_aloud(path):
    """The words of a document in the order of its structure, as a screen reader says them."""
    tree = output_of("pdfinfo", "-struct-text", path)
    return words("".join(re.findall(r'^\s*"(.*)"$', tree, re.MULTILINE)))


def books(site):
    return [Path(site.folder, name) for name in ("handbook.pdf", "workbook.pdf") if Path(site.folder, name).exists()]


def readers_accept(site):
    """PDF/UA-1 and PDF/A-2a by page-validation, the file by qpdf, the tree by pdfinfo."""
    import page as validator  # page-validation: the rules of PDF/UA-1 and PDF/A

    findings = Findings("documents")
    for path in books(site):
        findings.examined += 1
        checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
        if checked.returncode != 0:
            findings.add(path.name, checked.stdout + checked.stderr)
        for profile in ("ua1", "2a"):
            for failure in validator.validate_pdf(str(path), profile=profile).failures:
                findings.add(f"{path.name} by {profile}", f"{failure.rule_id}: {failure.message}")
        facts = output_of("pdfinfo", path)
        if not re.search(r"^Tagged:\s+yes$", facts, re.MULTILINE):
            findings.add(path.name, "is not tagged")
        if not re.search(r"^Page size:\s+595.28 x 841.89 pts \(A4\)$", facts, re.MULTILINE):
            findings.add(path.name, "is not on A4")
        tree = output_of("pdfinfo", "-struct", path)
        if not tree.lstrip().startswith("Document"):
            findings.add(path.name, "has no structure that begins with Document")
        levels = [int(level) for level in re.findall(r"^\s*H([1-6])\b", tree, re.MULTILINE)]
        for before, after in zip(levels, levels[1:]):
            if after > before + 1:
                findings.add(path.name, f"goes from H{before} to H{after}")
                break
        for kind in ("Table", "TH", "L", "LI", "Lbl", "Link", "Figure") if path.name == "handbook.pdf" else ("Table", "L"):
            if not re.search(rf"^\s*{kind}\b", tree, re.MULTILINE):
                findings.add(path.name, f"has no element {kind}")
    return findings


def hold_the_course(site):
    """Every paragraph, heading and item of the handbook's page is in the handbook's PDF."""
    findings = Findings("texts")
    handbook = Path(site.folder, "handbook.pdf")
    if not handbook.exists():
        findings.add("handbook.pdf", "is not there; are the fonts installed?")
        return findings
    text = read_aloud(handbook)
    page = Path(site.folder, "handbook.html").read_text(encoding="utf-8")
    body = page[page.index('<section class="chapter'):page.index("</main>")]
    # Paragraphs with a class are labels and hints for the screen.
    for block in re.findall(r"<(?:h[1-6]|dt|th|td)\b[^>]*>(.*?)</(?:h[1-6]|dt|th|td)>|<p>(.*?)</p>", body, re.DOTALL):
        block = block[0] or block[1]
        plain = re.sub(r"<[^>]+>", "", block)
        if not plain.strip() or "<svg" in block:
            continue
        findings.examined += 1
        # Links and citations carry page numbers and notes their marks on paper: the words between them count.
        for piece in re.split(r"<(?:a|sup)\b.*?</(?:a|sup)>", block, flags=re.DOTALL):
            plain = words(re.sub(r"<[^>]+>", "", piece))
            if plain and plain not in text:
                findings.add("handbook.pdf", f"lacks “{re.sub(r'<[^>]+>', '', piece).strip()}”")
    reflections = Path(site.folder, "reflections.html").read_text(encoding="utf-8")
    workbook = read_aloud(Path(site.folder, "workbook.pdf"))
    for block in re.findall(r'<div class="reflection-question"[^>]*>(.*?)</div>', reflections, re.DOTALL):
        for piece in re.findall(r"<p>(.*?)</p>", block, re.DOTALL):
            findings.examined += 1
            for part in re.split(r"<[^>]+>", piece):
                if words(part) not in workbook:
                    findings.add("workbook.pdf", f"lacks “{part}”")
    return findings


CHECKS = {
    "books: handbook and workbook are sound and accessible PDF": readers_accept,
    "books: handbook and workbook hold the whole course": hold_the_course,
}

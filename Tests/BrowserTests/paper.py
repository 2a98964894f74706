"""Reports as PDF: the same bytes in Chromium as natively, and the button on the page."""

import base64
import contextlib
import json
import struct
import subprocess
import tempfile
from pathlib import Path

from engine import NATIVE, POLICY, random_record, site_kit
from harness import Findings, Site, browser, tab

FONT_FOLDERS = ["/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/Library/Fonts"]
FONT_NAMES = [f"Noto{family}-{cut}.ttf" for family in ("Sans", "Serif")
              for cut in ("Regular", "Bold", "Italic", "BoldItalic")] + ["NotoSansMath-Regular.ttf"]
RECORDS = 200
# Sets each record and gives a hash of the bytes, which says as much as the bytes and is quicker to carry.
SET = """([kit, records]) => new Promise(done => cursus.typesetter(async (engine, problem) => {
    if (!engine) { done(problem); return; }
    const fonts = await Promise.all(cursus.fonts.map(async text => {
        const packed = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
        const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
        return new Uint8Array(await new Response(stream).arrayBuffer());
    }));
    const answers = [];
    for (const record of records) {
        const answer = engine.runBytes("paper.personal", [kit, record, {}, ...fonts]);
        const hash = await crypto.subtle.digest("SHA-256", answer.parts[0]);
        answers.push([answer.ok, answer.parts[0].length, btoa(String.fromCharCode(...new Uint8Array(hash)))]);
    }
    done(answers);
}))"""


# The same for a group: one document of many records.
SET_TEAM = SET.replace("""for (const record of records) {
        const answer = engine.runBytes("paper.personal", [kit, record, {}, ...fonts]);""", """for (const team of records) {
        const files = team.flatMap((record, index) => ["person-" + index, record]);
        const answer = engine.runBytes("paper.team", [kit, {paper: "letter"}, ...fonts, ...files]);""")


def fonts():
    """The font files of the machine, in the order of the engine."""
    return [next(path for path in (Path(folder, name) for folder in FONT_FOLDERS) if path.exists()).read_bytes()
            for name in FONT_NAMES]


def natively(kit, records):
    """Of each record its PDF; of a list of records that of the group."""
    def packed(data):
        return struct.pack("<I", len(data)) + data

    files = b"".join(map(packed, fonts()))
    for record in records:
        if isinstance(record, str):
            parts = (b"paper.personal", kit.encode(), record.encode(), b"{}")
            rest = b""
        else:
            parts = (b"paper.team", kit.encode(), b'{"paper":"letter"}')
            rest = b"".join(packed(f"person-{index}".encode()) + packed(each.encode())
                            for index, each in enumerate(record))
        message = b"".join(map(packed, parts)) + files + rest
        data = subprocess.run(
            [NATIVE], input=packed(message), capture_output=True, check=True).stdout
        length = struct.unpack_from("<I", data, 4)[0]
        start = 8 + length
        size = struct.unpack_from("<I", data, start)[0]
        yield data[8:8 + length] == b"ok", data[start + 4:start + 4 + size]


@contextlib.contextmanager
def typesetter_page(site):
    """A page with the site's typesetter and fonts and nothing else, from a server, where hashes may be made."""
    with tempfile.TemporaryDirectory() as folder:
        for script in ("typesetter", "fonts"):
            name = next(each for each in sorted(site.files) if each.startswith(f"assets/{script}."))
            Path(folder, script + ".js").write_text(site.text(name), encoding="utf-8")
        Path(folder, "index.html").write_text(
            "<!DOCTYPE html><html lang='en'><meta charset='utf-8'>"
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>Paper</title>'
            "<script src='typesetter.js'></script><script src='fonts.js'></script></html>", encoding="utf-8")
        with Site(folder).served("/") as address, browser() as chrome, tab(chrome) as page:
            page.goto(address + "index.html")
            yield page


def same_natively_and_here(site):
    kit = site_kit(site)
    records = [random_record(json.loads(kit), seed) for seed in range(RECORDS)]
    return compared(site, kit, records, SET)


def teams_same_natively_and_here(site):
    kit = site_kit(site)
    teams = [[random_record(json.loads(kit), 1000 * size + seed) for seed in range(size)] for size in (1, 4, 6, 9, 14, 25)]
    return compared(site, kit, teams, SET_TEAM)


def compared(site, kit, asked, script):
    from hashlib import sha256

    findings = Findings("documents")
    with typesetter_page(site) as page:
        answers = []
        for start in range(0, len(asked), 20):
            found = page.evaluate(script, [kit, asked[start:start + 20]])
            if isinstance(found, str):
                findings.add("typesetter", found)
                return findings
            answers += found
    for number, (answer, (is_ok, document)) in enumerate(zip(answers, natively(kit, asked))):
        findings.examined += 1
        expected = [is_ok, len(document), base64.b64encode(sha256(document).digest()).decode()]
        if answer != expected:
            findings.add(f"document {number}", f"is {answer[:2]} in the browser and {expected[:2]} natively")
        elif not document.startswith(b"%PDF-1.7"):
            findings.add(f"document {number}", "is no PDF")
    return findings


def button_gives_a_document(site):
    """A learner presses “Download PDF”, from disk, and gets a file that readers accept."""
    import page as validator  # page-validation: the rules of PDF/UA-1 and PDF/A

    findings = Findings("downloads")
    kit = json.loads(site_kit(site))
    record = next(text for text in (random_record(kit, seed) for seed in range(100))
                  if json.loads(text)["attempts"])
    key = f"cursus:{kit['course']['id']}:record"
    with browser() as chrome, tab(chrome) as page:
        page.goto(Site(site.folder).file_url + "report.html")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, record])
        page.reload()
        button = page.locator("[data-download-pdf]")
        button.wait_for(state="visible", timeout=60_000)
        with page.expect_download(timeout=120_000) as download:
            button.click()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "report.pdf")
            download.value.save_as(path)
            findings.examined += 1
            checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
            if checked.returncode != 0:
                findings.add("report.pdf", checked.stdout + checked.stderr)
            for profile in ("ua1", "2a"):
                for failure in validator.validate_pdf(str(path), profile=profile).failures:
                    findings.add(f"report.pdf by {profile}", f"{failure.rule_id}: {failure.message}")
            words = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True).stdout
            if kit["instrument"]["dimensions"][0]["name"] not in words:
                findings.add("report.pdf", "does not name the first dimension")
    return findings


def says_what_it_cannot_set(site):
    """Letters that no font has are named; a script with joined letters leads to the print."""
    findings = Findings("names")
    kit = json.loads(site_kit(site))
    record = next(json.loads(text) for text in (random_record(kit, seed) for seed in range(100))
                  if json.loads(text)["attempts"])
    record["reflections"], record["plan"] = {}, []
    for attempt in record["attempts"]:
        attempt["stories"] = {}
    key = f"cursus:{kit['course']['id']}:record"
    with browser() as chrome, tab(chrome) as page:
        for name, words in (("Łukasz Dvořák Nguyễn Ελένη Олена", "downloads"), ("水", "“水”"), ("محمد", "Print")):
            findings.examined += 1
            page.goto(Site(site.folder).file_url + "report.html")
            record["learner"] = {**record.get("learner", {}), "name": name}
            page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(record)])
            page.reload()
            button = page.locator("[data-download-pdf]")
            button.wait_for(state="visible", timeout=60_000)
            with page.expect_download(timeout=120_000):
                button.click()
            # Words are put in a moment later, so that they are read out.
            told = page.wait_for_function("""() => {
                const told = document.getElementById("report.said").textContent;
                return told && told !== document.querySelector("[data-download-pdf]").dataset.wait && told;
            }""").json_value()
            if words not in told:
                findings.add(name, f"is told “{told}”, without “{words}”")
            if name.startswith("Ł") and "lack" in told:
                findings.add(name, f"is told “{told}”")
    return findings


CHECKS = {
    "paper: letters that cannot be set are named": says_what_it_cannot_set,
    "paper: 200 records give the same PDF natively and in Chromium": same_natively_and_here,
    "paper: teams give the same PDF natively and in Chromium": teams_same_natively_and_here,
    "paper: the button on the report page gives a PDF, from disk": button_gives_a_document,
}

"""What the checks share: the site's files, a local server, the browser, the form of a result."""

import contextlib
import functools
import http.server
import os
import re
import shutil
import threading
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass
class Findings:
    """What a check looked at and what it holds against it."""

    unit: str
    examined: int = 0
    problems: list = field(default_factory=list)

    def add(self, place, text):
        problem = f"{place}: {text}"
        if problem not in self.problems:
            self.problems.append(problem)


class Site:
    """A built site folder."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        self.files = {
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*") if path.is_file()
        }
        self.pages = sorted(name for name in self.files if name.endswith(".html"))
        self.kinds = {}
        for page in self.pages:
            self.kinds.setdefault(self._kind(page), []).append(page)

    def text(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def _kind(self, page):
        # The theme says what a page is; a page that does not say is a type of its own.
        found = re.search(r'<body[^>]*\bclass="(?:[^"]* )?page-([\w-]+)', self.text(page))
        return found.group(1) if found else page

    def samples(self, more=0):
        """The first page of every type, then `more` others spread evenly over the site."""
        first = [pages[0] for pages in self.kinds.values()]
        rest = [page for page in self.pages if page not in first]
        step = max(1, len(rest) // more) if more else 1
        return first + rest[::step][:more]

    @property
    def file_url(self):
        return self.folder.as_uri() + "/"

    @contextlib.contextmanager
    def served(self, prefix="/"):
        """Serves the folder under a path on a free port of this machine; gives the address."""
        handler = functools.partial(_Handler, prefix=prefix, directory=str(self.folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        thread = threading.Thread(target=server.serve_forever, args=[0.02], daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, prefix, **named):
        self.prefix = prefix
        super().__init__(*arguments, **named)

    def translate_path(self, path):
        path = unquote(urlsplit(path).path)
        if not path.startswith(self.prefix):
            return os.path.join(self.directory, "outside of the served folder")
        return super().translate_path("/" + path[len(self.prefix):])

    def list_directory(self, path):
        # Static hosts do not list folders, so a link that relies on it is broken.
        self.send_error(404)

    def handle(self):
        # A browser that leaves a page hangs up in the middle of an answer; that is no fault.
        with contextlib.suppress(ConnectionError):
            super().handle()

    def log_message(self, *arguments):
        pass


def chromium():
    """The path of an installed Chromium; Playwright's own download is not needed."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return shutil.which(name)
    for application in ("Chromium", "Google Chrome"):
        path = f"/Applications/{application}.app/Contents/MacOS/{application}"
        if os.path.exists(path):
            return path
    raise RuntimeError("no Chromium on this machine; run Scripts/install-dependencies --test")


_open_browser = None


@contextlib.contextmanager
def browser():
    """Chromium; within a `with browser()` of the same process, the one that is open already."""
    global _open_browser
    if _open_browser:
        yield _open_browser
        return
    from playwright.sync_api import sync_playwright

    # Chromium refuses its sandbox to root, and continuous integration often is root.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox"] if root else [])
        _open_browser = chrome
        try:
            yield chrome
        finally:
            _open_browser = None
            chrome.close()


@contextlib.contextmanager
def tab(chrome, **settings):
    """A page in a fresh profile, without animations so that every look at it is final."""
    settings = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **settings}
    context = chrome.new_context(**settings)
    context.set_default_timeout(15_000)
    try:
        yield context.new_page()
    finally:
        context.close()


def run_check(check, folder):
    """Runs one check; whatever goes wrong is a problem of the check, not the end of the run."""
    try:
        findings = check(Site(folder))
    except Exception as error:
        findings = Findings("nothing", 1)
        findings.add(type(error).__name__, str(error).strip() or "no message")
    if findings.examined == 0:
        findings.add("the site", f"has no {findings.unit} to look at")
    return findings

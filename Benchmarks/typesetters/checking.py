"""Is a PDF whole: all the text of the content, sound structure?"""

import re
import subprocess
from dataclasses import dataclass

from typesetters.measuring import Failure
from typesetters.page import missing, plain

# The page of A4 between running head and foot, in points: what the tools add there is no content.
BODY = ["-x", "0", "-W", "596", "-y", "42", "-H", "756"]

# What a link becomes on paper, by the tools that can say it.
PAGE_OF = re.compile(r"\(page\s\d+\)")


@dataclass
class Facts:
    pages: float
    tagged: bool
    bytes: float
    sound: bool


def texts(pdf):
    """The words of each page in reading order, and as they are drawn: one of the two goes through a table by lines."""
    for order in ([], ["-raw"]):
        found = subprocess.run(["pdftotext", *order, *BODY, pdf, "-"], capture_output=True, text=True, check=True)
        yield [plain(page) for page in PAGE_OF.sub("", found.stdout).split("\f")]


def facts(pdf):
    found = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    sound = subprocess.run(["qpdf", "--check", pdf], capture_output=True).returncode == 0
    return Facts(int(re.search(r"Pages: +(\d+)", found).group(1)), bool(re.search(r"Tagged: +yes", found)),
                 pdf.stat().st_size, sound)


def refuse_gaps(tool, pdf, counts):
    """Refuses to measure a document that leaves something out."""
    words = list(texts(pdf))
    lost = missing(counts, *words)
    if lost:
        raise Failure(f"{tool}: {pdf.name} does not hold {len(lost)} of {len(counts)} blocks of text, first "
                      + "; ".join(block[:60] for block in lost[:5]))
    # The check itself must be able to fail: a text without a block is a text that misses it.
    long = [block for block, count in counts.items() if count == 1 and len(block) > 30]
    for block in long[:: max(1, len(long) // 20)]:
        rest = [[page.replace(block, "·") for page in pages] for pages in words]
        if rest != words and not missing({block: counts[block]}, *rest):
            raise Failure(f"the check does not see that “{block[:60]}” is gone")

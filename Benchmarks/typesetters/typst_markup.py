"""A page of ours as Typst markup, as a careful author would write it: Typst's own headings, lists, tables and frames."""

import json
import re

from typesetters import drawings
from typesetters.page import INLINE, classes, is_on_paper, words

MARKS = re.compile(r"([\\#$*_`<>@\[\]~/=+\-'\".])")
HEADINGS = {f"h{level}" for level in range(1, 7)}
STYLES = {"strong": "strong", "b": "strong", "em": "emph", "i": "emph", "cite": "emph", "sub": "sub", "sup": "super",
          "del": "strike"}
# A paragraph's or a group's class, and what the template calls it.
PARAGRAPHS = {"report-kind": "kind", "eyebrow": "kind", "report-note": "note", "report-finding": "finding",
              "report-card-title": "card-title", "lede": "lede", "question": "finding", "group-title": "finding"}
FRAMES = {"report-callout": "teal", "report-card": "teal", "report-experiment": "rust", "report-quiet": "soft",
          "callout": "soft", "warning": "rust", "caution": "rust", "reflect": "teal", "plan": "teal", "check": "teal",
          "experiment": "rust", "team": "soft", "community": "soft", "facilitator": "soft"}


def string(text):
    return json.dumps(text, ensure_ascii=False)


def escaped(text):
    return MARKS.sub(r"\\\1", re.sub(r"\s+", " ", text))


class Markup:
    """Writes one page; its drawings and pictures become files beside it."""

    def __init__(self, tree, folder, name):
        self.folder, self.name, self.pictures = folder, name, 0
        self.targets = {link.get("href")[1:] for link in tree.iter("a") if link.get("href", "").startswith("#")}
        self.targets &= {element.get("id") for element in tree.iter() if is_on_paper(element)}
        self.anchored = set()

    # Words

    def inline(self, element):
        parts = [escaped(element.text or "")]
        for child in element:
            if is_on_paper(child) or child.tag == "svg":
                parts.append(self.phrase(child))
            parts.append(escaped(child.tail or ""))
        return "".join(parts)

    def phrase(self, element):
        if element.tag == "br":
            return "#linebreak()"
        if element.tag == "code":
            return f"#raw({string(words(element))})"
        inside = self.inline(element)
        if element.tag == "a":
            target = element.get("href", "")
            # As in the print stylesheet, a term of the glossary is a link without a line.
            inside = inside if "term" in classes(element) else f"#underline[{inside}]"
            if target.startswith("#") and target[1:] in self.targets:
                page = f" #page-of(<{target[1:]}>)" if target.startswith("#module.") else ""
                return f"#link(<{target[1:]}>)[{inside}]{page}"
            return f"#link({string(target)})[{inside}]" if "://" in target else inside
        style = STYLES.get(element.tag)
        return f"#{style}[{inside}]" if style and inside.strip() else inside

    def anchor(self, element):
        """The label of an element that a link leads to."""
        name = element.get("id")
        if name in self.targets and name not in self.anchored:
            self.anchored.add(name)
            return f"#metadata(none)<{name}>"
        return ""

    # Blocks

    def flow(self, element):
        """An element's content as blocks; words between blocks make paragraphs."""
        parts, run = [], escaped(element.text or "")
        for child in element:
            if child.tag in INLINE and is_on_paper(child):
                run += self.phrase(child)
            else:
                parts += [run, self.block(child)]
                run = ""
            run += escaped(child.tail or "")
        return "\n\n".join(filter(str.strip, (*parts, run)))

    def block(self, element):
        names = set(classes(element))
        if element.tag == "svg":
            return self.drawing(element)
        if names & {"lines", "report-lines"}:
            return f"#writing-lines({len(element)})"
        if element.tag == "nav" and "handbook-contents" in names:
            return f"#contents[{escaped(words(element.find('h2')))}]\n#pagebreak()"
        if element.tag == "summary" or not is_on_paper(element) and element.tag != "img":
            return ""
        if "report-break" in names:
            return "#pagebreak(weak: true)"
        return self.anchor(element) + self.kind_of_block(element, names)

    def kind_of_block(self, element, names):
        if element.tag in HEADINGS:
            return f"#heading(level: {element.tag[1]})[{self.inline(element)}]"
        if element.tag == "p":
            return self.paragraph(element, names)
        if element.tag in ("ul", "ol"):
            return self.entries(element, names)
        if element.tag == "table":
            return self.table(element)
        if element.tag == "img":
            return f"#picture({string(element.get('src'))}, {string(element.get('alt') or ' ')}, 11.5cm)"
        if element.tag == "blockquote":
            return f"#quote[{self.flow(element)}]"
        if element.tag == "figcaption":
            return f"#finding[{self.flow(element)}]"
        if element.tag == "dl":
            return self.pairs(element)
        if "report-cover" in names:
            parts = [self.flow(child) if child.tag == "div" else self.drawing(child, "2.6cm") for child in element]
            return f"#grid(columns: (1fr, auto), column-gutter: 1.5em, {', '.join(f'[{part}]' for part in parts)})"
        if "cover" in names:
            return f"#cover[{self.flow(element)}]"
        if "report-columns" in names:
            return f"#columns-of({', '.join(f'[{self.flow(child)}]' for child in element)})"
        if "report-together" in names:
            return f"#together[{self.flow(element)}]"
        if "chapter" in names:
            return f"#pagebreak(weak: true)\n\n{self.flow(element)}"
        frame = [FRAMES[name] for name in classes(element) if name in FRAMES]
        return f"#framed({frame[-1]})[{self.flow(element)}]" if frame else self.flow(element)

    def paragraph(self, element, names):
        if names & {"report-label", "block-label", "callout-label"}:
            return f"#label-line(teal)[{self.inline(element)}]"
        if "report-details" in names:
            return "#note[" + " · ".join(self.inline(child) for child in element) + "]"
        style = next((PARAGRAPHS[name] for name in PARAGRAPHS if name in names), None)
        return f"#{style}[{self.inline(element)}]" if style else self.inline(element)

    def entries(self, element, names):
        items = [self.anchor(child) + self.flow(child) for child in element]
        if "options" in names:
            return "\n\n".join(f"#option[{item}]" for item in items)
        if "references" in names:
            return "\n\n".join(items)
        return f"#{'enum' if element.tag == 'ol' else 'list'}(\n{','.join(f'[{item}]' for item in items)})"

    def pairs(self, element):
        entries, term = [], ""
        for child in element.iter():
            if child.tag == "div" or child is element:
                entries.append(self.anchor(child))
            elif child.tag == "dt":
                term = self.inline(child)
            elif child.tag == "dd":
                entries.append(f"#pair[{term}][{self.flow(child)}]")
        return "\n\n".join(filter(None, entries))

    def table(self, element):
        rows = [list(row) for row in element.iter("tr")]
        head = element.find("thead")
        title = element.find("caption")
        numbers = ["report-number" in classes(cell) for cell in rows[0]]
        has_row_names = rows[-1][0].tag == "th"
        widths = ["1fr" if has_row_names and index == 0 else "auto" for index in range(len(numbers))]
        aligns = ["right" if number else "left" for number in numbers]

        def cells(row):
            return ", ".join(f"[{self.flow(cell)}]" for cell in row)

        lines = []
        if head is not None:
            # A head that repeats on the next page may hold no links: Typst's PDF/UA forbids it.
            for cell in rows[0]:
                for link in cell.iter("a"):
                    link.tag = "span"
            lines.append(f"table.header({cells(rows.pop(0))})")
        lines += map(cells, rows)
        text = f"#table(columns: ({', '.join(widths)},), align: ({', '.join(aligns)},),\n" + ",\n".join(lines) + ")"
        return f"#caption[{self.inline(title)}]\n{text}" if title is not None else text

    def drawing(self, element, width=None):
        if "report-narrow" in classes(element):
            return ""
        self.pictures += 1
        path = self.folder / f"{self.name}-{self.pictures}.svg"
        path.write_text(drawings.alone(element), encoding="utf-8")
        points = float(element.get("viewBox").split()[2]) * 0.75
        width = width or ("6cm" if "rings" in classes(element) else
                          "100%" if "report-chart" in classes(element) else f"{min(points, 480)}pt")
        return f"#picture({string(path.name)}, {string(drawings.label(element))}, {width})"


def write(tree, path, title):
    """Writes the page's main part; the drawings must have their inks."""
    main = next(tree.iter("main"))
    markup = Markup(main, path.parent, path.stem)
    body = markup.flow(main)
    language = tree.get("lang", "en")
    path.write_text(
        f'#import "template.typ": *\n#show: document-of.with(title: {string(title)}, language: {string(language)})\n\n'
        f"{body}\n", encoding="utf-8")

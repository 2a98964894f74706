#!/usr/bin/env python3
"""Writes the same made-up course twice: for Cursus and for Hugo.

    Benchmarks/generate.py --modules 1000 --output DIR

makes DIR/cursus (a course folder) and DIR/hugo/content (Hugo's content). Text and front matter are
equal; only the form of links differs. Hugo gets finished addresses, so it does not even have to
look them up; Cursus gets links to .md files, resolves and checks them.

The same arguments give the same bytes on every machine.
"""

import argparse
import random
import sys
from pathlib import Path

SECTIONS = [
    "roots", "vision", "trust", "dialogue", "systems", "practice", "leading", "teams", "networks",
    "results",
]
DIMENSIONS = ["inquiry", "safety", "systems-view", "shared-vision", "team-learning"]
AUTHORS = ["Ada Example", "Ben Example", "Chi Example"]
# What a body grows to, in bytes; the design's numbers are for pages of about 8 KB.
BODY_BYTES = 7_700

WORDS = (
    "a about action again all and another answer ask at attention because before begin between "
    "both build by call care change clear coach colleague come conversation course culture daily "
    "decide decision describe design different do each early effort error evidence example "
    "experience experiment facts feedback feel few find first follow for form friday from gap give "
    "goal good group grow habit hand hear help hold honest how idea important in influence insight "
    "it keep know large lead leader learn learning less lesson let level listen little long look "
    "loop make manager many meaning measure meeting member method mistake model moment month more "
    "morning most need new next no note notice now of often on one open or organisation other our "
    "outcome own part pattern pause people person picture place plan point practice problem process "
    "project purpose quality question quick reason reflect repeat report result review rhythm risk "
    "room rule safe say see sense set share shift short show signal simple small some speak stay "
    "step stop story strategy structure support surprise system take talk task team tell tension "
    "test that the their then they thing think this time to together tomorrow trust try two "
    "understand until use value view vision voice want way week what when where which who why with "
    "without word work workplace write year yes you"
).split()
TOPICS = (
    "listening asking pausing noticing mapping sharing testing reviewing naming choosing telling "
    "framing holding linking drawing tracing"
).split()
HEADINGS = (
    "What it looks like|Why it matters|A first step|When it goes wrong|In a larger group|Signs of "
    "progress|A short story|What others report|How to begin on Monday|Questions to bring|A common "
    "trap|Numbers worth keeping"
).split("|")


def sentence_pool(words, size):
    """Sentences to pick from: making each one anew would take most of the time."""
    pool = []
    for _ in range(size):
        picked = [words.choice(WORDS) for _ in range(words.randint(8, 18))]
        kind = words.randrange(8)
        place = words.randrange(2, len(picked))
        if kind == 0:
            picked[place] = f"*{picked[place]}*"
        elif kind == 1:
            picked[place] = f"**{picked[place]}**"
        elif kind == 2:
            picked[place] = f"`{picked[place]}`"
        elif kind == 3:
            picked[place] = f"\"{picked[place]}\""
        elif kind == 4:
            picked[place] += ","
        pool.append(" ".join(picked).capitalize() + words.choice("...?"))
    return pool


class Course:
    """Names of everything, so that any module can point to any other."""

    def __init__(self, count, edition, section_size=None):
        self.count = count
        self.edition = edition
        self.pool = sentence_pool(random.Random(f"sentences {edition}"), 3_000)
        self.per_section = section_size or -(-count // len(SECTIONS))
        self.sections = [
            self.section(first) for first in range(0, count, self.per_section)
        ]

    def section(self, index):
        number = index // self.per_section
        turn = number // len(SECTIONS)
        return number + 1, SECTIONS[number % len(SECTIONS)] + (f"-{turn + 1}" if turn else "")

    def identifier(self, index):
        return f"{TOPICS[index % len(TOPICS)]}-{index + 1:05}"

    def cursus_name(self, index):
        number, name = self.section(index)
        return f"{number:02}-{name}/{index % self.per_section + 1:04}-{self.identifier(index)}.md"

    def hugo_name(self, index):
        return f"{self.section(index)[1]}/{self.identifier(index)}.md"

    def link(self, target, form):
        if form == "hugo":
            return "/" + self.hugo_name(target).removesuffix(".md") + "/"
        return "../" + self.cursus_name(target)


def paragraphs(course, choice, count):
    """Paragraphs of three to six sentences, wrapped the way people write them."""
    lines = []
    for _ in range(count):
        lines.append("\n".join(choice.choices(course.pool, k=choice.randint(3, 6))))
        lines.append("")
    return lines


def front_matter(course, index, choice):
    topic = TOPICS[index % len(TOPICS)]
    earlier = sorted({choice.randrange(index) for _ in range(2)}) if index else []
    others = sorted({choice.randrange(course.count) for _ in range(3)} - {index})

    def identifiers(numbers):
        return "[" + ", ".join(course.identifier(number) for number in numbers) + "]"

    outcomes = choice.choices(course.pool, k=3)
    return [
        "---",
        f"title: \"{index + 1:05} {topic.capitalize()} in the team\"",
        f"summary: A page about {topic}, with an example, a table and a step to try",
        f"minutes: {choice.randint(5, 25)}",
        "outcomes:",
        *("  - " + text.rstrip(".?").replace("*", "").replace("`", "").replace("\"", "")
          for text in outcomes),
        f"requires: {identifiers(earlier)}",
        f"related: {identifiers(others)}",
        f"dimensions: [{', '.join(sorted(set(choice.choices(DIMENSIONS, k=2))))}]",
        f"authors: [{choice.choice(AUTHORS)}]",
        f"updated: 2026-{choice.randint(1, 12):02}-{choice.randint(1, 28):02}",
        "---",
        "",
    ]


def module(course, index, form):
    choice = random.Random(f"{course.edition} {index}")
    lines = front_matter(course, index, choice)

    def link():
        target = choice.randrange(course.count)
        return f"[{TOPICS[target % len(TOPICS)]} at work]({course.link(target, form)})"

    lines += paragraphs(course, choice, 1)
    lines += [f"See also {link()} and {link()}, or <https://example.org/{index}>.[^source]", ""]
    headings = choice.sample(HEADINGS, len(HEADINGS))

    lines += [f"## {headings.pop()}", "", *paragraphs(course, choice, 1)]
    for number in range(4):
        lines.append(f"- {choice.choice(course.pool)}")
        if number == 1:
            lines += [f"  - {text}" for text in choice.choices(course.pool, k=2)]
    lines += ["", f"### {headings.pop()}", "", *paragraphs(course, choice, 1)]
    lines += [f"> {text}" for text in choice.choices(course.pool, k=3)]
    lines += ["", f"## {headings.pop()}", ""]
    lines += [f"{number}. {choice.choice(course.pool)}" for number in range(1, 5)]
    lines += ["", "| Step | Who | Today | Wanted |", "|---|---|--:|--:|"]
    for number in range(6):
        words = choice.choices(WORDS, k=4)
        lines.append(
            f"| {number + 1} {words[0]} **{words[1]}** | {words[2]} {words[3]} "
            f"| {choice.randint(1, 7)} | {choice.randint(1, 7)} |")
    lines += ["", f"## {headings.pop()}", "", *paragraphs(course, choice, 1)]
    lines += ["```text", *(" -> ".join(choice.choices(WORDS, k=4)) for _ in range(4)), "```", ""]
    lines += [f"- [{mark}] {choice.choice(course.pool)}" for mark in "x  "]
    lines += ["", f"~~{choice.choice(WORDS)}~~ {choice.choice(course.pool)} {link()}", ""]
    lines += ["[^source]: " + choice.choice(course.pool), ""]

    # The rest is prose under headings, until the page has its size.
    size = sum(len(line) + 1 for line in lines)
    while size < BODY_BYTES:
        more = [f"{'###' if len(headings) % 2 else '##'} {headings.pop()}", ""] if headings else []
        more += paragraphs(course, choice, 2)
        more += [f"{choice.choice(course.pool)} {link()}", ""]
        size += sum(len(line) + 1 for line in more)
        lines += more
    return "\n".join(lines)


def section_text(number, name):
    return (
        f"---\ntitle: \"{number:02} {name.capitalize()}\"\n"
        f"question: What is {name}?\nsummary: The part about {name}\n---\n\n"
        f"This part is about {name}.\n")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def write_cursus(course, folder):
    write(folder / "course.yml", "title: Benchmark course\n")
    write(
        folder / "assessment/learning-culture.yml",
        "id: learning-culture\ntitle: Learning culture\ndimensions:\n"
        + "".join(f"  - id: {name}\n    name: {name.capitalize()}\n" for name in DIMENSIONS))
    for number, name in course.sections:
        write(folder / f"{number:02}-{name}/_section.md", section_text(number, name))
    for index in range(course.count):
        write(folder / course.cursus_name(index), module(course, index, "cursus"))


def write_hugo(course, folder):
    for number, name in course.sections:
        write(folder / f"content/{name}/_index.md", section_text(number, name))
    for index in range(course.count):
        write(folder / "content" / course.hugo_name(index), module(course, index, "hugo"))


def generate(count, folder, edition=1, forms=("cursus", "hugo"), section_size=None):
    """Writes a course of `count` modules; another edition has the same pages with other text."""
    course = Course(count, edition, section_size)
    if "cursus" in forms:
        write_cursus(course, Path(folder) / "cursus")
    if "hugo" in forms:
        write_hugo(course, Path(folder) / "hugo")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--modules", type=int, required=True)
    parser.add_argument("--output", required=True, help="folder to write into")
    parser.add_argument("--edition", type=int, default=1, help="another number gives other text")
    parser.add_argument("--section-size", type=int, help="instead of ten sections of equal size")
    arguments = parser.parse_args()
    if arguments.modules < 1:
        sys.exit("generate.py: --modules must be at least 1")
    generate(
        arguments.modules, arguments.output, arguments.edition,
        section_size=arguments.section_size)


if __name__ == "__main__":
    main()

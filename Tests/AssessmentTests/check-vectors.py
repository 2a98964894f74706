#!/usr/bin/env python3
"""Scores the test vectors a second time, by rules written from the specification alone.

    check-vectors.py            compare vectors.json with what this script computes; exit code 1 on a difference
    check-vectors.py --write    write vectors.json anew, from the cases below and a fixed seed

It shares no code with Sources/Assessment: means are fractions of Python, and what is hidden follows from sets
of people, not from counts. Source of the rules: instrument.md, sections 4, 6.1 and 8. Standard library only.
"""

import json
import random
import sys
from fractions import Fraction
from pathlib import Path

FILE = Path(__file__).resolve().parent / "vectors.json"
ABOUT = (
    "Answers in, scores out, for anyone who writes these rules again. Means are exact fractions; 'shown' has one "
    "decimal, rounded half away from zero. Made and checked by check-vectors.py; AssessmentTests must agree.")
GROUP, SPREAD, ITEMS, COMMENTS, TOP = 5, 8, 8, 10, 3


# Numbers

def shown(value):
    size = abs(value) * 10
    tenths = int(size + Fraction(1, 2))
    sign = "-" if value < 0 and tenths else ""
    return f"{sign}{tenths // 10}.{tenths % 10}"


def exact(value):
    return None if value is None else str(value)


def decimal(value):
    return Fraction(str(value))


# One person

class Person:
    """The answers of one attempt, read by an instrument."""

    def __init__(self, attempt, instrument):
        self.instrument = instrument
        points = len(instrument["scale"])
        self.columns = ["today"] + (["wanted"] if "wanted" in instrument else [])
        known = {item["id"]: item for d in instrument["dimensions"] for item in d["items"]}
        dimension_ids = [d["id"] for d in instrument["dimensions"]]
        self.unscored = 0
        self.raw = {c: [] for c in self.columns}
        self.answers = {}
        for item, rating in attempt.get("ratings", {}).items():
            if item not in known:
                self.unscored += 1
                continue
            for column in self.columns:
                answer = rating.get(column)
                if isinstance(answer, int) and not 1 <= answer <= points:
                    self.unscored += 1
                    answer = None
                if isinstance(answer, int):
                    self.raw[column].append(answer)
                    if known[item].get("reversed"):
                        answer = points + 1 - answer
                self.answers[item, column] = answer
        self.picks = None
        if "picks" in instrument:
            given = attempt.get("picks", [])
            wanted_count = instrument["picks"]["count"]
            valid = [p for p in given if p in dimension_ids]
            self.unscored += len(given) - len(valid)
            twice = len(set(valid)) < len(valid)
            if len(given) != wanted_count or twice:
                self.unscored += 1
            if valid and not twice and len(given) <= wanted_count:
                self.picks = set(valid)
        self.influence = {}
        for dimension, value in attempt.get("influence", {}).items():
            words = instrument.get("influence", {}).get("words", [])
            if dimension in dimension_ids and 1 <= value <= len(words):
                self.influence[dimension] = value
            else:
                self.unscored += 1
        self.seconds = attempt.get("seconds")

    def column(self, dimension, column):
        answers = [self.answers.get((item["id"], column)) for item in dimension["items"]]
        points = [a for a in answers if isinstance(a, int)]
        minimum = dimension.get("minimumAnswers", -(-3 * len(answers) // 4))
        return {
            "sum": sum(points), "answered": len(points),
            "declined": sum(isinstance(a, str) for a in answers),
            "mean": Fraction(sum(points), len(points)) if len(points) >= minimum else None}

    def mean(self, dimension, column):
        return self.column(dimension, column)["mean"]

    def is_complete(self, dimension):
        return all(self.column(dimension, c)["answered"] == len(dimension["items"]) for c in self.columns)

    def has_all(self, dimension):
        return all(self.mean(dimension, c) is not None for c in self.columns)

    def flags(self):
        total = sum(len(d["items"]) for d in self.instrument["dimensions"])
        full = {c: 4 * (total - len(self.raw[c])) <= total for c in self.columns}
        flags = []
        if full["today"] and len(set(self.raw["today"])) == 1:
            flags.append("straight-lining")
        if not all(full.values()):
            flags.append("many-missing")
        if full.get("wanted") and set(self.raw["wanted"]) == {len(self.instrument["scale"])}:
            flags.append("all-wanted-at-top")
        if self.seconds is not None and self.seconds < 240:
            flags.append("too-fast")
        return flags


def band(instrument, mean):
    name = None
    for entry in instrument["bands"]:
        if decimal(entry["from"]) <= mean:
            name = entry["id"]
    return name


def order(rows, key):
    rows = [(i, r) for i, r in enumerate(rows) if r[key] is not None]
    rows.sort(key=lambda pair: (-pair[1][key], -(pair[1]["influence"] or 0), pair[0]))
    return [r for _, r in rows]


def conclusions(instrument, rows):
    """Ranking and matrix from rows of id, gap, weight, influence and priority."""
    by_priority, by_gap = order(rows, "priority"), order(rows, "gap")
    top = [r["id"] for r in by_priority[:TOP] if r["priority"] > 0]
    top_by_gap = [r["id"] for r in by_gap[:len(top)]]
    matrix = None
    if "influence" in instrument:
        usual = Fraction(len(instrument["scale"]) - 1, 4)
        priorities = sorted(r["priority"] for r in by_priority)
        split = usual
        if priorities and priorities[-1] <= usual:
            split = priorities[len(priorities) // 2]
        middle = Fraction(1 + len(instrument["influence"]["words"]), 2)
        names = {(1, 1): "start-here", (1, 0): "find-allies", (0, 1): "easy-win", (0, 0): "later"}
        fields = {
            r["id"]: names[int(r["priority"] >= split and r["priority"] > 0), int(r["influence"] >= middle)]
            for r in rows if r["priority"] is not None and r["influence"] is not None}
        matrix = {"split": exact(split), "fields": fields}
    return {
        "byPriority": [r["id"] for r in by_priority], "byGap": [r["id"] for r in by_gap],
        "top": top, "topByGap": top_by_gap, "robust": top == top_by_gap, "matrix": matrix}


def priority(gap, weight):
    return None if gap is None or weight is None else max(gap, Fraction(0)) * weight


def score_person(attempt, instrument):
    person = Person(attempt, instrument)
    dimensions, rows = [], []
    for dimension in instrument["dimensions"]:
        name = dimension["id"]
        entry = {"id": name}
        for column in person.columns:
            score = person.column(dimension, column)
            mean = score["mean"]
            entry[column] = {
                **score, "mean": exact(mean), "shown": None if mean is None else shown(mean)}
            if column == "today":
                entry[column]["band"] = None if mean is None else band(instrument, mean)
        means = [person.mean(dimension, c) for c in person.columns]
        gap = means[1] - means[0] if len(means) == 2 and None not in means else None
        picked = person.picks is not None and name in person.picks
        weight = Fraction(1) if "picks" not in instrument else Fraction(3 if picked else 1, 2)
        row = {
            "id": name, "gap": gap, "influence": person.influence.get(name),
            "priority": priority(gap, weight)}
        rows.append(row)
        dimensions.append({
            **entry, "gap": exact(gap), "picked": picked, "influence": row["influence"],
            "weight": exact(weight), "priority": exact(row["priority"])})
    return {
        "dimensions": dimensions, **conclusions(instrument, rows), "flags": person.flags(),
        "unscored": person.unscored}


# A group

def hidden(reason):
    return {"hidden": reason}


def average(values):
    return sum(values, Fraction(0)) / len(values)


def mean_entry(values, minimum=GROUP):
    if len(values) < minimum:
        return hidden("too-few")
    return {"people": len(values), "mean": exact(average(values)), "shown": shown(average(values))}


def cells(sets, everyone):
    """The sizes of the cells into which sets of people cut one another, without the one outside of all."""
    sizes = {}
    for person in everyone:
        signature = tuple(person in s for s in sets)
        if any(signature):
            sizes[signature] = sizes.get(signature, 0) + 1
    return sizes.values()


def safe(sets, everyone):
    return all(size >= GROUP for size in cells(sets, everyone))


def choose_parts(both, parts):
    """The parts that can be shown beside everyone with all ratings."""
    chosen = [p for p, members in enumerate(parts) if len(members & both) >= GROUP]
    while chosen and not safe([both] + [parts[p] & both for p in chosen], both):
        smallest = min(len(parts[p] & both) for p in chosen)
        chosen.remove([p for p in chosen if len(parts[p] & both) == smallest][-1])
    return chosen


def spread_entry(values):
    if len(values) < SPREAD:
        return hidden("too-few")
    middle = average(values)
    variance = sum((v - middle) ** 2 for v in values) / (len(values) - 1)
    tenths = 0
    while Fraction(2 * tenths + 1, 20) ** 2 <= variance:
        tenths += 1
    return tenths, variance


def distribution(values, points):
    if len(values) < SPREAD:
        return hidden("too-few")
    counts = [0] * points
    for value in values:
        counts[int(value + Fraction(1, 2)) - 1] += 1
    return counts


def score_group(attempts, labels, instrument):
    people = [Person(a, instrument) for a in attempts]
    everyone = set(range(len(people)))
    if len(people) < GROUP:
        return hidden("too-few")
    points = len(instrument["scale"])
    stretch = Fraction(points - 1, 4)
    two = "wanted" in instrument
    count = max([l for l in labels if l is not None], default=-1) + 1
    parts = [{i for i in everyone if labels[i] == p} for p in range(count)]
    pickers = [p for p in people if p.picks is not None]
    dimensions, rows = [], []
    for dimension in instrument["dimensions"]:
        name = dimension["id"]
        scores = {c: {i: people[i].mean(dimension, c) for i in everyone} for c in people[0].columns}
        both = {i for i in everyone if people[i].has_all(dimension)}
        entry = {"id": name}
        used, left = {}, {"today": 0, "wanted": 0}
        for column in scores:
            having = {i for i in everyone if scores[column][i] is not None}
            used[column] = having
            if len(both) >= GROUP and not safe([both, having], everyone):
                used[column], left[column] = both, len(having - both)
            entry[column] = mean_entry([scores[column][i] for i in used[column]])
        gaps = [scores["wanted"][i] - scores["today"][i] for i in both] if two else []
        if two:
            entry["gap"] = mean_entry(gaps)
        gap = average(gaps) if len(gaps) >= GROUP else None
        entry["leftOutOfToday"], entry["leftOutOfWanted"] = left["today"], left["wanted"]
        weight = Fraction(1)
        if "picks" in instrument:
            picked = sum(name in p.picks for p in pickers)
            if len(pickers) >= GROUP:
                weight = Fraction(1, 2) + Fraction(picked, len(pickers))
                entry["picked"] = {"picked": picked, "people": len(pickers)}
            else:
                weight, entry["picked"] = None, hidden("too-few")
        influences = [Fraction(p.influence[name]) for p in people if name in p.influence]
        influence = None
        if "influence" in instrument:
            entry["influence"] = mean_entry(influences)
            influence = average(influences) if len(influences) >= GROUP else None
        rows.append({"id": name, "gap": gap, "influence": influence, "priority": priority(gap, weight)})
        entry["weight"], entry["priority"] = exact(weight), exact(rows[-1]["priority"])
        spread = spread_entry([scores["today"][i] for i in used["today"]])
        if isinstance(spread, tuple):
            tenths, variance = spread
            word = "mixed"
            if variance < (Fraction(6, 10) * stretch) ** 2:
                word = "alike"
            elif variance > (Fraction(9, 10) * stretch) ** 2:
                word = "apart"
            spread = {"shown": f"{tenths // 10}.{tenths % 10}", "word": word}
        entry["spread"] = spread
        for column in scores:
            entry[column + "Distribution"] = distribution(
                [scores[column][i] for i in used[column]], points)
        chosen = choose_parts(both, parts)
        complete = {i for i in everyone if people[i].is_complete(dimension)}
        shown_sets = [both, complete] + [parts[p] & both for p in chosen]
        if len(complete) < ITEMS:
            entry["items"] = hidden("too-few")
        elif not safe(shown_sets, everyone):
            entry["items"] = hidden("protects-others")
        else:
            entry["items"] = []
            for item in dimension["items"]:
                row = {"id": item["id"]}
                for column in scores:
                    answers = [people[i].answers[item["id"], column] for i in complete]
                    row[column] = [answers.count(point + 1) for point in range(points)]
                entry["items"].append(row)
        entry["parts"] = []
        for index, members in enumerate(parts):
            members = members & both
            if len(members) < GROUP:
                entry["parts"].append(hidden("too-few"))
            elif index not in chosen:
                entry["parts"].append(hidden("protects-others"))
            else:
                entry["parts"].append({"people": len(members), **{
                    c: exact(average([scores[c][i] for i in members])) for c in scores}})
        dimensions.append(entry)
    return {
        "people": len(people), "dimensions": dimensions, **conclusions(instrument, rows),
        "comments": len(people) >= COMMENTS}


def score_waves(first, second, instrument):
    """Two waves: lists of learner ids with attempts."""
    old = {e["learner"]: Person(e["attempt"], instrument) for e in first}
    new = {e["learner"]: Person(e["attempt"], instrument) for e in second}
    if min(len(old), len(new)) < GROUP:
        return hidden("too-few")
    everyone = set(old) | set(new)
    if not safe([set(old), set(new)], everyone):
        return hidden("protects-others")
    dimensions = []
    for dimension in instrument["dimensions"]:
        one = {i for i in old if old[i].has_all(dimension)}
        other = {i for i in new if new[i].has_all(dimension)}
        if min(len(one), len(other)) < GROUP:
            dimensions.append(hidden("too-few"))
        elif not safe([one, other], everyone):
            dimensions.append(hidden("protects-others"))
        else:
            entry = {"id": dimension["id"]}
            for name, ids, people in (("first", one, old), ("second", other, new)):
                entry[name] = {"people": len(ids), **{
                    c: exact(average([people[i].mean(dimension, c) for i in ids]))
                    for c in people[next(iter(people))].columns}}
            changes = [new[i].mean(dimension, "today") - old[i].mean(dimension, "today") for i in one & other]
            entry["paired"] = (
                {"people": len(changes), "mean": exact(average(changes))} if changes else None)
            dimensions.append(entry)
    return {
        "stayed": len(set(old) & set(new)), "joined": len(set(new) - set(old)),
        "left": len(set(old) - set(new)), "dimensions": dimensions}


# The cases

def instruments():
    names = "whole safe dialogue reflect experiment share lead grow".split()
    culture = {
        "id": "learning-culture", "version": 1,
        "scale": ["almost never", "rarely", "sometimes", "often", "almost always"],
        "today": {"question": "How often did this happen?", "declined": "I cannot say"},
        "wanted": {"question": "How often do we want this?", "declined": "not important for us"},
        "bands": [
            {"id": "emerging", "from": 1}, {"id": "developing", "from": 2.5}, {"id": "thriving", "from": 3.75}],
        "picks": {"count": 3}, "influence": {"words": ["a little", "partly", "a lot"]},
        "dimensions": [
            {"id": n, "minimumAnswers": 3, "items": [{"id": f"{n}{i}"} for i in range(1, 5)]} for n in names]}
    pulse = {
        "id": "pulse", "version": 2, "scale": ["1", "2", "3", "4", "5", "6", "7"],
        "today": {"question": "How true is this?", "declined": "no answer"},
        "bands": [{"id": "low", "from": 1}, {"id": "high", "from": 4.25}],
        "dimensions": [
            {"id": "calm", "items": [{"id": "c1"}, {"id": "c2", "reversed": True}, {"id": "c3"}]},
            {"id": "pace", "minimumAnswers": 2, "items": [
                {"id": "p1", "reversed": True}, {"id": "p2"}, {"id": "p3"}, {"id": "p4"}, {"id": "p5"}]}]}
    ten = {
        "id": "ten", "version": 1, "scale": [str(n) for n in range(1, 11)],
        "today": {"question": "Today?", "declined": "?"}, "wanted": {"question": "Wanted?", "declined": "-"},
        "bands": [], "influence": {"words": ["no", "yes"]},
        "dimensions": [
            {"id": "long", "minimumAnswers": 5, "items": [
                {"id": f"l{i}", **({"reversed": True} if i % 3 == 0 else {})} for i in range(1, 13)]},
            {"id": "short", "items": [{"id": "s1"}, {"id": "s2"}]}]}
    three = {
        "id": "three", "version": 1, "scale": ["no", "partly", "yes"],
        "today": {"question": "Today?", "declined": "?"}, "wanted": {"question": "Wanted?", "declined": "-"},
        "bands": [{"id": "all", "from": 1}], "picks": {"count": 1},
        "dimensions": [{"id": d, "items": [{"id": f"{d}{i}"} for i in "1234"]} for d in ("a", "b")]}
    return [culture, pulse, ten, three]


def random_attempt(generator, instrument, missing):
    points = len(instrument["scale"])
    attempt = {
        "instrument": {"id": instrument["id"], "version": instrument["version"]}, "date": "2025-03-01",
        "ratings": {}}
    for dimension in instrument["dimensions"]:
        level = generator.randint(1, points)
        for item in dimension["items"]:
            rating = {}
            for column, word in (("today", "cannot-say"), ("wanted", "not-important")):
                if column not in instrument:
                    continue
                chance = generator.random()
                if chance < missing / 2:
                    rating[column] = word
                elif chance >= missing:
                    lift = 1 if column == "wanted" else 0
                    rating[column] = min(max(level + lift + generator.randint(-1, 1), 1), points)
            attempt["ratings"][item["id"]] = rating
    ids = [d["id"] for d in instrument["dimensions"]]
    if "picks" in instrument and generator.random() >= missing:
        attempt["picks"] = generator.sample(ids, instrument["picks"]["count"])
    if "influence" in instrument:
        attempt["influence"] = {
            i: generator.randint(1, len(instrument["influence"]["words"])) for i in ids
            if generator.random() >= missing}
    return attempt


def even_attempt(instrument, today, wanted, **more):
    """The same answers to every item, to be changed by hand."""
    ratings = {}
    for dimension in instrument["dimensions"]:
        for item in dimension["items"]:
            ratings[item["id"]] = {"today": today, **({"wanted": wanted} if "wanted" in instrument else {})}
    return {"instrument": {"id": instrument["id"], "version": instrument["version"]}, "ratings": ratings, **more}


def worked_example(culture):
    """Eight people whose means come to the table of instrument.md, section 5, when rounded to one decimal."""
    table = [  # dimension, today, wanted, picked by, influence, the last three in tenths or people
        ("whole", 29, 41, 3, 16), ("safe", 31, 44, 5, 24), ("dialogue", 30, 40, 2, 26),
        ("reflect", 21, 39, 6, 25), ("experiment", 26, 40, 3, 21), ("share", 32, 41, 2, 19),
        ("lead", 34, 43, 2, 14), ("grow", 36, 42, 1, 13)]
    attempts = [even_attempt(culture, 1, 1, picks=[], influence={}, seconds=720) for _ in range(8)]

    def spread(total, slots):
        return [total // slots + (1 if i < total % slots else 0) for i in range(slots)]

    for name, today, wanted, _, influence in table:
        for column, tenths in (("today", today), ("wanted", wanted)):
            points = spread((tenths * 32 + 5) // 10, 32)
            for person in range(8):
                for item in range(4):
                    attempts[person]["ratings"][f"{name}{item + 1}"][column] = points[person * 4 + item]
        for person, value in enumerate(spread((influence * 8 + 5) // 10, 8)):
            attempts[person]["influence"][name] = value
    left = {name: count for name, _, _, count, _ in table}
    for attempt in attempts:  # always the three with most picks left
        for name in sorted(left, key=lambda n: -left[n])[:3]:
            attempt["picks"].append(name)
            left[name] -= 1
    assert not any(left.values())
    return attempts


def people_cases(all_instruments):
    culture, pulse, ten, three = range(4)
    c = all_instruments[culture]
    picks = ["whole", "safe", "reflect"]

    def case(name, instrument, attempt):
        return {"name": name, "instrument": instrument, "attempt": attempt}

    gaps = even_attempt(c, 2, 4, picks=picks, influence={"whole": 1, "safe": 3, "reflect": 2, "lead": 3})
    missing = even_attempt(c, 3, 4, picks=picks)
    missing["ratings"]["whole1"]["today"] = "cannot-say"
    missing["ratings"]["safe1"]["wanted"] = "not-important"
    missing["ratings"]["safe2"] = {"today": 2}
    del missing["ratings"]["lead1"], missing["ratings"]["lead2"]
    edges = even_attempt(c, 2, 2)
    for item in ("whole1", "whole2", "safe1", "safe2", "safe3"):
        edges["ratings"][item]["today"] = 3
    for item in ("grow1", "grow2", "grow3"):
        edges["ratings"][item] = {"today": 4, "wanted": 1}
    edges["ratings"]["grow4"] = {"today": 3, "wanted": 1}
    bad = even_attempt(c, 3, 4, picks=["whole", "whole", "gone", "safe"], influence={"whole": 9, "gone": 1, "safe": 0})
    bad["ratings"]["old1"] = {"today": 5, "wanted": 5}
    bad["ratings"]["whole1"] = {"today": 7, "wanted": 0}
    cases = [
        case("ties go by influence, then by the order of the instrument", culture, gaps),
        case("three of four answers are enough, two are not", culture, missing),
        case("bands begin on their edge; less may be wanted", culture, edges),
        case("ratings off the scale, retired items and wrong picks are not scored", culture, bad),
        case("nothing is answered", culture, {"instrument": {"id": "learning-culture", "version": 1}}),
        case("a straight line, all wishes at the top, too fast", culture, even_attempt(c, 3, 5, seconds=239)),
        case("two picks count as two", culture, even_attempt(c, 1, 2, picks=["grow", "lead"], seconds=240)),
        case("reversed items are turned round", pulse, even_attempt(all_instruments[pulse], 2, 0)),
    ]
    generator = random.Random(2025)
    for number in range(16):
        index = number % 4
        cases.append(case(
            f"random {number + 1}", index,
            random_attempt(generator, all_instruments[index], (0, 0.1, 0.3)[number % 3])))
    for number, entry in enumerate(cases):
        entry["expected"] = score_person(entry["attempt"], all_instruments[entry["instrument"]])
    return cases


def group_cases(all_instruments):
    generator = random.Random(7)
    cases = [{
        "name": "the worked example of instrument.md, section 5, as eight people", "instrument": 0,
        "attempts": worked_example(all_instruments[0])}]

    def draw(name, index, size, missing=0.0, parts=None):
        attempts = [random_attempt(generator, all_instruments[index], missing) for _ in range(size)]
        cases.append({"name": name, "instrument": index, "attempts": attempts, **({"parts": parts} if parts else {})})
        return attempts

    draw("four people see nothing", 3, 4)
    draw("five people see means only", 3, 5)
    draw("eight people see spread and items", 0, 8)
    draw("ten people hear comments", 3, 10)
    skipped = draw("one wish missing: today is shown without that person", 3, 9)
    for item in ("a1", "a2"):
        skipped[4]["ratings"][item]["wanted"] = "not-important"
    skipped = draw("one item missing: the items of that dimension are hidden", 3, 9)
    del skipped[2]["ratings"]["b3"]
    wishes = draw("six wishes missing: today is shown with everybody", 3, 12)
    for attempt in wishes[:6]:
        for item in ("a1", "a2"):
            attempt["ratings"][item]["wanted"] = "not-important"
    draw("parts of six and seven", 3, 13, parts=[0] * 6 + [1] * 7)
    draw("parts of three, six and eight: two are hidden", 3, 17, parts=[0] * 3 + [1] * 6 + [2] * 8)
    draw("parts and two people in none", 3, 14, parts=[0] * 6 + [1] * 6 + [None] * 2)
    for number in range(9):
        size = generator.randint(5, 24)
        parts = [generator.choice([0, 1, 2, None]) for _ in range(size)] if number % 2 else None
        draw(f"random {number + 1}", number % 3 + 1, size, (0.02, 0.1, 0.25)[number // 3], parts)
    for entry in cases:
        labels = entry.get("parts", [None] * len(entry["attempts"]))
        entry["expected"] = score_group(entry["attempts"], labels, all_instruments[entry["instrument"]])
    return cases


def wave_cases(all_instruments):
    generator = random.Random(11)
    cases = []
    for name, index, old, new in (
            ("the same six people", 3, range(6), range(6)),
            ("one person joined", 3, range(6), range(7)),
            ("one person left", 3, range(7), range(1, 7)),
            ("five joined and five left", 3, range(12), range(5, 17)),
            ("nobody stayed", 3, range(5), range(5, 10)),
            ("the same nine people, some answers missing", 2, range(9), range(9))):
        missing = 0.15 if "missing" in name else 0
        waves = [[{
            "learner": f"p{i}", "attempt": random_attempt(generator, all_instruments[index], missing)} for i in ids]
            for ids in (old, new)]
        cases.append({
            "name": name, "instrument": index, "first": waves[0], "second": waves[1],
            "expected": score_waves(waves[0], waves[1], all_instruments[index])})
    return cases


def text(value, indent=0):
    """JSON whose lines are filled with as many small values as fit."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + indent <= 118 or not isinstance(value, (dict, list)) or not value:
        return line
    inner = " " * (indent + 1)
    if isinstance(value, dict):
        rows = [f"{json.dumps(k)}: {text(v, indent + 1)}" for k, v in value.items()]
    else:
        rows = [text(v, indent + 1) for v in value]
    lines = []
    for row in rows:
        if lines and "\n" not in lines[-1] + row and len(lines[-1]) + len(row) + indent < 116:
            lines[-1] += ", " + row
        else:
            lines.append(row)
    start, end = "{}" if isinstance(value, dict) else "[]"
    return start + "\n" + ",\n".join(inner + row for row in lines) + "\n" + " " * indent + end


def main(arguments):
    if arguments == ["--write"]:
        all_instruments = instruments()
        FILE.write_text(text({
            "about": ABOUT, "instruments": all_instruments, "people": people_cases(all_instruments),
            "groups": group_cases(all_instruments), "waves": wave_cases(all_instruments)}) + "\n")
        return 0
    if arguments:
        print(__doc__, file=sys.stderr)
        return 64
    vectors = json.loads(FILE.read_text())
    used = vectors["instruments"]
    wrong = []
    for case in vectors["people"]:
        if case["expected"] != score_person(case["attempt"], used[case["instrument"]]):
            wrong.append("people: " + case["name"])
    for case in vectors["groups"]:
        labels = case.get("parts", [None] * len(case["attempts"]))
        if case["expected"] != score_group(case["attempts"], labels, used[case["instrument"]]):
            wrong.append("groups: " + case["name"])
    for case in vectors["waves"]:
        if case["expected"] != score_waves(case["first"], case["second"], used[case["instrument"]]):
            wrong.append("waves: " + case["name"])
    for name in wrong:
        print("differs: " + name, file=sys.stderr)
    counts = ", ".join(f"{len(vectors[k])} {k}" for k in ("people", "groups", "waves"))
    print(f"{counts}; {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

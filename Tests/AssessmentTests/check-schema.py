#!/usr/bin/env python3
"""Validates learning records by docs/learning-record.schema.json.

Every attempt of vectors.json, as a record, and every example of docs/learning-record.md must be right by the schema,
and mistakes must be wrong by it. Needs the package jsonschema; see Scripts/requirements-test.txt.
"""

import copy
import json
import re
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

HERE = Path(__file__).resolve().parent
DOCS = HERE.parent.parent / "docs"

# A change to the example record, and whether the result is still right.
CHANGES = [
    ("no format", False, lambda r: r.pop("format")),
    ("a format of another program", False, lambda r: r.update(format="gradebook")),
    ("no version", False, lambda r: r.pop("version")),
    ("a newer version", False, lambda r: r.update(version=2)),
    ("no course", False, lambda r: r.pop("course")),
    ("a course without an id", False, lambda r: r["course"].pop("id")),
    ("an empty id", False, lambda r: r["learner"].update(id="")),
    ("attempts by name", False, lambda r: r.update(attempts={"first": {}})),
    ("an attempt without its instrument", False, lambda r: r["attempts"][0].pop("instrument")),
    ("a version of the test as text", False, lambda r: r["attempts"][0]["instrument"].update(version="1")),
    ("a day that is none", False, lambda r: r["attempts"][0].update(date="yesterday")),
    ("negative seconds", False, lambda r: r["attempts"][0].update(seconds=-1)),
    ("half a point", False, lambda r: r["attempts"][0]["ratings"]["reflect1"].update(today=2.5)),
    ("a rating that is no pair", False, lambda r: r["attempts"][0]["ratings"].update(reflect1=3)),
    ("influence in words", False, lambda r: r["attempts"][0]["influence"].update(reflect="a lot")),
    ("one pick alone", False, lambda r: r["attempts"][0].update(picks="reflect")),
    ("a reflection as a list", False, lambda r: r["reflections"].update(why=["because"])),
    ("progress as a number", False, lambda r: r["progress"].update(vision=100)),
    ("a review date as a number", False, lambda r: r["plan"][0].update({"review-date": 20270226})),
    ("reflections in a shared file", False, lambda r: r.update(format="cursus-shared-file")),
    ("nothing but the course", True, lambda r: [r.pop(k) for k in list(r) if k not in ("format", "version", "course")]),
    ("an attempt that is still being taken", True, lambda r: r["attempts"][0].pop("date")),
    ("words of another program", True, lambda r: r["attempts"][0]["ratings"].update(x={"today": "skipped"})),
    ("unknown members everywhere", True, lambda r: [
        part.update({"other-program": {"a": [1, None]}}) for part in (
            r, r["course"], r["learner"], r["attempts"][0], r["attempts"][0]["instrument"],
            r["attempts"][0]["ratings"]["reflect1"], r["plan"][0])]),
]


def main():
    schema = json.loads((DOCS / "learning-record.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    vectors = json.loads((HERE / "vectors.json").read_text())
    attempts = [c["attempt"] for c in vectors["people"]]
    attempts += [a for c in vectors["groups"] for a in c["attempts"]]
    attempts += [e["attempt"] for c in vectors["waves"] for e in c["first"] + c["second"]]
    head = {"format": "cursus-learning-record", "version": 1, "course": {"id": "vectors"}}
    page = (DOCS / "learning-record.md").read_text()
    examples = [json.loads(block) for block in re.findall(r"^```json\n(.*?)^```", page, re.M | re.S)]

    cases = [(f"attempt {n + 1} of vectors.json", True, {**head, "attempts": [a]}) for n, a in enumerate(attempts)]
    cases += [(f"example {n + 1} of learning-record.md", True, e) for n, e in enumerate(examples)]
    for name, is_right, change in CHANGES:
        record = copy.deepcopy(examples[0])
        change(record)
        cases.append((name, is_right, record))
    wrong = 0
    for name, is_right, record in cases:
        errors = list(validator.iter_errors(record))
        if is_right == (not errors):
            continue
        wrong += 1
        reason = errors[0].message if errors else "is right by the schema, and should not be"
        print(f"{name}: {reason}", file=sys.stderr)
    print(f"{len(cases)} records by the schema; {wrong} not as expected")
    return 1 if wrong or len(examples) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())

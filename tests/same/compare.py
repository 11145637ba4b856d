# SPDX-License-Identifier: MIT
"""Whether answers are as published, and the same: compare.py CALLS.json ANSWERS [OTHER ...]

The first answers (of the C program) are held against the figures of the public sources; the others
must be the same bytes. Reports in TAP, a case a file of vectors and one a language.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from support import tap  # noqa: E402

CASE = re.compile(r"^row (\S+) (.*)$")


def rows_of(text: str) -> list[dict[str, str]]:
    """The lines of each row, by step and path."""
    rows: list[dict[str, str]] = []
    for line in text.splitlines():
        if CASE.match(line):
            rows.append({})
            continue
        step, path, value = line.split(" ", 2)
        rows[-1][f"{step} {path}"] = value
    return rows


def faults(row: dict[str, Any], answers: dict[str, str]) -> list[str]:
    found = []
    for place, expected in row["expected"].items():
        given = answers.get(place)
        if isinstance(expected, str):
            right = given is not None and (given == expected or (given + " ").startswith(expected))
        else:
            right = given is not None and expected[0] <= int(given) <= expected[1]
        if not right:
            found.append(f"{row['file']} {row['name']}: {place} is {given}, published {expected}")
    if row["file"] == "random":
        return found
    for place, given in answers.items():
        if place.split(" ")[1].startswith("encours_") and given != "ENCOURS_OK" \
                and place not in row["expected"]:
            found.append(f"{row['file']} {row['name']}: {place} {given}")
    return found


def published(calls: Path, answers: Path) -> dict[str, list[str]]:
    """What is not as published, by file of vectors."""
    rows = json.loads(calls.read_text(encoding="utf-8"))
    given = rows_of(answers.read_text(encoding="utf-8"))
    by_file: dict[str, list[str]] = {row["file"]: [] for row in rows}
    if len(given) != len(rows):
        by_file["all"] = [f"{len(given)} rows were answered, {len(rows)} asked"]
        return by_file
    for row, one in zip(rows, given):
        by_file[row["file"]] += faults(row, one)
    return by_file


def first_difference(left: str, right: str) -> str:
    case = ""
    for number, (one, other) in enumerate(zip(left.splitlines(), right.splitlines()), 1):
        case = one if CASE.match(one) else case
        if one != other:
            return f"line {number}, {case}: {one!r}, {other!r}"
    return f"{len(left.splitlines())} lines, {len(right.splitlines())} lines"


def same(first: Path, other: Path) -> list[str]:
    expected, given = first.read_bytes(), other.read_bytes()
    return [] if given == expected else [first_difference(expected.decode(), given.decode())]


def main(calls: str, first: str, *others: str) -> int:
    cases = tap.Cases()
    for file, found in published(Path(calls), Path(first)).items():
        cases.case(f"answers to {file} are as published", lambda found=found: found)
    for other in others:
        cases.case(f"{Path(other).name} is the same, byte for byte, as {Path(first).name}", same,
                   Path(first), Path(other))
    return int(cases.run())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

# SPDX-License-Identifier: MIT
"""Requirements, tests and functions speak of each other.

docs/requirements/*.md numbers the rules of the calculators (`- **AGE-001** rule.`). A test cites
the rules it shows (`AGE-001`) in a comment, and a header those a function keeps (`@req AGE-001`).
What is cited must exist, what exists must be tested, and each calculator must say what it keeps.
"""

import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import headers, tap  # noqa: E402

root = Path(sys.argv[1])
cases = tap.Cases()
RULE = re.compile(r"^- \*\*([A-Z]{3}-\d{3})\*\* (.+)", re.M)
CITED = re.compile(r"\b([A-Z]{3}-\d{3})\b")
PAGES = sorted((root / "docs" / "requirements").glob("*.md"))
PREFIXES = {number[:3] for page in PAGES for number, _ in RULE.findall(page.read_text("utf-8"))}


def cited(paths, pattern=CITED):
    """Numbers of our families that files speak of, each with one place."""
    places = {}
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            for match in pattern.findall(line):
                if match[:3] in PREFIXES:
                    places.setdefault(match, f"{path.relative_to(root)}:{number}")
    return places


def tests():
    return [path for suffix in ("c", "py") for path in sorted((root / "tests").rglob(f"*.{suffix}"))
            if path.name != "requirements_test.py" and "fixtures" not in path.parts]


def rules():
    return {number: page for page in PAGES for number, _ in RULE.findall(page.read_text("utf-8"))}


@cases
def each_number_is_given_once():
    numbers = Counter(number for page in PAGES
                      for number, _ in RULE.findall(page.read_text("utf-8")))
    return [f"{number} is given {times} times" for number, times in numbers.items() if times > 1]


@cases
def each_rule_is_cited_by_a_test():
    known = cited(tests())
    return [f"{page.relative_to(root)}: no test cites {number}"
            for number, page in sorted(rules().items()) if number not in known]


@cases
def what_is_cited_exists():
    known = rules()
    places = cited(tests() + headers.public_headers(root))
    return [f"{place}: {number} is no requirement" for number, place in sorted(places.items())
            if number not in known]


@cases
def each_calculator_says_what_it_keeps():
    sources = "\n".join(path.read_text("utf-8")
                        for path in sorted((root / "lib" / "pure").glob("*.c")))
    defined = set(re.findall(r"^encours_status\s+(encours_\w+)\(", sources, re.M))
    return [f"{Path(function.path).name}:{function.line}: {function.name} has no @req"
            for path in headers.public_headers(root) for function in headers.functions(path)
            if function.name in defined and "@req" not in function.comment]


cases.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The generator refuses what it should, and only that: rules_test.py SOURCE_ROOT

A file fixtures/refused/<rule>.h has a part after `//--- refused` whose lines that are refused say
by which rules, `// refused: rule rule`, and a part after `//--- mended` with the same things as
they should be, of which nothing is refused. Both are read beside the headers of fixtures/small.
"""

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path += [str(TESTS), str(TESTS.parent / "bindings")]

from generator import rules  # noqa: E402
from support import fixtures, tap  # noqa: E402

FIXTURES = Path(__file__).resolve().parent / "fixtures"
SOURCE_ROOT = Path(sys.argv[1]).resolve()
cases = tap.Cases()


def refusals(text, included=True):
    """What is refused, as (file:line, rule)."""
    _, found = fixtures.model_of(FIXTURES / "small", text, included)
    return {(refusal.place, refusal.rule) for refusal in found}


def is_refused(path):
    text = fixtures.part(path.read_text(encoding="utf-8"), "refused")
    wanted = expected(text)
    found = refusals(text, included=path.stem != "umbrella")
    return [f"{path.name}: {place}: {rule} was not refused" for place, rule in wanted - found] + \
           [f"{path.name}: {place}: {rule} was refused without reason"
            for place, rule in found - wanted]


def expected(text):
    return {(f"fixture.h:{number}", rule) for number, line in enumerate(text.split("\n"), 1)
            if "// refused:" in line for rule in line.split("// refused:")[1].split()}


def mended_is_accepted(path):
    text = fixtures.part(path.read_text(encoding="utf-8"), "mended")
    return [f"{path.name}: mended, and refused: {place}: {rule}"
            for place, rule in sorted(refusals(text))]


def every_rule_has_a_fixture_and_no_other():
    names = {path.stem for path in FIXTURES.joinpath("refused").glob("*.h")}
    return [f"fixtures/refused/{name}.h: is absent"
            for name in sorted(set(rules.RULES) - names)] + \
           [f"fixtures/refused/{name}.h: there is no such rule"
            for name in sorted(names - set(rules.RULES))]


def every_rule_is_in_the_guide():
    text = (SOURCE_ROOT / "docs" / "bindings.md").read_text(encoding="utf-8")
    return [f"docs/bindings.md: {name} is not explained"
            for name in rules.RULES if f"| `{name}` |" not in text]


if fixtures.can_read_headers(cases):
    for fixture in sorted(FIXTURES.joinpath("refused").glob("*.h")):
        plain = fixture.stem.replace("-", "_")
        cases.case(f"{plain}_is_refused", is_refused, fixture)
        cases.case(f"{plain}_mended_is_accepted", mended_is_accepted, fixture)
cases(every_rule_has_a_fixture_and_no_other)
cases(every_rule_is_in_the_guide)
cases.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The generated files are those of the headers: headers_test.py SOURCE_ROOT

Nothing is written: what the headers give is compared with what is committed.
"""

import functools
import re
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path += [str(TESTS), str(TESTS.parent / "bindings")]

from generator import emitters, manifest  # noqa: E402
from support import fixtures, tap  # noqa: E402

SOURCE_ROOT = Path(sys.argv[1]).resolve()
MANIFEST = SOURCE_ROOT / "bindings" / "encours.api.json"
HOW = "run meson compile -C build generate, and commit what it writes"
cases = tap.Cases()


@functools.cache
def from_headers():
    from generator import from_headers as reading
    return reading.model_of(SOURCE_ROOT / "include")


def nothing_in_the_headers_is_refused():
    return [f"include/encours/{refusal}" for refusal in from_headers()[1]]


def the_manifest_is_that_of_the_headers():
    written = manifest.text_of(from_headers()[0]).split("\n")
    committed = MANIFEST.read_text(encoding="utf-8").split("\n")
    for number, (left, right) in enumerate(zip([*written, None], [*committed, None]), 1):
        if left != right:
            return [f"bindings/encours.api.json:{number}: the headers give {left}, it has {right}: "
                    f"{HOW}"]
    return []


@cases
def each_generated_file_is_that_of_the_manifest():
    files = emitters.emit(manifest.load(MANIFEST))
    return [f"{difference}: {HOW}" for difference in emitters.differences(SOURCE_ROOT, files)]


@cases
def the_guide_explains_each_member_of_the_manifest():
    """`docs/bindings.md` has every key that the manifest uses."""
    text = (SOURCE_ROOT / "docs" / "bindings.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`(\w+)`", text))
    return [f"docs/bindings.md: `{key}` is not explained"
            for key in sorted(keys(manifest.load(MANIFEST)) - explained)]


def keys(value):
    if isinstance(value, dict):
        return set(value).union(*(keys(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(keys(inner) for inner in value))
    return set()


if fixtures.can_read_headers(cases):
    cases(nothing_in_the_headers_is_refused)
    cases(the_manifest_is_that_of_the_headers)
cases.main()

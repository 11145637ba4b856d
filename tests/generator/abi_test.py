#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The gate lets additions pass and names what breaks: abi_test.py SOURCE_ROOT

A file fixtures/abi/<rule>.h has what a release declared after `//--- old`, what the next declares
after `//--- new`, and says `// breaks: rule name` for each thing that breaks, and for nothing else.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path += [str(TESTS), str(TESTS.parent / "bindings")]

from generator import abi, manifest  # noqa: E402
from support import fixtures, tap  # noqa: E402

FIXTURES = Path(__file__).resolve().parent / "fixtures"
SOURCE_ROOT = Path(sys.argv[1]).resolve()
MANIFEST = SOURCE_ROOT / "bindings" / "encours.api.json"
cases = tap.Cases()


def broken(path):
    text = path.read_text(encoding="utf-8")
    models = []
    for wanted in ("old", "new"):
        model, refusals = fixtures.model_of(FIXTURES / "small", fixtures.part(text, wanted))
        if refusals:
            return [f"{path.name}: {wanted}: {refusal}" for refusal in refusals]
        models.append(model)
    return {f"{finding.rule} {finding.name}" for finding in abi.compare(*models)}


def breaks_what_it_says(path):
    wanted = set(re.findall(r"^// breaks: (.*)$", path.read_text(encoding="utf-8"), re.M))
    found = broken(path)
    if isinstance(found, list):
        return found
    return [f"{path.name}: {what}: was not found" for what in sorted(wanted - found)] + \
           [f"{path.name}: {what}: was found without reason" for what in sorted(found - wanted)]


@cases
def every_rule_has_a_fixture():
    said = "\n".join(path.read_text(encoding="utf-8")
                     for path in FIXTURES.joinpath("abi").glob("*.h"))
    return [f"{rule}: no fixture breaks it" for rule in abi.RULES
            if f"// breaks: {rule} " not in said and rule != "header-changed"]


@cases
def another_header_is_seen():
    """Of two manifests, because a fixture is one header."""
    model = manifest.load(MANIFEST)
    moved = json.loads(json.dumps(model))
    moved["functions"][0]["header"] = "elsewhere"
    found = [finding.rule for finding in abi.compare(model, moved)]
    return [] if found == ["header-changed"] else [f"found {found}"]


@cases
def nothing_is_broken_by_itself():
    model = manifest.load(MANIFEST)
    return [str(finding) for finding in abi.compare(model, model)]


@cases
def every_rule_is_in_the_guide():
    text = (SOURCE_ROOT / "docs" / "bindings.md").read_text(encoding="utf-8")
    return [f"docs/bindings.md: {name} is not explained"
            for name in abi.RULES if f"| `{name}` |" not in text]


def gate(*arguments):
    """The status and the words of the command."""
    run = subprocess.run([sys.executable, "-m", "generator", "abi", *arguments],
                         cwd=SOURCE_ROOT / "bindings", capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


@cases
def the_present_interface_keeps_the_last_release():
    status, words = gate()
    if "Nothing is released yet" in words:
        raise tap.Skip(words.strip())
    return words.splitlines() if status else []


@cases
def the_command_fails_by_name_within_a_soname_and_passes_beyond():
    model = manifest.load(MANIFEST)
    findings = []
    for old, new, wanted in (("1.0.0", "1.1.0", 1), ("1.0.0", "2.0.0", 0), ("0.1.0", "0.2.0", 0),
                             ("0.1.0", "0.1.1", 1)):
        with tempfile.TemporaryDirectory() as folder:
            before, after = Path(folder) / "old.json", Path(folder) / "new.json"
            before.write_text(manifest.text_of({**model, "version": old}), encoding="utf-8")
            after.write_text(manifest.text_of({**model, "version": new,
                                               "functions": model["functions"][1:]}),
                             encoding="utf-8")
            status, words = gate(str(before), str(after))
        if status != wanted or (wanted and "[removed]" not in words):
            findings.append(f"{old} to {new}: status {status}: {words}")
    return findings


if fixtures.can_read_headers(cases):
    for fixture in sorted(FIXTURES.joinpath("abi").glob("*.h")):
        cases.case(f"{fixture.stem.replace('-', '_')}_is_told_apart", breaks_what_it_says, fixture)
cases.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The tree follows its rules, and the rules are seen to bite: tidy_test.py SOURCE_ROOT

Each file under fixtures/ breaks rules and names, in lines `expect: line: rule`, every finding it
must cause; it may cause no other.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import tidy  # noqa: E402
from support import tap  # noqa: E402

SOURCE_ROOT = Path(sys.argv[1]).resolve()
FIXTURES = Path(__file__).resolve().parent / "fixtures"
cases = tap.Cases()


def fixture_findings():
    findings, _ = tidy.check_tree(FIXTURES)
    return findings


def is_refused(name, all_findings):
    wanted = re.findall(r"expect: (\d+): (.*?) \*/", (FIXTURES / name).read_text(encoding="utf-8"))
    found = [(line, rule) for where, line, rule in all_findings if where == name]
    missing = [f"{name}:{line}: \"{rule}\" was not reported" for line, rule in wanted
               if not any(int(line) == at and rule in text for at, text in found)]
    extra = [f"{name}:{at}: \"{text}\" was reported without reason" for at, text in found
             if not any(int(line) == at and rule in text for line, rule in wanted)]
    return missing + extra


def follows(rules, findings):
    return [f"{name}:{line}: {rule}" for name, line, rule in findings if rules(name)]


found_in_fixtures = fixture_findings()
for path in sorted(FIXTURES.rglob("*.[ch]")):
    cases.case(f"{path.stem}_is_refused", is_refused, path.relative_to(FIXTURES).as_posix(),
               found_in_fixtures)

found_here, _ = tidy.check_tree(SOURCE_ROOT)
for folder in tidy.FOLDERS:
    if (SOURCE_ROOT / folder).is_dir():
        cases.case(f"{folder.strip('.')}_follows_the_rules", follows,
                   lambda name, folder=folder: name.startswith(folder + "/"), found_here)
cases.case("top_level_follows_the_rules", follows, lambda name: "/" not in name, found_here)
cases.main()

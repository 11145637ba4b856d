#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The Java package builds without a warning and passes its tests with the library just built.

    java_test.py SOURCE_ROOT LIBRARY FOLDER BUILD_ROOT

Maven works offline, in FOLDER. The tests of Java are held against what tests/same and docs/examples
made in BUILD_ROOT; their answers are compared with those of C here. Where there is no JDK of 22 or
later, no Maven, or not yet what Maven would fetch, that is said and nothing else is done.
"""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402

SOURCE_ROOT, LIBRARY, FOLDER, BUILD_ROOT = (
    Path(argument).resolve() for argument in sys.argv[1:5])
SAME = BUILD_ROOT / "tests" / "same"
ANSWERS = FOLDER / "answers.java.txt"
MADE = {"encours.calls": SAME / "calls.json",
        "encours.receivables": BUILD_ROOT / "docs" / "examples" / "receivables"}
POM = SOURCE_ROOT / "bindings" / "java" / "pom.xml"
NOT_FETCHED = ("offline mode", "has not been downloaded from it before", "Cannot access")
cases = tap.Cases()


def jdk():
    """The home of a JDK that is recent enough."""
    found = subprocess.run(["bash", SOURCE_ROOT / ".ci" / "setup.sh", "jdk"],
                           capture_output=True, text=True, check=False)
    if found.returncode != 0:
        raise tap.Skip("there is no JDK of 22 or later")
    return found.stdout.strip()


def maven(home):
    """Builds and tests; the output."""
    program = shutil.which("mvn")
    if program is None:
        raise tap.Skip("there is no Maven")
    shutil.rmtree(FOLDER, ignore_errors=True)
    done = subprocess.run(
        [program, "--offline", "--batch-mode", "--quiet", "--file", POM,
         f"-Dencours.build.directory={FOLDER}", f"-Dorg.encours.library={LIBRARY}",
         f"-Dencours.answers={ANSWERS}",
         *(f"-D{name}={path}" for name, path in MADE.items() if path.exists()), "test"],
        env={**os.environ, "JAVA_HOME": home}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False)
    if done.returncode != 0 and any(words in done.stdout for words in NOT_FETCHED):
        raise tap.Skip("Maven has not fetched what it needs; run mvn -f bindings/java/pom.xml "
                       "verify once, with a network")
    return done


def failures():
    """What the reports of the tests say went wrong, and how many tests there were."""
    count, found = 0, []
    for path in sorted((FOLDER / "surefire-reports").glob("TEST-*.xml")):
        for case in xml.etree.ElementTree.parse(path).getroot().iter("testcase"):
            count += 1
            for wrong in [*case.iter("failure"), *case.iter("error")]:
                text = " ".join((wrong.get("message") or "").split())
                found.append(f"{case.get('classname')}.{case.get('name')}: {text[:300]}")
    return count, found


@cases
def the_java_package_builds_and_passes_its_tests():
    done = maven(jdk())
    count, found = failures()
    if not found and (done.returncode != 0 or not count):
        found = [line for line in done.stdout.splitlines() if "[ERROR]" in line][:20]
        found = found or [f"Maven gave {done.returncode} and ran {count} tests"]
    return found


@cases
def java_answers_as_c_does():
    expected = SAME / "answers.c.txt"
    if not ANSWERS.exists() or not expected.exists():
        raise tap.Skip("there are no answers of Java or of C to compare")
    lines = zip(expected.read_text("utf-8").splitlines(), ANSWERS.read_text("utf-8").splitlines())
    found = [f"line {at}: {one!r} in C, {other!r} in Java"
             for at, (one, other) in enumerate(lines, 1) if one != other]
    if not found and expected.read_bytes() != ANSWERS.read_bytes():
        found = ["one of the two answers goes on where the other ends"]
    return found[:10]


cases.main()

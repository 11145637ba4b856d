#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The Java package builds without a warning and passes its tests with the library just built.

    java_test.py SOURCE_ROOT LIBRARY FOLDER

Maven works offline, in FOLDER. Where there is no JDK of 22 or later, no Maven, or not yet what
Maven would fetch, that is said and nothing else is done.
"""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402

SOURCE_ROOT, LIBRARY, FOLDER = (Path(argument).resolve() for argument in sys.argv[1:4])
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
         f"-Dencours.build.directory={FOLDER}", f"-Dorg.encours.library={LIBRARY}", "test"],
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


cases.main()

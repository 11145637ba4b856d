#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts test cases: tally.py TESTLOG.json, or tally.py RESULTS.xml ...

The first is what one `meson test` leaves; the others are in JUnit's form, which pytest and Maven
write. Prints what failed, with its log, and what was skipped, with its reason; the last line is
`PASSED FAILED`. A test program that crashed, timed out or ended too early counts as one failure
beside the cases it did report.
"""

import json
import re
import sys
import xml.etree.ElementTree

LOG_LINES_MAX = 60
CASE = re.compile(r"^(ok|not ok)\b\s*\d*\s*(?:-\s*)?(.*)$", re.M)
GOOD = ("OK", "SKIP", "EXPECTEDFAIL")


def tally(run):
    """(passed, failed, skipped texts) of one test program."""
    passed, failed, skipped = 0, 0, []
    for verdict, text in CASE.findall(run.get("stdout") or ""):
        if re.search(r"#\s*skip", text, re.I):
            skipped.append(text)
        elif verdict == "ok":
            passed += 1
        else:
            failed += 1
    if run["result"] == "SKIP" and not skipped:
        skipped.append("the whole program")
    if run["result"] not in GOOD and not failed:
        failed = 1
    if run["result"] == "OK" and not (passed or failed or skipped):
        passed = 1
    return passed, failed, skipped


def show(run, failed):
    print(f"FAILED {run['name']}: {run['result']}, {failed} failed, "
          f"exit status {run['returncode']}")
    print(f"  {' '.join(run['command'])}")
    log = [line for line in (run.get("stdout") or "").splitlines() if not line.startswith("ok ")]
    log += (run.get("stderr") or "").splitlines()
    if len(log) > LOG_LINES_MAX:
        log = log[:LOG_LINES_MAX // 2] + ["..."] + log[-LOG_LINES_MAX // 2:]
    for line in log:
        print(f"  | {line}")


def tally_cases(path):
    """(passed, failed) of one file in JUnit's form; shows what failed and was skipped."""
    passed, failed = 0, 0
    for case in xml.etree.ElementTree.parse(path).iter("testcase"):
        name = f"{case.get('classname')}: {case.get('name')}"
        skipped = case.find("skipped")
        fault = case.find("failure") if case.find("failure") is not None else case.find("error")
        if fault is not None:
            failed += 1
            show({"name": name, "result": fault.tag, "returncode": 1, "command": [],
                  "stdout": fault.text or fault.get("message")}, 1)
        elif skipped is not None:
            print(f"skipped {name}: {skipped.get('message')}")
        else:
            passed += 1
    return passed, failed


def main(*paths):
    passed, failed = 0, 0
    if paths[0].endswith(".xml"):
        counts = [tally_cases(path) for path in paths]
        print(f"{sum(one for one, _ in counts)} {sum(other for _, other in counts)}")
        return
    path = paths[0]
    with open(path, encoding="utf-8", errors="replace") as log:
        runs = [json.loads(line) for line in log if line.strip()]
    for run in runs:
        run_passed, run_failed, skipped = tally(run)
        passed, failed = passed + run_passed, failed + run_failed
        for text in skipped:
            print(f"skipped {run['name']}: {text}")
        if run_failed:
            show(run, run_failed)
    print(f"{passed} {failed}")


if __name__ == "__main__":
    main(*sys.argv[1:])

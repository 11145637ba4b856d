# SPDX-License-Identifier: MIT
"""Test cases of Python programs, reported as TAP: what check.h is to the C tests."""

import sys
import traceback


class Skip(Exception):
    """Raised by a case that cannot run here; the text says why."""


class Cases:
    """Collects functions in order and runs them.

    meson shows the standard error of a failure, so that is where findings go.

    A case fails when it raises, or when it returns a list that is not empty: one finding a line.
    """

    def __init__(self):
        self.cases = []

    def case(self, name, function, *arguments):
        self.cases.append((name, function, arguments))

    def __call__(self, function):
        """Decorator: the function's name, in words, is the name of the case."""
        self.case(function.__name__, function)
        return function

    def run(self):
        print(f"1..{len(self.cases)}", flush=True)
        failed = 0
        for number, (name, function, arguments) in enumerate(self.cases, 1):
            try:
                findings = function(*arguments) or []
            except Skip as reason:
                print(f"ok {number} - {name} # SKIP {reason}", flush=True)
                continue
            except Exception:  # a test program reports whatever went wrong, then goes on
                findings = traceback.format_exc().splitlines()
            for finding in findings:
                print(f"# {finding}", file=sys.stderr, flush=True)
            failed += bool(findings)
            print(f"{'not ok' if findings else 'ok'} {number} - {name}", flush=True)
        return 1 if failed else 0

    def main(self):
        sys.exit(self.run())

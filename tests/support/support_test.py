#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The count at the end of a test run can be believed: every way to fail adds to it."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import headers, tally, tap  # noqa: E402

cases = tap.Cases()


def counts(stdout, result):
    passed, failed, skipped = tally.tally({"stdout": stdout, "result": result})
    return passed, failed, len(skipped)


def expect(actual, wanted):
    return [] if actual == wanted else [f"{actual}, expected {wanted}"]


@cases
def cases_are_counted_one_by_one():
    return expect(counts("1..2\nok 1 - a\nok 2 - b\n", "OK"), (2, 0, 0))


@cases
def failed_cases_are_counted_and_the_exit_status_is_not_one_more():
    return expect(counts("1..3\nok 1 - a\nnot ok 2 - b\nnot ok 3 - c\n", "ERROR"), (1, 2, 0))


@cases
def crash_after_good_cases_is_a_failure():
    return expect(counts("1..3\nok 1 - a\nok 2 - b\n", "ERROR"), (2, 1, 0))


@cases
def time_limit_is_a_failure():
    return expect(counts("1..3\nok 1 - a\n", "TIMEOUT"), (1, 1, 0))


@cases
def silence_of_a_program_that_failed_is_a_failure():
    return expect(counts("", "FAIL") + counts(None, "INTERRUPT"), (0, 1, 0, 0, 1, 0))


@cases
def program_without_cases_counts_as_one():
    return expect(counts("", "OK"), (1, 0, 0))


@cases
def skipped_cases_are_neither_passed_nor_failed():
    return expect(counts("1..2\nok 1 - a # SKIP no compiler\nok 2 - b\n", "OK"), (1, 0, 1))


@cases
def words_that_look_like_verdicts_are_not():
    return expect(counts("1..1\n# ok 1 - quoted\nokay\nok 1 - a\n", "OK"), (1, 0, 0))


@cases
def python_cases_fail_on_findings_and_on_exceptions():
    inner = tap.Cases()
    inner.case("finds", lambda: ["a:1: rule"])
    inner.case("raises", lambda: 1 // 0)
    inner.case("passes", lambda: None)
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = inner.run()
    printed = out.getvalue().splitlines()
    return expect((status, printed, "# a:1: rule" in err.getvalue()),
                  (1, ["1..3", "not ok 1 - finds", "not ok 2 - raises", "ok 3 - passes"], True))


@cases
def declarations_are_read_with_their_parameters():
    text = ("/** Do.\n * @since 1.2 */\nENCOURS_API(1, 2) ENCOURS_NODISCARD encours_status\n"
            "encours_thing_do(const encours_thing *thing, int32_t values[3],\n"
            "                 void (*call)(int, int),\n"
            "                 encours_error *error);\n")
    found = headers.functions("x.h", text)[0]
    return expect((found.name, found.line, found.since, found.parameters, found.returns_status()),
                  ("encours_thing_do", 4, "1.2", ["thing", "values", "call", "error"], True))


cases.main()

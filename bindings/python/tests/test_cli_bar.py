# SPDX-License-Identifier: MIT
"""The bar of long work: for a person who waits, and for nobody else."""

from __future__ import annotations

import io
import sys

import pytest

from encours.cli import bar
from encours.cli.bar import Bar


class Terminal(io.StringIO):
    """Standard error as a person sees it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds that pass when the test says so."""
    now = [100.0]
    monkeypatch.setattr(bar.time, "monotonic", lambda: now[0])
    return now


def test_a_person_who_waits_sees_how_far_it_is(clock: list[float],
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    with Bar("verifying") as drawn:
        clock[0] += 3
        drawn(25, 100)
        assert "verifying [########........................]  25 %" in seen.getvalue()
        assert "9 s left" in seen.getvalue()  # 3 s for a quarter
    assert seen.getvalue().endswith("\r\x1b[K"), "the line is wiped when the work ends"


def test_a_whole_that_is_not_known_is_counted(clock: list[float],
                                              monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    with Bar("exporting items") as drawn:
        clock[0] += 3
        drawn(1234567, 0)
    assert "exporting items: 1,234,567" in seen.getvalue()


def test_short_work_draws_nothing(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    with Bar("opening") as drawn:
        drawn(1, 2)
        clock[0] += 0.1
        drawn(2, 2)
    assert seen.getvalue() == ""


def test_nobody_looks_at_a_file(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    seen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", seen)
    with Bar("opening") as drawn:
        clock[0] += 10
        drawn(1, 2)
    assert seen.getvalue() == ""

# SPDX-License-Identifier: MIT
"""Enumerations keep what a later library says."""

from __future__ import annotations

import pickle

import pytest

from encours.aging import Credits
from encours.dso import DsoFlags, DsoStatus


def test_a_known_number_is_its_member() -> None:
    assert Credits(2) is Credits.OLDEST_FIRST
    assert Credits.OLDEST_FIRST == 2
    assert DsoStatus._known[1] is DsoStatus.OK


@pytest.mark.parametrize(("number", "name"), [(77, "UNKNOWN_77"), (-3, "UNKNOWN_MINUS_3")])
def test_an_unknown_number_is_kept(number: int, name: str) -> None:
    """It has a name, equals the number, is the same object each time and no known member."""
    kept = DsoStatus(number)
    assert kept.name == name and kept.value == number and kept == number and int(kept) == number
    assert kept is DsoStatus(number) and kept is DsoStatus._known[number]
    assert kept not in list(DsoStatus), "it does not become one of the members"
    assert isinstance(kept, DsoStatus)


def test_what_is_no_number_is_no_member() -> None:
    with pytest.raises(ValueError, match="separate"):
        Credits("separate")  # type: ignore[arg-type]


def test_unknown_bits_are_kept() -> None:
    flags = DsoFlags(1 | 64)
    assert DsoFlags.NEGATIVE_BALANCE in flags and DsoFlags.ZERO_PERIOD not in flags
    assert int(flags) == 65 and DsoFlags._known[65] == flags
    assert int(flags ^ DsoFlags.NEGATIVE_BALANCE) == 64


def test_members_are_pickled_by_value() -> None:
    for member in (Credits.SEPARATE, DsoFlags(65)):
        assert pickle.loads(pickle.dumps(member)) == member

# SPDX-License-Identifier: MIT
"""Failures: one class a kind, each also a built-in, with everything the library says."""

from __future__ import annotations

import builtins
import datetime
import pickle

import pytest

import encours
from encours import date, error, import_, rates
from encours._native import ffi, lib
from encours._runtime.errors import CLASSES, end_call, put, thread
from encours.error import StatusKind

DAY = datetime.date(2026, 6, 30)


def failing(kind: int, message: str = "no") -> encours.Error:
    """What a call raises that returns a status of a kind."""
    described = thread.error
    ffi.memmove(described, bytes(ffi.sizeof("encours_error")), ffi.sizeof("encours_error"))
    described.struct_size = ffi.sizeof("encours_error")
    described.status, described.index = kind, -1
    put(described.message, ffi.sizeof(described.message), message)
    with pytest.raises(encours.Error) as caught:
        end_call(kind, described)
    return caught.value


@pytest.mark.parametrize("kind", [kind for kind in StatusKind if kind])
def test_each_kind_has_a_class_and_a_built_in(kind: StatusKind) -> None:
    raised = failing(kind)
    assert type(raised) is CLASSES[kind]
    assert type(raised).kind == kind and raised.code == kind
    built_in = type(raised).__bases__[1]
    assert built_in is getattr(builtins, built_in.__name__)
    assert type(raised).__name__.rstrip("_").endswith("Error")
    assert f"[{lib_name(kind)}]" in str(raised)


def lib_name(kind: int) -> str:
    name: bytes = ffi.string(lib.encours_status_name(kind))
    return name.decode()


def test_a_kind_of_a_later_library_is_an_error() -> None:
    raised = failing(99)
    assert type(raised) is encours.Error
    assert raised.code == 99


def test_the_upper_bytes_of_a_status_are_kept() -> None:
    raised = failing(StatusKind.IN_DOUBT | 0x100)
    assert isinstance(raised, encours.InDoubtError)
    assert raised.code == error.E_UNKNOWN_OUTCOME


def test_what_happened_where_and_what_to_do() -> None:
    with pytest.raises(encours.CurrencyError, match="EUR") as caught:
        encours_money_sum()
    assert caught.value.detail == "EUR and USD cannot be added"
    assert caught.value.hint == "Convert one of them with a rate first"
    assert str(caught.value) == ("EUR and USD cannot be added [ENCOURS_E_CURRENCY]. "
                                 "Convert one of them with a rate first")
    assert (caught.value.line, caught.value.source, caught.value.index) == (None, None, None)


def encours_money_sum() -> encours.Money:
    from encours import money

    return money.add(encours.Money(1, "EUR"), encours.Money(1, "USD"))


def test_the_element_at_fault_has_its_index() -> None:
    columns = rates.RatesColumns(from_=[978, 978], to=[840, 978], valid_from=[DAY, DAY],
                                 numerator=[1, 1], denominator=[1, 1])
    with pytest.raises(encours.Error) as caught:
        rates.new(columns)
    assert caught.value.index == 1


def test_a_later_failure_says_nothing_of_an_earlier_one() -> None:
    with pytest.raises(encours.Error):
        encours_money_sum()
    with pytest.raises(encours.InvalidError) as caught:
        date.parse("2026-02-30")
    assert isinstance(caught.value, ValueError)
    assert "EUR" not in str(caught.value)


def test_an_error_can_be_made_and_caught_as_the_built_in() -> None:
    made = encours.NotFoundError("no such thing", hint="Look elsewhere")
    assert isinstance(made, LookupError)
    assert (made.code, made.detail, made.hint) == (StatusKind.NOT_FOUND, "no such thing",
                                                   "Look elsewhere")


def test_an_issue_of_an_import_is_an_error_that_is_not_raised() -> None:
    assert import_.Import.issue.__annotations__["return"] == "Error"


def test_an_error_travels_between_processes() -> None:
    raised = failing(StatusKind.CONFLICT, "moved on")
    again = pickle.loads(pickle.dumps(raised))
    assert type(again) is type(raised)
    assert str(again) == str(raised)
    assert (again.code, again.detail, again.hint) == (raised.code, raised.detail, raised.hint)


def test_enumerations_keep_values_of_a_later_library() -> None:
    later = StatusKind(77)
    assert later == 77 and later.name == "UNKNOWN_77"
    assert StatusKind(77) is later
    assert StatusKind(-5).name == "UNKNOWN_MINUS_5"
    assert repr(later) == "<StatusKind.UNKNOWN_77: 77>"
    with pytest.raises(ValueError, match="seven"):
        StatusKind("seven")  # type: ignore[arg-type]


def test_flags_keep_bits_of_a_later_library() -> None:
    from encours.dso import DsoFlags

    several = DsoFlags(1 | 1 << 20)
    assert DsoFlags.NEGATIVE_BALANCE in several
    assert int(several) == 1 | 1 << 20

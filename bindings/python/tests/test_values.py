# SPDX-License-Identifier: MIT
"""Values of Python in and out of C: dates, instants, money, ratios, currencies, integers."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import encours
from encours import currency, date, dso, money, ratio
from encours.rounding import Rounding

DAY = datetime.date(2026, 6, 30)


def test_dates_are_dates() -> None:
    assert date.add_days(DAY, 1) == datetime.date(2026, 7, 1)
    assert date.weekday(datetime.date(2026, 11, 22)) == datetime.date(2026, 11, 22).isoweekday()
    assert date.parse("1999-12-31") == datetime.date(1999, 12, 31)
    assert date.format(DAY) == "2026-06-30"


def test_the_absent_date_is_none() -> None:
    assert date.ymd(2026, 2, 30) is None
    assert not date.is_valid(None)
    assert date.is_valid(DAY)


@pytest.mark.parametrize("given", [1.5, "2026-06-30", 20634])
def test_what_is_no_date_is_refused_with_the_name_of_the_parameter(given: object) -> None:
    with pytest.raises(TypeError, match=r"date: expected datetime\.date or None"):
        date.weekday(given)  # type: ignore[arg-type]


def test_a_datetime_is_no_date() -> None:
    with pytest.raises(TypeError, match=r"\.date\(\)"):
        date.weekday(datetime.datetime(2026, 6, 30))


def test_currencies_are_given_by_either_code() -> None:
    table = [one for one in currency.list_() if one.code in ("EUR", "JPY")]
    assert {(one.code, one.exponent) for one in table} == {("EUR", 2), ("JPY", 0)}
    assert currency.by_numeric("EUR") == currency.by_numeric(978) == currency.by_code("EUR")
    with pytest.raises(encours.CurrencyError):
        currency.by_numeric("EURO")
    with pytest.raises(ValueError, match="numeric"):
        currency.by_numeric(70000)


@pytest.mark.parametrize("given", [978.0, Decimal(978), Fraction(978)])
def test_what_equals_the_number_of_a_currency_is_none(given: Any) -> None:
    assert encours.Money.of_minor(1, 978).currency == "EUR"
    with pytest.raises(TypeError, match="currency: expected a currency"):
        encours.Money.of_minor(1, given)


def test_amounts_beyond_all_bounds_are_refused_at_once() -> None:
    for tiny in ("1E-999999999", "0.001"):
        with pytest.raises(ValueError, match="more decimals than EUR"):
            encours.Money(Decimal(tiny), "EUR").minor
    with pytest.raises(OverflowError, match="beyond all amounts"):
        encours.Money(Decimal("1E+999999999"), "EUR").minor
    assert encours.Money(Decimal("0E+999999999"), "EUR").minor == 0
    assert encours.Money(Decimal("12.34000E+1"), "EUR").minor == 12340


def test_money_is_exact() -> None:
    total = money.add(encours.Money("0.10", "EUR"), encours.Money(Decimal("0.20"), "EUR"))
    assert total == encours.Money(Decimal("0.30"), "EUR")
    assert total.minor == 30 and encours.Money.of_minor(30, 978) == total
    assert encours.Money(7, "JPY").minor == 7
    assert str(total) == "0.30 EUR"


def test_money_takes_no_float_and_no_more_decimals_than_there_are() -> None:
    with pytest.raises(TypeError, match="Decimal"):
        encours.Money(0.1, "EUR")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="more decimals"):
        money.negate(encours.Money("0.001", "EUR"))
    with pytest.raises(TypeError, match="amount"):
        money.negate(10)  # type: ignore[arg-type]


def test_ratios_are_fractions() -> None:
    assert ratio.make(4, -6) == Fraction(-2, 3)
    assert ratio.scaled(Fraction(2, 3), 100, Rounding.HALF_UP) == 67
    assert ratio.compare(Fraction(1, 3), 1) == -1
    with pytest.raises(TypeError, match="ratio"):
        ratio.scaled(0.5, 100, Rounding.HALF_UP)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [1.0, Decimal(1), Fraction(1), "1"])
def test_integers_are_integers(given: object) -> None:
    """Also those that C would cut to one without a word."""
    with pytest.raises(TypeError, match="balance: expected int"):
        dso.simple(given, 10, 30)  # type: ignore[arg-type]


def test_an_integer_that_does_not_fit_is_refused() -> None:
    with pytest.raises(OverflowError):
        dso.simple(1 << 63, 10, 30)
    with pytest.raises(OverflowError):
        dso.simple(1, 10, -1)


def test_integers_of_numpy_are_integers() -> None:
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    assert dso.simple(numpy.int64(100), 1000, 90) == dso.simple(100, 1000, 90)


def test_texts_have_no_nul_inside() -> None:
    with pytest.raises(ValueError, match="NUL"):
        date.parse("2026-06-30\0")
    with pytest.raises(TypeError, match="text: expected str"):
        date.parse(b"2026-06-30")  # type: ignore[arg-type]


def test_instants_have_a_time_zone() -> None:
    with encours.memory() as store:
        with pytest.raises(TypeError, match="time zone"):
            store.ledger_create("A", recorded_at=datetime.datetime(2026, 1, 1), actor="x",
                                base_currency="EUR")
        paris = datetime.timezone(datetime.timedelta(hours=2))
        at = datetime.datetime(2026, 1, 1, 2, 0, 0, 5, tzinfo=paris)
        with store.ledger_create("A", recorded_at=at, actor="x", base_currency="EUR") as ledger:
            recorded = ledger.view_now().count().recorded_at
            assert recorded == at and recorded.utcoffset() == datetime.timedelta(0)

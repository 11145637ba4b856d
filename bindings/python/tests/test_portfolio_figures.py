# SPDX-License-Identifier: MIT
"""DSO, interest and concentration of tables, against figures worked out from their definitions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest

import encours
from encours import interest_rule
from encours.interest_rates import InterestRateColumns

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
JUNE = date(2026, 6, 30)
RATE = Fraction(10, 100)
ITEMS = [("A", 100_000, date(2026, 5, 31)), ("B", 50_000, date(2026, 7, 15)), ("A", 20_000, None)]
SALES = [("A", 100_000, date(2026, 5, 1)), ("B", 50_000, date(2026, 6, 15)),
         ("C", 700, date(2026, 6, 1)), ("A", 99_999, date(2026, 3, 31))]


def table(rows: Sequence[tuple[str, int, date | None]], day: str) -> Any:
    return pyarrow.table({"customer": [row[0] for row in rows], "amount": [row[1] for row in rows],
                          day: pyarrow.array([row[2] for row in rows], pyarrow.date32())})


def rule() -> encours.interest_rule.InterestRule:
    """Two percent of a central bank and eight points over it."""
    reference = InterestRateColumns(valid_from=[date(2025, 1, 1)], valid_until=[date(2026, 12, 31)],
                                    rate_e7=[200_000], name="reference")
    return interest_rule.directive(reference, 800_000)


def cents(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / value.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_interest_by_customer() -> None:
    """Thirty days of ten percent on 1 000.00; nothing of what is not due, or has no due date."""
    found = encours.interest_of(table(ITEMS, "due"), JUNE, rule())
    expected = cents(1000 * RATE * 30 / 365)
    assert found.total == encours.Money(expected, "EUR")
    assert found.by_customer == {"A": expected, "B": Decimal("0.00")}
    assert (found.invoices, found.late, found.undated) == (3, 1, 1)
    assert [list(part) for part in found.each] == [[int(expected * 100), 0, 0]]


def test_interest_ends_with_payment() -> None:
    paid = table(ITEMS[:1], "due").append_column("paid", pyarrow.array([date(2026, 6, 10)]))
    found = encours.interest_of(paid, JUNE, rule(), paid_on="paid", customer=None)
    assert found.total.amount == cents(1000 * RATE * 10 / 365)
    assert found.by_customer == {"0": found.total.amount}


def test_interest_without_rates_is_refused() -> None:
    early = table([("A", 1, date(2024, 12, 1))], "due")
    with pytest.raises(encours.NotFoundError, match="reference"):
        encours.interest_of(early, JUNE, rule())


@pytest.mark.parametrize("pieces", [1, 2])
def test_dso_by_customer(pieces: int) -> None:
    """Sales of the quarter April to June, of 91 days; the invoice of March is outside it."""
    items = table(ITEMS, "due")
    cut = pyarrow.Table.from_batches(
        items.slice(0, pieces).to_batches() + items.slice(pieces).to_batches())
    found = encours.dso_of(cut, table(SALES, "issue"), JUNE)
    rows = {row.label: row for row in found.rows}
    assert found.days == round(Decimal(170_000 * 91) / Decimal(150_700), 4)
    assert rows["A"].simple == Decimal(120_000 * 91) / 100_000
    assert rows["A"].not_due == 0
    assert rows["B"].best_possible == Decimal(91)
    assert rows["C"].balance == 0
    assert sum(row.contribution or 0 for row in found.rows) == found.days
    assert (found.total.balance, found.total.sales) == (170_000, 150_700)


def test_concentration_in_a_currency_that_is_not_there() -> None:
    aging = encours.aging_of(table(ITEMS, "due"), JUNE)
    with pytest.raises(ValueError, match="currency: there are no balances in USD"):
        encours.concentration_of(aging, currency="USD")


def test_customers_are_texts_or_numbers_in_both_tables() -> None:
    items = pyarrow.table({"customer": ["A"], "amount": [100], "due": [JUNE]})
    sales = pyarrow.table({"customer": [0], "amount": [100], "issue": [JUNE]})
    with pytest.raises(TypeError, match="texts in one table and numbers in the other"):
        encours.dso_of(items, sales, JUNE)
    assert encours.dso_of(items, sales.slice(0, 0), JUNE).rows[0].label == "A"


def test_concentration() -> None:
    """H = (1200^2 + 500^2) / 1700^2."""
    aging = encours.aging_of(table(ITEMS, "due"), JUNE)
    found = encours.concentration_of(aging, top_count=1)
    expected = Fraction(1200**2 + 500**2, 1700**2)
    assert Fraction(found.herfindahl_numerator, found.herfindahl_denominator) == expected
    assert (found.largest, found.total, found.counted) == (120_000, 170_000, 2)
    assert found.top_share_ppm == round(Fraction(1200, 1700) * 10**6)


def test_concentration_is_of_one_currency() -> None:
    rows = {"customer": ["A", "A", "B"], "amount": [100, 700, 300], "due": [JUNE] * 3,
            "currency": ["EUR", "USD", "EUR"]}
    aging = encours.aging_of(pyarrow.table(rows), JUNE, currency_column="currency")
    with pytest.raises(ValueError, match="not comparable"):
        encours.concentration_of(aging)
    assert encours.concentration_of(aging, currency="EUR").total == 400
    assert encours.concentration_of(aging, currency="USD").total == 700

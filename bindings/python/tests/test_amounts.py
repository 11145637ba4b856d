# SPDX-License-Identifier: MIT
"""Amounts: what is taken, what is refused and what the refusal says to write."""

from __future__ import annotations

import decimal
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import encours

TODAY = date(2026, 1, 31)


def amounts(ledger: encours.Ledger) -> list[Decimal]:
    return [row.amount for row in ledger.view().documents()]


@pytest.mark.parametrize(("given", "stored"), [
    (Decimal("12.34"), Decimal("12.34")),
    (Decimal("12.3400"), Decimal("12.34")),
    (Decimal("1E+2"), Decimal("100.00")),
    (Decimal(0), Decimal("0.00")),
    (encours.Money(Decimal("5"), "EUR"), Decimal("5.00")),
    (Decimal("92233720368547758.07"), Decimal("92233720368547758.07")),
])
def test_decimals_are_taken_exactly(ledger: encours.Ledger, given: Any, stored: Decimal) -> None:
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), given, issue=TODAY)
    assert amounts(ledger) == [stored]


@pytest.mark.parametrize(("given", "says"), [
    (12.34, 'write Decimal("12.34")'),
    (12, 'write Decimal("12"), or minor=12'),
    ("12.34", 'Write Decimal("12.34")'),
    (True, "expected Decimal or Money"),
])
def test_other_types_are_refused(ledger: encours.Ledger, given: Any, says: str) -> None:
    booked = ledger.transaction()
    customer = booked.customer("A")
    with pytest.raises(TypeError, match="amount: expected Decimal or Money") as refused:
        booked.invoice(customer, given, issue=TODAY)
    assert says in str(refused.value)


def test_more_decimals_than_the_currency_has_are_refused(ledger: encours.Ledger) -> None:
    booked = ledger.transaction()
    customer = booked.customer("A")
    with pytest.raises(ValueError, match="12.345 has 3 decimals, EUR has 2"):
        booked.invoice(customer, Decimal("12.345"), issue=TODAY)
    with pytest.raises(ValueError, match="12.3 has 1 decimals, JPY has 0"):
        booked.invoice(customer, Decimal("12.3"), currency="JPY", issue=TODAY)
    for bad in ("NaN", "Infinity"):
        with pytest.raises(ValueError, match="is no amount"):
            booked.invoice(customer, Decimal(bad), issue=TODAY)


@pytest.mark.parametrize("given", ["92233720368547758.08", "1E+30", "1E+999999999", "9" * 61])
def test_an_amount_beyond_64_bits_is_refused_in_words(ledger: encours.Ledger, given: str) -> None:
    with ledger.transaction() as booked:
        with pytest.raises(OverflowError, match=r"amount: .* EUR does not fit 64 bits"):
            booked.invoice(booked.customer("A"), Decimal(given), issue=TODAY)


def test_a_money_of_another_currency_is_refused(ledger: encours.Ledger) -> None:
    booked = ledger.transaction()
    customer = booked.customer("A")
    with pytest.raises(ValueError, match="is not in EUR"):
        booked.invoice(customer, encours.Money(Decimal(1), "USD"), currency="EUR", issue=TODAY)


def test_a_money_says_its_currency(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), encours.Money(Decimal("1.500"), "TND"), issue=TODAY)
    [row] = ledger.view().documents()
    assert (row.currency, row.amount) == ("TND", Decimal("1.500"))


def test_minor_units_are_taken_when_named(ledger: encours.Ledger) -> None:
    booked = ledger.transaction()
    customer = booked.customer("A")
    booked.invoice(customer, minor=1234, issue=TODAY)
    with pytest.raises(TypeError, match="not both"):
        booked.invoice(customer, Decimal(1), minor=1234, issue=TODAY)
    booked.commit()
    assert amounts(ledger) == [Decimal("12.34")]


def test_the_precision_of_the_caller_changes_nothing(sold: encours.Ledger) -> None:
    with decimal.localcontext() as context:
        context.prec = 3
        rows = list(sold.view().documents())
        aging = sold.view().aging(date(2026, 6, 30))
        totals = [row.total for row in aging.by_currency]
        with sold.transaction() as booked:
            booked.invoice("ACME", Decimal("123456.78"), issue=TODAY)
        money = encours.Money.of_minor(123456789, "EUR")
        last = list(sold.view().documents())[-1].amount
    assert rows[0].amount == Decimal("1200.00")
    assert totals == [Decimal("10000"), Decimal("1250.00")]
    assert last == Decimal("123456.78")
    assert money.amount == Decimal("1234567.89")


def test_gold_has_no_minor_unit(ledger: encours.Ledger) -> None:
    """ISO 4217 gives XAU no minor unit: amounts are whole, and books are not kept in it."""
    assert encours.Money.of_minor(7, "XAU") == encours.Money(Decimal(7), "XAU")
    with pytest.raises(encours.CurrencyError), ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), Decimal(7), currency="XAU", issue=TODAY)


def test_decimals_are_those_of_the_ledger() -> None:
    """A ledger may keep more decimals of a currency than ISO 4217 has, for ever."""
    override = encours.currency.CurrencyOverride(numeric=978, exponent=4)
    with encours.memory() as store:
        ledger = store.ledger("fine", create=True, base_currency="EUR", currencies=[override])
        with ledger.transaction() as booked:
            booked.invoice(booked.customer("A"), Decimal("1.2345"), issue=TODAY, due=TODAY)
        view = ledger.view()
        assert [row.amount for row in view.documents()] == [Decimal("1.2345")]
        assert view.balance(TODAY).amount == Decimal("1.2345")
        assert [row.total for row in view.aging(TODAY)] == [Decimal("1.2345")]
        assert [row.balance for row in view.dso(TODAY)] == [Decimal("1.2345")]

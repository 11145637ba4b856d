# SPDX-License-Identifier: MIT
"""Bills, revaluation and what is computed of exchange and netting; copies and format levels."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import encours
from conftest import RECORDED_AT
from encours import exchange, netting, rates, revaluation
from encours.exchange import ExchangePairs, ExchangeResults
from encours.netting import NettingKind, NettingSide
from encours.revaluation import RevaluationMethod
from encours.rounding import Rounding

SOLD, DUE, JUNE = date(2026, 4, 1), date(2026, 5, 31), date(2026, 6, 30)
EUR, USD = 978, 840


def dollars(numerator: int, denominator: int) -> rates.Rates:
    """Dollars for a euro, from 1 January."""
    return rates.new(rates.RatesColumns(from_=[EUR], to=[USD], valid_from=[date(2026, 1, 1)],
                                        numerator=[numerator], denominator=[denominator]))


def test_a_bill_takes_the_place_of_its_invoices(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        customer = booked.customer("A", impersonal=True)
        first = booked.invoice(customer, Decimal(700), issue=SOLD, due=DUE)
        second = booked.invoice(customer, Decimal(300), issue=SOLD, due=DUE)
        bill = booked.accept_bill(customer=customer, amount=100000, currency="EUR",
                                  from_account=411, to_account=413, date=date(2026, 4, 10),
                                  due=JUNE, debts=[first, second], number="LCR-1")
    owed = list(ledger.view().items(as_of=JUNE, open_only=True))
    assert [(row.open, row.due, row.account_class) for row in owed] == [(Decimal(1000), JUNE, 413)]
    with ledger.transaction() as returned:
        returned.dishonour_bill(booked.number(bill.bill), booked.number(bill.matching), JUNE)
    again = list(ledger.view().items(as_of=JUNE, open_only=True))
    assert [(row.open, row.due) for row in again] == [(Decimal(700), DUE), (Decimal(300), DUE)]


def test_open_dollars_are_revalued_in_the_books(ledger: encours.Ledger) -> None:
    """1 000.00 dollars booked at 900.00 euros are worth 1000 / 1.25 = 800.00."""
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), Decimal(1000), currency="USD", issue=SOLD, due=DUE,
                       base_amount=Decimal(900))
    assert ledger.view().booked(0, "USD", JUNE).open == 90000
    with dollars(125, 100) as table, ledger.transaction() as closing:
        closing.revalue(rates=table, closing=JUNE, method=RevaluationMethod.REVERSED)
    after = ledger.view().booked(0, "USD", JUNE)
    assert (after.balance, after.open, after.exchange) == (80000, 90000, -10000)
    reversed_ = ledger.view().booked(0, "USD", date(2026, 7, 1))
    assert (reversed_.balance, reversed_.exchange) == (90000, 0)


def test_a_settlement_realises_a_difference() -> None:
    """A third of 1 000.00 booked at 900.00, against a payment booked at 320.00."""
    pairs = ExchangePairs(
        debit_amount=[100000], debit_base=[90000], debit_settled=[0], debit_part=[33333],
        credit_amount=[33333], credit_base=[32000], credit_settled=[0], credit_part=[33333])
    out = ExchangeResults(difference=True, debit_share=True, debit_rest=True)
    totals = exchange.realise(pairs, Rounding.HALF_UP, out)
    assert out.debit_share is not None and out.debit_rest is not None
    share = int(Fraction(90000) * 33333 / 100000 + Fraction(1, 2))
    assert list(out.debit_share) == [share]
    assert list(out.debit_rest) == [90000 - share]
    assert abs(totals.difference) == 32000 - share
    assert exchange.share(100000, 90000, 0, 33333, Rounding.HALF_UP) == share


def test_netting_uses_up_both_sides() -> None:
    owed = NettingSide(open=[60000, 40000], due=[DUE, JUNE], netted=True)
    owing = NettingSide(open=[75000], due=[DUE], netted=True)
    found = netting.compute(owed, owing, NettingKind.AGREED, JUNE)
    assert (found.netted, found.receivable_rest, found.payable_rest) == (75000, 25000, 0)
    assert owed.netted is not None and list(owed.netted) == [60000, 15000]


def test_a_revaluation_without_a_ledger() -> None:
    rows = revaluation.RevaluationRows(currency=[USD], open=[100000], base=[90000])
    with dollars(125, 100) as table:
        result = table.revaluation_compute(rows, closing=JUNE, base_currency="EUR",
                                           method=RevaluationMethod.REVERSED, value=True)
    found = result.out
    assert result.value is not None and list(result.value) == [80000]
    assert (found.carrying, found.value, found.gain, found.loss) == (90000, 80000, 0, 10000)


def test_a_copy_is_the_same_ledger(sold: encours.Ledger) -> None:
    with encours.memory() as source, encours.memory() as target:
        with source.ledger("X", create=True, base_currency="EUR", recorded_at=RECORDED_AT) as x, \
                x.transaction() as booked:
            booked.invoice(booked.customer("A"), Decimal(12), issue=SOLD)
        told: list[tuple[int, int]] = []
        report = source.copy("X", target, progress=lambda *done: told.append(done))
        assert report.records == report.head_sequence > 0
        assert told
        with target.ledger_open("X") as copied:
            assert copied.view().balance(JUNE).amount == 12
        again = source.copy("X", target)
        assert (again.records, again.records_present) == (0, report.records)
        assert again.head_hash == report.head_hash


def test_an_older_format_is_raised_by_a_word() -> None:
    with encours.memory() as store, store.ledger_create(
            "X", actor="a", recorded_at=RECORDED_AT, base_currency="EUR",
            format_level=1) as ledger:
        assert ledger.format_level == 1
        with pytest.raises(encours.Error, match="level"), ledger.transaction() as booked:
            booked.close_periods(JUNE)
        ledger.upgrade(2, command_id=bytes([1, *bytes(15)]), recorded_at=RECORDED_AT, actor="a",
                       reason="periods")
        assert ledger.format_level == 2

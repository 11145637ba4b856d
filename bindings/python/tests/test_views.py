# SPDX-License-Identifier: MIT
"""Views: the figures of a small ledger, worked out by hand, at any day and as known at any time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import encours
from conftest import LATER, RECORDED_AT

JUNE = date(2026, 6, 30)


def test_balances(sold: encours.Ledger) -> None:
    view = sold.view()
    assert view.balance(JUNE) == encours.Money(Decimal("1250.00"), "EUR")
    assert view.balance(JUNE, customer="ACME").amount == Decimal("1000.00")
    assert view.balance(JUNE, currency="JPY") == encours.Money(Decimal(10000), "JPY")
    assert view.balance(date(2026, 3, 31)).amount == Decimal("1200.00")
    assert view.balance(date(2026, 2, 28)).amount == 0
    assert view.customer("BETA").balance(JUNE, "EUR").amount == Decimal("250.00")


def test_the_aged_balance(sold: encours.Ledger) -> None:
    aging = sold.view().aging(JUNE)
    cells = {(row.label, row.currency): {name: amount for name, amount in row.amounts.items()
                                         if amount} for row in aging}
    assert cells == {
        ("ACME", "EUR"): {"over 90": Decimal("1000.00")},
        ("BETA", "EUR"): {"1-30": Decimal("300.00"), "credits": Decimal("-50.00")},
        ("BETA", "JPY"): {"not due": Decimal(10000)},
    }
    assert {row.currency: row.total for row in aging.by_currency} == {
        "EUR": Decimal("1250.00"), "JPY": Decimal(10000)}
    assert [(column.label, column.lower, column.upper) for column in aging.columns] == [
        ("not due", None, 0), ("1-30", 1, 30), ("31-60", 31, 60), ("61-90", 61, 90),
        ("over 90", 91, None), ("no due date", None, None), ("credits", None, None)]


def test_the_largest_rows(sold: encours.Ledger) -> None:
    aging = sold.view().aging(JUNE)
    assert [row.label for row in aging.top(1, "EUR")] == ["ACME"]
    assert [row.label for row in aging.top(9, "EUR")] == ["ACME", "BETA"]
    with pytest.raises(ValueError, match="not comparable"):
        aging.top(1)


def test_options_of_the_aged_balance(sold: encours.Ledger) -> None:
    aging = sold.view().aging(JUNE, by="region", bounds=[45],
                              credits=encours.Credits.OLDEST_FIRST)
    assert {(row.label, row.currency): row.amounts["1-45"] for row in aging}[("East", "EUR")] == (
        Decimal("250.00"))


def test_dso(sold: encours.Ledger) -> None:
    """Simple DSO of the quarter: 1250 / (300 - 50) * 91 days = 455."""
    report = sold.view().dso(JUNE)
    euros = {row.currency: row for row in report.by_currency}["EUR"]
    assert euros.balance == Decimal("1250.00")
    assert euros.sales == Decimal("250.00")
    assert euros.simple == Decimal("455.0000")
    assert [row.label for row in report] == ["ACME", "BETA", "BETA"]
    acme = next(iter(report))
    assert acme.simple is None
    assert acme.statuses["simple"] == encours.dso.DsoStatus.UNDEFINED_NO_SALES


def test_what_was_known(sold: encours.Ledger) -> None:
    before = sold.view(RECORDED_AT)
    assert before.count().documents == 0
    assert sold.view(1).count().documents == 0
    assert sold.view(LATER).balance(JUNE).amount == Decimal("1250.00")
    now = sold.view()
    with sold.transaction(recorded_at=LATER + datetime.timedelta(days=1)) as booked:
        booked.invoice("ACME", Decimal("1.00"), issue=date(2026, 6, 1))
    assert now.balance(JUNE).amount == Decimal("1250.00")
    assert sold.view(now.count().sequence).balance(JUNE).amount == Decimal("1250.00")
    assert sold.view().balance(JUNE).amount == Decimal("1251.00")
    with pytest.raises(encours.NotFoundError):
        sold.view(RECORDED_AT - datetime.timedelta(days=1))
    with pytest.raises(TypeError, match="known"):
        sold.view("2026-06-30")  # type: ignore[arg-type]


def test_rows_are_immutable_records(sold: encours.Ledger) -> None:
    first = next(iter(sold.view().documents()))
    assert first.number_text == "F1"
    assert first.vat == Decimal("200.00")
    assert first.type is encours.DocumentType.INVOICE
    assert first.recorded_at == LATER
    with pytest.raises(AttributeError):
        first.amount = Decimal(0)  # type: ignore[misc]


def test_absent_values_are_none(sold: encours.Ledger) -> None:
    rows = {row.source_key: row for row in sold.view().items()}
    assert rows["A1"].due is None
    assert rows["B1"].number_text is None
    assert rows["F1"].base_amount is None
    assert rows["F3"].base_amount == Decimal("58.25")
    assert rows["F1"].cancelled is None


def keys(rows: Iterable[Any]) -> list[str | None]:
    return [row.source_key for row in rows]


def test_filters(sold: encours.Ledger) -> None:
    view = sold.view()
    assert keys(view.documents(customer="BETA")) == ["F2", "A1", "F3"]
    assert keys(view.documents(customer=2, as_of=date(2026, 5, 15))) == ["F2"]
    assert keys(view.documents(as_of=JUNE, open_only=True)) == ["F1", "F2", "A1", "F3"]
    assert keys(view.items(document=2)) == ["F2"]
    assert [row.amount for row in view.allocations(customer="ACME")] == [Decimal("200.00")]
    assert list(view.allocations(as_of=date(2026, 4, 14))) == []
    assert [row.event.name for row in view.events(document=5)] == ["DOCUMENT", "ALLOCATION"]


def test_facts(sold: encours.Ledger) -> None:
    from encours.fact import FactKind, SubjectKind

    with sold.transaction(actor="clerk", recorded_at=LATER) as booked:
        first = booked.fact(kind=FactKind.DISPUTE, subject_kind=SubjectKind.DOCUMENT, subject=1,
                            from_=date(2026, 4, 1), amount=20000, currency="EUR", code="quality")
        booked.fact(kind=FactKind.DEFERRAL, subject_kind=SubjectKind.LINE, subject=2, line=1,
                    from_=date(2026, 5, 20), until=date(2026, 7, 1), date=date(2026, 6, 30))
        booked.fact(kind=FactKind.LEVEL, subject_kind=SubjectKind.CUSTOMER, subject=2,
                    from_=date(2026, 6, 1), amount=3)
        booked.end_fact(first, date(2026, 4, 20))
    view = sold.view()
    dispute, deferral, level = view.facts()
    assert (dispute.fact_kind, dispute.document, dispute.code) == (FactKind.DISPUTE, 1, "ACME")
    assert (dispute.amount, dispute.currency) == (Decimal("200.00"), "EUR")
    assert (dispute.to, dispute.until, dispute.fact_code) == (date(2026, 4, 20), None, "quality")
    assert (deferral.subject, deferral.line, deferral.date) == (2, 1, date(2026, 6, 30))
    assert (level.amount, level.currency, level.document) == (3, None, None)
    assert [row.number for row in view.facts(as_of=date(2026, 6, 5))] == [2, 3]
    assert [row.number for row in view.facts(customer="ACME")] == [1]
    assert [row.number for row in view.facts(document=2)] == [2]
    made = [row for row in view.events() if row.fact is not None]
    assert [row.event.name for row in made] == ["FACT", "FACT", "FACT", "FACT_END"]
    assert [row.fact for row in made] == [1, 2, 3, 1]
    assert [row.fact_kind for row in made] == \
        [FactKind.DISPUTE, FactKind.DEFERRAL, FactKind.LEVEL, FactKind.DISPUTE]
    assert [row.amount for row in made] == [Decimal("200.00"), None, 3, Decimal("200.00")]
    assert (made[0].fact_code, made[1].fact_code) == ("quality", None)


def test_sums_of_rows_are_the_balance(sold: encours.Ledger) -> None:
    view = sold.view()
    for day in (date(2026, 3, 1), date(2026, 4, 15), date(2026, 5, 31), JUNE):
        for currency in ("EUR", "JPY"):
            balance = view.balance(day, currency=currency).amount
            for rows in (view.documents(as_of=day), view.items(as_of=day)):
                assert sum(row.open for row in rows if row.currency == currency) == balance
            aged = view.aging(day)
            assert sum(row.total for row in aged if row.currency == currency) == balance
            assert sum(sum(row.amounts.values()) for row in aged
                       if row.currency == currency) == balance


def test_a_view_outlives_its_ledger_and_store() -> None:
    store = encours.memory()
    ledger = store.ledger("x", create=True, base_currency="EUR")
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), Decimal(3), issue=JUNE)
    view = ledger.view()
    documents = view.documents()
    ledger.close()
    store.close()
    assert [row.amount for row in documents] == [Decimal("3.00")]
    view.close()
    with pytest.raises(encours.ClosedError):
        list(documents)


def test_names_of_what_a_ledger_has(sold: encours.Ledger) -> None:
    view = sold.view()
    assert view.currencies == ("EUR", "JPY")
    assert view.base_currency == "EUR"
    assert view.dimensions == ("region",)
    assert repr(view.customer(2)) == "<Customer 2 'BETA'>"
    assert repr(sold) == "<Ledger 'FR-ACME'>"

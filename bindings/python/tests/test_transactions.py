# SPDX-License-Identifier: MIT
"""Transactions: committed at the end of the block, undone by an exception, never in part."""

from __future__ import annotations

import datetime
import uuid
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import encours
from conftest import LATER

TODAY = date(2026, 1, 31)


def open_amounts(ledger: encours.Ledger, day: date = date(2026, 12, 31)) -> dict[str, Decimal]:
    return {row.source_key or "": row.open for row in ledger.view().documents(as_of=day)}


def test_the_block_commits_at_its_end(ledger: encours.Ledger) -> None:
    with ledger.transaction(actor="me", reason="test", recorded_at=LATER) as booked:
        invoice = booked.invoice(booked.customer("A"), Decimal(1), issue=TODAY)
        assert ledger.view().count().documents == 0
    assert ledger.view().count().documents == 1
    assert booked.number(invoice) == 1
    assert booked.result is not None and not booked.result.duplicate
    last = list(ledger.view().events())[-1]
    assert (last.actor, last.reason_code, last.recorded_at) == ("me", "test", LATER)


def test_an_exception_undoes_the_block_and_comes_out(ledger: encours.Ledger) -> None:
    with pytest.raises(KeyboardInterrupt), ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), Decimal(1), issue=TODAY)
        raise KeyboardInterrupt
    assert ledger.view().count().documents == 0
    assert booked.closed
    with pytest.raises(encours.ClosedError):
        booked.commit()


def test_closing_within_the_block_undoes_it(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), Decimal(1), issue=TODAY)
        booked.close()
    assert ledger.view().count().documents == 0


def test_a_commit_within_the_block_is_not_repeated(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        booked.customer("A")
        booked.commit()
    assert ledger.view().count().customers == 1


def test_a_command_that_is_not_possible_is_told_by_its_number(ledger: encours.Ledger) -> None:
    with pytest.raises(encours.StateError) as refused, ledger.transaction() as booked:
        customer = booked.customer("A")
        invoice = booked.invoice(customer, Decimal(10), issue=TODAY)
        payment = booked.payment(customer, Decimal(10), issue=TODAY)
        booked.allocate(payment, invoice, Decimal("10.01"), on=TODAY)
    assert refused.value.index == 3
    assert ledger.view().count().documents == 0


def test_the_same_command_id_does_it_once(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        booked.customer("A")
    for duplicate in (0, 1):
        with ledger.transaction(command_id=uuid.UUID(int=7)) as booked:
            booked.invoice("A", Decimal(1), issue=TODAY, source_key="F1")
        assert booked.result is not None
        assert booked.result.duplicate == duplicate
    assert ledger.view().count().documents == 1
    with pytest.raises(encours.ExistsError), ledger.transaction(
            command_id=uuid.UUID(int=7)) as booked:
        booked.invoice("A", Decimal(2), issue=TODAY)


def test_a_transaction_made_as_in_c_is_one_too(ledger: encours.Ledger) -> None:
    with ledger.new_transaction(command_id=bytes([1] * 16), recorded_at=LATER) as booked:
        booked.invoice(booked.customer("A"), Decimal(1), issue=TODAY)
    assert ledger.view().count().documents == 1


def test_an_instant_without_a_time_zone_is_refused(ledger: encours.Ledger) -> None:
    with pytest.raises(TypeError, match="time zone"):
        ledger.transaction(recorded_at=datetime.datetime(2026, 1, 1))


def test_a_customer_is_added_once(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        first = booked.customer("A", "Anne")
        assert booked.customer("A") == first
    with ledger.transaction() as booked:
        assert booked.customer("A") == 1
    assert ledger.view().count().customers == 1
    with pytest.raises(encours.NotFoundError), ledger.transaction() as booked:
        booked.invoice("B", Decimal(1), issue=TODAY)


def test_personal_codes_stay_out_of_the_log(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        booked.customer("Dupont", "Anne Dupont")
        booked.customer("ACME", "Acme SA", impersonal=True)
    assert [row.code for row in ledger.view().customers()] == ["C1", "ACME"]
    assert ledger.find_customer("Dupont") == 1
    assert ledger.party(1).name == "Anne Dupont"


def test_personal_data_are_erased_and_figures_stay(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("Dupont", "Anne Dupont"), Decimal("12.00"), issue=TODAY)
    ledger.erase("Dupont", actor="officer")
    assert ledger.party(1).name == ""
    assert ledger.view().balance(TODAY, customer=1).amount == Decimal("12.00")
    with pytest.raises(encours.NotFoundError):
        ledger.find_customer("Dupont")
    with pytest.raises(encours.StateError):
        ledger.erase(1)


def test_two_writers_of_one_file(tmp_path: Path) -> None:
    with encours.open(tmp_path / "x.db") as store, encours.open(tmp_path / "x.db") as other:
        first = store.ledger("x", create=True, base_currency="EUR")
        second = other.ledger("x")
        with first.transaction() as booked:
            booked.customer("A", impersonal=True)
        with second.transaction() as booked:
            booked.customer("B", impersonal=True)
        assert booked.result is not None
        assert booked.result.retries == 1
        with pytest.raises(encours.ConflictError), first.transaction(retries=0) as booked:
            booked.customer("C", impersonal=True)
        first.refresh()
        assert [row.code for row in first.view().customers()] == ["A", "B"]


def test_allocations_by_source_key(sold: encours.Ledger) -> None:
    with sold.transaction() as booked:
        booked.allocate("A1", "F2", Decimal("20.00"), on=date(2026, 6, 1))
    assert open_amounts(sold) == {"F1": Decimal("1000.00"), "F2": Decimal("280.00"),
                                  "A1": Decimal("-30.00"), "F3": Decimal(10000), "B1": 0}


def test_a_matching_pairs_what_is_open(sold: encours.Ledger) -> None:
    with pytest.raises(encours.Error), sold.transaction() as booked:
        booked.match(["F2", "A1"], on=date(2026, 6, 1))
    with sold.transaction() as booked:
        booked.match(["F2", "A1"], on=date(2026, 6, 1), allow_rest=True)
    assert open_amounts(sold)["F2"] == Decimal("250.00")
    assert open_amounts(sold)["A1"] == 0


def test_a_cancelled_document_counts_until_the_day_before(sold: encours.Ledger) -> None:
    with sold.transaction() as booked:
        booked.cancel("F2", on=date(2026, 6, 1))
    assert "F2" in open_amounts(sold, date(2026, 5, 31))
    assert "F2" not in open_amounts(sold, date(2026, 6, 1))
    [row] = [row for row in sold.view().documents() if row.source_key == "F2"]
    assert (row.cancelled, row.cancel_reason) == (date(2026, 6, 1), encours.CancelReason.ERROR)


def test_a_transfer_moves_a_debt(sold: encours.Ledger) -> None:
    with sold.transaction() as booked:
        moved = booked.transfer("BETA", "ACME", Decimal("300.00"), on=date(2026, 6, 10),
                                due=date(2026, 7, 10))
        booked.allocate(moved.credit, "F2", Decimal("300.00"), on=date(2026, 6, 10))
    view, day = sold.view(), date(2026, 6, 30)
    assert view.balance(day, customer="BETA").amount == Decimal("-50.00")
    assert view.balance(day, customer="ACME").amount == Decimal("1300.00")
    assert view.balance(day).amount == Decimal("1250.00")


def test_lines_have_due_dates_of_their_own(ledger: encours.Ledger) -> None:
    dues = [date(2026, 2, 28), date(2026, 3, 31), None]
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), Decimal("10.00"), issue=TODAY,
                       lines=list(zip([Decimal("3.33"), Decimal("3.33"), Decimal("3.34")], dues)))
    items = list(ledger.view().items())
    assert [item.due for item in items] == dues
    assert [item.amount for item in items] == [Decimal("3.33"), Decimal("3.33"), Decimal("3.34")]


def test_adjustments_say_why(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        customer = booked.customer("A")
        booked.adjustment(customer, Decimal(5), reason=encours.AdjustmentReason.WRITE_OFF,
                          issue=TODAY)
        booked.adjustment(customer, Decimal(7), reason=encours.AdjustmentReason.FEE, debit=True,
                          issue=TODAY)
    assert [(row.amount, row.reason) for row in ledger.view().documents()] == [
        (Decimal("-5.00"), encours.AdjustmentReason.WRITE_OFF),
        (Decimal("7.00"), encours.AdjustmentReason.FEE)]


def test_documents_may_differ_from_their_customer(sold: encours.Ledger) -> None:
    with sold.transaction() as booked:
        booked.invoice("ACME", Decimal("9.00"), issue=date(2026, 6, 1),
                       dimensions={"region": "East"})
    rows = {(row.label, row.currency): row.total
            for row in sold.view().aging(date(2026, 6, 30), by="region")}
    assert rows == {("West", "EUR"): Decimal("1000.00"), ("East", "EUR"): Decimal("259.00"),
                    ("East", "JPY"): Decimal(10000)}

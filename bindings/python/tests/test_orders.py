# SPDX-License-Identifier: MIT
"""Orders: what is placed, delivered and invoiced, and what is to come."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import encours
from encours.fact import FactKind, SubjectKind
from encours.order import OrderStepKind

PLACED, JUNE, JULY = date(2026, 6, 2), date(2026, 6, 30), date(2026, 7, 31)


@pytest.fixture
def ordered(ledger: encours.Ledger) -> encours.Ledger:
    """1 200.00 ordered, of which 500.00 are delivered, 300.00 invoiced and 100.00 cancelled; put
    off to 31 July. An advance of 250.00 was paid for it."""
    with ledger.transaction() as booked:
        customer = booked.customer("A", impersonal=True)
        order = booked.order(customer=customer, number="BC-118", source_key="SO/118",
                             ordered=PLACED, expected=JUNE, amount=120000, currency="EUR")
        for kind, day, amount in ((OrderStepKind.DELIVERED, date(2026, 6, 10), 50000),
                                  (OrderStepKind.INVOICED, date(2026, 6, 12), 30000),
                                  (OrderStepKind.CANCELLED, date(2026, 6, 15), 10000)):
            booked.order_step(order=order, kind=kind, day=day, amount=amount)
        booked.order_step(order=order, kind=OrderStepKind.RESCHEDULED, day=date(2026, 6, 20),
                          expected=JULY)
        advance = booked.advance(customer, Decimal(250), issue=date(2026, 6, 3))
        booked.fact(kind=FactKind.ADVANCE_ORDER, subject_kind=SubjectKind.DOCUMENT,
                    subject=advance, related_kind=SubjectKind.ORDER, related=order,
                    from_=date(2026, 6, 3))
    return ledger


def test_the_order_book(ordered: encours.Ledger) -> None:
    view = ordered.view()
    book = view.order_book(1, "EUR", JUNE, 60)
    assert (book.orders, book.orders_open) == (1, 1)
    assert (book.ordered, book.cancelled, book.delivered) == (120000, 10000, 50000)
    assert book.to_deliver == 120000 - 10000 - 50000
    assert (book.within, book.beyond, book.undated) == (60000, 0, 0)
    assert book.delivered_not_invoiced == 50000 - 30000
    assert (book.advances, book.covered) == (25000, 25000)
    assert view.order_book(1, "EUR", JUNE, 30).beyond == 60000
    assert view.find_order("SO/118") == 1


def test_rows_of_orders_are_of_a_day(ordered: encours.Ledger) -> None:
    view = ordered.view()
    order, = view.orders(as_of=date(2026, 6, 12))
    assert (order.code, order.number_text, order.date) == ("A", "BC-118", PLACED)
    assert (order.amount, order.delivered, order.invoiced) == (1200, 500, 300)
    assert (order.cancelled_amount, order.open, order.expected) == (0, 700, JUNE)
    latest, = view.orders(customer="A", as_of=JUNE, open_only=True)
    assert (latest.cancelled_amount, latest.open) == (Decimal(100), Decimal(600))
    assert latest.expected == JULY
    assert not list(view.orders(as_of=date(2026, 6, 1)))


def test_steps_of_an_order(ordered: encours.Ledger) -> None:
    steps = list(ordered.view().order_steps(order=1))
    assert [step.step_kind.name for step in steps] == \
        ["DELIVERED", "INVOICED", "CANCELLED", "RESCHEDULED"]
    assert [step.amount for step in steps] == [500, 300, 100, 0]
    assert [step.expected for step in steps] == [None, None, None, JULY]
    assert len(list(ordered.view().order_steps(as_of=date(2026, 6, 12)))) == 2


def test_events_of_an_order(ordered: encours.Ledger) -> None:
    placed, *steps = [row for row in ordered.view().events() if row.order is not None]
    assert (placed.event.name, placed.order, placed.step_kind) == ("ORDER", 1, None)
    assert (placed.number_text, placed.amount, placed.expected) == ("BC-118", 1200, JUNE)
    assert [row.step_kind for row in steps] == \
        [OrderStepKind.DELIVERED, OrderStepKind.INVOICED, OrderStepKind.CANCELLED,
         OrderStepKind.RESCHEDULED]
    assert steps[-1].expected == JULY


def test_an_order_is_not_placed_twice(ordered: encours.Ledger) -> None:
    with pytest.raises(encours.ExistsError, match="SO/118"), ordered.transaction() as booked:
        booked.order(customer=1, source_key="SO/118", ordered=PLACED, amount=1, currency="EUR")
    with pytest.raises(encours.NotFoundError):
        ordered.view().find_order("SO/119")

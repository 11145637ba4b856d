# SPDX-License-Identifier: MIT
"""A small ledger whose figures are worked out by hand in the tests that use it."""

from __future__ import annotations

import datetime
import signal
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import encours
from encours.idiom import importing, store
from encours.idiom import ledger as ledgers

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "examples"))

RECORDED_AT = datetime.datetime(2026, 1, 2, 9, 30, tzinfo=datetime.UTC)
LATER = RECORDED_AT + datetime.timedelta(days=1)


def some_day() -> datetime.datetime:
    """What the clock shows, whatever the machine's own does: later than all in the tests."""
    return datetime.datetime(2031, 5, 4, 12, tzinfo=datetime.UTC)


importing.now = ledgers.now = store.now = some_day  # type: ignore[attr-defined]


@pytest.fixture
def ledger() -> Iterator[encours.Ledger]:
    """An empty ledger in memory."""
    with encours.memory() as store:
        with store.ledger("FR-ACME", create=True, base_currency="EUR",
                          recorded_at=RECORDED_AT) as made:
            yield made


@pytest.fixture
def sold(ledger: encours.Ledger) -> encours.Ledger:
    """Two customers, West and East: invoices of 1 200.00 (of which 200.00 are paid and allocated)
    and 300.00, a credit note of 50.00 not allocated, all in euros, and an invoice of 10 000 yen."""
    with ledger.transaction(actor="clerk", reason="sale", recorded_at=LATER) as booked:
        booked.customer("ACME", "Acme SA", impersonal=True, since=date(2026, 1, 1), region="West")
        booked.customer("BETA", "Beta GmbH", impersonal=True, since=date(2026, 1, 1),
                        region="East")
        first = booked.invoice("ACME", Decimal("1200.00"), issue=date(2026, 3, 1),
                               due=date(2026, 3, 31), number="F1", source_key="F1",
                               vat=Decimal("200.00"))
        booked.invoice("BETA", Decimal("300.00"), issue=date(2026, 5, 10), due=date(2026, 6, 9),
                       number="F2", source_key="F2")
        booked.credit_note("BETA", Decimal("50.00"), issue=date(2026, 5, 20), number="A1",
                           source_key="A1")
        booked.invoice("BETA", Decimal(10000), currency="JPY", issue=date(2026, 6, 1),
                       due=date(2026, 7, 31), number="F3", source_key="F3",
                       base_amount=Decimal("58.25"))
        paid = booked.payment("ACME", Decimal("200.00"), issue=date(2026, 4, 15), source_key="B1")
        booked.allocate(paid, first, Decimal("200.00"), on=date(2026, 4, 15))
    return ledger


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Ctrl-C is an exception, also where the tests were started with the signal ignored, as what a
    shell runs in the background is."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)

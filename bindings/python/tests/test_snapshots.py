# SPDX-License-Identifier: MIT
"""Snapshots: a ledger is opened from one, and what is kept and proved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

import encours
from encours.ledger import OpenFlags
from encours.snapshot import SnapshotCompression

JUNE = date(2026, 6, 30)
NEWEST = 2**64 - 1


@pytest.fixture
def store() -> Iterator[encours.Store]:
    """A store with the ledger "BOOKS": two invoices of 1 200.00 and 500.00."""
    with encours.memory() as made:
        with made.ledger("BOOKS", create=True, base_currency="EUR") as ledger, \
                ledger.transaction() as booked:
            for code, amount in (("A", Decimal(1200)), ("B", Decimal(500))):
                who = booked.customer(code, impersonal=True)
                booked.invoice(who, amount, issue=date(2026, 5, 4), due=date(2026, 6, 3))
        yield made


def test_a_ledger_is_opened_from_its_snapshot(store: encours.Store) -> None:
    with store.ledger_open("BOOKS") as ledger:
        assert ledger.opening().snapshot_sequence == 0
        written = ledger.snapshot(compression=SnapshotCompression.ZLIB)
        assert written.present == 0
        assert 0 < written.bytes_raw
    with store.ledger_open("BOOKS") as again:
        assert again.opening().snapshot_sequence == written.sequence
        assert again.opening().records == 0
        assert again.view().balance(JUNE).amount == Decimal(1700)
        assert again.verify(snapshots=1).snapshots == 1
    with store.ledger_open("BOOKS", flags=OpenFlags.LOG_ONLY) as again:
        assert again.opening().snapshot_sequence == 0
        assert again.opening().records == written.sequence


def test_writing_tells_how_far_it_is(store: encours.Store) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    with store.ledger_open("BOOKS") as ledger:
        written = ledger.snapshot(progress=progress)
        assert told == [(i, written.blocks) for i in range(1, written.blocks + 1)]


def test_snapshots_are_found_and_dropped(store: encours.Store) -> None:
    with store.ledger_open("BOOKS") as ledger:
        written = ledger.snapshot()
        found = ledger.snapshot_find(NEWEST)
        assert found.sequence == written.sequence
        assert bytes(found.digest) == bytes(written.digest)
        assert ledger.snapshot().present == 1
        ledger.snapshot_drop(written.sequence)
        with pytest.raises(encours.NotFoundError):
            ledger.snapshot_find(NEWEST)

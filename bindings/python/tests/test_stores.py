# SPDX-License-Identifier: MIT
"""Stores: files, memory, and one written in Python, which the suite finds correct."""

from __future__ import annotations

import datetime
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import encours
from dict_store import DictStore, Shelf
from encours.store_check import StoreCheckHost, check

TODAY = date(2026, 1, 31)


def book(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("A", "Anne"), Decimal("12.00"), issue=TODAY)


def test_a_file_keeps_its_ledgers(tmp_path: Path) -> None:
    path = tmp_path / "reçu.db"
    with encours.open(path) as store:
        with store.ledger("B", create=True, base_currency="EUR") as ledger:
            book(ledger)
        store.ledger("A", create=True, base_currency="USD").close()
    with encours.open(path, must_exist=True) as store:
        assert store.ledgers() == ["A", "B"]
        with store.ledger("B") as ledger:
            assert ledger.view().balance(TODAY).amount == Decimal("12.00")


def test_what_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(encours.NotFoundError):
        encours.open(tmp_path / "none.db", must_exist=True)
    with encours.memory() as store:
        with pytest.raises(encours.NotFoundError):
            store.ledger("none")
        with pytest.raises(TypeError, match="base_currency"):
            store.ledger("none", create=True)
        assert store.ledgers() == []


def test_a_database_that_is_not_there_is_told_without_the_password() -> None:
    """Without libpq it is told that there is none of that either; the server has its tests in C."""
    with pytest.raises((encours.IoError, encours.UnsupportedError)) as refused:
        encours.postgres("host=/nowhere dbname=books password=Sesam77", must_exist=True,
                         busy_wait=datetime.timedelta(seconds=1))
    assert "Sesam77" not in str(refused.value)
    with pytest.raises((encours.InvalidError, encours.UnsupportedError)):
        encours.postgres("dbname=books", schema="not a name")


def test_opening_tells_its_progress_and_can_be_stopped() -> None:
    """It is told every 256 records, and a transaction has at least one."""
    transactions = 300
    with encours.memory() as store:
        with store.ledger("x", create=True, base_currency="EUR") as ledger:
            for number in range(transactions):
                with ledger.transaction() as booked:
                    booked.customer(str(number))

        def stop(done: int, total: int) -> bool:
            return False

        def interrupt(done: int, total: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(encours.CancelledError):
            store.ledger("x", progress=stop)
        with pytest.raises(KeyboardInterrupt):
            store.ledger("x", progress=interrupt)
        told: list[int] = []
        again = store.ledger("x", progress=lambda done, total: told.append(done))
        assert told == [256]
        assert again.view().count().customers == transactions


def test_a_store_written_in_python_is_correct() -> None:
    told: list[tuple[str, int, str]] = []
    shelves: dict[str, Shelf] = {}

    def empty() -> encours.Store:
        shelves.clear()
        return encours.store.new(DictStore(shelves))

    def again() -> encours.Store:
        return encours.store.new(DictStore(shelves))

    host = StoreCheckHost(open_empty=empty, open_again=again,
                          report=lambda *said: told.append(said))
    check(host)
    assert told
    assert not [said for said in told if said[1] == encours.store_check.StoreCheckOutcome.FAILED]


def test_a_ledger_lives_in_a_store_written_in_python() -> None:
    methods = DictStore()
    with encours.store.new(methods) as store:
        book(store.ledger("x", create=True, base_currency="EUR"))
    with encours.store.new(DictStore(methods.shelves)) as store:
        ledger = store.ledger("x")
        assert ledger.view().balance(TODAY).amount == Decimal("12.00")
        assert ledger.party(1).name == "Anne"
        assert ledger.verify().first_bad_record == 0


def test_what_a_store_raises_comes_out_unchanged() -> None:
    class Broken(DictStore):
        def append(self, ledger: str, expected: object, records: object) -> None:
            raise ZeroDivisionError("the disk is a fraction")

    with encours.store.new(Broken()) as store, pytest.raises(ZeroDivisionError):
        store.ledger("x", create=True, base_currency="EUR",
                     recorded_at=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))

# SPDX-License-Identifier: MIT
"""Threads and interruption: views are shared, work goes on side by side, Ctrl-C stops it."""

from __future__ import annotations

import datetime
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import encours
from conftest import LATER

JUNE = date(2026, 6, 30)


def test_a_view_is_read_by_several_threads_while_the_ledger_is_written(
        sold: encours.Ledger) -> None:
    view = sold.view()

    def read(_: int) -> tuple[Decimal, int, list[Decimal]]:
        return (view.balance(JUNE).amount, sum(1 for _ in view.documents()),
                [row.total for row in view.aging(JUNE)])

    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(read, number) for number in range(40)]
        for number in range(20):
            with sold.transaction(
                    recorded_at=LATER + datetime.timedelta(minutes=number)) as booked:
                booked.invoice("ACME", Decimal(1), issue=date(2026, 6, 1))
        assert {str(answer.result()) for answer in answers} == {str(read(0))}
    assert sold.view().balance(JUNE).amount == view.balance(JUNE).amount + 20


def test_threads_that_share_a_ledger_take_turns(tmp_path: Path) -> None:
    with encours.open(tmp_path / "shared.db") as store:
        ledger = store.ledger("x", create=True, base_currency="EUR")
        with ledger.transaction() as booked:  # two threads that add one code would be refused
            for number in range(7):
                booked.customer(f"C{number}")

        def write(number: int) -> None:
            with ledger.transaction() as booked:
                booked.invoice(f"C{number % 7}", Decimal(1), issue=JUNE)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(write, range(100)))
        assert ledger.view().balance(JUNE).amount == 100
        assert ledger.verify().records == 102


def test_python_runs_while_c_works() -> None:
    """Two threads that wait for each other inside a call of C get on: the lock is released."""
    both = threading.Barrier(2, timeout=600)
    head = b"Client;Facture;Date;TTC\n"
    lines = head + b"".join(b"A;F%d;2026-01-05;1.00\n" % number for number in range(5000))

    def run() -> int:
        with encours.memory() as store:
            ledger = store.ledger("x", create=True, base_currency="EUR")
            first = iter([True])
            report = ledger.import_csv(
                lines, {"customer_code": "Client", "number": "Facture", "issue": "Date",
                        "amount": "TTC"}, options={"default_currency": "EUR"},
                progress=lambda done, total: both.wait() if next(first, False) else None)
            return report.count().documents

    with ThreadPoolExecutor(2) as pool:
        assert [future.result() for future in [pool.submit(run), pool.submit(run)]] == [5000, 5000]


def test_the_signal_of_ctrl_c_stops_an_import(ledger: encours.Ledger) -> None:
    lines = b"Client;Facture;Date;TTC\n" + b"".join(
        b"A;F%d;2026-01-05;1.00\n" % number for number in range(5000))
    with pytest.raises(KeyboardInterrupt):
        ledger.import_csv(
            lines, {"customer_code": "Client", "number": "Facture", "issue": "Date",
                    "amount": "TTC"}, options={"default_currency": "EUR"},
            progress=lambda done, total: signal.raise_signal(signal.SIGINT))
    assert ledger.view().count().documents == 0

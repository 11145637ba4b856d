# SPDX-License-Identifier: MIT
"""What if; periods that are closed; threads that commit together."""

from __future__ import annotations

import threading
from datetime import date
from decimal import Decimal

import pytest

import encours
from encours.aging_changes import aging_compare

TODAY = date(2026, 6, 30)


def book(ledger: encours.Ledger) -> None:
    with ledger.transaction() as booked:
        for code, amount in (("A", Decimal(1200)), ("B", Decimal(500))):
            who = booked.customer(code, impersonal=True)
            booked.invoice(who, amount, issue=date(2026, 5, 4), due=date(2026, 6, 3),
                           source_key=f"F-{code}")


def paid(ledger: encours.Ledger, key: str, amount: Decimal) -> encours.Transaction:
    booked = ledger.transaction()
    payment = booked.payment("A", amount, issue=TODAY)
    booked.allocate(payment, key, amount, on=TODAY)
    return booked


def test_a_fork_shows_what_would_be(ledger: encours.Ledger) -> None:
    book(ledger)
    with ledger.view().fork() as fork, paid(ledger, "F-A", Decimal(700)) as what_if:
        fork.apply(what_if)
        then = fork.view()
        assert then.balance(TODAY).amount == Decimal(1000)
        assert ledger.view().balance(TODAY).amount == Decimal(1700)
        with aging_compare(ledger.view().aging(as_of=TODAY), then.aging(as_of=TODAY)) as changes:
            assert changes.row_count == 1
            assert list(changes.row_totals) == [-70000]
        what_if.close()
    assert ledger.view().balance(TODAY).amount == Decimal(1700)


def test_a_fork_refuses_what_a_commit_would(ledger: encours.Ledger) -> None:
    book(ledger)
    with ledger.view().fork() as fork, paid(ledger, "F-A", Decimal(1300)) as too_much:
        with pytest.raises(encours.StateError) as refused:
            fork.apply(too_much)
        assert refused.value.index == 1
        assert fork.view().balance(TODAY).amount == Decimal(1700)
        too_much.close()


def test_a_closed_day_stays_as_it_was(ledger: encours.Ledger) -> None:
    book(ledger)
    with ledger.transaction(actor="chief") as booked:
        booked.close_periods(date(2026, 5, 31))
    assert ledger.view().closed_to == date(2026, 5, 31)
    with pytest.raises(encours.StateError, match="2026-05-31"), ledger.transaction() as booked:
        booked.invoice("A", Decimal(1), issue=date(2026, 5, 31))
    with ledger.transaction(actor="chief", reason="late invoice") as booked:
        booked.reopen_periods(None)
        booked.invoice("A", Decimal(1), issue=date(2026, 5, 31))
    assert ledger.view().closed_to is None


def test_threads_commit_together(ledger: encours.Ledger) -> None:
    book(ledger)
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for i in range(20):
                booked = ledger.transaction()
                booked.invoice("A", Decimal(1), issue=TODAY, source_key=f"T-{number}-{i}")
                assert not booked.submit().duplicate
                booked.close()
        except BaseException as error:  # noqa: BLE001 - of another thread
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert ledger.view().balance(TODAY).amount == Decimal(1780)

# SPDX-License-Identifier: MIT
"""Threads: others run while C works, and each has its own failures."""

from __future__ import annotations

import datetime
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

import encours
from encours import concentration, date, rates
from encours._runtime.buffers import State

DAY = datetime.date(2026, 6, 30)


def test_another_thread_counts_while_c_works() -> None:
    """Until a long call has ended the other thread goes on: it could not, did the call hold the
    interpreter from its beginning to its end."""
    memory = State(concentration.state_size())
    concentration.begin(memory)
    numbers = memoryview(bytearray(8 << 22)).cast("q")
    counted, at_start, at_end = 0, [0], [0]
    running = threading.Event()
    done = threading.Event()

    def count() -> None:
        nonlocal counted
        running.set()
        while not done.is_set():
            counted += 1

    counter = threading.Thread(target=count)
    counter.start()
    running.wait()
    try:
        at_start[0] = counted
        for _ in range(50):
            concentration.add(memory, exposures=numbers)
            at_end[0] = counted
            if at_end[0] - at_start[0] > 1000:
                break
    finally:
        done.set()
        counter.join()
    assert at_end[0] - at_start[0] > 1000


def test_each_thread_gets_its_own_failure() -> None:
    def fail(number: int) -> str:
        text = f"day {number}"
        with pytest.raises(encours.InvalidError) as caught:
            date.parse(text)
        return text if text in str(caught.value) else str(caught.value)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(fail, range(2000))) == [f"day {number}" for number in range(2000)]


def test_closing_in_one_thread_does_not_take_it_from_another() -> None:
    """A call that runs has the object until it ends; a later one is told that it is closed."""
    for _ in range(200):
        made = rates.new(rates.RatesColumns(from_=[978], to=[840], valid_from=[DAY],
                                            numerator=[11], denominator=[10]))

        def use(made: rates.Rates = made) -> int:
            uses = 0
            try:
                while True:
                    assert made.find("EUR", "USD", DAY).numerator == 11
                    uses += 1
            except encours.ClosedError:
                return uses

        with ThreadPoolExecutor(2) as pool:
            users = [pool.submit(use) for _ in range(2)]
            made.close()
            for user in users:
                assert user.result() >= 0


def test_many_threads_read_one_view(sold: encours.Ledger) -> None:
    view = sold.view()
    wanted = view.aging(DAY).row_totals.tolist()
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda _: view.aging(DAY).row_totals.tolist(), range(200))
        assert all(one == wanted for one in found)

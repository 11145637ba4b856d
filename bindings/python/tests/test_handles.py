# SPDX-License-Identifier: MIT
"""Handles: closed once, in any order, from any thread; nothing is left behind."""

from __future__ import annotations

import ctypes
import datetime
import gc
import itertools
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import encours
from encours import context, rates, store

DAY = datetime.date(2026, 6, 30)


def table() -> rates.Rates:
    return rates.new(rates.RatesColumns(from_=[978], to=[840], valid_from=[DAY], numerator=[11],
                                        denominator=[10]))


def test_close_is_idempotent_and_ends_all_use() -> None:
    made = table()
    assert not made.closed and repr(made) == "<Rates>"
    made.close()
    made.close()
    assert made.closed and repr(made) == "<Rates (closed)>"
    with pytest.raises(encours.ClosedError, match="Rates is closed"):
        made.find("EUR", "USD", DAY)
    with pytest.raises(ValueError, match="closed"):
        made.__enter__()


def test_a_with_closes() -> None:
    with table() as made:
        assert made.find("EUR", "USD", DAY).numerator == 11
    assert made.closed


def test_a_closed_handle_is_refused_as_an_argument(sold: encours.Ledger) -> None:
    aging, made = sold.view().aging(DAY), table()
    made.close()
    with pytest.raises(encours.ClosedError):
        aging.convert(made, "EUR")


def test_contexts_leave_nothing_behind_unless_they_log() -> None:
    from encours._runtime.contexts import FOREVER

    before = len(FOREVER)
    for _ in range(3):
        context.new().close()
        context.new(index_seed=1).close()
    assert len(FOREVER) == before


def test_a_class_of_handles_is_not_called() -> None:
    with pytest.raises(TypeError, match="not made by calling"):
        rates.Rates()


def test_a_handle_of_another_class_is_refused(sold: encours.Ledger) -> None:
    with pytest.raises(TypeError, match="rates: expected Rates, got Ledger"):
        sold.view().aging(DAY).convert(sold, "EUR")  # type: ignore[arg-type]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_every_order_of_closing_is_right(order: tuple[int, ...]) -> None:
    store_, ledger, view = opened()
    customer = view.customer_by_number(1)
    parts: list[encours.Store | encours.Ledger | encours.View | encours.Customer] = [
        store_, ledger, view, customer]
    for one in order:
        parts[one].close()
    if order[-1] != 3:
        return
    gc.collect()


def opened() -> tuple[encours.Store, encours.Ledger, encours.View]:
    made = encours.memory()
    at = datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)
    ledger = made.ledger("A", create=True, base_currency="EUR", recorded_at=at)
    with ledger.transaction(actor="clerk", reason="test", recorded_at=at) as booked:
        booked.customer("ACME", "Acme", impersonal=True)
    return made, ledger, ledger.view()


def test_a_child_works_after_its_parents_are_closed() -> None:
    store_, ledger, view = opened()
    customer = view.customer_by_number(1)
    store_.close()
    ledger.close()
    view.close()
    gc.collect()
    assert customer.code == "ACME"


def test_a_child_keeps_its_parents_alive() -> None:
    customer = opened()[2].customer_by_number(1)
    gc.collect()
    assert customer.number == 1


class Heap(ctypes.Structure):
    """What mallinfo2() of the GNU C library tells: numbers, of which two are bytes in use."""

    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks",
        "fordblks", "keepcost")]


def heap_in_use() -> int:
    """Bytes that C and Python hold, to the byte: what the system shows of a process depends on when
    it looks."""
    mallinfo2 = ctypes.CDLL(None).mallinfo2
    mallinfo2.restype = Heap
    heap = mallinfo2()
    return int(heap.uordblks + heap.hblkhd)


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo2"),
                    reason="this C library does not tell how much memory is in use")
def test_opening_and_closing_leaves_nothing_behind() -> None:
    def turn(count: int) -> None:
        for _ in range(count):
            with context.new() as own, store.memory_new(context=own) as made:
                del made
            table()

    turn(2_000)
    gc.collect()
    before, blocks = heap_in_use(), sys.getallocatedblocks()
    turn(10_000)
    gc.collect()
    assert heap_in_use() - before < 10_000
    assert sys.getallocatedblocks() - blocks < 1_000


def test_what_is_open_at_exit_does_no_harm() -> None:
    """Handles in globals, in cycles and half closed, and a store of Python, at the end of a
    process: no message, no crash."""
    program = """
        import datetime, gc
        import encours
        from encours import rates
        from dict_store import DictStore
        from encours import store
        at = datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)
        mine = store.new(DictStore())
        ledger = mine.ledger("A", create=True, base_currency="EUR", recorded_at=at)
        view = ledger.view()
        class Cycle: pass
        cycle = Cycle()
        cycle.itself, cycle.view = cycle, ledger.view()
        mine.close()
    """
    folders = [str(Path(encours.__file__).parents[1]), *sys.path]
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", textwrap.dedent(program)], capture_output=True,
        text=True, check=False, env={"PYTHONPATH": ":".join(folders)})
    assert (done.returncode, done.stderr) == (0, "")

# SPDX-License-Identifier: MIT
"""Callbacks: what they raise comes out of the call as it was, whatever C made of it."""

from __future__ import annotations

import datetime
import signal
import traceback
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

import encours
from dict_store import DictStore
from encours import context, import_, input, store, store_check
from generated_arguments import imported, reading

INSTANT = datetime.datetime(2026, 6, 30, 12, tzinfo=datetime.UTC)


class OwnError(Exception):
    """Of the caller."""


def raising(raised: BaseException) -> Any:
    def call(*arguments: object) -> None:
        raise raised

    return call


@pytest.fixture(scope="module")
def long() -> Iterator[encours.Ledger]:
    """A ledger of more records than the library reads before it tells its progress."""
    with encours.memory() as made:
        with made.ledger("A", create=True, base_currency="EUR", recorded_at=INSTANT) as ledger:
            for number in range(300):
                with ledger.transaction(actor="x", reason="y", recorded_at=INSTANT) as booked:
                    booked.customer(f"C{number}", impersonal=True)
            yield ledger


@pytest.mark.parametrize("raised", [OwnError("mine"), KeyboardInterrupt(), SystemExit(3),
                                    MemoryError(), encours.NotFoundError("mine")])
def test_progress_stops_the_work_with_what_it_raised(
    long: encours.Ledger, raised: BaseException
) -> None:
    with pytest.raises(type(raised)) as caught:
        long.verify(progress=raising(raised))
    assert caught.value is raised
    frames = traceback.extract_tb(caught.value.__traceback__)
    assert "call" in [frame.name for frame in frames]
    assert long.verify().records > 300


def test_progress_stops_by_false(long: encours.Ledger) -> None:
    with pytest.raises(encours.CancelledError):
        long.verify(progress=lambda done, total: False)


def test_an_interrupt_stops_the_work(long: encours.Ledger) -> None:
    seen = []

    def handler(number: int, frame: object) -> None:
        seen.append(number)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            long.verify(progress=lambda done, total: signal.raise_signal(signal.SIGINT))
    finally:
        signal.signal(signal.SIGINT, before)
    assert seen == [signal.SIGINT]


def test_work_without_progress_of_its_own_asks_the_context() -> None:
    asked: list[tuple[int, int]] = []
    stop = [OwnError("mine")]

    def hear(done: int, total: int) -> None:
        asked.append((done, total))
        if stop:
            raise stop[0]

    made = context.new(progress=hear)
    with store.memory_new(context=made) as books:
        made.close()
        with books.ledger("A", create=True, base_currency="EUR", recorded_at=INSTANT) as ledger:
            count = 70_000
            with ledger.transaction(actor="x", reason="y", recorded_at=INSTANT) as booked:
                booked.customer("ACME", impersonal=True)
            with pytest.raises(OwnError):
                with ledger.transaction(actor="x", reason="y", recorded_at=INSTANT) as booked:
                    for _ in range(count):
                        booked.invoice(1, Decimal(1), issue=datetime.date(2026, 1, 2))
            (done, total), = asked
            assert 65_536 <= done <= total == count
            assert ledger.view().count().documents == 0
            stop.clear()
            with ledger.transaction(actor="x", reason="y", recorded_at=INSTANT) as booked:
                for _ in range(count):
                    booked.invoice(1, Decimal(1), issue=datetime.date(2026, 1, 2))
            stop.append(OwnError("mine"))
            with pytest.raises(OwnError):
                ledger.totals_register(datetime.date(2026, 6, 30))
            stop.clear()
            ledger.totals_register(datetime.date(2026, 6, 30))


def test_a_stream_that_raises(sold: encours.Ledger) -> None:
    raised = OSError("the disk is gone")
    stream = input.Input(name="x.csv", read=raising(raised), rewind=lambda: None)
    with pytest.raises(OSError) as caught:
        imported(sold, stream)
    assert caught.value is raised


def test_what_a_stream_was_read_into_may_be_kept(sold: encours.Ledger) -> None:
    kept: list[memoryview[int]] = []
    stream = reading(b"customer;issued;amount\nACME;2026-03-01;1,00\n")

    def read(buffer: memoryview[int]) -> int | None:
        assert stream.read is not None
        kept.append(buffer)
        return stream.read(buffer)

    imported(sold, input.Input(read=read, rewind=stream.rewind or list)).close()
    assert bytes(kept[0][:8]) == b"customer"


def test_a_stream_that_cannot_rewind(sold: encours.Ledger) -> None:
    raised = OwnError()
    with pytest.raises(OwnError) as caught:
        imported(sold, input.Input(read=lambda buffer: 0, rewind=raising(raised)))
    assert caught.value is raised


def test_a_stream_that_says_it_read_more_than_there_was_room_for(sold: encours.Ledger) -> None:
    with pytest.raises(encours.Error):
        imported(sold, input.Input(read=lambda buffer: len(buffer) + 1, rewind=lambda: None))


def test_a_stream_is_read_as_often_as_needed(sold: encours.Ledger) -> None:
    done = imported(sold, reading(b"customer;issued;amount\nACME;2026-03-01;12,50\n"))
    assert (done.count().documents, done.outcome) == (1, import_.ImportOutcome.COMMITTED)


def test_each_ledger_is_named_and_false_ends_the_list() -> None:
    with encours.memory() as made:
        for name in "ABC":
            made.ledger(name, create=True, base_currency="EUR", recorded_at=INSTANT).close()
        seen: list[str] = []
        made.each_ledger(seen.append)
        assert seen == ["A", "B", "C"]
        raised = OwnError()
        with pytest.raises(OwnError) as caught:
            made.each_ledger(raising(raised))
        assert caught.value is raised


class Breaking(DictStore):
    """A store whose methods raise what is in `breaks`."""

    breaks: BaseException | None = None

    def append(self, *arguments: Any) -> None:
        if self.breaks:
            raise self.breaks
        super().append(*arguments)

    def close(self) -> None:
        if self.breaks:
            raise self.breaks


@pytest.mark.parametrize("raised", [OwnError("mine"), KeyboardInterrupt(),
                                    encours.StorageError("full", hint="Delete something"),
                                    encours.DeniedError("not you")])
def test_what_a_store_raises_comes_out_of_the_commit(raised: BaseException) -> None:
    own = Breaking()
    with store.new(own) as made:
        with made.ledger("A", create=True, base_currency="EUR", recorded_at=INSTANT) as ledger:
            booked = ledger.transaction(actor="clerk", reason="x", recorded_at=INSTANT)
            booked.customer("ACME", "Acme", impersonal=True)
            own.breaks = raised
            with pytest.raises(type(raised)) as caught:
                booked.commit()
            assert caught.value is raised
            own.breaks = None
            booked.commit()
            assert ledger.view_now().count().customers == 1


def test_what_closing_a_store_raises_goes_to_the_hook(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last reference may go anywhere: there is no call for it to come out of."""
    seen: list[Any] = []
    monkeypatch.setattr("sys.unraisablehook", seen.append)
    own = Breaking()
    made = store.new(own)
    own.breaks = OwnError("closing")
    made.close()
    assert [one.exc_value for one in seen] == [own.breaks]


def test_a_store_lives_as_long_as_c_needs_it() -> None:
    import gc

    ledger = store.new(DictStore()).ledger("A", create=True, base_currency="EUR",
                                                  recorded_at=INSTANT)
    gc.collect()
    assert ledger.verify().records == 1


def test_a_call_within_a_callback_has_failures_of_its_own() -> None:
    """An exception of a first callback does not come out of what a second one calls."""
    calls: list[str] = []

    def opening() -> encours.Store:
        calls.append("open")
        if len(calls) % 2:
            raise OwnError(str(len(calls)))
        return encours.memory()

    with pytest.raises(OwnError, match="^1$"):
        store_check.check(store_check.StoreCheckHost(open_empty=opening, open_again=opening))
    assert len(calls) > 2


def test_a_log_that_raises_comes_out_of_the_call() -> None:
    lines: list[tuple[int, str]] = []
    with context.new(log=lambda level, line: lines.append((level, line))) as own:
        store.memory_new(context=own).close()

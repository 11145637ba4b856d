# SPDX-License-Identifier: MIT
"""What is lent stays valid for as long as it is held, whatever is closed meanwhile."""

from __future__ import annotations

import datetime
import weakref

import pytest

import encours
from encours import arrow_results, arrow_stream, input, tables

from encours.arrow_columns import ArrowItemNames
from encours.arrow_results import ArrowAmounts

DAY = datetime.date(2026, 6, 30)
TABLE = b"""# encours table: rates 1
# source S44: moneyvox.fr 98471
series,valid_from,valid_until,percent,status,source
other,2025-01-01,2025-06-30,3.71,verified,S44
"""


def test_columns_of_a_struct_hold_the_memory_of_a_closed_handle(sold: encours.Ledger) -> None:
    aging = sold.view().compute_aging(DAY, bounds=[10, 20])
    memory = weakref.ref(aging._pointer)
    settings = aging.settings()
    aging.close()
    assert memory() is not None
    assert settings.bounds is not None and list(settings.bounds) == [10, 20]
    del settings
    assert memory() is None


def test_bytes_are_held_for_as_long_as_they_can_be_read() -> None:
    data = bytearray(TABLE)
    source = input.source_memory_new(data)
    stream = source.input
    source.close()
    with pytest.raises(BufferError):
        data.clear()
    assert len(tables.read(stream).rates("other").valid_from) == 1
    del stream
    data.clear()


def test_rates_hold_the_memory_of_closed_tables() -> None:
    read = tables.read(input.source_memory_new(TABLE).input)
    memory = weakref.ref(read._pointer)
    rates = read.rates("other")
    read.close()
    assert memory() is not None and len(rates.valid_from) == 1


def test_columns_hold_the_memory_of_a_closed_batch(sold: encours.Ledger) -> None:
    batch = arrow_stream.import_(arrow_results.arrow_stream_of_aging(
        sold.view().compute_aging(DAY), amounts=ArrowAmounts.MINOR)).next()
    assert batch is not None
    memory = weakref.ref(batch._pointer)
    columns = batch.aging_cells(ArrowItemNames(amount="total")).columns
    batch.close()
    assert memory() is not None and sum(columns.amount) == 125_000 + 10_000

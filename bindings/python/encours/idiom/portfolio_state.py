# SPDX-License-Identifier: MIT
"""States of aged balances of tables: cells by customer and currency, in memory of their own."""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING, Any

from encours._native import ffi, lib

from .._runtime.errors import PENDING, end_call, thread
from ..aging_cells import AgingCellsOut, describe

if TYPE_CHECKING:
    from ..aging_cells import AgingCellsOptions, AgingCellsShape

CURRENCY_STATUS = 7
SCRATCH_EACH = 32
"""Bytes that the figures by key need to sort one."""

Figures = tuple["memoryview[int]", "memoryview[int]", "memoryview[int]", "memoryview[int]"]
"""Cells, totals of rows, totals of columns and balances, as C orders them."""


class State:
    """Cells of customers numbered from 0."""

    def __init__(self, options: AgingCellsOptions) -> None:
        self.options = options
        self.shape: AgingCellsShape = describe(options=options)
        self.memory = pages(self.shape.state_size)
        self.scratch = pages(self.shape.scratch_size)
        status = lib.encours_aging_cells_begin(
            self.memory, len(self.memory), options._pointer(), thread.error)
        if status or PENDING:
            end_call(status, thread.error)

    def try_add(self, columns: Any) -> int:
        """Adds items; the currency at fault when there is one that the state does not have."""
        error = thread.error
        status = lib.encours_aging_cells_add(
            self.memory, len(self.memory), columns._pointer(), self.scratch, len(self.scratch),
            error)
        return added(status, error, columns)

    def figures(self) -> Figures:
        out, made = room_for(self.shape, self.shape.rows)
        status = lib.encours_aging_cells_finish(
            self.memory, len(self.memory), out._pointer(), thread.error)
        if status or PENDING:
            end_call(status, thread.error)
        return made

    def labels(self) -> list[str] | None:
        """Names of customers that are numbers: none but these."""
        return None


class KeyState:
    """Cells of customers of any numbers, with room for so many of them."""

    def __init__(self, options: AgingCellsOptions, keys_max: int) -> None:
        from ..aging_keys import state_size

        self.options = options
        self.shape: AgingCellsShape = describe(options=options)
        self.memory = pages(state_size(keys_max, options=options))
        self.keys: memoryview[int] = memoryview(b"").cast("Q")
        status = lib.encours_aging_keys_begin(
            self.memory, len(self.memory), options._pointer(), keys_max, thread.error)
        if status or PENDING:
            end_call(status, thread.error)

    def try_add(self, columns: Any) -> int:
        """Adds items; the currency at fault when there is one that the state does not have."""
        error = thread.error
        status = lib.encours_aging_keys_add(
            self.memory, len(self.memory), columns._pointer(), error)
        return added(status, error, columns)

    def figures(self) -> Figures:
        from ..aging_keys import count

        seen = count(memoryview(ffi.buffer(self.memory)))
        self.keys = memoryview(bytearray(8 * max(seen, 1))).cast("Q")[:seen]
        scratch = pages(SCRATCH_EACH * max(seen, 1))
        out, made = room_for(self.shape, seen)
        status = lib.encours_aging_keys_finish(
            self.memory, len(self.memory), ffi.from_buffer("uint64_t[]", self.keys), out._pointer(),
            scratch, len(scratch), thread.error)
        if status or PENDING:
            end_call(status, thread.error)
        return made

    def labels(self) -> list[str] | None:
        """The numbers of the customers, of the rows that `figures()` gave."""
        return list(map(str, self.keys))


def added(status: int, error: Any, columns: Any) -> int:
    """How an addition ended: 0, or the currency that the state does not have."""
    if status & 0xFF == CURRENCY_STATUS and error.index >= 0 and columns.currency is not None:
        return int(columns.currency[error.index])
    if status or PENDING:
        end_call(status, error)
    return 0


def room_for(shape: AgingCellsShape, rows: int) -> tuple[AgingCellsOut, Figures]:
    """Where C writes its figures."""
    cells = zeros(rows * shape.currencies * shape.columns)
    row_totals = zeros(rows * shape.currencies)
    totals = zeros(shape.currencies * shape.columns)
    balances = zeros(shape.currencies)
    out = AgingCellsOut(amounts=cells, row_totals=row_totals, totals=totals, balances=balances,
                        rows=rows, currencies=shape.currencies, columns=shape.columns)
    return out, (cells, row_totals, totals, balances)


def zeros(count: int) -> memoryview[int]:
    return memoryview(bytearray(8 * count)).cast("q")


def pages(size: int) -> Any:
    """Zeros, aligned to a page, that take no memory until they are written to."""
    return ffi.from_buffer("uint8_t[]", mmap.mmap(-1, max(size, 1)))


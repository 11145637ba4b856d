# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Dispute rate, mean delay of resolution, disputed share; by row and mergeable.

    dispute rate      =  disputes opened in the window / invoices of the window
    resolution delay  =  closed - opened, over disputes closed in the window
    age               =  as of - opened, over disputes open on the as-of day
    disputed share    =  disputed amount open on the as-of day / open receivables

Rates exist by amount and by number. A disputed amount may be a part of its invoice. A dispute
closed on the as-of day is closed; one closed or opened after that day is not known yet to be so.

Days are whole; a figure is one exact division rounded once, half up, as indicator.h says.

Source: definition, ours; no published formula with figures is known.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_dispute_days,
    encours_disputes_add,
    encours_disputes_add_base,
    encours_disputes_begin,
    encours_disputes_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import DATES, day_in, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Memory

_DISPUTE_BASE_COLUMNS = ffi.typeof("encours_dispute_base_columns *")
_DISPUTE_BASE_COLUMNS_SIZED = (ffi.sizeof("encours_dispute_base_columns"),)
_DISPUTE_COLUMNS = ffi.typeof("encours_dispute_columns *")
_DISPUTE_COLUMNS_SIZED = (ffi.sizeof("encours_dispute_columns"),)
_DISPUTE_OPTIONS = ffi.typeof("encours_dispute_options *")
_DISPUTE_OPTIONS_SIZED = (ffi.sizeof("encours_dispute_options"),)
_INT32_T = ffi.typeof("int32_t *")


class DisputesFigure(Choice):
    """Figures of a state of disputes, for indicator.finish()."""

    RATE = 501
    """amount opened / amount invoiced; share"""
    RATE_NUMBER = 502
    """disputes opened / invoices; share"""
    RESOLUTION = 503
    """mean delay, each dispute alike; days"""
    RESOLUTION_WEIGHTED = 504
    """mean delay, weighted by amount; days"""
    AGE = 505
    """mean age of those open, each alike; days"""
    SHARE = 506
    """open disputed amount / receivables; share"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeOptions:
    """Options of dispute figures. All three days are required."""

    first_day: datetime.date | None = None
    """of the window"""
    last_day: datetime.date | None = None
    """of the window, not before the first"""
    as_of: datetime.date | None = None
    """not before the last day of the window"""
    rows: int = 0
    """rows of a state; 0: 1"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DISPUTE_OPTIONS, _DISPUTE_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.first_day.epoch_day = day_in("first_day", self.first_day)
        struct.last_day.epoch_day = day_in("last_day", self.last_day)
        struct.as_of.epoch_day = day_in("as_of", self.as_of)
        struct.rows = integer("rows", self.rows)


class DisputeOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of DisputeOptions."""

    first_day: datetime.date | None
    last_day: datetime.date | None
    as_of: datetime.date | None
    rows: int


class DisputeColumns(Structure):
    """Disputes."""

    __slots__ = ("amounts", "closed", "opened", "rows")
    _members = ("rows", "amounts", "opened", "closed")
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    amounts: memoryview[int]
    """disputed, zero or more, minor units"""
    opened: memoryview[int]
    """day opened, epoch day"""
    closed: memoryview[int] | None
    """day closed, not before, epoch day; DATE_NONE: open; None: all open"""

    def __init__(
        self,
        *,
        rows: Integers | None = None,
        amounts: Integers,
        opened: Days,
        closed: Days | None = None,
    ) -> None:
        struct = ffi.new(_DISPUTE_COLUMNS, _DISPUTE_COLUMNS_SIZED)
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_opened, self.opened = INT32.taken("opened", opened)
        struct.opened = c_opened
        c_closed, self.closed = INT32.taken_optional("closed", closed)
        struct.closed = c_closed
        struct.count = agree(
            ("rows", c_rows), ("amounts", c_amounts), ("opened", c_opened), ("closed", c_closed)
        )
        self._struct = struct
        self._held = (c_rows, c_amounts, c_opened, c_closed)


class DisputeBaseColumns(Structure):
    """What disputes are compared with. A column that is None is not added to."""

    __slots__ = ("count", "invoiced", "invoices", "receivables", "rows")
    _members = ("count", "rows", "invoiced", "invoices", "receivables")
    count: int
    """sets of figures"""
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    invoiced: memoryview[int] | None
    """invoiced in the window, minor units"""
    invoices: memoryview[int] | None
    """number of invoices of the window"""
    receivables: memoryview[int] | None
    """open on the as-of day, minor units"""

    def __init__(
        self,
        *,
        count: int | None = None,
        rows: Integers | None = None,
        invoiced: Integers | None = None,
        invoices: Integers | None = None,
        receivables: Integers | None = None,
    ) -> None:
        struct = ffi.new(_DISPUTE_BASE_COLUMNS, _DISPUTE_BASE_COLUMNS_SIZED)
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_invoiced, self.invoiced = INT64.taken_optional("invoiced", invoiced)
        struct.invoiced = c_invoiced
        c_invoices, self.invoices = INT64.taken_optional("invoices", invoices)
        struct.invoices = c_invoices
        c_receivables, self.receivables = INT64.taken_optional("receivables", receivables)
        struct.receivables = c_receivables
        self.count = agree(
            ("rows", c_rows),
            ("invoiced", c_invoiced),
            ("invoices", c_invoices),
            ("receivables", c_receivables),
            given=count,
        )
        struct.count = self.count
        self._struct = struct
        self._held = (c_rows, c_invoiced, c_invoices, c_receivables)


class DisputeDaysResult(NamedTuple):
    """What dispute_days() gives back."""

    days: int
    """zero or more"""
    is_open: bool
    """1 when it is open on that day, else 0"""


def dispute_days(
    opened: datetime.date | None, closed: datetime.date | None, as_of: datetime.date | None
) -> DisputeDaysResult:
    """Days of one dispute: closed - opened, or its age on the as-of day while it is open.

    Args:
        opened: day opened
        closed: day closed, not before; DATE_NONE: open
        as_of: the day it is looked at, not before it was opened

    Raises:
        InvalidError: dates out of range or out of order
    """
    c_days = ffi.new(_INT32_T)
    c_is_open = ffi.new(_INT32_T)
    c_error = thread.error
    c_status = encours_dispute_days(
        DATES[opened], DATES[closed], DATES[as_of], c_days, c_is_open, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DisputeDaysResult(c_days[0], bool(c_is_open[0]))


def state_size(
    *, options: DisputeOptions | None = None, **settings: Unpack[DisputeOptionsSettings]
) -> int:
    """Bytes of a state of disputes; 0 when disputes.begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of DisputeOptions
    """
    options = options_given(DisputeOptions, options, settings)
    c_options = options._pointer()
    return encours_disputes_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: DisputeOptions | None = None,
    **settings: Unpack[DisputeOptionsSettings],
) -> None:
    """An empty state of disputes; indicator.finish() gives its figures.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of DisputeOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: an option out of its range
    """
    c_state = memory_in("state", state)
    options = options_given(DisputeOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_disputes_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: DisputeColumns) -> None:
    """Add disputes. A failure adds nothing.

    Args:
        columns: the disputes

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, DisputeColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_disputes_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add_base(state: Memory, columns: DisputeBaseColumns) -> None:
    """Add what disputes are compared with: invoices and receivables, zero or more. A failure adds
    nothing.

    Args:
        columns: the sets

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, DisputeBaseColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_disputes_add_base(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

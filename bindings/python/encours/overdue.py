# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Overdue ratio (taux d'échu) and disputed share of open items, by row and mergeable.

    overdue ratio   =  overdue / open        overdue: as of - due > grace days
    disputed share  =  disputed / open       a part of an item may be disputed

Items below zero (credit notes, unallocated payments) are in both terms or in neither: in neither by
default, which makes the ratio a share of what is owed, between 0 and 100 %. In both, an item below
zero counts as overdue when its own day is past, and the ratio can leave those bounds. An item
without a due day is in neither term and is told in `left_out`.

A figure is one exact division rounded once, half up, as indicator.h says.

Source: definition, ours; no published formula with figures is known.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_overdue_add,
    encours_overdue_begin,
    encours_overdue_ratio_compute,
    encours_overdue_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import day_in, integer
from .indicator import Indicator

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Memory

_INDICATOR = ffi.typeof("encours_indicator *")
_INDICATOR_SIZED = (ffi.sizeof("encours_indicator"),)
_OVERDUE_COLUMNS = ffi.typeof("encours_overdue_columns *")
_OVERDUE_COLUMNS_SIZED = (ffi.sizeof("encours_overdue_columns"),)
_OVERDUE_OPTIONS = ffi.typeof("encours_overdue_options *")
_OVERDUE_OPTIONS_SIZED = (ffi.sizeof("encours_overdue_options"),)


class OverdueNegatives(Choice):
    """Items below zero."""

    OUT = 0
    """in neither term"""
    IN = 1
    """in both terms"""


class OverdueFigure(Choice):
    """Figures of a state of overdue, for indicator.finish()."""

    RATIO = 401
    """overdue / open, by amount; share"""
    NUMBER = 402
    """overdue / open, by number; share"""
    DISPUTED = 403
    """disputed / open, by amount; share"""
    DISPUTED_LATE = 404
    """disputed part of overdue items / overdue; share"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueOptions:
    """Options of the overdue ratio."""

    as_of: datetime.date | None = None
    """required"""
    grace_days: int = 0
    """0 to 36600: days late up to this many are not overdue"""
    negatives: OverdueNegatives = OverdueNegatives.OUT
    """an OverdueNegatives"""
    rows: int = 0
    """rows of a state; 0: 1"""

    def _pointer(self) -> Any:
        struct = ffi.new(_OVERDUE_OPTIONS, _OVERDUE_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.as_of.epoch_day = day_in("as_of", self.as_of)
        struct.grace_days = integer("grace_days", self.grace_days)
        struct.negatives = integer("negatives", self.negatives)
        struct.rows = integer("rows", self.rows)


class OverdueOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of OverdueOptions."""

    as_of: datetime.date | None
    grace_days: int
    negatives: OverdueNegatives
    rows: int


class OverdueColumns(Structure):
    """Open items."""

    __slots__ = ("amounts", "disputed", "due", "rows")
    _members = ("rows", "amounts", "due", "disputed")
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    amounts: memoryview[int]
    """open amounts, minor units; 0 is not open"""
    due: memoryview[int]
    """due day, epoch day; DATE_NONE: none"""
    disputed: memoryview[int] | None
    """disputed part of each, minor units, between 0 and its amount; None: none"""

    def __init__(
        self,
        *,
        rows: Integers | None = None,
        amounts: Integers,
        due: Days,
        disputed: Integers | None = None,
    ) -> None:
        struct = ffi.new(_OVERDUE_COLUMNS, _OVERDUE_COLUMNS_SIZED)
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_due, self.due = INT32.taken("due", due)
        struct.due = c_due
        c_disputed, self.disputed = INT64.taken_optional("disputed", disputed)
        struct.disputed = c_disputed
        struct.count = agree(
            ("rows", c_rows), ("amounts", c_amounts), ("due", c_due), ("disputed", c_disputed)
        )
        self._struct = struct
        self._held = (c_rows, c_amounts, c_due, c_disputed)


def ratio_compute(overdue: int, open: int) -> Indicator:
    """The overdue ratio of two amounts: overdue / open.

    Args:
        overdue: minor units
        open: minor units

    Returns:
        A share

    Raises:
        MisuseError: `out` is None
        AbiError
    """
    if not isinstance(overdue, int):
        overdue = integer("overdue", overdue)
    if not isinstance(open, int):
        open = integer("open", open)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_overdue_ratio_compute(overdue, open, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def state_size(
    *, options: OverdueOptions | None = None, **settings: Unpack[OverdueOptionsSettings]
) -> int:
    """Bytes of a state of the overdue ratio; 0 when overdue.begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of OverdueOptions
    """
    options = options_given(OverdueOptions, options, settings)
    c_options = options._pointer()
    return encours_overdue_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: OverdueOptions | None = None,
    **settings: Unpack[OverdueOptionsSettings],
) -> None:
    """An empty state of the overdue ratio; indicator.finish() gives its figures.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of OverdueOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: an option out of its range
    """
    c_state = memory_in("state", state)
    options = options_given(OverdueOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_overdue_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: OverdueColumns) -> None:
    """Add open items. A failure adds nothing.

    Args:
        columns: the open items

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, OverdueColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_overdue_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Effectiveness of dunning: what was paid within w days of an action, by level or another row.

    effectiveness  =  paid within w days after the action / dunned, by amount or by number

No formula of it is published; the rules are these. A payment counts for an action when it comes
after it, and at most w days after. One of the action's own day came without it and does not count,
unless `same_day` says so; one before it never does. An action is credited at most what it dunned.
It is "settled" when that much was paid, and "answered" when anything was.

A payment after several actions on one item is credited to the latest of them only, by default: so
each euro is counted once and levels can be added up. With DunningCredit.EACH every action in reach
gets it: levels compare with each other but do not add up, and the first letters look better than
they are.

An action less than w days before the as-of day has not had its time yet: it is left out and counted
in `left_out`.

Source: definition, ours, as above. What an action is credited with is exact; a figure is one
division rounded once, half up, as indicator.h says.

Limits: w at most 36600 days; the amounts of one item fit int64 together.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_dunning_effect_add,
    encours_dunning_effect_begin,
    encours_dunning_effect_compute,
    encours_dunning_effect_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, UINT64, at_least, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import day_in, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Memory, Writable

_DUNNING_EFFECT_COLUMNS = ffi.typeof("encours_dunning_effect_columns *")
_DUNNING_EFFECT_COLUMNS_SIZED = (ffi.sizeof("encours_dunning_effect_columns"),)
_DUNNING_EFFECT_OPTIONS = ffi.typeof("encours_dunning_effect_options *")
_DUNNING_EFFECT_OPTIONS_SIZED = (ffi.sizeof("encours_dunning_effect_options"),)


class DunningCredit(Choice):
    """Who gets the credit for a payment after several actions."""

    LATEST = 0
    """the latest action before it"""
    EACH = 1
    """each action in reach"""


class DunningEffectFigure(Choice):
    """Figures of a state of dunning effect, for indicator.finish()."""

    AMOUNT = 701
    """credited / dunned amount; share"""
    SETTLED = 702
    """actions whose item was settled / actions; share"""
    ANSWERED = 703
    """actions with any payment / actions; share"""


class DunningEffectStatus(Choice):
    """What became of an action."""

    COUNTED = 1
    PENDING = 2
    """its days were not over on the as-of day"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DunningEffectOptions:
    """Options of dunning effectiveness."""

    as_of: datetime.date | None = None
    """required: payments after it are not known"""
    within_days: int = 0
    """w, required: 1 to 36600"""
    credit: DunningCredit = DunningCredit.LATEST
    """a DunningCredit"""
    same_day: int = 0
    """1: a payment of the action's own day counts; 0: it does not"""
    rows: int = 0
    """rows of a state; 0: 1"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DUNNING_EFFECT_OPTIONS, _DUNNING_EFFECT_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.as_of.epoch_day = day_in("as_of", self.as_of)
        struct.within_days = integer("within_days", self.within_days)
        struct.credit = integer("credit", self.credit)
        struct.same_day = integer("same_day", self.same_day)
        struct.rows = integer("rows", self.rows)


class DunningEffectOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of DunningEffectOptions."""

    as_of: datetime.date | None
    within_days: int
    credit: DunningCredit
    same_day: int
    rows: int


class DunningEffectColumns(Structure):
    """Items with their actions and payments. Those of item i are the elements offsets[i] to
    offsets[i + 1] - 1, by ascending day. All of an item is in one call.
    """

    __slots__ = (
        "action_amounts",
        "action_days",
        "action_offsets",
        "action_rows",
        "count",
        "payment_amounts",
        "payment_days",
        "payment_offsets",
    )
    _members = (
        "count",
        "action_offsets",
        "payment_offsets",
        "action_rows",
        "action_days",
        "action_amounts",
        "payment_days",
        "payment_amounts",
    )
    count: int
    """items"""
    action_offsets: memoryview[int]
    """from 0, ascending"""
    payment_offsets: memoryview[int]
    """from 0, ascending"""
    action_rows: memoryview[int] | None
    """row (level) of each action; None: all 0"""
    action_days: memoryview[int]
    """day of each action, epoch day"""
    action_amounts: memoryview[int]
    """dunned: open amount on that day, minor units, zero or more; an action on zero is not counted
    """
    payment_days: memoryview[int]
    """value dates, epoch days"""
    payment_amounts: memoryview[int]
    """zero or more, minor units"""

    def __init__(
        self,
        *,
        count: int = 0,
        action_offsets: Integers,
        payment_offsets: Integers,
        action_rows: Integers | None = None,
        action_days: Days,
        action_amounts: Integers,
        payment_days: Days,
        payment_amounts: Integers,
    ) -> None:
        struct = ffi.new(_DUNNING_EFFECT_COLUMNS, _DUNNING_EFFECT_COLUMNS_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_action_offsets, self.action_offsets = UINT64.taken("action_offsets", action_offsets)
        struct.action_offsets = c_action_offsets
        c_payment_offsets, self.payment_offsets = UINT64.taken("payment_offsets", payment_offsets)
        struct.payment_offsets = c_payment_offsets
        c_action_rows, self.action_rows = UINT32.taken_optional("action_rows", action_rows)
        struct.action_rows = c_action_rows
        c_action_days, self.action_days = INT32.taken("action_days", action_days)
        struct.action_days = c_action_days
        c_action_amounts, self.action_amounts = INT64.taken("action_amounts", action_amounts)
        struct.action_amounts = c_action_amounts
        c_payment_days, self.payment_days = INT32.taken("payment_days", payment_days)
        struct.payment_days = c_payment_days
        c_payment_amounts, self.payment_amounts = INT64.taken("payment_amounts", payment_amounts)
        struct.payment_amounts = c_payment_amounts
        at_least("action_offsets", c_action_offsets, struct.count + 1)
        at_least("payment_offsets", c_payment_offsets, struct.count + 1)
        at_least("action_rows", c_action_rows, struct.action_offsets[struct.count])
        at_least("action_days", c_action_days, struct.action_offsets[struct.count])
        at_least("action_amounts", c_action_amounts, struct.action_offsets[struct.count])
        at_least("payment_days", c_payment_days, struct.payment_offsets[struct.count])
        at_least("payment_amounts", c_payment_amounts, struct.payment_offsets[struct.count])
        self._struct = struct
        self._held = (
            c_action_offsets,
            c_payment_offsets,
            c_action_rows,
            c_action_days,
            c_action_amounts,
            c_payment_days,
            c_payment_amounts,
        )


class DunningEffectComputeResult(NamedTuple):
    """What compute() gives back."""

    credited: memoryview[int]
    """amounts of payments credited, minor units"""
    statuses: memoryview[int]
    """a DunningEffectStatus each"""


def compute(
    columns: DunningEffectColumns,
    *,
    options: DunningEffectOptions | None = None,
    credited: Writable | None = None,
    statuses: Writable | None = None,
    **settings: Unpack[DunningEffectOptionsSettings],
) -> DunningEffectComputeResult:
    """What each action is credited with.

    Args:
        columns: items, actions, payments; rows are not read
        options: the settings below as one object
        settings: members of DunningEffectOptions
        credited: amounts of payments credited, minor units
        statuses: a DunningEffectStatus each

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: an option out of its range; offsets or days out of order; an amount below zero
        OverflowError_: the payments of an item do not fit int64 together
    """
    c_columns = struct_in("columns", columns, DunningEffectColumns)
    options = options_given(DunningEffectOptions, options, settings)
    c_options = options._pointer()
    c_credited, credited_view = INT64.write(
        "credited", credited, c_columns.action_offsets[c_columns.count]
    )
    c_statuses, statuses_view = INT32.write(
        "statuses", statuses, c_columns.action_offsets[c_columns.count]
    )
    c_error = thread.error
    c_status = encours_dunning_effect_compute(c_columns, c_options, c_credited, c_statuses, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DunningEffectComputeResult(credited_view, statuses_view)


def state_size(
    *, options: DunningEffectOptions | None = None, **settings: Unpack[DunningEffectOptionsSettings]
) -> int:
    """Bytes of a state of dunning effect; 0 when dunning_effect.begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of DunningEffectOptions
    """
    options = options_given(DunningEffectOptions, options, settings)
    c_options = options._pointer()
    return encours_dunning_effect_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: DunningEffectOptions | None = None,
    **settings: Unpack[DunningEffectOptionsSettings],
) -> None:
    """An empty state of dunning effect; indicator.finish() gives its figures.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of DunningEffectOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: an option out of its range
    """
    c_state = memory_in("state", state)
    options = options_given(DunningEffectOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_dunning_effect_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: DunningEffectColumns) -> None:
    """Add items. A failure adds nothing.

    Args:
        columns: the items

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        OverflowError_: the payments of an item do not fit int64 together
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, DunningEffectColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_dunning_effect_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

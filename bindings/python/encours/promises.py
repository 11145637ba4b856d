# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Promises to pay: the state of one, of many, and the rate at which they are kept.

What counts are payments with a value date from the day the promise was made to its deadline, the
day promised plus the tolerance days. A promise is
- KEPT as soon as these payments reach the amount promised less the tolerance amount;
- else PENDING until the deadline is over;
- then PARTLY_KEPT when anything was paid in time, BROKEN when nothing was. Payments after the as-of
  day are not known yet; those before the promise was made are not its.

    kept rate  =  kept / (kept + partly kept + broken), by number or by amount promised

Pending promises are in neither term: `left_out` counts them. Amounts and days are exact; a rate is
one division rounded once, half up, as indicator.h says.

Source: definition, ours; no published formula with figures is known.

Limits: tolerance of 36600 days; the payments of one promise fit int64 together.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_promise_evaluate,
    encours_promises_add,
    encours_promises_begin,
    encours_promises_evaluate,
    encours_promises_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, UINT64, agree, at_least, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in
from ._runtime.values import DAYS, day_in, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Memory, Writable

_PROMISE = ffi.typeof("encours_promise *")
_PROMISE_COLUMNS = ffi.typeof("encours_promise_columns *")
_PROMISE_COLUMNS_SIZED = (ffi.sizeof("encours_promise_columns"),)
_PROMISE_OPTIONS = ffi.typeof("encours_promise_options *")
_PROMISE_OPTIONS_SIZED = (ffi.sizeof("encours_promise_options"),)
_PROMISE_RESULT = ffi.typeof("encours_promise_result *")
_PROMISE_RESULT_LAYOUT = Struct("=8xiii4xqqq")
_PROMISE_RESULT_SIZED = (ffi.sizeof("encours_promise_result"),)
_PROMISE_SIZED = (ffi.sizeof("encours_promise"),)


class PromiseStatus(Choice):
    """State of a promise."""

    PENDING = 1
    KEPT = 2
    PARTLY_KEPT = 3
    BROKEN = 4


class PromisesFigure(Choice):
    """Figures of a state of promises, for indicator.finish()."""

    KEPT_NUMBER = 801
    """kept / evaluated, by number; share"""
    KEPT_AMOUNT = 802
    RECEIVED = 803
    """received in time, a promise's own amount at most / amount promised of the evaluated; share"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseOptions:
    """Options of promises."""

    as_of: datetime.date | None = None
    """required"""
    tolerance_days: int = 0
    """0 to 36600"""
    tolerance_amount: int = 0
    """zero or more, minor units: short by this much is kept"""
    rows: int = 0
    """rows of a state; 0: 1"""

    def _pointer(self) -> Any:
        struct = ffi.new(_PROMISE_OPTIONS, _PROMISE_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.as_of.epoch_day = day_in("as_of", self.as_of)
        struct.tolerance_days = integer("tolerance_days", self.tolerance_days)
        struct.tolerance_amount = integer("tolerance_amount", self.tolerance_amount)
        struct.rows = integer("rows", self.rows)


class PromiseOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of PromiseOptions."""

    as_of: datetime.date | None
    tolerance_days: int
    tolerance_amount: int
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One promise."""

    amount: int = 0
    """promised, more than zero, minor units"""
    made: datetime.date | None = None
    """day it was made"""
    promised: datetime.date | None = None
    """day promised, not before"""

    def _pointer(self) -> Any:
        struct = ffi.new(_PROMISE, _PROMISE_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.amount = integer("amount", self.amount)
        struct.made.epoch_day = day_in("made", self.made)
        struct.promised.epoch_day = day_in("promised", self.promised)


class PromiseResult(NamedTuple):
    """What became of a promise."""

    status: PromiseStatus
    """a PromiseStatus"""
    deadline: datetime.date | None
    """day promised plus tolerance days, 2199-12-31 at most"""
    kept_on: datetime.date | None
    """day on which it was kept, or DATE_NONE"""
    received: int
    """by payments that count, minor units"""
    received_late: int
    """after the deadline, up to the as-of day, minor units"""
    shortfall: int
    """amount less received, 0 at least, minor units"""

    @classmethod
    def _read(cls, struct: Any) -> PromiseResult:
        (
            status,
            deadline,
            kept_on,
            received,
            received_late,
            shortfall,
        ) = _PROMISE_RESULT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                PromiseStatus._known[status],
                DAYS[deadline],
                DAYS[kept_on],
                received,
                received_late,
                shortfall,
            ),
        )


class PromiseColumns(Structure):
    """Promises with their payments: those of promise i are payment_offsets[i] to payment_offsets[i
    + 1] - 1, in any order.
    """

    __slots__ = (
        "amounts", "made", "payment_amounts", "payment_days", "payment_offsets", "promised", "rows"
    )
    _members = (
        "rows", "amounts", "made", "promised", "payment_offsets", "payment_days", "payment_amounts"
    )
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    amounts: memoryview[int]
    """promised, more than zero, minor units"""
    made: memoryview[int]
    """day it was made, epoch day"""
    promised: memoryview[int]
    """day promised, not before, epoch day"""
    payment_offsets: memoryview[int]
    """from 0, ascending"""
    payment_days: memoryview[int]
    """value dates, epoch days; those of promise i from payment_offsets[i] on"""
    payment_amounts: memoryview[int]
    """zero or more, minor units"""

    def __init__(
        self,
        *,
        rows: Integers | None = None,
        amounts: Integers,
        made: Days,
        promised: Days,
        payment_offsets: Integers,
        payment_days: Days,
        payment_amounts: Integers,
    ) -> None:
        struct = ffi.new(_PROMISE_COLUMNS, _PROMISE_COLUMNS_SIZED)
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_made, self.made = INT32.taken("made", made)
        struct.made = c_made
        c_promised, self.promised = INT32.taken("promised", promised)
        struct.promised = c_promised
        c_payment_offsets, self.payment_offsets = UINT64.taken("payment_offsets", payment_offsets)
        struct.payment_offsets = c_payment_offsets
        c_payment_days, self.payment_days = INT32.taken("payment_days", payment_days)
        struct.payment_days = c_payment_days
        c_payment_amounts, self.payment_amounts = INT64.taken("payment_amounts", payment_amounts)
        struct.payment_amounts = c_payment_amounts
        struct.count = agree(
            ("rows", c_rows), ("amounts", c_amounts), ("made", c_made), ("promised", c_promised)
        )
        at_least("payment_offsets", c_payment_offsets, struct.count + 1)
        at_least("payment_days", c_payment_days, struct.payment_offsets[struct.count])
        at_least("payment_amounts", c_payment_amounts, struct.payment_offsets[struct.count])
        self._struct = struct
        self._held = (
            c_rows,
            c_amounts,
            c_made,
            c_promised,
            c_payment_offsets,
            c_payment_days,
            c_payment_amounts,
        )


class PromisesEvaluateResult(NamedTuple):
    """What evaluate() gives back."""

    statuses: memoryview[int]
    """a PromiseStatus each"""
    received: memoryview[int]
    """by payments that count, minor units"""
    kept_on: memoryview[int]
    """epoch days, DATE_NONE while not kept"""


def promise_evaluate(
    promise: Promise,
    payment_days: Days,
    payment_amounts: Integers,
    *,
    options: PromiseOptions | None = None,
    **settings: Unpack[PromiseOptionsSettings],
) -> PromiseResult:
    """The state of one promise.

    Args:
        payment_days: value dates of the payments on it, epoch days, any order
        payment_amounts: zero or more, minor units
        options: the settings below as one object
        settings: members of PromiseOptions

    Returns:
        What became of it

    Raises:
        InvalidError: an option, amount or date out of its range, dates out of order
        OverflowError_: the payments do not fit int64 together
    """
    c_promise = struct_in("promise", promise, Promise)
    c_payment_days = INT32.read("payment_days", payment_days)
    c_payment_amounts = INT64.read("payment_amounts", payment_amounts)
    options = options_given(PromiseOptions, options, settings)
    c_options = options._pointer()
    c_payment_count = agree(
        ("payment_days", c_payment_days), ("payment_amounts", c_payment_amounts)
    )
    c_out = ffi.new(_PROMISE_RESULT, _PROMISE_RESULT_SIZED)
    c_error = thread.error
    c_status = encours_promise_evaluate(
        c_promise, c_payment_days, c_payment_amounts, c_payment_count, c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return PromiseResult._read(c_out)


def evaluate(
    columns: PromiseColumns,
    *,
    options: PromiseOptions | None = None,
    statuses: Writable | None = None,
    received: Writable | None = None,
    kept_on: Writable | None = None,
    **settings: Unpack[PromiseOptionsSettings],
) -> PromisesEvaluateResult:
    """The states of many promises.

    Args:
        columns: promises and payments; rows are not read
        options: the settings below as one object
        settings: members of PromiseOptions
        statuses: a PromiseStatus each
        received: by payments that count, minor units
        kept_on: epoch days, DATE_NONE while not kept

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: as promises.promise_evaluate(); offsets out of order
        OverflowError_: the payments of one do not fit int64 together
    """
    c_columns = struct_in("columns", columns, PromiseColumns)
    options = options_given(PromiseOptions, options, settings)
    c_options = options._pointer()
    c_statuses, statuses_view = INT32.write("statuses", statuses, c_columns.count)
    c_received, received_view = INT64.write("received", received, c_columns.count)
    c_kept_on, kept_on_view = INT32.write("kept_on", kept_on, c_columns.count)
    c_error = thread.error
    c_status = encours_promises_evaluate(
        c_columns, c_options, c_statuses, c_received, c_kept_on, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return PromisesEvaluateResult(statuses_view, received_view, kept_on_view)


def state_size(
    *, options: PromiseOptions | None = None, **settings: Unpack[PromiseOptionsSettings]
) -> int:
    """Bytes of a state of promises; 0 when promises.begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of PromiseOptions
    """
    options = options_given(PromiseOptions, options, settings)
    c_options = options._pointer()
    return encours_promises_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: PromiseOptions | None = None,
    **settings: Unpack[PromiseOptionsSettings],
) -> None:
    """An empty state of promises; indicator.finish() gives its figures.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of PromiseOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: an option out of its range
    """
    c_state = memory_in("state", state)
    options = options_given(PromiseOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_promises_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: PromiseColumns) -> None:
    """Add promises. A failure adds nothing.

    Args:
        columns: the promises

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        OverflowError_: the payments of one do not fit int64 together
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, PromiseColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_promises_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

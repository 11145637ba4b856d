# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Late interest on many invoices at once: simple interest, one rule of rates, each invoice exact
and rounded once, summed in all and by row.

    interest = round(amount * sum over its days of rate / year)

It is what interest.compute() gives for an invoice without events but one payment in full, with
ROUND_ONCE. The sums of rates are worked out once for each due date, in a schedule; after that an
invoice costs one multiplication and one division however many rates it crosses:

    interest_portfolio.schedule()   the sums of rates, in memory of the caller
    interest_portfolio.begin()      an empty partial state (state.h)
    interest_portfolio.add()        invoices; interest of each, if wanted
    interest_portfolio.finish()     interest in all and by row

A schedule is working memory of one process, to be read by any number of threads. A state is
portable and merges with those of an equal schedule. Amounts of 0 or less bear no interest; invoices
without a due date are counted apart.

Rows are numbers from 0 that the caller chooses: customers, segments.

Sources: those of interest.h and interest_rule.h, of which this is another form.

Limits: rates from 0 to 10 000 %; 2^28 rows; interest of an invoice and sums int64.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_interest_portfolio_add,
    encours_interest_portfolio_begin,
    encours_interest_portfolio_finish,
    encours_interest_portfolio_schedule,
    encours_interest_portfolio_schedule_size,
    encours_interest_portfolio_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, bytes_in, memory_in, remember
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in
from ._runtime.values import day_in, integer, optional_date_fill
from .interest import InterestBasis, InterestFirstDay, InterestFlags, InterestLastDay
from .interest_rule import InterestRule
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Days, Integers, Memory, Writable

_INTEREST_PORTFOLIO = ffi.typeof("encours_interest_portfolio *")
_INTEREST_PORTFOLIO_COLUMNS = ffi.typeof("encours_interest_portfolio_columns *")
_INTEREST_PORTFOLIO_COLUMNS_SIZED = (ffi.sizeof("encours_interest_portfolio_columns"),)
_INTEREST_PORTFOLIO_LAYOUT = Struct("=8xqQQQ")
_INTEREST_PORTFOLIO_OPTIONS = ffi.typeof("encours_interest_portfolio_options *")
_INTEREST_PORTFOLIO_OPTIONS_SIZED = (ffi.sizeof("encours_interest_portfolio_options"),)
_INTEREST_PORTFOLIO_SIZED = (ffi.sizeof("encours_interest_portfolio"),)
_SIZE_T = ffi.typeof("size_t *")
_UINT32_T = ffi.typeof("uint32_t *")


class InterestPortfolioOptions(Structure):
    """How interest is computed. Zero is the default of the four choices below `rounding`."""

    __slots__ = ("as_of", "basis", "due_first", "first_day", "last_day", "rounding", "rule", "stop")
    _members = ("rule", "as_of", "due_first", "rounding", "basis", "first_day", "last_day", "stop")
    rule: InterestRule
    """the rates; not frozen and raised at once"""
    as_of: datetime.date | None
    """the day at whose end the figures stand"""
    due_first: datetime.date | None
    """no invoice is due earlier, up to 300 years before"""
    rounding: Rounding | None
    """a Rounding; required"""
    basis: InterestBasis
    """an InterestBasis"""
    first_day: InterestFirstDay
    """an InterestFirstDay"""
    last_day: InterestLastDay
    """an InterestLastDay"""
    stop: datetime.date | None
    """first day without interest"""

    def __init__(
        self,
        *,
        rule: InterestRule,
        as_of: datetime.date | None = None,
        due_first: datetime.date | None = None,
        rounding: Rounding | None = None,
        basis: InterestBasis = InterestBasis.BASIS_365,
        first_day: InterestFirstDay = InterestFirstDay.EXCLUDED,
        last_day: InterestLastDay = InterestLastDay.COUNTED,
        stop: datetime.date | None = None,
    ) -> None:
        struct = ffi.new(_INTEREST_PORTFOLIO_OPTIONS, _INTEREST_PORTFOLIO_OPTIONS_SIZED)
        c_rule = struct_in("rule", rule, InterestRule)
        struct.rule = c_rule
        self.rule = rule
        struct.as_of.epoch_day = day_in("as_of", as_of)
        self.as_of = as_of
        struct.due_first.epoch_day = day_in("due_first", due_first)
        self.due_first = due_first
        struct.rounding = integer("rounding", rounding or 0)
        self.rounding = rounding
        struct.basis = integer("basis", basis)
        self.basis = basis
        struct.first_day = integer("first_day", first_day)
        self.first_day = first_day
        struct.last_day = integer("last_day", last_day)
        self.last_day = last_day
        optional_date_fill("stop", struct.stop, stop)
        self.stop = stop
        self._struct = struct
        self._held = (c_rule,)


class InterestPortfolioOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of InterestPortfolioOptions."""

    rule: InterestRule
    as_of: datetime.date | None
    due_first: datetime.date | None
    rounding: Rounding | None
    basis: InterestBasis
    first_day: InterestFirstDay
    last_day: InterestLastDay
    stop: datetime.date | None


class InterestPortfolioColumns(Structure):
    """Invoices, as columns of the same length, in any order."""

    __slots__ = ("amount", "due", "interest", "paid_on", "row")
    _members = ("amount", "due", "paid_on", "row", "interest")
    amount: memoryview[int]
    """open amount, minor units; 0 or less: no interest"""
    due: memoryview[int]
    """due date, epoch day; DATE_NONE: none"""
    paid_on: memoryview[int] | None
    """day it was paid in full, epoch day; DATE_NONE, or after the as-of day: not yet; None: none
    was
    """
    row: memoryview[int] | None
    """below the rows of the state; None: row 0"""
    interest: memoryview[int] | None
    """interest of each, minor units; on failure undefined; None: not wanted"""

    def __init__(
        self,
        *,
        amount: Integers,
        due: Days,
        paid_on: Days | None = None,
        row: Integers | None = None,
        interest: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_INTEREST_PORTFOLIO_COLUMNS, _INTEREST_PORTFOLIO_COLUMNS_SIZED)
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_due, self.due = INT32.taken("due", due)
        struct.due = c_due
        c_paid_on, self.paid_on = INT32.taken_optional("paid_on", paid_on)
        struct.paid_on = c_paid_on
        c_row, self.row = UINT32.taken_optional("row", row)
        struct.row = c_row
        struct.count = agree(
            ("amount", c_amount), ("due", c_due), ("paid_on", c_paid_on), ("row", c_row)
        )
        c_interest, self.interest = INT64.write_optional("interest", interest, struct.count)
        struct.interest = c_interest
        self._struct = struct
        self._held = (c_amount, c_due, c_paid_on, c_row, c_interest)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> InterestPortfolioColumns:
        self = cls.__new__(cls)
        self.amount = INT64.lent(struct.amount, struct.count, owner)
        self.due = INT32.lent(struct.due, struct.count, owner)
        self.paid_on = INT32.lent_optional(struct.paid_on, struct.count, owner)
        self.row = UINT32.lent_optional(struct.row, struct.count, owner)
        self.interest = INT64.lent_optional(struct.interest, struct.count, owner)
        self._struct = struct
        self._held = owner
        return self


class InterestPortfolio(NamedTuple):
    """Interest in all."""

    interest: int
    """of all invoices, minor units"""
    items: int
    """invoices seen"""
    late: int
    """of them not paid by their due date and of an amount above 0: as many fixed sums for costs of
    recovery are due, but none by those that a `stop` comes before: due on its eve or later
    """
    undated: int
    """of them without a due date"""

    @classmethod
    def _read(cls, struct: Any) -> InterestPortfolio:
        (
            interest,
            items,
            late,
            undated,
        ) = _INTEREST_PORTFOLIO_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (interest, items, late, undated))


class InterestPortfolioFinishResult(NamedTuple):
    """What finish() gives back."""

    interest: memoryview[int] | None
    """interest of each row, minor units; untouched on failure"""
    out: InterestPortfolio
    """interest in all; untouched on failure"""


def schedule_size(
    *,
    options: InterestPortfolioOptions | None = None,
    **settings: Unpack[InterestPortfolioOptionsSettings],
) -> int:
    """Bytes of a schedule: about 32 a day from `due_first` to `as_of`.

    Args:
        options: the settings below as one object
        settings: members of InterestPortfolioOptions

    Returns:
        Bytes; untouched on failure

    Raises:
        InvalidError: a member that is none of its choices, or no day
    """
    options = options_given(InterestPortfolioOptions, options, settings)
    c_options = options._pointer()
    c_out = ffi.new(_SIZE_T)
    c_error = thread.error
    c_status = encours_interest_portfolio_schedule_size(c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def schedule(
    schedule: Memory,
    *,
    options: InterestPortfolioOptions | None = None,
    **settings: Unpack[InterestPortfolioOptionsSettings],
) -> InterestFlags:
    """Work out the sums of rates for each due date. Tables are not needed afterwards.

    Args:
        options: the settings below as one object
        settings: members of InterestPortfolioOptions
        schedule: the schedule, aligned to 8 bytes; on failure its bytes are undefined

    Returns:
        Flags of InterestFlags, of all days from `due_first` to `as_of`; untouched on failure

    Raises:
        InvalidError: a member that is none of its choices, or no day
        MisuseError: memory that is not aligned, or of another size
        NotFoundError: a day from `due_first` to `as_of` has no rate; named with its table
    """
    options = options_given(InterestPortfolioOptions, options, settings)
    c_options = options._pointer()
    c_schedule = memory_in("schedule", schedule)
    c_size = len(c_schedule)
    c_flags = ffi.new(_UINT32_T)
    c_error = thread.error
    c_status = encours_interest_portfolio_schedule(c_options, c_schedule, c_size, c_flags, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return InterestFlags(c_flags[0])


def state_size(rows: int) -> int:
    """Bytes of a state: 96 and 16 a row.

    Args:
        rows: 1 to 2^28; 0 counts as 1

    Returns:
        Bytes; 0 when there are too many rows
    """
    if not isinstance(rows, int):
        rows = integer("rows", rows)
    return encours_interest_portfolio_state_size(rows)


def begin(state: Memory, schedule: Bytes, rows: int) -> None:
    """Write an empty state.

    Args:
        state: aligned to 8 bytes
        schedule: a schedule
        rows: 1 to 2^28; 0 counts as 1

    Raises:
        MisuseError: memory that is not aligned, or of another size
        CorruptError: bytes that are no schedule
        LimitError: too many rows
    """
    c_state = memory_in("state", state)
    c_schedule = bytes_in("schedule", schedule)
    if not isinstance(rows, int):
        rows = integer("rows", rows)
    c_schedule_size = len(c_schedule)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_interest_portfolio_begin(
        c_state, c_state_size, c_schedule, c_schedule_size, rows, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(state, rows=(rows or 1))


def add(state: Memory, schedule: Bytes, columns: InterestPortfolioColumns) -> None:
    """Add invoices. The state and all else but `columns.interest` stay as they were on failure.

    Args:
        state: a state begun with this schedule
        schedule: its schedule
        columns: the invoices

    Raises:
        InvalidError: a due date before `due_first` or no day, no such row, a state begun with
            another schedule
        OverflowError_: the interest of an invoice does not fit int64
        CorruptError: bytes that are no schedule or no state
        LimitError: more than 2^40 invoices in one state
    """
    c_state = memory_in("state", state)
    c_schedule = bytes_in("schedule", schedule)
    c_columns = struct_in("columns", columns, InterestPortfolioColumns)
    c_schedule_size = len(c_schedule)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_interest_portfolio_add(
        c_state, c_state_size, c_schedule, c_schedule_size, c_columns, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(
    state: Bytes, rows: int, *, interest: Writable | bool | None = None
) -> InterestPortfolioFinishResult:
    """Interest in all and by row. The state stays as it is.

    Args:
        state: a state
        rows: rows it was begun with; 0 counts as 1
        interest: interest of each row, minor units; untouched on failure

    Raises:
        InvalidError: a state of other rows
        OverflowError_: a sum does not fit int64
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    if not isinstance(rows, int):
        rows = integer("rows", rows)
    c_state_size = len(c_state)
    c_interest, interest_view = INT64.write_optional("interest", interest, (rows or 1))
    c_out = ffi.new(_INTEREST_PORTFOLIO, _INTEREST_PORTFOLIO_SIZED)
    c_error = thread.error
    c_status = encours_interest_portfolio_finish(
        c_state, c_state_size, rows, c_interest, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return InterestPortfolioFinishResult(interest_view, InterestPortfolio._read(c_out))

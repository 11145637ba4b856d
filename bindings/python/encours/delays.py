# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Days beyond terms (DBT) and days to pay: of one item, by row, and as mergeable means.

    days beyond terms  =  paid - due       of what was paid in a window
    days to pay        =  paid - issue     of what was paid in a window
    open delay         =  as of - due      of what is still open, an aggregate of its own
    open age           =  as of - issue    of what is still open

Days are signed: -3 is three days early. The clamped figures count early as 0. Means are weighted by
amount, or simple. Paid and open items are never mixed in one figure: together they would favour
whoever has not paid yet.

An item is a payment's allocation to a document (amount, day), so that each euro counts on the day
it came; or a whole document on the day of its full payment, which delays.settlements_compute()
finds. Credit notes and write-offs are no payments and are left out unless options say otherwise.

Sources: fitsmallbusiness.com and satago.com (signed), calculator7.snowdaycalculatornow.com
(clamped, open apart), Softrak (by date of full payment), Business Central (last payment counts).

Limits: amounts of zero or more; a reversed payment never took place and is left out. The amounts of
the settlements of one call fit int64 together.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_delay_compute,
    encours_delays_add,
    encours_delays_begin,
    encours_delays_compute,
    encours_delays_state_size,
    encours_settlements_compute,
)

from ._runtime.buffers import INT32, INT64, UINT32, UINT8, agree, at_least, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, options_given, options_in, struct_in
from ._runtime.values import DATES, integer, optional_date_fill

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Memory, Writable

_DELAY_COLUMNS = ffi.typeof("encours_delay_columns *")
_DELAY_COLUMNS_SIZED = (ffi.sizeof("encours_delay_columns"),)
_DELAY_OPTIONS = ffi.typeof("encours_delay_options *")
_DELAY_OPTIONS_SIZED = (ffi.sizeof("encours_delay_options"),)
_INT32_T = ffi.typeof("int32_t *")
_SETTLEMENT_COLUMNS = ffi.typeof("encours_settlement_columns *")
_SETTLEMENT_COLUMNS_SIZED = (ffi.sizeof("encours_settlement_columns"),)
_SETTLEMENT_RESULTS = ffi.typeof("encours_settlement_results *")
_SETTLEMENT_RESULTS_SIZED = (ffi.sizeof("encours_settlement_results"),)


DELAY_NONE = -2147483648
"""days where there are none"""


class DelayMeasure(Choice):
    """What is measured. There is no default."""

    BEYOND_TERMS = 1
    """paid - due"""
    TO_PAY = 2
    """paid - issue"""
    OPEN = 3
    """as of - due, of items not paid by then"""
    OPEN_AGE = 4
    """as of - issue, of items not paid by then"""


class SettlementKind(Choice):
    """What settled an item."""

    PAYMENT = 0
    """money: payments and advances"""
    CREDIT_NOTE = 1
    """a credit note"""
    WRITE_OFF = 2
    """a write-off or another adjustment"""


class DelayStatus(Choice):
    """Whether an item counts."""

    COUNTED = 1
    NOT_PAID = 2
    """measures of payment: not paid"""
    OUTSIDE_WINDOW = 3
    """paid before or after the window"""
    IS_PAID = 4
    """measures of open items: paid by the as-of day"""
    NO_DATE = 5
    """no due or issue day"""
    OTHER_KIND = 6
    """a credit note or write-off that options leave out"""
    NOTHING = 7
    """an amount of zero"""


class DelaysFigure(Choice):
    """Figures of a state of delays, for indicator.finish()."""

    WEIGHTED = 101
    """sum(amount * days) / sum(amount), signed; days"""
    WEIGHTED_CLAMPED = 102
    """the same, early days as 0; days"""
    SIMPLE = 103
    """sum(days) / items, signed; days"""
    SIMPLE_CLAMPED = 104
    """the same, early days as 0; days"""
    LATE_WEIGHTED = 105
    """over late items (days > 0) only; days"""
    LATE_SIMPLE = 106
    """over late items only; days"""
    LATE_SHARE = 107
    """amount of late items / amount; share"""
    LATE_NUMBER = 108
    """late items / items; share"""
    DISPUTED_SHARE = 109
    """amount late and disputed / amount late; share"""
    DISPUTED_NUMBER = 110
    """items late and disputed / items late; share"""


class SettlementStatus(Choice):
    """How far a document is settled."""

    OPEN = 1
    """nothing allocated"""
    PART = 2
    """less than its amount"""
    FULL = 3
    """its amount, some of it by a counted kind"""
    OVER = 4
    """more than its amount: the data are at odds"""
    CREDITED = 5
    """its amount, none of it by a counted kind"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelayOptions:
    """Options of the delay family."""

    measure: DelayMeasure | None = None
    """a DelayMeasure, required"""
    rows: int = 0
    """rows of a state; 0: 1"""
    first_day: datetime.date | None = None
    """paid on this day or later; measures of payment only"""
    last_day: datetime.date | None = None
    """paid on this day or earlier; measures of payment only"""
    as_of: datetime.date | None = None
    """measures of open items: required; else not to be set"""
    with_credit_notes: int = 0
    """1: credit notes count as payments; 0: left out"""
    with_write_offs: int = 0
    """1: write-offs count as payments; 0: left out"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DELAY_OPTIONS, _DELAY_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.measure = integer("measure", self.measure or 0)
        struct.rows = integer("rows", self.rows)
        optional_date_fill("first_day", struct.first_day, self.first_day)
        optional_date_fill("last_day", struct.last_day, self.last_day)
        optional_date_fill("as_of", struct.as_of, self.as_of)
        struct.with_credit_notes = integer("with_credit_notes", self.with_credit_notes)
        struct.with_write_offs = integer("with_write_offs", self.with_write_offs)


class DelayOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of DelayOptions."""

    measure: DelayMeasure | None
    rows: int
    first_day: datetime.date | None
    last_day: datetime.date | None
    as_of: datetime.date | None
    with_credit_notes: int
    with_write_offs: int


class DelayColumns(Structure):
    """Items: allocations, or documents at their full payment."""

    __slots__ = ("amounts", "disputed", "from_", "kinds", "paid", "rows")
    _members = ("rows", "amounts", "from_", "paid", "kinds", "disputed")
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    amounts: memoryview[int]
    """zero or more, minor units of one currency"""
    from_: memoryview[int]
    """due day, or issue day, as the measure says, epoch day; DATE_NONE where there is none"""
    paid: memoryview[int] | None
    """day paid, its value date, epoch day; DATE_NONE: open; None: all open"""
    kinds: memoryview[int] | None
    """a SettlementKind; None: payments"""
    disputed: memoryview[int] | None
    """1: the item was disputed; None: none was"""

    def __init__(
        self,
        *,
        rows: Integers | None = None,
        amounts: Integers,
        from_: Days,
        paid: Days | None = None,
        kinds: Integers | None = None,
        disputed: Integers | None = None,
    ) -> None:
        struct = ffi.new(_DELAY_COLUMNS, _DELAY_COLUMNS_SIZED)
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_from_, self.from_ = INT32.taken("from_", from_)
        setattr(struct, "from", c_from_)
        c_paid, self.paid = INT32.taken_optional("paid", paid)
        struct.paid = c_paid
        c_kinds, self.kinds = INT32.taken_optional("kinds", kinds)
        struct.kinds = c_kinds
        c_disputed, self.disputed = UINT8.taken_optional("disputed", disputed)
        struct.disputed = c_disputed
        struct.count = agree(
            ("rows", c_rows),
            ("amounts", c_amounts),
            ("from_", c_from_),
            ("paid", c_paid),
            ("kinds", c_kinds),
            ("disputed", c_disputed),
        )
        self._struct = struct
        self._held = (c_rows, c_amounts, c_from_, c_paid, c_kinds, c_disputed)


class SettlementColumns(Structure):
    """Allocations to documents, in any order."""

    __slots__ = ("amounts", "days", "documents", "kinds")
    _members = ("documents", "amounts", "days", "kinds")
    documents: memoryview[int]
    """document of each, from 0"""
    amounts: memoryview[int]
    """zero or more, minor units"""
    days: memoryview[int]
    """value date, epoch day"""
    kinds: memoryview[int] | None
    """a SettlementKind; None: payments"""

    def __init__(
        self, *, documents: Integers, amounts: Integers, days: Days, kinds: Integers | None = None
    ) -> None:
        struct = ffi.new(_SETTLEMENT_COLUMNS, _SETTLEMENT_COLUMNS_SIZED)
        c_documents, self.documents = UINT32.taken("documents", documents)
        struct.documents = c_documents
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_days, self.days = INT32.taken("days", days)
        struct.days = c_days
        c_kinds, self.kinds = INT32.taken_optional("kinds", kinds)
        struct.kinds = c_kinds
        struct.count = agree(
            ("documents", c_documents), ("amounts", c_amounts), ("days", c_days), ("kinds", c_kinds)
        )
        self._struct = struct
        self._held = (c_documents, c_amounts, c_days, c_kinds)


class SettlementResults(Structure):
    """Results by document."""

    __slots__ = ("allocated", "count", "paid", "settled_on", "statuses")
    _members = ("count", "allocated", "paid", "settled_on", "statuses")
    count: int
    """documents"""
    allocated: memoryview[int] | None
    """all that was allocated, minor units"""
    paid: memoryview[int] | None
    """of it by counted kinds, minor units: the weight of the item"""
    settled_on: memoryview[int] | None
    """day of the last counted allocation of a FULL document, epoch day, else DATE_NONE"""
    statuses: memoryview[int] | None
    """a SettlementStatus each"""

    def __init__(
        self,
        *,
        count: int = 0,
        allocated: Writable | bool | None = None,
        paid: Writable | bool | None = None,
        settled_on: Writable | bool | None = None,
        statuses: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_SETTLEMENT_RESULTS, _SETTLEMENT_RESULTS_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_allocated, self.allocated = INT64.write("allocated", allocated, struct.count)
        struct.allocated = c_allocated
        c_paid, self.paid = INT64.write("paid", paid, struct.count)
        struct.paid = c_paid
        c_settled_on, self.settled_on = INT32.write("settled_on", settled_on, struct.count)
        struct.settled_on = c_settled_on
        c_statuses, self.statuses = INT32.write("statuses", statuses, struct.count)
        struct.statuses = c_statuses
        self._struct = struct
        self._held = (c_allocated, c_paid, c_settled_on, c_statuses)


class DelayComputeResult(NamedTuple):
    """What delay_compute() gives back."""

    days: int
    """signed days; DELAY_NONE when the item does not count"""
    status: DelayStatus
    """a DelayStatus"""


class DelaysComputeResult(NamedTuple):
    """What compute() gives back."""

    days: memoryview[int]
    """signed days; DELAY_NONE"""
    statuses: memoryview[int]
    """a DelayStatus each"""


def delay_compute(
    from_: datetime.date | None,
    paid: datetime.date | None,
    *,
    options: DelayOptions | None = None,
    **settings: Unpack[DelayOptionsSettings],
) -> DelayComputeResult:
    """The days of one item.

    Args:
        options: the settings below as one object
        settings: members of DelayOptions
        from_: due day, or issue day, as the measure says; DATE_NONE: none
        paid: day paid; DATE_NONE: open

    Raises:
        InvalidError: options at odds, or a date out of range
    """
    options = options_given(DelayOptions, options, settings)
    c_options = options._pointer()
    c_days = ffi.new(_INT32_T)
    c_status = ffi.new(_INT32_T)
    c_error = thread.error
    c_status = encours_delay_compute(
        c_options, DATES[from_], DATES[paid], c_days, c_status, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DelayComputeResult(c_days[0], DelayStatus(c_status[0]))


def compute(
    columns: DelayColumns,
    *,
    options: DelayOptions | None = None,
    days: Writable | None = None,
    statuses: Writable | None = None,
    **settings: Unpack[DelayOptionsSettings],
) -> DelaysComputeResult:
    """The days of many items.

    Args:
        options: the settings below as one object
        settings: members of DelayOptions
        columns: the items; rows are not read
        days: signed days; DELAY_NONE
        statuses: a DelayStatus each

    Raises:
        InvalidError: options at odds; an amount below zero, a date out of range, a kind or mark
            that is none
    """
    options = options_given(DelayOptions, options, settings)
    c_options = options._pointer()
    c_columns = struct_in("columns", columns, DelayColumns)
    c_days, days_view = INT32.write("days", days, c_columns.count)
    c_statuses, statuses_view = INT32.write("statuses", statuses, c_columns.count)
    c_error = thread.error
    c_status = encours_delays_compute(c_options, c_columns, c_days, c_statuses, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DelaysComputeResult(days_view, statuses_view)


def state_size(
    *, options: DelayOptions | None = None, **settings: Unpack[DelayOptionsSettings]
) -> int:
    """Bytes of a state of delays; 0 when delays.begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of DelayOptions
    """
    options = options_given(DelayOptions, options, settings)
    c_options = options._pointer()
    return encours_delays_state_size(c_options)


def begin(
    state: Memory, *, options: DelayOptions | None = None, **settings: Unpack[DelayOptionsSettings]
) -> None:
    """An empty state of delays.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of DelayOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: options at odds
    """
    c_state = memory_in("state", state)
    options = options_given(DelayOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_delays_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: DelayColumns) -> None:
    """Add items. A failure adds nothing.

    Args:
        columns: the items

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate; no such row; an item as in delays.compute()
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, DelayColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_delays_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def settlements_compute(
    allocations: SettlementColumns,
    document_amounts: Integers,
    out: SettlementResults,
    *,
    options: DelayOptions | None = None,
    **settings: Unpack[DelayOptionsSettings],
) -> None:
    """The day each document was paid in full: the input of delays "at full payment".

    A document is FULL when its allocations, of whatever kind, add up to its amount; it is dated by
    the last one of a counted kind (payments, and what the options add). `paid` and `settled_on` are
    the amounts and paid days of DelayColumns; give DATE_NONE as they stand.

    Args:
        document_amounts: zero or more, minor units
        options: the settings below as one object
        settings: members of DelayOptions
        out: the results

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: no such document, an amount below zero, a date out of range, a kind that is
            none
        OverflowError_: the amounts of all allocations together do not fit int64
    """
    c_allocations = struct_in("allocations", allocations, SettlementColumns)
    c_document_amounts = INT64.read("document_amounts", document_amounts)
    options = options_in(DelayOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = struct_in("out", out, SettlementResults)
    at_least("document_amounts", c_document_amounts, c_out.count)
    c_error = thread.error
    c_status = encours_settlements_compute(
        c_allocations, c_document_amounts, c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)

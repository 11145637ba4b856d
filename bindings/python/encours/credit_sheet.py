# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The credit sheet: what a credit manager looks at for each customer, for all of them in one pass.

Of each row (a customer, in one currency): the aged balance, the late interest of its open items,
the count-back DSO of its balance, and what is over its limit. Each figure is that of its own
calculator, to the last digit:

    cells     encours_aging_cells_*()          interest   encours_interest_portfolio_*()
    days      DsoCountBackColumns   over       max(0, balance - limit)

The items of a row stand one after another, rows in order: `first[r]` is the place of the first item
of row r, `first[r + 1]` the place after its last one, as in a list column of Arrow. That order is
what makes one pass possible: nothing is kept but the row at hand. Rows do not depend on each other,
so that threads and machines may each take some: a part that begins with row r is given the places
from `first + r` on, over the same items.

Nothing is allocated. A missing due date is a column of the aged balance, and bears no interest; the
DSO of a row without a value has a status.

Rounding: cells, balance and what is over the limit are sums and differences, exact; interest is
rounded once an item as its schedule says, days once a row as `unit` says.

Sources: those of aging.h, interest.h and dso.h for their figures. That balance - limit is what is
over the limit is our definition.

Limits: places to 2^40; figures int64, sums inside 128 bits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import encours_credit_sheet_compute

from ._runtime.buffers import INT32, INT64, UINT32, UINT64, agree, at_least, bytes_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, options_given, struct_in, struct_or_null
from ._runtime.values import integer
from .aging_cells import AgingCellsOptions
from .dso import DsoOptions
from .dso_columns import DsoUnit

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Days, Integers, Writable

_CREDIT_SHEET_COLUMNS = ffi.typeof("encours_credit_sheet_columns *")
_CREDIT_SHEET_COLUMNS_SIZED = (ffi.sizeof("encours_credit_sheet_columns"),)
_CREDIT_SHEET_OPTIONS = ffi.typeof("encours_credit_sheet_options *")
_CREDIT_SHEET_OPTIONS_SIZED = (ffi.sizeof("encours_credit_sheet_options"),)


class CreditSheetOptions(Structure):
    """How the figures are made. Zero is the default of every member but `aging`."""

    __slots__ = ("aging", "dso", "period_days", "periods", "schedule", "schedule_size", "unit")
    _members = ("aging", "schedule", "schedule_size", "dso", "unit", "period_days", "periods")
    aging: AgingCellsOptions
    """required: the day, bounds and policy for credits; by due date, one currency, items not
    counted; rows are not read
    """
    schedule: Bytes | None
    """of interest_portfolio.schedule(), as of the same day; read with `interest`."""
    schedule_size: int
    """bytes of it"""
    dso: DsoOptions | None
    """the three policies of count-back; None: defaults"""
    unit: DsoUnit | None
    """of days; None: 0.0001 day, half up"""
    period_days: memoryview[int] | None
    """days of each period of sales, newest first; read with `days`."""
    periods: int
    """0 to 1200"""

    def __init__(
        self,
        *,
        aging: AgingCellsOptions,
        schedule: Bytes | None = None,
        schedule_size: int | None = None,
        dso: DsoOptions | None = None,
        unit: DsoUnit | None = None,
        period_days: Integers | None = None,
        periods: int | None = None,
    ) -> None:
        struct = ffi.new(_CREDIT_SHEET_OPTIONS, _CREDIT_SHEET_OPTIONS_SIZED)
        c_aging = struct_in("aging", aging, AgingCellsOptions)
        struct.aging = c_aging
        self.aging = aging
        c_schedule = NULL if schedule is None else bytes_in("schedule", schedule)
        struct.schedule = c_schedule
        self.schedule = schedule
        c_dso = struct_or_null("dso", dso, DsoOptions)
        struct.dso = c_dso
        self.dso = dso
        c_unit = struct_or_null("unit", unit, DsoUnit)
        struct.unit = c_unit
        self.unit = unit
        c_period_days, self.period_days = UINT32.taken_optional("period_days", period_days)
        struct.period_days = c_period_days
        self.schedule_size = agree(("schedule", c_schedule), given=schedule_size)
        struct.schedule_size = self.schedule_size
        self.periods = agree(("period_days", c_period_days), given=periods)
        struct.periods = self.periods
        self._struct = struct
        self._held = (c_aging, c_schedule, c_dso, c_unit, c_period_days)


class CreditSheetOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditSheetOptions."""

    aging: AgingCellsOptions
    schedule: Bytes | None
    schedule_size: int | None
    dso: DsoOptions | None
    unit: DsoUnit | None
    period_days: Integers | None
    periods: int | None


class CreditSheetColumns(Structure):
    """Rows with their items, and where the figures go. `periods` is that of the options."""

    __slots__ = (
        "aging_columns",
        "amount",
        "amounts",
        "balance",
        "days",
        "due",
        "first",
        "interest",
        "limit",
        "over",
        "rows",
        "sales",
        "status",
    )
    _members = (
        "rows",
        "first",
        "amount",
        "due",
        "sales",
        "limit",
        "amounts",
        "balance",
        "interest",
        "days",
        "status",
        "over",
        "aging_columns",
    )
    rows: int
    """rows"""
    first: memoryview[int]
    """place of the first item of each row in `amount` and `due`, then the place after the last of
    all; ascending.
    """
    amount: memoryview[int]
    """open amounts, signed minor units"""
    due: memoryview[int]
    """due dates, epoch day or DATE_NONE"""
    sales: memoryview[int] | None
    """sales by period, newest first, a row after the other, minor units; read with `period_days`.
    """
    limit: memoryview[int] | None
    """credit limits, 0 or more, minor units; None: none"""
    amounts: memoryview[int] | None
    """cells, minor units, [row * aging_columns + column]"""
    balance: memoryview[int] | None
    """sum of the cells, minor units"""
    interest: memoryview[int] | None
    """late interest, minor units; needs a schedule"""
    days: memoryview[int] | None
    """count-back DSO in units of 1 / scale, DSO_NONE where there is none; needs `period_days`"""
    status: memoryview[int] | None
    """a DsoStatus; with `days`"""
    over: memoryview[int] | None
    """balance - limit where it is above 0, else 0, minor units; needs `limit`"""
    aging_columns: int
    """columns of a row of `amounts`, checked before anything is written: as many as
    aging_cells.describe() says of options.aging; 0: not stated, the caller vouches for it
    """

    def __init__(
        self,
        *,
        rows: int | None = None,
        first: Integers,
        amount: Integers,
        due: Days,
        sales: Integers | None = None,
        limit: Integers | None = None,
        amounts: Writable | bool | None = None,
        balance: Writable | bool | None = None,
        interest: Writable | bool | None = None,
        days: Writable | bool | None = None,
        status: Writable | bool | None = None,
        over: Writable | bool | None = None,
        aging_columns: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_SHEET_COLUMNS, _CREDIT_SHEET_COLUMNS_SIZED)
        self._wishes = {}
        c_first, self.first = UINT64.taken("first", first)
        struct.first = c_first
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_due, self.due = INT32.taken("due", due)
        struct.due = c_due
        c_sales, self.sales = INT64.taken_optional("sales", sales)
        struct.sales = c_sales
        c_limit, self.limit = INT64.taken_optional("limit", limit)
        struct.limit = c_limit
        struct.aging_columns = integer("aging_columns", aging_columns)
        self.aging_columns = aging_columns
        self.rows = agree(("limit", c_limit), given=rows)
        struct.rows = self.rows
        at_least("first", c_first, struct.rows + 1)
        at_least("amount", c_amount, struct.first[struct.rows])
        at_least("due", c_due, struct.first[struct.rows])
        c_amounts, self.amounts = INT64.given("amounts", amounts, self._wishes)
        struct.amounts = c_amounts
        c_balance, self.balance = INT64.write_optional("balance", balance, struct.rows)
        struct.balance = c_balance
        c_interest, self.interest = INT64.write_optional("interest", interest, struct.rows)
        struct.interest = c_interest
        c_days, self.days = INT64.write_optional("days", days, struct.rows)
        struct.days = c_days
        c_status, self.status = INT32.write_optional("status", status, struct.rows)
        struct.status = c_status
        c_over, self.over = INT64.write_optional("over", over, struct.rows)
        struct.over = c_over
        self._struct = struct
        self._held = (
            c_first,
            c_amount,
            c_due,
            c_sales,
            c_limit,
            c_amounts,
            c_balance,
            c_interest,
            c_days,
            c_status,
            c_over,
        )
        if struct.aging_columns:
            self._room(amounts=struct.rows * struct.aging_columns)


def compute(
    columns: CreditSheetColumns,
    *,
    options: CreditSheetOptions | None = None,
    **settings: Unpack[CreditSheetOptionsSettings],
) -> None:
    """The credit sheet of many rows.

    Args:
        columns: the rows; its out columns are written, and have no meaning after a failure
        options: the settings below as one object
        settings: members of CreditSheetOptions

    Raises:
        InvalidError: a choice of `options` that its calculator refuses; aging by another date than
            the due date, in several currencies or counting items; a schedule of another day; a date
            out of range or before the schedule's `due_first`; places that descend; a negative
            limit; stated columns that are not those of the aged balance
        MisuseError: a figure is wanted whose input is not there
        CurrencyError: as aging_cells.describe()
        OverflowError_: a cell, balance or interest of a row does not fit int64
        LimitError: a place after 2^40
        CorruptError: bytes that are no schedule
        AbiError
    """
    c_columns = struct_in("columns", columns, CreditSheetColumns)
    options = options_given(CreditSheetOptions, options, settings)
    c_options = options._pointer()
    columns._room(sales=c_columns.rows * c_options.periods)
    columns._stated(("amounts",), ("aging_columns",))
    c_error = thread.error
    c_status = encours_credit_sheet_compute(c_columns, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

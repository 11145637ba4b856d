# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The aged balance as a partial state: cells by row, currency and column of age, in memory of the
caller, merged in any order. The form for arrays, partitions of a cluster and Arrow batches; for
items by unknown keys see aging_keys.h, for a result with labels and sorted rows aging.h.

Ages, columns and policies for credits are those of aging.h, and the figures are the same: cell =
sum of the open amounts of a row and currency whose age belongs to a column. Rows are dense numbers
from 0 that the caller chose (a customer's number in the ledger, a code of an Arrow dictionary).
Nothing is allocated, rounded or sorted:

    AgingCellsShape()   how many columns, which ages, how many bytes
    aging_cells.begin()   an empty state
    aging_cells.add()     items, block by block; state.merge() adds states
    aging_cells.finish()  cells and totals; the state stays as it is and may grow on

Credits: SEPARATE and BY_OWN_DATE as in aging.h. OLDEST_FIRST lets the credits of a row and currency
pay its oldest columns first, items without a due date last, when the state is finished: rows are
customers then. It goes by due date, because that is its order; by document date it is refused, as
is counting items, of which only the single items could tell how many remain.

Exactness: the sum of all magnitudes is part of the state. While it fits 63 bits no cell can
overflow; from then on each cell has 128 bits. A sum that fits int64 in the end is given, one that
does not is StatusKind.OVERFLOW. State and figures are the same bytes for every order of the items,
every split and every processor; vector instructions are used where there are any.

Threads: one state a thread, merged. Where the cells are large and the merge would cost, give each
thread the items of its own rows, with a state of these rows only (`row_first`, `rows`).

Sources: those of aging.h, of which this is another form: buckets and policies for credits
(AccountingTools, Sage Network ArAging, ERPNext, Oracle). OLDEST_FIRST by column is ours.

Limits: as aging.h, with currencies of codes 1 to 1023; 2^32 - 1 rows; 2^40 items.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_aging_cells_add,
    encours_aging_cells_begin,
    encours_aging_cells_convert,
    encours_aging_cells_describe,
    encours_aging_cells_finish,
    encours_aging_cells_state_size,
)

from ._runtime.buffers import (
    INT32,
    INT64,
    UINT16,
    UINT32,
    UINT64,
    agree,
    bytes_in,
    facts_of,
    memory_in,
    remember,
)
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.structs import NULL, Structure, new_record, options_given, struct_in
from ._runtime.values import CURRENCIES, day_in, integer
from .aging import AgingBasis, Credits
from .rates import Rates
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Days, Integers, Memory, Writable

_AGING_CELLS_COLUMNS = ffi.typeof("encours_aging_cells_columns *")
_AGING_CELLS_COLUMNS_SIZED = (ffi.sizeof("encours_aging_cells_columns"),)
_AGING_CELLS_OPTIONS = ffi.typeof("encours_aging_cells_options *")
_AGING_CELLS_OPTIONS_SIZED = (ffi.sizeof("encours_aging_cells_options"),)
_AGING_CELLS_OUT = ffi.typeof("encours_aging_cells_out *")
_AGING_CELLS_OUT_SIZED = (ffi.sizeof("encours_aging_cells_out"),)
_AGING_CELLS_SHAPE = ffi.typeof("encours_aging_cells_shape *")
_AGING_CELLS_SHAPE_SIZED = (ffi.sizeof("encours_aging_cells_shape"),)
_SIZE_T = ffi.typeof("size_t *")


AGING_COLUMNS_MAX = 68
"""64 bounds, two open ends, no date, credits"""


class AgingCellsOptions(Structure):
    """Options of aging states. Zero is the default of every member but `as_of`."""

    __slots__ = (
        "as_of",
        "basis",
        "bound_count",
        "bounds",
        "count_items",
        "credits",
        "currencies",
        "currency_count",
        "memory_is_zero",
        "not_due_bound_count",
        "not_due_bounds",
        "row_first",
        "rows",
    )
    _members = (
        "as_of",
        "basis",
        "credits",
        "count_items",
        "bounds",
        "bound_count",
        "not_due_bounds",
        "not_due_bound_count",
        "currencies",
        "currency_count",
        "row_first",
        "rows",
        "memory_is_zero",
    )
    as_of: datetime.date | None
    """the day, at its end"""
    basis: AgingBasis
    """an AgingBasis"""
    credits: Credits
    """a Credits"""
    count_items: int
    """1: count the items of each cell too"""
    bounds: memoryview[int] | None
    """inclusive upper bounds of the buckets, as in aging.h; None: 30, 60, 90."""
    bound_count: int
    """0 with bounds: one bucket, all overdue"""
    not_due_bounds: memoryview[int] | None
    """as in aging.h."""
    not_due_bound_count: int
    """0: one not-due column"""
    currencies: memoryview[int] | None
    """numeric codes that may occur, each once; None: one currency that is not named."""
    currency_count: int
    """0 to 250"""
    row_first: int
    """number of the first row; not read by aging_keys.h"""
    rows: int
    """rows from it on, 0: one. Not read by aging_keys.h"""
    memory_is_zero: bool
    """1: the memory given to begin holds only zero bytes, as fresh pages and calloc() give it; it
    is not zeroed again
    """

    def __init__(
        self,
        *,
        as_of: datetime.date | None = None,
        basis: AgingBasis = AgingBasis.BY_DUE_DATE,
        credits: Credits = Credits.SEPARATE,
        count_items: int = 0,
        bounds: Integers | None = None,
        bound_count: int | None = None,
        not_due_bounds: Integers | None = None,
        not_due_bound_count: int | None = None,
        currencies: Integers | None = None,
        currency_count: int | None = None,
        row_first: int = 0,
        rows: int = 0,
        memory_is_zero: bool = False,
    ) -> None:
        struct = ffi.new(_AGING_CELLS_OPTIONS, _AGING_CELLS_OPTIONS_SIZED)
        struct.as_of.epoch_day = day_in("as_of", as_of)
        self.as_of = as_of
        struct.basis = integer("basis", basis)
        self.basis = basis
        struct.credits = integer("credits", credits)
        self.credits = credits
        struct.count_items = integer("count_items", count_items)
        self.count_items = count_items
        c_bounds, self.bounds = INT32.taken_optional("bounds", bounds)
        struct.bounds = c_bounds
        c_not_due_bounds, self.not_due_bounds = INT32.taken_optional(
            "not_due_bounds", not_due_bounds
        )
        struct.not_due_bounds = c_not_due_bounds
        c_currencies, self.currencies = UINT16.taken_optional("currencies", currencies)
        struct.currencies = c_currencies
        struct.row_first = integer("row_first", row_first)
        self.row_first = row_first
        struct.rows = integer("rows", rows)
        self.rows = rows
        struct.memory_is_zero = integer("memory_is_zero", memory_is_zero)
        self.memory_is_zero = memory_is_zero
        self.bound_count = agree(("bounds", c_bounds), given=bound_count)
        struct.bound_count = self.bound_count
        self.not_due_bound_count = agree(
            ("not_due_bounds", c_not_due_bounds), given=not_due_bound_count
        )
        struct.not_due_bound_count = self.not_due_bound_count
        self.currency_count = agree(("currencies", c_currencies), given=currency_count)
        struct.currency_count = self.currency_count
        self._struct = struct
        self._held = (c_bounds, c_not_due_bounds, c_currencies)


class AgingCellsOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of AgingCellsOptions."""

    as_of: datetime.date | None
    basis: AgingBasis
    credits: Credits
    count_items: int
    bounds: Integers | None
    bound_count: int | None
    not_due_bounds: Integers | None
    not_due_bound_count: int | None
    currencies: Integers | None
    currency_count: int | None
    row_first: int
    rows: int
    memory_is_zero: bool


class AgingCellsShape(NamedTuple):
    """What options mean: the columns and the sizes."""

    rows: int
    """rows, at least 1"""
    currencies: int
    """currencies, at least 1"""
    columns: int
    """columns, ordered as in aging.h"""
    state_size: int
    """bytes of a state by row"""
    scratch_size: int
    """bytes of memory that make adding items of random rows faster; 0: none would"""
    kinds: tuple[int, ...]
    """an AgingColumnKind a column"""
    lowers: tuple[int, ...]
    """least age, inclusive; INT32_MIN: open or none"""
    uppers: tuple[int, ...]
    """greatest age; INT32_MAX: open or none"""

    @classmethod
    def _read(cls, struct: Any) -> AgingCellsShape:
        return new_record(cls, (
            struct.rows,
            struct.currencies,
            struct.columns,
            struct.state_size,
            struct.scratch_size,
            tuple(struct.kinds),
            tuple(struct.lowers),
            tuple(struct.uppers),
        ))


class AgingCellsColumns(Structure):
    """Open items, as columns of the same length, in any order."""

    __slots__ = ("amount", "currency", "due", "issue", "row")
    _members = ("row", "currency", "amount", "due", "issue")
    row: memoryview[int] | None
    """row number; None: all the first row"""
    currency: memoryview[int] | None
    """numeric code; None only with one currency"""
    amount: memoryview[int]
    """open amount, signed minor units; 0: not open"""
    due: memoryview[int] | None
    """due date, epoch day or DATE_NONE; None: none has one"""
    issue: memoryview[int] | None
    """document date, epoch day or DATE_NONE; None: none has one; only checked when aging by due
    date
    """

    def __init__(
        self,
        *,
        row: Integers | None = None,
        currency: Integers | None = None,
        amount: Integers,
        due: Days | None = None,
        issue: Days | None = None,
    ) -> None:
        struct = ffi.new(_AGING_CELLS_COLUMNS, _AGING_CELLS_COLUMNS_SIZED)
        c_row, self.row = UINT32.taken_optional("row", row)
        struct.row = c_row
        c_currency, self.currency = UINT16.taken_optional("currency", currency)
        struct.currency = c_currency
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_due, self.due = INT32.taken_optional("due", due)
        struct.due = c_due
        c_issue, self.issue = INT32.taken_optional("issue", issue)
        struct.issue = c_issue
        struct.count = agree(
            ("row", c_row),
            ("currency", c_currency),
            ("amount", c_amount),
            ("due", c_due),
            ("issue", c_issue),
        )
        self._struct = struct
        self._held = (c_row, c_currency, c_amount, c_due, c_issue)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> AgingCellsColumns:
        self = cls.__new__(cls)
        self.row = UINT32.lent_optional(struct.row, struct.count, owner)
        self.currency = UINT16.lent_optional(struct.currency, struct.count, owner)
        self.amount = INT64.lent(struct.amount, struct.count, owner)
        self.due = INT32.lent_optional(struct.due, struct.count, owner)
        self.issue = INT32.lent_optional(struct.issue, struct.count, owner)
        self._struct = struct
        self._held = owner
        return self


class AgingCellsOut(Structure):
    """Where figures are written: memory of the caller, each array None when it is not wanted.

    `rows`, `currencies` and `columns` say what the arrays have room for: those of
    aging_cells.describe(); by key the rows are those of aging_keys.count(); a converted balance has
    one currency. They are checked before anything is written; of one that is 0 nothing is known,
    and the caller vouches that the arrays are long enough.
    """

    __slots__ = (
        "amounts",
        "balances",
        "columns",
        "currencies",
        "items",
        "residuals",
        "row_totals",
        "rows",
        "total_items",
        "totals",
    )
    _members = (
        "amounts",
        "items",
        "row_totals",
        "totals",
        "total_items",
        "balances",
        "residuals",
        "rows",
        "currencies",
        "columns",
    )
    amounts: memoryview[int] | None
    """cells, minor units, [(row * currencies + currency) * columns + column]"""
    items: memoryview[int] | None
    """items of the cells, the same order; only when they are counted"""
    row_totals: memoryview[int] | None
    """sum of a row's cells, minor units, [row * currencies + currency]"""
    totals: memoryview[int] | None
    """sums of the columns, minor units, [currency * columns + column]"""
    total_items: memoryview[int] | None
    """items of the columns; only when they are counted"""
    balances: memoryview[int] | None
    """balance of each currency, minor units: the sum of its totals"""
    residuals: memoryview[int] | None
    """of a conversion: totals - sum of rows, by column, minor units; otherwise 0"""
    rows: int
    """rows, at least those of the state; 0: not stated"""
    currencies: int
    """currencies, as many as the state has, for a conversion at least 1; 0: not stated"""
    columns: int
    """columns, as many as the state has; 0: not stated"""

    def __init__(
        self,
        *,
        amounts: Writable | bool | None = None,
        items: Writable | bool | None = None,
        row_totals: Writable | bool | None = None,
        totals: Writable | bool | None = None,
        total_items: Writable | bool | None = None,
        balances: Writable | bool | None = None,
        residuals: Writable | bool | None = None,
        rows: int = 0,
        currencies: int = 0,
        columns: int = 0,
    ) -> None:
        struct = ffi.new(_AGING_CELLS_OUT, _AGING_CELLS_OUT_SIZED)
        self._wishes = {}
        struct.rows = integer("rows", rows)
        self.rows = rows
        struct.currencies = integer("currencies", currencies)
        self.currencies = currencies
        struct.columns = integer("columns", columns)
        self.columns = columns
        c_amounts, self.amounts = INT64.given("amounts", amounts, self._wishes)
        struct.amounts = c_amounts
        c_items, self.items = UINT64.given("items", items, self._wishes)
        struct.items = c_items
        c_row_totals, self.row_totals = INT64.given("row_totals", row_totals, self._wishes)
        struct.row_totals = c_row_totals
        c_totals, self.totals = INT64.given("totals", totals, self._wishes)
        struct.totals = c_totals
        c_total_items, self.total_items = UINT64.given("total_items", total_items, self._wishes)
        struct.total_items = c_total_items
        c_balances, self.balances = INT64.given("balances", balances, self._wishes)
        struct.balances = c_balances
        c_residuals, self.residuals = INT64.given("residuals", residuals, self._wishes)
        struct.residuals = c_residuals
        self._struct = struct
        self._held = (
            c_amounts, c_items, c_row_totals, c_totals, c_total_items, c_balances, c_residuals
        )
        if struct.rows and struct.currencies and struct.columns:
            self._room(
                amounts=struct.rows * struct.currencies * struct.columns,
                items=struct.rows * struct.currencies * struct.columns,
                row_totals=struct.rows * struct.currencies,
                totals=struct.currencies * struct.columns,
                total_items=struct.currencies * struct.columns,
                balances=struct.currencies,
                residuals=struct.columns,
            )


def describe(
    *, options: AgingCellsOptions | None = None, **settings: Unpack[AgingCellsOptionsSettings]
) -> AgingCellsShape:
    """What options mean: columns by age, sizes of the arrays, bytes of a state.

    Args:
        options: the settings below as one object
        settings: members of AgingCellsOptions

    Returns:
        The shape; `struct_size` set by the caller

    Raises:
        InvalidError: no such day or choice; bounds not ascending or out of range; more rows than
            2^32; OLDEST_FIRST by document date or counting items
        CurrencyError: a code that is not 1 to 1023, or twice there; more than 250 of them
    """
    options = options_given(AgingCellsOptions, options, settings)
    c_options = options._pointer()
    c_out = ffi.new(_AGING_CELLS_SHAPE, _AGING_CELLS_SHAPE_SIZED)
    c_error = thread.error
    c_status = encours_aging_cells_describe(c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return AgingCellsShape._read(c_out)


def state_size(
    *, options: AgingCellsOptions | None = None, **settings: Unpack[AgingCellsOptionsSettings]
) -> int:
    """Bytes of a state: 896, and for each row and currency as many lines of 64 bytes as its columns
    need, 8 a line, twice; a third time when items are counted. The second part stays untouched, and
    takes no memory where pages are given when they are first written, unless amounts need it.

    Args:
        options: the settings below as one object
        settings: members of AgingCellsOptions

    Returns:
        Bytes

    Raises:
        InvalidError: as aging_cells.describe()
        CurrencyError: as aging_cells.describe()
    """
    options = options_given(AgingCellsOptions, options, settings)
    c_options = options._pointer()
    c_out = ffi.new(_SIZE_T)
    c_error = thread.error
    c_status = encours_aging_cells_state_size(c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def begin(
    state: Memory,
    *,
    options: AgingCellsOptions | None = None,
    **settings: Unpack[AgingCellsOptionsSettings],
) -> None:
    """Begin an empty state.

    Args:
        state: aligned to 8 bytes; to 64, the lines of rows are those of the cache.
        options: the settings below as one object
        settings: members of AgingCellsOptions

    Raises:
        InvalidError: as aging_cells.describe()
        CurrencyError: as aging_cells.describe()
        MisuseError: memory that is not aligned, or not of that size
    """
    c_state = memory_in("state", state)
    options = options_given(AgingCellsOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_aging_cells_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(state, **describe(options=options)._asdict())


def add(state: Memory, columns: AgingCellsColumns, *, scratch: Memory | None = None) -> None:
    """Add open items. On failure the state is as it was, also when the fault is in the last item.

    Args:
        columns: the items
        scratch: memory that speeds up items of random rows, aligned to 64 bytes; what it holds does
            not matter.

    Raises:
        InvalidError: a date out of range, a row that the state does not have
        CurrencyError: a currency that the options do not list
        LimitError: more than 2^40 items
        CorruptError: bytes that are no such state
        MisuseError: no amounts; scratch memory that is not aligned
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, AgingCellsColumns)
    c_scratch = NULL if scratch is None else memory_in("scratch", scratch)
    c_scratch_size = agree(("scratch", c_scratch))
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_aging_cells_add(
        c_state, c_state_size, c_columns, c_scratch, c_scratch_size, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(state: Bytes, out: AgingCellsOut) -> None:
    """The figures of a state.

    Args:
        out: where to write; all of it is written or, on failure, what is in the arrays has no
            meaning

    Raises:
        OverflowError_: the exact sum of a cell, row, column or currency does not fit int64, whether
            it is wanted or not
        InvalidError: items are wanted of a state that does not count them; stated room that is not
            enough
        CorruptError: bytes that are no such state
    """
    c_state = bytes_in("state", state)
    c_out = struct_in("out", out, AgingCellsOut)
    c_state_size = len(c_state)
    facts = facts_of(state)
    if facts:
        out._room(
            amounts=facts["rows"] * facts["currencies"] * facts["columns"],
            items=facts["rows"] * facts["currencies"] * facts["columns"],
            row_totals=facts["rows"] * facts["currencies"],
            totals=facts["currencies"] * facts["columns"],
            total_items=facts["currencies"] * facts["columns"],
            balances=facts["currencies"],
            residuals=facts["columns"],
        )
        out._told(rows=facts["rows"], currencies=facts["currencies"], columns=facts["columns"])
    else:
        out._stated(
            ("amounts", "items", "row_totals", "totals", "total_items", "balances", "residuals"),
            ("rows", "currencies", "columns"),
        )
    c_error = thread.error
    c_status = encours_aging_cells_finish(c_state, c_state_size, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def convert(
    state: Bytes, rates: Rates, currency: str | int, rounding: Rounding, out: AgingCellsOut
) -> None:
    """The figures of a state in one currency, at the rates of its as-of day, as
    Aging.convert_with() defines them: total of a column = sum over currencies of round(total *
    rate), cell of a row = sum over currencies of round(cell * rate), residual = total - sum of
    rows.

    Args:
        state: of options that name their currencies
        rates: must cover each currency that has amounts, on the as-of day
        currency: ISO 4217 numeric code of the result
        out: where to write, as of one currency

    Raises:
        CurrencyError: no rate, or a state whose currency is not named
        InvalidError: `rounding` is no mode; items wanted that are not counted; stated room that is
            not enough
        OverflowError_: a sum, converted or not, does not fit int64
        CorruptError: bytes that are no such state
    """
    c_state = bytes_in("state", state)
    if currency.__class__ is not int or not -1 < currency < 65536:
        currency = CURRENCIES[currency]
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = struct_in("out", out, AgingCellsOut)
    c_state_size = len(c_state)
    facts = facts_of(state)
    if facts:
        out._room(
            amounts=facts["rows"] * facts["currencies"] * facts["columns"],
            items=facts["rows"] * facts["currencies"] * facts["columns"],
            row_totals=facts["rows"] * facts["currencies"],
            totals=facts["currencies"] * facts["columns"],
            total_items=facts["currencies"] * facts["columns"],
            balances=facts["currencies"],
            residuals=facts["columns"],
        )
        out._told(rows=facts["rows"], currencies=facts["currencies"], columns=facts["columns"])
    else:
        out._stated(
            ("amounts", "items", "row_totals", "totals", "total_items", "balances", "residuals"),
            ("rows", "currencies", "columns"),
        )
    c_error = thread.error
    c_status = encours_aging_cells_convert(
        c_state, c_state_size, pointer_of("rates", rates, Rates), currency, rounding, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The aged balance: open amounts by how long they have been due, per row key and currency.

Age in days = as-of day - due date (or - document date). By due date, an item due on the as-of day
is not overdue (age 0) and the first bucket starts at age 1. By document date the first bucket
starts at age 0, as in 0-30, 31-60, and "not due" holds what is dated later. Upper bounds are
inclusive: age 30 belongs to 1-30. Items without the date asked for have a column of their own.
Amounts are exact: they are added without rounding, in any order, in any split into blocks, and
amounts of two currencies are never added.

Credits (negative amounts: credit notes and cash not yet allocated) follow a policy. Under each of
them the sum of a currency's cells is its balance:
- SEPARATE: each credit goes to the credits column, whatever its date;
- BY_OWN_DATE: each credit goes to the column of its own date and reduces it;
- OLDEST_FIRST: the credits of a customer and currency pay its debits in the order due date,
  document date, number, then amount, the smaller first as signed, then row key; items without a due
  date last; the credits used first are those first in the same order. What no debit absorbs stays
  in the credits column of its own row.

Sources: AccountingTools (by document date), ERPNext accounts_receivable.py (credit notes and
payments as rows of their own), Sage Network ArAging (credits apart), Oracle balance-forward aging
(oldest first).

Limits: 64 bounds in all, each at most 36500; 250 currencies; 2^32 - 1 items.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_aging_amounts,
    encours_aging_as_of,
    encours_aging_cell,
    encours_aging_column_count,
    encours_aging_column_kind_of,
    encours_aging_column_label,
    encours_aging_column_lower,
    encours_aging_column_upper,
    encours_aging_compute,
    encours_aging_convert,
    encours_aging_currencies,
    encours_aging_currency_count,
    encours_aging_free,
    encours_aging_is_converted,
    encours_aging_items,
    encours_aging_residuals,
    encours_aging_row_count,
    encours_aging_row_currencies,
    encours_aging_row_keys,
    encours_aging_row_label,
    encours_aging_row_totals,
    encours_aging_settings,
    encours_aging_total_amounts,
    encours_aging_total_items,
    encours_aging_totals,
)

from ._runtime.buffers import INT32, INT64, UINT16, UINT32, UINT64, agree
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.structs import NULL, Structure, options_in, struct_in
from ._runtime.values import CURRENCIES, DATES, DAYS, integer, text_in, text_out
from .context import Context
from .document import DueLayer
from .idiom.aging import AgingIdiom
from .rates import Rates
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers

_AGING_COLUMNS = ffi.typeof("encours_aging_columns *")
_AGING_COLUMNS_SIZED = (ffi.sizeof("encours_aging_columns"),)
_AGING_HANDLE = ffi.typeof("encours_aging **")
_AGING_OPTIONS = ffi.typeof("encours_aging_options *")
_AGING_OPTIONS_SIZED = (ffi.sizeof("encours_aging_options"),)


class AgingBasis(Choice):
    """Which date an item ages from."""

    BY_DUE_DATE = 0
    BY_DOCUMENT_DATE = 1


class Credits(Choice):
    """Where credit notes and cash not allocated go."""

    SEPARATE = 0
    """to a column of their own"""
    BY_OWN_DATE = 1
    """to the column of their own date"""
    OLDEST_FIRST = 2
    """against the oldest debits of the customer and currency"""


class AllocationDate(Choice):
    """From when an allocation counts. Totals are the same, rows and buckets differ."""

    MATCHING = 0
    """from its matching date until it ends"""
    ACCOUNTING = 1
    """those not ended as known, from the later of the effective dates of the two documents"""


class AgingColumnKind(Choice):
    """What a column holds."""

    NOT_DUE = 1
    """not due; by document date: dated after the as-of day"""
    OVERDUE = 2
    """a bucket of age"""
    NO_DATE = 3
    """items without the date asked for"""
    CREDITS = 4
    """credits that stand apart"""


class AgingOptions(Structure):
    """Options of an aged balance. Zero is the default of every member."""

    __slots__ = (
        "account_class_count",
        "account_classes",
        "allocations",
        "basis",
        "bound_count",
        "bounds",
        "by",
        "credits",
        "due",
        "not_due_bound_count",
        "not_due_bounds",
    )
    _members = (
        "bounds",
        "bound_count",
        "not_due_bounds",
        "not_due_bound_count",
        "basis",
        "credits",
        "by",
        "account_classes",
        "account_class_count",
        "allocations",
        "due",
    )
    bounds: memoryview[int] | None
    """inclusive upper bounds of the buckets in days of age, ascending, from 1 (by document date
    from 0); the last bucket is open. None: 30, 60, 90.
    """
    bound_count: int
    """0 with bounds: one bucket, all overdue"""
    not_due_bounds: memoryview[int] | None
    """inclusive upper bounds in days until due, ascending, from 0 (by document date from 1), that
    split the not-due column.
    """
    not_due_bound_count: int
    """0: one not-due column"""
    basis: AgingBasis
    """an AgingBasis"""
    credits: Credits
    """a Credits"""
    by: str | None
    """of View.compute_aging(): the dimension whose values are the rows; None: the customers. Not
    read here
    """
    account_classes: memoryview[int] | None
    """of View.compute_aging(): documents of these account classes only; None: all."""
    account_class_count: int
    """elements of it"""
    allocations: AllocationDate
    """of View.compute_aging(): an AllocationDate"""
    due: DueLayer
    """of View.compute_aging(): a DueLayer"""

    def __init__(
        self,
        *,
        bounds: Integers | None = None,
        bound_count: int | None = None,
        not_due_bounds: Integers | None = None,
        not_due_bound_count: int | None = None,
        basis: AgingBasis = AgingBasis.BY_DUE_DATE,
        credits: Credits = Credits.SEPARATE,
        by: str | None = None,
        account_classes: Integers | None = None,
        account_class_count: int | None = None,
        allocations: AllocationDate = AllocationDate.MATCHING,
        due: DueLayer = DueLayer.ORIGINAL,
    ) -> None:
        struct = ffi.new(_AGING_OPTIONS, _AGING_OPTIONS_SIZED)
        c_bounds, self.bounds = INT32.taken_optional("bounds", bounds)
        struct.bounds = c_bounds
        c_not_due_bounds, self.not_due_bounds = INT32.taken_optional(
            "not_due_bounds", not_due_bounds
        )
        struct.not_due_bounds = c_not_due_bounds
        struct.basis = integer("basis", basis)
        self.basis = basis
        struct.credits = integer("credits", credits)
        self.credits = credits
        c_by = NULL if by is None else ffi.new("char[]", text_in("by", by))
        struct.by = c_by
        self.by = by
        c_account_classes, self.account_classes = UINT16.taken_optional(
            "account_classes", account_classes
        )
        struct.account_classes = c_account_classes
        struct.allocations = integer("allocations", allocations)
        self.allocations = allocations
        struct.due = integer("due", due)
        self.due = due
        self.bound_count = agree(("bounds", c_bounds), given=bound_count)
        struct.bound_count = self.bound_count
        self.not_due_bound_count = agree(
            ("not_due_bounds", c_not_due_bounds), given=not_due_bound_count
        )
        struct.not_due_bound_count = self.not_due_bound_count
        self.account_class_count = agree(
            ("account_classes", c_account_classes), given=account_class_count
        )
        struct.account_class_count = self.account_class_count
        self._struct = struct
        self._held = (c_bounds, c_not_due_bounds, c_by, c_account_classes)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> AgingOptions:
        self = cls.__new__(cls)
        self.bounds = INT32.lent_optional(struct.bounds, struct.bound_count, owner)
        self.bound_count = struct.bound_count
        self.not_due_bounds = INT32.lent_optional(
            struct.not_due_bounds, struct.not_due_bound_count, owner
        )
        self.not_due_bound_count = struct.not_due_bound_count
        self.basis = AgingBasis(struct.basis)
        self.credits = Credits(struct.credits)
        self.by = text_out(struct.by)
        self.account_classes = UINT16.lent_optional(
            struct.account_classes, struct.account_class_count, owner
        )
        self.account_class_count = struct.account_class_count
        self.allocations = AllocationDate(struct.allocations)
        self.due = DueLayer(struct.due)
        self._struct = struct
        self._held = owner
        return self


class AgingOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of AgingOptions."""

    bounds: Integers | None
    bound_count: int | None
    not_due_bounds: Integers | None
    not_due_bound_count: int | None
    basis: AgingBasis
    credits: Credits
    by: str | None
    account_classes: Integers | None
    account_class_count: int | None
    allocations: AllocationDate
    due: DueLayer


class AgingColumns(Structure):
    """Open items, as columns of the same length, in any order."""

    __slots__ = ("amount", "currency", "customer", "due", "issue", "order", "row")
    _members = ("customer", "row", "currency", "amount", "due", "issue", "order")
    customer: memoryview[int]
    """customer number"""
    row: memoryview[int] | None
    """row key; None: the customer"""
    currency: memoryview[int]
    """numeric code, not 0"""
    amount: memoryview[int]
    """open amount, signed minor units; 0: not open"""
    due: memoryview[int]
    """due date, epoch day or DATE_NONE"""
    issue: memoryview[int] | None
    """document date, epoch day or DATE_NONE; None: none has one"""
    order: memoryview[int] | None
    """rank of the number, for OLDEST_FIRST; None: the position in the column"""

    def __init__(
        self,
        *,
        customer: Integers,
        row: Integers | None = None,
        currency: Integers,
        amount: Integers,
        due: Days,
        issue: Days | None = None,
        order: Integers | None = None,
    ) -> None:
        struct = ffi.new(_AGING_COLUMNS, _AGING_COLUMNS_SIZED)
        c_customer, self.customer = UINT32.taken("customer", customer)
        struct.customer = c_customer
        c_row, self.row = UINT32.taken_optional("row", row)
        struct.row = c_row
        c_currency, self.currency = UINT16.taken("currency", currency)
        struct.currency = c_currency
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_due, self.due = INT32.taken("due", due)
        struct.due = c_due
        c_issue, self.issue = INT32.taken_optional("issue", issue)
        struct.issue = c_issue
        c_order, self.order = UINT64.taken_optional("order", order)
        struct.order = c_order
        struct.count = agree(
            ("customer", c_customer),
            ("row", c_row),
            ("currency", c_currency),
            ("amount", c_amount),
            ("due", c_due),
            ("issue", c_issue),
            ("order", c_order),
        )
        self._struct = struct
        self._held = (c_customer, c_row, c_currency, c_amount, c_due, c_issue, c_order)


class Aging(AgingIdiom):
    """An aged balance. Opaque, immutable, independent of what it was computed from."""

    __slots__ = ()
    _free = encours_aging_free

    def convert_with(self, rates: Rates, currency: str | int, rounding: Rounding) -> Aging:
        """Express an aged balance in one currency, at the rates of its as-of day.

        Total of a column = sum over currencies of round(that currency's total of the column *
        rate): one conversion for each currency and column. A row of the result is a row key; its
        cell = sum over currencies of round(cell * rate), rounded apart. The totals are right, the
        rows can differ from them by the sum of their roundings: residual = total - sum of rows,
        column by column.

        Args:
            rates: must cover each currency of `aging` on its as-of day
            currency: ISO 4217 numeric code of the result

        Returns:
            The converted aged balance

        Raises:
            CurrencyError: no rate; the message names currencies and day
            InvalidError: `rounding` is no mode
            StateError: `aging` is converted already: convert the original
            OverflowError_: an amount of the result does not fit int64
            NoMemoryError
        """
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        if not isinstance(rounding, int):
            rounding = integer("rounding", rounding)
        c_out = ffi.new(_AGING_HANDLE)
        c_error = thread.error
        c_status = encours_aging_convert(
            self._pointer, pointer_of("rates", rates, Rates), currency, rounding, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_aging_free)
        return Aging._wrap(c_out[0], ())

    @property
    def as_of(self) -> datetime.date | None:
        """The as-of day."""
        return DAYS[encours_aging_as_of(self._pointer).epoch_day]

    def settings(self) -> AgingOptions:
        """The options the balance was computed with, defaults filled in; the bounds are borrowed
        from it. What only View.compute_aging() reads is not kept.

        Returns:
            `struct_size` set by the caller

        Raises:
            AbiError: `out.struct_size` is not that of AgingOptions
        """
        c_out = ffi.new(_AGING_OPTIONS, _AGING_OPTIONS_SIZED)
        c_error = thread.error
        c_status = encours_aging_settings(self._pointer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return AgingOptions._lent(c_out, (self._pointer,))

    @property
    def column_count(self) -> int:
        """Number of columns."""
        return encours_aging_column_count(self._pointer)

    def column_kind(self, column: int) -> AgingColumnKind:
        """What a column holds.

        Args:
            column: from 0

        Returns:
            An AgingColumnKind; 0 if there is no such column
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return AgingColumnKind(encours_aging_column_kind_of(self._pointer, column))

    def column_lower(self, column: int) -> int:
        """Least age in days, inclusive, negative for not due; INT32_MIN when open or not a column
        of ages.

        Args:
            column: from 0
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return encours_aging_column_lower(self._pointer, column)

    def column_upper(self, column: int) -> int:
        """Greatest age in days, inclusive; INT32_MAX when open or not a column of ages.

        Args:
            column: from 0
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return encours_aging_column_upper(self._pointer, column)

    def column_label(self, column: int) -> str | None:
        """An English label, such as "not due", "1-30", "over 90", "no due date", "credits".

        Args:
            column: from 0

        Returns:
            None if there is no such column
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return text_out(encours_aging_column_label(self._pointer, column))

    @property
    def row_count(self) -> int:
        """Number of rows."""
        return encours_aging_row_count(self._pointer)

    @property
    def row_keys(self) -> memoryview[int]:
        """Keys of the rows, ascending."""
        return UINT32.lent(
            encours_aging_row_keys(self._pointer),
            encours_aging_row_count(self._pointer),
            self._pointer,
        )

    @property
    def row_currencies(self) -> memoryview[int]:
        """Currencies of the rows."""
        return UINT16.lent(
            encours_aging_row_currencies(self._pointer),
            encours_aging_row_count(self._pointer),
            self._pointer,
        )

    def row_label(self, row: int) -> str | None:
        """Text of a row's key, UTF-8; "" when it has none.

        Args:
            row: from 0

        Returns:
            None when there is no such row
        """
        if not isinstance(row, int):
            row = integer("row", row)
        return text_out(encours_aging_row_label(self._pointer, row))

    @property
    def row_totals(self) -> memoryview[int]:
        """Totals of the rows, minor units."""
        return INT64.lent(
            encours_aging_row_totals(self._pointer),
            encours_aging_row_count(self._pointer),
            self._pointer,
        )

    def amounts(self, column: int) -> memoryview[int] | None:
        """Amounts of a column, one a row, minor units; None if there is no such column.

        Args:
            column: from 0
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return INT64.lent_optional(
            encours_aging_amounts(self._pointer, column),
            encours_aging_row_count(self._pointer),
            self._pointer,
        )

    def items(self, column: int) -> memoryview[int] | None:
        """Items counted in a column, one number a row; None if there is no such column.

        Args:
            column: from 0
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return UINT32.lent_optional(
            encours_aging_items(self._pointer, column),
            encours_aging_row_count(self._pointer),
            self._pointer,
        )

    def cell(self, row: int, column: int) -> int:
        """One cell, minor units; 0 if there is no such row or column.

        Args:
            row: from 0
            column: from 0
        """
        if not isinstance(row, int):
            row = integer("row", row)
        if not isinstance(column, int):
            column = integer("column", column)
        return encours_aging_cell(self._pointer, row, column)

    @property
    def currency_count(self) -> int:
        """Number of currencies, each with totals."""
        return encours_aging_currency_count(self._pointer)

    @property
    def currencies(self) -> memoryview[int]:
        """The currencies, ascending."""
        return UINT16.lent(
            encours_aging_currencies(self._pointer),
            encours_aging_currency_count(self._pointer),
            self._pointer,
        )

    @property
    def totals(self) -> memoryview[int]:
        """Balance of each currency, minor units: the sum of its column totals."""
        return INT64.lent(
            encours_aging_totals(self._pointer),
            encours_aging_currency_count(self._pointer),
            self._pointer,
        )

    def total_amounts(self, column: int) -> memoryview[int] | None:
        """Totals of a column, one a currency, minor units; None if there is no such column.

        Args:
            column: from 0
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return INT64.lent_optional(
            encours_aging_total_amounts(self._pointer, column),
            encours_aging_currency_count(self._pointer),
            self._pointer,
        )

    def total_items(self, column: int) -> memoryview[int] | None:
        """Items counted in a column, one number a currency; None if there is no such column.

        Args:
            column: from 0
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return UINT32.lent_optional(
            encours_aging_total_items(self._pointer, column),
            encours_aging_currency_count(self._pointer),
            self._pointer,
        )

    @property
    def is_converted(self) -> bool:
        """1 if the balance comes from Aging.convert_with()."""
        return bool(encours_aging_is_converted(self._pointer))

    @property
    def residuals(self) -> memoryview[int]:
        """The line "conversion residual": total - sum of rows, one amount a column, minor units;
        all 0 if not converted.
        """
        return INT64.lent(
            encours_aging_residuals(self._pointer),
            encours_aging_column_count(self._pointer),
            self._pointer,
        )


def compute(
    columns: AgingColumns,
    as_of: datetime.date | None,
    *,
    context: Context | None = None,
    options: AgingOptions | None = None,
    **settings: Unpack[AgingOptionsSettings],
) -> Aging:
    """Age open items.

    Rows come out sorted by key, then currency; there is one for each key and currency with at least
    one item in a cell. Columns are ordered by age: not due (farthest first), buckets, no date,
    credits (not under BY_OWN_DATE).

    Args:
        context: Allocator, log and limits; a default one if None.
        columns: the items
        as_of: the day, at its end
        options: the settings below as one object
        settings: members of AgingOptions

    Returns:
        The aged balance

    Raises:
        InvalidError: bounds not ascending or out of range, a choice that is none, a date out of
            range
        CurrencyError: a currency of 0, or more than 250 of them
        OverflowError_: the exact sum of a cell, row or total does not fit int64
        LimitError: more than 2^32 - 1 items
        AbiError
        NoMemoryError
    """
    c_columns = struct_in("columns", columns, AgingColumns)
    options = options_in(AgingOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_AGING_HANDLE)
    c_error = thread.error
    c_status = encours_aging_compute(
        context_in(context), c_columns, DATES[as_of], c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_aging_free)
    return Aging._wrap(c_out[0], ())

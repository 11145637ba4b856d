# SPDX-License-Identifier: MIT
"""Aged balances of tables of others: open items in columns, without a ledger and without a Python
object an item."""

from __future__ import annotations

import datetime
import mmap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi, lib

from .._runtime.errors import PENDING, end_call, thread
from .amounts import decimals_of, name_of, numeric_of
from .grouped import check_rows, texts_of
from .incoming import Incoming
from .portfolio_result import PortfolioAging

if TYPE_CHECKING:
    from ..aging import AgingBasis, Credits
    from ..aging_cells import AgingCellsOptions, AgingCellsShape
    from ..arrow import ArrowBatch
    from ..arrow_dictionary import ArrowDictionary

SAMPLE_ROWS = 1024
CURRENCY_STATUS = 7


class AgingSettings(TypedDict, total=False):
    """What an aged balance of a table takes besides its columns."""

    basis: AgingBasis
    """which date an item ages from"""
    credits: Credits
    """where credits go"""
    bounds: Sequence[int]
    """inclusive upper bounds of the buckets in days of age; 30, 60, 90 otherwise"""
    not_due_bounds: Sequence[int]
    """inclusive upper bounds in days until due that split the not-due column"""
    currencies: Sequence[str | int]
    """with a column of currencies: those that may occur; found otherwise"""


class Names(NamedTuple):
    """Columns of a table of open items."""

    amount: str
    due: str | None
    issue: str | None
    customer: str | None
    currency: str | None


def aging_of(table: object, as_of: datetime.date, *, amount: str = "amount",
             due: str | None = "due", issue: str | None = None, customer: str | None = "customer",
             currency: str = "EUR", currency_column: str | None = None,
             customers_max: int | None = None,
             **options: Unpack[AgingSettings]) -> PortfolioAging:
    """The aged balance of a table of open items: of pyarrow, pandas, Polars, DuckDB or anything
    with `__arrow_c_stream__` or `__arrow_c_array__`. Columns are read where they are.

    Args:
        table: one row an open item
        as_of: the day, at its end
        amount: name of the column of open amounts: decimals, or integers of minor units; debits
            positive, credits negative. Floating point is refused
        due: name of the column of due dates; null: none. None: no item has one
        issue: name of the column of document dates, for basis=BY_DOCUMENT_DATE
        customer: name of the column of rows: texts, or integers from 0; None: all one row
        currency: of all items, unless there is a column of currencies
        currency_column: name of the column of currencies: codes such as "EUR", or numeric
        customers_max: makes room for so many customers beforehand, so that the batches of a table
            longer than memory are let go one by one; None: they are held until all are known
        options: see AgingSettings

    Raises:
        KeyError: there is no column of a name
        TypeError: amounts of floating point
        InvalidError: a null amount, an amount with more decimals than its currency, a date out of
            range; `index` is the row of its batch
        LimitError: more customers than customers_max
    """
    reading = Reading(Incoming(table), Names(amount, due, issue, customer, currency_column),
                      numeric_of(currency), {**options, "as_of": as_of})
    if customers_max is not None:
        return reading.streamed(customers_max)
    return reading.held()


class Reading:
    """An aged balance in the making."""

    def __init__(self, incoming: Incoming, names: Names, currency: int, options: Any) -> None:
        self.incoming, self.names, self.options = incoming, names, options
        incoming.check_amount("amount", names.amount)
        for parameter in ("due", "issue", "customer", "currency"):
            column = getattr(names, parameter)
            if column is not None:
                incoming.format(parameter, column)
        self.dictionary = self.dictionary_of()
        self.currencies = [currency] if names.currency is None else list(
            map(numeric_of, options.pop("currencies", None) or ()))
        self.items = self.items_of()

    def dictionary_of(self) -> ArrowDictionary | None:
        """Where texts get their numbers; None when the customers are numbers."""
        from .. import arrow_dictionary

        column = self.names.customer
        if column is None or not self.incoming.is_text("customer", column):
            return None
        return arrow_dictionary.new()

    def items_of(self) -> Any:
        """The columns that a batch is asked for."""
        from ..arrow_columns import ArrowItemNames

        names = self.names
        by_row = names.currency is not None
        return ArrowItemNames(
            amount=names.amount, due=names.due, issue=names.issue, row=names.customer,
            currency=names.currency, by_currency=int(by_row), dictionary=self.dictionary,
            decimals=0 if by_row else decimals_of(self.currencies[0], {}))

    # --- the batches

    def held(self) -> PortfolioAging:
        """Holds the batches until all customers and currencies are known."""
        batches = list(self.incoming)
        for batch in batches:
            self.learn(batch)
        rows = 1
        columns = []
        for batch in batches:
            asked = batch.aging_cells(self.items)
            columns.append(asked.columns)
            rows = max(rows, asked.row_count)
        check_rows(rows, sum(batch.rows for batch in batches))
        return self.added(columns, rows)

    def streamed(self, customers_max: int) -> PortfolioAging:
        """Takes the batches as they come; currencies must be known."""
        if not self.currencies:
            raise TypeError("currencies: needed with customers_max, as [\"EUR\", \"USD\"]")
        from ..error import CurrencyError, LimitError

        state = State(self.cells_options(customers_max))
        for batch in self.incoming:
            with batch:
                asked = batch.aging_cells(self.items)
                if asked.row_count > customers_max:
                    raise LimitError(
                        f"customers_max: there are more than {customers_max} customers")
                unknown = state.try_add(asked.columns)
                if unknown:
                    raise CurrencyError(f"currencies: {name_of(unknown)} is not among them")
        return self.result(state)

    def learn(self, batch: ArrowBatch) -> None:
        """Currencies of the first rows: those that come later are learnt when they are met."""
        if self.names.currency is None:
            return
        found = batch.currencies(self.names.currency)[:SAMPLE_ROWS]
        self.currencies += sorted(set(found) - set(self.currencies))

    def added(self, batches: Sequence[Any], rows: int) -> PortfolioAging:
        """Adds all items; begins again when one is of a currency not met before."""
        while True:
            state = State(self.cells_options(rows))
            unknown = next((met for met in map(state.try_add, batches) if met), 0)
            if not unknown:
                return self.result(state)
            self.currencies.append(unknown)

    def cells_options(self, rows: int) -> AgingCellsOptions:
        from ..aging_cells import AgingCellsOptions

        return AgingCellsOptions(**{
            **self.options, "rows": rows, "currencies": self.currencies or [self.fallback()],
            "memory_is_zero": True})

    def fallback(self) -> int:
        """A currency for a table without rows."""
        return numeric_of("EUR")

    def result(self, state: State) -> PortfolioAging:
        exponents = [decimals_of(one, {}) for one in self.currencies or [self.fallback()]]
        labels = None if self.dictionary is None else texts_of(self.dictionary)
        return PortfolioAging(self.options["as_of"], state.options, state.figures(),
                              self.currencies or [self.fallback()], exponents, labels)


class State:
    """Cells by customer and currency, in memory of its own: pages of zeros until written to."""

    def __init__(self, options: AgingCellsOptions) -> None:
        from ..aging_cells import describe

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
        if status & 0xFF == CURRENCY_STATUS and error.index >= 0 and columns.currency is not None:
            return int(columns.currency[error.index])
        if status or PENDING:
            end_call(status, error)
        return 0

    def figures(self) -> tuple[memoryview[int], memoryview[int], memoryview[int],
                               memoryview[int]]:
        """Cells, totals of rows, totals of columns and balances, as C orders them."""
        from ..aging_cells import AgingCellsOut, finish

        shape = self.shape
        cells = zeros(shape.rows * shape.currencies * shape.columns)
        rows = zeros(shape.rows * shape.currencies)
        totals = zeros(shape.currencies * shape.columns)
        balances = zeros(shape.currencies)
        finish(memoryview(ffi.buffer(self.memory)), AgingCellsOut(
            amounts=cells, row_totals=rows, totals=totals, balances=balances, rows=shape.rows,
            currencies=shape.currencies, columns=shape.columns))
        return cells, rows, totals, balances


def zeros(count: int) -> memoryview[int]:
    return memoryview(bytearray(8 * count)).cast("q")


def pages(size: int) -> Any:
    """Zeros, aligned to a page, that take no memory until they are written to."""
    return ffi.from_buffer("uint8_t[]", mmap.mmap(-1, max(size, 1)))


# SPDX-License-Identifier: MIT
"""Aged balances of tables of others: open items in columns, without a ledger and without a Python
object an item."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from ..aging_keys import AgingKeysColumns
from ..arrow import ArrowType
from ..arrow_columns import ArrowItemNames
from ..error import CurrencyError, LimitError, OverflowError_
from .amounts import decimals_of, name_of, numeric_of
from .grouped import is_sparse, texts_of
from .incoming import Incoming
from .portfolio_result import PortfolioAging
from .portfolio_state import KeyState, State

if TYPE_CHECKING:
    from ..aging import AgingBasis, Credits
    from ..aging_cells import AgingCellsOptions
    from ..arrow import ArrowBatch
    from ..arrow_dictionary import ArrowDictionary

SAMPLE_ROWS = 1024
KEYS_FIRST, KEYS_GROWTH = 1 << 16, 8
"""Room for customers with numbers far apart: at first, and how it grows."""


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
        self.items = self.items_of(names.customer)

    def dictionary_of(self) -> ArrowDictionary | None:
        """Where texts get their numbers; None when the customers are numbers."""
        from .. import arrow_dictionary

        column = self.names.customer
        if column is None or not self.incoming.is_text("customer", column):
            return None
        return arrow_dictionary.new()

    def items_of(self, row: str | None) -> ArrowItemNames:
        """The columns that a batch is asked for."""
        names = self.names
        by_row = names.currency is not None
        return ArrowItemNames(
            amount=names.amount, due=names.due, issue=names.issue, row=row,
            currency=names.currency, by_currency=int(by_row), dictionary=self.dictionary,
            decimals=0 if by_row else decimals_of(self.currencies[0], {}))

    # --- the batches

    def held(self) -> PortfolioAging:
        """Holds the batches until all customers and currencies are known."""
        batches = list(self.incoming)
        for batch in batches:
            self.learn(batch)
        column = self.names.customer
        by_number = column is not None and self.dictionary is None
        try:
            asked = [batch.aging_cells(self.items) for batch in batches]
        except OverflowError_:
            if not by_number:
                raise
            return self.keyed(batches)
        rows = max((one.row_count for one in asked), default=1)
        if by_number and is_sparse(rows, sum(batch.rows for batch in batches)):
            return self.keyed(batches)
        return self.added([one.columns for one in asked],
                          lambda: State(self.cells_options(max(rows, 1))))

    def keyed(self, batches: Sequence[ArrowBatch]) -> PortfolioAging:
        """The same for numbers of customers that are far apart, or do not fit 32 bits: they are
        looked up one by one."""
        column = self.names.customer
        assert column is not None, "numbers have a column"
        columns = [key_columns(batch, column, self.items_of(row=None)) for batch in batches]
        room = KEYS_FIRST
        while True:
            try:
                return self.added(columns, lambda: KeyState(self.cells_options(1), room))
            except LimitError:
                room *= KEYS_GROWTH

    def streamed(self, customers_max: int) -> PortfolioAging:
        """Takes the batches as they come; currencies must be known."""
        if not self.currencies:
            raise TypeError("currencies: needed with customers_max, as [\"EUR\", \"USD\"]")
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

    def added(self, batches: Sequence[Any],
              begin: Callable[[], State | KeyState]) -> PortfolioAging:
        """Adds all items; begins again when one is of a currency not met before."""
        while True:
            state = begin()
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

    def result(self, state: State | KeyState) -> PortfolioAging:
        currencies = self.currencies or [self.fallback()]
        exponents = [decimals_of(one, {}) for one in currencies]
        figures = state.figures()
        labels = state.labels() if self.dictionary is None else texts_of(self.dictionary)
        return PortfolioAging(self.options["as_of"], state.options, figures, currencies, exponents,
                              labels)


def key_columns(batch: ArrowBatch, column: str, items: ArrowItemNames) -> AgingKeysColumns:
    """The items of a batch by the numbers of their customers."""
    found = batch.aging_cells(items).columns
    return AgingKeysColumns(key=batch.integers(column, ArrowType.UINT64), currency=found.currency,
                            amount=found.amount, due=found.due, issue=found.issue)

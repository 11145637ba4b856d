# SPDX-License-Identifier: MIT
"""Aged balances as tables: for people, as records, and as Arrow."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast

from encours._native import lib

from .._runtime.handles import Handle
from . import arrow
from .amounts import decimal_of, decimals_of, name_of, numeric_of
from .tables import ROWS_SHOWN, html_table, text_table

if TYPE_CHECKING:
    from ..aging import Aging, AgingColumnKind
    from ..rates import Rates
    from ..rounding import Rounding

OPEN_BELOW, OPEN_ABOVE = -(2**31), 2**31 - 1


class AgingColumn(NamedTuple):
    """A column of an aged balance."""

    label: str
    """such as "not due", "1-30", "over 90", "credits" """
    kind: AgingColumnKind
    lower: int | None
    """least age in days, negative for days until due; None: open, or no ages"""
    upper: int | None
    """greatest age in days; None: open, or no ages"""


class AgingRow(NamedTuple):
    """A row of an aged balance, or the total of a currency."""

    label: str
    """code of the customer, or value of the dimension; empty: none"""
    key: int
    """number of the customer or value; 0 of "no value" and of totals"""
    currency: str
    total: Decimal
    amounts: dict[str, Decimal]
    """by label of the column"""


class AgingIdiom(Handle):
    """What `Aging` has besides the functions of C."""

    __slots__ = ("_decimals",)
    _decimals: dict[int, int]

    @property
    def decimals(self) -> dict[int, int]:
        """Decimals of currencies as the ledger keeps them; others are those of ISO 4217."""
        return getattr(self, "_decimals", {})

    @property
    def columns(self) -> tuple[AgingColumn, ...]:
        """The columns, in the order of age."""
        from ..aging import AgingColumnKind

        me = cast("Aging", self)
        return tuple(
            AgingColumn(me.column_label(at) or "", AgingColumnKind(me.column_kind(at)),
                        bound(me.column_lower(at)), bound(me.column_upper(at)))
            for at in range(me.column_count))

    # --- records

    def __len__(self) -> int:
        return cast("Aging", self).row_count

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[AgingRow]:
        return self._rows(range(len(self)))

    def _rows(self, places: Sequence[int]) -> Iterator[AgingRow]:
        me = cast("Aging", self)
        labels = [me.column_label(at) or "" for at in range(me.column_count)]
        cells = [me.amounts(at) or () for at in range(me.column_count)]
        keys, currencies, totals = me.row_keys, me.row_currencies, me.row_totals
        for row in places:
            exponent = decimals_of(currencies[row], self.decimals)
            yield AgingRow(
                me.row_label(row) or "", keys[row], name_of(currencies[row]),
                decimal_of(totals[row], exponent),
                {label: decimal_of(column[row], exponent)
                 for label, column in zip(labels, cells, strict=True)})

    @property
    def by_currency(self) -> tuple[AgingRow, ...]:
        """The total of each currency. Amounts of two currencies are never added."""
        me = cast("Aging", self)
        labels = [me.column_label(at) or "" for at in range(me.column_count)]
        cells = [me.total_amounts(at) or () for at in range(me.column_count)]
        rows = []
        for at, (numeric, total) in enumerate(zip(me.currencies, me.totals, strict=True)):
            exponent = decimals_of(numeric, self.decimals)
            rows.append(AgingRow(
                "total", 0, name_of(numeric), decimal_of(total, exponent),
                {label: decimal_of(column[at], exponent)
                 for label, column in zip(labels, cells, strict=True)}))
        return tuple(rows)

    def top(self, count: int, currency: str | int | None = None) -> list[AgingRow]:
        """The rows with the largest totals of one currency, largest first.

        Args:
            count: how many at most
            currency: needed when there are several

        Raises:
            ValueError: no currency is named and there are several
        """
        me = cast("Aging", self)
        if currency is None and len(me.currencies) > 1:
            named = ", ".join(map(name_of, me.currencies))
            raise ValueError(f"currency: amounts of {named} are not comparable, name one of them")
        wanted = me.currencies[0] if currency is None and me.currencies else (
            0 if currency is None else numeric_of(currency))
        totals, currencies = me.row_totals, me.row_currencies
        places = (row for row in range(len(self)) if currencies[row] == wanted)
        largest = heapq.nlargest(count, places, key=lambda row: (totals[row], -row))
        return list(self._rows(largest))

    def to_dict(self) -> dict[str, list[object]]:
        """The columns as lists, by name: label, key, currency, total, and one a column of age."""
        labels = [column.label for column in self.columns]
        lists: dict[str, list[object]] = {name: [] for name in
                                          ("label", "key", "currency", "total", *labels)}
        for row in self:
            for name, value in zip(("label", "key", "currency", "total"), row):
                lists[name].append(value)
            for label, amount in row.amounts.items():
                lists[label].append(amount)
        return lists

    def convert(self, rates: Rates, currency: str | int,
                rounding: Rounding | None = None) -> Aging:
        """The same in one currency, at the rates of the as-of day, as `convert_with()`.

        Args:
            rates: must cover each currency
            currency: of the result
            rounding: None: half up
        """
        from ..rounding import Rounding

        made = cast("Aging", self).convert_with(rates, currency, rounding or Rounding.HALF_UP)
        made._decimals = self.decimals
        return made

    # --- Arrow

    def stream(self, *, minor: bool = False, numbers: bool = False) -> arrow.Stream:
        """The rows as an Arrow stream: key, label, currency, total, and one column of amounts for
        each column of age.

        Args:
            minor: amounts as int64 minor units instead of decimal128
            numbers: currencies as int32 instead of a dictionary of codes
        """
        pointer = self._pointer
        options = arrow.Options(minor=minor, numbers=numbers, decimals=self.decimals)
        return arrow.Stream(
            lambda: arrow.of_result(lib.encours_arrow_stream_of_aging, pointer, options))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.stream().__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self.stream().__arrow_c_schema__()

    # --- for people

    def _table(self) -> tuple[str, list[str], list[list[object]], list[list[object]], int]:
        title = f"Aged balance as of {cast('Aging', self).as_of}"
        names = ["", "currency", *(column.label for column in self.columns), "total"]
        shown = range(min(len(self), ROWS_SHOWN))
        rows, totals = ([[row.label, row.currency, *row.amounts.values(), row.total]
                         for row in part] for part in (self._rows(shown), self.by_currency))
        return title, names, rows, totals, len(self) - len(shown)

    def __repr__(self) -> str:
        return super().__repr__() if self.closed else text_table(*self._table())

    def _repr_html_(self) -> str:
        return html_table(*self._table())


def bound(days: int) -> int | None:
    return None if days in (OPEN_BELOW, OPEN_ABOVE) else days

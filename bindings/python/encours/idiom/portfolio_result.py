# SPDX-License-Identifier: MIT
"""The aged balance of a table, as rows, for people, and as Arrow."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import arrow
from .aging import AgingColumn, AgingRow
from .amounts import decimal_of, name_of
from .portfolio_state import Figures
from .tables import ROWS_SHOWN, html_table, text_table

if TYPE_CHECKING:
    from ..aging_cells import AgingCellsOptions


class PortfolioAging:
    """An aged balance of items in columns. Rows come by customer in the order of their first items,
    then by currency; those without an amount in any column are left out."""

    def __init__(self, as_of: datetime.date, options: AgingCellsOptions, figures: Figures,
                 currencies: Sequence[int], exponents: Sequence[int],
                 labels: list[str] | None) -> None:
        self.as_of = as_of
        """the day, at its end"""
        self._cells, self._row_totals, self._totals, self._balances = figures
        self._currencies, self._exponents, self._labels = currencies, exponents, labels
        self.columns: tuple[AgingColumn, ...] = columns_of(as_of, options)
        """the columns, in the order of age"""
        self._width = len(self.columns)

    @cached_property
    def _places(self) -> list[int]:
        """Places of the rows that have an amount in a column: found when rows are asked for,
        because totals need none of it."""
        size, raw = 8 * self._width, self._cells.cast("B")
        empty = bytes(size)
        return [place for place, total in enumerate(self._row_totals)
                if total or raw[size * place : size * (place + 1)] != empty]

    def _label(self, key: int) -> str:
        return str(key) if self._labels is None else self._labels[key]

    def __len__(self) -> int:
        return len(self._places)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[AgingRow]:
        return map(self._row, self._places)

    def _row(self, place: int) -> AgingRow:
        key, at = divmod(place, len(self._currencies))
        cells = self._cells[place * self._width : (place + 1) * self._width]
        return self._made(self._label(key), key, at, self._row_totals[place], cells)

    def _made(self, label: str, key: int, at: int, total: int, cells: Sequence[int]) -> AgingRow:
        exponent = self._exponents[at]
        return AgingRow(
            label, key, name_of(self._currencies[at]), decimal_of(total, exponent),
            {column.label: decimal_of(cell, exponent)
             for column, cell in zip(self.columns, cells, strict=True)})

    @property
    def by_currency(self) -> tuple[AgingRow, ...]:
        """The total of each currency. Amounts of two currencies are never added."""
        width = self._width
        return tuple(
            self._made("total", 0, at, balance, self._totals[at * width : (at + 1) * width])
            for at, balance in enumerate(self._balances))

    def to_dict(self) -> dict[str, list[object]]:
        """The columns as lists, by name: label, currency, total, and one a column of age."""
        labels = (column.label for column in self.columns)
        lists: dict[str, list[object]] = {
            name: [] for name in ("label", "currency", "total", *labels)}
        for row in self:
            lists["label"].append(row.label)
            lists["currency"].append(row.currency)
            lists["total"].append(row.total)
            for label, amount in row.amounts.items():
                lists[label].append(amount)
        return lists

    # --- Arrow

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return arrow.capsule_of(self._stream())

    def __arrow_c_schema__(self) -> object:
        return arrow.schema_of(self._stream())

    def _stream(self) -> Any:
        """label and currency by dictionary, total and the columns of age as decimal128."""
        made = arrow.Columns(len(self._places))
        count = len(self._currencies)
        keys, ats = zip(*(divmod(place, count) for place in self._places)) if self._places else (
            (), ())
        made.dictionary("label", [self._label(key) for key in keys], range(len(keys)))
        made.dictionary("currency", list(map(name_of, self._currencies)), ats)
        decimals = max(self._exponents, default=2)
        whole = len(self._places) == len(self._row_totals)
        made.decimal("total", self._row_totals if whole else
                     map(self._row_totals.__getitem__, self._places), decimals)
        for at, column in enumerate(self.columns):
            cells = self._cells[at :: self._width]
            made.decimal(column.label, cells if whole else map(cells.__getitem__, self._places),
                         decimals)
        return made.stream([self._exponents[at] for at in ats])

    # --- for people

    def _table(self) -> tuple[str, list[str], list[list[object]], list[list[object]], int]:
        names = ["", "currency", *(column.label for column in self.columns), "total"]
        rows, totals = ([[row.label, row.currency, *row.amounts.values(), row.total]
                         for row in part]
                        for part in (map(self._row, self._places[:ROWS_SHOWN]), self.by_currency))
        more = len(self) - min(len(self), ROWS_SHOWN)
        return f"Aged balance as of {self.as_of}", names, rows, totals, more

    def __repr__(self) -> str:
        return text_table(*self._table())

    def _repr_html_(self) -> str:
        return html_table(*self._table())


def columns_of(as_of: datetime.date, options: Any) -> tuple[AgingColumn, ...]:
    """The columns that options make: those of an aged balance without items."""
    from ..aging import AgingColumns, AgingOptions, compute

    said = {name: getattr(options, name)
            for name in ("bounds", "not_due_bounds", "basis", "credits")}
    nothing = AgingColumns(customer=[], currency=[], amount=[], due=[])
    with compute(nothing, as_of, options=AgingOptions(**said)) as aging:
        return aging.columns

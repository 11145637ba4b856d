# SPDX-License-Identifier: MIT
"""The figures of the page, asked of a view: integers in minor units, days and shares scaled.

All amounts are of one currency. They come from the same aged balance, so that the parts of the
page add up to each other.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..aging import AgingColumnKind
from ..idiom.amounts import decimals_of, name_of, numeric_of
from ..overdue import ratio_compute
from .risk import Risk, risk_of
from .schedule import Schedule, schedule_of
from .trend import Trend, trend_of
from .words import Unit

if TYPE_CHECKING:
    from ..aging import Aging
    from ..view import View, ViewCounts


@dataclass(frozen=True)
class Row:
    """A customer, a value of a dimension, or a total."""

    label: str
    total: int
    cells: tuple[int, ...]
    """one a bucket"""


@dataclass(frozen=True)
class Balance:
    """An aged balance of one currency."""

    labels: tuple[str, ...]
    kinds: tuple[AgingColumnKind, ...]
    rows: tuple[Row, ...]
    """largest first"""
    total: Row

    def of(self, row: Row, kind: AgingColumnKind) -> int:
        """The columns of a kind together, in a row."""
        return sum(cell for cell, one in zip(row.cells, self.kinds, strict=True) if one is kind)

    def overdue(self, row: Row) -> int:
        return self.of(row, AgingColumnKind.OVERDUE)

    def credits(self, row: Row) -> int:
        """Of zero or less."""
        return self.of(row, AgingColumnKind.CREDITS)

    def owed(self, row: Row) -> int:
        """What is owed before credits not allocated: the sum of what is open and above zero."""
        return row.total - self.credits(row)


@dataclass(frozen=True)
class Figures:
    """All that the page says."""

    name: str
    """of the ledger; empty when it is closed"""
    as_of: datetime.date
    known: ViewCounts
    unit: Unit
    customers: Balance
    by: Balance | None
    """by the dimension asked for"""
    overdue_ppm: int | None
    """overdue / owed; None of nothing owed"""
    trend: Trend
    risk: Risk
    schedule: Schedule
    others: tuple[tuple[Unit, Row, int], ...]
    """other currencies with what is overdue in them"""


def figures_of(view: View, as_of: datetime.date, by: str | None,
               currency: str | None) -> Figures:
    """Asks the view.

    Raises:
        ValueError: the ledger has nothing in that currency
        NotFoundError: the dimension is not declared
    """
    numeric = currency_of(view, currency)
    unit = unit_of(view, numeric)
    with view.aging(as_of) as aging:
        customers = balance_of(aging, numeric)
        others = tuple(
            (unit_of(view, code), other.total, other.overdue(other.total))
            for code in aging.currencies if code != numeric
            for other in (balance_of(aging, code, rows=False),))
    ratio = ratio_compute(customers.overdue(customers.total), customers.owed(customers.total))
    return Figures(
        name=name_of_ledger(view), as_of=as_of, known=view.count(), unit=unit,
        customers=customers, by=None if by is None else by_dimension(view, as_of, by, numeric),
        overdue_ppm=ratio.value if ratio.status == 1 else None,
        trend=trend_of(view, as_of, numeric),
        risk=risk_of([row.total for row in customers.rows]),
        schedule=schedule_of(view, as_of, numeric), others=others)


def currency_of(view: View, currency: str | None) -> int:
    """Numeric code of the currency of the page: that of the books, when none is named."""
    if currency is None:
        return numeric_of(view.base_currency)
    numeric = numeric_of(currency.upper())
    if numeric not in view.decimals:
        there = ", ".join(view.currencies) or "none"
        raise ValueError(f"currency: the ledger has nothing in {currency.upper()}; its currencies "
                         f"are: {there}")
    return numeric


def unit_of(view: View, numeric: int) -> Unit:
    return Unit(name_of(numeric), decimals_of(numeric, view.decimals))


def name_of_ledger(view: View) -> str:
    """The ledger a view came from keeps its name as long as it is open."""
    from ..ledger import Ledger

    ledger = next((one for one in view._kept if isinstance(one, Ledger)), None)
    return "" if ledger is None or ledger.closed else ledger.id


def by_dimension(view: View, as_of: datetime.date, by: str, numeric: int) -> Balance:
    with view.aging(as_of, by=by) as aging:
        return balance_of(aging, numeric)


def balance_of(aging: Aging, numeric: int, *, rows: bool = True) -> Balance:
    """The rows of one currency, those that are not all zero, largest first. The column of items
    without a due date is left out where there are none."""
    place = list(aging.currencies).index(numeric) if numeric in aging.currencies else None
    totals = [0 if place is None else cell_of(aging.total_amounts(at), place)
              for at in range(aging.column_count)]
    kept = [(at, column) for at, column in enumerate(aging.columns)
            if totals[at] or column.kind is not AgingColumnKind.NO_DATE]
    places = [at for at, _ in kept]
    return Balance(
        tuple(column.label for _, column in kept), tuple(column.kind for _, column in kept),
        rows_of(aging, numeric, places) if rows else (),
        Row("total", 0 if place is None else aging.totals[place],
            tuple(totals[at] for at in places)))


def rows_of(aging: Aging, numeric: int, places: Sequence[int]) -> tuple[Row, ...]:
    amounts = [aging.amounts(at) for at in places]
    totals, currencies = aging.row_totals, aging.row_currencies
    made = (Row(aging.row_label(at) or "", totals[at],
                tuple(cell_of(column, at) for column in amounts))
            for at in range(aging.row_count) if currencies[at] == numeric)
    return tuple(sorted((row for row in made if any(row.cells)),
                        key=lambda row: (-row.total, row.label)))


def cell_of(column: Sequence[int] | None, at: int) -> int:
    return 0 if column is None else column[at]

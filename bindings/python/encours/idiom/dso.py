# SPDX-License-Identifier: MIT
"""Reports of DSO as tables: for people, as records, and as Arrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast

from encours._native import lib

from .._runtime.handles import Handle
from . import arrow
from .amounts import decimal_of, decimals_of, name_of
from .tables import ROWS_SHOWN, html_table, text_table

if TYPE_CHECKING:
    from ..dso import DsoStatus
    from ..dso_report import DsoReport

FIGURES = ("simple", "best_possible", "delay", "count_back", "contribution")
"""In the order of encours.dso_report.DsoFigure, which counts from 1."""
DAYS_DECIMALS = 4


class DsoRow(NamedTuple):
    """The DSO of a customer or value of a dimension, or of a currency in total.

    Days have four decimals; None where there is no value, of which the status says why.
    """

    label: str
    """code of the customer, or value of the dimension; empty: none"""
    key: int
    """number of the customer or value; 0 of "no value" and of totals"""
    currency: str
    balance: Decimal
    sales: Decimal
    not_due: Decimal
    """part of the balance"""
    simple: Decimal | None
    best_possible: Decimal | None
    delay: Decimal | None
    count_back: Decimal | None
    contribution: Decimal | None
    """the row's days of the total's DSO"""
    statuses: dict[str, DsoStatus]
    """of each figure, by its name"""


class DsoReportIdiom(Handle):
    """What `DsoReport` has besides the functions of C."""

    __slots__ = ("_decimals",)
    _decimals: dict[int, int]

    @property
    def decimals(self) -> dict[int, int]:
        """Decimals of currencies as the ledger keeps them; others are those of ISO 4217."""
        return getattr(self, "_decimals", {})

    # --- records

    def __len__(self) -> int:
        return cast("DsoReport", self).row_count

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[DsoRow]:
        return self._rows(range(len(self)))

    def _rows(self, places: Sequence[int]) -> Iterator[DsoRow]:
        from ..dso import DsoStatus
        from ..dso_report import DsoFigure

        me = cast("DsoReport", self)
        figures = [DsoFigure(at + 1) for at in range(len(FIGURES))]
        days = [me.days_e4(figure) or () for figure in figures]
        statuses = [me.statuses(figure) or () for figure in figures]
        keys, currencies = me.row_keys, me.row_currencies
        amounts = (me.balances, me.sales, me.not_due)
        for row in places:
            exponent = decimals_of(currencies[row], self.decimals)
            yield DsoRow._make((
                me.row_label(row) or "", keys[row], name_of(currencies[row]),
                *(decimal_of(column[row], exponent) for column in amounts),
                *(days_of(column[row]) for column in days),
                {name: DsoStatus(column[row])
                 for name, column in zip(FIGURES, statuses, strict=True)}))

    @property
    def by_currency(self) -> tuple[DsoRow, ...]:
        """The figures of each currency in total."""
        from ..dso_report import DsoFigure

        me = cast("DsoReport", self)
        amounts = (me.total_balances, me.total_sales, me.total_not_due)
        rows = []
        for at, numeric in enumerate(me.currencies):
            exponent = decimals_of(numeric, self.decimals)
            figures = [me.total(at, DsoFigure(place + 1)) for place in range(len(FIGURES))]
            rows.append(DsoRow._make((
                "total", 0, name_of(numeric),
                *(decimal_of(column[at], exponent) for column in amounts),
                *(days_of(figure.days_e4) for figure in figures),
                {name: figure.status for name, figure in zip(FIGURES, figures, strict=True)})))
        return tuple(rows)

    def to_dict(self) -> dict[str, list[object]]:
        """The columns as lists, by name; statuses as `simple_status` and so on."""
        names = DsoRow._fields[:-1]
        lists: dict[str, list[object]] = {name: [] for name in
                                          (*names, *(f"{one}_status" for one in FIGURES))}
        for row in self:
            for name, value in zip(names, row):
                lists[name].append(value)
            for name, status in row.statuses.items():
                lists[f"{name}_status"].append(status)
        return lists

    # --- Arrow

    def stream(self, *, minor: bool = False, numbers: bool = False) -> arrow.Stream:
        """The rows as an Arrow stream.

        Args:
            minor: amounts as int64 minor units and days as int64 * 10^4 instead of decimal128
            numbers: currencies and statuses as int32 instead of dictionaries of names
        """
        pointer = self._pointer
        options = arrow.Options(minor=minor, numbers=numbers, decimals=self.decimals)
        return arrow.Stream(
            lambda: arrow.of_result(lib.encours_arrow_stream_of_dso, pointer, options))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.stream().__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self.stream().__arrow_c_schema__()

    # --- for people

    def _table(self) -> tuple[str, list[str], list[list[object]], list[list[object]], int]:
        me = cast("DsoReport", self)
        title = f"DSO as of {me.as_of}, sales from {me.first_day} ({me.days} days)"
        names = ["", "currency", "balance", "sales", "not due", "simple", "best possible", "delay",
                 "count-back", "contribution"]
        shown = range(min(len(self), ROWS_SHOWN))
        rows, totals = ([cells_of(row) for row in part]
                        for part in (self._rows(shown), self.by_currency))
        return title, names, rows, totals, len(self) - len(shown)

    def __repr__(self) -> str:
        return super().__repr__() if self.closed else text_table(*self._table())

    def _repr_html_(self) -> str:
        return html_table(*self._table())


def cells_of(row: DsoRow) -> list[object]:
    """A row as people read it: days to one decimal."""
    days = [None if value is None else value.quantize(Decimal("0.1")) for value in row[6:11]]
    return [row.label, row.currency, row.balance, row.sales, row.not_due, *days]


def days_of(scaled: object) -> Decimal | None:
    """Days out of days * 10^4; None for "no value"."""
    from ..dso import DSO_NONE

    if not isinstance(scaled, int) or scaled == DSO_NONE:
        return None
    return decimal_of(scaled, DAYS_DECIMALS)

# SPDX-License-Identifier: MIT
"""DSO of the last months."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..cursor import CURSOR_ROWS_MAX, Column, Rows
from ..dso import Dso, DsoStatus
from ..dso_report import DsoFigure
from .words import WHY_NOT

if TYPE_CHECKING:
    from ..dso_report import DsoReport
    from ..view import View

MONTHS_SHOWN = 24
EPOCH = datetime.date(1970, 1, 1)
BEFORE = "the ledger begins within the window"
UNKNOWN = "nothing is known of that month"


@dataclass(frozen=True)
class Figure:
    """Days, or why there are none."""

    days_e4: int | None
    why: str = ""


@dataclass(frozen=True)
class Month:
    """The DSO on the last day of a month, or on the day of the page."""

    day: datetime.date
    balance: int
    """minor units, as the sales of the window"""
    sales: int
    window_days: int
    whole: bool
    """whether the ledger knows all months of the window; if not, sales are missing, and the figures
    of a window say too many days"""
    simple: Figure
    count_back: Figure
    best_possible: Figure
    delay: Figure

    def over(self, figure: Figure) -> Figure:
        """A figure of the window as a line shows it."""
        return figure if self.whole or figure.days_e4 is None else Figure(None, BEFORE)


@dataclass(frozen=True)
class Trend:
    """Months, oldest first; the last is that of the page's day."""

    months: tuple[Month, ...]

    @property
    def last(self) -> Month:
        return self.months[-1]


def trend_of(view: View, as_of: datetime.date, numeric: int) -> Trend:
    first = first_day(view, numeric)
    return Trend(tuple(month_of(view, day, numeric, first) for day in month_ends(as_of)))


def month_ends(as_of: datetime.date) -> list[datetime.date]:
    """The day, and the last days of the months before it; oldest first."""
    days = [as_of]
    while len(days) < MONTHS_SHOWN:
        begin = days[-1].replace(day=1)
        if begin <= datetime.date(1900, 2, 1):
            break
        days.append(begin - datetime.timedelta(days=1))
    return days[::-1]


def first_day(view: View, numeric: int) -> datetime.date | None:
    """The first day on which anything counts in a currency; None: there is nothing."""
    first: int | None = None
    with view.cursor_open(Rows.DOCUMENTS) as cursor:
        while cursor.next(CURSOR_ROWS_MAX):
            days, codes = cursor.numbers(Column.EFFECTIVE), cursor.numbers(Column.CURRENCY)
            if days is not None and codes is not None:
                found = min((day for day, code in zip(days, codes, strict=True) if code == numeric),
                            default=first)
                first = found if first is None or found is None else min(first, found)
    return None if first is None else EPOCH + datetime.timedelta(days=first)


def month_of(view: View, day: datetime.date, numeric: int,
             first: datetime.date | None) -> Month:
    with view.dso(day) as report:
        place = list(report.currencies).index(numeric) if numeric in report.currencies else None
        if place is None or first is None or day < first:
            none = Figure(None, UNKNOWN)
            return Month(day, 0, 0, report.days, False, none, none, none, none)
        return Month(
            day, report.total_balances[place], report.total_sales[place], report.days,
            knows_window(report, first),
            *(figure_of(report.total(place, which))
              for which in (DsoFigure.SIMPLE, DsoFigure.COUNT_BACK, DsoFigure.BEST_POSSIBLE,
                            DsoFigure.DELAY)))


def knows_window(report: DsoReport, first: datetime.date) -> bool:
    """The month that a ledger begins in counts as known: nothing tells whether the books began with
    it or within it."""
    window = report.first_day
    return window is not None and first.replace(day=1) <= window


def figure_of(dso: Dso) -> Figure:
    """A count-back that ends before the balance is made up is less than the days there are: it is
    no value of a line."""
    if dso.status in (DsoStatus.OK, DsoStatus.EXTRAPOLATED):
        return Figure(dso.days_e4)
    return Figure(None, WHY_NOT.get(dso.status, dso.status.name.lower().replace("_", " ")))

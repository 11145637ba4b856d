# SPDX-License-Identifier: MIT
"""When open amounts are due, by calendar week: an aged balance whose buckets are weeks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..aging import AgingColumnKind

if TYPE_CHECKING:
    from ..idiom.aging import AgingColumn
    from ..view import View

WEEKS_BEHIND, WEEKS_AHEAD = 8, 12
DAYS_OF_WEEK = 7


@dataclass(frozen=True)
class Week:
    """What is due from one day to another, as a part of a week from Monday to Sunday."""

    begin: datetime.date | None
    """None: all before"""
    end: datetime.date | None
    """None: all after"""
    amount: int
    """minor units"""
    overdue: bool


@dataclass(frozen=True)
class Schedule:
    """Weeks in the order of time, and what has no place in them."""

    weeks: tuple[Week, ...]
    no_date: int
    credits: int

    def between(self, first: datetime.date | None, last: datetime.date | None) -> int:
        """What is due in the weeks that lie within two days."""
        return sum(week.amount for week in self.weeks
                   if (first is None or (week.begin is not None and week.begin >= first))
                   and (last is None or (week.end is not None and week.end <= last)))


def schedule_of(view: View, as_of: datetime.date, numeric: int) -> Schedule:
    """Open items by the week they are due in. Their sum is the balance."""
    past = as_of.weekday()
    left = DAYS_OF_WEEK - 1 - past
    behind = [past + DAYS_OF_WEEK * at for at in range(0 if past else 1, WEEKS_BEHIND + 1)]
    ahead = [left + DAYS_OF_WEEK * at for at in range(WEEKS_AHEAD + 1)]
    with view.aging(as_of, bounds=behind, not_due_bounds=ahead) as aging:
        codes = list(aging.currencies)
        amounts = [(aging.total_amounts(at) or ())[codes.index(numeric)] if numeric in codes else 0
                   for at in range(aging.column_count)]
        both = list(zip(aging.columns, amounts, strict=True))
    dated = [(column, amount) for column, amount in both
             if column.kind in (AgingColumnKind.NOT_DUE, AgingColumnKind.OVERDUE)]
    weeks = sorted((week_of(as_of, column, amount) for column, amount in dated),
                   key=lambda week: week.begin or datetime.date.min)
    apart = {kind: sum(amount for column, amount in both if column.kind is kind)
             for kind in (AgingColumnKind.NO_DATE, AgingColumnKind.CREDITS)}
    return Schedule(tuple(weeks), apart[AgingColumnKind.NO_DATE], apart[AgingColumnKind.CREDITS])


def week_of(as_of: datetime.date, column: AgingColumn, amount: int) -> Week:
    """Ages count backwards: the greatest age is the first day."""
    begin = None if column.upper is None else as_of - datetime.timedelta(days=column.upper)
    end = None if column.lower is None else as_of - datetime.timedelta(days=column.lower)
    return Week(begin, end, amount, column.kind is AgingColumnKind.OVERDUE)

# SPDX-License-Identifier: MIT
"""The charts of the page."""

from __future__ import annotations

from collections.abc import Sequence

from ..aging import AgingColumnKind
from .markup import text
from .schedule import Week
from .svg import Line, columns, lines
from .trend import Month
from .words import DAYS_SCALE, Unit, days, month

OVERDUE_SHADES = ("o1", "o2", "o3", "o4")


def bucket_kinds(kinds: Sequence[AgingColumnKind]) -> list[str]:
    """A shade for each column: the longer overdue, the darker."""
    overdue = [at for at, kind in enumerate(kinds) if kind is AgingColumnKind.OVERDUE]
    shades = {at: OVERDUE_SHADES[place * len(OVERDUE_SHADES) // len(overdue)]
              for place, at in enumerate(overdue)}
    return [shades.get(at, "o0" if kind is AgingColumnKind.NOT_DUE else "none")
            for at, kind in enumerate(kinds)]


def legend_of_buckets(kind: str) -> str:
    return (f'<svg class="key-box" viewBox="0 0 10 10" aria-hidden="true"><rect class="{kind}" '
            'width="10" height="10"/></svg>')


def dso_chart(months: Sequence[Month]) -> str:
    drawn = [
        Line("simple", "l1", [one.over(one.simple).days_e4 for one in months]),
        Line("count-back", "l2", [one.count_back.days_e4 for one in months]),
        Line("best possible", "l3", [one.over(one.best_possible).days_e4 for one in months]),
    ]
    last = months[-1]
    said = (f"DSO from {months[0].day} to {last.day}, at the end: simple "
            f"{days(last.simple.days_e4)}, count-back {days(last.count_back.days_e4)}, best "
            f"possible {days(last.best_possible.days_e4)} days. The figures are in the table "
            "below.")
    if all(value is None for line in drawn for value in line.values):
        return ""
    keys = "".join(
        f'<li><svg viewBox="0 0 26 10" aria-hidden="true"><path class="{line.kind}" '
        f'd="M0 5H26"/></svg>{text(line.name)}</li>' for line in drawn)
    return chart(keys, lines(drawn, [month(one.day) for one in months], DAYS_SCALE, said))


def weeks_chart(weeks: Sequence[Week], unit: Unit) -> str:
    """Overdue weeks in the accent, those ahead in grey.

    The time before them and the time after them would hide single weeks: they are told in words.
    """
    weeks = [week for week in weeks if week.begin is not None and week.end is not None]
    if not any(week.amount for week in weeks):
        return ""
    bars = [(week.amount, "o3" if week.overdue else "o0") for week in weeks]
    names = [week_label(week) for week in weeks]
    late = sum(week.amount for week in weeks if week.overdue)
    ahead = sum(week.amount for week in weeks if not week.overdue)
    keys = "".join(
        f'<li><svg class="key-box" viewBox="0 0 10 10" aria-hidden="true"><rect class="{kind}" '
        f'width="10" height="10"/></svg>{words}</li>'
        for kind, words in (("o3", "overdue"), ("o0", "not due")))
    said = (f"Amounts by week due: {unit.amount(late)} overdue, {unit.amount(ahead)} {unit.code} "
            "not due. The figures are in the table below.")
    return chart(keys, columns(bars, names, 10**unit.exponent, said))


def week_label(week: Week) -> str:
    """The first day of a week, as 30 Dec."""
    return "" if week.begin is None else f"{week.begin.day} {month(week.begin)[:3]}"


def chart(keys: str, plot: str) -> str:
    return f'<div class="chart"><ul class="legend">{keys}</ul>{plot}</div>'

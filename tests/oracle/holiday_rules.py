# SPDX-License-Identifier: MIT
"""Easter against dateutil, and the shipped holidays of France, Alsace-Moselle and TARGET against
the package holidays, each where it is installed. HOL-001 to HOL-004, TAB-012."""

import sys
from datetime import date, timedelta
from pathlib import Path

SOURCE_ROOT = Path(sys.argv[1])
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Library  # noqa: E402

try:
    from dateutil.easter import easter as other_easter
except ImportError:
    other_easter = None
try:
    import holidays as package
except ImportError:
    package = None

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
EPOCH = date(1970, 1, 1)
KINDS = {"fixed": 1, "easter": 2, "weekday": 3}


def rows_of(series):
    lines = (SOURCE_ROOT / "lib/io/tables/holidays.csv").read_text(encoding="utf-8").splitlines()
    table = [line.split(",") for line in lines if not line.startswith("#")]
    return [dict(zip(table[0], line)) for line in table[1:] if line[0] == series]


def number(text, none):
    return (date.fromisoformat(text) - EPOCH).days if text else none


def listed(series, first, last):
    """The days of a shipped calendar as the library lists them."""
    rows = rows_of(series)
    columns = library.struct(
        "encours_holiday_columns", count=len(rows),
        kind=library.array("int32", [KINDS[r["rule"]] for r in rows]),
        month=library.array("int32", [int(r["month"] or 0) for r in rows]),
        day=library.array("int32", [int(r["day"]) for r in rows]),
        weekday=library.array("int32", [int(r["weekday"] or 0) for r in rows]),
        valid_from=library.array("int32", [number(r["valid_from"], -2**31) for r in rows]),
        valid_until=library.array("int32", [number(r["valid_until"], -2**31) for r in rows]))
    room = len(rows) * (last - first + 1)
    out, count = library.array("int32", [0] * room), library.array("uint64", [0])
    library.encours_holidays_list(columns, first, last, out, room, count)
    return [EPOCH + timedelta(value) for value in out[:count[0]]]


@cases
def easter_is_that_of_dateutil():
    if other_easter is None:
        raise tap.Skip("dateutil is not installed")
    return [f"{year}" for year in range(1900, 2200)
            if EPOCH + timedelta(library.encours_date_easter(year).epoch_day) != other_easter(year)]


def compare(series, expected, first, last, but=()):
    """Findings of the years in which the two calendars differ, other than in days of `but`."""
    ours = {day for day in listed(series, first, last) if day not in but}
    return [f"{series}: {day}" for day in sorted(ours ^ {d for d in expected if d not in but})]


@cases
def holidays_of_france_are_those_of_the_package():
    if package is None:
        raise tap.Skip("the package holidays is not installed")
    years = range(1925, 2100)
    # The package leaves out 8 May 1953 to 1959, which the table marks as unverified.
    but = {date(year, 5, 8) for year in range(1953, 1960)}
    # It has 1 May from 1919 on; by law it is a holiday since 30 April 1947.
    but |= {date(year, 5, 1) for year in range(1925, 1947)}
    found = compare("france", set(package.France(years=years)), 1925, 2099, but)
    return found + compare("alsace_moselle", set(package.France(years=years, subdiv="57")), 1925,
                           2099, but)


@cases
def closing_days_of_target_are_those_of_the_package():
    if package is None:
        raise tap.Skip("the package holidays is not installed")
    return compare("target", set(package.financial_holidays("ECB", years=range(1999, 2100))), 1999,
                   2099)


cases.main()

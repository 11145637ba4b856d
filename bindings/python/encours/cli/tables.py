# SPDX-License-Identifier: MIT
"""The tables that a command is given: legal caps, holidays."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypedDict

from ..calendar import Calendar, Weekend
from ..holidays import list_ as list_holidays
from ..idiom.table_files import path_of, read_tables
from ..legal_caps import LegalCapColumns, LegalCapFacts
from ..tables import Tables, TablesKind
from .subjects import UsageError

FIRST_YEAR, LAST_YEAR = 1900, 2199
FACTS = {fact.name.lower(): fact for fact in LegalCapFacts if fact.name is not None}


class Caps(TypedDict, total=False):
    """Settings of a credit and of a dry run alike."""

    caps: LegalCapColumns
    caps_facts: LegalCapFacts


@contextmanager
def caps_of(given: argparse.Namespace) -> Iterator[Caps]:
    """What --caps names; nothing without it."""
    if given.caps is None:
        wrong = "--caps-series" if given.caps_series is not None else \
            "--caps-fact" if given.caps_fact else None
        if wrong is not None:
            raise UsageError(f"{wrong}: name the table with --caps")
        yield {}
        return
    with open_table("--caps", given.caps, TablesKind.LEGAL_CAPS) as tables:
        facts = LegalCapFacts(0)
        for name in given.caps_fact:
            facts |= FACTS[name]
        yield {"caps": tables.legal_caps(
            series_of("--caps", given.caps, given.caps_series, tables)), "caps_facts": facts}


def calendar_of(given: argparse.Namespace) -> Calendar | None:
    """The holidays that --calendar names. Which weekdays are worked says the policy."""
    if given.calendar is None:
        if given.calendar_series is not None:
            raise UsageError("--calendar-series: name the table with --calendar")
        return None
    with open_table("--calendar", given.calendar, TablesKind.HOLIDAYS) as tables:
        series = series_of("--calendar", given.calendar, given.calendar_series, tables)
        days = list_holidays(tables.holidays(series), FIRST_YEAR, LAST_YEAR)
    return Calendar(holidays=days, weekend=Weekend.NONE)


def open_table(option: str, named: str, kind: TablesKind) -> Tables:
    """A file, or one that ships; one that is not there is a matter of the command line."""
    try:
        path_of(named)
    except FileNotFoundError as missing:
        raise UsageError(f"{option} {missing}") from None
    tables = read_tables(named)
    if tables.kind is kind:
        return tables
    found = tables.kind.name.lower()
    tables.close()
    raise UsageError(f"{option} {named}: it has {found}, not {kind.name.lower()}")


def series_of(option: str, named: str, series: str | None, tables: Tables) -> str:
    """The series named, or the only one."""
    names = [tables.series_name(at) or "" for at in range(tables.series_count)]
    if series is None and len(names) == 1:
        return names[0]
    if series is None or series not in names:
        asked = f"{option}-series" if series is None else f"{option}-series {series}"
        raise UsageError(f"{asked}: name a series of {named}: {', '.join(names)}")
    return series

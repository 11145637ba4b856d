# SPDX-License-Identifier: MIT
"""The table of legal caps that a command is given."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypedDict

from ..idiom.table_files import path_of, read_tables
from ..legal_caps import LegalCapColumns, LegalCapFacts
from ..tables import Tables, TablesKind
from .subjects import UsageError

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
    with open_table(given.caps) as tables:
        if tables.kind is not TablesKind.LEGAL_CAPS:
            raise UsageError(f"--caps {given.caps}: it has {tables.kind.name.lower()}, not "
                             "legal_caps")
        facts = LegalCapFacts(0)
        for name in given.caps_fact:
            facts |= FACTS[name]
        yield {"caps": tables.legal_caps(series_of(given, tables)), "caps_facts": facts}


def open_table(named: str) -> Tables:
    """A file, or one that ships; one that is not there is a matter of the command line."""
    try:
        path_of(named)
    except FileNotFoundError as missing:
        raise UsageError(f"--caps {missing}") from None
    return read_tables(named)


def series_of(given: argparse.Namespace, tables: Tables) -> str:
    """The series named, or the only one."""
    names = [tables.series_name(at) or "" for at in range(tables.series_count)]
    if given.caps_series is None and len(names) == 1:
        return names[0]
    if given.caps_series not in names:
        asked = "--caps-series" if given.caps_series is None \
            else f"--caps-series {given.caps_series}"
        raise UsageError(f"{asked}: name a series of {given.caps}: {', '.join(names)}")
    return str(given.caps_series)

# SPDX-License-Identifier: MIT
"""The ledger that a command speaks of."""

from __future__ import annotations

import argparse
import datetime
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ..idiom.store import open as open_store
from ..ledger import Ledger
from ..store import Store
from ..view import View
from .bar import Bar
from .subjects import UsageError, check

SQLITE = b"SQLite format 3\0"


def several(path: str, names: Sequence[str]) -> UsageError:
    return UsageError(f"{path} holds several ledgers: name one with --ledger: {', '.join(names)}")


def taken_for_ledger_file(path: str) -> None:
    """Refuses what is no ledger file, before it is taken for a damaged one."""
    if os.path.isdir(path):
        raise UsageError(f"{path} is a folder: name a ledger file")
    with open(path, "rb") as opened:
        start = opened.read(len(SQLITE))
    if start not in (SQLITE, b""):
        raise UsageError(f"{path} is no ledger file; to read it into one: encours import {path} "
                         "LEDGER_FILE")


def name_of_ledger(store: Store, named: str | None, path: str) -> str:
    """The ledger named, or the only one there is."""
    names = store.ledgers()
    if not names:
        raise UsageError(f"{path} holds no ledger: import something into it first")
    if named is not None and named not in names:
        raise UsageError(f"{path} holds no ledger {named}; it holds {', '.join(names)}")
    if named is None and len(names) > 1:
        raise several(path, names)
    return named or names[0]


@contextmanager
def ledger_of(given: argparse.Namespace) -> Iterator[Ledger]:
    if not os.path.exists(given.file):
        raise UsageError(f"{given.file}: there is no such file; encours import makes one")
    taken_for_ledger_file(given.file)
    with open_store(given.file, must_exist=True) as store:
        name = name_of_ledger(store, given.ledger, given.file)
        with Bar(f"opening {name}") as bar, store.ledger(name, progress=bar) as ledger:
            yield ledger


@contextmanager
def view_of(given: argparse.Namespace) -> Iterator[View]:
    with both_of(given) as (_, view):
        yield view


@contextmanager
def both_of(given: argparse.Namespace) -> Iterator[tuple[Ledger, View]]:
    with ledger_of(given) as ledger, ledger.view(given.as_known) as view:
        check(view, getattr(given, "by", None), getattr(given, "currency", None))
        yield ledger, view


def as_of(given: argparse.Namespace, view: View) -> datetime.date:
    """The day asked for; without one, the day of the last transaction that the view knows.

    Nothing is taken from the clock: the same command gives the same answer tomorrow.
    """
    asked: datetime.date | None = given.as_of
    return asked if asked is not None else view.count().recorded_at.date()

# SPDX-License-Identifier: MIT
"""The ledger that a command speaks of."""

from __future__ import annotations

import argparse
import datetime
import os
from collections.abc import Iterator
from contextlib import contextmanager

from ..idiom.store import open as open_store
from ..ledger import Ledger
from ..store import Store
from ..view import View
from .bar import Bar


class UsageError(Exception):
    """The command line does not say enough, or says what cannot be."""


def name_of_ledger(store: Store, named: str | None, path: str) -> str:
    """The ledger named, or the only one there is."""
    if named is not None:
        return named
    names = store.ledgers()
    if len(names) == 1:
        return names[0]
    if not names:
        raise UsageError(f"{path} holds no ledger: import something into it first")
    raise UsageError(f"{path} holds several ledgers: name one with --ledger: {', '.join(names)}")


@contextmanager
def ledger_of(given: argparse.Namespace) -> Iterator[Ledger]:
    if not os.path.exists(given.file):
        raise UsageError(f"{given.file}: there is no such file")
    with open_store(given.file, must_exist=True) as store:
        name = name_of_ledger(store, given.ledger, given.file)
        with Bar(f"opening {name}") as bar, store.ledger(name, progress=bar) as ledger:
            yield ledger


@contextmanager
def view_of(given: argparse.Namespace) -> Iterator[View]:
    with ledger_of(given) as ledger, ledger.view(given.as_known) as view:
        yield view


def as_of(given: argparse.Namespace, view: View) -> datetime.date:
    """The day asked for; without one, the day of the last transaction that the view knows.

    Nothing is taken from the clock: the same command gives the same answer tomorrow.
    """
    asked: datetime.date | None = given.as_of
    return asked if asked is not None else view.count().recorded_at.date()

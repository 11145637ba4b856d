# SPDX-License-Identifier: MIT
"""Stores: where ledgers are kept."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from .._runtime.handles import Handle
from .progress import Progress, alive, now

if TYPE_CHECKING:
    from ..authoriser import Authoriser
    from ..currency import CurrencyOverride
    from ..ledger import Ledger
    from ..store import Store


def open(path: str | os.PathLike[str], *, must_exist: bool = False,
         busy_wait: datetime.timedelta | None = None) -> Store:
    """Open a file of ledgers, an SQLite database, and create it when there is none.

    Args:
        path: of the file
        must_exist: do not create it
        busy_wait: how long to wait for another writer's lock; None: 5 seconds

    Raises:
        NotFoundError: must_exist, and there is no such file
        CorruptError: the file is not one of ours
        UnsupportedError: built without SQLite, or written by a later version
    """
    from .. import store

    wait = 0 if busy_wait is None else max(1, busy_wait // datetime.timedelta(milliseconds=1))
    return store.sqlite_open(path, must_exist=int(must_exist), busy_wait_ms_max=wait)


def postgres(conninfo: str, *, schema: str | None = None, must_exist: bool = False,
             busy_wait: datetime.timedelta | None = None) -> Store:
    """Open a schema of a PostgreSQL database of ledgers, and make its tables when there are none.

    `encours.store_postgres.open()` has the other settings; docs/postgresql.md has the roles.

    Args:
        conninfo: of libpq, such as "host=db dbname=books user=books_writer"
        schema: where the tables are; None: encours
        must_exist: neither make nor change tables, as all roles but their owner should
        busy_wait: how long to wait for another writer's lock; None: 5 seconds

    Raises:
        IoError: there is no connection
        NotFoundError: must_exist, and there are no tables
        DeniedError: this role may not
        UnsupportedError: built without libpq, or tables of a later version
    """
    from .. import store_postgres

    wait = 0 if busy_wait is None else max(1, busy_wait // datetime.timedelta(milliseconds=1))
    return store_postgres.open(conninfo, schema=schema, must_exist=int(must_exist),
                               busy_wait_ms_max=wait)


def memory() -> Store:
    """An empty store in memory: for tests and passing analyses."""
    from .. import store

    return store.memory_new()


class StoreIdiom(Handle):
    """What `Store` has besides the functions of C."""

    __slots__ = ()

    def ledger(self, name: str, *, create: bool = False, base_currency: str | int | None = None,
               unique_numbers: bool = False, currencies: Sequence[CurrencyOverride] = (),
               actor: str | None = None, recorded_at: datetime.datetime | None = None,
               progress: Progress | None = None, authoriser: Authoriser | None = None,
               reader: str | None = None) -> Ledger:
        """Open a ledger; with `create`, make it when there is none of that name.

        Args:
            name: 1 to 64 bytes
            create: make it when it is not there; the following four are read then only
            base_currency: of the books, such as "EUR"; needed to create
            unique_numbers: refuse a second document with the same number, for ever
            currencies: those whose decimals differ from ISO 4217, for ever
            actor: who creates it, as an opaque id
            recorded_at: instant of the creation; None: now, by the clock of this machine
            progress: called with records read and their number; False stops
            authoriser: asked before commands and queries of what is opened; None: nobody
            reader: who reads by views of it, as an opaque id

        Raises:
            NotFoundError: there is none, and it is not to be created
            CorruptError: a record is damaged, missing or breaks a rule
            CancelledError: progress said False
        """
        from ..error import ExistsError, NotFoundError

        me = cast("Store", self)
        if not create:
            return me.ledger_open(name, progress=progress or alive, authoriser=authoriser,
                                  reader=reader)
        try:
            return me.ledger_open(name, progress=progress or alive, authoriser=authoriser,
                                  reader=reader)
        except NotFoundError:
            if base_currency is None:
                raise TypeError('base_currency: needed to create a ledger, such as "EUR"') from None
        try:
            return self._create(name, base_currency, unique_numbers, currencies, actor, recorded_at,
                                authoriser, reader)
        except ExistsError:
            return me.ledger_open(name, progress=progress or alive, authoriser=authoriser,
                                  reader=reader)

    def _create(self, name: str, base_currency: str | int, unique_numbers: bool,
                currencies: Sequence[CurrencyOverride], actor: str | None,
                recorded_at: datetime.datetime | None, authoriser: Authoriser | None,
                reader: str | None) -> Ledger:
        from ..currency import CurrencyTable

        table = CurrencyTable(overrides=currencies) if currencies else None
        return cast("Store", self).ledger_create(
            name, base_currency=base_currency, unique_numbers=int(unique_numbers), actor=actor,
            recorded_at=recorded_at or now(), currencies=table, authoriser=authoriser,
            reader=reader)

    def ledgers(self) -> list[str]:
        """Names of the ledgers, in the order of their bytes."""
        names: list[str] = []
        cast("Store", self).each_ledger(names.append)
        return names

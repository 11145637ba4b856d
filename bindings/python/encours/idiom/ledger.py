# SPDX-License-Identifier: MIT
"""Ledgers: transactions in, views out."""

from __future__ import annotations

import datetime
import uuid
from typing import TYPE_CHECKING, Unpack, cast

from .._runtime.handles import Handle
from .progress import now
from .transaction import RETRIES_MAX

if TYPE_CHECKING:
    from ..import_ import Import
    from ..ledger import Ledger
    from ..transaction import Commit, Transaction
    from ..view import View
    from .importing import CsvSettings, FecSettings, Readable


def id_of(command_id: uuid.UUID | bytes | None) -> bytes:
    """The sixteen bytes of a command id; a new one for None."""
    given = uuid.uuid4() if command_id is None else command_id
    return given.bytes if isinstance(given, uuid.UUID) else given


class LedgerIdiom(Handle):
    """What `Ledger` has besides the functions of C."""

    __slots__ = ()

    def transaction(self, *, actor: str | None = None, reason: str | None = None,
                    recorded_at: datetime.datetime | None = None,
                    command_id: uuid.UUID | bytes | None = None,
                    retries: int = RETRIES_MAX) -> Transaction:
        """Begin a transaction. In a `with` it commits at the end, and nothing of it remains when
        the block raises.

        Args:
            actor: who, as an opaque id of at most 32 bytes
            reason: why, a code of at most 32 bytes
            recorded_at: when; None: now, by the clock of this machine
            command_id: unique for ever: committing it again does nothing; None: a new one
            retries: how many times to try again when another process wrote first
        """
        made = cast("Ledger", self).new_transaction(
            command_id=id_of(command_id), recorded_at=recorded_at or now(), actor=actor,
            reason=reason)
        made._retries = retries
        return made

    def view(self, known: int | datetime.datetime | None = None) -> View:
        """What is known, at any position of the log.

        Args:
            known: None: now; a sequence number of the log; or an aware datetime, what was known
                then

        Raises:
            NotFoundError: the log does not reach that far, or began later
        """
        me = cast("Ledger", self)
        if known is None:
            return me.view_now()
        if isinstance(known, datetime.datetime):
            return me.view_at_instant(known)
        if isinstance(known, bool) or not isinstance(known, int):
            raise TypeError("known: expected a sequence number, an aware datetime or None, got "
                            f"{type(known).__name__}")
        return me.view_at_sequence(known)

    def erase(self, customer: str | int, *, actor: str | None = None, reason: str | None = None,
              recorded_at: datetime.datetime | None = None,
              command_id: uuid.UUID | bytes | None = None) -> Commit:
        """Erase the personal data of a customer, for ever: code, if it is personal, and name. All
        figures stay.

        Args:
            customer: code or number
            actor: as of `transaction()`, like the others

        Raises:
            NotFoundError: no such customer, or there are no personal data
            StateError: they are erased already
        """
        me = cast("Ledger", self)
        number = me.find_customer(customer) if isinstance(customer, str) else customer
        return me.erase_party(number, command_id=id_of(command_id), actor=actor, reason=reason,
                              recorded_at=recorded_at or now())

    def import_csv(self, source: Readable, columns: dict[str, str | int],
                   **settings: Unpack[CsvSettings]) -> Import:
        """Import delimited text. See `encours.import_csv()`."""
        from .importing import import_csv

        return import_csv(cast("Ledger", self), source, columns, **settings)

    def import_fec(self, source: Readable, **settings: Unpack[FecSettings]) -> Import:
        """Import a FEC, the French file of accounting entries. See `encours.import_fec()`."""
        from .importing import import_fec

        return import_fec(cast("Ledger", self), source, **settings)

    def __repr__(self) -> str:
        me = cast("Ledger", self)
        return super().__repr__() if self.closed else f"<Ledger {me.id!r}>"

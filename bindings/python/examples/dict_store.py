# SPDX-License-Identifier: MIT
"""A store of one's own: ledgers kept in dictionaries of Python.

It keeps nothing when the process ends, and shows what a store over a database has to do: compare
the head and append in one step, count versions of party rows, and leave a tombstone where one is
erased.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import encours
from encours.store import StoreHead

HASH_SIZE = 32


@dataclass
class Shelf:
    """What is kept of one ledger."""

    records: list[bytes] = field(default_factory=list)
    parties: dict[int, tuple[int, bytes]] = field(default_factory=dict)

    def head(self) -> StoreHead:
        if not self.records:
            return StoreHead()
        return StoreHead(sequence=len(self.records), hash=self.records[-1][-HASH_SIZE:])


class DictStore(encours.StoreMethods):
    """Ledgers in a dictionary. Two stores over the same one see the same ledgers."""

    def __init__(self, shelves: dict[str, Shelf] | None = None) -> None:
        self.shelves = {} if shelves is None else shelves

    def shelf(self, ledger: str) -> Shelf:
        try:
            return self.shelves[ledger]
        except KeyError:
            raise encours.NotFoundError(f"there is no ledger {ledger}") from None

    # --- records

    def append(self, ledger: str, expected: StoreHead, records: Sequence[bytes]) -> None:
        shelf = self.shelves.get(ledger) or Shelf()
        if shelf.head() != expected:
            raise encours.ConflictError("the head is another")
        shelf.records.extend(records)
        self.shelves[ledger] = shelf

    def read(self, ledger: str, first: int) -> Iterable[tuple[int, bytes]]:
        return enumerate(self.shelf(ledger).records[first - 1 :], first)

    def head(self, ledger: str) -> StoreHead:
        return self.shelf(ledger).head()

    def list(self) -> Iterable[str]:
        return sorted(self.shelves, key=str.encode)

    def drop(self, ledger: str) -> None:
        self.shelf(ledger)
        del self.shelves[ledger]

    # --- personal data

    def party_put(self, ledger: str, number: int, expected_version: int, data: bytes) -> None:
        parties = self.shelf(ledger).parties
        version, _ = parties.get(number, (None, b""))
        if version == 0:
            raise encours.DeniedError("the row is erased")
        if (version or 0) != expected_version:
            raise encours.ConflictError(f"the version is {version or 0}")
        parties[number] = (expected_version + 1, data)

    def party_get(self, ledger: str, number: int) -> tuple[int, bytes]:
        try:
            return self.shelf(ledger).parties[number]
        except KeyError:
            raise encours.NotFoundError("there is no such row") from None

    def party_erase(self, ledger: str, number: int) -> None:
        self.shelf(ledger).parties[number] = (0, b"")

    def party_list(self, ledger: str) -> Iterable[tuple[int, int, bytes]]:
        rows = self.shelf(ledger).parties
        return [(number, *rows[number]) for number in sorted(rows)]

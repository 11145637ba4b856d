# SPDX-License-Identifier: MIT
"""Rows of calculators out of tables: the same text is the same row in all batches and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from encours._native import ffi, lib

from .amounts import decimals_of, numeric_of
from .incoming import Incoming

if TYPE_CHECKING:
    from ..arrow import ArrowBatch

ROWS_BEYOND, ROWS_EACH = 1 << 16, 4
"""Rows by number may be so many more than the items there are."""


def texts_of(dictionary: Any) -> list[str]:
    """The texts of all keys."""
    offsets = dictionary.offsets
    pointer = lib.encours_arrow_dictionary_bytes(dictionary._pointer)
    data = bytes(ffi.buffer(pointer, offsets[-1])) if offsets[-1] else b""
    return [data[start:end].decode() for start, end in zip(offsets, offsets[1:])]


def is_sparse(rows: int, items: int) -> bool:
    """Whether numbers of customers are far apart: rows take memory whether used or not."""
    return rows > ROWS_BEYOND + ROWS_EACH * items


def check_rows(rows: int, items: int) -> None:
    """Refuses numbers of customers that are far apart."""
    if is_sparse(rows, items):
        raise ValueError(f"customer: numbers up to {rows - 1} for few items take too much memory: "
                         "cast the column to texts, or number the customers from 0")


class Groups:
    """The customers of one or more tables, as rows from 0."""

    def __init__(self, currency: str | int) -> None:
        from .. import arrow_dictionary

        self.numeric = numeric_of(currency)
        self.exponent = decimals_of(self.numeric, {})
        self.dictionary = arrow_dictionary.new()
        self.by_text = False
        self.kinds: set[bool] = set()
        self.rows, self.items = 1, 0

    def read(self, table: object, columns: dict[str, str | None]) -> Source:
        """A table with its columns by parameter; parameters of None have none."""
        incoming = Incoming(table)
        for parameter, column in columns.items():
            if column is not None:
                incoming.format(parameter, column)
        if columns["amount"] is not None:
            incoming.check_amount("amount", columns["amount"])
        return Source(self, incoming, columns)

    def agree(self, by_text: bool) -> None:
        """Refuses texts in one table and numbers in another: nobody knows who is who."""
        self.kinds.add(by_text)
        if len(self.kinds) > 1:
            raise TypeError("customer: texts in one table and numbers in the other: cast one of "
                            "the columns")

    def labels(self) -> list[str]:
        """What each row is called."""
        if self.by_text:
            return texts_of(self.dictionary)
        return [str(row) for row in range(self.rows)]


class Source:
    """One table, its batches held until all rows are known."""

    def __init__(self, groups: Groups, incoming: Incoming,
                 columns: dict[str, str | None]) -> None:
        self.groups, self.columns = groups, columns
        by_text = columns["customer"] is not None and incoming.is_text(
            "customer", columns["customer"])
        groups.by_text = groups.by_text or by_text
        self.batches: list[tuple[ArrowBatch, Any]] = []
        for batch in incoming:
            if columns["customer"] is not None:
                groups.agree(by_text)
            self.batches.append((batch, self.rows_of(batch, by_text)))
            groups.items += batch.rows
        check_rows(groups.rows, groups.items)

    def rows_of(self, batch: ArrowBatch, by_text: bool) -> Any:
        """The row of each item; None: all row 0."""
        column = self.columns["customer"]
        if column is None:
            return None
        if by_text:
            keys = batch.unified_keys(column, self.groups.dictionary)
            self.groups.rows = max(self.groups.rows, self.groups.dictionary.count)
            return keys
        found = batch.keys(column)
        self.groups.rows = max(self.groups.rows, found.key_count)
        return found[0]

    def __iter__(self) -> Iterator[tuple[ArrowBatch, Any]]:
        return iter(self.batches)

    def amounts(self, batch: ArrowBatch) -> Any:
        column = self.columns["amount"]
        assert column is not None, "a table of amounts"
        return batch.amounts(column, self.groups.exponent)

    def dates(self, batch: ArrowBatch, parameter: str) -> Any:
        column = self.columns.get(parameter)
        return None if column is None else batch.dates(column)

# SPDX-License-Identifier: MIT
"""Rows of a view: iterated as records, or handed over as Arrow without a Python object a row."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from encours._native import ffi, lib

from .._runtime.errors import end_call, thread
from .._runtime.values import DAYS, EXACT, instant_out
from ..command import CancelReason
from ..cursor import Column, EventKind, Rows
from ..document import AdjustmentReason, DocumentType, DueSource
from ..fact import FactKind, SubjectKind
from ..order import OrderStepKind
from ..policy import Outcome
from . import arrow
from .amounts import UNITS, decimals_of, name_of, numeric_of
from .tables import ROWS_SHOWN, html_table, text_table

if TYPE_CHECKING:
    from ..cursor import Cursor
    from ..view import View

Row = TypeVar("Row", bound=NamedTuple)
BLOCK_ROWS = 4096
ABSENT = -(2**63)
CHOICES: dict[Column, Callable[[int], object]] = {
    Column.TYPE: DocumentType, Column.REASON: AdjustmentReason, Column.EVENT: EventKind,
    Column.CANCEL_REASON: CancelReason, Column.DUE_SOURCE: DueSource,
    Column.FACT_KIND: FactKind, Column.SUBJECT_KIND: SubjectKind,
    Column.RELATED_KIND: SubjectKind, Column.STEP_KIND: OrderStepKind,
    Column.OUTCOME: Outcome,
}
DATES = {Column.ISSUE, Column.EFFECTIVE, Column.DUE, Column.CANCELLED, Column.FROM, Column.TO,
         Column.DATE, Column.AGREED_DUE, Column.UNTIL, Column.EXPECTED}
TEXTS = {Column.CODE, Column.NUMBER_TEXT, Column.SOURCE_KEY, Column.ACTOR, Column.REASON_CODE,
         Column.TERMS, Column.DIMENSION, Column.VALUE, Column.FACT_CODE, Column.NAME,
         Column.VERSION, Column.DIGEST}
AMOUNTS = {Column.AMOUNT, Column.OPEN, Column.VAT, Column.DELIVERED, Column.INVOICED,
           Column.CANCELLED_AMOUNT, Column.EXPOSURE, Column.LIMIT}
WITHOUT_AMOUNT = {EventKind.LEDGER, EventKind.CURRENCY}
"""Events that name a currency and no amount."""
ALWAYS = {Column.NUMBER, Column.POSITION, Column.SEQUENCE, Column.LINE, Column.KNOWN}
"""Numbers that are never absent; of others 0 is."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which rows of a view: as encours.cursor.CursorOptions."""

    rows: Rows
    customer: int = 0
    document: int = 0
    as_of: datetime.date | None = None
    open_only: bool = False
    order: int = 0


class Table(Generic[Row]):
    """Rows of a view.

    Iterating gives records, one after the other, read block by block. As an Arrow stream
    (`pyarrow.table(table)`, `polars.DataFrame(table)`, `duckdb.sql("from table")`) the same rows go
    over by columns. Each time the rows are read anew, and are the same: a view never changes.
    """

    __slots__ = ("_question", "_record", "_view")

    def __init__(self, view: View, question: Question, record: type[Row]) -> None:
        self._view, self._question, self._record = view, question, record

    def _cursor(self) -> Cursor:
        asked = self._question
        return self._view.cursor_open(
            asked.rows, customer=asked.customer, document=asked.document, as_of=asked.as_of,
            open_only=int(asked.open_only), order=asked.order)

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in their order."""
        return tuple(name.rstrip("_") for name in self._record._fields)

    def __iter__(self) -> Iterator[Row]:
        make: Callable[[Iterable[Any]], Row] = self._record._make
        for block in self._blocks():
            yield from map(make, zip(*block, strict=True))

    def _blocks(self, rows: int = BLOCK_ROWS) -> Iterator[list[Sequence[object]]]:
        """The columns of each block as Python values."""
        columns = [Column[name.upper()] for name in self.columns]
        decimals, base = self._view.decimals, self._view.base_currency
        with self._cursor() as cursor:
            while cursor.next(rows):
                yield Block(cursor, decimals, base).values(columns)

    def first(self, count: int) -> list[Row]:
        """The first rows, at most `count`."""
        make: Callable[[Iterable[Any]], Row] = self._record._make
        found: list[Row] = []
        for block in self._blocks(min(max(count, 1), BLOCK_ROWS)):
            found += islice(map(make, zip(*block, strict=True)), count - len(found))
            if len(found) >= count:
                break
        return found[:count]

    def to_dict(self) -> dict[str, list[object]]:
        """The columns as lists of Python values, by name."""
        lists: list[list[object]] = [[] for _ in self.columns]
        for block in self._blocks():
            for found, values in zip(lists, block, strict=True):
                found.extend(values)
        return dict(zip(self.columns, lists, strict=True))

    # --- Arrow

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.stream().__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self.stream().__arrow_c_schema__()

    def stream(self, columns: Iterable[str] | None = None, *, minor: bool = False,
               numbers: bool = False, batch_rows: int = 0) -> arrow.Stream:
        """The rows as an Arrow stream of another make.

        Args:
            columns: names of those wanted; None: all
            minor: amounts as int64 minor units instead of decimal128
            numbers: currencies and choices as int32 instead of dictionaries of names
            batch_rows: most rows of a batch, at most 65536; 0: 65536

        Raises:
            KeyError: there is no column of that name
        """
        places = [self._place(name) for name in (self.columns if columns is None else columns)]
        options = arrow.Options(minor=minor, numbers=numbers, columns=places,
                                batch_rows=batch_rows)
        return arrow.Stream(lambda: arrow.of_cursor(self._cursor(), options))

    def _place(self, name: str) -> int:
        if name not in self.columns:
            raise KeyError(f"there is no column {name!r}: there are {', '.join(self.columns)}")
        return int(Column[name.upper()])

    # --- for people

    def _shown(self) -> tuple[list[Row], int]:
        rows = self.first(ROWS_SHOWN + 1)
        return rows[:ROWS_SHOWN], len(rows) - len(rows[:ROWS_SHOWN])

    def _filled(self, rows: Sequence[Row]) -> list[int]:
        """Places of the columns that say something in these rows."""
        return [at for at in range(len(self.columns))
                if not rows or any(row[at] is not None for row in rows)]

    def __repr__(self) -> str:
        rows, more = self._shown()
        places = self._filled(rows)
        text = text_table("", [self.columns[at] for at in places],
                          [[row[at] for at in places] for row in rows])
        return text + ("\n... more rows" if more else "")

    def _repr_html_(self) -> str:
        rows, more = self._shown()
        places = self._filled(rows)
        return html_table("" if not more else f"First {ROWS_SHOWN} rows",
                          [self.columns[at] for at in places],
                          [[row[at] for at in places] for row in rows])


class Block:
    """The present block of a cursor, column by column as Python values."""

    __slots__ = ("base", "currencies", "cursor", "decimals")

    def __init__(self, cursor: Cursor, decimals: Mapping[int, int], base: str) -> None:
        self.cursor, self.decimals, self.base = cursor, decimals, base
        self.currencies = cursor.numbers(Column.CURRENCY)

    def values(self, columns: Iterable[Column]) -> list[Sequence[object]]:
        return [self.column(one) for one in columns]

    def column(self, column: Column) -> Sequence[object]:
        if column in TEXTS:
            return self.texts(column)
        numbers = self.cursor.numbers(column)
        if numbers is None:
            raise KeyError(f"these rows have no column {column.name.lower()}")
        if column in AMOUNTS:
            return self.amounts(numbers)
        if column in DATES:
            return [DAYS[day] for day in numbers]
        if column in CHOICES:
            return self.choices(column, numbers)
        return self.plain(column, numbers)

    def plain(self, column: Column, numbers: Sequence[int]) -> Sequence[object]:
        if column is Column.RECORDED_AT:
            instants = {instant: instant_out(instant) for instant in set(numbers)}
            return [instants[instant] for instant in numbers]
        if column is Column.CURRENCY:
            names = {numeric: name_of(numeric) for numeric in set(numbers) if numeric}
            return [names.get(numeric) for numeric in numbers]
        if column is Column.BASE_AMOUNT:
            return self.base_amounts(numbers)
        if column in ALWAYS:
            return list(numbers)
        return [number or None for number in numbers]

    def choices(self, column: Column, numbers: Sequence[int]) -> Sequence[object]:
        kind = CHOICES[column]
        names = {number: kind(number) if number or column is Column.DUE_SOURCE else None
                 for number in set(numbers)}
        return [names[number] for number in numbers]

    def amounts(self, numbers: Sequence[int]) -> Sequence[object]:
        """Amounts in the currency of their row; None in rows without one, and where absent."""
        if self.currencies is None:
            raise KeyError("these rows have no currencies")
        units = {numeric: UNITS[decimals_of(numeric, self.decimals)]
                 for numeric in set(self.currencies) if numeric}
        multiply = EXACT.multiply
        events = self.cursor.numbers(Column.EVENT)
        if events is not None:
            return [None if event in WITHOUT_AMOUNT else multiply(minor, units[numeric])
                    if numeric else minor or None  # levels are numbers
                    for minor, numeric, event in zip(numbers, self.currencies, events, strict=True)]
        if self.cursor.numbers(Column.FACT_KIND) is not None:  # levels are numbers
            return [None if minor == ABSENT else multiply(minor, units[numeric]) if numeric
                    else minor for minor, numeric in zip(numbers, self.currencies, strict=True)]
        return [None if minor == ABSENT or not numeric else multiply(minor, units[numeric])
                for minor, numeric in zip(numbers, self.currencies, strict=True)]

    def base_amounts(self, numbers: Sequence[int]) -> Sequence[object]:
        unit = UNITS[decimals_of(numeric_of(self.base), self.decimals)]
        return [None if minor == ABSENT else EXACT.multiply(minor, unit) for minor in numbers]

    def texts(self, column: Column) -> Sequence[object]:
        """Texts of the block, decoded in one piece where they are ASCII; None for empty ones."""
        offsets, data = ffi.new("uint32_t **"), ffi.new("char **")
        error = thread.error
        status = lib.encours_cursor_texts(self.cursor._pointer, column, offsets, data, error)
        if status:
            end_call(status, error)
        ends: list[int] = ffi.unpack(offsets[0], self.cursor.row_count + 1)
        raw = bytes(ffi.buffer(data[0], ends[-1])) if ends[-1] else b""
        if raw.isascii():
            whole = raw.decode("ascii")
            return [whole[start:end] or None for start, end in zip(ends, ends[1:])]
        return [raw[start:end].decode() or None for start, end in zip(ends, ends[1:])]

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Legal and market figures as data: rates, caps, indemnities, holidays, coefficients, classes and
buckets, read from files and lent to the calculators in the shape they take.

The library holds no such figure: it ships files, each with its sources, and anybody may give files
of his own in the same format (docs/concepts/tables.md):

    # encours table: rates 1
    # source S44: moneyvox.fr 98471
    series,valid_from,valid_until,percent,status,source
    other,2025-01-01,2025-06-30,3.71,verified,S44

UTF-8, commas, a decimal point, dates as YYYY-MM-DD. Each row names a source declared above, and
says whether the figure was verified against it. A file is read whole or refused whole, with file,
line, column and rule. The rows of a series stand together; a series is what a calculator takes.
What a file does not say does not exist: the calculators name the period that is missing.

Where the shipped files are installed: `pkg-config --variable=tablesdir encours`.

Limits: 65536 rows, 4096 series, 1024 sources; and those of the context for the input.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_tables_buckets,
    encours_tables_classes,
    encours_tables_free,
    encours_tables_holidays,
    encours_tables_kind_of,
    encours_tables_legal_caps,
    encours_tables_rates,
    encours_tables_read,
    encours_tables_score,
    encours_tables_series,
    encours_tables_series_count,
    encours_tables_series_name,
    encours_tables_source,
    encours_tables_tiers,
)

from ._runtime.buffers import INT32
from ._runtime.choices import Choice, Flags
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import struct_in
from ._runtime.values import DATES, integer, text_in, text_out
from .behaviour import BehaviourTable
from .context import Context
from .holidays import HolidayColumns
from .input import Input
from .interest_rates import InterestRateColumns
from .interest_rule import InterestTierColumns
from .legal_caps import LegalCapColumns
from .scores import ScoreModel

_BEHAVIOUR_TABLE = ffi.typeof("encours_behaviour_table *")
_BEHAVIOUR_TABLE_SIZED = (ffi.sizeof("encours_behaviour_table"),)
_HOLIDAY_COLUMNS = ffi.typeof("encours_holiday_columns *")
_HOLIDAY_COLUMNS_SIZED = (ffi.sizeof("encours_holiday_columns"),)
_INT32_T_HANDLE = ffi.typeof("int32_t **")
_INTEREST_RATE_COLUMNS = ffi.typeof("encours_interest_rate_columns *")
_INTEREST_RATE_COLUMNS_SIZED = (ffi.sizeof("encours_interest_rate_columns"),)
_INTEREST_TIER_COLUMNS = ffi.typeof("encours_interest_tier_columns *")
_INTEREST_TIER_COLUMNS_SIZED = (ffi.sizeof("encours_interest_tier_columns"),)
_LEGAL_CAP_COLUMNS = ffi.typeof("encours_legal_cap_columns *")
_LEGAL_CAP_COLUMNS_SIZED = (ffi.sizeof("encours_legal_cap_columns"),)
_SCORE_MODEL = ffi.typeof("encours_score_model *")
_SCORE_MODEL_SIZED = (ffi.sizeof("encours_score_model"),)
_SIZE_T = ffi.typeof("size_t *")
_TABLES_HANDLE = ffi.typeof("encours_tables **")
_UINT16_T = ffi.typeof("uint16_t *")
_UINT32_T = ffi.typeof("uint32_t *")


class TablesKind(Choice):
    """What the rows of a file are."""

    RATES = 1
    """yearly rates by period"""
    HOLIDAYS = 2
    """rules of holidays"""
    LEGAL_CAPS = 3
    """legal caps on payment terms"""
    SCORES = 4
    """financial scores: constant, terms, bounds"""
    TIERS = 5
    """amounts by size of a debt: indemnities"""
    CLASSES = 6
    """weights by days late: scores of payment behaviour"""
    BUCKETS = 7
    """bounds of an aged balance"""


class TablesFlags(Flags):
    """Flags of a row and of a series."""

    UNVERIFIED = 1
    """not, or not sufficiently, checked against a source"""


class TablesSeriesResult(NamedTuple):
    """What Tables.series() gives back."""

    rows: int
    """number of rows"""
    flags: TablesFlags
    """flags of TablesFlags, of all rows"""


class TablesTiersResult(NamedTuple):
    """What Tables.tiers() gives back."""

    out: InterestTierColumns
    """columns, lent until the tables are freed"""
    currency: int
    """numeric code of the currency of the sums"""


class Tables(Handle):
    """One file of tables. Opaque, immutable: several threads may read it."""

    __slots__ = ()
    _free = encours_tables_free

    @property
    def kind(self) -> TablesKind:
        """What the rows are.

        Returns:
            An TablesKind
        """
        return TablesKind(encours_tables_kind_of(self._pointer))

    @property
    def series_count(self) -> int:
        """Number of series."""
        return encours_tables_series_count(self._pointer)

    def series_name(self, index: int) -> str | None:
        """Name of a series, in the order of the file; None if there is no such series.

        Args:
            index: from 0
        """
        if not isinstance(index, int):
            index = integer("index", index)
        return text_out(encours_tables_series_name(self._pointer, index))

    def series(self, series: str) -> TablesSeriesResult:
        """What is common to the rows of a series: their number, and the flags of all of them
        together.

        Args:
            series: its name

        Raises:
            NotFoundError: there is no such series
        """
        c_rows = ffi.new(_SIZE_T)
        c_flags = ffi.new(_UINT32_T)
        c_error = thread.error
        c_status = encours_tables_series(
            self._pointer, text_in("series", series), c_rows, c_flags, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return TablesSeriesResult(c_rows[0], TablesFlags(c_flags[0]))

    def source(self, series: str, row: int) -> str | None:
        """The source of a row, as its file declares it: "S44: moneyvox.fr 98471".

        Args:
            series: name of a series
            row: of the series, from 0

        Returns:
            None if there is none
        """
        if not isinstance(row, int):
            row = integer("row", row)
        return text_out(encours_tables_source(self._pointer, text_in("series", series), row))

    def rates(self, series: str) -> InterestRateColumns:
        """A series of rates. Gaps are allowed: a day without a row is an error of the calculator's,
        which names it and the series. Unverified rows have InterestRateFlags.UNVERIFIED.

        Args:
            series: its name

        Returns:
            Columns, lent until the tables are freed

        Raises:
            NotFoundError: there is no such series
            StateError: tables of another kind
            AbiError
        """
        c_out = ffi.new(_INTEREST_RATE_COLUMNS, _INTEREST_RATE_COLUMNS_SIZED)
        c_error = thread.error
        c_status = encours_tables_rates(self._pointer, text_in("series", series), c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return InterestRateColumns._lent(c_out, (self._pointer,))

    def holidays(self, series: str) -> HolidayColumns:
        """The rules of holidays of a calendar.

        Args:
            series: its name: "france", "alsace_moselle", "target"

        Returns:
            Columns, lent until the tables are freed

        Raises:
            NotFoundError: there is no such series
            StateError: tables of another kind
            AbiError
        """
        c_out = ffi.new(_HOLIDAY_COLUMNS, _HOLIDAY_COLUMNS_SIZED)
        c_error = thread.error
        c_status = encours_tables_holidays(self._pointer, text_in("series", series), c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return HolidayColumns._lent(c_out, (self._pointer,))

    def legal_caps(self, series: str) -> LegalCapColumns:
        """A table of legal caps. Unverified rows have LegalCapFlags.UNVERIFIED.

        Args:
            series: its name

        Returns:
            Columns, lent until the tables are freed

        Raises:
            NotFoundError: there is no such series
            StateError: tables of another kind
            AbiError
        """
        c_out = ffi.new(_LEGAL_CAP_COLUMNS, _LEGAL_CAP_COLUMNS_SIZED)
        c_error = thread.error
        c_status = encours_tables_legal_caps(
            self._pointer, text_in("series", series), c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return LegalCapColumns._lent(c_out, (self._pointer,))

    def score(self, series: str) -> ScoreModel:
        """The model of a financial score. Whether its coefficients are verified: Tables.series().

        Args:
            series: its name

        Returns:
            The model, its columns lent until the tables are freed

        Raises:
            NotFoundError: there is no such series
            StateError: tables of another kind
            AbiError
        """
        c_out = ffi.new(_SCORE_MODEL, _SCORE_MODEL_SIZED)
        c_error = thread.error
        c_status = encours_tables_score(self._pointer, text_in("series", series), c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ScoreModel._lent(c_out, (self._pointer,))

    def tiers(self, series: str, day: datetime.date | None) -> TablesTiersResult:
        """Fixed sums for costs of recovery by amount of the debt, as they hold on a day.

        Args:
            series: its name
            day: the day

        Raises:
            NotFoundError: there is no such series, or no row of it holds on that day, which the
                message names
            StateError: tables of another kind
            InvalidError: `day` is no date
            AbiError
        """
        c_out = ffi.new(_INTEREST_TIER_COLUMNS, _INTEREST_TIER_COLUMNS_SIZED)
        c_currency = ffi.new(_UINT16_T)
        c_error = thread.error
        c_status = encours_tables_tiers(
            self._pointer, text_in("series", series), DATES[day], c_out, c_currency, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return TablesTiersResult(InterestTierColumns._lent(c_out, (self._pointer,)), c_currency[0])

    def classes(self, series: str) -> BehaviourTable:
        """Classes of payment behaviour with their weights.

        Args:
            series: its name

        Returns:
            Columns, lent until the tables are freed

        Raises:
            NotFoundError: there is no such series
            StateError: tables of another kind
            AbiError
        """
        c_out = ffi.new(_BEHAVIOUR_TABLE, _BEHAVIOUR_TABLE_SIZED)
        c_error = thread.error
        c_status = encours_tables_classes(self._pointer, text_in("series", series), c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return BehaviourTable._lent(c_out, (self._pointer,))

    def buckets(self, series: str) -> memoryview[int]:
        """Inclusive upper bounds of the buckets of an aged balance, in days, as AgingOptions takes
        them.

        Args:
            series: its name

        Returns:
            The bounds, ascending, lent until the tables are freed

        Raises:
            NotFoundError: there is no such series
            StateError: tables of another kind
        """
        c_bounds = ffi.new(_INT32_T_HANDLE)
        c_count = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_tables_buckets(
            self._pointer, text_in("series", series), c_bounds, c_count, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: memoryview[int] = INT32.lent(c_bounds[0], c_count[0], self._pointer)
        return value


def read(input: Input, *, context: Context | None = None) -> Tables:
    """Read a file of tables.

    Args:
        context: Allocator, log and limits; a default one if None.
        input: the file; not needed any more afterwards

    Returns:
        The tables

    Raises:
        InvalidError: what is not in the format: an unknown kind or column, a value that is none,
            rows of a series that overlap, descend or stand apart, a source that is not declared
        CurrencyError: an unknown currency
        UnsupportedError: a later version of the format
        LimitError: more rows, series or sources than the limits, or an input beyond those of the
            context
        IoError: the input failed, or its own status
        CorruptError: the compressed input is damaged
        CallbackError: the input says that it gave more than was asked for
        NoMemoryError
    """
    c_input = struct_in("input", input, Input)
    c_out = ffi.new(_TABLES_HANDLE)
    c_error = thread.error
    c_status = encours_tables_read(context_in(context), c_input, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_tables_free)
    return Tables._wrap(c_out[0], (context, input))

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Results and cursors as Arrow streams, one call each: what Python gives as `__arrow_c_stream__`
and what Arrow for Java imports.

All follow one set of rules:

    amounts     decimal128(19, s); s is the largest number of decimals among the currencies, so
                that every amount is exact; where they have different numbers of them
                decimal128(19 + s, s). Gold and others without a minor unit have no decimals.
                ArrowAmounts.MINOR: int64 minor units
    currencies  a dictionary of codes; the number where a caller's own currency has no code
    choices     (type, reason, status ...) a dictionary of names: the constant's last words in
                small letters, such as "credit_note"
    days        of a result: decimal128(19, 4), exact. With AMOUNTS_MINOR: int64, days * 10^4
    dates       date32, instants timestamp[us, UTC]
    texts       utf8; labels of results a dictionary
    numbers     int64; keys of results uint32
    what is absent (no date, no customer, number 0, an empty text) is null

With ArrowChoices.NUMBERS currencies and choices are int32, and nothing is a dictionary but labels.

A stream owns what it needs: a cursor keeps its view alive, results are copied. The consumer may
pull and release it after everything else was freed. Time: a cursor's own, and one pass over its
columns; memory is taken by column and batch, never by row.

Source: Apache Arrow, "The Arrow C stream interface", "The Arrow C data interface", and the columnar
format for decimal128 and dictionaries.

Limits: 512 columns; a stream's batches have at most 65536 rows, those of a result all its rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import encours_arrow_stream_of_aging, encours_arrow_stream_of_dso

from ._runtime.buffers import INT32, agree
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.structs import NULL, Structure, options_in, struct_or_null
from ._runtime.values import integer
from .aging import Aging
from .context import Context
from .currency import CurrencyTable
from .dso_report import DsoReport

if TYPE_CHECKING:
    from ._runtime.buffers import CData, Integers

_ARROWARRAYSTREAM = ffi.typeof("struct ArrowArrayStream *")
_ARROW_OPTIONS = ffi.typeof("encours_arrow_options *")
_ARROW_OPTIONS_SIZED = (ffi.sizeof("encours_arrow_options"),)


class ArrowAmounts(Choice):
    """How amounts go out."""

    DECIMAL = 0
    """decimal128 of as many decimals as any currency has"""
    MINOR = 1
    """int64 minor units of the row's currency"""


class ArrowChoices(Choice):
    """How currencies, types, reasons and statuses go out."""

    NAMES = 0
    """a dictionary of codes or names"""
    NUMBERS = 1
    """int32: ISO 4217 numeric, number of the choice"""


class ArrowOptions(Structure):
    """How results go out. Zero is the default of every member."""

    __slots__ = ("amounts", "batch_rows", "choices", "column_count", "columns", "table")
    _members = ("amounts", "choices", "table", "columns", "column_count", "batch_rows")
    amounts: ArrowAmounts
    """an ArrowAmounts"""
    choices: ArrowChoices
    """an ArrowChoices"""
    table: CurrencyTable | None
    """deviations from ISO 4217 in decimals, of results. A cursor knows those of its ledger; None:
    none
    """
    columns: memoryview[int] | None
    """of cursors: each a Column of their rows, in this order; None: all."""
    column_count: int
    """columns wanted; 0 with columns None"""
    batch_rows: int
    """of cursors: most rows of a batch, at most CURSOR_ROWS_MAX; 0: CURSOR_ROWS_MAX"""

    def __init__(
        self,
        *,
        amounts: ArrowAmounts = ArrowAmounts.DECIMAL,
        choices: ArrowChoices = ArrowChoices.NAMES,
        table: CurrencyTable | None = None,
        columns: Integers | None = None,
        column_count: int | None = None,
        batch_rows: int = 0,
    ) -> None:
        struct = ffi.new(_ARROW_OPTIONS, _ARROW_OPTIONS_SIZED)
        struct.amounts = integer("amounts", amounts)
        self.amounts = amounts
        struct.choices = integer("choices", choices)
        self.choices = choices
        c_table = struct_or_null("table", table, CurrencyTable)
        struct.table = c_table
        self.table = table
        c_columns, self.columns = INT32.taken_optional("columns", columns)
        struct.columns = c_columns
        struct.batch_rows = integer("batch_rows", batch_rows)
        self.batch_rows = batch_rows
        self.column_count = agree(("columns", c_columns), given=column_count)
        struct.column_count = self.column_count
        self._struct = struct
        self._held = (c_table, c_columns)


class ArrowOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ArrowOptions."""

    amounts: ArrowAmounts
    choices: ArrowChoices
    table: CurrencyTable | None
    columns: Integers | None
    column_count: int | None
    batch_rows: int


def arrow_stream_of_aging(
    aging: Aging,
    *,
    context: Context | None = None,
    options: ArrowOptions | None = None,
    **settings: Unpack[ArrowOptionsSettings],
) -> CData:
    """An aged balance as a stream of one batch: key (uint32), label, currency, total, and one
    column of amounts for each column of age, named by its label.

    Args:
        context: Allocator, log and limits; a default one if None.
        options: the settings below as one object
        settings: members of ArrowOptions

    Returns:
        The stream; the caller calls its `release`; untouched on failure

    Raises:
        InvalidError: a choice that is none
        CurrencyError: a currency neither ISO 4217 nor the table knows the decimals of
        LimitError: 2^31 bytes of labels
        AbiError
        NoMemoryError
    """
    options = options_in(ArrowOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_ARROWARRAYSTREAM)
    c_error = thread.error
    c_status = encours_arrow_stream_of_aging(
        context_in(context), pointer_of("aging", aging, Aging), c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: CData = c_out
    return value


def arrow_stream_of_dso(
    report: DsoReport,
    *,
    context: Context | None = None,
    options: ArrowOptions | None = None,
    **settings: Unpack[ArrowOptionsSettings],
) -> CData:
    """A DSO by row as a stream of one batch: key, label, currency as
    arrow_results.arrow_stream_of_aging(), balance, sales, not_due (amounts), and for each of
    simple, best_possible, delay, count_back and contribution the days (simple_days ...; with
    AMOUNTS_MINOR simple_days_e4 ...; null without a value) and the status (simple_status ...: ok,
    undefined_no_sales, history_exhausted ...).

    Args:
        context: Allocator, log and limits; a default one if None.
        options: the settings below as one object
        settings: members of ArrowOptions

    Returns:
        The stream; the caller calls its `release`; untouched on failure

    Raises:
        InvalidError: as arrow_results.arrow_stream_of_aging()
        CurrencyError: as arrow_results.arrow_stream_of_aging()
        LimitError: 2^31 bytes of labels
        AbiError
        NoMemoryError
    """
    options = options_in(ArrowOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_ARROWARRAYSTREAM)
    c_error = thread.error
    c_status = encours_arrow_stream_of_dso(
        context_in(context), pointer_of("report", report, DsoReport), c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: CData = c_out
    return value

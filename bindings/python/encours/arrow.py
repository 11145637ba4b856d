# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Columns in and out through the Arrow C data interface: pyarrow, Polars, DuckDB, Spark's Python
workers and many others hand them over without copying and without linking Arrow.

In: a record batch (an array of structs) is taken over as an ArrowBatch, whose columns are asked for
by name in the type a calculator takes. What already has that type is lent as it is; what has to be
converted is converted exactly, each time it is asked for, in memory of the context that lasts as
long as the batch:

    ArrowBatch.amounts()     integers (minor units) or decimals to int64_t
    ArrowBatch.dates()       date32 or date64 to epoch days, null to DATE_NONE
    ArrowBatch.currencies()  codes as text, also by dictionary, or numeric to uint16_t
    ArrowBatch.keys()        dictionary codes or integers to dense uint32_t
    ArrowBatch.integers()    any integers to the type wanted

Floating point is refused: it cannot say which amount was meant. A null amount, currency or key is
refused with its row: missing is not 0. Columns of other types may be in the batch as long as nobody
asks for them.

Out: results as record batches that own their memory, which belongs to the consumer until he calls
`release`; it may outlive everything else. Keys, labels and currencies come along.

The numbers and pointers of a batch are checked as far as they can be: counts, lengths, offsets,
None buffers, indices, ends of texts. The size of a buffer is not in the interface: who hands a
batch over is trusted that his buffers are as long as he says.

Source: Apache Arrow, "The Arrow C data interface", from which the structs are copied; they are part
of the stable ABI of Arrow.

Limits: 512 columns, names of 255 bytes, 2^40 rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_arrow_batch_aging_cells,
    encours_arrow_batch_amounts,
    encours_arrow_batch_amounts_by_currency,
    encours_arrow_batch_column_count,
    encours_arrow_batch_column_name,
    encours_arrow_batch_currencies,
    encours_arrow_batch_dates,
    encours_arrow_batch_free,
    encours_arrow_batch_import,
    encours_arrow_batch_integers,
    encours_arrow_batch_interest,
    encours_arrow_batch_key_text,
    encours_arrow_batch_keys,
    encours_arrow_batch_rows,
    encours_arrow_batch_unified_keys,
    encours_arrow_export,
    encours_arrow_export_aging,
    encours_arrow_export_dso,
)

from ._runtime.buffers import (
    INT16,
    INT32,
    INT64,
    INT8,
    UINT16,
    UINT32,
    UINT64,
    UINT8,
    agree,
    at_least,
    columns_hold,
    columns_in,
    items_of_arrow,
    structs_in,
    text_lent,
    texts_in,
)
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle, pointer_of
from ._runtime.structs import Structure, struct_in, struct_or_null
from ._runtime.values import integer, text_in, text_out
from .aging import Aging
from .aging_cells import AgingCellsColumns
from .arrow_columns import ArrowItemNames
from .arrow_dictionary import ArrowDictionary
from .context import Context
from .currency import CurrencyTable
from .dso_report import DsoReport
from .interest_portfolio import InterestPortfolioColumns

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, CData, Integers

_AGING_CELLS_COLUMNS = ffi.typeof("encours_aging_cells_columns *")
_AGING_CELLS_COLUMNS_SIZED = (ffi.sizeof("encours_aging_cells_columns"),)
_ARROWARRAY = ffi.typeof("struct ArrowArray *")
_ARROWSCHEMA = ffi.typeof("struct ArrowSchema *")
_ARROW_BATCH_HANDLE = ffi.typeof("encours_arrow_batch **")
_ARROW_COLUMNS = ffi.typeof("encours_arrow_columns *")
_ARROW_COLUMNS_SIZED = (ffi.sizeof("encours_arrow_columns"),)
_ARROW_TEXTS = ffi.typeof("encours_arrow_texts *")
_CHAR_HANDLE = ffi.typeof("char **")
_INT32_T_HANDLE = ffi.typeof("int32_t **")
_INT64_T_HANDLE = ffi.typeof("int64_t **")
_INTEREST_PORTFOLIO_COLUMNS = ffi.typeof("encours_interest_portfolio_columns *")
_INTEREST_PORTFOLIO_COLUMNS_SIZED = (ffi.sizeof("encours_interest_portfolio_columns"),)
_SIZE_T = ffi.typeof("size_t *")
_UINT16_T_HANDLE = ffi.typeof("uint16_t **")
_UINT32_T_HANDLE = ffi.typeof("uint32_t **")
_UINT64_T = ffi.typeof("uint64_t *")
_VOID_HANDLE = ffi.typeof("void **")


ARROW_FLAG_DICTIONARY_ORDERED = 1
ARROW_FLAG_NULLABLE = 2
ARROW_FLAG_MAP_KEYS_SORTED = 4


class ArrowType(Choice):
    """Types of values, of columns asked for and of columns given."""

    INT8 = 1
    UINT8 = 2
    INT16 = 3
    UINT16 = 4
    INT32 = 5
    UINT32 = 6
    INT64 = 7
    UINT64 = 8
    DATE = 9
    """export only: int32_t epoch days; DATE_NONE: null"""
    INT64_OR_NONE = 10
    """export only: int64_t; INT64_MIN: null"""
    TEXT = 11
    """export only: const char *, UTF-8; None: null"""
    DECIMAL = 12
    """export only: int64_t minor units to decimal128"""
    DECIMAL_OR_NONE = 13
    """export only: the same; INT64_MIN: null"""
    INSTANT = 14
    """export only: int64_t microseconds since 1970-01-01 UTC, to timestamp[us, UTC]; INT64_MIN:
    null
    """
    DICTIONARY = 15
    """export only: int32_t places in a list of texts, to a dictionary; below 0: null"""


class ArrowTexts(Structure):
    """The texts of a dictionary to be made."""

    __slots__ = ("texts",)
    _members = ("texts",)
    texts: Sequence[str]
    """UTF-8, none None"""

    def __init__(self, *, texts: Sequence[str]) -> None:
        struct = ffi.new(_ARROW_TEXTS)
        c_texts = texts_in("texts", texts)
        struct.texts = c_texts
        self.texts = texts
        struct.count = agree(("texts", c_texts))
        self._struct = struct
        self._held = (c_texts,)


class ArrowColumns(Structure):
    """Columns of a batch to be made. A DECIMAL is decimal128(19, decimals[i]). Where its rows are
    of currencies with fewer decimals, `row_decimals` says which: it is decimal128(19 + decimals[i],
    decimals[i]) then, and nothing is rounded.
    """

    __slots__ = ("decimals", "dictionaries", "names", "row_decimals", "rows", "types", "values")
    _members = ("rows", "names", "types", "values", "decimals", "row_decimals", "dictionaries")
    rows: int
    """rows of all columns, at most 2^40"""
    names: Sequence[str]
    """UTF-8, at most 255 bytes"""
    types: memoryview[int]
    """an ArrowType"""
    values: Sequence[Bytes]
    """values of that type each, `rows` of them"""
    decimals: memoryview[int] | None
    """of DECIMAL, 0 to 18; None: none is"""
    row_decimals: memoryview[int] | None
    """decimals of the minor units of each row, at most those of a DECIMAL; None: those of it"""
    dictionaries: Sequence[ArrowTexts | None] | None
    """of DICTIONARY, None of others; None: none is"""

    def __init__(
        self,
        *,
        rows: int | None = None,
        names: Sequence[str],
        types: Integers,
        values: Sequence[Bytes],
        decimals: Integers | None = None,
        row_decimals: Integers | None = None,
        dictionaries: Sequence[ArrowTexts | None] | None = None,
    ) -> None:
        struct = ffi.new(_ARROW_COLUMNS, _ARROW_COLUMNS_SIZED)
        c_names = texts_in("names", names)
        struct.names = c_names
        self.names = names
        c_types, self.types = INT32.taken("types", types)
        struct.types = c_types
        c_values = columns_in("values", values)
        struct.values = c_values
        self.values = values
        c_decimals, self.decimals = UINT32.taken_optional("decimals", decimals)
        struct.decimals = c_decimals
        c_row_decimals, self.row_decimals = UINT32.taken_optional("row_decimals", row_decimals)
        struct.row_decimals = c_row_decimals
        c_dictionaries = structs_in("dictionaries", dictionaries, "encours_arrow_texts")
        struct.dictionaries = c_dictionaries
        self.dictionaries = dictionaries
        self.rows = agree(("row_decimals", c_row_decimals), given=rows)
        struct.rows = self.rows
        struct.count = agree(
            ("names", c_names),
            ("types", c_types),
            ("values", c_values),
            ("decimals", c_decimals),
            ("dictionaries", c_dictionaries),
        )
        columns_hold("values", c_values, self.types, struct.rows)
        self._struct = struct
        self._held = (c_names, c_types, c_values, c_decimals, c_row_decimals, c_dictionaries)


class ArrowBatchKeysResult(NamedTuple):
    """What ArrowBatch.keys() gives back."""

    out: memoryview[int]
    """keys, lent until the batch is freed"""
    key_count: int
    """entries of the dictionary; of integers the largest + 1"""


class ArrowBatchAgingCellsResult(NamedTuple):
    """What ArrowBatch.aging_cells() gives back."""

    columns: AgingCellsColumns
    """its count and columns are set, the columns lent by the batch; untouched on failure"""
    row_count: int
    """rows needed, of ArrowBatch.keys() or of the dictionary so far, 1 without a column of rows;
    untouched on failure
    """


class ArrowBatchInterestResult(NamedTuple):
    """What ArrowBatch.interest() gives back."""

    columns: InterestPortfolioColumns
    """its count and columns in are set, the columns lent by the batch; untouched on failure"""
    row_count: int
    """as ArrowBatch.aging_cells()"""


class ArrowBatch(Handle):
    """A record batch taken over. Opaque. Asking for columns may convert them: one thread at a time;
    what it has lent may be read by several.
    """

    __slots__ = ()
    _free = encours_arrow_batch_free

    @property
    def rows(self) -> int:
        """Number of rows."""
        return encours_arrow_batch_rows(self._pointer)

    @property
    def column_count(self) -> int:
        """Number of columns."""
        return encours_arrow_batch_column_count(self._pointer)

    def column_name(self, column: int) -> str | None:
        """Name of a column, UTF-8; None if there is no such column.

        Args:
            column: from 0
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return text_out(encours_arrow_batch_column_name(self._pointer, column))

    def integers(self, name: str, type: ArrowType) -> memoryview[int]:
        """A column of integers in the type wanted: INT8 to UINT64.

        One thread at a time.

        Args:
            name: of the column
            type: an ArrowType, INT8 to UINT64

        Returns:
            Values of that type, lent until the batch is freed

        Raises:
            NotFoundError: there is no column of that name
            InvalidError: two columns of that name, a type that is no integer, a null, or a choice
                that is none
            OverflowError_: a value that does not fit
            NoMemoryError
        """
        if not isinstance(type, int):
            type = integer("type", type)
        c_out = ffi.new(_VOID_HANDLE)
        c_error = thread.error
        c_status = encours_arrow_batch_integers(
            self._pointer, text_in("name", name), type, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: memoryview[int] = items_of_arrow(type).copy(
            c_out[0], encours_arrow_batch_rows(self._pointer)
        )
        return value

    def amounts(self, name: str, decimals: int) -> memoryview[int]:
        """A column of amounts in minor units. Integers are taken as minor units; a decimal of value
        v (32, 64 or 128 bits) gives v * 10^decimals, which must be whole: nothing is rounded.

        One thread at a time.

        Args:
            name: of the column
            decimals: of the currency, 0 to 18; read for decimals only

        Returns:
            Minor units, lent until the batch is freed

        Raises:
            NotFoundError: there is no column of that name
            InvalidError: two columns of that name, floating point or another type, a null, more
                decimals than the currency has
            OverflowError_: an amount that does not fit
            NoMemoryError
        """
        if not isinstance(decimals, int):
            decimals = integer("decimals", decimals)
        c_out = ffi.new(_INT64_T_HANDLE)
        c_error = thread.error
        c_status = encours_arrow_batch_amounts(
            self._pointer, text_in("name", name), decimals, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: memoryview[int] = INT64.copy(c_out[0], encours_arrow_batch_rows(self._pointer))
        return value

    def dates(self, name: str) -> memoryview[int]:
        """A column of dates: date32, date64 (whole days) or int32 epoch days. Null is DATE_NONE.
        Timestamps are refused: which day they are depends on a time zone. That days lie within 1900
        to 2199 is checked by the calculators.

        One thread at a time.

        Args:
            name: of the column

        Returns:
            Epoch days, lent until the batch is freed

        Raises:
            NotFoundError: there is no column of that name
            InvalidError: two columns of that name, another type, a date64 within a day
            OverflowError_: a day that does not fit 32 bits
            NoMemoryError
        """
        c_out = ffi.new(_INT32_T_HANDLE)
        c_error = thread.error
        c_status = encours_arrow_batch_dates(self._pointer, text_in("name", name), c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: memoryview[int] = INT32.copy(c_out[0], encours_arrow_batch_rows(self._pointer))
        return value

    def currencies(self, name: str, *, table: CurrencyTable | None = None) -> memoryview[int]:
        """A column of currencies as numeric codes: texts such as "EUR" (utf8, large_utf8, utf8
        view), plain or by dictionary, or integers that are numeric codes already.

        One thread at a time.

        Args:
            name: of the column
            table: deviations from ISO 4217, for codes as text

        Returns:
            Numeric codes, lent until the batch is freed

        Raises:
            NotFoundError: there is no column of that name
            InvalidError: two columns of that name, another type, a null
            CurrencyError: a text that is no code
            CorruptError: an index beyond the dictionary, a text that ends before it begins
            OverflowError_: an integer that does not fit
            NoMemoryError
        """
        c_table = struct_or_null("table", table, CurrencyTable)
        c_out = ffi.new(_UINT16_T_HANDLE)
        c_error = thread.error
        c_status = encours_arrow_batch_currencies(
            self._pointer, text_in("name", name), c_table, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: memoryview[int] = UINT16.copy(c_out[0], encours_arrow_batch_rows(self._pointer))
        return value

    def keys(self, name: str) -> ArrowBatchKeysResult:
        """A column of keys as dense numbers: codes of a dictionary, or integers of 0 to 2^32 - 1.
        Plain texts, and dictionaries that differ from batch to batch, are for
        ArrowBatch.unified_keys(). A row whose entry of the dictionary is null is null too.

        One thread at a time.

        Args:
            name: of the column

        Raises:
            NotFoundError: there is no column of that name
            InvalidError: two columns of that name, another type, a null
            CorruptError: an index beyond the dictionary
            OverflowError_: an integer that does not fit
            NoMemoryError
        """
        c_out = ffi.new(_UINT32_T_HANDLE)
        c_key_count = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_arrow_batch_keys(
            self._pointer, text_in("name", name), c_out, c_key_count, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ArrowBatchKeysResult(
            UINT32.copy(c_out[0], encours_arrow_batch_rows(self._pointer)), c_key_count[0]
        )

    def key_text(self, name: str, key: int) -> str:
        """The text of a key of a dictionary, not terminated.

        Args:
            name: of a column of texts by dictionary
            key: from 0

        Returns:
            Bytes of the batch, None for a null

        Raises:
            NotFoundError: there is no column of that name, or no such key
            InvalidError: two columns of that name, or not texts by dictionary
            CorruptError: a text that ends before it begins
        """
        if not isinstance(key, int):
            key = integer("key", key)
        c_text = ffi.new(_CHAR_HANDLE)
        c_length = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_arrow_batch_key_text(
            self._pointer, text_in("name", name), key, c_text, c_length, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return text_lent(c_text[0], c_length[0])

    def unified_keys(self, name: str, dictionary: ArrowDictionary) -> memoryview[int]:
        """A column of texts as keys of a dictionary: utf8, large_utf8 or utf8 view, plain or by
        dictionary. Texts not seen before are added. On failure the dictionary has the texts it had.

        One thread at a time.

        Args:
            name: of the column
            dictionary: of any context

        Returns:
            Keys, lent until the batch is freed

        Raises:
            NotFoundError: there is no column of that name
            InvalidError: two columns of that name, another type, a null, a text that is no UTF-8
            CorruptError: an index beyond the dictionary, a text that ends before it begins
            LimitError: more texts than the limit
            NoMemoryError
        """
        c_out = ffi.new(_UINT32_T_HANDLE)
        c_error = thread.error
        c_status = encours_arrow_batch_unified_keys(
            self._pointer,
            text_in("name", name),
            pointer_of("dictionary", dictionary, ArrowDictionary),
            c_out,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: memoryview[int] = UINT32.copy(c_out[0], encours_arrow_batch_rows(self._pointer))
        return value

    def amounts_by_currency(
        self, name: str, currencies: Integers, *, table: CurrencyTable | None = None
    ) -> memoryview[int]:
        """A column of amounts in minor units of the currency of each row: as ArrowBatch.amounts(),
        with as many decimals as each row's currency has, so that 9000.00 in yen is 9000. Integers
        are minor units already. A currency without a minor unit, such as gold, has no decimals.

        One thread at a time.

        Args:
            name: of the column
            currencies: numeric codes, as ArrowBatch.currencies() gives them; read for decimals only
            table: deviations from ISO 4217

        Returns:
            Minor units, lent until the batch is freed

        Raises:
            NotFoundError: there is no column of that name
            InvalidError: two columns of that name, floating point or another type, a null, more
                decimals than the currency has
            CurrencyError: a currency that neither ISO 4217 nor the table knows
            OverflowError_: an amount that does not fit
            NoMemoryError
        """
        c_currencies = UINT16.read("currencies", currencies)
        c_table = struct_or_null("table", table, CurrencyTable)
        at_least("currencies", c_currencies, encours_arrow_batch_rows(self._pointer))
        c_out = ffi.new(_INT64_T_HANDLE)
        c_error = thread.error
        c_status = encours_arrow_batch_amounts_by_currency(
            self._pointer, text_in("name", name), c_currencies, c_table, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: memoryview[int] = INT64.copy(c_out[0], encours_arrow_batch_rows(self._pointer))
        return value

    def aging_cells(self, names: ArrowItemNames) -> ArrowBatchAgingCellsResult:
        """The items of a batch as an aged balance takes them: amount, due, issue, row, currency.

        One thread at a time.

        Args:
            names: `amount` must be given

        Raises:
            NotFoundError: a name the batch does not have
            InvalidError: as ArrowBatch.amounts(), _dates(), _keys(), _currencies()
            CurrencyError: a text that is no code; with by_currency, one that is unknown
            CorruptError: an index beyond a dictionary, a text that ends before it begins
            OverflowError_: a value that does not fit
            AbiError
            NoMemoryError
        """
        c_names = struct_in("names", names, ArrowItemNames)
        c_columns = ffi.new(_AGING_CELLS_COLUMNS, _AGING_CELLS_COLUMNS_SIZED)
        c_row_count = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_arrow_batch_aging_cells(
            self._pointer, c_names, c_columns, c_row_count, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ArrowBatchAgingCellsResult(
            AgingCellsColumns._lent(c_columns, (self._pointer,)), c_row_count[0]
        )

    def interest(self, names: ArrowItemNames) -> ArrowBatchInterestResult:
        """The invoices of a batch as interest over a portfolio takes them: amount, due, paid_on,
        row. The column of interest that goes out stays the caller's.

        One thread at a time.

        Args:
            names: `amount` and `due` must be given

        Raises:
            NotFoundError: a name the batch does not have
            InvalidError: as ArrowBatch.amounts(), _dates(), _keys()
            CurrencyError: with by_currency, a currency that is unknown
            CorruptError: an index beyond a dictionary
            OverflowError_: a value that does not fit
            AbiError
            NoMemoryError
        """
        c_names = struct_in("names", names, ArrowItemNames)
        c_columns = ffi.new(_INTEREST_PORTFOLIO_COLUMNS, _INTEREST_PORTFOLIO_COLUMNS_SIZED)
        c_row_count = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_arrow_batch_interest(
            self._pointer, c_names, c_columns, c_row_count, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ArrowBatchInterestResult(
            InterestPortfolioColumns._lent(c_columns, (self._pointer,)), c_row_count[0]
        )


class ArrowExportResult(NamedTuple):
    """What export() gives back."""

    schema: CData
    """the type; the caller calls its `release`; untouched on failure"""
    array: CData
    """the values; the caller calls its `release`; untouched on failure"""


class ArrowExportAgingResult(NamedTuple):
    """What export_aging() gives back."""

    schema: CData
    """as arrow.export()"""
    array: CData
    """as arrow.export()"""


class ArrowExportDsoResult(NamedTuple):
    """What export_dso() gives back."""

    schema: CData
    """as arrow.export()"""
    array: CData
    """as arrow.export()"""


def batch_import(schema: CData, array: CData, *, context: Context | None = None) -> ArrowBatch:
    """Take over a record batch.

    On success `array` has been moved as the specification says: its `release` is None, and the
    batch will call the producer's when it is freed. The schema is only read: it may serve many
    batches.

    Args:
        context: Allocator, log and limits; a default one if None.
        schema: its type: a struct, format "+s"
        array: its values; consumed on success, untouched on failure

    Returns:
        The batch

    Raises:
        InvalidError: no struct, rows that are null, a name that is none
        CorruptError: what is released, counts that contradict each other, a length, offset or
            number of buffers that cannot be, a buffer that is None
        LimitError: more columns or rows than the limits
        NoMemoryError
    """
    c_out = ffi.new(_ARROW_BATCH_HANDLE)
    c_error = thread.error
    c_status = encours_arrow_batch_import(context_in(context), schema, array, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_arrow_batch_free)
    return ArrowBatch._wrap(c_out[0], (context,))


def export(columns: ArrowColumns, *, context: Context | None = None) -> ArrowExportResult:
    """Make a record batch of columns. The values are copied.

    Args:
        context: Allocator, log and limits; a default one if None.

    Raises:
        InvalidError: a type that is none, a name that is no UTF-8 or too long, a text that is no
            UTF-8, decimals out of range, a place beyond its texts
        LimitError: more columns or rows than the limits, or 2^31 bytes of a text column
        AbiError
        NoMemoryError
    """
    c_columns = struct_in("columns", columns, ArrowColumns)
    c_schema = ffi.new(_ARROWSCHEMA)
    c_array = ffi.new(_ARROWARRAY)
    c_error = thread.error
    c_status = encours_arrow_export(context_in(context), c_columns, c_schema, c_array, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ArrowExportResult(c_schema, c_array)


def export_aging(aging: Aging, *, context: Context | None = None) -> ArrowExportAgingResult:
    """An aged balance as a record batch: key (uint32), label (utf8), currency (utf8 code), total
    (int64 minor units), and one int64 for each column of age, named by its label.

    Args:
        context: Allocator, log and limits; a default one if None.

    Raises:
        LimitError: 2^31 bytes of labels
        NoMemoryError
    """
    c_schema = ffi.new(_ARROWSCHEMA)
    c_array = ffi.new(_ARROWARRAY)
    c_error = thread.error
    c_status = encours_arrow_export_aging(
        context_in(context), pointer_of("aging", aging, Aging), c_schema, c_array, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ArrowExportAgingResult(c_schema, c_array)


def export_dso(report: DsoReport, *, context: Context | None = None) -> ArrowExportDsoResult:
    """A DSO by row as a record batch: key, label, currency as arrow.export_aging(), balance, sales,
    not_due (int64 minor units), and for each of simple, best_possible, delay, count_back and
    contribution the days (int64, days * 10^4, null without a value) and the status (int32).

    Args:
        context: Allocator, log and limits; a default one if None.

    Raises:
        LimitError: 2^31 bytes of labels
        NoMemoryError
    """
    c_schema = ffi.new(_ARROWSCHEMA)
    c_array = ffi.new(_ARROWARRAY)
    c_error = thread.error
    c_status = encours_arrow_export_dso(
        context_in(context), pointer_of("report", report, DsoReport), c_schema, c_array, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ArrowExportDsoResult(c_schema, c_array)

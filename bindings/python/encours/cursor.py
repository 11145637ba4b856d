# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Cursors: rows of a view in blocks of columns.

Cursor.next() loads the next block; the columns of that block are borrowed until the next call that
succeeds. All numbers come as int64: amounts in minor units, dates as epoch days (DATE_NONE for
none), instants in microseconds since 1970-01-01 UTC, things by their number from 1 (0 for none).
Texts come one by one or as offsets and bytes. Rows come in log order.

A cursor shows what its view shows: rows, ends and cancellations that the view does not know do not
exist. It keeps the view alive, so both may be freed in any order, also after the ledger. Different
cursors of one view may be used in different threads at once.

Amounts are signed by the type of document: debits positive, credits negative. The open amount of an
item at day T is its amount less the allocations with from <= T < to, and 0 on days on which its
document does not count; that of a document is the sum of its items'. So the open amounts of a
currency sum to View.balance_minor() at T, of the ledger and of each customer.

Time: one pass over the rows asked for. With a filter the rows of a customer or document are found
through its own documents and allocations when the cursor is opened; 4 bytes for each are kept, and
the rest of the ledger is not read. Filtered events are looked for in the transactions that hold
such a row, and these are read whole: a large import is one of them.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_arrow_stream_of_cursor,
    encours_cursor_free,
    encours_cursor_next,
    encours_cursor_numbers,
    encours_cursor_row_count,
    encours_cursor_text,
    encours_cursor_texts,
)

from ._runtime.buffers import INT64, UINT32, text_lent
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import NULL, options_in
from ._runtime.values import integer, optional_date_fill, text_out
from .arrow_results import ArrowOptions, ArrowOptionsSettings
from .fact import SubjectKind

if TYPE_CHECKING:
    from ._runtime.buffers import CData

_ARROWARRAYSTREAM = ffi.typeof("struct ArrowArrayStream *")
_CHAR_HANDLE = ffi.typeof("char **")
_CURSOR_OPTIONS = ffi.typeof("encours_cursor_options *")
_CURSOR_OPTIONS_SIZED = (ffi.sizeof("encours_cursor_options"),)
_SIZE_T = ffi.typeof("size_t *")
_UINT32_T_HANDLE = ffi.typeof("uint32_t **")


CURSOR_ROWS_MAX = 65536
"""Most rows of a block."""


class Column(Choice):
    """Columns. Which rows have which is said with Rows."""

    NUMBER = 1
    """number of the row's own thing"""
    CUSTOMER = 2
    """customer number"""
    CODE = 3
    """text: customer code of the log, or C<number>"""
    DOCUMENT = 4
    """document number"""
    LINE = 5
    """line of its document, from 1"""
    TYPE = 6
    """DocumentType"""
    REASON = 7
    """AdjustmentReason or 0"""
    ISSUE = 8
    """issue date, or none"""
    EFFECTIVE = 9
    """effective date"""
    DUE = 10
    """original due date, or none"""
    CURRENCY = 11
    """ISO 4217 numeric"""
    ACCOUNT_CLASS = 12
    """account class or 0"""
    AMOUNT = 13
    """signed gross of a document, signed amount of an item; an allocation's is positive"""
    OPEN = 14
    """signed open amount at the cursor's day"""
    CANCELLED = 15
    """first day on which it no longer counts, or none"""
    NUMBER_TEXT = 16
    """text: number on the paper"""
    SOURCE_KEY = 17
    """text: key in the host's books"""
    CREDIT_DOCUMENT = 18
    """document number"""
    CREDIT_LINE = 19
    """line of the credit document, from 1"""
    DEBIT_DOCUMENT = 20
    """document number"""
    DEBIT_LINE = 21
    """line of the debit document, from 1"""
    FROM = 22
    """first day"""
    TO = 23
    """first day on which it no longer counts, or none; equal to FROM: it never counted"""
    MATCHING = 24
    """matching number"""
    SEQUENCE = 25
    """last record of the transaction"""
    RECORDED_AT = 26
    """instant of the transaction"""
    ACTOR = 27
    """text: who, of the transaction"""
    REASON_CODE = 28
    """text: why, of the transaction"""
    EVENT = 29
    """EventKind"""
    ALLOCATION = 30
    """allocation number, or 0"""
    VAT = 31
    """tax in the document, signed as its gross; INT64_MIN when absent"""
    BASE_AMOUNT = 32
    """the document at booking in the base currency: as given for a debit, with the other sign for a
    credit; INT64_MIN when absent
    """
    DUE_SOURCE = 33
    """DueSource"""
    TERMS = 34
    """text: payment terms"""
    DATE = 35
    """the event's effective day, or the day that a fact states; or none"""
    POSITION = 36
    """position of the event in the log, from 1"""
    CANCEL_REASON = 37
    """CancelReason or 0"""
    DIMENSION = 38
    """text: name of a dimension"""
    VALUE = 39
    """text: value of that dimension"""
    AGREED_DUE = 40
    """due date as agreed at the cursor's day: that of a deferral of the line or else of its
    document, else the original one
    """
    FACT = 41
    """fact number, or 0"""
    FACT_KIND = 42
    """FactKind, or 0"""
    SUBJECT_KIND = 43
    """SubjectKind"""
    SUBJECT = 44
    """number of the customer, document, item, order or fact that a fact or decision is about; 0:
    the ledger
    """
    RELATED_KIND = 45
    """SubjectKind of what a fact is related to, or 0"""
    RELATED = 46
    """its number, or 0"""
    UNTIL = 47
    """planned end of a fact, or none"""
    PARTY = 48
    """party number, or 0"""
    FACT_CODE = 49
    """text: code of a fact"""
    ORDER = 50
    """order number, or 0"""
    STEP_KIND = 51
    """OrderStepKind, or 0"""
    EXPECTED = 52
    """day on which delivery is expected, or none"""
    DELIVERED = 53
    """of an order at the cursor's day"""
    INVOICED = 54
    """of an order at the cursor's day"""
    CANCELLED_AMOUNT = 55
    """cancelled of an order at the cursor's day"""
    POLICY = 56
    """number of a version of a credit policy, or 0"""
    NAME = 57
    """text: name of that policy"""
    VERSION = 58
    """text: what its version is called"""
    STAGE = 59
    """what a credit decision was asked for, 1 to 8; or 0"""
    OUTCOME = 60
    """what was decided, 1 to 4; or 0"""
    EXPOSURE = 61
    """exposure that a decision found, in its currency; INT64_MIN when absent"""
    LIMIT = 62
    """limit that it was held against, the same"""
    DIGEST = 63
    """text: SHA-256, 64 hexadecimal digits: of the bytes of a policy, of the tables that a decision
    read
    """
    BYTES = 64
    """how many bytes a policy has"""
    KNOWN = 65
    """transactions that a decision knew of"""
    DECISION = 66
    """decision number, or 0"""


class EventKind(Choice):
    """Kinds of events, and what their rows say besides POSITION, EVENT, SEQUENCE, RECORDED_AT,
    ACTOR and REASON_CODE. What is not named is 0, none or empty. CODE goes with CUSTOMER.
    """

    LEDGER = 1
    """the ledger was created: CURRENCY of its books"""
    CURRENCY = 2
    """a currency was used for the first time: CURRENCY"""
    DIMENSION = 3
    """a dimension was declared: DIMENSION"""
    VALUE = 4
    """a value of a dimension was used for the first time: DIMENSION VALUE"""
    CUSTOMER = 5
    """a customer was added: CUSTOMER"""
    CUSTOMER_DIMENSION = 6
    """a customer got a value of a dimension from DATE on: CUSTOMER DIMENSION VALUE (empty: none)
    DATE
    """
    DOCUMENT = 7
    """a document was posted: CUSTOMER DOCUMENT TYPE REASON AMOUNT (signed gross) CURRENCY
    NUMBER_TEXT TERMS DATE (effective)
    """
    ALLOCATION = 8
    """an allocation was made: CUSTOMER ALLOCATION MATCHING AMOUNT CURRENCY CREDIT_DOCUMENT
    DEBIT_DOCUMENT DATE (from)
    """
    ALLOCATION_END = 9
    """an allocation was ended: the same; DATE is the first day on which it no longer counts"""
    CANCELLATION = 10
    """a document was cancelled: as when it was posted, and CANCEL_REASON; DATE is the first day on
    which it no longer counts
    """
    TRANSFER = 11
    """two adjustments were linked as a transfer: CREDIT_DOCUMENT DEBIT_DOCUMENT, and of the credit:
    CUSTOMER AMOUNT (positive) CURRENCY DATE (effective)
    """
    TERMS = 12
    """payment terms were used for the first time: TERMS"""
    PARTY_ERASED = 13
    """personal data was erased: CUSTOMER"""
    PERIOD = 14
    """periods were closed or opened again: DATE, the last closed day from then on, or none"""
    FACT = 15
    """a fact was recorded: FACT FACT_KIND CUSTOMER DOCUMENT AMOUNT (0 when it has none) CURRENCY
    FACT_CODE DATE (its first day)
    """
    FACT_END = 16
    """a fact was ended: the same; DATE is the first day on which it no longer holds"""
    ORDER = 17
    """an order was placed: ORDER CUSTOMER AMOUNT CURRENCY NUMBER_TEXT EXPECTED DATE (the day it was
    placed)
    """
    ORDER_STEP = 18
    """something became of an order: ORDER STEP_KIND CUSTOMER AMOUNT CURRENCY NUMBER_TEXT EXPECTED
    DATE
    """
    LEVEL = 19
    """the format level was raised"""
    POLICY = 20
    """a version of a credit policy was put in force from DATE on: POLICY NAME VERSION DATE"""
    DECISION = 21
    """a credit decision: DECISION CUSTOMER, DOCUMENT or ORDER that it is about, STAGE OUTCOME
    AMOUNT CURRENCY EXPOSURE LIMIT POLICY NAME VERSION DATE (as of)
    """


class Rows(Choice):
    """What a cursor runs over, with the columns of its rows."""

    CUSTOMERS = 1
    """NUMBER CODE SEQUENCE RECORDED_AT"""
    DOCUMENTS = 2
    """NUMBER CUSTOMER CODE TYPE REASON ISSUE EFFECTIVE CURRENCY ACCOUNT_CLASS AMOUNT OPEN CANCELLED
    CANCEL_REASON NUMBER_TEXT SOURCE_KEY VAT BASE_AMOUNT DUE_SOURCE TERMS SEQUENCE RECORDED_AT
    """
    ITEMS = 3
    """as documents, with DOCUMENT LINE DUE AGREED_DUE; NUMBER, AMOUNT and OPEN are the item's, all
    else is its document's: VAT and BASE_AMOUNT are those of all its items together
    """
    ALLOCATIONS = 4
    """NUMBER CUSTOMER CODE CURRENCY AMOUNT FROM TO MATCHING CREDIT_DOCUMENT CREDIT_LINE
    DEBIT_DOCUMENT DEBIT_LINE SEQUENCE RECORDED_AT
    """
    EVENTS = 5
    """the audit trail: POSITION EVENT CUSTOMER CODE DOCUMENT TYPE REASON ALLOCATION MATCHING
    CREDIT_DOCUMENT DEBIT_DOCUMENT AMOUNT CURRENCY DATE CANCEL_REASON NUMBER_TEXT TERMS DIMENSION
    VALUE SEQUENCE RECORDED_AT ACTOR REASON_CODE FACT FACT_KIND FACT_CODE ORDER STEP_KIND EXPECTED
    POLICY NAME VERSION DECISION STAGE OUTCOME EXPOSURE LIMIT
    """
    FACTS = 6
    """NUMBER FACT_KIND SUBJECT_KIND SUBJECT CUSTOMER CODE DOCUMENT LINE (of the subject, else 0)
    RELATED_KIND RELATED FROM TO UNTIL DATE AMOUNT (INT64_MIN when absent) CURRENCY (or 0) PARTY
    FACT_CODE SEQUENCE RECORDED_AT
    """
    ORDERS = 7
    """NUMBER CUSTOMER CODE NUMBER_TEXT SOURCE_KEY CURRENCY DATE (placed) SEQUENCE RECORDED_AT, and
    at the cursor's day AMOUNT (ordered) DELIVERED INVOICED CANCELLED_AMOUNT OPEN (to deliver)
    EXPECTED
    """
    ORDER_STEPS = 8
    """NUMBER ORDER CUSTOMER CODE NUMBER_TEXT SOURCE_KEY (of the order) CURRENCY STEP_KIND DATE
    AMOUNT EXPECTED SEQUENCE RECORDED_AT
    """
    POLICIES = 9
    """versions of credit policies: NUMBER NAME VERSION FROM BYTES DIGEST SEQUENCE RECORDED_AT. No
    customer and no document
    """
    DECISIONS = 10
    """credit decisions: NUMBER SUBJECT_KIND SUBJECT CUSTOMER CODE DOCUMENT ORDER (of the subject,
    else 0) STAGE OUTCOME DATE (as of) KNOWN POLICY NAME VERSION AMOUNT CURRENCY (or 0) EXPOSURE
    LIMIT DIGEST SEQUENCE RECORDED_AT
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class CursorOptions:
    """Which rows a cursor gives. Zero: all."""

    customer: int = 0
    """number; rows that concern this customer only; 0: all"""
    document: int = 0
    """number; rows that concern this document only; 0: all. Not for customers"""
    as_of: datetime.date | None = None
    """of documents, items, allocations and facts: only those that count on this day, open amounts
    at its end; of orders and their steps: only those of this day or before; of policies only those
    in force by this day, of decisions those as of this day or before. Not set: also those that do
    not count yet, any more or ever; open amounts at 2199-12-31, the last day. Not for customers and
    events
    """
    open_only: int = 0
    """1: documents or items with an open amount, or orders with something to deliver, other than 0
    on the day of as_of, which is then needed
    """
    fact_kind: int = 0
    """of facts: only those of this FactKind; 0: all"""
    subject_kind: SubjectKind | None = None
    """of facts: only those about such a SubjectKind; 0: all. With CUSTOMER and a customer its
    documents are not looked at
    """
    order: int = 0
    """number; of order steps: only those of this order; 0: all"""

    def _pointer(self) -> Any:
        struct = ffi.new(_CURSOR_OPTIONS, _CURSOR_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.customer = integer("customer", self.customer)
        struct.document = integer("document", self.document)
        optional_date_fill("as_of", struct.as_of, self.as_of)
        struct.open_only = integer("open_only", self.open_only)
        struct.fact_kind = integer("fact_kind", self.fact_kind)
        struct.subject_kind = integer("subject_kind", self.subject_kind or 0)
        struct.order = integer("order", self.order)


class CursorOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CursorOptions."""

    customer: int
    document: int
    as_of: datetime.date | None
    open_only: int
    fact_kind: int
    subject_kind: SubjectKind | None
    order: int


class CursorTextsResult(NamedTuple):
    """What Cursor.texts() gives back."""

    offsets: memoryview[int]
    """ascending from 0"""
    bytes: str
    """the texts, UTF-8"""


class Cursor(Handle):
    """A position in the rows of a view. Opaque."""

    __slots__ = ()
    _free = encours_cursor_free

    def next(self, count_max: int) -> int:
        """Load the next block. A block has fewer rows than wanted only when no more follow. On
        failure the cursor and its present block are as they were.

        One thread at a time.

        Args:
            count_max: most rows wanted, 1 to CURSOR_ROWS_MAX

        Returns:
            Rows in the block; 0 at the end

        Raises:
            InvalidError
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            NoMemoryError
        """
        if not isinstance(count_max, int):
            count_max = integer("count_max", count_max)
        c_count = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_cursor_next(self._pointer, count_max, c_count, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_count[0]
        return value

    @property
    def row_count(self) -> int:
        """Rows of the present block; 0 before the first block and at the end."""
        return encours_cursor_row_count(self._pointer)

    def numbers(self, column: Column) -> memoryview[int] | None:
        """A column of numbers of the present block; None when these rows have no such column of
        numbers, before the first block and at the end. Borrowed until the next block.

        Args:
            column: a Column
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return INT64.copy_optional(
            encours_cursor_numbers(self._pointer, column), encours_cursor_row_count(self._pointer)
        )

    def text(self, column: Column, row: int) -> str | None:
        """A text of the present block, NUL-terminated; empty when absent, None when these rows have
        no such column of texts or the block no such row, or when it was compacted and cannot be
        read back (compact.h). Borrowed until the next block.

        Args:
            column: a Column
            row: from 0 of the block
        """
        if not isinstance(column, int):
            column = integer("column", column)
        if not isinstance(row, int):
            row = integer("row", row)
        return text_out(encours_cursor_text(self._pointer, column, row))

    def texts(self, column: Column) -> CursorTextsResult:
        """A column of texts of the present block in one piece: text i is bytes[offsets[i]] up to,
        without, bytes[offsets[i + 1]]; no terminators. Borrowed until the next block, as the
        numbers are.

        One thread at a time.

        Args:
            column: a Column

        Raises:
            NotFoundError: these rows have no such column of texts
            StorageError: they were compacted and cannot be read back; other kinds as the store
                gives them (compact.h)
            NoMemoryError
        """
        if not isinstance(column, int):
            column = integer("column", column)
        c_offsets = ffi.new(_UINT32_T_HANDLE)
        c_bytes = ffi.new(_CHAR_HANDLE)
        c_error = thread.error
        c_status = encours_cursor_texts(self._pointer, column, c_offsets, c_bytes, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return CursorTextsResult(
            UINT32.copy(c_offsets[0], encours_cursor_row_count(self._pointer) + 1),
            text_lent(c_bytes[0], c_offsets[0][encours_cursor_row_count(self._pointer)]),
        )

    def arrow_stream_of_cursor(
        self, *, options: ArrowOptions | None = None, **settings: Unpack[ArrowOptionsSettings]
    ) -> CData:
        """The rest of a cursor's rows as a stream, from its present position on. The columns are
        named as the constants of Column, in small letters ("number", "recorded_at"), in their
        order.

        `amount` and `open` of a row without a currency are null, as is `amount` of events of which
        none is said. The decimals are those of all currencies the view uses, whatever rows come.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of ArrowOptions

        Returns:
            The stream; the caller calls its `release`; untouched on failure

        Raises:
            InvalidError: a choice that is none, more rows than a block has
            NotFoundError: a column that these rows do not have, or twice there; `index` is its
                place
            AbiError
            NoMemoryError
        """
        options = options_in(ArrowOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_ARROWARRAYSTREAM)
        c_error = thread.error
        c_status = encours_arrow_stream_of_cursor(self._pointer, c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: CData = c_out
        return value

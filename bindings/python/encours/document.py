# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Documents: what a customer owes and what was given in return.

A document has one or more lines; a line has an amount, and a due date or none. A line is also
called an item. The original due date of a line never changes. Amounts are never negative; the type
gives the sign: invoices, debit notes, refunds and debit adjustments are debits (the customer owes
more), the others are credits.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from encours._native import ffi

from ._runtime.buffers import INT32, INT64, agree, texts_in
from ._runtime.choices import Choice
from ._runtime.structs import NULL, Structure
from ._runtime.values import (
    CURRENCIES,
    Money,
    day_in,
    integer,
    money_fill,
    optional_integer_fill,
    text_in,
)

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers

_DOCUMENT = ffi.typeof("encours_document *")
_DOCUMENT_SIZED = (ffi.sizeof("encours_document"),)


class DocumentType(Choice):
    """Types of documents."""

    INVOICE = 1
    """debit, a sale"""
    DEBIT_NOTE = 2
    """debit, a sale"""
    REFUND = 3
    """debit: money given back to the customer"""
    DEBIT_ADJUSTMENT = 4
    """debit, says why"""
    CREDIT_NOTE = 5
    """credit, a negative sale"""
    PAYMENT = 6
    """credit: money received"""
    ADVANCE = 7
    """credit: money received before the invoice"""
    CREDIT_ADJUSTMENT = 8
    """credit, says why"""


class AdjustmentReason(Choice):
    """Why an adjustment was made. Other documents have reason 0."""

    DISCOUNT = 1
    """cash discount taken"""
    WRITE_OFF = 2
    """given up"""
    FEE = 3
    """bank or collection fee"""
    ROUNDING = 4
    """small difference"""
    EXCHANGE = 5
    """realised exchange difference"""
    TRANSFER = 6
    """to or from another customer, account or currency"""
    UNKNOWN = 7
    """the source does not say"""


class DueSource(Choice):
    """Where the due dates of a document came from."""

    GIVEN = 0
    """the source states them"""
    FROM_TERMS = 1
    """computed before posting from the payment terms in `terms`"""


class DueLayer(Choice):
    """Which due dates a question about a view goes by."""

    ORIGINAL = 0
    """those of the documents, which never change"""
    AGREED = 1
    """those of the deferrals (fact.h) that hold on the day asked about, else the original ones"""


class Document(Structure):
    """A document to post. Texts are borrowed for the call."""

    __slots__ = (
        "account_class",
        "base_amount",
        "currency",
        "customer",
        "dimension_count",
        "dimensions",
        "due",
        "due_source",
        "effective",
        "gross",
        "issue",
        "line_amounts",
        "line_count",
        "line_dues",
        "number",
        "original",
        "reason",
        "source_key",
        "terms",
        "type",
        "values",
        "vat",
    )
    _members = (
        "customer",
        "type",
        "reason",
        "issue",
        "effective",
        "due",
        "currency",
        "account_class",
        "gross",
        "vat",
        "base_amount",
        "original",
        "number",
        "source_key",
        "terms",
        "due_source",
        "line_count",
        "line_amounts",
        "line_dues",
        "dimension_count",
        "dimensions",
        "values",
    )
    customer: int
    """needed"""
    type: DocumentType | None
    """a DocumentType, needed"""
    reason: AdjustmentReason | None
    """an AdjustmentReason for adjustments, else 0"""
    issue: datetime.date | None
    """date of the paper: age, terms, law; DATE_NONE if unknown, then `effective` is needed"""
    effective: datetime.date | None
    """in the balance from this day; DATE_NONE: the issue date"""
    due: datetime.date | None
    """of the single line when line_count is 0; may be none"""
    currency: str | int | None
    """ISO 4217 numeric, needed"""
    account_class: int
    """first three digits of the account, such as 411; 0: none"""
    gross: int
    """amount with tax, minor units, zero or more"""
    vat: int | None
    """tax in it, minor units"""
    base_amount: int | None
    """gross at booking in the base currency, minor units; not negative, and gross itself in that
    currency; beside a gross of 0 an exchange difference of either sign
    """
    original: Money | None
    """an amount the source quotes for information; currency 0: none"""
    number: str | None
    """number on the paper, at most 64 bytes; None: none"""
    source_key: str | None
    """key in the host's books, at most 96 bytes, unique in the ledger; None: none"""
    terms: str | None
    """payment terms as provenance, at most 64 bytes; None: none"""
    due_source: DueSource
    """a DueSource"""
    line_count: int
    """0: one line of `gross` due on `due`; at most 1024"""
    line_amounts: memoryview[int] | None
    """minor units, their sum is `gross`; None: no lines"""
    line_dues: memoryview[int] | None
    """due dates, none allowed; None: no lines"""
    dimension_count: int
    """dimensions in which it differs from its customer"""
    dimensions: Sequence[str] | None
    """declared names; None: none"""
    values: Sequence[str] | None
    """1 to 64 bytes each; None: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        type: DocumentType | None = None,
        reason: AdjustmentReason | None = None,
        issue: datetime.date | None = None,
        effective: datetime.date | None = None,
        due: datetime.date | None = None,
        currency: str | int | None = None,
        account_class: int = 0,
        gross: int = 0,
        vat: int | None = None,
        base_amount: int | None = None,
        original: Money | None = None,
        number: str | None = None,
        source_key: str | None = None,
        terms: str | None = None,
        due_source: DueSource = DueSource.GIVEN,
        line_count: int | None = None,
        line_amounts: Integers | None = None,
        line_dues: Days | None = None,
        dimension_count: int | None = None,
        dimensions: Sequence[str] | None = None,
        values: Sequence[str] | None = None,
    ) -> None:
        struct = ffi.new(_DOCUMENT, _DOCUMENT_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.type = integer("type", type or 0)
        self.type = type
        struct.reason = integer("reason", reason or 0)
        self.reason = reason
        struct.issue.epoch_day = day_in("issue", issue)
        self.issue = issue
        struct.effective.epoch_day = day_in("effective", effective)
        self.effective = effective
        struct.due.epoch_day = day_in("due", due)
        self.due = due
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        struct.account_class = integer("account_class", account_class)
        self.account_class = account_class
        struct.gross = integer("gross", gross)
        self.gross = gross
        optional_integer_fill("vat", struct.vat, vat)
        self.vat = vat
        optional_integer_fill("base_amount", struct.base_amount, base_amount)
        self.base_amount = base_amount
        money_fill("original", struct.original, original)
        self.original = original
        c_number = NULL if number is None else ffi.new("char[]", text_in("number", number))
        struct.number = c_number
        self.number = number
        c_source_key = NULL if source_key is None else ffi.new(
            "char[]", text_in("source_key", source_key)
        )
        struct.source_key = c_source_key
        self.source_key = source_key
        c_terms = NULL if terms is None else ffi.new("char[]", text_in("terms", terms))
        struct.terms = c_terms
        self.terms = terms
        struct.due_source = integer("due_source", due_source)
        self.due_source = due_source
        c_line_amounts, self.line_amounts = INT64.taken_optional("line_amounts", line_amounts)
        struct.line_amounts = c_line_amounts
        c_line_dues, self.line_dues = INT32.taken_optional("line_dues", line_dues)
        struct.line_dues = ffi.cast("encours_date *", c_line_dues)
        c_dimensions = texts_in("dimensions", dimensions)
        struct.dimensions = c_dimensions
        self.dimensions = dimensions
        c_values = texts_in("values", values)
        struct.values = c_values
        self.values = values
        self.line_count = agree(
            ("line_amounts", c_line_amounts), ("line_dues", c_line_dues), given=line_count
        )
        struct.line_count = self.line_count
        self.dimension_count = agree(
            ("dimensions", c_dimensions), ("values", c_values), given=dimension_count
        )
        struct.dimension_count = self.dimension_count
        self._struct = struct
        self._held = (
            c_number, c_source_key, c_terms, c_line_amounts, c_line_dues, c_dimensions, c_values
        )

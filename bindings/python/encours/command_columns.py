# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The commands of a transaction that come by the thousand, from columns: customers, documents of
one line, allocations.

A row is a command: the rules, the outcome and the bytes of the log are those of
Transaction.add_customer(), Transaction.add_document() and Transaction.add_allocation() called row
by row. What is saved is the call and the members that do not change. As there, adding checks shapes
only and commit decides; error.index is then the command, counted from 0 over the whole transaction.
When a row is refused here, error.index is the row, error.field the column, and nothing of the call
is part of the transaction.

References are consecutive: `first` names what row 0 makes, first + i what row i makes. So are the
numbers they get at commit: Transaction.number() of `first` tells them all.

Columns are borrowed for the call and of the length that the struct states. A column that is not
needed may be None: its member then says what holds for all rows, as does a member `_of_all`, which
must be 0 when the column is there.

Limits: 2^24 commands a transaction, 2^32 bytes of them; texts as in command.h and document.h.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from encours._native import ffi

from ._runtime.buffers import (
    INT32,
    INT64,
    UINT16,
    UINT32,
    UINT64,
    UINT8,
    agree,
    at_least,
    records_in,
    texts_in,
)
from ._runtime.structs import Structure
from ._runtime.values import CURRENCIES, integer
from .document import AdjustmentReason, DocumentType, DueSource

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers

_ALLOCATION_COLUMNS = ffi.typeof("encours_allocation_columns *")
_ALLOCATION_COLUMNS_SIZED = (ffi.sizeof("encours_allocation_columns"),)
_CUSTOMER_COLUMNS = ffi.typeof("encours_customer_columns *")
_CUSTOMER_COLUMNS_SIZED = (ffi.sizeof("encours_customer_columns"),)
_DOCUMENT_COLUMNS = ffi.typeof("encours_document_columns *")
_DOCUMENT_COLUMNS_SIZED = (ffi.sizeof("encours_document_columns"),)
_TEXT_COLUMN = ffi.typeof("encours_text_column *")


DOCUMENT_AMOUNT_NONE = -9223372036854775808
"""in a column: no such amount in this row"""


class TextColumn(Structure):
    """A column of texts: text i is bytes[offsets[i]] up to, without, bytes[offsets[i + 1]], UTF-8
    without terminators, as Arrow's utf8 (`offsets`) and large_utf8 (`offsets_64`) have them. An
    empty text is an absent one: there is no bitmap of nulls, a null must be empty. All members
    zero: no column, every text is absent.
    """

    __slots__ = ("bytes", "count", "offsets", "offsets_64", "size")
    _members = ("count", "offsets", "offsets_64", "bytes", "size")
    count: int
    """texts, as many as the other columns have rows"""
    offsets: memoryview[int] | None
    """ascending, the first need not be 0; None: see offsets_64."""
    offsets_64: memoryview[int] | None
    """instead of `offsets`."""
    bytes: memoryview[int] | None
    """the texts one after the other."""
    size: int
    """bytes; no offset passes it"""

    def __init__(
        self,
        *,
        count: int = 0,
        offsets: Integers | None = None,
        offsets_64: Integers | None = None,
        bytes: Integers | None = None,
        size: int | None = None,
    ) -> None:
        struct = ffi.new(_TEXT_COLUMN)
        struct.count = integer("count", count)
        self.count = count
        c_offsets, self.offsets = UINT32.taken_optional("offsets", offsets)
        struct.offsets = c_offsets
        c_offsets_64, self.offsets_64 = INT64.taken_optional("offsets_64", offsets_64)
        struct.offsets_64 = c_offsets_64
        c_bytes, self.bytes = UINT8.taken_optional("bytes", bytes)
        struct.bytes = c_bytes
        self.size = agree(("bytes", c_bytes), given=size)
        struct.size = self.size
        at_least("offsets", c_offsets, struct.count + 1)
        at_least("offsets_64", c_offsets_64, struct.count + 1)
        self._struct = struct
        self._held = (c_offsets, c_offsets_64, c_bytes)


class CustomerColumns(Structure):
    """Customers to add, by row."""

    __slots__ = ("code", "code_impersonal", "code_impersonal_of_all", "count", "name")
    _members = ("count", "code", "name", "code_impersonal", "code_impersonal_of_all")
    count: int
    """rows"""
    code: TextColumn | None
    """codes of the host, 1 to 64 bytes each, needed"""
    name: TextColumn | None
    """party data, at most 1024 bytes each"""
    code_impersonal: memoryview[int] | None
    """not 0: the code goes into the log, see CustomerOptions; None: the next member."""
    code_impersonal_of_all: int
    """for all rows when the column is None"""

    def __init__(
        self,
        *,
        count: int | None = None,
        code: TextColumn | None = None,
        name: TextColumn | None = None,
        code_impersonal: Integers | None = None,
        code_impersonal_of_all: int = 0,
    ) -> None:
        struct = ffi.new(_CUSTOMER_COLUMNS, _CUSTOMER_COLUMNS_SIZED)
        if code is not None:
            code._fill(struct.code)
        self.code = code
        if name is not None:
            name._fill(struct.name)
        self.name = name
        c_code_impersonal, self.code_impersonal = UINT8.taken_optional(
            "code_impersonal", code_impersonal
        )
        struct.code_impersonal = c_code_impersonal
        struct.code_impersonal_of_all = integer("code_impersonal_of_all", code_impersonal_of_all)
        self.code_impersonal_of_all = code_impersonal_of_all
        self.count = agree(("code_impersonal", c_code_impersonal), given=count)
        struct.count = self.count
        self._struct = struct
        self._held = (code, name, c_code_impersonal)


class DocumentColumns(Structure):
    """Documents of one line to post, by row; members as in Document."""

    __slots__ = (
        "account_class",
        "account_class_of_all",
        "base_amount",
        "currency",
        "currency_of_all",
        "customer",
        "dimension_count",
        "dimensions",
        "due",
        "due_source",
        "due_source_of_all",
        "effective",
        "gross",
        "issue",
        "number",
        "original",
        "original_currency",
        "reason",
        "reason_of_all",
        "source_key",
        "terms",
        "type",
        "type_of_all",
        "values",
        "vat",
    )
    _members = (
        "customer",
        "type",
        "reason",
        "due_source",
        "currency",
        "account_class",
        "type_of_all",
        "reason_of_all",
        "due_source_of_all",
        "currency_of_all",
        "account_class_of_all",
        "gross",
        "vat",
        "base_amount",
        "original",
        "original_currency",
        "issue",
        "effective",
        "due",
        "number",
        "source_key",
        "terms",
        "dimension_count",
        "dimensions",
        "values",
    )
    customer: memoryview[int]
    """numbers or references, needed."""
    type: memoryview[int] | None
    """a DocumentType; None: type_of_all."""
    reason: memoryview[int] | None
    """an AdjustmentReason for adjustments, else 0; None: reason_of_all."""
    due_source: memoryview[int] | None
    """a DueSource; None: due_source_of_all."""
    currency: memoryview[int] | None
    """ISO 4217 numeric; None: currency_of_all."""
    account_class: memoryview[int] | None
    """first three digits of the account; 0: none; None: account_class_of_all."""
    type_of_all: DocumentType | None
    """a DocumentType for all rows when `type` is None, else 0; likewise the next four"""
    reason_of_all: AdjustmentReason | None
    """an AdjustmentReason"""
    due_source_of_all: DueSource
    """a DueSource"""
    currency_of_all: str | int | None
    """ISO 4217 numeric"""
    account_class_of_all: int
    """first three digits of the account; 0: none"""
    gross: memoryview[int]
    """minor units, zero or more, needed."""
    vat: memoryview[int] | None
    """minor units, or DOCUMENT_AMOUNT_NONE; None: none is stated."""
    base_amount: memoryview[int] | None
    """minor units of the base currency, likewise; None: none."""
    original: memoryview[int] | None
    """minor units of an amount quoted for information, read where original_currency is not 0; None
    when that is.
    """
    original_currency: memoryview[int] | None
    """ISO 4217 numeric, 0: none is quoted; None: none is in any row."""
    issue: memoryview[int] | None
    """epoch day or DATE_NONE; None: none has one."""
    effective: memoryview[int] | None
    """epoch day or DATE_NONE: the issue date; None: the issue date in all rows."""
    due: memoryview[int] | None
    """epoch day or DATE_NONE; None: none has one."""
    number: TextColumn | None
    """numbers on the paper, at most 64 bytes each"""
    source_key: TextColumn | None
    """keys in the host's books, at most 96 bytes each"""
    terms: TextColumn | None
    """payment terms as provenance, at most 64 bytes each"""
    dimension_count: int
    """dimensions, at most 32"""
    dimensions: Sequence[str] | None
    """their declared names."""
    values: Sequence[TextColumn] | None
    """a column of values for each, at most 64 bytes; a row with an empty one is as its customer
    there.
    """

    def __init__(
        self,
        *,
        customer: Integers,
        type: Integers | None = None,
        reason: Integers | None = None,
        due_source: Integers | None = None,
        currency: Integers | None = None,
        account_class: Integers | None = None,
        type_of_all: DocumentType | None = None,
        reason_of_all: AdjustmentReason | None = None,
        due_source_of_all: DueSource = DueSource.GIVEN,
        currency_of_all: str | int | None = None,
        account_class_of_all: int = 0,
        gross: Integers,
        vat: Integers | None = None,
        base_amount: Integers | None = None,
        original: Integers | None = None,
        original_currency: Integers | None = None,
        issue: Days | None = None,
        effective: Days | None = None,
        due: Days | None = None,
        number: TextColumn | None = None,
        source_key: TextColumn | None = None,
        terms: TextColumn | None = None,
        dimension_count: int | None = None,
        dimensions: Sequence[str] | None = None,
        values: Sequence[TextColumn] | None = None,
    ) -> None:
        struct = ffi.new(_DOCUMENT_COLUMNS, _DOCUMENT_COLUMNS_SIZED)
        c_customer, self.customer = UINT64.taken("customer", customer)
        struct.customer = c_customer
        c_type, self.type = INT32.taken_optional("type", type)
        struct.type = c_type
        c_reason, self.reason = INT32.taken_optional("reason", reason)
        struct.reason = c_reason
        c_due_source, self.due_source = INT32.taken_optional("due_source", due_source)
        struct.due_source = c_due_source
        c_currency, self.currency = UINT16.taken_optional("currency", currency)
        struct.currency = c_currency
        c_account_class, self.account_class = UINT16.taken_optional("account_class", account_class)
        struct.account_class = c_account_class
        struct.type_of_all = integer("type_of_all", type_of_all or 0)
        self.type_of_all = type_of_all
        struct.reason_of_all = integer("reason_of_all", reason_of_all or 0)
        self.reason_of_all = reason_of_all
        struct.due_source_of_all = integer("due_source_of_all", due_source_of_all)
        self.due_source_of_all = due_source_of_all
        struct.currency_of_all = CURRENCIES[currency_of_all]
        self.currency_of_all = currency_of_all
        struct.account_class_of_all = integer("account_class_of_all", account_class_of_all)
        self.account_class_of_all = account_class_of_all
        c_gross, self.gross = INT64.taken("gross", gross)
        struct.gross = c_gross
        c_vat, self.vat = INT64.taken_optional("vat", vat)
        struct.vat = c_vat
        c_base_amount, self.base_amount = INT64.taken_optional("base_amount", base_amount)
        struct.base_amount = c_base_amount
        c_original, self.original = INT64.taken_optional("original", original)
        struct.original = c_original
        c_original_currency, self.original_currency = UINT16.taken_optional(
            "original_currency", original_currency
        )
        struct.original_currency = c_original_currency
        c_issue, self.issue = INT32.taken_optional("issue", issue)
        struct.issue = c_issue
        c_effective, self.effective = INT32.taken_optional("effective", effective)
        struct.effective = c_effective
        c_due, self.due = INT32.taken_optional("due", due)
        struct.due = c_due
        if number is not None:
            number._fill(struct.number)
        self.number = number
        if source_key is not None:
            source_key._fill(struct.source_key)
        self.source_key = source_key
        if terms is not None:
            terms._fill(struct.terms)
        self.terms = terms
        c_dimensions = texts_in("dimensions", dimensions)
        struct.dimensions = c_dimensions
        self.dimensions = dimensions
        c_values = records_in("values", values, "encours_text_column")
        struct.values = c_values
        self.values = values
        struct.count = agree(
            ("customer", c_customer),
            ("type", c_type),
            ("reason", c_reason),
            ("due_source", c_due_source),
            ("currency", c_currency),
            ("account_class", c_account_class),
            ("gross", c_gross),
            ("vat", c_vat),
            ("base_amount", c_base_amount),
            ("original", c_original),
            ("original_currency", c_original_currency),
            ("issue", c_issue),
            ("effective", c_effective),
            ("due", c_due),
        )
        self.dimension_count = agree(
            ("dimensions", c_dimensions), ("values", c_values), given=dimension_count
        )
        struct.dimension_count = self.dimension_count
        self._struct = struct
        self._held = (
            c_customer,
            c_type,
            c_reason,
            c_due_source,
            c_currency,
            c_account_class,
            c_gross,
            c_vat,
            c_base_amount,
            c_original,
            c_original_currency,
            c_issue,
            c_effective,
            c_due,
            number,
            source_key,
            terms,
            c_dimensions,
            c_values,
        )


class AllocationColumns(Structure):
    """Allocations to make, by row; members as in AllocationOptions."""

    __slots__ = ("amount", "credit", "credit_line", "debit", "debit_line", "from_")
    _members = ("credit", "debit", "credit_line", "debit_line", "amount", "from_")
    credit: memoryview[int]
    """credit documents, needed."""
    debit: memoryview[int]
    """debit documents, needed."""
    credit_line: memoryview[int] | None
    """line of the credit, from 1; 0, or None for all: lines fill first due first."""
    debit_line: memoryview[int] | None
    """line of the debit, likewise; None: 0."""
    amount: memoryview[int]
    """minor units, greater than zero, needed."""
    from_: memoryview[int]
    """matching date, epoch day, needed."""

    def __init__(
        self,
        *,
        credit: Integers,
        debit: Integers,
        credit_line: Integers | None = None,
        debit_line: Integers | None = None,
        amount: Integers,
        from_: Days,
    ) -> None:
        struct = ffi.new(_ALLOCATION_COLUMNS, _ALLOCATION_COLUMNS_SIZED)
        c_credit, self.credit = UINT64.taken("credit", credit)
        struct.credit = c_credit
        c_debit, self.debit = UINT64.taken("debit", debit)
        struct.debit = c_debit
        c_credit_line, self.credit_line = UINT32.taken_optional("credit_line", credit_line)
        struct.credit_line = c_credit_line
        c_debit_line, self.debit_line = UINT32.taken_optional("debit_line", debit_line)
        struct.debit_line = c_debit_line
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_from_, self.from_ = INT32.taken("from_", from_)
        setattr(struct, "from", c_from_)
        struct.count = agree(
            ("credit", c_credit),
            ("debit", c_debit),
            ("credit_line", c_credit_line),
            ("debit_line", c_debit_line),
            ("amount", c_amount),
            ("from_", c_from_),
        )
        self._struct = struct
        self._held = (c_credit, c_debit, c_credit_line, c_debit_line, c_amount, c_from_)

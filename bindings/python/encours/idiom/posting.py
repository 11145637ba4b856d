# SPDX-License-Identifier: MIT
"""Documents by the thousand: a table into a transaction, column by column."""

from __future__ import annotations

import array
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack, cast

from encours._native import ffi, lib

from .._runtime.errors import PENDING, end_call, thread
from .._runtime.locks import lock_of
from .amounts import numeric_of
from .incoming import Incoming
from .texts import fill_texts

if TYPE_CHECKING:
    from ..arrow import ArrowBatch
    from ..arrow_dictionary import ArrowDictionary
    from ..document import DocumentType
    from ..transaction import Transaction
    from .transaction import TransactionIdiom

DATES = ("issue", "due", "effective")
TEXTS = ("number", "source_key", "terms")
NEEDED = ("customer", "amount")
KNOWN = (*NEEDED, "type", "currency", *DATES, *TEXTS, "vat", "account_class")


class Posted(NamedTuple):
    """What a table posted."""

    first: int
    """reference of the document of the first row; 0 when the table has none"""
    rows: int
    """how many"""
    batches: tuple[range, ...]
    """references batch by batch: customers that a batch adds have references before its own"""

    def reference(self, row: int) -> int:
        """The reference of the document of a row, from 0, for the commands that follow.

        Raises:
            IndexError: there is no such row
        """
        if row >= 0:
            for batch in self.batches:
                if row < len(batch):
                    return batch[row]
                row -= len(batch)
        raise IndexError("row: the table that was posted has no such row")


class PostSettings(TypedDict, total=False):
    """What the posting of a table takes besides it."""

    columns: Mapping[str, str]
    """names of the columns of the table, where they differ from ours: {"amount": "TTC"}"""
    type: DocumentType | int
    """of all documents, when there is no column of types; None: invoices"""
    currency: str | int
    """of all documents, when there is no column of currencies; otherwise that of the books"""
    dimensions: Sequence[str]
    """names of columns that give documents values of the dimensions of the same names"""
    add_customers: bool
    """add customers with codes that the ledger does not have; otherwise they are refused"""
    impersonal: bool
    """of customers that are added: their codes say nothing of a person and go into the log"""


def post(transaction: TransactionIdiom, table: object, **settings: Unpack[PostSettings]) -> Posted:
    """Post a document of one line for each row of a table of pyarrow, pandas, Polars, DuckDB or
    anything with `__arrow_c_stream__`.

    Columns: customer (codes, or numbers of the ledger) and amount (decimals, or integers of minor
    units; never negative) are needed; type (names such as "invoice", or numbers), currency, issue,
    due, effective, number, source_key, terms, vat and account_class are taken when they are there.

    Args:
        transaction: where to
        table: one row a document
        settings: see PostSettings

    Returns:
        References of the documents, by `reference(row)`.

    When a row is refused, rows of the batches before it stay in the transaction: leave its `with`
    block, or close it, and nothing of it remains.

    Raises:
        KeyError: a needed column is not there
        TypeError: amounts of floating point
        NotFoundError: a customer code that the ledger does not have
        InvalidError: a value is not acceptable; `index` is the row of its batch, `field` the column
    """
    return Posting(transaction, Incoming(table), settings).run()


class Posting:
    """The posting of one table."""

    def __init__(self, transaction: TransactionIdiom, incoming: Incoming,
                 settings: PostSettings) -> None:
        self.transaction, self.incoming, self.settings = transaction, incoming, settings
        renamed = settings.get("columns", {})
        unknown = sorted(set(renamed) - set(KNOWN))
        if unknown:
            raise KeyError(f"columns: {unknown[0]!r} is none of {', '.join(KNOWN)}")
        self.names = {name: renamed.get(name, name) for name in KNOWN
                      if name in renamed or name in NEEDED or name in incoming.formats}
        for name, column in self.names.items():
            incoming.format(name, column)
        for name in settings.get("dimensions", ()):
            incoming.format("dimensions", name)
        for name in ("amount", "vat"):
            if name in self.names:
                incoming.check_amount(name, self.names[name])
        self.customers: dict[str, tuple[ArrowDictionary, array.array[int]]] = {}
        self.currency = self.currency_of_all()

    def currency_of_all(self) -> int:
        given = self.settings.get("currency")
        if given is not None:
            return numeric_of(given)
        return 0 if "currency" in self.names else self.transaction._numeric(None)

    def run(self) -> Posted:
        me = cast("Transaction", self.transaction)
        for name in self.settings.get("dimensions", ()):
            me.declare_dimension(name)
        batches = []
        for batch in self.incoming:
            with batch:
                first = self.post_batch(batch)
                batches.append(range(first, first + batch.rows))
        return Posted(batches[0].start if batches else 0, sum(map(len, batches)), tuple(batches))

    # --- one batch

    def post_batch(self, batch: ArrowBatch) -> int:
        struct, held = self.columns_of(batch)
        out = ffi.new("encours_ref *")
        error = thread.error
        with lock_of(self.transaction):
            status = lib.encours_transaction_post_columns(
                self.transaction._pointer, struct, out, error)
        if status or PENDING:
            end_call(status, error)
        del held
        return int(out[0])

    def columns_of(self, batch: ArrowBatch) -> tuple[Any, list[Any]]:
        """The columns as C takes them, and what they point to."""
        struct = ffi.new("encours_document_columns *", (ffi.sizeof("encours_document_columns"),))
        struct.count = batch.rows
        held: list[Any] = []

        def set_column(member: str, kind: str, values: Any) -> None:
            pointer = ffi.from_buffer(f"{kind}[]", values)
            held.append(pointer)
            setattr(struct, member, pointer)

        self.fill_numbers(batch, struct, set_column)
        for name in DATES:
            if name in self.names:
                set_column(name, "int32_t", batch.dates(self.names[name]))
        for name in TEXTS:
            if name in self.names:
                raw = self.incoming.raw(self.names[name])
                held.append(fill_texts(getattr(struct, name), *raw))
        self.fill_dimensions(struct, held)
        return struct, held

    def fill_numbers(self, batch: ArrowBatch, struct: Any,
                     set_column: Callable[[str, str, Any], None]) -> None:
        names = self.names
        set_column("customer", "encours_ref", self.customers_of(batch))
        set_column("gross", "int64_t", self.amounts_of(batch, names["amount"]))
        if "vat" in names:
            set_column("vat", "int64_t", self.amounts_of(batch, names["vat"]))
        if "currency" in names:
            set_column("currency", "uint16_t", batch.currencies(names["currency"]))
        else:
            struct.currency_of_all = self.currency
        if "type" in names:
            set_column("type", "int32_t", self.types_of(batch))
        else:
            struct.type_of_all = int(self.settings.get("type", 1))
        if "account_class" in names:
            from ..arrow import ArrowType

            set_column("account_class", "uint16_t",
                       batch.integers(names["account_class"], ArrowType.UINT16))

    def amounts_of(self, batch: ArrowBatch, column: str) -> Any:
        """Minor units, with the decimals that the ledger keeps of the currency of each row."""
        if "currency" not in self.names:
            return batch.amounts(column, self.transaction._exponent(self.currency))
        from ..currency import CurrencyOverride, CurrencyTable

        currencies = batch.currencies(self.names["currency"])
        table = CurrencyTable(overrides=[
            CurrencyOverride(numeric=one, exponent=self.transaction._exponent(one))
            for one in sorted(set(currencies))])
        return batch.amounts_by_currency(column, currencies, table=table)

    def types_of(self, batch: ArrowBatch) -> Any:
        from ..arrow import ArrowType

        column = self.names["type"]
        if not self.incoming.is_text("type", column):
            return batch.integers(column, ArrowType.INT32)
        return self.mapped(batch, column, "i", type_of)

    # --- customers

    def customers_of(self, batch: ArrowBatch) -> Any:
        from ..arrow import ArrowType

        column = self.names["customer"]
        if not self.incoming.is_text("customer", column):
            return batch.integers(column, ArrowType.UINT64)
        return self.mapped(batch, column, "Q", self.customer)

    def customer(self, code: str) -> int:
        if self.settings.get("add_customers", False):
            return self.transaction.customer(
                code, impersonal=self.settings.get("impersonal", False))
        return self.transaction._customer(code)

    def mapped(self, batch: ArrowBatch, column: str, letter: str,
               meaning: Callable[[str], int]) -> array.array[int]:
        """A number for each row of a column of texts: each text is looked up once."""
        from .. import arrow_dictionary
        from .grouped import texts_of

        if column not in self.customers:
            self.customers[column] = arrow_dictionary.new(), array.array(letter)
        dictionary, numbers = self.customers[column]
        keys = batch.unified_keys(column, dictionary)
        if dictionary.count > len(numbers):
            numbers.extend(map(meaning, texts_of(dictionary)[len(numbers) :]))
        return array.array(letter, map(numbers.__getitem__, keys))

    # --- dimensions

    def fill_dimensions(self, struct: Any, held: list[Any]) -> None:
        wanted = list(self.settings.get("dimensions", ()))
        if not wanted:
            return
        names = [ffi.new("char[]", name.encode()) for name in wanted]
        values = ffi.new("encours_text_column[]", len(wanted))
        held += [names, values]
        held += [fill_texts(value, *self.incoming.raw(name))
                 for name, value in zip(wanted, values, strict=True)]
        pointers = ffi.new("char *[]", names)
        held.append(pointers)
        struct.dimension_count, struct.dimensions, struct.values = len(wanted), pointers, values



def type_of(text: str) -> int:
    """The number of a type of document by its name."""
    from ..document import DocumentType

    try:
        return int(DocumentType[text.upper()])
    except KeyError:
        known = ", ".join(one.name.lower() for one in DocumentType)
        raise ValueError(f"type: {text!r} is no type of document: {known}") from None

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The columns of a calculator from a record batch, in one call: each column the batch is asked for
by its name, in the type the calculator takes, as encours/arrow.h does one by one.

Nothing is copied where the batch holds the type wanted; what is not is converted at each call. The
pointers are lent by the batch until it is freed. A name that is None asks for nothing, and the
calculator sees a column that is not there. Names a calculator has no column for are not read.

Sources: Apache Arrow, "The Arrow C data interface", by way of encours/arrow.h. A value that does
not fit the type wanted, or has more decimals than it, is refused: nothing is rounded.

Limits: those of encours/arrow.h.
"""

from __future__ import annotations

from encours._native import ffi

from ._runtime.handles import pointer_of
from ._runtime.structs import NULL, Structure, struct_or_null
from ._runtime.values import integer, text_in
from .arrow_dictionary import ArrowDictionary
from .currency import CurrencyTable

_ARROW_ITEM_NAMES = ffi.typeof("encours_arrow_item_names *")
_ARROW_ITEM_NAMES_SIZED = (ffi.sizeof("encours_arrow_item_names"),)


class ArrowItemNames(Structure):
    """Names of the columns of open items in a batch."""

    __slots__ = (
        "amount",
        "by_currency",
        "currency",
        "decimals",
        "dictionary",
        "due",
        "issue",
        "paid_on",
        "row",
        "table",
    )
    _members = (
        "amount",
        "due",
        "issue",
        "paid_on",
        "row",
        "currency",
        "table",
        "decimals",
        "by_currency",
        "dictionary",
    )
    amount: str
    """open amount, see ArrowBatch.amounts()"""
    due: str | None
    """due date, see ArrowBatch.dates(); None: aging has none"""
    issue: str | None
    """document date; None: none"""
    paid_on: str | None
    """day of payment in full; None: none"""
    row: str | None
    """row, see ArrowBatch.keys(); None: all the first row"""
    currency: str | None
    """see ArrowBatch.currencies(); None: one currency"""
    table: CurrencyTable | None
    """deviations from ISO 4217; None: none"""
    decimals: int
    """of amounts as decimals, 0 to 18"""
    by_currency: int
    """1: decimals are those of the currency of each row, which `currency` must name; 0: `decimals`
    """
    dictionary: ArrowDictionary | None
    """gives the texts of `row` the same keys in all batches, see ArrowBatch.unified_keys(); None:
    keys of the batch
    """

    def __init__(
        self,
        *,
        amount: str,
        due: str | None = None,
        issue: str | None = None,
        paid_on: str | None = None,
        row: str | None = None,
        currency: str | None = None,
        table: CurrencyTable | None = None,
        decimals: int = 2,
        by_currency: int = 0,
        dictionary: ArrowDictionary | None = None,
    ) -> None:
        struct = ffi.new(_ARROW_ITEM_NAMES, _ARROW_ITEM_NAMES_SIZED)
        c_amount = ffi.new("char[]", text_in("amount", amount))
        struct.amount = c_amount
        self.amount = amount
        c_due = NULL if due is None else ffi.new("char[]", text_in("due", due))
        struct.due = c_due
        self.due = due
        c_issue = NULL if issue is None else ffi.new("char[]", text_in("issue", issue))
        struct.issue = c_issue
        self.issue = issue
        c_paid_on = NULL if paid_on is None else ffi.new("char[]", text_in("paid_on", paid_on))
        struct.paid_on = c_paid_on
        self.paid_on = paid_on
        c_row = NULL if row is None else ffi.new("char[]", text_in("row", row))
        struct.row = c_row
        self.row = row
        c_currency = NULL if currency is None else ffi.new("char[]", text_in("currency", currency))
        struct.currency = c_currency
        self.currency = currency
        c_table = struct_or_null("table", table, CurrencyTable)
        struct.table = c_table
        self.table = table
        struct.decimals = integer("decimals", decimals)
        self.decimals = decimals
        struct.by_currency = integer("by_currency", by_currency)
        self.by_currency = by_currency
        c_dictionary = NULL if dictionary is None else pointer_of(
            "dictionary", dictionary, ArrowDictionary
        )
        struct.dictionary = c_dictionary
        self.dictionary = dictionary
        self._struct = struct
        self._held = (c_amount, c_due, c_issue, c_paid_on, c_row, c_currency, c_table, c_dictionary)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Bills of exchange and promissory notes: a debt that takes the form of a paper with a due date of
its own.

When a bill is accepted, the debt moves from the account of customers (411) to that of bills (413):
a transfer (command.h) whose credit settles the invoices (settle.h) and whose debit is the bill,
with its number and due date. The customer's balance stays what it was; nothing was sold or paid.
Discounting a bill at a bank is one more such step, from the bill to the account of bills discounted
and not yet due: the bank's money is not the customer's, who still owes. At maturity the bill is
settled by a payment as an invoice is.

A dishonoured bill is undone from that day on: the invoices are open again, with their old due dates
and all they carried. Of a discounted bill both steps are undone, the last one first.

Source: PCG art. 944-41 (413) and 945-51 (519); ERPNext invoice discounting.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, TypedDict

from encours._native import ffi

from ._runtime.buffers import INT64, UINT64, agree
from ._runtime.structs import NULL, Structure
from ._runtime.values import CURRENCIES, day_in, integer, text_in

if TYPE_CHECKING:
    from ._runtime.buffers import Integers

_BILL_OPTIONS = ffi.typeof("encours_bill_options *")
_BILL_OPTIONS_SIZED = (ffi.sizeof("encours_bill_options"),)


class BillOptions(Structure):
    """Options of Transaction.accept_bill()."""

    __slots__ = (
        "amount",
        "asked",
        "base_amount",
        "currency",
        "customer",
        "date",
        "debts",
        "due",
        "from_account",
        "number",
        "to_account",
    )
    _members = (
        "customer",
        "amount",
        "base_amount",
        "currency",
        "from_account",
        "to_account",
        "date",
        "due",
        "debts",
        "asked",
        "number",
    )
    customer: int
    """who owes"""
    amount: int
    """of the bill, minor units, greater than zero"""
    base_amount: int
    """its value in the base currency, minor units; 0: not stated"""
    currency: str | int | None
    """ISO 4217 numeric"""
    from_account: int
    """account class that the debt leaves, such as 411; 0: none"""
    to_account: int
    """account class of the bill, such as 413; 0: none"""
    date: datetime.date | None
    """day of acceptance: of the transfer and the settlement"""
    due: datetime.date | None
    """maturity of the bill"""
    debts: memoryview[int]
    """invoices, or the bill that is discounted, in the order in which they are settled"""
    asked: memoryview[int] | None
    """part of each that it replaces, minor units; None: all that is open, as far as the bill goes
    """
    number: str | None
    """of the bill, at most 64 bytes; None: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        amount: int = 0,
        base_amount: int = 0,
        currency: str | int | None = None,
        from_account: int = 0,
        to_account: int = 0,
        date: datetime.date | None = None,
        due: datetime.date | None = None,
        debts: Integers,
        asked: Integers | None = None,
        number: str | None = None,
    ) -> None:
        struct = ffi.new(_BILL_OPTIONS, _BILL_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.amount = integer("amount", amount)
        self.amount = amount
        struct.base_amount = integer("base_amount", base_amount)
        self.base_amount = base_amount
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        struct.from_account = integer("from_account", from_account)
        self.from_account = from_account
        struct.to_account = integer("to_account", to_account)
        self.to_account = to_account
        struct.date.epoch_day = day_in("date", date)
        self.date = date
        struct.due.epoch_day = day_in("due", due)
        self.due = due
        c_debts, self.debts = UINT64.taken("debts", debts)
        struct.debts = c_debts
        c_asked, self.asked = INT64.taken_optional("asked", asked)
        struct.asked = c_asked
        c_number = NULL if number is None else ffi.new("char[]", text_in("number", number))
        struct.number = c_number
        self.number = number
        struct.count = agree(("debts", c_debts), ("asked", c_asked))
        self._struct = struct
        self._held = (c_debts, c_asked, c_number)


class BillOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of BillOptions."""

    customer: int
    amount: int
    base_amount: int
    currency: str | int | None
    from_account: int
    to_account: int
    date: datetime.date | None
    due: datetime.date | None
    debts: Integers
    asked: Integers | None
    number: str | None

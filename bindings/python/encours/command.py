# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The commands of a transaction.

Adding a command checks its shape only; whether it is possible is decided at commit, in order, where
error.index names the command, and the statuses are those of Transaction.commit_retrying(). Every
function here refuses with StatusKind.STATE when the transaction is prepared or committed, and with
StatusKind.LIMIT when it is full; what was refused is not part of the transaction. Texts and arrays
are copied.

Commands name things by reference: the number of a thing that exists, or the reference that an
earlier command of the same transaction gave back. Amounts are never negative: the type of a
document says whether it is a debit or a credit.

Many commands of one kind go in by columns: see command_columns.h.

Limits: 2^24 commands a transaction; texts as stated with each.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, TypedDict

from encours._native import ffi

from ._runtime.choices import Choice
from ._runtime.structs import NULL, Structure
from ._runtime.values import CURRENCIES, day_in, integer, text_in

_ALLOCATION_OPTIONS = ffi.typeof("encours_allocation_options *")
_ALLOCATION_OPTIONS_SIZED = (ffi.sizeof("encours_allocation_options"),)
_CUSTOMER_OPTIONS = ffi.typeof("encours_customer_options *")
_CUSTOMER_OPTIONS_SIZED = (ffi.sizeof("encours_customer_options"),)
_TRANSFER_OPTIONS = ffi.typeof("encours_transfer_options *")
_TRANSFER_OPTIONS_SIZED = (ffi.sizeof("encours_transfer_options"),)


class CancelReason(Choice):
    """Why a document was cancelled."""

    ERROR = 1
    """it should not have been posted"""
    RETURNED = 2
    """a payment that came back"""
    OTHER = 3
    """see the reason of the transaction"""


class CustomerOptions(Structure):
    """Options of Transaction.add_customer()."""

    __slots__ = ("code", "code_impersonal", "name")
    _members = ("code", "code_impersonal", "name")
    code: str
    """the host's code, 1 to 64 bytes, unique in the ledger"""
    code_impersonal: int
    """1: the code says nothing of a person and goes into the log; 0: the log has C<number>, the
    code is party data
    """
    name: str | None
    """party data, at most 1024 bytes; None: none"""

    def __init__(self, *, code: str, code_impersonal: int = 0, name: str | None = None) -> None:
        struct = ffi.new(_CUSTOMER_OPTIONS, _CUSTOMER_OPTIONS_SIZED)
        c_code = ffi.new("char[]", text_in("code", code))
        struct.code = c_code
        self.code = code
        struct.code_impersonal = integer("code_impersonal", code_impersonal)
        self.code_impersonal = code_impersonal
        c_name = NULL if name is None else ffi.new("char[]", text_in("name", name))
        struct.name = c_name
        self.name = name
        self._struct = struct
        self._held = (c_code, c_name)


class CustomerOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CustomerOptions."""

    code: str
    code_impersonal: int
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationOptions:
    """An allocation (lettrage) of one credit to one debit."""

    credit: int = 0
    """credit document: payment, credit note, advance, credit adjustment"""
    debit: int = 0
    """debit document: invoice, debit note, refund, debit adjustment"""
    credit_line: int = 0
    """line of the credit, from 1; 0: fill lines first due first"""
    debit_line: int = 0
    """line of the debit, from 1; 0: fill lines first due first"""
    amount: int = 0
    """minor units, greater than zero"""
    from_: datetime.date | None = None
    """matching date: not before both documents count"""

    def _pointer(self) -> Any:
        struct = ffi.new(_ALLOCATION_OPTIONS, _ALLOCATION_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.credit = integer("credit", self.credit)
        struct.debit = integer("debit", self.debit)
        struct.credit_line = integer("credit_line", self.credit_line)
        struct.debit_line = integer("debit_line", self.debit_line)
        struct.amount = integer("amount", self.amount)
        getattr(struct, "from").epoch_day = day_in("from_", self.from_)


class AllocationOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of AllocationOptions."""

    credit: int
    debit: int
    credit_line: int
    debit_line: int
    amount: int
    from_: datetime.date | None


class TransferOptions(Structure):
    """A transfer between customers, account classes or currencies."""

    __slots__ = (
        "base_amount",
        "date",
        "due",
        "from_account",
        "from_amount",
        "from_currency",
        "from_customer",
        "number",
        "to_account",
        "to_amount",
        "to_currency",
        "to_customer",
    )
    _members = (
        "from_customer",
        "to_customer",
        "from_amount",
        "to_amount",
        "base_amount",
        "from_currency",
        "to_currency",
        "from_account",
        "to_account",
        "date",
        "due",
        "number",
    )
    from_customer: int
    """the customer who owes less"""
    to_customer: int
    """the customer who owes more; may be the same"""
    from_amount: int
    """minor units of from_currency, greater than zero"""
    to_amount: int
    """minor units of to_currency; equal when currencies are"""
    base_amount: int
    """value of both in the base currency, minor units; needed when the currencies differ; an amount
    in the base currency is its own value; 0: not stated
    """
    from_currency: str | int | None
    """ISO 4217 numeric"""
    to_currency: str | int | None
    """ISO 4217 numeric"""
    from_account: int
    """account class, such as 411"""
    to_account: int
    """account class, such as 416"""
    date: datetime.date | None
    """issue and effective date of both adjustments"""
    due: datetime.date | None
    """due date of the new debit, or DATE_NONE"""
    number: str | None
    """number of both adjustments, where numbers are unique of the debit alone; None: none"""

    def __init__(
        self,
        *,
        from_customer: int = 0,
        to_customer: int = 0,
        from_amount: int = 0,
        to_amount: int = 0,
        base_amount: int = 0,
        from_currency: str | int | None = None,
        to_currency: str | int | None = None,
        from_account: int = 0,
        to_account: int = 0,
        date: datetime.date | None = None,
        due: datetime.date | None = None,
        number: str | None = None,
    ) -> None:
        struct = ffi.new(_TRANSFER_OPTIONS, _TRANSFER_OPTIONS_SIZED)
        struct.from_customer = integer("from_customer", from_customer)
        self.from_customer = from_customer
        struct.to_customer = integer("to_customer", to_customer)
        self.to_customer = to_customer
        struct.from_amount = integer("from_amount", from_amount)
        self.from_amount = from_amount
        struct.to_amount = integer("to_amount", to_amount)
        self.to_amount = to_amount
        struct.base_amount = integer("base_amount", base_amount)
        self.base_amount = base_amount
        struct.from_currency = CURRENCIES[from_currency]
        self.from_currency = from_currency
        struct.to_currency = CURRENCIES[to_currency]
        self.to_currency = to_currency
        struct.from_account = integer("from_account", from_account)
        self.from_account = from_account
        struct.to_account = integer("to_account", to_account)
        self.to_account = to_account
        struct.date.epoch_day = day_in("date", date)
        self.date = date
        struct.due.epoch_day = day_in("due", due)
        self.due = due
        c_number = NULL if number is None else ffi.new("char[]", text_in("number", number))
        struct.number = c_number
        self.number = number
        self._struct = struct
        self._held = (c_number,)


class TransferOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of TransferOptions."""

    from_customer: int
    to_customer: int
    from_amount: int
    to_amount: int
    base_amount: int
    from_currency: str | int | None
    to_currency: str | int | None
    from_account: int
    to_account: int
    date: datetime.date | None
    due: datetime.date | None
    number: str | None

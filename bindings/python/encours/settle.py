# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Settling invoices in one command, and undoing it exactly.

A settlement takes what is open of a credit (payment, credit note, advance) and of invoices on a
day, clears them by the rules of clearing.h, and writes the outcome: an adjustment for each
discount, tolerance, write-off and fee, with its VAT and its base amount; one matching that holds
all the allocations; and, in a foreign currency, one adjustment of 0 with the exchange difference
that was realised as base amount (exchange.h). All of it or nothing.

Inside an invoice lines are filled first due first. An adjustment takes the account class and the
dimensions of its invoice, and its share of the invoice's base amount, so that a discount makes no
exchange difference. What is paid above a tolerance, and a surplus written off, is a debit
adjustment; a surplus given back is a refund. All have the day of the settlement.

Netting a party's payables is a settlement whose credit is an adjustment of reason TRANSFER over the
sum that netting.h finds; an advance is settled with the final invoice as a payment is. See
`docs/concepts/settlement.md`.

Limits: 2^20 invoices a settlement.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, TypedDict

from encours._native import ffi

from ._runtime.buffers import INT64, UINT64, agree
from ._runtime.choices import Choice
from ._runtime.structs import NULL, Structure
from ._runtime.values import day_in, integer, optional_integer_fill, text_in
from .clearing import ClearingSurplus, ClearingVat
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Integers

_SETTLE_OPTIONS = ffi.typeof("encours_settle_options *")
_SETTLE_OPTIONS_SIZED = (ffi.sizeof("encours_settle_options"),)


class SettleExchange(Choice):
    """Whether exchange differences are realised."""

    KNOWN = 0
    """of the pairs whose documents have base amounts"""
    REQUIRED = 1
    """a document without a base amount is an error"""
    NONE = 2
    """none are posted"""


class SettleOptions(Structure):
    """Options of Transaction.add_settlement()."""

    __slots__ = (
        "amount",
        "asked",
        "discount",
        "exchange",
        "fee",
        "from_",
        "invoices",
        "number",
        "payment",
        "rounding",
        "surplus",
        "surplus_max",
        "tolerance",
        "vat",
        "write_off",
        "write_off_max",
        "write_off_sum_max",
    )
    _members = (
        "payment",
        "amount",
        "from_",
        "surplus",
        "surplus_max",
        "vat",
        "rounding",
        "exchange",
        "write_off_max",
        "write_off_sum_max",
        "invoices",
        "asked",
        "discount",
        "tolerance",
        "write_off",
        "fee",
        "number",
    )
    payment: int
    """the credit used; 0: none, only write-offs and fees are booked"""
    amount: int
    """of it to be used, minor units; 0: all that is open of it"""
    from_: datetime.date | None
    """day of the matching and of the adjustments"""
    surplus: ClearingSurplus | None
    """a ClearingSurplus; NEXT takes the other debits of the customer and currency, first due first
    """
    surplus_max: int
    """of ClearingSurplus.WRITE_OFF, minor units"""
    vat: ClearingVat
    """flags of ClearingVat; where an invoice states its VAT"""
    rounding: Rounding | None
    """of VAT, a Rounding; 0: half up. Base amounts: half up"""
    exchange: SettleExchange
    """a SettleExchange"""
    write_off_max: int | None
    """authority: what may be given up of one invoice as write-off and tolerance, minor units"""
    write_off_sum_max: int | None
    """the same of all invoices together, minor units"""
    invoices: memoryview[int]
    """debits of one customer and currency, each once, in the order in which they are settled"""
    asked: memoryview[int] | None
    """part of what is open to be settled, minor units; None: all"""
    discount: memoryview[int] | None
    """allowed if it is closed now, minor units; None: none"""
    tolerance: memoryview[int] | None
    """difference accepted, minor units; None: none"""
    write_off: memoryview[int] | None
    """given up, minor units; None: nothing"""
    fee: memoryview[int] | None
    """kept by a bank or factor, minor units; None: none"""
    number: str | None
    """number of all that is posted, at most 64 bytes; None: none, as where numbers are unique"""

    def __init__(
        self,
        *,
        payment: int = 0,
        amount: int = 0,
        from_: datetime.date | None = None,
        surplus: ClearingSurplus | None = None,
        surplus_max: int = 0,
        vat: ClearingVat = ClearingVat(0),
        rounding: Rounding | None = None,
        exchange: SettleExchange = SettleExchange.KNOWN,
        write_off_max: int | None = None,
        write_off_sum_max: int | None = None,
        invoices: Integers,
        asked: Integers | None = None,
        discount: Integers | None = None,
        tolerance: Integers | None = None,
        write_off: Integers | None = None,
        fee: Integers | None = None,
        number: str | None = None,
    ) -> None:
        struct = ffi.new(_SETTLE_OPTIONS, _SETTLE_OPTIONS_SIZED)
        struct.payment = integer("payment", payment)
        self.payment = payment
        struct.amount = integer("amount", amount)
        self.amount = amount
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        struct.surplus = integer("surplus", surplus or 0)
        self.surplus = surplus
        struct.surplus_max = integer("surplus_max", surplus_max)
        self.surplus_max = surplus_max
        struct.vat = integer("vat", vat)
        self.vat = vat
        struct.rounding = integer("rounding", rounding or 0)
        self.rounding = rounding
        struct.exchange = integer("exchange", exchange)
        self.exchange = exchange
        optional_integer_fill("write_off_max", struct.write_off_max, write_off_max)
        self.write_off_max = write_off_max
        optional_integer_fill("write_off_sum_max", struct.write_off_sum_max, write_off_sum_max)
        self.write_off_sum_max = write_off_sum_max
        c_invoices, self.invoices = UINT64.taken("invoices", invoices)
        struct.invoices = c_invoices
        c_asked, self.asked = INT64.taken_optional("asked", asked)
        struct.asked = c_asked
        c_discount, self.discount = INT64.taken_optional("discount", discount)
        struct.discount = c_discount
        c_tolerance, self.tolerance = INT64.taken_optional("tolerance", tolerance)
        struct.tolerance = c_tolerance
        c_write_off, self.write_off = INT64.taken_optional("write_off", write_off)
        struct.write_off = c_write_off
        c_fee, self.fee = INT64.taken_optional("fee", fee)
        struct.fee = c_fee
        c_number = NULL if number is None else ffi.new("char[]", text_in("number", number))
        struct.number = c_number
        self.number = number
        struct.count = agree(
            ("invoices", c_invoices),
            ("asked", c_asked),
            ("discount", c_discount),
            ("tolerance", c_tolerance),
            ("write_off", c_write_off),
            ("fee", c_fee),
        )
        self._struct = struct
        self._held = (c_invoices, c_asked, c_discount, c_tolerance, c_write_off, c_fee, c_number)


class SettleOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of SettleOptions."""

    payment: int
    amount: int
    from_: datetime.date | None
    surplus: ClearingSurplus | None
    surplus_max: int
    vat: ClearingVat
    rounding: Rounding | None
    exchange: SettleExchange
    write_off_max: int | None
    write_off_sum_max: int | None
    invoices: Integers
    asked: Integers | None
    discount: Integers | None
    tolerance: Integers | None
    write_off: Integers | None
    fee: Integers | None
    number: str | None

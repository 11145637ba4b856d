# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Orders: what customers have ordered and is not invoiced yet.

An order is neither a document nor an item: it is in no balance, aged balance or DSO. What credit
asks of it is how much is still to be delivered, by when, and what was delivered but not invoiced.
An order has a customer, a currency, a day on which it was placed, an amount, and a day on which its
delivery is expected, if that is known. What becomes of it are steps, each with a day: parts of it
are delivered, invoiced or cancelled, its amount changes, its delivery is put off. Amounts are
gross, in minor units.

On day T, with the steps whose day is T or before:

    ordered   = the amount of the last CHANGED by day, then by log; else that of the order
    delivered, invoiced, cancelled = the sum of the steps of that kind
    expected  = the day of the last RESCHEDULED by day, then by log; else that of the order

On every day, past and future, delivered and invoiced and cancelled are not negative, cancelled is
at most ordered, and delivered and invoiced are each at most ordered - cancelled; a step that breaks
this on any day is refused. So a part may be invoiced before it is delivered, and the other way
round. A step is never undone: a mistake is corrected by another step of that kind with the opposite
amount. Steps may be dated back to the day of the order, and ahead. Closed periods (period.h) do not
bind orders.

An advance that was paid for an order is linked to it by a fact FactKind.ADVANCE_ORDER of the
document (fact.h).

Rows are read by cursors (Rows.ORDERS, Rows.ORDER_STEPS in cursor.h), and show in the audit trail.
Orders are numbered from 1 in the order of the log. They need format level 2; see upgrade.h.

Limits: 4096 steps an order.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi

from ._runtime.choices import Choice
from ._runtime.structs import NULL, Structure, new_record
from ._runtime.values import CURRENCIES, day_in, integer, text_in

_ORDER_BOOK_LAYOUT = Struct("=8xQQqqqqqqqqqqqqq")
_ORDER_OPTIONS = ffi.typeof("encours_order_options *")
_ORDER_OPTIONS_SIZED = (ffi.sizeof("encours_order_options"),)
_ORDER_STEP_OPTIONS = ffi.typeof("encours_order_step_options *")
_ORDER_STEP_OPTIONS_SIZED = (ffi.sizeof("encours_order_step_options"),)


class OrderStepKind(Choice):
    """What becomes of an order. The numbers are for ever."""

    CHANGED = 1
    """from that day on the order is of `amount`, not negative"""
    DELIVERED = 2
    """so much was delivered; below 0: taken back"""
    INVOICED = 3
    """so much was invoiced; below 0: taken back"""
    CANCELLED = 4
    """so much will not be delivered; below 0: it will be again"""
    RESCHEDULED = 5
    """delivery is now expected on `expected`, or nobody knows"""


class OrderOptions(Structure):
    """Options of Transaction.order()."""

    __slots__ = ("amount", "currency", "customer", "expected", "number", "ordered", "source_key")
    _members = ("customer", "number", "source_key", "ordered", "expected", "amount", "currency")
    customer: int
    """number, or reference of an earlier command"""
    number: str | None
    """number on the paper, at most 64 bytes; None: none"""
    source_key: str | None
    """key in the host's books, at most 96 bytes, of one order only; None: none"""
    ordered: datetime.date | None
    """the day it was placed"""
    expected: datetime.date | None
    """day of delivery as expected then, or DATE_NONE"""
    amount: int
    """gross, minor units, not negative"""
    currency: str | int | None
    """ISO 4217 numeric"""

    def __init__(
        self,
        *,
        customer: int = 0,
        number: str | None = None,
        source_key: str | None = None,
        ordered: datetime.date | None = None,
        expected: datetime.date | None = None,
        amount: int = 0,
        currency: str | int | None = None,
    ) -> None:
        struct = ffi.new(_ORDER_OPTIONS, _ORDER_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        c_number = NULL if number is None else ffi.new("char[]", text_in("number", number))
        struct.number = c_number
        self.number = number
        c_source_key = NULL if source_key is None else ffi.new(
            "char[]", text_in("source_key", source_key)
        )
        struct.source_key = c_source_key
        self.source_key = source_key
        struct.ordered.epoch_day = day_in("ordered", ordered)
        self.ordered = ordered
        struct.expected.epoch_day = day_in("expected", expected)
        self.expected = expected
        struct.amount = integer("amount", amount)
        self.amount = amount
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        self._struct = struct
        self._held = (c_number, c_source_key)


class OrderOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of OrderOptions."""

    customer: int
    number: str | None
    source_key: str | None
    ordered: datetime.date | None
    expected: datetime.date | None
    amount: int
    currency: str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderStepOptions:
    """Options of Transaction.order_step()."""

    order: int = 0
    """number, or reference of an earlier command"""
    amount: int = 0
    """gross, minor units, in the currency of the order; 0 of RESCHEDULED, other than 0 of
    DELIVERED, INVOICED and CANCELLED
    """
    kind: OrderStepKind | None = None
    """an OrderStepKind"""
    day: datetime.date | None = None
    """when, not before the order was placed"""
    expected: datetime.date | None = None
    """of RESCHEDULED: the day, or DATE_NONE; of others DATE_NONE"""

    def _pointer(self) -> Any:
        struct = ffi.new(_ORDER_STEP_OPTIONS, _ORDER_STEP_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.order = integer("order", self.order)
        struct.amount = integer("amount", self.amount)
        struct.kind = integer("kind", self.kind or 0)
        struct.day.epoch_day = day_in("day", self.day)
        struct.expected.epoch_day = day_in("expected", self.expected)


class OrderStepOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of OrderStepOptions."""

    order: int
    amount: int
    kind: OrderStepKind | None
    day: datetime.date | None
    expected: datetime.date | None


class OrderBook(NamedTuple):
    """The order book on a day, in one currency. Amounts in minor units."""

    orders: int
    """orders placed by that day"""
    orders_open: int
    """of these, with something still to deliver"""
    ordered: int
    """their amounts as changed by then"""
    cancelled: int
    """of `ordered`"""
    delivered: int
    """of `ordered`"""
    invoiced: int
    """of `ordered`"""
    to_deliver: int
    """ordered - cancelled - delivered"""
    within: int
    """neither delivered nor invoiced, expected by the horizon"""
    beyond: int
    """the same, expected after the horizon"""
    undated: int
    """the same, with no day expected"""
    late: int
    """of `within`: expected before that day"""
    delivered_not_invoiced: int
    """sum over orders of what is delivered and not invoiced"""
    invoiced_ahead: int
    """sum over orders of what is invoiced and not delivered; so to_deliver = within + beyond +
    undated + invoiced_ahead
    """
    advances: int
    """open on that day, of advances linked to these orders, positive"""
    covered: int
    """of what is not invoiced yet, so much is paid by these advances: an order at most up to its
    own amount
    """

    @classmethod
    def _read(cls, struct: Any) -> OrderBook:
        (
            orders,
            orders_open,
            ordered,
            cancelled,
            delivered,
            invoiced,
            to_deliver,
            within,
            beyond,
            undated,
            late,
            delivered_not_invoiced,
            invoiced_ahead,
            advances,
            covered,
        ) = _ORDER_BOOK_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                orders,
                orders_open,
                ordered,
                cancelled,
                delivered,
                invoiced,
                to_deliver,
                within,
                beyond,
                undated,
                late,
                delivered_not_invoiced,
                invoiced_ahead,
                advances,
                covered,
            ),
        )

# SPDX-License-Identifier: MIT
"""Commands about orders, with Decimal amounts and codes of customers."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from .._runtime.handles import Handle
from .._runtime.values import Money

if TYPE_CHECKING:
    from ..order import OrderStepKind
    from ..transaction import Transaction
    from .transaction import TransactionIdiom


class OrderCommands(Handle):
    """What a transaction records of orders."""

    __slots__ = ()

    def place_order(self, customer: str | int, amount: Decimal | Money, placed: datetime.date, *,
                    number: str | None = None, source_key: str | None = None,
                    expected: datetime.date | None = None,
                    currency: str | int | None = None) -> int:
        """An order, which is in no balance; decisions and dry runs count what is not invoiced yet.

        Args:
            customer: a code, a number, or what `customer()` gave
            amount: gross, 0 or more
            placed: the day of the order
            number: on the paper
            source_key: key in the host's books, of one order only
            expected: day of delivery; None: not known
            currency: None: that of a Money, else of the books

        Returns:
            A reference, for the commands of this transaction.
        """
        me, idiom = cast("Transaction", self), cast("TransactionIdiom", self)
        numeric = idiom._numeric(currency, amount)
        return me.order(customer=idiom._customer(customer), number=number, source_key=source_key,
                        ordered=placed, expected=expected, currency=numeric,
                        amount=idiom._minor("amount", amount, None, numeric))

    def deliver_order(self, order: str | int, amount: Decimal | Money, on: datetime.date, *,
                      currency: str | int | None = None) -> None:
        """So much of an order was delivered; below 0: taken back.

        Args:
            order: a source key, a number, or what `place_order()` gave
            amount: gross
            on: the day
            currency: of the order; None: that of a Money, else of the books
        """
        from ..order import OrderStepKind

        self._order_step(OrderStepKind.DELIVERED, order, amount, on, currency)

    def invoice_order(self, order: str | int, amount: Decimal | Money, on: datetime.date, *,
                      currency: str | int | None = None) -> None:
        """So much of an order was invoiced, see `deliver_order()`. The invoice itself is a document
        of its own."""
        from ..order import OrderStepKind

        self._order_step(OrderStepKind.INVOICED, order, amount, on, currency)

    def cancel_order(self, order: str | int, amount: Decimal | Money, on: datetime.date, *,
                     currency: str | int | None = None) -> None:
        """So much of an order will not be delivered, see `deliver_order()`."""
        from ..order import OrderStepKind

        self._order_step(OrderStepKind.CANCELLED, order, amount, on, currency)

    def _order_step(self, kind: OrderStepKind, order: str | int, amount: Decimal | Money,
                    on: datetime.date, currency: str | int | None) -> None:
        me, idiom = cast("Transaction", self), cast("TransactionIdiom", self)
        numeric = idiom._numeric(currency, amount)
        number = idiom._ledger.view_now().find_order(order) if isinstance(order, str) else order
        me.order_step(order=number, kind=kind, day=on,
                      amount=idiom._minor("amount", amount, None, numeric))

# SPDX-License-Identifier: MIT
"""A customer of a view, with amounts as Decimal."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, cast

from .._runtime.handles import Handle
from .._runtime.values import Money
from .amounts import decimal_of, decimals_of, name_of, numeric_of

if TYPE_CHECKING:
    from ..view import Customer


class CustomerIdiom(Handle):
    """What `Customer` has besides the functions of C."""

    __slots__ = ("_decimals",)
    _decimals: dict[int, int]

    def balance(self, as_of: datetime.date, currency: str | int) -> Money:
        """The customer's balance in a currency at the end of a day: debits less credits."""
        me = cast("Customer", self)
        numeric = numeric_of(currency)
        minor = me.balance_minor(numeric, as_of)
        known = getattr(self, "_decimals", {})
        return Money(decimal_of(minor, decimals_of(numeric, known)), name_of(numeric))

    def __repr__(self) -> str:
        me = cast("Customer", self)
        return super().__repr__() if self.closed else f"<Customer {me.number} {me.code!r}>"

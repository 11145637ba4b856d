# SPDX-License-Identifier: MIT
"""Commands of credit control, with Decimal amounts and codes of customers."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from .._runtime.handles import Handle
from .._runtime.values import Money

if TYPE_CHECKING:
    from ..credit import Credit
    from ..transaction import Transaction
    from .credit import Answer
    from .transaction import TransactionIdiom


class CreditCommands(Handle):
    """What a transaction records of credit."""

    __slots__ = ()

    def limit(self, customer: str | int, amount: Decimal | Money, since: datetime.date, *,
              type: str | None = None, currency: str | int | None = None,
              until: datetime.date | None = None, review: datetime.date | None = None,
              dimension: str | None = None, value: str | None = None, replaces: int = 0) -> int:
        """Give a customer a credit limit. A limit of 0 blocks; it is not the same as none.

        Args:
            customer: a code, a number, or what `customer()` gave
            amount: 0 or more
            since: first day on which it holds
            type: code of a type of limits of the policy; None: its first type
            currency: None: that of a Money, else of the books
            until: first day on which it no longer holds; None: no end is planned
            review: day by which it is to be looked at again; None: as its type says
            dimension: for one value of a dimension only
            value: that value
            replaces: number of a limit of the customer that ends on `since`; 0: none

        Returns:
            A reference, for the commands of this transaction.
        """
        me = cast("Transaction", self)
        numeric, minor = self._in_units(amount, currency)
        return me.add_limit(
            customer=cast("TransactionIdiom", self)._customer(customer), type=type, amount=minor,
            currency=numeric, from_=since, until=until, review=review, dimension=dimension,
            value=value, replaces=replaces)

    def guarantee(self, customer: str | int, amount: Decimal | Money, since: datetime.date, *,
                  kind: str | None = None, currency: str | int | None = None,
                  percent: Decimal | None = None, until: datetime.date | None = None,
                  beneficiary: str | None = None, replaces: int = 0) -> int:
        """Record a guarantee or security for the debts of a customer.

        Args:
            customer: a code, a number, or what `customer()` gave
            amount: 0 or more
            since: first day on which it holds
            kind: code of a kind of guarantees of the policy; None: any that it does not name
            currency: None: that of a Money, else of the books
            percent: counts so much of it, with at most two decimals; None: as its kind says
            until: first day on which it no longer holds; None: no end is planned
            beneficiary: impersonal: for whom it was given
            replaces: number of a guarantee of the customer that ends on `since`; 0: none
        """
        me = cast("Transaction", self)
        numeric, minor = self._in_units(amount, currency)
        return me.add_guarantee(
            customer=cast("TransactionIdiom", self)._customer(customer), kind=kind, amount=minor,
            currency=numeric, percent=-1 if percent is None else hundredths(percent), from_=since,
            until=until, beneficiary=beneficiary, replaces=replaces)

    def agree_terms(self, customer: str | int, terms: str, since: datetime.date, *,
                    days: int | None = None, until: datetime.date | None = None,
                    replaces: int = 0) -> int:
        """Record the terms of payment agreed with a customer: what decisions hold the terms of
        events against, and what dry runs take for those of orders.

        Args:
            customer: a code, a number, or what `customer()` gave
            terms: as documents write them, such as "net 45"
            since: first day on which they hold
            days: net days of payment; None: not stated, decisions then know none
            until: first day on which they no longer hold; None: no end is planned
            replaces: number of terms of the customer that end on `since`; 0: none
        """
        return cast("Transaction", self).agreed_terms(
            customer=cast("TransactionIdiom", self)._customer(customer), terms=terms,
            days=-1 if days is None else days, from_=since, until=until, replaces=replaces)

    def record_decision(self, credit: Credit, answer: Answer) -> int:
        """Put a decision on record. Its policy has to be there before, in the ledger or by
        `add_policy()` of this transaction.

        Args:
            credit: that decided
            answer: of its `check()`

        Returns:
            A reference, for `number()` after the commit.
        """
        if answer.event is None:
            raise ValueError("answer: it was read from the record, and is there already")
        return cast("Transaction", self).decision(credit, answer.event, answer.decision)

    def _in_units(self, amount: Decimal | Money, currency: str | int | None) -> tuple[int, int]:
        """Numeric code and minor units of an amount."""
        idiom = cast("TransactionIdiom", self)
        numeric = idiom._numeric(currency, amount)
        return numeric, idiom._minor("amount", amount, None, numeric)


def hundredths(percent: Decimal) -> int:
    """Percent in 1/10000; exact, or refused."""
    scaled = percent.scaleb(2)
    if scaled != scaled.to_integral_value() or not 0 <= scaled <= 10000:
        raise ValueError(f"percent: {percent} is not between 0 and 100 with at most two decimals")
    return int(scaled)

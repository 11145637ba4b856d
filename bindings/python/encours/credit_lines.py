# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""What the figures of a customer are made of: item by item, order by order, fact by fact.

A line says what it adds to one figure, and where it comes from: an item (a line of a document), an
order, a fact, or a document as a whole. The lines of a figure add up to it, to the last digit.
Explained are open debits by age (`not-due`, `tolerated`, `overdue`), `bills`, `unallocated`,
`credit-notes`, `disputed`, `to-invoice`, `orders`, `orders-beyond`, `drafts`, `returned`,
`promised`, `guarantees` and `limit`; all other amounts are sums of these, and the exposure is
composed of them by the percentages of the policy.

An amount in another currency than the customer's is converted line by line, half up, while a figure
converts each sum once: what that differs by is a line of its own (CreditSource.REST), as is what a
maximum takes off guarantees of a kind and what a limit that caps takes off others.

Limits that do not count are told too, with why, and guarantees that hold but are of no kind of the
policy: `counted` is then 0. A figure that is missing for want of a rate has lines all the same;
those that could not be converted have INT64_MIN, and nothing adds up.

Lines are by figure, then by source and number.
"""

from __future__ import annotations

from encours._native.lib import (
    encours_credit_lines_amounts,
    encours_credit_lines_currencies,
    encours_credit_lines_currency,
    encours_credit_lines_customer,
    encours_credit_lines_figures,
    encours_credit_lines_free,
    encours_credit_lines_numbers,
    encours_credit_lines_row_count,
    encours_credit_lines_row_counted,
    encours_credit_lines_row_counting,
    encours_credit_lines_sources,
)

from ._runtime.buffers import INT32, INT64, UINT16, UINT64
from ._runtime.choices import Choice
from ._runtime.handles import Handle


class CreditSource(Choice):
    """Where a line comes from."""

    ITEM = 1
    """a line of a document, by the number of the item"""
    ORDER = 2
    """an order"""
    FACT = 3
    """a fact"""
    DOCUMENT = 4
    """a document as a whole"""
    REST = 5
    """what converting once, a maximum or a cap makes of the sum; it has no number"""


class CreditCounting(Choice):
    """Whether a line counts, and if not, why."""

    COUNTS = 1
    NO_RATE = 2
    """it would, but cannot be converted"""
    NOT_YET = 3
    """begins after T"""
    ENDED = 4
    """ended on T or before"""
    NEVER = 5
    """was taken back on its first day"""
    NO_TYPE = 6
    """its code names no type or kind of the policy, or one that is not meant so"""
    OFF_SEASON = 7
    """its type counts on other days of the year"""
    GIVES_WAY = 8
    """other limits count in its place"""
    OF_GROUP = 9
    """a limit of the group"""
    OF_VALUE = 10
    """a limit of a dimension's value"""


class CreditLines(Handle):
    """What the figures of a customer are made of. Opaque, immutable, independent of its credit."""

    __slots__ = ()
    _free = encours_credit_lines_free

    @property
    def customer(self) -> int:
        """Number of the customer explained."""
        return encours_credit_lines_customer(self._pointer)

    @property
    def currency(self) -> int:
        """Credit currency, ISO 4217 numeric."""
        return encours_credit_lines_currency(self._pointer)

    @property
    def row_count(self) -> int:
        """How many lines there are."""
        return encours_credit_lines_row_count(self._pointer)

    @property
    def figures(self) -> memoryview[int]:
        """The Figure that each line is of."""
        return INT32.lent(
            encours_credit_lines_figures(self._pointer),
            encours_credit_lines_row_count(self._pointer),
            self._pointer,
        )

    @property
    def sources(self) -> memoryview[int]:
        """Where each comes from, a CreditSource."""
        return INT32.lent(
            encours_credit_lines_sources(self._pointer),
            encours_credit_lines_row_count(self._pointer),
            self._pointer,
        )

    @property
    def numbers(self) -> memoryview[int]:
        """Number of the item, order, fact or document; 0: none."""
        return UINT64.lent(
            encours_credit_lines_numbers(self._pointer),
            encours_credit_lines_row_count(self._pointer),
            self._pointer,
        )

    @property
    def amounts(self) -> memoryview[int]:
        """Amounts in their own currencies, minor units; of guarantees as they are counted, by
        percentage.
        """
        return INT64.lent(
            encours_credit_lines_amounts(self._pointer),
            encours_credit_lines_row_count(self._pointer),
            self._pointer,
        )

    @property
    def currencies(self) -> memoryview[int]:
        """Their currencies, ISO 4217 numeric."""
        return UINT16.lent(
            encours_credit_lines_currencies(self._pointer),
            encours_credit_lines_row_count(self._pointer),
            self._pointer,
        )

    @property
    def row_counted(self) -> memoryview[int]:
        """What each adds to its figure, minor units of the credit currency; INT64_MIN: cannot be
        converted.
        """
        return INT64.lent(
            encours_credit_lines_row_counted(self._pointer),
            encours_credit_lines_row_count(self._pointer),
            self._pointer,
        )

    @property
    def row_counting(self) -> memoryview[int]:
        """Whether each counts, a CreditCounting."""
        return INT32.lent(
            encours_credit_lines_row_counting(self._pointer),
            encours_credit_lines_row_count(self._pointer),
            self._pointer,
        )

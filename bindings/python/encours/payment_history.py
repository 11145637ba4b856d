# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""How a customer has paid: days beyond terms of all that was settled in a window, by item, by
number of days and by month, from what a view knows.

    days = paid - due       paid: the effective day of the payment; less than 0: early
    mean = sum of amount * days / sum of amount
    behaviour = sum of amount * weight(days) / sum of amount        (behaviour.h)

On day T an item is the amount that an allocation which holds on T moves from a payment or advance
to a debit with a due date. It is in the window when the payment is effective on T or one of the
days before it: `window_days` in all. Debits are invoices, debit notes and debit adjustments, not
refunds; due dates are the original ones. Credit notes and adjustments are no payments unless the
options say otherwise. A payment that was returned has settled nothing: its allocations have ended.
What is open on T and due before is listed behind the items, with the days it is late so far; it is
in no mean and no quantile, but is an experience of the behaviour, so that who does not pay at all
does not score well.

The default classes of behaviour are those of the series days_15_22 of the table payment-classes
(tables.h): 30 days early 100, 1 day early 90, on terms 80, up to 15 days late 70, 22 days 60, 30
days 50, 60 days 40, 90 days 30, later 20; and a score needs three experiences.

Amounts are of one currency. Everything is recomputed from the rows: T may be any day, and what was
compacted is read back when the window reaches behind the day of compaction (compact.h).

Sources: delays.h and behaviour.h; paydexscore.net and treditiq.com for the default classes.

Limits: a window of 36 500 days.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from encours._native import ffi
from encours._native.lib import (
    encours_payment_history_amounts,
    encours_payment_history_credits,
    encours_payment_history_day_amounts,
    encours_payment_history_day_count,
    encours_payment_history_day_items,
    encours_payment_history_days,
    encours_payment_history_debits,
    encours_payment_history_dues,
    encours_payment_history_figures,
    encours_payment_history_first_day,
    encours_payment_history_free,
    encours_payment_history_item_count,
    encours_payment_history_month_amounts,
    encours_payment_history_month_count,
    encours_payment_history_month_late,
    encours_payment_history_month_means,
    encours_payment_history_months,
    encours_payment_history_paid,
    encours_payment_history_quantile,
)

from ._runtime.buffers import INT32, INT64, UINT64, agree
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import Structure, new_record
from ._runtime.values import CURRENCIES, DAYS, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Integers

_INT64_T = ffi.typeof("int64_t *")
_PAYMENT_FIGURES = ffi.typeof("encours_payment_figures *")
_PAYMENT_FIGURES_LAYOUT = Struct("=8xQQQQqqqqqqqqqq")
_PAYMENT_FIGURES_SIZED = (ffi.sizeof("encours_payment_figures"),)
_PAYMENT_HISTORY_OPTIONS = ffi.typeof("encours_payment_history_options *")
_PAYMENT_HISTORY_OPTIONS_SIZED = (ffi.sizeof("encours_payment_history_options"),)


PAYMENT_HISTORY_NONE = -9223372036854775808
"""a figure that there is not"""


class PaymentHistoryOptions(Structure):
    """Options of View.compute_payments()."""

    __slots__ = (
        "class_count",
        "currency",
        "minimum_experiences",
        "recent_days",
        "upper_days",
        "weights",
        "window_days",
        "with_credit_notes",
        "with_write_offs",
    )
    _members = (
        "currency",
        "window_days",
        "recent_days",
        "with_credit_notes",
        "with_write_offs",
        "minimum_experiences",
        "upper_days",
        "weights",
        "class_count",
    )
    currency: str | int | None
    """ISO 4217 numeric; 0: the base currency of the ledger"""
    window_days: int
    """days of the window, T included, up to 36500; 0: 365"""
    recent_days: int
    """days of the recent part of it, for the trend; 0: 90"""
    with_credit_notes: int
    """1: credit notes count as payments; 0: left out"""
    with_write_offs: int
    """1: credit adjustments count as payments; 0: left out"""
    minimum_experiences: int
    """fewer give no behaviour score; 0: 3"""
    upper_days: memoryview[int] | None
    """last day of each class of behaviour, strictly ascending; the last entry is not read; None:
    the published classes
    """
    weights: memoryview[int] | None
    """weight of each class, within +-10^6; None with upper_days only"""
    class_count: int
    """1 to 64; 0 when they are None"""

    def __init__(
        self,
        *,
        currency: str | int | None = None,
        window_days: int = 0,
        recent_days: int = 0,
        with_credit_notes: int = 0,
        with_write_offs: int = 0,
        minimum_experiences: int = 0,
        upper_days: Integers | None = None,
        weights: Integers | None = None,
        class_count: int | None = None,
    ) -> None:
        struct = ffi.new(_PAYMENT_HISTORY_OPTIONS, _PAYMENT_HISTORY_OPTIONS_SIZED)
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        struct.window_days = integer("window_days", window_days)
        self.window_days = window_days
        struct.recent_days = integer("recent_days", recent_days)
        self.recent_days = recent_days
        struct.with_credit_notes = integer("with_credit_notes", with_credit_notes)
        self.with_credit_notes = with_credit_notes
        struct.with_write_offs = integer("with_write_offs", with_write_offs)
        self.with_write_offs = with_write_offs
        struct.minimum_experiences = integer("minimum_experiences", minimum_experiences)
        self.minimum_experiences = minimum_experiences
        c_upper_days, self.upper_days = INT32.taken_optional("upper_days", upper_days)
        struct.upper_days = c_upper_days
        c_weights, self.weights = INT32.taken_optional("weights", weights)
        struct.weights = c_weights
        self.class_count = agree(
            ("upper_days", c_upper_days), ("weights", c_weights), given=class_count
        )
        struct.class_count = self.class_count
        self._struct = struct
        self._held = (c_upper_days, c_weights)


class PaymentHistoryOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of PaymentHistoryOptions."""

    currency: str | int | None
    window_days: int
    recent_days: int
    with_credit_notes: int
    with_write_offs: int
    minimum_experiences: int
    upper_days: Integers | None
    weights: Integers | None
    class_count: int | None


class PaymentFigures(NamedTuple):
    """How a customer has paid, in figures. Days are in 1/100 where their name ends in _e2."""

    items: int
    """items settled in the window"""
    late_items: int
    """those later than due"""
    open_items: int
    """items open and due before T"""
    experiences: int
    """items and open items of more than 0 minor units"""
    amount: int
    """of the items settled, minor units"""
    late_amount: int
    """of those later than due, minor units"""
    open_amount: int
    """of open items due before T, minor units"""
    mean_e2: int
    """mean days, weighted by amount, half up; NONE: nothing was settled"""
    recent_mean_e2: int
    """the same of the recent part; NONE: nothing was settled in it"""
    trend_e2: int
    """recent mean less mean: above 0 he pays later than he did; NONE"""
    median: int
    """half of the amount was settled by so many days; NONE"""
    p80: int
    """four fifths were; NONE"""
    p95: int
    """nineteen twentieths were; NONE"""
    behaviour_e2: int
    """behaviour score * 100, half up; NONE: too few experiences"""

    @classmethod
    def _read(cls, struct: Any) -> PaymentFigures:
        (
            items,
            late_items,
            open_items,
            experiences,
            amount,
            late_amount,
            open_amount,
            mean_e2,
            recent_mean_e2,
            trend_e2,
            median,
            p80,
            p95,
            behaviour_e2,
        ) = _PAYMENT_FIGURES_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                items,
                late_items,
                open_items,
                experiences,
                amount,
                late_amount,
                open_amount,
                mean_e2,
                recent_mean_e2,
                trend_e2,
                median,
                p80,
                p95,
                behaviour_e2,
            ),
        )


class PaymentHistory(Handle):
    """How a customer has paid. Opaque, immutable, independent of its view."""

    __slots__ = ()
    _free = encours_payment_history_free

    @property
    def first_day(self) -> datetime.date | None:
        """First day of the window."""
        return DAYS[encours_payment_history_first_day(self._pointer).epoch_day]

    def figures(self) -> PaymentFigures:
        """Its figures.

        Returns:
            `struct_size` set by the caller

        Raises:
            AbiError
        """
        c_out = ffi.new(_PAYMENT_FIGURES, _PAYMENT_FIGURES_SIZED)
        c_error = thread.error
        c_status = encours_payment_history_figures(self._pointer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return PaymentFigures._read(c_out)

    def quantile(self, share_e4: int) -> int:
        """By how many days a share of the amount was settled: the days of the item at which the
        amounts, earliest first, reach the share (QuantileRule.UPPER by amount,
        delay_distribution.h).

        Args:
            share_e4: 1/10000, 1 to 9999

        Returns:
            Less than 0: early; PAYMENT_HISTORY_NONE: nothing was settled; untouched on failure

        Raises:
            InvalidError: no such share
        """
        if not isinstance(share_e4, int):
            share_e4 = integer("share_e4", share_e4)
        c_days = ffi.new(_INT64_T)
        c_error = thread.error
        c_status = encours_payment_history_quantile(self._pointer, share_e4, c_days, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_days[0]
        return value

    @property
    def item_count(self) -> int:
        """Items settled, by day of payment, debit and credit; then those open and late, by due day
        and debit.
        """
        return encours_payment_history_item_count(self._pointer)

    @property
    def debits(self) -> memoryview[int]:
        """Numbers of the documents that were paid."""
        return UINT64.lent(
            encours_payment_history_debits(self._pointer),
            encours_payment_history_item_count(self._pointer),
            self._pointer,
        )

    @property
    def credits(self) -> memoryview[int]:
        """Numbers of the documents that paid; 0 of what is open."""
        return UINT64.lent(
            encours_payment_history_credits(self._pointer),
            encours_payment_history_item_count(self._pointer),
            self._pointer,
        )

    @property
    def dues(self) -> memoryview[int]:
        """Due days, epoch day."""
        return INT32.lent(
            encours_payment_history_dues(self._pointer),
            encours_payment_history_item_count(self._pointer),
            self._pointer,
        )

    @property
    def paid(self) -> memoryview[int]:
        """Days of payment, epoch day; DATE_NONE of what is open."""
        return INT32.lent(
            encours_payment_history_paid(self._pointer),
            encours_payment_history_item_count(self._pointer),
            self._pointer,
        )

    @property
    def amounts(self) -> memoryview[int]:
        """Amounts, minor units."""
        return INT64.lent(
            encours_payment_history_amounts(self._pointer),
            encours_payment_history_item_count(self._pointer),
            self._pointer,
        )

    @property
    def day_count(self) -> int:
        """Numbers of days beyond terms that occur among what was settled."""
        return encours_payment_history_day_count(self._pointer)

    @property
    def days(self) -> memoryview[int]:
        """Those numbers, ascending."""
        return INT32.lent(
            encours_payment_history_days(self._pointer),
            encours_payment_history_day_count(self._pointer),
            self._pointer,
        )

    @property
    def day_amounts(self) -> memoryview[int]:
        """Amount settled with each number of days, minor units."""
        return INT64.lent(
            encours_payment_history_day_amounts(self._pointer),
            encours_payment_history_day_count(self._pointer),
            self._pointer,
        )

    @property
    def day_items(self) -> memoryview[int]:
        """Items settled with each."""
        return UINT64.lent(
            encours_payment_history_day_items(self._pointer),
            encours_payment_history_day_count(self._pointer),
            self._pointer,
        )

    @property
    def month_count(self) -> int:
        """Months that the window touches, the oldest first."""
        return encours_payment_history_month_count(self._pointer)

    @property
    def months(self) -> memoryview[int]:
        """First day of each month, epoch day; of the first one that of the window."""
        return INT32.lent(
            encours_payment_history_months(self._pointer),
            encours_payment_history_month_count(self._pointer),
            self._pointer,
        )

    @property
    def month_amounts(self) -> memoryview[int]:
        """Amount settled in each month, minor units."""
        return INT64.lent(
            encours_payment_history_month_amounts(self._pointer),
            encours_payment_history_month_count(self._pointer),
            self._pointer,
        )

    @property
    def month_late(self) -> memoryview[int]:
        """Of it later than due, minor units."""
        return INT64.lent(
            encours_payment_history_month_late(self._pointer),
            encours_payment_history_month_count(self._pointer),
            self._pointer,
        )

    @property
    def month_means(self) -> memoryview[int]:
        """Mean days of each month in 1/100, weighted by amount, half up; PAYMENT_HISTORY_NONE:
        nothing was settled.
        """
        return INT64.lent(
            encours_payment_history_month_means(self._pointer),
            encours_payment_history_month_count(self._pointer),
            self._pointer,
        )

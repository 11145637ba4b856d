# SPDX-License-Identifier: MIT
"""How a customer has paid, as records."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from .._runtime.values import DAYS
from .amounts import decimal_of, decimals_of, name_of

if TYPE_CHECKING:
    from ..payment_history import PaymentHistory
    from ..view import View

MISSING = -(1 << 63)
HUNDREDTHS = 2


class PaymentRow(NamedTuple):
    """An amount that was settled, or is open and late."""

    debit: int
    """number of the document that was paid"""
    credit: int
    """number of the document that paid it; 0: it is open"""
    due: datetime.date
    paid: datetime.date | None
    """None: it is open"""
    amount: Decimal
    days_late: int
    """from the due day to the payment, or to the day of the history; less than 0: early"""


class PaymentDays(NamedTuple):
    """What was settled with one number of days beyond terms."""

    days_late: int
    """less than 0: early"""
    amount: Decimal
    items: int


class PaymentMonth(NamedTuple):
    """What was settled in a month."""

    first: datetime.date
    """its first day, or that of the window"""
    amount: Decimal
    late: Decimal
    """of it, later than due"""
    mean_days: Decimal | None
    """beyond terms, weighted by amount; None: nothing was settled"""


class CustomerPayments(NamedTuple):
    """How a customer has paid. A figure for which there is nothing to go by is None; days are
    counted from the due day, less than 0 is early."""

    customer: int
    """number"""
    currency: str
    as_of: datetime.date
    first: datetime.date
    """first day of the window"""
    items: int
    """settled in the window"""
    late_items: int
    open_items: int
    """open and due before the day"""
    amount: Decimal
    """of the items settled"""
    late_amount: Decimal
    open_amount: Decimal
    mean_days: Decimal | None
    """beyond terms, weighted by amount"""
    recent_mean_days: Decimal | None
    """the same of the recent part of the window"""
    trend_days: Decimal | None
    """recent mean less mean: above 0 the customer pays later than it did"""
    median_days: int | None
    """half of the amount was settled by so many days"""
    p80_days: int | None
    p95_days: int | None
    behaviour: Decimal | None
    """score of behaviour; None: too few experiences"""
    rows: tuple[PaymentRow, ...]
    """by day of payment, then those open and late by due day"""
    days: tuple[PaymentDays, ...]
    """by number of days beyond terms, ascending"""
    months: tuple[PaymentMonth, ...]
    """the oldest first"""


def payments_of(history: PaymentHistory, view: View, customer: int, as_of: datetime.date,
                currency: int) -> CustomerPayments:
    """A history as records."""
    decimals = decimals_of(currency, view.decimals)
    one = history.figures()

    def units(minor: int) -> Decimal:
        return decimal_of(minor, decimals)

    def hundredths(value: int) -> Decimal | None:
        return None if value == MISSING else decimal_of(value, HUNDREDTHS)

    def whole(value: int) -> int | None:
        return None if value == MISSING else value

    first = history.first_day
    assert first is not None, "a window has a first day"
    days = tuple(PaymentDays(late, units(amount), items) for late, amount, items in zip(
        history.days, history.day_amounts, history.day_items))
    months = tuple(
        PaymentMonth(day_of(day), units(amount), units(late), hundredths(mean))
        for day, amount, late, mean in zip(history.months, history.month_amounts,
                                           history.month_late, history.month_means))
    return CustomerPayments(
        customer, name_of(currency), as_of, first, one.items, one.late_items, one.open_items,
        units(one.amount), units(one.late_amount), units(one.open_amount), hundredths(one.mean_e2),
        hundredths(one.recent_mean_e2), hundredths(one.trend_e2), whole(one.median),
        whole(one.p80), whole(one.p95), hundredths(one.behaviour_e2),
        rows_of(history, as_of, decimals), days, months)


def rows_of(history: PaymentHistory, as_of: datetime.date, decimals: int) -> tuple[PaymentRow, ...]:
    rows = []
    for debit, credit, due, paid, amount in zip(history.debits, history.credits, history.dues,
                                                history.paid, history.amounts):
        due_day, paid_day = day_of(due), DAYS[paid]
        rows.append(PaymentRow(debit, credit, due_day, paid_day, decimal_of(amount, decimals),
                               ((paid_day or as_of) - due_day).days))
    return tuple(rows)


def day_of(number: int) -> datetime.date:
    day = DAYS[number]
    assert day is not None, "it has one"
    return day

# SPDX-License-Identifier: MIT
"""Late-payment interest of a table of invoices."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from .._runtime.buffers import State
from .._runtime.values import DATE_NONE, DAYS, Money
from .amounts import decimal_of, name_of
from .grouped import Groups, Source

if TYPE_CHECKING:
    from ..interest import InterestBasis, InterestFirstDay, InterestFlags, InterestLastDay
    from ..interest_rule import InterestRule
    from ..rounding import Rounding


class InterestSettings(TypedDict, total=False):
    """How interest of a table is computed."""

    rounding: Rounding
    """half up otherwise"""
    basis: InterestBasis
    first_day: InterestFirstDay
    last_day: InterestLastDay
    stop: datetime.date
    """first day without interest"""


class PortfolioInterest(NamedTuple):
    """Interest of the invoices of a table."""

    total: Money
    invoices: int
    """seen"""
    late: int
    """not paid by their due date: as many fixed sums for costs of recovery are due"""
    undated: int
    """without a due date: no interest"""
    flags: InterestFlags
    """what is to be known of the rates used"""
    by_customer: dict[str, Decimal]
    """in the order of their first invoices"""
    each: list[memoryview[int]]
    """of each invoice, minor units, batch by batch"""


def interest_of(table: object, as_of: datetime.date, rule: InterestRule, *,
                amount: str = "amount", due: str = "due", paid_on: str | None = None,
                customer: str | None = "customer", currency: str = "EUR",
                **options: Unpack[InterestSettings]) -> PortfolioInterest:
    """Late-payment interest of a table of invoices: see encours.interest_portfolio.

    Args:
        table: one row an invoice; see `aging_of()` for what it may be
        as_of: the day at whose end the figures stand
        rule: the rates, as encours.interest_rule.french_business() gives them
        amount: name of the column of amounts; 0 or less: no interest
        due: name of the column of due dates; null: no interest
        paid_on: name of the column of days of payment in full; null: not yet. None: none was paid
        customer: name of the column of rows: texts, or integers from 0; None: all one row
        currency: of all invoices
        options: see InterestSettings

    Raises:
        NotFoundError: a day from the first due date on has no rate
    """
    groups = Groups(currency)
    source = groups.read(table, {"amount": amount, "due": due, "paid_on": paid_on,
                                 "customer": customer})
    schedule, flags = scheduled(as_of, rule, first_due(source), options)
    return computed(groups, source, schedule, flags)


def first_due(source: Source) -> int:
    """The earliest due date, an epoch day; DATE_NONE without any."""
    dates = (source.dates(batch, "due") for batch, _ in source)
    return min((day for day in map(earliest, dates) if day is not None), default=DATE_NONE)


def earliest(days: Iterable[int]) -> int | None:
    return min((day for day in days if day != DATE_NONE), default=None)


def scheduled(as_of: datetime.date, rule: InterestRule, first: int,
              options: InterestSettings) -> tuple[State, InterestFlags]:
    """The sums of rates for each due date from the first on."""
    from .. import interest_portfolio
    from ..interest_portfolio import InterestPortfolioOptions
    from ..rounding import Rounding

    due_first = as_of if first == DATE_NONE else DAYS[first]
    assert due_first is not None
    said: dict[str, Any] = {"rounding": Rounding.HALF_UP, **options}
    made = InterestPortfolioOptions(rule=rule, as_of=as_of, due_first=min(due_first, as_of), **said)
    schedule = State(interest_portfolio.schedule_size(options=made))
    return schedule, interest_portfolio.schedule(schedule, options=made)


def computed(groups: Groups, source: Source, schedule: State,
             flags: InterestFlags) -> PortfolioInterest:
    from .. import interest_portfolio
    from ..interest_portfolio import InterestPortfolioColumns

    state = State(interest_portfolio.state_size(groups.rows))
    interest_portfolio.begin(state, schedule, groups.rows)
    each = []
    for batch, rows in source:
        columns = InterestPortfolioColumns(
            amount=source.amounts(batch), due=source.dates(batch, "due"),
            paid_on=source.dates(batch, "paid_on"), row=rows, interest=True)
        interest_portfolio.add(state, schedule, columns)
        assert columns.interest is not None, "it was asked for"
        each.append(columns.interest)
    by_row = memoryview(bytearray(8 * groups.rows)).cast("q")
    total = interest_portfolio.finish(state, groups.rows, interest=by_row).out
    amounts = [decimal_of(minor, groups.exponent) for minor in by_row]
    return PortfolioInterest(
        Money(decimal_of(total.interest, groups.exponent), name_of(groups.numeric)), total.items,
        total.late, total.undated, flags, dict(zip(groups.labels(), amounts)), each)

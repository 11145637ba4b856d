# SPDX-License-Identifier: MIT
"""DSO and concentration of tables."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypedDict, Unpack

from .._runtime.buffers import State
from .amounts import decimal_of, name_of, numeric_of
from .dso import days_of
from .grouped import Groups, Source

if TYPE_CHECKING:
    from ..concentration import Concentration
    from ..dso import (
        DsoMonthDays,
        DsoNegativePeriod,
        DsoShortHistory,
        DsoStatus,
        DsoWindow,
        DsoZeroPeriod,
    )
    from ..dso_rows import DsoRowTotal
    from .portfolio_result import PortfolioAging

MONTHS = 24


class PortfolioDsoSettings(TypedDict, total=False):
    """Members of encours.dso.DsoOptions that figures of tables follow."""

    window: DsoWindow
    window_months: int
    window_days: int
    countback_months: int
    month_days: DsoMonthDays
    zero_period: DsoZeroPeriod
    negative_period: DsoNegativePeriod
    short_history: DsoShortHistory


class PortfolioDsoRow(NamedTuple):
    """The DSO of a customer. Days have four decimals; None where there is no value."""

    label: str
    balance: Decimal
    not_due: Decimal
    """part of the balance"""
    sales: Decimal
    """of the window"""
    simple: Decimal | None
    best_possible: Decimal | None
    delay: Decimal | None
    count_back: Decimal | None
    contribution: Decimal | None
    """the row's days of the total's DSO"""
    status: DsoStatus
    """of all but the count-back"""
    count_back_status: DsoStatus


class PortfolioDso(NamedTuple):
    """The DSO of a table of open items and a table of sales."""

    total: DsoRowTotal
    """all customers together, as C has it: minor units, and days * 10^4"""
    days: Decimal | None
    """simple DSO of the total"""
    rows: list[PortfolioDsoRow]
    """by customer, in the order of their first items"""


def dso_of(items: object, sales: object, as_of: datetime.date, *, amount: str = "amount",
           due: str = "due", customer: str | None = "customer", sale_amount: str = "amount",
           sale_date: str = "issue", currency: str = "EUR", months: int = MONTHS,
           **options: Unpack[PortfolioDsoSettings]) -> PortfolioDso:
    """Days sales outstanding of tables, by customer and in total: see encours.dso_rows.

    Args:
        items: open items, one a row; see `aging_of()` for what a table may be
        sales: invoices and, negative, credit notes, one a row
        as_of: the day, at its end
        amount: name of the column of open amounts in `items`
        due: name of the column of due dates in `items`; null counts as due
        customer: name of the column of rows in both: texts, or integers from 0; None: all one row
        sale_amount: name of the column of amounts in `sales`
        sale_date: name of the column of their dates
        currency: of all amounts
        months: months of sales kept, that of the as-of day included
        options: window_months and other members of encours.dso.DsoOptions (PortfolioDsoSettings)
    """
    groups = Groups(currency)
    opened = groups.read(items, {"amount": amount, "due": due, "customer": customer})
    sold = groups.read(sales, {"amount": sale_amount, "date": sale_date, "customer": customer})
    return figures(groups, filled(groups, opened, sold, as_of, months), as_of, months, options)


def filled(groups: Groups, opened: Source, sold: Source, as_of: datetime.date,
           months: int) -> State:
    from .. import dso_rows
    from ..dso_rows import DsoOpenColumns, DsoRowOptions, DsoSaleColumns

    wanted = DsoRowOptions(as_of=as_of, rows=groups.rows, months=months)
    state = State(dso_rows.dso_row_state_size(options=wanted))
    dso_rows.dso_row_begin(state, options=wanted)
    for batch, rows in opened:
        dso_rows.dso_row_add_open(state, DsoOpenColumns(
            row=zeros(batch.rows) if rows is None else rows, amount=opened.amounts(batch),
            due=opened.dates(batch, "due")), options=wanted)
    for batch, rows in sold:
        dso_rows.dso_row_add_sales(state, DsoSaleColumns(
            row=zeros(batch.rows) if rows is None else rows, amount=sold.amounts(batch),
            date=sold.dates(batch, "date")), options=wanted)
    return state


def zeros(rows: int) -> memoryview[int]:
    return memoryview(bytearray(4 * rows)).cast("I")


def figures(groups: Groups, state: State, as_of: datetime.date, months: int,
            options: PortfolioDsoSettings) -> PortfolioDso:
    from .. import dso_rows
    from ..dso import DsoOptions, DsoStatus
    from ..dso_rows import DsoRowFigures, DsoRowOptions

    days = ("simple_e4", "best_possible_e4", "delay_e4", "count_back_e4", "contribution_e4")
    amounts, states = ("balance", "not_due", "sales"), ("status", "count_back_status")
    columns = {name: memoryview(bytearray(8 * groups.rows)).cast("q") for name in amounts + days}
    choices = {name: memoryview(bytearray(4 * groups.rows)).cast("i") for name in states}
    total = dso_rows.dso_row_finish(
        state, DsoRowFigures(**columns, **choices), dso=DsoOptions(**options),
        options=DsoRowOptions(as_of=as_of, rows=groups.rows, months=months))
    rows = [PortfolioDsoRow._make((
        label, *(decimal_of(columns[name][row], groups.exponent) for name in amounts),
        *(days_of(columns[name][row]) for name in days),
        *(DsoStatus(choices[name][row]) for name in states)))
        for row, label in enumerate(groups.labels())]
    return PortfolioDso(total, days_of(total.simple_e4), rows)


def concentration_of(aging: PortfolioAging, *, currency: str | int | None = None,
                     top_count: int = 10) -> Concentration:
    """How concentrated the balances of an aged balance are: see encours.concentration.

    Args:
        aging: of `aging_of()`
        currency: needed when there are several
        top_count: n of the share of the n largest
    """
    from .. import concentration

    numeric = aging._currencies[0] if currency is None else numeric_of(currency)
    if currency is None and len(aging._currencies) > 1:
        raise ValueError("currency: balances of several currencies are not comparable, name one")
    if numeric not in aging._currencies:
        raise ValueError(f"currency: there are no balances in {name_of(numeric)}")
    width = len(aging._currencies)
    exposures = aging._row_totals[list(aging._currencies).index(numeric) :: width]
    state = State(concentration.state_size(top_count=top_count))
    concentration.begin(state, top_count=top_count)
    concentration.add(state, exposures=memoryview(exposures.tobytes()).cast("q"))
    return concentration.finish(state)

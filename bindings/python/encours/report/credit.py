# SPDX-License-Identifier: MIT
"""Limits, what is used of them, and what is to be seen to, by a credit policy."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from .markup import Cell, Column, Markup, paragraph, section, table
from .svg import bar
from .words import NOTHING, plural

if TYPE_CHECKING:
    from ..idiom.agenda import AgendaRow
    from ..idiom.credit import Figures
    from ..policy import Policy
    from ..rates import Rates
    from ..view import View

ROWS_MAX = 50
WHOLE = 10_000
"""Of a bar: a limit that is used up."""


def credit(view: View, as_of: datetime.date, policy: Policy | None, rates: Rates | None) -> str:
    """The section on credit; nothing without a policy."""
    if policy is None:
        return ""
    with view.credit(policy, as_of, rates=rates, book=True) as made:
        figures = [made.figures(customer) for customer in range(1, view.count().customers + 1)]
        rows = made.agenda()
    named = {one.customer: view.customer(one.customer).code for one in figures}
    limited = [one for one in figures if one["limit"] is not None]
    without = sum(1 for one in figures if one["limit"] is None and positive(one["exposure"]))
    over = sum(1 for one in limited if negative(one["headroom"]))
    version = f" {policy.version}" if policy.version else ""
    said = (f"By the policy {policy.name}{version}: "
            f"{plural(len(limited), 'customer has', 'customers have')} a limit, "
            f"{plural(over, 'is', 'are')} over it; "
            f"{plural(without, 'owes', 'owe')} something without one.")
    return section("credit", "Credit limits", paragraph(said), limits(limited, named),
                   classes(figures), agenda(rows))


def positive(value: object) -> bool:
    return isinstance(value, Decimal) and value > 0


def negative(value: object) -> bool:
    return isinstance(value, Decimal) and value < 0


def limits(limited: list[Figures], named: dict[int, str]) -> str:
    """The customers with the least headroom."""
    if not limited:
        return ""
    ordered = sorted(limited, key=lambda one: (amount_of(one, "headroom"), one.customer))
    rows: list[list[Cell]] = [
        [named[one.customer], shown(one["exposure"]), shown(one["limit"]), used(one),
         shown(one["headroom"]), shown(one["overdue"]), one.currency, bar_of(one)]
        for one in ordered[:ROWS_MAX]]
    caption = "Least headroom first" + (f"; {len(ordered) - ROWS_MAX:,} more have more"
                                        if len(ordered) > ROWS_MAX else "")
    return table(caption, [Column("customer", "text"), Column("exposure"), Column("limit"),
                           Column("used"), Column("headroom"), Column("overdue"),
                           Column("currency", "text"), Column("", "bar")], rows,
                 label="Limits and what is used of them", kind="names")


def amount_of(one: Figures, name: str) -> Decimal:
    value = one[name]
    return value if isinstance(value, Decimal) else Decimal("Infinity")


def shown(value: object) -> str:
    if not isinstance(value, Decimal):
        return NOTHING
    return f"{value:,}".replace("-", "\N{MINUS SIGN}")


def used(one: Figures) -> str:
    share = one["limit-used"]
    if not isinstance(share, Decimal):
        return NOTHING
    return f"{100 * share:,.1f} %" if share.is_finite() else "\N{INFINITY}"


def bar_of(one: Figures) -> Markup:
    share = one["limit-used"]
    if not isinstance(share, Decimal):
        return Markup("")
    filled = int(share * WHOLE) if share.is_finite() else WHOLE
    return Markup(bar(max(0, min(filled, WHOLE)), WHOLE))


def classes(figures: list[Figures]) -> str:
    """Customers and exposures by risk class, in each currency; nothing where there are none."""
    found: dict[tuple[str, str], list[Figures]] = {}
    for one in figures:
        if one.risk_class is not None and one["exposure"] is not None:
            found.setdefault((one.risk_class, one.currency), []).append(one)
    if not found:
        return ""
    rows: list[list[Cell]] = [
        [code, f"{len(members):,}", shown(total(members, "exposure")),
         shown(total(members, "overdue")), currency]
        for (code, currency), members in sorted(found.items())]
    return table("Risk classes", [Column("class", "text"), Column("customers"), Column("exposure"),
                                  Column("overdue"), Column("currency", "text")], rows,
                 label="Risk classes")


def total(members: list[Figures], name: str) -> Decimal:
    return sum((value for one in members if isinstance(value := one[name], Decimal)), Decimal(0))


def agenda(found: tuple[AgendaRow, ...]) -> str:
    if not found:
        return ""
    rows: list[list[Cell]] = [
        [str(row.day), row.what.name.lower().replace("_", " "), row.customer_code or NOTHING,
         row.code or NOTHING, shown(row.amount), row.currency or "", f"{row.days_late:,}"]
        for row in found[:ROWS_MAX]]
    more = len(found) - ROWS_MAX
    return table("To be seen to" + (f"; {more:,} more" if more > 0 else ""),
                 [Column("day", "text"), Column("what", "text"), Column("customer", "text"),
                  Column("code", "text"), Column("amount"), Column("currency", "text"),
                  Column("days late")], rows, label="Agenda", kind="names")

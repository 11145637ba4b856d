# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Figures: what a credit policy may ask about a customer and an event, each with a number, a name
and a unit.

Rules, assignment and scores of a policy (policy_builder.h) name figures by their names; results
carry them by their numbers. All are taken at the end of a day T from what a view knows. Amounts are
in minor units of one currency, the customer's credit currency: that of the limit that stands first,
else the policy's. A figure that cannot be had is missing, never 0.

    receivables    = open-debits + bills - unallocated - credit-notes = the balance
    open-debits    = not-due + tolerated + overdue
    real-risk      = receivables - guarantees
    potential-risk = real-risk + to-invoice + orders + drafts
    exposure       = sum of the components that the policy counts, each by its percentage
    headroom       = limit - exposure-after

Sources: My DSO Manager (real and potential risk), SAP FSCM note 1065954 (static and dynamic check,
horizon), Dynamics 365 Finance blocking rules, OCA credit-control (risk by source, tolerance in
days), Tryton (no limit is not zero).
"""

from __future__ import annotations

from encours._native.lib import (
    encours_figure_find,
    encours_figure_label,
    encours_figure_name,
    encours_figure_unit_of,
)

from ._runtime.choices import Choice
from ._runtime.values import DAYS, integer, text_in, text_out


FIGURES_MAX = 64
"""Room for figures in arrays that are indexed by their numbers."""
FIGURE_INFINITE = 9223372036854775807
"""A share of a limit of 0, or of any base of 0, when something is there."""


class Figure(Choice):
    """The figures. The numbers are for ever."""

    OPEN_DEBITS = 1
    """open debit items, bills not matured left out"""
    BILLS = 2
    """open bills of exchange due on T or later"""
    UNALLOCATED = 3
    """open payments and advances, positive"""
    CREDIT_NOTES = 4
    """open credit notes and other credits, positive"""
    NOT_DUE = 5
    """of open-debits: due on T or later, or without a date"""
    TOLERATED = 6
    """of open-debits: late by the tolerance at most"""
    OVERDUE = 7
    """of open-debits: late by more than the tolerance"""
    DISPUTED = 8
    """of open-debits: disputed, as totals.h has it"""
    TO_INVOICE = 9
    """delivered and not invoiced"""
    ORDERS = 10
    """neither delivered nor invoiced, expected by the horizon, and undated ones if the policy
    counts them
    """
    ORDERS_BEYOND = 11
    """neither delivered nor invoiced, the rest"""
    DRAFTS = 12
    """draft invoices: DRAFT facts"""
    RETURNED = 13
    """payments returned in the policy's window, gross"""
    GUARANTEES = 14
    """guarantees as the policy counts them"""
    RECEIVABLES = 15
    """the balance, signed"""
    REAL_RISK = 16
    """receivables - guarantees, signed"""
    POTENTIAL_RISK = 17
    """real risk, deliveries, orders and drafts, signed"""
    EXPOSURE = 18
    """as the policy composes it, signed"""
    EXPOSURE_AFTER = 19
    """exposure with the event; without one: exposure"""
    LIMIT = 20
    """the limit as combined; missing: there is none"""
    HEADROOM = 21
    """limit - exposure-after, < 0 when over"""
    LIMIT_USED = 22
    """exposure-after / limit, 1/10000, rounded up"""
    GROUP_EXPOSURE = 23
    """sum of the members' exposure-after"""
    GROUP_LIMIT = 24
    """limit of the head that is a group limit"""
    GROUP_HEADROOM = 25
    """group-limit - group-exposure"""
    GROUP_LIMIT_USED = 26
    """the share, 1/10000, rounded up"""
    GROUP_OVERDUE = 27
    """sum of the members' overdue"""
    SCOPED_HEADROOM = 28
    """the smallest headroom under limits of a product, entity or other dimension value of the event
    """
    INSURED_LIMIT = 29
    """the part of the limit that insurers stand for"""
    UNINSURED = 30
    """exposure-after - insured-limit, at least 0"""
    OLDEST_DAYS = 31
    """days late of the oldest open debit; 0: none is late"""
    OVERDUE_ITEMS = 32
    """debit items late by more than the tolerance"""
    OPEN_ITEMS = 33
    """open debit items, bills included"""
    OVERDUE_SHARE = 34
    """overdue / open-debits, 1/10000, half up; 0 of nothing"""
    DISPUTED_SHARE = 35
    """disputed / open-debits, the same"""
    DUNNING_LEVEL = 36
    """the highest level that stands of the customer, or of its documents that are open; 0: none"""
    DAYS_SINCE_PAYMENT = 37
    """since the last payment that counts; missing: none ever"""
    LAST_PAYMENT = 38
    """gross of payments of that day"""
    RETURNED_ITEMS = 39
    """payments returned in the policy's window"""
    BROKEN_PROMISES = 40
    """promises broken in the policy's window"""
    PROMISED = 41
    """amounts of promises that run"""
    LIMIT_DAYS_LEFT = 42
    """until a limit that counts ends, or its season, the first of them; 1: T is its last day;
    missing: no end
    """
    LIMIT_EXPIRED_DAYS = 43
    """days without a limit since the last one ended, or its season, T included; 0: one stands;
    missing: there never was one. A cap alone is no limit
    """
    REVIEW_LATE_DAYS = 44
    """since the review day of a limit that counts, < 0 before it; missing: none is set"""
    CUSTOMER_DAYS = 45
    """since the first document; missing: none"""
    SALES = 46
    """sales of the last 365 days, as of dso.h"""
    DAYS_LATE = 47
    """mean days beyond terms of what was settled in the last 365 days, weighted by amount, 1/100,
    half up
    """
    DAYS_LATE_TREND = 48
    """that of the last 90 days less that of 365, 1/100"""
    DAYS_LATE_P80 = 49
    """by so many days four fifths of the amount was settled"""
    BEHAVIOUR = 50
    """behaviour score (behaviour.h) with the policy's weights, 1/100"""
    SCORE = 51
    """points of the policy's scorecard, 1/100"""
    HOLDS = 52
    """holds that stand of the customer or the event's order"""
    WATCHED = 53
    """1: on the watch list"""
    MISSING = 54
    """components of the exposure and the limit that miss"""
    EVENT_AMOUNT = 55
    """gross of the event"""
    EVENT_TERM_DAYS = 56
    """days of payment the event asks"""
    EVENT_TERM_EXCESS = 57
    EVENT_DISCOUNT = 58
    """discount the event asks, 1/10000"""
    EVENT_LEGAL_EXCESS = 59
    """days that an invoice of T would be due beyond the policy's legal cap, at least 0; the smaller
    one of legal_days and the rule (credit.h); missing where there is a rule and its cap is not
    known
    """


class FigureUnit(Choice):
    """What a figure counts."""

    AMOUNT = 1
    """minor units"""
    DAYS = 2
    """days"""
    SHARE = 3
    """1/10000"""
    NUMBER = 4
    """a number of things"""
    CENTIDAYS = 5
    """1/100 of a day"""
    POINTS = 6
    """1/100 of a point"""


class Language(Choice):
    """Languages of sentences."""

    EN = 1
    FR = 2


def name(figure: Figure) -> str | None:
    """The name of a figure in policies, such as "limit-used"; None: there is no such figure.

    Args:
        figure: a Figure
    """
    if not isinstance(figure, int):
        figure = integer("figure", figure)
    return text_out(encours_figure_name(figure))


def find(name: str) -> int:
    """The number of the figure with a name; 0: there is none.

    Args:
        name: "limit-used"
    """
    return encours_figure_find(text_in("name", name))


def unit(figure: Figure) -> FigureUnit:
    """What a figure counts, a FigureUnit; 0: there is no such figure.

    Args:
        figure: a Figure
    """
    if not isinstance(figure, int):
        figure = integer("figure", figure)
    return FigureUnit(encours_figure_unit_of(figure))


def label(figure: Figure, language: Language) -> str | None:
    """What a figure is called in a language: "limit used", "limite utilisée"; None: there is no
    such figure or language.

    Args:
        figure: a Figure
        language: a Language
    """
    if not isinstance(figure, int):
        figure = integer("figure", figure)
    if not isinstance(language, int):
        language = integer("language", language)
    return text_out(encours_figure_label(figure, language))

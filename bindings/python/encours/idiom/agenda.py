# SPDX-License-Identifier: MIT
"""The agenda of a day as rows."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from .._runtime.values import DAYS
from ..agenda import AgendaKind
from ..fact import SubjectKind
from .amounts import decimal_of, decimals_of, name_of

if TYPE_CHECKING:
    from ..agenda import Agenda
    from ..view import View

MISSING = -(1 << 63)


class AgendaRow(NamedTuple):
    """Something to be seen to."""

    day: datetime.date | None
    """when it falls due"""
    what: AgendaKind
    customer: int
    """number; 0: none"""
    customer_code: str | None
    subject_kind: SubjectKind | None
    """what it is about"""
    subject: int
    """its number"""
    code: str | None
    """of the limit, guarantee, hold or request"""
    amount: Decimal | None
    currency: str | None
    days_late: int
    """less than 0 before the day"""
    person: str | None
    """whose it is"""
    role: str | None
    """who may approve it"""
    fact: int
    """number of the fact; 0: none"""
    working_day: datetime.date | None
    """by when it is to be seen to: the day, or the working day before"""


def rows_of(agenda: Agenda, view: View) -> tuple[AgendaRow, ...]:
    """The rows of an agenda, in their order."""
    return tuple(row_of(agenda, view, at) for at in range(agenda.row_count))


def row_of(agenda: Agenda, view: View, at: int) -> AgendaRow:
    customer, currency, minor = (agenda.customers[at], agenda.currencies[at], agenda.amounts[at])
    subject_kind = agenda.subject_kinds[at]
    amount = None if minor == MISSING or not currency else decimal_of(
        minor, decimals_of(currency, view.decimals))
    return AgendaRow(
        DAYS[agenda.days[at]], AgendaKind(agenda.kinds[at]), customer,
        view.customer(customer).code if customer else None,
        SubjectKind(subject_kind) if subject_kind else None, agenda.subjects[at],
        agenda.code(at) or None, amount, name_of(currency) if currency else None,
        agenda.late_days[at], agenda.person(at) or None, agenda.role(at) or None,
        agenda.facts[at], DAYS[agenda.working_days[at]])

# SPDX-License-Identifier: MIT
"""Requests and their approval: who asks, who decides, where it stands."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast

from .._runtime.handles import Handle
from .._runtime.values import Money, wrong
from ..approval import RequestState, RequestStep
from ..fact import SubjectKind
from .amounts import decimal_of, decimals_of, name_of

if TYPE_CHECKING:
    from ..approval import Request
    from ..approval_list import RequestEvent
    from ..credit import Credit
    from ..transaction import Transaction
    from ..view import View
    from .transaction import TransactionIdiom

MISSING = -(1 << 63)


class RequestRow(NamedTuple):
    """A request as it stands on a day. What it does not have is None; numbers are 0."""

    number: int
    """that of its fact"""
    state: RequestState
    action: str
    """what was asked for"""
    customer: int
    """that it is about, or that owns what it is about"""
    customer_code: str | None
    subject_kind: SubjectKind
    """what it is about: a customer, document, order or the ledger"""
    subject: int
    amount: Decimal | None
    currency: str | None
    from_: datetime.date | None
    """the day it was asked"""
    until: datetime.date | None
    """first day on which it has lapsed"""
    decided: datetime.date | None
    """the day of the last approval, the refusal or the withdrawal, or on which it lapsed; None
    while it waits"""
    needed: int
    """persons who must approve"""
    given: int
    """approvals that count"""
    level: str | None
    role: str | None
    """who decides"""
    asker: str | None
    decider: str | None
    """whose step decided it"""
    reason: str | None
    """of the transaction of that step"""
    effect_kind: SubjectKind | None
    """what was done: a document, order or fact"""
    effect: int
    code: str
    """what was written when it was asked, with all its pairs"""

    @property
    def is_open(self) -> bool:
        """Whether it still waits for approvals."""
        return self.state is RequestState.OPEN


class RequestStepRow(NamedTuple):
    """What somebody did about a request. What it does not have is None; numbers are 0."""

    number: int
    """of its fact"""
    step: RequestStep | None
    day: datetime.date | None
    counts: bool
    """False: it breaks a rule of approval, or was taken back"""
    actor: str | None
    behalf: str | None
    """on behalf of whom"""
    role: str | None
    reason: str | None
    """of its transaction"""
    effect_kind: SubjectKind | None
    effect: int
    recorded_at: datetime.datetime


def request_row(one: Request, view: View) -> RequestRow:
    amount = None if one.amount == MISSING or not one.currency else decimal_of(
        one.amount, decimals_of(one.currency, view.decimals))
    return RequestRow(
        one.number, one.state, one.action, one.customer,
        view.customer(one.customer).code if one.customer else None, one.subject_kind, one.subject,
        amount, name_of(one.currency) if one.currency else None, one.from_, one.until, one.decided,
        one.needed, one.given, one.level or None, one.role or None, one.asker or None,
        one.decider or None, one.reason or None, one.effect_kind or None, one.effect, one.code)


def step_row(one: RequestEvent) -> RequestStepRow:
    return RequestStepRow(
        one.number, one.step or None, one.day, bool(one.counts), one.actor or None,
        one.behalf or None, one.role or None, one.reason or None, one.effect_kind or None,
        one.effect, one.recorded_at)


class ApprovalCommands(Handle):
    """What a transaction records of requests. Who acts is its actor, and why its reason; whether he
    may is decided at the commit, against all that the ledger knows then."""

    __slots__ = ()

    def request(self, credit: Credit, action: str, customer: str | int | None = None,
                amount: Decimal | Money | None = None, *, currency: str | int | None = None,
                order: int = 0, document: int = 0, on: datetime.date | None = None,
                until: datetime.date | None = None, details: str | None = None) -> int:
        """Ask for something. The policy of the credit says who decides.

        Args:
            credit: the policy on the day, and what the customer owes
            action: of the policy's approval levels, such as "limit", "release" or "write-off"
            customer: whom it is about: a code, a number, or what `customer()` gave; None: it is
                about an order or a document
            amount: asked for; None: none, and no level with an upper amount will do
            currency: of the amount; None: that of a Money, else of the books
            order: number of the order that it is about; 0: none
            document: number of the document that it is about; 0: none
            on: the day it is asked; None: that of the credit
            until: first day on which it has lapsed; None: as its level says
            details: more pairs `key=value` with ";" between, such as "type=season"

        Returns:
            A reference, for the commands of this transaction; `number()` tells its number after
            the commit.

        Raises:
            NotFoundError: the policy has no level for the action, or none that goes so far
            InvalidError: something is not acceptable, or the transaction has no actor
            TypeError: it is about more than one of customer, order and document, or about nothing
            DeniedError: the authoriser does not let what is needed be read
        """
        from ..credit import Credit

        me = cast("Transaction", self)
        idiom = cast("TransactionIdiom", self)
        if not isinstance(credit, Credit):
            raise wrong("credit", "Credit", credit, "View.credit() makes one of a policy")
        kind, subject = self._subject(customer, order, document)
        numeric, minor = 0, None
        if amount is not None:
            numeric = idiom._numeric(currency, amount)
            minor = idiom._minor("amount", amount, None, numeric)
        return me.add_request(credit, action=action, subject_kind=kind, subject=subject,
                              from_=credit.day if on is None else on, amount=minor,
                              currency=numeric, until=until, details=details)

    def _subject(self, customer: str | int | None, order: int,
                 document: int) -> tuple[SubjectKind, int]:
        """What a request is about."""
        if (customer is not None) + bool(order) + bool(document) != 1:
            raise TypeError("customer, order, document: a request is about one of them")
        if order:
            return SubjectKind.ORDER, order
        if document:
            return SubjectKind.DOCUMENT, document
        return SubjectKind.CUSTOMER, cast("TransactionIdiom", self)._customer(
            cast("str | int", customer))

    def approve(self, request: int, role: str, on: datetime.date, *,
                behalf: str | None = None) -> None:
        """Approve a request. The commit refuses who asked himself, who has approved before, and
        whoever stands in for one of them.

        Args:
            request: number, or what `request()` gave
            role: the one that the request needs
            on: the day
            behalf: who is away and has delegated it to the actor; None: nobody
        """
        cast("Transaction", self).request_step(
            request=request, day=on, step=RequestStep.APPROVE, role=role, behalf=behalf)

    def refuse(self, request: int, role: str, on: datetime.date, *,
               behalf: str | None = None) -> None:
        """Refuse a request; one refusal decides. Why is the reason of the transaction, which it
        must have.

        Args:
            request: number, or what `request()` gave
            role: the one that the request needs
            on: the day
            behalf: who is away and has delegated it to the actor; None: nobody
        """
        cast("Transaction", self).request_step(
            request=request, day=on, step=RequestStep.REFUSE, role=role, behalf=behalf)

    def withdraw(self, request: int, on: datetime.date) -> None:
        """Take a request back. Only who asked may, or who stands in for him."""
        cast("Transaction", self).request_step(request=request, day=on, step=RequestStep.WITHDRAW)

    def done(self, request: int, on: datetime.date, fact: int = 0) -> None:
        """Say that what was approved is done.

        Args:
            request: number, or what `request()` gave
            on: the day
            fact: by which fact: number, or what `limit()` or `release()` of this transaction gave;
                0: it is no fact
        """
        cast("Transaction", self).request_step(
            request=request, day=on, step=RequestStep.DONE, effect=fact,
            effect_kind=SubjectKind.FACT if fact else None)

# SPDX-License-Identifier: MIT
"""Authorisers: a callable is asked before commands and queries, and what it raises denies."""

from __future__ import annotations

import datetime
import gc
from decimal import Decimal

import pytest

import encours
from encours import authoriser
from encours.authoriser import Action, Authorisation, Question

INSTANT = datetime.datetime(2026, 6, 30, 12, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 6, 30)


def book(ledger: encours.Ledger, code: str) -> None:
    with ledger.transaction(actor="anna", reason="new", recorded_at=INSTANT) as booked:
        booked.customer(code, impersonal=True)


def test_a_callable_is_asked_and_what_it_denies_is_not_done() -> None:
    asked: list[Question] = []

    def authorise(question: Question) -> Authorisation:
        asked.append(question)
        denied = question.action == Action.POST
        return Authorisation.DENY if denied else Authorisation.ALLOW

    with encours.memory() as store:
        made = authoriser.new(authorise=authorise)
        ledger = store.ledger("A", create=True, base_currency="EUR", recorded_at=INSTANT,
                              authoriser=made, reader="max")
        del made
        gc.collect()
        book(ledger, "ACME")
        commands = [one for one in asked if one.actor == "anna"]
        assert [(one.action, one.customer) for one in commands] == [(Action.MASTER, 1)]
        with pytest.raises(encours.DeniedError, match="post of document 1 is not allowed to anna"):
            with ledger.transaction(actor="anna", reason="sale", recorded_at=INSTANT) as booked:
                booked.invoice("ACME", Decimal("12.34"), issue=DAY, due=DAY)
        assert [one.amount for one in asked if one.action == Action.POST] == [1234]
        assert ledger.view().aging(DAY) is not None
        assert (asked[-1].actor, asked[-1].action) == ("max", Action.READ_BALANCES)
        ledger.close()


def test_what_a_callable_raises_denies_and_comes_out() -> None:
    def authorise(question: Question) -> Authorisation:
        raise LookupError("no directory")

    with encours.memory() as store:
        with store.ledger("A", create=True, base_currency="EUR", recorded_at=INSTANT,
                          authoriser=authoriser.new(authorise=authorise)) as ledger:
            with pytest.raises(LookupError, match="no directory"):
                book(ledger, "ACME")
            with pytest.raises(LookupError, match="no directory"):
                ledger.view().aging(DAY)

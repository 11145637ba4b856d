# SPDX-License-Identifier: MIT
"""Groups of customers, their identifiers, and personal data: what the generated calls give."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

import encours
from conftest import LATER
from encours import identifier
from encours.customer_group import BY_GROUP, GroupBy
from encours.fact import FactKind, SubjectKind
from encours.identifier import CheckDigit, IdentifierFault, IdentifierKind, IdentifierScheme
from encours.retention import RetentionClock, RetentionReason, RetentionRules

DAY = date(2026, 7, 1)


def join(booked: encours.Transaction, kind: FactKind, customer: int, related: int,
         since: date) -> int:
    return booked.fact(kind=kind, subject_kind=SubjectKind.CUSTOMER, subject=customer,
                       related_kind=SubjectKind.CUSTOMER, related=related, from_=since)


@pytest.fixture
def books(ledger: encours.Ledger) -> encours.Ledger:
    with ledger.transaction(recorded_at=LATER) as booked:
        for code, owes in (("GROUP", 100), ("LYON", 200), ("LILLE", 300)):
            booked.invoice(booked.customer(code), Decimal(owes), issue=date(2026, 5, 31))
        join(booked, FactKind.PARENT, 2, 1, date(2026, 1, 1))
        join(booked, FactKind.MERGED, 3, 2, DAY)
    return ledger


def test_a_group_rolls_up_from_its_day_on(books: encours.Ledger) -> None:
    view = books.view()
    assert list(view.group_heads(date(2026, 6, 30), GroupBy.HEAD)) == [1, 1, 3]
    assert list(view.group_heads(DAY, GroupBy.HEAD)) == [1, 1, 1]
    assert list(view.group_members(2, DAY)) == [2, 3]
    assert view.group_parent(2, DAY) == 1
    assert view.group_head(3, DAY, GroupBy.CURRENT) == 2
    aging = view.aging(DAY, by=BY_GROUP)
    assert aging.row_count == 1
    assert view.group_balance(1, "EUR", DAY) == 60000


def test_a_circle_is_refused(books: encours.Ledger) -> None:
    with pytest.raises(encours.StateError, match="below"), books.transaction() as booked:
        join(booked, FactKind.PARENT, 1, 3, DAY)


def test_a_number_finds_its_customer(books: encours.Ledger) -> None:
    with books.transaction() as booked:
        booked.identify(customer=1, kind=IdentifierKind.SIREN, text="404 833 048", from_=DAY)
    assert list(books.view().find_identifier(IdentifierKind.SIREN, "404-833-048", DAY)) == [1]
    assert not books.view().find_identifier(IdentifierKind.SIREN, "404833048", date(2026, 6, 30))
    with pytest.raises(encours.ExistsError, match="customer 1"), books.transaction() as booked:
        booked.identify(customer=2, kind=IdentifierKind.SIREN, text="404833048", from_=DAY)


def test_numbers_are_checked_without_being_told() -> None:
    assert identifier.check(IdentifierKind.VAT, "fr 83 404 833 048").text == "FR83404833048"
    with pytest.raises(encours.InvalidError, match="check digits") as refused:
        identifier.check(IdentifierKind.SIREN, "404833047")
    assert "404833047" not in str(refused.value)
    assert identifier.fault(refused.value.code) == IdentifierFault.CHECK
    books = IdentifierScheme(check=CheckDigit.MOD_10, length_min=13, length_max=13, weights=[3, 1])
    assert identifier.check_own(books, "978-0-306-40615-7").text == "9780306406157"


def test_what_is_held_on_a_person_is_written(ledger: encours.Ledger) -> None:
    with ledger.transaction(recorded_at=LATER) as booked:
        booked.invoice(booked.customer("dupont", name="Jeanne"), Decimal(12),
                       issue=date(2026, 5, 31))
    pieces: list[bytes] = []
    report = ledger.person_lines(1, pieces.append)
    lines = [json.loads(line) for line in b"".join(pieces).splitlines()]
    assert len(lines) == report.lines
    assert lines[0]["party_name"] == "Jeanne"
    assert {line["record"] for line in lines} == {"person", "item", "event"}


def test_what_the_receiver_raises_comes_out(books: encours.Ledger) -> None:
    def broken(piece: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        books.person_lines(1, broken)
    assert books.person_lines(1, lambda piece: None).items == 1


def test_what_is_due_and_what_keeps_the_rest(ledger: encours.Ledger) -> None:
    with ledger.transaction(recorded_at=LATER) as booked:
        booked.customer("dupont", name="Jeanne")
        booked.invoice(booked.customer("martin", name="Paul"), Decimal(12),
                       issue=date(2026, 5, 31))
    rules = RetentionRules(clock=[RetentionClock.LAST_MOVEMENT], months=[12])
    found = ledger.view().retention(rules, date(2040, 1, 1))
    assert list(found.customers) == [1, 2]
    assert list(found.reasons) == [0, RetentionReason.OPEN]
    assert found.due_count == 1

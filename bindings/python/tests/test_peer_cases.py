# SPDX-License-Identifier: MIT
"""What other systems' own tests expect of exposure, limits and decisions, replayed in Python as
check_rules_test.c does in C: tests/vectors/credit_checks.csv, a test a row."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

import encours
from encours.fact import FactKind, SubjectKind
from encours.order import OrderStepKind

DAY = date(2024, 10, 4)
COUNTED = ("open-debits", "bills", "unallocated", "credit-notes", "to-invoice", "orders",
           "guarantees", "drafts")
TYPES = {
    "types": '<limit-type code="own"/><limit-type code="insured" use="add" insured="yes"/>',
    "bases": '<limit-type code="insured"/><limit-type code="management"/>',
}


def rows() -> list[dict[str, str]]:
    """The cases, where the tests are part of a checkout."""
    for folder in Path(__file__).resolve().parents:
        path = folder / "tests" / "vectors" / "credit_checks.csv"
        if path.is_file():
            with path.open(encoding="utf-8", newline="") as file:
                return list(csv.DictReader(file))
    return []


def day(offset: int | str) -> date:
    return DAY + timedelta(days=int(offset))


def units(cents: str) -> Decimal:
    return Decimal(cents).scaleb(-2)


def policy_of(how: str, test: str) -> encours.policy.Policy:
    """The default policy, but for what the row says."""
    name, _, value = how.partition(":")
    exposure = ""
    if name == "drafts":
        exposure = "<exposure>" + "".join(
            f'<count figure="{figure}" percent="100"/>' for figure in COUNTED) + "</exposure>"
        assert value == "10000"
    if name == "tolerance":
        exposure = f'<exposure tolerance-days="{value}"/>'
    limits = f"<limits>{TYPES[name]}</limits>" if name in TYPES else ""
    stages = ' stages="quote"' if name == "quotes" else ""
    escaped = test.replace("<", "&lt;").replace(">", "&gt;")
    rule = (f'<rules><rule code="rule" outcome="hold" role="manager"{stages} test="{escaped}"/>'
            "</rules>") if test else ""
    return encours.read_policy(
        f'<policy xmlns="urn:encours:policy:1" name="test" currency="EUR">{exposure}{limits}{rule}'
        "</policy>".encode())


class Setup:
    """The documents, orders and facts of a row. A word such as "invoice:55000:-1" is a method and
    what it takes: amounts in cents, days from the day of the question."""

    def __init__(self, ledger: encours.Ledger) -> None:
        self.ledger = ledger
        with ledger.transaction(actor="clerk") as books:
            made = [books.customer(code, impersonal=True) for code in ("CUSTOMER", "ADDRESS")]
            books.commit()
            self.customer, self.address = map(books.number, made)

    def run(self, word: str) -> None:
        name, *given = word.split(":")
        with self.ledger.transaction(actor="clerk") as books:
            step: Callable[..., None] = getattr(self, name.replace("-", "_"))
            step(books, *given)

    def fact(self, books: encours.Transaction, kind: FactKind, since: int,
             code: str | None = None, amount: str | None = None) -> None:
        books.fact(kind=kind, subject_kind=SubjectKind.CUSTOMER, subject=self.customer,
                   from_=day(since), code=code, amount=None if amount is None else int(amount),
                   currency="EUR" if amount else 0)

    def invoice(self, books: encours.Transaction, amount: str, due: str) -> None:
        books.invoice("CUSTOMER", units(amount), issue=day(-60), due=day(due))

    def address_invoice(self, books: encours.Transaction, amount: str) -> None:
        books.fact(kind=FactKind.MERGED, subject_kind=SubjectKind.CUSTOMER, subject=self.address,
                   from_=day(-90), related_kind=SubjectKind.CUSTOMER, related=self.customer)
        books.invoice("ADDRESS", units(amount), issue=day(-60), due=DAY)

    def order(self, books: encours.Transaction, amount: str) -> None:
        books.order(customer=self.customer, amount=int(amount), currency="EUR", ordered=day(-30))

    def invoiced(self, books: encours.Transaction, order: str, amount: str) -> None:
        books.order_step(order=int(order), kind=OrderStepKind.INVOICED, day=day(-10),
                         amount=int(amount))

    def changed(self, books: encours.Transaction, order: str, amount: str) -> None:
        books.order_step(order=int(order), kind=OrderStepKind.CHANGED, day=day(-10),
                         amount=int(amount))

    def draft(self, books: encours.Transaction, amount: str) -> None:
        self.fact(books, FactKind.DRAFT, -5, "draft", amount)

    def limit(self, books: encours.Transaction, amount: str, type: str | None = None,
              since: str = "-20") -> None:
        books.limit("CUSTOMER", units(amount), day(since), type=type)

    def status(self, books: encours.Transaction, status: str) -> None:
        self.fact(books, FactKind.STATUS, -5, status)

    def release_order(self, books: encours.Transaction, order: str) -> None:
        books.fact(kind=FactKind.RELEASE, subject_kind=SubjectKind.ORDER, subject=int(order),
                   from_=day(-1), code="rule")


def cents(value: object) -> object:
    return int(value.scaleb(2)) if isinstance(value, Decimal) else value


@pytest.mark.skipif(not rows(), reason="tests/vectors is not beside these tests")
@pytest.mark.parametrize("row", rows(), ids=lambda row: row["id"])
def test_others_decide_the_same(row: dict[str, str], ledger: encours.Ledger) -> None:
    made = Setup(ledger)
    for word in row["setup"].split():
        made.run(word)
    with policy_of(row["policy"], row["rule"]) as policy, \
            ledger.view().credit(policy, DAY) as credit:
        answer = credit.check("CUSTOMER", units(row["amount"]), stage=row["stage"],
                              order=int(row["order"]))
        figures = credit.figures("CUSTOMER")
        found = {"exposure-after": answer.exposure, "headroom": answer.headroom}
        expected = dict(one.split("=") for one in row["figures"].split())
        assert answer.outcome.name.lower() == row["outcome"]
        assert {name: cents(found.get(name, figures[name])) for name in expected} == {
            name: int(value) for name, value in expected.items()}

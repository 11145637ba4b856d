# SPDX-License-Identifier: MIT
"""Dry runs of policies and payment histories in Python. Figures are worked out by hand and are
those of DryRunTest.java."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import encours
from encours.idiom.payments import PaymentDays, PaymentMonth
from encours.idiom.simulation import SimulatedOrder
from encours.policy import Outcome
from encours.policy_simulation import Followed

FROM, TO = date(2026, 1, 1), date(2026, 1, 31)
ZERO = Decimal("0.00")
POLICY = b"""<policy xmlns="urn:encours:policy:1" name="shop" currency="EUR">
  <limits><limit-type code="internal"/></limits>
  <rules>
    <rule code="limit" outcome="hold" test="limit-used &gt; 100%" role="manager"/>
    <rule code="large" outcome="warn" test="event-amount &gt; 140"/>
  </rules>
</policy>"""


def january(day: int) -> date:
    return date(2026, 1, day)


@pytest.fixture
def policy() -> encours.policy.Policy:
    return encours.read_policy(POLICY)


@pytest.fixture
def january_orders(ledger: encours.Ledger) -> encours.Ledger:
    """ACME may owe 100.00. It owes 80.00, due on 10 January and paid on the 20th, and 50.00 due on
    12 January that never is. On the 5th it orders 150.00, on the 25th 30.00."""
    with ledger.transaction(actor="clerk", reason="sale") as books:
        acme = books.customer("ACME", impersonal=True)
        books.limit(acme, Decimal("100.00"), FROM)
        paid = books.invoice(acme, Decimal("80.00"), issue=FROM, due=january(10))
        books.invoice(acme, Decimal("50.00"), issue=FROM, due=january(12))
        money = books.payment(acme, Decimal("80.00"), issue=january(20))
        books.allocate(money, paid, Decimal("80.00"), on=january(20))
        for day, cents in ((5, 15000), (25, 3000)):
            books.order(customer=acme, amount=cents, currency="EUR", ordered=january(day))
    return ledger


def test_a_dry_run_says_what_would_have_been_decided_and_what_followed(
        january_orders: encours.Ledger, policy: encours.policy.Policy) -> None:
    with january_orders.view().simulate(policy, FROM, TO) as run:
        # 80 + 50 + 150 of 100 on the 5th; 50 + 150 + 30 of 100 on the 25th.
        held = run.decided("hold")
        assert (held.orders, held.customers, held.amount, held.paid, held.paid_late,
                held.open_late, held.written_off, held.mean_days) == (
            2, 1, Decimal("180.00"), Decimal("80.00"), Decimal("80.00"), Decimal("100.00"), ZERO,
            Decimal("10.00"))
        assert held.followed[Followed.OPEN_LATE] == 2
        assert held.followed_amounts[Followed.OPEN_LATE] == Decimal("180.00")
        accepted = run.decided(Outcome.ACCEPT)
        assert accepted.orders == 0 and accepted.mean_days is None
        assert run.decided().orders == 2 and run.undecided().orders == 0
        assert repr(run) == "<Simulation of 'shop': 0 accept, 0 warn, 2 hold, 0 refuse>"


def test_each_rule_says_how_many_orders_it_alone_held(january_orders: encours.Ledger,
                                                      policy: encours.policy.Policy) -> None:
    with january_orders.view().simulate(policy, FROM, TO) as run:
        assert [(run.fired(rule).orders, run.fired(rule).decisive) for rule in policy.rules] == [
            (2, 2), (1, 0)]
        with pytest.raises(ValueError, match="outcome: 'held' is none of accept, warn, hold, re"):
            run.decided("held")
        with pytest.raises(KeyError, match="no rule 'lage'; it has limit, large"):
            run.fired("lage")


def test_each_order_is_told_with_its_rules(january_orders: encours.Ledger,
                                           policy: encours.policy.Policy) -> None:
    view = january_orders.view()
    # Ten days from the 5th end on the 15th: nothing is paid, 130.00 is open and late. Ten days from
    # the 25th: the 80.00 was paid on the 20th, before them.
    with view.simulate(policy, FROM, TO, rows=1, after_days=10) as run:
        assert list(run.order_rows()) == [
            SimulatedOrder(1, Outcome.HOLD, ("limit", "large"), Decimal("150.00"),
                           Followed.OPEN_LATE, ZERO, ZERO, Decimal("130.00"), ZERO),
            SimulatedOrder(2, Outcome.HOLD, ("limit",), Decimal("30.00"), Followed.OPEN_LATE, ZERO,
                           ZERO, Decimal("50.00"), ZERO)]
    with view.simulate(policy, FROM, TO) as run:
        assert next(run.order_rows()).paid is None


def test_two_policies_are_held_against_each_other(january_orders: encours.Ledger,
                                                  policy: encours.policy.Policy) -> None:
    view = january_orders.view()
    milder = encours.read_policy(POLICY.replace(b"&gt; 100%", b"&gt; 250%"))
    with view.simulate(policy, FROM, TO) as now, view.simulate(milder, FROM, TO) as then:
        # 280 % stays above 250 %, 230 % does not.
        eased, same = now.changes(then)
        assert (eased.before, eased.after, eased.orders, eased.amount) == (
            Outcome.HOLD, Outcome.ACCEPT, 1, Decimal("30.00"))
        assert eased.followed[Followed.OPEN_LATE] == 1
        assert (same.before, same.after, same.orders) == (Outcome.HOLD, Outcome.HOLD, 1)
        with view.simulate(policy, FROM, january(10)) as other, \
                pytest.raises(encours.InvalidError):
            now.changes(other)


def test_an_order_without_a_rate_is_undecided(january_orders: encours.Ledger,
                                              policy: encours.policy.Policy) -> None:
    with january_orders.transaction(actor="clerk") as books:
        books.order(customer=1, amount=500, currency="USD", ordered=january(26))
    with january_orders.view().simulate(policy, FROM, TO) as run:
        assert run.undecided().orders == 1
        order = list(run.order_rows())[2]
        assert order.outcome is None and order.amount is None


def test_a_payment_history_says_how_a_customer_paid(january_orders: encours.Ledger) -> None:
    acme = january_orders.view().payments("ACME", TO)
    assert (acme.customer, acme.currency, acme.as_of, acme.first) == (
        1, "EUR", TO, date(2025, 2, 1))
    assert (acme.items, acme.late_items, acme.open_items, acme.amount, acme.late_amount,
            acme.open_amount, acme.mean_days, acme.median_days) == (
        1, 1, 1, Decimal("80.00"), Decimal("80.00"), Decimal("50.00"), Decimal("10.00"), 10)
    assert acme.behaviour is None  # two experiences are too few
    settled, late = acme.rows
    assert (settled.due, settled.paid, settled.amount, settled.days_late) == (
        january(10), january(20), Decimal("80.00"), 10)
    assert (late.credit, late.due, late.paid, late.amount, late.days_late) == (
        0, january(12), None, Decimal("50.00"), 19)
    assert acme.days == (PaymentDays(10, Decimal("80.00"), 1),)
    assert acme.months[-1] == PaymentMonth(FROM, Decimal("80.00"), Decimal("80.00"),
                                           Decimal("10.00"))
    assert acme.months[0].mean_days is None


def test_nothing_paid_is_not_paid_on_time(january_orders: encours.Ledger) -> None:
    view = january_orders.view()
    acme = view.payments(1, january(19), currency="EUR", minimum_experiences=1)
    assert acme.mean_days is None and acme.p95_days is None
    # 80.00 is 9 days late, 50.00 is 7: both up to 15 days, 70 points.
    assert acme.behaviour == Decimal("70.00")
    with pytest.raises(encours.NotFoundError):
        view.payments("NOBODY", TO)

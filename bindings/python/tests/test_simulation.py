# SPDX-License-Identifier: MIT
"""Orders in Decimal, and dry runs as tables. Figures are worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import encours
from encours.policy import Outcome

POLICY = b"""<policy xmlns="urn:encours:policy:1" name="shop" version="1" currency="EUR">
  <rules>
    <rule code="limit" outcome="hold" test="headroom &lt; 0"/>
    <rule code="large" outcome="warn" test="event-amount &gt; 500"/>
  </rules>
</policy>"""
MAY = (date(2026, 5, 1), date(2026, 5, 31))


@pytest.fixture
def ordered(ledger: encours.Ledger) -> encours.Ledger:
    """A may owe 1 000.00, and orders 600.00 and 500.00; B has no limit, and orders 10.00 and, in
    dollars, 10.00. A pays an invoice of 600.00 in June, five days late."""
    with ledger.transaction() as books:
        for code in "AB":
            books.customer(code, impersonal=True)
        books.limit("A", Decimal("1000.00"), date(2026, 1, 1))
        first = books.place_order("A", Decimal("600.00"), date(2026, 5, 4), number="SO1",
                                  source_key="SO1", expected=date(2026, 5, 20))
        books.place_order("A", encours.Money(Decimal("500.00"), "EUR"), date(2026, 5, 5))
        books.place_order("B", Decimal("10.00"), date(2026, 5, 6))
        books.place_order("B", Decimal("10.00"), date(2026, 5, 7), currency="USD")
        books.deliver_order(first, Decimal("600.00"), date(2026, 5, 20))
        books.invoice_order(first, Decimal("600.00"), date(2026, 5, 21))
        books.invoice("A", Decimal("600.00"), issue=date(2026, 5, 21), due=date(2026, 6, 10),
                      source_key="F1")
        paid = books.payment("A", Decimal("600.00"), issue=date(2026, 6, 15))
        books.allocate(paid, "F1", Decimal("600.00"), on=date(2026, 6, 15))
    return ledger


def test_a_run_is_shown_as_a_table(ordered: encours.Ledger) -> None:
    run = ordered.view().simulate(encours.read_policy(POLICY), *MAY, known_to=date(2026, 8, 3))
    rows = {str(row[0]): row[1:] for row in run.lines()}
    assert list(rows) == ["accept", "warn", "hold", "refuse", "undecided", "rule limit",
                          "rule large"]
    # 90 days behind 4 May end on 2 August, behind 5 May on the 3rd, behind 6 May later.
    paid = Decimal("600.00")
    nothing = Decimal("0.00")
    assert rows["warn"] == [1, 1, paid, 0, paid, paid, nothing, nothing, 0, 0]
    assert rows["rule limit"] == [1, 1, Decimal("500.00"), 1, paid, paid, nothing, nothing, 0, 0]
    assert rows["accept"][-1] == 1, "not observed"
    assert run.decided("warn").mean_days == Decimal("5.00")
    assert run.decided("accept").late_or_lost == 0
    assert str(run).startswith("Orders from 2026-05-01 to 2026-05-31 by shop 1, and what followed")
    assert "rule large" in str(run) and "<caption>Orders" in run._repr_html_()
    run.close()
    assert "closed" in str(run)


def test_orders_in_units_and_by_key(ordered: encours.Ledger) -> None:
    with ordered.transaction() as books:
        books.invoice_order("SO1", Decimal("-100.00"), date(2026, 5, 22))
        books.cancel_order(2, Decimal("499.99"), date(2026, 5, 22))
    rows = list(ordered.view().orders())
    assert rows[0].number_text == "SO1" and rows[0].expected == date(2026, 5, 20)
    assert (rows[0].amount, rows[0].delivered, rows[0].invoiced) == (
        Decimal("600.00"), Decimal("600.00"), Decimal("500.00"))
    assert (rows[1].cancelled_amount, rows[1].open) == (Decimal("499.99"), Decimal("0.01"))
    assert rows[3].currency == "USD"
    with ordered.transaction() as books, pytest.raises(ValueError, match="amount"):
        books.place_order("A", Decimal("1.005"), MAY[0])
    with pytest.raises(encours.NotFoundError), ordered.transaction() as books:
        books.deliver_order("SO9", Decimal(1), MAY[0])


def test_agreed_terms_are_those_of_orders(ordered: encours.Ledger) -> None:
    policy = encours.read_policy(POLICY.replace(b"<rules>", b"""<terms days-max="45"/><rules>
        <rule code="terms" outcome="refuse" test="event-term-excess &gt; 0"/>"""))
    with ordered.transaction() as books:
        terms = books.agree_terms("B", "net 60", date(2026, 5, 6), days=60)
    run = ordered.view().simulate(policy, *MAY)
    assert [one.outcome for one in run.order_rows()][2] is Outcome.REFUSE
    with ordered.transaction() as books:
        books.agree_terms("B", "net 30", date(2026, 5, 6), days=30,
                          replaces=next(row.number for row in ordered.view().facts()
                                        if row.fact_code == "net 60"))
    run = ordered.view().simulate(policy, *MAY)
    assert terms and [one.outcome for one in run.order_rows()][2] is Outcome.ACCEPT

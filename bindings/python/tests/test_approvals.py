# SPDX-License-Identifier: MIT
"""Requests, their approval and the agenda in Python.

A clerk approves limits up to 1,000.00; above, two managers have ten days. What is expected is
worked out by hand in docs/concepts/approvals.md and agenda.md, and is that of ApprovalTest.java.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

import encours
from encours.agenda import AgendaKind
from encours.approval import RequestState, RequestStep
from encours.credit_assign import ConditionResult
from encours.fact import FactKind, SubjectKind
from encours.idiom.assigning import PassedOver

LARGE = Decimal("3000.00")
POLICY = b"""<policy xmlns="urn:encours:policy:1" name="trade" currency="EUR">
  <limits><limit-type code="base"/><limit-type code="season"/></limits>
  <table code="collector">
    <assign value="anna" when="customer-code = DURAND"/>
    <assign value="boris" when="exposure &gt; 0"/>
  </table>
  <approvals>
    <level code="small" action="limit" role="clerk" up-to="1000.00" approvers="1"/>
    <level code="usual" action="limit" role="manager" approvers="2" expiry-days="10"/>
  </approvals>
  <agenda review-days="14" expiry-days="30" weekdays="1 2 3 4 5"/>
</policy>"""


def begin(ledger: encours.Ledger, actor: str, reason: str | None = None) -> encours.Transaction:
    """A transaction in May: what has lapsed before it is recorded is not decided any more."""
    return ledger.transaction(actor=actor, reason=reason,
                              recorded_at=datetime(2026, 5, 5, tzinfo=UTC))


def may(day: int) -> date:
    return date(2026, 5, day)


@pytest.fixture
def policy() -> encours.policy.Policy:
    return encours.read_policy(POLICY)


@pytest.fixture
def trade(ledger: encours.Ledger) -> encours.Ledger:
    with begin(ledger, "anna", "new") as books:
        books.customer("DURAND", impersonal=True)
        books.customer("MARTIN", impersonal=True)
    return ledger


def ask(trade: encours.Ledger, policy: encours.policy.Policy, amount: Decimal = LARGE) -> int:
    """Anna asks for a limit of DURAND on 5 May."""
    with trade.view().credit(policy, may(5)) as credit, \
            begin(trade, "anna", "christmas-orders") as books:
        asked = books.request(credit, "limit", "DURAND", amount)
        books.commit()
        return books.number(asked)


def approve(trade: encours.Ledger, actor: str, request: int, day: int,
            behalf: str | None = None) -> None:
    with begin(trade, actor, "pays-well") as books:
        books.approve(request, "manager", may(day), behalf=behalf)


def refuse(trade: encours.Ledger, request: int, reason: str | None = "overdue") -> None:
    with begin(trade, "boris", reason) as books:
        books.refuse(request, "manager", may(6))


def test_the_amount_says_who_decides(trade: encours.Ledger, policy: encours.policy.Policy) -> None:
    with trade.view().credit(policy, may(5)) as credit:
        small = credit.approval_level("limit", "DURAND", Decimal("1000.00"))
        assert (small.code, small.role, small.approvers, small.expiry_days) == (
            "small", "clerk", 1, 0)
        usual = credit.approval_level("limit", "DURAND", Decimal("1000.01"))
        assert (usual.code, usual.role, usual.approvers, usual.expiry_days) == (
            "usual", "manager", 2, 10)
        assert credit.approval_level("limit", "DURAND").code == "usual"
        with pytest.raises(encours.NotFoundError):
            credit.approval_level("write-off", "DURAND", LARGE)


def test_two_persons_approve_and_a_deputy_counts_as_whom_he_stands_in_for(
        trade: encours.Ledger, policy: encours.policy.Policy) -> None:
    request = ask(trade, policy)
    assert trade.view().request(request, may(4)).state is RequestState.COMES
    approve(trade, "boris", request, 6)
    waits = trade.view().request(request, may(6))
    assert waits.is_open
    assert (waits.given, waits.needed, waits.role, waits.level, waits.asker, waits.customer_code,
            waits.amount, waits.currency, waits.from_, waits.until) == (
        1, 2, "manager", "usual", "anna", "DURAND", LARGE, "EUR", may(5), may(15))
    assert waits.decided is None and waits.decider is None and waits.effect_kind is None
    with begin(trade, "clara", "holidays") as books:
        books.delegate(who="clara", deputy="denis", role="manager", from_=may(6), until=may(16))
    with begin(trade, "denis", "pays-well") as books:
        books.approve(request, "manager", may(7), behalf="clara")
        books.done(request, may(7), books.limit("DURAND", LARGE, may(7)))
    done = trade.view().request(request, may(7))
    assert (done.state, done.given, done.decided, done.decider, done.effect_kind) == (
        RequestState.DONE, 2, may(7), "denis", SubjectKind.FACT)
    steps = trade.view().request_steps(request, may(31))
    assert [step.step for step in steps] == [
        RequestStep.APPROVE, RequestStep.APPROVE, RequestStep.DONE]
    assert [step.behalf for step in steps] == [None, "clara", None]
    assert all(step.counts for step in steps)


def test_nobody_decides_on_what_he_asked_for_nor_twice(trade: encours.Ledger,
                                                       policy: encours.policy.Policy) -> None:
    request = ask(trade, policy)
    with pytest.raises(encours.DeniedError,
                       match="anna: nobody decides on what he asked for himself"):
        approve(trade, "anna", request, 5)
    approve(trade, "boris", request, 6)
    with pytest.raises(encours.DeniedError,
                       match="boris: each approver is another person than those before"):
        approve(trade, "boris", request, 6)
    with pytest.raises(encours.DeniedError):
        approve(trade, "denis", request, 6, behalf="clara")  # who has not delegated it
    assert trade.view().request(request, may(6)).given == 1


def test_a_refusal_has_a_reason_and_decides(trade: encours.Ledger,
                                            policy: encours.policy.Policy) -> None:
    request = ask(trade, policy)
    with pytest.raises(encours.InvalidError) as without:
        refuse(trade, request, None)
    assert without.value.field == "reason"
    refuse(trade, request)
    refused = trade.view().request(request, may(6))
    assert (refused.state, refused.decider, refused.reason, refused.decided) == (
        RequestState.REFUSED, "boris", "overdue", may(6))
    with pytest.raises(encours.StateError):
        approve(trade, "clara", request, 7)


def test_only_who_asked_withdraws(trade: encours.Ledger, policy: encours.policy.Policy) -> None:
    request = ask(trade, policy)
    with pytest.raises(encours.DeniedError), begin(trade, "boris") as books:
        books.withdraw(request, may(6))
    with begin(trade, "anna") as books:
        books.withdraw(request, may(6))
    assert trade.view().request(request, may(6)).state is RequestState.WITHDRAWN


def test_a_request_lapses_on_the_day_that_its_level_says(trade: encours.Ledger,
                                                         policy: encours.policy.Policy) -> None:
    request = ask(trade, policy)
    assert trade.view().request(request, may(14)).is_open
    lapsed = trade.view().request(request, may(15))
    assert (lapsed.state, lapsed.decided) == (RequestState.LAPSED, may(15))


def test_requests_are_listed_as_they_stand(trade: encours.Ledger,
                                           policy: encours.policy.Policy) -> None:
    first, second = ask(trade, policy), ask(trade, policy, Decimal("500.00"))
    refuse(trade, first)
    view = trade.view()
    assert [one.state for one in view.requests(may(6))] == [
        RequestState.REFUSED, RequestState.OPEN]
    [waits] = view.requests(may(6), role="clerk", states=[RequestState.OPEN])
    assert view.requests(may(6), states=["open"]) == (waits,)
    assert (waits.number, waits.amount) == (second, Decimal("500.00"))
    assert view.requests(may(6), customer="MARTIN") == ()
    assert view.requests(may(6), action="release") == ()


def test_an_order_may_be_what_a_request_is_about(trade: encours.Ledger) -> None:
    policy = encours.read_policy(POLICY.replace(
        b"<approvals>", b'<approvals><level code="any" action="release" role="boss"/>'))
    with begin(trade, "anna") as books:
        books.order(customer=trade.find_customer("DURAND"), ordered=may(4), amount=100,
                    currency="EUR")
    with trade.view().credit(policy, may(5)) as credit, begin(trade, "anna") as books:
        books.request(credit, "release", order=1, on=may(4), until=may(8))
        for customer, order in (("DURAND", 1), (None, 0)):
            with pytest.raises(TypeError, match="about one of them"):
                books.request(credit, "release", customer, order=order)
    [asked] = trade.view().requests(may(5))
    assert (asked.subject_kind, asked.subject, asked.customer_code, asked.amount, asked.currency,
            asked.from_, asked.until) == (SubjectKind.ORDER, 1, "DURAND", None, None, may(4),
                                          may(8))


@pytest.mark.parametrize(("amount", "problem"), [
    (100, "units or hundredths"), (1.5, "float"), (Decimal("1.005"), "decimals")])
def test_amounts_that_could_mean_two_things_are_refused(
        trade: encours.Ledger, policy: encours.policy.Policy, amount: object,
        problem: str) -> None:
    with trade.view().credit(policy, may(5)) as credit, \
            begin(trade, "anna") as books, \
            pytest.raises((TypeError, ValueError), match=problem):
        books.request(credit, "limit", "DURAND", amount)  # type: ignore[arg-type]


@pytest.fixture
def october(trade: encours.Ledger) -> encours.Ledger:
    """The Monday in October of docs/concepts/agenda.md."""
    with begin(trade, "clerk", "october") as books:
        books.invoice("DURAND", Decimal("1200.00"), issue=date(2026, 10, 1),
                      due=date(2026, 10, 31))
        held = books.order(customer=trade.find_customer("MARTIN"), ordered=date(2026, 10, 9),
                           amount=50000, currency="EUR")
        books.limit("DURAND", Decimal("1000.00"), date(2026, 1, 1), type="base",
                    review=date(2026, 10, 25))
        books.limit("MARTIN", Decimal("800.00"), date(2026, 7, 1), type="season",
                    until=date(2026, 11, 5))
        books.fact(kind=FactKind.HOLD, subject_kind=SubjectKind.ORDER, subject=held,
                   from_=date(2026, 10, 9), code="credit")
    return trade


def test_the_agenda_says_what_is_due_and_whose_it_is(october: encours.Ledger,
                                                     policy: encours.policy.Policy) -> None:
    with october.view().credit(policy, date(2026, 10, 12)) as credit:
        rows = credit.agenda(table="collector")
        assert credit.agenda(table="collector", person="anna") == (rows[1], rows[2])
        assert credit.agenda()[0].person is None
    assert [(row.what, row.days_late, row.person) for row in rows] == [
        (AgendaKind.HOLD, 3, "boris"), (AgendaKind.OVER_LIMIT, 0, "anna"),
        (AgendaKind.REVIEW, -13, "anna"), (AgendaKind.LIMIT_END, -24, "boris")]
    hold, over = rows[0], rows[1]
    assert (over.customer_code, over.amount, over.currency) == ("DURAND", Decimal("200.00"), "EUR")
    assert (hold.subject_kind, hold.code, hold.day, hold.amount) == (
        SubjectKind.ORDER, "credit", date(2026, 10, 9), None)


def test_an_agenda_may_be_asked_for_some_kinds(october: encours.Ledger,
                                               policy: encours.policy.Policy) -> None:
    with october.view().credit(policy, date(2026, 10, 12)) as credit:
        some = credit.agenda(kinds=[AgendaKind.HOLD, "limit-end"])
    assert [row.what for row in some] == [AgendaKind.HOLD, AgendaKind.LIMIT_END]


def test_what_is_none_of_the_names_is_refused_with_those_there_are(
        trade: encours.Ledger, policy: encours.policy.Policy) -> None:
    with trade.view().credit(policy, may(5)) as credit:
        with pytest.raises(ValueError, match="kinds: 'hols' is none of review, limit_end"):
            credit.agenda(kinds=["hols"])
        with pytest.raises(ValueError, match="stage: 'ordr' is none of quote, order, picking"):
            credit.check("DURAND", LARGE, stage="ordr")
        with pytest.raises(KeyError, match="there is no figure 'exposur'"):
            credit.figures("DURAND")["exposur"]
        with pytest.raises(TypeError, match="needs a table or a dimension"):
            credit.agenda(person="anna")
    with pytest.raises(TypeError, match="states: expected a collection of RequestState"):
        trade.view().requests(may(6), states="open")
    with begin(trade, "anna") as books, pytest.raises(TypeError, match="credit: expected Credit"):
        books.request(policy, "limit", "DURAND", LARGE)  # type: ignore[arg-type]


def test_a_request_that_waits_is_on_the_agenda_of_its_role(trade: encours.Ledger,
                                                           policy: encours.policy.Policy) -> None:
    ask(trade, policy)
    with trade.view().credit(policy, may(6)) as credit:
        asked = credit.agenda()[0]
    assert (asked.what, asked.role, asked.day, asked.days_late, asked.amount) == (
        AgendaKind.REQUEST, "manager", may(5), 1, LARGE)


def test_an_assignment_says_why_each_rule_before_did_not(october: encours.Ledger,
                                                         policy: encours.policy.Policy) -> None:
    with october.view().credit(policy, date(2026, 10, 12)) as credit:
        durand, martin = (credit.assign(code, "collector") for code in ("DURAND", "MARTIN"))
        everybody = credit.assign_all("collector")
        with pytest.raises(encours.NotFoundError):
            credit.assign("DURAND", "no-table")
    assert durand == ("anna", 0, 0, ())
    assert (martin.value, martin.rule) == ("boris", 1)
    assert martin.passed_over == (
        PassedOver(0, "customer-code = DURAND", 0, ConditionResult.FALSE),)
    assert everybody.counts == {"anna": 1, "boris": 1}
    assert everybody.by_customer == {1: "anna", 2: "boris"}


def test_what_is_assigned_by_hand_goes_before_the_rules(october: encours.Ledger,
                                                        policy: encours.policy.Policy) -> None:
    with begin(october, "manager") as books:
        books.assign(customer=october.find_customer("MARTIN"), table="collector", value="clara",
                     from_=date(2026, 10, 1))
    with october.view().credit(policy, date(2026, 10, 12)) as credit:
        martin = credit.assign("MARTIN", "collector")
        assert (martin.value, martin.rule) == ("clara", 1) and martin.fact > 0
        assert credit.assign_all("collector").counts == {"anna": 1, "boris": 0, "clara": 1}

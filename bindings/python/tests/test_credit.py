# SPDX-License-Identifier: MIT
"""Credit decisions in Python: figures, answers, sentences. Figures are worked out by hand."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

import encours
from encours.credit_check import CreditEvent
from encours.credit_proposal import CreditProposals
from encours.figure import Language
from encours.legal_caps import LegalCapColumns, LegalCapCounting
from encours.limit_proposal import LIMIT_NONE, LimitInputs, LimitMethod
from encours.policy import Outcome, Stage

JUNE = date(2026, 6, 30)
POLICY = b"""<policy xmlns="urn:encours:policy:1" name="shop" version="1" currency="EUR">
  <limits combine="latest"><limit-type code="internal" use="base"/></limits>
  <rules>
    <rule code="small" outcome="accept" test="event-amount &lt;= 10" excuses="*"/>
    <rule code="limit" outcome="hold" test="headroom &lt; 0" role="manager"/>
    <rule code="late" outcome="warn" test="oldest-days &gt; 30"/>
    <rule code="unknown" outcome="accept" missing="refuse" test="headroom &lt; -1000000"/>
  </rules>
</policy>"""


@pytest.fixture
def policy() -> encours.policy.Policy:
    return encours.read_policy(POLICY)


@pytest.fixture
def limited(sold: encours.Ledger) -> encours.Ledger:
    """ACME may owe 1 500.00; BETA has no limit."""
    with sold.transaction(actor="manager", reason="limit") as books:
        books.limit("ACME", Decimal("1500.00"), date(2026, 1, 1))
    return sold


def test_figures_are_decimal_and_named(limited: encours.Ledger,
                                       policy: encours.policy.Policy) -> None:
    with limited.view().credit(policy, JUNE) as credit:
        figures = credit.figures("ACME")
        assert figures.currency == "EUR"
        assert figures["exposure"] == Decimal("1000.00") == figures["overdue"]
        assert figures["limit"] == Decimal("1500.00")
        assert figures["limit-used"] == Decimal("0.6667")  # 1000 / 1500, rounded up
        assert figures["oldest-days"] == 91  # due on 31 March
        assert figures["days-since-payment"] == 76  # paid on 15 April
        with pytest.raises(KeyError):
            figures["no-such-figure"]


def test_no_limit_is_not_a_limit_of_zero(limited: encours.Ledger,
                                         policy: encours.policy.Policy) -> None:
    with limited.view().credit(policy, JUNE) as credit:
        assert credit.figures("BETA")["limit"] is None
        assert "limit" not in credit.figures("BETA").known
    with limited.transaction(actor="manager", reason="limit") as books:
        books.limit("BETA", Decimal("0.00"), date(2026, 1, 1))
    with limited.view().credit(policy, JUNE) as credit:
        assert credit.figures("BETA")["limit"] == 0


def test_an_order_within_the_limit_is_accepted_with_a_warning(
        limited: encours.Ledger, policy: encours.policy.Policy) -> None:
    with limited.view().credit(policy, JUNE) as credit:
        answer = credit.check("ACME", Decimal("500.00"))
    assert answer.outcome is Outcome.WARN and answer.accepted
    assert answer.codes == ("late",)
    assert (answer.exposure, answer.limit, answer.headroom) == (
        Decimal("1500.00"), Decimal("1500.00"), Decimal("0.00"))


def test_an_order_above_the_limit_is_held_and_says_why(limited: encours.Ledger,
                                                       policy: encours.policy.Policy) -> None:
    with limited.view().credit(policy, JUNE) as credit:
        answer = credit.check("ACME", Decimal("500.01"))
    assert answer.outcome is Outcome.HOLD and not answer.accepted
    [held, late] = answer.reasons
    assert (held.rule, held.figure, held.measured, held.threshold) == (
        "limit", "headroom", Decimal("-0.01"), Decimal("0.00"))
    assert (late.rule, late.measured, late.threshold) == ("late", 91, 30)
    assert answer.sentences("en") == (
        "Exposure 1,500.01 EUR with this event is above the limit 1,500.00 EUR.",
        late.english)
    assert "1\u202f500,01\u00a0EUR" in answer.sentences("fr")[0]
    assert "hold" in answer._repr_html_()


def test_what_if_a_payment_came(limited: encours.Ledger, policy: encours.policy.Policy) -> None:
    with limited.view().credit(policy, JUNE) as credit:
        answer = credit.check("ACME", Decimal("600.00"), paid=Decimal("100.00"))
    assert answer.outcome is Outcome.WARN and answer.headroom == 0


def test_small_orders_are_excused_and_the_rule_is_reported_all_the_same(
        sold: encours.Ledger, policy: encours.policy.Policy) -> None:
    with sold.transaction(actor="manager", reason="limit") as books:
        books.limit("ACME", Decimal("500.00"), date(2026, 1, 1))
    with sold.view().credit(policy, JUNE) as credit:
        answer = credit.check("ACME", Decimal("10.00"))
    assert answer.accepted and "limit" not in answer.codes
    assert [reason.counts for reason in answer.reasons if reason.rule == "limit"] == [False]


def test_a_missing_limit_is_refused_where_the_policy_says_so(
        limited: encours.Ledger, policy: encours.policy.Policy) -> None:
    with limited.view().credit(policy, JUNE) as credit:
        answer = credit.check("BETA", Decimal("50.00"))
    assert answer.outcome is Outcome.REFUSE and "unknown" in answer.codes
    assert answer.limit is None and answer.headroom is None


def test_a_book_answers_as_a_single_question_does(limited: encours.Ledger,
                                                  policy: encours.policy.Policy) -> None:
    view = limited.view()
    with view.credit(policy, JUNE) as one, view.credit(policy, JUNE, book=True) as all_:
        for customer in ("ACME", "BETA"):
            assert dict(one.figures(customer)) == dict(all_.figures(customer))
            assert (one.check(customer, Decimal("500.01")).reasons
                    == all_.check(customer, Decimal("500.01")).reasons)


@pytest.mark.parametrize(("amount", "problem"), [
    (100, "units or hundredths"), (1.5, "float"), (Decimal("1.005"), "decimals")])
def test_amounts_that_could_mean_two_things_are_refused(
        limited: encours.Ledger, policy: encours.policy.Policy, amount: object,
        problem: str) -> None:
    with limited.view().credit(policy, JUNE) as credit, \
            pytest.raises((TypeError, ValueError), match=problem):
        credit.check("ACME", amount)  # type: ignore[arg-type]


def test_a_policy_of_the_ledger_is_in_force_from_its_day(limited: encours.Ledger,
                                                         policy: encours.policy.Policy) -> None:
    with limited.transaction(actor="manager", reason="policy") as books:
        books.add_policy(policy, date(2026, 2, 1))
    view = limited.view()
    assert view.policies_in_force(date(2026, 1, 31)) == ()
    assert view.policies_in_force(JUNE) == ("shop",)
    with view.policy("shop", JUNE) as found:
        assert found.sha256 == policy.sha256 and found.diff(policy) == ()
        assert found.rules == ("small", "limit", "late", "unknown")
    with pytest.raises(encours.NotFoundError):
        view.policy("shop", date(2026, 1, 31))


def test_an_answer_goes_on_record_and_is_decided_again(
        limited: encours.Ledger, policy: encours.policy.Policy) -> None:
    with limited.view().credit(policy, JUNE) as credit:
        held = credit.check("ACME", Decimal("500.01"))
        with limited.transaction(actor="manager", reason="order") as books:
            books.add_policy(policy, date(2026, 1, 1))
            books.record_decision(credit, held)
    with limited.transaction(actor="manager", reason="limit") as books:
        books.limit("ACME", Decimal("9000.00"), date(2026, 2, 1))
    view = limited.view()
    [row] = view.decisions()
    assert (row.code, row.outcome, row.exposure, row.limit) == (
        "ACME", Outcome.HOLD, Decimal("1500.01"), Decimal("1500.00"))
    with view.credit(policy, JUNE) as credit:
        assert credit.check("ACME", Decimal("500.01")).accepted
        again = credit.answer_of(view.decision_replay(row.number))
        assert again.outcome is Outcome.HOLD and again.reasons == held.reasons
        with limited.transaction(actor="manager") as books, \
                pytest.raises(ValueError, match="there already"):
            books.record_decision(credit, again)


def test_terms_beyond_a_table_of_legal_caps_are_refused(sold: encours.Ledger) -> None:
    policy = encours.read_policy(POLICY.replace(b"<limits", b'<terms rule="1"/><limits').replace(
        b'<rule code="small"', b'<rule code="law" outcome="refuse" missing="hold" '
        b'test="event-legal-excess &gt; 0"/><rule code="small"').replace(
        b'excuses="*"', b'excuses="limit"').replace(b'missing="refuse"', b""))
    caps = LegalCapColumns(rule=array("I", [1]), days=array("i", [60]),
                           counting=array("i", [LegalCapCounting.NET]), start=array("i", [0]),
                           valid_from=array("i", [(date(2019, 4, 26) - date(1970, 1, 1)).days]))
    event = CreditEvent(customer=1, stage=Stage.ORDER, amount=100, term_days=75)
    with sold.view() as view:
        with view.credit(policy, JUNE, caps=caps) as credit:
            decision = credit.check_event(event)
            assert decision.outcome is Outcome.REFUSE
            assert (decision.measured[0], decision.thresholds[0]) == (15, 0)
        with view.credit(policy, JUNE) as credit:  # no caps: the figure is missing
            assert credit.check_event(event).outcome is Outcome.HOLD


def test_limits_are_proposed_from_what_the_ledger_knows(limited: encours.Ledger,
                                                        policy: encours.policy.Policy) -> None:
    proposals = CreditProposals(count=2, amounts=True, limits=True, missing=True)
    assert proposals.amounts is not None and proposals.limits is not None
    assert proposals.missing is not None
    with limited.view().credit(policy, JUNE) as credit:
        credit.propose(1, proposals, method=LimitMethod.BY_BASE, share_numerator=3,
                       share_denominator=2, behaviour_numerator=1, behaviour_denominator=1)
        assert proposals.amounts[0] == 150000  # ACME owes 1000.00
        assert list(proposals.limits) == [150000, LIMIT_NONE]
        assert proposals.missing[0] == 0
        credit.propose(1, proposals, method=LimitMethod.BY_CAPACITY, share_numerator=1,
                       share_denominator=10)
        assert list(proposals.amounts) == [LIMIT_NONE, LIMIT_NONE]
        assert list(proposals.missing) == [LimitInputs.NET_WORTH, LimitInputs.NET_WORTH]


def test_a_text_that_was_measured_is_told(sold: encours.Ledger) -> None:
    abroad = encours.read_policy(POLICY.replace(
        b"</rules>", b'<rule code="abroad" outcome="hold" test="dimension:region != East">'
                     b"<english>{customer} is in {measured}.</english></rule></rules>"))
    with sold.view().credit(abroad, JUNE) as credit:
        own = credit.check("ACME", Decimal("100.00"))
        assert own.reasons[-1].english == "ACME is in West."
        other = credit.check("ACME", Decimal("100.00"), dimension="region", value="South")
        assert (other.decision.dimension, other.decision.value) == ("region", "South")
        assert other.reasons[-1].english == "ACME is in South."
        with pytest.raises(ValueError, match="dimension: has 33 bytes, 32 is the most"):
            credit.decision_sentence(replace(other.decision, dimension="x" * 33), 0, Language.EN)

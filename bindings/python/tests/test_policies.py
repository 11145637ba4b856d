# SPDX-License-Identifier: MIT
"""Credit policies: built part by part, refused with member and column, the same however typed."""

from __future__ import annotations

import pytest

import encours
from encours import figure, policy_builder
from encours.figure import Figure, Language
from encours.policy import Outcome, PolicyList, Stage
from encours.policy_builder import PolicyBuilder
from encours.policy_parts import PolicyClass, PolicyExposure, PolicyPoints, PolicyRule, PolicyStage


def builder() -> PolicyBuilder:
    made = policy_builder.new(name="wholesale", version="2026-1", currency="EUR", bounds=[30, 60])
    made.set_exposure(PolicyExposure(tolerance_days=5, bill_classes=[413, 403]))
    made.add_rule(PolicyRule(code="late", test="oldest-days>45", outcome=Outcome.HOLD))
    return made


def test_a_policy_says_what_it_was_built_of() -> None:
    made = builder().finish()
    assert (made.name, made.version, made.currency) == ("wholesale", "2026-1", 978)
    assert made.count(PolicyList.RULES) == 1
    assert made.code(PolicyList.RULES, 0) == "late"
    assert made.code(PolicyList.RULES, 1) is None
    assert list(made.bounds()) == [5, 30, 45, 60]


def test_what_is_refused_names_member_and_column_and_changes_nothing() -> None:
    kept = builder()
    before = bytes(kept.finish().digest())
    with pytest.raises(encours.InvalidError) as refused:
        kept.add_rule(PolicyRule(code="typo", test="overdue > 1.005", outcome=Outcome.WARN))
    assert (refused.value.field, refused.value.column) == ("test", 11)
    with pytest.raises(encours.ExistsError):
        kept.add_rule(PolicyRule(code="late", test="overdue > 1", outcome=Outcome.WARN))
    assert bytes(kept.finish().digest()) == before


def test_parts_that_do_not_fit_together_are_refused_at_the_end() -> None:
    made = builder()
    made.add_class(PolicyClass(code="A", points=5000))
    with pytest.raises(encours.InvalidError, match="lower scores have none"):
        made.finish()
    made.add_class(PolicyClass(code="B", points=-(2**63)))
    made.finish()


def test_how_conditions_were_typed_does_not_count() -> None:
    digests = set()
    for test in ("limit-used > 100%", "limit-used>100.00%"):
        made = builder()
        made.add_rule(PolicyRule(code="limit", test=test, outcome=Outcome.HOLD))
        digests.add(bytes(made.finish().digest()))
    made = builder()
    made.set_stage(PolicyStage(stage=Stage.DELIVERY, grace_days=5))
    made.add_points(PolicyPoints(criterion="age", points=100, weight=1))
    digests.add(bytes(made.finish().digest()))
    assert len(digests) == 2


def test_figures_have_names_and_labels() -> None:
    assert figure.name(Figure.LIMIT_USED) == "limit-used"
    assert figure.find("limit-used") == Figure.LIMIT_USED
    assert figure.find("limit_used") == 0
    assert figure.label(Figure.LIMIT_USED, Language.FR) == "limite utilisée"

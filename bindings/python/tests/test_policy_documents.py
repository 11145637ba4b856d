# SPDX-License-Identifier: MIT
"""The document of a policy: read, written, compared, and refused at line and column."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import encours
from encours import policy_builder
from encours.policy import Outcome
from encours.policy_parts import PolicyRule
from encours.policy_xml import PolicyChange, policy_read

HEAD = '<policy xmlns="urn:encours:policy:1" name="p" currency="EUR">'
EXAMPLE = Path(__file__).parents[3] / "docs/examples/policy-wholesaler.xml"


def document(*rules: str) -> bytes:
    return f"{HEAD}<rules>{''.join(rules)}</rules></policy>".encode()


LIMIT = '<rule code="limit" outcome="hold" test="headroom &lt; 0"/>'


def test_the_canonical_document_is_read_as_the_same_policy() -> None:
    policy = policy_read(EXAMPLE.read_bytes())
    text = policy.document.encode()
    again = policy_read(text)
    assert again.document.encode() == text
    assert bytes(policy.digest()) == hashlib.sha256(text).digest() == bytes(again.digest())


def test_a_document_and_a_builder_give_the_same_policy() -> None:
    made = policy_builder.new(name="p", currency="EUR")
    made.add_rule(PolicyRule(code="limit", test="headroom<0", outcome=Outcome.HOLD))
    assert made.finish().document == policy_read(document(LIMIT)).document


def test_what_differs_is_told_by_path() -> None:
    other = '<rule code="limit" outcome="warn" test="headroom &lt; 0"/>'
    diff = policy_read(document(LIMIT)).diff_compute(policy_read(document(other)))
    assert diff.count == 1
    assert diff.change(0) == PolicyChange.VALUE
    assert diff.path(0) == "rules/rule[limit].outcome"
    assert (diff.before(0), diff.after(0)) == ("hold", "warn")
    assert diff.path(1) is None


def test_what_is_wrong_is_told_by_line_and_column() -> None:
    rule = '<rule code="a" outcome="hold" test="overdu &gt; 1"/>'
    wrong = f"{HEAD}\n<rules>\n{rule}</rules></policy>"
    with pytest.raises(encours.InvalidError) as refused:
        policy_read(wrong.encode(), name="house.xml")
    error = refused.value
    assert (error.source, error.line, error.column, error.field) == ("house.xml", 3, 37, "test")

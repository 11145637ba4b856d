# SPDX-License-Identifier: MIT
"""What tables of a policy assign to customers, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..credit_assign import ConditionResult

if TYPE_CHECKING:
    from ..credit_assign import Assignment, Assignments


class PassedOver(NamedTuple):
    """A rule of a table that did not assign."""

    rule: int
    """position in the table, from 0"""
    conditions: str
    """as the policy states them"""
    condition: int
    """the first of them that is not true, from 0"""
    result: ConditionResult
    """whether that one is false, or asks for something that is missing"""


class Assigned(NamedTuple):
    """What a table assigns to a customer."""

    value: str | None
    """None: nothing"""
    rule: int | None
    """position of the rule that assigns it, from 0; with a fact what the rules would have said;
    None: no rule does"""
    fact: int
    """number of the fact that goes before the rules, because it was assigned by hand; 0: none"""
    passed_over: tuple[PassedOver, ...]
    """the rules before, or all"""


class AllAssigned(NamedTuple):
    """What a table assigns to all customers."""

    counts: dict[str, int]
    """customers by value: those of the rules in their order, then others given by hand"""
    by_customer: dict[int, str]
    """by number of the customer; those to whom nothing is assigned are not there"""


def assigned_of(one: Assignment) -> Assigned:
    conditions, results = one.step_conditions, one.step_results
    steps = tuple(PassedOver(at, one.step_text(at) or "", conditions[at],
                             ConditionResult(results[at])) for at in range(one.step_count))
    return Assigned(one.value, None if one.rule < 0 else one.rule, one.fact, steps)


def all_assigned_of(every: Assignments) -> AllAssigned:
    names = [every.value(at) or "" for at in range(every.value_count)]
    return AllAssigned(
        dict(zip(names, every.value_customers)),
        {number: names[value - 1] for number, value in enumerate(every.values, 1) if value})

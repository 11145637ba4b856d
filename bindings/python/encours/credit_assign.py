# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Scores, risk classes, assignment by rules, watch list and concentration of the customers of a
credit (credit.h), each with what decided it.

**Scores.** Of each criterion of the policy's scorecard the first row whose conditions hold gives
its points; the score is their weighted mean, and its class that of the policy. A RISK_CLASS fact
that holds on T (fact.h) goes before the class of the score; one that names no class of the policy
gives none, and is told.

**Assignment.** A table of the policy (segments, collectors, terms, policies) is gone through from
its first rule; the first whose conditions are all true gives the value. What is unknown is not
true. An ASSIGNED fact `table=value` that holds on T goes before the rules, whatever its value. The
same policy, view and day give the same values, in whatever order customers are asked for.

**Watch list.** Customers with a WATCH fact that holds on T, and those to whom a table of the policy
that is named for it assigns anything.

**Concentration.** How much of a figure hangs on few customers or groups (concentration.h), amounts
converted to the policy's currency at T. Customers that another stands for, where the policy takes
them for one, count with that one and not by themselves.

Sources: CashOnTime and My DSO Manager (segments, portfolios), Oracle Advanced Collections (scores
and strategies); first match and what is unknown, ours.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from encours._native.lib import (
    encours_assignment_fact,
    encours_assignment_free,
    encours_assignment_rule,
    encours_assignment_step_conditions,
    encours_assignment_step_count,
    encours_assignment_step_results,
    encours_assignment_step_text,
    encours_assignment_value,
    encours_assignments_customer_count,
    encours_assignments_free,
    encours_assignments_rules,
    encours_assignments_value,
    encours_assignments_value_count,
    encours_assignments_value_customers,
    encours_assignments_values,
    encours_watch_list_customers,
    encours_watch_list_facts,
    encours_watch_list_free,
    encours_watch_list_reason,
    encours_watch_list_row_count,
)

from ._runtime.buffers import INT32, UINT32, UINT64
from ._runtime.choices import Choice
from ._runtime.handles import Handle
from ._runtime.structs import new_record
from ._runtime.values import integer, text_out


CRITERIA_MAX = 64
"""criteria of a scorecard"""
CREDIT_SCORE_NONE = -9223372036854775808
"""a score that is none"""


class ConditionResult(Choice):
    """What became of a condition."""

    FALSE = 1
    """it is false"""
    UNKNOWN = 2
    """something that it asks for is missing"""


class ConcentrationBy(Choice):
    """Whose amounts count as one."""

    CUSTOMER = 1
    """each customer by itself"""
    GROUP = 2
    """a group by its head"""


class CreditScore(NamedTuple):
    """The score of a customer and what it is made of. Of the arrays only the first `criteria`
    elements are written.
    """

    customer: int
    """number"""
    points: int
    """1/100, half up; CREDIT_SCORE_NONE: no criterion counts"""
    missing: int
    """bit i: no row of criterion i holds"""
    class_fact: int
    """number of the RISK_CLASS fact that goes before, or 0"""
    criteria: int
    """criteria of the scorecard"""
    points_class: int
    """class of the points + 1, 0: none"""
    risk_class: int
    """class that counts + 1, 0: none"""
    rows: tuple[int, ...]
    """by criterion the row of the scorecard that decided, from 1; 0: none holds"""
    row_points: tuple[int, ...]
    """its points, 1/100"""
    weights: tuple[int, ...]
    """weight of the criterion"""

    @classmethod
    def _read(cls, struct: Any) -> CreditScore:
        return new_record(cls, (
            struct.customer,
            struct.points,
            struct.missing,
            struct.class_fact,
            struct.criteria,
            struct.points_class,
            struct.risk_class,
            tuple(struct.rows),
            tuple(struct.row_points),
            tuple(struct.weights),
        ))


class Assignment(Handle):
    """What a customer was assigned and why. Opaque, immutable, independent of its credit."""

    __slots__ = ()
    _free = encours_assignment_free

    @property
    def value(self) -> str | None:
        """What is assigned; None: nothing."""
        return text_out(encours_assignment_value(self._pointer))

    @property
    def rule(self) -> int:
        """The rule of the table that assigns it, from 0; -1: none does. With a fact it is what the
        rules would have said.
        """
        return encours_assignment_rule(self._pointer)

    @property
    def fact(self) -> int:
        """Number of the ASSIGNED fact that goes before the rules; 0: none."""
        return encours_assignment_fact(self._pointer)

    @property
    def step_count(self) -> int:
        """Rules that were passed over: those before the one that assigns, or all."""
        return encours_assignment_step_count(self._pointer)

    @property
    def step_conditions(self) -> memoryview[int]:
        """Of each rule passed over, the first of its conditions that is not true, from 0."""
        return UINT32.lent(
            encours_assignment_step_conditions(self._pointer),
            encours_assignment_step_count(self._pointer),
            self._pointer,
        )

    @property
    def step_results(self) -> memoryview[int]:
        """What became of that condition.

        Returns:
            An ConditionResult each
        """
        return INT32.lent(
            encours_assignment_step_results(self._pointer),
            encours_assignment_step_count(self._pointer),
            self._pointer,
        )

    def step_text(self, step: int) -> str | None:
        """The conditions of a rule passed over, as the policy states them; None beyond the last.

        Args:
            step: from 0
        """
        if not isinstance(step, int):
            step = integer("step", step)
        return text_out(encours_assignment_step_text(self._pointer, step))


class Assignments(Handle):
    """What a table assigns to all customers. Opaque, immutable, independent of its credit."""

    __slots__ = ()
    _free = encours_assignments_free

    @property
    def customer_count(self) -> int:
        """Customers: element i is of number i + 1."""
        return encours_assignments_customer_count(self._pointer)

    @property
    def values(self) -> memoryview[int]:
        """What each has: a value, from 1; 0: nothing."""
        return UINT32.lent(
            encours_assignments_values(self._pointer),
            encours_assignments_customer_count(self._pointer),
            self._pointer,
        )

    @property
    def rules(self) -> memoryview[int]:
        """The rule of the table that gives it, from 0; -1: none; -2: a fact does."""
        return INT32.lent(
            encours_assignments_rules(self._pointer),
            encours_assignments_customer_count(self._pointer),
            self._pointer,
        )

    @property
    def value_count(self) -> int:
        """Values that there are: those of the rules in their order, each once, then others of
        facts.
        """
        return encours_assignments_value_count(self._pointer)

    def value(self, index: int) -> str | None:
        """A value, from 0; None beyond the last."""
        if not isinstance(index, int):
            index = integer("index", index)
        return text_out(encours_assignments_value(self._pointer, index))

    @property
    def value_customers(self) -> memoryview[int]:
        """How many customers have each value."""
        return UINT64.lent(
            encours_assignments_value_customers(self._pointer),
            encours_assignments_value_count(self._pointer),
            self._pointer,
        )


class WatchList(Handle):
    """Customers to be watched. Opaque, immutable, independent of its credit."""

    __slots__ = ()
    _free = encours_watch_list_free

    @property
    def row_count(self) -> int:
        """Customers on it."""
        return encours_watch_list_row_count(self._pointer)

    @property
    def customers(self) -> memoryview[int]:
        """Their numbers, ascending."""
        return UINT64.lent(
            encours_watch_list_customers(self._pointer),
            encours_watch_list_row_count(self._pointer),
            self._pointer,
        )

    @property
    def facts(self) -> memoryview[int]:
        """Number of the newest WATCH fact of each that holds; 0: the table watches alone."""
        return UINT64.lent(
            encours_watch_list_facts(self._pointer),
            encours_watch_list_row_count(self._pointer),
            self._pointer,
        )

    def reason(self, row: int) -> str | None:
        """Why: the code of the fact, else the value of the table; None beyond the last.

        Args:
            row: from 0
        """
        if not isinstance(row, int):
            row = integer("row", row)
        return text_out(encours_watch_list_reason(self._pointer, row))

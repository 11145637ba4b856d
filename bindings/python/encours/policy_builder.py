# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Building a credit policy part by part. Each call checks what it is given; what refers to another
part is checked by PolicyBuilder.finish(), which says which element is at fault.

Conditions are texts: `limit-used > 100%`, `overdue > 500.00 and oldest-days >= 30`,
`dimension:country in (FR, BE)`, `table:segment = key and not watched = 1`.

    conditions = condition { "and" condition }
    condition  = [ "not" ] operand ( operator value | "in" "(" value { "," value } ")"
                                     | "is" ( "missing" | "known" ) )
    operand    = a figure of figure.h | "status" | "risk-class" | "stage" | "customer-code"
               | "dimension:" name | "table:" name | "score:" source | "limit:" type
               | "guarantee:" kind
    operator   = "<" | "<=" | "=" | "!=" | ">=" | ">"
    value      = number | number "%" | word | "'" text "'"   (a quote is doubled)
    name, source, type, kind = word | "'" text "'"

A word has ASCII letters, digits, "-", "_" and "."; blanks may stand anywhere but inside words,
numbers and operators, and behind "dimension:" and the like. Words of the grammar ("and", "not",
"in", "is", "missing", "known") are values only in quotes.

Amounts are in units of the policy's currency ("500", "500.25"), shares in percent with at most two
decimals ("100%"), days and numbers whole, 1/100 of days, points and "score:" with at most two
decimals; all below 10^18 in their smallest unit. Texts are compared byte by byte, by = != and in.
"stage" is quote, order, picking, delivery or invoice.

An amount that a figure is compared with is converted to the currency of that figure at T, half up:
the credit currency of the customer (figure.h), of figures of a group that of the group. So it is in
rules, points, tables and approvals alike; where there is no rate, the comparison is unknown, but
with 0, which is 0 in each currency.

A comparison with something missing is unknown, also behind "not", and what is unknown does not
fire, but see PolicyRule.missing. Several conditions are false if one is, else unknown if one is.
"is missing" and "is known" are never unknown.

"dimension:" is the customer's value at the day, of the event if it names one; "score:" the newest
external score of that source; "limit:" and "guarantee:" what holds of that type, in the policy's
currency.

Limits: 64 rules, 32 limit types, 32 kinds of guarantees, 64 classes, 16 tables of 4096 rules in
all, 1024 rows and 64 criteria of the scorecard, 64 approval levels, 64 rows of roles, 64 names of
dimensions and sources, 16 conditions in a text, texts of conditions of 1024 bytes.
"""

from __future__ import annotations

from typing import Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_policy_builder_add_approval,
    encours_policy_builder_add_assignment,
    encours_policy_builder_add_class,
    encours_policy_builder_add_guarantee,
    encours_policy_builder_add_limit_type,
    encours_policy_builder_add_points,
    encours_policy_builder_add_role,
    encours_policy_builder_add_rule,
    encours_policy_builder_finish,
    encours_policy_builder_free,
    encours_policy_builder_new,
    encours_policy_builder_set_agenda,
    encours_policy_builder_set_behaviour,
    encours_policy_builder_set_exposure,
    encours_policy_builder_set_stage,
    encours_policy_builder_set_terms,
    encours_policy_free,
)

from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import options_given, struct_in
from .context import Context
from .policy import Policy
from .policy_parts import (
    PolicyAgenda,
    PolicyApproval,
    PolicyAssignment,
    PolicyBehaviour,
    PolicyClass,
    PolicyExposure,
    PolicyGuarantee,
    PolicyLimitType,
    PolicyOptions,
    PolicyOptionsSettings,
    PolicyPoints,
    PolicyRole,
    PolicyRule,
    PolicyStage,
    PolicyTerms,
)

_POLICY_BUILDER_HANDLE = ffi.typeof("encours_policy_builder **")
_POLICY_HANDLE = ffi.typeof("encours_policy **")


class PolicyBuilder(Handle):
    """A policy in the making. Opaque."""

    __slots__ = ()
    _free = encours_policy_builder_free

    def set_exposure(self, exposure: PolicyExposure) -> None:
        """Say what counts as exposure; the last call counts.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            AbiError
            NoMemoryError
        """
        c_exposure = struct_in("exposure", exposure, PolicyExposure)
        c_error = thread.error
        c_status = encours_policy_builder_set_exposure(self._pointer, c_exposure, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def add_guarantee(self, guarantee: PolicyGuarantee) -> None:
        """Add a kind of guarantee.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            ExistsError: its code is taken
            LimitError: more than there may be: 32 kinds
            AbiError
            NoMemoryError
        """
        c_guarantee = struct_in("guarantee", guarantee, PolicyGuarantee)
        c_error = thread.error
        c_status = encours_policy_builder_add_guarantee(self._pointer, c_guarantee, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def add_limit_type(self, type: PolicyLimitType) -> None:
        """Add a type of limit, in the order of preference.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            ExistsError: its code is taken
            LimitError: more than there may be: 32 types
            AbiError
            NoMemoryError
        """
        c_type = struct_in("type", type, PolicyLimitType)
        c_error = thread.error
        c_status = encours_policy_builder_add_limit_type(self._pointer, c_type, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def set_terms(self, terms: PolicyTerms) -> None:
        """Say the payment terms; the last call counts.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            AbiError
            NoMemoryError
        """
        c_terms = struct_in("terms", terms, PolicyTerms)
        c_error = thread.error
        c_status = encours_policy_builder_set_terms(self._pointer, c_terms, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def add_rule(self, rule: PolicyRule) -> None:
        """Add a rule of decision, in the order in which they are reported.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            ExistsError: its code is taken
            LimitError: more than there may be: POLICY_RULES_MAX
            AbiError
            NoMemoryError
        """
        c_rule = struct_in("rule", rule, PolicyRule)
        c_error = thread.error
        c_status = encours_policy_builder_add_rule(self._pointer, c_rule, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def set_stage(self, stage: PolicyStage) -> None:
        """Add a stage; once each.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            ExistsError: the stage was added already
            AbiError
            NoMemoryError
        """
        c_stage = struct_in("stage", stage, PolicyStage)
        c_error = thread.error
        c_status = encours_policy_builder_set_stage(self._pointer, c_stage, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def set_behaviour(self, behaviour: PolicyBehaviour) -> None:
        """Say the weights of payment behaviour; the last call counts.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            AbiError
            NoMemoryError
        """
        c_behaviour = struct_in("behaviour", behaviour, PolicyBehaviour)
        c_error = thread.error
        c_status = encours_policy_builder_set_behaviour(self._pointer, c_behaviour, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def add_points(self, points: PolicyPoints) -> None:
        """Add a row of the scorecard.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            LimitError: more than there may be: 1024 rows, 64 criteria
            AbiError
            NoMemoryError
        """
        c_points = struct_in("points", points, PolicyPoints)
        c_error = thread.error
        c_status = encours_policy_builder_add_points(self._pointer, c_points, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def add_class(self, risk_class: PolicyClass) -> None:
        """Add a risk class, best first.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            ExistsError: its code is taken
            LimitError: more than there may be: 64 classes
            AbiError
            NoMemoryError
        """
        c_risk_class = struct_in("risk_class", risk_class, PolicyClass)
        c_error = thread.error
        c_status = encours_policy_builder_add_class(self._pointer, c_risk_class, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def add_assignment(self, assignment: PolicyAssignment) -> None:
        """Add a rule of a table of assignment.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            LimitError: more than there may be: 16 tables, 4096 rules of all
            AbiError
            NoMemoryError
        """
        c_assignment = struct_in("assignment", assignment, PolicyAssignment)
        c_error = thread.error
        c_status = encours_policy_builder_add_assignment(self._pointer, c_assignment, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def add_approval(self, approval: PolicyApproval) -> None:
        """Add a level of approval, the lowest first.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            ExistsError: its code is taken
            LimitError: more than there may be: 64 levels
            AbiError
            NoMemoryError
        """
        c_approval = struct_in("approval", approval, PolicyApproval)
        c_error = thread.error
        c_status = encours_policy_builder_add_approval(self._pointer, c_approval, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def add_role(self, role: PolicyRole) -> None:
        """Say what a role may do; the first row that fits counts.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            ExistsError: the same role, action and amount were added
            LimitError: more than there may be: 64 rows
            AbiError
            NoMemoryError
        """
        c_role = struct_in("role", role, PolicyRole)
        c_error = thread.error
        c_status = encours_policy_builder_add_role(self._pointer, c_role, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def set_agenda(self, agenda: PolicyAgenda) -> None:
        """Say the lead days of the agenda; the last call counts.

        One thread at a time.

        Raises:
            InvalidError: a member is not acceptable
            AbiError
            NoMemoryError
        """
        c_agenda = struct_in("agenda", agenda, PolicyAgenda)
        c_error = thread.error
        c_status = encours_policy_builder_set_agenda(self._pointer, c_agenda, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def finish(self) -> Policy:
        """Check the policy as a whole and make it. The builder is as it was and may go on.

        Raises:
            InvalidError: a reference to what is not there, classes that do not end with INT64_MIN,
                a table that asks for itself or a later one
            LimitError: a canonical document of more than POLICY_BYTES_MAX, more than 64 names
            NoMemoryError
        """
        c_out = ffi.new(_POLICY_HANDLE)
        c_error = thread.error
        c_status = encours_policy_builder_finish(self._pointer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_policy_free)
        return Policy._wrap(c_out[0], (self,))


def new(
    *,
    context: Context | None = None,
    options: PolicyOptions | None = None,
    **settings: Unpack[PolicyOptionsSettings],
) -> PolicyBuilder:
    """Begin a policy.

    Args:
        context: Allocator, log and limits; a default one if None.
        options: the settings below as one object
        settings: members of PolicyOptions

    Raises:
        InvalidError: a name, bound or text that is not acceptable
        CurrencyError: no such currency, or one without a minor unit
        AbiError
        NoMemoryError
    """
    options = options_given(PolicyOptions, options, settings)
    c_options = options._pointer()
    c_out = ffi.new(_POLICY_BUILDER_HANDLE)
    c_error = thread.error
    c_status = encours_policy_builder_new(context_in(context), c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_policy_builder_free)
    return PolicyBuilder._wrap(c_out[0], (context, options))

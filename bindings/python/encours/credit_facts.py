# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Limits, guarantees, drafts, releases and exclusions, recorded with members that say what they
are.

Each command here records one fact (fact.h): it holds from its first day until the day before its
planned end, or before the day on which Transaction.end_fact() ends it. Nothing is ever overwritten:
`replaces` ends an older fact of the same subject and kind on `from` and lets this one begin, so
limits of any past day stay to be asked for, as they were known at any time. Who recorded it and why
are the actor and the reason of the transaction.

What has no member of its own in a fact stands in its code: `type;dimension=value` of a limit,
`kind;percent=N;for=beneficiary` of a guarantee, `rule;uses=N;role=R` of a release. The commands
write that code, and credit_fact_list.h reads it back. Codes of types, kinds and rules are those of
policies (policy_parts.h): 1 to 48 ASCII letters, digits, "-", "_" and ".". They are not looked up
when they are recorded, since policies come and go: what a policy does not name has no effect under
that policy. Other texts are printable UTF-8 without ";", and all of them together with their names
fit the 96 bytes of a code.

Besides what Transaction.fact() says, a commit fails with StatusKind.UNSUPPORTED when the ledger is
kept at a format level below that of the fact: 2 for limits and guarantees, 3 for drafts, releases
and exclusions (upgrade.h).

Scores, risk classes, status, watch list, terms and assignments: credit_standing.h.
"""

from __future__ import annotations

import datetime
from typing import TypedDict

from encours._native import ffi

from ._runtime.structs import NULL, Structure
from ._runtime.values import (
    CURRENCIES,
    day_in,
    integer,
    optional_date_fill,
    optional_integer_fill,
    text_in,
)

_CREDIT_DRAFT_OPTIONS = ffi.typeof("encours_credit_draft_options *")
_CREDIT_DRAFT_OPTIONS_SIZED = (ffi.sizeof("encours_credit_draft_options"),)
_CREDIT_EXCLUSION_OPTIONS = ffi.typeof("encours_credit_exclusion_options *")
_CREDIT_EXCLUSION_OPTIONS_SIZED = (ffi.sizeof("encours_credit_exclusion_options"),)
_CREDIT_GUARANTEE_OPTIONS = ffi.typeof("encours_credit_guarantee_options *")
_CREDIT_GUARANTEE_OPTIONS_SIZED = (ffi.sizeof("encours_credit_guarantee_options"),)
_CREDIT_LIMIT_OPTIONS = ffi.typeof("encours_credit_limit_options *")
_CREDIT_LIMIT_OPTIONS_SIZED = (ffi.sizeof("encours_credit_limit_options"),)
_CREDIT_RELEASE_OPTIONS = ffi.typeof("encours_credit_release_options *")
_CREDIT_RELEASE_OPTIONS_SIZED = (ffi.sizeof("encours_credit_release_options"),)


class CreditLimitOptions(Structure):
    """Options of Transaction.add_limit()."""

    __slots__ = (
        "amount",
        "currency",
        "customer",
        "dimension",
        "from_",
        "replaces",
        "review",
        "type",
        "until",
        "value",
    )
    _members = (
        "customer",
        "type",
        "amount",
        "currency",
        "from_",
        "until",
        "review",
        "dimension",
        "value",
        "replaces",
    )
    customer: int
    """whose limit; of a group its head"""
    type: str | None
    """code of a type of limits; None: the first type of whatever policy asks"""
    amount: int
    """minor units, 0 or more; 0 blocks, and is not the same as no limit"""
    currency: str | int | None
    """ISO 4217 numeric"""
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    review: datetime.date | None
    """day by which it is to be looked at again; not set: as its type says"""
    dimension: str | None
    """for one value of a dimension only: the dimension, whose name is then like a code; needs
    `type`; None: for all
    """
    value: str | None
    """that value, else None"""
    replaces: int
    """a limit of this customer that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        type: str | None = None,
        amount: int = 0,
        currency: str | int | None = None,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        review: datetime.date | None = None,
        dimension: str | None = None,
        value: str | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_LIMIT_OPTIONS, _CREDIT_LIMIT_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        c_type = NULL if type is None else ffi.new("char[]", text_in("type", type))
        struct.type = c_type
        self.type = type
        struct.amount = integer("amount", amount)
        self.amount = amount
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        optional_date_fill("review", struct.review, review)
        self.review = review
        c_dimension = NULL if dimension is None else ffi.new(
            "char[]", text_in("dimension", dimension)
        )
        struct.dimension = c_dimension
        self.dimension = dimension
        c_value = NULL if value is None else ffi.new("char[]", text_in("value", value))
        struct.value = c_value
        self.value = value
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_type, c_dimension, c_value)


class CreditLimitOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditLimitOptions."""

    customer: int
    type: str | None
    amount: int
    currency: str | int | None
    from_: datetime.date | None
    until: datetime.date | None
    review: datetime.date | None
    dimension: str | None
    value: str | None
    replaces: int


class CreditGuaranteeOptions(Structure):
    """Options of Transaction.add_guarantee(). Exactly one of customer, document and order is set.
    """

    __slots__ = (
        "amount",
        "beneficiary",
        "currency",
        "customer",
        "document",
        "from_",
        "kind",
        "order",
        "party",
        "percent",
        "replaces",
        "until",
    )
    _members = (
        "customer",
        "document",
        "order",
        "kind",
        "amount",
        "currency",
        "percent",
        "from_",
        "until",
        "beneficiary",
        "party",
        "replaces",
    )
    customer: int
    """whose debts it covers, or 0"""
    document: int
    """the document that it covers, or 0"""
    order: int
    """the order that it covers, or 0"""
    kind: str | None
    """code of a kind of guarantees; None: "*", any kind that the policy does not name"""
    amount: int
    """minor units, 0 or more"""
    currency: str | int | None
    """ISO 4217 numeric"""
    percent: int
    """counts so much of it, 1/10000, 0 to 10000; less than 0: as its kind says"""
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    beneficiary: str | None
    """impersonal: for whom it was given; None: not stated"""
    party: int
    """number of the party that gives it, registered in the log; 0: none"""
    replaces: int
    """a guarantee of the same subject that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        document: int = 0,
        order: int = 0,
        kind: str | None = None,
        amount: int = 0,
        currency: str | int | None = None,
        percent: int = -1,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        beneficiary: str | None = None,
        party: int = 0,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_GUARANTEE_OPTIONS, _CREDIT_GUARANTEE_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.document = integer("document", document)
        self.document = document
        struct.order = integer("order", order)
        self.order = order
        c_kind = NULL if kind is None else ffi.new("char[]", text_in("kind", kind))
        struct.kind = c_kind
        self.kind = kind
        struct.amount = integer("amount", amount)
        self.amount = amount
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        struct.percent = integer("percent", percent)
        self.percent = percent
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        c_beneficiary = NULL if beneficiary is None else ffi.new(
            "char[]", text_in("beneficiary", beneficiary)
        )
        struct.beneficiary = c_beneficiary
        self.beneficiary = beneficiary
        struct.party = integer("party", party)
        self.party = party
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_kind, c_beneficiary)


class CreditGuaranteeOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditGuaranteeOptions."""

    customer: int
    document: int
    order: int
    kind: str | None
    amount: int
    currency: str | int | None
    percent: int
    from_: datetime.date | None
    until: datetime.date | None
    beneficiary: str | None
    party: int
    replaces: int


class CreditDraftOptions(Structure):
    """Options of Transaction.draft(). Exactly one of customer and order is set."""

    __slots__ = ("amount", "currency", "customer", "from_", "key", "order", "replaces", "until")
    _members = ("customer", "order", "key", "amount", "currency", "from_", "until", "replaces")
    customer: int
    """who will be invoiced, or 0"""
    order: int
    """the order that will be invoiced, or 0"""
    key: str | None
    """key of the draft in the host's books, 1 to 96 bytes of printable UTF-8; None: none"""
    amount: int
    """gross, minor units, 0 or more"""
    currency: str | int | None
    """ISO 4217 numeric"""
    from_: datetime.date | None
    """first day on which it counts"""
    until: datetime.date | None
    """planned: first day on which it no longer counts"""
    replaces: int
    """a draft of the same subject that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        order: int = 0,
        key: str | None = None,
        amount: int = 0,
        currency: str | int | None = None,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_DRAFT_OPTIONS, _CREDIT_DRAFT_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.order = integer("order", order)
        self.order = order
        c_key = NULL if key is None else ffi.new("char[]", text_in("key", key))
        struct.key = c_key
        self.key = key
        struct.amount = integer("amount", amount)
        self.amount = amount
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_key,)


class CreditDraftOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditDraftOptions."""

    customer: int
    order: int
    key: str | None
    amount: int
    currency: str | int | None
    from_: datetime.date | None
    until: datetime.date | None
    replaces: int


class CreditReleaseOptions(Structure):
    """Options of Transaction.release(). Exactly one of customer, document and order is set."""

    __slots__ = (
        "amount",
        "currency",
        "customer",
        "document",
        "from_",
        "order",
        "replaces",
        "role",
        "rule",
        "until",
        "uses",
    )
    _members = (
        "customer",
        "document",
        "order",
        "rule",
        "role",
        "amount",
        "currency",
        "uses",
        "from_",
        "until",
        "replaces",
    )
    customer: int
    """whatever this customer orders is released, or 0"""
    document: int
    """only this document is, or 0"""
    order: int
    """only this order and what belongs to it, or 0"""
    rule: str | None
    """code of the rule that does not count; None: all rules"""
    role: str | None
    """code of the role in which it was given: it counts for rules that this role may release
    (PolicyRule.role); None: not stated, for all that somebody may. Who has which role is not known
    here: see authoriser.h
    """
    amount: int | None
    """only events up to this amount, minor units, 0 or more"""
    currency: str | int | None
    """of the amount, ISO 4217 numeric; 0 without an amount"""
    uses: int
    """for so many decisions on record, at most 10^9, and no more of them are recorded: about its
    customer and all that were ever merged into it together; 0: any number
    """
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    replaces: int
    """a release of the same subject that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        document: int = 0,
        order: int = 0,
        rule: str | None = None,
        role: str | None = None,
        amount: int | None = None,
        currency: str | int | None = None,
        uses: int = 0,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_RELEASE_OPTIONS, _CREDIT_RELEASE_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.document = integer("document", document)
        self.document = document
        struct.order = integer("order", order)
        self.order = order
        c_rule = NULL if rule is None else ffi.new("char[]", text_in("rule", rule))
        struct.rule = c_rule
        self.rule = rule
        c_role = NULL if role is None else ffi.new("char[]", text_in("role", role))
        struct.role = c_role
        self.role = role
        optional_integer_fill("amount", struct.amount, amount)
        self.amount = amount
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        struct.uses = integer("uses", uses)
        self.uses = uses
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_rule, c_role)


class CreditReleaseOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditReleaseOptions."""

    customer: int
    document: int
    order: int
    rule: str | None
    role: str | None
    amount: int | None
    currency: str | int | None
    uses: int
    from_: datetime.date | None
    until: datetime.date | None
    replaces: int


class CreditExclusionOptions(Structure):
    """Options of Transaction.exclusion()."""

    __slots__ = ("customer", "from_", "replaces", "rule", "until")
    _members = ("customer", "rule", "from_", "until", "replaces")
    customer: int
    """whom the rule does not apply to"""
    rule: str | None
    """code of the rule; None: all rules"""
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    replaces: int
    """an exclusion of this customer that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        rule: str | None = None,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_EXCLUSION_OPTIONS, _CREDIT_EXCLUSION_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        c_rule = NULL if rule is None else ffi.new("char[]", text_in("rule", rule))
        struct.rule = c_rule
        self.rule = rule
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_rule,)


class CreditExclusionOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditExclusionOptions."""

    customer: int
    rule: str | None
    from_: datetime.date | None
    until: datetime.date | None
    replaces: int

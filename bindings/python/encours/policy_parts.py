# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The parts of a credit policy, as a builder takes them (policy_builder.h): exposure, limits,
terms, rules, stages, behaviour, scorecard, classes, assignment, approvals, roles, agenda.

Texts are copied; they are UTF-8 without control characters. A description, sentence or list of
excuses of blanks alone is none. A code has 1 to 48 bytes of ASCII letters, digits, "-", "_" and
"."; codes of one list differ. Percentages are in 1/10000, amounts in minor units of the policy's
currency. A number that is less than 0 where that means "none" is kept as -1. Conditions are texts,
as policy_builder.h has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict

from encours._native import ffi

from ._runtime.buffers import INT32, UINT16, agree
from ._runtime.structs import NULL, Structure
from ._runtime.values import CURRENCIES, integer, text_in
from .authoriser import Authorisation
from .policy import LimitCombination, LimitUse, Outcome, Stage

if TYPE_CHECKING:
    from ._runtime.buffers import Integers

_POLICY_AGENDA = ffi.typeof("encours_policy_agenda *")
_POLICY_AGENDA_SIZED = (ffi.sizeof("encours_policy_agenda"),)
_POLICY_APPROVAL = ffi.typeof("encours_policy_approval *")
_POLICY_APPROVAL_SIZED = (ffi.sizeof("encours_policy_approval"),)
_POLICY_ASSIGNMENT = ffi.typeof("encours_policy_assignment *")
_POLICY_ASSIGNMENT_SIZED = (ffi.sizeof("encours_policy_assignment"),)
_POLICY_BEHAVIOUR = ffi.typeof("encours_policy_behaviour *")
_POLICY_BEHAVIOUR_SIZED = (ffi.sizeof("encours_policy_behaviour"),)
_POLICY_CLASS = ffi.typeof("encours_policy_class *")
_POLICY_CLASS_SIZED = (ffi.sizeof("encours_policy_class"),)
_POLICY_EXPOSURE = ffi.typeof("encours_policy_exposure *")
_POLICY_EXPOSURE_SIZED = (ffi.sizeof("encours_policy_exposure"),)
_POLICY_GUARANTEE = ffi.typeof("encours_policy_guarantee *")
_POLICY_GUARANTEE_SIZED = (ffi.sizeof("encours_policy_guarantee"),)
_POLICY_LIMIT_TYPE = ffi.typeof("encours_policy_limit_type *")
_POLICY_LIMIT_TYPE_SIZED = (ffi.sizeof("encours_policy_limit_type"),)
_POLICY_OPTIONS = ffi.typeof("encours_policy_options *")
_POLICY_OPTIONS_SIZED = (ffi.sizeof("encours_policy_options"),)
_POLICY_POINTS = ffi.typeof("encours_policy_points *")
_POLICY_POINTS_SIZED = (ffi.sizeof("encours_policy_points"),)
_POLICY_ROLE = ffi.typeof("encours_policy_role *")
_POLICY_ROLE_SIZED = (ffi.sizeof("encours_policy_role"),)
_POLICY_RULE = ffi.typeof("encours_policy_rule *")
_POLICY_RULE_SIZED = (ffi.sizeof("encours_policy_rule"),)
_POLICY_STAGE = ffi.typeof("encours_policy_stage *")
_POLICY_STAGE_SIZED = (ffi.sizeof("encours_policy_stage"),)
_POLICY_TERMS = ffi.typeof("encours_policy_terms *")
_POLICY_TERMS_SIZED = (ffi.sizeof("encours_policy_terms"),)


class PolicyOptions(Structure):
    """What a policy is."""

    __slots__ = (
        "bound_count",
        "bounds",
        "combination",
        "currency",
        "description",
        "exponent_after",
        "name",
        "version",
    )
    _members = (
        "name",
        "version",
        "description",
        "currency",
        "exponent_after",
        "combination",
        "bounds",
        "bound_count",
    )
    name: str
    """code that all its versions have"""
    version: str | None
    """label of this one, at most 32 bytes; None or "": none"""
    description: str | None
    """at most 1024 bytes; None: none"""
    currency: str | int | None
    """ISO 4217 numeric, of its amounts"""
    exponent_after: int
    """decimals of the currency + 1; 0: those of ISO 4217"""
    combination: LimitCombination | None
    """how base limits combine, a LimitCombination; 0: LimitCombination.LATEST"""
    bounds: memoryview[int] | None
    """buckets of age: inclusive upper bounds in days, ascending, 1 to 36500; None: 30, 60, 90"""
    bound_count: int
    """elements of it, at most 63"""

    def __init__(
        self,
        *,
        name: str,
        version: str | None = None,
        description: str | None = None,
        currency: str | int | None = None,
        exponent_after: int = 0,
        combination: LimitCombination | None = None,
        bounds: Integers | None = None,
        bound_count: int | None = None,
    ) -> None:
        struct = ffi.new(_POLICY_OPTIONS, _POLICY_OPTIONS_SIZED)
        c_name = ffi.new("char[]", text_in("name", name))
        struct.name = c_name
        self.name = name
        c_version = NULL if version is None else ffi.new("char[]", text_in("version", version))
        struct.version = c_version
        self.version = version
        c_description = NULL if description is None else ffi.new(
            "char[]", text_in("description", description)
        )
        struct.description = c_description
        self.description = description
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        struct.exponent_after = integer("exponent_after", exponent_after)
        self.exponent_after = exponent_after
        struct.combination = integer("combination", combination or 0)
        self.combination = combination
        c_bounds, self.bounds = INT32.taken_optional("bounds", bounds)
        struct.bounds = c_bounds
        self.bound_count = agree(("bounds", c_bounds), given=bound_count)
        struct.bound_count = self.bound_count
        self._struct = struct
        self._held = (c_name, c_version, c_description, c_bounds)


class PolicyOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of PolicyOptions."""

    name: str
    version: str | None
    description: str | None
    currency: str | int | None
    exponent_after: int
    combination: LimitCombination | None
    bounds: Integers | None
    bound_count: int | None


class PolicyExposure(Structure):
    """What counts as exposure. Percentages are in 1/10000: 10000 counts whole, 0 not at all. Each
    component is rounded half up to a minor unit. The default is potential risk.
    """

    __slots__ = (
        "bill_class_count",
        "bill_classes",
        "bills",
        "credit_notes",
        "customer_merged",
        "drafts",
        "guarantees",
        "horizon_days",
        "open_debits",
        "orders",
        "returned",
        "to_invoice",
        "tolerance_days",
        "unallocated",
        "undated_orders",
        "window_days",
    )
    _members = (
        "open_debits",
        "bills",
        "unallocated",
        "credit_notes",
        "to_invoice",
        "orders",
        "drafts",
        "returned",
        "guarantees",
        "horizon_days",
        "undated_orders",
        "tolerance_days",
        "window_days",
        "customer_merged",
        "bill_classes",
        "bill_class_count",
    )
    open_debits: int
    """counted so much, 0 to 10000"""
    bills: int
    """the same of bills of exchange not matured"""
    unallocated: int
    """taken off so much, of payments and advances not allocated"""
    credit_notes: int
    """taken off so much"""
    to_invoice: int
    """counted so much, of what is delivered and not invoiced"""
    orders: int
    """of orders within the horizon"""
    drafts: int
    """of draft invoices"""
    returned: int
    """of payments returned in the window, on top of the debts that are open again"""
    guarantees: int
    """taken off so much, of guarantees as they count"""
    horizon_days: int
    """orders expected up to T + this count; 0 to 36500"""
    undated_orders: int
    """1: orders without a day expected are within the horizon"""
    tolerance_days: int
    """debits late by more than this are overdue; 0 to 3650"""
    window_days: int
    """returned payments and broken promises of so many days; 1 to 3650"""
    customer_merged: int
    """1: customers merged into one count as that one"""
    bill_classes: memoryview[int] | None
    """account classes of bills, 1 to 999; None: 413"""
    bill_class_count: int
    """elements of it, at most 16; 0 with bill_classes: no bills"""

    def __init__(
        self,
        *,
        open_debits: int = 10000,
        bills: int = 10000,
        unallocated: int = 10000,
        credit_notes: int = 10000,
        to_invoice: int = 10000,
        orders: int = 10000,
        drafts: int = 0,
        returned: int = 0,
        guarantees: int = 10000,
        horizon_days: int = 30,
        undated_orders: int = 1,
        tolerance_days: int = 0,
        window_days: int = 180,
        customer_merged: int = 1,
        bill_classes: Integers | None = None,
        bill_class_count: int | None = None,
    ) -> None:
        struct = ffi.new(_POLICY_EXPOSURE, _POLICY_EXPOSURE_SIZED)
        struct.open_debits = integer("open_debits", open_debits)
        self.open_debits = open_debits
        struct.bills = integer("bills", bills)
        self.bills = bills
        struct.unallocated = integer("unallocated", unallocated)
        self.unallocated = unallocated
        struct.credit_notes = integer("credit_notes", credit_notes)
        self.credit_notes = credit_notes
        struct.to_invoice = integer("to_invoice", to_invoice)
        self.to_invoice = to_invoice
        struct.orders = integer("orders", orders)
        self.orders = orders
        struct.drafts = integer("drafts", drafts)
        self.drafts = drafts
        struct.returned = integer("returned", returned)
        self.returned = returned
        struct.guarantees = integer("guarantees", guarantees)
        self.guarantees = guarantees
        struct.horizon_days = integer("horizon_days", horizon_days)
        self.horizon_days = horizon_days
        struct.undated_orders = integer("undated_orders", undated_orders)
        self.undated_orders = undated_orders
        struct.tolerance_days = integer("tolerance_days", tolerance_days)
        self.tolerance_days = tolerance_days
        struct.window_days = integer("window_days", window_days)
        self.window_days = window_days
        struct.customer_merged = integer("customer_merged", customer_merged)
        self.customer_merged = customer_merged
        c_bill_classes, self.bill_classes = UINT16.taken_optional("bill_classes", bill_classes)
        struct.bill_classes = c_bill_classes
        self.bill_class_count = agree(("bill_classes", c_bill_classes), given=bill_class_count)
        struct.bill_class_count = self.bill_class_count
        self._struct = struct
        self._held = (c_bill_classes,)


class PolicyGuarantee(Structure):
    """A kind of guarantee: what GUARANTEE facts with its code count. A policy to which none is
    added has one, "*": all kinds, counted whole.
    """

    __slots__ = ("code", "group", "maximum", "percent")
    _members = ("code", "percent", "group", "maximum")
    code: str
    """of the kind; "*": all kinds that are not named"""
    percent: int
    """counts so much of its amount, 0 to 10000, when its fact states none"""
    group: int
    """1: one of the head counts for members without one of their own"""
    maximum: int
    """counts so much at most of one customer, minor units of the policy; less than 0: no maximum"""

    def __init__(
        self, *, code: str, percent: int = 10000, group: int = 0, maximum: int = -1
    ) -> None:
        struct = ffi.new(_POLICY_GUARANTEE, _POLICY_GUARANTEE_SIZED)
        c_code = ffi.new("char[]", text_in("code", code))
        struct.code = c_code
        self.code = code
        struct.percent = integer("percent", percent)
        self.percent = percent
        struct.group = integer("group", group)
        self.group = group
        struct.maximum = integer("maximum", maximum)
        self.maximum = maximum
        self._struct = struct
        self._held = (c_code,)


class PolicyLimitType(Structure):
    """A type of limit: what LIMIT facts with its code do. A policy to which none is added has one,
    "limit": a base limit.
    """

    __slots__ = ("code", "insured", "percent", "review_days", "season_from", "season_to", "use")
    _members = ("code", "use", "insured", "percent", "season_from", "season_to", "review_days")
    code: str
    """of the type; facts without a code have that of the first type"""
    use: LimitUse
    """a LimitUse"""
    insured: int
    """1: insurers stand for it (insured-limit)"""
    percent: int
    """counts so much of its amount, 0 to 10000"""
    season_from: int
    """counts from this day of each year, month * 100 + day; 0: all year"""
    season_to: int
    """to this one, inclusive; may lie before season_from"""
    review_days: int
    """is to be reviewed so many days behind its beginning when its fact states no day; 0: never, up
    to 3650
    """

    def __init__(
        self,
        *,
        code: str,
        use: LimitUse = LimitUse.BASE,
        insured: int = 0,
        percent: int = 10000,
        season_from: int = 0,
        season_to: int = 0,
        review_days: int = 0,
    ) -> None:
        struct = ffi.new(_POLICY_LIMIT_TYPE, _POLICY_LIMIT_TYPE_SIZED)
        c_code = ffi.new("char[]", text_in("code", code))
        struct.code = c_code
        self.code = code
        struct.use = integer("use", use)
        self.use = use
        struct.insured = integer("insured", insured)
        self.insured = insured
        struct.percent = integer("percent", percent)
        self.percent = percent
        struct.season_from = integer("season_from", season_from)
        self.season_from = season_from
        struct.season_to = integer("season_to", season_to)
        self.season_to = season_to
        struct.review_days = integer("review_days", review_days)
        self.review_days = review_days
        self._struct = struct
        self._held = (c_code,)


class PolicyTerms(Structure):
    """Payment terms: what the terms of events are held against."""

    __slots__ = ("days_default", "days_max", "legal_days", "rule")
    _members = ("rule", "days_max", "days_default", "legal_days")
    rule: str | None
    """number of a rule of the legal-caps table (legal_caps.h) that a credit is given, such as "1";
    None: none
    """
    days_max: int
    """house maximum, up to 3650; less than 0: none"""
    days_default: int
    """agreed with customers who have no TERMS fact, up to 3650; less than 0: none"""
    legal_days: int
    """legal cap in net days, up to 3650, for event-legal-excess, beside that of the rule; less than
    0: none
    """

    def __init__(
        self,
        *,
        rule: str | None = None,
        days_max: int = -1,
        days_default: int = -1,
        legal_days: int = -1,
    ) -> None:
        struct = ffi.new(_POLICY_TERMS, _POLICY_TERMS_SIZED)
        c_rule = NULL if rule is None else ffi.new("char[]", text_in("rule", rule))
        struct.rule = c_rule
        self.rule = rule
        struct.days_max = integer("days_max", days_max)
        self.days_max = days_max
        struct.days_default = integer("days_default", days_default)
        self.days_default = days_default
        struct.legal_days = integer("legal_days", legal_days)
        self.legal_days = legal_days
        self._struct = struct
        self._held = (c_rule,)


class PolicyRule(Structure):
    """A rule of decision. It fires when `test` holds and all of `when` do."""

    __slots__ = (
        "code",
        "english",
        "excuses",
        "french",
        "missing",
        "outcome",
        "role",
        "stages",
        "test",
        "when",
    )
    _members = (
        "code",
        "test",
        "when",
        "excuses",
        "role",
        "english",
        "french",
        "outcome",
        "missing",
        "stages",
    )
    code: str
    """of this policy only"""
    test: str
    """one condition: what is measured, and the threshold, that a decision reports are those of it
    """
    when: str | None
    """conditions that narrow it; None: always"""
    excuses: str | None
    """of a rule with outcome ACCEPT: codes of rules that do not count when it fires, blanks
    between, "*": all others; else None
    """
    role: str | None
    """code of the role that may release it; None: nobody may"""
    english: str | None
    """sentence of at most 512 bytes, in which {measured}, {threshold} and {customer} are replaced
    and no other brace stands; None: made from the test
    """
    french: str | None
    """the same in French"""
    outcome: Outcome | None
    """an Outcome"""
    missing: Outcome | None
    """outcome when what `test` measures is missing, an Outcome; 0: it does not fire"""
    stages: int
    """sum of 1 << Stage; 0: all"""

    def __init__(
        self,
        *,
        code: str,
        test: str,
        when: str | None = None,
        excuses: str | None = None,
        role: str | None = None,
        english: str | None = None,
        french: str | None = None,
        outcome: Outcome | None = None,
        missing: Outcome | None = None,
        stages: int = 0,
    ) -> None:
        struct = ffi.new(_POLICY_RULE, _POLICY_RULE_SIZED)
        c_code = ffi.new("char[]", text_in("code", code))
        struct.code = c_code
        self.code = code
        c_test = ffi.new("char[]", text_in("test", test))
        struct.test = c_test
        self.test = test
        c_when = NULL if when is None else ffi.new("char[]", text_in("when", when))
        struct.when = c_when
        self.when = when
        c_excuses = NULL if excuses is None else ffi.new("char[]", text_in("excuses", excuses))
        struct.excuses = c_excuses
        self.excuses = excuses
        c_role = NULL if role is None else ffi.new("char[]", text_in("role", role))
        struct.role = c_role
        self.role = role
        c_english = NULL if english is None else ffi.new("char[]", text_in("english", english))
        struct.english = c_english
        self.english = english
        c_french = NULL if french is None else ffi.new("char[]", text_in("french", french))
        struct.french = c_french
        self.french = french
        struct.outcome = integer("outcome", outcome or 0)
        self.outcome = outcome
        struct.missing = integer("missing", missing or 0)
        self.missing = missing
        struct.stages = integer("stages", stages)
        self.stages = stages
        self._struct = struct
        self._held = (c_code, c_test, c_when, c_excuses, c_role, c_english, c_french)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyStage:
    """A stage: what differs there from the rules as they are."""

    stage: Stage | None = None
    """a Stage"""
    grace_days: int = 0
    """added there to the thresholds of tests with > or >= of oldest-days, days-since-payment,
    limit-expired-days and review-late-days; 0 to 3650
    """
    block: Outcome | None = None
    """worst outcome there, an Outcome: HOLD makes REFUSE a hold; 0: no bound"""

    def _pointer(self) -> Any:
        struct = ffi.new(_POLICY_STAGE, _POLICY_STAGE_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.stage = integer("stage", self.stage or 0)
        struct.grace_days = integer("grace_days", self.grace_days)
        struct.block = integer("block", self.block or 0)


class PolicyBehaviour(Structure):
    """Weights of payment behaviour, for the figure behaviour: as BehaviourTable (behaviour.h) has
    them. Without it that figure is missing.
    """

    __slots__ = ("experiences_min", "upper_days", "weights")
    _members = ("upper_days", "weights", "experiences_min")
    upper_days: memoryview[int]
    """last day beyond terms of each class, strictly ascending, within +-36500; the last class has
    no end, its entry is not read
    """
    weights: memoryview[int]
    """weight of each class, within +-10^6"""
    experiences_min: int
    """with fewer settlements the figure is missing; 0: 1"""

    def __init__(
        self, *, upper_days: Integers, weights: Integers, experiences_min: int = 0
    ) -> None:
        struct = ffi.new(_POLICY_BEHAVIOUR, _POLICY_BEHAVIOUR_SIZED)
        c_upper_days, self.upper_days = INT32.taken("upper_days", upper_days)
        struct.upper_days = c_upper_days
        c_weights, self.weights = INT32.taken("weights", weights)
        struct.weights = c_weights
        struct.experiences_min = integer("experiences_min", experiences_min)
        self.experiences_min = experiences_min
        struct.class_count = agree(("upper_days", c_upper_days), ("weights", c_weights))
        self._struct = struct
        self._held = (c_upper_days, c_weights)


class PolicyPoints(Structure):
    """A row of the scorecard: points when its conditions hold; of the rows of one criterion the
    first that holds counts. Score = sum of weight * points / sum of weights, of the criteria of
    which a row holds, rounded half up to 1/100. The conditions may not ask for score, risk-class,
    tables, the stage or the event.
    """

    __slots__ = ("criterion", "points", "weight", "when")
    _members = ("criterion", "when", "points", "weight")
    criterion: str
    """code; rows of one criterion stand together"""
    when: str | None
    """conditions; None: always"""
    points: int
    """1/100 of a point, within +-10^8"""
    weight: int
    """of the criterion, 1 to 10000, the same in all its rows. A criterion of which no row holds is
    missing: it has neither points nor weight, and counts in `missing` of the score
    """

    def __init__(
        self, *, criterion: str, when: str | None = None, points: int = 0, weight: int = 0
    ) -> None:
        struct = ffi.new(_POLICY_POINTS, _POLICY_POINTS_SIZED)
        c_criterion = ffi.new("char[]", text_in("criterion", criterion))
        struct.criterion = c_criterion
        self.criterion = criterion
        c_when = NULL if when is None else ffi.new("char[]", text_in("when", when))
        struct.when = c_when
        self.when = when
        struct.points = integer("points", points)
        self.points = points
        struct.weight = integer("weight", weight)
        self.weight = weight
        self._struct = struct
        self._held = (c_criterion, c_when)


class PolicyClass(Structure):
    """A risk class: scores from `points` on, up to the class before."""

    __slots__ = ("code", "points")
    _members = ("code", "points")
    code: str
    """of the class, best first"""
    points: int
    """lowest score, 1/100, descending; of the last class INT64_MIN. Where low scores are good:
    points are given with a minus
    """

    def __init__(self, *, code: str, points: int = 0) -> None:
        struct = ffi.new(_POLICY_CLASS, _POLICY_CLASS_SIZED)
        c_code = ffi.new("char[]", text_in("code", code))
        struct.code = c_code
        self.code = code
        struct.points = integer("points", points)
        self.points = points
        self._struct = struct
        self._held = (c_code,)


class PolicyAssignment(Structure):
    """A rule of a table of assignment. The first rule of a table that holds gives the value."""

    __slots__ = ("table", "value", "when")
    _members = ("table", "value", "when")
    table: str
    """code of the table; its rules are added in order. Conditions may ask for tables that began
    before it and for risk-class, but not for the stage or the event
    """
    value: str
    """what is assigned, 1 to 64 bytes"""
    when: str | None
    """conditions; None: always"""

    def __init__(self, *, table: str, value: str, when: str | None = None) -> None:
        struct = ffi.new(_POLICY_ASSIGNMENT, _POLICY_ASSIGNMENT_SIZED)
        c_table = ffi.new("char[]", text_in("table", table))
        struct.table = c_table
        self.table = table
        c_value = ffi.new("char[]", text_in("value", value))
        struct.value = c_value
        self.value = value
        c_when = NULL if when is None else ffi.new("char[]", text_in("when", when))
        struct.when = c_when
        self.when = when
        self._struct = struct
        self._held = (c_table, c_value, c_when)


class PolicyApproval(Structure):
    """A level of approval of requests (approval.h)."""

    __slots__ = ("action", "amount_max", "approvers", "code", "expiry_days", "role", "when")
    _members = ("code", "action", "role", "when", "amount_max", "approvers", "expiry_days")
    code: str
    """of the level"""
    action: str
    """code of what is asked: "limit", "release", "write-off", or the host's own"""
    role: str
    """code of who may approve"""
    when: str | None
    """conditions on the customer; None: always"""
    amount_max: int
    """requests up to this, minor units; less than 0: any"""
    approvers: int
    """different persons who must approve, none of them who asked; 1 to 8"""
    expiry_days: int
    """a request lapses so many days behind its own, up to 3650; 0: never"""

    def __init__(
        self,
        *,
        code: str,
        action: str,
        role: str,
        when: str | None = None,
        amount_max: int = -1,
        approvers: int = 1,
        expiry_days: int = 0,
    ) -> None:
        struct = ffi.new(_POLICY_APPROVAL, _POLICY_APPROVAL_SIZED)
        c_code = ffi.new("char[]", text_in("code", code))
        struct.code = c_code
        self.code = code
        c_action = ffi.new("char[]", text_in("action", action))
        struct.action = c_action
        self.action = action
        c_role = ffi.new("char[]", text_in("role", role))
        struct.role = c_role
        self.role = role
        c_when = NULL if when is None else ffi.new("char[]", text_in("when", when))
        struct.when = c_when
        self.when = when
        struct.amount_max = integer("amount_max", amount_max)
        self.amount_max = amount_max
        struct.approvers = integer("approvers", approvers)
        self.approvers = approvers
        struct.expiry_days = integer("expiry_days", expiry_days)
        self.expiry_days = expiry_days
        self._struct = struct
        self._held = (c_code, c_action, c_role, c_when)


class PolicyRole(Structure):
    """What a role may do (authoriser.h)."""

    __slots__ = ("action", "amount_max", "effect", "role")
    _members = ("role", "action", "effect", "amount_max")
    role: str
    """code; several rows may have one role, not role, action and amount"""
    action: str
    """code of an action of authoriser.h, or "*" """
    effect: Authorisation
    """an Authorisation"""
    amount_max: int
    """up to this amount, minor units: write-off and tolerance authority; less than 0: any"""

    def __init__(
        self,
        *,
        role: str,
        action: str,
        effect: Authorisation = Authorisation.ALLOW,
        amount_max: int = -1,
    ) -> None:
        struct = ffi.new(_POLICY_ROLE, _POLICY_ROLE_SIZED)
        c_role = ffi.new("char[]", text_in("role", role))
        struct.role = c_role
        self.role = role
        c_action = ffi.new("char[]", text_in("action", action))
        struct.action = c_action
        self.action = action
        struct.effect = integer("effect", effect)
        self.effect = effect
        struct.amount_max = integer("amount_max", amount_max)
        self.amount_max = amount_max
        self._struct = struct
        self._held = (c_role, c_action)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyAgenda:
    """Lead days of the agenda (agenda.h), each 0 to 3650."""

    review_days: int = 0
    """reviews show so many days ahead"""
    expiry_days: int = 0
    """limits that end"""
    guarantee_days: int = 0
    """guarantees that end"""
    release_days: int = 0
    """releases and requests that lapse"""
    weekdays: int = 0
    """working days, sum of 1 << ISO weekday (1 Monday); 0: all days. What falls on another day
    shows on the working day before
    """

    def _pointer(self) -> Any:
        struct = ffi.new(_POLICY_AGENDA, _POLICY_AGENDA_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.review_days = integer("review_days", self.review_days)
        struct.expiry_days = integer("expiry_days", self.expiry_days)
        struct.guarantee_days = integer("guarantee_days", self.guarantee_days)
        struct.release_days = integer("release_days", self.release_days)
        struct.weekdays = integer("weekdays", self.weekdays)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Credit decisions: may we take this order, ship this delivery, issue this invoice?

A check holds an event against the figures of its customer by the rules of the policy that are for
its stage. Each rule whose test holds fires; the answer is the worst outcome of those that count. A
rule that fired does not count when a rule with outcome ACCEPT that fired excuses it, or a release
or exclusion of the customer, order or document does (RELEASE, EXCLUSION in fact.h): it is reported
all the same, with what excused it. The order of reasons is that of the rules, so a policy puts the
group's limit before the customer's own.

The event's amount is added whole to the exposure of the customer and of its group, less what of it
is counted there already: an order or document that is in the ledger counts once (`order`,
`document`). `paid` and `ordered_besides` are what-ifs: as if that payment were in, and that order
too, each by the percentage of the policy's exposure. With everything converted to the credit
currency at T, half up:

    counted        = the event's order and document as they stand in the exposure, at most amount
    exposure-after = exposure + amount - counted + ordered besides - paid
    group-exposure = sum of the members' exposure, with exposure-after of this customer

A threshold that is an amount is in the policy's currency and is converted the same way for a
customer or group that has another (policy_builder.h); where there is no rate, the test is unknown,
and the threshold told is that of the policy. Terms of the event are held against those agreed with
the customer (a TERMS fact, else days_default of the policy, days_max at most), its days also
against the smaller of the policy's legal caps, as for an invoice issued on T (credit.h). A hold of
the order counts beside those of the customer.

A rule fires when its test and all its conditions hold; when what it measures is missing, it fires
with the outcome `missing` of the policy or not at all. Grace of the stage is added to thresholds in
days. A rule with outcome ACCEPT excuses only when its test holds. Then exclusions are looked at,
then releases of the document, the order and the customer (as the event names it, then of who stands
for it), the newest first. A release counts for rules that somebody may release (PolicyRule.role),
in the role in which it was given if it states one, for an event of at most its amount (converted at
T, half up; what-ifs are not looked at), and for as many recorded decisions (credit_decision.h) as
it has uses.

Credit.check_columns() decides many at once, each by itself or one behind the other, so that what
was accepted before takes up the limit.

Sources: SAP FSCM note 1065954 (static and dynamic check, oldest item, dunning level, last payment,
document value), Dynamics 365 Finance (blocking and exclusion rules, grace by checkpoint, the
group's limit first), Tryton and OCA credit-control (no limit is not zero), ADempiere #2998 (late
customers below their limit).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from encours._native import ffi

from ._runtime.buffers import (
    INT32,
    INT64,
    UINT16,
    UINT64,
    UINT8,
    agree,
    fixed_fill,
    numbers_fill,
    text_fill,
)
from ._runtime.choices import Flags
from ._runtime.structs import NULL, Structure
from ._runtime.values import CURRENCIES, integer, text_in, text_of
from .policy import Outcome, Stage

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_CREDIT_EVENT = ffi.typeof("encours_credit_event *")
_CREDIT_EVENTS = ffi.typeof("encours_credit_events *")
_CREDIT_EVENTS_SIZED = (ffi.sizeof("encours_credit_events"),)
_CREDIT_EVENT_SIZED = (ffi.sizeof("encours_credit_event"),)
_DECISION = ffi.typeof("encours_decision *")
_DECISIONS = ffi.typeof("encours_decisions *")
_DECISIONS_SIZED = (ffi.sizeof("encours_decisions"),)
_DECISION_SIZED = (ffi.sizeof("encours_decision"),)


REASONS_MAX = 64
"""Room for the reasons of a decision: one a rule."""


class ReasonFlags(Flags):
    """What a reason is besides fired."""

    MISSING = 1
    """what is measured is missing"""
    EXCUSED = 2
    """excused by a rule with outcome ACCEPT: its index"""
    RELEASED = 4
    """excused by a RELEASE fact: its number"""
    EXCLUDED = 8
    """excused by an EXCLUSION fact: its number"""
    EXCUSE = 16
    """it excuses others"""
    BOUNDED = 32
    """its outcome is bounded by the stage"""


class CreditEvent(Structure):
    """An event to be decided."""

    __slots__ = (
        "amount",
        "currency",
        "customer",
        "dimension",
        "discount",
        "document",
        "order",
        "ordered_besides",
        "paid",
        "stage",
        "term_days",
        "value",
    )
    _members = (
        "customer",
        "order",
        "document",
        "stage",
        "currency",
        "amount",
        "paid",
        "ordered_besides",
        "term_days",
        "discount",
        "dimension",
        "value",
    )
    customer: int
    """number"""
    order: int
    """number of the order it is or belongs to, if the view knows it; 0. It is that of the customer,
    or of one who counts as the same (customer_merged): the event is then about that one
    """
    document: int
    """number of the document it is, if the view knows it; 0. Likewise; an order with it is of the
    document's own customer
    """
    stage: Stage | None
    """a Stage"""
    currency: str | int | None
    """of the amounts, ISO 4217 numeric; 0: the credit currency"""
    amount: int
    """gross, minor units, 0 or more"""
    paid: int
    """what-if: a payment not known yet, minor units, 0 or more"""
    ordered_besides: int
    """what-if: other orders not known yet, minor units, 0 or more"""
    term_days: int
    """days of payment asked; less than 0: not stated"""
    discount: int
    """discount asked, 1/10000; less than 0: not stated"""
    dimension: str | None
    """of the event, such as the entity; None: none"""
    value: str | None
    """its value there, 1 to 64 bytes of printable UTF-8"""

    def __init__(
        self,
        *,
        customer: int = 0,
        order: int = 0,
        document: int = 0,
        stage: Stage | None = None,
        currency: str | int | None = None,
        amount: int = 0,
        paid: int = 0,
        ordered_besides: int = 0,
        term_days: int = -1,
        discount: int = -1,
        dimension: str | None = None,
        value: str | None = None,
    ) -> None:
        struct = ffi.new(_CREDIT_EVENT, _CREDIT_EVENT_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.order = integer("order", order)
        self.order = order
        struct.document = integer("document", document)
        self.document = document
        struct.stage = integer("stage", stage or 0)
        self.stage = stage
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        struct.amount = integer("amount", amount)
        self.amount = amount
        struct.paid = integer("paid", paid)
        self.paid = paid
        struct.ordered_besides = integer("ordered_besides", ordered_besides)
        self.ordered_besides = ordered_besides
        struct.term_days = integer("term_days", term_days)
        self.term_days = term_days
        struct.discount = integer("discount", discount)
        self.discount = discount
        c_dimension = NULL if dimension is None else ffi.new(
            "char[]", text_in("dimension", dimension)
        )
        struct.dimension = c_dimension
        self.dimension = dimension
        c_value = NULL if value is None else ffi.new("char[]", text_in("value", value))
        struct.value = c_value
        self.value = value
        self._struct = struct
        self._held = (c_dimension, c_value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision. Of the arrays only the first `reason_count` elements are written; rules that
    fired are in the policy's order, those that do not count among them (`flags`).
    """

    outcome: Outcome | None = None
    """an Outcome"""
    reason_count: int = 0
    """rules that fired"""
    customer: int = 0
    """number: of the event's document, else of its order, else as the event has it"""
    amount: int = 0
    """of the event in the credit currency"""
    exposure: int = 0
    """exposure-after; INT64_MIN: missing"""
    limit: int = 0
    """limit; INT64_MIN: there is none"""
    headroom: int = 0
    """headroom; INT64_MIN: missing"""
    currency: str | int | None = None
    """credit currency, ISO 4217 numeric"""
    group_currency: str | int | None = None
    """of figures of the group; 0: no rule asks for any"""
    stage: Stage | None = None
    """of the event, a Stage"""
    measured: tuple[int, ...] = (0,) * 64
    """by the unit of the figure; 0 when missing or text"""
    thresholds: tuple[int, ...] = (0,) * 64
    """by the same, with grace; 0 when text"""
    excuses: tuple[int, ...] = (0,) * 64
    """number of the fact, or rule + 1, that excuses it; 0: none"""
    rules: tuple[int, ...] = (0,) * 64
    """index of the rule in the policy, from 0"""
    figures: tuple[int, ...] = (0,) * 64
    """the Figure measured; 0: a text, a score, a limit or guarantee by its type"""
    outcomes: bytes = bytes(64)
    """an Outcome"""
    flags: bytes = bytes(64)
    """flags of ReasonFlags"""
    dimension: str = ""
    """of the event, NUL-terminated; "": none"""
    value: str = ""
    """its value there, NUL-terminated; "": none"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DECISION, _DECISION_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.outcome = integer("outcome", self.outcome or 0)
        struct.reason_count = integer("reason_count", self.reason_count)
        struct.customer = integer("customer", self.customer)
        struct.amount = integer("amount", self.amount)
        struct.exposure = integer("exposure", self.exposure)
        struct.limit = integer("limit", self.limit)
        struct.headroom = integer("headroom", self.headroom)
        struct.currency = CURRENCIES[self.currency]
        struct.group_currency = CURRENCIES[self.group_currency]
        struct.stage = integer("stage", self.stage or 0)
        numbers_fill("measured", struct.measured, self.measured)
        numbers_fill("thresholds", struct.thresholds, self.thresholds)
        numbers_fill("excuses", struct.excuses, self.excuses)
        numbers_fill("rules", struct.rules, self.rules)
        numbers_fill("figures", struct.figures, self.figures)
        fixed_fill("outcomes", struct.outcomes, self.outcomes)
        fixed_fill("flags", struct.flags, self.flags)
        text_fill("dimension", struct.dimension, self.dimension)
        text_fill("value", struct.value, self.value)

    @classmethod
    def _read(cls, struct: Any) -> Decision:
        return cls(
            outcome=Outcome(struct.outcome),
            reason_count=struct.reason_count,
            customer=struct.customer,
            amount=struct.amount,
            exposure=struct.exposure,
            limit=struct.limit,
            headroom=struct.headroom,
            currency=struct.currency,
            group_currency=struct.group_currency,
            stage=Stage(struct.stage),
            measured=tuple(struct.measured),
            thresholds=tuple(struct.thresholds),
            excuses=tuple(struct.excuses),
            rules=tuple(struct.rules),
            figures=tuple(struct.figures),
            outcomes=bytes(struct.outcomes),
            flags=bytes(struct.flags),
            dimension=text_of(struct.dimension),
            value=text_of(struct.value),
        )


class CreditEvents(Structure):
    """Events by columns. A None column is as in ENCOURS_CREDIT_EVENT_INIT."""

    __slots__ = (
        "amounts",
        "cumulative",
        "currencies",
        "customers",
        "discounts",
        "orders",
        "stage",
        "term_days",
    )
    _members = (
        "customers",
        "amounts",
        "orders",
        "currencies",
        "term_days",
        "discounts",
        "stage",
        "cumulative",
    )
    customers: memoryview[int]
    """numbers"""
    amounts: memoryview[int]
    """gross, minor units"""
    orders: memoryview[int] | None
    """numbers or 0"""
    currencies: memoryview[int] | None
    """ISO 4217 numeric or 0"""
    term_days: memoryview[int] | None
    """days or -1"""
    discounts: memoryview[int] | None
    """1/10000"""
    stage: Stage | None
    """a Stage, of all"""
    cumulative: int
    """1: what was accepted or warned of before counts, whole"""

    def __init__(
        self,
        *,
        customers: Integers,
        amounts: Integers,
        orders: Integers | None = None,
        currencies: Integers | None = None,
        term_days: Integers | None = None,
        discounts: Integers | None = None,
        stage: Stage | None = None,
        cumulative: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_EVENTS, _CREDIT_EVENTS_SIZED)
        c_customers, self.customers = UINT64.taken("customers", customers)
        struct.customers = c_customers
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_orders, self.orders = UINT64.taken_optional("orders", orders)
        struct.orders = c_orders
        c_currencies, self.currencies = UINT16.taken_optional("currencies", currencies)
        struct.currencies = c_currencies
        c_term_days, self.term_days = INT32.taken_optional("term_days", term_days)
        struct.term_days = c_term_days
        c_discounts, self.discounts = INT32.taken_optional("discounts", discounts)
        struct.discounts = c_discounts
        struct.stage = integer("stage", stage or 0)
        self.stage = stage
        struct.cumulative = integer("cumulative", cumulative)
        self.cumulative = cumulative
        struct.count = agree(
            ("customers", c_customers),
            ("amounts", c_amounts),
            ("orders", c_orders),
            ("currencies", c_currencies),
            ("term_days", c_term_days),
            ("discounts", c_discounts),
        )
        self._struct = struct
        self._held = (c_customers, c_amounts, c_orders, c_currencies, c_term_days, c_discounts)


class Decisions(Structure):
    """Where decisions of many events go. A None column is not written."""

    __slots__ = ("count", "counted", "exposures", "fired", "headrooms", "outcomes")
    _members = ("count", "outcomes", "fired", "counted", "exposures", "headrooms")
    count: int
    """elements of each column: those of the events"""
    outcomes: memoryview[int] | None
    """an Outcome"""
    fired: memoryview[int] | None
    """bit i: rule i of the policy fired"""
    counted: memoryview[int] | None
    """bit i: rule i fired and nothing excused it"""
    exposures: memoryview[int] | None
    """exposure-after, credit currency; INT64_MIN: missing"""
    headrooms: memoryview[int] | None
    """headroom; INT64_MIN: missing"""

    def __init__(
        self,
        *,
        count: int = 0,
        outcomes: Writable | bool | None = None,
        fired: Writable | bool | None = None,
        counted: Writable | bool | None = None,
        exposures: Writable | bool | None = None,
        headrooms: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_DECISIONS, _DECISIONS_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_outcomes, self.outcomes = UINT8.write_optional("outcomes", outcomes, struct.count)
        struct.outcomes = c_outcomes
        c_fired, self.fired = UINT64.write_optional("fired", fired, struct.count)
        struct.fired = c_fired
        c_counted, self.counted = UINT64.write_optional("counted", counted, struct.count)
        struct.counted = c_counted
        c_exposures, self.exposures = INT64.write_optional("exposures", exposures, struct.count)
        struct.exposures = c_exposures
        c_headrooms, self.headrooms = INT64.write_optional("headrooms", headrooms, struct.count)
        struct.headrooms = c_headrooms
        self._struct = struct
        self._held = (c_outcomes, c_fired, c_counted, c_exposures, c_headrooms)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Requests and their approval: somebody asks for a limit, a release, a write-off, and others say
yes or no.

A request is a REQUEST fact (fact.h) of the customer, order, document or ledger that it concerns.
Its asker is the actor of its transaction. The policy's approval levels say who decides: the first
level whose action is that of the request, whose conditions hold of the customer and whose
amount_max is not less than the amount. Level, role and the number of approvers are written into the
code of the request when it is asked, so that a later policy changes nothing about it:

    action;level=CODE;role=CODE;n=APPROVERS[;key=value...]

Steps are STEP facts about the request, with the actor and reason of their transaction. They are
checked at commit, against all that the ledger knows then:

- Only an open request is approved, refused or withdrawn, and only an approved one is done.
- Nothing is dated back behind what the ledger knows. Days of steps do not go back, not behind one
  that was taken back either. And a request that lapsed, or whose fact was ended, before a step is
  recorded is not decided any more, whatever day the step states: from noon UTC of the day on which
  it lapsed, by recorded-at, when that day has begun everywhere on Earth.
- Who approves or refuses acts in the role that the request needs. The library does not know who has
  which role: the caller states it, and an authoriser (authoriser.h) that knows may deny it; it sees
  the role in the question's detail.
- Nobody decides on what he asked for himself, and each approver is another person (four eyes). Who
  acts on behalf of somebody counts as both: neither may be the asker or have approved.
- On behalf of somebody acts who has a delegation from him that holds on the day, for the role of
  the request or for all. Delegations are DELEGATION facts; they are not passed on.
- A refusal has a reason: that of its transaction. One refusal decides.
- Only the asker withdraws, or who acts on his behalf.
- A step is taken back by Transaction.end_fact() of its fact, by the actor who did it and nobody
  else: that another has ended it does not count. It is so from the day of the newest step on, and
  what was approved and is done stays approved.
- Ending the fact of a request withdraws it while it is open, from the day of its newest step on;
  after that it changes nothing.
- When as many have approved as are needed, the request is approved. What was asked for is then
  recorded by a command of its own, best in the transaction of the last approval, and linked by the
  step DONE; doing it is up to the host.

Requests and steps are written by these commands alone: Transaction.fact() refuses both, so that
nobody states his own level of approval. Ledgers of earlier libraries may hold some that were plain
facts. They are read by the same rules, and a step that breaks one does not count; but for what the
ledger knew by recorded-at, and for ends that are dated back, which are asked for at commit only:
what is on record stands as it stood. So the state of a request on any day, as known at any time,
follows from the facts alone.

Limits: codes of at most 96 bytes in all; opaque ids of persons of at most 32.

Sources: My DSO Manager (validation levels, expiry, history), Dynamics 365 Finance (limit
adjustments with a workflow, releases); four eyes and deputies as one person, ours.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi

from ._runtime.choices import Choice
from ._runtime.structs import NULL, Structure, new_record
from ._runtime.values import (
    CURRENCIES,
    DAYS,
    day_in,
    integer,
    optional_date_fill,
    optional_integer_fill,
    text_fixed,
    text_in,
)
from .fact import SubjectKind

_APPROVAL_LEVEL_LAYOUT = Struct("=8xIii4x49s49s")
_DELEGATION_OPTIONS = ffi.typeof("encours_delegation_options *")
_DELEGATION_OPTIONS_SIZED = (ffi.sizeof("encours_delegation_options"),)
_REQUEST_LAYOUT = Struct("=8xQQQqiiiiiiiH2xQi49s49s49s33s33s33s97s")
_REQUEST_OPTIONS = ffi.typeof("encours_request_options *")
_REQUEST_OPTIONS_SIZED = (ffi.sizeof("encours_request_options"),)
_REQUEST_STEP_OPTIONS = ffi.typeof("encours_request_step_options *")
_REQUEST_STEP_OPTIONS_SIZED = (ffi.sizeof("encours_request_step_options"),)


ACTOR_BYTES_MAX = 32
"""Bytes of an opaque id of a person."""


class RequestState(Choice):
    """Where a request is on a day."""

    COMES = 1
    """it is asked on a later day"""
    OPEN = 2
    """it waits for approvals"""
    APPROVED = 3
    """enough have approved; what was asked for is not done"""
    DONE = 4
    """and it is done"""
    REFUSED = 5
    """somebody has refused it"""
    WITHDRAWN = 6
    """its asker takes it back, or its fact was ended"""
    LAPSED = 7
    """it ran out before it was decided"""


class RequestStep(Choice):
    """What somebody does about a request."""

    APPROVE = 1
    REFUSE = 2
    WITHDRAW = 3
    DONE = 4


class RequestOptions(Structure):
    """Options of Transaction.add_request()."""

    __slots__ = (
        "action", "amount", "currency", "details", "from_", "subject", "subject_kind", "until"
    )
    _members = (
        "action", "subject_kind", "from_", "subject", "amount", "currency", "until", "details"
    )
    action: str
    """what is asked for: an action of the policy's approval levels"""
    subject_kind: SubjectKind | None
    """a SubjectKind: CUSTOMER, DOCUMENT, ORDER or LEDGER"""
    from_: datetime.date | None
    """the day it is asked"""
    subject: int
    """of it; 0 of the ledger"""
    amount: int | None
    """asked for, minor units, 0 or more; not set: none, and no level with an amount_max will do"""
    currency: str | int | None
    """of the amount, ISO 4217 numeric; 0 without one"""
    until: datetime.date | None
    """first day on which it has lapsed, after `from`; not set: the level's expiry_days behind
    `from`, if it has any
    """
    details: str | None
    """more pairs `key=value` with ';' between, such as "type=season"; None: none"""

    def __init__(
        self,
        *,
        action: str,
        subject_kind: SubjectKind | None = None,
        from_: datetime.date | None = None,
        subject: int = 0,
        amount: int | None = None,
        currency: str | int | None = None,
        until: datetime.date | None = None,
        details: str | None = None,
    ) -> None:
        struct = ffi.new(_REQUEST_OPTIONS, _REQUEST_OPTIONS_SIZED)
        c_action = ffi.new("char[]", text_in("action", action))
        struct.action = c_action
        self.action = action
        struct.subject_kind = integer("subject_kind", subject_kind or 0)
        self.subject_kind = subject_kind
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        struct.subject = integer("subject", subject)
        self.subject = subject
        optional_integer_fill("amount", struct.amount, amount)
        self.amount = amount
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        optional_date_fill("until", struct.until, until)
        self.until = until
        c_details = NULL if details is None else ffi.new("char[]", text_in("details", details))
        struct.details = c_details
        self.details = details
        self._struct = struct
        self._held = (c_action, c_details)


class RequestOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RequestOptions."""

    action: str
    subject_kind: SubjectKind | None
    from_: datetime.date | None
    subject: int
    amount: int | None
    currency: str | int | None
    until: datetime.date | None
    details: str | None


class ApprovalLevel(NamedTuple):
    """Which level of approval something needs."""

    position: int
    """in the policy's approval levels, from 0"""
    approvers: int
    """persons who must approve"""
    expiry_days: int
    """days after which a request lapses; 0: never"""
    code: str
    """of the level, NUL-terminated"""
    role: str
    """who approves, NUL-terminated"""

    @classmethod
    def _read(cls, struct: Any) -> ApprovalLevel:
        (
            position,
            approvers,
            expiry_days,
            code,
            role,
        ) = _APPROVAL_LEVEL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls, (position, approvers, expiry_days, text_fixed(code), text_fixed(role))
        )


class RequestStepOptions(Structure):
    """Options of Transaction.request_step()."""

    __slots__ = ("behalf", "day", "effect", "effect_kind", "request", "role", "step")
    _members = ("request", "day", "step", "role", "behalf", "effect", "effect_kind")
    request: int
    """number, or reference of an earlier command"""
    day: datetime.date | None
    """on which it is done"""
    step: RequestStep | None
    """a RequestStep"""
    role: str | None
    """of APPROVE and REFUSE: in which role; else None"""
    behalf: str | None
    """on behalf of whom, opaque id; None: the actor's own"""
    effect: int
    """of DONE: what was done, if it is a thing of the ledger; 0: none"""
    effect_kind: SubjectKind | None
    """a SubjectKind: DOCUMENT, ORDER or FACT; 0 without effect"""

    def __init__(
        self,
        *,
        request: int = 0,
        day: datetime.date | None = None,
        step: RequestStep | None = None,
        role: str | None = None,
        behalf: str | None = None,
        effect: int = 0,
        effect_kind: SubjectKind | None = None,
    ) -> None:
        struct = ffi.new(_REQUEST_STEP_OPTIONS, _REQUEST_STEP_OPTIONS_SIZED)
        struct.request = integer("request", request)
        self.request = request
        struct.day.epoch_day = day_in("day", day)
        self.day = day
        struct.step = integer("step", step or 0)
        self.step = step
        c_role = NULL if role is None else ffi.new("char[]", text_in("role", role))
        struct.role = c_role
        self.role = role
        c_behalf = NULL if behalf is None else ffi.new("char[]", text_in("behalf", behalf))
        struct.behalf = c_behalf
        self.behalf = behalf
        struct.effect = integer("effect", effect)
        self.effect = effect
        struct.effect_kind = integer("effect_kind", effect_kind or 0)
        self.effect_kind = effect_kind
        self._struct = struct
        self._held = (c_role, c_behalf)


class RequestStepOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RequestStepOptions."""

    request: int
    day: datetime.date | None
    step: RequestStep | None
    role: str | None
    behalf: str | None
    effect: int
    effect_kind: SubjectKind | None


class DelegationOptions(Structure):
    """Options of Transaction.delegate()."""

    __slots__ = ("deputy", "from_", "role", "until", "who")
    _members = ("who", "deputy", "role", "from_", "until")
    who: str
    """who is stood in for, opaque id without ';' and '>'"""
    deputy: str
    """who stands in, another, the same"""
    role: str | None
    """for this role; None: for all"""
    from_: datetime.date | None
    """first day"""
    until: datetime.date | None
    """first day on which it no longer holds: needed"""

    def __init__(
        self,
        *,
        who: str,
        deputy: str,
        role: str | None = None,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
    ) -> None:
        struct = ffi.new(_DELEGATION_OPTIONS, _DELEGATION_OPTIONS_SIZED)
        c_who = ffi.new("char[]", text_in("who", who))
        struct.who = c_who
        self.who = who
        c_deputy = ffi.new("char[]", text_in("deputy", deputy))
        struct.deputy = c_deputy
        self.deputy = deputy
        c_role = NULL if role is None else ffi.new("char[]", text_in("role", role))
        struct.role = c_role
        self.role = role
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        struct.until.epoch_day = day_in("until", until)
        self.until = until
        self._struct = struct
        self._held = (c_who, c_deputy, c_role)


class DelegationOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of DelegationOptions."""

    who: str
    deputy: str
    role: str | None
    from_: datetime.date | None
    until: datetime.date | None


class Request(NamedTuple):
    """A request on a day. Texts are NUL-terminated, "" when there is none."""

    number: int
    """of its fact"""
    subject: int
    """number; 0: the ledger"""
    customer: int
    """that it is or belongs to; 0: none"""
    amount: int
    """minor units; INT64_MIN: none"""
    subject_kind: SubjectKind
    """a SubjectKind"""
    state: RequestState
    """a RequestState"""
    from_: datetime.date | None
    """the day it was asked"""
    until: datetime.date | None
    """first day on which it has lapsed, or DATE_NONE"""
    decided: datetime.date | None
    """the day of the last approval, the refusal or the withdrawal, or on which it lapsed; DATE_NONE
    while it waits
    """
    needed: int
    """approvals that it needs"""
    given: int
    """approvals that count"""
    currency: int
    """ISO 4217 numeric; 0: none"""
    effect: int
    """number of what was done, of DONE; 0: none"""
    effect_kind: SubjectKind
    """a SubjectKind, or 0"""
    action: str
    """what was asked for"""
    level: str
    """of approval"""
    role: str
    """who decides"""
    asker: str
    """opaque id"""
    decider: str
    """whose step decided it, opaque id"""
    reason: str
    """of that step's transaction"""
    code: str
    """the code of the fact whole"""

    @classmethod
    def _read(cls, struct: Any) -> Request:
        (
            number,
            subject,
            customer,
            amount,
            subject_kind,
            state,
            from_,
            until,
            decided,
            needed,
            given,
            currency,
            effect,
            effect_kind,
            action,
            level,
            role,
            asker,
            decider,
            reason,
            code,
        ) = _REQUEST_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                number,
                subject,
                customer,
                amount,
                SubjectKind._known[subject_kind],
                RequestState._known[state],
                DAYS[from_],
                DAYS[until],
                DAYS[decided],
                needed,
                given,
                currency,
                effect,
                SubjectKind._known[effect_kind],
                text_fixed(action),
                text_fixed(level),
                text_fixed(role),
                text_fixed(asker),
                text_fixed(decider),
                text_fixed(reason),
                text_fixed(code),
            ),
        )

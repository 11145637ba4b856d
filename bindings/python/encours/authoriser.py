# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Authorisers: who may do and see what.

An authoriser is asked before a command becomes part of the log and before a query of a view is
answered. It is a callback of the host (authoriser.new()). It is given to a ledger when that is
opened or created (ledger.h) and works for all that is done through that handle; View.authorised()
in view.h gives a view for one reader. Where there is none, nothing is asked and nothing is spent.

**Commands** are asked one event at a time, during Transaction.commit_retrying(), _prepare() and
_submit(), when their outcome is decided and before anything is stored: a settlement whose
difference becomes a write-off asks for that write-off. The actor is the transaction's. What is not
allowed makes the commit fail with StatusKind.DENIED, error.index naming the command, and nothing
has happened. A command id that is known, refreshing, opening and verifying ask nothing: what is in
the log was authorised by whoever wrote it. Forks ask nothing for what is applied to them: nobody
stores it.

**Queries** of views are asked before they are answered. The actor is the reader of the view. They
fail with StatusKind.DENIED, and so does whoever is answered MASK to a query that has no rows to
mask: only cursors have. A cursor asks once when it is opened, about its order, document or
customer, or else the ledger. ALLOW shows all its rows. MASK masks those of a cursor that was opened
for one customer, document or order. Otherwise it asks about the customer of each row, once for
neighbours of one customer, and masks rows of no customer and those for which the answer is not
ALLOW: all their texts are empty, and AMOUNT, OPEN, VAT, BASE_AMOUNT, DELIVERED, INVOICED,
CANCELLED_AMOUNT, EXPOSURE and LIMIT are INT64_MIN. Views of a fork are those of the reader of the
view that it was made from.

A credit (credit.h) is made unless "read-credit" of the ledger is denied; with MASK only what is
about one customer is answered then, and asked for.

What says only how a ledger is made is not asked: its counts, currencies, names of dimensions,
closed periods, level and totals kept; nor is what a result or customer answers that was given out
before.

The callback may use views; it must not commit to the ledger that asks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict, Unpack

from encours._native import ffi, lib
from encours._native.lib import (
    encours_action_find,
    encours_action_name,
    encours_authoriser_ask,
    encours_authoriser_free,
    encours_authoriser_new,
)

from ._runtime.callbacks import Calls
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import CURRENCIES, integer, text_in, text_out
from .context import Context
from .fact import SubjectKind

_AUTHORISER_HANDLE = ffi.typeof("encours_authoriser **")
_AUTHORISER_OPTIONS = ffi.typeof("encours_authoriser_options *")
_AUTHORISER_OPTIONS_SIZED = (ffi.sizeof("encours_authoriser_options"),)
_INT32_T = ffi.typeof("int32_t *")
_QUESTION = ffi.typeof("encours_question *")
_QUESTION_SIZED = (ffi.sizeof("encours_question"),)


class Authorisation(Choice):
    """Answers of an authoriser. Any other number is DENY."""

    DENY = 1
    """it is not done, or not answered"""
    MASK = 2
    """rows without amounts and texts; of what has no rows: DENY"""
    ALLOW = 3
    """go on"""


class Action(Choice):
    """What is asked for. The numbers are for ever; names are those of authoriser.action_name(). Up
    to 63 they are commands, from 64 on queries. Ends of facts are asked like the facts.
    """

    MASTER = 1
    """"master": customers, dimensions and their values, groups and identifiers of customers"""
    POST = 2
    """"post": invoices, debit notes and credit notes"""
    CASH = 3
    """"cash": payments, advances and refunds"""
    ADJUST = 4
    """"adjust": adjustments of other reasons than these two"""
    WRITE_OFF = 5
    """"write-off": adjustments that write off"""
    TRANSFER = 6
    """"transfer": adjustments of a transfer, each side"""
    ALLOCATE = 7
    """"allocate": allocations"""
    REVERSE = 8
    """"reverse": ends of allocations"""
    CANCEL = 9
    """"cancel": cancellations"""
    PERIOD = 10
    """"period": periods closed or opened"""
    ORDER = 11
    """"order": orders, their steps, drafts of invoices"""
    FACT = 12
    """"fact": disputes, promises, deferrals and other facts that no action below names"""
    LIMIT = 13
    """"limit": limits and guarantees"""
    RELEASE = 14
    """"release": holds, releases and exclusions from rules"""
    RISK = 15
    """"risk": scores, risk classes, status, watch list, terms, assignments by hand"""
    REQUEST = 16
    """"request": requests, what their askers do with them, and what is done upon them"""
    APPROVE = 17
    """"approve": approving and refusing requests"""
    DELEGATE = 18
    """"delegate": delegations"""
    POLICY = 19
    """"policy": versions of credit policies"""
    DECISION = 20
    """"decision": credit decisions that are recorded"""
    IMPORT = 21
    """"import": imports and their dry runs, whatever they bring"""
    ERASE = 22
    """"erase": personal data is erased"""
    MAINTAIN = 23
    """"maintain": the format level is raised, snapshots are dropped, old rows are compacted"""
    READ_CUSTOMERS = 64
    """"read-customers": customers by number, code or identifier, their groups"""
    READ_BALANCES = 65
    """"read-balances": balances, aged balances, DSO, order book, totals"""
    READ_ROWS = 66
    """"read-rows": cursors but for events; documents and orders by key"""
    READ_AUDIT = 67
    """"read-audit": cursors over events, event lines"""
    READ_PERSONS = 68
    """"read-persons": personal data: of a customer, by its code, as lines, what of it is due to be
    erased
    """
    READ_CREDIT = 69
    """"read-credit": credit figures, checks, limits, requests, policies and decisions"""
    READ_AGENDA = 70
    """"read-agenda": the agenda"""
    FORK = 71
    """"fork": a fork of a view"""


class Question(Structure):
    """A question. Numbers of things that the same transaction makes are those that they will get.
    """

    __slots__ = (
        "action", "actor", "amount", "currency", "customer", "detail", "subject", "subject_kind"
    )
    _members = (
        "actor", "detail", "action", "subject_kind", "subject", "customer", "amount", "currency"
    )
    actor: str
    """who wants it; "": nobody is named. Lent for the call"""
    detail: str
    """code of a fact, name of a policy; "": none. Lent for the call"""
    action: Action | None
    """an Action"""
    subject_kind: SubjectKind
    """a SubjectKind"""
    subject: int
    """its number; 0: of the ledger, or one that does not exist yet"""
    customer: int
    """number of the customer that it is or belongs to; 0: none"""
    amount: int
    """minor units of `currency`, 0 or more; 0 when there is none"""
    currency: str | int | None
    """ISO 4217 numeric; 0: there is no amount"""

    def __init__(
        self,
        *,
        actor: str,
        detail: str,
        action: Action | None = None,
        subject_kind: SubjectKind = SubjectKind.LEDGER,
        subject: int = 0,
        customer: int = 0,
        amount: int = 0,
        currency: str | int | None = None,
    ) -> None:
        struct = ffi.new(_QUESTION, _QUESTION_SIZED)
        c_actor = ffi.new("char[]", text_in("actor", actor))
        struct.actor = c_actor
        self.actor = actor
        c_detail = ffi.new("char[]", text_in("detail", detail))
        struct.detail = c_detail
        self.detail = detail
        struct.action = integer("action", action or 0)
        self.action = action
        struct.subject_kind = integer("subject_kind", subject_kind)
        self.subject_kind = subject_kind
        struct.subject = integer("subject", subject)
        self.subject = subject
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.amount = integer("amount", amount)
        self.amount = amount
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        self._struct = struct
        self._held = (c_actor, c_detail)


class AuthoriserOptions(Structure):
    """Options of authoriser.new()."""

    __slots__ = ("authorise",)
    _members = ("authorise",)
    authorise: Callable[[Question], Authorisation]
    """who answers"""

    def __init__(self, *, authorise: Callable[[Question], Authorisation]) -> None:
        struct = ffi.new(_AUTHORISER_OPTIONS, _AUTHORISER_OPTIONS_SIZED)
        self.authorise = authorise
        if authorise is not None:
            struct.authorise = lib.encours_authorise_python
        c_user = ffi.new_handle(Calls(authorise=authorise))
        struct.user = c_user
        self._struct = struct
        self._held = (c_user,)


class AuthoriserOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of AuthoriserOptions."""

    authorise: Callable[[Question], Authorisation]


class Authoriser(Handle):
    """Who is asked. Opaque, immutable, counted; kept alive by what it was given to."""

    __slots__ = ()
    _free = encours_authoriser_free

    def ask(self, question: Question) -> Authorisation:
        """Ask, as a ledger or view would: to show only what a person may do.

        Returns:
            An Authorisation

        Raises:
            InvalidError: no such action, or no actor or detail; error.field names it
            AbiError
        """
        c_question = struct_in("question", question, Question)
        c_answer = ffi.new(_INT32_T)
        c_error = thread.error
        c_status = encours_authoriser_ask(self._pointer, c_question, c_answer, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Authorisation(c_answer[0])


def action_name(action: Action) -> str | None:
    """The name of an action, such as "write-off"; None: there is no such action.

    Args:
        action: an Action
    """
    if not isinstance(action, int):
        action = integer("action", action)
    return text_out(encours_action_name(action))


def action_find(name: str) -> Action:
    """The action of a name, an Action; 0: there is none.

    Args:
        name: "write-off"
    """
    return Action(encours_action_find(text_in("name", name)))


def new(
    *,
    context: Context | None = None,
    options: AuthoriserOptions | None = None,
    **settings: Unpack[AuthoriserOptionsSettings],
) -> Authoriser:
    """Make an authoriser of a callback.

    Args:
        context: Allocator, log and limits; a default one if None.
        options: the settings below as one object
        settings: members of AuthoriserOptions

    Raises:
        InvalidError: no callback
        AbiError: options of a later library with members in use
        NoMemoryError
    """
    options = options_given(AuthoriserOptions, options, settings)
    c_options = options._pointer()
    c_out = ffi.new(_AUTHORISER_HANDLE)
    c_error = thread.error
    c_status = encours_authoriser_new(context_in(context), c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_authoriser_free)
    return Authoriser._wrap(c_out[0], (context, options))

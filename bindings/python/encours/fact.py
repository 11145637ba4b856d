# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Dated facts: whatever holds of a subject from one day to another.

A dispute of an invoice, a promise to pay, a deferral, a credit limit, a guarantee, a dunning level,
a hold, a parent company: each is a row of one table that says of which subject it is, from which
day on it holds, until when if that is planned, and what it states: an amount, a day, a code, a
related thing. Facts are numbered from 1 in the order of the log.

A fact holds on day T when from <= T < to; `to` is the day of its end, else the planned `until`,
else there is none. An end is never undone and a fact never changes: what changes is ended, and
another fact begins that day (FactOptions.replaces does both in one command). So a query about a day
gives what held then, and a view what was known of it. Of several facts of one kind that hold of a
subject on a day, the one with the highest number stands, where one is wanted.

The first day and the end of a fact obey closed periods (period.h). Nothing here is personal data: a
code is impersonal, a person is named by the number of a party.

Facts are read by a cursor (Rows.FACTS in cursor.h) and show in the audit trail. They need format
level 2, those of credit control 3; see upgrade.h.

Limits: codes of at most 96 bytes of printable UTF-8.
"""

from __future__ import annotations

import datetime
from typing import TypedDict

from encours._native import ffi

from ._runtime.choices import Choice
from ._runtime.structs import NULL, Structure
from ._runtime.values import (
    CURRENCIES,
    day_in,
    integer,
    optional_date_fill,
    optional_integer_fill,
    text_in,
)

_FACT_OPTIONS = ffi.typeof("encours_fact_options *")
_FACT_OPTIONS_SIZED = (ffi.sizeof("encours_fact_options"),)


class SubjectKind(Choice):
    """What a fact is about."""

    LEDGER = 1
    """the ledger as a whole; it has no number: 0"""
    CUSTOMER = 2
    """a customer"""
    DOCUMENT = 3
    """a document with all its lines"""
    LINE = 4
    """one line of a document: an item"""
    ORDER = 5
    """an order"""
    FACT = 6
    """an older fact, one that is not itself about a fact. What is about it belongs to the customer
    or document that it is about
    """


class FactKind(Choice):
    """What a fact says. The numbers are for ever. A kind names the subjects that it can be about
    and what it must state; where nothing is named, nothing, and any subject but a fact. Those from
    16 on are of credit control; they and facts about facts need format level 3.
    """

    DISPUTE = 1
    """the debt, or `amount` of it, is disputed, for the reason `code`. Of a document or line"""
    PROMISE = 2
    """the customer promises to pay by `date`: needs it; `amount`: so much. Of a customer, document
    or line
    """
    DEFERRAL = 3
    """the due date agreed is `date`: needs it. Of a document or line; that of a line goes before
    that of its document
    """
    LIMIT = 4
    """a credit limit of `amount`: needs it and its currency. Of a customer"""
    GUARANTEE = 5
    """a guarantee of `amount`: needs it and its currency. Of a customer, document or order"""
    LEVEL = 6
    """a dunning level: `amount` is its number, needs it. Of a customer, document or line"""
    HOLD = 7
    """held: what is, `code` says. Of anything"""
    PARENT = 8
    """the related customer is its parent: needs it. Of a customer; the rules of groups are in
    customer_group.h
    """
    MERGED = 9
    """the related customer stands for it: needs it. Of a customer; likewise"""
    IDENTIFIER = 10
    """an external identifier is `code`: needs it; `amount` 1: it is shared. Of a customer or the
    ledger; on no day of two, unless shared by both, see customer_identifier.h
    """
    LEGAL_HOLD = 11
    """nothing of it is to be erased. Of anything"""
    RETENTION = 12
    """an amount kept back as security (retenue de garantie) until `date`: needs `amount`. Of a
    document or line
    """
    ADVANCE_ORDER = 13
    """an advance was paid for the related order: needs it. Of a document"""
    NETTING = 14
    """payables of the party are set off. Of a customer or document"""
    OTHER = 15
    """anything else: `code` says what, needs it. Of anything"""
    SCORE = 16
    """an external score: `amount` is its value, on a scale that begins at 0 (the source of one that
    can be negative shifts it), and no money: no currency; `code` is `source[;key=value...]`. Needs
    both. Of a customer
    """
    RISK_CLASS = 17
    """the risk class is `code`: needs it. Of a customer"""
    STATUS = 18
    """the status of the account is `code`: needs it. Of a customer"""
    RELEASE = 19
    """released: `code` is `rule|*[;uses=N][;role=R]`, needs it; `amount`: up to so much. Of a
    customer, document or order
    """
    EXCLUSION = 20
    """the rule `code`, or all by `*`, does not apply: needs it. Of a customer"""
    WATCH = 21
    """on the watch list; `code`: why. Of a customer"""
    DRAFT = 22
    """a draft of an invoice of `amount`: needs it and its currency; `code`: its key. Of a customer
    or order
    """
    REQUEST = 23
    """asked for: `code` is `what[;key=value...]`, needs it; `amount`: so much. Of a customer,
    document, order or the ledger. Recorded by Transaction.add_request() only
    """
    STEP = 24
    """a step of a request: `code` is which, needs it. Of a fact. Recorded by
    Transaction.request_step() only
    """
    DELEGATION = 25
    """somebody stands in for somebody as `code` says: needs it and `until`. Of the ledger"""
    ASSIGNED = 26
    """assigned by hand: `code` is `table=value`, needs it. Of a customer"""
    TERMS = 27
    """the payment terms agreed are `code`: needs it; `amount`: so many days, no money: no currency.
    Of a customer
    """


class FactOptions(Structure):
    """Options of Transaction.fact()."""

    __slots__ = (
        "amount",
        "code",
        "currency",
        "date",
        "from_",
        "kind",
        "line",
        "party",
        "related",
        "related_kind",
        "replaces",
        "subject",
        "subject_kind",
        "until",
    )
    _members = (
        "kind",
        "subject_kind",
        "subject",
        "line",
        "related_kind",
        "related",
        "from_",
        "currency",
        "until",
        "date",
        "amount",
        "code",
        "party",
        "replaces",
    )
    kind: FactKind | None
    """a FactKind"""
    subject_kind: SubjectKind | None
    """a SubjectKind"""
    subject: int
    """customer, document (of a line: its document), order or fact; 0 for the ledger"""
    line: int
    """of a line: which of its document, from 1; else 0"""
    related_kind: SubjectKind | None
    """a SubjectKind, CUSTOMER, DOCUMENT or ORDER; 0: nothing is related"""
    related: int
    """the related customer, document or order, another than the subject"""
    from_: datetime.date | None
    """first day on which it holds"""
    currency: str | int | None
    """of the amount, ISO 4217 numeric; 0: the amount is not of money"""
    until: datetime.date | None
    """planned: first day on which it no longer holds, after `from`"""
    date: datetime.date | None
    """the day it states, such as the one promised"""
    amount: int | None
    """what it states, minor units, not negative"""
    code: str | None
    """impersonal, 1 to 96 bytes; None: none"""
    party: int
    """number of a party registered in the log; 0: none"""
    replaces: int
    """a fact of the same subject and kind that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        kind: FactKind | None = None,
        subject_kind: SubjectKind | None = None,
        subject: int = 0,
        line: int = 0,
        related_kind: SubjectKind | None = None,
        related: int = 0,
        from_: datetime.date | None = None,
        currency: str | int | None = None,
        until: datetime.date | None = None,
        date: datetime.date | None = None,
        amount: int | None = None,
        code: str | None = None,
        party: int = 0,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_FACT_OPTIONS, _FACT_OPTIONS_SIZED)
        struct.kind = integer("kind", kind or 0)
        self.kind = kind
        struct.subject_kind = integer("subject_kind", subject_kind or 0)
        self.subject_kind = subject_kind
        struct.subject = integer("subject", subject)
        self.subject = subject
        struct.line = integer("line", line)
        self.line = line
        struct.related_kind = integer("related_kind", related_kind or 0)
        self.related_kind = related_kind
        struct.related = integer("related", related)
        self.related = related
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        struct.currency = CURRENCIES[currency]
        self.currency = currency
        optional_date_fill("until", struct.until, until)
        self.until = until
        optional_date_fill("date", struct.date, date)
        self.date = date
        optional_integer_fill("amount", struct.amount, amount)
        self.amount = amount
        c_code = NULL if code is None else ffi.new("char[]", text_in("code", code))
        struct.code = c_code
        self.code = code
        struct.party = integer("party", party)
        self.party = party
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_code,)


class FactOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of FactOptions."""

    kind: FactKind | None
    subject_kind: SubjectKind | None
    subject: int
    line: int
    related_kind: SubjectKind | None
    related: int
    from_: datetime.date | None
    currency: str | int | None
    until: datetime.date | None
    date: datetime.date | None
    amount: int | None
    code: str | None
    party: int
    replaces: int

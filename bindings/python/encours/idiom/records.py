# SPDX-License-Identifier: MIT
"""Rows of a view as records: immutable, typed, in the order of the log.

Amounts are Decimal in units of the row's currency, currencies alphabetic codes, dates
datetime.date, instants aware datetimes in UTC. What is absent is None. Names are those of the
columns of C and of the Arrow tables.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import NamedTuple

from ..command import CancelReason
from ..cursor import EventKind
from ..document import AdjustmentReason, DocumentType, DueSource
from ..fact import FactKind, SubjectKind
from ..order import OrderStepKind
from ..policy import Outcome


class CustomerRow(NamedTuple):
    """A customer."""

    number: int
    """from 1"""
    code: str
    """the code of the log: the host's when it is impersonal, else C and the number"""
    sequence: int
    """last record of the transaction that added it"""
    recorded_at: datetime.datetime


class DocumentRow(NamedTuple):
    """A document. Debits are positive, credits negative."""

    number: int
    """from 1"""
    customer: int
    """number of the customer"""
    code: str
    """code of the customer in the log"""
    type: DocumentType
    reason: AdjustmentReason | None
    """of an adjustment"""
    issue: datetime.date | None
    """date of the paper"""
    effective: datetime.date
    """first day in the balance"""
    currency: str
    account_class: int | None
    amount: Decimal
    """with tax"""
    open: Decimal
    """what is not allocated on the day asked for"""
    cancelled: datetime.date | None
    """first day on which it no longer counts"""
    cancel_reason: CancelReason | None
    number_text: str | None
    """number on the paper"""
    source_key: str | None
    """key in the host's books"""
    vat: Decimal | None
    """tax in the amount"""
    base_amount: Decimal | None
    """the amount at booking in the base currency"""
    due_source: DueSource
    terms: str | None
    """payment terms"""
    sequence: int
    """last record of the transaction that posted it"""
    recorded_at: datetime.datetime


class ItemRow(NamedTuple):
    """A line of a document: number, amount and open are its own, all else is the document's."""

    number: int
    customer: int
    code: str
    document: int
    """number of the document"""
    line: int
    """from 1"""
    type: DocumentType
    reason: AdjustmentReason | None
    issue: datetime.date | None
    effective: datetime.date
    due: datetime.date | None
    """original due date"""
    currency: str
    account_class: int | None
    amount: Decimal
    open: Decimal
    cancelled: datetime.date | None
    cancel_reason: CancelReason | None
    number_text: str | None
    source_key: str | None
    vat: Decimal | None
    base_amount: Decimal | None
    due_source: DueSource
    terms: str | None
    sequence: int
    recorded_at: datetime.datetime


class AllocationRow(NamedTuple):
    """An allocation (lettrage) of one credit to one debit."""

    number: int
    customer: int
    code: str
    currency: str
    amount: Decimal
    """positive"""
    from_: datetime.date
    """first day on which it counts"""
    to: datetime.date | None
    """first day on which it no longer counts; equal to from_: it never counted"""
    matching: int
    credit_document: int
    credit_line: int
    debit_document: int
    debit_line: int
    sequence: int
    recorded_at: datetime.datetime


class FactRow(NamedTuple):
    """What holds of a subject from a day to a day. What a fact does not state is None."""

    number: int
    fact_kind: FactKind
    subject_kind: SubjectKind
    subject: int | None
    """number of the customer, document, item or order; None: the ledger"""
    customer: int | None
    """of the subject, as code, document and line"""
    code: str | None
    document: int | None
    line: int
    """0: it is not of a line"""
    related_kind: SubjectKind | None
    related: int | None
    from_: datetime.date
    """first day on which it holds"""
    to: datetime.date | None
    """first day on which it no longer holds; equal to from_: it never held"""
    until: datetime.date | None
    """the end that was planned"""
    date: datetime.date | None
    """the day it states, such as the one promised"""
    amount: Decimal | int | None
    """a number where it has no currency"""
    currency: str | None
    party: int | None
    fact_code: str | None
    sequence: int
    recorded_at: datetime.datetime


class OrderRow(NamedTuple):
    """An order as it stands on the day of the question."""

    number: int
    customer: int
    code: str
    number_text: str | None
    """its number on the paper"""
    source_key: str | None
    currency: str
    date: datetime.date
    """the day it was placed"""
    amount: Decimal
    """ordered, as changed by then"""
    delivered: Decimal
    invoiced: Decimal
    cancelled_amount: Decimal
    open: Decimal
    """to deliver"""
    expected: datetime.date | None
    """day of delivery; None: nobody knows"""
    sequence: int
    recorded_at: datetime.datetime


class OrderStepRow(NamedTuple):
    """What became of an order on a day."""

    number: int
    order: int
    customer: int
    code: str
    number_text: str | None
    """of the order, as source_key"""
    source_key: str | None
    currency: str
    step_kind: OrderStepKind
    date: datetime.date
    amount: Decimal
    """0 of a day that was moved"""
    expected: datetime.date | None
    """the new day, where it was moved"""
    sequence: int
    recorded_at: datetime.datetime


class PolicyRow(NamedTuple):
    """A version of a credit policy."""

    number: int
    name: str
    version: str | None
    from_: datetime.date
    """first day on which it is in force"""
    bytes: int
    """how many it has"""
    digest: str
    """their SHA-256 in hexadecimal"""
    sequence: int
    recorded_at: datetime.datetime


class DecisionRow(NamedTuple):
    """A credit decision as it was taken. What was not there is None."""

    number: int
    subject_kind: SubjectKind
    subject: int
    """number of the customer, document or order"""
    customer: int
    code: str
    document: int | None
    order: int | None
    stage: int
    """what was asked for"""
    outcome: Outcome
    date: datetime.date
    """the day as of which it was taken"""
    known: int
    """transactions known then"""
    policy: int
    name: str
    version: str | None
    amount: Decimal | None
    currency: str | None
    exposure: Decimal | None
    limit: Decimal | None
    digest: str
    """of the tables that were read"""
    sequence: int
    recorded_at: datetime.datetime


class EventRow(NamedTuple):
    """An event of the log. What an event does not say is None."""

    position: int
    """from 1"""
    event: EventKind
    customer: int | None
    code: str | None
    document: int | None
    type: DocumentType | None
    reason: AdjustmentReason | None
    allocation: int | None
    matching: int | None
    credit_document: int | None
    debit_document: int | None
    fact: int | None
    fact_kind: FactKind | None
    fact_code: str | None
    order: int | None
    step_kind: OrderStepKind | None
    expected: datetime.date | None
    """day of delivery"""
    amount: Decimal | int | None
    """a number of a fact that has no currency"""
    currency: str | None
    date: datetime.date | None
    """the event's effective day"""
    cancel_reason: CancelReason | None
    number_text: str | None
    terms: str | None
    dimension: str | None
    value: str | None
    policy: int | None
    name: str | None
    """of that policy"""
    version: str | None
    decision: int | None
    stage: int | None
    outcome: Outcome | None
    sequence: int
    recorded_at: datetime.datetime
    actor: str | None
    reason_code: str | None

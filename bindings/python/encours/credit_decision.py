# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Decisions on record: what was decided, by which policy, on what was known, and the same again.

Credit.check_event() decides and keeps nothing. Transaction.decision() puts what it decided into the
ledger: the event as it was asked, the answer with every reason, the day T, how much was known, the
version of the policy (policy_version.h) and a digest of every table that was read. It answers a
later "why was this order held on 12 May?", and releases that are given for a number of decisions
count those on record.

View.decision_replay() decides it again: from what was known then, by the policy recorded then.
Whatever was posted, backdated, cancelled or recorded since changes nothing. With other tables it is
refused, because that would be another question.

Decisions are numbered from 1 in the order of the log (Rows.DECISIONS of a cursor). They need format
level 3; see upgrade.h.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import Any, NamedTuple

from encours._native import ffi

from ._runtime.structs import new_record
from ._runtime.values import DAYS, instant_out, text_fixed

_DECISION_RECORD_LAYOUT = Struct("=8xQQQQqqqQQQQqiiiH2x32s33s65s33s33s")


class DecisionRecord(NamedTuple):
    """What is on record of a decision besides the answer. Texts end with a NUL."""

    number: int
    """from 1"""
    customer: int
    """of the event: number"""
    order: int
    """of the event: number or 0"""
    document: int
    """of the event: number or 0"""
    amount: int
    """of the event, minor units of its own currency"""
    paid: int
    """of the event: what-if payment, minor units"""
    ordered_besides: int
    """of the event: what-if orders, minor units"""
    policy: int
    """number of the version of the policy"""
    known: int
    """transactions that were known: the first so many of the log"""
    known_sequence: int
    """last record of these, as Ledger.view_at_sequence() takes it"""
    sequence: int
    """last record of the transaction that recorded it"""
    recorded_at: datetime.datetime
    """when, microseconds since 1970-01-01 UTC"""
    as_of: datetime.date | None
    """T"""
    term_days: int
    """of the event; -1: not stated"""
    discount: int
    """of the event, 1/10000; -1: not stated"""
    currency: int
    """of the event, ISO 4217 numeric"""
    tables: bytes
    """Credit.digest(); of an event in a currency that the view did not use, SHA-256 of that and of
    its rates
    """
    dimension: str
    """of the event, or "" """
    value: str
    """its value there, or "" """
    actor: str
    """who recorded it"""
    reason: str
    """why"""

    @classmethod
    def _read(cls, struct: Any) -> DecisionRecord:
        (
            number,
            customer,
            order,
            document,
            amount,
            paid,
            ordered_besides,
            policy,
            known,
            known_sequence,
            sequence,
            recorded_at,
            as_of,
            term_days,
            discount,
            currency,
            tables,
            dimension,
            value,
            actor,
            reason,
        ) = _DECISION_RECORD_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                number,
                customer,
                order,
                document,
                amount,
                paid,
                ordered_besides,
                policy,
                known,
                known_sequence,
                sequence,
                instant_out(recorded_at),
                DAYS[as_of],
                term_days,
                discount,
                currency,
                tables,
                text_fixed(dimension),
                text_fixed(value),
                text_fixed(actor),
                text_fixed(reason),
            ),
        )

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""All that is held on a person, as JSON Lines: for access and portability (GDPR, art. 15 and 20).

A person is a customer. One JSON object a line, in UTF-8, ended by a line feed; the member `record`
says what it is:

    person       ledger, customer and party number, code of the log; whether party data is there,
                 and the code and name in it; in `merged` the numbers of customers that were
                 merged with it on some day, directly or by way of others
    fact         each dated fact about the customer, its documents, lines or orders, that is
                 related to the customer, or that names its party
    item         each line of each document: number, dates, amount, what is open of it
    allocation   each allocation with its first day and its end
    event        each event of the log that concerns the customer, as event_lines.h writes it in
                 the member `event`: documents with their lines, dimensions, terms and texts,
                 cancellations, transfers, orders and their steps, with instant, actor and reason
                 of the transaction

Everything is as the newest view knows it, ended and cancelled rows included. Amounts are texts with
all decimals of their currency, days "2026-06-30"; what a row does not have is left out. Open
amounts are those at the end of 2199. What has a number in a header (kinds of facts and subjects)
has it here.

Mergers are named, not followed, for they may have been wrong and be ended: what is held on the
customers in `merged` is written by calls of their own, when they are the same person.

Copies outside the ledger (backups, exports, the host's own tables) are the host's to add.

Limits: memory for a block of rows and 64 KiB of text.
"""

from __future__ import annotations

from struct import Struct
from typing import Any, NamedTuple

from encours._native import ffi

from ._runtime.structs import new_record

_PERSON_LINES_REPORT_LAYOUT = Struct("=8xQQQQQQ")


class PersonLinesReport(NamedTuple):
    """What Ledger.person_lines() wrote."""

    lines: int
    """lines written"""
    bytes: int
    """their bytes"""
    facts: int
    """lines that are facts"""
    items: int
    """lines that are lines of documents"""
    allocations: int
    """lines that are allocations"""
    events: int
    """lines that are events"""

    @classmethod
    def _read(cls, struct: Any) -> PersonLinesReport:
        (
            lines,
            bytes,
            facts,
            items,
            allocations,
            events,
        ) = _PERSON_LINES_REPORT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (lines, bytes, facts, items, allocations, events))

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Credit limits as formulas propose them (limit_proposal.h), for customers of a ledger: what the
ledger knows comes from the credit, what only the host has from its columns.

Of the inputs these are figures of the credit (figure.h) where the caller gives none, by a None
column or an element of LIMIT_NONE:

    receivables    receivables, the balance
    to_invoice     to-invoice
    orders         orders, within the horizon of the policy
    sales          sales of the last 365 days: period_days is to be 365

The rest is never guessed: net worth, working capital, stated need, purchases and what other
suppliers grant are the host's. A figure that is missing is a missing input, and told as such.

Everything is in the credit currency of each customer: figures, what the caller gives, and what is
proposed. A customer that is merged into another, and counts as that one, has no proposal, nor has
one that the view does not know: all inputs that the formula reads are missing there. A proposal
changes nothing; a limit is a fact that somebody records (credit_facts.h).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encours._native import ffi

from ._runtime.buffers import INT32, INT64, UINT16, UINT32
from ._runtime.structs import Structure
from ._runtime.values import integer

if TYPE_CHECKING:
    from ._runtime.buffers import Writable

_CREDIT_PROPOSALS = ffi.typeof("encours_credit_proposals *")
_CREDIT_PROPOSALS_SIZED = (ffi.sizeof("encours_credit_proposals"),)


class CreditProposals(Structure):
    """Where proposals go, by customer. A None column is not written."""

    __slots__ = (
        "amounts", "count", "currencies", "decided", "flags", "limits", "missing", "statuses"
    )
    _members = (
        "count", "amounts", "limits", "currencies", "statuses", "flags", "decided", "missing"
    )
    count: int
    """customers: elements of each column"""
    amounts: memoryview[int] | None
    """as LimitProposal.amount, minor units; INT64_MIN: no proposal"""
    limits: memoryview[int] | None
    """the limit that the customer has, minor units; INT64_MIN: none"""
    currencies: memoryview[int] | None
    """credit currency, ISO 4217 numeric; 0: no such customer, or one that is merged"""
    statuses: memoryview[int] | None
    """a LimitStatus each"""
    flags: memoryview[int] | None
    """flags of LimitFlags"""
    decided: memoryview[int] | None
    """flags of LimitInputs that decided"""
    missing: memoryview[int] | None
    """flags of LimitInputs that are missing"""

    def __init__(
        self,
        *,
        count: int = 0,
        amounts: Writable | bool | None = None,
        limits: Writable | bool | None = None,
        currencies: Writable | bool | None = None,
        statuses: Writable | bool | None = None,
        flags: Writable | bool | None = None,
        decided: Writable | bool | None = None,
        missing: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_CREDIT_PROPOSALS, _CREDIT_PROPOSALS_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_amounts, self.amounts = INT64.write_optional("amounts", amounts, struct.count)
        struct.amounts = c_amounts
        c_limits, self.limits = INT64.write_optional("limits", limits, struct.count)
        struct.limits = c_limits
        c_currencies, self.currencies = UINT16.write_optional(
            "currencies", currencies, struct.count
        )
        struct.currencies = c_currencies
        c_statuses, self.statuses = INT32.write_optional("statuses", statuses, struct.count)
        struct.statuses = c_statuses
        c_flags, self.flags = UINT32.write_optional("flags", flags, struct.count)
        struct.flags = c_flags
        c_decided, self.decided = UINT32.write_optional("decided", decided, struct.count)
        struct.decided = c_decided
        c_missing, self.missing = UINT32.write_optional("missing", missing, struct.count)
        struct.missing = c_missing
        self._struct = struct
        self._held = (c_amounts, c_limits, c_currencies, c_statuses, c_flags, c_decided, c_missing)

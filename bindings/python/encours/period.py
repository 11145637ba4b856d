# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Closing periods: days on which nothing takes effect any more.

Once periods are closed up to day D, a commit with anything that takes effect on D or before is
refused: documents by their effective date, allocations by their first day, ends of allocations and
cancellations by the day from which they count, values of dimensions and dated facts by their first
day and their end. So every balance, aged balance and DSO at D or before stays what it was, on views
known after it too. What is recorded later must be a compensating event on an open day. Aged
balances by AllocationDate.ACCOUNTING (aging.h) alone go on changing: there what was matched later
counts from the dates of the documents. Their totals stay, their rows do not.

Orders are no part of a balance and are not bound by closed periods; issue and due dates do not
matter.

A close takes effect for the commands behind it in the same transaction. Opening again is a command
of its own, by an actor and for a reason as every transaction; both show in the audit trail as
EventKind.PERIOD.

Periods need format level 2; see upgrade.h.
"""

from __future__ import annotations

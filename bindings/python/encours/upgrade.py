# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Format levels: what a ledger may hold, and which releases can read it.

Every record of a log says its format level. A library reads all levels up to its own and refuses
later ones with StatusKind.UNSUPPORTED. A ledger stays at the level it was created at until it is
raised here, so that processes with an older library go on working; what needs a later level is
refused until then with StatusKind.UNSUPPORTED. A level is never lowered.

Levels: 1 has customers, documents, allocations, their ends, cancellations, transfers, dimensions
and parties; 2 adds periods, facts and orders; 3 adds versions of credit policies, credit decisions,
the facts of credit control and facts about facts. docs/event-format.md lists the kinds of events.
"""

from __future__ import annotations


FORMAT_LEVEL = 3
"""The latest format level that this library reads and writes."""

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The events of a ledger as JSON Lines: one event a line, in the order of the log.

A line is one JSON object of RFC 8259, in UTF-8, ended by a line feed. Names of members, kinds and
types are those of the headers in lower case; amounts are texts with all decimals of their currency,
signed as in cursor.h (debits positive), so that no reader rounds them; days are "2026-06-30",
instants "2026-06-30T12:00:00.000000Z". What an event does not have is left out. The members of each
kind stand in a fixed order, listed in docs/concepts/copy-and-export.md, and the same view gives the
same bytes.

Everything that the log says of customers, documents with their lines, allocations, ends,
cancellations and transfers is there, the digests and hashes of records are not: this is for
reading, and Store.copy() for keeping. Like the log it holds no personal data; a customer whose code
is one is called C<number>.

Limits: memory for one block of events and 64 KiB of text.
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi, lib

from ._runtime.callbacks import Calls
from ._runtime.structs import Structure, new_record
from ._runtime.values import integer

_EVENT_LINES_OPTIONS = ffi.typeof("encours_event_lines_options *")
_EVENT_LINES_OPTIONS_SIZED = (ffi.sizeof("encours_event_lines_options"),)
_EVENT_LINES_REPORT_LAYOUT = Struct("=8xQQQQ")


class EventLinesOptions(Structure):
    """Which events to write. Zero: all."""

    __slots__ = ("customer", "document", "progress", "sequence_first", "sequence_last")
    _members = ("sequence_first", "sequence_last", "customer", "document", "progress")
    sequence_first: int
    """transactions whose last record is numbered so or later"""
    sequence_last: int
    """and so or earlier; 0: up to what the view knows"""
    customer: int
    """number; events that concern this customer only; 0: all"""
    document: int
    """number; events that concern this document only; 0: all"""
    progress: Callable[[int, int], object] | None
    """called with lines written, and their number where it is known; None: the context's"""

    def __init__(
        self,
        *,
        sequence_first: int = 0,
        sequence_last: int = 0,
        customer: int = 0,
        document: int = 0,
        progress: Callable[[int, int], object] | None = None,
    ) -> None:
        struct = ffi.new(_EVENT_LINES_OPTIONS, _EVENT_LINES_OPTIONS_SIZED)
        struct.sequence_first = integer("sequence_first", sequence_first)
        self.sequence_first = sequence_first
        struct.sequence_last = integer("sequence_last", sequence_last)
        self.sequence_last = sequence_last
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.document = integer("document", document)
        self.document = document
        self.progress = progress
        struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_progress_user,)


class EventLinesOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of EventLinesOptions."""

    sequence_first: int
    sequence_last: int
    customer: int
    document: int
    progress: Callable[[int, int], object] | None


class EventLinesReport(NamedTuple):
    """What View.event_lines() wrote."""

    lines: int
    """lines written"""
    bytes: int
    """their bytes"""
    position_last: int
    """position in the log of the last event written; 0: none"""
    sequence_last: int
    """last record of its transaction: the next export begins behind"""

    @classmethod
    def _read(cls, struct: Any) -> EventLinesReport:
        (
            lines,
            bytes,
            position_last,
            sequence_last,
        ) = _EVENT_LINES_REPORT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (lines, bytes, position_last, sequence_last))

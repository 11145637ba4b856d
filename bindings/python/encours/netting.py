# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Netting (compensation): what two parties owe each other is extinguished up to the smaller sum.

By law only debts that are due can be netted; by agreement all of them. Each side is used up in the
order given: that of imputation (imputation.h) unless the parties agreed on another.

    netted = min(sum of receivables that take part, sum of payables that take part)

Sources: art. 1347, 1347-1, 1347-4 and 1348-2 code civil; metasfresh (sales against purchase).

Limits: 2^31 items a side; each side must sum within int64.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import encours_netting_compute

from ._runtime.buffers import INT32, INT64, agree
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, struct_in
from ._runtime.values import DATES, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Writable

_NETTING = ffi.typeof("encours_netting *")
_NETTING_LAYOUT = Struct("=8xqqq")
_NETTING_SIDE = ffi.typeof("encours_netting_side *")
_NETTING_SIDE_SIZED = (ffi.sizeof("encours_netting_side"),)
_NETTING_SIZED = (ffi.sizeof("encours_netting"),)


class NettingKind(Choice):
    """Which debts take part. No default."""

    LEGAL = 1
    """those due on or before the day; none without a due date"""
    AGREED = 2
    """all of them"""


class NettingSide(Structure):
    """One side: open items in one currency, in the order in which they are used up. Columns."""

    __slots__ = ("due", "netted", "open")
    _members = ("open", "due", "netted")
    open: memoryview[int]
    """minor units, 0 or more"""
    due: memoryview[int] | None
    """epoch day, or none; needed by LEGAL; None: not given"""
    netted: memoryview[int] | None
    """extinguished of each, minor units; untouched on failure; None: not wanted"""

    def __init__(
        self, *, open: Integers, due: Days | None = None, netted: Writable | bool | None = None
    ) -> None:
        struct = ffi.new(_NETTING_SIDE, _NETTING_SIDE_SIZED)
        c_open, self.open = INT64.taken("open", open)
        struct.open = c_open
        c_due, self.due = INT32.taken_optional("due", due)
        struct.due = c_due
        struct.count = agree(("open", c_open), ("due", c_due))
        c_netted, self.netted = INT64.write_optional("netted", netted, struct.count)
        struct.netted = c_netted
        self._struct = struct
        self._held = (c_open, c_due, c_netted)


class Netting(NamedTuple):
    """What a netting comes to, minor units."""

    netted: int
    """extinguished on each side"""
    receivable_rest: int
    """still open of all receivables, those that took no part included"""
    payable_rest: int
    """still open of all payables, likewise"""

    @classmethod
    def _read(cls, struct: Any) -> Netting:
        (
            netted,
            receivable_rest,
            payable_rest,
        ) = _NETTING_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (netted, receivable_rest, payable_rest))


def compute(
    receivables: NettingSide, payables: NettingSide, kind: NettingKind, day: datetime.date | None
) -> Netting:
    """Net receivables and payables.

    Args:
        receivables: what the party owes us
        payables: what we owe the party
        kind: a NettingKind
        day: the day of the netting

    Returns:
        The sums; untouched on failure

    Raises:
        InvalidError: a negative amount, no such kind or day, LEGAL without due dates
        OverflowError_: a side does not fit int64
        LimitError: more than 2^31 items
    """
    c_receivables = struct_in("receivables", receivables, NettingSide)
    c_payables = struct_in("payables", payables, NettingSide)
    if not isinstance(kind, int):
        kind = integer("kind", kind)
    c_out = ffi.new(_NETTING, _NETTING_SIZED)
    c_error = thread.error
    c_status = encours_netting_compute(c_receivables, c_payables, kind, DATES[day], c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Netting._read(c_out)

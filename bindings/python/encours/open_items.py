# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""What is open at a past day: items less the allocations that count then, and instalment lines.

    open at T = amount - sum of the allocations in effect at T, of items dated T or earlier

An allocation is a dated event, never a flag: it has a first day and, when it was reversed, the day
from which it no longer counts. Two readings of the first day, both asked for in practice:
- MATCHING (default): it counts from its matching date until the day before its end, so that an
  invoice paid later still appears, and one reversed later still does not; never before both
  documents are there, so that the balance of a day is that of its documents;
- ACCOUNTING: one that has an end never counted; the others count from the later of the dates of the
  two documents, whenever they were matched.

Amounts are sums and differences of minor units: exact, nothing is rounded.

Sources: ERPNext accounts_receivable.py (vouchers after T left out, later payments in a column of
their own, payments fill instalments first due first, an overpayment is one more row), iDempiere
InvoiceCustomerTest (a payment of the as-of day counts).

Limits: 2^32 - 1 items and documents; 1024 lines a document.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from encours._native import ffi
from encours._native.lib import (
    encours_instalment_lines_fill,
    encours_open_items_compute,
    encours_open_items_workspace_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, UINT64, agree, at_least, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, struct_in
from ._runtime.values import DATES, integer
from .aging import AllocationDate

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Memory, Writable

_INSTALMENT_LINES = ffi.typeof("encours_instalment_lines *")
_INSTALMENT_LINES_SIZED = (ffi.sizeof("encours_instalment_lines"),)
_OPEN_ITEMS = ffi.typeof("encours_open_items *")
_OPEN_ITEMS_SIZED = (ffi.sizeof("encours_open_items"),)


class OpenItemStatus(Choice):
    """What an item is at the as-of day."""

    OPEN = 1
    """something is open"""
    CLOSED = 2
    """nothing is open"""
    LATER = 3
    """dated after the as-of day: not there yet, open is 0"""
    NO_DATE = 4
    """without date: it is taken to be there; open as computed"""


class OpenItems(Structure):
    """Items and allocations, as columns in any order, and where the open amounts go."""

    __slots__ = (
        "allocated", "amount", "date", "item", "later", "open", "other", "since", "status", "until"
    )
    _members = (
        "amount", "date", "item", "allocated", "since", "until", "other", "open", "later", "status"
    )
    amount: memoryview[int]
    """signed minor units; a credit is negative"""
    date: memoryview[int]
    """document date, epoch day or DATE_NONE"""
    item: memoryview[int]
    """item that an allocation settles"""
    allocated: memoryview[int]
    """how much of it, minor units, with the sign of the item"""
    since: memoryview[int]
    """matching date, epoch day"""
    until: memoryview[int] | None
    """day from which it no longer counts, epoch day, or DATE_NONE; None: none has ended"""
    other: memoryview[int] | None
    """date of the other document, epoch day; needed by ACCOUNTING; None: taken to be no later than
    the item
    """
    open: memoryview[int] | None
    """open amount of each item at the as-of day, minor units"""
    later: memoryview[int] | None
    """what allocations from after the as-of day that have no end settle of the item (ERPNext:
    future), minor units; None: not wanted
    """
    status: memoryview[int] | None
    """an OpenItemStatus each; None: not wanted"""

    def __init__(
        self,
        *,
        amount: Integers,
        date: Days,
        item: Integers,
        allocated: Integers,
        since: Days,
        until: Days | None = None,
        other: Days | None = None,
        open: Writable | bool | None = None,
        later: Writable | bool | None = None,
        status: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_OPEN_ITEMS, _OPEN_ITEMS_SIZED)
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_date, self.date = INT32.taken("date", date)
        struct.date = c_date
        c_item, self.item = UINT32.taken("item", item)
        struct.item = c_item
        c_allocated, self.allocated = INT64.taken("allocated", allocated)
        struct.allocated = c_allocated
        c_since, self.since = INT32.taken("since", since)
        struct.since = c_since
        c_until, self.until = INT32.taken_optional("until", until)
        struct.until = c_until
        c_other, self.other = INT32.taken_optional("other", other)
        struct.other = c_other
        struct.count = agree(("amount", c_amount), ("date", c_date))
        struct.allocation_count = agree(
            ("item", c_item),
            ("allocated", c_allocated),
            ("since", c_since),
            ("until", c_until),
            ("other", c_other),
        )
        c_open, self.open = INT64.write("open", open, struct.count)
        struct.open = c_open
        c_later, self.later = INT64.write_optional("later", later, struct.count)
        struct.later = c_later
        c_status, self.status = INT32.write_optional("status", status, struct.count)
        struct.status = c_status
        self._struct = struct
        self._held = (
            c_amount,
            c_date,
            c_item,
            c_allocated,
            c_since,
            c_until,
            c_other,
            c_open,
            c_later,
            c_status,
        )


class InstalmentLines(Structure):
    """Documents made of instalment lines, what was paid of each, and where the open amounts go."""

    __slots__ = ("amount", "due", "first", "open", "overpaid", "paid")
    _members = ("first", "amount", "due", "paid", "open", "overpaid")
    first: memoryview[int]
    """first line of each document, ascending from 0, and the number of lines at the end"""
    amount: memoryview[int]
    """amounts of the lines, with one sign in a document, minor units"""
    due: memoryview[int]
    """their due dates, epoch day or DATE_NONE"""
    paid: memoryview[int]
    """settled of each document, minor units, with the sign of its lines"""
    open: memoryview[int] | None
    """open amount of each line, minor units"""
    overpaid: memoryview[int] | None
    """row of each overpayment, minor units, 0 or with the sign against that of the lines"""

    def __init__(
        self,
        *,
        first: Integers,
        amount: Integers,
        due: Days,
        paid: Integers,
        open: Writable | bool | None = None,
        overpaid: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_INSTALMENT_LINES, _INSTALMENT_LINES_SIZED)
        c_first, self.first = UINT64.taken("first", first)
        struct.first = c_first
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_due, self.due = INT32.taken("due", due)
        struct.due = c_due
        c_paid, self.paid = INT64.taken("paid", paid)
        struct.paid = c_paid
        struct.documents = agree(("paid", c_paid))
        at_least("first", c_first, struct.documents + 1)
        at_least("amount", c_amount, struct.first[struct.documents])
        at_least("due", c_due, struct.first[struct.documents])
        c_open, self.open = INT64.write("open", open, struct.first[struct.documents])
        struct.open = c_open
        c_overpaid, self.overpaid = INT64.write("overpaid", overpaid, struct.documents)
        struct.overpaid = c_overpaid
        self._struct = struct
        self._held = (c_first, c_amount, c_due, c_paid, c_open, c_overpaid)


def workspace_size(count: int) -> int:
    """Bytes of memory that open_items.compute() needs for so many items: 16 each.

    Args:
        count: items

    Returns:
        Bytes; SIZE_MAX when that is beyond all memory
    """
    if not isinstance(count, int):
        count = integer("count", count)
    return encours_open_items_workspace_size(count)


def compute(
    items: OpenItems, as_of: datetime.date | None, allocations: AllocationDate, workspace: Memory
) -> None:
    """Open amounts at a day.

    What allocations settle never exceeds an item at any day that is asked for: more is refused, and
    named, because the surplus belongs to another item.

    Args:
        items: the items; its out columns are written
        as_of: the day, at its end
        allocations: an AllocationDate
        workspace: memory, aligned to 8 bytes, lost

    Raises:
        InvalidError: no such day or choice, an allocation to no item, without a matching date,
            ended before it began, with another sign than its item, or of more than is open of it
        MisuseError: too little or misaligned memory, or ACCOUNTING without other dates
        OverflowError_: later allocations of an item do not fit int64
        LimitError: more than 2^32 - 1 items
    """
    c_items = struct_in("items", items, OpenItems)
    if not isinstance(allocations, int):
        allocations = integer("allocations", allocations)
    c_workspace = memory_in("workspace", workspace)
    c_workspace_size = len(c_workspace)
    c_error = thread.error
    c_status = encours_open_items_compute(
        c_items, DATES[as_of], allocations, c_workspace, c_workspace_size, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)


def instalment_lines_fill(lines: InstalmentLines) -> None:
    """Fill instalment lines with what was paid, first due first.

    Lines of the same due date are filled in their order, lines without due date last. What exceeds
    the lines is one more row, of its own: the open lines and it add up to lines - paid.

    Args:
        lines: the documents; its out columns are written

    Raises:
        InvalidError: first lines that do not ascend, more than 1024 lines, two signs in a document,
            a payment with another sign than its lines, a date out of range
        OverflowError_: lines - paid of a document does not fit int64
    """
    c_lines = struct_in("lines", lines, InstalmentLines)
    c_error = thread.error
    c_status = encours_instalment_lines_fill(c_lines, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

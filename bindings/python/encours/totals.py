# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Totals of each customer and currency: balance, open amounts by age, overdue, disputed, cash,
oldest due date; computed from the rows, or read from totals that are kept up to date.

Ledger.totals_register() chooses a day and a set of buckets. From then on each commit, import and
refresh moves the totals by what it changes, and Ledger.roll() takes them to another day: going
forward it touches only the items whose figures differ, going back it builds them anew. They are a
cache of this handle: never an event, never stored, never needed for an answer. When memory fails
they are dropped, every answer is computed from the rows, and the next roll builds them again.

A view carries the totals of the moment it was taken, unchanged by later commits and rolls, read
without locks. A question about that day (and those buckets, where buckets are wanted) is answered
from them, in time that does not depend on how many documents there are; each other question, and
each question to a view of an earlier known position, is computed. Both give the same figures to the
last digit; `source` says which it was. View.compute_aging() reads them too: by customer, with
allocations by matching date and all account classes.

At the end of day T, over the documents with effective <= T < cancelled:
- balance = sum of signed gross amounts = sum of the amounts by age;
- amounts by age = open amounts of the items in the columns of aging.h, by due date;
- overdue = open amounts of debits due before T;
- disputed = per document, the disputes (fact.h) of it and of its lines that hold on T: their
  amounts, or where none is stated in its currency what is open; at most what is open of the
  document;
- cash = payments and advances less refunds, gross, since the beginning;
- oldest due = the earliest due date among debits with an open amount.

Source: definitions, ours; ages and columns are those of aging.h.

Limits: by original due date; credits SEPARATE or BY_OWN_DATE; sums of 64 bits, beyond which totals
are not kept and answers computed.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi

from ._runtime.buffers import INT32, INT64, UINT32
from ._runtime.choices import Choice
from ._runtime.structs import Structure, new_record
from ._runtime.values import DAYS, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Writable

_TOTALS_COLUMNS = ffi.typeof("encours_totals_columns *")
_TOTALS_COLUMNS_SIZED = (ffi.sizeof("encours_totals_columns"),)
_TOTALS_ROLL_LAYOUT = Struct("=8xQi")


class TotalsSource(Choice):
    """Where figures came from."""

    COMPUTED = 1
    """from the rows"""
    MAINTAINED = 2
    """from totals that are kept up to date"""


class Totals(NamedTuple):
    """Totals of a customer in one currency at the end of a day."""

    balance: int
    """minor units, debits less credits"""
    overdue: int
    """minor units, open debits due before the day"""
    disputed: int
    """minor units, open debits that are disputed"""
    cash: int
    """minor units, payments and advances less refunds"""
    oldest_due: datetime.date | None
    """earliest due date of an open debit, or DATE_NONE"""
    source: TotalsSource
    """a TotalsSource"""
    column_count: int
    """columns of age; 0: not asked for"""
    amounts: tuple[int, ...]
    """open amount by column, minor units"""
    items: tuple[int, ...]
    """open items by column"""

    @classmethod
    def _read(cls, struct: Any) -> Totals:
        return new_record(cls, (
            struct.balance,
            struct.overdue,
            struct.disputed,
            struct.cash,
            DAYS[struct.oldest_due.epoch_day],
            TotalsSource(struct.source),
            struct.column_count,
            tuple(struct.amounts),
            tuple(struct.items),
        ))


class TotalsColumns(Structure):
    """Where totals of many customers are written: memory of the caller, each array None when it is
    not wanted.
    """

    __slots__ = (
        "amounts",
        "balance",
        "cash",
        "column_count",
        "count",
        "disputed",
        "first",
        "items",
        "oldest_due",
        "overdue",
    )
    _members = (
        "first",
        "count",
        "column_count",
        "balance",
        "overdue",
        "disputed",
        "cash",
        "oldest_due",
        "amounts",
        "items",
    )
    first: int
    """number of the first customer; 0: 1"""
    count: int
    """customers from it on; beyond the last all is 0"""
    column_count: int
    """columns of age the options give, for `amounts` and `items`; 0: neither is wanted"""
    balance: memoryview[int] | None
    """minor units"""
    overdue: memoryview[int] | None
    """minor units"""
    disputed: memoryview[int] | None
    """minor units"""
    cash: memoryview[int] | None
    """minor units"""
    oldest_due: memoryview[int] | None
    """epoch day or DATE_NONE"""
    amounts: memoryview[int] | None
    """minor units, [column * count + customer]"""
    items: memoryview[int] | None
    """open items, [column * count + customer]"""

    def __init__(
        self,
        *,
        first: int = 0,
        count: int = 0,
        column_count: int = 0,
        balance: Writable | bool | None = None,
        overdue: Writable | bool | None = None,
        disputed: Writable | bool | None = None,
        cash: Writable | bool | None = None,
        oldest_due: Writable | bool | None = None,
        amounts: Writable | bool | None = None,
        items: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_TOTALS_COLUMNS, _TOTALS_COLUMNS_SIZED)
        struct.first = integer("first", first)
        self.first = first
        struct.count = integer("count", count)
        self.count = count
        struct.column_count = integer("column_count", column_count)
        self.column_count = column_count
        c_balance, self.balance = INT64.write_optional("balance", balance, struct.count)
        struct.balance = c_balance
        c_overdue, self.overdue = INT64.write_optional("overdue", overdue, struct.count)
        struct.overdue = c_overdue
        c_disputed, self.disputed = INT64.write_optional("disputed", disputed, struct.count)
        struct.disputed = c_disputed
        c_cash, self.cash = INT64.write_optional("cash", cash, struct.count)
        struct.cash = c_cash
        c_oldest_due, self.oldest_due = INT32.write_optional("oldest_due", oldest_due, struct.count)
        struct.oldest_due = c_oldest_due
        c_amounts, self.amounts = INT64.write_optional(
            "amounts", amounts, struct.column_count * struct.count
        )
        struct.amounts = c_amounts
        c_items, self.items = UINT32.write_optional(
            "items", items, struct.column_count * struct.count
        )
        struct.items = c_items
        self._struct = struct
        self._held = (c_balance, c_overdue, c_disputed, c_cash, c_oldest_due, c_amounts, c_items)


class TotalsRoll(NamedTuple):
    """What Ledger.roll() did."""

    moved: int
    """items moved to another column, and changes dated between the days; of a rebuild all of them
    """
    rebuilt: int
    """1: the totals were built anew"""

    @classmethod
    def _read(cls, struct: Any) -> TotalsRoll:
        moved, rebuilt = _TOTALS_ROLL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (moved, rebuilt))

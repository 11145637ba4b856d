# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""How long personal data is kept: clocks that run from what happened to a customer, and which data
is due to be erased on a day.

Periods are rules given by the host, each with the event its clock starts from and the days on which
the rule itself holds; the law of each country sets them, so the library has none. A customer's data
is due on day T when every rule that holds on T has run out, and nothing stands in the way:

    PERIOD      a rule has not run out: its clock's day plus its months is after T
    NO_CLOCK    the event of a rule has not happened
    NO_RULE     no rule holds on T
    OPEN        a line of the customer is open at T, a document counts from a later day, or an
                order is placed later or has something to deliver or to invoice at T
    DISPUTE     a dispute holds on T of a document or line of the customer
    LEGAL_HOLD  a legal hold (FactKind.LEGAL_HOLD) holds on T of the customer, of a document,
                line or order of it, of the party, or of the ledger as a whole

Months are added as everywhere: 31 January and one month is the last day of February. Customers
without personal data and those whose data is erased are not listed. What is listed as due is erased
by Ledger.erase_party(); figures, documents and the log stay as they are.

As every question this one goes by what the view knows and by the day asked about.

Limits: 64 rules, 1200 months.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encours._native import ffi
from encours._native.lib import (
    encours_retention_customers,
    encours_retention_due_count,
    encours_retention_free,
    encours_retention_reasons,
    encours_retention_row_count,
    encours_retention_rule_numbers,
    encours_retention_until,
)

from ._runtime.buffers import INT32, UINT32, UINT64, agree
from ._runtime.choices import Choice, Flags
from ._runtime.handles import Handle
from ._runtime.structs import Structure

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers

_RETENTION_RULES = ffi.typeof("encours_retention_rules *")
_RETENTION_RULES_SIZED = (ffi.sizeof("encours_retention_rules"),)


CODE_RELATION_ENDED = 'relation-ended'
"""Code of a fact of the kind FactKind.OTHER about a customer: the relation with it ended on the
fact's first day.
"""


class RetentionData(Choice):
    """What a rule is about."""

    PARTY = 1
    """the party data of a customer: name, code"""


class RetentionClock(Choice):
    """What starts a clock."""

    LAST_MOVEMENT = 1
    """the last day on which something happened to the customer: it was recorded (its day in UTC), a
    document began to count or ceased to, an allocation began or ended, an order was placed or had a
    step
    """
    YEAR_END = 2
    """31 December of the year of that day"""
    RELATION_END = 3
    """the relation ended: first day of the fact with CODE_RELATION_ENDED that holds"""


class RetentionReason(Flags):
    """What keeps data: flags."""

    PERIOD = 1
    """a rule has not run out"""
    NO_CLOCK = 2
    """the event of a rule has not happened"""
    NO_RULE = 4
    """no rule holds on the day"""
    OPEN = 8
    """something is open, or still to come"""
    DISPUTE = 16
    """a dispute holds"""
    LEGAL_HOLD = 32
    """a legal hold holds"""


class RetentionRules(Structure):
    """Rules, as columns of the same length, in any order. Where they come from is the host's to
    document.
    """

    __slots__ = ("clock", "data", "months", "valid_from", "valid_until")
    _members = ("data", "clock", "months", "valid_from", "valid_until")
    data: memoryview[int] | None
    """a RetentionData; None: PARTY."""
    clock: memoryview[int]
    """a RetentionClock, needed."""
    months: memoryview[int]
    """0 to 1200, needed."""
    valid_from: memoryview[int] | None
    """first day on which the rule holds, epoch day, DATE_NONE: any; None: none has one."""
    valid_until: memoryview[int] | None
    """last day, likewise."""

    def __init__(
        self,
        *,
        data: Integers | None = None,
        clock: Integers,
        months: Integers,
        valid_from: Days | None = None,
        valid_until: Integers | None = None,
    ) -> None:
        struct = ffi.new(_RETENTION_RULES, _RETENTION_RULES_SIZED)
        c_data, self.data = INT32.taken_optional("data", data)
        struct.data = c_data
        c_clock, self.clock = INT32.taken("clock", clock)
        struct.clock = c_clock
        c_months, self.months = INT32.taken("months", months)
        struct.months = c_months
        c_valid_from, self.valid_from = INT32.taken_optional("valid_from", valid_from)
        struct.valid_from = c_valid_from
        c_valid_until, self.valid_until = INT32.taken_optional("valid_until", valid_until)
        struct.valid_until = c_valid_until
        struct.count = agree(
            ("data", c_data),
            ("clock", c_clock),
            ("months", c_months),
            ("valid_from", c_valid_from),
            ("valid_until", c_valid_until),
        )
        self._struct = struct
        self._held = (c_data, c_clock, c_months, c_valid_from, c_valid_until)


class Retention(Handle):
    """Which data is due and what keeps the rest. Opaque, immutable."""

    __slots__ = ()
    _free = encours_retention_free

    @property
    def row_count(self) -> int:
        """Customers with personal data that is not erased."""
        return encours_retention_row_count(self._pointer)

    @property
    def due_count(self) -> int:
        """How many of them are due."""
        return encours_retention_due_count(self._pointer)

    @property
    def customers(self) -> memoryview[int]:
        """Customer numbers, ascending."""
        return UINT64.lent(
            encours_retention_customers(self._pointer),
            encours_retention_row_count(self._pointer),
            self._pointer,
        )

    @property
    def reasons(self) -> memoryview[int]:
        """What keeps the data: flags of `RetentionReason`; 0: it is due."""
        return UINT32.lent(
            encours_retention_reasons(self._pointer),
            encours_retention_row_count(self._pointer),
            self._pointer,
        )

    @property
    def until(self) -> memoryview[int]:
        """First day on which all rules have run out, epoch day; DATE_NONE: not known, because of
        NO_CLOCK or NO_RULE, or after 2199.
        """
        return INT32.lent(
            encours_retention_until(self._pointer),
            encours_retention_row_count(self._pointer),
            self._pointer,
        )

    @property
    def rule_numbers(self) -> memoryview[int]:
        """The rule that runs longest, from 1 in the order given, the first of equals; of NO_CLOCK
        the first whose event has not happened; 0 under NO_RULE.
        """
        return UINT32.lent(
            encours_retention_rule_numbers(self._pointer),
            encours_retention_row_count(self._pointer),
            self._pointer,
        )

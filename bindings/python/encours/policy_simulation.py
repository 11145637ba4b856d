# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Dry run of a policy over history: what it would have decided on each order of a time, and what
those customers did afterwards.

Each order placed on a day D of [from, to] is decided as a check does (credit_check.h) with the
policy, as of D and on that view, for a stage, with the amount it had on D. So what was recorded
later counts from the day it holds (effective time): the run says what the policy makes of what is
known today. Orders of one customer and day each see the other, as everything at the end of the day.

Orders state no terms of payment. Each is decided as one that asks for the days agreed with its
customer on D (those of the newest TERMS fact that holds, fact.h, or else `days_default` of the
policy), where any are: event-term-excess then says by how much what was agreed is beyond
`days_max`, event-legal-excess by how much it is beyond the cap on D, with a table `caps`. No order
states a discount.

*Afterwards* is (D, D + N]. Of the customer of the order, with E = D + N:

    paid        = payments and advances effective then, allocated on E to debits but refunds
    paid late   = of these, what came behind its due day
    open late   = open on E and due before E
    written off = credit adjustments for write-off, allocated then, still so on E

What followed is the worst of these that is more than 0: written off, open late, paid late, paid in
time, nothing. An order whose E lies behind the last day that is known is not observed. These are
facts about customers, not about one order: a customer with ten orders is observed ten times.

Amounts are in the policy's currency, each sum converted once per currency at D; what has no rate is
counted and left out.

Time: an order costs a look at the documents of its customer that are open on its day, and each
customer one at all that it has. Memory: about 30 bytes an order, and 32 more with rows.

Source: definitions, ours.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi, lib
from encours._native.lib import (
    encours_simulation_amounts,
    encours_simulation_compare,
    encours_simulation_followed,
    encours_simulation_free,
    encours_simulation_open_late,
    encours_simulation_order_count,
    encours_simulation_orders,
    encours_simulation_outcome,
    encours_simulation_outcomes,
    encours_simulation_paid,
    encours_simulation_paid_late,
    encours_simulation_rule,
    encours_simulation_rules,
    encours_simulation_written_off,
)

from ._runtime.buffers import INT64, UINT64, UINT8
from ._runtime.callbacks import Calls
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.structs import NULL, Structure, new_record, struct_or_null
from ._runtime.values import integer, optional_date_fill
from .idiom.simulation import SimulationIdiom
from .legal_caps import LegalCapColumns
from .policy import Outcome, Stage
from .rates import Rates

_SIMULATION_DIFFERENCE = ffi.typeof("encours_simulation_difference *")
_SIMULATION_DIFFERENCE_SIZED = (ffi.sizeof("encours_simulation_difference"),)
_SIMULATION_FIGURES = ffi.typeof("encours_simulation_figures *")
_SIMULATION_FIGURES_SIZED = (ffi.sizeof("encours_simulation_figures"),)
_SIMULATION_OPTIONS = ffi.typeof("encours_simulation_options *")
_SIMULATION_OPTIONS_SIZED = (ffi.sizeof("encours_simulation_options"),)


FOLLOWED_KINDS = 6
"""elements of arrays by Followed"""


class Followed(Choice):
    """What followed an order, ascending in harm."""

    UNKNOWN = 0
    """not observed"""
    NOTHING = 1
    """nothing was paid, and nothing is late"""
    IN_TIME = 2
    """all that was paid was paid in time"""
    PAID_LATE = 3
    """something was paid late, nothing is late still"""
    OPEN_LATE = 4
    """something is late"""
    WRITTEN_OFF = 5
    """something was written off"""


class SimulationOptions(Structure):
    """Options of View.new_simulation()."""

    __slots__ = (
        "after_days", "caps", "caps_facts", "known_to", "progress", "rates", "rows", "stage"
    )
    _members = (
        "rates", "stage", "after_days", "known_to", "rows", "progress", "caps", "caps_facts"
    )
    rates: Rates | None
    """exchange rates; None: none, one currency"""
    stage: Stage | None
    """a Stage; 0: Stage.ORDER"""
    after_days: int
    """N, 1 to 3650; 0: 90"""
    known_to: datetime.date | None
    """the last day whose payments are in the ledger; not set: payments of all days are"""
    rows: int
    """1: keep what followed by order, see Simulation.paid()"""
    progress: Callable[[int, int], object] | None
    """called with orders decided, of how many; None: none"""
    caps: LegalCapColumns | None
    """legal caps on payment terms, of which the policy names a rule (credit.h); read now and not
    kept; None: none
    """
    caps_facts: int
    """what holds of invoices, as in CreditOptions"""

    def __init__(
        self,
        *,
        rates: Rates | None = None,
        stage: Stage | None = None,
        after_days: int = 0,
        known_to: datetime.date | None = None,
        rows: int = 0,
        progress: Callable[[int, int], object] | None = None,
        caps: LegalCapColumns | None = None,
        caps_facts: int = 0,
    ) -> None:
        struct = ffi.new(_SIMULATION_OPTIONS, _SIMULATION_OPTIONS_SIZED)
        c_rates = NULL if rates is None else pointer_of("rates", rates, Rates)
        struct.rates = c_rates
        self.rates = rates
        struct.stage = integer("stage", stage or 0)
        self.stage = stage
        struct.after_days = integer("after_days", after_days)
        self.after_days = after_days
        optional_date_fill("known_to", struct.known_to, known_to)
        self.known_to = known_to
        struct.rows = integer("rows", rows)
        self.rows = rows
        self.progress = progress
        c_caps = struct_or_null("caps", caps, LegalCapColumns)
        struct.caps = c_caps
        self.caps = caps
        struct.caps_facts = integer("caps_facts", caps_facts)
        self.caps_facts = caps_facts
        struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_rates, c_caps, c_progress_user)


class SimulationOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of SimulationOptions."""

    rates: Rates | None
    stage: Stage | None
    after_days: int
    known_to: datetime.date | None
    rows: int
    progress: Callable[[int, int], object] | None
    caps: LegalCapColumns | None
    caps_facts: int


class SimulationFigures(NamedTuple):
    """Orders with one outcome, or on which one rule fired."""

    orders: int
    """how many"""
    customers: int
    """of how many customers"""
    unconverted: int
    """orders whose amount has no rate, or whose customer's have none"""
    decisive: int
    """of a rule: orders that it alone made worse than the rest of the rules would have; of an
    outcome 0
    """
    amount: int
    """of the orders, minor units"""
    paid: int
    """paid afterwards, by order, minor units"""
    paid_late: int
    """of it late, minor units"""
    open_late: int
    """open and late afterwards, by order, minor units"""
    written_off: int
    """written off afterwards, by order, minor units"""
    mean_days_e2: int
    """mean days beyond terms of what was paid, weighted by amount, 1/100, half up; INT64_MIN:
    nothing was paid
    """
    followed: tuple[int, ...]
    """orders by Followed"""
    followed_amounts: tuple[int, ...]
    """their amounts, minor units"""

    @classmethod
    def _read(cls, struct: Any) -> SimulationFigures:
        return new_record(cls, (
            struct.orders,
            struct.customers,
            struct.unconverted,
            struct.decisive,
            struct.amount,
            struct.paid,
            struct.paid_late,
            struct.open_late,
            struct.written_off,
            struct.mean_days_e2,
            tuple(struct.followed),
            tuple(struct.followed_amounts),
        ))


class SimulationDifference(NamedTuple):
    """Two policies over the same orders: elements are at (outcome of the first - 1) * 4 + outcome
    of the second - 1.
    """

    same: int
    """orders decided alike"""
    milder: int
    """orders for which the second is milder"""
    harder: int
    """orders for which the second is harder"""
    orders: tuple[int, ...]
    """orders by both outcomes"""
    amounts: tuple[int, ...]
    """their amounts in the currency of the first, minor units"""
    followed: tuple[int, ...]
    """orders by both outcomes and what followed in the first"""

    @classmethod
    def _read(cls, struct: Any) -> SimulationDifference:
        return new_record(cls, (
            struct.same,
            struct.milder,
            struct.harder,
            tuple(struct.orders),
            tuple(struct.amounts),
            tuple(struct.followed),
        ))


class Simulation(SimulationIdiom):
    """What a policy would have decided. Opaque, immutable, independent of its view."""

    __slots__ = ()
    _free = encours_simulation_free

    def outcome(self, outcome: Outcome) -> SimulationFigures:
        """Orders with an outcome, or all.

        Args:
            outcome: an Outcome; 0: all that were decided; -1: undecided for want of a rate

        Returns:
            `struct_size` set by the caller

        Raises:
            InvalidError: no such outcome
            AbiError
        """
        if not isinstance(outcome, int):
            outcome = integer("outcome", outcome)
        c_out = ffi.new(_SIMULATION_FIGURES, _SIMULATION_FIGURES_SIZED)
        c_error = thread.error
        c_status = encours_simulation_outcome(self._pointer, outcome, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return SimulationFigures._read(c_out)

    def rule(self, rule: int) -> SimulationFigures:
        """Orders on which a rule fired and nothing excused it.

        Args:
            rule: index in the policy, from 0

        Returns:
            `struct_size` set by the caller

        Raises:
            NotFoundError: the policy has no such rule
            AbiError
        """
        if not isinstance(rule, int):
            rule = integer("rule", rule)
        c_out = ffi.new(_SIMULATION_FIGURES, _SIMULATION_FIGURES_SIZED)
        c_error = thread.error
        c_status = encours_simulation_rule(self._pointer, rule, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return SimulationFigures._read(c_out)

    def compare(self, second: Simulation) -> SimulationDifference:
        """Hold two runs against each other: the same ledger, the same known position, days and
        orders.

        Returns:
            `struct_size` set by the caller; undecided orders of either are left out

        Raises:
            InvalidError: runs over other orders
            OverflowError_: a sum does not fit 64 bits
            AbiError
        """
        c_out = ffi.new(_SIMULATION_DIFFERENCE, _SIMULATION_DIFFERENCE_SIZED)
        c_error = thread.error
        c_status = encours_simulation_compare(
            self._pointer, pointer_of("second", second, Simulation), c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return SimulationDifference._read(c_out)

    @property
    def order_count(self) -> int:
        """Orders of the run, in the order of the log."""
        return encours_simulation_order_count(self._pointer)

    @property
    def orders(self) -> memoryview[int]:
        """Their numbers, ascending."""
        return UINT64.lent(
            encours_simulation_orders(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

    @property
    def outcomes(self) -> memoryview[int]:
        """Outcome of each, 0: undecided.

        Returns:
            An Outcome each
        """
        return UINT8.lent(
            encours_simulation_outcomes(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

    @property
    def rules(self) -> memoryview[int]:
        """Rules that fired on each and were not excused, bit i: rule i of the policy."""
        return UINT64.lent(
            encours_simulation_rules(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

    @property
    def amounts(self) -> memoryview[int]:
        """Amount of each in the policy's currency, minor units; INT64_MIN: there is no rate."""
        return INT64.lent(
            encours_simulation_amounts(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

    @property
    def followed(self) -> memoryview[int]:
        """What followed each.

        Returns:
            An Followed each
        """
        return UINT8.lent(
            encours_simulation_followed(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

    @property
    def paid(self) -> memoryview[int] | None:
        """Paid afterwards, minor units; None without `rows`."""
        return INT64.lent_optional(
            encours_simulation_paid(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

    @property
    def paid_late(self) -> memoryview[int] | None:
        """Of it late, minor units; None without `rows`."""
        return INT64.lent_optional(
            encours_simulation_paid_late(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

    @property
    def open_late(self) -> memoryview[int] | None:
        """Open and late afterwards, minor units; None without `rows`."""
        return INT64.lent_optional(
            encours_simulation_open_late(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

    @property
    def written_off(self) -> memoryview[int] | None:
        """Written off afterwards, minor units; None without `rows`."""
        return INT64.lent_optional(
            encours_simulation_written_off(self._pointer),
            encours_simulation_order_count(self._pointer),
            self._pointer,
        )

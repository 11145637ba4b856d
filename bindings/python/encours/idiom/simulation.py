# SPDX-License-Identifier: MIT
"""Dry runs of policies over the orders of a time: what would have been decided, what followed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast

from .._runtime.handles import Handle
from ..policy import Outcome
from .amounts import decimal_of
from .named import named
from .tables import html_table, text_table

if TYPE_CHECKING:
    from ..policy_simulation import Followed, Simulation, SimulationFigures

MISSING = -(1 << 63)
HUNDREDTHS = 2
NAMES = ("what", "orders", "customers", "amount", "alone decisive", "paid", "paid late",
         "open late", "written off", "then late or lost", "not observed")


class SimulationSummary(NamedTuple):
    """Orders that have one outcome, or on which one rule fired, and what followed them. Amounts are
    in units of the currency of the policy."""

    orders: int
    customers: int
    """of how many customers"""
    unconverted: int
    """orders without an exchange rate for their amount or their customer's"""
    decisive: int
    """of a rule: orders that it alone made worse than the other rules would have"""
    amount: Decimal
    """of the orders"""
    paid: Decimal
    """by their customers afterwards"""
    paid_late: Decimal
    """of it after the due day"""
    open_late: Decimal
    """open and late at the end of the days observed"""
    written_off: Decimal
    mean_days: Decimal | None
    """beyond terms of what was paid, weighted by amount; None: nothing was paid"""
    followed: dict[Followed, int]
    """orders by what followed them"""
    followed_amounts: dict[Followed, Decimal]

    @property
    def late_or_lost(self) -> int:
        """Orders whose customer then had something late or written off."""
        from ..policy_simulation import Followed

        return self.followed[Followed.OPEN_LATE] + self.followed[Followed.WRITTEN_OFF]

    @property
    def not_observed(self) -> int:
        """Orders whose days behind reach beyond what is known."""
        from ..policy_simulation import Followed

        return self.followed[Followed.UNKNOWN]


class SimulatedOrder(NamedTuple):
    """An order of a dry run. Amounts are in units of the currency of the policy."""

    order: int
    """number"""
    outcome: Outcome | None
    """None: undecided for want of an exchange rate"""
    rules: tuple[str, ...]
    """that fired and were not excused, in the order of the policy"""
    amount: Decimal | None
    """None: there is no exchange rate"""
    followed: Followed
    """the worst of what followed"""
    paid: Decimal | None
    """by its customer afterwards; None, as the next three, unless `rows` were asked for"""
    paid_late: Decimal | None
    open_late: Decimal | None
    written_off: Decimal | None


class SimulationChange(NamedTuple):
    """Orders that two policies decide in one way each."""

    before: Outcome
    after: Outcome
    orders: int
    amount: Decimal
    """of them, in units of the currency of the first"""
    followed: dict[Followed, int]
    """orders by what followed them in the first run"""


class SimulationIdiom(Handle):
    """What `Simulation` has besides the functions of C."""

    __slots__ = ("_decimals", "_name", "_rules", "_title")
    _name: str
    _title: str
    _rules: tuple[str, ...]
    _decimals: int

    def decided(self, outcome: Outcome | str | None = None) -> SimulationSummary:
        """The orders with an outcome: "accept", "warn", "hold", "refuse"; None: all that were
        decided.

        Raises:
            ValueError: there is no outcome of that name
        """
        wanted = cast("Outcome", 0) if outcome is None else named("outcome", Outcome, outcome)
        return self._summary(cast("Simulation", self).outcome(wanted))

    def undecided(self) -> SimulationSummary:
        """The orders that were not decided for want of an exchange rate."""
        return self._summary(cast("Simulation", self).outcome(cast("Outcome", -1)))

    def fired(self, rule: str) -> SimulationSummary:
        """The orders on which a rule fired and nothing excused it.

        Raises:
            KeyError: the policy has no rule of that code
        """
        if rule not in self._rules:
            raise KeyError(f"the policy {self._name!r} has no rule {rule!r}; it has "
                           f"{', '.join(self._rules)}")
        return self._summary(cast("Simulation", self).rule(self._rules.index(rule)))

    def order_rows(self) -> Iterator[SimulatedOrder]:
        """Each order of the run, in the order of the log."""
        from ..policy_simulation import Followed

        me = cast("Simulation", self)
        columns = zip(me.orders, me.outcomes, me.rules, me.amounts, me.followed)
        observed = (me.paid, me.paid_late, me.open_late, me.written_off)
        for at, (order, outcome, rules, amount, followed) in enumerate(columns):
            yield SimulatedOrder(
                order, Outcome(outcome) if outcome else None,
                tuple(code for bit, code in enumerate(self._rules) if rules >> bit & 1),
                None if amount == MISSING else self._units(amount), Followed(followed),
                *(None if column is None else self._units(column[at]) for column in observed))

    def changes(self, after: Simulation) -> tuple[SimulationChange, ...]:
        """The same orders decided by another policy: for each pair of outcomes that occurs, this
        run's first.

        Raises:
            InvalidError: it is a run over other orders
        """
        from ..policy_simulation import FOLLOWED_KINDS, Followed

        found = cast("Simulation", self).compare(after)
        cells = ((before, then, (before - 1) * len(Outcome) + then - 1)
                 for before in Outcome for then in Outcome)
        return tuple(
            SimulationChange(before, then, found.orders[at], self._units(found.amounts[at]),
                             {kind: found.followed[at * FOLLOWED_KINDS + kind]
                              for kind in Followed})
            for before, then, at in cells if found.orders[at])

    def lines(self) -> list[list[object]]:
        """Each outcome, what was left undecided if anything was, then each rule, under `NAMES`."""
        found = [(one.name.lower(), self.decided(one)) for one in Outcome]
        undecided = self.undecided()
        found += [("undecided", undecided)] if undecided.orders else []
        found += [(f"rule {code}", self.fired(code)) for code in self._rules]
        return [[what, one.orders, one.customers, one.amount, one.decisive, one.paid, one.paid_late,
                 one.open_late, one.written_off, one.late_or_lost, one.not_observed]
                for what, one in found]

    def __str__(self) -> str:
        return repr(self) if self.closed else text_table(self._title, NAMES, self.lines())

    def _repr_html_(self) -> str:
        return html_table(self._title, NAMES, self.lines())

    def _units(self, minor: int) -> Decimal:
        return decimal_of(minor, self._decimals)

    def _summary(self, one: SimulationFigures) -> SimulationSummary:
        from ..policy_simulation import Followed

        mean = one.mean_days_e2
        return SimulationSummary(
            one.orders, one.customers, one.unconverted, one.decisive, self._units(one.amount),
            self._units(one.paid), self._units(one.paid_late), self._units(one.open_late),
            self._units(one.written_off),
            None if mean == MISSING else decimal_of(mean, HUNDREDTHS),
            {kind: one.followed[kind] for kind in Followed},
            {kind: self._units(one.followed_amounts[kind]) for kind in Followed})

    def __repr__(self) -> str:
        if self.closed:
            return super().__repr__()
        counts = ", ".join(f"{self.decided(one).orders} {one.name.lower()}" for one in Outcome)
        return f"<Simulation of {self._name!r}: {counts}>"

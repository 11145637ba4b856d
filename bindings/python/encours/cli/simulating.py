# SPDX-License-Identifier: MIT
"""What `policy simulate` does."""

from __future__ import annotations

import argparse
from decimal import Decimal
from typing import Any

from ..idiom.amounts import decimal_of, decimals_of
from ..policy import Outcome, Policy, Stage
from ..policy_simulation import Followed, SimulationFigures
from ..view import View
from .bar import Bar
from .credit import policy_of
from .opening import as_of, view_of
from .output import Sheet, write
from .subjects import UsageError
from .tables import Caps, caps_of

NAMES = ["what", "orders", "customers", "amount", "alone decisive", "paid", "paid late",
         "open late", "written off", "orders then late or lost"]


def run_simulate(given: argparse.Namespace) -> int:
    if given.until < given.since:
        raise UsageError(f"--to {given.until} lies before --from {given.since}")
    with view_of(given) as view:
        day = as_of(given, view)
        with policy_of(given, view, day) as policy, caps_of(given) as caps, \
                run(given, view, policy, caps) as simulation:
            rows = rows_of(view, policy, simulation)
            title = (f"Orders from {given.since} to {given.until} by {policy.name}"
                     f"{f' {policy.version}' if policy.version else ''}, and what followed in "
                     f"{given.after} days")
            write(Sheet(title, NAMES, rows), given.output_format, given.output)
            if given.against is not None:
                against(given, view, simulation, day, caps)
    return 0


def run(given: argparse.Namespace, view: View, policy: Policy, caps: Caps) -> Any:
    with Bar(f"simulating {policy.name}") as bar:
        return view.simulate(policy, given.since, given.until, stage=Stage[given.stage.upper()],
                             after_days=given.after, known_to=as_of(given, view), progress=bar,
                             **caps)


def rows_of(view: View, policy: Policy, simulation: Any) -> list[list[object]]:
    decimals = decimals_of(policy.currency, view.decimals)
    rows = [row(outcome.name.lower(), simulation.outcome(outcome), decimals)
            for outcome in Outcome]
    rows += [row(f"rule {code}", simulation.rule(at), decimals)
             for at, code in enumerate(policy.rules)]
    return rows


def row(what: str, one: SimulationFigures, decimals: int) -> list[object]:
    late = one.followed[Followed.OPEN_LATE] + one.followed[Followed.WRITTEN_OFF]
    amounts: list[Decimal] = [decimal_of(minor, decimals) for minor in (
        one.amount, one.paid, one.paid_late, one.open_late, one.written_off)]
    return [what, one.orders, one.customers, amounts[0], one.decisive, *amounts[1:], late]


def against(given: argparse.Namespace, view: View, simulation: Any, day: Any,
            caps: Caps) -> None:
    """The same orders by another policy, below."""
    other = argparse.Namespace(**{**vars(given), "policy": given.against})
    with policy_of(other, view, day) as policy, run(given, view, policy, caps) as second:
        difference = simulation.compare(second)
        rows = [[before.name.lower(), after.name.lower(),
                 difference.orders[(before - 1) * len(Outcome) + after - 1]]
                for before in Outcome for after in Outcome]
        title = (f"Against {policy.name} {policy.version}: {difference.same} orders decided alike, "
                 f"{difference.milder} milder, {difference.harder} harder")
        write(Sheet(title, ["now", "then", "orders"], [row for row in rows if row[2]]),
              given.output_format, given.output)

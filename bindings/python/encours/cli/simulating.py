# SPDX-License-Identifier: MIT
"""What `policy simulate` does."""

from __future__ import annotations

import argparse
import datetime
import sys

from ..idiom.simulation import NAMES
from ..policy import Policy, Stage
from ..policy_simulation import Simulation
from ..view import View
from .bar import Bar
from .credit import policy_of
from .opening import as_of, view_of
from .output import Sheet, write
from .subjects import UsageError
from .tables import Caps, caps_of


def run_simulate(given: argparse.Namespace) -> int:
    if given.until < given.since:
        raise UsageError(f"--to {given.until} lies before --from {given.since}")
    with view_of(given) as view:
        day = as_of(given, view)
        with policy_of(given, view, day) as policy, caps_of(given) as caps, \
                run(given, view, policy, caps) as simulation:
            if given.against is None or given.output_format == "table" and given.output is None:
                write(Sheet(simulation._title, NAMES, simulation.lines()), given.output_format,
                      given.output)
            if not simulation.order_count:
                print("encours policy: the ledger has no order of these days", file=sys.stderr)
            if given.against is not None:
                against(given, view, policy, simulation, day, caps)
    return 0


def run(given: argparse.Namespace, view: View, policy: Policy, caps: Caps) -> Simulation:
    with Bar(f"simulating {policy.name}") as bar:
        return view.simulate(policy, given.since, given.until, stage=Stage[given.stage.upper()],
                             after_days=given.after, known_to=as_of(given, view), progress=bar,
                             **caps)


def against(given: argparse.Namespace, view: View, policy: Policy, simulation: Simulation,
            day: datetime.date, caps: Caps) -> None:
    """The same orders by another policy: below, or alone where only one table fits."""
    asked = argparse.Namespace(**{**vars(given), "policy": given.against})
    with policy_of(asked, view, day) as other, run(given, view, other, caps) as second:
        found = simulation.compare(second)
        rows = [[one.before.name.lower(), one.after.name.lower(), one.orders, one.amount]
                for one in simulation.changes(second)]
        first, then = given.policy or policy.name, given.against
        title = (f"{then} against {first}: {found.same} orders decided alike, "
                 f"{found.milder} milder, {found.harder} harder")
        write(Sheet(title, [f"by {first}", f"by {then}", "orders", "amount"], rows),
              given.output_format, given.output)

# SPDX-License-Identifier: MIT
"""How much hangs on few customers."""

from __future__ import annotations

import array
from collections.abc import Sequence
from dataclasses import dataclass

from .. import concentration
from ..concentration import Concentration, ConcentrationStatus, ConcentrationTheil, Gini

TOPS = (1, 5, 10, 20)
MEMORY_ALIGNED = "q"


@dataclass(frozen=True)
class Risk:
    """Concentration of the customers that owe something."""

    whole: Concentration
    gini: Gini
    tops: tuple[tuple[int, int, int], ...]
    """of so many customers: what they owe in minor units, and their share in millionths; only while
    there are more customers than that"""
    in_credit: int
    """customers to whom something is owed"""
    in_credit_sum: int
    """minor units, of zero or less"""

    @property
    def known(self) -> bool:
        """Whether anybody owes anything."""
        return self.whole.status is ConcentrationStatus.OK


def risk_of(balances: Sequence[int]) -> Risk:
    """Of the customers' balances in minor units."""
    exposures = array.array("q", balances)
    made = {count: concentration_of(exposures, count) for count in TOPS}
    counted = made[TOPS[0]].counted
    tops = tuple((count, one.top, one.top_share_ppm) for count, one in made.items()
                 if count < counted or count == 1 == counted)
    below = [balance for balance in balances if balance < 0]
    return Risk(made[TOPS[0]], gini_of(exposures), tops, len(below), sum(below))


def concentration_of(exposures: array.array[int], count: int) -> Concentration:
    size = concentration.state_size(top_count=count, theil=ConcentrationTheil.WITHOUT_THEIL)
    state = array.array(MEMORY_ALIGNED, bytes(-(-size // 8) * 8))
    memory = memoryview(state).cast("B")[:size]
    concentration.begin(memory, top_count=count, theil=ConcentrationTheil.WITHOUT_THEIL)
    concentration.add(memory, exposures=exposures)
    return concentration.finish(memory)


def gini_of(exposures: array.array[int]) -> Gini:
    size = concentration.gini_workspace_size(len(exposures))
    workspace = array.array(MEMORY_ALIGNED, bytes(-(-size // 8) * 8))
    return concentration.gini_compute(exposures=exposures,
                                      workspace=memoryview(workspace).cast("B"))

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""What delay costs: financing of late amounts, and of DSO above a target.

    cost of delay  =  sum(amount * days late) * annual rate / basis
    cost of DSO    =  (B - target days * S / n) * annual rate * days / basis

The annual rate is the user's cost of funds, a ratio (3/100 is 3 %); the basis is 365 or 360. Each
cost is one exact fraction, rounded once to a minor unit by the mode given.

Sources: 2m-consulting.fr (15 000.00 for 30 days at 15 %) and ERPNext dunning.py (outstanding * rate
/ 100 / 365 * days) for the cost of delay. The cost of DSO above a target is our definition: the
balance that such days hold, B - target * S / n, at the same price.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from encours._native import ffi
from encours._native.lib import (
    encours_delay_cost_compute,
    encours_delay_cost_finish,
    encours_delay_costs_compute,
    encours_dso_excess_cost,
)

from ._runtime.buffers import INT32, INT64, agree, bytes_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import struct_in
from ._runtime.values import integer, ratio_fill
from .indicator import Indicator, IndicatorColumns
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers

_DELAY_COST_RATE = ffi.typeof("encours_delay_cost_rate *")
_DELAY_COST_RATE_SIZED = (ffi.sizeof("encours_delay_cost_rate"),)
_INDICATOR = ffi.typeof("encours_indicator *")
_INDICATOR_SIZED = (ffi.sizeof("encours_indicator"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class DelayCostRate:
    """A price of time."""

    annual: Fraction | int = 0
    """10/100 is 10 % a year; zero or more"""
    basis_days: int = 0
    """days of a year: 1 to 36600, as 365 or 360; required"""
    rounding: Rounding | None = None
    """a Rounding, required"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DELAY_COST_RATE, _DELAY_COST_RATE_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        ratio_fill("annual", struct.annual, self.annual)
        struct.basis_days = integer("basis_days", self.basis_days)
        struct.rounding = integer("rounding", self.rounding or 0)


def compute(amount: int, days: int, rate: DelayCostRate) -> Indicator:
    """Cost of one amount for some days: amount * days * annual / basis. Also the simple interest of
    a dunning letter: 15 000.00 for 30 days at 15 % over 365 is 184.93.

    Args:
        amount: minor units
        days: days late; zero or less cost nothing

    Returns:
        Minor units, scale 1; the fraction is what was rounded

    Raises:
        InvalidError: no such rate, basis or rounding
    """
    if not isinstance(amount, int):
        amount = integer("amount", amount)
    if not isinstance(days, int):
        days = integer("days", days)
    c_rate = struct_in("rate", rate, DelayCostRate)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_delay_cost_compute(amount, days, c_rate, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def delay_costs_compute(
    amounts: Integers, days: Integers, rate: DelayCostRate, out: IndicatorColumns
) -> None:
    """Costs of many amounts, each rounded by itself.

    Args:
        amounts: minor units
        days: days late; zero or less, DELAY_NONE too, cost nothing
        out: minor units each; its count is that of the amounts

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: no such rate, basis or rounding; counts that differ
    """
    c_amounts = INT64.read("amounts", amounts)
    c_days = INT32.read("days", days)
    c_rate = struct_in("rate", rate, DelayCostRate)
    c_out = struct_in("out", out, IndicatorColumns)
    c_count = agree(("amounts", c_amounts), ("days", c_days))
    c_error = thread.error
    c_status = encours_delay_costs_compute(c_amounts, c_days, c_count, c_rate, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(state: Bytes, row: int, rate: DelayCostRate) -> Indicator:
    """Cost of the delays in a state of delays.h: sum(amount * days late) * annual / basis, rounded
    once.

    Of a state of paid items it is what late payment did cost; of open items what it has cost so
    far.

    Args:
        state: a state of delays
        row: from 0, or INDICATOR_TOTAL

    Returns:
        Minor units, scale 1; `items` are the late ones

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: another aggregate, no such row, rate, basis or rounding; or a state of days to
            pay or ages, which are no delays
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    if not isinstance(row, int):
        row = integer("row", row)
    c_rate = struct_in("rate", rate, DelayCostRate)
    c_state_size = len(c_state)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_delay_cost_finish(c_state, c_state_size, row, c_rate, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def dso_excess_cost(
    balance: int, sales: int, window_days: int, target_e4: int, cost_days: int, rate: DelayCostRate
) -> Indicator:
    """Cost of DSO above a target, for some days of financing.

    (B - target * S / n) * annual * days / basis; DSO itself is never rounded on the way. Below the
    target the cost is negative: what is saved. Without value, OUT_OF_RANGE, also where the
    numerator (B * n * 10^4 - target_e4 * S) * days * annual.numerator passes 128 bits: give rates
    in lowest terms.

    Args:
        balance: B, receivables, minor units
        sales: S of the window, minor units, same tax basis; zero or less: no value
        window_days: n, 1 to 36600
        target_e4: target DSO in units of 0.0001 day, 0 to 366 000 000
        cost_days: days of financing, 1 to 36600; the basis for a year

    Returns:
        Minor units, scale 1

    Raises:
        InvalidError: a number out of its range; no such rate, basis or rounding
    """
    if not isinstance(balance, int):
        balance = integer("balance", balance)
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(window_days, int):
        window_days = integer("window_days", window_days)
    if not isinstance(target_e4, int):
        target_e4 = integer("target_e4", target_e4)
    if not isinstance(cost_days, int):
        cost_days = integer("cost_days", cost_days)
    c_rate = struct_in("rate", rate, DelayCostRate)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_dso_excess_cost(
        balance, sales, window_days, target_e4, cost_days, c_rate, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)

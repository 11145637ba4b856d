# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Scenarios of a forecast: later payment, higher losses, defaults of the largest, guarantees gone.

A scenario is an argument of the forecast itself: there is no second engine. Run it twice, with and
without, and subtract (stress.delta()).

Sources agree on the four shocks and publish no figures for them: they are the caller's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from encours._native import ffi
from encours._native.lib import encours_stress_delta, encours_stress_top

from ._runtime.buffers import INT64, UINT8, agree
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure
from ._runtime.values import integer

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_STRESS = ffi.typeof("encours_stress *")
_STRESS_SIZED = (ffi.sizeof("encours_stress"),)
_UINT64_T = ffi.typeof("uint64_t *")


STRESS_NO_LOSS = -1
"""loss_factor_ppm of a scenario without losses"""


class Stress(Structure):
    """A scenario. Zero changes nothing."""

    __slots__ = ("customer_count", "delay_days", "is_defaulted", "loss_factor_ppm", "no_guarantee")
    _members = ("delay_days", "no_guarantee", "loss_factor_ppm", "is_defaulted", "customer_count")
    delay_days: int
    """added to every delay, -36500 to 36500; promises and plans are as much later, guarantors are
    not
    """
    no_guarantee: int
    """1: guarantors pay nothing"""
    loss_factor_ppm: int
    """1 - probability becomes min(1, (1 - probability) * factor), rounded half up to a millionth;
    millionths, 0: 1 000 000 (the same), up to 10^12; NO_LOSS: no losses at all
    """
    is_defaulted: memoryview[int] | None
    """by customer key: 1 when it pays nothing of what is open; None: nobody"""
    customer_count: int
    """customers; keys from there on pay"""

    def __init__(
        self,
        *,
        delay_days: int = 0,
        no_guarantee: int = 0,
        loss_factor_ppm: int = 0,
        is_defaulted: Integers | None = None,
        customer_count: int | None = None,
    ) -> None:
        struct = ffi.new(_STRESS, _STRESS_SIZED)
        struct.delay_days = integer("delay_days", delay_days)
        self.delay_days = delay_days
        struct.no_guarantee = integer("no_guarantee", no_guarantee)
        self.no_guarantee = no_guarantee
        struct.loss_factor_ppm = integer("loss_factor_ppm", loss_factor_ppm)
        self.loss_factor_ppm = loss_factor_ppm
        c_is_defaulted, self.is_defaulted = UINT8.taken_optional("is_defaulted", is_defaulted)
        struct.is_defaulted = c_is_defaulted
        self.customer_count = agree(("is_defaulted", c_is_defaulted), given=customer_count)
        struct.customer_count = self.customer_count
        self._struct = struct
        self._held = (c_is_defaulted,)


class StressTopResult(NamedTuple):
    """What top() gives back."""

    marks: memoryview[int]
    """1 for the largest, 0 for the others; untouched on failure"""
    marked: int
    """how many are marked: fewer than `top` when there are no more"""


def top(amounts: Integers, top: int, *, marks: Writable | None = None) -> StressTopResult:
    """Mark the customers with the largest amounts: defaults of the top n.

    Of equal amounts the lower key goes first. Amounts of zero or less are never marked.

    Args:
        amounts: exposure by customer, minor units of one currency
        top: how many to mark
        marks: 1 for the largest, 0 for the others; untouched on failure

    Raises:
        MisuseError: `amounts` or `marks` is None, and `count` is not 0
    """
    c_amounts = INT64.read("amounts", amounts)
    if not isinstance(top, int):
        top = integer("top", top)
    c_count = len(c_amounts)
    c_marks, marks_view = UINT8.write("marks", marks, c_count)
    c_marked = ffi.new(_UINT64_T)
    c_error = thread.error
    c_status = encours_stress_top(c_amounts, c_count, top, c_marks, c_marked, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return StressTopResult(marks_view, c_marked[0])


def delta(base: Integers, stressed: Integers, *, delta: Writable | None = None) -> memoryview[int]:
    """What a scenario changes: stressed - base, cell by cell. The deltas of a row sum to zero,
    because both forecasts sum to the balance.

    Args:
        base: cells of the forecast without scenario, minor units
        stressed: cells with it, minor units
        delta: minor units; may be `base` or `stressed`; untouched on failure

    Returns:
        Minor units; may be `base` or `stressed`; untouched on failure

    Raises:
        OverflowError_: a difference does not fit int64 (error.index)
    """
    c_base = INT64.read("base", base)
    c_stressed = INT64.read("stressed", stressed)
    c_count = agree(("base", c_base), ("stressed", c_stressed))
    c_delta, delta_view = INT64.write("delta", delta, c_count)
    c_error = thread.error
    c_status = encours_stress_delta(c_base, c_stressed, c_count, c_delta, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return delta_view

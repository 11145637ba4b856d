# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The pure rules of a dunning run: days in arrears with grace, spacing, level reached. Days are
whole: nothing is rounded.

Sources: SAP (grace days, dunning interval, levels), Kill Bill and Tryton (thresholds are inclusive,
one level a run), Lago (spacing), metasfresh (a grace day itself is not dunned). Interest of a
dunned item is delay_cost.compute() of delay_cost.h.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_dunning_arrears,
    encours_dunning_interval,
    encours_dunning_level,
)

from ._runtime.buffers import INT32
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import new_record
from ._runtime.values import DATES, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Integers

_ARREARS = ffi.typeof("encours_arrears *")
_ARREARS_LAYOUT = Struct("=8xiii")
_ARREARS_SIZED = (ffi.sizeof("encours_arrears"),)
_INT32_T = ffi.typeof("int32_t *")
_UINT32_T = ffi.typeof("uint32_t *")


class DunningStep(Choice):
    """How many levels one run may climb."""

    ONE_LEVEL = 0
    """one above the previous at most (Tryton, OCA)"""
    CATCH_UP = 1
    """to the highest reached, none replayed (SAP)"""


class Arrears(NamedTuple):
    """Days in arrears of an item on a day."""

    days_in_arrears: int
    """run - due, signed; the grace is not taken off"""
    days_after_grace: int
    """days in arrears less grace days, signed"""
    is_overdue: bool
    """1 when days_after_grace > 0"""

    @classmethod
    def _read(cls, struct: Any) -> Arrears:
        (
            days_in_arrears,
            days_after_grace,
            is_overdue,
        ) = _ARREARS_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (days_in_arrears, days_after_grace, bool(is_overdue)))


def dunning_arrears(
    due: datetime.date | None, run: datetime.date | None, grace_days: int
) -> Arrears:
    """Days in arrears of an item, and whether it is overdue after its grace days.

    Due on 12 March, run on 13 March: 1 day in arrears, overdue without grace, not with 3 grace
    days.

    Args:
        due: due day
        run: day of the run
        grace_days: 0 to 36600

    Returns:
        The days

    Raises:
        InvalidError: a date or `grace_days` out of range
    """
    if not isinstance(grace_days, int):
        grace_days = integer("grace_days", grace_days)
    c_out = ffi.new(_ARREARS, _ARREARS_SIZED)
    c_error = thread.error
    c_status = encours_dunning_arrears(DATES[due], DATES[run], grace_days, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Arrears._read(c_out)


def dunning_interval(
    last: datetime.date | None, run: datetime.date | None, interval_days: int
) -> int:
    """Whether the interval since the last dunning has passed: run - last >= interval.

    Args:
        last: day of the last dunning; DATE_NONE: never, which passes
        run: day of the run, not before the last one
        interval_days: 0 to 36600

    Returns:
        1 or 0

    Raises:
        InvalidError: a date or the interval out of range, or a run before the last dunning
    """
    if not isinstance(interval_days, int):
        interval_days = integer("interval_days", interval_days)
    c_out = ffi.new(_INT32_T)
    c_error = thread.error
    c_status = encours_dunning_interval(DATES[last], DATES[run], interval_days, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def dunning_level(thresholds: Integers, days: int, previous: int, step: DunningStep) -> int:
    """The level an item is dunned at: levels count from 1, level k is reached from thresholds[k -
    1] days.

    Args:
        thresholds: days in arrears of each level, ascending, without equals
        days: days in arrears (or days after grace, as the procedure has it)
        previous: level it was last dunned at; 0: never
        step: a DunningStep

    Returns:
        The level now; 0 while none is reached. Never below `previous`

    Raises:
        InvalidError: thresholds out of order (`error.index`), or a count, level or step out of
            range
    """
    c_thresholds = INT32.read("thresholds", thresholds)
    if not isinstance(days, int):
        days = integer("days", days)
    if not isinstance(previous, int):
        previous = integer("previous", previous)
    if not isinstance(step, int):
        step = integer("step", step)
    c_count = len(c_thresholds)
    c_out = ffi.new(_UINT32_T)
    c_error = thread.error
    c_status = encours_dunning_level(c_thresholds, c_count, days, previous, step, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value

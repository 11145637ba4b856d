# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Effective annual rates: a rate of one period carried to another by compounding.

    (1 + rate)^periods - 1

1 % a month is 12.6825 % a year (periods = 12 / 1); 10 % a year is 0.7974 % a month (1 / 12). The
power is worked out in 128-bit fixed point with a proved bound of its error and rounded half up
(away from zero) to the scale asked for: correctly, or not at all. A result that is too near a tie
for the bound has a status instead of a value; where the power is exactly a tie that is known
whenever its parts fit 128 bits.

Sources: directive 2008/48/EC annex I (effective rates); TEG and "taux équivalents" in art. R314-3
code de la consommation. See `docs/concepts/discounts.md`.
"""

from __future__ import annotations

from fractions import Fraction
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import encours_effective_rate_compute, encours_effective_rates_apply

from ._runtime.buffers import INT32, INT64, agree
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, struct_in
from ._runtime.values import integer, ratio_in

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_EFFECTIVE_RATE = ffi.typeof("encours_effective_rate *")
_EFFECTIVE_RATE_COLUMNS = ffi.typeof("encours_effective_rate_columns *")
_EFFECTIVE_RATE_COLUMNS_SIZED = (ffi.sizeof("encours_effective_rate_columns"),)
_EFFECTIVE_RATE_LAYOUT = Struct("=8xqqi")
_EFFECTIVE_RATE_SIZED = (ffi.sizeof("encours_effective_rate"),)


class EffectiveRateStatus(Choice):
    """Whether a rate has a value."""

    OK = 1
    NEAR_TIE = 2
    """too near a tie to be rounded"""
    OUT_OF_RANGE = 3
    """does not fit int64 at this scale"""
    NO_RATE = 4
    """a rate of -100 % or less: nothing is left"""


class EffectiveRate(NamedTuple):
    """A rate carried to another period."""

    value: int
    """in units of 1 / scale; INT64_MIN when there is none"""
    scale: int
    """as given"""
    status: EffectiveRateStatus
    """an EffectiveRateStatus"""

    @classmethod
    def _read(cls, struct: Any) -> EffectiveRate:
        (
            value,
            scale,
            status,
        ) = _EFFECTIVE_RATE_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (value, scale, EffectiveRateStatus._known[status]))


class EffectiveRateColumns(Structure):
    """A column of periodic rates in, a column of effective rates out."""

    __slots__ = ("rate", "rate_scale", "status", "value")
    _members = ("rate", "rate_scale", "value", "status")
    rate: memoryview[int]
    """in units of 1 / rate_scale"""
    rate_scale: int
    """1 or more"""
    value: memoryview[int] | None
    """in units of 1 / scale; INT64_MIN where there is none"""
    status: memoryview[int] | None
    """an EffectiveRateStatus"""

    def __init__(
        self,
        *,
        rate: Integers,
        rate_scale: int = 0,
        value: Writable | bool | None = None,
        status: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_EFFECTIVE_RATE_COLUMNS, _EFFECTIVE_RATE_COLUMNS_SIZED)
        c_rate, self.rate = INT64.taken("rate", rate)
        struct.rate = c_rate
        struct.rate_scale = integer("rate_scale", rate_scale)
        self.rate_scale = rate_scale
        struct.count = agree(("rate", c_rate))
        c_value, self.value = INT64.write_optional("value", value, struct.count)
        struct.value = c_value
        c_status, self.status = INT32.write_optional("status", status, struct.count)
        struct.status = c_status
        self._struct = struct
        self._held = (c_rate, c_value, c_status)


def compute(rate: Fraction | int, periods: Fraction | int, scale: int) -> EffectiveRate:
    """Carry a rate to another period by compounding.

    Args:
        rate: of one period: 1 / 100 is 1 %; need not be normalised
        periods: periods in the new one, or the new one in periods: 12 / 1, 1 / 12, 365 / 30
        scale: units in one: 1000000 for parts per million; 1 or more

    Returns:
        The rate, with its status; untouched on failure

    Raises:
        InvalidError: a denominator of zero or less, a scale of zero or less
    """
    if not isinstance(scale, int):
        scale = integer("scale", scale)
    c_out = ffi.new(_EFFECTIVE_RATE, _EFFECTIVE_RATE_SIZED)
    c_error = thread.error
    c_status = encours_effective_rate_compute(
        ratio_in("rate", rate), ratio_in("periods", periods), scale, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return EffectiveRate._read(c_out)


def effective_rates_apply(
    columns: EffectiveRateColumns, periods: Fraction | int, scale: int
) -> None:
    """Carry many rates to another period, as effective_rate.compute() carries each.

    Args:
        columns: its `value` and `status` are written; untouched on failure
        periods: the same for all
        scale: units in one of `value`; 1 or more

    Raises:
        InvalidError: a denominator or scale of zero or less
    """
    c_columns = struct_in("columns", columns, EffectiveRateColumns)
    if not isinstance(scale, int):
        scale = integer("scale", scale)
    c_error = thread.error
    c_status = encours_effective_rates_apply(
        c_columns, ratio_in("periods", periods), scale, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)

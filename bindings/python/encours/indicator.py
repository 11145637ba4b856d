# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""What every rate and every mean of days of collection work is given back as, and how the partial
states of these aggregates are finished.

An indicator is one exact division:

    value / scale  =  numerator / denominator, rounded half up (away from zero) once

with a scale of 10 000 for days and turns, 1 000 000 for shares (1 000 000 is 100 %), and 1 for
amounts. Where there is no value its status says why; it is never 0 or infinity in that case.

Each aggregate (delays.h, delay_distribution.h, period_ratios.h, overdue.h, disputes.h, recovery.h,
dunning_effect.h, promises.h) has begin and add functions and a partial state as in state.h. The
options of begin say how many rows it has: dense numbers 0 to rows - 1, chosen by the caller for
customers, salespeople, levels or anything else. A state is of one currency.

Source: definition, ours: how a figure is given back. The headers of the aggregates name the sources
of their formulas.

Limits: 2^27 rows; 2^40 items.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import encours_indicator_finish, encours_indicator_finish_column

from ._runtime.buffers import INT32, INT64, UINT32, bytes_in
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, struct_in
from ._runtime.values import integer

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Writable

_INDICATOR = ffi.typeof("encours_indicator *")
_INDICATOR_COLUMNS = ffi.typeof("encours_indicator_columns *")
_INDICATOR_COLUMNS_SIZED = (ffi.sizeof("encours_indicator_columns"),)
_INDICATOR_LAYOUT = Struct("=8xiIqqqqQQ")
_INDICATOR_SIZED = (ffi.sizeof("encours_indicator"),)


INDICATOR_NONE = -9223372036854775808
"""`value` where there is none"""
INDICATOR_TOTAL = 4294967295
"""as a row: all rows together"""
INDICATOR_ROWS_MAX = 134217728
"""rows of a state"""
INDICATOR_SCALE_DAYS = 10000
"""units in a day, or in one turn"""
INDICATOR_SCALE_SHARE = 1000000
"""units in 100 %"""


class IndicatorStatus(Choice):
    """Whether there is a value, and if not, why."""

    OK = 1
    NO_ITEMS = 2
    """nothing counted"""
    ZERO_BASE = 3
    """what it would be divided by is zero"""
    NEGATIVE_BASE = 4
    """what it would be divided by is below zero"""
    OUT_OF_RANGE = 5
    """exact, but too large for `value`"""
    MISSING = 6
    """an input it needs was not given"""
    BELOW_RANGE = 7
    """lower than the days a distribution tells apart"""
    ABOVE_RANGE = 8
    """higher than the days a distribution tells apart"""
    NOT_YET = 9
    """lies after the last period observed"""


class IndicatorFlags(Flags):
    """Flags of an indicator."""

    NEGATIVE = 1
    """the value is below zero"""
    ABOVE_ONE = 2
    """a share over 100 %: told, never cut"""
    TIE = 4
    """a mode that other values share; it is the lowest"""
    REDUCED = 8
    """the fraction fits 64 bits only in lowest terms"""
    NO_FRACTION = 16
    """nor so: numerator and denominator are 0"""


class Indicator(NamedTuple):
    """A rate, a mean or an amount, exact and rounded."""

    status: IndicatorStatus
    """an IndicatorStatus"""
    flags: IndicatorFlags
    """flags of IndicatorFlags"""
    value: int
    """in units of 1 / scale; INDICATOR_NONE when there is none"""
    scale: int
    """units in one day or one whole; 1 for amounts"""
    numerator: int
    """the exact value: the sums it was made of..."""
    denominator: int
    """... as they are; without a value too, to show why"""
    items: int
    """items the figure counts"""
    left_out: int
    """items of the row that lack what the figure needs"""

    @classmethod
    def _read(cls, struct: Any) -> Indicator:
        (
            status,
            flags,
            value,
            scale,
            numerator,
            denominator,
            items,
            left_out,
        ) = _INDICATOR_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                IndicatorStatus._known[status],
                IndicatorFlags._known[flags],
                value,
                scale,
                numerator,
                denominator,
                items,
                left_out,
            ),
        )


class IndicatorColumns(Structure):
    """Where indicators of many rows go."""

    __slots__ = ("count", "denominators", "flags", "numerators", "statuses", "values")
    _members = ("count", "values", "statuses", "flags", "numerators", "denominators")
    count: int
    """rows there is room for: exactly the rows that are computed"""
    values: memoryview[int] | None
    """in units of 1 / scale; INDICATOR_NONE where there is none"""
    statuses: memoryview[int] | None
    """an IndicatorStatus each"""
    flags: memoryview[int] | None
    """flags of IndicatorFlags"""
    numerators: memoryview[int] | None
    """exact values: numerators..."""
    denominators: memoryview[int] | None
    """... over these"""

    def __init__(
        self,
        *,
        count: int = 0,
        values: Writable | bool | None = None,
        statuses: Writable | bool | None = None,
        flags: Writable | bool | None = None,
        numerators: Writable | bool | None = None,
        denominators: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_INDICATOR_COLUMNS, _INDICATOR_COLUMNS_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_values, self.values = INT64.write("values", values, struct.count)
        struct.values = c_values
        c_statuses, self.statuses = INT32.write("statuses", statuses, struct.count)
        struct.statuses = c_statuses
        c_flags, self.flags = UINT32.write_optional("flags", flags, struct.count)
        struct.flags = c_flags
        c_numerators, self.numerators = INT64.write_optional("numerators", numerators, struct.count)
        struct.numerators = c_numerators
        c_denominators, self.denominators = INT64.write_optional(
            "denominators", denominators, struct.count
        )
        struct.denominators = c_denominators
        self._struct = struct
        self._held = (c_values, c_statuses, c_flags, c_numerators, c_denominators)


def finish(state: Bytes, row: int, figure: int) -> Indicator:
    """A figure of a row, or of all rows together, out of a partial state. The state stays as it is.

    Args:
        state: a state of delays, period ratios, overdue, disputes, recovery, dunning effect or
            promises
        row: from 0, or INDICATOR_TOTAL
        figure: one of the figures of the state's header, as DelaysFigure.WEIGHTED

    Returns:
        The figure

    Raises:
        MisuseError: memory that is not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: no such row, or no figure of this aggregate
    """
    c_state = bytes_in("state", state)
    if not isinstance(row, int):
        row = integer("row", row)
    if not isinstance(figure, int):
        figure = integer("figure", figure)
    c_state_size = len(c_state)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_indicator_finish(c_state, c_state_size, row, figure, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def finish_column(state: Bytes, figure: int, out: IndicatorColumns) -> None:
    """A figure of every row of a partial state. The state stays as it is.

    Args:
        state: as indicator.finish()
        figure: one of the figures of the state's header
        out: the columns; their count is the rows of the state

    Raises:
        MisuseError: memory that is not aligned to 8 bytes; a column that is needed is None
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: no figure of this aggregate, or another number of rows
    """
    c_state = bytes_in("state", state)
    if not isinstance(figure, int):
        figure = integer("figure", figure)
    c_out = struct_in("out", out, IndicatorColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_indicator_finish_column(c_state, c_state_size, figure, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

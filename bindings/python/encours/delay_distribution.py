# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Median, quantiles and mode of whole days, exact and mergeable: a histogram with one cell for each
day of a range the caller names, one for what lies below it and one for what lies above.

Days are those of delays.compute(): days beyond terms, days to pay, or any whole number. Each cell
holds a number of items and their amount, so that quantiles exist by number and by amount ("half of
the money came within 38 days"). A quantile that falls among the items outside the range has no
value and says on which side; those inside are exact all the same.

Sources differ on which item a quantile p of n items is. With k = p * n:
- QuantileRule.MIDPOINT: where k is whole, halfway between items k and k + 1, else the item at k
  rounded up; p = 1/2 is the median of textbooks and of Business Central (4 10 2 8: 6).
- QuantileRule.UPPER: the item at k rounded up (nearest rank): a value that did occur.
- QuantileRule.LOWER: the item at k rounded down, at least the first: what Business Central prints
  for its 80th and 95th percentile (5 5 8 8 10: 8 and 8). By amount an item of 250 stands for 250
  items of one minor unit.

Limits: 100 000 days in a range; cells * rows at most 2^27. A state is of one currency.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_delay_distribution_add,
    encours_delay_distribution_begin,
    encours_delay_distribution_mode,
    encours_delay_distribution_quantile,
    encours_delay_distribution_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, bytes_in, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import integer, ratio_in
from .indicator import Indicator

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory

_DELAY_DISTRIBUTION_COLUMNS = ffi.typeof("encours_delay_distribution_columns *")
_DELAY_DISTRIBUTION_COLUMNS_SIZED = (ffi.sizeof("encours_delay_distribution_columns"),)
_DELAY_DISTRIBUTION_OPTIONS = ffi.typeof("encours_delay_distribution_options *")
_DELAY_DISTRIBUTION_OPTIONS_SIZED = (ffi.sizeof("encours_delay_distribution_options"),)
_INDICATOR = ffi.typeof("encours_indicator *")
_INDICATOR_SIZED = (ffi.sizeof("encours_indicator"),)


class QuantileRule(Choice):
    """Which item a quantile is. There is no default."""

    MIDPOINT = 1
    UPPER = 2
    LOWER = 3


class QuantileWeight(Choice):
    """What items weigh in a quantile or mode. There is no default."""

    BY_NUMBER = 1
    BY_AMOUNT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DelayDistributionOptions:
    """Options of a distribution: its range of days and its rows."""

    lowest_days: int = 0
    """first day told apart, as -30"""
    highest_days: int = 0
    """last one, as 365"""
    rows: int = 0
    """0: 1"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DELAY_DISTRIBUTION_OPTIONS, _DELAY_DISTRIBUTION_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.lowest_days = integer("lowest_days", self.lowest_days)
        struct.highest_days = integer("highest_days", self.highest_days)
        struct.rows = integer("rows", self.rows)


class DelayDistributionOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of DelayDistributionOptions."""

    lowest_days: int
    highest_days: int
    rows: int


class DelayDistributionColumns(Structure):
    """Items of a distribution."""

    __slots__ = ("amounts", "days", "rows")
    _members = ("rows", "amounts", "days")
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    amounts: memoryview[int] | None
    """zero or more, minor units; None: none given, then no figures by amount"""
    days: memoryview[int]
    """signed days; DELAY_NONE is left out"""

    def __init__(
        self, *, rows: Integers | None = None, amounts: Integers | None = None, days: Integers
    ) -> None:
        struct = ffi.new(_DELAY_DISTRIBUTION_COLUMNS, _DELAY_DISTRIBUTION_COLUMNS_SIZED)
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_amounts, self.amounts = INT64.taken_optional("amounts", amounts)
        struct.amounts = c_amounts
        c_days, self.days = INT32.taken("days", days)
        struct.days = c_days
        struct.count = agree(("rows", c_rows), ("amounts", c_amounts), ("days", c_days))
        self._struct = struct
        self._held = (c_rows, c_amounts, c_days)


def state_size(
    *,
    options: DelayDistributionOptions | None = None,
    **settings: Unpack[DelayDistributionOptionsSettings],
) -> int:
    """Bytes of a distribution; 0 when delay_distribution.begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of DelayDistributionOptions
    """
    options = options_given(DelayDistributionOptions, options, settings)
    c_options = options._pointer()
    return encours_delay_distribution_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: DelayDistributionOptions | None = None,
    **settings: Unpack[DelayDistributionOptionsSettings],
) -> None:
    """An empty distribution.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of DelayDistributionOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: no such range, or too many cells
    """
    c_state = memory_in("state", state)
    options = options_given(DelayDistributionOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_delay_distribution_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: DelayDistributionColumns) -> None:
    """Add items. A failure adds nothing.

    Args:
        columns: the items

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate; no such row; an amount below zero
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, DelayDistributionColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_delay_distribution_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def quantile(
    state: Bytes, row: int, quantile: Fraction | int, rule: QuantileRule, weight: QuantileWeight
) -> Indicator:
    """A quantile of a row or of all rows, in days. The median is quantile 1/2 by MIDPOINT.

    Args:
        row: from 0, or INDICATOR_TOTAL
        quantile: greater than 0, less than 1
        rule: a QuantileRule
        weight: a QuantileWeight

    Returns:
        Days; `numerator` / `denominator` is exact, in halves; `left_out` counts the items outside
            the range

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: another aggregate, no such row, quantile, rule or weight
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    if not isinstance(row, int):
        row = integer("row", row)
    if not isinstance(rule, int):
        rule = integer("rule", rule)
    if not isinstance(weight, int):
        weight = integer("weight", weight)
    c_state_size = len(c_state)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_delay_distribution_quantile(
        c_state, c_state_size, row, ratio_in("quantile", quantile), rule, weight, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def mode(state: Bytes, row: int, weight: QuantileWeight) -> Indicator:
    """The most frequent number of days inside the range; of several the lowest, with the flag TIE.

    Args:
        row: from 0, or INDICATOR_TOTAL
        weight: a QuantileWeight

    Returns:
        Days

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: another aggregate, no such row or weight
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    if not isinstance(row, int):
        row = integer("row", row)
    if not isinstance(weight, int):
        weight = integer("weight", weight)
    c_state_size = len(c_state)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_delay_distribution_mode(c_state, c_state_size, row, weight, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)

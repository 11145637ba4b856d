# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Roll rates: the share of a bucket that is one bucket older at the next date.

    rate k = bucket k + 1 at t / bucket k at t - 1        k from 0, by amount or by count

A bucket must be as wide as the step between dates, else what is counted did not roll: both are
options, compared. An empty bucket at t - 1 makes no rate: the status says so. By amount a rate can
pass 100 % (credit notes reversed, interest booked, an open last bucket); it is flagged, never cut.
The product of the rates onward, times the loss of the last bucket, is the loss rate of a bucket for
an expected-loss matrix.

Over several dates sources take the mean of the rates or one rate of the sums; the default is the
rate of the sums, in which a large month weighs more.

Sources: globaladvisors.biz, "roll rate" (40 %); IFRS 9 provision matrix (product onward).

Limits: 256 buckets, 1200 dates; rows * dates * buckets below 2^29.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_roll_rate_compute,
    encours_roll_rates_add,
    encours_roll_rates_begin,
    encours_roll_rates_chain,
    encours_roll_rates_finish,
    encours_roll_rates_state_size,
)

from ._runtime.buffers import INT64, UINT32, UINT8, agree, bytes_in, memory_in
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in, struct_or_null
from ._runtime.values import integer, ratio_in, ratio_out

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_ROLL_CHAIN = ffi.typeof("encours_roll_chain *")
_ROLL_CHAIN_SIZED = (ffi.sizeof("encours_roll_chain"),)
_ROLL_RATE = ffi.typeof("encours_roll_rate *")
_ROLL_RATES = ffi.typeof("encours_roll_rates *")
_ROLL_RATES_COLUMNS = ffi.typeof("encours_roll_rates_columns *")
_ROLL_RATES_COLUMNS_SIZED = (ffi.sizeof("encours_roll_rates_columns"),)
_ROLL_RATES_OPTIONS = ffi.typeof("encours_roll_rates_options *")
_ROLL_RATES_OPTIONS_SIZED = (ffi.sizeof("encours_roll_rates_options"),)
_ROLL_RATES_SIZED = (ffi.sizeof("encours_roll_rates"),)
_ROLL_RATE_SIZED = (ffi.sizeof("encours_roll_rate"),)


ROLL_RATE_NONE = -9223372036854775808
"""rate_ppm where there is no rate"""


class RollRateStatus(Choice):
    """What a rate is."""

    OK = 1
    UNDEFINED_EMPTY = 2
    """the bucket at t - 1 is zero"""
    UNDEFINED_NEGATIVE = 3
    """one of the two is negative: credits exceed"""
    UNDEFINED_ONWARD = 4
    """of a chain: a later rate is undefined"""
    OUT_OF_RANGE = 5
    """the figure does not fit"""


class RollRateFlags(Flags):
    """Flags of a rate."""

    ABOVE_ONE = 1
    """more than 100 %"""
    OPEN_BUCKET = 2
    """into the open last bucket, with what was there before"""
    INEXACT = 4
    """rounded on the way: a mean, or a chain past 64 bits"""


class RollRatesAverage(Choice):
    """How rates of several dates become one."""

    OF_SUMS = 0
    """sum of the buckets k + 1 over sum of the buckets k"""
    MEAN = 1
    """mean of the rates there are, each rounded half up to 10^-12; their mean rounded half up to a
    millionth
    """


class RollRate(NamedTuple):
    """One rate."""

    status: RollRateStatus
    """a RollRateStatus"""
    flags: RollRateFlags
    """flags of RollRateFlags"""
    before: int
    """bucket k at t - 1, minor units or items"""
    after: int
    """bucket k + 1 at t, minor units or items"""
    rate: Fraction | None
    """after / before, reduced; 0/0 when there is none"""
    rate_ppm: int
    """the rate in millionths, rounded half up; or NONE"""

    @classmethod
    def _read(cls, struct: Any) -> RollRate:
        return new_record(cls, (
            RollRateStatus(struct.status),
            RollRateFlags(struct.flags),
            struct.before,
            struct.after,
            ratio_out(struct.rate),
            struct.rate_ppm,
        ))


@dataclass(frozen=True, slots=True, kw_only=True)
class RollRatesOptions:
    """Options."""

    rows: int = 0
    """keys; 0: 1"""
    dates: int = 0
    """snapshots of the aged balance, 2 to 1200"""
    buckets: int = 0
    """2 to 256, from the youngest"""
    step_days: int = 0
    """days between snapshots; with months 30"""
    bucket_days: int = 0
    """days of a bucket; must equal step_days"""
    last_is_open: bool = False
    """1: the last bucket has no upper bound, its inflow is flagged"""
    average: RollRatesAverage = RollRatesAverage.OF_SUMS
    """of finish: a RollRatesAverage"""

    def _pointer(self) -> Any:
        struct = ffi.new(_ROLL_RATES_OPTIONS, _ROLL_RATES_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.rows = integer("rows", self.rows)
        struct.dates = integer("dates", self.dates)
        struct.buckets = integer("buckets", self.buckets)
        struct.step_days = integer("step_days", self.step_days)
        struct.bucket_days = integer("bucket_days", self.bucket_days)
        struct.last_is_open = integer("last_is_open", self.last_is_open)
        struct.average = integer("average", self.average)


class RollRatesOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RollRatesOptions."""

    rows: int
    dates: int
    buckets: int
    step_days: int
    bucket_days: int
    last_is_open: bool
    average: RollRatesAverage


class RollRatesColumns(Structure):
    """Aged items or sums of them, in any order."""

    __slots__ = ("amount", "bucket", "date", "items", "row")
    _members = ("row", "date", "bucket", "amount", "items")
    row: memoryview[int] | None
    """key; None: 0"""
    date: memoryview[int]
    """snapshot, from 0, the oldest"""
    bucket: memoryview[int]
    """bucket, from 0"""
    amount: memoryview[int]
    """open, signed minor units"""
    items: memoryview[int] | None
    """items in it; None: 1 each"""

    def __init__(
        self,
        *,
        row: Integers | None = None,
        date: Integers,
        bucket: Integers,
        amount: Integers,
        items: Integers | None = None,
    ) -> None:
        struct = ffi.new(_ROLL_RATES_COLUMNS, _ROLL_RATES_COLUMNS_SIZED)
        c_row, self.row = UINT32.taken_optional("row", row)
        struct.row = c_row
        c_date, self.date = UINT32.taken("date", date)
        struct.date = c_date
        c_bucket, self.bucket = UINT32.taken("bucket", bucket)
        struct.bucket = c_bucket
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_items, self.items = UINT32.taken_optional("items", items)
        struct.items = c_items
        struct.count = agree(
            ("row", c_row),
            ("date", c_date),
            ("bucket", c_bucket),
            ("amount", c_amount),
            ("items", c_items),
        )
        self._struct = struct
        self._held = (c_row, c_date, c_bucket, c_amount, c_items)


class RollRates(Structure):
    """Rates by row and bucket k (buckets - 1 of them); arrays that are None are left out."""

    __slots__ = ("after", "before", "count", "flags", "periods", "rate_ppm", "status")
    _members = ("count", "before", "after", "rate_ppm", "status", "flags", "periods")
    count: int
    """rows * (buckets - 1)"""
    before: memoryview[int] | None
    """sum of bucket k at t - 1, minor units or items"""
    after: memoryview[int] | None
    """sum of bucket k + 1 at t, minor units or items"""
    rate_ppm: memoryview[int] | None
    """millionths, half up; or NONE"""
    status: memoryview[int] | None
    """a RollRateStatus"""
    flags: memoryview[int] | None
    """flags of RollRateFlags"""
    periods: memoryview[int] | None
    """steps whose rate exists, up to dates - 1"""

    def __init__(
        self,
        *,
        count: int = 0,
        before: Writable | bool | None = None,
        after: Writable | bool | None = None,
        rate_ppm: Writable | bool | None = None,
        status: Writable | bool | None = None,
        flags: Writable | bool | None = None,
        periods: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_ROLL_RATES, _ROLL_RATES_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_before, self.before = INT64.write_optional("before", before, struct.count)
        struct.before = c_before
        c_after, self.after = INT64.write_optional("after", after, struct.count)
        struct.after = c_after
        c_rate_ppm, self.rate_ppm = INT64.write_optional("rate_ppm", rate_ppm, struct.count)
        struct.rate_ppm = c_rate_ppm
        c_status, self.status = UINT8.write_optional("status", status, struct.count)
        struct.status = c_status
        c_flags, self.flags = UINT8.write_optional("flags", flags, struct.count)
        struct.flags = c_flags
        c_periods, self.periods = UINT32.write_optional("periods", periods, struct.count)
        struct.periods = c_periods
        self._struct = struct
        self._held = (c_before, c_after, c_rate_ppm, c_status, c_flags, c_periods)


class RollChain(Structure):
    """Products onward, one a bucket; arrays that are None are left out."""

    __slots__ = ("count", "denominator", "flags", "numerator", "rate_ppm", "status")
    _members = ("count", "numerator", "denominator", "rate_ppm", "status", "flags")
    count: int
    """rates + 1: one a bucket, the last included"""
    numerator: memoryview[int] | None
    """exact product, reduced; 0 over 0 when there is none."""
    denominator: memoryview[int] | None
    """see numerator"""
    rate_ppm: memoryview[int] | None
    """millionths, half up; or NONE"""
    status: memoryview[int] | None
    """a RollRateStatus"""
    flags: memoryview[int] | None
    """flags of RollRateFlags: ABOVE_ONE, INEXACT"""

    def __init__(
        self,
        *,
        count: int = 0,
        numerator: Writable | bool | None = None,
        denominator: Writable | bool | None = None,
        rate_ppm: Writable | bool | None = None,
        status: Writable | bool | None = None,
        flags: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_ROLL_CHAIN, _ROLL_CHAIN_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_numerator, self.numerator = INT64.write_optional("numerator", numerator, struct.count)
        struct.numerator = c_numerator
        c_denominator, self.denominator = INT64.write_optional(
            "denominator", denominator, struct.count
        )
        struct.denominator = c_denominator
        c_rate_ppm, self.rate_ppm = INT64.write_optional("rate_ppm", rate_ppm, struct.count)
        struct.rate_ppm = c_rate_ppm
        c_status, self.status = UINT8.write_optional("status", status, struct.count)
        struct.status = c_status
        c_flags, self.flags = UINT8.write_optional("flags", flags, struct.count)
        struct.flags = c_flags
        self._struct = struct
        self._held = (c_numerator, c_denominator, c_rate_ppm, c_status, c_flags)


def roll_rate_compute(before: int, after: int) -> RollRate:
    """One rate.

    Args:
        before: bucket k at t - 1: minor units or items
        after: bucket k + 1 at t: minor units or items

    Returns:
        The rate

    Raises:
        MisuseError: `out` is None
        AbiError
    """
    if not isinstance(before, int):
        before = integer("before", before)
    if not isinstance(after, int):
        after = integer("after", after)
    c_out = ffi.new(_ROLL_RATE, _ROLL_RATE_SIZED)
    c_error = thread.error
    c_status = encours_roll_rate_compute(before, after, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return RollRate._read(c_out)


def state_size(
    *, options: RollRatesOptions | None = None, **settings: Unpack[RollRatesOptionsSettings]
) -> int:
    """Bytes of a state; 0 when the options are not acceptable: begin says why.

    Args:
        options: the settings below as one object
        settings: members of RollRatesOptions
    """
    options = options_given(RollRatesOptions, options, settings)
    c_options = options._pointer()
    return encours_roll_rates_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: RollRatesOptions | None = None,
    **settings: Unpack[RollRatesOptionsSettings],
) -> None:
    """Begin.

    Args:
        options: the settings below as one object
        settings: members of RollRatesOptions

    Raises:
        InvalidError: options not acceptable: buckets not as wide as the step, too many
        MisuseError: memory not aligned to 8 bytes or of another size
    """
    c_state = memory_in("state", state)
    options = options_given(RollRatesOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_roll_rates_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(
    state: Memory,
    columns: RollRatesColumns,
    *,
    options: RollRatesOptions | None = None,
    **settings: Unpack[RollRatesOptionsSettings],
) -> None:
    """Add entries.

    Args:
        state: untouched on failure
        options: the settings below as one object
        settings: members of RollRatesOptions

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: an entry (error.index), or options other than begin's
        LimitError: more than 2^40 entries in all
        CorruptError: bytes that are no state
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, RollRatesColumns)
    options = options_given(RollRatesOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_roll_rates_add(c_state, c_state_size, c_columns, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(
    state: Bytes,
    *,
    options: RollRatesOptions | None = None,
    amounts: RollRates | None = None,
    counts: RollRates | None = None,
    **settings: Unpack[RollRatesOptionsSettings],
) -> None:
    """The rates of a state, which stays as it is.

    Args:
        options: the settings below as one object
        settings: members of RollRatesOptions
        amounts: rates by amount; untouched on failure
        counts: rates by number of items; untouched on failure

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: a count that is not rows * (buckets - 1), or other options
        OverflowError_: a sum does not fit int64 (error.index: row * (buckets - 1) + k)
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    options = options_given(RollRatesOptions, options, settings)
    c_options = options._pointer()
    c_amounts = struct_or_null("amounts", amounts, RollRates)
    c_counts = struct_or_null("counts", counts, RollRates)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_roll_rates_finish(
        c_state, c_state_size, c_options, c_amounts, c_counts, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)


def chain(before: Integers, after: Integers, last_loss: Fraction | int, out: RollChain) -> None:
    """Products onward: the loss rate of bucket k is rate k * rate k + 1 * ... * loss of the last.

    Exact as long as the reduced product fits int64; from there back it is carried in units of
    10^-15, each product rounded half up, and flagged INEXACT. Not cut at 100 %: flagged.

    Args:
        before: denominators of the rates, as RollRates.before, minor units or items
        after: numerators of the rates, minor units or items
        last_loss: share of the last bucket that is lost, 0 or more; 1/1 for all
        out: untouched on failure

    Raises:
        InvalidError: no such ratio, counts that do not fit
    """
    c_before = INT64.read("before", before)
    c_after = INT64.read("after", after)
    c_out = struct_in("out", out, RollChain)
    c_count = agree(("before", c_before), ("after", c_after))
    c_error = thread.error
    c_status = encours_roll_rates_chain(
        c_before, c_after, c_count, ratio_in("last_loss", last_loss), c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Loss rates of a provision matrix from history: cohorts and roll rates.

    cohort      rate of bucket b = final loss / amount of the cohort that reached b
    roll rates  rate of bucket b = roll_b * roll_b+1 * ... * roll_last, the last into loss

The roll rate of a bucket is what of it reached the next, roll_b = reached_b+1 / reached_b, and of
the last bucket what was lost, so that the product telescopes to the quotient: the two are equal,
exactly, when the roll rates are those of the cohort. 100 000 sold; 50 000, 23 000, 8000 and 2000
still open after 0, 30, 60 and 90 days, and the last 2000 lost: 2, 4, 8.70, 25 and 100 %.

Rates are quotients in lowest terms, never rounded; ecl.finish() takes them as they are. Source:
ifrscommunity.com, "Lifetime ECL, trade receivables, provision matrix".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_ecl_cohort_add,
    encours_ecl_cohort_begin,
    encours_ecl_cohort_finish,
    encours_ecl_cohort_state_size,
    encours_ecl_rates_from_roll,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, bytes_in, facts_of, memory_in, remember
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import integer
from .ecl import EclOptions, EclOptionsSettings

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_ECL_COHORT_COLUMNS = ffi.typeof("encours_ecl_cohort_columns *")
_ECL_COHORT_COLUMNS_SIZED = (ffi.sizeof("encours_ecl_cohort_columns"),)
_ECL_DERIVED = ffi.typeof("encours_ecl_derived *")
_ECL_DERIVED_SIZED = (ffi.sizeof("encours_ecl_derived"),)


class EclRateStatus(Choice):
    """What a derived rate is."""

    OK = 1
    NO_AMOUNT = 2
    """nothing reached the bucket: no rate, not 0"""
    ABOVE_ONE = 3
    """more was lost than reached it: the data contradict themselves; its quotient is no rate"""
    OUT_OF_RANGE = 4
    """the quotient in lowest terms does not fit 64 bits"""


class EclDerived(Structure):
    """Where derived rates go. A rate that is none is 0 / 0. The counts are checked before anything
    is written; 0: not stated, the caller vouches that the columns have room for all rates.
    """

    __slots__ = ("bucket_count", "denominators", "numerators", "ppm", "segment_count", "statuses")
    _members = ("numerators", "denominators", "ppm", "statuses", "segment_count", "bucket_count")
    numerators: memoryview[int] | None
    """lowest terms..."""
    denominators: memoryview[int] | None
    """... over these"""
    ppm: memoryview[int] | None
    """the same * 10^6, half up; ECL_NONE for none"""
    statuses: memoryview[int] | None
    """an EclRateStatus"""
    segment_count: int
    """segments, at least those of the cohorts, of which there are at least 1; of
    ecl_rates.from_roll() there is 1. 0: not stated
    """
    bucket_count: int
    """buckets, as many as there are; 0: not stated"""

    def __init__(
        self,
        *,
        numerators: Writable | bool | None = None,
        denominators: Writable | bool | None = None,
        ppm: Writable | bool | None = None,
        statuses: Writable | bool | None = None,
        segment_count: int = 0,
        bucket_count: int = 0,
    ) -> None:
        struct = ffi.new(_ECL_DERIVED, _ECL_DERIVED_SIZED)
        self._wishes = {}
        struct.segment_count = integer("segment_count", segment_count)
        self.segment_count = segment_count
        struct.bucket_count = integer("bucket_count", bucket_count)
        self.bucket_count = bucket_count
        c_numerators, self.numerators = INT64.given(
            "numerators", numerators, self._wishes, needed=True
        )
        struct.numerators = c_numerators
        c_denominators, self.denominators = INT64.given(
            "denominators", denominators, self._wishes, needed=True
        )
        struct.denominators = c_denominators
        c_ppm, self.ppm = INT64.given("ppm", ppm, self._wishes)
        struct.ppm = c_ppm
        c_statuses, self.statuses = INT32.given("statuses", statuses, self._wishes, needed=True)
        struct.statuses = c_statuses
        self._struct = struct
        self._held = (c_numerators, c_denominators, c_ppm, c_statuses)
        if struct.segment_count and struct.bucket_count:
            self._room(
                numerators=struct.segment_count * struct.bucket_count,
                denominators=struct.segment_count * struct.bucket_count,
                ppm=struct.segment_count * struct.bucket_count,
                statuses=struct.segment_count * struct.bucket_count,
            )


class EclCohortColumns(Structure):
    """Amounts of cohorts: what reached a bucket, or was lost. Cohorts of a segment add up."""

    __slots__ = ("amounts", "segments", "stages")
    _members = ("segments", "stages", "amounts")
    segments: memoryview[int] | None
    """segment of each element; None: all 0"""
    stages: memoryview[int]
    """bucket reached; bucket_count: the final loss"""
    amounts: memoryview[int]
    """minor units, >= 0"""

    def __init__(
        self, *, segments: Integers | None = None, stages: Integers, amounts: Integers
    ) -> None:
        struct = ffi.new(_ECL_COHORT_COLUMNS, _ECL_COHORT_COLUMNS_SIZED)
        c_segments, self.segments = UINT32.taken_optional("segments", segments)
        struct.segments = c_segments
        c_stages, self.stages = UINT32.taken("stages", stages)
        struct.stages = c_stages
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        struct.count = agree(("segments", c_segments), ("stages", c_stages), ("amounts", c_amounts))
        self._struct = struct
        self._held = (c_segments, c_stages, c_amounts)


def from_roll(numerators: Integers, denominators: Integers, out: EclDerived) -> None:
    """Rates from the roll rates of one segment: products onward.

    Args:
        numerators: of each bucket's roll rate, >= 0
        denominators: > 0; 0: no roll rate, nothing was in the bucket
        out: columns of `bucket_count` elements

    Raises:
        InvalidError: a count or roll rate out of its range, stated room that is not enough
        AbiError
    """
    c_numerators = INT64.read("numerators", numerators)
    c_denominators = INT64.read("denominators", denominators)
    c_out = struct_in("out", out, EclDerived)
    c_bucket_count = agree(("numerators", c_numerators), ("denominators", c_denominators))
    out._stated(
        ("numerators", "denominators", "ppm", "statuses"), ("segment_count", "bucket_count")
    )
    c_error = thread.error
    c_status = encours_ecl_rates_from_roll(
        c_numerators, c_denominators, c_bucket_count, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)


def ecl_cohort_state_size(
    *, options: EclOptions | None = None, **settings: Unpack[EclOptionsSettings]
) -> int:
    """Bytes of a state of cohorts; 0 when the options are not acceptable.

    Args:
        options: the settings below as one object
        settings: members of EclOptions
    """
    options = options_given(EclOptions, options, settings)
    c_options = options._pointer()
    return encours_ecl_cohort_state_size(c_options)


def ecl_cohort_begin(
    state: Memory, *, options: EclOptions | None = None, **settings: Unpack[EclOptionsSettings]
) -> None:
    """Begin an empty state; see state.h.

    Args:
        options: the settings below as one object
        settings: members of EclOptions

    Raises:
        InvalidError: a member out of its range
        AbiError
    """
    c_state = memory_in("state", state)
    options = options_given(EclOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_ecl_cohort_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(
        state, segment_count=(c_options.segment_count or 1), bucket_count=c_options.bucket_count
    )


def ecl_cohort_add(state: Memory, columns: EclCohortColumns) -> None:
    """Add amounts of cohorts.

    Args:
        state: untouched on failure
        columns: the amounts

    Raises:
        InvalidError: no such segment or stage, a negative amount
        CorruptError: no state
        LimitError: more than 2^40 elements
        AbiError
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, EclCohortColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_ecl_cohort_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def ecl_cohort_finish(state: Bytes, out: EclDerived) -> None:
    """The rates of each cell, segment * bucket_count + bucket.

    Args:
        state: as it is
        out: columns of segments * buckets elements

    Raises:
        InvalidError: a state of something else, stated room that is not enough
        CorruptError: no state
        AbiError
    """
    c_state = bytes_in("state", state)
    c_out = struct_in("out", out, EclDerived)
    c_state_size = len(c_state)
    facts = facts_of(state)
    if facts:
        out._room(
            numerators=facts["segment_count"] * facts["bucket_count"],
            denominators=facts["segment_count"] * facts["bucket_count"],
            ppm=facts["segment_count"] * facts["bucket_count"],
            statuses=facts["segment_count"] * facts["bucket_count"],
        )
        out._told(segment_count=facts["segment_count"], bucket_count=facts["bucket_count"])
    else:
        out._stated(
            ("numerators", "denominators", "ppm", "statuses"), ("segment_count", "bucket_count")
        )
    c_error = thread.error
    c_status = encours_ecl_cohort_finish(c_state, c_state_size, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Expected credit loss by provision matrix (IFRS 9, simplified approach), and its rates.

    base      = gross - recoverable VAT                    of items greater than zero
    at risk   = base - insured part, never below 0         the gross itself is not reduced
    rate'     = min(1, rate * factor)   or   rate + factor held to 0..1
    allowance = sum over cells of at risk * rate'

A cell is a segment and a bucket of age. Rates are exact quotients and are applied unrounded; the
one rounding is of each cell's allowance to a minor unit, so that cells add up to the total. Items
of less than zero (credit balances) stay out of the base, where they would shrink the allowance, and
are added up apart. A bucket at 100 % is left alone by the forward-looking factor. A rate lower than
that of the bucket before is flagged, not forced.

Rates from history, equal when the roll rates are those of the cohort:

    cohort      rate of a bucket = final loss / amount of the cohort that reached the bucket
    roll rates  rate of a bucket = product of the roll rates from it onward, the last into loss

Sources: ifrscommunity.com (cohort, unrounded rates), faqifrs.com, IFRS 9 illustrative example 12.

Limits: 64 buckets; segments * buckets up to 2^18; 2^40 items.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_ecl_add,
    encours_ecl_begin,
    encours_ecl_compute,
    encours_ecl_finish,
    encours_ecl_state_size,
)

from ._runtime.buffers import INT64, UINT32, agree, bytes_in, facts_of, memory_in, remember
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in, struct_or_null
from ._runtime.values import integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_ECL = ffi.typeof("encours_ecl *")
_ECL_COLUMNS = ffi.typeof("encours_ecl_columns *")
_ECL_COLUMNS_SIZED = (ffi.sizeof("encours_ecl_columns"),)
_ECL_ITEM = ffi.typeof("encours_ecl_item *")
_ECL_ITEM_SIZED = (ffi.sizeof("encours_ecl_item"),)
_ECL_LAYOUT = Struct("=8xI4xQqqqqqq")
_ECL_LOSS = ffi.typeof("encours_ecl_loss *")
_ECL_LOSS_LAYOUT = Struct("=8xI4xqqqqq")
_ECL_LOSS_SIZED = (ffi.sizeof("encours_ecl_loss"),)
_ECL_OPTIONS = ffi.typeof("encours_ecl_options *")
_ECL_OPTIONS_SIZED = (ffi.sizeof("encours_ecl_options"),)
_ECL_RATES = ffi.typeof("encours_ecl_rates *")
_ECL_RATES_SIZED = (ffi.sizeof("encours_ecl_rates"),)
_ECL_RESULTS = ffi.typeof("encours_ecl_results *")
_ECL_RESULTS_SIZED = (ffi.sizeof("encours_ecl_results"),)
_ECL_SIZED = (ffi.sizeof("encours_ecl"),)


ECL_NONE = -9223372036854775808
"""an amount that is missing; a figure that is none"""


class EclVat(Choice):
    """Recoverable VAT, of options."""

    LEFT_OUT = 0
    """the VAT given is taken out of the base"""
    IN_BASE = 1
    """it stays in"""


class EclForward(Choice):
    """What a forward-looking factor does."""

    NONE = 0
    """historical rates"""
    MULTIPLY = 1
    """rate * factor, factor >= 0"""
    ADD = 2
    """rate + factor"""


class EclFlags(Flags):
    """Flags of an item, cell or total."""

    CAPPED = 1
    """the adjusted rate was over 100 % or under 0 and was held"""
    FULL = 2
    """at 100 % already: the factor was not applied"""
    NOT_MONOTONE = 4
    """the applied rate is lower than of the bucket before"""
    OVER_INSURED = 8
    """insured for more than the base; the rest is not counted"""
    CREDITS = 16
    """credit balances were left out"""
    MISSING = 32
    """amounts are missing: the allowance is of the others"""


@dataclass(frozen=True, slots=True, kw_only=True)
class EclItem:
    """One item."""

    amount: int = 0
    """gross, minor units; less than 0: a credit balance"""
    vat: int = 0
    """recoverable VAT in it, 0 to amount, minor units; of a credit not read"""
    insured: int = 0
    """part an insurer would pay, >= 0, minor units; of a credit not read"""
    rate_numerator: int = 0
    """loss rate, 0 to 1..."""
    rate_denominator: int = 0
    """... over this, > 0"""
    factor_numerator: int = 0
    """forward-looking factor..."""
    factor_denominator: int = 0
    """... over this, > 0; not read when there is none"""
    forward: EclForward = EclForward.NONE
    """an EclForward"""
    rounding: Rounding | None = None
    """a Rounding; 0: HALF_UP"""

    def _pointer(self) -> Any:
        struct = ffi.new(_ECL_ITEM, _ECL_ITEM_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.amount = integer("amount", self.amount)
        struct.vat = integer("vat", self.vat)
        struct.insured = integer("insured", self.insured)
        struct.rate_numerator = integer("rate_numerator", self.rate_numerator)
        struct.rate_denominator = integer("rate_denominator", self.rate_denominator)
        struct.factor_numerator = integer("factor_numerator", self.factor_numerator)
        struct.factor_denominator = integer("factor_denominator", self.factor_denominator)
        struct.forward = integer("forward", self.forward)
        struct.rounding = integer("rounding", self.rounding or 0)


class EclLoss(NamedTuple):
    """The expected loss of an item."""

    flags: EclFlags
    """flags of EclFlags"""
    at_risk: int
    """amount less VAT less insured part, minor units"""
    allowance: int
    """at risk * applied rate, rounded once, minor units"""
    applied_numerator: int
    """rate after the factor, lowest terms..."""
    applied_denominator: int
    """... over this"""
    applied_ppm: int
    """the same * 10^6, half up"""

    @classmethod
    def _read(cls, struct: Any) -> EclLoss:
        (
            flags,
            at_risk,
            allowance,
            applied_numerator,
            applied_denominator,
            applied_ppm,
        ) = _ECL_LOSS_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                EclFlags._known[flags],
                at_risk,
                allowance,
                applied_numerator,
                applied_denominator,
                applied_ppm,
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EclOptions:
    """Options of a state: the matrix."""

    segment_count: int = 0
    """segments (country, type, size); 0: 1"""
    bucket_count: int = 0
    """buckets of age, 1 to 64, from not due to oldest; required"""
    vat: EclVat = EclVat.LEFT_OUT
    """an EclVat; not of cohorts"""

    def _pointer(self) -> Any:
        struct = ffi.new(_ECL_OPTIONS, _ECL_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.segment_count = integer("segment_count", self.segment_count)
        struct.bucket_count = integer("bucket_count", self.bucket_count)
        struct.vat = integer("vat", self.vat)


class EclOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of EclOptions."""

    segment_count: int
    bucket_count: int
    vat: EclVat


class EclColumns(Structure):
    """Items of a matrix."""

    __slots__ = ("amounts", "buckets", "insured", "segments", "vat")
    _members = ("segments", "buckets", "amounts", "vat", "insured")
    segments: memoryview[int] | None
    """segment of each item; None: all 0"""
    buckets: memoryview[int]
    """bucket of each item"""
    amounts: memoryview[int]
    """gross, minor units; NONE: missing"""
    vat: memoryview[int] | None
    """recoverable VAT, minor units; None: none"""
    insured: memoryview[int] | None
    """part an insurer would pay, minor units; None: none"""

    def __init__(
        self,
        *,
        segments: Integers | None = None,
        buckets: Integers,
        amounts: Integers,
        vat: Integers | None = None,
        insured: Integers | None = None,
    ) -> None:
        struct = ffi.new(_ECL_COLUMNS, _ECL_COLUMNS_SIZED)
        c_segments, self.segments = UINT32.taken_optional("segments", segments)
        struct.segments = c_segments
        c_buckets, self.buckets = UINT32.taken("buckets", buckets)
        struct.buckets = c_buckets
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_vat, self.vat = INT64.taken_optional("vat", vat)
        struct.vat = c_vat
        c_insured, self.insured = INT64.taken_optional("insured", insured)
        struct.insured = c_insured
        struct.count = agree(
            ("segments", c_segments),
            ("buckets", c_buckets),
            ("amounts", c_amounts),
            ("vat", c_vat),
            ("insured", c_insured),
        )
        self._struct = struct
        self._held = (c_segments, c_buckets, c_amounts, c_vat, c_insured)


class EclRates(Structure):
    """Rates of a matrix: cell = segment * bucket_count + bucket. The counts are checked before a
    rate is read; 0: not stated, the caller vouches that the columns are those of the state.
    """

    __slots__ = (
        "bucket_count",
        "denominators",
        "factor_denominators",
        "factor_numerators",
        "forward",
        "numerators",
        "rounding",
        "segment_count",
    )
    _members = (
        "numerators",
        "denominators",
        "factor_numerators",
        "factor_denominators",
        "forward",
        "rounding",
        "segment_count",
        "bucket_count",
    )
    numerators: memoryview[int]
    """loss rates, 0 to 1..."""
    denominators: memoryview[int]
    """... over these, > 0"""
    factor_numerators: memoryview[int] | None
    """of each segment; None: no factor"""
    factor_denominators: memoryview[int] | None
    """> 0; None: no factor"""
    forward: EclForward
    """an EclForward"""
    rounding: Rounding | None
    """of each cell, a Rounding; 0: HALF_UP"""
    segment_count: int
    """segments, at least those of the state, of which there are at least 1; 0: not stated"""
    bucket_count: int
    """buckets, as many as the state has; 0: not stated"""

    def __init__(
        self,
        *,
        numerators: Integers,
        denominators: Integers,
        factor_numerators: Integers | None = None,
        factor_denominators: Integers | None = None,
        forward: EclForward = EclForward.NONE,
        rounding: Rounding | None = None,
        segment_count: int | None = None,
        bucket_count: int = 0,
    ) -> None:
        struct = ffi.new(_ECL_RATES, _ECL_RATES_SIZED)
        self._wishes = {}
        c_numerators, self.numerators = INT64.taken("numerators", numerators)
        struct.numerators = c_numerators
        c_denominators, self.denominators = INT64.taken("denominators", denominators)
        struct.denominators = c_denominators
        c_factor_numerators, self.factor_numerators = INT64.taken_optional(
            "factor_numerators", factor_numerators
        )
        struct.factor_numerators = c_factor_numerators
        c_factor_denominators, self.factor_denominators = INT64.taken_optional(
            "factor_denominators", factor_denominators
        )
        struct.factor_denominators = c_factor_denominators
        struct.forward = integer("forward", forward)
        self.forward = forward
        struct.rounding = integer("rounding", rounding or 0)
        self.rounding = rounding
        struct.bucket_count = integer("bucket_count", bucket_count)
        self.bucket_count = bucket_count
        self.segment_count = agree(
            ("factor_numerators", c_factor_numerators),
            ("factor_denominators", c_factor_denominators),
            given=segment_count,
        )
        struct.segment_count = self.segment_count
        self._struct = struct
        self._held = (c_numerators, c_denominators, c_factor_numerators, c_factor_denominators)
        if struct.segment_count and struct.bucket_count:
            self._room(
                numerators=struct.segment_count * struct.bucket_count,
                denominators=struct.segment_count * struct.bucket_count,
                factor_numerators=struct.segment_count,
                factor_denominators=struct.segment_count,
            )


class EclResults(Structure):
    """Where the cells go. A None column is not written. The counts are checked before anything is
    written; 0: not stated, the caller vouches that the columns have room for the state's cells.
    """

    __slots__ = (
        "allowances",
        "applied_denominators",
        "applied_numerators",
        "applied_ppm",
        "at_risk",
        "bucket_count",
        "flags",
        "gross",
        "segment_count",
    )
    _members = (
        "gross",
        "at_risk",
        "allowances",
        "applied_numerators",
        "applied_denominators",
        "applied_ppm",
        "flags",
        "segment_count",
        "bucket_count",
    )
    gross: memoryview[int] | None
    """sum of amounts greater than zero, minor units"""
    at_risk: memoryview[int] | None
    """what the rate is applied to, minor units"""
    allowances: memoryview[int] | None
    """rounded, minor units"""
    applied_numerators: memoryview[int] | None
    """applied rates, lowest terms..."""
    applied_denominators: memoryview[int] | None
    """... over these"""
    applied_ppm: memoryview[int] | None
    """the same * 10^6, half up"""
    flags: memoryview[int] | None
    """flags of EclFlags"""
    segment_count: int
    """segments, at least those of the state, of which there are at least 1; 0: not stated"""
    bucket_count: int
    """buckets, as many as the state has; 0: not stated"""

    def __init__(
        self,
        *,
        gross: Writable | bool | None = None,
        at_risk: Writable | bool | None = None,
        allowances: Writable | bool | None = None,
        applied_numerators: Writable | bool | None = None,
        applied_denominators: Writable | bool | None = None,
        applied_ppm: Writable | bool | None = None,
        flags: Writable | bool | None = None,
        segment_count: int = 0,
        bucket_count: int = 0,
    ) -> None:
        struct = ffi.new(_ECL_RESULTS, _ECL_RESULTS_SIZED)
        self._wishes = {}
        struct.segment_count = integer("segment_count", segment_count)
        self.segment_count = segment_count
        struct.bucket_count = integer("bucket_count", bucket_count)
        self.bucket_count = bucket_count
        c_gross, self.gross = INT64.given("gross", gross, self._wishes)
        struct.gross = c_gross
        c_at_risk, self.at_risk = INT64.given("at_risk", at_risk, self._wishes)
        struct.at_risk = c_at_risk
        c_allowances, self.allowances = INT64.given("allowances", allowances, self._wishes)
        struct.allowances = c_allowances
        c_applied_numerators, self.applied_numerators = INT64.given(
            "applied_numerators", applied_numerators, self._wishes
        )
        struct.applied_numerators = c_applied_numerators
        c_applied_denominators, self.applied_denominators = INT64.given(
            "applied_denominators", applied_denominators, self._wishes
        )
        struct.applied_denominators = c_applied_denominators
        c_applied_ppm, self.applied_ppm = INT64.given("applied_ppm", applied_ppm, self._wishes)
        struct.applied_ppm = c_applied_ppm
        c_flags, self.flags = UINT32.given("flags", flags, self._wishes)
        struct.flags = c_flags
        self._struct = struct
        self._held = (
            c_gross,
            c_at_risk,
            c_allowances,
            c_applied_numerators,
            c_applied_denominators,
            c_applied_ppm,
            c_flags,
        )
        if struct.segment_count and struct.bucket_count:
            self._room(
                gross=struct.segment_count * struct.bucket_count,
                at_risk=struct.segment_count * struct.bucket_count,
                allowances=struct.segment_count * struct.bucket_count,
                applied_numerators=struct.segment_count * struct.bucket_count,
                applied_denominators=struct.segment_count * struct.bucket_count,
                applied_ppm=struct.segment_count * struct.bucket_count,
                flags=struct.segment_count * struct.bucket_count,
            )


class Ecl(NamedTuple):
    """The total of a matrix."""

    flags: EclFlags
    """flags of EclFlags, of all cells together"""
    missing: int
    """items without an amount"""
    gross: int
    """sum of amounts greater than zero, minor units"""
    credits: int
    """sum of amounts less than zero, minor units: left out"""
    vat: int
    """VAT taken out of the base, minor units"""
    insured: int
    """insured part that reduces the loss, minor units"""
    at_risk: int
    """gross - vat - insured, minor units"""
    allowance: int
    """sum of the cells' allowances, minor units"""

    @classmethod
    def _read(cls, struct: Any) -> Ecl:
        (
            flags,
            missing,
            gross,
            credits,
            vat,
            insured,
            at_risk,
            allowance,
        ) = _ECL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls, (EclFlags._known[flags], missing, gross, credits, vat, insured, at_risk, allowance)
        )


def compute(item: EclItem) -> EclLoss:
    """The expected loss of one item.

    Args:
        item: the item

    Returns:
        The loss

    Raises:
        InvalidError: a member out of its range
        OverflowError_: the applied rate in lowest terms does not fit 64 bits
        AbiError
    """
    c_item = struct_in("item", item, EclItem)
    c_out = ffi.new(_ECL_LOSS, _ECL_LOSS_SIZED)
    c_error = thread.error
    c_status = encours_ecl_compute(c_item, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return EclLoss._read(c_out)


def state_size(*, options: EclOptions | None = None, **settings: Unpack[EclOptionsSettings]) -> int:
    """Bytes of a state of the matrix; 0 when the options are not acceptable.

    Args:
        options: the settings below as one object
        settings: members of EclOptions
    """
    options = options_given(EclOptions, options, settings)
    c_options = options._pointer()
    return encours_ecl_state_size(c_options)


def begin(
    state: Memory, *, options: EclOptions | None = None, **settings: Unpack[EclOptionsSettings]
) -> None:
    """Begin an empty matrix; see state.h.

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
    c_status = encours_ecl_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(
        state, segment_count=(c_options.segment_count or 1), bucket_count=c_options.bucket_count
    )


def add(state: Memory, columns: EclColumns) -> None:
    """Add items to the cells they name.

    Args:
        state: untouched on failure
        columns: the items

    Raises:
        InvalidError: no such segment or bucket; VAT not within 0 to the amount, or a negative
            insured part, of an item that is no credit balance
        CorruptError: no state
        LimitError: more than 2^40 items
        AbiError
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, EclColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_ecl_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(state: Bytes, rates: EclRates, *, results: EclResults | None = None) -> Ecl:
    """The allowance of each cell and in total.

    Args:
        state: as it is
        rates: rates and factors
        results: the cells; untouched on failure

    Returns:
        The total; untouched on failure

    Raises:
        InvalidError: a rate not within 0 to 1, a factor or choice out of its range, stated room
            that is not enough
        OverflowError_: an applied rate in lowest terms, or a sum, does not fit 64 bits
        CorruptError: no state
        AbiError
    """
    c_state = bytes_in("state", state)
    c_rates = struct_in("rates", rates, EclRates)
    c_results = struct_or_null("results", results, EclResults)
    c_state_size = len(c_state)
    facts = facts_of(state)
    if facts:
        rates._room(
            numerators=facts["segment_count"] * facts["bucket_count"],
            denominators=facts["segment_count"] * facts["bucket_count"],
            factor_numerators=facts["segment_count"],
            factor_denominators=facts["segment_count"],
        )
        rates._told(segment_count=facts["segment_count"], bucket_count=facts["bucket_count"])
    else:
        rates._stated(
            ("numerators", "denominators", "factor_numerators", "factor_denominators"),
            ("segment_count", "bucket_count"),
        )
    if results is not None and facts:
        results._room(
            gross=facts["segment_count"] * facts["bucket_count"],
            at_risk=facts["segment_count"] * facts["bucket_count"],
            allowances=facts["segment_count"] * facts["bucket_count"],
            applied_numerators=facts["segment_count"] * facts["bucket_count"],
            applied_denominators=facts["segment_count"] * facts["bucket_count"],
            applied_ppm=facts["segment_count"] * facts["bucket_count"],
            flags=facts["segment_count"] * facts["bucket_count"],
        )
        results._told(segment_count=facts["segment_count"], bucket_count=facts["bucket_count"])
    elif results is not None:
        results._stated(
            (
                "gross",
                "at_risk",
                "allowances",
                "applied_numerators",
                "applied_denominators",
                "applied_ppm",
                "flags",
            ),
            ("segment_count", "bucket_count"),
        )
    c_out = ffi.new(_ECL, _ECL_SIZED)
    c_error = thread.error
    c_status = encours_ecl_finish(c_state, c_state_size, c_rates, c_results, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Ecl._read(c_out)

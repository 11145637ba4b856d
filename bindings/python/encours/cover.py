# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""What credit insurance pays on a loss: limit, threshold, insured percentage, deductibles, maximum.

In this order:

    limit       insured loss = min(loss, limit); the rest is not covered at all
    threshold   an insured loss up to it pays nothing; above it the whole counts
    quota and deductible, by the contract; a deductible takes nothing below 0:
        PERCENTAGE_FIRST  counted = insured loss * quota - deductible
        DEDUCTIBLE_FIRST  counted = (insured loss - deductible) * quota
    annual aggregate deductible: pays only what the year's counted amounts pass it by
    maximum liability: pays at most what is left of it

The order of quota and deductible changes the result and is contractual: with a deductible there is
no default. 50 000 at 90 % with 5000: 40 000 or 40 500. Rounded once, to the minor unit, where the
quota is applied. Amounts are without what the policy does not insure (VAT as a rule, what is
disputed).

Sources: assurance-professionnelle.pagesjaunes.fr 747079 and 747081 (limit, quota, threshold, annual
deductible), coface.ae glossary (percentage first), pufind.com 17256 (deductible first).
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct
from typing import Any, NamedTuple

from encours._native import ffi
from encours._native.lib import encours_cover_compute

from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import new_record, struct_in
from ._runtime.values import integer
from .rounding import Rounding

_COVER_INDEMNITY = ffi.typeof("encours_cover_indemnity *")
_COVER_INDEMNITY_LAYOUT = Struct("=8xI4xqqqq")
_COVER_INDEMNITY_SIZED = (ffi.sizeof("encours_cover_indemnity"),)
_COVER_TERMS = ffi.typeof("encours_cover_terms *")
_COVER_TERMS_SIZED = (ffi.sizeof("encours_cover_terms"),)


COVER_NONE = -9223372036854775808
"""no limit or no maximum"""


class CoverOrder(Choice):
    """Which comes first; contractual."""

    PERCENTAGE_FIRST = 1
    DEDUCTIBLE_FIRST = 2


class CoverFlags(Flags):
    """Flags of an indemnity."""

    LIMITED = 1
    """the loss is over the limit"""
    UNDER_THRESHOLD = 2
    """nothing: not over the claims threshold"""
    IN_AGGREGATE = 4
    """some or all taken by the annual deductible"""
    AT_MAXIMUM = 8
    """some or all refused by the maximum liability"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverTerms:
    """Terms of a cover. Amounts in minor units, >= 0."""

    limit: int = 0
    """insured limit of the buyer, minor units; NONE: no limit. 0 covers nothing"""
    quota_numerator: int = 0
    """insured percentage, 0 to 1: 9 of 9 / 10..."""
    quota_denominator: int = 0
    """... over this, > 0"""
    threshold: int = 0
    """claims threshold, minor units; 0: none"""
    deductible: int = 0
    """each-and-every deductible, minor units; 0: none"""
    aggregate: int = 0
    """annual aggregate deductible, minor units; 0: none"""
    aggregate_used: int = 0
    """counted amounts of this year's earlier claims, minor units"""
    maximum_rest: int = 0
    """what is left of the maximum liability, minor units; NONE: no maximum"""
    order: CoverOrder | None = None
    """a CoverOrder; required with a deductible"""
    rounding: Rounding | None = None
    """a Rounding; 0: HALF_UP"""

    def _pointer(self) -> Any:
        struct = ffi.new(_COVER_TERMS, _COVER_TERMS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.limit = integer("limit", self.limit)
        struct.quota_numerator = integer("quota_numerator", self.quota_numerator)
        struct.quota_denominator = integer("quota_denominator", self.quota_denominator)
        struct.threshold = integer("threshold", self.threshold)
        struct.deductible = integer("deductible", self.deductible)
        struct.aggregate = integer("aggregate", self.aggregate)
        struct.aggregate_used = integer("aggregate_used", self.aggregate_used)
        struct.maximum_rest = integer("maximum_rest", self.maximum_rest)
        struct.order = integer("order", self.order or 0)
        struct.rounding = integer("rounding", self.rounding or 0)


class CoverIndemnity(NamedTuple):
    """What a loss is worth."""

    flags: CoverFlags
    """flags of CoverFlags"""
    insured_loss: int
    """min(loss, limit), minor units"""
    counted: int
    """after threshold, quota and deductible, minor units: what the annual deductible adds up"""
    indemnity: int
    """what is paid, minor units"""
    retained: int
    """loss - indemnity, minor units: what stays with the insured"""

    @classmethod
    def _read(cls, struct: Any) -> CoverIndemnity:
        (
            flags,
            insured_loss,
            counted,
            indemnity,
            retained,
        ) = _COVER_INDEMNITY_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls, (CoverFlags._known[flags], insured_loss, counted, indemnity, retained)
        )


def compute(loss: int, terms: CoverTerms) -> CoverIndemnity:
    """The indemnity of a loss.

    Args:
        loss: insured base at the day of loss, >= 0 minor units
        terms: the cover

    Returns:
        The indemnity

    Raises:
        InvalidError: a negative amount, a quota not within 0 to 1, a deductible without order, no
            such order or rounding
        OverflowError_: the counted amounts of the year do not fit 64 bits
        AbiError
    """
    if not isinstance(loss, int):
        loss = integer("loss", loss)
    c_terms = struct_in("terms", terms, CoverTerms)
    c_out = ffi.new(_COVER_INDEMNITY, _COVER_INDEMNITY_SIZED)
    c_error = thread.error
    c_status = encours_cover_compute(loss, c_terms, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return CoverIndemnity._read(c_out)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Exact ratios: rates, shares and days that are no whole number.

A ratio is normalised: no common factor, denominator greater than zero, zero is 0/1. It becomes a
decimal figure only by ratio.scaled(), with a scale and a rounding the caller names, so that it has
the same digits on every platform.
"""

from __future__ import annotations

from fractions import Fraction

from encours._native import ffi
from encours._native.lib import encours_ratio_compare, encours_ratio_make, encours_ratio_scaled

from ._runtime.errors import PENDING, end_call, thread
from ._runtime.values import integer, ratio_in, ratio_out
from .rounding import Rounding

_INT32_T = ffi.typeof("int32_t *")
_INT64_T = ffi.typeof("int64_t *")
_RATIO = ffi.typeof("encours_ratio *")


def make(numerator: int, denominator: int) -> Fraction | None:
    """Make a normalised ratio: 4 / -6 becomes -2 / 3.

    Args:
        denominator: not 0

    Returns:
        The ratio; untouched on failure

    Raises:
        InvalidError: the denominator is 0
        OverflowError_: in lowest terms a sign cannot be moved: INT64_MIN over -1, 1 over INT64_MIN
    """
    if not isinstance(numerator, int):
        numerator = integer("numerator", numerator)
    if not isinstance(denominator, int):
        denominator = integer("denominator", denominator)
    c_out = ffi.new(_RATIO)
    c_error = thread.error
    c_status = encours_ratio_make(numerator, denominator, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ratio_out(c_out)


def scaled(ratio: Fraction | int, scale: int, rounding: Rounding) -> int:
    """Round a ratio to a scaled integer: numerator * scale / denominator, one division, rounded
    once.

    Args:
        ratio: denominator greater than zero; need not be normalised
        scale: units in one: 10000 for four decimals; 1 or more

    Returns:
        The figure in units of 1 / scale; untouched on failure

    Raises:
        InvalidError: no such ratio (denominator of zero or less), scale or rounding
        OverflowError_: the figure does not fit int64
    """
    if not isinstance(scale, int):
        scale = integer("scale", scale)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_ratio_scaled(ratio_in("ratio", ratio), scale, rounding, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def compare(a: Fraction | int, b: Fraction | int) -> int:
    """Compare two ratios, exactly.

    Returns:
        -1 when a < b, 0 when equal, 1 when a > b; untouched on failure

    Raises:
        InvalidError: a denominator is zero or less
    """
    c_out = ffi.new(_INT32_T)
    c_error = thread.error
    c_status = encours_ratio_compare(ratio_in("a", a), ratio_in("b", b), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value

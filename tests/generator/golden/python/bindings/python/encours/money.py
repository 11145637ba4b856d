# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Plain values: money, days and shares.

Limits: int64 minor units.
"""

from __future__ import annotations

from encours._native import ffi
from encours._native.lib import encours_money_part, encours_money_sign

from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.values import Money, integer, money_in, money_out

_MONEY = ffi.typeof("encours_money *")


DATE_NONE = -2147483648
"""no day"""
SHARE_WHOLE = 1000000
"""a share of one, in millionths"""
SHARE_UNIT = 'ppm'
"""the unit of a share."""


class Rounding(Choice):
    """How a half is rounded."""

    ROUND_HALF_UP = 1
    """away from zero"""
    ROUND_HALF_EVEN = 2
    """to the even neighbour."""


def part(amount: Money, share: int, rounding: Rounding) -> Money:
    """amount * share, rounded once to a minor unit.

    100.00 at 250000: 25.00.

    Args:
        share: millionths, 0 to SHARE_WHOLE

    Returns:
        The part; untouched on failure

    Raises:
        InvalidError: no such share or rounding
    """
    if not isinstance(share, int):
        share = integer("share", share)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = ffi.new(_MONEY)
    c_error = thread.error
    c_status = encours_money_part(money_in("amount", amount), share, rounding, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return money_out(c_out)


def sign(amount: Money) -> int:
    """-1, 0 or 1 as the amount."""
    return encours_money_sign(money_in("amount", amount))

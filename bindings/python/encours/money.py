# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Money: an exact number of minor units of one currency.

Sums and differences are checked and refuse mixed currencies; wherever a result may need rounding
the mode is an argument; a split always sums to the whole. Texts know no locale: the marks of an
amount are arguments.

Limits: int64 minor units (9.2 million million million cents); intermediates have 128 bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from encours._native import ffi
from encours._native.lib import (
    encours_money_add,
    encours_money_compare,
    encours_money_format,
    encours_money_multiply,
    encours_money_negate,
    encours_money_parse,
    encours_money_rescale,
    encours_money_split,
    encours_money_subtract,
)

from ._runtime.buffers import INT64, TEXT_SIZE
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import struct_in, struct_or_null
from ._runtime.values import (
    CURRENCIES,
    Money,
    integer,
    money_in,
    money_out,
    ratio_in,
    text_in,
    text_of,
)
from .currency import CurrencyTable
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_INT32_T = ffi.typeof("int32_t *")
_INT64_T = ffi.typeof("int64_t *")
_MONEY = ffi.typeof("encours_money *")
_MONEY_STYLE = ffi.typeof("encours_money_style *")
_MONEY_STYLE_SIZED = (ffi.sizeof("encours_money_style"),)


MONEY_TEXT_SIZE = 64
"""bytes enough for any amount in any style"""


class SplitMethod(Choice):
    """Who gets the minor units that are left when the exact shares have been rounded towards zero.
    """

    LARGEST_REMAINDER = 1
    """one each to the largest fractions cut off; ties to the lowest index"""
    FIRST_TO_LAST = 2
    """one each from the first part on"""
    LAST_TO_FIRST = 3
    """one each from the last part back"""
    ALL_TO_LARGEST = 4
    """all to the largest weight; ties to the lowest index"""


class MoneySign(Choice):
    """How the sign of an amount is written."""

    LEADING = 0
    """-12.50; "+12.50" is read too"""
    TRAILING = 1
    """12.50-; "12.50+" is read too"""
    PARENTHESES = 2
    """(12.50)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyStyle:
    """How amounts are written. Marks are Unicode code points, not digits, signs or parentheses."""

    decimal_mark: int = 46
    """must be given: '.' or ',' as a rule"""
    group_mark: int = 0
    """between groups of three digits: ',', '.', ' ', 0xA0, 0x202F...; 0: none"""
    sign: MoneySign = MoneySign.LEADING
    """a MoneySign"""

    def _pointer(self) -> Any:
        struct = ffi.new(_MONEY_STYLE, _MONEY_STYLE_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.decimal_mark = integer("decimal_mark", self.decimal_mark)
        struct.group_mark = integer("group_mark", self.group_mark)
        struct.sign = integer("sign", self.sign)


def add(a: Money, b: Money) -> Money:
    """a + b.

    Args:
        b: of the currency of `a`

    Returns:
        The sum; untouched on failure

    Raises:
        CurrencyError: the currencies differ
        OverflowError_: the sum does not fit int64
    """
    c_out = ffi.new(_MONEY)
    c_error = thread.error
    c_status = encours_money_add(money_in("a", a), money_in("b", b), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return money_out(c_out)


def subtract(a: Money, b: Money) -> Money:
    """a - b.

    Args:
        b: of the currency of `a`

    Returns:
        The difference; untouched on failure

    Raises:
        CurrencyError: the currencies differ
        OverflowError_: the difference does not fit int64
    """
    c_out = ffi.new(_MONEY)
    c_error = thread.error
    c_status = encours_money_subtract(money_in("a", a), money_in("b", b), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return money_out(c_out)


def negate(amount: Money) -> Money:
    """The amount with the other sign.

    Returns:
        -amount; untouched on failure

    Raises:
        OverflowError_: the amount is INT64_MIN
    """
    c_out = ffi.new(_MONEY)
    c_error = thread.error
    c_status = encours_money_negate(money_in("amount", amount), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return money_out(c_out)


def compare(a: Money, b: Money) -> int:
    """Compare two amounts of one currency.

    Args:
        b: of the currency of `a`

    Returns:
        -1 when a < b, 0 when equal, 1 when a > b; untouched on failure

    Raises:
        CurrencyError: the currencies differ
    """
    c_out = ffi.new(_INT32_T)
    c_error = thread.error
    c_status = encours_money_compare(money_in("a", a), money_in("b", b), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def multiply(amount: Money, ratio: Fraction | int, rounding: Rounding) -> Money:
    """amount * ratio, rounded once to a minor unit.

    Args:
        ratio: denominator greater than zero

    Returns:
        The product; untouched on failure

    Raises:
        InvalidError: no such ratio or rounding
        OverflowError_: the product does not fit int64
    """
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = ffi.new(_MONEY)
    c_error = thread.error
    c_status = encours_money_multiply(
        money_in("amount", amount), ratio_in("ratio", ratio), rounding, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return money_out(c_out)


def rescale(minor: int, exponent_from: int, exponent_to: int, rounding: Rounding) -> int:
    """The same value with another number of decimals: minor * 10^(exponent_to - exponent_from).

    Args:
        minor: units with `exponent_from` decimals
        exponent_from: decimals, 0 to CURRENCY_EXPONENT_MAX
        exponent_to: decimals, 0 to CURRENCY_EXPONENT_MAX
        rounding: used when exponent_to < exponent_from

    Returns:
        Units with `exponent_to` decimals; untouched on failure

    Raises:
        InvalidError: an exponent out of range, no such rounding
        OverflowError_: the result does not fit int64
    """
    if not isinstance(minor, int):
        minor = integer("minor", minor)
    if not isinstance(exponent_from, int):
        exponent_from = integer("exponent_from", exponent_from)
    if not isinstance(exponent_to, int):
        exponent_to = integer("exponent_to", exponent_to)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_money_rescale(minor, exponent_from, exponent_to, rounding, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def split(
    total: Money, weights: Integers, method: SplitMethod, *, parts: Writable | None = None
) -> memoryview[int]:
    """Split an amount in proportion to weights; the parts always sum to the amount.

    The exact share of part i is total * weight[i] / sum of weights. Shares are cut towards zero and
    the units left go out by `method`. A weight of zero receives nothing. A negative amount is split
    by its absolute value. Exact in 128 bits: no total and no weights overflow. Source: the largest
    remainder (Hamilton) method; moneyphp, nmoneys and money_extensions for the others, as in
    `docs/concepts/money.md`.

    Args:
        weights: zero or more, not all zero
        method: SplitMethod.LARGEST_REMAINDER when nothing else was agreed
        parts: minor units of the currency of `total`; untouched on failure

    Returns:
        Minor units of the currency of `total`; untouched on failure

    Raises:
        InvalidError: no part, a negative weight (error.index), all weights zero, no such method
    """
    c_weights = INT64.read("weights", weights)
    if not isinstance(method, int):
        method = integer("method", method)
    c_count = len(c_weights)
    c_parts, parts_view = INT64.write("parts", parts, c_count)
    c_error = thread.error
    c_status = encours_money_split(
        money_in("total", total), c_weights, c_count, method, c_parts, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return parts_view


def parse(
    text: str, currency: str | int, style: MoneyStyle, *, table: CurrencyTable | None = None
) -> Money:
    """Read an amount. Digits, with the decimal mark and decimals when there are any; nothing
    around.

    Group marks may be absent; where there are any, groups are complete (1 to 3 digits, then exactly
    3). More decimals than the currency has are refused even when they are zeros: "12,340" may be
    twelve thousand to somebody.

    Args:
        currency: ISO 4217 numeric code
        style: the marks; nothing else is understood
        table: deviations from ISO 4217

    Returns:
        The amount; untouched on failure

    Raises:
        InvalidError: not an amount in this style, too many decimals, unfit style
        CurrencyError: unknown currency, or one without decimals defined
        OverflowError_: the amount does not fit int64
        AbiError
    """
    if currency.__class__ is not int or not -1 < currency < 65536:
        currency = CURRENCIES[currency]
    c_style = struct_in("style", style, MoneyStyle)
    c_table = struct_or_null("table", table, CurrencyTable)
    c_out = ffi.new(_MONEY)
    c_error = thread.error
    c_status = encours_money_parse(
        text_in("text", text), currency, c_style, c_table, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return money_out(c_out)


def format(amount: Money, style: MoneyStyle, *, table: CurrencyTable | None = None) -> str:
    """Write an amount with all decimals of its currency; money.parse() reads it back.

    Args:
        table: deviations from ISO 4217

    Returns:
        The text; untouched on failure

    Raises:
        InvalidError: unfit style
        CurrencyError: unknown currency, or one without decimals defined
        LimitError: `size` is too small; nothing is cut
        AbiError
    """
    c_style = struct_in("style", style, MoneyStyle)
    c_table = struct_or_null("table", table, CurrencyTable)
    c_size = TEXT_SIZE
    c_out = ffi.new("char[]", c_size)
    c_error = thread.error
    c_status = encours_money_format(
        money_in("amount", amount), c_style, c_table, c_out, c_size, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return text_of(c_out)

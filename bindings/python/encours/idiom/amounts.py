# SPDX-License-Identifier: MIT
"""Amounts between Decimal and the minor units that C counts in. Exact, or refused."""

from __future__ import annotations

import decimal
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from .._runtime.values import CURRENCIES, EXACT, Money, code_of, currency_in, exponent_of, wrong

UNITS = tuple(Decimal(1).scaleb(-exponent) for exponent in range(19))

AnyKey = TypeVar("AnyKey")


def numeric_of(currency: str | int) -> int:
    """The numeric code of a currency given by either code."""
    return CURRENCIES.get(currency) or currency_in("currency", currency)


def name_of(numeric: int) -> str:
    """The alphabetic code of a currency; the number as text where ISO 4217 has none."""
    try:
        return code_of(numeric)
    except LookupError:
        return str(numeric)
    except ValueError:
        return str(numeric)


def decimals_of(numeric: int, decimals: Mapping[int, int]) -> int:
    """How many decimals a currency has: in a ledger that says so, else in ISO 4217."""
    known = decimals.get(numeric)
    return exponent_of(code_of(numeric)) if known is None else known


def decimal_of(minor: int, exponent: int) -> Decimal:
    """The amount of so many minor units."""
    return EXACT.multiply(minor, UNITS[exponent])


def minor_of(name: str, value: object, numeric: int, exponent: int) -> int:
    """The minor units of an amount in a currency.

    Raises:
        TypeError: it is a float, which cannot say which amount was meant, an int, of which nobody
            knows whether it counts euros or cents, or something else
        ValueError: it has more decimals than the currency, or is no number
        OverflowError: its minor units do not fit 64 bits
    """
    if isinstance(value, Money):
        return minor_of_money(name, value, numeric, exponent)
    if not isinstance(value, Decimal):
        raise refused(name, value)
    try:
        minor = int(EXACT.to_integral_exact(EXACT.scaleb(value, exponent)))
    except (decimal.Inexact, decimal.InvalidOperation, ValueError, OverflowError):
        raise not_in_units(name, value, numeric, exponent) from None
    if not -(1 << 63) <= minor < 1 << 63:
        raise too_large(name, value, numeric)
    return minor


def minor_of_money(name: str, value: Money, numeric: int, exponent: int) -> int:
    given = numeric_of(value.currency)
    if given != numeric:
        raise ValueError(f"{name}: {value} is not in {name_of(numeric)}")
    return minor_of(name, value.amount, numeric, exponent)


def not_in_units(name: str, value: Decimal, numeric: int, exponent: int) -> Exception:
    scale = value.as_tuple().exponent
    if not isinstance(scale, int):
        return ValueError(f"{name}: {value} is no amount")
    if scale >= -exponent:
        return too_large(name, value, numeric)
    return ValueError(f"{name}: {value} has {-scale} decimals, {name_of(numeric)} has {exponent}")


def too_large(name: str, value: Decimal, numeric: int) -> OverflowError:
    return OverflowError(
        f"{name}: {value} {name_of(numeric)} does not fit 64 bits of minor units")


def refused(name: str, value: object) -> TypeError:
    """Why a value is no amount, and what to write."""
    if isinstance(value, float):
        hint = f'A float cannot say which amount is meant: write Decimal("{value}")'
    elif isinstance(value, int):
        hint = (f'It could be units or hundredths: write Decimal("{value}"), or minor={value} for '
                "minor units")
    else:
        hint = 'Write Decimal("12.34")'
    return wrong(name, "Decimal or Money", value, hint)

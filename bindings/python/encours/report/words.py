# SPDX-License-Identifier: MIT
"""Values in words: amounts, days, shares, dates. Integers in, text out; nothing is a float."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ..dso import DsoStatus

NOTHING = "–"
MINUS = "−"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SHARE_SCALE = 1_000_000
DAYS_SCALE = 10_000
WHY_NOT = {
    DsoStatus.UNDEFINED_NO_SALES: "no sales in the window",
    DsoStatus.HISTORY_EXHAUSTED: "the sales known do not make up the balance",
    DsoStatus.STOPPED_AT_PERIOD: "stopped at a month without sales",
    DsoStatus.OUT_OF_RANGE: "too large to be told in days",
}


@dataclass(frozen=True)
class Unit:
    """A currency and its decimals."""

    code: str
    exponent: int

    def amount(self, minor: int) -> str:
        """Minor units as an amount with groups of three digits: 1234567 is 12,345.67."""
        return fixed(minor, self.exponent)


def fixed(scaled: int, decimals: int) -> str:
    """An integer that counts units of 10^-decimals."""
    sign = MINUS if scaled < 0 else ""
    whole, part = divmod(abs(scaled), 10**decimals)
    return f"{sign}{whole:,}" + (f".{part:0{decimals}d}" if decimals else "")


def divided(numerator: int, denominator: int) -> int:
    """The quotient rounded half away from zero; the denominator is above zero."""
    rounded = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -rounded if numerator < 0 else rounded


def percent(part: int, whole: int) -> str:
    """A share to a tenth of a percent; nothing of a whole that is not above zero."""
    return f"{fixed(divided(1000 * part, whole), 1)} %" if whole > 0 else NOTHING


def percent_ppm(ppm: int) -> str:
    return percent(ppm, SHARE_SCALE)


def days(days_e4: int | None) -> str:
    """Days to a tenth, out of ten-thousandths."""
    return NOTHING if days_e4 is None else fixed(divided(days_e4, DAYS_SCALE // 10), 1)


def month(day: datetime.date) -> str:
    """Such as Dec 24."""
    return f"{MONTHS[day.month - 1]} {day.year % 100:02d}"


def plural(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"

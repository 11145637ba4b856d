# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Which rate late interest runs at, and the fixed sum for costs of recovery.

The yearly rate of a day is

    rates(d) + margins(d) + margin + (raise, from a day on)

and at least floor_multiple * floor_rates(d) where there is a floor, compared before the raise. d is
the day itself, the first day of its semester or the day before that; the rate of the first day that
bears interest may be frozen for the whole claim. The four functions fill a rule for the laws they
are named after from tables and margins that the caller gives: the library has no rate, margin or
multiple of its own.

Where sources disagree: France takes the central bank's rate of 1 January or 1 July for a semester
(directive art. 3), some calculators the latest (13.65 instead of 14.25 % for the second half of
2024): `rate_day`. The United Kingdom freezes the rate of the semester in which interest starts (SI
2002/1675 art. 4), some calculators follow the base rate: `is_frozen`.

A margin is in units of 10^-7 like a rate: 10 points are 10 * INTEREST_RATE_POINT.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_interest_indemnity,
    encours_interest_rule_directive,
    encours_interest_rule_french_business,
    encours_interest_rule_french_judgment,
    encours_interest_rule_rate,
    encours_interest_rule_united_kingdom,
)

from ._runtime.buffers import INT64, agree
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, struct_in, struct_or_null
from ._runtime.values import DATES, DAYS, integer, optional_date_fill, optional_date_out
from .interest_rates import InterestRateColumns, InterestRateDay

if TYPE_CHECKING:
    from ._runtime.buffers import Integers

_INT64_T = ffi.typeof("int64_t *")
_INTEREST_DAY_RATE = ffi.typeof("encours_interest_day_rate *")
_INTEREST_DAY_RATE_LAYOUT = Struct("=8xqqiiii")
_INTEREST_DAY_RATE_SIZED = (ffi.sizeof("encours_interest_day_rate"),)
_INTEREST_RULE = ffi.typeof("encours_interest_rule *")
_INTEREST_RULE_SIZED = (ffi.sizeof("encours_interest_rule"),)
_INTEREST_TIER_COLUMNS = ffi.typeof("encours_interest_tier_columns *")
_INTEREST_TIER_COLUMNS_SIZED = (ffi.sizeof("encours_interest_tier_columns"),)


class InterestSource(Choice):
    """What the rate of a day came from."""

    FROM_RULE = 1
    """`margin_e7` alone: a contract's rate"""
    FROM_TABLE = 2
    """a row of `rates` and the margins"""
    FROM_FLOOR = 3
    """a row of `floor_rates`, which exceeds the rate"""


class InterestRule(Structure):
    """The rate of each day. Zero of every member: no interest at all."""

    __slots__ = (
        "floor_multiple",
        "floor_rates",
        "is_frozen",
        "margin_e7",
        "margins",
        "raise_e7",
        "raise_from",
        "rate_day",
        "rates",
    )
    _members = (
        "rates",
        "margins",
        "floor_rates",
        "margin_e7",
        "floor_multiple",
        "raise_e7",
        "raise_from",
        "rate_day",
        "is_frozen",
    )
    rates: InterestRateColumns | None
    """reference rates; None: the margin alone"""
    margins: InterestRateColumns | None
    """margins that change; None: none"""
    floor_rates: InterestRateColumns | None
    """rates of the floor; None: no floor"""
    margin_e7: int
    """added to the rate; the rate itself without `rates`"""
    floor_multiple: int
    """with floor_rates: 1 to 1000"""
    raise_e7: int
    """added from `raise_from` on; 0 or more"""
    raise_from: datetime.date | None
    """first day at the raised rate"""
    rate_day: InterestRateDay
    """an InterestRateDay, for all three tables"""
    is_frozen: bool
    """1: the rate of the first day that bears interest"""

    def __init__(
        self,
        *,
        rates: InterestRateColumns | None = None,
        margins: InterestRateColumns | None = None,
        floor_rates: InterestRateColumns | None = None,
        margin_e7: int = 0,
        floor_multiple: int = 0,
        raise_e7: int = 0,
        raise_from: datetime.date | None = None,
        rate_day: InterestRateDay = InterestRateDay.OF_DAY,
        is_frozen: bool = False,
    ) -> None:
        struct = ffi.new(_INTEREST_RULE, _INTEREST_RULE_SIZED)
        c_rates = struct_or_null("rates", rates, InterestRateColumns)
        struct.rates = c_rates
        self.rates = rates
        c_margins = struct_or_null("margins", margins, InterestRateColumns)
        struct.margins = c_margins
        self.margins = margins
        c_floor_rates = struct_or_null("floor_rates", floor_rates, InterestRateColumns)
        struct.floor_rates = c_floor_rates
        self.floor_rates = floor_rates
        struct.margin_e7 = integer("margin_e7", margin_e7)
        self.margin_e7 = margin_e7
        struct.floor_multiple = integer("floor_multiple", floor_multiple)
        self.floor_multiple = floor_multiple
        struct.raise_e7 = integer("raise_e7", raise_e7)
        self.raise_e7 = raise_e7
        optional_date_fill("raise_from", struct.raise_from, raise_from)
        self.raise_from = raise_from
        struct.rate_day = integer("rate_day", rate_day)
        self.rate_day = rate_day
        struct.is_frozen = integer("is_frozen", is_frozen)
        self.is_frozen = is_frozen
        self._struct = struct
        self._held = (c_rates, c_margins, c_floor_rates)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> InterestRule:
        self = cls.__new__(cls)
        self.rates = InterestRateColumns._lent(struct.rates, owner) if struct.rates else None
        self.margins = InterestRateColumns._lent(struct.margins, owner) if struct.margins else None
        self.floor_rates = InterestRateColumns._lent(
            struct.floor_rates, owner
        ) if struct.floor_rates else None
        self.margin_e7 = struct.margin_e7
        self.floor_multiple = struct.floor_multiple
        self.raise_e7 = struct.raise_e7
        self.raise_from = optional_date_out(struct.raise_from)
        self.rate_day = InterestRateDay(struct.rate_day)
        self.is_frozen = bool(struct.is_frozen)
        self._struct = struct
        self._held = owner
        return self


class InterestDayRate(NamedTuple):
    """The rate of a day and what decided it."""

    rate_e7: int
    """yearly rate * 10^7"""
    row: int
    """row of the table it came from; -1: none"""
    source: InterestSource
    """an InterestSource"""
    is_raised: bool
    """1 when the raise is in it"""
    is_unverified: bool
    """1 when a row that was looked at is marked unverified"""
    until: datetime.date | None
    """last day with the same rows, at least the day asked for"""

    @classmethod
    def _read(cls, struct: Any) -> InterestDayRate:
        (
            rate_e7,
            row,
            source,
            is_raised,
            is_unverified,
            until,
        ) = _INTEREST_DAY_RATE_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                rate_e7,
                row,
                InterestSource._known[source],
                bool(is_raised),
                bool(is_unverified),
                DAYS[until],
            ),
        )


class InterestTierColumns(Structure):
    """Fixed sums for costs of recovery by amount of the debt: 40, 70, 100 pounds; or one row of 40
    euros from 0.
    """

    __slots__ = ("amount_from", "indemnity")
    _members = ("amount_from", "indemnity")
    amount_from: memoryview[int]
    """debts from this amount on, minor units, ascending; the first row 0 or more"""
    indemnity: memoryview[int]
    """the sum, minor units, 0 or more"""

    def __init__(self, *, amount_from: Integers, indemnity: Integers) -> None:
        struct = ffi.new(_INTEREST_TIER_COLUMNS, _INTEREST_TIER_COLUMNS_SIZED)
        c_amount_from, self.amount_from = INT64.taken("amount_from", amount_from)
        struct.amount_from = c_amount_from
        c_indemnity, self.indemnity = INT64.taken("indemnity", indemnity)
        struct.indemnity = c_indemnity
        struct.count = agree(("amount_from", c_amount_from), ("indemnity", c_indemnity))
        self._struct = struct
        self._held = (c_amount_from, c_indemnity)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> InterestTierColumns:
        self = cls.__new__(cls)
        self.amount_from = INT64.lent(struct.amount_from, struct.count, owner)
        self.indemnity = INT64.lent(struct.indemnity, struct.count, owner)
        self._struct = struct
        self._held = owner
        return self


def rate(
    rule: InterestRule, start: datetime.date | None, day: datetime.date | None
) -> InterestDayRate:
    """The rate of a day under a rule.

    Args:
        rule: the rule
        start: first day that bears interest: what a frozen rule looks at
        day: the day, `start` or later

    Returns:
        The rate; untouched on failure

    Raises:
        InvalidError: a member or table out of its limits, no such day, or a rate below 0 or beyond
            10 000 %
        NotFoundError: a table has no row for the day; the message names both
    """
    c_rule = struct_in("rule", rule, InterestRule)
    c_out = ffi.new(_INTEREST_DAY_RATE, _INTEREST_DAY_RATE_SIZED)
    c_error = thread.error
    c_status = encours_interest_rule_rate(c_rule, DATES[start], DATES[day], c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return InterestDayRate._read(c_out)


def french_business(
    margin_e7: int,
    floor_multiple: int,
    contract_e7: int,
    *,
    central_bank: InterestRateColumns | None = None,
    legal: InterestRateColumns | None = None,
) -> InterestRule:
    """France, between professionals (art. L441-10 II code de commerce).

    Without a contract rate the central bank's rate plus a margin (10 points), by semester. With
    one, that rate but at least a multiple (3 times) of the legal rate of the semester: the floor
    binds rates of contracts only, also where it exceeds the default, as in 2024.

    Args:
        central_bank: main refinancing rates of the ECB
        margin_e7: margin over them, without a contract rate
        legal: legal interest rates, other creditors
        floor_multiple: of the legal rate, with a contract rate
        contract_e7: yearly rate of the contract; -1: none

    Returns:
        The rule, which keeps pointing to the tables

    Raises:
        InvalidError: a contract rate without `legal`, or below -1; a margin, rate or multiple out
            of its limits
    """
    c_central_bank = struct_or_null("central_bank", central_bank, InterestRateColumns)
    if not isinstance(margin_e7, int):
        margin_e7 = integer("margin_e7", margin_e7)
    c_legal = struct_or_null("legal", legal, InterestRateColumns)
    if not isinstance(floor_multiple, int):
        floor_multiple = integer("floor_multiple", floor_multiple)
    if not isinstance(contract_e7, int):
        contract_e7 = integer("contract_e7", contract_e7)
    c_out = ffi.new(_INTEREST_RULE, _INTEREST_RULE_SIZED)
    c_error = thread.error
    c_status = encours_interest_rule_french_business(
        c_central_bank, margin_e7, c_legal, floor_multiple, contract_e7, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return InterestRule._lent(c_out, (central_bank, legal,))


def french_judgment(
    legal: InterestRateColumns,
    enforceable: datetime.date | None,
    raise_e7: int,
    delay_months: int,
    delay_days: int,
) -> InterestRule:
    """France, sums awarded by a court: the legal rate, raised (5 points) once two months have
    passed from the day the decision is enforceable (art. L313-3 code monétaire et financier).

    Enforceable on 17 September 2015: the simple rate to 17 November, the raised one from the 18th.
    Texts that count 60 days instead of two calendar months: `delay_months` 0, `delay_days` 60.

    Args:
        legal: legal interest rates of the kind of creditor
        enforceable: day the decision is enforceable; DATE_NONE: never raised
        raise_e7: points added after the delay; 0 or more
        delay_months: calendar months of the delay, 0 to 1200
        delay_days: days after those months, 0 to 36600

    Returns:
        The rule, which keeps pointing to the table

    Raises:
        InvalidError: no such day, a number out of range, or a day after 2199
    """
    c_legal = struct_in("legal", legal, InterestRateColumns)
    if not isinstance(raise_e7, int):
        raise_e7 = integer("raise_e7", raise_e7)
    if not isinstance(delay_months, int):
        delay_months = integer("delay_months", delay_months)
    if not isinstance(delay_days, int):
        delay_days = integer("delay_days", delay_days)
    c_out = ffi.new(_INTEREST_RULE, _INTEREST_RULE_SIZED)
    c_error = thread.error
    c_status = encours_interest_rule_french_judgment(
        c_legal, DATES[enforceable], raise_e7, delay_months, delay_days, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return InterestRule._lent(c_out, (legal,))


def directive(reference: InterestRateColumns, margin_e7: int) -> InterestRule:
    """Directive 2011/7/EU: the reference rate of 1 January or 1 July plus a margin (at least 8
    points), which changes with the semesters.

    Args:
        reference: reference rates
        margin_e7: margin over them

    Returns:
        The rule, which keeps pointing to the table

    Raises:
        InvalidError: a margin beyond 10 000 %
        MisuseError: `reference` or `out` is None
        AbiError
    """
    c_reference = struct_in("reference", reference, InterestRateColumns)
    if not isinstance(margin_e7, int):
        margin_e7 = integer("margin_e7", margin_e7)
    c_out = ffi.new(_INTEREST_RULE, _INTEREST_RULE_SIZED)
    c_error = thread.error
    c_status = encours_interest_rule_directive(c_reference, margin_e7, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return InterestRule._lent(c_out, (reference,))


def united_kingdom(base: InterestRateColumns, margin_e7: int) -> InterestRule:
    """United Kingdom, Late Payment of Commercial Debts (Interest) Act 1998 and SI 2002/1675: base
    rate of 31 December or 30 June before the day interest starts plus a margin (8 points), frozen.

    Args:
        base: official dealing rates (base rate)
        margin_e7: margin over them

    Returns:
        The rule, which keeps pointing to the table

    Raises:
        InvalidError: a margin beyond 10 000 %
        MisuseError: `base` or `out` is None
        AbiError
    """
    c_base = struct_in("base", base, InterestRateColumns)
    if not isinstance(margin_e7, int):
        margin_e7 = integer("margin_e7", margin_e7)
    c_out = ffi.new(_INTEREST_RULE, _INTEREST_RULE_SIZED)
    c_error = thread.error
    c_status = encours_interest_rule_united_kingdom(c_base, margin_e7, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return InterestRule._lent(c_out, (base,))


def interest_indemnity(tiers: InterestTierColumns, amount: int) -> int:
    """The fixed sum for a debt: that of the last row whose `amount_from` it reaches; 0 below the
    first.

    Due once per late invoice, whatever the days and also after a payment in part (art. D441-5 code
    de commerce; Late Payment Act s. 5A: below 1000, below 10 000, from 10 000 pounds).

    Args:
        tiers: the rows
        amount: the debt, minor units, 0 or more

    Returns:
        The sum, minor units; untouched on failure

    Raises:
        InvalidError: no rows, rows that do not ascend, or a negative amount
    """
    c_tiers = struct_in("tiers", tiers, InterestTierColumns)
    if not isinstance(amount, int):
        amount = integer("amount", amount)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_interest_indemnity(c_tiers, amount, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value

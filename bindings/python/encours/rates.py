# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Exchange rates: an immutable table of exact rates with validity dates.

A row says that one unit of `from` is `numerator / denominator` units of `to` (units, not minor
units: 1 EUR = 1.0856 USD is 10856/10000) from `valid_from` until the next row of the same pair.
Rates are rationals and stay exact through inversion and triangulation; the only rounding is that of
an amount, in the mode the caller names. Nothing is invented: a day before the first row of a pair,
or more than `age_days_max` after the last, has no rate, and that is an error naming the currencies
and the day.

A rate from A to B on a day is, in this order: 1 when A is B; the row A to B; the inverse of the row
B to A; A to the base currency times the base currency to B, each of them direct or inverse. Source:
triangulation through the base currency as in Council Regulation (EC) 1103/97, without its
intermediate rounding.

Limits: numerator and denominator 1 to 10^15; 2^31 rows.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_exchange_base,
    encours_rates_convert,
    encours_rates_find,
    encours_rates_free,
    encours_rates_new,
    encours_revaluation_compute,
)

from ._runtime.buffers import INT32, INT64, UINT16, agree
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import (
    NULL,
    Structure,
    new_record,
    options_given,
    options_in,
    struct_in,
    struct_or_null,
)
from ._runtime.values import CURRENCIES, DATES, DAYS, Money, integer, money_in, money_out
from .context import Context
from .currency import CurrencyTable
from .exchange import ExchangeAmounts
from .revaluation import (
    Revaluation,
    RevaluationOptions,
    RevaluationOptionsSettings,
    RevaluationRows,
)
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Writable

_MONEY = ffi.typeof("encours_money *")
_RATE = ffi.typeof("encours_rate *")
_RATES_COLUMNS = ffi.typeof("encours_rates_columns *")
_RATES_COLUMNS_SIZED = (ffi.sizeof("encours_rates_columns"),)
_RATES_HANDLE = ffi.typeof("encours_rates **")
_RATES_OPTIONS = ffi.typeof("encours_rates_options *")
_RATES_OPTIONS_SIZED = (ffi.sizeof("encours_rates_options"),)
_RATE_LAYOUT = Struct("=8xqqii")
_RATE_SIZED = (ffi.sizeof("encours_rate"),)
_REVALUATION = ffi.typeof("encours_revaluation *")
_REVALUATION_SIZED = (ffi.sizeof("encours_revaluation"),)


class RatePath(Choice):
    """How a rate was found."""

    IDENTITY = 1
    """the same currency"""
    DIRECT = 2
    """a row from `from` to `to`"""
    INVERSE = 3
    """the inverse of a row from `to` to `from`"""
    TRIANGULATED = 4
    """two rows that meet in the base currency"""


class RatesOptions(Structure):
    """Options of rates.new(). Zero is the default of every member."""

    __slots__ = ("age_days_max", "base_currency", "currencies")
    _members = ("base_currency", "age_days_max", "currencies")
    base_currency: str | int | None
    """numeric code to triangulate through; 0: none"""
    age_days_max: int
    """a rate holds so many days after valid_from at most; 0: no end"""
    currencies: CurrencyTable | None
    """deviations from ISO 4217; None: none"""

    def __init__(
        self,
        *,
        base_currency: str | int | None = None,
        age_days_max: int = 0,
        currencies: CurrencyTable | None = None,
    ) -> None:
        struct = ffi.new(_RATES_OPTIONS, _RATES_OPTIONS_SIZED)
        struct.base_currency = CURRENCIES[base_currency]
        self.base_currency = base_currency
        struct.age_days_max = integer("age_days_max", age_days_max)
        self.age_days_max = age_days_max
        c_currencies = struct_or_null("currencies", currencies, CurrencyTable)
        struct.currencies = c_currencies
        self.currencies = currencies
        self._struct = struct
        self._held = (c_currencies,)


class RatesOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RatesOptions."""

    base_currency: str | int | None
    age_days_max: int
    currencies: CurrencyTable | None


class RatesColumns(Structure):
    """Rows of rates.new(), as columns of the same length, in any order."""

    __slots__ = ("denominator", "from_", "numerator", "to", "valid_from")
    _members = ("from_", "to", "valid_from", "numerator", "denominator")
    from_: memoryview[int]
    """numeric code"""
    to: memoryview[int]
    """numeric code, another than from"""
    valid_from: memoryview[int]
    """first day, epoch day"""
    numerator: memoryview[int]
    """1 to 10^15"""
    denominator: memoryview[int]
    """1 to 10^15"""

    def __init__(
        self,
        *,
        from_: Integers,
        to: Integers,
        valid_from: Days,
        numerator: Integers,
        denominator: Integers,
    ) -> None:
        struct = ffi.new(_RATES_COLUMNS, _RATES_COLUMNS_SIZED)
        c_from_, self.from_ = UINT16.taken("from_", from_)
        setattr(struct, "from", c_from_)
        c_to, self.to = UINT16.taken("to", to)
        struct.to = c_to
        c_valid_from, self.valid_from = INT32.taken("valid_from", valid_from)
        struct.valid_from = c_valid_from
        c_numerator, self.numerator = INT64.taken("numerator", numerator)
        struct.numerator = c_numerator
        c_denominator, self.denominator = INT64.taken("denominator", denominator)
        struct.denominator = c_denominator
        struct.count = agree(
            ("from_", c_from_),
            ("to", c_to),
            ("valid_from", c_valid_from),
            ("numerator", c_numerator),
            ("denominator", c_denominator),
        )
        self._struct = struct
        self._held = (c_from_, c_to, c_valid_from, c_numerator, c_denominator)


class Rate(NamedTuple):
    """Result of Rates.find()."""

    numerator: int
    """in lowest terms: numerator / denominator units of `to`..."""
    denominator: int
    """... are one unit of `from`"""
    valid_from: datetime.date | None
    """first day of the row used; the later of two; NONE for identity"""
    path: RatePath
    """a RatePath"""

    @classmethod
    def _read(cls, struct: Any) -> Rate:
        (
            numerator,
            denominator,
            valid_from,
            path,
        ) = _RATE_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (numerator, denominator, DAYS[valid_from], RatePath._known[path]))


class RevaluationComputeResult(NamedTuple):
    """What Rates.revaluation_compute() gives back."""

    value: memoryview[int] | None
    """of each row at the closing rate, minor units; untouched on failure"""
    booked: memoryview[int] | None
    """adjustment of each row, minor units: > 0 gain, < 0 loss; untouched on failure"""
    out: Revaluation
    """the sums; untouched on failure"""


class Rates(Handle):
    """A table of exchange rates. Opaque, immutable."""

    __slots__ = ()
    _free = encours_rates_free

    def find(self, from_: str | int, to: str | int, day: datetime.date | None) -> Rate:
        """The exact rate of a day.

        Args:
            from_: ISO 4217 numeric code
            to: ISO 4217 numeric code
            day: the day the rate is for

        Returns:
            The rate

        Raises:
            CurrencyError: no rate on that day; the message names currencies and day
            InvalidError: `day` is no date
            OverflowError_: the exact rate has more than 63 bits in lowest terms
            AbiError
        """
        if from_.__class__ is not int or not -1 < from_ < 65536:
            from_ = CURRENCIES[from_]
        if to.__class__ is not int or not -1 < to < 65536:
            to = CURRENCIES[to]
        c_out = ffi.new(_RATE, _RATE_SIZED)
        c_error = thread.error
        c_status = encours_rates_find(self._pointer, from_, to, DATES[day], c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Rate._read(c_out)

    def convert(
        self, amount: Money, to: str | int, day: datetime.date | None, rounding: Rounding
    ) -> Money:
        """Convert an amount at the rate of a day.

        minor_to = round(minor_from * rate * 10^exponent_to / 10^exponent_from), one exact division,
        rounded once.

        Args:
            amount: the amount
            to: ISO 4217 numeric code of the result
            day: the day the rate is for

        Returns:
            The converted amount

        Raises:
            CurrencyError: no rate on that day; the message names currencies and day
            InvalidError: `day` is no date, or `rounding` no mode
            OverflowError_: the result does not fit int64; or the exact rate has more than 63 bits
                in lowest terms, as such or between minor units
        """
        if to.__class__ is not int or not -1 < to < 65536:
            to = CURRENCIES[to]
        if not isinstance(rounding, int):
            rounding = integer("rounding", rounding)
        c_out = ffi.new(_MONEY)
        c_error = thread.error
        c_status = encours_rates_convert(
            self._pointer, money_in("amount", amount), to, DATES[day], rounding, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return money_out(c_out)

    def exchange_base(
        self,
        amounts: ExchangeAmounts,
        base_currency: str | int,
        rounding: Rounding,
        *,
        base: Writable | None = None,
    ) -> memoryview[int]:
        """The base amount of each document at the rate of its day, each rounded once.

        A rate that is missing is an error that names currency and day; nothing is extrapolated.

        Args:
            base_currency: ISO 4217 numeric
            rounding: a Rounding; 0: half up
            base: of each, minor units; untouched on failure

        Returns:
            Of each, minor units; untouched on failure

        Raises:
            CurrencyError: no rate on a day; the message names currencies and day
            InvalidError: a day that is none, no such rounding
            OverflowError_: a result does not fit int64
            LimitError: more than 2^31 amounts
        """
        c_amounts = struct_in("amounts", amounts, ExchangeAmounts)
        if base_currency.__class__ is not int or not -1 < base_currency < 65536:
            base_currency = CURRENCIES[base_currency]
        if not isinstance(rounding, int):
            rounding = integer("rounding", rounding)
        c_base, base_view = INT64.write("base", base, c_amounts.count)
        c_error = thread.error
        c_status = encours_exchange_base(
            self._pointer, c_amounts, base_currency, rounding, c_base, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return base_view

    def revaluation_compute(
        self,
        rows: RevaluationRows,
        *,
        options: RevaluationOptions | None = None,
        value: Writable | bool | None = None,
        booked: Writable | bool | None = None,
        **settings: Unpack[RevaluationOptionsSettings],
    ) -> RevaluationComputeResult:
        """Revalue open amounts.

        A rate that is missing is an error that names currency and day; rows in the base currency
        have their amount as value.

        Args:
            options: the settings below as one object
            settings: members of RevaluationOptions
            value: of each row at the closing rate, minor units; untouched on failure
            booked: adjustment of each row, minor units: > 0 gain, < 0 loss; untouched on failure

        Raises:
            CurrencyError: no rate on the closing day; the message names currencies and day
            InvalidError: no such method, scope, rounding or day; with REVERSED, no day after
            OverflowError_: an amount or a sum does not fit int64
            LimitError: more than 2^31 rows, or more than 250 currencies
        """
        options = options_given(RevaluationOptions, options, settings)
        c_options = options._pointer()
        c_rows = struct_in("rows", rows, RevaluationRows)
        c_value, value_view = INT64.write_optional("value", value, c_rows.count)
        c_booked, booked_view = INT64.write_optional("booked", booked, c_rows.count)
        c_out = ffi.new(_REVALUATION, _REVALUATION_SIZED)
        c_error = thread.error
        c_status = encours_revaluation_compute(
            self._pointer, c_options, c_rows, c_value, c_booked, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return RevaluationComputeResult(value_view, booked_view, Revaluation._read(c_out))


def new(
    columns: RatesColumns,
    *,
    context: Context | None = None,
    options: RatesOptions | None = None,
    **settings: Unpack[RatesOptionsSettings],
) -> Rates:
    """Make a table of rates. The columns are copied.

    Args:
        context: Allocator, log and limits; a default one if None.
        columns: the rows
        options: the settings below as one object
        settings: members of RatesOptions

    Returns:
        The table

    Raises:
        InvalidError: a rate that is not positive or too large, a date that is none, a pair of one
            currency with itself
        CurrencyError: a currency that is neither in ISO 4217 nor in `currencies`, or has no minor
            unit
        ExistsError: two rows of one pair on one day
        LimitError: more than 2^31 rows
        AbiError
        NoMemoryError
    """
    c_columns = struct_in("columns", columns, RatesColumns)
    options = options_in(RatesOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_RATES_HANDLE)
    c_error = thread.error
    c_status = encours_rates_new(context_in(context), c_columns, c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_rates_free)
    return Rates._wrap(c_out[0], (context, columns, options))

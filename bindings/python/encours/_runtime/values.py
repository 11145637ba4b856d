# SPDX-License-Identifier: MIT
"""Dates, instants, money, ratios, currencies and integers on their way in and out of C."""

from __future__ import annotations

import datetime
import inspect
import operator
import os
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from typing import Any, SupportsIndex, TypeVar

from encours._native import ffi, lib

from .errors import end_call, thread

DATE_NONE = -(2**31)
EPOCH = datetime.date(1970, 1, 1).toordinal()
ORIGIN = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
MICROSECOND = datetime.timedelta(microseconds=1)
CACHED_MAX = 1 << 16
DIGITS_MAX = 60
EXACT = Context(prec=DIGITS_MAX, traps=[Inexact, InvalidOperation])
"""Calculations of ours do not depend on the precision that the caller works with."""

Key = TypeVar("Key")
Found = TypeVar("Found")


class Known(dict[Key, Found]):
    """What has been converted before. A look-up converts what is new, or refuses it, naming the
    parameter of the caller that the value came from."""

    def __init__(self, convert: Callable[[str, Any], Found], kept: Any = object,
                 unchanged: range = range(0)) -> None:
        super().__init__()
        self.convert, self.kept, self.unchanged = convert, kept, unchanged

    def __missing__(self, key: Any) -> Found:
        if type(key) is int and key in self.unchanged:
            return key  # type: ignore[return-value]
        try:
            found = self.convert("value", key)
        except (TypeError, ValueError):
            # Looking the name up here costs the calls that go well nothing.
            return self.convert(name_of(key), key)
        if len(self) >= CACHED_MAX:
            self.clear()
        if isinstance(key, self.kept):
            self[key] = found
        return found


def name_of(value: object) -> str:
    """What the function that looked a value up calls it."""
    frame = inspect.currentframe()
    for _ in range(2):
        frame = frame.f_back if frame else None
    names = frame.f_locals if frame else {}
    return next((name for name, given in names.items() if given is value), "value")


def wrong(name: str, expected: str, value: object, hint: str = "") -> TypeError:
    """What a value of the wrong type is refused with."""
    given = type(value).__name__
    return TypeError(f"{name}: expected {expected}, got {given}{'. ' + hint if hint else ''}")


# --- integers


def integer(name: str, value: object) -> int:
    """An integer, also of NumPy; neither float nor Decimal, whose fractions would be lost."""
    if isinstance(value, int):
        return value
    if isinstance(value, SupportsIndex):
        return operator.index(value)
    hint = ""
    if isinstance(value, float | Decimal | Fraction):
        hint = "Amounts are whole minor units, as 1234 for 12.34 euros"
    raise wrong(name, "int", value, hint)


def fitting(name: str, value: int) -> int:
    """An integer of 64 bits with a sign, as C keeps amounts."""
    if not -(1 << 63) <= value < 1 << 63:
        raise OverflowError(f"{name}: {value} does not fit 64 bits")
    return value


# --- dates and instants


def date_in(name: str, value: object) -> Any:
    """A date as C takes it by value; None is the absent date."""
    return ffi.new("encours_date *", (day_in(name, value),))[0]


def day_in(name: str, value: object) -> int:
    """A date as its epoch day; None is the absent date."""
    if value is None:
        return DATE_NONE
    if not isinstance(value, datetime.date):
        raise wrong(name, "datetime.date or None", value)
    if isinstance(value, datetime.datetime):
        raise wrong(name, "datetime.date or None", value, "Say which day it is with .date()")
    return value.toordinal() - EPOCH


def date_out(day: int) -> datetime.date | None:
    """The date of an epoch day; None for the absent date."""
    return None if day == DATE_NONE else datetime.date.fromordinal(day + EPOCH)


DATES: Known[datetime.date | None, Any] = Known(date_in)
"""Dates as C takes them by value, by date."""
DAYS: Known[int, datetime.date | None] = Known(lambda name, day: date_out(day))
"""Dates by epoch day."""


def optional_date_fill(name: str, struct: Any, value: object) -> None:
    if value is not None:
        struct.is_set = 1
        struct.value.epoch_day = day_in(name, value)


def optional_date_out(struct: Any) -> datetime.date | None:
    return DAYS[struct.value.epoch_day] if struct.is_set else None


def optional_integer_fill(name: str, struct: Any, value: object) -> None:
    if value is not None:
        struct.is_set = 1
        struct.value = integer(name, value)


def optional_integer_out(struct: Any) -> int | None:
    value: int | None = struct.value if struct.is_set else None
    return value


def instant_in(name: str, value: object) -> int:
    """An aware datetime as microseconds since 1970-01-01 UTC."""
    if not isinstance(value, datetime.datetime):
        raise wrong(name, "an aware datetime.datetime", value)
    if value.tzinfo is None:
        raise TypeError(f"{name}: expected an aware datetime, got one without a time zone")
    return (value - ORIGIN) // MICROSECOND


def instant_out(microseconds: int) -> datetime.datetime:
    return ORIGIN + datetime.timedelta(microseconds=microseconds)


# --- currencies and money


def currency_in(name: str, value: object) -> int:
    """The numeric code of a currency given by its alphabetic or numeric code; None is 0, none."""
    if value is None:
        return 0
    if isinstance(value, str):
        return int(currency_by(lib.encours_currency_by_code, text_in(name, value)).numeric)
    if not isinstance(value, SupportsIndex):
        raise wrong(name, 'a currency such as "EUR" or 978', value)
    numeric = operator.index(value)
    if not 0 <= numeric <= 0xFFFF:
        raise ValueError(f"{name}: {numeric} is no numeric code of a currency")
    return numeric


def currency_by(find: Any, key: bytes | int) -> Any:
    out = ffi.new("encours_currency *")
    error = thread.error
    status = find(ffi.NULL, key, out, error)
    if status:
        end_call(status, error)
    return out


def code_of(numeric: int) -> str:
    """The alphabetic code of a currency."""
    found = currency_by(lib.encours_currency_by_numeric, numeric)
    return text_of(found.code)


CURRENCIES: Known[str | int | None, int] = Known(currency_in, kept=str, unchanged=range(1 << 16))
"""ISO 4217 numeric codes by alphabetic and by numeric code; None is 0. Numbers are looked at each
time: 978.0 equals 978, and would be found under it."""
CODES: Known[int, str] = Known(lambda name, numeric: code_of(numeric))
"""ISO 4217 alphabetic codes by numeric code."""


def exponent_of(code: str) -> int:
    """Decimals of a currency in ISO 4217; 0 for those without a minor unit."""
    exponent: int = currency_by(lib.encours_currency_by_code, code.encode()).exponent
    return max(0, exponent)


@dataclass(frozen=True, slots=True, init=False)
class Money:
    """An exact amount of a currency."""

    amount: Decimal
    """In units of the currency, as Decimal("12.34")."""
    currency: str
    """ISO 4217 alphabetic code."""

    def __init__(self, amount: Decimal | int | str, currency: str) -> None:
        given: object = amount
        if not isinstance(given, Decimal | int | str):
            raise wrong("amount", "Decimal, int or str", given, 'As Decimal("12.34")')
        object.__setattr__(self, "amount", given if isinstance(given, Decimal) else Decimal(given))
        object.__setattr__(self, "currency", currency)

    @classmethod
    def of_minor(cls, minor: int, currency: str | int) -> Money:
        """An amount given in minor units, as 1234 for 12.34 euros."""
        code = CODES[CURRENCIES[currency]]
        return cls(EXACT.scaleb(Decimal(integer("minor", minor)), -exponent_of(code)), code)

    @property
    def minor(self) -> int:
        """The amount in minor units; ValueError when it has more decimals than the currency,
        OverflowError when it is beyond all amounts."""
        exponent = exponent_of(self.currency)
        sign, digits, scale = self.amount.as_tuple()
        if not isinstance(scale, int):
            raise ValueError(f"{self.amount} is no amount")
        units, shift = int("".join(map(str, digits))), scale + exponent
        if not units:
            return 0
        if shift > DIGITS_MAX:
            raise OverflowError(f"{self.amount} {self.currency} is beyond all amounts")
        shift = max(shift, -len(digits))
        if shift >= 0:
            units *= int(10**shift)
        elif units % int(10**-shift):
            raise ValueError(f"{self.amount} has more decimals than {self.currency}: {exponent}")
        else:
            units //= int(10**-shift)
        return -units if sign else units

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


def money_in(name: str, value: object) -> Any:
    """An amount as C takes it by value."""
    if value is None:
        raise wrong(name, "encours.Money", value)
    made = ffi.new("encours_money *")
    money_fill(name, made, value)
    return made[0]


def money_fill(name: str, struct: Any, value: object) -> None:
    """Puts an amount into a struct; None is no amount of no currency."""
    if value is None:
        return
    if not isinstance(value, Money):
        raise wrong(name, "encours.Money", value)
    struct.minor = fitting(name, value.minor)
    struct.currency = CURRENCIES[value.currency]


def money_out(struct: Any) -> Money:
    return Money.of_minor(struct.minor, struct.currency)


def money_or_none(struct: Any) -> Money | None:
    return Money.of_minor(struct.minor, struct.currency) if struct.currency else None


# --- ratios


def ratio_in(name: str, value: object) -> Any:
    """An exact ratio as C takes it by value."""
    made = ffi.new("encours_ratio *")
    ratio_fill(name, made, value)
    return made[0]


def ratio_fill(name: str, struct: Any, value: object) -> None:
    if not isinstance(value, int | Fraction):
        raise wrong(name, "fractions.Fraction or int", value, 'As Fraction("0.125")')
    struct.numerator = fitting(name, value.numerator)
    struct.denominator = fitting(name, value.denominator)


def ratio_out(struct: Any) -> Fraction | None:
    """The ratio; None where it is not defined, which C writes with a denominator of 0."""
    return Fraction(struct.numerator, struct.denominator) if struct.denominator else None


# --- texts


def text_in(name: str, value: object) -> bytes:
    """A text as C takes it: UTF-8 without a NUL inside."""
    if not isinstance(value, str):
        raise wrong(name, "str", value)
    data = value.encode()
    if b"\0" in data:
        raise ValueError(f"{name}: a text must not contain a NUL character")
    return data


def path_in(name: str, value: object) -> bytes:
    """The path of a file as C takes it."""
    try:
        path = os.fspath(value)  # type: ignore[call-overload]
    except TypeError:
        raise wrong(name, "str or os.PathLike", value) from None
    return text_in(name, os.fsdecode(path))


def text_out(pointer: Any) -> str | None:
    """A text of C, copied; None for NULL."""
    if not pointer:
        return None
    string: bytes = ffi.string(pointer)
    return string.decode()


def text_fixed(data: bytes) -> str:
    """A text of C in an array of characters, which it ends with a NUL or fills."""
    return data.split(b"\0", 1)[0].decode()


def text_of(pointer: Any) -> str:
    """A text of C that is always there, copied."""
    string: bytes = ffi.string(pointer)
    return string.decode()

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Currencies: the ISO 4217 table and a caller's deviations from it.

The table holds every active code of ISO 4217 (list one of 2026-01-01) and those withdrawn since
2011 whose number was not given away (HRK, BGN ...; ANG's was). Vendors deviate in the number of
decimals (HUF with 0, say), and books have codes of their own: where a function needs decimals it
takes an optional CurrencyTable whose rows go before the ISO table.

Limits: exponents from 0 to 18; numeric codes from 1 to 65535 (ISO has three digits).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct
from typing import Any, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_currency_by_code,
    encours_currency_by_numeric,
    encours_currency_list,
)

from ._runtime.buffers import agree, records_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, new_record, struct_or_null
from ._runtime.values import CURRENCIES, integer, text_fixed, text_in

_CURRENCY = ffi.typeof("encours_currency *")
_CURRENCY_LAYOUT = Struct("=Hh4s")
_CURRENCY_OVERRIDE = ffi.typeof("encours_currency_override *")
_CURRENCY_TABLE = ffi.typeof("encours_currency_table *")


CURRENCY_EXPONENT_MAX = 18
"""decimals a currency can have at most"""
CURRENCY_EXPONENT_NONE = -1
"""of XAU, XDR, XXX...: no minor unit is defined"""


class Currency(NamedTuple):
    """One currency."""

    numeric: int
    """ISO 4217 numeric code, 978 for EUR"""
    exponent: int
    """decimals: 2 means that 100 minor units make one; or EXPONENT_NONE"""
    code: str
    """alphabetic code, "EUR"; empty when only a caller's table knows it"""

    @classmethod
    def _read(cls, struct: Any) -> Currency:
        (
            numeric,
            exponent,
            code,
        ) = _CURRENCY_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (numeric, exponent, text_fixed(code)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrencyOverride:
    """One deviation from the ISO table: this currency has this many decimals."""

    numeric: str | int | None = None
    """numeric code, not 0"""
    exponent: int = 0
    """decimals, 0 to CURRENCY_EXPONENT_MAX"""

    def _pointer(self) -> Any:
        struct = ffi.new(_CURRENCY_OVERRIDE)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.numeric = CURRENCIES[self.numeric]
        struct.exponent = integer("exponent", self.exponent)


class CurrencyTable(Structure):
    """A caller's deviations, in any order; the first row of a code counts."""

    __slots__ = ("count", "overrides")
    _members = ("overrides", "count")
    overrides: Sequence[CurrencyOverride] | None
    """None when count is 0"""
    count: int
    """rows"""

    def __init__(
        self, *, overrides: Sequence[CurrencyOverride] | None = None, count: int | None = None
    ) -> None:
        struct = ffi.new(_CURRENCY_TABLE)
        c_overrides = records_in("overrides", overrides, "encours_currency_override")
        struct.overrides = c_overrides
        self.overrides = overrides
        self.count = agree(("overrides", c_overrides), given=count)
        struct.count = self.count
        self._struct = struct
        self._held = (c_overrides,)


def by_numeric(numeric: str | int, *, table: CurrencyTable | None = None) -> Currency:
    """Find a currency by its numeric code.

    Args:
        table: deviations from ISO 4217
        numeric: numeric code

    Returns:
        The currency; untouched on failure

    Raises:
        CurrencyError: neither table knows the code
        InvalidError: the row of this code in `table` has more than 18 decimals
    """
    c_table = struct_or_null("table", table, CurrencyTable)
    if numeric.__class__ is not int or not -1 < numeric < 65536:
        numeric = CURRENCIES[numeric]
    c_out = ffi.new(_CURRENCY)
    c_error = thread.error
    c_status = encours_currency_by_numeric(c_table, numeric, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Currency._read(c_out)


def by_code(code: str, *, table: CurrencyTable | None = None) -> Currency:
    """Find a currency of ISO 4217 by its alphabetic code, three capital letters.

    Args:
        table: deviations from ISO 4217
        code: such as "EUR"

    Returns:
        The currency, with the decimals of `table` when it has them; untouched on failure

    Raises:
        CurrencyError: no code of the ISO table
        InvalidError: the row of this currency in `table` has more than 18 decimals
    """
    c_table = struct_or_null("table", table, CurrencyTable)
    c_out = ffi.new(_CURRENCY)
    c_error = thread.error
    c_status = encours_currency_by_code(c_table, text_in("code", code), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Currency._read(c_out)


def list_() -> list[Currency]:
    """Copy the ISO table, by ascending numeric code.

    Returns:
        Rows the table has
    """
    c_capacity, c_out = 0, NULL
    c_capacity = encours_currency_list(c_out, c_capacity)
    c_out = ffi.new("encours_currency[]", c_capacity)
    encours_currency_list(c_out, c_capacity)
    return [Currency._read(c_out + row) for row in range(c_capacity)]

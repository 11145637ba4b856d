# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Revaluation of open amounts in foreign currencies at a closing rate: the unrealised difference.

    value       open amount x rate of the closing day, rounded, for each row
    carrying    REVERSED: what was booked; CUMULATIVE: what was booked and revalued before
    difference  value - carrying: > 0 a gain, < 0 a loss

A debt and a credit have opposite signs, so a loss on a credit balance comes out as one. Rows are
open items, or balances by customer and currency.

The two methods give the same value of the books on every closing day. REVERSED takes each
adjustment back on the day after and begins again from what was booked; CUMULATIVE lets it stand and
books only the change. Doing the first without the reversal counts differences twice, which is why
the day of the reversal is part of the result.

Rows are rounded apart; the sum of a currency is converted once. Their difference is named: residual
= sum of converted sums - sum of values.

Sources: IAS 21.28; PCG art. 420-5 (476, 477) and 420-7; OCA account_multicurrency_revaluation
(whose own test lets runs pile up). See `docs/concepts/currencies.md`.

Limits: 2^31 rows of up to 250 currencies.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from encours._native import ffi

from ._runtime.buffers import INT64, UINT16, agree
from ._runtime.choices import Choice
from ._runtime.structs import Structure, new_record
from ._runtime.values import CURRENCIES, DAYS, day_in, integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Integers

_REVALUATION_LAYOUT = Struct("=8xqqqqqqQIi")
_REVALUATION_OPTIONS = ffi.typeof("encours_revaluation_options *")
_REVALUATION_OPTIONS_SIZED = (ffi.sizeof("encours_revaluation_options"),)
_REVALUATION_ROWS = ffi.typeof("encours_revaluation_rows *")
_REVALUATION_ROWS_SIZED = (ffi.sizeof("encours_revaluation_rows"),)


REVALUATION_CURRENCIES_MAX = 250
"""currencies of one run"""


class RevaluationMethod(Choice):
    """What a revaluation starts from. No default."""

    REVERSED = 1
    """adjustments are taken back on the day after"""
    CUMULATIVE = 2
    """adjustments stand; only the change is booked"""


class RevaluationScope(Choice):
    """Which differences are booked."""

    ALL = 0
    """gains and losses"""
    LOSSES = 1
    """losses alone: prudence; a gain counts when realised. What was revalued before is released as
    far as it has gone
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class RevaluationOptions:
    """How to revalue."""

    closing: datetime.date | None = None
    """the day of the rates"""
    method: RevaluationMethod | None = None
    """a RevaluationMethod"""
    scope: RevaluationScope = RevaluationScope.ALL
    """a RevaluationScope"""
    rounding: Rounding | None = None
    """a Rounding; 0: half up"""
    base_currency: str | int | None = None
    """ISO 4217 numeric"""

    def _pointer(self) -> Any:
        struct = ffi.new(_REVALUATION_OPTIONS, _REVALUATION_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.closing.epoch_day = day_in("closing", self.closing)
        struct.method = integer("method", self.method or 0)
        struct.scope = integer("scope", self.scope)
        struct.rounding = integer("rounding", self.rounding or 0)
        struct.base_currency = CURRENCIES[self.base_currency]


class RevaluationOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RevaluationOptions."""

    closing: datetime.date | None
    method: RevaluationMethod | None
    scope: RevaluationScope
    rounding: Rounding | None
    base_currency: str | int | None


class RevaluationRows(Structure):
    """What is open. Columns."""

    __slots__ = ("base", "currency", "open", "revalued")
    _members = ("currency", "open", "base", "revalued")
    currency: memoryview[int]
    """ISO 4217 numeric"""
    open: memoryview[int]
    """minor units of `currency`, credits below 0"""
    base: memoryview[int]
    """what of its booked base amount is open, minor units"""
    revalued: memoryview[int] | None
    """earlier adjustments that stand, minor units; REVERSED does not read it; None: 0"""

    def __init__(
        self,
        *,
        currency: Integers,
        open: Integers,
        base: Integers,
        revalued: Integers | None = None,
    ) -> None:
        struct = ffi.new(_REVALUATION_ROWS, _REVALUATION_ROWS_SIZED)
        c_currency, self.currency = UINT16.taken("currency", currency)
        struct.currency = c_currency
        c_open, self.open = INT64.taken("open", open)
        struct.open = c_open
        c_base, self.base = INT64.taken("base", base)
        struct.base = c_base
        c_revalued, self.revalued = INT64.taken_optional("revalued", revalued)
        struct.revalued = c_revalued
        struct.count = agree(
            ("currency", c_currency), ("open", c_open), ("base", c_base), ("revalued", c_revalued)
        )
        self._struct = struct
        self._held = (c_currency, c_open, c_base, c_revalued)


class Revaluation(NamedTuple):
    """What a run comes to, minor units of the base currency."""

    carrying: int
    """sum of what was carried"""
    value: int
    """sum of the values of the rows"""
    gain: int
    """sum of the gains booked, 0 or more"""
    loss: int
    """sum of the losses booked, 0 or more"""
    booked: int
    """gain - loss"""
    residual: int
    """each currency's sum converted once, less `value`"""
    row_count: int
    """rows with something booked"""
    currency_count: int
    """currencies of the rows"""
    reversal_day: datetime.date | None
    """REVERSED: the day after closing; else DATE_NONE"""

    @classmethod
    def _read(cls, struct: Any) -> Revaluation:
        (
            carrying,
            value,
            gain,
            loss,
            booked,
            residual,
            row_count,
            currency_count,
            reversal_day,
        ) = _REVALUATION_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                carrying,
                value,
                gain,
                loss,
                booked,
                residual,
                row_count,
                currency_count,
                DAYS[reversal_day],
            ),
        )

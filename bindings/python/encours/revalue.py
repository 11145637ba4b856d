# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Revaluation runs of a ledger, and what was booked in the base currency.

A run brings the books of every customer in every foreign currency to the closing rate:

    difference  balance at the closing day x rate, rounded - booked balance of that day

where the booked balance is the sum of the signed base amounts of the documents that count, exchange
differences realised or revalued before among them. The difference is posted as an adjustment of 0
and that base amount, reason EXCHANGE, effective on the closing day; REVERSED adds an equal and
opposite one on the day after. No balance in its own currency changes.

Both methods leave the same books on each closing day, and a run a second time posts nothing.

Sources: as in revaluation.h.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi

from ._runtime.handles import pointer_of
from ._runtime.structs import NULL, Structure, new_record
from ._runtime.values import day_in, integer, text_in
from .rates import Rates
from .revaluation import RevaluationMethod, RevaluationScope
from .rounding import Rounding

_BOOKED_LAYOUT = Struct("=8xqqqqQ")
_REVALUE_OPTIONS = ffi.typeof("encours_revalue_options *")
_REVALUE_OPTIONS_SIZED = (ffi.sizeof("encours_revalue_options"),)


class RevalueOptions(Structure):
    """Options of Transaction.revalue()."""

    __slots__ = ("account_class", "closing", "method", "number", "rates", "rounding", "scope")
    _members = ("rates", "closing", "method", "scope", "rounding", "account_class", "number")
    rates: Rates
    """rates to the base currency of the ledger; read in the call"""
    closing: datetime.date | None
    """the day of the rates, of the balances and of what is posted"""
    method: RevaluationMethod | None
    """a RevaluationMethod"""
    scope: RevaluationScope
    """a RevaluationScope; LOSSES goes with REVERSED alone: which losses were booked before is not
    told apart
    """
    rounding: Rounding | None
    """a Rounding; 0: half up"""
    account_class: int
    """of what is posted, such as 411; 0: none"""
    number: str | None
    """number of what is posted, at most 64 bytes; None: none, as where numbers are unique"""

    def __init__(
        self,
        *,
        rates: Rates,
        closing: datetime.date | None = None,
        method: RevaluationMethod | None = None,
        scope: RevaluationScope = RevaluationScope.ALL,
        rounding: Rounding | None = None,
        account_class: int = 0,
        number: str | None = None,
    ) -> None:
        struct = ffi.new(_REVALUE_OPTIONS, _REVALUE_OPTIONS_SIZED)
        c_rates = pointer_of("rates", rates, Rates)
        struct.rates = c_rates
        self.rates = rates
        struct.closing.epoch_day = day_in("closing", closing)
        self.closing = closing
        struct.method = integer("method", method or 0)
        self.method = method
        struct.scope = integer("scope", scope)
        self.scope = scope
        struct.rounding = integer("rounding", rounding or 0)
        self.rounding = rounding
        struct.account_class = integer("account_class", account_class)
        self.account_class = account_class
        c_number = NULL if number is None else ffi.new("char[]", text_in("number", number))
        struct.number = c_number
        self.number = number
        self._struct = struct
        self._held = (c_rates, c_number)


class RevalueOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RevalueOptions."""

    rates: Rates
    closing: datetime.date | None
    method: RevaluationMethod | None
    scope: RevaluationScope
    rounding: Rounding | None
    account_class: int
    number: str | None


class Booked(NamedTuple):
    """What is booked in the base currency, minor units. Always balance = open + exchange + settled.
    """

    balance: int
    """signed base amounts of the documents that count"""
    open: int
    """of it, what belongs to open amounts: of each document, its base amount less the shares that
    its allocations took, of those that count on the day; of what is settled whole nothing
    """
    exchange: int
    """of it, exchange differences: adjustments of 0 that count"""
    settled: int
    """of it, what was settled: shares of debits less shares of credits, above 0 a loss. Realised
    differences that were posted are its opposite: exchange + settled is the revaluation that
    stands, and what was not posted, to the unit. But not on a day on which a document is settled
    whole by allocations that were never in force together, as by one made, after another was ended,
    from a day on which that one still counts: then units of rounding are in it
    """
    document_count: int
    """documents that count"""

    @classmethod
    def _read(cls, struct: Any) -> Booked:
        (
            balance,
            open,
            exchange,
            settled,
            document_count,
        ) = _BOOKED_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (balance, open, exchange, settled, document_count))

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Realised exchange differences: what a settlement in a foreign currency gains or loses.

An item (invoice, payment ...) was booked once in the base currency. When a part of it is settled,
the same part of its base amount goes with it; the two sides of a pairing were booked at two rates,
and the difference is realised:

    share       R(base x (settled + part) / amount) - R(base x settled / amount)
    difference  share of the credit - share of the debit: > 0 a gain, < 0 a loss

with R the rounding. The shares of an item are differences of one rounded line, so that they add up
to its base amount exactly when it is settled, in however many parts: the last settlement takes what
rounding left, and no item keeps a cent that nobody can settle. An item of 0 (a difference booked in
the base currency alone) gives its whole base amount.

Two items of different currencies are paired with a part in the currency of each.

Sources: Odoo 16 account.partial.reconcile (twelve mirrored cases), PCG art. 420-6 (666, 766);
ERPNext, Tryton and iDempiere as in `docs/concepts/currencies.md`.

Limits: amounts above INT64_MIN; 2^31 rows.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import encours_exchange_realise, encours_exchange_share

from ._runtime.buffers import INT32, INT64, UINT16, agree
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, struct_in
from ._runtime.values import integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Writable

_EXCHANGE_AMOUNTS = ffi.typeof("encours_exchange_amounts *")
_EXCHANGE_AMOUNTS_SIZED = (ffi.sizeof("encours_exchange_amounts"),)
_EXCHANGE_PAIRS = ffi.typeof("encours_exchange_pairs *")
_EXCHANGE_PAIRS_SIZED = (ffi.sizeof("encours_exchange_pairs"),)
_EXCHANGE_RESULTS = ffi.typeof("encours_exchange_results *")
_EXCHANGE_RESULTS_SIZED = (ffi.sizeof("encours_exchange_results"),)
_EXCHANGE_TOTALS = ffi.typeof("encours_exchange_totals *")
_EXCHANGE_TOTALS_LAYOUT = Struct("=8xqqq")
_EXCHANGE_TOTALS_SIZED = (ffi.sizeof("encours_exchange_totals"),)
_INT64_T = ffi.typeof("int64_t *")


class ExchangePairs(Structure):
    """Pairs of a debit and a credit that settle each other. Columns, minor units."""

    __slots__ = (
        "credit_amount",
        "credit_base",
        "credit_part",
        "credit_settled",
        "debit_amount",
        "debit_base",
        "debit_part",
        "debit_settled",
    )
    _members = (
        "debit_amount",
        "debit_base",
        "debit_settled",
        "debit_part",
        "credit_amount",
        "credit_base",
        "credit_settled",
        "credit_part",
    )
    debit_amount: memoryview[int]
    """of the whole item, 0 or more"""
    debit_base: memoryview[int]
    """of the whole item, base currency"""
    debit_settled: memoryview[int] | None
    """of the item before this pair; None: 0"""
    debit_part: memoryview[int]
    """settled by this pair"""
    credit_amount: memoryview[int]
    """of the whole item, 0 or more"""
    credit_base: memoryview[int]
    """of the whole item, base currency"""
    credit_settled: memoryview[int] | None
    """of the item before this pair; None: 0"""
    credit_part: memoryview[int] | None
    """settled by this pair, in the currency of the credit; None: `debit_part`"""

    def __init__(
        self,
        *,
        debit_amount: Integers,
        debit_base: Integers,
        debit_settled: Integers | None = None,
        debit_part: Integers,
        credit_amount: Integers,
        credit_base: Integers,
        credit_settled: Integers | None = None,
        credit_part: Integers | None = None,
    ) -> None:
        struct = ffi.new(_EXCHANGE_PAIRS, _EXCHANGE_PAIRS_SIZED)
        c_debit_amount, self.debit_amount = INT64.taken("debit_amount", debit_amount)
        struct.debit_amount = c_debit_amount
        c_debit_base, self.debit_base = INT64.taken("debit_base", debit_base)
        struct.debit_base = c_debit_base
        c_debit_settled, self.debit_settled = INT64.taken_optional("debit_settled", debit_settled)
        struct.debit_settled = c_debit_settled
        c_debit_part, self.debit_part = INT64.taken("debit_part", debit_part)
        struct.debit_part = c_debit_part
        c_credit_amount, self.credit_amount = INT64.taken("credit_amount", credit_amount)
        struct.credit_amount = c_credit_amount
        c_credit_base, self.credit_base = INT64.taken("credit_base", credit_base)
        struct.credit_base = c_credit_base
        c_credit_settled, self.credit_settled = INT64.taken_optional(
            "credit_settled", credit_settled
        )
        struct.credit_settled = c_credit_settled
        c_credit_part, self.credit_part = INT64.taken_optional("credit_part", credit_part)
        struct.credit_part = c_credit_part
        struct.count = agree(
            ("debit_amount", c_debit_amount),
            ("debit_base", c_debit_base),
            ("debit_settled", c_debit_settled),
            ("debit_part", c_debit_part),
            ("credit_amount", c_credit_amount),
            ("credit_base", c_credit_base),
            ("credit_settled", c_credit_settled),
            ("credit_part", c_credit_part),
        )
        self._struct = struct
        self._held = (
            c_debit_amount,
            c_debit_base,
            c_debit_settled,
            c_debit_part,
            c_credit_amount,
            c_credit_base,
            c_credit_settled,
            c_credit_part,
        )


class ExchangeResults(Structure):
    """Columns out, base currency, minor units, the caller's; those that are not wanted are None."""

    __slots__ = ("credit_rest", "credit_share", "debit_rest", "debit_share", "difference")
    _members = ("debit_share", "credit_share", "difference", "debit_rest", "credit_rest")
    debit_share: memoryview[int] | None
    """base amount that leaves the debit"""
    credit_share: memoryview[int] | None
    """base amount that leaves the credit"""
    difference: memoryview[int] | None
    """> 0 gain, < 0 loss"""
    debit_rest: memoryview[int] | None
    """base amount the debit keeps"""
    credit_rest: memoryview[int] | None
    """base amount the credit keeps"""

    def __init__(
        self,
        *,
        debit_share: Writable | bool | None = None,
        credit_share: Writable | bool | None = None,
        difference: Writable | bool | None = None,
        debit_rest: Writable | bool | None = None,
        credit_rest: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_EXCHANGE_RESULTS, _EXCHANGE_RESULTS_SIZED)
        self._wishes = {}
        c_debit_share, self.debit_share = INT64.given("debit_share", debit_share, self._wishes)
        struct.debit_share = c_debit_share
        c_credit_share, self.credit_share = INT64.given("credit_share", credit_share, self._wishes)
        struct.credit_share = c_credit_share
        c_difference, self.difference = INT64.given("difference", difference, self._wishes)
        struct.difference = c_difference
        c_debit_rest, self.debit_rest = INT64.given("debit_rest", debit_rest, self._wishes)
        struct.debit_rest = c_debit_rest
        c_credit_rest, self.credit_rest = INT64.given("credit_rest", credit_rest, self._wishes)
        struct.credit_rest = c_credit_rest
        self._struct = struct
        self._held = (c_debit_share, c_credit_share, c_difference, c_debit_rest, c_credit_rest)


class ExchangeTotals(NamedTuple):
    """Sums over pairs. Always difference = gain - loss."""

    gain: int
    """of the pairs with a gain, minor units, 0 or more"""
    loss: int
    """of the pairs with a loss, minor units, 0 or more"""
    difference: int
    """gain - loss, minor units"""

    @classmethod
    def _read(cls, struct: Any) -> ExchangeTotals:
        (
            gain,
            loss,
            difference,
        ) = _EXCHANGE_TOTALS_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (gain, loss, difference))


class ExchangeAmounts(Structure):
    """Amounts to book in the base currency. Columns."""

    __slots__ = ("amount", "currency", "day")
    _members = ("amount", "currency", "day")
    amount: memoryview[int]
    """minor units of `currency`"""
    currency: memoryview[int]
    """ISO 4217 numeric"""
    day: memoryview[int]
    """the day whose rate counts, epoch day"""

    def __init__(self, *, amount: Integers, currency: Integers, day: Days) -> None:
        struct = ffi.new(_EXCHANGE_AMOUNTS, _EXCHANGE_AMOUNTS_SIZED)
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_currency, self.currency = UINT16.taken("currency", currency)
        struct.currency = c_currency
        c_day, self.day = INT32.taken("day", day)
        struct.day = c_day
        struct.count = agree(("amount", c_amount), ("currency", c_currency), ("day", c_day))
        self._struct = struct
        self._held = (c_amount, c_currency, c_day)


def share(amount: int, base: int, settled: int, part: int, rounding: Rounding) -> int:
    """The share of a base amount that goes with a part of an item.

    Args:
        amount: of the item in its own currency, minor units, 0 or more
        base: of the item in the base currency, minor units, of either sign
        settled: settled before, 0 to `amount`, minor units
        part: settled now, 0 to `amount` - `settled`, minor units
        rounding: a Rounding; 0: half up

    Returns:
        Minor units of the base currency; untouched on failure

    Raises:
        InvalidError: an amount out of range, no such rounding
    """
    if not isinstance(amount, int):
        amount = integer("amount", amount)
    if not isinstance(base, int):
        base = integer("base", base)
    if not isinstance(settled, int):
        settled = integer("settled", settled)
    if not isinstance(part, int):
        part = integer("part", part)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_exchange_share(amount, base, settled, part, rounding, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def realise(pairs: ExchangePairs, rounding: Rounding, out: ExchangeResults) -> ExchangeTotals:
    """The realised difference of each pair. Pairs of one item name, each, what was settled before.

    Args:
        rounding: a Rounding; 0: half up
        out: its columns; untouched on failure

    Returns:
        The sums; untouched on failure

    Raises:
        InvalidError: an amount out of range, a part above what is left, no such rounding
        OverflowError_: a difference or a sum does not fit int64
        LimitError: more than 2^31 pairs
    """
    c_pairs = struct_in("pairs", pairs, ExchangePairs)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = struct_in("out", out, ExchangeResults)
    out._room(
        debit_share=c_pairs.count,
        credit_share=c_pairs.count,
        difference=c_pairs.count,
        debit_rest=c_pairs.count,
        credit_rest=c_pairs.count,
    )
    c_out_sums = ffi.new(_EXCHANGE_TOTALS, _EXCHANGE_TOTALS_SIZED)
    c_error = thread.error
    c_status = encours_exchange_realise(c_pairs, rounding, c_out, c_out_sums, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ExchangeTotals._read(c_out_sums)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Early-payment discount ("escompte"): whether a payment is in time for it, what it is worth on
each of its tax bases, what settles the invoice, and what it costs not to take it.

"2/10 net 30" is 2 % when paid on or before the start + 10 days, else the whole after 30. On an
invoice of 1000 net and 150 VAT, 10 % is

    ON_GROSS               10 % of 1150, VAT reduced in proportion          1035.00 to pay
    ON_NET_VAT_UNCHANGED   10 % of 1000, the VAT stays 150                  1050.00 to pay
    ON_NET_VAT_RECOMPUTED  10 % of 1000, VAT is 15 % of 900                 1035.00 to pay

and which one holds is a matter of law and contract: there is no default. The first and the third
differ by roundings, and where an invoice has taxes that do not follow its net.

Percentages are in units of 1 / PERCENT_WHOLE, that is percent x 1 000 000 (2 % is 2 000 000),
amounts in minor units of one currency. The discount of an invoice is rounded once, half up unless
said otherwise, and divided over its VAT rates by the largest remainder; a credit note (negative
amounts) mirrors an invoice. Always discount + to_pay = gross.

Sources: Odoo early payment discount (three modes); petites-phrases.com "escompte commercial";
expertpro.fr (annual rate over 360); Business Central payment tolerance and grace; metasfresh (a
discount is granted with the last payment). See `docs/concepts/discounts.md`.

Limits: 64 VAT rates, 16 tiers, 1000 days; amounts must sum within int64.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_discount_annual,
    encours_discount_compute,
    encours_discount_cost_compute,
    encours_discount_settle,
    encours_discount_tier_find,
    encours_discounts_apply,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, struct_in
from ._runtime.values import DATES, DAYS, integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Writable

_DISCOUNT = ffi.typeof("encours_discount *")
_DISCOUNT_COST = ffi.typeof("encours_discount_cost *")
_DISCOUNT_COST_LAYOUT = Struct("=8xqqqqiI")
_DISCOUNT_COST_SIZED = (ffi.sizeof("encours_discount_cost"),)
_DISCOUNT_INVOICES = ffi.typeof("encours_discount_invoices *")
_DISCOUNT_INVOICES_SIZED = (ffi.sizeof("encours_discount_invoices"),)
_DISCOUNT_LAYOUT = Struct("=8xqqqqq")
_DISCOUNT_PARTS = ffi.typeof("encours_discount_parts *")
_DISCOUNT_PARTS_SIZED = (ffi.sizeof("encours_discount_parts"),)
_DISCOUNT_RESULTS = ffi.typeof("encours_discount_results *")
_DISCOUNT_RESULTS_SIZED = (ffi.sizeof("encours_discount_results"),)
_DISCOUNT_SETTLEMENT = ffi.typeof("encours_discount_settlement *")
_DISCOUNT_SETTLEMENT_LAYOUT = Struct("=8xqqqi")
_DISCOUNT_SETTLEMENT_SIZED = (ffi.sizeof("encours_discount_settlement"),)
_DISCOUNT_SIZED = (ffi.sizeof("encours_discount"),)
_DISCOUNT_TIER = ffi.typeof("encours_discount_tier *")
_DISCOUNT_TIERS = ffi.typeof("encours_discount_tiers *")
_DISCOUNT_TIERS_SIZED = (ffi.sizeof("encours_discount_tiers"),)
_DISCOUNT_TIER_LAYOUT = Struct("=8xqiIii")
_DISCOUNT_TIER_SIZED = (ffi.sizeof("encours_discount_tier"),)
_INT64_T = ffi.typeof("int64_t *")


DISCOUNT_NONE = -9223372036854775808
"""a figure where there is no value"""


class DiscountBase(Choice):
    """What the percentage is taken of. No default."""

    ON_GROSS = 1
    """TTC; VAT falls in proportion"""
    ON_NET_VAT_UNCHANGED = 2
    """HT; VAT as invoiced"""
    ON_NET_VAT_RECOMPUTED = 3
    """HT; VAT of each rate on what is left of it"""


class DiscountStatus(Choice):
    """Whether a payment is in time."""

    ALLOWED = 1
    """on or before the last day of a tier"""
    BY_GRACE = 2
    """after it, within the days of grace"""
    TOO_LATE = 3
    """after all tiers"""
    DATE_UNKNOWN = 4
    """no start or no payment date"""
    UNDEFINED = 5
    """amounts that have no discount: mixed signs, overflow"""
    OUT_OF_RANGE = 6
    """the last day lies after 2199"""


class DiscountSettlementStatus(Choice):
    """What a payment does to what is open."""

    SETTLED = 1
    """all is paid; the discount was not needed"""
    SETTLED_LESS = 2
    """payment and discount settle it"""
    PART_PAYMENT = 3
    """something stays open: no discount is granted"""


class DiscountCostStatus(Choice):
    """Whether a cost has a value."""

    OK = 1
    NO_DAYS = 2
    """nothing gained by waiting: term_days <= discount_days"""
    WHOLE = 3
    """a discount of 100 % has no cost of refusing it"""
    NEAR_TIE = 4
    """the effective rate cannot be told from a tie"""
    OUT_OF_RANGE = 5
    """the effective rate does not fit"""


class DiscountTiers(Structure):
    """Tiers: "3 % within 8 days, 2 % within 14". Columns, days strictly ascending."""

    __slots__ = ("days", "grace_days", "percent")
    _members = ("days", "percent", "grace_days")
    days: memoryview[int]
    """n, days from the start: 0 to 1000"""
    percent: memoryview[int]
    """percent x 1 000 000, 0 to PERCENT_WHOLE"""
    grace_days: int
    """0 to 1000 days after the last day of a tier still accepted"""

    def __init__(self, *, days: Integers, percent: Integers, grace_days: int = 0) -> None:
        struct = ffi.new(_DISCOUNT_TIERS, _DISCOUNT_TIERS_SIZED)
        c_days, self.days = INT32.taken("days", days)
        struct.days = c_days
        c_percent, self.percent = INT64.taken("percent", percent)
        struct.percent = c_percent
        struct.grace_days = integer("grace_days", grace_days)
        self.grace_days = grace_days
        struct.count = agree(("days", c_days), ("percent", c_percent))
        self._struct = struct
        self._held = (c_days, c_percent)


class DiscountTier(NamedTuple):
    """The tier a payment reaches."""

    percent: int
    """of the tier, percent x 1 000 000; 0 when there is none"""
    status: DiscountStatus
    """a DiscountStatus"""
    tier: int
    """its number, from 0; UINT32_MAX when there is none"""
    last_day: datetime.date | None
    """its last day without grace; DATE_NONE when there is none"""
    days_late: int
    """days after that, of BY_GRACE; else 0"""

    @classmethod
    def _read(cls, struct: Any) -> DiscountTier:
        (
            percent,
            status,
            tier,
            last_day,
            days_late,
        ) = _DISCOUNT_TIER_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls, (percent, DiscountStatus._known[status], tier, DAYS[last_day], days_late)
        )


class DiscountParts(Structure):
    """An invoice by VAT rate. Columns; all amounts of one sign, zeros apart."""

    __slots__ = ("fixed_tax", "net", "rate", "vat")
    _members = ("net", "vat", "rate", "fixed_tax")
    net: memoryview[int]
    """taxable amounts, minor units"""
    vat: memoryview[int] | None
    """VAT as invoiced, minor units; None: 0"""
    rate: memoryview[int] | None
    """percent x 1 000 000; needed by VAT_RECOMPUTED; None: not given"""
    fixed_tax: memoryview[int] | None
    """taxes that follow neither net nor discount, minor units; None: 0"""

    def __init__(
        self,
        *,
        net: Integers,
        vat: Integers | None = None,
        rate: Integers | None = None,
        fixed_tax: Integers | None = None,
    ) -> None:
        struct = ffi.new(_DISCOUNT_PARTS, _DISCOUNT_PARTS_SIZED)
        c_net, self.net = INT64.taken("net", net)
        struct.net = c_net
        c_vat, self.vat = INT64.taken_optional("vat", vat)
        struct.vat = c_vat
        c_rate, self.rate = INT64.taken_optional("rate", rate)
        struct.rate = c_rate
        c_fixed_tax, self.fixed_tax = INT64.taken_optional("fixed_tax", fixed_tax)
        struct.fixed_tax = c_fixed_tax
        struct.count = agree(
            ("net", c_net), ("vat", c_vat), ("rate", c_rate), ("fixed_tax", c_fixed_tax)
        )
        self._struct = struct
        self._held = (c_net, c_vat, c_rate, c_fixed_tax)


class Discount(NamedTuple):
    """What a discount is worth."""

    gross: int
    """net + VAT + fixed taxes, minor units"""
    discount: int
    """net_discount + vat_correction, minor units"""
    net_discount: int
    """off the net: charge 665, income 765, minor units"""
    vat_correction: int
    """off the VAT, all rates, minor units"""
    to_pay: int
    """gross - discount, minor units"""

    @classmethod
    def _read(cls, struct: Any) -> Discount:
        (
            gross,
            discount,
            net_discount,
            vat_correction,
            to_pay,
        ) = _DISCOUNT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (gross, discount, net_discount, vat_correction, to_pay))


class DiscountSettlement(NamedTuple):
    """A settlement. Always payment + discount + tolerance + rest = open."""

    discount: int
    """granted, or 0, minor units"""
    tolerance: int
    """written off, minor units: > 0 underpaid, < 0 overpaid"""
    rest: int
    """still open, minor units; < 0: paid too much, stays on account"""
    status: DiscountSettlementStatus
    """a DiscountSettlementStatus"""

    @classmethod
    def _read(cls, struct: Any) -> DiscountSettlement:
        (
            discount,
            tolerance,
            rest,
            status,
        ) = _DISCOUNT_SETTLEMENT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (discount, tolerance, rest, DiscountSettlementStatus._known[status]))


class DiscountCost(NamedTuple):
    """The yearly cost of not taking a discount."""

    numerator: int
    """nominal cost, exact, in lowest terms"""
    denominator: int
    """> 0; 0 when there is none"""
    nominal_ppm: int
    """nominal cost, parts per million, half up"""
    effective_ppm: int
    """effective cost, parts per million, correctly rounded half up"""
    status: DiscountCostStatus
    """a DiscountCostStatus; the nominal cost is there with OK, NEAR_TIE and OUT_OF_RANGE"""
    extra_days: int
    """term_days - discount_days, or 0"""

    @classmethod
    def _read(cls, struct: Any) -> DiscountCost:
        (
            numerator,
            denominator,
            nominal_ppm,
            effective_ppm,
            status,
            extra_days,
        ) = _DISCOUNT_COST_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                numerator,
                denominator,
                nominal_ppm,
                effective_ppm,
                DiscountCostStatus._known[status],
                extra_days,
            ),
        )


class DiscountInvoices(Structure):
    """Many invoices of one VAT rate each. Columns in."""

    __slots__ = ("net", "paid", "rate", "start", "vat")
    _members = ("net", "vat", "rate", "start", "paid")
    net: memoryview[int]
    """minor units"""
    vat: memoryview[int] | None
    """VAT as invoiced, minor units; None: 0"""
    rate: memoryview[int] | None
    """as in DiscountParts; needed by VAT_RECOMPUTED; None: not given"""
    start: memoryview[int]
    """epoch days; DATE_NONE: not known"""
    paid: memoryview[int]
    """epoch days; DATE_NONE: not known"""

    def __init__(
        self,
        *,
        net: Integers,
        vat: Integers | None = None,
        rate: Integers | None = None,
        start: Days,
        paid: Days,
    ) -> None:
        struct = ffi.new(_DISCOUNT_INVOICES, _DISCOUNT_INVOICES_SIZED)
        c_net, self.net = INT64.taken("net", net)
        struct.net = c_net
        c_vat, self.vat = INT64.taken_optional("vat", vat)
        struct.vat = c_vat
        c_rate, self.rate = INT64.taken_optional("rate", rate)
        struct.rate = c_rate
        c_start, self.start = INT32.taken("start", start)
        struct.start = c_start
        c_paid, self.paid = INT32.taken("paid", paid)
        struct.paid = c_paid
        struct.count = agree(
            ("net", c_net), ("vat", c_vat), ("rate", c_rate), ("start", c_start), ("paid", c_paid)
        )
        self._struct = struct
        self._held = (c_net, c_vat, c_rate, c_start, c_paid)


class DiscountResults(Structure):
    """Columns out, the caller's; those that are not wanted are None. Without a value:
    DISCOUNT_NONE.
    """

    __slots__ = ("net_discount", "status", "tier", "to_pay", "vat_correction")
    _members = ("status", "tier", "net_discount", "vat_correction", "to_pay")
    status: memoryview[int] | None
    """a DiscountStatus"""
    tier: memoryview[int] | None
    """number of the tier, from 0; UINT32_MAX: none"""
    net_discount: memoryview[int] | None
    """off the net, minor units; 0 when too late"""
    vat_correction: memoryview[int] | None
    """off the VAT, minor units; 0 when too late"""
    to_pay: memoryview[int] | None
    """minor units; the gross when too late"""

    def __init__(
        self,
        *,
        status: Writable | bool | None = None,
        tier: Writable | bool | None = None,
        net_discount: Writable | bool | None = None,
        vat_correction: Writable | bool | None = None,
        to_pay: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_DISCOUNT_RESULTS, _DISCOUNT_RESULTS_SIZED)
        self._wishes = {}
        c_status, self.status = INT32.given("status", status, self._wishes)
        struct.status = c_status
        c_tier, self.tier = UINT32.given("tier", tier, self._wishes)
        struct.tier = c_tier
        c_net_discount, self.net_discount = INT64.given("net_discount", net_discount, self._wishes)
        struct.net_discount = c_net_discount
        c_vat_correction, self.vat_correction = INT64.given(
            "vat_correction", vat_correction, self._wishes
        )
        struct.vat_correction = c_vat_correction
        c_to_pay, self.to_pay = INT64.given("to_pay", to_pay, self._wishes)
        struct.to_pay = c_to_pay
        self._struct = struct
        self._held = (c_status, c_tier, c_net_discount, c_vat_correction, c_to_pay)


class DiscountComputeResult(NamedTuple):
    """What compute() gives back."""

    net_discount: memoryview[int] | None
    """off each net, minor units; untouched on failure"""
    vat_correction: memoryview[int] | None
    """off each VAT, minor units; untouched on failure"""
    out: Discount
    """the sums; untouched on failure"""


def tier_find(
    tiers: DiscountTiers, start: datetime.date | None, paid: datetime.date | None
) -> DiscountTier:
    """The tier a payment reaches: of those whose start + days is not before the payment, the
    highest percentage, of equal ones the first. Only when there is none does grace count, in the
    same way.

    Args:
        start: day the days count from; DATE_NONE: not known
        paid: day of the payment, or the as-of day; DATE_NONE: not known

    Returns:
        The tier, or why there is none; untouched on failure

    Raises:
        InvalidError: tiers out of limits or not ascending, a date out of 1900 to 2199
    """
    c_tiers = struct_in("tiers", tiers, DiscountTiers)
    c_out = ffi.new(_DISCOUNT_TIER, _DISCOUNT_TIER_SIZED)
    c_error = thread.error
    c_status = encours_discount_tier_find(c_tiers, DATES[start], DATES[paid], c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DiscountTier._read(c_out)


def compute(
    parts: DiscountParts,
    percent: int,
    base: DiscountBase,
    rounding: Rounding,
    *,
    net_discount: Writable | bool | None = None,
    vat_correction: Writable | bool | None = None,
) -> DiscountComputeResult:
    """The discount of an invoice, and of each of its VAT rates.

    ON_GROSS: percent of net and VAT together, rounded, split over the rates by their gross, and
    within a rate VAT = share x VAT / gross, rounded. ON_NET_...: percent of the net, rounded, split
    by net; recomputed VAT is rate x what is left, rounded, for each rate. It is then what was
    invoiced less the correction, so that a VAT invoiced too low makes a correction below 0. At 0 %
    nothing changes, whatever the base.

    Args:
        percent: percent x 1 000 000, 0 to PERCENT_WHOLE
        rounding: a Rounding; 0: half up
        net_discount: off each net, minor units; untouched on failure
        vat_correction: off each VAT, minor units; untouched on failure

    Raises:
        InvalidError: no such base, rounding, percentage; amounts of both signs
        OverflowError_: the sum of the amounts does not fit int64
    """
    c_parts = struct_in("parts", parts, DiscountParts)
    if not isinstance(percent, int):
        percent = integer("percent", percent)
    if not isinstance(base, int):
        base = integer("base", base)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_net_discount, net_discount_view = INT64.write_optional(
        "net_discount", net_discount, c_parts.count
    )
    c_vat_correction, vat_correction_view = INT64.write_optional(
        "vat_correction", vat_correction, c_parts.count
    )
    c_out = ffi.new(_DISCOUNT, _DISCOUNT_SIZED)
    c_error = thread.error
    c_status = encours_discount_compute(
        c_parts, percent, base, rounding, c_net_discount, c_vat_correction, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DiscountComputeResult(net_discount_view, vat_correction_view, Discount._read(c_out))


def annual(amount: int, rate: int, days_early: int, basis: int, rounding: Rounding) -> int:
    """The variant with an annual rate: amount x rate x days_early / basis, rounded once.

    10 000 at 2 % a year, 30 days early, over 360: 16.67.

    Args:
        amount: minor units
        rate: percent x 1 000 000, a year; 0 to 100 x PERCENT_WHOLE
        days_early: days before the due date, 0 to 36600
        basis: days of a year: 360, 365 or 366
        rounding: a Rounding; 0: half up

    Returns:
        Minor units; untouched on failure

    Raises:
        InvalidError: an argument out of range
        OverflowError_: the discount does not fit int64
    """
    if not isinstance(amount, int):
        amount = integer("amount", amount)
    if not isinstance(rate, int):
        rate = integer("rate", rate)
    if not isinstance(days_early, int):
        days_early = integer("days_early", days_early)
    if not isinstance(basis, int):
        basis = integer("basis", basis)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_discount_annual(amount, rate, days_early, basis, rounding, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def settle(open: int, payment: int, discount: int, tolerance: int) -> DiscountSettlement:
    """Whether a payment settles what is open, with a discount that is allowed and a tolerance.

    The discount is granted once, with the payment that settles: one of open - discount - tolerance
    or more settles with it, one of open - tolerance or more without. Where both do, the nearer of
    the two counts, the discount when both are as near. Less is a part payment, what is too much a
    rest on account: paying more never leaves more open.

    Args:
        open: open before the payment, 0 or more, minor units
        payment: minor units, 0 or more
        discount: allowed on the invoice, minor units, 0 to `open`; 0: none
        tolerance: difference written off, minor units, 0 or more

    Returns:
        The settlement; untouched on failure

    Raises:
        InvalidError: a negative argument, a discount above what is open
    """
    if not isinstance(open, int):
        open = integer("open", open)
    if not isinstance(payment, int):
        payment = integer("payment", payment)
    if not isinstance(discount, int):
        discount = integer("discount", discount)
    if not isinstance(tolerance, int):
        tolerance = integer("tolerance", tolerance)
    c_out = ffi.new(_DISCOUNT_SETTLEMENT, _DISCOUNT_SETTLEMENT_SIZED)
    c_error = thread.error
    c_status = encours_discount_settle(open, payment, discount, tolerance, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DiscountSettlement._read(c_out)


def cost_compute(
    percent: int, discount_days: int, term_days: int, basis: int, year_days: int
) -> DiscountCost:
    """What it costs a year not to take a discount d within n days of a term of N:

        nominal    d / (1 - d) x basis / (N - n)               36.73 % for 2/10 net 30 over 360
        effective  (1 / (1 - d))^(year_days / (N - n)) - 1     20.24 % for 2/10 net 50 over 365

    Args:
        percent: d, percent x 1 000 000, 0 to PERCENT_WHOLE
        discount_days: n, 0 to 1000
        term_days: N, 0 to 1000
        basis: of the nominal cost: 360, 365 or 366
        year_days: of the effective cost: 360, 365 or 366

    Returns:
        The cost, with its status; untouched on failure; figures without a value are DISCOUNT_NONE

    Raises:
        InvalidError: an argument out of range
    """
    if not isinstance(percent, int):
        percent = integer("percent", percent)
    if not isinstance(discount_days, int):
        discount_days = integer("discount_days", discount_days)
    if not isinstance(term_days, int):
        term_days = integer("term_days", term_days)
    if not isinstance(basis, int):
        basis = integer("basis", basis)
    if not isinstance(year_days, int):
        year_days = integer("year_days", year_days)
    c_out = ffi.new(_DISCOUNT_COST, _DISCOUNT_COST_SIZED)
    c_error = thread.error
    c_status = encours_discount_cost_compute(
        percent, discount_days, term_days, basis, year_days, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DiscountCost._read(c_out)


def discounts_apply(
    invoices: DiscountInvoices,
    tiers: DiscountTiers,
    base: DiscountBase,
    rounding: Rounding,
    out: DiscountResults,
) -> None:
    """The discounts of many invoices under the same tiers: discount.tier_find() and
    discount.compute() of each.

    Args:
        rounding: a Rounding; 0: half up
        out: its columns; untouched on failure

    Raises:
        InvalidError: tiers, base or rounding as above; a date out of 1900 to 2199; a rate out of
            range
    """
    c_invoices = struct_in("invoices", invoices, DiscountInvoices)
    c_tiers = struct_in("tiers", tiers, DiscountTiers)
    if not isinstance(base, int):
        base = integer("base", base)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = struct_in("out", out, DiscountResults)
    out._room(
        status=c_invoices.count,
        tier=c_invoices.count,
        net_discount=c_invoices.count,
        vat_correction=c_invoices.count,
        to_pay=c_invoices.count,
    )
    c_error = thread.error
    c_status = encours_discounts_apply(c_invoices, c_tiers, base, rounding, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

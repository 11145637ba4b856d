# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Clearing: what one payment does to the invoices it was made for: what is paid, the discounts,
tolerances, write-offs and fees that close the rest, the VAT they carry, and what becomes of too
much.

For each invoice, always

    paid + discount + tolerance + write-off + fee + rest = open

and the payment is the sum of what is paid, stays on account, is refunded, and is written off.

The rules, in this order. What is written off or kept by a bank is said by the caller, and is booked
with the first money that reaches the invoice. Discount and tolerance are looked at over all the
invoices together first, as in discount.settle(): when the payment is what they come to, with all
the discounts or without any, within the sum of the tolerances, all are settled and the difference
is shared in proportion to the tolerances. Else the invoices are settled one after another in the
order given (imputation.h finds that of the law): each takes what closes it with its discount, the
last one reached takes what is left, and a discount is granted only with the payment that closes the
invoice.

A part that must stay open (a retention, a disputed part) is left out of `asked`.

Sources: Business Central payment tolerance; metasfresh and iDempiere payment allocation; BOFiP
TVA-DED-40-10-10 and TVA-BASE-20-20 (VAT of discounts and bad debts); loi 71-584 (retention). See
`docs/concepts/settlement.md`.

Limits: 2^31 invoices; amounts must sum within int64.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import encours_clearing_compute, encours_clearing_retention

from ._runtime.buffers import INT32, INT64, UINT32, agree
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in
from ._runtime.values import integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_CLEARING = ffi.typeof("encours_clearing *")
_CLEARING_INVOICES = ffi.typeof("encours_clearing_invoices *")
_CLEARING_INVOICES_SIZED = (ffi.sizeof("encours_clearing_invoices"),)
_CLEARING_LAYOUT = Struct("=8xqqqqqqqqqqQ")
_CLEARING_OPTIONS = ffi.typeof("encours_clearing_options *")
_CLEARING_OPTIONS_SIZED = (ffi.sizeof("encours_clearing_options"),)
_CLEARING_RESULTS = ffi.typeof("encours_clearing_results *")
_CLEARING_RESULTS_SIZED = (ffi.sizeof("encours_clearing_results"),)
_CLEARING_SIZED = (ffi.sizeof("encours_clearing"),)
_INT64_T = ffi.typeof("int64_t *")


class ClearingSurplus(Choice):
    """What becomes of a payment above what is to be settled. No default."""

    KEEP = 1
    """stays on account, to be allocated later"""
    REFUSE = 2
    """the settlement is refused"""
    REFUND = 3
    """is to be given back"""
    WRITE_OFF = 4
    NEXT = 5
    """settles the invoices that were not named, in their order; then stays on account"""


class ClearingVat(Flags):
    """Which parts reduce the VAT of the sale; a sum of these. Fees never do."""

    DISCOUNT = 1
    TOLERANCE = 2
    WRITE_OFF = 4


class ClearingStatus(Choice):
    """What became of an invoice."""

    UNTOUCHED = 1
    """nothing reached it"""
    PART = 2
    """some of what was asked is still open"""
    SETTLED = 3
    """all that was asked is closed"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearingOptions:
    """How to settle."""

    surplus_max: int = 0
    """of WRITE_OFF, minor units, 0 or more"""
    surplus: ClearingSurplus | None = None
    """a ClearingSurplus"""
    vat: ClearingVat = ClearingVat(0)
    """flags of ClearingVat; 0: nothing reduces the VAT"""
    rounding: Rounding | None = None
    """of the VAT, a Rounding; 0: half up"""

    def _pointer(self) -> Any:
        struct = ffi.new(_CLEARING_OPTIONS, _CLEARING_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.surplus_max = integer("surplus_max", self.surplus_max)
        struct.surplus = integer("surplus", self.surplus or 0)
        struct.vat = integer("vat", self.vat)
        struct.rounding = integer("rounding", self.rounding or 0)


class ClearingOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ClearingOptions."""

    surplus_max: int
    surplus: ClearingSurplus | None
    vat: ClearingVat
    rounding: Rounding | None


class ClearingInvoices(Structure):
    """Invoices in the order in which they are settled. Columns, minor units of one currency."""

    __slots__ = (
        "asked", "discount", "fee", "gross", "named", "open", "tolerance", "vat", "write_off"
    )
    _members = (
        "open", "asked", "discount", "tolerance", "write_off", "fee", "named", "gross", "vat"
    )
    open: memoryview[int]
    """before the payment, 0 or more"""
    asked: memoryview[int] | None
    """part of it to be settled now, 0 to `open`; None: all of it"""
    discount: memoryview[int] | None
    """allowed if it is closed now, see discount.tier_find(); None: none"""
    tolerance: memoryview[int] | None
    """difference accepted, 0 or more; None: none"""
    write_off: memoryview[int] | None
    """given up, 0 or more; None: nothing"""
    fee: memoryview[int] | None
    """kept by a bank or factor, 0 or more; None: none"""
    named: memoryview[int] | None
    """1: the payment was made for it; 0: it takes part by NEXT only; None: all were named"""
    gross: memoryview[int] | None
    """of the invoice; None: no VAT is worked out"""
    vat: memoryview[int] | None
    """in `gross`, 0 to `gross`; None: no VAT is worked out"""

    def __init__(
        self,
        *,
        open: Integers,
        asked: Integers | None = None,
        discount: Integers | None = None,
        tolerance: Integers | None = None,
        write_off: Integers | None = None,
        fee: Integers | None = None,
        named: Integers | None = None,
        gross: Integers | None = None,
        vat: Integers | None = None,
    ) -> None:
        struct = ffi.new(_CLEARING_INVOICES, _CLEARING_INVOICES_SIZED)
        c_open, self.open = INT64.taken("open", open)
        struct.open = c_open
        c_asked, self.asked = INT64.taken_optional("asked", asked)
        struct.asked = c_asked
        c_discount, self.discount = INT64.taken_optional("discount", discount)
        struct.discount = c_discount
        c_tolerance, self.tolerance = INT64.taken_optional("tolerance", tolerance)
        struct.tolerance = c_tolerance
        c_write_off, self.write_off = INT64.taken_optional("write_off", write_off)
        struct.write_off = c_write_off
        c_fee, self.fee = INT64.taken_optional("fee", fee)
        struct.fee = c_fee
        c_named, self.named = UINT32.taken_optional("named", named)
        struct.named = c_named
        c_gross, self.gross = INT64.taken_optional("gross", gross)
        struct.gross = c_gross
        c_vat, self.vat = INT64.taken_optional("vat", vat)
        struct.vat = c_vat
        struct.count = agree(
            ("open", c_open),
            ("asked", c_asked),
            ("discount", c_discount),
            ("tolerance", c_tolerance),
            ("write_off", c_write_off),
            ("fee", c_fee),
            ("named", c_named),
            ("gross", c_gross),
            ("vat", c_vat),
        )
        self._struct = struct
        self._held = (
            c_open, c_asked, c_discount, c_tolerance, c_write_off, c_fee, c_named, c_gross, c_vat
        )


class ClearingResults(Structure):
    """Columns out, minor units, the caller's; those that are not wanted are None."""

    __slots__ = (
        "discount",
        "discount_vat",
        "fee",
        "paid",
        "rest",
        "status",
        "tolerance",
        "tolerance_vat",
        "write_off",
        "write_off_vat",
    )
    _members = (
        "paid",
        "discount",
        "tolerance",
        "write_off",
        "fee",
        "rest",
        "discount_vat",
        "tolerance_vat",
        "write_off_vat",
        "status",
    )
    paid: memoryview[int] | None
    """of the payment"""
    discount: memoryview[int] | None
    """granted"""
    tolerance: memoryview[int] | None
    """> 0 paid too little, < 0 too much"""
    write_off: memoryview[int] | None
    """booked"""
    fee: memoryview[int] | None
    """booked"""
    rest: memoryview[int] | None
    """still open"""
    discount_vat: memoryview[int] | None
    """VAT in the discount"""
    tolerance_vat: memoryview[int] | None
    """VAT in the tolerance, of its sign"""
    write_off_vat: memoryview[int] | None
    """VAT in the write-off"""
    status: memoryview[int] | None
    """a ClearingStatus"""

    def __init__(
        self,
        *,
        paid: Writable | bool | None = None,
        discount: Writable | bool | None = None,
        tolerance: Writable | bool | None = None,
        write_off: Writable | bool | None = None,
        fee: Writable | bool | None = None,
        rest: Writable | bool | None = None,
        discount_vat: Writable | bool | None = None,
        tolerance_vat: Writable | bool | None = None,
        write_off_vat: Writable | bool | None = None,
        status: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_CLEARING_RESULTS, _CLEARING_RESULTS_SIZED)
        self._wishes = {}
        c_paid, self.paid = INT64.given("paid", paid, self._wishes)
        struct.paid = c_paid
        c_discount, self.discount = INT64.given("discount", discount, self._wishes)
        struct.discount = c_discount
        c_tolerance, self.tolerance = INT64.given("tolerance", tolerance, self._wishes)
        struct.tolerance = c_tolerance
        c_write_off, self.write_off = INT64.given("write_off", write_off, self._wishes)
        struct.write_off = c_write_off
        c_fee, self.fee = INT64.given("fee", fee, self._wishes)
        struct.fee = c_fee
        c_rest, self.rest = INT64.given("rest", rest, self._wishes)
        struct.rest = c_rest
        c_discount_vat, self.discount_vat = INT64.given("discount_vat", discount_vat, self._wishes)
        struct.discount_vat = c_discount_vat
        c_tolerance_vat, self.tolerance_vat = INT64.given(
            "tolerance_vat", tolerance_vat, self._wishes
        )
        struct.tolerance_vat = c_tolerance_vat
        c_write_off_vat, self.write_off_vat = INT64.given(
            "write_off_vat", write_off_vat, self._wishes
        )
        struct.write_off_vat = c_write_off_vat
        c_status, self.status = INT32.given("status", status, self._wishes)
        struct.status = c_status
        self._struct = struct
        self._held = (
            c_paid,
            c_discount,
            c_tolerance,
            c_write_off,
            c_fee,
            c_rest,
            c_discount_vat,
            c_tolerance_vat,
            c_write_off_vat,
            c_status,
        )


class Clearing(NamedTuple):
    """Sums over the invoices, and what is left of the payment; minor units."""

    paid: int
    """of the payment on the invoices"""
    discount: int
    """granted"""
    tolerance: int
    """> 0 too little was paid, < 0 too much"""
    write_off: int
    """booked"""
    fee: int
    """booked"""
    rest: int
    """still open"""
    vat: int
    """by which the VAT of the sales falls"""
    on_account: int
    """of the payment, not allocated"""
    refund: int
    """of the payment, to be given back"""
    surplus_income: int
    """of the payment, written off in our favour; carries no VAT"""
    settled_count: int
    """invoices of which all that was asked is closed"""

    @classmethod
    def _read(cls, struct: Any) -> Clearing:
        (
            paid,
            discount,
            tolerance,
            write_off,
            fee,
            rest,
            vat,
            on_account,
            refund,
            surplus_income,
            settled_count,
        ) = _CLEARING_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                paid,
                discount,
                tolerance,
                write_off,
                fee,
                rest,
                vat,
                on_account,
                refund,
                surplus_income,
                settled_count,
            ),
        )


def compute(
    payment: int,
    invoices: ClearingInvoices,
    out: ClearingResults,
    *,
    options: ClearingOptions | None = None,
    **settings: Unpack[ClearingOptionsSettings],
) -> Clearing:
    """Settle invoices by a payment.

    Args:
        payment: minor units, 0 or more; 0 books only write-offs and fees of the whole asked
        options: the settings below as one object
        settings: members of ClearingOptions
        out: its columns; untouched on failure

    Returns:
        The sums; untouched on failure

    Raises:
        InvalidError: an amount out of range, discount, write-off and fee above what is asked, no
            such policy, flag or rounding
        DeniedError: REFUSE, and the payment is above what is to be settled
        OverflowError_: the sum of the amounts does not fit int64
        LimitError: more than 2^31 invoices
    """
    if not isinstance(payment, int):
        payment = integer("payment", payment)
    options = options_given(ClearingOptions, options, settings)
    c_options = options._pointer()
    c_invoices = struct_in("invoices", invoices, ClearingInvoices)
    c_out = struct_in("out", out, ClearingResults)
    out._room(
        paid=c_invoices.count,
        discount=c_invoices.count,
        tolerance=c_invoices.count,
        write_off=c_invoices.count,
        fee=c_invoices.count,
        rest=c_invoices.count,
        discount_vat=c_invoices.count,
        tolerance_vat=c_invoices.count,
        write_off_vat=c_invoices.count,
        status=c_invoices.count,
    )
    c_out_sums = ffi.new(_CLEARING, _CLEARING_SIZED)
    c_error = thread.error
    c_status = encours_clearing_compute(payment, c_options, c_invoices, c_out, c_out_sums, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Clearing._read(c_out_sums)


def retention(gross: int, base: int, percent: int, fixed: int, rounding: Rounding) -> int:
    """The retention (retenue de garantie) of an invoice: percent of a base, or a fixed amount.

    French law caps that of private works at 5 % of the gross amount; caps are the caller's data.

    Args:
        gross: what the retention is held from, 0 or more, minor units
        base: what the percentage is taken of, net or gross, 0 to `gross`, minor units
        percent: percent x 1 000 000, 0 to PERCENT_WHOLE
        fixed: an amount in its place when `percent` is 0, 0 to `gross`, minor units
        rounding: a Rounding; 0: half up

    Returns:
        What is held, minor units; untouched on failure

    Raises:
        InvalidError: an amount out of range, both a percentage and an amount, no such rounding
    """
    if not isinstance(gross, int):
        gross = integer("gross", gross)
    if not isinstance(base, int):
        base = integer("base", base)
    if not isinstance(percent, int):
        percent = integer("percent", percent)
    if not isinstance(fixed, int):
        fixed = integer("fixed", fixed)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_clearing_retention(gross, base, percent, fixed, rounding, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value

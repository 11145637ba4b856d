# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""VAT: totals of an invoice as EN 16931 has them, their check, and the VAT inside a gross amount.

    line net   rounded to the decimals of the currency (BT-131)
    taxable    rounded lines - allowances + charges, per category and rate (BT-116)
    VAT        taxable x rate, rounded once per category and rate (BT-117)
    total VAT  the exact sum of these (BT-110)
    payable    total with VAT - prepaid + rounding amount (BT-115)

Groups are the pairs of category and rate; vat.groups_find() makes them. Some software rounds the
VAT of each line instead and adds that up ("round per line"): a named option, which EN 16931 does
not allow.

Rates are percent x 1 000 000 (20 % is 20 000 000, PERCENT_WHOLE is 100 %), amounts minor units of
one currency. Negative amounts mirror positive ones under the default rounding.

Sources: EN 16931-1 (BR-CO-10 to BR-CO-17); the schematron of CEN/TC 434, whose tolerance on
BR-CO-17 is 1.00; Odoo, account_tax_rounding_method. See `docs/concepts/vat.md`.

Limits: 65536 groups in a state, 64 in one invoice; 0 to 6 decimals; amounts must sum in int64.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_vat_add,
    encours_vat_begin,
    encours_vat_check,
    encours_vat_compute,
    encours_vat_finish,
    encours_vat_from_gross,
    encours_vat_groups_find,
    encours_vat_split,
    encours_vat_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, at_least, bytes_in, memory_in, remember
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_SIZE_T = ffi.typeof("size_t *")
_UINT32_T = ffi.typeof("uint32_t *")
_VAT_LINES = ffi.typeof("encours_vat_lines *")
_VAT_LINES_SIZED = (ffi.sizeof("encours_vat_lines"),)
_VAT_OPTIONS = ffi.typeof("encours_vat_options *")
_VAT_OPTIONS_SIZED = (ffi.sizeof("encours_vat_options"),)
_VAT_TOTALS = ffi.typeof("encours_vat_totals *")
_VAT_TOTALS_SIZED = (ffi.sizeof("encours_vat_totals"),)


VAT_INVOICE_GROUPS_MAX = 64
"""groups of vat.compute() and _check()"""


class VatMethod(Choice):
    """Where VAT is rounded."""

    PER_RATE = 0
    """once per category and rate: EN 16931, Odoo "globally" """
    PER_LINE = 1
    """on each line, then summed: Odoo "per line" """


class VatKind(Choice):
    """What a line is."""

    LINE = 0
    """an invoice line"""
    ALLOWANCE = 1
    """a document level allowance: it is subtracted"""
    CHARGE = 2
    """a document level charge"""


class VatBreaks(Flags):
    """Rules of EN 16931 that stated figures break; a sum of these."""

    CO_10 = 1
    """sum of line nets"""
    CO_11 = 2
    """sum of allowances"""
    CO_12 = 4
    """sum of charges"""
    CO_13 = 8
    """net = lines - allowances + charges, as stated"""
    CO_14 = 16
    """VAT = sum of the VAT of the groups, as stated"""
    CO_15 = 32
    """gross = net + VAT, as stated"""
    CO_16 = 64
    """payable = gross - prepaid + rounding amount, as stated"""
    CO_17 = 128
    """VAT of a group = taxable x rate, beyond the tolerance"""
    TAXABLE = 256
    """taxable amount of a group (BR-S-8 and its kin)"""


class VatOptions(Structure):
    """What is computed. The same in begin, add and finish."""

    __slots__ = ("category", "decimals", "line_decimals", "method", "rate", "rounding")
    _members = ("category", "rate", "decimals", "line_decimals", "rounding", "method")
    category: memoryview[int] | None
    """the caller's code of the category; None: all 0"""
    rate: memoryview[int]
    """percent x 1 000 000, 0 to 100 %"""
    decimals: int
    """of the currency, 0 to 6: amounts out are in these"""
    line_decimals: int
    """of the nets given, `decimals` to 6"""
    rounding: Rounding | None
    """a Rounding; 0: half up"""
    method: VatMethod
    """a VatMethod"""

    def __init__(
        self,
        *,
        category: Integers | None = None,
        rate: Integers,
        decimals: int = 2,
        line_decimals: int = 2,
        rounding: Rounding | None = None,
        method: VatMethod = VatMethod.PER_RATE,
    ) -> None:
        struct = ffi.new(_VAT_OPTIONS, _VAT_OPTIONS_SIZED)
        c_category, self.category = UINT32.taken_optional("category", category)
        struct.category = c_category
        c_rate, self.rate = INT64.taken("rate", rate)
        struct.rate = c_rate
        struct.decimals = integer("decimals", decimals)
        self.decimals = decimals
        struct.line_decimals = integer("line_decimals", line_decimals)
        self.line_decimals = line_decimals
        struct.rounding = integer("rounding", rounding or 0)
        self.rounding = rounding
        struct.method = integer("method", method)
        self.method = method
        struct.group_count = agree(("category", c_category), ("rate", c_rate))
        self._struct = struct
        self._held = (c_category, c_rate)


class VatOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of VatOptions."""

    category: Integers | None
    rate: Integers
    decimals: int
    line_decimals: int
    rounding: Rounding | None
    method: VatMethod


class VatLines(Structure):
    """Lines. Columns."""

    __slots__ = ("group", "kind", "net")
    _members = ("net", "group", "kind")
    net: memoryview[int]
    """units with `line_decimals` decimals"""
    group: memoryview[int]
    """number of the group, from 0"""
    kind: memoryview[int] | None
    """a VatKind; None: all are lines"""

    def __init__(self, *, net: Integers, group: Integers, kind: Integers | None = None) -> None:
        struct = ffi.new(_VAT_LINES, _VAT_LINES_SIZED)
        c_net, self.net = INT64.taken("net", net)
        struct.net = c_net
        c_group, self.group = UINT32.taken("group", group)
        struct.group = c_group
        c_kind, self.kind = INT32.taken_optional("kind", kind)
        struct.kind = c_kind
        struct.count = agree(("net", c_net), ("group", c_group), ("kind", c_kind))
        self._struct = struct
        self._held = (c_net, c_group, c_kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class VatTotals:
    """Totals of an invoice, or of many."""

    lines: int = 0
    """BT-106, sum of line nets, minor units"""
    allowances: int = 0
    """BT-107, minor units"""
    charges: int = 0
    """BT-108, minor units"""
    net: int = 0
    """BT-109, lines - allowances + charges, minor units"""
    vat: int = 0
    """BT-110, minor units"""
    gross: int = 0
    """BT-112, net + VAT, minor units"""
    prepaid: int = 0
    """BT-113, as given, minor units"""
    rounding_amount: int = 0
    """BT-114, as given, minor units"""
    payable: int = 0
    """BT-115, gross - prepaid + rounding amount, minor units"""

    def _pointer(self) -> Any:
        struct = ffi.new(_VAT_TOTALS, _VAT_TOTALS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.lines = integer("lines", self.lines)
        struct.allowances = integer("allowances", self.allowances)
        struct.charges = integer("charges", self.charges)
        struct.net = integer("net", self.net)
        struct.vat = integer("vat", self.vat)
        struct.gross = integer("gross", self.gross)
        struct.prepaid = integer("prepaid", self.prepaid)
        struct.rounding_amount = integer("rounding_amount", self.rounding_amount)
        struct.payable = integer("payable", self.payable)

    @classmethod
    def _read(cls, struct: Any) -> VatTotals:
        return cls(
            lines=struct.lines,
            allowances=struct.allowances,
            charges=struct.charges,
            net=struct.net,
            vat=struct.vat,
            gross=struct.gross,
            prepaid=struct.prepaid,
            rounding_amount=struct.rounding_amount,
            payable=struct.payable,
        )


class VatGroupsFindResult(NamedTuple):
    """What groups_find() gives back."""

    group: memoryview[int]
    """the group of each line; untouched on failure"""
    category: memoryview[int]
    """of each group; undefined on failure"""
    rate: memoryview[int]
    """of each group; undefined on failure"""


class VatComputeResult(NamedTuple):
    """What compute() gives back."""

    taxable: memoryview[int]
    """of each group, minor units; untouched on failure"""
    vat: memoryview[int]
    """of each group, minor units; untouched on failure"""
    out: VatTotals
    """the totals; untouched on failure"""


class VatFinishResult(NamedTuple):
    """What finish() gives back."""

    taxable: memoryview[int]
    """of each group, minor units; untouched on failure"""
    vat: memoryview[int]
    """of each group, minor units; untouched on failure"""
    out: VatTotals
    """the totals; untouched on failure"""


class VatCheckResult(NamedTuple):
    """What check() gives back."""

    groups: memoryview[int] | None
    """flags of VatBreaks, of each group; untouched on failure"""
    out: VatBreaks
    """flags of VatBreaks; untouched on failure"""


class VatFromGrossResult(NamedTuple):
    """What from_gross() gives back."""

    net: memoryview[int]
    """of each, minor units; untouched on failure"""
    vat: memoryview[int]
    """of each, minor units; untouched on failure"""


class VatSplitResult(NamedTuple):
    """What split() gives back."""

    net: memoryview[int]
    """of each rate, minor units; untouched on failure"""
    vat: memoryview[int]
    """of each rate, minor units; untouched on failure"""


def groups_find(
    rate: Integers,
    capacity: int,
    *,
    category: Integers | None = None,
    group: Writable | None = None,
    out_category: Writable | None = None,
    out_rate: Writable | None = None,
) -> VatGroupsFindResult:
    """The distinct pairs of category and rate of lines, in the order they first appear.

    Args:
        category: of each line; None: all 0
        rate: of each line, percent x 1 000 000
        group: the group of each line; untouched on failure
        out_category: of each group; undefined on failure
        out_rate: of each group; undefined on failure
        capacity: room for groups

    Raises:
        LimitError: more groups than `capacity`
    """
    c_category = UINT32.read_optional("category", category)
    c_rate = INT64.read("rate", rate)
    if not isinstance(capacity, int):
        capacity = integer("capacity", capacity)
    c_count = agree(("category", c_category), ("rate", c_rate))
    c_group, group_view = UINT32.write("group", group, c_count)
    c_out_category, out_category_view = UINT32.write("out_category", out_category, capacity)
    c_out_rate, out_rate_view = INT64.write("out_rate", out_rate, capacity)
    c_out_count = ffi.new(_SIZE_T)
    c_error = thread.error
    c_status = encours_vat_groups_find(
        c_category,
        c_rate,
        c_count,
        c_group,
        c_out_category,
        c_out_rate,
        capacity,
        c_out_count,
        c_error,
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return VatGroupsFindResult(
        group_view, out_category_view[: c_out_count[0]], out_rate_view[: c_out_count[0]]
    )


def compute(
    lines: VatLines,
    prepaid: int,
    rounding_amount: int,
    *,
    options: VatOptions | None = None,
    taxable: Writable | None = None,
    vat: Writable | None = None,
    **settings: Unpack[VatOptionsSettings],
) -> VatComputeResult:
    """The totals of one invoice.

    Args:
        options: the settings below as one object
        settings: members of VatOptions
        prepaid: minor units
        rounding_amount: minor units
        taxable: of each group, minor units; untouched on failure
        vat: of each group, minor units; untouched on failure

    Raises:
        InvalidError: options out of limits, no such group, no such kind
        OverflowError_: an amount does not fit int64
    """
    options = options_given(VatOptions, options, settings)
    c_options = options._pointer()
    c_lines = struct_in("lines", lines, VatLines)
    if not isinstance(prepaid, int):
        prepaid = integer("prepaid", prepaid)
    if not isinstance(rounding_amount, int):
        rounding_amount = integer("rounding_amount", rounding_amount)
    c_taxable, taxable_view = INT64.write("taxable", taxable, c_options.group_count)
    c_vat, vat_view = INT64.write("vat", vat, c_options.group_count)
    c_out = ffi.new(_VAT_TOTALS, _VAT_TOTALS_SIZED)
    c_error = thread.error
    c_status = encours_vat_compute(
        c_options, c_lines, prepaid, rounding_amount, c_taxable, c_vat, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return VatComputeResult(taxable_view, vat_view, VatTotals._read(c_out))


def state_size(*, options: VatOptions | None = None, **settings: Unpack[VatOptionsSettings]) -> int:
    """Bytes of the state of these options, for sums over any number of lines in any order.

    Args:
        options: the settings below as one object
        settings: members of VatOptions

    Returns:
        Bytes; SIZE_MAX when the options are not usable
    """
    options = options_given(VatOptions, options, settings)
    c_options = options._pointer()
    return encours_vat_state_size(c_options)


def begin(
    state: Memory, *, options: VatOptions | None = None, **settings: Unpack[VatOptionsSettings]
) -> None:
    """Begin a state; see encours/state.h.

    Args:
        options: the settings below as one object
        settings: members of VatOptions

    Raises:
        InvalidError: options out of limits
        MisuseError: memory that is not aligned, or not of that size
    """
    c_state = memory_in("state", state)
    options = options_given(VatOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_vat_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(state, group_count=c_options.group_count)


def add(
    state: Memory,
    lines: VatLines,
    *,
    options: VatOptions | None = None,
    **settings: Unpack[VatOptionsSettings],
) -> None:
    """Add lines to a state. A failure leaves it as it was.

    Args:
        options: the settings below as one object
        settings: members of VatOptions

    Raises:
        InvalidError: other options than the state's, no such group or kind
        CorruptError: bytes that are no state
        LimitError: more than 2^40 lines
    """
    c_state = memory_in("state", state)
    options = options_given(VatOptions, options, settings)
    c_options = options._pointer()
    c_lines = struct_in("lines", lines, VatLines)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_vat_add(c_state, c_state_size, c_options, c_lines, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(
    state: Bytes,
    prepaid: int,
    rounding_amount: int,
    *,
    options: VatOptions | None = None,
    taxable: Writable | None = None,
    vat: Writable | None = None,
    **settings: Unpack[VatOptionsSettings],
) -> VatFinishResult:
    """The totals of a state. VAT per rate is rounded on the sums: over several invoices that is a
    figure of its own, not the sum of their VAT; PER_LINE gives that sum for lines and invoices
    alike.

    Args:
        options: the settings below as one object
        settings: members of VatOptions
        prepaid: minor units
        rounding_amount: minor units
        taxable: of each group, minor units; untouched on failure
        vat: of each group, minor units; untouched on failure

    Raises:
        InvalidError: other options than the state's
        CorruptError: bytes that are no state
        OverflowError_: an amount does not fit int64
    """
    c_state = bytes_in("state", state)
    options = options_given(VatOptions, options, settings)
    c_options = options._pointer()
    if not isinstance(prepaid, int):
        prepaid = integer("prepaid", prepaid)
    if not isinstance(rounding_amount, int):
        rounding_amount = integer("rounding_amount", rounding_amount)
    c_state_size = len(c_state)
    c_taxable, taxable_view = INT64.write("taxable", taxable, c_options.group_count)
    c_vat, vat_view = INT64.write("vat", vat, c_options.group_count)
    c_out = ffi.new(_VAT_TOTALS, _VAT_TOTALS_SIZED)
    c_error = thread.error
    c_status = encours_vat_finish(
        c_state, c_state_size, c_options, prepaid, rounding_amount, c_taxable, c_vat, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return VatFinishResult(taxable_view, vat_view, VatTotals._read(c_out))


def check(
    lines: VatLines,
    taxable: Integers,
    vat: Integers,
    stated: VatTotals,
    tolerance: int,
    *,
    options: VatOptions | None = None,
    groups: Writable | bool | None = None,
    **settings: Unpack[VatOptionsSettings],
) -> VatCheckResult:
    """Hold stated totals against the lines. Only the VAT of a group has a tolerance; all else must
    be equal.

    Args:
        options: the settings below as one object
        settings: members of VatOptions
        taxable: of each group, as stated, minor units
        vat: of each group, as stated, minor units
        stated: the totals
        tolerance: minor units a VAT may be off, 0 or more: less than 1.00 in the standard's own
            schematron, so 99 with two decimals
        groups: flags of VatBreaks, of each group; untouched on failure

    Raises:
        InvalidError: as vat.compute(); a negative tolerance; PER_LINE
        OverflowError_: an amount does not fit int64
    """
    options = options_given(VatOptions, options, settings)
    c_options = options._pointer()
    c_lines = struct_in("lines", lines, VatLines)
    c_taxable = INT64.read("taxable", taxable)
    c_vat = INT64.read("vat", vat)
    c_stated = struct_in("stated", stated, VatTotals)
    if not isinstance(tolerance, int):
        tolerance = integer("tolerance", tolerance)
    at_least("taxable", c_taxable, c_options.group_count)
    at_least("vat", c_vat, c_options.group_count)
    c_groups, groups_view = UINT32.write_optional("groups", groups, c_options.group_count)
    c_out = ffi.new(_UINT32_T)
    c_error = thread.error
    c_status = encours_vat_check(
        c_options, c_lines, c_taxable, c_vat, c_stated, tolerance, c_groups, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return VatCheckResult(groups_view, VatBreaks(c_out[0]))


def from_gross(
    gross: Integers,
    rate: Integers,
    rounding: Rounding,
    *,
    net: Writable | None = None,
    vat: Writable | None = None,
) -> VatFromGrossResult:
    """The VAT inside a gross amount at one rate: gross x rate / (100 % + rate), rounded once; the
    net is the rest. 2000.00 at 20 %: 333.33 and 1666.67.

    Args:
        gross: each amount, minor units
        rate: of each, percent x 1 000 000, 0 to 100 %
        rounding: a Rounding; 0: half up
        net: of each, minor units; untouched on failure
        vat: of each, minor units; untouched on failure

    Raises:
        InvalidError: a rate out of range, no such rounding
        OverflowError_: the gross is INT64_MIN
    """
    c_gross = INT64.read("gross", gross)
    c_rate = INT64.read("rate", rate)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_count = agree(("gross", c_gross), ("rate", c_rate))
    c_net, net_view = INT64.write("net", net, c_count)
    c_vat, vat_view = INT64.write("vat", vat, c_count)
    c_error = thread.error
    c_status = encours_vat_from_gross(c_gross, c_rate, c_count, rounding, c_net, c_vat, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return VatFromGrossResult(net_view, vat_view)


def split(
    amount: int,
    net: Integers,
    vat: Integers,
    rounding: Rounding,
    *,
    out_net: Writable | None = None,
    out_vat: Writable | None = None,
) -> VatSplitResult:
    """Split an amount with VAT over the rates of an invoice, pro rata to their gross, by the
    largest remainder; within a rate, VAT = share x VAT / gross of that rate, rounded, and the net
    is the rest. What a part payment, a write-off or a bank fee means for VAT.

    Args:
        amount: minor units; of the sign of the invoice or the other
        net: of each rate, as invoiced, minor units; all amounts of one sign
        vat: of each rate, as invoiced, minor units
        rounding: a Rounding; 0: half up
        out_net: of each rate, minor units; untouched on failure
        out_vat: of each rate, minor units; untouched on failure

    Raises:
        InvalidError: amounts of both signs, all zero, no such rounding
        OverflowError_: the invoice does not fit int64, or an amount is INT64_MIN
    """
    if not isinstance(amount, int):
        amount = integer("amount", amount)
    c_net = INT64.read("net", net)
    c_vat = INT64.read("vat", vat)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_count = agree(("net", c_net), ("vat", c_vat))
    c_out_net, out_net_view = INT64.write("out_net", out_net, c_count)
    c_out_vat, out_vat_view = INT64.write("out_vat", out_vat, c_count)
    c_error = thread.error
    c_status = encours_vat_split(
        amount, c_net, c_vat, c_count, rounding, c_out_net, c_out_vat, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return VatSplitResult(out_net_view, out_vat_view)

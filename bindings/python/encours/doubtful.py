# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Doubtful receivables and bad debts, net of VAT, as French accounting has them: the amount that
moves to the doubtful account, the allowance and its adjustment from one closing to the next, the
final loss, and the VAT that may be recovered on it, until when.

    transfer    the whole open amount with VAT          (to account 416 from 411)
    allowance   loss % x the open amount without VAT    (491, charge 6817)
    adjustment  allowance - allowance held: an addition (6817) or a reversal (7817)
    final loss  the net (654) and the VAT (44571) of what is lost

12 000.00 with VAT at 20 %, 70 % expected to be lost: 12 000.00 moves, allowance 7 000.00. The
allowance leaves VAT out because VAT comes back when the debt is definitively lost.

An invoice is given by VAT rate; an open or lost part of it is split over its rates pro rata by
vat.split(). Amounts are minor units of one currency. Percentages are percent x 1 000 000. A
disputed invoice is a provision for risk, not an allowance: it does not belong here.

Sources: plan comptable général (416, 491, 654, 6817, 7817, 44571); comptapprend.fr,
edu.ediplome.net; art. 272-1 CGI and BOI-TVA-DED-40-10-20 (recovery). See
`docs/concepts/doubtful-receivables.md`.

Limits: 64 VAT rates an invoice.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_bad_debt_compute,
    encours_doubtful_add,
    encours_doubtful_apply,
    encours_doubtful_begin,
    encours_doubtful_compute,
    encours_doubtful_finish,
    encours_doubtful_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, bytes_in, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in
from ._runtime.values import DAYS, day_in, integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_BAD_DEBT = ffi.typeof("encours_bad_debt *")
_BAD_DEBT_LAYOUT = Struct("=8xqqqqii")
_BAD_DEBT_SIZED = (ffi.sizeof("encours_bad_debt"),)
_DOUBTFUL = ffi.typeof("encours_doubtful *")
_DOUBTFUL_COLUMNS = ffi.typeof("encours_doubtful_columns *")
_DOUBTFUL_COLUMNS_SIZED = (ffi.sizeof("encours_doubtful_columns"),)
_DOUBTFUL_LAYOUT = Struct("=8xqqqqqi")
_DOUBTFUL_RESULTS = ffi.typeof("encours_doubtful_results *")
_DOUBTFUL_RESULTS_SIZED = (ffi.sizeof("encours_doubtful_results"),)
_DOUBTFUL_SIZED = (ffi.sizeof("encours_doubtful"),)
_DOUBTFUL_TOTAL = ffi.typeof("encours_doubtful_total *")
_DOUBTFUL_TOTAL_LAYOUT = Struct("=8xqqqqqQQQQ")
_DOUBTFUL_TOTAL_SIZED = (ffi.sizeof("encours_doubtful_total"),)
_VAT_RECOVERY_OPTIONS = ffi.typeof("encours_vat_recovery_options *")
_VAT_RECOVERY_OPTIONS_SIZED = (ffi.sizeof("encours_vat_recovery_options"),)


DOUBTFUL_NONE = -9223372036854775808
"""a figure where there is no value"""
DOUBTFUL_NO_PERCENT = -1
"""no estimate of the loss"""


class DoubtfulStatus(Choice):
    """What an answer is."""

    OK = 1
    NOTHING_OPEN = 2
    """open is 0: an allowance held is reversed in full"""
    CREDIT = 3
    """open is negative: we owe it, it is no receivable"""
    NO_ESTIMATE = 4
    """no loss percentage is known: transfer, no allowance"""
    UNDEFINED = 5
    """of columns: an invoice with a negative amount or too large, more open than invoiced"""


class VatRecovery(Choice):
    """Whether the VAT of a lost debt may be recovered."""

    RECOVERABLE = 1
    RECOVERY_NOT_DEFINITIVE = 2
    """not definitively lost, or not yet on `as_of`"""
    RECOVERY_NO_NOTICE = 3
    """no corrected invoice was sent to the debtor"""
    RECOVERY_TOO_LATE = 4
    """after the last day"""
    RECOVERY_DATE_UNKNOWN = 5
    """the day of the loss or the as-of day is missing"""


class Doubtful(NamedTuple):
    """A doubtful receivable at a closing. Without a value: DOUBTFUL_NONE."""

    transfer: int
    """what moves to 416, with VAT, minor units"""
    net_open: int
    """without VAT, minor units: the base of the allowance"""
    allowance: int
    """required at this closing, minor units"""
    addition: int
    """allowance - held when that is > 0, else 0, minor units"""
    reversal: int
    """held - allowance when that is > 0, else 0, minor units"""
    status: DoubtfulStatus
    """a DoubtfulStatus"""

    @classmethod
    def _read(cls, struct: Any) -> Doubtful:
        (
            transfer,
            net_open,
            allowance,
            addition,
            reversal,
            status,
        ) = _DOUBTFUL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls, (transfer, net_open, allowance, addition, reversal, DoubtfulStatus._known[status])
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VatRecoveryOptions:
    """Conditions of the recovery, as facts of the caller."""

    lost_on: datetime.date | None = None
    """day the debt became definitively lost; NONE: not known"""
    as_of: datetime.date | None = None
    """day of the claim; NONE: not known"""
    definitively_lost: int = 0
    """1: the debt is definitively lost"""
    notice_sent: int = 0
    """1: a duplicate invoice, or a list, with the statement required was sent, or the law asks for
    none
    """
    years: int = 0
    """the last day is 31 December of this many years after that of `lost_on`: 2 in art. 208 annex
    II CGI; 0 to 20
    """
    rounding: Rounding | None = None
    """a Rounding; 0: half up"""

    def _pointer(self) -> Any:
        struct = ffi.new(_VAT_RECOVERY_OPTIONS, _VAT_RECOVERY_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.lost_on.epoch_day = day_in("lost_on", self.lost_on)
        struct.as_of.epoch_day = day_in("as_of", self.as_of)
        struct.definitively_lost = integer("definitively_lost", self.definitively_lost)
        struct.notice_sent = integer("notice_sent", self.notice_sent)
        struct.years = integer("years", self.years)
        struct.rounding = integer("rounding", self.rounding or 0)


class VatRecoveryOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of VatRecoveryOptions."""

    lost_on: datetime.date | None
    as_of: datetime.date | None
    definitively_lost: int
    notice_sent: int
    years: int
    rounding: Rounding | None


class BadDebt(NamedTuple):
    """A final loss."""

    gross_lost: int
    """with VAT, minor units: leaves 416"""
    net_lost: int
    """without, minor units: the charge, 654"""
    vat_lost: int
    """its VAT, minor units: 44571 when it is recoverable, else part of the loss"""
    reversal: int
    """of the allowance held, minor units: all when all that was open is lost, else 0"""
    last_day: datetime.date | None
    """to claim the VAT; DATE_NONE when not known"""
    vat_status: VatRecovery
    """a VatRecovery"""

    @classmethod
    def _read(cls, struct: Any) -> BadDebt:
        (
            gross_lost,
            net_lost,
            vat_lost,
            reversal,
            last_day,
            vat_status,
        ) = _BAD_DEBT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                gross_lost,
                net_lost,
                vat_lost,
                reversal,
                DAYS[last_day],
                VatRecovery._known[vat_status],
            ),
        )


class DoubtfulColumns(Structure):
    """Receivables of one VAT rate each. Columns in."""

    __slots__ = ("held", "key", "loss_percent", "net", "open", "vat")
    _members = ("net", "vat", "open", "loss_percent", "held", "key")
    net: memoryview[int]
    """as invoiced, minor units"""
    vat: memoryview[int] | None
    """as invoiced, minor units; None: 0"""
    open: memoryview[int] | None
    """still open with VAT, minor units; None: the whole invoice"""
    loss_percent: memoryview[int]
    """percent x 1 000 000; DOUBTFUL_NO_PERCENT: not estimated"""
    held: memoryview[int] | None
    """allowance held, minor units, 0 or more; None: 0"""
    key: memoryview[int] | None
    """row of a state, from 0; None: all 0"""

    def __init__(
        self,
        *,
        net: Integers,
        vat: Integers | None = None,
        open: Integers | None = None,
        loss_percent: Integers,
        held: Integers | None = None,
        key: Integers | None = None,
    ) -> None:
        struct = ffi.new(_DOUBTFUL_COLUMNS, _DOUBTFUL_COLUMNS_SIZED)
        c_net, self.net = INT64.taken("net", net)
        struct.net = c_net
        c_vat, self.vat = INT64.taken_optional("vat", vat)
        struct.vat = c_vat
        c_open, self.open = INT64.taken_optional("open", open)
        struct.open = c_open
        c_loss_percent, self.loss_percent = INT64.taken("loss_percent", loss_percent)
        struct.loss_percent = c_loss_percent
        c_held, self.held = INT64.taken_optional("held", held)
        struct.held = c_held
        c_key, self.key = UINT32.taken_optional("key", key)
        struct.key = c_key
        struct.count = agree(
            ("net", c_net),
            ("vat", c_vat),
            ("open", c_open),
            ("loss_percent", c_loss_percent),
            ("held", c_held),
            ("key", c_key),
        )
        self._struct = struct
        self._held = (c_net, c_vat, c_open, c_loss_percent, c_held, c_key)


class DoubtfulResults(Structure):
    """Columns out, the caller's; those that are not wanted are None. Without a value:
    DOUBTFUL_NONE.
    """

    __slots__ = ("addition", "allowance", "net_open", "reversal", "status", "transfer")
    _members = ("status", "transfer", "net_open", "allowance", "addition", "reversal")
    status: memoryview[int] | None
    """a DoubtfulStatus"""
    transfer: memoryview[int] | None
    """as Doubtful.transfer, minor units"""
    net_open: memoryview[int] | None
    """as Doubtful.net_open, minor units"""
    allowance: memoryview[int] | None
    """as Doubtful.allowance, minor units"""
    addition: memoryview[int] | None
    """as Doubtful.addition, minor units"""
    reversal: memoryview[int] | None
    """as Doubtful.reversal, minor units"""

    def __init__(
        self,
        *,
        status: Writable | bool | None = None,
        transfer: Writable | bool | None = None,
        net_open: Writable | bool | None = None,
        allowance: Writable | bool | None = None,
        addition: Writable | bool | None = None,
        reversal: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_DOUBTFUL_RESULTS, _DOUBTFUL_RESULTS_SIZED)
        self._wishes = {}
        c_status, self.status = INT32.given("status", status, self._wishes)
        struct.status = c_status
        c_transfer, self.transfer = INT64.given("transfer", transfer, self._wishes)
        struct.transfer = c_transfer
        c_net_open, self.net_open = INT64.given("net_open", net_open, self._wishes)
        struct.net_open = c_net_open
        c_allowance, self.allowance = INT64.given("allowance", allowance, self._wishes)
        struct.allowance = c_allowance
        c_addition, self.addition = INT64.given("addition", addition, self._wishes)
        struct.addition = c_addition
        c_reversal, self.reversal = INT64.given("reversal", reversal, self._wishes)
        struct.reversal = c_reversal
        self._struct = struct
        self._held = (c_status, c_transfer, c_net_open, c_allowance, c_addition, c_reversal)


class DoubtfulTotal(NamedTuple):
    """Sums of a key."""

    transfer: int
    """sum, minor units; credits and receivables without a value left out"""
    net_open: int
    """sum, minor units"""
    allowance: int
    """sum of those estimated, minor units"""
    addition: int
    """sum, minor units"""
    reversal: int
    """sum, minor units"""
    counted: int
    """receivables in the sums"""
    credits: int
    """left out: negative"""
    no_estimate: int
    """in the transfer, without an allowance"""
    undefined: int
    """left out: no value"""

    @classmethod
    def _read(cls, struct: Any) -> DoubtfulTotal:
        (
            transfer,
            net_open,
            allowance,
            addition,
            reversal,
            counted,
            credits,
            no_estimate,
            undefined,
        ) = _DOUBTFUL_TOTAL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                transfer,
                net_open,
                allowance,
                addition,
                reversal,
                counted,
                credits,
                no_estimate,
                undefined,
            ),
        )


class BadDebtComputeResult(NamedTuple):
    """What bad_debt_compute() gives back."""

    net: memoryview[int]
    """of each rate, minor units; untouched on failure"""
    vat: memoryview[int]
    """of each rate, minor units; untouched on failure"""
    out: BadDebt
    """untouched on failure"""


def compute(
    net: Integers, vat: Integers, open: int, loss_percent: int, held: int, rounding: Rounding
) -> Doubtful:
    """A doubtful receivable at a closing.

    Args:
        net: of each VAT rate, as invoiced, minor units, 0 or more
        vat: of each VAT rate, as invoiced, minor units, 0 or more
        open: still open with VAT, minor units, at most the invoice
        loss_percent: percent x 1 000 000, 0 to PERCENT_WHOLE; DOUBTFUL_NO_PERCENT: not estimated
        held: allowance held since the last closing, minor units, 0 or more
        rounding: a Rounding; 0: half up

    Returns:
        Untouched on failure

    Raises:
        InvalidError: an argument out of range, more open than invoiced
    """
    c_net = INT64.read("net", net)
    c_vat = INT64.read("vat", vat)
    if not isinstance(open, int):
        open = integer("open", open)
    if not isinstance(loss_percent, int):
        loss_percent = integer("loss_percent", loss_percent)
    if not isinstance(held, int):
        held = integer("held", held)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_count = agree(("net", c_net), ("vat", c_vat))
    c_out = ffi.new(_DOUBTFUL, _DOUBTFUL_SIZED)
    c_error = thread.error
    c_status = encours_doubtful_compute(
        c_net, c_vat, c_count, open, loss_percent, held, rounding, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Doubtful._read(c_out)


def bad_debt_compute(
    net: Integers,
    vat: Integers,
    open: int,
    lost: int,
    held: int,
    *,
    options: VatRecoveryOptions | None = None,
    out_net: Writable | None = None,
    out_vat: Writable | None = None,
    **settings: Unpack[VatRecoveryOptionsSettings],
) -> BadDebtComputeResult:
    """The final loss of an invoice or of a part of it, by VAT rate.

    2 000.00 with VAT at 20 %: 1 666.67 lost, 333.33 of VAT. A corrected invoice must show both for
    each rate: they are returned. The first condition of the recovery that is not met is the status.
    After a loss of a part, the allowance on the rest is adjusted at the next closing.

    Args:
        net: of each VAT rate, as invoiced, minor units, 0 or more
        vat: of each VAT rate, as invoiced, minor units, 0 or more
        open: open before the loss, with VAT, minor units, 0 to the invoice
        lost: with VAT, minor units, 0 to `open`
        held: allowance held, minor units, 0 or more
        options: the settings below as one object
        settings: members of VatRecoveryOptions
        out_net: of each rate, minor units; untouched on failure
        out_vat: of each rate, minor units; untouched on failure

    Raises:
        InvalidError: an argument out of range, an invoice of nothing
        OverflowError_: the invoice does not fit int64
    """
    c_net = INT64.read("net", net)
    c_vat = INT64.read("vat", vat)
    if not isinstance(open, int):
        open = integer("open", open)
    if not isinstance(lost, int):
        lost = integer("lost", lost)
    if not isinstance(held, int):
        held = integer("held", held)
    options = options_given(VatRecoveryOptions, options, settings)
    c_options = options._pointer()
    c_count = agree(("net", c_net), ("vat", c_vat))
    c_out_net, out_net_view = INT64.write("out_net", out_net, c_count)
    c_out_vat, out_vat_view = INT64.write("out_vat", out_vat, c_count)
    c_out = ffi.new(_BAD_DEBT, _BAD_DEBT_SIZED)
    c_error = thread.error
    c_status = encours_bad_debt_compute(
        c_net, c_vat, c_count, open, lost, held, c_options, c_out_net, c_out_vat, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return BadDebtComputeResult(out_net_view, out_vat_view, BadDebt._read(c_out))


def apply(columns: DoubtfulColumns, rounding: Rounding, out: DoubtfulResults) -> None:
    """Many receivables, as doubtful.compute() gives each.

    Args:
        rounding: a Rounding; 0: half up
        out: its columns; untouched on failure

    Raises:
        InvalidError: a percentage out of range, a negative allowance, no such rounding
    """
    c_columns = struct_in("columns", columns, DoubtfulColumns)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = struct_in("out", out, DoubtfulResults)
    out._room(
        status=c_columns.count,
        transfer=c_columns.count,
        net_open=c_columns.count,
        allowance=c_columns.count,
        addition=c_columns.count,
        reversal=c_columns.count,
    )
    c_error = thread.error
    c_status = encours_doubtful_apply(c_columns, rounding, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def state_size(keys: int) -> int:
    """Bytes of a state that sums receivables by key.

    Args:
        keys: rows, 1 to 2^24

    Returns:
        Bytes; SIZE_MAX when `keys` is out of range
    """
    if not isinstance(keys, int):
        keys = integer("keys", keys)
    return encours_doubtful_state_size(keys)


def begin(state: Memory, keys: int, rounding: Rounding) -> None:
    """Begin a state; see encours/state.h.

    Args:
        rounding: a Rounding; 0: half up

    Raises:
        InvalidError: `keys` out of range, no such rounding
        MisuseError: memory that is not aligned, or not of that size
    """
    c_state = memory_in("state", state)
    if not isinstance(keys, int):
        keys = integer("keys", keys)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_doubtful_begin(c_state, c_state_size, keys, rounding, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, keys: int, rounding: Rounding, columns: DoubtfulColumns) -> None:
    """Add receivables to a state. A failure leaves it as it was.

    Args:
        keys: as given to begin
        rounding: a Rounding, as given to begin

    Raises:
        InvalidError: as doubtful.apply(); a key beyond `keys`; other options than the state's
        CorruptError: bytes that are no state
        LimitError: more than 2^40 receivables
    """
    c_state = memory_in("state", state)
    if not isinstance(keys, int):
        keys = integer("keys", keys)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_columns = struct_in("columns", columns, DoubtfulColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_doubtful_add(c_state, c_state_size, keys, rounding, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(state: Bytes, keys: int, rounding: Rounding, key: int) -> DoubtfulTotal:
    """The sums of a key of a state.

    Args:
        keys: as given to begin
        rounding: a Rounding, as given to begin
        key: 0 to keys - 1

    Returns:
        Untouched on failure

    Raises:
        InvalidError: other options than the state's, no such key
        CorruptError: bytes that are no state
        OverflowError_: a sum does not fit int64
    """
    c_state = bytes_in("state", state)
    if not isinstance(keys, int):
        keys = integer("keys", keys)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    if not isinstance(key, int):
        key = integer("key", key)
    c_state_size = len(c_state)
    c_out = ffi.new(_DOUBTFUL_TOTAL, _DOUBTFUL_TOTAL_SIZED)
    c_error = thread.error
    c_status = encours_doubtful_finish(c_state, c_state_size, keys, rounding, key, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DoubtfulTotal._read(c_out)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""What a customer may cost: real and potential risk, net of guarantees, against the limit.

    real risk      = receivables - guarantees
    potential risk = receivables + to be invoiced + orders - guarantees

Both are signed: less than zero is cover to spare. A clamped figure, never below zero, stands beside
each. Receivables are what is invoiced and open; to be invoiced is what is delivered and not
invoiced; orders are the backlog. A guarantee counts up to its limit and by its quota:
exposure.guarantee().

A missing component is not 0: it is EXPOSURE_NONE, the figures that need it are missing too, and the
result says which components are why. A customer without a limit is not a customer with a limit of
0.

Sources: My DSO Manager (real and potential risk), afdcc.fr "Assiette de calcul d'une limite de
credit" (what is delivered and not invoiced counts), Tryton, Odoo and OCA credit-control (orders
count, no limit is not zero).

Limits: amounts in minor units of one currency; 2^20 rows a state.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_exposure_add,
    encours_exposure_begin,
    encours_exposure_columns_compute,
    encours_exposure_compute,
    encours_exposure_finish,
    encours_exposure_guarantee,
    encours_exposure_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, bytes_in, memory_in, stated_least
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, new_record, options_in, struct_in
from ._runtime.values import integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_EXPOSURE = ffi.typeof("encours_exposure *")
_EXPOSURE_COLUMNS = ffi.typeof("encours_exposure_columns *")
_EXPOSURE_COLUMNS_SIZED = (ffi.sizeof("encours_exposure_columns"),)
_EXPOSURE_COVER = ffi.typeof("encours_exposure_cover *")
_EXPOSURE_COVER_SIZED = (ffi.sizeof("encours_exposure_cover"),)
_EXPOSURE_LAYOUT = Struct("=8xiIqqqqqq")
_EXPOSURE_OPTIONS = ffi.typeof("encours_exposure_options *")
_EXPOSURE_OPTIONS_SIZED = (ffi.sizeof("encours_exposure_options"),)
_EXPOSURE_RESULTS = ffi.typeof("encours_exposure_results *")
_EXPOSURE_RESULTS_SIZED = (ffi.sizeof("encours_exposure_results"),)
_EXPOSURE_SIZED = (ffi.sizeof("encours_exposure"),)
_INT64_T = ffi.typeof("int64_t *")


EXPOSURE_NONE = -9223372036854775808
"""a component or figure that is missing"""


class ExposureComponents(Flags):
    """Components, as bits of a set."""

    RECEIVABLES = 1
    """invoiced and open, credits taken off"""
    TO_INVOICE = 2
    """delivered, not invoiced"""
    ORDERS = 4
    """ordered, not delivered"""
    GUARANTEES = 8
    """guarantees as they count"""
    LIMIT = 16
    """the credit limit"""


class ExposureStatus(Choice):
    """What a result is."""

    OK = 1
    """real and potential risk are known"""
    MISSING = 2
    """one or both are not: `missing` says why"""
    OUT_OF_RANGE = 3
    """a figure does not fit 64 bits, and is missing"""


class ExposureBasis(Choice):
    """What is held against the limit."""

    POTENTIAL = 0
    """potential risk, net of guarantees"""
    REAL = 1
    """real risk, net of guarantees"""
    GROSS = 2
    """potential risk before guarantees"""
    GROSS_REAL = 3
    """receivables alone"""


class Exposure(NamedTuple):
    """The exposure of one customer."""

    status: ExposureStatus
    """an ExposureStatus"""
    missing: ExposureComponents
    """flags of ExposureComponents: those not given, the limit among them"""
    real: int
    """signed, minor units; EXPOSURE_NONE when not known"""
    real_clamped: int
    """at least 0, minor units; or NONE"""
    potential: int
    """signed, minor units; or NONE"""
    potential_clamped: int
    """at least 0, minor units; or NONE"""
    headroom: int
    """limit - basis, minor units: what may still be sold, < 0 when over; or NONE"""
    over_limit: int
    """basis - limit when that is more than 0, else 0, minor units; or NONE"""

    @classmethod
    def _read(cls, struct: Any) -> Exposure:
        (
            status,
            missing,
            real,
            real_clamped,
            potential,
            potential_clamped,
            headroom,
            over_limit,
        ) = _EXPOSURE_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                ExposureStatus._known[status],
                ExposureComponents._known[missing],
                real,
                real_clamped,
                potential,
                potential_clamped,
                headroom,
                over_limit,
            ),
        )


class ExposureColumns(Structure):
    """Components of customers, or of anything that adds up to customers. A None column is missing.
    """

    __slots__ = ("count", "guarantees", "limits", "orders", "receivables", "rows", "to_invoice")
    _members = ("count", "receivables", "to_invoice", "orders", "guarantees", "limits", "rows")
    count: int
    """elements of each column"""
    receivables: memoryview[int] | None
    """minor units, signed"""
    to_invoice: memoryview[int] | None
    """minor units, signed"""
    orders: memoryview[int] | None
    """minor units, signed"""
    guarantees: memoryview[int] | None
    """as they count, >= 0, minor units"""
    limits: memoryview[int] | None
    """>= 0, minor units; not read by a state"""
    rows: memoryview[int] | None
    """of a state: row of each element; None: all row 0; not read by exposure.columns_compute()"""

    def __init__(
        self,
        *,
        count: int | None = None,
        receivables: Integers | None = None,
        to_invoice: Integers | None = None,
        orders: Integers | None = None,
        guarantees: Integers | None = None,
        limits: Integers | None = None,
        rows: Integers | None = None,
    ) -> None:
        struct = ffi.new(_EXPOSURE_COLUMNS, _EXPOSURE_COLUMNS_SIZED)
        c_receivables, self.receivables = INT64.taken_optional("receivables", receivables)
        struct.receivables = c_receivables
        c_to_invoice, self.to_invoice = INT64.taken_optional("to_invoice", to_invoice)
        struct.to_invoice = c_to_invoice
        c_orders, self.orders = INT64.taken_optional("orders", orders)
        struct.orders = c_orders
        c_guarantees, self.guarantees = INT64.taken_optional("guarantees", guarantees)
        struct.guarantees = c_guarantees
        c_limits, self.limits = INT64.taken_optional("limits", limits)
        struct.limits = c_limits
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        self.count = agree(
            ("receivables", c_receivables),
            ("to_invoice", c_to_invoice),
            ("orders", c_orders),
            ("guarantees", c_guarantees),
            ("limits", c_limits),
            ("rows", c_rows),
            given=count,
        )
        struct.count = self.count
        self._struct = struct
        self._held = (c_receivables, c_to_invoice, c_orders, c_guarantees, c_limits, c_rows)


class ExposureResults(Structure):
    """Where the figures of many customers go. A None column is not written."""

    __slots__ = (
        "count",
        "headroom",
        "missing",
        "over_limit",
        "potential",
        "potential_clamped",
        "real",
        "real_clamped",
        "statuses",
    )
    _members = (
        "real",
        "real_clamped",
        "potential",
        "potential_clamped",
        "headroom",
        "over_limit",
        "statuses",
        "missing",
        "count",
    )
    real: memoryview[int] | None
    """as Exposure.real, minor units"""
    real_clamped: memoryview[int] | None
    """as Exposure.real_clamped, minor units"""
    potential: memoryview[int] | None
    """as Exposure.potential, minor units"""
    potential_clamped: memoryview[int] | None
    """as Exposure.potential_clamped, minor units"""
    headroom: memoryview[int] | None
    """as Exposure.headroom, minor units"""
    over_limit: memoryview[int] | None
    """as Exposure.over_limit, minor units"""
    statuses: memoryview[int] | None
    """an ExposureStatus each"""
    missing: memoryview[int] | None
    """flags of ExposureComponents: those not given"""
    count: int
    """elements of each column, checked before anything is written: at least as many as there are
    customers, or rows of a state (1 for 0); 0: not stated, the caller vouches for it
    """

    def __init__(
        self,
        *,
        real: Writable | bool | None = None,
        real_clamped: Writable | bool | None = None,
        potential: Writable | bool | None = None,
        potential_clamped: Writable | bool | None = None,
        headroom: Writable | bool | None = None,
        over_limit: Writable | bool | None = None,
        statuses: Writable | bool | None = None,
        missing: Writable | bool | None = None,
        count: int = 0,
    ) -> None:
        struct = ffi.new(_EXPOSURE_RESULTS, _EXPOSURE_RESULTS_SIZED)
        self._wishes = {}
        struct.count = integer("count", count)
        self.count = count
        c_real, self.real = INT64.given("real", real, self._wishes)
        struct.real = c_real
        c_real_clamped, self.real_clamped = INT64.given("real_clamped", real_clamped, self._wishes)
        struct.real_clamped = c_real_clamped
        c_potential, self.potential = INT64.given("potential", potential, self._wishes)
        struct.potential = c_potential
        c_potential_clamped, self.potential_clamped = INT64.given(
            "potential_clamped", potential_clamped, self._wishes
        )
        struct.potential_clamped = c_potential_clamped
        c_headroom, self.headroom = INT64.given("headroom", headroom, self._wishes)
        struct.headroom = c_headroom
        c_over_limit, self.over_limit = INT64.given("over_limit", over_limit, self._wishes)
        struct.over_limit = c_over_limit
        c_statuses, self.statuses = INT32.given("statuses", statuses, self._wishes)
        struct.statuses = c_statuses
        c_missing, self.missing = UINT32.given("missing", missing, self._wishes)
        struct.missing = c_missing
        self._struct = struct
        self._held = (
            c_real,
            c_real_clamped,
            c_potential,
            c_potential_clamped,
            c_headroom,
            c_over_limit,
            c_statuses,
            c_missing,
        )
        if struct.count:
            self._room(
                real=struct.count,
                real_clamped=struct.count,
                potential=struct.count,
                potential_clamped=struct.count,
                headroom=struct.count,
                over_limit=struct.count,
                statuses=struct.count,
                missing=struct.count,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureCover:
    """A guarantee."""

    amount: int = 0
    """what is guaranteed, >= 0 minor units"""
    limit: int = 0
    """the most it pays for, minor units; NONE: no limit of its own"""
    quota_numerator: int = 0
    """share that is paid: 9 of 9 / 10"""
    quota_denominator: int = 0
    """> 0, at least the numerator"""
    rounding: Rounding | None = None
    """a Rounding; 0: HALF_UP"""

    def _pointer(self) -> Any:
        struct = ffi.new(_EXPOSURE_COVER, _EXPOSURE_COVER_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.amount = integer("amount", self.amount)
        struct.limit = integer("limit", self.limit)
        struct.quota_numerator = integer("quota_numerator", self.quota_numerator)
        struct.quota_denominator = integer("quota_denominator", self.quota_denominator)
        struct.rounding = integer("rounding", self.rounding or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureOptions:
    """Options of a state."""

    row_count: int = 0
    """rows, 1 to 2^20; 0: 1"""
    complete: ExposureComponents = ExposureComponents(0)
    """flags of ExposureComponents of which all elements are given: a row without any has 0. Of the
    others a row without any is missing it
    """

    def _pointer(self) -> Any:
        struct = ffi.new(_EXPOSURE_OPTIONS, _EXPOSURE_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.row_count = integer("row_count", self.row_count)
        struct.complete = integer("complete", self.complete)


class ExposureOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ExposureOptions."""

    row_count: int
    complete: ExposureComponents


def guarantee(cover: ExposureCover) -> int:
    """What a guarantee counts for: quota * min(amount, limit), rounded once.

    It does not look at the receivables: a cover larger than the debt makes the signed risk
    negative. What an insurer would pay on a debt is cover.compute().

    Args:
        cover: the guarantee

    Returns:
        Minor units; untouched on failure

    Raises:
        InvalidError: a negative amount or limit, a quota over 1, no such rounding
        AbiError
    """
    c_cover = struct_in("cover", cover, ExposureCover)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_exposure_guarantee(c_cover, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def compute(columns: ExposureColumns, basis: ExposureBasis) -> Exposure:
    """The exposure of one customer.

    Args:
        columns: the components, `count` = 1
        basis: an ExposureBasis; 0: potential risk

    Returns:
        The figures

    Raises:
        InvalidError: a negative guarantee or limit, a count that is not 1, no such basis
        AbiError
    """
    c_columns = struct_in("columns", columns, ExposureColumns)
    if not isinstance(basis, int):
        basis = integer("basis", basis)
    c_out = ffi.new(_EXPOSURE, _EXPOSURE_SIZED)
    c_error = thread.error
    c_status = encours_exposure_compute(c_columns, basis, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Exposure._read(c_out)


def columns_compute(
    columns: ExposureColumns, basis: ExposureBasis, results: ExposureResults
) -> None:
    """The exposure of many customers, one an element. None makes the call fail for want of a
    component or of range: its status says so.

    Args:
        columns: the components
        basis: an ExposureBasis; 0: potential risk
        results: columns of `columns.count` elements; untouched on failure

    Raises:
        InvalidError: a negative guarantee or limit, no such basis, stated room that is not enough
        AbiError
    """
    c_columns = struct_in("columns", columns, ExposureColumns)
    if not isinstance(basis, int):
        basis = integer("basis", basis)
    c_results = struct_in("results", results, ExposureResults)
    results._room(
        real=c_columns.count,
        real_clamped=c_columns.count,
        potential=c_columns.count,
        potential_clamped=c_columns.count,
        headroom=c_columns.count,
        over_limit=c_columns.count,
        statuses=c_columns.count,
        missing=c_columns.count,
    )
    c_error = thread.error
    c_status = encours_exposure_columns_compute(c_columns, basis, c_results, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def state_size(
    *, options: ExposureOptions | None = None, **settings: Unpack[ExposureOptionsSettings]
) -> int:
    """Bytes of a state; 0 when the options are not acceptable.

    Args:
        options: the settings below as one object
        settings: members of ExposureOptions
    """
    options = options_in(ExposureOptions, options, settings)
    c_options = options._pointer() if options else NULL
    return encours_exposure_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: ExposureOptions | None = None,
    **settings: Unpack[ExposureOptionsSettings],
) -> None:
    """Begin an empty state; see state.h.

    Args:
        options: the settings below as one object
        settings: members of ExposureOptions

    Raises:
        InvalidError: too many rows, no such component
        AbiError
    """
    c_state = memory_in("state", state)
    options = options_in(ExposureOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_exposure_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: ExposureColumns) -> None:
    """Add elements to the rows they name. A None column says nothing of its component; an element
    that is EXPOSURE_NONE makes its row miss the component.

    Args:
        state: untouched on failure
        columns: the elements; `limits` is not read

    Raises:
        InvalidError: no such row, a negative guarantee
        CorruptError: no state
        LimitError: more than 2^40 elements
        AbiError
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, ExposureColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_exposure_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(
    state: Bytes, basis: ExposureBasis, results: ExposureResults, *, limits: Integers | None = None
) -> None:
    """The exposure of each row.

    Args:
        state: as it is
        limits: a limit a row, minor units, >= 0 or NONE; None: none has one
        basis: an ExposureBasis; 0: potential risk
        results: columns of as many elements as rows; untouched on failure

    Raises:
        InvalidError: a negative limit, no such basis, stated room that is not enough
        CorruptError: no state
        AbiError
    """
    c_state = bytes_in("state", state)
    c_limits = INT64.read_optional("limits", limits)
    if not isinstance(basis, int):
        basis = integer("basis", basis)
    c_results = struct_in("results", results, ExposureResults)
    c_state_size = len(c_state)
    stated_least("limits", c_limits, c_results.count, "results.count")
    results._stated(
        (
            "real",
            "real_clamped",
            "potential",
            "potential_clamped",
            "headroom",
            "over_limit",
            "statuses",
            "missing",
        ),
        ("count",),
    )
    c_error = thread.error
    c_status = encours_exposure_finish(c_state, c_state_size, c_limits, basis, c_results, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Credit limits as published formulas propose them, with what decided them and what was missing.

    BASE           (receivables + to be invoiced + orders)
                   * term coefficient * behaviour coefficient
    NEED           sales with tax * term days / period days
    CAPACITY       share * net worth; 0 for a net worth of zero or less
    NEED_CAPACITY  the smaller of the two
    PARTS_MEAN     mean of share * (net worth, working capital or monthly sales),
                   the median of other suppliers' limits, and the stated need
    PURCHASES      share (by score) * the buyer's purchases
    OWN_SALES_CAP  share * the seller's own yearly sales: a ceiling for one client

Shares and coefficients are arguments, as a house has them by risk class, score or habit; the
published ones (10 %, 5 %) are on the page of the docs. A proposal is computed exactly and rounded
once to a minor unit.

A missing input is not 0: without an input that a formula needs there is no proposal, and the result
says which is missing. PARTS_MEAN alone may be asked to average the parts it has.

Sources: afdcc.fr "Assiette de calcul d'une limite de credit" (BASE), creditmanagement-tools.com and
etrepaye.fr (NEED_CAPACITY), academy.highako.com (PARTS_MEAN), leanpay.fr (PURCHASES), legifiscal.fr
(OWN_SALES_CAP).

Limits: numerator and denominator of a share up to 10^9; 1 to 36600 days; 1000 other suppliers.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import encours_limit_propose, encours_limit_propose_columns

from ._runtime.buffers import INT32, INT64, UINT32, UINT64, agree, at_least
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, new_record, options_given, struct_in
from ._runtime.values import integer
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_LIMIT_COLUMNS = ffi.typeof("encours_limit_columns *")
_LIMIT_COLUMNS_SIZED = (ffi.sizeof("encours_limit_columns"),)
_LIMIT_OPTIONS = ffi.typeof("encours_limit_options *")
_LIMIT_OPTIONS_SIZED = (ffi.sizeof("encours_limit_options"),)
_LIMIT_PROPOSAL = ffi.typeof("encours_limit_proposal *")
_LIMIT_PROPOSAL_LAYOUT = Struct("=8xiIIIqqq")
_LIMIT_PROPOSAL_SIZED = (ffi.sizeof("encours_limit_proposal"),)
_LIMIT_RESULTS = ffi.typeof("encours_limit_results *")
_LIMIT_RESULTS_SIZED = (ffi.sizeof("encours_limit_results"),)


LIMIT_NONE = -9223372036854775808
"""an input or figure that is missing"""


class LimitInputs(Flags):
    """Inputs, as bits of a set."""

    RECEIVABLES = 1
    TO_INVOICE = 2
    ORDERS = 4
    SALES = 8
    """expected sales to the client, tax included"""
    NET_WORTH = 16
    """tangible net worth of the client"""
    WORKING_CAPITAL = 32
    """of the client"""
    MONTHLY_SALES = 64
    """of the client to its own clients"""
    OTHER_LIMITS = 128
    """limits other suppliers grant the client"""
    STATED_NEED = 256
    """what the client or the sales force asks"""
    PURCHASES = 512
    """purchases of the client"""
    OWN_SALES = 1024
    """the seller's own yearly sales"""


class LimitMethod(Choice):
    """A formula."""

    BY_BASE = 1
    BY_NEED = 2
    BY_CAPACITY = 3
    BY_NEED_CAPACITY = 4
    BY_PARTS_MEAN = 5
    BY_PURCHASES = 6
    BY_OWN_SALES_CAP = 7


class LimitStatus(Choice):
    """What a proposal is."""

    OK = 1
    PARTIAL = 2
    """PARTS_MEAN of the parts there are: see `missing`"""
    MISSING = 3
    """no proposal: an input is missing"""
    OUT_OF_RANGE = 4
    """no proposal: it does not fit 64 bits"""


class LimitFlags(Flags):
    """Flags of a proposal."""

    NEGATIVE_NET_WORTH = 1
    """net worth of zero or less: capacity is 0"""
    HELD_AT_ZERO = 2
    """the formula gives less than 0: proposed is 0"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitOptions:
    """What a formula is computed with. Members that its method does not read are ignored."""

    method: LimitMethod | None = None
    """a LimitMethod, required"""
    rounding: Rounding | None = None
    """to a minor unit, a Rounding; 0: HALF_UP"""
    share_numerator: int = 0
    """CAPACITY, NEED_CAPACITY, PARTS_MEAN, PURCHASES, OWN_SALES_CAP: the share, >= 0; BASE: the
    term coefficient...
    """
    share_denominator: int = 0
    """... over this, > 0"""
    behaviour_numerator: int = 0
    """BASE: the behaviour coefficient, >= 0..."""
    behaviour_denominator: int = 0
    """... over this, > 0"""
    term_days: int = 0
    """NEED, NEED_CAPACITY: days of the client's terms"""
    period_days: int = 0
    """NEED, NEED_CAPACITY: days the sales were made in: 360, 365"""
    part: LimitInputs | None = None
    """a LimitInputs. PARTS_MEAN: which the share is of: LimitInputs.NET_WORTH, _WORKING_CAPITAL or
    _MONTHLY_SALES
    """
    average_known: int = 0
    """PARTS_MEAN: 1: the mean of the parts there are; 0: all three or none"""

    def _pointer(self) -> Any:
        struct = ffi.new(_LIMIT_OPTIONS, _LIMIT_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.method = integer("method", self.method or 0)
        struct.rounding = integer("rounding", self.rounding or 0)
        struct.share_numerator = integer("share_numerator", self.share_numerator)
        struct.share_denominator = integer("share_denominator", self.share_denominator)
        struct.behaviour_numerator = integer("behaviour_numerator", self.behaviour_numerator)
        struct.behaviour_denominator = integer("behaviour_denominator", self.behaviour_denominator)
        struct.term_days = integer("term_days", self.term_days)
        struct.period_days = integer("period_days", self.period_days)
        struct.part = integer("part", self.part or 0)
        struct.average_known = integer("average_known", self.average_known)


class LimitOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of LimitOptions."""

    method: LimitMethod | None
    rounding: Rounding | None
    share_numerator: int
    share_denominator: int
    behaviour_numerator: int
    behaviour_denominator: int
    term_days: int
    period_days: int
    part: LimitInputs | None
    average_known: int


class LimitColumns(Structure):
    """Inputs of clients. A None column is missing, as is an element of LIMIT_NONE."""

    __slots__ = (
        "count",
        "monthly_sales",
        "net_worth",
        "orders",
        "other_limits",
        "other_offsets",
        "own_sales",
        "purchases",
        "receivables",
        "sales",
        "stated_need",
        "to_invoice",
        "working_capital",
    )
    _members = (
        "count",
        "receivables",
        "to_invoice",
        "orders",
        "sales",
        "net_worth",
        "working_capital",
        "monthly_sales",
        "stated_need",
        "purchases",
        "own_sales",
        "other_limits",
        "other_offsets",
    )
    count: int
    """clients"""
    receivables: memoryview[int] | None
    """minor units, signed"""
    to_invoice: memoryview[int] | None
    """minor units, signed"""
    orders: memoryview[int] | None
    """minor units, signed"""
    sales: memoryview[int] | None
    """tax included, minor units"""
    net_worth: memoryview[int] | None
    """signed, minor units"""
    working_capital: memoryview[int] | None
    """signed, minor units"""
    monthly_sales: memoryview[int] | None
    """minor units"""
    stated_need: memoryview[int] | None
    """minor units"""
    purchases: memoryview[int] | None
    """minor units"""
    own_sales: memoryview[int] | None
    """minor units"""
    other_limits: memoryview[int] | None
    """minor units; of client i: elements other_offsets[i] to other_offsets[i + 1] - 1, at most
    1000; one of NONE makes all missing
    """
    other_offsets: memoryview[int] | None
    """ascending"""

    def __init__(
        self,
        *,
        count: int | None = None,
        receivables: Integers | None = None,
        to_invoice: Integers | None = None,
        orders: Integers | None = None,
        sales: Integers | None = None,
        net_worth: Integers | None = None,
        working_capital: Integers | None = None,
        monthly_sales: Integers | None = None,
        stated_need: Integers | None = None,
        purchases: Integers | None = None,
        own_sales: Integers | None = None,
        other_limits: Integers | None = None,
        other_offsets: Integers | None = None,
    ) -> None:
        struct = ffi.new(_LIMIT_COLUMNS, _LIMIT_COLUMNS_SIZED)
        c_receivables, self.receivables = INT64.taken_optional("receivables", receivables)
        struct.receivables = c_receivables
        c_to_invoice, self.to_invoice = INT64.taken_optional("to_invoice", to_invoice)
        struct.to_invoice = c_to_invoice
        c_orders, self.orders = INT64.taken_optional("orders", orders)
        struct.orders = c_orders
        c_sales, self.sales = INT64.taken_optional("sales", sales)
        struct.sales = c_sales
        c_net_worth, self.net_worth = INT64.taken_optional("net_worth", net_worth)
        struct.net_worth = c_net_worth
        c_working_capital, self.working_capital = INT64.taken_optional(
            "working_capital", working_capital
        )
        struct.working_capital = c_working_capital
        c_monthly_sales, self.monthly_sales = INT64.taken_optional("monthly_sales", monthly_sales)
        struct.monthly_sales = c_monthly_sales
        c_stated_need, self.stated_need = INT64.taken_optional("stated_need", stated_need)
        struct.stated_need = c_stated_need
        c_purchases, self.purchases = INT64.taken_optional("purchases", purchases)
        struct.purchases = c_purchases
        c_own_sales, self.own_sales = INT64.taken_optional("own_sales", own_sales)
        struct.own_sales = c_own_sales
        c_other_limits, self.other_limits = INT64.taken_optional("other_limits", other_limits)
        struct.other_limits = c_other_limits
        c_other_offsets, self.other_offsets = UINT64.taken_optional("other_offsets", other_offsets)
        struct.other_offsets = c_other_offsets
        self.count = agree(
            ("receivables", c_receivables),
            ("to_invoice", c_to_invoice),
            ("orders", c_orders),
            ("sales", c_sales),
            ("net_worth", c_net_worth),
            ("working_capital", c_working_capital),
            ("monthly_sales", c_monthly_sales),
            ("stated_need", c_stated_need),
            ("purchases", c_purchases),
            ("own_sales", c_own_sales),
            given=count,
        )
        struct.count = self.count
        if c_other_offsets != NULL:
            at_least("other_limits", c_other_limits, struct.other_offsets[struct.count])
        at_least("other_offsets", c_other_offsets, struct.count + 1)
        self._struct = struct
        self._held = (
            c_receivables,
            c_to_invoice,
            c_orders,
            c_sales,
            c_net_worth,
            c_working_capital,
            c_monthly_sales,
            c_stated_need,
            c_purchases,
            c_own_sales,
            c_other_limits,
            c_other_offsets,
        )


class LimitProposal(NamedTuple):
    """A proposal with what decided it."""

    status: LimitStatus
    """a LimitStatus"""
    flags: LimitFlags
    """flags of LimitFlags"""
    decided: LimitInputs
    """flags of LimitInputs that decided: of NEED_CAPACITY those of the smaller one, of a tie both;
    without a proposal those that are there
    """
    missing: LimitInputs
    """flags of LimitInputs the method reads and does not have"""
    amount: int
    """the limit, >= 0 minor units; LIMIT_NONE when there is none"""
    need: int
    """NEED, NEED_CAPACITY: the need, rounded, minor units; or NONE"""
    capacity: int
    """CAPACITY, NEED_CAPACITY: the capacity, rounded, minor units; or NONE"""

    @classmethod
    def _read(cls, struct: Any) -> LimitProposal:
        (
            status,
            flags,
            decided,
            missing,
            amount,
            need,
            capacity,
        ) = _LIMIT_PROPOSAL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                LimitStatus._known[status],
                LimitFlags._known[flags],
                LimitInputs._known[decided],
                LimitInputs._known[missing],
                amount,
                need,
                capacity,
            ),
        )


class LimitResults(Structure):
    """Where proposals go. A None column is not written. `count` is that of the inputs."""

    __slots__ = ("amounts", "decided", "flags", "missing", "statuses")
    _members = ("amounts", "statuses", "flags", "decided", "missing")
    amounts: memoryview[int] | None
    """as LimitProposal.amount, minor units"""
    statuses: memoryview[int] | None
    """a LimitStatus each"""
    flags: memoryview[int] | None
    """flags of LimitFlags"""
    decided: memoryview[int] | None
    """flags of LimitInputs that decided"""
    missing: memoryview[int] | None
    """flags of LimitInputs that are missing"""

    def __init__(
        self,
        *,
        amounts: Writable | bool | None = None,
        statuses: Writable | bool | None = None,
        flags: Writable | bool | None = None,
        decided: Writable | bool | None = None,
        missing: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_LIMIT_RESULTS, _LIMIT_RESULTS_SIZED)
        self._wishes = {}
        c_amounts, self.amounts = INT64.given("amounts", amounts, self._wishes)
        struct.amounts = c_amounts
        c_statuses, self.statuses = INT32.given("statuses", statuses, self._wishes)
        struct.statuses = c_statuses
        c_flags, self.flags = UINT32.given("flags", flags, self._wishes)
        struct.flags = c_flags
        c_decided, self.decided = UINT32.given("decided", decided, self._wishes)
        struct.decided = c_decided
        c_missing, self.missing = UINT32.given("missing", missing, self._wishes)
        struct.missing = c_missing
        self._struct = struct
        self._held = (c_amounts, c_statuses, c_flags, c_decided, c_missing)


def limit_propose(
    inputs: LimitColumns,
    *,
    options: LimitOptions | None = None,
    **settings: Unpack[LimitOptionsSettings],
) -> LimitProposal:
    """The proposal for one client.

    Args:
        options: the settings below as one object
        settings: members of LimitOptions
        inputs: the client's figures, `count` = 1

    Returns:
        The proposal

    Raises:
        InvalidError: an option out of range, offsets that do not ascend, a count that is not 1
        AbiError
    """
    options = options_given(LimitOptions, options, settings)
    c_options = options._pointer()
    c_inputs = struct_in("inputs", inputs, LimitColumns)
    c_out = ffi.new(_LIMIT_PROPOSAL, _LIMIT_PROPOSAL_SIZED)
    c_error = thread.error
    c_status = encours_limit_propose(c_options, c_inputs, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return LimitProposal._read(c_out)


def limit_propose_columns(
    inputs: LimitColumns,
    results: LimitResults,
    *,
    options: LimitOptions | None = None,
    **settings: Unpack[LimitOptionsSettings],
) -> None:
    """The proposals for many clients. A client without one has a status that says why.

    Args:
        options: the settings below as one object
        settings: members of LimitOptions
        inputs: figures of `count` clients
        results: columns of `inputs.count` elements; untouched on failure

    Raises:
        InvalidError: an option out of its range, offsets that do not ascend
        AbiError
    """
    options = options_given(LimitOptions, options, settings)
    c_options = options._pointer()
    c_inputs = struct_in("inputs", inputs, LimitColumns)
    c_results = struct_in("results", results, LimitResults)
    results._room(
        amounts=c_inputs.count,
        statuses=c_inputs.count,
        flags=c_inputs.count,
        decided=c_inputs.count,
        missing=c_inputs.count,
    )
    c_error = thread.error
    c_status = encours_limit_propose_columns(c_options, c_inputs, c_results, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

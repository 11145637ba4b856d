# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Collection profiles: which share of the sales of a month is collected at which age.

Age 0 is the period of the sale, age k the k-th period after it; a period is what the caller's
columns count in, a month or a quarter. Shares are millionths of gross sales:

    cash of period t = sum over k of sales(t - k) * collected[k] * (1 - discount[k])

Applied, each period's sales are split by largest remainder over cash and discount by age, bad debt
and rest, so that every figure is whole minor units and all of them sum to the sales. The rest is
what the profile says nothing of; it is named, never spread.

Derived from history, a share is settled at age k over sales, of the cohorts old enough to have been
seen at age k, from sums of a triangle cohort x age that merges in any order.

Sources: AccountingTools, "Schedule of expected cash collections"; xplaind.com 202247 (quarters,
opening balance); askgram.com Casa Development (bad debt).

Limits: 120 ages; 1200 periods; rows * columns below 2^30.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_collection_profile_add,
    encours_collection_profile_apply,
    encours_collection_profile_begin,
    encours_collection_profile_finish,
    encours_collection_profile_state_size,
)

from ._runtime.buffers import INT64, UINT32, UINT8, agree, at_least, bytes_in, memory_in, remember
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import integer

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_COLLECTION_DERIVED = ffi.typeof("encours_collection_derived *")
_COLLECTION_DERIVED_SIZED = (ffi.sizeof("encours_collection_derived"),)
_COLLECTION_HISTORY = ffi.typeof("encours_collection_history *")
_COLLECTION_HISTORY_SIZED = (ffi.sizeof("encours_collection_history"),)
_COLLECTION_OPTIONS = ffi.typeof("encours_collection_options *")
_COLLECTION_OPTIONS_SIZED = (ffi.sizeof("encours_collection_options"),)
_COLLECTION_PROFILES = ffi.typeof("encours_collection_profiles *")
_COLLECTION_PROFILES_SIZED = (ffi.sizeof("encours_collection_profiles"),)
_COLLECTION_SALES = ffi.typeof("encours_collection_sales *")
_COLLECTION_SALES_SIZED = (ffi.sizeof("encours_collection_sales"),)


COLLECTION_ALL = 1000000
"""the whole, in millionths"""
COLLECTION_POOL = 4294967295
"""a row without a profile of its own"""
COLLECTION_NONE = -9223372036854775808
"""a share that has no value"""
COLLECTION_AGES_MAX = 120
"""ages of a profile"""
COLLECTION_PERIODS_MAX = 1200
"""periods of sales, or of a window"""


class CollectionColumn(Choice):
    """Columns of a row after the cash of each period of the window: window + one of these."""

    EARLIER = 0
    """cash of periods before the window"""
    BEYOND = 1
    """cash of periods after it"""
    DISCOUNT = 2
    """early-payment discount, of all ages"""
    BAD_DEBT = 3
    """never collected, by the profile"""
    REST = 4
    """sales the profile says nothing of"""
    EXTRA = 5
    """how many of them there are"""


class CollectionCohorts(Choice):
    """Which cohorts a derived share counts."""

    OBSERVED = 0
    """for age k, those at least k periods old"""
    COMPLETE = 1
    """for every age, those old enough for the last age"""


class CollectionKind(Choice):
    """What an entry of the history is."""

    SALE = 1
    """sales of the cohort; its period is not read"""
    CASH = 2
    """cash received for that cohort in a period"""
    ALLOWED = 3
    """discount allowed with it"""
    WRITTEN_OFF = 4
    """given up, of any age"""


class CollectionFlags(Flags):
    """Flags of a derived profile."""

    NO_SALES = 1
    """an age whose cohorts have no sales: no shares"""
    EXCEEDS = 2
    """shares above the whole: apply refuses such a profile"""
    NEGATIVE = 4
    """a share below zero: its receipts were undone"""


class CollectionProfiles(Structure):
    """Profiles, one after the other: profile p has the elements from p * ages."""

    __slots__ = ("ages", "bad_debt_ppm", "collected_ppm", "count", "discount_ppm")
    _members = ("count", "ages", "collected_ppm", "discount_ppm", "bad_debt_ppm")
    count: int
    """profiles, 1 or more; the first is the pool's"""
    ages: int
    """ages of each, 1 to 120"""
    collected_ppm: memoryview[int]
    """share settled at each age; with bad debt at most 1 000 000 a profile"""
    discount_ppm: memoryview[int] | None
    """discount taken on what is settled at that age, 0 to 1 000 000; None: none"""
    bad_debt_ppm: memoryview[int] | None
    """share never collected; None: 0"""

    def __init__(
        self,
        *,
        count: int | None = None,
        ages: int = 0,
        collected_ppm: Integers,
        discount_ppm: Integers | None = None,
        bad_debt_ppm: Integers | None = None,
    ) -> None:
        struct = ffi.new(_COLLECTION_PROFILES, _COLLECTION_PROFILES_SIZED)
        struct.ages = integer("ages", ages)
        self.ages = ages
        c_collected_ppm, self.collected_ppm = UINT32.taken("collected_ppm", collected_ppm)
        struct.collected_ppm = c_collected_ppm
        c_discount_ppm, self.discount_ppm = UINT32.taken_optional("discount_ppm", discount_ppm)
        struct.discount_ppm = c_discount_ppm
        c_bad_debt_ppm, self.bad_debt_ppm = UINT32.taken_optional("bad_debt_ppm", bad_debt_ppm)
        struct.bad_debt_ppm = c_bad_debt_ppm
        self.count = agree(("bad_debt_ppm", c_bad_debt_ppm), given=count)
        struct.count = self.count
        at_least("collected_ppm", c_collected_ppm, struct.count * struct.ages)
        at_least("discount_ppm", c_discount_ppm, struct.count * struct.ages)
        self._struct = struct
        self._held = (c_collected_ppm, c_discount_ppm, c_bad_debt_ppm)


class CollectionSales(Structure):
    """Sales by row and period, and the window of periods whose cash is asked for."""

    __slots__ = (
        "opening", "opening_ppm", "periods", "profile", "rows", "sales", "window", "window_first"
    )
    _members = (
        "rows", "periods", "window_first", "window", "sales", "profile", "opening", "opening_ppm"
    )
    rows: int
    """customers, segments or currencies"""
    periods: int
    """periods of sales of each row, 1 to 1200"""
    window_first: int
    """first period of the window, counted from that of sales[0]"""
    window: int
    """periods of the window, 1 to 1200"""
    sales: memoryview[int]
    """gross, signed minor units; period p of row r at r * periods + p"""
    profile: memoryview[int] | None
    """of each row, or POOL; None: POOL"""
    opening: memoryview[int] | None
    """balance at the start of the window that `sales` leaves out; None: 0, minor units"""
    opening_ppm: memoryview[int]
    """share of the opening balance collected in each period of the window, at most 1 000 000"""

    def __init__(
        self,
        *,
        rows: int | None = None,
        periods: int = 0,
        window_first: int = 0,
        window: int = 0,
        sales: Integers,
        profile: Integers | None = None,
        opening: Integers | None = None,
        opening_ppm: Integers,
    ) -> None:
        struct = ffi.new(_COLLECTION_SALES, _COLLECTION_SALES_SIZED)
        struct.periods = integer("periods", periods)
        self.periods = periods
        struct.window_first = integer("window_first", window_first)
        self.window_first = window_first
        struct.window = integer("window", window)
        self.window = window
        c_sales, self.sales = INT64.taken("sales", sales)
        struct.sales = c_sales
        c_profile, self.profile = UINT32.taken_optional("profile", profile)
        struct.profile = c_profile
        c_opening, self.opening = INT64.taken_optional("opening", opening)
        struct.opening = c_opening
        c_opening_ppm, self.opening_ppm = UINT32.taken("opening_ppm", opening_ppm)
        struct.opening_ppm = c_opening_ppm
        self.rows = agree(("profile", c_profile), ("opening", c_opening), given=rows)
        struct.rows = self.rows
        struct.opening_ages = agree(("opening_ppm", c_opening_ppm))
        at_least("sales", c_sales, struct.rows * struct.periods)
        self._struct = struct
        self._held = (c_sales, c_profile, c_opening, c_opening_ppm)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionOptions:
    """Options of a triangle."""

    rows: int = 0
    """profiles to derive; 0: 1"""
    cohorts: int = 0
    """periods of sales, 1 to 1200"""
    ages: int = 0
    """ages of the profile, 1 to 120"""
    last: int = 0
    """last period that is over, counted from that of the first cohort: cohort c has been seen at
    the ages 0 to last - c
    """
    use: CollectionCohorts = CollectionCohorts.OBSERVED
    """of finish: a CollectionCohorts"""

    def _pointer(self) -> Any:
        struct = ffi.new(_COLLECTION_OPTIONS, _COLLECTION_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.rows = integer("rows", self.rows)
        struct.cohorts = integer("cohorts", self.cohorts)
        struct.ages = integer("ages", self.ages)
        struct.last = integer("last", self.last)
        struct.use = integer("use", self.use)


class CollectionOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CollectionOptions."""

    rows: int
    cohorts: int
    ages: int
    last: int
    use: CollectionCohorts


class CollectionHistory(Structure):
    """Sales, receipts and write-offs."""

    __slots__ = ("amount", "cohort", "kind", "period", "row")
    _members = ("row", "cohort", "period", "kind", "amount")
    row: memoryview[int] | None
    """profile they count for; None: 0"""
    cohort: memoryview[int]
    """period of the sale"""
    period: memoryview[int]
    """period of the receipt, the cohort's or later; after `last`: not counted"""
    kind: memoryview[int]
    """a CollectionKind"""
    amount: memoryview[int]
    """signed minor units of one currency a row"""

    def __init__(
        self,
        *,
        row: Integers | None = None,
        cohort: Integers,
        period: Integers,
        kind: Integers,
        amount: Integers,
    ) -> None:
        struct = ffi.new(_COLLECTION_HISTORY, _COLLECTION_HISTORY_SIZED)
        c_row, self.row = UINT32.taken_optional("row", row)
        struct.row = c_row
        c_cohort, self.cohort = UINT32.taken("cohort", cohort)
        struct.cohort = c_cohort
        c_period, self.period = UINT32.taken("period", period)
        struct.period = c_period
        c_kind, self.kind = UINT8.taken("kind", kind)
        struct.kind = c_kind
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        struct.count = agree(
            ("row", c_row),
            ("cohort", c_cohort),
            ("period", c_period),
            ("kind", c_kind),
            ("amount", c_amount),
        )
        self._struct = struct
        self._held = (c_row, c_cohort, c_period, c_kind, c_amount)


class CollectionDerived(Structure):
    """Derived profiles; arrays that are None are left out. `ages` is that of the options."""

    __slots__ = (
        "bad_debt_ppm",
        "collected_ppm",
        "count",
        "discount_ppm",
        "flags",
        "rest_ppm",
        "sales",
        "settled",
    )
    _members = (
        "count",
        "settled",
        "sales",
        "collected_ppm",
        "discount_ppm",
        "bad_debt_ppm",
        "rest_ppm",
        "flags",
    )
    count: int
    """rows * ages"""
    settled: memoryview[int] | None
    """exact share of an age: cash and discount of its cohorts, minor units..."""
    sales: memoryview[int] | None
    """... over their sales, minor units"""
    collected_ppm: memoryview[int] | None
    """that share in millionths, rounded towards zero so that shares never sum to more than they do;
    or NONE
    """
    discount_ppm: memoryview[int] | None
    """discount over settled, rounded half up; 0 when nothing was settled; or NONE"""
    bad_debt_ppm: memoryview[int] | None
    """written off over sales of the cohorts old enough for the last age, towards zero; or NONE"""
    rest_ppm: memoryview[int] | None
    """1 000 000 less the shares and bad debt; or NONE."""
    flags: memoryview[int] | None
    """flags of CollectionFlags"""

    def __init__(
        self,
        *,
        count: int = 0,
        settled: Writable | bool | None = None,
        sales: Writable | bool | None = None,
        collected_ppm: Writable | bool | None = None,
        discount_ppm: Writable | bool | None = None,
        bad_debt_ppm: Writable | bool | None = None,
        rest_ppm: Writable | bool | None = None,
        flags: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_COLLECTION_DERIVED, _COLLECTION_DERIVED_SIZED)
        self._wishes = {}
        struct.count = integer("count", count)
        self.count = count
        c_settled, self.settled = INT64.write_optional("settled", settled, struct.count)
        struct.settled = c_settled
        c_sales, self.sales = INT64.write_optional("sales", sales, struct.count)
        struct.sales = c_sales
        c_collected_ppm, self.collected_ppm = INT64.write_optional(
            "collected_ppm", collected_ppm, struct.count
        )
        struct.collected_ppm = c_collected_ppm
        c_discount_ppm, self.discount_ppm = INT64.write_optional(
            "discount_ppm", discount_ppm, struct.count
        )
        struct.discount_ppm = c_discount_ppm
        c_bad_debt_ppm, self.bad_debt_ppm = INT64.given("bad_debt_ppm", bad_debt_ppm, self._wishes)
        struct.bad_debt_ppm = c_bad_debt_ppm
        c_rest_ppm, self.rest_ppm = INT64.given("rest_ppm", rest_ppm, self._wishes)
        struct.rest_ppm = c_rest_ppm
        c_flags, self.flags = UINT32.given("flags", flags, self._wishes)
        struct.flags = c_flags
        self._struct = struct
        self._held = (
            c_settled, c_sales, c_collected_ppm, c_discount_ppm, c_bad_debt_ppm, c_rest_ppm, c_flags
        )


def apply(
    profiles: CollectionProfiles,
    sales: CollectionSales,
    cell_count: int,
    *,
    cells: Writable | None = None,
) -> memoryview[int]:
    """Apply profiles to sales. A row with a profile of its own takes that, all others the pool's.

    Args:
        cells: row r has window + EXTRA columns: cash by period, then CollectionColumn, minor units;
            they sum to its sales and opening balance; untouched on failure
        cell_count: rows * (window + CollectionColumn.EXTRA)

    Returns:
        Row r has window + EXTRA columns: cash by period, then CollectionColumn, minor units; they
            sum to its sales and opening balance; untouched on failure

    Raises:
        InvalidError: shares that exceed the whole, an unknown profile (error.index: the profile or
            row), or counts out of their limits
        OverflowError_: an amount does not fit int64 (error.index: the row)
    """
    c_profiles = struct_in("profiles", profiles, CollectionProfiles)
    c_sales = struct_in("sales", sales, CollectionSales)
    if not isinstance(cell_count, int):
        cell_count = integer("cell_count", cell_count)
    c_cells, cells_view = INT64.write("cells", cells, cell_count)
    c_error = thread.error
    c_status = encours_collection_profile_apply(c_profiles, c_sales, c_cells, cell_count, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return cells_view


def state_size(
    *, options: CollectionOptions | None = None, **settings: Unpack[CollectionOptionsSettings]
) -> int:
    """Bytes of a triangle; 0 when the options are not acceptable: begin says why.

    Args:
        options: the settings below as one object
        settings: members of CollectionOptions
    """
    options = options_given(CollectionOptions, options, settings)
    c_options = options._pointer()
    return encours_collection_profile_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: CollectionOptions | None = None,
    **settings: Unpack[CollectionOptionsSettings],
) -> None:
    """Begin a triangle.

    Args:
        options: the settings below as one object
        settings: members of CollectionOptions

    Raises:
        InvalidError: options not acceptable
        MisuseError: memory not aligned to 8 bytes or of another size
    """
    c_state = memory_in("state", state)
    options = options_given(CollectionOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_collection_profile_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(state, ages=c_options.ages)


def add(
    state: Memory,
    history: CollectionHistory,
    *,
    options: CollectionOptions | None = None,
    **settings: Unpack[CollectionOptionsSettings],
) -> None:
    """Add history.

    Args:
        state: untouched on failure
        options: the settings below as one object
        settings: members of CollectionOptions

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: an entry (error.index), or options other than begin's
        LimitError: more than 2^40 entries in all
        CorruptError: bytes that are no state
    """
    c_state = memory_in("state", state)
    c_history = struct_in("history", history, CollectionHistory)
    options = options_given(CollectionOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_collection_profile_add(c_state, c_state_size, c_history, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(
    state: Bytes,
    out: CollectionDerived,
    *,
    options: CollectionOptions | None = None,
    **settings: Unpack[CollectionOptionsSettings],
) -> None:
    """The profiles of a triangle, which stays as it is.

    Args:
        options: the settings below as one object
        settings: members of CollectionOptions
        out: untouched on failure

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: `out.count` is not rows * ages, or options other than begin's
        OverflowError_: a sum or share does not fit int64 (error.index: row * ages + age)
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    options = options_given(CollectionOptions, options, settings)
    c_options = options._pointer()
    c_out = struct_in("out", out, CollectionDerived)
    c_state_size = len(c_state)
    out._room(
        bad_debt_ppm=c_out.count // (c_options.ages or 1),
        rest_ppm=c_out.count // (c_options.ages or 1),
        flags=c_out.count // (c_options.ages or 1),
    )
    c_error = thread.error
    c_status = encours_collection_profile_finish(c_state, c_state_size, c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

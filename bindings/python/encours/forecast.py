# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""When open items will be paid: expected dates from behaviour, promises and disputes, in horizons
that tie to the balance.

Expected day = due day + delay, not before as-of + minimum lag, then rolled to a business day when a
calendar is given. The delay is the first of customer, segment and portfolio that has one with
enough observations; the result says which. Delays are days beyond terms, signed, in units of 0.0001
day, rounded to whole days by options.rounding. Promises and instalment plans come first, part by
part; what they leave follows behaviour. A disputed item takes delay and probability of its reason.

Each row of the result has a column per bucket [start[i], start[i + 1]) and then BEYOND, UNKNOWN,
EARLIER and LOST. Two amounts are kept apart:
- face: where the open amount is expected. The columns sum to the balance, exactly;
- weighted: face * probability. 1 - probability goes to the guarantor's bucket as far as the amount
  is guaranteed, and else to LOST, so that these columns sum to the balance too. Sums are exact in
  millionths; a row is rounded by largest remainder, once, in finish. Amounts of two currencies are
  never added: give each its row.

Sources differ on the delay (mean, median, amount-weighted): options.estimate. See
`docs/concepts/forecast.md`.

Limits: 1024 buckets; rows * columns below 2^30; delays of 100 years.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_forecast_add,
    encours_forecast_begin,
    encours_forecast_compute,
    encours_forecast_finish,
    encours_forecast_starts,
    encours_forecast_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, UINT64, UINT8, agree, bytes_in, memory_in
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in, struct_or_null
from ._runtime.values import DATES, DAYS, day_in, integer
from .calendar import Calendar, Roll
from .rounding import Rounding
from .stress import Stress

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Days, Integers, Memory, Writable

_FORECAST_BEHAVIOUR = ffi.typeof("encours_forecast_behaviour *")
_FORECAST_BEHAVIOURS = ffi.typeof("encours_forecast_behaviours *")
_FORECAST_BEHAVIOURS_SIZED = (ffi.sizeof("encours_forecast_behaviours"),)
_FORECAST_BEHAVIOUR_SIZED = (ffi.sizeof("encours_forecast_behaviour"),)
_FORECAST_CELLS = ffi.typeof("encours_forecast_cells *")
_FORECAST_CELLS_SIZED = (ffi.sizeof("encours_forecast_cells"),)
_FORECAST_COLUMNS = ffi.typeof("encours_forecast_columns *")
_FORECAST_COLUMNS_SIZED = (ffi.sizeof("encours_forecast_columns"),)
_FORECAST_ITEM = ffi.typeof("encours_forecast_item *")
_FORECAST_ITEMS = ffi.typeof("encours_forecast_items *")
_FORECAST_ITEMS_SIZED = (ffi.sizeof("encours_forecast_items"),)
_FORECAST_ITEM_LAYOUT = Struct("=8xiiIiIII4xqqq")
_FORECAST_ITEM_SIZED = (ffi.sizeof("encours_forecast_item"),)
_FORECAST_OPTIONS = ffi.typeof("encours_forecast_options *")
_FORECAST_OPTIONS_SIZED = (ffi.sizeof("encours_forecast_options"),)


FORECAST_NO_KEY = 4294967295
"""no customer, segment or dispute"""
FORECAST_NO_DELAY = -9223372036854775808
"""a delay that is not known"""
FORECAST_CERTAIN = 1000000
"""probability of one, in millionths"""


class ForecastColumn(Choice):
    """Columns of a row after its buckets: bucket count + one of these."""

    BEYOND = 0
    """expected on or after the last start"""
    UNKNOWN = 1
    """no due day, or no estimate of the delay"""
    EARLIER = 2
    """expected before the first start"""
    LOST = 3
    """not expected: default of a scenario; weighted: 1 - p"""
    EXTRA = 4
    """how many of them there are"""


class ForecastEstimate(Choice):
    """Which delay of a behaviour counts."""

    MEAN = 0
    MEDIAN = 1
    AMOUNT_WEIGHTED = 2


class ForecastCredits(Choice):
    """Open amounts below zero: credit notes and cash not allocated."""

    AS_ITEMS = 0
    """at their own due day, as invoices are"""
    UNKNOWN = 1
    """no cash flow of their own: to UNKNOWN"""


class ForecastStatus(Choice):
    """What an item's estimate is."""

    OK = 1
    NO_DUE_DATE = 2
    """UNKNOWN: a delay counts from a due day"""
    NO_ESTIMATE = 3
    """UNKNOWN: no level has enough observations"""
    CREDIT = 4
    """UNKNOWN by options.credits"""
    DEFAULTED = 5
    """the scenario lets the customer default"""
    OUT_OF_RANGE = 6
    """BEYOND: after 2199-12-31"""


class ForecastLevel(Choice):
    """Where the delay of an item comes from."""

    NONE = 0
    CUSTOMER = 1
    SEGMENT = 2
    PORTFOLIO = 3
    DISPUTE = 4
    PARTS = 5
    """promises and plans cover all of it"""


class ForecastFlags(Flags):
    """Flags of an item."""

    FLOORED = 1
    """moved up to as-of + minimum lag"""
    ROLLED = 2
    """moved to a business day"""
    PART_PAST = 4
    """a promise of before the as-of day: counts as no promise"""
    PART_CUT = 8
    """parts exceed what is open and were cut, in their order"""


class ForecastUnit(Choice):
    """How starts of buckets follow each other."""

    DAYS = 1
    """every `step` days from the first"""
    WEEKS = 2
    MONTHS = 3
    """every `step` months, on the 1st; the first may be short"""


class ForecastBehaviour(Structure):
    """Observed delays by key: customers, segments, the portfolio (one element) or dispute reasons.
    """

    __slots__ = ("count", "mean_e4", "median_e4", "observations", "probability_ppm", "weighted_e4")
    _members = ("count", "mean_e4", "median_e4", "weighted_e4", "observations", "probability_ppm")
    count: int
    """elements of each column"""
    mean_e4: memoryview[int] | None
    """days * 10^4, or FORECAST_NO_DELAY; None: unknown."""
    median_e4: memoryview[int] | None
    """the same; None: unknown"""
    weighted_e4: memoryview[int] | None
    """the same; None: unknown"""
    observations: memoryview[int] | None
    """payments behind them; None: enough."""
    probability_ppm: memoryview[int] | None
    """that the cash comes, 0 to 1 000 000; None: 1 000 000."""

    def __init__(
        self,
        *,
        count: int | None = None,
        mean_e4: Integers | None = None,
        median_e4: Integers | None = None,
        weighted_e4: Integers | None = None,
        observations: Integers | None = None,
        probability_ppm: Integers | None = None,
    ) -> None:
        struct = ffi.new(_FORECAST_BEHAVIOUR, _FORECAST_BEHAVIOUR_SIZED)
        c_mean_e4, self.mean_e4 = INT64.taken_optional("mean_e4", mean_e4)
        struct.mean_e4 = c_mean_e4
        c_median_e4, self.median_e4 = INT64.taken_optional("median_e4", median_e4)
        struct.median_e4 = c_median_e4
        c_weighted_e4, self.weighted_e4 = INT64.taken_optional("weighted_e4", weighted_e4)
        struct.weighted_e4 = c_weighted_e4
        c_observations, self.observations = UINT32.taken_optional("observations", observations)
        struct.observations = c_observations
        c_probability_ppm, self.probability_ppm = UINT32.taken_optional(
            "probability_ppm", probability_ppm
        )
        struct.probability_ppm = c_probability_ppm
        self.count = agree(
            ("mean_e4", c_mean_e4),
            ("median_e4", c_median_e4),
            ("weighted_e4", c_weighted_e4),
            ("observations", c_observations),
            ("probability_ppm", c_probability_ppm),
            given=count,
        )
        struct.count = self.count
        self._struct = struct
        self._held = (c_mean_e4, c_median_e4, c_weighted_e4, c_observations, c_probability_ppm)


class ForecastBehaviours(Structure):
    """What is known of payment, by level."""

    __slots__ = ("customers", "portfolio", "reasons", "segments")
    _members = ("customers", "segments", "portfolio", "reasons")
    customers: ForecastBehaviour | None
    """by columns.customer; None: unknown"""
    segments: ForecastBehaviour | None
    """by columns.segment; None: unknown"""
    portfolio: ForecastBehaviour | None
    """one element; None: unknown"""
    reasons: ForecastBehaviour | None
    """by columns.reason; no minimum applies; None: unknown"""

    def __init__(
        self,
        *,
        customers: ForecastBehaviour | None = None,
        segments: ForecastBehaviour | None = None,
        portfolio: ForecastBehaviour | None = None,
        reasons: ForecastBehaviour | None = None,
    ) -> None:
        struct = ffi.new(_FORECAST_BEHAVIOURS, _FORECAST_BEHAVIOURS_SIZED)
        c_customers = struct_or_null("customers", customers, ForecastBehaviour)
        struct.customers = c_customers
        self.customers = customers
        c_segments = struct_or_null("segments", segments, ForecastBehaviour)
        struct.segments = c_segments
        self.segments = segments
        c_portfolio = struct_or_null("portfolio", portfolio, ForecastBehaviour)
        struct.portfolio = c_portfolio
        self.portfolio = portfolio
        c_reasons = struct_or_null("reasons", reasons, ForecastBehaviour)
        struct.reasons = c_reasons
        self.reasons = reasons
        self._struct = struct
        self._held = (c_customers, c_segments, c_portfolio, c_reasons)


class ForecastOptions(Structure):
    """Options. Zero is the default of every member that has one."""

    __slots__ = (
        "as_of",
        "calendar",
        "credits",
        "estimate",
        "guarantee_delay",
        "minimum_lag",
        "minimum_observations",
        "roll",
        "rounding",
        "rows",
        "starts",
    )
    _members = (
        "as_of",
        "minimum_lag",
        "starts",
        "rows",
        "minimum_observations",
        "estimate",
        "rounding",
        "credits",
        "roll",
        "calendar",
        "guarantee_delay",
    )
    as_of: datetime.date | None
    """the day of the balance"""
    minimum_lag: int
    """days; nothing is expected before as_of + minimum_lag"""
    starts: memoryview[int]
    """epoch days, strictly ascending; the last ends the horizon."""
    rows: int
    """rows of the result; 0: 1"""
    minimum_observations: int
    """that customer, segment and portfolio need; 0: 1"""
    estimate: ForecastEstimate
    """a ForecastEstimate"""
    rounding: Rounding | None
    """a Rounding of delays to whole days; 0: HALF_UP"""
    credits: ForecastCredits
    """a ForecastCredits"""
    roll: Roll
    """a Roll; needs a calendar"""
    calendar: Calendar | None
    """business days; None: every day is one"""
    guarantee_delay: int
    """days after the due day at which a guarantor pays"""

    def __init__(
        self,
        *,
        as_of: datetime.date | None = None,
        minimum_lag: int = 0,
        starts: Days,
        rows: int = 0,
        minimum_observations: int = 0,
        estimate: ForecastEstimate = ForecastEstimate.MEAN,
        rounding: Rounding | None = None,
        credits: ForecastCredits = ForecastCredits.AS_ITEMS,
        roll: Roll = Roll.UNADJUSTED,
        calendar: Calendar | None = None,
        guarantee_delay: int = 0,
    ) -> None:
        struct = ffi.new(_FORECAST_OPTIONS, _FORECAST_OPTIONS_SIZED)
        struct.as_of.epoch_day = day_in("as_of", as_of)
        self.as_of = as_of
        struct.minimum_lag = integer("minimum_lag", minimum_lag)
        self.minimum_lag = minimum_lag
        c_starts, self.starts = INT32.taken("starts", starts)
        struct.starts = c_starts
        struct.rows = integer("rows", rows)
        self.rows = rows
        struct.minimum_observations = integer("minimum_observations", minimum_observations)
        self.minimum_observations = minimum_observations
        struct.estimate = integer("estimate", estimate)
        self.estimate = estimate
        struct.rounding = integer("rounding", rounding or 0)
        self.rounding = rounding
        struct.credits = integer("credits", credits)
        self.credits = credits
        struct.roll = integer("roll", roll)
        self.roll = roll
        c_calendar = struct_or_null("calendar", calendar, Calendar)
        struct.calendar = c_calendar
        self.calendar = calendar
        struct.guarantee_delay = integer("guarantee_delay", guarantee_delay)
        self.guarantee_delay = guarantee_delay
        struct.start_count = agree(("starts", c_starts))
        self._struct = struct
        self._held = (c_starts, c_calendar)


class ForecastOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ForecastOptions."""

    as_of: datetime.date | None
    minimum_lag: int
    starts: Days
    rows: int
    minimum_observations: int
    estimate: ForecastEstimate
    rounding: Rounding | None
    credits: ForecastCredits
    roll: Roll
    calendar: Calendar | None
    guarantee_delay: int


class ForecastColumns(Structure):
    """Open items and the promises and plans on them."""

    __slots__ = (
        "customer",
        "due",
        "guaranteed",
        "open",
        "part_amount",
        "part_count",
        "part_day",
        "part_ends",
        "part_probability_ppm",
        "probability_ppm",
        "reason",
        "row",
        "segment",
    )
    _members = (
        "open",
        "due",
        "row",
        "customer",
        "segment",
        "reason",
        "probability_ppm",
        "guaranteed",
        "part_ends",
        "part_amount",
        "part_day",
        "part_probability_ppm",
        "part_count",
    )
    open: memoryview[int]
    """open amount, signed minor units"""
    due: memoryview[int]
    """epoch day, or DATE_NONE"""
    row: memoryview[int] | None
    """row of the result; None: 0"""
    customer: memoryview[int] | None
    """key, or NO_KEY; None: NO_KEY"""
    segment: memoryview[int] | None
    """key, or NO_KEY; None: NO_KEY"""
    reason: memoryview[int] | None
    """of the dispute, or NO_KEY; None: NO_KEY"""
    probability_ppm: memoryview[int] | None
    """that the cash comes, in place of the level's; NO_KEY: the level's; None: the level's"""
    guaranteed: memoryview[int] | None
    """what a guarantor would pay of `open`, 0 to open, of the parts first, minor units; None: 0"""
    part_ends: memoryview[int] | None
    """parts of item i end before this, those of item i - 1 where they begin; None: no parts"""
    part_amount: memoryview[int] | None
    """promised, 1 or more minor units; None: no parts"""
    part_day: memoryview[int] | None
    """epoch day promised; None: no parts"""
    part_probability_ppm: memoryview[int] | None
    """that it is kept; NO_KEY: the item's; None: the item's"""
    part_count: int
    """parts of all items"""

    def __init__(
        self,
        *,
        open: Integers,
        due: Days,
        row: Integers | None = None,
        customer: Integers | None = None,
        segment: Integers | None = None,
        reason: Integers | None = None,
        probability_ppm: Integers | None = None,
        guaranteed: Integers | None = None,
        part_ends: Integers | None = None,
        part_amount: Integers | None = None,
        part_day: Days | None = None,
        part_probability_ppm: Integers | None = None,
        part_count: int | None = None,
    ) -> None:
        struct = ffi.new(_FORECAST_COLUMNS, _FORECAST_COLUMNS_SIZED)
        c_open, self.open = INT64.taken("open", open)
        struct.open = c_open
        c_due, self.due = INT32.taken("due", due)
        struct.due = c_due
        c_row, self.row = UINT32.taken_optional("row", row)
        struct.row = c_row
        c_customer, self.customer = UINT32.taken_optional("customer", customer)
        struct.customer = c_customer
        c_segment, self.segment = UINT32.taken_optional("segment", segment)
        struct.segment = c_segment
        c_reason, self.reason = UINT32.taken_optional("reason", reason)
        struct.reason = c_reason
        c_probability_ppm, self.probability_ppm = UINT32.taken_optional(
            "probability_ppm", probability_ppm
        )
        struct.probability_ppm = c_probability_ppm
        c_guaranteed, self.guaranteed = INT64.taken_optional("guaranteed", guaranteed)
        struct.guaranteed = c_guaranteed
        c_part_ends, self.part_ends = UINT64.taken_optional("part_ends", part_ends)
        struct.part_ends = c_part_ends
        c_part_amount, self.part_amount = INT64.taken_optional("part_amount", part_amount)
        struct.part_amount = c_part_amount
        c_part_day, self.part_day = INT32.taken_optional("part_day", part_day)
        struct.part_day = c_part_day
        c_part_probability_ppm, self.part_probability_ppm = UINT32.taken_optional(
            "part_probability_ppm", part_probability_ppm
        )
        struct.part_probability_ppm = c_part_probability_ppm
        struct.count = agree(
            ("open", c_open),
            ("due", c_due),
            ("row", c_row),
            ("customer", c_customer),
            ("segment", c_segment),
            ("reason", c_reason),
            ("probability_ppm", c_probability_ppm),
            ("guaranteed", c_guaranteed),
            ("part_ends", c_part_ends),
        )
        self.part_count = agree(
            ("part_amount", c_part_amount),
            ("part_day", c_part_day),
            ("part_probability_ppm", c_part_probability_ppm),
            given=part_count,
        )
        struct.part_count = self.part_count
        self._struct = struct
        self._held = (
            c_open,
            c_due,
            c_row,
            c_customer,
            c_segment,
            c_reason,
            c_probability_ppm,
            c_guaranteed,
            c_part_ends,
            c_part_amount,
            c_part_day,
            c_part_probability_ppm,
        )


class ForecastItem(NamedTuple):
    """The estimate of one item: of what its parts leave; of its last part when they leave nothing.
    """

    status: ForecastStatus
    """a ForecastStatus"""
    level: ForecastLevel
    """a ForecastLevel"""
    flags: ForecastFlags
    """flags of ForecastFlags"""
    expected: datetime.date | None
    """epoch day, or DATE_NONE"""
    column: int
    """of the row: bucket, or bucket count + ForecastColumn"""
    probability_ppm: int
    """that the cash comes, after the scenario"""
    observations: int
    """behind the delay; 0 where they are not given or none is used"""
    delay_e4: int
    """used, days * 10^4, before the scenario; NO_DELAY: none"""
    promised: int
    """part of `open` that promises and plans take, minor units"""
    rest: int
    """open - promised, minor units"""

    @classmethod
    def _read(cls, struct: Any) -> ForecastItem:
        (
            status,
            level,
            flags,
            expected,
            column,
            probability_ppm,
            observations,
            delay_e4,
            promised,
            rest,
        ) = _FORECAST_ITEM_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                ForecastStatus._known[status],
                ForecastLevel._known[level],
                ForecastFlags._known[flags],
                DAYS[expected],
                column,
                probability_ppm,
                observations,
                delay_e4,
                promised,
                rest,
            ),
        )


class ForecastItems(Structure):
    """What an add function writes about each item; members that are None are left out. `count` is
    that of the items.
    """

    __slots__ = ("column", "expected", "flags", "level", "probability_ppm", "status")
    _members = ("expected", "status", "level", "flags", "column", "probability_ppm")
    expected: memoryview[int] | None
    """as ForecastItem.expected, epoch day"""
    status: memoryview[int] | None
    """a ForecastStatus"""
    level: memoryview[int] | None
    """a ForecastLevel"""
    flags: memoryview[int] | None
    """flags of ForecastFlags"""
    column: memoryview[int] | None
    """as ForecastItem.column"""
    probability_ppm: memoryview[int] | None
    """as ForecastItem.probability_ppm"""

    def __init__(
        self,
        *,
        expected: Writable | bool | None = None,
        status: Writable | bool | None = None,
        level: Writable | bool | None = None,
        flags: Writable | bool | None = None,
        column: Writable | bool | None = None,
        probability_ppm: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_FORECAST_ITEMS, _FORECAST_ITEMS_SIZED)
        self._wishes = {}
        c_expected, self.expected = INT32.given("expected", expected, self._wishes)
        struct.expected = c_expected
        c_status, self.status = UINT8.given("status", status, self._wishes)
        struct.status = c_status
        c_level, self.level = UINT8.given("level", level, self._wishes)
        struct.level = c_level
        c_flags, self.flags = UINT8.given("flags", flags, self._wishes)
        struct.flags = c_flags
        c_column, self.column = UINT32.given("column", column, self._wishes)
        struct.column = c_column
        c_probability_ppm, self.probability_ppm = UINT32.given(
            "probability_ppm", probability_ppm, self._wishes
        )
        struct.probability_ppm = c_probability_ppm
        self._struct = struct
        self._held = (c_expected, c_status, c_level, c_flags, c_column, c_probability_ppm)


class ForecastCells(Structure):
    """Columns of the result, row after row, each of (start_count - 1 + EXTRA) columns."""

    __slots__ = ("count", "face", "weighted", "weighted_ppm")
    _members = ("count", "face", "weighted", "weighted_ppm")
    count: int
    """rows * columns, of each array that is given"""
    face: memoryview[int] | None
    """minor units; None: not wanted"""
    weighted: memoryview[int] | None
    """minor units; None: not wanted"""
    weighted_ppm: memoryview[int] | None
    """exact weighted amount less `weighted`, in millionths of a minor unit; None: not wanted"""

    def __init__(
        self,
        *,
        count: int = 0,
        face: Writable | bool | None = None,
        weighted: Writable | bool | None = None,
        weighted_ppm: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_FORECAST_CELLS, _FORECAST_CELLS_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_face, self.face = INT64.write_optional("face", face, struct.count)
        struct.face = c_face
        c_weighted, self.weighted = INT64.write_optional("weighted", weighted, struct.count)
        struct.weighted = c_weighted
        c_weighted_ppm, self.weighted_ppm = INT32.write_optional(
            "weighted_ppm", weighted_ppm, struct.count
        )
        struct.weighted_ppm = c_weighted_ppm
        self._struct = struct
        self._held = (c_face, c_weighted, c_weighted_ppm)


def starts(
    first: datetime.date | None,
    unit: ForecastUnit,
    step: int,
    buckets: int,
    *,
    starts: Writable | None = None,
) -> memoryview[int]:
    """Make starts of buckets.

    Args:
        first: start of the first bucket, any day
        unit: a ForecastUnit, of the steps
        step: units in a bucket, 1 to 1200
        buckets: 1 to 1024
        starts: epoch days; untouched on failure

    Returns:
        Epoch days; untouched on failure

    Raises:
        InvalidError: no such day, unit or step, or starts after 2199-12-31
    """
    if not isinstance(unit, int):
        unit = integer("unit", unit)
    if not isinstance(step, int):
        step = integer("step", step)
    if not isinstance(buckets, int):
        buckets = integer("buckets", buckets)
    c_starts, starts_view = INT32.write("starts", starts, buckets + 1)
    c_error = thread.error
    c_status = encours_forecast_starts(DATES[first], unit, step, buckets, c_starts, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return starts_view


def compute(
    columns: ForecastColumns,
    index: int,
    *,
    behaviours: ForecastBehaviours | None = None,
    options: ForecastOptions | None = None,
    stress: Stress | None = None,
    **settings: Unpack[ForecastOptionsSettings],
) -> ForecastItem:
    """The estimate of one item of the columns, with what decided it.

    Args:
        index: of the item
        behaviours: what is known of payment
        options: the settings below as one object
        settings: members of ForecastOptions
        stress: the scenario

    Returns:
        Untouched on failure

    Raises:
        InvalidError: options, behaviours, scenario or item not acceptable
    """
    c_columns = struct_in("columns", columns, ForecastColumns)
    if not isinstance(index, int):
        index = integer("index", index)
    c_behaviours = struct_or_null("behaviours", behaviours, ForecastBehaviours)
    options = options_given(ForecastOptions, options, settings)
    c_options = options._pointer()
    c_stress = struct_or_null("stress", stress, Stress)
    c_out = ffi.new(_FORECAST_ITEM, _FORECAST_ITEM_SIZED)
    c_error = thread.error
    c_status = encours_forecast_compute(
        c_columns, index, c_behaviours, c_options, c_stress, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ForecastItem._read(c_out)


def state_size(
    *, options: ForecastOptions | None = None, **settings: Unpack[ForecastOptionsSettings]
) -> int:
    """Bytes of a state; 0 when the options are not acceptable: begin says why.

    Args:
        options: the settings below as one object
        settings: members of ForecastOptions
    """
    options = options_given(ForecastOptions, options, settings)
    c_options = options._pointer()
    return encours_forecast_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: ForecastOptions | None = None,
    stress: Stress | None = None,
    **settings: Unpack[ForecastOptionsSettings],
) -> None:
    """Begin a forecast. States merge when options and scenario are the same; the columns of a
    scenario (its defaults) are data, as behaviours are.

    Args:
        options: the settings below as one object
        settings: members of ForecastOptions
        stress: the scenario

    Raises:
        InvalidError: options or scenario not acceptable
        MisuseError: memory not aligned to 8 bytes or of another size
    """
    c_state = memory_in("state", state)
    options = options_given(ForecastOptions, options, settings)
    c_options = options._pointer()
    c_stress = struct_or_null("stress", stress, Stress)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_forecast_begin(c_state, c_state_size, c_options, c_stress, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(
    state: Memory,
    columns: ForecastColumns,
    *,
    behaviours: ForecastBehaviours | None = None,
    options: ForecastOptions | None = None,
    stress: Stress | None = None,
    items: ForecastItems | None = None,
    **settings: Unpack[ForecastOptionsSettings],
) -> None:
    """Add items.

    Args:
        state: untouched on failure
        columns: the items
        behaviours: what is known of payment
        options: the settings below as one object
        settings: members of ForecastOptions
        stress: as given to begin
        items: columns about each item; untouched on failure

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: an item (error.index), behaviour, or options other than begin's
        LimitError: more than 2^40 items in all
        CorruptError: bytes that are no state
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, ForecastColumns)
    c_behaviours = struct_or_null("behaviours", behaviours, ForecastBehaviours)
    options = options_given(ForecastOptions, options, settings)
    c_options = options._pointer()
    c_stress = struct_or_null("stress", stress, Stress)
    c_items = struct_or_null("items", items, ForecastItems)
    c_state_size = len(c_state)
    if items is not None:
        items._room(
            expected=c_columns.count,
            status=c_columns.count,
            level=c_columns.count,
            flags=c_columns.count,
            column=c_columns.count,
            probability_ppm=c_columns.count,
        )
    c_error = thread.error
    c_status = encours_forecast_add(
        c_state, c_state_size, c_columns, c_behaviours, c_options, c_stress, c_items, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(
    state: Bytes,
    out: ForecastCells,
    *,
    options: ForecastOptions | None = None,
    stress: Stress | None = None,
    **settings: Unpack[ForecastOptionsSettings],
) -> None:
    """The figures of a state, which stays as it is.

    Args:
        options: the settings below as one object
        settings: members of ForecastOptions
        stress: as given to begin
        out: the columns; untouched on failure

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: `out.count` is not rows * columns, or options other than begin's
        OverflowError_: an amount does not fit int64 (error.index: the cell)
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    options = options_given(ForecastOptions, options, settings)
    c_options = options._pointer()
    c_stress = struct_or_null("stress", stress, Stress)
    c_out = struct_in("out", out, ForecastCells)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_forecast_finish(c_state, c_state_size, c_options, c_stress, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)

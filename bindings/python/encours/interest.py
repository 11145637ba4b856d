# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Late interest on one claim: exact, by day, with every segment told.

Between two events the principal bears simple interest:

    principal * rate * days / year

with the rate of each day from a rule (interest_rule.h). The engine walks the events by day and cuts
the time at changes of rate, years (basis ACTUAL), pauses, and changes of the principal. What
accrues is kept exactly, as a fraction of minor units; an amount is rounded at one named point
(`rounding_point`) in one named mode. A payment or capitalisation takes whole minor units of the
interest due that day; what is less than one stays in the exact accrual.

Days. Interest runs from the day after the due date to the day of payment, included: days = paid
- due (`first_day`, `last_day` say otherwise). An event of a day works after that day bore its
  interest, or before when the last day is excluded. Order on one day: rate change, capitalisation,
  costs, credit notes, payments.

Where sources disagree there is an option, zero its default: year of 365 days also in leap years
(service-public F20688) or the actual year (lawyers); first and last day; rounding once, by segment
or by day; credit notes from their day or from the origin; capitalisation (art. 1343-2 code civil)
in blocks of twelve months or of each day's interest after twelve months; order of imputation (art.
1343-1; whether the fixed sum ranks with the costs is open).

Sources: service-public F20688 (judgments), 2m-consulting.fr and propulsebyca.fr (days),
aurelienbamde.com and cours-de-droit.net (payments in part), vincentcadoret.fr, exeme-avocats.com
and macalculatriceenligne.com (capitalisation).

Limits: rates to 10 000 %; grace and periods to 36600 days; amounts int64; 2^31 events.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_interest_compute,
    encours_interest_segments_max,
    encours_interest_simple,
)

from ._runtime.buffers import INT32, INT64, agree
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in, struct_or_null
from ._runtime.values import DATES, DAYS, integer, optional_date_fill
from .interest_rule import InterestRule
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Writable

_INT64_T = ffi.typeof("int64_t *")
_INTEREST = ffi.typeof("encours_interest *")
_INTEREST_EVENT_COLUMNS = ffi.typeof("encours_interest_event_columns *")
_INTEREST_EVENT_COLUMNS_SIZED = (ffi.sizeof("encours_interest_event_columns"),)
_INTEREST_LAYOUT = Struct("=8xiIqqqqqqqqqqqqqqqqiiQQ")
_INTEREST_OPTIONS = ffi.typeof("encours_interest_options *")
_INTEREST_OPTIONS_SIZED = (ffi.sizeof("encours_interest_options"),)
_INTEREST_SEGMENT_COLUMNS = ffi.typeof("encours_interest_segment_columns *")
_INTEREST_SEGMENT_COLUMNS_SIZED = (ffi.sizeof("encours_interest_segment_columns"),)
_INTEREST_SIZED = (ffi.sizeof("encours_interest"),)
_SIZE_T = ffi.typeof("size_t *")


class InterestBasis(Choice):
    """Days of the year a yearly rate is divided by, and days counted."""

    BASIS_365 = 0
    """actual days over 365, leap years too"""
    BASIS_360 = 1
    """actual days over 360"""
    ACTUAL = 2
    """actual days over the 365 or 366 of their own year"""
    BASIS_30_360 = 3
    """months of 30 days over 360; a 31st counts as a 30th"""


class InterestFirstDay(Choice):
    """Whether the due date bears interest."""

    EXCLUDED = 0
    """from the day after the due date"""
    COUNTED = 1
    """from the due date"""


class InterestLastDay(Choice):
    """Whether the day of a payment, of a credit note and the as-of day bear interest."""

    COUNTED = 0
    """they do"""
    EXCLUDED = 1
    """they do not"""


class InterestGrace(Choice):
    """Where interest starts once the days of grace are over and principal is still open."""

    FROM_DUE = 0
    """at the due date, as if there had been no grace"""
    FROM_END = 1
    """at the end of the grace"""


class InterestRoundingPoint(Choice):
    """The one point at which interest is rounded."""

    ROUND_ONCE = 0
    """the exact sum of all segments"""
    ROUND_SEGMENT = 1
    """each segment, then they are summed"""
    ROUND_DAILY = 2
    """the interest of a day, then multiplied by the days"""


class InterestCapitalisation(Choice):
    """When interest due becomes principal (art. 1343-2: only what is due for a year at least)."""

    CAPITALISE_NONE = 0
    """never: simple interest"""
    CAPITALISE_BLOCK = 1
    """all interest due, at each twelve months"""
    CAPITALISE_SLIDING = 2
    """from the first twelve months on, each day the interest of days twelve months before and more;
    not with ROUND_SEGMENT
    """


class InterestCreditNote(Choice):
    """From when a credit note lowers the principal."""

    FROM_ITS_DAY = 0
    """from its own day"""
    FROM_ORIGIN = 1
    """as if the principal had never been higher"""


class InterestCharge(Choice):
    """How interest is charged."""

    BY_DAY = 0
    """each day"""
    BY_DAYS = 1
    """indivisible periods of `period` days: one that has begun is charged whole on its first day"""
    BY_MONTHS = 2
    """the same with `period` months, each 1/12 of the yearly rate: 1.5 % a month is a rate of 18 %
    """


class InterestDue(Choice):
    """What a payment can pay."""

    COSTS = 1
    INDEMNITY = 2
    INTEREST = 3
    PRINCIPAL = 4


class InterestEventKind(Choice):
    """Kinds of events."""

    COSTS = 1
    """costs of the claim; they bear no interest"""
    CREDIT_NOTE = 2
    """lowers the principal"""
    PAYMENT = 3
    """pays what is due in the order of the options"""


class InterestStatus(Choice):
    """Whether a claim bears interest."""

    LATE = 1
    """principal is or was open after the due date and the grace"""
    NOT_LATE = 2
    """paid in time, or not due: no interest, no indemnity"""


class InterestFlags(Flags):
    """Flags of a result."""

    UNVERIFIED_RATE = 1
    """a row was used that its supplier could not verify"""
    FLOOR_USED = 2
    """the floor decided the rate of a segment"""
    RAISED = 4
    """a segment ran at the raised rate"""
    CAPITALISED = 8
    """interest became principal"""
    STOPPED = 16
    """interest ended at `stop`"""
    PAUSED = 32
    """days were left out by a pause"""
    OVERPAID = 64
    """more was paid or credited than due: `surplus`"""


class InterestEventColumns(Structure):
    """What happened to a claim: columns of the same length, ascending by day."""

    __slots__ = ("amount", "day", "kind")
    _members = ("day", "kind", "amount")
    day: memoryview[int]
    """epoch day"""
    kind: memoryview[int]
    """an InterestEventKind"""
    amount: memoryview[int]
    """minor units, 1 or more"""

    def __init__(self, *, day: Days, kind: Integers, amount: Integers) -> None:
        struct = ffi.new(_INTEREST_EVENT_COLUMNS, _INTEREST_EVENT_COLUMNS_SIZED)
        c_day, self.day = INT32.taken("day", day)
        struct.day = c_day
        c_kind, self.kind = INT32.taken("kind", kind)
        struct.kind = c_kind
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        struct.count = agree(("day", c_day), ("kind", c_kind), ("amount", c_amount))
        self._struct = struct
        self._held = (c_day, c_kind, c_amount)


class InterestOptions(Structure):
    """How interest is computed. Zero is the default of every member but `rule` and `rounding`."""

    __slots__ = (
        "basis",
        "capitalisation",
        "capitalise_from",
        "charge",
        "credit_notes",
        "first_day",
        "grace",
        "grace_days",
        "indemnity",
        "last_day",
        "order",
        "order_count",
        "pause_count",
        "pause_from",
        "pause_until",
        "period",
        "rounding",
        "rounding_point",
        "rule",
        "stop",
    )
    _members = (
        "rule",
        "rounding",
        "rounding_point",
        "basis",
        "first_day",
        "last_day",
        "grace",
        "grace_days",
        "credit_notes",
        "capitalisation",
        "charge",
        "period",
        "capitalise_from",
        "stop",
        "indemnity",
        "order",
        "order_count",
        "pause_from",
        "pause_until",
        "pause_count",
    )
    rule: InterestRule
    """the rates"""
    rounding: Rounding | None
    """a Rounding; required"""
    rounding_point: InterestRoundingPoint
    """an InterestRoundingPoint"""
    basis: InterestBasis
    """an InterestBasis"""
    first_day: InterestFirstDay
    """an InterestFirstDay"""
    last_day: InterestLastDay
    """an InterestLastDay"""
    grace: InterestGrace
    """an InterestGrace"""
    grace_days: int
    """days after the due date without lateness, 0 to 36600"""
    credit_notes: InterestCreditNote
    """an InterestCreditNote"""
    capitalisation: InterestCapitalisation
    """an InterestCapitalisation"""
    charge: InterestCharge
    """an InterestCharge"""
    period: int
    """days, 1 to 36600, or months, 1 to 1200, of `charge`"""
    capitalise_from: datetime.date | None
    """day the twelve months count from (claim in court); not set: the first day that bears interest
    """
    stop: datetime.date | None
    """first day without interest: an insolvency judgment"""
    indemnity: int
    """fixed sum for costs of recovery, due once the claim is late, minor units, 0 or more"""
    order: memoryview[int] | None
    """what payments pay, in order, each an InterestDue, once at most, among them the principal;
    None: 1, 2, 3, 4
    """
    order_count: int
    """1 to 4"""
    pause_from: memoryview[int] | None
    """first days without interest, epoch days, ascending and apart; None: none"""
    pause_until: memoryview[int] | None
    """last days of the same, epoch days; None: none"""
    pause_count: int
    """pauses"""

    def __init__(
        self,
        *,
        rule: InterestRule,
        rounding: Rounding | None = None,
        rounding_point: InterestRoundingPoint = InterestRoundingPoint.ROUND_ONCE,
        basis: InterestBasis = InterestBasis.BASIS_365,
        first_day: InterestFirstDay = InterestFirstDay.EXCLUDED,
        last_day: InterestLastDay = InterestLastDay.COUNTED,
        grace: InterestGrace = InterestGrace.FROM_DUE,
        grace_days: int = 0,
        credit_notes: InterestCreditNote = InterestCreditNote.FROM_ITS_DAY,
        capitalisation: InterestCapitalisation = InterestCapitalisation.CAPITALISE_NONE,
        charge: InterestCharge = InterestCharge.BY_DAY,
        period: int = 0,
        capitalise_from: datetime.date | None = None,
        stop: datetime.date | None = None,
        indemnity: int = 0,
        order: Integers | None = None,
        order_count: int | None = None,
        pause_from: Days | None = None,
        pause_until: Days | None = None,
        pause_count: int | None = None,
    ) -> None:
        struct = ffi.new(_INTEREST_OPTIONS, _INTEREST_OPTIONS_SIZED)
        c_rule = struct_in("rule", rule, InterestRule)
        struct.rule = c_rule
        self.rule = rule
        struct.rounding = integer("rounding", rounding or 0)
        self.rounding = rounding
        struct.rounding_point = integer("rounding_point", rounding_point)
        self.rounding_point = rounding_point
        struct.basis = integer("basis", basis)
        self.basis = basis
        struct.first_day = integer("first_day", first_day)
        self.first_day = first_day
        struct.last_day = integer("last_day", last_day)
        self.last_day = last_day
        struct.grace = integer("grace", grace)
        self.grace = grace
        struct.grace_days = integer("grace_days", grace_days)
        self.grace_days = grace_days
        struct.credit_notes = integer("credit_notes", credit_notes)
        self.credit_notes = credit_notes
        struct.capitalisation = integer("capitalisation", capitalisation)
        self.capitalisation = capitalisation
        struct.charge = integer("charge", charge)
        self.charge = charge
        struct.period = integer("period", period)
        self.period = period
        optional_date_fill("capitalise_from", struct.capitalise_from, capitalise_from)
        self.capitalise_from = capitalise_from
        optional_date_fill("stop", struct.stop, stop)
        self.stop = stop
        struct.indemnity = integer("indemnity", indemnity)
        self.indemnity = indemnity
        c_order, self.order = INT32.taken_optional("order", order)
        struct.order = c_order
        c_pause_from, self.pause_from = INT32.taken_optional("pause_from", pause_from)
        struct.pause_from = c_pause_from
        c_pause_until, self.pause_until = INT32.taken_optional("pause_until", pause_until)
        struct.pause_until = c_pause_until
        self.order_count = agree(("order", c_order), given=order_count)
        struct.order_count = self.order_count
        self.pause_count = agree(
            ("pause_from", c_pause_from), ("pause_until", c_pause_until), given=pause_count
        )
        struct.pause_count = self.pause_count
        self._struct = struct
        self._held = (c_rule, c_order, c_pause_from, c_pause_until)


class InterestOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of InterestOptions."""

    rule: InterestRule
    rounding: Rounding | None
    rounding_point: InterestRoundingPoint
    basis: InterestBasis
    first_day: InterestFirstDay
    last_day: InterestLastDay
    grace: InterestGrace
    grace_days: int
    credit_notes: InterestCreditNote
    capitalisation: InterestCapitalisation
    charge: InterestCharge
    period: int
    capitalise_from: datetime.date | None
    stop: datetime.date | None
    indemnity: int
    order: Integers | None
    order_count: int | None
    pause_from: Days | None
    pause_until: Days | None
    pause_count: int | None


class InterestSegmentColumns(Structure):
    """The segments of a computation, in columns of the caller. The exact interest of a segment is
    principal * rate_e7 * days / (10^7 * year_days).
    """

    __slots__ = (
        "capacity",
        "days",
        "from_",
        "interest",
        "principal",
        "rate_e7",
        "rate_row",
        "source",
        "until",
        "year_days",
    )
    _members = (
        "capacity",
        "from_",
        "until",
        "principal",
        "rate_e7",
        "days",
        "year_days",
        "interest",
        "rate_row",
        "source",
    )
    capacity: int
    """elements of each column"""
    from_: memoryview[int] | None
    """first day, epoch day"""
    until: memoryview[int] | None
    """last day, epoch day"""
    principal: memoryview[int] | None
    """minor units that bore interest"""
    rate_e7: memoryview[int] | None
    """yearly rate * 10^7"""
    days: memoryview[int] | None
    """days charged; charge by months: months"""
    year_days: memoryview[int] | None
    """360, 365 or 366; charge by months: 12"""
    interest: memoryview[int] | None
    """rounded, minor units; with ROUND_ONCE the difference of two rounded running totals, so that
    the column adds up to the total
    """
    rate_row: memoryview[int] | None
    """row of the table the rate came from; -1: none"""
    source: memoryview[int] | None
    """an InterestSource"""

    def __init__(
        self,
        *,
        capacity: int = 0,
        from_: Writable | bool | None = None,
        until: Writable | bool | None = None,
        principal: Writable | bool | None = None,
        rate_e7: Writable | bool | None = None,
        days: Writable | bool | None = None,
        year_days: Writable | bool | None = None,
        interest: Writable | bool | None = None,
        rate_row: Writable | bool | None = None,
        source: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_INTEREST_SEGMENT_COLUMNS, _INTEREST_SEGMENT_COLUMNS_SIZED)
        struct.capacity = integer("capacity", capacity)
        self.capacity = capacity
        c_from_, self.from_ = INT32.write("from_", from_, struct.capacity)
        setattr(struct, "from", c_from_)
        c_until, self.until = INT32.write("until", until, struct.capacity)
        struct.until = c_until
        c_principal, self.principal = INT64.write("principal", principal, struct.capacity)
        struct.principal = c_principal
        c_rate_e7, self.rate_e7 = INT64.write("rate_e7", rate_e7, struct.capacity)
        struct.rate_e7 = c_rate_e7
        c_days, self.days = INT32.write("days", days, struct.capacity)
        struct.days = c_days
        c_year_days, self.year_days = INT32.write("year_days", year_days, struct.capacity)
        struct.year_days = c_year_days
        c_interest, self.interest = INT64.write("interest", interest, struct.capacity)
        struct.interest = c_interest
        c_rate_row, self.rate_row = INT64.write("rate_row", rate_row, struct.capacity)
        struct.rate_row = c_rate_row
        c_source, self.source = INT32.write("source", source, struct.capacity)
        struct.source = c_source
        self._struct = struct
        self._held = (
            c_from_,
            c_until,
            c_principal,
            c_rate_e7,
            c_days,
            c_year_days,
            c_interest,
            c_rate_row,
            c_source,
        )

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> InterestSegmentColumns:
        self = cls.__new__(cls)
        self.capacity = struct.capacity
        self.from_ = INT32.lent_optional(getattr(struct, "from"), struct.capacity, owner)
        self.until = INT32.lent_optional(struct.until, struct.capacity, owner)
        self.principal = INT64.lent_optional(struct.principal, struct.capacity, owner)
        self.rate_e7 = INT64.lent_optional(struct.rate_e7, struct.capacity, owner)
        self.days = INT32.lent_optional(struct.days, struct.capacity, owner)
        self.year_days = INT32.lent_optional(struct.year_days, struct.capacity, owner)
        self.interest = INT64.lent_optional(struct.interest, struct.capacity, owner)
        self.rate_row = INT64.lent_optional(struct.rate_row, struct.capacity, owner)
        self.source = INT32.lent_optional(struct.source, struct.capacity, owner)
        self._struct = struct
        self._held = owner
        return self


class Interest(NamedTuple):
    """What a claim comes to on its as-of day; amounts in minor units."""

    status: InterestStatus
    """an InterestStatus"""
    flags: InterestFlags
    """flags of InterestFlags"""
    accrued: int
    """all interest to the as-of day, rounded as said, minor units"""
    exact_numerator: int
    """the same before rounding, in lowest terms; 0..."""
    exact_denominator: int
    """... over 0 when that does not fit int64"""
    capitalised: int
    """interest that became principal, minor units"""
    interest_paid: int
    """interest paid, minor units"""
    interest_left: int
    """accrued - capitalised - interest_paid, minor units"""
    credited: int
    """principal lowered by credit notes, minor units"""
    principal_paid: int
    """principal paid, minor units"""
    principal_left: int
    """given + capitalised - credited - principal_paid, minor units"""
    indemnity: int
    """fixed sum due, minor units"""
    indemnity_paid: int
    """of it paid, minor units"""
    costs: int
    """costs of the events, minor units"""
    costs_paid: int
    """of them paid, minor units"""
    surplus: int
    """paid or credited beyond what was due and in the order, minor units"""
    total_left: int
    """principal, interest, indemnity and costs left, minor units"""
    days: int
    """days (charge by months: months) charged"""
    first_day: datetime.date | None
    """first day that bears interest; NONE when NOT_LATE"""
    last_day: datetime.date | None
    """last one to the as-of day; of indivisible periods the last day of the last one begun by then;
    NONE when there is none
    """
    segment_count: int
    """segments, also when no columns were given for them"""
    event_count: int
    """events up to the as-of day"""

    @classmethod
    def _read(cls, struct: Any) -> Interest:
        (
            status,
            flags,
            accrued,
            exact_numerator,
            exact_denominator,
            capitalised,
            interest_paid,
            interest_left,
            credited,
            principal_paid,
            principal_left,
            indemnity,
            indemnity_paid,
            costs,
            costs_paid,
            surplus,
            total_left,
            days,
            first_day,
            last_day,
            segment_count,
            event_count,
        ) = _INTEREST_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                InterestStatus._known[status],
                InterestFlags._known[flags],
                accrued,
                exact_numerator,
                exact_denominator,
                capitalised,
                interest_paid,
                interest_left,
                credited,
                principal_paid,
                principal_left,
                indemnity,
                indemnity_paid,
                costs,
                costs_paid,
                surplus,
                total_left,
                days,
                DAYS[first_day],
                DAYS[last_day],
                segment_count,
                event_count,
            ),
        )


def compute(
    principal: int,
    due: datetime.date | None,
    as_of: datetime.date | None,
    *,
    events: InterestEventColumns | None = None,
    options: InterestOptions | None = None,
    segments: InterestSegmentColumns | None = None,
    **settings: Unpack[InterestOptionsSettings],
) -> Interest:
    """Interest on a claim up to a day.

    15 000.00 due on 15 April 2018 at 15 %, paid on 15 May: 30 days, 184.93.

    Args:
        principal: the claim, gross of tax, minor units, 0 or more
        due: its due date (for a judgment, the day interest starts)
        as_of: the day at whose end the figures stand
        options: the settings below as one object
        settings: members of InterestOptions
        segments: the segments; on failure its columns are undefined. Required by
            CAPITALISE_SLIDING, which reads them back

    Returns:
        The figures; untouched on failure

    Raises:
        InvalidError: an option, event or day that is none, events not ascending
        NotFoundError: a day that bears interest has no rate; named with its table
        OverflowError_: an amount does not fit int64
        LimitError: `segments.capacity` is below interest.segments_max()
    """
    if not isinstance(principal, int):
        principal = integer("principal", principal)
    c_events = struct_or_null("events", events, InterestEventColumns)
    options = options_given(InterestOptions, options, settings)
    c_options = options._pointer()
    c_segments = struct_or_null("segments", segments, InterestSegmentColumns)
    c_out = ffi.new(_INTEREST, _INTEREST_SIZED)
    c_error = thread.error
    c_status = encours_interest_compute(
        principal, DATES[due], DATES[as_of], c_events, c_options, c_segments, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Interest._read(c_out)


def segments_max(
    due: datetime.date | None,
    as_of: datetime.date | None,
    *,
    events: InterestEventColumns | None = None,
    options: InterestOptions | None = None,
    **settings: Unpack[InterestOptionsSettings],
) -> int:
    """A capacity that is always enough for the segments of interest.compute().

    Args:
        due: the due date
        as_of: the day the figures stand at
        options: the settings below as one object
        settings: members of InterestOptions

    Returns:
        Segments; untouched on failure

    Raises:
        InvalidError: an option or day that is none
    """
    c_events = struct_or_null("events", events, InterestEventColumns)
    options = options_given(InterestOptions, options, settings)
    c_options = options._pointer()
    c_out = ffi.new(_SIZE_T)
    c_error = thread.error
    c_status = encours_interest_segments_max(
        DATES[due], DATES[as_of], c_events, c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def simple(principal: int, rate_e7: int, days: int, year_days: int, rounding: Rounding) -> int:
    """Simple interest without a calendar: principal * rate_e7 * days / (10^7 * year_days), rounded
    once.

    Args:
        principal: minor units, of either sign
        rate_e7: yearly rate * 10^7, 0 to 10^9
        days: 0 to 109573
        year_days: 1 to 366
        rounding: a Rounding

    Returns:
        Minor units; untouched on failure

    Raises:
        InvalidError: a number out of range, or no rounding
        OverflowError_: the interest does not fit int64
    """
    if not isinstance(principal, int):
        principal = integer("principal", principal)
    if not isinstance(rate_e7, int):
        rate_e7 = integer("rate_e7", rate_e7)
    if not isinstance(days, int):
        days = integer("days", days)
    if not isinstance(year_days, int):
        year_days = integer("year_days", year_days)
    if not isinstance(rounding, int):
        rounding = integer("rounding", rounding)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_interest_simple(
        principal, rate_e7, days, year_days, rounding, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Payment terms: the rule that gives a due date, and the lines that give several.

Results carry the rule, the date it started from and the date before rolling: an invoice must show a
calendar date, and the rule stays as its provenance. Each reading of "45 jours fin de mois" exists,
they are up to a month apart, and none is a default: the kind must be chosen.

The textual form of a rule, in one way each (lower case, single spaces):

    rule    = shape [" the " k {" and " k}] [" from delivery" | " from receipt"] [", " roll]
    shape   = "on receipt"                        the base date itself, of issue or receipt
            | "on delivery"                       the base date itself, of delivery
            | "net " n                            n days after the base date
            | "net " months [" " days]            months first, clamped, then days
            | days " end of month"                days, then the end of that month
            | months [" " days] " end of month"   months, days, then the end of that month
            | "end of month" [" " days]           the end of the month, then days
            | "end of next month" [" " n]         the end of the next month, then n days
            | "end of month " months [" " days]   2 months or more after the month's end (its
                                                  own end), then days
            | days " after the " period           days after the period's last day
            | months " the " k " then " days      the k-th of the month that many months on, then
                                                  days; "0 months" for the month itself
    days    = "1 day" | n " days"        months = "1 month" | n " months"
    period  = "week" | "ten days" | "fortnight"
    roll    = "following" | "modified following" | "preceding" | "modified preceding"

such as "net 30", "30 days end of month", "end of month 45 days", "45 days end of month the 10",
"end of next month 15", "30 days after the ten days from delivery, following".

Limits: 1000 days and 120 months in a rule; a date out of 1900 to 2199 is an error.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_term_due,
    encours_term_due_compute,
    encours_term_rule_check,
    encours_term_rule_code,
    encours_term_rule_decode,
    encours_term_rule_format,
    encours_term_rule_parse,
    encours_terms_compute,
    encours_terms_format,
    encours_terms_parse,
)

from ._runtime.buffers import INT32, TEXT_SIZE, agree, records_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, new_record, options_in, struct_in, struct_or_null
from ._runtime.values import DAYS, Money, day_in, integer, money_in, money_out, text_in, text_of
from .calendar import Calendar, Roll
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Days

_DUE_DATE = ffi.typeof("encours_due_date *")
_SIZE_T = ffi.typeof("size_t *")
_TERMS_OPTIONS = ffi.typeof("encours_terms_options *")
_TERMS_OPTIONS_SIZED = (ffi.sizeof("encours_terms_options"),)
_TERM_DATES = ffi.typeof("encours_term_dates *")
_TERM_DUE_OPTIONS = ffi.typeof("encours_term_due_options *")
_TERM_DUE_OPTIONS_SIZED = (ffi.sizeof("encours_term_due_options"),)
_TERM_LINE = ffi.typeof("encours_term_line *")
_TERM_RULE = ffi.typeof("encours_term_rule *")


TERM_DAYS_MAX = 1000
"""days in a rule"""
TERM_MONTHS_MAX = 120
"""months in a rule"""
TERM_LINES_MAX = 64
"""lines of payment terms"""
TERM_TEXT_SIZE = 384
"""bytes enough for any rule as text"""
TERMS_TEXT_SIZE = 32768
"""bytes enough for any lines as text"""
PERCENT_WHOLE = 100000000
"""100 % in the scale of TermLine.value"""


class TermKind(Choice):
    """The shape of a rule. d is the base date, eom() the last day of a month; no default."""

    NET = 1
    """d + months + days"""
    DAYS_THEN_END_OF_MONTH = 2
    """eom(d + months + days)"""
    END_OF_MONTH_THEN_DAYS = 3
    """eom(d) + days"""
    END_OF_MONTH_THEN_MONTHS = 4
    """eom(eom(d) + months) + days, months >= 1: the third reading of "45 jours fin de mois" is 1
    month and 15 days; so is "end of next month + 15"
    """
    AFTER_PERIOD = 5
    """last day of the period of d + days"""
    ON_RECEIPT = 6
    """d; neither months nor days"""
    MONTH_DAY_THEN_DAYS = 7
    """day k of the month of d + months, be it before or after, + days; one k in `month_days`.
    Tryton sets the day before it adds days
    """


class TermBase(Choice):
    """The date a rule starts from."""

    FROM_ISSUE = 0
    """date of the document"""
    FROM_DELIVERY = 1
    """delivery, or end of the service"""
    FROM_RECEIPT = 2
    """receipt of the goods or of the invoice"""


class TermPeriod(Choice):
    """Periods of TermKind.AFTER_PERIOD."""

    WEEK = 1
    """ends on Sunday"""
    TEN_DAYS = 2
    """"décade": ends on the 10th, the 20th, the month's last day"""
    FORTNIGHT = 3
    """"quinzaine": ends on the 15th and the month's last day"""


class TermShare(Choice):
    """What a line of payment terms takes of the total."""

    PERCENT = 1
    """`value` / PERCENT_WHOLE of the total"""
    FIXED = 2
    """`value` minor units, with the sign of the total"""
    REST = 3
    """what the lines before it leave; only as the last line"""
    PERCENT_OF_NET = 4
    """of the total without tax, TermsOptions.net"""
    PERCENT_OF_LEFT = 5
    """of what the lines before it leave"""


class TermStart(Choice):
    """The date the rule of a line starts from."""

    OF_RULE = 0
    """the one `rule.base` names"""
    OF_PREVIOUS = 1
    """the due date of the line before; not the first line"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRule:
    """A rule. Members a kind does not use are zero."""

    kind: TermKind | None = None
    """a TermKind"""
    base: TermBase = TermBase.FROM_ISSUE
    """a TermBase"""
    months: int = 0
    """0 to 120; kinds NET, DAYS_THEN_EOM, MONTH_DAY_THEN_DAYS; 1 to 120 THEN_MONTHS"""
    days: int = 0
    """0 to 1000"""
    period: TermPeriod | None = None
    """a TermPeriod of AFTER_PERIOD"""
    roll: Roll = Roll.UNADJUSTED
    """a Roll, applied last"""
    month_days: int = 0
    """days of the month on which payments are made: bit k - 1 for the k-th; 0: any day. A k beyond
    the length of the target month is that month's last day
    """

    def _pointer(self) -> Any:
        struct = ffi.new(_TERM_RULE)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.kind = integer("kind", self.kind or 0)
        struct.base = integer("base", self.base)
        struct.months = integer("months", self.months)
        struct.days = integer("days", self.days)
        struct.period = integer("period", self.period or 0)
        struct.roll = integer("roll", self.roll)
        struct.month_days = integer("month_days", self.month_days)

    @classmethod
    def _read(cls, struct: Any) -> TermRule:
        return cls(
            kind=TermKind(struct.kind),
            base=TermBase(struct.base),
            months=struct.months,
            days=struct.days,
            period=TermPeriod(struct.period),
            roll=Roll(struct.roll),
            month_days=struct.month_days,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDates:
    """The dates a rule may start from; DATE_NONE for one that is not known."""

    issue: datetime.date | None = None
    """of the document"""
    delivery: datetime.date | None = None
    """of the goods, or end of the service"""
    receipt: datetime.date | None = None
    """of the goods or of the invoice"""

    def _pointer(self) -> Any:
        struct = ffi.new(_TERM_DATES)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.issue.epoch_day = day_in("issue", self.issue)
        struct.delivery.epoch_day = day_in("delivery", self.delivery)
        struct.receipt.epoch_day = day_in("receipt", self.receipt)


class DueDate(NamedTuple):
    """A due date and where it comes from."""

    rule: int
    """terms.term_rule_code() of the rule that gave it; 0: it was asked for, see TermDueOptions"""
    due: datetime.date | None
    """the date"""
    unadjusted: datetime.date | None
    """before closing days, moves and rolling to a business day"""
    base: datetime.date | None
    """the date the rule started from"""
    rolled: int
    """1 when `due` differs from `unadjusted`"""

    @classmethod
    def _read(cls, struct: Any) -> DueDate:
        return new_record(cls, (
            struct.rule,
            DAYS[struct.due.epoch_day],
            DAYS[struct.unadjusted.epoch_day],
            DAYS[struct.base.epoch_day],
            struct.rolled,
        ))


class TermDueOptions(Structure):
    """How a due date is found beside its rule. All zero: as terms.term_due() without a calendar."""

    __slots__ = (
        "allow_requested",
        "calendar",
        "closings",
        "has_requested",
        "moved_count",
        "moved_from",
        "moved_to",
        "requested",
    )
    _members = (
        "calendar",
        "closings",
        "moved_from",
        "moved_to",
        "moved_count",
        "requested",
        "has_requested",
        "allow_requested",
    )
    calendar: Calendar | None
    """business days; needed when the rule rolls"""
    closings: Calendar | None
    """days the customer is closed; mostly with Weekend.NONE"""
    moved_from: memoryview[int] | None
    """epoch days, strictly ascending; None: none"""
    moved_to: memoryview[int] | None
    """epoch days, later than its moved_from, and none of them"""
    moved_count: int
    """moves; 0: none"""
    requested: datetime.date | None
    """due date the customer asked for, with `has_requested`"""
    has_requested: bool
    """1: `requested` is given"""
    allow_requested: int
    """1: the terms allow it; 0: it is not heeded"""

    def __init__(
        self,
        *,
        calendar: Calendar | None = None,
        closings: Calendar | None = None,
        moved_from: Days | None = None,
        moved_to: Days | None = None,
        moved_count: int | None = None,
        requested: datetime.date | None = None,
        has_requested: bool = False,
        allow_requested: int = 0,
    ) -> None:
        struct = ffi.new(_TERM_DUE_OPTIONS, _TERM_DUE_OPTIONS_SIZED)
        c_calendar = struct_or_null("calendar", calendar, Calendar)
        struct.calendar = c_calendar
        self.calendar = calendar
        c_closings = struct_or_null("closings", closings, Calendar)
        struct.closings = c_closings
        self.closings = closings
        c_moved_from, self.moved_from = INT32.taken_optional("moved_from", moved_from)
        struct.moved_from = c_moved_from
        c_moved_to, self.moved_to = INT32.taken_optional("moved_to", moved_to)
        struct.moved_to = c_moved_to
        struct.requested.epoch_day = day_in("requested", requested)
        self.requested = requested
        struct.has_requested = integer("has_requested", has_requested)
        self.has_requested = has_requested
        struct.allow_requested = integer("allow_requested", allow_requested)
        self.allow_requested = allow_requested
        self.moved_count = agree(
            ("moved_from", c_moved_from), ("moved_to", c_moved_to), given=moved_count
        )
        struct.moved_count = self.moved_count
        self._struct = struct
        self._held = (c_calendar, c_closings, c_moved_from, c_moved_to)


class TermDueOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of TermDueOptions."""

    calendar: Calendar | None
    closings: Calendar | None
    moved_from: Days | None
    moved_to: Days | None
    moved_count: int | None
    requested: datetime.date | None
    has_requested: bool
    allow_requested: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """A line of payment terms: a share of the total, and when it is due."""

    value: int = 0
    """0 or more: percent x 1 000 000, or minor units; 0 for REST"""
    share: TermShare | None = None
    """a TermShare"""
    start: TermStart = TermStart.OF_RULE
    """a TermStart"""
    rule: TermRule | None = None
    """when"""
    unit: int = 0
    """a share in percent is rounded to a multiple of this many minor units, 100 for whole euros, 0
    to 10^12; 0: to minor units
    """

    def _pointer(self) -> Any:
        struct = ffi.new(_TERM_LINE)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.value = integer("value", self.value)
        struct.share = integer("share", self.share or 0)
        struct.start = integer("start", self.start)
        if self.rule is not None:
            self.rule._fill(struct.rule)
        struct.unit = integer("unit", self.unit)

    @classmethod
    def _read(cls, struct: Any) -> TermLine:
        return cls(
            value=struct.value,
            share=TermShare(struct.share),
            start=TermStart(struct.start),
            rule=TermRule._read(struct.rule),
            unit=struct.unit,
        )


class Instalment(NamedTuple):
    """One instalment."""

    amount: Money
    """in the currency of the total; they sum to the total"""
    date: DueDate
    """with provenance"""

    @classmethod
    def _read(cls, struct: Any) -> Instalment:
        return new_record(cls, (
            money_out(struct.amount),
            DueDate._read(struct.date),
        ))


class TermsOptions(Structure):
    """Options of terms.compute()."""

    __slots__ = ("allow_overshoot", "calendar", "has_net", "net", "rounding", "zero_at_base")
    _members = ("calendar", "rounding", "allow_overshoot", "net", "has_net", "zero_at_base")
    calendar: Calendar | None
    """business days; needed when a rule rolls"""
    rounding: Rounding | None
    """a Rounding of percent lines; 0: HALF_UP"""
    allow_overshoot: int
    """1: lines may pass the total, the last turns it back"""
    net: int
    """the total without tax, minor units, of the same sign, for lines of PERCENT_OF_NET"""
    has_net: bool
    """1: `net` is given"""
    zero_at_base: int
    """1: of a total of 0 every line is dated on the day its rule starts from, as Tryton; 0: by its
    rule
    """

    def __init__(
        self,
        *,
        calendar: Calendar | None = None,
        rounding: Rounding | None = None,
        allow_overshoot: int = 0,
        net: int = 0,
        has_net: bool = False,
        zero_at_base: int = 0,
    ) -> None:
        struct = ffi.new(_TERMS_OPTIONS, _TERMS_OPTIONS_SIZED)
        c_calendar = struct_or_null("calendar", calendar, Calendar)
        struct.calendar = c_calendar
        self.calendar = calendar
        struct.rounding = integer("rounding", rounding or 0)
        self.rounding = rounding
        struct.allow_overshoot = integer("allow_overshoot", allow_overshoot)
        self.allow_overshoot = allow_overshoot
        struct.net = integer("net", net)
        self.net = net
        struct.has_net = integer("has_net", has_net)
        self.has_net = has_net
        struct.zero_at_base = integer("zero_at_base", zero_at_base)
        self.zero_at_base = zero_at_base
        self._struct = struct
        self._held = (c_calendar,)


class TermsOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of TermsOptions."""

    calendar: Calendar | None
    rounding: Rounding | None
    allow_overshoot: int
    net: int
    has_net: bool
    zero_at_base: int


def term_rule_check(rule: TermRule) -> None:
    """Whether a rule makes sense.

    Raises:
        InvalidError: no kind chosen, a member out of range, or set though the kind does not use it
    """
    c_rule = struct_in("rule", rule, TermRule)
    c_error = thread.error
    c_status = encours_term_rule_check(c_rule, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def term_rule_parse(text: str) -> TermRule:
    """Read the textual form of a rule (grammar at the top of this file).

    Returns:
        The rule; untouched on failure

    Raises:
        InvalidError: not a rule of the grammar, or one that makes no sense
    """
    c_out = ffi.new(_TERM_RULE)
    c_error = thread.error
    c_status = encours_term_rule_parse(text_in("text", text), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return TermRule._read(c_out)


def term_rule_format(rule: TermRule) -> str:
    """Write a rule in its textual form, which terms.term_rule_parse() reads back to the same rule.
    Always terminated when `size` is not 0; cut when it is too small.

    Returns:
        Bytes the text needs without the terminator; 0 when the rule makes no sense
    """
    c_rule = struct_in("rule", rule, TermRule)
    c_size = TEXT_SIZE
    c_out = ffi.new("char[]", c_size)
    c_size = encours_term_rule_format(c_rule, c_out, c_size)
    if c_size >= TEXT_SIZE:
        c_size += 1
        c_out = ffi.new("char[]", c_size)
        encours_term_rule_format(c_rule, c_out, c_size)
    return text_of(c_out)


def term_rule_code(rule: TermRule) -> int:
    """A rule as one number, for provenance: equal numbers are equal rules, for ever.

    Bits from the lowest: kind 3, base 2, roll 3, period 2, months 7, days 10, month_days 31.

    Returns:
        The code; 0 when the rule makes no sense
    """
    c_rule = struct_in("rule", rule, TermRule)
    return encours_term_rule_code(c_rule)


def term_rule_decode(code: int) -> TermRule:
    """The rule of a code.

    Args:
        code: from terms.term_rule_code()

    Returns:
        The rule; untouched on failure

    Raises:
        InvalidError: no rule has this code
    """
    if not isinstance(code, int):
        code = integer("code", code)
    c_out = ffi.new(_TERM_RULE)
    c_error = thread.error
    c_status = encours_term_rule_decode(code, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return TermRule._read(c_out)


def term_due(rule: TermRule, dates: TermDates, *, calendar: Calendar | None = None) -> DueDate:
    """The due date a rule gives.

    Formula by TermKind, in whole days of the calendar; months are added before days and clamped to
    the length of the month. `month_days`: where the formula ends on a month's end by definition
    (DAYS_THEN_END_OF_MONTH; END_OF_MONTH_THEN_... with no days) the first such day of the following
    month, else the first such day on or after. The roll comes last. Sources: DGCCRF on both
    readings of "fin de mois", Odoo and Dolibarr terms, as in `docs/concepts/payment-terms.md`.

    Args:
        dates: the one that `rule.base` names must be known
        calendar: business days; needed when the rule rolls

    Returns:
        The date with its provenance; untouched on failure

    Raises:
        InvalidError: the rule makes no sense, or rolls without a usable calendar
        NotFoundError: the base date is not known: no due date is invented
        OverflowError_: the date lies out of 1900 to 2199
    """
    c_rule = struct_in("rule", rule, TermRule)
    c_dates = struct_in("dates", dates, TermDates)
    c_calendar = struct_or_null("calendar", calendar, Calendar)
    c_out = ffi.new(_DUE_DATE)
    c_error = thread.error
    c_status = encours_term_due(c_rule, c_dates, c_calendar, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DueDate._read(c_out)


def term_due_compute(
    rule: TermRule,
    dates: TermDates,
    *,
    options: TermDueOptions | None = None,
    **settings: Unpack[TermDueOptionsSettings],
) -> DueDate:
    """The due date a rule gives a customer who has closing days, moved days or wishes.

    In this order: the formula of the rule; from a closing day to the first day that is none; the
    days of the month; a date of `moved_from` to its `moved_to`, once; the roll. A date that was
    moved is not held against the steps before it again. Sources: OCA
    account_payment_term_partner_holiday (closing, then payment day, then holiday table), metasfresh
    (a due date asked for is honoured where the terms allow it).

    Args:
        dates: the one that `rule.base` names must be known
        options: the settings below as one object
        settings: members of TermDueOptions

    Returns:
        The date with its provenance; untouched on failure

    Raises:
        InvalidError: as terms.term_due(); calendars that cannot be used, moves that do not go
            forward or lead to another move, a requested date that is out of range
        NotFoundError: the base date is not known: no due date is invented
        OverflowError_: the date lies out of 1900 to 2199
        AbiError
    """
    c_rule = struct_in("rule", rule, TermRule)
    c_dates = struct_in("dates", dates, TermDates)
    options = options_in(TermDueOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_DUE_DATE)
    c_error = thread.error
    c_status = encours_term_due_compute(c_rule, c_dates, c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DueDate._read(c_out)


def compute(
    lines: Sequence[TermLine],
    dates: TermDates,
    total: Money,
    *,
    options: TermsOptions | None = None,
    **settings: Unpack[TermsOptionsSettings],
) -> list[Instalment]:
    """Divide a total into instalments by the lines of payment terms.

    Percentages are rounded one by one and the last line takes the rest, so that the amounts always
    sum to the total; a rounded percentage never takes more than is left. A negative total is
    divided by its absolute value. Without a REST line the percentages must total exactly 100 % and
    the last line must be one of them; percentages of the net or of what is left need a REST line.
    Lines that pass the total (70 % and 500 of 1000) are refused unless `allow_overshoot` is set.
    Sources: Odoo and Tryton payment terms.

    Args:
        lines: in order
        dates: what the rules start from
        total: amount to divide
        options: the settings below as one object
        settings: members of TermsOptions

    Returns:
        One instalment a line, in order; untouched on failure

    Raises:
        InvalidError: no lines or too many, a line that makes no sense, percentages that do not
            total 100 without a REST line, lines that pass the total
        NotFoundError: a base date is not known
        OverflowError_: a date out of range, or an amount that does not fit
        AbiError
    """
    c_lines = records_in("lines", lines, "encours_term_line")
    c_dates = struct_in("dates", dates, TermDates)
    options = options_in(TermsOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_line_count = len(c_lines)
    c_out = ffi.new("encours_instalment[]", c_line_count)
    c_error = thread.error
    c_status = encours_terms_compute(
        c_lines, c_line_count, c_dates, money_in("total", total), c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return [Instalment._read(c_out + row) for row in range(c_line_count)]


def parse(text: str, capacity: int) -> list[TermLine]:
    """Read the textual form of payment terms: lines, separated by "; ".

        line  = ["then "] share [" to " unit] " " rule     "then": from the due date before
        share = percent "%" | percent "% of net" | percent "% of left" | amount " units" | "rest"

    with at most six decimals of a percentage and no zeros after the last, amounts and units in
    minor units: "30% net 30; rest end of month 45 days", "50% net 0 the 15 and 20; then rest net 0
    the 5". A text of one spelling: what is read is what terms.format() writes.

    Args:
        capacity: room for lines

    Returns:
        The lines; untouched on failure

    Raises:
        InvalidError: no terms of the grammar
        LimitError: more lines than `capacity`, or than TERM_LINES_MAX
    """
    if not isinstance(capacity, int):
        capacity = integer("capacity", capacity)
    c_lines = ffi.new("encours_term_line[]", capacity)
    c_count = ffi.new(_SIZE_T)
    c_error = thread.error
    c_status = encours_terms_parse(text_in("text", text), c_lines, capacity, c_count, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return [TermLine._read(c_lines + row) for row in range(c_count[0])]


def format(lines: Sequence[TermLine]) -> str:
    """Write payment terms in their textual form. Always terminated when `size` is not 0; cut when
    it is too small.

    Returns:
        Bytes the text needs without the terminator; 0 when a line makes no sense
    """
    c_lines = records_in("lines", lines, "encours_term_line")
    c_line_count = len(c_lines)
    c_size = TEXT_SIZE
    c_out = ffi.new("char[]", c_size)
    c_size = encours_terms_format(c_lines, c_line_count, c_out, c_size)
    if c_size >= TEXT_SIZE:
        c_size += 1
        c_out = ffi.new("char[]", c_size)
        encours_terms_format(c_lines, c_line_count, c_out, c_size)
    return text_of(c_out)

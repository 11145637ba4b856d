# SPDX-License-Identifier: MIT
"""Business days, rules of payment terms and their lines, from the formulas and the grammar of the
headers, with datetime and fractions."""

import ctypes
import datetime
import random
import sys
from calendar import monthrange
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Failure, Library  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
EPOCH, DAY = datetime.date(1970, 1, 1), datetime.timedelta(1)
FIRST, LAST = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)
NONE, WHOLE = C.ENCOURS_DATE_NONE, C.ENCOURS_PERCENT_WHOLE


class OutOfRange(Exception):
    """A date that is not between 1900 and 2199."""


def tried(function, *arguments):
    """None when the function succeeds, else the kind of its failure."""
    try:
        function(*arguments)
    except Failure as failure:
        return failure.kind
    return None


def number(day):
    return (day - EPOCH).days


def checked(day):
    if not FIRST <= day <= LAST:
        raise OutOfRange
    return day


def rounded(value, mode):
    whole, rest = divmod(value.numerator, value.denominator)
    rest = Fraction(rest, value.denominator)
    half = Fraction(1, 2)
    up = {1: rest > half or (rest == half and whole >= 0),
          2: rest > half or (rest == half and whole % 2 == 1),
          3: rest > half or (rest == half and whole < 0),
          4: rest > 0 and whole >= 0, 5: rest > 0 and whole < 0, 6: rest > 0, 7: False}[mode]
    return whole + up


# --- business days


class Calendar:
    def __init__(self, rng, around, holidays=40, spread=60):
        days = {around + rng.randint(-spread, spread) * DAY
                for _ in range(rng.randint(0, holidays))}
        self.holidays = sorted(day for day in days if FIRST <= day <= LAST)
        self.weekend = rng.choice([0, 0, 96, 48, 64, C.ENCOURS_WEEKEND_NONE, rng.randint(1, 126)])

    def is_worked(self, day):
        mask = self.weekend or C.ENCOURS_WEEKEND_SATURDAY + C.ENCOURS_WEEKEND_SUNDAY
        return not mask & 1 << day.weekday() and day not in self.holidays

    def side(self, day, step):
        while not self.is_worked(day):
            day = checked(day + step)
        return day

    def rolled(self, day, roll):
        if roll == 0 or self.is_worked(day):
            return day
        after, before = (lambda: self.side(day, DAY)), (lambda: self.side(day, -DAY))
        first, other = (after, before) if roll in (1, 2) else (before, after)
        if roll in (1, 3):
            return first()
        try:
            found = first()
            if found.month == day.month:
                return found
        except OutOfRange:
            pass
        return other()

    def struct(self):
        return library.struct(
            "encours_calendar", holiday_count=len(self.holidays), weekend=self.weekend,
            holidays=library.array("int32", [number(day) for day in self.holidays]))


def any_day(rng):
    return rng.choice([FIRST + rng.randrange(30) * DAY, LAST - rng.randrange(30) * DAY,
                       FIRST + rng.randrange(109573) * DAY, FIRST + rng.randrange(109573) * DAY,
                       datetime.date(rng.randint(1900, 2199), rng.choice([1, 2, 12]),
                                     rng.randint(25, 28))])


@cases
def business_days_are_counted_one_by_one():  # CAL
    rng, wrong = random.Random(1), []
    for _ in range(2500):
        day = any_day(rng)
        calendar, roll = Calendar(rng, day), rng.randint(0, 4)
        given, flag, out = calendar.struct(), library.array("int32", [7]), library.date(77)
        kinds = (tried(library.encours_calendar_check, given),
                 tried(library.encours_calendar_is_business_day, given, library.date(number(day)),
                       flag),
                 tried(library.encours_calendar_roll, given, library.date(number(day)), roll, out))
        try:
            expected = None, number(calendar.rolled(day, roll))
        except OutOfRange:
            expected = C.ENCOURS_E_OVERFLOW, 77
        if kinds[:2] != (None, None) or flag[0] != calendar.is_worked(day) \
                or (kinds[2], out.epoch_day) != expected:
            wrong.append(f"{day} {roll} {calendar.weekend} {calendar.holidays}: {kinds} "
                         f"{flag[0]} {out.epoch_day}, not {expected}")
    return wrong[:5]


@cases
def calendars_that_cannot_be_used_are_refused():
    rng, wrong = random.Random(2), []
    for _ in range(2000):
        days = [rng.choice([NONE, -25568, -25567, 84005, 84006, 3, 4, 5, 6])
                for _ in range(rng.randint(0, 3))]
        weekend = rng.choice([0, 96, 127, 128, 129, 255, 256, rng.randint(0, 300)])
        usable = all(a < b for a, b in zip(days, days[1:])) and weekend <= 128 and weekend != 127 \
            and all(-25567 <= day <= 84005 for day in days)
        given = library.struct("encours_calendar", holiday_count=len(days), weekend=weekend,
                               holidays=library.array("int32", days))
        expected = None if usable else C.ENCOURS_E_INVALID
        got = (tried(library.encours_calendar_check, given),
               tried(library.encours_calendar_is_business_day, given, library.date(10),
                     library.array("int32", 1)),
               tried(library.encours_calendar_roll, given, library.date(10), 1, library.date(0)))
        if got != (expected,) * 3:
            wrong.append(f"{days} {weekend}: {got}")
    return wrong[:5]


# --- rules

NET, DAYS_EOM, EOM_DAYS, EOM_MONTHS, PERIOD, RECEIPT, MONTH_DAY = range(1, 8)
MEMBERS = "kind", "base", "months", "days", "period", "roll", "month_days", "reserved_0"


def any_rule(rng, roll=True):
    """A rule that makes sense, as a dictionary of its members."""
    kind = rng.randint(1, 7)
    rule = dict.fromkeys(MEMBERS, 0)
    rule.update(kind=kind, base=rng.randint(0, 2), roll=rng.randint(0, 4) if roll else 0)
    if kind in (NET, DAYS_EOM, MONTH_DAY):
        rule["months"] = rng.choice([0, 0, 1, 2, rng.randint(0, 120)])
    if kind == EOM_MONTHS:
        rule["months"] = rng.choice([1, 2, rng.randint(1, 120)])
    if kind != RECEIPT:
        rule["days"] = rng.choice([0, 1, 10, 30, 45, 60, rng.randint(0, 1000)])
    if kind == PERIOD:
        rule["period"] = rng.randint(1, 3)
    if kind == MONTH_DAY:
        rule["month_days"] = 1 << rng.randrange(31)
    elif kind != RECEIPT and rng.random() < 0.5:
        rule["month_days"] = rng.choice([1 << rng.randrange(31), 1 << 30, 1 << 4 | 1 << 19,
                                         rng.randrange(2**31)])
    return rule


def makes_sense(rule):
    kind = rule["kind"]
    low, high = {NET: (0, 120), DAYS_EOM: (0, 120), MONTH_DAY: (0, 120),
                 EOM_MONTHS: (1, 120)}.get(kind, (0, 0))
    return (1 <= kind <= 7 and 0 <= rule["base"] <= 2 and low <= rule["months"] <= high
            and 0 <= rule["days"] <= (0 if kind == RECEIPT else 1000)
            and (1 <= rule["period"] <= 3 if kind == PERIOD else rule["period"] == 0)
            and 0 <= rule["roll"] <= 4 and 0 <= rule["month_days"] < 2**31
            and (kind != MONTH_DAY or bin(rule["month_days"]).count("1") == 1)
            and rule["reserved_0"] == 0)


def struct_of(rule):
    return library.struct("encours_term_rule", **rule)


def members_of(rule):
    return {name: getattr(rule, name) for name in MEMBERS}


def written(rule):
    """The textual form, by the grammar at the top of the header."""
    def count(value, word):
        return f"{value} {word}" + ("" if value == 1 else "s")

    months, days, kind = rule["months"], rule["days"], rule["kind"]
    day_words = count(days, "day")
    both = count(months, "month") + (" " + day_words if days else "")
    marks = [str(k + 1) for k in range(31) if rule["month_days"] >> k & 1]
    if kind == NET:
        text = "net " + (both if months else str(days))
    elif kind == DAYS_EOM:
        text = (both if months else day_words) + " end of month"
    elif kind == EOM_DAYS:
        text = "end of month" + (" " + day_words if days else "")
    elif kind == EOM_MONTHS and months == 1:
        text = "end of next month" + (f" {days}" if days else "")
    elif kind == EOM_MONTHS:
        text = "end of month " + both
    elif kind == PERIOD:
        text = f"{day_words} after the " + ("week", "ten days", "fortnight")[rule["period"] - 1]
    elif kind == RECEIPT:
        # The base of this kind is said by its words, apart from "from receipt".
        text = "on delivery" if rule["base"] == 1 else "on receipt"
    else:
        text = f"{count(months, 'month')} the {marks[0]} then {day_words}"
        marks = []
    if marks:
        text += " the " + " and ".join(marks)
    if kind != RECEIPT or rule["base"] != 1:
        text += ("", " from delivery", " from receipt")[rule["base"]]
    rolls = "following", "modified following", "preceding", "modified preceding"
    return text + (", " + rolls[rule["roll"] - 1] if rule["roll"] else "")


def code_of(rule):
    code, at = 0, 0
    for name, bits in (("kind", 3), ("base", 2), ("roll", 3), ("period", 2), ("months", 7),
                       ("days", 10), ("month_days", 31)):
        code |= rule[name] << at
        at += bits
    return code


@cases
def rules_have_one_text_and_one_number():
    rng, wrong = random.Random(3), []
    for _ in range(4000):
        rule = any_rule(rng)
        if rng.random() < 0.3:
            name = rng.choice(MEMBERS)
            rule[name] = rng.choice([0, 1, 3, 8, 1001, 121, 2**31 - 1])
        sense, given = makes_sense(rule), struct_of(rule)
        if tried(library.encours_term_rule_check, given) != (None if sense
                                                             else C.ENCOURS_E_INVALID):
            wrong.append(f"check of {rule}")
            continue
        room = library.array("uint8", [9] * 384)
        size = library.encours_term_rule_format(given, room, 384)
        text = written(rule) if sense else ""
        if bytes(room).split(b"\0")[0].decode() != text or size != len(text):
            wrong.append(f"{rule} is {bytes(room[:size])}, not {text!r}")
        code = library.encours_term_rule_code(given)
        if code != (code_of(rule) if sense else 0):
            wrong.append(f"{rule} has the code {code}")
        if not sense:
            continue
        for function, key in ((library.encours_term_rule_parse, text),
                              (library.encours_term_rule_decode, code)):
            back = library.struct("encours_term_rule")
            if tried(function, key, back) or members_of(back) != rule:
                wrong.append(f"{key!r} is read as {members_of(back)}")
        at = rng.randrange(len(text) + 1)
        changed = rng.choice([text[:at] + rng.choice("0123456789 ,aentz") + text[at:],
                              text[:at] + text[at + 1:], text[:at], text.upper(), " " + text])
        back = library.struct("encours_term_rule")
        if tried(library.encours_term_rule_parse, changed, back) is None and (
                not makes_sense(members_of(back)) or written(members_of(back)) != changed):
            wrong.append(f"{changed!r} is read as {members_of(back)}")
        changed = code ^ 1 << rng.randrange(64)
        back = library.struct("encours_term_rule")
        if tried(library.encours_term_rule_decode, changed, back) is None and (
                not makes_sense(members_of(back)) or code_of(members_of(back)) != changed):
            wrong.append(f"{changed} is decoded to {members_of(back)}")
    return wrong[:5]


def plus_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1900 <= year <= 2199:
        raise OutOfRange
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of_month(day):
    return day.replace(day=monthrange(day.year, day.month)[1])


def end_of_period(day, period):
    if period == 1:
        return checked(day + (6 - day.weekday()) * DAY)
    ends = [10, 20] if period == 2 else [15]
    return next((day.replace(day=end) for end in ends if day.day <= end), end_of_month(day))


def kth(day, k):
    return day.replace(day=min(k, end_of_month(day).day))


def formula(rule, day):
    """The date before closing days and days of the month."""
    months, days, kind = rule["months"], rule["days"] * DAY, rule["kind"]
    if kind == NET:
        return checked(plus_months(day, months) + days)
    if kind == DAYS_EOM:
        return end_of_month(checked(plus_months(day, months) + days))
    if kind == EOM_DAYS:
        return checked(end_of_month(day) + days)
    if kind == EOM_MONTHS:
        return checked(end_of_month(plus_months(end_of_month(day), months)) + days)
    if kind == PERIOD:
        return checked(end_of_period(day, rule["period"]) + days)
    if kind == RECEIPT:
        return day
    return checked(kth(plus_months(day, months), rule["month_days"].bit_length()) + days)


def on_day_of_month(rule, day, moved=False):
    """The first day of the month that payments are made on."""
    marks = [k + 1 for k in range(31) if rule["month_days"] >> k & 1]
    if rule["kind"] == MONTH_DAY or not marks:
        return day
    by_definition = rule["kind"] == DAYS_EOM or (rule["kind"] in (EOM_DAYS, EOM_MONTHS)
                                                 and rule["days"] == 0)
    if not (by_definition and not moved):
        found = next((kth(day, k) for k in marks if kth(day, k) >= day), None)
        if found:
            return found
    return kth(plus_months(day.replace(day=1), 1), marks[0])


def dates_struct(days):
    out = library.struct("encours_term_dates")
    for name, day in zip(("issue", "delivery", "receipt"), days):
        setattr(out, name, library.date(NONE if day is None else number(day)))
    return out


def any_dates(rng):
    day = any_day(rng)
    days = [day, min(day + 3 * DAY, LAST), min(day + 8 * DAY, LAST)]
    return [None if rng.random() < 0.05 else value for value in days]


def due_of(rule, base, calendar, closings=None, moves=None):
    """Due and unadjusted date of a rule."""
    unadjusted = formula(rule, base)
    day = unadjusted
    if closings:
        while not closings.is_worked(day):
            day = checked(day + DAY)
    day = on_day_of_month(rule, day, day != unadjusted)
    if not closings or day == formula(rule, base):
        unadjusted = day if not closings else unadjusted
    day = (moves or {}).get(day, day)
    return (calendar.rolled(day, rule["roll"]) if rule["roll"] else day), unadjusted


def outcome(function, out, arguments):
    kind = tried(function, *arguments, out)
    return kind, out.due.epoch_day, out.base.epoch_day, out.rule, out.rolled


@cases
def due_dates_are_those_of_the_formula():
    rng, wrong = random.Random(4), []
    for _ in range(3000):
        rule, days = any_rule(rng, rng.random() < 0.4), any_dates(rng)
        base = days[rule["base"]]
        calendar = Calendar(rng, base or FIRST, 5)
        given = dates_struct(days)
        out = library.struct("encours_due_date")
        got = outcome(library.encours_term_due, out, (struct_of(rule), given, calendar.struct()))
        try:
            if base is None:
                expected = C.ENCOURS_E_NOT_FOUND, 0, 0, 0, 0
            else:
                due, before = due_of(rule, base, calendar)
                expected = None, number(due), number(base), code_of(rule), int(due != before)
                if out.unadjusted.epoch_day != number(before):
                    wrong.append(f"{rule} from {base}: unadjusted {out.unadjusted.epoch_day}")
        except OutOfRange:
            expected = C.ENCOURS_E_OVERFLOW, 0, 0, 0, 0
        if got != expected:
            wrong.append(f"{rule} from {days}: {got}, not {expected}")
    return wrong[:5]


@cases
def closing_days_moves_and_wishes_come_in_their_order():
    rng, wrong = random.Random(5), []
    for _ in range(2500):
        rule, base = any_rule(rng, rng.random() < 0.4), datetime.date(2000, 1, 1) + rng.randrange(
            9000) * DAY
        try:
            around = formula(rule, base)
        except OutOfRange:
            continue
        calendar, closings = Calendar(rng, around, 5, 40), Calendar(rng, around, 8, 6)
        closings.weekend = rng.choice([C.ENCOURS_WEEKEND_NONE, 64])
        closings = closings if rng.random() < 0.7 else None
        table = {}
        for _ in range(rng.randint(0, 12)):
            start = around + rng.randint(-3, 40) * DAY
            end = start + rng.randint(1, 9) * DAY
            if start not in table.values() and end not in table and start != end:
                table[start] = end
        table = dict(sorted(table.items()))
        requested = around + rng.randint(-9, 9) * DAY
        has, allow = int(rng.random() < 0.2), rng.randint(0, 1)
        options = library.struct(
            "encours_term_due_options", calendar=calendar.struct(), moved_count=len(table),
            closings=closings.struct() if closings else None,
            moved_from=library.array("int32", [number(day) for day in table]),
            moved_to=library.array("int32", [number(day) for day in table.values()]),
            requested=library.date(number(requested)), has_requested=has, allow_requested=allow)
        out, given = library.struct("encours_due_date"), dates_struct([base] * 3)
        got = outcome(library.encours_term_due_compute, out, (struct_of(rule), given, options))
        due, _ = due_of(rule, base, calendar, closings, table)
        if has and allow:
            expected = None, number(requested), number(base), 0, 0
        else:
            expected = None, number(due), number(base), code_of(rule), got[4]
        if got != expected or out.rolled != (out.due.epoch_day != out.unadjusted.epoch_day):
            wrong.append(f"{rule} from {base}, moves {table}: {got}, not {expected}")
    return wrong[:5]


# --- lines

PERCENT, FIXED, REST, OF_NET, OF_LEFT = range(1, 6)


def any_lines(rng, total):
    """Lines as dictionaries; most make sense."""
    lines, left = [], WHOLE
    ends_with_rest = rng.random() < 0.6
    for at in range(rng.randint(0 if ends_with_rest else 1, 5)):
        share = PERCENT
        if ends_with_rest:
            share = rng.choice([PERCENT, PERCENT, FIXED, OF_NET, OF_LEFT])
        value = rng.choice([rng.randint(0, max(abs(total), 1)), rng.randint(0, 9)]) \
            if share == FIXED else rng.choice([left, left // 2, rng.randint(0, left), 10**7])
        if share == PERCENT:
            value = min(value, left)
            left -= value
        lines.append(dict(share=share, value=value, rule=any_rule(rng, False),
                          start=rng.randint(0, 1) if at else 0,
                          unit=rng.choice([0, 0, 1, 100, 10**12]) if share != FIXED else 0))
    if ends_with_rest:
        lines.append(dict(share=REST, value=0, rule=any_rule(rng, False), unit=0,
                          start=rng.randint(0, 1) if lines else 0))
    elif rng.random() < 0.9:
        lines[-1]["value"] += left
    for line in lines:
        line["rule"]["months"] %= 13
        if line["rule"]["kind"] == EOM_MONTHS and line["rule"]["months"] == 0:
            line["rule"]["months"] = 1
    return lines


def amounts_of(lines, total, net, mode):
    """Amounts of the lines, and whether they pass the total."""
    sign, whole = (-1 if total < 0 else 1), abs(total)
    left, exact_left, over, out = whole, Fraction(whole), False, []
    for line in lines[:-1]:
        if line["share"] == FIXED:
            exact, part = Fraction(line["value"]), line["value"]
        else:
            of = {PERCENT: whole, OF_NET: abs(net), OF_LEFT: max(left, 0)}[line["share"]]
            exact, unit = Fraction(of * line["value"], WHOLE), max(line["unit"], 1)
            part = rounded(exact / unit, mode) * unit
        if exact <= exact_left:  # what was rounded up before is no overshoot
            part = min(part, max(left, 0))
        exact_left -= exact
        over = over or exact_left < 0
        left -= part
        out.append(sign * part)
    return out + [sign * left], over


def lines_array(lines):
    kind = library.structs["encours_term_line"]
    out = (kind * max(len(lines), 1))()
    for at, line in enumerate(lines):
        for name in ("value", "share", "start", "unit"):
            setattr(out[at], name, line[name])
        out[at].rule = struct_of(line["rule"])
    return out


@cases
def lines_divide_the_total():
    rng, wrong, met = random.Random(6), [], set()
    for turn in range(2500):
        total = rng.choice([0, rng.randint(-99, 99), rng.randint(-10**7, 10**7),
                            rng.randint(-2**63 + 1, 2**63 - 1)])
        net = rng.choice([total, total * 5 // 6 if total > 0 else -(-total * 5 // 6)])
        lines, mode = any_lines(rng, total), rng.randint(1, 7)
        if turn % 2 == 0:  # percentages of the whole alone, where overshooting needs no care
            lines = [line for line in lines if line["share"] in (PERCENT, REST)] or lines
            lines[0]["start"] = 0
        has_net, overshoot, at_base = rng.randint(0, 1), rng.randint(0, 1), rng.randint(0, 1)
        options = library.struct("encours_terms_options", rounding=mode, allow_overshoot=overshoot,
                                 net=net, has_net=has_net, zero_at_base=at_base)
        base = datetime.date(2001, 1, 1) + rng.randrange(9000) * DAY
        days = [base, base + 3 * DAY, base + 8 * DAY]
        out = (library.structs["encours_instalment"] * max(len(lines), 1))()
        kind = tried(library.encours_terms_compute, lines_array(lines), len(lines),
                     dates_struct(days), library.struct("encours_money", minor=total, currency=978),
                     options, out)
        shares = [line["share"] for line in lines]
        percent = sum(line["value"] for line in lines if line["share"] == PERCENT)
        fits = REST in shares or (percent == WHOLE and shares[-1] == PERCENT)
        if OF_NET in shares and not has_net or not fits or percent > WHOLE:
            expected = None
        else:
            amounts, over = amounts_of(lines, total, net, mode)
            expected, before = None, base
            if not over or overshoot:
                expected, previous = [], None
                for line, amount in zip(lines, amounts):
                    start = previous if line["start"] else days[line["rule"]["base"]]
                    previous = start if total == 0 and at_base else \
                        due_of(line["rule"], start, None)[0]
                    expected.append((amount, number(previous)))
        if expected is not None and any(abs(amount) >= 2**63 for amount, _ in expected):
            continue
        met.add((kind is None, REST in shares))
        got = [(row.amount.minor, row.date.due.epoch_day) for row in out][:len(lines)]
        if (got if kind is None else None) != expected:
            wrong.append(f"{total} ({net}, {has_net}) by {mode} {overshoot} {at_base}: "
                         f"{[(x['share'], x['value'], x['unit']) for x in lines]} "
                         f"{kind}: {got}, not {expected}")
    if len(met) < 4:
        wrong.append(f"only {met} were met")
    return wrong[:5]


def lines_text(lines):
    out = []
    for line in lines:
        percent = f"{line['value'] // 10**6}.{line['value'] % 10**6:06}".rstrip("0").rstrip(".")
        text = {PERCENT: percent + "%", OF_NET: percent + "% of net",
                OF_LEFT: percent + "% of left", FIXED: f"{line['value']} units",
                REST: "rest"}[line["share"]]
        text += f" to {line['unit']}" if line["unit"] else ""
        out.append(("then " if line["start"] else "") + text + " " + written(line["rule"]))
    return "; ".join(out)


@cases
def lines_have_one_text():
    rng, wrong, room = random.Random(7), [], library.array("uint8", 32768)
    for _ in range(1000):
        lines = any_lines(rng, 10**6)
        given, text = lines_array(lines), lines_text(lines)
        size = library.encours_terms_format(given, len(lines), room, 32768)
        if bytes(room[:size]).decode() != text:
            wrong.append(f"{bytes(room[:size])}, not {text!r}")
            continue
        back, count = (library.structs["encours_term_line"] * 8)(), library.array("size", 1)
        library.encours_terms_parse(text, back, 8, count)
        if bytes(back)[:ctypes.sizeof(given)] != bytes(given) or count[0] != len(lines):
            wrong.append(f"{text!r} is read as something else")
        if len(lines) > 1 and tried(library.encours_terms_parse, text, back, len(lines) - 1,
                                    count) != C.ENCOURS_E_LIMIT:
            wrong.append(f"{text!r} in too little room")
        at = rng.randrange(len(text))
        changed = text[:at] + rng.choice(["", text[at] * 2, "0", " ", ";"]) + text[at + 1:]
        if tried(library.encours_terms_parse, changed, back, 8, count) is None:
            size = library.encours_terms_format(back, count[0], room, 32768)
            if bytes(room[:size]).decode() != changed:
                wrong.append(f"{changed!r} is written as {bytes(room[:size])}")
    return wrong[:5]


cases.main()

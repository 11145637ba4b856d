# SPDX-License-Identifier: MIT
"""Late interest day by day, in fractions: each day bears principal * rate / year, and what happens
on a day happens in the order the header names. INT-012, INT-013."""

import random
import sys
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Failure, Library, half_up  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
EPOCH = date(1970, 1, 1)


def number(day):
    return (day - EPOCH).days


def day_of(value):
    return EPOCH + timedelta(value)


def plus_months(value, months):
    day = day_of(value)
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = ((date(year + month // 11, (month + 1) % 12 + 1, 1)) - timedelta(1)).day
    return number(date(year, month + 1, min(day.day, last)))


def rounded(value, mode):
    whole = value.numerator // value.denominator
    rest = value - whole
    if rest == 0:
        return whole
    up = {C.ENCOURS_ROUNDING_HALF_UP: rest >= Fraction(1, 2),
          C.ENCOURS_ROUNDING_HALF_EVEN: rest > Fraction(1, 2) or 2 * rest == 1 and whole % 2,
          C.ENCOURS_ROUNDING_HALF_DOWN: rest > Fraction(1, 2),
          C.ENCOURS_ROUNDING_UP: True, C.ENCOURS_ROUNDING_DOWN: False,
          C.ENCOURS_ROUNDING_CEILING: True, C.ENCOURS_ROUNDING_FLOOR: False}[mode]
    return whole + bool(up)


# --- rates


def table_of(rows):
    """rows: (first, last, rate, unverified) with epoch days."""
    columns = list(zip(*rows))
    return library.struct(
        "encours_interest_rate_columns", count=len(rows),
        valid_from=library.array("int32", columns[0]),
        valid_until=library.array("int32", columns[1]),
        rate_e7=library.array("int64", columns[2]), flags=library.array("uint32", columns[3]))


def row_of(rows, value):
    return next(i for i, row in enumerate(rows) if row[0] <= value <= row[1])


class Rule:
    """A rule as a dictionary `rule` with tables as lists of rows."""

    def __init__(self, rule):
        self.rule = rule

    def looked_up(self, value):
        day, choice = day_of(value), self.rule.get("rate_day", 0)
        if choice == 0:
            return value
        first = number(date(day.year, 7 if day.month >= 7 else 1, 1))
        return first - (choice == 2)

    def rate(self, value, start):
        """Rate of a day, and what a segment must have in common."""
        rule = self.rule
        at = self.looked_up(start if rule.get("is_frozen") else value)
        rate, key = rule.get("margin_e7", 0), [at if not rule.get("is_frozen") else 0]
        if rule.get("rate_day", 0) == 0:
            key = []
        for name in ("rates", "margins"):
            if name in rule:
                row = row_of(rule[name], at)
                rate += rule[name][row][2]
                key.append(row)
        if "floor_rates" in rule:
            row = row_of(rule["floor_rates"], at)
            rate = max(rate, rule["floor_rates"][row][2] * rule["floor_multiple"])
            key.append(row)
        raised = rule.get("raise_from") is not None and value >= rule["raise_from"]
        return rate + (rule["raise_e7"] if raised else 0), (tuple(key), raised)

    def struct(self):
        tables = {name: table_of(self.rule[name]) for name in ("rates", "margins", "floor_rates")
                  if name in self.rule}
        plain = {name: value for name, value in self.rule.items()
                 if name not in tables and name != "raise_from"}
        out = library.struct("encours_interest_rule", **tables, **plain)
        if self.rule.get("raise_from") is not None:
            out.raise_from.is_set = 1
            out.raise_from.value.epoch_day = self.rule["raise_from"]
        return out


# --- one claim, day by day


class Claim:
    def __init__(self, principal, due, as_of, events, options, rule):
        self.given, self.due, self.as_of = principal, due, as_of
        self.options, self.rule = options, rule
        self.events = [event for event in events if event[0] <= as_of]
        counted = not options.get("last_day", 0)
        self.late_from = due + options.get("grace_days", 0) + 1
        self.first = self.late_from if options.get("grace", 0) else due + 1
        self.first -= options.get("first_day", 0)
        self.stop = options.get("stop", 10**9)
        self.end = min(as_of + counted, self.stop)
        self.counted = counted
        self.reset()
        self.late = self.is_late()
        self.reset()

    def reset(self):
        self.principal = self.given
        self.exact, self.segment, self.key, self.days = Fraction(0), Fraction(0), None, 0
        self.aged, self.year_old = [], Fraction(0)
        self.paid = {1: 0, 2: 0, 3: 0, 4: 0}
        self.costs = self.indemnity = self.capitalised = self.credited = self.surplus = 0
        if self.options.get("credit_notes", 0):
            for _, kind, amount in self.events:
                if kind == 2:
                    self.credit(amount)

    def is_late(self):
        for day in sorted({e[0] for e in self.events if e[0] < self.late_from}):
            self.apply(day)
        return self.principal > 0 and self.as_of >= self.late_from

    # interest

    def close(self):
        if self.options.get("rounding_point", 0) == 1:
            self.exact += rounded(self.segment, self.options["rounding"])
            self.segment, self.key = Fraction(0), None

    def accrued(self):
        self.close()
        return rounded(self.exact, self.options["rounding"])

    def open(self):
        return self.accrued() - self.capitalised - self.paid[3]

    def year(self, value):
        basis = self.options.get("basis", 0)
        if basis == 2:
            year = day_of(value).year
            return 365 + (year % 4 == 0 and year % 100 != 0 or year % 400 == 0)
        return 365 if basis == 0 else 360

    def units(self, value):
        """Days that a day counts for."""
        if self.options.get("basis", 0) != 3:
            return 1

        def thirty(v):
            day = day_of(v)
            return 360 * day.year + 30 * day.month + min(day.day, 30)
        return thirty(value) - thirty(value - 1)

    def bear(self, value):
        if any(a <= value <= b for a, b in self.options.get("pauses", ())):
            self.close()
            return
        charge, period, units = self.options.get("charge", 0), self.options.get("period", 0), 1
        if charge == 1:
            if (value - self.first) % period:
                return
            units, year = period, self.year(value)
        elif charge == 2:
            months = 0
            while plus_months(self.first, months) < value:
                months += period
            if plus_months(self.first, months) != value:
                return
            units, year = period, 12
        else:
            units, year = self.units(value), self.year(value)
        if self.principal == 0:
            self.close()
            return
        rate, key = self.rule.rate(value, self.first)
        if key != self.key or charge:
            self.close()
        calendar_year = day_of(value).year if self.options.get("basis", 0) == 2 else 0
        if self.key is not None and self.last_year != calendar_year:
            self.close()
        self.key, self.last_year = key, calendar_year
        daily = Fraction(self.principal * rate, 10**7 * year)
        self.days += units
        interest = daily * units
        if self.options.get("rounding_point", 0) == 2:
            interest = Fraction(rounded(daily, self.options["rounding"]) * units)
            self.exact += interest
        elif self.options.get("rounding_point", 0) == 1:
            self.segment += daily * units
        else:
            self.exact += daily * units
        self.aged.append((plus_months(value, 12), interest))

    # events

    def lower(self, amount):
        part = min(amount, self.principal)
        self.principal -= part
        return part, amount - part

    def credit(self, amount):
        part, rest = self.lower(amount)
        self.credited += part
        self.surplus += rest

    def pay(self, amount):
        for due in self.options.get("order", (1, 2, 3, 4)):
            if due == 4:
                part, amount = self.lower(amount)
            else:
                whole = {1: self.costs, 2: self.indemnity, 3: 0}[due]
                left = self.open() if due == 3 else whole - self.paid[due]
                part = min(amount, left)
                amount -= part
            self.paid[due] += part
        self.surplus += amount

    def apply(self, day):
        self.close()
        today = [event for event in self.events if event[0] == day]
        for kind in (1, 2, 3):
            for _, _, amount in (event for event in today if event[1] == kind):
                if kind == 1:
                    self.costs += amount
                elif kind == 3:
                    self.pay(amount)
                elif not self.options.get("credit_notes", 0):
                    self.credit(amount)

    def capitalise(self, day, start):
        policy = self.options.get("capitalisation", 0)
        if not policy or day < plus_months(start, 12) or day >= self.stop:
            return
        if policy == 1:
            if not any(plus_months(start, 12 * k) == day for k in range(1, 40)):
                return
            amount = self.open()
        else:
            while self.aged and self.aged[0][0] <= day:
                self.year_old += self.aged.pop(0)[1]
            due = self.year_old
            amount = due.__floor__() - self.capitalised - self.paid[3] if due else 0
            amount = min(amount, self.open()) if amount > 0 else 0
        self.capitalised += amount
        self.principal += amount

    def run(self):
        days = {event[0] for event in self.events}
        start = max(self.first, self.options.get("capitalise_from", self.first))
        for day in range(min(days | {self.due}), self.as_of + 1):
            if self.late and self.end > self.first:
                self.capitalise(day, start)
            if day >= self.late_from and self.late and self.stop > self.late_from:
                self.indemnity = self.options.get("indemnity", 0)
            if not self.counted and day in days:
                self.apply(day)
            if self.late and self.first <= day < self.end:
                self.bear(day)
            if self.counted and day in days:
                self.apply(day)
        accrued = self.accrued()
        return {
            "status": 1 if self.late else 2, "accrued": accrued, "capitalised": self.capitalised,
            "interest_paid": self.paid[3], "interest_left": self.open(), "credited": self.credited,
            "principal_paid": self.paid[4], "principal_left": self.principal,
            "indemnity": self.indemnity, "indemnity_paid": self.paid[2], "costs": self.costs,
            "costs_paid": self.paid[1], "surplus": self.surplus, "days": self.days,
            "total_left": self.principal + self.open() + self.indemnity - self.paid[2] + self.costs
            - self.paid[1]}


# --- the library on the same claim


def options_of(options, rule):
    out = library.struct("encours_interest_options", rule=rule)
    for name in ("rounding", "rounding_point", "basis", "first_day", "last_day", "grace",
                 "grace_days", "credit_notes", "capitalisation", "charge", "period", "indemnity"):
        setattr(out, name, options.get(name, 0))
    for name in ("capitalise_from", "stop"):
        if name in options:
            getattr(out, name).is_set = 1
            getattr(out, name).value.epoch_day = options[name]
    if "order" in options:
        out.kept.append(library.array("int32", options["order"]))
        out.order = library._argument(out.kept[-1], __import__("ctypes").c_void_p)
        out.order_count = len(options["order"])
    if options.get("pauses"):
        for name, column in zip(("pause_from", "pause_until"), zip(*options["pauses"])):
            out.kept.append(library.array("int32", column))
            setattr(out, name, library._argument(out.kept[-1], __import__("ctypes").c_void_p))
        out.pause_count = len(options["pauses"])
    return out


COLUMNS = {"from": "int32", "until": "int32", "principal": "int64", "rate_e7": "int64",
           "days": "int32", "year_days": "int32", "interest": "int64", "rate_row": "int64",
           "source": "int32"}


def computed(principal, due, as_of, events, options, rule):
    rows = list(zip(*events)) or [(), (), ()]
    event_columns = library.struct(
        "encours_interest_event_columns", count=len(events), day=library.array("int32", rows[0]),
        kind=library.array("int32", rows[1]), amount=library.array("int64", rows[2]))
    given = options_of(options, rule)
    most = library.array("uint64", [0])
    library.encours_interest_segments_max(library.date(due), library.date(as_of), event_columns,
                                          given, most)
    arrays = {name: library.array(kind, most[0]) for name, kind in COLUMNS.items()}
    segments = library.struct("encours_interest_segment_columns", capacity=most[0], **arrays)
    out = library.struct("encours_interest")
    library.encours_interest_compute(principal, library.date(due), library.date(as_of),
                                     event_columns, given, segments, out)
    rows = [{name: arrays[name][i] for name in COLUMNS} for i in range(out.segment_count)]
    if out.segment_count > most[0]:
        raise AssertionError("more segments than told")
    return out, rows


def differences(case, claim, out, segments):
    found = [f"{case}: {name} is {getattr(out, name)}, not {value}"
             for name, value in claim.run().items() if getattr(out, name) != value]
    if sum(row["interest"] for row in segments) != out.accrued:
        found.append(f"{case}: segments do not add up")
    if any(a["until"] >= b["from"] for a, b in zip(segments, segments[1:])):
        found.append(f"{case}: segments overlap")
    if claim.options.get("rounding_point", 0) == 0 and out.exact_denominator and \
            Fraction(out.exact_numerator, out.exact_denominator) != claim.exact:
        found.append(f"{case}: the exact value is another")
    return found


def random_table(rng, first, last, step):
    rows, day = [], first
    while day <= last:
        until = day + rng.randint(step // 2, step)
        rows.append((day, until, rng.choice((0, 5000, 50000, 87000, 215000, 425000, 1_234_567)),
                     rng.randrange(2)))
        day = until + 1
    return rows


def random_rule(rng, due, as_of):
    span = (due - 400, as_of + 400)
    rule = {"margin_e7": rng.choice((0, 100_000, 800_000, 1_000_000)),
            "rate_day": rng.randrange(3), "is_frozen": int(rng.random() < 0.3)}
    if rng.random() < 0.8:
        rule["rates"] = random_table(rng, *span, rng.choice((40, 200, 2000)))
    if rng.random() < 0.3:
        rule["margins"] = random_table(rng, *span, 900)
    if rng.random() < 0.4:
        rule["floor_rates"] = random_table(rng, *span, 300)
        rule["floor_multiple"] = rng.randint(1, 4)
    if rng.random() < 0.3:
        rule["raise_from"], rule["raise_e7"] = rng.randint(due - 10, as_of + 10), 500_000
    return rule


def random_options(rng, due, as_of):
    options = {
        "rounding": rng.randint(1, 7), "rounding_point": rng.randrange(3),
        "basis": rng.randrange(4),
        "first_day": rng.randrange(2), "last_day": rng.randrange(2), "grace": rng.randrange(2),
        "grace_days": rng.choice((0, 0, 1, 5, 30)), "credit_notes": rng.randrange(2),
        "capitalisation": rng.randrange(2), "indemnity": rng.choice((0, 4000))}
    if rng.random() < 0.2:
        options["charge"] = rng.randint(1, 2)
        options["period"] = rng.randint(1, 40) if options["charge"] == 1 else rng.randint(1, 5)
    elif rng.random() < 0.2:
        options["capitalisation"], options["rounding_point"] = 2, rng.choice((0, 2))
    if rng.random() < 0.2:
        options["capitalise_from"] = rng.randint(due - 30, as_of + 30)
    if rng.random() < 0.2:
        options["stop"] = rng.randint(due - 5, as_of + 30)
    if rng.random() < 0.5:
        order = rng.sample((1, 2, 3, 4), rng.randint(1, 4))
        options["order"] = order if 4 in order else order[:3] + [4]
    if rng.random() < 0.3:
        days = sorted(rng.sample(range(due - 20, as_of + 60), 4))
        options["pauses"] = [(days[0], days[1]), (days[2], days[3])]
    return options


def random_claim(rng):
    due = number(date(2015, 1, 1)) + rng.randrange(2000)
    as_of = due + rng.choice((-3, 0, 1, 2, 30, 400, 900, 1500, rng.randrange(1500)))
    principal = rng.choice((0, 1, rng.randrange(10**5), rng.randrange(10**8), 10**10, 10**14))
    events = []
    for _ in range(rng.choice((0, 0, 1, 3, 6, 12))):
        day = rng.randint(due - 40, max(as_of, due) + 5)
        amount = max(1, rng.choice((1, 40, rng.randrange(10**4), principal // 9, principal // 2)))
        events += [(day, rng.randint(1, 3), amount)] * rng.choice((1, 1, 1, 2))
    return principal, due, as_of, sorted(events, key=lambda event: event[0])


@cases
def the_engine_equals_a_sum_over_days():
    found = []
    for case in range(500):
        rng = random.Random(case)
        principal, due, as_of, events = random_claim(rng)
        last = max(as_of, due)
        rule, options = Rule(random_rule(rng, due, last)), random_options(rng, due, last)
        out, segments = computed(principal, due, as_of, events, options, rule.struct())
        claim = Claim(principal, due, as_of, events, options, rule)
        found += differences(case, claim, out, segments)
        if len(found) > 5:
            break
    return found


@cases
def each_rate_is_that_of_the_rows_that_hold():
    found = []
    for case in range(200):
        rng = random.Random(case)
        start = number(date(2015, 1, 1)) + rng.randrange(2000)
        rule = Rule(random_rule(rng, start, start + 900))
        out = library.struct("encours_interest_day_rate")
        day = start + rng.randrange(900)
        given = rule.struct()
        library.encours_interest_rule_rate(given, library.date(start), library.date(day), out)
        rate, key = rule.rate(day, start)
        last = min(out.until.epoch_day, day + 900)
        same = [rule.rate(d, start)[1] == key for d in range(day, last + 1)]
        if out.rate_e7 != rate or not all(same):
            found.append(f"{case}: {out.rate_e7}, not {rate}")
    return found


@cases
def simple_interest_is_one_division():
    found, rng = [], random.Random(7)
    for case in range(2000):
        principal = rng.choice((0, 1, -1, 5, rng.randrange(-10**12, 10**12)))
        rate, days, year = rng.randrange(10**7), rng.randrange(4000), rng.choice((360, 365, 366))
        out = library.array("int64", [0])
        half = C.ENCOURS_ROUNDING_HALF_UP
        library.encours_interest_simple(principal, rate, days, year, half, out)
        wanted = half_up(Fraction(principal * rate * days, 10**7 * year))
        if out[0] != wanted:
            found.append(f"{case}: {out[0]}, not {wanted}")
    return found


def random_portfolio(rng):
    as_of = number(date(2015, 1, 1)) + rng.randrange(2000)
    first = as_of - rng.choice((-3, 0, 1, 40, 700))
    rule = random_rule(rng, first, max(first, as_of))
    if rule["is_frozen"]:
        rule.pop("raise_from", None)
        rule.pop("raise_e7", None)
    options = {"rounding": rng.randint(1, 7), "basis": rng.randrange(4),
               "first_day": rng.randrange(2), "last_day": rng.randrange(2)}
    if rng.random() < 0.3:
        options["stop"] = rng.randint(first - 5, max(first, as_of) + 5)
    items = []
    for _ in range(rng.choice((1, 5, 40))):
        due = rng.choice((C.ENCOURS_DATE_NONE, first, rng.randint(first, max(first, as_of) + 5)))
        paid = rng.choice((C.ENCOURS_DATE_NONE, rng.randint(first - 5, max(first, as_of) + 5)))
        amount = rng.choice((-5, 0, 1, rng.randrange(10**4), rng.randrange(10**8), 10**15))
        items.append((amount, due, paid, rng.randrange(3)))
    return as_of, first, rule, options, items


def schedule_of(as_of, first, rule, options):
    given = library.struct("encours_interest_portfolio_options", rule=rule)
    given.as_of.epoch_day, given.due_first.epoch_day = as_of, first
    for name in ("rounding", "basis", "first_day", "last_day"):
        setattr(given, name, options[name])
    if "stop" in options:
        given.stop.is_set, given.stop.value.epoch_day = 1, options["stop"]
    size = library.array("uint64", [0])
    library.encours_interest_portfolio_schedule_size(given, size)
    memory = library.memory(size[0])
    library.encours_interest_portfolio_schedule(given, memory, size[0], None)
    return memory, size[0]


def portfolio_columns(items, use_paid, out):
    amount, due, paid, row = (list(column) for column in zip(*items))
    return library.struct(
        "encours_interest_portfolio_columns", count=len(items),
        amount=library.array("int64", amount), due=library.array("int32", due),
        paid_on=library.array("int32", paid) if use_paid else None,
        row=library.array("uint32", row), interest=out)


def item_interest(item, as_of, options, rule, use_paid):
    """INT-017: interest of one claim without events, or with one payment in full."""
    amount, due, paid, _ = item
    if due == C.ENCOURS_DATE_NONE or amount <= 0:
        return 0, 0
    is_paid = use_paid and paid != C.ENCOURS_DATE_NONE and paid <= as_of
    events = [(paid, 3, amount)] if is_paid else []
    claim = Claim(amount, due, as_of, events, dict(options, order=(4,)), rule)
    return claim.run()["accrued"], int(claim.late)


@cases
def a_portfolio_equals_its_claims():
    found = []
    for case in range(120):
        rng = random.Random(case)
        as_of, first, rule, options, items = random_portfolio(rng)
        rule, use_paid, rows = Rule(rule), rng.random() < 0.6, [0, 0, 0]
        schedule, size = schedule_of(as_of, first, rule.struct(), options)
        state_size = library.encours_interest_portfolio_state_size(3)
        state, out = library.memory(state_size), library.array("int64", len(items))
        library.encours_interest_portfolio_begin(state, state_size, schedule, size, 3)
        columns = portfolio_columns(items, use_paid, out)
        library.encours_interest_portfolio_add(state, state_size, schedule, size, columns)
        total, late = library.struct("encours_interest_portfolio"), 0
        for i, item in enumerate(items):
            interest, is_late = item_interest(item, as_of, options, rule, use_paid)
            late, rows[item[3]] = late + is_late, rows[item[3]] + interest
            if out[i] != interest:
                found.append(f"{case}: {item} makes {out[i]}, not {interest}")
        by_row = library.array("int64", 3)
        library.encours_interest_portfolio_finish(state, state_size, 3, by_row, total)
        undated = sum(item[1] == C.ENCOURS_DATE_NONE for item in items)
        if list(by_row) != rows or (total.interest, total.late, total.undated, total.items) != (
                sum(rows), late, undated, len(items)):
            found.append(f"{case}: {list(by_row)}, not {rows}, or {total.late} late, not {late}")
    return found[:6]


def failed(function, *arguments):
    """The kind of the failure of a call; None when there is none."""
    try:
        function(*arguments)
    except Failure as failure:
        return failure.kind
    return None


@cases
def rows_of_rates_hold_on_their_days():
    found, rng = [], random.Random(8)
    first, last = number(date(1900, 1, 1)), number(date(2199, 12, 31))
    for _ in range(1500):
        start = rng.choice((first, 18000, last - 500))
        rows = random_table(rng, start, start + rng.choice((0, 100, 400)), rng.choice((1, 40, 200)))
        allowed = rng.randint(0, 1)
        if rng.random() < 0.5:
            i = rng.randrange(len(rows))
            change = rng.choice(((1, 0, 0, 0), (-1, 0, 0, 0), (0, 1, 0, 0), (0, -1, 0, 0),
                                 (0, 0, 2 * 10**9, 0), (0, 0, 0, 4), (0, -10**5, 0, 0)))
            rows[i] = tuple(a + b for a, b in zip(rows[i], change))
        sound = all(first <= a <= b <= last and abs(rate) <= 10**9 and flags <= 1
                    for a, b, rate, flags in rows)
        sound = sound and all(b[0] == a[1] + 1 or (b[0] > a[1] and allowed)
                              for a, b in zip(rows, rows[1:]))
        table = table_of(rows)
        table.gaps = allowed
        kind = failed(library.encours_interest_rates_check, table)
        if kind != (None if sound else C.ENCOURS_E_INVALID):
            found.append(f"{rows} {allowed}: {kind}")
        if not sound:
            continue
        day, out = start + rng.randint(-3, 420), library.struct("encours_interest_rate")
        kind = failed(library.encours_interest_rates_find, table, library.date(day), out)
        holds = [i for i, row in enumerate(rows) if row[0] <= day <= row[1]]
        if holds and first <= day <= last:
            row = rows[holds[0]]
            got = out.row, out.valid_from.epoch_day, out.valid_until.epoch_day, out.rate_e7, \
                out.flags
            if kind is not None or got != (holds[0],) + row:
                found.append(f"{rows} on {day}: {kind} {got}")
        elif kind != (C.ENCOURS_E_NOT_FOUND if first <= day <= last else C.ENCOURS_E_INVALID):
            found.append(f"{rows} on {day}: {kind}")
        day = rng.choice((first, first + 1, first + 180, last, rng.randint(first, last)))
        for choice in (0, 1, 2, 3):
            wanted = Rule({"rate_day": choice}).looked_up(day) if choice < 3 else -10**9
            wanted = wanted if wanted >= first else C.ENCOURS_DATE_NONE
            got = library.encours_interest_rates_day(library.date(day), choice).epoch_day
            if got != wanted:
                found.append(f"day of {day} by {choice}: {got}, not {wanted}")
    return found[:6]


@cases
def rules_of_the_laws_give_their_rates():
    found, rng = [], random.Random(9)
    for _ in range(600):
        start = number(date(2015, 1, 1)) + rng.randrange(2000)
        day = start + rng.randrange(900)
        bank = random_table(rng, start - 400, day + 400, rng.choice((40, 200)))
        legal = random_table(rng, start - 400, day + 400, rng.choice((40, 200)))
        bank_table, legal_table = table_of(bank), table_of(legal)
        margin = rng.choice((0, 800_000, 1_000_000))

        def rate(rows, at):
            return rows[row_of(rows, at)][2]

        of_day, semester = day, Rule({"rate_day": 1}).looked_up(day)
        eve = Rule({"rate_day": 2}).looked_up(start)
        contract, multiple = rng.choice((-1, 0, 250_000, 1_500_000)), rng.randint(1, 4)
        rules = [library.struct("encours_interest_rule") for _ in range(4)]
        library.encours_interest_rule_french_business(
            bank_table, margin, legal_table if contract >= 0 else None, multiple, contract,
            rules[0])
        enforceable = start - rng.randint(-40, 200)
        months, days = rng.choice(((2, 0), (0, 60), (0, 0), (3, 5)))
        library.encours_interest_rule_french_judgment(legal_table, library.date(enforceable),
                                                      500_000, months, days, rules[1])
        library.encours_interest_rule_directive(bank_table, margin, rules[2])
        library.encours_interest_rule_united_kingdom(bank_table, margin, rules[3])
        raised = of_day > plus_months(enforceable, months) + days
        wanted = [rate(bank, semester) + margin if contract < 0 else
                  max(contract, multiple * rate(legal, semester)),
                  rate(legal, semester) + 500_000 * raised,
                  rate(bank, semester) + margin, rate(bank, eve) + margin]
        for i, given in enumerate(rules):
            out = library.struct("encours_interest_day_rate")
            library.encours_interest_rule_rate(given, library.date(start), library.date(day), out)
            if out.rate_e7 != wanted[i]:
                found.append(f"law {i} on {day_of(day)}: {out.rate_e7}, not {wanted[i]}")
        if failed(library.encours_interest_rule_french_business, bank_table, 0, None, 3,
                  rng.choice((0, 1, -2)), rules[0]) != C.ENCOURS_E_INVALID:
            found.append("a contract rate without legal rates was accepted")
    return found[:6]


@cases
def fixed_sums_go_by_the_amount_of_the_debt():
    found, rng = [], random.Random(10)
    for _ in range(2000):
        top = rng.choice((5, 10**6, 2**63 - 1))
        rows = sorted({rng.randint(0, top) for _ in range(rng.randint(1, 4))})
        sums = [rng.randint(0, top) for _ in rows]
        amount = rng.choice(rows + [0, rows[0] - 1, rng.randint(0, top), 2**63 - 1])
        given = list(rows)
        if rng.random() < 0.1:
            given = given[::-1]
        out = library.array("int64", [7])
        kind = failed(library.encours_interest_indemnity, library.struct(
            "encours_interest_tier_columns", count=len(given),
            amount_from=library.array("int64", given), indemnity=library.array("int64", sums)),
            amount, out)
        if amount < 0 or given != rows:
            wanted = C.ENCOURS_E_INVALID, 7
        else:
            reached = [s for start, s in zip(rows, sums) if start <= amount]
            wanted = None, reached[-1] if reached else 0
        if (kind, out[0]) != wanted:
            found.append(f"{given} {sums} of {amount}: {kind} {out[0]}, not {wanted}")
    return found[:6]


cases.main()

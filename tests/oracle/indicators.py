# SPDX-License-Identifier: MIT
"""Indicators of collection in fractions, written from the formulas of the headers."""

import ctypes
import random
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Library, half_up  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
NONE, DAY, LARGEST = C.ENCOURS_DATE_NONE, 19000, 2**63 - 1
DAYS, SHARE = 10_000, 1_000_000


def amount(rng):
    """Zero or more; mostly usual, sometimes as large as there is."""
    return rng.choice([rng.randint(0, 10**6), rng.randint(0, 5), rng.randint(0, LARGEST), LARGEST])


def day(rng):
    return rng.choice([rng.randint(DAY - 60, DAY + 60), rng.randint(-25567, 84005)])


def wanted(numerator, denominator, items, scale):
    """Status and value of a fraction."""
    if items == 0:
        return C.ENCOURS_INDICATOR_NO_ITEMS, C.ENCOURS_INDICATOR_NONE
    if denominator <= 0:
        return (C.ENCOURS_INDICATOR_ZERO_BASE if denominator == 0
                else C.ENCOURS_INDICATOR_NEGATIVE_BASE), C.ENCOURS_INDICATOR_NONE
    value = half_up(Fraction(numerator, denominator) * scale)
    if not -LARGEST <= value <= LARGEST:
        return C.ENCOURS_INDICATOR_OUT_OF_RANGE, C.ENCOURS_INDICATOR_NONE
    return C.ENCOURS_INDICATOR_OK, value


def differ(name, out, expected, what):
    got = (out.status, out.value)
    return [] if got == expected else [f"{name}: {got} instead of {expected} for {what}"]


class State:
    """A state of an aggregate, added to in pieces that are merged."""

    AGGREGATES = {
        "delays": (library.encours_delays_state_size, library.encours_delays_begin,
                   library.encours_delays_add),
        "delay_distribution": (library.encours_delay_distribution_state_size,
                               library.encours_delay_distribution_begin,
                               library.encours_delay_distribution_add),
        "dunning_effect": (library.encours_dunning_effect_state_size,
                           library.encours_dunning_effect_begin,
                           library.encours_dunning_effect_add),
        "promises": (library.encours_promises_state_size, library.encours_promises_begin,
                     library.encours_promises_add),
        "overdue": (library.encours_overdue_state_size, library.encours_overdue_begin,
                    library.encours_overdue_add),
        "disputes": (library.encours_disputes_state_size, library.encours_disputes_begin,
                     library.encours_disputes_add),
        "recovery": (library.encours_recovery_state_size, library.encours_recovery_begin,
                     library.encours_recovery_add),
        "recovery_cohorts": (library.encours_recovery_cohorts_state_size,
                             library.encours_recovery_cohorts_begin, None),
        "period_ratios": (library.encours_period_ratios_state_size,
                          library.encours_period_ratios_begin,
                          library.encours_period_ratios_add),
    }

    def __init__(self, aggregate, options):
        size, self.begin, self.plain_add = self.AGGREGATES[aggregate]
        self.options, self.size = options, size(options)
        self.bytes = self._new()

    def _new(self):
        memory = library.memory(self.size)
        self.begin(memory, self.size, self.options)
        return memory

    def add(self, columns, function=None):
        piece = self._new()
        (function or self.plain_add)(piece, self.size, columns)
        library.encours_state_merge(self.bytes, self.size, piece, self.size)

    def figure(self, row, figure):
        out = library.struct("encours_indicator")
        library.encours_indicator_finish(self.bytes, self.size, row, figure, out)
        return out


def optional(value):
    out = library.struct("encours_optional_date", is_set=0 if value is None else 1)
    out.value.epoch_day = 0 if value is None else value
    return out


@cases
def delays():  # DBT-001 DBT-003 DBT-004 DBT-005 DBT-006 DBT-007 DTP-001
    rng, found = random.Random(1), []
    for _ in range(250):
        measure, rows = rng.randint(1, 4), 3
        opened = measure >= C.ENCOURS_DELAY_OPEN
        first, last, as_of = DAY - 20, DAY + 20, DAY
        options = library.struct("encours_delay_options", measure=measure, rows=rows,
                                 with_credit_notes=rng.randint(0, 1),
                                 with_write_offs=rng.randint(0, 1))
        options.first_day = optional(None if opened else first)
        options.last_day = optional(None if opened else last)
        options.as_of = optional(as_of if opened else None)
        state, counted = State("delays", options), []
        for _ in range(rng.randint(1, 3)):
            items = [(rng.randrange(rows), amount(rng), rng.choice([NONE, day(rng), day(rng)]),
                      rng.choice([NONE, day(rng), day(rng)]), rng.randint(0, 2),
                      rng.randint(0, 1)) for _ in range(rng.randint(0, 15))]
            columns = library.struct("encours_delay_columns", count=len(items))
            for at, (name, kind) in enumerate([("rows", "uint32"), ("amounts", "int64"),
                                               ("from", "int32"), ("paid", "int32"),
                                               ("kinds", "int32"), ("disputed", "uint8")]):
                array = library.array(kind, [item[at] for item in items])
                columns.kept.append(array)
                setattr(columns, name, ctypes.addressof(array))
            state.add(columns)
            for row, value, start, paid, kind, disputed in items:
                allowed = (1, options.with_credit_notes, options.with_write_offs)[kind]
                if opened:
                    counts, end = paid == NONE or paid > as_of, as_of
                else:
                    counts, end = paid != NONE and allowed and first <= paid <= last, paid
                if counts and value != 0 and start != NONE:
                    counted.append((row, value, end - start, disputed))
        for row in [*range(rows), C.UINT32_MAX]:
            mine = [item[1:] for item in counted if row in (item[0], C.UINT32_MAX)]
            late = [item for item in mine if item[1] > 0]
            pairs = {
                "WEIGHTED": (sum(a * d for a, d, _ in mine), sum(a for a, *_ in mine), mine, DAYS),
                "WEIGHTED_CLAMPED": (sum(a * d for a, d, _ in late), sum(a for a, *_ in mine),
                                     mine, DAYS),
                "SIMPLE": (sum(d for _, d, _ in mine), len(mine), mine, DAYS),
                "SIMPLE_CLAMPED": (sum(d for _, d, _ in late), len(mine), mine, DAYS),
                "LATE_WEIGHTED": (sum(a * d for a, d, _ in late), sum(a for a, *_ in late), late,
                                  DAYS),
                "LATE_SIMPLE": (sum(d for _, d, _ in late), len(late), late, DAYS),
                "LATE_SHARE": (sum(a for a, *_ in late), sum(a for a, *_ in mine), mine, SHARE),
                "LATE_NUMBER": (len(late), len(mine), mine, SHARE),
                "DISPUTED_SHARE": (sum(a for a, _, x in late if x), sum(a for a, *_ in late), late,
                                   SHARE),
                "DISPUTED_NUMBER": (sum(x for *_, x in late), len(late), late, SHARE),
            }
            for name, (above, below, items, scale) in pairs.items():
                out = state.figure(row, getattr(C, f"ENCOURS_DELAYS_{name}"))
                found += differ(name, out, wanted(above, below, len(items), scale), mine)
    return found[:5]


@cases
def ratios_of_a_period():  # CEI-001 CEI-003 TRN-001 TRN-002 RAT-001 RAT-003 REC-001
    rng, found = random.Random(2), []

    def signed():
        return rng.choice([rng.randint(-100, 10**6), rng.randint(-2**63, LARGEST), -2**63, LARGEST])

    functions = {
        "cei": library.encours_cei_compute, "turnover": library.encours_turnover_compute,
        "turnover_days": library.encours_turnover_days_compute,
        "bad_debt_ratio": library.encours_bad_debt_ratio_compute,
        "overdue_ratio": library.encours_overdue_ratio_compute,
        "recovery": library.encours_recovery_compute}

    def one(name, *arguments):
        out = library.struct("encours_indicator")
        functions[name](*arguments, out)
        return out

    for _ in range(3000):
        a, b, c, d = signed(), signed(), signed(), signed()
        months, basis = rng.choice([1, 3, 12, 1200]), rng.choice([360, 365, 90])
        base = a + Fraction(b, months)
        for name, arguments, above, below, scale in (
                ("cei", (a, b, months, c, d), base - c, base - d, SHARE),
                ("turnover", (a, b), a, b, DAYS),
                ("turnover_days", (a, b, basis), b * basis, a, DAYS),
                ("bad_debt_ratio", (a, b, c), a - b, c, SHARE),
                ("overdue_ratio", (a, b), a, b, SHARE),
                ("recovery", (1, a, b, 0, 0), a, b, SHARE),
                ("recovery", (2, a, b, c, d), a, b - c + d, SHARE)):
            found += differ(name, one(name, *arguments), wanted(above, below, 1, scale), arguments)
    return found[:5]


@cases
def dunning_effect():  # DUN-004 DUN-005 DUN-007
    rng, found = random.Random(3), []
    for _ in range(500):
        options = library.struct("encours_dunning_effect_options",
                                 within_days=rng.randint(1, 15), credit=rng.randint(0, 1),
                                 same_day=rng.randint(0, 1), rows=1)
        options.as_of.epoch_day = as_of = DAY + rng.randint(0, 30)
        actions = sorted((DAY + rng.randint(0, 20), rng.randint(1, 90)) for _ in range(4))
        payments = sorted((DAY + rng.randint(-2, 30), rng.randint(0, 50)) for _ in range(5))
        columns = library.struct(
            "encours_dunning_effect_columns", count=1,
            action_offsets=library.array("uint64", [0, len(actions)]),
            payment_offsets=library.array("uint64", [0, len(payments)]),
            action_days=library.array("int32", [x for x, _ in actions]),
            action_amounts=library.array("int64", [x for _, x in actions]),
            payment_days=library.array("int32", [x for x, _ in payments]),
            payment_amounts=library.array("int64", [x for _, x in payments]))
        credited = [0] * len(actions)
        for when, paid in payments:
            before = [i for i, (then, _) in enumerate(actions)
                      if then < when or (then == when and options.same_day)]
            for i in before[-1:] if options.credit == 0 else before:
                if when - actions[i][0] <= options.within_days and when <= as_of:
                    credited[i] += paid
        credited = [min(c, dunned) for c, (_, dunned) in zip(credited, actions)]
        over = [i for i, (then, _) in enumerate(actions) if then + options.within_days <= as_of]
        out, statuses = library.array("int64", len(actions)), library.array("int32", len(actions))
        library.encours_dunning_effect_compute(columns, options, out, statuses)
        if list(out) != credited:
            found.append(f"credited {list(out)} instead of {credited}")
        state = State("dunning_effect", options)
        state.add(columns)
        for figure, above, below in (
                ("AMOUNT", sum(credited[i] for i in over), sum(actions[i][1] for i in over)),
                ("SETTLED", sum(credited[i] == actions[i][1] for i in over), len(over)),
                ("ANSWERED", sum(credited[i] > 0 for i in over), len(over))):
            got = state.figure(0, getattr(C, f"ENCOURS_DUNNING_EFFECT_{figure}"))
            found += differ(figure, got, wanted(above, below, len(over), SHARE), actions)
    return found[:5]


@cases
def promises():  # PRM-001 PRM-002 PRM-005 PRM-006
    rng, found = random.Random(4), []
    for _ in range(400):
        options = library.struct("encours_promise_options", tolerance_days=rng.randint(0, 3),
                                 tolerance_amount=rng.randint(0, 9), rows=1)
        options.as_of.epoch_day = as_of = DAY + rng.randint(-5, 30)
        made = [DAY + rng.randint(-5, 5) for _ in range(4)]
        due = [then + rng.randint(0, 10) for then in made]
        sums = [rng.randint(1, 60) for _ in made]
        payments = [[(DAY + rng.randint(-9, 25), rng.randint(0, 40))
                     for _ in range(rng.randint(0, 4))] for _ in made]
        flat, offsets = sum(payments, []), [0]
        for some in payments:
            offsets.append(offsets[-1] + len(some))
        columns = library.struct(
            "encours_promise_columns", count=4, amounts=library.array("int64", sums),
            made=library.array("int32", made), promised=library.array("int32", due),
            payment_offsets=library.array("uint64", offsets),
            payment_days=library.array("int32", [x for x, _ in flat]),
            payment_amounts=library.array("int64", [x for _, x in flat]))
        kept = evaluated = kept_sum = evaluated_sum = received_sum = 0
        for i, promised in enumerate(sums):
            deadline = due[i] + options.tolerance_days
            received = sum(a for d, a in payments[i] if made[i] <= d <= min(deadline, as_of))
            is_kept = received >= max(promised - options.tolerance_amount, 1)
            if not is_kept and as_of <= deadline:
                continue
            evaluated, evaluated_sum = evaluated + 1, evaluated_sum + promised
            kept, kept_sum = kept + is_kept, kept_sum + is_kept * promised
            received_sum += min(received, promised)
        state = State("promises", options)
        state.add(columns)
        for figure, above, below in (("KEPT_NUMBER", kept, evaluated),
                                     ("KEPT_AMOUNT", kept_sum, evaluated_sum),
                                     ("RECEIVED", received_sum, evaluated_sum)):
            got = state.figure(0, getattr(C, f"ENCOURS_PROMISES_{figure}"))
            found += differ(figure, got, wanted(above, below, evaluated, SHARE), sums)
    return found[:5]


def rounded(value, mode):
    whole, part = divmod(abs(value), 1)
    half, up = Fraction(1, 2), value >= 0
    more = {1: part >= half, 2: part > half or (part == half and whole % 2 == 1), 3: part > half,
            4: part > 0, 5: False, 6: part > 0 and up, 7: part > 0 and not up}[mode]
    return (whole + more) * (1 if up else -1)


@cases
def cost_of_delay():  # COD-001 COD-005
    rng, found = random.Random(5), []
    for _ in range(3000):
        rate = library.struct("encours_delay_cost_rate", basis_days=rng.choice([360, 365, 366]),
                              rounding=rng.randint(1, 7))
        rate.annual.numerator, rate.annual.denominator = rng.randint(0, 2000), rng.randint(1, 10**4)
        yearly = Fraction(rate.annual.numerator, rate.annual.denominator)
        value, days = rng.randint(-10**12, 10**12), rng.randint(-50, 5000)
        out = library.struct("encours_indicator")
        library.encours_delay_cost_compute(value, days, rate, out)
        exact = value * max(days, 0) * yearly / rate.basis_days
        if out.value != rounded(exact, rate.rounding):
            found.append(f"cost {out.value} of {exact} by mode {rate.rounding}")
        sales, window, target = rng.randint(1, 10**13), rng.randint(1, 400), rng.randint(0, 10**6)
        library.encours_dso_excess_cost(value, sales, window, target, 365, rate, out)
        exact = ((value - Fraction(target, 10**4) * sales / window) * yearly * 365
                 / rate.basis_days)
        if out.value != rounded(exact, rate.rounding):
            found.append(f"excess {out.value} of {exact} by mode {rate.rounding}")
    return found[:5]


@cases
def disputes_and_overdue():  # DIS-002 DIS-003 DIS-004 RAT-003 RAT-004 RAT-005
    rng, found = random.Random(6), []
    for _ in range(400):
        count = rng.randint(0, 12)
        options = library.struct("encours_overdue_options", grace_days=rng.randint(0, 5),
                                 negatives=rng.randint(0, 1), rows=1)
        options.as_of.epoch_day = DAY
        items = []
        for _ in range(count):
            value = rng.choice([0, amount(rng), -amount(rng)])
            items.append((value, rng.choice([NONE, day(rng), DAY - rng.randint(0, 9)]),
                          rng.randint(min(value, 0), max(value, 0))))
        columns = library.struct(
            "encours_overdue_columns", count=count,
            amounts=library.array("int64", [x for x, *_ in items]),
            due=library.array("int32", [x for _, x, _ in items]),
            disputed=library.array("int64", [x for *_, x in items]))
        state = State("overdue", options)
        state.add(columns)
        open_items = [x for x in items if x[1] != NONE and
                      (x[0] > 0 or (x[0] < 0 and options.negatives))]
        late = [x for x in open_items if DAY - x[1] > options.grace_days]
        for figure, above, below, over in (
                ("RATIO", sum(x[0] for x in late), sum(x[0] for x in open_items), open_items),
                ("NUMBER", len(late), len(open_items), open_items),
                ("DISPUTED", sum(x[2] for x in open_items), sum(x[0] for x in open_items),
                 open_items),
                ("DISPUTED_LATE", sum(x[2] for x in late), sum(x[0] for x in late), late)):
            got = state.figure(0, getattr(C, f"ENCOURS_OVERDUE_{figure}"))
            found += differ(figure, got, wanted(above, below, len(over), SHARE), items)
        options = library.struct("encours_dispute_options", rows=1)
        options.first_day.epoch_day, options.last_day.epoch_day = DAY - 20, DAY - 5
        options.as_of.epoch_day = DAY
        items = []
        for _ in range(count):
            start = DAY - rng.randint(-3, 40)
            items.append((amount(rng), start, rng.choice([NONE, start + rng.randint(0, 40)])))
        columns = library.struct(
            "encours_dispute_columns", count=count,
            amounts=library.array("int64", [x for x, *_ in items]),
            opened=library.array("int32", [x for _, x, _ in items]),
            closed=library.array("int32", [x for *_, x in items]))
        base = library.struct(
            "encours_dispute_base_columns", count=1, invoiced=library.array("int64", [10**9]),
            invoices=library.array("int64", [50]), receivables=library.array("int64", [10**8]))
        state = State("disputes", options)
        state.add(columns)
        state.add(base, library.encours_disputes_add_base)
        known = [x for x in items if x[1] <= DAY]
        new = [x for x in known if DAY - 20 <= x[1] <= DAY - 5]
        still = [x for x in known if x[2] == NONE or x[2] > DAY]
        done = [x for x in known if x[2] != NONE and DAY - 20 <= x[2] <= DAY - 5]
        for figure, above, below, number, scale in (
                ("RATE", sum(x[0] for x in new), 10**9, 1, SHARE),
                ("RATE_NUMBER", len(new), 50, 1, SHARE),
                ("RESOLUTION", sum(x[2] - x[1] for x in done), len(done), len(done), DAYS),
                ("RESOLUTION_WEIGHTED", sum(x[0] * (x[2] - x[1]) for x in done),
                 sum(x[0] for x in done), len(done), DAYS),
                ("AGE", sum(DAY - x[1] for x in still), len(still), len(still), DAYS),
                ("SHARE", sum(x[0] for x in still), 10**8, 1, SHARE)):
            got = state.figure(0, getattr(C, f"ENCOURS_DISPUTES_{figure}"))
            found += differ(figure, got, wanted(above, below, number, scale), items)
    return found[:5]


@cases
def distributions():  # DTP-005 DTP-006 DTP-007 DTP-008
    rng, found = random.Random(7), []
    for _ in range(300):
        low, high = sorted(rng.randint(-20, 20) for _ in range(2))
        options = library.struct("encours_delay_distribution_options", lowest_days=low,
                                 highest_days=high, rows=2)
        state, items = State("delay_distribution", options), []
        for _ in range(rng.randint(1, 3)):
            some = [(rng.randint(0, 1), rng.choice([rng.randint(0, 9), amount(rng)]),
                     rng.randint(-22, 22)) for _ in range(rng.randint(0, 9))]
            state.add(library.struct(
                "encours_delay_distribution_columns", count=len(some),
                rows=library.array("uint32", [x for x, *_ in some]),
                amounts=library.array("int64", [x for _, x, _ in some]),
                days=library.array("int32", [x for *_, x in some])))
            items += some
        out = library.struct("encours_indicator")
        ratio = library.struct("encours_ratio")
        for row in (0, 1, C.UINT32_MAX):
            mine = sorted((d, a) for r, a, d in items if row in (r, C.UINT32_MAX))
            for weight in (1, 2):
                heavy = [(d, 1 if weight == 1 else a) for d, a in mine]
                total = sum(w for _, w in heavy)
                ratio.denominator = rng.randint(2, 40)
                ratio.numerator = rng.randint(1, ratio.denominator - 1)
                place = Fraction(total * ratio.numerator, ratio.denominator)
                up, down = -(-place // 1), max(place // 1, 1)
                for rule, ranks in ((1, [up, up + 1] if place.denominator == 1 else [up]),
                                    (2, [up]), (3, [down])):
                    library.encours_delay_distribution_quantile(
                        state.bytes, state.size, row, ratio, rule, weight, out)
                    got = (out.status, out.value)
                    if got != quantile(heavy, total, ranks, low, high):
                        found.append(f"quantile {got} of {heavy} at {ranks} by rule {rule}")
                library.encours_delay_distribution_mode(state.bytes, state.size, row, weight, out)
                inside = {}
                for d, w in heavy:
                    if low <= d <= high and w > 0:
                        inside[d] = inside.get(d, 0) + w
                if inside:
                    most = max(inside.values())
                    best = [d for d in sorted(inside) if inside[d] == most]
                    flags = C.ENCOURS_INDICATOR_TIE if len(best) > 1 else 0
                    if out.value != best[0] * DAYS or out.flags & C.ENCOURS_INDICATOR_TIE != flags:
                        found.append(f"mode {out.value} of {inside}")
                elif out.status == C.ENCOURS_INDICATOR_OK:
                    found.append(f"mode {out.value} of nothing")
    return found[:5]


def quantile(heavy, total, ranks, low, high):
    """Status and value of the mean of the items at these ranks, from 1."""
    if total == 0:
        empty = C.ENCOURS_INDICATOR_ZERO_BASE if heavy else C.ENCOURS_INDICATOR_NO_ITEMS
        return empty, C.ENCOURS_INDICATOR_NONE
    days = []
    for rank in ranks:
        reached = 0
        for d, w in heavy:
            reached += w
            if reached >= rank:
                break
        if not low <= d <= high:
            return (C.ENCOURS_INDICATOR_BELOW_RANGE if d < low
                    else C.ENCOURS_INDICATOR_ABOVE_RANGE), C.ENCOURS_INDICATOR_NONE
        days.append(d)
    return C.ENCOURS_INDICATOR_OK, half_up(Fraction(sum(days), len(days)) * DAYS)


@cases
def cohorts():  # REC-004 REC-006
    rng, found = random.Random(8), []
    for _ in range(200):
        count, ages, last = rng.randint(1, 5), rng.randint(1, 4), rng.randint(0, 5)
        options = library.struct("encours_cohort_options", cohorts=count, ages=ages,
                                 last_period=last)
        state = State("recovery_cohorts", options)
        claims = [(rng.randrange(count), amount(rng)) for _ in range(8)]
        receipts = [(rng.randrange(count), rng.randint(-2, ages + 1), amount(rng))
                    for _ in range(12)]
        state.add(library.struct("encours_cohort_columns", count=8,
                                 cohorts=library.array("uint32", [c for c, _ in claims]),
                                 amounts=library.array("int64", [a for _, a in claims])),
                  library.encours_recovery_cohorts_add_claims)
        state.add(library.struct("encours_cohort_columns", count=12,
                                 cohorts=library.array("uint32", [c for c, *_ in receipts]),
                                 ages=library.array("int32", [g for _, g, _ in receipts]),
                                 amounts=library.array("int64", [a for *_, a in receipts])),
                  library.encours_recovery_cohorts_add_receipts)
        out = library.struct("encours_indicator")
        for cohort in [*range(count), C.UINT32_MAX]:
            for age in range(ages):
                seen = [c for c in range(count) if cohort in (c, C.UINT32_MAX) and c + age <= last]
                library.encours_recovery_cohorts_finish(state.bytes, state.size, cohort, age, out)
                expected = wanted(sum(a for c, g, a in receipts if c in seen and g <= age),
                                  sum(a for c, a in claims if c in seen), 1, SHARE)
                if not seen:
                    expected = C.ENCOURS_INDICATOR_NOT_YET, C.ENCOURS_INDICATOR_NONE
                found += differ(f"cohort {cohort} at {age}", out, expected, receipts)
    return found[:5]


@cases
def settlements():  # DTP-003 DTP-004
    rng, found = random.Random(9), []
    for _ in range(500):
        sums = [rng.randint(0, 20) for _ in range(4)]
        items = [(rng.randrange(4), rng.randint(0, 10), DAY + rng.randint(0, 9), rng.randint(0, 2))
                 for _ in range(rng.randint(0, 9))]
        options = library.struct("encours_delay_options", with_credit_notes=rng.randint(0, 1),
                                 with_write_offs=rng.randint(0, 1))
        counted = (1, options.with_credit_notes, options.with_write_offs)
        columns = library.struct("encours_settlement_columns", count=len(items),
                                 documents=library.array("uint32", [x[0] for x in items]),
                                 amounts=library.array("int64", [x[1] for x in items]),
                                 days=library.array("int32", [x[2] for x in items]),
                                 kinds=library.array("int32", [x[3] for x in items]))
        allocated, paid = library.array("int64", 4), library.array("int64", 4)
        settled_on, statuses = library.array("int32", 4), library.array("int32", 4)
        results = library.struct("encours_settlement_results", count=4, allocated=allocated,
                                 paid=paid, settled_on=settled_on, statuses=statuses)
        library.encours_settlements_compute(columns, library.array("int64", sums), options, results)
        for i, whole in enumerate(sums):
            total = sum(x[1] for x in items if x[0] == i)
            mine = [x for x in items if x[0] == i and x[1] > 0 and counted[x[3]]]
            received = sum(x[1] for x in mine)
            status = ("OPEN" if total == 0 else "PART" if total < whole else
                      "OVER" if total > whole else "FULL" if received else "CREDITED")
            on = max(x[2] for x in mine) if status == "FULL" else NONE
            got = (allocated[i], paid[i], settled_on[i], statuses[i])
            expected = (total, received, on, getattr(C, f"ENCOURS_SETTLEMENT_{status}"))
            if got != expected:
                found.append(f"{got} instead of {expected} for {whole} by {items}")
    return found[:5]



# --- rows, single items and rules


def column_of(state, rows, figure):
    """A figure of every row at once, to be those of encours_indicator_finish()."""
    out = {name: library.array(kind, rows) for name, kind in (
        ("values", "int64"), ("statuses", "int32"), ("flags", "uint32"), ("numerators", "int64"),
        ("denominators", "int64"))}
    library.encours_indicator_finish_column(state.bytes, state.size, figure, library.struct(
        "encours_indicator_columns", count=rows, **out))
    return list(zip(*(list(column)[:rows] for column in out.values())))


def signed(rng):
    return rng.choice([rng.randint(-100, 10**6), rng.randint(-10**6, 10**6),
                       rng.randint(-2**63, LARGEST), -2**63, LARGEST])


@cases
def period_ratios_by_row():  # CEI-001 TRN-001 RAT-001 RAT-002
    rng, found = random.Random(10), []
    names = ("opening", "sales", "closing", "not_due", "averages", "write_offs", "recoveries",
             "sales_net")
    for _ in range(400):
        rows, months, basis = 3, rng.choice([1, 3, 12]), rng.choice([360, 365])
        there = {name: rng.random() < 0.85 for name in names}
        options = library.struct("encours_period_ratio_options", cei_months=months,
                                 basis_days=basis, rows=rows)
        state, sets = State("period_ratios", options), []

        def columns_of(some):
            return library.struct(
                "encours_period_ratio_columns", count=len(some),
                rows=library.array("uint32", [x[0] for x in some]),
                **{name: library.array("int64", [x[1][name] for x in some])
                   for name in names if there[name]})

        for _ in range(rng.randint(1, 3)):
            some = [(rng.randrange(rows), {name: signed(rng) for name in names})
                    for _ in range(rng.randint(0, 4))]
            state.add(columns_of(some))
            sets += some
        parts = {
            "CEI": (("opening", "sales", "closing", "not_due"), lambda s: (
                s["opening"] + Fraction(s["sales"], months) - s["closing"],
                s["opening"] + Fraction(s["sales"], months) - s["not_due"]), SHARE),
            "TURNOVER": (("sales", "average"), lambda s: (s["sales"], s["average"]), DAYS),
            "TURNOVER_DAYS": (("sales", "average"), lambda s: (s["average"] * basis, s["sales"]),
                              DAYS),
            "BAD_DEBT": (("write_offs", "sales_net"), lambda s: (
                s["write_offs"] - s["recoveries"], s["sales_net"]), SHARE)}
        has = dict(there, average=there["averages"] or (there["opening"] and there["closing"]))
        for name, (needs, formula, scale) in parts.items():
            figure = getattr(C, f"ENCOURS_PERIOD_RATIO_{name}")

            def expected(mine):
                if not mine:
                    return C.ENCOURS_INDICATOR_NO_ITEMS, C.ENCOURS_INDICATOR_NONE
                if not all(has[need] for need in needs):
                    return C.ENCOURS_INDICATOR_MISSING, C.ENCOURS_INDICATOR_NONE
                sums = {key: sum(x[key] for x in mine) for key in names}
                sums["average"] = sums["averages"] if there["averages"] else \
                    Fraction(sums["opening"] + sums["closing"], 2)
                sums["recoveries"] = sums["recoveries"] if there["recoveries"] else 0
                return wanted(*formula(sums), len(mine), scale)

            for row in [*range(rows), C.UINT32_MAX]:
                mine = [x for r, x in sets if row in (r, C.UINT32_MAX)]
                found += differ(name, state.figure(row, figure), expected(mine), mine)
            got = column_of(state, rows, figure)
            for row in range(rows):
                one = state.figure(row, figure)
                if got[row] != (one.value, one.status, one.flags, one.numerator, one.denominator):
                    found.append(f"column of {name}: {got[row]}")
            values, statuses = library.array("int64", len(sets)), library.array("int32", len(sets))
            library.encours_period_ratios_compute(
                columns_of(sets), options, figure, library.struct(
                    "encours_indicator_columns", count=len(sets), values=values,
                    statuses=statuses))
            for i, (_, one) in enumerate(sets):
                if (statuses[i], values[i]) != expected([one]):
                    found.append(f"{name} of {one}: {(statuses[i], values[i])}")
    return found[:5]


@cases
def recovery_by_row():  # REC-001 REC-002
    rng, found = random.Random(11), []
    for _ in range(400):
        base, rows = rng.randint(1, 3), 2
        state, sets = State("recovery", library.struct(
            "encours_recovery_options", base=base, rows=rows)), []
        for _ in range(rng.randint(1, 3)):
            some = [(rng.randrange(rows), *(signed(rng) for _ in range(4)))
                    for _ in range(rng.randint(0, 4))]
            more = {}
            if base == 2:
                more = dict(disputed=library.array("int64", [x[3] for x in some]),
                            penalties=library.array("int64", [x[4] for x in some]))
            state.add(library.struct(
                "encours_recovery_columns", count=len(some),
                rows=library.array("uint32", [x[0] for x in some]),
                collected=library.array("int64", [x[1] for x in some]),
                claims=library.array("int64", [x[2] for x in some]), **more))
            sets += some
        for row in [*range(rows), C.UINT32_MAX]:
            mine = [x for x in sets if row in (x[0], C.UINT32_MAX)]
            below = sum(x[2] - x[3] + x[4] if base == 2 else x[2] for x in mine)
            found += differ("recovery", state.figure(row, C.ENCOURS_RECOVERY_RATE),
                            wanted(sum(x[1] for x in mine), below, len(mine), SHARE), mine)
    return found[:5]


@cases
def days_of_single_items_and_their_cost():  # DBT-001 DBT-003 DTP-001 COD-001 COD-002 COD-003
    rng, found = random.Random(12), []
    for _ in range(800):
        measure, count = rng.randint(1, 4), rng.randint(0, 10)
        opened = measure >= C.ENCOURS_DELAY_OPEN
        options = library.struct("encours_delay_options", measure=measure, rows=1)
        options.first_day = optional(None if opened else DAY - 20)
        options.last_day = optional(None if opened else DAY + 20)
        options.as_of = optional(DAY if opened else None)
        items = [(rng.choice([0, 1, rng.randint(1, 10**9)]), rng.choice([NONE, day(rng), day(rng)]),
                  rng.choice([NONE, day(rng), day(rng)])) for _ in range(count)]

        def of(value, start, paid):
            """Days and status, by the first reason not to count."""
            if value == 0:
                return None, C.ENCOURS_DELAY_NOTHING
            if opened and paid != NONE and paid <= DAY:
                return None, C.ENCOURS_DELAY_IS_PAID
            if not opened and paid == NONE:
                return None, C.ENCOURS_DELAY_NOT_PAID
            if not opened and not DAY - 20 <= paid <= DAY + 20:
                return None, C.ENCOURS_DELAY_OUTSIDE_WINDOW
            if start == NONE:
                return None, C.ENCOURS_DELAY_NO_DATE
            return (DAY if opened else paid) - start, C.ENCOURS_DELAY_COUNTED

        days, statuses = library.array("int32", count), library.array("int32", count)
        columns = library.struct("encours_delay_columns", count=count)
        for at, (name, kind) in enumerate([("amounts", "int64"), ("from", "int32"),
                                           ("paid", "int32")]):
            array = library.array(kind, [item[at] for item in items])
            columns.kept.append(array)
            setattr(columns, name, ctypes.addressof(array))
        library.encours_delays_compute(options, columns, days, statuses)
        for i, item in enumerate(items):
            value, status = of(*item)
            value = C.ENCOURS_DELAY_NONE if value is None else value
            if (days[i], statuses[i]) != (value, status):
                found.append(f"{item} by {measure}: {(days[i], statuses[i])}, not {status}")
            one, its = library.array("int32", 1), library.array("int32", 1)
            library.encours_delay_compute(options, library.date(item[1]), library.date(item[2]),
                                          one, its)
            value, status = of(1, *item[1:])
            value = C.ENCOURS_DELAY_NONE if value is None else value
            if (one[0], its[0]) != (value, status):
                found.append(f"{item} by {measure} alone: {(one[0], its[0])}, not {status}")
        rate = library.struct("encours_delay_cost_rate", basis_days=rng.choice([360, 365]),
                              rounding=rng.randint(1, 7))
        rate.annual.numerator, rate.annual.denominator = rng.randint(0, 2000), rng.randint(1, 10**4)
        yearly = Fraction(rate.annual.numerator, rate.annual.denominator) / rate.basis_days
        costs, codes = library.array("int64", count), library.array("int32", count)
        given = [rng.choice([-1, 1]) * value for value, *_ in items]
        library.encours_delay_costs_compute(
            library.array("int64", given), days, count, rate, library.struct(
                "encours_indicator_columns", count=count, values=costs, statuses=codes))
        exact = [amount_ * max(late, 0) * yearly for amount_, late in zip(given, days)]
        if list(costs)[:count] != [rounded(value, rate.rounding) for value in exact]:
            found.append(f"costs {list(costs)} of {exact}")
        if measure in (C.ENCOURS_DELAY_BEYOND_TERMS, C.ENCOURS_DELAY_OPEN):
            state, out = State("delays", options), library.struct("encours_indicator")
            state.add(columns)
            library.encours_delay_cost_finish(state.bytes, state.size, 0, rate, out)
            late = [item[0] * of(*item)[0] for item in items if of(*item)[0] is not None
                    and of(*item)[0] > 0]
            if late and out.value != rounded(sum(late) * yearly, rate.rounding) \
                    or out.items != len(late):
                found.append(f"cost {out.value} of {late} by {rate.rounding}")
    return found[:5]


@cases
def rules_of_a_dunning_run():  # DUN-001 DUN-002 DUN-003 DIS-001
    rng, found = random.Random(13), []
    for _ in range(3000):
        due, run, grace = day(rng), day(rng), rng.choice([0, 3, rng.randint(0, 36600)])
        out = library.struct("encours_arrears")
        library.encours_dunning_arrears(library.date(due), library.date(run), grace, out)
        got = out.days_in_arrears, out.days_after_grace, out.is_overdue
        if got != (run - due, run - due - grace, int(run - due > grace)):
            found.append(f"arrears {got} from {due} to {run}")
        last = rng.choice([NONE, run - rng.randint(0, 40) if run > -25000 else run])
        flag = library.array("int32", 1)
        interval = rng.randint(0, 40)
        library.encours_dunning_interval(library.date(last), library.date(run), interval, flag)
        if flag[0] != (last == NONE or run - last >= interval):
            found.append(f"interval {interval} from {last} to {run}: {flag[0]}")
        thresholds = sorted(rng.sample(range(-10, 90), rng.randint(1, 9)))
        days, previous = rng.choice(thresholds + [rng.randint(-20, 100)]), rng.randint(
            0, len(thresholds))
        step, level = rng.randint(0, 1), library.array("uint32", 1)
        library.encours_dunning_level(library.array("int32", thresholds), len(thresholds), days,
                                      previous, step, level)
        reached = sum(days >= threshold for threshold in thresholds)
        expected = max(previous, reached if step else min(reached, previous + 1))
        if level[0] != expected:
            found.append(f"level {level[0]}, not {expected}: {thresholds} {days} {previous} {step}")
        opened = rng.randint(DAY - 60, DAY)
        closed = rng.choice([NONE, opened + rng.randint(0, 90)])
        length, still = library.array("int32", 1), library.array("int32", 1)
        library.encours_dispute_days(library.date(opened), library.date(closed), library.date(DAY),
                                     length, still)
        is_open = closed == NONE or closed > DAY
        if (length[0], still[0]) != ((DAY if is_open else closed) - opened, is_open):
            found.append(f"dispute {opened} {closed}: {length[0]} {still[0]}")
    return found[:5]


@cases
def what_became_of_each_promise():  # PRM-001 PRM-002 PRM-003
    rng, found = random.Random(14), []
    for _ in range(2000):
        options = library.struct("encours_promise_options", tolerance_days=rng.randint(0, 3),
                                 tolerance_amount=rng.randint(0, 90), rows=1)
        options.as_of.epoch_day = as_of = DAY + rng.randint(-5, 30)
        made = DAY + rng.randint(-5, 5)
        due, promised = made + rng.randint(0, 10), rng.randint(1, 60)
        payments = [(DAY + rng.randint(-9, 25), rng.randint(0, 40))
                    for _ in range(rng.randint(0, 5))]
        deadline = due + options.tolerance_days
        counted = sorted(p for p in payments if made <= p[0] <= min(deadline, as_of))
        late = sum(a for d, a in payments if deadline < d <= as_of)
        received, kept_on, needed = 0, NONE, max(promised - options.tolerance_amount, 1)
        for then, value in counted:
            received += value
            if received >= needed and kept_on == NONE:
                kept_on = then
        status = (C.ENCOURS_PROMISE_KEPT if kept_on != NONE else C.ENCOURS_PROMISE_PENDING
                  if as_of <= deadline else C.ENCOURS_PROMISE_PARTLY_KEPT if received
                  else C.ENCOURS_PROMISE_BROKEN)
        days = library.array("int32", [x for x, _ in payments])
        sums = library.array("int64", [x for _, x in payments])
        one, out = library.struct("encours_promise", amount=promised), library.struct(
            "encours_promise_result")
        one.made.epoch_day, one.promised.epoch_day = made, due
        library.encours_promise_evaluate(one, days, sums, len(payments), options, out)
        got = (out.status, out.deadline.epoch_day, out.kept_on.epoch_day, out.received,
               out.received_late, out.shortfall)
        expected = status, deadline, kept_on, received, late, max(promised - received, 0)
        statuses, kept = library.array("int32", 1), library.array("int32", 1)
        amounts = library.array("int64", 1)
        library.encours_promises_evaluate(library.struct(
            "encours_promise_columns", count=1, amounts=library.array("int64", [promised]),
            made=library.array("int32", [made]), promised=library.array("int32", [due]),
            payment_offsets=library.array("uint64", [0, len(payments)]), payment_days=days,
            payment_amounts=sums), options, statuses, amounts, kept)
        if got != expected or (statuses[0], kept[0], amounts[0]) != (status, kept_on, received):
            found.append(f"{promised} made {made} for {due}: {got}, not {expected}: {payments}")
    return found[:5]


cases.main()

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

    def __init__(self, aggregate, options):
        self.aggregate, self.options = aggregate, options
        self.size = getattr(library, f"encours_{aggregate}_state_size")(options)
        self.bytes = self._new()

    def _new(self):
        memory = library.memory(self.size)
        getattr(library, f"encours_{self.aggregate}_begin")(memory, self.size, self.options)
        return memory

    def add(self, columns, verb="add"):
        piece = self._new()
        getattr(library, f"encours_{self.aggregate}_{verb}")(piece, self.size, columns)
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

    def one(name, *arguments):
        out = library.struct("encours_indicator")
        getattr(library, f"encours_{name}_compute")(*arguments, out)
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
        state.add(base, "add_base")
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
                  "add_claims")
        state.add(library.struct("encours_cohort_columns", count=12,
                                 cohorts=library.array("uint32", [c for c, *_ in receipts]),
                                 ages=library.array("int32", [g for _, g, _ in receipts]),
                                 amounts=library.array("int64", [a for *_, a in receipts])),
                  "add_receipts")
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


cases.main()

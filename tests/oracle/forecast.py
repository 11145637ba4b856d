# SPDX-License-Identifier: MIT
"""Forecasts and collection profiles in fractions, from their formulas: the day an item is expected,
where its face and its probability go, how a split is rounded. FOR, STR, PRO."""

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
NONE, NO_KEY, NO_DELAY = C.ENCOURS_DATE_NONE, C.ENCOURS_FORECAST_NO_KEY, C.ENCOURS_FORECAST_NO_DELAY
ONE = 10**6


def largest_remainder(exact):
    """Fractions that sum to an integer, cut towards zero, then units to the largest fractions."""
    parts = [int(value) for value in exact]
    left = sum(exact, Fraction(0)) - sum(parts)
    sign = 1 if left > 0 else -1
    order = sorted(range(len(exact)), key=lambda i: (-(exact[i] - parts[i]) * sign, i))
    for i in order[:abs(int(left))]:
        parts[i] += sign
    return parts


def rounded(value, mode):
    floor = value.numerator // value.denominator
    rest = value - floor
    if rest == 0:
        return floor
    half = Fraction(1, 2)
    positive = value > 0
    up = {C.ENCOURS_ROUNDING_HALF_UP: rest > half or rest == half and positive,
          C.ENCOURS_ROUNDING_HALF_DOWN: rest > half or rest == half and not positive,
          C.ENCOURS_ROUNDING_HALF_EVEN: rest > half or rest == half and floor % 2,
          C.ENCOURS_ROUNDING_UP: positive, C.ENCOURS_ROUNDING_DOWN: not positive,
          C.ENCOURS_ROUNDING_CEILING: True, C.ENCOURS_ROUNDING_FLOOR: False}[mode]
    return floor + bool(up)


# --- the forecast


class Forecast:
    """Options, tables and scenario as plain Python; flows as lists of fractions."""

    def __init__(self, pick):
        self.as_of = 20000 + pick.randrange(400)
        self.lag = pick.choice([0, 1, 3])
        self.first = self.as_of + pick.choice([-2, 0, 1, 5])
        count = pick.randint(1, 6)
        self.starts = [self.first]
        for _ in range(count):
            self.starts.append(self.starts[-1] + pick.randint(1, 15))
        self.rows = pick.randint(1, 3)
        self.minimum = pick.choice([0, 1, 3])
        self.estimate = pick.randrange(3)
        self.rounding = pick.randrange(8)
        self.credits = pick.randrange(2)
        self.roll = pick.choice([0, 0, C.ENCOURS_ROLL_FOLLOWING, C.ENCOURS_ROLL_PRECEDING])
        self.guarantee_delay = pick.choice([0, 10, 40])
        self.customers = self.table(pick, 4)
        self.segments = self.table(pick, 2)
        self.portfolio = self.table(pick, 1)
        self.reasons = self.table(pick, 2)
        self.delay_days = pick.choice([0, 0, 5, -3])
        self.no_guarantee = pick.choice([0, 0, 1])
        self.factor = pick.choice([0, -1, 1500000, 20 * ONE, 333333])
        self.defaulted = [pick.random() < 0.2 for _ in range(3)]

    @staticmethod
    def table(pick, count):
        delay = [[NO_DELAY if pick.random() < 0.2 else pick.randint(-200000, 400000)
                  for _ in range(count)] for _ in range(3)]
        return {"delay": delay, "seen": [pick.randrange(6) for _ in range(count)],
                "ppm": [pick.choice([ONE, 0, pick.randint(0, ONE)]) for _ in range(count)]}

    def works(self, day):
        return (EPOCH + timedelta(day)).weekday() < 5

    def day(self, base, delay):
        floor = self.as_of + self.lag
        found = max(base + delay, floor)
        if self.roll == 0:
            return found
        step = 1 if self.roll == C.ENCOURS_ROLL_FOLLOWING else -1
        rolled = found
        while not self.works(rolled):
            rolled += step
        if rolled < floor:
            rolled = found
            while not self.works(rolled):
                rolled += 1
        return rolled

    def column(self, day):
        buckets = len(self.starts) - 1
        if day < self.starts[0]:
            return buckets + C.ENCOURS_FORECAST_EARLIER
        for i in range(buckets):
            if day < self.starts[i + 1]:
                return i
        return buckets + C.ENCOURS_FORECAST_BEYOND

    def stressed(self, ppm):
        factor = {0: ONE, -1: 0}.get(self.factor, self.factor)
        return ONE - min(ONE, half_up(Fraction((ONE - ppm) * factor, ONE)))

    def behaviour(self, item):
        if item["reason"] is not None:
            table, key = self.reasons, item["reason"]
            return C.ENCOURS_FORECAST_LEVEL_DISPUTE, table["delay"][self.estimate][key], \
                table["ppm"][key]
        for level, table, key in ((1, self.customers, item["customer"]),
                                  (2, self.segments, item["segment"]), (3, self.portfolio, 0)):
            if key is not None and table["delay"][self.estimate][key] != NO_DELAY and \
                    table["seen"][key] >= max(1, self.minimum):
                return level, table["delay"][self.estimate][key], table["ppm"][key]
        return 0, NO_DELAY, ONE

    def taken(self, item):
        """Promises and plans that count, each up to what is left of the item."""
        rest, out = max(item["open"], 0), []
        for day, amount, own in item["parts"]:
            part = min(amount, rest)
            if day >= self.as_of and part > 0:
                rest -= part
                out.append((day, part, own))
        return out

    def flows(self, item):
        """(column, face, weighted) and the estimate (level, status, day) of an item."""
        extra = len(self.starts) - 1
        unknown, lost = extra + C.ENCOURS_FORECAST_UNKNOWN, extra + C.ENCOURS_FORECAST_LOST
        gone = item["customer"] is not None and item["customer"] < 3 and \
            self.defaulted[item["customer"]]
        level, delay, ppm = self.behaviour(item)
        ppm = self.stressed(ppm if item["ppm"] is None else item["ppm"])
        cover = 0 if self.no_guarantee else item["guaranteed"]
        guarantor = unknown if item["due"] is None else \
            self.column(self.day(item["due"], self.guarantee_delay))
        rest, chunks = item["open"], []
        for day, amount, own in item["parts"]:
            taken = min(amount, max(rest, 0))
            if day >= self.as_of and taken > 0:
                rest -= taken
                at = self.day(day, self.delay_days)
                chunks.append((self.column(at), taken, ppm if own is None else self.stressed(own)))
                if rest == 0:
                    level, status, expected = C.ENCOURS_FORECAST_LEVEL_PARTS, 1, at
        if level != C.ENCOURS_FORECAST_LEVEL_PARTS:
            expected, where = NONE, unknown
            if rest < 0 and self.credits:
                status = C.ENCOURS_FORECAST_CREDIT
            elif item["due"] is None:
                status = C.ENCOURS_FORECAST_NO_DUE_DATE
            elif delay == NO_DELAY:
                status = C.ENCOURS_FORECAST_NO_ESTIMATE
            else:
                days = rounded(Fraction(delay, 10**4), self.rounding or C.ENCOURS_ROUNDING_HALF_UP)
                status, expected = 1, self.day(item["due"], days + self.delay_days)
                where = self.column(expected)
            chunks.append((where, rest, ppm))
        if gone:
            status, expected = C.ENCOURS_FORECAST_DEFAULTED, NONE
        out = []
        for where, amount, chance in chunks:
            share = max(0, min(amount, cover))
            cover -= share
            chance = Fraction(0 if gone else chance, ONE)
            if gone:
                out += [(guarantor, share, share), (lost, amount - share, amount - share)]
            else:
                out += [(where, amount, amount * chance), (guarantor, 0, share * (1 - chance)),
                        (lost, 0, (amount - share) * (1 - chance))]
        return out, (level, status, expected)

    def options(self):
        calendar = library.struct("encours_calendar") if self.roll else None
        out = library.struct(
            "encours_forecast_options", minimum_lag=self.lag,
            starts=library.array("int32", self.starts), start_count=len(self.starts),
            rows=self.rows, minimum_observations=self.minimum, estimate=self.estimate,
            rounding=self.rounding, credits=self.credits, roll=self.roll, calendar=calendar,
            guarantee_delay=self.guarantee_delay)
        out.as_of.epoch_day = self.as_of
        return out

    def behaviours(self):
        def table(given):
            return library.struct(
                "encours_forecast_behaviour", count=len(given["seen"]),
                mean_e4=library.array("int64", given["delay"][0]),
                median_e4=library.array("int64", given["delay"][1]),
                weighted_e4=library.array("int64", given["delay"][2]),
                observations=library.array("uint32", given["seen"]),
                probability_ppm=library.array("uint32", given["ppm"]))
        return library.struct("encours_forecast_behaviours", customers=table(self.customers),
                              segments=table(self.segments), portfolio=table(self.portfolio),
                              reasons=table(self.reasons))

    def stress(self):
        return library.struct(
            "encours_stress", delay_days=self.delay_days, no_guarantee=self.no_guarantee,
            loss_factor_ppm=self.factor, is_defaulted=library.array("uint8", self.defaulted),
            customer_count=3)


def random_item(pick, f, large):
    amount = pick.randint(-10**4, 10**5) if not large else pick.randint(-2**58, 2**58)
    return {
        "open": amount, "row": pick.randrange(f.rows),
        "due": None if pick.random() < 0.1 else f.as_of + pick.randint(-60, 60),
        "customer": pick.choice([None, 0, 1, 2, 3]), "segment": pick.choice([None, 0, 1]),
        "reason": pick.choice([None, None, None, 0, 1]),
        "ppm": pick.choice([None, None, 0, ONE, pick.randint(0, ONE)]),
        "guaranteed": pick.choice([0, pick.randint(0, max(0, amount))]),
        "parts": [(f.as_of + pick.randint(-3, 50), pick.randint(1, max(1, abs(amount))),
                   pick.choice([None, pick.randint(0, ONE)]))
                  for _ in range(pick.choice([0, 0, 1, 3]))],
    }


def columns_of(items):
    def keys(name):
        return library.array("uint32", [NO_KEY if i[name] is None else i[name] for i in items])
    parts = [part for item in items for part in item["parts"]]
    ends, total = [], 0
    for item in items:
        total += len(item["parts"])
        ends.append(total)
    return library.struct(
        "encours_forecast_columns", count=len(items),
        open=library.array("int64", [i["open"] for i in items]),
        due=library.array("int32", [NONE if i["due"] is None else i["due"] for i in items]),
        row=keys("row"), customer=keys("customer"), segment=keys("segment"), reason=keys("reason"),
        probability_ppm=keys("ppm"),
        guaranteed=library.array("int64", [i["guaranteed"] for i in items]),
        part_ends=library.array("uint64", ends),
        part_amount=library.array("int64", [p[1] for p in parts]),
        part_day=library.array("int32", [p[0] for p in parts]),
        part_probability_ppm=library.array(
            "uint32", [NO_KEY if p[2] is None else p[2] for p in parts]), part_count=len(parts))


@cases
def forecasts_agree_cell_by_cell():
    findings = []
    for number in range(400):
        pick = random.Random(number)
        f = Forecast(pick)
        items = [random_item(pick, f, number % 4 == 0) for _ in range(pick.randint(0, 15))]
        columns, tables = columns_of(items), f.behaviours()
        options, stress = f.options(), f.stress()
        width = len(f.starts) - 1 + C.ENCOURS_FORECAST_EXTRA
        face = [[0] * width for _ in range(f.rows)]
        weighted = [[Fraction(0)] * width for _ in range(f.rows)]
        estimates = []
        for item in items:
            flows, estimate = f.flows(item)
            estimates.append(estimate)
            for column, amount, expected in flows:
                face[item["row"]][column] += amount
                weighted[item["row"]][column] += expected
        state = library.memory(library.encours_forecast_state_size(options))
        library.encours_forecast_begin(state, len(state), options, stress)
        said = {"expected": library.array("int32", len(items)),
                "status": library.array("uint8", len(items)),
                "level": library.array("uint8", len(items))}
        library.encours_forecast_add(state, len(state), columns, tables, options, stress,
                                     library.struct("encours_forecast_items", **said))
        count = f.rows * width
        out = {"face": library.array("int64", count), "weighted": library.array("int64", count),
               "weighted_ppm": library.array("int32", count)}
        cells = library.struct("encours_forecast_cells", count=count, **out)
        library.encours_forecast_finish(state, len(state), options, stress, cells)
        for i, (level, status, expected) in enumerate(estimates):
            got = (said["level"][i], said["status"][i], said["expected"][i])
            if got != (level, status, expected):
                findings.append(f"{number}: item {i} {items[i]}: {estimates[i]}")
            one = library.struct("encours_forecast_item")
            library.encours_forecast_compute(columns, i, tables, options, stress, one)
            taken = sum(part[1] for part in f.taken(items[i]))
            if (one.level, one.status, one.expected, one.promised, one.rest) != (
                    level, status, expected, taken, items[i]["open"] - taken):
                findings.append(f"{number}: item {i} alone {items[i]}: {estimates[i]}")
        if list(out["face"]) != sum(face, []):
            findings.append(f"{number}: faces {list(out['face'])}, not {face}")
        if list(out["weighted"]) != sum((largest_remainder(row) for row in weighted), []):
            findings.append(f"{number}: weighted {list(out['weighted'])}")
        exact = [w + Fraction(r, ONE) for w, r in zip(out["weighted"], out["weighted_ppm"])]
        if exact != sum(weighted, []):
            findings.append(f"{number}: exact weighted amounts differ")
    return findings[:5]


# --- buckets and scenarios


@cases
def starts_follow_the_calendar():
    findings, pick = [], random.Random(1)
    for _ in range(1500):
        first = EPOCH + timedelta(pick.choice([pick.randint(0, 40000), 84005, 83900, -25567]))
        unit, step, buckets = pick.randint(1, 3), pick.choice([1, 2, 7, 1200]), pick.randint(1, 30)
        starts = [first]
        for k in range(1, buckets + 1):
            if unit == C.ENCOURS_FORECAST_DAYS:
                day = (first - EPOCH).days + k * step
            elif unit == C.ENCOURS_FORECAST_WEEKS:
                day = (first - EPOCH).days - first.weekday() + 7 * k * step
            else:
                year, month = divmod(first.year * 12 + first.month - 1 + k * step, 12)
                day = (date(year, month + 1, 1) - EPOCH).days if year < 2200 else 10**6
            starts.append(day)
        starts[0] = (first - EPOCH).days
        out = library.array("int32", [7] * (buckets + 1))
        try:
            library.encours_forecast_starts(library.date(starts[0]), unit, step, buckets, out)
            if list(out) != starts:
                findings.append(f"{first} {unit} {step}: {list(out)}, not {starts}")
        except Failure:
            if max(starts) <= 84005 or set(out) != {7}:
                findings.append(f"{first} {unit} {step} {buckets} was refused")
    return findings[:5]


@cases
def scenarios_mark_the_largest_and_subtract():
    findings, pick = [], random.Random(2)
    for _ in range(1500):
        count, top = pick.randint(0, 12), pick.choice([3, 10**6, 2**63 - 1])
        amounts = [pick.randint(-top, top) for _ in range(count)]
        most = pick.randint(0, 14)
        order = sorted((i for i in range(count) if amounts[i] > 0), key=lambda i: (-amounts[i], i))
        marks, marked = library.array("uint8", count), library.array("uint64", 1)
        library.encours_stress_top(library.array("int64", amounts), count, most, marks, marked)
        chosen = order[:most]
        if list(marks)[:count] != [int(i in chosen) for i in range(count)] \
                or marked[0] != len(chosen):
            findings.append(f"top {most} of {amounts}: {list(marks)}")
        others = [pick.randint(-top, top) for _ in range(count)]
        wanted, out = [b - a for a, b in zip(amounts, others)], library.array("int64", [7] * count)
        too_large = [i for i, value in enumerate(wanted) if not -2**63 <= value < 2**63]
        try:
            library.encours_stress_delta(library.array("int64", amounts),
                                         library.array("int64", others), count, out)
            if too_large or list(out)[:count] != wanted:
                findings.append(f"{others} - {amounts}: {list(out)}")
        except Failure as failure:
            if not too_large or failure.index != too_large[0] or set(out) != {7}:
                findings.append(f"{others} - {amounts}: {failure}")
    return findings[:5]


# --- profiles


@cases
def profiles_apply_as_sums_of_shares():
    findings = []
    for number in range(300):
        pick = random.Random(number)
        ages, count, periods = pick.randint(1, 5), pick.randint(1, 3), pick.randint(1, 6)
        window, first, rows = pick.randint(1, 6), pick.randint(0, 5), pick.randint(0, 4)
        cut = [[pick.randint(0, ONE // (ages + 1)) for _ in range(ages + 1)] for _ in range(count)]
        discount = [[pick.randint(0, ONE) for _ in range(ages)] for _ in range(count)]
        size = 10**pick.choice([1, 3, 15])
        sales = [[pick.randint(-size, size) for _ in range(periods)] for _ in range(rows)]
        own = [pick.choice([NO_KEY] + list(range(count))) for _ in range(rows)]
        opening = [pick.randint(-size, size) for _ in range(rows)]
        opening_ppm = [pick.randint(0, ONE // 3) for _ in range(pick.randrange(4))]
        expected = []
        for row in range(rows):
            cells = [0] * (window + C.ENCOURS_COLLECTION_EXTRA)

            def cash(period, amount):
                at = period - first if 0 <= period - first < window else \
                    window + (C.ENCOURS_COLLECTION_EARLIER if period < first
                              else C.ENCOURS_COLLECTION_BEYOND)
                cells[at] += amount

            shares = cut[0 if own[row] == NO_KEY else own[row]]
            less = discount[0 if own[row] == NO_KEY else own[row]]
            for period, amount in enumerate(sales[row]):
                exact = []
                for share, off in zip(shares, less):
                    exact += [Fraction(amount * share * (ONE - off), ONE**2),
                              Fraction(amount * share * off, ONE**2)]
                exact += [Fraction(amount * shares[-1], ONE),
                          Fraction(amount * (ONE - sum(shares)), ONE)]
                parts = largest_remainder(exact)
                for age in range(ages):
                    cash(period + age, parts[2 * age])
                    cells[window + C.ENCOURS_COLLECTION_DISCOUNT] += parts[2 * age + 1]
                cells[window + C.ENCOURS_COLLECTION_BAD_DEBT] += parts[-2]
                cells[window + C.ENCOURS_COLLECTION_REST] += parts[-1]
            split = opening_ppm + [ONE - sum(opening_ppm)] if opening_ppm else [ONE, 0]
            parts = largest_remainder([Fraction(opening[row] * ppm, ONE) for ppm in split])
            for period, amount in enumerate(parts[:-1]):
                cash(first + period, amount)
            cells[window + C.ENCOURS_COLLECTION_REST] += parts[-1]
            expected += cells
        profiles = library.struct(
            "encours_collection_profiles", count=count, ages=ages,
            collected_ppm=library.array("uint32", sum((c[:-1] for c in cut), [])),
            discount_ppm=library.array("uint32", sum(discount, [])),
            bad_debt_ppm=library.array("uint32", [c[-1] for c in cut]))
        given = library.struct(
            "encours_collection_sales", rows=rows, periods=periods, window_first=first,
            window=window, opening_ages=len(opening_ppm),
            sales=library.array("int64", sum(sales, [])),
            profile=library.array("uint32", own), opening=library.array("int64", opening),
            opening_ppm=library.array("uint32", opening_ppm))
        out = library.array("int64", len(expected))
        library.encours_collection_profile_apply(profiles, given, out, len(expected))
        if list(out)[:len(expected)] != expected:
            findings.append(f"{number}: {list(out)}, not {expected}")
    return findings[:5]


def towards_zero(value):
    return int(value)


@cases
def profiles_derive_from_cohorts():
    findings = []
    for number in range(300):
        pick = random.Random(number)
        cohorts, ages, last = pick.randint(1, 5), pick.randint(1, 4), pick.randint(0, 6)
        use, entries = pick.randrange(2), []
        for _ in range(pick.randint(0, 30)):
            cohort = pick.randrange(cohorts)
            entries.append((cohort, cohort + pick.randrange(5), pick.randint(1, 4),
                            pick.randint(-20, 900)))
        sale, cash, allowed, off = 1, 2, 3, 4
        expected = {"settled": [], "sales": [], "collected_ppm": [], "discount_ppm": []}

        def total(kinds, chosen, age=None):
            return sum(e[3] for e in entries if e[0] in chosen and e[2] in kinds and
                       (e[2] == sale or e[1] <= last) and (age is None or e[1] - e[0] == age))

        for age in range(ages):
            seen = [c for c in range(cohorts) if c + (ages - 1 if use else age) <= last]
            settled, sales = total((cash, allowed), seen, age), total((sale,), seen)
            expected["settled"].append(settled)
            expected["sales"].append(sales)
            expected["collected_ppm"].append(
                towards_zero(Fraction(settled * ONE, sales)) if sales > 0 else C.INT64_MIN)
            share = half_up(Fraction(total((allowed,), seen, age) * ONE, settled)) \
                if settled > 0 and sales > 0 else 0 if settled == 0 and sales > 0 else C.INT64_MIN
            expected["discount_ppm"].append(share)
        whole = [c for c in range(cohorts) if c + ages - 1 <= last]
        sales = total((sale,), whole)
        bad = C.INT64_MIN
        if sales > 0:
            bad = towards_zero(Fraction(total((off,), whole) * ONE, sales))
        every = expected["collected_ppm"] + [bad]
        rest = C.INT64_MIN if C.INT64_MIN in every else ONE - sum(every)
        options = library.struct("encours_collection_options", cohorts=cohorts, ages=ages,
                                 last=last, use=use)
        state = library.memory(library.encours_collection_profile_state_size(options))
        library.encours_collection_profile_begin(state, len(state), options)
        columns = list(zip(*entries)) or [[], [], [], []]
        library.encours_collection_profile_add(state, len(state), library.struct(
            "encours_collection_history", count=len(entries),
            cohort=library.array("uint32", columns[0]), period=library.array("uint32", columns[1]),
            kind=library.array("uint8", columns[2]), amount=library.array("int64", columns[3])),
            options)
        out = {name: library.array("int64", ages) for name in expected}
        named = {"bad_debt_ppm": library.array("int64", 1), "rest_ppm": library.array("int64", 1)}
        library.encours_collection_profile_finish(
            state, len(state), options,
            library.struct("encours_collection_derived", count=ages, **out, **named))
        for name, values in expected.items():
            if list(out[name]) != values:
                findings.append(f"{number}: {name} {list(out[name])}, not {values}")
        if (named["bad_debt_ppm"][0], named["rest_ppm"][0]) != (bad, rest):
            findings.append(f"{number}: bad debt and rest {(bad, rest)}")
    return findings[:5]


cases.main()

# SPDX-License-Identifier: MIT
"""Discounts, effective rates, VAT, doubtful receivables, legal caps and instalments, from their
formulas in Python's own exact numbers, decimals of 90 digits and dates."""

import datetime
import random
import sys
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Failure, Library, half_up  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
WHOLE = 100_000_000
NONE, NO_TIER = -2**31, 2**32 - 1
EPOCH = datetime.date(1970, 1, 1)
getcontext().prec = 90


def day_of(number):
    return EPOCH + datetime.timedelta(number)


def number_of(day):
    return (day - EPOCH).days


def nearest(value):
    return int(value.to_integral_value(ROUND_HALF_UP))


def effective(base, exponent, scale):
    """(base^exponent - 1) * scale, half up, from logarithms of 90 digits."""
    log = (Decimal(base.numerator).ln() - Decimal(base.denominator).ln())
    power = (log * exponent.numerator / exponent.denominator).exp()
    return nearest((power - 1) * scale)


@cases
def effective_rates_are_correctly_rounded():
    rng, wrong = random.Random(1), []
    for _ in range(4000):
        denominator = rng.choice([100, 10_000, 10**7, rng.randrange(1, 10**9)])
        numerator = rng.randrange(-denominator + 1, 2 * denominator)
        p, q = rng.randrange(-366, 367), rng.randrange(1, 367)
        scale = rng.choice([1, 100, 10_000, 10**6, 10**9, 10**12])
        growth, out = 1 + Fraction(numerator, denominator), library.struct("encours_effective_rate")
        library.encours_effective_rate_compute(
            library.struct("encours_ratio", numerator=numerator, denominator=denominator),
            library.struct("encours_ratio", numerator=p, denominator=q), scale, out)
        expected = effective(growth, Fraction(p, q), scale)
        fits = abs(expected) < 2**62
        if out.status == C.ENCOURS_EFFECTIVE_RATE_OK and out.value != expected:
            wrong.append(f"{growth}^({p}/{q}) * {scale}: {out.value}, not {expected}")
        if out.status != C.ENCOURS_EFFECTIVE_RATE_OK and fits:
            exact = q == 1 and abs(p) <= 3
            if not exact:
                wrong.append(f"{growth}^({p}/{q}) * {scale}: status {out.status}")
    return wrong


@cases
def costs_of_discounts_are_those_of_the_formula():
    rng, wrong = random.Random(2), []
    for _ in range(2000):
        percent = rng.randrange(0, WHOLE * rng.choice([1, 5]) // 20)
        first, term = rng.randrange(0, 60), rng.randrange(0, 120)
        basis, year = rng.choice([360, 365, 366]), rng.choice([360, 365, 366])
        out = library.struct("encours_discount_cost")
        library.encours_discount_cost_compute(percent, first, term, basis, year, out)
        if term <= first:
            if out.status != C.ENCOURS_DISCOUNT_COST_NO_DAYS:
                wrong.append(f"{percent} {first} {term}: {out.status}")
            continue
        nominal = Fraction(percent, WHOLE - percent) * Fraction(basis, term - first)
        if (Fraction(out.numerator, out.denominator) != nominal
                or out.nominal_ppm != half_up(nominal * 10**6)):
            wrong.append(f"nominal of {percent} {first} {term}: {out.nominal_ppm}")
        expected = effective(Fraction(WHOLE, WHOLE - percent), Fraction(year, term - first), 10**6)
        if out.status == C.ENCOURS_DISCOUNT_COST_OK and out.effective_ppm != expected:
            wrong.append(f"effective of {percent} {first} {term}: {out.effective_ppm}")
        if out.status != C.ENCOURS_DISCOUNT_COST_OK and expected < 2**62:
            wrong.append(f"status of {percent} {first} {term}: {out.status}")
    return wrong


def largest_remainder(total, weights):
    """Magnitudes: cut shares, then one each to the largest fractions, the first of equal ones."""
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    exact = [Fraction(total * weight, whole) for weight in weights]
    shares = [int(value) for value in exact]
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[:total - sum(shares)]:
        shares[i] += 1
    return shares


@cases
def discounts_are_those_of_the_three_bases():
    rng, wrong = random.Random(3), []
    for _ in range(3000):
        count, sign = rng.randrange(1, 7), rng.choice([1, -1])
        net = [rng.randrange(0, 10**rng.randrange(1, 10)) for _ in range(count)]
        rate = [rng.choice([0, 2_100_000, 5_500_000, 10**7, 2 * 10**7]) for _ in range(count)]
        vat = [half_up(Fraction(n * r, WHOLE)) for n, r in zip(net, rate)]
        percent, base = rng.randrange(0, WHOLE + 1), rng.randrange(1, 4)
        taxable = [n + v if base == 1 else n for n, v in zip(net, vat)]
        whole = half_up(Fraction(sum(taxable) * percent, WHOLE))
        shares = largest_remainder(whole, taxable)
        if base == 1:
            correction = [half_up(Fraction(s * v, t)) if t else 0
                          for s, v, t in zip(shares, vat, taxable)]
            off = [s - c for s, c in zip(shares, correction)]
        else:
            off = shares
            correction = [v - half_up(Fraction((n - s) * r, WHOLE)) if base == 3 else 0
                          for n, s, r, v in zip(net, shares, rate, vat)]
        parts = library.struct("encours_discount_parts", count=count,
                               net=library.array("int64", [sign * n for n in net]),
                               vat=library.array("int64", [sign * v for v in vat]),
                               rate=library.array("int64", rate))
        out = library.struct("encours_discount")
        out_off, out_vat = (library.array("int64", [0] * count) for _ in range(2))
        library.encours_discount_compute(parts, percent, base, 0, out_off, out_vat, out)
        expected = (sum(net) + sum(vat) - sum(off) - sum(correction)) * sign
        if (list(out_off) != [sign * n for n in off] or out.to_pay != expected
                or list(out_vat) != [sign * v for v in correction]):
            wrong.append(f"base {base}, {percent} of {net} and {vat}: {out.to_pay} not {expected}")
    return wrong


@cases
def totals_with_vat_are_those_of_the_standard():
    rng, wrong = random.Random(4), []
    for _ in range(1500):
        rates = [2 * 10**7, 5_500_000, 0]
        count, decimals, method = rng.randrange(0, 40), rng.randrange(0, 4), rng.randrange(2)
        line_decimals = rng.randrange(decimals, 7)
        net = [rng.randrange(-10**9, 10**9) for _ in range(count)]
        group = [rng.randrange(3) for _ in range(count)]
        kind = [rng.randrange(3) for _ in range(count)]
        rounded = [half_up(Fraction(n, 10**(line_decimals - decimals))) for n in net]
        sums = [sum(n for n, k in zip(rounded, kind) if k == kind_of) for kind_of in range(3)]
        signed = [-n if k == 1 else n for n, k in zip(rounded, kind)]
        taxable = [sum(n for n, g in zip(signed, group) if g == of) for of in range(3)]
        if method:
            vat = [sum(half_up(Fraction(n * rates[of], WHOLE))
                       for n, g in zip(signed, group) if g == of) for of in range(3)]
        else:
            vat = [half_up(Fraction(taxable[of] * rates[of], WHOLE)) for of in range(3)]
        options = library.struct("encours_vat_options", group_count=3, decimals=decimals,
                                 rate=library.array("int64", rates), line_decimals=line_decimals,
                                 method=method)
        lines = library.struct("encours_vat_lines", count=count, net=library.array("int64", net),
                               group=library.array("uint32", group),
                               kind=library.array("int32", kind))
        out = library.struct("encours_vat_totals")
        out_taxable, out_vat = (library.array("int64", [0] * 3) for _ in range(2))
        library.encours_vat_compute(options, lines, 17, 3, out_taxable, out_vat, out)
        gross = sums[0] - sums[1] + sums[2] + sum(vat)
        if (list(out_taxable) != taxable or list(out_vat) != vat
                or (out.lines, out.allowances, out.charges) != tuple(sums)
                or out.gross != gross or out.payable != gross - 14):
            wrong.append(f"{net} of {group}: {list(out_vat)}, not {vat}")
    return wrong


@cases
def losses_are_split_over_rates():
    rng, wrong = random.Random(5), []
    for _ in range(2000):
        count = rng.randrange(1, 6)
        net = [rng.randrange(1, 10**8) for _ in range(count)]
        vat = [rng.randrange(0, n // 4 + 1) for n in net]
        gross = sum(net) + sum(vat)
        open_, held = rng.randrange(1, gross + 1), rng.randrange(0, 10**8)
        percent = rng.randrange(0, WHOLE + 1)
        shares = largest_remainder(open_, [n + v for n, v in zip(net, vat)])
        tax = [half_up(Fraction(s * v, n + v)) for s, n, v in zip(shares, net, vat)]
        net_open = open_ - sum(tax)
        allowance = half_up(Fraction(net_open * percent, WHOLE))
        columns = library.array("int64", net), library.array("int64", vat)
        out = library.struct("encours_doubtful")
        library.encours_doubtful_compute(*columns, count, open_, percent, held, 0, out)
        if ((out.transfer, out.net_open, out.allowance) != (open_, net_open, allowance)
                or out.addition - out.reversal != allowance - held
                or min(out.addition, out.reversal) != 0):
            wrong.append(f"{net} and {vat}, {open_} open: {out.allowance}, not {allowance}")
    return wrong


def end_of_month(day):
    return (day.replace(day=28) + datetime.timedelta(4)).replace(day=1) - datetime.timedelta(1)


def cap_dates(counting, days, start):
    plus = datetime.timedelta(days)
    if counting == 1:
        return (start + plus,) * 2
    if counting == 2:
        return end_of_month(start + plus), end_of_month(start) + plus
    if counting == 3:
        end = end_of_month(start)
    elif counting == 4:
        end = start + datetime.timedelta(6 - start.weekday())
    else:
        ends = (10, 20) if counting == 5 else (15,)
        end = next((start.replace(day=of) for of in ends if start.day <= of), end_of_month(start))
    return (end + plus,) * 2


@cases
def legal_caps_are_the_latest_date_in_each_reading():
    rng, wrong = random.Random(6), []
    for _ in range(150):
        count = rng.randrange(1, 8)
        rows = [(rng.randrange(2), rng.randrange(0, 91), rng.randrange(1, 7), rng.randrange(3),
                 rng.randrange(10_000, 20_000), rng.randrange(20_000, 25_000), rng.randrange(4),
                 rng.randrange(4)) for _ in range(count)]
        names = ("rule", "days", "counting", "start", "valid_from", "valid_until", "needs",
                 "excludes")
        kinds = "uint32", "int32", "int32", "int32", "int32", "int32", "uint32", "uint32"
        table = library.struct("encours_legal_cap_columns", count=count, **{
            name: library.array(kind, [row[i] for row in rows])
            for i, (name, kind) in enumerate(zip(names, kinds))})
        for _ in range(20):
            facts, issue = rng.randrange(4), rng.randrange(9_000, 26_000)
            starts, due = (issue, issue - 3, issue + 5), issue + rng.randrange(0, 120)
            dates = library.struct("encours_term_dates")
            dates.issue, dates.delivery, dates.receipt = (library.date(n) for n in starts)
            out = library.struct("encours_legal_cap")
            library.encours_legal_cap_compute(table, 1, facts, dates, library.date(due), out)
            found = [cap_dates(row[2], row[1], day_of(starts[row[3]])) for row in rows
                     if row[0] == 1 and row[4] <= issue <= row[5] and facts & row[6] == row[6]
                     and facts & row[7] == 0]
            if not found:
                if out.status != C.ENCOURS_LEGAL_CAP_NO_ROW:
                    wrong.append(f"{rows}: status {out.status}")
                continue
            caps = [number_of(max(found, key=lambda f: f[i])[i]) for i in range(2)]
            excess = [max(due - cap, 0) for cap in caps]
            if ([out.days_first.epoch_day, out.month_first.epoch_day] != caps
                    or [out.excess_days_first, out.excess_month_first] != excess
                    or out.status != 1 + sum(days > 0 for days in excess)):
                wrong.append(f"{rows} {issue}: {out.days_first.epoch_day} not {caps}")
    return wrong


def day_column(days):
    return library.array("int32", days)


def tier_of(tiers, grace, start, paid):
    """Status, tier, percentage and last day by the words of the header."""
    if NONE in (start, paid):
        return C.ENCOURS_DISCOUNT_DATE_UNKNOWN, NO_TIER, 0, NONE, 0
    for extra, status in ((0, C.ENCOURS_DISCOUNT_ALLOWED), (grace, C.ENCOURS_DISCOUNT_BY_GRACE)):
        reached = [i for i, (days, _) in enumerate(tiers) if paid <= start + days + extra]
        if reached:
            best = max(reached, key=lambda i: (tiers[i][1], -i))
            last = start + tiers[best][0]
            return status, best, tiers[best][1], last, paid - last if extra and status == 2 else 0
    return C.ENCOURS_DISCOUNT_TOO_LATE, NO_TIER, 0, NONE, 0


@cases
def tiers_of_a_discount_are_found_by_the_day():
    rng, wrong = random.Random(8), []
    for _ in range(1500):
        days = sorted(rng.sample(range(0, 60), rng.randint(1, 5)))
        tiers = [(day, rng.choice([0, 2 * 10**6, 3 * 10**6, rng.randint(0, WHOLE)]))
                 for day in days]
        grace, count = rng.choice([0, 0, 3, 20]), 12
        given = library.struct("encours_discount_tiers", count=len(tiers), grace_days=grace,
                               days=day_column(days),
                               percent=library.array("int64", [p for _, p in tiers]))
        start = [rng.choice([NONE, 20_000, 20_000 + rng.randint(-9, 9)]) for _ in range(count)]
        paid = [rng.choice([NONE, 20_000 + rng.randint(-20, 90)] + [20_000 + rng.choice(days)] * 3)
                for _ in range(count)]
        expected = [tier_of(tiers, grace, s, p) for s, p in zip(start, paid)]
        for s, p, tier in zip(start, paid, expected):
            out = library.struct("encours_discount_tier")
            library.encours_discount_tier_find(given, library.date(s), library.date(p), out)
            got = out.status, out.tier, out.percent, out.last_day.epoch_day, out.days_late
            if got != tier:
                wrong.append(f"{tiers} + {grace} from {s}, paid {p}: {got}, not {tier}")
        base, sign = rng.randint(1, 3), rng.choice([1, -1])
        rate = [rng.choice([0, 2 * 10**7, 5_500_000]) for _ in range(count)]
        net = [sign * rng.randint(0, 10**rng.randint(1, 9)) for _ in range(count)]
        vat = [half_up(Fraction(n * r, WHOLE)) for n, r in zip(net, rate)]
        columns = {name: library.array(kind, count) for name, kind in (
            ("status", "int32"), ("tier", "uint32"), ("net_discount", "int64"),
            ("vat_correction", "int64"), ("to_pay", "int64"))}
        library.encours_discounts_apply(
            library.struct("encours_discount_invoices", count=count, start=day_column(start),
                           net=library.array("int64", net), vat=library.array("int64", vat),
                           rate=library.array("int64", rate), paid=day_column(paid)),
            given, base, 0, library.struct("encours_discount_results", **columns))
        for i, (status, tier, percent, _, _) in enumerate(expected):
            n, v = net[i], vat[i]
            taxable = n + v if base == 1 else n
            share = half_up(Fraction(taxable * percent, WHOLE))
            correction = 0
            if base == 1 and taxable:
                correction = half_up(Fraction(share * v, taxable))
            elif base == 3 and percent:
                correction = v - half_up(Fraction((n - share) * rate[i], WHOLE))
            off = share - correction if base == 1 else share
            row = status, tier, off, correction, n + v - off - correction
            if status == C.ENCOURS_DISCOUNT_DATE_UNKNOWN:
                row = (status, tier) + (C.ENCOURS_DISCOUNT_NONE,) * 3
            got = tuple(column[i] for column in columns.values())
            if got != row:
                wrong.append(f"{n} and {v} at {percent} by base {base}: {got}, not {row}")
    return wrong[:5]


def by_mode(value, mode):
    """Rounded away from what is cut off the magnitude, as each mode says."""
    whole, rest = divmod(abs(value.numerator), value.denominator)
    twice = 2 * rest
    more = {0: twice >= value.denominator, 1: twice >= value.denominator,
            2: twice > value.denominator or (twice == value.denominator and whole % 2 == 1),
            3: twice > value.denominator, 4: rest > 0, 5: False, 6: rest > 0 and value > 0,
            7: rest > 0 and value < 0}[mode]
    return (whole + more) * (-1 if value < 0 else 1)


@cases
def discounts_by_the_year_and_settlements():
    rng, wrong = random.Random(9), []
    for _ in range(3000):
        amount = rng.choice([rng.randint(-10**6, 10**6), rng.randint(-2**63, 2**63 - 1), -2**63])
        rate, days = rng.choice([0, 2 * 10**6, rng.randint(0, 100 * WHOLE)]), rng.randint(0, 400)
        basis, mode, out = rng.choice([360, 365, 366]), rng.randint(0, 7), library.array("int64",
                                                                                        [7])
        expected = by_mode(Fraction(amount * rate * days, WHOLE * basis), mode)
        try:
            library.encours_discount_annual(amount, rate, days, basis, mode, out)
            if out[0] != expected:
                wrong.append(f"{amount} at {rate}, {days}/{basis}: {out[0]}, not {expected}")
        except Failure as failure:
            if failure.kind != C.ENCOURS_E_OVERFLOW or -2**63 <= expected < 2**63 or out[0] != 7:
                wrong.append(str(failure))
        top = rng.choice([9, 1000, 2**63 - 1])
        open_, paid, tolerance = (rng.randint(0, top) for _ in range(3))
        tolerance //= rng.choice([1, 10, 10**20])
        off = rng.choice([0, rng.randint(0, open_)])
        out = library.struct("encours_discount_settlement")
        library.encours_discount_settle(open_, paid, off, tolerance, out)
        got = out.discount, out.tolerance, out.rest, out.status
        with_it, without = paid >= open_ - off - tolerance, paid >= open_ - tolerance
        if with_it and without:
            with_it = abs(open_ - off - paid) <= abs(open_ - paid)
        if not with_it and not without:
            expected = 0, 0, open_ - paid, C.ENCOURS_DISCOUNT_PART_PAYMENT
        else:
            granted = off if with_it else 0
            left = open_ - granted - paid
            if abs(left) <= tolerance:
                expected = granted, left, 0
            else:
                expected = granted, 0, left
            expected += (C.ENCOURS_DISCOUNT_SETTLED_LESS if granted else
                         C.ENCOURS_DISCOUNT_SETTLED,)
        if got != expected:
            wrong.append(f"{open_} open, {paid} paid, {off} and {tolerance}: {got}, not {expected}")
    return wrong[:5]


@cases
def effective_rates_of_columns_are_those_of_each():
    rng, wrong = random.Random(10), []
    for _ in range(300):
        count, unit = rng.randint(0, 8), rng.choice([100, 10_000, 10**6])
        rates = [rng.choice([-unit, -2 * unit, 0, rng.randint(-unit + 1, 2 * unit)])
                 for _ in range(count)]
        p, q, scale = rng.randint(-24, 365), rng.randint(1, 365), rng.choice([100, 10**6])
        value, status = library.array("int64", count), library.array("int32", count)
        library.encours_effective_rates_apply(
            library.struct("encours_effective_rate_columns", count=count, rate_scale=unit,
                           rate=library.array("int64", rates), value=value, status=status),
            library.struct("encours_ratio", numerator=p, denominator=q), scale)
        for i, rate in enumerate(rates):
            if rate <= -unit:
                expected = -2**63, C.ENCOURS_EFFECTIVE_RATE_NO_RATE
            else:
                exact = effective(1 + Fraction(rate, unit), Fraction(p, q), scale)
                expected = (exact, C.ENCOURS_EFFECTIVE_RATE_OK) if exact < 2**63 else \
                    (-2**63, C.ENCOURS_EFFECTIVE_RATE_OUT_OF_RANGE)
            if (value[i], status[i]) != expected:
                wrong.append(f"{rate}/{unit} ^ {p}/{q}: {value[i]} {status[i]}, not {expected}")
    return wrong[:5]


@cases
def groups_states_and_checks_of_vat():
    rng, wrong = random.Random(11), []
    for _ in range(400):
        count = rng.randint(0, 30)
        pairs = [(rng.randrange(3), rng.choice([0, 2 * 10**7, 10**7])) for _ in range(count)]
        group, found = library.array("uint32", count), library.array("size", 1)
        category, rate = library.array("uint32", 9), library.array("int64", 9)
        library.encours_vat_groups_find(library.array("uint32", [c for c, _ in pairs]),
                                        library.array("int64", [r for _, r in pairs]), count,
                                        group, category, rate, 9, found)
        groups = list(dict.fromkeys(pairs))
        if (list(zip(category, rate))[:found[0]] != groups
                or list(group)[:count] != [groups.index(pair) for pair in pairs]):
            wrong.append(f"groups of {pairs}")
        if not groups:
            continue
        method, decimals, kinds = rng.randint(0, 1), rng.randint(0, 3), [rng.randrange(3)
                                                                        for _ in pairs]
        cut, mode = rng.randint(0, 6 - decimals), rng.randint(0, 7)
        net = [rng.choice([rng.randint(-10**9, 10**9), rng.randint(-99, 99)]) for _ in pairs]
        options = library.struct(
            "encours_vat_options", group_count=len(groups), decimals=decimals, method=method,
            category=category, rate=rate, line_decimals=decimals + cut, rounding=mode)

        def lines_of(chosen):
            return library.struct(
                "encours_vat_lines", count=len(chosen),
                net=library.array("int64", [net[i] for i in chosen]),
                group=library.array("uint32", [group[i] for i in chosen]),
                kind=library.array("int32", [kinds[i] for i in chosen]))

        size, images = library.encours_vat_state_size(options), []
        for _ in range(2):
            order, whole = rng.sample(range(count), count), library.memory(size)
            library.encours_vat_begin(whole, size, options)
            while order:
                part, taken = library.memory(size), rng.randint(1, len(order))
                library.encours_vat_begin(part, size, options)
                library.encours_vat_add(part, size, options, lines_of(order[:taken]))
                library.encours_state_merge(whole, size, part, size)
                order = order[taken:]
            images.append(bytes(whole))
        if images[0] != images[1]:
            wrong.append("bytes of a state depend on the split")
        rounded = [by_mode(Fraction(n, 10**cut), mode) for n in net]
        signed = [-n if k == 1 else n for n, k in zip(rounded, kinds)]
        taxable = [sum(n for n, g in zip(signed, group) if g == of) for of in range(len(groups))]
        if method:
            vat = [sum(by_mode(Fraction(n * groups[of][1], WHOLE), mode)
                       for n, g in zip(signed, group) if g == of) for of in range(len(groups))]
        else:
            vat = [by_mode(Fraction(base * r, WHOLE), mode)
                   for base, (_, r) in zip(taxable, groups)]
        sums = [sum(n for n, k in zip(rounded, kinds) if k == of) for of in range(3)]
        plain, tax = sums[0] - sums[1] + sums[2], sum(vat)
        figures = dict(lines=sums[0], allowances=sums[1], charges=sums[2], net=plain, vat=tax,
                       gross=plain + tax, prepaid=17, rounding_amount=3,
                       payable=plain + tax - 14)
        out = library.struct("encours_vat_totals")
        got = [library.array("int64", len(groups)) for _ in range(2)]
        library.encours_vat_finish(whole, size, options, 17, 3, *got, out)
        if ([list(column) for column in got] != [taxable, vat]
                or any(getattr(out, name) != value for name, value in figures.items())):
            wrong.append(f"finish: {list(got[1])}, not {vat}")
        if method:
            continue
        stated, tolerance = dict(figures), rng.choice([0, 2, 99])
        said, said_vat = list(taxable), list(vat)
        for _ in range(rng.randint(0, 2)):
            stated[rng.choice(list(stated))] += rng.choice([1, -1, 100])
            said[rng.randrange(len(said))] += rng.choice([0, 0, 1])
            said_vat[rng.randrange(len(said))] += rng.choice([0, 1, -3, 100])
        broken = [(v != s) * C.ENCOURS_VAT_BREAKS_TAXABLE
                  + (abs(b - by_mode(Fraction(s * r, WHOLE), mode)) > tolerance)
                  * C.ENCOURS_VAT_BREAKS_CO_17
                  for v, s, b, (_, r) in zip(taxable, said, said_vat, groups)]
        s = stated
        rules = [s["lines"] != sums[0], s["allowances"] != sums[1], s["charges"] != sums[2],
                 s["net"] != s["lines"] - s["allowances"] + s["charges"],
                 s["vat"] != sum(said_vat), s["gross"] != s["net"] + s["vat"],
                 s["payable"] != s["gross"] - s["prepaid"] + s["rounding_amount"]]
        expected = sum(1 << i for i, rule in enumerate(rules) if rule)
        for breaks in broken:
            expected |= breaks
        flags, rules_broken = library.array("uint32", len(groups)), library.array("uint32", 1)
        library.encours_vat_check(
            options, lines_of(range(count)), library.array("int64", said),
            library.array("int64", said_vat), library.struct("encours_vat_totals", **stated),
            tolerance, flags, rules_broken)
        if (list(flags), rules_broken[0]) != (broken, expected):
            wrong.append(f"check: {list(flags)} {rules_broken[0]}, not {broken} {expected}")
    return wrong[:5]


def parts_of(amount, net, vat, mode=0):
    """Net and VAT of an amount split over rates pro rata to their gross."""
    sign = -1 if amount < 0 else 1
    shares = largest_remainder(abs(amount), [abs(n + v) for n, v in zip(net, vat)])
    tax = [by_mode(Fraction(sign * s * v, n + v), mode) if n + v else 0
           for s, n, v in zip(shares, net, vat)]
    return [sign * s - t for s, t in zip(shares, tax)], tax


@cases
def amounts_with_vat_are_split_over_rates():
    rng, wrong = random.Random(12), []
    for _ in range(2500):
        count, sign, mode = rng.randint(1, 6), rng.choice([1, -1]), rng.randint(0, 7)
        net = [sign * rng.choice([0, rng.randint(0, 999), rng.randint(0, 10**15)])
               for _ in range(count)]
        vat = [sign * rng.randint(0, abs(n) // 4) for n in net]
        gross = sum(net) + sum(vat)
        if gross == 0:
            continue
        amount = rng.choice([0, gross, -gross, rng.randint(-abs(gross), abs(gross)),
                             rng.randint(-2**63 + 1, 2**63 - 1)])
        out = [library.array("int64", count) for _ in range(2)]
        library.encours_vat_split(amount, library.array("int64", net), library.array("int64", vat),
                                  count, mode, *out)
        expected = parts_of(amount, net, vat, mode)
        if tuple(list(column) for column in out) != expected:
            wrong.append(f"{amount} over {net} and {vat} by {mode}: {list(out[1])}, "
                         f"not {expected[1]}")
    return wrong[:5]


@cases
def final_losses_and_their_vat():
    rng, wrong = random.Random(13), []
    for _ in range(2500):
        count = rng.randint(1, 5)
        net = [rng.randint(0, 10**rng.randint(1, 9)) for _ in range(count)]
        vat = [rng.randint(0, n // 4) for n in net]
        gross = sum(net) + sum(vat)
        if gross == 0:
            continue
        open_, held = rng.randint(0, gross), rng.randint(0, 10**6)
        lost = rng.choice([0, open_, rng.randint(0, open_)])
        lost_on, as_of = (rng.choice([NONE, rng.randint(18_000, 20_000)]) for _ in range(2))
        facts = dict(definitively_lost=rng.randint(0, 3) and 1, notice_sent=rng.randint(0, 3) and 1,
                     years=rng.randint(0, 4), rounding=rng.randint(0, 7))
        options = library.struct("encours_vat_recovery_options", lost_on=library.date(lost_on),
                                 as_of=library.date(as_of), **facts)
        out = library.struct("encours_bad_debt")
        got = [library.array("int64", count) for _ in range(2)]
        library.encours_bad_debt_compute(library.array("int64", net), library.array("int64", vat),
                                         count, open_, lost, held, options, *got, out)
        expected = parts_of(lost, net, vat, facts["rounding"])
        last = NONE
        if lost_on != NONE:
            last = number_of(datetime.date(day_of(lost_on).year + facts["years"], 12, 31))
        known = NONE not in (lost_on, as_of)
        if not facts["definitively_lost"] or (known and as_of < lost_on):
            status = C.ENCOURS_VAT_RECOVERY_NOT_DEFINITIVE
        elif not facts["notice_sent"]:
            status = C.ENCOURS_VAT_RECOVERY_NO_NOTICE
        elif not known:
            status = C.ENCOURS_VAT_RECOVERY_DATE_UNKNOWN
        else:
            status = C.ENCOURS_VAT_RECOVERY_TOO_LATE if as_of > last else C.ENCOURS_VAT_RECOVERABLE
        figures = (out.gross_lost, out.net_lost, out.vat_lost, out.reversal)
        wanted = lost, sum(expected[0]), sum(expected[1]), held if lost == open_ else 0
        if (tuple(list(column) for column in got) != expected or figures != wanted
                or out.last_day.epoch_day != last or out.vat_status != status):
            wrong.append(f"{lost} of {open_} of {net} and {vat}, {facts}: {figures} "
                         f"{out.vat_status}, not {wanted} {status}")
    return wrong[:5]


def doubtful(net, vat, open_, percent, held, mode):
    """Status and the five figures of a receivable of one rate."""
    none = C.ENCOURS_DOUBTFUL_NONE
    gross = net + vat
    open_ = gross if open_ is None else open_
    if open_ < 0:
        return (C.ENCOURS_DOUBTFUL_CREDIT,) + (none,) * 5
    if min(net, vat) < 0 or gross >= 2**63 or open_ > gross:
        return (C.ENCOURS_DOUBTFUL_UNDEFINED,) + (none,) * 5
    if open_ == 0:
        return C.ENCOURS_DOUBTFUL_NOTHING_OPEN, 0, 0, 0, 0, held
    base = open_ - by_mode(Fraction(open_ * vat, gross), mode)
    if percent < 0:
        return C.ENCOURS_DOUBTFUL_NO_ESTIMATE, open_, base, none, none, none
    allowance = by_mode(Fraction(base * percent, WHOLE), mode)
    return (C.ENCOURS_DOUBTFUL_OK, open_, base, allowance, max(allowance - held, 0),
            max(held - allowance, 0))


@cases
def doubtful_receivables_of_columns_and_states():
    rng, wrong = random.Random(14), []
    for _ in range(500):
        count, mode, keys = rng.randint(0, 12), rng.randint(0, 7), rng.randint(1, 3)
        top = rng.choice([1000, 10**9, 2**62])
        rows = []
        for _ in range(count):
            net = rng.choice([rng.randint(0, top), rng.randint(0, top), -1, 0])
            vat = rng.choice([max(net, 0) // 5, rng.randint(0, top // 4)])
            rows.append((net, vat, rng.choice([net + vat, 0, rng.randint(-9, max(net + vat, 0)),
                                               net // 2]),
                         rng.choice([-1, WHOLE, rng.randint(0, WHOLE)]),
                         rng.choice([0, rng.randint(0, top)]), rng.randrange(keys)))
        rows = [row for row in rows if abs(row[2]) < 2**63]
        names = ("net", "int64"), ("vat", "int64"), ("open", "int64"), ("loss_percent", "int64"), \
            ("held", "int64"), ("key", "uint32")

        def columns_of(chosen):
            return library.struct("encours_doubtful_columns", count=len(chosen), **{
                name: library.array(kind, [row[i] for row in chosen])
                for i, (name, kind) in enumerate(names)})

        expected = [doubtful(*row[:5], mode) for row in rows]
        out = {name: library.array("int64" if i else "int32", len(rows)) for i, name in enumerate(
            ("status", "transfer", "net_open", "allowance", "addition", "reversal"))}
        library.encours_doubtful_apply(columns_of(rows), mode,
                                       library.struct("encours_doubtful_results", **out))
        got = list(zip(*out.values()))[:len(rows)]
        if got != expected:
            wrong.append(f"{rows} by {mode}: {got}, not {expected}")
        size, images = library.encours_doubtful_state_size(keys), []
        for _ in range(2):
            order, whole = rng.sample(rows, len(rows)), library.memory(size)
            library.encours_doubtful_begin(whole, size, keys, mode)
            while order:
                part, taken = library.memory(size), rng.randint(1, len(order))
                library.encours_doubtful_begin(part, size, keys, mode)
                library.encours_doubtful_add(part, size, keys, mode, columns_of(order[:taken]))
                library.encours_state_merge(whole, size, part, size)
                order = order[taken:]
            images.append(bytes(whole))
        if images[0] != images[1]:
            wrong.append("bytes of a state depend on the split")
        for key in range(keys):
            mine = [figures for row, figures in zip(rows, expected) if row[5] == key]
            sums = [sum(f[i] for f in mine if f[i] != C.ENCOURS_DOUBTFUL_NONE)
                    for i in range(1, 6)]
            of = [sum(f[0] == status for f in mine) for status in (
                C.ENCOURS_DOUBTFUL_CREDIT, C.ENCOURS_DOUBTFUL_NO_ESTIMATE,
                C.ENCOURS_DOUBTFUL_UNDEFINED)]
            total = library.struct("encours_doubtful_total")
            try:
                library.encours_doubtful_finish(whole, size, keys, mode, key, total)
            except Failure as failure:
                if failure.kind != C.ENCOURS_E_OVERFLOW or max(sums) < 2**63:
                    wrong.append(str(failure))
                continue
            got = [total.transfer, total.net_open, total.allowance, total.addition, total.reversal]
            if got != sums or [total.credits, total.no_estimate, total.undefined] != of \
                    or total.counted != len(mine) - of[0] - of[2]:
                wrong.append(f"sums of {key}: {got}, not {sums} {of}")
    return wrong[:5]


@cases
def caps_of_many_invoices_are_those_of_each():
    rng, wrong = random.Random(15), []
    names = ("rule", "uint32"), ("days", "int32"), ("counting", "int32"), ("start", "int32"), \
        ("valid_from", "int32"), ("valid_until", "int32")
    for _ in range(300):
        rows = [(rng.randrange(2), rng.choice([rng.randrange(0, 91), 1000, 1001]),
                 rng.randrange(1, 8 if rng.random() < 0.1 else 7), rng.randrange(3), 10_000,
                 rng.choice([NONE, 20_000, 9_999 if rng.random() < 0.1 else 25_000]))
                for _ in range(rng.randint(1, 5))]
        table = library.struct("encours_legal_cap_columns", count=len(rows), **{
            name: library.array(kind, [row[i] for row in rows])
            for i, (name, kind) in enumerate(names)})
        sound = all(row[1] <= 1000 and row[2] <= 6 and row[5] in (NONE, 20_000, 25_000)
                    for row in rows)
        try:
            library.encours_legal_caps_check(table)
            if not sound:
                wrong.append(f"{rows} was accepted")
                continue
        except Failure:
            if sound:
                wrong.append(f"{rows} was refused")
            continue
        issue = [rng.randint(9_990, 24_000) for _ in range(10)]
        given = [[rng.choice([NONE, day + rng.randint(-5, 5)]) for day in issue] for _ in range(2)]
        due = [rng.choice([NONE, day + rng.randint(0, 120)]) for day in issue]
        rule = [rng.randrange(3) for _ in issue]
        out = {name: library.array("int32", 10) for name in (
            "status", "days_first", "month_first", "excess_days_first", "excess_month_first")}
        library.encours_legal_caps_apply(
            table, library.struct("encours_legal_cap_invoices", count=10, issue=day_column(issue),
                                  rule=library.array("uint32", rule), due=day_column(due),
                                  delivery=day_column(given[0]), receipt=day_column(given[1])),
            library.struct("encours_legal_cap_results", **out))
        for i, day in enumerate(issue):
            starts = day, given[0][i], given[1][i]
            mine = [row for row in rows if row[0] == rule[i] and row[4] <= day
                    and (row[5] == NONE or day <= row[5])]
            if not mine:
                expected = C.ENCOURS_LEGAL_CAP_NO_ROW
            elif any(starts[row[3]] == NONE for row in mine):
                expected = C.ENCOURS_LEGAL_CAP_START_UNKNOWN
            else:
                found = [cap_dates(row[2], row[1], day_of(starts[row[3]])) for row in mine]
                caps = [number_of(max(dates[k] for dates in found)) for k in range(2)]
                over = [max(due[i] - cap, 0) if due[i] != NONE else 0 for cap in caps]
                expected = C.ENCOURS_LEGAL_CAP_NO_DUE_DATE if due[i] == NONE else \
                    1 + sum(value > 0 for value in over)
                if [out[name][i] for name in list(out)[1:]] != caps + over:
                    wrong.append(f"{rows} on {starts}: not {caps} {over}")
            if out["status"][i] != expected:
                wrong.append(f"{rows} on {starts}, due {due[i]}: {out['status'][i]}, "
                             f"not {expected}")
    return wrong[:5]


@cases
def a_tie_is_told_or_refused_never_guessed():
    rng, wrong = random.Random(7), []
    for _ in range(500):
        scale, root = rng.choice([1, 2, 5, 10, 100]), rng.choice([1, 2, 3])
        tie = Fraction(2 * rng.randrange(0, 4 * scale) + 1, 2 * scale)
        rate, out = tie**root - 1, library.struct("encours_effective_rate")
        library.encours_effective_rate_compute(
            library.struct("encours_ratio", numerator=rate.numerator, denominator=rate.denominator),
            library.struct("encours_ratio", numerator=1, denominator=root), scale, out)
        expected = half_up((tie - 1) * scale)
        if out.status != C.ENCOURS_EFFECTIVE_RATE_OK or out.value != expected:
            wrong.append(f"{tie}^{root} at {scale}: {out.value}, not {expected}")
    return wrong


@cases
def a_refusal_changes_nothing():
    net, vat = library.array("int64", [7]), library.array("int64", [7])
    try:
        library.encours_vat_from_gross(library.array("int64", [100]), library.array("int64", [-1]),
                                       1, 0, net, vat)
    except Failure as failure:
        same = list(net) == [7] and failure.kind == C.ENCOURS_E_INVALID and failure.index == 0
        return [] if same else [str(failure)]
    return ["a rate of -1 was accepted"]


cases.main()

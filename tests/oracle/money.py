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
NONE = -2**31
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

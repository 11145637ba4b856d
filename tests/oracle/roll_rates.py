# SPDX-License-Identifier: MIT
"""Roll rates, their chains, migration matrices and powers of them in fractions, from their
formulas. ROL, MIG."""

import random
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Failure, Library, half_up  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
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


# --- roll rates


@cases
def roll_rates_agree_for_both_averages():
    findings = []
    for number in range(300):
        pick = random.Random(number)
        dates, buckets, average = pick.randint(2, 5), pick.randint(2, 5), pick.randrange(2)
        book = [[pick.choice([0, pick.randint(-5, 10**pick.choice([1, 4, 14]))])
                 for _ in range(buckets)] for _ in range(dates)]
        options = library.struct("encours_roll_rates_options", dates=dates, buckets=buckets,
                                 step_days=30, bucket_days=30, average=average)
        state = library.memory(library.encours_roll_rates_state_size(options))
        library.encours_roll_rates_begin(state, len(state), options)
        cells = [(d, b, book[d][b]) for d in range(dates) for b in range(buckets)]
        pick.shuffle(cells)
        column = list(zip(*cells))
        library.encours_roll_rates_add(state, len(state), library.struct(
            "encours_roll_rates_columns", count=len(cells), date=library.array("uint32", column[0]),
            bucket=library.array("uint32", column[1]), amount=library.array("int64", column[2])),
            options)
        ppm = library.array("int64", buckets - 1)
        library.encours_roll_rates_finish(state, len(state), options, library.struct(
            "encours_roll_rates", count=buckets - 1, rate_ppm=ppm), None)
        for k in range(buckets - 1):
            steps = [(book[d - 1][k], book[d][k + 1]) for d in range(1, dates)]
            rates = [Fraction(after, before) for before, after in steps
                     if before > 0 and after >= 0]
            before, after = (sum(side) for side in zip(*steps))
            expected = None
            if average == 1 and rates:
                fixed = [half_up(rate * 10**12) for rate in rates]
                expected = half_up(Fraction(sum(fixed), len(fixed) * ONE))
            if average == 0 and before > 0 and after >= 0:
                expected = half_up(Fraction(after, before) * ONE)
            if expected is None or expected > C.INT64_MAX:
                expected = C.ENCOURS_ROLL_RATE_NONE
            if ppm[k] != expected:
                findings.append(f"{number}: rate {k} is {ppm[k]}, not {expected}: {steps}")
    return findings[:5]


@cases
def single_rates_and_cures_are_quotients():
    findings, pick = [], random.Random(1)
    for _ in range(2500):
        size = 10**pick.choice([0, 1, 4, 18])
        before, after = (pick.choice([0, -1, pick.randint(0, size), C.INT64_MAX, C.INT64_MIN])
                         for _ in range(2))
        out = library.struct("encours_roll_rate")
        library.encours_roll_rate_compute(before, after, out)
        rate, ppm = None, C.ENCOURS_ROLL_RATE_NONE
        if min(before, after) < 0:
            status = C.ENCOURS_ROLL_RATE_UNDEFINED_NEGATIVE
        elif before == 0:
            status = C.ENCOURS_ROLL_RATE_UNDEFINED_EMPTY
        else:
            rate, status = Fraction(after, before), C.ENCOURS_ROLL_RATE_OK
            ppm = half_up(rate * ONE)
            if ppm > C.INT64_MAX:
                status, ppm = C.ENCOURS_ROLL_RATE_OUT_OF_RANGE, C.ENCOURS_ROLL_RATE_NONE
        pair = (rate.numerator, rate.denominator) if rate is not None else (0, 0)
        flag = C.ENCOURS_ROLL_RATE_ABOVE_ONE if rate is not None and rate > 1 else 0
        got = out.status, out.rate_ppm, (out.rate.numerator, out.rate.denominator), out.flags
        if got != (status, ppm, pair, flag):
            findings.append(f"{after} / {before}: {got}, not {status} {ppm} {pair}")
        n = pick.randint(2, 5)
        limit = pick.randint(0, n - 2)
        start, paid_cures = pick.randint(limit + 1, n), pick.randint(0, 1)
        size = pick.choice([1, 999, 10**17])
        cells = [[pick.choice([0, pick.randint(0, size)]) for _ in range(n + 2)]
                 for _ in range(n + 1)]
        rows = cells[limit + 1:n] if start == n else [cells[start]]
        worse = sum(sum(row) for row in rows)
        cured = sum(sum(row[:limit + 1]) + paid_cures * row[n] for row in rows)
        out = library.struct("encours_migration_cure")
        library.encours_migration_cure_compute(library.array("int64", sum(cells, [])), n, limit,
                                               start, paid_cures, out)
        pair, ppm, status = (0, 0), C.ENCOURS_MIGRATION_NONE, C.ENCOURS_MIGRATION_UNDEFINED_EMPTY
        if worse:
            rate, status = Fraction(cured, worse), C.ENCOURS_MIGRATION_OK
            pair, ppm = (rate.numerator, rate.denominator), half_up(rate * ONE)
        got = (out.status, out.worse, out.cured, (out.rate.numerator, out.rate.denominator),
               out.rate_ppm)
        if got != (status, worse, cured, pair, ppm):
            findings.append(f"cure of {cells} {limit} {start} {paid_cures}: {got}")
    return findings[:5]


@cases
def chains_are_products_onward():
    findings = []
    for number in range(400):
        pick = random.Random(number)
        count, size = pick.randint(1, 8), 10**pick.choice([1, 3, 9, 18])
        before = [pick.randint(0 if pick.random() < 0.1 else 1, size) for _ in range(count)]
        after = [pick.randint(0, b + 1) for b in before]
        loss = library.struct("encours_ratio", numerator=pick.randint(0, 9), denominator=10)
        out = {name: library.array("int64", count + 1)
               for name in ("numerator", "denominator", "rate_ppm")}
        flags = library.array("uint8", count + 1)
        library.encours_roll_rates_chain(
            library.array("int64", before), library.array("int64", after), count, loss,
            library.struct("encours_roll_chain", count=count + 1, flags=flags, **out))
        product = Fraction(loss.numerator, 10)
        for k in range(count, -1, -1):
            if k < count and before[k] == 0:
                product = None
            elif k < count and product is not None:
                product *= Fraction(after[k], before[k])
            if product is None:
                if out["rate_ppm"][k] != C.ENCOURS_ROLL_RATE_NONE:
                    findings.append(f"{number}: product {k} is undefined")
            elif flags[k] & C.ENCOURS_ROLL_RATE_INEXACT:
                if abs(out["rate_ppm"][k] - product * ONE) > Fraction(51, 100):
                    findings.append(f"{number}: product {k} is {product}")
            elif Fraction(out["numerator"][k], out["denominator"][k]) != product or \
                    out["rate_ppm"][k] != half_up(product * ONE):
                findings.append(f"{number}: product {k} is {product}")
    return findings[:5]


# --- migration


def matrix_product(a, b):
    side = range(len(a))
    return [[sum((a[i][k] * b[k][j] for k in side), Fraction(0)) for j in side] for i in side]


@cases
def matrices_agree_by_count_and_amount():
    findings = []
    for number in range(200):
        pick = random.Random(number)
        n, rows = pick.randint(1, 5), pick.randint(1, 2)
        width = n + 2
        items = [0] * (rows * (n + 1) * width)
        amounts = list(items)
        entries = []
        for _ in range(pick.randint(0, 40)):
            row, start = pick.randrange(rows), pick.choice(list(range(n)) + [n])
            end = pick.randrange(width)
            before = 0 if start == n else pick.randint(0, 999)
            after = 0 if end >= n else pick.randint(0, 999)
            first = row * (n + 1) * width
            items[first + start * width + end] += 1
            if end >= n:
                amounts[first + start * width + end] += before
            else:
                amounts[first + start * width + end] += min(before, after)
                amounts[first + start * width + n] += max(0, before - after)
                amounts[first + n * width + end] += max(0, after - before)
            entries.append((row, C.ENCOURS_MIGRATION_NEW if start == n else start,
                            end if end < n else
                            (C.ENCOURS_MIGRATION_PAID, C.ENCOURS_MIGRATION_WRITTEN_OFF)[end - n],
                            before, after))
        options = library.struct("encours_migration_options", rows=rows, classes=n)
        state = library.memory(library.encours_migration_state_size(options))
        library.encours_migration_begin(state, len(state), options)
        column = list(zip(*entries)) or [[], [], [], [], []]
        library.encours_migration_add(state, len(state), library.struct(
            "encours_migration_columns", count=len(entries), row=library.array("uint32", column[0]),
            to=library.array("uint32", column[2]), before=library.array("int64", column[3]),
            after=library.array("int64", column[4]),
            **{"from": library.array("uint32", column[1])}), options)
        out = {name: library.array("int64", len(items))
               for name in ("items", "amounts", "items_ppm", "amounts_ppm")}
        library.encours_migration_finish(
            state, len(state), options,
            library.struct("encours_migration_cells", count=len(items), **out))
        for name, cells in (("items", items), ("amounts", amounts)):
            shares = []
            for first in range(0, len(cells), width):
                row = cells[first:first + width]
                if sum(row):
                    shares += largest_remainder([Fraction(c * ONE, sum(row)) for c in row])
                else:
                    shares += [C.ENCOURS_MIGRATION_NONE] * width
            if list(out[name]) != cells or list(out[name + "_ppm"]) != shares:
                findings.append(f"{number}: {name} differ")
    return findings[:5]


@cases
def powers_are_exact_or_rounded_by_row():
    findings, kinds = [], set()
    for number in range(150):
        pick = random.Random(number)
        n, steps = pick.randint(1, 4), pick.randint(1, 12)
        size = pick.choice([1, 4, 50, 10**9, 2**60])
        width = n + 2
        cells = [[pick.randint(0, size) for _ in range(width)] for _ in range(n + 1)]
        for row in cells:
            row[0] += not sum(row)
        one = [[Fraction(c, sum(row)) for c in row] for row in cells[:n]]
        one += [[Fraction(i == k) for k in range(width)] for i in range(n, width)]
        out = library.array("int64", width * width)
        result = library.struct("encours_migration_power")
        library.encours_migration_power_compute(
            library.array("int64", sum(cells, [])), n, steps,
            library.array("int64", 2 * width * width), out, result)
        kinds.add(result.status)
        exact = one
        for _ in range(max(result.exact_steps, 1) - 1):
            exact = matrix_product(exact, one)
        if result.status == C.ENCOURS_MIGRATION_FIXED:
            def fixed(matrix):
                return [[Fraction(part) / 10**12 for part in
                         largest_remainder([value * 10**12 for value in row])] for row in matrix]
            step = fixed(one)
            exact = fixed(exact)
            for _ in range(steps - max(result.exact_steps, 1)):
                exact = fixed(matrix_product(exact, step))
        got = [[Fraction(out[i * width + k], result.denominator) for k in range(width)]
               for i in range(width)]
        if got != exact or result.steps != steps:
            findings.append(f"{number}: {steps} steps, {result.exact_steps} exact: {cells}")
    if kinds != {C.ENCOURS_MIGRATION_OK, C.ENCOURS_MIGRATION_FIXED}:
        findings.append(f"only {kinds} were met")
    return findings[:5]


@cases
def what_is_refused_is_refused():
    options = library.struct("encours_roll_rates_options", dates=2, buckets=3, step_days=31,
                             bucket_days=30)
    try:
        library.encours_roll_rates_begin(library.memory(64), 64, options)
    except Failure as failure:
        return [] if failure.kind == C.ENCOURS_E_INVALID else [str(failure)]
    return ["buckets of 30 days and steps of 31 were accepted"]


cases.main()

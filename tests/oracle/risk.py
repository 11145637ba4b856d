# SPDX-License-Identifier: MIT
"""Exposure, limits, behaviour, scores, concentration and provisions, from their formulas alone."""

import random
import sys
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Library, half_up  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
NONE = -2**63
getcontext().prec = 60


def differ(findings, what, got, wanted):
    if got != wanted:
        findings.append(f"{what}: {got}, expected {wanted}")


def sometimes_none(rng, low, high, share=0.1):
    return NONE if rng.random() < share else rng.randint(low, high)


def amounts(rng, count, low=0):
    """Small and very large amounts, so that fast paths and carries are both met."""
    top = rng.choice([10, 10**6, 2**40, 2**62])
    return [rng.randint(low if low == 0 else -top, top) for _ in range(count)]


@cases
def exposure_is_its_definition():
    findings, rng = [], random.Random(1)
    for _ in range(300):
        top = rng.choice([1000, 2**63 - 1])
        signed = [sometimes_none(rng, -top, top) for _ in range(3)]
        held = [sometimes_none(rng, 0, top) for _ in range(2)]
        parts, limit, basis = signed + held[:1], held[1], rng.randint(0, 3)
        columns = library.struct("encours_exposure_columns", count=1)
        kept = [library.array("int64", [value]) for value in parts + [limit]]
        names = ("receivables", "to_invoice", "orders", "guarantees", "limits")
        columns = library.struct("encours_exposure_columns", count=1, **dict(zip(names, kept)))
        out = library.struct("encours_exposure")
        library.encours_exposure_compute(columns, basis, out)

        def total(which):
            values = [parts[i] for i in which]
            if NONE in values:
                return None
            return sum(-v if i == 3 else v for i, v in zip(which, values))

        def fits(value):
            return NONE if value is None or not -2**63 < value < 2**63 else value

        wanted = [fits(total((0, 3))), fits(total((0, 1, 2, 3)))]
        differ(findings, f"real {parts}", out.real, wanted[0])
        differ(findings, f"potential {parts}", out.potential, wanted[1])
        of_basis = total([(0, 1, 2, 3), (0, 3), (0, 1, 2), (0,)][basis])
        headroom = None if of_basis is None or limit == NONE else limit - of_basis
        differ(findings, f"headroom {parts} {limit}", out.headroom, fits(headroom))
        over = NONE if fits(headroom) == NONE else max(0, -headroom)
        differ(findings, f"over {parts} {limit}", out.over_limit, over)
        missing = sum(1 << i for i, v in enumerate(parts + [limit]) if v == NONE)
        differ(findings, f"missing {parts}", out.missing, missing)
    return findings


@cases
def indemnities_are_their_definition():
    findings, rng = [], random.Random(2)
    for _ in range(500):
        loss, limit, threshold, deductible = (rng.randint(0, 10000) for _ in range(4))
        deductible //= 4
        percent, order = rng.randint(0, 100), rng.randint(1, 2)
        aggregate, used, rest = (rng.randint(0, 5000) for _ in range(3))
        terms = library.struct(
            "encours_cover_terms", limit=limit, quota_numerator=percent, quota_denominator=100,
            threshold=threshold // 3, deductible=deductible, aggregate=aggregate,
            aggregate_used=used, maximum_rest=rest, order=order)
        out = library.struct("encours_cover_indemnity")
        library.encours_cover_compute(loss, terms, out)
        insured = min(loss, limit)
        quota = Fraction(percent, 100)
        if order == 1:
            counted = max(0, half_up(insured * quota) - deductible)
        else:
            counted = half_up(max(0, insured - deductible) * quota)
        if threshold // 3 > 0 and insured <= threshold // 3:
            counted = 0
        paid = min(counted, max(0, used + counted - aggregate), rest)
        differ(findings, "counted", out.counted, counted)
        differ(findings, "indemnity", out.indemnity, paid)
        differ(findings, "retained", out.retained, loss - paid)
    return findings


def median(values):
    ordered, half = sorted(values), len(values) // 2
    return Fraction(ordered[half] + ordered[(len(values) - 1) // 2], 2)


@cases
def limits_are_their_formulas():
    findings, rng = [], random.Random(3)
    names = ("receivables", "to_invoice", "orders", "sales", "net_worth", "working_capital",
             "monthly_sales", "stated_need", "purchases", "own_sales")
    for _ in range(700):
        top = rng.choice([1000, 10**9, 2**63 - 1])
        v = {name: sometimes_none(rng, -top // 3, top, 0.08) for name in names}
        others = [rng.randint(0, top) for _ in range(rng.randint(0, 6))]
        share = Fraction(rng.randint(0, 50), rng.randint(1, 60))
        behaviour = Fraction(rng.randint(0, 50), rng.randint(1, 60))
        method, days, period = rng.randint(1, 7), rng.randint(1, 120), rng.randint(28, 366)
        part, known = rng.choice([16, 32, 64]), rng.randint(0, 1)
        options = library.struct(
            "encours_limit_options", method=method, share_numerator=share.numerator,
            share_denominator=share.denominator, behaviour_numerator=behaviour.numerator,
            behaviour_denominator=behaviour.denominator, term_days=days, period_days=period,
            part=part, average_known=known)
        columns = library.struct(
            "encours_limit_columns", count=1, other_limits=library.array("int64", others),
            other_offsets=library.array("uint64", [0, len(others)]),
            **{name: library.array("int64", [v[name]]) for name in names})
        out = library.struct("encours_limit_proposal")
        library.encours_limit_propose(options, columns, out)
        x = {name: None if value == NONE else Fraction(value) for name, value in v.items()}

        def times(value, factor):
            return None if value is None else value * factor

        need = times(x["sales"], Fraction(days, period))
        worth = x["net_worth"] if x["net_worth"] is None else max(x["net_worth"], 0)
        capacity = times(worth, share)
        base = [x[n] for n in names[:3]]
        own = {16: capacity, 32: times(x["working_capital"], share),
               64: times(x["monthly_sales"], share)}[part]
        three = [own, median(others) if others else None, x["stated_need"]]
        there = [p for p in three if p is not None]
        mean = sum(there) / len(there) if there and (known or len(there) == 3) else None
        exact = {
            1: None if None in base else sum(base) * share * behaviour, 2: need, 3: capacity,
            4: None if need is None or capacity is None else min(need, capacity), 5: mean,
            6: times(x["purchases"], share), 7: times(x["own_sales"], share)}[method]
        wanted = NONE if exact is None else max(0, half_up(exact))
        wanted = wanted if wanted < 2**63 else NONE
        differ(findings, f"method {method} of {v}", out.amount, wanted)
    return findings


@cases
def behaviour_is_a_weighted_mean():
    findings, rng = [], random.Random(4)
    for _ in range(100):
        classes, rows, sources = rng.randint(1, 9), rng.randint(1, 4), rng.randint(1, 5)
        upper = sorted(rng.sample(range(-60, 200), classes))
        weights = [rng.randint(-10**6, 10**6) for _ in range(classes)]
        table = library.struct(
            "encours_behaviour_table", class_count=classes,
            upper_days=library.array("int32", upper), weights=library.array("int32", weights))
        options = library.struct("encours_behaviour_options", row_count=rows, source_count=sources)
        count = rng.randint(0, 40)
        days = [rng.choice([-2**31, rng.randint(-90, 250), rng.choice(upper)])
                for _ in range(count)]
        paid = [NONE if rng.random() < 0.1 else a for a in amounts(rng, count)]
        row = [rng.randrange(rows) for _ in range(count)]
        source = [rng.randrange(sources) for _ in range(count)]
        size = library.encours_behaviour_state_size(table, options)
        state = library.memory(size)
        library.encours_behaviour_begin(state, size, table, options)
        library.encours_behaviour_add(state, size, library.struct(
            "encours_behaviour_columns", count=count, days=library.array("int32", days),
            amounts=library.array("int64", paid), rows=library.array("uint32", row),
            sources=library.array("uint32", source)))
        scores, statuses = library.array("int64", rows), library.array("int32", rows)
        library.encours_behaviour_finish(state, size, table, 3, 2, library.struct(
            "encours_behaviour_results", scores_e4=scores, statuses=statuses))
        for r in range(rows):
            own = [(d, a, s) for d, a, w, s in zip(days, paid, row, source)
                   if w == r and d != -2**31 and a != NONE]
            total = sum(a for _, a, _ in own)
            if len(own) < 3:
                status = C.ENCOURS_BEHAVIOUR_FEW_EXPERIENCES
            elif len({s for _, _, s in own}) < 2:
                status = C.ENCOURS_BEHAVIOUR_FEW_SOURCES
            else:
                status = C.ENCOURS_BEHAVIOUR_OK if total else C.ENCOURS_BEHAVIOUR_NO_AMOUNT
            differ(findings, "status", statuses[r], status)
            if status == C.ENCOURS_BEHAVIOUR_OK:
                weight = [weights[min(sum(d > u for u in upper), classes - 1)] for d, _, _ in own]
                mean = Fraction(sum(w * a for w, (_, a, _) in zip(weight, own)), total)
                differ(findings, "score", scores[r], half_up(mean * 10000))
    return findings


@cases
def scores_are_sums_of_quotients():
    findings, rng = [], random.Random(5)
    for _ in range(400):
        terms, bounds = rng.randint(1, 16), rng.randint(0, 5)
        top = rng.choice([30, 10**7, 2**62])
        values = [rng.choice([NONE, 0]) if rng.random() < 0.02 else rng.randint(-top, top)
                  for _ in range(8)]
        ids = rng.sample(range(1, 60), 8)
        coefficients = [Fraction(rng.randint(-99999, 99999), rng.choice([1, 1000, 99991]))
                        for _ in range(terms)]
        items = [[rng.randrange(8) for _ in range(4)] for _ in range(terms)]
        extra = [[rng.random() < 0.3, rng.random() < 0.3] for _ in range(terms)]
        constant = Fraction(rng.randint(-9, 9), rng.randint(1, 9))
        edges = sorted({Fraction(rng.randint(-200, 200), rng.choice([1, 100]))
                        for _ in range(bounds)})
        to_upper = [rng.randint(0, 1) for _ in edges]

        def column(part, used=None):
            return library.array("uint32", [
                ids[item[part]] if used is None or extra[t][used] else 0
                for t, item in enumerate(items)])

        model = library.struct(
            "encours_score_model", constant_numerator=constant.numerator,
            constant_denominator=constant.denominator, term_count=terms,
            coefficient_numerators=library.array("int64", [c.numerator for c in coefficients]),
            coefficient_denominators=library.array("int64", [c.denominator for c in coefficients]),
            numerator_items=column(0), plus_items=column(1, 0), minus_items=column(2, 1),
            denominator_items=column(3), bound_count=len(edges),
            bound_numerators=library.array("int64", [e.numerator for e in edges]),
            bound_denominators=library.array("int64", [e.denominator for e in edges]),
            bounds_to_upper=library.array("uint8", to_upper))
        given = library.struct(
            "encours_score_items", count=1, item_count=8, ids=library.array("uint32", ids),
            values=library.array("int64", values))
        out, printed = library.struct("encours_score"), library.array("int64", terms)
        library.encours_score_compute(model, given, printed, out)
        exact = constant
        for t, (item, coefficient) in enumerate(zip(items, coefficients)):
            used = [item[0], item[3]] + [item[k + 1] for k in range(2) if extra[t][k]]
            if any(values[k] == NONE for k in used) or values[item[3]] == 0:
                exact, term = None, None
            else:
                above = values[item[0]]
                above += values[item[1]] if extra[t][0] else 0
                above -= values[item[2]] if extra[t][1] else 0
                term = coefficient * Fraction(above, values[item[3]])
                exact = None if exact is None else exact + term
            wanted = NONE if term is None else half_up(term * 10000)
            differ(findings, "term", printed[t], wanted if abs(wanted) < 2**63 else NONE)
        if exact is None:
            differ(findings, "no score", out.score_e4, NONE)
            continue
        wanted = half_up(exact * 10000)
        differ(findings, "score", out.score_e4, wanted if abs(wanted) < 2**63 else NONE)
        band = sum(exact > e or (exact == e and u) for e, u in zip(edges, to_upper))
        differ(findings, "band", out.band, band)
        fits = abs(exact.numerator) < 2**63 and exact.denominator < 2**63
        differ(findings, "denominator", out.denominator, exact.denominator if fits else 0)
        differ(findings, "numerator", out.numerator, exact.numerator if fits else 0)
    return findings


@cases
def concentration_is_its_definition():
    findings, rng = [], random.Random(6)
    for _ in range(150):
        count = rng.randint(1, 60)
        top = rng.choice([3, 10**5, 2**57])
        given = [sometimes_none(rng, -top // 8, top, 0.03) for _ in range(count)]
        top_count = rng.randint(1, 12)
        options = library.struct("encours_concentration_options", top_count=top_count)
        size = library.encours_concentration_state_size(options)
        state = library.memory(size)
        library.encours_concentration_begin(state, size, options)
        library.encours_concentration_add(state, size, library.array("int64", given), count)
        out = library.struct("encours_concentration")
        library.encours_concentration_finish(state, size, out)
        room = library.encours_gini_workspace_size(count)
        gini = library.struct("encours_gini")
        library.encours_gini_compute(library.array("int64", given), count, library.memory(room),
                                     room, gini)
        x = sorted(v for v in given if v > 0)
        differ(findings, "counted", (out.counted, gini.counted), (len(x), len(x)))
        if not x:
            differ(findings, "empty", out.status, C.ENCOURS_CONCENTRATION_EMPTY)
            continue
        n, total = len(x), sum(x)
        index = Fraction(sum(v * v for v in x), total * total)
        differ(findings, "herfindahl", out.herfindahl_ppm, half_up(index * 10**6))
        differ(findings, "effective number", out.effective_number_e4, half_up(10**4 / index))
        fits = index.denominator < 2**63
        differ(findings, "exact", out.herfindahl_denominator, index.denominator if fits else 0)
        largest = sum(x[-top_count:])
        differ(findings, "top", out.top, largest)
        differ(findings, "top share", out.top_share_ppm, half_up(Fraction(largest * 10**6, total)))
        theil = sum(Decimal(v) / total * (Decimal(v) * n / total).ln() for v in x)
        differ(findings, "theil", out.theil_ppm, int((theil * 10**6).quantize(1, "ROUND_HALF_UP")))
        lorenz = Fraction(0)
        for i, v in enumerate(x):  # one less twice the area under the Lorenz curve
            lorenz += Fraction(2 * sum(x[:i]) + v, total) / n
        differ(findings, "gini", gini.population_ppm, half_up((1 - lorenz) * 10**6))
        if n > 1:
            sample = (1 - lorenz) * n / (n - 1)
            differ(findings, "sample gini", gini.sample_ppm, half_up(sample * 10**6))
    return findings


@cases
def provisions_are_their_formula():
    findings, rng = [], random.Random(7)
    for _ in range(200):
        segments, buckets, in_base = rng.randint(1, 3), rng.randint(1, 5), rng.randint(0, 1)
        cells, count, forward = segments * buckets, rng.randint(0, 50), rng.randint(0, 2)
        options = library.struct("encours_ecl_options", segment_count=segments,
                                 bucket_count=buckets, vat=in_base)
        top = rng.choice([1000, 2**55])
        gross = [sometimes_none(rng, -top // 5, top, 0.05) for _ in range(count)]
        vat = [rng.randint(0, max(g, 0)) for g in gross]
        insured = [rng.randint(0, top) if rng.random() < 0.5 else 0 for _ in range(count)]
        segment = [rng.randrange(segments) for _ in range(count)]
        bucket = [rng.randrange(buckets) for _ in range(count)]
        rates = [min(Fraction(rng.randint(0, 110), rng.randint(100, 130)), Fraction(1))
                 for _ in range(cells)]
        rates = [Fraction(1) if rng.random() < 0.2 else rate for rate in rates]
        factors = [Fraction(rng.randint(0 if forward < 2 else -40, 160), 100)
                   for _ in range(segments)]
        size = library.encours_ecl_state_size(options)
        state = library.memory(size)
        library.encours_ecl_begin(state, size, options)
        library.encours_ecl_add(state, size, library.struct(
            "encours_ecl_columns", count=count, segments=library.array("uint32", segment),
            buckets=library.array("uint32", bucket), amounts=library.array("int64", gross),
            vat=library.array("int64", vat), insured=library.array("int64", insured)))
        allowances, flags = library.array("int64", cells), library.array("uint32", cells)
        out = library.struct("encours_ecl")
        library.encours_ecl_finish(state, size, library.struct(
            "encours_ecl_rates", forward=forward,
            numerators=library.array("int64", [r.numerator for r in rates]),
            denominators=library.array("int64", [r.denominator for r in rates]),
            factor_numerators=library.array("int64", [f.numerator for f in factors]),
            factor_denominators=library.array("int64", [f.denominator for f in factors])),
            library.struct("encours_ecl_results", allowances=allowances, flags=flags), out)
        total, before = 0, Fraction(0)
        for cell, rate in enumerate(rates):
            factor = factors[cell // buckets]
            if rate < 1 and forward:
                rate = rate * factor if forward == 1 else rate + factor
                rate = min(max(rate, Fraction(0)), Fraction(1))
            at_risk = 0
            for g, v, i, s, b in zip(gross, vat, insured, segment, bucket):
                if s * buckets + b == cell and g > 0:
                    at_risk += max(0, g - (0 if in_base else v) - i)
            differ(findings, "allowance", allowances[cell], half_up(at_risk * rate))
            fell = cell % buckets > 0 and rate < before
            differ(findings, "fell", bool(flags[cell] & C.ENCOURS_ECL_NOT_MONOTONE), fell)
            total, before = total + half_up(at_risk * rate), rate
        differ(findings, "total", out.allowance, total)
        differ(findings, "credits", out.credits, sum(g for g in gross if NONE < g < 0))
    return findings


@cases
def rates_from_roll_rates_are_products_onward():
    findings, rng = [], random.Random(8)
    for _ in range(300):
        rolls = [Fraction(rng.randint(0, 1000), rng.randint(1000, 1100))
                 for _ in range(rng.randint(1, 5))]
        count = len(rolls)
        above, below = library.array("int64", count), library.array("int64", count)
        statuses = library.array("int32", count)
        library.encours_ecl_rates_from_roll(
            library.array("int64", [r.numerator for r in rolls]),
            library.array("int64", [r.denominator for r in rolls]), count, library.struct(
                "encours_ecl_derived", numerators=above, denominators=below, statuses=statuses))
        product = Fraction(1)
        for i in reversed(range(count)):
            product *= rolls[i]
            differ(findings, "rate", (above[i], below[i]), (product.numerator, product.denominator))
    return findings


def none_or(value):
    return NONE if value is None or not -2**63 < value < 2**63 else value


@cases
def guarantees_count_by_limit_and_quota():
    findings, rng = [], random.Random(9)
    for _ in range(1500):
        top = rng.choice([9, 10**6, 2**63 - 1])
        amount, limit = rng.randint(0, top), rng.choice([NONE, 0, rng.randint(0, top)])
        below = rng.choice([1, 2, 10, 100, rng.randint(1, 10**9)])
        above = rng.randint(0, below)
        out = library.array("int64", 1)
        library.encours_exposure_guarantee(library.struct(
            "encours_exposure_cover", amount=amount, limit=limit, quota_numerator=above,
            quota_denominator=below, rounding=rng.randint(0, 1)), out)
        counts = amount if limit == NONE else min(amount, limit)
        differ(findings, f"{amount} {limit} {above}/{below}", out[0],
               half_up(Fraction(counts * above, below)))
    return findings


PARTS = "receivables", "to_invoice", "orders", "guarantees"
FIGURES = "real", "real_clamped", "potential", "potential_clamped", "headroom", "over_limit"


def exposure_of(parts, limit, basis):
    """The six figures and what is missing, parts that are None being so."""
    def total(which):
        values = [parts[i] for i in which]
        return None if None in values else sum(-v if i == 3 else v for i, v in zip(which, values))

    real, potential = total((0, 3)), total((0, 1, 2, 3))
    against = (potential, real, total((0, 1, 2)), parts[0])[basis]
    room = None if None in (against, limit) else limit - against
    figures = [none_or(v) for v in (real, potential, room)]
    clamped = [NONE if v == NONE else max(v, 0) for v in figures[:2]]
    over = NONE if figures[2] == NONE else max(-figures[2], 0)
    missing = sum(1 << i for i, v in enumerate(parts + [limit]) if v is None)
    return [figures[0], clamped[0], figures[1], clamped[1], figures[2], over, missing]


@cases
def exposures_by_row_in_any_split():
    findings, rng = [], random.Random(10)
    for _ in range(250):
        rows, count, top = rng.randint(1, 4), rng.randint(0, 15), rng.choice([1000, 2**62])
        complete, basis = rng.randrange(16), rng.randint(0, 3)
        given = [rng.random() < 0.8 for _ in PARTS]
        items = [[rng.randrange(rows)] + [sometimes_none(rng, 0 if i == 3 else -top, top, 0.03)
                                          for i in range(4)] for _ in range(count)]
        limits = [sometimes_none(rng, 0, top) for _ in range(rows)]

        def columns_of(chosen, limit=None):
            return library.struct(
                "encours_exposure_columns", count=len(chosen), limits=limit,
                rows=library.array("uint32", [x[0] for x in chosen]),
                **{name: library.array("int64", [x[i + 1] for x in chosen])
                   for i, name in enumerate(PARTS) if given[i]})

        options = library.struct("encours_exposure_options", row_count=rows, complete=complete)
        size, images = library.encours_exposure_state_size(options), []
        for _ in range(2):
            order, whole = rng.sample(items, count), library.memory(size)
            library.encours_exposure_begin(whole, size, options)
            while order:
                taken, part = rng.randint(1, len(order)), library.memory(size)
                library.encours_exposure_begin(part, size, options)
                library.encours_exposure_add(part, size, columns_of(order[:taken]))
                library.encours_state_merge(whole, size, part, size)
                order = order[taken:]
            images.append(bytes(whole))
        differ(findings, "bytes of two splits", images[0] == images[1], True)

        items_seen = library.array("uint64", 1)
        library.encours_state_items(whole, size, items_seen)
        differ(findings, "items", items_seen[0], count)

        def results(number):
            arrays = {name: library.array("int64", number) for name in FIGURES}
            arrays["missing"] = library.array("uint32", number)
            return arrays

        out = results(rows)
        library.encours_exposure_finish(whole, size, library.array("int64", limits), basis,
                                        library.struct("encours_exposure_results", **out))
        for row in range(rows):
            parts = []
            for i in range(4):
                mine = [x[i + 1] for x in items if x[0] == row] if given[i] else []
                empty = 0 if complete >> i & 1 else None
                parts.append(empty if not mine else None if NONE in mine else sum(mine))
            limit = None if limits[row] == NONE else limits[row]
            wanted = exposure_of(parts, limit, basis)
            got = [out[name][row] for name in FIGURES] + [out["missing"][row]]
            differ(findings, f"row {parts} {limit} {basis}", got, wanted)
        alone = [sometimes_none(rng, 0, top) for _ in range(count)]
        out = results(count)
        library.encours_exposure_columns_compute(
            columns_of(items, library.array("int64", alone)), basis,
            library.struct("encours_exposure_results", **out))
        for k, item in enumerate(items):
            parts = [item[i + 1] if given[i] and item[i + 1] != NONE else None for i in range(4)]
            wanted = exposure_of(parts, None if alone[k] == NONE else alone[k], basis)
            got = [out[name][k] for name in FIGURES] + [out["missing"][k]]
            differ(findings, f"element {parts} {alone[k]} {basis}", got, wanted)
    return findings[:5]


@cases
def limits_of_columns_are_those_of_each():
    findings, rng = [], random.Random(11)
    names = ("receivables", "to_invoice", "orders", "sales", "net_worth", "working_capital",
             "monthly_sales", "stated_need", "purchases", "own_sales")
    for _ in range(300):
        count, top = rng.randint(1, 8), rng.choice([1000, 2**63 - 1])
        v = {name: [sometimes_none(rng, -top // 3, top) for _ in range(count)] for name in names}
        others = [[rng.randint(0, top) for _ in range(rng.randint(0, 4))] for _ in range(count)]
        offsets = [sum(len(some) for some in others[:i]) for i in range(count + 1)]
        options = library.struct(
            "encours_limit_options", method=rng.randint(1, 7), share_numerator=rng.randint(0, 50),
            share_denominator=rng.randint(1, 60), behaviour_numerator=rng.randint(0, 50),
            behaviour_denominator=7, term_days=rng.randint(1, 120), period_days=360,
            part=rng.choice([16, 32, 64]), average_known=rng.randint(0, 1))
        out = {name: library.array(kind, count) for name, kind in (
            ("amounts", "int64"), ("statuses", "int32"), ("flags", "uint32"),
            ("decided", "uint32"), ("missing", "uint32"))}
        library.encours_limit_propose_columns(options, library.struct(
            "encours_limit_columns", count=count,
            other_limits=library.array("int64", sum(others, [])),
            other_offsets=library.array("uint64", offsets),
            **{name: library.array("int64", v[name]) for name in names}),
            library.struct("encours_limit_results", **out))
        for i in range(count):
            one = library.struct("encours_limit_proposal")
            library.encours_limit_propose(options, library.struct(
                "encours_limit_columns", count=1, other_limits=library.array("int64", others[i]),
                other_offsets=library.array("uint64", [0, len(others[i])]),
                **{name: library.array("int64", [v[name][i]]) for name in names}), one)
            differ(findings, f"client {i}", tuple(column[i] for column in out.values()),
                   (one.amount, one.status, one.flags, one.decided, one.missing))
    return findings[:5]


@cases
def scores_of_columns_and_classes_of_days():
    findings, rng = [], random.Random(12)
    for _ in range(300):
        count, top = rng.randint(0, 9), rng.choice([30, 2**62])
        a, b = ([sometimes_none(rng, -top, top, 0.05) for _ in range(count)] for _ in range(2))
        factor, constant = Fraction(rng.randint(-99, 99), 100), Fraction(rng.randint(-9, 9), 7)
        edges = sorted({Fraction(rng.randint(-30, 30), 10) for _ in range(rng.randint(0, 4))})
        model = library.struct(
            "encours_score_model", term_count=1, constant_numerator=constant.numerator,
            constant_denominator=constant.denominator, bound_count=len(edges),
            coefficient_numerators=library.array("int64", [factor.numerator]),
            coefficient_denominators=library.array("int64", [factor.denominator]),
            numerator_items=library.array("uint32", [5]),
            denominator_items=library.array("uint32", [6]),
            bounds_to_upper=library.array("uint8", len(edges)),
            bound_numerators=library.array("int64", [e.numerator for e in edges]),
            bound_denominators=library.array("int64", [e.denominator for e in edges]))
        scores, bands, statuses = (library.array(kind, count)
                                   for kind in ("int64", "int32", "int32"))
        values = a + b
        library.encours_score_columns(model, library.struct(
            "encours_score_items", count=count, item_count=2, ids=library.array("uint32", [5, 6]),
            values=library.array("int64", values)), scores, bands, statuses)
        for i in range(count):
            if NONE in (a[i], b[i]) or b[i] == 0:
                wanted = NONE, C.ENCOURS_SCORE_BAND_NONE
            else:
                exact = constant + factor * Fraction(a[i], b[i])
                wanted = half_up(exact * 10000), sum(exact > edge for edge in edges)
                if abs(wanted[0]) >= 2**63:
                    continue
            differ(findings, f"score of {a[i]} / {b[i]}", (scores[i], bands[i]), wanted)
        upper = sorted(rng.sample(range(-60, 200), rng.randint(1, 9)))
        weights = [rng.randint(-10**6, 10**6) for _ in upper]
        table = library.struct(
            "encours_behaviour_table", class_count=len(upper),
            upper_days=library.array("int32", upper), weights=library.array("int32", weights))
        for days in upper + [rng.randint(-90, 250), -2**31 + 1, 2**31 - 1]:
            at, weight = library.array("uint32", 1), library.array("int32", 1)
            library.encours_behaviour_class(table, days, at, weight)
            place = next((i for i, last in enumerate(upper) if days <= last), len(upper) - 1)
            differ(findings, f"class of {days}", (at[0], weight[0]), (place, weights[place]))
    return findings[:5]


@cases
def losses_of_one_item_are_their_formula():
    findings, rng = [], random.Random(13)
    for _ in range(2500):
        top = rng.choice([1000, 10**9, 2**62])
        gross = rng.choice([0, rng.randint(-top, top), rng.randint(0, top)])
        vat, insured = rng.randint(0, max(gross, 0)), rng.choice([0, rng.randint(0, top)])
        rate = rng.choice([Fraction(0), Fraction(1), Fraction(rng.randint(0, 99), 100)])
        forward = rng.randint(0, 2)
        factor = Fraction(rng.randint(-80 if forward == 2 else 0, 200), 100)
        out = library.struct("encours_ecl_loss")
        library.encours_ecl_compute(library.struct(
            "encours_ecl_item", amount=gross, vat=vat, insured=insured, forward=forward,
            rate_numerator=rate.numerator, rate_denominator=rate.denominator,
            factor_numerator=factor.numerator, factor_denominator=factor.denominator), out)
        applied, flags = rate, 0
        if forward and rate == 1:
            flags |= C.ENCOURS_ECL_FULL
        elif forward:
            free = rate * factor if forward == 1 else rate + factor
            applied = min(max(free, Fraction(0)), Fraction(1))
            flags |= C.ENCOURS_ECL_CAPPED if applied != free else 0
        at_risk = max(gross - vat - insured, 0) if gross > 0 else 0
        if gross < 0:
            flags |= C.ENCOURS_ECL_CREDITS
        elif insured > gross - vat:
            flags |= C.ENCOURS_ECL_OVER_INSURED
        differ(findings, f"loss of {gross} {vat} {insured} {rate} {forward} {factor}",
               (out.at_risk, out.allowance, Fraction(out.applied_numerator,
                                                     out.applied_denominator),
                out.applied_ppm, out.flags),
               (at_risk, half_up(at_risk * applied), applied, half_up(applied * 10**6), flags))
    return findings[:5]


@cases
def rates_of_cohorts_are_loss_over_what_reached():
    findings, rng = [], random.Random(14)
    for _ in range(300):
        segments, buckets, count = rng.randint(1, 3), rng.randint(1, 5), rng.randint(0, 25)
        top = rng.choice([9, 10**6, 2**63 - 1])
        items = [(rng.randrange(segments), rng.randint(0, buckets), rng.randint(0, top))
                 for _ in range(count)]
        options = library.struct("encours_ecl_options", segment_count=segments,
                                 bucket_count=buckets)
        size, images = library.encours_ecl_cohort_state_size(options), []
        for _ in range(2):
            order, whole = rng.sample(items, count), library.memory(size)
            library.encours_ecl_cohort_begin(whole, size, options)
            while order:
                taken, part = rng.randint(1, len(order)), library.memory(size)
                library.encours_ecl_cohort_begin(part, size, options)
                s, b, a = zip(*order[:taken])
                library.encours_ecl_cohort_add(part, size, library.struct(
                    "encours_ecl_cohort_columns", count=taken, segments=library.array("uint32", s),
                    stages=library.array("uint32", b), amounts=library.array("int64", a)))
                library.encours_state_merge(whole, size, part, size)
                order = order[taken:]
            images.append(bytes(whole))
        differ(findings, "bytes of two splits", images[0] == images[1], True)
        cells = segments * buckets
        above, below, ppm = (library.array("int64", cells) for _ in range(3))
        statuses = library.array("int32", cells)
        library.encours_ecl_cohort_finish(whole, size, library.struct(
            "encours_ecl_derived", numerators=above, denominators=below, ppm=ppm,
            statuses=statuses))
        for cell in range(cells):
            segment, bucket = divmod(cell, buckets)
            lost, reached = (sum(a for s, b, a in items if (s, b) == (segment, stage))
                             for stage in (buckets, bucket))
            rate = Fraction(lost, reached) if reached else None
            if rate is None:
                wanted = 0, 0, NONE, C.ENCOURS_ECL_RATE_NO_AMOUNT
            elif max(rate.numerator, rate.denominator) >= 2**63:
                wanted = 0, 0, NONE, C.ENCOURS_ECL_RATE_OUT_OF_RANGE
            elif rate > 1:
                wanted = None, None, None, C.ENCOURS_ECL_RATE_ABOVE_ONE
            else:
                wanted = (rate.numerator, rate.denominator, half_up(rate * 10**6),
                          C.ENCOURS_ECL_RATE_OK)
            got = above[cell], below[cell], ppm[cell], statuses[cell]
            differ(findings, f"rate {lost} / {reached}", got,
                   tuple(g if w is None else w for g, w in zip(got, wanted)))
    return findings[:5]


cases.main()

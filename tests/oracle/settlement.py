# SPDX-License-Identifier: MIT
"""Clearing, exchange differences, revaluation and netting, from the rules alone and in exact
fractions. EXC-001, EXC-003, REV-001, REV-002, REV-003, CLR-001 to CLR-006, NET-001, NET-002."""

import random
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Library  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])

KEEP, REFUSE, REFUND, WRITE_OFF, NEXT = 1, 2, 3, 4, 5
UNTOUCHED, PART, SETTLED = 1, 2, 3


def half_up(value):
    magnitude = abs(Fraction(value)) + Fraction(1, 2)
    whole = magnitude.numerator // magnitude.denominator
    return whole if value >= 0 else -whole


def share(amount, base, settled, part):
    if amount == 0:
        return base
    return half_up(Fraction(base * (settled + part), amount)) - half_up(
        Fraction(base * settled, amount))


@cases
def shares_and_differences():
    found = []
    for case in range(2000):
        rng = random.Random(case)
        top = rng.choice((10, 10**6, 2**61))
        sides = []
        for _ in range(2):
            amount = rng.randrange(top)
            settled = rng.randint(0, amount)
            sides.append((amount, rng.randrange(top), settled, rng.randint(0, amount - settled)))
        columns = {}
        for name, (amount, base, settled, part) in zip(("debit", "credit"), sides):
            columns |= {f"{name}_{key}": library.array("int64", [value]) for key, value in
                        (("amount", amount), ("base", base), ("settled", settled),
                         ("part", part))}
        out = {name: library.array("int64", [0]) for name in
               ("debit_share", "credit_share", "difference", "debit_rest", "credit_rest")}
        sums = library.struct("encours_exchange_totals")
        library.encours_exchange_realise(
            library.struct("encours_exchange_pairs", count=1, **columns), 0,
            library.struct("encours_exchange_results", **out), sums)
        debit, credit = share(*sides[0]), share(*sides[1])
        wanted = (debit, credit, credit - debit)
        got = tuple(out[name][0] for name in ("debit_share", "credit_share", "difference"))
        for (amount, base, settled, part), expected in zip(sides, (debit, credit)):
            alone = library.array("int64", [0])
            library.encours_exchange_share(amount, base, settled, part, 0, alone)
            if alone[0] != expected:
                found.append(f"{case}: a share of {alone[0]}, not {expected}")
        rests = tuple(base - share(amount, base, 0, settled + part)
                      for amount, base, settled, part in sides)
        if got != wanted or (out["debit_rest"][0], out["credit_rest"][0]) != rests:
            found.append(f"{case}: {got}, not {wanted}")
        if sums.gain - sums.loss != credit - debit:
            found.append(f"{case}: sums")
    return found[:5]


def settle_one(open_, payment, discount, tolerance):
    """What one payment does to what is open: (discount, tolerance, rest) or None for a part."""
    plain, less = open_ - payment, open_ - payment - discount
    if discount > 0 and less <= tolerance and not (plain <= tolerance and abs(plain) < abs(less)):
        rest, granted = less, discount
    elif plain <= tolerance:
        rest, granted = plain, 0
    else:
        return None
    return (granted, rest, 0) if abs(rest) <= tolerance else (granted, 0, rest)


def cleared(rows, payment, policy, surplus_max):
    """The parts of each row and what becomes of the surplus, by the rules of clearing.h."""
    for row in rows:
        row["due"] = row["asked"] - row["write_off"] - row["fee"]
        row["tolerance"] = min(row["tolerance"], row["due"] - row["discount"])
    named = [row for row in rows if row["named"]]
    due = sum(row["due"] for row in named)
    tolerance = sum(row["tolerance"] for row in named)
    whole = None
    if payment > 0 or due == 0:
        whole = settle_one(due, payment, sum(row["discount"] for row in named), tolerance)
    parts = {id(row): None for row in rows}
    surplus = 0

    def one_by_one(some, left):
        for row in some:
            if row["due"] > 0 and left == 0:
                continue
            least = row["due"] - row["discount"]
            if left >= least:
                paid, granted, off = least, row["discount"], 0
            elif left >= least - row["tolerance"]:
                paid, granted, off = left, row["discount"], least - left
            else:
                paid, granted, off = left, 0, 0
            parts[id(row)] = (paid, granted, off)
            left -= paid
        return left

    if whole is None:
        one_by_one(named, payment)
    else:
        granted, difference, rest = whole
        surplus, before = -rest, 0
        for row in named:
            off = 0
            if tolerance > 0:
                off = half_up(Fraction(difference * (before + row["tolerance"]), tolerance)) - \
                    half_up(Fraction(difference * before, tolerance))
            before += row["tolerance"]
            discount = row["discount"] if granted > 0 else 0
            parts[id(row)] = (row["due"] - discount - off, discount, off)
    if policy == NEXT:
        surplus = one_by_one([row for row in rows if not row["named"]], surplus)
    places = {"on_account": surplus, "refund": 0, "surplus_income": 0}
    if policy == REFUND:
        places = {"on_account": 0, "refund": surplus, "surplus_income": 0}
    elif policy == WRITE_OFF and surplus <= surplus_max:
        places = {"on_account": 0, "refund": 0, "surplus_income": surplus}
    return [parts[id(row)] for row in rows], places


def vat_in(part, row):
    return half_up(Fraction(part * row["vat"], row["gross"])) if part else 0


def random_rows(rng):
    rows = []
    for _ in range(rng.randint(1, 6)):
        open_ = rng.randrange(1000)
        asked = rng.randint(open_ // 2, open_)
        gross = rng.randint(open_, 2000)
        rows.append({"open": open_, "asked": asked, "discount": rng.randint(0, asked // 4),
                     "tolerance": rng.choice((0, 5, 30)), "write_off": rng.randint(0, asked // 4),
                     "fee": rng.randint(0, asked // 4), "named": int(rng.randrange(4) > 0),
                     "gross": gross, "vat": rng.randint(0, gross // 2)})
    return rows


@cases
def clearings():
    found = []
    names = ("paid", "discount", "tolerance", "write_off", "fee", "rest", "discount_vat",
             "tolerance_vat", "write_off_vat")
    for case in range(4000):
        rng = random.Random(case)
        rows = random_rows(rng)
        policy = rng.choice((KEEP, REFUND, WRITE_OFF, NEXT))
        due = sum(row["asked"] - row["write_off"] - row["fee"] for row in rows if row["named"])
        payment = rng.choice((0, max(due - 7, 0), due, due + 9, rng.randint(0, due + 500)))
        columns = {name: library.array("uint32" if name == "named" else "int64",
                                       [row[name] for row in rows]) for name in rows[0]}
        out = {name: library.array("int64", len(rows)) for name in names}
        sums = library.struct("encours_clearing")
        library.encours_clearing_compute(
            payment,
            library.struct("encours_clearing_options", surplus=policy, surplus_max=20, vat=7),
            library.struct("encours_clearing_invoices", count=len(rows), **columns),
            library.struct("encours_clearing_results", **out), sums)
        parts, places = cleared(rows, payment, policy, 20)
        for i, (row, part) in enumerate(zip(rows, parts)):
            paid, granted, off = part or (0, 0, 0)
            given, fee = (row["write_off"], row["fee"]) if part else (0, 0)
            wanted = (paid, granted, off, given, fee,
                      row["open"] - paid - granted - off - given - fee, vat_in(granted, row),
                      vat_in(off, row), vat_in(given, row))
            got = tuple(out[name][i] for name in names)
            if got != wanted:
                found.append(f"{case}: row {i} is {got}, not {wanted}")
        for name, value in places.items():
            if getattr(sums, name) != value:
                found.append(f"{case}: {name} is {getattr(sums, name)}, not {value}")
    return found[:5]


def dollar(context, numerator, denominator):
    rates = library.array("uint64", 1)
    library.encours_rates_new(context, library.struct(
        "encours_rates_columns", count=1, to=library.array("uint16", [978]),
        valid_from=library.array("int32", [20000]), numerator=library.array("int64", [numerator]),
        denominator=library.array("int64", [denominator]),
        **{"from": library.array("uint16", [840])}), None, rates)
    return rates[0]


@cases
def revaluations():
    found, context = [], library.array("uint64", 1)
    library.encours_context_new(None, context)
    for case in range(1000):
        rng = random.Random(case)
        numerator, denominator = rng.randint(1, 500), rng.randint(1, 500)
        rates = dollar(context[0], numerator, denominator)
        rows = [(rng.choice((840, 978)), rng.randint(-10**6, 10**6), rng.randint(-10**6, 10**6),
                 rng.randint(-1000, 1000)) for _ in range(rng.randrange(6))]
        method, scope = rng.randint(1, 2), rng.randrange(2)
        value, booked = library.array("int64", len(rows) + 1), library.array("int64", len(rows) + 1)
        sums = library.struct("encours_revaluation")
        library.encours_revaluation_compute(
            rates,
            library.struct("encours_revaluation_options", closing=library.date(20000),
                           method=method, scope=scope, base_currency=978),
            library.struct("encours_revaluation_rows", count=len(rows),
                           currency=library.array("uint16", [row[0] for row in rows] or [0]),
                           open=library.array("int64", [row[1] for row in rows] or [0]),
                           base=library.array("int64", [row[2] for row in rows] or [0]),
                           revalued=library.array("int64", [row[3] for row in rows] or [0])),
            value, booked, sums)
        total, once = 0, {}
        for i, (currency, open_, base, revalued) in enumerate(rows):
            rate = Fraction(numerator, denominator) if currency == 840 else Fraction(1)
            worth = half_up(open_ * rate)
            target = min(worth, base) if scope == 1 else worth
            wanted = target - base - (revalued if method == 2 else 0)
            total += worth
            once[currency] = once.get(currency, 0) + open_ * rate
            if (value[i], booked[i]) != (worth, wanted):
                found.append(f"{case}: row {i} is {value[i]}, {booked[i]}, not {worth}, {wanted}")
        if sums.value != total or sums.residual != sum(map(half_up, once.values())) - total:
            found.append(f"{case}: {sums.value} and {sums.residual}")
        library.encours_rates_free(rates)
    return found[:5]


@cases
def base_amounts_and_retentions():
    found, context = [], library.array("uint64", 1)
    library.encours_context_new(None, context)
    for case in range(500):
        rng = random.Random(case)
        numerator, denominator = rng.randint(1, 10**6), rng.randint(1, 10**6)
        amounts = [rng.randint(-10**9, 10**9) for _ in range(5)]
        out = library.array("int64", [0] * 5)
        rates = dollar(context[0], numerator, denominator)
        library.encours_exchange_base(rates, library.struct(
            "encours_exchange_amounts", count=5, amount=library.array("int64", amounts),
            currency=library.array("uint16", [840] * 5),
            day=library.array("int32", [20000 + case] * 5)), 978, 0, out)
        library.encours_rates_free(rates)
        wanted = [half_up(Fraction(value * numerator, denominator)) for value in amounts]
        if list(out) != wanted:
            found.append(f"{case}: {list(out)}, not {wanted}")
        gross = rng.randint(0, 10**9)
        base, percent = rng.randint(0, gross), rng.randint(0, 10**8)
        held = library.array("int64", [0])
        library.encours_clearing_retention(gross, base, percent, 0, 0, held)
        if held[0] != half_up(Fraction(base * percent, 10**8)):
            found.append(f"{case}: {held[0]} held of {base} at {percent}")
    library.encours_context_free(context[0])
    return found[:5]


@cases
def nettings():
    found = []
    for case in range(1000):
        rng = random.Random(case)
        sides = [[(rng.randrange(1000), rng.choice((99, 100, 101, -2**31)))
                  for _ in range(rng.randint(1, 5))] for _ in range(2)]
        kind = rng.randint(1, 2)
        taking = [[open_ if kind == 2 or -2**31 < due <= 100 else 0 for open_, due in side]
                  for side in sides]
        netted = min(map(sum, taking))
        columns = [library.array("int64", len(side)) for side in sides]
        sums = library.struct("encours_netting")
        library.encours_netting_compute(*(
            library.struct("encours_netting_side", count=len(side),
                           open=library.array("int64", [open_ for open_, _ in side]),
                           due=library.array("int32", [due for _, due in side]), netted=column)
            for side, column in zip(sides, columns)), kind, library.date(100), sums)
        for part, column in zip(taking, columns):
            left = netted
            for i, open_ in enumerate(part):
                if column[i] != min(open_, left):
                    found.append(f"{case}: item {i} is {column[i]}, not {min(open_, left)}")
                left -= min(open_, left)
        if sums.netted != netted:
            found.append(f"{case}: {sums.netted}, not {netted}")
    return found[:5]


cases.main()

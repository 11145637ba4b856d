# SPDX-License-Identifier: MIT
"""Days sales outstanding and open items in fractions, written from the formulas of the headers."""

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
AS_OF = (date(2026, 6, 30) - EPOCH).days
NONE, LARGEST = C.ENCOURS_DSO_NONE, 2**63 - 1


def fits(value):
    return -LARGEST <= value <= LARGEST


def e4(value):
    """What days_e4 must be of an exact value, or of none."""
    rounded = None if value is None else half_up(value * 10000)
    return rounded if rounded is not None and fits(rounded) else NONE


def amount(rng):
    """Mostly usual, sometimes of any size."""
    return rng.choice([rng.randint(-1000, 10**6), rng.randint(-5, 5), rng.randint(0, 10**12),
                       rng.randint(-2**63, LARGEST), LARGEST, -2**63])


def months_back(day):
    """Months from that of the as-of day."""
    then, now = EPOCH + timedelta(day), EPOCH + timedelta(AS_OF)
    return (now.year - then.year) * 12 + now.month - then.month


def differ(name, got, wanted, what):
    return [] if got == wanted else [f"{name}: {got} instead of {wanted} for {what}"]


# --- one balance


@cases
def averages_and_extended_figures():  # DSO-040 DSO-041
    rng, found = random.Random(1), []
    for _ in range(1500):
        balances = [amount(rng) for _ in range(rng.randint(1, 5))]
        sales, days = amount(rng), rng.randint(1, 400)
        out = library.struct("encours_dso")
        library.encours_dso_average(library.array("int64", balances), len(balances), sales, days,
                                    out)
        exact = Fraction(sum(balances) * days, len(balances) * sales) if sales > 0 else None
        found += differ("average", out.days_e4, e4(exact), (balances, sales, days))
        terms = library.struct("encours_ratio", numerator=amount(rng),
                               denominator=abs(amount(rng) + 1) % LARGEST + 1)
        library.encours_dso_extended(balances[0], sales, days, terms, out)
        if sales > 0:
            exact = Fraction(balances[0] * days, sales) - Fraction(terms.numerator,
                                                                   terms.denominator)
            if out.part_denominator:
                found += differ("extended", Fraction(out.part_numerator, out.part_denominator),
                                exact, (balances[0], sales, days))
        found += differ("extended", out.days_e4, e4(exact), (balances[0], sales, days))
    return found[:5]


def walk(balance, sales, days, zero_stops, negative_stops, extrapolates):
    """Value and status of a count-back; None when the rest passes 64 bits."""
    rest, value = balance, Fraction(0)
    for sold, length in zip(sales, days):
        if rest <= 0:
            break
        if (sold == 0 and zero_stops) or (sold < 0 and negative_stops):
            return value if fits(rest) else None, C.ENCOURS_DSO_STOPPED_AT_PERIOD
        if sold > rest:
            return value + Fraction(rest * length, sold), C.ENCOURS_DSO_OK
        rest, value = rest - sold, value + length
    if rest > LARGEST:
        return None, 0
    if rest <= 0:
        return value, C.ENCOURS_DSO_OK
    if extrapolates and sum(sales) > 0:
        return value + Fraction(rest * sum(days), sum(sales)), C.ENCOURS_DSO_EXTRAPOLATED
    return value, C.ENCOURS_DSO_HISTORY_EXHAUSTED


@cases
def count_backs_over_columns():  # DSO-010 DSO-012 DSO-013 DSO-014 DSO-015 DSO-052
    rng, found, rows, periods = random.Random(2), [], 50, 6
    for turn in range(120):
        sales = [[rng.randint(1, 900) if turn % 2 else amount(rng) for _ in range(periods)]
                 for _ in range(rows)]
        balances = [rng.randint(-5, 6000) if turn % 2 else amount(rng) for _ in range(rows)]
        days = [rng.randint(1, 40) for _ in range(periods)]
        policy = [rng.randint(0, 1) for _ in range(3)]
        options = library.struct("encours_dso_options", zero_period=policy[0],
                                 negative_period=policy[1], short_history=policy[2])
        out, status = library.array("int64", rows), library.array("int32", rows)
        columns = library.struct(
            "encours_dso_count_back_columns", count=rows, periods=periods,
            balance=library.array("int64", balances), days=out, status=status,
            sales=library.array("int64", sum(sales, [])), period_days=library.array("uint32", days))
        library.encours_dso_count_back_columns_compute(columns, options, None)
        for i in range(rows):
            value, wanted = walk(balances[i], sales[i], days, *policy)
            if e4(value) == NONE:
                wanted = C.ENCOURS_DSO_OUT_OF_RANGE
            found += differ("count-back", (out[i], status[i]), (e4(value), wanted),
                            (balances[i], sales[i], days, policy))
    return found[:5]


@cases
def delays_by_count_back():  # DSO-042
    rng, found = random.Random(3), []
    for _ in range(1500):
        sales = [rng.choice([rng.randint(-50, 900), amount(rng)]) for _ in range(5)]
        days = [rng.randint(1, 36600) for _ in range(5)]
        policy = [rng.randint(0, 1) for _ in range(3)]
        balance, not_due = amount(rng), amount(rng)
        options = library.struct("encours_dso_options", zero_period=policy[0],
                                 negative_period=policy[1], short_history=policy[2])
        out = library.struct("encours_dso")
        both = [walk(b, sales, days, *policy)[0] for b in (balance, not_due)]
        try:
            library.encours_dso_count_back_delay(balance, not_due, library.array("int64", sales),
                                                 library.array("uint32", days), 5, options, out)
            wanted = e4(both[0] - both[1]) if None not in both else "a refusal"
            found += differ("delay", out.days_e4, wanted, (balance, not_due, sales, days, policy))
        except Failure as failure:
            if None not in both:
                found.append(str(failure))
    return found[:5]


@cases
def decompositions():  # DSO-044 DSO-045
    rng, found = random.Random(4), []
    for _ in range(3000):
        balance, not_due, disputed, both = (rng.randint(-10**4, 10**7) for _ in range(4))
        sales, days = rng.randint(1, 10**rng.randint(1, 9)), rng.randint(1, 400)
        parts = library.struct("encours_dso_parts", balance=balance, not_due=not_due,
                               disputed=disputed, disputed_not_due=both, sales=sales, days=days)
        out = library.struct("encours_dso_decomposition")
        library.encours_dso_decompose(parts, out)
        amounts = [not_due - both, balance - not_due - disputed + both, disputed]
        exact = [Fraction(a * days * 10000, sales) for a in amounts]
        floors = [value.numerator // value.denominator for value in exact]
        missing = half_up(sum(exact)) - sum(floors)
        for i in sorted(range(3), key=lambda i: (floors[i] - exact[i], i))[:missing]:
            floors[i] += 1
        found += differ("parts", [out.not_due_e4, out.overdue_e4, out.disputed_e4], floors,
                        (balance, not_due, disputed, both, sales, days))
    return found[:5]


@cases
def contractual_days():  # DSO-046
    rng, found = random.Random(5), []
    for _ in range(300):
        items = [(rng.choice([rng.randint(-500, 10**6), amount(rng)]),
                  rng.choice([30, 60, C.ENCOURS_DSO_TERMS_NONE, rng.randint(-36600, 36600)]))
                 for _ in range(rng.randint(0, 9))]
        size = library.encours_dso_contractual_state_size()
        state = library.memory(size)
        library.encours_dso_contractual_begin(state, size)
        library.encours_dso_contractual_add(
            state, size, library.array("int64", [a for a, _ in items]),
            library.array("int32", [t for _, t in items]), len(items))
        known = [(a, t) for a, t in items if t != C.ENCOURS_DSO_TERMS_NONE]
        total = sum(a for a, _ in known)
        others = sum(a for a, _ in items) - total
        out = library.struct("encours_dso_contractual")
        try:
            library.encours_dso_contractual_finish(state, size, out)
        except Failure:
            if -2**63 <= total <= LARGEST and -2**63 <= others <= LARGEST:
                found.append(f"refused {items}")
            continue
        exact = Fraction(sum(a * t for a, t in known), total) if total > 0 else None
        found += differ("contractual", out.days_e4, e4(exact), items)
    return found[:5]


# --- aggregates


@cases
def true_dso_by_invoice():  # DSO-060 DSO-062 DSO-063
    rng, found = random.Random(6), []
    for turn in range(400):
        months, signed = rng.randint(1, 30), rng.randint(0, 1)
        items = [(rng.choice([rng.randint(-500, 5000), amount(rng) // 64]),
                  rng.choice([AS_OF - rng.randint(-20, 700), C.ENCOURS_DATE_NONE]))
                 for _ in range(rng.randint(0, 40))]
        sales = [rng.choice([1, 3, 6, 7, rng.randint(1, 10**6), rng.randint(1, LARGEST)] +
                            [0] * (turn % 2)) for _ in range(months)]
        options = library.struct("encours_dso_invoice_options", as_of=library.date(AS_OF),
                                 months=months, credits=signed)
        size = library.encours_dso_invoice_state_size(options)
        state = library.memory(size)
        library.encours_dso_invoice_begin(state, size, options)
        library.encours_dso_invoice_add(state, size, options, library.struct(
            "encours_dso_invoice_columns", count=len(items),
            amount=library.array("int64", [a for a, _ in items]),
            issue=library.array("int32", [d for _, d in items])))
        out = library.struct("encours_dso_invoice_total")
        library.encours_dso_invoice_finish(state, size, options, library.array("int64", sales),
                                           None, None, out)
        exact, complete = Fraction(0), True
        for value, issue in items:
            if value == 0 or issue > AS_OF or (value < 0 and not signed):
                continue
            known = issue != C.ENCOURS_DATE_NONE and months_back(issue) < months
            if known and sales[months_back(issue)] > 0:
                exact += Fraction(value * (AS_OF - issue), sales[months_back(issue)])
            else:
                complete = False
        found += differ("known", out.known_e4, e4(exact), (items, sales))
        found += differ("total", out.days_e4, e4(exact) if complete else NONE, (items, sales))
        if out.known_denominator:
            found += differ("exact", Fraction(out.known_numerator, out.known_denominator), exact,
                            (items, sales))
    return found[:5]


@cases
def rows_of_any_dimension():  # DSO-070 DSO-071 DSO-072 DSO-073
    rng, found = random.Random(7), []
    for _ in range(150):
        rows, months, window = rng.randint(1, 12), 6, rng.randint(1, 3)
        open_items = [(rng.randrange(rows), rng.randint(-500, 5000),
                       rng.choice([AS_OF + rng.randint(-40, 40), C.ENCOURS_DATE_NONE]),
                       rng.randint(0, 1)) for _ in range(60)]
        sold = [(rng.randrange(rows), rng.randint(-300, 5000), AS_OF - rng.randint(-5, 200))
                for _ in range(60)]
        options = library.struct("encours_dso_row_options", as_of=library.date(AS_OF), rows=rows,
                                 months=months)
        size = library.encours_dso_row_state_size(options)
        state = library.memory(size)
        library.encours_dso_row_begin(state, size, options)
        r, a, d, q = zip(*open_items)
        library.encours_dso_row_add_open(state, size, options, library.struct(
            "encours_dso_open_columns", count=len(r), row=library.array("uint32", r),
            amount=library.array("int64", a), due=library.array("int32", d),
            disputed=library.array("uint8", q)))
        r, a, d = zip(*sold)
        library.encours_dso_row_add_sales(state, size, options, library.struct(
            "encours_dso_sale_columns", count=len(r), row=library.array("uint32", r),
            amount=library.array("int64", a), date=library.array("int32", d)))
        names = ("simple_e4", "best_possible_e4", "delay_e4", "disputed_e4", "contribution_e4",
                 "count_back_e4")
        got = {name: library.array("int64", rows) for name in names}
        total = library.struct("encours_dso_row_total")
        library.encours_dso_row_finish(
            state, size, options, library.struct("encours_dso_options", window_months=window,
                                                 window_days=90),
            library.struct("encours_dso_row_figures", **got), total)
        history = [[sum(v for row, v, day in sold if row == i and day <= AS_OF and
                        months_back(day) == m) for m in range(months)] for i in range(rows)]
        s = [sum(line[:window]) for line in history]
        parts = {
            "simple_e4": lambda item: True,
            "best_possible_e4": lambda item: item[2] >= AS_OF,
            "delay_e4": lambda item: item[2] < AS_OF,
            "disputed_e4": lambda item: item[3] != 0,
        }
        for name, chosen in parts.items():
            wanted = [e4(Fraction(90 * sum(x[1] for x in open_items if x[0] == i and chosen(x)),
                                  s[i]) if s[i] > 0 else None) for i in range(rows)]
            found += differ(name, list(got[name])[:rows], wanted, (open_items, sold))
            whole = Fraction(90 * sum(x[1] for x in open_items if chosen(x)), sum(s)) \
                if sum(s) > 0 else None
            found += differ("total " + name, getattr(total, name), e4(whole), (open_items, sold))
        balances = [sum(x[1] for x in open_items if x[0] == i) for i in range(rows)]
        days = [30, 31, 30, 31, 28, 31]
        wanted = [e4(walk(balances[i], history[i], days, 0, 0, 0)[0]) for i in range(rows)]
        found += differ("count-back", list(got["count_back_e4"])[:rows], wanted,
                        (balances, history))
        if sum(s) > 0:
            exact = [Fraction(90 * 10000 * b, sum(s)) for b in balances]
            floors = [value.numerator // value.denominator for value in exact]
            missing = half_up(sum(exact)) - sum(floors)
            for i in sorted(range(rows), key=lambda i: (floors[i] - exact[i], i))[:missing]:
                floors[i] += 1
            found += differ("contributions", list(got["contribution_e4"])[:rows], floors,
                            (balances, s))
    return found[:5]


# --- what is open


@cases
def open_amounts_at_a_day():  # OPN-001 OPN-002 OPN-003 OPN-004 OPN-005 OPN-006
    rng, found = random.Random(8), []
    for _ in range(1500):
        items = [(rng.choice([-1, 1]) * rng.randint(1, 60), rng.randint(95, 110)) for _ in range(3)]
        events = []
        for _ in range(rng.randint(0, 6)):
            item, start = rng.randrange(3), rng.randint(90, 115)
            sign = 1 if items[item][0] > 0 else -1
            end = rng.choice([C.ENCOURS_DATE_NONE, start + rng.randint(0, 15)])
            events.append((item, sign * rng.randint(0, 30), start, end, rng.randint(90, 115)))
        as_of, policy = rng.randint(90, 120), rng.randint(0, 1)
        left, later = [a for a, _ in items], [0] * 3
        for item, value, start, end, other in events:
            ended = end != C.ENCOURS_DATE_NONE
            first = max(items[item][1], other, start if policy == 0 else 0)
            if policy == 1 and ended:
                continue
            if first <= as_of and not (ended and as_of >= end):
                left[item] -= value
            elif first > as_of and not ended:
                later[item] += value
        over = any(left[i] * items[i][0] < 0 for i in range(3))
        got, got_later = library.array("int64", 3), library.array("int64", 3)
        i, v, f, u, o = zip(*events) if events else ((),) * 5
        columns = library.struct(
            "encours_open_items", count=3, amount=library.array("int64", [a for a, _ in items]),
            date=library.array("int32", [d for _, d in items]), allocation_count=len(events),
            item=library.array("uint32", i), allocated=library.array("int64", v),
            since=library.array("int32", f), until=library.array("int32", u),
            other=library.array("int32", o), open=got, later=got_later)
        memory = library.memory(48)
        try:
            library.encours_open_items_compute(columns, library.date(as_of), policy, memory, 48)
            there = [day <= as_of for _, day in items]
            wanted = ([a if t else 0 for a, t in zip(left, there)],
                      [a if t else 0 for a, t in zip(later, there)])
            found += differ("open", (list(got), list(got_later)), "a refusal" if over else wanted,
                            (items, events, as_of, policy))
        except Failure as failure:
            if not over:
                found.append(f"{failure} for {(items, events, as_of, policy)}")
    return found[:5]


@cases
def instalment_lines():  # OPN-010 OPN-011
    rng, found = random.Random(9), []
    for _ in range(1000):
        documents, first = [], [0]
        for _ in range(rng.randint(1, 4)):
            sign = rng.choice([-1, 1])
            lines = [(sign * rng.randint(1, 50), rng.choice([1, 2, 3, C.ENCOURS_DATE_NONE]))
                     for _ in range(rng.randint(1, 6))]
            documents.append((lines, sign * rng.randint(0, 200)))
            first.append(first[-1] + len(lines))
        lines = sum((lines for lines, _ in documents), [])
        got, over = library.array("int64", len(lines)), library.array("int64", len(documents))
        library.encours_instalment_lines_fill(library.struct(
            "encours_instalment_lines", documents=len(documents),
            first=library.array("uint64", first), open=got, overpaid=over,
            amount=library.array("int64", [a for a, _ in lines]),
            due=library.array("int32", [d for _, d in lines]),
            paid=library.array("int64", [p for _, p in documents])))
        wanted, rows = [], []
        for own, paid in documents:
            left = [a for a, _ in own]
            order = sorted(range(len(own)),
                           key=lambda i: (own[i][1] == C.ENCOURS_DATE_NONE, own[i][1], i))
            for i in order:
                used = min(abs(paid), abs(left[i])) * (1 if paid > 0 else -1)
                left[i], paid = left[i] - used, paid - used
            wanted, rows = wanted + left, rows + [-paid]
        found += differ("lines", (list(got), list(over)), (wanted, rows), documents)
    return found[:5]


cases.main()

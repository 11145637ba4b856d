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


# --- windows and months


def tried(function, *arguments):
    try:
        function(*arguments)
    except Failure as failure:
        return failure.kind
    return None


def first_of_month(day, back):
    """First day of the month so many months before that of a day, or None before 1900."""
    index = day.year * 12 + day.month - 1 - back
    return date(index // 12, index % 12 + 1, 1) if index >= 1900 * 12 else None


def spans(as_of, count):
    """First and last day of months back from a day; None when one lies before 1900."""
    firsts = [first_of_month(as_of, back) for back in range(count)]
    if None in firsts:
        return None
    return list(zip(firsts, [as_of] + [first - timedelta(1) for first in firsts[:-1]]))


def flat(first, last):
    """Days of a month of 30: all 30 when it is over, else its days up to 30."""
    over = (last + timedelta(1)).day == 1
    return 30 if over else min(last.day, 30)


@cases
def months_and_windows_are_those_of_the_calendar():  # DSO-010 DSO-011
    rng, found = random.Random(10), []
    for _ in range(1500):
        as_of = rng.choice([date(1900, 1, 1) + timedelta(rng.randrange(109573)),
                            date(2024, 2, 29), date(2199, 12, 31),
                            date(rng.randint(1900, 1903), rng.randint(1, 12), 28)])
        count, kind = rng.choice([1, 3, 12, rng.randint(1, 40)]), rng.randint(0, 1)
        given, wanted = library.date((as_of - EPOCH).days), spans(as_of, count)
        firsts = (library.structs["encours_date"] * count)()
        days = library.array("uint32", count)
        status = tried(library.encours_dso_months, given, count, kind, firsts, days)
        if wanted is None:
            found += differ("months before 1900", status, C.ENCOURS_E_INVALID, (as_of, count))
        else:
            lengths = [flat(*span) if kind else (span[1] - span[0]).days + 1 for span in wanted]
            found += differ("months", (list(days), [f.epoch_day for f in firsts]),
                            (lengths, [(f - EPOCH).days for f, _ in wanted]), (as_of, count))
        worked = {(as_of - timedelta(rng.randint(0, 200))) for _ in range(rng.randint(0, 60))}
        worked = sorted(day for day in worked if day.year >= 1900)
        calendar = library.struct(
            "encours_calendar", holiday_count=len(worked),
            holidays=library.array("int32", [(day - EPOCH).days for day in worked]))
        status = tried(library.encours_dso_working_months, given, count, calendar, firsts, days)
        lengths = [sum(1 for n in range((last - first).days + 1)
                       if (first + timedelta(n)).weekday() < 5 and
                       first + timedelta(n) not in worked) for first, last in wanted or []]
        if wanted is None or 0 in lengths:
            found += differ("working months", status, C.ENCOURS_E_INVALID, (as_of, count))
        else:
            found += differ("working months", list(days), lengths, (as_of, count))
        by_days, months = rng.randint(0, 1), rng.choice([0, 1, rng.randint(0, 30)])
        n = rng.choice([0, 90, 365, rng.randint(0, 900)])
        options = library.struct("encours_dso_options", window=by_days, window_months=months,
                                 window_days=n)
        first, length = library.date(0), library.array("uint32", 1)
        status = tried(library.encours_dso_window_of, given, options, first, length)
        if by_days:
            start = as_of - timedelta(n - 1) if n else None
            start = start if start and start.year >= 1900 else None
            size = n
        else:
            start = first_of_month(as_of, (months or 3) - 1)
            size = n or (start and (as_of - start).days + 1)
        wanted = (None, (start - EPOCH).days, size) if start else (C.ENCOURS_E_INVALID, 0, 0)
        found += differ("window", (status, first.epoch_day, length[0]), wanted,
                        (as_of, by_days, months, n))
    return found[:5]


@cases
def one_balance_by_every_method():  # DSO-001 DSO-003 DSO-012 DSO-051
    rng, found = random.Random(11), []
    for _ in range(2500):
        balance, not_due, sales = amount(rng), amount(rng), amount(rng)
        days = rng.randint(1, 36600)
        for name, function, arguments, above in (
                ("simple", library.encours_dso_simple, (balance,), balance),
                ("best possible", library.encours_dso_best_possible, (not_due,), not_due),
                ("delay", library.encours_dso_delay, (balance, not_due), balance - not_due)):
            out = library.struct("encours_dso")
            status = tried(function, *arguments, sales, days, out)
            if not -2**63 <= above <= LARGEST:
                found += differ(name, status, C.ENCOURS_E_OVERFLOW, arguments)
                continue
            exact = Fraction(above * days, sales) if sales > 0 else None
            found += differ(name, out.days_e4, e4(exact), (arguments, sales, days))
            if exact is not None:
                value = out.days_full + out.days_part * Fraction(out.part_numerator,
                                                                 out.part_denominator)
                found += differ(name + ", exact", value, exact, (arguments, sales, days))
        tax, out = amount(rng), library.array("int64", [7])
        status = tried(library.encours_dso_sales_with_tax, sales, tax, out)
        wanted = (None, sales + tax) if -2**63 <= sales + tax <= LARGEST else \
            (C.ENCOURS_E_OVERFLOW, 7)
        found += differ("sales with tax", (status, out[0]), wanted, (sales, tax))
        history = [rng.choice([rng.randint(-50, 900), amount(rng)]) for _ in range(5)]
        lengths = [rng.randint(1, 36600) for _ in range(5)]
        policy = [rng.randint(0, 1) for _ in range(3)]
        options = library.struct("encours_dso_options", zero_period=policy[0],
                                 negative_period=policy[1], short_history=policy[2])
        out = library.struct("encours_dso")
        value, wanted = walk(balance, history, lengths, *policy)
        status = tried(library.encours_dso_count_back, balance, library.array("int64", history),
                       library.array("uint32", lengths), 5, options, out)
        if value is None:
            found += differ("count-back", status, C.ENCOURS_E_OVERFLOW, (balance, history))
            continue
        exact = out.days_full + out.days_part * Fraction(out.part_numerator, out.part_denominator)
        if e4(value) == NONE:
            wanted = C.ENCOURS_DSO_OUT_OF_RANGE
        found += differ("count-back", (out.status, out.days_e4, exact), (wanted, e4(value), value),
                        (balance, history, lengths, policy))
    return found[:5]


def by_mode(value, mode):
    """A fraction rounded by a mode, from the integers on both sides."""
    low = value.numerator // value.denominator
    rest = value - low
    if rest == 0:
        return low
    half = Fraction(1, 2)
    up = {1: rest >= half if low >= 0 else rest > half,
          2: rest > half or (rest == half and low % 2 == 1),
          3: rest > half if low >= 0 else rest >= half,
          4: low >= 0, 5: low < 0, 6: True, 7: False}[mode]
    return low + up


@cases
def columns_in_any_unit():  # DSO-050 DSO-051
    rng, found = random.Random(12), []
    for _ in range(300):
        rows, days = rng.randint(0, 12), rng.randint(1, 36600)
        balance, less, sales = ([amount(rng) for _ in range(rows)] for _ in range(3))
        use_less, scale = rng.random() < 0.5, rng.choice([1, 10, 10000, 10**9])
        mode = rng.randint(1, 7)
        out, status = library.array("int64", rows), library.array("int32", rows)
        columns = library.struct(
            "encours_dso_columns", count=rows, balance=library.array("int64", balance),
            less=library.array("int64", less) if use_less else None,
            sales=library.array("int64", sales), days=out, status=status)
        library.encours_dso_simple_columns(columns, days, library.struct(
            "encours_dso_unit", scale=scale, rounding=mode))
        for i in range(rows):
            if sales[i] <= 0:
                wanted = NONE, C.ENCOURS_DSO_UNDEFINED_NO_SALES
            else:
                above = balance[i] - (less[i] if use_less else 0)
                value = by_mode(Fraction(above * days * scale, sales[i]), mode)
                wanted = (value, C.ENCOURS_DSO_OK) if fits(value) else \
                    (NONE, C.ENCOURS_DSO_OUT_OF_RANGE)
            found += differ("simple", (out[i], status[i]), wanted,
                            (balance[i], less[i] if use_less else 0, sales[i], days, scale, mode))
    return found[:5]


@cases
def series_of_month_ends():  # DSO-080
    rng, found = random.Random(13), []
    for _ in range(400):
        count, as_of = rng.randint(1, 15), date(2024, 1, 1) + timedelta(rng.randrange(800))
        window, back = rng.randint(1, 5), rng.randint(1, 8)
        fixed, points, kind = rng.choice([0, 90]), rng.randint(0, 1), rng.randint(0, 1)
        policy = [rng.randint(0, 1) for _ in range(3)]
        balance = [rng.randint(-100, 5000) for _ in range(count)]
        sales = [rng.choice([0, rng.randint(-300, 2000), rng.randint(1, 2000)])
                 for _ in range(count)]
        out = {name: library.array(form, count) for name, form in (
            ("month_end", "int32"), ("simple_e4", "int64"), ("simple_status", "int32"),
            ("average_e4", "int64"), ("average_status", "int32"), ("count_back_e4", "int64"),
            ("count_back_status", "int32"))}
        series = library.struct(
            "encours_dso_series", count=count, as_of=library.date((as_of - EPOCH).days),
            average_points=points, balance=library.array("int64", balance),
            sales=library.array("int64", sales), **out)
        library.encours_dso_series_compute(series, library.struct(
            "encours_dso_options", window_months=window, window_days=fixed, month_days=kind,
            countback_months=back, zero_period=policy[0], negative_period=policy[1],
            short_history=policy[2]))
        months = spans(as_of, count)
        for i in range(count):
            what = (as_of, i, window, balance, sales)
            whole = i + window <= count
            s = sum(sales[i:i + window])
            n = fixed or (months[i][1] - months[min(i + window, count) - 1][0]).days + 1
            defined = whole and s > 0
            exact = Fraction(balance[i] * n, s) if defined else None
            status = C.ENCOURS_DSO_OK if defined else C.ENCOURS_DSO_UNDEFINED_NO_SALES if whole \
                else C.ENCOURS_DSO_HISTORY_EXHAUSTED
            found += differ("simple", (out["simple_e4"][i], out["simple_status"][i]),
                            (e4(exact), status), what)
            opened = i + window < count
            ends = balance[i:i + window + 1]
            ends = ends if points else [ends[0], ends[-1]]
            exact = Fraction(sum(ends) * n, len(ends) * s) if opened and s > 0 else None
            status = C.ENCOURS_DSO_OK if exact is not None else \
                C.ENCOURS_DSO_UNDEFINED_NO_SALES if opened else C.ENCOURS_DSO_HISTORY_EXHAUSTED
            found += differ("average", (out["average_e4"][i], out["average_status"][i]),
                            (e4(exact), status), what)
            lengths = [flat(*span) if kind else (span[1] - span[0]).days + 1
                       for span in months[i:i + back]]
            value, status = walk(balance[i], sales[i:i + back], lengths, *policy)
            found += differ("count-back", (out["count_back_e4"][i], out["count_back_status"][i]),
                            (e4(value), status), what)
            found += differ("month end", out["month_end"][i], (months[i][1] - EPOCH).days, what)
    return found[:5]


@cases
def days_of_each_invoice():  # DSO-060 DSO-061
    rng, found = random.Random(14), []
    for _ in range(400):
        months, signed = rng.randint(1, 30), rng.randint(0, 1)
        items = [(rng.choice([0, rng.randint(-500, 5000), amount(rng)]),
                  rng.choice([AS_OF - rng.randint(-20, 700), C.ENCOURS_DATE_NONE]))
                 for _ in range(rng.randint(0, 20))]
        sales = [rng.choice([0, -5, 3, 7, rng.randint(1, 10**6)]) for _ in range(months)]
        options = library.struct("encours_dso_invoice_options", as_of=library.date(AS_OF),
                                 months=months, credits=signed)
        days, status = library.array("int64", len(items)), library.array("int32", len(items))
        library.encours_dso_invoice_days(library.struct(
            "encours_dso_invoice_columns", count=len(items),
            amount=library.array("int64", [a for a, _ in items]),
            issue=library.array("int32", [d for _, d in items])), options,
            library.array("int64", sales), days, status)
        for i, (value, issue) in enumerate(items):
            exact, wanted = None, C.ENCOURS_DSO_OK
            if value == 0 or (value < 0 and not signed):
                wanted = C.ENCOURS_DSO_LEFT_OUT
            elif issue == C.ENCOURS_DATE_NONE:
                wanted = C.ENCOURS_DSO_NO_DATE
            elif issue > AS_OF:
                wanted = C.ENCOURS_DSO_LEFT_OUT
            elif months_back(issue) >= months:
                wanted = C.ENCOURS_DSO_HISTORY_EXHAUSTED
            elif sales[months_back(issue)] <= 0:
                wanted = C.ENCOURS_DSO_UNDEFINED_NO_SALES
            else:
                exact = Fraction(value * (AS_OF - issue), sales[months_back(issue)])
                wanted = C.ENCOURS_DSO_OK if e4(exact) != NONE else C.ENCOURS_DSO_OUT_OF_RANGE
            found += differ("invoice", (days[i], status[i]), (e4(exact), wanted), (items[i], sales))
        value, age, sold = amount(rng), rng.randint(-5, 40000), amount(rng)
        out = library.struct("encours_dso")
        library.encours_dso_invoice(value, library.date(AS_OF - age), library.date(AS_OF), sold,
                                    out)
        exact = Fraction(value * age, sold) if age >= 0 and sold > 0 else None
        found += differ("one invoice", out.days_e4, e4(exact), (value, age, sold))
        if exact is not None:
            found += differ("exact", out.days_full + out.days_part * Fraction(
                out.part_numerator, out.part_denominator), exact, (value, age, sold))
    return found[:5]


cases.main()

# SPDX-License-Identifier: MIT
"""The credit sheet from single items: each is aged, bears its interest day by day, and pays or is
paid by itself; the balance is walked back through sales in exact fractions."""

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
NONE, AS_OF, DUE_FIRST = C.ENCOURS_DATE_NONE, 20454, 20000
SEPARATE, OWN, OLDEST = range(3)
BY_HUNDREDTHS = 100  # of a day


def fits(value):
    return -2**63 <= value < 2**63


class Sheet:
    """Rows of items, sales and limits, and options, at random."""

    def __init__(self, rng, huge=False):
        self.credits = rng.randint(0, 2)
        self.bounds = sorted(rng.sample(range(1, 200), rng.randint(0, 6)))
        self.rates = [(DUE_FIRST - 5, rng.randrange(0, 2_000_000)),
                      (AS_OF - rng.randrange(400), rng.randrange(0, 2_000_000))]
        self.policy = [rng.randint(0, 1) for _ in range(3)]
        self.days = [rng.randint(1, 40) for _ in range(rng.randint(1, 6))]
        lengths = [rng.choice([0, 0, 1, 3, 9, 30]) for _ in range(rng.choice([1, 7, 300]))]
        lengths[0] = rng.choice([0, 5, 3000])
        self.rows = [[self.item(rng, huge) for _ in range(length)] for length in lengths]
        self.sales = [[rng.choice([0, -50, rng.randint(1, 9000)]) for _ in self.days]
                      for _ in self.rows]
        self.limits = [rng.choice([0, rng.randint(0, 90000), 2**63 - 1]) for _ in self.rows]
        self.interests = [self.row_interest(row) for row in self.rows]

    @staticmethod
    def item(rng, huge):
        amount = rng.choice([rng.randint(-10**5, 10**6), rng.randint(-3, 3), 0])
        if huge and rng.random() < 0.2:
            amount = rng.choice([2**62, -2**62, 2**61 + 1, -2**61 - 5])
        return amount, NONE if rng.random() < 0.1 else rng.randint(DUE_FIRST, AS_OF + 60)

    def row_interest(self, row):
        """Days after the due date, up to the as-of day, over 365, at the rate of each."""
        (_, before), (changed, after) = self.rates
        total = 0
        for amount, due in row:
            if amount > 0 and due != NONE and due < AS_OF:
                late, new = AS_OF - due, min(AS_OF - due, AS_OF - changed + 1)
                total += half_up(Fraction(amount * (before * (late - new) + after * new),
                                          365 * 10**7))
        return total

    def column(self, amount, day):
        if amount < 0 and self.credits != OWN:
            return len(self.bounds) + 3
        if day == NONE:
            return len(self.bounds) + 2
        age = AS_OF - day
        return 0 if age < 1 else 1 + sum(age > bound for bound in self.bounds)

    def cells(self, row):
        """Under OLDEST the credits of a row pay its items by due date, none last."""
        cells = [0] * (len(self.bounds) + (3 if self.credits == OWN else 4))
        paid = -sum(amount for amount, _ in row if amount < 0) if self.credits == OLDEST else 0
        for amount, due in sorted(row, key=lambda i: (i[1] == NONE, i[1])):
            if self.credits == OLDEST:
                if amount < 0:
                    continue
                part = min(paid, amount)
                paid, amount = paid - part, amount - part
            cells[self.column(amount, due)] += amount
        if self.credits == OLDEST:
            cells[-1] = -paid
        return cells

    def walk(self, balance, sales):
        """Days and status of a count-back, as in its oracle."""
        zero_stops, negative_stops, extrapolates = self.policy
        rest, days = balance, Fraction(0)
        for sold, length in zip(sales, self.days):
            if rest <= 0:
                break
            if (sold == 0 and zero_stops) or (sold < 0 and negative_stops):
                return days, C.ENCOURS_DSO_STOPPED_AT_PERIOD
            if sold > rest:
                return days + Fraction(rest * length, sold), C.ENCOURS_DSO_OK
            rest, days = rest - sold, days + length
        if rest <= 0:
            return days, C.ENCOURS_DSO_OK
        if extrapolates and sum(sales) > 0:
            return (days + Fraction(rest * sum(self.days), sum(sales)),
                    C.ENCOURS_DSO_EXTRAPOLATED)
        return days, C.ENCOURS_DSO_HISTORY_EXHAUSTED

    def wanted(self):
        """The figures of each row, or the first row of which one does not fit."""
        rows = []
        for number, items in enumerate(self.rows):
            cells = self.cells(items)
            balance = sum(cells)
            if not all(map(fits, [*cells, balance, self.interests[number]])):
                return number
            days, status = self.walk(balance, self.sales[number])
            scaled = half_up(days * BY_HUNDREDTHS)
            if not fits(scaled):
                scaled, status = C.ENCOURS_DSO_NONE, C.ENCOURS_DSO_OUT_OF_RANGE
            over = max(0, balance - self.limits[number])
            rows.append([*cells, balance, self.interests[number], scaled, status, over])
        return rows

    # --- the same by the library

    def schedule(self):
        table = library.struct(
            "encours_interest_rate_columns", count=2,
            valid_from=library.array("int32", [self.rates[0][0], self.rates[1][0]]),
            valid_until=library.array("int32", [self.rates[1][0] - 1, AS_OF + 1]),
            rate_e7=library.array("int64", [rate for _, rate in self.rates]))
        options = library.struct(
            "encours_interest_portfolio_options", as_of=library.date(AS_OF),
            due_first=library.date(DUE_FIRST), rounding=C.ENCOURS_ROUNDING_HALF_UP,
            rule=library.struct("encours_interest_rule", rates=table))
        size = library.array("size", 1)
        library.encours_interest_portfolio_schedule_size(options, size)
        schedule = library.memory(size[0])
        library.encours_interest_portfolio_schedule(options, schedule, size[0], None)
        return schedule, size[0]

    def options(self):
        schedule, size = self.schedule()
        aging = library.struct(
            "encours_aging_cells_options", as_of=library.date(AS_OF), credits=self.credits,
            bounds=library.array("int32", self.bounds), bound_count=len(self.bounds))
        dso = library.struct("encours_dso_options", zero_period=self.policy[0],
                             negative_period=self.policy[1], short_history=self.policy[2])
        return library.struct(
            "encours_credit_sheet_options", aging=aging, schedule=schedule, schedule_size=size,
            dso=dso, unit=library.struct("encours_dso_unit", scale=BY_HUNDREDTHS),
            period_days=library.array("uint32", self.days), periods=len(self.days))

    def part(self, options, begin, end):
        """Figures of some rows, their items alone."""
        rows, first = self.rows[begin:end], [0]
        for row in rows:
            first.append(first[-1] + len(row))
        items = [item for row in rows for item in row]
        count, width = len(rows), len(self.cells([]))
        out = {"amounts": library.array("int64", count * width)}
        for name in ("balance", "interest", "days", "over"):
            out[name] = library.array("int64", count)
        out["status"] = library.array("int32", count)
        library.encours_credit_sheet_compute(library.struct(
            "encours_credit_sheet_columns", rows=count, first=library.array("uint64", first),
            amount=library.array("int64", [amount for amount, _ in items]),
            due=library.array("int32", [due for _, due in items]),
            sales=library.array("int64", sum(self.sales[begin:end], [])),
            limit=library.array("int64", self.limits[begin:end]), **out), options)
        return [[*out["amounts"][i * width:(i + 1) * width], out["balance"][i],
                 out["interest"][i], out["days"][i], out["status"][i], out["over"][i]]
                for i in range(count)]


def compare(number, sheet, begin, end):
    """What is wrong with some rows."""
    wanted = sheet.wanted()
    try:
        found = sheet.part(sheet.options(), begin, end)
    except Failure as failure:
        if isinstance(wanted, int) and failure.kind == C.ENCOURS_E_OVERFLOW and \
                failure.index == wanted:
            return []
        return [f"{number}: {failure}"]
    if isinstance(wanted, int):
        return [f"{number}: row {wanted} does not fit and was accepted"]
    return [f"{number}: row {begin + i} is {row}, not {right}"
            for i, (row, right) in enumerate(zip(found, wanted[begin:end])) if row != right]


@cases
def sheets_by_single_items():  # SHT-001 SHT-002 SHT-003 SHT-004 SHT-005
    found = []
    for number in range(80):
        sheet = Sheet(random.Random(number))
        found += compare(number, sheet, 0, len(sheet.rows))
    return found[:5]


@cases
def sheets_of_huge_amounts():  # SHT-007
    found, refused = [], 0
    for number in range(120):
        sheet = Sheet(random.Random(number), huge=True)
        refused += isinstance(sheet.wanted(), int)
        found += compare(number, sheet, 0, len(sheet.rows))
    if not 20 < refused < 110:
        found.append(f"{refused} of 120 sheets do not fit: the others are too few, or they are")
    return found[:5]


@cases
def rows_apart():  # SHT-006
    found = []
    for number in range(40):
        rng = random.Random(number)
        sheet = Sheet(rng)
        begin = rng.randint(0, len(sheet.rows))
        found += compare(number, sheet, begin, rng.randint(begin, len(sheet.rows)))
    return found[:5]


cases.main()

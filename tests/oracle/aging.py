# SPDX-License-Identifier: MIT
"""The aged balance from the words of the headers: ages, columns, policies, conversion, sums."""

import ctypes
import random
import sys
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Failure, Library, half_up  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
NONE, AS_OF = C.ENCOURS_DATE_NONE, 20454
SEPARATE, OWN, OLDEST = range(3)
CODES = (978, 840, 392)
# Minor units of one for minor units of another: 1 EUR = 1.0856 USD = 160.12 JPY, yen have no cents.
PER_EURO = {978: Fraction(1), 840: Fraction(10856, 10000), 392: Fraction(16012, 10000)}


def fits(value):
    return -2**63 <= value < 2**63


class Case:
    """Options and items at random."""

    def __init__(self, rng, huge=False, credits=None):
        self.basis, self.credits = rng.randint(0, 1), rng.randint(0, 2)
        if credits is not None:
            self.credits = credits
        if self.credits == OLDEST:
            self.basis = 0
        self.bounds = sorted(rng.sample(range(1, 200), rng.randint(0, 9)))
        self.not_due = sorted(rng.sample(range(1, 90), rng.randint(0, 3)))
        self.codes = rng.sample(CODES, rng.randint(1, 3))
        self.rows = rng.randint(1, 9)
        self.items = [self.item(rng, huge) for _ in range(rng.choice([0, 3, 40, 400]))]

    def item(self, rng, huge):
        amount = rng.choice([rng.randint(-10**6, 10**7), rng.randint(-3, 3)])
        if huge and rng.random() < 0.3:
            amount = rng.choice([2**63 - 1, -2**63, 2**62, -2**62 - 1])
        days = [NONE if rng.random() < 0.1 else AS_OF - rng.randint(-100, 250) for _ in range(2)]
        return (rng.randrange(self.rows), rng.choice(self.codes), amount, *days)

    def options(self):
        return library.struct(
            "encours_aging_cells_options", as_of=library.date(AS_OF), basis=self.basis,
            credits=self.credits, bounds=library.array("int32", self.bounds),
            bound_count=len(self.bounds), not_due_bounds=library.array("int32", self.not_due),
            not_due_bound_count=len(self.not_due), currencies=library.array("uint16", self.codes),
            currency_count=len(self.codes), rows=self.rows)

    def column_count(self):
        return len(self.not_due) + len(self.bounds) + (3 if self.credits == OWN else 4)

    def column(self, amount, day):
        """Not due from the farthest on, buckets, no date, credits."""
        undated = len(self.not_due) + len(self.bounds) + 2
        if amount < 0 and self.credits != OWN:
            return undated + 1
        if day == NONE:
            return undated
        age = AS_OF - day
        if age >= 1 - self.basis:
            return len(self.not_due) + 1 + sum(age > bound for bound in self.bounds)
        return len(self.not_due) - sum(-age > bound for bound in self.not_due)

    def settled(self):
        """The items, less what credits pay where the policy wants it: the single items of a row and
        currency, by due date and none last."""
        if self.credits != OLDEST:
            return self.items
        result = []
        for row in range(self.rows):
            for code in self.codes:
                mine = [item for item in self.items if item[:2] == (row, code)]
                paid = -sum(item[2] for item in mine if item[2] < 0)
                debits = [item for item in mine if item[2] > 0]
                for item in sorted(debits, key=lambda i: (i[3] == NONE, i[3])):
                    part = min(paid, item[2])
                    paid -= part
                    result.append((row, code, item[2] - part, *item[3:]))
                result.append((row, code, -paid, NONE, NONE))
        return result

    def cells(self):
        cells = [[[0] * self.column_count() for _ in self.codes] for _ in range(self.rows)]
        for row, code, amount, due, issue in self.settled():
            day = issue if self.basis else due
            cells[row][self.codes.index(code)][self.column(amount, day)] += amount
        return cells

    def columns(self, kind, items, **more):
        rows, codes, amounts, dues, issues = zip(*items) if items else ([], [], [], [], [])
        return library.struct(
            kind, count=len(items), currency=library.array("uint16", codes),
            amount=library.array("int64", amounts), due=library.array("int32", dues),
            issue=library.array("int32", issues), **more,
            **({} if more else {"row": library.array("uint32", rows)}))

    def state(self):
        options, size = self.options(), library.array("size", 1)
        library.encours_aging_cells_state_size(options, size)
        state = library.memory(size[0])
        library.encours_aging_cells_begin(state, size[0], options)
        return state, size[0]


def flat(cells):
    return [amount for row in cells for line in row for amount in line]


def filled(rng, case):
    """The items in some order, over some states, merged."""
    items, parts = rng.sample(case.items, len(case.items)), [case.state() for _ in range(3)]
    while items:
        cut = rng.randint(1, len(items))
        state, size = rng.choice(parts)
        columns = case.columns("encours_aging_cells_columns", items[:cut])
        library.encours_aging_cells_add(state, size, columns, None, 0)
        items = items[cut:]
    for state, size in parts[1:]:
        library.encours_state_merge(parts[0][0], size, state, size)
    return parts[0]


@cases
def cells_and_totals_of_merged_states():  # AGE-001 to AGE-010, AGE-020 to AGE-024
    rng, found = random.Random(1), []
    for number in range(400):
        case = Case(rng, huge=number % 3 == 0)
        cells, (state, size) = case.cells(), filled(rng, case)
        lines, columns = case.rows * len(case.codes), case.column_count()
        totals = [[sum(row[c][k] for row in cells) for k in range(columns)]
                  for c in range(len(case.codes))]
        exact = (flat(cells), [sum(line) for row in cells for line in row],
                 [v for line in totals for v in line], [sum(line) for line in totals])
        arrays = [library.array("int64", n) for n in (lines * columns, lines,
                                                      len(case.codes) * columns, len(case.codes))]
        out = library.struct("encours_aging_cells_out", amounts=arrays[0], row_totals=arrays[1],
                             totals=arrays[2], balances=arrays[3])
        possible = all(fits(value) for part in exact for value in part)
        try:
            library.encours_aging_cells_finish(state, size, out)
            given = tuple(list(array) for array in arrays)
            if not possible or given != exact:
                found.append(f"case {number}: {given} instead of {exact}")
        except Failure as failure:
            if possible or failure.kind != C.ENCOURS_E_OVERFLOW:
                found.append(f"case {number}: {failure}")
    return found[:3]


@cases
def keys_ascend_and_hold_their_cells():  # AGE-026
    rng, found = random.Random(2), []
    for number in range(150):
        case = Case(rng)
        keys = sorted(rng.sample([0, 1, 2**64 - 1] + [rng.getrandbits(64) for _ in range(20)],
                                 case.rows))
        options, size, count = case.options(), library.array("size", 1), library.array("uint64", 1)
        library.encours_aging_keys_state_size(options, case.rows, size)
        state = library.memory(size[0])
        library.encours_aging_keys_begin(state, size[0], options, case.rows)
        given = library.array("uint64", [keys[item[0]] for item in case.items])
        columns = case.columns("encours_aging_keys_columns", case.items, key=given)
        library.encours_aging_keys_add(state, size[0], columns)
        library.encours_aging_keys_count(state, size[0], count)
        seen = sorted({item[0] for item in case.items})
        got_keys = library.array("uint64", case.rows)
        amounts = library.array("int64", len(seen) * len(case.codes) * case.column_count())
        out = library.struct("encours_aging_cells_out", amounts=amounts)
        library.encours_aging_keys_finish(state, size[0], got_keys, out,
                                          library.memory(32 * case.rows), 32 * case.rows)
        cells = case.cells()
        wanted = flat([cells[row] for row in seen])
        if count[0] != len(seen) or list(got_keys)[:len(seen)] != [keys[row] for row in seen]:
            found.append(f"case {number}: keys {list(got_keys)}")
        if list(amounts)[:len(wanted)] != wanted:
            found.append(f"case {number}: {list(amounts)} instead of {wanted}")
    return found[:3]


def new_context():
    context = library.array("uint64", 1)
    library.encours_context_new(None, context)
    return context[0]


def new_rates():
    context, rates = [new_context()], library.array("uint64", 1)
    columns = library.struct(
        "encours_rates_columns", count=2, to=library.array("uint16", [840, 392]),
        valid_from=library.array("int32", [AS_OF - 3, AS_OF]),
        numerator=library.array("int64", [10856, 16012]),
        denominator=library.array("int64", [10000, 100]),
        **{"from": library.array("uint16", [978, 978])})
    options = library.struct("encours_rates_options", base_currency=978)
    library.encours_rates_new(context[0], columns, options, rates)
    return rates[0]


@cases
def conversion_and_its_residual():  # AGE-012 AGE-013 AGE-028
    rng, found, rates = random.Random(3), [], new_rates()
    for number in range(200):
        case = Case(rng)
        into, columns = rng.choice(CODES), case.column_count()
        cells, (state, size) = case.cells(), filled(rng, case)
        factor = {code: PER_EURO[into] / PER_EURO[code] for code in case.codes}

        def converted(lines):
            return [sum(half_up(line[k] * factor[code]) for code, line in zip(case.codes, lines))
                    for k in range(columns)]

        rows = [converted(row) for row in cells]
        totals = converted([[sum(row[c][k] for row in cells) for k in range(columns)]
                            for c in range(len(case.codes))])
        residuals = [totals[k] - sum(row[k] for row in rows) for k in range(columns)]
        arrays = [library.array("int64", n) for n in (case.rows * columns, columns, columns)]
        out = library.struct("encours_aging_cells_out", amounts=arrays[0], totals=arrays[1],
                             residuals=arrays[2])
        library.encours_aging_cells_convert(state, size, rates, into,
                                            C.ENCOURS_ROUNDING_HALF_UP, out)
        given = [list(array) for array in arrays]
        wanted = [[v for row in rows for v in row], totals, residuals]
        if given != wanted:
            found.append(f"case {number} into {into}: {given} instead of {wanted}")
    return found[:3]



def shape_of(case):
    """Kind, least and greatest age of each column, by age."""
    near, least = -case.basis, 1 - case.basis
    lowers = [-bound for bound in reversed(case.not_due)]
    shape = [(C.ENCOURS_AGING_NOT_DUE, low, high) for low, high in zip(
        [C.INT32_MIN] + lowers, [low - 1 for low in lowers] + [near])]
    starts = [least] + [bound + 1 for bound in case.bounds]
    shape += [(C.ENCOURS_AGING_OVERDUE, low, high)
              for low, high in zip(starts, case.bounds + [C.INT32_MAX])]
    shape.append((C.ENCOURS_AGING_NO_DATE, C.INT32_MIN, C.INT32_MAX))
    if case.credits != OWN:
        shape.append((C.ENCOURS_AGING_CREDITS, C.INT32_MIN, C.INT32_MAX))
    return shape


@cases
def columns_are_those_of_the_bounds():  # AGE-001 AGE-003 AGE-020
    rng, found = random.Random(4), []
    for number in range(400):
        case = Case(rng)
        out, size = library.struct("encours_aging_cells_shape"), library.array("size", 1)
        library.encours_aging_cells_describe(case.options(), out)
        library.encours_aging_cells_state_size(case.options(), size)
        got = list(zip(out.kinds, out.lowers, out.uppers))[:out.columns]
        sizes = out.rows, out.currencies, out.columns, out.state_size
        if got != shape_of(case) or sizes != (case.rows, len(case.codes), case.column_count(),
                                              size[0]):
            found.append(f"case {number}: {got} {sizes}, not {shape_of(case)}")
    return found[:3]


EPOCH = date(1970, 1, 1)


def months_before(day, months):
    """The same day so many months before, or the last of its month; None before 1900."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1900:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@cases
def bounds_by_month_quarter_and_year():  # AGE-031 AGE-032 AGE-033
    rng, found = random.Random(6), []
    for _ in range(3000):
        day = date(rng.choice([1900, 1903, 1999, 2015, 2024, 2199]), rng.choice([1, 2, 3, 7, 12]),
                   rng.choice([1, 1, 2, 15, 28]))
        if rng.random() < 0.5:
            day = date(1900, 1, 1) + timedelta(rng.randrange(109573))
        basis, periods, count = rng.randint(0, 1), rng.randint(1, 2), rng.choice([1, 3, 12, 64])
        months = rng.choice([1, 2, 3, 4, 6, 12, 5, 7, 24, 0, -1])
        out = library.array("int32", [7] * count)
        given = library.struct("encours_aging_calendar", as_of=library.date((day - EPOCH).days),
                               periods=periods, months=months, basis=basis)
        starts = None
        if months > 0 and periods == C.ENCOURS_AGING_MONTHS_BACK:
            starts = [months_before(day, k * months) for k in range(1, count + 1)]
        elif months > 0 and 12 % months == 0:
            first = date(day.year, (day.month - 1) // months * months + 1, 1)
            skip = int(first == day and basis == 0)
            starts = [months_before(first, k * months) for k in range(skip, count + skip)]
        wanted = [7] * count
        sound = starts is not None and None not in starts and (day - starts[-1]).days <= 36500
        if sound:
            wanted = [(day - start).days for start in starts]
        try:
            library.encours_aging_calendar_bounds(given, out, count)
            said = True
        except Failure as failure:
            said = failure.kind != C.ENCOURS_E_INVALID
        if list(out) != wanted or said != sound:
            found.append(f"{day} {periods} {months} {basis} {count}: {list(out)}, not {wanted}")
    return found[:3]


def borrowed(address, ctype, count):
    return list((ctype * count).from_address(address)) if count else []


class Balance:
    """What a handle says, as plain Python."""

    def __init__(self, handle):
        self.handle = handle
        rows = library.encours_aging_row_count(handle)
        self.columns = range(library.encours_aging_column_count(handle))
        self.keys = borrowed(library.encours_aging_row_keys(handle), ctypes.c_uint32, rows)
        self.codes = borrowed(library.encours_aging_row_currencies(handle), ctypes.c_uint16, rows)
        self.rows = [[library.encours_aging_cell(handle, row, column) for column in self.columns]
                     for row in range(rows)]
        amounts = [borrowed(library.encours_aging_amounts(handle, column), ctypes.c_int64, rows)
                   for column in self.columns]
        self.agrees = [[line[row] for line in amounts] for row in range(rows)] == self.rows
        self.agrees &= [sum(line) for line in self.rows] == borrowed(
            library.encours_aging_row_totals(handle), ctypes.c_int64, rows)
        count = library.encours_aging_currency_count(handle)
        self.currencies = borrowed(library.encours_aging_currencies(handle), ctypes.c_uint16,
                                   count)
        lines = [borrowed(library.encours_aging_total_amounts(handle, column), ctypes.c_int64,
                          count) for column in self.columns]
        self.totals = [[line[i] for line in lines] for i in range(count)]
        self.shape = [(library.encours_aging_column_kind_of(handle, column),
                       library.encours_aging_column_lower(handle, column),
                       library.encours_aging_column_upper(handle, column))
                      for column in self.columns]


@cases
def balances_of_handles_and_their_conversion():  # AGE-008 AGE-011 AGE-012 AGE-013 AGE-014
    rng, found, rates, context = random.Random(5), [], new_rates(), new_context()
    for number in range(200):
        case, out = Case(rng), library.array("uint64", 1)
        names = zip(*case.items) if case.items else ([], [], [], [], [])
        columns = library.struct("encours_aging_columns", count=len(case.items), **{
            name: library.array(kind, values) for (name, kind), values in zip(
                (("customer", "uint32"), ("currency", "uint16"), ("amount", "int64"),
                 ("due", "int32"), ("issue", "int32")), names)})
        options = library.struct(
            "encours_aging_options", bounds=library.array("int32", case.bounds),
            bound_count=len(case.bounds), not_due_bounds=library.array("int32", case.not_due),
            not_due_bound_count=len(case.not_due), basis=case.basis, credits=case.credits)
        library.encours_aging_compute(context, columns, library.date(AS_OF), options, out)
        balance, cells = Balance(out[0]), case.cells()
        wanted = {(row, code): line for row in range(case.rows)
                  for code, line in zip(case.codes, cells[row])}
        got = dict(zip(zip(balance.keys, balance.codes), balance.rows))
        order = list(zip(balance.keys, balance.codes))
        silent = [line for key, line in wanted.items() if key not in got]
        totals = [[sum(cells[row][case.codes.index(code)][k] for row in range(case.rows))
                   for k in balance.columns] for code in balance.currencies]
        if (order != sorted(got) or any(got[key] != wanted[key] for key in got)
                or any(any(line) for line in silent) or balance.shape != shape_of(case)
                or balance.totals != totals or not balance.agrees):
            found.append(f"case {number}: {got} instead of {wanted}")
        kept = library.struct("encours_aging_options")
        library.encours_aging_settings(out[0], kept)
        lists = (borrowed(kept.bounds, ctypes.c_int32, kept.bound_count),
                 borrowed(kept.not_due_bounds, ctypes.c_int32, kept.not_due_bound_count))
        if lists != (case.bounds, case.not_due) or \
                (kept.basis, kept.credits) != (case.basis, case.credits):
            found.append(f"case {number}: settings {lists} {kept.basis} {kept.credits}")
        into, converted = rng.choice(CODES), library.array("uint64", 1)
        library.encours_aging_convert(out[0], rates, into, C.ENCOURS_ROUNDING_HALF_UP, converted)
        other = Balance(converted[0])
        factor = {code: PER_EURO[into] / PER_EURO[code] for code in case.codes}

        def in_one(lines):
            return [sum(half_up(line[k] * factor[code]) for code, line in lines)
                    for k in other.columns]

        for key, line in zip(other.keys, other.rows):
            if line != in_one([(c, w) for (k, c), w in wanted.items() if k == key]):
                found.append(f"case {number}: row {key} converted is {line}")
        whole = in_one(list(zip(balance.currencies, totals)))
        rest = [whole[k] - sum(line[k] for line in other.rows) for k in other.columns]
        residuals = borrowed(library.encours_aging_residuals(converted[0]), ctypes.c_int64,
                             len(other.columns))
        if case.items and (other.totals != [whole] or residuals != rest
                           or sorted(set(balance.keys)) != other.keys
                           or not library.encours_aging_is_converted(converted[0])):
            found.append(f"case {number}: totals {other.totals} and {residuals}, not {whole}")
        try:
            library.encours_aging_convert(converted[0], rates, into, 1, library.array("uint64", 1))
            found.append(f"case {number}: converted twice")
        except Failure as failure:
            if failure.kind != C.ENCOURS_E_STATE:
                found.append(f"case {number}: {failure}")
        library.encours_aging_free(converted[0])
        library.encours_aging_free(out[0])
    return found[:3]


@cases
def changes_are_after_minus_before():
    rng, found, context = random.Random(7), [], new_context()
    for number in range(200):
        sides = []
        for _ in range(2):
            rows = [(rng.randint(1, 4), rng.choice(CODES), rng.randint(-5, 5),
                     AS_OF + rng.randint(-100, 40)) for _ in range(rng.randint(0, 12))]
            columns = library.struct("encours_aging_columns", count=len(rows), **{
                name: library.array(kind, [row[at] for row in rows]) for at, (name, kind) in
                enumerate((("customer", "uint32"), ("currency", "uint16"), ("amount", "int64"),
                           ("due", "int32")))})
            out = library.array("uint64", 1)
            library.encours_aging_compute(context, columns, library.date(AS_OF), None, out)
            sides.append((out[0], Balance(out[0])))
        changes = library.array("uint64", 1)
        library.encours_aging_compare(context, sides[0][0], sides[1][0], changes)
        before, after = (dict(zip(zip(one.keys, one.codes), one.rows)) for _, one in sides)
        empty = [0] * len(sides[0][1].columns)
        wanted = {key: [b - a for a, b in zip(before.get(key, empty), after.get(key, empty))]
                  for key in sorted(before.keys() | after.keys())}
        wanted = {key: line for key, line in wanted.items() if any(line)}
        count = library.encours_aging_changes_row_count(changes[0])
        keys = borrowed(library.encours_aging_changes_row_keys(changes[0]), ctypes.c_uint32, count)
        codes = borrowed(library.encours_aging_changes_row_currencies(changes[0]),
                         ctypes.c_uint16, count)
        cells = [borrowed(library.encours_aging_changes_amounts(changes[0], column),
                          ctypes.c_int64, count) for column in range(len(empty))]
        got = {key: [column[row] for column in cells]
               for row, key in enumerate(zip(keys, codes))}
        if got != wanted or list(got) != list(wanted):
            found.append(f"case {number}: {got} instead of {wanted}")
        library.encours_aging_changes_free(changes[0])
        for handle, _ in sides:
            library.encours_aging_free(handle)
    return found[:20]


cases.main()

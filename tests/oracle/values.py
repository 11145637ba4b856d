# SPDX-License-Identifier: MIT
"""Dates, currencies, ratios, money and exchange rates against datetime, decimal and fractions."""

import datetime
import random
import re
import sys
from calendar import monthrange
from decimal import (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                     ROUND_HALF_UP, ROUND_UP, Decimal, getcontext)
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Failure, Library  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
SMALLEST, LARGEST = -2**63, 2**63 - 1
EPOCH = datetime.date(1970, 1, 1)
FIRST, LAST = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)
MODES = {1: ROUND_HALF_UP, 2: ROUND_HALF_EVEN, 3: ROUND_HALF_DOWN, 4: ROUND_UP, 5: ROUND_DOWN,
         6: ROUND_CEILING, 7: ROUND_FLOOR}
getcontext().prec = 120


def tried(function, *arguments):
    """None when the function succeeds, else the kind of its failure."""
    try:
        function(*arguments)
    except Failure as failure:
        return failure.kind
    return None


def fits(value):
    return SMALLEST <= value <= LARGEST


def rounded(value, mode):
    """A fraction to an integer by decimal's own modes; its tie is kept by its exact remainder."""
    whole, rest = divmod(abs(value.numerator), value.denominator)
    place = Decimal("0") if rest == 0 else Decimal("0.25") if 2 * rest < value.denominator else \
        Decimal("0.5") if 2 * rest == value.denominator else Decimal("0.75")
    given = (Decimal(whole) + place).copy_sign(Decimal(-1 if value < 0 else 1))
    return int(given.to_integral_value(MODES[mode]))


def any_integer(rng):
    return rng.choice([rng.randint(-9, 9), rng.randint(-10**6, 10**6), rng.randint(-10**15, 10**15),
                       rng.randint(SMALLEST, LARGEST), SMALLEST, SMALLEST + 1, LARGEST,
                       2**62 * rng.choice([1, -1])])


# --- dates


def number(day):
    return C.ENCOURS_DATE_NONE if day is None else (day - EPOCH).days


def shifted(day, months):
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1900 <= year <= 2199:
        return None
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def any_day(rng):
    return rng.choice([FIRST, LAST, FIRST + datetime.timedelta(rng.randrange(40)),
                       LAST - datetime.timedelta(rng.randrange(40)),
                       FIRST + datetime.timedelta(rng.randrange(109573)),
                       datetime.date(rng.choice([1900, 2000, 2024, 2100]), 2, 28)])


@cases
def dates_are_those_of_datetime():
    rng, wrong = random.Random(1), []
    for _ in range(6000):
        day = any_day(rng)
        given, parts = library.date(number(day)), None
        days = rng.choice([0, 1, -1, rng.randint(-200, 200), rng.randint(-120000, 120000),
                           2**31 - 1, -2**31])
        months = rng.choice([0, 1, -1, rng.randint(-30, 30), rng.randint(-3700, 3700), 2**31 - 1,
                             -2**31])
        later = number(day) + days
        later = later if number(FIRST) <= later <= number(LAST) else C.ENCOURS_DATE_NONE
        parts = library.encours_date_split(given)
        text = library.array("uint8", 11)
        got = (library.encours_date_ymd(day.year, day.month, day.day).epoch_day,
               (parts.year, parts.month, parts.day), library.encours_date_is_valid(given),
               library.encours_date_add_days(given, days).epoch_day,
               library.encours_date_add_months(given, months).epoch_day,
               library.encours_date_end_of_month(given).epoch_day,
               library.encours_date_weekday(given),
               library.encours_date_days_in_month(day.year, day.month),
               library.encours_date_format(given, text, 11), bytes(text))
        length = monthrange(day.year, day.month)[1]
        expected = (number(day), (day.year, day.month, day.day), 1, later,
                    number(shifted(day, months)), number(day.replace(day=length)),
                    day.isoweekday(), length, 10, day.isoformat().encode() + b"\0")
        if got != expected:
            wrong.append(f"{day} + {days}, {months}: {got}, not {expected}")
    return wrong[:5]


@cases
def days_that_are_none_stay_none():
    rng, wrong, none = random.Random(2), [], C.ENCOURS_DATE_NONE
    for _ in range(2000):
        year, month, day = (rng.choice([rng.randint(1898, 2202), 0, -2**31, 2**31 - 1]),
                            rng.choice([rng.randint(-1, 14), 2]), rng.randint(-1, 33))
        try:
            expected = number(datetime.date(year, month, day)) if 1900 <= year <= 2199 else none
        except ValueError:
            expected = none
        if library.encours_date_ymd(year, month, day).epoch_day != expected:
            wrong.append(f"{year}-{month}-{day} is not {expected}")
        known = 1900 <= year <= 2199 and 1 <= month <= 12
        if library.encours_date_days_in_month(year, month) != \
                (monthrange(year, month)[1] if known else 0):
            wrong.append(f"length of {year}-{month}")
        out = library.date(rng.choice([none, number(FIRST) - 1, number(LAST) + 1, 2**31 - 1,
                                       -2**31 + 1]))
        text = library.array("uint8", [9] * 11)
        parts = library.encours_date_split(out)
        got = (library.encours_date_is_valid(out), library.encours_date_weekday(out),
               library.encours_date_add_days(out, rng.randint(-9, 9)).epoch_day,
               library.encours_date_add_months(out, rng.randint(-9, 9)).epoch_day,
               library.encours_date_end_of_month(out).epoch_day,
               (parts.year, parts.month, parts.day),
               library.encours_date_format(out, text, 11), text[0])
        if got != (0, 0, none, none, none, (0, 0, 0), 0, 0):
            wrong.append(f"{out.epoch_day}: {got}")
    return wrong[:5]


@cases
def texts_of_dates_are_read_as_iso_8601():
    rng, wrong = random.Random(3), []
    for _ in range(5000):
        text = any_day(rng).isoformat()
        for _ in range(rng.choice([0, 0, 1, 2])):
            at, letter = rng.randrange(len(text) + 1), rng.choice("0123456789-/ T+.é")
            text = rng.choice([text[:at] + letter + text[at + 1:], text[:at] + letter + text[at:],
                               text[:at]])
        expected = None
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            try:
                expected = datetime.date(*(int(part) for part in text.split("-")))
            except ValueError:
                pass
        if expected and not FIRST <= expected <= LAST:
            expected = None
        out = library.date(77)
        kind = tried(library.encours_date_parse, text, out)
        if (kind, out.epoch_day) != ((None, number(expected)) if expected
                                     else (C.ENCOURS_E_INVALID, 77)):
            wrong.append(f"{text!r}: {kind}, {out.epoch_day}")
        size, room = rng.randrange(12), library.array("uint8", [7] * 12)
        full = any_day(rng)
        library.encours_date_format(library.date(number(full)), room if size else None, size)
        cut = (full.isoformat()[:size - 1].encode() + b"\0") if size else b""
        if bytes(room) != cut + b"\7" * (12 - len(cut)):
            wrong.append(f"{full} in {size} bytes: {bytes(room)}")
    return wrong[:5]


# --- currencies

NO_DECIMALS = "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()
DECIMALS = {**dict.fromkeys(NO_DECIMALS, 0),
            **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3), "CLF": 4, "UYW": 4}
NUMBERS = {"EUR": 978, "USD": 840, "GBP": 826, "JPY": 392, "CHF": 756, "TND": 788, "CLF": 990,
           "XAF": 950, "MRU": 929, "MGA": 969, "AFN": 971, "ALL": 8}


def iso_list():
    count = library.encours_currency_list(None, 0)
    rows = (library.structs["encours_currency"] * count)()
    library.encours_currency_list(rows, count)
    return [(row.numeric, row.exponent, row.code.decode()) for row in rows]


@cases
def currencies_have_the_decimals_of_iso_4217():
    rng, wrong, rows = random.Random(4), [], iso_list()
    if [row[0] for row in rows] != sorted({row[0] for row in rows}):
        wrong.append("numeric codes do not ascend")
    if len({row[2] for row in rows}) != len(rows) or not 160 < len(rows) < 220:
        wrong.append(f"{len(rows)} rows")
    for numeric, exponent, code in rows:
        if exponent != C.ENCOURS_CURRENCY_EXPONENT_NONE and exponent != DECIMALS.get(code, 2):
            wrong.append(f"{code} has {exponent} decimals")
        if NUMBERS.get(code, numeric) != numeric:
            wrong.append(f"{code} is {numeric}")
    by_number = {row[0]: row for row in rows}
    by_code = {row[2]: row for row in rows}
    if not set(NUMBERS) | set(DECIMALS) <= set(by_code):
        wrong.append("a code is missing")
    for _ in range(3000):
        own = [(rng.choice([978, 392, 999, 1, 65535, rng.randrange(1, 65536)]), rng.randint(0, 19))
               for _ in range(rng.randint(0, 4))]
        flat = library.array("uint16", [value for pair in own for value in pair])
        table = library.struct("encours_currency_table", overrides=flat, count=len(own))
        numeric = rng.choice([row[0] for row in rows + own] + [0, 65535, rng.randrange(65536)])
        code = rng.choice([row[2] for row in rows] +
                          ["eur", "EU", "EURO", "", "ZZZ", "E\u00e9", "€UR"])
        iso, out = by_number.get(numeric), library.struct("encours_currency", exponent=77)
        given = next((decimals for of, decimals in own if of == numeric), None)
        if given is not None and given > 18:
            expected = C.ENCOURS_E_INVALID, 77, ""
        elif given is not None:
            expected = None, given, iso[2] if iso else ""
        elif iso:
            expected = None, iso[1], iso[2]
        else:
            expected = C.ENCOURS_E_CURRENCY, 77, ""
        kind = tried(library.encours_currency_by_numeric, table, numeric, out)
        if (kind, out.exponent, out.code.decode()) != expected:
            wrong.append(f"{numeric} with {own}: {kind} {out.exponent}, not {expected}")
        iso, out = by_code.get(code), library.struct("encours_currency", exponent=77)
        given = next((decimals for of, decimals in own if iso and of == iso[0]), None)
        expected = (C.ENCOURS_E_CURRENCY, 77) if not iso else \
            (C.ENCOURS_E_INVALID, 77) if given is not None and given > 18 else \
            (None, iso[1] if given is None else given)
        kind = tried(library.encours_currency_by_code, table, code, out)
        if (kind, out.exponent) != expected:
            wrong.append(f"{code!r} with {own}: {kind} {out.exponent}, not {expected}")
    return wrong[:5]


# --- ratios


def ratio_of(numerator, denominator):
    return library.struct("encours_ratio", numerator=numerator, denominator=denominator)


@cases
def ratios_are_fractions():
    rng, wrong = random.Random(5), []
    for _ in range(6000):
        a, b, c, d = (any_integer(rng) for _ in range(4))
        out = ratio_of(7, 7)
        kind = tried(library.encours_ratio_make, a, b, out)
        if b == 0:
            expected = C.ENCOURS_E_INVALID, 7, 7
        else:
            exact = Fraction(a, b)
            expected = None, exact.numerator, exact.denominator
            if not (fits(exact.numerator) and fits(exact.denominator)):
                expected = C.ENCOURS_E_OVERFLOW, 7, 7
        if (kind, out.numerator, out.denominator) != expected:
            wrong.append(f"{a}/{b}: {kind} {out.numerator}/{out.denominator}, not {expected}")
        scale, mode, figure = any_integer(rng), rng.choice([*range(1, 8)]), library.array("int64",
                                                                                         [7])
        if rng.random() < 0.3:  # a tie
            b, scale = 2 * rng.randint(1, 10**6), 1
            a = b // 2 * rng.choice([1, -1, 3, -3, 5])
        kind = tried(library.encours_ratio_scaled, ratio_of(a, b), scale, mode, figure)
        if b <= 0 or scale <= 0:
            expected = C.ENCOURS_E_INVALID, 7
        else:
            value = rounded(Fraction(a * scale, b), mode)
            expected = (None, value) if fits(value) else (C.ENCOURS_E_OVERFLOW, 7)
        if (kind, figure[0]) != expected:
            wrong.append(f"{a}/{b} * {scale} by {mode}: {kind} {figure[0]}, not {expected}")
        order = library.array("int32", [7])
        if rng.random() < 0.2:
            c, d = a // 2, b // 2
        kind = tried(library.encours_ratio_compare, ratio_of(a, b), ratio_of(c, d), order)
        if b <= 0 or d <= 0:
            expected = C.ENCOURS_E_INVALID, 7
        else:
            expected = None, (a * d > c * b) - (a * d < c * b)
        if (kind, order[0]) != expected:
            wrong.append(f"{a}/{b} and {c}/{d}: {kind} {order[0]}, not {expected}")
    for mode in (0, 8, -1):
        if tried(library.encours_ratio_scaled, ratio_of(1, 2), 1, mode,
                 library.array("int64", 1)) != C.ENCOURS_E_INVALID:
            wrong.append(f"rounding {mode} was accepted")
    return wrong[:5]


# --- money


def money(minor, currency=978):
    return library.struct("encours_money", minor=minor, currency=currency)


@cases
def amounts_are_integers_that_refuse_to_wrap():
    rng, wrong = random.Random(6), []
    for _ in range(5000):
        a, b = any_integer(rng), any_integer(rng)
        mixed = rng.random() < 0.1
        other = money(b, 840 if mixed else 978)
        for name, function, value in (
                ("sum", library.encours_money_add, a + b),
                ("difference", library.encours_money_subtract, a - b)):
            out = money(7, 7)
            kind = tried(function, money(a), other, out)
            expected = (C.ENCOURS_E_CURRENCY, 7) if mixed else \
                (None, value) if fits(value) else (C.ENCOURS_E_OVERFLOW, 7)
            if (kind, out.minor) != expected or (kind is None and out.currency != 978):
                wrong.append(f"{name} of {a} and {b}: {kind} {out.minor}, not {expected}")
        order, out = library.array("int32", [7]), money(7, 7)
        kind = tried(library.encours_money_compare, money(a), other, order)
        if (kind, order[0]) != ((C.ENCOURS_E_CURRENCY, 7) if mixed else
                                (None, (a > b) - (a < b))):
            wrong.append(f"{a} against {b}: {kind} {order[0]}")
        kind = tried(library.encours_money_negate, money(a), out)
        if (kind, out.minor) != ((None, -a) if fits(-a) else (C.ENCOURS_E_OVERFLOW, 7)):
            wrong.append(f"-({a}): {kind} {out.minor}")
        p, q, mode, out = any_integer(rng), any_integer(rng), rng.randint(1, 7), money(7, 7)
        if rng.random() < 0.3:
            a, p, q = rng.randint(-999, 999), rng.randint(-9, 9), rng.choice([2, 4, 20])
        kind = tried(library.encours_money_multiply, money(a), ratio_of(p, q), mode, out)
        if q <= 0:
            expected = C.ENCOURS_E_INVALID, 7
        else:
            value = rounded(Fraction(a * p, q), mode)
            expected = (None, value) if fits(value) else (C.ENCOURS_E_OVERFLOW, 7)
        if (kind, out.minor) != expected:
            wrong.append(f"{a} * {p}/{q} by {mode}: {kind} {out.minor}, not {expected}")
        start, end, out = rng.randint(0, 19), rng.randint(0, 19), library.array("int64", [7])
        kind = tried(library.encours_money_rescale, a, start, end, mode, out)
        if max(start, end) > 18:
            expected = C.ENCOURS_E_INVALID, 7
        else:
            value = rounded(a * Fraction(10)**(end - start), mode)
            expected = (None, value) if fits(value) else (C.ENCOURS_E_OVERFLOW, 7)
        if (kind, out[0]) != expected:
            wrong.append(f"{a} from {start} to {end} by {mode}: {kind} {out[0]}, not {expected}")
    return wrong[:5]


def split(total, weights, method):
    """Shares cut towards zero, then the units left by the method; zero weights receive nothing."""
    whole, sign = sum(weights), -1 if total < 0 else 1
    exact = [Fraction(abs(total) * weight, whole) for weight in weights]
    parts = [int(value) for value in exact]
    left, some = abs(total) - sum(parts), [i for i, weight in enumerate(weights) if weight > 0]
    if method == 4:
        parts[max(some, key=lambda i: (weights[i], -i))] += left
    else:
        order = {1: sorted(some, key=lambda i: (parts[i] - exact[i], i)), 2: some,
                 3: some[::-1]}[method]
        for i in order[:left]:
            parts[i] += 1
    return [sign * part for part in parts]


@cases
def splits_sum_to_the_whole():
    rng, wrong = random.Random(7), []
    for _ in range(4000):
        count, method, total = rng.randint(0, 9), rng.randint(1, 4), any_integer(rng)
        top = rng.choice([1, 3, 100, LARGEST])
        weights = [rng.choice([0, top, rng.randint(0, top)]) for _ in range(count)]
        fault = count and rng.random() < 0.05
        if fault:
            weights[rng.randrange(count)] = rng.choice([-1, SMALLEST])
        parts = library.array("int64", [7] * count)
        kind = tried(library.encours_money_split, money(total), library.array("int64", weights),
                     count, method, parts)
        if fault or not any(weights):
            expected = C.ENCOURS_E_INVALID, [7] * count
        else:
            expected = None, split(total, weights, method)
        if (kind, list(parts)[:count]) != expected:
            wrong.append(f"{total} by {weights}, {method}: {kind} {list(parts)}, not {expected}")
    return wrong[:5]


def written(minor, exponent, decimal, group, sign):
    """An amount as text, from decimal's own digits."""
    digits = f"{Decimal(abs(minor)).scaleb(-exponent):f}"
    whole, _, rest = digits.partition(".")
    if group:
        whole = f"{int(whole):,}".replace(",", group)
    text = whole + (decimal + rest.ljust(exponent, "0") if exponent else "")
    if minor >= 0:
        return text
    return {0: "-" + text, 1: text + "-", 2: "(" + text + ")"}[sign]


def read(text, exponent, decimal, group, sign):
    """Minor units, or None when the text is no amount of this style."""
    body, negative = text, False
    if sign == 0 and text[:1] in ("-", "+"):
        negative, body = text[0] == "-", text[1:]
    elif sign == 1 and text[-1:] in ("-", "+"):
        negative, body = text[-1] == "-", text[:-1]
    elif sign == 2 and text[:1] == "(" and text[-1:] == ")":
        negative, body = True, text[1:-1]
    whole = r"[0-9]+"
    if group:
        whole = rf"(?:[0-9]+|[0-9]{{1,3}}(?:{re.escape(group)}[0-9]{{3}})+)"
    found = re.fullmatch(rf"({whole})(?:{re.escape(decimal)}([0-9]+))?", body)
    if not found or len(found[2] or "") > exponent:
        return None
    value = found[1].replace(group, "") if group else found[1]
    minor = int(value + (found[2] or "").ljust(exponent, "0"))
    return -minor if negative else minor


@cases
def amounts_are_written_and_read_in_any_style():
    rng, wrong = random.Random(8), []
    codes = {978: 2, 392: 0, 788: 3, 990: 4}
    for _ in range(6000):
        code = rng.choice(list(codes))
        exponent, table = codes[code], None
        if rng.random() < 0.2:
            exponent = rng.randint(0, 18)
            table = library.struct("encours_currency_table", count=1,
                                   overrides=library.array("uint16", [code, exponent]))
        decimal = rng.choice(".,\u066b")
        group = rng.choice([g for g in ["", ".", ",", " ", "'", "\u00a0", "\u202f", "\U0001f4b6"]
                            if g != decimal])
        sign, minor = rng.randint(0, 2), any_integer(rng)
        style = library.struct("encours_money_style", decimal_mark=ord(decimal),
                               group_mark=ord(group) if group else 0, sign=sign)
        room, text = library.array("uint8", 64), written(minor, exponent, decimal, group, sign)
        library.encours_money_format(money(minor, code), style, table, room, 64)
        if bytes(room).split(b"\0")[0].decode() != text:
            wrong.append(f"{minor} with {exponent}: {bytes(room)}, not {text!r}")
        short, size = library.array("uint8", [9] * 64), len(text.encode())
        if tried(library.encours_money_format, money(minor, code), style, table, short, size) \
                != C.ENCOURS_E_LIMIT or set(short) != {9}:
            wrong.append(f"{text!r} in {size} bytes")
        if rng.random() < 0.6:
            for _ in range(rng.randint(1, 2)):
                at = rng.randrange(len(text) + 1)
                letter = rng.choice(["0", "5", "9", ".", ",", "-", "+", "(", ")", " ", group])
                text = rng.choice([text[:at] + letter + text[at + 1:],
                                   text[:at] + letter + text[at:], text[:at] + text[at + 1:]])
        value, out = read(text, exponent, decimal, group, sign), money(7, 7)
        kind = tried(library.encours_money_parse, text, code, style, table, out)
        expected = (C.ENCOURS_E_INVALID, 7) if value is None else \
            (None, value) if fits(value) else (C.ENCOURS_E_OVERFLOW, 7)
        if (kind, out.minor) != expected:
            wrong.append(f"{text!r} of {exponent} decimals, sign {sign}, {decimal!r} {group!r}: "
                         f"{kind} {out.minor}, not {expected}")
    return wrong[:5]


# --- exchange rates


class Rates:
    """Rows of pairs by day, looked up as the header says."""

    def __init__(self, rng, context):
        codes = rng.sample([978, 840, 392, 788, 756], 4)
        self.age, self.base, rows = rng.choice([0, 0, 5, 400]), rng.choice([0] + codes), {}
        top = rng.choice([10, 10**4, 10**15])
        for _ in range(rng.randint(1, 12)):
            pair = tuple(rng.sample(codes, 2))
            rows[pair + (rng.randint(-20, 20),)] = (rng.randint(1, top), rng.randint(1, top))
        self.rows, self.codes = rows, codes
        keys = list(rows)
        rng.shuffle(keys)
        columns = library.struct(
            "encours_rates_columns", count=len(keys), to=library.array("uint16",
                                                                      [k[1] for k in keys]),
            valid_from=library.array("int32", [k[2] for k in keys]),
            numerator=library.array("int64", [rows[k][0] for k in keys]),
            denominator=library.array("int64", [rows[k][1] for k in keys]),
            **{"from": library.array("uint16", [k[0] for k in keys])})
        options = library.struct("encours_rates_options", base_currency=self.base,
                                 age_days_max=self.age)
        out = library.array("uint64", 1)
        library.encours_rates_new(context, columns, options, out)
        self.handle = out[0]

    def row(self, a, b, day):
        starts = [k[2] for k in self.rows if k[:2] == (a, b) and k[2] <= day]
        if not starts or (self.age and day - max(starts) > self.age):
            return None
        return Fraction(*self.rows[a, b, max(starts)]), max(starts)

    def either(self, a, b, day):
        """Value, first day and path of a rate by one row."""
        direct, inverse = self.row(a, b, day), self.row(b, a, day)
        if direct:
            return (*direct, C.ENCOURS_RATE_DIRECT)
        return (1 / inverse[0], inverse[1], C.ENCOURS_RATE_INVERSE) if inverse else None

    def find(self, a, b, day):
        if a == b:
            return Fraction(1), C.ENCOURS_DATE_NONE, C.ENCOURS_RATE_IDENTITY
        found = self.either(a, b, day)
        if found or not self.base or self.base in (a, b):
            return found
        first, second = self.either(a, self.base, day), self.either(self.base, b, day)
        if not first or not second:
            return None
        return first[0] * second[0], max(first[1], second[1]), C.ENCOURS_RATE_TRIANGULATED


@cases
def rates_are_exact_through_inversion_and_the_base():
    rng, wrong, context = random.Random(9), [], library.array("uint64", 1)
    decimals = {978: 2, 840: 2, 392: 0, 788: 3, 756: 2}
    library.encours_context_new(None, context)
    for _ in range(300):
        rates = Rates(rng, context[0])
        for _ in range(12):
            a, b = rng.choice(rates.codes), rng.choice(rates.codes)
            day, mode, minor = rng.randint(-25, 30), rng.randint(1, 7), any_integer(rng)
            found, out = rates.find(a, b, day), library.struct("encours_rate")
            kind = tried(library.encours_rates_find, rates.handle, a, b, library.date(day), out)
            got = kind, out.numerator, out.denominator, out.valid_from.epoch_day, out.path
            if found is None:
                expected = C.ENCOURS_E_CURRENCY, 0, 0, 0, 0
            elif fits(found[0].numerator) and fits(found[0].denominator):
                expected = (None, found[0].numerator, found[0].denominator, *found[1:])
            else:
                expected = C.ENCOURS_E_OVERFLOW, 0, 0, 0, 0
            if got != expected:
                wrong.append(f"{a} to {b} on {day} in {rates.rows}: {got}, not {expected}")
            out = money(7, 7)
            kind = tried(library.encours_rates_convert, rates.handle, money(minor, a), b,
                         library.date(day), mode, out)
            if found is None:
                expected = C.ENCOURS_E_CURRENCY, 7, 7
            else:
                of_minor = found[0] * Fraction(10)**(decimals[b] - decimals[a])
                value = rounded(minor * of_minor, mode)
                known = all(fits(rate.numerator) and fits(rate.denominator)
                            for rate in (found[0], of_minor))
                expected = (None, value, b) if fits(value) and known else \
                    (C.ENCOURS_E_OVERFLOW, 7, 7)
            if (kind, out.minor, out.currency) != expected:
                wrong.append(f"{minor} of {a} to {b} at {found}: {kind} {out.minor}, "
                             f"not {expected}")
        library.encours_rates_free(rates.handle)
    library.encours_context_free(context[0])
    return wrong[:5]


cases.main()

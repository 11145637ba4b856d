# SPDX-License-Identifier: MIT
"""Shares of a payment among debts, by sorting and by the definition of the largest remainder.
IMP-001, IMP-002."""

import random
import sys
from fractions import Fraction
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Library  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
NAMES = {"open": "int64", "due": "int32", "since": "int32", "choice": "uint32",
         "interest": "uint32"}


def largest_remainder(total, weights):
    exact = [Fraction(total * weight, sum(weights)) for weight in weights]
    shares = [value.numerator // value.denominator for value in exact]
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[:total - sum(shares)]:
        shares[i] += 1
    return shares


def expected(debts, day, payment):
    def rank(i):
        debt = debts[i]
        return (debt["choice"] or 2**32, debt["due"] > day, -debt["interest"], debt["since"])

    paid = [0] * len(debts)
    for _, members in groupby(sorted(range(len(debts)), key=lambda i: (rank(i), i)), rank):
        members = list(members)
        owed = [debts[i]["open"] for i in members]
        shares = owed if payment >= sum(owed) else largest_remainder(payment, owed)
        for i, share in zip(members, shares):
            paid[i] = share
        payment -= sum(shares)
    return paid, payment


@cases
def shares_follow_the_ranks_of_the_code():
    found = []
    for case in range(3000):
        rng = random.Random(case)
        top = rng.choice((5, 1000, 2**62))
        debts = [{"open": rng.randrange(top), "due": rng.randint(98, 102),
                  "since": rng.randint(1, 2), "choice": rng.choice((0, 0, 1, 2)),
                  "interest": rng.randrange(2)} for _ in range(rng.randrange(12))]
        owed = sum(debt["open"] for debt in debts)
        payment = min(rng.choice((0, 1, owed, rng.randint(0, owed + 3))), 2**63 - 1)
        columns = library.struct(
            "encours_imputation_columns", count=len(debts),
            **{name: library.array(kind, [debt[name] for debt in debts])
               for name, kind in NAMES.items()})
        paid, rest = library.array("int64", len(debts)), library.array("int64", [0])
        library.encours_imputation_share(
            columns, library.date(100), payment, paid, library.array("int32", len(debts)),
            library.array("uint32", len(debts)), rest)
        wanted, surplus = expected(debts, 100, payment)
        if list(paid)[:len(debts)] != wanted or rest[0] != surplus:
            found.append(f"{case}: {list(paid)} and {rest[0]}, not {wanted} and {surplus}")
    return found[:5]


cases.main()

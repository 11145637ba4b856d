# SPDX-License-Identifier: MIT
"""From a file of accounting entries (FEC) to the figures of the receivables:

    python receivables.py FILE LEDGER [DAY [TERMS]]

The same as receivables.c, in Python: imports the customers' lines of FILE, a FEC named
SirenFECAAAAMMJJ, into the ledger "RECEIVABLES" of the SQLite file LEDGER, and prints the aged
balance, DSO and the largest exposures on DAY (default: the closing date of the FEC). TERMS are the
payment terms, which no FEC states (default: "net 30"). Running it twice changes nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import encours
from encours.import_ import ImportOutcome, ImportReason, reason_text

OUTCOMES = {
    ImportOutcome.COMMITTED: "imported", ImportOutcome.DRY_RUN: "checked",
    ImportOutcome.DUPLICATE: "known already: imported before",
    ImportOutcome.UNCHANGED: "nothing new", ImportOutcome.REFUSED: "refused",
}
TOP = 10


def print_import(report: encours.Import, path: str) -> None:
    counts, fec = report.count(), report.fec_count()
    ignored = "".join(f", {reason_text(reason)} {report.ignored(reason)}"
                      for reason in ImportReason if report.ignored(reason))
    print(f"{os.path.basename(path)}: {OUTCOMES[report.outcome]}")
    print(f"  lines read {counts.lines_read}, used {counts.lines_used}{ignored}")
    print(f"  made: customers {counts.customers}, documents {counts.documents}, "
          f"allocations {counts.allocations}")
    print(f"  due dates: computed from terms {counts.due_dates_computed}, "
          f"missing {counts.due_dates_missing}")
    print(f"  lettering: groups {fec.groups}, unbalanced {fec.groups_unbalanced}, "
          f"after the closing {fec.groups_after_closing}")
    print(f"  remarks {len(report.remarks)}")


def print_row(label: str, amounts: Iterable[Decimal]) -> None:
    print(f"{label:16.16}" + "".join(f" {amount:>14,}" for amount in amounts))


def print_aging(aging: encours.Aging) -> None:
    print(f"\nAged balance on {aging.as_of}, EUR, days overdue")
    print(f"{'customer':16}" + "".join(f" {column.label:>14}" for column in aging.columns)
          + f" {'balance':>14}")
    for row in (*aging, *aging.by_currency):
        if row.currency == "EUR":
            print_row(row.label, [*row.amounts.values(), row.total])


def print_dso(report: encours.DsoReport) -> None:
    for total in report.by_currency:
        if total.currency == "EUR":
            print(f"\nDSO on {report.as_of}, sales of the last {report.days} days")
            for name, days in (
                    ("simple", total.simple), ("count-back", total.count_back),
                    ("best possible", total.best_possible), ("delay", total.delay)):
                print(f"  {name:14} " + ("no sales" if days is None else f"{days} days"))


def print_top(aging: encours.Aging) -> None:
    print("\nLargest exposures")
    for rank, row in enumerate(aging.top(TOP, "EUR"), 1):
        if row.total > 0:
            print(f"{rank:2}  {row.label:16.16} {row.total:>14,}")


def run(source: str, path: str, day: date | None, terms: str) -> None:
    with encours.open(path) as store, store.ledger(
            "RECEIVABLES", create=True, base_currency="EUR", actor="receivables") as ledger:
        with ledger.import_fec(source, options={"terms": terms, "codes_impersonal": 1},
                               actor="receivables", reason="FEC") as report:
            print_import(report, source)
            as_of = day or report.fec_count().closing
        assert as_of is not None, "a FEC that was imported has a closing date"
        with ledger.view() as view, view.aging(as_of) as aging, view.dso(as_of) as dso:
            print_aging(aging)
            print_dso(dso)
            print_top(aging)
        verified = ledger.verify()
    print(f"\nLedger file {path}: {verified.records} records, {verified.events} events, "
          "hash chain verified")


def main(words: list[str]) -> int:
    if not 3 <= len(words) <= 5:
        print(f"usage: {words[0]} FILE LEDGER [YYYY-MM-DD [TERMS]]", file=sys.stderr)
        return 2
    try:
        day = date.fromisoformat(words[3]) if len(words) > 3 else None
        run(words[1], words[2], day, words[4] if len(words) > 4 else "net 30")
    except encours.RefusedImportError as refusal:
        for issue in (*refusal.report.issues[1:], refusal):
            print(issue, file=sys.stderr)
        return 1
    except (encours.Error, OSError, ValueError) as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

# SPDX-License-Identifier: MIT
"""What the commands do."""

from __future__ import annotations

import argparse
import sys
from decimal import Decimal
from typing import Any

from ..aging import Credits
from ..error import CorruptError
from ..ledger import Ledger
from ..view import View
from .bar import Bar
from .opening import as_of, both_of, ledger_of, view_of
from .output import OutputError, Sheet, binary, deliver, write
from .subjects import UsageError, customer_of, document_of

DAMAGED = 3
TENTH = Decimal("0.1")


# --- figures

def run_aging(given: argparse.Namespace) -> int:
    with view_of(given) as view:
        options: dict[str, Any] = {"credits": Credits[given.credits.upper()]}
        if given.by is not None:
            options["by"] = given.by
        if given.bounds is not None:
            options["bounds"] = given.bounds
        with view.aging(as_of(given, view), **options) as aging:
            rows = [row for row in aging if wanted(given, row.currency)]
            totals = [row for row in aging.by_currency if wanted(given, row.currency)]
            names = [given.by or "customer", "currency",
                     *(column.label for column in aging.columns), "total"]
            shown, below = ([[row.label, row.currency, *row.amounts.values(), row.total]
                             for row in part] for part in (rows, totals))
            sheet = Sheet(f"Aged balance as of {aging.as_of}", names, shown, below,
                          whole(given, aging))
            write(sheet, given.output_format, given.output)
    return 0


def wanted(given: argparse.Namespace, currency: str) -> bool:
    return given.currency is None or given.currency == currency


def whole(given: argparse.Namespace, result: Any) -> Any:
    """Columns leave the library as they are: none is filtered on the way."""
    if given.output_format == "arrow" and given.currency is not None:
        raise OutputError("arrow has all currencies: leave --currency out, and filter in what "
                          "reads it")
    return result


def run_dso(given: argparse.Namespace) -> int:
    with view_of(given) as view:
        options: dict[str, Any] = {} if given.by is None else {"by": given.by}
        if given.months is not None:
            options["window_months"] = given.months
        with view.dso(as_of(given, view), **options) as report:
            names = [given.by or "customer", "currency", "balance", "sales", "not due", "simple",
                     "best possible", "delay", "count-back", "contribution"]
            rows, totals = ([dso_cells(row, given) for row in part if wanted(given, row.currency)]
                            for part in (report, report.by_currency))
            title = (f"DSO as of {report.as_of}, sales from {report.first_day} "
                     f"({report.days} days)")
            write(Sheet(title, names, rows, totals, whole(given, report)),
                  given.output_format, given.output)
    return 0


def dso_cells(row: Any, given: argparse.Namespace) -> list[object]:
    """Days to one decimal for people, with all they have for programs."""
    days = [value if value is None or given.output_format != "table" else value.quantize(TENTH)
            for value in row[6:11]]
    return [row.label, row.currency, row.balance, row.sales, row.not_due, *days]


def run_top(given: argparse.Namespace) -> int:
    with view_of(given) as view:
        options: dict[str, Any] = {} if given.by is None else {"by": given.by}
        currency = given.currency or view.base_currency
        with view.aging(as_of(given, view), **options) as aging:
            total = next((row.total for row in aging.by_currency if row.currency == currency),
                         Decimal(0))
            largest = aging.top(given.count, currency)
            rows = [[at, row.label, row.total, share(row.total, total)]
                    for at, row in enumerate(largest, 1)]
            sheet = Sheet(f"Largest exposures as of {aging.as_of}, {currency}",
                          ["rank", given.by or "customer", "exposure", "share %"], rows,
                          [[None, "all", total, None]])
            write(sheet, given.output_format, given.output)
    return 0


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    return (100 * part / whole).quantize(TENTH) if whole > 0 else None


# --- show

def run_show(given: argparse.Namespace) -> int:
    with both_of(given) as (ledger, view):
        if given.what == "ledger":
            show_ledger(given, ledger, view)
        elif given.subject is None:
            raise UsageError(f"show {given.what}: name it, as: encours show {given.file} "
                             f"{given.what} NUMBER_OR_CODE")
        elif given.what == "customer":
            show_customer(given, view, customer_of(view, ledger, given.subject))
        else:
            show_document(given, view, document_of(view, given.subject))
    return 0


def show_ledger(given: argparse.Namespace, ledger: Ledger, view: View) -> None:
    counts = view.count()
    rows: list[list[object]] = [
        ["ledger", ledger.id], ["base currency", view.base_currency],
        ["currencies", ", ".join(view.currencies)],
        ["dimensions", ", ".join(view.dimensions)], ["customers", counts.customers],
        ["documents", counts.documents], ["items", counts.items],
        ["allocations", counts.allocations], ["transactions", counts.transactions],
        ["events", counts.events], ["last record", counts.sequence],
        ["recorded at", counts.recorded_at.isoformat()]]
    write(Sheet("", ["name", "value"], [[name, str(value)] for name, value in rows]),
          given.output_format, given.output)


def show_customer(given: argparse.Namespace, view: View, customer: int) -> None:
    """What is open of a customer."""
    day = as_of(given, view)
    items = view.items(as_of=day, customer=customer, open_only=True)
    names = ["document", "line", "number_text", "type", "issue", "due", "currency", "amount",
             "open"]
    rows = [[getattr(item, name) for name in names] for item in items]
    totals = [["total", None, None, None, None, None, code, None,
               view.balance(day, customer=customer, currency=code).amount]
              for code in sorted({str(row[6]) for row in rows})]
    write(Sheet(f"Open items of {view.customer(customer).code} as of {day}",
                [name.replace("_text", "") for name in names], rows, totals, items),
          given.output_format, given.output)


def show_document(given: argparse.Namespace, view: View, number: int) -> None:
    """A document with what happened to it."""
    events = view.events(document=number)
    names = ["position", "event", "date", "type", "amount", "currency", "credit_document",
             "debit_document", "number_text", "recorded_at", "actor"]
    rows = [[getattr(event, name) for name in names] for event in events]
    write(Sheet(f"Events of document {number}", names, rows, (), events), given.output_format,
          given.output)


# --- verify, export, report

def run_verify(given: argparse.Namespace) -> int:
    try:
        with ledger_of(given) as ledger, Bar("verifying") as bar:
            report = ledger.verify(progress=bar)
    except CorruptError as damage:
        print(damage, file=sys.stderr)
        print("what is stored is damaged: restore it from a backup, then verify again",
              file=sys.stderr)
        return DAMAGED
    print(f"{given.file}: {report.records} records, {report.transactions} transactions, "
          f"{report.events} events, {report.documents} documents: all as they were written")
    if report.parties_missing or report.parties_returned:
        print(f"parties without their row {report.parties_missing}, erased but back "
              f"{report.parties_returned}")
    if report.parties_damaged:
        print(f"personal data damaged: {report.parties_damaged}, the first of customer "
              f"{report.first_damaged_customer} (party {report.first_damaged_party}); restore them "
              "from a backup", file=sys.stderr)
        return DAMAGED
    return 0


def run_export(given: argparse.Namespace) -> int:
    if given.as_of is not None and given.rows in ("customers", "events"):
        raise UsageError(f"{given.rows} have no --as-of; --as-known says what is known")
    if given.customer is not None and given.rows in ("customers", "policies"):
        raise UsageError(f"{given.rows} are not filtered by --customer")
    if given.output_format == "jsonl":
        return run_export_lines(given)
    with both_of(given) as (ledger, view):
        settings: dict[str, Any] = {}
        if given.as_of is not None:
            settings["as_of"] = given.as_of
        if given.customer is not None:
            settings["customer"] = customer_of(view, ledger, given.customer)
        table = getattr(view, given.rows)(**settings)
        with Bar(f"exporting {given.rows}") as bar:
            sheet = Sheet(given.rows, table.columns, counted(table, bar), arrow=table)
            write(sheet, given.output_format, given.output)
    return 0


def run_export_lines(given: argparse.Namespace) -> int:
    if given.rows != "events":
        raise UsageError("jsonl has events only: export FILE events --format jsonl")
    with both_of(given) as (ledger, view), Bar("exporting events") as bar:
        customer = 0 if given.customer is None else customer_of(view, ledger, given.customer)
        with binary(given.output) as out:
            view.event_lines(out.write, customer=customer, progress=bar)
    return 0


def counted(table: Any, bar: Bar) -> Any:
    for at, row in enumerate(table):
        if not at % 4096:
            bar(at, 0)
        yield row


def run_report(given: argparse.Namespace) -> int:
    from ..report import page

    from .credit import policy_of

    with view_of(given) as view:
        day = as_of(given, view)
        policy = policy_of(given, view, day) \
            if given.policy is not None or len(view.policies_in_force(day)) == 1 else None
        text = page(view, day, title=given.title, by=given.by, currency=given.currency,
                    policy=policy)
    deliver([text], given.output)
    if given.output is not None:
        print(given.output)
    return 0

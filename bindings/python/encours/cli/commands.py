# SPDX-License-Identifier: MIT
"""What the commands do."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ..aging import Credits
from ..error import CorruptError, NotFoundError
from ..idiom.importing import import_csv, import_fec
from ..idiom.refusals import RefusedImportError
from ..idiom.store import open as open_store
from ..import_ import Import
from ..ledger import Ledger
from ..view import View
from .bar import Bar
from .opening import UsageError, as_of, ledger_of, view_of
from .output import Sheet, write

DAMAGED = 3
TENTH = Decimal("0.1")


# --- import

def run_import(given: argparse.Namespace) -> int:
    form = given.format or ("fec" if "FEC" in given.source.upper().rsplit("/", 1)[-1] else "csv")
    with open_store(given.file) as store, Bar(f"importing {given.source}") as bar:
        names = store.ledgers()
        name = given.ledger or (names[0] if len(names) == 1 else "RECEIVABLES")
        if len(names) > 1 and given.ledger is None:
            raise UsageError(f"{given.file} holds several ledgers: name one with --ledger: "
                             + ", ".join(names))
        with store.ledger(name, create=True, base_currency=given.currency,
                          actor=given.actor) as ledger:
            return imported(ledger, given, form, bar)


def imported(ledger: Ledger, given: argparse.Namespace, form: str, bar: Bar) -> int:
    settings: dict[str, Any] = {"dry_run": given.dry_run, "actor": given.actor, "progress": bar}
    try:
        if form == "fec":
            report = import_fec(ledger, given.source, options=fec_options(given), **settings)
        else:
            report = import_csv(ledger, given.source, columns_of(given),
                                dimensions=dict(given.dimension), options=csv_options(given),
                                **settings)
    except RefusedImportError as refusal:
        with refusal.report as report:
            for issue in report.issues:
                print(issue, file=sys.stderr)
            counts = report.count()
        print(f"{given.source}: refused, {counts.lines_refused} lines are at fault; nothing was "
              "imported", file=sys.stderr)
        return 1
    with report:
        print(report)
        for remark in report.remarks:
            print(f"remark: {remark}", file=sys.stderr)
        return done(report)


def done(report: Import) -> int:
    counts = report.count()
    print(f"customers {counts.customers}, documents {counts.documents}, "
          f"allocations {counts.allocations}; due dates computed {counts.due_dates_computed}, "
          f"missing {counts.due_dates_missing}")
    return 0


def fec_options(given: argparse.Namespace) -> dict[str, Any]:
    options: dict[str, Any] = {"codes_impersonal": int(given.codes_impersonal)}
    if given.terms is not None:
        options["terms"] = given.terms
    return options


def csv_options(given: argparse.Namespace) -> dict[str, Any]:
    from ..currency import by_code

    return {"default_currency": by_code(given.currency).numeric,
            "codes_impersonal": int(given.codes_impersonal)}


def columns_of(given: argparse.Namespace) -> dict[str, str | int]:
    if not given.column:
        raise UsageError("delimited text needs to be told what its columns are: "
                         "--column customer_code=Client --column issue=Date --column amount=TTC ...")
    return dict(given.column)


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
            sheet = Sheet(f"Aged balance as of {aging.as_of}", names, *(
                [[row.label, row.currency, *row.amounts.values(), row.total] for row in part]
                for part in (rows, totals)), arrow=aging)
            write(sheet, given.output_format, given.output)
    return 0


def wanted(given: argparse.Namespace, currency: str) -> bool:
    return given.currency is None or given.currency.upper() == currency


def run_dso(given: argparse.Namespace) -> int:
    with view_of(given) as view:
        options: dict[str, Any] = {} if given.by is None else {"by": given.by}
        if given.months is not None:
            options["window_months"] = given.months
        with view.dso(as_of(given, view), **options) as report:
            names = [given.by or "customer", "currency", "balance", "sales", "not due", "simple",
                     "best possible", "delay", "count-back", "contribution"]
            parts = [[dso_cells(row, given) for row in part if wanted(given, row.currency)]
                     for part in (report, report.by_currency)]
            title = (f"DSO as of {report.as_of}, sales from {report.first_day} "
                     f"({report.days} days)")
            write(Sheet(title, names, *parts, arrow=report), given.output_format, given.output)
    return 0


def dso_cells(row: Any, given: argparse.Namespace) -> list[object]:
    """Days to one decimal for people, with all they have for programs."""
    days = [value if value is None or given.output_format != "table" else value.quantize(TENTH)
            for value in row[6:11]]
    return [row.label, row.currency, row.balance, row.sales, row.not_due, *days]


def run_top(given: argparse.Namespace) -> int:
    with view_of(given) as view:
        options: dict[str, Any] = {} if given.by is None else {"by": given.by}
        currency = (given.currency or view.base_currency).upper()
        with view.aging(as_of(given, view), **options) as aging:
            whole = next((row.total for row in aging.by_currency if row.currency == currency),
                         Decimal(0))
            largest = aging.top(given.count, currency)
            rows = [[at, row.label, row.total, share(row.total, whole)]
                    for at, row in enumerate(largest, 1)]
            sheet = Sheet(f"Largest exposures as of {aging.as_of}, {currency}",
                          ["rank", given.by or "customer", "exposure", "share %"], rows,
                          [[None, "all", whole, None]])
            write(sheet, given.output_format, given.output)
    return 0


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    return (100 * part / whole).quantize(TENTH) if whole > 0 else None


# --- show

def run_show(given: argparse.Namespace) -> int:
    with view_of(given) as view:
        showers: dict[str, Callable[[argparse.Namespace, View], None]] = {
            "ledger": show_ledger, "customer": show_customer, "document": show_document}
        showers[given.what](given, view)
    return 0


def show_ledger(given: argparse.Namespace, view: View) -> None:
    counts = view.count()
    rows: list[list[object]] = [
        ["base currency", view.base_currency], ["currencies", ", ".join(view.currencies)],
        ["dimensions", ", ".join(view.dimensions)], ["customers", counts.customers],
        ["documents", counts.documents], ["items", counts.items],
        ["allocations", counts.allocations], ["transactions", counts.transactions],
        ["events", counts.events], ["last record", counts.sequence],
        ["recorded at", counts.recorded_at.isoformat()]]
    write(Sheet("Ledger", ["", ""], [[name, str(value)] for name, value in rows]),
          given.output_format, given.output)


def show_customer(given: argparse.Namespace, view: View) -> None:
    """What is open of a customer."""
    day = as_of(given, view)
    customer = subject(given)
    items = view.items(as_of=day, customer=customer, open_only=True)
    names = ["document", "line", "number_text", "type", "issue", "due", "currency", "amount",
             "open"]
    rows = [[getattr(item, name) for name in names] for item in items]
    totals = [["total", None, None, None, None, None, code, None,
               view.balance(day, customer=customer, currency=code).amount]
              for code in sorted({str(row[6]) for row in rows})]
    write(Sheet(f"Open items of {given.subject} as of {day}",
                [name.replace("_text", "") for name in names], rows, totals),
          given.output_format, given.output)


def subject(given: argparse.Namespace) -> str | int:
    text: str | None = given.subject
    if text is None:
        raise UsageError(f"show {given.what}: name it, by number or by code")
    return int(text) if text.isascii() and text.isdigit() else text


def show_document(given: argparse.Namespace, view: View) -> None:
    """A document with what happened to it."""
    number = subject(given)
    if isinstance(number, str):
        number = view.find_document(number)
    events = view.events(document=number)
    names = ["position", "event", "date", "type", "amount", "currency", "credit_document",
             "debit_document", "number_text", "recorded_at", "actor"]
    rows = [[getattr(event, name) for name in names] for event in events]
    if not rows:
        raise NotFoundError(f"there is no document {number}")
    write(Sheet(f"Events of document {number}", names, rows), given.output_format, given.output)


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
    return 0


def run_export(given: argparse.Namespace) -> int:
    with view_of(given) as view:
        settings: dict[str, Any] = {}
        if given.as_of is not None:
            if given.rows in ("customers", "events"):
                raise UsageError(f"{given.rows} have no --as-of; --as-known says what is known")
            settings["as_of"] = given.as_of
        if given.customer is not None:
            if given.rows == "customers":
                raise UsageError("customers are not filtered by --customer")
            settings["customer"] = given.customer
        table = getattr(view, given.rows)(**settings)
        with Bar(f"exporting {given.rows}") as bar:
            sheet = Sheet(given.rows, table.columns, counted(table, bar), arrow=table)
            write(sheet, given.output_format, given.output)
    return 0


def counted(table: Any, bar: Bar) -> Any:
    for at, row in enumerate(table):
        if not at % 4096:
            bar(at, 0)
        yield row


def run_report(given: argparse.Namespace) -> int:
    from ..report import page

    with view_of(given) as view:
        text = page(view, as_of(given, view), title=given.title, by=given.by,
                    currency=given.currency)
    with open(given.output, "w", encoding="utf-8") as out:
        out.write(text)
    print(given.output)
    return 0

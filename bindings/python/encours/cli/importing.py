# SPDX-License-Identifier: MIT
"""The command import."""

from __future__ import annotations

import argparse
import gzip
import os
import re
import sys
from typing import Any

from ..column_map import KeyRule, MapMember, SignRule
from ..document import DocumentType
from ..idiom.importing import Readable, import_csv, import_fec
from ..idiom.refusals import RefusedImportError
from ..idiom.store import memory
from ..idiom.store import open as open_store
from ..import_ import Import, ImportOutcome
from ..input import DateOrder, DecimalMark, Encoding
from ..ledger import Ledger
from .bar import Bar
from .opening import several, taken_for_ledger_file
from .subjects import UsageError

NAME = "RECEIVABLES"
STANDARD_INPUT = "-"
FEC_NAME = re.compile(r"\d{9}FEC\d{8}", re.IGNORECASE)
SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t", "bar": "|"}
KEYS = {"columns": KeyRule.FROM_COLUMNS, "lines": KeyRule.FROM_LINE}
SIGNS = {"debit": SignRule.DEBIT_POSITIVE, "credit": SignRule.CREDIT_POSITIVE,
         "ignored": SignRule.IGNORED}
LINE_SHOWN_MAX = 200
NO_FAILURE = " [ENCOURS_OK]"


def run(given: argparse.Namespace) -> int:
    """What would make a file or a ledger is tried in memory before, so that a refused import leaves
    nothing behind."""
    source = source_of(given.source)
    form = given.format or ("fec" if FEC_NAME.search(os.path.basename(given.source)) else "csv")
    settings = fec_settings(given) if form == "fec" else csv_settings(given)
    name, there = ledger_named(given)
    if not there:
        with memory().ledger(name, create=True, base_currency=given.currency) as trial:
            status = imported(trial, source, given, form, settings, dry_run=True,
                              silent=not given.dry_run)
        if status or given.dry_run:
            return status
    with open_store(given.file) as store, store.ledger(
            name, create=True, base_currency=given.currency, actor=given.actor) as ledger:
        return imported(ledger, source, given, form, settings, dry_run=given.dry_run)


def source_of(path: str) -> Readable:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    if not os.path.exists(path):
        raise UsageError(f"{path}: there is no such file")
    if os.path.isdir(path):
        raise UsageError(f"{path} is a folder: name a file")
    return path


def ledger_named(given: argparse.Namespace) -> tuple[str, bool]:
    """The ledger to import into, and whether it is there."""
    if not os.path.exists(given.file):
        return given.ledger or NAME, False
    taken_for_ledger_file(given.file)
    with open_store(given.file) as store:
        names = store.ledgers()
    if given.ledger is None and len(names) > 1:
        raise several(given.file, names)
    name: str = given.ledger or (names[0] if names else NAME)
    return name, name in names


def imported(ledger: Ledger, source: Readable, given: argparse.Namespace, form: str,
             settings: dict[str, Any], *, dry_run: bool, silent: bool = False) -> int:
    try:
        with Bar(f"{'checking' if dry_run else 'importing'} {given.source}") as bar:
            run_it = import_fec if form == "fec" else import_csv
            report = run_it(ledger, source, **settings, dry_run=dry_run, actor=given.actor,
                            progress=bar)
    except RefusedImportError as refusal:
        tell_refusal(refusal, given, form)
        return 1
    with report:
        if not silent:
            tell(report, given.source)
    return 0


def tell(report: Import, source: str) -> None:
    if report.outcome is ImportOutcome.DUPLICATE:
        print(f"{source}: imported before; nothing was changed")
        return
    counts = report.count()
    print(report)
    print(f"customers {counts.customers}, documents {counts.documents}, "
          f"allocations {counts.allocations}; due dates computed {counts.due_dates_computed}, "
          f"missing {counts.due_dates_missing}")
    for remark in report.remarks:
        print(f"remark: {remark.replace(NO_FAILURE, '')}", file=sys.stderr)


def tell_refusal(refusal: RefusedImportError, given: argparse.Namespace, form: str) -> None:
    with refusal.report as report:
        issues, refused = report.issues, report.count().lines_refused
    for issue in issues or [refusal]:
        print(issue, file=sys.stderr)
    more = f", {refused - len(issues)} more not shown" if refused > len(issues) else ""
    lines = f", {refused} lines are at fault{more}" if refused else ""
    print(f"{given.source}: refused{lines}; nothing was imported", file=sys.stderr)
    if form == "csv":
        print("what a file means is said with --column, --date-order, --decimal, --encoding, "
              "--separator, --sign, --type and --keys", file=sys.stderr)


def fec_settings(given: argparse.Namespace) -> dict[str, Any]:
    options: dict[str, Any] = {"codes_impersonal": int(given.codes_impersonal)}
    for name in ("terms", "siren", "closing"):
        if getattr(given, name) is not None:
            options[name] = getattr(given, name)
    if given.terms_of:
        options["term_customers"], options["term_rules"] = zip(*given.terms_of, strict=True)
    return {"options": options}


def csv_settings(given: argparse.Namespace) -> dict[str, Any]:
    options: dict[str, Any] = {
        "default_currency": given.currency, "codes_impersonal": int(given.codes_impersonal),
        "no_header": int(given.no_header), "key_rule": KEYS[given.keys],
        "sign_rule": SIGNS[given.sign]}
    if given.separator is not None:
        options["separator"] = ord(SEPARATORS[given.separator])
    if given.date_order is not None:
        options["date_order"] = DateOrder[given.date_order.upper()]
    if given.decimal is not None:
        options["decimal_mark"] = DecimalMark[given.decimal.upper()]
    if given.encoding is not None:
        options["encoding"] = Encoding[given.encoding.upper()]
    return {"columns": columns_of(given), "dimensions": dict(given.dimension),
            "types": dict(map(type_of, given.type)), "options": options}


def columns_of(given: argparse.Namespace) -> dict[str, str | int]:
    if not given.column:
        raise UsageError("say which column is what, such as --column customer_code=Client "
                         f"--column number=Facture --column amount=TTC{first_line(given.source)}")
    known = {member.name.lower() for member in MapMember}
    for name, _ in given.column:
        if name not in known:
            raise UsageError(f"--column {name}=...: {name!r} is none of {', '.join(sorted(known))}")
    columns = dict(given.column)
    if KEYS[given.keys] is KeyRule.FROM_COLUMNS and not {"number", "source_key"} & columns.keys():
        raise UsageError("say what tells one document from another, so that the same file again "
                         "changes nothing: --column number=... or --column source_key=...; "
                         "--keys lines when nothing does")
    return columns


def first_line(path: str) -> str:
    """What the columns are called, as far as that can be read."""
    if path == STANDARD_INPUT:
        return ""
    try:
        with open(path, "rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
        with gzip.open(path, "rb") if packed else open(path, "rb") as opened:
            line = opened.readline(LINE_SHOWN_MAX).decode("utf-8-sig", "replace").strip()
    except OSError:
        return ""
    return f". The first line of {path} is: {line}" if line.isprintable() else ""


def type_of(pair: tuple[str, str | int]) -> tuple[str, DocumentType]:
    value, name = pair
    try:
        return value, DocumentType[str(name).upper()]
    except KeyError:
        known = ", ".join(one.name.lower() for one in DocumentType)
        raise UsageError(f"--type {value}={name}: {name!r} is none of {known}") from None

# SPDX-License-Identifier: MIT
"""The command line."""

from __future__ import annotations

import argparse

from . import commands, completion, importing
from .output import FORMATS
from .parser_credit import crediting
from .values import count, currency, day, days, known, pair, place, words

ROWS = ("customers", "documents", "items", "allocations", "facts", "orders", "order_steps",
        "policies", "decisions", "events")


def parser() -> argparse.ArgumentParser:
    from .. import __version__

    top = argparse.ArgumentParser(
        prog="encours", description="Receivables from a shell: import, age, measure, export.",
        epilog="Exit status: 0 done, 1 refused or failed, 2 wrong command line, 3 damaged store, "
               "4 held or refused by a policy, 130 interrupted.")
    top.add_argument("--version", action="version", version=f"encours {__version__}")
    sub = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    reading(sub)
    figures(sub)
    crediting(sub, asking, writing)
    showing(sub)
    keeping(sub)
    return top


def reading(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    one = sub.add_parser("import", help="read a FEC or delimited text into a ledger file",
                         description="Import all lines of a file, or none. The same file again "
                                     "changes nothing.")
    one.add_argument("source", metavar="SOURCE",
                     help="the file to read; gzip is understood; -: standard input")
    one.add_argument("file", metavar="FILE", help="the ledger file; made when it is not there")
    one.add_argument("--ledger", help="its name; default: the only one, or RECEIVABLES")
    one.add_argument("--format", choices=["fec", "csv"],
                     help="default: fec when the name is as 123456789FEC20241231, else csv")
    one.add_argument("--column", type=pair, action="append", default=[], metavar="MEMBER=COLUMN",
                     help="of delimited text: which column, by header or position, is "
                          "customer_code, issue, due, amount, number, currency ...")
    one.add_argument("--dimension", type=pair, action="append", default=[],
                     metavar="NAME=COLUMN", help="a column with values of a dimension")
    one.add_argument("--currency", type=currency, default="EUR", metavar="CODE",
                     help="of the books, and of lines that name none (default: EUR)")
    meaning(one)
    one.add_argument("--terms", help='payment terms of a FEC, such as "net 30"')
    one.add_argument("--terms-of", type=words, action="append", default=[],
                     metavar="CUSTOMER=TERMS", help="payment terms of one customer of a FEC")
    one.add_argument("--siren", help="whose books a FEC is of; default: from its name")
    one.add_argument("--closing", type=day, metavar="DAY",
                     help="last day of the year of a FEC; default: from its name")
    one.add_argument("--codes-impersonal", action="store_true",
                     help="customer codes say nothing of a person and may stand in the log")
    one.add_argument("--actor", help="who imports, as an opaque id")
    one.add_argument("--dry-run", action="store_true", help="say what it would do, change nothing")
    one.set_defaults(run=importing.run)


def meaning(one: argparse.ArgumentParser) -> None:
    """What delimited text means where it does not say so itself."""
    one.add_argument("--date-order", choices=["ymd", "dmy", "mdy"],
                     help="default: found, or refused where it could be two")
    one.add_argument("--decimal", choices=["comma", "point"],
                     help="default: found, or refused where it could be both")
    one.add_argument("--encoding", choices=["utf8", "utf16le", "utf16be", "cp1252", "iso8859_15"],
                     help="default: found")
    one.add_argument("--separator", choices=list(importing.SEPARATORS), help="default: found")
    one.add_argument("--no-header", action="store_true",
                     help="the first line is data; columns are positions from 1")
    one.add_argument("--sign", choices=list(importing.SIGNS), default="debit",
                     help="what an amount above zero is (default: debit)")
    one.add_argument("--type", type=pair, action="append", default=[], metavar="VALUE=TYPE",
                     help="what a value of the column type means, as Avoir=credit_note")
    one.add_argument("--keys", choices=list(importing.KEYS), default="columns",
                     help="what tells a document from others for ever: the column source_key or "
                          "number, or the line of this very file (default: columns)")


def asking(sub: argparse._SubParsersAction[argparse.ArgumentParser], name: str,
           help_: str) -> argparse.ArgumentParser:
    """A command that asks a view."""
    one = sub.add_parser(name, help=help_, description=help_[0].upper() + help_[1:] + ".")
    one.add_argument("file", metavar="FILE", help="the ledger file")
    one.add_argument("--ledger", help="its name, when the file holds several")
    one.add_argument("--as-of", type=day, metavar="DAY",
                     help="the day asked about; default: that of the last transaction known")
    one.add_argument("--as-known", type=known, metavar="WHEN",
                     help="what was known then: a sequence number or an instant; default: now")
    return one


def writing(one: argparse.ArgumentParser, *more: str) -> None:
    one.add_argument("--format", dest="output_format", choices=[*FORMATS, *more], default="table",
                     help="default: table")
    one.add_argument("-o", "--output", type=place, metavar="PATH",
                     help="default: standard output")


def figures(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    aging = asking(sub, "aging", "aged balance, by customer or by a dimension")
    aging.add_argument("--credits", choices=["separate", "by_own_date", "oldest_first"],
                       default="separate", help="where credits go (default: separate)")
    aging.add_argument("--bounds", type=days, metavar="DAYS",
                       help="upper bounds of the buckets (default: 30,60,90)")
    aging.set_defaults(run=commands.run_aging)
    dso = asking(sub, "dso", "days sales outstanding, by customer or by a dimension")
    dso.add_argument("--months", type=count, help="months of sales (default: 3)")
    dso.set_defaults(run=commands.run_dso)
    top = asking(sub, "top", "the largest exposures of one currency")
    top.add_argument("-n", "--count", type=count, default=10, help="how many (default: 10)")
    top.set_defaults(run=commands.run_top)
    for one in (aging, dso, top):
        one.add_argument("--by", metavar="DIMENSION", help="rows are values of this dimension")
        one.add_argument("--currency", type=currency, metavar="CODE", help="only this one")
        writing(one)


def showing(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    one = asking(sub, "show", "the ledger, the open items of a customer, or a document's events")
    one.add_argument("what", choices=["ledger", "customer", "document"])
    one.add_argument("subject", nargs="?", metavar="NUMBER_OR_CODE",
                     help="code of the customer, source key or number of the document; #12: the "
                          "ledger's own number")
    writing(one)
    one.set_defaults(run=commands.run_show)


def keeping(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    verify = sub.add_parser("verify", help="recompute everything that is stored",
                            description="Recompute every record, hash, rule and row.")
    verify.add_argument("file", metavar="FILE", help="the ledger file")
    verify.add_argument("--ledger", help="its name, when the file holds several")
    verify.set_defaults(run=commands.run_verify)
    export = asking(sub, "export", "rows of the ledger, whole: " + ", ".join(ROWS))
    export.add_argument("rows", choices=ROWS)
    export.add_argument("--customer", metavar="CODE", help="only those of a customer")
    writing(export, "jsonl")
    export.set_defaults(run=commands.run_export, output_format="csv")
    report = asking(sub, "report", "one HTML page that needs nothing else")
    report.add_argument("-o", "--output", type=place, metavar="PATH", default="report.html",
                        help="default: report.html; -: standard output")
    report.add_argument("--title", help="default: the ledger's name")
    report.add_argument("--by", metavar="DIMENSION", help="rows are values of this dimension")
    report.add_argument("--currency", type=currency, metavar="CODE",
                        help="default: that of the books")
    report.add_argument("--policy", metavar="POLICY",
                        help="limits, risk classes and agenda by this XML file or policy of the "
                             "ledger; default: the only one that the ledger has in force")
    report.set_defaults(run=commands.run_report)
    complete = sub.add_parser("completion", help="a script that completes commands and options",
                              description='Use it as: eval "$(encours completion bash)"')
    complete.add_argument("shell", choices=completion.SHELLS)
    complete.set_defaults(run=completion.run)

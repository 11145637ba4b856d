# SPDX-License-Identifier: MIT
"""The command line of credit control: check, limits, policy, agenda."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from . import credit, simulating
from .tables import FACTS
from .values import amount, count, currency, day, limit, pair, percent, place, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    Asking = Callable[[argparse._SubParsersAction[argparse.ArgumentParser], str, str],
                      argparse.ArgumentParser]
    Writing = Callable[..., None]

STAGES = ("quote", "order", "picking", "delivery", "invoice")


def crediting(sub: argparse._SubParsersAction[argparse.ArgumentParser], asking: Asking,
              writing: Writing) -> None:
    checking(asking(sub, "check", "may we take this order: the decision of a credit policy"),
             writing)
    limits = asking(sub, "limits", "limits, exposures and headroom of the customers")
    applying(limits)
    limits.add_argument("--customer", metavar="CODE", help="only this one")
    limits.add_argument("--over", action="store_true", help="only those over their limit")
    setting(limits)
    writing(limits)
    limits.set_defaults(run=credit.run_limits)
    agenda = asking(sub, "agenda", "what is due: reviews, limits that end, customers over, holds")
    applying(agenda)
    whose = agenda.add_mutually_exclusive_group()
    whose.add_argument("--table", metavar="TABLE",
                       help="table of assignment of the policy that says whose a customer is")
    whose.add_argument("--dimension", metavar="NAME", help="or a dimension that says so")
    agenda.add_argument("--person", metavar="NAME", help="only what is this person's")
    agenda.add_argument("--calendar", metavar="FILE",
                        help="holidays besides the days off of the policy: a file of tables, or "
                             "one that ships: holidays.csv")
    agenda.add_argument("--calendar-series", metavar="NAME",
                        help="of --calendar: such as france (default: the only one of the file)")
    writing(agenda)
    agenda.set_defaults(run=credit.run_agenda)
    policies(sub, asking, writing)


def setting(one: argparse.ArgumentParser) -> None:
    one.add_argument("--set", type=limit, action="append", default=[], metavar="CODE=AMOUNT",
                     help="instead of showing: give this customer a limit, with --from")
    one.add_argument("--from", dest="since", type=day, metavar="DAY",
                     help="of --set: first day on which it holds")
    one.add_argument("--until", type=day, metavar="DAY",
                     help="of --set: first day on which it no longer holds (default: no end)")
    one.add_argument("--review", type=day, metavar="DAY",
                     help="of --set: day of review (default: as its type says)")
    one.add_argument("--type", metavar="TYPE",
                     help="of --set: type of limit (default: the first one of the policy)")
    one.add_argument("--currency", type=currency, metavar="CODE",
                     help="of --set: default: that of the books")
    one.add_argument("--actor", help="of --set: who decided, as an opaque id")


def applying(one: argparse.ArgumentParser) -> None:
    one.add_argument("--policy", metavar="POLICY",
                     help="XML file of a policy, or the name of one in the ledger; default: the "
                          "only one that the ledger has in force")


def capping(one: argparse.ArgumentParser) -> None:
    one.add_argument("--caps", metavar="FILE",
                     help="table of legal caps on payment terms, of which the policy names a rule; "
                          "fr-legal-caps.csv ships")
    one.add_argument("--caps-series", metavar="NAME",
                     help="of --caps: its series (default: the only one)")
    one.add_argument("--caps-fact", choices=list(FACTS), action="append", default=[],
                     metavar="FACT", help="of --caps: what holds of invoices, besides that terms "
                                          f"were agreed: {', '.join(list(FACTS)[1:])}")


def checking(one: argparse.ArgumentParser, writing: Writing) -> None:
    one.epilog = "Exit status: 0 accept or warn, 4 hold or refuse."
    one.add_argument("customer", metavar="CUSTOMER", help="code, or #number of the ledger")
    one.add_argument("amount", type=amount, metavar="AMOUNT", help="gross, such as 1200.50")
    applying(one)
    one.add_argument("--stage", choices=STAGES, default="order", help="default: order")
    one.add_argument("--currency", type=currency, metavar="CODE",
                     help="of the amount; default: that of the policy")
    one.add_argument("--order", metavar="KEY",
                     help="source key of the order that it is, if the ledger has it: it then "
                          "counts once")
    one.add_argument("--paid", type=amount, metavar="AMOUNT", help="what if this were paid")
    one.add_argument("--term-days", type=whole, metavar="DAYS", help="days of payment asked")
    one.add_argument("--discount", type=percent, metavar="PERCENT", help="discount asked")
    one.add_argument("--dimension", type=pair, metavar="NAME=VALUE",
                     help="value of a dimension of the order, such as its legal entity")
    capping(one)
    one.add_argument("--language", choices=["en", "fr"], default="en", help="default: en")
    one.add_argument("--figures", action="store_true", help="also all figures of the customer")
    writing(one)
    one.set_defaults(run=credit.run_check)


def policies(sub: argparse._SubParsersAction[argparse.ArgumentParser], asking: Asking,
             writing: Writing) -> None:
    top = sub.add_parser("policy", help="credit policies: validate, diff, simulate, record",
                         description="Credit policies as XML documents, and in a ledger.")
    parts = top.add_subparsers(dest="part", required=True, metavar="PART")
    one = parts.add_parser("validate", help="read a policy and say what it has, or what is wrong")
    one.add_argument("source", metavar="POLICY", help="XML file")
    one.set_defaults(run=credit.run_policy_validate)
    one = parts.add_parser("canonical", help="the canonical document of a policy")
    one.add_argument("source", metavar="POLICY", help="XML file")
    one.add_argument("-o", "--output", type=place, metavar="PATH", help="default: standard output")
    one.set_defaults(run=credit.run_policy_canonical)
    one = parts.add_parser("diff", help="what differs between two policies")
    one.add_argument("before", metavar="BEFORE", help="XML file")
    one.add_argument("after", metavar="AFTER", help="XML file")
    writing(one)
    one.set_defaults(run=credit.run_policy_diff)
    one = asking(parts, "simulate", "what a policy would have decided on the orders of a time, and "
                                    "what those customers did afterwards")
    applying(one)
    one.add_argument("--from", dest="since", type=day, required=True, metavar="DAY",
                     help="first day of orders")
    one.add_argument("--to", dest="until", type=day, required=True, metavar="DAY",
                     help="last day of orders")
    one.add_argument("--against", metavar="POLICY",
                     help="compare with another policy; with -o or a --format for programs the "
                          "comparison alone")
    one.add_argument("--after", type=count, default=90, metavar="DAYS",
                     help="look so many days behind each order (default: 90)")
    one.add_argument("--stage", choices=STAGES, default="order", help="default: order")
    capping(one)
    writing(one)
    one.set_defaults(run=simulating.run_simulate)
    one = parts.add_parser("record", help="put a version of a policy into a ledger",
                           description="Put a version of a policy into a ledger.")
    one.add_argument("file", metavar="FILE", help="the ledger file")
    one.add_argument("source", metavar="POLICY", help="XML file")
    one.add_argument("--ledger", help="its name, when the file holds several")
    one.add_argument("--from", dest="since", type=day, required=True, metavar="DAY",
                     help="first day on which it is in force")
    one.add_argument("--actor", help="who records it, as an opaque id")
    one.set_defaults(run=credit.run_policy_record)

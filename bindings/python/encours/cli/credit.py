# SPDX-License-Identifier: MIT
"""What the commands of credit control do: check, limits, policy."""

from __future__ import annotations

import argparse
import datetime
import json
import os
from decimal import Decimal
from typing import Any

from ..error import NotFoundError
from ..figure import Language
from ..idiom.credit import Answer, Figures, Reason
from ..idiom.policy import read_policy
from ..policy import Policy, PolicyList
from ..view import View
from .opening import as_of, both_of, ledger_of, view_of
from .output import Sheet, deliver, write
from .subjects import UsageError, customer_of
from .tables import calendar_of, caps_of

HELD = 4
LISTS = {"rules": PolicyList.RULES, "limit types": PolicyList.LIMIT_TYPES,
         "guarantees": PolicyList.GUARANTEES, "classes": PolicyList.CLASSES,
         "tables": PolicyList.TABLES, "approval levels": PolicyList.APPROVALS,
         "rows of roles": PolicyList.ROLES}


def policy_of(given: argparse.Namespace, view: View, day: datetime.date) -> Policy:
    """The policy of a file, or that of the ledger which is in force on a day."""
    named: str | None = given.policy
    if named is not None and (os.path.exists(named) or named.endswith(".xml")):
        return policy_in(named)
    names = view.policies_in_force(day)
    held = f"it has {', '.join(names)} in force on {day}" if names \
        else f"it has none in force on {day}: encours policy record puts one there"
    if named is None:
        if len(names) != 1:
            raise UsageError("--policy: name the XML file of a policy, or one of the ledger; "
                             f"{held}")
        named = names[0]
    elif named not in names:
        raise NotFoundError(f"--policy {named}: there is no such file, nor such a policy of the "
                            f"ledger; {held}")
    return view.policy(named, day)


def policy_in(path: str) -> Policy:
    """The policy of a file; one that is not there is a matter of the command line."""
    if os.path.isdir(path):
        raise UsageError(f"{path} is a folder: name the XML file of a policy")
    if not os.path.exists(path):
        raise UsageError(f"{path}: there is no such file")
    return read_policy(path)


# --- check

def run_check(given: argparse.Namespace) -> int:
    with both_of(given) as (ledger, view):
        day = as_of(given, view)
        customer = customer_of(view, ledger, given.customer)
        order = 0 if given.order is None else view.find_order(given.order)
        with policy_of(given, view, day) as policy, caps_of(given) as caps, \
                view.credit(policy, day, **caps) as credit:
            answer = credit.check(
                customer, given.amount, stage=given.stage, currency=given.currency, order=order,
                paid=given.paid, term_days=given.term_days,
                discount=None if given.discount is None else given.discount / 100,
                dimension=given.dimension and given.dimension[0],
                value=given.dimension and str(given.dimension[1]))
            figures = credit.figures(customer) if given.figures else None
            if given.output_format == "json":
                deliver([json.dumps(as_object(given, answer, figures), ensure_ascii=False,
                                    default=str), "\n"], given.output)
            else:
                show_answer(given, answer, figures)
    return 0 if answer.accepted else HELD


def headline(answer: Answer, customer: str) -> str:
    limit = "no limit" if answer.limit is None else f"limit {answer.limit:,}"
    exposure = "not known" if answer.exposure is None else f"{answer.exposure:,}"
    return (f"{answer.outcome.name}: {answer.stage.name.lower()} of {answer.amount:,} "
            f"{answer.currency} for {customer} on {answer.as_of}; exposure then {exposure}, "
            f"{limit}")


def show_answer(given: argparse.Namespace, answer: Answer, figures: Figures | None) -> None:
    rows = [["rule", reason.rule, reason.outcome.name.lower() if reason.counts else "excused",
             why(given, reason)] for reason in answer.reasons]
    if figures is not None:
        language = Language.FR if given.language == "fr" else Language.EN
        rows += [["figure", name, str(value), figures.label(name, language)]
                 for name, value in figures.known.items()]
    write(Sheet(headline(answer, given.customer), ["what", "code", "value", "meaning"], rows),
          given.output_format, given.output)


def why(given: argparse.Namespace, reason: Reason) -> str:
    return reason.french if given.language == "fr" else reason.english


def as_object(given: argparse.Namespace, answer: Answer,
              figures: Figures | None) -> dict[str, object]:
    """A decision for programs; amounts are texts, so that no reader makes floats of them."""
    made: dict[str, object] = {
        "outcome": answer.outcome.name.lower(), "customer": given.customer,
        "stage": answer.stage.name.lower(), "as_of": answer.as_of, "policy": answer.policy[0],
        "version": answer.policy[1], "currency": answer.currency, "amount": answer.amount,
        "exposure": answer.exposure, "limit": answer.limit, "headroom": answer.headroom,
        "reasons": [{"rule": reason.rule, "outcome": reason.outcome.name.lower(),
                     "counts": reason.counts, "figure": reason.figure,
                     "measured": reason.measured, "threshold": reason.threshold,
                     "why": why(given, reason)} for reason in answer.reasons]}
    if figures is not None:
        made["figures"] = dict(figures)
    return made


# --- limits

def run_limits(given: argparse.Namespace) -> int:
    if given.set:
        return run_limits_set(given)
    with both_of(given) as (ledger, view):
        day = as_of(given, view)
        only = None if given.customer is None else customer_of(view, ledger, given.customer)
        with policy_of(given, view, day) as policy, \
                view.credit(policy, day, book=only is None) as credit:
            rows = limit_rows(given, view, credit, only)
            names = ["customer", "currency", "exposure", "limit", "used %", "headroom", "days left",
                     "review in"]
            write(Sheet(f"Limits by {policy.name} as of {day}", names, rows), given.output_format,
                  given.output)
    return 0


def run_limits_set(given: argparse.Namespace) -> int:
    """Gives customers limits, all or none; what held before goes on until its own end."""
    if given.since is None:
        raise UsageError("--set: say with --from from which day the limits hold")
    if given.until is not None and given.until <= given.since:
        raise UsageError(f"--until {given.until} is not behind --from {given.since}")
    with both_of(given) as (ledger, view):
        currency = given.currency or view.base_currency
        with ledger.transaction(actor=given.actor, reason="limit") as books:
            for code, amount in given.set:
                books.limit(customer_of(view, ledger, code), amount, given.since,
                            type=given.type, currency=currency, until=given.until,
                            review=given.review)
    print(f"{len(given.set)} limits from {given.since}")
    return 0


def limit_rows(given: argparse.Namespace, view: View, credit: Any,
               only: int | None) -> list[list[object]]:
    """The customers who have a limit or owe something; the least headroom first."""
    rows: list[tuple[Decimal, list[object]]] = []
    for customer in [only] if only is not None else range(1, view.count().customers + 1):
        figures = credit.figures(customer)
        limit, headroom = figures["limit"], figures["headroom"]
        over = isinstance(headroom, Decimal) and headroom < 0
        if only is None and (given.over and not over or limit is None and not figures["exposure"]):
            continue
        used, late = figures["limit-used"], figures["review-late-days"]
        rows.append((headroom if isinstance(headroom, Decimal) else Decimal("Infinity"), [
            view.customer(customer).code, figures.currency, figures["exposure"], limit,
            None if used is None else (100 * Decimal(used)).quantize(Decimal("0.1"))
            if Decimal(used).is_finite() else used, headroom,
            figures["limit-days-left"], None if late is None else -late]))
    rows.sort(key=lambda row: row[0])
    return [row for _, row in rows]


# --- agenda

def run_agenda(given: argparse.Namespace) -> int:
    with view_of(given) as view:
        day = as_of(given, view)
        if given.person is not None and given.table is None and given.dimension is None:
            raise UsageError("--person: say with --table or --dimension whose a customer is")
        with policy_of(given, view, day) as policy, \
                view.credit(policy, day, book=True) as credit:
            rows = credit.agenda(
                table=given.table, dimension=given.dimension, person=given.person,
                calendar=calendar_of(given))
            title = f"Agenda of {day} by {policy.name}"
        names = ["day", "what", "customer", "code", "amount", "currency", "days late", "whose",
                 "role", "fact", "working day"]
        shown = [[row.day, row.what.name.lower().replace("_", " "), row.customer_code, row.code,
                  row.amount, row.currency, row.days_late, row.person, row.role, row.fact or None,
                  row.working_day]
                 for row in rows]
        write(Sheet(title, names, shown), given.output_format, given.output)
    return 0


# --- policy

def run_policy_validate(given: argparse.Namespace) -> int:
    with policy_in(given.source) as policy:
        print(f"{given.source}: policy {policy.name}"
              + (f", version {policy.version}" if policy.version else ""))
        print("  " + ", ".join(f"{name} {policy.count(list_)}" for name, list_ in LISTS.items()))
        print(f"  sha256 {policy.sha256}")
    return 0


def run_policy_canonical(given: argparse.Namespace) -> int:
    with policy_in(given.source) as policy:
        deliver([policy.document], given.output)
    return 0


def run_policy_diff(given: argparse.Namespace) -> int:
    with policy_in(given.before) as before, policy_in(given.after) as after:
        rows = [[one.change.name.lower(), one.path, one.before, one.after]
                for one in before.diff(after)]
    if rows or given.output_format != "table":
        write(Sheet(f"{given.before} against {given.after}", ["change", "where", "before", "after"],
                    rows), given.output_format, given.output)
    else:
        print("no difference")
    return 0


def run_policy_record(given: argparse.Namespace) -> int:
    """Puts a version of a policy into the ledger, in force from a day."""
    with policy_in(given.source) as policy, ledger_of(given) as ledger:
        with ledger.transaction(actor=given.actor, reason="policy") as books:
            books.add_policy(policy, given.since)
        print(f"{policy.name} {policy.version or ''} is in force from {given.since}")
    return 0

# SPDX-License-Identifier: MIT
"""The vectors of tests/vectors as calls: plans.py ROOT CALLS.json

A plan turns one row of a file into the calls a user would make for it (steps.py), and says which
answers its public source gives. Files whose figures are those of hidden functions have no plan;
HIDDEN says which.
"""

import csv
import datetime
import json
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import random_calls
from steps import load_manifest, memory, of, out, out_of, step

Row = dict[str, str]
Steps = list[dict[str, Any]]
Expected = dict[str, tuple[int, int] | str]
Plan = Callable[[Row], tuple[Steps, Expected]]
EPOCH = datetime.date(1970, 1, 1).toordinal()
NONE = -2**63
NO_DATE = -2**31
HALF_UP = 1
PLANS: dict[str, Plan] = {}
HIDDEN = {"logarithms.csv": "logarithms are inside powers, which powers.csv shows"}


def plan(file: str) -> Callable[[Plan], Plan]:
    def register(function: Plan) -> Plan:
        PLANS[file] = function
        return function
    return register


def day(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal() - EPOCH if text else NO_DATE


def numbers(text: str) -> list[int]:
    return [int(word) for word in text.replace(";", " ").split()]


def near(expected: str, tolerance: str | int = 0) -> tuple[int, int]:
    return int(expected) - int(tolerance), int(expected) + int(tolerance)


def exactly(expected: str | int) -> tuple[int, int]:
    return int(expected), int(expected)


def array(values: list[int]) -> str:
    return "[" + " ".join(str(value) for value in values) + "]"


# --- values

@plan("rounding.csv")
def rounding(row: Row) -> tuple[Steps, Expected]:
    modes = ["half_up", "half_even", "half_down", "up", "down", "ceiling", "floor"]
    ratio = {"numerator": int(row["numerator"]), "denominator": int(row["denominator"])}
    steps = [step("ratio_scaled", ratio=ratio, scale=1, rounding=number)
             for number in range(1, 8)]
    return steps, {f"{at} out": exactly(row[mode]) for at, mode in enumerate(modes)}


@plan("allocate.csv")
def allocate(row: Row) -> tuple[Steps, Expected]:
    methods = ["largest_remainder", "first_to_last", "last_to_first", "all_to_largest"]
    weights = numbers(row["weights"])
    split = step("money_split", total={"minor": int(row["total"]), "currency": 978},
                 weights=weights, count=len(weights), method=methods.index(row["method"]) + 1,
                 parts=out(len(weights)))
    return [split], {"0 parts": array(numbers(row["parts"]))}


@plan("currencies.csv")
def currencies(row: Row) -> tuple[Steps, Expected]:
    steps = [step("currency_by_numeric", numeric=int(row["numeric"])),
             step("currency_by_code", code=row["code"])]
    expected: Expected = {"0 out.code": f'"{row["code"]}"',
                          "1 out.numeric": exactly(row["numeric"])}
    if row["exponent"]:
        expected["0 out.exponent"] = exactly(row["exponent"])
    return steps, expected


@plan("business_days.csv")
def business_days(row: Row) -> tuple[Steps, Expected]:
    rolls = ["none", "following", "modified following", "preceding", "modified preceding"]
    closed = []
    for part in row["closed"].split():
        first, _, last = part.partition("/")
        closed += list(range(day(first), day(last or first) + 1))
    calendar = {"holidays": closed, "holiday_count": len(closed),
                "weekend": 128 if row["weekend"] == "none" else 0}
    steps = [step("calendar_roll", calendar=calendar, date=day(row["date"]),
                  roll=rolls.index(row["roll"]))]
    return steps, {"0 out.epoch_day": exactly(day(row["expected"]))}


@plan("holidays.csv")
def holidays(row: Row) -> tuple[Steps, Expected]:
    year = int(row["year"])
    columns = {"count": 1, "kind": [int(row["kind"])], "month": [int(row["month"])],
               "day": [int(row["day"])], "weekday": [int(row["weekday"])]}
    steps = [step("holidays_list", columns=columns, first_year=year, last_year=year, out=out(1),
                  capacity=1)]
    return steps, {"0 count": exactly(1), "0 out": array([day(row["date"])])}


@plan("powers.csv")
def powers(row: Row) -> tuple[Steps, Expected]:
    top, bottom = int(row["numerator"]), int(row["denominator"])
    steps = [step("effective_rate_compute", rate={"numerator": top - bottom, "denominator": bottom},
                  periods={"numerator": int(row["p"]), "denominator": int(row["q"])},
                  scale=int(row["scale"]))]
    return steps, {"0 out.value": exactly(row["expected"])}


# --- payment terms

def issued(text: str) -> dict[str, Any]:
    return {"issue": day(text), "delivery": NO_DATE, "receipt": NO_DATE}


@plan("due_dates.csv")
def due_dates(row: Row) -> tuple[Steps, Expected]:
    steps = [step("term_rule_parse", text=row["term"]),
             step("term_due", rule=of(0), dates=issued(row["invoice_date"]))]
    return steps, {"1 out.due.epoch_day": exactly(day(row["due_date"]))}


@plan("terms_due.csv")
def terms_due(row: Row) -> tuple[Steps, Expected]:
    closed: list[int] = []
    for part in row["closings"].split():
        first, _, last = part.partition("/")
        closed += list(range(day(first), day(last or first) + 1))
    moves = [part.split("/") for part in row["moves"].split()]
    options: dict[str, Any] = {
        "moved_from": [day(first) for first, _ in moves],
        "moved_to": [day(last) for _, last in moves], "moved_count": len(moves),
        "allow_requested": int(row["allowed"])}
    if closed:
        options["closings"] = {"holidays": closed, "holiday_count": len(closed), "weekend": 128}
    if row["requested"]:
        options |= {"has_requested": 1, "requested": day(row["requested"])}
    steps = [step("term_rule_parse", text=row["term"]),
             step("term_due_compute", rule=of(0), dates=issued(row["invoice_date"]),
                  options=options)]
    if row["due_date"] == "refused":
        return steps, {"1 encours_term_due_compute": "ENCOURS_E_INVALID"}
    return steps, {"1 out.due.epoch_day": exactly(day(row["due_date"]))}


def instalments_of(count: int, amounts: str, dates: str) -> Expected:
    expected: Expected = {}
    for at, amount in enumerate(amounts.split(";")):
        expected[f"{count} out[{at}].amount.minor"] = exactly(amount)
    for at, due in enumerate(dates.split(";") if dates else []):
        expected[f"{count} out[{at}].date.due.epoch_day"] = exactly(day(due))
    return expected


@plan("terms_lines.csv")
def terms_lines(row: Row) -> tuple[Steps, Expected]:
    count = len(row["amounts"].split(";"))
    options: dict[str, Any] = {"zero_at_base": int(row["zero_at_base"])}
    if row["net"]:
        options |= {"net": int(row["net"]), "has_net": 1}
    steps = [step("terms_parse", text=row["lines"], lines=out(count), capacity=count),
             step("terms_compute", lines=out_of(0, "lines"), line_count=count,
                  dates=issued(row["invoice_date"]),
                  total={"minor": int(row["total"]), "currency": 978}, options=options,
                  out=out(count))]
    return steps, {"0 count": exactly(count),
                   **instalments_of(1, row["amounts"], row["due_dates"])}


@plan("instalments.csv")
def instalments(row: Row) -> tuple[Steps, Expected]:
    parts = [part.split(" @") for part in row["lines"].split(";")]
    steps = [step("term_rule_parse", text=rule) for _, rule in parts]
    scale = CONSTANTS["ENCOURS_PERCENT_WHOLE"] // 100
    lines = []
    for at, (amount, _) in enumerate(parts):
        kind, _, number = amount.partition(" ")
        share = {"percent": "ENCOURS_TERM_PERCENT", "fixed": "ENCOURS_TERM_FIXED",
                 "rest": "ENCOURS_TERM_REST"}[kind]
        value = int(Fraction(number) * scale) if kind == "percent" else int(number or 0)
        lines.append({"value": value, "share": CONSTANTS[share], "rule": of(at)})
    steps.append(step("terms_compute", lines=lines, line_count=len(lines),
                      dates=issued(row["invoice_date"] or "2026-01-01"),
                      total={"minor": int(row["total"]), "currency": 978},
                      options={"allow_overshoot": int(row["allow_overshoot"])},
                      out=out(len(lines))))
    return steps, instalments_of(len(parts), row["amounts"], row["due_dates"])


# --- DSO and delays

@plan("dso.csv")
def dso(row: Row) -> tuple[Steps, Expected]:
    given = {"sales": int(row["sales"]), "days": int(row["days"])}
    if row["method"] != "best_possible":
        given["balance"] = int(row["balance"])
    if row["method"] != "simple":
        given["not_due"] = int(row["not_due"])
    return [step(f"dso_{row['method']}", **given)], {
        "0 out.days_e4": near(row["expected_e4"], row["tolerance_e4"])}


@plan("countback.csv")
def countback(row: Row) -> tuple[Steps, Expected]:
    sales, days = numbers(row["sales"]), numbers(row["days"])
    columns = {"count": 1, "balance": [int(row["balance"])], "periods": len(days), "sales": sales,
               "period_days": days, "days": out(1), "status": out(1), "balance_rest": out(1),
               "periods_used": out(1), "flags": out(1)}
    steps = [step("dso_count_back", balance=int(row["balance"]), sales=sales, period_days=days,
                  count=len(days)),
             step("dso_count_back_columns_compute", columns=columns)]
    return steps, {"0 out.days_e4": near(row["expected_e4"], row["tolerance_e4"]),
                   "1 columns.status": "[1]"}


MEASURES = {"beyond_terms": 1, "to_pay": 2}


def delays(measure: int, columns: dict[str, Any], figure: int) -> Steps:
    options = {"measure": measure}
    return [step("delays_state_size", options=options),
            step("delays_begin", state=memory("state", of(0)), state_size=of(0), options=options),
            step("delays_add", state=memory("state"), state_size=of(0), columns=columns),
            step("indicator_finish", state=memory("state"), state_size=of(0), row=0,
                 figure=figure)]


def paid_after(amounts: list[int], days: list[int]) -> dict[str, Any]:
    return {"count": len(days), "amounts": amounts, "from": [19000] * len(days),
            "paid": [19000 + late for late in days]}


@plan("days_to_pay.csv")
def days_to_pay(row: Row) -> tuple[Steps, Expected]:
    columns = paid_after(numbers(row["amounts"]), numbers(row["days"]))
    figure = CONSTANTS["ENCOURS_DELAYS_WEIGHTED" if row["method"] == "weighted"
                       else "ENCOURS_DELAYS_SIMPLE"]
    return delays(CONSTANTS["ENCOURS_DELAY_TO_PAY"], columns, figure), {
        "3 out.value": near(row["expected_e4"], row["tolerance_e4"])}


@plan("dbt.csv")
def dbt(row: Row) -> tuple[Steps, Expected]:
    columns = paid_after(numbers(row["amounts"]), numbers(row["days"]))
    return delays(CONSTANTS["ENCOURS_DELAY_BEYOND_TERMS"], columns,
                  CONSTANTS["ENCOURS_DELAYS_WEIGHTED"]), {
        "3 out.value": near(row["expected_e4"], row["tolerance_e4"])}


@plan("disputed_late.csv")
def disputed_late(row: Row) -> tuple[Steps, Expected]:
    late, on_time, left = int(row["late"]), int(row["on_time"]), int(row["open"])
    count, disputed = late + on_time + left, int(row["late_disputed"])
    columns = {"count": count, "amounts": [1] * count, "from": [19000] * count,
               "paid": [19001] * late + [19000] * on_time + [NO_DATE] * left,
               "disputed": [int(at < disputed) for at in range(count)]}
    return delays(CONSTANTS["ENCOURS_DELAY_BEYOND_TERMS"], columns,
                  CONSTANTS["ENCOURS_DELAYS_DISPUTED_NUMBER"]), {
        "3 out.value": exactly(row["expected_ppm"])}


@plan("days_late.csv")
def days_late(row: Row) -> tuple[Steps, Expected]:
    documents, late = numbers(row["documents"]), numbers(row["days_late"])
    count = max(documents) + 1
    whole = [50 * documents.count(document) for document in range(count)]
    settled = [max(19000 + days for own, days in zip(documents, late) if own == document)
               for document in range(count)]
    allocations = {"count": len(documents), "documents": documents,
                   "amounts": [50] * len(documents), "days": [19000 + days for days in late]}
    results = {"count": count, "allocated": out(count), "paid": out(count),
               "settled_on": out(count), "statuses": out(count)}
    columns = {"count": count, "amounts": whole, "from": [19000] * count, "paid": settled}
    first = step("settlements_compute", allocations=allocations, document_amounts=whole,
                 out=results)
    rest = delays(CONSTANTS["ENCOURS_DELAY_BEYOND_TERMS"], columns,
                  CONSTANTS["ENCOURS_DELAYS_SIMPLE"])
    steps = [*rest, step("ratio_scaled", ratio={"numerator": of(3, "numerator"),
                                                "denominator": of(3, "denominator")},
                         scale=1, rounding=HALF_UP), first]
    return steps, {"4 out": exactly(row["expected_days"]), "5 out.settled_on": array(settled)}


@plan("payment_practices.csv")
def payment_practices(row: Row) -> tuple[Steps, Expected]:
    days = numbers(row["days"])
    options = {"lowest_days": -100, "highest_days": 200}
    by_number = CONSTANTS["ENCOURS_QUANTILE_BY_NUMBER"]
    steps = [step("delay_distribution_state_size", options=options),
             step("delay_distribution_begin", state=memory("state", of(0)), state_size=of(0),
                  options=options),
             step("delay_distribution_add", state=memory("state"), state_size=of(0),
                  columns={"count": len(days), "days": days})]
    state: dict[str, Any] = {"state": memory("state"), "state_size": of(0), "row": 0,
                             "weight": by_number}
    if row["figure"] == "mode":
        steps.append(step("delay_distribution_mode", **state))
    else:
        median = row["figure"] == "median"
        quantile = {"numerator": 1 if median else int(row["figure"][1:]),
                    "denominator": 2 if median else 100}
        rule = "ENCOURS_QUANTILE_MIDPOINT" if median else "ENCOURS_QUANTILE_LOWER"
        steps.append(step("delay_distribution_quantile", **state, quantile=quantile,
                          rule=CONSTANTS[rule]))
    return steps, {"3 out.value": exactly(row["expected_e4"])}


@plan("cei.csv")
def cei(row: Row) -> tuple[Steps, Expected]:
    names = ["opening", "sales", "months", "closing", "not_due"]
    return [step("cei_compute", **{name: int(row[name]) for name in names})], {
        "0 out.value": near(row["expected_ppm"], row["tolerance_ppm"])}


@plan("turnover.csv")
def turnover(row: Row) -> tuple[Steps, Expected]:
    sales, average = int(row["sales"]), int(row["average"])
    steps = [step("turnover_compute", sales=sales, average=average),
             step("turnover_days_compute", sales=sales, average=average,
                  basis_days=int(row["basis_days"]))]
    return steps, {"0 out.value": exactly(row["expected_turns_e4"]),
                   "1 out.value": exactly(row["expected_days_e4"])}


# --- aging and open items

def items_of(text: str) -> tuple[list[int], list[int]]:
    parts = [part.split() for part in text.split(";") if part]
    return [day(when) for when, _ in parts], [int(amount) for _, amount in parts]


def one_customer(due: list[int], amount: list[int]) -> dict[str, Any]:
    count = len(due)
    return {"count": count, "customer": [0] * count, "currency": [978] * count, "amount": amount,
            "due": due}


def aged(at: int, bounds: list[int], cells: str, total: str) -> tuple[Steps, Expected]:
    """The cells of an aged balance of one row, by the labels of its columns."""
    labels = ["not due"]
    for lower, upper in zip([1, *[bound + 1 for bound in bounds]], bounds):
        labels.append(f"{lower}-{upper}")
    labels.append(f"over {bounds[-1]}")
    steps: Steps = [step("aging_cell", aging=of(at), row=0, column=column)
                    for column in range(len(labels))]
    expected: Expected = {}
    published = {}
    for part in cells.split(";"):
        label, _, amount = part.rpartition(" ")
        published[label] = int(amount)
    if "credits" not in published and "no due date" not in published:
        for column, label in enumerate(labels):
            expected[f"{at + 1 + column} result"] = exactly(published.pop(label, 0))
    steps.append(step("aging_totals", aging=of(at)))
    return steps, expected


@plan("aging.csv")
def aging(row: Row) -> tuple[Steps, Expected]:
    due, amount = items_of(row["items"])
    bounds = numbers(row["bounds"])
    credits = ["separate", "by_own_date", "oldest_first"].index(row["credits"])
    first = step("aging_compute", columns=one_customer(due, amount), as_of=day(row["as_of"]),
                 options={"bounds": bounds, "bound_count": len(bounds), "credits": credits})
    steps, expected = aged(0, bounds, row["expected"], row["total"])
    return [first, *steps], {**expected, f"{len(steps)} result": array([int(row["total"])])}


@plan("aging_bounds.csv")
def aging_bounds(row: Row) -> tuple[Steps, Expected]:
    bounds = numbers(row["bounds"])
    steps = [step("aging_compute", columns={"count": 0}, as_of=20000,
                  options={"bounds": bounds, "bound_count": len(bounds)})]
    refused = row["refused_at"]
    return steps, {"0 encours_aging_compute": "ENCOURS_OK" if refused == "-1" else
                   f"ENCOURS_E_INVALID index={refused} "}


@plan("aging_calendar.csv")
def aging_calendar(row: Row) -> tuple[Steps, Expected]:
    periods = CONSTANTS["ENCOURS_AGING_MONTHS_BACK" if row["periods"] == "back"
                        else "ENCOURS_AGING_CALENDAR"]
    calendar = {"as_of": day(row["as_of"]), "periods": periods, "months": int(row["months"])}
    count = int(row["columns"]) - 2
    return [step("aging_calendar_bounds", calendar=calendar, bounds=out(count), count=count)], {}


@plan("aging_revalued.csv")
def aging_revalued(row: Row) -> tuple[Steps, Expected]:
    currency, base = int(row["currency"]), int(row["base"])
    columns = {"count": 1, "customer": [1], "currency": [currency], "amount": [int(row["amount"])],
               "due": [20000]}
    steps = [step("aging_compute", columns=columns, as_of=20000)]
    expected: Expected = {}
    for at, name in enumerate(["rate_booked", "rate_as_of"]):
        rates = {"count": 1, "from": [currency], "to": [base], "valid_from": [20000],
                 "numerator": [int(row[name])], "denominator": [1]}
        steps += [step("rates_new", columns=rates),
                  step("aging_convert", aging=of(0), rates=of(1 + 3 * at), currency=base,
                       rounding=HALF_UP),
                  step("aging_totals", aging=of(2 + 3 * at))]
        expected[f"{3 + 3 * at} result"] = array([int(row[["booked", "total"][at]])])
    return steps, expected


@plan("peer_aging.csv")
def peer_aging(row: Row) -> tuple[Steps, Expected]:
    due, amount = items_of(row["lines"])
    lines = {"documents": 1, "first": [0, len(due)], "amount": amount, "due": due,
             "paid": [int(row["paid"])], "open": out(len(due)), "overpaid": out(1)}
    return [step("instalment_lines_fill", lines=lines)], {}


@plan("open_items.csv")
def open_items(row: Row) -> tuple[Steps, Expected]:
    items = [part.split("@") for part in row["items"].split(";") if part]
    allocations = [part.replace("@", " ").split() for part in row["allocations"].split(";") if part]
    count, pairs = len(items), len(allocations)
    columns = {"count": count, "amount": [int(amount) for amount, _ in items],
               "date": [int(when) for _, when in items], "allocation_count": pairs,
               "item": [int(item) for item, _, _ in allocations],
               "allocated": [int(amount) for _, amount, _ in allocations],
               "since": [int(since) for _, _, since in allocations], "until": [NO_DATE] * pairs,
               "other": [int(since) for _, _, since in allocations], "open": out(count),
               "later": out(count), "status": out(count)}
    steps = [step("open_items_workspace_size", count=count),
             step("open_items_compute", items=columns, as_of=int(row["as_of"]), allocations=0,
                  workspace=memory("workspace", of(0)), workspace_size=of(0))]
    return steps, {"1 items.open": array(numbers(row["open"])),
                   "1 items.later": array(numbers(row["later"]))}


# --- interest

def claim(principal: int, rate: int, due: int, as_of: int, payments: list[tuple[int, int]],
          basis: int) -> Steps:
    paid = CONSTANTS["ENCOURS_INTEREST_EVENT_PAYMENT"]
    events = {"count": len(payments), "day": [when for when, _ in payments],
              "kind": [paid] * len(payments), "amount": [amount for _, amount in payments]}
    options = {"rule": {"margin_e7": rate}, "rounding": HALF_UP, "basis": basis}
    names = ["from", "until", "principal", "rate_e7", "days", "year_days", "interest", "rate_row",
             "source"]
    segments = {"capacity": 64, **{name: out(64) for name in names}}
    return [step("interest_compute", principal=principal, due=due, as_of=as_of, events=events,
                 options=options, segments=segments)]


@plan("interest_simple.csv")
def interest_simple(row: Row) -> tuple[Steps, Expected]:
    names = ["principal", "rate_e7", "days", "year_days"]
    return [step("interest_simple", **{name: int(row[name]) for name in names},
                 rounding=HALF_UP)], {"0 out": exactly(row["expected"])}


@plan("interest_partial_payments.csv")
def interest_partial_payments(row: Row) -> tuple[Steps, Expected]:
    payments = [part.split(":") for part in row["payments"].split()]
    steps = claim(int(row["principal"]), int(row["rate_e7"]), day(row["due"]), day(row["as_of"]),
                  [(day(when), int(amount)) for when, amount in payments],
                  CONSTANTS["ENCOURS_INTEREST_BASIS_30_360"])
    return steps, {"0 out.total_left": near(row["expected"], row["tolerance"])}


@plan("imputation_single_debt.csv")
def imputation_single_debt(row: Row) -> tuple[Steps, Expected]:
    steps = claim(int(row["principal"]), 1500000, day("2025-01-01"), day("2026-01-01"),
                  [(day("2026-01-01"), int(row["payment"]))], 0)
    return steps, {"0 out.accrued": exactly(row["interest"]),
                   "0 out.interest_paid": exactly(row["to_interest"]),
                   "0 out.principal_paid": exactly(row["to_principal"]),
                   "0 out.principal_left": exactly(row["principal_left"]),
                   "0 out.interest_left": exactly(row["interest_left"])}


@plan("interest_indemnity.csv")
def interest_indemnity(row: Row) -> tuple[Steps, Expected]:
    tiers = {"count": 3 if row["tiers"] == "uk" else 1, "amount_from": [0, 100000, 1000000],
             "indemnity": [4000, 7000, 10000]}
    if row["tiers"] != "uk":
        tiers |= {"amount_from": [0], "indemnity": [4000]}
    return [step("interest_indemnity", tiers=tiers, amount=int(row["debt"]))], {
        "0 out": exactly(row["expected"])}


def reference(first: str, last: str, rate: str) -> dict[str, Any]:
    return {"count": 1, "valid_from": [day(first)], "valid_until": [day(last)],
            "rate_e7": [int(rate)], "name": "reference"}


@plan("interest_rules.csv")
def interest_rules(row: Row) -> tuple[Steps, Expected]:
    rates = reference(row["reference_from"], row["reference_until"], row["reference"])
    margin = int(row["margin"])
    if row["law"] == "uk":
        rule = step("interest_rule_united_kingdom", base=rates, margin_e7=margin)
    elif row["law"] == "eu":
        rule = step("interest_rule_directive", reference=rates, margin_e7=margin)
    elif row["law"] == "fr":
        rule = step("interest_rule_french_business", central_bank=rates, margin_e7=margin,
                    contract_e7=-1)
    else:
        rule = step("interest_rule_french_business", legal=rates, floor_multiple=3)
    steps = [rule, step("interest_rule_rate", rule=of(0), start=day(row["start"]),
                        day=day(row["day"]))]
    return steps, {"1 out.rate_e7": exactly(row["expected"])}


@plan("interest_semesters.csv")
def interest_semesters(row: Row) -> tuple[Steps, Expected]:
    rates = reference(row["from"], row["until"], row["reference"])
    steps = [step("interest_rule_directive", reference=rates, margin_e7=800000),
             step("interest_rule_rate", rule=of(0), start=day(row["from"]), day=day(row["until"])),
             step("interest_rule_french_business", central_bank=rates, margin_e7=1000000,
                  contract_e7=-1),
             step("interest_rule_rate", rule=of(2), start=day(row["from"]), day=day(row["until"]))]
    return steps, {"1 out.rate_e7": exactly(row["directive"]),
                   "3 out.rate_e7": exactly(row["french_default"])}


@plan("dunning_interest.csv")
def dunning_interest(row: Row) -> tuple[Steps, Expected]:
    annual = Fraction(int(row["rate_numerator"]), int(row["rate_denominator"]))
    rate = {"annual": {"numerator": annual.numerator, "denominator": annual.denominator},
            "basis_days": int(row["basis_days"]), "rounding": HALF_UP}
    return [step("delay_cost_compute", amount=int(row["amount"]), days=int(row["days"]),
                 rate=rate)], {"0 out.value": exactly(row["expected"])}


# --- dunning, discounts, VAT, doubtful debts

@plan("dunning.csv")
def dunning(row: Row) -> tuple[Steps, Expected]:
    first, run, days = day(row["due_or_last"]), day(row["run"]), int(row["days"])
    if row["rule"] == "interval":
        return [step("dunning_interval", last=first, run=run, interval_days=days)], {
            "0 out": exactly(row["expected"])}
    return [step("dunning_arrears", due=first, run=run, grace_days=days)], {
        "0 out.days_in_arrears": exactly(row["expected"]),
        "0 out.is_overdue": exactly(row["other_expected"])}


@plan("dunning_levels.csv")
def dunning_levels(row: Row) -> tuple[Steps, Expected]:
    thresholds = numbers(row["thresholds"])
    return [step("dunning_level", thresholds=thresholds, count=len(thresholds),
                 days=int(row["days"]), previous=int(row["previous"]), step=int(row["step"]))], {
        "0 out": exactly(row["expected"])}


@plan("discount_annual.csv")
def discount_annual(row: Row) -> tuple[Steps, Expected]:
    return [step("discount_annual", amount=int(row["untaxed"]), rate=int(row["rate_e6"]),
                 days_early=int(row["days_early"]), basis=int(row["basis"]))], {
        "0 out": exactly(row["discount"])}


@plan("discount_costs.csv")
def discount_costs(row: Row) -> tuple[Steps, Expected]:
    names = ["discount_days", "term_days", "basis", "year_days"]
    return [step("discount_cost_compute", percent=int(row["percent_e6"]),
                 **{name: int(row[name]) for name in names})], {
        "0 out.nominal_ppm": near(row["nominal_ppm"], row["tolerance_ppm"]),
        "0 out.effective_ppm": exactly(row["effective_ppm"])}


@plan("discount_settlements.csv")
def discount_settlements(row: Row) -> tuple[Steps, Expected]:
    names = ["open", "payment", "discount", "tolerance"]
    return [step("discount_settle", **{name: int(row[name]) for name in names})], {
        "0 out.status": exactly(row["status"]), "0 out.discount": exactly(row["granted"]),
        "0 out.tolerance": exactly(row["tolerance_booked"]), "0 out.rest": exactly(row["rest"])}


@plan("discounts.csv")
def discounts(row: Row) -> tuple[Steps, Expected]:
    net = numbers(row["net"])
    parts = {"count": len(net), "net": net, "vat": numbers(row["vat"]),
             "rate": numbers(row["rate_e6"]), "fixed_tax": numbers(row["fixed_tax"])}
    return [step("discount_compute", parts=parts, percent=int(row["percent_e6"]),
                 base=int(row["base"]), net_discount=out(len(net)),
                 vat_correction=out(len(net)))], {
        "0 out.to_pay": exactly(row["to_pay"]),
        "0 net_discount": array(numbers(row["net_discount"])),
        "0 vat_correction": array(numbers(row["vat_correction"]))}


# --- settlement and exchange

@plan("exchange_shares.csv")
def exchange_shares(row: Row) -> tuple[Steps, Expected]:
    names = ["amount", "base", "settled", "part"]
    return [step("exchange_share", **{name: int(row[name]) for name in names})], {
        "0 out": exactly(row["share"])}


@plan("exchange_pairs.csv")
def exchange_pairs(row: Row) -> tuple[Steps, Expected]:
    pairs = {f"{side}_{name}": [int(row[f"{side}_{name}"])] for side in ["debit", "credit"]
             for name in ["amount", "base", "settled", "part"]}
    results = ["debit_share", "credit_share", "difference", "debit_rest", "credit_rest"]
    return [step("exchange_realise", pairs={"count": 1, **pairs},
                 out={name: out(1) for name in results})], {
        **{f"0 out.{name}": array([int(row[name])]) for name in results},
        "0 out_sums.difference": exactly(row["difference"])}


@plan("revaluations.csv")
def revaluations(row: Row) -> tuple[Steps, Expected]:
    open_ = numbers(row["open"])
    count = len(open_)
    rates = {"count": 1, "from": [840], "to": [978], "valid_from": [20000],
             "numerator": [int(row["base_units"])], "denominator": [int(row["currency_units"])]}
    options = {"closing": 20000, "method": int(row["method"]), "base_currency": 978}
    rows = {"count": count, "currency": [840] * count, "open": open_,
            "base": numbers(row["base"]), "revalued": numbers(row["revalued"])}
    return [step("rates_new", columns=rates),
            step("revaluation_compute", rates=of(0), options=options, rows=rows, value=out(count),
                 booked=out(count))], {
        "1 value": array(numbers(row["value"])), "1 booked": array(numbers(row["booked"])),
        "1 out.residual": exactly(row["residual"])}


@plan("clearings.csv")
def clearings(row: Row) -> tuple[Steps, Expected]:
    columns = ["open", "asked", "discount", "tolerance", "write_off", "fee", "named", "gross",
               "vat"]
    booked = {"paid": "paid", "discount": "granted", "tolerance": "tolerance_booked",
              "write_off": "written_off", "fee": "fee_booked", "rest": "rest",
              "discount_vat": "discount_vat", "tolerance_vat": "tolerance_vat",
              "write_off_vat": "write_off_vat"}
    count = len(numbers(row["open"]))
    options = {"surplus": int(row["surplus"]), "surplus_max": int(row["surplus_max"]),
               "vat": int(row["vat_flags"])}
    return [step("clearing_compute", payment=int(row["payment"]), options=options,
                 invoices={"count": count, **{name: numbers(row[name]) for name in columns}},
                 out={name: out(count) for name in [*booked, "status"]})], {
        **{f"0 out.{name}": array(numbers(row[cell])) for name, cell in booked.items()},
        "0 out_sums.on_account": exactly(row["on_account"]),
        "0 out_sums.refund": exactly(row["refund"]),
        "0 out_sums.surplus_income": exactly(row["income"])}


@plan("retentions.csv")
def retentions(row: Row) -> tuple[Steps, Expected]:
    return [step("clearing_retention", gross=int(row["gross"]), base=int(row["base"]),
                 percent=int(row["percent_e6"]), fixed=int(row["fixed"]))], {
        "0 out": exactly(row["held"])}


@plan("nettings.csv")
def nettings(row: Row) -> tuple[Steps, Expected]:
    sides = {name: {"count": 1, "open": [int(row[name])], "netted": out(1)}
             for name in ["receivables", "payables"]}
    return [step("netting_compute", **sides, kind=CONSTANTS["ENCOURS_NETTING_AGREED"],
                 day=20000)], {
        f"0 out.{name}": exactly(row[name])
        for name in ["netted", "receivable_rest", "payable_rest"]}


@plan("vat_inside.csv")
def vat_inside(row: Row) -> tuple[Steps, Expected]:
    return [step("vat_from_gross", gross=[int(row["gross"])], rate=[int(row["rate_e6"])], count=1,
                 net=out(1), vat=out(1))], {
        "0 net": array([int(row["net"])]), "0 vat": array([int(row["vat"])])}


@plan("doubtful.csv")
def doubtful(row: Row) -> tuple[Steps, Expected]:
    names = ["transfer", "net_open", "allowance", "addition", "reversal"]
    return [step("doubtful_compute", net=[int(row["net"])], vat=[int(row["vat"])], count=1,
                 open=int(row["open"]), loss_percent=int(row["loss_percent_e6"]),
                 held=int(row["held"]))], {
        f"0 out.{name}": exactly(row[name]) for name in names}


# --- risk

@plan("exposure.csv")
def exposure(row: Row) -> tuple[Steps, Expected]:
    names = ["receivables", "to_invoice", "orders", "guarantees"]
    columns = {"count": 1, **{name: [int(row[name]) if row[name] else NONE] for name in names},
               "limits": [int(row["limit"]) if row["limit"] else NONE]}
    return [step("exposure_compute", columns=columns, basis=int(row["basis"]))], {
        "0 out.real": exactly(row["real"]), "0 out.potential": exactly(row["potential"])}


@plan("cover.csv")
def cover(row: Row) -> tuple[Steps, Expected]:
    def bound(name: str) -> int:
        return int(row[name]) if row[name] else NONE

    terms = {"limit": bound("limit"), "quota_numerator": int(row["quota_percent"]),
             "quota_denominator": 100, "maximum_rest": bound("maximum_rest"),
             **{name: int(row[name]) for name in
                ["threshold", "deductible", "order", "aggregate", "aggregate_used"]}}
    return [step("cover_compute", loss=int(row["loss"]), terms=terms)], {
        "0 out.counted": exactly(row["counted"]), "0 out.indemnity": exactly(row["indemnity"])}


@plan("concentration.csv")
def concentration(row: Row) -> tuple[Steps, Expected]:
    exposures = [int(row[name]) for name in "abcd"]
    options = {"top_count": 1}
    steps = [step("concentration_state_size", options=options),
             step("concentration_begin", state=memory("state", of(0)), state_size=of(0),
                  options=options),
             step("concentration_add", state=memory("state"), state_size=of(0),
                  exposures=exposures, count=4),
             step("concentration_finish", state=memory("state"), state_size=of(0)),
             step("gini_workspace_size", count=4),
             step("gini_compute", exposures=exposures, count=4,
                  workspace=memory("workspace", of(4)), workspace_size=of(4))]
    return steps, {"3 out.effective_number_e4": exactly(row["effective_number_e4"]),
                   "3 out.top_share_ppm": near(f"{row['top1_e4']}00", 50),
                   "3 out.herfindahl_ppm": near(f"{row['herfindahl_e4']}00", 50),
                   "5 out.population_ppm": near(f"{row['gini_population_e4']}00", 50)}


@plan("roll_rates.csv")
def roll_rates(row: Row) -> tuple[Steps, Expected]:
    return [step("roll_rate_compute", before=int(row["before"]), after=int(row["after"]))], {
        "0 out.rate_ppm": exactly(row["expected_ppm"]), "0 out.status": exactly(row["status"])}


@plan("scores.csv")
def scores(row: Row) -> tuple[Steps, Expected]:
    names = ["working_capital", "retained_earnings", "ebit", "market_equity", "sales",
             "total_liabilities", "total_assets"]
    model = {"constant_denominator": 1, "term_count": 5,
             "coefficient_numerators": [1200, 1400, 3300, 600, int(row["sales_coefficient_e3"])],
             "coefficient_denominators": [1000] * 5, "numerator_items": [1, 2, 3, 4, 5],
             "denominator_items": [7, 7, 7, 6, 7], "plus_items": [0] * 5, "minus_items": [0] * 5,
             "bound_count": 2, "bound_numerators": [181, 299], "bound_denominators": [100, 100],
             "bounds_to_upper": [0, 0]}
    items = {"count": 1, "item_count": 7, "ids": list(range(1, 8)),
             "values": [int(row[name]) for name in names]}
    return [step("score_compute", model=model, items=items, terms_e4=out(5))], {
        "0 out.score_e4": near(row["score_e4"], row["tolerance_e4"]),
        "0 out.band": exactly(row["band"])}


@plan("behaviour.csv")
def behaviour(row: Row) -> tuple[Steps, Expected]:
    # The published weights; the steps that sources give as 14 or 15 and 21 or 22 as 15 and 22.
    table = {"class_count": 9, "upper_days": [-30, -10, 0, 15, 22, 30, 60, 90, 0],
             "weights": [100, 90, 80, 70, 60, 50, 40, 30, 20]}
    return [step("behaviour_class", table=table, days=int(row["days"]))], {
        "0 out_weight": exactly(row["weight"])}


@plan("ecl.csv")
def ecl(row: Row) -> tuple[Steps, Expected]:
    item = {"amount": 100 * int(row["gross"]), "rate_numerator": int(row["rate_numerator"]),
            "rate_denominator": int(row["rate_denominator"]), "factor_denominator": 1}
    return [step("ecl_compute", item=item)], {
        "0 out.allowance": near(row["allowance_cents"], row["tolerance_cents"])}


@plan("cohorts.csv")
def cohorts(row: Row) -> tuple[Steps, Expected]:
    """The published cohort is all rows of the file; each row is asked for its own rate."""
    rows = [other for other in ROWS["cohorts.csv"] if other["id"] == row["id"]]
    buckets = len(rows) - 1
    options = {"bucket_count": buckets}
    columns = {"count": len(rows), "stages": [int(other["stage"]) for other in rows],
               "amounts": [int(other["amount"]) for other in rows]}
    results = {name: out(buckets) for name in ["numerators", "denominators", "ppm", "statuses"]}
    steps = [step("ecl_cohort_state_size", options=options),
             step("ecl_cohort_begin", state=memory("state", of(0)), state_size=of(0),
                  options=options),
             step("ecl_cohort_add", state=memory("state"), state_size=of(0), columns=columns),
             step("ecl_cohort_finish", state=memory("state"), state_size=of(0),
                  out={**results, "segment_count": 1, "bucket_count": buckets})]
    return steps, {"3 out.statuses": array([1] * buckets)}


@plan("tables.csv")
def tables(row: Row) -> tuple[Steps, Expected]:
    scale = int(row["percent_e2"]) - int(row["plus_e2"])
    steps = [step("source_file_open", path=f"{TABLES[0]}/{row['file']}"),
             step("source_input", source=of(0)),
             step("tables_read", input=of(1)),
             step("tables_rates", tables=of(2), series=row["series"]),
             step("interest_rates_find", table=of(3), day=day(row["day"]))]
    return steps, {"4 out.rate_e7": exactly(scale // int(row["times"]) * 1000)}


@plan("collection_profile.csv")
def collection_profile(row: Row) -> tuple[Steps, Expected]:
    collected, sales = numbers(row["collected_ppm"]), numbers(row["sales"])
    profiles = {"count": 1, "ages": len(collected), "collected_ppm": collected,
                "discount_ppm": numbers(row["discount_ppm"]),
                "bad_debt_ppm": [int(row["bad_debt_ppm"])]}
    window = int(row["window"])
    given = {"rows": 1, "periods": len(sales), "window_first": int(row["window_first"]),
             "window": window, "sales": sales, "opening": [int(row["opening"])]}
    extra = CONSTANTS["ENCOURS_COLLECTION_EXTRA"]
    return [step("collection_profile_apply", profiles=profiles, sales=given,
                 cells=out(window + extra), cell_count=window + extra)], {}


# --- numbers of companies

@plan("identifiers.csv")
def identifiers(row: Row) -> tuple[Steps, Expected]:
    kind = CONSTANTS[f"ENCOURS_IDENTIFIER_{row['kind'].upper()}"]
    steps = [step("identifier_check", kind=kind, text=row["text"])]
    if row["normal"] == "":
        return steps, {"0 encours_identifier_check": "ENCOURS_E_INVALID"}
    return steps, {"0 out.text": json.dumps(row["normal"])}


CONSTANTS: dict[str, int] = {}
ROWS: dict[str, list[Row]] = {}
TABLES: list[Path] = []


def read_constants(root: Path) -> None:
    manifest = load_manifest(root)
    for enum in manifest["enums"]:
        CONSTANTS.update({value["name"]: value["value"] for value in enum["values"]})
    CONSTANTS.update({one["name"]: one["value"] for one in manifest["constants"]
                      if isinstance(one["value"], int)})


def rows_of(path: Path) -> list[Row]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def main(root: str, calls: str) -> None:
    read_constants(Path(root))
    TABLES.append(Path(root).resolve() / "lib" / "io" / "tables")
    rows = []
    folder = Path(root) / "tests" / "vectors"
    for file in sorted(PLANS):
        ROWS[file] = rows_of(folder / file)
        for at, row in enumerate(ROWS[file]):
            steps, expected = PLANS[file](row)
            rows.append({"file": file, "name": row.get("id") or row.get("from") or str(at),
                         "steps": steps, "expected": expected})
    rows += random_calls.rows(load_manifest(Path(root)))
    Path(calls).write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

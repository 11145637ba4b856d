# SPDX-License-Identifier: MIT
"""The parts of the page as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from ..aging import AgingColumnKind
from ..concentration import ConcentrationStatus
from .breakdown import shown
from .charts import bucket_kinds, dso_chart, legend_of_buckets, weeks_chart
from .figures import Figures
from .markup import Cell, Column, Markup, behind, paragraph, section, table, text
from .svg import bar, strip
from .trend import BEFORE, Figure, Month
from .words import NOTHING, days, fixed, percent, percent_ppm, plural

TOP_ROWS = 12
WEEKS_TOLD = 5
"""This week and the four after it: what comes in within a month."""


def header(figures: Figures, heading: str) -> str:
    known = figures.known
    recorded = f"{known.recorded_at:%Y-%m-%d %H:%M} UTC"
    ledger = f"Ledger {figures.name}. " if figures.name and figures.name != heading else ""
    return (f"<header>\n<h1>{text(heading)}</h1>\n"
            + paragraph(f"{ledger}Receivables at the end of {figures.as_of} in "
                        f"{figures.unit.code}, as known at record {known.sequence:,} "
                        f"({recorded}).") + "\n</header>")


# --- key figures

def key_figures(figures: Figures) -> str:
    unit, balance, total = figures.unit, figures.customers, figures.customers.total
    last = figures.trend.last
    owing = sum(1 for row in balance.rows if row.total > 0)
    overdue = NOTHING if figures.overdue_ppm is None else percent_ppm(figures.overdue_ppm)
    cards = [
        ("Balance", unit.amount(total.total), f"{unit.code}: {unit.amount(balance.owed(total))} "
                                              f"owed less {unit.amount(-balance.credits(total))} "
                                              "credits"),
        ("Overdue", unit.amount(balance.overdue(total)), f"{overdue} of what is owed"),
        ("Customers who owe", f"{owing:,}",
         f"of {plural(figures.known.customers, 'customer', 'customers')}"
         + (f"; {plural(figures.risk.in_credit, 'is', 'are')} in credit"
            if figures.risk.in_credit else "")),
        ("DSO, simple", *days_card(last.simple, window_words(last))),
        ("DSO, count-back", *days_card(last.count_back, "days of the latest sales that make up "
                                                        "the balance")),
        ("DSO, best possible", *days_card(last.best_possible, delay_words(last))),
    ]
    inner = "".join(f"<div><dt>{text(name)}</dt><dd><b>{text(value)}</b> "
                    f"<span>{text(words)}</span></dd></div>\n" for name, value, words in cards)
    return f'<section aria-label="Key figures">\n<dl class="key">\n{inner}</dl>\n</section>'


def days_card(figure: Figure, words: str) -> tuple[str, str]:
    return days(figure.days_e4), words if figure.days_e4 is not None else figure.why


def window_words(month: Month) -> str:
    words = f"days, on the sales of {month.window_days} days"
    return words if month.whole else f"{words}, of which {BEFORE}: too many"


def delay_words(month: Month) -> str:
    return (f"days, were nothing overdue; {days(month.delay.days_e4)} days of delay")


# --- aged balance

def aged_balance(figures: Figures) -> str:
    """One bar of all that is owed, and a row a bucket."""
    unit, balance = figures.unit, figures.customers
    owed = balance.owed(balance.total)
    kinds = bucket_kinds(balance.kinds)
    cells = list(zip(balance.labels, balance.kinds, kinds, balance.total.cells, strict=True))
    debits = [one for one in cells if one[1] is not AgingColumnKind.CREDITS]
    if not owed:
        return section("aged", "Aged balance", paragraph(
            f"Nothing is owed in {unit.code} on this day."))
    said = ", ".join(f"{label} {percent(amount, owed)}" for label, _, _, amount in debits if amount)
    largest = max(abs(amount) for *_, amount in cells)
    rows: list[Sequence[Cell]] = [
        [Markup(legend_of_buckets(kind) + text(named(label, column))), unit.amount(amount),
         percent(amount, owed) if column is not AgingColumnKind.CREDITS else "",
         Markup(bar(abs(amount), largest, kind))] for label, column, kind, amount in cells]
    total = [["balance", unit.amount(balance.total.total), "", ""]]
    return section(
        "aged", "Aged balance",
        paragraph("By days overdue. Shares are of what is owed before credits that are not "
                  "allocated."),
        strip([(amount, kind) for _, _, kind, amount in debits], f"What is owed: {said}"),
        table(f"Aged balance in {unit.code}",
              [Column("bucket", "text"), Column("amount"), Column("share"), Column("", "bar")],
              rows, total))


def named(label: str, kind: AgingColumnKind) -> str:
    return f"{label} days" if kind is AgingColumnKind.OVERDUE else label


# --- DSO

def dso(figures: Figures) -> str:
    months = figures.trend.months
    columns = [Column("at the end of", "text"), Column("balance"), Column("sales of the window"),
               Column("simple"), Column("count-back"), Column("best possible")]
    rows = [[str(month.day), figures.unit.amount(month.balance), figures.unit.amount(month.sales),
             *(days(one.days_e4) for one in drawn(month))] for month in months]
    if any(map(reasons, months)):
        columns.append(Column("no value", "text"))
        rows = [[*row, reasons(month)] for row, month in zip(rows, months, strict=True)]
    missing = sum(1 for month in months if month.over(month.simple).days_e4 is None)
    why = (f" {plural(missing, 'month has', 'months have')} no simple DSO: "
           f"{'; '.join(whys(months))}." if missing else "")
    return section(
        "dso", "Days sales outstanding",
        paragraph(f"At the ends of {len(months)} months, in days.{why}"),
        dso_chart(months),
        behind("Figures of each month", table("DSO by month", columns, rows)))


def drawn(month: Month) -> tuple[Figure, Figure, Figure]:
    """As the lines show them."""
    return month.over(month.simple), month.count_back, month.over(month.best_possible)


def reasons(month: Month) -> str:
    """Why figures of a month have no value."""
    simple, count_back, _ = drawn(month)
    if simple.why == count_back.why:
        return simple.why
    named_ = (("simple", simple), ("count-back", count_back))
    return "; ".join(f"{name}: {one.why}" for name, one in named_ if one.why)


def whys(months: Sequence[Month]) -> list[str]:
    return list(dict.fromkeys(why for month in months if (why := month.over(month.simple).why)))


# --- what is due

def due(figures: Figures) -> str:
    unit, schedule = figures.unit, figures.schedule
    weeks = schedule.weeks
    rows: list[Sequence[Cell]] = [
        [week_name(week.begin, week.end), "overdue" if week.overdue else "not due",
         unit.amount(week.amount)] for week in weeks]
    rows += [["no due date", "", unit.amount(schedule.no_date)],
             ["credits not allocated", "", unit.amount(schedule.credits)]]
    total = [["balance", "", unit.amount(figures.customers.total.total)]]
    ahead = [week for week in weeks if not week.overdue]
    month = sum(week.amount for week in ahead[:WEEKS_TOLD])
    words = (f"Due in the rest of this week {unit.amount(ahead[0].amount)}, with the "
             f"four weeks after it {unit.amount(month)}. Overdue since before "
             f"the weeks shown {unit.amount(weeks[0].amount)}, due after them "
             f"{unit.amount(weeks[-1].amount)}.")
    return section(
        "due", "Calendar of due amounts",
        paragraph(f"Open items by the week they are due in, in {unit.code}. {words}"),
        weeks_chart(weeks, unit),
        behind("Figures of each week", table(
            "Amounts due by week",
            [Column("due", "text"), Column("state", "text"), Column("amount")], rows, total)))


def week_name(begin: object, end: object) -> str:
    if begin is None:
        return f"until {end}"
    if end is None:
        return f"from {begin}"
    return str(begin) if begin == end else f"{begin} to {end}"


# --- customers

def top(figures: Figures) -> str:
    unit, balance = figures.unit, figures.customers
    largest = [row for row in balance.rows[:TOP_ROWS] if row.total > 0]
    if not largest:
        return ""
    whole = figures.risk.whole.total
    rows: list[Sequence[Cell]] = [
        [shown(row), unit.amount(row.total), unit.amount(balance.overdue(row)),
         percent(row.total, whole), Markup(bar(row.total, largest[0].total))] for row in largest]
    return section(
        "top", "Largest exposures",
        paragraph("Balances of the customers who owe most; shares are of all balances above zero."),
        table("Largest exposures",
              [Column("customer", "text"), Column("balance"), Column("overdue"),
               Column("share"), Column("", "bar")], rows, kind="top"))


# --- risk

def risk(figures: Figures) -> str:
    found, unit = figures.risk, figures.unit
    if not found.known:
        return ""
    total = figures.customers.total
    owed, credits = figures.customers.owed(total), figures.customers.credits(total)
    overdue = NOTHING if figures.overdue_ppm is None else percent_ppm(figures.overdue_ppm)
    rows = [["largest customer" if count == 1 else f"{count} largest customers",
             percent_ppm(share), unit.amount(amount), ""] for count, amount, share in found.tops]
    rows += [
        ["Herfindahl index", fixed(found.whole.herfindahl_ppm, 6), "",
         "0: many alike, 1: one only"],
        ["effective number", fixed(found.whole.effective_number_e4, 4), "",
         f"customers of one size, as concentrated as these {found.whole.counted:,}"],
        ["Gini index", gini_words(figures), "", "0: all owe the same, 1: one owes all"],
        ["overdue", overdue, unit.amount(figures.customers.overdue(total)), "of what is owed"],
        ["credits not allocated", percent(-credits, owed), unit.amount(credits),
         "of what is owed"],
        ["customers in credit", f"{found.in_credit:,}", unit.amount(found.in_credit_sum), ""],
    ]
    return section(
        "risk", "Risk and concentration",
        paragraph("Concentration is of the customers whose balance is above zero, with shares of "
                  "all such balances."),
        table("Risk and concentration",
              [Column("measure", "text"), Column("figure"), Column("amount"),
               Column("meaning", "text")],
              rows))


def gini_words(figures: Figures) -> str:
    gini = figures.risk.gini
    return (fixed(gini.population_ppm, 6) if gini.status is ConcentrationStatus.OK
            else NOTHING)


# --- the rest

def notes(figures: Figures) -> str:
    """What the words mean."""
    last = figures.trend.last
    said = (
        ("Balance", "Debits less credits that count on the day, open or not: the sum of all "
                    "columns of the aged balance."),
        ("Owed", "The open amounts of invoices and other debits, before credit notes and payments "
                 "that are not allocated."),
        ("Overdue", "Due before the day of this page. What is due on it is not overdue."),
        ("DSO, simple", f"Balance / sales of the window x its days. The window is the calendar "
                        f"month and the two before it, here {last.window_days} days. Sales are "
                        "invoices and debit notes less credit notes, with tax."),
        ("DSO, count-back", "The balance is taken off the sales of the latest month, then of the "
                            "one before, and so on; the days of the months used up."),
        ("DSO, best possible", "As simple, of what is not yet due. The difference is the delay."),
        ("Herfindahl, effective number, Gini", "Sum of the squares of the shares; one over it; "
                                               "the index of the whole population."),
    )
    inner = "".join(f"<div><dt>{text(name)}</dt><dd>{text(words)}</dd></div>\n"
                    for name, words in said)
    return section("notes", "What the words mean", f'<dl class="notes">\n{inner}</dl>')

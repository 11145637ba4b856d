# SPDX-License-Identifier: MIT
"""The page says what the library says, of any ledger, and stands alone."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

import encours
from encours.report import page
from encours.report.style import STYLE
from made_ledger import AS_OF, LONG, MARKUP, NAME, made_ledger
from pages import Page, number
from sample import need_sample

YEAR_END = date(2024, 12, 31)


@pytest.fixture(scope="module")
def made() -> encours.View:
    """A view of the ledger of several currencies, dimensions and years."""
    return made_ledger(encours.memory()).view()


@pytest.fixture(scope="module")
def sample() -> encours.View:
    ledger = encours.read_fec(need_sample(), options={"terms": "net 30", "codes_impersonal": 1})
    return ledger.view()


def tenth(value: Decimal | None) -> str:
    assert value is not None
    return f"{value.quantize(Decimal('0.1'), 'ROUND_HALF_UP'):,}"


def test_the_same_view_makes_the_same_bytes(made: encours.View) -> None:
    assert page(made, AS_OF, by="region") == page(made, AS_OF, by="region")
    again = made_ledger(encours.memory()).view()
    assert page(again, AS_OF, by="region") == page(made, AS_OF, by="region")


def test_the_page_refers_to_nothing(made: encours.View) -> None:
    source = page(made, AS_OF, by="region")
    read = Page(source)
    assert not read.references
    for word in ("http:", "https:", "file:", "url(", "@import", "<script", "<img", "<link",
                 "style="):
        assert word not in source, word
    assert '<html lang="en">' in source
    assert not read.tags, "every element is closed"


def test_names_of_a_ledger_are_no_markup(made: encours.View) -> None:
    source = page(made, AS_OF, title='"><script>alert(1)</script>\x07')
    assert "<script" not in source and "\x07" not in source and MARKUP not in source
    read = Page(source)
    assert {MARKUP, LONG} <= read.rows("In EUR, largest").keys()
    assert ("text", NAME) in Page(page(made, AS_OF)).events


@pytest.mark.parametrize("currency", ["EUR", "USD", "JPY", "KWD"])
def test_the_aged_balance_is_that_of_the_view(made: encours.View, currency: str) -> None:
    read = Page(page(made, AS_OF, by="region", currency=currency))
    for by, heading in ((None, "customer"), ("region", "region")):
        aging = made.aging(AS_OF) if by is None else made.aging(AS_OF, by=by)
        table = next(rows for rows in read.tables.values() if rows[0][0] == heading) \
            if by else read.tables[f"In {currency}, largest balance first"]
        if by is None:
            table = table[[row[0] for row in table].index("customer"):]
        shown = {row[0]: row[1:] for row in table[1:]}
        total = next(row for row in aging.by_currency if row.currency == currency)
        rows = [row for row in aging if row.currency == currency and any(row.amounts.values())]
        for row in [*rows, total]:
            figures = [number(cell) for cell in shown[row.label]]
            wanted = [amount for label, amount in row.amounts.items()
                      if label != "no due date" or total.amounts[label]]
            assert figures == [*wanted, row.total], row.label
    assert number(read.figures["Balance"]) == made.balance(AS_OF, currency=currency).amount


def test_dso_is_that_of_the_view(made: encours.View) -> None:
    read = Page(page(made, AS_OF))
    total = next(row for row in made.dso(AS_OF).by_currency if row.currency == "EUR")
    assert read.figures["DSO, simple"] == tenth(total.simple)
    assert read.figures["DSO, count-back"] == tenth(total.count_back)
    assert read.figures["DSO, best possible"] == tenth(total.best_possible)
    months = read.rows("DSO by month")
    assert len(months) == 25, "24 months and the heading"
    for day in (date(2026, 2, 28), date(2024, 7, 31)):
        then = next(row for row in made.dso(day).by_currency if row.currency == "EUR")
        assert months[str(day)][:4] == [f"{then.balance:,}", f"{then.sales:,}", tenth(then.simple),
                                        tenth(then.count_back)]


def test_months_before_the_books_are_gaps_with_a_reason(sample: encours.View) -> None:
    """The FEC is of 2024: the window of three months is known from March on."""
    months = Page(page(sample, YEAR_END)).rows("DSO by month")
    assert months["2023-12-31"][2:] == ["–", "–", "–", "nothing is known of that month"]
    assert months["2024-02-29"][2] == "–"
    assert "the ledger begins within the window" in months["2024-02-29"][5]
    assert months["2024-03-31"][5] == ""
    total, = sample.dso(date(2024, 3, 31)).by_currency
    assert months["2024-03-31"][2] == tenth(total.simple)


def test_weeks_add_up_to_the_balance(made: encours.View) -> None:
    weeks = Page(page(made, AS_OF)).rows("Amounts due by week")
    balance = number(weeks.pop("balance")[1])
    del weeks["due"]
    assert sum(number(cells[1]) for cells in weeks.values()) == balance
    assert balance == made.balance(AS_OF).amount


def test_weeks_are_what_items_say(sample: encours.View) -> None:
    """An independent sum over the open items of one week."""
    weeks = Page(page(sample, YEAR_END)).rows("Amounts due by week")
    items = list(sample.items(as_of=YEAR_END, open_only=True))
    due = sum((item.open for item in items if item.due and item.open > 0
               and date(2025, 1, 13) <= item.due <= date(2025, 1, 19)), Decimal(0))
    assert number(weeks["2025-01-13 to 2025-01-19"][1]) == due
    assert weeks["2025-01-13 to 2025-01-19"][0] == "not due"
    assert weeks["2024-12-30"][0] == "overdue", "what is left of the week before the day"


def test_concentration_is_worked_out_again(sample: encours.View) -> None:
    """Herfindahl and shares over fractions, from the definition."""
    owed = sorted((row.total for row in sample.aging(YEAR_END) if row.total > 0), reverse=True)
    whole = sum(owed, Decimal(0))
    read = Page(page(sample, YEAR_END)).rows("Risk and concentration")
    square = sum((amount * amount for amount in owed), Decimal(0)) / (whole * whole)
    assert number(read["Herfindahl index"][0]) == square.quantize(Decimal("0.000001"))
    assert number(read["effective number"][0]) == (1 / square).quantize(Decimal("0.0001"))
    assert number(read["5 largest customers"][1]) == sum(owed[:5], Decimal(0))
    share = (100 * sum(owed[:5], Decimal(0)) / whole).quantize(Decimal("0.1"))
    assert number(read["5 largest customers"][0]) == share


def test_a_ledger_with_nothing_in_it(ledger: encours.Ledger) -> None:
    read = Page(page(ledger.view(), AS_OF))
    assert read.figures["Balance"] == "0.00" and read.figures["DSO, simple"] == "–"
    assert not read.tags


def test_a_currency_and_a_dimension_that_are_not_there(made: encours.View) -> None:
    with pytest.raises(ValueError, match="nothing in GBP; its currencies are: EUR"):
        page(made, AS_OF, currency="GBP")
    with pytest.raises(encours.NotFoundError):
        page(made, AS_OF, by="country")


def test_the_page_of_many_customers_is_bounded_and_adds_up() -> None:
    view = made_ledger(encours.memory(), customers=400, documents=5000).view()
    read = Page(page(view, AS_OF))
    rows = read.rows("In EUR, largest")
    others, = (cells for name, cells in rows.items() if name.endswith(" others"))
    named = [cells for name, cells in rows.items()
             if name not in ("customer", "total") and not name.endswith(" others")]
    assert len(named) == 250
    assert sum(number(cells[-1]) for cells in named) + number(others[-1]) == (
        view.balance(AS_OF).amount)


def luminance(colour: str) -> float:
    """Of WCAG 2.2."""
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
              for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["ink", "soft", "accent"])
def test_words_have_contrast(name: str) -> None:
    colour = re.search(rf"--{name}:(#[0-9a-f]{{6}})", STYLE)
    assert colour
    assert 1.05 / (luminance(colour[1]) + 0.05) >= 4.5

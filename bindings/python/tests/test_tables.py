# SPDX-License-Identifier: MIT
"""Tables for people: aligned, limited, and safe in a page."""

from __future__ import annotations

import html.parser
from datetime import date
from decimal import Decimal

import encours
from encours.idiom.tables import ROWS_SHOWN, html_table, text_table

JUNE = date(2026, 6, 30)


def test_amounts_stand_to_the_right() -> None:
    text = text_table("Title", ["name", "amount"], [["a", Decimal("1.00")],
                                                    ["longer", Decimal("12345.60")]],
                      totals=[["total", Decimal("12346.60")]], more=1200)
    assert text.splitlines() == [
        "Title",
        "name       amount",
        "------  ---------",
        "a            1.00",
        "longer  12,345.60",
        "... 1,200 more rows",
        "------  ---------",
        "total   12,346.60",
    ]


def test_what_a_ledger_says_of_itself(sold: encours.Ledger) -> None:
    assert str(sold.view().aging(JUNE, by="region", bounds=[60])).splitlines() == [
        "Aged balance as of 2026-06-30",
        "       currency  not due    1-60   over 60  no due date  credits     total",
        "-----  --------  -------  ------  --------  -----------  -------  --------",
        "West   EUR          0.00    0.00  1,000.00         0.00     0.00  1,000.00",
        "East   JPY        10,000       0         0            0        0    10,000",
        "East   EUR          0.00  300.00      0.00         0.00   -50.00    250.00",
        "-----  --------  -------  ------  --------  -----------  -------  --------",
        "total  JPY        10,000       0         0            0        0    10,000",
        "total  EUR          0.00  300.00  1,000.00         0.00   -50.00  1,250.00",
    ]
    documents = repr(sold.view().documents())
    assert "credit_note" in documents
    assert "account_class" not in documents, "a column that says nothing is left out"
    assert "455.0" in repr(sold.view().dso(JUNE))


def test_long_tables_are_cut() -> None:
    ledger = encours.memory().ledger("x", create=True, base_currency="EUR")
    with ledger.transaction() as booked:
        for number in range(ROWS_SHOWN + 5):
            booked.invoice(booked.customer(f"K{number}", impersonal=True), Decimal(1),
                           issue=JUNE, due=JUNE)
    assert "... 5 more rows" in repr(ledger.view().aging(JUNE))
    assert "... more rows" in repr(ledger.view().documents())
    assert f"First {ROWS_SHOWN} rows" in ledger.view().documents()._repr_html_()
    assert len(ledger.view().documents().first(3)) == 3
    assert len(ledger.view().documents().first(0)) == 0


class Tags(html.parser.HTMLParser):
    """Collects the names of tags, and the texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_html_is_escaped(sold: encours.Ledger) -> None:
    with sold.transaction() as booked:
        booked.invoice(booked.customer("<script>", impersonal=True), Decimal(1), issue=JUNE)
    page = Tags(sold.view().aging(JUNE)._repr_html_())
    assert "script" not in page.tags
    assert "<script>" in page.texts
    assert {"table", "caption", "thead", "tbody", "tfoot"} <= set(page.tags)
    assert Tags(html_table("a < b", ["x"], [["&"]])).texts == ["a < b", "x", "&"]
    for table in (sold.view().dso(JUNE), sold.view().events(), sold.view().documents()):
        assert "table" in Tags(table._repr_html_()).tags


def test_closed_handles_can_be_shown(sold: encours.Ledger) -> None:
    aging, report = sold.view().aging(JUNE), sold.view().dso(JUNE)
    for handle in (aging, report, sold):
        handle.close()
        assert "closed" in repr(handle)

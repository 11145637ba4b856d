# SPDX-License-Identifier: MIT
"""Totals that are kept: the same figures as computed, and who says which."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

import encours
from encours.aging import AgingOptions
from encours.totals import TotalsColumns, TotalsSource

TODAY = date(2026, 6, 30)
TOMORROW = TODAY + timedelta(days=1)


def book(ledger: encours.Ledger) -> None:
    """800.00 due today, 500.00 due yesterday, 300.00 received."""
    with ledger.transaction() as booked:
        who = booked.customer("DURAND", impersonal=True)
        booked.invoice(who, Decimal(800), issue=date(2026, 5, 30), due=TODAY, source_key="F-1")
        booked.invoice(who, Decimal(500), issue=date(2026, 5, 30), due=date(2026, 6, 29),
                       source_key="F-2")
        booked.payment(who, Decimal(300), issue=date(2026, 5, 30))


def test_a_kept_total_is_the_one_computed(ledger: encours.Ledger) -> None:
    ledger.totals_register(TODAY)
    book(ledger)
    view = ledger.view()
    assert view.totals_day == TODAY
    kept = view.totals(1, "EUR", TODAY, options=AgingOptions())
    assert kept.source is TotalsSource.MAINTAINED
    assert (kept.balance, kept.overdue, kept.cash) == (100000, 50000, 30000)
    assert kept.oldest_due == date(2026, 6, 29)
    assert kept.amounts[:kept.column_count] == (80000, 50000, 0, 0, 0, 0, -30000)
    ledger.totals_drop()
    computed = ledger.view().totals(1, "EUR", TODAY, options=AgingOptions())
    assert computed.source is TotalsSource.COMPUTED
    assert computed[:5] == kept[:5]
    assert computed.amounts == kept.amounts


def test_a_new_day_is_rolled_in(ledger: encours.Ledger) -> None:
    ledger.totals_register(TODAY)
    book(ledger)
    before = ledger.view()
    assert before.totals(1, "EUR", TOMORROW).source is TotalsSource.COMPUTED
    assert ledger.roll(TOMORROW).moved == 1
    after = ledger.view().totals(1, "EUR", TOMORROW)
    assert after.source is TotalsSource.MAINTAINED
    assert after.overdue == 130000
    assert before.totals(1, "EUR", TODAY).source is TotalsSource.MAINTAINED


def test_totals_of_all_customers_come_as_columns(ledger: encours.Ledger) -> None:
    ledger.totals_register(TODAY)
    book(ledger)
    columns = TotalsColumns(count=2, column_count=7, balance=True, oldest_due=True, amounts=True)
    assert ledger.view().totals_columns("EUR", TODAY, columns) is TotalsSource.MAINTAINED
    assert columns.balance is not None
    assert columns.amounts is not None
    assert list(columns.balance) == [100000, 0]
    assert sum(columns.amounts) == 100000


def test_without_totals_there_is_no_day_to_roll_to(ledger: encours.Ledger) -> None:
    with pytest.raises(encours.StateError, match="no totals are kept"):
        ledger.roll(TODAY)

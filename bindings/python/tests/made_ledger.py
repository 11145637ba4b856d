# SPDX-License-Identifier: MIT
"""A ledger of several currencies, dimensions and years, the same each time it is made."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import encours

STYLED = "[red]Ö[/red]"
NAME = "Groupe Île-de-France & <Sud>"
MARKUP = "<b>Müller & Co</b>"
LONG = "Sté générale de fournitures industrielles du Nord-Est"
AS_OF = date(2026, 6, 30)
FIRST = date(2022, 3, 1)
RECORDED_AT = datetime.datetime(2026, 7, 1, 8, tzinfo=datetime.UTC)
REGIONS = ("Nord", "Süd", "Ouest")
DECIMALS = {"EUR": 2, "USD": 2, "JPY": 0, "KWD": 3}
CURRENCIES = ("EUR", "EUR", "EUR", "USD", "JPY", "KWD")


def numbers() -> Callable[[int], int]:
    """Numbers below the one asked for, by Knuth's MMIX generator."""
    state = 20260630

    def below(end: int) -> int:
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % end

    return below


def made_ledger(store: encours.Store, customers: int = 40, documents: int = 900) -> encours.Ledger:
    """Invoices, of which seven in ten are paid, and some credit notes."""
    below = numbers()
    codes = [MARKUP, LONG, STYLED, *(f"K{at:05d}" for at in range(3, customers))]
    ledger = store.ledger(NAME, create=True, base_currency="EUR", recorded_at=RECORDED_AT)
    with ledger.transaction(recorded_at=RECORDED_AT, actor="made") as booked:
        for at, code in enumerate(codes):
            booked.customer(code, impersonal=True, since=FIRST, region=REGIONS[at % 3],
                            salesperson=f"s{at % 5}")
        for at in range(documents):
            sell(booked, below, codes[min(below(customers), below(customers))], at)
    return ledger


def sell(booked: encours.Transaction, below: Callable[[int], int], customer: str, at: int) -> None:
    currency = CURRENCIES[below(len(CURRENCIES))]
    amount = Decimal(below(900_000) + 1).scaleb(-DECIMALS[currency])
    base = None if currency == "EUR" else Decimal("10.00")
    day = FIRST + timedelta(below((AS_OF - FIRST).days))
    if at % 20 == 0:
        booked.credit_note(customer, amount, currency=currency, issue=day, number=f"A{at}",
                           base_amount=base)
        return
    sold = booked.invoice(customer, amount, currency=currency, issue=day, number=f"F{at}",
                          due=day + timedelta((0, 30, 45, 60)[below(4)]), base_amount=base)
    paid_on = day + timedelta(20 + below(70))
    if below(10) < 7 and paid_on <= AS_OF:
        paid = booked.payment(customer, amount, currency=currency, issue=paid_on, base_amount=base)
        booked.allocate(paid, sold, amount, currency=currency, on=paid_on)

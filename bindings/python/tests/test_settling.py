# SPDX-License-Identifier: MIT
"""Settling invoices: amounts by invoice, one call, undone exactly."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import encours
from encours.clearing import ClearingSurplus, ClearingVat

SOLD, PAID = date(2026, 1, 5), date(2026, 1, 15)


def sold(ledger: encours.Ledger, *keys: str) -> None:
    with ledger.transaction() as booked:
        customer = booked.customer("A")
        for key in keys:
            booked.invoice(customer, Decimal("595.00"), issue=SOLD, vat=Decimal("95.00"),
                           source_key=key)
        booked.payment(customer, Decimal("495.00"), issue=PAID, source_key="P")


def balance(ledger: encours.Ledger) -> Decimal:
    return ledger.view().balance(PAID).amount


def test_a_discount_closes_the_rest_and_is_undone(ledger: encours.Ledger) -> None:
    sold(ledger, "I")
    with ledger.transaction() as booked:
        matching = booked.settle(["I"], "P", on=PAID, surplus=ClearingSurplus.KEEP,
                                 discount={"I": Decimal("100.00")}, vat=ClearingVat.DISCOUNT)
    assert balance(ledger) == 0
    adjustment = list(ledger.view().documents(as_of=PAID))[-1]
    assert (adjustment.amount, adjustment.vat) == (Decimal("-100.00"), Decimal("-15.97"))
    with ledger.transaction() as undone:
        undone.unmatch(booked.number(matching), PAID)
    assert balance(ledger) == Decimal("100.00")


def test_what_is_beyond_the_authority_is_denied(ledger: encours.Ledger) -> None:
    sold(ledger, "I")
    with pytest.raises(encours.DeniedError, match="write_off_max"), ledger.transaction() as booked:
        booked.settle(["I"], "P", on=PAID, surplus=ClearingSurplus.REFUSE,
                      write_off={"I": Decimal("100.00")}, write_off_max=Decimal("99.99"))
    assert balance(ledger) == Decimal("100.00")


def test_amounts_are_of_the_invoices_named(ledger: encours.Ledger) -> None:
    sold(ledger, "I", "J")
    with ledger.transaction() as booked:
        with pytest.raises(ValueError, match="discount: 'K' is not among the invoices"):
            booked.settle(["I", "J"], "P", on=PAID, surplus=ClearingSurplus.KEEP,
                          discount={"K": Decimal(1)})
        with pytest.raises(ValueError, match="asked: say it of every invoice"):
            booked.settle(["I", "J"], "P", on=PAID, surplus=ClearingSurplus.KEEP,
                          asked={"I": Decimal(1)})
        booked.settle(["I", "J"], "P", on=PAID, surplus=ClearingSurplus.KEEP,
                      asked={"I": Decimal(5), "J": Decimal(7)}, amount=Decimal(12))
    open_ = {row.source_key: row.open for row in ledger.view().documents(as_of=PAID)}
    assert open_["I"] == Decimal("590.00") and open_["J"] == Decimal("588.00")

# SPDX-License-Identifier: MIT
"""Settling invoices with Decimal amounts, each by the invoice that it is of."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, cast

from ..clearing import ClearingSurplus, ClearingVat
from ..settle import SettleExchange, SettleOptions
from .transaction import Amount, Document

if TYPE_CHECKING:
    from ..transaction import Transaction
    from .transaction import TransactionIdiom

By = Mapping[Document, Amount]


class SettlementSettings(TypedDict, total=False):
    """What a settlement may say besides its invoices, payment, day and surplus. Amounts are of the
    invoice they stand beside; those that are not named have none."""

    amount: Amount | None
    """of the payment to be used; None: all that is open of it"""
    asked: By
    """part of what is open to be settled; needs every invoice"""
    discount: By
    """allowed if the invoice is closed now"""
    tolerance: By
    """difference accepted"""
    write_off: By
    """given up"""
    fee: By
    """kept by a bank or factor"""
    surplus_max: Amount
    """what may be written off of a surplus"""
    write_off_max: Amount
    """authority: what may be given up of one invoice"""
    write_off_sum_max: Amount
    """the same of all together"""
    vat: ClearingVat
    """parts that reduce the VAT of the sale"""
    exchange: SettleExchange
    """whether exchange differences are realised"""
    currency: str | int | None
    """of the invoices; None: that of the books"""
    number: str | None
    """number of all that is posted"""


_COLUMNS = ("asked", "discount", "tolerance", "write_off", "fee")
_AMOUNTS = ("amount", "surplus_max", "write_off_max", "write_off_sum_max")


def settle(transaction: TransactionIdiom, invoices: Iterable[Document],
           payment: Document | None, *, on: datetime.date, surplus: ClearingSurplus,
           **settings: Unpack[SettlementSettings]) -> int:
    """Settle invoices. See `TransactionIdiom.settle()`."""
    named = list(invoices)
    numeric = transaction._numeric(settings.get("currency"))
    members: dict[str, Any] = {
        name: value for name, value in settings.items()
        if name not in (*_COLUMNS, *_AMOUNTS, "currency")}
    for name in _COLUMNS:
        given = cast("By | None", settings.get(name))
        if given is not None:
            members[name] = _column(transaction, name, given, named, numeric)
    for name in _AMOUNTS:
        amount = cast("Amount | None", settings.get(name))
        if amount is not None:
            members[name] = transaction._minor(name, amount, None, numeric)
    return cast("Transaction", transaction).add_settlement(options=SettleOptions(
        payment=0 if payment is None else transaction._document(payment), from_=on,
        surplus=surplus, invoices=[transaction._document(one) for one in named], **members))


def _column(transaction: TransactionIdiom, name: str, given: By, named: list[Document],
            numeric: int) -> list[int]:
    for one in given:
        if one not in named:
            raise ValueError(f"{name}: {one!r} is not among the invoices")
    if name == "asked" and len(given) < len(named):
        raise ValueError("asked: say it of every invoice")
    return [transaction._minor(name, given[one], None, numeric) if one in given else 0
            for one in named]

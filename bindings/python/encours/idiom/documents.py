# SPDX-License-Identifier: MIT
"""A document to post out of what a caller says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..document import AdjustmentReason, Document, DocumentType, DueSource

if TYPE_CHECKING:
    from .transaction import Amount, DocumentSettings, TransactionIdiom


NO_REASON = AdjustmentReason(0)


def document_of(transaction: TransactionIdiom, type: DocumentType, reason: AdjustmentReason | None,
                customer: int, amount: Amount | None, said: DocumentSettings) -> Document:
    """The document as C takes it: amounts in minor units of its currency."""
    numeric = transaction._numeric(said.get("currency"), amount)
    gross = transaction._minor("amount", amount, said.get("minor"), numeric)
    vat, base = said.get("vat"), said.get("base_amount")
    lines, dimensions = said.get("lines"), said.get("dimensions")
    return Document(
        customer=customer, type=type, reason=reason or NO_REASON,
        issue=said.get("issue"), effective=said.get("effective"), due=said.get("due"),
        currency=numeric, account_class=said.get("account_class", 0), gross=gross,
        vat=None if vat is None else transaction._minor("vat", vat, None, numeric),
        base_amount=None if base is None else transaction._in_base("base_amount", base),
        number=said.get("number"), source_key=said.get("source_key"), terms=said.get("terms"),
        due_source=said.get("due_source", DueSource.GIVEN),
        line_amounts=None if not lines else [
            transaction._minor("lines", one, None, numeric) for one, _ in lines],
        line_dues=None if not lines else [due for _, due in lines],
        dimensions=None if not dimensions else list(dimensions),
        values=None if not dimensions else list(dimensions.values()))

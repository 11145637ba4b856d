# SPDX-License-Identifier: MIT
"""What a command line names: a customer, a document, a dimension, a currency."""

from __future__ import annotations

from ..error import NotFoundError
from ..idiom.amounts import name_of
from ..ledger import Ledger
from ..view import View

NUMBER_SIGN = "#"


class UsageError(Exception):
    """The command line does not say enough, or says what cannot be."""


def number_in(text: str) -> int | None:
    """The ledger's own number, written 12 or #12."""
    digits = text.removeprefix(NUMBER_SIGN)
    return int(digits) if digits.isascii() and digits.isdigit() else None


def customer_of(view: View, ledger: Ledger, text: str) -> int:
    """A customer by code, also one that is party data; else by the ledger's number.

    Codes come first: many are made of digits.
    """
    for find in (view.find_customer, ledger.find_customer):
        try:
            if not text.startswith(NUMBER_SIGN):
                found = find(text)
                if found <= view.count().customers:
                    return found
        except NotFoundError:
            pass
    number = number_in(text)
    if number is None or not 1 <= number <= view.count().customers:
        raise NotFoundError(f"there is no customer {text}: name a code, or a number from #1 to "
                            f"#{view.count().customers}")
    return number


def document_of(view: View, text: str) -> int:
    """A document by source key, else by the number on its paper, else by the ledger's number."""
    if not text.startswith(NUMBER_SIGN):
        try:
            return view.find_document(text)
        except NotFoundError:
            pass
        named = with_number(view, text)
        if len(named) > 1:
            which = ", ".join(f"#{number}" for number in named)
            raise UsageError(f"several documents have the number {text}: name one of {which}")
        if named:
            return named[0]
    number = number_in(text)
    if number is None or not 1 <= number <= view.count().documents:
        raise NotFoundError(f"there is no document {text}: name a source key, the number on the "
                            f"paper, or a number from #1 to #{view.count().documents}")
    return number


def with_number(view: View, text: str) -> list[int]:
    """The documents with a number on their paper."""
    return [row.number for row in view.documents() if row.number_text == text]


def check(view: View, by: str | None, currency: str | None) -> None:
    """Refuses a dimension or a currency that the ledger does not have."""
    if by is not None and by not in view.dimensions:
        there = ", ".join(view.dimensions)
        raise UsageError(f"--by {by}: the ledger has no such dimension; "
                         + (f"it has {there}" if there else "it has none"))
    known = {view.base_currency, *map(name_of, view.decimals)}
    if currency is not None and currency not in known:
        raise UsageError(f"--currency {currency}: the ledger has nothing in it; it has "
                         + ", ".join(sorted(known)))

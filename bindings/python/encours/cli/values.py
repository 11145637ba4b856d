# SPDX-License-Identifier: MIT
"""Values of the command line."""

from __future__ import annotations

import argparse
import datetime
from decimal import Decimal, InvalidOperation


def day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write YYYY-MM-DD") from None


def known(text: str) -> int | datetime.datetime:
    """A position of the log: a sequence number, or an instant with its time zone."""
    if text.isascii() and text.isdigit():
        return int(text)
    try:
        instant = datetime.datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is neither a sequence number nor an instant such as "
            "2026-07-05T18:00+02:00") from None
    if instant.tzinfo is None:
        raise argparse.ArgumentTypeError(
            f"{text!r} has no time zone: write 2026-07-05T18:00+02:00 or ...Z")
    return instant


def days(text: str) -> list[int]:
    """Upper bounds of buckets."""
    try:
        return [int(part) for part in text.split(",")]
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r}: write days such as 30,60,90") from None


def currency(text: str) -> str:
    """An alphabetic code of ISO 4217, in either case."""
    from ..currency import by_code

    try:
        by_code(text.upper())
    except (ValueError, LookupError):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no currency: write a code such as EUR") from None
    return text.upper()


def count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 1 or more")
    return int(text)


def whole(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 0 or more")
    return int(text)


def words(text: str) -> tuple[str, str]:
    """CUSTOMER=TERMS."""
    name, sign, rule = text.partition("=")
    if not sign or not name or not rule:
        raise argparse.ArgumentTypeError(f'{text!r}: write CUSTOMER=TERMS, as "ACME=net 30"')
    return name, rule


def place(text: str) -> str | None:
    """Where to write: None is standard output."""
    return None if text == "-" else text


def pair(text: str) -> tuple[str, str | int]:
    """NAME=COLUMN: a header, or a position from 1."""
    name, sign, column = text.partition("=")
    if not sign or not name or not column:
        raise argparse.ArgumentTypeError(
            f"{text!r}: write MEMBER=COLUMN, as amount=TTC or amount=4")
    return name, int(column) if column.isascii() and column.isdigit() else column


def amount(text: str) -> Decimal:
    """An amount of zero or more."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite() or found < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no amount: write 1200.50")
    return found


def percent(text: str) -> Decimal:
    """A share in percent."""
    found = amount(text.removesuffix("%"))
    if found > 100:
        raise argparse.ArgumentTypeError(f"{text!r} is more than 100 %")
    return found


def limit(text: str) -> tuple[str, Decimal]:
    """CODE=AMOUNT."""
    code, sign, figure = text.rpartition("=")
    if not sign or not code:
        raise argparse.ArgumentTypeError(f"{text!r}: write CODE=AMOUNT, as ACME=10000")
    return code, amount(figure)

# SPDX-License-Identifier: MIT
"""The FEC that comes with the project, and what an independent program says of it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
FEC = EXAMPLES / "000000018FEC20241231.txt.gz"
BUCKETS = ("not_due", "d30", "d60", "d90", "more", "no_date", "credits")


def expected(kind: str, as_of: str = "") -> Iterator[dict[str, str]]:
    """The rows of a kind in the expected file; amounts are cents."""
    with open(EXAMPLES / "sample.expected.csv", encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["kind"] == kind and row["as_of"] == as_of:
                yield row


def euros(cents: str) -> Decimal:
    return Decimal(cents).scaleb(-2)


def buckets(row: dict[str, str]) -> list[Decimal]:
    """The aged balance of a row of the expected file, in the order of the library's columns."""
    return [euros(row[name]) for name in BUCKETS]


def need_sample() -> Path:
    """The sample, or a skipped test where only the package is there."""
    if not FEC.exists():
        pytest.skip(f"{FEC.name} of docs/examples is not here")
    return FEC

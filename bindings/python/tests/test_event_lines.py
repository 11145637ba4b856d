# SPDX-License-Identifier: MIT
"""Events as JSON Lines, from a view and from the command line; ledgers copied between stores."""

from __future__ import annotations

import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import encours
from encours.cli.main import main

JUNE = date(2026, 6, 30)


def lines_of(view: encours.View, **settings: Any) -> list[dict[str, Any]]:
    out = io.BytesIO()
    report = view.event_lines(out.write, **settings)
    lines = [json.loads(line) for line in out.getvalue().decode("utf-8").splitlines()]
    assert (report.lines, report.bytes) == (len(lines), len(out.getvalue()))
    return lines


def test_each_event_is_a_line(sold: encours.Ledger) -> None:
    view = sold.view()
    lines = lines_of(view)
    assert [line["position"] for line in lines] == list(range(1, view.count().events + 1))
    posted = [line for line in lines if line["event"] == "document" and line["currency"] == "EUR"]
    cancelled = [line for line in lines if line["event"] == "cancellation"]
    total = sum((Decimal(line["amount"]) for line in posted), Decimal())
    total -= sum((Decimal(line["amount"]) for line in cancelled), Decimal())
    assert total == view.balance(date(2199, 12, 31)).amount


def test_a_range_and_a_customer(sold: encours.Ledger) -> None:
    view = sold.view()
    lines = lines_of(view)
    half = lines[len(lines) // 2]["sequence"]
    parts = lines_of(view, sequence_last=half) + lines_of(view, sequence_first=half + 1)
    assert parts == lines
    own = lines_of(view, customer=1)
    assert own and all(line["customer"] == 1 for line in own)


def test_what_the_receiver_raises_comes_out(sold: encours.Ledger) -> None:
    def full(data: bytes) -> None:
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space left"):
        sold.view().event_lines(full)


def test_the_command_line(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path, out = tmp_path / "made.db", tmp_path / "events.jsonl"
    with encours.open(path) as store:
        with store.ledger("B", create=True, base_currency="EUR") as ledger:
            with ledger.transaction() as booked:
                booked.customer("ACME", impersonal=True)
                booked.invoice("ACME", Decimal("120.00"), issue=JUNE)
            expected = lines_of(ledger.view())
    assert main(["export", str(path), "events", "--format", "jsonl", "-o", str(out)]) == 0
    assert [json.loads(line) for line in out.read_text("utf-8").splitlines()] == expected
    assert main(["export", str(path), "events", "--format", "jsonl", "--customer", "ACME"]) == 0
    said = [json.loads(line) for line in capfdbinary.readouterr().out.decode("utf-8").splitlines()]
    assert [line["event"] for line in said] == ["customer", "document"]
    assert main(["export", str(path), "items", "--format", "jsonl"]) == 2


def test_a_ledger_is_copied(sold: encours.Ledger, tmp_path: Path) -> None:
    with encours.open(tmp_path / "from.db") as source, encours.open(tmp_path / "to.db") as target:
        with source.ledger("B", create=True, base_currency="EUR") as ledger:
            with ledger.transaction() as booked:
                booked.customer("ACME", name="Camille Durand")
            report = source.copy("B", target)
            assert (report.records, report.parties) == (2, 1)
            with target.ledger("B") as copied:
                assert copied.head == ledger.head
                assert copied.verify().records == 2

# SPDX-License-Identifier: MIT
"""The commands that tell figures, against the library and an independent program."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import encours
from encours.cli.main import main
from made_ledger import AS_OF, LONG, MARKUP, NAME, made_ledger
from sample import buckets, euros, expected, need_sample

DAY = str(AS_OF)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger file of several currencies, dimensions and years."""
    path = tmp_path_factory.mktemp("made") / "créances.db"
    with encours.open(path) as store:
        made_ledger(store).close()
    return path


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, imported by the command line with the terms of its customers."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    terms = [f"--terms-of={row['key']}={row['text']}" for row in expected("terms")]
    assert main(["import", str(need_sample()), str(path), "--codes-impersonal",
                 "--terms", "net 30", *terms]) == 0
    return path


def out(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What a command that succeeds prints."""
    capsys.readouterr()
    status = main([str(one) for one in arguments])
    printed = capsys.readouterr()
    assert status == 0, printed.err
    return printed.out


def rows(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[list[str]]:
    """The rows it prints as CSV, without the header."""
    text = out(capsys, *arguments, "--format", "csv")
    return list(csv.reader(io.StringIO(text)))[1:]


@pytest.mark.parametrize("day", ["2024-06-30", "2024-12-31"])
def test_the_aged_balance_of_the_sample(sample: Path, capsys: pytest.CaptureFixture[str],
                                        day: str) -> None:
    """By customer, as a program that shares no code with the library has it."""
    shown = {row[0]: [Decimal(cell) for cell in row[2:]]
             for row in rows(capsys, "aging", sample, "--as-of", day)}
    wanted = {row["key"]: [*buckets(row), euros(row["value"])]
              for row in expected("customer", day)}
    assert {code: cells for code, cells in wanted.items() if any(cells)} == {
        code: cells for code, cells in shown.items() if any(cells)}
    table = out(capsys, "aging", sample, "--as-of", day)
    total, = expected("total", day)
    assert table.splitlines()[-1].split() == [
        "total", "EUR", *(f"{amount:,}" for amount in [*buckets(total), euros(total["value"])])]


def test_the_largest_of_the_sample(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = rows(capsys, "top", sample, "--as-of", "2024-12-31", "-n", "5")
    largest = sorted(expected("customer", "2024-12-31"), key=lambda row: -int(row["value"]))[:5]
    assert [(row[1], Decimal(row[2])) for row in shown] == [
        (row["key"], euros(row["value"])) for row in largest]
    total, = expected("total", "2024-12-31")
    share = (Decimal(largest[0]["value"]) * 100 / Decimal(total["value"])).quantize(Decimal("0.1"))
    assert Decimal(shown[0][3]) == share


def test_dso_is_that_of_the_library(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = rows(capsys, "dso", made, "--as-of", DAY, "--by", "region", "--months", "6")
    with encours.open(made) as store, store.ledger(NAME) as ledger:
        report = ledger.view().dso(AS_OF, by="region", window_months=6)
        assert shown == [["" if cell is None else str(cell) for cell in (row.label, *row[2:11])]
                         for row in report]


def test_options_of_the_aged_balance(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = rows(capsys, "aging", made, "--as-of", DAY, "--by", "salesperson", "--bounds", "45",
                 "--credits", "oldest_first", "--currency", "jpy")
    with encours.open(made) as store, store.ledger(NAME) as ledger:
        aging = ledger.view().aging(AS_OF, by="salesperson", bounds=[45],
                                    credits=encours.Credits.OLDEST_FIRST)
        assert shown == [[row.label, "JPY", *map(str, row.amounts.values()), str(row.total)]
                         for row in aging if row.currency == "JPY"]


def test_json_is_exact(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Amounts are texts: a number of JSON is a binary float to most who read it."""
    text = out(capsys, "aging", made, "--as-of", DAY, "--format", "json")
    with encours.open(made) as store, store.ledger(NAME) as ledger:
        wanted = [(row.label, row.currency, str(row.total)) for row in ledger.view().aging(AS_OF)]
    assert [(row["customer"], row["currency"], row["total"]) for row in json.loads(text)] == wanted


def test_html_escapes_what_is_stored(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = out(capsys, "aging", made, "--as-of", DAY, "--format", "html")
    assert MARKUP not in text and "&lt;b&gt;Müller &amp; Co&lt;/b&gt;" in text


@pytest.mark.parametrize("kind", ["customers", "documents", "items", "allocations", "events"])
def test_an_export_has_every_row(made: Path, kind: str, tmp_path: Path,
                                 capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rows.csv"
    assert out(capsys, "export", made, kind, "-o", path) == ""
    with open(path, encoding="utf-8", newline="") as opened:
        exported = list(csv.DictReader(opened))
    with encours.open(made) as store, store.ledger(NAME) as ledger:
        table = getattr(ledger.view(), kind)()
        assert list(exported[0]) == list(table.columns)
        assert len(exported) == sum(1 for _ in table)
    assert not list(tmp_path.glob("*.part"))


def test_an_export_as_of_a_day_of_one_customer(made: Path,
                                               capsys: pytest.CaptureFixture[str]) -> None:
    shown = rows(capsys, "export", made, "items", "--as-of", DAY, "--customer", LONG)
    with encours.open(made) as store, store.ledger(NAME) as ledger:
        items = list(ledger.view().items(as_of=AS_OF, customer=LONG))
    assert [(row[0], row[2]) for row in shown] == [(str(item.number), LONG) for item in items]
    assert items


@pytest.mark.parametrize("command", [["aging"], ["dso"], ["export", "items"]])
def test_arrow_is_the_same_rows(made: Path, command: list[str], tmp_path: Path,
                                capsys: pytest.CaptureFixture[str]) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    path = tmp_path / "rows.arrow"
    name, *kind = command
    out(capsys, name, made, *kind, "--as-of", DAY, "--format", "arrow", "-o", path)
    with pyarrow.ipc.open_stream(path) as reader:
        table = reader.read_all()
    assert table.num_rows == len(rows(capsys, name, made, *kind, "--as-of", DAY))


def test_what_was_known(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At its first record a ledger has nothing in it."""
    assert rows(capsys, "aging", made, "--as-of", DAY, "--as-known", "1") == []
    assert rows(capsys, "aging", made, "--as-of", DAY, "--as-known", "2026-07-01T10:00+02:00")


def test_without_a_day_it_is_that_of_the_last_transaction(
        made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert out(capsys, "aging", made).startswith("Aged balance as of 2026-07-01\n")


def test_a_customer_is_shown(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By code or number, with totals that are balances."""
    by_code = out(capsys, "show", made, "customer", MARKUP, "--as-of", DAY)
    assert by_code == out(capsys, "show", made, "customer", "#1", "--as-of", DAY)
    with encours.open(made) as store, store.ledger(NAME) as ledger:
        balance = ledger.view().balance(AS_OF, customer=MARKUP, currency="KWD").amount
    assert [line.split() for line in by_code.splitlines()][-3:][0][0] == "total"
    assert f"{balance:,}" in by_code


def test_a_document_is_shown_by_what_stands_on_it(
        made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with encours.open(made) as store, store.ledger(NAME) as ledger:
        document = next(row for row in ledger.view().documents() if row.number_text)
    assert document.number_text
    shown = out(capsys, "show", made, "document", document.number_text)
    assert shown == out(capsys, "show", made, "document", f"#{document.number}")
    assert f"{document.amount:,}" in shown


def test_numbers_on_paper_come_before_numbers_of_the_ledger(
        sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Invoice numbers and customer codes made of digits are what people type."""
    with encours.open(sample) as store, store.ledger("RECEIVABLES") as ledger:
        document = next(row for row in ledger.view().documents()
                        if row.number_text and row.number_text.isdigit())
    assert document.number_text and document.number != int(document.number_text)
    shown = out(capsys, "show", sample, "document", document.number_text)
    assert shown.startswith(f"Events of document {document.number}\n")


def test_the_ledger_is_shown_and_verified(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = dict(csv.reader(io.StringIO(out(capsys, "show", made, "ledger", "--format", "csv"))))
    assert shown["ledger"] == NAME and shown["customers"] == "40"
    assert shown["dimensions"] == "region, salesperson"
    assert "2 records" in out(capsys, "verify", made)


def test_the_page_is_written(made: Path, tmp_path: Path,
                             capsys: pytest.CaptureFixture[str]) -> None:
    from encours.report import page

    path = tmp_path / "page.html"
    out(capsys, "report", made, "--as-of", DAY, "--by", "region", "--currency", "usd", "-o", path)
    with encours.open(made) as store, store.ledger(NAME) as ledger:
        wanted = page(ledger.view(), date(2026, 6, 30), by="region", currency="USD")
    assert path.read_text(encoding="utf-8") == wanted
    assert wanted == out(capsys, "report", made, "--as-of", DAY, "--by", "region", "--currency",
                         "usd", "-o", "-")

# SPDX-License-Identifier: MIT
"""Imports of delimited text and of FEC files: all lines, or none, from whatever can be read."""

from __future__ import annotations

import gzip
import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import encours

CSV = ("Client;Facture;Date;Echeance;TTC;Division\n"
       "ACME;F1;01/03/2026;31/03/2026;1 200,00;West\n"
       "BETA;F2;10/05/2026;09/06/2026;300,00;East\n"
       "BETA;A1;20/05/2026;;-50,00;East\n").encode()
COLUMNS: dict[str, str | int] = {"customer_code": "Client", "number": "Facture", "issue": "Date",
                                 "due": 4, "amount": "TTC"}
EUROS = {"default_currency": "EUR"}
JUNE = date(2026, 6, 30)

# The net of each customer, by hand: the debits less the credits of account 411.
FEC = ("JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t"
       "CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\t"
       "ValidDate\tMontantdevise\tIdevise\n"
       "VE\tVentes\t1\t20260301\t411000\tClients\tACME\tAcme SA\tF1\t20260301\tFacture F1\t"
       "1200,00\t0,00\t\t\t20260331\t\t\n"
       "VE\tVentes\t1\t20260301\t707000\tVentes\t\t\tF1\t20260301\tFacture F1\t"
       "0,00\t1200,00\t\t\t20260331\t\t\n"
       "BQ\tBanque\t2\t20260415\t512000\tBanque\t\t\tV1\t20260415\tVirement\t"
       "200,00\t0,00\t\t\t20260430\t\t\n"
       "BQ\tBanque\t2\t20260415\t411000\tClients\tACME\tAcme SA\tV1\t20260415\tVirement\t"
       "0,00\t200,00\t\t\t20260430\t\t\n").encode()
FEC_NAME = "123456789FEC20261231.txt"


def test_lines_become_documents(ledger: encours.Ledger) -> None:
    report = ledger.import_csv(CSV, COLUMNS, dimensions={"division": "Division"}, options=EUROS)
    assert report.outcome == encours.import_.ImportOutcome.COMMITTED
    assert report.count().documents == 3
    assert [(row.number_text, row.amount, row.issue) for row in ledger.view().documents()] == [
        ("F1", Decimal("1200.00"), date(2026, 3, 1)), ("F2", Decimal("300.00"), date(2026, 5, 10)),
        ("A1", Decimal("-50.00"), date(2026, 5, 20))]
    aging = ledger.view().aging(JUNE, by="division")
    assert {row.label: row.total for row in aging} == {
        "West": Decimal("1200.00"), "East": Decimal("250.00")}
    assert "committed: 3 of 3 lines used, 0 refused" in repr(report)


def test_the_same_file_again_changes_nothing(ledger: encours.Ledger) -> None:
    ledger.import_csv(CSV, COLUMNS, options=EUROS)
    again = ledger.import_csv(CSV, COLUMNS, options=EUROS)
    assert again.outcome != encours.import_.ImportOutcome.COMMITTED
    assert ledger.view().count().documents == 3


def test_a_dry_run_changes_nothing(ledger: encours.Ledger) -> None:
    report = ledger.import_csv(CSV, COLUMNS, options=EUROS, dry_run=True)
    assert report.count().documents == 3
    assert ledger.view().count().documents == 0


def test_sources(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.csv", tmp_path / "a.csv.gz"
    plain.write_bytes(CSV)
    packed.write_bytes(gzip.compress(CSV))
    with plain.open("rb") as opened:
        for source in (plain, str(plain), packed, CSV, io.BytesIO(CSV), opened):
            ledger = encours.read_csv(source, COLUMNS, options=EUROS)
            assert ledger.view().balance(JUNE).amount == Decimal("1450.00")
    refused: list[Any] = [io.StringIO("x"), 12, None]
    for wrong in refused:
        with pytest.raises(TypeError, match="source: expected a path"):
            encours.read_csv(wrong, COLUMNS, options=EUROS)
    with pytest.raises(encours.NotFoundError):
        encours.read_csv(tmp_path / "none.csv", COLUMNS)


def test_refused_lines_are_listed_and_nothing_is_imported(
        ledger: encours.Ledger, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(CSV.replace(b"300,00", b"3OO,00").replace(b"20/05/2026", b"31/04/2026"))
    with pytest.raises(encours.RefusedImportError) as refused:
        ledger.import_csv(path, COLUMNS, options=EUROS)
    assert refused.value.source == "bad.csv"
    assert refused.value.line == 3
    assert "bad.csv:3" in str(refused.value)
    assert [issue.line for issue in refused.value.report.issues] == [3, 4]
    assert ledger.view().count().documents == 0
    assert ledger.import_csv(CSV, COLUMNS, options=EUROS).count().documents == 3


def test_a_refusal_is_a_value_error(ledger: encours.Ledger) -> None:
    assert issubclass(encours.RefusedImportError, encours.InvalidError)
    assert issubclass(encours.RefusedImportError, ValueError)
    with pytest.raises(KeyError, match="'colour' is none of customer_code"):
        ledger.import_csv(CSV, {"colour": "Client"})


def test_progress_and_interruption(ledger: encours.Ledger) -> None:
    """It is told every 4096 lines."""
    head, line = CSV.splitlines(keepends=True)[:2]
    lines = head + b"".join(line.replace(b"F1", b"F%d" % number) for number in range(5000))
    told: list[int] = []
    with pytest.raises(encours.CancelledError):
        ledger.import_csv(lines, COLUMNS, options=EUROS, progress=lambda done, total: False)

    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ledger.import_csv(lines, COLUMNS, options=EUROS, progress=interrupt)
    assert ledger.view().count().documents == 0
    ledger.import_csv(lines, COLUMNS, options=EUROS,
                      progress=lambda done, total: told.append(done))
    assert told
    assert ledger.view().count().documents == 5000


def test_what_a_source_raises_comes_out_unchanged(ledger: encours.Ledger) -> None:
    class Broken(io.BytesIO):
        def readinto(self, buffer: Any) -> int:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ledger.import_csv(Broken(CSV), COLUMNS, options=EUROS)
    assert ledger.view().count().documents == 0


def test_types_by_their_names(ledger: encours.Ledger) -> None:
    text = (b"Client;Piece;Date;Montant;Nature\nA;1;2026-01-05;10.00;Avoir\n"
            b"A;2;2026-01-06;20.00;Facture\nA;3;2026-01-07;30.00;Total\n")
    ledger.import_csv(text, {"customer_code": "Client", "number": "Piece", "issue": "Date",
                             "amount": "Montant", "type": "Nature"},
                      types={"Avoir": encours.DocumentType.CREDIT_NOTE,
                             "Facture": encours.DocumentType.INVOICE, "Total": -1},
                      options={**EUROS,
                               "sign_rule": encours.column_map.SignRule.IGNORED})
    assert [row.amount for row in ledger.view().documents()] == [
        Decimal("-10.00"), Decimal("20.00")]


def test_a_fec(ledger: encours.Ledger, tmp_path: Path) -> None:
    path = tmp_path / FEC_NAME
    path.write_bytes(FEC)
    report = ledger.import_fec(path, options={"codes_impersonal": 1})
    assert report.fec_count().lines_missing == 0
    assert ledger.view().balance(JUNE, customer="ACME").amount == Decimal("1000.00")
    assert isinstance(report.remarks, list)


def test_a_fec_without_its_name(ledger: encours.Ledger) -> None:
    with pytest.raises(encours.Error):
        ledger.import_fec(FEC)
    read = encours.read_fec(FEC, options={"siren": "123456789", "closing": date(2026, 12, 31)})
    assert read.view().balance(JUNE).amount == Decimal("1000.00")

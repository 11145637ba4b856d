# SPDX-License-Identifier: MIT
"""What the command line says to mistakes, and the exit status that a script sees."""

from __future__ import annotations

import gzip
import io
import signal
import sqlite3
from pathlib import Path

import pytest

import encours
from encours.cli import importing
from encours.cli.bar import Bar
from encours.cli.main import main
from made_ledger import NAME, made_ledger

FAILED, USAGE, DAMAGED, INTERRUPTED = 1, 2, 3, 130
BOOKS = ("Client;Date;Échéance;TTC;Facture;Région\n"
         "Müller;05/01/2026;04/02/2026;1200,50;F1;Nord\n"
         "0412;06/01/2026;;99,00;F2;Süd\n")
COLUMNS = ("--column", "customer_code=Client", "--column", "issue=Date", "--column",
           "due=Échéance", "--column", "amount=TTC", "--column", "number=Facture", "--dimension",
           "region=Région")


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """Delimited text whose dates could be read in two orders."""
    path = tmp_path / "créances parfectes.csv"
    path.write_text(BOOKS, encoding="utf-8")
    return path


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    with encours.open(path) as store:
        made_ledger(store, 4, 12).close()
    return path


def told(capsys: pytest.CaptureFixture[str], status: int, *arguments: str | Path) -> str:
    """What a command with that exit status says on standard error."""
    capsys.readouterr()
    try:
        given = main([str(one) for one in arguments])
    except SystemExit as left:  # argparse leaves by itself
        assert isinstance(left.code, int)
        given = left.code
    printed = capsys.readouterr()
    assert given == status, printed.err
    assert "Traceback" not in printed.err
    return printed.err


# --- imports

def test_delimited_text_is_imported_once(books: Path, tmp_path: Path,
                                         capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.db"
    for says in ("Import committed", "imported before; nothing was changed"):
        assert main(["import", str(books), str(path), *COLUMNS, "--date-order", "dmy"]) == 0
        assert says in capsys.readouterr().out
    assert main(["show", str(path), "customer", "Müller"]) == 0
    assert "1,200.50" in capsys.readouterr().out
    assert main(["show", str(path), "customer", "0412"]) == 0, "a code of digits is a code"
    assert "99.00" in capsys.readouterr().out
    assert main(["aging", str(path), "--by", "region", "--as-of", "2026-02-10"]) == 0
    assert "Nord" in capsys.readouterr().out


def test_a_trial_makes_no_file(books: Path, tmp_path: Path,
                               capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.db"
    assert main(["import", str(books), str(path), *COLUMNS, "--date-order", "dmy",
                 "--dry-run"]) == 0
    assert "Import dry_run: 2 of 2 lines used" in capsys.readouterr().out
    assert not path.exists()


def test_a_trial_makes_no_ledger(ledger_file: Path, books: Path,
                                 capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(books), str(ledger_file), "--ledger", "other", *COLUMNS,
                 "--date-order", "dmy", "--dry-run"]) == 0
    with encours.open(ledger_file) as store:
        assert store.ledgers() == [NAME]


def test_a_refused_import_leaves_nothing(books: Path, tmp_path: Path,
                                         capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.db"
    said = told(capsys, FAILED, "import", books, path, *COLUMNS)
    assert ":2: " in said and "order of the dates" in said and "--date-order" in said
    assert "nothing was imported" in said
    assert not path.exists()


def test_each_line_at_fault_is_told(books: Path, tmp_path: Path,
                                    capsys: pytest.CaptureFixture[str]) -> None:
    books.write_text(BOOKS.replace("1200,50", "1200,505").replace("06/01/2026", "31/02/2026"),
                     encoding="utf-8")
    said = told(capsys, FAILED, "import", books, tmp_path / "new.db", *COLUMNS, "--date-order",
                "dmy")
    assert f"{books.name}:2:4: TTC: " in said and f"{books.name}:3:2: Date: " in said
    assert "2 lines are at fault" in said


@pytest.mark.parametrize("packed", [False, True])
def test_missing_columns_show_the_first_line(books: Path, tmp_path: Path, packed: bool,
                                             capsys: pytest.CaptureFixture[str]) -> None:
    if packed:
        books.write_bytes(gzip.compress(BOOKS.encode()))
    said = told(capsys, USAGE, "import", books, tmp_path / "new.db")
    assert "--column customer_code=Client" in said
    assert "Client;Date;Échéance;TTC;Facture;Région" in said


@pytest.mark.parametrize(("arguments", "says"), [
    (["--column", "client=Client"], "'client' is none of account, amount"),
    (["--column", "amount"], "write MEMBER=COLUMN"),
    (["--column", "customer_code=1"], "--column number=... or --column source_key=..."),
    ([*COLUMNS, "--type", "Avoir=avoir"], "'avoir' is none of invoice, debit_note"),
    ([*COLUMNS, "--currency", "Euro"], "'Euro' is no currency"),
    ([*COLUMNS, "--closing", "2024-13-01"], "write YYYY-MM-DD"),
    ([*COLUMNS, "--terms-of", "ACME"], "write CUSTOMER=TERMS"),
])
def test_options_of_an_import_that_cannot_be(books: Path, tmp_path: Path, arguments: list[str],
                                             says: str,
                                             capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.db"
    assert says in told(capsys, USAGE, "import", books, path, *arguments)
    assert not path.exists()


def test_a_column_that_is_not_there(books: Path, tmp_path: Path,
                                    capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, FAILED, "import", books, tmp_path / "new.db", "--column",
                "customer_code=Kunde", "--column", "amount=TTC", "--column", "number=Facture",
                "--column", "issue=Date")
    assert "Kunde" in said


def test_sources_that_are_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no such file" in told(capsys, USAGE, "import", tmp_path / "none.csv", "x.db")
    assert "is a folder" in told(capsys, USAGE, "import", tmp_path, tmp_path / "x.db")


def test_the_two_files_of_an_import_the_other_way_round(
        books: Path, ledger_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, USAGE, "import", ledger_file, books, *COLUMNS)
    assert "is no ledger file" in said
    assert books.read_text(encoding="utf-8") == BOOKS


def test_what_is_read_from_standard_input(books: Path, tmp_path: Path,
                                          monkeypatch: pytest.MonkeyPatch,
                                          capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BOOKS.encode())))
    assert main(["import", "-", str(tmp_path / "new.db"), *COLUMNS, "--date-order", "dmy"]) == 0
    assert "Import committed" in capsys.readouterr().out


class Pressed(Bar):
    """Somebody presses Ctrl-C while a file is being read."""

    def __call__(self, done: int, total: int) -> None:
        signal.raise_signal(signal.SIGINT)


def test_an_interrupted_import_leaves_nothing(books: Path, tmp_path: Path,
                                              monkeypatch: pytest.MonkeyPatch,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ledger.db"
    arguments = ["import", str(books), str(path), *COLUMNS, "--date-order", "dmy"]
    assert main([*arguments, "--ledger", "A"]) == 0
    lines = "".join(f"K{at};05/01/2026;;10,00;X{at};Nord\n" for at in range(20_000))
    books.write_text(BOOKS + lines, encoding="utf-8")
    monkeypatch.setattr(importing, "Bar", Pressed)
    said = told(capsys, INTERRUPTED, *arguments)
    assert said == "encours import: interrupted; again, it imports what is missing\n"
    monkeypatch.undo()
    assert main(["show", str(path), "ledger", "--format", "csv"]) == 0
    assert "documents,2\r\n" in capsys.readouterr().out


# --- questions

@pytest.mark.parametrize(("arguments", "says"), [
    (["aging", "{}", "--by", "pays"], "it has region, salesperson"),
    (["aging", "{}", "--currency", "GBP"], "the ledger has nothing in it; it has "),
    (["aging", "{}", "--currency", "XX"], "write a code such as EUR"),
    (["aging", "{}", "--as-of", "hier"], "write YYYY-MM-DD"),
    (["aging", "{}", "--as-known", "2026-07-01T10:00"], "has no time zone"),
    (["aging", "{}", "--as-known", "then"], "neither a sequence number nor an instant"),
    (["aging", "{}", "--bounds", ","], "write days such as 30,60,90"),
    (["aging", "{}", "--ledger", "other"], f"it holds {NAME}"),
    (["aging", "{}", "--currency", "EUR", "--format", "arrow"], "leave --currency out"),
    (["top", "{}", "--format", "arrow"], "ask for csv or json"),
    (["top", "{}", "-n", "0"], "no number of 1 or more"),
    (["show", "{}", "customer"], "customer NUMBER_OR_CODE"),
    (["export", "{}", "events", "--as-of", "2026-01-01"], "--as-known"),
    (["export", "{}", "customers", "--customer", "K00002"], "not filtered"),
    (["aging", "none.db"], "encours import makes one"),
    (["aging", "."], "is a folder"),
    ([], "required: COMMAND"),
])
def test_questions_that_cannot_be(ledger_file: Path, arguments: list[str], says: str,
                                  capsys: pytest.CaptureFixture[str]) -> None:
    assert says in told(capsys, USAGE, *(one.format(ledger_file) for one in arguments))


@pytest.mark.parametrize(("arguments", "says"), [
    (["aging", "{}", "--as-known", "99"], "records 1 to 2, not 99"),
    (["aging", "{}", "--as-known", "2020-01-01T00:00Z"], "the ledger was created later"),
    (["aging", "{}", "--bounds", "60,30"], "bounds ascend"),
    (["dso", "{}", "--months", "9999"], "needs 1 to 1200"),
    (["show", "{}", "customer", "nobody"], "a number from #1 to #4"),
    (["show", "{}", "document", "#99999"], "there is no document #99999"),
])
def test_questions_without_an_answer(ledger_file: Path, arguments: list[str], says: str,
                                     capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, FAILED, *(one.format(ledger_file) for one in arguments))
    assert says in said
    assert said.startswith(f"encours {arguments[0]}: ") and said.count("\n") == 1


def test_several_ledgers_in_a_file(ledger_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with encours.open(ledger_file) as store:
        store.ledger("Zürich", create=True, base_currency="CHF").close()
    said = told(capsys, USAGE, "aging", ledger_file)
    assert said.endswith(f"name one with --ledger: {NAME}, Zürich\n")
    assert main(["show", str(ledger_file), "ledger", "--ledger", "Zürich"]) == 0
    assert "CHF" in capsys.readouterr().out


def test_what_is_no_ledger_file(books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, USAGE, "aging", books)
    assert "is no ledger file" in said and "encours import" in said


def test_damage_has_a_status_of_its_own(ledger_file: Path,
                                        capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes of the last record are changed behind the library's back."""
    with sqlite3.connect(ledger_file) as file:
        table, column = next(
            (table, column[1])
            for (table,) in file.execute("select name from sqlite_master where type = 'table'")
            for column in file.execute(f'pragma table_info("{table}")')
            if column[2] == "BLOB" and "record" in table)
        last = file.execute(f'select max(rowid) from "{table}"').fetchone()[0]
        old = file.execute(f'select "{column}" from "{table}" where rowid = ?', (last,)).fetchone()
        new = bytes(old[0][:-1]) + bytes([old[0][-1] ^ 1])
        file.execute(f'update "{table}" set "{column}" = ? where rowid = ?', (new, last))
    file.close()
    for command in ("verify", "aging"):
        assert told(capsys, DAMAGED, command, ledger_file)
    assert "restore it from a backup" in told(capsys, DAMAGED, "verify", ledger_file)


def test_a_file_is_written_whole_or_not_at_all(ledger_file: Path, tmp_path: Path,
                                               monkeypatch: pytest.MonkeyPatch,
                                               capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("as it was", encoding="utf-8")

    def fails(value: object) -> object:
        raise OSError("the disk is full")

    monkeypatch.setattr("encours.cli.output.plain", fails)
    assert "the disk is full" in told(capsys, FAILED, "export", ledger_file, "items", "-o", path)
    assert path.read_text(encoding="utf-8") == "as it was"
    assert sorted(one.name for one in tmp_path.iterdir() if "part" in one.name) == []
    assert told(capsys, FAILED, "report", ledger_file, "-o", tmp_path / "none" / "page.html")

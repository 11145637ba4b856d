# SPDX-License-Identifier: MIT
"""What the commands of credit control say to mistakes: one line, and a status to tell them by."""

from __future__ import annotations

from pathlib import Path

import pytest

import encours
from encours.cli.main import main
from test_cli_credit import LAWFUL, books
from test_credit import POLICY

__all__ = ["books"]  # the fixture
FAILED, USAGE = 1, 2
ASKED = ("--policy", "{}/shop.xml", "--as-of", "2026-06-30")
WRONG_POLICIES = {
    "torn.xml": (POLICY[:-12], "torn.xml:"),
    "other.xml": (b"<order/>", "other.xml:1:1: "),
    "empty.xml": (b"", "empty.xml:"),
    "test.xml": (POLICY.replace(b"oldest-days &gt; 30", b"oldest-days &gt; x"), "test.xml:6:"),
    "figure.xml": (POLICY.replace(b"oldest-days", b"oldest-day"), "test.xml:6:44"),
    "outcome.xml": (POLICY.replace(b'"warn"', b'"stop"'), "outcome.xml:6:"),
    "twice.xml": (POLICY.replace(b'"late"', b'"limit"'), "twice.xml:6:"),
    "entity.xml": (b"<!DOCTYPE policy []>" + POLICY, "entity.xml:1:"),
    "currency.xml": (POLICY.replace(b"EUR", b"EUX"), "currency.xml:1:"),
}


def told(capsys: pytest.CaptureFixture[str], books: Path, status: int,
         *arguments: str | Path) -> str:
    """What a command says on standard error, in one line, and nothing elsewhere."""
    capsys.readouterr()
    asked = [str(one).format(books.parent) for one in arguments]
    try:
        given = main(asked)
    except SystemExit as left:  # argparse leaves by itself, with its usage before the line
        assert isinstance(left.code, int)
        given = left.code
        printed = capsys.readouterr()
        assert printed.err.startswith("usage: encours ") and not printed.out
    else:
        printed = capsys.readouterr()
        assert printed.err.startswith(f"encours {asked[0]}: ") and printed.err.count("\n") == 1
        assert not printed.out
    assert given == status, printed.err
    assert "Traceback" not in printed.err and "Errno" not in printed.err
    return printed.err


@pytest.mark.parametrize("name", WRONG_POLICIES)
def test_a_wrong_policy_is_told_by_line_and_column(books: Path, name: str,
                                                   capsys: pytest.CaptureFixture[str]) -> None:
    document, place = WRONG_POLICIES[name]
    place = place.replace("test.xml", name)
    (books.parent / name).write_bytes(document)
    for command in (("policy", "validate", f"{{}}/{name}"),
                    ("policy", "diff", "{}/shop.xml", f"{{}}/{name}"),
                    ("policy", "record", books, f"{{}}/{name}", "--from", "2026-01-01"),
                    ("policy", "simulate", books, "--policy", f"{{}}/{name}", "--from",
                     "2026-01-01", "--to", "2026-01-31"),
                    ("check", books, "ACME", "1", "--policy", f"{{}}/{name}"),
                    ("agenda", books, "--policy", f"{{}}/{name}")):
        assert place in told(capsys, books, FAILED, *command)


@pytest.mark.parametrize(("arguments", "says"), [
    (["check", "{}/books.db", "ACME", "1", "--policy", "{}/none.xml"], "there is no such file"),
    (["check", "{}/none.db", "ACME", "1", *ASKED], "encours import makes one"),
    (["check", "{}/shop.xml", "ACME", "1", *ASKED], "is no ledger file"),
    (["check", "{}/books.db", "ACME", "-1", *ASKED], "is no amount"),
    (["check", "{}/books.db", "ACME", "1,50", *ASKED], "'1,50' is no amount: write 1200.50"),
    (["check", "{}/books.db", "ACME", "nan", *ASKED], "is no amount"),
    (["check", "{}/books.db", "ACME", "1", "--as-of", "30/06/2026"], "write YYYY-MM-DD"),
    (["check", "{}/books.db", "ACME", "1", "--as-of", "2026-02-30"], "write YYYY-MM-DD"),
    (["check", "{}/books.db", "ACME", "1", "--stage", "later"], "invalid choice"),
    (["check", "{}/books.db", "ACME", "1", "--term-days", "-1"], "no number of 0 or more"),
    (["check", "{}/books.db", "ACME", "1", "--discount", "101"], "is more than 100 %"),
    (["check", "{}/books.db", "ACME", "1", "--dimension", "region"], "write"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--caps", "none.csv"],
     "those that ship are aging-buckets.csv"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--caps", "scores.csv"], "not legal_caps"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--caps", "fr-legal-caps.csv", "--caps-series",
      "spain"], "name a series of fr-legal-caps.csv: france"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--caps-series", "x"], "with --caps"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--caps-fact", "export"], "with --caps"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--caps-fact", "x"], "invalid choice"),
    (["check", "{}/books.db", "ACME", "1"], "it has none in force on"),
    (["check", "{}/books.db", "ACME"], "AMOUNT"),
    (["limits", "{}/books.db", "--set", "ACME"], "write CODE=AMOUNT"),
    (["limits", "{}/books.db", "--set", "ACME=5"], "say with --from"),
    (["limits", "{}/books.db", "--set", "ACME=5", "--from", "2026-01-01", "--until",
      "2026-01-01"], "--until 2026-01-01 is not behind --from 2026-01-01"),
    (["agenda", "{}/books.db", *ASKED, "--person", "anna"], "say with --table or --dimension"),
    (["policy", "validate", "{}/none.xml"], "there is no such file"),
    (["policy", "validate", "{}"], "is a folder"),
    (["policy", "canonical", "{}/none.xml"], "there is no such file"),
    (["policy", "diff", "{}/shop.xml", "{}/none.xml"], "none.xml: there is no such file"),
    (["policy", "record", "{}/books.db", "{}/none.xml", "--from", "2026-01-01"],
     "there is no such file"),
    (["policy", "record", "{}/books.db", "{}/shop.xml"], "--from"),
    (["policy", "simulate", "{}/books.db", *ASKED, "--from", "2026-01-01"], "--to"),
    (["policy", "simulate", "{}/books.db", *ASKED, "--from", "2026-02-01", "--to", "2026-01-31"],
     "--to 2026-01-31 lies before --from 2026-02-01"),
    (["policy"], "PART"),
])
def test_a_command_line_that_cannot_be(books: Path, arguments: list[str], says: str,
                                       capsys: pytest.CaptureFixture[str]) -> None:
    assert says in told(capsys, books, USAGE, *arguments)


@pytest.mark.parametrize(("arguments", "says"), [
    (["check", "{}/books.db", "NOBODY", "1", *ASKED], "there is no customer NOBODY"),
    (["check", "{}/books.db", "#99", "1", *ASKED], "a number from #1 to #2"),
    (["check", "{}/books.db", "ACME", "1.005", *ASKED], "has 3 decimals, EUR has 2"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--order", "SO1"], "no order"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--dimension", "plant=North"], "plant"),
    (["check", "{}/books.db", "ACME", "1", "--policy", "nobody"],
     "--policy nobody: there is no such file, nor such a policy of the ledger; it has none in"),
    (["check", "{}/books.db", "ACME", "99999999999999999999", *ASKED], "does not fit 64 bits"),
    (["check", "{}/books.db", "ACME", "1", "--policy", "{}/lawful.xml", "--as-of", "2018-01-01",
      "--caps", "fr-legal-caps.csv"], "no row of rule 1 holds on 2018-01-01"),
    (["check", "{}/books.db", "ACME", "1", *ASKED, "--caps", "{}/wrong.csv"], "wrong.csv:1"),
    (["limits", "{}/books.db", "--set", "NOBODY=5", "--from", "2026-01-01"],
     "there is no customer NOBODY"),
    (["limits", "{}/books.db", *ASKED, "--customer", "NOBODY"], "there is no customer NOBODY"),
    (["agenda", "{}/books.db", *ASKED, "--table", "collector", "--person", "anna"], "collector"),
])
def test_a_question_without_an_answer(books: Path, arguments: list[str], says: str,
                                      capsys: pytest.CaptureFixture[str]) -> None:
    (books.parent / "lawful.xml").write_bytes(LAWFUL)
    (books.parent / "wrong.csv").write_bytes(b"rule;days\n1;60\n")
    assert says in told(capsys, books, FAILED, *arguments)


def test_what_is_refused_changes_nothing(books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with encours.open(books) as store, store.ledger("FR-ACME") as ledger:
        before = ledger.view().count().transactions
    told(capsys, books, FAILED, "limits", books, "--set", "ACME=5", "--set", "NOBODY=5", "--from",
         "2026-01-01")
    with encours.open(books) as store, store.ledger("FR-ACME") as ledger:
        assert ledger.view().count().transactions == before

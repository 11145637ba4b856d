# SPDX-License-Identifier: MIT
"""check, limits and policy on the command line."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import encours
from encours.cli.main import main
from test_credit import POLICY


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """ACME owes 1 000.00, late since 31 March 2026, and may owe 1 500.00."""
    path = tmp_path / "books.db"
    with encours.open(path) as store, \
            store.ledger("FR-ACME", create=True, base_currency="EUR") as ledger:
        with ledger.transaction(actor="clerk") as made:
            made.customer("ACME", impersonal=True)
            made.customer("BETA", impersonal=True)
            made.invoice("ACME", Decimal("1000.00"), issue=date(2026, 3, 1), due=date(2026, 3, 31))
    (tmp_path / "shop.xml").write_bytes(POLICY)
    assert main(["limits", str(path), "--set", "ACME=1500", "--from", "2026-01-01"]) == 0
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str]:
    capsys.readouterr()
    status = main([str(argument) for argument in arguments])
    return status, capsys.readouterr().out


def test_check_exits_with_what_was_decided(books: Path,
                                           capsys: pytest.CaptureFixture[str]) -> None:
    policy = books.parent / "shop.xml"
    status, said = run(capsys, "check", books, "ACME", "500", "--policy", policy, "--as-of",
                       "2026-06-30")
    assert status == 0 and said.startswith("WARN: order of 500.00 EUR for ACME on 2026-06-30")
    status, said = run(capsys, "check", books, "ACME", "500.01", "--policy", policy, "--as-of",
                       "2026-06-30", "--language", "fr")
    assert status == 4 and "1\u202f500,01\u00a0EUR" in said
    status, said = run(capsys, "check", books, "ACME", "500.01", "--policy", policy, "--as-of",
                       "2026-06-30", "--paid", "0.01")
    assert status == 0


def test_check_as_json_keeps_every_cent(books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, said = run(capsys, "check", books, "ACME", "500.01", "--policy", books.parent / "shop.xml",
                  "--as-of", "2026-06-30", "--format", "json", "--figures")
    found = json.loads(said)
    assert found["outcome"] == "hold" and found["headroom"] == "-0.01"
    assert found["reasons"][0]["rule"] == "limit" and found["reasons"][0]["measured"] == "-0.01"
    assert found["figures"]["overdue"] == "1000.00" and found["figures"]["group-limit"] is None


def test_limits_shows_the_least_headroom_first(books: Path,
                                               capsys: pytest.CaptureFixture[str]) -> None:
    main(["limits", str(books), "--set", "BETA=0", "--from", "2026-01-01"])
    status, said = run(capsys, "limits", books, "--policy", books.parent / "shop.xml", "--as-of",
                       "2026-06-30", "--format", "csv")
    rows = [line.split(",") for line in said.splitlines()]
    assert status == 0 and rows[0][:4] == ["customer", "currency", "exposure", "limit"]
    assert [row[0] for row in rows[1:]] == ["BETA", "ACME"]
    assert rows[2][2:6] == ["1000.00", "1500.00", "66.7", "500.00"]


def test_all_limits_are_set_or_none(books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["limits", str(books), "--set", "BETA=70", "--set", "NOBODY=5", "--from",
                 "2026-01-01"]) == 1
    assert "no customer NOBODY" in capsys.readouterr().err
    _, said = run(capsys, "limits", books, "--policy", books.parent / "shop.xml", "--as-of",
                  "2026-06-30")
    assert "BETA" not in said
    assert main(["limits", str(books), "--set", "BETA=70"]) == 2


def test_validate_names_line_and_column(tmp_path: Path,
                                        capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.xml"
    path.write_bytes(POLICY.replace(b"oldest-days &gt; 30", b"oldest-days &gt; x"))
    assert main(["policy", "validate", str(path)]) == 1
    assert "bad.xml:6:" in capsys.readouterr().err
    path.write_bytes(POLICY)
    status, said = run(capsys, "policy", "validate", path)
    assert status == 0 and "policy shop, version 1" in said and "rules 4" in said


def test_diff_tells_what_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = tmp_path / "before.xml", tmp_path / "after.xml"
    before.write_bytes(POLICY)
    after.write_bytes(POLICY.replace(b"&gt; 30", b"&gt; 45"))
    assert run(capsys, "policy", "diff", before, before) == (0, "no difference\n")
    status, said = run(capsys, "policy", "diff", before, after, "--format", "csv")
    assert status == 0
    assert said.splitlines()[1:] == [
        "value,rules/rule[late].test,oldest-days > 30,oldest-days > 45"]


def test_the_policy_of_the_ledger_is_taken_when_none_is_named(
        books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(books), "ACME", "500", "--as-of", "2026-06-30"]) == 2
    assert "it has none in force" in capsys.readouterr().err
    assert main(["policy", "record", str(books), str(books.parent / "shop.xml"), "--from",
                 "2026-01-01"]) == 0
    status, said = run(capsys, "check", books, "ACME", "500", "--as-of", "2026-06-30")
    assert status == 0 and said.startswith("WARN")


def test_simulate_tells_what_a_policy_would_have_done(books: Path,
                                                      capsys: pytest.CaptureFixture[str]) -> None:
    with encours.open(books) as store, store.ledger("FR-ACME") as ledger, \
            ledger.transaction(actor="sales") as made:
        customer = ledger.find_customer("ACME")
        for number, cents in ((1, 40000), (2, 30000)):
            made.order(customer=customer, number=str(number), ordered=date(2026, 5, number),
                       amount=cents, currency="EUR")
    status, said = run(capsys, "policy", "simulate", books, "--policy", books.parent / "shop.xml",
                       "--from", "2026-05-01", "--to", "2026-05-31", "--as-of", "2026-12-31",
                       "--format", "csv")
    counts = {row[0]: row[1:4] for row in (line.split(",") for line in said.splitlines()[1:])}
    # The first order fits: 1 000 + 400 of 1 500. The second does not: 300 more.
    assert status == 0
    assert counts["warn"] == ["1", "1", "400.00"] and counts["hold"] == ["1", "1", "300.00"]
    assert counts["rule limit"][0] == "1" and counts["rule late"][0] == "2"


def test_agenda_tells_what_is_due_and_whose(books: Path,
                                            capsys: pytest.CaptureFixture[str]) -> None:
    policy = books.parent / "whose.xml"
    policy.write_bytes(POLICY.replace(
        b"</policy>", b'<table code="manager"><assign value="anna" when="customer-code = ACME"/>'
                      b"</table></policy>"))
    main(["limits", str(books), "--set", "BETA=70", "--from", "2026-01-01", "--until",
          "2026-07-10", "--review", "2026-06-01"])
    main(["limits", str(books), "--set", "ACME=900", "--from", "2026-06-01"])
    asked = ("agenda", books, "--policy", policy, "--as-of", "2026-06-30", "--table", "manager",
             "--format", "csv")
    status, said = run(capsys, *asked)
    rows = [line.split(",") for line in said.splitlines()[1:]]
    assert status == 0
    # BETA's review was due on 1 June; ACME owes 1 000.00 and may owe 900.00 since then.
    assert ["2026-06-01", "review", "BETA", "", "70.00", "EUR", "29"] in [row[:7] for row in rows]
    assert ["2026-06-30", "over limit", "ACME", "", "100.00", "EUR", "0", "anna"] in [
        row[:8] for row in rows]
    assert {row[2] for row in rows} == {"ACME", "BETA"}
    _, said = run(capsys, *asked, "--person", "anna")
    assert {line.split(",")[2] for line in said.splitlines()[1:]} == {"ACME"}
    assert main(["agenda", str(books), "--policy", str(policy), "--person", "anna"]) == 2


def test_agenda_knows_the_holidays_of_a_table(books: Path,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    """14 July 2026 is a Tuesday, and the policy works from Monday to Friday."""
    policy = books.parent / "week.xml"
    policy.write_bytes(POLICY.replace(b"</policy>",
                                      b'<agenda review-days="10" weekdays="1 2 3 4 5"/></policy>'))
    table = books.parent / "days.csv"
    table.write_text("# encours table: holidays 1\n# source L1880: law of 6 July 1880\n"
                     "series,rule,month,day,weekday,valid_from,valid_until,status,source,note\n"
                     "france,fixed,7,14,,,,verified,L1880,National Day\n", encoding="utf-8")
    main(["limits", str(books), "--set", "BETA=70", "--from", "2026-01-01", "--review",
          "2026-07-14"])
    asked = ("agenda", books, "--policy", policy, "--as-of", "2026-07-13", "--format", "csv")
    shown = []
    for options in ((), ("--calendar", table),
                    ("--calendar", "holidays.csv", "--calendar-series", "france")):
        status, said = run(capsys, *asked, *options)
        assert status == 0
        shown += [line.split(",")[-1] for line in said.splitlines() if ",review," in line]
    assert shown == ["2026-07-14", "2026-07-13", "2026-07-13"]
    for wrong, why in ((["--calendar-series", "france"], "name the table with --calendar"),
                       (["--calendar", "holidays.csv"], "alsace_moselle"),
                       (["--calendar", str(table), "--calendar-series", "spain"], "france"),
                       (["--calendar", "fr-legal-caps.csv"], "not holidays"),
                       (["--calendar", "nowhere.csv"], "no such file")):
        assert main([str(one) for one in asked] + wrong) == 2
        assert why in capsys.readouterr().err


def test_the_report_has_limits_where_there_is_a_policy(
        books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("report", books, "--as-of", "2026-06-30", "-o", "-")
    _, said = run(capsys, *asked)
    assert "Credit limits" not in said
    _, said = run(capsys, *asked, "--policy", books.parent / "shop.xml")
    assert "1 customer has a limit, 0 are over it; 0 owe something without one." in said
    assert "66.7 %" in said and "500.00" in said


LAWFUL = POLICY.replace(
    b"<rules>", b'<terms rule="1"/><rules>'
    b'<rule code="law" outcome="refuse" missing="hold" test="event-legal-excess &gt; 0"/>')


def test_days_of_payment_are_held_against_a_table_of_caps(
        books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = books.parent / "lawful.xml"
    policy.write_bytes(LAWFUL)
    asked = ("check", books, "ACME", "100", "--policy", policy, "--as-of", "2026-06-30")
    # Art. L441-10: 60 days; 45 days end of month, where the contract says so: 45 days from 30 June
    # are 14 August, whose month ends on the 31st, 62 days on.
    for days, besides, expected in (("60", (), 0), ("61", (), 4),
                                    ("62", ("--caps-fact", "express_end_of_month"), 0),
                                    ("63", ("--caps-fact", "express_end_of_month"), 4),
                                    ("0", ("--caps-series", "france"), 0)):
        status, said = run(capsys, *asked, "--caps", "fr-legal-caps.csv", "--term-days", days,
                           *besides)
        assert status == expected, said
    _, said = run(capsys, *asked, "--caps", "fr-legal-caps.csv", "--term-days", "75", "--format",
                  "csv")
    assert "law,refuse" in said and "15 days" in said
    assert run(capsys, *asked, "--term-days", "60")[0] == 4, "not known without a table"


def test_simulate_holds_agreed_terms_against_caps(books: Path,
                                                  capsys: pytest.CaptureFixture[str]) -> None:
    policy = books.parent / "lawful.xml"
    policy.write_bytes(LAWFUL)
    main(["limits", str(books), "--set", "BETA=900", "--from", "2026-01-01"])
    with encours.open(books) as store, store.ledger("FR-ACME") as ledger, \
            ledger.transaction(actor="sales") as made:
        for code, days in (("ACME", 60), ("BETA", 75)):
            customer = ledger.find_customer(code)
            made.agreed_terms(customer=customer, terms=f"net {days}", days=days,
                              from_=date(2026, 1, 1))
            made.order(customer=customer, number=code, ordered=date(2026, 5, 4), amount=10000,
                       currency="EUR")
    asked = ("policy", "simulate", books, "--policy", policy, "--from", "2026-05-01", "--to",
             "2026-05-31", "--as-of", "2026-12-31", "--format", "csv")
    _, said = run(capsys, *asked, "--caps", "fr-legal-caps.csv")
    counts = {row[0]: row[1] for row in (line.split(",") for line in said.splitlines()[1:])}
    assert counts["rule law"] == "1" == counts["refuse"]
    _, said = run(capsys, *asked)
    counts = {row[0]: row[1] for row in (line.split(",") for line in said.splitlines()[1:])}
    assert counts["rule law"] == "2" and counts["refuse"] == "0", "held: the cap is not known"


def test_what_is_on_record_is_exported(books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = encours.read_policy(POLICY)
    with encours.open(books) as store, store.ledger("FR-ACME") as ledger:
        with ledger.transaction(actor="manager") as made:
            made.add_policy(policy, date(2026, 1, 1))
            made.place_order("ACME", Decimal("400.00"), date(2026, 5, 1), source_key="SO1")
            made.deliver_order(1, Decimal("100.00"), date(2026, 5, 2))
        day = date(2026, 6, 30)
        with ledger.view().credit(policy, day) as credit, ledger.transaction() as made:
            made.record_decision(credit, credit.check("ACME", Decimal("900.00")))
    for rows, column, expected in (("facts", "amount", "1500.00"), ("orders", "amount", "400.00"),
                                   ("order_steps", "amount", "100.00"),
                                   ("policies", "name", "shop"),
                                   ("decisions", "outcome", "hold")):
        _, said = run(capsys, "export", books, rows)
        names, values = (line.split(",") for line in said.splitlines())
        assert dict(zip(names, values))[column] == expected, said
    assert main(["export", str(books), "policies", "--customer", "ACME"]) == 2

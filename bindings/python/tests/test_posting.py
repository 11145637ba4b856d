# SPDX-License-Identifier: MIT
"""Tables posted by columns: the same as their rows posted one by one."""

from __future__ import annotations

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import encours
from conftest import LATER, RECORDED_AT
from encours import DocumentType

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
JUNE = date(2026, 6, 30)
ROWS: list[dict[str, Any]] = [
    {"customer": "A", "type": "invoice", "amount": Decimal("10.50"), "currency": "EUR",
     "issue": date(2026, 1, 1), "due": date(2026, 1, 31), "number": "F1", "region": "West"},
    {"customer": "B", "type": "payment", "amount": Decimal("3.00"), "currency": "USD",
     "issue": date(2026, 1, 2), "due": None, "number": None, "region": None},
    {"customer": "A", "type": "credit_note", "amount": Decimal("7.25"), "currency": "EUR",
     "issue": date(2026, 1, 3), "due": None, "number": "a number longer than a view holds",
     "region": "Süd"},
]
TYPES = {"invoice": DocumentType.INVOICE, "payment": DocumentType.PAYMENT,
         "credit_note": DocumentType.CREDIT_NOTE}


def table(rows: list[dict[str, Any]] = ROWS) -> Any:
    text = pyarrow.string()
    return pyarrow.Table.from_pylist(rows, schema=pyarrow.schema([
        ("customer", text), ("type", text), ("amount", pyarrow.decimal128(18, 2)),
        ("currency", text), ("issue", pyarrow.date32()), ("due", pyarrow.date32()),
        ("number", text), ("region", text)]))


def begun() -> tuple[encours.Ledger, encours.Transaction]:
    ledger = encours.memory().ledger("x", create=True, base_currency="EUR",
                                     recorded_at=RECORDED_AT)
    return ledger, ledger.transaction(command_id=uuid.UUID(int=1), recorded_at=LATER)


def by_rows() -> bytes:
    """The hash of the log when the rows are posted one by one."""
    ledger, booked = begun()
    booked.declare_dimension("region")
    for code in ("A", "B"):
        booked.customer(code, impersonal=True)
    for row in ROWS:
        booked.document(
            TYPES[row["type"]], row["customer"], row["amount"], currency=row["currency"],
            issue=row["issue"], due=row["due"], number=row["number"],
            dimensions={"region": row["region"]} if row["region"] else {})
    return booked.commit().hash


def by_table(given: Any) -> bytes:
    ledger, booked = begun()
    posted = booked.post(given, dimensions=["region"], add_customers=True, impersonal=True)
    assert posted.rows == len(ROWS)
    commit = booked.commit()
    assert booked.number(posted.first) == 1
    return commit.hash


def test_the_log_is_the_same_bytes() -> None:
    assert by_table(table()) == by_rows()


@pytest.mark.parametrize("cast", ["large_string", "string_view", "dictionary"])
def test_however_the_texts_come(cast: str) -> None:
    source = table()
    for at, name in enumerate(source.column_names):
        if source.schema.field(name).type == pyarrow.string():
            column = source[name].dictionary_encode() if cast == "dictionary" else (
                source[name].cast(getattr(pyarrow, cast)()))
            source = source.set_column(at, name, column)
    assert by_table(source) == by_rows()


def test_slices_and_polars() -> None:
    padded = table([ROWS[1], *ROWS, ROWS[0]])
    assert by_table(padded.slice(1, 3)) == by_rows()
    polars = pytest.importorskip("polars", reason="Polars is not installed")
    assert by_table(polars.DataFrame(table())) == by_rows()


def test_batches_follow_each_other() -> None:
    pieces = pyarrow.Table.from_batches(
        [table().slice(at, 1).to_batches()[0] for at in range(3)])
    ledger, booked = begun()
    assert booked.post(pieces, add_customers=True).rows == 3
    booked.commit()
    assert [row.amount for row in ledger.view().documents()] == [
        Decimal("10.50"), Decimal("-3.00"), Decimal("-7.25")]


def test_names_of_columns_and_what_holds_for_all() -> None:
    ledger, booked = begun()
    booked.customer("A")
    source = pyarrow.table({"Client": ["A"], "TTC": [1234], "Date": [JUNE]})
    booked.post(source, columns={"customer": "Client", "amount": "TTC", "issue": "Date"},
                type=DocumentType.PAYMENT, currency="USD")
    booked.commit()
    [row] = ledger.view().documents()
    assert (row.type, row.amount, row.currency, row.issue) == (
        DocumentType.PAYMENT, Decimal("-12.34"), "USD", JUNE)


def test_amounts_have_the_decimals_of_their_currency() -> None:
    ledger, booked = begun()
    rows = [{**ROWS[0], "currency": currency, "amount": Decimal("100.00")}
            for currency in ("EUR", "JPY", "TND")]
    booked.post(table(rows), add_customers=True)
    booked.commit()
    assert [(row.currency, str(row.amount)) for row in ledger.view().documents()] == [
        ("EUR", "100.00"), ("JPY", "100"), ("TND", "100.000")]
    _, booked = begun()
    with pytest.raises(encours.InvalidError) as refused:
        booked.post(table([{**ROWS[0], "currency": "JPY"}]), add_customers=True)
    assert refused.value.index == 0


def test_references_are_those_of_the_rows_whatever_is_added_between() -> None:
    rows = [ROWS[0] | {"customer": code, "number": f"F-{code}"} for code in "CDE"]
    ledger, booked = begun()
    posted = booked.post(
        pyarrow.Table.from_batches([batch for row in rows for batch in table([row]).to_batches()]),
        add_customers=True)
    booked.commit()
    assert [booked.number(posted.reference(row)) for row in range(posted.rows)] == [1, 2, 3]
    assert [row.number_text for row in ledger.view().documents()] == ["F-C", "F-D", "F-E"]
    for row in (-1, 3):
        with pytest.raises(IndexError):
            posted.reference(row)


def test_a_name_that_occurs_twice_moves_no_other_column() -> None:
    source = table().append_column("note", pyarrow.array(["x"] * 3))
    source = source.select(["note", "note", *source.column_names[:-1]])
    assert by_table(source) == by_rows()
    ledger, booked = begun()
    with pytest.raises(encours.InvalidError, match="number: the table has two columns 'number'"):
        booked.post(source.append_column("number", source["region"]), add_customers=True)


def test_what_is_refused() -> None:
    _, booked = begun()
    with pytest.raises(encours.NotFoundError):
        booked.post(table())
    with pytest.raises(KeyError, match="no column 'customer'"):
        booked.post(table().drop(["customer"]))
    with pytest.raises(KeyError, match="'colour' is none of"):
        booked.post(table(), columns={"colour": "x"})
    with pytest.raises(TypeError, match="floating point"):
        booked.post(pyarrow.table({"customer": ["A"], "amount": [1.5]}), add_customers=True)
    negative = table([{**ROWS[0], "amount": Decimal(-1)}])
    with pytest.raises(encours.InvalidError) as refused:
        booked.post(negative, add_customers=True)
    assert refused.value.index == 0
    with pytest.raises(TypeError, match="expected texts"):
        booked.post(table().set_column(6, "number", pyarrow.array([1, 2, 3])), add_customers=True)
    with pytest.raises(ValueError, match="'bill' is no type of document"):
        booked.post(table([{**ROWS[0], "type": "bill"}]), add_customers=True)

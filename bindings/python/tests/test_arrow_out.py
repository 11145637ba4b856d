# SPDX-License-Identifier: MIT
"""Tables on their way out as Arrow: other packages find what the records say."""

from __future__ import annotations

import array
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import encours
from encours import arrow
from encours.arrow import ArrowColumns, ArrowTexts, ArrowType

JUNE = date(2026, 6, 30)
pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")


def tables(ledger: encours.Ledger) -> dict[str, Any]:
    view = ledger.view()
    return {"customers": view.customers(), "documents": view.documents(),
            "items": view.items(as_of=JUNE), "allocations": view.allocations(),
            "events": view.events()}


def as_python(table: Any) -> list[dict[str, object]]:
    """Rows of a pyarrow table, with choices as their names."""
    return list(pyarrow.table(table).to_pylist())


def named(value: object) -> object:
    """A value of a record as the tables have it."""
    name = getattr(value, "name", None)
    return name.lower() if isinstance(value, int) and isinstance(name, str) else value


@pytest.mark.parametrize("name", ["customers", "documents", "items", "allocations", "events"])
def test_rows_are_the_same_as_records(sold: encours.Ledger, name: str) -> None:
    table = tables(sold)[name]
    expected = [{column: named(value) for column, value in zip(table.columns, row, strict=True)}
                for row in table]
    assert as_python(table) == expected
    assert list(table.to_dict()) == list(table.columns)
    columns = table.to_dict()
    assert [dict(zip(columns, values)) for values in zip(*columns.values())] == [
        dict(zip(table.columns, row)) for row in table]


def test_types(sold: encours.Ledger) -> None:
    schema = pyarrow.schema(sold.view().documents())
    assert schema.field("amount").type == pyarrow.decimal128(21, 2)
    assert schema.field("issue").type == pyarrow.date32()
    assert schema.field("recorded_at").type == pyarrow.timestamp("us", "UTC")
    assert pyarrow.types.is_dictionary(schema.field("currency").type)


def test_streams_of_another_make(sold: encours.Ledger) -> None:
    stream = sold.view().documents().stream(["number", "amount", "currency"], minor=True,
                                            numbers=True, batch_rows=2)
    reader = pyarrow.RecordBatchReader.from_stream(stream)
    batches = list(reader)
    assert [batch.num_rows for batch in batches] == [2, 2, 1]
    assert pyarrow.Table.from_batches(batches).to_pydict() == {
        "number": [1, 2, 3, 4, 5], "amount": [120000, 30000, -5000, 10000, -20000],
        "currency": [978, 978, 978, 392, 978]}
    with pytest.raises(KeyError, match="no column 'colour'"):
        sold.view().documents().stream(["colour"])


def test_an_aged_balance(sold: encours.Ledger) -> None:
    aging = sold.view().aging(JUNE)
    rows = as_python(aging)
    assert [(row["label"], row["currency"], row["total"], row["over 90"]) for row in rows] == [
        (row.label, row.currency, row.total, row.amounts["over 90"]) for row in aging]
    assert as_python(aging.stream(minor=True))[0]["over 90"] == 100000
    columns = aging.to_dict()
    assert columns["total"] == [row.total for row in aging]


def test_a_dso(sold: encours.Ledger) -> None:
    report = sold.view().dso(JUNE)
    rows = as_python(report)
    assert [(row["label"], row["balance"], row["simple_days"]) for row in rows] == [
        (row.label, row.balance, row.simple) for row in report]
    assert [row["simple_status"] for row in rows] == [
        row.statuses["simple"].name.lower() for row in report]


def test_polars(sold: encours.Ledger) -> None:
    polars = pytest.importorskip("polars", reason="Polars is not installed")
    frame = polars.DataFrame(sold.view().items(as_of=JUNE))
    assert frame["open"].to_list() == [row.open for row in sold.view().items(as_of=JUNE)]
    assert frame["due"].to_list() == [row.due for row in sold.view().items(as_of=JUNE)]
    assert polars.DataFrame(sold.view().aging(JUNE))["total"].to_list() == [
        row.total for row in sold.view().aging(JUNE)]


def test_pandas(sold: encours.Ledger) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.DataFrame.from_arrow(sold.view().documents())
    assert list(frame["number_text"].iloc[:4]) == ["F1", "F2", "A1", "F3"]
    assert list(frame["currency"]) == ["EUR", "EUR", "EUR", "JPY", "EUR"]


def test_duckdb(sold: encours.Ledger) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    documents = pyarrow.RecordBatchReader.from_stream(sold.view().documents(as_of=JUNE))
    assert documents is not None
    found = duckdb.sql("select currency, sum(open) from documents group by 1 order by 1").fetchall()
    assert found == [("EUR", Decimal("1250.00")), ("JPY", Decimal(10000))]


def test_what_was_handed_over_outlives_its_source() -> None:
    store = encours.memory()
    ledger = store.ledger("x", create=True, base_currency="EUR")
    with ledger.transaction() as booked:
        booked.invoice(booked.customer("A"), Decimal(3), issue=JUNE, due=JUNE)
    view = ledger.view()
    reader = pyarrow.RecordBatchReader.from_stream(view.documents())
    aging = pyarrow.RecordBatchReader.from_stream(view.aging(JUNE))
    for handle in (view, ledger, store):
        handle.close()
    assert reader.read_all()["amount"].to_pylist() == [Decimal("3.00")]
    assert aging.read_all()["total"].to_pylist() == [Decimal("3.00")]


def test_a_batch_made_of_columns() -> None:
    made = arrow.export(ArrowColumns(
        rows=2, names=["amount", "code", "note"],
        types=[ArrowType.INT64, ArrowType.DICTIONARY, ArrowType.TEXT],
        values=[array.array("q", [5, 7]), array.array("i", [1, 0]), ["one", None]],
        dictionaries=[None, ArrowTexts(texts=["A", "B"]), None]))
    with arrow.batch_import(made.schema, made.array) as batch:
        assert list(batch.amounts("amount", 2)) == [5, 7]
        assert list(batch.keys("code").out) == [1, 0] and batch.key_text("code", 1) == "B"


@pytest.mark.parametrize(("type_", "values", "says"), [
    (ArrowType.INT64, bytes(15), "has 15 bytes, too few for 2 rows"),
    (ArrowType.TEXT, ["one"], "too few for 2 rows"),
    (ArrowType.TEXT, bytes(16), "expected a sequence of str for texts"),
    (ArrowType.INT64, ["one", "two"], "expected a sequence of str for texts"),
])
def test_columns_that_do_not_hold_their_rows(type_: ArrowType, values: Any, says: str) -> None:
    with pytest.raises((TypeError, ValueError), match=says):
        ArrowColumns(rows=2, names=["a"], types=[type_], values=[values])


def test_streams_nobody_reads_are_given_back(sold: encours.Ledger) -> None:
    view = sold.view()
    for _ in range(1000):
        view.documents().__arrow_c_stream__()
        view.documents().__arrow_c_schema__()
        view.aging(JUNE).__arrow_c_stream__()
    del view
    assert sold.view().count().documents == 5

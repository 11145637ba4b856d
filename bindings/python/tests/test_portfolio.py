# SPDX-License-Identifier: MIT
"""Aged balances of tables of others, against an independent computation on random items."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import encours
from encours.aging import AgingBasis

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
JUNE = date(2026, 6, 30)


def items(count: int, seed: int) -> list[dict[str, Any]]:
    chosen = random.Random(seed)
    return [{
        "customer": f"K{chosen.randrange(count // 4 + 1)}",
        "amount": Decimal(chosen.randrange(-50_000, 200_000)).scaleb(-2),
        "due": None if chosen.random() < 0.05 else JUNE + timedelta(chosen.randrange(-200, 100)),
        "currency": chosen.choice(["EUR", "USD"]),
    } for _ in range(count)]


def bucket(due: date | None, amount: Decimal) -> str:
    """Where an item belongs, by the definition of the aged balance."""
    if amount < 0:
        return "credits"
    if due is None:
        return "no due date"
    age = (JUNE - due).days
    if age <= 0:
        return "not due"
    return next((label for limit, label in ((30, "1-30"), (60, "31-60"), (90, "61-90"))
                 if age <= limit), "over 90")


def expected(rows: list[dict[str, Any]], one_currency: bool) -> dict[Any, dict[str, Decimal]]:
    cells: dict[Any, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for row in rows:
        key = (row["customer"], "EUR" if one_currency else row["currency"])
        cells[key][bucket(row["due"], row["amount"])] += row["amount"]
    return {key: {label: amount for label, amount in found.items() if amount}
            for key, found in cells.items() if any(found.values())}


def found(aging: Any) -> dict[Any, dict[str, Decimal]]:
    return {(row.label, row.currency): {label: amount for label, amount in row.amounts.items()
                                        if amount} for row in aging}


def table(rows: list[dict[str, Any]]) -> Any:
    return pyarrow.Table.from_pylist(rows, schema=pyarrow.schema([
        ("customer", pyarrow.string()), ("amount", pyarrow.decimal128(18, 2)),
        ("due", pyarrow.date32()), ("currency", pyarrow.string())]))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_against_an_independent_computation(seed: int) -> None:
    rows = items(500, seed)
    assert found(encours.aging_of(table(rows), JUNE)) == expected(rows, one_currency=True)
    assert found(encours.aging_of(table(rows), JUNE, currency_column="currency")) == (
        expected(rows, one_currency=False))


def test_batches_and_encodings_change_nothing() -> None:
    rows = items(400, 4)
    whole = table(rows)
    same = expected(rows, one_currency=False)
    pieces = pyarrow.Table.from_batches(
        [piece for start in range(0, 400, 70)
         for piece in whole.slice(start, 70).to_batches()])
    encoded = whole.set_column(0, "customer", whole["customer"].dictionary_encode())
    large = whole.set_column(0, "customer", whole["customer"].cast(pyarrow.large_string()))
    views = whole.set_column(0, "customer", whole["customer"].cast(pyarrow.string_view()))
    for form in (pieces, encoded, large, views):
        assert found(encours.aging_of(form, JUNE, currency_column="currency")) == same
    streamed = encours.aging_of(pieces, JUNE, currency_column="currency", customers_max=101,
                                currencies=["EUR", "USD"])
    assert found(streamed) == same


def test_one_batch_is_a_table_too() -> None:
    rows = items(50, 5)
    [batch] = table(rows).to_batches()
    assert found(encours.aging_of(batch, JUNE)) == expected(rows, one_currency=True)


def test_polars_pandas_and_duckdb() -> None:
    polars = pytest.importorskip("polars", reason="Polars is not installed")
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    rows = items(300, 6)
    source = table(rows)
    same = expected(rows, one_currency=False)
    frame = source.to_pandas(types_mapper=pandas.ArrowDtype)
    for form in (polars.DataFrame(source), frame, duckdb.sql("from source")):
        assert found(encours.aging_of(form, JUNE, currency_column="currency")) == same


def test_a_currency_met_late_is_taken() -> None:
    rows = [{"customer": "A", "amount": Decimal(1), "due": JUNE, "currency": "EUR"}] * 3000
    rows[2500] = {**rows[0], "currency": "USD", "amount": Decimal(7)}
    aging = encours.aging_of(table(rows), JUNE, currency_column="currency")
    assert {row.currency: row.total for row in aging.by_currency} == {
        "EUR": Decimal(2999), "USD": Decimal(7)}


def test_minor_units_by_currency() -> None:
    source = pyarrow.table({
        "customer": ["A", "A"], "amount": [12345, 12345], "due": [JUNE, JUNE],
        "currency": ["EUR", "JPY"]})
    aging = encours.aging_of(source, JUNE, currency_column="currency")
    assert {row.currency: row.total for row in aging} == {
        "EUR": Decimal("123.45"), "JPY": Decimal(12345)}


def test_decimals_by_currency() -> None:
    rows = [{"customer": "A", "amount": Decimal("100.00"), "due": JUNE, "currency": currency}
            for currency in ("EUR", "JPY", "TND")]
    aging = encours.aging_of(table(rows), JUNE, currency_column="currency")
    assert {row.currency: str(row.total) for row in aging} == {
        "EUR": "100.00", "JPY": "100", "TND": "100.000"}
    assert pyarrow.table(aging)["total"].to_pylist() == [Decimal(100)] * 3


def test_customers_by_number_and_options() -> None:
    source = pyarrow.table({
        "client": pyarrow.array([7, 3, 7], pyarrow.int64()), "open": [100, 200, -50],
        "on": [JUNE - timedelta(10), JUNE, JUNE - timedelta(40)]})
    aging = encours.aging_of(source, JUNE, amount="open", due=None, issue="on", customer="client",
                             basis=AgingBasis.BY_DOCUMENT_DATE, bounds=[15],
                             credits=encours.Credits.BY_OWN_DATE)
    assert found(aging) == {
        ("3", "EUR"): {"0-15": Decimal("2.00")},
        ("7", "EUR"): {"0-15": Decimal("1.00"), "over 15": Decimal("-0.50")}}


@pytest.mark.parametrize("apart", [1, 1_000_003, 2**40])
def test_customers_by_numbers_far_apart(apart: int) -> None:
    """More of them than there is room for at first, when they are far apart."""
    count = 70_000
    source = pyarrow.table({
        "customer": pyarrow.array(range(0, count * apart, apart), pyarrow.int64()),
        "amount": [100] * count, "due": [JUNE] * count, "currency": ["EUR", "USD"] * (count // 2)})
    aging = encours.aging_of(source, JUNE, currency_column="currency")
    assert len(aging) == count
    assert {row.currency: row.total for row in aging.by_currency} == {
        "EUR": Decimal(count) / 2, "USD": Decimal(count) / 2}
    last = list(aging)[-1]
    assert (last.label, last.amounts["not due"]) == (str((count - 1) * apart), Decimal(1))


def test_a_stream_is_read_once() -> None:
    capsule = table(items(8, 1)).__arrow_c_stream__()

    class Once:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return capsule

    assert len(encours.aging_of(Once(), JUNE)) > 0
    with pytest.raises(ValueError, match="its stream was read already"):
        encours.aging_of(Once(), JUNE)


def test_what_is_refused() -> None:
    good = table(items(10, 7))
    floats = good.set_column(1, "amount", good["amount"].cast(pyarrow.float64()))
    with pytest.raises(TypeError, match="floating point"):
        encours.aging_of(floats, JUNE)
    with pytest.raises(KeyError, match="no column 'dues'"):
        encours.aging_of(good, JUNE, due="dues")
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        encours.aging_of([1, 2, 3], JUNE)
    with pytest.raises(TypeError, match="single column"):
        encours.aging_of(good["amount"], JUNE)
    nulls = pyarrow.table({"customer": ["A"], "amount": pyarrow.array([None], pyarrow.int64()),
                           "due": [JUNE]})
    with pytest.raises(encours.InvalidError) as refused:
        encours.aging_of(nulls, JUNE)
    assert refused.value.index == 0
    with pytest.raises(encours.LimitError, match="customers_max"):
        encours.aging_of(good, JUNE, customers_max=1)
    with pytest.raises(encours.InvalidError, match="decimals"):
        encours.aging_of(good, JUNE, currency="JPY")


def test_what_a_producer_raises_is_told() -> None:
    def batches() -> Any:
        yield table(items(5, 8)).to_batches()[0]
        raise RuntimeError("the source dried up")

    reader = pyarrow.RecordBatchReader.from_batches(table([]).schema, batches())
    with pytest.raises(encours.IoError, match="dried up"):
        encours.aging_of(reader, JUNE)


def test_a_table_without_rows() -> None:
    aging = encours.aging_of(table([]), JUNE)
    assert len(aging) == 0
    assert [row.total for row in aging.by_currency] == [0]
    assert pyarrow.table(aging).num_rows == 0


def test_the_result_as_arrow_and_lists() -> None:
    aging = encours.aging_of(table(items(60, 9)), JUNE, currency_column="currency")
    rows = pyarrow.table(aging).to_pylist()
    assert [(row["label"], row["currency"], row["total"], row["not due"]) for row in rows] == [
        (row.label, row.currency, row.total, row.amounts["not due"]) for row in aging]
    assert aging.to_dict()["total"] == [row.total for row in aging]
    assert "Aged balance as of 2026-06-30" in repr(aging)
    assert "<table>" in aging._repr_html_()

# SPDX-License-Identifier: MIT
"""Streams of pyarrow, pandas, Polars and DuckDB in, compared value by value. ARW-016, ARW-019,
ARW-025. What is not installed is skipped."""

import ctypes
import random
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.arrow import Arrow, duckdb, needs, pa, pd, pl  # noqa: E402
from support.calls import Library  # noqa: E402

EPOCH = date(1970, 1, 1)
CODES = {"EUR": 978, "USD": 840, "JPY": 392}
ROUNDS = 20

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
arrow = Arrow(library)


def read(table):
    """The columns of anything with a stream, as we take them, batch by batch."""
    dictionary = arrow.handle("encours_arrow_dictionary_new", arrow.context)
    seen = {"amount": [], "due": [], "currency": [], "key": []}
    try:
        for batch in arrow.batches(table):
            seen["amount"] += arrow.column(batch, "encours_arrow_batch_amounts", b"amount",
                                           ctypes.c_int64, 2)
            seen["due"] += arrow.column(batch, "encours_arrow_batch_dates", b"due",
                                        ctypes.c_int32)
            seen["currency"] += arrow.column(batch, "encours_arrow_batch_currencies", b"currency",
                                             ctypes.c_uint16, None)
            seen["key"] += arrow.column(batch, "encours_arrow_batch_unified_keys", b"key",
                                        ctypes.c_uint32, dictionary)
        seen["key"] = [arrow.text_of(dictionary, key) for key in seen["key"]]
    finally:
        arrow.dll.encours_arrow_dictionary_free(dictionary)
    return seen


def random_rows(rng):
    rows = rng.randrange(1, 200)
    names = [f"customer number {n}" if n % 2 else f"C{n}" for n in range(9)]
    return {
        "amount": [Decimal(rng.randrange(-10**9, 10**9)).scaleb(-2) for _ in range(rows)],
        "due": [None if rng.random() < 0.2 else EPOCH + timedelta(rng.randrange(84005))
                for _ in range(rows)],
        "currency": [rng.choice(list(CODES)) for _ in range(rows)],
        "key": [rng.choice(names + ["", "Été"]) for _ in range(rows)],
    }


def expected(rows):
    return {
        "amount": [int(amount.scaleb(2)) for amount in rows["amount"]],
        "due": [C.ENCOURS_DATE_NONE if d is None else (d - EPOCH).days for d in rows["due"]],
        "currency": [CODES[code] for code in rows["currency"]],
        "key": rows["key"],
    }


def differences(what, table, rows):
    actual, wanted = read(table), expected(rows)
    return [f"{what}: {name}: {actual[name][:5]} expected {wanted[name][:5]}"
            for name in wanted if actual[name] != wanted[name]]


def sliced(rows, first, last):
    return {name: values[first:last] for name, values in rows.items()}


def pyarrow_tables(rng, rows):
    """The same rows with other types, cut into batches whose dictionaries differ."""
    for texts in (pa.string(), pa.large_string(), pa.string_view()):
        schema = pa.schema({"amount": pa.decimal128(20, rng.randrange(2, 4)), "due": pa.date32(),
                            "currency": texts, "key": texts})
        yield pa.table(rows, schema)
        if texts != pa.string_view():
            parts = [pa.table(sliced(rows, i, i + 7), schema) for i in
                     range(0, len(rows["key"]), 7)]
            index = rng.choice([pa.int8(), pa.uint16(), pa.int64()])
            encoded = pa.dictionary(index, texts)
            parts = [part.set_column(3, "key", part["key"].cast(encoded)) for part in parts]
            batches = [batch for part in parts for batch in part.to_batches()]
            yield pa.RecordBatchReader.from_batches(batches[0].schema, batches)
    for type_of in ("decimal32", "decimal64"):
        if hasattr(pa, type_of):
            precision = 9 if type_of == "decimal32" else 18
            table = pa.table(rows).set_column(0, "amount", pa.array(
                [amount / 1000 // 1 / 100 for amount in rows["amount"]]).cast(
                    getattr(pa, type_of)(precision, 2)))
            yield table


@cases
def tables_of_pyarrow_come_in():
    needs(pyarrow=pa)
    found = []
    for number in range(ROUNDS):
        rng = random.Random(number)
        rows = random_rows(rng)
        for table in pyarrow_tables(rng, rows):
            wanted = rows
            if isinstance(table, pa.Table):
                wanted = table.to_pydict()
            found += differences(f"round {number}", table, wanted)
        first = rng.randrange(len(rows["key"]))
        found += differences(f"slice {number}", pa.table(rows).slice(first),
                             sliced(rows, first, None))
    return found[:5]


@cases
def frames_of_pandas_come_in():
    needs(pandas=pd, pyarrow=pa)
    found = []
    for number in range(ROUNDS):
        rows = random_rows(random.Random(number))
        frame = pd.DataFrame(rows)
        found += differences("texts", frame, rows)
        frame["currency"] = frame["currency"].astype("category")
        frame["key"] = frame["key"].astype("category")
        found += differences("categories", frame, rows)
        frame["due"] = None
        found += differences("no dates", frame, {**rows, "due": [None] * len(frame)})
    return found[:5]


@cases
def frames_of_polars_come_in():
    needs(polars=pl)
    found = []
    for number in range(ROUNDS):
        rows = random_rows(random.Random(number))
        frame = pl.DataFrame(rows, schema_overrides={"amount": pl.Decimal(20, 2)})
        found += differences("texts", frame, rows)
        frame = frame.with_columns(pl.col("currency").cast(pl.Enum(list(CODES))),
                                   pl.col("key").cast(pl.Categorical))
        found += differences("categories", frame, rows)
        parts = pl.concat([frame.slice(0, 5), frame.slice(5)], rechunk=False)
        found += differences("parts", parts, rows)
    return found[:5]


@cases
def relations_of_duckdb_come_in():
    needs(duckdb=duckdb, pyarrow=pa)
    found = []
    for version in ("1.0", "1.5"):
        connection = duckdb.connect()
        try:
            connection.execute(f"set arrow_output_version = '{version}'")
        except duckdb.Error:
            continue
        for number in range(ROUNDS):
            rows = random_rows(random.Random(number))
            connection.register("items", pa.table(rows))
            for amount in ("amount", "amount::decimal(9, 2)", "amount::decimal(38, 4)"):
                found += differences(version, connection.sql(
                    f"select {amount} amount, due, currency::enum('EUR', 'USD', 'JPY') currency, "
                    "key from items"), rows)
    return found[:5]


@cases
def what_cannot_be_exact_is_refused_with_advice():
    needs(pyarrow=pa)
    rows = random_rows(random.Random(1))
    table = pa.table(rows)
    wrong = {
        "decimals or": table.set_column(0, "amount", table["amount"].cast(pa.float64())),
        ".dt.date": table.set_column(1, "due", table["due"].cast(pa.timestamp("ns"))),
        "Give a table": table["amount"],
    }
    found = []
    for words, given in wrong.items():
        try:
            read(given)
            found.append(f"{words}: taken")
        except RuntimeError as refusal:
            found += [] if words in str(refusal) else [f"{words}: {refusal}"]
    return found


cases.main()

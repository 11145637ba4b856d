# SPDX-License-Identifier: MIT
"""Streams of pyarrow, pandas, Polars and DuckDB in, and ours read by them, compared value by value.
ARW-016, ARW-019, ARW-020 to ARW-022, ARW-024, ARW-025. What is not installed is skipped."""

import ctypes
import importlib
import random
import re
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Library  # noqa: E402

SOURCE_ROOT = Path(sys.argv[1])
EPOCH = date(1970, 1, 1)
CODES = {"EUR": 978, "USD": 840, "JPY": 392}
ROUNDS = 20
DOCUMENTS = 40

cases = tap.Cases()
library = Library(SOURCE_ROOT, sys.argv[2])
C = library.constants
dll = library.dll
dll.encours_arrow_batch_rows.restype = ctypes.c_size_t
dll.encours_arrow_dictionary_count.restype = ctypes.c_size_t
context = ctypes.c_void_p()


def load(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


pa, pd, pl, duckdb = (load(name) for name in ("pyarrow", "pandas", "polars", "duckdb"))


def needs(**modules):
    for name, module in modules.items():
        if module is None:
            raise tap.Skip(f"{name} is not installed")


def call(name, *arguments):
    """A function by its name; texts as bytes, handles as c_void_p, errors raised."""
    error = library.struct("encours_error")
    function = getattr(dll, name)
    function.restype = ctypes.c_int32
    if function(*arguments, ctypes.byref(error)):
        raise RuntimeError(f"{error.message.decode()} {error.hint.decode()}")


call("encours_context_new", None, ctypes.byref(context))


class Stream(ctypes.Structure):
    """ArrowArrayStream, whose functions the reader of headers does not know."""

    _fields_ = [(name, ctypes.c_void_p) for name in
                ("get_schema", "get_next", "get_last_error", "release", "private_data")]


# --- theirs, read by us


def pointer_of(capsule):
    get = ctypes.pythonapi.PyCapsule_GetPointer
    get.restype, get.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    return ctypes.c_void_p(get(capsule, b"arrow_array_stream"))


def column(batch, function, name, kind, *more):
    out = ctypes.c_void_p()
    call(function, batch, name, *more, ctypes.byref(out))
    rows = dll.encours_arrow_batch_rows(batch)
    return list(ctypes.cast(out, ctypes.POINTER(kind))[:rows]) if rows else []


def text_of(dictionary, key):
    text, length = ctypes.c_void_p(), ctypes.c_size_t()
    call("encours_arrow_dictionary_text", dictionary, ctypes.c_uint64(key), ctypes.byref(text),
         ctypes.byref(length))
    return ctypes.string_at(text, length.value).decode()


def read(table):
    """The columns of anything with a stream, as we take them, batch by batch."""
    stream, dictionary = ctypes.c_void_p(), ctypes.c_void_p()
    capsule = table.__arrow_c_stream__()
    call("encours_arrow_stream_import", context, pointer_of(capsule), ctypes.byref(stream))
    call("encours_arrow_dictionary_new", context, ctypes.byref(dictionary))
    seen = {"amount": [], "due": [], "currency": [], "key": []}
    try:
        while True:
            batch = ctypes.c_void_p()
            call("encours_arrow_stream_next", stream, ctypes.byref(batch))
            if not batch:
                break
            seen["amount"] += column(batch, "encours_arrow_batch_amounts", b"amount",
                                     ctypes.c_int64, 2)
            seen["due"] += column(batch, "encours_arrow_batch_dates", b"due", ctypes.c_int32)
            seen["currency"] += column(batch, "encours_arrow_batch_currencies", b"currency",
                                       ctypes.c_uint16, None)
            seen["key"] += column(batch, "encours_arrow_batch_unified_keys", b"key",
                                  ctypes.c_uint32, dictionary)
            dll.encours_arrow_batch_free(batch)
        seen["key"] = [text_of(dictionary, key) for key in seen["key"]]
    finally:
        dll.encours_arrow_stream_free(stream)
        dll.encours_arrow_dictionary_free(dictionary)
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


# --- ours, read by them



class Ledger:
    """Random documents of two customers in three currencies, and what they are."""

    def __init__(self, number):
        rng = random.Random(number)
        self.kept, self.rows = [], []
        self.store, self.handle, self.view = (ctypes.c_void_p() for _ in range(3))
        call("encours_store_memory_new", context, ctypes.byref(self.store))
        options = library.struct("encours_ledger_create_options", base_currency=978)
        call("encours_ledger_create", self.store, b"TEST", ctypes.byref(options),
             ctypes.byref(self.handle))
        transaction = self.begin()
        references = [self.add_customer(transaction, code) for code in ("ACME", "Société")]
        for _ in range(DOCUMENTS):
            self.post(transaction, rng, references)
        call("encours_transaction_commit", transaction, 0, None)
        dll.encours_transaction_free(transaction)
        call("encours_ledger_view", self.handle, ctypes.byref(self.view))

    def keep(self, given):
        self.kept.append(ctypes.create_string_buffer(given.encode()))
        return ctypes.addressof(self.kept[-1])

    def begin(self):
        transaction = ctypes.c_void_p()
        options = library.struct("encours_transaction_options", recorded_at=1700000000123456,
                                 actor=self.keep("tester"), reason=self.keep("test"))
        options.command_id[0] = 1
        call("encours_transaction_new", self.handle, ctypes.byref(options),
             ctypes.byref(transaction))
        return transaction

    def add_customer(self, transaction, code):
        reference = ctypes.c_uint64()
        options = library.struct("encours_customer_options", code=self.keep(code),
                                 code_impersonal=1)
        call("encours_transaction_add_customer", transaction, ctypes.byref(options),
             ctypes.byref(reference))
        return code, reference.value

    def post(self, transaction, rng, references):
        code, reference = rng.choice(references)
        currency = rng.choice(list(CODES))
        credit, day = rng.random() < 0.3, rng.randrange(20000, 20100)
        due = rng.choice([C.ENCOURS_DATE_NONE, day + 30])
        number = rng.choice(["", f"F-{len(self.rows)}"])
        gross = rng.randrange(1, 10**12)
        document = library.struct(
            "encours_document", customer=reference, gross=gross, currency=CODES[currency],
            type=C.ENCOURS_DOCUMENT_CREDIT_NOTE if credit else C.ENCOURS_DOCUMENT_INVOICE,
            number=self.keep(number) if number else 0)
        document.issue.epoch_day, document.due.epoch_day = day, due
        document.effective.epoch_day = C.ENCOURS_DATE_NONE
        call("encours_transaction_post", transaction, ctypes.byref(document), None)
        amount = Decimal(-gross if credit else gross).scaleb(0 if currency == "JPY" else -2)
        self.rows.append({
            "code": code, "type": "credit_note" if credit else "invoice", "currency": currency,
            "issue": EPOCH + timedelta(day), "amount": amount, "open": amount,
            "due": None if due == C.ENCOURS_DATE_NONE else EPOCH + timedelta(due),
            "number_text": number or None})

    def close(self):
        dll.encours_view_free(self.view)
        dll.encours_ledger_free(self.handle)
        dll.encours_store_free(self.store)


class Offer:
    """A stream of ours as any library takes it: a new one each time it is asked for."""

    def __init__(self, make):
        self.make, self.streams = make, []

    def __arrow_c_stream__(self, requested_schema=None):
        stream = Stream()
        self.make(ctypes.byref(stream))
        self.streams.append(stream)
        new = ctypes.pythonapi.PyCapsule_New
        new.restype = ctypes.py_object
        new.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
        return new(ctypes.addressof(stream), b"arrow_array_stream", None)


def items(ledger, batch_rows):
    def make(stream):
        cursor = ctypes.c_void_p()
        call("encours_cursor_open", ledger.view, C.ENCOURS_ROWS_ITEMS, None, ctypes.byref(cursor))
        options = library.struct("encours_arrow_options", batch_rows=batch_rows)
        call("encours_arrow_stream_of_cursor", cursor, ctypes.byref(options), stream)
    return Offer(make)


NAMES = ("code", "type", "currency", "issue", "due", "amount", "open", "number_text")


def compare(rows, data):
    """The rows that were posted against columns, a missing value being None."""
    return [f"{name}: {list(data[name])[:5]} expected {[row[name] for row in rows][:5]}"
            for name in NAMES if list(data[name]) != [row[name] for row in rows]]


def without_nan(values):
    return [None if value != value else value for value in values]


@cases
def items_go_out_as_pyarrow_reads_them():
    needs(pyarrow=pa)
    found = []
    for number in range(4):
        ledger = Ledger(number)
        for batch_rows in (0, 1, 7):
            table = pa.table(items(ledger, batch_rows))
            table.validate(full=True)
            found += compare(ledger.rows, table.to_pydict())
            instants = {instant.timestamp() for instant in table["recorded_at"].to_pylist()}
            found += [] if instants == {1700000000.123456} else [f"recorded_at: {instants}"]
        ledger.close()
    return found[:5]


@cases
def items_go_out_as_the_others_read_them():
    ledger = Ledger(9)
    found, offer = [], items(ledger, 7)
    if pd is not None and hasattr(pd.DataFrame, "from_arrow"):
        frame = pd.DataFrame.from_arrow(offer)
        found += compare(ledger.rows, {name: without_nan(frame[name]) for name in NAMES})
    if pl is not None:
        found += compare(ledger.rows, pl.DataFrame(offer).to_dict(as_series=False))
    if duckdb is not None:
        columns = ", ".join(NAMES)
        taken = duckdb.sql(f"select {columns} from offer").fetchall()
        found += compare(ledger.rows, dict(zip(NAMES, zip(*taken))))
    ledger.close()
    if not found:
        needs(pandas=pd, polars=pl, duckdb=duckdb)
    return found[:5]


@cases
def an_aged_balance_goes_out_as_decimals():
    needs(pyarrow=pa)
    ledger, aging = Ledger(3), ctypes.c_void_p()
    call("encours_view_aging", ledger.view, library.date(20110), None, ctypes.byref(aging))
    table = pa.table(Offer(lambda stream: call("encours_arrow_stream_of_aging", context, aging,
                                               None, stream)))
    dll.encours_aging_free(aging)
    ledger.close()
    table.validate(full=True)
    totals = {}
    for row in ledger.rows:
        key = row["code"], row["currency"]
        totals[key] = totals.get(key, Decimal(0)) + row["amount"]
    data = table.to_pydict()
    seen = dict(zip(zip(data["label"], data["currency"]), data["total"]))
    cells = [name for name in data if name not in ("key", "label", "currency", "total")]
    sums = [sum(data[name][row] for name in cells) for row in range(table.num_rows)]
    found = [] if seen == totals else [f"{seen} expected {totals}"]
    return found + ([] if sums == data["total"] else [f"{sums} in the columns of age"])


def words_of(prefix):
    """What the constants of an enumeration are called, by their numbers."""
    found = {}
    for path in (SOURCE_ROOT / "include" / "encours").glob("*.h"):
        for name, value in re.findall(rf"\b{prefix}_([A-Z_]+) = (\d+)", path.read_text("utf-8")):
            found[int(value)] = name.lower()
    return found


@cases
def names_are_those_of_the_headers():
    needs(pyarrow=pa)
    ledger, found = Ledger(1), []
    for rows, prefixes in ((C.ENCOURS_ROWS_DOCUMENTS,
                            {"type": "ENCOURS_DOCUMENT", "reason": "ENCOURS_ADJUSTMENT",
                             "due_source": "ENCOURS_DUE", "cancel_reason": "ENCOURS_CANCEL"}),
                           (C.ENCOURS_ROWS_EVENTS, {"event": "ENCOURS_EVENT"})):
        def make(stream):
            cursor = ctypes.c_void_p()
            call("encours_cursor_open", ledger.view, rows, None, ctypes.byref(cursor))
            call("encours_arrow_stream_of_cursor", cursor, None, stream)
        table = pa.table(Offer(make))
        for name, prefix in prefixes.items():
            words = words_of(prefix)
            wanted = [words[number] for number in sorted(words)]
            actual = table[name].chunk(0).dictionary.to_pylist()
            found += [] if actual == wanted else [f"{name}: {actual} expected {wanted}"]
        columns = set(words_of("ENCOURS_COLUMN").values())
        found += [f"{name} is no encours_column" for name in table.column_names
                  if name not in columns]
    ledger.close()
    return found


cases.main()

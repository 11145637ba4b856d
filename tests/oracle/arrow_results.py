# SPDX-License-Identifier: MIT
"""Our streams as pyarrow, pandas, Polars and DuckDB read them, against what was posted. ARW-020 to
ARW-022, ARW-024, ARW-026. What is not installed is skipped."""

import ctypes
import random
import re
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.arrow import Arrow, Offer, duckdb, needs, pa, pd, pl  # noqa: E402
from support.calls import Library  # noqa: E402

SOURCE_ROOT = Path(sys.argv[1])
EPOCH = date(1970, 1, 1)
CODES = {"EUR": 978, "USD": 840, "JPY": 392}
DOCUMENTS = 40

cases = tap.Cases()
library = Library(SOURCE_ROOT, sys.argv[2])
C = library.constants
dll = library.dll
arrow = Arrow(library)
call, context = arrow.call, arrow.context


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


@cases
def amounts_that_went_out_come_in_again():
    ledger, amounts = Ledger(5), []
    for batch in arrow.batches(items(ledger, 7)):
        currencies = arrow.handle("encours_arrow_batch_currencies", batch, b"currency", None)
        amounts += arrow.column(batch, "encours_arrow_batch_amounts_by_currency", b"amount",
                                ctypes.c_int64, currencies, None)
    ledger.close()
    wanted = [int(row["amount"].scaleb(0 if row["currency"] == "JPY" else 2))
              for row in ledger.rows]
    return [] if amounts == wanted else [f"{amounts[:5]} expected {wanted[:5]}"]


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
                             "due_source": "ENCOURS_DUE(?!_ORIGINAL|_AGREED)",
                             "cancel_reason": "ENCOURS_CANCEL"}),
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

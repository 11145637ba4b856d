# SPDX-License-Identifier: MIT
"""Record batches of pyarrow in, and ours out, compared value by value. ARW-002, ARW-004, ARW-007 to
ARW-011, ARW-013. Without pyarrow there is nothing to compare with."""

import ctypes
import random
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Library  # noqa: E402

try:
    import pyarrow as pa
except ImportError:
    pa = None

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
dll = library.dll
EPOCH = date(1970, 1, 1)
CODES = {"EUR": 978, "USD": 840, "GBP": 826, "JPY": 392}
ROUNDS = 60


def needs_pyarrow():
    if pa is None:
        raise tap.Skip("pyarrow is not installed")


def pointer():
    return ctypes.c_void_p()


def must(status, error):
    if status:
        raise RuntimeError(error.message.decode())


def call(name, *arguments):
    """A function by its name; texts as bytes, handles as c_void_p, errors raised."""
    error = library.struct("encours_error")
    function = getattr(dll, name)
    function.restype = ctypes.c_int32
    must(function(*arguments, ctypes.byref(error)), error)


def context_new():
    out = pointer()
    call("encours_context_new", None, ctypes.byref(out))
    return out


def imported(context, batch):
    """A batch of pyarrow as one of ours."""
    array, schema = library.struct("ArrowArray"), library.struct("ArrowSchema")
    batch._export_to_c(ctypes.addressof(array), ctypes.addressof(schema))
    out = pointer()
    call("encours_arrow_batch_import", context, ctypes.byref(schema), ctypes.byref(array),
         ctypes.byref(out))
    if array.release:
        raise AssertionError("the array was not moved")
    ctypes.CFUNCTYPE(None, ctypes.c_void_p)(schema.release)(ctypes.addressof(schema))
    return out


def column(batch, rows, function, name, kind, *more):
    out = pointer()
    call(function, batch, name.encode(), *more, ctypes.byref(out))
    return list(ctypes.cast(out, ctypes.POINTER(kind))[:rows])


def random_batch(rng):
    rows = rng.randrange(1, 200)
    texts = [rng.choice(list(CODES)) for _ in range(rows)]
    amounts = [rng.randrange(-9 * 10**16, 9 * 10**16) for _ in range(rows)]
    days = [None if rng.random() < 0.2 else EPOCH + timedelta(rng.randrange(-25567, 84005))
            for _ in range(rows)]
    keys = [rng.choice(["north", "south", "", "Été"]) for _ in range(rows)]
    scale = rng.randrange(0, 3)
    texts_type = rng.choice([pa.string(), pa.large_string()])
    currency = pa.array(texts, texts_type)
    if rng.random() < 0.5:
        currency = currency.dictionary_encode()
    arrays = {
        "minor": pa.array(amounts, pa.int64()),
        "decimal": pa.array([Decimal(a).scaleb(-scale) for a in amounts], pa.decimal128(30, scale)),
        "day": pa.array(days, rng.choice([pa.date32(), pa.date64()])),
        "currency": currency,
        "key": pa.array(keys, texts_type).dictionary_encode(),
        "small": pa.array([a % 100 for a in amounts], rng.choice([pa.int8(), pa.uint16()])),
        "list": pa.array([[1]] * rows),
    }
    batch = pa.RecordBatch.from_arrays(list(arrays.values()), names=list(arrays))
    first = rng.randrange(0, rows)
    return batch.slice(first, rng.randrange(1, rows - first + 1)), scale


def differences(batch, scale, ours):
    rows = batch.num_rows
    data = batch.to_pydict()
    found = []

    def compare(what, actual, expected):
        if actual != expected:
            found.append(f"{what}: {actual[:5]} expected {expected[:5]}")

    compare("minor", column(ours, rows, "encours_arrow_batch_amounts", "minor", ctypes.c_int64, 2),
            data["minor"])
    compare("decimal",
            column(ours, rows, "encours_arrow_batch_amounts", "decimal", ctypes.c_int64, 2),
            [int(d.scaleb(2)) for d in data["decimal"]])
    compare("day", column(ours, rows, "encours_arrow_batch_dates", "day", ctypes.c_int32),
            [C.ENCOURS_DATE_NONE if d is None else (d - EPOCH).days for d in data["day"]])
    compare("currency",
            column(ours, rows, "encours_arrow_batch_currencies", "currency", ctypes.c_uint16, None),
            [CODES[c] for c in data["currency"]])
    compare("small", column(ours, rows, "encours_arrow_batch_integers", "small", ctypes.c_int32,
                            C.ENCOURS_ARROW_INT32), data["small"])
    out, count = pointer(), ctypes.c_uint64()
    call("encours_arrow_batch_keys", ours, b"key", ctypes.byref(out), ctypes.byref(count))
    keys = list(ctypes.cast(out, ctypes.POINTER(ctypes.c_uint32))[:rows])
    compare("key", [text_of(ours, key) for key in keys], data["key"])
    return found


def text_of(batch, key):
    text, length = pointer(), ctypes.c_size_t()
    call("encours_arrow_batch_key_text", batch, b"key", ctypes.c_uint64(key), ctypes.byref(text),
         ctypes.byref(length))
    return ctypes.string_at(text, length.value).decode()


@cases
def batches_of_pyarrow_come_in_as_they_are():
    needs_pyarrow()
    context = context_new()
    for number in range(ROUNDS):
        batch, scale = random_batch(random.Random(number))
        ours = imported(context, batch)
        found = differences(batch, scale, ours)
        dll.encours_arrow_batch_free(ours)
        if found:
            return [f"round {number}: {line}" for line in found]
    dll.encours_context_free(context)
    return []


class Columns(ctypes.Structure):
    """encours_arrow_columns, whose pointers to pointers the reader of headers does not know."""

    _fields_ = [("struct_size", ctypes.c_size_t), ("rows", ctypes.c_size_t),
                ("count", ctypes.c_size_t), ("names", ctypes.c_void_p),
                ("types", ctypes.c_void_p), ("values", ctypes.c_void_p)]


def taken(function, *arguments):
    """What one of our exports gives, as pyarrow takes and validates it."""
    array, schema = library.struct("ArrowArray"), library.struct("ArrowSchema")
    call(function, *arguments, ctypes.byref(schema), ctypes.byref(array))
    batch = pa.RecordBatch._import_from_c(ctypes.addressof(array), ctypes.addressof(schema))
    batch.validate(full=True)
    return batch


@cases
def columns_go_out_as_pyarrow_reads_them():
    needs_pyarrow()
    context = context_new()
    for number in range(ROUNDS):
        rng = random.Random(number)
        rows = rng.randrange(0, 100)
        days = [rng.choice([C.ENCOURS_DATE_NONE, rng.randrange(-25567, 84005)])
                for _ in range(rows)]
        values = [rng.choice([-2**63, rng.randrange(-2**63, 2**63)]) for _ in range(rows)]
        texts = [rng.choice([None, "", "é", "x" * 100]) for _ in range(rows)]
        bytes_of = [None if t is None else t.encode() for t in texts]
        held = [(ctypes.c_int32 * rows)(*days), (ctypes.c_int64 * rows)(*values),
                (ctypes.c_char_p * rows)(*bytes_of), (ctypes.c_int64 * rows)(*values)]
        names = (ctypes.c_char_p * 4)(b"day", b"maybe", b"text", b"value")
        types = (ctypes.c_int32 * 4)(C.ENCOURS_ARROW_DATE, C.ENCOURS_ARROW_INT64_OR_NONE,
                                     C.ENCOURS_ARROW_TEXT, C.ENCOURS_ARROW_INT64)
        pointers = (ctypes.c_void_p * 4)(*[ctypes.addressof(h) for h in held])
        columns = Columns(ctypes.sizeof(Columns), rows, 4, ctypes.addressof(names),
                          ctypes.addressof(types), ctypes.addressof(pointers))
        data = taken("encours_arrow_export", context, ctypes.byref(columns)).to_pydict()
        expected = {
            "day": [None if d == C.ENCOURS_DATE_NONE else EPOCH + timedelta(d) for d in days],
            "maybe": [None if v == -2**63 else v for v in values],
            "text": texts,
            "value": values,
        }
        if data != expected:
            return [f"round {number}: {data} expected {expected}"]
    dll.encours_context_free(context)
    return []


@cases
def an_aged_balance_goes_out_as_pyarrow_reads_it():
    needs_pyarrow()
    context, aging = context_new(), pointer()
    as_of = 20634
    customer, amount = [4, 4, 7], [1000, 250, -70]
    due = [as_of + 1, as_of - 40, as_of - 100]
    columns = library.struct(
        "encours_aging_columns", count=3, customer=library.array("uint32", customer),
        currency=library.array("uint16", [978, 978, 840]), amount=library.array("int64", amount),
        due=library.array("int32", due))
    call("encours_aging_compute", context, ctypes.byref(columns),
         library.structs["encours_date"](as_of), None, ctypes.byref(aging))
    batch = taken("encours_arrow_export_aging", context, aging)
    dll.encours_aging_free(aging)
    dll.encours_context_free(context)
    data = batch.to_pydict()
    expected = {"key": [4, 7], "label": ["", ""], "currency": ["EUR", "USD"], "total": [1250, -70],
                "not due": [1000, 0], "1-30": [0, 0], "31-60": [250, 0], "61-90": [0, 0],
                "over 90": [0, 0], "no due date": [0, 0], "credits": [0, -70]}
    return [] if data == expected else [f"{data}"]


cases.main()

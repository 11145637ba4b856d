# SPDX-License-Identifier: MIT
"""What Python costs: python.py [--rows 10000000] [--documents 1000000] [--rounds 7] [BENCH_POST]

Each figure stands beside its floor, measured in the same run, round by round; medians. The floor of
a call is the same call through cffi alone, of columns the C kernel on the same memory. With the
path of bench-post-columns, posting is also held against the C program. Peers that are not installed
are left out, and named.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import encours
from encours._native import ffi, lib

AS_OF = datetime.date(2026, 6, 30)
EPOCH = datetime.date(1970, 1, 1)


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def beside(rounds: int, ways: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Median seconds of each way, one after the other in each round."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, work in ways.items():
            gc.collect()
            times[name].append(seconds(work))
    return {name: statistics.median(all_) for name, all_ in times.items()}


def tell(what: str, value: float, unit: str, floor: float | None = None) -> None:
    ratio = "" if floor is None else f"  {value / floor:6.2f} x floor"
    print(f"{what:<58} {value:12.4g} {unit}{ratio}", flush=True)


# --- small calls

def calls(rounds: int) -> None:
    ledger = small_ledger()
    view = ledger.view()
    customer = view.customer("C1")
    weekday, split = encours.date.weekday, encours.money.add
    day = ffi.new("encours_date *", (19000,))[0]
    date = datetime.date(2022, 1, 8)
    pointer, view_pointer = customer._pointer, view._pointer
    error = ffi.new("encours_error *", (ffi.sizeof("encours_error"),))
    number, exponent, c_weekday = (lib.encours_customer_number, lib.encours_view_exponent,
                                   lib.encours_date_weekday)
    simple, dso = lib.encours_dso_simple, encours.dso.simple
    out = ffi.new("encours_dso *", (ffi.sizeof("encours_dso"),))
    pairs: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        ("customer.number", lambda: customer.number, lambda: number(pointer)),
        ("view.exponent(978)", lambda: view.exponent(978), lambda: exponent(view_pointer, 978)),
        ("date.weekday(day)", lambda: weekday(date), lambda: c_weekday(day)),
        ("dso.simple(...), a record of nine", lambda: dso(800000, 10000000, 365),
         lambda: simple(800000, 10000000, 365, out, error)),
    ]
    for name, ours, floor in pairs:
        found = beside(rounds, {"floor": repeated(floor), "ours": repeated(ours)})
        tell(f"call {name}", found["ours"] / CALLS * 1e9, "ns", found["floor"] / CALLS * 1e9)


CALLS = 200_000


def repeated(work: Callable[[], object]) -> Callable[[], object]:
    def all_() -> None:
        for _ in range(CALLS):
            work()
    return all_


def small_ledger() -> Any:
    ledger = encours.memory().ledger("BENCH", create=True, base_currency="EUR")
    with ledger.transaction() as transaction:
        transaction.customer("C1", impersonal=True)
    return ledger


# --- columns

def items(rows: int) -> Any:
    """Open items as a pyarrow table: 100 customers for each million rows and more, days around the
    as-of day, amounts in cents."""
    import numpy
    import pyarrow

    source = numpy.random.default_rng(20260630)
    customers = max(rows // 10, 1)
    as_of = (AS_OF - EPOCH).days
    return pyarrow.table({
        "customer": source.integers(0, customers, rows, dtype=numpy.uint32),
        "amount": source.integers(1, 2_000_000, rows, dtype=numpy.int64),
        "due": pyarrow.array((as_of - source.integers(-60, 240, rows)).astype(numpy.int32),
                             pyarrow.date32()),
    }), customers


def aging(rows: int, rounds: int) -> None:
    table, customers = items(rows)
    columns = {name: table[name].chunk(0).buffers()[1] for name in table.column_names}
    kernel = Kernel(columns, rows, customers)
    ways: dict[str, Callable[[], object]] = {
        "C kernel": kernel.run, "encours.aging_of": lambda: encours.aging_of(
            table, AS_OF, amount="amount", due="due", customer="customer")}
    peers(table, ways)
    found = beside(rounds, ways)
    for name, took in found.items():
        tell(f"aged balance of {rows:,} rows by customer: {name}", took * 1e3, "ms",
             found["C kernel"] * 1e3)


class Kernel:
    """The same through the C functions on the same memory."""

    def __init__(self, columns: dict[str, Any], rows: int, customers: int) -> None:
        from encours.aging_cells import AgingCellsOptions, state_size

        as_of = ffi.new("encours_date *", ((AS_OF - EPOCH).days,))[0]
        self.options = ffi.new("encours_aging_cells_options *",
                               (ffi.sizeof("encours_aging_cells_options"),))
        self.options.as_of, self.options.rows, self.options.memory_is_zero = as_of, customers, 1
        self.size = state_size(options=AgingCellsOptions(as_of=AS_OF, rows=customers))
        self.columns = ffi.new("encours_aging_cells_columns *",
                               (ffi.sizeof("encours_aging_cells_columns"),))
        self.columns.count = rows
        self.kept = [ffi.from_buffer(one) for one in columns.values()]
        self.columns.row = ffi.cast("uint32_t *", ffi.from_buffer(columns["customer"]))
        self.columns.amount = ffi.cast("int64_t *", ffi.from_buffer(columns["amount"]))
        self.columns.due = ffi.cast("int32_t *", ffi.from_buffer(columns["due"]))
        self.customers = customers
        self.error = ffi.new("encours_error *", (ffi.sizeof("encours_error"),))

    def run(self) -> None:
        import mmap

        shape = ffi.new("encours_aging_cells_shape *", (ffi.sizeof("encours_aging_cells_shape"),))
        assert not lib.encours_aging_cells_describe(self.options, shape, self.error)
        scratch_size = shape.scratch_size
        with mmap.mmap(-1, self.size + 64) as memory, mmap.mmap(-1, scratch_size + 64) as scratch, \
                mmap.mmap(-1, 8 * self.customers * shape.columns) as cells:
            state, room = ffi.from_buffer(memory), ffi.from_buffer(scratch)
            assert not lib.encours_aging_cells_begin(state, self.size, self.options, self.error)
            assert not lib.encours_aging_cells_add(state, self.size, self.columns, room,
                                                   scratch_size, self.error)
            out = ffi.new("encours_aging_cells_out *", (ffi.sizeof("encours_aging_cells_out"),))
            figures = ffi.from_buffer(cells)
            out.amounts = ffi.cast("int64_t *", figures)
            assert not lib.encours_aging_cells_finish(state, self.size, out, self.error)
            del out
            for one in (state, room, figures):
                ffi.release(one)


def peers(table: Any, ways: dict[str, Callable[[], object]]) -> None:
    """The same work by others: a cell for each customer and bucket."""
    try:
        import duckdb
        duckdb.register("open_items", table)
        ways["DuckDB"] = lambda: duckdb.sql(
            "select customer, case when due >= date '2026-06-30' then 0 when due >= date "
            "'2026-05-31' then 1 when due >= date '2026-05-01' then 2 when due >= date "
            "'2026-04-01' then 3 else 4 end bucket, sum(amount) from open_items group by all"
            ).fetchnumpy()
    except ImportError:
        print("without DuckDB: not installed")
    bounds = [AS_OF - datetime.timedelta(days=days) for days in (0, 30, 60, 90)]
    try:
        import polars
        frame = polars.from_arrow(table)
        bucket = polars.sum_horizontal(*((polars.col("due") < day).cast(polars.Int8)
                                         for day in bounds))
        ways["Polars"] = lambda: frame.group_by("customer", bucket.alias("bucket")).agg(
            polars.col("amount").sum())
    except ImportError:
        print("without Polars: not installed")
    try:
        import numpy
        import pandas
        days = table["due"].cast("int32").to_numpy()
        data = pandas.DataFrame({"customer": table["customer"].to_numpy(), "day": days,
                                 "amount": table["amount"].to_numpy()})
        edges = numpy.array(sorted((day - EPOCH).days for day in bounds))

        def by_pandas() -> object:
            bucket = numpy.searchsorted(edges, data["day"].to_numpy(), side="right")
            return data["amount"].groupby([data["customer"], bucket]).sum()

        ways["pandas"] = by_pandas
    except ImportError:
        print("without pandas: not installed")


# --- posting and fetching

def documents(count: int) -> Any:
    import numpy
    import pyarrow

    source = numpy.random.default_rng(1)
    issue = (AS_OF - EPOCH).days - source.integers(0, 365, count)
    return pyarrow.table({
        "customer": source.integers(1, max(count // 20, 1) + 1, count).astype(numpy.uint64),
        "amount": source.integers(1, 2_000_000, count, dtype=numpy.int64),
        "issue": pyarrow.array(issue.astype(numpy.int32), pyarrow.date32()),
        "due": pyarrow.array((issue + 30).astype(numpy.int32), pyarrow.date32()),
        "number": pyarrow.array([f"F{at:09d}" for at in range(count)]),
    })


def posting(count: int, rounds: int, program: str | None) -> None:
    import pyarrow

    table = documents(count)
    customers = max(count // 20, 1)
    took: list[float] = []
    for _ in range(rounds):
        ledger = encours.memory().ledger("BENCH", create=True, base_currency="EUR")
        with ledger.transaction() as transaction:
            for at in range(customers):
                transaction.customer(f"C{at + 1}", impersonal=True)

        def post() -> None:
            with ledger.transaction() as transaction:
                transaction.post(table)

        gc.collect()
        took.append(seconds(post))
    ours = statistics.median(took)
    tell(f"posting {count:,} documents of a table, commit included", count / ours / 1e6, "M/s")
    if program:
        print(subprocess.run([program, "--documents", str(count), "--rounds", str(rounds)],
                             capture_output=True, text=True, check=True).stdout, end="")
    view = ledger.view()
    found = beside(rounds, {"arrow": lambda: pyarrow.table(view.documents()),
                            "records": lambda: sum(1 for _ in view.documents())})
    tell(f"fetching {count:,} documents as Arrow", count / found["arrow"] / 1e6, "M/s")
    tell(f"fetching {count:,} documents as records", count / found["records"] / 1e6, "M/s")


# --- memory

def memory(times: int) -> None:
    ledger = small_ledger()
    for at in range(times):
        if at == times // 10:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        ledger.view().close()
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"opened and closed {times:,} views: {after - before} KiB more at the end than after a "
          "tenth of them")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--opens", type=int, default=1_000_000)
    parser.add_argument("program", nargs="?", help="bench-post-columns")
    given = parser.parse_args()
    print(f"encours {encours.__version__}, Python {sys.version.split()[0]}, "
          f"{os.cpu_count()} processors, medians of {given.rounds} rounds")
    calls(given.rounds)
    posting(given.documents, given.rounds, given.program)
    aging(given.rows, given.rounds)
    memory(given.opens)
    return 0


if __name__ == "__main__":
    sys.exit(main())

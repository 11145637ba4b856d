# SPDX-License-Identifier: MIT
"""One engine behind a line protocol: peer.py NAME FOLDER prints `ready`, then answers each line
`query threads` with `seconds answer`, or `-1 why not`. The engine `plain` needs no package.

Tables are in the engine's own memory format, warm; only the query is timed. numpy adds in 64-bit
floating point where it counts by key (exact below 2^53 only); ClickHouse wraps sums beyond 64 bits.
"""

import array
import os
import sys
import time

import spec

try:
    import numpy as np
except ImportError:  # `plain` needs no package at all
    np = None

LATEST = 20_700
D = spec.AS_OF


def column(folder, name, kind):
    return np.fromfile(f"{folder}/{name}", kind)


def timed(call):
    started = time.perf_counter()
    answer = call()
    return time.perf_counter() - started, answer


class Sql:
    """An engine that takes SQL: `tables` names what differs."""

    def __init__(self, dialect):
        self.queries = spec.queries(dialect)

    def answer(self, query, threads):
        if query not in self.queries:
            raise LookupError("not written for this engine")
        return timed(lambda: self.run(self.queries[query], threads))


class ClickHouse(Sql):
    def __init__(self, folder):
        super().__init__("clickhouse")
        from chdb import session
        self.session = session.Session()
        months = ", ".join(f"m{i} Int64" for i in range(24))
        for statement in (
                "CREATE DATABASE IF NOT EXISTS b ENGINE = Atomic",
                "CREATE TABLE b.inv (c Int32, issue Int32, due Int32, open Int64, ccy Int16) "
                "ENGINE=Memory",
                f"CREATE TABLE b.cust (c Int32, lim Int64, {months}) ENGINE=Memory",
                f"INSERT INTO b.inv SELECT * FROM file('{folder}/inv.parquet', Parquet)",
                f"INSERT INTO b.cust SELECT * FROM file('{folder}/cust.parquet', Parquet)",
                "CREATE TABLE b.invk ENGINE=Memory AS SELECT cityHash64(c) AS k, due, open "
                "FROM b.inv"):
            self.session.query(statement)

    def run(self, text, threads):
        for table in ("invk", "inv", "cust"):
            text = text.replace(f"FROM {table} ", f"FROM b.{table} ").replace(
                f"JOIN {table} ", f"JOIN b.{table} ")
        text = text.replace("FROM inv)", "FROM b.inv)")
        return str(self.session.query(f"{text} SETTINGS max_threads={threads}", "TSV")).strip()


class DuckDb(Sql):
    def __init__(self, folder):
        super().__init__("duckdb")
        import duckdb
        self.connection = duckdb.connect(":memory:")
        run = self.connection.execute
        run(f"CREATE TABLE inv AS FROM '{folder}/inv.parquet'")
        run(f"CREATE TABLE cust AS FROM '{folder}/cust.parquet'")
        run("CREATE TABLE invk AS SELECT hash(c) AS k, due, open FROM inv")
        run("CREATE TABLE sales AS SELECT c, (substr(k,2))::INT AS m, amt FROM (UNPIVOT cust ON "
            "COLUMNS('^m[0-9]+$') INTO NAME k VALUE amt)")
        run("CREATE TABLE rd (due INT, r BIGINT)")
        self.connection.executemany("INSERT INTO rd VALUES (?, ?)",
                                    [(x, spec.rate_days(x)) for x in range(19000, D)])

    def run(self, text, threads):
        self.connection.execute(f"SET threads={threads}")
        return self.connection.execute(text).fetchone()[0]


class Sqlite(Sql):
    def __init__(self, folder):
        super().__init__("sqlite")
        import sqlite3
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        run = self.connection.execute
        run("create table inv(c int, issue int, due int, open int, ccy int)")
        run("create table cust(c integer primary key, lim int, " +
            ",".join(f"m{i} int" for i in range(24)) + ")")
        run("begin")
        items = zip(*(column(folder, name, kind).tolist() for name, kind in (
            ("cust.i32", "<i4"), ("issue.i32", "<i4"), ("due.i32", "<i4"), ("open.i64", "<i8"),
            ("ccy.i16", "<i2"))))
        self.connection.executemany("insert into inv values(?,?,?,?,?)", items)
        sales = column(folder, "sales.i64", "<i8").reshape(-1, 24).tolist()
        limits = column(folder, "limit.i64", "<i8").tolist()
        self.connection.executemany(
            "insert into cust values(?,?" + ",?" * 24 + ")",
            ((i, limit, *row) for i, (limit, row) in enumerate(zip(limits, sales))))
        run("commit")
        run("pragma cache_size=-2000000")
        run("pragma temp_store=memory")

    def run(self, text, _):
        return self.connection.execute(text).fetchone()[0]


class Postgresql(Sql):
    """Over a local connection (libpq's environment says where); timed on this side of it."""

    def __init__(self, folder):
        super().__init__("postgresql")
        import psycopg
        self.connection = psycopg.connect(autocommit=True)
        cursor = self.connection.cursor()
        cursor.execute("DROP TABLE IF EXISTS inv, cust")
        cursor.execute("CREATE UNLOGGED TABLE inv (c int, issue int, due int, open bigint, "
                       "ccy smallint)")
        cursor.execute("CREATE UNLOGGED TABLE cust (c int primary key, lim bigint, " +
                       ", ".join(f"m{i} bigint" for i in range(24)) + ")")
        self.load(cursor, "inv", [
            (column(folder, "cust.i32", "<i4"), 4), (column(folder, "issue.i32", "<i4"), 4),
            (column(folder, "due.i32", "<i4"), 4), (column(folder, "open.i64", "<i8"), 8),
            (column(folder, "ccy.i16", "<i2"), 2)])
        limits = column(folder, "limit.i64", "<i8")
        sales = column(folder, "sales.i64", "<i8").reshape(-1, 24)
        self.load(cursor, "cust", [(np.arange(len(limits)), 4), (limits, 8)] +
                  [(sales[:, m], 8) for m in range(24)])
        cursor.execute("VACUUM ANALYZE inv")
        cursor.execute("VACUUM ANALYZE cust")
        for setting in ("work_mem='2GB'", "hash_mem_multiplier=4", "min_parallel_table_scan_size=0",
                        "parallel_setup_cost=0", "parallel_tuple_cost=0"):
            cursor.execute(f"SET {setting}")

    @staticmethod
    def load(cursor, table, columns):
        """COPY BINARY, made of one structured array."""
        fields = [("fields", ">i2")]
        for i, (_, size) in enumerate(columns):
            fields += [(f"n{i}", ">i4"), (f"v{i}", f">i{size}")]
        rows = np.zeros(len(columns[0][0]), dtype=fields)
        rows["fields"] = len(columns)
        for i, (values, size) in enumerate(columns):
            rows[f"n{i}"], rows[f"v{i}"] = size, values
        with cursor.copy(f"COPY {table} FROM STDIN (FORMAT binary)") as copy:
            copy.write(b"PGCOPY\n\xff\r\n\0" + bytes(8))
            copy.write(rows.tobytes())
            copy.write(b"\xff\xff")

    def run(self, text, threads):
        with self.connection.cursor() as cursor:
            cursor.execute(f"SET max_parallel_workers_per_gather={threads - 1}")
            return cursor.execute(text).fetchone()[0]


class Arrays:
    """An engine called with functions named as the queries."""

    def answer(self, query, _):
        call = getattr(self, query, None)
        if call is None:
            raise LookupError("not written for this engine")
        return timed(call)


class Plain(Arrays):
    """A loop over rows in Python's own exact numbers, as report code of an ERP has it."""

    def __init__(self, folder):
        def load(name, kind):
            values = array.array(kind)
            with open(f"{folder}/{name}", "rb") as file:
                values.frombytes(file.read())
            if sys.byteorder == "big":
                values.byteswap()
            return values.tolist()

        self.rows = list(zip(load("cust.i32", "i"), load("due.i32", "i"), load("open.i64", "q"),
                             load("ccy.i16", "h")))
        self.limit, sales = load("limit.i64", "q"), load("sales.i64", "q")
        self.sales = [sales[i:i + 24] for i in range(0, len(sales), 24)]

    def aged(self, key, count):
        table = [[0] * 6 for _ in range(count)]
        for row in self.rows:
            late = D - row[1]
            table[row[key]][sum(late > bound for bound in spec.LATE)] += row[2]
        return table

    @staticmethod
    def weigh(buckets):
        return sum((i + 1) * amount for i, amount in enumerate(buckets))

    def balances(self):
        found = [0] * len(self.limit)
        for customer, _, amount, _ in self.rows:
            found[customer] += amount
        return found

    @staticmethod
    def count_back(balance, sales):
        days = 0
        for month, sold in zip(spec.MONTH_DAYS, sales):
            if balance <= 0:
                break
            days += month * 100 if balance >= sold else month * 100 * balance // sold
            balance -= sold
        return days

    def interest(self):
        found = [0] * len(self.limit)
        for customer, due, amount, _ in self.rows:
            if due < D and amount > 0:
                found[customer] += (amount * spec.rate_days(due) + spec.HALF) // spec.DIVISOR
        return found

    def q1(self):
        return sum((i + 1) * self.weigh(row) for i, row in enumerate(self.aged(3, 8)))

    def q2(self):
        return sum((i % 97 + 1) * self.weigh(row)
                   for i, row in enumerate(self.aged(0, len(self.limit))))

    def q2k(self):
        return sum(map(self.weigh, self.aged(0, len(self.limit))))

    def q3(self):
        return sum(amount for _, due, amount, _ in self.rows if due < D)

    def q4(self):
        return sum(balance * 36500 // sum(sales[:12])
                   for balance, sales in zip(self.balances(), self.sales) if balance > 0)

    def q5(self):
        return sum(map(self.count_back, self.balances(), self.sales))

    def q6(self):
        return sum((i % 97 + 1) * amount for i, amount in enumerate(self.interest()))

    def q6s(self):
        return sum(self.interest())

    def q7(self):
        return sum(sorted(self.balances())[-100:])

    def q8(self):
        return sum(1000003 + balance - limit
                   for balance, limit in zip(self.balances(), self.limit) if balance > limit)

    def q9(self):
        over = sum(max(0, balance - limit) for balance, limit in zip(self.balances(), self.limit))
        return self.q2() + self.q6s() + self.q5() + over


class Numpy(Arrays):
    """What a careful data scientist writes."""

    def __init__(self, folder):
        self.c, self.due = column(folder, "cust.i32", "<i4"), column(folder, "due.i32", "<i4")
        self.open, self.ccy = column(folder, "open.i64", "<i8"), column(folder, "ccy.i16", "<i2")
        self.limit = column(folder, "limit.i64", "<i8")
        self.count = len(self.limit)
        self.sales = column(folder, "sales.i64", "<i8").reshape(self.count, 24)
        self.rates = np.array([spec.rate_days(x) for x in range(19000, LATEST)], "i8")
        self.weights = np.arange(self.count) % 97 + 1

    def bucket(self):
        return np.searchsorted(np.array(spec.LATE), D - self.due, side="left")

    @staticmethod
    def sums(index, values, count):
        return np.bincount(index, weights=values, minlength=count).astype("i8")

    def balance(self):
        return self.sums(self.c, self.open, self.count)

    def aged(self):
        return self.sums(self.c.astype("i8") * 6 + self.bucket(), self.open,
                         self.count * 6).reshape(self.count, 6)

    def count_back(self, balance):
        days = np.array(spec.MONTH_DAYS, "i8") * 100
        rest = balance[:, None] - (np.cumsum(self.sales, 1) - self.sales)
        return np.where(rest >= self.sales, days,
                        np.where(rest > 0, days * rest // self.sales, 0)).sum(1)

    def interest(self):
        values = (self.open * self.rates[self.due - 19000] + spec.HALF) // spec.DIVISOR
        return np.where((self.due < D) & (self.open > 0), values, 0)

    def q1(self):
        table = self.sums(self.ccy * 6 + self.bucket(), self.open, 48).reshape(8, 6)
        return int((table * np.arange(1, 7) * np.arange(1, 9)[:, None]).sum())

    def q2(self):
        return int(((self.aged() * np.arange(1, 7)).sum(1) * self.weights).sum())

    def q3(self):
        return int(self.open[self.due < D].sum())

    def q4(self):
        balance = self.balance()
        owing = balance > 0
        return int((balance[owing] * 36500 // self.sales[owing, :12].sum(1)).sum())

    def q5(self):
        return int(self.count_back(self.balance()).sum())

    def q6(self):
        return int((self.sums(self.c, self.interest(), self.count) * self.weights).sum())

    def q6s(self):
        return int(self.interest().sum())

    def q7(self):
        balance = self.balance()
        return int(np.partition(balance, self.count - 100)[-100:].sum())

    def q8(self):
        balance = self.balance()
        over = balance > self.limit
        return int((1000003 + balance[over] - self.limit[over]).sum())

    def q9(self):
        aged = self.aged()
        balance = aged.sum(1)
        interest = self.sums(self.c, self.interest(), self.count)
        over = np.where(balance > self.limit, balance - self.limit, 0)
        aged = (aged * np.arange(1, 7)).sum(1) * self.weights
        return int((aged + interest + self.count_back(balance) + over).sum())


class Pandas(Arrays):
    """The usual idioms."""

    def __init__(self, folder):
        import pandas as pd
        self.pd = pd
        self.inv = pd.DataFrame({
            "c": column(folder, "cust.i32", "<i4"), "due": column(folder, "due.i32", "<i4"),
            "open": column(folder, "open.i64", "<i8"), "ccy": column(folder, "ccy.i16", "<i2")})
        self.limit = pd.Series(column(folder, "limit.i64", "<i8"))
        self.rates = pd.Series({x: spec.rate_days(x) for x in range(19000, LATEST)})

    def cut(self):
        return self.pd.cut(D - self.inv.due, [-10**6, *spec.LATE, 10**6], labels=False)

    def q1(self):
        table = self.inv.groupby(["ccy", self.cut()]).open.sum()
        return int((table * (table.index.get_level_values(0) + 1) *
                    (table.index.get_level_values(1) + 1)).sum())

    def q2(self):
        table = self.inv.groupby(["c", self.cut()]).open.sum().unstack(fill_value=0)
        return int(((table * np.arange(1, 7)).sum(axis=1) * (table.index % 97 + 1)).sum())

    def q3(self):
        return int(self.inv.open[self.inv.due < D].sum())

    def q6(self):
        late = self.inv[(self.inv.due < D) & (self.inv.open > 0)]
        table = ((late.open * late.due.map(self.rates) + spec.HALF) // spec.DIVISOR).groupby(
            late.c).sum()
        return int((table * (table.index % 97 + 1)).sum())

    def q7(self):
        return int(self.inv.groupby("c").open.sum().nlargest(100).sum())

    def q8(self):
        over = self.inv.groupby("c").open.sum() - self.limit
        return int((over[over > 0] + 1000003).sum())


class Polars(Arrays):
    """Lazy expressions; POLARS_MAX_THREADS sets the threads."""

    def __init__(self, folder):
        import polars as pl
        self.pl = pl
        self.inv = pl.read_parquet(f"{folder}/inv.parquet").lazy()
        self.cust = pl.read_parquet(f"{folder}/cust.parquet").lazy()
        self.rates = pl.DataFrame(
            {"due": range(19000, D), "r": [spec.rate_days(x) for x in range(19000, D)]},
            schema={"due": pl.Int32, "r": pl.Int64}).lazy()
        bounds = [D - late for late in spec.LATE]
        due = pl.col("due")
        conditions = [due >= bounds[0]] + [
            (due < a) & (due >= b) for a, b in zip(bounds, bounds[1:])] + [due < bounds[-1]]
        self.buckets = [pl.when(c).then(pl.col("open")).otherwise(0).sum().alias(f"b{i}")
                        for i, c in enumerate(conditions)]
        self.weighted = sum((pl.col(f"b{i}") * (i + 1) for i in range(1, 6)), pl.col("b0"))

    def one(self, frame):
        return frame.collect().item()

    def balances(self):
        return self.inv.group_by("c").agg(self.pl.col("open").sum().alias("ar"))

    def weight(self, name):
        return self.pl.col(name).cast(self.pl.Int64) % 97 + 1

    def q1(self):
        table = self.inv.group_by("ccy").agg(self.buckets)
        currency = self.pl.col("ccy").cast(self.pl.Int64) + 1
        return self.one(table.select((self.weighted * currency).sum()))

    def q2(self):
        table = self.inv.group_by("c").agg(self.buckets)
        return self.one(table.select((self.weighted * self.weight("c")).sum()))

    def q3(self):
        return self.one(self.inv.filter(self.pl.col("due") < D).select(self.pl.col("open").sum()))

    def q6(self):
        pl = self.pl
        late = self.inv.filter((pl.col("due") < D) & (pl.col("open") > 0)).join(
            self.rates, on="due")
        table = late.select("c", ((pl.col("open") * pl.col("r") + spec.HALF) // spec.DIVISOR).alias(
            "it")).group_by("c").agg(pl.col("it").sum())
        return self.one(table.select((pl.col("it") * self.weight("c")).sum()))

    def q7(self):
        return self.one(self.balances().top_k(100, by="ar").select(self.pl.col("ar").sum()))

    def q8(self):
        pl = self.pl
        joined = self.balances().join(self.cust.select("c", "lim"), on="c")
        return self.one(joined.filter(pl.col("ar") > pl.col("lim")).select(
            (pl.col("ar") - pl.col("lim") + 1000003).sum()))


ENGINES = {"clickhouse": ClickHouse, "duckdb": DuckDb, "sqlite": Sqlite, "postgresql": Postgresql,
           "numpy": Numpy, "plain": Plain, "pandas": Pandas, "polars": Polars}


def main():
    engine = ENGINES[sys.argv[1]](os.path.abspath(sys.argv[2]))
    print("ready", flush=True)
    for line in sys.stdin:
        query, threads = line.split()
        try:
            seconds, answer = engine.answer(query, int(threads))
            print(f"{seconds:.6f} {answer}", flush=True)
        except Exception as reason:  # an engine that cannot is reported, and asked the next one
            print("-1", " ".join(str(reason).split())[:200], flush=True)


if __name__ == "__main__":
    main()

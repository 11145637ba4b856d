# SPDX-License-Identifier: MIT
"""The calculators beside other engines, in one interleaved run.

    run.py --generate PROGRAM --ours PROGRAM --work FOLDER [--items N] [--threads N] [--rounds N]
           [--layout random|adjacent] [--queries q1,q2] [--engines clickhouse,duckdb,...]
           [--python PROGRAM] [--output FILE] [--markdown]

Makes the items once in FOLDER, starts every engine, then asks all of them every query in every
round, in rotating order, and prints medians, best rounds and ratios to ours. `read` merely reads
the columns of the query: the limit of the machine. A time counts only when the answer equals ours.
--markdown prints the rows of the table of docs/performance.md as well.
An engine that takes over 20 s for a query is asked it three times only.

Engines come from PyPI (numpy, pandas, polars, duckdb, chdb, pyarrow) under the Python named;
PostgreSQL needs psycopg and a server that libpq's environment leads to.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import spec

HERE = Path(__file__).resolve().parent
QUERIES = "q1,q2,q2k,q3,q4,q5,q6,q6s,q7,q8,q9"
ENGINES = "clickhouse,duckdb,numpy,polars,pandas"
PARQUET = {"clickhouse", "duckdb", "polars"}
SLOW = 20
COLUMNS = (("cust.i32", "<i4", "c"), ("issue.i32", "<i4", "issue"), ("due.i32", "<i4", "due"),
           ("open.i64", "<i8", "open"), ("ccy.i16", "<i2", "ccy"))


def prepare(generate, folder, items):
    if not (folder / "limit.i64").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([generate, str(items), str(folder)], check=True)


def write_parquet(folder):
    """For the engines that read such files."""
    if (folder / "cust.parquet").is_file():
        return
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq
    pq.write_table(pa.table({name: np.fromfile(folder / file, kind)
                             for file, kind, name in COLUMNS}), folder / "inv.parquet")
    limit = np.fromfile(folder / "limit.i64", "<i8")
    sales = np.fromfile(folder / "sales.i64", "<i8").reshape(-1, 24)
    table = {"c": np.arange(len(limit), dtype="i4"), "lim": limit}
    table.update({f"m{i}": sales[:, i].copy() for i in range(24)})
    pq.write_table(pa.table(table), folder / "cust.parquet")


def cluster(random, adjacent):
    """The same items, those of a customer one after another."""
    import numpy as np
    if (adjacent / "limit.i64").is_file():
        return
    adjacent.mkdir(parents=True, exist_ok=True)
    order = np.argsort(np.fromfile(random / "cust.i32", "<i4"), kind="stable")
    for file, kind, _ in COLUMNS:
        np.fromfile(random / file, kind)[order].tofile(adjacent / file)
    for file in ("sales.i64", "limit.i64"):
        (adjacent / file).write_bytes((random / file).read_bytes())


class Peer:
    """A program that speaks the protocol."""

    def __init__(self, name, command, environment=None):
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, bufsize=1, cwd=HERE,
                                        env=dict(os.environ, **(environment or {})))
        self.times, self.answers = {}, {}
        line = self.process.stdout.readline().strip()
        if line != "ready":
            sys.exit(f"{name} did not start: {line}")

    def ask(self, query, threads):
        times = self.times.setdefault(query, [])
        if times is None or (times and max(times) > SLOW and len(times) >= 3):
            return
        self.process.stdin.write(f"{query} {threads}\n")
        self.process.stdin.flush()
        seconds, _, answer = self.process.stdout.readline().strip().partition(" ")
        if not seconds or float(seconds) < 0:
            self.times[query], self.answers[query] = None, answer or "died"
            return
        if self.answers.setdefault(query, answer) != answer:
            sys.exit(f"{self.name}: {query} gave {self.answers[query]}, then {answer}")
        times.append(float(seconds))


def forms_of(peer, query):
    """DuckDB has other forms of some queries; its best one counts."""
    known = spec.queries("duckdb") if peer.name == "duckdb" else {}
    return [query] + [name for name in known if name.startswith(f"{query}_")]


def best_form(peer, query):
    asked = [name for name in forms_of(peer, query) if peer.times.get(name)]
    return min(asked, key=lambda name: statistics.median(peer.times[name]), default=None)


def report(peers, queries, facts):
    ours, rows = peers[0], []
    print(f"# {facts}")
    print(f"{'query':6} {'engine':12} {'median ms':>10} {'best ms':>10} {'/ ours':>8} {'best':>8}")
    for query in queries:
        if not ours.times.get(query):
            print(f"{query:6} ours: {ours.answers.get(query)}")
            continue
        base = ours.times[query]
        for peer in peers:
            form = best_form(peer, query)
            if form is None:
                continue
            times = peer.times[form]
            equal = peer.name == "read" or peer.answers[form] == ours.answers[query]
            row = {"query": query, "engine": peer.name, "form": form,
                   "median": statistics.median(times), "best": min(times), "rounds": len(times),
                   "ratio": statistics.median(times) / statistics.median(base),
                   "ratio_best": min(times) / min(base), "equal": equal}
            rows.append(row)
            print(f"{query:6} {peer.name:12} {row['median'] * 1e3:10.2f} {row['best'] * 1e3:10.2f} "
                  f"{row['ratio']:8.2f} {row['ratio_best']:8.2f}"
                  f"{'' if equal else '  ANOTHER ANSWER: ' + peer.answers[form]}", flush=True)
    return rows


def print_markdown(rows, engines):
    """One line a query: ours, the share of the reading speed, then how many times slower others."""
    print(f"\n| query | ours, ms | of reading | {' | '.join(engines)} |")
    print("|---" * (3 + len(engines)) + "|")
    for query in dict.fromkeys(row["query"] for row in rows):
        found = {row["engine"]: row for row in rows if row["query"] == query and row["equal"]}
        ours, read = found["ours"], found["read"]
        cells = [query, f"{ours['median'] * 1e3:.2f} / {ours['best'] * 1e3:.2f}",
                 f"{read['ratio']:.0%} / {read['ratio_best']:.0%}"]
        for engine in engines:
            row = found.get(engine)
            cells.append(f"{row['ratio']:.1f} / {row['ratio_best']:.1f}" if row else "-")
        print(f"| {' | '.join(cells)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--generate", required=True)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--layout", choices=("random", "adjacent"), default="random")
    parser.add_argument("--queries", default=QUERIES)
    parser.add_argument("--engines", default=ENGINES)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--markdown", action="store_true")
    given = parser.parse_args()
    folder = given.work.resolve() / f"{given.items}"
    prepare(given.generate, folder, given.items)
    if given.layout == "adjacent":
        cluster(folder, folder / "adjacent")
        folder = folder / "adjacent"
    engines = list(filter(None, given.engines.split(",")))
    if PARQUET & set(engines):
        write_parquet(folder)
    ours = os.path.abspath(given.ours)
    peers = [Peer("ours", [ours, str(folder)]), Peer("read", [ours, str(folder), "read"])]
    for name in engines:
        peers.append(Peer(name, [given.python, str(HERE / "peer.py"), name, str(folder)],
                          {"POLARS_MAX_THREADS": str(given.threads)}))
    queries = given.queries.split(",")
    for turn in range(given.rounds):
        for query in queries:
            for i in range(len(peers)):
                peer = peers[(i + turn) % len(peers)]
                for form in forms_of(peer, query):
                    peer.ask(form, given.threads)
        print(f"# round {turn + 1} of {given.rounds}", file=sys.stderr, flush=True)
    facts = (f"{given.items} items, {given.layout} rows, {given.threads} thread(s), "
             f"{given.rounds} rounds")
    rows = report(peers, queries, facts)
    if given.markdown:
        print_markdown(rows, engines)
    if given.output:
        given.output.write_text(json.dumps({"facts": facts, "rows": rows}, indent=1) + "\n")
    for peer in peers:
        peer.process.stdin.close()
    answered = {row["query"] for row in rows}
    return 0 if answered == set(queries) and all(row["equal"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())

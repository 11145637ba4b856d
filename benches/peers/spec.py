# SPDX-License-Identifier: MIT
"""What every engine computes, as SQL in its dialect and as numbers; spec.h says the same to ours.

Tables: inv(c, issue, due, open, ccy), cust(c, lim, m0..m23), sales(c, m, amt) for DuckDB, invk(k,
due, open) where customers have scattered numbers of 64 bits. Every answer is one integer.

q1  open by currency and six buckets          q6   late interest by customer, each invoice rounded
q2  open by customer and six buckets          q6s  the same, in all
q2k the same by scattered 64-bit keys         q7   the 100 largest balances
q3  overdue in all                            q8   balances over the limit
q4  simple DSO by customer                    q9   the credit sheet: q2, q5, q6 and q8 at once
q5  count-back DSO by customer, 24 months
"""

AS_OF = 20454  # 2026-01-01
SEMESTERS = [(19723, 19905, 1250), (19905, 20089, 1225), (20089, 20270, 1115),
             (20270, 20454, 1015), (20454, 20635, 1015)]
MONTH_DAYS = [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 28, 31] * 2
LATE = [0, 30, 60, 90, 120]  # upper bounds of the buckets in days
DIVISOR = 3_650_000  # 365 days of basis points
HALF = DIVISOR // 2
BUCKETS = ([f"due>={AS_OF}"] +
           [f"due<{AS_OF - a} AND due>={AS_OF - b}" for a, b in zip(LATE, LATE[1:])] +
           [f"due<{AS_OF - LATE[-1]}"])
DIALECTS = {
    "clickhouse": ("intDiv({0},{1})", "least", "greatest", "{}"),
    "duckdb": ("(({0})//({1}))", "least", "greatest", "({})::hugeint::bigint"),
    "postgresql": ("(({0})/({1}))", "least", "greatest", "({})::bigint"),
    "sqlite": ("(({0})/({1}))", "min", "max", "{}"),
}


def rate_days(due):
    """Basis points times days from the day after the due date to the as-of day."""
    return sum(rate * max(0, min(AS_OF + 1, end) - max(due + 1, start))
               for start, end, rate in SEMESTERS)


def queries(dialect):
    divide, least, greatest, whole = DIALECTS[dialect]
    divide, whole = divide.format, whole.format

    def sum_if(condition):
        if dialect == "clickhouse":
            return f"sumIf(open,{condition})"
        return f"sum(CASE WHEN {condition} THEN open ELSE 0 END)"

    buckets = ", ".join(f"{whole(sum_if(c))} AS b{i}" for i, c in enumerate(BUCKETS))
    weighted = "b0+2*b1+3*b2+4*b3+5*b4+6*b5"
    balances = f"(SELECT c, {whole('sum(open)')} AS ar FROM inv GROUP BY c) a"
    rates = "+".join(f"{r}*{greatest}(0,{least}({AS_OF + 1},{e})-{greatest}(due+1,{s}))"
                     for s, e, r in SEMESTERS)
    interest = divide(f"open*({rates})+{HALF}", DIVISOR)
    year = "+".join(f"m{i}" for i in range(12))
    running = ["0"] + ["+".join(f"m{j}" for j in range(i + 1)) for i in range(24)]
    inner = ("SELECT c, ar, lim, " + ", ".join(f"m{i}" for i in range(24)) + ", " +
             ", ".join(f"({running[i]}) AS k{i}" for i in range(1, 25)))

    def month(i):
        before = f"k{i}" if i else "0"
        part = divide(f"{MONTH_DAYS[i] * 100}*(ar-{before})", f"m{i}")
        return (f"CASE WHEN ar>=k{i + 1} THEN {MONTH_DAYS[i] * 100} "
                f"WHEN ar>{before} THEN {part} ELSE 0 END")

    count_back = "+".join(month(i) for i in range(24))
    late = f"due<{AS_OF} AND open>0"
    sheet = inner.replace("SELECT c, ar, lim,",
                          "SELECT c, ar, lim, b0, b1, b2, b3, b4, b5, it,")
    found = {
        "q1": f"SELECT sum((ccy+1)*({weighted})) FROM (SELECT ccy, {buckets} FROM inv "
              "GROUP BY ccy) t",
        "q2": f"SELECT sum((c%97+1)*({weighted})) FROM (SELECT c, {buckets} FROM inv GROUP BY c) t",
        "q3": f"SELECT sum(open) FROM inv WHERE due<{AS_OF}",
        "q4": f"SELECT sum({divide('ar*36500', '(' + year + ')')}) FROM {balances} "
              "JOIN cust USING (c) WHERE ar>0",
        "q5": f"SELECT sum({count_back}) FROM ({inner} FROM {balances} JOIN cust USING (c)) t",
        "q6": f"SELECT sum((c%97+1)*it) FROM (SELECT c, {whole('sum(' + interest + ')')} AS it "
              f"FROM inv WHERE {late} GROUP BY c) t",
        "q6s": f"SELECT sum({interest}) FROM inv WHERE {late}",
        "q7": f"SELECT sum(ar) FROM (SELECT ar FROM {balances} ORDER BY ar DESC LIMIT 100) t",
        "q8": f"SELECT sum(1000003+ar-lim) FROM {balances} JOIN cust USING (c) WHERE ar>lim",
        "q9": f"SELECT sum((c%97+1)*({weighted}) + it + ({count_back}) + "
              f"CASE WHEN ar>lim THEN ar-lim ELSE 0 END) FROM ({sheet} FROM (SELECT c, "
              f"{whole('sum(open)')} AS ar, {buckets}, "
              f"{whole(f'sum(CASE WHEN {late} THEN {interest} ELSE 0 END)')} AS it FROM inv "
              "GROUP BY c) a JOIN cust USING (c)) t",
        "q2k": f"SELECT sum({weighted}) FROM (SELECT k, {buckets} FROM invk GROUP BY k) t",
    }
    if dialect == "duckdb":
        found.update(tuned_for_duckdb(balances))
    return found


def tuned_for_duckdb(balances):
    """Other forms of the same queries, of which DuckDB is faster with some."""
    filters = ", ".join(f"coalesce(sum(open) FILTER (WHERE {c}),0)::hugeint::bigint AS b{i}"
                        for i, c in enumerate(BUCKETS))
    number = ("CASE " + " ".join(f"WHEN due>={AS_OF - t} THEN {i}" for i, t in enumerate(LATE)) +
              " ELSE 5 END")
    days = "[" + ",".join(map(str, MONTH_DAYS)) + "]"
    return {
        "q2_filter": "SELECT sum((c%97+1)*(b0+2*b1+3*b2+4*b3+5*b4+6*b5)) FROM (SELECT c, "
                     f"{filters} FROM inv GROUP BY c) t",
        "q1_number": "SELECT sum((ccy+1)*(b+1)*s) FROM (SELECT ccy, "
                     f"{number} AS b, sum(open) s FROM inv GROUP BY 1,2) t",
        "q2_number": "SELECT sum((c%97+1)*(b+1)*s) FROM (SELECT c, "
                     f"{number} AS b, sum(open) s FROM inv GROUP BY 1,2) t",
        "q5_window": "SELECT sum(CASE WHEN ar>=cum THEN "
                     f"{days}[m+1]*100 WHEN ar>cum-amt THEN ({days}[m+1]*100*(ar-(cum-amt)))//amt "
                     "ELSE 0 END) FROM (SELECT c, m, amt, (sum(amt) OVER (PARTITION BY c ORDER BY "
                     f"m))::bigint AS cum FROM sales) s JOIN {balances} USING (c)",
        "q6_table": "SELECT sum((c%97+1)*it) FROM (SELECT c, "
                    f"sum((open*r+{HALF})//{DIVISOR})::bigint it FROM inv JOIN rd USING (due) "
                    "WHERE open>0 GROUP BY c) t",
        "q6s_table": f"SELECT sum((open*r+{HALF})//{DIVISOR})::bigint FROM inv JOIN rd USING (due) "
                     "WHERE open>0",
    }

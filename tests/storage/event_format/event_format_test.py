# SPDX-License-Identifier: MIT
"""The decoder, written from docs/event-format.md, against the library.

event_format_test.py ROOT MAKER: MAKER makes ledgers and writes their
records and its own answers about them.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

import decoder  # noqa: E402
from support.tap import Cases  # noqa: E402

ROOT, MAKER = pathlib.Path(sys.argv[1]), sys.argv[2]
FINDINGS_MAX = 10
cases = Cases()


def make(kind):
    with tempfile.TemporaryDirectory() as folder:
        log, answers = pathlib.Path(folder, "log"), pathlib.Path(folder, "answers")
        subprocess.run([MAKER, kind, str(log), str(answers)], check=True)
        return log.read_bytes(), answers.read_text(encoding="utf-8").splitlines()


def none(value):
    return "none" if value is None else value


def document_lines(ledger, recorded):
    for number, d in enumerate(ledger.documents, 1):
        extra = d.get("extra", {})
        vat, base = (none(extra[name] * d["sign"] if name in extra else None)
                     for name in ("vat", "base"))
        yield ("document", number, d["customer"] + 1, d["type"], d["reason"], none(d["issue"]),
               d["effective"], ledger.currencies[d["currency"]][0], d["account"],
               d["sign"] * d["gross"], none(d["cancelled"]), vat, base,
               extra.get("due_source", 0), d["sequence"], recorded[d["sequence"]],
               d["number"] or "", d["key"] or "",
               ledger.terms[extra["terms"]] if "terms" in extra else "")


def allocation_lines(ledger):
    for number, a in enumerate(ledger.allocations, 1):
        credit, debit = ledger.lines[a["credit"]], ledger.lines[a["debit"]]
        d = ledger.documents[credit[0]]
        yield ("allocation", number, d["customer"] + 1, ledger.currencies[d["currency"]][0],
               a["amount"], a["from"], none(a["to"]), a["matching"], credit[0] + 1, credit[1],
               debit[0] + 1, debit[1], a["sequence"])


def fact_lines(ledger):
    for number, f in enumerate(ledger.facts, 1):
        to = f["end"] if f["end"] is not None else f.get("until")
        currency = ledger.currencies[f["currency"]][0] if "currency" in f else 0
        related = f["related"] + 1 if "related" in f else 0
        yield ("fact", number, f["kind"], f["about"], 0 if f["about"] == 1 else f["subject"] + 1,
               f.get("related_about", 0), related, f["from"], none(to), none(f.get("until")),
               none(f.get("date")), none(f.get("amount")), currency, f.get("party", -1) + 1,
               f["sequence"], f.get("code", ""))


def order_lines(ledger, days):
    for number, o in enumerate(ledger.orders, 1):
        yield ("order", number, o["customer"] + 1, ledger.currencies[o["currency"]][0], o["day"],
               o["sequence"], o["number"] or "", o["key"] or "")
        for day in days:
            if o["day"] <= day:
                ordered, delivered, invoiced, cancelled, expected = ledger.order_at(o, day)
                yield ("booked", day, number, ordered, delivered, invoiced, cancelled,
                       ordered - cancelled - delivered, none(expected))
    for number, s in enumerate(ledger.order_steps, 1):
        yield ("step", number, s["order"] + 1, s["kind"], s["day"], s["amount"],
               none(s["expected"]), s["sequence"])


def credit_lines(ledger):
    for number, p in enumerate(ledger.policies, 1):
        yield ("policy", number, p["from"], len(p["bytes"]), p["sequence"], p["name"],
               p["version"], p["digest"].hex())
    for number, d in enumerate(ledger.decisions, 1):
        currency = ledger.currencies[d["currency"]][0] if d["currency"] is not None else 0
        yield ("decision", number, d["about"], d["subject"] + 1, d["customer"] + 1, d["stage"],
               d["outcome"], d["day"], d["known"], d["policy"] + 1, currency, d["amount"],
               none(d["exposure"]), none(d["limit"]), d["sequence"], d["tables"].hex())


def event_lines(transactions):
    kinds = {name: kind for kind, (name, _) in decoder.KINDS.items()}
    position = 0
    for t in transactions:
        for e in t["events"]:
            for _ in e.get("pairs", [0]):  # the audit trail has a row for each pair
                position += 1
                yield ("event", position, kinds[e["event"]], t["sequence"], t["recorded_at"],
                       t["actor"], t["reason"])


def day_lines(ledger, days):
    for day in days:
        yield from (("open", day, *row) for row in ledger.open_items(day))
        balances = ledger.balances(day)
        for number in range(1, len(ledger.customers) + 1):
            for currency, _ in ledger.currencies:
                yield "balance", day, number, currency, balances.get((number, currency), 0)
            for row, name in enumerate(ledger.dimensions):
                yield "value", day, number, name, ledger.customer_value(number - 1, row, day) or ""


def answers_of(transactions, days):
    """What the library should have said, from the decoded events."""
    ledger = decoder.Ledger(transactions)
    recorded = {t["sequence"]: t["recorded_at"] for t in transactions}
    for number, c in enumerate(ledger.customers, 1):
        yield "customer", number, c["sequence"], c["code"]
    yield from document_lines(ledger, recorded)
    yield from allocation_lines(ledger)
    for number, (row, line, _, due) in enumerate(ledger.lines, 1):
        yield "item", number, row + 1, line, none(due)
    yield from fact_lines(ledger)
    yield from order_lines(ledger, days)
    yield from credit_lines(ledger)
    yield "closed", none(ledger.closed_to)
    yield from event_lines(transactions)
    yield from day_lines(ledger, days)
    for numeric, decimals in ledger.currencies:
        yield "currency", numeric, decimals


def compare(kind):
    log, answers = make(kind)
    days = sorted({int(line.split("\t")[1]) for line in answers if line.startswith("balance\t")})
    ours = sorted("\t".join(map(str, row)) for row in answers_of(decoder.read_log(log), days))
    theirs = sorted(answers)
    if ours == theirs:
        return []
    findings = [f"only the decoder says: {line}" for line in sorted(set(ours) - set(theirs))]
    findings += [f"only the library says: {line}" for line in sorted(set(theirs) - set(ours))]
    return findings[:FINDINGS_MAX] or ["the same answers, in other numbers"]


@cases
def the_decoder_and_the_library_agree_on_the_example():
    return compare("example")


@cases
def they_agree_on_a_ledger_with_everything_in_quantity():
    return compare("rich")


@cases
def the_ledger_with_everything_has_everything():
    log, _ = make("rich")
    transactions = decoder.read_log(log)
    kinds = {e["event"] for t in transactions for e in t["events"]}
    findings = [f"no {name}" for name, _ in decoder.KINDS.values() if name not in kinds]
    if not any(e["event"] == "allocation" and e["continues"]
               for t in transactions for e in t["events"]):
        findings.append("no matching of more than 256 pairs")
    flags = [record[3] for record in decoder.split(log)]
    if not {0, 1, 2, 3} <= set(flags):
        findings.append("no transaction of three records or more")
    return findings


def page_example():
    page = (ROOT / "docs" / "event-format.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```records\n(.*?)^```$", page, flags=re.M | re.S)
    assert len(blocks) == 1, "the page has one block of records"
    return blocks[0]


@cases
def the_page_shows_the_bytes_that_the_library_writes():
    shown = re.findall(r"^((?:[0-9a-f]{2} )*[0-9a-f]{2})(?:  |$)", page_example(), flags=re.M)
    log, _ = make("example")
    return [] if bytes.fromhex(" ".join(shown)) == log else ["docs/event-format.md: other bytes"]


@cases
def the_comments_of_the_page_are_what_the_decoder_says():
    shown, said = page_example(), decoder.annotate(make("example")[0])
    pairs = zip(shown.splitlines() + [""] * 999, said.splitlines())
    findings = [f"docs/event-format.md: {a!r} should be {b!r}" for a, b in pairs if a != b]
    if shown != said and not findings:
        findings.append("docs/event-format.md: more lines")
    return findings[:FINDINGS_MAX]


def command_line(*arguments):
    run = subprocess.run([sys.executable, str(HERE / "decoder.py"), *arguments], check=False,
                         capture_output=True, text=True)
    return run.returncode, [json.loads(line) for line in run.stdout.splitlines()], run.stderr


# What the page's ledger comes to, worked out by hand. Invoices of 1200.00 and 50.00; a payment of
# 600.00 from day 20481 that is returned on day 20490; 50.00 transferred on day 20500.
FIGURES = {
    20453: ({}, {}),
    20454: ({1: 120000}, {(1, 1): 60000, (1, 2): 60000}),
    20480: ({1: 120000, 2: 5000}, {(1, 1): 60000, (1, 2): 60000, (2, 1): 5000}),
    20481: ({1: 60000, 2: 5000}, {(1, 1): 0, (1, 2): 60000, (2, 1): 5000, (3, 1): 0}),
    20490: ({1: 120000, 2: 5000}, {(1, 1): 60000, (1, 2): 60000, (2, 1): 5000}),
    20500: ({1: 125000, 2: 0}, {(1, 1): 60000, (1, 2): 60000, (2, 1): 5000, (4, 1): -5000,
                                (5, 1): 5000}),
}


@cases
def the_decoder_prints_what_the_page_comes_to():
    findings = []
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "log")
        shown = re.findall(r"^((?:[0-9a-f]{2} )*[0-9a-f]{2})(?:  |$)", page_example(), flags=re.M)
        log.write_bytes(bytes.fromhex(" ".join(shown)))
        for day, (balances, items) in FIGURES.items():
            _, rows, _ = command_line("balance", str(log), str(day))
            if {row["customer"]: row["amount"] for row in rows} != balances:
                findings.append(f"balances on day {day}: {rows}")
            _, rows, _ = command_line("open", str(log), str(day))
            if {(row["document"], row["line"]): row["open"] for row in rows} != items:
                findings.append(f"open items on day {day}: {rows}")
        _, rows, _ = command_line("events", str(log))
        if {row["event"] for row in rows} != {name for name, _ in decoder.KINDS.values()}:
            findings.append("the page does not show every kind of event")
        log.write_bytes(log.read_bytes()[:-1])
        status, _, said = command_line("events", str(log))
        if status != 1 or "Damaged" not in said:
            findings.append(f"a cut log: {status}, {said}")
    return findings


@cases
def every_changed_byte_is_found():
    log, _ = make("example")
    for at in range(len(log)):
        for bit in (1, 128):
            changed = bytearray(log)
            changed[at] ^= bit
            try:
                decoder.read_log(bytes(changed))
            except decoder.Damaged:
                continue
            return [f"byte {at}, bit {bit}: nothing found"]
    return []


@cases
def a_cut_a_gap_and_an_exchange_are_found():
    log, _ = make("example")
    records = list(decoder.split(log))
    swapped = [records[0], records[2], records[1], *records[3:]]
    wrong = {"a gap": records[:1] + records[2:], "no beginning": records[1:],
             "an exchange": swapped,
             "twice": records + records[-1:]}
    findings = []
    for name, run in wrong.items():
        try:
            decoder.read_log(b"".join(run))
            findings.append(f"{name}: nothing found")
        except decoder.Damaged:
            pass
    return findings


cases.main()

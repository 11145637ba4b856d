# SPDX-License-Identifier: MIT
"""Events as JSON Lines, read back with Python's own json, decimal and datetime alone, and compared
value by value with the cursors: every member of the audit trail, and of documents their lines and
what else their rows have."""

import ctypes
import json
import random
import sys
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402
from support.calls import Failure, Library  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])
C = library.constants
EPOCH = date(1970, 1, 1)
DECIMALS = {978: 2, 840: 2, 392: 0, 788: 3}  # euro, dollar, yen, Tunisian dinar
CODES = {"EUR": 978, "USD": 840, "JPY": 392, "TND": 788}
WRITE = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.POINTER(ctypes.c_uint8),
                         ctypes.c_size_t)
NONE = C.ENCOURS_DATE_NONE
KINDS = ["ledger", "currency", "dimension", "value", "customer", "customer_dimension", "document",
         "allocation", "allocation_end", "cancellation", "transfer", "terms", "party_erased",
         "period", "fact", "fact_end", "order", "order_step", "level", "policy", "decision"]
STEPS = ["changed", "delivered", "invoiced", "cancelled", "rescheduled"]
FACTS = ["dispute", "promise", "deferral", "limit", "guarantee", "level", "hold", "parent",
         "merged", "identifier", "legal_hold", "retention", "advance_order", "netting", "other",
         "score", "risk_class", "status", "release", "exclusion", "watch", "draft", "request",
         "step", "delegation", "assigned", "terms"]
SUBJECTS = ["ledger", "customer", "document", "line", "order", "fact"]
TYPES = ["invoice", "debit_note", "refund", "debit_adjustment", "credit_note", "payment", "advance",
         "credit_adjustment"]
REASONS = ["discount", "write_off", "fee", "rounding", "exchange", "transfer", "unknown"]
CANCELS = ["error", "returned", "other"]


def out_pointer():
    return library.array("uint64", 1)


class Ledger:
    """A ledger over a store in memory, filled at random; what is refused is left out."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.context, self.store, self.ledger = (self.made("encours_context_new", None), None, None)
        self.store = self.made("encours_store_memory_new", self.context)
        options = library.struct("encours_ledger_create_options", recorded_at=-5,
                                 base_currency=978, unique_numbers=seed % 2)
        self.ledger = self.made("encours_ledger_create", self.store, "BOOKS \"x\\\"", options)
        self.commands = 0
        self.documents = 0
        self.customers = 0

    @staticmethod
    def made(name, *arguments):
        out = out_pointer()
        getattr(library, name)(*arguments, out)
        return out[0]

    def transact(self, fill):
        self.commands += 1
        options = library.struct("encours_transaction_options",
                                 recorded_at=self.commands * 987654321)
        name = ctypes.create_string_buffer(self.rng.choice([b"", "é\"\\".encode(), b"clerk-7"]))
        options.actor, options.reason = ctypes.addressof(name), ctypes.addressof(name)
        options.command_id[0:2] = divmod(self.commands, 256)
        options.command_id[15] = 1
        transaction = self.made("encours_transaction_new", self.ledger, options)
        try:
            fill(transaction)
            library.encours_transaction_commit(transaction, 0, None)
            return True
        except Failure:
            return False
        finally:
            library.encours_transaction_free(transaction)

    def text(self, value, kept):
        kept.append(ctypes.create_string_buffer(value.encode()))
        return ctypes.addressof(kept[-1])

    def add_customer(self, transaction):
        kept = []
        options = library.struct("encours_customer_options")
        options.code = self.text(f"C\"{self.customers}é", kept)
        options.code_impersonal = self.rng.randrange(2)
        options.name = self.text("Camille Durand", kept)
        library.encours_transaction_add_customer(transaction, options, None)

    def post(self, transaction):
        rng, kept = self.rng, []
        document = library.struct("encours_document")
        for member in ("issue", "due", "effective"):
            getattr(document, member).epoch_day = NONE
        document.customer = rng.randrange(1, self.customers + 1)
        document.type = rng.randrange(1, 9)
        document.reason = rng.randrange(1, 8) if document.type in (4, 8) else 0
        if document.reason == 6:
            document.reason = 7
        document.issue.epoch_day = rng.randrange(-25567, 84000) if rng.random() < .1 else 20000
        if rng.random() < .5:
            document.effective.epoch_day = 20000 + rng.randrange(50)
        document.currency = rng.choice(list(DECIMALS))
        document.account_class = rng.choice([0, 411, 416])
        number = self.text(rng.choice(["", f"F-{self.documents}", "\"\\é€"]), kept)
        document.number = number if rng.random() < .8 else None
        document.source_key = self.text(f"VE/{self.commands}/{rng.random()}", kept)
        if rng.random() < .4:
            document.terms = self.text(rng.choice(["30 days", "net 60"]), kept)
            document.due_source = rng.randrange(2)
        count = rng.randrange(1, 4)
        amounts = library.array("int64", [rng.randrange(10**rng.randrange(1, 15))
                                          for _ in range(count)])
        dues = (library.structs["encours_date"] * count)()
        for due in dues:
            due.epoch_day = rng.choice([NONE, 20100, 20130])
        document.line_count = count
        document.line_amounts, document.line_dues = map(ctypes.addressof, (amounts, dues))
        document.gross = sum(amounts)
        for member in ("vat", "base_amount"):
            if rng.random() < .4:
                getattr(document, member).is_set = 1
                getattr(document, member).value = rng.randrange(document.gross + 1)
        if rng.random() < .3:
            names = library.array("uint64", [self.text("region \"1\"", kept)])
            values = library.array("uint64", [self.text(rng.choice(["North", "Süd"]), kept)])
            document.dimension_count = 1
            document.dimensions, document.values = map(ctypes.addressof, (names, values))
        library.encours_transaction_post(transaction, document, None)

    def order(self, transaction):
        rng, kept = self.rng, []
        options = library.struct("encours_order_options", customer=rng.randrange(1, 4),
                                 amount=rng.randrange(10**6), currency=rng.choice(list(DECIMALS)))
        options.ordered.epoch_day = 20000 + rng.randrange(20)
        options.expected.epoch_day = rng.choice([NONE, 20090])
        options.number = self.text(rng.choice(["", "BC \"1\""]), kept)
        options.source_key = self.text(rng.choice(["", f"SO/{rng.random()}"]), kept)
        library.encours_transaction_order(transaction, options, None)

    def order_step(self, transaction):
        rng = self.rng
        options = library.struct("encours_order_step_options", order=rng.randrange(1, 9),
                                 kind=rng.randrange(1, 6), amount=rng.randrange(1, 10**5))
        options.day.epoch_day = 20020 + rng.randrange(30)
        options.expected.epoch_day = NONE
        if options.kind == 5:
            options.amount, options.expected.epoch_day = 0, rng.choice([NONE, 20100])
        library.encours_transaction_order_step(transaction, options)

    def fact(self, transaction):
        rng, kept = self.rng, []
        options = library.struct("encours_fact_options", subject_kind=rng.randrange(1, 7))
        options.kind = rng.choice({
            1: [7, 15, 23, 25], 2: [2, 4, 5, 6, 8, 10, 16, 17, 18, 19, 20, 21, 22, 23, 26, 27],
            3: [1, 3, 12, 13, 19, 23], 4: [1, 3], 5: [7, 11, 19, 22, 23],
            6: [24]}[options.subject_kind])
        options.subject = 0 if options.subject_kind == 1 else rng.randrange(1, 4)
        options.line = int(options.subject_kind == 4)
        getattr(options, "from").epoch_day = 20000 + rng.randrange(50)
        if options.kind in (8, 13):
            options.related_kind, options.related = {8: 2, 13: 5}[options.kind], rng.randrange(1, 4)
        if options.kind == 25 or rng.random() < .3:
            options.until.is_set, options.until.value.epoch_day = 1, 20200
        if options.kind in (2, 3, 12) or rng.random() < .2:
            options.date.is_set, options.date.value.epoch_day = 1, 20300
        if options.kind in (4, 5, 6, 12, 16, 22) or rng.random() < .2:
            options.amount.is_set, options.amount.value = 1, rng.randrange(10**6)
            options.currency = 0 if options.kind in (6, 16, 27) else rng.choice(list(DECIMALS))
        if options.kind in (10, 15) or options.kind >= 16 or rng.random() < .2:
            options.code = self.text("é\"code", kept)
        library.encours_transaction_fact(transaction, options, None)

    def step(self):
        rng = self.rng
        day = library.date(20050 + rng.randrange(100))

        def some(bound):
            return rng.randrange(1, bound + 1)

        def fill(transaction):
            what = rng.randrange(13)
            if what < 3:
                for _ in range(rng.randrange(1, 4)):
                    self.post(transaction)
            elif what == 3:
                matched = library.array("uint64", self.pair())
                library.encours_transaction_match(transaction, matched, 2, day, 1, None)
            elif what == 4:
                debit, credit = self.pair()
                options = library.struct("encours_allocation_options", credit=credit, debit=debit,
                                         amount=some(1000))
                setattr(options, "from", day)
                library.encours_transaction_allocate(transaction, options, None)
            elif what == 5:
                library.encours_transaction_cancel(transaction, some(self.documents), day,
                                                   some(3), 1)
            elif what == 6:
                library.encours_transaction_reverse_allocation(transaction, some(5), day)
            elif what in (8, 9):
                self.order(transaction)
                self.order_step(transaction)
            elif what in (10, 11):
                self.fact(transaction)
            elif what == 12:
                library.encours_transaction_end_fact(transaction, some(8), day)
            else:
                kept = []
                text = self.text(rng.choice(["", "North"]), kept)
                library.encours_transaction_set_dimension(
                    transaction, some(self.customers), "region \"1\"", text, day)

        if self.transact(fill):
            self.look()

    def look(self):
        """Numbers of documents by what may be allocated to each other: debits, credits."""
        rows = self.rows(C.ENCOURS_ROWS_DOCUMENTS, ["NUMBER", "CUSTOMER", "CURRENCY", "TYPE"], [])
        self.documents, self.sides = len(rows), {}
        for row in rows:
            sides = self.sides.setdefault((row["CUSTOMER"], row["CURRENCY"]), ([], []))
            sides[row["TYPE"] > 4].append(row["NUMBER"])

    def pair(self):
        """A debit and a credit that may be allocated to each other, or any two."""
        both = [sides for sides in self.sides.values() if all(sides)]
        return [self.rng.choice(side) for side in self.rng.choice(both)] if both else [1, 2]

    def fill(self, steps):
        self.transact(lambda t: library.encours_transaction_declare_dimension(t, "region \"1\""))
        for _ in range(3):
            self.customers += 1
            self.transact(self.add_customer)
        for _ in range(5):
            self.transact(self.post)
        self.look()
        for _ in range(steps):
            self.step()
        self.transact(lambda t: library.encours_transaction_close_periods(t, library.date(15000)))
        self.transact(lambda t: library.encours_transaction_reopen_periods(t, library.date(NONE)))

    def view(self):
        return self.made("encours_ledger_view", self.ledger)

    def rows(self, rows, numbers, texts):
        """All rows of a cursor as dicts by the names of columns."""
        view, found = self.view(), []
        cursor = self.made("encours_cursor_open", view, rows, None)
        count = library.array("size", 1)
        while True:
            library.encours_cursor_next(cursor, 1000, count)
            if count[0] == 0:
                break
            columns = {}
            for name in numbers:
                address = library.encours_cursor_numbers(cursor, column(name))
                columns[name] = (ctypes.c_int64 * count[0]).from_address(address)[:]
            for name in texts:
                columns[name] = [library.encours_cursor_text(cursor, column(name), i).decode()
                                 for i in range(count[0])]
            found += [{name: values[i] for name, values in columns.items()}
                      for i in range(count[0])]
        library.encours_cursor_free(cursor)
        library.encours_view_free(view)
        return found

    def lines(self):
        view, pieces = self.view(), []

        def write(_, data, size):
            pieces.append(ctypes.string_at(data, size))
            return 0

        callback = WRITE(write)
        library.encours_view_event_lines(view, None, ctypes.cast(callback, ctypes.c_void_p), None,
                                         None)
        library.encours_view_free(view)
        return b"".join(pieces)

    def free(self):
        library.encours_ledger_free(self.ledger)
        library.encours_store_free(self.store)
        library.encours_context_free(self.context)


def column(name):
    return getattr(C, f"ENCOURS_COLUMN_{name}")


def minor(text, currency):
    if -Decimal(text).as_tuple().exponent != DECIMALS[currency]:
        raise AssertionError(f"{text} has other decimals than its currency")
    return int(Decimal(text).scaleb(DECIMALS[currency]))


def day(text):
    return NONE if text is None else (date.fromisoformat(text) - EPOCH).days


def instant(text):
    if isinstance(text, int):
        return text
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
    return (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(microseconds=1)


def place(words, word):
    return 0 if word is None else words.index(word) + 1


def trail_of(line):
    """A line as a row of the audit trail."""
    currency = CODES.get(line.get("currency"), 0)
    return {
        "POSITION": line["position"], "EVENT": place(KINDS, line["event"]),
        "CUSTOMER": line.get("customer", 0), "DOCUMENT": line.get("document", 0),
        "TYPE": place(TYPES, line.get("type")), "REASON": place(REASONS, line.get("reason")),
        "ALLOCATION": line.get("allocation", 0), "MATCHING": line.get("matching", 0),
        "CREDIT_DOCUMENT": line.get("credit_document", 0),
        "DEBIT_DOCUMENT": line.get("debit_document", 0),
        "AMOUNT": 0 if "amount" not in line else minor(line["amount"], currency) if currency
        else int(line["amount"]),
        "ORDER": line.get("order", 0), "FACT": line.get("fact", 0),
        "FACT_KIND": place(FACTS, line.get("fact_kind")),
        "FACT_CODE": line.get("fact_code", ""), "STEP_KIND": place(STEPS, line.get("step")),
        "EXPECTED": day(line.get("expected")),
        "CURRENCY": currency, "DATE": day(line.get("date")),
        "CANCEL_REASON": place(CANCELS, line.get("cancel_reason")), "SEQUENCE": line["sequence"],
        "RECORDED_AT": instant(line["recorded_at"]), "CODE": line.get("code", ""),
        "NUMBER_TEXT": line.get("number", ""), "TERMS": line.get("terms", ""),
        "DIMENSION": line.get("dimension", ""), "VALUE": line.get("value", ""),
        "ACTOR": line.get("actor", ""), "REASON_CODE": line.get("reason_code", ""),
    }


def documents_of(lines):
    """Rows of documents and items from the lines that posted them."""
    documents, items = [], []
    for line in lines:
        if line["event"] != "document":
            continue
        currency = CODES[line["currency"]]
        document = {
            "CUSTOMER": line["customer"], "TYPE": place(TYPES, line["type"]),
            "ISSUE": day(line.get("issue")), "EFFECTIVE": day(line["date"]),
            "ACCOUNT_CLASS": line.get("account_class", 0),
            "VAT": minor(line["vat"], currency) if "vat" in line else C.INT64_MIN,
            "BASE_AMOUNT": minor(line["base_amount"], 978) if "base_amount" in line
            else C.INT64_MIN,
            "DUE_SOURCE": int(line.get("due_source") == "terms"),
            "SOURCE_KEY": line.get("source_key", ""),
        }
        documents.append(document | {"NUMBER": line["document"],
                                     "AMOUNT": minor(line["amount"], currency)})
        for number, item in enumerate(line["lines"], 1):
            items.append({"DOCUMENT": line["document"], "LINE": number,
                          "AMOUNT": minor(item["amount"], currency), "DUE": day(item.get("due"))})
    return documents, items


def facts_of(lines):
    made = []
    for line in lines:
        if line["event"] == "fact":
            currency = CODES.get(line.get("currency"), 0)
            made.append({
                "NUMBER": line["fact"], "FACT_KIND": place(FACTS, line["fact_kind"]),
                "SUBJECT_KIND": place(SUBJECTS, line["subject_kind"]),
                "SUBJECT": line.get("subject", 0),
                "RELATED_KIND": place(SUBJECTS, line.get("related_kind")),
                "RELATED": line.get("related", 0), "FROM": day(line["date"]),
                "TO": day(line.get("until")), "UNTIL": day(line.get("until")),
                "DATE": day(line.get("stated")), "CURRENCY": currency,
                "AMOUNT": C.INT64_MIN if "amount" not in line else
                minor(line["amount"], currency) if currency else int(line["amount"]),
                "PARTY": line.get("party", 0), "FACT_CODE": line.get("fact_code", "")})
        elif line["event"] == "fact_end":
            made[line["fact"] - 1]["TO"] = day(line["date"])
    return made


def orders_of(lines):
    """What orders were placed with, and their steps: the figures of a day are for other tests."""
    orders = [{"NUMBER": line["order"], "CUSTOMER": line["customer"], "DATE": day(line["date"]),
               "CURRENCY": CODES[line["currency"]], "NUMBER_TEXT": line.get("number", ""),
               "SOURCE_KEY": line.get("source_key", "")}
              for line in lines if line["event"] == "order"]
    steps = [{"ORDER": line["order"], "STEP_KIND": place(STEPS, line["step"]),
              "DATE": day(line["date"]), "EXPECTED": day(line.get("expected")),
              "AMOUNT": minor(line["amount"], CODES[line["currency"]])}
             for line in lines if line["event"] == "order_step"]
    return orders, steps


def allocations_of(lines):
    made = [{"NUMBER": line["allocation"], "AMOUNT": minor(line["amount"], CODES[line["currency"]]),
             "FROM": day(line["date"]), "TO": NONE, "MATCHING": line["matching"],
             "CREDIT_DOCUMENT": line["credit_document"], "CREDIT_LINE": line["credit_line"],
             "DEBIT_DOCUMENT": line["debit_document"], "DEBIT_LINE": line["debit_line"]}
            for line in lines if line["event"] == "allocation"]
    for line in lines:
        if line["event"] == "allocation_end":
            made[line["allocation"] - 1]["TO"] = day(line["date"])
    return made


def differences(ledger):
    lines = [json.loads(line) for line in ledger.lines().decode("utf-8").splitlines()]
    documents, items = documents_of(lines)
    found = []

    def compare(what, rows, ours, texts=()):
        expected = ledger.rows(rows, [name for name in ours[0] if name not in texts], texts)
        if len(expected) != len(ours):
            found.append(f"{what}: {len(ours)} read, {len(expected)} there")
        found.extend(f"{what} {i}: {mine} expected {theirs}"
                     for i, (mine, theirs) in enumerate(zip(ours, expected)) if mine != theirs)

    compare("event", C.ENCOURS_ROWS_EVENTS, [trail_of(line) for line in lines],
            ["CODE", "NUMBER_TEXT", "TERMS", "DIMENSION", "VALUE", "ACTOR", "REASON_CODE",
             "FACT_CODE"])
    compare("document", C.ENCOURS_ROWS_DOCUMENTS, documents, ["SOURCE_KEY"])
    compare("item", C.ENCOURS_ROWS_ITEMS, items)
    orders, steps = orders_of(lines)
    facts = facts_of(lines)
    if orders:
        compare("order", C.ENCOURS_ROWS_ORDERS, orders, ["NUMBER_TEXT", "SOURCE_KEY"])
    if steps:
        compare("step", C.ENCOURS_ROWS_ORDER_STEPS, steps)
    if facts:
        compare("fact", C.ENCOURS_ROWS_FACTS, facts, ["FACT_CODE"])
    allocations = allocations_of(lines)
    if allocations:
        compare("allocation", C.ENCOURS_ROWS_ALLOCATIONS, allocations)
    return found, {line["event"] for line in lines}


@cases
def lines_read_back_are_the_rows():
    findings, kinds = [], set()
    for seed in range(12):
        ledger = Ledger(seed)
        ledger.fill(90)
        found, seen = differences(ledger)
        findings += [f"seed {seed}: {one}" for one in found[:5]]
        kinds |= seen
        ledger.free()
    missing = set(KINDS) - kinds - {"party_erased", "transfer", "level",
                                    "policy", "decision"}
    findings += [f"no event of kind {kind} was looked at" for kind in sorted(missing)]
    return findings


@cases
def lines_hold_no_personal_data():
    ledger = Ledger(1)
    ledger.fill(20)
    text = ledger.lines().decode()
    ledger.free()
    return ["a name is in the lines"] * ("Durand" in text)


cases.main()

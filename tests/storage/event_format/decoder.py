#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the log of a ledger: decoder.py events|annotate|balance|open LOG [DAY]

Written from docs/event-format.md alone, with the standard library only, so that the page is proved
to be enough. LOG is a file of records, one behind the other. `events` prints JSON lines, `annotate`
every field with its bytes, `balance` and `open` what is owed at a day, 1970-01-01 being day 0.
"""

import hashlib
import json
import sys
import zlib

LEVELS = (1, 2, 3)
HEAD, TAIL, RECORD_MAX = 16, 36, 1 << 20
FIRST, LAST = 1, 2
DAY_MIN, DAY_MAX = -25567, 84005
ROW_MAX = 2**32 - 2
DEBITS = (1, 2, 3, 4)
ADJUSTMENTS = (4, 8)


class Damaged(Exception):
    """The bytes break a rule of the page."""


class Unsupported(Exception):
    """The bytes are of a level that this program does not know."""


def need(condition, rule):
    if not condition:
        raise Damaged(rule)


class Reader:
    """Takes fields off a run of bytes; with a trace, notes where each lies and what it says."""

    def __init__(self, data, trace=None, offset=0):
        self.data, self.at, self.trace, self.offset = data, 0, trace, offset

    def more(self):
        return self.at < len(self.data)

    def note(self, start, text):
        if self.trace is not None:
            self.trace.append((self.offset + start, self.offset + self.at, text))

    def bytes(self, count):
        need(self.at + count <= len(self.data), "cut")
        self.at += count
        return self.data[self.at - count:self.at]

    def byte(self, say=None):
        value = self.bytes(1)[0]
        if say is not None:
            self.note(self.at - 1, say(value))
        return value

    def plain(self):
        value = shift = 0
        while True:
            byte = self.bytes(1)[0]
            value |= (byte & 127) << shift
            if byte < 128:
                need(byte or not shift, "a varint that could be shorter")
                need(value < 2**64, "a varint of more than 64 bits")
                return value
            shift += 7
            need(shift < 70, "a varint of more than 10 bytes")

    def varint(self, name, low=0, high=2**64 - 1, say=None):
        start = self.at
        value = self.plain()
        need(low <= value <= high, f"{name} out of range: {value}")
        self.note(start, say(value) if say else f"{name} {value}")
        return value

    def folded(self):
        value = self.plain()
        return value >> 1 if value & 1 == 0 else -(value >> 1) - 1

    def difference(self, name, register, low, high, shift=0):
        start = self.at
        value = register + self.folded()
        need(low <= value <= high, f"{name} out of range: {value}")
        self.note(start, f"{name} {value + shift}")
        return value

    def row(self, name, register):
        return self.difference(name, register, 0, ROW_MAX)

    def day(self, name, register=0):
        return self.difference(name, register, DAY_MIN, DAY_MAX)

    def signed(self, name):
        return self.difference(name, 0, 1 - 2**63, 2**63 - 1)

    def whole(self, name):
        return self.difference(name, 0, -2**63, 2**63 - 1)

    def optional_day(self, name, reference):
        start = self.at
        value = self.plain()
        if value == 0:
            day = None
        else:
            value -= 1
            day = reference + (value >> 1 if value & 1 == 0 else -(value >> 1) - 1)
            need(DAY_MIN <= day <= DAY_MAX, f"{name} out of range: {day}")
        self.note(start, f"{name} {'none' if day is None else day}")
        return day

    @staticmethod
    def utf8(data):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise Damaged("a text that is not UTF-8") from None
        need(all(byte >= 32 and byte != 127 for byte in data),
             "a text with control characters")
        return text

    def text(self, name, low, high):
        start = self.at
        size = self.plain()
        need(low <= size <= high, f"{name} of {size} bytes")
        text = self.utf8(self.bytes(size))
        self.note(start, f'{name} "{text}"')
        return text

    def header_text(self, name):
        start = self.at
        size = self.byte()
        need(size <= 32, f"{name} of {size} bytes")
        text = self.utf8(self.bytes(size))
        self.note(start, f'{name} "{text}"')
        return text

    def shared(self, name, register, high):
        start = self.at
        common = self.plain()
        need(common <= len(register), "more in common than there is")
        more = self.plain()
        need(1 <= common + more <= high, f"{name} of {common + more} bytes")
        rest = self.bytes(more)
        need(not (rest and common < len(register) and register[common] == rest[0]),
             "more in common than it says")
        whole = register[:common] + rest
        text = self.utf8(whole)
        self.note(start, f'{name} "{text}": {common} shared, {more} more')
        return whole, text


class Registers:
    """What fields are differences to; new at each record."""

    def __init__(self):
        self.customer = self.effective = self.type = self.reason = self.currency = 0
        self.account = self.matched = self.credit = self.debit = self.allocation = 0
        self.document = self.subject = self.fact_from = self.fact = 0
        self.order_customer = self.order_day = self.order = 0
        self.decided_customer = self.decided_subject = self.decided_day = 0
        self.number = self.key = b""


def read_ledger(r, _):
    return {"id": r.text("id", 1, 64), "base": r.varint("base currency", 1, 65535),
            "unique": r.varint("unique numbers", 0, 1)}


def read_currency(r, _):
    return {"numeric": r.varint("currency", 1, 65535), "decimals": r.varint("decimals", 0, 18)}


def read_dimension(r, _):
    return {"name": r.text("name", 1, 32)}


def read_value(r, _):
    return {"dimension": r.varint("dimension row", 0, 31), "text": r.text("value", 1, 64)}


def read_customer(r, _):
    return {"code": r.text("code", 0, 64), "party": r.varint("party", 0, 1)}


def read_customer_dimension(r, g):
    g.customer = r.row("customer row", g.customer)
    return {"customer": g.customer, "dimension": r.varint("dimension row", 0, 31),
            "value": r.varint("value row + 1", 0, ROW_MAX), "from": r.day("from day")}


def read_extra(r):
    start = r.at
    head = r.plain()
    need(0 < head < 2112, "an extra out of range, or that says nothing")
    count = head >> 6
    r.note(start, f"extra: flags {head & 15}, due source {head >> 4 & 3}, {count} dimensions")
    need(head >> 4 & 3 <= 1, "an unknown source of due dates")
    extra = {"due_source": head >> 4 & 3}
    if head & 1:
        extra["vat"] = r.signed("VAT")
    if head & 2:
        extra["base"] = r.signed("base amount")
    if head & 4:
        extra["original_currency"] = r.varint("quoted currency", 1, 65535)
        extra["original"] = r.signed("quoted amount")
    if head & 8:
        extra["terms"] = r.varint("terms row", 0, ROW_MAX)
    extra["dimensions"] = [[r.varint("dimension row", 0, 31), r.varint("value row", 0, ROW_MAX)]
                           for _ in range(count)]
    return extra


def read_attributes(r, g, flags):
    if flags & 1:
        byte = r.byte(lambda b: f"type {b & 15}, reason {b >> 4}")
        need((g.type, g.reason) != (byte & 15, byte >> 4), "a type said again")
        g.type, g.reason = byte & 15, byte >> 4
    if flags & 32:
        byte = r.byte(lambda b: f"currency row {b}")
        need(g.currency != byte, "a currency said again")
        g.currency = byte
    if flags & 64:
        account = r.varint("account class", 0, 65535)
        need(g.account != account, "an account class said again")
        g.account = account


def read_texts(r, g, flags):
    number = key = None
    need(not flags & 8 or flags & 6 == 6, "flag 8 without flags 2 and 4")
    if flags & 2:
        g.number, number = r.shared("number", g.number, 64)
    if flags & 8:
        key = number
    elif flags & 4:
        g.key, key = r.shared("source key", g.key, 96)
        need(number != key, "equal texts without flag 8")
    return number, key


def read_lines(r, effective, several):
    count = r.varint("lines", 2, 1024) if several else 1
    reference, lines = effective, []
    for _ in range(count):
        amount = r.varint("amount", 0, 2**63 - 1)
        due = r.optional_day("due", reference)
        reference = reference if due is None else due
        lines.append([amount, due])
    return lines


def read_document(r, g):
    flags = r.varint("flags", 0, 511)
    g.customer = r.row("customer row", g.customer)
    g.effective = r.day("effective", g.effective)
    read_attributes(r, g, flags)
    issue = g.effective
    if flags & 16:
        issue = r.optional_day("issue", g.effective)
        need(issue != g.effective, "an issue date said again")
    number, key = read_texts(r, g, flags)
    document = {
        "customer": g.customer, "type": g.type, "reason": g.reason, "currency": g.currency,
        "account": g.account, "effective": g.effective, "issue": issue, "number": number,
        "key": key, "lines": read_lines(r, g.effective, flags & 128)}
    if flags & 256:
        document["extra"] = read_extra(r)
    return document


def read_allocation(r, g):
    start = r.at
    head = r.plain()
    need(2 <= head <= 513, "pairs out of range")
    r.note(start, f"{head >> 1} pairs" + (", continued" if head & 1 else ""))
    g.matched = r.day("from day", g.matched)
    pairs = []
    for _ in range(head >> 1):
        g.credit = r.row("credit line row", g.credit)
        g.debit = r.row("debit line row", g.debit)
        pairs.append([g.credit, g.debit, r.varint("amount", 0, 2**63 - 1)])
    return {"continues": head & 1, "from": g.matched, "pairs": pairs}


def read_end(r, g):
    g.allocation = r.row("allocation row", g.allocation)
    return {"allocation": g.allocation, "at": r.day("at day")}


def read_cancellation(r, g):
    g.document = r.row("document row", g.document)
    return {"document": g.document, "at": r.day("at day"), "reason": r.varint("reason", 0, 255)}


def read_transfer(r, _):
    return {"credit": r.varint("credit document row", 0, ROW_MAX),
            "debit": r.varint("debit document row", 0, ROW_MAX)}


def read_terms(r, _):
    return {"text": r.text("terms", 1, 64)}


def read_erasure(r, _):
    return {"party": r.varint("party row", 0, ROW_MAX)}


def read_period(r, _):
    return {"reopened": r.varint("reopened", 0, 1), "to": r.optional_day("closed to", 0)}


def read_fact(r, g):
    start = r.at
    head = r.plain()
    need(head < 1024, "a fact's flags out of range")
    r.note(start, f"about {head & 7}, flags {head - (head & 7)}")
    fact = {"about": head & 7, "kind": r.varint("kind", 0, 65535)}
    g.subject = fact["subject"] = r.row("subject row", g.subject)
    g.fact_from = fact["from"] = r.day("from day", g.fact_from)
    if head & 8:
        fact["amount"] = r.varint("amount", 0, 2**63 - 1)
    if head & 16:
        fact["currency"] = r.varint("currency row", 0, 249)
    if head & 32:
        fact["until"] = r.day("until day", g.fact_from)
    if head & 64:
        fact["date"] = r.day("stated day", g.fact_from)
    if head & 128:
        fact["code"] = r.text("code", 1, 96)
    if head & 256:
        fact["party"] = r.varint("party row", 0, ROW_MAX)
    if head & 512:
        fact["related_about"] = r.varint("related", 1, 7)
        fact["related"] = r.varint("related row", 0, ROW_MAX)
    return fact


def read_fact_end(r, g):
    g.fact = r.row("fact row", g.fact)
    return {"fact": g.fact, "at": r.day("at day")}


def read_order(r, g):
    flags = r.varint("flags", 0, 7)
    g.order_customer = r.row("customer row", g.order_customer)
    order = {"customer": g.order_customer, "currency": r.varint("currency row", 0, 249)}
    order["day"] = g.order_day = r.day("placed", g.order_day)
    order["amount"] = r.varint("amount", 0, 2**63 - 1)
    order["expected"] = r.day("expected", g.order_day) if flags & 1 else None
    order["number"] = r.text("number", 1, 64) if flags & 2 else None
    order["key"] = r.text("source key", 1, 96) if flags & 4 else None
    return order


def read_order_step(r, g):
    step = {"kind": r.varint("kind", 1, 5)}
    g.order = step["order"] = r.row("order row", g.order)
    g.order_day = step["day"] = r.day("day", g.order_day)
    if step["kind"] == 5:
        return {**step, "amount": 0, "expected": r.optional_day("expected", g.order_day)}
    return {**step, "amount": r.signed("amount"), "expected": None}


def read_level(r, _):
    return {"level": r.varint("level", 0, 255)}


def read_digest(r, name):
    start = r.at
    digest = r.bytes(32)
    r.note(start, name)
    return digest


def read_policy(r, _):
    policy = {"name": r.text("name", 1, 64), "version": r.text("version", 0, 32),
              "from": r.day("from day"), "digest": read_digest(r, "SHA-256 of the bytes")}
    size = r.varint("bytes", 1, 262144)
    start = r.at
    policy["bytes"] = r.bytes(size)
    r.note(start, "the policy")
    return policy


def read_reason(r):
    return {"rule": r.varint("rule", 0, 65535), "code": r.varint("code", 0, 65535),
            "outcome": r.varint("outcome", 0, 255), "flags": r.varint("flags", 0, 255),
            "measured": r.whole("measured"), "threshold": r.whole("threshold"),
            "release": r.varint("released by", 0, ROW_MAX),
            "excuse": r.varint("excused by", 0, 65535)}


def read_decision(r, g):
    start = r.at
    head = r.plain()
    need(head < 8192, "a decision's flags out of range")
    r.note(start, f"about {head & 7}, flags {head - (head & 7)}")
    g.decided_customer = r.row("customer row", g.decided_customer)
    decision = {"about": head & 7, "customer": g.decided_customer, "subject": g.decided_customer}
    if head & 7 != 2:
        g.decided_subject = decision["subject"] = r.row("subject row", g.decided_subject)
    decision["stage"] = r.varint("stage", 0, 8)
    decision["outcome"] = r.varint("outcome", 0, 4)
    g.decided_day = decision["day"] = r.day("as of day", g.decided_day)
    decision["known"] = r.varint("known", 0, ROW_MAX)
    decision["policy"] = r.varint("policy row", 0, ROW_MAX)
    decision["currency"] = r.varint("currency row", 0, 249) if head & 32 else None
    decision["amount"] = r.whole("amount")
    decision["exposure"] = r.whole("exposure") if head & 8 else None
    decision["limit"] = r.whole("limit") if head & 16 else None
    decision["asked"], decision["asked_currency"] = decision["amount"], decision["currency"]
    if head & 64:
        decision["asked_currency"] = r.varint("asked currency row", 0, 249)
        need(decision["asked_currency"] != decision["currency"], "the same currency again")
        decision["asked"] = r.whole("asked")
    decision["paid"] = r.varint("paid", 1, 2**63 - 1) if head & 128 else 0
    decision["ordered"] = r.varint("ordered", 1, 2**63 - 1) if head & 256 else 0
    decision["term"] = r.varint("days", 0, 2**31 - 1) if head & 512 else None
    decision["discount"] = r.varint("discount", 0, 2**31 - 1) if head & 1024 else None
    decision["order"] = r.varint("order row", 0, ROW_MAX) if head & 2048 else None
    decision["value"] = r.varint("value row", 0, ROW_MAX) if head & 4096 else None
    decision["tables"] = read_digest(r, "digest of the tables")
    decision["reasons"] = [read_reason(r) for _ in range(r.varint("reasons", 0, 64))]
    return decision


# What a fact of a kind is about, and the members it needs.
FACTS = {
    1: ((3, 4), ()), 2: ((2, 3, 4), ("date",)), 3: ((3, 4), ("date",)),
    4: ((2,), ("amount", "currency")), 5: ((2, 3, 5), ("amount", "currency")),
    6: ((2, 3, 4), ("amount",)), 7: ((1, 2, 3, 4, 5), ()), 8: ((2,), ("related",)),
    9: ((2,), ("related",)), 10: ((1, 2), ("code",)), 11: ((1, 2, 3, 4, 5), ()),
    12: ((3, 4), ("amount",)), 13: ((3,), ("related",)), 14: ((2, 3), ()),
    15: ((1, 2, 3, 4, 5), ("code",)), 16: ((2,), ("amount", "code")), 17: ((2,), ("code",)),
    18: ((2,), ("code",)), 19: ((2, 3, 5), ("code",)), 20: ((2,), ("code",)), 21: ((2,), ()),
    22: ((2, 5), ("amount", "currency")), 23: ((1, 2, 3, 5), ("code",)), 24: ((6,), ("code",)),
    25: ((1,), ("code", "until")), 26: ((2,), ("code",)), 27: ((2,), ("code",))}
NO_MONEY = (16, 27)
RELATED = {8: (2,), 9: (2,), 13: (5,)}

KINDS = {
    1: ("ledger", read_ledger), 2: ("currency", read_currency), 3: ("dimension", read_dimension),
    4: ("value", read_value), 5: ("customer", read_customer),
    6: ("customer_dimension", read_customer_dimension), 7: ("document", read_document),
    8: ("allocation", read_allocation), 9: ("end", read_end),
    10: ("cancellation", read_cancellation), 11: ("transfer", read_transfer),
    12: ("terms", read_terms), 13: ("erasure", read_erasure), 14: ("period", read_period),
    15: ("fact", read_fact), 16: ("fact_end", read_fact_end), 17: ("order", read_order),
    18: ("order_step", read_order_step), 19: ("level", read_level),
    20: ("policy", read_policy), 21: ("decision", read_decision)}


def level_of(kind, event):
    """The first level that has an event."""
    if kind == 15:
        return 3 if event["kind"] >= 16 or event["about"] == 6 else 2
    return 1 if kind <= 13 else 2 if kind <= 19 else 3


def read_events(r, level):
    registers = Registers()
    while r.more():
        kind = r.byte(lambda b: f"event {b}: " + KINDS[b][0].replace("_", " ") if b in KINDS
                      else f"event {b}")
        need(kind in KINDS, f"unknown kind {kind}")
        name, read = KINDS[kind]
        event = {"event": name, **read(r, registers)}
        need(level_of(kind, event) <= level, f"kind {kind} at level {level}")
        if name == "level":
            need(event["level"] == level, "a level that its record does not have")
        yield event


def read_header(r):
    start = r.at
    command = r.bytes(16).hex()
    r.note(start, "command id")
    start = r.at
    digest = r.bytes(16).hex()
    r.note(start, "digest of the commands")
    start = r.at
    recorded_at = int.from_bytes(r.bytes(8), "little", signed=True)
    r.note(start, f"recorded at {recorded_at}")
    return {"command": command, "digest": digest, "recorded_at": recorded_at,
            "actor": r.header_text("actor"), "reason": r.header_text("reason")}


def note_frame(record, trace, front):
    flags, size = record[3], len(record)
    sequence = int.from_bytes(record[8:16], "little")
    words = [word for bit, word in ((FIRST, "first"), (LAST, "last")) if flags & bit]
    if front:
        trace += [(0, 2, f"record {sequence}"), (2, 3, f"level {record[2]}"),
                  (3, 4, f"flags: {' and '.join(words) or 'none'}"), (4, 8, f"{size} bytes"),
                  (8, 16, f"sequence {sequence}")]
    else:
        trace += [(size - 36, size - 32, "CRC-32"), (size - 32, size, "hash")]


def read_record(record, sequence, hash_before, trace=None):
    """One record, checked against the number and hash of the one before: (fields, events)."""
    need(len(record) >= HEAD + TAIL and record[:2] == b"ER" and len(record) <= RECORD_MAX
         and int.from_bytes(record[4:8], "little") == len(record), "not a record")
    need(zlib.crc32(record[:-36]) == int.from_bytes(record[-36:-32], "little"), "CRC")
    if record[2] not in LEVELS:
        raise Unsupported(f"level {record[2]}")
    need(int.from_bytes(record[8:16], "little") == sequence, "sequence")
    need(hashlib.sha256(hash_before + record[:-32]).digest() == record[-32:], "hash chain")
    need(record[3] & ~(FIRST | LAST) == 0, "flags")
    if trace is not None:
        note_frame(record, trace, True)
    r = Reader(record[HEAD:-TAIL], trace, HEAD)
    header = read_header(r) if record[3] & FIRST else None
    events = list(read_events(r, record[2]))
    if trace is not None:
        note_frame(record, trace, False)
    return {"sequence": sequence, "flags": record[3], "level": record[2], "header": header,
            "events": events}


def split(log):
    at = 0
    while at < len(log):
        need(len(log) - at >= HEAD + TAIL, "cut")
        size = int.from_bytes(log[at + 4:at + 8], "little")
        need(HEAD + TAIL <= size <= len(log) - at, "cut")
        yield log[at:at + size]
        at += size


def read_log(log):
    """All transactions of a log: a list of headers with their events and last sequence."""
    sequence, chain, transactions = 0, bytes(32), []
    inside, commands, level = False, set(), None
    for record in split(log):
        sequence += 1
        fields = read_record(record, sequence, chain)
        chain = record[-32:]
        need(inside != bool(fields["flags"] & FIRST), "a transaction begins or goes on wrongly")
        raised = not inside and fields["events"][:1] and fields["events"][0]["event"] == "level"
        need(level in (None, fields["level"]) or (raised and fields["level"] > level),
             "a level that the log does not have there")
        level = fields["level"]
        if not inside:
            header = fields["header"]
            need(header["command"] not in commands, "a command id comes again")
            need(not transactions or header["recorded_at"] >= transactions[-1]["recorded_at"],
                 "recorded before the one before")
            commands.add(header["command"])
            transactions.append({**header, "events": []})
        transactions[-1]["events"] += fields["events"]
        transactions[-1]["sequence"] = sequence
        inside = not fields["flags"] & LAST
    need(not inside, "the last transaction has no end")
    return transactions


class Ledger:
    """The rows that follow from the events, and what is owed at a day."""

    def __init__(self, transactions):
        self.base = None
        self.currencies, self.dimensions, self.values, self.terms = [], [], [], []
        self.customers, self.customer_dimensions, self.documents = [], [], []
        self.lines = []  # (document, line from 1, amount, due)
        self.line_allocations = []
        self.allocations, self.matchings, self.transfers, self.parties = [], 0, [], []
        self.facts, self.closed_to = [], None
        self.orders, self.order_steps = [], []
        self.policies, self.decisions, self.transactions = [], [], 0
        for transaction in transactions:
            for event in transaction["events"]:
                getattr(self, "apply_" + event["event"])(event, transaction["sequence"])
            self.transactions += 1

    def apply_ledger(self, e, _):
        need(self.base is None, "created twice")
        self.id, self.base, self.unique = e["id"], e["base"], e["unique"]

    def apply_currency(self, e, _):
        self.currencies.append((e["numeric"], e["decimals"]))

    def apply_dimension(self, e, _):
        self.dimensions.append(e["name"])

    def apply_value(self, e, _):
        need(e["dimension"] < len(self.dimensions), "no such dimension")
        self.values.append((e["dimension"], e["text"]))

    def apply_terms(self, e, _):
        self.terms.append(e["text"])

    def apply_customer(self, e, sequence):
        party = None
        if e["party"]:
            party = len(self.parties)
            self.parties.append({"customer": len(self.customers), "erased": False})
        code = e["code"] or f"C{len(self.customers) + 1}"
        self.customers.append({"code": code, "party": party, "sequence": sequence})

    def need_open(self, day):
        need(self.closed_to is None or day > self.closed_to, "an effect on a closed day")

    def apply_level(self, e, _):
        pass

    def apply_period(self, e, _):
        before, to = self.closed_to, e["to"]
        if e["reopened"]:
            need(before is not None and (to is None or to < before), "nothing to open again")
        else:
            need(to is not None and (before is None or to > before), "nothing to close")
        self.closed_to = to

    def is_there(self, about, row):
        count = {1: 1, 2: len(self.customers), 3: len(self.documents), 4: len(self.lines),
                 5: len(self.orders), 6: len(self.facts)}
        return row < count.get(about, 0)

    def apply_fact(self, e, sequence):
        need(e["kind"] in FACTS and e["about"] in FACTS[e["kind"]][0], "no such kind of fact")
        need(all(name in e for name in FACTS[e["kind"]][1]), "a fact that lacks something")
        need("currency" not in e or "amount" in e, "a currency of nothing")
        need(e["kind"] not in NO_MONEY or "currency" not in e, "a currency of what is no money")
        need(e.get("until", DAY_MAX + 1) > e["from"], "a fact that never holds")
        need(self.is_there(e["about"], e["subject"]), "no such subject")
        need(e["about"] != 6 or self.facts[e["subject"]]["about"] != 6, "about a fact about one")
        need(e.get("party", -1) < len(self.parties), "no such party")
        need(e.get("currency", -1) < len(self.currencies), "no such currency")
        if "related" in e:
            about, row = e["related_about"], e["related"]
            need(about in RELATED.get(e["kind"], (2, 3, 5)) and self.is_there(about, row)
                 and (about, row) != (e["about"], e["subject"]), "no such related thing")
        self.need_open(e["from"])
        self.facts.append({**e, "end": None, "sequence": sequence})

    def apply_fact_end(self, e, _):
        need(e["fact"] < len(self.facts), "no such fact")
        row = self.facts[e["fact"]]
        need(row["end"] is None and row["from"] <= e["at"] <= row.get("until", DAY_MAX),
             "an end that cannot be")
        self.need_open(e["at"])
        row["end"] = e["at"]

    def apply_order(self, e, sequence):
        need(e["customer"] < len(self.customers), "no such customer")
        need(e["currency"] < len(self.currencies), "no such currency")
        need(e["key"] is None or all(e["key"] != o["key"] for o in self.orders), "a key again")
        self.orders.append({**e, "sequence": sequence, "steps": []})

    def apply_order_step(self, e, sequence):
        need(e["order"] < len(self.orders), "no such order")
        order = self.orders[e["order"]]
        need(e["day"] >= order["day"], "a step before its order")
        need(e["amount"] >= 0 if e["kind"] in (1, 5) else e["amount"] not in (0, -2**63),
             "an amount that cannot be")
        need(len(order["steps"]) < 4096, "too many steps")
        order["steps"].append(e)
        self.order_steps.append({**e, "sequence": sequence})
        for day in {step["day"] for step in order["steps"]}:
            now = self.order_at(order, day)
            need(min(now[1:4]) >= 0 and now[3] <= now[0] and max(now[1:3]) <= now[0] - now[3],
                 "parts beyond the order")

    def apply_policy(self, e, sequence):
        need(hashlib.sha256(e["bytes"]).digest() == e["digest"], "a digest of other bytes")
        self.need_open(e["from"])
        self.policies.append({**e, "sequence": sequence})

    def customer_of(self, about, row):
        return {2: row, 3: self.documents[row]["customer"] if about == 3 else None,
                5: self.orders[row]["customer"] if about == 5 else None}[about]

    def apply_decision(self, e, sequence):
        need(e["about"] in (2, 3, 5) and self.is_there(e["about"], e["subject"]), "no such subject")
        need(self.customer_of(e["about"], e["subject"]) == e["customer"], "another's subject")
        need(1 <= e["stage"] and 1 <= e["outcome"], "no such stage or outcome")
        need(e["known"] <= self.transactions, "what was not known yet")
        need(e["policy"] < len(self.policies), "no such policy")
        amounts = [e["amount"], e["exposure"], e["limit"]]
        need(-2**63 not in [*amounts, e["asked"]], "an amount without an opposite")
        asked = e["asked_currency"]
        need(asked is not None or e["asked"] == e["paid"] == e["ordered"] == 0, "of no currency")
        need(asked is None or asked < len(self.currencies), "no such currency")
        need(e["value"] is None or e["value"] < len(self.values), "no such value")
        need(e["order"] is None or (
            e["about"] == 3 and e["order"] < len(self.orders)
            and self.orders[e["order"]]["customer"] == e["customer"]), "no such order")
        need(e["currency"] is not None or amounts == [0, None, None], "amounts of no currency")
        need(e["currency"] is None or e["currency"] < len(self.currencies), "no such currency")
        for reason in e["reasons"]:
            released = reason["release"]
            need(released == 0 or (released <= len(self.facts)
                                   and self.facts[released - 1]["kind"] in (19, 20)),
                 "released by nothing")
        self.decisions.append({**e, "sequence": sequence})

    @staticmethod
    def order_at(order, day):
        """Ordered, delivered, invoiced, cancelled and the day expected."""
        steps = sorted((s for s in order["steps"] if s["day"] <= day), key=lambda s: s["day"])
        last = {step["kind"]: step for step in steps}
        sums = [sum(s["amount"] for s in steps if s["kind"] == kind) for kind in (2, 3, 4)]
        return [last.get(1, order)["amount"], *sums, last.get(5, order)["expected"]]

    def apply_customer_dimension(self, e, _):
        need(e["customer"] < len(self.customers) and e["dimension"] < len(self.dimensions),
             "no such customer or dimension")
        need(e["value"] == 0 or self.values[e["value"] - 1][0] == e["dimension"], "no such value")
        self.need_open(e["from"])
        self.customer_dimensions.append(e)

    def apply_document(self, e, sequence):
        need(e["customer"] < len(self.customers), "no such customer")
        need(e["currency"] < len(self.currencies), "no such currency")
        need(1 <= e["type"] <= 8 and (1 <= e["reason"] <= 7 if e["type"] in ADJUSTMENTS
                                      else e["reason"] == 0), "no such type or reason")
        self.need_open(e["effective"])
        row = len(self.documents)
        gross = sum(amount for amount, _ in e["lines"])
        need(gross < 2**63, "gross out of range")
        self.documents.append({**e, "gross": gross, "sign": 1 if e["type"] in DEBITS else -1,
                               "cancelled": None, "sequence": sequence})
        for number, (amount, due) in enumerate(e["lines"], 1):
            self.lines.append((row, number, amount, due))
            self.line_allocations.append([])

    def apply_allocation(self, e, sequence):
        self.matchings += not e["continues"]
        need(self.matchings > 0, "nothing to continue")
        self.need_open(e["from"])
        for credit, debit, amount in e["pairs"]:
            need(credit < len(self.lines) and debit < len(self.lines) and amount > 0,
                 "no such line, or no amount")
            row = {"credit": credit, "debit": debit, "amount": amount, "from": e["from"],
                   "to": None, "matching": self.matchings, "sequence": sequence}
            self.allocations.append(row)
            self.line_allocations[credit].append(row)
            self.line_allocations[debit].append(row)

    def apply_end(self, e, _):
        need(e["allocation"] < len(self.allocations), "no such allocation")
        row = self.allocations[e["allocation"]]
        need(row["to"] is None and e["at"] >= row["from"], "an end that cannot be")
        self.need_open(e["at"])
        row["to"] = e["at"]

    def apply_cancellation(self, e, _):
        need(e["document"] < len(self.documents), "no such document")
        row = self.documents[e["document"]]
        need(row["cancelled"] is None and e["at"] >= row["effective"] and 1 <= e["reason"] <= 3,
             "a cancellation that cannot be")
        self.need_open(e["at"])
        row["cancelled"] = e["at"]

    def apply_transfer(self, e, _):
        need(max(e["credit"], e["debit"]) < len(self.documents), "no such document")
        self.transfers.append((e["credit"], e["debit"]))

    def apply_erasure(self, e, _):
        need(e["party"] < len(self.parties) and not self.parties[e["party"]]["erased"],
             "an erasure that cannot be")
        self.parties[e["party"]]["erased"] = True

    @staticmethod
    def counts(document, day):
        return document["effective"] <= day and not (document["cancelled"] is not None
                                                     and document["cancelled"] <= day)

    def balances(self, day):
        """{(customer number, currency): amount}"""
        result = {}
        for document in self.documents:
            if self.counts(document, day):
                key = document["customer"] + 1, self.currencies[document["currency"]][0]
                result[key] = result.get(key, 0) + document["sign"] * document["gross"]
        return result

    def open_items(self, day):
        """[(item number, document number, line, open amount)] of the documents that count."""
        result = []
        for item, (row, line, amount, _) in enumerate(self.lines, 1):
            document = self.documents[row]
            if self.counts(document, day):
                used = sum(a["amount"] for a in self.line_allocations[item - 1]
                           if a["from"] <= day and not (a["to"] is not None and a["to"] <= day))
                result.append((item, row + 1, line, document["sign"] * (amount - used)))
        return result

    def customer_value(self, customer, dimension, day):
        best = None
        for e in self.customer_dimensions:
            if (e["customer"], e["dimension"]) == (customer, dimension) and e["from"] <= day \
                    and (best is None or e["from"] >= best["from"]):
                best = e
        return self.values[best["value"] - 1][1] if best and best["value"] else None


def annotate(log):
    """Every field of a log with its bytes, twelve a line."""
    sequence, chain, out = 0, bytes(32), []
    for record in split(log):
        sequence += 1
        trace = []
        read_record(record, sequence, chain, trace)
        chain = record[-32:]
        need([start for start, _, _ in trace[1:]] == [end for _, end, _ in trace[:-1]],
             "a field without a note")
        for start, end, text in trace:
            for at in range(start, end, 12):
                part = record[at:min(at + 12, end)].hex(" ")
                out.append(f"{part:35}  {text if at == start else ''}".rstrip())
        out.append("")
    return "\n".join(out[:-1]) + "\n"


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("events", "annotate", "balance", "open"):
        print(__doc__, file=sys.stderr)
        return 2
    with open(sys.argv[2], "rb") as file:
        log = file.read()
    try:
        if sys.argv[1] == "annotate":
            sys.stdout.write(annotate(log))
            return 0
        transactions = read_log(log)
        if sys.argv[1] == "events":
            for transaction in transactions:
                for event in transaction["events"]:
                    print(json.dumps({"sequence": transaction["sequence"], **event},
                                     default=bytes.hex))
            return 0
        ledger, day = Ledger(transactions), int(sys.argv[3])
        if sys.argv[1] == "balance":
            for (customer, currency), amount in sorted(ledger.balances(day).items()):
                print(json.dumps({"customer": customer, "currency": currency, "amount": amount}))
            return 0
        for item, document, line, amount in ledger.open_items(day):
            print(json.dumps({"item": item, "document": document, "line": line, "open": amount}))
        return 0
    except (Damaged, Unsupported) as reason:
        print(f"{type(reason).__name__}: {reason}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())

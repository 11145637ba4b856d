#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the sample FEC and what must be found in it: generate_fec.py [FOLDER]

The books of a wholesaler that never existed, for 2024: 60 customers, invoices, credit notes,
payments, bills of exchange, doubtful debts, advances, discounts and write-offs, written as real
producers write them, with what makes such files hard to read:

    opening items with the dates of their invoices; a PieceRef that is the same letter on every
    sale, and the number at the head of EcritureLib on most lines; lettering codes that begin
    again with every customer; lettering after the closing, without date, or out of balance;
    credits in the sales journal and debits in the bank's; EcritureNum that begins again in every
    journal; lines without CompAuxNum; 413, 416, 418 and 419 beside 411; CP1252 with a euro sign;
    lines that end with a separator too many and CR LF; blanks around fields.

The expected figures are computed here with Decimal, from what was meant and not from the file.
Everything follows from one seed: the files are the same on every machine.
"""

import csv
import gzip
import sys
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

SIREN = "000000018"
YEAR = 2024
CLOSING = date(YEAR, 12, 31)
AS_OF = (date(YEAR, 6, 30), CLOSING)
COLUMNS = ("JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum "
           "CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate "
           "Montantdevise Idevise").split()
JOURNALS = {"AN": "Reports à nouveau", "VE": "Ventes", "BQ": "Banque", "OD": "Opérations diverses"}
ACCOUNTS = {"411000": "Clients", "413000": "Clients effets à recevoir",
            "416000": "Clients douteux", "418100": "Clients factures à établir",
            "419100": "Clients avances et acomptes", "707000": "Ventes de marchandises",
            "704000": "Travaux", "709700": "RRR accordés", "445710": "TVA collectée",
            "512000": "Banque", "511300": "Effets à l'encaissement", "665000": "Escomptes accordés",
            "654000": "Pertes sur créances irrécouvrables", "101000": "Capital",
            "401000": "Fournisseurs", "607000": "Achats de marchandises",
            "445660": "TVA déductible",
            "627000": "Services bancaires", "658000": "Charges diverses de gestion"}
TRADES = ("Épicerie", "Cave", "Maison", "Brasserie", "Comptoir", "Halle", "Auberge", "Boutique",
          "Relais", "Crèmerie")
PLACES = ("du Pont d'Orvelle", "des Trois Fauvettes", "de Saint-Aubreuil", "du Val Merlin",
          "de l'Étang Gris", "des Quatre Tilleuls")
TERMS = ("net 30", "net 60", "45 days end of month", "end of month 45 days", "on receipt", None)
EXPECTED = "kind as_of key value not_due d30 d60 d90 more no_date credits text".split()
DEFAULT_TERMS = "net 30"
OWN_ACCOUNTS = ("41100057", "411SAUVAGE")  # customers who are accounts
CENT = Decimal("0.01")
VAT = Decimal("0.20")


class Chance:
    """splitmix64: the same numbers on every machine and in every release of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & mask
        return (z ^ z >> 31) % bound

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def one_in(self, count):
        return self.below(count) == 0

    def amount(self, low, high):
        return Decimal(self.between(low * 100, high * 100)) * CENT


def end_of_month(day):
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)


def due_date(day, terms):
    if terms == "on receipt":
        return day
    if terms == "45 days end of month":
        return end_of_month(day + timedelta(days=45))
    if terms == "end of month 45 days":
        return end_of_month(day) + timedelta(days=45)
    return day + timedelta(days=int(terms.removeprefix("net ")))


class Item:
    """What a line on a customer account means."""

    def __init__(self, key, order, customer, account, amount, effective, issue, has_due):
        self.key, self.order = key, order
        self.customer, self.account = customer, account
        self.amount = amount  # debits positive
        self.effective, self.issue = effective, issue
        self.due = due_date(issue, customer.terms or DEFAULT_TERMS) if has_due else None
        self.allocations = []  # (from, amount)

    def open_at(self, day):
        if self.effective > day:
            return Decimal(0)
        done = sum((amount for begin, amount in self.allocations if begin <= day), Decimal(0))
        return self.amount - done if self.amount > 0 else self.amount + done


class Customer:
    def __init__(self, number, code, name, terms):
        self.number, self.code, self.name, self.terms = number, code, name, terms
        self.codes = {}  # letterings so far, by account
        self.items = []


class Line:
    def __init__(self, account, amount, customer=None, auxiliary=True, label=None, currency=None,
                 due=False, issue=None, reference=None):
        self.account, self.amount, self.customer = account, amount, customer
        self.auxiliary, self.label, self.currency = auxiliary, label, currency
        self.due, self.issue, self.reference = due, issue, reference
        self.lettering, self.lettered_on, self.item = "", None, None


class Books:
    def __init__(self):
        self.chance = Chance(20240018)
        self.entries = []
        self.numbers = dict.fromkeys(JOURNALS, 0)
        self.lines = 0
        self.letterings = 0
        self.customers = [self.customer(i) for i in range(60)]
        self.walk_in = Customer(60, "411000*", "Clients", None)

    def customer(self, i):
        name = f"{TRADES[i % len(TRADES)]} {PLACES[i // len(TRADES)]}"
        code = OWN_ACCOUNTS[i - 57] if i in (57, 58) else f"C{i + 1:04d}"
        return Customer(i, code, name, TERMS[i % len(TERMS)])

    def post(self, journal, day, reference, label, lines, issue=None):
        """Add an entry; it must balance. Gives the items of its customer lines."""
        assert sum(line.amount for line in lines) == 0, (journal, day, label)
        self.numbers[journal] += 1
        number = f"{self.numbers[journal]:06d}"
        items = []
        for ordinal, line in enumerate(lines, 1):
            if line.customer is not None and not line.account.startswith("418"):
                key = f"FEC:{SIREN}:{YEAR}:{journal}:{number}:{ordinal}"
                line.item = Item(key, None, line.customer, line.account, line.amount, day,
                                 line.issue or issue or day, line.due)
                line.customer.items.append(line.item)
                items.append(line.item)
        self.entries.append((day, len(self.entries), journal, number, reference, issue or day,
                             label, lines))
        return items

    def letter(self, items, day, dated=True):
        """Give items of one customer and account a common code, as an accountant does."""
        customer, account = items[0].customer, items[0].account
        assert all((i.customer, i.account) == (customer, account) for i in items)
        used = customer.codes.get(account, 0)
        customer.codes[account] = used + 1
        code = (chr(ord("A") + used // 26 - 1) if used >= 26 else "") + chr(ord("A") + used % 26)
        self.letterings += 1
        for _, _, _, _, _, _, _, lines in self.entries:
            for line in lines:
                if line.item in items:
                    line.lettering, line.lettered_on = code, day if dated else None
        self.groups = getattr(self, "groups", [])
        self.groups.append((items, day if dated else max(i.effective for i in items)))

    def allocate(self):
        """Pairs by effective date, then as they stand in the file, the smaller amount each time."""
        for items, day in self.groups:
            begin = max([day] + [i.effective for i in items])
            ordered = sorted(items, key=lambda i: (i.effective, i.order))
            debits = [[i, i.amount] for i in ordered if i.amount > 0]
            credits_ = [[i, -i.amount] for i in ordered if i.amount < 0]
            while debits and credits_:
                part = min(debits[0][1], credits_[0][1])
                for side in (debits, credits_):
                    side[0][0].allocations.append((begin, part))
                    side[0][1] -= part
                    if side[0][1] == 0:
                        side.pop(0)


def opening(books):
    chance, lines, kept = books.chance, [], []
    for customer in books.customers:
        if customer.number % 3 == 2:
            continue
        for _ in range(chance.between(1, 3)):
            years_ago = 3 if chance.one_in(12) else 0
            issue = date(YEAR - 1 - years_ago, 12, 31) - timedelta(days=chance.below(120))
            amount = chance.amount(150, 4000)
            if chance.one_in(9):
                amount = -(amount / 4).quantize(CENT)
            label = (f"{issue:%y}{chance.between(10000, 99999)} Facture {issue:%m/%Y}"
                     if amount > 0 else f"Avoir du {issue:%d/%m/%Y}")
            lines.append(Line("411000", amount, customer, due=amount > 0, issue=issue,
                              label=label))
    receivable = sum(line.amount for line in lines)
    lines += [Line("512000", Decimal("48211.07")), Line("401000", Decimal("-31877.45")),
              Line("101000", -(receivable + Decimal("48211.07") - Decimal("31877.45")))]
    kept = books.post("AN", date(YEAR, 1, 1), "AN", "A nouveau", lines)
    return kept


def sale(books, customer, day, net, number, sign=1, auxiliary=True, currency=None):
    tax = (net * VAT).quantize(CENT, ROUND_HALF_UP)
    what = "Facture" if sign > 0 else "Avoir"
    label = f"{number} {what} {customer.name}" if auxiliary else f"{number} Vente comptoir"
    if books.chance.one_in(15):
        label = f"{what} {customer.name}"  # without its number
    lines = [Line("411000", sign * (net + tax), customer, auxiliary, due=sign > 0,
                  currency=currency),
             Line("707000", -sign * net), Line("445710", -sign * tax)]
    if books.chance.one_in(5):
        lines.reverse()  # the customer's line is not always the first
    issue = day - timedelta(days=1) if books.chance.one_in(30) and day.day > 1 else day
    return books.post("VE", day, "V", label, lines, issue)[0]


def payment(books, customer, day, amount, discount=Decimal(0), account="411000"):
    books.receipts = getattr(books, "receipts", 0) + 1
    bank = "511300" if account == "413000" else "512000"
    lines = [Line(bank, amount - discount)]
    if discount:
        lines.append(Line("665000", discount))
    lines.append(Line(account, -amount, customer))
    return books.post("BQ", day, f"REM{books.receipts:04d}", f"Rglt {customer.name} 10 € de port"
                      if books.chance.one_in(20) else f"Rglt {customer.name}", lines)[0]


def later(books, day, low, high):
    return day + timedelta(days=books.chance.between(low, high))


def settle_opening(books, items):
    chance = books.chance
    for item in items:
        if item.amount > 0 and not chance.one_in(12):
            day = later(books, item.effective, 3, 150)
            paid = payment(books, item.customer, day, item.amount)
            books.letter([item, paid], later(books, day, 0, 10))


def invoices(books):
    """Sales of every customer over the year, and what became of them."""
    chance, number = books.chance, YEAR % 100 * 100000
    for customer in books.customers:
        waiting = []
        for _ in range(chance.between(5, 12)):
            day = date(YEAR, 1, 2) + timedelta(days=chance.below(363))
            number += 1
            currency = "USD" if customer.number % 20 == 7 else None
            invoice = sale(books, customer, day, chance.amount(80, 3500), number, currency=currency)
            fate = chance.below(20)
            pay = later(books, max(day, invoice.due), -5, 45)
            if pay > CLOSING or fate == 0 or (fate < 3 and day.month > 8):
                continue  # open at the end of the year
            if fate < 12:
                paid = payment(books, customer, pay, invoice.amount)
                books.letter([invoice, paid], min(later(books, pay, 0, 12), date(YEAR + 1, 1, 20)),
                             dated=fate != 5)
            elif fate < 14:
                waiting.append(invoice)
            elif fate == 14:  # two per cent for paying early
                off = (invoice.amount * 2 / 100).quantize(CENT, ROUND_HALF_UP)
                paid = payment(books, customer, pay, invoice.amount, off)
                books.letter([invoice, paid], pay)
            elif fate == 15:  # less than was owed, lettered all the same
                part = (invoice.amount * 7 / 10).quantize(CENT)
                paid = payment(books, customer, pay, part)
                books.letter([invoice, paid], pay)
            elif fate == 16:
                number += 1
                back = sale(books, customer, pay, chance.amount(10, 70), number, -1)
                paid = payment(books, customer, pay, invoice.amount + back.amount)
                books.letter([invoice, back, paid], pay)
            elif fate == 17:  # paid and not lettered
                payment(books, customer, pay, invoice.amount)
            elif fate == 18:
                bill(books, customer, invoice, pay)
            else:
                doubtful(books, customer, invoice, pay)
        if waiting:  # one payment for several invoices
            day = max(later(books, i.due, 0, 20) for i in waiting)
            if day <= CLOSING:
                paid = payment(books, customer, day, sum(i.amount for i in waiting))
                books.letter(waiting + [paid], later(books, day, 0, 5))


def bill(books, customer, invoice, day):
    bill_lines = [Line("413000", invoice.amount, customer, due=True),
                  Line("411000", -invoice.amount, customer)]
    drawn, settled = books.post("OD", day, "LCR", f"LCR acceptée {customer.name}", bill_lines)
    books.letter([invoice, settled], day)
    cashed = later(books, day, 20, 60)
    if cashed <= CLOSING:
        paid = payment(books, customer, cashed, invoice.amount, account="413000")
        books.letter([drawn, paid], cashed)


def doubtful(books, customer, invoice, day):
    lines = [Line("416000", invoice.amount, customer, due=True, issue=invoice.issue),
             Line("411000", -invoice.amount, customer)]
    doubt, moved = books.post("OD", day, "DOUTEUX", f"Passage en douteux {customer.name}", lines)
    books.letter([invoice, moved], day)
    lost = later(books, day, 30, 120)
    if lost <= CLOSING and books.chance.one_in(2):
        tax = (invoice.amount / 6).quantize(CENT, ROUND_HALF_UP)
        lines = [Line("654000", invoice.amount - tax), Line("445710", tax),
                 Line("416000", -invoice.amount, customer)]
        given_up, = books.post("OD", lost, "PERTE", f"Irrécouvrable {customer.name}", lines)
        books.letter([doubt, given_up], lost)


def others(books):
    """What happens now and then."""
    chance = books.chance
    for customer in books.customers[3:60:8]:  # advances
        amount = chance.amount(200, 900)
        day = date(YEAR, chance.between(2, 10), chance.between(1, 28))
        books.post("BQ", day, "ACOMPTE", f"Acompte {customer.name}",
                   [Line("512000", amount), Line("419100", -amount, customer)])
    for customer in books.customers[5:60:11]:  # money sent back
        amount = chance.amount(20, 200)
        day = date(YEAR, chance.between(3, 12), chance.between(1, 28))
        books.post("BQ", day, "VIR", f"Remboursement {customer.name}",
                   [Line("411000", amount, customer), Line("512000", -amount)])
    for customer in books.customers[4:60:9]:  # yearly rebates, without tax
        amount = chance.amount(15, 120)
        books.post("OD", date(YEAR, 12, 20), "RFA", f"Remise annuelle {customer.name}",
                   [Line("709700", amount), Line("411000", -amount, customer)])
    for customer in books.customers[6:60:13]:  # differences of cents
        amount = chance.amount(0, 1) + CENT
        books.post("OD", date(YEAR, 11, 15), "ECART", f"Ecart de règlement {customer.name}",
                   [Line("658000", amount), Line("411000", -amount, customer)])
    for customer in books.customers[1:60:14]:  # to be invoiced: not asked for
        net = chance.amount(100, 900)
        tax = (net * VAT).quantize(CENT, ROUND_HALF_UP)
        books.post("OD", CLOSING, "FAE", f"Facture à établir {customer.name}",
                   [Line("418100", net + tax, customer), Line("704000", -net),
                    Line("445710", -tax)])
    for month in range(1, 13):  # over the counter: the customer is nowhere but in the label
        sale(books, books.walk_in, date(YEAR, month, 25), chance.amount(50, 300),
             f"CP{month:02d}", auxiliary=False)
        cash = books.walk_in.items[-1].amount
        if month < 11:
            books.post("BQ", date(YEAR, month, 27), f"CB{month:02d}", "Remise carte",
                       [Line("512000", cash - CENT), Line("627000", CENT),
                        Line("411000", -cash, books.walk_in, auxiliary=False)])
        net = chance.amount(900, 4000)  # purchases, which are not ours to look at
        tax = (net * VAT).quantize(CENT, ROUND_HALF_UP)
        books.post("OD", date(YEAR, month, 12), f"ACH{month:02d}", "Achats du mois",
                   [Line("607000", net), Line("445660", tax), Line("401000", -(net + tax))])


def after_closing(books):
    """Lettering made in January on lines of December: at the closing it was not there yet."""
    for customer in books.customers[2:60:7]:
        invoice = sale(books, customer, date(YEAR, 12, 3), books.chance.amount(100, 900),
                       f"{YEAR % 100}9{customer.number:04d}")
        paid = payment(books, customer, date(YEAR, 12, 28), invoice.amount)
        books.letter([invoice, paid], date(YEAR + 1, 1, 15))


def in_file_order(books):
    """By journal and day as kept, AN first; entries are written whole."""
    order = ["AN", "VE", "BQ", "OD"]
    entries = sorted(books.entries, key=lambda e: (order.index(e[2]) > 0, e[0], e[1]))
    position = 0
    for entry in entries:
        for line in entry[7]:
            if line.item is not None:
                line.item.order = position
            position += 1
    return entries


def amount_text(value):
    return f"{value:.2f}".replace(".", ",")


def day_text(day):
    return f"{day:%Y%m%d}" if day else ""


def fields_of(entry, line, position):
    day, _, journal, number, reference, issue, label, _ = entry
    customer = line.customer
    own_account = (customer is not None and customer.code in OWN_ACCOUNTS and
                   line.account == "411000")
    account = customer.code if own_account else line.account
    auxiliary = customer.code if customer and line.auxiliary and not own_account else ""
    debit, credit = max(line.amount, Decimal(0)), max(-line.amount, Decimal(0))
    foreign = ""
    if line.currency:
        foreign = amount_text((line.amount * 108 / 100).quantize(CENT, ROUND_HALF_UP))
    fields = [journal, JOURNALS[journal], number, day_text(day), account,
              customer.name if own_account else ACCOUNTS[line.account], auxiliary,
              customer.name if auxiliary else "", line.reference or reference,
              day_text(line.issue or issue), line.label or label, amount_text(debit),
              amount_text(credit), line.lettering, day_text(line.lettered_on), day_text(day),
              foreign, line.currency or ""]
    if position % 3 == 0:  # columns of fixed width, on some lines
        for at, width in ((6, 10), (8, 8), (10, 40), (13, 4)):
            fields[at] = fields[at].ljust(width)
        for at in (11, 12):
            fields[at] = fields[at].rjust(14)
    return fields


def text_of(entries):
    rows, position = [COLUMNS], 0
    for entry in entries:
        for line in entry[7]:
            rows.append(fields_of(entry, line, position))
            position += 1
    text = "".join("\t".join(row) + "\t\r\n" for row in rows)
    return text.encode("cp1252"), position


def cents(value):
    return int((value * 100).to_integral_exact())


def age(items, day):
    """Not due, 1-30, 31-60, 61-90, more, no date, credits."""
    cells = [Decimal(0)] * 7
    for item in items:
        rest = item.open_at(day)
        if rest < 0:
            cells[6] += rest
        elif item.due is None:
            cells[5] += rest
        else:
            late = (day - item.due).days
            cells[0 if late <= 0 else 1 if late <= 30 else 2 if late <= 60 else 3 if late <= 90
                  else 4] += rest
    return cells


def expected(books, lines):
    """Rows of sample.expected.csv: kind, as_of, key, value, seven cells, text."""
    customers = books.customers + [books.walk_in]
    items = sorted((i for c in customers for i in c.items), key=lambda i: i.order)
    for customer in customers:
        if customer.terms:
            yield ["terms", "", customer.code, ""] + [""] * 7 + [customer.terms]
    yield ["count", "", "lines", lines] + [""] * 8
    yield ["count", "", "items", len(items)] + [""] * 8
    yield ["count", "", "groups", books.letterings] + [""] * 8
    for day in AS_OF:
        for customer in customers:
            cells = age(customer.items, day)
            yield (["customer", day, customer.code, cents(sum(cells, Decimal(0)))] +
                   [cents(c) for c in cells] + [""])
        cells = age(items, day)
        yield (["total", day, "", cents(sum(cells, Decimal(0)))] + [cents(c) for c in cells] + [""])
        for item in items:
            if item.open_at(day):
                yield (["open", day, item.key, cents(item.open_at(day))] + [""] * 7 +
                       [item.due or ""])


def main(arguments):
    folder = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parent
    books = Books()
    settle_opening(books, opening(books))
    invoices(books)
    others(books)
    after_closing(books)
    entries = in_file_order(books)
    books.allocate()
    text, lines = text_of(entries)
    with open(folder / f"{SIREN}FEC{CLOSING:%Y%m%d}.txt.gz", "wb") as raw:
        with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=raw, mtime=0) as out:
            out.write(text)
    with open(folder / "sample.expected.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(EXPECTED)
        writer.writerows(expected(books, lines))
    items = [item for customer in books.customers + [books.walk_in] for item in customer.items]
    owed = ", ".join(f"{sum(age(items, day))} on {day}" for day in AS_OF)
    print(f"{lines} lines, {len(text)} bytes, {books.letterings} letterings; owed: {owed}")


if __name__ == "__main__":
    main(sys.argv)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Import of a FEC, the file of accounting entries that every French company keeps (article A47 A-1
of the Livre des procédures fiscales): the customer accounts of one year become documents and
allocations of a ledger.

A line on a customer account is one document of one line; lines are never merged. Source key: SIREN,
year of closing, JournalCode, EcritureNum, ordinal of the line among those of its entry. Effective
date = EcritureDate, issue date = PieceDate, currency = the ledger's base currency; Montantdevise
and Idevise are kept as information. The account class is the first three digits of CompteNum. An
entry is what has the same JournalCode and EcritureNum.

The type of a document follows from the other accounts of its entry: those on the opposite side
first, then all; the first of this list that is there decides:
- 70 but 709: an invoice, or a credit note when the line is a credit;
- 5: a payment, or a refund when the line is a debit; credits of 4191 are advances;
- 445: as 70, unless 65, 66, 67 or 76 is there too;
- 41: an adjustment, reason TRANSFER;
- 65, 66, 67, 709, 76: an adjustment, reason DISCOUNT (665, 709, 765), EXCHANGE (656, 666, 766),
  WRITE_OFF (654, 67), ROUNDING (other 65) or FEE (other 66, 76);
- else an adjustment, reason UNKNOWN, counted.

Opening entries (à-nouveaux) are the entries of a journal of such that are dated on the first day on
which these journals have customer lines, and have no account of class 6 or 7. All others of these
journals are entries of the year. A journal is one of opening entries when the options name it;
else, by whole words, when its name says so ("à nouveau", "bilan d'ouverture", "balance initiale",
"ouverture" ...) or its code is AN, AN and digits, ANO, RAN or OUV, unless its name says that it is
another (banque, ventes ...). Each is remarked, with its number of entries.

They are adjustments, reason UNKNOWN: neither sales nor payments of the year. They are posted only
when no document of the ledger is effective before them. Else each must find one item of its
customer that was open the day before (number, issue date and amount; else issue date and amount)
and stands for it in the lettering.

Due dates are in no FEC: they are computed from PieceDate by the terms of the options, for debits
but refunds; without terms they stay missing, and are counted.

Lettering: lines of one account, one customer and one EcritureLet are a group. Its debits and
credits are paired by effective date, then in the order of the file, the smaller open amount each
time, from DateLet (the latest of the group) or else the latest EcritureDate. A group that does not
balance is matched up to its smaller side, and counted.

A newer file of the same year may add lines and lettering. It is refused when a line differs from
what was imported or is gone (a FEC is the whole year; but documents cancelled in the ledger may
be), when lettering that was imported is gone, and when a group asks for other pairs or another day
than the ledger has, or for amounts that are matched otherwise there.

Taken as it comes, as the tax office's own checker does: tab | ; or , between fields; UTF-8, CP1252
or ISO 8859-15, gzip or not; marks of byte order, NUL, any line end; names of columns in any order,
case and accents; blanks around fields; a separator too many at the end of all lines; Debit and
Credit, or Montant and Sens (D, C, +1, -1); signs behind, exponents, leading zeros; dates as
AAAAMMJJ, AAAA-MM-JJ or JJ/MM/AAAA, with or without time; 18, 21, 22 columns, or fewer as long as
JournalCode, EcritureNum, EcritureDate, CompteNum and the amounts are there. The decimal mark is a
comma, or a point when the whole file has no comma in its amounts. The XML form is refused.

Limits: those of import.h; 2^31 entries.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from struct import Struct
from typing import Any, NamedTuple

from encours._native import ffi

from ._runtime.buffers import agree, texts_in
from ._runtime.choices import Choice
from ._runtime.structs import NULL, Structure, new_record, struct_or_null
from ._runtime.values import DAYS, integer, optional_date_fill, text_fixed, text_in
from .calendar import Calendar
from .input import DecimalMark, Encoding

_FEC_COUNTS_LAYOUT = Struct("=8x16siIIII4xQQqqQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ")
_FEC_OPTIONS = ffi.typeof("encours_fec_options *")
_FEC_OPTIONS_SIZED = (ffi.sizeof("encours_fec_options"),)


class FecNumber(Choice):
    """Where the number of a document comes from. "-" is none; one of more than 64 bytes is cut.

    Numbers are in the log, where nothing is ever erased. USEFUL therefore takes only what looks
    like the number of a document: a PieceRef with a digit, without @ and without two words of
    letters side by side, that is no telephone number in groups; or the first word of EcritureLib
    when it is 1 to 20 ASCII letters, digits, - / _ and points, with a digit, no date and no French
    telephone number. The other rules put what the source wrote into the log, where it stays for
    ever, also the name or telephone number of a person: for files that are known to hold none.
    """

    USEFUL = 0
    """PieceRef when it looks like a number, else the first word of EcritureLib when that does, else
    none
    """
    REFERENCE = 1
    """PieceRef; blank: none"""
    LABEL = 2
    """the first word of EcritureLib when it has a digit, else PieceRef"""
    FIRST_WORD = 3
    """the first word of PieceRef when it has a digit, else as LABEL"""


class FecLabelCustomer(Choice):
    """The customer of a line without CompAuxNum on a collective account: one of at most four digits
    but for zeros behind. 41100012 and 411DUPONT are accounts of one customer, and his code.
    """

    COLLECTIVE = 0
    """one customer an account, its code the account and "*" """
    WHOLE = 1
    """EcritureLib names the customer"""
    AFTER_NUMBER = 2
    """what follows its first word, when that has a digit"""
    LAST_PART = 3
    """what follows its last " - " or " / " """


class FecOpening(Choice):
    """What becomes of the opening entries."""

    AUTO = 0
    """posted in a ledger with nothing before them, else matched"""
    LEAVE = 1
    """ignored, and counted; compared with nothing"""


class FecLettering(Choice):
    """Which lettering becomes allocations."""

    ALL = 0
    """all of it, also of days after the closing"""
    CLOSING = 1
    """as on the closing date: groups of a later day are left"""
    NONE = 2
    """none"""


class FecOptions(Structure):
    """Options of Ledger.import_fec_input(). Zero is the default of every member."""

    __slots__ = (
        "account_count",
        "accounts",
        "accrued",
        "allow_missing",
        "allow_opening_differences",
        "calendar",
        "closing",
        "codes_impersonal",
        "decimal_mark",
        "encoding",
        "label_customer",
        "lettering",
        "number",
        "opening",
        "opening_journal_count",
        "opening_journals",
        "siren",
        "term_customer_count",
        "term_customers",
        "term_rules",
        "terms",
    )
    _members = (
        "siren",
        "closing",
        "encoding",
        "decimal_mark",
        "number",
        "label_customer",
        "opening",
        "lettering",
        "accrued",
        "codes_impersonal",
        "allow_opening_differences",
        "accounts",
        "account_count",
        "opening_journals",
        "opening_journal_count",
        "terms",
        "term_customers",
        "term_rules",
        "term_customer_count",
        "calendar",
        "allow_missing",
    )
    siren: str | None
    """nine digits; None: from the name of the input, such as 123456789FEC20241231.txt"""
    closing: datetime.date | None
    """last day of the year; not set: from the name"""
    encoding: Encoding
    """an Encoding"""
    decimal_mark: DecimalMark
    """a DecimalMark; AUTO: see above"""
    number: FecNumber
    """a FecNumber"""
    label_customer: FecLabelCustomer
    """a FecLabelCustomer"""
    opening: FecOpening
    """a FecOpening"""
    lettering: FecLettering
    """a FecLettering"""
    accrued: int
    """1: account 418, invoices to be made, is taken too"""
    codes_impersonal: int
    """1: CompAuxNum says nothing of a person and goes into the log as the code; codes made from
    labels never do
    """
    allow_opening_differences: int
    """1: opening lines and balances that differ from the ledger are remarks; 0: they refuse the
    import
    """
    accounts: Sequence[str] | None
    """accounts to take, by their first characters; None: 411, 413, 416 and 419"""
    account_count: int
    """elements of it, at most 64"""
    opening_journals: Sequence[str] | None
    """codes of the journals of opening entries; None: found by code and name, see above"""
    opening_journal_count: int
    """elements of it, at most 64"""
    terms: str | None
    """rule of the due dates as in terms.h, such as "net 30"; None: none"""
    term_customers: Sequence[str] | None
    """customer codes with terms of their own, each once; None: none"""
    term_rules: Sequence[str] | None
    """and these terms; None: none"""
    term_customer_count: int
    """elements of both"""
    calendar: Calendar | None
    """needed when a rule rolls; None: none"""
    allow_missing: int
    """1: customer lines of earlier files of the year that this one has not are a remark; 0: they
    refuse the import
    """

    def __init__(
        self,
        *,
        siren: str | None = None,
        closing: datetime.date | None = None,
        encoding: Encoding = Encoding.AUTO,
        decimal_mark: DecimalMark = DecimalMark.AUTO,
        number: FecNumber = FecNumber.USEFUL,
        label_customer: FecLabelCustomer = FecLabelCustomer.COLLECTIVE,
        opening: FecOpening = FecOpening.AUTO,
        lettering: FecLettering = FecLettering.ALL,
        accrued: int = 0,
        codes_impersonal: int = 0,
        allow_opening_differences: int = 0,
        accounts: Sequence[str] | None = None,
        account_count: int | None = None,
        opening_journals: Sequence[str] | None = None,
        opening_journal_count: int | None = None,
        terms: str | None = None,
        term_customers: Sequence[str] | None = None,
        term_rules: Sequence[str] | None = None,
        term_customer_count: int | None = None,
        calendar: Calendar | None = None,
        allow_missing: int = 0,
    ) -> None:
        struct = ffi.new(_FEC_OPTIONS, _FEC_OPTIONS_SIZED)
        c_siren = NULL if siren is None else ffi.new("char[]", text_in("siren", siren))
        struct.siren = c_siren
        self.siren = siren
        optional_date_fill("closing", struct.closing, closing)
        self.closing = closing
        struct.encoding = integer("encoding", encoding)
        self.encoding = encoding
        struct.decimal_mark = integer("decimal_mark", decimal_mark)
        self.decimal_mark = decimal_mark
        struct.number = integer("number", number)
        self.number = number
        struct.label_customer = integer("label_customer", label_customer)
        self.label_customer = label_customer
        struct.opening = integer("opening", opening)
        self.opening = opening
        struct.lettering = integer("lettering", lettering)
        self.lettering = lettering
        struct.accrued = integer("accrued", accrued)
        self.accrued = accrued
        struct.codes_impersonal = integer("codes_impersonal", codes_impersonal)
        self.codes_impersonal = codes_impersonal
        struct.allow_opening_differences = integer(
            "allow_opening_differences", allow_opening_differences
        )
        self.allow_opening_differences = allow_opening_differences
        c_accounts = texts_in("accounts", accounts)
        struct.accounts = c_accounts
        self.accounts = accounts
        c_opening_journals = texts_in("opening_journals", opening_journals)
        struct.opening_journals = c_opening_journals
        self.opening_journals = opening_journals
        c_terms = NULL if terms is None else ffi.new("char[]", text_in("terms", terms))
        struct.terms = c_terms
        self.terms = terms
        c_term_customers = texts_in("term_customers", term_customers)
        struct.term_customers = c_term_customers
        self.term_customers = term_customers
        c_term_rules = texts_in("term_rules", term_rules)
        struct.term_rules = c_term_rules
        self.term_rules = term_rules
        c_calendar = struct_or_null("calendar", calendar, Calendar)
        struct.calendar = c_calendar
        self.calendar = calendar
        struct.allow_missing = integer("allow_missing", allow_missing)
        self.allow_missing = allow_missing
        self.account_count = agree(("accounts", c_accounts), given=account_count)
        struct.account_count = self.account_count
        self.opening_journal_count = agree(
            ("opening_journals", c_opening_journals), given=opening_journal_count
        )
        struct.opening_journal_count = self.opening_journal_count
        self.term_customer_count = agree(
            ("term_customers", c_term_customers),
            ("term_rules", c_term_rules),
            given=term_customer_count,
        )
        struct.term_customer_count = self.term_customer_count
        self._struct = struct
        self._held = (
            c_siren,
            c_accounts,
            c_opening_journals,
            c_terms,
            c_term_customers,
            c_term_rules,
            c_calendar,
        )


class FecCounts(NamedTuple):
    """What an import of a FEC counted beside ImportCounts. A duplicate has read its lines again.
    Amounts are minor units of the base currency.
    """

    siren: str
    """of the company"""
    closing: datetime.date | None
    """last day of the year"""
    columns: int
    """columns of the file"""
    columns_unknown: int
    """those that mean nothing here"""
    renamed: int
    """1: names or order of the columns are not the decree's"""
    amount_and_side: int
    """1: Montant and Sens instead of Debit and Credit"""
    entries: int
    """entries of the file"""
    entries_unbalanced: int
    """those whose debits and credits differ"""
    debits: int
    """sum of all debits of the file, minor units"""
    credits: int
    """sum of all credits of the file, minor units"""
    amounts_unreadable: int
    """lines on other accounts whose amount is none"""
    amounts_on_both_sides: int
    """customer lines with a debit and a credit"""
    dates_rewritten: int
    """customer lines with dates not written AAAAMMJJ"""
    dates_after_closing: int
    """customer lines with EcritureDate after the closing"""
    issue_after_effective: int
    """customer lines with PieceDate after EcritureDate"""
    types_unknown: int
    """documents whose entry does not say what they are"""
    customers_from_auxiliary: int
    """customer lines by CompAuxNum"""
    customers_from_account: int
    """by an account of one customer"""
    customers_from_label: int
    """by EcritureLib"""
    customers_collective: int
    """by a collective account"""
    numbers_from_reference: int
    """customer lines numbered by PieceRef"""
    numbers_from_label: int
    """by EcritureLib"""
    numbers_missing: int
    """without number"""
    numbers_cut: int
    """with a number of more than 64 bytes"""
    terms_unused: int
    """customers of term_customers that no line is of"""
    foreign_unreadable: int
    """with a Montantdevise or Idevise that is not one"""
    opening_lines: int
    """customer lines of opening entries"""
    opening_posted: int
    """of them posted, or known from before"""
    opening_matched: int
    """of them that found their item in the ledger"""
    opening_unmatched: int
    """of them that found none"""
    opening_customers_differing: int
    """customers whose opening is not their balance"""
    opening_in_one_line: int
    """customers whose opening is a single line dated as the entry: a total, so that ages are wrong
    """
    groups: int
    """lettering groups"""
    groups_matched: int
    """those that balance and are matched in the ledger"""
    groups_unbalanced: int
    """those that do not"""
    groups_one_sided: int
    """those with debits only, or credits only"""
    groups_after_closing: int
    """those of a day after the closing, whether taken or left"""
    groups_without_date: int
    """those without DateLet"""
    lines_missing: int
    """customer lines of earlier files of the year, of accounts that this import takes, that this
    file has not
    """

    @classmethod
    def _read(cls, struct: Any) -> FecCounts:
        (
            siren,
            closing,
            columns,
            columns_unknown,
            renamed,
            amount_and_side,
            entries,
            entries_unbalanced,
            debits,
            credits,
            amounts_unreadable,
            amounts_on_both_sides,
            dates_rewritten,
            dates_after_closing,
            issue_after_effective,
            types_unknown,
            customers_from_auxiliary,
            customers_from_account,
            customers_from_label,
            customers_collective,
            numbers_from_reference,
            numbers_from_label,
            numbers_missing,
            numbers_cut,
            terms_unused,
            foreign_unreadable,
            opening_lines,
            opening_posted,
            opening_matched,
            opening_unmatched,
            opening_customers_differing,
            opening_in_one_line,
            groups,
            groups_matched,
            groups_unbalanced,
            groups_one_sided,
            groups_after_closing,
            groups_without_date,
            lines_missing,
        ) = _FEC_COUNTS_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                text_fixed(siren),
                DAYS[closing],
                columns,
                columns_unknown,
                renamed,
                amount_and_side,
                entries,
                entries_unbalanced,
                debits,
                credits,
                amounts_unreadable,
                amounts_on_both_sides,
                dates_rewritten,
                dates_after_closing,
                issue_after_effective,
                types_unknown,
                customers_from_auxiliary,
                customers_from_account,
                customers_from_label,
                customers_collective,
                numbers_from_reference,
                numbers_from_label,
                numbers_missing,
                numbers_cut,
                terms_unused,
                foreign_unreadable,
                opening_lines,
                opening_posted,
                opening_matched,
                opening_unmatched,
                opening_customers_differing,
                opening_in_one_line,
                groups,
                groups_matched,
                groups_unbalanced,
                groups_one_sided,
                groups_after_closing,
                groups_without_date,
                lines_missing,
            ),
        )

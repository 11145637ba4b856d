# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Column maps: which column of a delimited text gives which member of a document, and how the text
is written.

A column is named by its header, compared without case, accents and padding, or by its position from
1. One column may give several members. Columns that are not mapped are not looked at.

Needed are a customer code; an amount, or a debit and a credit column; an issue or an effective
date; and what makes a source key. Customer codes and names are personal data: they go to the
store's party table, never to the log, and errors do not show them; codes are an exception when the
map declares them impersonal.

A map has one canonical form of bytes, which is part of the command id of an import: the same file
with another map is another import.

Limits: 512 columns; 32 dimensions; 256 types; names of 1 to 64 bytes.
"""

from __future__ import annotations

from typing import TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_column_map_free,
    encours_column_map_new,
    encours_column_map_set,
    encours_column_map_set_dimension,
    encours_column_map_set_terms,
    encours_column_map_set_type,
)

from ._runtime.choices import Choice, Flags
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import NULL, Structure, options_in, struct_in, struct_or_null
from ._runtime.values import CURRENCIES, integer, text_in
from .calendar import Calendar
from .context import Context
from .document import AdjustmentReason, DocumentType
from .input import DateOrder, DecimalMark, Encoding
from .terms import TermRule

_COLUMN_MAP_HANDLE = ffi.typeof("encours_column_map **")
_COLUMN_MAP_OPTIONS = ffi.typeof("encours_column_map_options *")
_COLUMN_MAP_OPTIONS_SIZED = (ffi.sizeof("encours_column_map_options"),)


class MapMember(Choice):
    """What a column gives."""

    CUSTOMER_CODE = 1
    """1 to 64 bytes; needed on every line"""
    CUSTOMER_NAME = 2
    """of a customer the import makes: on its first line"""
    NUMBER = 3
    """number on the paper, at most 64 bytes"""
    SOURCE_KEY = 4
    """key in the source's books, at most 94 bytes with prefix"""
    TYPE = 5
    """looked up in ColumnMap.set_type()"""
    ISSUE = 6
    """issue date; blank: missing"""
    DUE = 7
    """due date; blank: from the terms of the map, else missing"""
    EFFECTIVE = 8
    """in the balance from; blank or not mapped: issue date"""
    AMOUNT = 9
    """amount with tax, signed as options.sign says"""
    DEBIT = 10
    """amount owed by the customer; blank: none"""
    CREDIT = 11
    """amount owed to the customer; blank: none"""
    CURRENCY = 12
    """ISO 4217, "EUR" or "978"; blank: the default"""
    VAT = 13
    """tax in the amount, same sign; blank: unknown"""
    ACCOUNT = 14
    """account; its first three digits are the class"""
    SETTLED_ON = 15
    """day of settlement; blank: not settled"""
    SETTLED = 16
    """amount settled, signed as the amount; blank or not mapped: all of it when there is a day of
    settlement
    """
    TERMS = 17
    """payment terms as text, at most 64 bytes: provenance"""


class KeyRule(Choice):
    """What makes the source key of a document."""

    FROM_COLUMNS = 0
    """the source key column, else the document number; a line without is refused"""
    FROM_LINE = 1
    """digest of the file and number of the line: another file with the same lines posts them again
    """


class SignRule(Choice):
    """What the sign of an amount means."""

    DEBIT_POSITIVE = 0
    """positive: the customer owes more"""
    CREDIT_POSITIVE = 1
    """positive: the customer owes less"""
    IGNORED = 2
    """nothing: a type column says debit or credit"""


class GroupMark(Flags):
    """Marks that may stand between groups of three digits, for ColumnMapOptions.group_marks: a sum
    of these.
    """

    BLANK = 1
    """blank, U+00A0, U+202F"""
    APOSTROPHE = 2
    """' and U+2019"""
    POINT = 4
    COMMA = 8
    NONE = 16
    """alone: no marks between groups"""


class ColumnMapOptions(Structure):
    """Options of column_map.new(). Zero is the default of every member."""

    __slots__ = (
        "account_class",
        "codes_impersonal",
        "date_order",
        "decimal_mark",
        "default_currency",
        "encoding",
        "group_marks",
        "key_prefix",
        "key_rule",
        "lines_before",
        "no_header",
        "no_quotes",
        "separator",
        "sign_rule",
        "type_credit",
        "type_debit",
        "year_pivot",
    )
    _members = (
        "separator",
        "no_quotes",
        "encoding",
        "decimal_mark",
        "group_marks",
        "date_order",
        "year_pivot",
        "lines_before",
        "no_header",
        "key_rule",
        "sign_rule",
        "type_debit",
        "type_credit",
        "codes_impersonal",
        "default_currency",
        "account_class",
        "key_prefix",
    )
    separator: int
    """';' ',' '|' or tab; 0: found"""
    no_quotes: int
    """1: quotes are characters like any other"""
    encoding: Encoding
    """an Encoding"""
    decimal_mark: DecimalMark
    """a DecimalMark, of all amounts"""
    group_marks: GroupMark
    """flags of GroupMark; 0: any"""
    date_order: DateOrder
    """a DateOrder, of all dates"""
    year_pivot: int
    """years of two digits lie in this year to 99 later; 0: refused"""
    lines_before: int
    """lines before the header, or before the data: not looked at"""
    no_header: int
    """1: no header, columns by position only"""
    key_rule: KeyRule
    """a KeyRule"""
    sign_rule: SignRule
    """a SignRule"""
    type_debit: DocumentType | None
    """a DocumentType of debits when no type is mapped; 0: INVOICE"""
    type_credit: DocumentType | None
    """a DocumentType of credits; 0: CREDIT_NOTE"""
    codes_impersonal: int
    """1: customer codes say nothing of a person and go into the log"""
    default_currency: str | int | None
    """ISO 4217 numeric, where no column tells; 0: none"""
    account_class: int
    """account class where no column tells; 0: none"""
    key_prefix: str | None
    """put before every source key, at most 32 bytes; None: none"""

    def __init__(
        self,
        *,
        separator: int = 0,
        no_quotes: int = 0,
        encoding: Encoding = Encoding.AUTO,
        decimal_mark: DecimalMark = DecimalMark.AUTO,
        group_marks: GroupMark = GroupMark(0),
        date_order: DateOrder = DateOrder.AUTO,
        year_pivot: int = 0,
        lines_before: int = 0,
        no_header: int = 0,
        key_rule: KeyRule = KeyRule.FROM_COLUMNS,
        sign_rule: SignRule = SignRule.DEBIT_POSITIVE,
        type_debit: DocumentType | None = None,
        type_credit: DocumentType | None = None,
        codes_impersonal: int = 0,
        default_currency: str | int | None = None,
        account_class: int = 0,
        key_prefix: str | None = None,
    ) -> None:
        struct = ffi.new(_COLUMN_MAP_OPTIONS, _COLUMN_MAP_OPTIONS_SIZED)
        struct.separator = integer("separator", separator)
        self.separator = separator
        struct.no_quotes = integer("no_quotes", no_quotes)
        self.no_quotes = no_quotes
        struct.encoding = integer("encoding", encoding)
        self.encoding = encoding
        struct.decimal_mark = integer("decimal_mark", decimal_mark)
        self.decimal_mark = decimal_mark
        struct.group_marks = integer("group_marks", group_marks)
        self.group_marks = group_marks
        struct.date_order = integer("date_order", date_order)
        self.date_order = date_order
        struct.year_pivot = integer("year_pivot", year_pivot)
        self.year_pivot = year_pivot
        struct.lines_before = integer("lines_before", lines_before)
        self.lines_before = lines_before
        struct.no_header = integer("no_header", no_header)
        self.no_header = no_header
        struct.key_rule = integer("key_rule", key_rule)
        self.key_rule = key_rule
        struct.sign_rule = integer("sign_rule", sign_rule)
        self.sign_rule = sign_rule
        struct.type_debit = integer("type_debit", type_debit or 0)
        self.type_debit = type_debit
        struct.type_credit = integer("type_credit", type_credit or 0)
        self.type_credit = type_credit
        struct.codes_impersonal = integer("codes_impersonal", codes_impersonal)
        self.codes_impersonal = codes_impersonal
        struct.default_currency = CURRENCIES[default_currency]
        self.default_currency = default_currency
        struct.account_class = integer("account_class", account_class)
        self.account_class = account_class
        c_key_prefix = NULL if key_prefix is None else ffi.new(
            "char[]", text_in("key_prefix", key_prefix)
        )
        struct.key_prefix = c_key_prefix
        self.key_prefix = key_prefix
        self._struct = struct
        self._held = (c_key_prefix,)


class ColumnMapOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ColumnMapOptions."""

    separator: int
    no_quotes: int
    encoding: Encoding
    decimal_mark: DecimalMark
    group_marks: GroupMark
    date_order: DateOrder
    year_pivot: int
    lines_before: int
    no_header: int
    key_rule: KeyRule
    sign_rule: SignRule
    type_debit: DocumentType | None
    type_credit: DocumentType | None
    codes_impersonal: int
    default_currency: str | int | None
    account_class: int
    key_prefix: str | None


class ColumnMap(Handle):
    """Which column gives what. Opaque; built, then used by any number of imports."""

    __slots__ = ()
    _free = encours_column_map_free

    def set(self, member: MapMember, position: int, *, name: str | None = None) -> None:
        """Say which column gives a member. A later call for the same member replaces the earlier
        one.

        One thread at a time.

        Args:
            member: a MapMember
            name: header of the column; None: by position
            position: from 1; 0 when `name` is given

        Raises:
            InvalidError: no such member; neither or both of name and position; a name in a map of
                texts without header
        """
        if not isinstance(member, int):
            member = integer("member", member)
        if not isinstance(position, int):
            position = integer("position", position)
        c_error = thread.error
        c_status = encours_column_map_set(
            self._pointer,
            member,
            NULL if name is None else text_in("name", name),
            position,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    def set_dimension(self, dimension: str, position: int, *, name: str | None = None) -> None:
        """Say which column gives the value of a dimension to documents. A blank leaves it to the
        customer's. The import declares the dimension when the ledger has it not.

        One thread at a time.

        Args:
            dimension: 1 to 32 bytes, such as "region"
            name: header of the column; None: by position
            position: from 1; 0 when `name` is given

        Raises:
            InvalidError
            LimitError: more than 32 dimensions
        """
        if not isinstance(position, int):
            position = integer("position", position)
        c_error = thread.error
        c_status = encours_column_map_set_dimension(
            self._pointer,
            text_in("dimension", dimension),
            NULL if name is None else text_in("name", name),
            position,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    def set_type(self, value: str, type: DocumentType, reason: AdjustmentReason) -> None:
        """Say what a value of the type column means. A value that is not in the table refuses its
        line.

        One thread at a time.

        Args:
            value: as in the column, compared without case, accents and padding
            type: a DocumentType; 0: by the sign of the amount; -1: ignore the line
            reason: an AdjustmentReason when the type is an adjustment, else 0

        Raises:
            InvalidError: no such type or reason
            ExistsError: the value has another meaning already
            LimitError: more than 256 values
            NoMemoryError
        """
        if not isinstance(type, int):
            type = integer("type", type)
        if not isinstance(reason, int):
            reason = integer("reason", reason)
        c_error = thread.error
        c_status = encours_column_map_set_type(
            self._pointer, text_in("value", value), type, reason, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    def set_terms(self, rule: TermRule, *, calendar: Calendar | None = None) -> None:
        """Compute the due dates of invoices and debit notes that have none from the issue date by
        this rule. Without it they stay missing. The documents say that their due date was computed,
        and keep the rule as text unless the terms column has one.

        One thread at a time.

        Args:
            rule: from the issue date
            calendar: copied; needed when the rule rolls

        Raises:
            InvalidError: the rule makes no sense, does not start from the issue date, or rolls
                without a usable calendar
            NoMemoryError
        """
        c_rule = struct_in("rule", rule, TermRule)
        c_calendar = struct_or_null("calendar", calendar, Calendar)
        c_error = thread.error
        c_status = encours_column_map_set_terms(self._pointer, c_rule, c_calendar, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)


def new(
    *,
    context: Context | None = None,
    options: ColumnMapOptions | None = None,
    **settings: Unpack[ColumnMapOptionsSettings],
) -> ColumnMap:
    """Begin a map without columns.

    Args:
        context: Allocator, log and limits; a default one if None.
        options: the settings below as one object
        settings: members of ColumnMapOptions

    Raises:
        InvalidError: an option is not acceptable; error.field names it
        CurrencyError: the default currency is unknown
        AbiError
        NoMemoryError
    """
    options = options_in(ColumnMapOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_COLUMN_MAP_HANDLE)
    c_error = thread.error
    c_status = encours_column_map_new(context_in(context), c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_column_map_free)
    return ColumnMap._wrap(c_out[0], (context, options))

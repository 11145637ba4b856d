# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Views: every question to a ledger.

A view fixes what is known; each query takes the day T it is about, evaluated at the end of that
day. The two are independent: "aged balance as of 30 June" and "as of 30 June as we knew it on 5
July" are both exact. A view never changes, may be used by any number of threads at once, and keeps
what it shows alive: it stays valid after the ledger is freed.

Balance at T: sum of the signed gross amounts of the documents with effective <= T < cancelled, per
currency. Amounts of two currencies are never added.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from struct import Struct
from typing import Any, NamedTuple, Unpack

from encours._native import ffi, lib
from encours._native.lib import (
    encours_aging_free,
    encours_cursor_free,
    encours_cursor_open,
    encours_customer_balance,
    encours_customer_code,
    encours_customer_dimension,
    encours_customer_free,
    encours_customer_number,
    encours_dso_report_free,
    encours_view_aging,
    encours_view_balance,
    encours_view_closed_to,
    encours_view_count,
    encours_view_currency,
    encours_view_customer,
    encours_view_dimension,
    encours_view_dso,
    encours_view_event_lines,
    encours_view_exponent,
    encours_view_find_customer,
    encours_view_find_document,
    encours_view_free,
)

from ._runtime.callbacks import Calls, callable_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, new_record, options_given, options_in
from ._runtime.values import (
    CURRENCIES,
    DATES,
    DAYS,
    instant_out,
    integer,
    text_in,
    text_of,
    text_out,
)
from .aging import Aging, AgingOptions, AgingOptionsSettings
from .cursor import Cursor, CursorOptions, CursorOptionsSettings, Rows
from .dso import DsoOptions, DsoOptionsSettings
from .dso_report import DsoReport
from .event_lines import EventLinesOptions, EventLinesOptionsSettings, EventLinesReport
from .idiom.customer import CustomerIdiom
from .idiom.view import ViewIdiom

_AGING_HANDLE = ffi.typeof("encours_aging **")
_CURSOR_HANDLE = ffi.typeof("encours_cursor **")
_CUSTOMER_HANDLE = ffi.typeof("encours_customer **")
_DSO_REPORT_HANDLE = ffi.typeof("encours_dso_report **")
_EVENT_LINES_REPORT = ffi.typeof("encours_event_lines_report *")
_EVENT_LINES_REPORT_SIZED = (ffi.sizeof("encours_event_lines_report"),)
_INT64_T = ffi.typeof("int64_t *")
_UINT64_T = ffi.typeof("uint64_t *")
_VIEW_COUNTS = ffi.typeof("encours_view_counts *")
_VIEW_COUNTS_LAYOUT = Struct("=8xQqQQQQQQQQQQ")
_VIEW_COUNTS_SIZED = (ffi.sizeof("encours_view_counts"),)


class ViewCounts(NamedTuple):
    """How much a view shows."""

    sequence: int
    """last record of the last transaction it shows"""
    recorded_at: datetime.datetime
    """when that was recorded, microseconds since 1970-01-01 UTC"""
    transactions: int
    """transactions, the creation of the ledger included"""
    events: int
    """events of all kinds"""
    customers: int
    """customers, numbered 1 to this"""
    documents: int
    """documents, numbered 1 to this"""
    items: int
    """lines of all documents"""
    allocations: int
    """allocations, numbered 1 to this"""
    matchings: int
    """matchings, numbered 1 to this"""
    currencies: int
    """currencies used"""
    dimensions: int
    """dimensions declared"""
    facts: int
    """dated facts, numbered 1 to this"""

    @classmethod
    def _read(cls, struct: Any) -> ViewCounts:
        (
            sequence,
            recorded_at,
            transactions,
            events,
            customers,
            documents,
            items,
            allocations,
            matchings,
            currencies,
            dimensions,
            facts,
        ) = _VIEW_COUNTS_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                sequence,
                instant_out(recorded_at),
                transactions,
                events,
                customers,
                documents,
                items,
                allocations,
                matchings,
                currencies,
                dimensions,
                facts,
            ),
        )


class View(ViewIdiom):
    """What is known of a ledger at one position of its log. Opaque, immutable, shareable."""

    __slots__ = ()
    _free = encours_view_free

    def cursor_open(
        self,
        rows: Rows,
        *,
        options: CursorOptions | None = None,
        **settings: Unpack[CursorOptionsSettings],
    ) -> Cursor:
        """Open a cursor over rows of a view, before the first of them.

        Args:
            rows: a Rows
            options: the settings below as one object
            settings: members of CursorOptions

        Raises:
            InvalidError: unknown rows, a day out of range, open_only without a day, or an option
                that these rows do not have; error.field names it
            NotFoundError: no such customer or document in the view
            AbiError
            NoMemoryError
        """
        if not isinstance(rows, int):
            rows = integer("rows", rows)
        options = options_in(CursorOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_CURSOR_HANDLE)
        c_error = thread.error
        c_status = encours_cursor_open(self._pointer, rows, c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_cursor_free)
        return Cursor._wrap(c_out[0], (self, options))

    def event_lines(
        self,
        write: Callable[..., object],
        *,
        options: EventLinesOptions | None = None,
        **settings: Unpack[EventLinesOptionsSettings],
    ) -> EventLinesReport:
        """Write the events that a view knows.

        When it fails, what was written before are whole lines, and the report says how many.

        Args:
            options: the settings below as one object
            settings: members of EventLinesOptions
            write: takes the text

        Returns:
            Any other status is that of `write`, unchanged, also in error.cause

        Raises:
            InvalidError: sequence_first is beyond sequence_last
            NotFoundError: no such customer or document in the view
            CancelledError: the progress callback asked to stop
            AbiError: options of a later library with members in use
            NoMemoryError
        """
        options = options_given(EventLinesOptions, options, settings)
        c_options = options._pointer()
        c_user = ffi.new_handle(Calls(write=callable_in("write", write)))
        c_report = ffi.new(_EVENT_LINES_REPORT, _EVENT_LINES_REPORT_SIZED)
        c_error = thread.error
        c_status = encours_view_event_lines(
            self._pointer,
            c_options,
            lib.encours_event_lines_write_python,
            c_user,
            c_report,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return EventLinesReport._read(c_report)

    @property
    def closed_to(self) -> datetime.date | None:
        """The last closed day as this view knows it, or DATE_NONE."""
        return DAYS[encours_view_closed_to(self._pointer).epoch_day]

    def count(self) -> ViewCounts:
        """Count what a view shows.

        Raises:
            AbiError
        """
        c_counts = ffi.new(_VIEW_COUNTS, _VIEW_COUNTS_SIZED)
        c_error = thread.error
        c_status = encours_view_count(self._pointer, c_counts, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ViewCounts._read(c_counts)

    def currency(self, index: int) -> int:
        """ISO 4217 numeric code of the view's currency number `index`, from 0; 0 beyond the last.
        """
        if not isinstance(index, int):
            index = integer("index", index)
        return encours_view_currency(self._pointer, index)

    def exponent(self, currency: str | int) -> int:
        """Decimals of a currency as this ledger keeps it; -1 when the view does not use it.

        Args:
            currency: ISO 4217 numeric
        """
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        return encours_view_exponent(self._pointer, currency)

    def dimension(self, index: int) -> str | None:
        """Name of the view's dimension number `index`, from 0; None beyond the last. Borrowed from
        the view.
        """
        if not isinstance(index, int):
            index = integer("index", index)
        return text_out(encours_view_dimension(self._pointer, index))

    def balance_minor(self, customer: int, currency: str | int, as_of: datetime.date | None) -> int:
        """The balance of the ledger, or of one customer, in one currency at the end of a day.

        Args:
            customer: number; 0: all customers
            currency: ISO 4217 numeric
            as_of: the day

        Returns:
            Minor units; debits less credits; 0 in a currency the view does not use

        Raises:
            NotFoundError: no such customer
            InvalidError: the day is none or out of range
            OverflowError_
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        c_balance = ffi.new(_INT64_T)
        c_error = thread.error
        c_status = encours_view_balance(
            self._pointer, customer, currency, DATES[as_of], c_balance, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_balance[0]
        return value

    def compute_aging(
        self,
        as_of: datetime.date | None,
        *,
        options: AgingOptions | None = None,
        **settings: Unpack[AgingOptionsSettings],
    ) -> Aging:
        """The aged balance at the end of a day: by customer, or by a dimension named in options.by.
        The sum of all cells of a currency equals View.balance_minor() on that day under each policy
        for credits, unless the options choose account classes.

        Keys of the rows are customer numbers, or numbers of values, counted from 1 through all
        dimensions in the order of the log, with 0 for "no value"; labels are the codes of the log,
        or the values. OLDEST_FIRST takes items of one due and issue date by document number, the
        order of the log.

        Args:
            as_of: the day
            options: the settings below as one object
            settings: members of AgingOptions

        Raises:
            InvalidError: an option is not acceptable
            NotFoundError: the dimension is not declared
            OverflowError_
            AbiError
            NoMemoryError
        """
        options = options_in(AgingOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_AGING_HANDLE)
        c_error = thread.error
        c_status = encours_view_aging(self._pointer, DATES[as_of], c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_aging_free)
        return Aging._wrap(c_out[0], ())

    def compute_dso(
        self,
        as_of: datetime.date | None,
        *,
        options: DsoOptions | None = None,
        **settings: Unpack[DsoOptionsSettings],
    ) -> DsoReport:
        """Days sales outstanding at the end of a day: simple, count-back, best possible and delay,
        own and contributed, by customer or by a dimension named in options.by, and in total per
        currency.

        Balance B = View.balance_minor(). Sales S = invoices + debit notes - credit notes, gross, by
        effective date in the window, cancellations at their day; no adjustments, transfers or
        advances.

        Args:
            as_of: the day
            options: the settings below as one object
            settings: members of DsoOptions

        Raises:
            InvalidError
            NotFoundError: the dimension is not declared
            OverflowError_
            AbiError
            NoMemoryError
        """
        options = options_in(DsoOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_DSO_REPORT_HANDLE)
        c_error = thread.error
        c_status = encours_view_dso(self._pointer, DATES[as_of], c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_dso_report_free)
        return DsoReport._wrap(c_out[0], ())

    def customer_by_number(self, number: int) -> Customer:
        """A customer by number.

        Args:
            number: from 1

        Raises:
            NotFoundError
            NoMemoryError
        """
        if not isinstance(number, int):
            number = integer("number", number)
        c_out = ffi.new(_CUSTOMER_HANDLE)
        c_error = thread.error
        c_status = encours_view_customer(self._pointer, number, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_customer_free)
        return Customer._wrap(c_out[0], (self,))

    def find_customer(self, code: str) -> int:
        """The number of the customer with a code of the log: an impersonal code, or C<number>. A
        code that is party data is found by Ledger.find_customer().

        Raises:
            NotFoundError
        """
        c_number = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_view_find_customer(
            self._pointer, text_in("code", code), c_number, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_number[0]
        return value

    def find_document(self, source_key: str) -> int:
        """The number of the document with a source key.

        Raises:
            NotFoundError
        """
        c_number = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_view_find_document(
            self._pointer, text_in("source_key", source_key), c_number, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_number[0]
        return value


class Customer(CustomerIdiom):
    """A reference to a view and a customer of it; its answers never change. Opaque."""

    __slots__ = ()
    _free = encours_customer_free

    @property
    def number(self) -> int:
        """Its number."""
        return encours_customer_number(self._pointer)

    @property
    def code(self) -> str:
        """Its code in the log, borrowed from it."""
        return text_of(encours_customer_code(self._pointer))

    def dimension(self, dimension: str, as_of: datetime.date | None) -> str | None:
        """Its value of a dimension at a day; None when it has none or there is no such dimension.
        Borrowed.

        Args:
            dimension: name
        """
        return text_out(
            encours_customer_dimension(self._pointer, text_in("dimension", dimension), DATES[as_of])
        )

    def balance_minor(self, currency: str | int, as_of: datetime.date | None) -> int:
        """Its balance in a currency at the end of a day: as View.balance_minor(), in time
        proportional to its own documents.

        Args:
            currency: ISO 4217 numeric

        Returns:
            Minor units

        Raises:
            InvalidError
            OverflowError_
        """
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        c_balance = ffi.new(_INT64_T)
        c_error = thread.error
        c_status = encours_customer_balance(
            self._pointer, currency, DATES[as_of], c_balance, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_balance[0]
        return value

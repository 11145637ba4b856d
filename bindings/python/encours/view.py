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
    encours_credit_facts_free,
    encours_credit_free,
    encours_credit_new,
    encours_cursor_free,
    encours_cursor_open,
    encours_customer_balance,
    encours_customer_code,
    encours_customer_dimension,
    encours_customer_free,
    encours_customer_number,
    encours_decision_replay,
    encours_dso_report_free,
    encours_fork_free,
    encours_fork_new,
    encours_payment_history_free,
    encours_payment_history_new,
    encours_policy_free,
    encours_request_steps_free,
    encours_requests_free,
    encours_retention_free,
    encours_simulation_free,
    encours_simulation_new,
    encours_view_aging,
    encours_view_aging_booked,
    encours_view_authorised,
    encours_view_balance,
    encours_view_booked,
    encours_view_closed_to,
    encours_view_count,
    encours_view_credit_facts,
    encours_view_currency,
    encours_view_customer,
    encours_view_decision,
    encours_view_dimension,
    encours_view_dso,
    encours_view_event_lines,
    encours_view_exponent,
    encours_view_find_customer,
    encours_view_find_document,
    encours_view_find_identifier,
    encours_view_find_order,
    encours_view_find_policy,
    encours_view_free,
    encours_view_group_balance,
    encours_view_group_head,
    encours_view_group_heads,
    encours_view_group_members,
    encours_view_group_parent,
    encours_view_order_book,
    encours_view_policy,
    encours_view_policy_version,
    encours_view_request,
    encours_view_request_steps,
    encours_view_requests,
    encours_view_retention,
    encours_view_totals,
    encours_view_totals_columns,
    encours_view_totals_day,
)

from . import credit as _credit
from . import fork as _fork
from ._runtime.buffers import UINT32, UINT64
from ._runtime.callbacks import Calls, callable_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.structs import NULL, new_record, options_given, options_in, struct_in
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
from .approval import Request
from .approval_list import RequestSteps, Requests, RequestsOptions, RequestsOptionsSettings
from .authoriser import Authoriser
from .credit_check import Decision
from .credit_decision import DecisionRecord
from .credit_fact_list import CreditFacts
from .cursor import Cursor, CursorOptions, CursorOptionsSettings, Rows
from .customer_group import GroupBy
from .dso import DsoOptions, DsoOptionsSettings
from .dso_report import DsoReport
from .event_lines import EventLinesOptions, EventLinesOptionsSettings, EventLinesReport
from .fact import FactKind
from .identifier import IdentifierKind
from .idiom.customer import CustomerIdiom
from .idiom.view import ViewIdiom
from .order import OrderBook
from .payment_history import PaymentHistory, PaymentHistoryOptions, PaymentHistoryOptionsSettings
from .policy import Policy
from .policy_simulation import Simulation, SimulationOptions, SimulationOptionsSettings
from .policy_version import PolicyVersionInfo
from .retention import Retention, RetentionRules
from .revalue import Booked
from .totals import Totals, TotalsColumns, TotalsSource

_AGING_HANDLE = ffi.typeof("encours_aging **")
_BOOKED = ffi.typeof("encours_booked *")
_BOOKED_SIZED = (ffi.sizeof("encours_booked"),)
_CREDIT_FACTS_HANDLE = ffi.typeof("encours_credit_facts **")
_CREDIT_HANDLE = ffi.typeof("encours_credit **")
_CURSOR_HANDLE = ffi.typeof("encours_cursor **")
_CUSTOMER_HANDLE = ffi.typeof("encours_customer **")
_DECISION = ffi.typeof("encours_decision *")
_DECISION_RECORD = ffi.typeof("encours_decision_record *")
_DECISION_RECORD_SIZED = (ffi.sizeof("encours_decision_record"),)
_DECISION_SIZED = (ffi.sizeof("encours_decision"),)
_DSO_REPORT_HANDLE = ffi.typeof("encours_dso_report **")
_EVENT_LINES_REPORT = ffi.typeof("encours_event_lines_report *")
_EVENT_LINES_REPORT_SIZED = (ffi.sizeof("encours_event_lines_report"),)
_FORK_HANDLE = ffi.typeof("encours_fork **")
_INT32_T = ffi.typeof("int32_t *")
_INT64_T = ffi.typeof("int64_t *")
_ORDER_BOOK = ffi.typeof("encours_order_book *")
_ORDER_BOOK_SIZED = (ffi.sizeof("encours_order_book"),)
_PAYMENT_HISTORY_HANDLE = ffi.typeof("encours_payment_history **")
_POLICY_HANDLE = ffi.typeof("encours_policy **")
_POLICY_VERSION_INFO = ffi.typeof("encours_policy_version_info *")
_POLICY_VERSION_INFO_SIZED = (ffi.sizeof("encours_policy_version_info"),)
_REQUEST = ffi.typeof("encours_request *")
_REQUESTS_HANDLE = ffi.typeof("encours_requests **")
_REQUEST_SIZED = (ffi.sizeof("encours_request"),)
_REQUEST_STEPS_HANDLE = ffi.typeof("encours_request_steps **")
_RETENTION_HANDLE = ffi.typeof("encours_retention **")
_SIMULATION_HANDLE = ffi.typeof("encours_simulation **")
_SIZE_T = ffi.typeof("size_t *")
_TOTALS = ffi.typeof("encours_totals *")
_TOTALS_SIZED = (ffi.sizeof("encours_totals"),)
_UINT64_T = ffi.typeof("uint64_t *")
_VIEW_COUNTS = ffi.typeof("encours_view_counts *")
_VIEW_COUNTS_LAYOUT = Struct("=8xQqQQQQQQQQQQQQQ")
_VIEW_COUNTS_SIZED = (ffi.sizeof("encours_view_counts"),)
_VIEW_HANDLE = ffi.typeof("encours_view **")


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
    orders: int
    """orders, numbered 1 to this"""
    policies: int
    """versions of credit policies, numbered 1 to this"""
    decisions: int
    """credit decisions, numbered 1 to this"""

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
            orders,
            policies,
            decisions,
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
                orders,
                policies,
                decisions,
            ),
        )


class ViewDecisionResult(NamedTuple):
    """What View.decision() gives back."""

    record: DecisionRecord
    """what was asked, `struct_size` set by the caller; untouched on failure"""
    decision: Decision
    """what was answered, likewise: as Credit.check_event() gave it, but for group_currency, which
    is 0
    """


class View(ViewIdiom):
    """What is known of a ledger at one position of its log. Opaque, immutable, shareable."""

    __slots__ = ()
    _free = encours_view_free

    def new_credit(
        self,
        policy: Policy,
        as_of: datetime.date | None,
        *,
        options: _credit.CreditOptions | None = None,
        **settings: Unpack[_credit.CreditOptionsSettings],
    ) -> _credit.Credit:
        """Apply a policy to a view on a day. The view and the policy are kept alive by it.

        Args:
            as_of: T, at its end
            options: the settings below as one object
            settings: members of _credit.CreditOptions

        Raises:
            InvalidError: no such day; with `caps`: they are no table (legal_caps.h), or the
                policy's rule is no number of a rule
            NotFoundError: with `caps`: no row of the policy's rule holds on T
            CurrencyError: the ledger keeps the policy's currency with other decimals, or the rates
                have others than both of a currency
            OverflowError_: of a book: a sum does not fit 64 bits
            LimitError: of a book: more than 65534 different statuses of accounts
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
            CancelledError: of a book: the progress callback of the context asked to stop
        """
        options = options_in(_credit.CreditOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_CREDIT_HANDLE)
        c_error = thread.error
        c_status = encours_credit_new(
            self._pointer,
            pointer_of("policy", policy, Policy),
            DATES[as_of],
            c_options,
            c_out,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_credit_free)
        return _credit.Credit._wrap(c_out[0], (self, policy, options))

    def request_record(self, request: int, as_of: datetime.date | None) -> Request:
        """A request on a day.

        Args:
            request: number of its fact
            as_of: T, at its end

        Returns:
            `struct_size` set by the caller; untouched on failure

        Raises:
            InvalidError: no such day
            NotFoundError: the view knows no request of that number
            DeniedError: the authoriser does not allow it (authoriser.h)
            AbiError
            NoMemoryError
        """
        if not isinstance(request, int):
            request = integer("request", request)
        c_out = ffi.new(_REQUEST, _REQUEST_SIZED)
        c_error = thread.error
        c_status = encours_view_request(self._pointer, request, DATES[as_of], c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Request._read(c_out)

    def list_requests(
        self,
        as_of: datetime.date | None,
        *,
        options: RequestsOptions | None = None,
        **settings: Unpack[RequestsOptionsSettings],
    ) -> Requests:
        """List requests, by number. One pass over the facts of the customer, or over all facts.

        Args:
            as_of: T, at its end
            options: the settings below as one object
            settings: members of RequestsOptions

        Raises:
            InvalidError: no such day
            NotFoundError: no such customer
            DeniedError: the authoriser does not allow it (authoriser.h)
            StorageError: rows that were compacted cannot be read back
            AbiError
            NoMemoryError
        """
        options = options_in(RequestsOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_REQUESTS_HANDLE)
        c_error = thread.error
        c_status = encours_view_requests(self._pointer, DATES[as_of], c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_requests_free)
        return Requests._wrap(c_out[0], (self, options))

    def list_request_steps(self, request: int, as_of: datetime.date | None) -> RequestSteps:
        """What was done about a request by T, in the order of the log: also what does not count.

        Args:
            request: number of its fact
            as_of: T, at its end

        Raises:
            InvalidError: no such day
            NotFoundError: the view knows no request of that number
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
        """
        if not isinstance(request, int):
            request = integer("request", request)
        c_out = ffi.new(_REQUEST_STEPS_HANDLE)
        c_error = thread.error
        c_status = encours_view_request_steps(self._pointer, request, DATES[as_of], c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_request_steps_free)
        return RequestSteps._wrap(c_out[0], (self,))

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
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
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

    def decision(self, number: int) -> ViewDecisionResult:
        """A decision as it was recorded.

        Args:
            number: of the decision, from 1

        Raises:
            NotFoundError: no such decision in the view
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            AbiError
        """
        if not isinstance(number, int):
            number = integer("number", number)
        c_record = ffi.new(_DECISION_RECORD, _DECISION_RECORD_SIZED)
        c_decision = ffi.new(_DECISION, _DECISION_SIZED)
        c_error = thread.error
        c_status = encours_view_decision(self._pointer, number, c_record, c_decision, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ViewDecisionResult(DecisionRecord._read(c_record), Decision._read(c_decision))

    def decision_replay(
        self,
        number: int,
        *,
        options: _credit.CreditOptions | None = None,
        **settings: Unpack[_credit.CreditOptionsSettings],
    ) -> Decision:
        """Decide again what was decided: from the transactions known then, by the version of the
        policy recorded then, on the same day.

        Args:
            number: of the decision, from 1
            options: the settings below as one object
            settings: members of _credit.CreditOptions

        Returns:
            The answer, which is that on record; `struct_size` set by the caller; untouched on
                failure

        Raises:
            NotFoundError: no such decision in the view; no row of `caps` that holds on T
            ConflictError: the exchange rates or legal caps are not those that the decision read
            InvalidError: as View.new_credit(), of `caps`
            CorruptError: the answer is another than that on record: the message names the first
                difference; or the policy on record is not what was recorded
            CurrencyError: the ledger keeps the policy's currency with other decimals
            OverflowError_: as _credit.Credit.check_event()
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            AbiError
            NoMemoryError
        """
        if not isinstance(number, int):
            number = integer("number", number)
        options = options_in(_credit.CreditOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_DECISION, _DECISION_SIZED)
        c_error = thread.error
        c_status = encours_decision_replay(self._pointer, number, c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Decision._read(c_out)

    def credit_facts(
        self, customer: int, kind: FactKind, as_of: datetime.date | None
    ) -> CreditFacts:
        """List facts of credit. In time proportional to the facts of the customer, its documents
        and its orders, or to all facts; of releases also to the customer's decisions.

        Args:
            customer: number; 0: all customers
            kind: a FactKind: LIMIT, GUARANTEE, or one from SCORE to ASSIGNED and TERMS but REQUEST,
                STEP and DELEGATION
            as_of: T

        Raises:
            InvalidError: the day is none or out of range; the kind is none of these
            NotFoundError: no such customer
            DeniedError: the authoriser does not allow it (authoriser.h)
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            NoMemoryError
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        if not isinstance(kind, int):
            kind = integer("kind", kind)
        c_out = ffi.new(_CREDIT_FACTS_HANDLE)
        c_error = thread.error
        c_status = encours_view_credit_facts(
            self._pointer, customer, kind, DATES[as_of], c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_credit_facts_free)
        return CreditFacts._wrap(c_out[0], (self,))

    def authorised(self, reader: str, *, authoriser: Authoriser | None = None) -> View:
        """The same view for another reader: it asks an authoriser before each query (authoriser.h)
        and shows what that allows to the reader.

        Args:
            authoriser: None: that of the view, if it has one
            reader: opaque id, at most 32 bytes

        Raises:
            InvalidError: the reader is more than 32 bytes or not printable UTF-8
            NoMemoryError
        """
        c_out = ffi.new(_VIEW_HANDLE)
        c_error = thread.error
        c_status = encours_view_authorised(
            self._pointer,
            NULL if authoriser is None else pointer_of("authoriser", authoriser, Authoriser),
            text_in("reader", reader),
            c_out,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_view_free)
        return View._wrap(c_out[0], (self, authoriser))

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
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            DeniedError: the authoriser does not allow it (authoriser.h)
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
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
            DeniedError: the authoriser does not allow it (authoriser.h)
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
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
            DeniedError: the authoriser does not allow it (authoriser.h)
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
            DeniedError: the authoriser does not allow it (authoriser.h)
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
            DeniedError: the authoriser does not allow it (authoriser.h)
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
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            DeniedError: the authoriser does not allow it (authoriser.h)
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

    def group_parent(self, customer: int, as_of: datetime.date | None) -> int:
        """The parent of a customer on a day: of the customer itself, whether it is merged or not.

        Args:
            customer: number
            as_of: the day

        Returns:
            Number; 0: none

        Raises:
            NotFoundError: no such customer
            InvalidError: the day is none or out of range
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_parent = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_view_group_parent(
            self._pointer, customer, DATES[as_of], c_parent, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_parent[0]
        return value

    def group_head(self, customer: int, as_of: datetime.date | None, by: GroupBy) -> int:
        """The current customer of a customer on a day, or the head of its group: itself when
        nothing stands for it or above it. In time proportional to the facts on the way up.

        Args:
            customer: number
            as_of: the day
            by: a GroupBy

        Returns:
            Number

        Raises:
            NotFoundError: no such customer
            InvalidError: the day is none or out of range; `by` is none
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        if not isinstance(by, int):
            by = integer("by", by)
        c_head = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_view_group_head(
            self._pointer, customer, DATES[as_of], by, c_head, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_head[0]
        return value

    def group_heads(self, as_of: datetime.date | None, by: GroupBy) -> memoryview[int]:
        """The same for all customers: a column by customer number, to group any figure by. One pass
        over facts and customers.

        Args:
            as_of: the day
            by: a GroupBy

        Returns:
            Number of the head of customer i + 1, each; untouched on failure

        Raises:
            InvalidError: the day is none or out of range; `by` is none
            LimitError: more customers than `capacity`
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(by, int):
            by = integer("by", by)
        c_capacity, c_heads = 0, NULL
        c_count = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_view_group_heads(
            self._pointer, DATES[as_of], by, c_heads, c_capacity, c_count, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        c_capacity = c_count[0]
        c_heads, heads_view = UINT32.write("heads", None, c_capacity)
        c_status = encours_view_group_heads(
            self._pointer, DATES[as_of], by, c_heads, c_capacity, c_count, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return heads_view

    def group_members(self, customer: int, as_of: datetime.date | None) -> memoryview[int]:
        """The customers of a group, or those of a part of it: all whose way up passes by a customer
        on a day, and that customer itself. One pass over facts and customers.

        Args:
            customer: number
            as_of: the day

        Returns:
            Numbers, ascending; untouched on failure

        Raises:
            NotFoundError: no such customer
            InvalidError: the day is none or out of range
            LimitError: more than `capacity`: the message says how many
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_capacity, c_members = 0, NULL
        c_count = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_view_group_members(
            self._pointer, customer, DATES[as_of], c_members, c_capacity, c_count, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        c_capacity = c_count[0]
        c_members, members_view = UINT32.write("members", None, c_capacity)
        c_status = encours_view_group_members(
            self._pointer, customer, DATES[as_of], c_members, c_capacity, c_count, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return members_view

    def group_balance(self, customer: int, currency: str | int, as_of: datetime.date | None) -> int:
        """The balance of a group or part of it: the sum of View.balance_minor() over the customers
        of View.group_members().

        Args:
            customer: number
            currency: ISO 4217 numeric
            as_of: the day, of balances and of the group

        Returns:
            Minor units; untouched on failure

        Raises:
            NotFoundError: no such customer
            InvalidError: the day is none or out of range
            OverflowError_
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        c_balance = ffi.new(_INT64_T)
        c_error = thread.error
        c_status = encours_view_group_balance(
            self._pointer, customer, currency, DATES[as_of], c_balance, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_balance[0]
        return value

    def find_identifier(
        self,
        kind: IdentifierKind,
        text: str,
        as_of: datetime.date | None,
        *,
        name: str | None = None,
    ) -> memoryview[int]:
        """The customers that had an identifier on a day: one, or several when it is shared. The
        number is made normal first. In time proportional to the facts that have it.

        Args:
            kind: an IdentifierKind but IBAN
            name: of OWN: what the codes are called; else None
            text: the number as written; of OWN its check digits are not looked at
            as_of: the day

        Returns:
            Numbers, ascending; untouched on failure

        Raises:
            InvalidError: the number is none, as above; the day is none or out of range
            LimitError: more than `capacity`: the message says how many
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(kind, int):
            kind = integer("kind", kind)
        c_capacity, c_customers = 0, NULL
        c_count = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_view_find_identifier(
            self._pointer,
            kind,
            NULL if name is None else text_in("name", name),
            text_in("text", text),
            DATES[as_of],
            c_customers,
            c_capacity,
            c_count,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        c_capacity = c_count[0]
        c_customers, customers_view = UINT64.write("customers", None, c_capacity)
        c_status = encours_view_find_identifier(
            self._pointer,
            kind,
            NULL if name is None else text_in("name", name),
            text_in("text", text),
            DATES[as_of],
            c_customers,
            c_capacity,
            c_count,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return customers_view

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
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError: options of a later library with members in use
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
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

    def fork(self) -> _fork.Fork:
        """Make a fork of a view.

        Raises:
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_out = ffi.new(_FORK_HANDLE)
        c_error = thread.error
        c_status = encours_fork_new(self._pointer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_fork_free)
        return _fork.Fork._wrap(c_out[0], (self,))

    def order_book(
        self, customer: int, currency: str | int, as_of: datetime.date | None, horizon_days: int
    ) -> OrderBook:
        """The order book of a customer, or of all, as a view knows it. For credit, the exposure
        from orders within a horizon is `within` + `delivered_not_invoiced`: what was invoiced
        already is in the balance.

        An advance is open by what is not allocated of it on that day; one linked to several orders
        pays for the one with the lowest number first, and an order takes of several advances the
        one that was linked last first. Advances of another customer or in another currency than the
        order are not looked at.

        Time: proportional to the customer's own orders and their steps, or to all.

        Args:
            customer: number; 0: all customers
            currency: ISO 4217 numeric
            as_of: day, evaluated at its end
            horizon_days: days after `as_of`, 0 or more

        Raises:
            InvalidError: a day or horizon out of range
            NotFoundError: no such customer in the view
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        if not isinstance(horizon_days, int):
            horizon_days = integer("horizon_days", horizon_days)
        c_out = ffi.new(_ORDER_BOOK, _ORDER_BOOK_SIZED)
        c_error = thread.error
        c_status = encours_view_order_book(
            self._pointer, customer, currency, DATES[as_of], horizon_days, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return OrderBook._read(c_out)

    def find_order(self, source_key: str) -> int:
        """The order with a source key.

        Raises:
            NotFoundError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_number = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_view_find_order(
            self._pointer, text_in("source_key", source_key), c_number, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_number[0]
        return value

    def compute_payments(
        self,
        customer: int,
        as_of: datetime.date | None,
        *,
        options: PaymentHistoryOptions | None = None,
        **settings: Unpack[PaymentHistoryOptionsSettings],
    ) -> PaymentHistory:
        """How a customer has paid, as of a day.

        Args:
            customer: number
            as_of: T, at its end
            options: the settings below as one object
            settings: members of PaymentHistoryOptions

        Raises:
            InvalidError: no such day, a window, choice or table that is not acceptable; error.field
                names it
            NotFoundError: no such customer
            DeniedError: the authoriser does not allow it (authoriser.h)
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        options = options_in(PaymentHistoryOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_PAYMENT_HISTORY_HANDLE)
        c_error = thread.error
        c_status = encours_payment_history_new(
            self._pointer, customer, DATES[as_of], c_options, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_payment_history_free)
        return PaymentHistory._wrap(c_out[0], ())

    @property
    def closed_to(self) -> datetime.date | None:
        """The last closed day as this view knows it, or DATE_NONE."""
        return DAYS[encours_view_closed_to(self._pointer).epoch_day]

    def new_simulation(
        self,
        policy: Policy,
        from_: datetime.date | None,
        to: datetime.date | None,
        *,
        options: SimulationOptions | None = None,
        **settings: Unpack[SimulationOptionsSettings],
    ) -> Simulation:
        """Run a policy over the orders of a time.

        Args:
            from_: first day of orders
            to: last day of orders, up to 3660 days behind
            options: the settings below as one object
            settings: members of SimulationOptions

        Raises:
            InvalidError: no such day, days that do not ascend or are too many, no such choice;
                error.field names it; with `caps`: they are no table (legal_caps.h), or the policy's
                rule is no number of a rule
            NotFoundError: with `caps`: no row of the policy's rule holds on the day of an order
            DeniedError: the authoriser does not allow it (authoriser.h)
            CurrencyError: as View.new_credit(); orders without a rate are undecided, and fail
                nothing
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            CancelledError: a progress callback asked to stop
        """
        options = options_given(SimulationOptions, options, settings)
        c_options = options._pointer()
        c_out = ffi.new(_SIMULATION_HANDLE)
        c_error = thread.error
        c_status = encours_simulation_new(
            self._pointer,
            pointer_of("policy", policy, Policy),
            DATES[from_],
            DATES[to],
            c_options,
            c_out,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_simulation_free)
        return Simulation._wrap(c_out[0], ())

    def find_policy(self, name: str, as_of: datetime.date | None) -> int:
        """The version of a policy that is in force on a day.

        Args:
            name: of the policy, the same in all its versions
            as_of: the day

        Returns:
            Of the version; untouched on failure

        Raises:
            InvalidError: the day is none or out of range
            NotFoundError: the view knows no policy of that name, or none in force by that day
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_number = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_view_find_policy(
            self._pointer, text_in("name", name), DATES[as_of], c_number, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_number[0]
        return value

    def policy_by_number(self, number: int) -> Policy:
        """A version as a policy, read back from its document: the same policy that was recorded, to
        the digest.

        Args:
            number: of the version, from 1

        Raises:
            NotFoundError: no such version in the view
            CorruptError: its document is no policy, or another one than was recorded
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
        """
        if not isinstance(number, int):
            number = integer("number", number)
        c_out = ffi.new(_POLICY_HANDLE)
        c_error = thread.error
        c_status = encours_view_policy(self._pointer, number, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_policy_free)
        return Policy._wrap(c_out[0], (self,))

    def policy_version(self, number: int) -> PolicyVersionInfo:
        """What is known of a version without reading its document.

        Args:
            number: of the version, from 1

        Returns:
            `struct_size` set by the caller; untouched on failure

        Raises:
            NotFoundError: no such version in the view
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            AbiError
        """
        if not isinstance(number, int):
            number = integer("number", number)
        c_out = ffi.new(_POLICY_VERSION_INFO, _POLICY_VERSION_INFO_SIZED)
        c_error = thread.error
        c_status = encours_view_policy_version(self._pointer, number, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return PolicyVersionInfo._read(c_out)

    def retention(self, rules: RetentionRules, as_of: datetime.date | None) -> Retention:
        """Look at all personal data of a view on a day. In time proportional to the rows of the
        view.

        Args:
            as_of: the day

        Raises:
            InvalidError: a rule has another kind of data, clock or number of months, or days that
                are not in order; the day is none or out of range
            LimitError: more than 64 rules
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_rules = struct_in("rules", rules, RetentionRules)
        c_out = ffi.new(_RETENTION_HANDLE)
        c_error = thread.error
        c_status = encours_view_retention(self._pointer, c_rules, DATES[as_of], c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_retention_free)
        return Retention._wrap(c_out[0], (self, rules))

    def booked(self, customer: int, currency: str | int, as_of: datetime.date | None) -> Booked:
        """The balance of the ledger, or of one customer, in one currency or in all, converted at
        the rates of booking. A document in the base currency is its own base amount.

        The open part is that of View.compute_aging() on that day. An allocation takes the share
        that exchange.h gives it, half up, behind what those in force when it was made had taken.

        Args:
            customer: number; 0: all customers
            currency: ISO 4217 numeric; 0: all currencies
            as_of: the day

        Returns:
            The amounts; untouched on failure

        Raises:
            CurrencyError: documents have no base amount: the message counts them
            InvalidError
            NotFoundError: there is no such customer
            OverflowError_
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        c_out = ffi.new(_BOOKED, _BOOKED_SIZED)
        c_error = thread.error
        c_status = encours_view_booked(
            self._pointer, customer, currency, DATES[as_of], c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Booked._read(c_out)

    def aging_booked(
        self,
        as_of: datetime.date | None,
        *,
        options: AgingOptions | None = None,
        **settings: Unpack[AgingOptionsSettings],
    ) -> Aging:
        """The aged balance at the rates of booking, all of it in the base currency: what each open
        line keeps of the base amount of its document. The sum of all cells is the open part of
        View.booked() on that day, unless the options choose account classes; exchange differences
        are of no line and in no cell.

        Args:
            as_of: the day
            options: the settings below as one object
            settings: members of AgingOptions

        Raises:
            CurrencyError: documents have no base amount: the message counts them
            InvalidError
            NotFoundError: the dimension is not declared
            OverflowError_
            LimitError
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        options = options_in(AgingOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_AGING_HANDLE)
        c_error = thread.error
        c_status = encours_view_aging_booked(self._pointer, DATES[as_of], c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_aging_free)
        return Aging._wrap(c_out[0], ())

    @property
    def totals_day(self) -> datetime.date | None:
        """The day of the totals that a view carries, or DATE_NONE: all is computed."""
        return DAYS[encours_view_totals_day(self._pointer).epoch_day]

    def totals(
        self,
        customer: int,
        currency: str | int,
        as_of: datetime.date | None,
        *,
        options: AgingOptions | None = None,
        **settings: Unpack[AgingOptionsSettings],
    ) -> Totals:
        """Totals of a customer in a currency at the end of a day. Computed, it takes time
        proportional to the customer's own documents.

        Args:
            customer: number
            currency: ISO 4217 numeric; all is 0 in one the view does not use
            as_of: the day
            options: the settings below as one object
            settings: members of AgingOptions

        Returns:
            The totals; `struct_size` set by the caller

        Raises:
            NotFoundError: no such customer
            InvalidError: as Ledger.totals_register()
            UnsupportedError: as Ledger.totals_register()
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        options = options_in(AgingOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_TOTALS, _TOTALS_SIZED)
        c_error = thread.error
        c_status = encours_view_totals(
            self._pointer, customer, currency, DATES[as_of], c_options, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Totals._read(c_out)

    def totals_columns(
        self,
        currency: str | int,
        as_of: datetime.date | None,
        columns: TotalsColumns,
        *,
        options: AgingOptions | None = None,
        **settings: Unpack[AgingOptionsSettings],
    ) -> TotalsSource:
        """Totals of many customers in a currency at the end of a day, by columns.

        Args:
            currency: ISO 4217 numeric; all is 0 in one the view does not use
            as_of: the day
            options: the settings below as one object
            settings: members of AgingOptions
            columns: which customers, and where to write; on failure what is in the arrays has no
                meaning

        Returns:
            An TotalsSource

        Raises:
            InvalidError: as Ledger.totals_register(); `column_count` is neither 0 nor that of the
                options
            UnsupportedError: as Ledger.totals_register()
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if currency.__class__ is not int or not -1 < currency < 65536:
            currency = CURRENCIES[currency]
        options = options_in(AgingOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_columns = struct_in("columns", columns, TotalsColumns)
        c_source = ffi.new(_INT32_T)
        c_error = thread.error
        c_status = encours_view_totals_columns(
            self._pointer, currency, DATES[as_of], c_options, c_columns, c_source, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return TotalsSource(c_source[0])


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
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            DeniedError: the authoriser does not allow it (authoriser.h)
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

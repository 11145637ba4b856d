# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Credit: a policy applied to a view on a day. Figures of customers, groups and the portfolio.

View.new_credit() brings together what is known (a view), the rules (a policy), the day T and the
tables that they need (exchange rates). What it answers never depends on anything else. Figures
(figure.h) are computed when asked, from the rows of the customer, from the totals that the view
carries where these say the same (totals.h), or read from a *book*: figures of all customers, worked
out once and brought to a later view of the same ledger by Credit.refresh(), which looks only at
customers that the transactions between touched. All give the same figures to the last digit.
Credit.figures_record(), which gives all there are, reads the book when rules of the policy ask for
all of them too, and else computes them.

Amounts of a customer are in its credit currency: that of the limit that stands first (of the first
type of the policy that has one, the one that began last), else the policy's. What is in other
currencies is summed by currency, and each sum converted once, at the rate of T, half up; figures
that are sums of others are sums of what was converted, so that they always add up. A missing rate
makes the figures missing that need it.

On T, as the view knows it:
- days late are T less the original due day, 0 on that day: what was agreed since (deferrals in
  fact.h) moves none, and a dispute or an amount kept back takes nothing out of overdue;
- disputed is that of totals.h, of bills too;
- a bill is an open debit of one of the policy's account classes that is due on T or later;
- orders are those of View.order_book(). Advances paid for them are not taken off: what is not
  allocated of them is in `unallocated` already;
- payments are payments and advances, by their gross amount and effective day. Those cancelled with
  reason RETURNED on one of the last `window_days` days, T included, are returned, and so are bills;
- a promise (PROMISE facts) of a document or line is held against what was allocated to it of
  payments between its own day and the day promised, one of a customer against the payments of the
  customer. It is broken when the day promised is over, at most `window_days` days ago, less came in
  than was promised and, of a document or line, something was still open at the end of that day.
  Where no amount is stated, a document or line is to be paid in full and a customer to pay
  anything; so it is where the amount of a promise of a document is in another currency, and of one
  of a customer only payments in its currency count. One that was ended on the day promised or
  before is not broken. Promised is what is still to come of those that hold and whose day is T or
  later: of a document at most what is open of it, of a customer's without an amount nothing;
- the dunning level is the highest of the customer's own and of those of its open documents and
  their lines;
- a guarantee of a document or order counts what is open of it at most, converted to the currency of
  the guarantee like all else where that is another: without a rate it is missing;
- `missing` counts the limit when there is none.

With PolicyExposure.customer_merged, customers that are merged into another on T count as that one:
its limit, status and terms are its own, all else is that of all of them together.

The legal cap is that of the rule of the policy's terms (PolicyTerms.rule) in the table `caps`, for
an invoice issued on T on terms that were agreed: the latest day that a row allows under the later
of the two readings of "fin de mois". It is not known without a table, where no row is for the facts
of the invoices, where one counts from delivery or receipt, and after 2199.

A group's figures are the sums of its members', each converted to the currency of the group's limit
(of its head, else the policy's), so that they always add up; groups are those of customer_group.h
on T. A guarantee of the head that counts for members counts for each of them, and so for the group
as often.

Limits are LIMIT facts (fact.h) with the code `type[;dimension=value]`, guarantees GUARANTEE facts
with the code `kind[;percent=N]`, N in 1/10000. A limit whose code names no type of the policy does
not count, nor does one with a dimension of a type that is not for such, or without one of a type
that is.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_agenda_free,
    encours_assignment_free,
    encours_assignments_free,
    encours_credit_agenda,
    encours_credit_approval_level,
    encours_credit_assign,
    encours_credit_assign_all,
    encours_credit_check,
    encours_credit_check_columns,
    encours_credit_concentration,
    encours_credit_criterion,
    encours_credit_day,
    encours_credit_digest,
    encours_credit_exposure_free,
    encours_credit_exposure_new,
    encours_credit_figure_column,
    encours_credit_figures_of,
    encours_credit_free,
    encours_credit_lines_free,
    encours_credit_lines_new,
    encours_credit_propose,
    encours_credit_refresh,
    encours_credit_score_of,
    encours_credit_watch_list,
    encours_decision_sentence,
    encours_watch_list_free,
)

from . import view as _view
from ._runtime.buffers import INT64, TEXT_SIZE, UINT16, UINT8
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.structs import (
    NULL,
    Structure,
    new_record,
    options_given,
    options_in,
    struct_in,
    struct_or_null,
)
from ._runtime.values import DAYS, integer, text_in, text_of, text_out
from .agenda import Agenda, AgendaOptions, AgendaOptionsSettings
from .approval import ApprovalLevel, RequestOptions
from .concentration import Concentration, ConcentrationOptions, ConcentrationOptionsSettings
from .credit_assign import Assignment, Assignments, ConcentrationBy, CreditScore, WatchList
from .credit_check import CreditEvent, CreditEvents, Decision, Decisions
from .credit_exposure import CreditExposure, CreditExposureOptions, CreditExposureOptionsSettings
from .credit_lines import CreditLines
from .credit_proposal import CreditProposals
from .figure import Figure, Language
from .idiom.credit import CreditIdiom
from .legal_caps import LegalCapColumns, LegalCapFacts
from .limit_proposal import LimitColumns, LimitOptions, LimitOptionsSettings
from .rates import Rates

if TYPE_CHECKING:
    from ._runtime.buffers import Writable

_AGENDA_HANDLE = ffi.typeof("encours_agenda **")
_APPROVAL_LEVEL = ffi.typeof("encours_approval_level *")
_APPROVAL_LEVEL_SIZED = (ffi.sizeof("encours_approval_level"),)
_ASSIGNMENTS_HANDLE = ffi.typeof("encours_assignments **")
_ASSIGNMENT_HANDLE = ffi.typeof("encours_assignment **")
_CONCENTRATION = ffi.typeof("encours_concentration *")
_CONCENTRATION_SIZED = (ffi.sizeof("encours_concentration"),)
_CREDIT_EXPOSURE_HANDLE = ffi.typeof("encours_credit_exposure **")
_CREDIT_FIGURES = ffi.typeof("encours_credit_figures *")
_CREDIT_FIGURES_SIZED = (ffi.sizeof("encours_credit_figures"),)
_CREDIT_LINES_HANDLE = ffi.typeof("encours_credit_lines **")
_CREDIT_OPTIONS = ffi.typeof("encours_credit_options *")
_CREDIT_OPTIONS_SIZED = (ffi.sizeof("encours_credit_options"),)
_CREDIT_SCORE = ffi.typeof("encours_credit_score *")
_CREDIT_SCORE_SIZED = (ffi.sizeof("encours_credit_score"),)
_DECISION = ffi.typeof("encours_decision *")
_DECISION_SIZED = (ffi.sizeof("encours_decision"),)
_SIZE_T = ffi.typeof("size_t *")
_UINT64_T = ffi.typeof("uint64_t *")
_WATCH_LIST_HANDLE = ffi.typeof("encours_watch_list **")


class CreditOptions(Structure):
    """Options of View.new_credit()."""

    __slots__ = ("book", "caps", "caps_facts", "rates")
    _members = ("rates", "book", "caps", "caps_facts")
    rates: Rates | None
    """exchange rates, kept by the caller as long as the credit lives; currencies without a rate
    between them meet by its base_currency only; None: none, one currency
    """
    book: int
    """1: work out the figures of all customers now"""
    caps: LegalCapColumns | None
    """legal caps on payment terms, of which the policy names a rule; read now and not kept; None:
    none
    """
    caps_facts: LegalCapFacts
    """what holds of invoices: flags of LegalCapFacts and of the host's own; LegalCapFacts.AGREED
    holds always
    """

    def __init__(
        self,
        *,
        rates: Rates | None = None,
        book: int = 0,
        caps: LegalCapColumns | None = None,
        caps_facts: LegalCapFacts = LegalCapFacts(0),
    ) -> None:
        struct = ffi.new(_CREDIT_OPTIONS, _CREDIT_OPTIONS_SIZED)
        c_rates = NULL if rates is None else pointer_of("rates", rates, Rates)
        struct.rates = c_rates
        self.rates = rates
        struct.book = integer("book", book)
        self.book = book
        c_caps = struct_or_null("caps", caps, LegalCapColumns)
        struct.caps = c_caps
        self.caps = caps
        struct.caps_facts = integer("caps_facts", caps_facts)
        self.caps_facts = caps_facts
        self._struct = struct
        self._held = (c_rates, c_caps)


class CreditOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditOptions."""

    rates: Rates | None
    book: int
    caps: LegalCapColumns | None
    caps_facts: LegalCapFacts


class CreditFigures(NamedTuple):
    """The figures of a customer, or of a customer and an event."""

    customer: int
    """number; of who stands for it, when merged customers count as one"""
    head: int
    """number of the head of its group; itself without one"""
    known: int
    """bit 1 << figure: it is not missing"""
    limit_fact: int
    """the limit that stands first, or 0"""
    currency: int
    """credit currency, ISO 4217 numeric"""
    group_currency: int
    """of the group figures"""
    risk_class: int
    """class of the policy + 1: that said by hand (a RISK_CLASS fact), else that of the score; 0:
    none
    """
    values: tuple[int, ...]
    """by Figure; 0 where missing"""
    status: str
    """account status, NUL-terminated; "": none"""

    @classmethod
    def _read(cls, struct: Any) -> CreditFigures:
        return new_record(cls, (
            struct.customer,
            struct.head,
            struct.known,
            struct.limit_fact,
            struct.currency,
            struct.group_currency,
            struct.risk_class,
            tuple(struct.values),
            text_of(struct.status),
        ))


class CreditFigureColumnResult(NamedTuple):
    """What Credit.figure_column() gives back."""

    values: memoryview[int]
    """in the credit currency of each, in the group currency of group figures; what is missing is
    INT64_MIN
    """
    currencies: memoryview[int] | None
    """ISO 4217 numeric of each; 0: no such customer"""


class DecisionSentenceResult(NamedTuple):
    """What Credit.decision_sentence() gives back."""

    text: str
    """NUL-terminated UTF-8; cut at a character when it does not fit"""
    size: int
    """bytes of the whole sentence without NUL"""


class Credit(CreditIdiom):
    """A policy applied to a view on a day. Opaque."""

    __slots__ = ()
    _free = encours_credit_free

    def refresh(self, view: _view.View) -> int:
        """Go on to a later view of the same ledger, with the same policy, day and tables.

        One thread at a time.

        Args:
            view: that knows all that the view before knew

        Returns:
            Customers whose figures were worked out again; 0 without a book

        Raises:
            InvalidError: a view of another ledger or an earlier one, or of a fork of it
            CurrencyError: as _view.View.new_credit(); the credit is as it was
            OverflowError_: the credit is as it was, as whenever this fails
            LimitError: as _view.View.new_credit()
            StorageError: rows that were compacted cannot be read back
            NoMemoryError
            CancelledError: of a book: the progress callback of the context asked to stop
        """
        c_touched = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_credit_refresh(
            self._pointer, pointer_of("view", view, _view.View), c_touched, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_touched[0]
        return value

    @property
    def day(self) -> datetime.date | None:
        """Its day."""
        return DAYS[encours_credit_day(self._pointer).epoch_day]

    def digest(self, *, digest: Writable | None = None) -> memoryview[int]:
        """SHA-256 of all that its answers depend on besides the log: the policy's digest, the day,
        and the exchange rate on T between each two currencies of the view and the policy, and, of a
        policy with a rule of legal caps, the facts of invoices and the rows of that rule that hold
        on T, in the order of the table.
        """
        c_digest, digest_view = UINT8.write("digest", digest, 32)
        encours_credit_digest(self._pointer, c_digest)
        return digest_view

    def figures_record(self, customer: int) -> CreditFigures:
        """The figures of a customer.

        Args:
            customer: number

        Returns:
            `struct_size` set by the caller; untouched on failure

        Raises:
            NotFoundError: no such customer
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            AbiError
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_out = ffi.new(_CREDIT_FIGURES, _CREDIT_FIGURES_SIZED)
        c_error = thread.error
        c_status = encours_credit_figures_of(self._pointer, customer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return CreditFigures._read(c_out)

    def figure_column(
        self,
        figure: Figure,
        first: int,
        count: int,
        *,
        values: Writable | None = None,
        currencies: Writable | bool | None = None,
    ) -> CreditFigureColumnResult:
        """One figure of many customers: a column. Of a customer that is merged into another, and
        counts as that one, it is missing, so that a column adds up to the portfolio.

        Args:
            figure: a Figure that needs no event
            first: number of the first customer, from 1
            count: customers; beyond the last one they are missing
            values: in the credit currency of each, in the group currency of group figures; what is
                missing is INT64_MIN
            currencies: ISO 4217 numeric of each; 0: no such customer

        Raises:
            InvalidError: no such figure, or one of events
            OverflowError_
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        if not isinstance(figure, int):
            figure = integer("figure", figure)
        if not isinstance(first, int):
            first = integer("first", first)
        if not isinstance(count, int):
            count = integer("count", count)
        c_values, values_view = INT64.write("values", values, count)
        c_currencies, currencies_view = UINT16.write_optional("currencies", currencies, count)
        c_error = thread.error
        c_status = encours_credit_figure_column(
            self._pointer, figure, first, count, c_values, c_currencies, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return CreditFigureColumnResult(values_view, currencies_view)

    def compute_agenda(
        self, *, options: AgendaOptions | None = None, **settings: Unpack[AgendaOptionsSettings]
    ) -> Agenda:
        """Make the agenda of the day of a credit. In time proportional to the facts of the view,
        and to its customers where any has a limit: best of a credit with a book.

        Args:
            options: the settings below as one object
            settings: members of AgendaOptions

        Raises:
            InvalidError: a table and a dimension, unknown kinds, late_days_max less than 0, a
                calendar that cannot be used, or that leaves no weekday of the policy
            NotFoundError: no such table or dimension; error.field names it
            DeniedError: the authoriser does not allow it, or not to read the credit that it is made
                of (authoriser.h)
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            AbiError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        options = options_in(AgendaOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_AGENDA_HANDLE)
        c_error = thread.error
        c_status = encours_credit_agenda(self._pointer, c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_agenda_free)
        return Agenda._wrap(c_out[0], ())

    def find_approval_level(self, request: RequestOptions) -> ApprovalLevel:
        """The level of approval that something needs, by the policy and the figures of a credit.

        Args:
            request: action, subject, amount and currency are read. A subject that the view does not
                know, or the ledger, has no customer: levels with conditions do not fit

        Returns:
            `struct_size` set by the caller; untouched on failure

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            NotFoundError: the policy has no level for the action, or none that goes so far
            CurrencyError: no rate from the amount's currency to the policy's
            OverflowError_: a figure does not fit 64 bits
            DeniedError: the authoriser does not allow it (authoriser.h)
            StorageError: rows that were compacted cannot be read back
            AbiError
            NoMemoryError
        """
        c_request = struct_in("request", request, RequestOptions)
        c_out = ffi.new(_APPROVAL_LEVEL, _APPROVAL_LEVEL_SIZED)
        c_error = thread.error
        c_status = encours_credit_approval_level(self._pointer, c_request, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ApprovalLevel._read(c_out)

    def score(self, customer: int) -> CreditScore:
        """The score of a customer.

        Args:
            customer: number

        Returns:
            `struct_size` set by the caller; untouched on failure

        Raises:
            NotFoundError: no such customer
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            AbiError
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_out = ffi.new(_CREDIT_SCORE, _CREDIT_SCORE_SIZED)
        c_error = thread.error
        c_status = encours_credit_score_of(self._pointer, customer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return CreditScore._read(c_out)

    def criterion(self, index: int) -> str | None:
        """The code of a criterion of the scorecard, from 0; None beyond the last."""
        if not isinstance(index, int):
            index = integer("index", index)
        return text_out(encours_credit_criterion(self._pointer, index))

    def compute_assignment(self, customer: int, table: str) -> Assignment:
        """What a table assigns to a customer, with why each rule before did not.

        Args:
            customer: number
            table: code of a table of the policy

        Raises:
            NotFoundError: no such customer or table; error.field names it
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_out = ffi.new(_ASSIGNMENT_HANDLE)
        c_error = thread.error
        c_status = encours_credit_assign(
            self._pointer, customer, text_in("table", table), c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_assignment_free)
        return Assignment._wrap(c_out[0], ())

    def compute_assignments(self, table: str) -> Assignments:
        """What a table assigns to each customer of the view.

        Args:
            table: code of a table of the policy

        Raises:
            NotFoundError: no such table
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        c_out = ffi.new(_ASSIGNMENTS_HANDLE)
        c_error = thread.error
        c_status = encours_credit_assign_all(self._pointer, text_in("table", table), c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_assignments_free)
        return Assignments._wrap(c_out[0], ())

    def watch_list(self, *, table: str | None = None) -> WatchList:
        """The watch list: customers by number.

        Args:
            table: code of a table of the policy whose values are reasons to watch; None: facts
                alone

        Raises:
            NotFoundError: no such table
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        c_out = ffi.new(_WATCH_LIST_HANDLE)
        c_error = thread.error
        c_status = encours_credit_watch_list(
            self._pointer, NULL if table is None else text_in("table", table), c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_watch_list_free)
        return WatchList._wrap(c_out[0], ())

    def concentration(
        self,
        figure: Figure,
        by: ConcentrationBy,
        *,
        options: ConcentrationOptions | None = None,
        **settings: Unpack[ConcentrationOptionsSettings],
    ) -> Concentration:
        """Concentration of a figure over the customers.

        Args:
            figure: a Figure of amounts that needs no event and is no group's
            by: a ConcentrationBy
            options: the settings below as one object
            settings: members of ConcentrationOptions

        Returns:
            `struct_size` set by the caller; `missing` counts customers or groups of which an amount
                is missing; untouched on failure

        Raises:
            InvalidError: no such figure, or one of another kind; no such choice
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            AbiError
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        if not isinstance(figure, int):
            figure = integer("figure", figure)
        if not isinstance(by, int):
            by = integer("by", by)
        options = options_in(ConcentrationOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_CONCENTRATION, _CONCENTRATION_SIZED)
        c_error = thread.error
        c_status = encours_credit_concentration(
            self._pointer, figure, by, c_options, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Concentration._read(c_out)

    def check_event(self, event: CreditEvent) -> Decision:
        """Decide an event.

        Returns:
            `struct_size` set by the caller; untouched on failure

        Raises:
            InvalidError: an amount less than 0, no such stage, an order or document of another
                customer who does not count as the same, an order of another than the document, a
                dimension without a value, a value that no document could have; error.field names it
            NotFoundError: no such customer, order, document, dimension
            CurrencyError: no rate from the event's currency to the credit currency
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            AbiError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_event = struct_in("event", event, CreditEvent)
        c_out = ffi.new(_DECISION, _DECISION_SIZED)
        c_error = thread.error
        c_status = encours_credit_check(self._pointer, c_event, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Decision._read(c_out)

    def check_columns(self, events: CreditEvents, results: Decisions) -> None:
        """Decide many events, in their order.

        Args:
            results: columns of events.count elements; on failure what is in them has no meaning

        Raises:
            InvalidError: as Credit.check_event()
            NotFoundError: as Credit.check_event()
            CurrencyError: as Credit.check_event()
            OverflowError_
            StorageError: rows that were compacted cannot be read back
            AbiError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_events = struct_in("events", events, CreditEvents)
        c_results = struct_in("results", results, Decisions)
        c_error = thread.error
        c_status = encours_credit_check_columns(self._pointer, c_events, c_results, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def decision_sentence(
        self, decision: Decision, index: int, language: Language
    ) -> DecisionSentenceResult:
        """A reason as a sentence, such as "Exposure 12,500.00 EUR with this event is above the
        limit 10,000.00 EUR.", in French "L'encours de 12 500,00 EUR avec cette opération dépasse la
        limite de 10 000,00 EUR."

        Numbers are written as the language does: French groups digits by U+202F, which stands
        before "%" too, and puts U+00A0 before units. A sentence of the policy is taken where it has
        one in the language and nothing is missing. `{measured}` of a text test is what the customer
        has, such as its account status; where something is missing for want of an exchange rate,
        the sentence names the currencies and the day.

        A decision keeps neither texts nor what was missing: both are read from the credit again.
        With a credit of another view or day they are what it knows, and where the rule would not
        fire by them the sentence does without.

        Args:
            index: of the reason, below reason_count
            language: a Language

        Raises:
            InvalidError: no such reason or language; a rule that the policy does not have
            OverflowError_: of a text or what is missing: a sum does not fit 64 bits
            StorageError: of these: rows that were compacted cannot be read back
            AbiError
            NoMemoryError
        """
        c_decision = struct_in("decision", decision, Decision)
        if not isinstance(index, int):
            index = integer("index", index)
        if not isinstance(language, int):
            language = integer("language", language)
        c_capacity = TEXT_SIZE
        c_text = ffi.new("char[]", c_capacity)
        c_size = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_decision_sentence(
            self._pointer, c_decision, index, language, c_text, c_capacity, c_size, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return DecisionSentenceResult(text_of(c_text), c_size[0])

    def exposure_new(
        self,
        *,
        options: CreditExposureOptions | None = None,
        **settings: Unpack[CreditExposureOptionsSettings],
    ) -> CreditExposure:
        """The exposure of all customers. Takes time proportional to all their documents, orders and
        facts.

        Args:
            options: the settings below as one object
            settings: members of CreditExposureOptions

        Raises:
            InvalidError: no such choice, a dimension where none is wanted, or none where one is
            NotFoundError: the dimension is not declared
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            AbiError
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        options = options_in(CreditExposureOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_out = ffi.new(_CREDIT_EXPOSURE_HANDLE)
        c_error = thread.error
        c_status = encours_credit_exposure_new(self._pointer, c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_credit_exposure_free)
        return CreditExposure._wrap(c_out[0], ())

    def lines_new(self, customer: int) -> CreditLines:
        """Explain the figures of a customer.

        Args:
            customer: number; of one that is merged into another, and counts as that one, the other
                is explained

        Raises:
            NotFoundError: no such customer
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_out = ffi.new(_CREDIT_LINES_HANDLE)
        c_error = thread.error
        c_status = encours_credit_lines_new(self._pointer, customer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_credit_lines_free)
        return CreditLines._wrap(c_out[0], ())

    def propose(
        self,
        first: int,
        results: CreditProposals,
        *,
        options: LimitOptions | None = None,
        inputs: LimitColumns | None = None,
        **settings: Unpack[LimitOptionsSettings],
    ) -> None:
        """Propose limits for customers.

        Args:
            options: the settings below as one object
            settings: members of LimitOptions
            inputs: what the caller gives of these customers, as many as `results` has; None: none
            first: number of the first customer, from 1
            results: columns of results.count elements; untouched on failure

        Raises:
            InvalidError: an option out of its range, offsets that do not ascend, inputs of another
                count
            OverflowError_: a figure does not fit 64 bits
            StorageError: rows that were compacted cannot be read back
            AbiError
            DeniedError: the authoriser does not allow it (authoriser.h)
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        options = options_given(LimitOptions, options, settings)
        c_options = options._pointer()
        c_inputs = struct_or_null("inputs", inputs, LimitColumns)
        if not isinstance(first, int):
            first = integer("first", first)
        c_results = struct_in("results", results, CreditProposals)
        c_error = thread.error
        c_status = encours_credit_propose(
            self._pointer, c_options, c_inputs, first, c_results, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

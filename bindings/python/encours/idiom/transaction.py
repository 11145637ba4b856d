# SPDX-License-Identifier: MIT
"""Transactions: the only way to change a ledger, with Decimal amounts and codes of customers."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypedDict, Unpack, cast

from .._runtime.values import Money, code_of, exponent_of
from ..document import AdjustmentReason, DocumentType, DueSource
from .amounts import minor_of, numeric_of
from .approvals import ApprovalCommands
from .credit_commands import CreditCommands
from .documents import document_of
from .order_commands import OrderCommands

if TYPE_CHECKING:
    from ..clearing import ClearingSurplus
    from ..command import CancelReason
    from ..ledger import Ledger
    from ..transaction import Commit, Transaction
    from .posting import Posted
    from .settling import SettlementSettings

RETRIES_MAX = 8
"""How many times a commit tries again when another process wrote first, unless said otherwise."""
Amount = Decimal | Money
Customer = str | int
"""A code, a number, or what `customer()` gave."""
Document = str | int
"""A source key, a number, or what the posting of the document gave."""


class DocumentSettings(TypedDict, total=False):
    """What a document says besides customer and amount. Dates are datetime.date."""

    currency: str | int | None
    """alphabetic or numeric code; None: that of the books, or of a Money"""
    minor: int
    """the amount in minor units, instead of a Decimal"""
    issue: datetime.date | None
    """date of the paper; None: unknown, then effective is needed"""
    due: datetime.date | None
    effective: datetime.date | None
    """in the balance from this day; None: the issue date"""
    number: str | None
    """number on the paper, at most 64 bytes"""
    source_key: str | None
    """key in the host's books, at most 96 bytes, unique in the ledger"""
    vat: Amount | None
    """tax in the amount"""
    base_amount: Amount | None
    """the amount at booking in the base currency"""
    account_class: int
    """first three digits of the account, such as 411"""
    terms: str | None
    """payment terms as provenance"""
    due_source: DueSource
    """where the due date came from"""
    lines: Sequence[tuple[Amount, datetime.date | None]]
    """amounts with due dates that add up to the amount, instead of one line due on `due`"""
    dimensions: Mapping[str, str]
    """values in which the document differs from its customer"""


class Transfer(NamedTuple):
    """The two documents of a transfer."""

    credit: int
    """reference of the credit adjustment, to be allocated to the old debts"""
    debit: int
    """reference of the new debt"""


class TransactionIdiom(ApprovalCommands, CreditCommands, OrderCommands):
    """What `Transaction` has besides the functions of C.

    Amounts are Decimal in units of the currency, or Money. An int is refused, because nobody knows
    whether it counts euros or cents, and a float, because it cannot say which amount is meant.
    """

    __slots__ = ("_codes", "_decimals", "_keys", "_ledger", "_result", "_retries")
    _with_parent = True
    _ledger: Ledger
    _retries: int
    _result: Commit | None
    _codes: dict[str, int]
    _keys: dict[str, int]
    _decimals: dict[int, int]

    @classmethod
    def _wrap(cls, pointer: Any, kept: tuple[Any, ...] = ()) -> Self:
        """A transaction as C made it, of the ledger that it keeps."""
        made = super()._wrap(pointer, kept)
        made._ledger, made._retries, made._result = kept[0], RETRIES_MAX, None
        made._codes, made._keys, made._decimals = {}, {}, {}
        return made

    # --- commit or undo

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        if kind is not None:
            self.close()
        elif not self.closed and self._result is None:
            self.commit()

    def commit(self) -> Commit:
        """Check all commands, append them durably, and let views see them: all or nothing.

        The transaction stays open for `number()`. One that was refused is intact.

        Raises:
            ConflictError: others wrote first more often than `retries`
            InDoubtError: the outcome is not known: refresh the ledger to find out
            ExistsError, NotFoundError, StateError, InvalidError, CurrencyError: a command is not
                possible; `index` is the command, from 0
        """
        result = cast("Transaction", self).commit_retrying(self._retries)
        self._result = result
        return result

    def submit(self) -> Commit:
        """Commit together with what other threads submit at the same time: what waits is appended
        in one call of the store. Each thread has a transaction of its own; see `commit()`.
        """
        result = cast("Transaction", self).submit_retrying(self._retries)
        self._result = result
        return result

    @property
    def result(self) -> Commit | None:
        """What the commit did; None before it."""
        return self._result

    # --- customers

    def customer(self, code: str, name: str | None = None, *, impersonal: bool = False,
                 since: datetime.date | None = None, **dimensions: str) -> int:
        """The customer with a code, added when there is none yet.

        Whether it adds one depends on the ledger, so the same transaction committed again, by a
        command id of its own, has other commands: use `add_customer()` there.

        Args:
            code: the host's code, 1 to 64 bytes
            name: kept outside the log, as personal data; of a new customer only
            impersonal: the code says nothing of a person and goes into the log, where aged balances
                find it; otherwise it is personal data, and the log has C and a number
            since: first day of the dimensions
            dimensions: values of the customer, such as region="West"; needs `since`

        Returns:
            A reference, for the commands of this transaction.
        """
        from ..error import NotFoundError

        try:
            found = self._customer(code)
        except NotFoundError:
            found = self._codes[code] = cast("Transaction", self).add_customer(
                code=code, name=name, code_impersonal=int(impersonal))
        if dimensions:
            if since is None:
                raise TypeError("since: needed with dimensions, the first day they hold")
            self.classify(found, since, **dimensions)
        return found

    def classify(self, customer: Customer, since: datetime.date, **dimensions: str | None) -> None:
        """Give a customer values of dimensions from a day on; None: no value. Dimensions that the
        ledger does not have are declared."""
        me = cast("Transaction", self)
        number = self._customer(customer)
        for name, value in dimensions.items():
            me.declare_dimension(name)
            me.set_dimension(number, name, since, value=value)

    # --- documents

    def invoice(self, customer: Customer, amount: Amount | None = None,
                **document: Unpack[DocumentSettings]) -> int:
        """Post an invoice: the customer owes more. It is a sale."""
        return self.document(DocumentType.INVOICE, customer, amount, **document)

    def debit_note(self, customer: Customer, amount: Amount | None = None,
                   **document: Unpack[DocumentSettings]) -> int:
        """Post a debit note: the customer owes more. It is a sale."""
        return self.document(DocumentType.DEBIT_NOTE, customer, amount, **document)

    def refund(self, customer: Customer, amount: Amount | None = None,
               **document: Unpack[DocumentSettings]) -> int:
        """Post money given back to the customer."""
        return self.document(DocumentType.REFUND, customer, amount, **document)

    def credit_note(self, customer: Customer, amount: Amount | None = None,
                    **document: Unpack[DocumentSettings]) -> int:
        """Post a credit note: the customer owes less. It is a negative sale."""
        return self.document(DocumentType.CREDIT_NOTE, customer, amount, **document)

    def payment(self, customer: Customer, amount: Amount | None = None,
                **document: Unpack[DocumentSettings]) -> int:
        """Post money received."""
        return self.document(DocumentType.PAYMENT, customer, amount, **document)

    def advance(self, customer: Customer, amount: Amount | None = None,
                **document: Unpack[DocumentSettings]) -> int:
        """Post money received before the invoice."""
        return self.document(DocumentType.ADVANCE, customer, amount, **document)

    def adjustment(self, customer: Customer, amount: Amount | None = None, *,
                   reason: AdjustmentReason, debit: bool = False,
                   **document: Unpack[DocumentSettings]) -> int:
        """Post an adjustment that says why: the customer owes less, or with `debit` more."""
        type_ = DocumentType.DEBIT_ADJUSTMENT if debit else DocumentType.CREDIT_ADJUSTMENT
        return self.document(type_, customer, amount, reason=reason, **document)

    def document(self, type: DocumentType, customer: Customer, amount: Amount | None = None, *,
                 reason: AdjustmentReason | None = None,
                 **document: Unpack[DocumentSettings]) -> int:
        """Post a document of any type.

        Args:
            type: an encours.DocumentType, which says whether it is a debit or a credit
            customer: a code, a number, or what `customer()` gave
            amount: with tax, never negative; None: `minor` says it
            reason: of an adjustment
            document: see DocumentSettings

        Returns:
            A reference, for the commands of this transaction; `number()` tells its number after the
            commit.
        """
        made = document_of(self, type, reason, self._customer(customer), amount, document)
        reference = cast("Transaction", self).add_document(made)
        key = document.get("source_key")
        if key:
            self._keys[key] = reference
        return reference

    def post(self, table: object, **settings: Any) -> Posted:
        """Post a document for each row of a table. See `encours.idiom.posting.post()`."""
        from .posting import post

        return post(self, table, **settings)

    # --- allocations

    def allocate(self, credit: Document, debit: Document, amount: Amount | None = None, *,
                 on: datetime.date, currency: str | int | None = None, minor: int | None = None,
                 credit_line: int = 0, debit_line: int = 0) -> int:
        """Allocate an amount of a credit to a debit of the same customer and currency.

        Args:
            credit: payment, credit note, advance or credit adjustment
            debit: invoice, debit note, refund or debit adjustment
            amount: greater than zero; None: `minor` says it
            on: matching date, not before both documents count
            currency: of the documents; None: that of the books, or of a Money
            minor: the amount in minor units, instead of a Decimal
            credit_line: line of the credit, from 1; 0: lines are filled first due first
            debit_line: likewise of the debit

        Returns:
            A reference of the matching.
        """
        return cast("Transaction", self).add_allocation(
            credit=self._document(credit), debit=self._document(debit),
            amount=self._minor("amount", amount, minor, self._numeric(currency, amount)),
            from_=on, credit_line=credit_line, debit_line=debit_line)

    def match(self, documents: Iterable[Document], *, on: datetime.date,
              allow_rest: bool = False) -> int:
        """Match documents of one customer and currency: what is open of their debits and credits is
        paired in the order of effective date, then as given.

        Args:
            documents: at least one debit and one credit
            on: matching date, not before all of them count
            allow_rest: match up to the smaller side; otherwise both sides must be equal

        Returns:
            A reference of the matching.
        """
        return cast("Transaction", self).add_matching(
            [self._document(one) for one in documents], on, int(allow_rest))

    def settle(self, invoices: Iterable[Document], payment: Document | None, *,
               on: datetime.date, surplus: ClearingSurplus,
               **settings: Unpack[SettlementSettings]) -> int:
        """Settle invoices by a payment, credit note or advance, with what closes the rest: all of
        it or nothing.

        Args:
            invoices: debits of one customer and currency, in the order in which they are settled
            payment: None: only write-offs and fees are booked
            on: day of the matching and of what is posted
            surplus: what becomes of too much
            settings: see `encours.idiom.settling.SettlementSettings`

        Returns:
            A reference of the matching; `unmatch()` undoes all of it.
        """
        from .settling import settle

        return settle(self, invoices, payment, on=on, surplus=surplus, **settings)

    def cancel(self, document: Document, *, on: datetime.date,
               reason: CancelReason | None = None, end_allocations: bool = False) -> None:
        """Cancel a document: it counts until the day before.

        Args:
            document: a source key, a number, or a reference
            on: first day on which it no longer counts; its effective date: it never counted
            reason: None: ERROR, it should not have been posted
            end_allocations: end at that day the allocations that live then; otherwise refuse if any
        """
        from ..command import CancelReason

        cast("Transaction", self).add_cancellation(
            self._document(document), on, reason or CancelReason.ERROR, int(end_allocations))

    def transfer(self, from_customer: Customer, to_customer: Customer, amount: Amount, *,
                 on: datetime.date, currency: str | int | None = None,
                 to_amount: Amount | None = None, to_currency: str | int | None = None,
                 base_amount: Amount | None = None, from_account: int = 0, to_account: int = 0,
                 due: datetime.date | None = None, number: str | None = None) -> Transfer:
        """Transfer a debt between customers, account classes or currencies.

        Args:
            from_customer: who owes less
            to_customer: who owes more; may be the same
            amount: in `currency`
            on: issue and effective date of both adjustments
            currency: None: that of the books, or of a Money
            to_amount: in `to_currency`; None: the same amount
            to_currency: None: the same currency
            base_amount: value of both in the base currency, needed when the currencies differ
            from_account: account class, such as 411
            to_account: account class, such as 416
            due: due date of the new debt
            number: of both adjustments

        Returns:
            References of the two adjustments.
        """
        source = self._numeric(currency, amount)
        target = source if to_currency is None else numeric_of(to_currency)
        base = None if base_amount is None else self._in_base("base_amount", base_amount)
        made = cast("Transaction", self).add_transfer(
            from_customer=self._customer(from_customer), to_customer=self._customer(to_customer),
            from_amount=self._minor("amount", amount, None, source),
            to_amount=self._minor("to_amount", amount if to_amount is None else to_amount, None,
                                  target),
            base_amount=base or 0, from_currency=source, to_currency=target,
            from_account=from_account, to_account=to_account, date=on, due=due, number=number)
        return Transfer(*made)

    # --- what names and amounts mean

    def _customer(self, customer: Customer) -> int:
        if not isinstance(customer, str):
            return customer
        found = self._codes.get(customer)
        if found is None:
            found = self._codes[customer] = self._ledger.find_customer(customer)
        return found

    def _document(self, document: Document) -> int:
        if not isinstance(document, str):
            return document
        found = self._keys.get(document)
        return self._ledger.view_now().find_document(document) if found is None else found

    def _numeric(self, currency: str | int | None, amount: object = None) -> int:
        if currency is not None:
            return numeric_of(currency)
        if isinstance(amount, Money):
            return numeric_of(amount.currency)
        return numeric_of(self._ledger.base_currency)

    def _exponent(self, numeric: int) -> int:
        found = self._decimals.get(numeric)
        if found is None:
            found = self._ledger.view_now().exponent(numeric)
            if found < 0:
                found = exponent_of(code_of(numeric))
            self._decimals[numeric] = found
        return found

    def _minor(self, name: str, amount: object, minor: int | None, numeric: int) -> int:
        if minor is not None:
            if amount is not None:
                raise TypeError(f"{name}: give an amount or minor, not both")
            return minor
        return minor_of(name, amount, numeric, self._exponent(numeric))

    def _in_base(self, name: str, amount: Amount) -> int:
        return self._minor(name, amount, None, numeric_of(self._ledger.base_currency))

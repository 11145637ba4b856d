# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Transactions: the only way to change a ledger.

A transaction collects commands; adding one checks its shape only. Commit checks the commands in
order against the state, turns their outcomes into records, appends these to the store in one call,
and only then lets views see them: all or nothing. A transaction that was refused or met a conflict
is intact and may be committed again. Freeing one that was not committed is how to roll back.

The commands themselves are in command.h.

Committing is idempotent by command id: the same id with the same commands answers OK with
`duplicate` set and the first result; with other commands StatusKind.EXISTS.

A transaction is used by one thread at a time, and its ledger with it during commit, prepare,
confirm and abandon. Transaction.submit_retrying() is how several threads commit to one ledger.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_transaction_abandon,
    encours_transaction_accept_bill,
    encours_transaction_account_status,
    encours_transaction_add_customer,
    encours_transaction_add_customers_columns,
    encours_transaction_agreed_terms,
    encours_transaction_allocate,
    encours_transaction_allocate_columns,
    encours_transaction_assign,
    encours_transaction_cancel,
    encours_transaction_close_periods,
    encours_transaction_commit,
    encours_transaction_confirm,
    encours_transaction_decision,
    encours_transaction_declare_dimension,
    encours_transaction_delegate,
    encours_transaction_dishonour_bill,
    encours_transaction_draft,
    encours_transaction_end_fact,
    encours_transaction_exclusion,
    encours_transaction_fact,
    encours_transaction_free,
    encours_transaction_guarantee,
    encours_transaction_identify,
    encours_transaction_limit,
    encours_transaction_match,
    encours_transaction_number,
    encours_transaction_order,
    encours_transaction_order_step,
    encours_transaction_policy,
    encours_transaction_post,
    encours_transaction_post_columns,
    encours_transaction_prepare,
    encours_transaction_record,
    encours_transaction_release,
    encours_transaction_reopen_periods,
    encours_transaction_request,
    encours_transaction_request_step,
    encours_transaction_revalue,
    encours_transaction_reverse_allocation,
    encours_transaction_reverse_matching,
    encours_transaction_risk_class,
    encours_transaction_score,
    encours_transaction_set_dimension,
    encours_transaction_settle,
    encours_transaction_submit,
    encours_transaction_transfer,
    encours_transaction_unmatch,
    encours_transaction_watch,
)

from . import credit as _credit
from ._runtime.buffers import UINT64, bytes_of, fixed_fill
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.locks import one_at_a_time
from ._runtime.structs import NULL, Structure, new_record, options_given, struct_in
from ._runtime.values import DATES, instant_in, instant_out, integer, text_in
from .approval import (
    DelegationOptions,
    DelegationOptionsSettings,
    RequestOptions,
    RequestOptionsSettings,
    RequestStepOptions,
    RequestStepOptionsSettings,
)
from .bill import BillOptions, BillOptionsSettings
from .command import (
    AllocationOptions,
    AllocationOptionsSettings,
    CancelReason,
    CustomerOptions,
    CustomerOptionsSettings,
    TransferOptions,
    TransferOptionsSettings,
)
from .command_columns import AllocationColumns, CustomerColumns, DocumentColumns
from .credit_check import CreditEvent, Decision
from .credit_facts import (
    CreditDraftOptions,
    CreditDraftOptionsSettings,
    CreditExclusionOptions,
    CreditExclusionOptionsSettings,
    CreditGuaranteeOptions,
    CreditGuaranteeOptionsSettings,
    CreditLimitOptions,
    CreditLimitOptionsSettings,
    CreditReleaseOptions,
    CreditReleaseOptionsSettings,
)
from .credit_standing import (
    CreditAssignOptions,
    CreditAssignOptionsSettings,
    CreditCodeOptions,
    CreditCodeOptionsSettings,
    CreditScoreOptions,
    CreditScoreOptionsSettings,
    CreditTermsOptions,
    CreditTermsOptionsSettings,
)
from .customer_identifier import IdentifyOptions, IdentifyOptionsSettings
from .document import Document
from .fact import FactOptions, FactOptionsSettings
from .idiom.transaction import TransactionIdiom
from .order import OrderOptions, OrderOptionsSettings, OrderStepOptions, OrderStepOptionsSettings
from .policy import Policy
from .revalue import RevalueOptions, RevalueOptionsSettings
from .settle import SettleOptions, SettleOptionsSettings

if TYPE_CHECKING:
    from ._runtime.buffers import Integers

_BYTES = ffi.typeof("encours_bytes *")
_COMMIT = ffi.typeof("encours_commit *")
_COMMIT_LAYOUT = Struct("=8xQQ32sqIII")
_COMMIT_SIZED = (ffi.sizeof("encours_commit"),)
_SIZE_T = ffi.typeof("size_t *")
_TRANSACTION_OPTIONS = ffi.typeof("encours_transaction_options *")
_TRANSACTION_OPTIONS_SIZED = (ffi.sizeof("encours_transaction_options"),)
_UINT64_T = ffi.typeof("uint64_t *")


class TransactionOptions(Structure):
    """Options of Ledger.new_transaction()."""

    __slots__ = ("actor", "command_id", "reason", "recorded_at")
    _members = ("command_id", "recorded_at", "actor", "reason")
    command_id: bytes
    """unique for ever, a UUID for instance; zeros are refused"""
    recorded_at: datetime.datetime
    """microseconds since 1970-01-01 UTC; at most 5 minutes before the last recorded, whose instant
    is then stored
    """
    actor: str | None
    """who, as an opaque id of at most 32 bytes; None: empty"""
    reason: str | None
    """why, a code of at most 32 bytes; None: empty"""

    def __init__(
        self,
        *,
        command_id: bytes = bytes(16),
        recorded_at: datetime.datetime,
        actor: str | None = None,
        reason: str | None = None,
    ) -> None:
        struct = ffi.new(_TRANSACTION_OPTIONS, _TRANSACTION_OPTIONS_SIZED)
        fixed_fill("command_id", struct.command_id, command_id)
        self.command_id = command_id
        struct.recorded_at = instant_in("recorded_at", recorded_at)
        self.recorded_at = recorded_at
        c_actor = NULL if actor is None else ffi.new("char[]", text_in("actor", actor))
        struct.actor = c_actor
        self.actor = actor
        c_reason = NULL if reason is None else ffi.new("char[]", text_in("reason", reason))
        struct.reason = c_reason
        self.reason = reason
        self._struct = struct
        self._held = (c_actor, c_reason)


class TransactionOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of TransactionOptions."""

    command_id: bytes
    recorded_at: datetime.datetime
    actor: str | None
    reason: str | None


class Commit(NamedTuple):
    """What a commit did."""

    first_sequence: int
    """first record of the transaction"""
    last_sequence: int
    """its last record"""
    hash: bytes
    """hash of the last record; zeros if a duplicate's could not be read again, or what was read is
    not that record
    """
    recorded_at: datetime.datetime
    """as stored, microseconds since 1970-01-01 UTC"""
    duplicate: int
    """1: it had been committed before; nothing was written now"""
    recorded_at_raised: int
    """1: the instant given was before the last one recorded"""
    retries: int
    """conflicts settled inside the call"""

    @classmethod
    def _read(cls, struct: Any) -> Commit:
        (
            first_sequence,
            last_sequence,
            hash,
            recorded_at,
            duplicate,
            recorded_at_raised,
            retries,
        ) = _COMMIT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                first_sequence,
                last_sequence,
                hash,
                instant_out(recorded_at),
                duplicate,
                recorded_at_raised,
                retries,
            ),
        )


class TransactionPrepareResult(NamedTuple):
    """What Transaction.prepare() gives back."""

    record_count: int
    """records to store, 0 when it is a duplicate"""
    commit: Commit
    """as Transaction.commit_retrying() would give it"""


class TransactionAcceptBillResult(NamedTuple):
    """What Transaction.accept_bill() gives back."""

    bill: int
    """reference of the bill, a debit adjustment"""
    matching: int
    """reference of the matching that settled the debts"""


class TransactionTransferResult(NamedTuple):
    """What Transaction.add_transfer() gives back."""

    credit: int
    """reference of the credit adjustment"""
    debit: int
    """reference of the debit adjustment"""


class Transaction(TransactionIdiom):
    """Commands waiting to be committed. Opaque."""

    __slots__ = ()
    _free = encours_transaction_free

    @one_at_a_time
    def commit_retrying(self, retries_max: int) -> Commit:
        """Commit: check, append durably, make visible.

        One thread at a time.

        Args:
            retries_max: how many conflicts with other writers to settle inside the call

        Returns:
            What was done

        Raises:
            ConflictError: somebody else wrote first; refresh and commit again
            InDoubtError: the outcome is not known; refresh the ledger to find out
            ExistsError: the command id is known with other commands; or a code, number or source
                key exists
            NotFoundError: a command names a thing that does not exist
            StateError: a command is not possible in the present state; or the transaction is
                committed or prepared already, another one is prepared, or the ledger was freed
            InvalidError: recorded_at is more than 5 minutes before the last recorded; or a command
                cannot be, such as an allocation of a debit to a debit
            CurrencyError: currencies differ, or one is unknown
            OverflowError_
            LimitError
            CorruptError: what others appended since is damaged
            UnsupportedError: what others appended since is of a later format level
            BusyError
            StorageError
            AbiError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
            DeniedError: the authoriser does not allow a command; error.index names it
        """
        if not isinstance(retries_max, int):
            retries_max = integer("retries_max", retries_max)
        c_commit = ffi.new(_COMMIT, _COMMIT_SIZED)
        c_error = thread.error
        c_status = encours_transaction_commit(self._pointer, retries_max, c_commit, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Commit._read(c_commit)

    @one_at_a_time
    def submit_retrying(self, retries_max: int) -> Commit:
        """Commit together with what other threads submit: the transactions that wait are appended
        in one call of the store, in the order in which they were submitted, each whole or not at
        all. The call returns when the outcome of this one is known. With a store that has to reach
        a disk this commits several times as many small transactions a second as one after the
        other.

        Any number of threads may submit transactions of one ledger at once, make new ones with
        Ledger.new_transaction() and take views meanwhile; all else that is exclusive on a ledger
        has to wait until they have returned. A transaction that is refused does not hinder the
        others; one that fails in the store fails with all that were appended with it.

        Results, idempotency and retries are those of Transaction.commit_retrying(). Transactions
        that add customers with personal data are appended alone.

        One thread at a time.

        Args:
            retries_max: how many conflicts with other writers to settle inside the call

        Returns:
            What was done

        Raises:
            ConflictError: somebody else wrote first; refresh and commit again
            InDoubtError: the outcome is not known; refresh the ledger to find out
            ExistsError: as Transaction.commit_retrying(), as are the others
            NotFoundError
            StateError
            InvalidError
            CurrencyError
            OverflowError_
            LimitError
            CorruptError
            UnsupportedError
            BusyError
            StorageError
            AbiError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
            DeniedError: the authoriser does not allow a command; error.index names it
        """
        if not isinstance(retries_max, int):
            retries_max = integer("retries_max", retries_max)
        c_commit = ffi.new(_COMMIT, _COMMIT_SIZED)
        c_error = thread.error
        c_status = encours_transaction_submit(self._pointer, retries_max, c_commit, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Commit._read(c_commit)

    @one_at_a_time
    def prepare(self) -> TransactionPrepareResult:
        """Do all of a commit but the append, and lend the records, so that a host can store them
        inside a database transaction of its own: record i of them under commit.first_sequence + i,
        if the head of the log is still the one of Ledger.head(). Until confirmed or abandoned the
        ledger takes no other commit. A duplicate is committed already: there is nothing to confirm.

        One thread at a time.

        Raises:
            InDoubtError: as Transaction.commit_retrying(), as are the others
            ExistsError
            NotFoundError
            StateError
            InvalidError
            CurrencyError
            OverflowError_
            LimitError
            StorageError: what is there already could not be read: of a duplicate, of a party
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
            DeniedError: the authoriser does not allow a command; error.index names it
        """
        c_record_count = ffi.new(_SIZE_T)
        c_commit = ffi.new(_COMMIT, _COMMIT_SIZED)
        c_error = thread.error
        c_status = encours_transaction_prepare(self._pointer, c_record_count, c_commit, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return TransactionPrepareResult(c_record_count[0], Commit._read(c_commit))

    @one_at_a_time
    def record(self, index: int) -> bytes:
        """A record of a prepared transaction, borrowed until confirm, abandon or free.

        One thread at a time.

        Args:
            index: from 0

        Raises:
            StateError: the transaction is not prepared
            NotFoundError: there is no such record
        """
        if not isinstance(index, int):
            index = integer("index", index)
        c_record = ffi.new(_BYTES)
        c_error = thread.error
        c_status = encours_transaction_record(self._pointer, index, c_record, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return bytes_of(c_record)

    @one_at_a_time
    def confirm(self) -> None:
        """Say that the host has stored the records durably: views see them from now on, and
        personal data are written to the store. Cannot fail but for wrong use: personal data that
        could not be written are logged, read as unknown, and are completed by committing the same
        command id again.

        One thread at a time.

        Raises:
            StateError: the transaction is not prepared
        """
        c_error = thread.error
        c_status = encours_transaction_confirm(self._pointer, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def abandon(self) -> None:
        """Say that the records were not stored: nothing has happened, the transaction is intact.

        One thread at a time.

        Raises:
            StateError: the transaction is not prepared
        """
        c_error = thread.error
        c_status = encours_transaction_abandon(self._pointer, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def number(self, reference: int) -> int:
        """The number that a reference of this transaction got, after its commit, a duplicate's too.

        One thread at a time.

        Raises:
            StateError: the transaction is not committed
            NotFoundError: it gave no such reference
        """
        if not isinstance(reference, int):
            reference = integer("reference", reference)
        c_number = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_number(self._pointer, reference, c_number, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_number[0]
        return value

    @one_at_a_time
    def fact(
        self, *, options: FactOptions | None = None, **settings: Unpack[FactOptionsSettings]
    ) -> int:
        """Record a fact. The commit fails with StatusKind.NOT_FOUND when the subject, the related
        thing, the party or the fact replaced is not there; with StatusKind.STATE when `from` lies
        in a closed period or the fact replaced cannot end that day; with StatusKind.INVALID when
        that is of another subject or kind; with StatusKind.UNSUPPORTED when the ledger is kept at
        format level 1, or at 2 and the kind of fact or of subject needs 3.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of FactOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable, the kind is not of such a subject, lacks what
                it needs or has a command of its own; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(FactOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_fact(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def end_fact(self, fact: int, at: datetime.date | None) -> None:
        """End a fact at a day: it held from its own day to the day before. Ending it on its own
        first day means that it never held, though older views still show it. The commit fails with
        StatusKind.NOT_FOUND when there is no such fact, and with StatusKind.STATE when it has
        ended, when the day is before its first or after its planned end, lies in a closed period,
        or when it is a request or step of one that the rules of approval.h keep.

        One thread at a time.

        Args:
            fact: number, or reference of an earlier command
            at: first day on which it no longer holds

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        if not isinstance(fact, int):
            fact = integer("fact", fact)
        c_error = thread.error
        c_status = encours_transaction_end_fact(self._pointer, fact, DATES[at], c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def add_request(
        self,
        credit: _credit.Credit,
        *,
        options: RequestOptions | None = None,
        **settings: Unpack[RequestOptionsSettings],
    ) -> int:
        """Ask for something. The level is decided now, by the credit; the transaction needs an
        actor.

        One thread at a time.

        Args:
            credit: as of _credit.Credit.find_approval_level()
            options: the settings below as one object
            settings: members of RequestOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; nobody asks: error.field names it
            NotFoundError: the policy has no level for the action, or none that goes so far
            CurrencyError: no rate from the amount's currency to the policy's
            OverflowError_: a figure does not fit 64 bits
            DeniedError: the authoriser of the view does not allow to read what is needed
            StorageError: rows that were compacted cannot be read back
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(RequestOptions, options, settings)
        c_options = options._pointer()
        c_request = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_request(
            self._pointer,
            pointer_of("credit", credit, _credit.Credit),
            c_options,
            c_request,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_request[0]
        return value

    @one_at_a_time
    def request_step(
        self,
        *,
        options: RequestStepOptions | None = None,
        **settings: Unpack[RequestStepOptionsSettings],
    ) -> None:
        """Approve, refuse or withdraw a request, or say that it is done. The commit fails with
        StatusKind.NOT_FOUND when there is no such request or effect; with StatusKind.STATE when the
        request is not open, or for DONE not approved, on the day, or no longer open when it is
        recorded, or the day is before that of an earlier step; with StatusKind.DENIED when the
        actor may not do it by the rules above.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of RequestStepOptions

        Raises:
            InvalidError: a member is not acceptable, the transaction has no actor, or a refusal no
                reason; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(RequestStepOptions, options, settings)
        c_options = options._pointer()
        c_error = thread.error
        c_status = encours_transaction_request_step(self._pointer, c_options, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def delegate(
        self,
        *,
        options: DelegationOptions | None = None,
        **settings: Unpack[DelegationOptionsSettings],
    ) -> int:
        """Let somebody stand in for somebody else. Who may say so is up to the authoriser. It is
        ended early by Transaction.end_fact().

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of DelegationOptions

        Returns:
            Reference of its fact for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(DelegationOptions, options, settings)
        c_options = options._pointer()
        c_delegation = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_delegate(self._pointer, c_options, c_delegation, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_delegation[0]
        return value

    @one_at_a_time
    def accept_bill(
        self, *, options: BillOptions | None = None, **settings: Unpack[BillOptionsSettings]
    ) -> TransactionAcceptBillResult:
        """Accept a bill, or discount one. A bill above what its debts come to is refused at commit.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of BillOptions

        Raises:
            InvalidError: an amount, a date or a reference that cannot be
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(BillOptions, options, settings)
        c_options = options._pointer()
        c_bill = ffi.new(_UINT64_T)
        c_matching = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_accept_bill(
            self._pointer, c_options, c_bill, c_matching, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return TransactionAcceptBillResult(c_bill[0], c_matching[0])

    @one_at_a_time
    def dishonour_bill(self, bill: int, matching: int, at: datetime.date | None) -> None:
        """Undo a bill that was not honoured: its matching is undone and both sides of its transfer
        are cancelled, reason RETURNED. What was allocated to the bill on that day or later ends.
        The commit fails with StatusKind.STATE when the document is no bill, or when the matching is
        not that of the bill: none of its allocations takes from the credit of the bill's transfer.

        One thread at a time.

        Args:
            bill: number, or reference of an earlier command
            matching: the matching that settled the debts it replaced
            at: first day on which it no longer counts

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        if not isinstance(bill, int):
            bill = integer("bill", bill)
        if not isinstance(matching, int):
            matching = integer("matching", matching)
        c_error = thread.error
        c_status = encours_transaction_dishonour_bill(
            self._pointer, bill, matching, DATES[at], c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def add_customer(
        self, *, options: CustomerOptions | None = None, **settings: Unpack[CustomerOptionsSettings]
    ) -> int:
        """Add a customer. Codes of one ledger are unique; a code that exists makes the commit fail
        with StatusKind.EXISTS.

        The code, unless impersonal, and the name are kept in the store's party table, never in the
        log.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CustomerOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CustomerOptions, options, settings)
        c_options = options._pointer()
        c_customer = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_add_customer(self._pointer, c_options, c_customer, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_customer[0]
        return value

    @one_at_a_time
    def declare_dimension(self, name: str) -> None:
        """Declare a dimension, such as "division", "region", "portfolio", "segment" or
        "salesperson". Declaring one that exists changes nothing.

        One thread at a time.

        Args:
            name: 1 to 32 bytes of printable UTF-8

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        c_error = thread.error
        c_status = encours_transaction_declare_dimension(
            self._pointer, text_in("name", name), c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def set_dimension(
        self,
        customer: int,
        dimension: str,
        from_: datetime.date | None,
        *,
        value: str | None = None,
    ) -> None:
        """Give a customer a value of a dimension from a day on, until the day of the next such
        command for a later day. A second value for the same day replaces the first from the moment
        it is known.

        One thread at a time.

        Args:
            dimension: a name declared by an earlier command or transaction
            value: 1 to 64 bytes; None: no value from that day on
            from_: first day

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_error = thread.error
        c_status = encours_transaction_set_dimension(
            self._pointer,
            customer,
            text_in("dimension", dimension),
            NULL if value is None else text_in("value", value),
            DATES[from_],
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def add_document(self, document: Document) -> int:
        """Post a document.

        One thread at a time.

        Args:
            document: see document.h

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError
            LimitError
            NoMemoryError
        """
        c_document = struct_in("document", document, Document)
        c_reference = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_post(self._pointer, c_document, c_reference, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_reference[0]
        return value

    @one_at_a_time
    def add_allocation(
        self,
        *,
        options: AllocationOptions | None = None,
        **settings: Unpack[AllocationOptionsSettings],
    ) -> int:
        """Allocate an amount of a credit to a debit of the same customer and currency. On no day,
        past or future, may the live allocations of a line pass its amount.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of AllocationOptions

        Returns:
            Reference of the matching that holds the allocations made

        Raises:
            InvalidError
            StateError
            LimitError
            AbiError
            NoMemoryError
        """
        options = options_given(AllocationOptions, options, settings)
        c_options = options._pointer()
        c_matching = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_allocate(self._pointer, c_options, c_matching, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_matching[0]
        return value

    @one_at_a_time
    def add_matching(
        self, documents: Integers, from_: datetime.date | None, allow_rest: int
    ) -> int:
        """Match any number of documents of one customer and currency: what is open of their debits
        and credits is paired in the order of effective date, then as given, the smaller of two each
        time.

        One thread at a time.

        Args:
            documents: at least one debit and one credit
            from_: matching date, not before all of them count
            allow_rest: 0: what is open of debits and of credits must be equal; 1: match up to the
                smaller side

        Returns:
            Reference

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        c_documents = UINT64.read("documents", documents)
        if not isinstance(allow_rest, int):
            allow_rest = integer("allow_rest", allow_rest)
        c_count = len(c_documents)
        c_matching = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_match(
            self._pointer, c_documents, c_count, DATES[from_], allow_rest, c_matching, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_matching[0]
        return value

    @one_at_a_time
    def reverse_allocation(self, allocation: int, at: datetime.date | None) -> None:
        """End one allocation at a day: it counted from its own day to the day before. Ending it on
        its own first day means that it never counted, though older views still show it. An end is
        never undone.

        One thread at a time.

        Args:
            allocation: number of an allocation that has not ended
            at: first day on which it no longer counts

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        if not isinstance(allocation, int):
            allocation = integer("allocation", allocation)
        c_error = thread.error
        c_status = encours_transaction_reverse_allocation(
            self._pointer, allocation, DATES[at], c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def reverse_matching(self, matching: int, at: datetime.date | None) -> None:
        """End all allocations of a matching that have not ended, at a day not before any of them
        begins.

        One thread at a time.

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        if not isinstance(matching, int):
            matching = integer("matching", matching)
        c_error = thread.error
        c_status = encours_transaction_reverse_matching(self._pointer, matching, DATES[at], c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def add_cancellation(
        self, document: int, at: datetime.date | None, reason: CancelReason, end_allocations: int
    ) -> None:
        """Cancel a document at a day: it counts until the day before. At its own effective date: it
        never counted. Its number and source key are not freed. Both sides of a transfer are
        cancelled with either. An allocation that has an end keeps it: cancel on that day or later.

        One thread at a time.

        Args:
            at: first day on which it no longer counts, not before its effective date
            reason: a CancelReason
            end_allocations: 1: end at that day the allocations that live then; 0: refuse if any

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        if not isinstance(document, int):
            document = integer("document", document)
        if not isinstance(reason, int):
            reason = integer("reason", reason)
        if not isinstance(end_allocations, int):
            end_allocations = integer("end_allocations", end_allocations)
        c_error = thread.error
        c_status = encours_transaction_cancel(
            self._pointer, document, DATES[at], reason, end_allocations, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def add_transfer(
        self, *, options: TransferOptions | None = None, **settings: Unpack[TransferOptionsSettings]
    ) -> TransactionTransferResult:
        """Transfer a debt: a credit adjustment and a debit adjustment of equal base value, linked,
        reason TRANSFER. Neither is a sale or a payment. Allocate the credit to the old debts by
        ordinary commands.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of TransferOptions

        Raises:
            InvalidError
            StateError
            LimitError
            AbiError
            NoMemoryError
        """
        options = options_given(TransferOptions, options, settings)
        c_options = options._pointer()
        c_credit = ffi.new(_UINT64_T)
        c_debit = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_transfer(
            self._pointer, c_options, c_credit, c_debit, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return TransactionTransferResult(c_credit[0], c_debit[0])

    @one_at_a_time
    def add_customers_columns(self, columns: CustomerColumns) -> int:
        """Add a customer for each row, as Transaction.add_customer() would.

        One thread at a time.

        Returns:
            Reference of the customer of row 0; 0 when there are no rows

        Raises:
            InvalidError: a text that is too long, empty where one is needed, or not printable
                UTF-8; offsets that do not ascend or pass the bytes; a column of texts of another
                length; a column beside its `_of_all`
            MisuseError: a needed column is missing; offsets of both widths
            StateError: the transaction is prepared or committed
            LimitError: more commands or bytes than a transaction takes
            AbiError
            NoMemoryError
        """
        c_columns = struct_in("columns", columns, CustomerColumns)
        c_first = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_add_customers_columns(
            self._pointer, c_columns, c_first, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_first[0]
        return value

    @one_at_a_time
    def post_columns(self, columns: DocumentColumns) -> int:
        """Post a document of one line for each row, as Transaction.add_document() would. A
        dimension must have been declared when the commit comes to a row that has a value of it.

        One thread at a time.

        Returns:
            Reference of the document of row 0; 0 when there are no rows

        Raises:
            InvalidError: a value is not acceptable, as for Transaction.add_document(); offsets that
                do not ascend or pass the bytes; a column of texts of another length; a column
                beside its `_of_all`
            MisuseError: a needed column is missing; offsets of both widths
            StateError: the transaction is prepared or committed
            LimitError: more commands or bytes than a transaction takes
            AbiError
            NoMemoryError
        """
        c_columns = struct_in("columns", columns, DocumentColumns)
        c_first = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_post_columns(self._pointer, c_columns, c_first, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_first[0]
        return value

    @one_at_a_time
    def allocate_columns(self, columns: AllocationColumns) -> int:
        """Allocate for each row, as Transaction.add_allocation() would: a matching a row.

        One thread at a time.

        Returns:
            Reference of the matching of row 0; 0 when there are no rows

        Raises:
            InvalidError: a value is not acceptable, as for Transaction.add_allocation()
            MisuseError: a needed column is missing
            StateError: the transaction is prepared or committed
            LimitError: more commands or bytes than a transaction takes
            AbiError
            NoMemoryError
        """
        c_columns = struct_in("columns", columns, AllocationColumns)
        c_first = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_allocate_columns(self._pointer, c_columns, c_first, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_first[0]
        return value

    @one_at_a_time
    def decision(self, credit: _credit.Credit, event: CreditEvent, decision: Decision) -> int:
        """Record a decision. The event is checked again: only what the credit decides goes on
        record. The commit fails with StatusKind.UNSUPPORTED when the ledger is kept at a format
        level below 3, and with StatusKind.STATE when a release that the decision rests on has been
        used up since by others, of earlier commands or transactions: it is to be decided again.

        One thread at a time.

        Args:
            credit: that decided, over a view of the ledger of the transaction
            event: that was decided
            decision: as _credit.Credit.check_event() gave it

        Returns:
            Reference: Transaction.number() gives its number

        Raises:
            InvalidError: the decision is not what the credit gives for the event; the credit is of
                another ledger, of a fork, or knows more than the handle of the ledger; whatever
                _credit.Credit.check_event() refuses
            NotFoundError: the policy of the credit is on record neither in the ledger nor by an
                earlier command of the transaction: record it first
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            CurrencyError: as _credit.Credit.check_event()
            OverflowError_: as _credit.Credit.check_event()
            StorageError: rows that were compacted cannot be read back
            DeniedError: the authoriser does not allow it (authoriser.h)
            AbiError
            NoMemoryError
        """
        c_event = struct_in("event", event, CreditEvent)
        c_decision = struct_in("decision", decision, Decision)
        c_number = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_decision(
            self._pointer,
            pointer_of("credit", credit, _credit.Credit),
            c_event,
            c_decision,
            c_number,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_number[0]
        return value

    @one_at_a_time
    def add_limit(
        self,
        *,
        options: CreditLimitOptions | None = None,
        **settings: Unpack[CreditLimitOptionsSettings],
    ) -> int:
        """Give a customer a credit limit. Several may hold on one day; how they combine is said by
        their types in the policy. Only one that is named in `replaces` ends.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditLimitOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditLimitOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_limit(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def add_guarantee(
        self,
        *,
        options: CreditGuaranteeOptions | None = None,
        **settings: Unpack[CreditGuaranteeOptionsSettings],
    ) -> int:
        """Record a guarantee or security: a bank's, an insurer's, a parent's, a pledge, whatever
        the policy names.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditGuaranteeOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditGuaranteeOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_guarantee(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def draft(
        self,
        *,
        options: CreditDraftOptions | None = None,
        **settings: Unpack[CreditDraftOptionsSettings],
    ) -> int:
        """Record a draft of an invoice: written, not issued, in no balance. It ends on the day on
        which the invoice is posted or the draft thrown away.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditDraftOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditDraftOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_draft(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def release(
        self,
        *,
        options: CreditReleaseOptions | None = None,
        **settings: Unpack[CreditReleaseOptionsSettings],
    ) -> int:
        """Release what a rule holds or refuses: the rule is still reported when it fires, and no
        longer counts.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditReleaseOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditReleaseOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_release(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def exclusion(
        self,
        *,
        options: CreditExclusionOptions | None = None,
        **settings: Unpack[CreditExclusionOptionsSettings],
    ) -> int:
        """Exclude a customer from a rule: like a release of any amount and number of events.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditExclusionOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditExclusionOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_exclusion(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def score(
        self,
        *,
        options: CreditScoreOptions | None = None,
        **settings: Unpack[CreditScoreOptionsSettings],
    ) -> int:
        """Record a score of a bureau, an insurer or a model of one's own, with its scale and which
        end of it is good. A value outside a scale that is stated is refused.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditScoreOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditScoreOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_score(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def risk_class(
        self,
        *,
        options: CreditCodeOptions | None = None,
        **settings: Unpack[CreditCodeOptionsSettings],
    ) -> int:
        """Set the risk class of a customer by hand: a code of a class of policies, which goes
        before what the scorecard gives.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditCodeOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditCodeOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_risk_class(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def account_status(
        self,
        *,
        options: CreditCodeOptions | None = None,
        **settings: Unpack[CreditCodeOptionsSettings],
    ) -> int:
        """Set the status of an account, such as "active", "prepaid" or "blocked": a code, as
        conditions compare it with "status".

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditCodeOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditCodeOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_account_status(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def watch(
        self,
        *,
        options: CreditCodeOptions | None = None,
        **settings: Unpack[CreditCodeOptionsSettings],
    ) -> int:
        """Put a customer on the watch list. `code` says why: printable UTF-8 of 1 to 96 bytes, or
        None.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditCodeOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditCodeOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_watch(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def agreed_terms(
        self,
        *,
        options: CreditTermsOptions | None = None,
        **settings: Unpack[CreditTermsOptionsSettings],
    ) -> int:
        """Record the terms of payment agreed with a customer: what the terms of events are held
        against (event-term-excess in figure.h).

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditTermsOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditTermsOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_agreed_terms(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def assign(
        self,
        *,
        options: CreditAssignOptions | None = None,
        **settings: Unpack[CreditAssignOptionsSettings],
    ) -> int:
        """Assign a segment, a collector or whatever a table of a policy gives by hand: it goes
        before the rules of the table.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of CreditAssignOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(CreditAssignOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_assign(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def identify(
        self, *, options: IdentifyOptions | None = None, **settings: Unpack[IdentifyOptionsSettings]
    ) -> int:
        """Give a customer an identifier. It ends as every fact does, by Transaction.end_fact().

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of IdentifyOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: the number is none: identifier.fault() of the status says why; it is, or
                may be, that of a natural person; or another member is not acceptable
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(IdentifyOptions, options, settings)
        c_options = options._pointer()
        c_fact = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_identify(self._pointer, c_options, c_fact, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_fact[0]
        return value

    @one_at_a_time
    def order(
        self, *, options: OrderOptions | None = None, **settings: Unpack[OrderOptionsSettings]
    ) -> int:
        """Place an order. The commit fails with StatusKind.NOT_FOUND when there is no such
        customer, with StatusKind.EXISTS when an order has that source key, and with
        StatusKind.UNSUPPORTED when the ledger is kept at format level 1.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of OrderOptions

        Returns:
            Reference for later commands

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(OrderOptions, options, settings)
        c_options = options._pointer()
        c_order = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_order(self._pointer, c_options, c_order, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_order[0]
        return value

    @one_at_a_time
    def order_step(
        self,
        *,
        options: OrderStepOptions | None = None,
        **settings: Unpack[OrderStepOptionsSettings],
    ) -> None:
        """Record what becomes of an order. The commit fails with StatusKind.NOT_FOUND when there is
        no such order, with StatusKind.STATE when the step is dated before the order or breaks a
        rule of the amounts on some day, with StatusKind.LIMIT after 4096 steps, and with
        StatusKind.UNSUPPORTED when the ledger is kept at format level 1.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of OrderStepOptions

        Raises:
            InvalidError: a member is not acceptable; error.field names it
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(OrderStepOptions, options, settings)
        c_options = options._pointer()
        c_error = thread.error
        c_status = encours_transaction_order_step(self._pointer, c_options, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def close_periods(self, closed_to: datetime.date | None) -> None:
        """Close all days up to `closed_to`, the day itself included. The commit fails with
        StatusKind.STATE when they are closed up to that day or a later one already, and with
        StatusKind.UNSUPPORTED when the ledger is kept at format level 1.

        One thread at a time.

        Args:
            closed_to: last closed day

        Raises:
            InvalidError: not a day between 1900 and 2199
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            NoMemoryError
        """
        c_error = thread.error
        c_status = encours_transaction_close_periods(self._pointer, DATES[closed_to], c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def reopen_periods(self, closed_to: datetime.date | None) -> None:
        """Open periods again: only days up to `closed_to` stay closed, or none. The commit fails
        with StatusKind.STATE when that is not earlier than the last closed day, and with
        StatusKind.UNSUPPORTED when the ledger is kept at format level 1.

        One thread at a time.

        Args:
            closed_to: last day that stays closed, or DATE_NONE for none

        Raises:
            InvalidError: not a day between 1900 and 2199
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            NoMemoryError
        """
        c_error = thread.error
        c_status = encours_transaction_reopen_periods(self._pointer, DATES[closed_to], c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def add_policy(self, policy: Policy, from_: datetime.date | None) -> int:
        """Put a version of a policy in force from a day on. The commit fails with StatusKind.STATE
        when the day lies in a closed period (period.h), and with StatusKind.UNSUPPORTED when the
        ledger is kept at a format level below 3.

        One thread at a time.

        Args:
            policy: its name, version label and canonical document are copied
            from_: first day on which it is in force

        Returns:
            Reference: Transaction.number() gives its number

        Raises:
            InvalidError: the day is none or out of range
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            NoMemoryError
        """
        c_version = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_policy(
            self._pointer, pointer_of("policy", policy, Policy), DATES[from_], c_version, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_version[0]
        return value

    @one_at_a_time
    def revalue(
        self, *, options: RevalueOptions | None = None, **settings: Unpack[RevalueOptionsSettings]
    ) -> None:
        """Revalue all customers. The last command of its transaction.

        The commit fails with StatusKind.CURRENCY when a currency with something open had no rate on
        the closing day (the message names it), or documents have no base amount (the message counts
        them); with StatusKind.STATE when other commands follow, when there is nothing to post, or
        when the closing day lies in a closed period.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of RevalueOptions

        Raises:
            InvalidError: no such method, scope, rounding or day; LOSSES with CUMULATIVE
            CurrencyError: a currency has other decimals in the rates than in the ledger
            OverflowError_: a rate between minor units has more than 63 bits in lowest terms
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(RevalueOptions, options, settings)
        c_options = options._pointer()
        c_error = thread.error
        c_status = encours_transaction_revalue(self._pointer, c_options, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def add_settlement(
        self, *, options: SettleOptions | None = None, **settings: Unpack[SettleOptionsSettings]
    ) -> int:
        """Settle invoices.

        The commit fails with StatusKind.DENIED, naming the limit, when more is given up than the
        authority allows, or the surplus is to be refused; with StatusKind.STATE when there is
        nothing to settle; with StatusKind.INVALID when amounts do not fit an invoice (error.field
        names the column); else as an allocation or a document of its own would.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of SettleOptions

        Returns:
            Reference of the matching that holds the allocations made

        Raises:
            InvalidError: no such policy, flag or rounding, an amount below 0, no invoice
            StateError: the transaction is prepared or committed
            LimitError: the transaction is full
            AbiError
            NoMemoryError
        """
        options = options_given(SettleOptions, options, settings)
        c_options = options._pointer()
        c_matching = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_transaction_settle(self._pointer, c_options, c_matching, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_matching[0]
        return value

    @one_at_a_time
    def unmatch(self, matching: int, at: datetime.date | None) -> None:
        """Undo a matching from a day on: its allocations end, and the adjustments that were posted
        with it are cancelled, exchange differences and refunds included, so that every open amount
        is again what it was. On the day of the matching itself: as if it had never been, though
        older views still show it. Adjustments that other matchings use too stay, and the commit
        fails with StatusKind.STATE.

        Of the adjustments of the transaction that made the matching, those belong to it that have
        its day and no source key and are allocated in it, and an exchange difference posted right
        before it.

        One thread at a time.

        Args:
            matching: number, or reference of an earlier command
            at: first day on which it no longer counts, not before the matching

        Raises:
            InvalidError
            StateError
            LimitError
            NoMemoryError
        """
        if not isinstance(matching, int):
            matching = integer("matching", matching)
        c_error = thread.error
        c_status = encours_transaction_unmatch(self._pointer, matching, DATES[at], c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""A ledger: the receivables of one company, kept as an append-only, hash-chained log of events.

A ledger lives in a store under its id. Opening it reads the log into rows in memory, or the newest
snapshot (snapshot.h) and the log behind it; from then on every question is answered from the rows,
through views (view.h), and every change goes through a transaction (transaction.h). Several
processes may hold the same ledger open: whoever commits second gets StatusKind.CONFLICT, refreshes
and commits again.

Customers, documents, lines, allocations and matchings are numbered from 1 in the order of the log,
the same in every process for ever. Recording times are given by the host, in microseconds since
1970-01-01 UTC; the library has no clock.

Functions that use the store say StatusKind.STORAGE for all its failures; a store may also give
another kind (IO, BUSY, CORRUPT ...), which comes back as it is.

A ledger handle is used by one thread at a time, but Ledger.view_now() may be called from any thread
at any time.

Limits: 2^32 - 2 rows of each kind; 250 currencies; 32 dimensions; id of 1 to 64 bytes.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from struct import Struct
from typing import Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi, lib
from encours._native.lib import (
    encours_import_delimited,
    encours_import_fec,
    encours_import_free,
    encours_ledger_base_currency,
    encours_ledger_compact,
    encours_ledger_compaction,
    encours_ledger_erase_party,
    encours_ledger_find_customer,
    encours_ledger_format_level,
    encours_ledger_free,
    encours_ledger_head,
    encours_ledger_id,
    encours_ledger_opening,
    encours_ledger_party,
    encours_ledger_person_lines,
    encours_ledger_refresh,
    encours_ledger_roll,
    encours_ledger_snapshot,
    encours_ledger_snapshot_drop,
    encours_ledger_snapshot_find,
    encours_ledger_totals_drop,
    encours_ledger_totals_register,
    encours_ledger_trim,
    encours_ledger_upgrade,
    encours_ledger_verify,
    encours_ledger_view,
    encours_ledger_view_at_instant,
    encours_ledger_view_at_sequence,
    encours_party_free,
    encours_transaction_free,
    encours_transaction_new,
    encours_view_free,
)

from . import store as _store
from ._runtime.buffers import fixed_fill
from ._runtime.callbacks import Calls, callable_in
from ._runtime.choices import Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.locks import one_at_a_time
from ._runtime.structs import (
    NULL,
    Structure,
    new_record,
    options_given,
    options_in,
    struct_in,
    struct_or_null,
)
from ._runtime.values import CURRENCIES, DATES, instant_in, integer, text_in, text_of
from .aging import AgingOptions, AgingOptionsSettings
from .authoriser import Authoriser
from .column_map import ColumnMap
from .compact import CompactOptions, CompactOptionsSettings, Compaction
from .currency import CurrencyTable
from .fec import FecOptions
from .idiom.ledger import LedgerIdiom
from .import_ import Import, ImportOptions, ImportOptionsSettings
from .input import Input
from .party import Party
from .person_lines import PersonLinesReport
from .snapshot import (
    Opening,
    SnapshotInfo,
    SnapshotOptions,
    SnapshotOptionsSettings,
    SnapshotReport,
)
from .totals import TotalsRoll
from .transaction import Commit, Transaction, TransactionOptions, TransactionOptionsSettings
from .view import View

_COMMIT = ffi.typeof("encours_commit *")
_COMMIT_SIZED = (ffi.sizeof("encours_commit"),)
_COMPACTION = ffi.typeof("encours_compaction *")
_COMPACTION_SIZED = (ffi.sizeof("encours_compaction"),)
_IMPORT_HANDLE = ffi.typeof("encours_import **")
_LEDGER_CREATE_OPTIONS = ffi.typeof("encours_ledger_create_options *")
_LEDGER_CREATE_OPTIONS_SIZED = (ffi.sizeof("encours_ledger_create_options"),)
_LEDGER_OPEN_OPTIONS = ffi.typeof("encours_ledger_open_options *")
_LEDGER_OPEN_OPTIONS_SIZED = (ffi.sizeof("encours_ledger_open_options"),)
_OPENING = ffi.typeof("encours_opening *")
_OPENING_SIZED = (ffi.sizeof("encours_opening"),)
_PARTY_HANDLE = ffi.typeof("encours_party **")
_PERSON_LINES_REPORT = ffi.typeof("encours_person_lines_report *")
_PERSON_LINES_REPORT_SIZED = (ffi.sizeof("encours_person_lines_report"),)
_SNAPSHOT_INFO = ffi.typeof("encours_snapshot_info *")
_SNAPSHOT_INFO_SIZED = (ffi.sizeof("encours_snapshot_info"),)
_SNAPSHOT_REPORT = ffi.typeof("encours_snapshot_report *")
_SNAPSHOT_REPORT_SIZED = (ffi.sizeof("encours_snapshot_report"),)
_STORE_HEAD = ffi.typeof("encours_store_head *")
_TOTALS_ROLL = ffi.typeof("encours_totals_roll *")
_TOTALS_ROLL_SIZED = (ffi.sizeof("encours_totals_roll"),)
_TRANSACTION_HANDLE = ffi.typeof("encours_transaction **")
_UINT64_T = ffi.typeof("uint64_t *")
_VERIFY_OPTIONS = ffi.typeof("encours_verify_options *")
_VERIFY_OPTIONS_SIZED = (ffi.sizeof("encours_verify_options"),)
_VERIFY_REPORT = ffi.typeof("encours_verify_report *")
_VERIFY_REPORT_LAYOUT = Struct("=8xQQQQQQQQQQQQQQQQQ")
_VERIFY_REPORT_SIZED = (ffi.sizeof("encours_verify_report"),)
_VIEW_HANDLE = ffi.typeof("encours_view **")


class OpenFlags(Flags):
    """How to open, in LedgerOpenOptions.flags; other bits are refused."""

    LOG_ONLY = 1
    """use no snapshot: read and check the whole log"""
    DIGESTS = 2
    """check the SHA-256 of every block of a snapshot too, not the CRC-32 alone: against forgery;
    some times slower
    """
    INDEXES = 4
    """build all indexes at once. Otherwise each is built when it is first needed: by the first
    commit, or by the first search for a code or a source key
    """


class LedgerCreateOptions(Structure):
    """Options of Store.ledger_create()."""

    __slots__ = (
        "actor",
        "authoriser",
        "base_currency",
        "currencies",
        "format_level",
        "reader",
        "recorded_at",
        "unique_numbers",
    )
    _members = (
        "recorded_at",
        "actor",
        "base_currency",
        "format_level",
        "unique_numbers",
        "currencies",
        "authoriser",
        "reader",
    )
    recorded_at: datetime.datetime
    """microseconds since 1970-01-01 UTC"""
    actor: str | None
    """opaque id, at most 32 bytes; None: empty"""
    base_currency: str | int | None
    """ISO 4217 numeric code of the books, needed"""
    format_level: int
    """1 to 3, see upgrade.h; 0: the latest, 3"""
    unique_numbers: int
    """1: refuse a second document with the same number, for ever"""
    currencies: CurrencyTable | None
    """currencies whose decimals differ from ISO 4217, or that it does not have, for ever; copied.
    Others enter at first use with the decimals of ISO 4217
    """
    authoriser: Authoriser | None
    """asked before commands and queries of this handle, see authoriser.h; None: none"""
    reader: str | None
    """who reads by views of this handle, opaque id of at most 32 bytes; None: empty"""

    def __init__(
        self,
        *,
        recorded_at: datetime.datetime,
        actor: str | None = None,
        base_currency: str | int | None = None,
        format_level: int = 0,
        unique_numbers: int = 0,
        currencies: CurrencyTable | None = None,
        authoriser: Authoriser | None = None,
        reader: str | None = None,
    ) -> None:
        struct = ffi.new(_LEDGER_CREATE_OPTIONS, _LEDGER_CREATE_OPTIONS_SIZED)
        struct.recorded_at = instant_in("recorded_at", recorded_at)
        self.recorded_at = recorded_at
        c_actor = NULL if actor is None else ffi.new("char[]", text_in("actor", actor))
        struct.actor = c_actor
        self.actor = actor
        struct.base_currency = CURRENCIES[base_currency]
        self.base_currency = base_currency
        struct.format_level = integer("format_level", format_level)
        self.format_level = format_level
        struct.unique_numbers = integer("unique_numbers", unique_numbers)
        self.unique_numbers = unique_numbers
        if currencies is not None:
            currencies._fill(struct.currencies)
        self.currencies = currencies
        c_authoriser = NULL if authoriser is None else pointer_of(
            "authoriser", authoriser, Authoriser
        )
        struct.authoriser = c_authoriser
        self.authoriser = authoriser
        c_reader = NULL if reader is None else ffi.new("char[]", text_in("reader", reader))
        struct.reader = c_reader
        self.reader = reader
        self._struct = struct
        self._held = (c_actor, currencies, c_authoriser, c_reader)


class LedgerCreateOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of LedgerCreateOptions."""

    recorded_at: datetime.datetime
    actor: str | None
    base_currency: str | int | None
    format_level: int
    unique_numbers: int
    currencies: CurrencyTable | None
    authoriser: Authoriser | None
    reader: str | None


class LedgerOpenOptions(Structure):
    """Options of Store.ledger_open()."""

    __slots__ = ("authoriser", "flags", "progress", "reader")
    _members = ("progress", "flags", "authoriser", "reader")
    progress: Callable[[int, int], object] | None
    """called with records replayed or covered by what was read of a snapshot; None: the context's
    """
    flags: OpenFlags
    """flags of OpenFlags"""
    authoriser: Authoriser | None
    """asked before commands and queries of this handle, see authoriser.h; None: none"""
    reader: str | None
    """who reads by views of this handle, opaque id of at most 32 bytes; None: empty"""

    def __init__(
        self,
        *,
        progress: Callable[[int, int], object] | None = None,
        flags: OpenFlags = OpenFlags(0),
        authoriser: Authoriser | None = None,
        reader: str | None = None,
    ) -> None:
        struct = ffi.new(_LEDGER_OPEN_OPTIONS, _LEDGER_OPEN_OPTIONS_SIZED)
        self.progress = progress
        struct.flags = integer("flags", flags)
        self.flags = flags
        c_authoriser = NULL if authoriser is None else pointer_of(
            "authoriser", authoriser, Authoriser
        )
        struct.authoriser = c_authoriser
        self.authoriser = authoriser
        c_reader = NULL if reader is None else ffi.new("char[]", text_in("reader", reader))
        struct.reader = c_reader
        self.reader = reader
        struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_authoriser, c_reader, c_progress_user)


class LedgerOpenOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of LedgerOpenOptions."""

    progress: Callable[[int, int], object] | None
    flags: OpenFlags
    authoriser: Authoriser | None
    reader: str | None


class VerifyOptions(Structure):
    """Options of Ledger.verify()."""

    __slots__ = ("head_hash", "head_sequence", "progress", "snapshots")
    _members = ("progress", "head_sequence", "head_hash", "snapshots")
    progress: Callable[[int, int], object] | None
    """called with records checked; None: the context's"""
    head_sequence: int
    """a head kept outside; 0: none"""
    head_hash: bytes
    """its hash"""
    snapshots: int
    """1: check all snapshots too: every block, and that they hold the rows that the log gives"""

    def __init__(
        self,
        *,
        progress: Callable[[int, int], object] | None = None,
        head_sequence: int = 0,
        head_hash: bytes = bytes(32),
        snapshots: int = 0,
    ) -> None:
        struct = ffi.new(_VERIFY_OPTIONS, _VERIFY_OPTIONS_SIZED)
        self.progress = progress
        struct.head_sequence = integer("head_sequence", head_sequence)
        self.head_sequence = head_sequence
        fixed_fill("head_hash", struct.head_hash, head_hash)
        self.head_hash = head_hash
        struct.snapshots = integer("snapshots", snapshots)
        self.snapshots = snapshots
        struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_progress_user,)


class VerifyOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of VerifyOptions."""

    progress: Callable[[int, int], object] | None
    head_sequence: int
    head_hash: bytes
    snapshots: int


class VerifyReport(NamedTuple):
    """What Ledger.verify() counted."""

    records: int
    """records read and found right"""
    transactions: int
    """whole transactions among them"""
    events: int
    """events decoded, applied and encoded again to the same bytes; the pairs of a matching are one,
    where ViewCounts.events has one for each
    """
    bytes: int
    """bytes of records"""
    documents: int
    """rows compared with those in memory"""
    allocations: int
    """rows compared with those in memory"""
    parties_missing: int
    """registered parties whose row is not there"""
    parties_returned: int
    """erased parties whose row came back, as with a backup"""
    first_bad_record: int
    """sequence of the first record at fault; 0: none"""
    snapshots: int
    """snapshots found whole and equal to the log"""
    snapshots_other: int
    """snapshots in the format of another release, not looked into"""
    snapshots_bad: int
    """snapshots that are damaged or hold something else"""
    first_bad_snapshot: int
    """sequence of the oldest of those; 0: none"""
    first_bad_block: int
    """number of the first block at fault in it, from 0"""
    parties_damaged: int
    """rows of personal data that are not as they were written; they read as StatusKind.CORRUPT"""
    first_damaged_party: int
    """number of the first of those, as the store has it; 0: none"""
    first_damaged_customer: int
    """number of its customer; 0: the log knows no such party"""

    @classmethod
    def _read(cls, struct: Any) -> VerifyReport:
        (
            records,
            transactions,
            events,
            bytes,
            documents,
            allocations,
            parties_missing,
            parties_returned,
            first_bad_record,
            snapshots,
            snapshots_other,
            snapshots_bad,
            first_bad_snapshot,
            first_bad_block,
            parties_damaged,
            first_damaged_party,
            first_damaged_customer,
        ) = _VERIFY_REPORT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                records,
                transactions,
                events,
                bytes,
                documents,
                allocations,
                parties_missing,
                parties_returned,
                first_bad_record,
                snapshots,
                snapshots_other,
                snapshots_bad,
                first_bad_snapshot,
                first_bad_block,
                parties_damaged,
                first_damaged_party,
                first_damaged_customer,
            ),
        )


class Ledger(LedgerIdiom):
    """An open ledger. Opaque; keeps its store and context alive."""

    __slots__ = ()
    _free = encours_ledger_free

    @property
    def id(self) -> str:
        """The ledger's id, borrowed until it is freed."""
        return text_of(encours_ledger_id(self._pointer))

    @property
    def base_currency(self) -> int:
        """ISO 4217 numeric code of the books."""
        return encours_ledger_base_currency(self._pointer)

    @one_at_a_time
    def refresh(self) -> int:
        """Apply what other processes have appended since, and settle a commit that was in doubt.
        When it fails, the whole transactions read before that are applied, and it can be called
        again.

        One thread at a time.

        Returns:
            Transactions applied by this call, on failure too

        Raises:
            CorruptError: a record is damaged, missing or breaks a rule; error.index is its sequence
            NotFoundError: the ledger was dropped from the store
            StateError: a transaction is prepared: confirm or abandon it first
            UnsupportedError: what was appended since is of a later format level
            StorageError
            NoMemoryError
            CancelledError: the progress callback of the context asked to stop
        """
        c_applied = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_ledger_refresh(self._pointer, c_applied, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_applied[0]
        return value

    @property
    @one_at_a_time
    def head(self) -> _store.StoreHead:
        """The end of the log as this handle knows it. Keep it outside and give it to
        Ledger.verify() later: it proves that nothing before it was rewritten.

        One thread at a time.
        """
        c_head = ffi.new(_STORE_HEAD)
        encours_ledger_head(self._pointer, c_head)
        return _store.StoreHead._read(c_head)

    def view_now(self) -> View:
        """View what is known now: up to the last whole transaction applied, even during a commit.

        Raises:
            NoMemoryError
        """
        c_out = ffi.new(_VIEW_HANDLE)
        c_error = thread.error
        c_status = encours_ledger_view(self._pointer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_view_free)
        return View._wrap(c_out[0], (self,))

    def view_at_sequence(self, sequence: int) -> View:
        """View what was known at a position of the log: the transactions whose last record is
        numbered at most `sequence`.

        Args:
            sequence: at least 1, at most that of the head

        Raises:
            NotFoundError: the log does not reach that far
            NoMemoryError
        """
        if not isinstance(sequence, int):
            sequence = integer("sequence", sequence)
        c_out = ffi.new(_VIEW_HANDLE)
        c_error = thread.error
        c_status = encours_ledger_view_at_sequence(self._pointer, sequence, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_view_free)
        return View._wrap(c_out[0], (self,))

    def view_at_instant(self, instant: datetime.datetime) -> View:
        """View what was known at an instant: up to the last transaction recorded at or before it.

        Args:
            instant: microseconds since 1970-01-01 UTC

        Raises:
            NotFoundError: the ledger was created later
            NoMemoryError
        """
        c_out = ffi.new(_VIEW_HANDLE)
        c_error = thread.error
        c_status = encours_ledger_view_at_instant(
            self._pointer, instant_in("instant", instant), c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_view_free)
        return View._wrap(c_out[0], (self,))

    @one_at_a_time
    def verify(
        self, *, options: VerifyOptions | None = None, **settings: Unpack[VerifyOptionsSettings]
    ) -> VerifyReport:
        """Recompute everything from the stored records: sequence, CRC, hash chain, canonical form,
        every rule of the ledger, all rows, and the balances; compare with the rows in memory and
        with a head kept outside. Changes nothing.

        One thread at a time.

        Args:
            options: the settings below as one object
            settings: members of VerifyOptions

        Returns:
            Filled in also when something is found to be wrong

        Raises:
            CorruptError: the first thing that is wrong; report.first_bad_record names it
            UnsupportedError: a record is of a later format level
            StateError: a transaction is prepared: confirm or abandon it first
            CancelledError
            StorageError
            AbiError
            NoMemoryError
        """
        options = options_given(VerifyOptions, options, settings)
        c_options = options._pointer()
        c_report = ffi.new(_VERIFY_REPORT, _VERIFY_REPORT_SIZED)
        c_error = thread.error
        c_status = encours_ledger_verify(self._pointer, c_options, c_report, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return VerifyReport._read(c_report)

    def new_transaction(
        self,
        *,
        options: TransactionOptions | None = None,
        **settings: Unpack[TransactionOptionsSettings],
    ) -> Transaction:
        """Begin a transaction.

        Args:
            options: the settings below as one object
            settings: members of TransactionOptions

        Raises:
            InvalidError: command id of zeros, or a text too long or not printable UTF-8
            AbiError
            NoMemoryError
        """
        options = options_given(TransactionOptions, options, settings)
        c_options = options._pointer()
        c_out = ffi.new(_TRANSACTION_HANDLE)
        c_error = thread.error
        c_status = encours_transaction_new(self._pointer, c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_transaction_free)
        return Transaction._wrap(c_out[0], (self, options))

    @one_at_a_time
    def compact(
        self,
        day: datetime.date | None,
        *,
        options: CompactOptions | None = None,
        **settings: Unpack[CompactOptionsSettings],
    ) -> Compaction:
        """Compact a ledger: rows of documents that were settled at the end of a day leave memory.

        A document is settled at the end of D when it counts by then and each of its items is
        allocated in full by allocations that began by then and have no end, or when it was
        cancelled by then; and no fact (fact.h) about it or its items holds later. Which rows leave
        is decided by chunks, from the beginning of the log on. Compacting again takes what was
        settled since; days only go on.

        Takes one pass over the rows in memory, and the time to write a snapshot and to read it
        back. The memory goes when the last view taken before is freed.

        One thread at a time.

        Args:
            day: D; not before that of the compaction before
            options: the settings below as one object
            settings: members of CompactOptions

        Raises:
            InvalidError: no such day, one before the last, or an unknown compression
            StateError: a transaction is prepared: confirm or abandon it first
            InDoubtError: it is not known whether the last commit was stored: refresh
            UnsupportedError: the store keeps no snapshots
            ConflictError: another process has written a newer snapshot and dropped this one
            NotFoundError: the snapshot, or the ledger, was dropped by another process
            CorruptError: what was read back is not what was written
            CancelledError: the progress callback asked to stop
            OverflowError_: a sum of a customer does not fit 64 bits
            StorageError: the store failed; other kinds as it gives them
            AbiError: options of a later library with members in use
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        options = options_given(CompactOptions, options, settings)
        c_options = options._pointer()
        c_out = ffi.new(_COMPACTION, _COMPACTION_SIZED)
        c_error = thread.error
        c_status = encours_ledger_compact(self._pointer, DATES[day], c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Compaction._read(c_out)

    @one_at_a_time
    def compaction(self) -> Compaction:
        """Tell what of a ledger is compacted.

        One thread at a time.

        Returns:
            Zeros and no day when nothing is

        Raises:
            AbiError
        """
        c_out = ffi.new(_COMPACTION, _COMPACTION_SIZED)
        c_error = thread.error
        c_status = encours_ledger_compaction(self._pointer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Compaction._read(c_out)

    @one_at_a_time
    def trim(self) -> None:
        """Give up what was read back: the memory goes once views that may be looking at it are
        freed.

        One thread at a time.

        Raises:
            NoMemoryError: nothing was given up
        """
        c_error = thread.error
        c_status = encours_ledger_trim(self._pointer, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def import_delimited(
        self,
        input: Input,
        map: ColumnMap,
        *,
        options: ImportOptions | None = None,
        **settings: Unpack[ImportOptionsSettings],
    ) -> Import:
        """Import delimited text (CSV of any separator) by a column map.

        A line is one document of one line of its own. Its settlement, when the map has one, is a
        payment (of a credit note: a refund) with the source key of the document and "#S" behind it,
        effective on the day of settlement, and an allocation from that day, or from the day the
        document counts when that is later.

        One thread at a time.

        Args:
            input: read several times
            map: which column gives what; see column_map.h
            options: the settings below as one object
            settings: members of ImportOptions

        Returns:
            Any other status of the input's callbacks, unchanged

        Raises:
            InvalidError: lines were refused, and `*out` is the report; or an option or the map is
                not acceptable, and `*out` is None
            AbiError: options of a later library with members in use
            StateError: a transaction is prepared
            ConflictError: somebody else wrote first, more often than retries_max
            InDoubtError: the outcome is not known; refresh the ledger and import again
            CorruptError: the compressed input is damaged
            LimitError: the input is larger than the context allows
            CancelledError: the progress callback asked to stop
            CallbackError: the input says that it gave more than was asked for
            BusyError
            IoError: also: the input gave other bytes in a later pass; nothing is kept
            StorageError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_input = struct_in("input", input, Input)
        options = options_given(ImportOptions, options, settings)
        c_options = options._pointer()
        c_out = ffi.new(_IMPORT_HANDLE)
        c_error = thread.error
        c_status = encours_import_delimited(
            self._pointer, c_input, pointer_of("map", map, ColumnMap), c_options, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_import_free)
        return Import._wrap(c_out[0], ())

    @one_at_a_time
    def import_fec_input(
        self,
        input: Input,
        *,
        fec: FecOptions | None = None,
        options: ImportOptions | None = None,
        **settings: Unpack[ImportOptionsSettings],
    ) -> Import:
        """Import a FEC.

        Memory: the resulting rows, some 60 bytes an entry and 12 a lettered line.

        One thread at a time.

        Args:
            input: read several times; its name may say SIREN and closing date
            options: the settings below as one object
            settings: members of ImportOptions

        Returns:
            Any other status of the input's callbacks, unchanged

        Raises:
            InvalidError: lines or the file were refused, and `*out` is the report; or an option is
                not acceptable, and `*out` is None
            AbiError: options of a later library with members in use
            UnsupportedError: the file is XML
            StateError: a transaction is prepared
            ConflictError: somebody else wrote first, more often than retries_max
            InDoubtError: the outcome is not known; refresh the ledger and import again
            CorruptError: the compressed input is damaged
            LimitError: the input is larger than the context allows
            CancelledError: the progress callback asked to stop
            CallbackError: the input says that it gave more than was asked for
            BusyError
            IoError: also: the input gave other bytes in a later pass; nothing is kept
            StorageError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_input = struct_in("input", input, Input)
        c_fec = struct_or_null("fec", fec, FecOptions)
        options = options_given(ImportOptions, options, settings)
        c_options = options._pointer()
        c_out = ffi.new(_IMPORT_HANDLE)
        c_error = thread.error
        c_status = encours_import_fec(self._pointer, c_input, c_fec, c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_import_free)
        return Import._wrap(c_out[0], ())

    @one_at_a_time
    def party(self, customer: int) -> Party:
        """Read the personal data of a customer from the store.

        One thread at a time.

        Args:
            customer: number

        Raises:
            NotFoundError: no such customer
            CorruptError: the row is not one of ours
            StorageError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_out = ffi.new(_PARTY_HANDLE)
        c_error = thread.error
        c_status = encours_ledger_party(self._pointer, customer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_party_free)
        return Party._wrap(c_out[0], (self,))

    @one_at_a_time
    def find_customer(self, code: str) -> int:
        """The customer with a code, whether the code is in the log or party data. The first call
        after customers were added reads their party rows.

        One thread at a time.

        Raises:
            NotFoundError: no customer has it, or its personal data were erased, or never written
            CorruptError: no customer has it as far as can be read, but a row that is damaged, or
                not one of ours, may have it
            StorageError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        c_number = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_ledger_find_customer(
            self._pointer, text_in("code", code), c_number, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_number[0]
        return value

    @one_at_a_time
    def erase_party(
        self,
        customer: int,
        *,
        options: TransactionOptions | None = None,
        **settings: Unpack[TransactionOptionsSettings],
    ) -> Commit:
        """Erase the personal data of a customer: a tombstone in the party table, then an event in
        the log. All figures stay. Committing the same command id again completes an erasure that
        was cut short, and erases once more a row that came back with a backup; such a row reads
        ERASED meanwhile.

        One thread at a time.

        Args:
            customer: number
            options: the settings below as one object
            settings: members of TransactionOptions

        Raises:
            NotFoundError: no such customer, or it has no personal data
            StateError: it is erased already; or a transaction is prepared
            ConflictError: somebody else wrote first; the row is erased, refresh and call again
            InDoubtError: the outcome is not known; refresh the ledger and call again
            ExistsError: the command id is known with other commands
            InvalidError: command id of zeros, a text too long or not printable UTF-8, or
                recorded_at more than 5 minutes before the last recorded
            CorruptError: what others appended since is damaged
            UnsupportedError: what others appended since is of a later format level
            StorageError
            AbiError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        options = options_given(TransactionOptions, options, settings)
        c_options = options._pointer()
        c_commit = ffi.new(_COMMIT, _COMMIT_SIZED)
        c_error = thread.error
        c_status = encours_ledger_erase_party(self._pointer, customer, c_options, c_commit, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Commit._read(c_commit)

    @one_at_a_time
    def person_lines(self, customer: int, write: Callable[..., object]) -> PersonLinesReport:
        """Write all that is held on a customer. When it fails, what was written before are whole
        lines.

        One thread at a time.

        Args:
            customer: number
            write: takes the text, in whole lines

        Returns:
            Any other status is that of `write`, unchanged, also in error.cause

        Raises:
            NotFoundError: no such customer
            CorruptError: the party row is not one of ours
            StorageError
            AbiError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(customer, int):
            customer = integer("customer", customer)
        c_user = ffi.new_handle(Calls(write=callable_in("write", write)))
        c_report = ffi.new(_PERSON_LINES_REPORT, _PERSON_LINES_REPORT_SIZED)
        c_error = thread.error
        c_status = encours_ledger_person_lines(
            self._pointer, customer, lib.encours_event_lines_write_python, c_user, c_report, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return PersonLinesReport._read(c_report)

    def snapshot(
        self,
        *,
        view: View | None = None,
        options: SnapshotOptions | None = None,
        **settings: Unpack[SnapshotOptionsSettings],
    ) -> SnapshotReport:
        """Write a snapshot of what a view knows. Commits go on meanwhile: the writer of the ledger
        is not held up but for the time of single calls to the store, which two threads never make
        at once.

        A snapshot that was broken off can never be found; what is left of it is removed by the next
        call. Two processes may write one at a time: at the same record both succeed, at different
        ones the newer wins and the older fails with StatusKind.CONFLICT at worst.

        Args:
            view: of this ledger, not of a fork; None: what is known now
            options: the settings below as one object
            settings: members of SnapshotOptions

        Raises:
            InvalidError: the view is of something else, or an option is not acceptable
            UnsupportedError: the store keeps no snapshots
            ConflictError: another process has written a newer snapshot and dropped this one
            NotFoundError: the ledger was dropped from the store
            CorruptError: the store does not hold the record of the view
            CancelledError: the progress callback asked to stop
            StorageError: the store failed; other kinds as it gives them
            AbiError: options of a later library with members in use
            NoMemoryError
        """
        options = options_given(SnapshotOptions, options, settings)
        c_options = options._pointer()
        c_report = ffi.new(_SNAPSHOT_REPORT, _SNAPSHOT_REPORT_SIZED)
        c_error = thread.error
        c_status = encours_ledger_snapshot(
            self._pointer,
            NULL if view is None else pointer_of("view", view, View),
            c_options,
            c_report,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return SnapshotReport._read(c_report)

    def snapshot_find(self, not_after: int) -> SnapshotInfo:
        """Name the newest sealed snapshot at or before a record; whether it is whole is not looked
        at. Ask again with `sequence - 1` for the one before.

        Args:
            not_after: a sequence; UINT64_MAX: the newest of all

        Raises:
            NotFoundError: there is none
            UnsupportedError: the store keeps no snapshots
            StorageError
            AbiError
        """
        if not isinstance(not_after, int):
            not_after = integer("not_after", not_after)
        c_info = ffi.new(_SNAPSHOT_INFO, _SNAPSHOT_INFO_SIZED)
        c_error = thread.error
        c_status = encours_ledger_snapshot_find(self._pointer, not_after, c_info, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return SnapshotInfo._read(c_info)

    def snapshot_drop(self, sequence: int) -> None:
        """Remove a snapshot. Removing one that is not there succeeds; one that rows of this handle
        are read back from (compact.h) stays.

        Args:
            sequence: of the record it stands at

        Raises:
            StateError: this handle reads rows from it
            UnsupportedError: the store keeps no snapshots
            NotFoundError: the ledger was dropped from the store
            StorageError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(sequence, int):
            sequence = integer("sequence", sequence)
        c_error = thread.error
        c_status = encours_ledger_snapshot_drop(self._pointer, sequence, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def opening(self) -> Opening:
        """Tell how this handle was opened. One that has just created its ledger says zeros.

        Raises:
            AbiError
        """
        c_opening = ffi.new(_OPENING, _OPENING_SIZED)
        c_error = thread.error
        c_status = encours_ledger_opening(self._pointer, c_opening, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Opening._read(c_opening)

    @one_at_a_time
    def totals_register(
        self,
        as_of: datetime.date | None,
        *,
        options: AgingOptions | None = None,
        **settings: Unpack[AgingOptionsSettings],
    ) -> None:
        """Keep totals from now on, as of a day and for a set of buckets; those kept before are
        replaced. Takes one pass over all rows.

        One thread at a time.

        Args:
            as_of: the day
            options: the settings below as one object
            settings: members of AgingOptions

        Raises:
            InvalidError: no such day; bounds that View.compute_aging() would refuse
            UnsupportedError: by document date, OLDEST_FIRST, by dimension, of some account classes,
                or by accounting date, by agreed due date
            StateError: a transaction is prepared: confirm or abandon it first
            OverflowError_: a sum does not fit 64 bits
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError: the totals kept before are kept still
            CancelledError: the progress callback of the context asked to stop; the totals kept
                before are kept still
        """
        options = options_in(AgingOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_error = thread.error
        c_status = encours_ledger_totals_register(self._pointer, DATES[as_of], c_options, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    @one_at_a_time
    def totals_drop(self) -> None:
        """Keep totals no longer; views that have some keep them.

        One thread at a time.
        """
        encours_ledger_totals_drop(self._pointer)

    @one_at_a_time
    def roll(self, as_of: datetime.date | None) -> TotalsRoll:
        """Take the totals to another day: forward by moving what changes in between, back by
        building them anew; dropped ones are built anew whatever the day.

        One thread at a time.

        Args:
            as_of: the day

        Returns:
            What was done

        Raises:
            InvalidError: no such day
            StateError: no totals are registered, or a transaction is prepared
            OverflowError_: a sum does not fit 64 bits: answers are computed until a later roll
            StorageError: rows that were compacted cannot be read back; other kinds as the store
                gives them (compact.h)
            AbiError
            NoMemoryError: forward, the totals are dropped: answers are computed until a later roll;
                back, they are kept as they were
            CancelledError: the progress callback of the context asked to stop while they were built
                anew; they are kept as they were
        """
        c_out = ffi.new(_TOTALS_ROLL, _TOTALS_ROLL_SIZED)
        c_error = thread.error
        c_status = encours_ledger_roll(self._pointer, DATES[as_of], c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return TotalsRoll._read(c_out)

    @property
    @one_at_a_time
    def format_level(self) -> int:
        """Format level of a ledger as this handle knows it.

        One thread at a time.
        """
        return encours_ledger_format_level(self._pointer)

    @one_at_a_time
    def upgrade(
        self,
        level: int,
        *,
        options: TransactionOptions | None = None,
        **settings: Unpack[TransactionOptionsSettings],
    ) -> Commit:
        """Raise the format level of a ledger, by a transaction of its own: from its record on,
        libraries that do not know the level refuse the ledger. Processes that have it open meet
        that at their next refresh or commit. Nothing before the record changes.

        One thread at a time.

        Args:
            level: later than the present one, at most FORMAT_LEVEL
            options: the settings below as one object
            settings: members of TransactionOptions

        Raises:
            InvalidError: an option is not acceptable
            UnsupportedError: this library does not know the level
            StateError: the ledger has that level or a later one, or a transaction is prepared
            ExistsError: the command id was used for something else
            ConflictError: somebody else wrote first: refresh and try again
            InDoubtError: it is not known whether it was stored: refresh
            LimitError: the ledger is full
            StorageError
            AbiError
            NoMemoryError
            DeniedError: the authoriser does not allow it (authoriser.h)
        """
        if not isinstance(level, int):
            level = integer("level", level)
        options = options_given(TransactionOptions, options, settings)
        c_options = options._pointer()
        c_commit = ffi.new(_COMMIT, _COMMIT_SIZED)
        c_error = thread.error
        c_status = encours_ledger_upgrade(self._pointer, level, c_options, c_commit, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Commit._read(c_commit)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Imports: a file of receivables becomes one transaction of a ledger, or nothing.

An import reads its input more than once: first all that can only be decided for the whole file
(encoding, decimal mark, order of dates) and its digest, then every line, which is checked and
encoded; only when no line was refused are the records appended. A dry run stops before that. Memory
does not grow with the file beyond the rows that result from it.

The command id is the digest of the bytes of the file and of the column map: the same file twice is
a duplicate, a success that changes nothing and completes personal data that were not written. In
another file a line whose source key the ledger knows is ignored when its content is the same,
refused when it differs, and posts a payment and an allocation when only a settlement was added.

Amounts and dates that are missing stay missing and are counted. No line disappears silently: lines
read = used + ignored (by reason) + refused.

The report, an Import, is an account of the work and not its product. As with Ledger.verify(), and
unlike all other out handles, it is therefore also given when the import failed because of what the
file says: `*out` is then the report with every refused line, and must be freed. After every other
failure `*out` is None.

Limits: bytes, lines and ratio of decompression of the context; the first 1000 issues are listed,
all are counted.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi, lib
from encours._native.lib import (
    encours_import_committed,
    encours_import_count,
    encours_import_decided,
    encours_import_fec_count,
    encours_import_fec_remark,
    encours_import_fec_remark_count,
    encours_import_free,
    encours_import_ignored,
    encours_import_issue,
    encours_import_issue_count,
    encours_import_outcome_of,
    encours_import_reason_text,
    encours_import_total_at,
    encours_import_total_count,
)

from ._runtime.callbacks import Calls
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, Error, described, end_call, thread
from ._runtime.structs import NULL, Structure, new_record
from ._runtime.values import instant_in, integer, text_in, text_of
from .fec import FecCounts
from .idiom.importing import ImportIdiom
from .input import DateOrder, DecimalMark, Encoding
from .transaction import Commit

_COMMIT = ffi.typeof("encours_commit *")
_COMMIT_SIZED = (ffi.sizeof("encours_commit"),)
_ERROR = ffi.typeof("encours_error *")
_ERROR_SIZED = (ffi.sizeof("encours_error"),)
_FEC_COUNTS = ffi.typeof("encours_fec_counts *")
_FEC_COUNTS_SIZED = (ffi.sizeof("encours_fec_counts"),)
_IMPORT_COUNTS = ffi.typeof("encours_import_counts *")
_IMPORT_COUNTS_LAYOUT = Struct("=8xQQQQQQQQQQQQQQQ")
_IMPORT_COUNTS_SIZED = (ffi.sizeof("encours_import_counts"),)
_IMPORT_DECISIONS = ffi.typeof("encours_import_decisions *")
_IMPORT_DECISIONS_LAYOUT = Struct("=8xiiiII4xQ32s16s")
_IMPORT_DECISIONS_SIZED = (ffi.sizeof("encours_import_decisions"),)
_IMPORT_OPTIONS = ffi.typeof("encours_import_options *")
_IMPORT_OPTIONS_SIZED = (ffi.sizeof("encours_import_options"),)
_IMPORT_TOTAL = ffi.typeof("encours_import_total *")
_IMPORT_TOTAL_LAYOUT = Struct("=8xHH4xQqqqqqqq")
_IMPORT_TOTAL_SIZED = (ffi.sizeof("encours_import_total"),)


IMPORT_REASON_MAX = 7
"""the last ImportReason"""


class ImportOutcome(Choice):
    """How an import ended."""

    COMMITTED = 1
    """the transaction is in the ledger"""
    DRY_RUN = 2
    """nothing was refused; nothing was written, as asked"""
    DUPLICATE = 3
    """the same file was imported before with the same map"""
    UNCHANGED = 4
    """all lines were known or ignored: nothing to write"""
    REFUSED = 5
    """lines were refused: nothing was written"""


class ImportReason(Choice):
    """Why a line was read and not used."""

    KNOWN = 1
    """its source key is in the ledger with the same content"""
    BLANK = 2
    """all its fields are blank"""
    TYPE = 3
    """its type is one the map ignores"""
    ACCOUNT = 4
    """FEC: not on an account of customers"""
    ACCRUED = 5
    """FEC: on an account of invoices to be made, such as 418"""
    OPENING = 6
    """FEC: an opening entry of a ledger that has what came before"""
    ZERO = 7
    """FEC: neither debit nor credit"""


class ImportOptions(Structure):
    """Options of every import."""

    __slots__ = ("actor", "dry_run", "progress", "reason", "recorded_at", "retries_max")
    _members = ("recorded_at", "actor", "reason", "progress", "dry_run", "retries_max")
    recorded_at: datetime.datetime
    """microseconds since 1970-01-01 UTC; at most 5 minutes before the last recorded, whose instant
    is then stored
    """
    actor: str | None
    """who, as an opaque id of at most 32 bytes; None: empty"""
    reason: str | None
    """why, a code of at most 32 bytes; None: "import" """
    progress: Callable[[int, int], object] | None
    """called with the lines read, total 0; a file is read more than once and each reading begins at
    0; None: the context's
    """
    dry_run: int
    """1: check everything, write nothing"""
    retries_max: int
    """how many conflicts with other writers to settle inside the call: refresh, and read the file
    again
    """

    def __init__(
        self,
        *,
        recorded_at: datetime.datetime,
        actor: str | None = None,
        reason: str | None = None,
        progress: Callable[[int, int], object] | None = None,
        dry_run: int = 0,
        retries_max: int = 0,
    ) -> None:
        struct = ffi.new(_IMPORT_OPTIONS, _IMPORT_OPTIONS_SIZED)
        struct.recorded_at = instant_in("recorded_at", recorded_at)
        self.recorded_at = recorded_at
        c_actor = NULL if actor is None else ffi.new("char[]", text_in("actor", actor))
        struct.actor = c_actor
        self.actor = actor
        c_reason = NULL if reason is None else ffi.new("char[]", text_in("reason", reason))
        struct.reason = c_reason
        self.reason = reason
        self.progress = progress
        struct.dry_run = integer("dry_run", dry_run)
        self.dry_run = dry_run
        struct.retries_max = integer("retries_max", retries_max)
        self.retries_max = retries_max
        struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_actor, c_reason, c_progress_user)


class ImportOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ImportOptions."""

    recorded_at: datetime.datetime
    actor: str | None
    reason: str | None
    progress: Callable[[int, int], object] | None
    dry_run: int
    retries_max: int


class ImportCounts(NamedTuple):
    """What an import counted. A duplicate has read its lines again: all that it used then are known
    now, and what the first import made is in the members from `documents` to `customers`.
    """

    lines_read: int
    """records read, without headers = used + ignored + refused"""
    lines_used: int
    """those that made a document, a settlement or both"""
    lines_ignored: int
    """see Import.ignored()"""
    lines_refused: int
    """see Import.issue()"""
    lines_empty: int
    """lines without any character; not among those read"""
    issues: int
    """lines refused, and faults of the file as a whole"""
    documents: int
    """documents made, derived ones included"""
    documents_derived: int
    """payments and refunds derived from settlements"""
    allocations: int
    """allocations made"""
    customers: int
    """customers made"""
    settlements_added: int
    """lines known from before that are settled since"""
    issue_dates_missing: int
    """documents made whose issue date is unknown"""
    due_dates_missing: int
    """invoices and debit notes made without due date"""
    due_dates_computed: int
    """documents made whose due date was computed from terms"""
    dates_raised: int
    """allocations that begin later than the file says, on the first day on which both documents
    count
    """

    @classmethod
    def _read(cls, struct: Any) -> ImportCounts:
        (
            lines_read,
            lines_used,
            lines_ignored,
            lines_refused,
            lines_empty,
            issues,
            documents,
            documents_derived,
            allocations,
            customers,
            settlements_added,
            issue_dates_missing,
            due_dates_missing,
            due_dates_computed,
            dates_raised,
        ) = _IMPORT_COUNTS_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                lines_read,
                lines_used,
                lines_ignored,
                lines_refused,
                lines_empty,
                issues,
                documents,
                documents_derived,
                allocations,
                customers,
                settlements_added,
                issue_dates_missing,
                due_dates_missing,
                due_dates_computed,
                dates_raised,
            ),
        )


class ImportDecisions(NamedTuple):
    """What was decided for the whole file."""

    encoding: Encoding
    """an Encoding, never AUTO"""
    decimal_mark: DecimalMark
    """a DecimalMark; AUTO: not reached"""
    date_order: DateOrder
    """a DateOrder; AUTO: not reached"""
    separator: int
    """character between fields"""
    compressed: int
    """1: the file was gzip"""
    nuls_dropped: int
    """NUL characters left out"""
    file_digest: bytes
    """SHA-256 of the file as it is"""
    command_id: bytes
    """of the transaction"""

    @classmethod
    def _read(cls, struct: Any) -> ImportDecisions:
        (
            encoding,
            decimal_mark,
            date_order,
            separator,
            compressed,
            nuls_dropped,
            file_digest,
            command_id,
        ) = _IMPORT_DECISIONS_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                Encoding._known[encoding],
                DecimalMark._known[decimal_mark],
                DateOrder._known[date_order],
                separator,
                compressed,
                nuls_dropped,
                file_digest,
                command_id,
            ),
        )


class ImportTotal(NamedTuple):
    """Totals of one currency, in minor units. Every line that was not refused, nor ignored for
    another reason than being known, is in one of the four sums of debits and credits.
    """

    currency: int
    """ISO 4217 numeric"""
    exponent: int
    """decimals"""
    documents: int
    """documents made, derived ones not included"""
    debits: int
    """sum of the debits among them, minor units"""
    credits: int
    """sum of the credits among them, positive, minor units"""
    known_debits: int
    """sum of the debits of lines known from before, minor units"""
    known_credits: int
    """sum of their credits, positive, minor units"""
    payments: int
    """sum of the payments derived from settlements, minor units"""
    refunds: int
    """sum of the refunds derived from settlements, minor units"""
    allocated: int
    """sum of the allocations made, minor units"""

    @classmethod
    def _read(cls, struct: Any) -> ImportTotal:
        (
            currency,
            exponent,
            documents,
            debits,
            credits,
            known_debits,
            known_credits,
            payments,
            refunds,
            allocated,
        ) = _IMPORT_TOTAL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                currency,
                exponent,
                documents,
                debits,
                credits,
                known_debits,
                known_credits,
                payments,
                refunds,
                allocated,
            ),
        )


class Import(ImportIdiom):
    """What an import did, or would do. Opaque, immutable, independent of the ledger."""

    __slots__ = ()
    _free = encours_import_free

    @property
    def outcome(self) -> ImportOutcome:
        """How it ended, an ImportOutcome."""
        return ImportOutcome(encours_import_outcome_of(self._pointer))

    def count(self) -> ImportCounts:
        """What was counted.

        Raises:
            AbiError
        """
        c_counts = ffi.new(_IMPORT_COUNTS, _IMPORT_COUNTS_SIZED)
        c_error = thread.error
        c_status = encours_import_count(self._pointer, c_counts, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ImportCounts._read(c_counts)

    def ignored(self, reason: ImportReason) -> int:
        """Lines ignored for a reason.

        Args:
            reason: an ImportReason

        Returns:
            Lines; 0 for a reason there is not
        """
        if not isinstance(reason, int):
            reason = integer("reason", reason)
        return encours_import_ignored(self._pointer, reason)

    def decided(self) -> ImportDecisions:
        """What was decided for the whole file.

        Raises:
            AbiError
        """
        c_decisions = ffi.new(_IMPORT_DECISIONS, _IMPORT_DECISIONS_SIZED)
        c_error = thread.error
        c_status = encours_import_decided(self._pointer, c_decisions, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ImportDecisions._read(c_decisions)

    @property
    def total_count(self) -> int:
        """Currencies that have totals."""
        return encours_import_total_count(self._pointer)

    def total_at(self, index: int) -> ImportTotal:
        """Totals of a currency.

        Args:
            index: from 0, in the order in which the file names the currencies

        Raises:
            NotFoundError: there is no such total
            AbiError
        """
        if not isinstance(index, int):
            index = integer("index", index)
        c_total = ffi.new(_IMPORT_TOTAL, _IMPORT_TOTAL_SIZED)
        c_error = thread.error
        c_status = encours_import_total_at(self._pointer, index, c_total, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return ImportTotal._read(c_total)

    @property
    def issue_count(self) -> int:
        """Issues that are listed, at most 1000; ImportCounts.issues is their exact number."""
        return encours_import_issue_count(self._pointer)

    def issue(self, index: int) -> Error:
        """An issue: a refused line, or a fault of the file as a whole. It says line, column and
        field, the value (`<masked, 12 bytes>` in a column mapped as personal, unless the context
        allows it), the rule and what to do; error.format() writes it as one line.

        Args:
            index: from 0, in the order of the file

        Returns:
            Its struct_size set by the caller

        Raises:
            NotFoundError: there is no such issue, or it is not listed
            AbiError
        """
        if not isinstance(index, int):
            index = integer("index", index)
        c_issue = ffi.new(_ERROR, _ERROR_SIZED)
        c_error = thread.error
        c_status = encours_import_issue(self._pointer, index, c_issue, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return described(c_issue.status, c_issue)

    def committed(self) -> Commit:
        """The commit: of this import, or of the first when this is a duplicate.

        Raises:
            StateError: nothing was committed
            AbiError
        """
        c_commit = ffi.new(_COMMIT, _COMMIT_SIZED)
        c_error = thread.error
        c_status = encours_import_committed(self._pointer, c_commit, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Commit._read(c_commit)

    def fec_count(self) -> FecCounts:
        """What an import of a FEC counted: also of the report of a refused one, as far as it was
        read.

        Raises:
            StateError: it is not the import of a FEC
            AbiError
        """
        c_counts = ffi.new(_FEC_COUNTS, _FEC_COUNTS_SIZED)
        c_error = thread.error
        c_status = encours_import_fec_count(self._pointer, c_counts, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return FecCounts._read(c_counts)

    @property
    def fec_remark_count(self) -> int:
        """Remarks that are listed, at most 1000: what was taken as it is but should be looked at.
        """
        return encours_import_fec_remark_count(self._pointer)

    def fec_remark(self, index: int) -> Error:
        """A remark: a line, column and field where it has one, and what is to be known. Its status
        is OK.

        Args:
            index: from 0

        Returns:
            Its struct_size set by the caller

        Raises:
            NotFoundError: there is no such remark, or it is not listed
            AbiError
        """
        if not isinstance(index, int):
            index = integer("index", index)
        c_remark = ffi.new(_ERROR, _ERROR_SIZED)
        c_error = thread.error
        c_status = encours_import_fec_remark(self._pointer, index, c_remark, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return described(c_remark.status, c_remark)


def reason_text(reason: ImportReason) -> str:
    """A reason in words, such as "already known"; empty for one there is not.

    Args:
        reason: an ImportReason
    """
    if not isinstance(reason, int):
        reason = integer("reason", reason)
    return text_of(encours_import_reason_text(reason))

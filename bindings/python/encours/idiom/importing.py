# SPDX-License-Identifier: MIT
"""Imports of delimited text and of FEC files, from a path, bytes or an open file."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, TypedDict, Unpack, cast

from encours._native import ffi, lib

from .._runtime.errors import PENDING, Error, end_call, thread
from .._runtime.handles import Handle
from .._runtime.locks import lock_of
from .amounts import decimal_of, name_of
from .progress import Progress, alive, now
from .tables import html_table, text_table

if TYPE_CHECKING:
    from ..calendar import Calendar
    from ..column_map import ColumnMap
    from ..document import AdjustmentReason, DocumentType
    from ..import_ import Import, ImportOptions
    from ..ledger import Ledger

Readable = str | os.PathLike[str] | bytes | BinaryIO
"""A path, the bytes themselves, or a binary file that can be read again from its beginning. What
begins as gzip is inflated on the way."""


class ImportSettings(TypedDict, total=False):
    """What every import takes."""

    dry_run: bool
    """say what it would do, and change nothing"""
    actor: str | None
    """who, as an opaque id of at most 32 bytes"""
    reason: str | None
    """why, a code of at most 32 bytes"""
    recorded_at: datetime.datetime | None
    """when; None: now, by the clock of this machine"""
    progress: Progress | None
    """called with bytes read and their number; False stops"""
    retries: int
    """how many times to try again when another process wrote first"""


class CsvSettings(ImportSettings, total=False):
    """What an import of delimited text takes besides: members of ColumnMapOptions, and these."""

    dimensions: Mapping[str, str | int]
    """columns, by header or position, that give values of dimensions, by dimension"""
    types: Mapping[str, tuple[DocumentType | int, AdjustmentReason | int] | DocumentType | int]
    """what a value of the column `type` means; 0: by the sign, -1: ignore the line"""
    options: Mapping[str, Any]
    """members of encours.column_map.ColumnMapOptions, such as default_currency="EUR" """


class FecSettings(ImportSettings, total=False):
    """What an import of a FEC takes besides."""

    options: Mapping[str, Any]
    """members of encours.fec.FecOptions, such as codes_impersonal=1"""
    calendar: Calendar | None


def import_csv(ledger: Ledger, source: Readable, columns: Mapping[str, str | int],
               **settings: Unpack[CsvSettings]) -> Import:
    """Import delimited text into a ledger: all lines, or none.

    The same file with the same columns again changes nothing; a later export of the same books adds
    what is new.

    Args:
        ledger: to import into
        source: a path, bytes, or a binary file
        columns: which column gives what: the header, or the position from 1, by names of
            encours.column_map.MapMember in small letters, such as
            {"customer_code": "Client", "issue": "Date", "amount": "TTC", "number": "Facture"}
        settings: see CsvSettings

    Returns:
        The report.

    Raises:
        RefusedImportError: lines were refused; its `report` lists them
        CancelledError: progress said False
    """
    options = dict(settings.pop("options", {}))
    column_map = map_of(columns, settings.pop("dimensions", {}), settings.pop("types", {}), options)
    return run(lib.encours_import_delimited, ledger, source, column_map._pointer,
               cast(ImportSettings, settings))


def import_fec(ledger: Ledger, source: Readable, **settings: Unpack[FecSettings]) -> Import:
    """Import a FEC (fichier des écritures comptables) into a ledger: all its customer lines, or
    none.

    Args:
        ledger: to import into
        source: a path, bytes, or a binary file; its name may say SIREN and closing date, as
            123456789FEC20241231.txt, else `options` must
        settings: see FecSettings

    Returns:
        The report.

    Raises:
        RefusedImportError: lines or the file were refused; its `report` lists them
        CancelledError: progress said False
    """
    from ..fec import FecOptions

    options = dict(settings.pop("options", {}))
    calendar = settings.pop("calendar", None)
    if calendar is not None:
        options["calendar"] = calendar
    fec = FecOptions(**options)
    return run(lib.encours_import_fec, ledger, source, fec._pointer(),
               cast(ImportSettings, settings))


def read_csv(source: Readable, columns: Mapping[str, str | int], *, base_currency: str = "EUR",
             **settings: Unpack[CsvSettings]) -> Ledger:
    """A ledger in memory with what a delimited text says. For the report of the import, make the
    ledger and call `import_csv()`."""
    ledger = transient(base_currency)
    import_csv(ledger, source, columns, **settings).close()
    return ledger


def read_fec(source: Readable, **settings: Unpack[FecSettings]) -> Ledger:
    """A ledger in memory with what a FEC says. For the report of the import, make the ledger and
    call `import_fec()`."""
    ledger = transient("EUR")
    import_fec(ledger, source, **settings).close()
    return ledger


def transient(base_currency: str) -> Ledger:
    from .store import memory

    return memory().ledger("ledger", create=True, base_currency=base_currency)


def map_of(columns: Mapping[str, str | int], dimensions: Mapping[str, str | int],
           types: Mapping[str, Any], options: Mapping[str, Any]) -> ColumnMap:
    """The column map of C."""
    from .. import column_map
    from ..document import AdjustmentReason, DocumentType

    made = column_map.new(**options)
    for member, column in columns.items():
        made.set(member_of(member), **place(column))
    for dimension, column in dimensions.items():
        made.set_dimension(dimension, **place(column))
    for value, meaning in types.items():
        type_, reason = meaning if isinstance(meaning, tuple) else (meaning, 0)
        made.set_type(value, DocumentType(type_), AdjustmentReason(reason))
    return made


def member_of(name: str) -> Any:
    from ..column_map import MapMember

    try:
        return MapMember[name.upper()]
    except KeyError:
        known = ", ".join(one.name.lower() for one in MapMember)
        raise KeyError(f"columns: {name!r} is none of {known}") from None


def place(column: str | int) -> dict[str, Any]:
    """Arguments that name a column."""
    if isinstance(column, str):
        return {"position": 0, "name": column}
    return {"position": column, "name": None}


def run(function: Any, ledger: Ledger, source: Readable, what: Any,
        settings: ImportSettings) -> Import:
    """Calls an import of C. When lines are refused it fails and yet gives a report."""
    from ..import_ import Import

    options, opened = options_of(settings), Opened(source)
    out = ffi.new("encours_import **")
    error = thread.error
    with lock_of(ledger):
        status = function(ledger._pointer, opened.input, what, options._pointer(), out, error)
    if not status and not PENDING:
        return Import._wrap(out[0])
    report = Import._wrap(out[0]) if out[0] else None
    try:
        end_call(status, error)
    except Error as failure:
        if report is None:
            raise
        raise refused(failure, report) from None
    assert report is not None
    return report


def refused(failure: Error, report: Import) -> Error:
    """The failure with its report: as its own class, because what lines say was refused."""
    from .refusals import RefusedImportError

    made = RefusedImportError(*failure.args)
    made.__dict__.update(failure.__dict__)
    made.args, made.report = failure.args, report
    return made


def options_of(settings: ImportSettings) -> ImportOptions:
    from ..import_ import ImportOptions

    return ImportOptions(
        recorded_at=settings.get("recorded_at") or now(), actor=settings.get("actor"),
        reason=settings.get("reason"), progress=settings.get("progress") or alive,
        dry_run=int(settings.get("dry_run", False)), retries_max=settings.get("retries", 8))


class Opened:
    """The stream of C over what a caller gave to be read, and what keeps it alive."""

    def __init__(self, source: Readable) -> None:
        from .. import input as inputs

        self.kept: object
        if isinstance(source, str | os.PathLike):
            self.kept = opened = inputs.source_file_open(source)
            self.input = lib.encours_source_input(opened._pointer)
        elif isinstance(source, bytes):
            self.kept = held = inputs.source_memory_new(source)
            self.input = lib.encours_source_input(held._pointer)
        else:
            self.kept = stream = stream_of(source)
            self.input = stream._pointer()


def stream_of(source: Any) -> Any:
    """An open file as C reads it."""
    from ..input import Input

    if not callable(getattr(source, "readinto", None)) or not source.seekable():
        raise TypeError("source: expected a path, bytes, or a binary file that can be read again "
                        f"from its beginning, got {type(source).__name__}")
    name = getattr(source, "name", None)
    return Input(name=os.path.basename(name) if isinstance(name, str) else None,
                 read=source.readinto, rewind=lambda: source.seek(0))


class ImportIdiom(Handle):
    """What `Import` has besides the functions of C."""

    __slots__ = ()

    @property
    def issues(self) -> list[Error]:
        """Why lines were refused, as far as they are listed."""
        me = cast("Import", self)
        return [me.issue(at) for at in range(me.issue_count)]

    @property
    def remarks(self) -> list[str]:
        """What of a FEC was taken as it is but should be looked at."""
        me = cast("Import", self)
        return [str(me.fec_remark(at)) for at in range(me.fec_remark_count)]

    def _table(self) -> tuple[str, list[str], list[Sequence[object]]]:
        me = cast("Import", self)
        counts = me.count()
        title = (f"Import {me.outcome.name.lower()}: {counts.lines_used} of {counts.lines_read} "
                 f"lines used, {counts.lines_refused} refused")
        rows = [self._total(at) for at in range(me.total_count)]
        return title, ["currency", "documents", "debits", "credits"], rows

    def _total(self, at: int) -> Sequence[object]:
        total = cast("Import", self).total_at(at)
        return (name_of(total.currency), total.documents,
                decimal_of(total.debits, total.exponent), decimal_of(total.credits, total.exponent))

    def __repr__(self) -> str:
        return super().__repr__() if self.closed else text_table(*self._table())

    def _repr_html_(self) -> str:
        return html_table(*self._table())


# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Status codes and the detail of a failure.

Every function that can fail returns a status and takes, last, an optional pointer to an Error owned
by the caller. Nothing is allocated and nothing is kept by the library or the thread. On failure out
handles are None, out values are untouched and nothing has changed.

Any of them may return StatusKind.MISUSE when a pointer that is needed is None, and StatusKind.ABI
when it is given a sized struct that it cannot honour (struct_size not set, or bytes in use that
this library does not know); the lists of statuses name these only where there is more to say.

The low byte of a status is its kind (one of StatusKind); the upper bytes carry detail and may grow:
compare kinds with error.status_kind().
"""

from __future__ import annotations

from encours._native.lib import encours_status_kind_of, encours_status_name

from ._runtime.choices import Choice
from ._runtime.errors import Error
from ._runtime.values import integer, text_of


E_UNKNOWN_OUTCOME = 275
"""Of a store: the connection broke while writing, the records may be stored or not."""


class StatusKind(Choice):
    """The kinds of failure. New kinds may be added; treat an unknown kind as a failure."""

    OK = 0
    INVALID = 1
    """a value given is not acceptable"""
    MISUSE = 2
    """the call itself is wrong: None where a pointer is needed"""
    NOT_FOUND = 3
    """the thing named does not exist"""
    EXISTS = 4
    """the thing named exists already, with other content"""
    CONFLICT = 5
    """somebody else wrote first: refresh and try again"""
    OVERFLOW = 6
    """an exact result does not fit its type"""
    CURRENCY = 7
    """currencies are mixed, unknown or without a rate"""
    STATE = 8
    """not possible in the present state"""
    CORRUPT = 9
    """stored bytes are damaged or not ours"""
    IO = 10
    """reading or writing a file or stream failed"""
    STORAGE = 11
    """a store failed for a reason of its own"""
    NO_MEMORY = 12
    """the allocator returned None"""
    UNSUPPORTED = 13
    """built out, optional and absent, or of a later format"""
    ABI = 14
    """a struct is larger or smaller than this library can honour"""
    CANCELLED = 15
    """a progress callback asked to stop"""
    CALLBACK = 16
    """a callback failed; its own status is in error.cause"""
    DENIED = 17
    """not allowed to this actor"""
    BUSY = 18
    """a lock is held elsewhere: try again later"""
    IN_DOUBT = 19
    """it is not known whether the last write took place"""
    LIMIT = 20
    """a stated limit would be passed"""


class InvalidError(Error, ValueError, kind=StatusKind.INVALID):
    """A value given is not acceptable."""


class MisuseError(Error, TypeError, kind=StatusKind.MISUSE):
    """The call itself is wrong: None where a pointer is needed."""


class NotFoundError(Error, LookupError, kind=StatusKind.NOT_FOUND):
    """The thing named does not exist."""


class ExistsError(Error, ValueError, kind=StatusKind.EXISTS):
    """The thing named exists already, with other content."""


class ConflictError(Error, RuntimeError, kind=StatusKind.CONFLICT):
    """Somebody else wrote first: refresh and try again."""


class OverflowError_(Error, OverflowError, kind=StatusKind.OVERFLOW):
    """An exact result does not fit its type."""


class CurrencyError(Error, ValueError, kind=StatusKind.CURRENCY):
    """Currencies are mixed, unknown or without a rate."""


class StateError(Error, RuntimeError, kind=StatusKind.STATE):
    """Not possible in the present state."""


class CorruptError(Error, ValueError, kind=StatusKind.CORRUPT):
    """Stored bytes are damaged or not ours."""


class IoError(Error, OSError, kind=StatusKind.IO):
    """Reading or writing a file or stream failed."""


class StorageError(Error, OSError, kind=StatusKind.STORAGE):
    """A store failed for a reason of its own."""


class NoMemoryError(Error, MemoryError, kind=StatusKind.NO_MEMORY):
    """The allocator returned None."""


class UnsupportedError(Error, NotImplementedError, kind=StatusKind.UNSUPPORTED):
    """Built out, optional and absent, or of a later format."""


class AbiError(Error, RuntimeError, kind=StatusKind.ABI):
    """A struct is larger or smaller than this library can honour."""


class CancelledError(Error, RuntimeError, kind=StatusKind.CANCELLED):
    """A progress callback asked to stop."""


class CallbackError(Error, RuntimeError, kind=StatusKind.CALLBACK):
    """A callback failed; its own status is in error.cause."""


class DeniedError(Error, PermissionError, kind=StatusKind.DENIED):
    """Not allowed to this actor."""


class BusyError(Error, TimeoutError, kind=StatusKind.BUSY):
    """A lock is held elsewhere: try again later."""


class InDoubtError(Error, RuntimeError, kind=StatusKind.IN_DOUBT):
    """It is not known whether the last write took place."""


class LimitError(Error, ValueError, kind=StatusKind.LIMIT):
    """A stated limit would be passed."""


def status_kind(status: int) -> StatusKind:
    """The kind of a status: its low byte.

    Args:
        status: any status

    Returns:
        An StatusKind, or one this library does not know
    """
    if not isinstance(status, int):
        status = integer("status", status)
    return StatusKind(encours_status_kind_of(status))


def status_name(status: int) -> str:
    """The name of a status kind, such as "StatusKind.INVALID"; of a kind this library does not know
    it ends in "UNKNOWN".

    Args:
        status: any status
    """
    if not isinstance(status, int):
        status = integer("status", status)
    return text_of(encours_status_name(status))

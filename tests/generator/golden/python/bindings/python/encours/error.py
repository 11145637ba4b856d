# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Status codes and the detail of a failure."""

from __future__ import annotations

from ._runtime.choices import Choice
from ._runtime.errors import Error


class StatusKind(Choice):
    """The kinds of failure."""

    OK = 0
    INVALID = 1
    """a value given is not acceptable"""
    NOT_FOUND = 4
    """the thing named does not exist"""
    NO_MEMORY = 12
    """the allocator returned None"""


class InvalidError(Error, ValueError, kind=StatusKind.INVALID):
    """A value given is not acceptable."""


class NotFoundError(Error, LookupError, kind=StatusKind.NOT_FOUND):
    """The thing named does not exist."""


class NoMemoryError(Error, MemoryError, kind=StatusKind.NO_MEMORY):
    """The allocator returned None."""

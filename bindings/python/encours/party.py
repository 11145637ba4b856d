# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Personal data: what is kept of a customer outside the log, and can be erased.

A customer's name, and its code unless that is impersonal, live in the store's party table under an
opaque number. The log, its hashes and all figures hold none of it, and erasing it leaves them
intact. A row that was never written (the process ended between the commit and the writing) reads
UNKNOWN; committing the same transaction again completes it.
"""

from __future__ import annotations

from encours._native.lib import (
    encours_party_code,
    encours_party_free,
    encours_party_name,
    encours_party_status_of,
)

from ._runtime.choices import Choice
from ._runtime.handles import Handle
from ._runtime.values import text_of


class PartyStatus(Choice):
    """Whether there is personal data."""

    NONE = 0
    """the customer has none"""
    KNOWN = 1
    """it is here"""
    UNKNOWN = 2
    """registered but never written"""
    ERASED = 3
    """erased"""


class Party(Handle):
    """What is kept of a customer outside the log. Opaque, immutable."""

    __slots__ = ()
    _free = encours_party_free

    @property
    def status(self) -> PartyStatus:
        """Whether there is personal data.

        Returns:
            An PartyStatus
        """
        return PartyStatus(encours_party_status_of(self._pointer))

    @property
    def code(self) -> str:
        """The host's code when it is party data, else empty; borrowed."""
        return text_of(encours_party_code(self._pointer))

    @property
    def name(self) -> str:
        """The name, or empty; borrowed."""
        return text_of(encours_party_name(self._pointer))

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Versions of credit policies in a ledger: which policy was in force on a day, as it was known.

A version is a policy with the day from which it is in force, kept in the log as its canonical
document (policy.h). Of the versions of one name the one in force on day T is that with the latest
first day that is not after T; of two with the same first day the one recorded last. Nothing is
overwritten: a view of 5 July knows the policies as they were known then. Versions are numbered from
1 in the order of the log (policies in View.count(), Rows.POLICIES of a cursor). They need format
level 3; see upgrade.h.

Who put it in force and why are the actor and the reason of the transaction.
"""

from __future__ import annotations

import builtins
import datetime
from struct import Struct
from typing import Any, NamedTuple

from encours._native import ffi

from ._runtime.structs import new_record
from ._runtime.values import DAYS, instant_out, text_fixed

_POLICY_VERSION_INFO_LAYOUT = Struct("=8xQQqiI32s65s33s33s33s")


class PolicyVersionInfo(NamedTuple):
    """What is known of a version. Texts end with a NUL."""

    number: int
    """from 1"""
    sequence: int
    """last record of its transaction"""
    recorded_at: datetime.datetime
    """microseconds since 1970-01-01 UTC"""
    from_: datetime.date | None
    """first day on which it is in force, unless a later one is"""
    bytes: int
    """of its document"""
    digest: builtins.bytes
    """SHA-256 of its document: Policy.digest()"""
    name: str
    """of the policy"""
    version: str
    """label of the version, or "" """
    actor: str
    """who recorded it"""
    reason: str
    """why"""

    @classmethod
    def _read(cls, struct: Any) -> PolicyVersionInfo:
        (
            number,
            sequence,
            recorded_at,
            from_,
            bytes,
            digest,
            name,
            version,
            actor,
            reason,
        ) = _POLICY_VERSION_INFO_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                number,
                sequence,
                instant_out(recorded_at),
                DAYS[from_],
                bytes,
                digest,
                text_fixed(name),
                text_fixed(version),
                text_fixed(actor),
                text_fixed(reason),
            ),
        )

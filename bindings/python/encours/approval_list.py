# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Lists of requests, and what was done about one of them.

Both are taken on a day T from what a view knows, never change, and outlive their view. The rules
are those of approval.h.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi
from encours._native.lib import (
    encours_request_steps_at,
    encours_request_steps_free,
    encours_request_steps_row_count,
    encours_requests_at,
    encours_requests_free,
    encours_requests_numbers,
    encours_requests_row_count,
)

from ._runtime.buffers import UINT64
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import NULL, Structure, new_record
from ._runtime.values import DAYS, instant_out, integer, text_fixed, text_in
from .approval import Request, RequestStep
from .fact import SubjectKind

_REQUEST = ffi.typeof("encours_request *")
_REQUESTS_OPTIONS = ffi.typeof("encours_requests_options *")
_REQUESTS_OPTIONS_SIZED = (ffi.sizeof("encours_requests_options"),)
_REQUEST_EVENT = ffi.typeof("encours_request_event *")
_REQUEST_EVENT_LAYOUT = Struct("=8xQQqiiii33s33s33s49s")
_REQUEST_EVENT_SIZED = (ffi.sizeof("encours_request_event"),)
_REQUEST_SIZED = (ffi.sizeof("encours_request"),)


class RequestsOptions(Structure):
    """Which requests. Zero: all."""

    __slots__ = ("action", "customer", "role", "states")
    _members = ("customer", "states", "action", "role")
    customer: int
    """number; only those about it, its documents and orders; 0: all"""
    states: int
    """sum of 1 << RequestState; 0: all but those to come"""
    action: str | None
    """only those for this; None: all"""
    role: str | None
    """only those that this role decides; None: all"""

    def __init__(
        self,
        *,
        customer: int = 0,
        states: int = 0,
        action: str | None = None,
        role: str | None = None,
    ) -> None:
        struct = ffi.new(_REQUESTS_OPTIONS, _REQUESTS_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.states = integer("states", states)
        self.states = states
        c_action = NULL if action is None else ffi.new("char[]", text_in("action", action))
        struct.action = c_action
        self.action = action
        c_role = NULL if role is None else ffi.new("char[]", text_in("role", role))
        struct.role = c_role
        self.role = role
        self._struct = struct
        self._held = (c_action, c_role)


class RequestsOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RequestsOptions."""

    customer: int
    states: int
    action: str | None
    role: str | None


class RequestEvent(NamedTuple):
    """A step of a request. Texts are NUL-terminated, "" when there is none."""

    number: int
    """of its fact"""
    effect: int
    """of DONE: number of what was done, or 0"""
    recorded_at: datetime.datetime
    """microseconds since 1970-01-01 UTC"""
    effect_kind: SubjectKind
    """a SubjectKind, or 0"""
    step: RequestStep
    """a RequestStep; 0: none of them"""
    day: datetime.date | None
    """on which it was done"""
    counts: int
    """1: it counts; 0: it breaks a rule, or was ended"""
    actor: str
    """who"""
    behalf: str
    """on behalf of whom"""
    reason: str
    """why, of the transaction"""
    role: str
    """in which role"""

    @classmethod
    def _read(cls, struct: Any) -> RequestEvent:
        (
            number,
            effect,
            recorded_at,
            effect_kind,
            step,
            day,
            counts,
            actor,
            behalf,
            reason,
            role,
        ) = _REQUEST_EVENT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                number,
                effect,
                instant_out(recorded_at),
                SubjectKind._known[effect_kind],
                RequestStep._known[step],
                DAYS[day],
                counts,
                text_fixed(actor),
                text_fixed(behalf),
                text_fixed(reason),
                text_fixed(role),
            ),
        )


class Requests(Handle):
    """Requests on a day. Opaque, immutable."""

    __slots__ = ()
    _free = encours_requests_free

    @property
    def row_count(self) -> int:
        """How many there are."""
        return encours_requests_row_count(self._pointer)

    @property
    def numbers(self) -> memoryview[int]:
        """Their numbers, ascending."""
        return UINT64.lent(
            encours_requests_numbers(self._pointer),
            encours_requests_row_count(self._pointer),
            self._pointer,
        )

    def at(self, index: int) -> Request:
        """One of them.

        Args:
            index: from 0

        Returns:
            `struct_size` set by the caller; untouched on failure

        Raises:
            NotFoundError: beyond the last
            AbiError
        """
        if not isinstance(index, int):
            index = integer("index", index)
        c_out = ffi.new(_REQUEST, _REQUEST_SIZED)
        c_error = thread.error
        c_status = encours_requests_at(self._pointer, index, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Request._read(c_out)


class RequestSteps(Handle):
    """The steps of a request. Opaque, immutable."""

    __slots__ = ()
    _free = encours_request_steps_free

    @property
    def row_count(self) -> int:
        """How many there are."""
        return encours_request_steps_row_count(self._pointer)

    def at(self, index: int) -> RequestEvent:
        """One of them.

        Args:
            index: from 0

        Returns:
            `struct_size` set by the caller; untouched on failure

        Raises:
            NotFoundError: beyond the last
            AbiError
        """
        if not isinstance(index, int):
            index = integer("index", index)
        c_out = ffi.new(_REQUEST_EVENT, _REQUEST_EVENT_SIZED)
        c_error = thread.error
        c_status = encours_request_steps_at(self._pointer, index, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return RequestEvent._read(c_out)

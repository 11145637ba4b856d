# SPDX-License-Identifier: MIT
"""The context of calls that name none."""

from __future__ import annotations

import threading
from typing import Any

from encours._native import ffi, lib

from .errors import end_call, thread
from .handles import Handle
from .values import wrong

LOCK = threading.Lock()
DEFAULT: list[Any] = []
FOREVER: list[Any] = []
"""Options of contexts: what they log to is called until the last thing made from them is gone,
which Python is not told."""


def context_in(context: object) -> Any:
    """The pointer of a context; that of one that all calls share when none is given."""
    if context is None:
        return DEFAULT[0] if DEFAULT else default()
    if not isinstance(context, Handle):
        raise wrong("context", "Context or None", context)
    return context._pointer


def default() -> Any:
    """Makes the shared context when it is first needed."""
    with LOCK:
        if not DEFAULT:
            out = ffi.new("encours_context **")
            status = lib.encours_context_new(ffi.NULL, out, thread.error)
            if status:
                end_call(status, thread.error)
            DEFAULT.append(ffi.gc(out[0], lib.encours_context_free))
        return DEFAULT[0]

# SPDX-License-Identifier: MIT
"""The context of calls that name none."""

from __future__ import annotations

import threading
from typing import Any

from encours._native import ffi, lib

from .callbacks import Calls
from .errors import end_call, thread
from .handles import Handle
from .values import wrong

LOCK = threading.Lock()
DEFAULT: list[Any] = []
FOREVER: list[Any] = []
"""Options of contexts: what they call is called until the last thing made from them is gone, which
Python is not told."""


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
            options = ffi.new("encours_context_options *")
            options.struct_size = ffi.sizeof("encours_context_options")
            # Long work then runs Python code now and then, which lets KeyboardInterrupt in.
            user = ffi.new_handle(Calls(progress=None))
            options.progress = lib.encours_progress_python
            options.progress_user = user
            FOREVER.append(user)
            status = lib.encours_context_new(options, out, thread.error)
            if status:
                end_call(status, thread.error)
            DEFAULT.append(ffi.gc(out[0], lib.encours_context_free))
        return DEFAULT[0]

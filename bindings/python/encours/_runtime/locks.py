# SPDX-License-Identifier: MIT
"""Handles that one thread at a time may use: others wait for their turn."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Concatenate, ParamSpec, TypeVar

from .handles import Handle

AnyHandle = TypeVar("AnyHandle", bound=Handle)
Given = ParamSpec("Given")
Answer = TypeVar("Answer")
MAKING = threading.Lock()


def lock_of(handle: Handle) -> AbstractContextManager[bool]:
    """The lock of a handle, or of the parent whose state it shares. A callback may call back: it is
    the same thread."""
    owner = handle
    if handle._with_parent and handle._kept:
        owner = handle._kept[0]
    try:
        return owner._lock
    except AttributeError:
        with MAKING:
            if not hasattr(owner, "_lock"):
                owner._lock = threading.RLock()
            return owner._lock


def one_at_a_time(
    method: Callable[Concatenate[AnyHandle, Given], Answer]
) -> Callable[Concatenate[AnyHandle, Given], Answer]:
    """A method that C wants no two threads in."""

    @functools.wraps(method)
    def waiting(self: AnyHandle, /, *arguments: Given.args, **settings: Given.kwargs) -> Answer:
        with lock_of(self):
            return method(self, *arguments, **settings)

    return waiting

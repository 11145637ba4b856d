# SPDX-License-Identifier: MIT
"""What long work calls now and then, and the clock."""

from __future__ import annotations

import datetime
from collections.abc import Callable

Progress = Callable[[int, int], object]
"""Called with what is done and the whole, 0 while that is not known. False stops the work with
CancelledError; an exception stops it and comes out of the call."""


def alive(done: int, total: int) -> None:
    """The progress of those who want none. That Python code runs is what lets KeyboardInterrupt
    stop the work."""


def now() -> datetime.datetime:
    """The instant by the clock of this machine. The C library has none: the host says when."""
    return datetime.datetime.now(datetime.UTC)

# SPDX-License-Identifier: MIT
"""How far long work has come, on standard error, for a person who waits."""

from __future__ import annotations

import sys
import time

WIDTH = 32
FIRST_AFTER = 0.4
EVERY = 0.1


class Bar:
    """Called with what is done and the whole; draws nothing for work that is short, or when
    nobody looks."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.began = self.drawn = time.monotonic()
        self.shown = False
        self.asked = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if not self.asked or now - self.began < FIRST_AFTER or now - self.drawn < EVERY:
            return
        self.drawn, self.shown = now, True
        sys.stderr.write("\r" + self.line(done, total, now - self.began) + "\x1b[K")
        sys.stderr.flush()

    def line(self, done: int, total: int, seconds: float) -> str:
        if total <= 0:
            return f"{self.what}: {done:,}"
        full = WIDTH * min(done, total) // total
        left = seconds * (total - done) / done if done else 0.0
        return (f"{self.what} [{'#' * full}{'.' * (WIDTH - full)}] "
                f"{100 * done // total:3d} %, {left:.0f} s left")

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *exception: object) -> None:
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

# SPDX-License-Identifier: MIT
"""Handles: objects of the C library that are closed when nothing uses them any more."""

from __future__ import annotations

from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Self

from encours._native import ffi

from .errors import ClosedError
from .values import wrong


class Handle:
    """An object of the C library. Close it, use it in a `with`, or leave it to the collector.

    The pointer is collected by cffi, not by a finalizer of this class: a call that is still running
    in another thread, and a view of memory that the object has lent, hold the pointer themselves,
    so closing never takes memory from under them.
    """

    __slots__ = ("__weakref__", "_kept", "_lock", "_pointer")
    _free: ClassVar[Any]
    _with_parent: ClassVar[bool] = False
    """whether it shares the state of its parent, and so its lock"""
    _lock: AbstractContextManager[bool]
    _pointer: Any
    _kept: tuple[Any, ...]

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is not made by calling its class")

    @classmethod
    def _wrap(cls, pointer: Any, kept: tuple[Any, ...] = ()) -> Self:
        self = object.__new__(cls)
        self._pointer = ffi.gc(pointer, cls._free)
        self._kept = kept
        return self

    def _release(self) -> Any:
        """Gives the pointer to C, which frees it from now on."""
        pointer = self._pointer
        ffi.gc(pointer, None)
        self.close()
        return pointer

    def close(self) -> None:
        """Give the object back. Closing again does nothing; any other use raises ClosedError."""
        if not self.closed:
            del self._pointer
            self._kept = ()

    @property
    def closed(self) -> bool:
        """Whether it has been closed."""
        try:
            self._pointer  # noqa: B018
        except ClosedError:
            return True
        return False

    def __enter__(self) -> Self:
        self._pointer  # noqa: B018
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name == "_pointer":
                raise ClosedError(f"this {type(self).__name__} is closed")
            raise AttributeError(
                f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self
            )

    def __repr__(self) -> str:
        return f"<{type(self).__name__}{' (closed)' if self.closed else ''}>"


def pointer_of(name: str, value: object, wanted: type[Handle]) -> Any:
    """The pointer of a handle given to a call."""
    if not isinstance(value, wanted):
        raise wrong(name, wanted.__name__, value)
    return value._pointer

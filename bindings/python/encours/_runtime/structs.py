# SPDX-License-Identifier: MIT
"""Structs: options and columns given to calls."""

from __future__ import annotations

from typing import Any, ClassVar, Protocol, TypeVar

from encours._native import ffi

from .values import wrong

NULL = ffi.NULL
new_record = tuple.__new__


class Pointed(Protocol):
    """A struct of the C library that can be given to a call."""

    def _pointer(self) -> Any: ...


AnyStruct = TypeVar("AnyStruct", bound=Pointed)


class Structure:
    """A struct with pointers: made once, then given to any number of calls.

    It keeps what its columns point to. What it is made of cannot be changed; the contents of the
    columns are the caller's.
    """

    __slots__ = ("_held", "_struct", "_wishes")
    _members: ClassVar[tuple[str, ...]] = ()
    _struct: Any
    _held: Any
    _wishes: dict[str, Any]

    def _pointer(self) -> Any:
        return self._struct

    def _room(self, **counts: int) -> None:
        """Makes columns that were asked for without memory, now that a call says how long they are,
        and refuses those that are shorter."""
        for name, count in counts.items():
            view = getattr(self, name)
            if view is not None:
                if len(view) < count:
                    raise ValueError(f"{name}: has {len(view)} items, {count} are needed")
            elif name in self._wishes:
                column, view = self._wishes[name].write(name, None, count)
                setattr(self, name, view)
                setattr(self._struct, name.removesuffix("_"), column)
                self._held = (self._held, column)

    def _stated(self, columns: tuple[str, ...], rooms: tuple[str, ...]) -> None:
        """Refuses columns of which nothing says how long they have to be."""
        if any(getattr(self, column) is not None or column in self._wishes for column in columns) \
                and not all(getattr(self._struct, room) for room in rooms):
            raise ValueError(f"{type(self).__name__}: state {' and '.join(rooms)}: nothing else "
                             "says how long its columns have to be")

    def _told(self, **rooms: int) -> None:
        """Tells C the room that columns were checked for, to be compared with what it needs."""
        for room, count in rooms.items():
            setattr(self._struct, room, count)

    def _fill(self, struct: Any) -> None:
        """Copies it into a struct that has one of its kind inside."""
        if ffi.typeof(ffi.addressof(struct)) != ffi.typeof(self._struct):
            raise TypeError(f"{type(self).__name__}: a struct of another kind is wanted here")
        ffi.memmove(ffi.addressof(struct), self._struct, ffi.sizeof(struct))

    def __repr__(self) -> str:
        members = (f"{name}={shown(getattr(self, name))}" for name in self._members)
        return f"{type(self).__name__}({', '.join(members)})"


def shown(value: object) -> str:
    """A member in a repr: long columns by their length."""
    if isinstance(value, memoryview):
        return f"<{len(value)} items>"
    text = repr(value)
    return text if len(text) <= 60 else f"<{type(value).__name__}>"


def struct_in(name: str, value: Any, wanted: type[Pointed]) -> Any:
    """The pointer of a struct given to a call."""
    if not isinstance(value, wanted):
        raise wrong(name, wanted.__name__, value)
    return value._pointer()


def struct_or_null(name: str, value: Any, wanted: type[Pointed]) -> Any:
    return NULL if value is None else struct_in(name, value, wanted)


def options_given(wanted: type[AnyStruct], options: AnyStruct | None, settings: Any) -> AnyStruct:
    """Options of a call that cannot do without."""
    return options_in(wanted, options, settings) or wanted()


def options_in(
    wanted: type[AnyStruct], options: AnyStruct | None, settings: Any
) -> AnyStruct | None:
    """Options given as an object or as keyword arguments; None when neither is."""
    if settings:
        if options is not None:
            raise TypeError("give options or keyword arguments, not both")
        return wanted(**settings)
    if options is not None and not isinstance(options, wanted):
        raise wrong("options", wanted.__name__, options)
    return options

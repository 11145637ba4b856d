# SPDX-License-Identifier: MIT
"""Enumerations that keep values of a later library."""

from __future__ import annotations

import enum
from typing import Any, ClassVar


class Members(dict[int, Any]):
    """The members of an enumeration by value; others are made when they are looked up."""

    def __init__(self, kind: type[Choice] | type[Flags]) -> None:
        super().__init__(kind._value2member_map_)
        self.kind = kind

    def __missing__(self, value: int) -> Any:
        found = self[value] = self.kind(value)
        return found


class Known:
    """What an enumeration has beside its members."""

    _known: ClassVar[dict[int, Any]]


class Choice(Known, enum.IntEnum):
    """An enumeration of the C library.

    A value that this version does not know becomes a member of its own, `UNKNOWN_7`, which equals
    the number and is the same object each time.
    """

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._known = Members(cls)

    @classmethod
    def _missing_(cls, value: object) -> Choice | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}".replace("-", "MINUS_")
        member._value_ = int(value)
        known = cls._value2member_map_.setdefault(member._value_, member)
        assert isinstance(known, Choice)
        return known


class Flags(Known, enum.IntFlag, boundary=enum.KEEP):
    """A set of flags of the C library. Bits that this version does not know are kept."""

    def __init_subclass__(cls, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        cls._known = Members(cls)

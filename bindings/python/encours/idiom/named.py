# SPDX-License-Identifier: MIT
"""Values of enumerations by their names: "order" for Stage.ORDER."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from .._runtime.choices import Choice
from .._runtime.values import wrong

AnyChoice = TypeVar("AnyChoice", bound=Choice)


def named(name: str, kind: type[AnyChoice], value: AnyChoice | str) -> AnyChoice:
    """A value given as itself or by its name, in lower case or not, with "-" or "_".

    Raises:
        ValueError: there is none of that name
        TypeError: it is something else
    """
    if isinstance(value, kind):
        return value
    if not isinstance(value, str):
        raise wrong(name, f"{kind.__name__} or its name", value)
    found = kind.__members__.get(value.upper().replace("-", "_"))
    if found is None:
        known = ", ".join(one.lower() for one in kind.__members__)
        raise ValueError(f"{name}: {value!r} is none of {known}")
    return found


def bits(name: str, kind: type[AnyChoice], values: Iterable[AnyChoice | str] | None) -> int:
    """The sum of 1 << each value; 0 for None: all of them."""
    if values is None:
        return 0
    if isinstance(values, str | int):
        raise wrong(name, f"a collection of {kind.__name__}", values)
    return sum({1 << named(name, kind, one) for one in values})

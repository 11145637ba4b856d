# SPDX-License-Identifier: MIT
"""Arguments for any generated function, made from its annotations."""

from __future__ import annotations

import datetime
import enum
import importlib
import inspect
import os
import pkgutil
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import encours
from encours import column_map
from encours._runtime.buffers import State
from encours._runtime.handles import Handle
from encours.input import Input
from encours.store_check import StoreCheckHost

DAY = datetime.date(2026, 6, 30)
INSTANT = datetime.datetime(2026, 6, 30, 12, tzinfo=datetime.UTC)
STATE_SIZE = 1 << 16
# Built from nothing they mean nothing: what a test gives instead.
ARROW = "CData"


def modules() -> dict[str, Any]:
    """The generated modules by name."""
    found = {}
    for module in pkgutil.iter_modules(encours.__path__):
        if module.ispkg or module.name.startswith("_"):
            continue
        loaded = importlib.import_module(f"encours.{module.name}")
        source = inspect.getsource(loaded)
        if "# Generated from the public headers" in source[:200]:
            found[module.name] = loaded
    return found


def classes() -> dict[str, Any]:
    """Every class that an annotation may name."""
    return {name: kind for module in modules().values() for name, kind in vars(module).items()
            if inspect.isclass(kind)}


class Arguments:
    """Makes values for annotations; handles are given by the test."""

    def __init__(self, handles: dict[str, Handle]) -> None:
        self.handles = handles
        self.classes = classes()

    def of(self, function: Callable[..., Any], skip: int = 0) -> tuple[list[Any], dict[str, Any]]:
        """Positional and keyword arguments of a call; what has a default is left out."""
        positional: list[Any] = []
        keywords: dict[str, Any] = {}
        for parameter in list(inspect.signature(function).parameters.values())[skip:]:
            if parameter.kind is parameter.VAR_KEYWORD:
                keywords |= self.settings(str(parameter.annotation))
            elif parameter.default is not parameter.empty:
                continue
            elif parameter.kind is parameter.KEYWORD_ONLY:
                keywords[parameter.name] = self.value(parameter.annotation)
            else:
                positional.append(self.value(parameter.annotation))
        return positional, keywords

    def settings(self, annotation: str) -> dict[str, Any]:
        """The settings that an options class cannot do without."""
        found = re.search(r"(\w+)Settings", annotation)
        assert found, annotation
        return self.of(self.classes[found[1]].__init__, skip=1)[1]

    def value(self, annotation: str) -> Any:
        """One value of an annotation; of a union its first member."""
        first = annotation.split(" | ")[0].rsplit(".", 1)[-1] if "[" not in annotation \
            else annotation
        simple: dict[str, Any] = {
            "int": 1, "str": "EUR", "bool": True, "Money": encours.Money(10, "EUR"),
            "Fraction": Fraction(1, 2), "date": DAY, "datetime": INSTANT, "Integers": [1, 2, 3],
            "Days": [DAY, None, DAY], "Memory": State(STATE_SIZE), "Bytes": State(STATE_SIZE),
            "Writable": memoryview(bytearray(1 << 12)).cast("q"), "bytes": bytes(32),
"Input": reading(b"a;b\n1;2\n"), "Store": self.handles.get("Store"),
        }
        if annotation == "str | PathLike[str]":
            return os.devnull
        if first in simple:
            return simple[first]
        if first in self.handles:
            return self.handles[first]
        if first.startswith("Callable"):
            return lambda *arguments: None
        return self.sequence(annotation) if "Sequence[" in annotation else self.made(first)

    def sequence(self, annotation: str) -> list[Any]:
        inner = re.search(r"Sequence\[(.*?)( \| None)?\]", annotation)
        assert inner, annotation
        return [self.value(inner[1]) for _ in range(3)]

    def made(self, name: str) -> Any:
        kind = self.classes[name]
        if issubclass(kind, enum.Enum):
            return next(iter(kind))
        if kind is encours.StoreMethods:
            from dict_store import DictStore

            return DictStore()
        if kind is StoreCheckHost:
            return StoreCheckHost(open_empty=refuse, open_again=refuse)
        positional, keywords = self.of(kind.__init__, skip=1)
        return self.with_lengths(kind, positional, keywords)

    def with_lengths(self, kind: Any, positional: list[Any], keywords: dict[str, Any]) -> Any:
        """Makes a struct; a column that should have another length is told by the refusal."""
        for _ in keywords:
            try:
                return kind(*positional, **keywords)
            except ValueError as refused:
                told = re.fullmatch(r"(\w+): has \d+ items, (\d+) are needed", str(refused))
                if not told:
                    raise
                keywords[told[1]] = [0] * int(told[2])
        return kind(*positional, **keywords)


def refuse() -> encours.Store:
    raise encours.UnsupportedError("no store here")


def reading(data: bytes) -> Input:
    """A stream of bytes in memory."""
    position = 0

    def read(buffer: memoryview[int]) -> int:
        nonlocal position
        part = data[position : position + len(buffer)]
        buffer[: len(part)] = part
        position += len(part)
        return len(part)

    def rewind() -> None:
        nonlocal position
        position = 0

    return Input(name=os.devnull, read=read, rewind=rewind)


def imported(ledger: encours.Ledger, stream: Input) -> Any:
    """An import of delimited text with the columns customer, issued and amount."""
    columns = column_map.new(
        default_currency="EUR", key_rule=column_map.KeyRule.FROM_LINE, codes_impersonal=1)
    for member, name in ((column_map.MapMember.CUSTOMER_CODE, "customer"),
                         (column_map.MapMember.ISSUE, "issued"),
                         (column_map.MapMember.AMOUNT, "amount")):
        columns.set(member, 0, name=name)
    return ledger.import_delimited(stream, columns, recorded_at=INSTANT, actor="x", reason="y")

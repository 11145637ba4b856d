# SPDX-License-Identifier: MIT
"""What things of the C interface are called in Python."""

import keyword
import re
from typing import Any

from .python_idioms import RENAMED

Model = dict[str, Any]
# Names of builtins that annotations and bodies of generated modules need as they are.
TAKEN = {"bool", "bytes", "int", "len", "list", "memoryview", "object", "property", "range",
         "str", "tuple", "type"}
PREFIX = "encours_"
BUILT_IN = {"OverflowError", "MemoryError", "TimeoutError", "PermissionError"}


def camel(name: str) -> str:
    """encours_dso_options -> DsoOptions."""
    words = name.removeprefix(PREFIX).split("_")
    return "".join(word[:1].upper() + word[1:] for word in words)


def safe(name: str) -> str:
    """A name that is no keyword."""
    return name + "_" if keyword.iskeyword(name) else name


def top_level(name: str) -> str:
    """A name for a function of a module, where it would hide a builtin."""
    return name + "_" if name in TAKEN else safe(name)


def module(header: str) -> str:
    return safe(header)


def exception(kind: str) -> str:
    """NOT_FOUND -> NotFoundError."""
    name = "".join(word.capitalize() for word in kind.split("_")) + "Error"
    return name + "_" if name in BUILT_IN else name


def members(enum: Model) -> dict[str, str]:
    """The names of an enumeration's values: without the words of its own name at their front, all
    of them or its last ones: those of `request_step` begin with STEP."""
    own = enum["name"].removeprefix(PREFIX).split("_")
    names = {value["name"]: value["name"].removeprefix("ENCOURS_").split("_")
             for value in enum["values"]}
    if enum["name"] == "encours_status_kind":
        return {name: "_".join(words[words[0] == "E":]) for name, words in names.items()}
    shared = max(min(matching(own[start:], words) for words in names.values())
                 for start in range(len(own)))
    out = {}
    for name, words in names.items():
        cut = shared
        while not re.match(r"[A-Z]", "_".join(words[cut:])):
            cut -= 1
        out[name] = "_".join(words[cut:])
    return out


def matching(own: list[str], words: list[str]) -> int:
    """How many words of a value repeat the name of its enumeration; plurals are the same."""
    count = 0
    for mine, word in zip(own, words):
        if mine.rstrip("s") != word.lower().rstrip("s") or count == len(words) - 1:
            break
        count += 1
    return count


class Names:
    """The names of one manifest."""

    def __init__(self, model: Model) -> None:
        self.functions = {one["name"]: one for one in model["functions"]}
        self.handles = {one["name"]: one for one in model["handles"]}
        self.enums = {one["name"]: one for one in model["enums"]}
        self.structs = {one["name"]: one for one in model["structs"]}
        self.callbacks = {one["name"]: one for one in model["callbacks"]}
        self.types = {*self.handles, *self.enums, *self.structs, *self.callbacks,
                      *(one["name"] for one in model["aliases"])}
        self.values = {value["name"]: (enum["name"], name) for enum in model["enums"]
                       for value, name in zip(enum["values"], members(enum).values())}
        self.constants = {one["name"]: one for one in model["constants"]}

    def home(self, name: str) -> str:
        """The module where a type, handle or function is found."""
        handle = self.handles.get(name)
        if handle:
            destructor = self.functions.get(handle.get("destructor", ""))
            return module(destructor["header"] if destructor else handle["header"])
        found = self.enums.get(name) or self.structs.get(name) or self.functions[name]
        if "owner" in found:
            return self.home(found["owner"])
        return module(found["header"])

    def function(self, function: Model) -> str:
        """What a function is called in its module or class."""
        if function["name"] in RENAMED:
            return RENAMED[function["name"]]
        name: str = function["name"].removeprefix(PREFIX)
        owner = function.get("owner")
        if owner:
            short = name.removeprefix(owner.removeprefix(PREFIX) + "_")
            return safe(self.without_of(name, short))
        header = function["header"] + "_"
        short = name.removeprefix(header)
        if name == function["header"]:
            short = name.rsplit("_", 1)[-1]
        return top_level(self.without_of(name, short))

    def without_of(self, name: str, short: str) -> str:
        """`outcome_of` is so called in C because `outcome` is a type there."""
        if name.endswith("_of") and PREFIX + name.removesuffix("_of") in self.types:
            return short.removesuffix("_of")
        return short

    def qualified(self, name: str) -> str | None:
        """What documentation calls a function, type, value or constant of C."""
        if name in self.functions:
            function = self.functions[name]
            owner = function.get("owner")
            if name.endswith("_free"):
                return f"{camel(owner)}.close" if owner else None
            place = camel(owner) if owner else module(function["header"])
            return f"{place}.{self.function(function)}"
        if name in self.values:
            enum, member = self.values[name]
            return f"{camel(enum)}.{member}"
        if name in self.constants:
            return name.removeprefix("ENCOURS_")
        if name in self.types:
            return {"encours_date": "date", "encours_money": "Money", "encours_ratio": "Fraction",
                    "encours_status": "status", "encours_ref": "reference"}.get(name, camel(name))
        return None

# SPDX-License-Identifier: MIT
"""How many elements the arrays of a call have, as expressions of Java.

A length in a header is made of parameters, members of structs given, results of the call, and
counts that the handle answers. What cannot be said in these is left to the caller.
"""

import re
from dataclasses import dataclass, field

from .java_columns import divided
from .java_text import Model, bare, camel, native_class
from .java_types import CARRIERS, Types, component, element, end, place


def usual(one: Model, value: str) -> str:
    """A count, or what the library uses where it is 0."""
    zero = one.get("zero_means")
    return f"Convert.usual({value}, {zero})" if zero else value


@dataclass
class Result:
    """One thing that a call gives back."""

    name: str
    java: str
    value: str
    text: str


@dataclass
class Method:
    """A method as it is put together, parameter after parameter."""

    function: Model
    name: str
    owner: str | None
    given: list[tuple[str, str, str]] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    arrays: dict[str, str] = field(default_factory=dict)
    has_context: bool = False
    lent: str = ""
    late: list[str] = field(default_factory=list)


class Lengths:
    """What is known of one function and of the lengths in it."""

    def __init__(self, types: Types, function: Model, name: str, owner: str | None) -> None:
        self.types, self.function = types, function
        self.made = Method(function, name, owner)
        self.parameters = function["parameters"]
        self.by_name = {one["name"]: one for one in self.parameters}
        self.native = f"{native_class(function['header'])}.{camel(bare(function['name']))}"

    def count(self, one: Model) -> None:
        """A number of elements follows from the arrays given, where there is one."""
        if one["role"] != "length":
            return
        name, drivers = component(one), self.drivers(one)
        if not drivers:
            return
        lines, known = [], "-1"
        for other in drivers:
            lines.append((other, self.counted(other, known)))
            known = name
        for at, (_, text) in enumerate(lines):
            self.made.before.append(f"{'long ' if not at else ''}{name} = {text};")
        if all(other.get("nullable") for other in drivers):
            self.made.before.append(f"{name} = Math.max({name}, 0);")

    def drivers(self, length: Model) -> list[Model]:
        """The arrays given by the caller that have so many elements."""
        return [one for one in self.parameters if one.get("length") == length["name"]
                and (one["role"] in ("array", "bytes", "memory") or self.by_caller(one))]

    def counted(self, one: Model, known: str) -> str:
        name = component(one)
        if self.is_list(one):
            return f"Convert.count({known}, {name}, \"{name}\")"
        size = element(one["type"])[2]
        if one.get("nullable"):
            return f"Convert.count({known}, {name}, {size}, \"{name}\")"
        return f"Convert.same({known}, {name}.byteSize(), {size}, \"{name}\")"

    def is_list(self, one: Model) -> bool:
        return one["type"]["to"]["kind"] in ("struct", "pointer")

    def by_caller(self, one: Model) -> bool:
        """An array of results whose length only the caller knows."""
        return bool(one["role"] == "out_array" and self.length_of(one) is None)

    def length_of(self, one: Model) -> str | None:
        """The length of an array as an expression of Java, or None."""
        text = str(one.get("length", "")).replace("->", ".")
        indexed = re.fullmatch(r"(\w+)\.(\w+)\[\1\.(\w+)\]", text)
        if indexed:
            return self.indexed(*indexed.groups())
        of_result = re.fullmatch(r"(\w+)\[(\w+)\]", text)
        if of_result:
            return self.element_of_result(*of_result.groups())
        failed: list[str] = []

        def found(match: re.Match[str]) -> str:
            value = self.known(match[0], one)
            if value is None:
                failed.append(match[0])
            return value or match[0]

        java = re.sub(r"[A-Za-z_]\w*(?:\.\w+)?", found, text)
        return None if failed or not text or " and " in text else divided(java)

    def indexed(self, name: str, column: str, index: str) -> str | None:
        """The element of a column that a struct leads to, such as the last of its offsets."""
        other = self.by_name.get(name)
        count = self.in_struct(other, index) if other else None
        if other is None or count is None:
            return None
        struct = self.types.structs[end(other["type"])["name"]]
        member = next(one for one in struct["members"] if one["name"] == column)
        return (f"Convert.element({component(other)}At.get(ADDRESS, "
                f"{self.types.layout(struct['name'])}.{place(member)}), {count}, "
                f"{element(member['type'])[2]})")

    def element_of_result(self, name: str, index: str) -> str | None:
        """An element of what the call lends, such as the last of its offsets."""
        other, at = self.by_name.get(name), self.of_owner(index)
        if other is None or at is None:
            return None
        return (f"Convert.element({component(other)}At.get(ADDRESS, 0), {at}, "
                f"{element(other['type'])[2]})")

    def known(self, word: str, one: Model) -> str | None:
        struct_name, _, member = word.partition(".")
        if not member and word in self.by_name:
            other = self.by_name[word]
            if other["role"] in ("length", "value") and other["type"]["kind"] == "int":
                return usual(other, component(other))
            if other["role"] == "out_value":
                scalar = self.types.scalar(other)
                return scalar.get(f"{component(other)}At.get({scalar.layout}, 0)")
            return None
        for other in self.parameters:
            if other is one or other["role"] not in ("struct", "update_struct"):
                continue
            if member and other["name"] != struct_name:
                continue
            found = self.in_struct(other, member or word)
            if found:
                return found
        return self.of_owner(word) if not member else None

    def in_struct(self, other: Model, member: str) -> str | None:
        """A count in a struct that was written for the call."""
        struct = self.types.structs.get(end(other["type"]).get("name", ""))
        if struct is None:
            return None
        for one in struct["members"]:
            if one["name"] == member and one["type"]["kind"] == "int":
                _, layout, size = CARRIERS[one["type"]["name"]]
                text = (f"{component(other)}At.get({layout}, "
                        f"{self.types.layout(struct['name'])}.{place(one)})")
                return usual(one, text if size == 8 else f"Integer.toUnsignedLong({text})")
        return None

    def of_owner(self, word: str) -> str | None:
        """A count that a method of the handle answers."""
        owner = self.function.get("owner")
        singular = re.sub(r"ies$", "y", word) if word.endswith("ies") else word.removesuffix("s")
        for name in (f"{owner}_{word}", f"{owner}_{singular}_count"):
            function = self.types.functions.get(name)
            if owner and function and len(function["parameters"]) == 1 \
                    and function["returns"]["type"].get("name") == "size":
                return f"{native_class(function['header'])}.{camel(bare(name))}(call.self())"
        return None

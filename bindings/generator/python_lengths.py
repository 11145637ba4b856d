# SPDX-License-Identifier: MIT
"""Lengths of arrays in calls, and what every part of a call is written into."""

import re
from dataclasses import dataclass, field
from typing import Any

from .python_members import expression
from .python_names import Names, safe
from .python_structs import Structs
from .python_values import element, nullable

Model = dict[str, Any]
Lines = list[str]
# What a call says how many elements it wrote by, of those there was room for.
COUNTS = ("count", "out_count")


@dataclass
class Body:
    """A function while it is written."""

    required: list[str] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)
    settings: str = ""
    before: Lines = field(default_factory=list)
    lengths: Lines = field(default_factory=list)
    allocations: Lines = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    results: list[tuple[str, str, str, str]] = field(default_factory=list)
    described: list[tuple[str, str]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    owned: str = ""
    after: Lines = field(default_factory=list)


def texts(words: list[str]) -> str:
    """A tuple of texts."""
    quoted = ", ".join(f'"{word}"' for word in words)
    return f"({quoted},)" if len(words) == 1 else f"({quoted})"


def usual(thing: Model, source: str) -> str:
    """A count, or what C uses where it is 0."""
    zero = thing.get("zero_means")
    return f"({source} or {zero})" if zero else source


class Lengths:
    """How many elements there are, as the arguments of a call say it."""

    def __init__(self, model: Model, names: Names, structs: Structs) -> None:
        self.model, self.names, self.structs = model, names, structs
        self.changing = self.handles_that_change()

    def handles_that_change(self) -> set[str]:
        """Handles whose contents change under what they have lent: those lend copies."""
        found = set()
        for function in self.model["functions"]:
            owner = function.get("owner")
            if not owner or function["name"].endswith("_free"):
                continue
            lends = any(p["role"] in ("out_lent", "out_text", "out_handle")
                        for p in function["parameters"])
            if not function["parameters"][0]["type"]["const"] and not lends:
                found.add(owner)
        return found

    def length(self, function: Model, length: str,
               facts: dict[str, str] | None = None) -> str | None:
        """What says how many elements there are, as an expression."""
        known: dict[str, str] = {}
        for parameter in function["parameters"]:
            name, role = parameter["name"], parameter["role"]
            if role in ("length",):
                known[name] = f"c_{safe(name)}" if self.lengthened(function, name) else \
                    usual(parameter, safe(name))
            elif role == "value" and parameter["type"]["kind"] == "int":
                known[name] = usual(parameter, safe(name))
            elif role in ("out_value", "out_lent"):
                known[name] = f"c_{safe(name)}[0]"
            elif role in ("struct", "out_struct") and parameter["type"]["to"]["kind"] == "struct":
                struct = self.names.structs[parameter["type"]["to"]["name"]]
                if any(member["name"] == "count" for member in struct["members"]):
                    known[f"{name.removesuffix('s')}_count"] = f"c_{safe(name)}.count"
                for member in struct["members"]:
                    if member.get("room"):
                        continue
                    if member["type"]["kind"] == "int" or "[" in (length or ""):
                        source = usual(member, f"c_{safe(name)}.{member['name']}")
                        known[f"{name}.{member['name']}"] = source
                        if not nullable(parameter):
                            known.setdefault(member["name"], source)
        owner = function.get("owner")
        if owner:
            word = length if re.fullmatch(r"[a-z]+s", length or "") else "rows"
            for plural in dict.fromkeys(("rows", "columns", "currencies", "count", word)):
                single = re.sub("ies$", "y", plural)
                single = single.removesuffix("s") if plural != "count" else plural
                for tried in (f"{owner}_{single}_count", f"{owner}_{plural}"):
                    if tried in self.names.functions and plural not in known:
                        known[plural] = f"{tried}(self._pointer)"
        known = {**(facts or {}), **known}
        of = re.fullmatch(r"(\w+) of (\w+)", length or "")
        return expression(f"{of[2]}.{of[1]}" if of else length, known)

    def lengthened(self, function: Model, name: str) -> list[Model]:
        """The arrays a call reads that have this length."""
        return [p for p in function["parameters"] if p.get("length") == name
                and p["role"] in ("array", "bytes", "memory")]

    def is_hidden_length(self, function: Model, length: str) -> bool:
        return any(p["name"] == length and p["role"] == "length"
                   for p in function["parameters"]) and bool(self.lengthened(function, length))

    def is_text_out(self, function: Model, length: str) -> bool:
        return any(p["role"] == "out_array" and p.get("length") == length
                   and element(p["type"]).get("name") == "char" for p in function["parameters"])

    def is_listing(self, function: Model, parameter: Model) -> bool:
        """Whether a first call without memory says how much the second needs."""
        counted = not function["fallible"] or any(
            p["role"] == "out_value" and p["name"] in COUNTS for p in function["parameters"])
        return counted and not self.lengthened(function, parameter["name"]) and any(
            p["role"] == "out_array" and p.get("length") == parameter["name"]
            and f"{parameter['name']} " in p.get("nullable_when", "")
            for p in function["parameters"])

    def is_listed_count(self, function: Model, parameter: Model) -> bool:
        return parameter["role"] == "out_value" and parameter["name"] in COUNTS and any(
            p["role"] == "out_array" and p.get("length") == "capacity"
            for p in function["parameters"])

    def make_room(self, function: Model, name: str, struct: Model, null: bool, body: Body) -> None:
        """Statements for columns of a struct whose length follows from the other arguments."""
        counts = []
        facts = False
        for member in self.structs.waiting(struct):
            count = self.length(function, member["length"])
            if count is None:
                count = self.length(function, member["length"], self.facts(function))
                facts = facts or count is not None
            if count:
                counts.append(f"{safe(member['name'])}={count}")
        unknown = len(counts) < len(self.structs.waiting(struct))
        rooms = texts(self.structs.rooms(struct))
        known = {count.split("=")[0] for count in counts} if not facts else set()
        columns = texts([safe(member["name"]) for member in self.structs.waiting(struct)
                         if safe(member["name"]) not in known])
        stated = [f"{name}._stated({columns}, {rooms})"] if rooms != "()" and (
            facts or unknown) else []
        if not counts:
            body.lengths += [f"if {name} is not None:", f"    {stated[0]}"] if stated and null \
                else stated
            return
        conditions = [f"{name} is not None"] if null else []
        if facts:
            if "facts = facts_of(state)" not in body.lengths:
                body.lengths.append("facts = facts_of(state)")
            conditions.append("facts")
        room = [f"{name}._room({', '.join(counts)})"]
        if facts and rooms != "()":
            told = ", ".join(f"{one}={source}" for one, source in self.facts(function).items()
                             if one in self.structs.rooms(struct))
            room.append(f"{name}._told({told})")
        body.lengths += [f"if {' and '.join(conditions)}:", *(f"    {line}" for line in room)] \
            if conditions else room
        if facts and stated:
            body.lengths += [f"elif {name} is not None:" if null else "else:", f"    {stated[0]}"]
        elif stated:
            body.lengths += stated

    def beginning(self, function: Model) -> Model | None:
        """The function that begins the state a function is given."""
        parameters = function["parameters"]
        if not parameters or parameters[0]["name"] != "state":
            return None
        words = function["name"].split("_")
        for end in range(len(words) - 1, 1, -1):
            found: Model | None = self.names.functions.get("_".join([*words[:end], "begin"]))
            if found:
                return found
        return None

    def describing(self, begin: Model) -> Model | None:
        """The function that says the sizes of a state before it is begun, where there is one."""
        return self.names.functions.get(begin["name"].removesuffix("begin") + "describe")

    def facts(self, function: Model) -> dict[str, str]:
        """Sizes that the state of a function remembers: name -> expression."""
        begin = self.beginning(function)
        if begin is None:
            return {}
        return {name: f'facts["{name}"]' for name in self.sizes(begin)}

    def sizes(self, begin: Model) -> dict[str, str]:
        """The sizes that a state is begun with: name -> expression where it is begun."""
        found: dict[str, str] = {}
        for parameter in begin["parameters"]:
            name = safe(parameter["name"])
            if parameter["role"] == "value" and parameter["type"]["kind"] == "int":
                found[parameter["name"]] = usual(parameter, name)
            elif parameter["role"] == "struct":
                struct = self.names.structs[parameter["type"]["to"]["name"]]
                for member in struct["members"]:
                    if member["type"]["kind"] == "int" and not member.get("reserved") \
                            and member["name"] != "struct_size" and not nullable(parameter):
                        found[member["name"]] = usual(member, f"c_{name}.{member['name']}")
        describe = self.describing(begin)
        if describe:
            out = next(p for p in describe["parameters"] if p["role"] == "out_struct")
            struct = self.names.structs[out["type"]["to"]["name"]]
            found = {member["name"]: "" for member in struct["members"]
                     if member["type"]["kind"] == "int" and member["name"] != "struct_size"}
        return found

    def used_sizes(self, begin: Model) -> list[str]:
        """Those of its sizes that lengths of some later call are made of."""
        words: set[str] = set()
        for function in self.names.functions.values():
            if self.beginning(function) is begin and function is not begin:
                for parameter in function["parameters"]:
                    struct = self.names.structs.get(element(parameter["type"]).get("name", ""))
                    for thing in [parameter, *(self.structs.waiting(struct) if struct else [])]:
                        words |= set(re.findall(r"[a-z]\w*", thing.get("length", "")))
        return [name for name in self.sizes(begin) if name in words]

    def remembered(self, function: Model) -> Lines:
        """The statement that notes the sizes a state is begun with."""
        if not function["name"].endswith("_begin"):
            return []
        used = self.used_sizes(function)
        if not used:
            return []
        describe = self.describing(function)
        if describe:
            name = self.names.function(describe)
            return [f"remember(state, **{name}(options=options)._asdict())"]
        sizes = self.sizes(function)
        return [f"remember(state, {', '.join(f'{name}={sizes[name]}' for name in used)})"]

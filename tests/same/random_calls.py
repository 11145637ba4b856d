# SPDX-License-Identifier: MIT
"""Random calls of every function that takes plain values, arrays and structs.

Their figures mean nothing; that each language passes the same numbers and gives back the same
answers, refusals with index, field and words among them, is what they show. Under the sanitizers
they also hold each `@len{}` of the headers against what the call really reads and writes.
"""

import math
import random
import re
from typing import Any

from steps import is_reserved

Given = dict[str, Any]
ROUNDS = 6
ELEMENTS_MAX = 64
PLAIN = {"value", "text", "struct", "array", "bytes", "length", "out_value", "out_struct",
         "out_array", "error", "context", "update_struct"}
WORDS = re.compile(r"[A-Za-z_]\w*")
LIMITS = {"i8": (-2**7, 2**7 - 1), "u8": (0, 2**8 - 1), "i16": (-2**15, 2**15 - 1),
          "u16": (0, 2**16 - 1), "i32": (-2**31, 2**31 - 1), "u32": (0, 2**32 - 1),
          "i64": (-2**63, 2**63 - 1), "u64": (0, 2**64 - 1), "size": (0, 2**31), "char": (32, 126)}
TEXTS = ["", "net 30", "45 days end of month", "EUR", "12.50", "2026-02-30", "2026-06-30", "été",
         "50% net 0; then rest net 30", "a longer text that is none of those"]
# Whose arrays are read by places that other arrays hold: random places would be the caller's fault.
BY_PLACES = re.compile(r"\[|first\b|_ends\b|part_count")


def lowest(numerator: int, denominator: int) -> Given:
    """A ratio as other languages keep it: in lowest terms, with a denominator above zero."""
    numerator, denominator = numerator % 10**9, denominator % 10**9 + 1
    common = math.gcd(numerator, denominator)
    return {"numerator": numerator // common, "denominator": denominator // common}


class Unfit(Exception):
    """A number of elements that is none."""


class Caller:
    """Makes up the arguments of one call."""

    def __init__(self, manifest: dict[str, Any], source: random.Random) -> None:
        self.structs = {struct["name"]: struct for struct in manifest["structs"]}
        self.enums = {enum["name"]: [value["value"] for value in enum["values"]]
                      for enum in manifest["enums"]}
        self.source = source
        self.outer: Given = {}  # what a length may name beside the members of its own struct

    # --- values

    def number(self, thing: dict[str, Any], kind: str) -> int:
        low, high = LIMITS[kind]
        chance = self.source.random()
        if thing.get("enum") and chance < 0.95:
            return self.source.choice(self.enums[thing["enum"]])
        meaning = thing.get("meaning", "")
        if meaning == "instant":
            return 1_700_000_000_000_000 + self.source.randrange(10**14)
        if meaning == "date" or kind == "i32" and re.search(r"day|due|from|until|date",
                                                           thing.get("name", "")):
            return self.source.choice([-2**31, 18000, 19000 + self.source.randrange(2000)])
        if meaning == "currency":
            return self.source.choice([978, 840, 392])
        if chance < 0.1:
            return self.source.choice([low, high, low + 1, high - 1])
        return max(low, min(high, self.source.choice(
            [0, 1, 2, 5, 30, 100, 365, -1, -100, self.source.randrange(100000)])))

    def value(self, thing: dict[str, Any], kind: dict[str, Any]) -> Any:
        if kind["kind"] == "enum":
            return self.source.choice(self.enums[kind["name"]])
        if kind["kind"] == "struct":
            return self.struct(kind["name"], thing)
        return self.number(thing, kind["name"])

    # --- structs

    def struct(self, name: str, thing: dict[str, Any], depth: int = 0) -> Given:
        members = self.structs[name]["members"]
        given: Given = {}
        counts = {word for member in members for word in WORDS.findall(member.get("length", ""))}
        for member in members:
            if not is_reserved(member) and member["type"]["kind"] in ("int", "enum", "struct"):
                given[member["name"]] = self.source.randrange(4) if member["name"] in counts \
                    else self.value({**thing, **member}, member["type"])
        if name == "encours_money":
            given["currency"] = 978
        elif name.startswith("encours_optional_"):
            given["is_set"] = self.source.randrange(2)
            if "date" in name:
                given["value"] = {"epoch_day": 19000 + self.source.randrange(2000)}
        elif name == "encours_ratio":
            given = lowest(given["numerator"], given["denominator"])
        for member in members:
            if member.get("room"):
                given[member["name"]] = self.room(member["name"])
        for member in members:
            if member["type"]["kind"] == "pointer" and not is_reserved(member):
                self.pointer(member, given, depth)
        for member in members:
            of = [other["name"] for other in members if other.get("length") == member["name"]]
            if of and not any(other in given for other in of):
                given[member["name"]] = 0  # nothing is that long
        return given

    def pointer(self, member: dict[str, Any], given: Given, depth: int) -> None:
        kind, to = member["type"], member["type"]["to"]
        if member.get("nullable") and self.source.random() < 0.4:
            return
        if to["kind"] == "struct" and "length" not in member and depth < 2:
            given[member["name"]] = self.struct(to["name"], member, depth + 1)
        elif member.get("text_pointer"):
            given[member["name"]] = self.source.choice(TEXTS)
        elif "length" in member and to["kind"] in ("int", "enum"):
            count = self.count(member["length"], given)
            given[member["name"]] = {"$out": count} if not kind["const"] else \
                [self.value(member, to) for _ in range(count)]

    def room(self, name: str) -> int:
        """The room that a caller states: what the call needs, and at least 1."""
        of = self.outer.get(name.removesuffix("_count") + "s")
        return int(max(1, self.outer.get(name, of["count"] if of else 1)))

    def used(self, name: str, given: Given) -> Given:
        """The members as the call uses them, where 0 stands for another number."""
        zeros = {member["name"]: member["zero_means"] for member in self.structs[name]["members"]
                 if "zero_means" in member}
        return {**given, **{member: zero for member, zero in zeros.items() if not given[member]}}

    def count(self, length: str, known: Given) -> int:
        """The length as a number; what it names must be known."""
        expression = length.replace("->", ".").replace("/", "//")
        known = {**self.outer, **known}
        names = {word: known[word] for word in WORDS.findall(expression) if word in known}
        for path in re.findall(r"\w+(?:\.\w+)+", expression):
            inner: Any = known
            for part in path.split("."):
                inner = inner[part]
            expression = expression.replace(path, str(inner))
        count = int(eval(expression, {"__builtins__": {}}, names))  # noqa: S307
        if not 0 <= count <= ELEMENTS_MAX:
            raise Unfit(f"{length} is {count}")
        return count

    # --- calls

    def arguments(self, function: dict[str, Any]) -> Given:
        given: Given = {}
        self.outer = {}
        parameters = function["parameters"]
        counts = {word for parameter in parameters
                  for word in WORDS.findall(parameter.get("length", ""))}
        for parameter in parameters:
            role, kind, name = parameter["role"], parameter["type"], parameter["name"]
            if role in ("value", "length"):
                given[name] = self.source.randrange(4) if name in counts \
                    else self.value(parameter, kind)
                self.outer[name] = given[name] or parameter.get("zero_means", 0)
            elif role == "text":
                given[name] = self.source.choice(TEXTS)
            elif role in ("struct", "update_struct"):
                if not parameter.get("nullable") or self.source.random() < 0.7:
                    given[name] = self.struct(kind["to"]["name"], parameter)
                    used = self.used(kind["to"]["name"], given[name])
                    self.outer |= {**used, **self.outer, name: used}
        for parameter in parameters:
            if parameter["role"] in ("array", "bytes", "out_array"):
                self.array(parameter, given)
        return given

    def array(self, parameter: dict[str, Any], given: Given) -> None:
        to = parameter["type"]["to"]
        count = self.count(parameter["length"], {**given, **self.outer})
        if parameter["role"] == "out_array":
            given[parameter["name"]] = {"$out": count}
        elif to["kind"] == "struct":
            given[parameter["name"]] = [self.struct(to["name"], parameter) for _ in range(count)]
        else:
            given[parameter["name"]] = [self.value(parameter, to) for _ in range(count)]


def is_plain(manifest: dict[str, Any], function: dict[str, Any]) -> bool:
    """Whether all it takes can be made up."""
    structs = {struct["name"]: struct for struct in manifest["structs"]}
    if function["returns"]["role"] not in ("status", "value", "nothing", "text"):
        return False
    lists = function["returns"]["role"] == "value" and any(
        parameter["role"] == "out_array" for parameter in function["parameters"])
    if lists:
        return False  # other languages ask for the number first, then for all
    for parameter in function["parameters"]:
        kind = parameter["type"].get("to", parameter["type"])
        if parameter["role"] in ("error", "context"):
            continue
        if parameter["role"] not in PLAIN or BY_PLACES.search(parameter.get("length", "")):
            return False
        if kind["kind"] in ("void", "handle", "pointer") or kind.get("name") == "char" \
                and parameter["role"] != "text":
            return False
        if kind["kind"] == "struct" and not is_plain_struct(structs, kind["name"]):
            return False
    return True


def is_plain_struct(structs: dict[str, Any], name: str) -> bool:
    if name.startswith("Arrow") or name in ("encours_input", "encours_error"):
        return False
    for member in structs[name]["members"]:
        kind = member["type"]
        if kind["kind"] in ("callback", "function_pointer"):
            return False
        if BY_PLACES.search(member.get("length", "")) or BY_PLACES.search(member["name"]):
            return False
        if kind["kind"] != "pointer" or member.get("text_pointer"):
            continue
        to = kind["to"]
        if to["kind"] == "struct":
            if not is_plain_struct(structs, to["name"]):
                return False
        elif to["kind"] in ("void", "pointer", "handle") or "length" not in member:
            return False
    return True


def rows(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    made = []
    for function in manifest["functions"]:
        if not is_plain(manifest, function):
            continue
        for turn in range(ROUNDS):
            caller = Caller(manifest, random.Random(f"{function['name']} {turn}"))
            try:
                call = {"call": function["name"], "arguments": caller.arguments(function)}
            except (NameError, KeyError, ZeroDivisionError, Unfit):
                continue  # the number of elements is in a struct left out, or is none
            made.append({"file": "random", "name": f"{function['name']}-{turn}", "steps": [call],
                         "expected": {}})
    return made

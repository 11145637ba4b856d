# SPDX-License-Identifier: MIT
"""Emits structs of plain members."""

import re
from dataclasses import dataclass, field
from typing import Any

from .python_members import place_of, put, visible
from .python_names import TAKEN, Names, camel, safe
from .python_text import docstring, wrapped
from .python_values import SPECIAL, Value, element, into, out_of, value_of

Model = dict[str, Any]
Lines = list[str]


class Records:
    """Frozen records of plain members."""

    def __init__(self, model: Model, names: Names) -> None:
        self.names = names
        self.model = model
        self.read: set[str] = set()
        self.filled: set[str] = set()
        self.by_value = self.inside_others()
        for function in [*model["functions"], *model["callbacks"]]:
            for parameter in function["parameters"]:
                self.use(parameter)
            self.use_type(function["returns"]["type"], True)

    def inside_others(self) -> set[str]:
        """Structs that come by value: out of a call, or as a member of another."""
        things = [one["returns"]["type"] for one in self.model["functions"]]
        things += [member["type"] for one in self.model["structs"] for member in one["members"]]
        return {kind["name"] for kind in things if kind["kind"] == "struct"}

    def use(self, parameter: Model) -> None:
        role = parameter.get("role", "")
        out = role in ("out_struct", "out_array", "update_struct", "out_lent")
        self.use_type(parameter["type"], out)
        if role == "update_struct" or not out:
            self.use_type(parameter["type"], False)

    def use_type(self, kind: Model, out: bool) -> None:
        base = element(kind)
        if base["kind"] != "struct" or base["name"] in SPECIAL:
            return
        seen = self.read if out else self.filled
        if base["name"] in seen:
            return
        seen.add(base["name"])
        for member in self.names.structs[base["name"]]["members"]:
            if member["type"]["kind"] != "function_pointer":
                self.use_type(member["type"], out)

    def default(self, member: Model, value: Value) -> str:
        """The default of a member: what zero or the initialiser of the struct means."""
        given = member.get("default")
        if value.kind in ("enum", "flags"):
            enum = next(one for one in self.model["enums"] if camel(one["name"]) == value.of)
            number = given or 0
            for declared in enum["values"]:
                if declared["value"] == number:
                    return f"{value.of}.{self.names.values[declared['name']][1]}"
            return f"{value.of}(0)" if value.kind == "flags" else "None"
        if value.kind == "int":
            return str(given or 0)
        if value.kind == "bool":
            return str(bool(given))
        if value.kind == "ratio":
            return "0"
        return "" if value.kind == "instant" else "None"

    def annotation(self, member: Model, value: Value) -> str:
        base = value.annotation
        if self.default(member, value) == "None" and "None" not in base:
            return f"{base} | None"
        return base

    def record(self, struct: Model) -> Lines:
        name, filled = camel(struct["name"]), struct["name"] in self.filled
        lines = ["@dataclass(frozen=True, slots=True, kw_only=True)", f"class {name}:"] if filled \
            else [f"class {name}(NamedTuple):"]
        lines += docstring(struct.get("text", ""), self.names) or [f'    """{name}."""']
        lines.append("")
        hidden = {safe(member["name"]) for member in visible(struct)} & TAKEN
        for member in visible(struct):
            first, *text = self.field(member, filled)
            lines += [built_in(first, hidden), *text]
        if filled:
            lines += ["", *self.pointer(struct), "", *self.fill(struct)]
        if struct["name"] in self.read:
            lines += ["", *self.read_record(struct)]
        return lines

    def field(self, member: Model, filled: bool) -> Lines:
        name = safe(member["name"])
        if member["type"]["kind"] == "array":
            return [f"    {name}: {self.array_annotation(member)}"
                    + (f" = {self.array_default(member)}" if filled else ""),
                    *docstring(member.get("text", ""), self.names)]
        value = value_of(member, self.names)
        if filled:
            default = self.default(member, value)
            line = f"    {name}: {self.annotation(member, value)}" + (
                f" = {default}" if default else "")
        else:
            line = f"    {name}: {value.out_annotation}"
        return [line, *docstring(member.get("text", ""), self.names)]

    def array_annotation(self, member: Model) -> str:
        name = member["type"]["of"]["name"]
        return {"char": "str", "u8": "bytes"}.get(name, "tuple[int, ...]")

    def array_default(self, member: Model) -> str:
        count = member["type"]["count"]
        kind = self.array_annotation(member)
        return {"str": '""', "bytes": f"bytes({count})"}.get(kind, f"(0,) * {count}")

    def pointer(self, struct: Model) -> Lines:
        size = f', (ffi.sizeof("{struct["name"]}"),)' if struct["sized"] else ""
        return ["    def _pointer(self) -> Any:",
                f'        struct = ffi.new("{struct["name"]} *"{size})',
                "        self._fill(struct)", "        return struct"]

    def fill(self, struct: Model) -> Lines:
        lines = ["    def _fill(self, struct: Any) -> None:"]
        for member in visible(struct):
            name = safe(member["name"])
            lines += [f"        {line}" for line in self.assign(member, name, f"self.{name}")]
        return lines

    def assign(self, member: Model, name: str, source: str) -> Lines:
        """Statements that put a plain member into the struct."""
        target = place_of(member)
        if member["type"]["kind"] == "array":
            of = member["type"]["of"]["name"]
            fill = {"u8": "fixed_fill", "char": "text_fill"}.get(of, "numbers_fill")
            return [f'{fill}("{name}", {target}, {source})']
        value = value_of(member, self.names)
        match value.kind:
            case "enum" if self.default(member, value) == "None":
                return [put(member, f'integer("{name}", {source} or 0)')]
            case "int" | "enum" | "flags" | "bool":
                return [put(member, f'integer("{name}", {source})')]
            case "date":
                return [f'{target}.epoch_day = day_in("{name}", {source})']
            case "optional_date" | "money" | "ratio":
                return [f'{value.kind}_fill("{name}", {target}, {source})']
            case "optional_i64":
                return [f'optional_integer_fill("{name}", {target}, {source})']
            case "record":
                return [f"if {source} is not None:", f"    {source}._fill({target})"]
            case _:
                return [put(member, into(value, name, source))]

    def read_record(self, struct: Model) -> Lines:
        members = visible(struct)
        if struct["name"] not in self.filled:
            return self.read_at_once(struct) if self.is_flat(struct) else self.read_each(struct)
        items = [f"{safe(member['name'])}={self.taken(member)}" for member in members]
        return ["    @classmethod", f"    def _read(cls, struct: Any) -> {camel(struct['name'])}:",
                *wrapped("return cls", items, "", 8)]

    def read_each(self, struct: Model) -> Lines:
        kind = camel(struct["name"])
        items = [f"            {self.taken(member)}," for member in visible(struct)]
        return ["    @classmethod", f"    def _read(cls, struct: Any) -> {kind}:",
                "        return new_record(cls, (", *items, "        ))"]

    def is_flat(self, struct: Model) -> bool:
        """Whether its members are numbers, dates and characters only, and it comes by pointer."""
        return struct["name"] not in self.by_value and all(member["type"]["kind"] == "int"
                   or (member["type"]["kind"] == "array"
                       and member["type"]["of"].get("name") in ("char", "u8"))
                   or member["type"].get("name") == "encours_date"
                   for member in struct["members"])

    def read_at_once(self, struct: Model) -> Lines:
        """One look at the memory of the struct, where its layout is known, instead of one a
        member."""
        members = visible(struct)
        names = [safe(member["name"]) for member in members]
        items = [self.unpacked(member) for member in members]
        found = f'unpack("{struct["name"]}", "{layout(struct)}", struct)'
        last = "," if len(members) == 1 else ""
        short = f"        {', '.join(names)}{last} = "
        taken = [short + found] if len(short) + len(struct["name"]) < 50 else \
            ["        (", *(f"            {name}," for name in names), f"        ) = {found}"]
        made = f"        return new_record(cls, ({', '.join(items)}{last}))"
        return ["    @classmethod", f"    def _read(cls, struct: Any) -> {camel(struct['name'])}:",
                *taken, made]

    def unpacked(self, member: Model) -> str:
        """The Python value of a number or bytes taken out of a struct."""
        name, kind = safe(member["name"]), member["type"]
        if kind["kind"] == "array":
            return f"text_fixed({name})" if kind["of"]["name"] == "char" else name
        value = value_of(member, self.names)
        if value.kind in ("enum", "flags"):
            return f"{value.of}._known[{name}]"
        return f"DAYS[{name}]" if value.kind == "date" else out_of(value, name)

    def taken(self, member: Model) -> str:
        """The Python value of a plain member."""
        source = place_of(member)
        if member["type"]["kind"] == "array":
            name = member["type"]["of"]["name"]
            if name == "char":
                return f"text_of({source})"
            return f"bytes({source})" if name == "u8" else f"tuple({source})"
        value = value_of(member, self.names)
        if value.kind == "money":
            return f"money_out({source})"
        return out_of(value, source)


def built_in(line: str, hidden: set[str]) -> str:
    """A member's line where members named as these builtins hide them in the class."""
    name, annotation = line.split(": ", 1)
    for word in hidden:
        annotation = re.sub(rf"\b{word}\b", f"builtins.{word}", annotation)
    return f"{name}: {annotation}"


LETTERS = {"i8": "b", "u8": "B", "i16": "h", "u16": "H", "i32": "i", "u32": "I", "i64": "q",
           "u64": "Q", "size": "Q"}


def layout(struct: Model) -> str:
    """The format of a flat struct for the module struct: what Python does not show is padding."""
    shown = {member["name"] for member in visible(struct)}
    out, at = "=", 0
    for member in struct["members"]:
        if member["name"] not in shown:
            continue
        gap = member["offset"] - at
        out += (f"{gap}x" if gap else "") + letters(member["type"])
        at = member["offset"] + member["size"]
    return out


def letters(kind: Model) -> str:
    if kind["kind"] == "struct":
        return "i"
    if kind["kind"] == "array":
        of = kind["of"]["name"]
        return f"{kind['count']}s" if of in ("char", "u8") else f"{kind['count']}{LETTERS[of]}"
    return LETTERS[kind["name"]]

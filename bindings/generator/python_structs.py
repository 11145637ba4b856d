# SPDX-License-Identifier: MIT
"""Emits structs with pointers."""

import re
from typing import Any

from .python_members import (
    expression, is_free_length, is_length, is_plain, is_read, is_text, is_user, is_written,
    place_of, put, visible,
)
from .python_names import camel, safe
from .python_records import Records
from .python_text import docstring, wrapped
from .python_values import SPECIAL, column_of, element, items_of, nullable, value_of

Model = dict[str, Any]
Lines = list[str]
# What Python gives for a callback, where the runtime says it more exactly than its parameters do.
CALLBACKS = {
    "encours_authorise_fn": "Callable[[Question], Authorisation]",
    "encours_progress_fn": "Callable[[int, int], object]",
    "encours_context_log_fn": "Callable[[int, str], object]",
    "encours_input_read_fn": "Callable[[memoryview[int]], int | None]",
    "encours_input_rewind_fn": "Callable[[], object]",
    "encours_store_check_open_fn": "Callable[[], Store]",
    "encours_store_check_report_fn": "Callable[[str, int, str], object]",
    "encours_store_ledger_fn": "Callable[[str], object]",
}


def is_columns(member: Model) -> bool:
    """Whether a member is an array of columns, whose types and rows its struct says."""
    kind = member["type"]
    return bool(kind["kind"] == "pointer" and kind["to"]["kind"] == "pointer"
                and element(kind)["kind"] == "void")


class Structs(Records):
    """The emitter of one manifest's structs: records, and classes for those with pointers."""

    def emit(self, struct: Model) -> Lines:
        if struct["name"] in SPECIAL or not struct["name"].startswith("encours_"):
            return []
        if struct["name"] == "encours_store_methods":
            return []
        if is_plain(struct, self.names):
            return self.record(struct)
        return self.structure(struct)

    def structure(self, struct: Model) -> Lines:
        name = camel(struct["name"])
        members = visible(struct)
        lines = [f"class {name}(Structure):",
                 *(docstring(struct.get("text", ""), self.names) or [f'    """{name}."""']), ""]
        slots = [f'"{safe(member["name"])}"' for member in members]
        lines += self.tuple_of("__slots__", sorted(slots))
        lines += self.tuple_of("_members", slots)
        for member in members:
            lines.append(f"    {safe(member['name'])}: {self.attribute(member, struct)}")
            lines += docstring(member.get("text", ""), self.names)
        lines += ["", *self.constructor(struct)]
        if struct["name"] in self.read:
            lines += ["", *self.lent(struct)]
        return lines

    def tuple_of(self, name: str, items: list[str]) -> Lines:
        if len(items) == 1:
            return [f"    {name} = ({items[0]},)"]
        return wrapped(f"{name} = ", items, "", 4)

    def attribute(self, member: Model, struct: Model) -> str:
        """The annotation of an attribute, as it is read."""
        kind = member["type"]
        if kind["kind"] == "callback":
            optional = nullable(member) or "progress" in member["name"] or \
                struct["name"] in self.read
            return self.signature(kind["name"]) + (" | None" if optional else "")
        if kind["kind"] == "array":
            return self.array_annotation(member)
        if kind["kind"] != "pointer":
            return self.annotation(member, value_of(member, self.names))
        if is_text(kind) and "length" not in member:
            return "str | None" if nullable(member) else "str"
        if is_written(member):
            return "memoryview[int] | None"
        given = self.given_annotation(member)
        if given in ("Integers", "Days"):
            given = "memoryview[int]"
        return given + " | None" if nullable(member) else given

    def parameter(self, member: Model, struct: Model) -> str:
        """A parameter of the constructor, with its default."""
        name, kind = safe(member["name"]), member["type"]
        if kind["kind"] == "callback":
            optional = nullable(member) or "progress" in name
            tail = " | None = None" if optional else ""
            return f"{name}: {self.signature(kind['name'])}{tail}"
        if kind["kind"] == "array":
            return f"{name}: {self.array_annotation(member)} = {self.array_default(member)}"
        if kind["kind"] != "pointer":
            value = value_of(member, self.names)
            if is_free_length(member, struct):
                return f"{name}: int | None = None"
            default = self.default(member, value)
            tail = f" = {default}" if default else ""
            return f"{name}: {self.annotation(member, value)}{tail}"
        if is_written(member):
            return f"{name}: Writable | bool | None = None"
        base = self.given_annotation(member)
        return f"{name}: {base} | None = None" if nullable(member) else f"{name}: {base}"

    def signature(self, callback: str) -> str:
        """What Python gives for a callback."""
        return CALLBACKS.get(callback, "Callable[..., object]")

    def given_annotation(self, member: Model) -> str:
        kind = member["type"]
        if is_text(kind) and "length" not in member:
            return "str"
        to = kind["to"]
        if to["kind"] == "pointer":
            last = element(kind)
            if last.get("name") == "char":
                return "Sequence[str]"
            return "Sequence[Bytes]" if last["kind"] == "void" else \
                f"Sequence[{camel(last['name'])} | None]"
        if to["kind"] == "struct" and to["name"] != "encours_date":
            return f"Sequence[{camel(to['name'])}]" if "length" in member else camel(to["name"])
        if to["kind"] == "handle":
            return camel(to["name"])
        if to["kind"] == "void":
            return "Bytes"
        return column_of(member, self.names)

    def constructor(self, struct: Model) -> Lines:
        members = visible(struct)
        parameters = ["self", "*", *(self.parameter(member, struct) for member in members)]
        lines = wrapped("def __init__", parameters, " -> None:", 4)
        size = f', (ffi.sizeof("{struct["name"]}"),)' if struct["sized"] else ""
        body = [f'struct = ffi.new("{struct["name"]} *"{size})']
        if self.waiting(struct):
            body.append("self._wishes = {}")
        held: list[str] = []
        for member in members:
            if not is_free_length(member, struct):
                body += self.set_in(member, held)
        body += self.lengths(struct)
        body += [f'columns_hold("{safe(member["name"])}", c_{safe(member["name"])}, self.types, '
                 "struct.rows)" for member in members if is_columns(member)]
        body += self.outs(struct, held)
        body += self.callbacks(struct, held)
        body.append("self._struct = struct")
        last = "," if len(held) == 1 else ""
        body.append(f"self._held = ({', '.join(held)}{last})")
        body += self.stated_room(struct)
        return lines + ["        " + line for line in body]

    def set_in(self, member: Model, held: list[str]) -> Lines:
        """Statements that take one member of the constructor."""
        name, kind = safe(member["name"]), member["type"]
        if kind["kind"] == "callback" or is_written(member):
            return [f"self.{name} = {name}"] if kind["kind"] == "callback" else []
        if kind["kind"] != "pointer":
            if kind["kind"] == "struct" and kind["name"] not in SPECIAL and not is_plain(
                    self.names.structs[kind["name"]], self.names):
                held.append(name)
            return [*self.assign(member, name, name), f"self.{name} = {name}"]
        held.append(f"c_{name}")
        if self.given_annotation(member) in ("Integers", "Days"):
            to = member["type"]["to"]
            cast = f"c_{name}"
            if to["kind"] == "struct":
                cast = f'ffi.cast("{to["name"]} *", c_{name})'
            return [*self.point_at_column(member, name), put(member, cast)]
        return [*self.point(member, name), put(member, f"c_{name}"),
                f"self.{name} = {name}"]

    def point_at_column(self, member: Model, name: str) -> Lines:
        """Statements that take a column that is read, and show it as a view."""
        to = member["type"]["to"]
        taker = "taken_optional" if nullable(member) else "taken"
        return [f'c_{name}, self.{name} = {items_of(to)}.{taker}("{name}", {name})']

    def point(self, member: Model, name: str) -> Lines:
        """Statements that make the pointer `c_name` of an argument that is read."""
        kind, c_name = member["type"], f"c_{name}"
        to, null = kind["to"], nullable(member)
        if is_text(kind) and "length" not in member:
            made = f'ffi.new("char[]", text_in("{name}", {name}))'
            return [f"{c_name} = " + (f"NULL if {name} is None else {made}" if null else made)]
        if to["kind"] == "pointer":
            last = element(kind)
            maker = "texts_in" if last.get("name") == "char" else \
                "columns_in" if last["kind"] == "void" else "structs_in"
            of = f', "{last["name"]}"' if maker == "structs_in" else ""
            return [f'{c_name} = {maker}("{name}", {name}{of})']
        if to["kind"] == "struct" and to["name"] != "encours_date":
            if "length" in member:
                return [f'{c_name} = records_in("{name}", {name}, "{to["name"]}")']
            maker = "struct_or_null" if null else "struct_in"
            return [f'{c_name} = {maker}("{name}", {name}, {camel(to["name"])})']
        if to["kind"] == "handle":
            made = f'pointer_of("{name}", {name}, {camel(to["name"])})'
            return [f"{c_name} = " + (f"NULL if {name} is None else {made}" if null else made)]
        if to["kind"] == "void":
            made = f'bytes_in("{name}", {name})'
            return [f"{c_name} = " + (f"NULL if {name} is None else {made}" if null else made)]
        raise ValueError(f"no way in for {member['name']}")

    def lengths(self, struct: Model) -> Lines:
        """Statements that set the lengths of arrays and refuse those that differ."""
        lines = []
        for member in struct["members"]:
            if not is_length(member, struct):
                continue
            of = [other for other in struct["members"]
                  if other.get("length") == member["name"] and is_read(other)]
            pairs = [f'("{safe(other["name"])}", c_{safe(other["name"])})' for other in of]
            if is_free_length(member, struct):
                name = safe(member["name"])
                lines.append(f"self.{name} = agree({', '.join(pairs)}, given={name})")
                lines.append(f"struct.{member['name']} = self.{name}")
            else:
                lines.append(f"struct.{member['name']} = agree({', '.join(pairs)})")
        for member in struct["members"]:
            if is_read(member) and not any(is_length(one, struct) and one["name"] ==
                                           member["length"] for one in struct["members"]):
                count = self.count_of(member, struct)
                if count:
                    name = safe(member["name"])
                    check = f'at_least("{name}", c_{name}, {count})'
                    other = re.match(r"(\w+)\[", member["length"])
                    known = other and next(one for one in struct["members"]
                                           if one["name"] == other[1])
                    lines += [f"if c_{safe(known['name'])} != NULL:", f"    {check}"] \
                        if known and nullable(known) else [check]
        return lines

    def outs(self, struct: Model, held: list[str]) -> Lines:
        """Statements that take or make the memory of columns that are written."""
        lines = []
        for member in visible(struct):
            if not is_written(member):
                continue
            name = safe(member["name"])
            items = items_of(member["type"]["to"])
            count = self.count_of(member, struct)
            if count is None:
                needed = "" if nullable(member) else ", needed=True"
                call = f'{items}.given("{name}", {name}, self._wishes{needed})'
            else:
                maker = "write_optional" if nullable(member) else "write"
                call = f'{items}.{maker}("{name}", {name}, {count})'
            lines += [f"c_{name}, self.{name} = {call}", put(member, f"c_{name}")]
            held.append(f"c_{name}")
        return lines

    def count_of(self, member: Model, struct: Model, stated: bool = False) -> str | None:
        """The length of a column, as far as the struct says it; `stated`: also by the room that a
        caller may state."""
        known = {other["name"]: f"struct.{other['name']}" for other in struct["members"]
                 if (other["type"]["kind"] == "int" or "[" in member.get("length", ""))
                 and (stated or not other.get("room"))}
        return expression(member.get("length", ""), known)

    def waiting(self, struct: Model) -> list[Model]:
        """Columns whose length only a call knows."""
        return [member for member in struct["members"]
                if (is_written(member) or is_read(member)) and "length" in member
                and self.count_of(member, struct) is None]

    def rooms(self, struct: Model) -> list[str]:
        """Members that state how much room there is at columns; 0 where it is not stated."""
        return [member["name"] for member in struct["members"] if member.get("room")]

    def stated_room(self, struct: Model) -> Lines:
        """Statements that check or make columns when their room is stated."""
        counts = [f"{safe(member['name'])}={self.count_of(member, struct, True)}"
                  for member in self.waiting(struct) if self.count_of(member, struct, True)]
        if not counts or not self.rooms(struct):
            return []
        stated = " and ".join(f"struct.{room}" for room in self.rooms(struct))
        return [f"if {stated}:", f"    self._room({', '.join(counts)})"]

    def callbacks(self, struct: Model, held: list[str]) -> Lines:
        """Statements that set callbacks and the object each group of them is given."""
        lines: Lines = []
        group: list[str] = []
        for member in struct["members"]:
            if member["type"]["kind"] == "callback" and member in visible(struct):
                lines += self.callback(member, struct, group, held)
            elif is_user(member) and group:
                given = ", ".join(f"{name}={name}" for name in group)
                lines += [f"c_{member['name']} = ffi.new_handle(Calls({given}))",
                          f"struct.{member['name']} = c_{member['name']}"]
                held.append(f"c_{member['name']}")
                group = []
        return lines

    def callback(self, member: Model, struct: Model, group: list[str], held: list[str]) -> Lines:
        """Statements that set one callback."""
        name, kind = member["name"], member["type"]["name"]
        twins = [one for one in struct["members"] if one["type"].get("name") == kind]
        if len(twins) > 1:
            held.append(f"c_{name}")
            maker = kind.removeprefix("encours_").removesuffix("_fn")
            return [f"c_{name} = {maker}({name})", f"struct.{name} = c_{name}"]
        group.append(name)
        assign = f"struct.{name} = lib.{kind.removesuffix('_fn')}_python"
        # A call is stopped by a KeyboardInterrupt too; a context outlives what it would be told by.
        if kind == "encours_progress_fn" and struct["name"] != "encours_context_options":
            return [assign]
        return [f"if {name} is not None:", f"    {assign}"]

    def lent(self, struct: Model) -> Lines:
        """A class method that shows a struct of C whose columns belong to something else."""
        name = camel(struct["name"])
        lines = ["    @classmethod",
                 f"    def _lent(cls, struct: Any, owner: Any) -> {name}:",
                 "        self = cls.__new__(cls)"]
        for member in visible(struct):
            lines.append(f"        self.{safe(member['name'])} = {self.shown(member, struct)}")
        if self.waiting(struct):
            lines.append("        self._wishes = {}")
        return lines + ["        self._struct = struct", "        self._held = owner",
                        "        return self"]

    def shown(self, member: Model, struct: Model) -> str:
        kind, source = member["type"], place_of(member)
        if kind["kind"] == "callback":
            return "None"
        if kind["kind"] != "pointer":
            return self.taken(member)
        if is_text(kind) and "length" not in member:
            return f"text_out({source})" if nullable(member) else f"text_of({source})"
        to = kind["to"]
        if "length" in member and to["kind"] in ("int", "struct") and (
                to["kind"] == "int" or to["name"] == "encours_date"):
            count = self.count_of(member, struct)
            verb = "lent_optional" if nullable(member) or is_written(member) else "lent"
            return f"{items_of(to)}.{verb}({source}, {count}, owner)" if count else "None"
        if to["kind"] == "struct" and "length" not in member:
            inner = camel(to["name"])
            shown = f"{inner}._lent({source}, owner)"
            return f"{shown} if {source} else None" if nullable(member) else shown
        return "None"

# SPDX-License-Identifier: MIT
"""Emits what a call gives back."""

from typing import Any

from .python_inputs import Inputs
from .python_lengths import Body
from .python_members import is_plain
from .python_names import camel, safe
from .python_values import SPECIAL, c_type, into, items_of, nullable, out_of, value_of

Model = dict[str, Any]
Lines = list[str]


class Outputs(Inputs):
    """What a call gives back."""

    def result_name(self, name: str) -> str:
        return safe(name.removeprefix("out_")) if name.startswith("out_") else name

    def take_out_value(self, function: Model, parameter: Model, body: Body) -> None:
        name = safe(parameter["name"])
        kind = c_type(parameter["type"]["to"])
        if self.is_listed_count(function, parameter):
            body.allocations.append(f'c_{name} = ffi.new("{kind} *")')
            body.arguments.append(f"c_{name}")
            return
        value = value_of({**parameter, "type": parameter["type"]["to"]}, self.names)
        body.allocations.append(f'c_{name} = ffi.new("{kind} *")')
        body.arguments.append(f"c_{name}")
        if parameter.get("length_of") and any(
                p["role"] in ("out_lent", "out_text") and p.get("length") == parameter["name"]
                for p in function["parameters"]):
            return
        body.results.append((self.result_name(name), value.out_annotation,
                             out_of(value, f"c_{name}[0]"), parameter.get("text", "")))

    def take_out_struct(self, function: Model, parameter: Model, body: Body) -> None:
        base = parameter["type"]["to"]["name"]
        name = safe(parameter["name"])
        struct = self.names.structs[base]
        if self.is_filled_by_pointers(struct):
            self.take_struct(function, parameter, body)
            return
        size = f', (ffi.sizeof("{base}"),)' if struct["sized"] else ""
        kind = base if base.startswith("encours_") else f"struct {base}"
        body.allocations.append(f'c_{name} = ffi.new("{kind} *"{size})')
        body.arguments.append(f"c_{name}")
        text = parameter.get("text", "")
        if not base.startswith("encours_"):
            body.results.append((name, "CData", f"c_{name}", text))
            return
        value = value_of({"type": parameter["type"]["to"], "name": name}, self.names)
        if value.kind == "error":
            body.results.append((name, "Error", out_of(value, f"c_{name}"), text))
        elif value.kind == "bytes":
            body.results.append((name, "bytes", out_of(value, f"c_{name}"), text))
        elif is_plain(struct, self.names) or base in SPECIAL:
            body.results.append((name, value.out_annotation, out_of(value, f"c_{name}"), text))
        else:
            owner = "self._pointer" if "owner" in function else ", ".join(body.kept)
            body.results.append((name, camel(base),
                                 f"{camel(base)}._lent(c_{name}, ({owner},))", text))

    def is_filled_by_pointers(self, struct: Model) -> bool:
        return any(member["type"]["kind"] == "pointer" and not member["type"]["const"]
                   and member["type"]["to"]["kind"] == "int" for member in struct["members"])

    def take_update_struct(self, function: Model, parameter: Model, body: Body) -> None:
        base = parameter["type"]["to"]["name"]
        name = safe(parameter["name"])
        if not base.startswith("encours_"):
            self.declare(parameter, body, "CData")
            body.arguments.append(name)
            return
        body.allocations.append(f'c_{name} = ffi.new("{base} *", (ffi.sizeof("{base}"),))')
        body.arguments.append(f"c_{name}")
        body.results.append((name, camel(base), f"{camel(base)}._lent(c_{name}, (self._pointer,))",
                             parameter.get("text", "")))

    def take_out_handle(self, function: Model, parameter: Model, body: Body) -> None:
        base = parameter["type"]["to"]["to"]["name"]
        name = safe(parameter["name"])
        body.allocations.append(f'c_{name} = ffi.new("{base} **")')
        body.arguments.append(f"c_{name}")
        body.owned = f"c_{name}, {base}_free"
        independent = "independent" in self.names.handles[base].get("text", "")
        body.results.append((name, camel(base), f"{camel(base)}._wrap(c_{name}[0], "
                             + ("())" if independent else "KEPT)"), parameter.get("text", "")))

    def take_out_lent(self, function: Model, parameter: Model, body: Body) -> None:
        name = safe(parameter["name"])
        kind = parameter["type"]["to"]["to"]
        base = c_type(kind)
        body.allocations.append(f'c_{name} = ffi.new("{base} **")')
        body.arguments.append(f"c_{name}")
        count = self.length(function, parameter.get("length", ""))
        text = parameter.get("text", "")
        if kind.get("name") == "char" and count is None:
            optional = nullable(parameter) or "NULL" in text
            body.results.append((name, "str | None" if optional else "str",
                                 f"text_{'out' if optional else 'of'}(c_{name}[0])", text))
            return
        if kind.get("name") == "char":
            body.results.append((name, "str", f"text_lent(c_{name}[0], {count})", text))
            return
        items = "items_of_arrow(type)" if kind["kind"] == "void" else items_of(kind)
        verb, owner = ("copy", "") if function["owner"] in self.changing \
            else ("lent", ", self._pointer")
        body.results.append((name, "memoryview[int]",
                             f"{items}.{verb}(c_{name}[0], {count or 'count'}{owner})", text))

    take_out_text = take_out_lent

    def take_out_array(self, function: Model, parameter: Model, body: Body) -> None:
        name = safe(parameter["name"])
        to = parameter["type"]["to"]
        text = parameter.get("text", "")
        if to.get("name") == "char":
            self.text_out(function, name, parameter["length"], body, text)
            return
        listing = next((p for p in function["parameters"] if p["role"] == "length"
                        and p["name"] == parameter["length"]
                        and self.is_listing(function, p)), None)
        if listing:
            self.listing(function, parameter, body)
            return
        if to["kind"] == "struct" and to["name"] != "encours_date":
            count = self.length(function, parameter["length"])
            body.lengths.append(f'c_{name} = ffi.new("{to["name"]}[]", {count})')
            body.arguments.append(f"c_{name}")
            until = "c_count[0]" if any(self.is_listed_count(function, p)
                                        for p in function["parameters"]) else count
            kind = camel(to["name"])
            body.results.append((name, f"list[{kind}]",
                                 f"[{kind}._read(c_{name} + row) for row in range({until})]", text))
            return
        count = self.length(function, parameter.get("length", ""))
        null = nullable(parameter)
        items = items_of(to)
        if count is None:
            body.optional.append(f"{name}: Writable | None = None")
            body.described.append((name, text))
            call = f'{items}.given("{name}", {name}, {{}})'
        else:
            body.optional.append(f"{name}: Writable | bool | None = None" if null
                                 else f"{name}: Writable | None = None")
            body.described.append((name, text))
            maker = "write_optional" if null else "write"
            call = f'{items}.{maker}("{name}", {name}, {count})'
        body.lengths.append(f"c_{name}, {name}_view = {call}")
        body.arguments.append(f'ffi.cast("encours_date *", c_{name})' if to["kind"] == "struct"
                              else f"c_{name}")
        annotation = "memoryview[int] | None" if null or count is None else "memoryview[int]"
        until = next((f"[: c_{p['name']}[0]]" for p in function["parameters"]
                      if self.is_listed_count(function, p)
                      and parameter["length"] == "capacity"), "")
        body.results.append((self.result_name(name), annotation, f"{name}_view{until}", text))

    def text_out(self, function: Model, name: str, length: str, body: Body, text: str) -> None:
        """A text written into memory that is made large enough for all but very long ones."""
        body.lengths.append(f"c_{length} = TEXT_SIZE")
        body.lengths.append(f'c_{name} = ffi.new("char[]", c_{length})')
        body.arguments.append(f"c_{name}")
        body.results.append((name, "str", f"text_of(c_{name})", text))

    def listing(self, function: Model, parameter: Model, body: Body) -> None:
        name, length = safe(parameter["name"]), parameter["length"]
        to = parameter["type"]["to"]
        body.arguments.append(f"c_{name}")
        text = parameter.get("text", "")
        body.allocations += [f"c_{length}, c_{name} = 0, NULL"]
        if to["kind"] == "struct":
            kind = camel(to["name"])
            made = f'ffi.new("{to["name"]}[]", c_{length})'
            result = f"[{kind}._read(c_{name} + row) for row in range(c_{length})]"
            body.results.append((name, f"list[{kind}]", result, text))
        else:
            items = items_of(to)
            made = f'{items}.write("{name}", None, c_{length})'
            body.results.append((name, "memoryview[int]", f"{name}_view", text))
        body.owned = f"LISTING {name} {length} {made}"

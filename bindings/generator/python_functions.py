# SPDX-License-Identifier: MIT
"""Emits functions, methods and properties: straight-line code that calls into C."""

import re
from dataclasses import dataclass, field
from typing import Any

from .python_names import PREFIX, Names, camel, exception, safe
from .python_structs import Structs, expression, is_plain
from .python_text import docstring, wrapped
from .python_values import (SPECIAL, Value, c_type, checked, column_of, element, into, items_of,
                            nullable, out_of, value_of)

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


class Functions:
    """The emitter of one manifest's functions."""

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

    # --- one function

    def emit(self, function: Model) -> tuple[Lines, Lines]:
        """The lines of a function, and those of the class of its results."""
        body = Body()
        for parameter in function["parameters"]:
            self.take(function, parameter, body)
        self.take_return(function, body)
        result = self.result(function, body)
        name, method = self.names.function(function), "owner" in function
        margin = 4 if method else 0
        parameters = [*body.required]
        if body.optional or body.settings:
            parameters += ["*"] if body.optional else []
            parameters += body.optional + ([body.settings] if body.settings else [])
        if method:
            parameters.insert(0, "self")
        head: Lines = []
        if self.is_property(function, body):
            head.append(" " * margin + "@property")
        head += wrapped(f"def {name}", parameters, f" -> {self.annotation(function, body)}:", margin)
        head += self.documentation(function, body, margin + 4)
        lines = body.before + body.lengths + body.allocations + self.call(function, body)
        return head + [" " * (margin + 4) + line if line else "" for line in lines], result

    def is_property(self, function: Model, body: Body) -> bool:
        return bool("owner" in function and not function["fallible"] and not body.required
                    and not body.optional and body.results)

    def annotation(self, function: Model, body: Body) -> str:
        if not body.results:
            return "None"
        if len(body.results) == 1:
            return body.results[0][1]
        return self.result_class(function)

    def result_class(self, function: Model) -> str:
        return camel(function["name"]) + "Result"

    def result(self, function: Model, body: Body) -> Lines:
        if len(body.results) < 2:
            return []
        place = f"{camel(function['owner'])}." if "owner" in function else ""
        lines = [f"class {self.result_class(function)}(NamedTuple):",
                 f'    """What {place}{self.names.function(function)}() gives back."""', ""]
        for name, annotation, _, text in body.results:
            lines += [f"    {name}: {annotation}", *docstring(text, self.names)]
        return lines

    def documentation(self, function: Model, body: Body, indent: int) -> Lines:
        returns = function["returns"]
        sections = [("Args", [(name, text) for name, text in body.described if text])]
        said = returns.get("text", "")
        if len(body.results) == 1 and not said:
            said = body.results[0][3]
        if body.results and said:
            said = re.sub(r"[,;]?\s*to be freed with encours_\w+\(\)", "", said).strip()
            sections.append(("Returns", [(said[:1].upper() + said[1:], "")] if said else []))
        raises = []
        for status in function["statuses"]:
            kind = status["name"].removeprefix("ENCOURS_").removeprefix("E_")
            if status["name"] in self.names.values and kind != "OK":
                raises.append((exception(kind), status["text"]) if "text" in status
                              else (exception(kind), ""))
        sections.append(("Raises", raises))
        text = function.get("text", "")
        threads = {"shared": "", "exclusive": "One thread at a time.", "any": ""}
        if "owner" in function and function["threads"] == "exclusive":
            text += "\n\n" + threads["exclusive"]
        return docstring(text, self.names, sections, indent)

    # --- parameters

    def take(self, function: Model, parameter: Model, body: Body) -> None:
        getattr(self, "take_" + parameter["role"])(function, parameter, body)

    def declare(self, parameter: Model, body: Body, annotation: str, optional: bool = False,
                default: str = "None") -> str:
        """A parameter of the Python function; its name."""
        name = safe(parameter["name"])
        if optional:
            tail = f" | {default}" if default == "None" else ""
            body.optional.append(f"{name}: {annotation}{tail} = {default}")
        else:
            body.required.append(f"{name}: {annotation}")
        body.described.append((name, parameter.get("text", "")))
        return name

    def take_self(self, function: Model, parameter: Model, body: Body) -> None:
        if function.get("owner"):
            body.arguments.append("self._pointer")
            body.kept.append("self")

    def take_context(self, function: Model, parameter: Model, body: Body) -> None:
        body.optional.append("context: Context | None = None")
        body.described.append(("context", "Allocator, log and limits; a default one if None."))
        body.arguments.append("context_in(context)")
        body.kept.append("context")

    def take_handle(self, function: Model, parameter: Model, body: Body) -> None:
        kind = camel(parameter["type"]["to"]["name"])
        name = self.declare(parameter, body, kind, nullable(parameter))
        argument = f'pointer_of("{name}", {name}, {kind})'
        body.arguments.append(f"NULL if {name} is None else {argument}" if nullable(parameter)
                              else argument)
        body.kept.append(name)

    def take_value(self, function: Model, parameter: Model, body: Body) -> None:
        value = value_of(parameter, self.names)
        name = self.declare(parameter, body, value.annotation)
        body.before += checked(value, name)
        body.arguments.append(into(value, name, name))

    def take_text(self, function: Model, parameter: Model, body: Body) -> None:
        path = parameter["name"] == "path"
        name = self.declare(parameter, body, "str | PathLike[str]" if path else "str",
                            nullable(parameter))
        argument = f'{"path_in" if path else "text_in"}("{name}", {name})'
        body.arguments.append(f"NULL if {name} is None else {argument}" if nullable(parameter)
                              else argument)

    def take_struct(self, function: Model, parameter: Model, body: Body) -> None:
        base = parameter["type"]["to"]["name"]
        name, kind = safe(parameter["name"]), camel(base)
        if base == "encours_store_methods":
            self.declare(parameter, body, "StoreMethods")
            body.before.append(f'c_{name}, c_user = store_methods("{name}", {name})')
            body.arguments.append(f"c_{name}")
            body.after.append("ALIVE.add(c_user)")
            return
        if not base.startswith("encours_"):
            self.declare(parameter, body, "CData")
            body.arguments.append(name)
            return
        if name == "options" and self.names.structs[base]["sized"]:
            body.optional.append(f"options: {kind} | None = None")
            body.settings = f"**settings: Unpack[{kind}Settings]"
            body.described.append(("options", "the settings below as one object"))
            body.described.append(("settings", f"members of {kind}"))
            body.before.append(f"options = options_in({kind}, options, settings)")
            null = " if options else NULL"
            if self.has_progress(base):
                # Without a progress callback nothing would let a KeyboardInterrupt in.
                null = ""
            if not nullable(parameter) or not null:
                body.before[-1] = f"options = options_given({kind}, options, settings)"
                null = ""
            body.before.append("c_options = options._pointer()" + null)
            body.arguments.append("c_options")
            body.kept.append("options")
            if function["name"] == "encours_context_new":
                body.after.append("FOREVER.append(options)")
            return
        null = nullable(parameter)
        self.declare(parameter, body, kind, null)
        maker = "struct_or_null" if null else "struct_in"
        body.before.append(f'c_{name} = {maker}("{name}", {name}, {kind})')
        body.arguments.append(f"c_{name}")
        if not is_plain(self.names.structs[base], self.names):
            body.kept.append(name)
            self.make_room(function, name, self.names.structs[base], null, body)

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
        room = f"{name}._room({', '.join(counts)})"
        body.lengths += [f"if {' and '.join(conditions)}:", f"    {room}"] if conditions else [room]
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
            found = self.names.functions.get("_".join([*words[:end], "begin"]))
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
                found[parameter["name"]] = name
            elif parameter["role"] == "struct":
                struct = self.names.structs[parameter["type"]["to"]["name"]]
                for member in struct["members"]:
                    if member["type"]["kind"] == "int" and not member.get("reserved") \
                            and member["name"] != "struct_size" and not nullable(parameter):
                        found[member["name"]] = f"c_{name}.{member['name']}"
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
            return [f"remember(state, **{self.names.function(describe)}(options=options)._asdict())"]
        sizes = self.sizes(function)
        return [f"remember(state, {', '.join(f'{name}={sizes[name]}' for name in used)})"]

    def take_array(self, function: Model, parameter: Model, body: Body) -> None:
        to = parameter["type"]["to"]
        null = nullable(parameter)
        if to["kind"] == "pointer":
            name = self.declare(parameter, body, "Sequence[str]", null)
            made = f'texts_in("{name}", {name})'
        elif to["kind"] == "struct" and to["name"] != "encours_date":
            name = self.declare(parameter, body, f"Sequence[{camel(to['name'])}]", null)
            made = f'records_in("{name}", {name}, "{to["name"]}")'
        else:
            name = self.declare(parameter, body, column_of(parameter, self.names), null)
            reader = "read_optional" if null else "read"
            made = f'{items_of(to)}.{reader}("{name}", {name})'
            if to["kind"] == "struct":
                made = f'ffi.cast("encours_date *", {made})'
        body.before.append(f"c_{name} = {made}")
        body.arguments.append(f"c_{name}")
        if not self.is_hidden_length(function, parameter.get("length", "")):
            count = self.length(function, parameter.get("length", ""))
            if count:
                body.lengths.append(f'at_least("{name}", c_{name}, {count})')

    def has_progress(self, struct: str) -> bool:
        return any(member["type"].get("name") == "encours_progress_fn"
                   for member in self.names.structs[struct]["members"])

    take_unknown = take_array

    def take_bytes(self, function: Model, parameter: Model, body: Body) -> None:
        null = nullable(parameter)
        name = self.declare(parameter, body, "Bytes", null)
        maker = "text_bytes_in" if element(parameter["type"]).get("name") == "char" else "bytes_in"
        made = f'{maker}("{name}", {name})'
        body.before.append(f"c_{name} = " + (f"NULL if {name} is None else {made}" if null
                                             else made))
        body.arguments.append(f"c_{name}")
        body.kept.append(name)

    def take_memory(self, function: Model, parameter: Model, body: Body) -> None:
        name = safe(parameter["name"])
        base = element(parameter["type"])
        if base["kind"] == "int":
            count = self.length(function, parameter["length"])
            body.lengths.append(f"c_{name}, _ = {items_of(base)}.write(\"{name}\", None, {count})")
            body.arguments.append(f"c_{name}")
            return
        null = nullable(parameter)
        self.declare(parameter, body, "Memory", null)
        made = f'memory_in("{name}", {name})'
        body.before.append(f"c_{name} = " + (f"NULL if {name} is None else {made}" if null
                                             else made))
        body.arguments.append(f"c_{name}")

    def take_length(self, function: Model, parameter: Model, body: Body) -> None:
        name = safe(parameter["name"])
        of = self.lengthened(function, parameter["name"])
        if not of:
            if self.is_text_out(function, name) or self.is_listing(function, parameter):
                body.arguments.append(f"c_{name}")
                return
            self.declare(parameter, body, "int")
            body.before += checked(Value("int"), name)
            body.arguments.append(name)
            return
        pairs = [f'("{safe(one["name"])}", c_{safe(one["name"])})' for one in of]
        if len(of) == 1 and not nullable(of[0]):
            body.lengths.insert(0, f"c_{name} = len(c_{safe(of[0]['name'])})")
        else:
            body.lengths.insert(0, f"c_{name} = agree({', '.join(pairs)})")
        body.arguments.append(f"c_{name}")

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

    def take_callback(self, function: Model, parameter: Model, body: Body) -> None:
        name = self.declare(parameter, body, self.structs.signature(parameter["type"]["name"]))
        trampoline = parameter["type"]["name"].removesuffix("_fn") + "_python"
        body.before.append(f'c_user = ffi.new_handle(Calls({name}=callable_in("{name}", {name})))')
        body.arguments.append(f"lib.{trampoline}")

    def take_user(self, function: Model, parameter: Model, body: Body) -> None:
        body.arguments.append("c_user")

    def take_error(self, function: Model, parameter: Model, body: Body) -> None:
        body.arguments.append("c_error")

    # --- what comes out

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

    def is_listed_count(self, function: Model, parameter: Model) -> bool:
        return parameter["role"] == "out_value" and parameter["name"] in COUNTS and any(
            p["role"] == "out_array" and p.get("length") == "capacity"
            for p in function["parameters"])

    def result_name(self, name: str) -> str:
        return safe(name.removeprefix("out_")) if name.startswith("out_") else name

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
            owner = "self" if "owner" in function else ", ".join(body.kept)
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
        body.results.append((name, camel(base), f"{camel(base)}._lent(c_{name}, (self,))",
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
                                 f"[{kind}._read(c_{name}[row]) for row in range({until})]", text))
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
            result = f"[{kind}._read(c_{name}[row]) for row in range(c_{length})]"
            body.results.append((name, f"list[{kind}]", result, text))
        else:
            items = items_of(to)
            made = f'{items}.write("{name}", None, c_{length})'
            body.results.append((name, "memoryview[int]", f"{name}_view", text))
        body.owned = f"LISTING {name} {length} {made}"

    def length(self, function: Model, length: str,
               facts: dict[str, str] | None = None) -> str | None:
        """What says how many elements there are, as an expression."""
        known: dict[str, str] = {}
        for parameter in function["parameters"]:
            name, role = parameter["name"], parameter["role"]
            if role in ("length",):
                known[name] = f"c_{safe(name)}" if self.lengthened(function, name) else safe(name)
            elif role == "value" and parameter["type"]["kind"] == "int":
                known[name] = safe(name)
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
                        source = f"c_{safe(name)}.{member['name']}"
                        known[f"{name}.{member['name']}"] = source
                        if not nullable(parameter):
                            known.setdefault(member["name"], source)
        owner = function.get("owner")
        if owner:
            for plural in ("rows", "columns", "currencies", "count"):
                single = "row" if plural == "rows" else re.sub("ies$", "y", plural)
                single = single.removesuffix("s") if plural != "count" else plural
                for tried in (f"{owner}_{single}_count", f"{owner}_{plural}"):
                    if tried in self.names.functions and plural not in known:
                        known[plural] = f"{tried}(self._pointer)"
        known = {**(facts or {}), **known}
        of = re.fullmatch(r"(\w+) of (\w+)", length or "")
        return expression(f"{of[2]}.{of[1]}" if of else length, known)

    # --- the call and what follows

    def take_return(self, function: Model, body: Body) -> None:
        returns = function["returns"]
        text = returns.get("text", "")
        role = returns["role"]
        if role in ("status", "nothing"):
            return
        optional = "NULL" in function.get("text", "") + text or nullable(returns)
        if role == "value":
            if body.results and (self.is_sized_text(function) or "LISTING" in body.owned):
                return
            value = value_of({**returns, "name": function["name"].removeprefix(PREFIX)}, self.names)
            found = out_of(value, "c_value")
            body.results.insert(0, ("value", value.out_annotation, found, text))
        elif role == "text":
            body.results.insert(0, ("text", "str | None" if optional else "str",
                                    f"text_out(c_value)" if optional else "text_of(c_value)", text))
        elif role == "struct":
            lent = camel(returns["type"]["to"]["name"])
            body.results.insert(0, ("value", lent, f"{lent}._lent(c_value, self._pointer)", text))
        elif role == "array":
            kind = returns["type"]["to"]
            count = self.length(function, returns.get("length", ""))
            if count is None:
                body.required.append("count: int")
                count = "count"
            verb, owner = ("copy", "") if function["owner"] in self.changing \
                else ("lent", ", self._pointer")
            verb += "_optional" if optional else ""
            body.results.insert(0, ("value",
                                    "memoryview[int] | None" if optional else "memoryview[int]",
                                    f"{items_of(kind)}.{verb}(c_value, {count}{owner})", text))

    def is_sized_text(self, function: Model) -> bool:
        return any(p["role"] == "out_array" and element(p["type"]).get("name") == "char"
                   for p in function["parameters"])

    def call(self, function: Model, body: Body) -> Lines:
        name, arguments = function["name"], ", ".join(body.arguments)
        if body.owned.startswith("LISTING"):
            return self.listed_call(function, body)
        if function["fallible"]:
            lines = ["c_error = thread.error",
                     f"c_status = {name}({arguments})",
                     "if c_status or PENDING:",
                     f"    end_call(c_status, c_error{', ' + body.owned if body.owned else ''})"]
        elif function["returns"]["role"] == "nothing":
            lines = [f"{name}({arguments})"]
        elif self.is_sized_text(function):
            length = next(p["length"] for p in function["parameters"] if p["role"] == "out_array")
            out = next(p["name"] for p in function["parameters"] if p["role"] == "out_array")
            lines = [f"c_{length} = {name}({arguments})",
                     f"if c_{length} >= TEXT_SIZE:",
                     f"    c_{length} += 1",
                     f'    c_{out} = ffi.new("char[]", c_{length})',
                     f"    {name}({arguments})"]
        elif len(body.results) == 1 and body.results[0][2].count("c_value") == 1:
            found = f"{name}({arguments})"
            return ["return " + body.results[0][2].replace("c_value", found)]
        else:
            lines = [f"c_value = {name}({arguments})"]
        return lines + body.after + self.remembered(function) + self.give(function, body)

    def listed_call(self, function: Model, body: Body) -> Lines:
        """Two calls: the first says how much memory the second needs."""
        _, name, length, made = body.owned.split(" ", 3)
        call = [f"{function['name']}({', '.join(body.arguments)})"]
        target = f"c_{name}, {name}_view" if ".write(" in made else f"c_{name}"
        if not function["fallible"]:
            return [f"c_{length} = {call[0]}", *call[1:], f"{target} = {made}", *call,
                    *self.give(function, body)]
        lines = ["c_error = thread.error"]
        again = [f"c_status = {call[0]}", *call[1:], "if c_status or PENDING:",
                 "    end_call(c_status, c_error)"]
        return [*lines, *again, f"c_{length} = c_count[0]", f"{target} = {made}", *again,
                *self.give(function, body)]

    def give(self, function: Model, body: Body) -> Lines:
        """The return of a call."""
        if not body.results:
            return []
        kept = ", ".join(body.kept)
        tuple_ = f"({kept},)" if len(body.kept) == 1 else f"({kept})" if body.kept else "()"
        results = [(name, annotation, source.replace("KEPT", tuple_))
                   for name, annotation, source, _ in body.results]
        if len(results) == 1:
            name, annotation, source = results[0]
            if re.match(r"(DAYS|\w+\._(wrap|read|lent)\(|\[|bool\(|[A-Z]\w+\(c_|described|text_|"
                        r"(instant|optional_\w+|money|ratio|bytes)_o)", source) \
                    or "_view" in source:
                line = f"return {source}"
                return [line] if len(line) <= 92 else ["return " + source]
            return [f"value: {annotation} = {source}", "return value"]
        items = ", ".join(source for _, _, source in results)
        return [f"return {self.result_class(function)}({items})"]

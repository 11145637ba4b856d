# SPDX-License-Identifier: MIT
"""Emits what a call is given."""

from typing import Any

from .python_lengths import Body, Lengths
from .python_members import is_plain, visible
from .python_names import camel, safe
from .python_values import Value, checked, column_of, element, into, items_of, nullable, value_of

Model = dict[str, Any]
Lines = list[str]


class Inputs(Lengths):
    """What a call is given: parameters of the Python function and arguments of the one in C."""

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
        body.arguments.append(name if value.kind == "currency" else into(value, name, name))

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
            self.take_options(function, parameter, body)
            return
        null = nullable(parameter)
        self.declare(parameter, body, kind, null)
        maker = "struct_or_null" if null else "struct_in"
        body.before.append(f'c_{name} = {maker}("{name}", {name}, {kind})')
        body.arguments.append(f"c_{name}")
        if not is_plain(self.names.structs[base], self.names):
            body.kept.append(name)
            self.make_room(function, name, self.names.structs[base], null, body)

    def take_options(self, function: Model, parameter: Model, body: Body) -> None:
        """Options are given as one object, or member by member."""
        base = parameter["type"]["to"]["name"]
        kind = camel(base)
        body.optional.append(f"options: {kind} | None = None")
        body.settings = f"**settings: Unpack[{kind}Settings]"
        body.described.append(("options", "the settings below as one object"))
        body.described.append(("settings", f"members of {kind}"))
        # Without a progress callback nothing would let a KeyboardInterrupt in.
        may_be_null = nullable(parameter) and not self.has_progress(base)
        taker, null = ("options_in", " if options else NULL") if may_be_null \
            else ("options_given", "")
        body.before += [f"options = {taker}({kind}, options, settings)",
                        "c_options = options._pointer()" + null]
        body.arguments.append("c_options")
        body.kept.append("options")
        if function["name"] == "encours_context_new":
            given = [f"options.{member['name']} is not None"
                     for member in visible(self.names.structs[base])
                     if member["type"]["kind"] == "callback"]
            hears = given[0] if len(given) == 1 else f"({' or '.join(given)})"
            body.after += [f"if options is not None and {hears}:",
                           "    FOREVER.append(options)"]

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
            elif self.stating(function, parameter):
                source, said = self.stating(function, parameter)
                body.lengths.append(f'stated_least("{name}", c_{name}, {source}, "{said}")')

    def stating(self, function: Model, parameter: Model) -> tuple[str, ...]:
        """The member of another argument by which a caller states a length, and how it is called;
        nothing where it is none."""
        name, _, member = parameter.get("length", "").partition("->")
        for other in function["parameters"]:
            if other["name"] == name and other["role"] == "struct":
                struct = self.names.structs[other["type"]["to"]["name"]]
                if member in self.structs.rooms(struct):
                    return f"c_{safe(name)}.{member}", f"{safe(name)}.{member}"
        return ()

    def has_progress(self, struct: str) -> bool:
        """Whether a call may be stopped by it; what a context is told outlives the call."""
        return struct != "encours_context_options" and any(
            member["type"].get("name") == "encours_progress_fn"
            for member in self.names.structs[struct]["members"])

    def take_bytes(self, function: Model, parameter: Model, body: Body) -> None:
        null = nullable(parameter)
        name = self.declare(parameter, body, "Bytes", null)
        maker = "text_bytes_in" if element(parameter["type"]).get("name") == "char" else "bytes_in"
        made = f'{maker}("{name}", {name})'
        body.before.append(f"c_{name} = " + (f"NULL if {name} is None else {made}" if null
                                             else made))
        body.arguments.append(f"c_{name}")
        # The buffer itself, so that nobody resizes it meanwhile.
        body.kept.append(f"c_{name}")

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

    def take_callback(self, function: Model, parameter: Model, body: Body) -> None:
        name = self.declare(parameter, body, self.structs.signature(parameter["type"]["name"]))
        trampoline = parameter["type"]["name"].removesuffix("_fn") + "_python"
        body.before.append(f'c_user = ffi.new_handle(Calls({name}=callable_in("{name}", {name})))')
        body.arguments.append(f"lib.{trampoline}")

    def take_user(self, function: Model, parameter: Model, body: Body) -> None:
        body.arguments.append("c_user")

    def take_error(self, function: Model, parameter: Model, body: Body) -> None:
        body.arguments.append("c_error")

    take_unknown = take_array

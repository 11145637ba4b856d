# SPDX-License-Identifier: MIT
"""What a caller gives and gets: each parameter of a function by its role."""

import re

from .java_callbacks import upcall_class
from .java_columns import words_outside
from .java_lengths import Lengths, Result
from .java_members import callback_class
from .java_text import Model, class_of, said
from .java_types import CARRIERS, component, element, end

TEXT_ROOM = 512


class Parameters(Lengths):
    """Adds each parameter to the method that is being made."""

    def give(self, java: str, one: Model, text: str = "") -> None:
        note = f"; null: {one.get('nullable_when', 'none')}" if one.get("nullable") else ""
        self.made.given.append((java, component(one), (text or said(one)) + note))

    def of_self(self, one: Model, name: str) -> None:
        del name
        self.made.arguments.append("call.self()")
        if one.get("ownership") == "consumed":
            self.made.after.append("consumed();")

    def of_handle(self, one: Model, name: str) -> None:
        self.give(class_of(one["type"]["to"]["name"]), one)
        self.made.arguments.append(f"call.use({self.needed(one, name)})")
        if one.get("ownership") == "consumed":
            self.made.after.append(f"{name}.consumed();")

    def of_context(self, one: Model, name: str) -> None:
        self.made.has_context = True
        self.give("Context", one)
        self.made.arguments.append(f"call.use(Objects.requireNonNull({name}, \"{name}\"))")

    def needed(self, one: Model, name: str) -> str:
        return name if one.get("nullable") else f"Objects.requireNonNull({name}, \"{name}\")"

    def of_value(self, one: Model, name: str) -> None:
        kind = one["type"]
        if kind["kind"] == "struct":
            struct = kind["name"]
            java = self.types.struct_type(struct)
            self.give(java, one)
            how = {"LocalDate": f"call.date({name})", "byte[]": f"call.bytes({name})"}
            if struct.startswith("encours_optional_"):
                self.made.arguments.append(f"call.optional({name})")
            elif java == "Money":
                self.made.arguments.append(f"Money.write({self.needed(one, name)}, call)")
            else:
                self.made.arguments.append(
                    how.get(java) or f"{java}.write({self.needed(one, name)}, call)")
            return
        scalar = self.types.scalar(one)
        self.give(scalar.java, one)
        self.made.arguments.append(scalar.put(name, name))

    def of_text(self, one: Model, name: str) -> None:
        self.give("String", one)
        self.made.arguments.append(f"call.text({self.needed(one, name)})")

    def of_struct(self, one: Model, name: str) -> None:
        struct = one["type"]["to"]["name"]
        self.give(self.types.struct_type(struct), one)
        if self.types.is_raw(struct):
            size = self.types.structs[struct]["size"]
            self.made.arguments.append(f'call.raw({name}, {size}, "{name}")')
            return
        self.made.before.append(f"MemorySegment {name}At = {self.types.struct_type(struct)}.write("
                                f"{self.needed(one, name)}, call);")
        self.made.arguments.append(f"{name}At")
        self.check_columns(one, name, struct)

    def check_columns(self, one: Model, name: str, struct: str) -> None:
        """Columns whose lengths other arguments say are checked where these say it."""
        words = words_outside(self.types.structs[struct]) if self.types.is_columns(struct) else []
        lengths = [self.known(word, one) for word in words]
        if words and None not in lengths:
            values = ", ".join([name, *(str(length) for length in lengths)])
            self.checks().append(f"{self.types.struct_type(struct)}.check({values});")

    def of_update_struct(self, one: Model, name: str) -> None:
        self.of_struct(one, name)
        struct = one["type"]["to"]["name"]
        if self.types.is_columns(struct):
            self.made.before.append(f"call.afterwards(() -> {name}.load({name}At, call));")
        elif not self.types.is_raw(struct):
            java = self.types.struct_type(struct)
            self.made.results.append(Result(name, java, f"{java}.read({name}At, call)", said(one)))

    def of_array(self, one: Model, name: str) -> None:
        to = one["type"]["to"]
        if to["kind"] == "struct":
            java, layout = self.types.struct_type(to["name"]), self.types.layout(to["name"])
            self.give(f"List<{java}>", one)
            self.made.arguments.append(
                f"call.dates({name})" if java == "LocalDate" else
                f"call.structs({name}, {layout}.SIZE, (one, to) -> {java}.writeTo(one, to, call))")
            return
        if to["kind"] == "pointer":
            text = end(one["type"]).get("name") == "char"
            self.give("List<String>" if text else "List<MemorySegment>", one)
            self.made.arguments.append(f"call.texts({name})" if text else
                                       f"call.pointers({name}, call::in)")
            return
        self.elements(one, name, "in")

    def of_bytes(self, one: Model, name: str) -> None:
        self.elements(one, name, "lasting" if "lent until" in one.get("text", "") else "in")

    def of_memory(self, one: Model, name: str) -> None:
        self.elements(one, name, "inout")

    def of_unknown(self, one: Model, name: str) -> None:
        self.elements(one, name, "inout")

    def elements(self, one: Model, name: str, how: str) -> None:
        """Memory given by the caller, checked against a length that is not its own."""
        carrier, _, size = element(one["type"])
        self.give("MemorySegment", one)
        if one["role"] != "memory" and end(one["type"])["kind"] == "int":
            self.made.arrays[name] = carrier
        length = self.length_of(one)
        if length is not None and one["length"] not in self.by_name:
            stated = self.stated_by(one)
            if stated:
                self.checks().append(
                    f"Convert.stated({name}, {length}, \"{name}\", \"{stated}\");")
            self.checks().append(f"Convert.room({name}, {length}, {size}, \"{name}\");")
        self.made.arguments.append(f"call.{how}({name})")

    def stated_by(self, one: Model) -> str:
        """The member of a struct given by which a caller states the length, when it is one."""
        name, _, member = str(one.get("length", "")).replace("->", ".").partition(".")
        other = self.by_name.get(name)
        struct = self.types.structs.get(end(other["type"]).get("name", "")) if other else None
        found = [each for each in struct["members"] if each["name"] == member] if struct else []
        return f"{component(other)}.{component(found[0])}" \
            if other and found and found[0].get("room") else ""

    def checks(self) -> list[str]:
        """Statements after the arguments are written and before the call."""
        return self.made.late

    def of_length(self, one: Model, name: str) -> None:
        cast = "" if CARRIERS[one["type"]["name"]][2] == 8 else "(int) "
        arrays = [other for other in self.parameters if other.get("length") == one["name"]]
        if not self.drivers(one) and not self.is_text(arrays):
            self.give("long", one)
            if not cast:
                self.made.arguments.append(f"Convert.size({name}, \"{name}\")")
                return
        if self.is_text(arrays):
            self.made.arguments.append("size" if not self.function["fallible"] else str(TEXT_ROOM))
            return
        self.made.arguments.append(f"{cast}{name}")

    @staticmethod
    def is_text(arrays: list[Model]) -> bool:
        return bool(arrays) and all(end(one["type"]).get("name") == "char"
                                    and one["role"] == "out_array" for one in arrays)

    def of_callback(self, one: Model, name: str) -> None:
        java = callback_class(one["type"]["name"])
        self.give(java, one)
        self.made.arguments.append(f"{upcall_class(one['type']['name'])}.stub("
                                   f"{self.needed(one, name)}, call)")

    def of_user(self, one: Model, name: str) -> None:
        del one, name
        self.made.arguments.append("MemorySegment.NULL")

    def of_error(self, one: Model, name: str) -> None:
        del one, name
        self.made.arguments.append("call.error()")

    # --- what the caller gets

    def slot(self, one: Model, name: str) -> None:
        del one
        self.made.before.append(f"MemorySegment {name}At = call.slot();")
        self.made.arguments.append(f"{name}At")

    def of_out_value(self, one: Model, name: str) -> None:
        self.slot(one, name)
        if any(other["role"] == "out_lent" and other.get("length") == one["name"]
               for other in self.parameters):
            return
        scalar = self.types.scalar(one)
        self.made.results.append(Result(name, scalar.java,
                                        scalar.get(f"{name}At.get({scalar.layout}, 0)"), said(one)))

    def of_out_struct(self, one: Model, name: str) -> None:
        struct = one["type"]["to"]["name"]
        if self.types.is_raw(struct):
            self.of_struct(one, name)
            return
        if self.types.is_filled(struct):
            self.of_struct(one, name)
            return
        declared, java = self.types.structs[struct], self.types.struct_type(struct)
        how = f"call.sized({self.types.layout(struct)}.SIZE)" if declared["sized"] else \
            f"call.zeros({self.types.layout(struct)}.SIZE, {declared['align']})"
        self.made.before.append(f"MemorySegment {name}At = {how};")
        self.made.arguments.append(f"{name}At")
        value = {"LocalDate": f"Convert.date({name}At.get(JAVA_INT, 0))",
                 "byte[]": f"Convert.bytes({name}At, 0)"}.get(java, f"{java}.read({name}At, call)")
        self.made.results.append(Result(name, java, value, said(one)))

    def of_out_text(self, one: Model, name: str) -> None:
        self.slot(one, name)
        value = f"{name}At.get(ADDRESS, 0)"
        if one.get("length") or any(other["role"] == "out_lent" for other in self.parameters):
            self.made.results.append(Result(name, "MemorySegment", value, said(one)))
        else:
            self.made.results.append(Result(name, "String", f"Convert.text({value})", said(one)))

    def of_out_lent(self, one: Model, name: str) -> None:
        self.slot(one, name)
        carrier, layout, size = element(one["type"])
        length, to = self.length_of(one), end(one["type"])
        got = f"{name}At.get(ADDRESS, 0)"
        if length is None:
            self.made.results.append(Result(name, "MemorySegment", got, said(one)))
        elif to["kind"] == "void":
            self.made.results.append(Result(
                name, "MemorySegment", f"call.lent({got}, {length} * {self.width()})", said(one)))
        elif to["name"] == "char" and "[" in one["length"]:
            self.made.results.append(Result(
                name, "byte[]", f"Convert.elements({got}, {length}, JAVA_BYTE)", said(one)))
        elif to["name"] == "char":
            self.made.results.append(Result(name, "String", f"Convert.text({got}, {length})",
                                            said(one)))
        else:
            self.made.results.append(Result(
                name, f"{carrier}[]", f"Convert.elements({got}, {length}, {layout})", said(one)))

    def width(self) -> str:
        """Bytes of an element whose type is an argument."""
        for one in self.parameters:
            if one.get("enum") == "encours_arrow_type":
                return f"Convert.width({component(one)})"
        return "0"

    def of_out_handle(self, one: Model, name: str) -> None:
        self.slot(one, name)
        java = class_of(one["type"]["to"]["to"]["name"])
        self.made.results.append(Result(
            name, java, f"new {java}({name}At.get(ADDRESS, 0), call.kept())", said(one)))

    def of_out_array(self, one: Model, name: str) -> None:
        to = end(one["type"])
        if to.get("name") == "char":
            self.text_out(one, name)
            return
        length = self.length_of(one)
        if length is None:
            self.elements(one, name, "inout")
            return
        size = str(element(one["type"])[2]) if to["kind"] != "struct" else \
            f"{self.types.layout(to['name'])}.SIZE"
        self.checks().append(f"MemorySegment {name}At = call.array({length}, {size});")
        self.made.arguments.append(f"{name}At")
        self.made.results.append(self.array_result(one, name, length))

    def array_result(self, one: Model, name: str, length: str) -> Result:
        to, used = end(one["type"]), self.used(one, length)
        if to["kind"] == "struct":
            java = self.types.struct_type(to["name"])
            if java == "LocalDate":
                return Result(name, "List<LocalDate>", f"Convert.dates({name}At, {used})",
                              said(one))
            return Result(name, f"List<{java}>", f"Convert.list({name}At, {used}, "
                          f"{self.types.layout(to['name'])}.SIZE, one -> {java}.read(one, call))",
                          said(one))
        carrier, layout, _ = element(one["type"])
        return Result(name, f"{carrier}[]", f"Convert.elements({name}At, {used}, {layout})",
                      said(one))

    def used(self, one: Model, length: str) -> str:
        """How many elements were written, where the call says so."""
        if self.function["returns"]["role"] == "value" \
                and self.function["returns"]["type"].get("name") == "size":
            return f"Math.min({length}, total)"
        for other in self.parameters:
            if other["role"] == "out_value" and re.fullmatch(r"(out_)?count", other["name"]) \
                    and one.get("length") == "capacity":
                scalar = self.types.scalar(other)
                got = scalar.get(f"{component(other)}At.get({scalar.layout}, 0)")
                return f"Math.min({length}, {got})"
        return length

    def text_out(self, one: Model, name: str) -> None:
        if self.function["fallible"]:
            self.made.before.append(f"MemorySegment {name}At = call.allocate({TEXT_ROOM}, 1);")
            self.made.arguments.append(f"{name}At")
            self.made.results.append(Result(name, "String", f"Convert.text({name}At)", said(one)))
        else:
            self.made.arguments.append("text")

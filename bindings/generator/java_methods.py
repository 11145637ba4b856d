# SPDX-License-Identifier: MIT
"""Emits functions as methods: what a caller gives and gets, and the call in between."""

import re
from dataclasses import dataclass, field
from typing import Any

from .java_callbacks import upcall_class
from .java_columns import divided, words_outside
from .java_members import callback_class
from .java_native import is_reader, native_class
from .java_text import (Model, bare, camel, class_of, code_lines, comment, pascal,
                        said)
from .java_types import CARRIERS, Types, component, element, end, place

Lines = list[tuple[int, str]]
TEXT_ROOM = 512


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


class Builder:
    """Turns one function into a method."""

    def __init__(self, types: Types, function: Model, name: str, owner: str | None) -> None:
        self.types, self.function = types, function
        self.made = Method(function, name, owner)
        self.parameters = function["parameters"]
        self.by_name = {one["name"]: one for one in self.parameters}
        self.native = f"{native_class(function['header'])}.{camel(bare(function['name']))}"

    def build(self) -> list[str]:
        if self.simple():
            return self.reader()
        for one in self.parameters:
            self.count(one)
        for one in self.parameters:
            getattr(self, f"of_{one['role']}")(one, component(one))
        return self.method()

    # --- lengths

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
        failed = []

        def found(match: re.Match[str]) -> str:
            value = self.known(match[0], one)
            failed.append(match[0]) if value is None else None
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

    def known(self, word: str, one: Model) -> str | None:
        struct_name, _, member = word.partition(".")
        if not member and word in self.by_name:
            other = self.by_name[word]
            if other["role"] in ("length", "value") and other["type"]["kind"] == "int":
                return component(other)
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
        for one in struct["members"] if struct else []:
            if one["name"] == member and one["type"]["kind"] == "int":
                _, layout, size = CARRIERS[one["type"]["name"]]
                text = (f"{component(other)}At.get({layout}, "
                        f"{self.types.layout(struct['name'])}.{place(one)})")
                return text if size == 8 else f"Integer.toUnsignedLong({text})"
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

    # --- what the caller gives

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
            self.made.arguments.append(f"call.raw({name})")
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
            self.give(f"List<{java if java != 'LocalDate' else 'LocalDate'}>", one)
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
            self.made.after.insert(0, "")
            self.made.after.pop(0)
            self.checks().append(f"Convert.room({name}, {length}, {size}, \"{name}\");")
        self.made.arguments.append(f"call.{how}({name})")

    def checks(self) -> list[str]:
        """Statements after the arguments are written and before the call."""
        if not hasattr(self, "late"):
            self.late: list[str] = []
        return self.late

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
        if length is None or to["kind"] == "void":
            self.made.results.append(Result(name, "MemorySegment", got, said(one)))
        elif to["name"] == "char":
            self.made.results.append(Result(name, "String", f"Convert.text({got}, {length})",
                                            said(one)))
        else:
            self.made.results.append(Result(name, f"{carrier}[]",
                                            f"Convert.array({got}, {length}, {layout})", said(one)))

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
                return Result(name, "List<LocalDate>", f"Convert.dates({name}At, {used})", said(one))
            return Result(name, f"List<{java}>", f"Convert.list({name}At, {used}, "
                          f"{self.types.layout(to['name'])}.SIZE, one -> {java}.read(one, call))",
                          said(one))
        carrier, layout, _ = element(one["type"])
        return Result(name, f"{carrier}[]", f"Convert.array({name}At, {used}, {layout})", said(one))

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

    # --- methods

    def simple(self) -> bool:
        """A look-up of a handle: no memory is needed, only that the handle stays."""
        returns = self.function["returns"]
        return bool(self.made.owner and is_reader(self.function)
                    and returns["role"] in ("value", "text"))

    def reader(self) -> list[str]:
        returns, given, arguments, tags = self.function["returns"], [], [], []
        for one in self.parameters:
            if one["role"] == "self":
                arguments.append("self")
                continue
            scalar, name = self.types.scalar(one), component(one)
            given.append(f"{scalar.java} {name}")
            arguments.append(scalar.put(name, name))
            tags.append((f"@param {name}", said(one)))
        java, value = self.returned(f"{self.native}({', '.join(arguments)})")
        tags.append(("@return", self.returns_text()))
        del returns
        return [*comment(self.text(), tags, 4),
                *code_lines([(4, f"public {java} {self.made.name}({', '.join(given)}) {{"),
                             (8, "MemorySegment self = enter();"), (8, "try {"),
                             (12, f"return {value};"), (8, "} finally {"), (12, "leave();"),
                             (8, "}"), (4, "}")])]

    def returned(self, call: str) -> tuple[str, str]:
        """Java type and value of what a function returns by itself."""
        returns = self.function["returns"]
        if returns["role"] == "text":
            return "String", f"Convert.text({call})"
        name = bare(self.function["name"])
        if returns["type"].get("name") == "i32" and re.search(r"_(is|has)_", name) \
                and "enum" not in returns:
            return "boolean", f"{call} != 0"
        scalar = self.types.scalar({**returns, "name": name})
        return scalar.java, scalar.get(call)

    def text(self) -> str:
        text: str = self.function["text"]
        if self.function["threads"] == "exclusive" and self.made.owner:
            text += "\n\nOne thread at a time may use the object for this."
        return text.strip()

    def returns_text(self) -> str:
        text: str = self.function["returns"].get("text") or ""
        first: str = re.split(r"[.:;](?:\s|$)", self.function["text"].strip())[0]
        return text or first[:1].lower() + first[1:]

    def method(self) -> list[str]:
        made, role = self.made, self.function["returns"]["role"]
        late = self.checks()
        call = f"{self.native}({', '.join(made.arguments)})"
        body: list[str] = [*made.before, *late]
        java, end_lines = self.finish(call, role)
        lines = self.written(java, [*body, *end_lines])
        if made.arrays:
            lines += ["", *self.with_arrays(java)]
        if made.lent:
            lines += ["", *self.without_copy()]
        if made.has_context:
            lines = [*self.without_context(java), "", *lines]
        return lines

    def finish(self, call: str, role: str) -> tuple[str, list[str]]:
        """The call itself, and what is made of what it gave."""
        made = self.made
        if role == "status":
            lines = [f"call.check({call});", *made.after]
            return self.outcome(lines)
        if role == "nothing":
            return self.outcome([f"{call};", *made.after])
        texts = [one for one in self.parameters if one["role"] == "out_array"
                 and end(one["type"]).get("name") == "char"]
        if texts:
            return "String", [f"return call.string((text, size) -> {call});"]
        if made.results and role == "value":
            lines = [f"long total = {call};"]
            return self.outcome(lines)
        return self.plain(call, role)

    def plain(self, call: str, role: str) -> tuple[str, list[str]]:
        kind = self.function["returns"]["type"]
        if kind["kind"] == "struct":
            call = call.replace("(", "(call, ", 1).replace("(call, )", "(call)")
            java = self.types.struct_type(kind["name"])
            if java == "LocalDate":
                return java, [f"return Convert.date({call}.get(JAVA_INT, 0));"]
            return java, [f"return {java}.read({call}, call);"]
        if role == "struct":
            java = self.types.struct_type(kind["to"]["name"])
            size = f"{self.types.layout(kind['to']['name'])}.SIZE"
            return java, [f"return {java}.read({call}.reinterpret({size}), call);"]
        if role == "array":
            return self.array_returned(call)
        java, value = self.returned(call)
        return java, [f"return {value};"]

    def array_returned(self, call: str) -> tuple[str, list[str]]:
        carrier, layout, size = element(self.function["returns"]["type"])
        length = self.length_of(self.function["returns"])
        if length is None:
            return "MemorySegment", [f"return {call};"]
        if self.owner_never_changes():
            self.made.lent = f"return call.lent({call}, {length} * {size});"
        return f"{carrier}[]", [f"return Convert.array({call}, {length}, {layout});"]

    def owner_never_changes(self) -> bool:
        """What an immutable object lends stays as it is until the object is closed."""
        owner = self.function.get("owner")
        return not any(one.get("owner") == owner and one["threads"] == "exclusive"
                       for one in self.types.model["functions"]
                       if one["name"] != f"{owner}_free")

    def outcome(self, lines: list[str]) -> tuple[str, list[str]]:
        results = self.made.results
        if not results:
            return "void", lines
        if len(results) == 1:
            return results[0].java, [*lines, f"return {results[0].value};"]
        java = self.result_class()
        values = ", ".join(one.value for one in results)
        return java, [*lines, f"return new {java}({values});"]

    def result_class(self) -> str:
        return pascal(re.sub(r"(?<!^)([A-Z])", r"_\1", self.made.name).lower()) + "Result"

    def tags(self, java: str, skip: str = "") -> list[tuple[str, str]]:
        found = [(f"@param {name}", text) for _, name, text in self.made.given if name != skip]
        if java != "void":
            results = self.made.results
            found.append(("@return", results[0].text if len(results) == 1 else
                          "the results" if results else self.returns_text()))
        if self.function["fallible"]:
            found.append(("@throws EncoursException", self.failures()))
        return found

    def failures(self) -> str:
        said_ = [one for one in self.function["statuses"] if one["name"] != "ENCOURS_OK"]
        parts = []
        for one in said_:
            kind = one["name"].removeprefix("ENCOURS_E_").lower().replace("_", " ")
            parts.append(f"{kind}: {one['text'].strip()}" if one.get("text", "").strip() else kind)
        return "if it is refused or fails" + (" (" + "; ".join(parts) + ")" if parts else "")

    def written(self, java: str, body: list[str]) -> list[str]:
        static = "" if self.made.owner else "static "
        given = ", ".join(f"{kind} {name}" for kind, name, _ in self.made.given)
        begin = "Call.begin(this)" if self.made.owner else "Call.begin()"
        if not any(re.search(r"\bcall\b", line) for line in body):
            return [*comment(self.text(), self.tags(java), 4), *code_lines(
                [(4, f"public {static}{java} {self.made.name}({given}) {{"),
                 *[(8, one) for one in body], (4, "}")])]
        lines: Lines = [(4, f"public {static}{java} {self.made.name}({given}) {{"),
                        (8, f"try (Call call = {begin}) {{"), *[(12, one) for one in body],
                        (8, "}"), (4, "}")]
        return [*comment(self.text(), self.tags(java), 4), *code_lines(lines)]

    def with_arrays(self, java: str) -> list[str]:
        """The same with Java arrays, which are copied once."""
        static = "" if self.made.owner else "static "
        arrays = self.made.arrays
        given = ", ".join(f"{arrays[name] + '[]' if name in arrays else kind} {name}"
                          for kind, name, _ in self.made.given)
        values = ", ".join(f"Convert.memory({name})" if name in arrays else name
                           for _, name, _ in self.made.given)
        begin = "" if java == "void" else "return "
        return [*comment(self.text(), self.tags(java), 4),
                *code_lines([(4, f"public {static}{java} {self.made.name}({given}) {{"),
                             (8, f"{begin}{self.made.name}({values});"), (4, "}")])]

    def without_copy(self) -> list[str]:
        """The same as memory of the object, which ends when the object is closed."""
        given = ", ".join(f"{kind} {name}" for kind, name, _ in self.made.given)
        tags = [*self.tags("MemorySegment")[:-1],
                ("@return", self.returns_text() + "; as memory that is lent until this is closed")]
        return [*comment(self.text(), tags, 4),
                *code_lines([(4, f"public MemorySegment {self.made.name}Memory({given}) {{"),
                             (8, "try (Call call = Call.begin(this)) {"),
                             (12, self.made.lent), (8, "}"), (4, "}")])]

    def without_context(self, java: str) -> list[str]:
        """The same with the context of the process."""
        static = "" if self.made.owner else "static "
        arrays = self.made.arrays
        kept = [one for one in self.made.given if one[0] != "Context"]
        given = ", ".join(f"{arrays[name] + '[]' if name in arrays else kind} {name}"
                          for kind, name, _ in kept)
        values = ", ".join("Context.standard()" if kind == "Context" else name
                           for kind, name, _ in self.made.given)
        begin = "" if java == "void" else "return "
        context = next(name for kind, name, _ in self.made.given if kind == "Context")
        return [*comment(self.text(), self.tags(java, context), 4),
                *code_lines([(4, f"public {static}{java} {self.made.name}({given}) {{"),
                             (8, f"{begin}{self.made.name}({values});"), (4, "}")])]

    def result_record(self) -> list[str]:
        """The record of several results."""
        results = self.made.results
        if len(results) < 2:
            return []
        given = ", ".join(f"{one.java} {one.name}" for one in results)
        text = f"What {{@link #{self.made.name}}} gives."
        return [*[line.replace("{{", "{").replace("}}", "}") for line in comment(
            "", [(f"@param {one.name}", one.text) for one in results], 4)][:1],
            f"     * {text}", "     *",
            *comment("", [(f"@param {one.name}", one.text) for one in results], 4)[2:],
            *code_lines([(4, f"public record {self.result_class()}({given}) {{}}")])]



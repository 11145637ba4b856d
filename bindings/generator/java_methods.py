# SPDX-License-Identifier: MIT
"""Emits functions as methods: what a caller gives and gets, and the call in between."""

import re

from .java_native import is_reader
from .java_parameters import Parameters
from .java_text import bare, code_lines, comment, pascal, said
from .java_types import component, element, end

Lines = list[tuple[int, str]]


class Builder(Parameters):
    """Turns one function into a method."""

    def build(self) -> list[str]:
        if self.simple():
            return self.reader()
        for one in self.parameters:
            self.count(one)
        for one in self.parameters:
            getattr(self, f"of_{one['role']}")(one, component(one))
        return self.method()

    def simple(self) -> bool:
        """A look-up of a handle: no memory is needed, only that the handle stays."""
        returns = self.function["returns"]
        return bool(self.made.owner and is_reader(self.types, self.function)
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
        return f"{carrier}[]", [f"return Convert.elements({call}, {length}, {layout});"]

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
        makes = any(one["role"] == "out_handle" for one in self.parameters)
        begin = f"Call.{'making' if makes else 'begin'}({'this' if self.made.owner else ''})"
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



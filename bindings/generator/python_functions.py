# SPDX-License-Identifier: MIT
"""Emits functions, methods and properties: straight-line code that calls into C."""

import re
from typing import Any

from .python_lengths import Body
from .python_names import PREFIX, camel, exception
from .python_outputs import Outputs
from .python_text import docstring, wrapped
from .python_values import element, items_of, nullable, out_of, value_of

Model = dict[str, Any]
Lines = list[str]


SHARED = {"encours_ledger", "encours_transaction"}
"""Handles that programs share between threads although C wants one at a time: they have a lock."""


class Functions(Outputs):
    """The emitter of one manifest's functions."""

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
        if function["threads"] == "exclusive" and function.get("owner") in SHARED:
            head.append(" " * margin + "@one_at_a_time")
        returned = self.annotation(function, body)
        head += wrapped(f"def {name}", parameters, f" -> {returned}:", margin)
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

    def take(self, function: Model, parameter: Model, body: Body) -> None:
        getattr(self, "take_" + parameter["role"])(function, parameter, body)

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
            body.results.insert(0, (
                "value", lent, f"{lent}._lent(c_value, (self._pointer, self._kept))", text))
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

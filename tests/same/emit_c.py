# SPDX-License-Identifier: MIT
"""Writes the C program that makes the calls of steps.py: emit_c.py ROOT CALLS.json PROGRAM.c

Straight calls of the public functions, one C function a row, as a user would write them.
"""

import json
import sys
from pathlib import Path
from typing import Any

from steps import Manifest, is_reserved, load_manifest

C_TYPES = {"i8": "int8_t", "u8": "uint8_t", "i16": "int16_t", "u16": "uint16_t", "i32": "int32_t",
           "u32": "uint32_t", "i64": "int64_t", "u64": "uint64_t", "size": "size_t", "char": "char"}
FRAME = """/* Written by tests/same/emit_c.py; made at build time. */
#include "answers.h"

"""


class Program:
    """The text of the C program."""

    def __init__(self, manifest: Manifest) -> None:
        self.structs = {struct["name"]: struct for struct in manifest["structs"]}
        self.functions = {function["name"]: function for function in manifest["functions"]}
        self.lines: list[str] = []
        self.fresh = 0
        self.function: dict[str, Any] = {}
        self.pointers: set[str] = set()  # steps that gave back a pointer to a struct

    def say(self, line: str) -> None:
        self.lines.append("    " + line)

    def name(self, stem: str) -> str:
        self.fresh += 1
        return f"{stem}_{self.fresh}"

    # --- types and literals

    def c_type(self, kind: dict[str, Any]) -> str:
        if kind["kind"] == "int":
            return kind.get("alias", C_TYPES[kind["name"]])
        if kind["kind"] == "pointer":
            return ("const " if kind["const"] else "") + self.c_type(kind["to"]) + " *"
        if kind["kind"] == "void":
            return "void"
        spelled: str = kind["name"]
        return f"struct {spelled}" if spelled.startswith("Arrow") else spelled

    def number(self, value: int) -> str:
        if value == -2**63:
            return "INT64_MIN"
        if value > 2**63 - 1:
            return f"UINT64_C({value})"
        return f"INT64_C({value})" if abs(value) > 2**31 - 1 else f"({value})"

    def value(self, kind: dict[str, Any], given: Any) -> str:
        """An expression of a type passed by value."""
        if isinstance(given, dict) and "$" in given:
            return self.reference(given)
        if kind["kind"] == "struct":
            return self.literal(kind["name"], given)
        return f"({self.c_type(kind)}){self.number(given)}"

    @staticmethod
    def reference(given: dict[str, Any]) -> str:
        if "out" in given:
            return f"step_{given['$']}_{given['out']}"
        return f"step_{given['$']}" + (f".{given['member']}" if "member" in given else "")

    def literal(self, name: str, given: Any) -> str:
        """A compound literal of a struct; a bare number is its first member."""
        struct = self.structs[name]
        if isinstance(given, int):
            given = {struct["members"][0]["name"]: given}
        unknown = set(given) - {member["name"] for member in struct["members"]}
        if unknown:
            raise ValueError(f"{name} has no {', '.join(sorted(unknown))}")
        parts = [f".struct_size = sizeof({name})"] if struct["sized"] else []
        for member in struct["members"]:
            if member["name"] in given:
                inner = self.member(member, given[member["name"]])
                parts.append(f".{member['name']} = {inner}")
        return f"({name}){{{', '.join(parts) or '0'}}}"

    def member(self, member: dict[str, Any], given: Any) -> str:
        kind = member["type"]
        if kind["kind"] == "pointer":
            return self.pointer(kind, given)
        if kind["kind"] == "array":
            inner = ", ".join(self.value(kind["of"], one) for one in given)
            return f"{{{inner}}}"
        return self.value(kind, given)

    def pointer(self, kind: dict[str, Any], given: Any) -> str:
        """The address of what is given."""
        to = kind["to"]
        if isinstance(given, dict) and "$" in given:
            reference = self.reference(given)
            is_handle = (to["kind"] in ("handle", "pointer", "int", "void") or "out" in given
                         or reference in self.pointers)
            return reference if is_handle else f"&{reference}"
        if isinstance(given, dict) and "$memory" in given:
            return f"memory_{given['$memory']}"
        if isinstance(given, str):
            return json.dumps(given, ensure_ascii=False)
        if isinstance(given, dict) and "$out" in given:
            name = self.name("out")
            self.say(f"{self.c_type(to)} {name}[{max(given['$out'], 1)}] = {{0}};")
            return name
        if isinstance(given, list):
            return self.array(to, given)
        name = self.name("struct")
        self.say(f"{self.c_type(to)} {name} = {self.literal(to['name'], given)};")
        return f"&{name}"

    def array(self, to: dict[str, Any], given: list[Any]) -> str:
        name = self.name("array")
        if to["kind"] == "pointer":
            inner = ", ".join(self.pointer(to, one) for one in given)
            self.say(f"{self.c_type(to)} {name}[] = {{{inner or '0'}}};")
        elif to["kind"] == "struct":
            inner = ", ".join(self.literal(to["name"], one) for one in given)
            self.say(f"{to['name']} {name}[] = {{{inner or '{0}'}}};")
        else:
            inner = ", ".join(self.value(to, one) for one in given)
            self.say(f"{self.c_type(to)} {name}[] = {{{inner or '0'}}};")
        return name

    # --- calls

    def row(self, index: int, row: dict[str, Any]) -> None:
        self.lines.append(f"static void row_{index}(void)\n{{")
        self.say(f'answer_row({json.dumps(row["file"])}, {json.dumps(row["name"])});')
        for number, one in enumerate(row["steps"]):
            self.step(number, one)
        for number, one in reversed(list(enumerate(row["steps"]))):
            function = self.functions[one["call"]]
            for parameter in function["parameters"]:
                if parameter["role"] == "out_handle" and parameter.get("ownership") == "owned":
                    self.say(f"{parameter['type']['to']['to']['name']}_free(step_{number});")
        self.say("answer_forget();")
        self.lines.append("}\n")

    def step(self, number: int, one: dict[str, Any]) -> None:
        function = self.function = self.functions[one["call"]]
        given = one["arguments"]
        unknown = set(given) - {parameter["name"] for parameter in function["parameters"]}
        if unknown:
            raise ValueError(f"{one['call']} takes no {', '.join(sorted(unknown))}")
        for name, value in given.items():
            if isinstance(value, dict) and "$memory" in value and "size" in value:
                size = value["size"]
                bytes_of = self.reference(size) if isinstance(size, dict) else str(size)
                self.say(f"void *memory_{name_of(value)} = answer_memory({bytes_of});")
        arguments, results = [], []
        for parameter in function["parameters"]:
            text, shown = self.argument(number, parameter, given)
            arguments.append(text)
            results += shown
        call = f"{one['call']}({', '.join(arguments)})"
        self.call(number, function, call, results)

    def argument(self, number: int, parameter: dict[str, Any],
                 given: dict[str, Any]) -> tuple[str, list[str]]:
        """The expression of an argument, and the statements that answer what it gave back."""
        role, kind, name = parameter["role"], parameter["type"], parameter["name"]
        if role == "error":
            return "answer_error()", []
        if role == "context" and name not in given:
            return "answer_context()", []
        if role in ("out_value", "out_struct", "out_handle") and name not in given:
            return self.out(number, parameter)
        if name not in given:
            return ("NULL" if kind["kind"] in ("pointer", "callback")
                    else self.value(kind, 0)), []
        value = given[name]
        if kind["kind"] != "pointer":
            return self.value(kind, value), []
        if isinstance(value, dict) and "$out" in value:
            text = f"step_{number}_{name}"
            elements = max(value["$out"], 1)
            self.say(f"{self.c_type(kind['to'])} {text}[{elements}] = {{0}};")
            is_struct = kind["to"]["kind"] == "struct"
            count = "" if is_struct else self.listed(number, parameter)
            count = count or value["$out"]
            return text, self.show_array(number, name, kind["to"], text, count)
        text = self.pointer(kind, value)
        shown = []
        is_made_here = isinstance(value, dict) and "$" not in value
        if role in ("struct", "update_struct", "out_struct") and is_made_here:
            shown = self.show_written(number, name, kind["to"]["name"], text[1:], value)
        return text, shown

    def listed(self, number: int, parameter: dict[str, Any]) -> str:
        """The variable that says how many elements of a capacity were written, if one does."""
        for other in self.function["parameters"]:
            if parameter["length"] == "capacity" and other["role"] == "out_value" \
                    and other["name"].endswith("count"):
                return f"step_{number}_{other['name']}" if other is not self.first_out() \
                    else f"step_{number}"
        return ""

    def first_out(self) -> dict[str, Any] | None:
        for parameter in self.function["parameters"]:
            if parameter["role"] in ("out_value", "out_struct", "out_handle"):
                return parameter
        return None

    def out(self, number: int, parameter: dict[str, Any]) -> tuple[str, list[str]]:
        kind = parameter["type"]["to"]
        variable = f"step_{number}" if not self.has(f" step_{number} =") \
            else f"step_{number}_{parameter['name']}"
        if kind["kind"] == "pointer":
            self.say(f"{kind['to']['name']} *{variable} = NULL;")
            return f"&{variable}", []
        if kind["kind"] == "struct":
            self.say(f"{self.c_type(kind)} {variable} = {self.literal(kind['name'], {})};")
            shown = self.show_struct(number, parameter["name"], kind["name"], variable)
            return f"&{variable}", shown
        self.say(f"{self.c_type(kind)} {variable} = 0;")
        return f"&{variable}", [self.show_number(number, parameter["name"], variable)]

    def has(self, part: str) -> bool:
        """Whether a line of the function being written says this."""
        for line in reversed(self.lines):
            if part in line:
                return True
            if line.startswith("static void"):
                return False
        return False

    def call(self, number: int, function: dict[str, Any], call: str, results: list[str]) -> None:
        returns = function["returns"]
        head = f'answer_call({number}, "{function["name"]}", '
        if returns["role"] == "status":
            self.say(f"if ({head}{call})) {{")
            for line in results:
                self.say("    " + line)
            self.say("}")
            return
        if returns["role"] == "nothing":
            self.say(f"{call};")
            self.say(f"{head}ENCOURS_OK);")
        elif returns["role"] == "text":
            self.say(f"const char *step_{number} = {call};")
            self.say(f"{head}ENCOURS_OK);")
            self.say(f'answer_text({number}, "result", step_{number});')
        else:
            self.say(f"{self.c_type(returns['type'])} step_{number} = {call};")
            self.say(f"{head}ENCOURS_OK);")
            if returns["role"] in ("struct", "handle"):
                self.pointers.add(f"step_{number}")
            elif returns["role"] == "array":
                results = [self.lent(number, function)] + results
            elif returns["type"]["kind"] == "struct":
                results = self.show_struct(number, "result", returns["type"]["name"],
                                           f"step_{number}") + results
            else:
                self.say(self.show_number(number, "result", f"step_{number}"))
        for line in results:
            self.say(line)
        self.say(f"(void)step_{number};" if returns["role"] != "nothing" else "")

    def lent(self, number: int, function: dict[str, Any]) -> str:
        """Elements lent by a handle: as many as it counts of what the length names."""
        owner, length = function["owner"], function["returns"]["length"]
        singular = length[:-3] + "y" if length.endswith("ies") else length.removesuffix("s")
        handle = self.lines[-2 if self.lines[-1].lstrip().startswith("answer_call") else -1]
        inner = handle[handle.index("(") + 1 : -2].split(",")[0]
        width = C_TYPES[function["returns"]["type"]["to"]["name"]]
        return (f'answer_array_{width}({number}, "result", step_{number}, '
                f"{owner}_{singular}_count({inner}));")

    # --- answers

    @staticmethod
    def show_number(number: int, path: str, expression: str) -> str:
        return f'answer_number({number}, "{path}", {expression});'

    def show_array(self, number: int, path: str, to: dict[str, Any], name: str,
                   count: int | str) -> list[str]:
        if to["kind"] == "struct":
            assert isinstance(count, int), "structs are listed one by one"
            return [line for at in range(count) for line in
                    self.show_struct(number, f"{path}[{at}]", to["name"], f"{name}[{at}]")]
        if to.get("name") == "char":
            return [f'answer_text({number}, "{path}", {name});']
        width = {"i8": "int8_t", "u8": "uint8_t"}.get(to["name"], C_TYPES[to["name"]])
        return [f'answer_array_{width}({number}, "{path}", {name}, {count});']

    def show_struct(self, number: int, path: str, name: str, expression: str) -> list[str]:
        lines = []
        for member in self.structs[name]["members"]:
            if is_reserved(member):
                continue
            kind, inner = member["type"], f"{expression}.{member['name']}"
            place = f"{path}.{member['name']}"
            if kind["kind"] == "struct" and kind["name"].startswith("encours_optional_"):
                lines += self.show_optional(number, place, kind["name"], inner)
            elif kind["kind"] == "struct":
                lines += self.show_struct(number, place, kind["name"], inner)
            elif kind["kind"] == "array" and kind["of"].get("name") == "char":
                lines.append(f'answer_text({number}, "{place}", {inner});')
            elif kind["kind"] == "array" and kind["of"]["kind"] == "int":
                lines += self.show_array(number, place, kind["of"], inner, kind["count"])
            elif kind["kind"] in ("int", "enum"):
                lines.append(self.show_number(number, place, inner))
        return lines

    def show_optional(self, number: int, path: str, name: str, expression: str) -> list[str]:
        lines = self.show_struct(number, path, name, expression)
        return [f"if ({expression}.is_set) {{", *("    " + line for line in lines),
                "} else {", f'    answer_unset({number}, "{path}");', "}"]

    def show_written(self, number: int, path: str, name: str, variable: str,
                     given: dict[str, Any]) -> list[str]:
        """The arrays of a struct that the call wrote."""
        lines = []
        for member in self.structs[name]["members"]:
            value = given.get(member["name"])
            if isinstance(value, dict) and "$out" in value:
                lines += self.show_array(number, f"{path}.{member['name']}", member["type"]["to"],
                                         f"{variable}.{member['name']}", value["$out"])
        return lines


def name_of(value: dict[str, Any]) -> str:
    name: str = value["$memory"]
    return name


def main(root: str, calls: str, program: str) -> None:
    rows = json.loads(Path(calls).read_text(encoding="utf-8"))
    text = Program(load_manifest(Path(root)))
    for index, row in enumerate(rows):
        text.row(index, row)
    text.lines.append("int main(void)\n{")
    text.lines += [f"    row_{index}();" for index in range(len(rows))]
    text.lines.append("    return answer_end();\n}")
    Path(program).write_text(FRAME + "\n".join(text.lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

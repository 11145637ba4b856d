# SPDX-License-Identifier: MIT
"""Emits the modules of the Python package, one for each header."""

import re
from typing import Any

from . import python_stub
from .python_format import fitted
from .python_functions import Functions
from .python_idioms import MIXINS
from .python_members import visible
from .python_names import Names, camel, exception, members, module
from .python_structs import Structs
from .python_text import docstring
from .python_values import SPECIAL

Model = dict[str, Any]
Lines = list[str]
FOLDER = "bindings/python/encours"
NOTICE = "# Generated from the public headers by bindings/generator; do not edit."
BUILT_INS = {"INVALID": "ValueError", "MISUSE": "TypeError", "NOT_FOUND": "LookupError",
             "EXISTS": "ValueError", "CONFLICT": "RuntimeError", "OVERFLOW": "OverflowError",
             "CURRENCY": "ValueError", "STATE": "RuntimeError", "CORRUPT": "ValueError",
             "IO": "OSError", "STORAGE": "OSError", "NO_MEMORY": "MemoryError",
             "UNSUPPORTED": "NotImplementedError", "ABI": "RuntimeError",
             "CANCELLED": "RuntimeError", "CALLBACK": "RuntimeError",
             "DENIED": "PermissionError", "BUSY": "TimeoutError", "IN_DOUBT": "RuntimeError",
             "LIMIT": "ValueError"}
RUNTIME = {
    "errors": ["PENDING", "Error", "described", "end_call", "thread"],
    "choices": ["Choice", "Flags"],
    "handles": ["Handle", "pointer_of"],
    "structs": ["NULL", "Structure", "options_given", "new_record", "options_in", "struct_in",
                "struct_or_null"],
    "values": ["CURRENCIES", "DATES", "DAYS", "Money", "currency_in", "date_in", "date_out",
               "day_in", "instant_in", "instant_out", "integer", "money_fill", "money_in",
               "money_out", "optional_date_fill", "optional_date_out", "optional_integer_fill",
               "optional_integer_out", "path_in", "ratio_fill", "ratio_in", "ratio_out",
               "text_fixed", "text_in", "text_of", "text_out"],
    "buffers": ["INT8", "INT16", "INT32", "INT64", "SIZE", "UINT8", "UINT16", "UINT32", "UINT64",
                "agree", "at_least", "bytes_in", "bytes_of", "columns_hold", "columns_in",
                "facts_of", "fixed_fill", "items_of_arrow", "memory_in", "numbers_fill",
                "records_in", "remember", "stated_least", "structs_in", "text_bytes_in",
                "text_fill", "text_lent", "texts_in", "TEXT_SIZE"],
    "callbacks": ["Calls", "callable_in", "store_check_open"],
    "locks": ["one_at_a_time"],
    "stores": ["ALIVE", "StoreMethods", "store_methods"],
    "contexts": ["FOREVER", "context_in"],
}
TYPING = ["Bytes", "CData", "Days", "Integers", "Memory", "Writable"]


def files(model: Model) -> dict[str, str]:
    """The files of this emitter: path from the root of the repository -> text."""
    return {**python_stub.files(model), **Package(model).files()}


class Package:
    """The modules of one manifest."""

    def __init__(self, model: Model) -> None:
        self.model, self.names = model, Names(model)
        self.structs = Structs(model, self.names)
        self.functions = Functions(model, self.names, self.structs)
        self.flags = flags_of(model)
        self.homes = self.homes_of_classes()
        self.bodies = {header["name"]: self.body(header) for header in model["headers"]
                       if header["name"] not in ("encours", "export")}
        self.needs = {name: self.needed(name, lines) for name, lines in self.bodies.items()}

    def files(self) -> dict[str, str]:
        return {f"{FOLDER}/{module(name)}.py": self.text(name) for name in self.bodies}

    def homes_of_classes(self) -> dict[str, str]:
        """Where each class of the package is: class -> module."""
        homes = {camel(name): self.names.home(name) for name in
                 [*self.names.enums, *self.names.handles]}
        for name, struct in self.names.structs.items():
            if name not in SPECIAL and name.startswith("encours_") \
                    and name != "encours_store_methods":
                homes[camel(name)] = module(struct["header"])
                homes[camel(name) + "Settings"] = module(struct["header"])
        return homes

    # --- one module

    def body(self, header: Model) -> Lines:
        name = header["name"]
        parts: list[Lines] = []
        parts += self.constants(name)
        parts += [self.enum(one) for one in self.model["enums"] if one["header"] == name]
        if name == "error":
            parts += self.exceptions()
        for struct in self.ordered(name):
            parts.append(self.structs.emit(struct))
            parts.append(self.settings(struct))
        functions = [one for one in self.model["functions"]
                     if "owner" not in one and module(one["header"]) == module(name)
                     and not self.is_internal(one)]
        results, bodies = [], []
        for one in functions:
            lines, result = self.functions.emit(one)
            results.append(result)
            bodies.append(lines)
        handles = [self.handle(one) for one in self.model["handles"]
                   if self.names.home(one["name"]) == module(name)]
        parts += [result for one in handles for result in one[1]] + [one[0] for one in handles]
        parts += results + bodies
        out: Lines = []
        for part in parts:
            if part:
                tight = out and part[0].isupper() and "=" in part[0]
                out += ["", ""] if not tight else []
                out += part
        return out

    def is_internal(self, function: Model) -> bool:
        return bool(function["name"] in ("encours_error_format",))

    def constants(self, name: str) -> list[Lines]:
        found = [one for one in self.model["constants"] if one["header"] == name]
        lines: Lines = []
        for one in found:
            short = one["name"].removeprefix("ENCOURS_")
            value = one["value"]
            lines.append(f"{short} = {value!r}")
            lines += docstring(one.get("text", ""), self.names, (), 0)
        return [lines] if lines else []

    def enum(self, enum: Model) -> Lines:
        base = "Flags" if enum["name"] in self.flags else "Choice"
        lines = [f"class {camel(enum['name'])}({base}):",
                 *(docstring(enum.get("text", ""), self.names) or
                   [f'    """{camel(enum["name"])}."""']), ""]
        for (name, member), value in zip(members(enum).items(), enum["values"]):
            lines.append(f"    {member} = {value['value']}")
            lines += docstring(value.get("text", ""), self.names)
        return lines

    def exceptions(self) -> list[Lines]:
        enum = self.names.enums["encours_status_kind"]
        out = []
        for (_, member), value in zip(members(enum).items(), enum["values"]):
            if member == "OK":
                continue
            text = value.get("text", "")
            text = (text[:1].upper() + text[1:]).rstrip(".") + "."
            out.append([f"class {exception(member)}(Error, {BUILT_INS.get(member, 'Exception')}, "
                        f"kind=StatusKind.{member}):", *docstring(text, self.names)])
        return out

    def ordered(self, name: str) -> list[Model]:
        return [one for one in self.model["structs"] if module(one["header"]) == module(name)]

    def settings(self, struct: Model) -> Lines:
        """The keyword arguments that calls take instead of an options object."""
        used = any(p["role"] == "struct" and p["name"] == "options"
                   and p["type"]["to"]["name"] == struct["name"]
                   for f in self.model["functions"] for p in f["parameters"])
        if not used or not struct["sized"]:
            return []
        kind = camel(struct["name"])
        lines = [f"class {kind}Settings(TypedDict, total=False):",
                 f'    """Keyword arguments of calls with options: the members of {kind}."""', ""]
        for member in visible(struct):
            parameter = self.structs.parameter(member, struct)
            name, annotation = parameter.split(": ", 1)
            lines.append(f"    {name}: {annotation.split(' = ')[0]}")
        return lines

    def handle(self, handle: Model) -> tuple[Lines, list[Lines]]:
        """The class of a handle, and the classes of results of its methods."""
        kind = camel(handle["name"])
        _, base = MIXINS.get(handle["name"], ("", "Handle"))
        lines = [f"class {kind}({base}):",
                 *(docstring(handle.get("text", ""), self.names) or [f'    """{kind}."""']), "",
                 "    __slots__ = ()", f"    _free = {handle['destructor']}"]
        results = []
        for function in self.model["functions"]:
            if function.get("owner") != handle["name"] or function["name"] == handle["destructor"]:
                continue
            body, result = self.functions.emit(function)
            lines += ["", *body]
            if result:
                results.append(result)
        return lines, results

    # --- imports

    def needed(self, name: str, lines: Lines) -> set[str]:
        """Classes of other modules that a module mentions outside its docstrings."""
        code = code_of(lines)
        words = set(re.findall(r"\b[A-Z]\w+", code))
        return {word for word in words
                if word in self.homes and self.homes[word] != module(name)}

    def text(self, name: str) -> str:
        lines, constants = with_constants(self.bodies[name])
        code = code_of([*constants, *lines])
        header = next(one for one in self.model["headers"] if one["name"] == name)
        out = ["# SPDX-License-Identifier: MIT", NOTICE,
               *(docstring(header.get("text", ""), self.names, (), 0) or [f'"""{name}."""']), "",
               "from __future__ import annotations"]
        out += self.standard(code)
        native = [one for one in ("ffi", "lib") if re.search(rf"\b{one}\.", code)]
        if native:
            out += ["", f"from encours._native import {', '.join(native)}"]
        called = sorted(set(re.findall(r"\bencours_\w+(?=\()|(?<=_free = )\w+|"
                                       r"(?<=, )encours_\w+_free", code)))
        if called:
            out += [*([] if native else [""]),
                    *import_lines(f"from encours._native.lib import {', '.join(called)}")]
        local = self.runtime(code)
        local += [f"from .idiom.{home} import {mixin}" for home, mixin in MIXINS.values()
                  if re.search(rf"\b{mixin}\b", code)]
        late = [word for word in sorted(self.needs[name])]
        circular = [word for word in late if self.reaches(self.homes[word], module(name))]
        direct = [word for word in late if word not in circular]
        local += imports({self.homes[word] for word in direct}, self.homes, direct)
        if circular:
            for home in sorted({self.homes[word] for word in circular}):
                local.append(f"from . import {home} as _{home}")
        out += ["", *sorted(local, key=import_key)] if local else []
        typed = self.typing_names(code)
        if typed:
            out += ["", "if TYPE_CHECKING:",
                    f"    from ._runtime.buffers import {', '.join(typed)}"]
        if constants:
            out += ["", *constants]
        body = list(lines)
        if circular:
            body = [qualify(line, circular, self.homes) for line in body]
        return "\n".join([*out, *fitted(body)]) + "\n"

    def reaches(self, start: str, goal: str) -> bool:
        """Whether importing one module would import another."""
        by_module = {module(name): needed for name, needed in self.needs.items()}
        seen, waiting = set(), [start]
        while waiting:
            current = waiting.pop()
            if current == goal:
                return True
            if current not in seen:
                seen.add(current)
                waiting += [self.homes[word] for word in by_module[current]]
        return False

    def standard(self, code: str) -> Lines:
        out = []
        if "builtins." in code:
            out.append("import builtins")
        if "datetime." in code:
            out.append("import datetime")
        abc = [one for one in ("Callable", "Sequence") if re.search(rf"\b{one}\[", code)]
        if abc:
            out.append(f"from collections.abc import {', '.join(abc)}")
        if "@dataclass" in code:
            out.append("from dataclasses import dataclass")
        if "Fraction" in code:
            out.append("from fractions import Fraction")
        if "Struct(" in code:
            out.append("from struct import Struct")
        os_ = [one for one in ("PathLike",) if one in code]
        if os_:
            out.append(f"from os import {', '.join(os_)}")
        typing = [one for one in ("TYPE_CHECKING", "Any", "NamedTuple", "TypedDict", "Unpack")
                  if re.search(rf"\b{one}\b", code)
                  or (one == "TYPE_CHECKING" and self.typing_names(code))]
        if typing:
            out.append(f"from typing import {', '.join(typing)}")
        return ["", *out] if out else []

    def typing_names(self, code: str) -> list[str]:
        return [one for one in TYPING if re.search(rf"\b{one}\b", code)]

    def runtime(self, code: str) -> Lines:
        out = []
        for part, offered in RUNTIME.items():
            found = [one for one in offered if re.search(rf"\b{one}\b", code)]
            if found:
                out.append(f"from ._runtime.{part} import {', '.join(sorted(found, key=sort_key))}")
        return [line for one in out for line in import_lines(one)]


def with_constants(lines: Lines) -> tuple[Lines, Lines]:
    """Types that calls allocate, as constants made once."""
    constants: dict[str, str] = {}

    def named(match: re.Match[str]) -> str:
        kind, stars = match[1], match[2]
        short = "_" + kind.removeprefix("struct ").removeprefix("encours_").upper()
        short += "_HANDLE" if stars == "**" else ""
        constants[short] = f'ffi.typeof("{kind} {stars}")'
        if not match[3]:
            return f"ffi.new({short})"
        constants[short + "_SIZED"] = f'(ffi.sizeof("{kind}"),)'
        return f"ffi.new({short}, {short}_SIZED)"

    def unpacking(match: re.Match[str]) -> str:
        short = f"_{match[1].removeprefix('encours_').upper()}_LAYOUT"
        constants[short] = f'Struct("{match[2]}")'
        return f"{short}.unpack_from(ffi.buffer(struct))"

    unpack = re.compile(r'unpack\("(\w+)", "([\w=]+)", struct\)')
    lines = [unpack.sub(unpacking, line) for line in lines]
    new = re.compile(r'ffi\.new\("((?:struct )?\w+) (\*+)"(, \(ffi\.sizeof\("\w+"\),\))?\)')
    out = [new.sub(named, line) for line in lines]
    return out, [f"{name} = {value}" for name, value in sorted(constants.items())]


def flags_of(model: Model) -> set[str]:
    """Enumerations whose values are bits that are added up."""
    found = {thing["flags_of"] for struct in model["structs"] for thing in struct["members"]
             if "flags_of" in thing}
    for enum in model["enums"]:
        values = [one["value"] for one in enum["values"]]
        bits = [value for value in values if value > 0 and value & (value - 1) == 0]
        mixed = all(value & ~sum(bits) == 0 for value in values)
        if enum["name"].endswith("_flags") or (len(bits) >= 3 and mixed and
                                               len(values) - len(bits) <= 1 and 3 not in values):
            found.add(enum["name"])
    return found


def code_of(lines: Lines) -> str:
    """A module without its docstrings."""
    return re.sub(r'"""[\s\S]*?"""', "", "\n".join(lines))


def sort_key(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def import_key(line: str) -> tuple[int, str]:
    return (0 if line.startswith("from . import") else 1, line)


def import_lines(line: str) -> Lines:
    if len(line) <= 100:
        return [line]
    head, names = line.split(" import ", 1)
    return [f"{head} import (\n" + "".join(f"    {name},\n" for name in names.split(", ")) + ")"]


def imports(homes: set[str], where: dict[str, str], words: list[str]) -> Lines:
    out = []
    for home in sorted(homes):
        names = sorted((word for word in words if where[word] == home), key=sort_key)
        out += import_lines(f"from .{home} import {', '.join(names)}")
    return out


def qualify(line: str, words: list[str], homes: dict[str, str]) -> str:
    if line.lstrip().startswith(('"""', "#")):
        return line
    for word in words:
        line = re.sub(rf'(?<![\w."]){word}\b(?!\w)', f"_{homes[word]}.{word}", line)
    return line

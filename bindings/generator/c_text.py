# SPDX-License-Identifier: MIT
"""Types and declarations of the manifest written as C."""

from typing import Any

Model = dict[str, Any]
INTEGERS = {"i8": "int8_t", "u8": "uint8_t", "i16": "int16_t", "u16": "uint16_t",
            "i32": "int32_t", "u32": "uint32_t", "i64": "int64_t", "u64": "uint64_t",
            "size": "size_t", "char": "char"}
WIDTH = 90


def declare(kind: Model, name: str) -> str:
    """`kind name`, as in a parameter or member."""
    if kind["kind"] == "pointer":
        const = "const " if kind["const"] else ""
        if kind["to"]["kind"] == "pointer":
            return declare(kind["to"], f"{const}*{name}")
        return f"{const}{declare(kind['to'], f'*{name}')}"
    if kind["kind"] == "array":
        return declare(kind["of"], f"{name}[{kind['count']}]")
    if kind["kind"] == "function_pointer":
        return str(kind["spelling"]).replace("(*)", f"(*{name})")
    return f"{base(kind)} {name}".rstrip()


def base(kind: Model) -> str:
    """The name of a type that is no pointer or array."""
    if kind["kind"] == "void":
        return "void"
    if "alias" in kind:
        return str(kind["alias"])
    if kind["kind"] == "int":
        return INTEGERS[kind["name"]]
    name = str(kind["name"])
    tagged = kind["kind"] == "struct" and not name.startswith("encours_")
    return f"struct {name}" if tagged else name


def prototype(function: Model, name: str = "") -> str:
    """A function as it is declared, one parameter a line when it is long."""
    parts = [declare(one["type"], one["name"]) for one in function["parameters"]] or ["void"]
    begin = declare(function["returns"]["type"], f"{name or function['name']}(")
    line = f"{begin}{', '.join(parts)});"
    if len(line) <= WIDTH:
        return line
    return begin + "\n    " + ",\n    ".join(parts) + ");"

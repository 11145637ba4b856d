# SPDX-License-Identifier: MIT
"""Emits what the extension `encours._native` declares to cffi: every type and function in C.

A callback `encours_<name>_fn` gets a trampoline `encours_<name>_python`: a C function whose body
the package implements with `ffi.def_extern()`, and whose first argument, the `user` pointer, says
which Python object is meant. A function without a `user` pointer has none.
"""

from typing import Any

Model = dict[str, Any]
PATH = "bindings/python/native/encours.cdef"
INTEGERS = {"i8": "int8_t", "u8": "uint8_t", "i16": "int16_t", "u16": "uint16_t",
            "i32": "int32_t", "u32": "uint32_t", "i64": "int64_t", "u64": "uint64_t",
            "size": "size_t", "char": "char"}
WIDTH = 100


def files(model: Model) -> dict[str, str]:
    """The files of this emitter: path from the root of the repository -> text."""
    return {PATH: text_of(model)}


def trampoline(callback: str) -> str:
    """The C function that calls into Python for a callback type."""
    return callback.removesuffix("_fn") + "_python"


def text_of(model: Model) -> str:
    parts = [
        "/* SPDX-License-Identifier: MIT */\n"
        "/* Generated from the public headers by bindings/generator; do not edit. */",
        "\n".join(enum(one) for one in model["enums"] if one["name"] in enums_by_value(model)),
        "\n".join(f"typedef {declare(one['type'], one['name'])};" for one in model["aliases"]),
        "\n".join(f"typedef struct {one['name']} {one['name']};" for one in model["handles"]),
        "\n".join(forward(one["name"]) for one in model["structs"]),
        "\n".join(function(f"(*{one['name']})", one, "typedef ") for one in model["callbacks"]),
        "\n".join(struct(one) for one in model["structs"]),
        "\n".join(function(one["name"], one) for one in model["functions"]),
        "\n".join(function(trampoline(one["name"]), one, 'extern "Python" ')
                  for one in model["callbacks"]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def enums_by_value(model: Model) -> set[str]:
    """Names of the enumerations that parameters have as their type, not only in their comment."""
    kinds = [parameter["type"] for one in model["functions"] for parameter in one["parameters"]]
    kinds += [one["returns"]["type"] for one in model["functions"]]
    return {kind["name"] for kind in kinds if kind["kind"] == "enum"}


def enum(declared: Model) -> str:
    values = ", ".join(f"{one['name']} = {one['value']}" for one in declared["values"])
    return wrap(f"typedef enum {{ {values} }} {declared['name']};")


def struct_type(name: str) -> str:
    """Structs of Arrow keep the tags of its specification; ours have a typedef of their name."""
    return name if name.startswith("encours_") else f"struct {name}"


def forward(name: str) -> str:
    return f"typedef struct {name} {name};" if name.startswith("encours_") else f"struct {name};"


def struct(declared: Model) -> str:
    members = "".join(f"    {declare(one['type'], one['name'])};\n" for one in declared["members"])
    return f"struct {declared['name']} {{\n{members}}};"


def function(name: str, declared: Model, before: str = "") -> str:
    parameters = ", ".join(declare(one["type"], one["name"]) for one in declared["parameters"])
    called = f"{name}({parameters or 'void'})"
    return wrap(before + declare(declared["returns"]["type"], called) + ";")


def declare(kind: Model, name: str) -> str:
    """A declaration in C of `name`, which may be a declarator already."""
    match kind["kind"]:
        case "pointer":
            const = kind["const"] and kind["to"]["kind"] != "pointer"
            between = "const *" if kind["const"] and not const else "*"
            return ("const " if const else "") + declare(kind["to"], between + name)
        case "array":
            return declare(kind["of"], f"{name}[{kind['count']}]")
        case "function_pointer":
            return str(kind["spelling"]).replace("(*)", f"(*{name})", 1)
        case _:
            return f"{plain(kind)} {name}"


def plain(kind: Model) -> str:
    if kind["kind"] == "void":
        return "void"
    if kind["kind"] == "int":
        return str(kind.get("alias") or INTEGERS[kind["name"]])
    return struct_type(kind["name"])


def wrap(line: str) -> str:
    """Break a long declaration after commas, or after the parenthesis of a long name."""
    lines: list[str] = []
    while len(line) > WIDTH:
        at = line.rfind(", ", 0, WIDTH) + 1 or line.rfind("(", 0, WIDTH) + 1
        if at == 0:
            break
        lines.append(line[:at])
        line = "    " + line[at:].lstrip()
    return "\n".join([*lines, line])

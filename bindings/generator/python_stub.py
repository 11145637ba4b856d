# SPDX-License-Identifier: MIT
"""Emits `_native.pyi`: the functions of the C library with the types that cffi gives them."""

from typing import Any

from .python_names import safe
from .python_native import enums_by_value
from .python_text import wrapped

Model = dict[str, Any]
FOLDER = "bindings/python/encours/_native"
HEAD = """# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""
MODULE = HEAD + '''"""The C library as cffi sees it; only this package itself imports it."""

from typing import Any

from . import lib as lib

ffi: Any
'''
LIBRARY = HEAD + '''"""The functions of the library: integers are int, all else is cffi's."""

from typing import Any

_CData = Any
'''


def files(model: Model) -> dict[str, str]:
    """The files of this emitter: path from the root of the repository -> text."""
    return {f"{FOLDER}/__init__.pyi": MODULE, f"{FOLDER}/lib.pyi": LIBRARY + library(model)}


def library(model: Model) -> str:
    lines: list[str] = []
    for function in model["functions"]:
        parameters = [annotated(one) for one in function["parameters"]]
        parameters += ["/"] if parameters else []
        kind = annotation(function["returns"]["type"])
        lines += wrapped(f"def {function['name']}", parameters, f" -> {kind}: ...", 0)
    by_value = enums_by_value(model)
    for enum in model["enums"]:
        if enum["name"] in by_value:
            lines += [f"{value['name']}: int" for value in enum["values"]]
    for callback in model["callbacks"]:
        lines.append(f"{callback['name'].removesuffix('_fn')}_python: _CData")
    return "\n".join(lines) + "\n"


def annotated(parameter: Model) -> str:
    return f"{safe(parameter['name'])}: {annotation(parameter['type'])}"


def annotation(kind: Model) -> str:
    if kind["kind"] in ("int", "enum"):
        return "int"
    return "None" if kind["kind"] == "void" else "_CData"

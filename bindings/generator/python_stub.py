# SPDX-License-Identifier: MIT
"""Emits `_native.pyi`: the functions of the C library with the types that cffi gives them."""

from typing import Any

from .python_names import safe
from .python_text import wrapped

Model = dict[str, Any]
PATH = "bindings/python/encours/_native.pyi"
HEAD = '''# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The C library as cffi sees it; only encours._runtime and the generated modules import it."""

from typing import Any

CData = Any

class Library:
    """The functions of the library. Integers are int; all else is what cffi makes of it."""

'''
TAIL = """
ffi: Any
lib: Library
"""


def text_of(model: Model) -> str:
    lines: list[str] = []
    for function in model["functions"]:
        parameters = ["self", *(annotated(one) for one in function["parameters"]), "/"]
        kind = annotation(function["returns"]["type"])
        lines += wrapped(f"def {function['name']}", parameters, f" -> {kind}: ...", 4)
    for callback in model["callbacks"]:
        lines.append(f"    {callback['name'].removesuffix('_fn')}_python: CData")
    return HEAD + "\n".join(lines) + "\n" + TAIL


def annotated(parameter: Model) -> str:
    return f"{safe(parameter['name'])}: {annotation(parameter['type'])}"


def annotation(kind: Model) -> str:
    if kind["kind"] in ("int", "enum"):
        return "int"
    return "None" if kind["kind"] == "void" else "CData"

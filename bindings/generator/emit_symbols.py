# SPDX-License-Identifier: MIT
"""The lists of exported functions: `lib/encours.map` for ELF, `lib/encours.def` for Windows.

Each release has a node of its own in the map, so that a program built with a later release says
so when it is started with an earlier library, instead of failing at its first new call.
"""

from typing import Any

from .shapes import version_key

Model = dict[str, Any]
MAP, DEFINITIONS = "lib/encours.map", "lib/encours.def"
NOTE = "Generated from the public headers by bindings/generator; do not edit."


def map_text(introduced: dict[str, str]) -> str:
    """The version script of functions and the releases that introduced them."""
    lines = [f"/* {NOTE} */"]
    before = ""
    for version in sorted(set(introduced.values()), key=version_key):
        names = sorted(name for name, since in introduced.items() if since == version)
        lines += [f"ENCOURS_{version} {{", "  global:", *(f"    {name};" for name in names)]
        lines += [] if before else ["  local:", "    *;"]
        lines.append(f"}}{' ' + before if before else ''};")
        before = f"ENCOURS_{version}"
    return "\n".join(lines) + "\n"


def definitions_text(names: list[str]) -> str:
    """The module definition file that a Windows linker takes."""
    return "\n".join([f"; {NOTE}", "EXPORTS", *(f"    {name}" for name in sorted(names))]) + "\n"


def files(model: Model) -> dict[str, str]:
    """Both lists."""
    introduced = {function["name"]: function["since"] for function in model["functions"]}
    return {MAP: map_text(introduced), DEFINITIONS: definitions_text(list(introduced))}

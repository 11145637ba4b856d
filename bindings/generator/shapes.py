# SPDX-License-Identifier: MIT
"""Small questions about parts of the manifest that the checks and several emitters ask."""

from typing import Any

Model = dict[str, Any]
FIRST = "1.0"  # what introduced everything that does not say otherwise


def element(kind: Model) -> Model:
    """The type at the end of pointers and arrays."""
    while kind["kind"] in ("pointer", "array"):
        kind = kind["to"] if kind["kind"] == "pointer" else kind["of"]
    return kind


def fixes_size(kind: Model, thing: Model, structs: dict[str, Model]) -> bool:
    """Whether the size of a struct that may grow would be built into programs: as a member, a
    value or an element of an array."""
    struct = structs.get(element(kind).get("name", ""))
    return struct is not None and struct["sized"] and (kind["kind"] != "pointer"
                                                       or "length" in thing)


def is_text(kind: Model) -> bool:
    """A pointer to constant characters: UTF-8 up to a NUL, unless it has a length."""
    return bool(kind["kind"] == "pointer" and kind["const"]
                and kind["to"] == {"kind": "int", "name": "char"})


def is_foreign(name: str) -> bool:
    """Declared by the Arrow C data interface, which says how it is written."""
    return name.startswith(("Arrow", "ARROW_"))


def version_key(version: str) -> tuple[int, ...]:
    """`1.10` after `1.9`."""
    return tuple(int(part) for part in version.split("."))


def since_of(thing: Model, container: Model) -> str:
    """The release that introduced a member or an enumerator: its own, or that of all of it."""
    return str(thing.get("since", container["since"]))

# SPDX-License-Identifier: MIT
"""Texts of the headers in the words of Java: names of C become links to what they are here."""

import re
from typing import Any

from .java_members import HOOKS, callback_class
from .java_text import class_of
from .java_types import VALUES, Types, short_names

Model = dict[str, Any]
PHRASES = (
    (re.compile(r"to be freed with encours_\w+_free\(\)"), "to be closed"),
    (re.compile(r"[;,] untouched on failure"), ""),
    (re.compile(r"\buntouched on failure; "), ""),
    (re.compile(r"\bNULL\b"), "null"),
    (re.compile(r"`?ENCOURS_DATE_NONE`?"), "null"),
    (re.compile(r"\b(\w+)->(\w+)"), r"\1.\2"),
    (re.compile(r"\ban? (?=(encours_[a-z_0-9]+)\b)"), "a "),
)


def with_links(types: Types, methods: dict[str, str]) -> Model:
    """The manifest with texts for Java; `methods` are classes and names of functions."""
    names = links(types, methods)
    found: Model = translated(types.model, names)
    return found


def links(types: Types, methods: dict[str, str]) -> dict[str, str]:
    """What each name of C is in a Java comment."""
    found = {name: f"{{@link {place}}}" for name, place in methods.items()}
    found |= {name: f"{{@link {class_of(name)}}}" for name in (*types.enums, *types.handles)}
    for name in types.structs:
        if name not in VALUES and not types.is_raw(name):
            found[name] = f"{{@link {class_of(name)}}}"
    found |= {name: f"{{@link {callback_class(name)}}}" for name in types.callbacks
              if name not in HOOKS}
    for enum in types.model["enums"]:
        short = short_names([one["name"] for one in enum["values"]], enum["name"])
        for one in enum["values"]:
            if enum["name"]:
                found[one["name"]] = f"{{@link {class_of(enum['name'])}#{short[one['name']]}}}"
    found |= {"encours_date": "date", "encours_error": "{@link ErrorDetail}",
              "encours_money": "{@link Money}"}
    return found


def translated(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: text(inner, names) if key == "text" and isinstance(inner, str)
                else translated(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        return [translated(inner, names) for inner in value]
    return value


def text(given: str, names: dict[str, str]) -> str:
    """One text; what stands between back quotes stays, but for a name alone."""
    for pattern, instead in PHRASES:
        given = pattern.sub(instead, given)
    parts = re.split(r"(`[^`]*`)", given)
    return "".join(quoted(part, names) if part.startswith("`") else linked(part, names)
                   for part in parts)


def quoted(part: str, names: dict[str, str]) -> str:
    return names.get(part[1:-1].removesuffix("()"), part)


def linked(part: str, names: dict[str, str]) -> str:
    def instead(found: re.Match[str]) -> str:
        return names.get(found[1], found[0])

    return re.sub(r"\b((?:encours|ENCOURS)_\w+)\b(?:\(\))?", instead, part)


def methods_of(types: Types, placed: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Function -> Class#method, as links want it."""
    found = {name: f"{java}#{method}" for name, (java, method) in placed.items()}
    for handle in types.handles.values():
        if handle.get("destructor"):
            found[handle["destructor"]] = f"{class_of(handle['name'])}#close"
    return found



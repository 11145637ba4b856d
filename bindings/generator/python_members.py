# SPDX-License-Identifier: MIT
"""Members of structs: which way they go, and how C is told of them."""

import re
from typing import Any

from .python_names import Names, safe
from .python_values import SPECIAL, nullable

Model = dict[str, Any]
Lines = list[str]


def is_plain(struct: Model, names: Names) -> bool:
    """Whether it has no pointers and callbacks, of its own or inside."""
    for member in struct["members"]:
        kind = member["type"]
        if kind["kind"] in ("pointer", "callback", "function_pointer"):
            return False
        if kind["kind"] == "struct" and kind["name"] not in SPECIAL \
                and not is_plain(names.structs[kind["name"]], names):
            return False
    return True


def is_text(kind: Model) -> bool:
    return bool(kind["kind"] == "pointer" and kind["to"].get("name") == "char" and kind["const"])


def visible(struct: Model) -> list[Model]:
    """The members that Python shows."""
    hidden = {"struct_size"}
    for member in struct["members"]:
        if member.get("reserved") or is_user(member):
            hidden.add(member["name"])
        if member["type"]["kind"] == "callback" and "context_" in member["type"]["name"] \
                and member["name"] != "log":
            hidden.add(member["name"])
        if is_length(member, struct) and not is_free_length(member, struct):
            hidden.add(member["name"])
    return [member for member in struct["members"] if member["name"] not in hidden]


def is_user(member: Model) -> bool:
    return bool(re.fullmatch(r"(\w+_)?user", member["name"])
                and member["type"]["kind"] == "pointer")


def is_length(member: Model, struct: Model) -> bool:
    """Whether a member only says how long an array that is read is."""
    if member["type"]["kind"] != "int":
        return False
    of = [other for other in struct["members"] if other.get("length") == member["name"]]
    return any(is_read(other) for other in of)


def is_free_length(member: Model, struct: Model) -> bool:
    """Whether all arrays that would say a length may be left out."""
    return is_length(member, struct) and all(
        nullable(other) for other in struct["members"]
        if other.get("length") == member["name"] and is_read(other))


def is_read(member: Model) -> bool:
    """Whether it is an array that the call reads."""
    kind = member["type"]
    return bool(kind["kind"] == "pointer" and "length" in member and
                (kind["const"] or kind["to"]["kind"] == "pointer"))


def is_written(member: Model) -> bool:
    kind = member["type"]
    return bool(kind["kind"] == "pointer" and not kind["const"]
                and kind["to"]["kind"] in ("int", "struct") and not is_user(member))


def place_of(member: Model) -> str:
    """The expression of a member of the struct; a keyword of Python needs a way around."""
    name = member["name"]
    return f"struct.{name}" if safe(name) == name else f'getattr(struct, "{name}")'


def put(member: Model, value: str) -> str:
    """The statement that gives a member of the struct a value."""
    name = member["name"]
    if safe(name) == name:
        return f"struct.{name} = {value}"
    return f'setattr(struct, "{name}", {value})'


def expression(length: str, known: dict[str, str]) -> str | None:
    """A length of a comment as an expression of Python, or None when it names something else."""
    if not length or not re.fullmatch(r"[\w\s+*/()\[\].>-]+", length):
        return None
    text = length.replace("->", ".").replace("/", "//")
    out: list[str] = []
    for token in re.findall(r"[A-Za-z_][\w.]*|\d+|//|[-+*()\[\]]", text):
        if re.match(r"[A-Za-z_]", token):
            if token not in known:
                return None
            # A divisor of 0 is C's to refuse, in its words.
            out.append(f"({known[token]} or 1)" if out[-1:] == ["//"] else known[token])
        else:
            out.append(token)
    joined = " ".join(out).replace("( ", "(").replace(" )", ")")
    return re.sub(r"\s*\[\s*(.*?)\s*\]", r"[\1]", joined)

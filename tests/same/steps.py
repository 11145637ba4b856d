# SPDX-License-Identifier: MIT
"""Calls as data: what the three languages are asked, and in which form they answer.

A *row* is one vector: its name and its steps. A *step* is one call of a public function by its C
name, with its arguments by their C names:

    {"name": "dso_simple_annual_treasurers", "file": "dso.csv", "steps": [
        {"call": "encours_dso_simple", "arguments": {"balance": 1, "sales": 2, "days": 365}}]}

An argument is

    a number              an integer, an enum, a date or an instant: always the number C takes
    a text                UTF-8
    a list                an array of numbers, of texts or of structs
    a dict                a struct: its members by name; what is left out is zero
    {"$": step, "out": p} the array that step wrote for its parameter p
    {"$": step}           what that step of the row (from 0) gave back: a handle, a struct or a
                          number; with "member", a member of that struct
    {"$out": n}           memory for n elements, to be written by the call
    {"$memory": name}     bytes kept under that name for the steps of the row; with "size" (a number
                          or {"$": step}) in the step that uses them first

A parameter that is not among the arguments is NULL or zero; the context, out values, out structs
and the error are each language's own affair. Lengths are arguments like others, so that C can be
called; a language whose arrays know their length leaves them out.

The answer has one line for the call and one for each number, text or array it gave back, in the
order of the header, structs member by member without struct_size, reserved and pointer members but
for arrays that the call wrote:

    row dso.csv dso_simple_annual_treasurers
    0 encours_dso_simple ENCOURS_OK
    0 out.days_e4 250000
    1 encours_money_parse ENCOURS_E_INVALID index=-1 field= message="12,3" is no amount ...

Dates are epoch days (-2147483648: none), absent optional values `unset`, texts JSON strings.
"""

import json
from pathlib import Path
from typing import Any

Manifest = dict[str, Any]


def load_manifest(root: Path) -> Manifest:
    manifest: Manifest = json.loads(
        (root / "bindings" / "encours.api.json").read_text(encoding="utf-8"))
    return manifest


def is_reserved(member: dict[str, Any]) -> bool:
    return bool(member.get("reserved")) or member["name"] == "struct_size"


def step(call: str, **arguments: Any) -> dict[str, Any]:
    """One call; a trailing underscore is taken off names that are Python's."""
    return {"call": f"encours_{call}",
            "arguments": {name.rstrip("_"): value for name, value in arguments.items()}}


def of(index: int, member: str = "") -> dict[str, Any]:
    """What an earlier step gave back."""
    return {"$": index, "member": member} if member else {"$": index}


def out_of(index: int, parameter: str) -> dict[str, Any]:
    """An array that an earlier step wrote."""
    return {"$": index, "out": parameter}


def out(count: int) -> dict[str, Any]:
    return {"$out": count}


def memory(name: str, size: Any = None) -> dict[str, Any]:
    return {"$memory": name} if size is None else {"$memory": name, "size": size}

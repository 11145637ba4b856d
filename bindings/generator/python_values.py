# SPDX-License-Identifier: MIT
"""How one value is written in Python: its annotation, and the way into C and out of it."""

import re
from dataclasses import dataclass
from typing import Any

from .python_names import Names, camel

Model = dict[str, Any]
SPECIAL = {"encours_date", "encours_optional_date", "encours_optional_i64", "encours_money",
           "encours_ratio", "encours_error", "encours_bytes"}
ITEMS = {"i8": "INT8", "u8": "UINT8", "i16": "INT16", "u16": "UINT16", "i32": "INT32",
         "u32": "UINT32", "i64": "INT64", "u64": "UINT64", "size": "SIZE", "char": "UINT8"}
C_INTEGERS = {"i8": "int8_t", "u8": "uint8_t", "i16": "int16_t", "u16": "uint16_t",
              "i32": "int32_t", "u32": "uint32_t", "i64": "int64_t", "u64": "uint64_t",
              "size": "size_t", "char": "char"}


@dataclass(frozen=True)
class Value:
    """What a scalar is: `kind`, and the class for kinds that have one."""

    kind: str
    of: str = ""

    @property
    def annotation(self) -> str:
        return {"date": "datetime.date | None", "day": "datetime.date | None",
                "optional_date": "datetime.date | None", "optional_i64": "int | None",
                "instant": "datetime.datetime", "currency": "str | int", "money": "Money",
                "ratio": "Fraction | int", "bool": "bool", "int": "int"}.get(self.kind, self.of)

    @property
    def out_annotation(self) -> str:
        return {"currency": "int", "ratio": "Fraction | None"}.get(self.kind, self.annotation)


def value_of(thing: Model, names: Names) -> Value:
    """The kind of an integer, enumeration or small struct."""
    kind = thing["type"]
    if kind["kind"] == "enum":
        return Value("enum", camel(kind["name"]))
    if kind["kind"] == "struct":
        name = kind["name"]
        if name in SPECIAL:
            return Value(name.removeprefix("encours_"))
        return Value("record", camel(name))
    for key, said in (("enum", "enum"), ("flags_of", "flags")):
        if key in thing:
            return Value(said, camel(thing[key]))
    meaning = thing.get("meaning", "")
    if meaning == "date":
        return Value("day")
    if meaning in ("instant", "currency"):
        return Value(meaning)
    if re.match(r"(is|has)_|\w+_is_", thing.get("name", "")) and kind["name"] in ("i32", "u32"):
        return Value("bool")
    return Value("int")


def into(value: Value, name: str, source: str) -> str:
    """The expression that C takes for the value `source` of the parameter `name`."""
    match value.kind:
        case "date":
            return f"DATES[{source}]"
        case "day" | "instant" | "money" | "ratio":
            return f'{value.kind}_in("{name}", {source})'
        case "currency":
            return f"CURRENCIES[{source}]"
        case _:
            return source


def out_of(value: Value, source: str) -> str:
    """The Python value of what C has at `source`."""
    match value.kind:
        case "date":
            return f"DAYS[{source}.epoch_day]"
        case "day":
            return f"DAYS[{source}]"
        case "instant" | "optional_date" | "money" | "ratio":
            return f"{value.kind}_out({source})"
        case "optional_i64":
            return f"optional_integer_out({source})"
        case "enum" | "flags":
            return f"{value.of}({source})"
        case "bool":
            return f"bool({source})"
        case "record":
            return f"{value.of}._read({source})"
        case "error":
            return f"described({source}.status, {source})"
        case "bytes":
            return f"bytes_of({source})"
        case _:
            return source


def checked(value: Value, name: str) -> list[str]:
    """Statements that refuse what C would take for an integer although it is none."""
    if value.kind == "currency":  # a number goes to C as it is: a look-up costs more than the call
        return [f"if {name}.__class__ is not int or not -1 < {name} < 65536:",
                f"    {name} = CURRENCIES[{name}]"]
    if value.kind not in ("int", "enum", "flags", "bool"):
        return []
    return [f"if not isinstance({name}, int):", f'    {name} = integer("{name}", {name})']


def element(kind: Model) -> Model:
    while kind["kind"] in ("pointer", "array"):
        kind = kind["to"] if kind["kind"] == "pointer" else kind["of"]
    return kind


def items_of(kind: Model) -> str:
    """The runtime's name for arrays of an element; dates are days."""
    if kind["kind"] == "struct" and kind["name"] == "encours_date":
        return "INT32"
    return ITEMS[kind["name"]]


def column_of(thing: Model, names: Names) -> str:
    """The annotation of an array that is read."""
    base = element(thing["type"])
    days = base.get("name") == "encours_date" or thing.get("meaning") == "date"
    return "Days" if days else "Integers"


def c_type(kind: Model) -> str:
    """A type as cffi writes it."""
    if kind["kind"] == "pointer":
        return c_type(kind["to"]) + " *"
    if kind["kind"] == "void":
        return "void"
    if kind["kind"] == "int":
        return C_INTEGERS[kind["name"]]
    name: str = kind["name"]
    return name if name.startswith("encours_") else f"struct {name}"


def nullable(thing: Model) -> bool:
    """Whether it may be left out. What may be NULL only when it is empty may not."""
    when = thing.get("nullable_when", "")
    empty = "length" in thing and re.fullmatch(rf"{re.escape(thing['length'])} (== )?0", when)
    return bool(thing.get("nullable")) and not empty

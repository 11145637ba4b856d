# SPDX-License-Identifier: MIT
"""Types as the manifest has them.

    {"kind": "int", "name": "i64"}             i8 ... u64, size, char; "alias" when it has a name
    {"kind": "enum", "name": ...}              {"kind": "struct", "name": ...}
    {"kind": "handle", "name": ...}            a struct that no header defines
    {"kind": "callback", "name": ...}          {"kind": "void"}
    {"kind": "pointer", "to": ..., "const": true}
    {"kind": "array", "of": ..., "count": 3}   members only
"""

from collections.abc import Callable
from typing import Any

from clang import cindex

INTEGERS = {"int8_t": "i8", "uint8_t": "u8", "int16_t": "i16", "uint16_t": "u16",
            "int32_t": "i32", "uint32_t": "u32", "int64_t": "i64", "uint64_t": "u64",
            "size_t": "size"}
Kind = cindex.CursorKind
Types = cindex.TypeKind
Model = dict[str, Any]
Refuse = Callable[[str, str, str, str], None]


def type_of(kind: cindex.Type, place: str, refuse: Refuse) -> Model:
    """The type, or `void` when it is refused."""
    name = kind.spelling.replace("const ", "").strip()
    if name in INTEGERS:
        return {"kind": "int", "name": INTEGERS[name]}
    if kind.kind == Types.ELABORATED:
        declared = kind.get_declaration()
        if declared.kind == Kind.STRUCT_DECL:
            return struct_type(declared)
        return type_of(declared.type, place, refuse)
    if kind.kind == Types.TYPEDEF:
        return typedef_type(kind, name, place, refuse)
    if kind.kind == Types.POINTER:
        return pointer_type(kind, place, refuse)
    if kind.kind == Types.CONSTANTARRAY:
        return {"kind": "array", "of": type_of(kind.element_type, place, refuse),
                "count": kind.element_count}
    if kind.kind == Types.RECORD and kind.get_declaration().kind == Kind.STRUCT_DECL:
        return struct_type(kind.get_declaration())
    if kind.kind == Types.CHAR_S:
        return {"kind": "int", "name": "char"}
    if kind.kind == Types.VOID:
        return {"kind": "void"}
    refuse(place, "type", f"The type `{kind.spelling}` differs between platforms or languages.",
           "an integer of stdint.h, a struct, a handle or a pointer to them")
    return {"kind": "void"}


def typedef_type(kind: cindex.Type, name: str, place: str, refuse: Refuse) -> Model:
    under = kind.get_declaration().underlying_typedef_type
    canonical = under.get_canonical()
    if canonical.kind == Types.ENUM:
        return {"kind": "enum", "name": name}
    if canonical.kind == Types.POINTER:
        return {"kind": "callback", "name": name}
    if canonical.kind == Types.RECORD:
        return struct_type(canonical.get_declaration(), name)
    return {**type_of(under, place, refuse), "alias": name}


def struct_type(declared: cindex.Cursor, name: str = "") -> Model:
    """A struct with members, or a handle."""
    kind = "struct" if declared.get_definition() is not None else "handle"
    return {"kind": kind, "name": name or declared.spelling}


def pointer_type(kind: cindex.Type, place: str, refuse: Refuse) -> Model:
    to = kind.get_pointee()
    if is_function(to):
        return {"kind": "function_pointer", "spelling": kind.spelling}
    return {"kind": "pointer", "to": type_of(to, place, refuse), "const": to.is_const_qualified()}


def is_function(kind: cindex.Type) -> bool:
    return kind.get_canonical().kind in (Types.FUNCTIONPROTO, Types.FUNCTIONNOPROTO)

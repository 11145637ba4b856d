# SPDX-License-Identifier: MIT
"""What a C type is in Java, and how its values cross.

    integer      int, long, boolean, or what its meaning says: an open enum, LocalDate, Instant,
                 Currency; minor units stay long, and so does a code that is named as a number
    small struct LocalDate, Money and the like by value; absent is null
    struct       a record, or a class of columns when it mostly leads to arrays of numbers
"""

import re
from dataclasses import dataclass
from typing import Any

from .java_text import camel, class_of, layout_class, pascal, bare

Model = dict[str, Any]
CARRIERS = {"i8": ("byte", "JAVA_BYTE", 1), "u8": ("byte", "JAVA_BYTE", 1),
            "char": ("byte", "JAVA_BYTE", 1), "i16": ("short", "JAVA_SHORT", 2),
            "u16": ("short", "JAVA_SHORT", 2), "i32": ("int", "JAVA_INT", 4),
            "u32": ("int", "JAVA_INT", 4), "i64": ("long", "JAVA_LONG", 8),
            "u64": ("long", "JAVA_LONG", 8), "size": ("long", "JAVA_LONG", 8)}
# By value and small: what they are in Java.
VALUES = {"encours_date": "LocalDate", "encours_optional_date": "LocalDate",
          "encours_optional_i64": "Long", "encours_money": "Money", "encours_bytes": "byte[]"}


@dataclass(frozen=True)
class Scalar:
    """An integer: its Java type, its carrier in C, and both directions."""

    java: str
    carrier: str
    layout: str
    size: int
    given: str
    taken: str
    zero: str

    def put(self, value: str, name: str) -> str:
        """The carrier of a Java value; `name` is for what is refused."""
        return self.given.replace("$V", value).replace("$N", name)

    def get(self, value: str) -> str:
        """The Java value of a carrier."""
        return self.taken.replace("$V", value)


class Types:
    """What the manifest declares, by name, and the kinds of its structs."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.structs = {one["name"]: one for one in model["structs"]}
        self.enums = {one["name"]: one for one in model["enums"] if one["name"]}
        self.handles = {one["name"]: one for one in model["handles"]}
        self.callbacks = {one["name"]: one for one in model["callbacks"]}
        self.functions = {one["name"]: one for one in model["functions"]}
        self.inputs = self.structs_given()
        self.outputs = self.structs_returned()
        self.pointed = {one["type"]["to"]["name"] for name in self.outputs
                        for one in self.structs[name]["members"] if is_struct_pointer(one)}
        self.wrapped = self.callbacks_wrapped()
        self.locked = self.handles_locked()

    def handles_locked(self) -> set[str]:
        """Handles that any thread may change at any time."""
        return {one["owner"] for one in self.model["functions"]
                if "owner" in one and one["threads"] == "any"
                and not one["parameters"][0]["type"]["const"]
                and one["name"] != self.handles[one["owner"]].get("destructor")}

    # --- integers

    def scalar(self, thing: Model) -> Scalar:
        kind = end(thing["type"])
        if kind["kind"] == "enum":
            return self.enumeration(kind["name"], *CARRIERS["i32"])
        carrier, layout, size = CARRIERS[kind["name"]]
        if thing.get("enum") in self.enums:
            return self.enumeration(thing["enum"], carrier, layout, size)
        meaning = thing.get("meaning")
        plain = (carrier, layout, size)
        if meaning == "date" and kind["name"] == "i32":
            return Scalar("LocalDate", *plain, "Convert.day($V)", "Convert.date($V)", "null")
        if meaning == "instant" and kind["name"] == "i64":
            return Scalar("Instant", *plain, "Convert.instant($V)", "Convert.instant($V)",
                          "Instant.EPOCH")
        if meaning == "currency" and kind["name"] == "u16" and thing.get("name") != "numeric":
            return Scalar("Currency", *plain, "Convert.currency($V)", "Convert.currency($V)",
                          "null")
        if carrier == "int" and re.match(r"(is|has)_", thing.get("name", "")):
            return Scalar("boolean", *plain, "($V ? 1 : 0)", "$V != 0", "false")
        return self.number(kind["name"], plain, thing.get("name", ""))

    def enumeration(self, name: str, carrier: str, layout: str, size: int) -> Scalar:
        java = class_of(name)
        cast = "" if carrier == "int" else f"({carrier}) "
        wide = {"byte": "Byte.toUnsignedInt($V)", "short": "Short.toUnsignedInt($V)",
                "int": "$V", "long": "(int) $V"}[carrier]
        zero = next((f"{java}.{self.constant(name, value['name'])}"
                     for value in self.enums[name]["values"] if value["value"] == 0),
                    f"{java}.of(0)")
        return Scalar(java, carrier, layout, size, f"{cast}$V.value()", f"{java}.of({wide})", zero)

    @staticmethod
    def number(kind: str, plain: tuple[str, str, int], name: str) -> Scalar:
        if kind == "u32" and "flags" in name:
            return Scalar("int", *plain, "$V", "$V", "0")
        if kind == "u32":
            return Scalar("long", *plain, 'Convert.u32($V, "$N")', "Integer.toUnsignedLong($V)",
                          "0")
        if kind == "u16":
            return Scalar("int", *plain, 'Convert.u16($V, "$N")', "Short.toUnsignedInt($V)", "0")
        if kind == "i16":
            return Scalar("int", *plain, 'Convert.i16($V, "$N")', "$V", "0")
        if kind in ("u8", "char"):
            return Scalar("int", *plain, 'Convert.u8($V, "$N")', "Byte.toUnsignedInt($V)", "0")
        if kind == "i8":
            return Scalar("int", *plain, 'Convert.i8($V, "$N")', "$V", "0")
        if kind == "size":
            return Scalar("long", *plain, 'Convert.size($V, "$N")', "$V", "0")
        return Scalar("int" if plain[0] == "int" else "long", *plain, "$V", "$V", "0")

    def constant(self, enum: str, name: str) -> str:
        """The Java name of an enumerator: without the words that all of the enum begin with."""
        values = [one["name"] for one in self.enums[enum]["values"]]
        return short_names(values, enum)[name]

    # --- structs

    @staticmethod
    def is_raw(name: str) -> bool:
        """Structs of the Arrow interface are passed as the memory they are."""
        return name.startswith("Arrow")

    def is_columns(self, name: str) -> bool:
        """Whether a struct mostly leads to arrays of numbers."""
        if name in VALUES or self.is_raw(name) or name.endswith("options"):
            return False
        if name.endswith("_columns"):
            return True
        pointers = [one["type"] for one in self.structs[name]["members"]
                    if one["type"]["kind"] == "pointer" and not one.get("text_pointer")
                    and not is_user(one)]
        numbers = [one for one in pointers if one["to"]["kind"] in ("int", "void")]
        others = [one for one in pointers if one["to"]["kind"] == "pointer"
                  or one["to"]["kind"] == "struct" and one["to"]["name"] in VALUES]
        return bool(numbers) and not others

    def is_record(self, name: str) -> bool:
        return name not in VALUES and not self.is_raw(name) and not self.is_columns(name)

    def fills(self, parameter: Model) -> bool:
        """A struct of results with arrays that the caller gives."""
        name = end(parameter["type"]).get("name", "")
        return name in self.structs and self.is_filled(name)

    def is_filled(self, name: str) -> bool:
        """Columns with arrays that the library writes into."""
        return self.is_columns(name) and any(
            is_array(one) and not one["type"]["const"] for one in self.structs[name]["members"])

    def struct_type(self, name: str) -> str:
        return "MemorySegment" if self.is_raw(name) else VALUES.get(name) or class_of(name)

    def layout(self, name: str) -> str:
        """The constants that say where the members of a struct are."""
        return f"{layout_class(self.structs[name]['header'])}.{pascal(bare(name))}"

    def structs_given(self) -> set[str]:
        """Structs that a caller fills in, also inside others."""
        waiting = [end(one["type"]).get("name", "") for function in self.model["functions"]
                   for one in function["parameters"]
                   if one["role"] in ("struct", "value", "array", "update_struct")
                   or one["role"] == "out_struct" and self.fills(one)]
        return self.with_those_inside(waiting)

    def with_those_inside(self, names: list[str]) -> set[str]:
        """Structs of these names, those inside them, and so on."""
        waiting = list(names)
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in self.structs and name not in found:
                found.add(name)
                waiting += [end(one["type"]).get("name", "")
                            for one in self.structs[name]["members"]]
        return found

    def structs_returned(self) -> set[str]:
        """Structs that the library fills in, also inside others."""
        waiting = ["encours_error"]
        for function in self.model["functions"]:
            waiting += [end(one["type"]).get("name", "") for one in function["parameters"]
                        if one["role"] in ("out_struct", "out_array", "update_struct")]
            waiting.append(end(function["returns"]["type"]).get("name", ""))
        for callback in self.model["callbacks"]:
            waiting += [end(one["type"]).get("name", "") for one in callback["parameters"]]
        return self.with_those_inside(waiting)

    def callbacks_wrapped(self) -> set[str]:
        """Callbacks that the library also hands out, so that Java calls C through them."""
        found = {one["type"]["name"] for callback in self.model["callbacks"]
                 for one in callback["parameters"] if one["type"]["kind"] == "callback"}
        for function in self.model["functions"]:
            if function["returns"]["role"] == "struct":
                struct = self.structs[function["returns"]["type"]["to"]["name"]]
                found |= {one["type"]["name"] for one in struct["members"]
                          if one["type"]["kind"] == "callback"}
        return found


def end(kind: Model) -> Model:
    """The type at the end of pointers and arrays."""
    while kind["kind"] in ("pointer", "array"):
        kind = kind["to"] if kind["kind"] == "pointer" else kind["of"]
    return kind


def is_array(member: Model) -> bool:
    """A member that leads to an array of numbers or bytes."""
    kind = member["type"]
    return bool(kind["kind"] == "pointer" and kind["to"]["kind"] in ("int", "void")
                and not member.get("text_pointer") and not is_user(member))


def is_struct_pointer(member: Model) -> bool:
    """A member that leads to one struct."""
    kind = member["type"]
    return bool(kind["kind"] == "pointer" and kind["to"]["kind"] == "struct"
                and "length" not in member)


def is_user(member: Model) -> bool:
    return bool(re.search(r"(^|_)user$", member["name"])) and end(member["type"])["kind"] == "void"


def element(kind: Model) -> tuple[str, str, int]:
    """Java type, layout and size of the elements of an array of numbers or bytes."""
    to = end(kind)
    return CARRIERS[to["name"]] if to["kind"] == "int" else \
        CARRIERS["i32"] if to["kind"] == "enum" else CARRIERS["u8"]


def short_names(names: list[str], of: str = "") -> dict[str, str]:
    """Names of constants without the words that are those of all, or of their type."""
    words = [name.removeprefix("ENCOURS_").removeprefix("E_").split("_") for name in names]
    common = 0
    while len(names) > 1 and all(len(one) > common + 1 and one[common] == words[0][common]
                                 for one in words):
        common += 1
    if len(names) == 1:
        kind = bare(of).upper().split("_")
        while len(words[0]) > common + 1 and common < len(kind) \
                and words[0][common] == kind[common]:
            common += 1
    found = {name: "_".join(one[common:]) for name, one in zip(names, words)}
    while common and any(not short[0].isalpha() for short in found.values()):
        common -= 1
        found = {name: "_".join(one[common:]) for name, one in zip(names, words)}
    return found


def component(member: Model) -> str:
    """The name of a member or parameter in Java."""
    return camel(member["name"])


def place(member: Model) -> str:
    """The constant that says where a member is; SIZE is that of the struct."""
    name: str = member["name"].upper()
    return name + "_" if name in ("SIZE", "LAYOUT") else name

# SPDX-License-Identifier: MIT
"""How members of structs are written into C memory and read from it.

A member answers four questions: its type in Java, what it is when nothing is said, the statement
that writes it and the expression that reads it. `at` is the struct in C memory.
"""

from dataclasses import dataclass, replace
from typing import Any

from .java_text import bare, class_of, pascal
from .java_types import (CARRIERS, Types, component, element, end, is_array, is_struct_pointer,
                         is_user, place)

Model = dict[str, Any]
# Asking Java for each piece of memory would cost more than the work; C allocates for itself.
HOOKS = {"encours_context_allocate_fn", "encours_context_reallocate_fn",
         "encours_context_release_fn"}


@dataclass(frozen=True)
class Member:
    """One member as a component of a record or a property of columns."""

    name: str
    java: str
    zero: str
    write: str
    read: str
    model: Model


def callback_class(name: str) -> str:
    """encours_progress_fn: ProgressCallback."""
    return pascal(bare(name).removesuffix("_fn")) + "Callback"


def visible(types: Types, struct: Model, columns: bool = False) -> list[Member]:
    """The members a caller sees: neither sizes, padding, nor counts that follow from arrays."""
    return [member(types, struct, one) for one in struct["members"]
            if is_visible(struct, one, columns)]


def is_visible(struct: Model, one: Model, columns: bool) -> bool:
    if one["name"] == "struct_size" or one.get("reserved") or is_user(one):
        return False
    if one["type"]["kind"] == "callback" and one["type"]["name"] in HOOKS:
        return False
    if one["type"]["kind"] == "pointer" and end(one["type"])["kind"] == "callback":
        return False
    arrays = counted(struct, one)
    return not arrays or columns and any(is_array(other) for other in arrays)


def counted(struct: Model, one: Model) -> list[Model]:
    """The arrays whose number of elements a member is."""
    if one["type"]["kind"] != "int":
        return []
    return [other for other in struct["members"] if other.get("length") == one["name"]
            and other["type"]["kind"] == "pointer"]


def member(types: Types, struct: Model, one: Model) -> Member:
    """A member; in the methods that write it, what is called as their arguments is `this.at`."""
    name = component(one)
    hidden = name in ("at", "scope")
    return replace(shown(types, struct, one, f"this.{name}" if hidden else name), name=name)


def shown(types: Types, struct: Model, one: Model, name: str) -> Member:
    kind = one["type"]
    offset = f"{types.layout(struct['name'])}.{place(one)}"
    if kind["kind"] in ("int", "enum"):
        scalar = types.scalar(one)
        return Member(name, scalar.java, default(types, one, scalar.zero),
                      f"at.set({scalar.layout}, {offset}, {scalar.put(name, component(one))});",
                      scalar.get(f"at.get({scalar.layout}, {offset})"), one)
    if kind["kind"] == "struct":
        return by_value(types, one, name, offset)
    if kind["kind"] == "array":
        return fixed(one, name, offset)
    if kind["kind"] == "callback":
        return callback(types, struct, one, name, offset)
    return pointer(types, struct, one, name, offset)


def default(types: Types, one: Model, zero: str) -> str:
    """What an initialiser gives, else zero."""
    value = one.get("default")
    if not isinstance(value, int):
        return zero
    if one.get("enum"):
        names = {each["value"]: types.constant(one["enum"], each["name"])
                 for each in types.enums[one["enum"]]["values"]}
        return f"{class_of(one['enum'])}.{names.get(value, f'of({value})')}"
    if one.get("meaning") == "date":
        return "null"
    return f"{value}L" if abs(value) >= 1 << 31 else str(value)


def by_value(types: Types, one: Model, name: str, offset: str) -> Member:
    struct = one["type"]["name"]
    if struct == "encours_date":
        return Member(name, "LocalDate", "null",
                      f"at.set(JAVA_INT, {offset}, Convert.day({name}));",
                      f"Convert.date(at.get(JAVA_INT, {offset}))", one)
    if struct in ("encours_optional_date", "encours_optional_i64"):
        java = "LocalDate" if struct.endswith("date") else "Long"
        how = "optionalDate" if java == "LocalDate" else "optionalLong"
        return Member(name, java, "null", f"Convert.optional({name}, at, {offset});",
                      f"Convert.{how}(at, {offset})", one)
    if struct == "encours_money":
        at = f"at.asSlice({offset}, LayoutMoney.Money.SIZE)"
        return Member(name, "Money", "null", f"Money.writeTo({name}, {at});",
                      f"Money.read({at}, scope)", one)
    if struct == "encours_bytes":
        return Member(name, "byte[]", "null", f"Convert.bytes({name}, at, {offset}, scope);",
                      f"Convert.bytes(at, {offset})", one)
    java = types.struct_type(struct)
    at = f"at.asSlice({offset}, {types.layout(struct)}.SIZE)"
    return Member(name, java, "null", f"{java}.writeTo({name}, {at}, scope);",
                  f"{java}.read({at}, scope)", one)


def fixed(one: Model, name: str, offset: str) -> Member:
    """An array inside the struct: text, bytes, or numbers."""
    of, count = one["type"]["of"], one["type"]["count"]
    if of.get("name") == "char":
        return Member(name, "String", "\"\"",
                      f"Convert.field({name}, at, {offset}, {count}, \"{name}\");",
                      f"Convert.field(at, {offset}, {count})", one)
    carrier, layout, size = CARRIERS[of["name"]]
    if carrier == "byte":
        return Member(name, "byte[]", "null",
                      f"Convert.bytes({name}, at, {offset}, {count}, \"{name}\");",
                      f"Convert.bytes(at, {offset}, {count})", one)
    return Member(name, f"{carrier}[]", "null",
                  f"Convert.numbers({name}, at, {offset}, {count}, \"{name}\");",
                  f"at.asSlice({offset}, {count * size}).toArray({layout})", one)


def callback(types: Types, struct: Model, one: Model, name: str, offset: str) -> Member:
    """A function of Java; one that came from the library goes back as the function it is."""
    java = callback_class(one["type"]["name"])
    users = [other for other in struct["members"] if is_user(other)]
    own = [other for other in users if other["name"] == f"{one['name']}_user"] or users[:1]
    user = f"{types.layout(struct['name'])}.{place(own[0])}" if own else "-1"
    up = java.removesuffix("Callback") + "Upcall"
    if one["type"]["name"] in types.wrapped:
        return Member(name, java, "null", f"{up}.write({name}, at, {offset}, {user}, scope);",
                      f"{up}.read(at, {offset}, {user}, scope)", one)
    return Member(name, java, "null", f"at.set(ADDRESS, {offset}, {up}.stub({name}, scope));",
                  "null", one)


def pointer(types: Types, struct: Model, one: Model, name: str, offset: str) -> Member:
    kind, at = one["type"], f"at.get(ADDRESS, {offset})"
    if one.get("text_pointer"):
        return Member(name, "String", "null", f"at.set(ADDRESS, {offset}, scope.text({name}));",
                      f"Convert.text({at})", one)
    if is_array(one):
        return numbers(types, struct, one, name, offset)
    to = kind["to"]
    if to["kind"] == "handle":
        return Member(name, class_of(to["name"]), "null",
                      f"at.set(ADDRESS, {offset}, scope.use({name}));", "null", one)
    if is_struct_pointer(one):
        java = types.struct_type(to["name"])
        return Member(name, java, "null",
                      f"at.set(ADDRESS, {offset}, {java}.write({name}, scope));",
                      f"{java}.at({at}, scope)", one)
    if to["kind"] == "struct":
        return structs(types, struct, one, name, offset)
    inner, count = to["to"], count_of(types, struct, one)
    if inner.get("name") == "char":
        return Member(name, "List<String>", "null",
                      f"at.set(ADDRESS, {offset}, scope.texts({name}));",
                      f"Convert.texts({at}, {count})", one)
    if inner["kind"] == "struct":
        java = types.struct_type(inner["name"])
        return Member(name, f"List<{java}>", "null", f"at.set(ADDRESS, {offset}, "
                      f"scope.pointers({name}, one -> {java}.write(one, scope)));", "null", one)
    return Member(name, "List<MemorySegment>", "null",
                  f"at.set(ADDRESS, {offset}, scope.pointers({name}, scope::in));", "null", one)


def structs(types: Types, struct: Model, one: Model, name: str, offset: str) -> Member:
    """An array of structs one after the other."""
    to, count = one["type"]["to"]["name"], count_of(types, struct, one)
    java, at = types.struct_type(to), f"at.get(ADDRESS, {offset})"
    size = f"{types.layout(to)}.SIZE"
    if to == "encours_date":
        return Member(name, "List<LocalDate>", "null",
                      f"at.set(ADDRESS, {offset}, scope.dates({name}));",
                      f"Convert.dates({at}, {count})", one)
    return Member(name, f"List<{java}>", "null",
                  f"at.set(ADDRESS, {offset}, scope.structs({name}, {size}, "
                  f"(one, to) -> {java}.writeTo(one, to, scope)));",
                  f"Convert.list({at}, {count}, {size}, one -> {java}.read(one, scope))", one)


def numbers(types: Types, struct: Model, one: Model, name: str, offset: str) -> Member:
    """An array of numbers: memory in columns, a Java array in a record."""
    carrier, layout, size = element(one["type"])
    count, at = count_of(types, struct, one), f"at.get(ADDRESS, {offset})"
    how = "in" if one["type"]["const"] else "inout"
    if types.is_columns(struct["name"]):
        return Member(name, "MemorySegment", "null",
                      f"at.set(ADDRESS, {offset}, scope.{how}({name}));",
                      f"scope.lent({at}, {count} * {size})", one)
    if end(one["type"])["kind"] == "void":
        return Member(name, "MemorySegment", "null",
                      f"at.set(ADDRESS, {offset}, scope.{how}({name}));",
                      f"scope.lent({at}, {count})", one)
    return Member(name, f"{carrier}[]", "null", f"at.set(ADDRESS, {offset}, scope.{how}({name}));",
                  f"Convert.array({at}, {count}, {layout})", one)


def count_of(types: Types, struct: Model, one: Model) -> str:
    """How many elements a member that is read leads to; 0 when the struct does not say."""
    for other in struct["members"]:
        if other["name"] == one.get("length") and other["type"]["kind"] == "int":
            _, layout, size = CARRIERS[other["type"]["name"]]
            got = f"at.get({layout}, {types.layout(struct['name'])}.{place(other)})"
            return got if size == 8 else f"Integer.toUnsignedLong({got})"
    return "0"


def array_count(struct: Model, one: Model) -> str:
    """The statement's value for a count that follows from the arrays of a record."""
    arrays = ", ".join(component(other) for other in counted(struct, one))
    return f"Convert.common(\"{component(one)}\", {arrays})"



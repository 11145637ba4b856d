# SPDX-License-Identifier: MIT
"""Emits classes of columns: arrays of numbers by name, with no Java object a row.

A column is a Java array, copied once when a call is made, or memory outside the Java heap, which
is used where it is. Columns that the library writes are filled when the call has succeeded.
"""

import re
from typing import Any

from .java_members import Member, array_count, counted, is_visible, visible
from .java_structs import note, writers
from .java_text import bare, camel, code_lines, comment, plain, said
from .java_types import CARRIERS, Types, component, element, end, is_array, place

Model = dict[str, Any]
Lines = list[tuple[int, str]]


def columns(types: Types, struct: Model, extra: list[str]) -> list[str]:
    java, members = types.struct_type(struct["name"]), visible(types, struct, True)
    text = (struct.get("text") or plain(bare(struct["name"])).capitalize())
    lines = comment(text + "\n\nColumns may be Java arrays or memory outside the heap; the latter "
                    "is used in place and must stay until the calls that use it have ended. Each "
                    "method that sets something returns this object.")
    lines.append(f"public final class {java} {{")
    body: Lines = [(4, f"private {one.java} {one.name}{start(struct, one)};") for one in members]
    if keeps_owner(types, struct):
        body.append((4, "private Handle owner;"))
    lines += code_lines(body)
    lines += ["", "    /** Begins without columns. */", f"    public {java}() {{}}"]
    for one in members:
        lines += [""] + accessor(types, struct, java, one)
    lines += [*([""] + extra if extra else [])]
    if struct["name"] in types.inputs:
        lines += code_lines(writer(types, struct, java, members))
        lines += code_lines(checker(struct, java))
    if struct["name"] in types.outputs:
        lines += code_lines(reader(types, struct, java, members))
    return [*lines, "}"]


def start(struct: Model, one: Member) -> str:
    """The value a field begins with; -1 is a count that no column has given yet."""
    if is_count(struct, one):
        return " = -1"
    return "" if one.zero in ("null", "0", "false") else f" = {one.zero}"


def is_count(struct: Model, one: Member) -> bool:
    return bool(counted(struct, one.model)) and one.java == "long"


def accessor(types: Types, struct: Model, java: str, one: Member) -> list[str]:
    text = said(one.model)
    if is_array(one.model):
        return column(struct, java, one, text)
    value = f"Math.max({one.name}, 0)" if is_count(struct, one) else one.name
    getter = [*comment(text, [("@return", said(one.model) + note(one))], 4),
              f"    public {one.java} {one.name}() {{", f"        return {value};", "    }", ""]
    return getter + [*comment(text, [(f"@param {one.name}", said(one.model) + note(one)),
                                     ("@return", "this object")], 4),
                     f"    public {java} {one.name}({one.java} {one.name}) {{",
                     f"        this.{one.name} = {one.name};", "        return this;", "    }"]


def column(struct: Model, java: str, one: Member, text: str) -> list[str]:
    """A column can be set from an array or from memory, and is had as memory."""
    carrier = element(one.model["type"])[0]
    tags = [(f"@param {one.name}", "the elements" + (", written by the library"
             if not one.model["type"]["const"] else "")), ("@return", "this object")]
    lines = [*comment(text, [("@return", "the elements as memory, null when there are none")], 4),
             f"    public MemorySegment {one.name}() {{", f"        return {one.name};",
             "    }", "",
             *comment(text, tags, 4)]
    lines += code_lines([(4, f"public {java} {one.name}({carrier}... {one.name}) {{"),
                         (8, f"return {one.name}(MemorySegment.ofArray({one.name}));"), (4, "}"),
                         (0, "")])
    return lines + [*comment(text, tags, 4),
                    *code_lines([(4, f"public {java} {one.name}(MemorySegment {one.name}) {{"),
                                 *setter(struct, one), (8, "return this;"), (4, "}")])]


def setter(struct: Model, one: Member) -> Lines:
    lines: Lines = []
    counts = [other for other in struct["members"] if other["name"] == one.model.get("length")
              and counted(struct, other) and other["type"]["kind"] == "int"]
    if counts and end(one.model["type"])["kind"] == "int":
        name, size = component(counts[0]), element(one.model["type"])[2]
        lines.append((8, f"{name} = Convert.same({name}, {one.name}.byteSize(), {size}, "
                      f"\"{one.name}\");"))
    return [*lines, (8, f"this.{one.name} = {one.name};")]


def writer(types: Types, struct: Model, java: str, members: list[Member]) -> Lines:
    return [*writers(types, struct, java, "columns", "columns into a struct"),
            (0, ""), (4, "private void fill(MemorySegment at, Call scope) {"),
            *[(8, line) for line in counts(types, struct)],
            *[(8, line) for line in own_room(struct)],
            *([(8, "scope.use(owner);")] if keeps_owner(types, struct) else []),
            *[(8, write_of(types, struct, one)) for one in members], (4, "}")]


def keeps_owner(types: Types, struct: Model) -> bool:
    """Columns that an object lends and that go into calls again, while that object must stay."""
    return bool(struct["name"] in types.inputs and struct["name"] in types.outputs)


def words_outside(struct: Model) -> list[str]:
    """What lengths of columns are made of and only other arguments of a call say."""
    own, found = {one["name"] for one in struct["members"]}, []
    for one in struct["members"]:
        words = re.findall(r"[A-Za-z_]\w*", str(one.get("length", ""))) if is_array(one) else []
        found += [word for word in words if word not in own and word not in found]
    return found


def room(one: Model, length: str) -> str:
    name = component(one)
    return f"Convert.room({name}, {length}, {element(one['type'])[2]}, \"{name}\");"


def own_room(struct: Model) -> list[str]:
    """Checks of columns against the counts of their struct, as these are when a call is made."""
    members = {one["name"]: one for one in struct["members"]}
    found = []
    # A place is read from a column whose own room has been checked.
    for one in sorted(struct["members"], key=lambda one: "[" in str(one.get("length", ""))):
        length = str(one.get("length", ""))
        words = re.findall(r"[A-Za-z_]\w*", length)
        if not is_array(one) or not words or not all(word in members for word in words):
            continue
        rooms = [word for word in words if members[word].get("room")]
        if rooms:
            found.append(f"Convert.stated({component(one)}, "
                         f"{own_length(' * '.join(rooms), members)}, \"{component(one)}\", "
                         f"\"{' and '.join(component(members[word]) for word in rooms)}\");")
        found.append(room(one, own_length(length, members)))
    return found


def own_length(length: str, members: dict[str, Model]) -> str:
    """A length in the fields of the class; `first[rows]` is the element of a column."""
    indexed = re.fullmatch(r"(\w+)\[(\w+)\]", length)
    if indexed:
        column, index = members[indexed[1]], members[indexed[2]]
        return (f"Convert.element({component(column)}, Math.max({component(index)}, 0), "
                f"{element(column['type'])[2]})")
    return multiplied(divided(re.sub(
        r"[A-Za-z_]\w*", lambda found: counted_name(members[found[0]], members), length)))


def divided(length: str) -> str:
    """A length that is a quotient; of nothing there is none."""
    parts = length.split(" / ")
    return f"Convert.quotient({parts[0]}, {parts[1]})" if len(parts) == 2 else length


def multiplied(length: str) -> str:
    """A length that is a product, of which none that passes 64 bits is a small one."""
    product, *factors = length.split(" * ")
    for factor in factors:
        product = f"Convert.times({product}, {factor})"
    return product


def counted_name(one: Model, members: dict[str, Model]) -> str:
    given = any(other.get("length") == one["name"] for other in members.values())
    return f"Math.max({component(one)}, 0)" if given else component(one)


def checker(struct: Model, java: str) -> Lines:
    """Checks of columns whose lengths follow from other arguments of a call."""
    words = words_outside(struct)
    if not words:
        return []
    given = "".join(f", long {camel(word)}" for word in words)
    lines: Lines = [(0, ""), (4, "/** Fails when a column is too short for a call. */"),
                    (4, f"static void check({java} value{given}) {{"),
                    (8, "if (value != null) {")]
    for one in struct["members"]:
        length = str(one.get("length", ""))
        if is_array(one) and any(word in words for word in re.findall(r"\w+", length)):
            java_length = re.sub(r"[A-Za-z_]\w*", lambda found: camel(found[0])
                                 if found[0] in words else f"value.{camel(found[0])}", length)
            java_length = multiplied(divided(java_length))
            lines.append((12, "Convert.room(value." + room(one, java_length)
                          .removeprefix("Convert.room(")))
    return [*lines, (8, "}"), (4, "}")]


def counts(types: Types, struct: Model) -> list[str]:
    """Counts that follow from lists."""
    found = []
    for one in struct["members"]:
        if counted(struct, one) and not is_visible(struct, one, True):
            cast = "" if one["type"]["name"] == "size" else "(int) "
            layout = CARRIERS[one["type"]["name"]][1]
            found.append(f"at.set({layout}, {types.layout(struct['name'])}.{place(one)}, "
                         f"{cast}{array_count(struct, one)});")
    return found


def is_result(one: Member) -> bool:
    """An array of the caller's, which the library writes into and never exchanges."""
    return is_array(one.model) and not one.model["type"]["const"]


def write_of(types: Types, struct: Model, one: Member) -> str:
    if not is_count(struct, one):
        return one.write
    _, layout, size = CARRIERS[one.model["type"]["name"]]
    value = f"Math.max({one.name}, 0)"
    if size == 4:
        value = f"Convert.u32({value}, \"{one.name}\")"
    return (f"at.set({layout}, {types.layout(struct['name'])}.{place(one.model)}, "
            f"{value});")


def reader(types: Types, struct: Model, java: str, members: list[Member]) -> Lines:
    lines: Lines = [
        (0, ""), (4, "/** Columns that the library lends; as long as what lends them lives. */"),
        (4, f"static {java} read(MemorySegment at, Call scope) {{"),
        (8, f"{java} columns = new {java}();"), (8, "columns.load(at, scope);"),
        (8, "return columns;"), (4, "}"), (0, ""),
        (4, "/** Takes over what the library wrote. */"),
        (4, "void load(MemorySegment at, Call scope) {")]
    lines += [(8, f"{one.name} = {one.read};") for one in members
              if one.read != "null" and not is_result(one)]
    if keeps_owner(types, struct):
        lines.append((8, "owner = scope.owner();"))
    lines.append((4, "}"))
    if struct["name"] in types.pointed:
        lines += [(0, ""), (4, "/** What a pointer leads to: an argument again, or lent. */"),
                  (4, f"static {java} at(MemorySegment start, Call scope) {{"),
                  (8, "if (start.address() == 0) {"), (12, "return null;"), (8, "}"),
                  (8, f"{java} given = scope.object(start, {java}.class);"),
                  (8, f"return given != null ? given : read(start.reinterpret("
                   f"{types.layout(struct['name'])}.SIZE), scope);"), (4, "}")]
    return lines

# SPDX-License-Identifier: MIT
"""Emits records for structs. Those a caller fills in have `defaults()` and a method a component."""

from typing import Any

from .java_members import Member, array_count, counted, is_visible, visible
from .java_text import bare, code_lines, comment, plain, said
from .java_types import CARRIERS, Types, place

Model = dict[str, Any]
Lines = list[tuple[int, str]]
PRIMITIVE_ZERO = {"0", "false", "null", "\"\""}


def record(types: Types, struct: Model, extra: list[str]) -> list[str]:
    """A record; `extra` are functions that belong to it."""
    java, members = types.struct_type(struct["name"]), visible(types, struct)
    text = struct.get("text") or plain(bare(struct["name"])).capitalize()
    lines = comment(text, [(f"@param {one.name}", said(one.model) + note(one)) for one in members])
    given = ", ".join(f"{one.java} {one.name}" for one in members)
    lines += code_lines([(0, f"public record {java}({given}) {{")])
    body: list[str] = []
    if struct["name"] in types.inputs:
        body += defaults(java, members)
        for one in members:
            body += wither(java, members, one)
    body += [*extra]
    if any(one.java.endswith("[]") for one in members):
        body += by_contents(java, members)
    while body and not body[-1]:
        body.pop()
    if struct["name"] in types.inputs:
        body += code_lines(writer(types, struct, java, members))
    if struct["name"] in types.outputs:
        body += code_lines(reader(types, struct, java, members))
    while body and not body[0]:
        body.pop(0)
    return [*lines, *body, "}"]


def note(one: Model | Member) -> str:
    """What the type alone does not say."""
    assert isinstance(one, Member)
    if one.java in ("LocalDate", "Long", "Money", "Currency"):
        return "; null: none"
    if one.model["type"].get("name") == "u64" and one.java == "long":
        return " (unsigned)"
    return ""


def defaults(java: str, members: list[Member]) -> list[str]:
    values = ", ".join(one.zero for one in members)
    return ["    /**",
            "     * Everything as the library does it when nothing is said.",
            "     *",
            "     * @return the defaults",
            "     */",
            f"    public static {java} defaults() {{",
            *code_lines([(8, f"return new {java}({values});")]),
            "    }", ""]


def wither(java: str, members: list[Member], changed: Member) -> list[str]:
    values = ", ".join(one.name for one in members)
    return [*comment(f"The same with another {plain(changed.model['name'])}.",
                     [(f"@param {changed.name}", said(changed.model) + note(changed)),
                      ("@return", "a changed copy")], 4),
            *code_lines([(4, f"public {java} {changed.name}({vararg(changed)} {changed.name}) {{"),
                         (8, f"return new {java}({values});"), (4, "}"), (0, "")])]


def by_contents(java: str, members: list[Member]) -> list[str]:
    """Equality and text of a record with arrays: by what is in them."""
    names = ", ".join(f'"{one.name}"' for one in members)
    values = ", ".join(one.name for one in members)
    return code_lines([
        (0, ""), (4, "@Override"), (4, "public boolean equals(Object other) {"),
        (8, f"return other instanceof {java} that && Arrays.deepEquals(components(), "
         "that.components());"), (4, "}"),
        (0, ""), (4, "@Override"), (4, "public int hashCode() {"),
        (8, "return Arrays.deepHashCode(components());"), (4, "}"),
        (0, ""), (4, "@Override"), (4, "public String toString() {"),
        (8, f"return Convert.described(\"{java}\", components(), {names});"), (4, "}"),
        (0, ""), (4, "private Object[] components() {"),
        (8, f"return new Object[] {{{values}}};"), (4, "}")])


def vararg(one: Member) -> str:
    """Arrays of numbers may be given as arguments, one after the other."""
    return one.java[:-2] + "..." if one.java.endswith("[]") and one.java != "byte[]" else one.java


def writers(types: Types, struct: Model, java: str, what: str, members: str) -> Lines:
    """The methods that give a call what C reads: a struct of its own, or one inside another."""
    layout = types.layout(struct["name"])
    allocated = f"scope.sized({layout}.SIZE)" if struct["sized"] else \
        f"scope.zeros({layout}.SIZE, {struct['align']})"
    written = "scope.wrote(value, at)" if struct["name"] in types.pointed else "at"
    return [(0, ""), (4, f"/** Writes {what} for the time of a call; NULL for null. */"),
            (4, f"static MemorySegment write({java} value, Call scope) {{"),
            (8, "if (value == null) {"), (12, "return MemorySegment.NULL;"), (8, "}"),
            (8, f"MemorySegment at = {allocated};"),
            (8, "value.fill(at, scope);"),
            (8, f"return {written};"), (4, "}"),
            (0, ""), (4, f"/** Writes {members}; nothing for null. */"),
            (4, f"static void writeTo({java} value, MemorySegment at, Call scope) {{"),
            (8, "if (value != null) {"), (12, "value.fill(at, scope);"), (8, "}"), (4, "}")]


def writer(types: Types, struct: Model, java: str, members: list[Member]) -> Lines:
    return [*writers(types, struct, java, "a value", "the members of a value"),
            (0, ""), (4, "private void fill(MemorySegment at, Call scope) {"),
            *[(8, line) for line in statements(types, struct, members)], (4, "}")]


def statements(types: Types, struct: Model, members: list[Member]) -> list[str]:
    found = []
    for one in struct["members"]:
        if counted(struct, one) and not is_visible(struct, one, False):
            _, layout, size = CARRIERS[one["type"]["name"]]
            cast = "" if size == 8 else "(int) "
            found.append(f"at.set({layout}, {types.layout(struct['name'])}.{place(one)}, "
                         f"{cast}{array_count(struct, one)});")
    return found + [one.write for one in members]


def reader(types: Types, struct: Model, java: str, members: list[Member]) -> Lines:
    values = ", ".join(one.read for one in members)
    lines: Lines = [(0, ""), (4, "/** Reads a value while it can be read. */"),
                    (4, f"static {java} read(MemorySegment at, Call scope) {{"),
                    (8, f"return new {java}({values});"), (4, "}")]
    if struct["name"] in types.pointed:
        lines += [(0, ""), (4, "/** What a pointer leads to: an argument again, or a copy. */"),
                  (4, f"static {java} at(MemorySegment start, Call scope) {{"),
                  (8, "if (start.address() == 0) {"), (12, "return null;"), (8, "}"),
                  (8, f"{java} given = scope.object(start, {java}.class);"),
                  (8, f"return given != null ? given : read(start.reinterpret("
                   f"{types.layout(struct['name'])}.SIZE), scope);"), (4, "}")]
    return lines

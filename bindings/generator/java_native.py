# SPDX-License-Identifier: MIT
"""Emits `org.encours.internal`: functions with their signatures, and where members of structs are.

One class a header and kind, so that a program links the functions it uses and no others.
"""

from .java_text import (Model, bare, camel, code_lines, java_file, layout_class, native_class,
                        pascal, SOURCES)
from .java_types import CARRIERS, Types, component, place

PACKAGE = "org.encours.internal"


def files(types: Types) -> dict[str, str]:
    found = {}
    for header in types.model["headers"]:
        name = header["name"]
        functions = [one for one in types.model["functions"] if one["header"] == name]
        if functions:
            path = f"{SOURCES}/internal/{native_class(name)}.java"
            found[path] = java_file(PACKAGE, natives(types, name, functions))
        structs = [one for one in types.model["structs"]
                   if one["header"] == name and not types.is_raw(one["name"])]
        if structs:
            path = f"{SOURCES}/internal/{layout_class(name)}.java"
            found[path] = java_file(PACKAGE, layouts(types, name, structs))
    found[f"{SOURCES}/internal/Interface.java"] = java_file(PACKAGE, interface(types.model))
    return found


def interface(model: Model) -> list[str]:
    major, minor = model["version"].split(".")[:2]
    return ["/** Of which headers this package was made. */",
            "final class Interface {",
            f"    static final int MAJOR = {major};",
            f"    static final int MINOR = {minor};",
            "",
            "    private Interface() {}",
            "}"]


# --- functions

def carrier(types: Types, kind: Model) -> tuple[str, str]:
    """Java type and layout of a parameter or result as it crosses."""
    if kind["kind"] == "int":
        return CARRIERS[kind["name"]][0], CARRIERS[kind["name"]][1]
    if kind["kind"] == "enum":
        return "int", "JAVA_INT"
    if kind["kind"] == "struct":
        return "MemorySegment", f"{types.layout(kind['name'])}.LAYOUT"
    return "MemorySegment", "ADDRESS"


def descriptor(types: Types, returns: Model, parameters: list[Model]) -> str:
    layouts_ = [carrier(types, one["type"])[1] for one in parameters]
    if returns["kind"] == "void":
        return f"FunctionDescriptor.ofVoid({', '.join(layouts_)})"
    return f"FunctionDescriptor.of({', '.join([carrier(types, returns)[1], *layouts_])})"


def is_reader(types: Types, function: Model) -> bool:
    """A function that only looks a value up: no waiting, no calling back, no allocation.

    What any thread may change at any time is behind a lock, and a lock is waited for.
    """
    return (not function["fallible"] and function.get("owner") not in types.locked
            and function["returns"]["role"] in ("value", "text", "array")
            and not bare(function["name"]).endswith("_format")
            and all(one["role"] in ("self", "value") and one["type"]["kind"] != "struct"
                    for one in function["parameters"])
            and function["returns"]["type"]["kind"] != "struct")


def natives(types: Types, header: str, functions: list[Model]) -> list[str]:
    lines: list[tuple[int, str]] = [
        (0, f"/** The functions of {{@code encours/{header}.h}}. */"),
        (0, f"public final class {native_class(header)} {{")]
    for function in functions:
        how = "reader" if is_reader(types, function) else "function"
        signature = descriptor(types, function["returns"]["type"], function["parameters"])
        lines.append((4, f"private static final MethodHandle {constant(function)} = Library.{how}("
                      f"\"{function['name']}\", {signature});"))
    lines += [(0, ""), (4, f"private {native_class(header)}() {{}}")]
    for function in functions:
        lines += [(0, ""), *wrapper(types, function)]
    return code_lines([*lines, (0, "}")])


def constant(function: Model) -> str:
    return bare(function["name"]).upper()


def wrapper(types: Types, function: Model) -> list[tuple[int, str]]:
    returns = function["returns"]["type"]
    java = "void" if returns["kind"] == "void" else carrier(types, returns)[0]
    given = [(carrier(types, one["type"])[0], component(one)) for one in function["parameters"]]
    if returns["kind"] == "struct":
        given.insert(0, ("SegmentAllocator", "allocator"))
    arguments = ", ".join(name for _, name in given)
    cast = "" if java == "void" else f"return ({java}) "
    parameters = ", ".join(f"{kind} {name}" for kind, name in given)
    return [(4, f"public static {java} {camel(bare(function['name']))}({parameters}) {{"),
            (8, "try {"),
            (12, f"{cast}{constant(function)}.invokeExact({arguments});"),
            (8, "} catch (Throwable thrown) {"),
            (12, "throw Library.unexpected(thrown);"),
            (8, "}"),
            (4, "}")]


# --- structs

def layouts(types: Types, header: str, structs: list[Model]) -> list[str]:
    lines: list[tuple[int, str]] = [
        (0, f"/** Where the members of the structs of {{@code encours/{header}.h}} are. */"),
        (0, f"public final class {layout_class(header)} {{"),
        (4, f"private {layout_class(header)}() {{}}")]
    by_value = structs_by_value(types)
    for struct in structs:
        name = pascal(bare(struct["name"]))
        lines += [(0, ""), (4, f"/** {{@code {struct['name']}}}. */"),
                  (4, f"public static final class {name} {{"),
                  (8, f"public static final long SIZE = {struct['size']};")]
        lines += [(8, f"public static final long {place(member)} = {member['offset']};")
                  for member in struct["members"] if not member.get("reserved")]
        if struct["name"] in by_value:
            lines.append((8, f"public static final StructLayout LAYOUT = {layout(types, struct)};"))
        lines += [(0, ""), (8, f"private {name}() {{}}"), (4, "}")]
    return code_lines([*lines, (0, "}")])


def structs_by_value(types: Types) -> set[str]:
    """Structs that cross by value, and those inside them."""
    kinds = [one["type"] for thing in types.model["functions"] + types.model["callbacks"]
             for one in [thing["returns"], *thing["parameters"]]]
    found = {kind["name"] for kind in kinds if kind["kind"] == "struct"}
    for name in list(found):
        found |= {one["type"]["name"] for one in types.structs[name]["members"]
                  if one["type"]["kind"] == "struct"}
    return found


def layout(types: Types, struct: Model) -> str:
    parts = [f"{part(types, one)}.withName(\"{one['name']}\")" for one in struct["members"]]
    return f"MemoryLayout.structLayout({', '.join(parts)})"


def part(types: Types, member: Model) -> str:
    kind = member["type"]
    if kind["kind"] == "array":
        return f"MemoryLayout.sequenceLayout({kind['count']}, {carrier(types, kind['of'])[1]})"
    return carrier(types, kind)[1]

# SPDX-License-Identifier: MIT
"""Emits an interface for each C callback, and the function that C calls when Java gives one.

No exception leaves such a function: it is kept, the library is told that the callback failed, and
the call that Java made throws it again, unchanged.
"""

from dataclasses import dataclass
from typing import Any

from .java_members import HOOKS, callback_class
from .java_native import carrier, descriptor
from .java_text import (SOURCES, bare, camel, class_of, code_lines, comment, java_file, plain,
                        said)
from .java_types import Types, component, element, end

Model = dict[str, Any]
Lines = list[tuple[int, str]]
PACKAGE = "org.encours"


@dataclass(frozen=True)
class Given:
    """A parameter as Java has it: its type, and how it is made from what C gives."""

    name: str
    java: str
    value: str
    model: Model


def files(types: Types) -> dict[str, str]:
    found = {}
    for name, callback in types.callbacks.items():
        if name in HOOKS:
            continue
        java = callback_class(name)
        found[f"{SOURCES}/{java}.java"] = java_file(PACKAGE, interface(types, callback))
        up = upcall_class(name)
        found[f"{SOURCES}/{up}.java"] = java_file(PACKAGE, upcall(types, callback))
    return found


def upcall_class(name: str) -> str:
    return callback_class(name).removesuffix("Callback") + "Upcall"


# --- what Java sees

def given(types: Types, callback: Model) -> list[Given]:
    """The parameters that Java has: without pointers of the caller, lengths, results, errors."""
    parameters = callback["parameters"]
    lengths = {one.get("length") for one in parameters}
    result = returned(callback)
    found = []
    for at, one in enumerate(parameters):
        after = parameters[at + 1] if at + 1 < len(parameters) else None
        before = parameters[at - 1] if at else None
        if one["role"] in ("user", "error", "out_handle") or one is result \
                or one["name"] in lengths or is_count_of(before, one):
            continue
        found.append(parameter(types, one, after))
    return found


def is_count_of(array: Model | None, count: Model) -> bool:
    return bool(array and count["name"] == "count" and end(array["type"]).get("name")
                == "encours_bytes")


def parameter(types: Types, one: Model, after: Model | None) -> Given:
    name, kind = component(one), one["type"]
    if kind["kind"] in ("int", "enum"):
        scalar = types.scalar(one)
        return Given(name, scalar.java, scalar.get(name), one)
    if kind["kind"] == "struct":
        return Given(name, "MemorySegment", f"Upcalls.bytes({name})", one)
    if one["role"] == "text":
        return Given(name, "String", f"Convert.text({name})", one)
    if one["role"] == "callback":
        user = component(after) if after else "MemorySegment.NULL"
        return Given(name, callback_class(kind["name"]),
                     f"new {upcall_class(kind['name'])}.Native({name}, {user}, null)", one)
    to = end(kind)
    if to["kind"] == "struct" and after and is_count_of(one, after):
        return Given(name, "List<MemorySegment>",
                     f"Upcalls.all({name}, {component(after)})", one)
    if to["kind"] == "struct" and kind["const"]:
        java = types.struct_type(to["name"])
        return Given(name, java, f"{java}.read({name}.reinterpret("
                     f"{types.layout(to['name'])}.SIZE), Call.current())", one)
    return Given(name, "MemorySegment", f"{name}.reinterpret({size(types, one)})", one)


def size(types: Types, one: Model) -> str:
    """Bytes at a pointer."""
    to = end(one["type"])
    if to["kind"] == "struct":
        return f"{types.layout(to['name'])}.SIZE"
    each = element(one["type"])[2]
    length = str(one.get("length", "1"))
    return str(int(length) * each) if length.isdigit() else \
        (camel(length) if each == 1 else f"{camel(length)} * {each}")


def returned(callback: Model) -> Model | None:
    """The one number or handle that a callback gives back through a pointer."""
    numbers = [one for one in callback["parameters"]
               if one["role"] in ("unknown", "out_value") and one["type"]["kind"] == "pointer"
               and not one["type"]["const"] and end(one["type"]).get("name") in ("u64", "size")]
    handles = [one for one in callback["parameters"] if one["role"] == "out_handle"]
    found = handles or numbers
    return found[0] if len(found) == 1 else None


def result_type(types: Types, callback: Model) -> str:
    result = returned(callback)
    if result is not None:
        return class_of(end(result["type"])["name"]) if result["role"] == "out_handle" else "long"
    returns = callback["returns"]
    if returns["role"] in ("status", "nothing"):
        return "void"
    return types.scalar({**returns, "name": ""}).java


def interface(types: Types, callback: Model) -> list[str]:
    java, result = callback_class(callback["name"]), returned(callback)
    tags = [(f"@param {one.name}", said(one.model) + lasts(one)) for one in given(types, callback)]
    kind = result_type(types, callback)
    if kind != "void":
        tags.append(("@return", said(result) if result else "what the text above says"))
    text = callback.get("text") or plain(bare(callback["name"]))
    told = "" if callback["returns"]["role"] != "status" else (
        "\n\nTo fail, throw: an EncoursException tells the library its status, any other exception "
        "that the callback failed. The call that led here throws it again, unchanged.")
    arguments = ", ".join(f"{one.java} {one.name}" for one in given(types, callback))
    return [*comment(text + told), "@FunctionalInterface", f"public interface {java} {{",
            *comment("Called by the library.", tags, 4),
            *code_lines([(4, f"{kind} call({arguments});")]), "}"]


def lasts(one: Given) -> str:
    return "; lent for the call" if "MemorySegment" in one.java else ""


# --- what C calls

def upcall(types: Types, callback: Model) -> list[str]:
    java, up = callback_class(callback["name"]), upcall_class(callback["name"])
    signature = descriptor(types, callback["returns"]["type"], callback["parameters"])
    lines: Lines = [
        (0, f"/** The C function behind a {{@link {java}}}. */"), (0, f"final class {up} {{"),
        (4, f"private static final FunctionDescriptor SIGNATURE = {signature};"),
        (4, "private static final MethodHandle INVOKE = "
         "Upcalls.method(MethodHandles.lookup(), SIGNATURE);"),
        (0, ""), (4, f"private final {java} callback;"),
        (0, ""), (4, f"private {up}({java} callback) {{"), (8, "this.callback = callback;"),
        (4, "}"),
        (0, ""), (4, "/** A function that calls Java; NULL for null. */"),
        (4, f"static MemorySegment stub({java} callback, Call call) {{"),
        (8, f"return callback == null ? MemorySegment.NULL : Upcalls.stub("
         f"INVOKE.bindTo(new {up}(callback)), SIGNATURE, call);"), (4, "}"), (0, "")]
    lines += invoke(types, callback)
    if callback["name"] in types.wrapped:
        lines += wrapped(types, callback)
    return code_lines([*lines, (0, "}")])


def invoke(types: Types, callback: Model) -> Lines:
    """The Java method that the C function is made of."""
    returns, result = callback["returns"], returned(callback)
    kind = "void" if returns["role"] == "nothing" else carrier(types, returns["type"])[0]
    parameters = ", ".join(f"{carrier(types, one['type'])[0]} {component(one)}"
                           for one in callback["parameters"])
    call = f"callback.call({', '.join(one.value for one in given(types, callback))})"
    lines: Lines = [(4, "@SuppressWarnings(\"unused\")"),
                    (4, f"private {kind} invoke({parameters}) {{"), (8, "try {")]
    if result is not None:
        pointer = component(result)
        if result["role"] == "out_handle":
            lines += [(12, f"{pointer}.reinterpret(8).set(ADDRESS, 0, "
                       f"Upcalls.surrender({call}));")]
        else:
            lines += [(12, f"{pointer}.reinterpret(8).set(JAVA_LONG, 0, {call});")]
        lines.append((12, "return 0;"))
    elif returns["role"] == "status":
        lines += [(12, f"{call};"), (12, "return 0;")]
    elif returns["role"] == "nothing":
        lines.append((12, f"{call};"))
    else:
        scalar = types.scalar({**returns, "name": ""})
        lines.append((12, f"return {scalar.put(call, 'result')};"))
    lines.append((8, "} catch (Throwable thrown) {"))
    if returns["role"] == "status":
        lines.append((12, "return Upcalls.failed(thrown);"))
    else:
        lines.append((12, "Call.report(thrown, 0);"))
        if returns["role"] == "value":
            lines.append((12, "return 1;"))
    return [*lines, (8, "}"), (4, "}")]


# --- callbacks that the library hands out

def wrapped(types: Types, callback: Model) -> Lines:
    """A C function with its `user` pointer as an object of Java, and how it goes back to C."""
    java = callback_class(callback["name"])
    lines: Lines = [
        (0, ""), (4, "/** Writes the function and the pointer it is given. */"),
        (4, f"static void write({java} callback, MemorySegment at, long function, long user, "
         "Call call) {"),
        (8, "if (callback instanceof Native own) {"),
        (12, "at.set(ADDRESS, function, own.function);"),
        (12, "at.set(ADDRESS, user, own.user);"),
        (12, "call.use(own.owner);"),
        (8, "} else {"), (12, "at.set(ADDRESS, function, stub(callback, call));"), (8, "}"),
        (4, "}"),
        (0, ""), (4, "/** A function of the library; it lives as long as what it belongs to. */"),
        (4, f"static {java} read(MemorySegment at, long function, long user, Call call) {{"),
        (8, "MemorySegment start = at.get(ADDRESS, function);"),
        (8, "return start.address() == 0 ? null : new Native(start, at.get(ADDRESS, user), "
         "call.owner());"), (4, "}"), (0, ""),
        (4, "/** A function of the library. */"),
        (4, f"record Native(MemorySegment function, MemorySegment user, Handle owner) implements "
         f"{java} {{"),
        (8, "private static final MethodHandle CALL = Library.pointer(SIGNATURE);"), (0, ""),
        (8, "@Override"),
        (8, f"public {result_type(types, callback)} call("
         + ", ".join(f"{one.java} {one.name}" for one in given(types, callback)) + ") {"),
        (12, "try (Call call = Call.begin()) {")]
    lines += [(16, line) for line in native_call(types, callback)]
    return [*lines, (12, "} catch (RuntimeException | Error thrown) {"), (16, "throw thrown;"),
            (12, "} catch (Throwable thrown) {"),
            (16, "throw new IllegalStateException(thrown);"), (12, "}"), (8, "}"), (4, "}")]


def native_call(types: Types, callback: Model) -> list[str]:
    result, lines, arguments = returned(callback), [], []
    lengths = {one.get("length"): one for one in callback["parameters"] if one.get("length")}
    for one in callback["parameters"]:
        name, kind = component(one), one["type"]
        if one["role"] == "user":
            arguments.append("user")
        elif one["role"] == "error":
            arguments.append("call.error()")
        elif one is result:
            lines.append(f"MemorySegment {name}At = call.slot();")
            arguments.append(f"{name}At")
        elif one["name"] in lengths:
            arguments.append(f"{component(lengths[one['name']])}.byteSize()")
        elif kind["kind"] in ("int", "enum"):
            arguments.append(types.scalar(one).put(name, name))
        elif kind["kind"] == "struct":
            arguments.append(f"Upcalls.bytes({name}, call)")
        elif kind["kind"] == "pointer" and not kind["const"]:
            arguments.append(f"call.inout({name})")
        else:
            arguments.append(f"call.in({name})")
    lines.append("call.use(owner);")
    lines.append(f"call.check((int) CALL.invokeExact({', '.join(['function', *arguments])}));")
    if result is not None:
        lines.append(f"return {component(result)}At.get(JAVA_LONG, 0);")
    return lines



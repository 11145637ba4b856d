# SPDX-License-Identifier: MIT
"""Emits the open enumerations and the exceptions, one class a kind of status."""

from .java_text import (SOURCES, Model, bare, class_of, code_lines, comment, java_file,
                        pascal, plain)
from .java_types import Types

PACKAGE = "org.encours"
KINDS = "encours_status_kind"


def files(types: Types) -> dict[str, str]:
    found = {}
    for name, enum in types.enums.items():
        found[f"{SOURCES}/{class_of(name)}.java"] = java_file(PACKAGE, enumeration(types, enum))
    found[f"{SOURCES}/EncoursException.java"] = java_file(PACKAGE, exceptions(types))
    for value in types.enums[KINDS]["values"]:
        if value["value"]:
            name = exception_name(value["name"])
            found[f"{SOURCES}/{name}.java"] = java_file(PACKAGE, exception(name, value))
    found[f"{SOURCES}/UnknownKindException.java"] = java_file(PACKAGE, exception(
        "UnknownKindException", {"text": "a kind of failure of a later library"}))
    return found


def enumeration(types: Types, enum: Model) -> list[str]:
    java = class_of(enum["name"])
    names = {one["name"]: types.constant(enum["name"], one["name"]) for one in enum["values"]}
    lines = comment(enum.get("text") or plain(bare(enum["name"])))
    lines.append(f"public sealed interface {java} extends OpenEnum {{")
    for one in enum["values"]:
        short = names[one["name"]]
        lines += comment(one.get("text") or plain(short.lower()), indent=4)
        lines += [f"    {java} {short} = Known.{short};", ""]
    lines += known(java, enum, names)
    lines += ["",
              "    /**",
              "     * A number that a later library gave a meaning.",
              "     *",
              "     * @param value the number",
              "     */",
              f"    record Unknown(int value) implements {java} {{}}",
              "",
              "    /**",
              "     * The value of a number.",
              "     *",
              "     * @param value the number of the C interface",
              "     * @return the value, {@link Unknown} when it has no name here",
              "     */",
              f"    static {java} of(int value) {{"]
    lines += ["        return switch (value) {"]
    lines += [f"            case {one['value']} -> Known.{names[one['name']]};"
              for one in enum["values"]]
    lines += ["            default -> new Unknown(value);", "        };", "    }", "}"]
    return lines


def known(java: str, enum: Model, names: dict[str, str]) -> list[str]:
    lines = ["    /** The values that this package has names for. */",
             f"    enum Known implements {java} {{"]
    for at, one in enumerate(enum["values"]):
        lines += comment(one.get("text") or plain(names[one["name"]].lower()), indent=8)
        comma = ";" if at == len(enum["values"]) - 1 else ","
        lines.append(f"        {names[one['name']]}({one['value']}){comma}")
    return lines + ["",
                    "        private final int value;",
                    "",
                    "        Known(int value) {",
                    "            this.value = value;",
                    "        }",
                    "",
                    "        @Override",
                    "        public int value() {",
                    "            return value;",
                    "        }",
                    "    }"]


# --- exceptions

def exception_name(kind: str) -> str:
    """ENCOURS_E_NOT_FOUND: NotFoundException."""
    return pascal(kind.removeprefix("ENCOURS_E_").lower()) + "Exception"


def exception(name: str, value: Model) -> list[str]:
    return [*comment(f"Thrown for a failure of its kind: {value.get('text', '')}"),
            f"public final class {name} extends EncoursException {{",
            "    private static final long serialVersionUID = 1L;",
            "",
            *public(name, value),
            f"    {name}(int code, String message, ErrorDetail detail) {{",
            "        super(code, message, detail);",
            "    }",
            "}"]


def public(name: str, value: Model) -> list[str]:
    """What Java code that the library calls throws to say so."""
    if "value" not in value:
        return []
    return ["    /**",
            "     * A failure to report from Java code that the library calls.",
            "     *",
            "     * @param message what happened and what to do",
            "     */",
            f"    public {name}(String message) {{",
            f"        super({value['value']}, message, null);",
            "    }",
            ""]


def exceptions(types: Types) -> list[str]:
    values = [one for one in types.enums[KINDS]["values"] if one["value"]]
    names = [exception_name(one["name"]) for one in values]
    lines = code_lines([(0, "public abstract sealed class EncoursException extends RuntimeException"
                         f" permits {', '.join(names)}, UnknownKindException {{")])
    cases = [f"            case {one['value']} -> new {name}(code, message, detail);"
             for one, name in zip(values, names)]
    return [*HEAD, *lines, *MEMBERS, *cases, *TAIL]


HEAD = """/**
 * A call was refused or failed; the class says of what kind the failure is.
 *
 * <p>The message says what happened, where, which value or rule is at fault and what to do, in the
 * words of {@code encours_error_format()}. The parts of it can be had one by one; those that a
 * failure does not have are null, or -1 for {@link #index()} and 0 for line and column.
 */""".split("\n")
MEMBERS = """    private static final long serialVersionUID = 1L;

    /** The status, never 0. */
    private final int code;
    private final transient ErrorDetail detail;

    EncoursException(int code, String message, ErrorDetail detail) {
        super(message);
        this.code = code;
        this.detail = detail;
    }

    /**
     * The status of the C interface: the low byte is the kind, the others are detail.
     *
     * @return the status, never 0
     */
    public final int code() {
        return code;
    }

    /**
     * Of what kind the failure is, as the class also says.
     *
     * @return the kind
     */
    public final StatusKind kind() {
        return StatusKind.of(code & 0xff);
    }

    /**
     * All that is known about the failure, in parts.
     *
     * @return the parts; null after the exception was read from a stream
     */
    public final ErrorDetail detail() {
        return detail;
    }

    /**
     * The name of the input at fault.
     *
     * @return a name, often of a file, or null
     */
    public final String source() {
        return detail == null ? null : present(detail.source());
    }

    /**
     * The line of a text input.
     *
     * @return a line from 1, or 0
     */
    public final long line() {
        return detail == null ? 0 : detail.line();
    }

    /**
     * The column of that line: its field, counted from the first.
     *
     * @return a column from 1, or 0
     */
    public final long column() {
        return detail == null ? 0 : detail.column();
    }

    /**
     * The field at fault.
     *
     * @return its name, or null
     */
    public final String field() {
        return detail == null ? null : present(detail.field());
    }

    /**
     * The element, row or command at fault.
     *
     * @return a number from 0, or -1
     */
    public final long index() {
        return detail == null ? -1 : detail.index();
    }

    /**
     * What to do about it.
     *
     * @return a sentence, or null
     */
    public final String hint() {
        return detail == null ? null : present(detail.hint());
    }

    private static String present(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * A failure with a status of its own, to report from Java code that the library calls.
     *
     * @param code a status of the C interface, never 0
     * @param message what happened and what to do
     * @return the exception of its kind
     * @throws IllegalArgumentException if the code is 0, which is success
     */
    public static EncoursException of(int code, String message) {
        if (code == 0) {
            throw new IllegalArgumentException("The code of a failure is not 0.");
        }
        return of(code, message, null);
    }

    /** The exception for a status and the struct the library described the failure in. */
    static EncoursException of(int code, MemorySegment error) {
        ErrorDetail detail;
        String message;
        try (Call call = Call.begin()) {
            detail = ErrorDetail.read(error, call);
            message = call.string((out, size) -> NativeError.errorFormat(error, out, size));
        }
        return of(code, message, detail);
    }

    private static EncoursException of(int code, String message, ErrorDetail detail) {
        return switch (code & 0xff) {""".split("\n")
TAIL = """            default -> new UnknownKindException(code, message, detail);
        };
    }
}""".split("\n")

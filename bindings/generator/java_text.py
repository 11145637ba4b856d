# SPDX-License-Identifier: MIT
"""Names, comments and files of Java: what every Java emitter needs and none decides again."""

import re
import textwrap
from typing import Any

Model = dict[str, Any]
MARK = "Generated from the public headers by bindings/generator; do not edit."
WIDTH = 100
SOURCES = "bindings/java/src/main/java/org/encours"
KEYWORDS = {
    "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
    "continue", "default", "do", "double", "else", "enum", "extends", "final", "finally", "float",
    "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long", "native",
    "new", "package", "private", "protected", "public", "return", "short", "static", "strictfp",
    "super", "switch", "synchronized", "this", "throw", "throws", "transient", "try", "void",
    "volatile", "while", "true", "false", "null"}
# Types whose plain name would hide one of java.lang or java.util that users of this package need.
CLASSES = {"encours_error": "ErrorDetail", "encours_currency": "CurrencyInfo"}
# Headers whose functions belong to no type of the header's name, and read badly in the singular.
HEADERS = {"date": "Dates", "currency": "Currencies", "error": "Statuses",
           "figure": "Figures",
           "money": "Amounts"}
IMPORTS = {
    "Arrays": "java.util.Arrays",
    "BigDecimal": "java.math.BigDecimal",
    "Currency": "java.util.Currency",
    "FunctionDescriptor": "java.lang.foreign.FunctionDescriptor",
    "Instant": "java.time.Instant",
    "LocalDate": "java.time.LocalDate",
    "List": "java.util.List",
    "MemoryLayout": "java.lang.foreign.MemoryLayout",
    "MemorySegment": "java.lang.foreign.MemorySegment",
    "MethodHandle": "java.lang.invoke.MethodHandle",
    "MethodHandles": "java.lang.invoke.MethodHandles",
    "MethodType": "java.lang.invoke.MethodType",
    "Linker": "java.lang.foreign.Linker",
    "Objects": "java.util.Objects",
    "SegmentAllocator": "java.lang.foreign.SegmentAllocator",
    "StructLayout": "java.lang.foreign.StructLayout",
}
LAYOUTS = ("ADDRESS", "JAVA_BYTE", "JAVA_INT", "JAVA_LONG", "JAVA_SHORT")


def pascal(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in name.split("_") if word)


def camel(name: str) -> str:
    """A Java name for a C name; a keyword gets its last letter doubled by an underscore."""
    text = pascal(name)
    text = text[:1].lower() + text[1:]
    return text + "_" if text in KEYWORDS else text


def bare(name: str) -> str:
    return name.removeprefix("encours_")


def class_of(name: str) -> str:
    """The Java type of a C type."""
    return CLASSES.get(name, pascal(bare(name)))


def class_of_header(header: str) -> str:
    """The class with the functions of a header that belong to no handle."""
    return HEADERS.get(header, pascal(header))


def native_class(header: str) -> str:
    return "Native" + pascal(header)


def layout_class(header: str) -> str:
    return "Layout" + pascal(header)


# --- comments

def html(text: str) -> str:
    """Text of a header as text of a Java comment."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(code(part[1:-1]) if part.startswith("`") else prose(part) for part in parts)


def code(text: str) -> str:
    return "{@code " + text.replace("@", "{@literal @}") + "}" if braces_match(text) else \
        prose(text)


def braces_match(text: str) -> bool:
    return text.count("{") == text.count("}")


def prose(text: str) -> str:
    parts = re.split(r"(\{@link [^}]*\})", text)
    return "".join(part if part.startswith("{@link ") else escaped(part) for part in parts)


def escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = re.sub(r"@(\w)", r"{@literal @}\1", text)
    return re.sub(r"\b(?:encours_\w+(?:\(\))?|ENCOURS_\w+)", lambda found:
                  "{@code " + found[0] + "}", text)


def paragraphs(text: str) -> list[str]:
    """Paragraphs of a comment; lines that begin with a dash become a list."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = block.split("\n")
        items = [line for line in lines if line.lstrip().startswith("- ")]
        if items and lines[0].lstrip().startswith("- "):
            found.append(bullets(lines))
        elif items:
            first = next(at for at, line in enumerate(lines) if line.lstrip().startswith("- "))
            found.append(html(" ".join(lines[:first])))
            found.append(bullets(lines[first:]))
        else:
            found.append(html(" ".join(line.strip() for line in lines)))
    return [one for one in found if one]


def bullets(lines: list[str]) -> str:
    items: list[str] = []
    for line in lines:
        if line.lstrip().startswith("- "):
            items.append(line.lstrip()[2:])
        else:
            items[-1] += " " + line.strip()
    return "<ul>" + "".join(f"\n<li>{html(item)}</li>" for item in items) + "\n</ul>"


def comment(text: str, tags: list[tuple[str, str]] | None = None, indent: int = 0) -> list[str]:
    """A documentation comment: paragraphs, then tags such as ("@param x", "what it is")."""
    margin, room = " " * indent, WIDTH - indent - 3
    lines: list[str] = []
    for at, paragraph in enumerate(paragraphs(sentence(text))):
        if at:
            lines.append("")
            paragraph = paragraph if paragraph.startswith("<ul>") else "<p>" + paragraph
        for piece in paragraph.split("\n"):
            lines += fill(piece, room)
    if tags:
        lines.append("")
        for tag, said in tags:
            lines += fill(f"{tag} {html(' '.join(said.split()))}", room, "        ")
    if len(lines) == 1 and len(lines[0]) + 4 <= room:
        return [f"{margin}/** {lines[0]} */"]
    return [f"{margin}/**", *(f"{margin} * {line}".rstrip() for line in lines), f"{margin} */"]


def fill(text: str, room: int, hanging: str = "") -> list[str]:
    whole = re.sub(r"\{@(link|code) ([^}]*)\}",
                   lambda found: found[0].replace(" ", "\0"), text)
    return [line.replace("\0", " ") for line in textwrap.wrap(
        whole, room, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)]


def sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".:!?>`" or "\n" in text else text + "."


def plain(name: str) -> str:
    """What a name says by itself, where the header says no more."""
    return name.replace("_", " ")


def said(thing: Model) -> str:
    text: str = thing.get("text") or plain(thing["name"])
    return text.strip() or plain(thing["name"])


# --- code

def statement(text: str, indent: int) -> list[str]:
    """A line of code, broken at blanks outside texts when it is too long."""
    margin = " " * indent
    if len(margin) + len(text) <= WIDTH:
        return [margin + text]
    lines, rest, first = [], text, True
    while rest:
        room = WIDTH - len(margin) - (0 if first else 8)
        if len(rest) <= room:
            piece, rest = rest, ""
        else:
            at = break_before(rest, room)
            piece, rest = rest[:at].rstrip(), rest[at:].lstrip()
        lines.append(margin + ("" if first else " " * 8) + piece)
        first = False
    return lines


def break_before(text: str, room: int) -> int:
    """Where to break: after the last comma that fits and is not deep inside, else any blank."""
    inside, depth, best = False, 0, [0, 0]
    for at, letter in enumerate(text[: room + 1]):
        if letter == '"' and (at == 0 or text[at - 1] != "\\"):
            inside = not inside
        if inside:
            continue
        depth += (letter in "([{") - (letter in ")]}")
        if letter == " " and at and not re.search(r"\b(new|return|throw)$", text[:at]):
            best[1] = at
            if text[at - 1] == "," or text[at + 1 : at + 2] in ("?", ":", "+", "*", "-"):
                best[0] = at
    found = best[0] if best[0] > room // 2 else best[1]
    if not found:
        call = text.rfind("(", 0, room)
        return call + 1 if call > 0 else len(text)
    return found


def code_lines(lines: list[tuple[int, str]]) -> list[str]:
    return [piece for indent, text in lines
            for piece in (statement(text, indent) if text else [""])]


def java_file(package: str, body: list[str]) -> str:
    """A file: licence, mark, package, the imports that the code uses, then the code."""
    used = "\n".join(line for line in body if not line.lstrip().startswith(("*", "/**", "//")))
    static = [f"import static java.lang.foreign.ValueLayout.{name};" for name in LAYOUTS
              if re.search(rf"(?<![.\w]){name}\b", used)]
    names = [path for name, path in IMPORTS.items() if re.search(rf"(?<![.\w]){name}\b", used)
             and not re.search(rf"(?:class|record|interface) {name}\b", used)]
    if package == "org.encours":
        names += [f"org.encours.internal.{name}" for name in
                  set(re.findall(r"(?<![.\w])(?:Native|Layout)[A-Z]\w*(?=\.)", used))
                  | set(re.findall(r"(?<![.\w])Library(?=\.)", used))]
    head = ["// SPDX-License-Identifier: MIT", f"// {MARK}", f"package {package};", ""]
    if static:
        head += [*static, ""]
    imports = [f"import {name};" for name in sorted(names)]
    if imports:
        head += [*imports, ""]
    return "\n".join(line.rstrip() for line in head + body) + "\n"

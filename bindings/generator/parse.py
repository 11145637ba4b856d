# SPDX-License-Identifier: MIT
"""Headers to a raw model: declarations as libclang sees them, with the comments beside them.

`export.h` is replaced while parsing: there its marks (ENCOURS_API, ENCOURS_OWNED ...) expand to
annotations that stay in the syntax tree, where in the real header they expand to nothing.
"""

import re
from pathlib import Path
from typing import Any

from clang import cindex

from . import comments

MARKS = """
#ifndef ENCOURS_EXPORT_H
#define ENCOURS_EXPORT_H
#define ENCOURS_BEGIN_DECLS
#define ENCOURS_END_DECLS
#define ENCOURS_API(major, minor) __attribute__((annotate("since:" #major "." #minor)))
#define ENCOURS_NODISCARD __attribute__((annotate("nodiscard")))
#define ENCOURS_OWNED __attribute__((annotate("owned")))
#define ENCOURS_BORROWED __attribute__((annotate("borrowed")))
#define ENCOURS_CONSUMED __attribute__((annotate("consumed")))
#endif
"""
ARGUMENTS = ["-x", "c", "-std=c11", "-fparse-all-comments", "-target", "x86_64-unknown-linux-gnu"]
INTEGERS = {"int8_t": "i8", "uint8_t": "u8", "int16_t": "i16", "uint16_t": "u16",
            "int32_t": "i32", "uint32_t": "u32", "int64_t": "i64", "uint64_t": "u64",
            "size_t": "size"}
LIMITS = {"INT64_MIN": -2**63, "INT64_MAX": 2**63 - 1, "INT32_MIN": -2**31,
          "INT32_MAX": 2**31 - 1, "UINT32_MAX": 2**32 - 1, "UINT64_MAX": 2**64 - 1,
          "UINT16_MAX": 2**16 - 1, "UINT8_MAX": 2**8 - 1, "NULL": 0}
Kind = cindex.CursorKind
Types = cindex.TypeKind
Model = dict[str, Any]


class Refusal(Exception):
    """What a header says cannot be carried into another language."""

    def __init__(self, place: str, rule: str, what: str, instead: str) -> None:
        self.place, self.rule, self.what, self.instead = place, rule, what, instead
        super().__init__(f"{place}: [{rule}] {what} Write {instead}.")


class Reader:
    """Reads one folder of headers through its umbrella header."""

    def __init__(self, include: Path, umbrella: str = "encours/encours.h") -> None:
        self.include = include.resolve()
        self.folder = self.include / Path(umbrella).parent
        self.model: Model = {"headers": [], "enums": [], "constants": [], "aliases": [],
                             "structs": [], "handles": [], "callbacks": [], "functions": []}
        self.refusals: list[Refusal] = []
        self.values: dict[str, int] = dict(LIMITS)
        self.sizes: dict[str, tuple[int, int]] = {}
        marks = [(str(self.folder / "export.h"), MARKS)]
        index = cindex.Index.create()
        self.unit = index.parse(
            str(self.include / umbrella), [*ARGUMENTS, f"-I{self.include}", *builtin_includes()],
            unsaved_files=marks,
            options=cindex.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD)
        for diagnostic in self.unit.diagnostics:
            if diagnostic.severity >= cindex.Diagnostic.Error:
                place = f"{diagnostic.location.file}:{diagnostic.location.line}"
                self.refuse(place, "compiles", diagnostic.spelling + ".", "what a C11 compiler takes")

    def refuse(self, place: str, rule: str, what: str, instead: str) -> None:
        self.refusals.append(Refusal(place, rule, what, instead))

    def place(self, cursor: cindex.Cursor) -> str:
        return f"{self.header_of(cursor)}:{cursor.location.line}"

    def header_of(self, cursor: cindex.Cursor) -> str:
        return Path(cursor.location.file.name).name

    def is_ours(self, cursor: cindex.Cursor) -> bool:
        name = cursor.location.file
        return name is not None and Path(name.name).resolve().parent == self.folder

    # --- all of it

    def read(self) -> Model:
        cursors = [c for c in self.unit.cursor.get_children() if self.is_ours(c)]
        self.read_headers()
        for cursor in cursors:
            if cursor.kind == Kind.ENUM_DECL:
                self.read_enum(cursor)
        self.read_macros(cursors)
        for cursor in cursors:
            if cursor.kind == Kind.TYPEDEF_DECL:
                self.read_typedef(cursor)
            elif cursor.kind == Kind.STRUCT_DECL and cursor.is_definition():
                self.read_struct(cursor)
            elif cursor.kind == Kind.FUNCTION_DECL:
                self.read_function(cursor)
            elif cursor.kind not in (Kind.ENUM_DECL, Kind.STRUCT_DECL, Kind.MACRO_DEFINITION,
                                     Kind.MACRO_INSTANTIATION, Kind.INCLUSION_DIRECTIVE):
                self.refuse(self.place(cursor), "kind-of-declaration",
                            f"`{cursor.spelling}` is a {cursor.kind.name.lower()}.",
                            "types, constants and functions only")
        return self.model

    def read_headers(self) -> None:
        for path in sorted(self.folder.glob("*.h")):
            text = path.read_text(encoding="utf-8")
            found = re.search(r"/\*\*\s*\n \* @file (?:(?!\*/).)*\*/", text, re.S)
            if not found:
                self.refuse(f"{path.name}:1", "overview", "The header has no @file comment.",
                            "a comment that begins with `@file " + path.name + "`")
            about = comments.parse(found[0]).text if found else ""
            includes = re.findall(r'#include "encours/(\w+)\.h"', text)
            self.model["headers"].append({"name": path.stem, "text": about, "includes": includes})

    # --- types

    def type_of(self, kind: cindex.Type, place: str) -> Model:
        name = kind.spelling.replace("const ", "").strip()
        if name in INTEGERS:
            return {"kind": "int", "name": INTEGERS[name]}
        if kind.kind == Types.ELABORATED:
            declared = kind.get_declaration()
            if declared.kind == Kind.STRUCT_DECL:
                return self.struct_type(declared)
            return self.type_of(declared.type, place)
        if kind.kind == Types.TYPEDEF:
            return self.typedef_type(kind, name, place)
        if kind.kind == Types.POINTER:
            return self.pointer_type(kind, place)
        if kind.kind == Types.CONSTANTARRAY:
            return {"kind": "array", "of": self.type_of(kind.element_type, place),
                    "count": kind.element_count}
        if kind.kind == Types.RECORD:
            return self.struct_type(kind.get_declaration())
        if kind.kind in (Types.CHAR_S, Types.SCHAR):
            return {"kind": "int", "name": "char"}
        if kind.kind == Types.VOID:
            return {"kind": "void"}
        self.refuse(place, "type", f"The type `{kind.spelling}` differs between platforms or "
                    "languages.", "an integer of stdint.h, a struct, a handle or a pointer to them")
        return {"kind": "void"}

    def typedef_type(self, kind: cindex.Type, name: str, place: str) -> Model:
        under = kind.get_declaration().underlying_typedef_type
        canonical = under.get_canonical()
        if canonical.kind == Types.ENUM:
            return {"kind": "enum", "name": name}
        if canonical.kind == Types.POINTER:
            return {"kind": "callback", "name": name}
        if canonical.kind == Types.RECORD:
            return self.struct_type(canonical.get_declaration(), name)
        inner = self.type_of(under, place)
        return {**inner, "alias": name}

    @staticmethod
    def struct_type(declared: cindex.Cursor, name: str = "") -> Model:
        kind = "struct" if declared.get_definition() is not None else "handle"
        return {"kind": kind, "name": name or declared.spelling}

    def pointer_type(self, kind: cindex.Type, place: str) -> Model:
        to = kind.get_pointee()
        if to.get_canonical().kind in (Types.FUNCTIONPROTO, Types.FUNCTIONNOPROTO):
            return {"kind": "function_pointer", "spelling": kind.spelling}
        return {"kind": "pointer", "to": self.type_of(to, place),
                "const": to.is_const_qualified()}

    # --- declarations

    def about(self, cursor: cindex.Cursor) -> comments.Comment:
        return comments.parse(cursor.raw_comment or "")

    def read_enum(self, cursor: cindex.Cursor) -> None:
        name = cursor.spelling if re.fullmatch(r"encours_\w+", cursor.spelling) else ""
        place = self.place(cursor)
        if not name:
            self.refuse(place, "enum-name", "An enum without a name has no class in other "
                        "languages.", "`typedef enum encours_<noun> {...} encours_<noun>;`")
        values = []
        for child in cursor.get_children():
            if child.kind == Kind.ENUM_CONSTANT_DECL:
                self.values[child.spelling] = child.enum_value
                remark = comments.remark(comments.strip(child.raw_comment or ""))
                values.append({"name": child.spelling, "value": child.enum_value,
                               "text": remark.text})
        self.model["enums"].append({"name": name, "header": cursor_header(cursor),
                                    "line": cursor.location.line, "values": values,
                                    "text": self.about(cursor).text})

    def read_macros(self, cursors: list[cindex.Cursor]) -> None:
        for cursor in cursors:
            if cursor.kind != Kind.MACRO_DEFINITION or cursor_header(cursor) == "export":
                continue
            tokens = [token.spelling for token in cursor.get_tokens()][1:]
            if not tokens or cursor.spelling.endswith("_H"):
                continue
            if cursor.spelling.endswith("_INIT"):
                self.read_initialiser(cursor, tokens)
                continue
            value = self.value(tokens)
            if value is None:
                self.refuse(self.place(cursor), "constant", f"`{cursor.spelling}` is no number or "
                            "text.", "a constant expression of integers, or one text")
                continue
            if isinstance(value, int):
                self.values[cursor.spelling] = value
            self.model["constants"].append(
                {"name": cursor.spelling, "header": cursor_header(cursor),
                 "line": cursor.location.line, "value": value,
                 "text": self.macro_text(cursor)})

    def macro_text(self, cursor: cindex.Cursor) -> str:
        """The comment behind or above a #define, which libclang does not attach."""
        lines = Path(cursor.location.file.name).read_text(encoding="utf-8").split("\n")
        at = cursor.location.line - 1
        behind = re.search(r"/\*\*<(.*)$", lines[at])
        if behind:
            text, row = behind[1], at
            while "*/" not in text:
                row += 1
                text += "\n" + lines[row].strip().removeprefix("*")
            return comments.remark(text.split("*/")[0]).text
        above = at - 1
        if above >= 0 and lines[above].rstrip().endswith("*/"):
            first = above
            while "/**" not in lines[first]:
                first -= 1
            return comments.one_line(comments.strip("\n".join(lines[first:at])))
        return ""

    def value(self, tokens: list[str]) -> int | str | None:
        if len(tokens) == 1 and tokens[0].startswith('"'):
            return tokens[0][1:-1]
        words = []
        for token in tokens:
            number = re.fullmatch(r"(0x[0-9a-fA-F]+|\d+)[uUlL]*", token)
            wrapped = re.fullmatch(r"U?INT\d+_C", token)
            if number:
                words.append(number[1])
            elif token in self.values:
                words.append(f"({self.values[token]})")
            elif token in "()+-*/<>|&~" or token in ("<<", ">>"):
                words.append("//" if token == "/" else token)
            elif not wrapped:
                return None
        try:
            return int(eval(" ".join(words), {"__builtins__": {}}))  # noqa: S307 numbers only
        except (SyntaxError, ZeroDivisionError):
            return None

    def read_initialiser(self, cursor: cindex.Cursor, tokens: list[str]) -> None:
        self.model.setdefault("initialisers", []).append(
            {"name": cursor.spelling, "place": self.place(cursor), "value": self.nested(tokens)})

    def nested(self, tokens: list[str]) -> Any:
        """`{a, {b}, c}` as nested lists; sizeof and NULL as 0."""
        inner = tokens[1:-1]
        parts: list[Any] = []
        depth, start = 0, 0
        for at, token in enumerate([*inner, ","]):
            depth += (token in "{(") - (token in "})")
            if token == "," and depth == 0:
                part = inner[start:at]
                start = at + 1
                if part:
                    parts.append(self.nested(part) if part[0] == "{" else
                                 0 if part[0] == "sizeof" else self.character(part))
        return parts

    def character(self, part: list[str]) -> Any:
        if len(part) == 1 and re.fullmatch(r"'.'", part[0]):
            return ord(part[0][1])
        return self.value(part)

    def read_typedef(self, cursor: cindex.Cursor) -> None:
        under = cursor.underlying_typedef_type
        canonical = under.get_canonical()
        if canonical.kind == Types.POINTER:
            self.read_callback(cursor, under)
        elif canonical.kind == Types.RECORD:
            if canonical.get_declaration().get_definition() is None:
                self.model["handles"].append(
                    {"name": cursor.spelling, "header": cursor_header(cursor),
                     "line": cursor.location.line, "text": self.about(cursor).text})
        elif canonical.kind != Types.ENUM:
            self.model["aliases"].append(
                {"name": cursor.spelling, "header": cursor_header(cursor),
                 "type": self.type_of(under, self.place(cursor)),
                 "text": self.about(cursor).text})

    def read_callback(self, cursor: cindex.Cursor, kind: cindex.Type) -> None:
        place = self.place(cursor)
        function = kind.get_pointee()  # not canonical: the names of its types matter
        about = self.about(cursor)
        parameters = []
        for child in cursor.get_children():
            if child.kind == Kind.PARM_DECL:
                parameters.append(self.parameter(child, about, place))
        self.model["callbacks"].append(
            {"name": cursor.spelling, "header": cursor_header(cursor),
             "line": cursor.location.line, "text": about.text,
             "returns": {"type": self.type_of(function.get_result(), place)},
             "parameters": parameters})

    def read_struct(self, cursor: cindex.Cursor) -> None:
        name, place = cursor.spelling, self.place(cursor)
        kind = cursor.type
        members = []
        for child in cursor.get_children():
            if child.kind != Kind.FIELD_DECL:
                continue
            if child.is_bitfield():
                self.refuse(self.place(child), "bit-field", f"`{child.spelling}` is a bit-field.",
                            "an integer and constants for its bits")
                continue
            remark = comments.remark(comments.strip(child.raw_comment or ""))
            members.append({"name": child.spelling, "line": child.location.line,
                            "type": self.type_of(child.type, self.place(child)),
                            "offset": kind.get_offset(child.spelling) // 8,
                            "size": child.type.get_size(), **remark_model(remark)})
        self.model["structs"].append(
            {"name": name, "header": cursor_header(cursor), "line": cursor.location.line,
             "text": self.about(cursor).text, "size": kind.get_size(), "align": kind.get_align(),
             "members": members, "place": place})

    def read_function(self, cursor: cindex.Cursor) -> None:
        place = self.place(cursor)
        about = self.about(cursor)
        marks = annotations(cursor)
        since = next((mark[6:] for mark in marks if mark.startswith("since:")), "")
        returns: Model = {"type": self.type_of(cursor.result_type, place),
                          **remark_model(about.returns or comments.Remark())}
        if "borrowed" in marks:
            returns["ownership"] = "borrowed"
        parameters = []
        for child in cursor.get_arguments():
            parameters.append(self.parameter(child, about, place))
        self.model["functions"].append(
            {"name": cursor.spelling, "header": cursor_header(cursor),
             "line": cursor.location.line, "since": since, "text": about.text,
             "returns": returns, "parameters": parameters, "nodiscard": "nodiscard" in marks,
             "statuses": [{"name": name, "text": text} for name, text in about.statuses],
             "threads": about.threads, "since_said": about.since,
             "requirements": about.requirements, "unknown": about.unknown,
             "documented": list(about.parameters), "commented": bool(cursor.raw_comment)})

    def parameter(self, cursor: cindex.Cursor, about: comments.Comment, place: str) -> Model:
        marks = annotations(cursor)
        remark = about.parameters.get(cursor.spelling, comments.Remark())
        out: Model = {"name": cursor.spelling, "type": self.type_of(cursor.type, place),
                      **remark_model(remark)}
        for mark in ("owned", "borrowed", "consumed"):
            if mark in marks:
                out["ownership"] = mark
        return out


def cursor_header(cursor: cindex.Cursor) -> str:
    return Path(cursor.location.file.name).stem


def annotations(cursor: cindex.Cursor) -> set[str]:
    return {child.spelling for child in cursor.get_children()
            if child.kind == Kind.ANNOTATE_ATTR}


def remark_model(remark: comments.Remark) -> Model:
    out: Model = {"text": remark.text}
    if remark.direction:
        out["direction"] = remark.direction
    if remark.length:
        out["length"] = remark.length
    if remark.nullable:
        out["nullable"] = True
        if remark.nullable_when:
            out["nullable_when"] = remark.nullable_when
    if remark.out:
        out["out"] = True
    return out


def builtin_includes() -> list[str]:
    """Where stddef.h and stdint.h are when libclang comes without its own headers."""
    own = Path(__file__).parent / "freestanding"
    return ["-nostdinc", f"-I{own}"]

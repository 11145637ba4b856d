# SPDX-License-Identifier: MIT
"""Headers to a raw model: declarations as libclang sees them, with the comments beside them.

`export.h` is replaced while parsing: there its marks (ENCOURS_API, ENCOURS_OWNED ...) expand to
annotations that stay in the syntax tree, where in the real header they expand to nothing.
"""

import re
from pathlib import Path
from typing import Any

from clang import cindex

from . import c_types, comments, macros
from .rules import Refusal
from .shapes import FIRST, is_foreign

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
# The freestanding headers beside this file, because libclang comes without any.
ARGUMENTS = ["-x", "c", "-std=c11", "-target", "x86_64-unknown-linux-gnu", "-nostdinc",
             f"-I{Path(__file__).parent / 'freestanding'}"]
Kind = cindex.CursorKind
Types = cindex.TypeKind
Model = dict[str, Any]


class Reader:
    """Reads one folder of headers through its umbrella header."""

    def __init__(self, include: Path, umbrella: str = "encours/encours.h") -> None:
        self.include = include.resolve()
        self.umbrella = self.include / umbrella
        self.folder = self.umbrella.parent
        self.model: Model = {"headers": [], "enums": [], "constants": [], "aliases": [],
                             "structs": [], "handles": [], "callbacks": [], "functions": []}
        self.refusals: list[Refusal] = []
        self.values: dict[str, int] = dict(macros.LIMITS)
        self.initialisers: list[Model] = []
        self.lines: dict[str, list[str]] = {
            path.stem: path.read_text(encoding="utf-8").split("\n")
            for path in sorted(self.folder.glob("*.h"))}
        self.unit = cindex.Index.create().parse(
            str(self.umbrella), [*ARGUMENTS, f"-I{self.include}"],
            unsaved_files=[(str(self.folder / "export.h"), MARKS)],
            options=cindex.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD)
        for diagnostic in self.unit.diagnostics:
            if diagnostic.severity >= cindex.Diagnostic.Error:
                name = Path(diagnostic.location.file.name).name if diagnostic.location.file \
                    else umbrella
                self.refuse(f"{name}:{diagnostic.location.line}", "compiles",
                            diagnostic.spelling + ".", "what a C11 compiler takes")

    def refuse(self, place: str, rule: str, what: str, instead: str) -> None:
        self.refusals.append(Refusal(place, rule, what, instead))

    # --- all of it

    def read(self) -> Model:
        cursors = [cursor for cursor in self.unit.cursor.get_children() if self.is_ours(cursor)]
        self.read_headers()
        for cursor in cursors:
            if cursor.kind == Kind.ENUM_DECL:
                self.read_enum(cursor)
        self.read_macros(cursors)
        for cursor in cursors:
            self.read_declaration(cursor)
        return self.model

    def is_ours(self, cursor: cindex.Cursor) -> bool:
        name = cursor.location.file
        return name is not None and Path(name.name).resolve().parent == self.folder

    def read_headers(self) -> None:
        included = {Path(one.include.name).resolve() for one in self.unit.get_includes()}
        for name, lines in self.lines.items():
            text = "\n".join(lines)
            found = re.search(r"/\*\*\s*\n \* @file (?:(?!\*/).)*\*/", text, re.S)
            if not found:
                self.refuse(f"{name}.h:1", "overview", "The header has no @file comment.",
                            f"a comment that begins with `@file {name}.h`")
            path = self.folder / f"{name}.h"
            if path != self.umbrella and path not in included:
                self.refuse(f"{name}.h:1", "umbrella", f"`{self.umbrella.name}` does not include "
                            f"`{name}.h`.", f'`#include "encours/{name}.h"` there')
            about = comments.parse(found[0]) if found else comments.Comment()
            includes = re.findall(r'#include "encours/(\w+)\.h"', text)
            self.model["headers"].append({"name": name, "text": about.text, "includes": includes})

    def read_declaration(self, cursor: cindex.Cursor) -> None:
        if cursor.kind == Kind.TYPEDEF_DECL:
            self.read_typedef(cursor)
        elif cursor.kind == Kind.STRUCT_DECL:
            if cursor.is_definition():
                self.read_struct(cursor)
        elif cursor.kind == Kind.FUNCTION_DECL:
            self.read_function(cursor)
        elif cursor.kind not in (Kind.ENUM_DECL, Kind.MACRO_DEFINITION, Kind.MACRO_INSTANTIATION,
                                 Kind.INCLUSION_DIRECTIVE):
            self.refuse(place(cursor), "declaration", f"`{cursor.spelling}` is a "
                        f"{cursor.kind.name.lower().removesuffix('_decl')}.",
                        "types, constants and functions only")

    # --- parts that all declarations share

    def begin(self, cursor: cindex.Cursor, name: str = "") -> tuple[Model, comments.Comment]:
        """A declaration with its name, header, release and comment."""
        name = name or cursor.spelling
        raw = cursor.raw_comment or ""
        about = comments.parse(raw)
        thing = {"name": name, "header": header_of(cursor), "line": cursor.location.line,
                 "since": about.since[0] if about.since else FIRST, "text": about.text,
                 "commented": bool(raw)}
        prefix = "ENCOURS_" if cursor.kind == Kind.MACRO_DEFINITION else "encours_"
        if name and not name.startswith(prefix) and not is_foreign(name):
            self.refuse(place(cursor), "name", f"`{name}` could be somebody else's name.",
                        f"a name that begins with `{prefix}`")
        return thing, about

    def type_of(self, kind: cindex.Type, at: str) -> Model:
        return c_types.type_of(kind, at, self.refuse)

    # --- types and constants

    def read_enum(self, cursor: cindex.Cursor) -> None:
        named = re.fullmatch(r"\w+", cursor.spelling) and not cursor.is_anonymous()
        enum, _ = self.begin(cursor, cursor.spelling if named else "encours_")
        if not named:
            enum["name"] = ""
            self.refuse(place(cursor), "enum-name", "An enum without a name has no class in other "
                        "languages.", "`typedef enum encours_<noun> {...} encours_<noun>;`")
        enum["values"] = []
        for child in cursor.get_children():
            if child.kind == Kind.ENUM_CONSTANT_DECL:
                self.values[child.spelling] = child.enum_value
                remark = comments.remark(comments.strip(child.raw_comment or ""))
                enum["values"].append({"name": child.spelling, "value": child.enum_value,
                                       **remark_model(remark), "line": child.location.line})
        self.model["enums"].append(enum)

    def read_macros(self, cursors: list[cindex.Cursor]) -> None:
        for cursor in cursors:
            if cursor.kind != Kind.MACRO_DEFINITION or header_of(cursor) == "export":
                continue
            tokens = [token.spelling for token in cursor.get_tokens()][1:]
            if not tokens:
                continue  # the guard of a header
            macro, _ = self.begin(cursor)
            remark = macros.text_beside(self.lines[macro["header"]], cursor.location.line - 1)
            macro["text"] = remark.text
            macro["since"] = remark.since or macro["since"]
            if cursor.spelling.endswith("_INIT"):
                self.initialisers.append(
                    {"name": macro["name"], "place": place(cursor),
                     "value": macros.nested(tokens, self.values)})
                continue
            value = macros.value(tokens, self.values)
            if value is None:
                self.refuse(place(cursor), "constant", f"`{cursor.spelling}` is no number or "
                            "text.", "a constant expression of integers, or one text")
                continue
            if isinstance(value, int):
                self.values[cursor.spelling] = value
            self.model["constants"].append({**macro, "value": value})

    def read_typedef(self, cursor: cindex.Cursor) -> None:
        under = cursor.underlying_typedef_type
        canonical = under.get_canonical()
        if canonical.kind in (Types.RECORD, Types.ENUM):
            tag = canonical.get_declaration().spelling
            if tag != cursor.spelling:
                self.refuse(place(cursor), "name", f"`{cursor.spelling}` is `{tag}` too.",
                            "one name behind `struct` or `enum` and as the type")
        if canonical.kind == Types.POINTER:
            if c_types.is_function(under.get_pointee()):
                self.read_callback(cursor, under)
            else:
                self.refuse(place(cursor), "pointer-type", f"`{cursor.spelling}` hides a pointer.",
                            "the struct, and `*` where it is used")
        elif canonical.kind == Types.RECORD:
            if canonical.get_declaration().get_definition() is None:
                self.model["handles"].append(self.begin(cursor)[0])
        elif canonical.kind != Types.ENUM:
            alias, _ = self.begin(cursor)
            self.model["aliases"].append({**alias, "type": self.type_of(under, place(cursor))})

    def read_callback(self, cursor: cindex.Cursor, kind: cindex.Type) -> None:
        callback, about = self.begin(cursor)
        function = kind.get_pointee()  # not canonical: the names of its types matter
        callback["returns"] = {"type": self.type_of(function.get_result(), place(cursor)),
                               **remark_model(about.returns or comments.Remark())}
        callback["parameters"] = [self.parameter(child, about) for child in cursor.get_children()
                                  if child.kind == Kind.PARM_DECL]
        callback["documented"] = list(about.parameters)
        self.model["callbacks"].append(callback)

    def read_struct(self, cursor: cindex.Cursor) -> None:
        struct, _ = self.begin(cursor)
        struct |= {"size": cursor.type.get_size(), "align": cursor.type.get_align(), "members": []}
        for child in cursor.get_children():
            if child.kind == Kind.FIELD_DECL and not child.is_bitfield():
                struct["members"].append(self.member(cursor, child))
            elif child.kind == Kind.FIELD_DECL:
                self.refuse(place(child), "bit-field", f"`{child.spelling}` is a bit-field.",
                            "an integer and constants for its bits")
            elif child.kind in (Kind.STRUCT_DECL, Kind.UNION_DECL, Kind.ENUM_DECL):
                self.refuse(place(child), "nested", f"`{cursor.spelling}` declares a type inside.",
                            "a typedef of its own, or plain members")
        self.model["structs"].append(struct)

    def member(self, struct: cindex.Cursor, cursor: cindex.Cursor) -> Model:
        kind = self.type_of(cursor.type, place(cursor))
        if kind["kind"] == "function_pointer" and not is_foreign(struct.spelling):
            self.refuse(place(cursor), "function-pointer", f"`{cursor.spelling}` points to "
                        "functions of no name.", "a typedef `encours_<noun>_<event>_fn`")
        return {"name": cursor.spelling, "line": cursor.location.line, "type": kind,
                "offset": struct.type.get_offset(cursor.spelling) // 8,
                "size": cursor.type.get_size(),
                **remark_model(comments.remark(comments.strip(cursor.raw_comment or "")))}

    # --- functions

    def read_function(self, cursor: cindex.Cursor) -> None:
        function, about = self.begin(cursor)
        if cursor.is_definition():
            self.refuse(place(cursor), "body", f"`{cursor.spelling}` is defined here.",
                        "a declaration, and the definition in lib/")
        if cursor.type.kind == Types.FUNCTIONNOPROTO or cursor.type.is_function_variadic():
            self.refuse(place(cursor), "prototype", f"`{cursor.spelling}` does not say all that it "
                        "takes.", "its parameters, or `void`")
        marks = annotations(cursor)
        function["since"] = next((mark[6:] for mark in marks if mark.startswith("since:")), "")
        function["returns"] = {"type": self.type_of(cursor.result_type, place(cursor)),
                               **remark_model(about.returns or comments.Remark())}
        if "borrowed" in marks:
            function["returns"]["ownership"] = "borrowed"
        self.model["functions"].append(
            {**function, "parameters": [self.parameter(child, about)
                                        for child in cursor.get_arguments()],
             "nodiscard": "nodiscard" in marks,
             "statuses": [{"name": name, "text": text} for name, text in about.statuses],
             "threads": about.threads, "since_said": about.since,
             "requirements": about.requirements, "documented": list(about.parameters)})

    def parameter(self, cursor: cindex.Cursor, about: comments.Comment) -> Model:
        marks = annotations(cursor)
        remark = about.parameters.get(cursor.spelling, comments.Remark())
        if not cursor.spelling:
            self.refuse(place(cursor), "prototype", "A parameter has no name.", "one")
        kind = self.type_of(cursor.type, place(cursor))
        if kind["kind"] == "function_pointer":
            self.refuse(place(cursor), "function-pointer", f"`{cursor.spelling}` points to "
                        "functions of no name.", "a typedef `encours_<noun>_<event>_fn`")
        out: Model = {"name": cursor.spelling, "line": cursor.location.line, "type": kind,
                      **remark_model(remark)}
        for mark in ("owned", "borrowed", "consumed"):
            if mark in marks:
                out["ownership"] = mark
        return out


def place(cursor: cindex.Cursor) -> str:
    return f"{header_of(cursor)}.h:{cursor.location.line}"


def header_of(cursor: cindex.Cursor) -> str:
    return Path(cursor.location.file.name).stem


def annotations(cursor: cindex.Cursor) -> set[str]:
    return {child.spelling for child in cursor.get_children()
            if child.kind == Kind.ANNOTATE_ATTR}


def remark_model(remark: comments.Remark) -> Model:
    """What a comment says of a parameter, member, enumerator or return value."""
    out: Model = {"text": remark.text}
    for key in ("direction", "length", "since"):
        if getattr(remark, key):
            out[key] = getattr(remark, key)
    if remark.nullable:
        out["nullable"] = True
        if remark.nullable_when:
            out["nullable_when"] = remark.nullable_when
    for key in ("out", "room"):
        if getattr(remark, key):
            out[key] = True
    return out

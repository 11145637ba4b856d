# SPDX-License-Identifier: MIT
"""Refuses what the headers leave undeclared or ambiguous: types, constants and comments.

`check_calls.py` does the same for functions and callbacks, `rules.py` has the names of the rules.
"""

import re
from typing import Any

from . import check_calls
from .comments import mistakes
from .model import meanings_of
from .parse import Reader
from .shapes import FIRST, element, fixes_size, is_foreign, since_of, version_key

Model = dict[str, Any]
NAMES = re.compile(r"(?<!\")\b(?:encours|ENCOURS)_\w+")
BLOCK = re.compile(r"/\*.*?\*/", re.S)
RELEASE = re.compile(r"\d+\.\d+")


class Checker:
    """All checks over one model."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.model = reader, reader.model

    def check(self) -> None:
        for handle in self.model["handles"]:
            self.check_handle(handle)
        for enum in self.model["enums"]:
            self.check_enum(enum)
        for struct in self.model["structs"]:
            self.check_struct(struct)
        for kind in ("handles", "enums", "structs", "callbacks", "aliases", "constants"):
            for thing in self.model[kind]:
                self.check_release(thing, thing["since"])
                if not thing["text"] and not is_foreign(thing["name"]):
                    self.refuse(thing, "comment", f"`{thing['name']}` has no comment.",
                                "what it is, above it" + " or behind it" * (kind == "constants"))
        self.check_meanings()
        check_calls.CallChecker(self.model, self.refuse).check()
        self.check_names()
        self.check_comments()

    def refuse(self, thing: Model, rule: str, what: str, instead: str) -> None:
        self.reader.refuse(f"{thing['header']}.h:{thing['line']}", rule, what, instead)

    def check_names(self) -> None:
        """Each thing is declared once."""
        seen: dict[str, Model] = {}
        for kind in ("handles", "enums", "structs", "callbacks", "aliases", "constants",
                     "functions"):
            for thing in self.model[kind]:
                first = seen.setdefault(thing["name"], thing)
                if first is not thing and thing["name"]:
                    self.refuse(thing, "name", f"`{thing['name']}` is declared in "
                                f"{first['header']}.h:{first['line']} too.", "it once")

    def check_release(self, thing: Model, said: str) -> None:
        if not RELEASE.fullmatch(said):
            self.refuse(thing, "since", f"`{thing['name']}` says @since {said}.",
                        "@since major.minor")

    def check_handle(self, handle: Model) -> None:
        name = handle["name"]
        freeing = next((one for one in self.model["functions"]
                        if one["name"] == handle.get("destructor")), None)
        if freeing is None:
            if handle["constructors"]:
                self.refuse(handle, "destructor", f"`{name}` cannot be freed.", f"`{name}_free`")
            return
        first = freeing["parameters"][:1]
        if len(freeing["parameters"]) != 1 or freeing["returns"]["type"]["kind"] != "void" \
                or element(first[0]["type"]).get("name") != name or not first[0].get("nullable"):
            self.refuse(freeing, "destructor", f"`{freeing['name']}` is not called as others are.",
                        f"`void {name}_free({name} *)`, its parameter @nullable")

    def check_enum(self, enum: Model) -> None:
        seen: dict[int, str] = {}
        for value in enum["values"]:
            at = {**value, "header": enum["header"]}
            self.check_release(at, value.get("since", FIRST))
            if value["value"] in seen:
                self.refuse(at, "enum-value", f"`{value['name']}` and "
                            f"`{seen[value['value']]}` are one number.",
                            "a number of its own for each")
            seen[value["value"]] = value["name"]

    # --- structs

    def check_struct(self, struct: Model) -> None:
        if is_foreign(struct["name"]):
            return
        latest = struct["since"]
        for member in struct["members"]:
            at = {**member, "header": struct["header"],
                  "name": f"{struct['name']}.{member['name']}"}
            since = since_of(member, struct)
            self.check_release(at, member.get("since", FIRST))
            if not RELEASE.fullmatch(since) or not RELEASE.fullmatch(latest):
                continue
            if version_key(since) < version_key(latest) or \
                    (since != struct["since"] and not struct["sized"]):
                self.refuse(at, "since", f"`{at['name']}` of release {since} stands where "
                            f"programs of {latest} expect none.",
                            "new members at the end of a struct that begins with struct_size")
            latest = max(latest, since, key=version_key)
            self.check_member(struct, member, at)

    def check_member(self, struct: Model, member: Model, at: Model) -> None:
        name, kind = f"`{at['name']}`", member["type"]
        if kind["kind"] == "enum":
            self.refuse(at, "enum-member", f"{name} has the size the compiler gives an enum.",
                        f"an int32_t, and \"an {kind['name']}\" in its comment")
        if fixes_size(kind, member, {one["name"]: one for one in self.model["structs"]}):
            self.refuse(at, "growing", f"{name} has the size of a struct that may grow.",
                        "a pointer to one, or columns")
        if not member["text"] and not member.get("reserved") and kind["kind"] != "callback":
            self.refuse(at, "member-comment", f"{name} has no comment.", "/**< what, unit */")
        if member.get("room") and not any(
                re.search(rf"\b{member['name']}\b", other.get("length", ""))
                for other in struct["members"]):
            self.refuse(at, "length", f"{name} is the room of no array.",
                        "@room only of what the @len{} of another member names")
        if kind["kind"] != "pointer":
            for key, tag in (("length", "len"), ("nullable", "nullable")):
                if key in member and kind["kind"] != "callback":
                    self.refuse(at, key, f"{name} is no pointer.", f"no @{tag}")
            return
        if kind["to"]["kind"] in ("int", "pointer", "enum", "void") \
                and not member.get("text_pointer") and "length" not in member \
                and not member["name"].endswith("user"):
            self.refuse(at, "length", f"{name} does not say how many elements it has.",
                        "@len{the member that says how many}")
        if not kind["const"] and kind["to"]["kind"] in ("int", "pointer", "enum") \
                and not member.get("out"):
            self.refuse(at, "direction", f"{name} may be read or written.",
                        "@out where the call writes it, const where it only reads")

    # --- comments

    def check_meanings(self) -> None:
        """A comment that gives an integer two meanings would be read as the first by chance."""
        enums = {enum["name"] for enum in self.model["enums"]}
        for kind, inner in (("structs", "members"), ("functions", "parameters"),
                            ("callbacks", "parameters")):
            for container in self.model[kind]:
                for thing in container[inner]:
                    found = [value for _, value in meanings_of(thing, enums)]
                    if len(found) > 1:
                        at = {"header": container["header"], "line": thing["line"]}
                        self.refuse(at, "meaning", f"`{container['name']}`: `{thing['name']}` is "
                                    f"said to be {' and '.join(found)}.", "one of them")

    def check_comments(self) -> None:
        """Comments have the tags that are known, and name what exists.

        `ENCOURS_X_` stands for all names that begin so.
        """
        known = set(NAMES.findall("\n".join(
            BLOCK.sub("", "\n".join(lines)) for lines in self.reader.lines.values())))
        for header, lines in self.reader.lines.items():
            text = "\n".join(lines)
            for comment in BLOCK.finditer(text):
                first = text.count("\n", 0, comment.start()) + 1
                for row, what in mistakes(comment[0]) if comment[0].startswith("/**") else []:
                    self.refuse({"header": header, "line": first + row}, "tag", f"{what}.",
                                "one that docs/bindings.md has")
                for name in NAMES.finditer(comment[0]):
                    if name[0] in known or (name[0].endswith("_") and any(
                            other.startswith(name[0]) for other in known)):
                        continue
                    row = comment[0].count("\n", 0, name.start())
                    self.refuse({"header": header, "line": first + row}, "reference",
                                f"There is no `{name[0]}`.", "a name that some header declares")

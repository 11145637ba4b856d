# SPDX-License-Identifier: MIT
"""`docs/reference/`: a page for each header, and an index.

Headings are the names themselves, so that a link to a name needs no table of anchors.
"""

from typing import Any

from . import c_text
from .emit_versions import NOTE
from .markdown import Links, capital, first_sentence, sentence, table
from .shapes import element, is_text, since_of

Model = dict[str, Any]
FOLDER = "docs/reference"
THREADS = {"any": "any thread at any time", "shared": "several threads at once may use the handle",
           "exclusive": "no other thread may use the handle meanwhile"}
INDEX = """# Reference

Everything the headers declare, a page a header. Each function says the same things in the same
order: what it is for, its parameters, what it returns or how it fails, threads, the release that
introduced it, and the [rules](../requirements/) it keeps.

What holds for all of them:

- A function that can fail returns an {status} and takes, last, an {error} that may be NULL. On
  failure out handles are NULL, out values untouched, and nothing has changed. `ENCOURS_E_MISUSE`
  (NULL where a pointer is needed) and `ENCOURS_E_ABI` (a sized struct that cannot be honoured)
  are possible everywhere and listed only where there is more to say.
- A pointer may be NULL only where it says so. Text is UTF-8 that ends with a NUL.
- *in* is read, *out* is written, *in, out* is both. *Owned* is yours to free, *borrowed* lives as
  long as what it came from, *consumed* is taken over on success.
- A struct that begins with `struct_size` may grow: set it to `sizeof` the type, and the rest to
  zero, which is the default of every member.
- [Threads](../thread-safety.md) has the words *any*, *shared* and *exclusive*; [the binary
  interface](../abi.md) what never changes; [symbols in versions](symbols-in-versions.md) what came
  with which release.
"""


def files(model: Model) -> dict[str, str]:
    """All pages."""
    pages = {f"{FOLDER}/{header['name']}.md": Page(model, header).text()
             for header in model["headers"] if has_page(header)}
    pages[f"{FOLDER}/README.md"] = index(model)
    return pages


def has_page(header: Model) -> bool:
    """The umbrella declares nothing and includes all; its page would say no more than the index."""
    return bool(header["name"] != "encours")


def index(model: Model) -> str:
    links = Links(model)
    rows = []
    for header in model["headers"]:
        if has_page(header):
            first = first_sentence(header.get("text", ""))
            rows.append([f"[{header['name']}.h]({header['name']}.md)",
                         links.inline(first, "README", cell=True)])
    begin = INDEX.format(status=links.to("encours_status", "README"),
                         error=links.to("encours_error", "README"))
    return f"<!-- {NOTE} -->\n{begin}\n{table(['header', 'what'], rows)}\n"


class Page:
    """The page of one header."""

    def __init__(self, model: Model, header: Model) -> None:
        self.model, self.header, self.name = model, header, str(header["name"])
        self.links = Links(model)
        self.functions = {one["name"]: one for one in model["functions"]}

    def mine(self, kind: str) -> list[Model]:
        return [thing for thing in self.model[kind] if thing["header"] == self.name]

    def text(self) -> str:
        parts = [f"<!-- {NOTE} -->\n# {self.name}.h",
                 self.links.block(self.header.get("text", ""), self.name)]
        if self.header["includes"]:
            parts.append("Includes " + ", ".join(
                f"[{other}.h]({other}.md)" for other in self.header["includes"]) + ".")
        parts.append(self.contents())
        for title, kind, write in (
                ("Handles", "handles", self.handle), ("Types", "aliases", self.alias),
                ("Enumerations", "enums", self.enum), ("Structs", "structs", self.struct),
                ("Callbacks", "callbacks", self.callback),
                ("Functions", "functions", self.function)):
            if self.mine(kind):
                parts += [f"## {title}", *(write(thing) for thing in self.mine(kind))]
            if kind == "aliases" and self.mine("constants"):
                parts += ["## Constants", self.constants()]
        return "\n\n".join(part for part in parts if part) + "\n"

    def contents(self) -> str:
        rows = [[self.links.to(one["name"], self.name),
                 self.cell(first_sentence(one.get("text", "")))]
                for one in self.mine("functions")]
        return table(["function", "what"], rows) if len(rows) > 1 else ""

    def cell(self, text: str) -> str:
        return self.links.inline(text, self.name, cell=True)

    # --- types

    def handle(self, handle: Model) -> str:
        makers = [self.links.to(name, self.name) for name in handle["constructors"]]
        parts = [f"### {handle['name']}", self.links.block(handle["text"], self.name)]
        lines = []
        if makers:
            lines.append(f"Made by {', '.join(makers)}.")
        if "destructor" in handle:
            lines.append(f"Freed by {self.links.to(handle['destructor'], self.name)}.")
        return "\n\n".join([*parts, " ".join([*lines, since(handle)])])

    def alias(self, alias: Model) -> str:
        return "\n\n".join([f"### {alias['name']}",
                            f"`typedef {c_text.declare(alias['type'], alias['name'])};`",
                            self.links.block(alias["text"], self.name), since(alias)])

    def constants(self) -> str:
        return table(["constant", "value", "meaning", "since"],
                     [[f"`{one['name']}`", number(one["value"]), self.cell(one.get("text", "")),
                       one["since"]] for one in self.mine("constants")])

    def enum(self, enum: Model) -> str:
        rows = [[f"`{value['name']}`", number(value["value"]),
                 self.later(self.cell(value.get("text", "")), value, enum)]
                for value in enum["values"]]
        return "\n\n".join([f"### {enum['name']}", self.links.block(enum["text"], self.name),
                            table(["enumerator", "value", "meaning"], rows), since(enum)])

    def struct(self, struct: Model) -> str:
        rows = []
        for member in struct["members"]:
            rows.append([f"`{c_text.declare(member['type'], member['name'])}`",
                         self.later(self.meaning(member), member, struct)])
        about = f"{struct['size']} bytes, aligned to {struct['align']}."
        if struct["sized"]:
            about += " May grow: set `struct_size` to `sizeof` of it."
        if "initialiser" in struct:
            about += f" `{struct['initialiser']}` initialises one."
        return "\n\n".join(part for part in [
            f"### {struct['name']}", self.links.block(struct.get("text", ""), self.name),
            table(["member", "meaning"], rows), f"{about} {since(struct)}"] if part)

    @staticmethod
    def later(text: str, thing: Model, container: Model) -> str:
        since_it = since_of(thing, container)
        return text if since_it == container["since"] else f"{sentence(text)} Since {since_it}."

    # --- what is called

    def callback(self, callback: Model) -> str:
        pointer = c_text.prototype({**callback, "name": f"(*{callback['name']})"})
        return "\n\n".join(part for part in [
            f"### {callback['name']}", f"```c\ntypedef {pointer}\n```",
            self.links.block(callback["text"], self.name), self.parameters(callback),
            self.returned(callback), since(callback)] if part)

    def function(self, function: Model) -> str:
        parts = [f"### {function['name']}", f"```c\n{c_text.prototype(function)}\n```",
                 self.links.block(function.get("text", ""), self.name),
                 self.parameters(function), self.statuses(function), self.returned(function)]
        last = f"Threads: {function['threads']} ({THREADS[function['threads']]}). " \
            if function["threads"] in THREADS else ""
        last += since(function)
        if function["requirements"]:
            last += f" Rules: {', '.join(function['requirements'])}."
        return "\n\n".join(part for part in [*parts, last] if part)

    def parameters(self, function: Model) -> str:
        rows = [[f"`{one['name']}`", self.type_name(one["type"]),
                 one.get("direction", "in").replace(",", ", "), self.meaning(one)]
                for one in function["parameters"]]
        return table(["parameter", "type", "", "meaning"], rows) if rows else ""

    def type_name(self, kind: Model) -> str:
        """The type at the end of the pointers, linked when it is ours."""
        if is_text(kind):
            return "text"
        inner = element(kind)
        if inner["kind"] == "void":
            return "pointer"
        return self.links.to(c_text.base(inner), self.name)

    def meaning(self, thing: Model) -> str:
        """What a parameter or member is, and what its marks say in words."""
        text = str(thing.get("text", ""))
        words = [sentence(self.cell(capital(text)))] if text else []
        for key in ("enum", "flags_of"):
            if key in thing and thing[key] not in text:
                words.append(f"{'One' if key == 'enum' else 'A sum'} of "
                             f"{self.links.to(thing[key], self.name)}.")
        if "length" in thing:
            unit = "Bytes" if thing["type"].get("to", {}).get("kind") == "void" else "Elements"
            words.append(f"{unit}: `{thing['length']}`.")
        if thing.get("nullable") and "NULL" not in text:
            when = thing.get("nullable_when", "")
            words.append(f"May be NULL{': ' + self.cell(when) if when else ''}.")
        if thing.get("out"):
            words.append("Written by the call.")
        if "ownership" in thing:
            words.append({"owned": "Owned by you.", "borrowed": "Borrowed.",
                          "consumed": "Consumed on success."}[thing["ownership"]])
        if "default" in thing:
            words.append(f"Initialised to {self.initial(thing)}.")
        if thing.get("role") == "error" and not words[:-1]:
            words.insert(0, "Detail on failure.")
        return " ".join(words)

    def initial(self, member: Model) -> str:
        """What an initialiser sets; the absent day by its name."""
        value = member["default"]
        if value == [-2**31] and "ENCOURS_DATE_NONE" in self.links.targets:
            return self.links.to("ENCOURS_DATE_NONE", self.name)
        return f"`{value}`".replace("[", "{").replace("]", "}")

    def returned(self, function: Model) -> str:
        meaning = self.meaning(function["returns"])
        if function["returns"]["role"] in ("status", "nothing") and not meaning:
            return ""
        return f"Returns: {meaning}" if meaning else ""

    def statuses(self, function: Model) -> str:
        rows = [[self.links.to(one["name"], self.name), self.cell(one.get("text", ""))]
                for one in function["statuses"]]
        return table(["status", "when"], rows) if rows else ""


def since(thing: Model) -> str:
    return f"Since {thing['since']}."


def number(value: int | str) -> str:
    return f"`{value}`" if isinstance(value, int) else f'`"{value}"`'

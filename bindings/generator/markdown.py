# SPDX-License-Identifier: MIT
"""Comments of the headers as Markdown, with links between what they name."""

import re
from typing import Any

Model = dict[str, Any]
SPAN = re.compile(r"(`[^`\n]*`)")
NAME = re.compile(r"\b(?:encours|ENCOURS)_\w+(?:\(\))?|\b(?:encours/)?\w+\.h\b")
KINDS = ("handles", "structs", "enums", "callbacks", "aliases", "functions")


class Links:
    """Where each name of the interface has its place in the reference."""

    def __init__(self, model: Model) -> None:
        self.targets = {thing["name"]: f"{thing['header']}.md#{thing['name'].lower()}"
                        for kind in KINDS for thing in model[kind]}
        for enum in model["enums"]:
            for value in enum["values"]:
                self.targets[value["name"]] = self.targets[enum["name"]]
        for struct in model["structs"]:
            if "initialiser" in struct:
                self.targets[struct["initialiser"]] = self.targets[struct["name"]]
        for constant in model["constants"]:
            self.targets[constant["name"]] = f"{constant['header']}.md#constants"
        for header in model["headers"]:
            self.targets[f"{header['name']}.h"] = f"{header['name']}.md"

    def to(self, name: str, page: str) -> str:
        """A link from a page to what has this name, or the name alone."""
        target = self.targets.get(key(name), "")
        if not target or target == f"{page}.md":
            return f"`{name}`"
        return f"[`{name}`]({target.removeprefix(page + '.md') or target})"

    # --- text

    def inline(self, text: str, page: str, cell: bool = False) -> str:
        """One paragraph: names linked, what Markdown would read as marks kept as letters."""
        out = []
        for part in SPAN.split(text):
            if part.startswith("`") and part.endswith("`") and len(part) > 1:
                linked = self.to(part[1:-1], page) if key(part[1:-1]) in self.targets else part
                out.append(linked)
            else:
                out.append(self.plain(part, page))
        joined = "".join(out)
        return joined.replace("|", "\\|").replace("\n", " ") if cell else joined

    def plain(self, text: str, page: str) -> str:
        out, last = [], 0
        for name in NAME.finditer(text):
            if key(name[0]) in self.targets:
                out += [escaped(text[last : name.start()]), self.to(name[0], page)]
                last = name.end()
        return "".join([*out, escaped(text[last:])])

    def block(self, text: str, page: str) -> str:
        """Paragraphs, lists and indented examples."""
        parts = []
        for block in text.split("\n\n"):
            parts += self.groups(block, page) if re.search(r"^    ", block, re.M) \
                else [self.inline(block, page)]
        return "\n\n".join(parts)

    def groups(self, block: str, page: str) -> list[str]:
        """A paragraph with an example in it: the words as words, the example as it stands."""
        parts: list[str] = []
        lines: list[str] = []
        inside = False
        for line in [*block.split("\n"), ""]:
            now = line.startswith("    ")
            if (now != inside or not line) and lines:
                parts.append("```text\n" + "\n".join(one[4:] for one in lines) + "\n```" if inside
                             else self.inline("\n".join(lines), page))
                lines = []
            inside = now
            lines.append(line)
        return parts


def key(name: str) -> str:
    """The name itself, without the brackets of a call or the folder of a header."""
    return name.removesuffix("()").removeprefix("encours/")


def capital(text: str) -> str:
    """With a capital letter, unless it begins with a name, a unit or a symbol."""
    return text[:1].upper() + text[1:] if re.match(r"[a-z]+(?=[\s,;:.]|$)(?!\.h)", text) else text


def escaped(text: str) -> str:
    """Letters that Markdown would take for marks."""
    return re.sub(r"([*<\[\]\\])|(?<!\w)(_)|(_)(?!\w)", lambda mark: "\\" + mark[0], text)


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table; the cells are Markdown already."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(re.sub(r" +", " ", line) for line in lines)


def first_sentence(text: str) -> str:
    """What a table of contents has room for."""
    return re.split(r"(?<=[\w)\"`])\. (?=[A-Z0-9\"`])", text.split("\n\n", maxsplit=1)[0],
                    maxsplit=1)[0].split("\n- ", maxsplit=1)[0].rstrip(".:") + "."


def sentence(text: str) -> str:
    """With a full stop, so that another sentence can follow."""
    return text if not text or text.endswith((".", "?", ":", "!")) else text + "."

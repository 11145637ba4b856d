# SPDX-License-Identifier: MIT
"""Reads the public headers in their one shape: comments and declarations."""

import re
from pathlib import Path

FUNCTION = re.compile(
    r"(?P<comment>/\*\*(?:(?!\*/).)*\*/\s*)?"
    r"^ENCOURS_API\((?P<major>\d+), (?P<minor>\d+)\)(?P<before>[^;{}]*?)"
    r"(?P<name>\bencours_\w+)\((?P<parameters>[^;{}]*)\);",
    re.S | re.M,
)

COMMENT_OR_LITERAL = re.compile(
    r"""/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.S)


class Function:
    """One declaration: its name, comment, parameters and place."""

    def __init__(self, path, text, match):
        self.path = path
        self.line = text.count("\n", 0, match.start("name")) + 1
        self.name = match["name"]
        self.comment = match["comment"] or ""
        self.since = f"{match['major']}.{match['minor']}"
        self.before = match["before"]
        self.parameters = split_parameters(match["parameters"])

    def returns_status(self):
        return re.search(r"\bencours_status\b", self.before) is not None


def split_parameters(text):
    """Names of the parameters, in order."""
    names = []
    depth, start = 0, 0
    for at, letter in enumerate(text + ","):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            part = text[start:at].strip()
            start = at + 1
            pointer = re.search(r"\(\s*\*\s*(\w+)\s*\)", part)
            words = [pointer[1]] if pointer else re.findall(r"\w+", re.sub(r"\[.*", "", part))
            if words and part != "void":
                names.append(words[-1])
    return names


def public_headers(source_root):
    return sorted((Path(source_root) / "include" / "encours").glob("*.h"))


def without_comments(text):
    """The text with comments blanked, lines and columns kept."""
    def blank(match):
        if match[0].startswith("/"):
            return re.sub(r"[^\n]", " ", match[0])
        return match[0]
    return COMMENT_OR_LITERAL.sub(blank, text)


def functions(path, text=None):
    text = Path(path).read_text(encoding="utf-8") if text is None else text
    return [Function(path, text, match) for match in FUNCTION.finditer(text)]


def declared_names(source_root):
    """Every function declared with ENCOURS_API, sorted."""
    return sorted(f.name for path in public_headers(source_root) for f in functions(path))

# SPDX-License-Identifier: MIT
"""Docstrings from comments of headers, and lines that are not too long."""

import re
from collections.abc import Sequence

from .python_names import Names

WIDTH = 100
ENUM_OF = re.compile(r"\ban? (encours_\w+)")
WORD = re.compile(r"\b(?:encours|ENCOURS)_\w+(\(\))?")


def translated(text: str, names: Names) -> str:
    """Text of a header in the words of Python."""

    def named(match: re.Match[str]) -> str:
        found = names.qualified(match[0].removesuffix("()"))
        return (found + (match[1] or "")) if found else match[0]

    def choice(match: re.Match[str]) -> str:
        found = names.qualified(match[1]) or match[1]
        return f"{'an' if found[0] in 'AEIOU' else 'a'} {found}"

    text = WORD.sub(named, ENUM_OF.sub(choice, text))
    text = re.sub(r"\bNULL\b", "None", text)
    return text.replace("->", ".").replace("\\", "\\\\").replace('"""', "'''")


def filled(text: str, width: int) -> list[str]:
    """Words in lines; a code block of four columns keeps its lines."""
    out: list[str] = []
    for block in text.split("\n\n"):
        if out:
            out.append("")
        if any(line.startswith("    ") for line in block.split("\n")):
            out += block.split("\n")
            continue
        for paragraph in block.split("\n"):
            hang = "  " if re.match(r"[-*] ", paragraph) else ""
            out += folded(paragraph, width, hang, 0 if out else 3)
    return out


def folded(text: str, width: int, hang: str = "", before: int = 0) -> list[str]:
    """Words in lines; the first one has `before` columns less, later ones begin with `hang`."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) + (0 if lines else before) > width:
            lines.append(line)
            line = hang + word
        else:
            line = f"{line} {word}" if line.strip() else line + word
    return [*lines, line] if line.strip() else lines


def docstring(text: str, names: Names, sections: Sequence[tuple[str, list[tuple[str, str]]]] = (),
              indent: int = 4) -> list[str]:
    """A docstring: the text, then sections of named things."""
    margin = " " * indent
    body = filled(translated(text, names).strip(), WIDTH - indent)
    for title, entries in sections:
        entries = [(name, said) for name, said in entries]
        if not entries:
            continue
        body += ["", f"{title}:"]
        for name, said in entries:
            entry = f"{name}: {translated(said, names)}" if said else translated(name, names)
            body += ["    " + line for line in folded(entry, WIDTH - indent - 4, "    ")]
    while body and not body[0]:
        body.pop(0)
    if not body:
        return []
    first = body[0]
    if len(body) == 1 and indent + len(first) + 6 <= WIDTH:
        end = ' ' if first.endswith('"') else ""
        return [f'{margin}"""{first}{end}"""']
    lines = [f'{margin}"""{body[0]}', *((margin + line).rstrip() for line in body[1:])]
    return [*lines, f'{margin}"""']


def wrapped(head: str, items: Sequence[str], tail: str, indent: int) -> list[str]:
    """`head(items)tail` on one line, or one item a line."""
    margin = " " * indent
    line = f"{margin}{head}({', '.join(items)}){tail}"
    if len(line) <= WIDTH:
        return [line]
    inner = f"{margin}    {', '.join(items)}"
    if len(inner) <= WIDTH:
        return [f"{margin}{head}(", inner, f"{margin}){tail}"]
    rows = [f"{margin}    {item}," for item in items]
    return [f"{margin}{head}(", *rows, f"{margin}){tail}"]

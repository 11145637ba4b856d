# SPDX-License-Identifier: MIT
"""Breaks lines of code that are too long, as formatters of Python do."""

WIDTH = 100
OPEN, CLOSE = "([{", ")]}"


def fitted(lines: list[str]) -> list[str]:
    """Lines of code within the width; docstrings are left as they are."""
    out: list[str] = []
    inside = False
    for line in lines:
        marks = line.count('"""')
        if inside or marks:
            inside = inside != (marks == 1)
            out.append(line)
        else:
            out += broken(line)
    return out


def broken(line: str) -> list[str]:
    """One statement, broken inside its last brackets that help."""
    if len(line) <= WIDTH:
        return [line]
    margin = line[: len(line) - len(line.lstrip())]
    for start, end in reversed(pairs(line)):
        head, inner, tail = line[: start + 1], line[start + 1 : end], line[end:]
        if len(head) > WIDTH or not inner or len(margin + tail) > WIDTH:
            continue
        if any(one in tail[1:] for one in OPEN):
            continue
        whole = f"{margin}    {inner}"
        if len(whole) <= WIDTH:
            return [head, whole, margin + tail]
        rows = [row for part in split(inner) for row in broken(f"{margin}    {part},")]
        return [head, *rows, margin + tail]
    return [line]


def pairs(line: str) -> list[tuple[int, int]]:
    """Brackets that are not inside others: where each opens and closes."""
    found, stack, quote = [], [], ""
    for at, letter in enumerate(line):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter in OPEN:
            stack.append(at)
        elif letter in CLOSE and stack:
            start = stack.pop()
            if not stack:
                found.append((start, at))
    return found


def split(text: str) -> list[str]:
    """Arguments at the commas that are not inside brackets or quotes."""
    parts, depth, quote, start = [], 0, "", 0
    for at, letter in enumerate(text):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter in OPEN:
            depth += 1
        elif letter in CLOSE:
            depth -= 1
        elif letter == "," and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
    return [one for one in [*parts, text[start:].strip()] if one]

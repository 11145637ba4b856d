# SPDX-License-Identifier: MIT
"""Constants and initialisers: macros, which a syntax tree does not hold."""

import ast
import operator
import re
from collections.abc import Callable
from typing import Any

from . import comments

LIMITS = {"INT64_MIN": -2**63, "INT64_MAX": 2**63 - 1, "INT32_MIN": -2**31,
          "INT32_MAX": 2**31 - 1, "UINT32_MAX": 2**32 - 1, "UINT64_MAX": 2**64 - 1,
          "UINT16_MAX": 2**16 - 1, "UINT8_MAX": 2**8 - 1, "NULL": 0}
OPERATIONS: dict[type, Callable[..., int]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv, ast.LShift: operator.lshift, ast.RShift: operator.rshift,
    ast.BitOr: operator.or_, ast.BitAnd: operator.and_, ast.USub: operator.neg,
    ast.Invert: operator.invert}


def value(tokens: list[str], known: dict[str, int]) -> int | str | None:
    """What a constant expression of integers, or one text, is; None for anything else."""
    if len(tokens) == 1 and tokens[0].startswith('"'):
        return tokens[0][1:-1]
    words = []
    for token in tokens:
        number = re.fullmatch(r"(0x[0-9a-fA-F]+|\d+)[uUlL]*", token)
        if number:
            words.append(number[1])
        elif token in known:
            words.append(f"({known[token]})")
        elif token in ("(", ")", "+", "-", "*", "/", "|", "&", "~", "<<", ">>"):
            words.append("//" if token == "/" else token)
        elif not re.fullmatch(r"U?INT\d+_C", token):
            return None
    try:
        return computed(ast.parse(" ".join(words), mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError):
        return None


def computed(node: ast.expr) -> int:
    """The value of an expression of integers; ValueError for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        return OPERATIONS[type(node.op)](computed(node.left), computed(node.right))
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATIONS:
        return OPERATIONS[type(node.op)](computed(node.operand))
    raise ValueError("no expression of integers")


def nested(tokens: list[str], known: dict[str, int]) -> Any:
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
                parts.append(element(part, known))
    return parts


def element(part: list[str], known: dict[str, int]) -> Any:
    """One value between braces."""
    if part[0] == "{":
        return nested(part, known)
    if part[0] == "sizeof":
        return 0
    if len(part) == 1 and re.fullmatch(r"'.'", part[0]):
        return ord(part[0][1])
    return value(part, known)


def text_beside(lines: list[str], row: int) -> comments.Remark:
    """The comment behind or above the macro defined in `lines[row]`."""
    behind = re.search(r"/\*\*<(.*)$", lines[row])
    if behind:
        text, last = behind[1], row
        while "*/" not in text:
            last += 1
            text += "\n" + lines[last].strip().removeprefix("*")
        return comments.remark(text.split("*/")[0])
    if row > 0 and lines[row - 1].rstrip().endswith("*/"):
        first = row - 1
        while "/*" not in lines[first]:
            first -= 1
        if lines[first].lstrip().startswith("/**"):
            return comments.remark(comments.strip("\n".join(lines[first:row])))
    return comments.Remark()

# SPDX-License-Identifier: MIT
"""Documentation comments: their text and their tags."""

import re
from dataclasses import dataclass, field

TAG = re.compile(r"@(param|retval|return|threads|since|req|file)\b(\[[a-z, ]*\])?")
KNOWN = ("param", "retval", "return", "threads", "since", "req", "file", "len", "nullable", "out",
         "room")
DIRECTIONS = ("", "in", "out", "in,out")
LENGTH = re.compile(r"@len\{([^}]*)\}")
NULLABLE = re.compile(r"@nullable(?:\s*\(([^()]*)\))?")
OUT = re.compile(r"@out\b")
ROOM = re.compile(r"@room\b")
SINCE = re.compile(r"@since\s+(\S+)")
IDENTIFIER = re.compile(r"[A-Za-z_]\w*")


@dataclass
class Remark:
    """What a comment says of one parameter, member or return value."""

    text: str = ""
    direction: str = ""
    length: str = ""
    nullable: bool = False
    nullable_when: str = ""
    out: bool = False
    room: bool = False
    since: str = ""


@dataclass
class Comment:
    """A comment taken apart."""

    text: str = ""
    parameters: dict[str, Remark] = field(default_factory=dict)
    statuses: list[tuple[str, str]] = field(default_factory=list)
    returns: Remark | None = None
    threads: list[str] = field(default_factory=list)
    since: list[str] = field(default_factory=list)
    requirements: list[str] = field(default_factory=list)


def strip(raw: str) -> str:
    """The text of a comment without its marks and margins, lines kept."""
    body = re.sub(r"^/\*\*<?|\*/$", "", raw.strip())
    lines = [re.sub(r"^\s*\* ?", "", line).rstrip() for line in body.split("\n")]
    if lines:
        lines[0] = lines[0].strip()
    return "\n".join(lines).strip()


def one_line(text: str) -> str:
    return " ".join(text.split())


def paragraphs(text: str) -> str:
    """Text with lines joined inside paragraphs; indented blocks keep their lines."""
    out: list[str] = []
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        lines = block.split("\n")
        if any(line.startswith("    ") for line in lines):
            out.append("\n".join(line.rstrip() for line in lines))
            continue
        joined = ""
        for line in lines:
            bullet = re.match(r"\s*[-*] ", line)
            joined += ("\n" if bullet and joined else " " if joined else "") + line.strip()
        out.append(joined.rstrip())
    return "\n\n".join(part for part in out if part)


def remark(text: str, direction: str = "") -> Remark:
    """A remark, its inner tags taken out of the text."""
    found = Remark(direction=direction)
    lengths = LENGTH.findall(text)
    found.length = " and ".join(lengths)
    nullable = NULLABLE.search(text)
    if nullable:
        found.nullable = True
        found.nullable_when = one_line(nullable[1] or "")
    found.out = OUT.search(text) is not None
    found.room = ROOM.search(text) is not None
    since = SINCE.search(text)
    found.since = since[1] if since else ""
    rest = text
    for tag in (SINCE, ROOM, OUT, NULLABLE, LENGTH):
        rest = tag.sub("", rest)
    rest = re.sub(r"\s+([.,;])", r"\1", one_line(rest))
    found.text = re.sub(r"[,;]$", "", rest).strip()
    return found


def mistakes(raw: str) -> list[tuple[int, str]]:
    """Tags that say nothing we understand: the line inside the comment, and what is wrong."""
    found = []
    for tag in re.finditer(r"(?<![\w`])@([A-Za-z]\w*)(\[[^\]\n]*\])?[ \t]*(?P<rest>[^\n]*)", raw):
        row = raw.count("\n", 0, tag.start())
        direction = (tag[2] or "[]")[1:-1].replace(" ", "")
        named = IDENTIFIER.match(tag["rest"]) is not None
        if tag[1] not in KNOWN:
            found.append((row, f"`@{tag[1]}` is no tag"))
        elif tag[1] in ("param", "retval") and not named:
            found.append((row, f"`@{tag[1]}` names nothing"))
        elif direction not in DIRECTIONS or (tag[2] and tag[1] != "param"):
            found.append((row, f"`@{tag[1]}{tag[2]}` is no direction"))
    return found


def parse(raw: str) -> Comment:
    """A comment of a function, type or file."""
    text = strip(raw)
    comment = Comment()
    first = TAG.search(text)
    comment.text = paragraphs(text[: first.start()] if first else text)
    matches = list(TAG.finditer(text))
    for match, after in zip(matches, [*matches[1:], None]):
        body = text[match.end() : after.start() if after else len(text)]
        add(comment, match[1], (match[2] or "")[1:-1].replace(" ", ""), body)
    return comment


def add(comment: Comment, tag: str, argument: str, body: str) -> None:
    """Files one tag."""
    if tag == "param":
        names = re.match(r"\s*(\w+(?:\s*,\s*\w+)*)", body)
        direction = argument if argument in DIRECTIONS else ""
        for name in re.split(r"\s*,\s*", names[1]) if names else []:
            comment.parameters[name] = remark(body[len(names[0]) :] if names else "",
                                              direction)
    elif tag == "retval":
        found = IDENTIFIER.match(body.strip())
        if found:
            comment.statuses.append((found[0], one_line(body.strip()[found.end() :])))
    elif tag == "return":
        comment.returns = remark(body)
    elif tag == "threads":
        comment.threads.append(one_line(body))
    elif tag == "since":
        comment.since.append(one_line(body))
    elif tag == "req":
        comment.requirements += body.split()
    elif tag == "file":
        lines = body.strip().split("\n", 1)
        comment.text = paragraphs(lines[1] if len(lines) > 1 else "")

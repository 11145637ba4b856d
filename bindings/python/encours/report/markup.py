# SPDX-License-Identifier: MIT
"""HTML. Whatever comes from a ledger passes through `text()`."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


def text(value: str) -> str:
    """A text as it stands in a page: without markup, and without characters HTML has no place
    for."""
    shown = "".join(one if one >= " " and one != "\x7f" else "\N{REPLACEMENT CHARACTER}"
                    for one in value)
    return html.escape(shown)


@dataclass(frozen=True)
class Markup:
    """A cell that is HTML already, such as a bar."""

    html: str


Cell = str | Markup


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str
    kind: str = "number"
    """number, text or bar"""


def table(caption: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]],
          totals: Sequence[Sequence[Cell]] = (), *, label: str = "", kind: str = "") -> str:
    """A table whose first cell of each row is the heading of that row. Where it is wider than the
    screen it scrolls by itself, by keyboard too.

    Args:
        caption: seen, when there is a label; else for those who hear the page
        columns: their names and kinds
        rows: a cell a column
        totals: rows that stand apart at the end
        label: what the table is called, when the caption is no name
        kind: class of the box around it
    """
    head = "".join(
        f'<th scope="col" class="{one.kind}">{text(one.name)}</th>' if one.name
        else f'<td class="{one.kind}"></td>' for one in columns)
    shown = "" if label else ' class="aside"'
    parts = [f'<div class="{f"wide {kind}".rstrip()}" role="region" '
             f'aria-label="{text(label or caption)}" tabindex="0">',
             f"<table><caption{shown}>{text(caption)}</caption>",
             f"<thead><tr>{head}</tr></thead>", "<tbody>"]
    parts += [row_of(columns, row) for row in rows]
    parts.append("</tbody>")
    if totals:
        parts += ["<tfoot>", *(row_of(columns, row) for row in totals), "</tfoot>"]
    return "\n".join([*parts, "</table></div>"])


def row_of(columns: Sequence[Column], cells: Sequence[Cell]) -> str:
    made = []
    for at, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        inner = cell.html if isinstance(cell, Markup) else text(cell)
        tag, scope = ("td", "") if at else ("th", ' scope="row"')
        made.append(f'<{tag}{scope} class="{column.kind}">{inner}</{tag}>')
    return f"<tr>{''.join(made)}</tr>"


def section(anchor: str, heading: str, *parts: str) -> str:
    inner = "\n".join(part for part in parts if part)
    return (f'<section aria-labelledby="{anchor}">\n<h2 id="{anchor}">{text(heading)}</h2>\n'
            f"{inner}\n</section>")


def paragraph(words: str, kind: str = "") -> str:
    return f'<p class="{kind}">{text(words)}</p>' if kind else f"<p>{text(words)}</p>"


def behind(summary: str, inner: str) -> str:
    """The figures behind a chart: opened on a screen, always there on paper."""
    return f"<details><summary>{text(summary)}</summary>{inner}</details>"

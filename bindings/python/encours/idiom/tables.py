# SPDX-License-Identifier: MIT
"""Tables for people: aligned text, and HTML for notebooks."""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterable, Sequence
from decimal import Decimal

ROWS_SHOWN = 40


def cell(value: object) -> str:
    """A value as a table shows it: nothing for None, amounts with groups of three digits."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:,}"
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    name = getattr(value, "name", None)
    if isinstance(value, int) and isinstance(name, str):
        return name.lower()
    return str(value)


def is_number(values: Iterable[object]) -> bool:
    """Whether a column stands to the right."""
    return any(isinstance(value, Decimal) or (type(value) is int) for value in values)


def text_table(title: str, names: Sequence[str], rows: Sequence[Sequence[object]],
               totals: Sequence[Sequence[object]] = (), more: int = 0) -> str:
    """An aligned table; `totals` stand below a line, `more` rows are told of."""
    shown = [[cell(value) for value in row] for row in (*rows, *totals)]
    right = [is_number(row[at] for row in (*rows, *totals)) for at in range(len(names))]
    widths = [max(len(name), *(len(row[at]) for row in shown), 0)
              for at, name in enumerate(names)]
    lines = [title] if title else []
    lines.append(aligned(names, widths, right))
    rule = "  ".join("-" * width for width in widths)
    lines.append(rule)
    lines += [aligned(row, widths, right) for row in shown[: len(rows)]]
    if more:
        lines.append(f"... {more:,} more rows")
    if totals:
        lines.append(rule)
        lines += [aligned(row, widths, right) for row in shown[len(rows) :]]
    return "\n".join(lines)


def aligned(texts: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    return "  ".join(text.rjust(width) if to_right else text.ljust(width)
                     for text, width, to_right in zip(texts, widths, right)).rstrip()


def html_table(title: str, names: Sequence[str], rows: Sequence[Sequence[object]],
               totals: Sequence[Sequence[object]] = (), more: int = 0) -> str:
    """The same as HTML, without style or script of its own but the alignment of numbers."""
    right = [is_number(row[at] for row in (*rows, *totals)) for at in range(len(names))]
    parts = ["<table>"]
    if title:
        parts.append(f"<caption>{html.escape(title)}</caption>")
    parts.append(html_row("th", names, right, "thead"))
    parts.append("<tbody>" + "".join(html_cells("td", map(cell, row), right) for row in rows))
    if more:
        parts.append(f'<tr><td colspan="{len(names)}">{more:,} more rows</td></tr>')
    parts.append("</tbody>")
    if totals:
        parts.append("<tfoot>" + "".join(html_cells("th", map(cell, row), right)
                                         for row in totals) + "</tfoot>")
    return "".join([*parts, "</table>"])


def html_row(tag: str, texts: Iterable[str], right: Sequence[bool], part: str) -> str:
    return f"<{part}>{html_cells(tag, texts, right)}</{part}>"


def html_cells(tag: str, texts: Iterable[str], right: Sequence[bool]) -> str:
    cells = (f'<{tag} style="text-align:{"right" if to_right else "left"}">'
             f"{html.escape(text)}</{tag}>" for text, to_right in zip(texts, right))
    return f"<tr>{''.join(cells)}</tr>"

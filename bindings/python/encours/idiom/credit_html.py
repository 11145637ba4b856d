# SPDX-License-Identifier: MIT
"""Decisions in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .credit import Answer


def page_of_decision(answer: Answer) -> str:
    """A decision as a small table; rules that do not count are struck through."""
    head = (f"<b>{answer.outcome.name.lower()}</b> {answer.amount:,} {answer.currency}, customer "
            f"{answer.customer}, {answer.stage.name.lower()} of {answer.as_of}")
    rows = "".join(row(reason.rule, reason.outcome.name.lower(), reason.english, reason.counts)
                   for reason in answer.reasons)
    return (f"<table><caption>{head}</caption><thead><tr><th>rule</th><th>outcome</th><th>why</th>"
            f"</tr></thead><tbody>{rows}</tbody></table>")


def row(rule: str, outcome: str, why: str, counts: bool) -> str:
    cells = "".join(f"<td>{escape(cell) if counts else f'<s>{escape(cell)}</s>'}</td>"
                    for cell in (rule, outcome, why))
    return f"<tr>{cells}</tr>"

# SPDX-License-Identifier: MIT
"""Reads a page as a browser or a reader would: its tables, key figures and references."""

from __future__ import annotations

from decimal import Decimal
from html.parser import HTMLParser

ALONE = {"meta", "link", "br", "img", "hr", "input"}


class Page(HTMLParser):
    """The events of a page, and its tables by caption and key figures by name."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[tuple[str, ...]] = []
        self.references: list[str] = []
        self.tables: dict[str, list[list[str]]] = {}
        self.figures: dict[str, str] = {}
        self.tags: list[str] = []
        self.caption = self.term = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.events.append((tag, *sorted(f"{name}={value}" for name, value in attrs)))
        self.references += [value or "" for name, value in attrs
                            if name in ("src", "href", "xlink:href", "action", "data", "srcset")]
        if tag == "caption":
            self.caption = ""
        if tag == "tr":
            self.tables.setdefault(self.caption, []).append([])
        if tag in ("td", "th"):
            self.tables[self.caption][-1].append("")
        if tag == "dt":
            self.term = ""
        if tag not in ALONE:
            self.tags.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ALONE:
            assert self.tags.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.events.append(("text", data.strip()))
        if "caption" in self.tags:
            self.caption += data
        elif "td" in self.tags or ("th" in self.tags and "table" in self.tags):
            self.tables[self.caption][-1][-1] += data
        elif "dt" in self.tags:
            self.term += data
        elif "b" in self.tags and "dd" in self.tags:
            self.figures[self.term] = data

    def rows(self, caption: str) -> dict[str, list[str]]:
        """The rows of the table whose caption begins so, by their first cell."""
        found = next(rows for name, rows in self.tables.items() if name.startswith(caption))
        return {row[0]: row[1:] for row in found}


def number(text: str) -> Decimal:
    """An amount or a share as the page writes it."""
    plain = text.replace(",", "").replace("−", "-").replace(" %", "")
    return Decimal(0) if plain == "–" else Decimal(plain)

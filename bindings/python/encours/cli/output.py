# SPDX-License-Identifier: MIT
"""Tables out: for people, and as CSV, JSON, Arrow or HTML."""

from __future__ import annotations

import csv
import datetime
import html
import importlib
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ..idiom.tables import cell, html_table, is_number, text_table

RULED_EACH, RULED_ENDS = 1, 3
"""Columns that a table with rules needs more than a plain one: for each of its own, and besides."""
FORMATS = ("table", "csv", "json", "html", "arrow")
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body>{body}</body></html>
"""


class OutputError(Exception):
    """What was asked for cannot be written here; the text says what to do."""


@dataclass
class Sheet:
    """Rows with names, and what they add up to.

    `arrow` is anything with `__arrow_c_stream__` that has the same rows; `rows` may be read once.
    """

    title: str
    names: Sequence[str]
    rows: Iterable[Sequence[object]]
    totals: Sequence[Sequence[object]] = field(default_factory=tuple)
    arrow: Any = None


def write(sheet: Sheet, form: str, path: str | None) -> None:
    """Writes a sheet to a file, or to standard output."""
    if form == "arrow":
        write_arrow(sheet, path)
        return
    texts = {"table": as_table, "csv": as_csv, "json": as_json, "html": as_html}[form](sheet)
    if path is None and form != "table" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # for programs, whatever the terminal
    deliver(texts, path)


def deliver(texts: Iterable[str], path: str | None) -> None:
    """To standard output, or to a file that is there whole or not at all."""
    if path is None:
        sys.stdout.writelines(texts)
        sys.stdout.flush()
        return
    with replacing(path) as made, open(made, "w", encoding="utf-8", newline="") as out:
        out.writelines(texts)


@contextmanager
def binary(path: str | None) -> Iterator[Any]:
    """The same for bytes."""
    if path is None:
        sys.stdout.flush()
        yield getattr(sys.stdout, "buffer", sys.stdout)
        sys.stdout.flush()
        return
    with replacing(path) as made, open(made, "wb") as out:
        yield out


@contextmanager
def replacing(path: str) -> Iterator[str]:
    """A file beside the one to write, put in its place at the end. Devices and pipes are written
    themselves."""
    if os.path.exists(path) and not os.path.isfile(path):
        yield path
        return
    beside = f"{os.path.realpath(path)}.{os.getpid()}.part"
    try:
        yield beside
        os.replace(beside, os.path.realpath(path))
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(beside)
        raise


def as_table(sheet: Sheet) -> Iterator[str]:
    rows = list(sheet.rows)
    text = text_table(sheet.title, sheet.names, rows, sheet.totals)
    if not (sys.stdout.isatty() and pretty(sheet, rows, max(map(len, text.splitlines())))):
        yield text + "\n"


def pretty(sheet: Sheet, rows: list[Sequence[object]], width: int) -> bool:
    """The same table by `rich`, where it is installed and there is room: it would cut amounts to
    make a table fit."""
    try:
        console, tables, texts = (importlib.import_module(f"rich.{name}")
                                  for name in ("console", "table", "text"))
    except ImportError:
        return False
    terminal: Any = console.Console()
    if width + len(sheet.names) * RULED_EACH + RULED_ENDS > terminal.width:
        return False
    right = [is_number(row[at] for row in rows) for at in range(len(sheet.names))]
    table: Any = tables.Table(title=texts.Text(sheet.title))
    for name, to_right in zip(sheet.names, right, strict=True):
        table.add_column(texts.Text(name), justify="right" if to_right else "left", no_wrap=True)
    for row in rows:
        table.add_row(*(texts.Text(cell(value)) for value in row))
    if sheet.totals:
        table.add_section()
        for row in sheet.totals:
            table.add_row(*(texts.Text(cell(value)) for value in row), style="bold")
    terminal.print(table)
    return True


def plain(value: object) -> object:
    """A value for another program: exact, without groups of digits."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    name = getattr(value, "name", None)
    if isinstance(value, int) and isinstance(name, str):
        return name.lower()
    return value


def as_csv(sheet: Sheet) -> Iterator[str]:
    """RFC 4180; totals are left out, because a column has one meaning."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(sheet.names)
    for row in sheet.rows:
        writer.writerow(["" if value is None else plain(value) for value in row])
        if buffer.tell() > 1 << 16:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def as_json(sheet: Sheet) -> Iterator[str]:
    """An array of objects, one a line; amounts are texts, because JSON's numbers are binary."""
    yield "["
    before = "\n"
    for row in sheet.rows:
        record = {name: plain(value) for name, value in zip(sheet.names, row, strict=True)}
        yield before + json.dumps(record, ensure_ascii=False)
        before = ",\n"
    yield "\n]\n"


def as_html(sheet: Sheet) -> Iterator[str]:
    body = html_table(sheet.title, sheet.names, list(sheet.rows), sheet.totals)
    yield PAGE.format(title=html.escape(sheet.title), body=body)


def write_arrow(sheet: Sheet, path: str | None) -> None:
    """An Arrow IPC stream, by pyarrow: columns go over without a Python object a row."""
    if sheet.arrow is None:
        raise OutputError("arrow: this has no columns of its own; ask for csv or json")
    try:
        pyarrow: Any = importlib.import_module("pyarrow")
    except ImportError:
        raise OutputError("arrow needs pyarrow: pip install pyarrow, or ask for csv or json") \
            from None
    if path is None and sys.stdout.isatty():
        raise OutputError("arrow is binary: name a file with --output, or redirect")
    reader = pyarrow.RecordBatchReader.from_stream(sheet.arrow)
    if path is None:
        copy_batches(pyarrow, reader, sys.stdout.buffer)
        return
    with replacing(path) as made:
        copy_batches(pyarrow, reader, made)


def copy_batches(pyarrow: Any, reader: Any, sink: Any) -> None:
    with pyarrow.ipc.new_stream(sink, reader.schema) as writer:
        for batch in reader:
            writer.write_batch(batch)

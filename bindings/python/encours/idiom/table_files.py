# SPDX-License-Identifier: MIT
"""Tables of figures: files of rates, legal caps, holidays and scores, those that ship by name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..tables import Tables

SHIPPED = Path(__file__).parents[1] / "figures"


def shipped_tables() -> tuple[str, ...]:
    """The names of the files of tables that come with the package."""
    return tuple(sorted(path.name for path in SHIPPED.glob("*.csv")))


def read_tables(source: str | os.PathLike[str] | bytes) -> Tables:
    """Tables of figures, from a file or one that ships.

    Args:
        source: the path of a file; or the name of one that ships, such as "fr-legal-caps.csv",
            where there is no such file; or the bytes of one

    Raises:
        FileNotFoundError: there is no such file, and none of that name ships
        InvalidError: it is not in the format; `source`, `line` and `column` say where
    """
    from ..input import source_file_open, source_memory_new
    from ..tables import read

    if isinstance(source, bytes | bytearray | memoryview):
        with source_memory_new(source, name="tables") as opened:
            return read(opened.input)
    with source_file_open(path_of(source)) as opened:
        return read(opened.input)


def path_of(source: str | os.PathLike[str]) -> Path:
    """The file that is meant."""
    path = Path(source)
    if path.exists():
        return path
    if path.name == os.fspath(source) and path.name in shipped_tables():
        return SHIPPED / path.name
    raise FileNotFoundError(f"{path}: there is no such file; those that ship are "
                            + ", ".join(shipped_tables()))

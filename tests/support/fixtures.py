# SPDX-License-Identifier: MIT
"""Headers made for tests of the generator: parts of a file, read beside a small set of headers."""

import re
import shutil
import tempfile
from pathlib import Path

from support import tap

HEADING = re.compile(r"//--- (\w+)")


def can_read_headers(cases):
    """Whether libclang for Python is there; where it is not, one case says so."""
    try:
        from generator import from_headers  # noqa: F401
    except ImportError as missing:
        reason = f"this Python has no libclang: {missing}"

        def headers_can_be_read():
            raise tap.Skip(reason)

        cases(headers_can_be_read)
        return False
    return True


def part(text, wanted):
    """The lines before the first heading `//--- name`, and those of one part, at their places."""
    now = wanted
    lines = []
    for line in text.split("\n"):
        heading = HEADING.fullmatch(line)
        now = heading[1] if heading else now
        lines.append("" if heading or now != wanted else line)
    return "\n".join(lines)


def model_of(headers, text, included=True):
    """The model of `headers` with one more, fixture.h, and what is refused in it."""
    from generator import from_headers
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(headers, folder, dirs_exist_ok=True)
        (Path(folder) / "encours" / "fixture.h").write_text(text, encoding="utf-8")
        umbrella = Path(folder) / "encours" / "encours.h"
        if included:
            umbrella.write_text(umbrella.read_text(encoding="utf-8").replace(
                '#include "encours/error.h"',
                '#include "encours/error.h"\n#include "encours/fixture.h"'), encoding="utf-8")
        return from_headers.model_of(Path(folder))

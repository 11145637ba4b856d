#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The list of exported functions: lib/encours.map against the headers.

    symbols.py SOURCE_ROOT           print the names declared with ENCOURS_API
    symbols.py --write SOURCE_ROOT   write lib/encours.map as their explicit list

A name that leaves the map breaks programs already built, so --write refuses to drop one unless
--drop is given too.
"""

import re
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path += [str(TESTS), str(TESTS.parent / "bindings")]

from generator import emit_symbols  # noqa: E402
from support import headers  # noqa: E402

MAP = Path("lib") / "encours.map"


def map_names(source_root):
    """Names in the map's global sections, one of each release."""
    text = headers.without_comments((Path(source_root) / MAP).read_text(encoding="utf-8"))
    exported = re.findall(r"global:(.*?)(?:local:|\})", text, re.S)
    return [name.strip() for part in exported for name in part.split(";") if name.strip()]


def introduced(source_root):
    """The release that introduced each function."""
    return {function.name: function.since for path in headers.public_headers(source_root)
            for function in headers.functions(path)}


def write_map(source_root, drop):
    names = headers.declared_names(source_root)
    lost = [n for n in map_names(source_root) if "*" not in n and n not in names]
    if lost and not drop:
        sys.exit(f"{MAP}: {', '.join(lost)} would leave the library; programs built with it would "
                 "no longer start. Declare it again, or say --drop.")
    text = emit_symbols.map_text(introduced(source_root))
    (Path(source_root) / MAP).write_text(text, encoding="utf-8")
    definitions = emit_symbols.definitions_text(names)
    (Path(source_root) / emit_symbols.DEFINITIONS).write_text(definitions, encoding="utf-8")
    print(f"{MAP}: {len(names)} functions")


def main(arguments):
    options = {a for a in arguments if a.startswith("--")}
    roots = [a for a in arguments if not a.startswith("--")]
    if len(roots) != 1 or options - {"--write", "--drop"}:
        sys.exit(__doc__)
    if "--write" in options:
        write_map(roots[0], "--drop" in options)
    else:
        print("\n".join(headers.declared_names(roots[0])))


if __name__ == "__main__":
    main(sys.argv[1:])

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

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import headers  # noqa: E402

MAP = Path("lib") / "encours.map"


def map_names(source_root):
    """Names in the map's global section; ['encours_*'] while it is a wildcard."""
    text = headers.without_comments((Path(source_root) / MAP).read_text(encoding="utf-8"))
    exported = re.search(r"global:(.*?)local:", text, re.S)
    return [name.strip() for name in exported[1].split(";") if name.strip()] if exported else []


def write_map(source_root, drop):
    names = headers.declared_names(source_root)
    lost = [n for n in map_names(source_root) if "*" not in n and n not in names]
    if lost and not drop:
        sys.exit(f"{MAP}: {', '.join(lost)} would leave the library; programs built with it would "
                 "no longer start. Declare it again, or say --drop.")
    lines = ["ENCOURS_0 {", "  global:", *(f"    {n};" for n in names), "  local:", "    *;", "};"]
    (Path(source_root) / MAP).write_text("\n".join(lines) + "\n", encoding="utf-8")
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

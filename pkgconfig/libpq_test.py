#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What encours.pc says of libpq: libpq_test.py ENCOURS_PC enabled|disabled

Who links the shared library needs no libpq; who links the archive needs -lpq, and not the archives
libpq itself was made of, which `Requires.private: libpq` would ask for.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from support import tap  # noqa: E402

TEXT = Path(sys.argv[1]).read_text("utf-8")
BUILT_IN = sys.argv[2] == "enabled"
cases = tap.Cases()


def field(name):
    found = re.search(rf"^{re.escape(name)}:(.*)$", TEXT, re.M)
    return found[1].split() if found else []


@cases
def libpq_is_a_private_library():
    findings = []
    if ("-lpq" in field("Libs.private")) != BUILT_IN:
        findings.append(f"libpq is {sys.argv[2]}, Libs.private: {field('Libs.private')}")
    for name in ("Libs", "Requires", "Requires.private"):
        findings += [f"{name} names {word}" for word in field(name) if "pq" in word]
    return findings


cases.main()

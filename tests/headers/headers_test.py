#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The public headers keep their promises: headers_test.py SOURCE_ROOT "CC ..." ["CXX ..."]

Each compiles alone as C99 and as C++11 without a warning, has the one frame, and is part of the
umbrella header. What declarations and comments must say is checked by bindings/generator.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from headers import shape  # noqa: E402
from support import headers, tap  # noqa: E402

SOURCE_ROOT = Path(sys.argv[1])
CC = sys.argv[2].split()
CXX = sys.argv[3].split() if len(sys.argv) > 3 else []
# Padding is a member of its own, so that no byte of a struct is left to chance.
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wpadded", "-Werror", "-fsyntax-only"]
INCLUDE = SOURCE_ROOT / "include"
cases = tap.Cases()


def compiles(name, compiler, standard, suffix):
    if not compiler:
        raise tap.Skip("no C++ compiler")
    # Twice, so that the guard is tested too; a declaration, because an empty file is not C.
    include = f'#include "encours/{name}"\n'
    return complaints(compiler, standard, suffix, f"{include}{include}extern int here;\n")


def complaints(compiler, standard, suffix, text):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"alone{suffix}"
        source.write_text(text, encoding="utf-8")
        run = subprocess.run([*compiler, f"-std={standard}", *WARNINGS, f"-I{INCLUDE}", source],
                             capture_output=True, text=True)
    return run.stderr.splitlines() if run.returncode else []


def hidden_padding_is_refused():
    padded = "struct padded { char a; int b; };\nextern char here[sizeof(struct padded)];\n"
    return [] if complaints(CC, "c99", ".c", padded) else ["a struct with a hole passed"]


def umbrella_includes_every_header():
    included = set(re.findall(r'#include "encours/(\w+\.h)"',
                              (INCLUDE / "encours" / "encours.h").read_text(encoding="utf-8")))
    present = {path.name for path in headers.public_headers(SOURCE_ROOT)} - {"encours.h"}
    return [f"encours.h: does not include {n}" for n in sorted(present - included)] + \
           [f"encours.h: includes {n}, which is absent" for n in sorted(included - present)]


def broken_header_is_seen(path):
    """Each line `/* expect: rule */` of a fixture names what the checker must say of the file."""
    text = path.read_text(encoding="utf-8")
    found = "\n".join(shape.check(path.name, text))
    return [f"{path.name}: \"{wanted}\" was not reported; reported: {found or 'nothing'}"
            for wanted in re.findall(r"expect: (.*?) \*/", text) if wanted not in found]


cases.case("umbrella_includes_every_header", umbrella_includes_every_header)
cases.case("hidden_padding_is_refused", hidden_padding_is_refused)
for header in headers.public_headers(SOURCE_ROOT):
    cases.case(f"{header.name}_is_c99", compiles, header.name, CC, "c99", ".c")
    cases.case(f"{header.name}_is_cxx11", compiles, header.name, CXX, "c++11", ".cpp")
    cases.case(f"{header.name}_has_the_one_shape", shape.check_file, header)
for fixture in sorted((Path(__file__).resolve().parent / "fixtures").glob("*.h")):
    cases.case(f"{fixture.stem}_is_refused", broken_header_is_seen, fixture)
cases.main()

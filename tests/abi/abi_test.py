#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the shared library exports: abi_test.py SOURCE_ROOT LIBRARY NM SOVERSION

Headers, version script and built library name the same functions, and nothing else is visible.
"""

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from abi import symbols  # noqa: E402
from support import headers, tap  # noqa: E402

SOURCE_ROOT, LIBRARY, NM, SOVERSION = sys.argv[1:]
cases = tap.Cases()


def exported():
    """Defined dynamic symbols and their versions, without the symbols that versions are."""
    text = subprocess.run([NM, "-D", "--defined-only", LIBRARY], check=True, capture_output=True,
                          text=True).stdout
    names = {}
    for line in text.splitlines():
        kind, name = line.split()[-2:]
        if kind != "A":
            names[re.sub(r"@.*", "", name)] = re.sub(r"^[^@]*@*", "", name)
    return names


def differences(left, right, in_left_only, in_right_only):
    return [f"{n}: {in_left_only}" for n in sorted(set(left) - set(right))] + \
           [f"{n}: {in_right_only}" for n in sorted(set(right) - set(left))]


@cases
def library_exports_exactly_what_headers_declare():
    return differences(exported(), headers.declared_names(SOURCE_ROOT),
                       "exported, but no header declares it with ENCOURS_API",
                       "declared in a header, but the library does not define it")


@cases
def each_function_has_the_version_that_introduced_it():
    """A program says so at its start when the library is too old for it."""
    versions = exported()
    return [f"{function.name}: version {versions[function.name]!r}, ENCOURS_API says "
            f"{function.since}" for path in headers.public_headers(SOURCE_ROOT)
            for function in headers.functions(path)
            if versions.get(function.name, "") not in ("", f"ENCOURS_{function.since}")]


@cases
def version_script_lists_what_headers_declare():
    return differences(symbols.map_names(SOURCE_ROOT), headers.declared_names(SOURCE_ROOT),
                       "in lib/encours.map, but in no header",
                       "in a header, but not in lib/encours.map: run meson compile generate")


@cases
def no_function_is_declared_twice():
    names = headers.declared_names(SOURCE_ROOT)
    return [f"{n}: declared twice" for n in sorted({n for n in names if names.count(n) > 1})]


@cases
def soname_carries_the_major_version():
    text = subprocess.run(["readelf", "-d", LIBRARY], check=True, capture_output=True,
                          text=True).stdout
    found = re.search(r"SONAME.*\[(.*)\]", text)
    wanted = f"libencours.so.{SOVERSION}"
    return [] if found and found[1] == wanted else [f"soname is {found and found[1]}, not {wanted}"]


cases.main()

# SPDX-License-Identifier: MIT
"""Writes the C source of `encours._native`: python build.py DECLARATIONS OUTPUT. Needs cffi."""

import sys
from pathlib import Path

from cffi import FFI


def main(declarations: Path, output: Path) -> None:
    ffi = FFI()
    ffi.cdef(declarations.read_text(encoding="utf-8"))
    ffi.set_source("encours._native", '#include "encours/encours.h"\n', py_limited_api=True)
    ffi.emit_c_code(str(output))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

# SPDX-License-Identifier: MIT
"""The C library as cffi sees it; only encours._runtime and the generated modules import it."""

from typing import Any

ffi: Any
lib: Any

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The C library as cffi sees it; only this package itself imports it."""

from typing import Any

from . import lib as lib

ffi: Any

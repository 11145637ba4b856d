# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The version of the headers and of the library. The build reads these constants, so that header,
library, pkg-config file and soname cannot disagree.
"""

from __future__ import annotations

from encours._native.lib import encours_version


VERSION_MAJOR = 0
"""Of these headers: rises when something that was there changes."""
VERSION_MINOR = 1
"""Rises when something is added."""
VERSION_PATCH = 0
"""Rises when only faults are mended."""


def version() -> int:
    """Version of the library at run time: major * 1000000 + minor * 1000 + patch."""
    return encours_version()

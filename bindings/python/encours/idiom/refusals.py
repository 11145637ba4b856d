# SPDX-License-Identifier: MIT
"""An import that refused lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..error import InvalidError

if TYPE_CHECKING:
    from ..import_ import Import


class RefusedImportError(InvalidError):
    """Lines of an import were refused, and nothing was imported. The first of them is the
    message; all that are listed are in `report.issues`."""

    report: Import
    """what was read, counted and refused"""

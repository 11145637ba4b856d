# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The seven rounding modes, named wherever a figure can be rounded."""

from __future__ import annotations

from ._runtime.choices import Choice


class Rounding(Choice):
    """The seven rounding modes; zero is none, so that a mode is always chosen."""

    HALF_UP = 1
    """to nearest, ties away from zero: commercial rounding"""
    HALF_EVEN = 2
    """to nearest, ties to the even neighbour"""
    HALF_DOWN = 3
    """to nearest, ties towards zero"""
    UP = 4
    """away from zero"""
    DOWN = 5
    """towards zero"""
    CEILING = 6
    """towards plus infinity"""
    FLOOR = 7
    """towards minus infinity"""

# SPDX-License-Identifier: MIT
"""Stores written in Python."""

from __future__ import annotations

from typing import Any


class StoreMethods:
    """What a store written in Python implements."""


def store_methods(name: str, methods: StoreMethods) -> tuple[Any, Any]:
    raise NotImplementedError

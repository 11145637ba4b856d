# SPDX-License-Identifier: MIT
"""What the package names, and what it needs."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import encours

FOLDER = Path(encours.__file__).parent


def test_every_name_is_there() -> None:
    for name in encours.__all__:
        assert getattr(encours, name) is not None
    assert list(encours.__all__) == sorted(encours.__all__)
    with pytest.raises(AttributeError, match="no attribute 'colour'"):
        encours.colour  # noqa: B018


def test_the_modules_are_those_of_the_headers() -> None:
    """Type checkers see them only when they are named."""
    tree = ast.parse((FOLDER / "__init__.py").read_text(encoding="utf-8"))
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
             and node.level == 1 and node.module is None for alias in node.names}
    found = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "__main__"}
    assert named == found
    for name in sorted(found):
        assert getattr(encours, name) is importlib.import_module(f"encours.{name}")


def test_every_failure_has_a_class() -> None:
    for kind in encours.error.StatusKind:
        if kind and not kind.name.startswith("UNKNOWN"):
            assert kind in {one.kind for one in encours.Error.__subclasses__()}


def test_the_version_is_that_of_the_library() -> None:
    version = encours.version
    assert encours.__version__ == (
        f"{version.VERSION_MAJOR}.{version.VERSION_MINOR}.{version.VERSION_PATCH}")


def test_importing_needs_cffi_only() -> None:
    """A fresh interpreter has loaded cffi's module and this package, besides Python's own."""
    code = ("import sys, encours, encours.idiom.posting, encours.idiom.rows\n"
            "found = {name.partition('.')[0] for name in sys.modules}\n"
            "print(*sorted(found - set(sys.stdlib_module_names) - {'__main__'}))\n")
    done = subprocess.run([sys.executable, "-S", "-c",
                           f"import sys; sys.path[:0] = {sys.path!r}\n" + code],
                          capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["_cffi_backend", "encours"]

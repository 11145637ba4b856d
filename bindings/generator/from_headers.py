# SPDX-License-Identifier: MIT
"""The manifest of a folder of headers, and what is refused in them. Needs libclang."""

import re
from pathlib import Path
from typing import Any

from . import manifest
from .check import Checker
from .model import Completer
from .parse import Reader
from .rules import Refusal

Model = dict[str, Any]


def model_of(include: Path) -> tuple[Model, list[Refusal]]:
    """The manifest of a folder of headers, and what is refused in it."""
    reader = Reader(include)
    reader.read()
    Completer(reader).complete()
    Checker(reader).check()
    model = {"format": manifest.FORMAT, "version": version(include), **reader.model}
    for function in model["functions"]:
        function["threads"] = function["threads"][0] if function["threads"] else ""
    return manifest.without_places(model), reader.refusals


def version(include: Path) -> str:
    text = (include / "encours" / "version.h").read_text(encoding="utf-8")
    return ".".join(re.findall(r"^#define ENCOURS_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", text, re.M))

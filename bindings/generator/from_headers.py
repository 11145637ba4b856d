# SPDX-License-Identifier: MIT
"""The manifest of a folder of headers, and what is refused in them. Needs libclang."""

from pathlib import Path
from typing import Any

from . import manifest
from .check import Checker
from .model import Completer
from .parse import Reader
from .rules import Refusal

Model = dict[str, Any]
VERSION = ("ENCOURS_VERSION_MAJOR", "ENCOURS_VERSION_MINOR", "ENCOURS_VERSION_PATCH")


def model_of(include: Path) -> tuple[Model, list[Refusal]]:
    """The manifest of a folder of headers, and what is refused in it.

    Headers that do not compile are not read any further: what follows would be chance.
    """
    reader = Reader(include)
    if reader.refusals:
        return {}, reader.refusals
    reader.read()
    Completer(reader).complete()
    Checker(reader).check()
    model = {"format": manifest.FORMAT, "version": version(reader), **reader.model}
    for function in model["functions"]:
        function["threads"] = function["threads"][0] if function["threads"] else ""
    return manifest.without_places(model), reader.refusals


def version(reader: Reader) -> str:
    """As the constants say."""
    values = {constant["name"]: constant["value"] for constant in reader.model["constants"]}
    for name in VERSION:
        if name not in values:
            reader.refuse("version.h:1", "constant", f"`{name}` is not there.",
                          f"`#define {name}` and a number")
    return ".".join(str(values.get(name, 0)) for name in VERSION)

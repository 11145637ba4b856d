# SPDX-License-Identifier: MIT
"""The manifest `encours.api.json`: written by the parser's side, read by every emitter."""

import json
import re
from pathlib import Path
from typing import Any

from .check import Checker
from .model import Completer
from .parse import Reader, Refusal

Model = dict[str, Any]
FORMAT = 1
# What only the checks need; the manifest changes with the interface, not with line numbers.
TRANSIENT = {"line", "place", "documented", "commented", "unknown", "since_said"}


def from_headers(include: Path) -> tuple[Model, list[Refusal]]:
    """The manifest of a folder of headers, and what is refused in it."""
    reader = Reader(include)
    reader.read()
    Completer(reader).complete()
    Checker(reader).check()
    model = {"format": FORMAT, "version": version(include), **reader.model}
    for function in model["functions"]:
        function["threads"] = function["threads"][0] if function["threads"] else ""
    return without_places(model), reader.refusals


def version(include: Path) -> str:
    text = (include / "encours" / "version.h").read_text(encoding="utf-8")
    return ".".join(re.findall(r"^#define ENCOURS_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", text, re.M))


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_places(inner) for key, inner in value.items()
                if key not in TRANSIENT and not (key == "text" and inner == "")}
    if isinstance(value, list):
        return [without_places(inner) for inner in value]
    return value


def text_of(model: Model) -> str:
    return json.dumps(model, indent=1, ensure_ascii=False) + "\n"


def load(path: Path) -> Model:
    model: Model = json.loads(path.read_text(encoding="utf-8"))
    if model.get("format") != FORMAT:
        raise ValueError(f"{path}: format {model.get('format')}, this generator reads {FORMAT}")
    return model

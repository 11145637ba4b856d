# SPDX-License-Identifier: MIT
"""The manifest `encours.api.json`: written by the parser's side, read by every emitter."""

import json
from pathlib import Path
from typing import Any

Model = dict[str, Any]
FORMAT = 1
# What only the checks need; the manifest changes with the interface, not with line numbers.
TRANSIENT = {"line", "place", "documented", "commented", "unknown", "since_said"}


def without_places(value: Any) -> Any:
    """The model without what only the checks need, and without empty texts."""
    if isinstance(value, dict):
        return {key: without_places(inner) for key, inner in value.items()
                if key not in TRANSIENT and not (key == "text" and inner == "")}
    if isinstance(value, list):
        return [without_places(inner) for inner in value]
    return value


def text_of(model: Model) -> str:
    """The manifest as it is committed."""
    return json.dumps(model, indent=1, ensure_ascii=False) + "\n"


def load(path: Path) -> Model:
    """A manifest of this format; another one is refused."""
    model: Model = json.loads(path.read_text(encoding="utf-8"))
    if model.get("format") != FORMAT:
        raise ValueError(f"{path}: format {model.get('format')}, this generator reads {FORMAT}")
    return model

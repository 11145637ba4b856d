# SPDX-License-Identifier: MIT
"""The list of exported functions in lib/encours.map, which bindings/generator writes."""

import re
from pathlib import Path

from support import headers

MAP = Path("lib") / "encours.map"


def map_names(source_root):
    """Names in the map's global sections, one of each release."""
    text = headers.without_comments((Path(source_root) / MAP).read_text(encoding="utf-8"))
    exported = re.findall(r"global:(.*?)(?:local:|\})", text, re.S)
    return [name.strip() for part in exported for name in part.split(";") if name.strip()]

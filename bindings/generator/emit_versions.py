# SPDX-License-Identifier: MIT
"""`docs/reference/symbols-in-versions.md`: what came with which release."""

from typing import Any

from .shapes import since_of, version_key

Model = dict[str, Any]
NOTE = "Generated from the public headers by bindings/generator; do not edit."
PATH = "docs/reference/symbols-in-versions.md"
BEGIN = """# Symbols in versions

Every public name and the release that introduced it. A program that needs to build with older
headers too compares `ENCOURS_VERSION_MAJOR` and `ENCOURS_VERSION_MINOR`; one that runs with an
older library is refused by the loader, because each release has a node of its own in the map.
"""
TITLES = (("functions", "Functions"), ("handles", "Handles"), ("structs", "Structs"),
          ("members", "Members added to structs"), ("enums", "Enumerations"),
          ("values", "Enumerators added to enumerations"), ("callbacks", "Callbacks"),
          ("aliases", "Types"), ("constants", "Constants"))


def files(model: Model) -> dict[str, str]:
    """The page."""
    found = names(model)
    parts = [f"<!-- {NOTE} -->\n{BEGIN}"]
    for version in sorted({since for _, since, _ in found}, key=version_key, reverse=True):
        parts.append(f"## {version}\n")
        for kind, title in TITLES:
            listed = sorted(name for of, since, name in found if (of, since) == (kind, version))
            if listed:
                parts.append(f"### {title} of {version}\n")
                parts.append("\n".join(f"- `{name}`" for name in listed) + "\n")
    return {PATH: "\n".join(parts)}


def names(model: Model) -> list[tuple[str, str, str]]:
    """Kind, release and name of everything; members and enumerators only when they came later."""
    found = [(kind, str(thing["since"]), str(thing["name"])) for kind, _ in TITLES
             if kind in model for thing in model[kind]]
    for kind, inner in (("structs", "members"), ("enums", "values")):
        for container in model[kind]:
            for one in container[inner]:
                since = since_of(one, container)
                if since != container["since"]:
                    name = one["name"] if inner == "values" \
                        else f"{container['name']}.{one['name']}"
                    found.append((inner, since, name))
    return found

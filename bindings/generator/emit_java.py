# SPDX-License-Identifier: MIT
"""The Java package `org.encours`: everything in bindings/java that follows from the manifest."""

from typing import Any

from . import java_callbacks, java_classes, java_enums, java_links, java_module, java_native
from .java_types import Types

Model = dict[str, Any]


def files(model: Model) -> dict[str, str]:
    """The files of this emitter: path from the root of the repository -> text."""
    plain = Types(model)
    methods = java_links.methods_of(plain, java_classes.Placer(plain).placed())
    types = Types(java_links.with_links(plain, methods))
    found: dict[str, str] = {}
    for part in (java_native, java_enums, java_classes, java_callbacks, java_module):
        for path, text in part.files(types).items():
            if path in found:
                raise ValueError(f"{path} is written twice, the second time by {part.__name__}")
            found[path] = text
    return found

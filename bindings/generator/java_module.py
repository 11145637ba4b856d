# SPDX-License-Identifier: MIT
"""Emits what the package says about itself: to the module system and to GraalVM."""

import json
from typing import Any

from .java_callbacks import upcall_class
from .java_members import HOOKS
from .java_native import is_reader
from .java_text import MARK, SOURCES, Model
from .java_types import CARRIERS, Types

MAIN = "bindings/java/src/main"
METADATA = f"{MAIN}/resources/META-INF/native-image/org.encours/encours/reachability-metadata.json"
WORDS = {"byte": "jbyte", "short": "jshort", "int": "jint", "long": "jlong"}


def files(types: Types) -> dict[str, str]:
    return {f"{MAIN}/java/module-info.java": MODULE, f"{SOURCES}/package-info.java": PACKAGE,
            METADATA: metadata(types)}


HEAD = f"// SPDX-License-Identifier: MIT\n// {MARK}\n"
MODULE = HEAD + """
/**
 * Credit management inside the process of its host: ledgers of receivables over the host's own
 * storage, and the calculators of the field over columns. Grant it native access with
 * {@code --enable-native-access=org.encours}.
 */
module org.encours {
    exports org.encours;
}
"""
PACKAGE = HEAD + """
/**
 * The whole of the encours library, by the names that it has in C.
 *
 * <p>Objects of the library are {@link org.encours.Handle handles}, to be closed; values are
 * records; choices and states are {@link org.encours.OpenEnum open enumerations}, which keep the
 * numbers of later libraries; large data are columns, without an object a row. What is refused or
 * fails throws an {@link org.encours.EncoursException}. Amounts are exact: {@link
 * org.encours.Money} where a currency goes with them, else whole minor units as {@code long}.
 * Dates and instants that are absent are null. Numbers that C has as unsigned 64 bits are
 * {@code long} here and never that large, but for references of a transaction, which are negative.
 */
package org.encours;
"""


def metadata(types: Types) -> str:
    """Which calls a native image must be able to make and to take."""
    down: list[Model] = []
    for function in types.model["functions"]:
        entry = signature(types, function)
        if is_reader(types, function):
            entry["options"] = {"critical": {"allowHeapAccess": False}}
        if entry not in down:
            down.append(entry)
    up: list[Model] = []
    for callback in types.callbacks.values():
        entry = signature(types, callback)
        if callback["name"] not in HOOKS and entry not in up:
            up.append(entry)
        if callback["name"] in types.wrapped and entry not in down:
            down.append(entry)
    return json.dumps({"comment": MARK, "reflection": reflection(types),
                       "foreign": {"downcalls": down, "upcalls": up},
                       "resources": [{"module": "org.encours", "glob": "META-INF/native/**"}]},
                      indent=1) + "\n"


def reflection(types: Types) -> list[Model]:
    """What method and variable handles are made for."""
    found: list[Model] = [{"type": "org.encours.Reference", "allDeclaredFields": True}]
    return found + [{"type": f"org.encours.{upcall_class(name)}", "allDeclaredMethods": True}
                    for name in types.callbacks if name not in HOOKS]


def signature(types: Types, thing: Model) -> dict[str, Any]:
    returns = thing["returns"]["type"]
    return {"returnType": "void" if returns["kind"] == "void" else word(types, returns),
            "parameterTypes": [word(types, one["type"]) for one in thing["parameters"]]}


def word(types: Types, kind: Model) -> str:
    """A C type in the words of the metadata."""
    if kind["kind"] == "int":
        return WORDS[CARRIERS[kind["name"]][0]]
    if kind["kind"] == "enum":
        return "jint"
    if kind["kind"] == "array":
        return f"sequence({kind['count']}, {word(types, kind['of'])})"
    if kind["kind"] == "struct":
        members = types.structs[kind["name"]]["members"]
        return f"struct({', '.join(word(types, one['type']) for one in members)})"
    return "void*"

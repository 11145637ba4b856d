# SPDX-License-Identifier: MIT
"""What a manifest breaks of an earlier one: types, constants, and the gate itself.

Allowed are a new function, type, constant or enumerator, a member appended to a struct that begins
with `struct_size`, a status more, NULL where it was refused, and a call allowed from more threads.
Everything else breaks programs or bindings already built, and is found by a rule's name.
"""

from pathlib import Path
from typing import Any

from .abi_calls import CallComparer, Finding, Report, same, same_type
from .shapes import since_of, version_key

Model = dict[str, Any]
RULES = {
    "removed": "What was there stays.",
    "header-changed": "A name stays in its header, and so in its module and class.",
    "since-changed": "The release that introduced a thing is history.",
    "since-too-early": "What is new says a release that is.",
    "parameters-changed": "A function takes what it took, in the same order, by the same names.",
    "type-changed": "Parameters, results, members and types keep their type.",
    "returns-changed": "A function gives back what it gave back, in the same way.",
    "direction-changed": "What was read is read, what was written is written.",
    "length-changed": "An array is as long as it was said to be.",
    "ownership-changed": "Who frees a thing stays the one who does.",
    "nullability-narrowed": "NULL stays allowed, and never comes back where it did not.",
    "meaning-changed": "A number means what it meant.",
    "threads-narrowed": "Threads that might call may call.",
    "status-removed": "A function fails in the ways it did.",
    "callback-changed": "What a host has written is called as it was.",
    "handle-changed": "A handle is freed as it was.",
    "member-moved": "A member stays where it was.",
    "member-inserted": "Members are added at the end, of structs that begin with struct_size.",
    "size-changed": "A struct without struct_size has its size for ever.",
    "default-changed": "An initialiser gives what it gave.",
    "value-changed": "Enumerators and constants keep their value.",
}
KINDS = ("headers", "functions", "handles", "structs", "enums", "callbacks", "aliases", "constants")


def compare(old: Model, new: Model) -> list[Finding]:
    """Everything in `new` that breaks what was built with `old`."""
    found: list[Finding] = []

    def report(rule: str, name: str, what: str) -> None:
        if rule not in RULES:
            raise ValueError(f"{rule} is no rule")
        found.append(Finding(rule, name, what))

    Comparer(old, new, report).compare()
    return found


class Comparer:
    """One comparison."""

    def __init__(self, old: Model, new: Model, report: Report) -> None:
        self.old, self.new, self.report = old, new, report
        self.calls = CallComparer(report)

    def compare(self) -> None:
        each = {"functions": self.calls.function, "callbacks": self.calls.callback,
                "handles": self.handle, "structs": self.struct, "enums": self.enum,
                "aliases": self.alias, "constants": self.constant}
        for kind in KINDS:
            after = {thing["name"]: thing for thing in self.new[kind]}
            before = {thing["name"]: thing for thing in self.old[kind]}
            for name, thing in before.items():
                if name not in after:
                    self.report("removed", name, f"was in {kind}")
                elif kind in each:
                    self.named(thing, after[name])
                    each[kind](thing, after[name])
            for name, thing in after.items():
                if name not in before and kind != "headers":
                    self.introduced(name, thing["since"])

    def named(self, old: Model, new: Model) -> None:
        same(self.report, "header-changed", old["name"], old["header"], new["header"])
        same(self.report, "since-changed", old["name"], old["since"], new["since"])

    def introduced(self, name: str, since: str) -> None:
        released = version_key(self.old["version"])[:2]
        if version_key(since) <= released:
            self.report("since-too-early", name, f"is new, and says {since}, which release "
                        f"{self.old['version']} does not have")

    # --- types and constants

    def handle(self, old: Model, new: Model) -> None:
        same(self.report, "handle-changed", old["name"], old.get("destructor"),
             new.get("destructor"))

    def alias(self, old: Model, new: Model) -> None:
        same_type(self.report, "type-changed", old["name"], old["type"], new["type"])

    def constant(self, old: Model, new: Model) -> None:
        if not old["name"].startswith("ENCOURS_VERSION_"):
            same(self.report, "value-changed", old["name"], old["value"], new["value"])

    def enum(self, old: Model, new: Model) -> None:
        after = {value["name"]: value for value in new["values"]}
        for value in old["values"]:
            if value["name"] not in after:
                self.report("removed", value["name"], f"was in {old['name']}")
                continue
            now = after.pop(value["name"])
            same(self.report, "value-changed", value["name"], value["value"], now["value"])
            same(self.report, "since-changed", value["name"], since_of(value, old),
                 since_of(now, new))
        for name, value in after.items():
            self.introduced(name, since_of(value, new))

    # --- structs

    def struct(self, old: Model, new: Model) -> None:
        name = old["name"]
        same(self.report, "size-changed", name, old["align"], new["align"])
        if "initialiser" in old:
            same(self.report, "default-changed", name, old["initialiser"],
                 new.get("initialiser"))
        if not old["sized"]:
            same(self.report, "size-changed", name, old["size"], new["size"])
        after = {member["name"]: member for member in new["members"]}
        for member in old["members"]:
            if member["name"] not in after:
                self.report("removed", f"{name}.{member['name']}", f"was in {name}")
                continue
            now = after.pop(member["name"])
            self.member(f"{name}.{member['name']}", member, now)
            if "initialiser" in old:
                same(self.report, "default-changed", f"{name}.{member['name']}",
                     member.get("default"), now.get("default"))
        for added in after.values():
            if not old["sized"] or added["offset"] < old["size"]:
                self.report("member-inserted", f"{name}.{added['name']}",
                            f"stands at {added['offset']} of {old['size']} bytes")
            self.introduced(f"{name}.{added['name']}", since_of(added, new))

    def member(self, name: str, old: Model, new: Model) -> None:
        same(self.report, "member-moved", name, old["offset"], new["offset"])
        same_type(self.report, "type-changed", name, old["type"], new["type"])
        self.calls.described(name, old, new, given="out" not in old)


def promised(old: str, new: str) -> bool:
    """Whether programs of release `old` may count on release `new`: the soname is the same.

    Before 1.0 only releases that differ in their last number promise it.
    """
    before, after = version_key(old), version_key(new)
    return before[0] == after[0] and (before[0] > 0 or before[1] == after[1])


def released(folder: Path) -> Path | None:
    """The manifest of the last release, or None before the first."""
    found = sorted(folder.glob("*.json"), key=lambda path: version_key(path.stem))
    return found[-1] if found else None

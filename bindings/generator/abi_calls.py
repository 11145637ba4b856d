# SPDX-License-Identifier: MIT
"""What a manifest breaks of an earlier one: functions and callbacks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .c_text import declare

Model = dict[str, Any]
Report = Callable[[str, str, str], None]
# A call that is allowed here is allowed in those after it too.
THREADS = ("exclusive", "shared", "any")
MEANINGS = ("enum", "flags_of", "meaning", "room")


@dataclass(frozen=True)
class Finding:
    """One thing that breaks: the rule, the name of the thing, and how it differs."""

    rule: str
    name: str
    what: str

    def __str__(self) -> str:
        return f"[{self.rule}] {self.name} {self.what}"


def same(report: Report, rule: str, name: str, old: object, new: object) -> bool:
    """Reports what should be the same and is not."""
    if old != new:
        report(rule, name, f"was {told(old, new)}, is {told(new, old)}")
    return old == new


def told(value: object, other: object) -> str:
    """In words; of two mappings only what they differ in."""
    if isinstance(value, dict) and isinstance(other, dict):
        words = [f"{key} {told(one, None)}" for key, one in value.items()
                 if one is not None and other.get(key) != one]
        return ", ".join(words) or "nothing"
    if isinstance(value, dict) and "kind" in value:
        return f"`{declare(value, '')}`"
    if isinstance(value, (list, tuple)):
        return " ".join(str(one) for one in value) or "nothing"
    return "nothing" if value is None else str(value)


def same_type(report: Report, rule: str, name: str, old: Model, new: Model) -> bool:
    """The same for types, told as C and not by the parts they differ in."""
    if old != new:
        report(rule, name, f"was {told(old, None)}, is {told(new, None)}")
    return old == new


class CallComparer:
    """Compares what is called."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def function(self, old: Model, new: Model) -> None:
        name = old["name"]
        self.returns(name, old, new)
        if self.parameters_match(name, old, new, "parameters-changed"):
            for before, after in zip(old["parameters"], new["parameters"]):
                self.parameter(f"{name}({before['name']})", before, after)
        if THREADS.index(new["threads"]) < THREADS.index(old["threads"]):
            self.report("threads-narrowed", name, f"was {old['threads']}, is {new['threads']}")
        left = {status["name"] for status in new["statuses"]}
        for status in old["statuses"]:
            if status["name"] not in left:
                self.report("status-removed", name, f"listed {status['name']}")

    def callback(self, old: Model, new: Model) -> None:
        """A host may have written it: nothing of it may change, in either direction."""
        name = old["name"]
        same(self.report, "callback-changed", name, essence(old["returns"]),
             essence(new["returns"]))
        if self.parameters_match(name, old, new, "callback-changed"):
            for before, after in zip(old["parameters"], new["parameters"]):
                same(self.report, "callback-changed", f"{name}({before['name']})",
                     essence(before), essence(after))

    def parameters_match(self, name: str, old: Model, new: Model, rule: str) -> bool:
        return same(self.report, rule, name, [one["name"] for one in old["parameters"]],
                    [one["name"] for one in new["parameters"]])

    def parameter(self, name: str, old: Model, new: Model) -> None:
        if not same_type(self.report, "type-changed", name, old["type"], new["type"]):
            return
        same(self.report, "direction-changed", name, direction(old), direction(new))
        same(self.report, "ownership-changed", name, old.get("ownership"), new.get("ownership"))
        self.described(name, old, new, given=True)

    def returns(self, name: str, old: Model, new: Model) -> None:
        before, after = old["returns"], new["returns"]
        if not same_type(self.report, "returns-changed", name, before["type"], after["type"]):
            return
        same(self.report, "returns-changed", name, (before["role"], old["nodiscard"]),
             (after["role"], new["nodiscard"]))
        same(self.report, "ownership-changed", name, before.get("ownership"),
             after.get("ownership"))
        self.described(name, before, after, given=False)

    def described(self, name: str, old: Model, new: Model, given: bool) -> None:
        """What comments say of a parameter, member or result; `given` by the caller, or to it."""
        same(self.report, "length-changed", name, old.get("length"), new.get("length"))
        same(self.report, "meaning-changed", name, {key: old.get(key) for key in MEANINGS},
             {key: new.get(key) for key in MEANINGS})
        if "offset" in old:
            same(self.report, "direction-changed", name, old.get("out"), new.get("out"))
        was, now = bool(old.get("nullable")), bool(new.get("nullable"))
        if (was and not now) if given else (now and not was):
            self.report("nullability-narrowed", name, "may be NULL no longer" if given
                        else "may be NULL now")


def direction(parameter: Model) -> tuple[str, str]:
    """Which way it goes, and as what; what counts elements is found by their length."""
    role = "value" if parameter["role"] == "length" else str(parameter["role"])
    return str(parameter.get("direction", "in")), role


def essence(thing: Model) -> Model:
    """All of a parameter or result but its words."""
    return {key: value for key, value in thing.items()
            if key not in ("text", "nullable_when", "since")}

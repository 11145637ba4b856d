# SPDX-License-Identifier: MIT
"""Makes the calls of tests/same in Python and writes the answers: same_answers.py CALLS OUT

The public functions are called as a user would, with dates, amounts, ratios and enumerations of
Python; what they give back is written in the numbers of C, as tests/same/steps.py describes.
"""

from __future__ import annotations

import array
import datetime
import importlib
import inspect
import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import encours
from encours._runtime.buffers import State
from encours._runtime.errors import Error
from encours._runtime.values import Money, code_of

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "bindings"))

from generator.python_names import Names, camel, safe  # noqa: E402

EPOCH = datetime.date(1970, 1, 1).toordinal()
NO_DATE = -(2**31)
LETTERS = {"i8": "b", "u8": "B", "i16": "h", "u16": "H", "i32": "i", "u32": "I", "i64": "q",
           "u64": "Q", "size": "Q"}
Model = dict[str, Any]


def date_of(day: int) -> datetime.date | None:
    return None if day == NO_DATE else datetime.date.fromordinal(day + EPOCH)


def day_of(date: datetime.date | None) -> int:
    return NO_DATE if date is None else date.toordinal() - EPOCH


class Runner:
    """Makes calls and writes answers."""

    def __init__(self, model: Model) -> None:
        self.names = Names(model)
        self.lines: list[str] = []
        self.results: list[Any] = []
        self.memories: dict[str, State] = {}
        self.values = {value["name"]: value["value"] for enum in model["enums"]
                       for value in enum["values"]}
        self.kinds = {value["value"]: value["name"] for enum in model["enums"]
                      if enum["name"] == "encours_status_kind" for value in enum["values"]}

    def row(self, row: Model) -> None:
        self.lines.append(f"row {row['file']} {row['name']}")
        self.results, self.memories = [], {}
        for number, step in enumerate(row["steps"]):
            self.step(number, step)

    # --- arguments

    def class_of(self, name: str) -> Any:
        return getattr(importlib.import_module(f"encours.{self.names.home(name)}"), camel(name))

    def referred(self, given: Model) -> Any:
        result = self.results[given["$"]]
        for part in (given.get("member"), given.get("out")):
            if part is not None:
                result = getattr(result, safe(part)) if hasattr(result, safe(part)) else result
        return result

    def given(self, thing: Model, kind: Model, value: Any) -> Any:
        """An argument or member as Python takes it."""
        if isinstance(value, dict) and "$" in value:
            return self.referred(value)
        if isinstance(value, dict) and "$memory" in value:
            if "size" in value:
                size = value["size"]
                self.memories[value["$memory"]] = State(
                    self.referred(size) if isinstance(size, dict) else size)
            return self.memories[value["$memory"]]
        if isinstance(value, str):
            return value
        if kind["kind"] == "pointer":
            kind = kind["to"]
            if isinstance(value, dict) and "$out" in value:
                letter = "i" if kind["name"] == "encours_date" else LETTERS.get(kind["name"])
                return array.array(letter, [0]) * value["$out"] if letter else None
            if isinstance(value, list):
                return self.items(thing, kind, value)
        if kind["kind"] == "array":
            return [self.given(thing, kind["of"], one) for one in value]
        if kind["kind"] == "struct":
            return self.struct(kind["name"], value)
        if thing.get("meaning") == "date":
            return date_of(value)
        if thing.get("meaning") == "currency" and value:
            return code_of(value)
        return value

    def items(self, thing: Model, kind: Model, values: list[Any]) -> Any:
        if kind["kind"] == "struct":
            return [self.struct(kind["name"], one) for one in values]
        if kind["kind"] != "int":
            return values
        return array.array(LETTERS[kind["name"]], values)

    def struct(self, name: str, value: Any) -> Any:
        if name == "encours_date":
            return date_of(value if isinstance(value, int) else value["epoch_day"])
        if name == "encours_money":
            return Money.of_minor(value["minor"], value["currency"])
        if name == "encours_ratio":
            parts = [self.referred(value[part]) if isinstance(value[part], dict) else value[part]
                     for part in ("numerator", "denominator")]
            return Fraction(*parts)
        if name == "encours_optional_date":
            return self.struct("encours_date", value["value"]) if value.get("is_set") else None
        if name == "encours_optional_i64":
            return value["value"] if value.get("is_set") else None
        wanted = self.class_of(name)
        members = {member["name"]: member for member in self.names.structs[name]["members"]}
        taken = inspect.signature(wanted).parameters
        settings = {safe(key): self.given(members[key], members[key]["type"], one)
                    for key, one in value.items() if safe(key) in taken}
        for key, parameter in taken.items():
            member = members.get(key.removesuffix("_"))
            if member is not None and key not in settings and parameter.default is inspect._empty:
                settings[key] = [] if member["type"]["kind"] == "pointer" else \
                    self.given(member, member["type"], self.zero(member["type"]))
        return wanted(**settings)

    def zero(self, kind: Model) -> Any:
        """What C has where nothing is said."""
        if kind["kind"] == "array":
            return [self.zero(kind["of"])] * kind["count"]
        if kind["kind"] != "struct":
            return 0
        return {member["name"]: self.zero(member["type"])
                for member in self.names.structs[kind["name"]]["members"]
                if member["type"]["kind"] in ("int", "enum", "struct")}

    # --- calls

    def step(self, number: int, step: Model) -> None:
        function = self.names.functions[step["call"]]
        arguments = {parameter["name"]: self.given(parameter, parameter["type"],
                                                   step["arguments"][parameter["name"]])
                     for parameter in function["parameters"]
                     if parameter["name"] in step["arguments"]}
        for parameter in function["parameters"]:
            if parameter["role"] == "value" and parameter["name"] not in arguments:
                arguments[parameter["name"]] = self.given(
                    parameter, parameter["type"], self.zero(parameter["type"]))
        try:
            result = self.call(function, arguments)
        except Error as failure:
            self.results.append(None)
            self.refused(number, function, failure)
            return
        self.results.append(result)
        self.lines.append(f"{number} {function['name']} ENCOURS_OK")
        self.answer(number, function, step["arguments"], arguments, result)

    def call(self, function: Model, arguments: Model) -> Any:
        name = self.names.function(function)
        owner = function["parameters"][0]["name"] if function.get("owner") else None
        if owner:
            holder = arguments.pop(owner)
            found = inspect.getattr_static(type(holder), name, None)
            if isinstance(found, property):
                return getattr(holder, name)
            call = getattr(holder, name)
        else:
            home = self.names.home(function["name"])
            call = getattr(importlib.import_module(f"encours.{home}"), name)
        taken = inspect.signature(call).parameters
        given = {safe(key): value for key, value in arguments.items() if safe(key) in taken}
        for key, parameter in taken.items():
            if parameter.default is inspect.Parameter.empty and parameter.kind in (
                    parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY):
                given.setdefault(key, None)  # NULL, where the condition that allows it holds
        return call(**given)

    def refused(self, number: int, function: Model, failure: Error) -> None:
        index = -1 if failure.index is None else failure.index
        words = json.dumps(failure.detail, ensure_ascii=False)
        self.lines.append(f"{number} {function['name']} {self.kinds[failure.kind]} index={index} "
                          f"field={failure.field or ''} message={words}")

    # --- answers

    def answer(self, number: int, function: Model, given: Model, arguments: Model,
               result: Any) -> None:
        parameters = [parameter for parameter in function["parameters"]
                      if parameter["role"] != "out_array" or parameter["name"] in given]
        if function["returns"]["role"] not in ("status", "nothing", "handle", "struct"):
            parameters.insert(0, {**function["returns"], "name": "result"})
        outs = [parameter for parameter in parameters if parameter["name"] == "result"
                or parameter["role"] in ("out_value", "out_array")
                or parameter["role"] == "out_struct" and parameter["name"] not in given]
        for parameter in parameters:
            value = given.get(parameter["name"])
            if any(parameter is out for out in outs):
                kind = parameter["type"]
                if parameter["role"].startswith("out_"):
                    kind = kind["to"]
                self.show(number, parameter["name"], parameter, kind,
                          self.one_of(result, parameter, outs))
            elif parameter["role"] in ("struct", "update_struct", "out_struct") \
                    and isinstance(value, dict) and "$" not in value:
                self.written(number, parameter, value, arguments.get(parameter["name"]), result)

    @staticmethod
    def one_of(result: Any, parameter: Model, outs: list[Model]) -> Any:
        """What the call gave back for one parameter."""
        if isinstance(result, tuple) and type(result).__name__.endswith("Result"):
            for name in (safe(parameter["name"]), safe(parameter["name"].removeprefix("out_"))):
                if name in result._fields:
                    return getattr(result, name)
            return len(result[0])  # a count that the arrays beside it know
        if len(outs) > 1 and parameter["role"] == "out_value":
            return len(result)  # a list knows its own length
        return result

    def written(self, number: int, parameter: Model, given: Model, argument: Any,
                result: Any) -> None:
        """The arrays of a struct that the call wrote."""
        for member in self.names.structs[parameter["type"]["to"]["name"]]["members"]:
            one = given.get(member["name"])
            if isinstance(one, dict) and "$out" in one:
                place = f"{parameter['name']}.{member['name']}"
                holder = argument if argument is not None else result
                self.show(number, place, member, member["type"]["to"],
                          getattr(holder, safe(member["name"])))

    def show(self, number: int, path: str, thing: Model, kind: Model, value: Any) -> None:
        if kind["kind"] == "struct" and isinstance(value, memoryview):
            value = value.tolist()  # days
        if kind["kind"] == "struct" and isinstance(value, list):
            for at, one in enumerate(value):
                self.show_struct(number, f"{path}[{at}]", kind["name"], one)
        elif kind["kind"] == "struct":
            self.show_struct(number, path, kind["name"], value)
        elif isinstance(value, str) or value is None and kind["kind"] == "pointer":
            self.lines.append(f"{number} {path} {json.dumps(value, ensure_ascii=False)}")
        elif isinstance(value, memoryview | array.array | list | tuple | bytes):
            words = " ".join(str(self.number(thing, one)) for one in value)
            self.lines.append(f"{number} {path} [{words}]")
        else:
            self.lines.append(f"{number} {path} {self.number(thing, value)}")

    @staticmethod
    def number(thing: Model, value: Any) -> int:
        if isinstance(value, memoryview | array.array):
            return len(value)
        if value is None or isinstance(value, datetime.date):
            return day_of(value)
        return int(value)

    def show_struct(self, number: int, path: str, name: str, value: Any) -> None:
        if name.startswith("encours_optional_") and value is None:
            self.lines.append(f"{number} {path} unset")
            return
        for member in self.names.structs[name]["members"]:
            if member.get("reserved") or member["name"] == "struct_size":
                continue
            kind = member["type"]
            if kind["kind"] in ("int", "enum", "struct", "array"):
                self.show(number, f"{path}.{member['name']}", member, kind,
                          self.member(name, member["name"], member.get("length_of", []), value))

    @staticmethod
    def member(name: str, member: str, length_of: list[str], value: Any) -> Any:
        """A member as C has it of a value that Python writes in its own way."""
        if name == "encours_date":
            return value if isinstance(value, int) else day_of(value)
        if name == "encours_money":
            return value.minor if member == "minor" else \
                encours.currency.by_code(value.currency).numeric
        if name == "encours_ratio":
            return getattr(value, member) if value is not None else 0
        if name.startswith("encours_optional_"):
            return 1 if member == "is_set" else value
        if not hasattr(value, safe(member)):  # a length that the columns know
            return len(getattr(value, safe(length_of[0]))) if length_of else 0
        return getattr(value, safe(member))


def main(calls: str, out: str) -> None:
    model = json.loads((ROOT / "bindings" / "encours.api.json").read_text(encoding="utf-8"))
    runner = Runner(model)
    for row in json.loads(Path(calls).read_text(encoding="utf-8")):
        try:
            runner.row(row)
        except Exception as fault:
            raise RuntimeError(f"{row['file']} {row['name']}") from fault
    Path(out).write_text("\n".join(runner.lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

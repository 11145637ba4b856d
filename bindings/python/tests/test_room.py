# SPDX-License-Identifier: MIT
"""No array reaches C with fewer elements than it writes there: each in turn is one element short,
with bytes behind it that must stay as they were. The calls are those of tests/same, and of states.
"""

from __future__ import annotations

import array
import datetime
import importlib
import inspect
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import encours
import same_answers
from encours import (aging_cells, aging_keys, behaviour, credit_sheet, dso_invoices, ecl, ecl_rates,
                     exposure, legal_caps, rates)
from encours._runtime.buffers import State

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests" / "same"))

import plans  # noqa: E402
from generator.python_names import camel, safe  # noqa: E402

DAY = datetime.date(2026, 6, 30)
GUARD = 8
PATTERN = 0x5A
TRIES = 4
"""How often one array of one function is made short."""


class Guarded:
    """Memory for so many elements, with a pattern in it and behind it."""

    def __init__(self, letter: Any, count: int) -> None:
        size = array.array(letter).itemsize
        self.bytes = bytearray([PATTERN]) * ((count + GUARD) * size)
        self.end = count * size
        self.view: memoryview[int] = memoryview(self.bytes)[: self.end].cast(letter)

    @property
    def is_whole(self) -> bool:
        return all(byte == PATTERN for byte in self.bytes[self.end :])

    @property
    def is_untouched(self) -> bool:
        return all(byte == PATTERN for byte in self.bytes)


class Short(same_answers.Runner):
    """Makes calls whose arrays are guarded; one of them may be one element short."""

    def __init__(self, model: Any) -> None:
        super().__init__(model)
        self.given_arrays: list[tuple[str, Guarded]] = []
        self.short = -1

    def given(self, thing: Any, kind: Any, value: Any) -> Any:
        if not (isinstance(value, dict) and "$out" in value):
            return super().given(thing, kind, value)
        to = kind["to"] if kind["kind"] == "pointer" else kind
        letter = "i" if to["name"] == "encours_date" else same_answers.LETTERS.get(to["name"])
        if letter is None:
            return None
        count = value["$out"] - (len(self.given_arrays) == self.short)
        made = Guarded(letter, max(count, 0))
        self.given_arrays.append((thing["name"], made))
        return made.view

    def made(self, step: Any) -> Any:
        """Makes one call; what it gives back."""
        function = self.names.functions[step["call"]]
        arguments = {one["name"]: self.given(one, one["type"], step["arguments"][one["name"]])
                     for one in function["parameters"] if one["name"] in step["arguments"]}
        for one in function["parameters"]:
            if one["role"] == "value" and one["name"] not in arguments:
                arguments[one["name"]] = self.given(one, one["type"], self.zero(one["type"]))
        return self.call(function, arguments)

    def run(self, steps: Any, short: int = -1) -> tuple[bool, list[tuple[str, Guarded]]]:
        """Makes the calls of a row, arrays of the last of them guarded: whether it succeeded."""
        self.results, self.memories, self.short = [], {}, -1
        for step in steps[:-1]:
            self.results.append(self.made(step))
        self.given_arrays, self.short = [], short
        try:
            self.made(steps[-1])
        except (encours.Error, ValueError):
            return False, self.given_arrays
        return True, self.given_arrays


@pytest.fixture(scope="module")
def model() -> Any:
    path = ROOT / "bindings" / "encours.api.json"
    return json.loads(path.read_text(encoding="utf-8"))


def source_of(runner: Short, function: Any) -> str:
    """The Python of a function of C."""
    home = importlib.import_module(f"encours.{runner.names.home(function['name'])}")
    name = runner.names.function(function)
    owner = getattr(home, camel(function["owner"])) if function.get("owner") else home
    found: Any = inspect.getattr_static(owner, name, None)
    if found is None:  # a destructor, or the words of exceptions
        return ""
    getter: Any = found.fget if isinstance(found, property) else found
    return inspect.getsource(getter)


def is_compared(source: str, name: str) -> bool:
    """Whether an array is made for a length, or compared with one, before a call."""
    return re.search(rf'\.write(_optional)?\(\s*"{name}"|c_{name} = ffi\.new\(|\b{name}=[^,)]'
                     rf'|_stated\(\s*\([^)]*"{name}"', source) is not None


def test_every_array_that_is_written_has_a_length(model: Any) -> None:
    """Parameters, and members of structs: by the struct itself, or by each call that takes it."""
    runner, missing, seen = Short(model), [], 0
    for function in model["functions"]:
        for one in function["parameters"]:
            kind = one["type"].get("to", {})
            if one["role"] == "out_array" and kind["name"] != "char":
                seen += 1
                if not is_compared(source_of(runner, function), safe(one["name"])):
                    missing.append((function["name"], one["name"]))
            if kind.get("kind") != "struct" or one["role"] not in ("struct", "update_struct"):
                continue
            for member in runner.names.structs[kind["name"]]["members"]:
                if not member.get("out") or "length" not in member:
                    continue
                seen += 1
                own = inspect.getsource(runner.class_of(kind["name"]).__init__)
                if not re.search(rf'\.write(_optional)?\(\s*"{safe(member["name"])}"', own) \
                        and not is_compared(source_of(runner, function), safe(member["name"])):
                    missing.append((function["name"], f"{one['name']}.{member['name']}"))
    assert missing == []
    assert seen > 200


def is_read_whole(source: str, name: str) -> bool:
    """Whether an array that C reads says its length, or is compared with one, before a call."""
    return re.search(rf'(at_least|stated_least)\(\s*"{name}"|\(\s*"{name}", c_{name}\)'
                     rf'|len\(c_{name}\)|\b{name}=[^,)]|_stated\(\s*\([^)]*"{name}"'
                     rf'|"{name}", None', source) is not None


def test_every_array_that_is_read_has_a_length(model: Any) -> None:
    runner, missing = Short(model), []
    for function in model["functions"]:
        source = source_of(runner, function)
        for one in function["parameters"]:
            kind = one["type"].get("to", {})
            if one["role"] in ("array", "bytes", "memory") and "length" in one \
                    and not is_read_whole(source, safe(one["name"])):
                missing.append((function["name"], one["name"]))
            if kind.get("kind") != "struct" or one["role"] not in ("struct", "update_struct"):
                continue
            own = [member for member in runner.names.structs[kind["name"]]["members"]
                   if "length" in member and not member.get("out")
                   and member["type"]["kind"] == "pointer"]
            made = inspect.getsource(runner.class_of(kind["name"]).__init__) if own else ""
            missing += [(function["name"], f"{one['name']}.{member['name']}") for member in own
                        if not is_read_whole(made, safe(member["name"]))
                        and not is_read_whole(source, safe(member["name"]))]
    assert missing == []


def test_calls_of_the_vectors_and_random_ones(model: Any, tmp_path: Path) -> None:
    calls = tmp_path / "calls.json"
    plans.main(str(ROOT), str(calls))
    runner = Short(model)
    tried: dict[tuple[str, str], int] = {}
    for row in json.loads(calls.read_text(encoding="utf-8")):
        for end in range(1, len(row["steps"]) + 1):
            steps = row["steps"][:end]
            if '"$out"' not in json.dumps(steps[-1]):
                continue
            try:
                succeeded, arrays = runner.run(steps)
            except encours.Error:
                break
            assert all(guarded.is_whole for _, guarded in arrays), row["name"]
            for at, (name, guarded) in enumerate(arrays):
                key = (steps[-1]["call"], name)
                if succeeded and len(guarded.view) and not guarded.is_untouched \
                        and tried.setdefault(key, 0) < TRIES:
                    tried[key] += 1
                    answered, again = runner.run(steps, at)
                    assert not answered, key
                    assert all(one.is_whole for _, one in again), key
    assert len(tried) > 60


Arrays = dict[str, Any]
Call = Callable[[Arrays], Any]
Case = tuple[Call, dict[str, tuple[str, int]]]


def aged() -> tuple[State, Any]:
    options = aging_cells.AgingCellsOptions(as_of=DAY, rows=3, currencies=[978, 840],
                                            count_items=1)
    state = State(aging_cells.state_size(options=options))
    aging_cells.begin(state, options=options)
    aging_cells.add(state, aging_cells.AgingCellsColumns(
        row=[0, 2], currency=[978, 840], amount=[5, 6], due=[DAY, DAY]))
    return state, aging_cells.describe(options=options)


def cells(shape: Any, rows: int, currencies: int, items: bool = True) -> dict[str, tuple[str, int]]:
    found = {"amounts": ("q", rows * currencies * shape.columns),
             "row_totals": ("q", rows * currencies), "totals": ("q", currencies * shape.columns),
             "balances": ("q", currencies), "residuals": ("q", shape.columns)}
    if items:
        found |= {"items": ("Q", rows * currencies * shape.columns),
                  "total_items": ("Q", currencies * shape.columns)}
    return found


def aging(bytes_only: bool) -> Case:
    state, shape = aged()
    room = {"rows": 3, "currencies": 2, "columns": shape.columns} if bytes_only else {}
    given: Any = bytes(state) if bytes_only else state
    return (lambda arrays: aging_cells.finish(given, aging_cells.AgingCellsOut(**arrays, **room)),
            cells(shape, 3, 2))


def converted() -> Case:
    state, shape = aged()
    table = rates.new(rates.RatesColumns(from_=[840], to=[978], valid_from=[DAY], numerator=[1],
                                         denominator=[1]))
    return (lambda arrays: aging_cells.convert(
        bytes(state), table, "EUR", encours.Rounding.HALF_UP,
        aging_cells.AgingCellsOut(**arrays, rows=3, currencies=1, columns=shape.columns)),
        cells(shape, 3, 1))


def keyed() -> Case:
    options = aging_cells.AgingCellsOptions(as_of=DAY)
    state = State(aging_keys.state_size(4, options=options))
    aging_keys.begin(state, 4, options=options)
    aging_keys.add(state, aging_keys.AgingKeysColumns(key=[7, 9, 8], amount=[1, 2, 3]))
    shape = aging_cells.describe(options=options)

    def call(arrays: Arrays) -> Any:
        keys = arrays.pop("keys")
        return aging_keys.finish(state, aging_cells.AgingCellsOut(
            **arrays, rows=3, currencies=1, columns=shape.columns), State(96), keys=keys)

    return call, {"keys": ("Q", 3), **cells(shape, 3, 1, items=False)}


def scored() -> Case:
    table = behaviour.BehaviourTable(upper_days=[0, 30], weights=[100, 20])
    state = State(behaviour.state_size(table, row_count=3))
    behaviour.begin(state, table, row_count=3)
    names = {"scores_e4": "q", "numerators": "q", "denominators": "q", "statuses": "i",
             "experiences": "Q", "left_out": "Q", "sources": "I"}
    return (lambda arrays: behaviour.finish(state, table, 0, 0, behaviour.BehaviourResults(
        **arrays, row_count=3, class_count=2)),
        {**{name: (letter, 3) for name, letter in names.items()}, "class_shares_ppm": ("q", 6)})


EXPOSURE = {"real": "q", "real_clamped": "q", "potential": "q", "potential_clamped": "q",
            "headroom": "q", "over_limit": "q", "statuses": "i", "missing": "I"}


def exposed() -> Case:
    state = State(exposure.state_size(row_count=3))
    exposure.begin(state, row_count=3)
    return (lambda arrays: exposure.finish(
        state, exposure.ExposureBasis.POTENTIAL, exposure.ExposureResults(**arrays, count=3)),
        {name: (letter, 3) for name, letter in EXPOSURE.items()})


def expected(segments: int) -> Case:
    """0 segments are 1, which the arrays are made for."""
    state = State(ecl.state_size(segment_count=segments, bucket_count=2))
    ecl.begin(state, segment_count=segments, bucket_count=2)
    count = max(segments, 1) * 2
    given = ecl.EclRates(numerators=[1] * count, denominators=[2] * count)
    names = {"gross": "q", "at_risk": "q", "allowances": "q", "applied_numerators": "q",
             "applied_denominators": "q", "applied_ppm": "q", "flags": "I"}
    return (lambda arrays: ecl.finish(state, given, results=ecl.EclResults(**arrays)),
            {name: (letter, count) for name, letter in names.items()})


def derived() -> Case:
    state = State(ecl_rates.ecl_cohort_state_size(segment_count=2, bucket_count=2))
    ecl_rates.ecl_cohort_begin(state, segment_count=2, bucket_count=2)
    return (lambda arrays: ecl_rates.ecl_cohort_finish(state, ecl_rates.EclDerived(**arrays)),
            {"numerators": ("q", 4), "denominators": ("q", 4), "ppm": ("q", 4),
             "statuses": ("i", 4)})


def sheet() -> Case:
    options = aging_cells.AgingCellsOptions(as_of=DAY)
    columns = aging_cells.describe(options=options).columns
    return (lambda arrays: credit_sheet.compute(
        credit_sheet.CreditSheetColumns(
            rows=2, first=array.array("Q", [0, 1, 2]), amount=[5, 6], due=[DAY, DAY], limit=[1, 9],
            aging_columns=columns, **arrays), aging=options),
        {"amounts": ("q", 2 * columns), "balance": ("q", 2), "over": ("q", 2)})


def capped() -> Case:
    table = legal_caps.LegalCapColumns(
        rule=[1], valid_from=[datetime.date(2020, 1, 1)],
        valid_until=[None], counting=[1], days=[60], start=[0])
    invoices = legal_caps.LegalCapInvoices(rule=[1, 1], issue=[DAY, DAY], due=[DAY, DAY])
    names = {"status": "i", "flags": "I", "days_first": "i", "month_first": "i",
             "excess_days_first": "i", "excess_month_first": "i", "row_days_first": "I",
             "row_month_first": "I"}
    return (lambda arrays: legal_caps.apply(
        table, invoices, legal_caps.LegalCapResults(**arrays, invoice_count=2)),
        {name: (letter, 2) for name, letter in names.items()})


def months() -> Case:
    """0 months are 24."""
    state = State(dso_invoices.dso_invoice_state_size(as_of=DAY))
    dso_invoices.dso_invoice_begin(state, as_of=DAY)
    return (lambda arrays: dso_invoices.dso_invoice_finish(state, [1] * 24, as_of=DAY, **arrays),
            {"month_e4": ("q", 24), "month_status": ("i", 24)})


CASES: dict[str, Callable[[], Case]] = {
    "aging_cells.finish of bytes": lambda: aging(True),
    "aging_cells.finish of a State": lambda: aging(False),
    "aging_cells.convert": converted, "aging_keys.finish": keyed, "behaviour.finish": scored,
    "exposure.finish": exposed, "ecl.finish": lambda: expected(2),
    "ecl.finish of one segment": lambda: expected(0), "ecl_rates.ecl_cohort_finish": derived,
    "credit_sheet.compute": sheet, "legal_caps.apply": capped,
    "dso_invoices.dso_invoice_finish": months,
}


@pytest.mark.parametrize("make", CASES.values(), ids=CASES.keys())
def test_figures_of_states(make: Callable[[], Case]) -> None:
    call, lengths = make()

    def guarded(short: str) -> dict[str, Guarded]:
        return {name: Guarded(letter, count - (name == short))
                for name, (letter, count) in lengths.items()}

    whole = guarded("")
    call({name: one.view for name, one in whole.items()})
    assert all(one.is_whole and not one.is_untouched for one in whole.values())
    for short in lengths:
        arrays = guarded(short)
        with pytest.raises((ValueError, encours.Error)):
            call({name: one.view for name, one in arrays.items()})
        assert all(one.is_untouched for one in arrays.values()), short


def test_room_that_nothing_tells_is_to_be_stated() -> None:
    state, shape = aged()
    out = aging_cells.AgingCellsOut(amounts=array.array("q", [0]) * 100)
    with pytest.raises(ValueError, match="state rows and currencies and columns"):
        aging_cells.finish(bytes(state), out)
    with pytest.raises(ValueError, match=r"results\.count"):
        exposure.finish(State(64), exposure.ExposureBasis.POTENTIAL, exposure.ExposureResults(),
                        limits=[1, 2, 3])
    with pytest.raises(ValueError, match="numerators"):
        ecl.EclRates(numerators=[1], denominators=[1, 1], factor_numerators=[1],
                     factor_denominators=[1], bucket_count=2)


def test_what_a_state_remembers_is_told_to_c() -> None:
    """Memory that holds another state than it remembers: C compares, nothing is written."""
    state, shape = aged()
    larger = State(aging_cells.state_size(as_of=DAY, rows=9, currencies=[978, 840], count_items=1))
    aging_cells.begin(larger, as_of=DAY, rows=9, currencies=[978, 840], count_items=1)
    forged = State(bytes(larger), state.facts)
    amounts = Guarded("q", 3 * 2 * shape.columns)
    with pytest.raises(encours.InvalidError, match="rows is 3"):
        aging_cells.finish(forged, aging_cells.AgingCellsOut(amounts=amounts.view))
    assert amounts.is_untouched

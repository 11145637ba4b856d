# SPDX-License-Identifier: MIT
"""Every function of the library is called: with arguments made for it, with none where one is
needed, and with a float for each number. Whatever it is given, it answers or it raises."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import encours
from encours._runtime.buffers import State
from encours._runtime.handles import Handle
from generated_arguments import DAY, INSTANT, Arguments, imported, modules, reading

TABLE = b"""# encours table: rates 1
# source S44: moneyvox.fr 98471
series,valid_from,valid_until,percent,status,source
other,2025-01-01,2025-06-30,3.71,verified,S44
"""
INVOICES = b"customer;issued;amount\nACME;2026-03-01;12,50\n"
POLICY = b"""<policy xmlns="urn:encours:policy:1" name="made" currency="EUR">
  <rules><rule code="limit" outcome="hold" test="headroom &lt; 0" role="boss"/></rules>
  <table code="segment"><assign value="all"/></table>
  <approvals><level code="boss" action="limit" role="boss"/></approvals>
</policy>"""
MANIFEST = Path(__file__).parents[2] / "encours.api.json"
# What is given up by an exception of Python itself, before or after C was asked.
REFUSED = (encours.Error, TypeError, ValueError, OverflowError, MemoryError, ZeroDivisionError)


@pytest.fixture
def handles(sold: encours.Ledger) -> Iterator[dict[str, Handle]]:
    """One open handle of each class."""
    from encours import arrow_dictionary, column_map, context, input, rates, store, store_check
    from encours import aging_changes, arrow_results, arrow_stream, cursor, retention, tables

    view = sold.view()
    aging = sold.view().compute_aging(DAY)
    stream = arrow_stream.import_(arrow_results.arrow_stream_of_aging(aging))
    made: list[Handle] = [
        context.new(), sold, view, view.customer_by_number(1), aging, stream, stream.next(),
        view.compute_dso(DAY), view.cursor_open(cursor.Rows.DOCUMENTS), sold.party(1),
        sold.new_transaction(recorded_at=INSTANT, actor="clerk", reason="test",
                             command_id=bytes(range(16))),
        view.fork(), aging_changes.aging_compare(aging, view.compute_aging(DAY)),
        column_map.new(), store.memory_new(), store_check.store_faults_new(),
        arrow_dictionary.new(), input.source_memory_new(b"abc"),
        rates.new(rates.RatesColumns(from_=[978], to=[840], valid_from=[DAY], numerator=[11],
                                     denominator=[10])),
    ]
    made += [tables.read(reading(TABLE)), imported(sold, reading(INVOICES))]
    made.append(view.retention(retention.RetentionRules(
        clock=[retention.RetentionClock.LAST_MOVEMENT], months=[12]), DAY))
    made += credit_handles(sold)
    yield {type(one).__name__: one for one in made}
    for one in reversed(made):
        one.close()


def credit_handles(sold: encours.Ledger) -> list[Handle]:
    """Those of credit control: a policy applied to a ledger with a request."""
    from encours import authoriser, policy_builder
    from encours.fact import FactKind, SubjectKind

    policy = encours.read_policy(POLICY)
    with sold.transaction(actor="sales", reason="request") as books, \
            sold.view().credit(policy, DAY) as before:
        books.limit("ACME", Decimal("500.00"), DAY)
        asked = books.add_request(before, action="limit", subject_kind=SubjectKind.CUSTOMER,
                              subject=1, from_=DAY, amount=100, currency="EUR")
    view = sold.view()
    credit = view.credit(policy, DAY)
    return [
        policy, credit, policy_builder.new(name="made", currency="EUR"),
        policy.diff_compute(encours.read_policy(POLICY.replace(b"&lt; 0", b"&lt; 1"))),
        authoriser.new(authorise=lambda question: authoriser.Authorisation.ALLOW),
        credit.compute_agenda(), credit.compute_assignment(1, "segment"),
        credit.compute_assignments("segment"),
        credit.watch_list(), credit.exposure_new(), credit.lines_new(1),
        view.list_requests(DAY), view.list_request_steps(books.number(asked), DAY),
        view.credit_facts(0, FactKind.LIMIT, DAY), view.compute_payments(1, DAY),
        view.new_simulation(policy, DAY, DAY)]


def functions() -> list[tuple[str, Callable[..., Any]]]:
    """Every function, method and property by its name in Python."""
    found: list[tuple[str, Callable[..., Any]]] = []
    for module, loaded in modules().items():
        for name, thing in vars(loaded).items():
            if inspect.isfunction(thing) and thing.__module__ == loaded.__name__:
                found.append((f"{module}.{name}", thing))
            elif inspect.isclass(thing) and issubclass(thing, Handle) \
                    and thing.__module__ == loaded.__name__:
                for method, body in vars(thing).items():
                    called: Any = body.fget if isinstance(body, property) else body
                    if inspect.isfunction(called):
                        found.append((f"{module}.{name}.{method}", called))
    return found


FUNCTIONS = functions()
ids = [name for name, _ in FUNCTIONS]


def test_every_function_of_the_manifest_is_there() -> None:
    """Each function of C is called by one function of Python; destructors are close()."""
    model = json.loads(MANIFEST.read_text(encoding="utf-8"))
    source = "".join(inspect.getsource(module) for module in modules().values())
    missing = [one["name"] for one in model["functions"]
               if f"{one['name']}(" not in source and f"_free = {one['name']}" not in source]
    # The words of an exception come from it.
    assert missing == ["encours_error_format"]


def call(function: Callable[..., Any], owner: Any, positional: list[Any],
         keywords: dict[str, Any]) -> Any:
    """Calls a function or a method of a handle; what is refused is None."""
    try:
        return function(*([owner] if owner is not None else []), *positional, **keywords)
    except REFUSED:
        return None


def owner_of(name: str, handles: dict[str, Handle]) -> Any:
    parts = name.split(".")
    return handles.get(parts[1]) if len(parts) == 3 else None


def skip_without(name: str, handles: dict[str, Handle], function: Callable[..., Any]) -> int:
    """How many parameters are the handle itself."""
    method = name.count(".") == 2
    if method and name.split(".")[1] not in handles:
        raise AssertionError(f"the test has no {name.split('.')[1]}")
    if any("CData" in str(one.annotation) and one.default is one.empty
           for one in inspect.signature(function).parameters.values()):
        pytest.skip("takes structs of Arrow: it has tests of its own")
    return int(method)


@pytest.mark.parametrize(("name", "function"), FUNCTIONS, ids=ids)
def test_a_call_answers_or_raises(
    name: str, function: Callable[..., Any], handles: dict[str, Handle]
) -> None:
    skip = skip_without(name, handles, function)
    positional, keywords = Arguments(handles).of(function, skip)
    call(function, owner_of(name, handles), positional, keywords)


@pytest.mark.parametrize(("name", "function"), FUNCTIONS, ids=ids)
def test_none_is_refused_where_something_is_needed(
    name: str, function: Callable[..., Any], handles: dict[str, Handle]
) -> None:
    skip = skip_without(name, handles, function)
    positional, keywords = Arguments(handles).of(function, skip)
    parameters = list(inspect.signature(function).parameters.values())[skip:]
    owner = owner_of(name, handles)
    for at, parameter in enumerate(parameters[: len(positional)]):
        given = [*positional[:at], None, *positional[at + 1 :]]
        if "None" in parameter.annotation or "str | int" in parameter.annotation:
            call(function, owner, given, keywords)
            continue
        with pytest.raises(REFUSED):
            function(*([owner] if owner is not None else []), *given, **keywords)


@pytest.mark.parametrize(("name", "function"), FUNCTIONS, ids=ids)
def test_a_float_is_no_number_of_ours(
    name: str, function: Callable[..., Any], handles: dict[str, Handle]
) -> None:
    """Neither an amount, nor a count, nor a date: the message names the parameter."""
    skip = skip_without(name, handles, function)
    positional, keywords = Arguments(handles).of(function, skip)
    owner = owner_of(name, handles)
    for at, parameter in enumerate(inspect.signature(function).parameters.values()):
        if at < skip or at - skip >= len(positional):
            continue
        given = [*positional[: at - skip], 1.5, *positional[at - skip + 1 :]]
        with pytest.raises(TypeError, match=rf"\b{parameter.name}\b"):
            function(*([owner] if owner is not None else []), *given, **keywords)


def test_states_of_all_sizes_are_refused_or_work() -> None:
    """Functions of partial states check the memory they are given."""
    from encours import state

    for size in (0, 1, 7, 8, 63, 64, 4096):
        with pytest.raises(encours.Error):
            state.items(State(size))
        with pytest.raises(encours.Error):
            state.merge(State(size), State(size))


def test_reading_is_what_a_stream_does() -> None:
    stream = reading(b"abc")
    buffer = memoryview(bytearray(2))
    assert (stream.read and stream.read(buffer)) == 2
    assert bytes(buffer) == b"ab"

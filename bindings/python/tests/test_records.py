# SPDX-License-Identifier: MIT
"""Records, options and columns: typed, frozen, given as objects or as keyword arguments."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import pickle
from fractions import Fraction

import pytest

import encours
from encours import aging, aging_cells, date, dso, exposure, interest_rates, overdue, promises
from encours import rates, tables, terms, vat
from encours._runtime.buffers import State
from encours.rounding import Rounding
from generated_arguments import reading

DAY = datetime.date(2026, 6, 30)


def test_a_record_is_frozen_typed_and_compared_by_value() -> None:
    found = dso.simple(100, 1000, 90)
    assert (found.status, found.days_e4) == (dso.DsoStatus.OK, 90_000)
    assert found == dso.simple(100, 1000, 90) and hash(found) == hash(dso.simple(100, 1000, 90))
    assert found.flags == dso.DsoFlags(0)
    with pytest.raises(AttributeError):
        found.days_e4 = 1  # type: ignore[misc]
    assert "days_e4=90000" in repr(found)
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_record_that_goes_in_is_frozen_too() -> None:
    promise = promises.Promise(amount=100, made=DAY, promised=DAY)
    with pytest.raises(dataclasses.FrozenInstanceError):
        promise.amount = 1  # type: ignore[misc]
    assert dataclasses.replace(promise, amount=2) == promises.Promise(amount=2, made=DAY,
                                                                      promised=DAY)
    assert copy.copy(promise) == pickle.loads(pickle.dumps(promise)) == promise
    with pytest.raises(TypeError, match="amount: expected int, got float"):
        promises.promise_evaluate(
            promises.Promise(amount=1.5), [], [], as_of=DAY)  # type: ignore[arg-type]


def test_a_record_by_value() -> None:
    assert date.split(DAY) == date.DateParts(2026, 6, 30)


def test_options_are_given_as_keywords_or_as_an_object(sold: encours.Ledger) -> None:
    view = sold.view()
    wanted = view.compute_aging(DAY, bounds=[30, 60], credits=aging.Credits.OLDEST_FIRST)
    options = aging.AgingOptions(bounds=[30, 60], credits=aging.Credits.OLDEST_FIRST)
    assert view.compute_aging(DAY, options=options).row_totals == wanted.row_totals
    with pytest.raises(TypeError, match="options or keyword arguments, not both"):
        view.compute_aging(DAY, options=options, credits=aging.Credits.SEPARATE)
    with pytest.raises(TypeError, match="colour"):
        view.compute_aging(DAY, colour=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="options: expected AgingOptions, got dict"):
        view.compute_aging(DAY, options={})  # type: ignore[arg-type]


def test_options_that_come_back_are_what_was_given(sold: encours.Ledger) -> None:
    found = sold.view().compute_aging(DAY, bounds=[30, 60]).settings()
    assert found.bounds is not None and found.bounds.tolist() == [30, 60]
    assert (found.basis, found.credits) == (aging.AgingBasis.BY_DUE_DATE, aging.Credits.SEPARATE)


def test_an_option_that_is_needed_is_asked_for() -> None:
    with pytest.raises(TypeError, match="rate"):
        vat.state_size()


def test_columns_keep_what_they_point_to() -> None:
    import gc

    columns = rates.RatesColumns(
        from_=[978] * 3, to=[840] * 3, valid_from=[DAY, DAY + datetime.timedelta(1),
                                                   DAY + datetime.timedelta(2)],
        numerator=list(range(1, 4)), denominator=[7] * 3)
    gc.collect()
    table = rates.new(columns)
    assert table.find("EUR", "USD", DAY + datetime.timedelta(2)).numerator == 3
    assert repr(columns).startswith("RatesColumns(from_=<3 items>")


def test_columns_that_are_written_are_asked_for() -> None:
    given = exposure.ExposureColumns(receivables=[100, 200], to_invoice=[0, 0], orders=[0, 0],
                                     guarantees=[0, 0], limits=[150, 150])
    results = exposure.ExposureResults(real=True, over_limit=True)
    exposure.columns_compute(given, exposure.ExposureBasis.REAL, results)
    assert results.real is not None and results.real.tolist() == [100, 200]
    assert results.over_limit is not None and results.over_limit.tolist() == [0, 50]
    assert results.headroom is None


def test_columns_that_are_too_short_are_refused_before_c_writes() -> None:
    given = exposure.ExposureColumns(receivables=[100, 200])
    short = memoryview(bytearray(8)).cast("q")
    with pytest.raises(ValueError, match="real: has 1 items, 2 are needed"):
        exposure.columns_compute(given, exposure.ExposureBasis.REAL,
                                 exposure.ExposureResults(real=short))


def test_a_state_knows_how_long_its_figures_are() -> None:
    options = aging_cells.AgingCellsOptions(as_of=DAY, bounds=[30, 60], rows=2)
    state = State(aging_cells.state_size(options=options))
    aging_cells.begin(state, options=options)
    aging_cells.add(state, aging_cells.AgingCellsColumns(row=[0, 1, 1], amount=[10, 20, 30],
                                                         due=[DAY, DAY, None]))
    out = aging_cells.AgingCellsOut(row_totals=True, balances=True)
    aging_cells.finish(pickle.loads(pickle.dumps(state)), out)
    assert out.row_totals is not None and out.row_totals.tolist() == [10, 50]
    with pytest.raises(ValueError, match="state rows"):
        aging_cells.finish(State(bytes(state)), aging_cells.AgingCellsOut(row_totals=True))


def test_columns_of_a_table_outlive_it() -> None:
    table = tables.read(reading(b"# encours table: rates 1\n# source S: x\n"
                                b"series,valid_from,valid_until,percent,status,source\n"
                                b"legal,2025-01-01,2025-06-30,3.71,verified,S\n"))
    columns = table.rates("legal")
    table.close()
    assert columns.rate_e7.tolist() == [371_000]
    assert interest_rates.find(columns, datetime.date(2025, 2, 1)).rate_e7 == 371_000


def test_records_come_and_go_in_lists() -> None:
    lines = terms.parse("rest net 30", 4)
    assert len(lines) == 1
    due = terms.compute(lines, terms.TermDates(issue=DAY), encours.Money("10.00", "EUR"),
                        rounding=Rounding.HALF_UP)
    assert [(one.amount, one.date.due) for one in due] == [
        (encours.Money("10.00", "EUR"), DAY + datetime.timedelta(30))]


def test_a_ratio_inside_a_record() -> None:
    from encours.delay_cost import DelayCostRate, compute

    rate = DelayCostRate(annual=Fraction(1, 10), basis_days=360, rounding=Rounding.HALF_UP)
    with pytest.raises(TypeError, match="annual"):
        compute(1000, 36, DelayCostRate(annual=0.1))  # type: ignore[arg-type]
    assert isinstance(rate.annual, Fraction)
    assert overdue.OverdueOptions(as_of=DAY).as_of == DAY

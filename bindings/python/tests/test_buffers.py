# SPDX-License-Identifier: MIT
"""Columns: any buffer of the right type is used where it is, anything else is refused."""

from __future__ import annotations

import array
import copy
import datetime
import gc
import pickle
import subprocess
import sys
from typing import Any

import pytest

import encours
from encours import concentration, dso, holidays, money, state, stress
from encours._runtime.buffers import UINT8, State
from encours.arrow_columns import ArrowItemNames
from encours.currency import CurrencyTable
from encours.money import SplitMethod

TEN = encours.Money(10, "EUR")


def split(weights: Any, **given: Any) -> list[int]:
    return money.split(TEN, weights, SplitMethod.LARGEST_REMAINDER, **given).tolist()


def test_buffers_and_sequences_give_the_same() -> None:
    wanted = [500, 300, 200]
    weights = array.array("q", [5, 3, 2])
    assert split(weights) == split(memoryview(weights)) == split([5, 3, 2]) == wanted
    assert split((5, 3, 2)) == split(memoryview(bytes(weights)).cast("q")) == wanted


def test_arrays_of_numpy_and_arrow() -> None:
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    assert split(numpy.array([5, 3, 2])) == [500, 300, 200]
    with pytest.raises(TypeError, match="weights: expected items of int64_t"):
        split(numpy.array([5.0, 3.0, 2.0]))
    with pytest.raises(TypeError, match="contiguous"):
        split(numpy.arange(6)[::2])
    with pytest.raises(TypeError, match="one dimension"):
        split(numpy.ones((2, 2), dtype="int64"))


def test_a_column_of_arrow() -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="PyArrow is not installed")
    assert split(pyarrow.array([1, 5, 3, 2])[1:]) == [500, 300, 200]
    with pytest.raises(TypeError, match="weights: expected a column of integers"):
        split(pyarrow.array([5.0, 3.0]))
    with pytest.raises(TypeError, match="weights: expected items of int64_t"):
        split(pyarrow.array([5, 3], pyarrow.int32()))
    with pytest.raises(ValueError, match="weights.*null"):
        split(pyarrow.array([5, None]))


@pytest.mark.parametrize("letter", ["b", "B", "h", "H", "i", "I", "Q", "f", "d"])
def test_items_of_another_type_are_refused(letter: str) -> None:
    with pytest.raises(TypeError, match="weights: expected items of int64_t"):
        split(array.array(letter, [1, 2]))


@pytest.mark.parametrize("given", [5, "52", [1.5], [None], ["5"], {5}, None])
def test_what_is_no_column_is_refused(given: object) -> None:
    with pytest.raises(TypeError, match="weights"):
        split(given)


def test_a_number_too_large_for_its_column_is_refused() -> None:
    with pytest.raises(OverflowError, match="weights"):
        split([1 << 63])
    with pytest.raises(OverflowError, match="period_days"):
        dso.count_back(1, [1], [-1])


def test_a_struct_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="ArrowItemNames: a struct of another kind"):
        CurrencyTable(overrides=[ArrowItemNames(amount="x")])  # type: ignore[list-item]


def test_columns_have_one_length() -> None:
    with pytest.raises(ValueError, match="sales has 2 items, period_days has 1"):
        dso.count_back(1, [1, 2], [30])


def test_results_go_into_the_buffer_of_the_caller() -> None:
    mine = array.array("q", [0] * 5)
    assert split([1, 1], parts=mine)[:2] == [500, 500]
    assert mine.tolist() == [500, 500, 0, 0, 0]
    with pytest.raises(ValueError, match="parts: has 1 items, 2 are written"):
        split([1, 1], parts=array.array("q", [0]))
    with pytest.raises(TypeError, match="read-only"):
        split([1, 1], parts=memoryview(bytes(16)).cast("q"))


def test_days_are_given_as_dates_or_numbers() -> None:
    first = datetime.date(2026, 1, 1)
    rows = holidays.HolidayColumns(kind=[1], month=[1], day=[1], weekday=[0],
                                   valid_from=[first], valid_until=[None])
    numbers = holidays.HolidayColumns(kind=[1], month=[1], day=[1], weekday=[0],
                                      valid_from=[20454], valid_until=[-(2**31)])
    assert holidays.list_(rows, 2026, 2027).tolist() == [20454, 20454 + 365]
    assert holidays.list_(numbers, 2026, 2027) == holidays.list_(rows, 2026, 2027)


def test_an_empty_column_is_a_column() -> None:
    assert stress.delta([], []).tolist() == []


def lent_totals(ledger: encours.Ledger) -> memoryview[int]:
    return ledger.view().aging(datetime.date(2026, 6, 30)).row_totals


def test_what_is_lent_outlives_its_owner(sold: encours.Ledger) -> None:
    """Its memory stays while a view of it does, also after close(); nobody can write to it."""
    totals = lent_totals(sold)
    aging = sold.view().aging(datetime.date(2026, 6, 30))
    column, wanted = aging.row_totals, aging.row_totals.tolist()
    aging.close()
    gc.collect()
    assert column.tolist() == totals.tolist() == wanted
    with pytest.raises(TypeError, match="read-only"):
        column[0] = 1


def test_states_are_aligned_copied_and_pickled() -> None:
    size = concentration.state_size()
    one = State(size)
    assert int.from_bytes(bytes(one)) == 0 and len(one) == size
    concentration.begin(one)
    concentration.add(one, exposures=[500, 300])
    two = pickle.loads(pickle.dumps(copy.copy(one)))
    assert two == one and two is not one
    state.merge(one, two)
    assert concentration.finish(one).total == 1600
    assert concentration.finish(two).total == 800
    assert state.items(State(bytes(one))) == 4


def test_a_state_may_be_a_buffer_of_the_caller() -> None:
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    memory = numpy.zeros(concentration.state_size() // 8, dtype="int64")
    concentration.begin(memory)
    concentration.add(memory, exposures=[500])
    assert concentration.finish(memory).total == 500
    with pytest.raises(TypeError, match="read-only"):
        concentration.begin(bytes(concentration.state_size()))


def test_a_length_divided_by_nothing_is_refused_in_the_words_of_the_library() -> None:
    from encours import collection_profile

    options = collection_profile.CollectionOptions(ages=1, cohorts=1)
    state = encours.State(collection_profile.state_size(options=options))
    collection_profile.begin(state, options=options)
    out = collection_profile.CollectionDerived(count=1)
    with pytest.raises(encours.Error):
        collection_profile.finish(state, out, ages=0)


CYCLE = """
import array, gc, sys
import encours
from encours import concentration

def exposures():
    return array.array("q", [1, 2, 3])

CALLS = {
    "array": lambda: concentration.gini_compute(exposures=exposures(), workspace=bytearray(1)),
    "view": lambda: concentration.gini_compute(exposures=memoryview(exposures()),
                                               workspace=memoryview(bytearray(1))),
    "part": lambda: concentration.gini_compute(exposures=memoryview(exposures())[1:],
                                               workspace=memoryview(bytearray(2))[1:]),
    "list": lambda: concentration.gini_compute(exposures=[1, 2], workspace=bytearray(1)),
    "bytes": lambda: encours.read_policy(b"<policy"),
    "bytearray": lambda: encours.read_policy(bytearray(b"<policy")),
    "state": lambda: concentration.add(encours.State(64), exposures=exposures()),
}

def cycle(call):
    try:
        call()
    except encours.Error as error:
        kept = error  # which keeps this frame and those below
        return True

assert cycle(CALLS[sys.argv[1]])
gc.collect()
"""


@pytest.mark.parametrize("what", ["array", "view", "part", "list", "bytes", "bytearray", "state"])
def test_an_error_that_is_kept_is_collected(what: str) -> None:
    done = subprocess.run([sys.executable, "-c", CYCLE, what], capture_output=True, text=True,
                          check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_part_of_a_buffer_is_lent_as_long_as_c_has_it() -> None:
    block = bytearray(range(64))
    lent = UINT8.read("block", memoryview(block)[8:16])
    assert list(lent) == list(range(8, 16))
    with pytest.raises(BufferError):
        block.append(0)
    del lent
    block.append(0)

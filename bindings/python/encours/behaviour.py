# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Payment-behaviour score: the amount-weighted mean of the weights of payment classes.

    score = sum of amount * weight(days) / sum of amount

An experience is one paid or overdue amount with its days beyond terms (less than 0: early) and the
source that reports it. The classes and weights are the caller's (BehaviourTable): the method is
public, the name and weights of a vendor are not ours. Published tables differ on two steps (14 or
15, 21 or 22 days): give the one you mean.

A score of few experiences or few sources says nothing: below the minima the status says so. An
experience without days or amount is left out and counted.

Sources: paydexscore.net, treditiq.com (weights 100 to 20, weighted by amount; at least three
experiences of two suppliers).

Limits: 64 classes, weights within +-10^6; rows * (classes + sources + 1) up to 2^22.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_behaviour_add,
    encours_behaviour_begin,
    encours_behaviour_class,
    encours_behaviour_finish,
    encours_behaviour_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, UINT64, agree, bytes_in, memory_in, remember
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, options_in, struct_in
from ._runtime.values import integer

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_BEHAVIOUR_COLUMNS = ffi.typeof("encours_behaviour_columns *")
_BEHAVIOUR_COLUMNS_SIZED = (ffi.sizeof("encours_behaviour_columns"),)
_BEHAVIOUR_OPTIONS = ffi.typeof("encours_behaviour_options *")
_BEHAVIOUR_OPTIONS_SIZED = (ffi.sizeof("encours_behaviour_options"),)
_BEHAVIOUR_RESULTS = ffi.typeof("encours_behaviour_results *")
_BEHAVIOUR_RESULTS_SIZED = (ffi.sizeof("encours_behaviour_results"),)
_BEHAVIOUR_TABLE = ffi.typeof("encours_behaviour_table *")
_BEHAVIOUR_TABLE_SIZED = (ffi.sizeof("encours_behaviour_table"),)
_INT32_T = ffi.typeof("int32_t *")
_UINT32_T = ffi.typeof("uint32_t *")


BEHAVIOUR_NONE = -9223372036854775808
"""an amount that is missing; a score that is none"""
BEHAVIOUR_DAYS_NONE = -2147483648
"""days that are missing"""
BEHAVIOUR_SCALE = 10000
"""units of score_e4 in 1"""


class BehaviourStatus(Choice):
    """What a result is."""

    OK = 1
    FEW_EXPERIENCES = 2
    """not available: fewer than the minimum"""
    FEW_SOURCES = 3
    """not available: of fewer sources than the minimum"""
    NO_AMOUNT = 4
    """not available: all amounts are 0"""


class BehaviourTable(Structure):
    """Classes of days beyond terms with their weights, from early to late."""

    __slots__ = ("upper_days", "weights")
    _members = ("upper_days", "weights")
    upper_days: memoryview[int]
    """last day of each class, strictly ascending, days beyond terms; the last class has no end, its
    entry is not read
    """
    weights: memoryview[int]
    """weight of each class"""

    def __init__(self, *, upper_days: Integers, weights: Integers) -> None:
        struct = ffi.new(_BEHAVIOUR_TABLE, _BEHAVIOUR_TABLE_SIZED)
        c_upper_days, self.upper_days = INT32.taken("upper_days", upper_days)
        struct.upper_days = c_upper_days
        c_weights, self.weights = INT32.taken("weights", weights)
        struct.weights = c_weights
        struct.class_count = agree(("upper_days", c_upper_days), ("weights", c_weights))
        self._struct = struct
        self._held = (c_upper_days, c_weights)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> BehaviourTable:
        self = cls.__new__(cls)
        self.upper_days = INT32.lent(struct.upper_days, struct.class_count, owner)
        self.weights = INT32.lent(struct.weights, struct.class_count, owner)
        self._struct = struct
        self._held = owner
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourOptions:
    """Options of a state."""

    row_count: int = 0
    """rows (customers), 0: 1"""
    source_count: int = 0
    """sources that report, numbered from 0; 0: sources are not counted"""

    def _pointer(self) -> Any:
        struct = ffi.new(_BEHAVIOUR_OPTIONS, _BEHAVIOUR_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.row_count = integer("row_count", self.row_count)
        struct.source_count = integer("source_count", self.source_count)


class BehaviourOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of BehaviourOptions."""

    row_count: int
    source_count: int


class BehaviourColumns(Structure):
    """Experiences."""

    __slots__ = ("amounts", "days", "rows", "sources")
    _members = ("days", "amounts", "rows", "sources")
    days: memoryview[int]
    """days beyond terms; DAYS_NONE: missing"""
    amounts: memoryview[int]
    """>= 0 minor units; NONE: missing"""
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    sources: memoryview[int] | None
    """source of each; needed when sources are counted"""

    def __init__(
        self,
        *,
        days: Integers,
        amounts: Integers,
        rows: Integers | None = None,
        sources: Integers | None = None,
    ) -> None:
        struct = ffi.new(_BEHAVIOUR_COLUMNS, _BEHAVIOUR_COLUMNS_SIZED)
        c_days, self.days = INT32.taken("days", days)
        struct.days = c_days
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_sources, self.sources = UINT32.taken_optional("sources", sources)
        struct.sources = c_sources
        struct.count = agree(
            ("days", c_days), ("amounts", c_amounts), ("rows", c_rows), ("sources", c_sources)
        )
        self._struct = struct
        self._held = (c_days, c_amounts, c_rows, c_sources)


class BehaviourResults(Structure):
    """Where the scores of the rows go. A None column is not written. Both counts say what the
    columns have room for and are checked before anything is written; 0: not stated, the caller
    vouches.
    """

    __slots__ = (
        "class_count",
        "class_shares_ppm",
        "denominators",
        "experiences",
        "left_out",
        "numerators",
        "row_count",
        "scores_e4",
        "sources",
        "statuses",
    )
    _members = (
        "scores_e4",
        "numerators",
        "denominators",
        "statuses",
        "experiences",
        "left_out",
        "sources",
        "class_shares_ppm",
        "row_count",
        "class_count",
    )
    scores_e4: memoryview[int] | None
    """score * 10^4, half up; NONE when there is none"""
    numerators: memoryview[int] | None
    """exact score in lowest terms..."""
    denominators: memoryview[int] | None
    """... over this; 0 when it does not fit, or there is none"""
    statuses: memoryview[int] | None
    """a BehaviourStatus"""
    experiences: memoryview[int] | None
    """experiences counted"""
    left_out: memoryview[int] | None
    """experiences without days or amount"""
    sources: memoryview[int] | None
    """sources with an experience counted"""
    class_shares_ppm: memoryview[int] | None
    """share of each class in the amount, half up; NONE without amount"""
    row_count: int
    """rows, at least those of the state, of which there are at least 1; 0: not stated"""
    class_count: int
    """classes, as many as the table has; 0: not stated"""

    def __init__(
        self,
        *,
        scores_e4: Writable | bool | None = None,
        numerators: Writable | bool | None = None,
        denominators: Writable | bool | None = None,
        statuses: Writable | bool | None = None,
        experiences: Writable | bool | None = None,
        left_out: Writable | bool | None = None,
        sources: Writable | bool | None = None,
        class_shares_ppm: Writable | bool | None = None,
        row_count: int = 0,
        class_count: int = 0,
    ) -> None:
        struct = ffi.new(_BEHAVIOUR_RESULTS, _BEHAVIOUR_RESULTS_SIZED)
        self._wishes = {}
        struct.row_count = integer("row_count", row_count)
        self.row_count = row_count
        struct.class_count = integer("class_count", class_count)
        self.class_count = class_count
        c_scores_e4, self.scores_e4 = INT64.given("scores_e4", scores_e4, self._wishes)
        struct.scores_e4 = c_scores_e4
        c_numerators, self.numerators = INT64.given("numerators", numerators, self._wishes)
        struct.numerators = c_numerators
        c_denominators, self.denominators = INT64.given("denominators", denominators, self._wishes)
        struct.denominators = c_denominators
        c_statuses, self.statuses = INT32.given("statuses", statuses, self._wishes)
        struct.statuses = c_statuses
        c_experiences, self.experiences = UINT64.given("experiences", experiences, self._wishes)
        struct.experiences = c_experiences
        c_left_out, self.left_out = UINT64.given("left_out", left_out, self._wishes)
        struct.left_out = c_left_out
        c_sources, self.sources = UINT32.given("sources", sources, self._wishes)
        struct.sources = c_sources
        c_class_shares_ppm, self.class_shares_ppm = INT64.given(
            "class_shares_ppm", class_shares_ppm, self._wishes
        )
        struct.class_shares_ppm = c_class_shares_ppm
        self._struct = struct
        self._held = (
            c_scores_e4,
            c_numerators,
            c_denominators,
            c_statuses,
            c_experiences,
            c_left_out,
            c_sources,
            c_class_shares_ppm,
        )
        if struct.row_count and struct.class_count:
            self._room(
                scores_e4=struct.row_count,
                numerators=struct.row_count,
                denominators=struct.row_count,
                statuses=struct.row_count,
                experiences=struct.row_count,
                left_out=struct.row_count,
                sources=struct.row_count,
                class_shares_ppm=struct.row_count * struct.class_count,
            )


class BehaviourClassResult(NamedTuple):
    """What class_() gives back."""

    class_: int
    """from 0; untouched on failure"""
    weight: int
    """its weight"""


def class_(table: BehaviourTable, days: int) -> BehaviourClassResult:
    """The class of a number of days beyond terms.

    Args:
        table: classes and weights
        days: days beyond terms; less than 0: early

    Raises:
        InvalidError: a table that breaks its rules, days that are missing
        AbiError
    """
    c_table = struct_in("table", table, BehaviourTable)
    if not isinstance(days, int):
        days = integer("days", days)
    c_out_class = ffi.new(_UINT32_T)
    c_out_weight = ffi.new(_INT32_T)
    c_error = thread.error
    c_status = encours_behaviour_class(c_table, days, c_out_class, c_out_weight, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return BehaviourClassResult(c_out_class[0], c_out_weight[0])


def state_size(
    table: BehaviourTable,
    *,
    options: BehaviourOptions | None = None,
    **settings: Unpack[BehaviourOptionsSettings],
) -> int:
    """Bytes of a state; 0 when table or options are not acceptable.

    Args:
        table: the classes; the weights are not read
        options: the settings below as one object
        settings: members of BehaviourOptions
    """
    c_table = struct_in("table", table, BehaviourTable)
    options = options_in(BehaviourOptions, options, settings)
    c_options = options._pointer() if options else NULL
    return encours_behaviour_state_size(c_table, c_options)


def begin(
    state: Memory,
    table: BehaviourTable,
    *,
    options: BehaviourOptions | None = None,
    **settings: Unpack[BehaviourOptionsSettings],
) -> None:
    """Begin an empty state; see state.h. It keeps the classes; weights are applied at the end.

    Args:
        table: the classes
        options: the settings below as one object
        settings: members of BehaviourOptions

    Raises:
        InvalidError: a table or options that break their rules
        AbiError
    """
    c_state = memory_in("state", state)
    c_table = struct_in("table", table, BehaviourTable)
    options = options_in(BehaviourOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_behaviour_begin(c_state, c_state_size, c_table, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(state, class_count=c_table.class_count)


def add(state: Memory, columns: BehaviourColumns) -> None:
    """Add experiences.

    Args:
        state: untouched on failure
        columns: the experiences

    Raises:
        InvalidError: a negative amount, no such row or source
        CorruptError: no state
        LimitError: more than 2^40 experiences
        AbiError
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, BehaviourColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_behaviour_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(
    state: Bytes,
    table: BehaviourTable,
    minimum_experiences: int,
    minimum_sources: int,
    results: BehaviourResults,
) -> None:
    """The score of each row.

    Args:
        state: as it is
        table: the table of begin, with the weights to apply
        minimum_experiences: a row with fewer has no score; 0 and 1 are the same
        minimum_sources: a row of fewer has no score; needs counted sources when not 0
        results: untouched on failure

    Raises:
        InvalidError: another table, sources that were not counted, stated room that is not enough
        CorruptError: no state
        AbiError
    """
    c_state = bytes_in("state", state)
    c_table = struct_in("table", table, BehaviourTable)
    if not isinstance(minimum_experiences, int):
        minimum_experiences = integer("minimum_experiences", minimum_experiences)
    if not isinstance(minimum_sources, int):
        minimum_sources = integer("minimum_sources", minimum_sources)
    c_results = struct_in("results", results, BehaviourResults)
    c_state_size = len(c_state)
    results._stated(
        (
            "scores_e4",
            "numerators",
            "denominators",
            "statuses",
            "experiences",
            "left_out",
            "sources",
            "class_shares_ppm",
        ),
        ("row_count", "class_count"),
    )
    c_error = thread.error
    c_status = encours_behaviour_finish(
        c_state, c_state_size, c_table, minimum_experiences, minimum_sources, c_results, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)

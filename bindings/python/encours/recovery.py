# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Recovery rate (taux de recouvrement): on its three published bases, and by cohort.

- OVERDUE: collected / overdue (trezo.fr)
- UNDISPUTED_WITH_PENALTIES: collected / (overdue - disputed + late penalties) (impayes.com)
- INITIAL_UNPAID: collected / unpaid amount at the start (30-jours-challenge.com)

The three give different figures of the same month, so that the base has no default; all can pass
100 %, which is flagged. The rate by cohort cannot: claims that fell due in period P, cash that was
received on these claims until period P + age. Its triangle has a line for each cohort.

A rate is one exact division rounded once, half up, as indicator.h says.

Sources: trezo.fr, impayes.com, 30-jours-challenge.com, each of its base; the rate by cohort is our
definition.

Limits: cohorts * (ages + 1) at most 2^27.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_recovery_add,
    encours_recovery_begin,
    encours_recovery_cohorts_add_claims,
    encours_recovery_cohorts_add_receipts,
    encours_recovery_cohorts_begin,
    encours_recovery_cohorts_finish,
    encours_recovery_cohorts_state_size,
    encours_recovery_compute,
    encours_recovery_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, bytes_in, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import integer
from .indicator import Indicator

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory

_COHORT_COLUMNS = ffi.typeof("encours_cohort_columns *")
_COHORT_COLUMNS_SIZED = (ffi.sizeof("encours_cohort_columns"),)
_COHORT_OPTIONS = ffi.typeof("encours_cohort_options *")
_COHORT_OPTIONS_SIZED = (ffi.sizeof("encours_cohort_options"),)
_INDICATOR = ffi.typeof("encours_indicator *")
_INDICATOR_SIZED = (ffi.sizeof("encours_indicator"),)
_RECOVERY_COLUMNS = ffi.typeof("encours_recovery_columns *")
_RECOVERY_COLUMNS_SIZED = (ffi.sizeof("encours_recovery_columns"),)
_RECOVERY_OPTIONS = ffi.typeof("encours_recovery_options *")
_RECOVERY_OPTIONS_SIZED = (ffi.sizeof("encours_recovery_options"),)


class RecoveryBase(Choice):
    """What collected amounts are divided by. There is no default."""

    OVERDUE = 1
    UNDISPUTED_WITH_PENALTIES = 2
    INITIAL_UNPAID = 3


class RecoveryFigure(Choice):
    """Figures of a state of recovery, for indicator.finish()."""

    RATE = 601
    """share, on the base of the options"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryOptions:
    """Options of recovery rates."""

    base: RecoveryBase | None = None
    """a RecoveryBase, required"""
    rows: int = 0
    """rows of a state; 0: 1"""

    def _pointer(self) -> Any:
        struct = ffi.new(_RECOVERY_OPTIONS, _RECOVERY_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.base = integer("base", self.base or 0)
        struct.rows = integer("rows", self.rows)


class RecoveryOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RecoveryOptions."""

    base: RecoveryBase | None
    rows: int


class RecoveryColumns(Structure):
    """Amounts of a period."""

    __slots__ = ("claims", "collected", "disputed", "penalties", "rows")
    _members = ("rows", "collected", "claims", "disputed", "penalties")
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    collected: memoryview[int]
    """cash collected on the claims, minor units"""
    claims: memoryview[int]
    """overdue, or unpaid at the start, minor units"""
    disputed: memoryview[int] | None
    """disputed part of the overdue, minor units; UNDISPUTED_WITH_PENALTIES only, else None"""
    penalties: memoryview[int] | None
    """late penalties, minor units; UNDISPUTED_WITH_PENALTIES only, else None"""

    def __init__(
        self,
        *,
        rows: Integers | None = None,
        collected: Integers,
        claims: Integers,
        disputed: Integers | None = None,
        penalties: Integers | None = None,
    ) -> None:
        struct = ffi.new(_RECOVERY_COLUMNS, _RECOVERY_COLUMNS_SIZED)
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_collected, self.collected = INT64.taken("collected", collected)
        struct.collected = c_collected
        c_claims, self.claims = INT64.taken("claims", claims)
        struct.claims = c_claims
        c_disputed, self.disputed = INT64.taken_optional("disputed", disputed)
        struct.disputed = c_disputed
        c_penalties, self.penalties = INT64.taken_optional("penalties", penalties)
        struct.penalties = c_penalties
        struct.count = agree(
            ("rows", c_rows),
            ("collected", c_collected),
            ("claims", c_claims),
            ("disputed", c_disputed),
            ("penalties", c_penalties),
        )
        self._struct = struct
        self._held = (c_rows, c_collected, c_claims, c_disputed, c_penalties)


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortOptions:
    """Options of a triangle of cohorts."""

    cohorts: int = 0
    """periods in which claims fell due: 0 to cohorts - 1, oldest first"""
    ages: int = 0
    """periods after the cohort's own: ages 0 to ages - 1"""
    last_period: int = 0
    """last period of which all receipts are known, counted as cohorts"""

    def _pointer(self) -> Any:
        struct = ffi.new(_COHORT_OPTIONS, _COHORT_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.cohorts = integer("cohorts", self.cohorts)
        struct.ages = integer("ages", self.ages)
        struct.last_period = integer("last_period", self.last_period)


class CohortOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CohortOptions."""

    cohorts: int
    ages: int
    last_period: int


class CohortColumns(Structure):
    """Claims, or receipts on claims."""

    __slots__ = ("ages", "amounts", "cohorts")
    _members = ("cohorts", "ages", "amounts")
    cohorts: memoryview[int]
    """period in which the claim fell due"""
    ages: memoryview[int] | None
    """of receipts: their period less the cohort; below 0 (paid early) counts as 0, `ages` or more
    is too late for the triangle and left out; of claims not read; None: not given
    """
    amounts: memoryview[int]
    """zero or more, minor units"""

    def __init__(
        self, *, cohorts: Integers, ages: Integers | None = None, amounts: Integers
    ) -> None:
        struct = ffi.new(_COHORT_COLUMNS, _COHORT_COLUMNS_SIZED)
        c_cohorts, self.cohorts = UINT32.taken("cohorts", cohorts)
        struct.cohorts = c_cohorts
        c_ages, self.ages = INT32.taken_optional("ages", ages)
        struct.ages = c_ages
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        struct.count = agree(("cohorts", c_cohorts), ("ages", c_ages), ("amounts", c_amounts))
        self._struct = struct
        self._held = (c_cohorts, c_ages, c_amounts)


def compute(
    base: RecoveryBase, collected: int, claims: int, disputed: int, penalties: int
) -> Indicator:
    """The recovery rate of one set of amounts.

    Args:
        base: a RecoveryBase
        collected: cash collected on the claims, minor units
        claims: overdue, or unpaid at the start, as the base says, minor units
        disputed: disputed part of the overdue, minor units; 0 unless UNDISPUTED_WITH_PENALTIES
        penalties: late penalties, minor units; 0 unless UNDISPUTED_WITH_PENALTIES

    Returns:
        A share

    Raises:
        InvalidError: no such base, or an amount the base does not read
    """
    if not isinstance(base, int):
        base = integer("base", base)
    if not isinstance(collected, int):
        collected = integer("collected", collected)
    if not isinstance(claims, int):
        claims = integer("claims", claims)
    if not isinstance(disputed, int):
        disputed = integer("disputed", disputed)
    if not isinstance(penalties, int):
        penalties = integer("penalties", penalties)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_recovery_compute(
        base, collected, claims, disputed, penalties, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def state_size(
    *, options: RecoveryOptions | None = None, **settings: Unpack[RecoveryOptionsSettings]
) -> int:
    """Bytes of a state of recovery; 0 when recovery.begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of RecoveryOptions
    """
    options = options_given(RecoveryOptions, options, settings)
    c_options = options._pointer()
    return encours_recovery_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: RecoveryOptions | None = None,
    **settings: Unpack[RecoveryOptionsSettings],
) -> None:
    """An empty state of recovery; indicator.finish() gives its figures.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of RecoveryOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: an option out of its range
    """
    c_state = memory_in("state", state)
    options = options_given(RecoveryOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_recovery_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: RecoveryColumns) -> None:
    """Add sets. A failure adds nothing.

    Args:
        columns: the sets

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, RecoveryColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_recovery_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def cohorts_state_size(
    *, options: CohortOptions | None = None, **settings: Unpack[CohortOptionsSettings]
) -> int:
    """Bytes of a state of cohorts; 0 when recovery.cohorts_begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of CohortOptions
    """
    options = options_given(CohortOptions, options, settings)
    c_options = options._pointer()
    return encours_recovery_cohorts_state_size(c_options)


def cohorts_begin(
    state: Memory,
    *,
    options: CohortOptions | None = None,
    **settings: Unpack[CohortOptionsSettings],
) -> None:
    """An empty state of cohorts.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of CohortOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: an option out of its range
    """
    c_state = memory_in("state", state)
    options = options_given(CohortOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_recovery_cohorts_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def cohorts_add_claims(state: Memory, columns: CohortColumns) -> None:
    """Add claims. A failure adds nothing.

    Args:
        columns: the claims

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, CohortColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_recovery_cohorts_add_claims(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def cohorts_add_receipts(state: Memory, columns: CohortColumns) -> None:
    """Add receipts. A failure adds nothing.

    Args:
        columns: the receipts

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, CohortColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_recovery_cohorts_add_receipts(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def cohorts_finish(state: Bytes, cohort: int, age: int) -> Indicator:
    """A cell of the triangle: received until `age` periods after / claims of the cohort.

    Args:
        cohort: from 0, or INDICATOR_TOTAL: all cohorts observed at that age
        age: from 0

    Returns:
        A share; NOT_YET after the last period; ABOVE_ONE: the data are at odds

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: another aggregate, no such cohort or age
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    if not isinstance(cohort, int):
        cohort = integer("cohort", cohort)
    if not isinstance(age, int):
        age = integer("age", age)
    c_state_size = len(c_state)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_recovery_cohorts_finish(c_state, c_state_size, cohort, age, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)

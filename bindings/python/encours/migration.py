# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Migration matrices: what was in class i at t - 1 and is in class j at t.

Classes are the caller's: buckets of age, grades of a score. Items or customers that come are from
NEW, those that go are to PAID or WRITTEN_OFF. Columns per row: the n classes, PAID, WRITTEN_OFF;
rows: the n classes, NEW. By count an item is one in its cell. By amount what was there goes where
it went, so that a row sums to the balance of its class at t - 1 and a column to that at t:
- the lesser of both amounts goes from i to j;
- what is less at t has been paid: from i to PAID;
- what is more at t is from NEW to j.

The probability of a cell is cell / sum of its row; a row without observations has none. Cure rate:
share of the classes worse than a limit that is at that limit or better, or paid.

Sources: transition matrices as in IFRS 9 and rating practice; the published ones follow counts.

Limits: 126 classes; rows * cells below 2^29.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_migration_add,
    encours_migration_begin,
    encours_migration_cure_compute,
    encours_migration_finish,
    encours_migration_power_compute,
    encours_migration_state_size,
)

from ._runtime.buffers import INT64, UINT32, agree, at_least, bytes_in, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in
from ._runtime.values import integer, ratio_out

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_MIGRATION_CELLS = ffi.typeof("encours_migration_cells *")
_MIGRATION_CELLS_SIZED = (ffi.sizeof("encours_migration_cells"),)
_MIGRATION_COLUMNS = ffi.typeof("encours_migration_columns *")
_MIGRATION_COLUMNS_SIZED = (ffi.sizeof("encours_migration_columns"),)
_MIGRATION_CURE = ffi.typeof("encours_migration_cure *")
_MIGRATION_CURE_SIZED = (ffi.sizeof("encours_migration_cure"),)
_MIGRATION_OPTIONS = ffi.typeof("encours_migration_options *")
_MIGRATION_OPTIONS_SIZED = (ffi.sizeof("encours_migration_options"),)
_MIGRATION_POWER = ffi.typeof("encours_migration_power *")
_MIGRATION_POWER_LAYOUT = Struct("=8xiIIIq")
_MIGRATION_POWER_SIZED = (ffi.sizeof("encours_migration_power"),)


MIGRATION_NEW = 4294967295
"""`from` of what was not there at t - 1"""
MIGRATION_PAID = 4294967295
"""`to` of what is paid at t"""
MIGRATION_WRITTEN_OFF = 4294967294
"""`to` of what is given up at t"""
MIGRATION_CLASSES_MAX = 126
"""classes"""
MIGRATION_EXTRA = 2
"""columns after the classes: PAID, WRITTEN_OFF"""
MIGRATION_NONE = -9223372036854775808
"""a probability or rate that has no value"""
MIGRATION_ONE = 1000000
"""probability of one, in millionths"""


class MigrationStatus(Choice):
    """Status of a cure rate or of a power."""

    OK = 1
    UNDEFINED_EMPTY = 2
    """nothing observed in class `empty_class`"""
    FIXED = 3
    """the exact power does not fit: units of 10^-12"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MigrationOptions:
    """Options."""

    rows: int = 0
    """matrices, one a key (currency, segment); 0: 1"""
    classes: int = 0
    """n, 1 to 126, from the best to the worst"""

    def _pointer(self) -> Any:
        struct = ffi.new(_MIGRATION_OPTIONS, _MIGRATION_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.rows = integer("rows", self.rows)
        struct.classes = integer("classes", self.classes)


class MigrationOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of MigrationOptions."""

    rows: int
    classes: int


class MigrationColumns(Structure):
    """Items or customers at two dates."""

    __slots__ = ("after", "before", "from_", "row", "to")
    _members = ("row", "from_", "to", "before", "after")
    row: memoryview[int] | None
    """key; None: 0"""
    from_: memoryview[int]
    """class at t - 1, or NEW"""
    to: memoryview[int]
    """class at t, or PAID, or WRITTEN_OFF"""
    before: memoryview[int] | None
    """amount at t - 1, minor units, 0 or more, 0 when NEW; None: counts only"""
    after: memoryview[int] | None
    """amount at t, minor units, 0 or more, 0 when gone; None: counts only"""

    def __init__(
        self,
        *,
        row: Integers | None = None,
        from_: Integers,
        to: Integers,
        before: Integers | None = None,
        after: Integers | None = None,
    ) -> None:
        struct = ffi.new(_MIGRATION_COLUMNS, _MIGRATION_COLUMNS_SIZED)
        c_row, self.row = UINT32.taken_optional("row", row)
        struct.row = c_row
        c_from_, self.from_ = UINT32.taken("from_", from_)
        setattr(struct, "from", c_from_)
        c_to, self.to = UINT32.taken("to", to)
        struct.to = c_to
        c_before, self.before = INT64.taken_optional("before", before)
        struct.before = c_before
        c_after, self.after = INT64.taken_optional("after", after)
        struct.after = c_after
        struct.count = agree(
            ("row", c_row),
            ("from_", c_from_),
            ("to", c_to),
            ("before", c_before),
            ("after", c_after),
        )
        self._struct = struct
        self._held = (c_row, c_from_, c_to, c_before, c_after)


class MigrationCells(Structure):
    """Matrices, key after key, (n + 1) * (n + 2) cells each; arrays that are None are left out."""

    __slots__ = ("amounts", "amounts_ppm", "count", "items", "items_ppm")
    _members = ("count", "items", "amounts", "items_ppm", "amounts_ppm")
    count: int
    """rows * (n + 1) * (n + 2)"""
    items: memoryview[int] | None
    """by count"""
    amounts: memoryview[int] | None
    """by amount, minor units"""
    items_ppm: memoryview[int] | None
    """probability by count in millionths, rounded by largest remainder so that a row sums to 1 000
    000; NONE in a row without items.
    """
    amounts_ppm: memoryview[int] | None
    """the same by amount"""

    def __init__(
        self,
        *,
        count: int = 0,
        items: Writable | bool | None = None,
        amounts: Writable | bool | None = None,
        items_ppm: Writable | bool | None = None,
        amounts_ppm: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_MIGRATION_CELLS, _MIGRATION_CELLS_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_items, self.items = INT64.write_optional("items", items, struct.count)
        struct.items = c_items
        c_amounts, self.amounts = INT64.write_optional("amounts", amounts, struct.count)
        struct.amounts = c_amounts
        c_items_ppm, self.items_ppm = INT64.write_optional("items_ppm", items_ppm, struct.count)
        struct.items_ppm = c_items_ppm
        c_amounts_ppm, self.amounts_ppm = INT64.write_optional(
            "amounts_ppm", amounts_ppm, struct.count
        )
        struct.amounts_ppm = c_amounts_ppm
        self._struct = struct
        self._held = (c_items, c_amounts, c_items_ppm, c_amounts_ppm)


class MigrationCure(NamedTuple):
    """A cure rate."""

    status: MigrationStatus
    """a MigrationStatus"""
    empty_class: int
    """when undefined: the first of the worse classes"""
    worse: int
    """in the classes worse than the limit at t - 1"""
    cured: int
    """of which at the limit or better, or paid, at t"""
    rate: Fraction | None
    """cured / worse, reduced; 0/0 when undefined"""
    rate_ppm: int
    """millionths, half up; or NONE"""

    @classmethod
    def _read(cls, struct: Any) -> MigrationCure:
        return new_record(cls, (
            MigrationStatus(struct.status),
            struct.empty_class,
            struct.worse,
            struct.cured,
            ratio_out(struct.rate),
            struct.rate_ppm,
        ))


class MigrationPower(NamedTuple):
    """A power of a matrix."""

    status: MigrationStatus
    """a MigrationStatus"""
    empty_class: int
    """when undefined: the first class without observations"""
    steps: int
    """steps taken"""
    exact_steps: int
    """of which exact"""
    denominator: int
    """of every probability: exact, or 10^12"""

    @classmethod
    def _read(cls, struct: Any) -> MigrationPower:
        (
            status,
            empty_class,
            steps,
            exact_steps,
            denominator,
        ) = _MIGRATION_POWER_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls, (MigrationStatus._known[status], empty_class, steps, exact_steps, denominator)
        )


class MigrationPowerComputeResult(NamedTuple):
    """What power_compute() gives back."""

    power: memoryview[int]
    """numerators over out.denominator, row i to column j; undefined on failure and when undefined
    by status
    """
    out: MigrationPower
    """what the numerators are; untouched on failure"""


def state_size(
    *, options: MigrationOptions | None = None, **settings: Unpack[MigrationOptionsSettings]
) -> int:
    """Bytes of a state; 0 when the options are not acceptable: begin says why.

    Args:
        options: the settings below as one object
        settings: members of MigrationOptions
    """
    options = options_given(MigrationOptions, options, settings)
    c_options = options._pointer()
    return encours_migration_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: MigrationOptions | None = None,
    **settings: Unpack[MigrationOptionsSettings],
) -> None:
    """Begin.

    Args:
        options: the settings below as one object
        settings: members of MigrationOptions

    Raises:
        InvalidError: options not acceptable
        MisuseError: memory not aligned to 8 bytes or of another size
    """
    c_state = memory_in("state", state)
    options = options_given(MigrationOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_migration_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(
    state: Memory,
    columns: MigrationColumns,
    *,
    options: MigrationOptions | None = None,
    **settings: Unpack[MigrationOptionsSettings],
) -> None:
    """Add entries.

    Args:
        state: untouched on failure
        options: the settings below as one object
        settings: members of MigrationOptions

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: an entry (error.index): unknown class, negative amount, an amount where
            nothing is; or options other than begin's
        LimitError: more than 2^40 entries in all
        CorruptError: bytes that are no state
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, MigrationColumns)
    options = options_given(MigrationOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_migration_add(c_state, c_state_size, c_columns, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(
    state: Bytes,
    out: MigrationCells,
    *,
    options: MigrationOptions | None = None,
    **settings: Unpack[MigrationOptionsSettings],
) -> None:
    """The matrices of a state, which stays as it is.

    Args:
        options: the settings below as one object
        settings: members of MigrationOptions
        out: untouched on failure

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        InvalidError: `out.count` does not fit, or options other than begin's
        OverflowError_: a cell does not fit int64 (error.index)
        CorruptError: bytes that are no state
    """
    c_state = bytes_in("state", state)
    options = options_given(MigrationOptions, options, settings)
    c_options = options._pointer()
    c_out = struct_in("out", out, MigrationCells)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_migration_finish(c_state, c_state_size, c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def cure_compute(
    cells: Integers, classes: int, limit: int, from_: int, paid_cures: int
) -> MigrationCure:
    """The cure rate of a matrix.

    Args:
        cells: one matrix, items or amounts
        classes: n, 2 to 126
        limit: worst class that counts as cured, 0 to n - 2
        from_: class whose cure rate is asked for, above limit; n: all above it together
        paid_cures: 1: paid counts as cured; 0: it stays in `worse` and is not cured

    Returns:
        The rate

    Raises:
        InvalidError: classes, limit or from out of range, a negative cell
        OverflowError_: a sum does not fit int64
    """
    c_cells = INT64.read("cells", cells)
    if not isinstance(classes, int):
        classes = integer("classes", classes)
    if not isinstance(limit, int):
        limit = integer("limit", limit)
    if not isinstance(from_, int):
        from_ = integer("from_", from_)
    if not isinstance(paid_cures, int):
        paid_cures = integer("paid_cures", paid_cures)
    at_least("cells", c_cells, (classes + 1) * (classes + 2))
    c_out = ffi.new(_MIGRATION_CURE, _MIGRATION_CURE_SIZED)
    c_error = thread.error
    c_status = encours_migration_cure_compute(
        c_cells, classes, limit, from_, paid_cures, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return MigrationCure._read(c_out)


def power_compute(
    cells: Integers, classes: int, steps: int, *, power: Writable | None = None
) -> MigrationPowerComputeResult:
    """Probabilities after several steps: a power of the matrix of probabilities, PAID and
    WRITTEN_OFF being final and NEW left out.

    The power is made one step after the other, P^s = P^(s - 1) * P. It is exact, over one reduced
    denominator, while that fits int64. From the first step that does not fit, P and the power are
    in units of 10^-12, each row of them and of each further product rounded once by largest
    remainder, so that it still sums to one, and status is FIXED. A class without observations has
    no probabilities: merge it with a neighbour.

    Args:
        cells: one matrix, items or amounts
        classes: n, 1 to 126
        steps: 1 to 1200
        power: numerators over out.denominator, row i to column j; undefined on failure and when
            undefined by status

    Raises:
        InvalidError: classes or steps out of range, a negative cell
        OverflowError_: the sum of a row does not fit int64
    """
    c_cells = INT64.read("cells", cells)
    if not isinstance(classes, int):
        classes = integer("classes", classes)
    if not isinstance(steps, int):
        steps = integer("steps", steps)
    at_least("cells", c_cells, (classes + 1) * (classes + 2))
    c_scratch, _ = INT64.write("scratch", None, 2 * (classes + 2) * (classes + 2))
    c_power, power_view = INT64.write("power", power, (classes + 2) * (classes + 2))
    c_out = ffi.new(_MIGRATION_POWER, _MIGRATION_POWER_SIZED)
    c_error = thread.error
    c_status = encours_migration_power_compute(
        c_cells, classes, steps, c_scratch, c_power, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return MigrationPowerComputeResult(power_view, MigrationPower._read(c_out))

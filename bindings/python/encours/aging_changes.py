# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""What has changed between two aged balances.

Between two days, between what was known then and what is known now, or between a ledger and a fork
of it: the rows whose figures differ, and by how much. Both balances have the same columns and the
same kind of rows; rows are matched by key and currency, and one that only one side has counts as
zeros on the other.

Change = after - before, per cell, minor units.
"""

from __future__ import annotations

from encours._native import ffi
from encours._native.lib import (
    encours_aging_changes_amounts,
    encours_aging_changes_free,
    encours_aging_changes_row_count,
    encours_aging_changes_row_currencies,
    encours_aging_changes_row_keys,
    encours_aging_changes_row_totals,
    encours_aging_changes_rows_after,
    encours_aging_changes_rows_before,
    encours_aging_compare,
)

from ._runtime.buffers import INT64, UINT16, UINT32
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle, pointer_of
from ._runtime.values import integer
from .aging import Aging
from .context import Context

_AGING_CHANGES_HANDLE = ffi.typeof("encours_aging_changes **")


class AgingChanges(Handle):
    """The rows that differ. Opaque, immutable, independent of the balances."""

    __slots__ = ()
    _free = encours_aging_changes_free

    @property
    def row_count(self) -> int:
        """Number of rows that differ."""
        return encours_aging_changes_row_count(self._pointer)

    @property
    def row_keys(self) -> memoryview[int]:
        """Keys of the rows, ascending."""
        return UINT32.lent(
            encours_aging_changes_row_keys(self._pointer),
            encours_aging_changes_row_count(self._pointer),
            self._pointer,
        )

    @property
    def row_currencies(self) -> memoryview[int]:
        """Currencies of the rows."""
        return UINT16.lent(
            encours_aging_changes_row_currencies(self._pointer),
            encours_aging_changes_row_count(self._pointer),
            self._pointer,
        )

    @property
    def rows_before(self) -> memoryview[int]:
        """Where each row stands in the balance before, from 0; -1: it is not there."""
        return INT64.lent(
            encours_aging_changes_rows_before(self._pointer),
            encours_aging_changes_row_count(self._pointer),
            self._pointer,
        )

    @property
    def rows_after(self) -> memoryview[int]:
        """Where each row stands in the balance after, from 0; -1: it is not there."""
        return INT64.lent(
            encours_aging_changes_rows_after(self._pointer),
            encours_aging_changes_row_count(self._pointer),
            self._pointer,
        )

    @property
    def row_totals(self) -> memoryview[int]:
        """Changes of the rows' totals, minor units."""
        return INT64.lent(
            encours_aging_changes_row_totals(self._pointer),
            encours_aging_changes_row_count(self._pointer),
            self._pointer,
        )

    def amounts(self, column: int) -> memoryview[int] | None:
        """Changes of a column, one a row, minor units; None if there is no such column.

        Args:
            column: from 0, as in the balances
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return INT64.lent_optional(
            encours_aging_changes_amounts(self._pointer, column),
            encours_aging_changes_row_count(self._pointer),
            self._pointer,
        )


def aging_compare(before: Aging, after: Aging, *, context: Context | None = None) -> AgingChanges:
    """Compare two aged balances.

    Args:
        context: Allocator, log and limits; a default one if None.
        after: of the same columns: same bounds, basis and treatment of credits

    Raises:
        InvalidError: the columns differ, or one of the balances is converted
        OverflowError_: a change does not fit 64 bits
        NoMemoryError
    """
    c_out = ffi.new(_AGING_CHANGES_HANDLE)
    c_error = thread.error
    c_status = encours_aging_compare(
        context_in(context),
        pointer_of("before", before, Aging),
        pointer_of("after", after, Aging),
        c_out,
        c_error,
    )
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_aging_changes_free)
    return AgingChanges._wrap(c_out[0], ())

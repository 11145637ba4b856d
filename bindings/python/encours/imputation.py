# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Which of several debts a payment pays (art. 1342-10 code civil).

The debtor's choice counts first. Without one, in this order: debts that are due before debts that
are not; those the debtor had most interest in paying; the oldest; all else equal, in proportion.
"The oldest first" is thus only the fourth of these criteria.

Each criterion is a column of ranks or a day of the caller, so that another order agreed with the
debtor is a matter of data. Debts that are equal under all criteria share in proportion to what they
owe, by largest remainder, ties to the first: the shares add up to the payment exactly.

Inside one debt, costs, interest and principal are paid in the order of interest.h.

Source: art. 1342-10 code civil; cours-de-droit.net, "Imputation des paiements".
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from encours._native import ffi
from encours._native.lib import encours_imputation_share

from ._runtime.buffers import INT32, INT64, UINT32, agree
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, struct_in
from ._runtime.values import DATES, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Writable

_IMPUTATION_COLUMNS = ffi.typeof("encours_imputation_columns *")
_IMPUTATION_COLUMNS_SIZED = (ffi.sizeof("encours_imputation_columns"),)
_INT64_T = ffi.typeof("int64_t *")


class ImputationCriterion(Choice):
    """What decided the share of a debt."""

    NONE = 0
    """it owes nothing, or nothing was left for it"""
    PAID = 1
    """it is paid in full"""
    PART = 2
    """it takes the rest of the payment alone"""
    PRO_RATA = 3
    """it shares the rest with debts of the same rank"""


class ImputationColumns(Structure):
    """Debts of one debtor to one creditor in one currency, in any order."""

    __slots__ = ("choice", "due", "interest", "open", "since")
    _members = ("open", "due", "since", "choice", "interest")
    open: memoryview[int]
    """what is owed, minor units, 0 or more"""
    due: memoryview[int]
    """due date, epoch day; due on the day of payment counts as due"""
    since: memoryview[int] | None
    """day the debt came to be, epoch day: what is old; None: the due date"""
    choice: memoryview[int] | None
    """the debtor's choice: 1 pays first, then 2...; 0: not chosen; None: no choice"""
    interest: memoryview[int] | None
    """the debtor's interest in paying, larger first (bears interest, is guaranteed...); None: all
    the same
    """

    def __init__(
        self,
        *,
        open: Integers,
        due: Days,
        since: Days | None = None,
        choice: Integers | None = None,
        interest: Integers | None = None,
    ) -> None:
        struct = ffi.new(_IMPUTATION_COLUMNS, _IMPUTATION_COLUMNS_SIZED)
        c_open, self.open = INT64.taken("open", open)
        struct.open = c_open
        c_due, self.due = INT32.taken("due", due)
        struct.due = c_due
        c_since, self.since = INT32.taken_optional("since", since)
        struct.since = c_since
        c_choice, self.choice = UINT32.taken_optional("choice", choice)
        struct.choice = c_choice
        c_interest, self.interest = UINT32.taken_optional("interest", interest)
        struct.interest = c_interest
        struct.count = agree(
            ("open", c_open),
            ("due", c_due),
            ("since", c_since),
            ("choice", c_choice),
            ("interest", c_interest),
        )
        self._struct = struct
        self._held = (c_open, c_due, c_since, c_choice, c_interest)


class ImputationShareResult(NamedTuple):
    """What share() gives back."""

    paid: memoryview[int]
    """what each debt receives, minor units; its contents on entry are not read, on failure they are
    untouched
    """
    decided: memoryview[int]
    """an ImputationCriterion for each"""
    order: memoryview[int]
    """working memory; afterwards the debts in the order of their ranks"""
    surplus: int
    """what no debt took, minor units; untouched on failure"""


def share(
    columns: ImputationColumns,
    day: datetime.date | None,
    payment: int,
    *,
    paid: Writable | None = None,
    decided: Writable | None = None,
    order: Writable | None = None,
) -> ImputationShareResult:
    """Share a payment among debts.

    Args:
        columns: the debts
        day: day of the payment
        payment: minor units, 0 or more
        paid: what each debt receives, minor units; its contents on entry are not read, on failure
            they are untouched
        decided: an ImputationCriterion for each
        order: working memory; afterwards the debts in the order of their ranks

    Raises:
        InvalidError: a negative amount, or a day that is none
        LimitError: more than 2^31 debts
    """
    c_columns = struct_in("columns", columns, ImputationColumns)
    if not isinstance(payment, int):
        payment = integer("payment", payment)
    c_paid, paid_view = INT64.write("paid", paid, c_columns.count)
    c_decided, decided_view = INT32.write("decided", decided, c_columns.count)
    c_order, order_view = UINT32.write("order", order, c_columns.count)
    c_surplus = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_imputation_share(
        c_columns, DATES[day], payment, c_paid, c_decided, c_order, c_surplus, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ImputationShareResult(paid_view, decided_view, order_view, c_surplus[0])

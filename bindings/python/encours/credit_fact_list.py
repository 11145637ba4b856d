# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Lists of limits, guarantees, releases and the other facts of credit, with what their codes say.

View.credit_facts() lists the facts of one kind of a customer, or of all customers, as a view knows
them, whatever day they hold on: those that stand on T, those to come and those that are over, each
with who recorded it, why and when. Facts about the customer's documents and orders are among them.
Rows come by the number of the fact, the order of the log.

A list says what was recorded; what limits and guarantees come to together under a policy is said by
figures (credit.h) and their explanation. A list never changes, and outlives its view.
"""

from __future__ import annotations

from typing import NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_credit_facts_amounts,
    encours_credit_facts_currencies,
    encours_credit_facts_customers,
    encours_credit_facts_dates,
    encours_credit_facts_documents,
    encours_credit_facts_free,
    encours_credit_facts_from,
    encours_credit_facts_numbers,
    encours_credit_facts_orders,
    encours_credit_facts_percents,
    encours_credit_facts_recorded_at,
    encours_credit_facts_row_count,
    encours_credit_facts_scale,
    encours_credit_facts_states,
    encours_credit_facts_text,
    encours_credit_facts_to,
    encours_credit_facts_used,
    encours_credit_facts_uses,
)

from ._runtime.buffers import INT32, INT64, UINT16, UINT32, UINT64
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.values import integer, text_out

_INT64_T = ffi.typeof("int64_t *")


class FactState(Choice):
    """Where a fact is on a day T."""

    STANDS = 1
    """it holds on T"""
    COMES = 2
    """it begins after T"""
    EXPIRED = 3
    """its planned end came by T"""
    ENDED = 4
    """it was ended, or replaced, by T"""
    VOID = 5
    """it was ended on its first day: it never held"""


class FactText(Choice):
    """Texts of a row."""

    NAME = 1
    """type of a limit, kind of a guarantee, source of a score, table of an assignment, rule of a
    release or exclusion; else the code; "*" where all are meant, empty when the fact has none
    """
    DIMENSION = 2
    """of a limit for one value of a dimension only"""
    VALUE = 3
    """that value; of an assignment what is assigned"""
    ROLE = 4
    """of a release"""
    BENEFICIARY = 5
    """of a guarantee"""
    CODE = 6
    """the code whole"""
    ACTOR = 7
    """who recorded it, of the transaction"""
    REASON = 8
    """why, of the transaction"""


class CreditFactsScaleResult(NamedTuple):
    """What CreditFacts.scale() gives back."""

    worst: int
    best: int


class CreditFacts(Handle):
    """Facts of credit with what they say. Opaque, immutable."""

    __slots__ = ()
    _free = encours_credit_facts_free

    @property
    def row_count(self) -> int:
        """How many there are."""
        return encours_credit_facts_row_count(self._pointer)

    @property
    def numbers(self) -> memoryview[int]:
        """Numbers of the facts, ascending."""
        return UINT64.lent(
            encours_credit_facts_numbers(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def customers(self) -> memoryview[int]:
        """Customer that each is about or belongs to."""
        return UINT64.lent(
            encours_credit_facts_customers(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def documents(self) -> memoryview[int]:
        """Document that each is about, or 0."""
        return UINT64.lent(
            encours_credit_facts_documents(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def orders(self) -> memoryview[int]:
        """Order that each is about, or 0."""
        return UINT64.lent(
            encours_credit_facts_orders(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def states(self) -> memoryview[int]:
        """Where each is on T: an `FactState`."""
        return INT32.lent(
            encours_credit_facts_states(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def from_(self) -> memoryview[int]:
        """First day of each, epoch day."""
        return INT32.lent(
            encours_credit_facts_from(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def to(self) -> memoryview[int]:
        """First day on which each no longer holds, as far as is known, epoch day; DATE_NONE: no end
        is known.
        """
        return INT32.lent(
            encours_credit_facts_to(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def dates(self) -> memoryview[int]:
        """Day that each states, epoch day, such as the review day of a limit; DATE_NONE: none."""
        return INT32.lent(
            encours_credit_facts_dates(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def amounts(self) -> memoryview[int]:
        """What each states: minor units, or the value of a score, or days of payment terms;
        INT64_MIN when it states none.
        """
        return INT64.lent(
            encours_credit_facts_amounts(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def currencies(self) -> memoryview[int]:
        """Currency of each amount, ISO 4217 numeric, or 0."""
        return UINT16.lent(
            encours_credit_facts_currencies(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def percents(self) -> memoryview[int]:
        """Share of a guarantee that counts as its fact states it, 1/10000; -1: it states none."""
        return INT32.lent(
            encours_credit_facts_percents(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def uses(self) -> memoryview[int]:
        """Decisions that a release was given for; 0: any number, and of other kinds."""
        return UINT32.lent(
            encours_credit_facts_uses(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def used(self) -> memoryview[int]:
        """Decisions that used a release, of those that the view knows."""
        return UINT32.lent(
            encours_credit_facts_used(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    @property
    def recorded_at(self) -> memoryview[int]:
        """When each was recorded, microseconds since 1970-01-01 UTC."""
        return INT64.lent(
            encours_credit_facts_recorded_at(self._pointer),
            encours_credit_facts_row_count(self._pointer),
            self._pointer,
        )

    def text(self, row: int, text: FactText) -> str | None:
        """A text of a row, borrowed from the list; "" where there is none, None beyond the last row
        and of what is no FactText.

        Args:
            row: from 0
            text: a FactText
        """
        if not isinstance(row, int):
            row = integer("row", row)
        if not isinstance(text, int):
            text = integer("text", text)
        return text_out(encours_credit_facts_text(self._pointer, row, text))

    def scale(self, row: int) -> CreditFactsScaleResult:
        """Scale of a score: its worst value and its best one, equal when the fact states none.

        Args:
            row: from 0

        Raises:
            NotFoundError: beyond the last row
        """
        if not isinstance(row, int):
            row = integer("row", row)
        c_worst = ffi.new(_INT64_T)
        c_best = ffi.new(_INT64_T)
        c_error = thread.error
        c_status = encours_credit_facts_scale(self._pointer, row, c_worst, c_best, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return CreditFactsScaleResult(c_worst[0], c_best[0])

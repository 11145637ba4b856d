# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Exposure of the portfolio: the figures of all customers together, by customer, by group, by a
dimension such as region or legal entity, and in total.

Figures are in the policy's currency: those of each customer (credit.h) converted at the rate of T,
half up. What is a sum of other figures is the sum of what was converted; exposure, headroom, limit
and insured limit are converted each by itself. So the rows of a column add up to its total whatever
the rows are, and to the column by customer. What a customer lacks for want of a rate is in no sum,
and counted in CreditExposure.missing().

By a dimension, items go to the value of their document, else to that of their customer on T, and
payments that were returned too; orders go to that of their customer, and drafts, promises,
guarantees and limits to that of the customer whose figures they are. Amounts are converted value by
value; what that differs by from the customer's figure goes to the value with the largest part of
it. The exposure of a value is composed of its parts by the percentages of the policy, and what
rounding differs by goes to the value with the largest part too. What is missing counts at the
customer's own value.

Customers that are merged into another, and count as that one, are in its row.

Source: the figures of figure.h.
"""

from __future__ import annotations

from typing import TypedDict

from encours._native import ffi
from encours._native.lib import (
    encours_credit_exposure_amounts,
    encours_credit_exposure_currency,
    encours_credit_exposure_customers,
    encours_credit_exposure_free,
    encours_credit_exposure_keys,
    encours_credit_exposure_missing,
    encours_credit_exposure_row_count,
)

from ._runtime.buffers import INT64, UINT32, UINT64
from ._runtime.choices import Choice
from ._runtime.handles import Handle
from ._runtime.structs import NULL, Structure
from ._runtime.values import integer, text_in
from .figure import Figure

_CREDIT_EXPOSURE_OPTIONS = ffi.typeof("encours_credit_exposure_options *")
_CREDIT_EXPOSURE_OPTIONS_SIZED = (ffi.sizeof("encours_credit_exposure_options"),)


class CreditExposureBy(Choice):
    """What the rows are."""

    BY_TOTAL = 1
    """one row, whose key is 0"""
    BY_CUSTOMER = 2
    """keys are numbers of customers"""
    BY_GROUP = 3
    """keys are numbers of the heads of groups"""
    BY_DIMENSION = 4
    """keys are numbers of values, from 1 through all dimensions in the order of the log; 0: no
    value
    """


class CreditExposureOptions(Structure):
    """Options of Credit.exposure_new()."""

    __slots__ = ("by", "dimension")
    _members = ("by", "dimension")
    by: CreditExposureBy | None
    """a CreditExposureBy; 0: in total"""
    dimension: str | None
    """its name, by dimension; else None"""

    def __init__(self, *, by: CreditExposureBy | None = None, dimension: str | None = None) -> None:
        struct = ffi.new(_CREDIT_EXPOSURE_OPTIONS, _CREDIT_EXPOSURE_OPTIONS_SIZED)
        struct.by = integer("by", by or 0)
        self.by = by
        c_dimension = NULL if dimension is None else ffi.new(
            "char[]", text_in("dimension", dimension)
        )
        struct.dimension = c_dimension
        self.dimension = dimension
        self._struct = struct
        self._held = (c_dimension,)


class CreditExposureOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditExposureOptions."""

    by: CreditExposureBy | None
    dimension: str | None


class CreditExposure(Handle):
    """Exposure of a portfolio. Opaque, immutable, independent of its credit."""

    __slots__ = ()
    _free = encours_credit_exposure_free

    @property
    def currency(self) -> int:
        """Currency of all amounts, ISO 4217 numeric."""
        return encours_credit_exposure_currency(self._pointer)

    @property
    def row_count(self) -> int:
        """How many rows there are: only those of which something is known, by key."""
        return encours_credit_exposure_row_count(self._pointer)

    @property
    def keys(self) -> memoryview[int]:
        """Keys of the rows, ascending."""
        return UINT64.lent(
            encours_credit_exposure_keys(self._pointer),
            encours_credit_exposure_row_count(self._pointer),
            self._pointer,
        )

    @property
    def customers(self) -> memoryview[int]:
        """Customers of each row, by a dimension those with that value and those with amounts there.
        """
        return UINT64.lent(
            encours_credit_exposure_customers(self._pointer),
            encours_credit_exposure_row_count(self._pointer),
            self._pointer,
        )

    def amounts(self, figure: Figure) -> memoryview[int] | None:
        """A figure by row: amounts from open-debits to exposure, limit, insured-limit and promised.

        Args:
            figure: a Figure

        Returns:
            Minor units; None: no such figure here
        """
        if not isinstance(figure, int):
            figure = integer("figure", figure)
        return INT64.lent_optional(
            encours_credit_exposure_amounts(self._pointer, figure),
            encours_credit_exposure_row_count(self._pointer),
            self._pointer,
        )

    def missing(self, figure: Figure) -> memoryview[int] | None:
        """Customers of each row whose figure is missing, and in no sum; of limits those who have
        none.

        Args:
            figure: a Figure

        Returns:
            Customers; None: no such figure here
        """
        if not isinstance(figure, int):
            figure = integer("figure", figure)
        return UINT32.lent_optional(
            encours_credit_exposure_missing(self._pointer, figure),
            encours_credit_exposure_row_count(self._pointer),
            self._pointer,
        )

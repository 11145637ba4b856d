# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""DSO by row: a handle with the figures of customers or of the values of a dimension.

The figures are those of encours/dso.h; View.compute_dso() makes a report out of a ledger. For
figures by row out of columns, without a ledger and in parts, see encours/dso_rows.h.

Sources: those of encours/dso.h; the contribution B_i / S_total * n is our definition, as in
encours/dso_rows.h.
"""

from __future__ import annotations

import datetime

from encours._native import ffi
from encours._native.lib import (
    encours_dso_report_as_of,
    encours_dso_report_balances,
    encours_dso_report_currencies,
    encours_dso_report_currency_count,
    encours_dso_report_days,
    encours_dso_report_days_e4,
    encours_dso_report_figure,
    encours_dso_report_first_day,
    encours_dso_report_free,
    encours_dso_report_not_due,
    encours_dso_report_row_count,
    encours_dso_report_row_currencies,
    encours_dso_report_row_keys,
    encours_dso_report_row_label,
    encours_dso_report_sales,
    encours_dso_report_statuses,
    encours_dso_report_total,
    encours_dso_report_total_balances,
    encours_dso_report_total_not_due,
    encours_dso_report_total_sales,
)

from ._runtime.buffers import INT32, INT64, UINT16, UINT32
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.values import DAYS, integer, text_out
from .dso import Dso
from .idiom.dso import DsoReportIdiom

_DSO = ffi.typeof("encours_dso *")
_DSO_SIZED = (ffi.sizeof("encours_dso"),)


class DsoFigure(Choice):
    """The figures of a row or total."""

    SIMPLE = 1
    """the row's own: B_i / S_i * n"""
    BEST_POSSIBLE = 2
    """not due_i / S_i * n"""
    DELAY = 3
    """(B_i - not due_i) / S_i * n"""
    COUNT_BACK = 4
    """of the row's own balance and monthly sales"""
    CONTRIBUTION = 5
    """B_i / S_total * n: the row's days of the total's DSO"""


class DsoReport(DsoReportIdiom):
    """DSO by row: customers or values of a dimension, per currency, with a total for each currency.
    Opaque, immutable, independent of what it was computed from.
    """

    __slots__ = ()
    _free = encours_dso_report_free

    @property
    def as_of(self) -> datetime.date | None:
        """The as-of day."""
        return DAYS[encours_dso_report_as_of(self._pointer).epoch_day]

    @property
    def first_day(self) -> datetime.date | None:
        """First day of the window of sales."""
        return DAYS[encours_dso_report_first_day(self._pointer).epoch_day]

    @property
    def days(self) -> int:
        """Days n of the simple methods."""
        return encours_dso_report_days(self._pointer)

    @property
    def row_count(self) -> int:
        """Number of rows."""
        return encours_dso_report_row_count(self._pointer)

    @property
    def row_keys(self) -> memoryview[int]:
        """Keys of the rows, ascending."""
        return UINT32.lent(
            encours_dso_report_row_keys(self._pointer),
            encours_dso_report_row_count(self._pointer),
            self._pointer,
        )

    @property
    def row_currencies(self) -> memoryview[int]:
        """Currencies of the rows."""
        return UINT16.lent(
            encours_dso_report_row_currencies(self._pointer),
            encours_dso_report_row_count(self._pointer),
            self._pointer,
        )

    def row_label(self, row: int) -> str | None:
        """Text of a row's key, UTF-8; "" when it has none.

        Args:
            row: from 0

        Returns:
            None when there is no such row
        """
        if not isinstance(row, int):
            row = integer("row", row)
        return text_out(encours_dso_report_row_label(self._pointer, row))

    @property
    def balances(self) -> memoryview[int]:
        """Balances B of the rows, minor units."""
        return INT64.lent(
            encours_dso_report_balances(self._pointer),
            encours_dso_report_row_count(self._pointer),
            self._pointer,
        )

    @property
    def sales(self) -> memoryview[int]:
        """Sales S of the rows, minor units."""
        return INT64.lent(
            encours_dso_report_sales(self._pointer),
            encours_dso_report_row_count(self._pointer),
            self._pointer,
        )

    @property
    def not_due(self) -> memoryview[int]:
        """Parts of B not due, by row, minor units."""
        return INT64.lent(
            encours_dso_report_not_due(self._pointer),
            encours_dso_report_row_count(self._pointer),
            self._pointer,
        )

    def days_e4(self, figure: DsoFigure) -> memoryview[int] | None:
        """A figure of all rows, days * 10^4; DSO_NONE where a row has none.

        Contributions are exact in DsoReport.figure(): one denominator S_total, numerators that add
        up to the total's. In this column they are rounded by largest remainder (ties to the first
        row), so that they add up to the rounded DSO of the total; each is within 0.0001 of its
        value.

        Args:
            figure: a DsoFigure

        Returns:
            None when there is no such figure
        """
        if not isinstance(figure, int):
            figure = integer("figure", figure)
        return INT64.lent_optional(
            encours_dso_report_days_e4(self._pointer, figure),
            encours_dso_report_row_count(self._pointer),
            self._pointer,
        )

    def statuses(self, figure: DsoFigure) -> memoryview[int] | None:
        """Statuses of a figure by row; None when there is no such figure.

        Args:
            figure: a DsoFigure

        Returns:
            An DsoStatus each
        """
        if not isinstance(figure, int):
            figure = integer("figure", figure)
        return INT32.lent_optional(
            encours_dso_report_statuses(self._pointer, figure),
            encours_dso_report_row_count(self._pointer),
            self._pointer,
        )

    def figure(self, row: int, figure: DsoFigure) -> Dso:
        """A figure of one row with its exact value and what decided it.

        Args:
            row: from 0
            figure: a DsoFigure

        Returns:
            The value; `days_e4` as in the column

        Raises:
            NotFoundError: there is no such row or figure
            AbiError
        """
        if not isinstance(row, int):
            row = integer("row", row)
        if not isinstance(figure, int):
            figure = integer("figure", figure)
        c_out = ffi.new(_DSO, _DSO_SIZED)
        c_error = thread.error
        c_status = encours_dso_report_figure(self._pointer, row, figure, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Dso._read(c_out)

    @property
    def currency_count(self) -> int:
        """Number of currencies, each with a total."""
        return encours_dso_report_currency_count(self._pointer)

    @property
    def currencies(self) -> memoryview[int]:
        """The currencies, ascending."""
        return UINT16.lent(
            encours_dso_report_currencies(self._pointer),
            encours_dso_report_currency_count(self._pointer),
            self._pointer,
        )

    @property
    def total_balances(self) -> memoryview[int]:
        """Balance of each currency, minor units."""
        return INT64.lent(
            encours_dso_report_total_balances(self._pointer),
            encours_dso_report_currency_count(self._pointer),
            self._pointer,
        )

    @property
    def total_sales(self) -> memoryview[int]:
        """Sales of each currency, minor units."""
        return INT64.lent(
            encours_dso_report_total_sales(self._pointer),
            encours_dso_report_currency_count(self._pointer),
            self._pointer,
        )

    @property
    def total_not_due(self) -> memoryview[int]:
        """Not due of each currency, minor units."""
        return INT64.lent(
            encours_dso_report_total_not_due(self._pointer),
            encours_dso_report_currency_count(self._pointer),
            self._pointer,
        )

    def total(self, currency_index: int, figure: DsoFigure) -> Dso:
        """A figure of a currency's total. The contribution of the total is its simple DSO.

        Args:
            currency_index: from 0, as in DsoReport.currencies()
            figure: a DsoFigure

        Returns:
            The value

        Raises:
            NotFoundError: there is no such currency or figure
            AbiError
        """
        if not isinstance(currency_index, int):
            currency_index = integer("currency_index", currency_index)
        if not isinstance(figure, int):
            figure = integer("figure", figure)
        c_out = ffi.new(_DSO, _DSO_SIZED)
        c_error = thread.error
        c_status = encours_dso_report_total(self._pointer, currency_index, figure, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return Dso._read(c_out)

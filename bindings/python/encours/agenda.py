# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The agenda: what a credit manager has to see to on a day.

It is made of a credit (credit.h): what a view knows, a policy, and a day T. So it is the same
whenever it is made of the same, and can be made of any day. A row says what falls due, when, about
what, how much, and whose it is. Rows come by day, kind, customer, subject and fact.

A row shows from its working day less the lead days of its kind on: what falls on a day off is due
on the working day before. Working days are the weekdays of the policy, and of them those that the
calendar of the options has, if it is given; lead days are those of the policy (PolicyAgenda) and
count all days. What has become due stays until it is seen to: a review until the limit is ended or
replaced, a limit or guarantee that has ended until there is another one of its code, a hold until
it is ended, a request until it is decided and done. Ends and broken promises of more than
`late_days_max` days ago are left out.

Whose a row is says a table of assignment of the policy, or a dimension, by the row's customer.

Source: My DSO Manager (agenda of risk actions); kinds, days and order, ours.
"""

from __future__ import annotations

from typing import TypedDict

from encours._native import ffi
from encours._native.lib import (
    encours_agenda_amounts,
    encours_agenda_code,
    encours_agenda_currencies,
    encours_agenda_customers,
    encours_agenda_days,
    encours_agenda_facts,
    encours_agenda_free,
    encours_agenda_kinds,
    encours_agenda_late_days,
    encours_agenda_person,
    encours_agenda_role,
    encours_agenda_row_count,
    encours_agenda_subject_kinds,
    encours_agenda_subjects,
    encours_agenda_working_days,
)

from ._runtime.buffers import INT32, INT64, UINT16, UINT64
from ._runtime.choices import Choice
from ._runtime.handles import Handle
from ._runtime.structs import NULL, Structure, struct_or_null
from ._runtime.values import integer, text_in, text_out
from .calendar import Calendar

_AGENDA_OPTIONS = ffi.typeof("encours_agenda_options *")
_AGENDA_OPTIONS_SIZED = (ffi.sizeof("encours_agenda_options"),)


class AgendaKind(Choice):
    """What is to be seen to."""

    REVIEW = 1
    """the review day of a limit that stands"""
    LIMIT_END = 2
    """the planned end of a limit, with none of its code behind"""
    GUARANTEE_END = 3
    """the same of a guarantee"""
    RELEASE_END = 4
    """the planned end of a release that holds"""
    REQUEST = 5
    """a request that waits for approval: the day it was asked"""
    REQUEST_END = 6
    """and lapses: the day it does"""
    REQUEST_DO = 7
    """a request that is approved and not done: the day it was approved"""
    HOLD = 8
    """a hold that holds: its first day"""
    OVER_LIMIT = 9
    """a customer over its limit, by so much: T"""
    OVER_GROUP = 10
    """a group over its limit, at its head: T"""
    PROMISE = 11
    """a promise that was broken (broken-promises in figure.h): the day promised"""


class AgendaOptions(Structure):
    """What of it is wanted. Zero: all."""

    __slots__ = ("calendar", "dimension", "kinds", "late_days_max", "person", "table")
    _members = ("table", "dimension", "person", "kinds", "late_days_max", "calendar")
    table: str | None
    """whose it is: code of a table of assignment; None: none"""
    dimension: str | None
    """or name of a dimension; None: none. Not both"""
    person: str | None
    """only rows of this one, "" those of nobody; None: all"""
    kinds: int
    """sum of 1 << AgendaKind; 0: all"""
    late_days_max: int
    """0: 365"""
    calendar: Calendar | None
    """weekends and holidays, lent for the call: a day is worked when it is a business day of it and
    its weekday one of the policy's; None: those weekdays alone
    """

    def __init__(
        self,
        *,
        table: str | None = None,
        dimension: str | None = None,
        person: str | None = None,
        kinds: int = 0,
        late_days_max: int = 0,
        calendar: Calendar | None = None,
    ) -> None:
        struct = ffi.new(_AGENDA_OPTIONS, _AGENDA_OPTIONS_SIZED)
        c_table = NULL if table is None else ffi.new("char[]", text_in("table", table))
        struct.table = c_table
        self.table = table
        c_dimension = NULL if dimension is None else ffi.new(
            "char[]", text_in("dimension", dimension)
        )
        struct.dimension = c_dimension
        self.dimension = dimension
        c_person = NULL if person is None else ffi.new("char[]", text_in("person", person))
        struct.person = c_person
        self.person = person
        struct.kinds = integer("kinds", kinds)
        self.kinds = kinds
        struct.late_days_max = integer("late_days_max", late_days_max)
        self.late_days_max = late_days_max
        c_calendar = struct_or_null("calendar", calendar, Calendar)
        struct.calendar = c_calendar
        self.calendar = calendar
        self._struct = struct
        self._held = (c_table, c_dimension, c_person, c_calendar)


class AgendaOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of AgendaOptions."""

    table: str | None
    dimension: str | None
    person: str | None
    kinds: int
    late_days_max: int
    calendar: Calendar | None


class Agenda(Handle):
    """What is to be seen to. Opaque, immutable, independent of its credit."""

    __slots__ = ()
    _free = encours_agenda_free

    @property
    def row_count(self) -> int:
        """Its rows."""
        return encours_agenda_row_count(self._pointer)

    @property
    def days(self) -> memoryview[int]:
        """The day on which each falls due, epoch day, ascending."""
        return INT32.lent(
            encours_agenda_days(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def working_days(self) -> memoryview[int]:
        """The working day by which each is to be seen to, epoch day: of REVIEW and of ends that day
        or the working day before, of what is so already that day. The first day of all dates where
        none before is worked.
        """
        return INT32.lent(
            encours_agenda_working_days(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def kinds(self) -> memoryview[int]:
        """What each is: an `AgendaKind`."""
        return INT32.lent(
            encours_agenda_kinds(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def late_days(self) -> memoryview[int]:
        """Days from that day to T: less than 0 when it is to come."""
        return INT32.lent(
            encours_agenda_late_days(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def customers(self) -> memoryview[int]:
        """Customer that each is about or belongs to; 0: none."""
        return UINT64.lent(
            encours_agenda_customers(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def subject_kinds(self) -> memoryview[int]:
        """What each is about: an `SubjectKind`."""
        return INT32.lent(
            encours_agenda_subject_kinds(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def subjects(self) -> memoryview[int]:
        """Its number; 0: the ledger."""
        return UINT64.lent(
            encours_agenda_subjects(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def facts(self) -> memoryview[int]:
        """Number of the fact that says it; 0 of OVER_LIMIT and OVER_GROUP."""
        return UINT64.lent(
            encours_agenda_facts(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def amounts(self) -> memoryview[int]:
        """How much: the amount of the fact, or by how much a limit is passed, minor units;
        INT64_MIN: none.
        """
        return INT64.lent(
            encours_agenda_amounts(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    @property
    def currencies(self) -> memoryview[int]:
        """Currency of each amount, ISO 4217 numeric; 0: none."""
        return UINT16.lent(
            encours_agenda_currencies(self._pointer),
            encours_agenda_row_count(self._pointer),
            self._pointer,
        )

    def person(self, row: int) -> str | None:
        """Whose a row is, "": nobody's; None beyond the last.

        Args:
            row: from 0
        """
        if not isinstance(row, int):
            row = integer("row", row)
        return text_out(encours_agenda_person(self._pointer, row))

    def role(self, row: int) -> str | None:
        """The role that has to act, of requests that wait; else ""; None beyond the last.

        Args:
            row: from 0
        """
        if not isinstance(row, int):
            row = integer("row", row)
        return text_out(encours_agenda_role(self._pointer, row))

    def code(self, row: int) -> str | None:
        """The code of the fact of a row, "" when it has none; None beyond the last.

        Args:
            row: from 0
        """
        if not isinstance(row, int):
            row = integer("row", row)
        return text_out(encours_agenda_code(self._pointer, row))

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""How a customer stands: external scores, risk class, account status, watch list, agreed terms, and
what is assigned by hand.

As with all facts of credit (credit_facts.h) each command records one dated fact, nothing is
overwritten, and of several that hold on a day the one recorded last stands: of scores that of each
source, of assignments that of each table. All of them need format level 3 (upgrade.h), else the
commit fails with StatusKind.UNSUPPORTED; whatever else can go wrong there is said with
Transaction.fact(). Nothing here is personal data.
"""

from __future__ import annotations

import datetime
from typing import TypedDict

from encours._native import ffi

from ._runtime.structs import NULL, Structure
from ._runtime.values import day_in, integer, optional_date_fill, text_in

_CREDIT_ASSIGN_OPTIONS = ffi.typeof("encours_credit_assign_options *")
_CREDIT_ASSIGN_OPTIONS_SIZED = (ffi.sizeof("encours_credit_assign_options"),)
_CREDIT_CODE_OPTIONS = ffi.typeof("encours_credit_code_options *")
_CREDIT_CODE_OPTIONS_SIZED = (ffi.sizeof("encours_credit_code_options"),)
_CREDIT_SCORE_OPTIONS = ffi.typeof("encours_credit_score_options *")
_CREDIT_SCORE_OPTIONS_SIZED = (ffi.sizeof("encours_credit_score_options"),)
_CREDIT_TERMS_OPTIONS = ffi.typeof("encours_credit_terms_options *")
_CREDIT_TERMS_OPTIONS_SIZED = (ffi.sizeof("encours_credit_terms_options"),)


class CreditScoreOptions(Structure):
    """Options of Transaction.score()."""

    __slots__ = ("best", "customer", "from_", "replaces", "source", "until", "value", "worst")
    _members = ("customer", "source", "value", "worst", "best", "from_", "until", "replaces")
    customer: int
    """who is scored"""
    source: str
    """code of who or what scored, as conditions name it: "score:" source"""
    value: int
    """the score as the source gives it, 0 or more; whoever records a scale that goes below 0 shifts
    it
    """
    worst: int
    """worst value of the scale, 0 or more; with `best` of the same value: the scale is not stated
    """
    best: int
    """best value of it, 0 or more; below `worst` where low is good"""
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    replaces: int
    """a score of this customer that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        source: str,
        value: int = 0,
        worst: int = 0,
        best: int = 0,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_SCORE_OPTIONS, _CREDIT_SCORE_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        c_source = ffi.new("char[]", text_in("source", source))
        struct.source = c_source
        self.source = source
        struct.value = integer("value", value)
        self.value = value
        struct.worst = integer("worst", worst)
        self.worst = worst
        struct.best = integer("best", best)
        self.best = best
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_source,)


class CreditScoreOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditScoreOptions."""

    customer: int
    source: str
    value: int
    worst: int
    best: int
    from_: datetime.date | None
    until: datetime.date | None
    replaces: int


class CreditCodeOptions(Structure):
    """Options of commands that state one code of a customer."""

    __slots__ = ("code", "customer", "from_", "replaces", "until")
    _members = ("customer", "code", "from_", "until", "replaces")
    customer: int
    """who it is about"""
    code: str | None
    """what is stated; the command says what may be"""
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    replaces: int
    """a fact of this customer and kind that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        code: str | None = None,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_CODE_OPTIONS, _CREDIT_CODE_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        c_code = NULL if code is None else ffi.new("char[]", text_in("code", code))
        struct.code = c_code
        self.code = code
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_code,)


class CreditCodeOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditCodeOptions."""

    customer: int
    code: str | None
    from_: datetime.date | None
    until: datetime.date | None
    replaces: int


class CreditTermsOptions(Structure):
    """Options of Transaction.agreed_terms()."""

    __slots__ = ("customer", "days", "from_", "replaces", "terms", "until")
    _members = ("customer", "terms", "days", "from_", "until", "replaces")
    customer: int
    """whom they were agreed with"""
    terms: str
    """as documents write them, 1 to 96 bytes of printable UTF-8"""
    days: int
    """net days of payment, 0 to 3650; less than 0: not stated"""
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    replaces: int
    """terms of this customer that end on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        terms: str,
        days: int = -1,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_TERMS_OPTIONS, _CREDIT_TERMS_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        c_terms = ffi.new("char[]", text_in("terms", terms))
        struct.terms = c_terms
        self.terms = terms
        struct.days = integer("days", days)
        self.days = days
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_terms,)


class CreditTermsOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditTermsOptions."""

    customer: int
    terms: str
    days: int
    from_: datetime.date | None
    until: datetime.date | None
    replaces: int


class CreditAssignOptions(Structure):
    """Options of Transaction.assign()."""

    __slots__ = ("customer", "from_", "replaces", "table", "until", "value")
    _members = ("customer", "table", "value", "from_", "until", "replaces")
    customer: int
    """who gets it"""
    table: str
    """code of a table of assignment"""
    value: str
    """what is assigned, 1 to 64 bytes of printable UTF-8 without ";" """
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    replaces: int
    """an assignment of this customer that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        table: str,
        value: str,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_CREDIT_ASSIGN_OPTIONS, _CREDIT_ASSIGN_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        c_table = ffi.new("char[]", text_in("table", table))
        struct.table = c_table
        self.table = table
        c_value = ffi.new("char[]", text_in("value", value))
        struct.value = c_value
        self.value = value
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_table, c_value)


class CreditAssignOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CreditAssignOptions."""

    customer: int
    table: str
    value: str
    from_: datetime.date | None
    until: datetime.date | None
    replaces: int

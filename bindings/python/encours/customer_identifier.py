# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""External identifiers of customers, as dated facts: by which number others know a customer from
one day to another, and which customer a number meant on a day.

An identifier is checked and made normal (identifier.h), and kept as a fact of the kind
FactKind.IDENTIFIER whose code is `<name>:<number>`, such as "SIREN:404833048" or "supplier:4711".
The names of the kinds are SIREN, SIRET, VAT, LEI, DUNS and EORI; a code of one's own has the name
that its options give.

On no day do two customers have the same identifier, unless all of them say that it is shared
(several accounts of one legal entity; then the fact's amount is 1); a commit that would make it so
fails with StatusKind.EXISTS and names the other customer. Nor is the same identifier given twice to
one customer for one day.

The log holds no personal data: an IBAN is refused, and so are numbers whose form is that of natural
persons, unless the host declares the number impersonal. A SIREN may be that of a sole trader: there
the host decides.
"""

from __future__ import annotations

import datetime
from typing import TypedDict

from encours._native import ffi

from ._runtime.structs import NULL, Structure, struct_or_null
from ._runtime.values import day_in, integer, optional_date_fill, text_in
from .identifier import IdentifierKind, IdentifierScheme

_IDENTIFY_OPTIONS = ffi.typeof("encours_identify_options *")
_IDENTIFY_OPTIONS_SIZED = (ffi.sizeof("encours_identify_options"),)


class IdentifyOptions(Structure):
    """Options of Transaction.identify()."""

    __slots__ = (
        "customer",
        "from_",
        "impersonal",
        "kind",
        "name",
        "replaces",
        "scheme",
        "shared",
        "text",
        "until",
    )
    _members = (
        "customer",
        "kind",
        "shared",
        "impersonal",
        "name",
        "scheme",
        "text",
        "from_",
        "until",
        "replaces",
    )
    customer: int
    """number or reference"""
    kind: IdentifierKind | None
    """an IdentifierKind but IBAN"""
    shared: int
    """1: other customers may have it too, if they say so as well"""
    impersonal: int
    """1: a number whose form is that of natural persons is that of none, and may be in the log"""
    name: str | None
    """of OWN: what the codes are called, 1 to 24 letters, digits, hyphens or full stops, and no
    name of a kind; else None.
    """
    scheme: IdentifierScheme | None
    """of OWN: its check digits; None: the code is taken as made normal."""
    text: str
    """the number as written"""
    from_: datetime.date | None
    """first day on which it holds"""
    until: datetime.date | None
    """planned: first day on which it no longer holds"""
    replaces: int
    """a fact of this customer that ends on `from`; 0: none"""

    def __init__(
        self,
        *,
        customer: int = 0,
        kind: IdentifierKind | None = None,
        shared: int = 0,
        impersonal: int = 0,
        name: str | None = None,
        scheme: IdentifierScheme | None = None,
        text: str,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        replaces: int = 0,
    ) -> None:
        struct = ffi.new(_IDENTIFY_OPTIONS, _IDENTIFY_OPTIONS_SIZED)
        struct.customer = integer("customer", customer)
        self.customer = customer
        struct.kind = integer("kind", kind or 0)
        self.kind = kind
        struct.shared = integer("shared", shared)
        self.shared = shared
        struct.impersonal = integer("impersonal", impersonal)
        self.impersonal = impersonal
        c_name = NULL if name is None else ffi.new("char[]", text_in("name", name))
        struct.name = c_name
        self.name = name
        c_scheme = struct_or_null("scheme", scheme, IdentifierScheme)
        struct.scheme = c_scheme
        self.scheme = scheme
        c_text = ffi.new("char[]", text_in("text", text))
        struct.text = c_text
        self.text = text
        getattr(struct, "from").epoch_day = day_in("from_", from_)
        self.from_ = from_
        optional_date_fill("until", struct.until, until)
        self.until = until
        struct.replaces = integer("replaces", replaces)
        self.replaces = replaces
        self._struct = struct
        self._held = (c_name, c_scheme, c_text)


class IdentifyOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of IdentifyOptions."""

    customer: int
    kind: IdentifierKind | None
    shared: int
    impersonal: int
    name: str | None
    scheme: IdentifierScheme | None
    text: str
    from_: datetime.date | None
    until: datetime.date | None
    replaces: int

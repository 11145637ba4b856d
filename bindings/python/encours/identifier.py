# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Numbers by which others know a company: their form and their check digits.

    SIREN   9 digits, Luhn (INSEE)
    SIRET   14 digits, Luhn; of La Poste (356000000), but for its seat, a sum of digits divisible
            by 5 instead (INSEE)
    VAT     prefix and number: the 27 member states (Greece as EL; GR is taken too), XI, GB, and
            the Swiss UID (CHE, with or without MWST, TVA, IVA or TPV)
    LEI     20 characters, ISO 17442, check digits of ISO 7064 MOD 97-10
    DUNS    9 digits; it has had no check digit since 2006
    EORI    prefix of a member state, XI or GB and 1 to 15 letters and digits: the form only
    IBAN    ISO 13616: length by country, check digits of ISO 7064 MOD 97-10

and codes of one's own, with the check digit one's scheme has. A number is made normal first:
letters become capitals; blanks (narrow and no-break ones too), full stops, hyphens and slashes are
left out; so are the Swiss words behind a UID; GR becomes EL; a Belgian number of 9 digits gets its
0. Two ways of writing one number have one normal form.

A number that passes was not mistyped; whether it was ever issued, and to whom, only the register
knows (INSEE, VIES, GLEIF). Kinds are never guessed. Messages never have the number: some belong to
natural persons, which `personal` says where the form alone tells.

Sources: INSEE, "Identifiants SIREN et SIRET"; code general des impots, annexe III art. 95 (French
VAT); European Commission, "VIES VAT number validation, algorithms by member state" (BMF,
UID-Konstruktionsregeln); HMRC, VAT form notes; ordonnance IDE 431.031 art. 3 (UID); ISO 7064:2003;
ISO 17442-1:2020; ISO 13616-1:2020 and the IBAN registry of SWIFT; Regulation (EU) 2015/2447 annex
12-01 (EORI).

Limits: 64 bytes a text, separators included.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_identifier_check,
    encours_identifier_check_own,
    encours_identifier_fault_of,
    encours_identifiers_check,
)

from ._runtime.buffers import INT32, UINT32, UINT8, agree, at_least
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, struct_in
from ._runtime.values import integer, text_fixed, text_in

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_IDENTIFIER = ffi.typeof("encours_identifier *")
_IDENTIFIER_COLUMNS = ffi.typeof("encours_identifier_columns *")
_IDENTIFIER_COLUMNS_SIZED = (ffi.sizeof("encours_identifier_columns"),)
_IDENTIFIER_LAYOUT = Struct("=8xiiI4x8s72s")
_IDENTIFIER_SCHEME = ffi.typeof("encours_identifier_scheme *")
_IDENTIFIER_SCHEME_SIZED = (ffi.sizeof("encours_identifier_scheme"),)
_IDENTIFIER_SIZED = (ffi.sizeof("encours_identifier"),)
_SIZE_T = ffi.typeof("size_t *")


IDENTIFIER_LENGTH_MAX = 64
"""bytes of a text, separators included"""


class IdentifierKind(Choice):
    """The kinds of numbers."""

    SIREN = 1
    """a French company"""
    SIRET = 2
    """an establishment of a French company"""
    VAT = 3
    """a VAT number with its prefix"""
    LEI = 4
    """a legal entity identifier"""
    DUNS = 5
    """a number of Dun and Bradstreet"""
    EORI = 6
    """a number of the customs"""
    IBAN = 7
    """a bank account"""
    OWN = 8
    """a code of one's own: identifier.check_own()"""


class IdentifierFault(Choice):
    """What is wrong with a number."""

    NONE = 0
    """nothing"""
    EMPTY = 1
    """there is no number"""
    CHARACTER = 2
    """a character that no such number has"""
    COUNTRY = 3
    """it begins with no country that issues them"""
    LENGTH = 4
    """too short or too long"""
    FORM = 5
    """letters and digits do not stand where they should"""
    CHECK = 6
    """the check digits do not agree: mistyped"""


class CheckDigit(Choice):
    """How the check digit of own codes is made."""

    NONE = 1
    """there is none"""
    LUHN = 2
    """last digit, ISO/IEC 7812-1 annex B"""
    MOD_97 = 3
    MOD_11 = 4
    """last digit: weighted sum and check divisible by 11"""
    MOD_10 = 5
    """last digit: weighted sum and check divisible by 10"""


class CheckTen(Choice):
    """What stands in a MOD_11 code whose check digit would be 10."""

    NONE = 0
    """nothing: such codes are not issued"""
    X = 1
    """the letter X"""
    ZERO = 2
    """the digit 0"""


class Identifier(NamedTuple):
    """A number that passed."""

    kind: IdentifierKind
    """an IdentifierKind"""
    personal: int
    """1: numbers of this form are those of natural persons (an IBAN, a NIF, a birth number). 0 does
    not say that it is none: a SIREN may be that of a sole trader
    """
    length: int
    """bytes of `text`"""
    prefix: str
    """the country it begins with, such as "FR"; else empty"""
    text: str
    """the normal form, ASCII"""

    @classmethod
    def _read(cls, struct: Any) -> Identifier:
        (
            kind,
            personal,
            length,
            prefix,
            text,
        ) = _IDENTIFIER_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (IdentifierKind._known[kind], personal, length, text_fixed(prefix), text_fixed(text)),
        )


class IdentifierScheme(Structure):
    """The scheme of codes of one's own. Codes are made normal as all numbers are."""

    __slots__ = ("check", "length_max", "length_min", "letters", "ten", "weight_count", "weights")
    _members = ("check", "letters", "length_min", "length_max", "ten", "weight_count", "weights")
    check: CheckDigit | None
    """a CheckDigit"""
    letters: int
    """0: digits only; 1: letters too, under NONE and MOD_97"""
    length_min: int
    """characters of the normal form, check digits included, 1 to 64"""
    length_max: int
    """length_min to 64"""
    ten: CheckTen
    """of MOD_11 a CheckTen; else 0"""
    weight_count: int
    """weights, 1 to 64 under MOD_11 and MOD_10; else 0"""
    weights: memoryview[int] | None
    """from the right: the first is that of the digit before the check digit; 1 to 1000; begun anew
    when they are used up. None when there are none.
    """

    def __init__(
        self,
        *,
        check: CheckDigit | None = None,
        letters: int = 0,
        length_min: int = 0,
        length_max: int = 0,
        ten: CheckTen = CheckTen.NONE,
        weight_count: int | None = None,
        weights: Integers | None = None,
    ) -> None:
        struct = ffi.new(_IDENTIFIER_SCHEME, _IDENTIFIER_SCHEME_SIZED)
        struct.check = integer("check", check or 0)
        self.check = check
        struct.letters = integer("letters", letters)
        self.letters = letters
        struct.length_min = integer("length_min", length_min)
        self.length_min = length_min
        struct.length_max = integer("length_max", length_max)
        self.length_max = length_max
        struct.ten = integer("ten", ten)
        self.ten = ten
        c_weights, self.weights = INT32.taken_optional("weights", weights)
        struct.weights = c_weights
        self.weight_count = agree(("weights", c_weights), given=weight_count)
        struct.weight_count = self.weight_count
        self._struct = struct
        self._held = (c_weights,)


class IdentifierColumns(Structure):
    """Many numbers: text i is bytes[offsets[i]] up to, without, bytes[offsets[i + 1]]."""

    __slots__ = ("bytes", "count", "kind", "kind_of_all", "offsets")
    _members = ("count", "kind", "kind_of_all", "offsets", "bytes")
    count: int
    """numbers"""
    kind: memoryview[int] | None
    """an IdentifierKind but OWN; None: kind_of_all."""
    kind_of_all: int
    """of all numbers when `kind` is None, else 0"""
    offsets: memoryview[int]
    """ascending."""
    bytes: memoryview[int]
    """UTF-8 without terminators."""

    def __init__(
        self,
        *,
        count: int | None = None,
        kind: Integers | None = None,
        kind_of_all: int = 0,
        offsets: Integers,
        bytes: Integers,
    ) -> None:
        struct = ffi.new(_IDENTIFIER_COLUMNS, _IDENTIFIER_COLUMNS_SIZED)
        c_kind, self.kind = INT32.taken_optional("kind", kind)
        struct.kind = c_kind
        struct.kind_of_all = integer("kind_of_all", kind_of_all)
        self.kind_of_all = kind_of_all
        c_offsets, self.offsets = UINT32.taken("offsets", offsets)
        struct.offsets = c_offsets
        c_bytes, self.bytes = UINT8.taken("bytes", bytes)
        struct.bytes = c_bytes
        self.count = agree(("kind", c_kind), given=count)
        struct.count = self.count
        struct.size = agree(("bytes", c_bytes))
        at_least("offsets", c_offsets, struct.count + 1)
        self._struct = struct
        self._held = (c_kind, c_offsets, c_bytes)


class IdentifiersCheckResult(NamedTuple):
    """What identifiers_check() gives back."""

    faults: memoryview[int]
    """an IdentifierFault each; untouched on failure"""
    wrong: int
    """how many have one; untouched on failure"""


def check(kind: IdentifierKind, text: str) -> Identifier:
    """Check a number and make it normal.

    Args:
        kind: an IdentifierKind but OWN
        text: the number as written, UTF-8

    Returns:
        The number; untouched on failure

    Raises:
        InvalidError: it is none: identifier.fault() of the status says why; or `kind` is none, or
            OWN
    """
    if not isinstance(kind, int):
        kind = integer("kind", kind)
    c_out = ffi.new(_IDENTIFIER, _IDENTIFIER_SIZED)
    c_error = thread.error
    c_status = encours_identifier_check(kind, text_in("text", text), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Identifier._read(c_out)


def check_own(scheme: IdentifierScheme, text: str) -> Identifier:
    """Check a code of one's own by its scheme and make it normal.

    MOD_11: with digits d(1), d(2) ... from the right, behind the check digit c, and weights w: (c +
    sum of w(i) * d(i)) is divisible by 11; MOD_10 likewise by 10. So EAN-13 is MOD_10 with 3, 1 and
    ISBN-10 is MOD_11 with 2, 3 ... 10 and X.

    Args:
        text: the code as written, UTF-8

    Returns:
        The code; untouched on failure

    Raises:
        InvalidError: it is none, see identifier.fault(); or the scheme is none
        AbiError
    """
    c_scheme = struct_in("scheme", scheme, IdentifierScheme)
    c_out = ffi.new(_IDENTIFIER, _IDENTIFIER_SIZED)
    c_error = thread.error
    c_status = encours_identifier_check_own(c_scheme, text_in("text", text), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Identifier._read(c_out)


def identifiers_check(
    columns: IdentifierColumns, *, faults: Writable | None = None
) -> IdentifiersCheckResult:
    """Check many numbers.

    Args:
        faults: an IdentifierFault each; untouched on failure

    Raises:
        InvalidError: a kind is none, or OWN; offsets do not ascend or pass the bytes
        AbiError
    """
    c_columns = struct_in("columns", columns, IdentifierColumns)
    c_faults, faults_view = INT32.write("faults", faults, c_columns.count)
    c_wrong = ffi.new(_SIZE_T)
    c_error = thread.error
    c_status = encours_identifiers_check(c_columns, c_faults, c_wrong, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return IdentifiersCheckResult(faults_view, c_wrong[0])


def fault(status: int) -> IdentifierFault:
    """What a status of the two checks says of the number.

    Args:
        status: as returned

    Returns:
        An IdentifierFault; NONE of a status that is not about a number
    """
    if not isinstance(status, int):
        status = integer("status", status)
    return IdentifierFault(encours_identifier_fault_of(status))

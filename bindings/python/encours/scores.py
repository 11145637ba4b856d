# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Financial scores: Altman Z, Z', Z'', Conan-Holder, Banque de France, or a caller's own, as data.

A score is a linear function of ratios of a balance sheet:

    score = constant + sum over terms of coefficient * numerator / denominator
    numerator = item [+ item] [- item]

Coefficients and bands are data (ScoreModel), never constants of this library; current tables ship
as a data file with their sources. Items are numbered (ScoreItem); a caller may use numbers of his
own beside them. The score is exact: it is rounded once, half up (away from zero), to 10^-4, and its
band is found with the exact value.

A missing item is not 0, and a denominator of 0 makes no ratio: the score is then not available and
the result says which term and item is why.

Sources: calcforme.com, formiax.com (Z: 1.81, 2.99), creditguru.com (Z'), Odoo module fa_score (Z'',
Conan-Holder), memoireonline.com 10/13/7579 (Banque de France). They disagree on the coefficient of
sales in Z (1.0 or 0.999) and on the bounds of Conan-Holder: both are rows of data.

Limits: 16 terms, 16 bounds, 64 items given.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import encours_score_columns, encours_score_compute

from ._runtime.buffers import INT32, INT64, UINT32, UINT8, agree, at_least
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, struct_in
from ._runtime.values import integer

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_SCORE = ffi.typeof("encours_score *")
_SCORE_ITEMS = ffi.typeof("encours_score_items *")
_SCORE_ITEMS_SIZED = (ffi.sizeof("encours_score_items"),)
_SCORE_LAYOUT = Struct("=8xiIqqqiII")
_SCORE_MODEL = ffi.typeof("encours_score_model *")
_SCORE_MODEL_SIZED = (ffi.sizeof("encours_score_model"),)
_SCORE_SIZED = (ffi.sizeof("encours_score"),)


SCORE_NONE = -9223372036854775808
"""an item that is missing; a score that is none"""
SCORE_SCALE = 10000
"""units of score_e4 in 1"""
SCORE_BAND_NONE = -2147483648
"""the band of a score that is none"""


class ScoreItem(Choice):
    """Items of the tables that ship, amounts of one unit. Any other number above 0 is a caller's.
    """

    WORKING_CAPITAL = 1
    """current assets less current liabilities"""
    RETAINED_EARNINGS = 2
    """reserves and profit carried forward"""
    EBIT = 3
    """earnings before interest and tax"""
    MARKET_EQUITY = 4
    """market value of equity"""
    BOOK_EQUITY = 5
    """book value of equity"""
    TOTAL_LIABILITIES = 6
    """debts of every kind"""
    SALES = 7
    """sales without VAT"""
    TOTAL_ASSETS = 8
    """total of the balance sheet"""
    GROSS_OPERATING_SURPLUS = 9
    """excedent brut d'exploitation"""
    TOTAL_DEBT = 10
    """dettes totales"""
    PERMANENT_CAPITAL = 11
    """capitaux permanents"""
    RECEIVABLES = 12
    """realisable: receivables"""
    CASH = 13
    """disponible: cash"""
    FINANCIAL_CHARGES = 14
    """frais financiers"""
    STAFF_COSTS = 15
    """frais de personnel"""
    VALUE_ADDED = 16
    """valeur ajoutee"""
    VALUE_ADDED_PREVIOUS = 17
    """valeur ajoutee of the year before"""
    GROSS_ECONOMIC_RESULT = 18
    """resultat economique brut"""
    STABLE_RESOURCES = 19
    """ressources stables"""
    INVESTED_CAPITAL = 20
    """capital engage"""
    CASH_FLOW = 21
    """capacite d'autofinancement"""
    TRADE_DEBT = 22
    """dettes commerciales"""
    PURCHASES_WITH_TAX = 23
    """achats TTC"""
    WORKING_STOCK = 24
    """stocks and customers less advances received"""
    PRODUCTION_WITH_TAX = 25
    """production TTC"""
    CAPITAL_EXPENDITURE = 26
    """investissements physiques"""
    CURRENT_ASSETS = 27
    """actif circulant"""
    CURRENT_LIABILITIES = 28
    """dettes a court terme"""


class ScoreStatus(Choice):
    """What a result is."""

    OK = 1
    MISSING_ITEM = 2
    """not available: `item` of `term` is not given"""
    ZERO_DENOMINATOR = 3
    """not available: the denominator of `term` is 0"""
    OUT_OF_RANGE = 4
    """exact value and band right, too large for score_e4"""


class ScoreFlags(Flags):
    """Flags of a result."""

    NEGATIVE_DENOMINATOR = 1
    """a denominator is negative: the sign of its ratio misleads (value added, equity below zero)"""


class ScoreModel(Structure):
    """A score as data: columns of its terms and of the bounds between its bands."""

    __slots__ = (
        "bound_count",
        "bound_denominators",
        "bound_numerators",
        "bounds_to_upper",
        "coefficient_denominators",
        "coefficient_numerators",
        "constant_denominator",
        "constant_numerator",
        "denominator_items",
        "minus_items",
        "numerator_items",
        "plus_items",
    )
    _members = (
        "constant_numerator",
        "constant_denominator",
        "coefficient_numerators",
        "coefficient_denominators",
        "numerator_items",
        "plus_items",
        "minus_items",
        "denominator_items",
        "bound_count",
        "bound_numerators",
        "bound_denominators",
        "bounds_to_upper",
    )
    constant_numerator: int
    """the constant..."""
    constant_denominator: int
    """... over this, > 0"""
    coefficient_numerators: memoryview[int]
    """signed"""
    coefficient_denominators: memoryview[int]
    """> 0"""
    numerator_items: memoryview[int]
    """item, > 0"""
    plus_items: memoryview[int] | None
    """added to it, 0: none; None: all none"""
    minus_items: memoryview[int] | None
    """taken off, 0: none; None: all none"""
    denominator_items: memoryview[int]
    """item, > 0"""
    bound_count: int
    """0 to 16; there is one band more"""
    bound_numerators: memoryview[int] | None
    """strictly ascending; None: no bounds"""
    bound_denominators: memoryview[int] | None
    """> 0; None: no bounds"""
    bounds_to_upper: memoryview[int] | None
    """1: a score equal to the bound is of the band above it; 0: below it; None: no bounds"""

    def __init__(
        self,
        *,
        constant_numerator: int = 0,
        constant_denominator: int = 0,
        coefficient_numerators: Integers,
        coefficient_denominators: Integers,
        numerator_items: Integers,
        plus_items: Integers | None = None,
        minus_items: Integers | None = None,
        denominator_items: Integers,
        bound_count: int | None = None,
        bound_numerators: Integers | None = None,
        bound_denominators: Integers | None = None,
        bounds_to_upper: Integers | None = None,
    ) -> None:
        struct = ffi.new(_SCORE_MODEL, _SCORE_MODEL_SIZED)
        struct.constant_numerator = integer("constant_numerator", constant_numerator)
        self.constant_numerator = constant_numerator
        struct.constant_denominator = integer("constant_denominator", constant_denominator)
        self.constant_denominator = constant_denominator
        c_coefficient_numerators, self.coefficient_numerators = INT64.taken(
            "coefficient_numerators", coefficient_numerators
        )
        struct.coefficient_numerators = c_coefficient_numerators
        c_coefficient_denominators, self.coefficient_denominators = INT64.taken(
            "coefficient_denominators", coefficient_denominators
        )
        struct.coefficient_denominators = c_coefficient_denominators
        c_numerator_items, self.numerator_items = UINT32.taken("numerator_items", numerator_items)
        struct.numerator_items = c_numerator_items
        c_plus_items, self.plus_items = UINT32.taken_optional("plus_items", plus_items)
        struct.plus_items = c_plus_items
        c_minus_items, self.minus_items = UINT32.taken_optional("minus_items", minus_items)
        struct.minus_items = c_minus_items
        c_denominator_items, self.denominator_items = UINT32.taken(
            "denominator_items", denominator_items
        )
        struct.denominator_items = c_denominator_items
        c_bound_numerators, self.bound_numerators = INT64.taken_optional(
            "bound_numerators", bound_numerators
        )
        struct.bound_numerators = c_bound_numerators
        c_bound_denominators, self.bound_denominators = INT64.taken_optional(
            "bound_denominators", bound_denominators
        )
        struct.bound_denominators = c_bound_denominators
        c_bounds_to_upper, self.bounds_to_upper = UINT8.taken_optional(
            "bounds_to_upper", bounds_to_upper
        )
        struct.bounds_to_upper = c_bounds_to_upper
        struct.term_count = agree(
            ("coefficient_numerators", c_coefficient_numerators),
            ("coefficient_denominators", c_coefficient_denominators),
            ("numerator_items", c_numerator_items),
            ("plus_items", c_plus_items),
            ("minus_items", c_minus_items),
            ("denominator_items", c_denominator_items),
        )
        self.bound_count = agree(
            ("bound_numerators", c_bound_numerators),
            ("bound_denominators", c_bound_denominators),
            ("bounds_to_upper", c_bounds_to_upper),
            given=bound_count,
        )
        struct.bound_count = self.bound_count
        self._struct = struct
        self._held = (
            c_coefficient_numerators,
            c_coefficient_denominators,
            c_numerator_items,
            c_plus_items,
            c_minus_items,
            c_denominator_items,
            c_bound_numerators,
            c_bound_denominators,
            c_bounds_to_upper,
        )

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> ScoreModel:
        self = cls.__new__(cls)
        self.constant_numerator = struct.constant_numerator
        self.constant_denominator = struct.constant_denominator
        self.coefficient_numerators = INT64.lent(
            struct.coefficient_numerators, struct.term_count, owner
        )
        self.coefficient_denominators = INT64.lent(
            struct.coefficient_denominators, struct.term_count, owner
        )
        self.numerator_items = UINT32.lent(struct.numerator_items, struct.term_count, owner)
        self.plus_items = UINT32.lent_optional(struct.plus_items, struct.term_count, owner)
        self.minus_items = UINT32.lent_optional(struct.minus_items, struct.term_count, owner)
        self.denominator_items = UINT32.lent(struct.denominator_items, struct.term_count, owner)
        self.bound_count = struct.bound_count
        self.bound_numerators = INT64.lent_optional(
            struct.bound_numerators, struct.bound_count, owner
        )
        self.bound_denominators = INT64.lent_optional(
            struct.bound_denominators, struct.bound_count, owner
        )
        self.bounds_to_upper = UINT8.lent_optional(
            struct.bounds_to_upper, struct.bound_count, owner
        )
        self._struct = struct
        self._held = owner
        return self


class ScoreItems(Structure):
    """Items of one firm (count = 1) or many: values[k * count + i] is item ids[k] of firm i."""

    __slots__ = ("count", "ids", "values")
    _members = ("count", "ids", "values")
    count: int
    """firms"""
    ids: memoryview[int]
    """numbers of the items, each once"""
    values: memoryview[int]
    """value of each item, in one unit; SCORE_NONE: missing"""

    def __init__(self, *, count: int = 0, ids: Integers, values: Integers) -> None:
        struct = ffi.new(_SCORE_ITEMS, _SCORE_ITEMS_SIZED)
        struct.count = integer("count", count)
        self.count = count
        c_ids, self.ids = UINT32.taken("ids", ids)
        struct.ids = c_ids
        c_values, self.values = INT64.taken("values", values)
        struct.values = c_values
        struct.item_count = agree(("ids", c_ids))
        at_least("values", c_values, struct.item_count * struct.count)
        self._struct = struct
        self._held = (c_ids, c_values)


class Score(NamedTuple):
    """A score with what decided it."""

    status: ScoreStatus
    """a ScoreStatus"""
    flags: ScoreFlags
    """flags of ScoreFlags"""
    score_e4: int
    """score * 10^4, half up; SCORE_NONE when there is none"""
    numerator: int
    """exact value in lowest terms..."""
    denominator: int
    """... over this; 0 when it does not fit 64 bits, or there is none"""
    band: int
    """0 below the first bound; SCORE_BAND_NONE"""
    term: int
    """when not available: the first term that is why, from 0"""
    item: int
    """when not available: the item that is missing or 0"""

    @classmethod
    def _read(cls, struct: Any) -> Score:
        (
            status,
            flags,
            score_e4,
            numerator,
            denominator,
            band,
            term,
            item,
        ) = _SCORE_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                ScoreStatus._known[status],
                ScoreFlags._known[flags],
                score_e4,
                numerator,
                denominator,
                band,
                term,
                item,
            ),
        )


class ScoreComputeResult(NamedTuple):
    """What score_compute() gives back."""

    terms_e4: memoryview[int] | None
    """each term * 10^4; SCORE_NONE for one that has no value"""
    out: Score
    """the score"""


class ScoreColumnsResult(NamedTuple):
    """What score_columns() gives back."""

    scores_e4: memoryview[int] | None
    """score * 10^4; SCORE_NONE for none"""
    bands: memoryview[int] | None
    """band; SCORE_BAND_NONE for none"""
    statuses: memoryview[int]
    """a ScoreStatus each"""


def score_compute(
    model: ScoreModel, items: ScoreItems, *, terms_e4: Writable | bool | None = None
) -> ScoreComputeResult:
    """The score of one firm, with each term.

    A term is coefficient * numerator / denominator. As printed the terms are each rounded half up
    to 10^-4; they need not add up to the rounded score to the last digit, the exact ones do.

    Args:
        model: coefficients and bands
        items: the firm's items, `count` = 1
        terms_e4: each term * 10^4; SCORE_NONE for one that has no value

    Raises:
        InvalidError: a model or items that break the rules of their members
        AbiError
    """
    c_model = struct_in("model", model, ScoreModel)
    c_items = struct_in("items", items, ScoreItems)
    c_terms_e4, terms_e4_view = INT64.write_optional("terms_e4", terms_e4, c_model.term_count)
    c_out = ffi.new(_SCORE, _SCORE_SIZED)
    c_error = thread.error
    c_status = encours_score_compute(c_model, c_items, c_terms_e4, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ScoreComputeResult(terms_e4_view, Score._read(c_out))


def score_columns(
    model: ScoreModel,
    items: ScoreItems,
    *,
    scores_e4: Writable | bool | None = None,
    bands: Writable | bool | None = None,
    statuses: Writable | None = None,
) -> ScoreColumnsResult:
    """The scores of many firms. A firm without a score has a status that says why.

    Args:
        model: coefficients and bands
        items: items of `count` firms
        scores_e4: score * 10^4; SCORE_NONE for none
        bands: band; SCORE_BAND_NONE for none
        statuses: a ScoreStatus each

    Raises:
        InvalidError: a model or items that break the rules of their members
        AbiError
    """
    c_model = struct_in("model", model, ScoreModel)
    c_items = struct_in("items", items, ScoreItems)
    c_scores_e4, scores_e4_view = INT64.write_optional("scores_e4", scores_e4, c_items.count)
    c_bands, bands_view = INT32.write_optional("bands", bands, c_items.count)
    c_statuses, statuses_view = INT32.write("statuses", statuses, c_items.count)
    c_error = thread.error
    c_status = encours_score_columns(c_model, c_items, c_scores_e4, c_bands, c_statuses, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return ScoreColumnsResult(scores_e4_view, bands_view, statuses_view)

# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""How much of a portfolio hangs on few debtors: top-n, Herfindahl, effective number, Gini, Theil.

With debtors x_1 <= ... <= x_n greater than zero and T their sum:

    Herfindahl       H = sum of x_i^2 / T^2                     1/n (equal) to 1 (one debtor)
    effective number 1 / H = T^2 / sum of x_i^2                 debtors of equal size alike in H
    Gini, population G = (2 * sum of i * x_i - (n + 1) * T) / (n * T)
    Gini, sample     G * n / (n - 1)                            undefined for one debtor
    Theil            sum of (x_i / T) * ln(x_i * n / T)         0 (equal) to ln n

Exposures of zero or less owe nothing: they are left out and counted. Without any debtor left
concentration is undefined, not 0: the status says so. Concentration is of debtors, not accounts:
group parents and subsidiaries before, and give each debtor once, with the whole of its exposure, in
one partition only. Each figure is one exact quotient, rounded once, half up (away from zero); Theil
is rounded correctly or has a status that says it lies too near a tie.

Sources: mathworks.com "concentrationIndices" (definitions); the population form of Gini is the
default there and in most texts, the sample form is given beside it.

Limits: 2^31 debtors in one call of Gini, 2^40 in a state; the sum must fit int64; top-n of 1000.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_concentration_add,
    encours_concentration_begin,
    encours_concentration_finish,
    encours_concentration_state_size,
    encours_gini_compute,
    encours_gini_workspace_size,
)

from ._runtime.buffers import INT64, agree, bytes_in, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, new_record, options_in
from ._runtime.values import integer

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory

_CONCENTRATION = ffi.typeof("encours_concentration *")
_CONCENTRATION_LAYOUT = Struct("=8xiiQQQqqqqqqqqq")
_CONCENTRATION_OPTIONS = ffi.typeof("encours_concentration_options *")
_CONCENTRATION_OPTIONS_SIZED = (ffi.sizeof("encours_concentration_options"),)
_CONCENTRATION_SIZED = (ffi.sizeof("encours_concentration"),)
_GINI = ffi.typeof("encours_gini *")
_GINI_LAYOUT = Struct("=8xiiQQQqq")
_GINI_SIZED = (ffi.sizeof("encours_gini"),)


CONCENTRATION_NONE = -9223372036854775808
"""a figure that is none"""


class ConcentrationStatus(Choice):
    """What a figure is."""

    OK = 1
    EMPTY = 2
    """no debtor owes anything: undefined"""
    ONE_DEBTOR = 3
    """undefined for a single debtor"""
    NEAR_TIE = 4
    """too near a tie to be rounded correctly"""
    OUT_OF_RANGE = 5
    """the sum of exposures does not fit 64 bits"""
    NOT_ASKED = 6
    """Theil was left out by the options"""


class ConcentrationTheil(Choice):
    """Whether a state has what Theil needs: a logarithm of each debtor, most of the time of adding.
    """

    WITH_THEIL = 0
    WITHOUT_THEIL = 1


class Concentration(NamedTuple):
    """Concentration of a portfolio."""

    status: ConcentrationStatus
    """a ConcentrationStatus, of all but Theil"""
    theil_status: ConcentrationStatus
    """a ConcentrationStatus"""
    counted: int
    """n: exposures greater than zero"""
    left_out: int
    """exposures of zero or less"""
    missing: int
    """exposures of CONCENTRATION_NONE: unknown, left out"""
    total: int
    """T, minor units"""
    top: int
    """sum of the largest `top_count`, minor units"""
    top_share_ppm: int
    """top / T * 10^6"""
    largest: int
    """the largest exposure, minor units"""
    herfindahl_ppm: int
    """H * 10^6; 10 000 times H is a hundredth of it"""
    herfindahl_numerator: int
    """H in lowest terms..."""
    herfindahl_denominator: int
    """... over this; 0 when it does not fit 64 bits"""
    effective_number_e4: int
    """1 / H * 10^4"""
    theil_ppm: int
    """Theil * 10^6, natural logarithm"""

    @classmethod
    def _read(cls, struct: Any) -> Concentration:
        (
            status,
            theil_status,
            counted,
            left_out,
            missing,
            total,
            top,
            top_share_ppm,
            largest,
            herfindahl_ppm,
            herfindahl_numerator,
            herfindahl_denominator,
            effective_number_e4,
            theil_ppm,
        ) = _CONCENTRATION_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                ConcentrationStatus._known[status],
                ConcentrationStatus._known[theil_status],
                counted,
                left_out,
                missing,
                total,
                top,
                top_share_ppm,
                largest,
                herfindahl_ppm,
                herfindahl_numerator,
                herfindahl_denominator,
                effective_number_e4,
                theil_ppm,
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcentrationOptions:
    """Options of a state."""

    top_count: int = 0
    """n of top-n, up to 1000; 0: 10"""
    theil: ConcentrationTheil = ConcentrationTheil.WITH_THEIL
    """a ConcentrationTheil"""

    def _pointer(self) -> Any:
        struct = ffi.new(_CONCENTRATION_OPTIONS, _CONCENTRATION_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.top_count = integer("top_count", self.top_count)
        struct.theil = integer("theil", self.theil)


class ConcentrationOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ConcentrationOptions."""

    top_count: int
    theil: ConcentrationTheil


class Gini(NamedTuple):
    """Gini's index, which needs all debtors in order."""

    status: ConcentrationStatus
    """a ConcentrationStatus, of the population form"""
    sample_status: ConcentrationStatus
    """a ConcentrationStatus, of the sample form"""
    counted: int
    """n: exposures greater than zero"""
    left_out: int
    """exposures of zero or less"""
    missing: int
    """exposures of CONCENTRATION_NONE"""
    population_ppm: int
    """G * 10^6; CONCENTRATION_NONE when there is none"""
    sample_ppm: int
    """G * n / (n - 1) * 10^6; or NONE"""

    @classmethod
    def _read(cls, struct: Any) -> Gini:
        (
            status,
            sample_status,
            counted,
            left_out,
            missing,
            population_ppm,
            sample_ppm,
        ) = _GINI_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                ConcentrationStatus._known[status],
                ConcentrationStatus._known[sample_status],
                counted,
                left_out,
                missing,
                population_ppm,
                sample_ppm,
            ),
        )


def state_size(
    *, options: ConcentrationOptions | None = None, **settings: Unpack[ConcentrationOptionsSettings]
) -> int:
    """Bytes of a state; 0 when the options are not acceptable.

    Args:
        options: the settings below as one object
        settings: members of ConcentrationOptions
    """
    options = options_in(ConcentrationOptions, options, settings)
    c_options = options._pointer() if options else NULL
    return encours_concentration_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: ConcentrationOptions | None = None,
    **settings: Unpack[ConcentrationOptionsSettings],
) -> None:
    """Begin an empty state; see state.h.

    Args:
        options: the settings below as one object
        settings: members of ConcentrationOptions

    Raises:
        InvalidError: top_count over 1000, no such choice
        AbiError
    """
    c_state = memory_in("state", state)
    options = options_in(ConcentrationOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_concentration_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, *, exposures: Integers | None = None) -> None:
    """Add debtors. A debtor given twice is two debtors.

    Args:
        state: untouched on failure
        exposures: minor units; NONE: unknown

    Raises:
        InvalidError: a state of something else
        CorruptError: no state
        LimitError: more than 2^40 debtors
    """
    c_state = memory_in("state", state)
    c_exposures = INT64.read_optional("exposures", exposures)
    c_count = agree(("exposures", c_exposures))
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_concentration_add(c_state, c_state_size, c_exposures, c_count, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def finish(state: Bytes) -> Concentration:
    """The figures of a state.

    Args:
        state: as it is

    Returns:
        The figures; untouched on failure

    Raises:
        InvalidError: a state of something else
        CorruptError: no state
        AbiError
    """
    c_state = bytes_in("state", state)
    c_state_size = len(c_state)
    c_out = ffi.new(_CONCENTRATION, _CONCENTRATION_SIZED)
    c_error = thread.error
    c_status = encours_concentration_finish(c_state, c_state_size, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Concentration._read(c_out)


def gini_workspace_size(count: int) -> int:
    """Bytes of workspace of concentration.gini_compute(): room for two sorted copies. 0 when
    `count` is over 2^31.

    Args:
        count: exposures
    """
    if not isinstance(count, int):
        count = integer("count", count)
    return encours_gini_workspace_size(count)


def gini_compute(*, exposures: Integers | None = None, workspace: Memory | None = None) -> Gini:
    """Gini's index by the Lorenz curve, in both forms.

    Args:
        exposures: minor units; NONE: unknown
        workspace: memory aligned to 8 bytes; its content does not matter

    Returns:
        The figures; untouched on failure

    Raises:
        MisuseError: the workspace is too small or misaligned
        LimitError: more than 2^31 exposures
        AbiError
    """
    c_exposures = INT64.read_optional("exposures", exposures)
    c_workspace = NULL if workspace is None else memory_in("workspace", workspace)
    c_workspace_size = agree(("workspace", c_workspace))
    c_count = agree(("exposures", c_exposures))
    c_out = ffi.new(_GINI, _GINI_SIZED)
    c_error = thread.error
    c_status = encours_gini_compute(
        c_exposures, c_count, c_workspace, c_workspace_size, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Gini._read(c_out)
